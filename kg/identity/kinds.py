"""How the classes of an ontology are named: like people, places, organizations, or things with titles of their own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Literal

from kg.identity.candidates import keys_of_all
from kg.identity.names import Naming
from ontology.model import Lang, Ontology

Kinship = Literal["line", "kin", "none"]
_PERSON = ("schema.org/Person", "foaf/0.1/Person", "prov#Person")
_PLACE = (
    "schema.org/Place",
    "schema.org/AdministrativeArea",
    "schema.org/Country",
    "schema.org/City",
    "schema.org/State",
)
_ORGANIZATION = ("schema.org/Organization", "org#Organization", "foaf/0.1/Organization", "prov#Organization")
_SURE_WORDS: dict[str, Naming] = {
    "person": "person", "people": "person", "place": "place", "city": "place", "country": "place",
    "organization": "organization", "organisation": "organization", "company": "organization",
}  # fmt: skip


class Kinds:
    """What the classes of one ontology have to do with each other, worked out once and remembered."""

    def __init__(self, ontology: Ontology) -> None:
        self._ontology = ontology
        self.naming = lru_cache(maxsize=None)(self._naming)
        self.kinship = lru_cache(maxsize=None)(self._kinship)

    def standing(self, name: str, lang: Lang) -> str:
        """Return what a standing body is called in a language, whatever name of it is given; "" for what is none."""
        body = self._ontology.body(name)
        return body.words.label(lang) if body is not None else ""

    def standing_ids(self, names: Iterable[str]) -> frozenset[str]:
        """Return the ids of the standing bodies that these are names of: Tencent and 腾讯 are names of one."""
        found = (self._ontology.body(name) for name in names)
        return frozenset(body.id for body in found if body is not None)

    def keys(self, names: Sequence[str], cls: str) -> frozenset[str]:
        """Return the keys that a thing of `cls` with these names is found by; a standing body has its own."""
        naming = self.naming(cls)
        known = self.standing_ids(names) if naming == "organization" else ()
        return keys_of_all(names, naming) | {f"body:{id_}" for id_ in known}

    def _naming(self, cls: str) -> Naming:
        """Return how members of `cls` are named, by its alignment with known vocabularies, else by its own label."""
        line = (cls, *self._ontology.ancestors(cls)) if cls in self._ontology.classes else ()
        aligned = tuple(iri for name in line for iri in self._ontology.classes[name].aligned)
        for naming, known in _families():
            if any(iri.endswith(known) for iri in aligned):
                return naming
        labels = (self._ontology.classes[name].words.label("en").casefold() for name in line)
        return next((_SURE_WORDS[label] for label in labels if label in _SURE_WORDS), "thing")

    def _kinship(self, left: str, right: str) -> Kinship:
        """Say whether two classes are one line of descent, of one kind of naming, or strangers."""
        if self._ontology.is_a(left, right) or self._ontology.is_a(right, left):
            return "line"
        naming = self.naming(left)
        return "kin" if naming == self.naming(right) and naming != "thing" else "none"

    def is_entity(self, cls: str) -> bool:
        """Say whether members of `cls` are entities of the graph; classes that the ontology does not know are."""
        found = self._ontology.classes.get(cls)
        return found is None or found.kind == "entity"

    def narrower(self, left: str, right: str) -> str:
        """Return the more specific of two classes of one line, else `left`."""
        return right if left != right and self._ontology.is_a(right, left) else left

    def agreed(self, seen: Sequence[str]) -> str:
        """Return the class that most of `seen` are or are kinds of, as specific as any says; on a tie the first."""
        distinct = list(dict.fromkeys(seen))
        votes = {c: sum(self.kinship(c, other) == "line" for other in seen) for c in distinct}
        chosen = max(distinct, key=lambda c: votes[c])
        for other in distinct:
            chosen = self.narrower(chosen, other)
        return chosen


def _families() -> tuple[tuple[Naming, tuple[str, ...]], ...]:
    return (("person", _PERSON), ("organization", _ORGANIZATION), ("place", _PLACE))
