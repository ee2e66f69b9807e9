# ruff: noqa: E501  (a Chinese character counts as two columns, and one rule or word list reads best on one line)
"""Shareholders one after another: 甲持股33.8%,乙、丙分别持股9.6%与7.3%; 甲占股60%,乙占股40%."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ingest.mentions.mention import Mention
from ingest.statements.chinese.masked import Masked
from ingest.statements.chinese.symbols import SYMBOL, expand, screened

_TOGETHER = r"(?:、|和|与|及|以及)"
_LIST = rf"(?:{{org}}|{{per}})(?:(?:先生|女士|夫妇)?{_TOGETHER}{{title}}?(?:{{org}}|{{per}})){{0,8}}(?:先生|女士)?"
_HOW = r"(?:则|将|拟|现|仍|合计|直接|间接|共|约|各|分别|各自|也|还|本人|目前|计划){0,4}"
_PAYS = r"(?:以[^,。;\ue000-\ue0ff]{1,10})?(?:认缴|实缴)?出资(?:额)?(?:为|约)?(?P<m>{money}(?:(?:、|和|与|及){money}){0,6})(?:人民币)?(?:、|,|,并|并)?"
_HAS = r"(?:持股(?:比例)?|占股(?:比例)?|占比|持有(?:其|该公司|合资公司|公司|新公司|目标公司|标的公司)?(?:的)?|占有|占(?:其)?(?:注册资本|合资公司|股权|股份|出资比例|总股本|股比|出资额|注册资本总额)?(?:的)?|股权占比|股比|出资比例|股权比例)(?:分别|各)?(?:为|达|约|是)?"
_SHARES = r"(?P<f>{share}(?:(?:、|和|与|及|,){1,2}{share}){0,8})"
_HOLDS = screened(rf"(?P<s>{_LIST})(?:的)?{_HOW}(?=出资|认缴|实缴|以|持|占|股)(?:{_PAYS})?(?:{_HOW}{_HAS}{_SHARES})?")
# 甲由乙控股,持股比例为72%,其余28%由丙持有
_CONTROLLED = expand(
    r"(?P<o>{firm})由(?P<s>{org}|{per})(?:直接|间接|绝对|相对)?控股,(?:其)?(?:持股(?:比例)?|占股|占比)(?:为|达)?(?P<f>{share})"
)
_REST = screened(
    r"(?:其余|剩余|另外|另有|余下)(?:的)?(?P<f>{share})(?:的)?(?:股权|股份)?(?:则|均|仍|也|继续|依旧)?(?:由|为)(?:{title}{1,2}|{org}[^,。;\ue000-\ue0ff]{0,4}{title})?(?P<s>{org}|{per})(?:先生|女士)?(?:合计|继续)?(?:持有|拥有|所有)"
)
# 股东包括持股31%的甲和持股18%的乙: the share stands before its holder
_WHOSE = screened(
    r"(?<![\ue000-\ue0ff其司东者别各])持(?:股|有股份)(?:比例)?(?:为|约|达)?(?P<f>{share})的(?:[^,。;、的\ue000-\ue0ff]{0,10})(?P<s>{org}|{per})(?!的)"
)
_HELD_BY = screened(r"(?P<o>{firm})由(?P<s>{org}|{per})(?:直接|间接)?持股(?P<f>{share})")
# Two, three or all of those just named: 主要股东包括甲和乙,两者分别持股14.2%、8.7%
_BOTH = screened(
    rf"(?P<s>{_LIST})(?:等)?[^,。;\ue000-\ue01c]{{0,16}},(?:两者|二者|三者|四者|双方|三方|他们|前者与后者|上述股东|这两家|两家|{{count}}){_HOW}{_HAS}{_SHARES}"
)
# What is held: the company just set up, or whose shareholders are told of.
_SET_UP = expand(
    r"(?:成立|设立|组建|新设|创办|共建|建立|注册成立|注册)(?:了|一家|的)?(?:合资公司|合资企业|公司|子公司)?(?P<o>{firm}|{inst})"
)
_OF = expand(
    r"(?P<o>{firm})(?:的)?(?:现|现有|主要|前[一二三四五六七八九十\d]+大|其他|目前|原|全体|所有|自然人|机构)*(?:的)?(?:股东|股权结构|出资方|股权)"
)
_FOUNDED = expand(
    rf"(?P<o>{{firm}})(?:系|是)?(?:{{date}})?由{_LIST}[^,。;\ue000-\ue01c]{{0,16}}(?:设立|成立|组建|创立|创办)"
)
_BOUGHT = expand(
    r"(?:收购|购买|受让|买下|入股|认购)(?:了)?{country}?(?P<o>{firm})(?:的)?(?:合计)?{share}(?:的)?(?:股权|股份)?"
)
_SAME = expand(r"(?:持有|持股|控股|入股)(?P<o>{firm})(?:的)?(?:总股本|已发行股份)?(?:的)?{share}(?:的)?(?:股权|股份)?")


_TRADES = re.compile(r"(?:客户|供应商|经销商)(?:为)?$")


@dataclass(frozen=True)
class Holding:
    """One holder's part in a company; `firm` is None where it is what the clauses before are about."""

    holder: Mention
    firm: Mention | None
    share: float
    start: int
    end: int
    at: int  # where the topic of a carried company is asked for
    told: int = 0  # where the words that name the company end, 0 where they are in no clause before


