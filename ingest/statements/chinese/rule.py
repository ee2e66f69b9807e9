"""A rule: a regular expression over masked sentences, and how its match becomes statements."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from ingest.mentions.chinese.titles import Title
from ingest.mentions.mention import Mention
from ingest.statements.chinese.masked import Masked
from ingest.statements.chinese.needs import Screened
from ingest.statements.chinese.symbols import screened
from ingest.statements.quantity_zh import Quantity
from ingest.statements.statement import Scalar
from ingest.statements.when_zh import When

DateRole = Literal["", "date", "since", "start", "end"]


@dataclass(frozen=True)
class Match:
    """One match of a rule in a masked sentence."""

    masked: Masked
    match: re.Match[str]
    published: str | None

    def has(self, group: str) -> bool:
        """Say whether the rule has the group and it matched."""
        return group in self.match.re.groupindex and self.match[group] is not None

    def text(self, group: str) -> str:
        """Return the plain words of a group, without signs round them; "" when it did not match."""
        if not self.has(group):
            return ""
        return "".join(self._words(group)).strip(",、。“”的 ")

    def _words(self, group: str) -> list[str]:
        units = self.masked.units[self.match.start(group) : self.match.end(group)]
        return [unit.thing.text + unit.noun if isinstance(unit.thing, Mention | Title) else unit.char for unit in units]

    def mentions(self, group: str) -> list[Mention]:
        """Return the mentions of a group."""
        return self.masked.mentions(*self.match.span(group)) if self.has(group) else []

    def titles(self, group: str) -> list[Title]:
        """Return the titles of a group."""
        if not self.has(group):
            return []
        return [thing for thing in self.masked.things(*self.match.span(group)) if isinstance(thing, Title)]

    def quantity(self, group: str) -> Quantity | None:
        """Return the first quantity of a group."""
        found = self.masked.quantities(*self.match.span(group)) if self.has(group) else []
        return found[0] if found else None

    def shares(self) -> list[float]:
        """Return the shares of group `f`, in order."""
        return [q.value for q in self.masked.quantities(*self.match.span("f")) if q.kind == "share"]

    @cached_property
    def when(self) -> When | None:
        """Return the date of the claim: in its words, else in its clause, else at the front of its sentence."""
        start, end = self.match.span()
        inside = [d for d in self.masked.dates(start, end) if not self.is_birth(d)]
        if inside:
            return inside[0]
        left, right = self.masked.clause(start)
        here = [d for d in self.masked.dates(left, min(right, end)) if not self.is_birth(d)]
        if here:
            return here[-1] if not told_between(self.masked, here[-1], start) else None
        front = [d for d in self.masked.dates(0, start) if not self.is_birth(d)]
        front = front[-1:] if self._is_step(front) else front[:1]
        return front[0] if front and not told_between(self.masked, front[0], start) else None

    def _is_step(self, dates: Sequence[When]) -> bool:
        """Say whether the last of several dates opens the clause right before: 2009年毕业…,2016年回到某地,创办…."""
        if len(dates) < 2:
            return False
        at = next(i for i, unit in enumerate(self.masked.units) if unit.thing is dates[-1])
        between = self.masked.text[at : self.match.start()]
        return self.masked.text[at - 1 : at] in (",", "。", ";") and between.count(",") == 1

    def is_birth(self, when: When) -> bool:
        """Say whether a date is a day of birth: 1975年生, 1975年出生."""
        at = next(i for i, unit in enumerate(self.masked.units) if unit.thing is when)
        return self.masked.text[at + 1 : at + 2] == "生" or self.masked.text[at + 1 : at + 3] == "出生"


def told_between(masked: Masked, when: When, position: int) -> bool:
    """Say whether the words between a date and a position make it the day of telling: 9月1日公告,…."""
    at = next(i for i, unit in enumerate(masked.units) if unit.thing is when)
    return _TOLD.search(masked.text, at, position) is not None


# A date before one of these is the day of telling, not of what is told.
_TOLD = re.compile(r"宣布|获悉|了解到|报道|表示|透露|公告|介绍|消息|发布|披露|公布|指出|称|说")
Build = Callable[[Match], Mapping[str, Scalar]]


def nothing(match: Match) -> Mapping[str, Scalar]:
    """Return no qualifiers."""
    return {}


@dataclass(frozen=True)
class Rule:
    """One pattern. Groups: `s` subject, `o` object, `c` (empty): the subject is the topic of the clauses before."""

    name: str
    relation: str
    pattern: str
    confidence: float = 0.9
    qualifiers: Build = nothing
    carry: str = ""  # kinds a carried subject may have, as in the patterns: "firm", "owner", "per"
    carried: Literal["s", "o"] = "s"  # which end the group `c` stands for
    date: DateRole = ""
    over: bool = False  # the verb tells an end: the claim is former
    apposed: bool = False  # what a name carries is so, whatever is planned or denied about the one named
    zipped: bool = False  # the shares of group `f` belong to the subjects one by one (分别持有30%、20%)
    compiled: Screened = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "compiled", screened(self.pattern))


def subject(kind: str, gap: int = 10) -> str:
    """Return the part of a pattern for a named subject, or none because the clause before has it."""
    named = rf"(?P<s>{{{kind}s}})(?:等[^,。;\ue000-\ue0ff]{{0,16}})?{{gap:{gap}}}"
    return rf"(?:{named}|{{begin}}{{adv}}(?:我们|我司)?(?:会|要|能)?{{adv}}(?P<c>))"


def money_of(match: Match, group: str = "m") -> dict[str, Scalar]:
    """Return amount and currency of a group, empty when it has no money."""
    found = match.quantity(group)
    if found is None or found.kind != "money":
        return {}
    return {"amount": whole_number(found.value), "currency": found.currency}


def whole_number(value: float) -> float:
    """Return the value as an integer when it is one, so that 700000000.0 prints as 700000000."""
    return int(value) if value == int(value) else value


_TOGETHER = re.compile(r"合计|共同|合共|分别")


def share_of(match: Match, group: str = "f") -> dict[str, Scalar]:
    """Return the share of a group as a fraction, empty when it has none."""
    found = match.quantity(group)
    if match.has("s") and len(match.mentions("s")) > 1 and _TOGETHER.search(match.match[0]):
        return {}  # 甲和乙合计持有丙21%, 分别持有…29%和30%: the share of neither
    return {"share": found.value} if found is not None and found.kind == "share" and found.value <= 1 else {}
