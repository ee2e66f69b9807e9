"""Plain English questions in everyday verbs, who left, what happened, who raised the most, and the plain question of each."""

# ruff: noqa: E501  (tables: one rule a line)
from __future__ import annotations

_OWN = r"(?:'s|’s|(?<=s)['’])"
_QUIT = r"(?:resigned|stepped down|quit|retired|stood down|stepped back|stepped aside|was (?:fired|dismissed|ousted|sacked|removed|replaced)|left(?: (?:his|her|the) (?:post|job|position|role))?|has (?:resigned|stepped down|quit|retired|left))"
_AS = rf"(?:who|whom) {_QUIT} (?:as|from (?:being|the post of|the position of|the job of|his post as|her post as))"
_FIRMS = r"(?:compan(?:y|ies)|firms?|start-?ups?|businesses|organi[sz]ations?)"
_MONEY = r"(?:money|capital|funding|funds|cash|financing|investment)"
_SOURCES = (
    r"(?:the |our |your |these |all )?(?:sources?|news|press|media|papers|newspapers|reports|articles|texts|documents)"
)

POSTS = (
    (rf"^{_AS} (?:the |an? )?(.+?) (of|at|for) (.+)$", r"who is the former \1 of \3"),
    (rf"^{_AS} (.+?){_OWN} (.+)$", r"who is the former \2 of \1"),
    (rf"^(?:which|what) (?:people|persons|executives|managers|officials|officers) {_QUIT} (?:as|from being) (?:the |an? )?(.+?) (?:of|at|for) (.+)$", r"who is the former \1 of \2"),
    (r"^(?:who|(?:which|what) (?:people|persons|executives|managers|founders|employees|staff)) (?:left|quit|departed from|resigned from|stepped down from|walked out of|was fired by|was dismissed by|resigned at|departed|has gone from) (.+)$", r"who used to work for \1"),
    (rf"^who (?:is|was|became|took over as) (.+?){_OWN} (?:last|previous|most recent|former) (.+)$", r"who is the former \2 of \1"),
    (r"^what (?:does|do) (.+?) do (?:at|for|in) (.+)$", r"what is the title of \1 at \2"),
    (r"^(?:what|which) (?:jobs?|posts?|positions?|roles?) has (.+?)(?: got)?$", r"which posts does \1 hold"),
    (r"^who(?: all)? (?:sits|is|are) in (?:the )?(?:management|leadership|management team|c-suite)(?: team)? (?:of|at) (.+)$", r"who are the executives of \1"),
)  # fmt: skip

TOLD = (
    (rf"^what (?:do|does|did) {_SOURCES} (?:say|write|report|tell us|tell) (?:about|on|of|regarding|concerning) ((?:who|what|when|where|which|how) .+)$", r"\1"),
    (rf"^what (?:do|does|did) {_SOURCES} (?:say|write|report|tell us|tell) (?:about|on|of|regarding|concerning) (.+)$", r"tell me about \1"),
    (rf"^what (?:is|was|has been) (?:said|written|reported|known) (?:in {_SOURCES} )?(?:about|on|of|regarding) (.+)$", r"tell me about \1"),
    (r"^what(?: has|'s| is)? (?:ever )?(?:happened|happening|become|became|going on|up|new|the latest|the news) (?:to|of|with|at|about|on) (.+)$", r"tell me about \1"),
    (r"^(?:any|is there any|is there) (?:news|word|update) (?:on|about|of|from) (.+)$", r"tell me about \1"),
)  # fmt: skip

MONEY = (
    (rf"^(which|what) ({_FIRMS}|of the {_FIRMS}) (?:has |have )?(?:raised|collected|got|brought in|taken in) the (?:most|largest|biggest|highest) ?(?:{_MONEY}|amount(?: of {_MONEY})?|sum(?: of {_MONEY})?)?((?: in .+)?)$", r"which company has the highest amount raised\3"),
    (rf"^who (?:has )?raised the (?:most|largest|biggest|highest) ?(?:{_MONEY}|amount(?: of {_MONEY})?|sum(?: of {_MONEY})?)?((?: in .+)?)$", r"which company has the highest amount raised\1"),
    (rf"^(which|what) ({_FIRMS}) (?:is|are|was) (?:worth|valued) (?:the )?(?:most|highest|best)((?: in .+)?)$", r"which company has the highest valuation\3"),
    (rf"^how much(?: {_MONEY})? (?:was|has been|were) raised (?:by|for) (.+)$", r"how much did \1 raise"),
    (rf"^how (?:big|large|much) (?:is|was) (.+?){_OWN} (?:ipo|listing|public offering|share sale|stock market debut|flotation)$", r"how much did \1 raise"),
    (r"^how (?:big|large|much) (?:is|was) the (?:ipo|listing|public offering|share sale|stock market debut|flotation) of (.+)$", r"how much did \1 raise"),
)  # fmt: skip

FIGURES = (
    (r"^how many (?:large |ai |big |foundation )*models (?:had been|have been|has been|were|are|got|had)? ?(?:filed|registered|approved|on file)(?: and registered)? (?:in|by|with) (.+?)((?:,? (?:by|at|until|up to|as of) (?:the )?end of| in| as of| by) (?:19|20)\d\d)?$", r"how many filed models does \1 have\2"),
    (r",? (?:by|at|until|up to|as of|as at|towards) (?:the )?(?:end|close) of (?=(?:19|20)\d\d$)", " in "),
)  # fmt: skip

NAMES = (
    (r"^what (?:was|is) (.+?) (?:formerly|previously|originally|once|earlier) (?:called|known as|named)$", r"what is the former name of \1"),
    (r"^what (?:was|is) (.+?) (?:called|named|known as) (?:before|formerly|previously|originally|earlier)(?: it was renamed| its renaming)?$", r"what is the former name of \1"),
    (r"^what did (.+?) use to be (?:called|named|known as)$", r"what is the former name of \1"),
    (r"^under (?:what|which) (?:other )?name was (.+?) (?:known|registered) (?:before|formerly|previously|earlier)$", r"what is the former name of \1"),
    (r"^(?:was|has) (.+?) (?:been )?renamed$|^(?:has|did) (.+?) changed? (?:its|their) name$", r"what is the former name of \1\2"),
)  # fmt: skip

PLAIN = (*POSTS, *TOLD, *MONEY, *FIGURES, *NAMES)
