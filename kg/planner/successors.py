"""Who came before or after a person in a post that is not named: "Who did Lind replace?", "Who will succeed Lind?".

Both held a post of the same title at the same place; who came before holds it no longer, who comes after holds it now
or is to.
"""

# ruff: noqa: E501  (tables: one rule a line)
from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from ingest.statements.statement import Status
from kg.plan.plan import Edge, Filter, Plan, Term, Variable
from kg.plan.planned import Planned
from kg.planner.before import alone
from kg.planner.question import unmarked
from ontology.model import Ontology, Relation

_FOLLOW = r"(?:replace|succeed|follow|take over from|step in for|come after)"
_FOLLOWED = r"(?:replaced|succeeded|followed|took over from|stepped in for|came after|has replaced|has succeeded)"
_OWN = r"(?:'s|’s|'|’)"
_BEFORE: tuple[str, ...] = (
    rf"^whom? (?:did|does|will|has|is) (?P<x>.+?) {_FOLLOW}$",
    r"^whom? (?:did|does|will|has|is) (?P<x>.+?) (?:replaced|succeeded|followed|taken over from|taking over from|replacing|succeeding|following)$",
    r"^from whom (?:did|does|will|has) (?P<x>.+?) take over$",
    rf"^who (?:is|was) (?P<x>.+?){_OWN} (?:direct |immediate )?predecessor$",
    r"^who (?:is|was) the (?:direct |immediate )?predecessor of (?P<x>.+)$",
    r"^who (?:preceded|came before) (?P<x>.+)$",
    r"^who was (?:in (?:the|that) (?:job|post|role) )?before (?P<x>.+)$",
)
_AFTER: tuple[tuple[str, Status], ...] = (
    (rf"^who (?:will|would|shall) {_FOLLOW} (?P<x>.+)$", "planned"),
    (r"^who (?:is|are)(?: \w+)? to (?:replace|succeed|follow|take over from) (?P<x>.+)$", "planned"),
    (r"^who (?:is|are) (?:replacing|succeeding|following|taking over from) (?P<x>.+)$", "planned"),
    (rf"^who (?:will be|is to be|is going to be) (?P<x>.+?){_OWN} successor$", "planned"),
    (rf"^who {_FOLLOWED} (?P<x>.+)$", "asserted"),
    (rf"^who (?:is|was|became) (?P<x>.+?){_OWN} successor$", "asserted"),
    (r"^who (?:is|was|became) the successor (?:of|to) (?P<x>.+)$", "asserted"),
    (r"^by whom (?:was|is|has) (?P<x>.+?) (?:been )?(?:replaced|succeeded|followed)$", "asserted"),
    (r"^who was (?P<x>.+?) (?:replaced|succeeded|followed) by$", "asserted"),
)

_TO_COME = re.compile(r"(?:from )?whom? (?:does|will|is)\b", re.IGNORECASE)  # whoever is to go is there yet
_FOLLOWS = r"^who (?:replaces|succeeds|follows|takes over from|steps in for) (?P<x>.+)$"


def plans_of_succession(plan: Callable[[str], Planned], text: str, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plans of who came before or after one named person; none where the question is of no such kind."""
    plain = unmarked(text)
    post = post_of(ontology)
    if post is None:
        return
    if (at := _AT.match(plain)) is not None:
        yield from _at_a_place(plan, at["asked"], at["y"], ontology)
    for pattern in _BEFORE:
        if found := re.match(pattern, plain, re.IGNORECASE):
            before: tuple[Status, ...] = ("former", "asserted") if _TO_COME.match(plain) else ("former",)
            yield from beside_in_post(
                plan(found["x"]), post, ontology, asked=before, given=("asserted", "planned", "former")
            )
            return
    if now := re.match(_FOLLOWS, plain, re.IGNORECASE):
        gone_or_going: tuple[Status, ...] = ("asserted", "former")
        yield from beside_in_post(plan(now["x"]), post, ontology, asked=("planned", "asserted"), given=gone_or_going)
        return
    for pattern, status in _AFTER:
        if found := re.match(pattern, plain, re.IGNORECASE):
            gone: tuple[Status, ...] = ("asserted", "former") if status == "planned" else ("former",)
            yield from beside_in_post(plan(found["x"]), post, ontology, asked=(status,), given=gone)
            return


_AT = re.compile(r"^(?P<asked>who .+?) (?:at|of|in) (?:the )?(?P<y>[A-Z][^,]*)$", re.IGNORECASE)


def _at_a_place(plan: Callable[[str], Planned], asked: str, where: str, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plans of a succession at one named place: "who succeeded Lind at Quill Robotics"."""
    place = alone(plan(where))
    found = plans_of_succession(plan, asked, ontology) if place is not None else ()
    for whole in found:
        there = tuple(replace(place, name=v.name) if v.name == "v2" and place else v for v in whole.variables)
        yield replace(whole, variables=there)


def post_of(ontology: Ontology) -> Relation | None:
    """Return the relation between a person and where the person holds a post of some title."""
    fit = [r for r in ontology.relations.values() if any(p.startswith("title") for p in r.functional_per)]
    return fit[0] if len(fit) == 1 else None


def beside_in_post(
    named: Planned, post: Relation, ontology: Ontology, *, asked: tuple[Status, ...], given: tuple[Status, ...]
) -> Iterator[Plan]:
    """Yield the plan of those who hold a post so, where the named one holds or held one of the same title there."""
    person = alone(named)
    if person is None or not any(ontology.is_a(person.cls, d) for d in post.domain):
        return
    same = Filter(var="post1", prop="title", op="=", than=Term(var="post2", prop="title"))
    other = tuple(Filter(var="v1", prop="name", op="!=", value=name) for name in person.names)
    yield Plan(
        answer="list",
        target="v1",
        variables=(Variable(name="v1", cls=post.domain[0]), Variable(name="v2"), _named(person)),
        edges=(
            Edge(relation=post.name, subject="v1", object="v2", name="post1", status=asked),
            Edge(relation=post.name, subject="v3", object="v2", name="post2", status=given, given=True),
        ),
        filters=(same, *other),
        columns=(Term(var="post1", prop="title"),),
    )


def _named(person: Variable) -> Variable:
    return Variable(name="v3", cls=person.cls, ids=person.ids, names=person.names)
