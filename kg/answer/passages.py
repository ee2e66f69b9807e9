"""What sources say nearest to a question that has no answer: their own words about what it names, never an answer.

A passage is the quote of a statement about a thing that the question names, and shares with the question more than
that name: another name, a word, or what the ontology means by a word. The rarer among what is said of the thing, the
more it counts.
"""

from __future__ import annotations

import datetime
import logging
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.answer.answer import Answer, Passage, ResultRow, Sentence, Source
from kg.answer.check import refusal, vocabulary
from kg.answer.rows import Result, sources_of, visible
from kg.answer.shared_words import Term, Told, pieces, scores, spelt, terms_of
from kg.engine.engine import GraphReader, Row
from kg.errors import KgError
from kg.plan.plan import Plan
from kg.plan.planned import Lang
from kg.plan.when import known_until
from kg.plan.words import joined
from kg.planner.linked import linked
from kg.planner.names import in_step
from kg.planner.planner import index_of
from kg.planner.question import read
from kg.planner.spelling import corrected
from ontology.model import Ontology

if TYPE_CHECKING:
    from kg.askable import Askable
    from kg.planner.items import Item

log = logging.getLogger(__name__)
UNANSWERED = ("empty", "not_in_schema", "entity_not_found")
MOST = 3  # passages that are shown
MOST_ABOUT = 4  # things of one question
SURE = 0.9  # of a name: what only begins a longer one is one where no other name is surer
MOST_READ = 300  # statements that are held against the question in full
MOST_SHOWN = 300  # characters of a quote
NEAR = 0.6  # of what the nearest passage shares; less is left out

# Statements that share a word with the question by its letters alone, those with most such words first.
_SHARING = """UNWIND $asked AS asked
MATCH (n:Entity {id: asked.id})<-[:REFERS_TO]-(:Mention)<-[:SUBJECT|OBJECT]-(s:Statement)
WHERE ($known = '' AND s.retracted_at IS NULL)
   OR (s.recorded_at <= $known AND (s.retracted_at IS NULL OR s.retracted_at > $known))
WITH asked, s, toLower(s.quote) AS quote
WITH asked, s, size([w IN asked.words WHERE quote CONTAINS w])
     + CASE WHEN s.relation IN $elements OR s.of IN $elements THEN 1 ELSE 0 END AS shared
WHERE shared > 0
WITH asked, s ORDER BY shared DESC, s.id LIMIT $most
MATCH (s)-[:SUBJECT|OBJECT]->(:Mention)-[:REFERS_TO]->(e:Entity)
RETURN asked.id AS about, s.id AS id, s.quote AS quote, s.relation AS relation, s.of AS of, s.status AS status,
       s.published AS date, e.id AS end, e.class AS class"""


def with_passages(
    graph: Askable, answer: Answer, question: str, *, known_at: str, today: str, before: Plan | None
) -> Answer:
    """Return an answer that found and tells nothing with the passages that may help, as it is where there are none.

    `before` is the plan of the question before: where this one names nothing it is asked about the same.
    """
    if answer.status not in UNANSWERED or answer.evidence:
        return answer
    try:
        found = _passages(graph, answer, question, known_at, today, before)
    except KgError as error:  # it is a help beside an honest word, which stands without it
        log.warning("no passages were looked up: %s", error)
        return answer
    lead = _lead(found, graph.ontology, answer.language)
    return replace(answer, lead=lead, passages=found) if lead else answer


def _passages(
    graph: Askable, answer: Answer, asked: str, known_at: str, today: str, before: Plan | None
) -> tuple[Passage, ...]:
    ontology, reader, question = graph.ontology, graph.engine.reader, read(asked)
    index = in_step(index_of(graph), reader, ontology)
    items = corrected(linked(question, index, ontology, datetime.date.fromisoformat(today)), index)
    about = _named(items, answer.plan, ontology) or _named((), before, ontology)
    terms = terms_of(items, about, ontology, question.lang) if about else ()
    if all(term.slight for term in terms) or len(terms) == 1:
        return ()
    rows = _sharing(about, terms, reader, known_until(known_at) if known_at else "")
    best = _best(rows, terms, ontology)
    given = [ResultRow(id=str(n), values={}, evidence=(str(row["id"]),)) for n, row in enumerate(best)]
    sources = sources_of(reader, given)
    return tuple(
        Passage(about=next(name for id_, name in about.items() if id_ in row["ends"]), source=_shown(source, terms))
        for row in best
        if (source := sources.get(str(row["id"]))) is not None
    )


# ---- of what


