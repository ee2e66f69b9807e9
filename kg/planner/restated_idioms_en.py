"""Idioms of analysts, officials and people in a hurry, and the plain question of each: "who runs the show at X"."""

# ruff: noqa: E501  (tables: one rule a line)
from __future__ import annotations

_OWN = r"(?:'s|’s|(?<=s)['’])"
_NAME = r"(?-i:(?:the )?[A-Z0-9][\w.&/!-]*(?: (?:of |and |& |de |the |van |von |do |du )?[A-Z0-9][\w.&/!-]*)*)"
_SOON = r"(?:supposed|scheduled|due|set|slated|expected|meant|likely|bound)"
_HOPES = r"(?:hope|hopes|hoping|want|wants|wanting|plan|plans|planning|expect|expects|expecting|aim|aims|aiming|intend|intends|seek|seeks|seeking|look|looking|try|trying|set)"
_FLOAT = r"(?:ipo|initial public offering|listing|flotation|float|share sale|stock market debut|public offering|going public|stock market launch)"
_FIGURE = (
    r"(?:revenues?|sales|turnover|net profits?|profits?|net income|net loss|operating profit|earnings|headcount|output)"
)
_YEAR = r"(?:fiscal |financial |business |the )*(?:year )?((?:19|20)\d\d)"
_LAST_YEAR = r"(?:in|for|during|over) (?:the |its |their )?(?:last|latest|past|most recent) (?:financial|fiscal|business|reported) year"
_MAKES = r"(?:makes|manufactures|produces|builds|fabricates|assembles|supplies|delivers|provides|ships)"
_MAKING = r"(?:making|manufacturing|producing|building|fabricating|assembling|supplying|delivering|providing)"
_FIRM = r"(?:compan(?:y|ies)|firms?|manufacturers?|suppliers?|groups?)"
_AFTER = r"(?:after|circling|eyeing|courting|chasing|pursuing|stalking|sniffing around|going after|hunting|trying to buy|making a play for)"
_GOODS = r"(?!stake|share|shares|part|company|firm|half)[a-z][a-z -]*?"
_PLEDGE = r"(?:an? |the |several |some )?(?:mous?|memorand(?:um|a|ums)(?: of (?:understanding|cooperation))?|letters? of intent|framework agreements?|cooperation (?:agreements?|deals?|pacts?)|partnership (?:agreements?|deals?)|pacts?)"
_POST = r"(?:ceo|cfo|cto|coo|chief [a-z]+|finance chief|head|boss|chair(?:man|woman|person)?|president|director|managing director|general manager|secretary-general|chief)"

# Words that only fill: "so", "chief exec"; a colon after what it is about.
FILLED = (
    (r"^(?:so|ok|okay|well|right|quick one|quick question|question|and|but|just|sorry)[,:]? (?=(?:who|what|when|where|which|how|is|are|did|does|has|was|whose)\b)", ""),
    (r"\bchief execs?\b", "chief executive"),
    (r"\b(?:is|are|has been|have been) (known|recorded|named|mentioned|on record|listed) (?:so far|to date|in the graph|in (?:these|the) (?:texts|sources))$", r"are \1"),
    (rf"^how many ([a-z-]+s) of ({_NAME}) (?:are|do we know|have been)(?: there)?(?: known| recorded| named| mentioned| on record| listed)?$", r"how many \1 does \2 have"),
    (rf"^((?:when|where|who|whom|which [a-z -]+?|what [a-z -]+?|how much|how many [a-z -]+?)) (?:is|are|was|were) (.+?) {_SOON} to (?!be\b)(.+)$", r"\1 will \2 \3"),
    (rf"^((?:who|whom|which [a-z -]+?|what [a-z -]+?)) (?:is|are|was|were) {_SOON} to (?!be\b)(.+)$", r"\1 will \2"),
    (rf"^({_NAME}): ?(who|what|when|where|how)(?:'s| is) (.+)$", r"\2 is \3 of \1"),
    (rf"^({_NAME}): ?(who|what|when|where|how)(?:'s| is) (.+)$", r"\2 is \3 at \1"),
    (rf"^({_NAME}){_OWN} (?:new |current |next )?({_POST}) ?(?:[-–—:,] ?|\? )(?:who|which person) is (?:it|that|this|he|she)(.*)$", r"who is the \2 of \1\3"),
    (rf"^(?:the )?(?:new|current|present) ({_POST}) (?:of|at) ({_NAME})$", r"who is the \1 of \2"),
    (rf"^({_NAME}){_OWN} (?:new|current|present) ({_POST})$", r"who is the \2 of \1"),
    (r"^quotes? (?:from|by|of) (.+?) (?:on|about|regarding) (.+)$", r"what did \1 say about \2"),
    (r"^quotes? (?:from|by|of) (.+)$", r"what did \1 say"),
)  # fmt: skip

