# ruff: noqa: E501  (a Chinese character counts as two columns, and one rule or word list reads best on one line)
"""Places and clusters by name and by form: known divisions, 某某高新区, 某某科学城, 某某产业园, 某某路88号."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.mentions.chinese.candidate import Candidate
from ingest.mentions.chinese.gazetteer import known_places, place_at, places
from ingest.mentions.chinese.words import Entity, Word, Words

_ENDINGS: tuple[tuple[str, str], ...] = (
    ("ScienceCity", "科学城 科技城 科创城 未来科学城 未来科技城 中央科学区"),
    (
        "Zone",
        "高新区 开发区 经开区 高新技术产业开发区 经济技术开发区 高新技术开发区 自贸区 自贸试验区 自由贸易试验区 自由贸易区 保税区 综合保税区 综保区 新片区 片区 示范区 先导区 试验区 合作区 工业园区 "
        "自主创新示范区 新城 度假区 商务区 金融城 城市副中心 自由贸易港 实验区 科创走廊 创新走廊 国家高新区 临空经济区 经济区 功能区",
    ),
    ("Park", "产业园 科技园 科技园区 产业园区 软件园 创业园 工业园 科创园 创新园 生态园 智造园 物流园 生物园 医药园 总部基地 产业基地 孵化园 双创园 大学科技园 信息港 创意园 留创园 光电园 示范园"),
    ("Cluster", "社区 孵化器 加速器 众创空间 产业社区 创新社区 集聚区 创新港 小镇 创新谷 产业集群 未来社区 产业港 科创岛 人工智能岛 创新岛 会客厅 创客空间 创业社区 创新工场 智谷 智慧谷"),
    ("Building", "大厦 大楼 双塔 写字楼 国际中心 广场 科技楼 总部大楼"),
    ("District", "街道 镇 乡"),
)  # fmt: skip
_ENDING_CLASS = {ending: cls for cls, words in _ENDINGS for ending in words.split()}
_ENDING = re.compile("|".join(sorted(_ENDING_CLASS, key=len, reverse=True)))
_GENERIC = frozenset(
    [
        "产业",
        "科技",
        "国家级",
        "省级",
        "市级",
        "工业",
        "农业",
        "创新",
        "创业",
        "人工智能",
        "数字",
        "生态",
        "现代",
        "高新技术",
        "经济",
        "技术",
        "综合",
        "示范",
        "智慧",
        "特色",
        "软件",
        "信息",
        "生物",
        "医药",
        "大学",
        "专业",
        "专业化",
        "主题",
        "重点",
        "开放",
        "多个",
        "各",
        "各类",
        "全国",
        "全省",
        "全市",
        "国家",
        "孵化",
        "加速",
        "未来",
        "城市",
        "乡村",
        "文旅",
        "文化",
        "居民",
        "老旧",
        "周边",
        "核心",
        "主城",
        "中心",
        "集成电路",
        "新能源",
        "汽车",
        "机器人",
        "国际",
        "自由",
        "贸易",
        "保税",
        "自主",
        "大型",
        "新型",
        "创意",
        "物流",
        "城",
        "特色小镇",
        "高能级",
        "专利",
        "低空经济",
        "智能",
        "制造",
        "高端",
        "装备",
        "先进",
        "产业化",
        "高科技",
        "一流",
        "跨境",
        "电商",
        "电子",
        "商务",
        "战略性",
        "新兴",
        "集聚",
        "先导",
        "应用",
        "试点",
        "国家人工智能",
        "开源",
        "开发者",
        "模型",
        "企业",
        "虚拟",
        "合作",
        "商业",
        "金融",
        "旅游",
        "生活",
        "城乡",
        "校企",
        "我国",
        "中国",
        "全球",
        "世界",
        "首批",
        "首家",
        "首个",
    ]
)
_STOP = frozenset(
    [
        "位于",
        "坐落",
        "入驻",
        "落户",
        "建设",
        "打造",
        "推动",
        "支持",
        "设立",
        "成立",
        "的",
        "在",
        "与",
        "和",
        "及",
        "由",
        "对",
        "从",
        "是",
        "为",
        "等",
        "各",
        "该",
        "本",
        "全",
        "某",
        "其",
        "个",
        "家",
        "座",
        "处",
        "是",
        "有",
        "被",
        "将",
        "把",
        "到",
        "于",
        "了",
        "向",
        "以",
        "用",
        "至",
        "内",
        "外",
        "里",
        "上",
        "下",
        "包括",
        "围绕",
        "依托",
        "走进",
        "来到",
        "参观",
        "考察",
        "调研",
        "启动",
        "旗下",
        "公司",
        "企业",
        "集团",
        "机构",
        "每个",
        "多个",
        "一个",
        "这个",
        "那个",
        "首个",
        "第一个",
        "首批",
        "认定",
        "认定为",
        "获批",
        "成为",
        "列为",
        "并",
        "也",
        "都",
        "还",
        "已",
        "曾",
        "记者",
        "目前",
        "近日",
        "日前",
        "通过",
        "以及",
        "重点",
        "加快",
        "推进",
        "规划",
        "布局",
        "运营",
        "管理",
        "联合",
        "共建",
        "签约",
        "迁入",
        "进驻",
        "发展",
        "聚焦",
    ]
)
_ADDRESS = re.compile(
    r"[一-鿿]{2,8}(?:大道|路|街|大街|巷|弄)\d{1,5}号?(?:[一-鿿]{0,8}\d{0,3}(?:号楼|幢|栋|座|楼|层|室))?"
)
_NAME_POS = {"n", "nz", "ns", "LOC", "ORG", "nt", "nw", "vn", "an", "f", "s", "nx", "j", "b", "nr", "PER", "a", "eng", "xx", "v", "m"}  # fmt: skip


def places_in(text: str, words: Words, entities: Sequence[Entity]) -> Iterator[Candidate]:
    """Yield candidates for places and clusters in plain `text`."""
    yield from _known(text, words)
    yield from _by_ending(text, words)
    for match in _ADDRESS.finditer(text):
        yield Candidate(start=_street(text, match), end=match.end(), cls="Site", score=0.8)
    for entity in entities:
        if entity.label == "LOC" and entity.end - entity.start > 1:
            name = text[entity.start : entity.end]
            yield Candidate(start=entity.start, end=entity.end, cls=class_of_place(name), score=0.65)


def class_of_place(name: str) -> str:
    """Return the class of a place by its name: by the table, else by its ending, else Place."""
    if name in places():
        return places()[name].cls
    for length in range(min(len(name), 10), 0, -1):
        if name[-length:] in _ENDING_CLASS:
            return _ENDING_CLASS[name[-length:]]
    ends = {"省": "Province", "市": "City", "区": "District", "县": "District", "国": "Country", "州": "City"}
    return ends.get(name[-1], "Site" if name.endswith(("中心", "基地", "工厂", "机场", "车站", "港")) else "Place")


def _known(text: str, words: Words) -> Iterator[Candidate]:
    for start, end, place in known_places(text):
        word = words.around(start)
        cut = word is not None and (word.end < end or (word.end > end and word.pos not in ("ORG", "LOC", "nt", "ns")))
        score = 0.62 if not cut or text[end - 1] in "市区县省" else 0.5
        if score > 0.6 or end - start > 2 or (word is not None and word.start == start):
            yield Candidate(start=start, end=end, cls=place.cls, score=score, name=text[start:end])


def _by_ending(text: str, words: Words) -> Iterator[Candidate]:
    for match in _ENDING.finditer(text):
        if re.match(r"[一-鿿]", text[match.end() : match.end() + 1]) and _goes_on(text, match):
            continue
        start = _beginning(text, words, match.start())
        if start < match.start() and _specific(text[start : match.start()], words.inside(start, match.start())):
            yield Candidate(start=start, end=match.end(), cls=_ENDING_CLASS[match[0]], score=0.82)


def _goes_on(text: str, match: re.Match[str]) -> bool:
    """Say whether the ending is only the start of a longer word: 社区居民, 镇江, 开发区管委会, 科技园区."""
    if match[0] in ("镇", "乡"):
        return bool(re.match(r"[江海平静定压]|村|里|长", text[match.end() : match.end() + 1]))
    return bool(
        re.match(r"居民|治理|服务|医院|工作|管委会|管理委员会|工委|党工委|化|大学", text[match.end() : match.end() + 5])
    )


def _beginning(text: str, words: Words, end: int) -> int:
    start, taken = end, 0
    for word in _left_of(words, end):
        if word.end != start or end - word.start > 18 or word.text in _STOP or word.pos not in _NAME_POS or taken > 5:
            break
        if word.pos in ("v", "m") and len(word.text) == 1:
            break
        start, taken = word.start, taken + 1
    return start


def _left_of(words: Words, end: int) -> Iterator[Word]:
    cut = words.around(end - 1) if end else None
    if cut is not None and cut.end > end:
        yield Word(cut.start, end, cut.text[: end - cut.start], cut.pos)
        yield from words.before(cut.start)
    else:
        yield from words.before(end)


def _specific(prefix: str, inside: Sequence[Word]) -> bool:
    """Say whether the words before the ending name one place: 国家级产业园 does not."""
    if place_at(prefix, 0):
        return True
    parts = [word.text for word in inside] or [prefix]
    return any(part not in _GENERIC and len(part) > 1 for part in parts) and prefix not in _GENERIC


def _street(text: str, match: re.Match[str]) -> int:
    """Return where the street begins, without 位于 and the like before it."""
    lead = re.match(r".{0,6}(?:位于|坐落于|坐落在|设在|地址为|在|于|至|区|市|县|镇|试验区|\))", match[0])
    return match.start() + (lead.end() if lead and lead.end() < len(match[0]) - 4 else 0)
