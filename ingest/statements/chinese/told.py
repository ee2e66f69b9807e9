"""Where a sentence tells a claim: its ends, the clauses around them, and the sentences before."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ingest.mentions.mention import Mention
from ingest.statements.chinese.masked import Masked
from ingest.statements.statement import Scalar, Statement

Found = Mapping[str, Scalar]
SIGNS = ",;:。!?\n"


@dataclass(frozen=True, slots=True)
class Told:
    """Where a sentence tells a claim: positions of its ends, None for one outside, and of the clauses around them."""

    masked: Masked
    statement: Statement
    subject: int | None
    object: int | None
    before: tuple[Masked, ...] = ()  # the two sentences before

    @property
    def first(self) -> int:
        """The position of the end that stands first."""
        return min(at for at in (self.subject, self.object) if at is not None)

    @property
    def last(self) -> int:
        """The position of the end that stands last."""
        return max(at for at in (self.subject, self.object) if at is not None)

    @property
    def clauses(self) -> tuple[int, int]:
        """From the beginning of the clause of the first end to where that of the last ends."""
        text = self.masked.text
        start = max(text.rfind(sign, 0, self.first) for sign in SIGNS) + 1
        return start, stop_of(text, self.last)

    @property
    def following(self) -> tuple[int, int]:
        """The clause after these, where a comma joins it."""
        start = self.clauses[1]
        return (
            (start + 1, stop_of(self.masked.text, start + 1))
            if self.masked.text[start : start + 1] == ","
            else (start, start)
        )


def stop_of(text: str, at: int) -> int:
    return min((found for sign in SIGNS if (found := text.find(sign, at)) >= 0), default=len(text))


def told_in(s: Statement, sentences: Sequence[Masked]) -> Told | None:
    """Return where the claim is told: the sentence of the end that stands last."""
    if not isinstance(s.object, Mention):
        return None
    holds = s.relation in _BY_SUBJECT
    at = max(s.subject.start, s.object.start)
    here = _sentence_at(sentences, at)
    if holds and (here is None or not _named(sentences[here], s.subject)):
        here = _sentence_at(sentences, s.subject.start)
    if here is None:
        return None
    masked = sentences[here]
    subject, object_ = _nearest(_named(masked, s.subject), _named(masked, s.object))
    before = tuple(sentences[max(0, here - 2) : here])
    return Told(masked, s, subject, object_, before) if subject is not None or object_ is not None else None


def _sentence_at(sentences: Sequence[Masked], at: int) -> int | None:
    """The number of the sentence that a character stands in; sentences stand in the order of the text."""
    n = bisect_right(sentences, at, key=lambda m: m.sentence.start) - 1
    return n if n >= 0 and at < sentences[n].sentence.end else None


_BY_SUBJECT = ("HOLDS_SHARES_IN", "INVESTED_IN")


def _named(masked: Masked, end: Mention) -> list[int]:
    """The positions where the sentence names an end of the claim, or refers to it where it does not name it."""
    found = [
        (i, u.thing) for i, u in enumerate(masked.units) if isinstance(u.thing, Mention) and u.thing.name == end.name
    ]
    return [i for i, m in found if m.kind in ("name", "short")] or [i for i, _ in found]


def _nearest(subjects: Sequence[int], objects: Sequence[int]) -> tuple[int | None, int | None]:
    """The two positions that stand nearest to each other."""
    if not subjects or not objects:
        return next(iter(subjects), None), next(iter(objects), None)
    return min(((s, o) for s in subjects for o in objects), key=lambda pair: abs(pair[0] - pair[1]))