FIGURES = (
    (r"^how (?:profitable|loss-making) (?:is|was|were|are) (.+?)((?: in .+)?)$", r"what is the net profit of \1\2"),
    (rf" {_LAST_YEAR}$", ""),
    (r"^(?:did|does|has|is) (.+?) (?:make|making|made|lose|losing|lost|earn|earned) (?:any |much )?money((?: in .+)?)$", r"what is the net profit of \1\2"),
    (r"^how much (?:money )?(?:did|does|has|have) (.+?) (?:lose|lost)((?: in .+)?)$", r"what is the net profit of \1\2"),
    (r"\bby (?:the )?(?:mid|early|late|middle of|start of|beginning of|spring of|summer of|autumn of|winter of)[- ]((?:19|20)\d\d)$", r"in \1"),
    (r"^on (?:which|what) (?:stock )?exchange and under (?:which|what) (?:stock |share |trading )?(?:code|ticker|symbol) (?:is|are|does|do) (.+?)(?:{own})? (?:shares )?(?:traded|listed|quoted|trade|list)$".replace("{own}", _OWN), r"on which exchange is \1 listed, and with which ticker"),
    (r"^under (?:which|what) (?:stock |share |trading )?(?:code|ticker|symbol) and on (?:which|what) (?:stock )?exchange (?:is|are|does|do) (.+?) (?:traded|listed|quoted|trade|list)$", r"on which exchange is \1 listed, and with which ticker"),
    (r"\b(?:list|sticker|retail|asking|recommended|going|advertised|unit|catalogue) price\b", "price"),
    (r"\bprice (?:tag|per (?:unit|piece|item))\b", "price"),
    (rf"^what (?:is|was) {_NAME}{_OWN} price (?:for|of) (?:the |its |a |an |one )?(.+)$", r"what is the price of \1"),
    (r"^(?:at|on) (?:what|which) (?:price|valuation|worth|value) (?:was|is|were) (.+?) (?:valued|priced|put|assessed)(?: at)?(?: (?:in|at|by|with|during) (?:its|their|the) .*?round)?$", r"what is the valuation of \1"),
    (r"^(?:what|which) valuation (?:did|does) (.+?) (?:get|fetch|reach|achieve|command)(?: (?:in|at|by|with|during) (?:its|their|the) .*?round)?$", r"what is the valuation of \1"),
    (r"^(?:what|how (?:high|much|big)) (?:is|was|were) the (?:purchase|sale|selling|buying|acquisition|takeover|deal) price (?:of|for) (.+)$", r"who acquired \1, and for how much"),
    (r"^how much (?:was|were|is) (.+?) (?:sold|bought|acquired) for$", r"who acquired \1, and for how much"),
    (r"^(?:what|how much) (?:did|does|will|would) (?:it|that) (?:cost|take) to (?:build|construct|set up|put up|erect|create|develop) (.+)$", r"what is the investment volume of \1"),
    (rf"^how much (?:money |cash |capital )?(?:does|do|did|will|would|is|are) (.+?) {_HOPES} to (?:raise|bring in|take in|collect|fetch|get)(?: (?:from|with|in|through|by|via) (?:its |the |a |an |their |this )?(?:planned |upcoming )?{_FLOAT})?((?: in .+| on .+)?)$", r"how much will \1 raise"),
    (rf"^how much (?:money |cash |capital )?(?:could|would|will|might|may|should|can|is) (?:the |a )?(?:planned |upcoming )?{_FLOAT} (?:of|by|at) (.+?) (?:expected to |likely to |to )?(?:raise|bring in|bring|yield|fetch|generate|pull in|be worth)$", r"how much will \1 raise"),
    (rf"^how much (?:money |cash |capital )?(?:could|would|will|might|may|should|can|is) (.+?){_OWN} (?:planned |upcoming )?{_FLOAT} (?:expected to |likely to |to )?(?:raise|bring in|bring|yield|fetch|generate|pull in|be worth)$", r"how much will \1 raise"),
    (r"^how much (?:money |cash )?(?:up ?front )?(?:does|did|will|would|is|has) (.+?) (?:get|receive|collect|take|be paid|getting|receiving|received|got)(?: up ?front)? from (.+?) (?:up ?front )?for (.+)$", r"how much did \2 pay for \3"),
    (r"^what (?:attendance|turnout|crowds?|audience) (?:did|does|has|had) (.+?) (?:draw|have|get|attract|see|report|drawn|attracted|had)$", r"how many visitors did \1 draw"),
    (r"^what (?:was|is) the (?:attendance|turnout) (?:at|of|for) (.+)$", r"how many visitors did \1 draw"),
    (r"^(?:under|by|with) (?:what|which) (?:ticker|symbol|(?:stock |share |trading )?codes?|ticker symbol) (?:did|will|has) (.+?) (?:start|started|begin|began|begun)? ?(?:to )?(?:trad(?:e|ing|ed)|list|listed|be listed|be traded|quoted|go public)(?: (?:on|in) .+)?$", r"what is the ticker of \1"),
)  # fmt: skip

