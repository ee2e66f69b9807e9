# ruff: noqa: E501  (a Chinese character counts as two columns, and one rule or word list reads best on one line)
"""Lists of people with their posts, as notices and profiles print them: 聘任甲为总经理、乙为财务总监; 创始人分别是CEO甲、CTO乙."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.mentions.chinese.titles import Title
from ingest.mentions.mention import Mention
from ingest.statements.chinese.masked import Masked
from ingest.statements.chinese.symbols import expand


@dataclass(frozen=True)
class Appointment:
    """One person of a list with the titles given, and where it stands; `firm` is None when it is the topic at `at`."""

    person: Mention
    firm: Mention | None
    titles: tuple[str, ...]
    start: int
    end: int
    at: int
    founder: bool = False
    over: bool = False


_HON = r"(?:先生|女士|同志|博士|教授|院士)?(?:\([^()]{0,12}\))?"
_TITLES = r"{title}(?:(?:、|兼任?|和|及|,兼|暨){title}){0,3}"
_PEOPLE = rf"{{per}}{_HON}(?:(?:、|和|与|及){{per}}{_HON}){{0,8}}"
_AS = rf"{_PEOPLE}(?:为|担任|出任|任|接任)(?:公司|本公司|集团|新任|首任|新一届|第[一二三四五六七八九十]{{1,3}}届)*{_TITLES}"
_NAMING = r"(?:任命|聘任|续聘|聘请|选举|推选|委任|增补)"
_LIST = expand(
    rf"{_NAMING}(?P<x>(?:原|前){{org}}?[^,。;\ue000-\ue0ff]{{0,6}}{{title}}{{1,2}})?(?P<r>{_AS}(?:(?:、|,|和|及|以及|,并|,同时){_NAMING}?{_AS}){{0,9}})(?!(?:的)?(?:议案|提案|预案|事项))"
)
_PART = expand(
    rf"(?P<p>{_PEOPLE})(?:为|担任|出任|任|接任)(?:公司|本公司|集团|新任|首任|新一届|第[一二三四五六七八九十]{{1,3}}届)*(?P<t>{_TITLES})"
)
# 经总经理|张三|提名: who proposes holds the post.
_PROPOSED = expand(rf"经(?:公司)?(?P<t>{_TITLES})(?P<p>{{per}}){_HON}(?:提名|推荐|提议)")
_RESIGNS = expand(
    rf"{{begin}}{{adv}}(?P<c>)(?P<p>{{per}}){_HON}(?:(?:为|担任|出任|任){_TITLES},|[^,。;将拟未否不\ue000-\ue0ff]{{1,8}},)?[^,。;将拟未否不\ue000-\ue0ff]{{0,12}}(?:申请)?(?:辞去|卸任|不再担任|辞任|离任)(?:公司|本公司|集团|其|所任|担任|的){{0,3}}(?P<t>{_TITLES})(?:的)?(?:职务|一职|职位|(?=[,。;]|$))"
)
_FOUNDERS = expand(
    rf"(?:(?P<o>{{org}})(?:的)?|{{begin}}{{adv}}(?P<c>)(?:公司)?的?)(?:{{count}}|几位|几名)?(?P<f>{{title}})(?:,)?(?:分别)?(?:是|为|包括)(?P<r>{_TITLES}{{per}}(?:(?:、|,|和|与|及|以及){_TITLES}{{per}}){{1,6}})"
)
_HELD = expand(rf"(?P<t>{_TITLES})(?P<p>{{per}})")
_FOUNDER = re.compile(r"创始人$|创办人$")


def appointments_in(masked: Masked) -> Iterator[Appointment]:
    """Yield each person of the lists in a sentence."""
    for match in _LIST.finditer(masked.text):
        yield from _appointed(masked, match)
    for pattern, over in ((_PROPOSED, False), (_RESIGNS, True)):
        for match in pattern.finditer(masked.text):
            [person] = masked.mentions(*match.span("p"))
            yield Appointment(
                person, None, _titles(masked, match), match.start(), match.end(), match.start(), over=over
            )
    for match in _FOUNDERS.finditer(masked.text):
        yield from _founders(masked, match)


def _appointed(masked: Masked, match: re.Match[str]) -> Iterator[Appointment]:
    # 甲公司聘任…: what opens the clause appoints; else the topic of the clauses before does.
    clause, _ = masked.clause(match.start())
    firms = [m for m in masked.mentions(clause, match.start()) if m.cls in ("Company", "Investor")]
    at = clause if clause > 0 else match.start()
    start = match.start("r") if match["x"] else match.start()  # what somebody was elsewhere is over, not this
    for part in _PART.finditer(masked.text, *match.span("r")):
        for person in masked.mentions(*part.span("p")):
            firm = firms[0] if len({f.name for f in firms}) == 1 else None
            yield Appointment(person, firm, _titles(masked, part), start, part.end("t"), at)


def _founders(masked: Masked, match: re.Match[str]) -> Iterator[Appointment]:
    [title] = [t for t in masked.things(*match.span("f")) if isinstance(t, Title)]
    if not _FOUNDER.search(title.text):
        return
    firm = next(iter(masked.mentions(*match.span("o"))), None) if match["o"] else None
    for part in _HELD.finditer(masked.text, *match.span("r")):
        [person] = masked.mentions(*part.span("p"))
        yield Appointment(
            person, firm, _titles(masked, part), match.start(), part.end(), match.start("f"), founder=True
        )


def _titles(masked: Masked, match: re.Match[str]) -> tuple[str, ...]:
    return tuple(t.text for t in masked.things(*match.span("t")) if isinstance(t, Title))
