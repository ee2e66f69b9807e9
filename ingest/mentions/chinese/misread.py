"""Names that the tagger gives a wrong kind or edge to: drugs, Latin names of firms, words of time before a name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.mentions.chinese.candidate import Candidate
from ingest.mentions.chinese.gazetteer import place_at, places
from ingest.mentions.chinese.places import class_of_place
from ingest.mentions.chinese.titles import title_end

_FIRMS = ("Company", "Investor")
_SCHOOLS = ("University", "ResearchInstitute", "Hospital")
# 度普利尤单抗, 奥希替尼: the endings of substances' international names
_DRUG = re.compile(
    r"[一-鿿]{2,10}(?:单抗|双抗|替尼|拉非尼|列汀|列净|他汀|沙坦|洛韦|那韦|西布|格雷|班片|鲁肽|那肽|胰岛素|注射液|缓释片|肠溶片|滴眼液|吸入剂)"
)
_LATIN = re.compile(r"[A-Z][A-Za-z&.'-]*[a-z][A-Za-z&.'-]*(?: [A-Z0-9][A-Za-z0-9&.'-]*){0,3}")
_SCHOOL = re.compile(r"Univ|Institut|College|School|Academ|Polytech|Hospital|Clinic|Laborator|Research|Center|Centre")
_CALLED_FIRM = re.compile(r"(?:公司|企业|厂商|初创|商|平台|集团|巨头|药企|车企)$")
_FOUNDED = re.compile(r"\s?(?:是|系)?(?:于)?[^,。;]{0,8}由[^,。;]{2,24}(?:创办|创立|创建|成立)")
# 士兰微正|成为: what goes on, not the end of a name
# 天眼查数据|显示: what shows it, not the end of a name
_SHOWS = re.compile(r"(?:数据|信息|资料|消息|报告|年报|财报|公告)(?=显示|披露|称)")
_GOES_ON = re.compile(
    r"[荣喜斩再](?=[获膺得])|正(?=成为|在|与|就|从|向|被)|将(?=成为|与|在|于|向)|参(?=与(?:了|本轮|此轮|其))"
)
# 若干措施(宜商发(2025)3号: the number is none of the name
_NUMBERED = re.compile(r"\([一-鿿]{2,12}\((?:19|20)\d\d\)")
_NUMBER = re.compile(r"\(?[一-鿿]{0,12}\(?(?:19|20)\d\d\)第?\d{1,4}号\)?")
# 中国物流与|采购联合会: no name ends with a word that joins
_AND_MORE = re.compile(
    r"(?<=[与和及])[一-鿿]{1,10}?(?:联合会|协会|学会|研究会|促进会|商会|研究院|研究所|委员会|联盟)(?![一-鿿]{0,2}(?:协会|学会))"
)
_CALLED_ONCE = re.compile(r"(?:原名|曾用名|旧称|全称)(?:为|是|叫)?(?=[一-鿿]{4})")
_A_SUM = re.compile(r"了?(?:约|近|超|逾)?[\d一二三四五六七八九十数]")
_OF_TIME = frozenset("前原现")
_PLAINS = ("太原", "中原", "平原", "高原", "草原")
_AREAS = ("Park", "Zone", "Site", "Cluster", "District", "ScienceCity", "Place")
# 具身智能公司“步原机器人”完成…: what a firm is called that stands in brackets of its own
_BRACKETED = re.compile(
    r"(?:公司|企业|厂商|制造商|开发商|服务商|运营商|独角兽|药企|车企)“(?P<n>[^“”\n,。;、]{2,14})”(?=完成|获|宣布|连续|拿到|近日|日前|正式|已|拟)"
)


# 私募基金EQT, 主权财富基金ADQ: letters behind what kind of investor they are
_LATIN_FUND = re.compile(
    r"(?:私募(?:股权)?|主权(?:财富)?|养老|对冲|退休|家族|风险投资)基金(?:公司)?"
    r"(?P<n>[A-Z][A-Za-z]{1,14}(?: [A-Z][A-Za-z]{1,14}){0,3})(?![A-Za-z])"
)


def bracketed_in(text: str) -> Iterator[Candidate]:
    """Yield the firms that stand in quotation marks, and the funds in letters, after what they are."""
    for pattern, cls in ((_BRACKETED, "Company"), (_LATIN_FUND, "Investor")):
        for match in pattern.finditer(text):
            yield Candidate(start=match.start("n"), end=match.end("n"), cls=cls, score=0.98)


def read_again(text: str, chosen: Sequence[Candidate]) -> list[Candidate]:
    """Return the names, those misread with the kind and the edges that their form and neighbours show."""
    opened = {text[c.start : c.start + 2] for c in chosen if c.cls in _AREAS and text[c.start] in _OF_TIME}
    starts = {c.start for c in chosen}
    kept = (c for c in chosen if not _is_number(text, c) and not _only_says_what(text, c, starts))
    again = (_placed(text, _edged(text, _of_kind(text, _whole(text, c)), opened)) for c in kept)
    return _joined(text, [_kind_of_fund(text, c, starts) for c in again])


def _joined(text: str, names: list[Candidate]) -> list[Candidate]:
    """Return the names, an area's that was torn behind a verb as one: 柘城培育|钻石产业园."""
    found: list[Candidate] = []
    for c in sorted(names, key=lambda c: c.start):
        last = found[-1] if found else None
        torn = last is not None and last.end == c.start and last.cls in _AREAS and c.cls in _AREAS
        grown = (
            last is not None and c.cls in _AREAS and text[last.end : c.start + 2] == "培育钻石"
        )  # a sort of diamonds
        if last is not None and (grown or (torn and text.endswith(_VERBS, last.start, last.end))):
            found[-1] = replace(c, start=last.start)
        else:
            found.append(c)
    return found