DEALS = (
    (rf"^(who|which [a-z -]+?|whom?) (?:is|are) {_AFTER} ({_NAME})$", r"\1 wants to buy \2"),
    (rf"^(?:is|are) ({_NAME}) {_AFTER} ({_NAME})$", r"does \1 want to buy \2"),
    (r"^(?:who|which [a-z -]+?) (?:is|are) the (?:bidders?|suitors?|would-be buyers?|prospective buyers?) (?:for|of) (.+)$", r"who wants to buy \1"),
    (r"\b(?:snapped|scooped|picked|gobbled|mopped) up\b|\bswallowed(?: up)?\b|\bpounced on\b", "acquired"),
    (r"\b(?:snap|scoop|pick|gobble) up\b", "acquire"),
    (r"\b(?:slice|chunk|piece|cut|bite) (?:of|in)\b", "stake in"),
    (r"\b(?:put(?:s|ting)? (?:its |their |his |her |some )?(?:money|cash|capital)|pumped (?:money|cash)|poured (?:money|cash)|ploughed (?:money|cash)|sank (?:money|cash)|bet(?:s|ting)? (?:money )?) (?:into|in|on|behind)\b", "invested in"),
    (r"\b(?:wrote|writes|cut|cuts) (?:an? |the )?(?:check|cheque)s? (?:for|to)\b", "invested in"),
    (r"\b(?:runs?|running) the show (?:at|of|in)\b|\bcalls? the shots (?:at|in)\b|\b(?:holds?|has|have) the reins (?:at|of)\b|\bwears? the crown at\b|\bpulls? the strings at\b", "heads"),
    (r"^(who|which [a-z -]+?) (?:has |have )?(?:took|taken|takes|take|obtained|acquired|bought|got|secured|signed)(?: out)? (?:an? |the )?(?:exclusive )?(?:licen[cs]es?|licensing rights|rights) (?:to|for|on|of|under) (?:the )?(.+?)(?: (?:technology|platform|software|patents?|system|process|compound|drug))?$", r"\1 holds a licence for \2"),
    (r"^(who|which [a-z -]+?) (?:holds?|has|have) (?:an? |the )?licen[cs]es? (?:to|for|on|of|under) the (.+?) (?:technology|platform|software|patents?|system|process|compound|drug)$", r"\1 holds a licence for \2"),
    (r"^(who|which [a-z -]+?) (?:has |have )?(?:took|taken|takes|take|signed)(?: out)? (?:an? |the )?(?:exclusive )?(?:licen[cs]es?|licensing deal) (?:from|with) (.+)$", r"\1 holds a licence from \2"),
    (rf"^((?:who|which [a-z -]+?|what [a-z -]+?)) (?:has |have )?(?:signed|concluded|struck|inked|sealed|entered into|agreed) {_PLEDGE} with (.+)$", r"\1 signed an agreement with \2"),
)  # fmt: skip

