"""Names as the tagger of kinds finds them, as candidates beside those of form, and what it says against others."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.mentions.chinese.candidate import Candidate
from ingest.mentions.chinese.gazetteer import companies, place_at, places, vocabulary
from ingest.mentions.chinese.organizations import all_generic, of_a_title
from ingest.mentions.chinese.places import class_of_place
from ingest.mentions.chinese.plants import is_plant
from ingest.mentions.chinese.support import class_of_organization
from ingest.mentions.chinese.titles import is_title
from ingest.mentions.chinese.words import Kind, Words
from ingest.mentions.kind_classes import CLASSES_OF_KIND, TOLD_BY_FORM

LEAST = 0.3  # confidence from which a name that nothing else finds is taken
SURE = 0.6  # from which the tagger's kind counts more than the class of a form that proves little
TRUSTED = 0.6  # from which its edges do, and from which common words can be a name
CERTAIN_FIRM = 0.95  # from which words that many names share are one: 先导智能
CERTAIN = 0.9  # from which a place is cut out of a longer name: 宁德 out of 宁德时代
#: Cups are contests; kinds of capital are no funds.
_NOBODY = re.compile(r"杯$|^(?:耐心|长期|社会|产业|民间|民营|国有|外国|外来|风险|金融|工商)资本$")
#: What a firm trades in and its name ends with, which the tagger may leave off: 东屿磁|业.
_TRADE = re.compile(
    r"[矿药酒纸磁铝钢铜乳油盐糖林渔农牧木瓷玻塑钛锂硅实]业(?!务|绩|内|界|态|委|主(?![营要]))"
)  # 东屿磁|业
_UNIT = re.compile(r"(?:区域)?总部|大区|分部|分公司|事业部")
_BULLETS = "·●•◆■▪◇○★►▶—-"
_PAIRS = ("“”", "‘’", "《》", "()")
_AREAS = (
    (r"科学城$", "ScienceCity"),
    (r"(?:开发区|高新区|保税区|自贸区|示范区|合作区|试验区|新区|经开区)$", "Zone"),
    (r"(?:产业园|科技园|工业园|园区|软件园|创业园|园)$", "Park"),
    (r"(?:大厦|广场|号楼|座|中心|大楼|楼)$", "Building"),
    (r"(?:工厂|厂|基地|厂房|厂区|港|码头|仓|电站|矿|车间|机场|车站|高铁站)$", "Site"),
)
_LATIN_PRODUCT = re.compile(r"(?P<n>[A-Za-z][A-Za-z0-9.\- ]*)(?:大?模型|系统|(?:计算|云|开发|加速)?平台|芯片|引擎)")
_BEHIND = re.compile(r"(?:(?P<h>院士|教授|先生|女士|博士|同志)|(?P<i>领投|跟投|参投)|全球|大中华区|亚太区|中国区)$")
_TECHNOLOGY = re.compile(r"(?:架构|技术|工艺|算法|协议|专利|方法)$")
# What somebody does with an office, right after a name: no firm does.
_OFFICE = re.compile(r"(?:已|正式|将)?(?:接替|接棒|接任|继任|卸任|辞去|辞任|离任|出任|就任|当选|获聘|受聘|毕业于|师从)")
_LATIN_WORDS = vocabulary("latin words")
_MEASURED = re.compile(r"^\d[\d.,]*\s?")
_EVENTS = re.compile(r"(?:大会|论坛|峰会|博览会|年会|发布会|展览会|展|会)$")


def by_kind(text: str, words: Words, others: Sequence[Candidate]) -> Iterator[Candidate]:
    """Yield the tagger's names. One that form finds too keeps its class; what is longer by form needs no cutting."""
    alike: dict[tuple[int, int], Candidate] = {}
    for c in sorted(others, key=lambda c: c.score):
        alike[c.start, c.end] = c
    at: dict[int, list[Candidate]] = {}
    for c in others:
        for i in range(c.start, c.end):
            at.setdefault(i, []).append(c)
    for kind in words.kinds:
        start, end = _bare(text, kind.start, kind.end)
        end += kind.label == "COM" and _TRADE.match(text, end - 1) is not None
        start -= _city_of(text, start, end)
        name, same = text[start:end], alike.get((start, end))
        if end - start < 2 or kind.confidence < LEAST or is_title(name) or _shared_words(name, kind):
            continue
        if name.strip() in _LATIN_WORDS or _MEASURED.sub("", name) in _LATIN_WORDS:
            continue  # 85 EFLOPS, 12EFLOPS
        if text[start - 1 : start] == "非" and same is None:
            continue  # 非|Transformer架构: what something is not
        if kind.label in ("ORG", "LOC") and same is None and name.endswith("委") and of_a_title(text, end - 2, end):
            continue  # 浦东新区|区委书记: the district's secretary
        if kind.label == "LOC" and same is None and _UNIT.match(text, end):
            continue  # 华南|总部: a firm's unit, no place
        around = [c for c in (*at.get(start, ()), *at.get(end - 1, ())) if (c.start, c.end) != (start, end)]
        if any(c.start < start < c.end and text[c.start : c.end] in places() for c in at.get(start, ())):
            continue  # 哥本|哈根海风: the tagger cut a place in two
        if kind.label == "LOC" and len(place_at(text, start)) > end - start:
            continue  # 印度|尼西亚
        longer = [c for c in around if c.start <= start and end <= c.end]
        word = words.around(start)
        if longer and word is not None and word.start < start and words.common(word.text):
            continue  # 向|日葵科技: no name begins inside of a common word
        whole = next((c for c in longer if c.weak and c.start == start and c.end - end < 3), None)
        if any(kind.confidence < _needed(text, kind, start, c) or text[c.start : c.end] in companies() for c in longer):
            continue
        if same is not None and same.weak and kind.confidence < 0.6:
            continue  # an ending that firms have, and little more: 智能网联|汽车
        if same is not None:
            yield replace(same, score=max(same.score, _score(kind.confidence)), weak=False)
        elif whole is not None:
            yield replace(whole, score=0.8, weak=False)  # the tagger left the ending off: 东岿磁|业
        elif not _doubtful(name, kind, words, around, start, end):
            yield Candidate(start=start, end=end, cls=_class_of(kind.label, name), score=_score(kind.confidence))


