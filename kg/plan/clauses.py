"""The clauses and parameters of one Cypher statement while it is being written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from kg.plan.plan import Edge, Time, Variable
from kg.plan.scope import Known, Scope, in_statements, relation_of
from kg.plan.when import FIRST, LAST, PART_FIGURE, YEAR_FIGURE, days, known_until, on_clock, span_figure, whole_years

_IDENTIFIER = re.compile(r"[A-Za-z][A-Za-z0-9_]*")
_RESERVED = (
    "all and any as asc ascending by call case collect contains count create delete desc descending detach distinct",
    "drop else end ends exists false foreach from in index is limit load match merge none not null of on optional or",
    "order reduce remove return set single skip starts then to true union unique unwind using when where with xor",
)
_KEYWORDS = frozenset(word for line in _RESERVED for word in line.split())


def quoted(name: str) -> str:
    """Return an ontology name as a back-quoted identifier. Only names of the ontology's shape pass."""
    if not _IDENTIFIER.fullmatch(name):
        raise ValueError(f"{name!r} cannot stand in Cypher; the ontology's names are letters, digits and _")
    return f"`{name}`"


def safe(name: str) -> str:
    """Return a plan's variable name as a Cypher variable (validated names, clear of keywords)."""
    return f"{name}_" if name.lower() in _KEYWORDS else name


@dataclass(frozen=True, slots=True)
class Line:
    """One clause and its conditions."""

    head: str
    where: tuple[str, ...] = ()

    def text(self) -> str:
        """Return the clause as Cypher."""
        return f"{self.head}\nWHERE {' AND '.join(self.where)}" if self.where else self.head


