"""English questions in the everyday words of a reader: lost money, for now, sold out, most of its revenue, put into."""

# ruff: noqa: E501  (tables: one rule a line)
from __future__ import annotations

_NAME = r"(?-i:(?:the )?[A-Z0-9][\w.&/-]*(?: (?:of |and |& |de |the |van |von |do |du )?[A-Z0-9][\w.&/-]*)*)"
_OWN = r"(?:'s|’s|(?<=s)['’])"
_WHEN = r"((?: (?:in|for|during|last) .+?)?)"
_MUCH = r"(?:,? (?:and )?(?:(?:by )?how much|what (?:sum|amount)))?"
_EARN = r"(?:earn|make|gain)"
_PROFIT = r"(?:(?:an? |any )?(?:net |annual )?(?:profits?|gains?|surplus))"
_LOSS = r"(?:(?:an? |any )?(?:net |annual )?(?:loss(?:es)?|deficit))"
_SHOW = r"(?:make|made|post|posted|report|reported|book|booked|record|recorded|show|showed|run|turn in|end (?:the year|up) with)"
_END = r"(?:end|ended|finish|finished|close|closed)"

RESULTS = (
    (rf"^(?:did|does|has|is|was) (.+?) {_EARN} or lose money{_WHEN}{_MUCH}$", r"what is the net profit of \1\2"),
    (rf"^(?:did|does|has|is|was) (.+?) (?:making|earning|gaining) or losing money{_WHEN}{_MUCH}$", r"what is the net profit of \1\2"),
    (rf"^how much(?: money)? (?:did|does|has) (.+?) (?:{_EARN} or lose|lose or {_EARN}){_WHEN}$", r"what is the net profit of \1\2"),
    (rf"^(?:did|does|has) (.+?) {_SHOW} (?:{_PROFIT} or {_LOSS}|{_LOSS} or {_PROFIT}){_WHEN}{_MUCH}$", r"what is the net profit of \1\2"),
    (rf"^(?:was|is|were) (.+?) (?:profitable or (?:loss-making|unprofitable|not)|loss-making or profitable|in the (?:black|red),? or in the (?:red|black)|in the (?:black|red) or (?:the )?(?:red|black)){_WHEN}$", r"what is the net profit of \1\2"),
    (rf"^did (.+?) {_END} ((?:19|20)\d\d) in the (?:black|red) or (?:in )?the (?:red|black){_MUCH}$", r"what is the net profit of \1 in \2"),
)  # fmt: skip

_PUTTING = r"(?:putting|pumping|ploughing|plowing|pouring|sinking|injecting|placing|put|puts|pump|pumped|plough|ploughed|pour|poured|sink|sank|sunk|inject|injected|chipping in|chipped in)"
_AUX = r"(?:is|are|was|were|will|has|have|did|does|do|would)"
_ANYONE = r"(?:who|(?:which|what) [a-z][a-z-]*(?: [a-z][a-z-]*){0,2})"
_CASH = r"(?: (?:money|cash|capital|funds))?"

MONEY = (
    (rf"^(?:how much(?: money| cash| capital)?|what(?: sum| amount)?) {_AUX} (.+?) (?:be )?{_PUTTING}{_CASH} in(?:to)? ({_NAME})$", r"how much did \1 invest in \2"),
    (rf"^({_ANYONE}) (?:is|are|was|were|has|have|had) (?:been )?{_PUTTING}{_CASH} in(?:to)? ({_NAME})$", r"\1 invested in \2"),
    (rf"^({_ANYONE}) (?:is|are|was|were|has|have|had) (?:been )?{_PUTTING} [a-z0-9$€£ ,.]*(?:million|billion|money|cash|capital) in(?:to)? ({_NAME})$", r"\1 invested in \2"),
)  # fmt: skip