_VERBS = ("培育", "孵化", "制造", "加速", "创新", "服务", "转化")


def _committee(text: str, c: Candidate) -> Candidate | None:
    """Return the party committee of a division where the tagger left its ending off or took 中共 for a name's own."""
    party = text.startswith("中共", c.start) and text[c.start + 2 : c.end] in places()
    division = c.cls in _DIVISIONS and text[c.end - 1] in "省市区县州"
    rest = _COMMITTEE.match(text, c.end) if party or division else None
    if rest is None or (not party and rest[0] != "委"):
        return None  # 浦东新区|区委书记: the secretary of the district
    return replace(c, end=rest.end(), cls="PartyBody", name=text[c.start + 2 * party : rest.end()])


# 副董事|长刘某某: the last of a title is no name
_TITLE = re.compile(r"(?:董事|秘书|理事|监事|[部院校局处科会行厂组队团台社所市县区省镇村州])$")
# 程某|暂时代为履行, 张某|先生: what is said of somebody is no name
_SAID_OF = re.compile(
    r"[荣喜斩再](?=[获膺得])|暂(?=[时代行任缺])|代(?=[行理为任])|拟(?=[任于出])|兼(?=[任总董])|先(?=生)|女(?=士)|同(?=志)|现(?=[任年])|曾(?=[任在])"
)
# 金鸡湖畔|苏州国际博览中心; 国家会展中心|(天津): one of several of that name
_ON_BANK = re.compile(r"[一-鿿]{1,4}[湖江河海溪山](?:之)?[畔滨麓]")
_VENUE = re.compile(r"(?:国家|世界|国际|中国)[一-鿿]{0,6}(?:中心|馆)")
_IN_BRACKETS = re.compile(r"\((?P<p>[一-鿿]{2,4})\)")
# 石岭市|委委员、常委: the committee of the city
_DIVISIONS = ("Province", "City", "District", "Place")
_COMMITTEE = re.compile(r"[省市区县州]?委(?=副?书记|常委|委员|秘书长|政法委|(?:宣传|组织|统战)部|常务)")
# 云岭科学城|城市副中心
_OF_CITY = re.compile(r"(?<=[城镇区])城市(?=副?中心|核心)")
_SORT = re.compile(r"(?:集聚|聚集)区|生态圈|综合体|(?:新)?(?:地标|载体|高地)|社区|园区|基地|平台|空间")


def _whole(text: str, c: Candidate) -> Candidate:
    """Return a person's name without the end of a title before it and the word after it, a place's without 城市, a
    committee's with its 委 and without the 中共 that opens it."""
    if c.cls == "Person" and c.end - c.start > 2:
        start = c.start + (text[c.start] == "长" and _TITLE.search(text, max(0, c.start - 2), c.start) is not None)
        end = c.end - (c.end - start > 2 and _SAID_OF.match(text, c.end - 1) is not None)
        return replace(c, start=start, end=end)
    if (committee := _committee(text, c)) is not None:
        return committee
    if (bank := _ON_BANK.match(text, c.start, c.end)) is not None and place_at(text, bank.end()):
        c = replace(c, start=bank.end())
    if _VENUE.fullmatch(text, c.start, c.end) and (where := _IN_BRACKETS.match(text, c.end)) is not None:
        return replace(c, end=where.end()) if where["p"] in places() else c
    city = _OF_CITY.search(text, c.start + 2) if c.cls in _AREAS else None
    if city is None or city.end() != c.end:
        return c
    name = text[c.start : city.start()]
    return replace(c, end=city.start(), cls="ScienceCity" if name.endswith("科学城") else c.cls)


def _only_says_what(text: str, c: Candidate, starts: set[int]) -> bool:
    """Say whether an area's "name" only says what the one in quotation marks behind it is: 产业生态集聚区“某某社区”."""
    quoted = text[c.end : c.end + 1] in ("“", "「") and c.end + 1 in starts
    placed = place_at(text, c.start) or text[c.start : c.end] in places()
    if c.cls not in _AREAS or not quoted or placed or text.count(text[c.start : c.end]) > 1:
        return False
    return any(m.end() == c.end for m in _SORT.finditer(text, c.start, c.end))


