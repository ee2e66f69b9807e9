"""What a planner hands over becomes an answer: its plan is run and said, or why there is none; readings are asked back.

Importing this module is cheap; what a question needs is imported when it is asked.
"""

from __future__ import annotations

from dataclasses import replace

from kg.answer.answer import Answer, Outcome, Reading
from kg.askable import Askable
from kg.clock import Clock
from kg.errors import KgError, UsageError
from kg.plan.errors import PlanError
from kg.plan.plan import Plan
from kg.plan.planned import Lang, Planned


def answer_planned(
    graph: Askable, question: str, planned: Planned, clock: Clock, *, choose: int | None = None
) -> Answer:
    """Return the answer to what a planner handed over: run its plan, or say why there is none."""
    if planned.verdict == "ambiguous":
        return _choose(graph, question, planned, clock, choose)
    if planned.plan is None:
        return _without_plan(question, planned, clock)
    return answer_plan(graph, question, planned.plan, language=planned.language, clock=clock)


def answer_plan(graph: Askable, question: str, plan: Plan, *, language: Lang, clock: Clock) -> Answer:
    """Return the answer of one plan. What the ontology does not allow, or an engine that fails, is an outcome."""
    from kg.answer.answering import answered

    try:
        told = answered(graph.engine.reader, question, plan, graph.ontology, language=language, clock=clock)
        return _with_one_to_come(graph, question, told, clock) if language == "zh" else told
    except PlanError as error:
        from kg.answer.unanswerable import in_words

        outcome: Outcome = "error" if error.code in ("bad_plan", "bad_id", "too_big") else "not_in_schema"
        why = str(error) if outcome == "error" else in_words(error, graph.ontology, language)
        return _failed(question, why, language, clock, outcome, plan)
    except KgError as error:
        return _failed(question, str(error), language, clock, "error", plan)


def _with_one_to_come(graph: Askable, question: str, told: Answer, clock: Clock) -> Answer:
    """Return who is new in a post with whoever is to come: a source may say only that the day is set."""
    from kg.answer.answering import answered
    from kg.answer.together import together
    from kg.planner.new_in_post_zh import one_to_come

    plan = one_to_come(told.plan, question, graph.ontology)
    if plan is None:
        return told
    next_ = answered(graph.engine.reader, question, plan, graph.ontology, language="zh", clock=clock, near=False)
    if next_.status != "answered":
        return told
    return together(question, (next_, told), graph.ontology) if told.status == "answered" else next_


def _failed(
    question: str, why: str, language: Lang, clock: Clock, outcome: Outcome, plan: Plan | None = None
) -> Answer:
    return Answer(
        status=outcome, question=question, language=language, plan=plan, message=why, timings=dict(clock.timings)
    )


def _without_plan(question: str, planned: Planned, clock: Clock) -> Answer:
    status: Outcome = "error" if planned.verdict == "planned" or planned.verdict == "ambiguous" else planned.verdict
    none = _failed(question, planned.message, planned.language, clock, status)
    return replace(none, nearest=planned.nearest, unconsumed=planned.unconsumed)


def _choose(graph: Askable, question: str, planned: Planned, clock: Clock, choose: int | None) -> Answer:
    """Take the chosen reading; without a choice answer only when every reading has the same rows, else ask back."""
    readings = planned.readings
    if choose is not None:
        if not 1 <= choose <= len(readings):
            raise UsageError(f"--choose {choose}: the question has {len(readings)} readings, counted from 1")
        return answer_plan(graph, question, readings[choose - 1], language=planned.language, clock=clock)
    answers = [answer_plan(graph, question, r, language=planned.language, clock=clock) for r in readings[:4]]
    if answers and len({result_key(a) for a in answers}) == 1 and answers[0].status == "answered":
        return answers[0]
    return asked_back(graph, question, planned, clock)


def result_key(answer: Answer) -> tuple[object, ...]:
    """Return what two answers share that tell the same."""
    shown = sorted(repr(sorted(r.entities.items()) or sorted(r.values.items(), key=str)) for r in answer.rows)
    return (answer.status, answer.total, *shown)


_CHOOSE = {"zh": "这个问题有几种理解，请选择一种。", "en": "The question can be read in more than one way."}


def asked_back(graph: Askable, question: str, planned: Planned, clock: Clock) -> Answer:
    """Return the question back, with its readings in words."""
    from kg.answer.readings import told_apart

    said = told_apart(planned.readings, graph.engine.reader, graph.ontology, planned.language)
    words = [Reading(words=text, plan=plan) for text, plan in zip(said, planned.readings, strict=True)]
    why = planned.message or _CHOOSE[planned.language]
    asked = _failed(question, why, planned.language, clock, "ambiguous")
    return replace(asked, readings=tuple(words), nearest=planned.nearest)
