"""Frames of everyday English questions about deals, careers and sizes, and the plain question that each means."""

# ruff: noqa: E501  (tables: one rule a line)
from __future__ import annotations

_DID = r"(?:did|does|do|has|have|had|is|was|were|are|will)"
_OWN = r"(?:'s|’s|'|’)"
_WANT = r"(?:want|wants|wanted|plan|plans|planned|intend|intends|hope|hopes|hoped|aim|aims|mean|means|expect|expects)"
_FIRMS = r"(?:company|companies|firm|firms|businesses|organi[sz]ations?|start-?ups?|corporations?|groups?)"
_LIST = r"(?:ipos?|initial public offerings?|flotations?|stock market listings?|listings?|stock market debuts?|market debuts?|public offerings?)"

_MOST = r"(?:maximum|highest|largest|biggest|top|greatest)"
_AID = r"(?:grants?|subsid(?:y|ies)|support|amount|sum|payment|funding|award|bonus)"

CLAIMS = (
    (r"^(what|who|where|when|how)['’]s (?=\S)", r"\1 is "),
    (r"^(is|are|was|were) (.+?) (buying|acquiring|taking over|purchasing|supplying|backing) (.+)$", r"does \2 plan to \3 \4"),
    (r"^does (.+?) plan to buying (.+)$", r"does \1 plan to buy \2"),
    (r"^does (.+?) plan to acquiring (.+)$", r"does \1 plan to acquire \2"),
    (r"^does (.+?) plan to taking over (.+)$", r"does \1 plan to take over \2"),
    (rf"^is it (?:true|correct|right|the case|a fact|so) that (.+?) ({_WANT}) to (.+)$", r"does \1 plan to \3"),
    (r"^(?:are|were|is|was) there (?:any |an? )?(?:known )?(denied|planned|rumou?red|pending|announced) (takeovers?|acquisitions?|purchases?|mergers?|buyouts?|deals?)$", r"which \1 acquisitions are there"),
    (r"^(which|what|list|list the|name|name the) (denied|planned|rumou?red|pending|announced) (?:takeovers?|purchases?|mergers?|buyouts?|deals?)( are there)?$", r"which \2 acquisitions are there"),
    (r"^(?:which|what) (?:takeovers?|purchases?|mergers?|buyouts?|acquisitions?|deals?) (?:are|were) (?:still )?(planned|denied|rumou?red|pending)$", r"which \1 acquisitions are there"),
    (r"^(?:is|are|was|were) (.+?) (?:up )?for sale$", r"who plans to buy \1"),
)  # fmt: skip

