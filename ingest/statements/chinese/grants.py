# ruff: noqa: E501  (a Chinese character counts as two columns, and one rule or word list reads best on one line)
"""What policies grant, and what places and bodies are designated as."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from ingest.mentions.mention import Mention
from ingest.statements.chinese.masked import Masked
from ingest.statements.chinese.rule import whole_number
from ingest.statements.chinese.symbols import screened
from ingest.statements.statement import Scalar, Value

_AID = r"(?P<k>补贴|奖励|资助|补助|支持|扶持|奖补|资金支持|贴息|配套|后补助|专项资金|模型券|算力券|语料券|券|奖金|一次性奖励)"
_OF_POLICY = r"(?:(?P<s>{policy})(?:提出|明确|规定|,|:|中|显示|指出|将|还)*|(?P<c>)(?<![^,。;:\n]))"
_GRANT = tuple(
    screened(_OF_POLICY + tail)
    for tail in (
        # 给予最高500万元奖励
        r"[^。;]{0,70}?(?P<q>{money}|{share})(?:人民币)?(?:以内|标准)?(?:的|,|经费|资金|一次性|财政|租金|研发|专项|给予|予以)*"
        + _AID,
        # 给予补助,单个企业最高不超过3000万元; 一次性奖励500万元
        r"[^。;]{0,70}?"
        + _AID
        + r"(?:,|资金|金额|总额|比例|标准|单个|每个|每家|企业|项目|每年|主体|最多|最高|可达|达|为|给予|不超过|累计)*(?P<q>{money}|{share})",
    )
)
_PER = re.compile(
    r"(?P<p>每家企业|单个企业|每个项目|单个项目|每年|每户|每人|单个主体|每家|每个企业|单家企业|单项|每款|每个|每[座辆台套项亩])"
)
_OF_ONE = {"每家": "企业", "单项": "项目", "每个": "", "单个主体": "主体"}


def _counted(words: str) -> str:
    """Return what each grant is for, without 每 and 单个: 每家企业 is 企业, 每座 is 座."""
    return _OF_ONE.get(words, re.sub(r"^(?:每|单)[个家]?", "", words))


_GIVING = re.compile(r"给予|最高|补贴|奖励|资助|发放|予以|补助|不超过|支持")


@dataclass(frozen=True)
class Grant:
    """One grant of a policy; the subject is None where the policy is the topic of the sentence."""

    subject: Mention | None
    value: Value
    start: int
    end: int
    qualifiers: dict[str, Scalar]


def grants_in(masked: Masked) -> Iterator[Grant]:
    """Yield the grants with a ceiling or rate that the sentence names for a policy."""
    used: set[int] = set()
    for match in (match for pattern in _GRANT for match in pattern.finditer(masked.text)):
        if match.start("q") in used:
            continue
        used.add(match.start("q"))
        quantity = masked.quantities(*match.span("q"))[0]
        if not _GIVING.search(match[0]):
            continue
        subjects = masked.mentions(*match.span("s")) if match["s"] else []
        per = _PER.search(match[0])
        counted = _counted(per["p"]) if per else ""
        qualifiers: dict[str, Scalar] = {"per": counted} if counted else {}
        if quantity.kind == "money":
            qualifiers |= {"amount": whole_number(quantity.value), "currency": quantity.currency}
        else:
            qualifiers |= {"share": quantity.value}
        value = Value(
            value=whole_number(quantity.value),
            unit="" if quantity.kind == "money" else "fraction",
            currency=quantity.currency,
            approximate=quantity.approximate,
            bound=quantity.bound,
            of=match["k"],
        )
        yield Grant(subjects[0] if subjects else None, value, match.start(), match.end(), qualifiers)


_STATUS = (
    r"(?P<n>(?:(?:第[一二三四五六七八九十\d]+批|首批|首个|全国首个|全国首批|国内首个)?(?:国家级?|全国|中国|自治区级?|农业产业化|省级?|市级?|{place}|[一-鿿]{2,3}省|[一-鿿]{2,3}市|世界|长三角|专精特新)(?:首批|第[一二三四五六七八九十\d]+批)?"
    r"[^,。;、《》“”\ue000-\ue0ff]{0,24}?(?:示范区|先导区|试验区|试点城市|试点单位|试点|示范城市|示范基地|示范园区|示范企业|创新中心|重点实验室|产业集群|集聚区|孵化器|企业技术中心|示范工程|“小巨人”企业|小巨人企业|中小企业|"
    r"独角兽企业|高新技术企业|产业基地|开放平台|创新平台|制造业单项冠军|单项冠军企业|灯塔工厂|科技领军企业|新区|创新基地|工程研究中心|众创空间|科技企业孵化器|产业园区|龙头企业|标杆企业|物流企业|科技园|产业园|科技企业|特色小镇|枢纽|双创基地|技术创新中心|绿色工厂|智能工厂|灯塔工厂|领航企业|链主企业|瞪羚企业|[一-鿿]{2,4}基地|[一-鿿]{2,4}试点|试验田|样板))|专精特新(?:“小巨人”)?企业|国家高新技术企业|高新技术企业|独角兽企业|(?:国家)?制造业单项冠军(?:示范)?企业|单项冠军企业|瞪羚企业|科技小巨人企业|(?:绿色|智能|灯塔|未来)工厂)"
)
_QUOTED = r"(?:(?:国家级?|全国|省级?|市级?|{place}|[一-鿿]{2,3}[省市])[^,。;“”\ue000-\ue0ff]{0,6})?“(?!小巨人)(?P<n>[^“”,。;\ue000-\ue0ff]{3,24})”"
# 甲市、乙市两地入选…; 甲、乙、丙三家企业获评…
_SEVERAL = (
    r"(?:(?:{count}|[两二三四五六七八九十]{1,2}个?)?(?:家)?(?:地|市|区|县|省|城市|企业|公司|单位|园区|机构)(?:均|都)?)?"
)
_LEAD = (
    r"(?:(?P<s>{loc}(?:(?:、|和|与|及){loc}){0,12}|{orgs})"
    + _SEVERAL
    + r"(?:等[^,。;\ue000-\ue0ff]{0,10})?{gap:12}|{begin}{adv}(?P<c>))(?:(?:被|由|获|经)(?P<b>{org})(?:等[一-鿿\d]{0,5}部门)?)?(?:正式|联合|成功|批准|获|被)*(?P<v>认定为|获批建设|获批成为|获批|批复为|批准为|列为|列入|入选为?|评为|授予|获评为?|获认定为|确定为|命名为|获选为?|获得|荣获|纳入|成为|被认定|获批创建|申报|申创|争创|创建|冲刺)(?:了)?(?:(?P<g>{org})(?:的)?)?[“《]?"
)
_APPROVED_RE = screened(r"(?:同意|支持|批准|批复)(?P<s>{loc})(?P<v>建设|创建|设立|成为|开展)(?P<b>(?!))?" + _STATUS)
_DESIGNATED_RE = screened(_LEAD + _STATUS + r"(?:称号|名单|认定|资质)?")
# 被认定为“某某示范基地”: what stands in quotation marks after such a verb is a status, whatever its words
_QUOTED_RE = screened(
    _LEAD[: _LEAD.index("(?P<v>")]
    + r"(?P<v>认定为|列为|评为|授予|获评为?|获认定为|确定为|命名为|获选为?|入选为?|荣获)(?:了)?(?:(?P<g>{org})(?:的)?)?"
    + _QUOTED
    + r"(?:称号|名单|认定|资质|建设单位|企业)?"
)
# 是国家高新技术企业, 是国家发改委批复的国家生物产业基地
_IS_RE = screened(
    r"(?:(?P<s>{loc}|{org})(?:目前|现|也|还)*|{begin}{adv}(?P<c>))(?:是|系|为)(?:一家)?(?:(?P<b>{org})(?:批复|认定|命名|授予|批准|确定|评定)的)?(?P<v>(?=国家|全国|省级|首批))"
    + _STATUS
    + r"(?=[,。;、]|$)"
)


# 作为国家高新技术企业,甲…
_AS_RE = screened(r"(?<![^,。;:\n“])(?P<v>作为|身为)(?:一家|新晋|首批)?" + _STATUS + r",(?P<s>{org})(?P<b>(?!))?")


# 认定甲为某市特色产业园: who says so does what it says
_NAMED_RE = re.compile(
    r"(?:认定|命名|确定)(?P<s>[^,。;、“”《》为\n]{2,20})为(?P<n>(?:[^\W\d]{2,7}?[省市区县州]|国家级?|省级|市级|自治区级?)[^,。;、“”《》的\n]{2,20}?(?:园区|产业园|科技园|示范园|基地|示范区|集聚区|小镇|孵化器|街区|特色园))(?=[,。;、\n]|$)"
)


@dataclass(frozen=True)
class Designation:
    """A status given to a place or body; the object is a mention of the status itself."""

    subject: Mention | None
    object: Mention
    start: int
    end: int
    qualifiers: dict[str, Scalar] = field(default_factory=dict)


def designations_in(masked: Masked, plain: str, text: str) -> Iterator[Designation]:
    """Yield the designations of one sentence: 认定为国家级…示范区, 获批…, 入选…名单."""
    yield from _named_in(masked, plain, text)
    for match in (
        *_DESIGNATED_RE.finditer(masked.text),
        *_QUOTED_RE.finditer(masked.text),
        *_IS_RE.finditer(masked.text),
        *_APPROVED_RE.finditer(masked.text),
        *_AS_RE.finditer(masked.text),
    ):
        if match["v"] in ("成为", "获得", "纳入") and not re.match(r"第|首|全国|国家|国内|中国", match["n"]):
            continue
        start, end = masked.span(*match.span("n"))
        name = text[start:end]
        object_ = Mention(start=start, end=end, text=name, cls="Policy", name=name, confidence=0.9)
        subjects = masked.mentions(*match.span("s")) if match["s"] else []
        others = subjects[1:]
        groups = match.groupdict()
        by = [m for name in ("b", "g") if groups.get(name) for m in masked.mentions(*match.span(name))]
        dates = masked.dates(0, match.end())
        qualifiers: dict[str, Scalar] = {"by": by[0].name} if by else {}
        if dates:
            qualifiers["date"] = dates[-1].value
        yield Designation(subjects[0] if subjects else None, object_, match.start(), match.end(), qualifiers)
        for other in others:  # 甲、乙、丙被认定为…
            yield Designation(other, object_, match.start(), match.end(), qualifiers)


def _named_in(masked: Masked, plain: str, text: str) -> Iterator[Designation]:
    """Yield what the sentence gives a status to that its own words call so: 认定青禾谷为某市特色产业园."""
    named = {(m.start, m.end): m for m in masked.mentions(0, len(masked.units))}
    for match in _NAMED_RE.finditer(plain, masked.sentence.start, masked.sentence.end):
        subject = named.get(match.span("s"))
        if subject is not None:
            name = text[slice(*match.span("n"))]
            start, end = match.span("n")
            status = Mention(start=start, end=end, text=name, cls="Policy", name=name, confidence=0.9)
            yield Designation(subject, status, 0, len(masked.text))
