# ruff: noqa: E501  (a Chinese character counts as two columns, and one rule or word list reads best on one line)
"""Works that are called by their town: 常熟工厂, 泸州二期工厂, 海盐冷库. The town alone is not what was opened there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.mentions.chinese.candidate import Candidate
from ingest.mentions.chinese.gazetteer import companies, place_at, places
from ingest.mentions.chinese.words import Words

# What stands somewhere and is run, and what no firm is called by; a factory of some kind may be a firm as well.
_RUN = r"(?<![梦代])工厂|冷库|粮库|油库|中转站|中转仓|(?<![充换])电站|风电场|油田|气田"
_FACTORY = r"(?:总装|加工|整车|组件|电池|晶圆|封测|铸造|造船|化工|水泥|冶炼|炼油|热电|[船钢糖纸酒药水电])厂|(?:铜|金|锂|铁|煤|镍|铀|钨|钾盐)矿"
_HALL = r"国际会议中心|会展中心|博览中心|展览中心|冷链中心|总装中心|分拨中心|配送中心|转运中心"
_PLANT = re.compile(rf"(?P<m>{_RUN}|{_FACTORY}|{_HALL})|(?P<n>[一二三四五]厂|(?<![产造发育种植])基地)")
# 新建工厂, 首座海外工厂: which of them, the words do not say.
ANY = r"新[建设增]?|自建|在建|扩建|兴建|建设?|投资|首[座个家]|[一两三多]座|大型|智能|智慧|现代化|海外|自有|本地"
_STANDS = re.compile(rf"(?!{ANY})[^\s,。;:、]{{2,14}}(?:{_RUN})")
_GOES_ON = re.compile(
    r"[一-鿿]{0,3}(?:公司|集团|有限|股份|管委会|管理)|[化区园长商]|工(?![程厂业])|生产(?:商|企业)|门口|附近"
)
# What goes between the town and the kind: a stage, or one word for what is made there.
_MIDDLE = re.compile(r"(?:[一二三四五六七八九十]期|第[一二三四五六七八九十])?[一-鿿]{0,4}")
_NO_MIDDLE = re.compile(
    r"[的在建投设与和及有开办关扩新老首座家个是为将从到等由向市县区省州镇国]|智能|智慧|现代化|无人|超级|灯塔|示范"
)
_REACH = 10  # characters before the kind in which the town begins
_TOWNS = ("City", "District")


def is_plant(name: str) -> bool:
    """Say whether a name's ending tells works and no firm: 布兰卡二期风电场."""
    return _STANDS.fullmatch(name) is not None


def plants_in(text: str, words: Words) -> Iterator[Candidate]:
    """Yield the works of plain `text` that have the town they stand in at the beginning of their names."""
    for match in _PLANT.finditer(text):
        if _GOES_ON.match(text, match.end()):
            continue
        for start in range(match.start() - 2, max(-1, match.start() - _REACH), -1):
            end = _town(text, start)
            middle = text[end : match.start()] if start < end <= match.start() else "的"
            named = not middle or (match["m"] and _MIDDLE.fullmatch(middle) and not _NO_MIDDLE.search(middle))
            start -= _upper(text, start)
            if named and (words.ends_at(start) or _owned(text, words, start)):
                yield Candidate(start=start, end=match.end(), cls="Site", score=0.9)
                break


def _town(text: str, start: int) -> int:
    """Return where the town that begins at `start` ends, 0 where none does; a district may lack its last character."""
    place = place_at(text, start)
    if place:
        return start + len(place) if places()[place].cls in _TOWNS else 0
    short = (n for n in (2, 3, 4) for level in "区县市" if text[start : start + n] + level in places())
    return start + next(short, -start)


def _owned(text: str, words: Words, start: int) -> bool:
    """Say whether a firm that is named elsewhere stands before the town in the word that the tagger has: 恒岭|坪山工厂."""
    word = words.around(start)
    owner = text[word.start : start] if word is not None else ""
    return len(owner) > 1 and (owner in companies() or text.count(owner) > 1)


def _upper(text: str, start: int) -> int:
    """Return the length of the country or city whose short name stands right before a town, and belongs to the name."""
    for size in (5, 4, 3, 2):
        place = places().get(text[start - size : start]) if size <= start else None
        if place is not None:
            return size if place.cls in ("Country", "City") and text[start - 1] not in "市国" else 0
    return 0
