"""Chinese training sentences: gold names, silver words and parts of speech, and names put in the place of others."""

from __future__ import annotations

import csv
import gzip
import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ingest.training.examples import CHINESE_TAGS as NAME_TAGS
from ingest.training.figures import iob_file

_ID = {tag: i for i, tag in enumerate(NAME_TAGS)}
_OPEN = frozenset(range(len(NAME_TAGS)))
_INDUSTRIES_TEXT = """
科技 电子 生物 医药 新能源 材料 智能 信息技术 软件 半导体 光电 机械 汽车 化工 食品
物流 环保 电力 钢铁 矿业 地产 置业 传媒 文化 教育 投资 资本 证券 保险 金融 贸易 实业
农业 航空 航天 通信 网络 数据 机器人 精密制造 微电子
"""
_INDUSTRIES = _INDUSTRIES_TEXT.split()
_FORMS_TEXT = """
有限公司 股份有限公司 有限责任公司 集团 集团有限公司 集团股份有限公司 控股 股份 公司 科技
研究院 大学 学院 实验室 银行 委员会 管理局
"""
_FORMS = _FORMS_TEXT.split()
_CORES = (
    "华中天海东方盛泰瑞恒宏达远兴隆安信诚和光明星辰云智创联合金鑫源通博力德康佳美新世纪长江河山"
    "龙凤翔飞腾跃启航芯微纳原子量锐思沐曦岩摩尔"
)


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence with names as (start, end, kind) in characters, characters whose name is unknown, and silver words."""

    text: str
    names: tuple[tuple[int, int, str], ...] = ()
    unknown: frozenset[int] = frozenset()
    words: tuple[tuple[str, str], ...] = ()
    judged: bool = True  # False: no character's name tag is known
    starts: frozenset[int] = frozenset()  # where words begin by the treebank; empty: unknown
    loose: frozenset[int] = frozenset()  # characters for which that is unknown all the same


def allowed(line: Line) -> list[frozenset[int]]:
    """The name tags that each character may have."""
    if not line.judged:
        return [_OPEN] * len(line.text)
    kinds = ["O"] * len(line.text)
    for start, end, kind in line.names:
        kinds[start:end] = [f"B-{kind}", *[f"I-{kind}"] * (end - start - 1)]
    return [_OPEN if i in line.unknown else _tags(kind, i, line) for i, kind in enumerate(kinds)]


def _tags(kind: str, at: int, line: Line) -> frozenset[int]:
    if kind.startswith("B-"):
        return frozenset({_ID[kind]})
    begins, inner = frozenset({_ID[kind]}), frozenset({_ID[f"{kind}+"]})
    if not line.starts or at in line.loose:
        return begins | inner
    return begins if at in line.starts else inner


def gold_lines(path: Path) -> list[Line]:
    """Sentences of a UNER file, words joined (with a space between Latin words as between the file's)."""
    return [_gold(words, found) for words, found in iob_file(path)]


def _gold(words: Sequence[str], found: set[tuple[int, int, str]]) -> Line:
    text, starts = "", []
    for word in words:
        if text and text[-1].isascii() and text[-1].isalnum() and word[:1].isascii() and word[:1].isalnum():
            text += " "
        starts.append((len(text), len(text) + len(word)))
        text += word
    names = tuple((starts[s][0], starts[e - 1][1], kind) for s, e, kind in sorted(found))
    return Line(text, names, starts=frozenset(s for s, _ in starts) | {i for i, c in enumerate(text) if c == " "})


def silver_lines(path: Path, sources: frozenset[str]) -> Iterator[Line]:
    """LAC's own output; FinRE's companies are names, what else looks like a name stays open."""
    for row in gzip.decompress(path.read_bytes()).decode("utf-8").splitlines():
        item = json.loads(row)
        if item["source"] in sources:
            words = tuple(zip(item["words"], item["tags"], strict=True))
            line = Line("".join(item["words"]), words=words, judged=item["source"].startswith("finre"))
            yield _with_companies(line, item["organizations"]) if line.judged else line


def _with_companies(line: Line, companies: Sequence[str]) -> Line:
    taken: set[int] = set()
    names: list[tuple[int, int, str]] = []
    for company in sorted(companies, key=len, reverse=True):
        at = line.text.find(company)
        while at >= 0 and company:
            if not taken & set(range(at, at + len(company))):
                names.append((at, at + len(company), "ORG"))
                taken |= set(range(at, at + len(company)))
            at = line.text.find(company, at + len(company))
    unknown, at = set(), 0
    for word, tag in line.words:
        if tag in ("PER", "LOC", "ORG", "nz", "nt", "nr", "ns", "nw"):
            unknown |= set(range(at, at + len(word))) - taken
        at += len(word)
    return replace(line, names=tuple(sorted(names)), unknown=frozenset(unknown))


class Names:
    """Names to put in the place of others: divisions, companies of FinRE, invented companies and people."""

    def __init__(self, data: Path, companies: Sequence[str]) -> None:
        rows = csv.DictReader((data / "names" / "admin-divisions-cn.csv").open(encoding="utf-8"))
        self.places = sorted({r["name"] for r in rows if len(r["name"]) > 2 and r["name"] not in ("市辖区", "县")})
        self.companies = sorted(set(companies))

    def one(self, kind: str, dice: random.Random) -> str:
        """A name of the kind."""
        if kind == "LOC":
            return dice.choice(self.places)
        if kind == "PER":
            return _person(dice)
        return dice.choice(self.companies) if dice.random() < 0.5 else self._company(dice)

    def _company(self, dice: random.Random) -> str:
        place = dice.choice(self.places) if dice.random() < 0.5 else ""
        if len(place) > 2 and dice.random() < 0.5:
            place = place[:-1]
        core = "".join(dice.choice(_CORES) for _ in range(dice.choice((2, 2, 2, 3, 4))))
        return place + core + (dice.choice(_INDUSTRIES) if dice.random() < 0.6 else "") + dice.choice(_FORMS)


_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏"
    "魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖"
)


