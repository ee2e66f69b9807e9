"""English questions for what is only reported, and for who ordered from whom, in plain words."""

# ruff: noqa: E501  (tables: one rule a line)
from __future__ import annotations

_HEARD = r"(?:rumou?red|reported|said|believed|thought|understood|alleged|tipped|speculated)"
_BE = r"(?:is|are|was|were)"
_WANTS = r"(?:in talks (?:to|on|about|over)|in (?:negotiations|discussions) (?:to|on|about|over)|negotiating (?:to|over)|considering|weighing|exploring|mulling|preparing (?:to|for)|planning (?:to|on)|looking (?:to|at)|thinking (?:of|about)|seeking to|trying to|interested in|about to|keen (?:to|on)|close to|want(?:ing)? to|plan to|hope to|intend to|discuss(?:ed|ing)|considered|weighed|explored|studied|looked at|thought about)"
_BUY = r"(?:want|buy|buying|acquire|acquiring|purchase|purchasing|take over|taking over|bid for|bidding for|make a bid for|making a bid for|buy out)"
_ANYONE = r"(?:who|(?:which|what) [a-z][a-z-]*(?: [a-z][a-z-]*){0,2})"

HEARSAY = (
    (rf"^({_ANYONE}) {_BE} {_HEARD} to (?:be |have been )?(?:{_WANTS} )?{_BUY} (?:a |the |its )?(?!stake|share|part|holding)(.+)$", r"\1 is rumoured to acquire \2"),
    (rf"^((?:which|what) [a-z][a-z -]*?|whom?) {_BE} (.+?) {_HEARD} to (?:be |have been )?(?:{_WANTS} )?{_BUY}$", r"\1 is \2 rumoured to acquire"),
)  # fmt: skip

ORDERS = (
    (r"^(who|which .+?) (?:has |have )?(?:placed|given|signed|awarded)(?: an?| the)? (?:orders?|contracts?) (?:with|to) (.+)$", r"\1 buys from \2"),
)  # fmt: skip

CAREERS = (
    (r"^who (?:joined|joins|came onto|was elected to|was appointed to|moved onto) (.+?)(?:'s|’s|(?<=s)['’]) board(?: of directors)?((?: in .+)?)$", r"who became a board member of \1\2"),
    (r"^who was (.+? (?:of|at) .+?) (?:before|until|when) (?:he|she|they) (?:resigned|left|stepped down|quit|retired|stood down|was (?:replaced|dismissed|fired|removed))((?: in .+)?)$", r"who was \1\2"),
    (r"^((?:which|what) [a-z]+) worked (at|for|with) (.+?) (?:(?:earlier|early on|before|previously)(?: in (?:his|her|their) (?:careers?|(?:working |professional )?li(?:fe|ves)))?|in the past)$", r"\1 used to work \2 \3"),
    (r"^(.+) (?:earlier|early on|before|previously) in (?:his|her|their) (?:careers?|(?:working |professional )?li(?:fe|ves))$", r"\1 before"),
)  # fmt: skip

PLANS = (
    (r"^when (?:does|will|do|is|are) (.+?) (?:going to |plan to |planning to |want to |hope to |intend to |due to |about to )?(?:list|float|go public|be listed)(?: (?:its|their) shares)?$", r"which exchange does \1 plan to be listed on, and when"),
    (r"^((?:who|whom|what|which)\b.*?\b(?:will|plans? to|is going to)\b.*?),? (?:in (?:the )?future|later on|one day|down the road)$", r"\1"),
    (r"^which (?:one )?of (.+?)(?:'s|’s|(?<=s)['’]) (?:investors|backers|shareholders) led (?:its|their|the) (.+)$", r"who led \1's \2"),
    (r"^(?:is|was|are) (.+?) (?:bigger|larger|smaller) than (?!\d)((?-i:[A-Z]).+)$", r"which has more employees, \1 or \2"),
    (r"^(?:in)?to (?:which|what) (?:new |other |further )?(cities|city|countries|country|markets?|places?|regions?|towns?) (?:does|will|is|do|are) (.+?) (?:want to |plan to |planning to |going to |hope to |intend to |aim to )?(?:expand|expanding|move|moving|go|enter)(?: into)?$", r"in which \1 does \2 plan to be located"),
    (r"^where (?:does|will|is|do|are) (.+?) (?:want to |plan to |planning to |going to |hope to |intend to |aim to )?(?:expand|expanding)(?: to| into| next)?$", r"where does \1 plan to be located"),
    (r"^((?:who|which .+?) .+? (?:to|for)) ((?-i:[A-Z])[\w&.-]*(?: (?-i:[A-Z&])[\w&.-]*){0,3})(?:'s|’s|(?<=s)['’]) (?:(?:new|second|planned|future) )?(?:plant|factory|site|works|mill|fab)$", r"\1 \2"),
    (r"^from whom (?:did|does|has) (.+?) (?:buy|acquire|take over|purchase|bought|acquired) ([A-Z].+)$", r"who used to own \2"),
)  # fmt: skip

DEALS = (
    (r"^for (?:how much|what (?:price|sum|amount)) (?:is|was|did|does|will|has) (.+?) (?:going to |to )?(?:buy|buying|bought|acquire|acquiring|acquired|take over|taking over|taken over|purchase|purchasing|purchased) (.+)$", r"how much did \1 pay for \2"),
    (r"^where (?:will|is|does) (.+?) (?:going to |plan to |planning to |want to |about to )?(?:list|float|go public|be listed|listing)(?: (?:its|their) shares)?$", r"which exchange does \1 plan to be listed on"),
    (r"^who (?:has )?sold (?!(?:its|their|his|her|a|the|all) )(?=[A-Z])((?:(?! to ).)+)$", r"who used to own \1"),
    (r"^(who|which .+?) (?:has |have )?(?:bought|got|acquired|received|obtained|secured) (?:the |an? )?(?:exclusive )?(?:rights|licen[cs]es?) from (.+)$", r"\1 holds a licence from \2"),
    (r"\b(?:the |an? )?(?:exclusive|worldwide|global|(?-i:[A-Z][a-z]+(?:ese|ean|an|ish|ch|ic))) (rights|licen[cs]e) (?=to|for|on)", r"the \1 "),
    (r"^when (?:will|does|do|is|are) (.+?)(?:'s|’s|(?<=s)['’]) (?:new |second |third |planned |next )?(plant|factory|site|mill|fab|works|office|warehouse) (?:to |due to |going to |expected to |set to )?(?:start up|open|be ready|be finished|be completed|begin (?:production|operations?|work)|start (?:production|operations?|work)|start|go into operation|come on ?stream)$", r"where does \1 plan a \2, and when"),
    (r"^(?:which|who)(?: one| company| firm)? (?:is|was) (?:the )?(?:bigger|larger|biggest|largest)(?: company| firm)?[,:]? (.+? or .+)$", r"which has more employees, \1"),
)  # fmt: skip

REPORTED = (*HEARSAY, *ORDERS, *CAREERS, *PLANS, *DEALS)