def holdings_in(masked: Masked) -> Iterator[Holding]:
    """Yield the holders of one sentence and their shares."""
    if SYMBOL["share"] not in masked.text:
        return
    for pattern in (_CONTROLLED, _HELD_BY):
        for match in pattern.finditer(masked.text):
            yield from _each(masked, match, masked.mentions(*match.span("o"))[0], match.start())
    first = -1
    for match in sorted(
        (m for p in (_HOLDS, _BOTH, _REST, _WHOSE) for m in p.finditer(masked.text)), key=lambda m: m.start()
    ):
        first = match.start() if first < 0 else first
        if _TRADES.search(masked.text, max(0, match.start() - 4), match.start()):
            continue  # 第一大客户甲占15.6%: of the sales
        firm, told = _held(masked, match.start())
        if firm is None and re.search(r"持有(?![其\ue000-\ue0ff])", masked.text[: match.start()]):
            continue  # shares of something without a name that is known
        yield from (replace(holding, told=told) for holding in _each(masked, match, firm, first))


def _each(masked: Masked, match: re.Match[str], firm: Mention | None, at: int) -> Iterator[Holding]:
    groups = match.groupdict()
    holders = masked.mentions(*match.span("s"))
    shares = [q.value for q in masked.quantities(*match.span("f"))] if groups.get("f") else []
    if len(holders) > 1 and "合计" in match[0]:
        return
    if "各" in match[0] and len(shares) == 1:
        shares = shares * len(holders)
    if len(shares) != len(holders) or any(s > 1 for s in shares):
        return
    for i, holder in enumerate(holders):
        if firm is None or holder.name != firm.name:
            yield Holding(holder, firm, shares[i], match.start(), match.end(), at)


def _held(masked: Masked, position: int) -> tuple[Mention | None, int]:
    """Return the company that the words before `position` say is held, and where these end; (None, 0) if none."""
    found = [
        (m.start("o"), m)
        for p in (_SET_UP, _OF, _FOUNDED, _SAME, _CONTROLLED, _BOUGHT)
        for m in p.finditer(masked.text, 0, position)
    ]
    if not found:
        return None, 0
    last = max(found, key=lambda pair: pair[0])[1]
    return masked.mentions(*last.span("o"))[0], last.end()


def held_in(masked: Masked, position: int) -> Mention | None:
    """Return the company whose shares the words before `position` tell of, or None."""
    return _held(masked, position)[0]


def owned_in(masked: Masked) -> tuple[Mention | None, str]:
    """Return the company whose shareholders the sentence told of last, and the words that named it.

    For a sentence that goes on after a semicolon.
    """
    firm, told = _held(masked, len(masked.text))
    return firm, masked.text[:told]
