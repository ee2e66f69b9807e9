"""Is an answer right? By outcome, by the entities or values of its rows, and by the relations of its plan."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kg.answer.answer import Answer
from kg.errors import KgError
from kg.evaluation.gold import GoldItem
from kg.plan.plan import Pattern, Plan

if TYPE_CHECKING:
    from kg.graph import Graph

ABSTAINED = ("not_in_schema", "entity_not_found", "refused", "ambiguous")
_LIMIT = re.compile(r"\bLIMIT\s+(\d+)(?=\s|$)", re.IGNORECASE)
_MOST = 5000


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """What came of one question. `right` is None where the gold says nothing about rows; `gold_failed` says why."""

    item: GoldItem
    status: str
    right: bool | None = None
    precision: float | None = None
    recall: float | None = None
    relations_right: bool | None = None
    gold_failed: str = ""

    @property
    def status_right(self) -> bool:
        """Say whether the outcome is of the expected kind: answered or honestly empty, or not answered at all."""
        if self.item.expected == "abstain":
            return self.status in ABSTAINED or self.status == "empty"
        return self.status in ("answered", "empty")

    @property
    def outcome(self) -> str:
        """Return right, empty (an honest "not recorded"), abstained, false or error."""
        if self.status == "error":
            return "error"
        if self.status in ABSTAINED:
            return "right" if self.item.expected == "abstain" else "abstained"
        if self.item.expected == "abstain":
            return "false" if self.status == "answered" else "empty"
        if self.right is not None:
            return "right" if self.right else "false"
        return "right" if self.status == "answered" else "empty"


def judge(item: GoldItem, answer: Answer, graph: Graph) -> Judged:
    """Return what came of `item`; gold queries run on `graph`."""
    relations = None if item.relations is None or answer.plan is None else _same_relations(item, answer.plan)
    judged = Judged(item=item, status=answer.status, relations_right=relations)
    if answer.status not in ("answered", "empty") or item.expected == "abstain":
        return judged
    if item.cypher:
        return _by_queries(judged, answer, graph)
    return _by_values(judged, answer)


def _same_relations(item: GoldItem, plan: Plan) -> bool:
    return relations_of(plan) == set(item.relations or ())


def relations_of(plan: Plan) -> set[str]:
    """Return every relation that a plan's patterns use."""
    patterns = [Pattern(edges=plan.edges), *plan.without, *(p for a in plan.either for p in a.patterns)]
    patterns += [p for s in plan.selections for p in (s.pattern, *s.without)]
    return {edge.relation for pattern in patterns for edge in pattern.edges}


def _by_values(judged: Judged, answer: Answer) -> Judged:
    item, found = judged.item, set(_ids(answer))
    if item.ids is not None:
        return _scored(judged, found, set(item.ids))
    first = answer.rows[0].values if answer.rows else {}
    if item.truth is not None:  # a yes needs a row; "not recorded" is the honest form of no
        return _marked(judged, (answer.status == "answered") == item.truth)
    if item.number is not None:
        return _marked(judged, any(_equal(v, item.number) for v in first.values()) or (not first and not item.number))
    if item.text is not None:
        return _marked(judged, any(str(v) == item.text for v in first.values()))
    return judged


def _marked(judged: Judged, right: bool) -> Judged:
    return Judged(item=judged.item, status=judged.status, relations_right=judged.relations_right, right=right)


def _scored(judged: Judged, found: set[Any], gold: set[Any]) -> Judged:
    both = len(found & gold)
    return Judged(
        item=judged.item,
        status=judged.status,
        relations_right=judged.relations_right,
        right=found == gold,
        precision=both / len(found) if found else None,
        recall=both / len(gold) if gold else None,
    )


def _ids(answer: Answer) -> Iterable[str]:
    target = answer.plan.target if answer.plan else ""
    for row in answer.rows:
        yield from (id_ for name, id_ in row.entities.items() if name == target)


def _equal(left: object, right: float) -> bool:
    return isinstance(left, int | float) and abs(float(left) - right) < 1e-6 * max(1.0, abs(right))


# --- gold queries: any of them may be met, by any column, its LIMIT read as "so many of these"


def _by_queries(judged: Judged, answer: Answer, graph: Graph) -> Judged:
    ours = _columns([row.values for row in answer.rows])
    failed, meets = [], False
    for query in map(_as_stored, judged.item.cypher):
        try:
            meets = meets or _meets(query, ours, len(answer.rows), graph)
        except KgError as error:
            failed.append(str(error))
    if not meets and failed and len(failed) >= len(judged.item.cypher):
        return Judged(
            item=judged.item, status=judged.status, relations_right=judged.relations_right, gold_failed=failed[0]
        )
    return _marked(judged, meets)


def _as_stored(query: str) -> str:
    """Return a gold query as it runs here: dates are ISO texts, and words are looked for in any case."""
    query = re.sub(r"(\w+\.\w+)\.year\b", r"toInteger(substring(\1, 0, 4))", query)
    query = re.sub(r"(\w+\.\w+) (CONTAINS|STARTS WITH) ('[^']*'|\"[^\"]*\")", r"toLower(\1) \2 toLower(\3)", query)
    return re.sub(r"datetime\(\) - (duration\([^)]*\))", r"toString(date() - \1)", query.strip())


def _meets(query: str, ours: list[Counter[str]], rows: int, graph: Graph) -> bool:
    """Say whether the rows are those of a gold query, or as right as its own choice where it cuts.

    A cut that nothing orders takes any so many ("WITH o LIMIT 3 MATCH ..."); an ordered one may leave out ties.
    """
    gold = _gold_columns(query, graph)
    if _same_column(ours, gold):
        return True
    limits = list(_LIMIT.finditer(query))
    if not limits or rows == 0:
        return not rows and not any(gold)
    everything = _gold_columns(_LIMIT.sub("", query), graph)
    last = limits[-1]
    free = "order by" not in query[: last.start()].lower()
    inner = re.search(r"\bMATCH\b", query[last.end() :], re.IGNORECASE) is not None
    return any(
        _within(mine, theirs) and ((free and (inner or len(mine) <= int(last[1]))) or set(cut) <= set(mine))
        for mine in ours
        for theirs, cut in zip(everything, gold, strict=True)
    )


def _same_column(ours: list[Counter[str]], gold: list[Counter[str]]) -> bool:
    return any(mine and set(mine) == set(theirs) for mine in ours for theirs in gold)


def _within(mine: Counter[str], theirs: Counter[str]) -> bool:
    return bool(mine) and set(mine) <= set(theirs)


def _gold_columns(query: str, graph: Graph) -> list[Counter[str]]:
    table = graph.cypher(query, limit=_MOST)
    names = [str(c) for c in table["columns"]]
    columns = _columns([dict(zip(names, row, strict=True)) for row in table["rows"]])
    return columns or [Counter() for _ in names]


def _columns(rows: Sequence[Mapping[str, Any]]) -> list[Counter[str]]:
    names = list(dict.fromkeys(name for row in rows for name in row))
    return [Counter(t for row in rows if name in row for t in _texts(row[name])) for name in names]


def _texts(value: Any) -> list[str]:
    """Return the values of a cell: a list that a query collects is as many values."""
    return [_text(v) for v in value] if isinstance(value, list) else [_text(value)]


def _text(value: Any) -> str:
    if isinstance(value, Mapping):
        inner = value.get("properties", value)
        return str(inner.get("name") or inner.get("id") or value)
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(round(value, 4)) if isinstance(value, float) else str(value)
