# ruff: noqa: E501  (a Chinese character counts as two columns, and one rule or word list reads best on one line)
"""What an organization does: words of the ontology's chain of segments after 专注于, 主营, 研发, 是一家."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from ingest.mentions.mention import Mention
from ingest.statements.chinese.masked import Masked
from ingest.statements.chinese.symbols import screened
from ontology.model import Ontology

_DOES = r"(?:所属行业(?:为|是)|所处行业(?:为|是)|主营业务为|主营业务包括|主营业务是|主营业务涵盖|主营|专注于|专注|聚焦于|聚焦|深耕|致力于|从事|主要从事|业务涵盖|业务覆盖|业务聚焦|业务包括|主攻|主打|布局|专做|做的是|做(?![出好大强成到完起过])|业务涉及|产品涵盖|产品包括|专门从事|主做|专营|深耕于|扎根|立足于|投身|切入|业务为|主要业务为|主要业务是|研发生产|研发、生产|研发和生产|研制|研发|生产|提供|开发|是[^,。;]{0,14}?一家|为[^,。;]{0,10}?一家|是(?=[^,。;]{2,24}(?:企业|公司|厂商|供应商|服务商|提供商|开发商|独角兽|龙头|运营商))|系[^,。;]{0,8}?一家)"
_ACTIVE = screened(
    rf"(?:(?<![向为给与对和由被从、])(?P<s>{{org}}|{{prod}}){{gap:8}}|{{begin}}{{adv}}(?:公司|其)?(?P<c>)){_DOES}(?!的)(?P<w>[^,。;!?“”\ue000-\ue0ff]{{2,44}})"
)
_APPOSED = screened(
    r"(?P<w>[^,。;!?“”、的、\ue000-\ue0ff]{2,14}(?:企业|公司|厂商|供应商|服务商|独角兽|龙头|巨头|初创公司|创企|开发商|研发商|制造商|提供商|运营商|生产商|设备商|零售商|出口商|进口商|贸易商|加工商|种植商|批发商|分销商|平台|新锐|品牌|厂|商))[“「『]?(?P<s>{firm})(?!等)"
)


# 做激光雷达的X: in front of a name the plain verb is enough.
_RELATIVE = screened(
    r"(?:专注于?|聚焦于?|深耕于?|致力于|从事|主打|主营|专攻|主攻|专做|主做|(?<![当叫看称一])做|生产|制造|研发|经营)(?P<w>[^,。;!?“”、的\ue000-\ue0ff]{2,20})的(?:[^,。;的由向为给被与和从对把在用\ue000-\ue0ff]{0,10})(?P<s>{firm})(?!{title}|等|的)"
)


# X是甲与乙共同成立的智能驾驶企业: what stands between names others.
_FOUNDED_AS = screened(
    r"(?P<s>{org})(?:目前|现|已)?(?:是|系|为)[^,。;]{1,30}(?:成立|设立|组建|创办|创立|发起|投资|打造|孵化|控股|旗下|所属)的?(?:一家|唯一|首家)?(?P<w>[^,。;的\ue000-\ue0ff]{2,16}(?:企业|公司|厂商|供应商|服务商|运营商|平台|子公司))(?![^,。;])"
)


# 车企X, 越南生鲜电商X: what a firm is, in one word right before its name.
_KIND = screened(r"(?P<w>[^,。;!?“”\ue000-\ue0ff]{1,12})[“「『]?(?P<s>{firm})(?!{title}|等)")
_PREDICATES = (_ACTIVE, _FOUNDED_AS)
_OF_ANOTHER = re.compile("[业司商][\ue000-\ue0ff]")  # X是连锁茶饮企业|Y|的供应商: what Y does


@dataclass(frozen=True)
class Doing:
    """A subject (None: the topic) and the words, by offsets, that name a segment."""

    subject: Mention | None
    start: int
    end: int
    concept: str
    at: int
    until: int
    described: bool = False  # told in front of the name: so it is, whatever the sentence plans or denies


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of a segment, by offsets."""

    start: int
    end: int
    text: str


_COUNTED = re.compile(r"[一两二三四五六七八九十百几多这那每各数\d]家|[国专独厂商买卖玩大行赢]家")


class _Lexicon:
    """Words and the preferred label of their concept, the first concept that claims a word winning."""

    def __init__(self, words: Iterable[tuple[str, str]]) -> None:
        self.names: dict[str, str] = {}
        for word, label in words:
            self.names.setdefault(word, label)
        self._longest = max(map(len, self.names), default=0)

    def found(self, text: str, start: int, end: int) -> Iterator[_Word]:
        """Yield the words in text[start:end], the longest at each place."""
        at = start
        while at < end:
            if _COUNTED.match(text, at - 1, at + 1):
                at += 1  # 另一家电池企业: counted
                continue
            sizes = range(min(self._longest, end - at), 0, -1)
            size = next((n for n in sizes if text[at : at + n] in self.names), 0)
            if size:
                yield _Word(at, at + size, text[at : at + size])
            at += size or 1

    def last(self, text: str, start: int, end: int) -> Iterator[_Word]:
        """Yield the longest word that ends at `end`."""
        starts = range(max(start, end - self._longest), end)
        yield from (_Word(at, end, text[at:end]) for at in islice((s for s in starts if text[s:end] in self.names), 1))


