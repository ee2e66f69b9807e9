"""A statement: one claim of one document, with the words that make it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from ingest.documents.document import Document
from ingest.mentions.mention import Mention

Status = Literal["asserted", "former", "planned", "denied", "rumoured", "conditional"]
Bound = Literal["", "about", "at least", "more than", "at most", "less than", "nearly"]
Scalar = str | float | int | bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """A quantity or date. Money: `currency` is ISO 4217 and `unit` is "". Shares are fractions, 0 to 1."""

    value: float | str  # a number in base units (亿 and bn multiplied out), or an ISO date for date-valued properties
    unit: str = ""  # "m2", "companies", "people", "percent"? no: fractions; see ontology/core/quantities.ttl
    currency: str = ""
    approximate: bool = False
    bound: Bound = ""
    of: str = ""  # what is counted or measured: a property of the ontology ("floor_area"), else the words used


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One claim. `quote == document.text[start:end]`, and contains subject, object and trigger where it can."""

    relation: str  # a relation of the ontology, such as "SUPPLIES"
    subject: Mention
    object: Mention | Value
    quote: str
    start: int
    end: int
    qualifiers: Mapping[str, Scalar] = field(default_factory=dict)
    status: Status = "asserted"
    attributed_to: str = ""  # who says so, when the text names one
    valid_from: str | None = None  # ISO date, precision by its length: "2024", "2024-10", "2024-10-21"
    valid_to: str | None = None
    confidence: float = 1.0  # calibrated: the share of such statements that are right
    method: str = "rule"  # "rule:<pattern>", "classifier:<relation>", "table:<form>", "model:<name>"
    chance: float | None = None  # of relation and status by the relation classifier; None: it was not asked


@dataclass(frozen=True, slots=True, kw_only=True)
class Quarantined:
    """A statement that is kept out of the graph, and why."""

    statement: Statement
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """What one document says: the record that leaves ingest/ and enters the graph."""

    document: Document
    mentions: tuple[Mention, ...]
    statements: tuple[Statement, ...]
    quarantined: tuple[Quarantined, ...] = ()
