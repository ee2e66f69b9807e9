"""A question becomes an answer: plan it, check it, run it, say it. The planner goes first; a model only if it must.

Importing this module is cheap; what a question needs is imported when it is asked.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from kg.answer.answer import Answer
from kg.answer_plan import answer_plan, answer_planned, asked_back, result_key
from kg.askable import Askable
from kg.clock import Clock, date_of
from kg.plan.plan import Plan
from kg.plan.planned import Lang, Planned

if TYPE_CHECKING:
    from kg.planner.index import Hit

__all__ = ["AskMode", "Askable", "answer_plan", "answer_planned", "ask"]

AskMode = Literal["auto", "planner", "agent"]
EITHER = re.compile(r"(?i)^(?:is|are|was|were|does|do|did|has|have|had|will|would) [^,?]+ or [^,?]+\??$")
PLANNER_CANNOT = ("not_in_schema", "entity_not_found")  # what a model may still understand; never a refusal


def ask(
    graph: Askable,
    question: str,
    *,
    as_of: str | None = None,
    known_at: str | None = None,
    mode: AskMode = "auto",
    choose: int | None = None,
    context: Plan | None = None,
) -> Answer:
    """Return the answer to `question`, English or Chinese; its `status` is one of the seven outcomes.
    `as_of` (of the world) and `known_at` (of our knowledge) are ISO dates, maybe partial. `choose` takes a reading of
    an ambiguous question, counted from 1. `context` is the plan of the question before, for follow-ups.
    UsageError: a date that is none. ConfigError: agent mode without an endpoint.
    """
    clock = Clock(as_of=date_of(as_of, "--as-of"), known_at=date_of(known_at, "--known-at"))
    answer = _asked(graph, question, clock, mode=mode, choose=choose, context=context)
    if answer.status == "answered":
        return answer
    from kg.answer.passages import with_passages

    near: Callable[[], Answer] = lambda: with_passages(  # noqa: E731
        graph, answer, question, known_at=clock.known_at, today=clock.today, before=context
    )
    return replace(clock.timed("passages", near), timings=dict(clock.timings))


def _asked(
    graph: Askable,
    question: str,
    clock: Clock,
    *,
    mode: AskMode = "planner",
    choose: int | None = None,
    context: Plan | None = None,
    turns: int = 2,
) -> Answer:
    """Return the answer to a question or to a part of one, which may be asked in `turns` more."""
    if mode == "agent":
        return _by_agent(graph, question, None, clock)
    if context is None and (either := _either(graph, question, clock)) is not None:
        return either
    planned = _planned(graph, question, clock, context, again=False)
    if context is not None and (left_out := _after(graph, question, planned, context, clock)) is not None:
        return left_out
    if context is None and (two := _either_zh(graph, question, planned, clock)) is not None:
        return two
    if planned.verdict in PLANNER_CANNOT and (each := _side_by_side(graph, question, planned.language, clock)):
        return each
    if planned.verdict in PLANNER_CANNOT:
        if (both := _in_two(graph, question, planned.language, clock)) is not None:
            return both
        planned = _planned(graph, question, clock, context)
    if context is None and planned.verdict in PLANNER_CANNOT and (part := _part_used(graph, question, planned, clock)):
        return part
    if context is None and (known := _of_its_kind(graph, question, planned, mode, clock)) is not None:
        return known
    if turns and context is None and (parts := _in_turn(graph, question, planned, clock, turns)) is not None:
        return parts
    if context is None and (described := _described(graph, question, planned, clock)) is not None:
        return described
    if mode == "auto" and planned.verdict in PLANNER_CANNOT and graph.settings.openai_base_url:
        return _by_agent(graph, question, planned, clock)
    answer = answer_planned(graph, question, planned, clock, choose=choose)
    looked = answer.status == "empty" and context is None  # whoever supplies no such part may still have made it
    if looked and (used := _part_used(graph, question, planned, clock)) is not None:
        return used
    plain = turns and context is None and planned.verdict in PLANNER_CANNOT
    return _as_far(graph, question, _read_as(graph, question, planned, answer, clock), clock) if plain else answer


def _planned(
    graph: Askable,
    question: str,
    clock: Clock,
    context: Plan | None = None,
    *,
    again: bool = True,
    beside: Hit | None = None,
) -> Planned:
    from kg.planner.planner import plan_question

    planned: Callable[[], Planned] = lambda: plan_question(  # noqa: E731
        graph, question, today=clock.today, context=context, again=again, beside=beside, known=clock.read
    )
    return clock.timed("plan", planned)


def _after(graph: Askable, question: str, planned: Planned, context: Plan, clock: Clock) -> Answer | None:
    """Return the answer to a Chinese question that leaves out what it is about, None where it is no such question."""
    from kg.planner.in_two import plans_after

    named = planned.plan is not None and any(v.ids for v in planned.plan.variables)
    if planned.language != "zh" or named or planned.verdict in ("refused", "ambiguous"):
        return None
    found = plans_after(lambda part: _planned(graph, part, clock), question, context, graph.ontology)
    plans = [p.plan for p in found if p.plan is not None]
    answers = [answer_plan(graph, question, p, language="zh", clock=clock) for p in plans]
    told = [a for a in answers if a.status == "answered"]
    if len({result_key(a) for a in told}) > 1:
        return asked_back(graph, question, replace(found[0], verdict="ambiguous", readings=tuple(plans)), clock)
    return next(iter(told or [a for a in answers if a.status == "empty"]), None)


def _in_two(graph: Askable, question: str, language: Lang, clock: Clock) -> Answer | None:
    """Return the answers to both parts of a question that is two, None where it is one or a part is not understood."""
    from kg.answer.together import parts_of, together
    from kg.planner.chinese_each import questions_of_each
    from kg.planner.in_two import plans_in_two
    from kg.planner.question import read

    whole: Callable[[str], Planned] = lambda part: _planned(graph, part, clock)  # noqa: E731
    said = read(question).text if language == "zh" else question  # in simplified characters, as its parts are read
    if language == "zh" and (alike := questions_of_each(whole, said)):
        each = [answer_planned(graph, part, whole(part), clock) for part in alike]
        told = all(a.status in ("answered", "empty") for a in each) and any(a.status == "answered" for a in each)
        return together(question, tuple(each), graph.ontology) if told else None
    about: Callable[[str, Hit], Planned] = lambda part, hit: _planned(graph, part, clock, beside=hit)  # noqa: E731
    if language == "zh" and (several := _in_several(graph, question, said, clock)) is not None:
        return several
    plans = plans_in_two(whole, said, language, graph.ontology, about=about)
    if plans is None:
        return None
    first, *seconds = (
        answer_plan(graph, question, p.plan, language=language, clock=clock)
        for p in (plans[0], *plans[1])
        if p.plan is not None
    )
    found = parts_of(first, seconds)
    return together(question, found, graph.ontology) if found else None


def _either(graph: Askable, question: str, clock: Clock) -> Answer | None:
    """Return the answers to both questions that "is A or B ..." or "who does or did ..." is, else None."""
    if " or " not in question:
        return None
    from kg.answer.together import together
    from kg.planner.alternatives import questions_of_either
    from kg.planner.either_verb import questions_of_either_deed

    def whole(part: str) -> Planned:
        return _planned(graph, part, clock)

    asked = questions_of_either(whole, question) if EITHER.match(question) else ()
    deeds = () if asked else questions_of_either_deed(whole, question)
    each = tuple(answer_planned(graph, part, whole(part), clock) for part in (*asked, *deeds))
    told = each and all(a.status in ("answered", "empty") and a.plan for a in each)
    told = told and (bool(deeds) or all(a.plan and a.plan.answer == "bool" for a in each))
    return together(question, each, graph.ontology) if told else None


def _either_zh(graph: Askable, question: str, planned: Planned, clock: Clock) -> Answer | None:
    """Return the answers to both questions that a Chinese one with 或 between two verbs is, None for any other."""
    if planned.verdict not in PLANNER_CANNOT or planned.language != "zh":
        return None
    from kg.answer.together import together
    from kg.planner.either_zh import questions_of_either
    from kg.planner.question import read

    for asked in questions_of_either(read(question).text, graph.ontology):
        plans = tuple(_planned(graph, part, clock) for part in asked)
        if any(p.verdict != "planned" for p in plans):
            continue
        each = tuple(answer_planned(graph, part, p, clock) for part, p in zip(asked, plans, strict=True))
        if plans[0].plan == plans[1].plan:  # 建设或运营: the graph has one word for both
            return replace(each[0], question=question)
        if all(a.status in ("answered", "empty") for a in each):
            return together(question, each, graph.ontology)
    return None


def _side_by_side(graph: Askable, question: str, language: Lang, clock: Clock) -> Answer | None:
    """Return what the graph says of each of two things to be compared, None where it is no such question."""
    from kg.planner.question import clean
    from kg.planner.side_by_side import two_compared

    asked = two_compared(clean(question), language)
    plans = [_planned(graph, part, clock).plan for part in asked or ()]
    if not plans or any(plan is None or plan.answer != "describe" for plan in plans):
        return None
    from kg.answer.together import together

    each = [answer_plan(graph, question, plan, language=language, clock=clock) for plan in plans if plan is not None]
    return together(question, tuple(each), graph.ontology)


def _in_several(graph: Askable, question: str, said: str, clock: Clock) -> Answer | None:
    """Return the answers to a Chinese question of three parts or more, None where it is none or a part has none."""
    from kg.answer.together import parts_of, together
    from kg.planner.in_several_zh import plans_in_several

    plans = plans_in_several(lambda part: _planned(graph, part, clock), said, graph.ontology)
    if plans is None or plans[0].plan is None:
        return None
    told: Callable[[Planned], Answer] = lambda p: answer_planned(graph, question, p, clock)  # noqa: E731
    first = told(plans[0])
    pairs = [parts_of(first, [told(p) for p in ways]) for ways in plans[1]]
    if not all(pairs):
        return None
    opens = () if any(pair[0] is not first for pair in pairs) else (first,)  # a later part tells it and more
    return together(question, (*opens, *(a for pair in pairs for a in pair if a is not first)), graph.ontology)


def _described(graph: Askable, question: str, planned: Planned, clock: Clock) -> Answer | None:
    """Return the answer to a question with one unknown word that only describes: held against what sources say."""
    from kg.answer.answering import near_by
    from kg.answer.beside import as_called
    from kg.planner.described_zh import plans_described

    if planned.verdict not in PLANNER_CANNOT or (planned.language == "zh" and not planned.unconsumed):
        return None
    whole: Callable[[str], Planned] = lambda text: _planned(graph, text, clock)  # noqa: E731
    reader, near = graph.engine.reader, None
    if planned.language == "en":
        from kg.answer.undescribed import told_undescribed

        at = near_by(reader, question, graph.ontology, language="en", clock=clock)
        told = told_undescribed(question, planned.unconsumed, whole, at, today=clock.today)
        return replace(told, timings=dict(clock.timings)) if told is not None else None
    for found in plans_described(whole, question, planned.unconsumed, graph.ontology):
        at = near_by(reader, question, graph.ontology, language="zh", clock=clock)
        none = f"图谱不按“{found.word}”区分，也没有来源在名称旁这样称呼；不计这一点，"
        answer = as_called(found.plan, found.words, none, at)
        if answer is not None and answer.status == "answered":
            return replace(answer, timings=dict(clock.timings))
        if answer is None and found.only_part:
            none_at_all = answer_plan(graph, question, found.plan, language="zh", clock=clock)
            answer = none_at_all if none_at_all.status == "empty" else None
        near = near or answer
    return replace(near, timings=dict(clock.timings)) if near is not None else None


def _of_its_kind(graph: Askable, question: str, planned: Planned, mode: AskMode, clock: Clock) -> Answer | None:
    """Return the answer to a Chinese question without the word for what a named thing is, where sources call it so."""
    from kg.answer.attested import called_so
    from kg.planner.kind_beside_name_zh import without_kind
    from kg.planner.question import read

    if planned.verdict not in PLANNER_CANNOT or planned.language != "zh" or not planned.unconsumed:
        return None
    plain: Callable[[str], Planned] = lambda text: _planned(graph, text, clock, again=False)  # noqa: E731
    for found in without_kind(plain, read(question).text, planned.unconsumed):
        if called_so([(found.thing.ids[0], n) for n in found.thing.names], (found.word,), graph.engine.reader):
            answer = _asked(graph, found.question, clock, mode=mode, turns=0)
            if answer.status == "answered":
                return replace(answer, question=question)
    return None


def _part_used(graph: Askable, question: str, planned: Planned, clock: Clock) -> Answer | None:
    """Return the answer to a Chinese question for a part, for goods of a kind, or for a site by its owner."""
    from kg.answer.answering import near_by
    from kg.answer.otherwise_zh import read_otherwise

    if planned.language != "zh" or planned.verdict == "refused":
        return None
    whole: Callable[[str], Planned] = lambda text: _planned(graph, text, clock)  # noqa: E731
    told: Callable[[Plan], Answer] = lambda p: answer_plan(graph, question, p, language="zh", clock=clock)  # noqa: E731
    at = near_by(graph.engine.reader, question, graph.ontology, language="zh", clock=clock)
    found = next(read_otherwise(question, whole, told, at, graph.ontology), None)
    return replace(found, timings=dict(clock.timings)) if found is not None else None


def _in_turn(graph: Askable, question: str, planned: Planned, clock: Clock, turns: int) -> Answer | None:
    """Return the answer to a Chinese question asked in turns: what it describes or its first part, then the rest."""
    from kg.answer.answering import near_by
    from kg.answer.in_turn_zh import Turns
    from kg.planner.planner import index_of
    from kg.planner.question import read

    if planned.verdict not in PLANNER_CANNOT or planned.language != "zh":
        return None
    told = lambda text, more: _asked(graph, text, clock, turns=more and turns - 1)  # noqa: E731
    at = near_by(graph.engine.reader, question, graph.ontology, language="zh", clock=clock)
    found = Turns(told, lambda text: _planned(graph, text, clock), index_of(graph).exact, at).answer(
        read(question).text
    )
    return replace(found, question=question, timings=dict(clock.timings)) if found is not None else None


def _read_as(graph: Askable, question: str, planned: Planned, none: Answer, clock: Clock) -> Answer:
    """Return the answer to the plain question that this most likely is; else `none`, which has nothing to tell."""
    from kg.answer.read_as import may_be_words, read_as
    from kg.planner.worded.said_plainly import plain_question

    if not may_be_words(planned):
        return none
    told = lambda text: answer_planned(graph, question, _planned(graph, text, clock, again=False), clock)  # noqa: E731
    plainly = plain_question(graph, question, clock.today)
    return read_as(none, plainly, told)


def _as_far(graph: Askable, question: str, none: Answer, clock: Clock) -> Answer:
    """Return the answer to the part of a question of two that is understood; else `none`."""
    if none.status == "answered":
        return none
    from kg.answer.as_far import as_far_as_understood
    from kg.planner.question import read

    lang = none.language
    said = read(question).text if lang == "zh" else question

    def asked(part: str, typed: bool) -> Answer:
        found = _asked(graph, part, clock, turns=0)
        if typed and found.status in PLANNER_CANNOT:
            found = _read_as(graph, part, _planned(graph, part, clock), found, clock)
        return replace(found, question=part)

    told = as_far_as_understood(question, said, lang, asked, graph.ontology)
    return replace(told, timings=dict(clock.timings)) if told is not None else none


def _by_agent(graph: Askable, question: str, planned: Planned | None, clock: Clock) -> Answer:
    from kg.agent.agent import answer_by_agent

    answer: Answer = clock.timed("agent", lambda: answer_by_agent(graph, question, planned=planned, clock=clock))
    return answer
