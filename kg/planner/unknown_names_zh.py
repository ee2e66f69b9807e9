"""Names of bodies whose parts are common words: 国家能源集团 is one name, not the groups of a country in energy.

A place, fields and a kind of body written together, with nothing between, name one body where nobody asks which there
are. If the graph has no such name it is told as unknown, or by the name that only says more of the place: 宁波市.
"""

from __future__ import annotations

import re

from kg.planner.index import NameIndex, normal
from kg.planner.items import Item
from ontology.model import Ontology

_BODY = re.compile(
    r"(?:集团(?:公司)?|基金|银行|研究院|研究所|实验室|大学|学院|医院|交易所|协会|学会|商会)(?![业界类级化城区园圈群生路会公管经人小])"
)
_STATE = ("国家", "中国", "中华", "全国")
_ASKS_WHICH = re.compile(
    r"^(?:公司|企业|机构)?(?:一共|总共|都|分别)?(?:有(?:哪|几|多少|谁)|是(?:哪|谁)|数量|最|的?(?:名单|列表)|里|中)"
)
_SET = re.compile(r"(?:哪些?|几|各|每|所有|全部|其他|多少|什么)(?:家|个|所|只|支)?$")
_LEVELS = ("市", "省", "区", "县")
_SHORTEST = 4  # characters of a name after its place, which tell it from a kind of things


def unknown_body(items: tuple[Item, ...], text: str, ontology: Ontology) -> str:
    """Return the name of a body that is read as common words, "" where there is none."""
    for word in _BODY.finditer(text):
        last = next((n for n, item in enumerate(items) if item.start == word.start()), None)
        if last is None or items[last].hits or _ASKS_WHICH.match(text[word.end() :]):
            continue
        first = _first_of_run(items, last, ontology)
        if first < last and _names_one(items[first:last], ontology) and not _SET.search(text[: items[first].start]):
            return text[items[first].start : word.end()]
    return ""


def _first_of_run(items: tuple[Item, ...], last: int, ontology: Ontology) -> int:
    """Return where the run of names and kinds begins that ends before the body's word, with nothing between."""
    at = last
    while at > 0 and items[at - 1].end == items[at].start and _is_part(items[at - 1], ontology):
        at -= 1
    return at


def _is_part(item: Item, ontology: Ontology) -> bool:
    concepts = {s.cls for s in ontology.schemes.values() if s.cls}
    if item.hits:
        return all(ontology.is_a(hit.cls, "Place") or hit.cls in concepts for hit in item.hits)
    unknown = not item.known and re.fullmatch(r"[\u4e00-\u9fff]+", item.text) is not None
    return unknown or item.text in _STATE or (bool(item.elements) and all(e.kind == "class" for e in item.elements))


def _names_one(run: tuple[Item, ...], ontology: Ontology) -> bool:
    """Say whether a run begins with a place or the state and goes on: 美国大学 are all universities there."""
    first = run[0]
    place = bool(first.hits) and all(ontology.is_a(hit.cls, "Place") for hit in first.hits)
    country = bool(first.hits) and all(ontology.is_a(hit.cls, "Country") for hit in first.hits)
    return len(run) > 1 if country else place or (first.text in _STATE and len(run) > 1)


def with_level(text: str, index: NameIndex, ontology: Ontology) -> str:
    """Return the question with the level of a place within a name: 宁波人形机器人产业基金 is 宁波市…; "" for none."""
    for start in range(len(text) - _SHORTEST):
        for size in (3, 2):
            hits = index.exact(normal(text[start : start + size]))
            if (
                hits
                and all(ontology.is_a(hit.cls, "Place") for hit in hits)
                and (full := _full(text, start, size, index))
            ):
                return full
    return ""


def _full(text: str, start: int, size: int, index: NameIndex) -> str:
    place, rest = text[start : start + size], text[start + size :]
    for end in range(len(rest), _SHORTEST - 1, -1):
        for level in _LEVELS:
            if index.exact(normal(f"{place}{level}{rest[:end]}")):
                return f"{text[:start]}{place}{level}{rest}"
    return ""
