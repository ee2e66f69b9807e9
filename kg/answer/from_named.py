"""A row told from the thing that the question names: 青杉科技位于湖州, not 湖州有青杉科技; in English, where it is.

In English so is what is only a plan: it is the firm that plans, not the place.
"""

from __future__ import annotations

from dataclasses import replace

from kg.answer.answer import ResultRow
from kg.answer.say import Say
from kg.plan.plan import Edge, Plan, Variable
from kg.plan.scope import relation_of
from kg.plan.site_words import is_placing
from kg.plan.verbalise import Speaker
from kg.plan.words import said_inverse
from ontology.model import Relation


def from_named(say: Say, row: ResultRow, name: str) -> str:
    """Return what a row says with its subject first, where what was looked for is the object of one link.

    "" where the row is about something else, or where its object tells it as well: 白桦控股青杉科技.
    """
    plan = say.told(row)
    edges = [e for e in plan.edges if not e.given and plan.target in (e.subject, e.object)]
    if len(edges) != 1 or plan.without or plan.either or plan.path is not None:
        return ""
    [edge] = edges
    subject = next((v for v in plan.variables if v.name == edge.subject), None)
    relation = relation_of(say.ontology, edge.relation, "")
    person = relation.domain == ("Person",)  # INSEAD had Lind as an alumnus: Lind studied at INSEAD
    own = _passive(relation) if say.zh else is_placing(relation) or edge.status == ("planned",) or person
    turned = edge.object == plan.target and not edge.either and own
    if not turned or subject is None or len(subject.names) != 1:
        return ""
    return Speaker(_of_subject(plan, edge, subject, name), say.ontology, say.lang, many=False).claim()


def _passive(relation: Relation) -> bool:
    """Say whether a relation reads badly from its object: the ontology has a form for that, or it has none at all."""
    forms = relation.words.said_inverse.get("zh")
    return not relation.symmetric and (bool(forms) or not said_inverse(relation, "zh"))


def _of_subject(plan: Plan, edge: Edge, subject: Variable, name: str) -> Plan:
    """Return the plan of the one link about its subject, its object by name."""
    found = next(v for v in plan.variables if v.name == edge.object)
    filters = tuple(f for f in plan.filters if f.var in (edge.name, found.name) and f.var)
    return Plan(
        answer="bool",
        target=subject.name,
        variables=(subject, replace(found, ids=(name,), names=(name,))),
        edges=(edge,),
        filters=filters,
        time=plan.time,
    )
