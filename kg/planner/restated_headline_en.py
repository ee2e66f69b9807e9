"""English questions as people who read the news type them, each with its plain question.

"Who makes the engines for X's ships", "does X still have a plant in Y", "where did X's founder start his career", "who holds more of
X, A or B". Only wordings that keep every word that says something are here; what goods go into stands for their owner.
"""

# ruff: noqa: E501  (tables: one rule a line)
from __future__ import annotations

_OWN = r"(?:'s|’s|(?<=s)['’])"
_NAME = r"(?-i:(?:the )?[A-Z0-9][\w.&/!-]*(?: (?:of |and |& |de |the |van |von |do |du )?[A-Z0-9][\w.&/!-]*)*)"
_GOODS = r"(?!stake|share|shares|part|company|firm|half|money|decisions?|rules)(?-i:[a-z][a-z-]*(?: [a-z][a-z-]*)?)"
# Whoever else is a firm's: goods of its rivals or its branches are not goods for it.
_OTHERS = r"(?!(?:\S+ )?(?:rivals?|competitors?|peers?|customers?|clients?|suppliers?|parents?|subsidiary|subsidiaries|owners?|partners?|founders?|shareholders?|units?|arms?|ventures?|tenants?|members?|staff|investors?|affiliates?|licensees?|buyers?)\b)"
_MAKES = r"(?:makes|manufactures|produces|builds|supplies|delivers|provides|is (?:making|building|supplying|delivering|providing)|will (?:make|build|supply|deliver|provide))"
_FIRM = r"(?:who|(?:which|what) [a-z]+)"
_SITE = r"(?:(?:ground |power |charging |service |filling )?stations?|plants?|factory|factories|sites?|offices?|labs?|stores?|shops?|mills?|fabs?|hubs?|warehouses?|depots?|branch(?:es)?|data cent(?:re|er)s?|showrooms?|hotels?|restaurants?|clinics?|hospitals?)"
_AHEAD = r"(?:next|planned|future|upcoming|further|additional|second|third)"
_THOUGHT = r"(?:thought|said|believed|rumou?red|reported|understood|reportedly|supposed|tipped|known)(?: to be)?"
_AFTER = r"(?:after|circling|eyeing|courting|chasing|pursuing|stalking|sniffing around|going after|hunting|interested in(?: buying)?|trying to buy|bidding for|in talks to buy)"
_FOUNDER = rf"(?:{_NAME}|the (?:founder|co-founder|chief executive|ceo|chair(?:man|woman)|head|boss) of {_NAME})"

HEADLINES = (
    # Goods named by what they go into: the supply is told of whose ships, cars or ovens they are.
    (rf"^(?:{_FIRM}) {_MAKES} (?:the |all the )?({_GOODS}) (?:for|of|in|inside|on|aboard) ({_NAME}){_OWN} {_OTHERS}(?:new |latest |own )?(?:[a-z][a-z-]*)(?: [a-z-]+)?$", r"who supplies \1 to \2"),
    (rf"^({_FIRM}) (?:is|are) (?:building|making|producing|manufacturing|assembling) ({_NAME}){_OWN} {_OTHERS}(?:new |next |latest )?({_GOODS})$", r"\1 supplies \3 to \2"),
    (rf"^({_FIRM}) (?:will build|builds|will make|makes|built|made|will produce|produces) ({_NAME}){_OWN} {_OTHERS}(?:new |next |latest )?({_GOODS})$", r"\1 supplies \3 to \2"),
    # Figures.
    (r" (?:in |for |during |over )?(?:the |its |their )?(?:last|latest|past|most recent) (?:financial|fiscal|business|reported) year$", ""),
    # Stakes and purchases.
    (rf"^(?:who|which|which of them) (?:holds|owns|has|controls) (?:more|the (?:larger|bigger|greater|higher) (?:stake|share|holding|interest|part)|a (?:larger|bigger|greater) (?:stake|share|holding))(?: shares| stock| equity)? (?:in|of) ({_NAME})(?:,|:| -)? ({_NAME}) or ({_NAME})$", r"what share do \2 and \3 hold in \1"),
    (rf"^(?:does|do) ({_NAME}) or ({_NAME}) (?:hold|own|have|control) (?:more|the (?:larger|bigger|greater) (?:stake|share|holding))(?: shares| stock)? (?:in|of) ({_NAME})$", r"what share do \1 and \2 hold in \3"),
    (rf"^({_FIRM}) (?:is|are) {_THOUGHT} {_AFTER} ({_NAME})$", r"\1 wants to buy \2"),
    (rf"^({_FIRM}) (?:is|are) {_AFTER} ({_NAME})$", r"\1 wants to buy \2"),
    (rf"^(?:where|on which (?:stock )?exchanges?) (?:can|do) (?:one|i|you|people) (?:buy|trade) ({_NAME})(?:{_OWN})? (?:shares|stock)$", r"on which exchange is \1 listed"),
    # Sites.
    (rf"^where (?:is|are|will) ({_NAME}){_OWN} {_AHEAD} {_SITE} (?:planned|going|to be|to be built|be|be built|open|going to be|to open|stand|due|coming)$", r"which places does \1 plan to be located in"),
    (rf"^where (?:does|do|will|is) ({_NAME}) (?:plan|want|intend|mean|planning|open|build|put|opening|building|putting)(?: to (?:open|build|put|have))? (?:its|their|the) {_AHEAD} {_SITE}$", r"which places does \1 plan to be located in"),
    (rf"^(?:does|do) ({_NAME}) still (?:have|own|run|operate|keep) ((?:an? |its |any )?{_SITE}) (?:in|at) ({_NAME})$", r"does \1 have \2 in \3"),
    (rf"^(?:is|are) there still ((?:an? |any )?{_SITE}) of ({_NAME}) (?:in|at) ({_NAME})$", r"does \2 have \1 in \3"),
    (rf"^(?:is|does) ({_NAME}){_OWN} ({_SITE}) (?:in|at) ({_NAME}) still (?:open|running|in use|exist|operating|there|in operation|working)$", r"does \1 have a \2 in \3"),
    # Careers.
    (rf"^where did ({_FOUNDER}) (?:start|begin|launch|spend the (?:early|first) years of) (?:his|her|their) (?:career|working life|professional life)$", r"where did \1 work before"),
    (rf"^where did ({_NAME}){_OWN} (founder|co-founder|chief executive|ceo|chair(?:man|woman)|head|boss) (?:start|begin|launch) (?:his|her|their) (?:career|working life)$", r"where did the \2 of \1 work before"),
    (rf"^(?:at|with|in) (?:which|what) (?:company|firm|employer|organi[sz]ation) did ({_FOUNDER}) (?:start|begin) (?:his|her|their) (?:career|working life)$", r"where did \1 work before"),
)  # fmt: skip
