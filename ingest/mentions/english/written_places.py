"""Places that the gazetteer knows, where a text's form says that a place stands: a safety net under the taggers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.mentions.english import heads, places
from ingest.mentions.english.forms import Form

_SLOT = re.compile(
    r"\b(?:[Ii]n|[Ff]rom|[Nn]ear|[Oo]utside|[Aa]cross|of|to|between|and|[Bb]ased in|headquarters in|,)\s(?:the\s)?"
    r"(?P<name>[A-ZÀ-Þ][\w’.-]*(?:\s(?:am|an|der|de|la|upon|of)?\s?[A-ZÀ-Þ][\w’-]*){0,2})"
)
_DATELINE = re.compile(r"\s*([A-ZÀ-Þ][A-ZÀ-Þ’'-]+(?: [A-ZÀ-Þ][A-ZÀ-Þ’'-]+){0,2})(?=\s*$|,|:| ?/)")
_STATE = re.compile(rf"(?<=[a-z], )(?:{'|'.join(map(re.escape, places.STATES))})(?![A-Za-z])")


def places_expected(text: str) -> Iterator[Form]:
    """Yield names where a place is expected: "in Eindhoven", ", Bavaria"."""
    for match in _SLOT.finditer(text):
        words = match["name"].rstrip(".").split()
        for size in range(len(words), 0, -1):
            name = " ".join(words[:size])
            level = places.level(name) if name.lower() not in heads.STOP | heads.TITLES else None
            if level and (match[0][:2] in ("in", "In") or level == "Country" or size > 1):
                yield Form(match.start("name"), match.start("name") + len(name), level)
                break


def states(text: str) -> Iterator[Form]:
    """Yield states written in short behind a town: "Huntsville, Ala."."""
    for match in _STATE.finditer(text):
        yield Form(match.start(), match.end(), "Province")


def dateline(text: str) -> Iterator[Form]:
    """Yield the city in capitals that a report begins with: "GRENOBLE", "HSINCHU, Taiwan, April 24"."""
    match = _DATELINE.match(text)
    level = places.level(match[1].title()) if match else None
    if match and level:
        yield Form(match.start(1), match.end(1), level)
