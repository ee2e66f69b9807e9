"""A plan: what a question asks of the graph, typed, before any Cypher exists.

A plan names classes, relations, properties and ids, never labels or Cypher text. `kg/plan/validate.py` holds it
against the ontology, `kg/plan/compile.py` turns it into Cypher, `kg/plan/verbalise.py` into a sentence.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from ingest.statements.statement import Scalar, Status
from kg.plan.codec import from_json, to_json

Op = Literal["=", "!=", "<", "<=", ">", ">=", "in", "contains", "starts", "is_null", "is_known"]
Fn = Literal["count", "sum", "avg", "min", "max"]
TermPart = Literal["", "year", "quarter", "month", "age"]
Direction = Literal["any", "out", "in"]
AnswerKind = Literal[
    "list",  # entities (or documents, passages, observations) and their columns
    "count",  # how many of them
    "bool",  # does the pattern hold; the row is the evidence
    "value",  # a property or a date of known things: the columns
    "table",  # groups and measures
    "path",  # how two things are connected, or a chain from one thing
    "compare",  # measures of two or more known things side by side
    "describe",  # a dossier of one entity
    "claims",  # what is planned, rumoured or denied of one thing, whatever the relation: `status` says which of these
    "evidence",  # the statements behind the pattern: who says so, where, when, how sure
    "documents",  # which documents mention all of these
    "changes",  # what became or stopped being true of one entity in an interval
    "series",  # how a count grew, period by period
    "schema",  # what can be asked at all, or of one class
]
Focus = Literal["", "who", "sources", "when", "sure"]
Basis = Literal["valid", "published", "recorded"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Variable:
    """One thing in the pattern. `ids` anchor it: it is one of these entities; `names` are the words for them.

    `cls` is a class of the ontology, or "Entity" (any), "Document", "Passage" or "Observation".
    """

    name: str
    cls: str = "Entity"
    ids: tuple[str, ...] = ()
    names: tuple[str, ...] = ()  # display only, parallel to ids


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """A condition on a property of a variable, or on a qualifier of a named edge (`var` = the edge's name).

    A variable's `prop` may also be "name"; an edge's may also be valid_from, valid_to, published, confidence, sources.
    `value` is None for is_null and is_known; `values` serve `in`. Dates are ISO, as precise as the question was.
    """

    prop: str
    op: Op = "="
    value: Scalar | None = None
    var: str = ""  # "" inside Edge.where: the edge itself
    values: tuple[Scalar, ...] = ()
    unit: str = ""
    currency: str = ""
    part: TermPart = ""
    than: Term | None = None  # instead of a value: what another thing has ("more employees than X")


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A value to show, group or sort by: a variable itself, its property, or a qualifier or date of a named edge.

    `part` cuts a date: its year, quarter or month, or "age", the full years from it to the plan's day.
    """

    var: str
    prop: str = ""  # "": the entity itself
    part: TermPart = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Time:
    """When: of the world (`as_of`, or overlap with `start` .. `end`), and of our knowledge (`known_at`).

    ISO dates, maybe partial; "2024" means the whole year. Without any of them: what is current now.
    `basis` says which clock `start` and `end` count on.
    """

    as_of: str = ""
    start: str = ""
    end: str = ""
    known_at: str = ""
    basis: Basis = "valid"


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """A relation between two variables, by role: `subject` and `object` are the roles the ontology gives it."""

    relation: str
    subject: str
    object: str
    name: str = ""  # needed only to filter, sort or show its qualifiers and dates
    others: tuple[str, ...] = ()  # further relations of the same roles, any of which will do
    either: bool = False  # the roles may be swapped ("connected to", "linked with")
    where: tuple[Filter, ...] = ()  # on qualifiers: title = CEO, round = A
    status: tuple[Status, ...] = ("asserted",)
    closure: bool = False  # follow the hierarchy of the object: in Pudong reaches what is in its towns and parks
    hops: int = 1  # up to so many of the same relation in a row, at most 4
    time: Time | None = None  # else the plan's
    given: bool = False  # must hold, but the answer is not about it and does not cite it


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern:
    """A part of a pattern that shares the plan's variables and may add its own."""

    variables: tuple[Variable, ...] = ()
    edges: tuple[Edge, ...] = ()
    filters: tuple[Filter, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternatives:
    """At least one of these patterns holds."""

    patterns: tuple[Pattern, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """A number over the rows of a group. Sums and averages are kept apart by currency and unit, always."""

    fn: Fn
    over: Term
    distinct: bool = True
    name: str = "n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Having:
    """A condition on a measure of the group."""

    op: Op
    value: float
    measure: str = "n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """How rows are sorted: by a term, or by a measure when `by` is None. Unknown values come last."""

    by: Term | None = None
    measure: str = ""
    descending: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """Things chosen before the rest of the question is looked at: "the CEOs of the 3 largest companies".

    `var` is one of what `pattern` and `without` leave, with so many of something (`having`), and among the first
    `limit` when they are sorted by `order`: a measure, or a property of `var`. Ties with the last one stay.
    """

    var: str
    pattern: Pattern = Pattern()
    without: tuple[Pattern, ...] = ()
    measures: tuple[Measure, ...] = ()
    having: tuple[Having, ...] = ()
    order: tuple[Order, ...] = ()
    limit: int | None = None
    nth: bool = False  # of the first `limit` only the one in the last place: "the second largest tenant"


@dataclass(frozen=True, slots=True, kw_only=True)
class PathSpec:
    """How `start` and `end` are connected; without `end` the chains that leave `start` by `relations`.

    `direction` "out": from subject to object all the way; "in": against it (SUPPLIES inwards is upstream).
    """

    start: str
    end: str = ""
    relations: tuple[str, ...] = ()  # empty: every relation of the ontology
    max_hops: int = 4
    direction: Direction = "any"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One line of a comparison: a count of `count` in `pattern`, by `group` when given, or a property of the anchor."""

    pattern: Pattern = Pattern()
    count: str = ""
    group: Term | None = None
    prop: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What is compared between the ids of the variable `anchor`."""

    anchor: str
    parts: tuple[Part, ...]
    asks: Literal["", "more", "less"] = ""  # the question wants to know which one has more or less


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """The dates of an edge, by period; `cumulative` adds up what came before."""

    edge: str
    by: Literal["year", "quarter", "month"] = "year"
    cumulative: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What is asked. `target` is the variable the answer is about; the rest narrows it down."""

    answer: AnswerKind
    target: str = ""  # empty only for path, compare and schema
    variables: tuple[Variable, ...] = ()
    edges: tuple[Edge, ...] = ()
    filters: tuple[Filter, ...] = ()
    without: tuple[Pattern, ...] = ()  # none of these may hold
    either: tuple[Alternatives, ...] = ()
    selections: tuple[Selection, ...] = ()
    columns: tuple[Term, ...] = ()
    group: tuple[Term, ...] = ()
    measures: tuple[Measure, ...] = ()
    having: tuple[Having, ...] = ()
    order: tuple[Order, ...] = ()
    limit: int | None = None  # top k; rows that tie with the last one are kept when `ties`
    ties: bool = True
    nth: bool = False  # of the first `limit` rows only the one in the last place: "the second largest"
    pair: tuple[str, ...] = ()  # two variables whose unordered pairs are the rows
    path: PathSpec | None = None
    comparison: Comparison | None = None
    series: Series | None = None
    time: Time | None = None
    focus: Focus = ""  # evidence: which side of it was asked for
    about: str = ""  # schema: a class or relation, else everything
    status: tuple[Status, ...] = ()  # claims: which of those that are no facts


def plan_to_json(plan: Plan) -> dict[str, Any]:
    """Return `plan` as plain JSON values; fields that hold their default are left out."""
    return dict(to_json(plan))


def plan_from_json(data: object) -> Plan:
    """Read a plan from JSON values. An unknown field, a wrong type or an unknown word: PlanError with its place."""
    return from_json(Plan, data)
