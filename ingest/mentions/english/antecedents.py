"""Which of the things named before a noun or pronoun stands for: the choice, and when there is none to make."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from ingest.mentions.mention import Mention

ORGS = frozenset(("Company", "Organization", "Investor", "Institution"))
PLACES = frozenset(("City", "District", "Province", "Country", "Zone"))
IT = frozenset(("it", "its"))


@dataclass(slots=True)
class Seen:
    """A mention in the order of the text: its sentence, whether it is that sentence's subject, whether it is quoted."""

    mention: Mention
    sentence: int
    subject: bool
    quoted: bool = False


@dataclass(slots=True)
class Story:
    """What a document has named up to the sentence `number`, and whom it is about ("" where nobody stands out)."""

    company: str  # the organisation that the document is about
    person: str  # the person that it is about
    seen: list[Seen] = field(default_factory=list)
    number: int = 0
    opens: bool = True  # the sentence is the first of its paragraph
    strangers: set[int] = field(default_factory=set)  # sentences about somebody whom no finder knows
    unclear: set[int] = field(default_factory=set)  # sentences with a "he" or "she" that stands for nobody known

    def last(self, size: int, *, quoted: bool) -> list[Seen]:
        """Return what was seen last; what a speaker names counts only inside a quotation."""
        return [s for s in self.seen[-size:] if quoted or not s.quoted]

    def about(self, name: str, within: int) -> Mention | None:
        """Return the last mention of a name that is not further back than so many sentences."""
        if not name:
            return None
        return next(
            (s.mention for s in reversed(self.seen) if s.mention.name == name and self.number - s.sentence <= within),
            None,
        )


def leading(names: Iterable[str]) -> str:
    """Return the name that stands out: twice as often as any other, or the first and clearly the most frequent; else ""."""  # noqa: E501
    counts: dict[str, int] = {}
    for name in names:
        counts[name] = counts.get(name, 0) + 1
    ranked = sorted(counts, key=lambda n: -counts[n])
    if not ranked:
        return ""
    first = next(iter(counts))
    clear = len(ranked) == 1 or counts[ranked[0]] >= 2 * counts[ranked[1]]
    return ranked[0] if clear or (ranked[0] == first and counts[first] > max(2, counts[ranked[1]])) else ""


def only(found: Iterable[Seen]) -> Mention | None:
    """The one entity among these, None when there are two or none."""
    by_name = {s.mention.name: s.mention for s in found}
    return next(iter(by_name.values())) if len(by_name) == 1 else None


def subject(found: Sequence[Seen]) -> Mention | None:
    """The one entity that is a subject among these."""
    return only([s for s in found if s.subject])


_PLAIN = frozenset(("company", "firm", "group", "startup", "start-up", "business", "enterprise", "corporation"))


def nominal(noun: str, classes: frozenset[str], usable: Sequence[Seen], story: Story) -> Mention | None:
    """What "the company", "the institute" stands for among the usable ones; "the carmaker" is no matter of the whole text."""  # noqa: E501
    plain = noun in _PLAIN
    fitting = [s for s in usable if s.mention.cls in classes]
    if not fitting and "Company" in classes:
        fitting = [s for s in usable if s.mention.cls in ORGS]
    here = [s for s in fitting if s.sentence == story.number]
    if here:
        return _of_the_sentence(here, story) if plain else only(here) or subject(here)
    if story.opens and plain and (chief := story.about(story.company, 12)) is not None:
        return chief if any(s.mention.name == chief.name for s in fitting) else None
    for distance in (1, 2, 3):
        before = [s for s in fitting if s.sentence == story.number - distance]
        if before:
            return only(before) if distance > 1 else _recent(before, story.company if plain else "")
    return only(fitting)


