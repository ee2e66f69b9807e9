"""What two known things have in common: "Which investors do A and B share?", 甲和乙有哪些共同的投资方."""

from __future__ import annotations

from collections.abc import Iterator

from kg.plan.plan import Edge, Filter, Plan, Variable
from kg.plan.scope import class_of
from kg.planner.items import Element, Item
from ontology.model import Ontology, Relation

_AROUND = frozenset(
    {"wh_which", "wh_what", "wh_who", "do", "be", "have", "de", "of", "det", "filler", "list", "describe"}
)
_SHARED = frozenset({"share", "both"})


def in_common(items: tuple[Item, ...], ontology: Ontology) -> Plan | None:
    """Return the plan of a question for what two named things share; None where the question says anything else."""
    named = [i for i in items if i.hits]
    nouns = [i for i in items if not i.hits and i.word not in _SHARED and i.of_kind("noun") and i.word not in _AROUND]
    shared = [i for i in items if i.word in _SHARED]
    rest = [i for i in items if i not in named and i not in nouns and i not in shared]
    if len(named) != 2 or len(nouns) != 1 or len(shared) != 1 or not _linked(items, named):
        return None
    if shared[0].word == "both" and not (any(i.word == "have" for i in rest) and items.index(shared[0]) > 1):
        return None
    if any(i.word not in _AROUND for i in rest if i.word != "and" or not _between(i, named)):
        return None
    if len({i.hits[0].id for i in named}) < 2:
        return None
    return next(_plans(nouns[0].of_kind("noun"), named, ontology), None)


def _linked(items: tuple[Item, ...], named: list[Item]) -> bool:
    first, second = (items.index(i) for i in named)
    return second == first + 2 and items[first + 1].word == "and"


def _between(item: Item, named: list[Item]) -> bool:
    return named[0].end <= item.start < named[1].start


def _plans(elements: tuple[Element, ...], named: list[Item], ontology: Ontology) -> Iterator[Plan]:
    for element in elements:
        relation = ontology.relations[element.name]
        others = relation.range if element.role == "subject" else relation.domain
        if all(any(_fits(ontology, item.hits[0].cls, end) for end in others) for item in named):
            yield _plan(element, relation, named)


def _fits(ontology: Ontology, cls: str, end: str) -> bool:
    return ontology.is_a(cls, end) or ontology.is_a(end, cls)


def _plan(element: Element, relation: Relation, named: list[Item]) -> Plan:
    ends = relation.domain if element.role == "subject" else relation.range
    target = Variable(name="v1", cls=class_of(ends))
    known = [
        Variable(name=f"v{n}", cls=item.hits[0].cls, ids=(item.hits[0].id,), names=(item.hits[0].name,))
        for n, item in enumerate(named, 2)
    ]
    where = tuple(Filter(prop=prop, value=value) for prop, value in element.where)
    edges = tuple(
        Edge(
            relation=relation.name,
            subject="v1" if element.role == "subject" else v.name,
            object=v.name if element.role == "subject" else "v1",
            name=f"e{v.name[1:]}",
            where=where,
        )
        for v in known
    )
    return Plan(answer="list", target="v1", variables=(target, *known), edges=edges)
