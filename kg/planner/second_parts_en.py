"""The second part of an English question in two in words of its own: what it leaves out is said by the first.

"Who will be the CEO of X, and who was before" asks who was the CEO of X; "and from where" of somebody asks where that
person worked before. Words that the first part does not give stay as they are.
"""

# ruff: noqa: E501  (tables: one rule a line)
from __future__ import annotations

import re

_AUX = r"(?:is|are|was|were|does|do|did|has|have|had|will)"
_WHO_ELSE = re.compile(
    r"^who else (?:took part|participated|joined|joined in|invested|came in|was (?:in|there)|put money in)$",
    re.IGNORECASE,
)
_RAISED = re.compile(
    r"^how much(?: money| capital| funding)? (?:did|has|have) (?P<x>.+?) (?:raise|raised)$", re.IGNORECASE
)
_IF_NOT = re.compile(r"^(?:if (?:not|no),? )?(?:then )?who (?:did|does|has|is|was)(?: then)?$", re.IGNORECASE)
_DID = re.compile(
    r"^(?i:did|does|has|have|is|was) (?P<who>(?:the )?[A-Z0-9]\S*(?: (?:of |and |& )?[A-Z0-9]\S*)*) (?P<rest>[a-z].*)$"
)
_LEFT_OUT = re.compile(
    rf"^(?P<wh>when|where|how|why|who|since when|(?:by|from|to|with|for) (?:whom|which [a-z]+)) (?P<rest>{_AUX} .+)$",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"^(?:when|where|by whom|since when|from whom|in which year|with whom|how"
    r"|(?:of|from|by|at|in|on|to|with|under) (?:which|what) (?!(?:company|firm|employer)$)[a-z-]+(?: [a-z-]+)?)$",
    re.IGNORECASE,
)
_YES_NO = re.compile(rf"^{_AUX} \S", re.IGNORECASE)
_ASKED_TOO = re.compile(
    r"^(?:when|where|by whom|since when|(?:for )?how much|(?:in|at) (?:which|what) \w+|(?:which|what) (?:share|stake)|why)$",
    re.IGNORECASE,
)


def left_out(first: str, second: str) -> str:
    """Return "by whom was X opened" for the second part of "When was X opened, and by whom?"."""
    if _YES_NO.match(first) and _ASKED_TOO.match(second):
        return f"{second} {first}"  # "Did A buy B, and for how much?"
    if second.lower() in ("from whom", "who from") and (raised := _RAISED.match(first)) is not None:
        return f"who invested in {raised['x']}"
    if _IF_NOT.match(second) and (did := _DID.match(first)) is not None:
        return f"who {did['rest']}"  # "Did A back B, and if not, who did?"
    if _WHO_ELSE.match(second) and (led := re.search(r" (?:led|leads|headed) (?P<round>.+)$", first)) is not None:
        return f"who took part in {led['round']}"
    if others := _who_else(first, second):
        return others
    if before := _who_before(first, second) or _at_what_cost(first, second) or _posts_too(first, second):
        return before
    if again := _for_each_too(first, second) or _size_of_round(first, second) or _the_year_before(first, second):
        return again
    if (
        again := _how_many_now(first, second)
        or _another_year(first, second)
        or _both_again(first, second)
        or _trading(first, second)
    ):
        return again
    if (held := _HOSTS.match(first)) is not None and (asked := _WHERE_OR_WHEN.match(second)) is not None:
        return f"{asked['wh']} is {held['x']} held"
    said = _LEFT_OUT.match(first)
    return f"{second} {said['rest']}" if said is not None and _BARE.match(second) else ""


_HOSTS = re.compile(
    r"^(?:who|which [a-z ]+?) (?:hosts?|hosted|organi[sz]es?|organi[sz]ed|is hosting|is organi[sz]ing|will host) (?P<x>.+)$",
    re.IGNORECASE,
)
_WHERE_OR_WHEN = re.compile(r"^(?:in )?(?P<wh>where|when|which (?:city|town|place|year))$", re.IGNORECASE)

