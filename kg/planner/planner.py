"""Question to plan: refuse, read, link, parse, and say honestly what was not understood. One function to read aloud."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from dataclasses import replace
from itertools import islice, product
from pathlib import Path
from typing import TYPE_CHECKING

from kg.askable import Askable
from kg.plan.errors import PlanError
from kg.plan.plan import Plan
from kg.plan.planned import Nearest, Planned
from kg.plan.validate import hangs_together, validate
from kg.planner.areas import is_area
from kg.planner.as_meant import as_meant
from kg.planner.capitals import in_capitals
from kg.planner.chinese import plan_chinese
from kg.planner.claims_asked import claims_asked
from kg.planner.demonyms import is_adjective
from kg.planner.elements_near import elements_near
from kg.planner.ended import ended
from kg.planner.english_shapes import Failure, plan_english
from kg.planner.fields_as_words import anchored, in_a_longer_word, without_fields
from kg.planner.followup import about_rows, asked_of_another, counted_again, joined, narrowed, owned_by_rows, referring
from kg.planner.followup_ranked import among_rows
from kg.planner.foreign import is_foreign
from kg.planner.guard import OTHER_LANGUAGE, refusal
from kg.planner.in_common import in_common
from kg.planner.in_pinyin import in_pinyin
from kg.planner.index import Hit, NameIndex
from kg.planner.items import Item
from kg.planner.kept import lost
from kg.planner.linked import linked
from kg.planner.names import in_step, index_path
from kg.planner.question import Lang, Question, read
from kg.planner.remembered import Remembered
from kg.planner.restated import settled
from kg.planner.restated_research_en import settled_in_english
from kg.planner.roundabout import roundabout
from kg.planner.settled_en import misread
from kg.planner.spelling import corrected
from kg.planner.titled import titled
from kg.planner.titled_en import titled_in_english
from kg.planner.unknown_names_zh import unknown_body, with_level
from kg.planner.unknown_zh import name_in, place_in
from ontology.model import Ontology

if TYPE_CHECKING:
    pass

MOST_READINGS = 4
Known = dict[tuple[Lang, str], Planned]  # what was planned of a question and its parts, by their words
_FORM = frozenset({"in", "on", "at", "of", "the", "a", "an", "is", "are", "have", "has", "的", "是", "有", "在"})


def plan_question(
    graph: Askable,
    typed: str,
    *,
    today: str,
    context: Plan | None = None,
    again: bool = True,
    beside: Hit | None = None,
    known: Known | None = None,
) -> Planned:
    """Return the plan of a question, or why there is none. Nothing is dropped: a word not understood means no plan.

    `today` is an ISO date; `context` is the plan of the question before. `again`: what is not understood as typed is
    said in other words. `beside`: one thing known besides the graph's. `known` remembers what was planned of its parts.
    """
    if (refused := refused_at_once(typed)) is not None:
        return refused
    index = in_step(index_of(graph), graph.engine.reader, graph.ontology)
    index = index.beside(beside) if beside is not None else index
    known = known if context is None and beside is None else None
    day = datetime.date.fromisoformat(today)
    return plan_with(index, graph.ontology, typed, day, context, again=again, known=known)


def refused_at_once(typed: str) -> Planned | None:
    """Return the refusal of what is no question, before anything is looked up."""
    refused = refusal(typed)
    return None if refused is None else Planned(verdict="refused", language=refused[0], message=refused[1])


_open: dict[Path, NameIndex] = {}


def index_of(graph: Askable) -> NameIndex:
    """Return the index of a graph's names, opened once in a process."""
    settings = graph.settings
    path = index_path(settings.home, graph.engine.name, settings.neo4j_uri or "", settings.neo4j_database)
    if path not in _open:
        _open[path] = NameIndex(path)
    return _open[path]


def plan_with(
    index: NameIndex,
    ontology: Ontology,
    typed: str,
    today: datetime.date,
    context: Plan | None,
    *,
    again: bool = True,
    known: Known | None = None,
) -> Planned:
    """Return the plan of a question over the names of `index`, said in other words where it is not understood."""
    found = _plan_with(index, ontology, typed, today, context, again=again, known=known)
    return as_meant(found, typed, ontology)