MONEY = (
    (r"^who paid (?:what|how much) for (.+)$", r"who acquired \1, and for how much"),
    (rf"^(?:what|which|how (?:high|large|big)) is the {_MOST} {_AID}(?: available| possible| paid| given)? (?:under|from|in|through|of) (.+)$", r"what is the highest grant of \1"),
    (rf"^(?:what|which) is the {_MOST} {_AID} (?:that )?(?!an? |one |each |any |every )(.+?) (?:gives?|pays?(?: out)?|offers?|provides?|grants|awards)$", r"what is the highest grant of \1"),
    (rf"^(?:what|how (?:low|small)) is the (?:minimum|smallest|lowest) {_AID}(?: available| possible| paid| given)? (?:under|from|in|through|of) (.+)$", r"what is the lowest grant of \1"),
    (r"^how long (?:does|will) (.+?) (?:run|last|be in force)$", r"when does \1 expire"),
    (r"^(?:for )?how much (?:was|were|is|did|has) (.+?) (?:been )?(?:bought|acquired|sold|purchased|taken over|go|gone)(?: for)?$", r"for how much did someone acquire \1"),
    (r"^(?:for )?(?:how much|what price|what sum) (?:did|has|does|will) (.+?) (?:sell|sold|dispose of|disposed of) (?:its |the |their |his |her |a )?(?:stake|share|shares|holding|interest|shareholding)s? in (.+?)(?: for)?$", r"who acquired \2, and for how much"),
    (r"^(?:at|for) (?:what|which|how much) (?:price|sum|amount|money)? ?(?:was|were) (.+?) (?:bought|acquired|sold|purchased|taken over)$", r"who acquired \1, and for how much"),
    (r"^for how much did someone acquire (.+)$", r"who acquired \1, and for how much"),
    (r"^how much (?:money |cash |capital )(?:did|has|have) (.+?) (put|plough|plow|pour|sink|pump|invest)(?:ed)? (?:in|into) (.+)$", r"how much did \1 invest in \3"),
    (r"^how much (?:money |funding |support )?(?:does|do|did|will|would|can) (.+?) (?:offer|give|grant|provide|pay|hand out|pay out|distribute|have|spend|make available|set aside|carry|be worth)(?: in (?:total|all)| overall| altogether)$", r"what is the fund size of \1"),
    (r"^(?:what|how (?:big|large|much)) is (?:the )?(?:total )?(?:budget|pot|envelope|funding|volume) (?:of|for|behind) (.+)$", r"what is the fund size of \1"),
    (rf"^(?:what|how (?:big|large|much)) is (.+?){_OWN} (?:total )?(?:budget|pot|envelope|volume)$", r"what is the fund size of \1"),
    (r"^(?:has|does|did|do) (.+?) (?:got|have) (?:a |any )?(?:budget|pot|envelope)$", r"what is the fund size of \1"),
    (r"^(?:what|how much)(?: money| support| funding)? (?:can|may|could|will) (?:an?|one|each|every|any)? ?[a-z][a-z -]* (?:get|receive|obtain|apply for|claim|be given|hope for) (?:from|under|through|with|by|out of) (.+)$", r"which grants does \1 give"),
    (r"^what (?:will|does|did|would|is going to) (?:the |a |an )?(.+?) cost(?: to build)?$", r"what is the investment amount of \1"),
    (r"^how (?:much|expensive|costly) (?:will|does|did|would|is) (?:the |a |an )?(.+?)(?: cost| going to cost| to build)?$", r"what is the investment amount of \1"),
    (r"^what (?:was|is) (.+?) worth$", r"what are the market value and the valuation of \1"),
    (r"^what (?:was|is) (.+?) (?:last|most recently|recently|currently|now|presently) (valued at|worth)$", r"what is the valuation of \1"),
    (r"^how much (?:did|has|have) (.+?) raised? (?:in|with|through|from|by) (?:its |the |their |an? )?(?:ipo|initial public offering|offering|flotation|listing|share sale|share issue|stock market debut|round|funding round|latest round)$", r"how much did \1 raise"),
    (r"^(?:which|what) ({firms}) (?:have |has )?(?:lost money|made (?:a )?loss(?:es)?|posted (?:a )?loss(?:es)?|reported (?:a )?loss(?:es)?|(?:is|are|was|were) (?:loss-making|unprofitable|in the red|losing money))((?: (?:in|for|during|last|this) .+)?)$".replace("{firms}", _FIRMS), r"which companies have a negative net profit\2"),
    (r"^(?:which|what) ({firms}) (?:have |has )?(?:made money|made (?:a )?profits?|posted (?:a )?profits?|reported (?:a )?profits?|(?:is|are|was|were) (?:profitable|in the black|making money))((?: (?:in|for|during|last|this) .+)?)$".replace("{firms}", _FIRMS), r"which companies have a positive net profit\2"),
    (r"^(?:did|does|has|is) (.+?) (?:make|made|making|post|report|turn|book) (?:a )?(?:profit or (?:a )?loss|loss or (?:a )?profit)((?: (?:in|for|during|last|this) .+)?)$", r"what is the net profit of \1\2"),
    (r"^(?:did|does|do|has|have|is|are|was) (.+?) (?:lose|losing|lost|earn|earned|earning|make|made|making) (?:any |much )?money((?: (?:in|for|during|last|this) .+)?)$", r"what is the net profit of \1\2"),
    (r"^how many (?:copies|units|pieces) (?:has|have|did|of) (.+?)(?: been)? (?:sold|sell|shipped|ship)(?: so far)?$", r"what are the units sold of \1"),
    (r"^how many (?:copies|units|pieces) of (.+?) (?:have|has|were|did)(?: been)? (?:sold|sell|shipped|ship)(?: so far)?$", r"what are the units sold of \1"),
    (rf"^(?:what|which) (?:is|was) (.+?){_OWN} (revenue|sales|turnover|profit|net profit|headcount|number of employees) (?:trend|development|history|over time|over the years|track record)$", r"what was the \2 of \1 since 2000"),
    (rf"^how (?:has|have|did) (.+?){_OWN} (revenues?|sales|turnover|profits?|net profit|net income) (?:developed?|changed?|evolved?|grown?|grow|moved?|done|do)(?: over (?:time|the years)| lately| recently)?$", r"what was the \2 of \1 since 2000"),
    (r"^how (?:has|have|did) the (revenues?|sales|turnover|profits?|net profit|net income) of (.+?) (?:developed?|changed?|evolved?|grown?|grow|moved?|done|do)(?: over (?:time|the years)| lately| recently)?$", r"what was the \1 of \2 since 2000"),
)  # fmt: skip

