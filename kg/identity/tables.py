"""The small tables that names are parsed with: descriptive words, legal forms, places, levels, forms of address."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal

from kg.identity.fold import folded, joined

Strength = Literal["weak", "strong", "group"]
FOLDER = Path(__file__).parent / "data"


@dataclass(frozen=True, slots=True)
class Descriptor:
    """What a describing word means in either language, and how much it tells."""

    concept: str
    strength: Strength


@dataclass(frozen=True, slots=True)
class Place:
    """One place of the gazetteer; `key` is its English name joined, the same for both languages."""

    key: str
    level: str
    inside: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tables:
    """Everything the parser looks up. English keys are folded words with single spaces, Chinese keys folded text."""

    words_en: Mapping[str, Descriptor]
    words_zh: Mapping[str, Descriptor]
    forms_en: Mapping[str, str]  # legal form -> its family, "" for none; longest first
    forms_zh: tuple[str, ...]
    forms_in_front: Mapping[str, str]  # single words
    places_en: Mapping[str, Place]
    places_zh: Mapping[str, Place]
    levels_en: Mapping[str, str]
    levels_zh: Mapping[str, str]
    address_en: frozenset[str]
    address_zh: tuple[str, ...]

    def inside(self, inner: str, outer: str) -> bool:
        """Say whether place key `inner` lies in `outer` by the gazetteer, at any depth; all lie in China."""
        found = self.parents.get(inner)
        return outer == self.country or (found is not None and (found == outer or self.inside(found, outer)))

    @property
    def country(self) -> str:
        """Return the key of the country whose places the gazetteer holds."""
        return next(place.key for place in self.places_zh.values() if place.level == "country")

    @property
    def parents(self) -> Mapping[str, str]:
        """Return the key of the place that each place lies in."""
        return _parents()


def _lines(name: str) -> Iterator[list[str]]:
    for line in (FOLDER / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield [*line.split("\t"), "", "", ""][:4]


def _many(cell: str) -> list[str]:
    return [folded(w) for w in cell.split(",") if w]


def spaced(text: str) -> str:
    """Return folded English with punctuation as spaces, apostrophes gone: "Co., Ltd." is "co ltd"."""
    bare = folded(text).replace("'", "").replace("’", "")
    return " ".join("".join(c if c.isalnum() or c == "&" else " " for c in bare).split())


def _longest_first(words: list[str]) -> tuple[str, ...]:
    return tuple(sorted(words, key=lambda w: (-len(w), w)))


def _words(column: int) -> dict[str, Descriptor]:
    found: dict[str, Descriptor] = {}
    for concept, strength, *cells in _lines("words.tsv"):
        for word in _many(cells[column]):
            key = spaced(word) if column == 0 else word
            found[key] = Descriptor(concept, "group" if strength == "group" else _strength(strength))
    return found


def _strength(text: str) -> Strength:
    return "weak" if text == "weak" else "strong"


def _places(column: int) -> dict[str, Place]:
    """Larger places win a shared name: they come first in the table."""
    found: dict[str, Place] = {}
    for row in _lines("places.tsv"):
        key = spaced(row[1]) if column else folded(row[0])
        found.setdefault(key, Place(joined(row[1]), row[2], joined(_english().get(row[3], ""))))
    return found


@lru_cache(maxsize=1)
def world() -> Mapping[str, tuple[str, str, str]]:
    """Return the usual Chinese and English name and the level of each place outside China, by every name it has."""
    found: dict[str, tuple[str, str, str]] = {}
    for zh, en, level, _ in _lines("world.tsv"):
        usual = zh.split(",")[0], en.split(",")[0], level
        found |= {folded(name): usual for name in zh.split(",")} | {spaced(name): usual for name in en.split(",")}
    return found


@lru_cache(maxsize=1)
def _english() -> dict[str, str]:
    return {row[0]: row[1] for row in reversed(list(_lines("places.tsv")))}


@lru_cache(maxsize=1)
def _chinese() -> dict[tuple[str, str], tuple[str, ...]]:
    """Return the Chinese names of the places of each English name and level."""
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for row in _lines("places.tsv"):
        key = spaced(row[1]), row[2]
        found[key] = tuple(dict.fromkeys((*found.get(key, ()), row[0])))
    return found


def place_in_chinese(name: str, level: str) -> str:
    """Return 杭州 for the city Hangzhou; "" for a place that the gazetteer does not know or has two names for."""
    known = _chinese().get((spaced(name), level), ())
    if not known and (abroad := world().get(spaced(name))) is not None and abroad[2] == level:
        return abroad[0]
    return known[0] if len(known) == 1 else ""


def place_in_english(name: str) -> tuple[str, str] | None:
    """Return ("Hangzhou", "city") for 杭州 and 杭州市, a district also after its city; None for what is no place."""
    known = _in_english()
    ends = sorted(tables().levels_zh, key=len, reverse=True)
    bare = next((name.removesuffix(end) for end in ends if name.endswith(end) and name != end), name)
    if (found := known.get(name) or known.get(bare)) is not None:
        return found
    if (abroad := world().get(folded(name))) is not None:
        return abroad[1:]
    outer = next((at for at in range(len(name) - 2, 1, -1) if name[:at] in known or name[: at - 1] in known), 0)
    return place_in_english(name[outer:]) if outer else None


@lru_cache(maxsize=1)
def _in_english() -> dict[str, tuple[str, str]]:
    """Return each place's English name and level; larger places, which come first, win a shared name."""
    return {row[0]: (row[1], row[2]) for row in reversed(list(_lines("places.tsv")))}


@lru_cache(maxsize=1)
def _parents() -> dict[str, str]:
    return {p.key: p.inside for p in tables().places_zh.values() if p.inside}


def _forms(lang: str, where: str) -> dict[str, str]:
    rows = [row for row in _lines("forms.tsv") if row[:2] == [lang, where]]
    families = {spaced(form) if lang == "en" else form: row[2] for row in rows for form in _many(row[3])}
    return {form: families[form] for form in _longest_first(list(families))}


def _two(name: str) -> dict[str, list[str]]:
    return {row[0]: _many(row[1]) for row in _lines(name)}


@lru_cache(maxsize=1)
def tables() -> Tables:
    """Return the tables, read once from the package's data."""
    address = _two("people.tsv")
    levels = [(row[0], _many(row[1]), _many(row[2])) for row in _lines("levels.tsv")]
    return Tables(
        words_en=_words(0),
        words_zh=_words(1),
        forms_en=_forms("en", "end"),
        forms_zh=tuple(_forms("zh", "end")),
        forms_in_front=_forms("en", "front"),
        places_en=_places(1),
        places_zh=_places(0),
        levels_en={spaced(w): level for level, en, _ in levels for w in en},
        levels_zh={w: level for level, _, zh in levels for w in zh},
        address_en=frozenset(address["en"]),
        address_zh=_longest_first(address["zh"]),
    )