_NOW = r"(?:for now|for the time being|for the moment|in the interim|in the meantime|on an interim basis|on a temporary basis|temporarily|ad interim|until further notice|until a successor is found|provisionally)"
_RUNS = r"(?:(?:is |has been |are )?(?:in charge of|running|heading|leading|managing|at the helm of|at the head of|steering)|runs|heads|leads|manages|steers|is the head of|is minding)"
_STANDS_IN = r"(?:is |has been )?(?:filling in|standing in|stepping in|deputi[sz]ing|fills in|stands in)"

POSTS = (
    (rf"^who {_RUNS} (.+?),? {_NOW}$", r"who is the acting head of \1"),
    (r"^who (?:currently |now )?(?:temporarily|provisionally) (?:runs|heads|leads|manages) (.+)$", r"who is the acting head of \1"),
    (rf"^who (?:is|serves as|acts as|works as) (?:the )?([a-z][a-z -]*? (?:of|at) .+?),? {_NOW}$", r"who is the acting \1"),
    (rf"^who {_STANDS_IN} as (?:the )?([a-z][a-z -]*? (?:of|at) .+)$", r"who is the acting \1"),
    (rf"^who is (.+?){_OWN} ([a-z][a-z -]*?),? {_NOW}$", r"who is the acting \2 of \1"),
    (r"^(where (?:did|does|has|had|was|were) .+?) (?:earlier on|early on|in earlier (?:days|years|jobs|life)|at an earlier time|in (?:his|her|their) (?:earlier|previous|former) (?:life|days|career|job|post))$", r"\1 before"),
)  # fmt: skip

_HOLDERS = r"(investors?|backers?|shareholders?|owners?|funds?)"
_OUT = r"(?:sold out|sold up|cashed out|got out|gotten out|bailed out|pulled out|exited|bowed out|sold (?:its|their|his|her|all (?:its|their)|the) (?:stakes?|shares|holdings?|interests?)|parted with (?:its|their) (?:stakes?|shares|holdings?)|disposed of (?:its|their) (?:stakes?|shares|holdings?))"

STAKES = (
    (rf"^(?:which|who|what) (?:one |ones )?of (.+?){_OWN} {_HOLDERS} (?:has |have )?(?:since |already |now )?{_OUT}$", r"who used to hold shares in \1"),
    (rf"^(?:which|what) (?:of the )?{_HOLDERS} (?:of|in) (.+?) (?:has |have )?(?:since |already |now )?{_OUT}$", r"who used to hold shares in \2"),
    (rf"^(?:which|what) (?:of the )?{_HOLDERS} (?:has |have )?(?:since |already |now )?(?:sold out|sold up|cashed out|got out|gotten out|bailed out|pulled out|exited|bowed out) (?:of|from) (.+)$", r"who used to hold shares in \2"),
    (r"^who (?:has |have )?(?:since |already |now )?(?:sold out|sold up|cashed out|got out|gotten out|bailed out|bowed out) (?:of|from) (.+)$", r"who used to hold shares in \1"),
)  # fmt: skip

_KEEP = r"(?:hold|own|have|control|possess)"
SHARES = (
    (rf"^(?:does|do|did) (.+?) {_KEEP} (?:more|less) of (.+?) than (.+?)(?: does| do)?$", r"what share do \1 and \3 hold in \2"),
    (rf"^(?:which|who) of (.+?){_OWN} (?:shareholders|owners|investors|backers) {_KEEP}s? (?:more|less|the most|the least)[,:]? (.+?) or (.+)$", r"what share do \2 and \3 hold in \1"),
    (r"^who (?:holds|owns|has|controls) (?:less|the least|the smaller part) of (.+?)[,:] (.+?) or (.+)$", r"what share do \2 and \3 hold in \1"),
    (r"^who (?:was|had been) (?:in charge of|running|at the helm of|at the head of) (.+?) (?:before|previously|earlier|until then)$", r"who is the former head of \1"),
    (rf"^(?:how (?:big|large) (?:is|was)|what (?:is|was) the size of|how much (?:is|was)) (.+?){_OWN} (series [a-h]|seed)(?: round)?$", r"how much did \1 raise in its \2 round"),
)  # fmt: skip

