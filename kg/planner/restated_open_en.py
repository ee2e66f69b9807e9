"""English questions on what is to come, on what stands behind a firm, and on what it gets ready, in plainer words.

"Which company is she moving to", "when does the plant go into operation", "what does it expect to earn in 2027".
"""

# ruff: noqa: E501  (tables: one rule a line)
from __future__ import annotations

_OWN = r"(?:'s|’s|(?<=s)['’])"
_FIRM = r"(?:compan(?:y|ies)|firms?|employers?|organi[sz]ations?|banks?|universit(?:y|ies)|groups?|start-?ups?)"
_GOES = r"(?:moving|going|heading|off|headed|leaving|switching|transferring|defecting|changing)"
_FIGURE = r"(?:revenues?|sales|turnover|(?:net |operating )?profits?|(?:net )?income|earnings|net loss|loss|headcount)"
_EXPECT = r"(?:expect|forecast|plan|target|project|predict|anticipate|aim for|hope for|budget for|count on)"
_EXPECTING = r"(?:expecting|forecasting|planning|targeting|projecting|predicting|anticipating|aiming for|hoping for|budgeting for|counting on)"
_YEAR = r"((?:the (?:first|second|third|fourth) (?:quarter|half) of )?(?:19|20)\d\d)"
_DUE = r"(?:(?:due|expected|supposed|scheduled|planned|meant|set|slated|going) to |to |be )?"
_RUNNING = r"(?:operation|operations|service|use|production|stream|line)"
_MAJORITY = r"(?:majority|controlling|controlling or majority)"
_STAKE = r"(?:stakes?|shares?|holdings?|shareholdings?|interests?)"
_STANDS = r"(?:is|are|stands?|sits?|was|were)"
_ORIGIN = r"(?:university|college|(?:research )?institute|(?:research )?institution|school|academy|laboratory|lab)"
_PARENT = r"(?:groups?|parent(?: company)?|owners?|conglomerates?|holding(?: company)?|corporations?)"

NEXT = (
    (r"^who (?:will be|will become|is to be|is to become|is going to be|becomes|is becoming) (?:the )?next (.+)$", r"who is the next \1"),
    (rf"^(?:to )?(?:which|what) {_FIRM} (?:is|are|will) (.+?) (?:{_GOES}|move|go|head|leave|switch|transfer|defect)(?: to| for)?$", r"who will \1 work for"),
    (r"^who (?:will|is going to) (.+?) join(?: next)?$", r"who will \1 work for"),
    (r"^(?:which|what) (job|post|position|role|office|title) (?:will|is) (.+?) (?:have|hold|get|take|take up|fill|taking|taking up|getting|to have|to hold|to take)(?: next)?$", r"what will \2 become"),
    (rf"^(?:what|which|how much) (?:an? )?({_FIGURE}) (?:does|do|did) (.+?) {_EXPECT} (?:for|in) {_YEAR}$", r"what is the \1 of \2 in \3"),
    (rf"^(?:what|which|how much) (?:an? )?({_FIGURE}) (?:is|are|was) (.+?) {_EXPECTING} (?:for|in) {_YEAR}$", r"what is the \1 of \2 in \3"),
    (rf"^(?:what|how (?:much|high|big|large)) (?:is|are|was) (.+?){_OWN} (?:expected|forecast|planned|projected|target|targeted|predicted) ({_FIGURE}) (?:for|in) {_YEAR}$", r"what is the \2 of \1 in \3"),
    (rf"^(?:what|which) ({_FIGURE}) (?:is|are) (?:expected|forecast|planned|projected|predicted) (?:at|for|of|by) (.+?) (?:for|in) {_YEAR}$", r"what is the \1 of \2 in \3"),
)  # fmt: skip

RUNNING = (
    (rf"^when (?:should|will|is|are|does|do|did|has|was) (.+?) {_DUE}(?:come|came|go|went|be put|be brought|enter|put|brought) (?:into |on |in )?{_RUNNING}$", r"when will \1 open"),
    (rf"^when (?:should|will|is|are|does|do|did|has|was) (.+?) {_DUE}(?:come |came |go |went |be )?(?:online|live|operational|up and running|in operation|on stream|finished|ready|completed|commissioned)$", r"when will \1 open"),
    (r"^when (?:should|must|shall) (.+?) (open|close|start operating|begin operating)$", r"when will \1 \2"),
    (rf"^how long (?:has|have) (.+?) been (?:in {_RUNNING}|open|running|operating|operational)$", r"when did \1 open"),
)  # fmt: skip

BEHIND = (
    (rf"^(which|what) ({_ORIGIN}) {_STANDS} behind (.+)$", r"which \2 was \3 spun out of"),
    (rf"^(?:which|what) {_PARENT} {_STANDS} behind (.+)$", r"which organization owns \1"),
    (r"^(who|which .+?|what .+?) (?:stands?|sits?) behind (.+)$", r"\1 is behind \2"),
    (r"^who (?:is|was) behind the (?:takeover|purchase|acquisition|buyout|bid|offer) (?:of|for) (.+)$", r"who acquired \1"),
    (r"^who (?:is|was) behind the (?:planned|proposed|agreed) (?:takeover|purchase|acquisition|buyout|bid|offer) (?:of|for) (.+)$", r"who plans to acquire \1"),
    (r"^who (?:is|was) behind the (?:investment|round|funding|financing|money) (?:in|of|for|at) (.+)$", r"who invested in \1"),
    (rf"^who (?:owns?|holds?|has) (?:the|a|an) {_MAJORITY}(?: {_STAKE})?(?: of| in) (.+)$", r"who is the majority owner of \1"),
    (rf"^(?:which|what) (?:{_FIRM}|shareholders?|owners?|investors?) (?:owns?|holds?|has) (?:the|a|an) {_MAJORITY}(?: {_STAKE})?(?: of| in) (.+)$", r"who is the majority owner of \1"),
    (r"^(?:what|which) (?:shares?|stakes?|holdings?|interests?)(?: in (?:companies|firms|other companies|other firms))? (?:does|do) (.+?) (?:hold|own|have)$", r"which companies does \1 hold shares in, and what share"),
)  # fmt: skip