_STAKE = r"(?:stake|share|holding|shareholding|interest)"
HELD = (
    (rf"^how (?:large|big|high|great) (?:is|was) the {_STAKE} (?:that |which )?({_NAME}) (?:has|holds|owns|controls|keeps) (?:in|of) ({_NAME})$", r"what share does \1 hold shares in \2"),
    (rf"^(?:what|which|how (?:big|large) an?) (?:percentage|share|part|proportion|stake|portion) (?:of|in) ({_NAME}) (?:is|are) (?:in the hands of|held by|owned by|with) ({_NAME}) and (?:of |by |with )?({_NAME})$", r"what share do \2 and \3 hold in \1"),
    (rf"^(?:is|are) ({_NAME}) (?:heading|headed|gearing up|bound|on course|on track|lining up|preparing) (?:for )?(?:an? |its )?{_FLOAT}((?: (?:in|on) .+)?)$", r"does \1 plan to list\2"),
    (rf"^who(?: else)? (?:is|are) (?:fighting|vying|battling|jostling|contending|slugging it out) (?:with|against) ({_NAME})(?: for (?:customers|business|market share|contracts|orders|clients))?$", r"who competes with \1"),
)  # fmt: skip

EVENTS = (
    (rf"^when(?:'s|’s| is| was| will) ({_NAME})(?: be)?,? and where$", r"when and where is \1 held"),
    (rf"^(?:on )?(?:what|which) (?:dates?|days?) (?:is|are|was) ({_NAME}) (?:scheduled|set|planned|slated|due|fixed)(?: for| to be held| on)?$", r"when is \1 held"),
    (r"\btop line\b", "revenue"),
    (r"\bbottom line\b", "net profit"),
)  # fmt: skip

_PART = r"(?:(?:about |around |nearly |almost |roughly |some )?(?:half|a third|two thirds|a quarter|three quarters|most|all|a majority|the majority|the whole|part|a part))"
_SHARE = r"(?:[\d.]+ ?(?:%|per ?cent|percent))"
PARTS = (
    (rf"^(who|which [a-z -]+?) (bought|acquired|took|took over|purchased|is buying|buys|will buy|is acquiring) {_PART} (?:of|in) (?={_NAME})(.+)$", r"\1 \2 \3"),
    (rf"\b(pay|paying|paid|pays|spend|spending|spent) for (?:its|their|the|an?|his|her)? ?(?:{_SHARE}|{_PART})(?: stake| share| holding| interest)? (?:of|in) (?={_NAME})", r"\1 for "),
)  # fmt: skip

