"""What a question takes for a fact and the graph holds only as a denial, plan, rumour or condition."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ingest.statements.statement import Status
from kg.answer.answer import ResultRow, Sentence
from kg.answer.done_or_running import with_its_date
from kg.answer.from_named import from_named
from kg.answer.lists import called, columns
from kg.answer.rows import Result, run
from kg.answer.say import Say
from kg.engine.engine import GraphReader
from kg.plan.compile import compile_plan
from kg.plan.errors import PlanError
from kg.plan.plan import Plan, Time
from kg.plan.planned import Lang
from kg.plan.scope import relation_of
from kg.plan.site_words import is_placing
from ontology.model import Ontology

MOST = 2  # of each status
_UNREAL: tuple[Status, ...] = ("denied", "former", "planned", "rumoured", "conditional")
_AHEAD = ("planned", "conditional")
_ANY: tuple[Status, ...] = ("asserted", "denied", "rumoured", "planned", "conditional")
_WORDS = {
    "asserted": ("The graph has that as a fact", "图谱中将此记录为事实"),
    "denied": ("The graph has a denial of that", "图谱中有对此的否认"),
    "former": ("The graph has that only as something that has ended", "图谱中仅记录为已结束"),
    "planned": ("The graph has that only as a plan", "图谱中仅记录为计划"),
    "rumoured": ("The graph has that only as a rumour", "图谱中仅记录为传闻"),
    "conditional": ("The graph has that only under a condition", "图谱中仅有附条件的说法"),
}
_DONE = ("The graph has that as done", "图谱中记录此事已完成")
_ALSO = ("The graph also has a denial of that", "图谱中也有对此的否认")
Found = tuple[Sentence, Result]


def presupposed(
    plan: Plan, reader: GraphReader, ontology: Ontology, *, lang: Lang, today: str, beside: int = 0
) -> tuple[Found, ...]:
    """Return sentences on recorded denials, plans or rumours of what was asked as a fact, each with its rows.

    What was asked as a plan or a rumour and is none may be a fact, or denied. `beside` rows have been told: then only a
    denial is worth adding, and the new rows are numbered after them.
    """
    asked = _statuses(plan)
    found: list[Found] = []
    also = beside > 0
    for status in [s for s in asked if s == "denied"] if beside else asked:
        rows = _first(plan, status, reader, ontology, lang=lang, today=today)
        for row, held, weaker in rows[:MOST]:
            beside += 1
            one = replace(held, rows=(replace(row, id=f"r{beside}"),))
            found.append((_pointed_out(status, Say(weaker, one, ontology, lang, today), also=also), one))
    return tuple(found)


def _statuses(plan: Plan) -> tuple[Status, ...]:
    """Return the statuses under which a plan's relations are looked for once more."""
    facts = {"asserted", "former"}
    unreal = [e for e in plan.edges if not (e.given or facts.issuperset(e.status))]
    if not plan.target or not plan.edges or len(unreal) > 1 or any("denied" in e.status for e in unreal):
        return ()
    if any(e.status == ("former",) for e in plan.edges):
        return tuple(s for s in _UNREAL if s not in _AHEAD)  # who is to come has not left
    if not unreal:
        return _UNREAL
    return tuple(s for s in _ANY if s not in unreal[0].status) if len(plan.edges) == 1 else ()


def _first(
    plan: Plan, status: Status, reader: GraphReader, ontology: Ontology, *, lang: Lang, today: str
) -> Sequence[tuple[ResultRow, Result, Plan]]:
    """Return the rows that are there once one relation is taken with `status`; the first relation that has any."""
    for at, edge in enumerate(plan.edges):
        if status in edge.status or edge.given:
            continue
        edges = (*plan.edges[:at], replace(edge, status=(status,), name=edge.name), *plan.edges[at + 1 :])
        weaker = replace(as_list(plan), edges=edges, columns=plan.columns if plan.answer == "value" else ())
        if status == "asserted" and relation_of(ontology, edge.relation, "").past:
            weaker = with_its_date(weaker, edges[at])
        try:
            result = run(compile_plan(weaker, ontology, today=today, lang=lang), reader)
        except PlanError:
            continue
        told = [r for r in result.rows if result.cited(r)]
        rows = [r for r in told if status == "former" or any(s.status == status for s in result.cited(r))]
        if status == "asserted":
            rows = [r for r in rows if _reported_since(edge.time or plan.time, result, r)]
        if rows:
            return [(row, result, weaker) for row in rows]
    return ()


def _reported_since(time: Time | None, result: Result, row: ResultRow) -> bool:
    """Say whether a source is no older than the beginning asked about: who holds a post now is no plan for May."""
    start = (time.start or time.as_of) if time is not None else ""
    return not start or any((s.date or "") >= start for s in result.cited(row))


def as_list(plan: Plan) -> Plan:
    """Return the plan as a plain list of its targets."""
    return replace(plan, answer="list", measures=(), group=(), having=(), order=(), limit=None, columns=(), series=None)


def _pointed_out(status: Status, say: Say, *, also: bool) -> Sentence:
    """Return "The graph has a denial of that, dated 2025-03-01 (Mill Courier): “...”."."""
    row = say.result.rows[0]
    cited = say.result.cited(row)
    source = next((s for s in cited if s.status == status), cited[0])
    done = status == "asserted" and any(relation_of(say.ontology, e.relation, "").past for e in say.plan.edges)
    words = _ALSO if also else _DONE if done else _WORDS[status]
    by = source.attributed_to or source.publisher or source.title
    date = source.date or say.pick("undated", "日期不详")
    valued = columns(say, row)
    name = called(say, row)
    placed = any(is_placing(relation_of(say.ontology, e.relation, "")) for e in say.plan.edges)  # no place plans a firm
    said = (from_named(say, row, name) if placed or not say.zh else "") or f"{name}{say.pick(' ', '')}{say.claim(row)}"
    claim = f"{said}{valued}"
    head = say.pick(f"{words[0]}, dated {date} ({by})", f"{words[1]}，日期为{date}（{by}）")
    claimed = say.pick(f": {claim}", f"：{claim}") if claim else ""
    text = f"{head}{claimed}{say.pick(' — ', '——') if claim else say.pick(': ', '：')}{say.quote(source)}"
    return say.sentence(say.stop(text), [row], [source])
