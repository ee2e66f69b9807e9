"""What a reading says beyond its pattern, and the words that lead to it."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field, replace

from ingest.statements.statement import Status
from kg.plan.plan import Alternatives, Filter, Having, Measure, Op, Order, Term, Time
from kg.planner.draft import Draft
from kg.planner.items import Item
from kg.planner.literals import When

BOUNDS: dict[str, Op] = {"gt": ">", "ge": ">=", "lt": "<", "le": "<=", "eq": "="}
PREPOSITIONS = {
    "prep_in": "in",
    "prep_at": "at",
    "prep_from": "from",
    "prep_to": "to",
    "of": "of",
    "for": "for",
    "about": "about",
    "among": "of",
}
HOLDING = frozenset({"mention", "mentions", "mentioning", "contain", "contains", "containing"}) | {
    "include",
    "includes",
    "including",
    "starting",
    "starts",
}
DONE = frozenset({"made", "done", "announced", "completed", "agreed", "closed", "signed", "recorded"})  # of a deal
LAUNCHES = frozenset({"launch", "launched", "bring out", "brought out", "release", "released", "introduce"}) | {
    "introduced",
    "unveil",
    "unveiled",
    "bring to market",
    "put on the market",
}  # of goods: that is when they came out
BECAME = frozenset({"become", "became", "becomes"})
APART = frozenset({"different", "distinct"})
EXCEPT = frozenset(
    {"other than", "except", "except for", "excluding", "apart from", "aside from", "besides"} | {"in addition to"}
)
THERE = frozenset({"are there", "is there", "were there", "was there"})
ANYONE = frozenset({"anyone", "anybody", "someone", "somebody", "anything", "something"})
EACH = frozenset({"each", "per", "by each", "for each", "for every"})
CHAINS = frozenset({"chain", "chains", "industry", "sector", "field"})  # after the name of a concept
PUBLISHED = frozenset({"published", "publication date", "发布日期", "报道日期"})  # a date that a text came out
RECENT = frozenset({"recent"})  # the year that ends today; the plan says so
SIGNS: dict[str, Op] = {"negative": "<", "positive": ">"}
STATUSES: dict[str, tuple[Status, ...]] = {
    "planned": ("planned",),
    "denied": ("denied",),
    "rumoured": ("rumoured",),
    "former": ("former",),
}


@dataclass(frozen=True, slots=True)
class Same:
    """A thing that two others have in common: "subsidiaries in the same city" (as whom, is said before or after)."""

    thing: str
    first: str = ""  # what has it, by `preposition` or by `relation` in which it stands in `role`
    preposition: str = ""
    relation: str = ""
    role: str = ""


@dataclass(slots=True)
class Said:
    """What a reading says beyond the pattern: how rows are grouped, sorted, cut, and when."""

    measures: list[Measure] = field(default_factory=list)
    group: list[Term] = field(default_factory=list)
    having: list[Having] = field(default_factory=list)
    order: list[Order] = field(default_factory=list)
    limit: int | None = None
    pair: tuple[str, ...] = ()
    columns: list[Term] = field(default_factory=list)
    either: list[Alternatives] = field(default_factory=list)
    same: list[Same] = field(default_factory=list)
    each: list[str] = field(default_factory=list)  # variables to group by, until a shape has done so
    time: Time | None = None
    past: bool = False


@dataclass(slots=True)
class Ahead:
    """What stands before a noun."""

    no: bool = False
    status: tuple[Status, ...] | None = None
    top: int | None = None
    most: bool | None = None
    superlative: str = ""
    bound: tuple[Op, float, str] | None = None
    beside: list[Item] = field(default_factory=list)
    flags: list[tuple[str, bool]] = field(default_factory=list)  # yes-or-no properties: "public companies"
    ranking: bool = False  # "top 5" and not "first 5"
    ranked_by: str = ""  # the property of "highest revenue companies"
    since: When | None = None  # "recent articles"
    same: bool = False
    each: bool = False  # "each city": rows are grouped by it


def ended_too(draft: Draft, first: int) -> None:
    """Let the edges from place `first` on be ones that have ended: "was the CEO of"."""
    draft.edges[first:] = [
        replace(e, status=("asserted", "former")) if e.status == ("asserted",) else e for e in draft.edges[first:]
    ]


def date_filters(var: str, prop: str, when: When) -> list[Filter]:
    """Return the conditions that a span of time puts on a date property."""
    if when.kind == "between" or when.last:
        return [
            Filter(var=var, prop=prop, op=">=", value=when.first),
            Filter(var=var, prop=prop, op="<=", value=when.last),
        ]
    ops: dict[str, Op] = {"after": ">", "since": ">=", "before": "<", "until": "<=", "as_of": "<=", "in": "="}
    return [Filter(var=var, prop=prop, op=ops[when.kind], value=when.first)]


def time_of(when: When) -> Time:
    """Return the plan's Time for a span of the question."""
    last = when.last or when.first
    if when.kind == "since":
        return Time(start=when.first)
    if when.kind == "after":
        return Time(start=beside(when.first, 1))
    if when.kind == "before":
        return Time(end=beside(when.first, -1))
    if when.kind == "until":
        return Time(end=when.first)
    if when.kind == "as_of":
        return Time(as_of=when.first)
    return Time(start=when.first, end=last)


def beside(date: str, step: int) -> str:
    """Return the year, month or day after (1) or before (-1) an ISO date, as precise as it is."""
    if len(date) == 4:
        return f"{int(date) + step}"
    if len(date) == 7:
        months = int(date[:4]) * 12 + int(date[5:]) - 1 + step
        return f"{months // 12}-{months % 12 + 1:02d}"
    return (datetime.date.fromisoformat(date) + datetime.timedelta(days=step)).isoformat()


def copied_said(said: Said) -> Said:
    """Return a copy that may change without the other."""
    return replace(
        said,
        measures=list(said.measures),
        group=list(said.group),
        having=list(said.having),
        order=list(said.order),
        columns=list(said.columns),
        either=list(said.either),
        same=list(said.same),
        each=list(said.each),
    )
