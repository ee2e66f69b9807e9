# ruff: noqa: E501  (a Chinese character counts as two columns, and one rule or word list reads best on one line)
"""Places and clusters by name and by form: known divisions, 某某高新区, 某某科学城, 某某产业园, 某某路88号."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.mentions.chinese.candidate import Candidate
from ingest.mentions.chinese.gazetteer import known_places, place_at, places, vocabulary
from ingest.mentions.chinese.trie import any_of
from ingest.mentions.chinese.words import Entity, Word, Words

_ENDINGS: tuple[tuple[str, str], ...] = (
    ("ScienceCity", "科学城 科技城 科创城 未来科学城 未来科技城 中央科学区"),
    (
        "Zone",
        "高新区 开发区 经开区 高新技术产业开发区 经济技术开发区 高新技术开发区 自贸区 自贸试验区 自由贸易试验区 自由贸易区 保税区 综合保税区 综保区 新片区 片区 示范区 先导区 试验区 合作区 工业园区 "
        "自主创新示范区 新城 航天城 生物城 健康城 软件城 度假区 商务区 金融城 城市副中心 自由贸易港 实验区 科创走廊 创新走廊 国家高新区 临空经济区 经济区 功能区",
    ),
    ("Park", "产业园 科学园 分园 科技园 科技园区 产业园区 软件园 创业园 工业园 科创园 创新园 生态园 智造园 物流园 生物园 医药园 总部基地 产业基地 孵化园 双创园 大学科技园 信息港 创意园 留创园 光电园 示范园 医药港 生物医药港 药港 超算园 算力园 智算园 科技港 智慧港"),
    ("Cluster", "社区 孵化器 加速器 众创空间 产业社区 创新社区 集聚区 创新港 小镇 创新谷 产业集群 未来社区 产业港 科创岛 人工智能岛 创新岛 会客厅 创客空间 创业社区 创新工场 智谷 智慧谷 产业中心 科创中心 孵化中心 产业创新中心"),
    ("Site", "发射场 智算中心 数据中心 算力中心 会展中心 国际会议中心 国际博览中心 国际展览中心 超算中心 计算中心 体育中心 生产基地 制造基地 研发基地 训练场 超级工厂"),
    ("Building", "大厦 大楼 双塔 写字楼 国际中心 广场 科技楼 总部大楼"),
    ("District", "街道 镇 乡 科技城新区 科学城新区 科创新区"),
)  # fmt: skip
_ENDING_CLASS = {ending: cls for cls, words in _ENDINGS for ending in words.split()}
_ENDING = re.compile(any_of(_ENDING_CLASS))
_GENERIC = vocabulary("common in places")
_STOP = vocabulary("before places")
_ADDRESS = re.compile(
    r"[一-鿿]{2,8}(?:大道|路|街|大街|巷|弄)\d{1,5}号?(?:[一-鿿]{0,8}\d{0,3}(?:号楼|幢|栋|座|楼|层|室))?"
)
_NAME_POS = {"n", "nz", "ns", "LOC", "ORG", "nt", "nw", "vn", "an", "f", "s", "nx", "j", "b", "nr", "PER", "a", "eng", "xx", "v", "m"}  # fmt: skip


def places_in(text: str, words: Words, entities: Sequence[Entity]) -> Iterator[Candidate]:
    """Yield candidates for places and clusters in plain `text`."""
    yield from _known(text, words)
    yield from _by_ending(text, words)
    for match in _MOVED_INTO.finditer(text):
        if match["n"] not in _GENERIC and not re.match(r"[该本其这一各多全]|产业|工业", match["n"]):
            yield Candidate(start=match.start("n"), end=match.end("n"), cls=_moved_class(match["n"]), score=0.7)
    for match in _OPENS.finditer(text):
        if not re.match(r"[该本其这一各多全]|产业|工业|创新|目前", match["n"]):
            yield Candidate(start=match.start("n"), end=match.end("n"), cls="Cluster", score=0.72)
    for match in _ADDRESS.finditer(text):
        yield Candidate(start=_street(text, match), end=match.end(), cls="Site", score=0.8)
    for entity in entities:
        start = _after_full(text, entity.start, entity.end)
        start += _upper_level(text[start : entity.end])
        if (
            entity.label == "LOC"
            and entity.end - start > 1
            and _PLACE_LIKE.fullmatch(text[start : entity.end])
            and not _ANY_PLACE.match(text[start : entity.end])
            and text[start : entity.end] not in vocabulary("latin words")
        ):
            yield Candidate(start=start, end=entity.end, cls=class_of_place(text[start : entity.end]), score=0.65)


# What a company moves into has a name of its own, even without a telling prefix: 入驻中国声谷.
_MOVED_INTO = re.compile(
    r"(?:入驻|进驻|落户|迁入|搬入)(?:了|于|在|到)?(?P<n>[一-鿿]{2,8}?(?:谷|岛|港|科技城|科学城|城|产业园|科技园|园|小镇|空间|社区|湾|大厦|广场|工场|孵化器))(?=[,。;、的!]|$|后|以来)"
)


# 某某空间已集聚…: what opens a clause and acts like a cluster.
_OPENS = re.compile(
    r"(?:(?<=[,。;\n])|^)(?P<n>[一-鿿]{2,6}(?:空间|社区|小镇|创新港|谷|岛))(?=(?:已|目前|现)?(?:集聚|聚集|汇聚|吸引|引进|入驻|位于|坐落|地处|由[^,。]{2,30}运营|总建筑|建筑面积|占地|揭牌|揭幕|开园|启用))"
)


def _moved_class(name: str) -> str:
    found = class_of_place(name)
    return "Cluster" if found in ("Place", "Site", "District") else found


_PLACE_LIKE = re.compile(r"[一-鿿·]{2,20}|[A-Z][A-Za-z ]+")


_REGION = re.compile(
    r"(?:中东|亚太|大中华|华[东南北中西]|[东西]北|西南|南亚|东亚|北亚|中亚|南亚|欧洲|[北南拉]美|非洲|日韩)区$"
)
_ANY_PLACE = re.compile(
    r"^(?:(?:中东|大中华|亚太|欧洲|北美|南美|拉美|非洲|大洋洲|东南亚|东北亚|南亚|东亚|中亚|日韩|华[东南北中西]|[东西]北|西南|东部|西部|南部|北部|海外|国际|中国)区|(?:新|老|大|小|各|该|本|全|整个)?(?:园区|市区|城区|社区|街区|校区|片区|厂区|行政区|行政区域|大中华区|中国区|亚太区|华东区|华南区|华北区|海外区|大区|地区|景区|小区|辖区|县城|城市|国家|省市|全市|全省|全区|产业园|开发区|高新区|经开区|科学城|科技城|科创城|航天城|生物城))$"
)


_PART_OF_NAME = re.compile(r"(?:[路街道河湖湾塔桥港站山城滩岛]|中心|机场|大道|地区|.国)$")


_NAMED_FOR = re.compile(r"(?:中心|机场|大道|地区|中部|[路街湖河港站山岛区部国])$")  # 法国街 is one name


def _upper_level(name: str) -> int:
    """Return the length of the country, province or city in front of a place inside it: 南京|江宁, 德国|耶拿."""
    place = place_at(name, 0)
    rest = name[len(place) :]
    level = places()[place].cls if place and place != name else ""
    whole = (rest in places() and not rest.endswith("新区")) or rest[-1:] not in "区县市州"
    if level == "Country":
        return len(place) if len(rest) > 1 and place != "中国" and not _NAMED_FOR.search(rest) else 0
    if len(rest) < 4 and rest.endswith(("谷", "港", "湾", "岛")):
        return 0  # 青岛蓝谷 is one name
    inside = level in ("Province", "City") and len(rest) > 1 and whole and not _PART_OF_NAME.search(rest)
    return len(place) if inside else 0


def _after_full(text: str, start: int, end: int) -> int:
    """Return where the last level of 广东省深圳市南山区 begins; a level must be written in full (省, 市, 区, 县)."""
    while True:
        name = place_at(text, start)
        if (
            not name
            or start + len(name) >= end - 1
            or (name[-1] not in "省市区县" and text[start + len(name)] not in "省市")
        ):
            return start
        start += len(name)


def class_of_place(name: str) -> str:
    """Return the class of a place by its name: by the table, else by its ending, else Place."""
    if name in places():
        return places()[name].cls
    for length in range(min(len(name), 10), 0, -1):
        if name[-length:] in _ENDING_CLASS:
            return _ENDING_CLASS[name[-length:]]
    ends = {
        "省": "Province",
        "市": "City",
        "区": "District",
        "县": "District",
        "国": "Country",
        "州": "Province",
        "邦": "Province",
    }
    if name[-1] == "谷" and len(name) > 2 and not name.endswith(("河谷", "山谷", "峡谷", "低谷")):
        return "Cluster"
    return ends.get(name[-1], "Site" if name.endswith(("中心", "基地", "工厂", "机场", "车站", "港")) else "Place")


_OFFICE = re.compile(
    r"[省市区县](?:委(?:副?书记|常委|秘书长)|长(?![安沙春治宁江三期远度大达丰清兴乐岛寿阳垣海武葛白]))"
)


def _known(text: str, words: Words) -> Iterator[Candidate]:
    for start, end, place in known_places(text):
        if (text[end : end + 1] == "区" and place.cls == "Country") or _REGION.search(text, max(0, end - 5), end):
            continue  # 中国区研发总监, 中|东区
        if end - start > 2 and _OFFICE.match(text, end - 1):
            end -= 1  # 合肥|市委书记, 合肥|市长: the level belongs to the title
        word = words.around(start)
        cut = word is not None and (word.end < end or (word.end > end and word.pos not in ("ORG", "LOC", "nt", "ns")))
        score = 0.62 if not cut or text[end - 1] in "市区县省" else 0.5
        if score > 0.6 or end - start > 2 or (word is not None and word.start == start):
            yield Candidate(start=start, end=end, cls=place.cls, score=score)


def _by_ending(text: str, words: Words) -> Iterator[Candidate]:
    for match in _ENDING.finditer(text):
        if re.match(r"[一-鿿]", text[match.end() : match.end() + 1]) and _goes_on(text, match):
            continue
        whole = _beginning(text, words, match.start())
        start = _after_full(text, whole, match.start())
        start = _bracketed(text, start)
        start = whole if _ORDINAL.fullmatch(text, start, match.start()) else start  # 临港新区第三智算中心
        if _ENDING_CLASS[match[0]] == "Site":
            start += _built(text[start : match.start()])  # 高新区|建设|先进计算中心
        if start < match.start() and _specific(text[start : match.start()], words.inside(start, match.start())):
            yield Candidate(start=start, end=match.end(), cls=_ENDING_CLASS[match[0]], score=0.82)


_BRACKET = re.compile(r"(?<![一-鿿])(?P<n>[一-鿿]{2,4})\((?P<p>[一-鿿]{2,6})\)$|(?P<m>中国|西部|东部)\([一-鿿]{2,6}\)$")


def _bracketed(text: str, start: int) -> int:
    """Return the beginning with the bracket and what stands before it: 西部(重庆)|科学城."""
    if text[start - 1 : start] == "(":
        start = text.find(")", start) + 1 or start  # (上海)自由贸易试验区, read in one word from 上海 on
    found = _BRACKET.search(text, max(0, start - 14), start) if text[start - 1 : start] == ")" else None
    known = found is not None and (found["m"] or found["p"] in places())
    return found.start() if found is not None and known else start


_ORDINAL = re.compile(r"第?[一二三四五六七八九十]期?")


def _built(front: str) -> int:
    """Return how much of what stands before a site's ending says where it is built."""
    return front.rfind("建设") + 2 if "建设" in front else 0