DEALS = (
    (r"^(which|what|who|whom) ((?:.+? )?)(does|do) (.+?) still (.+)$", r"\1 \2\3 \4 \5"),
    (r"\b(is|are|was|were) (?:mentioned|named|listed|described|recorded|reported|cited) as (?=[a-z])", r"\1 "),
    (r"^who (?:has|holds|owns|have|hold|own) (?:a |the )(?:majority|majority stake|majority share|majority holding|controlling stake|controlling interest) (?:in|of) (.+)$", r"who owns more than 50% of \1"),
    (r"^(does|do|did) (.+?) (?:buy|get|source|order|purchase|procure|take) (?:any |its |their )?(?:parts|components|goods|products|supplies|materials|things|stuff|equipment) from (.+)$", r"\1 \2 buy from \3"),
    (r"^(which|what) (programmes?|programs?|policies|policy|schemes?|plans?|measures|laws?|rules) (?:ends?|runs? out|lapses?|stops?|finish|finishes|expires?) (before|after|in|by) (.+)$", r"\1 \2 expire \3 \4"),
    (r"^who led the (?:funding |financing )?round (?:of|at|in|for) (.+)$", r"who are the lead investors of \1"),
    (rf"^(which|what) (.+?) {_DID} (.+?) (?:have|hold|got|keep) in (?:its|their|his|her|the) portfolio$", r"which \2 has \3 invested in"),
    (r"^who (?:has )?(?:invested|took part|participated|put money|came) (?:in .+ )?(?:alongside|together with|along with|with|next to) (.+?) (?:in|into) (.+)$", r"which investors of \2 other than \1 are there"),
    (r"^who (?:has )?(?:invested|took part|participated|put money|came) in(?:to)? (.+?) (?:alongside|together with|along with|with|next to) (.+)$", r"which investors of \1 other than \2 are there"),
    (r"^who (?:else )?(?:co-?owns|owns|shares ownership of|holds shares in|has a stake in) (.+?) (?:alongside|together with|along with|with|next to) (.+)$", r"which shareholders of \1 other than \2 are there"),
    (r"^(?:did|has|have|is|was|were) (.+?) (?:raise|raised|raising|get|got|getting|take|taken|taking|receive|received|receiving|secured?|securing) (?:any |some |fresh |new )?(?:money|cash|capital|funding|funds|an investment|investment) from (.+)$", r"did \2 invest in \1"),
    (r"^(which|who|what)((?: .+?)? of) ((?:(?!'s |’s |s' ).)+?) (?:is |are )?also (?:owns?|holds?|has|have) (?:a )?(?:part|stake|share|shares|piece|holding) (?:of|in) it$", r"which\2 \3 are also shareholders of \3"),
    (r"^(which|what|who) (?:will|is|are) (.+?) (?:going to |about to |set to )?(buy|acquire|take over|purchase|back|invest in) next$", r"\1 does \2 plan to \3"),
    (rf"^(which|what) ({_FIRMS}) (?:is|are) (?:planning|preparing|considering|eyeing|preparing for|aiming for|heading for|getting ready for) (?:for )?(?:an? |its |their )?{_LIST}$", r"which companies plan to be listed"),
    (rf"^(which|what) ({_FIRMS}) (?:plans?|wants?|intends?|hopes?|is going|are going) (?:to (?:go public|float|list|have|do) ?|for )(?:an? |its |their )?(?:{_LIST})?$", r"which companies plan to be listed"),
    (r"^who (?:is|are) (?:going public|about to go public|planning to go public|planning to float|heading for the stock market)(?: soon| next)?$", r"which companies plan to be listed"),
    (rf"^(?:has|have|did|is|are|does|do) (.+?) (?:planning|plan|preparing|considering|filed for|file for|going for|planned) (?:an? |its |their )?{_LIST}$", r"does \1 plan to be listed"),
    (r"^(?:on )?(?:which|what) (?:stock )?(?:exchange|stock market|market|bourse) (?:does|do|is|are) (.+?) (?:trade|traded|quoted|listed|list)(?: on)?$", r"which exchange is \1 listed on"),
    (r"^where (?:does|do|is|are) (.+?)(?:'s|’s)?(?: shares| stock)? (?:trade|traded|quoted)$", r"which exchange is \1 listed on"),
    (r"^(which|what) (places?|areas?|zones?|sites?|regions?|towns?|cities|parks?) (?:is|are|was|were|has become|have become) (?:an? |the )?([A-Z]\S*(?: [A-Z]\S*)+)$", r"\1 \2 are designated as \3"),
    (rf"^(?:who|whom|(?:which|what) {_FIRMS}) (?:does|do) (.+?) (?:deliver|ship|work|produce|manufacture)s? for$", r"which organizations does \1 supply"),
)  # fmt: skip

