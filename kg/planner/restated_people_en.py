"""English questions about anybody at all, clefts, people who moved, and jobs to come, and the plain question of each."""

# ruff: noqa: E501  (tables: one rule a line)
from __future__ import annotations

import re

_OWN = r"(?:'s|’s|(?<=s)['’])"
_NAME = r"(?-i:(?:the )?[A-Z0-9][\w.&/-]*(?: (?:of |and |& |de |the |van |von |do |du )?[A-Z0-9][\w.&/-]*)*)"
_ANYBODY = (
    r"(?:anyone|anybody|someone|somebody|people|any of the people|any (?:person|manager|executive|founder|director)s?)"
)
_WHO = (
    r"(?:who(?: else)?|(?:which|what) (?:people|persons|person|managers?|executives?|employees|directors?|men|women))"
)
_WENT = r"(?:moved|moves?|went|gone|go|came|come|switched|switch|transferred|transfer|changed|jumped|defected|crossed)"
_FOUND = r"(?:to )?(?:found(?:ed|ing)?|start(?:ed|ing)?(?: up)?|set(?:ting)? up|launch(?:ed|ing)?|creat(?:e|ed|ing))"
_MADE = r"(?:co-?)?founded|started|set up|established|created"
_HAVE = r"(?:(?:has|have|had) )?"

ANYBODY = (
    (rf"^(?:has|have|did|does|do|is|are) {_ANYBODY} (?:who works? |working |employed )?(?:at|in|with) ({_NAME}) (?:ever |once |previously |formerly )?(?:used to )?(?:work|worked|working|be|been|employed|been employed|have worked|come|came|hail|stem) (?:at|for|from|with) (.+)$", r"who at \1 used to work at \2"),
    (rf"^(?:is|are|was|were) there {_ANYBODY} (?:at|in|with) ({_NAME}) (?:who|that) (.+)$", r"who at \1 \2"),
    (rf"^(?:did|has|have) {_ANYBODY} from ({_NAME}) (?:ever )?(?:join|joined|{_WENT} (?:over )?to) (.+)$", r"who used to work for \1 and works for \2"),
    (r"^(?:has|have|did) (?:anyone|anybody|someone|somebody|any company) (?:ever )?den(?:y|ied) (?:an? |the |any )?(?:takeover|purchase|acquisition) of (.+)$", r"which takeovers of \1 were denied"),
    (r"^(?:has|have|did) (?:anyone|anybody|someone|somebody|any company) (?:ever )?den(?:y|ied) (?:an? |the |any )?(?:bid|offer|takeover bid|takeover offer|approach|plan to buy|wanting to buy|interest in) (?:for |of |to )?(.+)$", r"which takeovers of \1 were denied"),
    (rf"^(?:do|does|did|has|have|is|are) any (?:one )?of ({_NAME}){_OWN} ([a-z]+?)s? (.+)$", r"which of \1's \2s \3"),
    (rf"^((?:which|who|what)(?: one)?(?: (?:other )?of)? ({_NAME}){_OWN} [a-z]+ .*?)\b(?:it|them)\b(.*)$", r"\1\2\3"),
    (rf"^({_WHO}|which [a-z]+) both (?=[a-z])", r"\1 "),
    (rf"^{_WHO} (?:{_MADE}) and (?:now |still |also )?(?:runs|leads|heads|manages|directs) ({_NAME})$", r"who is head of \1 and founded \1"),
    (rf"^{_WHO} (?:{_MADE}) and (?:now |still |also )?chairs ({_NAME})$", r"who is chairman of \1 and founded \1"),
    (rf"^{_WHO} (?:{_MADE}) and (?:now |still |also )?(owns|has shares in|holds shares in|left) ({_NAME})$", r"which person founded \2 and \1 \2"),
    (rf"^who ({_MADE}) (.+? and (?!which|what|who|when|where|how|by|for|in|with|from).+)$", r"which person \1 \2"),
)  # fmt: skip

MOVED = (
    (rf"^{_WHO} {_HAVE}{_WENT}(?: over)? from ({_NAME}) to ({_NAME})$", r"who used to work for \1 and works for \2"),
    (rf"^{_WHO} {_HAVE}(?:left|quit|leave) ({_NAME}) (?:for|to join|to work for|to work at|to go to|and joined|and went to|and moved to) ({_NAME})$", r"who used to work for \1 and works for \2"),
    (rf"^{_WHO} {_HAVE}(?:left|quit|{_WENT}|{_WENT} from) ({_NAME}) (?:and |(?=to ))({_FOUND}) (.+)$", r"who used to work for \1 and founded \3"),
    (rf"^(?:which|what) (company|firm|start-?up|business) did ({_NAME}) (?:found|start|set up|launch|create) (?:after|when|once|on) (?:(?:s?he|they) )?(?:had )?(?:left|leaving|quit|quitting) (?-i:[A-Z].*)$", r"which \1 did \2 found"),
    (rf"^(?:from )?where (?:did|does|has) (?:{_NAME}) (?:hire|hired|poach|poached|recruit|recruited|lure|lured) ({_NAME})(?: (?:away )?from)?$", r"where did \1 work before"),
    (rf"^where (?:did|does|has) (?:{_NAME}) (?:get|got|take|taken|bring in|win|find|found) ({_NAME}) (?:away )?from$", r"where did \1 work before"),
)  # fmt: skip

JOBS = (
    (rf"^(?:what|which) (?:is|will be) ({_NAME}){_OWN} (?:next|future|coming|upcoming) (?:job|post|role|position|title|function)$", r"what will \1 become"),
)  # fmt: skip