def _plan_with(
    index: NameIndex,
    ontology: Ontology,
    typed: str,
    today: datetime.date,
    context: Plan | None,
    *,
    again: bool,
    known: Known | None,
) -> Planned:
    if (refused := refused_at_once(typed)) is not None:
        return refused
    question = read(typed)
    if (plainer := (settled if question.lang == "zh" else settled_in_english)(question.text)) != question.text:
        said = plainer if question.lang == "en" and misread(typed) else typed
        question = replace(read(plainer), lang=question.lang, typed=said)
    if question.lang == "zh" and (full := titled(question.text, index, ontology)):
        named = plan_with(index, ontology, full, today, context, again=again, known=known)
        if named.verdict == "planned":
            return named  # a policy by its short title, not whatever else its words may mean
    found = _planned(index, ontology, question, today, context)
    full_names = (ended, with_level) if question.lang == "zh" and not anchored(found, ontology) else ()
    for full in filter(None, (name(question.text, index, ontology) for name in full_names)):
        named = plan_with(index, ontology, full, today, context, again=again, known=known)
        if named.verdict == "planned":
            return named  # the one thing of that name in full, not whatever else its words may mean
    turned = _upside_down(found, ontology) if question.lang == "zh" else roundabout(found, question.typed, ontology)
    if turned and question.lang == "en" and not again:
        return Planned(verdict="not_in_schema", language="en")
    failed = turned or found.verdict in ("not_in_schema", "entity_not_found")
    if not again or not failed or question.text.startswith("其中"):
        return found  # of which rows 其中 speaks is known, or it is not: no other words tell
    if question.lang == "en":
        cased = in_capitals(question, index, ontology, today)
        known_so = _planned(index, ontology, cased, today, context) if cased.text != question.text else None
        if known_so is not None and known_so.verdict in ("planned", "ambiguous") and not turned:
            return known_so
        question = cased
    called = titled_in_english if question.lang == "en" else in_pinyin
    if full := called(question.text, index, ontology):
        named = plan_with(index, ontology, full, today, context, again=again, known=known)
        if named.verdict == "planned":
            return named  # a policy or an event by some words of its title; somebody whom only English texts name
    from kg.planner.said_again import composed_plan, described_plan, planned_again, restated_plan  # rarely needed

    plain = _reader(index, ontology, question.lang, today, context, known)
    whole = lambda text: plan_with(index, ontology, text, today, context, known=known)  # noqa: E731
    for text in dict.fromkeys((question.text, question.typed)):  # a preposition in front has been put last
        if (other := planned_again(plain, text, question.lang, ontology, whole=whole)) is not None:
            return other
    texts = tuple(dict.fromkeys((question.text, *((question.typed,) if question.lang == "en" else ()))))
    for again_ in (restated_plan, described_plan):
        for text in texts:
            if (other := again_(plain, text, question.lang, ontology)) is not None:
                return other
    about = lambda hit: _reader(index.beside(hit), ontology, question.lang, today, context)  # noqa: E731
    ways = (composed_plan(plain, about, text, question.lang, ontology) for text in reversed(texts))
    return next((way for way in ways if way is not None), found)


def _reader(
    index: NameIndex,
    ontology: Ontology,
    lang: Lang,
    today: datetime.date,
    context: Plan | None,
    known: Known | None = None,
) -> Callable[[str], Planned]:
    """Return what plans a text in just its own words; ways to say a question again share their parts."""
    told: Known = {} if known is None else known
    index = Remembered(index)

    def plain(text: str) -> Planned:
        if (lang, text) not in told:
            said = replace(read(text), lang=lang)
            told[lang, text] = _planned(index, ontology, said, today, context, why=False)
        return told[lang, text]

    return plain


def _upside_down(found: Planned, ontology: Ontology) -> bool:
    """Say whether a plan links what the ontology does not link so: 大会将在哪里举行 asks for no host."""
    try:
        if found.plan is not None:
            validate(found.plan, ontology)
    except PlanError as error:
        return error.code == "wrong_role"
    return False