GIVEN = (
    (r"^how many ([a-z][a-z -]*?) (?:has|have) ((?-i:(?:the )?[A-Z]).+)$", r"how many \1 does \2 have"),
    (r"^(?:who|which [a-z]+) paid (?:(?:us)?[$€£¥]?\d.*?) for (?=the |[A-Z])(.+)$", r"who acquired \1, and for how much"),
    (r"^compare (?:the )?([a-z][a-z -]*?) of ((?-i:[A-Z]).+? and .+)$", r"compare \2 by \1"),
    (r"^compare (.+? and .+?)(?:'s|’s|(?<=s)['’]) ([a-z][a-z -]*)$", r"compare \1 by \2"),
    (r"\b(found(?:ed|s)?) or co-?\1\b", r"\1"),
    (r"\bco-?(found(?:ed|s)?) or \1\b", r"\1"),
    (r"^who (?:gave|awarded|granted) (.+?) (?:the|its) (?:title|status|designation|label|distinction|award)(?: of| as)(?: an?)? (.+)$", r"who designated \1 as \2"),
    (r"^who (?:gave|awarded|granted) (.+?) (?:the|its) (?:title|status|designation|label|distinction|award)$", r"which status does \1 have, and from whom"),
    (r"^(?:to )?(?:whom|who|which company|which firm) (?:is|are|was|will) (.+?) (?:selling|sell|sold) (?:its|their|a|an|the) (?:subsidiary|unit|business|division|arm)(?: to)?$", r"who is buying a subsidiary of \1"),
    (r"^(?:to )?whom (?:is|are|was|will) (.+?) (?:selling|sell|sold) (?:its|their) ([a-z][a-z -]*?) (?:subsidiary|unit|business|division|arm)$", r"who is buying the \2 subsidiary of \1"),
    (rf"^who (?:is|are) (?:buying|taking over|acquiring) (.+?){_OWN} ([a-z][a-z -]*?) (?:subsidiary|unit|business|division|arm)$", r"who is buying the \2 subsidiary of \1"),
)  # fmt: skip

_CAPITALS = r"(?-i:(?:the )?[A-Z0-9][\w.&/-]*(?: (?:of |and |& |de |the |van |von )?[A-Z0-9][\w.&/-]*)*)"
_ANOTHERS = rf"(?:(?:an?|the|{_CAPITALS}{_OWN}|its|their|his|her) )?(?:[a-z-]+ )?"
_WANTS = r"(?:want|buy|acquire|purchase|be buying|be acquiring|be interested in|be after|be eyeing|covet|seek|be seeking|have (?:an )?interest in|be considering|be weighing|be bidding for|bid for|want to (?:buy|acquire|take over)|take over)"
_WANTING = r"(?:wants|is interested in|is after|is eyeing|covets|seeks|is seeking|has its eye on|is bidding for|wants to (?:buy|acquire|take over)|would like to (?:buy|acquire|take over)|is considering buying)"
_DENIES = r"(?:denies|denied|has denied|rejects|rejected|has rejected|refuted|dismissed|disputes|disputed|contradicted)"
_TALK = r"(?:(?:the |a |an |any )?(?:reports?|rumou?rs?|talk|claims?|speculation|suggestions?|stories) )?that"

HEARD = (
    (rf"^((?:who|which [a-z-]+|what [a-z-]+)) (?:is|are|was|were) (?:said|reported|rumou?red|thought|believed|understood) to {_WANTS} {_ANOTHERS}{_STAKE} (?:in|of) (.+)$", r"\1 is rumoured to acquire \2"),
    (rf"^((?:who|which [a-z-]+|what [a-z-]+)) {_WANTING} {_ANOTHERS}{_STAKE} (?:in|of) (.+)$", r"\1 wants to acquire \2"),
    (rf"^(is|are) (.+?) (?:said|reported|rumou?red|thought|believed) to {_WANTS} {_ANOTHERS}{_STAKE} (?:in|of) (.+)$", r"\1 \2 rumoured to acquire \3"),
    (rf"\b{_WANTING} {_ANOTHERS}{_STAKE} (?:in|of) (?=[A-Z])", r"is rumoured to acquire "),
    (rf"^((?:who|which [a-z-]+) (?:says?|said|reports?|reported|wrote|writes|claims|claimed) (?:that )?{_CAPITALS}) {_WANTING} (?=[A-Z])", r"\1 is rumoured to acquire "),
    (rf"^(who|which [a-z-]+) (?:reports?|reported|wrote about|revealed|disclosed) (?:the )?(?:interest of )?({_CAPITALS})(?:{_OWN})? (?:interest in|bid for|talks with|approach to) (.+)$", r"who said \2 is rumoured to acquire \3"),
    (rf"^who {_DENIES} {_TALK} (.+?) (is|are|was|were|will|has|have|had|would) (.+)$", r"who said \1 \2 not \3"),
    (r"^(?:which|what) (?:rumou?rs?|reports?|speculation) (?:is|are) there (?:about|on|around|of) (?:a |the )?(?:takeover|purchase|sale|acquisition) of (.+)$", r"who is rumoured to acquire \1"),
)  # fmt: skip

OPEN = (*NEXT, *RUNNING, *BEHIND, *GIVEN, *HEARD)