SUPPLY = (
    (rf"^who(?: else)? {_MAKES} (?:the |all the |all )?({_GOODS}) (?:of|for|in|inside|used by|used in|used at|that go into) ({_NAME})$", r"who supplies \1 to \2"),
    (rf"^who(?: else)? {_MAKES} ({_NAME}){_OWN} ({_GOODS})(?: for (?:it|them))?$", r"who supplies \2 to \1"),
    (rf"^(who(?: else)?|(?:which|what) {_FIRM}) (?:is|are|will be) {_MAKING} (?:the |its |their |an? )?(?:new )?({_GOODS}) for ({_NAME})$", r"\1 delivers or will deliver \2 to \3"),
    (rf"^(who(?: else)?|(?:which|what) {_FIRM}) {_MAKES} (?:the |its |their |an? )?(?:new )?({_GOODS}) for ({_NAME})$", r"\1 delivers or will deliver \2 to \3"),
    (rf"^(?:on |with |from |by )?whose ({_GOODS}) (?:does|do|did|is|are|will) ({_NAME}) (?:rely|run|depend|use|buy|fit|based|built|powered|equipped|work|install|fly)(?: on| by| with)?$", r"who supplies \1 to \2"),
    (rf"^(who|which [a-z -]+?) (?:has |have )?(?:ordered|booked|commissioned|bought|taken delivery of) ({_GOODS}) (?:from|at|with) ({_NAME})$", r"\1 buys \2 from \3"),
    (rf"^(?:for|to) (which|what) ([a-z -]+?) (?:is|are|was|will|does|do|has) ({_NAME}) (?:build|make|develop|produce|supply|manufactur|deliver|assembl)(?:ing|e|s|ed)? ({_GOODS})$", r"\1 \2 does \3 supply with \4"),
    (rf"^(who|which [a-z -]+?) (use|uses|used|is using|are using|will use) ({_NAME})$", r"\1 buys from \3"),
    (rf"^(who|which [a-z -]+?) (?:use|uses|is using|are using) (?:the )?(?:services?|products?|help|facilities) of ({_NAME})$", r"\1 buys from \2"),
    (rf"^(who|which [a-z -]+?) (use|uses|is using|are using) ({_NAME})$", r"\1 are tenants of \3"),
    (rf"^(who|which [a-z -]+?) (?:will use|plans? to use) ({_NAME})$", r"\1 plans to be a tenant of \2"),
)  # fmt: skip

CAREERS = (
    (rf"^who (?:is taking|takes|will take|is to take|is set to take) over at ({_NAME})$", r"who will be the head of \1"),
    (rf"^(which|what) ([a-z -]+?) did ({_NAME}) use(?:d)? to (?:work|be|serve|sit|teach)(?: at| for| with| in)?$", r"which \2 used to employ \3"),
    (rf"^where did ({_NAME}) use(?:d)? to (?:work|be|serve|teach)$", r"where did \1 work before"),
    (rf"^what (?:does|is) ({_NAME}) (?:do|doing)(?: for a living)? (?:today|now|nowadays|these days|currently|at present|at the moment)$", r"where does \1 work"),
    (rf"^what (?:was|were) ({_NAME}){_OWN} (?:previous |former |earlier )?(?:job|post|position|role|work|occupation|employer) before (?:joining |(?:s?he|they) (?:joined|came to|went to|moved to) )?({_NAME})(?:,? and (?:where|(?:at|with|for) (?:whom|which|what)(?: [a-z]+)?))?$", r"where did \1 work before \2, and in which post"),
    (rf"^what (?:was|were) ({_NAME}) before (?:joining |(?:s?he|they) (?:joined|came to|went to|moved to) )?({_NAME})(?:,? and (?:where|(?:at|with|for) (?:whom|which|what)(?: [a-z]+)?))?$", r"where did \1 work before \2, and in which post"),
)  # fmt: skip

IDIOMS = (*FILLED, *FIGURES, *DEALS, *PARTS, *HELD, *EVENTS, *SUPPLY, *CAREERS)
