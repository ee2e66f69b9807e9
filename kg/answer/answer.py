"""An answer: the outcome of a question, its rows, and sentences that each point at their rows and sources."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, Literal

from kg.plan.plan import Plan, plan_to_json
from kg.plan.planned import Lang, Nearest

Outcome = Literal["answered", "empty", "ambiguous", "not_in_schema", "entity_not_found", "refused", "error"]
Mode = Literal["planner", "agent"]
Cell = str | float | int | bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One statement as evidence. `id` is the statement's, `title` to `date` are its document's."""

    id: str
    document: str
    title: str
    publisher: str
    url: str
    date: str  # of publication, maybe partial; "" when unknown
    quote: str
    attributed_to: str = ""
    status: str = "asserted"
    confidence: float = 1.0
    valid_from: str = ""  # what the statement says about since when and until when, as precise as it says it
    valid_to: str = ""
    relation: str = ""  # of the statement
    acting: bool = False  # somebody stands in for whoever holds a post


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultRow:
    """One row of the result: named values, the entities they name (value name -> id), and its statements' ids."""

    id: str  # "r1", "r2", ...
    values: Mapping[str, Cell]
    entities: Mapping[str, str] = field(default_factory=dict)
    evidence: tuple[str, ...] = ()
    beside: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # names of what it is linked to, by variable


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence of the answer, the rows it rests on and the sources it cites."""

    text: str
    row_ids: tuple[str, ...]
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Words of a source that come nearest to a question without an answer. The quote is cut to a few lines."""

    about: str  # the thing in the question that these words are about
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One way to understand an ambiguous question, in words; `--choose` takes its number."""

    words: str
    plan: Plan


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What both modes return (nlq.md 6). `message` says in one line why there is no answer, or what to keep in mind."""

    status: Outcome
    question: str
    language: Lang = "en"
    mode: Mode = "planner"
    plan: Plan | None = None
    explanation: str = ""
    cypher: str = ""
    params: Mapping[str, Any] = field(default_factory=dict)
    rows: tuple[ResultRow, ...] = ()
    truncated: bool = False
    total: int | None = None
    sentences: tuple[Sentence, ...] = ()  # "answer" in JSON
    readings: tuple[Reading, ...] = ()
    nearest: tuple[Nearest, ...] = ()
    unconsumed: tuple[str, ...] = ()
    message: str = ""
    timings: Mapping[str, float] = field(default_factory=dict)  # milliseconds, by step
    db: Mapping[str, Any] = field(default_factory=dict)  # query_type, ms, hits
    parts: tuple[Answer, ...] = ()  # of a question that is two: the answer to each, whole
    lead: str = ""  # what the passages are, in the language of the question; "" without any
    passages: tuple[Passage, ...] = ()  # where nothing answers: words of sources that share most with the question

    @property
    def text(self) -> str:
        """Return the sentences as one text; without sentences, the message."""
        if self.parts:
            return "\n".join(part.text for part in self.parts)
        gap = "" if self.language == "zh" else " "
        return gap.join(s.text for s in self.sentences) or self.message

    @property
    def evidence(self) -> tuple[Source, ...]:
        """Return every source cited, once each, in the order of the sentences."""
        return tuple({s.id: s for sentence in self.sentences for s in sentence.sources}.values())


def answer_to_json(answer: Answer) -> dict[str, Any]:
    """Return `answer` in the contract's field names, ready for json.dumps."""
    plain = {name: getattr(answer, name) for name in _PLAIN}
    return plain | {
        "plan": plan_to_json(answer.plan) if answer.plan else None,
        "params": dict(answer.params),
        "rows": [_row(row) for row in answer.rows],
        "answer": [_sentence(sentence) for sentence in answer.sentences],
        "readings": [{"words": r.words, "plan": plan_to_json(r.plan)} for r in answer.readings],
        "nearest": [asdict(near) for near in answer.nearest],
        "unconsumed": list(answer.unconsumed),
        "timings": dict(answer.timings),
        "db": dict(answer.db),
        "parts": [answer_to_json(part) for part in answer.parts],
        "lead": answer.lead,
        "passages": [_passage(passage) for passage in answer.passages],
    }


_PLAIN = ("status", "mode", "question", "language", "explanation", "cypher", "truncated", "total", "message", "text")


def _row(row: ResultRow) -> dict[str, Any]:
    return {
        "id": row.id,
        "values": dict(row.values),
        "entities": dict(row.entities),
        "evidence": list(row.evidence),
    }


def _sentence(sentence: Sentence) -> dict[str, Any]:
    return {
        "text": sentence.text,
        "row_ids": list(sentence.row_ids),
        "sources": [asdict(source) for source in sentence.sources],
    }


def _passage(passage: Passage) -> dict[str, Any]:
    names = ("quote", "publisher", "date", "url", "title", "attributed_to", "status")
    return {"about": passage.about, **{name: getattr(passage.source, name) for name in names}}
