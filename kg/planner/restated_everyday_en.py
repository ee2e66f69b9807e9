"""Everyday English about careers, sites, rounds and listings, and the plain question of each."""

# ruff: noqa: E501  (tables: one rule a line)
from __future__ import annotations

_OWN = r"(?:'s|’s|(?<=s)['’])"
_WORDS = (
    r"(?:who|whom|whose|what|which|when|where|why|how|is|are|was|were|do|does|did|has|have|will|can|list|show|the)\\b"
)
_DID = r"(?:did|does|was|is|has|had)"
_NOT_PLACE = r"(?!(?:\S+ )?(?:country|city|town|place|region|province|district|part|university|college|school|institute|field|time|year|date|day|month|round|post|role|job|position|title|price|amount|sum|share|stake)\b)"
_ROUND = r"(?:(?:latest |last |most recent |new |funding |financing |investment )*(?:round|financing|raise|fundraising|deal|capital increase))"
_ANYBODY = r"(?:who|which (?:investors?|shareholders?|owners?|funds?|companies|company|firms?|backers?))"
_NO_MORE = r"(?:no longer|does not any longer|do not any longer)"
_SITE = r"(?:plants?|factory|factories|works|sites?|offices?|labs?|laborator(?:y|ies)|centres?|centers?|warehouses?|branch(?:es)?|facility|facilities|campus(?:es)?|stores?|mills?|fabs?|hubs?)"
_ING = r"(?:building|planning|opening|setting up|constructing|putting up|establishing|preparing)"

_BOARD = r"board(?: of directors| of trustees)?"
_GOES = r"(?:left|resigned from|quit|retired from|stepped down from|departed from|stood down from|came off|dropped off)"
CAREERS = (
    (rf"^(?:who|(?:which|what) (?:director|board member|member|chairman)) (?:has |have )?{_GOES} (?:the )?{_BOARD} (?:of|at) (.+)$", r"who used to sit on the board of \1"),
    (rf"^(?:who|(?:which|what) (?:director|board member|member|chairman)) (?:has |have )?{_GOES} (.+?){_OWN} {_BOARD}$", r"who used to sit on the board of \1"),
    (rf"^(?:which|what) (?:director|board member) (?:has |have )?{_GOES} (.+)$", r"who used to sit on the board of \1"),
    (rf"^who (?:will|is to) join (.+?){_OWN} {_BOARD}$", r"who will join the board of \1"),
    (rf"^(which|what) {_NOT_PLACE}([a-z][a-z-]*(?: [a-z][a-z-]*)??) {_DID} (.+?) (?:come|came|coming|arrive|move|moved|hired|poached|recruited|join|leave) (?:over |here |there )?from$", r"which \2 used to employ \3"),
    (rf"^(which|what) {_NOT_PLACE}([a-z][a-z-]*(?: [a-z][a-z-]*)??) (?:was|were|is|did|has) (.+?) (?:with|at|working for|employed by|employed at|in|work for|work at|worked for) (?:before|previously|earlier|until then|in the past)(?: that)?$", r"which \2 used to employ \3"),
    (r"^who (?:is|was) (?:the )?(?:boss|big boss|top boss|top man|top woman|number one) (?:of|at) (.+)$", r"who is the head of \1"),
    (r"^where (?:did|has) (.+?) (?:move|moved|end up)(?: next| then| to| after that| afterwards)?$", r"where does \1 work"),
)  # fmt: skip

SHARES = (
    (r"^(?:the )?(?:stakes?|share|shareholding|holding) (?:of|held by) (.+?) in (.+)$", r"what share does \1 hold shares in \2"),
    (rf"^(?!{_WORDS})(.+?){_OWN}? (?:stakes?|share|shareholding|holding) in (.+)$", r"what share does \1 hold shares in \2"),
    (r"^what (?:does|do) (.+?) (?:hold|own) (?:in|of) (.+)$", r"what share does \1 hold shares in \2"),
    (r"^how (?:is|are) the (?:ownership|shares?|shareholdings?|equity) (?:of|in) (.+?) (?:divided|split|distributed|shared)(?: up)?$", r"who are the shareholders of \1, and with what share"),
    (r"^(?:what is |who are in )?(?:the )?(?:ownership|shareholder|shareholding) structure (?:of|at) (.+)$", r"who are the shareholders of \1, and with what share"),
    (rf"^(?:what|how (?:big|large|high|much)) (?:is|was) (.+?){_OWN} (?:current |present |own |exact )?(?:stake|share|holding|shareholding|interest|percentage)(?: in| of) (.+)$", r"what share does \1 hold shares in \2"),
    (rf"^({_ANYBODY}) {_NO_MORE} (?:has|have|holds?|owns?|holding|own) (?:any )?(?:shares?|stakes?|stock|a stake|a share|an interest|a holding)(?: (?:in|of) )(.+)$", r"who are the former shareholders of \2"),
    (rf"^({_ANYBODY}) (?:has |have )?(?:sold|got rid of|gave up|given up|disposed of) (?:all )?(?:its|their|his|her|all) (?:shares?|stakes?|holdings?|stock|interest) in (.+)$", r"who are the former shareholders of \2"),
    (rf"^how (?:much|big|large|high) (?:is|was) the (?:{_ROUND}) (?:of|at|for) (.+)$", r"how much did \1 raise"),
    (rf"^how (?:much|big|large|high) (?:is|was) (.+?){_OWN} {_ROUND}$", r"how much did \1 raise"),
    (rf"^who (?:has |have )?(?:paid|put up the money|come up with the money) for (.+?){_OWN} {_ROUND}$", r"who invested in \1"),
    (rf"^which ([a-z][a-z -]*?) (?:is|are) in (.+?){_OWN} portfolio$", r"which \1 has \2 invested in"),
)  # fmt: skip