class Segments:
    """The Chinese words of one ontology's segments."""

    def __init__(self, ontology: Ontology) -> None:
        concepts = list(ontology.concepts.values())
        called = [(w, c.words.label("zh")) for c in concepts for w in c.words.labels.get("zh", ()) if len(w) > 1]
        made = [(w, c.words.label("zh")) for c in concepts for w in c.words.includes.get("zh", ())]
        firms = [(w, c.words.label("zh")) for c in concepts for w in c.words.firms.get("zh", ())]
        words = _Lexicon(called + made)  # a label of one segment is no ware of another
        kinds = _Lexicon(firms)
        self._ways = [(way, words.found) for way in (_ACTIVE, _APPOSED, _RELATIVE, _FOUNDED_AS)]
        self._ways.append((_KIND, kinds.last))
        self.names = {**kinds.names, **words.names}
        word = {concept.id: concept.words.label("zh") for concept in ontology.concepts.values()}
        self.broader = frozenset(
            (word[concept.id], word[above]) for concept in ontology.concepts.values() for above in concept.broader
        )

    def doings(self, masked: Masked, text: str) -> Iterator[Doing]:
        """Yield what the sentence says its organizations do, one for each segment named."""
        told: set[tuple[Mention | None, int]] = set()
        for pattern, words in self._ways:
            for match in pattern.finditer(masked.text):
                if pattern is _ACTIVE and _OF_ANOTHER.match(masked.text, match.end("w") - 1):
                    continue
                start, end = masked.span(*match.span("w"))
                subjects = masked.mentions(*match.span("s")) if match["s"] else []
                subject = subjects[0] if subjects else None
                inside = (start, end) if pattern is _KIND else _core(text, start, end)
                for word in self._heads(list(words(text, *inside)), text):
                    if pattern is not _KIND or (subject, word.end) not in told:
                        told |= {(subject, at) for at in range(word.start, end + 1)}
                        concept, described = self.names[word.text], pattern not in _PREDICATES
                        yield Doing(subject, word.start, word.end, concept, *match.span(), described=described)

    def _heads(self, words: list[_Word], text: str) -> list[_Word]:
        """Return the words that no other word of a segment directly follows: of 工业|无人机 the second.

        Of two that follow each other the first stays where it is a kind of the second (硅光|芯片); words that name no
        segment by themselves (应用, 平台) go.
        """
        words = [w for w in words if w.text not in _BARE]
        kept: list[_Word] = []
        narrow = False
        for w, after in zip(words, [*words[1:], None][: len(words)], strict=True):
            between = text[w.end : after.start] if after is not None else None
            joined = between in ("", "用")  # 机器人用减速器: what it is for
            kind = joined and after is not None and (self.names[w.text], self.names[after.text]) in self.broader
            if (not joined or kind) and not narrow and not _of_another_kind(text, w):
                kept.append(w)
            narrow = kind
        return kept


_BARE = (
    "应用",
    "平台",
    "服务",
    "数据",
    "产品",
    "制造",
    "工业",
    "贸易",
)  # 轴承制造商, 工业刀具: what is made, not its branch


def _of_another_kind(text: str, word: _Word) -> bool:
    """Say whether a word only begins that for something else: who makes 半导体测试|设备 does not test."""
    for_it = word.text.endswith(("测试", "检测", "加工", "清洗", "制造")) and _TOOLS.match(text, word.end)
    return bool(for_it) or _CHIPS.match(text, word.end) is not None or _OTHER.match(text, word.start) is not None


_CHIPS = re.compile("[一-鿿]{0,2}芯片")  # 固态硬盘|控制芯片
_TOOLS = re.compile("设备|装备|仪器|机(?!构)")
_OTHER = re.compile(
    "航空公司|[^,。;]{2,6}(?:战略|营销|理念)"
)  # who flies passengers is none of those who build what flies low


_TAIL = re.compile(
    r"的(?=(?:自主|核心|创新|技术|产品)*(?:研发|生产|制造|研究|设计|开发|销售|企业|公司|服务|应用|推广|高科技|高新|科技|国家|创新|初创|独角|领军|龙头|平台|机构|厂商|供应商))"
)


def _core(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the part that says what is done: before 的研发与生产, else after the last 的 (用于推理的芯片)."""
    tail = _TAIL.search(text, start, end)
    stop = tail.start() if tail else end
    of = text.rfind("的", start, stop)
    return (of + 1 if of >= 0 else start), stop
