# ruff: noqa: E501  (a Chinese character counts as two columns, and one rule or word list reads best on one line)
"""A sentence with one private character for each name, title, date and quantity in it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from ingest.mentions.chinese.coreference import Reference
from ingest.mentions.chinese.sentences import Sentence
from ingest.mentions.chinese.titles import Title, is_title
from ingest.mentions.chinese.works import PRODUCT_NOUN
from ingest.mentions.mention import Mention
from ingest.statements.chinese.symbols import SYMBOL
from ingest.statements.quantity_zh import Quantity
from ingest.statements.when_zh import When

Thing = Mention | Title | When | Quantity | Reference


@dataclass(frozen=True, slots=True)
class Unit:
    """One character of the masked sentence, and the stretch of the text it stands for."""

    char: str
    start: int
    end: int
    thing: Thing | None = None
    noun: str = ""  # what follows a quoted name and only says what it is: 系列芯片


class Masked:
    """One masked sentence. Positions are indices into `text`; `unit` and `span` lead back to the document."""

    def __init__(self, units: Sequence[Unit], sentence: Sentence, plain: str = "") -> None:
        self.units = units
        self.sentence = sentence
        self.plain = plain  # the whole document's, for what stands in brackets
        self.text = "".join(unit.char for unit in units)

    def things(self, start: int, end: int) -> Iterator[Thing]:
        """Yield what stands between two positions, plain characters left out."""
        for unit in self.units[start:end]:
            if unit.thing is not None:
                yield unit.thing

    def mentions(self, start: int, end: int) -> list[Mention]:
        """Return the mentions between two positions."""
        return [thing for thing in self.things(start, end) if isinstance(thing, Mention)]

    def dates(self, start: int, end: int) -> list[When]:
        """Return the dates between two positions."""
        return [thing for thing in self.things(start, end) if isinstance(thing, When)]

    def quantities(self, start: int, end: int) -> list[Quantity]:
        """Return the quantities between two positions."""
        return [thing for thing in self.things(start, end) if isinstance(thing, Quantity)]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the offsets in the document of the positions [start, end)."""
        if start >= end or start >= len(self.units):
            at = self.units[start].start if start < len(self.units) else self.sentence.end
            return at, at
        return self.units[start].start, self.units[end - 1].end

    def clause(self, position: int) -> tuple[int, int]:
        """Return the positions of the clause around `position`."""
        start = max((self.text.rfind(sign, 0, position) for sign in ",;:"), default=-1) + 1
        ends = [at for sign in ",;:。!?" if (at := self.text.find(sign, position)) >= 0]
        return start, min(ends, default=len(self.text))


def symbol_of(thing: Thing) -> str:
    """Return the private character of a thing; "" for one that rules do not see."""
    if isinstance(thing, Mention):
        return SYMBOL.get(thing.cls, "")
    if isinstance(thing, Title):
        return SYMBOL["title"]
    if isinstance(thing, When):
        return SYMBOL["date"]
    if isinstance(thing, Quantity):
        return SYMBOL[thing.kind]
    return SYMBOL["unclear"]


def outside_sums(mentions: Sequence[Mention], numbers: Iterable[Quantity]) -> tuple[Mention, ...]:
    """Return the mentions without those that are part of a currency's name: 12亿丹麦克朗."""
    sums = [n for n in numbers if n.kind == "money"]
    return tuple(m for m in mentions if not any(s.start < m.start and m.end < s.end for s in sums))


class Masker:
    """Masks the sentences of one document. Names win over titles, titles over dates, dates over numbers."""

    def __init__(self, text: str, kinds: Iterable[Sequence[Thing]]) -> None:
        self.text = text
        taken: list[Thing] = []
        covered = bytearray(len(text) + 1)
        for things in kinds:
            for thing in things:
                fitted = _fitted(thing, covered, text)
                if fitted is not None and symbol_of(fitted):
                    taken.append(fitted)
                    covered[fitted.start : fitted.end] = b"\x01" * (fitted.end - fitted.start)
        self.things = sorted(taken, key=lambda thing: thing.start)

    def mask(self, sentence: Sentence) -> Masked:
        """Return the masked sentence, without marks round a name, the noun that says what it is, and brackets after it."""
        units: list[Unit] = []
        position = sentence.start
        i = bisect_left(self.things, sentence.start, key=lambda thing: thing.start)
        while i < len(self.things) and self.things[i].end <= sentence.end:
            thing = self.things[i]
            units += [Unit(c, position + k, position + k + 1) for k, c in enumerate(self.text[position : thing.start])]
            units.append(Unit(symbol_of(thing), thing.start, thing.end, thing))
            position, i = thing.end, i + 1
        units += [Unit(c, position + k, position + k + 1) for k, c in enumerate(self.text[position : sentence.end])]
        return Masked(_without_marks([u for u in units if not u.char.isspace() or u.char == "\n"]), sentence, self.text)


def _fitted(thing: Thing, covered: bytearray, text: str) -> Thing | None:
    """Return the thing if its place is free; a title gives up the front that a name has taken (市委|书记)."""
    if not any(covered[thing.start : thing.end]):
        return thing
    if isinstance(thing, Title):
        start = thing.start
        while start < thing.end and covered[start]:
            start += 1
        if is_title(text[start : thing.end]) and not any(covered[start : thing.end]):
            return Title(start, thing.end, text[start : thing.end])
    return None


_NAME = r"[\ue000-\ue01c]"
_PRODUCT = f"[{SYMBOL['Product']}{SYMBOL['Technology']}]"
_CLUSTER = f"[{SYMBOL['Cluster']}{SYMBOL['Park']}]"
_AREA_NOUN = r"[^\W的在将已由与和及为被获于用供向是把从等]{0,8}?(?:社区|孵化器|产业园|科技园|园区|小镇|基地|创新中心|加速器|众创空间|集聚区)"
_MARKS = re.compile(
    rf"(?<={_PRODUCT}[”])(?P<noun>{PRODUCT_NOUN})|(?<={_CLUSTER}[”])(?P<kind>{_AREA_NOUN})|"
    rf"(?P<open>[“《‘])(?={_NAME}[”》’])|(?<={_NAME})(?P<close>[”》’])|(?<={_NAME})(?P<bracket>\([^()]{{0,60}}\))|(?<={_NAME}[”》’])(?P<late>\([^()]{{0,60}}\))"
)


def _without_marks(units: list[Unit]) -> list[Unit]:
    text = "".join(unit.char for unit in units)
    dropped: set[int] = set()
    for match in _MARKS.finditer(text):
        if match["close"] and text[max(0, match.start() - 2) : match.start() - 1] not in ("“", "《", "‘"):
            continue
        dropped.update(range(match.start(), match.end()))
        if match["noun"]:
            units[match.start() - 2] = replace(units[match.start() - 2], noun=match["noun"])
    return [unit for i, unit in enumerate(units) if i not in dropped]