SITES = (
    (rf"^(which|what|who)(?: of)? (.*?) ?(?:is|are|will be) (?:also |now )?{_ING} (?:an? |the |its |their |new |more |another |own |second )*{_SITE} in (.+)$", r"\1 \2 plan to be located in \3"),
    (r"^how many (companies|firms|start-?ups|businesses|tenants|residents) (?:have |has |had )?(?:settled|set up shop|moved|come|moved in|taken space|set up|opened up) (?:in|into|to|at|on) (.+)$", r"how many \1 are in \2"),
)  # fmt: skip

ENDS = (
    (r"^(who|(?:which|what) [a-z]+(?: [a-z]+)?) (?:is|are) (?:also |soon )?coming to (.+?)(?: next| soon)?((?:,? and when)?)$", r"\1 will move into \2\3"),
    (r"^(?:is|are) (.+?) (?:also )?coming to (.+)$", r"will \1 move into \2"),
    (r"^(?:is|are) (.+?) (?:also )?(?:coming|moving|relocating) to (.+)$", r"does \1 plan to be located in \2"),
    (r"^(who|(?:which|what) [a-z]+(?: [a-z]+)?) (?:is|are) (?:also |soon )?(?:coming|moving|relocating) to (.+?)(?: next| soon)?$", r"\1 plan to be located in \2"),
    (r"^(which|what) ([a-z][a-z -]*?) (?:were |was |got )?(?:closed|shut)(?: down)?$", r"\1 \2 have closed"),
    (r"^(which|what) ([a-z][a-z -]*?) (?:were |was |got )?opened(?: up)?$", r"\1 \2 have opened"),
    (r"^(?:is|are|was|were|has) (.+?) (?:already |now |still |been )?(?:closed|shut)(?: down)?$", r"when did \1 close"),
)  # fmt: skip

_FIRM = r"(?:(?:company|firm|business|start-?up|bank|group|manufacturer)(?: (?:in|of|from|at) .+?)?)"
RANKED = (
    (rf"^(?:which|what) (?:is the )?most profitable ({_FIRM})((?: in (?:19|20)\d\d)?)$", r"which \1 has the highest net profit\2"),
    (rf"^which ({_FIRM}) (?:is|was) (?:the )?most profitable((?: in (?:19|20)\d\d)?)$", r"which \1 has the highest net profit\2"),
    (rf"^(?:which|what) ({_FIRM}) (?:made|earned|posted|reported|booked|has|had) the (?:biggest|largest|highest|most) (?:net )?(?:profit|money|earnings)((?: in (?:19|20)\d\d)?)$", r"which \1 has the highest net profit\2"),
    (rf"^(?:which|what) ({_FIRM}) (?:made|posted|reported|booked|suffered|has|had) the (?:biggest|largest|highest|worst|heaviest) (?:net )?loss(?:es)?((?: in (?:19|20)\d\d)?)$", r"which \1 with a net profit below 0 has the lowest net profit\2"),
    (rf"^(?:which|what) ({_FIRM}) lost (?:the )?most(?: money)?((?: in (?:19|20)\d\d)?)$", r"which \1 with a net profit below 0 has the lowest net profit\2"),
    (r"^(?:which|what) (?:(?:was|is) the )?(?:(?:most expensive|biggest|largest|priciest|costliest) (?:takeover|deal|purchase|buyout)|(?:most expensive|priciest|costliest) acquisition)$", r"what was the biggest acquisition"),
    (r"^(?:which|what) (?:acquisition|takeover|deal|purchase|buyout) (?:was|is) (?:the )?(?:most expensive|biggest|largest|priciest|costliest)$", r"what was the biggest acquisition"),
    (r"^(?:the )?top (\d+|three|five|ten) employers$", r"top \1 companies by number of employees"),
    (r"^(?:rank|sort|order) (?:all )?(?:the )?(companies|firms|start-?ups|businesses|banks|investors|policies|parks) by (.+)$", r"top 20 \1 by \2"),
    (r"^(?:list )?(?:the )?([a-z][a-z -]*?) with (?:their|the) (?:prices?|sums?|amounts?)(?: paid)?$", r"which \1 are there, and for how much"),
)  # fmt: skip

MEMBERS = (
    (r"^(?:which|what) (members|tenants|customers|suppliers|partners|investors|shareholders|subsidiaries|competitors|backers) of (.+?) (?:are|is) (?:based |located |situated |headquartered )?in (.+)$", r"which organizations are \1 of \2 and are located in \3"),
    (r"^(?:when|on (?:which|what) (?:day|date)) (?:was|is|will be) ((?:the )?(?-i:(?:[0-9]{4} )?[A-Z]).+)$", r"when is \1 held"),
)  # fmt: skip

STATUS = (
    (r"^(?:which|what) (?:status|title|designation|label|distinction) (?:has|have|was|did) (.+?) (?:been )?(?:given|awarded|granted|received|got|get|receive|won),? and by (?:which|what|whom|who)\b.*$", r"what was \1 designated as, and which by"),
)  # fmt: skip

EVERYDAY = (*CAREERS, *SHARES, *SITES, *ENDS, *RANKED, *MEMBERS, *STATUS)