_STATION = re.compile(r"[一-鿿]{2,8}(?:机场|高铁站|火车站|发射场)")


def _city_of(text: str, start: int, end: int) -> int:
    """Return the length of the city that stands in front of an airport or station, and in its name: 中卫|沙坡头机场."""
    if not _STATION.fullmatch(text, start, end) or place_at(text, start):
        return 0
    return next((n for n in (5, 4, 3, 2) if n <= start and text[start - n : start] in places()), 0)


def _shared_words(name: str, kind: Kind) -> bool:
    """Say whether the name is made of words that many names share, and the tagger not sure that it is a firm's."""
    firm = kind.label in ("COM", "INV") and kind.confidence >= CERTAIN_FIRM and len(name) > 3
    return all_generic(name) and not firm


def _doubtful(name: str, kind: Kind, words: Words, around: Sequence[Candidate], start: int, end: int) -> bool:
    """Say whether common words, a known place, or an exchange and its board are taken for one name."""
    if kind.label != "LOC" and name in places():
        return True
    if any(c.cls == "Exchange" and start <= c.start and c.end <= end for c in around):
        return True  # 上海证券交易所|科创板
    small = end - start < 4 or re.search(r"[和与的]", name) is not None
    if _NOBODY.search(name) or (small and kind.confidence < 0.5):
        return True
    return kind.confidence < TRUSTED and words.common(name)


def _needed(text: str, kind: Kind, start: int, longer: Candidate) -> float:
    """How sure the tagger must be of a name inside of a longer one that form gives."""
    if kind.label == "LOC":
        return CERTAIN
    if longer.weak or longer.score < 0.7:
        return 0.0
    return math.inf if text[longer.start : start] in places() else TRUSTED  # 苏州晨岭机器人 stays whole


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without the signs round it, and without the party that a firm's committee belongs to."""
    if text[start] in _BULLETS and end - start > 2:
        start += 1
    if (headed := text.find(")", start, end - 2)) >= 0 and "(" not in text[start:end]:
        start = headed + 1  # 【会展】第二十六届…
    if text[start:end].startswith("中共") and end - start > 6:
        return start + 2, end
    if text[start : start + 1] + text[end - 1 : end] in _PAIRS:
        return start + 1, end - 1
    kind = _LATIN_PRODUCT.fullmatch(text, start, end)
    if kind is not None:
        return start, kind.end("n")  # Yan|模型
    behind = _BEHIND.search(text, start + 2, end)
    if behind is not None and (behind["h"] or behind["i"] or _of_title(text, behind.start(), end)):
        return start, behind.start()  # 常岱|院士, 京岭|领投, 谷河|全球副总裁
    closed = text.find("”", start, end)
    if closed > start + 1 and "“" in text[max(0, start - 1) : start + 1]:
        return start + (text[start] == "“"), closed  # “某某”磁力仪
    opened = text.find("“", start, end)
    if opened >= 0 and text.startswith("”", end) and end - opened > 2:
        return opened + 1, end  # 再生尼龙|“某某”
    return start, end


def _of_title(text: str, start: int, end: int) -> bool:
    """Say whether a region's word at the end of a name begins the title behind it: 谷河|全球副总裁."""
    return any(is_title(text[start : end + n]) for n in range(2, 7))


def _score(confidence: float) -> float:
    return min(0.89, 0.70 + 0.25 * confidence)  # from 0.9 on a name's form counts more than an alias of another


def _class_of(label: str, name: str) -> str:
    if label in ("COM", "CLU", "LOC", "ORG") and is_plant(name):
        return "Site"
    if label == "LOC":
        return class_of_place(name)
    if label == "CLU" and name.endswith("入园"):
        return "Company"  # 瑞典斯堪卢|入园一事: who is to enter it
    if label == "CLU":
        return next((cls for pattern, cls in _AREAS if re.search(pattern, name)), "Cluster")
    if label == "EVT":
        return "Conference" if _EVENTS.search(name) else "Event"
    if label == "ORG":
        found = class_of_organization(name)
        return "Organization" if found == "Company" else found
    if label == "PRO" and _TECHNOLOGY.search(name):
        return "Technology"
    return {"PER": "Person", "COM": "Company", "INV": "Investor", "PRO": "Product", "POL": "Policy"}[label]


def settled_by_kind(text: str, words: Words, chosen: Sequence[Candidate]) -> Iterator[Candidate]:
    """Yield the names in the class of which the tagger is sure, where form does not tell the class."""
    sure = {_bare(text, k.start, k.end): k for k in words.kinds if k.confidence >= SURE}
    for name in chosen:
        kind = sure.get((name.start, name.end))
        form = text[name.start : name.end]
        if kind is None or name.cls in (*TOLD_BY_FORM, *CLASSES_OF_KIND.get(kind.label, ())) or form in places():
            yield name
        elif kind.label == "PER" and name.cls == "Company" and name.score >= CERTAIN:
            yield name  # 凌岳光:公司拟…
        elif kind.label != "ORG" and not (
            name.cls == "Person" and kind.confidence < CERTAIN and _OFFICE.match(text, name.end)
        ):
            yield replace(name, cls=_class_of(kind.label, form))
        else:
            yield name
