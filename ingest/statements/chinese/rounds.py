"""Funding rounds: 甲完成数亿元A轮融资,由乙领投,丙、丁跟投, over several clauses and sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.mentions.mention import Mention
from ingest.statements.chinese.capital import ROUND
from ingest.statements.chinese.days import is_founding
from ingest.statements.chinese.ends import WHOSE_PEOPLE
from ingest.statements.chinese.masked import Masked
from ingest.statements.chinese.rule import whole_number
from ingest.statements.chinese.symbols import expand, screened
from ingest.statements.quantity_zh import Quantity
from ingest.statements.statement import Scalar
from ingest.statements.when_zh import When

_RAISED = screened(
    r"(?:(?P<s>{firm}){gap:16}|{begin}{adv}(?P<c>)(?:公司)?)(?P<v>完成|获得|获|宣布完成|宣布获得|斩获|拿下|拿到|敲定|官宣|再获)(?:了|其)?(?P<d>[^,。;]{0,30}?)(?:融资|投资)(?!者|意向|方|机构|人)"
)
# 甲昨天公布,5亿元的C轮融资已经到位; 2025年12月,1.5亿元的B轮到账: there too a round is told of
_ARRIVED = screened(
    rf"(?:(?P<s>{{firm}})[^。;]{{0,24}}?|{{begin}}(?:{{date}},)?(?P<c>))(?P<v>)(?P<d>{{money}}(?:人民币)?(?:的)?(?:{ROUND})(?:融资|投资)?)(?:资金)?(?:已|已经|刚|也|正式|终于|全部|均)*(?:到账|到位|落定|交割|落袋)"
)
_JUST_ROUND = expand(r"(?P<d>(?:本轮|此轮|该轮|此次|这轮|本次)(?:融资|投资)?)")
# 甲、老股东乙: a word for what kind of investor may stand in the list.
_KIND = r"(?:老股东|现有股东|原股东|原有股东|既有股东|产业方|产业资本|知名机构|战略投资方|上市公司)?"
_LIST = rf"{{org}}(?:(?:、|和|与|及|以及){_KIND}{{org}}){{0,20}}"
_LED = screened(rf"(?:由)?(?P<i>{_LIST})(?:等)?(?:机构|资本|基金|股东|老股东|现有股东)?(?:共同|联合|独家|战略|,)?领投")
_FOLLOWED = screened(
    rf"(?P<i>{_LIST})(?:等)?(?:多家|数家|[\ue000-\ue0ff一二三四五六七八九十\d]{{0,3}}家)?(?:知名|产业|老|原有|现有|既有|市场化)?(?:投资)?(?:机构|资本|基金|股东|投资方|投资人|投资者|产业方)?(?:均|也|继续|持续|共同|联合|,|超额|联袂)*(?:跟投|参投|联投|参与(?:了)?(?:本轮|此轮|该轮|此次|跟投|投资|认购|融资)*|加注|加码|追加投资|追加(?=[。,;]|$)|追投|增持|投资(?=[。,;]|$)|独家投资|共同投资|联合投资|出资)"
)
_INVESTORS = screened(
    r"(?:投资方|投资机构|投资人|领投方|跟投方|参投方)(?:包括|为|有|是|分别为|分别是|涵盖)(?:了)?{gap:8}(?P<i>{orgs})"
)
# 本轮融资吸引了多家机构,包括甲、乙及丙; 另有多家产业方跟投,包括甲和乙
_AMONG = screened(
    r"(?:跟投|参投|参与|参与投资|吸引|引入|汇聚|集结)(?:了)?(?:[^。;,\ue000-\ue01c]|,(?!包括)){0,60},(?:其中)?(?:包括|有)(?P<i>{orgs})"
)
# 此前该公司曾获甲投资: not in the round that the text is about.
_EARLIER = re.compile(
    r"此前(?!的?(?:股东|投资))|曾(?=[^,。;]{0,6}(?:获|完成|引入|得到|投资|参与|入股))|早前|早在|上一轮|上轮|前一轮|往轮"
)
_OTHER = re.compile(r"财务顾问|担任|独家")


@dataclass(frozen=True)
class Round:
    """A funding round that the text is telling of."""

    target: Mention
    qualifiers: dict[str, Scalar]
    money: Quantity | None
    line: int  # number of the sentence that named it
    body: str  # the words that named it, for its status


@dataclass(frozen=True)
class Part:
    """One investor's part in a round: positions in the sentence that tells of it."""

    investor: Mention
    round: Round
    lead: bool
    start: int
    end: int


def round_in(masked: Masked, topic: Mention | None, line: int, published_date: str) -> Round | None:
    """Return the round that this sentence names, with what it says of stage, amount and date."""
    match = _RAISED.search(masked.text) or _ARRIVED.search(masked.text)
    if match is None:
        return None
    target = masked.mentions(*match.span("s"))[0] if match["s"] else topic
    stages = re.findall(ROUND, match["d"])
    money = next((q for q in masked.quantities(*match.span("d")) if q.kind == "money"), None)
    if target is None or not (stages or money or "轮" in match["d"] or match["v"].endswith("完成")):
        return None
    if masked.mentions(*match.span("d")) and not re.search(r"(?:领投|跟投|参投|参与)的", match["d"]):
        # 获某某投资: the rules for one investment read the investor inside; others may follow
        inside: dict[str, Scalar] = {"round": stages[0]} if len(set(stages)) == 1 and "投" in match["d"] else {}
        return Round(target, inside, None, line, masked.text[: match.end()])
    qualifiers: dict[str, Scalar] = (
        {"round": stages[0]} if len(set(stages)) == 1 and stages[0] not in ("首轮", "新一轮") else {}
    )
    if money is not None:
        qualifiers |= {"amount": whole_number(money.value), "currency": money.currency}
    dates = [d for d in masked.dates(0, match.end()) if not is_founding(masked.plain, d)]
    if dates:
        qualifiers["date"] = (_told(masked, dates) or dates)[0].value
    return Round(target, qualifiers, money, line, masked.text[: match.end()])


def _told(masked: Masked, dates: Sequence[When]) -> list[When]:
    """Return the dates without that of the dateline: 本报合肥3月12日讯,甲公司昨日宣布…."""
    return [d for d in dates if not _DATELINE.match(masked.plain, d.end)]


_DATELINE = re.compile(r"(?:上午|下午|晚)?(?:专电|电|讯)")


def is_another(masked: Masked, found: Round) -> bool:
    """Say whether a sentence tells of a round of another stage, which it does not call completed: 被曝正进行B轮融资."""
    stages = set(re.findall(rf"({ROUND})(?=融资|投资)", masked.text))
    return bool(stages) and found.qualifiers.get("round") not in stages


def parts_in(masked: Masked, found: Round) -> Iterator[Part]:
    """Yield the investors that this sentence names for the round."""
    for pattern, lead in ((_LED, True), (_FOLLOWED, False), (_INVESTORS, False), (_AMONG, False)):
        for match in pattern.finditer(masked.text):
            if re.search(r"财务顾问|顾问", masked.text[match.end() : match.end() + 6]):
                continue
            if WHOSE_PEOPLE.match(masked.text, match.end("i")):
                continue
            if (
                _EARLIER.search(masked.text, 0, match.end())
                and _JUST_ROUND.search(masked.text, 0, match.start()) is None
            ):
                continue
            for investor in masked.mentions(*match.span("i")):
                if investor.name != found.target.name:
                    yield Part(investor, found, lead or "领投方" in match[0], match.start(), match.end())