_FIRM = r"(?:company|companies|firms?|organi[sz]ations?|business|group|fund|bank|university|institute)"
_BUY = r"(?:buy|acquire|take over|purchase)"

TURNED = (
    (rf"^(?:who|(which|what) ({_FIRM})) (?:is|are) (?:(?:said|reported|rumou?red|thought|understood) to be )?in (?:advanced |early |exclusive )?(?:talks|negotiations|discussions) (?:to|about|over|on) (?:{_BUY}|buying|acquiring|taking over|purchasing|an? (?:takeover|purchase|acquisition) of) (.+)$", r"who wants to buy \3"),
    (r"^when (?:does|did|is|was|will|are) (?:the )?(?:construction|building|building work|construction work|work) (?:of|on|at) (?:the )?(.+?) (?:(?:due|expected|scheduled|planned|set|supposed|likely) )?(?:to )?(?:be )?(?:begin|start|commence|get under ?way|started|begun)$", r"what is the construction start of \1"),
    (r"^(.*?)\bthe (?:two|three|four|five) ((?:co-?)?founders of .+)$", r"\1the \2"),
    (rf"^is ({_NAME}) (?:still|now) (?:at|with|in|employed by|employed at) ({_NAME})$", r"does \1 work for \2"),
    (rf"^whom? (?:did|has) ({_NAME}) (?:found|start|set up|create|launch|founded|started) (.+?) with$", r"who founded \2 besides \1"),
    (rf"^({_NAME}) is (an? |the )?([a-z][a-z -]*?) (?:of|at|in|with) (?:which|what) ({_FIRM})$", r"which \4 is \1 \2\3 of"),
    (rf"^({_NAME}) (?:owns|holds|has) how (?:much|many per ?cent|many percent) of (.+)$", r"how much of \2 does \1 own"),
    (rf"^({_NAME}) (bought|acquired|founded|backed|sold|opened|launched|makes|supplies|uses) ((?:which|what) [a-z]+)$", r"\3 was \2 by \1"),
    (r"^is it (?:only |just |merely )?a rumou?r that (.+?) (?:wants|plans|intends|is going|is about) to (.+)$", r"is there a rumour that \1 will \2"),
    (rf"^(who|which {_FIRM}) (?:has |have )?den(?:ied|ies|y) (?:wanting|planning|trying|intending|being about|any plans?|a plan|any intention) to {_BUY} (.+)$", r"\1 denied acquiring \2"),
    (rf"^(who|which {_FIRM}) (?:has |have )?den(?:ied|ies|y) (?:having (?:bought|acquired|taken over|purchased)|buying|taking over|purchasing) (?!another)(.+)$", r"\1 denied acquiring \2"),
    (rf"^{_WHO} (?:at|in) ({_NAME}) also (?:works?|serves?|sits?) (?:for|at|with|in|on the board of) ({_NAME})$", r"which people work for \1 and work for \2"),
    (r"^who is (?:both|at once|at the same time) (?:an? |the )?(.+? (?:of|at) .+?) and (?:an? |the )?(.+? (?:of|at) .+)$", r"who is \1 and is \2"),
    (rf"^{_WHO} {_FOUND} (.+?) after (?:working (?:at|for)|leaving|quitting|(?:a |their |his |her )?(?:time|years|career) (?:at|with)) ({_NAME})$", r"who used to work for \2 and founded \1"),
    (rf"^((?:which|what) [a-z]+(?:'s|’s) [a-z ]+?) (?:came|comes|hails|hailed) from ({_NAME})$", r"\1 used to work for \2"),
    (r"^whose ((?:[a-z]+ ){1,3}?)(used to (?:work|be) .+|studied .+|worked .+|comes? from .+)$", r"which company's \1\2"),
)  # fmt: skip

PEOPLE = (*ANYBODY, *MOVED, *JOBS, *TURNED)

# "It is X that ..." said of what is asked: the grammar would take the words around it for something else.
CLEFTS = tuple(
    (re.compile(pattern, re.IGNORECASE), template)
    for pattern, template in (
        (rf"^(?:who|which one) (?:is|was|were|are) it (?:who |that )?(?-i:(?=[a-z]))(?!{_NAME})(.+)$", r"who \1"),
        (r"^((?:which|what) [a-z][a-z -]*?) (?:is|was|were|are) it (?:who|that|which) (?-i:(?=[a-z]))(.+)$", r"\1 \2"),
        (r"^(?:which|what) ([a-z][a-z -]*?) (?:is|was|were|are) it (?:that|which) (?-i:(?=[A-Z]))(.+)$", r"what is the \1 that \2"),
        (rf"^it (?:is|was) ({_NAME}) (?:who|that|which) ([a-z]+ed|bought|led|made|sold|ran|owns|runs|leads) ((?:which|what) [a-z]+)$", r"\3 was \2 by \1"),
        (r"^who (?:is taking over|takes over|will take over|is to take over|is set to take over|is becoming|becomes|is to become|is stepping up) (?:as )?(?:the )?(?:new |next )?([a-z][a-z &-]*? (?:of|at) .+)$", r"who will be the \1"),
        (r"^when (?:was|were|did|is) (.+?) (?:spun|spin|split|hived|carved) (?:out|off)(?: and founded)?$", r"which organization spun off \1, and when"),
        (r"^who (?:is|was|are|were) the (?:person|people|man|woman|one|ones|individual|individuals|men|women) (?:who|that) (?-i:(?=[a-z]))(.+)$", r"who \1"),
    )
)  # fmt: skip
