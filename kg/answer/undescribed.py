"""What is told of an English question that asks for more than the graph tells apart, and that it does not.

A word that only describes is left out and named; a kind of thing that a relation is never recorded of is named as such,
with what the graph has between the thing that is named and those of that kind.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from kg.answer.answer import Answer
from kg.answer.answering import with_what_is_near
from kg.answer.beside import Near, as_called
from kg.answer.near import Found, between
from kg.plan.planned import Planned
from kg.planner.of_no_such_kind_en import OfNoSuchKind, of_no_such_kind
from kg.planner.undescribed_en import plans_undescribed

MOST_NEAR = 3  # things of the kind that is asked for
_OF_THE_KIND = """MATCH (a:Entity {id: $id})<-[:REFERS_TO]-(:Mention)<-[:SUBJECT|OBJECT]-(s:Statement)
MATCH (s)-[:SUBJECT|OBJECT]->(:Mention)-[:REFERS_TO]->(b:Entity)
WHERE b.id <> a.id AND b.class IN $classes AND s.retracted_at IS NULL
RETURN DISTINCT b.id AS id, b.name AS name ORDER BY name LIMIT $most"""


def told_undescribed(
    question: str, unknown: tuple[str, ...], plan: Callable[[str], Planned], at: Near, *, today: str
) -> Answer | None:
    """Return what the graph has without what it does not tell apart, led by that; None where there is nothing."""
    for found in plans_undescribed(plan, question, unknown, at.ontology):
        none = f"The graph does not tell apart what is “{found.word}”."
        answer = as_called(found.plan, found.words, none, at)
        if answer is not None:
            return replace(answer, question=question)
    other = of_no_such_kind(plan, question, at.ontology)
    return _of_no_such_kind(question, other, at, today) if other is not None else None


def _of_no_such_kind(question: str, asked: OfNoSuchKind, at: Near, today: str) -> Answer:
    """Return of what the relation is recorded, and what the graph has of things of that kind."""
    classes = [c for c in at.ontology.classes if at.ontology.is_a(c, asked.cls)]
    given = {"id": asked.thing.ids[0], "classes": classes, "most": MOST_NEAR}
    told: tuple[Found, ...] = ()
    for row in at.reader.read(_OF_THE_KIND, given):
        ids = (asked.thing.ids[0], str(row["id"]))
        told += between(ids, at.reader, at.ontology, lang="en", today=today, taken=len(told))
    base = Answer(status="empty" if told else "not_in_schema", question=question, language="en", message=asked.sentence)
    return with_what_is_near(base, told)