def _planned(
    index: NameIndex,
    ontology: Ontology,
    question: Question,
    today: datetime.date,
    context: Plan | None,
    *,
    why: bool = True,
) -> Planned:
    """Return the plan of a question in just these words, or why there is none; `why`: in words for the asker."""
    items = linked(question, index, ontology, today)
    plain = claims_asked(items, ontology) is not None  # 下一步 behind a name is no part of it, written wrong
    if question.lang == "zh" and not plain and (unknown := unknown_body(items, question.text, ontology)):
        return _verdict("entity_not_found", "zh", "name", (unknown,), tuple(_near(unknown, index)))
    items = items if plain else corrected(items, index)
    again = counted_again(items, context) or asked_of_another(items, context, ontology)
    again = again or among_rows(question.typed, context, ontology)
    if again is not None:
        return Planned(verdict="planned", language=question.lang, plan=again)
    owned = owned_by_rows(items, context, ontology)
    rows = None if owned else about_rows(items, context, ontology)
    if context is not None and rows is None and items and items[0].text.startswith("其中"):
        return _not_understood(question, items, 0, ontology, index)  # of which rows is not known, not of all there are
    items = owned[0] if owned else rows or referring(items, context, ontology)
    plans, failure = _plans(items, ontology, question.lang)
    if rows is not None and context is not None:
        plans = [plan for found in plans if (plan := narrowed(context, found)) is not None]
    elif owned and context is not None:
        plans = [plan for found in plans if (plan := joined(found, owned[1], context)) is not None]
    whole = [plan for plan in plans if hangs_together(plan)]
    if plans and not whole:
        return _verdict("not_in_schema", question.lang, "apart", (), ())
    plans = whole
    if any(_of_nobody(plan) for plan in plans) or (not context and _OF_NOBODY.match(question.text)):
        return _verdict("not_in_schema", question.lang, "whose", (question.text,), ())
    if len(plans) == 1:
        return Planned(verdict="planned", language=question.lang, plan=plans[0])
    if plans:
        return Planned(verdict="ambiguous", language=question.lang, plan=plans[0], readings=tuple(plans))
    if (bare := without_fields(index, items, ontology)) is not None:
        other = _planned(bare, ontology, question, today, context, why=why)
        if other.plan is not None or in_a_longer_word(items, ontology):
            return other
    if not why:
        return Planned(verdict="not_in_schema", language=question.lang)
    return _not_understood(question, items, failure, ontology, index)


_OF_NOBODY = re.compile(r"^(?:公司|企业)?的?总部(?:设)?(?:在|位于)(?:哪|什么地方)")


def _of_nobody(plan: Plan) -> bool:
    """Say whether a plan asks for a figure of nothing that the question names: 融了多少."""
    return plan.answer == "value" and not plan.target and any(not c.var for c in plan.columns)


def _plans(items: tuple[Item, ...], ontology: Ontology, lang: Lang) -> tuple[list[Plan], int]:
    """Return the different plans of the ways to read ambiguous names, and where reading stopped when there is none."""
    plans: dict[Plan, None] = {}
    furthest = 0
    for reading in islice(_readings(items, ontology), 3 * MOST_READINGS):
        by_grammar = plan_chinese if lang == "zh" else plan_english
        found = claims_asked(reading, ontology) or in_common(reading, ontology) or by_grammar(reading, ontology)
        if isinstance(found, Failure):
            furthest = max(furthest, found.at)
        elif found.answer == "bool" and (adjective := next((i for i in reading if is_adjective(i.text, i.hits)), None)):
            furthest = max(furthest, reading.index(adjective))  # a plant in Denmark makes no firm Danish
        elif (gone := lost(reading, found)) is not None:
            furthest = max(furthest, reading.index(gone))
        else:
            plans[found] = None
    return list(plans)[:MOST_READINGS], furthest


def _readings(items: tuple[Item, ...], ontology: Ontology) -> product[tuple[Item, ...]]:
    """Return one row of items for each choice among entities of the same name; full names only where there are any."""
    choices = [
        [item]  # what English and what Chinese texts name 上交所 is one body
        if len(item.hits) < 2
        or is_area(item.text)
        or (ontology.body(item.text) and len({hit.cls for hit in item.hits}) == 1)
        else [replace(item, hits=(hit,)) for hit in _best(item.hits)]
        for item in items
    ]
    return product(*choices)


def _best(hits: tuple[Hit, ...]) -> list[Hit]:
    top = max(hit.score for hit in hits)
    return [hit for hit in hits if hit.score >= top - 0.01][:MOST_READINGS]


def _not_understood(
    question: Question, items: tuple[Item, ...], at: int, ontology: Ontology, index: NameIndex
) -> Planned:
    unknown = _unknown(items, question.lang)
    if any(item.word == "better" for item in items):
        words = tuple(item.text for item in items if item.word == "better")
        return _verdict("not_in_schema", question.lang, "opinion", words, _measurable(items, ontology, question.lang))
    if question.lang == "en" and is_foreign(items, unknown):
        return Planned(verdict="refused", language="en", message=OTHER_LANGUAGE)
    there = place_in(question.text, _runs(unknown, question)) if question.lang == "zh" else ""
    names = [there] if there else [n for text in _runs(unknown, question) if (n := _name_in(text, question))]
    if names:
        near = [n for name in names for n in _near(name, index)]
        return _verdict("entity_not_found", question.lang, "name", tuple(names), tuple(near[:3]))
    runs = (run for run in _runs(unknown, question) if any(c.isalnum() for c in run))
    words = tuple(runs) or (_stopped_at(items, at) or question.text[:60],)
    kind = "word" if unknown else "shape"
    return _verdict("not_in_schema", question.lang, kind, words, elements_near(words, ontology, question.lang))