def _of_the_sentence(here: Sequence[Seen], story: Story) -> Mention | None:
    """The sentence's own company; one that is only mentioned in it gives way to the one that the document is about."""
    clear = subject(here)
    if clear is not None:
        return clear
    alone = only(here)
    chief = story.about(story.company, 3)
    if alone is None or chief is not None:
        return chief if alone is not None else None
    others = [s for s in story.seen[-40:] if s.subject and s.mention.cls in ORGS and 0 < story.number - s.sentence <= 2]
    return alone if all(s.mention.name == alone.name for s in others) else None


def _recent(before: Sequence[Seen], main: str) -> Mention | None:
    """Of several in the sentence before: the main one of the document when it is among them, else its subject."""
    chief = next((s.mention for s in before if s.mention.name == main), None)
    return only(before) or chief or subject(before)


def topic(classes: frozenset[str], story: Story) -> Mention | None:
    """The company that a bare title ("Chief executive Jane Roe") belongs to: the document's, else the one just spoken of."""  # noqa: E501
    return story.about(story.company, 12) or nominal("company", classes, story.last(80, quoted=False), story)


def person(usable: Sequence[Seen], story: Story) -> Mention | None:
    """Whom "he" or "she" stands for."""
    people = [s for s in usable if s.mention.cls == "Person"]
    here = [s for s in people if s.sentence == story.number]
    if here:
        again = only([s for s in here if s.mention.kind == "pronoun"])
        return only(here) or subject(here) or again
    for distance in (1, 2):
        before = [s for s in people if s.sentence == story.number - distance]
        if before:
            chief = next((s.mention for s in before if s.mention.name == story.person), None)
            return only(before) or subject(before) or chief
    since = [s for s in people if story.number - s.sentence <= 5]
    return only(since) if since and only(since) is not None and only(since) == story.about(story.person, 5) else None


def it(token: Any, usable: Sequence[Seen], story: Story) -> Mention | None:
    """What "it" or "its" stands for."""
    number, main = story.number, story.company
    things = [s for s in usable if s.mention.cls not in ("Person", "Country") and s.mention.cls not in PLACES]
    earlier = [t for t in token.sent if t.i < token.i and t.lower_ in IT]
    here = [s for s in things if s.sentence == number and not _set_aside(token, s.mention)]
    if earlier:
        again = [s for s in here if s.mention.kind == "pronoun"]
        return only(again)
    led = token.head.lower_ in ("round", "financing", "funding", "raise") and token.head.head.lemma_.lower() in (
        "lead",
        "join",
        "back",
        "co-lead",
    )
    acted = token.lower_ == "it" and token.dep_ in ("obj", "iobj", "obl", "nmod") and any(s.subject for s in here)
    if acted:
        here = [s for s in here if not s.subject]  # what a subject does to "it" it does to something else
    if here and not led and token.sent.start != token.i:
        return subject(here) or (only(here) if not _subject_before(token) else None)
    if _subject_before(token) and not led and not acted:
        return None
    before = [s for s in things if s.sentence == number - 1]
    if not before and main:
        return next((s.mention for s in reversed(things) if s.mention.name == main and number - s.sentence <= 3), None)
    subjects = [s for s in before if s.subject]
    chief = next((s.mention for s in subjects if s.mention.name == main), None)
    others = any(s.subject for s in usable if s.sentence == number - 1)
    return subject(before) or chief or (only(before) if not others else None)


_ASIDE = re.compile(
    r"\b(?:Besides|Apart from|Alongside|Unlike|Like|In addition to|As well as)\s+(?:[\w&.,’'-]+\s){0,6}?$"
)


def _set_aside(token: Any, mention: Mention) -> bool:
    """ "Besides X, its rivals include": X is told apart from whoever "its" is."""
    sentence = str(token.sent.text)
    at = sentence.find(mention.text)
    return at >= 0 and at < token.idx - token.sent.start_char and bool(_ASIDE.search(sentence[:at]))


def _subject_before(token: Any) -> bool:
    """The sentence has a subject of its own before the pronoun that is no resolved mention."""
    return any(t.dep_ in ("nsubj", "nsubj:pass") and t.i < token.i and t.lower_ not in IT for t in token.sent)