_PAYS_EACH = re.compile(
    r"^(?P<asked>(?:how much|what) (?:does|do|will) .+?) (?:for|per) (?:an?|each|every|the) .+$", re.IGNORECASE
)
_EACH_TOO = re.compile(r"^(?:how much|what)? ?(?P<unit>(?:for|per) .+)$", re.IGNORECASE)


def _for_each_too(first: str, second: str) -> str:
    """Return "how much does X pay per flight" for the second part of "What does X pay for a permit, and how much per flight?"."""
    pays, unit = _PAYS_EACH.match(first), _EACH_TOO.match(second)
    return f"{pays['asked']} {unit['unit']}" if pays is not None and unit is not None else ""


_FIGURE_IN_YEAR = re.compile(
    r"^(?:how much|what|which) (?P<figure>[a-z][a-z -]*?) (?:did|does|do|has|is|was|will) (?P<x>.+?) (?:expect|expecting|forecast|plan|make|have|had|report|earn|record|post|book|generate|target|reach|achieve)(?: to (?:make|have|earn|reach))? (?:for|in) (?P<year>(?:19|20)\d\d)$"
    r"|^what (?:is|was|were|are) (?:the )?(?P<figure2>[a-z][a-z -]*?) of (?P<x2>.+?) (?:for|in) (?P<year2>(?:19|20)\d\d)$"
    r"|^what (?:is|was|were|are) (?P<x3>.+?)(?:'s|’s|(?<=s)['’]) (?P<figure3>[a-z][a-z -]*?) (?:for|in) (?P<year3>(?:19|20)\d\d)$",
    re.IGNORECASE,
)
_YEAR_BEFORE = re.compile(
    r"^(?:how much|what about|how about|what)(?: (?:did|was|were|had|is) (?:it|they|that|this|the (?:company|firm|figure|revenue|profit))(?: (?:have|make|earn|report|had|made|been))?)?(?: (?:it|that))? (?:in )?(?:the|a) (?:year (?:before|earlier|previous)|previous year|prior year|preceding year)(?: that)?$",
    re.IGNORECASE,
)


_YEAR_AFTER = re.compile(
    r"^(?:how much|what about|how about|what)(?: (?:did|was|were|had|is) (?:it|they|that|this|the (?:company|firm|figure|revenue|profit))(?: (?:have|make|earn|report|had|made|been|come to))?)?(?: (?:it|that))? (?:in )?(?:a year (?:later|after)|one year (?:later|after)|the (?:year after|next year|following year|year that followed))$",
    re.IGNORECASE,
)


def _the_year_before(first: str, second: str) -> str:
    """Return "what was the revenue of X in 2024" for the second part of "What was X's revenue in 2025, and the year before?"."""
    step = -1 if _YEAR_BEFORE.match(second) is not None else 1 if _YEAR_AFTER.match(second) is not None else 0
    said = _FIGURE_IN_YEAR.match(first) if step else None
    if said is None:
        return ""
    figure, x, year = (
        next(said[key] for key in keys if said[key])
        for keys in (("figure", "figure2", "figure3"), ("x", "x2", "x3"), ("year", "year2", "year3"))
    )
    return f"what was the {figure} of {x} in {int(year) + step}"


_FIGURE_TOO = re.compile(
    r"^(?:what|which|how much|how (?:big|high|large) an?)(?: (?P<figure>(?!(?:was|did|were)\b)[a-z][a-z -]*?))?(?: (?:did|does) (?:it|they|the (?:company|firm|group|bank)) (?:make|have|report|post|earn|record|book|suffer))?(?: was it)? (?:in|for) (?P<year>(?:19|20)\d\d)$",
    re.IGNORECASE,
)