class Clauses:
    """Collects MATCH clauses in order. A child writes a subquery: same parameters, its own clauses."""

    def __init__(self, scope: Scope, *, today: str, parent: Clauses | None = None) -> None:
        self.scope = scope
        self.today = today
        self.lines: list[Line] = []
        self.params: dict[str, Any] = parent.params if parent else {}
        self.bound: set[str] = set(parent.bound) if parent else set()
        self.observed: dict[tuple[str, str], str] = dict(parent.observed) if parent else {}

    def child(self, scope: Scope) -> Clauses:
        """Return a collector for a subquery that sees what is bound here."""
        return Clauses(scope, today=self.today, parent=self)

    def param(self, value: Any, hint: str) -> str:
        """Store a value and return the parameter that stands for it."""
        name, at = hint, 1
        while name in self.params and self.params[name] != value:
            at += 1
            name = f"{hint}{at}"
        self.params[name] = value
        return f"${name}"

    def match(self, pattern: str, conditions: list[str], *, optional: bool = False) -> None:
        """Add a MATCH with its WHERE."""
        self.lines.append(Line(f"{'OPTIONAL ' if optional else ''}MATCH {pattern}", tuple(conditions)))

    def require(self, conditions: list[str]) -> None:
        """Add conditions on what is bound so far, to the last MATCH where that means the same."""
        if not conditions:
            return
        last = self.lines[-1] if self.lines else None
        if last and last.head.startswith("MATCH"):
            self.lines[-1] = Line(last.head, (*last.where, *conditions))
        elif last is None:  # a subquery of conditions only looks at what it was handed
            self.lines.append(Line(f"MATCH ({safe(min(self.bound))})", tuple(conditions)))
        else:
            self.lines.append(Line("WITH *", tuple(conditions)))

    def add(self, text: str) -> None:
        """Add a clause as it stands."""
        self.lines.append(Line(text))

    def text(self) -> str:
        """Return the clauses so far."""
        return "\n".join(line.text() for line in self.lines)

    # ---- what stands for the plan's names

    def node(self, name: str) -> tuple[str, list[str]]:
        """Return the node pattern of a variable and what its class demands when it is met for the first time."""
        variable = self.scope.variables[name]
        if name in self.bound:
            return f"({safe(name)})", []
        self.bound.add(name)
        if variable.ids and self.hindsight:
            return f"({safe(name)})", []
        return f"({safe(name)}{self._label(variable)})", self._demands(variable)

    @property
    def hindsight(self) -> bool:
        """Say whether the plan asks what was known at a date, so that retracted entities count too."""
        return bool(self.scope.time and self.scope.time.known_at)

    def statement_edge(self, edge: Edge) -> bool:
        """Say whether `edge` stands for a Statement node here."""
        return in_statements(edge, self.scope.time)

    def property(self, owner: str, known: Known) -> str:
        """Return the expression for a property of a variable, or a qualifier or date of an edge."""
        if known.observed and owner in self.scope.variables:
            held = "value" if known.datatype in ("number", "integer") else "text_value"
            return f"{self.observation(owner, known)}.{held}"
        edge = self.scope.edges.get(owner) if owner not in self.scope.variables else None
        if edge and known.name == "valid_from" and self.statement_edge(edge):
            return self._began(owner, edge)
        return f"{safe(owner)}.{self.edge_key(edge, known)}" if edge else f"{safe(owner)}.{quoted(known.key)}"

    def shown(self, owner: str, known: Known) -> str:
        """Return the expression for a property that is told: the day of a report that it is over is no end date."""
        edge = self.scope.edges.get(owner) if owner not in self.scope.variables else None
        held = self.property(owner, known)
        if known.name != "valid_to" or edge is None or self.statement_edge(edge):
            return held
        return f"CASE WHEN coalesce({safe(owner)}.end_from, '') = 'reported' THEN null ELSE {held} END"

    def _began(self, owner: str, edge: Edge) -> str:
        """Return when a statement says that something began: what it is dated by may be a qualifier of its own."""
        carried = relation_of(self.scope.ontology, edge.relation, "").qualifiers
        dates = [f"{safe(owner)}.{quoted(f'q_{name}')}" for name in ("date", "since") if name in carried]
        held = f"{safe(owner)}.valid_from"
        return f"coalesce({', '.join([held, *dates])})" if dates else held

    def edge_key(self, edge: Edge, known: Known) -> str:
        """Return where an edge keeps a qualifier or date: statements prefix their qualifiers with q_."""
        qualifier = known.name in relation_of(self.scope.ontology, edge.relation, "").qualifiers
        return quoted(f"q_{known.key}" if qualifier and self.statement_edge(edge) else known.key)

    def observation(self, owner: str, known: Known, *, optional: bool = False) -> str:
        """Bind the observations of a property, once, and return their variable."""
        if (owner, known.name) not in self.observed:
            self.observed[(owner, known.name)] = name = f"kg_{owner}_{known.name}"
            of = self.param(known.name, f"of_{known.name}")
            pattern = f"({safe(owner)})-[:OBSERVATION]->({name}:Observation)"
            units = known.property.units if known.property is not None else ()
            flows = known.money or "pieces" in units  # of a year or more, which none replaces
            self.match(pattern, [f"{name}.of = {of}", *self._timely(owner, name, of, flows=flows)], optional=optional)
        return self.observed[(owner, known.name)]

    def _timely(self, owner: str, name: str, of: str, *, flows: bool) -> list[str]:
        """Without an interval only the latest observation counts, so that old figures do not pose as new ones.

        A count of people of an earlier year is older than one that is reported as of now; a year's revenue is not.
        """
        time = self.scope.time or Time()
        period = "coalesce({0}.valid_from, " + ("" if flows else "{0}.period, ") + "{0}.published, '')"
        if time.start or time.end:
            low, high = self.interval(time)
            return [self._of_period(name, on_clock(period.format(name), low, high), time)]
        limit = self.param(days(time.as_of)[1], "day_end") if time.as_of else ""
        later = [f"kg_later.of = {of}", f"{period.format('kg_later')} > {period.format(name)}"]
        later += [f"{period.format('kg_later')} <= {limit}"] if limit else []
        newest = (
            f"NOT EXISTS {{ MATCH ({safe(owner)})-[:OBSERVATION]->(kg_later:Observation) WHERE {' AND '.join(later)} }}"
        )
        return [*([f"{period.format(name)} <= {limit}"] if limit else []), newest]

    def _of_period(self, name: str, dated: str, time: Time) -> str:
        """Return the condition that a figure is of an interval: of the year it says it covers, else of its date."""
        period, years = f"coalesce({name}.period, '')", whole_years(time.start, time.end or self.today)
        covers = [f"{period} =~ {self.param(YEAR_FIGURE.format(year), f'year_{year}')}" for year in years]
        if part := span_figure(time.start, time.end):
            covers.append(f"{period} =~ {self.param(part, 'span')}")
        of_year = f"{period} =~ {self.param(YEAR_FIGURE.format('[0-9]{4}'), 'any_year')}"
        of_part = f"{period} =~ {self.param(PART_FIGURE, 'any_part')}"
        whole = time.start and time.end  # of a year asked for its quarters are no figure; since then they are
        other = f"(NOT {of_year} AND NOT {of_part} AND {dated})" if whole else f"(NOT {of_year} AND {dated})"
        return f"({' OR '.join([*covers, other])})"

    # ---- clocks

    def interval(self, time: Time) -> tuple[str, str]:
        """Return the parameters of the first and last day that `time` covers; today when it names none."""
        if time.as_of:
            low, high = days(time.as_of)
        elif time.start or time.end:
            low = days(time.start)[0] if time.start else FIRST
            high = days(time.end)[1] if time.end else LAST
        else:
            low = high = self.today
        return self.param(low, "day"), self.param(high, "day_end" if high != low else "day")

    def known_at(self, name: str) -> list[str]:
        """Return the conditions that a statement was believed at the plan's known_at, or is believed now."""
        if not self.hindsight:
            return [f"{name}.retracted_at IS NULL"]
        assert self.scope.time is not None
        until = self.param(known_until(self.scope.time.known_at), "known_until")
        return [f"{name}.recorded_at <= {until}", f"({name}.retracted_at IS NULL OR {name}.retracted_at > {until})"]

    def _label(self, variable: Variable) -> str:
        if self.hindsight and variable.cls not in ("Document", "Passage", "Observation"):
            return ""
        if variable.ids:
            return ":Entity" if variable.cls not in ("Document", "Passage", "Observation") else f":{variable.cls}"
        known = self.scope.ontology.classes.get(variable.cls)
        return f":{quoted(known.derived.base if known and known.derived else variable.cls)}"

    def _demands(self, variable: Variable) -> list[str]:
        known = self.scope.ontology.classes.get(variable.cls)
        if known and known.derived:
            made = known.derived
            labels = " OR ".join(f"kg_other:{quoted(other)}" for other in made.others)
            arrow = (
                f"-[kg_made:{quoted(made.relation)}]->"
                if made.role == "subject"
                else f"<-[kg_made:{quoted(made.relation)}]-"
            )
            return [f"EXISTS {{ MATCH ({safe(variable.name)}){arrow}(kg_other) WHERE {labels} }}"]
        if self.hindsight and variable.cls in self.scope.ontology.classes:
            classes = sorted(self.scope.ontology.descendants(variable.cls))
            return [f"{safe(variable.name)}.class IN {self.param(classes, f'classes_{variable.name}')}"]
        return []


def is_entity(variable: Variable) -> bool:
    """Say whether the variable stands for an entity, and not for a document, passage or observation."""
    return variable.cls not in ("Document", "Passage", "Observation")
