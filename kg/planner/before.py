"""Who was there before: those who held what a named one holds now, and hold it no longer.

Only of one who holds it now can that be said for sure: all who held it before are those who have left.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from ingest.statements.statement import Status
from kg.plan.plan import Filter, Plan, Variable
from kg.plan.planned import Lang, Planned
from kg.planner.question import unmarked

_BEFORE: dict[Lang, tuple[tuple[re.Pattern[str], str, str], ...]] = {
    "en": (
        (
            re.compile(
                r"^(who .+?),? (?:the (?:one|person|man|woman) )?(?:right |just )?(?:before|prior to|until) "
                r"(.+?)(?: (?:took over|came|arrived|started|was (?:appointed|named|elected)|took office))?$",
                re.IGNORECASE,
            ),
            r"\1",
            r"\2",
        ),
        (
            re.compile(
                r"^(?:what|where) (?:did|has) (.+?) (?:do|done|work|worked) (?:before|prior to|until) "
                r"(?:(?:s?he|they) )?(?:came to|joined|moved to|went to|(?:coming|moving|going) to|joining) (.+)$",
                re.IGNORECASE,
            ),
            r"where does \1 work",
            r"\2",
        ),
        (re.compile(r"^who (?:preceded|came before) (.+?) (?:as|at) (.+)$", re.IGNORECASE), r"who is \2", r"\1"),
        (
            re.compile(
                r"^whom? (?:did|has|does) (.+?) (?:succeed(?:ed)?|replaced?|take over from|follow) (?:as|at) (.+)$",
                re.IGNORECASE,
            ),
            r"who is \2",
            r"\1",
        ),
    ),
    "zh": (
        (re.compile(r"^(?:在)?(.+?)(?:之前|以前|前)[，,]?(?:是)?谁(?:是|任|担任|当)(.+)$"), r"谁是\2", r"\1"),
        (re.compile(r"^(?:在)?(.+?)(?:之前|以前)[，,]?(.+?)(?:是谁|由谁担任|是哪位)$"), r"\2是谁", r"\1"),
        (re.compile(r"^(.+?)(?:接替|接任|取代)(?:的是|了)?谁(?:担任|出任|任|成为)(.+)$"), r"谁是\2", r"\1"),
    ),
}


def plans_before(plan: Callable[[str], Planned], text: str, lang: Lang) -> Iterator[Plan]:
    """Yield the plans of "who was the CEO of X before Y"; none where the question is not of this kind."""
    plain = unmarked(text)
    if lang == "zh":
        yield from _careers_before(plan, plain)
    else:
        yield from _successors(plan, plain)
        yield from _before_founding(plan, plain)
    if lang == "zh" and (found := _SUCCEEDS.match(plain)) is not None:
        held, holder = plan(f"谁是{found['post']}"), plan(found["who"])
        if held.plan is not None and held.verdict == "planned" and (known := alone(holder)) is not None:
            if found["later"]:
                yield from _beside(held.plan, known, ("planned",), ("asserted", "former"))
            else:
                yield from _took_over(held.plan, known)
    for pattern, asked, named in _BEFORE[lang]:
        found = pattern.match(plain)
        if found is None:
            continue
        held, holder = plan(found.expand(asked)), plan(found.expand(named))
        if held.plan is not None and held.verdict == "planned" and (known := alone(holder)) is not None:
            yield from _left(held.plan, known, career=asked.startswith("where"))


_JOINED = re.compile(
    r"^(?P<who>.+?)(?:加入|跳槽到|跳槽去|跳到|来到|来|去|到|入职)(?P<firm>.+?)(?:之前|以前|前)[，,]?(?:是|曾)?(?:在|任职于)"
    r"(?P<where>哪家公司|哪家企业|哪个单位|哪家机构|哪所大学|哪里|哪儿|哪)"
    r"(?:(?:工作|上班|任职|就职|供职|做事|干)?|(?:担任|当|做|任)(?P<post>.{2,8}?))(?:的|过)?$"
)


def _careers_before(plan: Callable[[str], Planned], text: str) -> Iterator[Plan]:
    """Yield the plan of "where was X before joining Y": where X was and is no longer, where X is at Y now."""
    found = _JOINED.match(text)
    if found is None:
        return
    post = found["post"]
    asked = f"{found['who']}之前担任哪家公司的{post}" if post else f"{found['who']}之前在{found['where']}任职"
    held, now = plan(asked), plan(f"{found['who']}在{found['firm']}任职吗")
    if held.verdict != "planned" or now.verdict != "planned" or held.plan is None or now.plan is None:
        return
    past, present = held.plan, now.plan
    if not (past.answer == "list" and present.answer == "bool" and len(past.edges) == len(present.edges) == 1):
        return
    edge, here = past.edges[0], present.edges[0]
    firm = next((v for v in present.variables if v.name == here.object and v.ids), None)
    if firm is None or edge.object != past.target or edge.status != ("former",):
        return
    joined = replace(here, name="", status=("asserted",), subject=edge.subject, object="now1", given=True)
    other = tuple(Filter(var=past.target, prop="name", op="!=", value=name) for name in firm.names)
    yield replace(
        past,
        variables=(*past.variables, replace(firm, name="now1")),
        edges=(edge, joined),
        filters=(*past.filters, *other),
    )


_TAKES_OVER = r"(?:succeed|succeeds|succeeding|replace|replaces|replacing|take over from|takes over from|taking over from|follow|follows|following)"  # noqa: E501
_TOOK_OVER = r"(?:succeeded|replaced|took over from|followed|came after|has succeeded|has replaced)"
_POST = r"(?P<x>.+?) (?:as|in the (?:post|role|job|position) of) (?:the )?(?P<post>.+? (?:of|at) .+)"
_AFTER: tuple[tuple[re.Pattern[str], Status], ...] = (
    (
        re.compile(rf"^who (?:(?:will|would|is|are)(?: \w+ to)? )?{_TAKES_OVER} {_POST}$", re.IGNORECASE),
        "planned",
    ),
    (re.compile(rf"^who {_TOOK_OVER} {_POST}$", re.IGNORECASE), "asserted"),
)


_FOUNDING = re.compile(
    r"^(?:what|where) (?:did|has|had) (?P<who>.+?) (?:do|done|work|worked) (?:before|prior to|until) "
    r"(?:(?:s?he|they) )?(?:(?:co-?)?found(?:ed|ing)|start(?:ed|ing)|set(?:ting)? up|creat(?:ed|ing)|launch(?:ed|ing)) "
    r"(?P<firm>.+)$",
    re.IGNORECASE,
)


def _before_founding(plan: Callable[[str], Planned], text: str) -> Iterator[Plan]:
    """Yield the plan of "where did X work before founding Y": where X was and is no longer, where X founded Y."""
    found = _FOUNDING.match(text)
    if found is None:
        return
    held, made = plan(f"where does {found['who']} work"), plan(f"did {found['who']} found {found['firm']}")
    past, deed = held.plan, made.plan
    if past is None or deed is None or past.answer != "list" or deed.answer != "bool":
        return
    if len(past.edges) != 1 or len(deed.edges) != 1 or past.filters or deed.filters:
        return
    edge, founded = past.edges[0], deed.edges[0]
    person = next((v for v in past.variables if v.ids and v.name in (edge.subject, edge.object)), None)
    firm = next((v for v in deed.variables if v.ids and person is not None and v.ids != person.ids), None)
    if person is None or firm is None:
        return
    ends = {n: person.name if n != firm.name else "now1" for n in (founded.subject, founded.object)}
    given = replace(founded, name="", subject=ends[founded.subject], object=ends[founded.object], given=True)
    yield replace(
        past, variables=(*past.variables, replace(firm, name="now1")), edges=(replace(edge, status=("former",)), given)
    )


def _successors(plan: Callable[[str], Planned], text: str) -> Iterator[Plan]:
    """Yield the plans of "who will succeed X as CEO of Y", "who replaced X as CEO of Y": X holds or held the post.

    Of those who took over only one who holds the post now is told, and X must hold it no longer.
    """
    for pattern, status in _AFTER:
        found = pattern.match(text)
        held, holder = (plan(f"who is the {found['post']}"), plan(found["x"])) if found else (None, None)
        if held is None or holder is None or held.plan is None or (known := alone(holder)) is None:
            continue
        gone: tuple[Status, ...] = ("asserted", "former") if status == "planned" else ("former",)
        yield from _beside(held.plan, known, (status,), gone)


_SUCCEEDS = re.compile(
    r"^(?:是)?(?:谁|哪位)(?P<later>将会|将要|将|会|要)?(?:来)?(?:接替|接任|取代|顶替|接了)(?:了)?(?P<who>.+?)(?:的班|的位置)?(?:成为|担任|出任|当上|当了|当|做了|任)(?:了)?(?P<post>.+)$"
)


def _took_over(held: Plan, before: Variable) -> Iterator[Plan]:
    """Yield the list's plan for those who hold it now, where `before` held it and holds it no longer."""
    plain = held.answer == "list" and not (held.without or held.either or held.limit or held.group or held.time)
    if not plain or len(held.edges) != 1 or held.target not in (held.edges[0].subject, held.edges[0].object):
        return
    edge = held.edges[0]
    gone = replace(before, name="gone1")
    subject, object_ = (gone.name if end == held.target else end for end in (edge.subject, edge.object))
    past = replace(edge, name="", status=("former",), subject=subject, object=object_, given=True)
    yield replace(held, variables=(*held.variables, gone), edges=(edge, past))