def _another_year(first: str, second: str) -> str:
    """Return "what was the loss of X in 2025" for the second part of "What profit did X make in 2024, and what loss in 2025?"."""
    said, too = _FIGURE_IN_YEAR.match(first), _FIGURE_TOO.match(second)
    if said is None or too is None:
        return ""
    figure, x = (next(said[key] for key in (k, f"{k}2", f"{k}3") if said[key]) for k in ("figure", "x"))
    return f"what was the {too['figure'] or figure} of {x} in {too['year']}"


_THEN = re.compile(
    r"^how many (?P<what>[a-z][a-z -]*?) (?:did|does|has|had) (?P<x>.+?) (?:have|employ|count)(?: back)? in (?:19|20)\d\d$",
    re.IGNORECASE,
)
_AND_NOW = re.compile(
    r"^how many (?:now|today|currently|at present|these days|(?:are there|does it (?:have|employ)|has it) (?:now|today))$",
    re.IGNORECASE,
)


def _how_many_now(first: str, second: str) -> str:
    """Return "how many people does X have" for the second part of "How many people had X in 2022, and how many now?"."""
    said = _THEN.match(first) if _AND_NOW.match(second) is not None else None
    return f"how many {said['what']} does {said['x']} have" if said is not None else ""


_LISTS = re.compile(
    r"^(?:on|at) (?:which|what) (?:stock )?(?:exchange|bourse|market) (?:does|do|will|is|are) (?P<x>.+?) (?:want|plan|hope|intend|aim|going|planning|due|set)? ?(?:to )?(?:list|float|go public|be listed|listing)(?: (?:its|their) shares)?$",
    re.IGNORECASE,
)
_TRADING = re.compile(
    r"^when (?:should|will|does|do|is|are) (?:trading|the listing|the shares|its shares|dealings?|the flotation|the float)(?: in (?:them|it|the shares))? (?:to |due to |expected to |set to )?(?:start|begin|take place|happen|be|come|trade)$",
    re.IGNORECASE,
)


def _trading(first: str, second: str) -> str:
    """Return "when will X list" for the second part of "On which exchange will X list, and when should trading start?"."""
    listed = _LISTS.match(first) if _TRADING.match(second) is not None else None
    return f"when will {listed['x']} list" if listed is not None else ""


_TWO_NAMED = re.compile(
    r"\b(?:did|does|do|has|have|will|is|was) (?P<a>(?:the )?[A-Z0-9]\S*(?: (?:of |and |& )?[A-Z0-9]\S*)*) (?:[a-z]+ ){1,3}(?P<b>(?:the )?[A-Z0-9].*)$"
)
_IT_AGAIN = re.compile(
    rf"^(?P<wh>when|where|why|from whom|for how much|(?:in )?(?:which|what) (?:year|month)) (?P<aux>{_AUX}) (?:it|they|s?he|the (?:company|firm|group|buyer)) (?P<verb>[a-z]+(?: (?:over|up|in|to|from|with))?) (?:it|them|him|her|the (?:company|firm|business|stake))$",
    re.IGNORECASE,
)


def _both_again(first: str, second: str) -> str:
    """Return "when did A buy B" for the second part of "What did A pay for B, and when did it buy it?"."""
    named, again = _TWO_NAMED.search(first), _IT_AGAIN.match(second)
    if named is None or again is None:
        return ""
    wh = "when" if again["wh"].lower().endswith(("year", "month")) else again["wh"]
    return f"{wh} {again['aux']} {named['a']} {again['verb']} {named['b']}"


_IN_ROUND = re.compile(
    r"^(?:who|which [a-z ]+?|how many [a-z]+) (?:led|leads|joined|backed|(?:invested|took part|participated) in|put money into) (?P<x>.+?)(?:'s|’s|(?<=s)['’]) (?P<round>series [a-h]|seed|(?:last|latest|first|second|third) (?:funding )?)(?: ?round)?$",
    re.IGNORECASE,
)
_ITS_SIZE = re.compile(
    r"^(?:how (?:big|large|much) (?:was|is|were) (?:it|that|the (?:round|raise|financing|sum|amount))|how much (?:was raised|did it (?:raise|bring in|come to)|was it worth|money was raised))$",
    re.IGNORECASE,
)


