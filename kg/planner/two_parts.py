"""Two questions in one: "Who founded X, and where is it based?" is read as two, the second about what the first named.

Only a question that is not understood as a whole is cut. The second part must name something itself, or a word in it
must stand for the thing that the first part named ("it", 该公司) or for what that asked for ("she", 他们); words left
out in "When was X opened, and by whom?" are those of the first part. Otherwise the question stays one.
"""

# ruff: noqa: E501  (tables: one rule a line)
from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.plan.plan import Plan, Variable
from kg.planner.draft import ANYTHING
from kg.planner.parts_of_wholes import part_and_whole
from kg.planner.question import Lang, unmarked
from kg.planner.restated_zh_typed import asked_for
from kg.planner.second_parts_en import left_out, of_the_same_deed, plainer
from kg.planner.two_figures import two_figures
from kg.planner.two_parts_zh import in_one_clause, said_for_short
from ontology.model import Ontology

_WH = r"(?:who|whom|whose|what|which|where|when|how|why|since when|by whom|in which|on which|at which|from which)"
_AUX = r"(?:is|are|was|were|does|do|did|has|have|had)"
_CUT_EN = re.compile(
    rf"(?:[?;]\s+(?:and |& )?|,?\s+(?:and|&) )(?:also )?(?=(?:if not,? |for |with |at |in |to |from |by |of |on |under |into )?{_WH}\b)|(?:[,;]?\s+and |[?;]\s+)(?={_AUX}\b)",
    re.IGNORECASE,
)
_CUT_ZH = re.compile(
    r"[，,；;？?。]\s*(?:并且|而且|以及|还有|那么|同时|另外|又|且|再)?|(?:以及|并且)|[、和与](?=(?:哪|什么时候|何时|多少|分别))|(?<=[理营建资投办的])、(?=[^、，,]{2,6}(?:多少|多大|是谁|是几|有几))"
)
_TWO_NOUNS_EN = re.compile(
    r"^(?:who|what) are (?P<the>the )(?P<a>[a-z' -]+?) and (?:the )?(?P<b>[a-z' -]+?) (?P<rest>(?:of|at) .+)$",
    re.IGNORECASE,
)
_TWO_WORDS = re.compile(
    rf"(?i)^(?P<a>when|where|how|by whom) and (?P<b>when|where|how|by whom|since when) (?P<rest>(?:{_AUX}|will) .+)$"
)
_TWO_DEEDS = re.compile(
    r"^(?P<ask>(?:where|when) (?:did|does|will) (?P<x>.+?)) (?P<a>(?:study|work|live|train|start|open|list|expand))(?: first)? and (?P<b>(?:study|work|train|close|expand|teach)(?: (?:before|now|today))?)$",
    re.IGNORECASE,
)
_WARES = r"(?:the |its |their )?[a-z][a-z-]*(?: [a-z][a-z-]*)?"
_TWO_GOODS = re.compile(
    rf"^(?:so |and |well )?(?P<who>who|which [a-z]+)(?: also| actually| really)? (?P<verb>(?:will )?(?:makes?|suppl(?:y|ies)|delivers?|provides?|sells?|produces?|builds?|manufactures?)) (?:both )?(?P<a>{_WARES}) and (?P<b>{_WARES}) (?P<rest>(?:for|to) .+)$",
    re.IGNORECASE,
)
_TWO_NOUNS_ZH = re.compile(
    r"^(?P<x>.+的)(?P<a>[^的]+?)(?:和|与|及|以及|、)(?P<b>[^的]+?)(?:分别|各)?(?P<rest>是谁|是什么|是多少|有哪些|是哪家|在哪里)$"
)
_TWO_FIGURES_ZH = re.compile(
    r"^(?P<x>.+的)(?P<a>[^的，,]+?)(?:和|与|跟)(?P<b>[^的，,]+?)[，,]?(?:哪个|哪项|哪一个|谁)(?:更)?(?:高|低|多|少|大|小)(?:一些|一点)?$"
)
_POSTS_ZH = re.compile(
    r"^(?P<who>.+的(?:(?:两|三|几)位)?(?:联合创始人|创始人|创办人|股东))(?:们)?(?:分别|各自|各|都|现在)*(?:担任|任|做|当|是)(?:什么|啥|哪些)(?:职务|职位)$"
)
_FROM_UNTIL = re.compile(
    r"^(?:from when (?:until|to|till) when (?:does|is|was|did|do|are) (?P<x>.+?) (?:run|valid|in force|apply|last|in effect)"
    r"|when (?:does|did|will|do) (?P<y>.+?) (?:start|begin|take effect|come into force) and (?:end|expire|finish|run out|stop))$",
    re.IGNORECASE,
)
_PORTION = re.compile(
    r"^(?:what|which|how (?:big|large|great) an?) (?:share|part|percentage|portion|proportion|fraction) of (?:the |all )?(?P<noun>[a-z][a-z -]*? (?:of|in|at) .+?) (?P<be>are|is|were|was|have|has|come|comes|use|uses)\b(?P<said> .+)$",
    re.IGNORECASE,
)
_DAYS = re.compile(
    r"^(?:on|over|from) (?:which|what) (?:days?|dates?) (?:did|does|was|were|is|will) (?P<x>.+?) (?:take place|happen|run|held|be held|last)$",
    re.IGNORECASE,
)
_FROM_DATE = re.compile(
    r"^(?:from|between) (?:which|what) (?:day|date)s? (?:(?:to|until|and) (?:which|what) (?:day|date) )?(?:did|does|was|were|is|will) (?P<x>.+?) (?:take place|run|held|be held|last)$",
    re.IGNORECASE,
)
_NAMED_EN = (
    (re.compile(r"\b(?:it|the (?:company|firm|organization|organisation|institution|place|fund|startup|start-up))\b(?!')", re.IGNORECASE), "{}"),
    (re.compile(r"\b(?:its|the (?:company|firm|organization|organisation|fund)'s)\b", re.IGNORECASE), "{}'s"),
    (re.compile(r"(?<!is )(?<!are )(?<!was )(?<!were )\bthere\b", re.IGNORECASE), "at {}"),
)  # fmt: skip
_FOUND_EN = (
    (re.compile(r"\b(?:he|she|they|him|them|(?:that|this) (?:person|man|woman))\b", re.IGNORECASE), "the {}"),
    (re.compile(r"\b(?:his|her|their)\b", re.IGNORECASE), "the {}'s"),
)
_ONE_PERSON = re.compile(r"\b(?:he|she|him|his|her|hers|(?:that|this) (?:person|man|woman))\b", re.IGNORECASE)
_ALL_FOUND = tuple((pattern, template.replace("the ", "")) for pattern, template in _FOUND_EN)
_NAMED_ZH = re.compile(
    r"(?:该|这(?:家|个|所|座|项|份)?)(?:公司|企业|机构|协会|联盟|园区|集团|医院|大学|基金|产业园|研究所|学校|平台|产品|政策|办法|措施)|它(?!们)|其(?!中)|那里|这里|那一?轮(?:融资)?(?=(?:一共|总共|共)?(?:融|募))"
)
_FOUND_ZH = re.compile(
    r"[这那]个人|[这那]位(?!于)|那人|他们|她们|它们|他|她|这些人|此人|这些企业|这些公司|那家公司|这人"
)
_HOLDS_ZH = re.compile(r"^[^，,谁哪]{2,}(?:占|持股|占股|持有|持)(?:了|股|有)?(?:多少|几成|多大比例)(?:股份|股权|股)?$")
_WHO_IS_ZH = re.compile(r"^(?:现在|目前)?(?:谁|哪位)(?:是|担任|出任|当|任)([^的，,]{2,8})$")
_SUCCEEDED = re.compile(
    r"^(?:(?:他|她)?(?:接替|接任|顶替|取代)(?:的是|了)?(?:谁|哪位)|(?:他|她)?的?(?:前任|上一任|前一任|之前)(?:又|则|呢)?(?:是谁|是哪位|由谁担任))$"
)
_IN_POST = re.compile(
    r"^(.+?)(?:的)?(?:新任|现任|新一任|现在的|目前的|当前的|的)([^的]+?)(?:现在|目前)?(?:是谁|是哪位|由谁担任|由谁出任)$"
)
_ASKS_THING = re.compile(
    r"\bwh(?:at|ich) (?:is|are|was|were|other|[a-z]*(?:company|companies|firm|organi[sz]ation|fund|investor|institut|universit|supplier|customer)[a-z]*)\b|(?:公司|企业|机构|方|股东|商)(?:是|为)?(?:谁|哪)|哪(?:家|个|些)(?:公司|企业|机构)",
    re.IGNORECASE,
)
_THE_NOUN = re.compile(r"\bthe [a-z-]+\b(?! (?:of|at|in)\b)", re.IGNORECASE)
_ASKS = re.compile(rf"\b(?:{_WH})\b|^(?:{_AUX})\b|[谁哪啥什么多少几吗何怎]|没有?$|有没有|是否|是不是", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Cut:
    """A question cut in two. `second` is as typed; `left_out` is the first part's words for it, where it has none."""

    first: str
    second: str
    left_out: str = ""


def cuts(text: str, lang: Lang) -> Iterator[Cut]:
    """Yield the ways to cut a question in two, the first place first."""
    plain = asked_for(unmarked(text)) if lang == "zh" else unmarked(text)
    if lang == "en":
        yield from (Cut(*pair) for pair in two_figures(plain))
    if lang == "en" and (lasting := _FROM_UNTIL.match(plain)) is not None:
        yield Cut(*(f"when does {lasting['x'] or lasting['y']} {end}" for end in ("take effect", "expire")))
    if lang == "en":
        yield from (Cut(*pair) for pair in part_and_whole(plain))
    if lang == "en" and (part := _PORTION.match(plain)) is not None:
        yield Cut(f"how many {part['noun']} {part['be']}{part['said']}", f"how many {part['noun']} are there")
    if lang == "en" and (held := _DAYS.match(plain) or _FROM_DATE.match(plain)) is not None:
        yield Cut(f"when was {held['x']} held", f"what is the end date of {held['x']}")
    if lang == "en" and (twice := _TWO_WORDS.match(plain)) is not None:
        yield Cut(*(f"{twice[word]} {twice['rest']}" for word in ("a", "b")))
    if lang == "en" and (deeds := _TWO_DEEDS.match(plain)) is not None:
        yield Cut(*(f"{deeds['ask']} {deeds[deed]}" for deed in ("a", "b")))
    if lang == "en" and (goods := _TWO_GOODS.match(plain)) is not None:
        yield Cut(*(f"{goods['who']} {goods['verb']} {goods[one]} {goods['rest']}" for one in ("a", "b")))
    nouns = (_TWO_NOUNS_ZH if lang == "zh" else _TWO_NOUNS_EN).match(plain)
    if nouns is not None:
        yield _of_two_nouns(nouns, lang)
    if lang == "zh" and (figures := _TWO_FIGURES_ZH.match(plain)) is not None:
        yield Cut(*(f"{figures['x']}{figures[figure]}是多少" for figure in ("a", "b")))
    if lang == "zh" and (posts := _POSTS_ZH.match(plain)) is not None:
        yield Cut(f"{posts['who']}是谁", "担任什么职务")
    if lang == "zh":
        yield from (Cut(*parts) for parts in in_one_clause(plain))
    for found in (_CUT_ZH if lang == "zh" else _CUT_EN).finditer(plain):
        first, second = plain[: found.start()].strip(" ,，"), plain[found.end() :].strip(" ,，")
        if not first or not second or not _ASKS.search(first):
            continue
        if lang == "en" and of_the_same_deed(first, second):
            continue
        second = plainer(first, second) if lang == "en" else second
        yield Cut(
            first,
            second,
            left_out(first, second) if lang == "en" else said_for_short(first, second) or _predecessor(first, second),
        )


def _of_two_nouns(found: re.Match[str], lang: Lang) -> Cut:
    """Return "who are the A and the B of X", X的A和B分别是谁 as a question for each noun."""
    if lang == "zh":
        return Cut(*(f"{found['x']}{found[noun]}{found['rest']}" for noun in ("a", "b")))
    return Cut(*(f"who is the {found[noun]} {found['rest']}" for noun in ("a", "b")))


def _predecessor(first: str, second: str) -> str:
    """Return X的前任总裁是谁 for the second part of "X的新任总裁是谁，他接替了谁"."""
    post = _IN_POST.match(first) if _SUCCEEDED.match(second) else None
    return f"{post[1]}的前任{post[2]}是谁" if post is not None else ""


_CAME = re.compile(
    r"^(how many (?:visitors|people|guests|participants|delegates|attendees)) (?:came|attended|showed up|turned up|took part|were present)$",
    re.IGNORECASE,
)
_PART_OF_IT = re.compile(
    r"^(who (?:has|holds|owns) the (?:minority|majority))(?: stake| share| holding)?$", re.IGNORECASE
)
_COUNTED = re.compile(r"^(how many .+? (?:are|were|is|was)) there$", re.IGNORECASE)


def named_again(second: str, name: str, lang: Lang) -> list[str]:
    """Return the ways to say the second part with the name that its pronoun, or nothing at all, stands for."""
    if lang == "zh":
        second = second.removeprefix("其中")
        if _NAMED_ZH.search(second):
            return [_NAMED_ZH.sub(lambda _: name, second, count=1)]
        if (who := _WHO_IS_ZH.match(second)) is not None:  # 哪年成立，谁是董事长
            return [f"{name}的{who[1]}是谁", f"{name}{who[1]}是谁"]
        inside = [f"{name}里{second}"] if _HOLDS_ZH.search(second) else []  # 注册资本多少，B占多少
        return [f"{name}{second}", f"{name}的{second}", *inside] if not _FOUND_ZH.search(second) else []
    ways = []
    for pattern, template in _NAMED_EN:
        if pattern.search(second):
            ways.append(pattern.sub(lambda _, t=template: t.format(name), second, count=1))  # type: ignore[misc]
    if (counted := _COUNTED.match(second)) is not None:
        ways.append(f"{counted[1]} at {name}")
    if (part := _PART_OF_IT.match(second)) is not None:
        ways.append(f"{part[1]} of {name}")
    if (came := _CAME.match(second)) is not None:
        ways.append(f"{came[1]} attended {name}")
    if not ways and _THE_NOUN.search(second):  # "and where did the founder study?"
        ways.append(_THE_NOUN.sub(lambda found: f"{found[0]} of {name}", second, count=1))
    return ways


_ONE_THING = re.compile(
    r"^(?:who|what|which [a-z-]+) (?:is|was) (?!there\b).+$"
    r"|^which (?:company|firm|body|organi[sz]ation|group|fund|investor|institution|university) "
    r"(?:owns|owned|bought|acquired|runs|operates|supplies|founded|backs|leads|controls|hosts) .+$",
    re.IGNORECASE,
)
_IT = ((re.compile(r"\bits\b", re.IGNORECASE), "the {}'s"), (re.compile(r"\bit\b", re.IGNORECASE), "the {}"))


def said_of_it(cut: Cut, noun: str) -> Iterator[str]:
    """Yield the second part with a noun for "it", where the first asks which one thing something is: "X's parent"."""
    if _ONE_THING.match(cut.first):
        for pattern, template in _IT:
            if pattern.search(cut.second):
                yield pattern.sub(template.format(noun), cut.second, count=1)
                return


def said_of_found(second: str, noun: str, lang: Lang) -> Iterator[str]:
    """Yield the second part with a noun for those that the first part asked for; nothing where no word means them.

    In Chinese 它 and 其 may mean them too, and so may the left-out owner of a noun: "X的运营方是谁，总经理是谁".
    """
    if lang == "zh":
        for pattern in (_FOUND_ZH, _NAMED_ZH):
            if pattern.search(second):
                yield pattern.sub(noun, second, count=1)
                return
        yield from (f"{noun}的{second}", f"{noun}{second}")
        return
    for pattern, template in _FOUND_EN:
        if pattern.search(second):
            yield pattern.sub(template.format(noun), second, count=1)
            return


_PREP = r"(?:(?:in|on|at|to|from|by|with|for|of) )?"
_THING = r"(?:company|firm|body|operator|organi[sz]ation|fund|investor|backer|institution|institute|university|school|college|supplier|customer|client|group|agency|bank|partner|owner|shareholder|tenant|member|start-?up|competitor|rival|subsidiary|business|park|zone|cluster|campus|hub|building|incubator|association|alliance|hospital|ministry|policy|programme|program|law|product|forum|conference)"
_MANY = r"(?:companies|firms|organi[sz]ations|funds|investors|backers|institutions|institutes|universities|suppliers|customers|clients|groups|agencies|banks|partners|owners|shareholders|tenants|members|start-?ups|competitors|rivals|subsidiaries|businesses|people|persons|founders|directors|managers|parks|zones|clusters|associations|cities|towns|places|products|hospitals)"
_ASKS_MANY = re.compile(rf"^{_PREP}(?:which|what) (?:[a-z-]+ ){{0,2}}?[a-z-]*{_MANY}\b|^(?:who|what) (?:are|were)\b")
_ASKS_ONE = re.compile(rf"^{_PREP}(?:which|what) (?:[a-z-]+ ){{0,2}}?[a-z-]*{_THING}\b")
_THAT_THING = re.compile(
    rf"\b(?:that|this|the latter|said) (?:(?:parent|other|same) )?(?:{_THING}|buyer|acquirer|seller|maker|one)\b(?P<own>(?:'s|’s)?)",
    re.IGNORECASE,
)
_NO_THING = r"(?:of|city|town|place|country|region|province|district|year|month|quarter|day|date|share|stake|price|amount|sum|round|exchange|segment|sector|industry|field|post|role|title|job|degree|market|subject|valuation|figure)"
_ASKS_NOUN = re.compile(rf"^{_PREP}which (?!{_NO_THING}\b)[a-z-]+\b")


def named_for_found(cut: Cut, name: str, other: Variable | None, *, thing: bool) -> Iterator[str]:
    """Yield the second part with a name for those that the first part asked for, and `other` for what it named.

    `thing`: what is found is no person, and "it" means it where it can mean nothing else.
    """
    second = cut.second
    one = _ASKS_ONE.search(cut.first.lower()) or _ASKS_THING.search(cut.first)
    if thing and ((one and may_mean_found(cut)) or other is None):
        patterns: tuple[tuple[re.Pattern[str], str], ...] = (*((p, t.replace("the ", "")) for p, t in _IT), *_ALL_FOUND)
    else:
        patterns = _ALL_FOUND
    said = _THAT_THING.sub(lambda found: name + found["own"], second) if thing else second
    for pattern, template in patterns if said == second else ():
        said = pattern.sub(template.format(name), said)
    if said == second:
        return
    again = named_again(said, other.names[0], "en") if other is not None and other.names else []
    yield from again[:1] or [said]


def means_a_person(second: str) -> bool:
    """Say whether an English second part speaks of one person: no organization is "she"."""
    return _ONE_PERSON.search(second) is not None


def means_a_firm(second: str) -> bool:
    """Say whether an English second part speaks of "that investor" or "that company", which may be no person."""
    return _THAT_THING.search(second) is not None


def said_of_person(second: str, name: str) -> str:
    """Return an English second part with a person's name for "he", "her" and the like."""
    for pattern, template in _ALL_FOUND:
        second = pattern.sub(lambda _, t=template: t.format(name), second)  # type: ignore[misc]
    return second


def may_mean_found(cut: Cut) -> bool:
    """Say whether "it" may as well be what the first part asks for: "What is X's parent, and where is it based?".

    One thing is never "it" where many are asked for: "Which investors backed X, and how much did it raise?".
    """
    first = cut.first.lower()
    things = _ASKS_THING.search(first) or _ASKS_ONE.search(first) or _ASKS_NOUN.search(first)
    things = None if _ASKS_MANY.search(first) else things
    return things is not None and any(p.search(cut.second) for p in (_NAMED_ZH, *(p for p, _ in _NAMED_EN)))


def has_pronoun(second: str, lang: Lang) -> bool:
    """Say whether a word of the second part stands for something of the first."""
    patterns = (_NAMED_ZH, _FOUND_ZH) if lang == "zh" else (p for p, _ in (*_NAMED_EN, *_FOUND_EN))
    return any(p.search(second) for p in patterns)


def one_named(plan: Plan) -> Variable | None:
    """Return the one thing that a plan is about by name, None where there are several or none.

    Whose figure is asked for is that thing, whatever else is named to tell where it lies: "the size of X at Khurda".
    """
    known = [v for v in plan.variables if v.ids and v.names]
    if plan.answer == "value" and len(known) > 1:
        known = [v for v in known if v.name == plan.target]
    return known[0] if len(known) == 1 and len(known[0].ids) == 1 else None


def of_those_found(plan: Plan, ontology: Ontology) -> tuple[Plan, str] | None:
    """Return a list's plan with a class for what it asks for, and that class: whoever "who" is is a person."""
    target = next((v for v in plan.variables if v.name == plan.target and not v.ids), None)
    if target is None or plan.answer not in ("list", "count") or (plan.limit and plan.order) or plan.group:
        return None
    plan = replace(plan, limit=None)  # "which two people founded X": how many they are is taken for known
    cls = "Person" if target.cls == ANYTHING and "Person" in ontology.classes else target.cls
    if cls not in ontology.classes:
        return None
    known = tuple(replace(v, cls=cls) if v is target else v for v in plan.variables)
    return replace(plan, variables=known), cls
