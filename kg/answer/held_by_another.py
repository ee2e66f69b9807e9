"""Whether somebody holds a post that one person holds at a time: no plain yes where a source names somebody else."""

from __future__ import annotations

from dataclasses import replace

from kg.answer.answer import Answer, ResultRow, Source
from kg.answer.beside import Near
from kg.answer.compose import is_sole_post
from kg.plan.plan import Plan, Variable


def with_rivals(told: Answer, plan: Plan, at: Near) -> Answer:
    """Return all whom sources name for the post, where a yes is told of one who may have been followed by another."""
    person = _asked(plan, at) if told.status == "answered" else None
    if person is None:
        return told
    anybody = replace(person, ids=(), names=())
    variables = tuple(anybody if v is person else v for v in plan.variables)
    found = at.told(replace(plan, answer="list", target=person.name, variables=variables, columns=()))
    others = [row for row in found.rows if row.entities.get(person.name) not in person.ids]
    if found.status != "answered" or not others or len(others) == len(found.rows):
        return told
    mine = [row for row in found.rows if row not in others]
    began, last = _began(found, mine), max(_last(found, row) for row in others)
    if began and began >= last:
        return told
    return replace(found, plan=told.plan, explanation=told.explanation)


def _asked(plan: Plan, at: Near) -> Variable | None:
    """Return whom a yes or no about one post of one organization is about, None for any other plan."""
    plain = plan.answer == "bool" and len(plan.edges) == 1 and not (plan.filters or plan.either or plan.without)
    if not plain or plan.time is not None or len(plan.variables) != 2 or any(len(v.ids) != 1 for v in plan.variables):
        return None
    [edge] = plan.edges
    if edge.status != ("asserted",) or edge.time is not None or not is_sole_post(edge, at.ontology):
        return None
    return next((v for v in plan.variables if v.name == edge.subject), None)


def _cited(found: Answer, row: ResultRow) -> list[Source]:
    return [s for s in found.evidence if s.id in row.evidence]


def _began(found: Answer, rows: list[ResultRow]) -> str:
    return max((s.valid_from for row in rows for s in _cited(found, row)), default="")


def _last(found: Answer, row: ResultRow) -> str:
    """Return the last day on which a source has somebody in the post: when it began, else when it was published."""
    return max((s.valid_from or s.date for s in _cited(found, row)), default="")
