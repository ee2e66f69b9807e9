"""The question as a row of items: names, words of the ontology, literals, closed-class words, and the unknown."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from ingest.statements.statement import Scalar
from kg.planner.index import Hit
from kg.planner.literals import Number, Quoted, When
from ontology.model import Role

ElementKind = Literal["class", "noun", "verb", "property", "concept"]
KIND_ORDER = ("noun", "class", "property", "verb", "concept")  # among equally preferred meanings


@dataclass(frozen=True, slots=True, kw_only=True)
class Element:
    """What a phrase of the lexicon means.

    noun: names the thing in `role` of relation `name`. verb: its grammatical subject has `role`, the other thing
    the other role. property: a property or, with `name` a relation's qualifier, that. concept: a concept of a scheme.
    """

    kind: ElementKind
    name: str
    role: Role | Literal[""] = ""
    where: tuple[tuple[str, Scalar], ...] = ()
    predicate: bool = False  # a verb phrase that stands after "be": "based in", "home to", "acquired by"
    stranded: bool = False  # a verb without the preposition it needs: "where is X headquartered"
    opposite: bool = False  # of a yes-or-no property: the word says no ("private" for public)
    preferred: bool = False  # declared to come first where several elements claim the phrase


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One stretch of the question and everything it may be; offsets into `Question.text`."""

    start: int
    end: int
    text: str
    hits: tuple[Hit, ...] = ()
    elements: tuple[Element, ...] = ()
    number: Number | None = None
    when: When | None = None
    quoted: Quoted | None = None
    word: str = ""  # the code of a closed-class word
    typo: bool = field(default=False)  # found only by correcting a word

    @property
    def known(self) -> bool:
        """Say whether anything is known of it."""
        return bool(self.hits or self.elements or self.number or self.when or self.quoted or self.word)

    def of_kind(self, *kinds: ElementKind) -> tuple[Element, ...]:
        """Return the elements of these kinds, preferred ones first."""
        found = [e for e in self.elements if e.kind in kinds]
        return tuple(sorted(found, key=lambda e: (not e.preferred, KIND_ORDER.index(e.kind))))


class Stream:
    """Items read from left to right, with a look ahead; positions can be taken back."""

    def __init__(self, items: tuple[Item, ...]) -> None:
        self.items = items
        self.at = 0

    def peek(self, ahead: int = 0) -> Item | None:
        """Return the item `ahead` places on, or None past the end."""
        place = self.at + ahead
        return self.items[place] if 0 <= place < len(self.items) else None

    def next(self) -> Item:
        """Return the next item and move past it."""
        item = self.items[self.at]
        self.at += 1
        return item

    def word(self, *codes: str, ahead: int = 0) -> bool:
        """Say whether the item ahead is one of these closed-class words."""
        item = self.peek(ahead)
        return item is not None and item.word in codes

    def take(self, *codes: str) -> bool:
        """Move past one of these closed-class words, if it is next."""
        if self.word(*codes):
            self.at += 1
            return True
        return False

    def text(self, *texts: str) -> bool:
        """Move past the next item if it is one of these words."""
        item = self.peek()
        if item is not None and item.text.lower() in texts:
            self.at += 1
            return True
        return False

    @property
    def done(self) -> bool:
        """Say whether nothing is left."""
        return self.at >= len(self.items)