def _stopped_at(items: tuple[Item, ...], at: int) -> str:
    """Return the word at this place; of marks and of the end, the word before them that says something."""
    spoken = [(n, i) for n, i in enumerate(items) if any(c.isalnum() for c in i.text) and i.word != "filler"]
    here = next((i.text for n, i in spoken if n == at and not i.hits), "")  # a name that is known is no riddle
    before = [i for n, i in spoken if n < at]
    said = [i for i in before if not i.hits and i.text.lower() not in _FORM] or before
    return here or (said[-1].text if said else "")


def _unknown(items: tuple[Item, ...], lang: Lang) -> list[Item]:
    """Return what nothing explains; a single Chinese character beside it is taken as a part of the same word."""
    found = [not item.known or bool(item.quoted and not item.hits) for item in items]
    if lang == "zh":
        for at, item in enumerate(items):
            beside = any(found[n] for n in (at - 1, at + 1) if 0 <= n < len(items))
            if beside and len(item.text) == 1 and item.word not in ("de", "filler", "be") and not item.number:
                found[at] = True
    return [item for item, unknown in zip(items, found, strict=True) if unknown]


def _runs(unknown: list[Item], question: Question) -> list[str]:
    """Return the stretches that unknown items beside each other make, as they were typed."""
    runs: list[tuple[int, int]] = []
    for item in unknown:
        if runs and question.text[runs[-1][1] : item.start].strip() == "":
            runs[-1] = (runs[-1][0], item.end)
        else:
            runs.append((item.start, item.end))
    return [question.text[start:end].strip(" \"'") for start, end in runs]


def _name_in(text: str, question: Question) -> str:
    """Return what of an unknown stretch may be a name, "" for none."""
    if question.lang == "zh":
        return name_in(text, question.text.partition(text)[0])
    return text if any(c.isupper() for c in text) and not question.text.startswith(text) else ""


def _near(name: str, index: NameIndex) -> list[Nearest]:
    hits = index.similar(name, limit=3, at_least=0.6) or index.containing(name, limit=3)
    return [Nearest(kind="entity", id=hit.id, name=hit.name) for hit in hits]


def _measurable(items: tuple[Item, ...], ontology: Ontology, lang: Lang) -> tuple[Nearest, ...]:
    classes = {hit.cls for item in items for hit in item.hits}
    fit = [
        p
        for p in ontology.properties.values()
        if p.observed and any(ontology.is_a(cls, d) for cls in classes for d in p.domain)
    ]
    return tuple(Nearest(kind="property", id=p.name, name=p.words.label(lang)) for p in fit[:3])


_LINES = {
    "opinion": {
        "en": "That is a judgement, not something the graph records ({words}); it can compare figures.",
        "zh": "这是主观评价，图谱没有记录（{words}）；可以比较具体指标。",
    },
    "whose": {
        "en": "The question {words} does not say of whom or what it asks; please name it.",
        "zh": "{words}没有说明问的是谁或什么；请写出名称。",
    },
    "apart": {"en": "The question names things that nothing in it connects.", "zh": "问题中的对象彼此没有联系。"},
    "name": {"en": "The graph knows nothing by the name {words}.", "zh": "图谱中没有名为{words}的实体。"},
    "word": {"en": "The graph has nothing for {words}, so the question is not answered.", "zh": "图谱没有与{words}对应的内容，因此不作回答。"},  # noqa: E501
    "shape": {
        "en": "The question was not understood at {words}; nothing is guessed. Try a simpler wording.",
        "zh": "问题在{words}处没有读懂，不作猜测；请换一种更简单的问法。",
    },
}  # fmt: skip


def _verdict(verdict: str, lang: Lang, line: str, words: tuple[str, ...], nearest: tuple[Nearest, ...]) -> Planned:
    bare = (w.strip(" ,，、;；.。?？") for w in words)  # a comma that a word was cut off with is no part of it
    message = _LINES[line][lang].format(words=("、" if lang == "zh" else ", ").join(f"“{w}”" for w in bare if w))
    return Planned(verdict=verdict, language=lang, message=message, nearest=nearest, unconsumed=words)  # type: ignore[arg-type]