def _size_of_round(first: str, second: str) -> str:
    """Return "how much did X raise in its Series B" for the second part of "Who led X's Series B, and how big was it?"."""
    held = _IN_ROUND.match(first) if _ITS_SIZE.match(second) is not None else None
    if held is None:
        return ""
    named = re.match(r"(?:series [a-h]|seed)$", held["round"], re.IGNORECASE)
    return f"how much did {held['x']} raise" + (f" in its {held['round']} round" if named else "")


_THEY = r"(?:s?he|they|(?:that|this) (?:person|man|woman))"
_WAS_BEFORE = re.compile(
    rf"^(?:who (?:(?:was|had been) (?:it |in (?:the|that|this) (?:post|job|role|position|office) |that )?before(?: (?:that|then|him|her|them))?|(?:held|had|did) (?:it|(?:the|that|this) (?:post|job|role|position|office)) before(?: (?:that|then|him|her|them))?|before(?: (?:that|him|her))?"
    rf"|(?:is|was) (?:his|her|their) predecessor|(?:did|does|will) {_THEY} (?:replace|succeed|take over from|follow)|preceded (?:him|her|them))"
    rf"|whom (?:did|does|has|will|is|was) {_THEY} (?:replaced?|succeed(?:ed)?|take over from|follow(?:ed)?|replacing|succeeding|taking over from)"
    rf"|(?:from|replacing|succeeding|in place of|instead of|after) whom|from whom (?:does|did|will|is) {_THEY} (?:take|taking) (?:it )?over)$",
    re.IGNORECASE,
)
_HOLDS = re.compile(
    r"^who (?:(?P<next>will be|will become|is to be|becomes|is becoming|will take over as|takes over as|is taking over as|is to take over as|is to become)|is|are|took over as|became|was (?:named|appointed|made|elected)|has been (?:named|appointed)) (?:now |currently )?(?:the )?(?:new |next )?(?P<post>[a-z][a-z &-]*? (?:of|at) .+?)(?: now| today| currently| at present| (?:from|as of|in|on|since) (?:\w+ ){0,2}(?:19|20)\d\d)?$",
    re.IGNORECASE,
)
_PRESIDES = re.compile(
    r"^who (?:now |currently )?(?:chairs|heads|leads|sits at the head of|presides over) (?P<of>.+?)(?P<board>(?:'s|’s|(?<=s)['’]) board)?(?: now| today| currently)?$",
    re.IGNORECASE,
)


_TAKES_OVER = re.compile(
    r"^who (?:is taking|takes|will take|is to take|took|has taken) over at (?P<of>.+?)(?:,? (?:and )?(?:when|since when|from (?:what|which|when) ?(?:date|day|month)?))?$",
    re.IGNORECASE,
)
_WHAT_HEADED = re.compile(
    r"^(?:which|what) [a-z][a-z -]*? (?:does|do|is|will) (?P<who>.+?) (?:now |currently )?(?:chair|head|lead|run|manage|direct|chairing|heading|leading|running)(?: now| today)?$",
    re.IGNORECASE,
)


def _who_before(first: str, second: str) -> str:
    """Return "who was president of X before" for the second part of "Who is president of X, and who was before?"."""
    if _WAS_BEFORE.match(second) is None:
        return ""
    if (headed := _WHAT_HEADED.match(first)) is not None:
        return f"who came before {headed['who']}"
    if (held := _HOLDS.match(first)) is not None:
        return f"who was the {held['post']}" if held["next"] else f"who is the former {held['post']}"
    if (taking := _TAKES_OVER.match(first)) is not None:
        return f"who was the head of {taking['of']}"
    presides = _PRESIDES.match(first)
    if presides is None:
        return ""
    chairs = presides["board"] or "chairs" in first.split()[:3]
    return f"who is the former {'chairman' if chairs else 'head'} of {presides['of']}"


