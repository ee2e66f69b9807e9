"""Firms that the title of a named person gives away: 火峪引擎|总裁某某表示."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.mentions.chinese.candidate import Candidate
from ingest.mentions.chinese.gazetteer import places
from ingest.mentions.chinese.organizations import all_generic
from ingest.mentions.chinese.support import NO_EMPLOYER
from ingest.mentions.chinese.titles import Title
from ingest.mentions.chinese.words import Words

_LEADS = ("CEO", "总裁", "创始人", "联合创始人", "董事长", "总经理", "首席执行官", "首席技术官", "CTO", "联席CEO")
_OFFICE = r"(?:任|担任|出任|现任|兼任|辞去)"
_TAKES_OFFICE = re.compile(rf"{_OFFICE}$")
_TAKES_ITS_OFFICE = re.compile(rf"{_OFFICE}[^,。;]{{2,8}}$")


_NO_FIRM = re.compile(r"收到|接到|获悉|今[日天]|昨[日天]|上午|下午|晚间")
_BEFORE_TITLE = re.compile(
    r"(?<![^,。;:\n“])(?:(?![的了在是为与和及由于而但并则因被将该其])[一-鿿]){3,6}$"
)  # a clause opens with it: 璇澜量测|首席执行官某某
_OF_A_REGION = re.compile(
    r"(?:中东|亚太|大中华|欧洲|北美|拉美|非洲|东南亚|华[东南北中西]|[东西]北|西南|海外|中国)(?:大)?区$"
)


def _region(text: str, end: int) -> int:
    """Return the length of the sales region before a title: 甲公司|中东区|总经理."""
    match = _OF_A_REGION.search(text, max(0, end - 6), end)
    return len(match[0]) if match is not None else 0


def employers(text: str, words: Words, titles: Sequence[Title], others: Sequence[Candidate]) -> Iterator[Candidate]:
    """Yield what opens a clause right before the title of a named person: 火峪引擎总裁某某表示."""
    people = {c.start for c in others if c.cls == "Person"}
    for title in titles:
        appointed = _TAKES_ITS_OFFICE.search(text, max(0, title.start - 12), title.start)
        if title.text not in _LEADS or (title.end not in people and not appointed):
            continue
        end = start = title.start - _region(text, title.start)
        for word in words.leftward(end):
            if word.end != start or word.pos in ("w", "p", "u", "c", "v", "TIME", "PER", "LOC", "r", "m", "d"):
                break
            start = word.start
        start += 1 if re.match(r"[原前](?=[一-鿿A-Za-z]{3})", text[start : title.start]) else 0
        if start > end - 3 and (alone := _BEFORE_TITLE.search(text, max(0, end - 7), end)) is not None:
            start = alone.start() if words.invented(alone[0]) and not all_generic(alone[0]) else start
        name = text[start:end]
        opens = (
            start == 0
            or text[start - 1] in ",。;\n:! 原前由"
            or _TAKES_OFFICE.search(text[max(0, start - 3) : start]) is not None
        )
        if (
            opens
            and 2 <= len(name) <= 8
            and not NO_EMPLOYER.search(name)
            and not _NO_FIRM.search(name)
            and not all_generic(name)
            and name not in places()
        ):
            yield Candidate(start=start, end=end, cls="Company", score=0.68)
