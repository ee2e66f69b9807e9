"""Interviews printed line by line: whose firm those who answer speak of as 我们."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from ingest.mentions.chinese.titles import Title
from ingest.mentions.mention import Mention

_LINE = re.compile(r"(?:^|(?<=\n))[^\n]+")
_SPEAKER = re.compile(r"\s*(?P<w>[^\n:,。;“”()]{1,12}):")
_FIRMS = ("Company", "Investor")
_OPENS = re.compile(r"[。!?\n]")


def spoken_of(plain: str, mentions: Sequence[Mention], titles: Sequence[Title]) -> dict[int, Mention]:
    """Return the firm that is meant in a line without a name, by the offset where the line begins.

    Empty where the text is no interview: nobody answers twice, or nobody asks.
    """
    lines = [(m.start(), spoken) for m in _LINE.finditer(plain) if (spoken := _SPEAKER.match(m[0])) is not None]
    people = {m.start: m.name for m in mentions if m.cls == "Person"}
    who = {start: people.get(start + spoken.start("w"), "") for start, spoken in lines}
    answers = [name for name in who.values() if name]
    asked = len(answers) < len(lines)
    firms = dict(_firms_of({n for n in answers if answers.count(n) > 1}, plain, mentions, titles)) if asked else {}
    alone = next(iter(firms.values())) if len({m.name for m in firms.values()}) == 1 else None
    found = {start: firms.get(name, alone if not name else None) for start, name in who.items()}
    return {start: firm for start, firm in found.items() if firm is not None}


def _firms_of(
    names: set[str], plain: str, mentions: Sequence[Mention], titles: Sequence[Title]
) -> Iterator[tuple[str, Mention]]:
    """Yield who answers, with the firm of the first title that the text gives: 甲公司创始人张三; 张三是甲公司总裁."""
    ends = {title.start: title.end for title in titles}
    done: set[str] = set()
    for firm in (m for m in mentions if m.cls in _FIRMS):
        end = _titled(plain, firm.end, ends)
        if end == firm.end:
            continue
        signs = [m.end() for m in _OPENS.finditer(plain, max(0, firm.start - 120), firm.start)]
        start = signs[-1] if signs else 0
        near = (m for m in mentions if m.cls == "Person" and m.name in names and start <= m.start <= end + 1)
        for person in near:
            if person.name not in done and (
                person.start >= end or re.search(r"[是任为]", plain[person.end : firm.start])
            ):
                done.add(person.name)
                yield person.name, firm


def _titled(plain: str, end: int, ends: Mapping[int, int]) -> int:
    """Return where the titles behind a firm's name end; `end` where there are none."""
    at = end
    while (start := at + (plain[at : at + 1] in ("的", "、", "兼"))) in ends or at in ends:
        at = ends.get(at) or ends[start]
    return at
