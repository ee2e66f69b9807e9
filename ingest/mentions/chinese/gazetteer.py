"""Places of China and the world by level, and Chinese surnames, read once from the tables beside this file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class PlaceName:
    """A place as the table has it: its class and full name ("深圳" -> City, 深圳市)."""

    cls: str
    full: str


@cache
def places() -> Mapping[str, PlaceName]:
    """Return full and short names of places with class and full name."""
    found: dict[str, PlaceName] = {}
    for line in _lines("places.tsv"):
        cls, full, short = line.split("\t")
        for name in (full, short):
            if name:
                found.setdefault(name, PlaceName(cls, full))
    return found


@cache
def _by_first() -> Mapping[str, tuple[int, ...]]:
    lengths: dict[str, set[int]] = {}
    for name in places():
        lengths.setdefault(name[0], set()).add(len(name))
    return {char: tuple(sorted(found, reverse=True)) for char, found in lengths.items()}


def place_at(text: str, start: int) -> str:
    """Return the longest known place name that begins at `start`, or ""."""
    known = places()
    for length in _by_first().get(text[start : start + 1], ()):
        if text[start : start + length] in known:
            return text[start : start + length]
    return ""


def known_places(text: str) -> Iterator[tuple[int, int, PlaceName]]:
    """Yield (start, end, place) for the known places of `text`, longest first, without overlaps."""
    position, first = 0, _by_first()
    while position < len(text):
        name = place_at(text, position) if text[position] in first else ""
        if name:
            yield position, position + len(name), places()[name]
        position += len(name) or 1


@cache
def vocabulary(section: str) -> frozenset[str]:
    """Return the words of one section of vocabulary.txt. An unknown section is a KeyError."""
    return _sections()[section]


@cache
def _sections() -> Mapping[str, frozenset[str]]:
    found: dict[str, list[str]] = {}
    for line in _lines("vocabulary.txt"):
        if line.startswith("["):
            words = found.setdefault(line.strip("[]"), [])
        else:
            words += line.split()
    return {name: frozenset(words) for name, words in found.items()}


@cache
def companies() -> Mapping[str, str]:
    """Return short names of widely known companies and investors with their class."""
    found: dict[str, str] = {}
    cls = ""
    for line in _lines("companies.txt"):
        if line.startswith("["):
            cls = line.strip("[]")
        else:
            found |= dict.fromkeys(line.split(), cls)
    return found


@cache
def surnames() -> frozenset[str]:
    """Return Chinese surnames of one and two characters."""
    return frozenset(name for line in _lines("surnames.txt") for name in line.split())


def _lines(name: str) -> list[str]:
    text = (files("ingest.mentions.chinese") / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]
