"""What the sentences before were about: the subject of a sentence that names none."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from ingest.mentions.chinese.items import item_of
from ingest.mentions.chinese.plain import plain as in_plain
from ingest.mentions.chinese.words import Words
from ingest.mentions.mention import Mention
from ingest.statements.chinese.masked import Masked
from ingest.statements.chinese.symbols import SYMBOL, expand
from ingest.statements.chinese.topic import opening, opens_aside, opens_unnamed, topics_at

_KINDS = ("org", "area", "per", "event")
_PLACES = ("Province", "City", "District", "Place", "Zone", "ScienceCity")
_FIRMS = ("Company", "Investor", "Organization", "ResearchInstitute", "Institution")


_OPENING_CHARACTERS = 120  # of a report: what it is about stands in its first sentence or two
# 据接近甲公司的人士透露,…
_SOURCED = expand("[^,。;]{0,4}(?:据|对于|关于|针对)[^,。;\ue000-\ue0ff]{0,10}(?P<o>{org})")
# 甲持有该行19%的股份,…: a sentence on who owns the topic is still about the topic.
_OWNED_BY = expand(
    r"(?:{date}|,|其中|目前|截至[^,。;]{0,8}|{loc}|[一-鿿]{0,10}){0,3}?{org}(?:合计|共|仍|还|目前|直接|现)*持有(?P<o>{firm}|{inst}|{unclear}|其)(?:约)?{share}"
)
# 投资方包括甲和乙,累计融资9亿元: who the topic's own investors or buyers are, is no topic.
_ITS_LIST = expand(
    r"(?:(?<=[,;])|^)(?:公司|集团|目前|其|{date}){0,2}(?:的)?[^,。;:\ue000-\ue0ff]{0,6}(?:投资方|投资人|投资机构|股东|客户|供应商|竞争对手|对手|合作伙伴|用户)(?:还|则|主要)?(?:包括|有|为|是|涵盖)(?:了)?(?:[^。;,:]|,(?!{org}))*?{org}(?:等[^,。;\ue000-\ue0ff]{0,12})?,"
)
# 发酵罐购自甲,冻干机由乙配套,|滤芯…: who made the parts before is no topic.
_PARTS = expand(
    r"(?:(?<=[,;。\n])|^)(?:[^,。;:\ue000-\ue0ff]{2,14}?(?:{prod})?(?:购自|采购自|来自|出自|用的是|选用|由|交给|交由|委托|放在|向|从)(?:{place}{1,2}的?)?(?:[^,。;、的\ue000-\ue0ff]{0,8}(?:公司|企业|厂商|商))?{firm}(?:(?:、|和|与|及){firm}){0,4}(?:的产品|[^,。;的\ue000-\ue0ff]{0,6})[,;])+$"
)
_UNCLEAR = expand("(?:{date}|,|同时|此外|目前|据悉){0,3}{unclear}")


# 其中,楚翘城项目总建筑面积40万平方米,…: the figures of one project are not those of the park around it.
_PROJECT = re.compile(
    r"(?:项目|基地|工厂|大楼|大厦|园区|产线|生产线|工程)(?:[一二三四]期)?(?=总|建筑|占地|规划|计划|投资|已|将|由|于|预计|正式|开工|动工|投产|建成|启用|产能)"
)


class Discourse:
    """Hears the sentences of one document in order and remembers the last organization, area and person each was about.

    A paragraph starts afresh, but for what most of the text is about.
    """

    def __init__(
        self,
        mentions: Sequence[Mention],
        plain: str,
        words: Words,
        spoken: Mapping[int, Mention] | None = None,
        items: Sequence[int] = (),
        defined: str = "",
    ) -> None:
        self.words, self.plain = words, plain
        self.spoken = spoken or {}  # the firm that a line of an interview is about, by where the line begins
        self.ours: Mention | None = None
        self.defined = defined  # the firm that a notice itself calls 公司, and is about
        self.items, self.item, self.all = items, 0, mentions
        self.end = 0
        self._begin(mentions)

    def _begin(self, mentions: Sequence[Mention]) -> None:
        """Start afresh with a text, or an item of a digest, that has these mentions."""
        self.mentions = mentions
        self.main = {
            "org": self._notifies(mentions) or _most_named(mentions, _FIRMS),
            "area": _most_named(mentions, ("Cluster", "Park", "Zone", "ScienceCity", "Site", "Building")),
            "per": "",
            "event": _first_named(mentions, ("Event", "Conference")),
        }
        self.about = next((m for m in mentions if m.name == self.main["org"]), None)
        self.clear = _is_clear(mentions, self.main["org"])
        self.event = next((m for m in mentions if m.name == self.main["event"]), None)
        self.held: dict[str, Mention] = {}

    def _notifies(self, mentions: Sequence[Mention]) -> str:
        return next((m.name for m in mentions if self.defined and in_plain(m.name) == self.defined), "")

    def topics(self, masked: Masked, position: int, kind: str) -> list[Mention]:
        """Return what a clause at `position` without a subject is about, also when only a sentence before says it."""
        parts = _PARTS.search(masked.text, 0, position) if kind == "firm" else None
        if parts is not None and parts.start() < position:
            return self.topics(masked, parts.start(), kind)
        found = topics_at(masked, position, kind, self.words)
        if found:
            return found
        wanted = expand("{" + kind + "}")
        if kind == "event" and len(here := _named_once(masked, position, kind)) == 1:
            return here  # 某某大会4月开幕,主办方为甲,|乙将参展
        if self.ours is not None and wanted.fullmatch(SYMBOL[self.ours.cls]):
            ours = self._of_us(masked, position, kind) or self._silent(masked, position, kind)
            return [self.ours] if ours else []
        fitting = [m for m in self.held.values() if wanted.fullmatch(SYMBOL[m.cls])]
        return fitting if len(fitting) == 1 and self._silent(masked, position, kind) else []

    def _of_us(self, masked: Masked, position: int, kind: str) -> bool:
        """Say whether the sentence of an answer names nobody but 我们 so far: 我们有130名员工,去年营收…"""
        if kind == "per" or self.ours is None or expand("{unclear}").search(masked.text, 0, position):
            return False
        rivals = expand("{org}|{area}")
        named = [m.name for m in masked.mentions(0, position) if rivals.fullmatch(SYMBOL[m.cls])]
        return bool(named) and all(name == self.ours.name for name in named)

    def whole(self, sign: str) -> list[Mention]:
        """Return the place that 全市, 全省, 全区 stand for: the one of that kind the text names most."""
        counts = Counter(m.name for m in self.mentions if m.cls in _PLACES and m.name.endswith(sign)).most_common(2)
        if not counts or (len(counts) > 1 and counts[0][1] == counts[1][1]):
            return []
        return [next(m for m in self.mentions if m.name == counts[0][0])]

    def _silent(self, masked: Masked, position: int, kind: str) -> bool:
        """Say whether nothing before `position` in its own sentence could be what the clause is about."""
        if kind == "event":
            return not expand("{event}").search(masked.text, 0, position)
        if kind != "per" and _PROJECT.search(masked.text, 0, position):
            return False
        rivals = expand("{per}|{unclear}" if kind == "per" else "{org}|{unclear}|{area}")
        told = masked.text[:position] if kind == "per" else _ITS_LIST.sub("", masked.text[:position])
        return not rivals.search(told) and not opens_unnamed(masked, position, self.words)

    def enter(self, masked: Masked) -> None:
        """Forget, at the beginning of a paragraph, what the text as a whole is not about."""
        start = masked.sentence.start
        while self.plain[start : start + 1] == "\n":
            start += 1
        if (item := item_of(self.items, start)) != self.item:
            self.item = item
            self._begin([m for m in self.all if item_of(self.items, m.start) == item])
        self.ours = self.spoken.get(self.plain.rfind("\n", 0, start) + 1)
        if "\n" in self.plain[self.end : start + 1]:
            before = self.held.get("org", self.about)
            self.held = {kind: m for kind, m in self.held.items() if m.name == self.main[kind]}
            turned = before is not None and before.name != self.main["org"] and not self.clear
            if self.about is not None and self.about.start < start and not turned:
                self.held.setdefault("org", self.about)
            if self.event is not None and self.event.start < start:
                self.held.setdefault("event", self.event)

    def heard(self, masked: Masked) -> None:
        """Take in a sentence after it was read."""
        self.end = masked.sentence.end
        if self.ours is not None:
            return  # what answers name is no topic of the next
        for kind in _KINDS:
            self._hear(masked, kind)

    def _hear(self, masked: Masked, kind: str) -> None:
        wanted = expand("{" + kind + "}")
        named = [m for m in masked.mentions(0, len(masked.units)) if wanted.fullmatch(SYMBOL[m.cls])]
        if not named:
            if kind == "org" and _UNCLEAR.match(masked.text):
                self.held.pop(kind, None)  # 该公司表示…, of two named before: what follows may be of either
            return
        if kind == "org" and kind in self.held and opens_aside(masked):
            return  # 甲持股6%: of the topic, which the sentence does not name
        owned = _OWNED_BY.match(masked.text) if kind == "org" else None
        if owned is not None:
            whose = masked.mentions(*owned.span("o"))
            if whose and kind in self.held and self.held[kind].name == whose[0].name:
                return
            self.held.pop(kind, None)  # whose shares they are, this sentence may not say
            if whose:
                self.held[kind] = whose[0]
            return
        found = topics_at(masked, len(masked.text), kind, self.words) or opening(masked, kind)
        if kind in ("area", "event") and not found and len({m.name for m in named}) == 1 and not opening(masked, "org"):
            found = named[:1]
        if kind == "org" and _turns(masked, found):
            self.held.pop(kind, None)
        elif len({m.name for m in found}) == 1:
            self.held[kind] = found[0]
        elif found or opens_unnamed(masked, masked.clause(0)[1] + 1, self.words):
            self.held.pop(kind, None)


def _turns(masked: Masked, found: Sequence[Mention]) -> bool:
    """Say whether a sentence that quotes a source on one firm ends with another: what follows may be of either."""
    about = masked.mentions(*match.span("o")) if (match := _SOURCED.match(masked.text)) else []
    return bool(about) and bool(found) and about[0].name != found[0].name


def _most_named(mentions: Sequence[Mention], classes: Sequence[str]) -> str:
    """Return the name that is clearly the most frequent of these classes, or ""."""
    counts = Counter(m.name for m in mentions if m.cls in classes).most_common(2)
    clear = bool(counts) and counts[0][1] > 2 and (len(counts) == 1 or counts[0][1] > counts[1][1])
    return counts[0][0] if clear else ""


def _is_clear(mentions: Sequence[Mention], name: str) -> bool:
    """Say whether a text begins with a firm, or names it more than twice as often as any other."""
    counts = Counter(m.name for m in mentions if m.cls in _FIRMS)
    return next(iter(counts), name) == name or all(2 * n < counts[name] for other, n in counts.items() if other != name)


def _named_once(masked: Masked, position: int, kind: str) -> list[Mention]:
    """Return the one thing of a kind that the sentence names before `position`, or each of several."""
    wanted = expand("{" + kind + "}")
    named = (m for m in masked.mentions(0, position) if wanted.fullmatch(SYMBOL[m.cls]))
    return list({m.name: m for m in named}.values())


def _first_named(mentions: Sequence[Mention], classes: Sequence[str]) -> str:
    """Return the name of these classes that the text opens with, as a report of a fair does; "" if there is none."""
    opening = [m for m in mentions if m.start < _OPENING_CHARACTERS and m.cls in classes]
    return opening[0].name if len({m.name for m in opening}) == 1 else ""