# 在越南|平阳建厂, 在济宁高新区建设研发中心: what is done there is no name.
_BUILT_AT = re.compile(
    r"(?P<p>[一-鿿]{2,12}?)(?:动工|开工|建厂|设厂|投产|建成|建设(?!集团|银行|工程|公司)|新建|设立|兴建|扩建|投建|开设|增设|设有|建有)"
)
_BUILDS = re.compile(r"(?:投资)?(?:动工|开工|建厂|设厂|建设|新建|设立|兴建|扩建|投建|开设|增设|设有|建有)")
_CALLED = ("公司", "集团", "银行", "大学", "科技", "股份", "控股")
_IN = re.compile(r"[在于](?P<p>[一-鿿]{0,6})$")


def _placed(text: str, c: Candidate) -> Candidate:
    """Return the place alone of what 在 makes the place of a deed: a name does not follow it."""
    if c.cls in _FIRMS and _BUILDS.match(text, c.end):
        abroad = _IN.search(text, max(0, c.start - 7), c.start)
        if abroad is not None and abroad["p"] in places() and not text.endswith(_CALLED, c.start, c.end):
            return replace(c, cls="Place")  # 在匈牙利|德布勒森|设立子公司
    built = _BUILT_AT.match(text, c.start, c.end) if c.cls != "Person" else None
    within = _IN.search(text, max(0, c.start - 7), c.start) if built is not None else None
    if built is None or within is None or (within["p"] and within["p"] not in places()):
        return c
    place = built["p"]
    return replace(c, end=built.end("p"), cls=places()[place].cls if place in places() else class_of_place(place))


# 丹麦养老基金|PFA: what kind of fund the one named behind it is.
_FUND = re.compile(r"[一-鿿]{0,6}?(?:养老|退休|主权|主权财富|私募|对冲|家族)(?:投资|股权)?基金")


def _kind_of_fund(text: str, c: Candidate, starts: set[int]) -> Candidate:
    """Return the country alone of a fund's description right before its name; the description where it has none."""
    country = place_at(text, c.start)
    if c.cls not in _FIRMS or c.end not in starts or not country or not _FUND.fullmatch(text, c.start, c.end):
        return c
    return replace(c, end=c.start + len(country), cls=places()[country].cls)


def _is_number(text: str, c: Candidate) -> bool:
    return c.cls == "Policy" and _NUMBER.fullmatch(text, c.start, c.end) is not None


def _of_kind(text: str, c: Candidate) -> Candidate:
    if c.cls not in ("Product", "Technology", "Policy") and _DRUG.fullmatch(text, c.start, c.end):
        return replace(c, cls="Product")
    if c.cls not in _SCHOOLS or not _LATIN.fullmatch(text, c.start, c.end) or _SCHOOL.search(text, c.start, c.end):
        return c
    before = _CALLED_FIRM.search(text, max(0, c.start - 6), c.start)
    return replace(c, cls="Company") if before or _FOUNDED.match(text, c.end) else c


_THERE_IS = re.compile(r"(?:已经?|现|还|另|就)有(?=[一-鿿A-Za-z]{2})")


def _only_held(text: str, c: Candidate) -> bool:
    """Say whether 控股 is nowhere the end of a name but before 股东: 某某能科|控股股东."""
    return re.search(rf"{re.escape(text[c.start : c.end])}(?!股东)", text) is None


def _edged(text: str, c: Candidate, opened: set[str]) -> Candidate:
    if c.cls == "Policy" and (number := _NUMBERED.search(text, c.start + 4, c.end)) is not None:
        return replace(c, end=number.start())
    if (rest := _AND_MORE.match(text, c.end)) is not None:
        return replace(c, end=rest.end())
    if c.cls not in _FIRMS:
        return c
    if (counted := _THERE_IS.match(text, c.start, c.end)) is not None and text[c.start - 1 : c.start] in ",。;\n前今":
        return replace(c, start=counted.end())  # 目前,已有|某某、某某等入驻
    if text.endswith("控股", c.start + 2, c.end) and text.startswith("股东", c.end) and _only_held(text, c):
        return replace(c, end=c.end - 2)
    if (called := _CALLED_ONCE.match(text, c.start, c.end)) is not None:
        return replace(c, start=called.end())
    if text.endswith("投资", c.start, c.end) and text[c.start - 1] in "向对给" and _A_SUM.match(text, c.end):
        return replace(c, end=c.end - 2, cls="Company")  # 某基金向某某遥感|投资1.2亿元
    if c.end - c.start > 3 and _SHOWS.match(text, c.end - 2):
        c = replace(c, end=c.end - 2)
    if c.end - c.start > 2 and _GOES_ON.match(text, c.end - 1):
        c = replace(c, end=c.end - 1)
    if text[c.end - 1 : c.end] in _OF_TIME and c.end - c.start > 3 and title_end(text, c.end) > 0:
        c = c if text.endswith(_PLAINS, c.start, c.end) else replace(c, end=c.end - 1)  # 中国电科原|总经理张三
    front = text[c.start - 1 : c.start]
    return replace(c, start=c.start - 1) if front in _OF_TIME and text[c.start - 1 : c.start + 1] in opened else c