_BUYER = r"(?:customer|client|buyer)"
_BRINGS = r"(?:brings?(?: in)?|generates?|contributes?|provides?|accounts? for|makes? up|gives?|earns?|is responsible for|stands? for|represents?)"
_MOST = r"(?:the (?:largest|biggest|greatest|highest|most important|main|bulk)(?: (?:share|part|portion|slice|proportion|percentage|chunk))?(?: of)?|most of|the lion['’]s share of)"
_SALES = r"(?:revenues?|sales|turnover|income|business|takings)"

CUSTOMERS = (
    (rf"^(?:which|what) {_BUYER} {_BRINGS} ({_NAME}) (?:with )?{_MOST} (?:of )?(?:its|their) {_SALES}$", r"who is the largest customer of \1"),
    (rf"^(?:which|what) {_BUYER} {_BRINGS} {_MOST} (?:of )?({_NAME}){_OWN} {_SALES}$", r"who is the largest customer of \1"),
    (rf"^(?:which|what) {_BUYER} {_BRINGS} {_MOST} (?:of )?the {_SALES} of ({_NAME})$", r"who is the largest customer of \1"),
    (rf"^(?:which|what) {_BUYER} of ({_NAME}) {_BRINGS} {_MOST} (?:of )?(?:its|their|the firm['’]s|the company['’]s) {_SALES}$", r"who is the largest customer of \1"),
    (rf"^(?:from|with) (?:which|what) {_BUYER} does ({_NAME}) (?:earn|get|make|derive|generate|do) {_MOST} (?:of )?(?:its|their) {_SALES}$", r"who is the largest customer of \1"),
    (rf"^(?:which|what) {_BUYER} is ({_NAME}){_OWN} (?:largest|biggest|most important)(?: (?:one|source of (?:revenue|sales|income)))?$", r"who is the largest customer of \1"),
)  # fmt: skip

_STAFF = r"(?:headcount|workforce|staff|employees|number of (?:employees|staff|workers|people)|payroll)"
_PEOPLE = r"(?:people|workers|employees|persons|staff)"
_PAIR = r"(?:which|who|which one|which (?:company|firm))"

COMPARED = (
    (rf"^{_PAIR} (?:is|was) (?:the )?(?:bigger|larger|greater|biggest|largest) (?:by|in terms of|measured by|in|going by) {_STAFF}[,:]? (.+ or .+)$", r"which has more employees, \1"),
    (rf"^{_PAIR} (?:is|was) (?:the )?(?:smaller|smallest) (?:by|in terms of|measured by|in|going by) {_STAFF}[,:]? (.+ or .+)$", r"which has fewer employees, \1"),
    (rf"^{_PAIR} (?:is|was) (?:the )?(?:bigger|larger|greater|biggest|largest|smaller|smallest) (?:by|in terms of|measured by|going by) ((?!{_STAFF})[a-z][a-z ]*?)[,:]? (?=[A-Z])(.+) or (.+)$", r"compare \2 and \3 by \1"),
    (rf"^{_PAIR} (?:has|have) the (?:higher|lower|bigger|larger|smaller|greater) ((?!{_STAFF})[a-z][a-z ]*?)[,:] (.+) or (.+)$", r"compare \2 and \3 by \1"),
    (rf"^{_PAIR} of (.+?) and (.+?) (?:is|was) (?:the )?(?:bigger|larger|biggest|largest|smaller|smallest)(?: one)? (?:by|in terms of|measured by|going by) {_STAFF}$", r"which has more employees, \1 or \2"),
    (rf"^{_PAIR} of (.+?) and (.+?) (?:is|was) (?:the )?(?:bigger|larger|biggest|largest|smaller|smallest)(?: one)? (?:by|in terms of|measured by|going by) ([a-z][a-z ]*)$", r"compare \1 and \2 by \3"),
    (rf"^{_PAIR} of (.+?) and (.+?) (?:employs?|has|have) (?:the )?(?:more|most|fewer|less) {_PEOPLE}$", r"which has more employees, \1 or \2"),
    (rf"^{_PAIR} (?:employs?|has on (?:its|the) payroll) (?:the )?(?:more|most|fewer|less) {_PEOPLE}[,:]? (.+ or .+)$", r"which has more employees, \1"),
    (rf"^{_PAIR} of (.+?) and (.+?) (?:(?:earns?|earned) (?:the )?(?:more|most|less)(?: money)?|(?:makes?|made) (?:the )?(?:more|most|less) money)$", r"compare \1 and \2 by net profit"),
    (rf"^{_PAIR} (?:(?:earns?|earned) (?:the )?(?:more|most|less)(?: money)?|(?:makes?|made) (?:the )?(?:more|most|less) money)[,:]? (.+) or (.+)$", r"compare \1 and \2 by net profit"),
    (rf"^{_PAIR} of (.+?) and (.+?) (?:sells?|sold|turns? over|takes? in|took in) (?:the )?(?:more|most|less)$", r"compare \1 and \2 by revenue"),
    (rf"^{_PAIR} of (.+?) and (.+?) (?:makes?|made|has|had|reports?|reported) (?:the )?(?:more|higher|bigger|larger|greater|most|highest) ((?:net )?profit|revenue|sales|turnover)$", r"compare \1 and \2 by \3"),
)  # fmt: skip