_GIVEN = (
    "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂文辉力建国志华玉红飞云龙海波鹏宇浩然子轩欣"
    "怡雨晨晓东梅雪峰春林斌慧颖佳琪"
)


def _person(dice: random.Random) -> str:

    return dice.choice(_SURNAMES) + "".join(dice.choice(_GIVEN) for _ in range(dice.choice((1, 2, 2, 2))))


def swapped(line: Line, names: Names, dice: random.Random, share: float) -> Line:
    """The sentence with some of its names replaced; the silver words go, since they no longer fit."""
    text, at, found = "", 0, []
    unknown: set[int] = set()
    starts: set[int] = set()
    loose: set[int] = set()
    for start, end, kind in line.names:
        unknown |= {i - at + len(text) for i in line.unknown if at <= i < start}
        starts |= {i - at + len(text) for i in line.starts if at <= i < start}
        text += line.text[at:start]
        own = line.text[start:end]
        new = names.one(kind, dice) if dice.random() < share and not own.isascii() else own
        if new == own:
            starts |= {i - start + len(text) for i in line.starts if start <= i < end}
        else:
            loose |= set(range(len(text) + 1, len(text) + len(new)))
        found.append((len(text), len(text) + len(new), kind))
        text += new
        at = end
    unknown |= {i - at + len(text) for i in line.unknown if i >= at}
    starts |= {i - at + len(text) for i in line.starts if i >= at}
    return Line(
        text + line.text[at:], tuple(found), frozenset(unknown), (), line.judged, frozenset(starts), frozenset(loose)
    )


def divisions(data: Path) -> list[str]:
    """Divisions of China with and without their endings."""
    found: set[str] = set()
    for level in ("provinces", "cities", "divisions"):
        for row in csv.DictReader((data / "names" / f"admin-{level}-cn.csv").open(encoding="utf-8")):
            name = row["name"]
            if name not in ("市辖区", "县") and len(name) > 1:
                found |= {name} | ({name[:-1]} if len(name) > 2 and name[-1] in "省市县区" else set())
    return sorted(found)


def write_places(data: Path, folder: Path) -> None:
    """places.txt.gz: the divisions, for a feature."""
    (folder / "places.txt.gz").write_bytes(gzip.compress("\n".join(divisions(data)).encode("utf-8"), mtime=0))
