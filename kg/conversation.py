"""Questions in turns: each may point at the answer before ("the second one", "he"), or ask of it who said so."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.ask import Askable, AskMode, Clock, answer_plan, ask
from kg.plan.plan import Plan

if TYPE_CHECKING:
    from kg.answer.answer import Answer
    from kg.planner.respects import Found

_CLASS = "MATCH (e:Entity {id: $id}) RETURN e.class AS class"
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_ANOTHER_YEAR = re.compile(
    r"(?:and |what about |how about |ok |and what about )*(?:in |for |during |as of )?(?P<year>(?:19|20)\d\d)[?.]?",
    re.I,
)
_ANOTHER_YEAR_ZH = re.compile(r"(?:那么?|那在)?(?P<year>(?:19|20)\d\d)年?(?:的)?呢?[?？]?")


class Conversation:
    """Questions in turns: each may refer to the one before ("and its chairman?", "who said so?", "and in 2022?")."""

    def __init__(self, graph: Askable, *, mode: AskMode = "auto", as_of: str | None = None) -> None:
        self.graph, self.mode, self.as_of = graph, mode, as_of
        self.before: Answer | None = None
        self._said = ""  # the question before, with names for the words that pointed at others
        self._context: Plan | None = None  # what that question itself leaned on
        self._list: Found = ()  # what the last question that found anything found

    def ask(self, question: str, *, choose: int | None = None) -> Answer:
        """Return the answer; an answered question becomes the context of the next one."""
        context = self.before.plan if self.before else None
        said = self._pointed(question) if self.before is not None else question
        if (dated := self._another_year(question)) is not None:
            said, context = dated, self._context
        if (told := self._in_another_respect(question)) is not None:
            return told
        answer = ask(self.graph, said, mode=self.mode, as_of=self.as_of, choose=choose, context=context)
        if answer.plan is not None and answer.status in ("answered", "empty"):
            self.before, self._said, self._context = answer, said, context
            self._list = self._listed(answer) or self._list
        elif answer.status == "entity_not_found":  # "it" would be what is not known, and not what was spoken of before
            self.before, self._said, self._context, self._list = None, "", None, ()
        return answer if said == question else replace(answer, question=question)

    @staticmethod
    def _listed(answer: Answer | None) -> Found:
        """Ids and names of what an answer found, each once, in its order."""
        plan = answer.plan if answer else None
        if answer is None or plan is None or plan.answer != "list":
            return ()
        rows = [(row.entities.get(plan.target, ""), str(row.values.get(plan.target, ""))) for row in answer.rows]
        return tuple(dict(row for row in rows if row[0]).items())

    def _pointed(self, question: str) -> str:
        """Return the question with names for the words that point at what the answer before found."""
        from kg.planner.pointed import with_nth, with_person, with_thing, without_opening

        question = without_opening(question)
        question = with_nth(question, [name for _, name in self._list])
        found, plan = self._listed(self.before), self.before.plan if self.before else None
        if len(found) != 1 or plan is None:
            return question
        others = [v for v in plan.variables if v.ids and v.name != plan.target]
        if any(v.ids for v in plan.variables if v.name == plan.target):
            return question
        person = self._is_person(found[0][0])
        if person and not any(self._is_person(id_) for v in others for id_ in v.ids):
            return with_person(question, found[0][1])
        if not person and others and all(self._is_person(id_) for v in others for id_ in v.ids):
            return with_thing(question, found[0][1])
        return question

    def _is_person(self, entity: str) -> bool:
        from kg.identity.kinds import Kinds

        rows = self.graph.engine.reader.read(_CLASS, {"id": entity})
        return any(Kinds(self.graph.ontology).naming(str(row["class"])) == "person" for row in rows)

    def _another_year(self, question: str) -> str | None:
        """Return the question before for another year: "and in 2022?", 那2022年呢？."""
        text = question.strip()
        zh = bool(re.search(r"[\u4e00-\u9fff]", text))
        match = (_ANOTHER_YEAR_ZH if zh else _ANOTHER_YEAR).fullmatch(text)
        if match is None or not self._said:
            return None
        if _YEAR.search(self._said):
            return _YEAR.sub(match["year"], self._said)
        if re.search(r"[\u4e00-\u9fff]", self._said) and not re.match(r"(?i)wh|how|is |do|did", self._said):
            return f"{match['year']}年{self._said}"
        return f"{self._said.rstrip(' ?.')} in {match['year']}?"

    def _in_another_respect(self, typed: str) -> Answer | None:
        """Return the answer to "who said so?", "since when?" and the like; None where the words ask something else."""
        from kg.answer.cited_again import cited_again
        from kg.planner.question import read
        from kg.planner.respects import asks_for_sources, in_another_respect

        if self.before is None or self.before.plan is None:
            return None
        language = read(typed).lang
        plan = in_another_respect(typed, self.before.plan, self.graph.ontology, found=self._listed(self.before))
        if plan is not None:
            answer = answer_plan(self.graph, typed, plan, language=language, clock=Clock(as_of=self.as_of or ""))
            if plan.answer == "list":  # other things than before: what follows is about these
                self.before, self._list = answer, self._listed(answer) or self._list
            if answer.status == "answered" or plan.answer != "evidence":
                return answer
        return cited_again(self.before, typed, language) if asks_for_sources(typed) else None
