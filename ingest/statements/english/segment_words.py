"""The words of a scheme's concepts in English running text: "lithium batteries", "a battery maker", "shipbuilder"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from ontology.derive.inflect import singular
from ontology.model import Concept, Ontology

MOST_WORDS = 6  # of one label
_WORD = re.compile(r"[\w&+']+(?:\.\w+)*")
# "a battery start-up": what is made in numbers stands in the singular before a noun for a firm.
_FIRM = re.compile(
    r"(?:maker|manufacturer|producer|designer|builder|operator|developer|supplier|provider|vendor|specialist|company"
    r"|firm|business|group|giant|startup|start|unicorn|leader|pioneer|player|exporter|processor|spin|scale|unit|arm"
    r"|subsidiary|venture|enterprise|house|broker|farmer|miner|breeder|refiner|bottler|importer|merchant|publisher|lessor|consultancy|distributor|retailer|seller|trader|grower|recycler|installer|lab|laboratory"
    r"|champion|integrator|technolog(?:y|ie)|industr(?:y|ie)|sector|research|manufacturing|making|innovator|brand|chain|park|cluster|hub)s?\b",
    re.I,
)
_VAGUE = frozenset(("service", "platform", "application", "model", "data", "agent", "element", "resource"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """Words that name a concept, by their offsets, and the concept's label."""

    start: int
    end: int
    text: str
    label: str
    firm: bool = False  # a noun for a firm of the segment: "shipbuilder"


class SegmentWords:
    """The English words of an ontology's concepts that are entities."""

    def __init__(self, ontology: Ontology) -> None:
        concepts = [c for c in ontology.concepts.values() if _is_entity(ontology, c)]
        by_id = {c.id: c.words.label("en") for c in concepts}
        called = ((label, c) for c in concepts for label in c.words.labels.get("en", ()))
        made = ((word, c) for c in concepts for word in c.words.includes.get("en", ()))
        self.labels = _keys(chain(called, made))  # a label of one segment is no ware of another
        self.firms = _keys((firm, c) for c in concepts for firm in c.words.firms.get("en", ()))
        single = ((singular(key), label) for key, label in self.labels.items())
        self.single: Mapping[str, str] = {
            k: label for k, label in single if k not in self.labels and k.split()[-1] not in _VAGUE
        }
        self.nouns = frozenset(key.split()[-1] for key in self.firms)  # "lender", "airline"
        self.above = {by_id[c.id]: [by_id[b] for b in c.broader if b in by_id] for c in concepts}

    def named(self, text: str, start: int, end: int, head: int = -1) -> Iterator[Named]:
        """Yield the concepts named in text[start:end], longest words first.

        `head` is where the noun of a description ends: there a noun for a firm counts too.
        """
        found = list(_WORD.finditer(text, start, end))
        at = 0
        while at < len(found):
            longest = range(min(MOST_WORDS, len(found) - at), 0, -1)
            named = next((n for size in longest if (n := self._at(text, found[at : at + size], head))), None)
            if named is not None:
                yield named
            at += len(_WORD.findall(named.text)) if named is not None else 1

    def _at(self, text: str, words: list[re.Match[str]], head: int) -> Named | None:
        start, end = words[0].start(), words[-1].end()
        said = text[start:end]
        if text[start - 1 : start] == "-" or re.fullmatch(r"[\w&+'.]+(?:[ -][\w&+'.]+)*", said) is None:
            return None
        key = _key(said)
        label = self.labels.get(key)
        if label is None and text[end : end + 1] in (" ", "-") and _FIRM.match(text, end + 1):
            label = self.single.get(key)
        firm = label is None and end == head
        if firm:
            label = self.firms.get(key) or self.firms.get(singular(key))
        return Named(start=start, end=end, text=said, label=label, firm=firm) if label else None

    def is_ware(self, said: str) -> bool:
        """Say whether words are what firms of a segment make or do, not what a firm of it is called."""
        return _key(said) in self.labels or _key(said) in self.single

    def is_below(self, label: str, other: str) -> bool:
        """Say whether the concept called `label` lies below the one called `other`."""
        above = list(self.above.get(label, ()))
        while above:
            if (one := above.pop()) == other:
                return True
            above += self.above.get(one, ())
        return False


def _is_entity(ontology: Ontology, concept: Concept) -> bool:
    scheme = ontology.schemes.get(concept.scheme)
    return scheme is not None and bool(scheme.cls)


def _keys(pairs: Iterator[tuple[str, Concept]]) -> dict[str, str]:
    found: dict[str, str] = {}
    for word, concept in pairs:
        found.setdefault(_key(word), concept.words.label("en"))
    return found


def _key(words: str) -> str:
    return words.lower().replace("-", " ")
