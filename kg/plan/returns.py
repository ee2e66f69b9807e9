"""What a statement returns: terms as columns, order keys, and the evidence that the terms bring with them."""

from __future__ import annotations

from kg.plan.clauses import Clauses, safe
from kg.plan.compiled import Column, ColumnKind
from kg.plan.conditions import part_of
from kg.plan.plan import Order, Term
from kg.plan.planned import Lang
from kg.plan.scope import Known

_OBSERVED = ("unit", "currency", "approximate", "bound", "product")
_SHOWN = {"Document": "title", "Passage": "text"}


class Returns:
    """Collects the columns of a RETURN; `items` are (alias, expression) in order."""

    def __init__(self, clauses: Clauses, *, lang: Lang) -> None:
        self.clauses = clauses
        self.lang = lang
        self.items: list[tuple[str, str]] = []
        self.columns: list[Column] = []
        self.evidence: list[str] = []
        self.order_aliases: list[str] = []
        self._sorting: list[str] = []
        self._alias: dict[Term, str] = {}

    def add(self, term: Term, *, optional: bool = False) -> str:
        """Add a column for `term` and return its alias. `optional`: rows without the value stay."""
        if term not in self._alias:
            self._alias[term] = self._thing(term) if not term.prop else self._value(term, optional)
        return self._alias[term]

    def order(self, orders: tuple[Order, ...], *, required: bool) -> None:
        """Sort by `orders`. `required`: a top-k among known values leaves out what has none."""
        for order in orders:
            if order.by is None:
                alias = safe(order.measure)
            else:
                alias = self.add(order.by, optional=not required)
                if required and order.by.prop:
                    self.clauses.require([f"{dict(self.items)[alias]} IS NOT NULL"])
            self.order_aliases.append(alias)
            self._sorting += [f"{alias} IS NULL", f"{alias} DESC" if order.descending else alias]

    def apart(self) -> list[str]:
        """Return the currencies and units of what rows are sorted by: amounts are ranked within one only."""
        names = {alias for alias, _ in self.items}
        return [
            f"{alias}_{kind}"
            for alias in self.order_aliases
            for kind in ("currency", "unit")
            if f"{alias}_{kind}" in names
        ]

    def sorting(self) -> list[str]:
        """Return the whole ORDER BY: as asked, then by every column, so that equal graphs give equal lists."""
        asked = set(self.order_aliases)
        return [*self._sorting, *(alias for alias, _ in self.items if alias not in asked)]

    def _thing(self, term: Term) -> str:
        variable, name = self.clauses.scope.variables[term.var], safe(term.var)
        alias = self._free(term.var)
        if variable.cls == "Observation":
            return self._observation(name, alias, term)
        kind: ColumnKind = "document" if variable.cls == "Document" else "entity"
        shown = f"{name}.{_SHOWN[variable.cls]}" if variable.cls in _SHOWN else display(name, self.lang)
        self.items += [(alias, shown), (f"{alias}_id", f"{name}.id")]
        self.columns.append(Column(name=alias, kind=kind, var=term.var))
        if kind == "document":
            self._document(name, alias)
        return alias

    def _document(self, name: str, alias: str) -> None:
        for prop in ("publisher", "published", "url"):
            self.items.append((f"{alias}_{prop}", f"{name}.{prop}"))

    def _observation(self, name: str, alias: str, term: Term) -> str:
        self.items += [(alias, f"coalesce({name}.value, {name}.text_value)"), (f"{alias}_of", f"{name}.of")]
        self._around(name, alias)
        self.columns.append(Column(name=alias, kind="value", var=term.var))
        self.evidence.append(f"coalesce({name}.statements, [])")
        return alias

    def _value(self, term: Term, optional: bool) -> str:
        known = self.clauses.scope.known(term.var, term.prop, "columns")
        observed = known.observed and term.var in self.clauses.scope.variables
        new = observed and (term.var, known.name) not in self.clauses.observed
        holder = self.clauses.observation(term.var, known, optional=optional) if observed else safe(term.var)
        alias = self._free(term.prop if term.part == "" else f"{term.prop}_{term.part}")
        self.items.append((alias, part_of(self.clauses, self.clauses.shown(term.var, known), term.part)))
        if new or (observed and f"coalesce({holder}.statements, [])" not in self.evidence):
            self._around(holder, alias)
            self.evidence.append(f"coalesce({holder}.statements, [])")
        self._money(term, known, alias)
        self.columns.append(self._column(term, known, alias, observed))
        return alias

    def _column(self, term: Term, known: Known, alias: str, observed: bool) -> Column:
        looked_up = not observed and known.property is not None and term.var in self.clauses.scope.variables
        if looked_up and f"kg_{term.var}_id" not in dict(self.items):
            self.items.append((f"kg_{term.var}_id", f"{safe(term.var)}.id"))
        return Column(name=alias, kind="value", var=term.var, prop=term.prop, described=looked_up)

    def _around(self, holder: str, alias: str) -> None:
        self.items += [(f"{alias}_{name}", f"{holder}.{name}") for name in _OBSERVED]
        self.items.append((f"{alias}_as_of", f"coalesce({holder}.period, {holder}.valid_from, {holder}.published)"))

    def _money(self, term: Term, known: Known, alias: str) -> None:
        edge = self.clauses.scope.edges.get(term.var)
        if edge is not None and known.money and term.var not in self.clauses.scope.variables:
            key = "q_currency" if self.clauses.statement_edge(edge) else "currency"
            self.items.append((f"{alias}_currency", f"{safe(term.var)}.{key}"))

    def _free(self, name: str) -> str:
        taken = {alias for alias, _ in self.items}
        alias, at = safe(name), 1
        while alias in taken or f"{alias}_id" in taken:
            at += 1
            alias = f"{safe(name)}_{at}"
        return alias


def display(name: str, lang: Lang) -> str:
    """Return the expression for the name that readers of `lang` know."""
    return f"coalesce({name}.name_zh, {name}.name)" if lang == "zh" else f"{name}.name"