_GETS = r"(?:get|receive|claim|obtain|apply for|be given|be paid|be granted|ask for|have|expect|hope for|draw)"

OTHERS = (
    (r"^when (?:was|is|were|will|has) (.+?) (?:to be |be |been )?(?:shut(?: down)?|closed down|wound down)$", r"when did \1 close"),
    (r"^when did (.+?) (?:shut(?: down)?|close down|wind down|close its (?:doors|gates))$", r"when did \1 close"),
    (rf"^({_ANYONE}) (?:will|is going to|are going to) be at ({_NAME}(?: in {_NAME})?)$", r"\1 will attend \2"),
    (rf"^how much(?: money| support| aid)? (?:can|may|could|might) (?:an? |any |one )?(?:compan(?:y|ies)|firms?|business(?:es)?|applicants?|start-?ups?|enterprises?|organi[sz]ations?|one|you|we|i|anyone) {_GETS} at (?:the )?most (?:under|from|through|by|with|out of) (.+)$", r"what is the highest grant of \1"),
    (rf"^how much(?: money| support| aid)? (?:can|may|could|might) (?:an? |any |one )?[a-z][a-z -]*? {_GETS} at (?:the )?most (?:under|from|through|by|with|out of) (.+)$", r"which grants does \1 give"),
    (rf"^(?:what|which) is the (?:most|maximum)(?: money| support| aid)?(?: that)? (?:an? |any |one )?(?:compan(?:y|ies)|firms?|business(?:es)?|applicants?|start-?ups?|enterprises?|organi[sz]ations?|one|you|we|i|anyone) (?:can|may|could) {_GETS} (?:under|from|through|by|with|out of) (.+)$", r"what is the highest grant of \1"),
    (rf"^(?:what|which) is the (?:most|maximum)(?: money| support| aid)?(?: that)? (?:an? |any |one )?[a-z][a-z -]*? (?:can|may|could) {_GETS} (?:under|from|through|by|with|out of) (.+)$", r"which grants does \1 give"),
    (r"^(who (?:will|is to|is going to)) (?:one day|some day|someday|eventually) (?=[a-z])", r"\1 "),
    (rf"^(?:what|which) (?:is|are) (?:the names? of )?({_NAME}){_OWN} (products?|brands?)(?: called)?$", r"which products does \1 offer"),
    (r"\b(?:actually|really|basically|in fact|by the way) (?=\S)", ""),
    (rf"^(who|(?:which|what) [a-z][a-z -]*?) (?:besides|apart from|other than|except(?: for)?|aside from|not counting) ((?:its|their) (?-i:[a-z][a-z-]*)|{_NAME}) ((?-i:[a-z]).+)$", r"\1 \3 besides \2"),
    (rf"^(who (?:\S+ ){{0,4}}?(?:take|takes|taking|took) over|who (?:owns|bought|founded|set up|sold)) (?:the )?({_NAME}) (?:mill|plant|factory|works|yard|brewery|distillery|winery|farm|mine|smelter|refinery|shipyard|foundry|bakery|dairy)$", r"\1 \2"),
)  # fmt: skip

