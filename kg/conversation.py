"""Questions in turns: each may point at the answer before ("the second one", "he"), or ask of it who said so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.ask import Askable, AskMode, answer_plan, ask
from kg.clock import Clock
from kg.compared import compared
from kg.identity.fold import has_han
from kg.identity.kinds import Kinds
from kg.plan.plan import Plan, Variable
from kg.planner.question import language

if TYPE_CHECKING:
    from kg.answer.answer import Answer
    from kg.planner.respects import Found

_CLASSES = "UNWIND $ids AS id MATCH (e:Entity {id: id}) RETURN id, e.class AS class"
_COURTESY = re.compile(
    r"(?:ok(?:ay)?,? |great,? )?(?:thanks?(?: you)?(?: very much| so much| a lot)?|thx|cheers|great|ok(?:ay)?|hi|hello)"
    r"|(?:好的?[，,]?)?(?:谢谢|多谢|感谢)(?:你|您|啦|了)?|好的?|你好|您好", re.I
)  # fmt: skip
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_ANOTHER_YEAR = re.compile(
    r"(?:and |what about |how about |ok |and what about )*(?:in |for |during |as of )?(?P<year>(?:19|20)\d\d)[?.]?",
    re.I,
)
_ANOTHER_YEAR_ZH = re.compile(r"(?:那么?|那在)?(?P<year>(?:19|20)\d\d)年?(?:的)?呢?[?？]?")


def _thanked(said: str) -> Answer | None:
    """Return a word for thanks and greetings, which ask nothing; None for anything else."""
    from kg.answer.answer import Answer

    if not _COURTESY.fullmatch(said.strip().rstrip("!！.。~ ")):
        return None
    zh = has_han(said)
    words = "不客气，请继续提问。" if zh else "You are welcome; ask on."
    return Answer(status="refused", question=said, language="zh" if zh else "en", message=words)


class Conversation:
    """Questions in turns: each may refer to the one before ("and its chairman?", "who said so?", "and in 2022?")."""

    def __init__(self, graph: Askable, *, mode: AskMode = "auto", as_of: str | None = None) -> None:
        self.graph, self.mode, self.as_of = graph, mode, as_of
        self._kinds = Kinds(graph.ontology)
        self.before: Answer | None = None
        self._said = ""  # the question before, with names for the words that pointed at others
        self._context: Plan | None = None  # what that question itself leaned on
        self._list: Found = ()  # what the last question that found anything found
        self._figures: tuple[Answer, ...] = ()  # the last two answers that told a figure
        # Id and name of the person and of the other thing spoken of last; "asked": the thing that was named last.
        self._topics: dict[str, tuple[str, str]] = {}

    def ask(self, question: str, *, choose: int | None = None) -> Answer:
        """Return the answer; an answered question becomes the context of the next one."""
        if (thanked := _thanked(question)) is not None:
            return thanked
        if (both := compared(question, self._figures, self.graph.ontology)) is not None:
            return both
        context = self.before.plan if self.before else None
        said = self._pointed(question) if self.before is not None else question
        if (dated := self._another_year(question)) is not None:
            said, context = dated, self._context
        if (told := self._in_another_respect(question)) is not None:
            return told
        answer = self._of_the_thing(said) or ask(
            self.graph, said, mode=self.mode, as_of=self.as_of, choose=choose, context=context
        )
        if answer.plan is not None and answer.status in ("answered", "empty"):
            self.before, self._said, self._context = answer, said, context
            self._list = self._listed(answer) or self._list
            self._noted(answer)
            self._figures = (*self._figures[-1:], answer) if self._tells_one(answer) else ()
        elif answer.status == "entity_not_found":  # "it" would be what is not known, and not what was spoken of before
            self.before, self._said, self._context, self._list, self._topics = None, "", None, (), {}
            self._figures = ()
        return answer if said == question else replace(answer, question=question)

    @staticmethod
    def _tells_one(answer: Answer) -> bool:
        return answer.status == "answered" and answer.plan is not None and answer.plan.answer == "value"

    @staticmethod
    def _listed(answer: Answer | None) -> Found:
        """Ids and names of what an answer found, each once, in its order."""
        plan = answer.plan if answer else None
        if answer is None or plan is None or plan.answer != "list":
            return ()
        rows = [(row.entities.get(plan.target, ""), str(row.values.get(plan.target, ""))) for row in answer.rows]
        return tuple(dict(row for row in rows if row[0]).items())

    def _pointed(self, question: str) -> str:
        """Return the question with names for the words that point at what the answers before named or found."""
        from kg.planner.pointed import with_firm, with_nth, with_person, with_place, with_thing, without_opening

        question = with_nth(without_opening(question), [name for _, name in self._list])
        if len(self._list) == 1 and self._kind(self._list[0][0]) == "thing":
            question = with_place(question, self._list[0][1])
        named = self._anchors(self.before)
        alone = next(iter(named)) if len(named) == 1 else ""  # the planner knows by its id what a pronoun for it means
        if (person := self._topics.get("person")) and alone != "person":
            question = with_person(question, person[1])
        if (firm := self._asked_about) is not None:
            question = with_firm(question, firm[1])
        if (thing := self._topics.get("thing")) and alone != "thing":
            question = with_thing(question, thing[1])
        return question if has_han(question) else self._in_full(question)

    def _in_full(self, question: str) -> str:
        """Return an English question with what it leaves out: "which one has more", "does he still work there"."""
        from kg.planner.turns_en import Before, in_full

        topic = self._topics.get("person")
        plan, thing = (self.before.plan if self.before else None), self._asked_about
        found = tuple(name for _, name in self._list)
        before = Before(plan=plan, said=self._said, found=found, thing=thing[1] if thing else "")
        full = in_full(question, before, self.graph.ontology)
        if full == question or topic is None:
            return full
        from kg.planner.pointed import with_person

        return with_person(full, topic[1])  # with the firm named, nothing else says who "he" is

    @property
    def _asked_about(self) -> tuple[str, str] | None:
        """Id and name of the thing that was asked about last, else of the one that was found."""
        return self._topics.get("asked") or self._topics.get("thing")

    def _of_the_thing(self, said: str) -> Answer | None:
        """Return the answer to a Chinese question that leaves out whose: 总部呢, after one about the firm's founder."""
        thing, named = self._asked_about, self._anchors(self.before)
        if thing is None or set(named) != {"person"} or not has_han(said) or named["person"][1] in said:
            return None
        cls = self._classes([thing[0]])[thing[0]]
        firm = Variable(name="v0", cls=cls, ids=(thing[0],), names=(thing[1],))
        about = Plan(answer="describe", target="v0", variables=(firm,))
        answer = ask(self.graph, said, mode=self.mode, as_of=self.as_of, context=about)
        told = answer.plan is not None and thing[0] in {id_ for v in answer.plan.variables for id_ in v.ids}
        return answer if told and answer.status in ("answered", "empty") else None

    def _noted(self, answer: Answer) -> None:
        """Remember the person and the other thing that were spoken of last: named in the question, else found."""
        anchors, found = self._anchors(answer), self._listed(answer)
        if "thing" in anchors and anchors["thing"] not in (self._topics.get("thing"), self._topics.get("asked")):
            self._topics = {}  # something else is spoken of: "he" is nobody of before
        if len(found) == 1:
            kind = self._kind(found[0][0])
            self._topics |= {kind: found[0]} if kind not in anchors else {}
        self._topics |= anchors | ({"asked": anchors["thing"]} if "thing" in anchors else {})

    def _anchors(self, answer: Answer | None) -> dict[str, tuple[str, str]]:
        """Id and name of the one person, and of the one other thing, that a question named."""
        plan = answer.plan if answer else None
        named = [v for v in plan.variables if v.ids and v.names] if plan else []
        by_kind: dict[str, list[tuple[str, str]]] = {}
        for v in named:
            by_kind.setdefault(self._kind(v.ids[0]), []).extend(zip(v.ids, v.names, strict=False))
        return {kind: pairs[0] for kind, pairs in by_kind.items() if len(pairs) == 1}

    def _kind(self, entity: str) -> str:
        return "person" if self._kinds.naming(self._classes([entity]).get(entity, "")) == "person" else "thing"

    def _classes(self, entities: Sequence[str]) -> dict[str, str]:
        """The class of each entity that the graph has, looked up in one go."""
        rows = self.graph.engine.reader.read(_CLASSES, {"ids": list(entities)}) if entities else []
        return {str(row["id"]): str(row["class"]) for row in rows}

    def _another_year(self, question: str) -> str | None:
        """Return the question before for another year: "and in 2022?", 那2022年呢？."""
        text = question.strip()
        match = (_ANOTHER_YEAR_ZH if has_han(text) else _ANOTHER_YEAR).fullmatch(text)
        if match is None or not self._said:
            return None
        if _YEAR.search(self._said):
            return _YEAR.sub(match["year"], self._said)
        if language(self._said) == "zh":
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