_HELD_POSTS = re.compile(
    r"^(?:which|what) (?P<posts>(?:posts?|jobs?|positions?|roles?|offices?)) (?:did|does|has|do) (?P<x>.+?) (?:hold|have|held|had)(?: now| today| in the past| before| earlier| previously)?$",
    re.IGNORECASE,
)
_HOLDS_TOO = re.compile(
    r"^(?:which|what) (?:ones? )?(?:did|does|has|do) (?:s?he|they) (?:hold|have|held|had) (?P<when>now|today|currently|at present|in the past|before|earlier|previously)$",
    re.IGNORECASE,
)


def _posts_too(first: str, second: str) -> str:
    """Return "which posts does X hold now" for the second part of "Which posts did X hold, and which does he hold now?"."""
    held, too = _HELD_POSTS.match(first), _HOLDS_TOO.match(second)
    if held is None or too is None:
        return ""
    now = too["when"].lower() in ("now", "today", "currently", "at present")
    return f"which {held['posts']} {'does' if now else 'did'} {held['x']} hold{'' if now else ' in the past'}"


_BUILDS = re.compile(
    r"^where (?:will|does|is|did|are|do) (?P<x>.+?) (?:plan to |planning to |going to |to )?(?:build|open|put|set up|establish|building|opening) .+$",
    re.IGNORECASE,
)
_COST = re.compile(
    r"^(?:for how much|for (?:what|which) (?:sum|price|amount)|at (?:what|which) (?:cost|price)|(?:how much|what) (?:does|will|did|is) (?:it|that|this|the (?:plant|site|factory|project)) (?:going to |to )?cost)$",
    re.IGNORECASE,
)


def _at_what_cost(first: str, second: str) -> str:
    """Return "what is the investment volume of X" for the second part of "Where will X build, and for what sum?"."""
    builds = _BUILDS.match(first) if _COST.match(second) is not None else None
    return f"what is the investment volume of {builds['x']}" if builds is not None else ""


_ELSE = re.compile(
    rf"^(?:who|what|whom|which (?:other )?[a-z]+) else(?: (?:did|does|do|has|have|is|are|was|were|{_AUX} (?:so|it|that)))?$|^(?:who|whom) else (?:{_AUX}) (?:it|they|s?he) .+$",
    re.IGNORECASE,
)
_OF_BOTH = re.compile(
    r"^(?i:(?P<aux>did|does|has|have|is|was|do|are)) (?P<a>(?:the )?[A-Z0-9]\S*(?: (?:of |and |& )?[A-Z0-9]\S*)*) (?P<verb>[a-z][a-z ]*?) (?P<b>(?:the )?[A-Z0-9].*)$"
)


def _who_else(first: str, second: str) -> str:
    """Return "who did buy from X besides A" for the second part of "Did A buy from X, and who else did?"."""
    said = _OF_BOTH.match(first) if _ELSE.match(second) is not None else None
    if said is None:
        return ""
    if second.lower().startswith("whom") or re.search(r"\b(?:it|they|s?he)\b", second, re.IGNORECASE):
        return f"whom {said['aux'].lower()} {said['a']} {said['verb']} besides {said['b']}"
    return f"who {said['aux'].lower()} {said['verb']} {said['b']} besides {said['a']}"


