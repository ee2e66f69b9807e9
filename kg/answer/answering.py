"""One plan to one answer: compile it, run it, say it, check what is said; with no rows, say what leaves none."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Protocol, TypeVar

from kg.answer.answer import Answer, ResultRow, Sentence
from kg.answer.beside import Near, what_is_beside
from kg.answer.by_figure import goods_unnamed, latest_each, unproved, value_asked, with_goods_unnamed
from kg.answer.called import asked_as, by_any_word, none_called, with_those_not_called
from kg.answer.ceiling import with_ceiling
from kg.answer.check import checked, vocabulary
from kg.answer.claims import standing
from kg.answer.come_about import done_since, the_deed
from kg.answer.compose import compose
from kg.answer.dated_by_words import dated_by_words
from kg.answer.dated_verdict import date_asked, with_verdict
from kg.answer.done_or_running import running_first, with_dates
from kg.answer.empty import first_report, named, why_empty
from kg.answer.figure import of_that_time, reported_figures
from kg.answer.in_part import (
    by_purchase,
    in_control,
    in_number,
    in_part,
    of_a_licence,
    of_a_whole,
    of_more_than_half,
)
from kg.answer.near import MOST_NEAR, between, near_plans, two_named
from kg.answer.not_yet import NO_PLAN, led, not_yet, to_come
from kg.answer.of_its_kind import not_of_that_kind, of_its_kind
from kg.answer.others import with_others
from kg.answer.presupposed import presupposed
from kg.answer.round_sum import round_sum
from kg.answer.rows import Result, run
from kg.answer.schema import schema_result
from kg.answer.sites import once_each, with_what_is_there
from kg.answer.spoken import spoken
from kg.answer.stated_counts import by_stated_count
from kg.answer.undated import told_undated, told_unordered
from kg.engine.engine import GraphReader
from kg.plan.compile import compile_plan
from kg.plan.compiled import Compiled
from kg.plan.errors import PlanError
from kg.plan.number_words import ordinal
from kg.plan.plan import Plan, Time
from kg.plan.planned import Lang
from kg.plan.simplify import simplified, with_filtered_columns
from kg.plan.validate import validate
from kg.plan.verbalise import verbalise
from ontology.model import Ontology

T = TypeVar("T")


class Times(Protocol):
    """The dates of a question and a stop-watch; `kg.clock.Clock` is one."""

    as_of: str
    known_at: str
    today: str
    timings: dict[str, float]

    def timed(self, step: str, work: Callable[[], T]) -> T: ...


def answered(
    reader: GraphReader,
    question: str,
    plan: Plan,
    ontology: Ontology,
    *,
    language: Lang,
    clock: Times,
    near: bool = True,
) -> Answer:
    """Return the answer of `plan`; with `near`, what comes near to it where nothing is found.

    PlanError: the ontology does not allow it. EngineError passes through.
    """
    validate(plan, ontology)
    _sound(plan)
    plan, unknown = clock.timed("names", lambda: named(_at(simplified(plan), clock), reader, ontology, language))
    base = _begun(question, plan, ontology, language)
    if unknown:
        words = {"en": f"The graph has no {unknown}.", "zh": f"图谱中没有{unknown}。"}
        return replace(base, status="entity_not_found", message=words[language], timings=dict(clock.timings))
    if (dated := date_asked(plan, ontology)) is not None:
        told = answered(reader, question, dated, ontology, language=language, clock=clock, near=False)
        if told.status == "empty" and not plan.edges:
            return replace(told, plan=plan, explanation=base.explanation)
        if told.status == "answered":
            return with_verdict(replace(told, plan=plan, explanation=base.explanation), plan, language)
    plan = with_filtered_columns(plan, ontology)
    plan = with_dates(with_what_is_there(plan, ontology) if language == "en" else plan, ontology)
    plan = with_ceiling(plan, reader, ontology, lang=language, today=clock.today)
    plan = by_stated_count(plan, reader, ontology, lang=language, today=clock.today)
    if plan.answer == "schema":
        return _finished(base, schema_result(plan, ontology, language), plan, ontology, clock, ())
    compiled = clock.timed("compile", lambda: compile_plan(plan, ontology, today=clock.today, lang=language))
    result = spoken(plan, clock.timed("database", lambda: run(compiled, reader)))
    result = latest_each(plan, once_each(plan, running_first(plan, result, ontology), ontology, question), ontology)
    result = standing(plan, result, reader, ontology, today=clock.today)
    ahead = to_come(question, plan, reader, ontology, lang=language, today=clock.today)
    result = replace(result, rows=(), total=0) if ahead == "planned" else result
    base = replace(base, cypher=result.cypher, params=_used(compiled, result.cypher), db=_db(result))
    figures = reported_figures(plan, reader, ontology, lang=language, today=clock.today, taken=len(result.rows))
    looking = near_by(reader, question, ontology, language=language, clock=clock)
    if _is_empty(plan, result) and not figures:
        kin = dated_by_words(plan, reader, ontology, lang=language, today=clock.today)
        kin = kin or round_sum(plan, reader, ontology, lang=language, today=clock.today)
        kin = kin or of_its_kind(plan, reader, ontology, lang=language, today=clock.today)
        if kin is not None:
            told = _finished(base, kin[1], kin[0], ontology, clock, ())
            return led(told, not_of_that_kind(question, plan, ontology, language))
        none = with_others(_nothing(base, plan, result, reader, ontology, clock), plan, question, looking)
        return _near(none, plan, reader, ontology, clock) if near and not none.sentences else none
    if plan.answer == "bool":
        taken = len(result.rows)
        figures = presupposed(plan, reader, ontology, lang=language, today=clock.today, beside=taken)
    figures = figures or done_since(plan, result, reader, ontology, lang=language, today=clock.today)
    told = _finished(base, result, plan, ontology, clock, figures)
    wide: Callable[[Plan], Answer] = lambda p: _answered_once(  # noqa: E731
        reader, question, p, ontology, language=language, clock=clock
    )
    told = with_those_not_called(told, plan, ontology, wide)
    told = with_others(told, plan, question, looking)
    told = with_goods_unnamed(told, goods_unnamed(plan, result, question))
    return replace(led(told, NO_PLAN), status="empty") if ahead == "none" else told


def _begun(question: str, plan: Plan, ontology: Ontology, language: Lang) -> Answer:
    """Return the answer of `plan` before anything is looked up."""
    words = verbalise(plan, ontology, language)
    return Answer(status="answered", question=question, language=language, plan=plan, explanation=words)


def _sound(plan: Plan) -> None:
    """Raise PlanError for what could be run but would answer another question: a time that nothing in the plan has,
    or a count of one thing that the question itself names."""
    target = next((v for v in plan.variables if v.name == plan.target), None)
    if plan.answer == "count" and target is not None and target.ids:
        raise PlanError("bad_value", "target", "counts a thing that is named")
    timed = plan.time is not None and (plan.time.start or plan.time.end)
    layout = target is not None and target.cls in ("Document", "Passage", "Observation")
    ranked = any(o.by is not None and o.by.var == plan.target and o.by.prop for o in plan.order)  # 2025年营收最高
    ranked = ranked or any(f.var == plan.target and f.prop not in ("name", "called") for f in plan.filters)
    plain = plan.answer in ("list", "count") and not plan.edges and not plan.measures
    if timed and plain and not layout and not ranked:
        raise PlanError("not_dated", "time", "nothing in the plan has a date")


def _finished(
    base: Answer,
    result: Result,
    plan: Plan,
    ontology: Ontology,
    clock: Times,
    figures: tuple[tuple[Sentence, Result], ...],
) -> Answer:
    none = _is_empty(plan, result) or of_that_time(plan, figures)
    shown = replace(result, rows=()) if none else result
    spoken = clock.timed("compose", lambda: compose(plan, shown, ontology, lang=base.language, today=clock.today))
    rows = (*shown.rows, *(row for _, more in figures for row in more.rows))
    whole = replace(
        result, rows=rows, sources={**result.sources, **{k: s for _, m in figures for k, s in m.sources.items()}}
    )
    sentences = checked((*spoken, *(s for s, _ in figures)), whole, said=base.explanation, words=vocabulary(ontology))
    return replace(
        base,
        rows=rows,
        total=result.total if shown.rows else len(rows),
        truncated=result.truncated,
        sentences=sentences,
        message=_caveat(plan, base.language),
        timings=dict(clock.timings),
    )


def _is_empty(plan: Plan, result: Result) -> bool:
    """Say whether there is nothing to tell: no rows, a count of none, or only unknown values."""
    if not result.rows:
        return True
    if plan.answer == "count" or (plan.measures and len(result.rows) == 1 and not plan.group):
        return not any(isinstance(v, int | float) and v for v in result.rows[0].values.values())
    if plan.comparison is not None:
        names = {p.prop for p in plan.comparison.parts if p.prop}
        found = [v for part in result.parts for row in part.rows for k, v in row.values.items() if k in names]
        return bool(names) and len(names) == len(plan.comparison.parts) and all(v in (None, "") for v in found)
    sizes = plan.columns and not plan.edges and not plan.measures and not plan.filters and not plan.order
    if plan.answer == "list" and sizes and any(v.ids and v.name == plan.target for v in plan.variables):
        return all(row.values.get(c.prop) in (None, "") for row in result.rows for c in plan.columns)
    if plan.answer == "value" and not plan.measures:
        targets = {v.name for v in plan.variables}
        return all(v in (None, "") for row in result.rows for k, v in row.values.items() if k not in targets)
    return False


def _nothing(base: Answer, plan: Plan, result: Result, reader: GraphReader, ontology: Ontology, clock: Times) -> Answer:
    """Return the outcome without rows: a recorded denial, or the condition that empties it."""
    if plan.nth and plan.limit:
        return _nobody_there(base, plan, reader, ontology, clock)
    if (said := asked_as(plan, ontology)) is not None:
        return _by_any_word(base, plan, str(said.value), reader, ontology, clock)
    known: Callable[[Plan], Answer] = lambda p: answered(  # noqa: E731
        reader, base.question, p, ontology, language=base.language, clock=clock, near=False
    )
    if undated := first_report(plan, result, lang=base.language):
        return replace(told_undated(base, plan, undated, ontology, known), timings=dict(clock.timings))
    if (unordered := told_unordered(plan, ontology, base.language, known)) is not None:
        return replace(unordered, plan=plan, explanation=base.explanation)
    found = clock.timed("explain", lambda: presupposed(plan, reader, ontology, lang=base.language, today=clock.today))
    valued = _valued(plan, found)
    deed = the_deed(plan, reader, ontology, lang=base.language, today=clock.today, taken=len(found)) if found else ()
    found = (*deed, *(valued or found)) if deed else found
    why = clock.timed("explain", lambda: why_empty(plan, reader, ontology, lang=base.language, today=clock.today))
    if not found:
        found = not_yet(plan, reader, ontology, lang=base.language, today=clock.today)
        valued = _valued(plan, found)
    for control in (c for c in (in_control(plan, ontology), by_purchase(plan, ontology)) if c is not None):
        owner = answered(reader, base.question, control, ontology, language=base.language, clock=clock)
        if owner.status == "answered" and not any(_minor(row) for row in owner.rows):
            return owner
    whole = of_a_whole(plan, ontology) or of_a_licence(plan, ontology) or of_more_than_half(plan, ontology)
    if not found and whole is not None:
        owned = answered(reader, base.question, whole, ontology, language=base.language, clock=clock, near=False)
        if owned.status == "answered" and owned.rows:
            return owned
    if (number := in_number(plan, ontology)) is not None:
        held = answered(reader, base.question, number, ontology, language=base.language, clock=clock)
        if held.status == "answered":
            none = Sentence(text=why, row_ids=tuple(row.id for row in held.rows), sources=())
            return replace(held, sentences=(none, *held.sentences), message=why)
    if (value := value_asked(plan, ontology)) is not None:
        held = answered(reader, base.question, value, ontology, language=base.language, clock=clock)
        if held.status == "answered":
            why = unproved(plan, ontology) if base.language == "en" else why
            none = Sentence(text=why, row_ids=tuple(row.id for row in held.rows), sources=())
            return replace(held, status="empty", sentences=(none, *held.sentences), message=why)
    if (part := in_part(plan, ontology)) is not None:
        partly = answered(reader, base.question, part, ontology, language=base.language, clock=clock)
        if partly.status == "answered":
            # a park is where it is; a part is not the whole
            same = not plan.edges or part.edges[0].subject == plan.edges[0].subject
            none = Sentence(text=why, row_ids=tuple(row.id for row in partly.rows), sources=())
            sentences = partly.sentences if same else (none, *partly.sentences)
            return replace(partly, status="answered" if same else "empty", sentences=sentences, message=why)
    if not found and base.language == "zh":
        looking = near_by(reader, base.question, ontology, language=base.language, clock=clock)
        if (beside := what_is_beside(plan, base.question, why, looking)) is not None:
            return replace(beside, timings=dict(clock.timings))
    if not found:
        return replace(base, status="empty", total=0, message=why, timings=dict(clock.timings))
    rows = tuple(row for _, result in found for row in result.rows)
    told = bool(valued) and len(valued) + len(deed) == len(found)  # planned for 35 %: that is the figure
    status = "answered" if plan.answer == "bool" or told else "empty"
    return replace(
        base,
        status=status,  # type: ignore[arg-type]
        total=0 if status == "empty" else len(rows),
        rows=rows,
        sentences=tuple(sentence for sentence, _ in found),
        message=why,
        timings=dict(clock.timings),
    )


def _valued(plan: Plan, found: tuple[tuple[Sentence, Result], ...]) -> tuple[tuple[Sentence, Result], ...]:
    """Return what tells every value that was asked for."""
    return tuple(f for f in found if plan.answer == "value" and all(_has_all(plan, row) for row in f[1].rows))


def near_by(reader: GraphReader, question: str, ontology: Ontology, *, language: Lang, clock: Times) -> Near:
    """Return what it takes to look beside a question that finds nothing."""

    def told(plan: Plan) -> Answer:
        try:
            validate(plan, ontology)
            _sound(plan)
            return _answered_once(reader, question, plan, ontology, language=language, clock=clock)
        except PlanError:  # what the ontology forbids is not near
            return Answer(status="empty", question=question, language=language)

    return Near(told=told, reader=reader, ontology=ontology, lang=language)


def _answered_once(
    reader: GraphReader, question: str, plan: Plan, ontology: Ontology, *, language: Lang, clock: Times
) -> Answer:
    """Return the answer of `plan`, or an empty one without a word on why."""
    plan = with_filtered_columns(_at(simplified(plan), clock), ontology)
    base = _begun(question, plan, ontology, language)
    result = spoken(plan, run(compile_plan(plan, ontology, today=clock.today, lang=language), reader))
    if _is_empty(plan, result):
        return replace(base, status="empty")
    return replace(_finished(base, result, plan, ontology, clock, ()), cypher=result.cypher)


def _nobody_there(base: Answer, plan: Plan, reader: GraphReader, ontology: Ontology, clock: Times) -> Answer:
    """Return the ranking as far as it is known where nobody is alone in the place that was asked for."""
    place = ordinal(plan.limit or 1, base.language)
    words = {"en": f"Nothing in the graph stands alone in {place} place.", "zh": f"图谱中没有单独排在{place}位的。"}
    whole = replace(plan, nth=False)
    known = answered(reader, base.question, whole, ontology, language=base.language, clock=clock)
    none = words[base.language]
    if known.status != "answered":
        return replace(known, explanation=base.explanation)
    first = Sentence(text=none, row_ids=tuple(row.id for row in known.rows), sources=())
    return replace(
        known, status="empty", explanation=base.explanation, sentences=(first, *known.sentences), message=none
    )


def _by_any_word(base: Answer, plan: Plan, words: str, reader: GraphReader, ontology: Ontology, clock: Times) -> Answer:
    """Return what is known without the word that no source uses, told as that; no rows without it either: why."""
    wider = by_any_word(plan, ontology)
    none = none_called(words, alone=wider is None)
    if wider is None:
        return replace(base, status="empty", total=0, message=none, timings=dict(clock.timings))
    known = answered(reader, base.question, wider, ontology, language=base.language, clock=clock)
    if known.status != "answered" and not known.sentences:
        return replace(known, explanation=base.explanation)
    first = Sentence(text=none, row_ids=tuple(row.id for row in known.rows), sources=())
    return replace(
        known, status="empty", explanation=base.explanation, sentences=(first, *known.sentences), message=none
    )


def _near(base: Answer, plan: Plan, reader: GraphReader, ontology: Ontology, clock: Times) -> Answer:
    """Return the outcome without rows, and beside it what comes near to what was asked, told as what it is."""
    if (ids := two_named(plan)) is not None:
        told = between(ids, reader, ontology, lang=base.language, today=clock.today)
        return with_what_is_near(base, told)
    named = any(v.ids for v in plan.variables)
    for other in near_plans(plan, ontology) if named or not _of_goods(plan) else ():
        try:
            known = answered(reader, base.question, other, ontology, language=base.language, clock=clock, near=False)
        except PlanError:
            continue
        if known.status == "answered" and (known.total or 0) <= MOST_NEAR:
            none = Sentence(text=base.message, row_ids=tuple(row.id for row in known.rows), sources=())
            return replace(base, rows=known.rows, sentences=(none, *known.sentences))
    return base


def _of_goods(plan: Plan) -> bool:
    """Say whether a plan is narrowed by goods alone: whoever supplies other goods is not near to it."""
    return any(f.prop == "product" for e in plan.edges for f in e.where)


def with_what_is_near(base: Answer, told: tuple[tuple[Sentence, Result], ...]) -> Answer:
    """Return an answer that found nothing with its message said first, and then what the graph says of both things."""
    if not told:
        return base
    rows = tuple(row for _, result in told for row in result.rows)
    none = Sentence(text=base.message, row_ids=tuple(row.id for row in rows), sources=())
    return replace(base, rows=rows, sentences=(none, *(sentence for sentence, _ in told)))


def _minor(row: ResultRow) -> bool:
    """Say whether a row tells of less than half: who bought that is no owner of the whole."""
    return any(isinstance(v, float) and v < 0.5 for k, v in row.values.items() if k.endswith("share"))


def _has_all(plan: Plan, row: ResultRow) -> bool:
    """Say whether a row has a value for every column that was asked for."""
    edges = {e.name for e in plan.edges if e.name}
    asked = [c.prop for c in plan.columns if c.var in edges or not edges]
    return bool(asked) and all(row.values.get(prop) not in (None, "") for prop in asked)


def _at(plan: Plan, clock: Times) -> Plan:
    """Return `plan` at the dates the question was asked for; what the question itself says comes first."""
    if not clock.as_of and not clock.known_at:
        return plan
    time = plan.time or Time()
    if clock.known_at and not time.known_at:
        time = replace(time, known_at=clock.known_at)
    if clock.as_of and not (time.as_of or time.start or time.end):
        time = replace(time, as_of=clock.as_of)
    return replace(plan, time=time)


def _used(compiled: Compiled, cypher: str) -> dict[str, Any]:
    return {key: value for key, value in compiled.params.items() if f"${key}" in cypher}


def _db(result: Result) -> dict[str, Any]:
    return {"query_type": "r", "ms": round(result.milliseconds, 2), "hits": len(result.rows)}


def _caveat(plan: Plan, lang: Lang) -> str:
    """Absence in the graph is not absence in the world; say so wherever the plan builds on it."""
    if not plan.without:
        return ""
    words = {"en": "“No recorded …” means that the graph does not have it, not that there is none."}
    return words.get(lang, "“没有记录”只表示图谱中没有，并不表示事实上没有。")
