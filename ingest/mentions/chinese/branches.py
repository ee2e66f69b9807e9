# ruff: noqa: E501  (a Chinese character counts as two columns, and one rule or word list reads best on one line)
"""Countries that belong to a name beside them: a firm's branch there (巴斯夫中国|总监), a body of plain words (越南|军队电信集团)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.mentions.chinese.candidate import Candidate
from ingest.mentions.chinese.gazetteer import companies, place_at, places
from ingest.mentions.chinese.plants import is_plant
from ingest.mentions.chinese.titles import title_end
from ingest.mentions.chinese.words import Words

_FIRMS = ("Company", "Investor")
_SEATS = ("香港", "澳门", "台湾")
# What a firm's branch does or has; a noun there would make the country its own: 特斯拉中国|市场.
_BRANCH_ACTS = re.compile(
    r"[、,。;:)”]|[和与及等](?![待于级])|的(?!工厂|基地|市场|业务|项目|子公司|公司|总部|客户|门店|产[线能品]|销[量售]|投资|布局|团队|员工|用户)|宣布|表示|称|透露|签|公司"
)
_REACHED = re.compile(
    r"(?:客户(?:包括|有|为|是)?|包括|供应商|竞争对手|对手|[与和向给由为是自、入任]|加入|任职于|供职于|就职于|来自|服务于|效力于|卖给|供应给|供货给|出售给|签约|携手|牵手|收购|起诉)$"
)
_NO_FIRM = ("公司", "银行", "交易所", "大学", "基金")


def with_countries(text: str, words: Words, chosen: Sequence[Candidate]) -> list[Candidate]:
    """Return the names with the country that is part of one of them."""
    found: list[Candidate] = []
    for c in (part for name in chosen for part in _apart(text, name)):
        last = found[-1] if found and found[-1].end == c.start else None
        if last is not None and last.cls in _FIRMS and (end := _branch(text, last, c)):
            found[-1] = replace(last, end=end)
        elif (
            last is not None and text[last.start : last.end] == "中国" and c.cls in _FIRMS and _GROUP.match(text, c.end)
        ):
            found[-1] = replace(c, start=last.start, end=c.end + 2)  # 中国|航天科技|集团
        elif last is not None and last.cls == "Country" and _has_country(text, words, last, c):
            found[-1] = replace(c, start=last.start)
        else:
            found += _of_a_state(text, c)
    return found


_GROUP = re.compile(r"集团(?!军|式|化)")
_GOVERNS = re.compile(r"[一-鿿]{2,8}[州邦省郡市]政府")


def _of_a_state(text: str, body: Candidate) -> list[Candidate]:
    """Return a government without the foreign country in front, which is a name of its own: 马来西亚|雪兰莪州政府."""
    place = place_at(text, body.start) if body.cls == "GovernmentBody" else ""
    at = body.start + len(place)
    if not _is_country(place) or place == "中国" or not _GOVERNS.fullmatch(text, at, body.end):
        return [body]
    return [Candidate(start=body.start, end=at, cls="Country", score=0.62), replace(body, start=at)]


def _apart(text: str, firm: Candidate) -> list[Candidate]:
    """Return a firm apart from the first of several countries that stand behind it (比亚迪|泰国、巴西的工厂), or from that before its Latin name (英国|BP)."""
    front = place_at(text, firm.start) if firm.cls in _FIRMS else ""
    if _is_country(front) and _LATIN.fullmatch(text, firm.start + len(front), firm.end):
        at = firm.start + len(front)
        return [Candidate(start=firm.start, end=at, cls="Country", score=0.62), replace(firm, start=at)]
    sizes = (2, 3, 4, 5) if firm.cls in _FIRMS and _listed(text, firm.end) else ()
    size = next((n for n in sizes if _is_country(text[firm.end - n : firm.end])), 0)
    if not size or firm.end - size <= firm.start:
        return [firm]
    end = firm.end - size
    return [replace(firm, end=end), Candidate(start=end, end=firm.end, cls="Country", score=0.62)]


_LATIN = re.compile(r"[A-Z][A-Za-z0-9.&' -]*")


def _is_country(name: str) -> bool:
    return name in places() and places()[name].cls == "Country"


def _listed(text: str, end: int) -> bool:
    """Say whether another country is joined to what ends there."""
    return text[end : end + 1] in ("、", "和", "与", "及") and any(
        _is_country(text[end + 1 : end + n]) for n in (3, 4, 5, 6)
    )


def _branch(text: str, firm: Candidate, place: Candidate) -> int:
    """Return where a firm's name ends with the country of its branch behind it, 0 where the country is no part of it."""
    end = _country_end(text, place)
    if not end or text[firm.start : firm.end].endswith(_NO_FIRM) or "(" in text[firm.start : firm.end]:
        return 0
    if title_end(text, end) > 0:
        return end
    if end < place.end or _REACHED.search(text, max(0, firm.start - 6), firm.start) is None:
        return 0
    return end if _BRANCH_ACTS.match(text, end) is not None and not _listed(text, end) else 0


def _country_end(text: str, place: Candidate) -> int:
    """Return where the country ends that a place is or begins with, 0 where it is none: 中国|华东区."""
    if place.cls == "Country" or text[place.start : place.end] in _SEATS:
        return place.end
    return place.start + 2 if text.startswith("中国", place.start) and text[place.end - 1] == "区" else 0


def _has_country(text: str, words: Words, country: Candidate, c: Candidate) -> bool:
    """Say whether a country opens a name: of works abroad (越南|海防工厂), or of a body of plain words."""
    if c.cls == "Site":
        return text[country.start : country.end] != "中国" and is_plant(text[c.start : c.end])
    form = text[c.start : c.end]
    if text[country.start : country.end] == "中国" and c.cls in _FIRMS and len(form) == 2 and form not in companies():
        return re.fullmatch(r"[一-鿿]{2}", form) is not None  # 中国|同辐
    if c.cls in _FIRMS and is_of_state(form):
        return text.find(form) == c.start or text.count(form) == text.count(text[country.start : c.end])
    return _of_plain_words(text, words, country, c)


# 韩国|国民年金公团, 美国|国际集团: what many countries have is called by its own.
_OF_STATES = re.compile(
    r"(?:国家|国民|国际|中央|产业|进出口|主权|养老|储备|开发|外贸|公共投资)[一-鿿]{0,6}(?:银行|基金|公团|集团|公社|会社|铁路|(?:电力|石油|航空|铁路|投资|天然气|邮政|矿业)公司)"
    r"|(?:铁路|铁道|电力|石油|天然气|机场|港务|港口|公路|高速公路|邮政|煤炭|粮食|烟草|广播|地铁|轨道交通)(?:资产|运营|建设|管理|控股|投资|发展|服务)*(?:公司|总公司|公社)"
)


def is_of_state(form: str) -> bool:
    """Say whether words that bodies of many countries are called by make the name: 铁路资产公司."""
    return _OF_STATES.fullmatch(form) is not None


def _of_plain_words(text: str, words: Words, country: Candidate, body: Candidate) -> bool:
    """Say whether what stands behind a country is named by common words alone, and nowhere without the country."""
    form = text[body.start : body.end]
    plain = body.cls in _FIRMS and len(form) > 4 and re.fullmatch(r"[一-鿿]+", form) is not None and words.common(form)
    if not plain or any(form.startswith(known) for known in companies()):
        return False
    return text.count(form) == text.count(text[country.start : body.end])
