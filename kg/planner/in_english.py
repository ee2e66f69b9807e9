"""What English questions call people and public offices that the texts name in Chinese only."""

from __future__ import annotations

from kg.identity.fold import has_han
from kg.identity.kinds import Kinds
from kg.identity.romanise import romanised
from kg.identity.tables import place_in_english
from ontology.model import Ontology

_LEVELS = {"city": ("Municipal",), "province": ("Provincial",), "district": ("District", "New Area")}


class InEnglish:
    """The English of Chinese names, by the departments of one ontology."""

    def __init__(self, ontology: Ontology, kinds: Kinds) -> None:
        words = [office.words.labels for office in ontology.offices.values()]
        pairs = [(chinese, w.get("en", ())) for w in words for chinese in w.get("zh", ())]
        self._offices = tuple(sorted(pairs, key=lambda p: -len(p[0])))
        self._ends = tuple(chinese for chinese, _ in pairs)
        self._naming = kinds.naming

    def of(self, name: str, cls: str) -> tuple[str, ...]:
        """Return "Zhu Zhisong" for the person 朱芝松, "Shanghai Data Bureau" for 上海市数据局; nothing for others."""
        naming = self._naming(cls) if has_han(name) else "thing"
        if naming == "person":
            return _person(name)
        return self._office(name) if naming == "organization" and name.endswith(self._ends) else ()

    def _office(self, name: str) -> tuple[str, ...]:
        """Return the translations of an office's name, with and without the level of its place."""
        for chinese, translated in self._offices:
            place = place_in_english(name.removesuffix(chinese)) if name.endswith(chinese) else None
            if place is not None:
                leads = (place[0], *(f"{place[0]} {level}" for level in _LEVELS.get(place[1], ())))
                return tuple(f"{lead} {said}" for said in translated for lead in leads)
        return ()


def _person(name: str) -> tuple[str, ...]:
    """Return the name in pinyin, with the surname first and last."""
    read = romanised(name)
    surname, _, given = read.partition(" ")
    return (read, f"{given} {surname}") if given else ()