def _goes_on(text: str, match: re.Match[str]) -> bool:
    """Say whether the ending is only the start of a longer word: 社区居民, 镇江, 开发区管委会, 科技园区."""
    if match[0] in ("镇", "乡"):
        return bool(re.match(r"[江海平静定压]|村|里|长", text[match.end() : match.end() + 1]))
    return bool(
        re.match(
            r"居民|治理|服务|医院|工作|管委会|管理委员会|工委|党工委|化|大学|公司|集团|有限|股份|控股|发展公司",
            text[match.end() : match.end() + 5],
        )
    )


def _beginning(text: str, words: Words, end: int) -> int:
    start, taken = end, 0
    for word in words.leftward(end):
        if word.end != start or end - word.start > 18 or word.text in _STOP or word.pos not in _NAME_POS or taken > 5:
            break
        if (word.pos == "v" and word.text not in vocabulary("verbs in names")) or (
            word.pos == "m" and len(word.text) == 1
        ):
            break
        start, taken = word.start, taken + 1
    return start


def _specific(prefix: str, inside: Sequence[Word]) -> bool:
    """Say whether the words before the ending name one place: 国家级产业园 does not."""
    if place_at(prefix, 0):
        return True
    if re.match(r"[\d一二三四五六七八九十多几]+个", prefix):
        return False
    if re.match(r"国家|全国|世界|首[个批家]|省级|市级", prefix):
        return any(place_at(prefix, i) not in ("", "中国") for i in range(len(prefix)))
    parts = [word.text for word in inside] or [prefix]
    return any(part not in _GENERIC and len(part) > 1 for part in parts) and prefix not in _GENERIC


def _street(text: str, match: re.Match[str]) -> int:
    """Return where the street begins, without 位于 and the like before it."""
    lead = re.match(r".{0,6}(?:位于|坐落于|坐落在|设在|地址为|在|于|至|区|市|县|镇|试验区|\))", match[0])
    return match.start() + (lead.end() if lead and lead.end() < len(match[0]) - 4 else 0)
