"""What a statement claims of entities, and the slot in which claims meet: where they add up, follow or contradict."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from kg.engine.engine import Row
from kg.identity.fold import folded
from kg.store.ids import hashed
from ontology.model import Ontology, Relation
from ontology.titles import post_of

_FIRST_ROUNDS = {"种子": "seed", "天使": "angel"}
_ROUND = re.compile(
    r"(?P<pre>pre)?[- ]?(?=.*(?:series|轮|round))(?:series )?(?P<name>[a-h]\d?\+*|seed|angel|种子|天使) ?"
    r"(?:轮(?:融资)?|(?:funding |financing )?round)?"
)
Shape = Literal["entity", "observation", "passage"]
OBSERVATION = "OBSERVATION"
Scalar = str | float | int | bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One standing statement with its ends resolved. `object`: an entity's id, a passage's id, or "" with a value."""

    id: str
    relation: str
    slot: str
    subject: str
    object: str
    object_class: str
    status: str
    source: str
    published: str | None
    recorded_at: str
    valid_from: str | None
    valid_to: str | None
    confidence: float
    quote: str
    qualifiers: Mapping[str, Scalar]
    value: Mapping[str, Any]


def shape_of(ontology: Ontology, row: Row) -> Shape:
    """Say what a statement's object becomes: another entity, an observation, or the passage it stands in."""
    relation = ontology.relations.get(row["relation"])
    if relation is not None and relation.range == ("Passage",):
        return "passage"
    return "entity" if row.get("object") else "observation"


def measured(ontology: Ontology, row: Row) -> str:
    """Return what a statement with a value measures: its `of`, or the property that it names as its relation."""
    return str(row.get("of") or (row["relation"] if row["relation"] in ontology.properties else ""))


def edge_type(ontology: Ontology, row: Row) -> str:
    """Return the relationship type of a statement; properties of the ontology are observations."""
    return str(row["relation"]) if row["relation"] in ontology.relations else OBSERVATION


def ends(ontology: Ontology, row: Row, subject: str, object_: str | None) -> tuple[str, str]:
    """Return subject and object as they stand in layer 3; symmetric relations have one direction there."""
    shape = shape_of(ontology, row)
    if shape == "passage":
        return subject, str(row["passage"])
    if shape == "observation" or object_ is None:
        return subject, ""
    relation = ontology.relations.get(row["relation"])
    if relation is not None and relation.symmetric and object_ < subject:
        return object_, subject
    return subject, object_


def slot_of(ontology: Ontology, row: Row, subject: str, object_: str, object_class: str) -> str:
    """Return the slot: for functional relations what is single-valued, for others the fact itself."""
    relation = ontology.relations.get(row["relation"])
    shape = shape_of(ontology, row)
    if relation is None or shape == "observation":
        return hashed("o", edge_type(ontology, row), subject, measured(ontology, row))
    if shape == "passage":
        return hashed("o", relation.name, subject, object_)
    if relation.functional or relation.functional_at_level:
        return hashed("o", "one", relation.name, subject, object_class)
    if (post := sole_value(ontology, relation, qualifiers_of(row))) is not None:
        return hashed("o", "sole", relation.name, object_, post)
    return hashed("o", relation.name, subject, object_)


def qualifiers_of(row: Row) -> dict[str, Scalar]:
    """Return a statement's qualifiers under their own names."""
    return {key[2:]: value for key, value in row.items() if key.startswith("q_") and value is not None}


def sole_value(ontology: Ontology, relation: Relation, qualifiers: Mapping[str, Scalar]) -> str | None:
    """Return "title=chairman" when a qualifier makes the claim single-valued for its object, else None."""
    for wanted in relation.functional_per:
        name, _, value = wanted.partition("=")
        if name in qualifiers and concept_of(ontology, str(qualifiers[name])) == value:
            return wanted
    return None


def concept_of(ontology: Ontology, printed: str) -> str:
    """Return the id of the post that a printed title names ("Chairman", 董事长), else the text itself, folded.

    Rounds are one however they are written: Series B+, B+轮, "B+ round"."""
    post = ontology.titles.get(printed) or post_of(ontology, printed)
    if post is not None:
        return post.id
    named = _ROUND.fullmatch(text := folded(printed))
    if named is None:
        return text
    return f"round {named['pre'] or ''}{_FIRST_ROUNDS.get(named['name'], named['name'])}"


def claim_of(row: Row) -> Claim:
    """Return a claim from a statement's properties, which layer 3 has given its ends and slot."""
    value = {k: row.get(k) for k in ("value", "text_value", "unit", "currency", "approximate", "bound", "of")}
    return Claim(
        id=row["id"],
        relation=row["relation"],
        slot=row["slot"],
        subject=row["subject_entity"],
        object=row.get("object_entity") or "",
        object_class=row.get("object_class") or "",
        status=row["status"],
        source=row["source"],
        published=row.get("published"),
        recorded_at=row["recorded_at"],
        valid_from=row.get("valid_from"),
        valid_to=row.get("valid_to"),
        confidence=row.get("confidence") or 0.0,
        quote=row.get("quote") or "",
        qualifiers=qualifiers_of(row),
        value=value,
    )
