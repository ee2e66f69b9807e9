"""One question in the agent's hands: the tools' work, their limits, and what came of it. No model in here."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Literal

from kg.answer.answer import Answer, ResultRow, Sentence
from kg.answer.check import refusal, vocabulary
from kg.answer.rows import Result
from kg.plan.errors import PlanError
from kg.plan.plan import Plan, plan_from_json

if TYPE_CHECKING:
    from kg.ask import Askable
    from kg.clock import Clock
    from kg.plan.planned import Lang

MOST_CALLS = 8
MOST_REPAIRS = 2
SECONDS = 60.0
MOST_ROWS = 50  # shown to the model
MOST_TEXT = 300  # characters of any string shown to the model
_HIDDEN = re.compile(r"[\x00-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
Ended = Literal["", "answered", "asked", "abstained"]


class Refusal(Exception):
    """A tool call that cannot be served; its text goes back to the model."""


@dataclass(slots=True)
class Session:
    """The state between tool calls. What the graph says is data: capped, stripped of hidden characters, as JSON."""

    graph: Askable
    question: str
    language: Lang
    clock: Clock
    calls: int = 0
    repairs: int = 0
    ended: Ended = ""
    answer: Answer | None = None  # of the last plan that ran
    spoken: tuple[Sentence, ...] = ()
    message: str = ""
    options: tuple[str, ...] = ()
    deadline: float = field(default_factory=lambda: time.monotonic() + SECONDS)

    def call(self, name: str, arguments: dict[str, Any]) -> str:
        """Serve one tool call and return its result as JSON text; refusals and errors are results too."""
        self.calls += 1
        if self.ended:
            return _json({"error": "the question is already closed"})
        if self.calls > MOST_CALLS or time.monotonic() > self.deadline:
            return _json({"error": "no calls are left; call answer or abstain"})
        work = TOOLS.get(name)
        if work is None:
            return _json({"error": f"no tool {name[:40]!r}; there are {', '.join(TOOLS)}"})
        try:
            return _json(work(self, arguments))
        except Refusal as refused:
            return _json({"error": str(refused)})
        except (KeyError, TypeError, ValueError) as error:
            return _json({"error": f"arguments do not fit {name}: {error}"})

    @property
    def spent(self) -> bool:
        """Say whether the limits are used up."""
        return self.calls >= MOST_CALLS or time.monotonic() > self.deadline

    # --- the tools

    def search_entities(self, arguments: dict[str, Any]) -> dict[str, Any]:
        """Return at most 8 entities whose names are near a text."""
        from kg.planner.index import normal
        from kg.planner.names import in_step
        from kg.planner.planner import index_of

        text = str(arguments["text"])[:120]
        index = in_step(index_of(self.graph), self.graph.engine.reader, self.graph.ontology)
        hits = [*index.exact(normal(text)), *index.similar(text), *index.containing(text)]
        wanted = str(arguments.get("class") or "")
        unique = {h.id: h for h in hits if not wanted or self.graph.ontology.is_a(h.cls, wanted)}
        return {"entities": [{"id": h.id, "name": h.name, "class": h.cls} for h in list(unique.values())[:8]]}

    def describe(self, arguments: dict[str, Any]) -> dict[str, Any]:
        """Return classes and relations of the ontology with their roles and properties."""
        from ontology.derive.prompt import schema_text

        names = [str(n) for n in arguments.get("elements") or ()][:12]
        relations = {n for n in names if n in self.graph.ontology.relations}
        if not relations:
            near = list(self.graph.ontology.relations)[:40]
            raise Refusal(f"name relations of the ontology; there are {', '.join(near)}")
        return {"schema": schema_text(self.graph.ontology, relations=relations)}

    def submit_plan(self, arguments: dict[str, Any]) -> dict[str, Any]:
        """Check and run a plan; return what it means in words and its first rows."""
        from kg.ask import answer_plan

        if self.repairs > MOST_REPAIRS:
            raise Refusal("no more plans may be tried; call answer or abstain")
        try:
            plan = plan_from_json(arguments["plan"])
            self._known_ids(plan)
        except PlanError as error:
            self.repairs += 1
            raise Refusal(str(error)) from error
        answer = answer_plan(self.graph, self.question, plan, language=self.language, clock=self.clock)
        if answer.status in ("error", "not_in_schema", "entity_not_found"):
            self.repairs += 1
            raise Refusal(answer.message)
        self.answer = answer
        return {
            "means": answer.explanation,
            "status": answer.status,
            "total": answer.total,
            "rows": [_shown(row) for row in answer.rows[:MOST_ROWS]],
            "note": answer.message,
        }

    def _known_ids(self, plan: Plan) -> None:
        """Refuse ids that the graph does not have: a model may make them up."""
        ids = sorted({id_ for variable in plan.variables for id_ in variable.ids})
        rows = self.graph.engine.reader.read(
            "UNWIND $ids AS id MATCH (e:Entity {id: id}) RETURN e.id AS id", {"ids": ids}
        )
        unknown = [id_ for id_ in ids if id_ not in {row["id"] for row in rows}]
        if unknown:
            raise PlanError(
                "bad_id", "variables", f"no entity has the id {unknown[0][:40]!r}; search_entities gives ids"
            )

    def get_evidence(self, arguments: dict[str, Any]) -> dict[str, Any]:
        """Return the quotes behind rows; only after a plan has run."""
        if self.answer is None:
            raise Refusal("no plan has run yet: submit_plan comes first")
        wanted = [str(r) for r in arguments.get("row_ids") or ()]
        sources = {s.id: s for sentence in self.answer.sentences for s in sentence.sources}
        found = [
            {"row": row.id, "quotes": [_source(sources[s]) for s in row.evidence[:3] if s in sources]}
            for row in self.answer.rows
            if row.id in wanted
        ]
        return {"evidence": found[:MOST_ROWS]}

    def finish(self, arguments: dict[str, Any]) -> dict[str, Any]:
        """Take the answer's sentences; each must stand on its rows. What does not stand is left out."""
        if self.answer is None or not self.answer.rows:
            raise Refusal("there are no rows to answer from: submit a plan that has rows, or abstain")
        said = arguments["sentences"][:12]
        read = [self._sentence(str(s["text"])[:600], [str(r) for r in s.get("row_ids") or ()]) for s in said]
        self.spoken = tuple(sentence for sentence, _ in read if sentence is not None)
        self.ended = "answered"
        return {"accepted": len(self.spoken), "refused": [why for sentence, why in read if sentence is None]}

    def _sentence(self, text: str, row_ids: Sequence[str]) -> tuple[Sentence | None, str]:
        assert self.answer is not None
        rows = [row for row in self.answer.rows if row.id in row_ids]
        if not rows:
            return None, "a sentence must name the rows it rests on"
        sources = {s.id: s for sentence in self.answer.sentences for s in sentence.sources}
        cited = tuple({s: sources[s] for row in rows for s in row.evidence if s in sources}.values())
        sentence = Sentence(text=_plain(text), row_ids=tuple(r.id for r in rows), sources=cited)
        result = Result(rows=self.answer.rows, total=self.answer.total or 0, sources=sources)
        why = refusal(
            sentence, result, said=self.answer.explanation, words=vocabulary(self.graph.ontology), strict=True
        )
        return (None, why) if why or not cited else (sentence, "")

    def ask_user(self, arguments: dict[str, Any]) -> dict[str, Any]:
        """End the turn with a question back."""
        self.options = tuple(_plain(str(o))[:MOST_TEXT] for o in arguments["options"][:4])
        self.ended = "asked"
        return {"ok": True}

    def abstain(self, arguments: dict[str, Any]) -> dict[str, Any]:
        """End the turn without an answer."""
        self.message = _plain(str(arguments.get("why") or ""))[:MOST_TEXT]
        self.ended = "abstained"
        return {"ok": True}

    def outcome(self, planned: Answer | None) -> Answer:
        """Return what came of it: checked sentences, else the template answer of the plan, else an honest nothing."""
        if self.ended == "asked" and planned is not None and planned.readings:
            return replace(planned, mode="agent", status="ambiguous")
        if self.answer is not None and self.ended != "abstained":
            sentences = self.spoken or self.answer.sentences
            return replace(self.answer, mode="agent", sentences=sentences, timings=dict(self.clock.timings))
        if planned is not None:
            return replace(planned, mode="agent", timings=dict(self.clock.timings))
        words = {
            "en": "The model found no way to ask the graph this; nothing is guessed.",
            "zh": "模型没有找到在图谱中查询这个问题的办法，不作猜测。",
        }
        return Answer(
            status="not_in_schema",
            question=self.question,
            language=self.language,
            mode="agent",
            message=words[self.language],
            timings=dict(self.clock.timings),
        )


TOOLS = {
    "search_entities": Session.search_entities,
    "describe": Session.describe,
    "submit_plan": Session.submit_plan,
    "get_evidence": Session.get_evidence,
    "answer": Session.finish,
    "ask_user": Session.ask_user,
    "abstain": Session.abstain,
}


def _plain(text: str) -> str:
    return _HIDDEN.sub(" ", text).strip()


def _capped(value: Any) -> Any:
    return _plain(value)[:MOST_TEXT] if isinstance(value, str) else value


def _shown(row: ResultRow) -> dict[str, Any]:
    return {"row": row.id, "values": {k: _capped(v) for k, v in row.values.items()}}


def _source(source: Any) -> dict[str, str]:
    return {
        "publisher": _capped(source.publisher),
        "date": source.date,
        "title": _capped(source.title),
        "quote": _capped(source.quote),
    }


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, default=str)
