"""Figures and dates that the graph has only as a plan, a rumour or a denial: told as such, never as what is."""

# ruff: noqa: E501  (patterns: one a line)
from __future__ import annotations

import re
from dataclasses import replace
from typing import Literal

from ingest.statements.statement import Status
from kg.answer.answer import Answer, ResultRow, Sentence
from kg.answer.rows import Result, sources_of
from kg.answer.say import Say
from kg.answer.values import dated
from kg.engine.engine import GraphReader
from kg.plan.plan import Plan, Time
from kg.plan.planned import Lang
from kg.plan.when import YEAR_FIGURE, span_figure, whole_years
from ontology.model import Ontology

MOST = 2
_WORDS: dict[Status, tuple[str, str]] = {
    "planned": ("The graph has that only as a plan", "图谱中仅记录为计划"),
    "rumoured": ("The graph has that only as a rumour", "图谱中仅记录为传闻"),
    "denied": ("The graph has a denial of that", "图谱中有对此的否认"),
    "conditional": ("The graph has that only under a condition", "图谱中仅有附条件的说法"),
}
_STATED = """MATCH (n:Entity {id: $id})<-[:REFERS_TO]-(:Mention)<-[:SUBJECT]-(s:Statement)
WHERE s.of = $prop AND s.status IN $statuses AND s.retracted_at IS NULL
RETURN s.id AS id, s.status AS status, coalesce(s.value, s.text_value) AS value, s.unit AS unit, s.currency AS currency,
       s.approximate AS approximate, s.bound AS bound, coalesce(s.q_period, "") AS period
ORDER BY s.published DESC, s.id LIMIT 20"""


NO_PLAN = "No source gives a plan of that; what is recorded as done:"
_TO_COME = re.compile(
    r"\bhow much\b.*\b(?:(?:hope|hopes|hoping|wants?|plans?|planning|expects?|expecting|aims?|aiming|intends?|seeks?|seeking|looking|trying) to"
    r"|will|could|would|might|may|should) .*?\b(?:raise|bring in|take in|collect|fetch|yield|pull in)\b",
    re.IGNORECASE,
)


def to_come(
    question: str, plan: Plan, reader: GraphReader, ontology: Ontology, *, lang: Lang, today: str
) -> Literal["", "planned", "none"]:
    """Return whether a plan is recorded where only that is asked for, "" elsewhere: "how much could the IPO bring in"."""
    asked = lang == "en" and plan.answer == "value" and any(c.prop == "raised" for c in plan.columns)
    if not asked or _TO_COME.search(question) is None:
        return ""
    return "planned" if not_yet(plan, reader, ontology, lang=lang, today=today) else "none"


def led(answer: Answer, words: str) -> Answer:
    """Return an answer with these words before its sentences."""
    if not words or not answer.sentences:
        return answer
    first = Sentence(text=words, row_ids=answer.sentences[0].row_ids)
    return replace(answer, sentences=(first, *answer.sentences))


def not_yet(
    plan: Plan, reader: GraphReader, ontology: Ontology, *, lang: Lang, today: str
) -> tuple[tuple[Sentence, Result], ...]:
    """Return a sentence for each statement that gives the asked value of one known thing as no fact, with its row."""
    target = next((v for v in plan.variables if v.name == plan.target and len(v.ids) == 1), None)
    asked = [c for c in plan.columns if c.var == plan.target and not c.part]
    if plan.answer != "value" or target is None or len(asked) != 1 or plan.edges:
        return ()
    prop = asked[0].prop
    given = {"id": target.ids[0], "prop": prop, "statuses": list(_WORDS)}
    found = []
    stated = [row for row in reader.read(_STATED, given) if _of_that_time(row["period"], plan.time, today)]
    for at, row in enumerate(stated[:MOST], start=1):
        more = {f"{prop}_{k}": row[k] for k in ("unit", "currency", "approximate", "bound") if row[k]}
        more |= {f"{prop}_as_of": row["period"]} if row["period"] else {}
        values = {target.name: target.names[0] if target.names else target.ids[0], prop: row["value"], **more}
        told = ResultRow(id=f"r{at}", values=values, entities={target.name: target.ids[0]}, evidence=(str(row["id"]),))
        result = Result(rows=(told,), total=1, sources=sources_of(reader, (told,)))
        found.append((_sentence(Say(plan, result, ontology, lang, today), prop, row["status"]), result))
    return tuple(found)


def _of_that_time(period: str, time: Time | None, today: str) -> bool:
    """Say whether a figure is of the span of time that was asked for; any is where none was asked for."""
    if time is None:
        return True
    if time.as_of or time.known_at or time.basis != "valid":
        return False
    covers = [YEAR_FIGURE.format(year) for year in whole_years(time.start, time.end or today)]
    covers += [part] if (part := span_figure(time.start, time.end)) else []
    return bool(period) and any(re.fullmatch(pattern, period) for pattern in covers)


def _sentence(say: Say, prop: str, status: Status) -> Sentence:
    [row] = say.result.rows
    [source] = say.result.cited(row)
    name = say.name(row.values[say.plan.target], say.plan.target)
    value = f"{say.value(row, prop)}{dated(say, row, prop)}"
    label = say.ontology.properties[prop].words.label(say.lang)
    words, where, quote = _WORDS[status], say.where(source), say.quote(source)
    head = say.pick(f"{words[0]}: the {label} of {name} is {value}", f"{words[1]}：{name}的{label}为{value}")
    told = say.pick(f"{head} ({where}): {quote}", f"{head}（{where}）：{quote}")
    return say.sentence(say.stop(told), [row], [source])
