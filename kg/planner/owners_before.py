"""Who owned a thing before another did: whoever owns it no longer, or had bought it before.

That a firm is owned no longer is seldom said; that it was bought earlier often is. One who bought it after the other
one did is not told.
"""

# ruff: noqa: E501  (tables: one rule a line)
from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from ingest.statements.statement import Status
from kg.plan.plan import Alternatives, Edge, Filter, Pattern, Plan, Term, Variable
from kg.plan.planned import Planned
from kg.planner.before import alone
from kg.planner.lexicon import lexicon_of
from kg.planner.question import unmarked
from ontology.model import Ontology, Relation

_OWNED = re.compile(
    r"^(?:who|(?:which|what) (?:compan(?:y|ies)|firms?|groups?|organi[sz]ations?|investors?|funds?)) (?:owned|controlled|had|was the owner of|were the owners of) (?P<x>.+?),? "
    r"(?:right |just |until |shortly )?(?:before|prior to|until) (?P<y>.+?)"
    r"(?: (?:came along|came|did|took over|took it over|stepped in|bought it|acquired it|arrived|moved in|got it|came in))?$",
    re.IGNORECASE,
)


def plans_of_owners_before(plan: Callable[[str], Planned], text: str, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plan of who owned X before Y; none where the question is not of this kind."""
    found = _OWNED.match(unmarked(text))
    part, bought = _called("subsidiary", "noun", ontology), _called("acquired", "verb", ontology)
    if found is None or part is None or bought is None or not bought.past:
        return
    thing, other = alone(plan(found["x"])), alone(plan(found["y"]))
    if thing is None or other is None or thing.ids == other.ids:
        return
    yield _owners(thing, other, part, bought)


def _called(word: str, kind: str, ontology: Ontology) -> Relation | None:
    """Return the one relation of a word of this kind."""
    named = {e.name for e in lexicon_of(ontology, "en").elements.get(word, ()) if e.kind == kind}
    return ontology.relations[named.pop()] if len(named) == 1 else None


def _owners(thing: Variable, other: Variable, part: Relation, bought: Relation) -> Plan:
    """Return the plan of those whose part X was, or who bought it, but not after Y did; each pattern names X itself."""
    gone: tuple[Status, ...] = ("asserted", "former")
    was_part = Edge(relation=part.name, subject="x1", object="v1", name="owned1", status=("former",))
    deal = Edge(relation=bought.name, subject="v1", object="x2", name="bought1", status=gone)
    mine = Edge(relation=bought.name, subject="v1", object="x3", name="mine1", status=gone)
    theirs = Edge(relation=bought.name, subject="y1", object="x3", name="theirs1", status=gone)
    later = Filter(var="mine1", prop="valid_from", op=">=", than=Term(var="theirs1", prop="valid_from"))
    ways = (
        Pattern(variables=(replace(thing, name="x1"),), edges=(was_part,)),
        Pattern(variables=(replace(thing, name="x2"),), edges=(deal,)),
    )
    after = Pattern(
        variables=(replace(thing, name="x3"), replace(other, name="y1")), edges=(mine, theirs), filters=(later,)
    )
    return Plan(
        answer="list",
        target="v1",
        variables=(Variable(name="v1", cls="Organization"),),
        filters=tuple(Filter(var="v1", prop="name", op="!=", value=name) for name in other.names),
        either=(Alternatives(patterns=ways),),
        without=(after,),
    )