def _named(items: tuple[Item, ...], plan: Plan | None, ontology: Ontology) -> dict[str, str]:
    """Return the names of what a question is about, by id: places and fields only where it names nothing else."""
    concepts = {scheme.cls for scheme in ontology.schemes.values() if scheme.cls}
    best = [hit for item in items for hit in item.hits if hit.score >= item.hits[0].score]
    found = [(hit.id, hit.name, hit.cls) for hit in [h for h in best if h.score >= SURE] or best]
    variables = [v for v in (plan.variables if plan is not None else ()) if v.ids]
    found += [(id_, name, v.cls) for v in variables for id_, name in zip(v.ids, v.names, strict=False)]
    places = [f for f in found if f[2] in ontology.classes and ontology.is_a(f[2], "Place")]
    fields = [f for f in found if f[2] in concepts]
    chosen = [f for f in found if f not in places and f not in fields] or places or fields
    return dict(list({id_: visible(name) for id_, name, _ in chosen}.items())[:MOST_ABOUT])


# ---- which


def _sharing(about: Mapping[str, str], terms: Sequence[Term], reader: GraphReader, known: str) -> list[Row]:
    """Return one row for each end of the statements that may share something with the question."""
    words = {id_: {w for t in terms if id_ not in t.ids for p in t.pieces for w in spelt(p)} for id_ in about}
    asked = [{"id": id_, "words": sorted(w)} for id_, w in words.items()]
    elements = sorted({e for t in terms for e in t.elements})
    return reader.read(_SHARING, {"asked": asked, "elements": elements, "known": known, "most": MOST_READ})


def _best(rows: Sequence[Row], terms: tuple[Term, ...], ontology: Ontology) -> list[Row]:
    """Return the statements nearest to a question, the nearest first, each quote once."""
    ends: dict[str, list[Row]] = {}
    for row in rows:
        ends.setdefault(str(row["id"]), []).append(row)
    first = [{**group[0], "ends": {row["end"] for row in group}} for group in ends.values()]
    shared = scores(terms, [_told(group, terms, ontology) for group in ends.values()])
    ranked = sorted(
        ((score, row) for score, row in zip(shared, first, strict=True) if score),
        key=lambda found: (-found[0], found[1]["status"] == "asserted", _back(found[1]["date"]), found[1]["id"]),
    )
    near = [row for score, row in ranked if score >= NEAR * ranked[0][0]]
    return list({str(row["quote"]): row for row in reversed(near)}.values())[::-1][:MOST]


def _back(date: object) -> tuple[int, ...]:
    """Return what sorts the latest date first."""
    return tuple(-ord(c) for c in str(date or ""))


def _told(ends: Sequence[Row], terms: Sequence[Term], ontology: Ontology) -> Told:
    row = ends[0]
    asked = {c for term in terms for c in term.classes}
    others = [str(end["class"]) for end in ends if end["end"] != row["about"]]
    known = [c for c in others if c in ontology.classes]
    return Told(
        pieces=pieces(str(row["quote"])),
        elements=frozenset(str(name) for name in (row["relation"], row["of"]) if name),
        classes=frozenset(c for c in asked if any(ontology.is_a(k, c) for k in known)),
        ids=frozenset(str(end["end"]) for end in ends),
    )


# ---- as shown


def _shown(source: Source, terms: Sequence[Term]) -> Source:
    """Return a source with its quote as it may be shown: no hidden marks, cut to where it shares a word."""
    quote = visible(source.quote)
    if len(quote) <= MOST_SHOWN:
        return replace(source, quote=quote)
    wanted = {p for term in terms if not term.about for p in term.pieces}
    at = min((place for p in wanted if (place := quote.casefold().find(p)) >= 0), default=0)
    start = 0 if at < MOST_SHOWN else quote.rfind(" ", 0, at - MOST_SHOWN // 3) + 1 or at - MOST_SHOWN // 3
    cut = quote[start : start + MOST_SHOWN]
    more = start + MOST_SHOWN < len(quote)
    return replace(source, quote=f"{'…' if start else ''}{cut.rstrip()}{'…' if more else ''}")


def _lead(passages: tuple[Passage, ...], ontology: Ontology, lang: Lang) -> str:
    """Return what the passages are, in words that stand on them as every sentence does; "" where there are none."""
    about = joined(list(dict.fromkeys(p.about for p in passages)), lang)
    words = {
        "en": f"Not an answer; what the sources say about {about} that comes nearest:",
        "zh": f"这不是回答；来源中关于{about}、与此最接近的原文：",
    }
    rows = tuple(
        ResultRow(id=f"p{n}", values={"about": p.about}, evidence=(p.source.id,))
        for n, p in enumerate(passages, start=1)
    )
    sentence = Sentence(text=words[lang], row_ids=tuple(row.id for row in rows))
    found = Result(rows=rows, total=len(rows), sources={p.source.id: p.source for p in passages})
    why = refusal(sentence, found, words=vocabulary(ontology))
    if why and passages:
        log.warning("passages were left out: %s", why)
    return "" if why else sentence.text
