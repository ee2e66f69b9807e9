"""A Chinese question whose one unknown word only says what kind of thing is meant: 哪家吸入器厂商, 运营哪些矿山, 火箭叫什么.

Without that word, or with a general noun in its place, the question is planned; the word goes along, so that the answer
can hold it against what the sources call a thing. It is never dropped in silence.
"""

# ruff: noqa: E501  (tables: one rule a line)
from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kg.plan.plan import Plan, Term
from kg.plan.planned import Planned
from kg.planner.before import alone
from kg.planner.question import unmarked
from kg.planner.restated_zh_figures import FIGURE, PIECE
from ontology.model import Ontology

Planner = Callable[[str], Planned]

LONGEST = 8  # characters of a word that may describe
_HAN = re.compile(r"[\u4e00-\u9fffA-Za-z0-9]{1,8}")
_ASKS = re.compile(
    r"(哪(?:一)?(?:家|所|位|个|座|款|种|些|几家|几个|几座|几款|几所)?|什么样的|什么|啥|几家|几个|几座|有)$"
)
# What the counting word before an unknown noun may count.
_GENERAL: dict[str, tuple[str, ...]] = {
    "家": ("公司", "机构"),
    "所": ("大学", "机构"),
    "位": ("人",),
    "座": ("场所", "园区"),
    "款": ("产品",),
    "种": ("产品",),
}
_ANY = ("公司", "产品", "场所", "机构")
_KINDS = r"(?:公司|企业|机构|厂商|供应商|供货商|客户|集团|大学|高校|研究所|研究院|基金|资本|产品|技术|平台|系统|专利|服务|投资方|投资人|股东|合作方|合作伙伴|伙伴|对手|竞争对手|子公司|园区|社区|城市|主任|院长|局长|会长|所长|校长|总裁|董事长|总经理|CEO)"
_BEFORE_KIND = re.compile(rf"^(?:的)?{_KINDS}")
_MANY_OF_A_KIND = re.compile(
    r"^(?P<x>.+?)(?:一共|总共|现在|目前|现)?(?:有|聚集了?|拥有|集聚了?)(?:多少|几)家(?P<kind>[\u4e00-\u9fff]{2,8}?)(?P<noun>企业|公司|机构|厂商)$"
)
_FIGURE = re.compile(rf"^(?:的)?(?:年)?({FIGURE}|产量|出货量|交付量|产能)(?=是|为|有|达|多少|$)")
_CALLED = re.compile(r"^(?:的)?(?:名字|名称)?(?:叫|名叫|名为)(?:做)?(?:什么|啥|哪个|哪款)(?:名字|名称)?$")
_ABROAD = re.compile(r"在(?:国外|海外|境外|国内|境内)(?=[\u4e00-\u9fff])")
_PRODUCTS = re.compile(
    r"^(?P<x>.+?)(?:旗下|自己|目前)?(?:的|都有哪些|有哪些|有什么|有哪几款|推出了哪些|推出了什么|推出过哪些|发布了什么|发布了哪些|发布过哪些|研发了什么|研发了哪些|开发了什么|开发了哪些)"
    r"(?P<kind>大模型|模型|芯片|机器人|平台|系统|软件|应用|电池|药物|新药|疫苗|火箭|卫星|发动机|无人机|手机|汽车|车型|设备|游戏|激光雷达|雷达|传感器|丝杠)"
    r"(?:都)?(?:叫什么|叫什么名字|叫啥|有哪些|是什么|有什么|是哪款|是哪几款)?$"
)
_LISTED = re.compile(
    r"^(?P<x>.+?)(?:在.{2,8}?)?上市(?:时|的时候)?(?:一共|总共|大概|到底)?(?:融|募|筹|募集|筹集)(?:资|集)?(?:了|到|得|资金|资)*多少(?:钱|资金|亿|亿元)?$"
)
_PIECES = re.compile(
    rf"^(?P<x>[^，,谁哪]{{2,}}?)(?:一共|总共|累计|大概|大约)*(?:卖|销售|售|交付|出货)(?:出|掉)?(?:了|过)?(?:多少|几)(?:万)?{PIECE}(?P<kind>[^，,的了吗呢谁哪啊呀]{{1,8}}?)(?:啊|呀|呢)?$"
)
_OF_A_LISTING = (
    "上市",
    "发行",
    "每股",
    "IPO",
    "listing",
    "listed",
    "offering",
    "share sale",
    "a share",
    "debut",
    "public",
)
# 收购的水泥厂叫什么 asks which cement works was bought.
_WHAT_IT_GOT = re.compile(
    r"^([^，,的谁哪]{2,}?)(收购|并购|买下|入股|投资|参股)(?:了|过)?的(?:那家|这家|一家)?([\u4e00-\u9fff]{2,7})(?:的名字)?"
    r"(?:叫什么(?:名字)?|叫啥|叫做什么|是哪(?:一)?家|是谁)$"
)
_YEAR = r"(?:(?:19|20)\d{2}年|去年|前年|今年)"
_OF_A_FIELD = re.compile(
    rf"^(?P<y>{_YEAR})?(?:的)?(?P<x>.+?)(?:产业|行业)?(?:的)?(?P<figure>产业规模|总产值|产值|规模|营收|营业收入)"
    r"(?:有|是|为|达|达到|大概|约)*(?:多少|多大|几)(?:钱|亿|亿元)?$"
)
_THEN = re.compile(rf"^(?:的)?(?P<z>{_YEAR})?(?:的)?(?P<field>[\u4e00-\u9fffA-Za-z]{{2,10}})$")
_NEVER = re.compile(
    r"[不没未无非否哪谁]|拒|放弃|取消|终止|停止|失败|起诉|处罚|违|罚|诉|欠|跌|涨|关闭|破产|除名|解约|最|第[一二三四五六七八九十]|多少|几"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """A question without a word that only describes, and the ways in which sources may write that word."""

    plan: Plan
    word: str
    words: tuple[str, ...]
    only_part: bool = False  # the word asks for a part of the figure: where there is no figure, there is no part


def plans_described(plan: Planner, text: str, unknown: tuple[str, ...], ontology: Ontology) -> Iterator[Described]:
    """Yield the plans of a question without its one unknown word, where that only says what kind of thing is meant."""
    plain = _WHAT_IT_GOT.sub(r"\1\2了哪家\3", unmarked(text))
    yield from _abroad(plan, plain)
    yield from _many_of_a_kind(plan, plain, ontology)
    yield from _of_a_field(plan, plain)
    yield from _at_its_listing(plan, plain)
    yield from _pieces_of(plan, plain)
    yield from _of_a_kind(plan, plain)
    word = unknown[0].strip("，,。 ") if len(unknown) == 1 else ""
    for said in _ways(word):
        if plain.count(said) != 1 or not _HAN.fullmatch(said) or _NEVER.search(said):
            continue
        before, after = plain.split(said)
        for way in dict.fromkeys(_without(before, after)):
            found = plan(way)
            asked = found.plan if found.verdict == "planned" else None
            if asked is not None and asked.answer in ("list", "value", "bool") and any(v.ids for v in asked.variables):
                yield Described(plan=asked, word=said, words=_written(said, after))


def _abroad(plan: Planner, text: str) -> Iterator[Described]:
    """Yield the plan of a question without 在国外: where home is nobody says, but each place is told."""
    found = _ABROAD.search(text)
    rest = text[found.end() :] if found else ""
    way = plan(text[: found.start()] + ("在" if rest.startswith("哪") else "") + rest) if found else None
    if found is not None and way is not None and way.verdict == "planned" and way.plan is not None:
        yield Described(plan=way.plan, word=found[0].removeprefix("在"), words=())


def _many_of_a_kind(plan: Planner, text: str, ontology: Ontology) -> Iterator[Described]:
    """Yield the plan of how many firms a place has, for a kind of them: the figure is of that kind if its source says so."""
    found = _MANY_OF_A_KIND.match(text)
    place = alone(plan(found["x"])) if found else None
    if found is None or place is None:
        return
    named = [p for p in ontology.properties.values() if "企业数量" in p.words.labels.get("zh", ())]
    fit = [p.name for p in named if any(ontology.is_a(place.cls, d) for d in p.domain)]
    if fit:
        figure = Term(var=place.name, prop=fit[0])
        counted = Plan(answer="value", target=place.name, variables=(place,), columns=(figure,))
        yield Described(plan=counted, word=found["kind"], words=(f"{found['kind']}{found['noun']}",))


def _of_a_field(plan: Planner, text: str) -> Iterator[Described]:
    """Yield the plan of what the firms of a place turn out, for one field: the figure is of it if its source says so."""
    found = _OF_A_FIELD.match(text)
    for end in range(len(found["x"]) - 2, 1, -1) if found else ():
        rest = _THEN.match(found["x"][end:]) if found else None
        if found is None or rest is None or (place := alone(plan(found["x"][:end]))) is None:
            continue
        figure = "产值" if found["figure"] == "规模" else found["figure"]
        asked = plan(f"{found['y'] or rest['z'] or ''}{found['x'][:end]}的{figure}是多少")
        field = alone(plan(rest["field"]))
        words = tuple(dict.fromkeys((rest["field"], *(field.names if field is not None else ()))))
        if asked.plan is not None and asked.plan.answer == "value" and place.ids:
            yield Described(plan=asked.plan, word=rest["field"], words=words, only_part=True)
        return


def _pieces_of(plan: Planner, text: str) -> Iterator[Described]:
    """Yield the plan of how many pieces a firm sold, for a kind of goods: they were of it if the source says so."""
    found = _PIECES.match(text)
    asked = plan(f"{found['x']}的销量是多少") if found else None
    if found is not None and asked is not None and asked.verdict == "planned" and asked.plan is not None:
        yield Described(plan=asked.plan, word=found["kind"], words=(found["kind"],), only_part=True)


def _at_its_listing(plan: Planner, text: str) -> Iterator[Described]:
    """Yield the plan of what a firm raised: it was in its listing if the source's sentence says so."""
    found = _LISTED.match(text)
    asked = plan(f"{found['x']}的募集金额是多少") if found else None
    if asked is not None and asked.verdict == "planned" and asked.plan is not None:
        yield Described(plan=asked.plan, word="上市", words=_OF_A_LISTING, only_part=True)


def _of_a_kind(plan: Planner, text: str) -> Iterator[Described]:
    """Yield the plan of a firm's products for a kind of them: which are models or chips the sources say."""
    found = _PRODUCTS.match(text)
    made = plan(f"{found['x']}的产品有哪些") if found else None
    if found is not None and made is not None and made.verdict == "planned" and made.plan is not None:
        yield Described(plan=made.plan, word=found["kind"], words=(found["kind"],))


def _ways(word: str) -> Iterator[str]:
    """Yield the unknown stretch, and what is left of it without a verb or a particle that was taken along."""
    if word:
        yield word
        bare = re.sub(r"^(?:座|家|个|所|款|在|于|和|与|些)|(?:叫|吗|呢|的|上|里|中)$", "", word)
        if bare and bare != word:
            yield bare


def _without(before: str, after: str) -> Iterator[str]:
    """Yield the question without the word that stood between these two."""
    if _BEFORE_KIND.match(after) or _FIGURE.match(after):
        yield before + after
    asks = _ASKS.search(before)
    if asks is not None:
        kinds = next((g for c, g in _GENERAL.items() if asks[1].endswith(c)), _ANY)
        yield from (f"{before}{kind}{after}" for kind in kinds)
    if before.endswith("的") and _CALLED.match(after):
        yield f"{before}产品是什么"
        yield f"{before}产品有哪些"


def _written(word: str, after: str) -> tuple[str, ...]:
    """Return the word as sources may write it: 首任, 化肥企业, 矿山 and 矿."""
    if (figure := _FIGURE.match(after)) is not None:  # 电池产量: what the figure is of stands just before it
        return (f"{word}{figure[1]}",)
    kind = _BEFORE_KIND.match(after)
    whole = f"{word}{kind[0]}" if kind else word
    return tuple(dict.fromkeys(w for w in (whole, word) if len(w) >= 2)) or (word,)