def alone(found: Planned) -> Variable | None:
    """Return the one thing that a bare name means."""
    plan = found.plan
    if found.verdict != "planned" or plan is None or plan.answer != "describe" or plan.edges or plan.filters:
        return None
    [thing] = plan.variables if len(plan.variables) == 1 else [None]
    if thing is None or not thing.ids:
        return None
    return thing if len(thing.ids) == 1 or (thing.names and len(set(thing.names)) == 1) else None


def _left(held: Plan, holder: Variable, *, career: bool = False) -> Iterator[Plan]:
    """Yield the list's plan for those who hold it no longer, where `holder` holds it now: of a career, or is to."""
    yield from _beside(held, holder, ("former",), ("asserted", "planned") if career else ("asserted",))


def _beside(held: Plan, holder: Variable, asked: tuple[Status, ...], given: tuple[Status, ...]) -> Iterator[Plan]:
    """Yield the list's plan for those who hold it so, where `holder` holds or held the same."""
    plain = held.answer == "list" and not (held.without or held.either or held.limit or held.group or held.time)
    if not plain or len(held.edges) != 1 or held.target not in (held.edges[0].subject, held.edges[0].object):
        return
    edge = held.edges[0]
    now = replace(holder, name="now1")
    subject, object_ = (now.name if end == held.target else end for end in (edge.subject, edge.object))
    for_good = tuple(f for f in edge.where if f.prop != "acting")  # who comes after an acting one is none
    present = replace(edge, name="", status=given, subject=subject, object=object_, where=for_good, given=True)
    yield replace(
        held,
        variables=(*held.variables, now),
        edges=(replace(edge, status=asked), present),
    )
