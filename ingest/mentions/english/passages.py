"""A document's text cut into passages for reading: paragraphs of bounded length, headlines told from prose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

PassageKind = Literal["prose", "headline", "item"]

LONGEST = 3000  # characters read at once; a longer paragraph is cut at a sentence's end
_PARAGRAPH = re.compile(r"\n[ \t\r]*\n")
_BULLET = re.compile(r"^\s*(?:[-*•·–—]|\(?(?:\d{1,2}|[ivx]{1,4}|[a-z])[.)]|Article \d+|Section \d+)\s*")
_CUT = re.compile(r"[.!?。][”\"’)]?\s")


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph or line. `text` is as long as document.text[start:end]: only line breaks became spaces."""

    start: int
    end: int
    text: str
    kind: PassageKind


_DATELINE = re.compile(
    r"\s*([A-ZÀ-Þ][A-ZÀ-Þ .’'/-]{2,30}(?:,\s[A-Z][A-Za-z.]+(?: [A-Z][a-z]+)?)?(?:,? \(?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}(?:, \d{4})?\)?|,? \d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*(?: \d{4})?)?)"  # noqa: E501
    r"\s*(?:\([A-Z][\w /.-]{1,25}\)|/[A-Z][\w ]+/)?\s*(?:--|-|–|—|(?<=[A-ZÀ-Þ]):)\s+(?=\S)"
)


_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_DATED = re.compile(
    rf"\s*([A-ZÀ-Þ][\w.’-]+(?: [A-ZÀ-Þ][\w.’-]+){{0,2}}(?:, [A-Z][\w.]+(?: [A-Z]\w+)?)?,? (?:\d{{1,2}} {_MONTH}|{_MONTH} \d{{1,2}})(?:,? \d{{4}})?)"  # noqa: E501
    r"\s*(?::|--|–|—| - )\s*(?=\S)"
)
# "Tulsa, OK -- Orvane Foods has bought": without a day, a town with its state.
_STATED = re.compile(
    r"\s*([A-ZÀ-Þ][\w.’'-]+(?: [A-ZÀ-Þ][\w.’'-]+){0,2}, (?:[A-Z]{2}|(?!Inc|Corp|Ltd|Co|Jr|Sr)[A-Z][a-z]{2,4}\.|[A-Z]\.[A-Z]\.))"  # noqa: E501
    r"\s*(?:--|–|—|- )\s*(?=\S)"
)


def passages_of(text: str) -> Iterator[Passage]:
    """Yield the passages of a document in order. A line that stays alone and ends without a stop is a headline."""
    position = 0
    for gap in [*_PARAGRAPH.finditer(text), None]:
        end = gap.start() if gap else len(text)
        yield from _paragraph(text, position, end)
        position = gap.end() if gap else end


def _paragraph(text: str, start: int, end: int) -> Iterator[Passage]:
    lines = _lines(text, start, end)
    for first, last in lines:
        until = min(last, first + 120)
        dateline = next((m for p in (_DATELINE, _DATED, _STATED) if (m := p.match(text, first, until))), None)
        if dateline and text[dateline.end() : last].strip():
            yield Passage(first, dateline.end(1), _smooth(text[first : dateline.end(1)]), "headline")
            first = dateline.end()
        for left, right in _pieces(text, first, last):
            cleaned = _smooth(text[left:right])
            if cleaned.strip():
                yield Passage(left, right, cleaned, _kind(cleaned))


def _lines(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Join hard-wrapped lines; keep lines apart that end a sentence, start a bullet or are short like a heading."""
    joined: list[tuple[int, int]] = []
    for match in re.finditer(r"[^\n]+", text[start:end]):
        left, right = start + match.start(), start + match.end()
        if joined and _continues(text, joined[-1], (left, right)):
            joined[-1] = (joined[-1][0], right)
        else:
            joined.append((left, right))
    return joined


def _continues(text: str, before: tuple[int, int], line: tuple[int, int]) -> bool:
    previous = text[max(before[0], before[1] - 300) : before[1]].rstrip()
    last_line = previous.rsplit("\n", 1)[-1]
    following = text[line[0] : line[0] + 12].lstrip()
    if not previous or _BULLET.match(text[line[0] : line[1]]) or " | " in last_line:
        return False
    if previous[-1] in '.!?:”"' and not 60 <= len(last_line) <= 120:
        return False
    return len(last_line) >= 45 or following[:1].islower() or previous[-1] in ",;(&-"


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > LONGEST:
        cuts = [m.end() for m in _CUT.finditer(text, start + 1, start + LONGEST)]
        space = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
        cut = cuts[-1] if cuts else space + 1 if space > 0 else start + LONGEST
        yield start, cut
        start = cut
    if start < end:
        yield start, end


_SMOOTH = str.maketrans({"\n": " ", "\r": " ", "\t": " ", "\u00a0": " ", "\u2009": " ", "\u202f": " ", "\u3000": " "})


def _smooth(text: str) -> str:
    return text.translate(_SMOOTH)


def _kind(text: str) -> PassageKind:
    stripped = text.strip()
    if _BULLET.match(stripped):
        return "item"
    if stripped[-1:] in ".!?;:…" or re.search(r"[.!?][”\"’')\]]*$", stripped):
        return "prose"
    return "headline" if len(stripped.split()) <= 25 else "prose"
