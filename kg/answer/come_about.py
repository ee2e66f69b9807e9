"""What was planned and has been done since: told with the plan, so that no plan outlives what came of it."""

from __future__ import annotations

from dataclasses import replace

from kg.answer.answer import ResultRow, Sentence
from kg.answer.from_named import from_named
from kg.answer.lists import called
from kg.answer.presupposed import as_list
from kg.answer.rows import Result, run
from kg.answer.say import Say
from kg.engine.engine import GraphReader
from kg.plan.compile import compile_plan
from kg.plan.errors import PlanError
from kg.plan.plan import Edge, Plan
from kg.plan.planned import Lang
from kg.plan.scope import relation_of
from kg.plan.site_words import is_placing
from ontology.model import Ontology

MOST = 2
Found = tuple[Sentence, Result]
_AHEAD = frozenset(("planned", "rumoured", "conditional"))
_SINCE = ("That has been reported as done since", "此后已有报道称此事已成")
_DONE = ("It is recorded as done", "此事已记录为完成")


def done_since(
    plan: Plan, result: Result, reader: GraphReader, ontology: Ontology, *, lang: Lang, today: str
) -> tuple[Found, ...]:
    """Return sentences on what a plan of plans tells of that a later source reports as done, each with its row."""
    ahead = [e for e in plan.edges if _AHEAD.issuperset(e.status)]
    if len(plan.edges) != 1 or not ahead or plan.answer not in ("bool", "list") or plan.time is not None:
        return ()
    told = {row.entities.get(plan.target): _latest(result, row) for row in result.rows[:MOST]}
    fact = _as_fact(plan, ahead[0])
    later = []
    for row, held in _rows(fact, reader, ontology, lang=lang, today=today):
        planned = told.get(row.entities.get(plan.target))
        if planned is not None and planned < _latest(held, row):
            later.append((row, held))
    return _told(later[:MOST], fact, ontology, _SINCE, lang=lang, today=today, taken=len(result.rows))


def the_deed(
    plan: Plan, reader: GraphReader, ontology: Ontology, *, lang: Lang, today: str, taken: int
) -> tuple[Found, ...]:
    """Return the word that a deed is recorded as done, where what is asked of it is told by the news of its plan alone.

    The sum of a purchase that is through is often in no other. `taken` rows are told beside it."""
    facts = all({"asserted", "former"}.issuperset(e.status) for e in plan.edges)
    if plan.answer != "value" or len(plan.edges) != 1 or not facts or not all(v.ids for v in plan.variables):
        return ()
    fact = _as_fact(plan, plan.edges[0])
    rows = _rows(fact, reader, ontology, lang=lang, today=today)
    return _told(rows[:1], fact, ontology, _DONE, lang=lang, today=today, taken=taken)


def _as_fact(plan: Plan, edge: Edge) -> Plan:
    return replace(as_list(plan), edges=(replace(edge, status=("asserted",), time=None),))


def _rows(
    plan: Plan, reader: GraphReader, ontology: Ontology, *, lang: Lang, today: str
) -> list[tuple[ResultRow, Result]]:
    try:
        result = run(compile_plan(plan, ontology, today=today, lang=lang), reader)
    except PlanError:  # what can only be planned is never done
        return []
    return [(row, result) for row in result.rows if result.cited(row)]


def _latest(result: Result, row: ResultRow) -> str:
    return max((source.date or "" for source in result.cited(row)), default="")


def _told(
    rows: list[tuple[ResultRow, Result]],
    plan: Plan,
    ontology: Ontology,
    words: tuple[str, str],
    *,
    lang: Lang,
    today: str,
    taken: int,
) -> tuple[Found, ...]:
    found = []
    for at, (row, held) in enumerate(rows, start=taken + 1):
        one = replace(held, rows=(replace(row, id=f"r{at}"),))
        found.append((_sentence(Say(plan, one, ontology, lang, today), words), one))
    return tuple(found)


def _sentence(say: Say, words: tuple[str, str]) -> Sentence:
    """Return "That has been reported as done since, on 2025-10-09 (Mill Courier): X has a plant in Y — “...”."."""
    [row] = say.result.rows
    source = max(say.result.cited(row), key=lambda s: s.date or "")
    by, date = source.publisher or source.title, source.date or say.pick("no date", "日期不详")
    name = called(say, row)
    placed = any(is_placing(relation_of(say.ontology, e.relation, "")) for e in say.plan.edges)
    said = (from_named(say, row, name) if placed or not say.zh else "") or f"{name}{say.pick(' ', '')}{say.claim(row)}"
    head = say.pick(f"{words[0]}, {date} ({by})", f"{words[1]}，{date}（{by}）")
    text = say.pick(f"{head}: {said} — {say.quote(source)}", f"{head}：{said}——{say.quote(source)}")
    return say.sentence(say.stop(text), [row], [source])