_JOB = r"(?:job|post|position|role|work|employer|occupation)"
_EARLIER = r"(?:before|previously|earlier|until then)"
_PERSON = r"(?P<they>s?he|they|that person|this person|the (?:man|woman))"
_PLAINER = tuple(
    (re.compile(pattern, re.IGNORECASE), template)
    for pattern, template in (
        (
            rf"^(which [a-z ]+|where|what|who) (did|do|does|have|had|has|were|are) {_PERSON} (?:both|each|all|also|then) ",
            r"\1 \2 \g<they> ",
        ),
        (
            rf"^where had {_PERSON} (?:worked|been|been employed)(?: before| until then| previously| earlier)?$",
            r"where did \g<they> work before",
        ),
        (
            rf"^where (?:was|were) {_PERSON} (?:working |employed )?{_EARLIER}(?: that| then| this)?$",
            r"where did \g<they> work before",
        ),
        (
            rf"^what (?:was|were) {_PERSON} {_EARLIER}(?: that| then| this)?$",
            r"where did \g<they> work before, and in which post",
        ),
        *(
            (
                rf"^what (?:was|were) {whose} (?:previous |former |earlier )?{_JOB} {_EARLIER}(?: that| then| this)?$",
                rf"where did {who} work before, and in which post",
            )
            for whose, who in (("his", "he"), ("her", "she"), ("their", "they"))
        ),
        (rf"^where had {_PERSON} (?:studied|been educated)$", r"where did \g<they> study"),
        (
            r"^(what|how much) (does|do|will) (?:one|each|a single one|one of them|a piece) (cost|sell for)$",
            r"\1 \2 that product \3",
        ),
        (
            rf"^what (?:will|is|are) {_PERSON} (?:going to )?(?:do|doing|become|be)(?: next| then| afterwards| now| instead| there)?$",
            r"what will \g<they> become",
        ),
        (
            rf"^what did {_PERSON} do (?:before|earlier|previously|until then)(?: that)?$",
            r"where did \g<they> work before",
        ),
        (
            rf"^(?:from )?(?:which|what) (?:company|firm|employer|organi[sz]ation) (?:did|does|has|is) {_PERSON} (?:come|came|coming|join|leave|from)(?: from)?$",
            r"where did \g<they> work before",
        ),
        (
            rf"^(?:from )?where (?:did|does|has|is) {_PERSON} (?:come|came|coming|hail)(?: from)?$",
            r"where did \g<they> work before",
        ),
    )
)
_FROM_WHERE = re.compile(
    r"^(?:coming )?(?:from (?:which|what) (?:company|firm|employer|organi[sz]ation|group)|from where|where from)$",
    re.IGNORECASE,
)


_TO_COME = re.compile(
    r"^(?:who|which [a-z]+) (?:will be|will become|is (?:to|going to|about to|set to|becoming|taking over as)|becomes|takes over as)\b(?!.* (?:from|succeed|replace|follow)\b)",
    re.IGNORECASE,
)
_WORKED = re.compile(r"^where did (?:s?he|they) work before$", re.IGNORECASE)


def plainer(first: str, second: str) -> str:
    """Return the second part in plainer words: "from which company" of a person is where that person worked before.

    Who is still to come may be where he comes from to this day.
    """
    for pattern, template in _PLAINER:
        second = pattern.sub(template, second)
    if _FROM_WHERE.match(second) and re.search(r"^who\b|\bwho is (?:it|that|this)$", first, re.IGNORECASE):
        second = "where did he work before"
    if _TO_COME.match(first) and _WORKED.match(second):
        return "which organizations employ or used to employ him"
    return second


_SAME_DEED = re.compile(
    r"^what (?:does|do|did|will|has|have) (?:each|they|it|s?he) (?:supply|deliver|sell|provide|ship|buy|get|order)$",
    re.IGNORECASE,
)


_BOUGHT = re.compile(
    r"^(?:who|which|what|whom)\b.*\b(?:bought|buy|buys|buying|acquired?|acquires|acquiring|purchased?|took over|take over|taken over|snapped up|picked up|scooped up)\b",
    re.IGNORECASE,
)
_ITS_PRICE = re.compile(
    r"^(?:what|how much) (?:did|does|will|has) (?:it|that|this|they|the (?:deal|purchase|takeover|acquisition)) (?:cost|costs)(?: it| them)?$",
    re.IGNORECASE,
)


def of_the_same_deed(first: str, second: str) -> bool:
    """Say whether the second part asks for what those deal in who are asked for: "who supplies X, and what do they"."""
    if _BOUGHT.search(first) and _ITS_PRICE.match(second):  # the price of the purchase, not what the thing bought cost
        return True
    return _SAME_DEED.match(second) is not None and re.match(r"(?:who|which)\b", first, re.IGNORECASE) is not None