# What a supplier sells, by the verb for it and by what it is called: "who reinsures X", "X's auditors".
_TRADES = (
    (r"reinsur(?:es?|ed|ing)", r"reinsurers?", "reinsurance"),
    (r"insur(?:es?|ed|ing)", r"insurers?", "insurance"),
    (r"audit(?:s|ed|ing)?", r"auditors?", "auditing"),
    (r"(?:caters?|catered|catering) for", r"caterers?", "catering"),
    (r"(?:prints?|printed|printing) for", r"printers?", "printing"),
    (r"packag(?:es?|ed|ing) (?:the )?(?:goods|products) (?:of|for)", r"packagers?", "packaging"),
    (r"fuel(?:s|led|ling)?", r"fuel(?:l?ers?| suppliers?)", "fuel"),
    (r"(?:leases?|leased|leasing) to", r"lessors?", "leasing"),
    (r"equip(?:s|ped|ping)?", r"(?:outfitters?|equippers?)", "equipment"),
)  # fmt: skip
TRADES = tuple(
    rule
    for verb, who, goods in _TRADES
    for rule in (
        (rf"^(?:who|(?:which|what) [a-z][a-z-]*(?: [a-z][a-z-]*)?) (?:is |are |has |have )?{verb} ({_NAME})$", rf"who supplies {goods} to \1"),
        (rf"^(?:who|which [a-z]+) (?:is|are) ({_NAME}) {verb.replace(' for', '').replace(' to', '')} (?:by|with|through)$", rf"who supplies {goods} to \1"),
        (rf"^(?:by whom|with whom) (?:is|are) ({_NAME}) {verb.replace(' for', '').replace(' to', '')}$", rf"who supplies {goods} to \1"),
        (rf"^(?:who|which|what) (?:is|are) (?:the )?({_NAME}){_OWN} {who}$", rf"who supplies {goods} to \1"),
        (rf"^(?:who|which|what) (?:is|are) the {who} (?:of|to|for) ({_NAME})$", rf"who supplies {goods} to \1"),
    )
)  # fmt: skip

# Nothing but a name and what is asked of it; what that is, the grammar knows or it does not.
_NO_ASKING = r"(?!(?:who|whom|whose|what|which|where|when|why|how|is|are|was|were|do|does|did|has|have|had|will|would|can|could|list|show|tell|give|name|find|compare|since|until|in|on|at|to|from|for|by|with|the|and|or|of|about)\b)"
KEYWORDS = (
    (rf"^{_NO_ASKING}((?-i:[A-Za-z][a-z&-]*(?: (?!(?:of|at|in|for|to|is|are|from|by)\b)[a-z&-]+){{0,3}})) ({_NAME})((?: (?:in )?(?:19|20)\d\d)?)$", r"what is the \1 of \2\3"),
    (rf"^({_NAME}) ((?-i:[a-z][a-z&-]*(?: (?!(?:of|at|in|for|to|is|are|from|by)\b)[a-z&-]+){{0,3}}))((?: (?:in )?(?:19|20)\d\d)?)$", r"what is the \2 of \1\3"),
    (r"^(what is the .+ of .+?) ((?:19|20)\d\d)$", r"\1 in \2"),
)  # fmt: skip

ASKED = (*TRADES, *RESULTS, *MONEY, *POSTS, *STAKES, *SHARES, *CUSTOMERS, *COMPARED, *OTHERS, *KEYWORDS)
