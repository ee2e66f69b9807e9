"""A Chinese question that is asked in turns: first what it describes, or its first part, then the rest about that."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from kg.answer.answer import Answer, Sentence
from kg.answer.as_far import in_full
from kg.answer.attested import called_so, said_of
from kg.answer.beside import Near
from kg.answer.together import parts_of, together
from kg.plan.planned import Planned
from kg.planner.definite_zh import Described, described_names, descriptions, made_of, short_titles
from kg.planner.index import Hit, normal
from kg.planner.two_parts import cuts

MOST_DESCRIBED = 3  # ways to take a description out of one question
_LONGEST = 20  # characters of a name
_POLICIES = """MATCH (p:Policy)-[:MENTIONED_IN]->(d:Document) WHERE any(part IN $parts WHERE p.name CONTAINS part)
RETURN DISTINCT p.name AS name, d.title AS title LIMIT 400"""


@dataclass(slots=True)
class Turns:
    """What asking in turns needs: `ask` answers a text, asked in turns itself if told so, `plan` plans it.

    `named` finds what a text names exactly; texts are in simplified characters.
    """

    ask: Callable[[str, bool], Answer]
    plan: Callable[[str], Planned]
    named: Callable[[str], list[Hit]]
    at: Near
    told: dict[tuple[str, bool], Answer] = field(default_factory=dict)

    def answer(self, text: str) -> Answer | None:
        """Return the answer to a question that must be asked in turns, None where a part of it has no answer."""
        ways = (self._of_the_policy, self._of_the_named, self._of_the_described, self._of_both_parts)
        return next((found for way in ways if (found := way(text)) is not None), None)

    def _asked(self, text: str, *, more: bool = False) -> Answer | None:
        """Return the answer to a part where it has one; a plan is made before anything is run."""
        if (text, more) not in self.told:
            self.told[text, more] = self.ask(text, more)
        found = self.told[text, more]
        return found if found.status == "answered" else None

    def _of_the_policy(self, text: str) -> Answer | None:
        """Answer "贵州的数据标注意见执行到何时" of the one policy whose title and that of its text have all."""
        for words, kind, rest in short_titles(text):
            parts = [word[n : n + 2] for word in words for n in range(len(word) - 1)]
            rows = self.at.reader.read(_POLICIES, {"parts": parts})
            kind_ = "" if kind in ("政策", "新政") else kind
            fit = {
                str(row["name"])
                for row in rows
                if kind_ in str(row["name"]) and all(made_of(w, (str(row["name"]), str(row["title"]))) for w in words)
            }
            if len(fit) == 1:
                return self._asked(f"《{fit.pop()}》{rest}", more=True)
        return None

    def _of_the_named(self, text: str) -> Answer | None:
        """Answer "无锡那家做功率器件的X融了多少" of X, where all that is said of X is in what sources say of it."""
        for rest, said in (*described_names(text), (text, ())):
            name, thing = self._begins_with(rest)
            topic = rest[len(name) :].startswith((",", "，"))
            if thing is None or not (said or topic) or not said_of(thing.id, said, self.at.reader):
                continue
            ways = (f"{name}{rest[len(name) + 1 :]}", f"{name}的{rest[len(name) + 1 :]}") if topic else (rest,)
            return next((found for way in ways if (found := self._asked(way, more=True)) is not None), None)
        return None

    def _begins_with(self, text: str) -> tuple[str, Hit | None]:
        """Return the longest name that a text begins with and the one thing of that name; no place, no field."""
        ontology = self.at.ontology
        fields = {scheme.cls for scheme in ontology.schemes.values()}
        for end in range(min(_LONGEST, len(text)), 1, -1):
            hits = self.named(normal(text[:end])) if text[end - 1] not in "，,的" else []
            if hits and not any(hit.cls in fields or ontology.is_a(hit.cls, "Place") for hit in hits):
                return text[:end], hits[0] if len({hit.id for hit in hits}) == 1 else None
        return "", None

    def _of_the_described(self, text: str) -> Answer | None:
        """Answer "腾讯持股的那家巴西银行有多少用户" of the one that Tencent holds and that sources call so."""
        for described in list(descriptions(text))[:MOST_DESCRIBED]:
            plans = (asked for asked in described.asked if self.plan(asked).verdict == "planned")
            which = next((a for asked in plans if (a := self._asked(asked)) is not None), None)
            fit = list(self._called(which, described)) if which is not None else []
            if which is None or len(fit) != 1:
                continue
            rest = next((a for said in described.about(fit[0]) if (a := self._asked(said)) is not None), None)
            if rest is not None:
                return together(text, (_identified(which, fit[0]), rest), self.at.ontology)
        return None

    def _called(self, which: Answer, described: Described) -> Iterator[str]:
        """Yield the names of those that were found and that sources call what the question calls them.

        Of one alone it is enough that what sources say of it has the words.
        """
        target = which.plan.target if which.plan is not None else ""
        found = {row.entities.get(target, ""): str(row.values.get(target) or "") for row in which.rows}
        for id_, name in found.items():
            if id_ and name and all(self._is(id_, name, word, alone=len(found) == 1) for word in described.said):
                yield name

    def _is(self, id_: str, name: str, word: str, *, alone: bool) -> bool:
        """Say whether sources call a thing by a word, or by both parts of it: 巴西 and 银行 of 巴西银行."""
        whole = (word,), *(((word[:n], word[n:])) for n in range(2, len(word) - 1))
        called = any(all(w in name or called_so([(id_, name)], (w,), self.at.reader) for w in way) for way in whole)
        return called or (alone and said_of(id_, (word,), self.at.reader))

    def _of_both_parts(self, text: str) -> Answer | None:
        """Answer both parts of a question whose second is about what the first names or finds: …，它的母公司是谁."""
        for cut in cuts(text, "zh"):
            first = self._asked(cut.first, more=True)
            if first is None or first.plan is None or first.parts:
                continue
            seconds = (self._asked(said) for said in dict.fromkeys(in_full(cut.second, cut.left_out, first, "zh")))
            found = parts_of(first, [a for a in seconds if a is not None])
            if found:
                return together(text, found, self.at.ontology)
        return None


def _identified(which: Answer, name: str) -> Answer:
    """Return the answer to which one is meant, cut down to the one that is."""
    target = which.plan.target if which.plan is not None else ""
    rows = tuple(row for row in which.rows if row.values.get(target) == name)
    ids = {row.id for row in rows}
    told = tuple(s for s in which.sentences if s.row_ids and set(s.row_ids) <= ids)
    told = told or (Sentence(text=f"指{name}。", row_ids=tuple(ids)),)
    return replace(which, rows=rows, sentences=told, total=len(rows))
