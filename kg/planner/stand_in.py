"""A name that stands for what another question finds: "where did the founders of X study" asks where such a one did.

The rest of a question is planned about one thing of an invented name; in its plan that thing is then whatever the other
plan lists. So the rest is understood as widely as questions about things by name are.
"""

from __future__ import annotations

from dataclasses import replace

from kg.plan.plan import Filter, Plan, Variable, plan_to_json
from kg.planner.draft import ANYTHING
from kg.planner.index import Hit
from ontology.model import Ontology

NAME = "Qxthing"  # no name and no word of a question
ID = "e:stand-in"


def stand_in(cls: str) -> Hit:
    """Return the thing of that class whose name stands for what is found."""
    return Hit(id=ID, name=NAME, cls=cls, matched=NAME.lower(), score=1.0)


def listed(plan: Plan | None, ontology: Ontology) -> tuple[Plan, str] | None:
    """Return the plan of a list about something by name, and the class of what it lists; None for any other plan.

    Whoever "who" is is a person.
    """
    if plan is None or plan.answer != "list" or plan.limit or plan.group or plan.measures:
        return None
    if plan.pair or plan.either or plan.selections or plan.without or plan.time:
        return None
    target = next((v for v in plan.variables if v.name == plan.target and not v.ids), None)
    if target is None or not (any(v.ids for v in plan.variables) or _numbered(plan)):
        return None
    called = any(f.var == target.name and f.prop == "called" for f in plan.filters)  # "the laser maker that ..."
    some = "Organization" if called else "Person"
    cls = some if target.cls == ANYTHING and some in ontology.classes else target.cls
    if cls not in ontology.classes or ontology.classes[cls].kind != "entity":
        return None
    held = tuple(replace(v, cls=cls) if v is target else v for v in plan.variables)
    return replace(plan, variables=held), cls


def _numbered(plan: Plan) -> bool:
    """Say whether a list is of what has a given number or code, which tells one thing as its name does."""
    [*only] = plan.filters if not plan.edges else ()
    return len(only) == 1 and only[0].var == plan.target and only[0].op == "=" and isinstance(only[0].value, str)


def put_in(rest: Plan | None, inner: Plan, cls: str, ontology: Ontology) -> Plan | None:
    """Return the plan of `rest` about what `inner` lists; None where it is not about the one that stands for that."""
    if rest is None or rest.answer not in ("list", "count", "value", "bool") or rest.pair or rest.selections:
        return None
    here = next((v for v in rest.variables if v.ids == (ID,)), None)
    if here is None or sum(ID in v.ids for v in rest.variables) > 1 or _said_elsewhere(rest):
        return None
    names = {v.name: f"i{v.name}" for v in inner.variables} | {inner.target: here.name}
    owners = names | {e.name: f"i{e.name}" for e in inner.edges if e.name}
    free = Variable(name=here.name, cls=cls if here.cls == ANYTHING or ontology.is_a(cls, here.cls) else here.cls)
    others = tuple(replace(v, name=names[v.name]) for v in inner.variables if v.name != inner.target)
    edges = (
        replace(e, subject=names[e.subject], object=names[e.object], name=owners.get(e.name, "")) for e in inner.edges
    )
    told = rest.answer == "value" and rest.target == here.name
    return replace(
        rest,
        answer="list" if told else rest.answer,
        variables=tuple(free if v is here else v for v in rest.variables) + others,
        edges=(*rest.edges, *edges),
        filters=(*rest.filters, *(_renamed(f, owners) for f in inner.filters)),
    )


def _said_elsewhere(plan: Plan) -> bool:
    """Say whether the plan holds the name that stands for a thing anywhere but at that thing: "other than it"."""
    anchored = tuple(replace(v, names=()) if ID in v.ids else v for v in plan.variables)
    return NAME in str(plan_to_json(replace(plan, variables=anchored)))


def _renamed(condition: Filter, owners: dict[str, str]) -> Filter:
    than = condition.than
    than = replace(than, var=owners.get(than.var, than.var)) if than is not None else None
    return replace(condition, var=owners.get(condition.var, condition.var), than=than)