CAREERS = (
    (r"^(?:which|what) (?:people|persons|executives|managers|founders|employees|staff) (?:have |has )?(?:left|quit|departed from|resigned from) (.+)$", r"who used to work for \1"),
    (r"^who (is|was|are) (?:the )?new (.+? (?:of|at) .+)$", r"who \1 the \2"),
    (r"^what (?:did|has) (.+?) do(?:ne)? (?:before|previously|earlier)(?: that| then)?$", r"which organizations used to employ \1"),
    (r"^who (?:has )?(?:joined|came to|moved to|went to|switched to|was hired by|was poached by|defected to) (.+?) (?:from|coming from) (.+)$", r"which former employees of \2 work for \1"),
    (r"^who (?:did|has) (.+?) (?:hire|hired|poach|poached|recruit|recruited|take|taken|get|lure|lured)(?: away)? from (.+)$", r"which former employees of \2 work for \1"),
    (r"^(?:from )?(?:where|which company|which firm|what company) (?:did|has) (.+?) (?:come|join|joined|move|moved|switch)(?: from| to .+)?$", r"which organizations used to employ \1"),
    (r"^where (?:had|did|has) (.+?) (?:work|worked|been|served?|been working|been employed)(?: before(?: that| then| this)?| previously| earlier| until then)$", r"which organizations used to employ \1"),
    (r"^(?:for )?(?:whom|who|which companies|which company|what companies) (?:had|did|has) (.+?) (?:work|worked|serve|served)(?: for)?(?: before(?: that| then)?| previously| earlier)$", r"which organizations used to employ \1"),
    (r"^what (?:did|has|had) (.+?) (?:study|studied|read|major in)(?:,? and where)?$", r"where did \1 study, and which degree"),
    (r"^where and what (?:did|has|had) (.+?) (?:study|studied|read)$", r"where did \1 study, and which degree"),
    (r"^(?:what|which) (?:degrees?|qualifications?) (?:does|did|has) (.+?) (?:have|hold|get|earn|got)$", r"where did \1 study, and which degree"),
    (r"^(?:what|which) (?:posts?|jobs?|positions?|roles?|titles?) (?:did|has) (.+?) (?:leave|left|give up|given up|quit|lose|lost)$", r"which organizations used to employ \1"),
    (r"^who(?:'s| is| are) (?:joining|coming onto|about to join|set to join|going to join|moving onto) (.+?)(?:'s|’s|'|’) (?:supervisory )?board(?: of directors)?$", r"who will be a board member of \1"),
    (r"^who(?:'s| is| are) (?:joining|coming onto|about to join|set to join|going to join|moving onto) the (?:supervisory )?board(?: of directors)? of (.+)$", r"who will be a board member of \1"),
    (r"^who (?:from|of) (.+?) (?:sits|sit|serves|serve|is|are) on (.+?)(?:'s|’s|'|’) board(?: of directors)?$", r"which board members of \2 work for \1"),
)  # fmt: skip

PLACES = (
    (r"^(which|what) (.+?) (?:has |have )?(?:left|moved out of|quit) (.+)$", r"which \2 are former tenants of \3"),
    (r"^(which|what) (.+?) (?:has |have )?(?:signed up at|moved into|moved to|settled in|settled at|took space in|set up shop in|rents? space in|signed leases? at) (.+)$", r"which \2 are tenants of \3"),
    (r"^(?:in|at) (?:which|what) (?:towns?|cities|places?|locations?|spots?) (?:does|do|did|has|have|is|are) (.+?) (?:have|has|run|operate|keep|got)? ?(?:its |any |an? )?(?:sites?|plants?|offices?|factories|operations|production sites?|facilities|branches|bases?|locations?|works|active|present|based|located)$", r"where is \1 located"),
    (r"^(?:where|in which places|in what places) (?:does|do|did|has|have) (.+?) (?:have|has|run|operate|keep|got|own) (?:its |any |an? )?(?:sites?|plants?|offices?|factories|operations|production sites?|production|facilities|branches|bases?|locations?)$", r"where is \1 located"),
    (r"^(?:which|what) (?:towns?|cities|places?|locations?) (?:does|do|is|are) (.+?) (?:operate|work|based|located|active|present|sit)(?: in| at| from)?$", r"where is \1 located"),
    (r"^where (?:was|is|did|has) (.+?)(?:'s|’s) (?:head office|headquarters|main office|seat)(?: been)? (?:moved|relocated|transferred)(?: to)?$", r"where is \1 located"),
    (r"^where (?:did|has) (.+?) (?:move|moved|relocate|relocated|transfer|transferred) (?:its|their|the) (?:head office|headquarters|main office|seat)(?: to)?$", r"where is \1 located"),
)  # fmt: skip

DAILY = (*CLAIMS, *MONEY, *DEALS, *CAREERS, *PLACES)
