"""English yes-or-no questions: whether something is, has or did what is asked."""

from __future__ import annotations

from kg.plan.plan import Plan
from kg.planner.draft import Node
from kg.planner.english_amounts import Amounts
from kg.planner.said import STATUSES

PARTICIPLES = ("ed", "ought", "old", "en", "un", "ut", "de")  # bought, sold, taken, spun, put, made


class Truths(Amounts):
    """Reads questions that are answered by yes."""

    def _name_alone(self) -> Node | None:
        """Return the name that stands here, even where it might describe the noun after it."""
        self.skip("det")
        item = self.s.peek()
        return self._entity(self.draft, self.s.next()) if item is not None and item.hits else None

    def truth(self) -> Plan | None:
        """Is X a subsidiary of Y; does X have investors; has X moved into Y."""
        self.skip()
        item = self.s.peek()
        if item is None or item.word not in ("be", "do", "have", "modal", "will"):
            return None
        self.said.past = item.text.lower() in ("was", "were", "did", "has", "have")
        self.s.at += 1
        readers = (lambda: self.noun_phrase_flat(self.draft), self._name_alone)  # "is X chairman of Y"
        plans = (self.attempt(lambda r=read: self._said_of(item.word, r())) for read in readers)  # type: ignore[misc]
        plan = next((plan for plan in plans if plan is not None), None)
        if plan is None:
            raise self.stop()
        return plan

    def _said_of(self, word: str, subject: Node | None) -> Plan | None:
        """Read what is asked of a subject, after the verb that begins the question."""
        if subject is None or not subject.var:
            raise self.stop()
        if word == "have" and self._done_to_something(-1):
            raise self.stop()  # "has [X founded] a company": the verb is no part of the name
        self.skip("current")
        item = self.s.peek()
        dated = item is not None and word in ("be", "do") and self._dated(self.draft, item, subject)  # founded in 2017
        done = dated or self._passive_asked(word, subject)
        if done:
            pass
        elif (
            word == "be"
            and self.s.word(*STATUSES)
            and self.attempt(lambda: self.verb_phrase(self.draft, subject) or None)
        ):
            done = True  # "is X going to buy Y"
        elif word == "be":
            flagged = self.attempt(lambda: self._flagged(self.draft, subject, True) or None) is not None
            done = flagged or self._complement(self.draft, subject, None)
        elif word == "have" and self._nounlike(0) and not self._done_to_something(0):
            done = self.has(self.draft, subject, without=False)
        else:
            done = self.verb_phrase(self.draft, subject)
        if not done:
            raise self.stop()
        return self.finish("bool", subject)

    def _passive_asked(self, word: str, subject: Node) -> bool:
        """Read "was X bought", "has X been acquired in 2024": whether it was done to X, by whoever did it."""
        been = self.s.word("be") and word == "have"
        verb = self.s.peek(int(been))
        after = self.s.peek(int(been) + 1)
        if (word != "be" and not been) or verb is None or (after is not None and after.when is None):
            return False
        plain = [e for e in verb.of_kind("verb") if not e.predicate and not e.stranded]
        if not plain or not verb.text.lower().endswith(PARTICIPLES) or verb.of_kind("property"):
            return False
        relation, role = self.draft.role_of(plain[0])
        doer = self.draft.variable()
        pair = (doer, subject.var) if role == "subject" else (subject.var, doer)
        if self.draft.relate(relation.name, *pair) is None:
            return False
        self.s.at += int(been) + 1
        return True
