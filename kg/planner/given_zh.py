"""A Chinese question that says on the way what else holds of what it names: X的产品P, X的总经理A, A离开X后创办了什么.

What is asked is planned without those words; what they say must hold in the graph too, so a wrong word is never passed
over in silence.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from kg.plan.plan import Edge, Plan, Variable
from kg.plan.planned import Planned
from kg.planner.before import alone
from kg.planner.draft import ANYTHING
from kg.planner.lexicon import relation_of
from kg.planner.posts_zh import FOUNDER, POST
from kg.planner.question import unmarked
from ontology.model import Ontology

Planner = Callable[[str], Planned]

_LONGEST = 20  # characters of a name
_TITLE = re.compile(rf"{FOUNDER}|{POST}")
_MORE = 6  # characters that may stand before it: 财务总监, 常务副总经理
_AFTER = re.compile(
    r"^(?P<who>[^，,]+?)(?:是)?(?:从(?P<from>[^，,]+?)(?:离职|离任|辞职|离开|出来|退休|卸任)|(?:离开|辞别)(?P<firm>[^，,]+?))"
    r"(?:之后|以后|后)[，,]?(?:又|就|便|去|后来)?(?P<rest>.+)$"
)


def plans_with_more_said(plan: Planner, whole: Planner, text: str, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plans of a question that names a thing by its owner too, a person by a post, or a deed after a post."""
    plain = unmarked(text)
    yield from _after_leaving(plan, whole, plain)
    yield from _of_its_maker(plan, whole, plain, ontology)
    yield from _in_that_post(plan, whole, plain, ontology)


def _of_its_maker(plan: Planner, whole: Planner, text: str, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plan of what is asked of "X的P": of the product P, which X must offer."""
    offers = relation_of(ontology, "提供", "zh")
    for at in (m.start() for m in re.finditer("的", text)) if offers is not None else ():
        thing, _ = _name_from(plan, text, at + 1)
        if thing is None or offers is None or not ontology.is_a(thing.cls, "Product"):
            continue
        maker, start = _name_until(plan, text, at)
        if maker is None or not ontology.is_a(maker.cls, "Organization"):
            continue
        made = Edge(relation=offers.name, subject="given_maker", object=thing.name, given=True)
        found = _about(whole(text[:start] + text[at + 1 :]), thing)
        if found is not None:
            asked, name = found
            known = (*asked.variables, replace(maker, name="given_maker"))
            yield replace(asked, variables=known, edges=(*asked.edges, replace(made, object=name)))
            return


def _in_that_post(plan: Planner, whole: Planner, text: str, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plan of what is asked of "X总经理P": of the person P, who must hold that post at X or have held it."""
    for title in _TITLE.finditer(text):
        person, _ = _name_from(plan, text, title.end())
        if person is None or not ontology.is_a(person.cls, "Person"):
            continue
        for at in range(title.start(), max(0, title.start() - _MORE) - 1, -1):
            firm, start = _name_until(plan, text, at)
            held = _holders(whole, text[start:at], text[at : title.end()]) if firm is not None else None
            asked = _about(whole(text[:start] + text[title.end() :]), person) if held is not None else None
            if held is not None and asked is not None:
                yield _with_given(asked[0], asked[1], held)
                return


def _holders(whole: Planner, firm: str, post: str) -> Plan | None:
    """Return the plan of who holds a post at a firm, None where it is not understood."""
    held = whole(f"{firm}的{post.removeprefix('的')}是谁").plan
    plain = held is not None and held.answer == "list" and len(held.edges) == 1 and not held.limit
    return held if plain else None


def _after_leaving(plan: Planner, whole: Planner, text: str) -> Iterator[Plan]:
    """Yield the plan of "A离开X后创办了什么": what A founded, where A was at X and is there no longer."""
    found = _AFTER.match(text)
    person = alone(plan(found["who"])) if found else None
    if found is None or person is None:
        return
    asked = _about(whole(f"{found['who']}{found['rest']}"), person)
    was = whole(f"{found['who']}供职于{found['from'] or found['firm']}吗").plan if asked is not None else None
    if asked is None or was is None or was.answer != "bool" or len(was.edges) != 1:
        return
    here = next((v for v in was.variables if v.ids == person.ids), None)
    if here is not None and any(e.status == ("asserted",) or "asserted" in e.status for e in asked[0].edges):
        left = replace(was, target=here.name, edges=(replace(was.edges[0], status=("former",)),))
        yield _with_given(asked[0], asked[1], left, statuses=("former",))


def _with_given(asked: Plan, name: str, held: Plan, *, statuses: tuple[str, ...] = ("asserted", "former")) -> Plan:
    """Return `asked` where its thing called `name` must be one that `held` lists."""
    names = {v.name: f"given_{v.name}" for v in held.variables} | {held.target: name}
    others = tuple(replace(v, name=names[v.name]) for v in held.variables if v.name != held.target)
    edges = (
        replace(e, name="", subject=names[e.subject], object=names[e.object], status=statuses, given=True)  # type: ignore[arg-type]
        for e in held.edges
    )
    return replace(asked, variables=(*asked.variables, *others), edges=(*asked.edges, *edges))


def _about(found: Planned, thing: Variable) -> tuple[Plan, str] | None:
    """Return a plan and what the thing is called in it; None where the plan is not about that one thing."""
    plan = found.plan if found.verdict == "planned" else None
    here = next((v for v in plan.variables if v.ids == thing.ids), None) if plan is not None else None
    plain = plan is not None and not (plan.pair or plan.selections or plan.comparison or plan.answer == "schema")
    return (plan, here.name) if plan is not None and here is not None and plain else None


def _name_from(plan: Planner, text: str, at: int) -> tuple[Variable | None, int]:
    """Return what the longest name that begins at this place means, and where it ends."""
    for end in range(min(len(text), at + _LONGEST), at + 1, -1):
        if (thing := _named(plan, text[at:end])) is not None:
            return thing, end
    return None, at


def _name_until(plan: Planner, text: str, at: int) -> tuple[Variable | None, int]:
    """Return what the longest name that ends at this place means, and where it begins."""
    for start in range(max(0, at - _LONGEST), at - 1):
        if (thing := _named(plan, text[start:at])) is not None:
            return thing, start
    return None, at


def _named(plan: Planner, words: str) -> Variable | None:
    """Return the one thing of some kind that these words alone name."""
    thing = alone(plan(words)) if not words.startswith(("的", "，", ",")) else None
    return thing if thing is not None and thing.cls != ANYTHING else None
