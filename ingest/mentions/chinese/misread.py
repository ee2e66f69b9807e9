"""Names that the tagger gives a wrong kind or edge to: drugs, Latin names of firms, words of time before a name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.mentions.chinese.candidate import Candidate

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
_GOES_ON = re.compile(r"正(?=成为|在|与|就|从|向|被)|将(?=成为|与|在|于|向)|参(?=与(?:了|本轮|此轮|其))")
# 若干措施(宜商发(2025)3号: the number is none of the name
_NUMBERED = re.compile(r"\([一-鿿]{2,12}\((?:19|20)\d\d\)")
_NUMBER = re.compile(r"\(?[一-鿿]{0,12}\(?(?:19|20)\d\d\)第?\d{1,4}号\)?")
# 中国物流与|采购联合会: no name ends with a word that joins
_AND_MORE = re.compile(
    r"(?<=[与和及])[一-鿿]{1,10}?(?:联合会|协会|学会|研究会|促进会|商会|研究院|研究所|委员会)(?![一-鿿]{0,2}(?:协会|学会))"
)
_OF_TIME = frozenset("前原现")
_AREAS = ("Park", "Zone", "Site", "Cluster", "District", "ScienceCity", "Place")
# 具身智能公司“步原机器人”完成…: what a firm is called that stands in brackets of its own
_BRACKETED = re.compile(
    r"(?:公司|企业|厂商|制造商|开发商|服务商|运营商|独角兽|药企|车企)“(?P<n>[^“”\n,。;、]{2,14})”(?=完成|获|宣布|连续|拿到|近日|日前|正式|已|拟)"
)


def bracketed_in(text: str) -> Iterator[Candidate]:
    """Yield the firms that stand in quotation marks after what they are."""
    for match in _BRACKETED.finditer(text):
        yield Candidate(start=match.start("n"), end=match.end("n"), cls="Company", score=0.98)


def read_again(text: str, chosen: Sequence[Candidate]) -> list[Candidate]:
    """Return the names, those misread with the kind and the edges that their form and neighbours show."""
    opened = {text[c.start : c.start + 2] for c in chosen if c.cls in _AREAS and text[c.start] in _OF_TIME}
    return [_edged(text, _of_kind(text, c), opened) for c in chosen if not _is_number(text, c)]


def _is_number(text: str, c: Candidate) -> bool:
    return c.cls == "Policy" and _NUMBER.fullmatch(text, c.start, c.end) is not None


def _of_kind(text: str, c: Candidate) -> Candidate:
    if c.cls not in ("Product", "Technology", "Policy") and _DRUG.fullmatch(text, c.start, c.end):
        return replace(c, cls="Product")
    if c.cls not in _SCHOOLS or not _LATIN.fullmatch(text, c.start, c.end) or _SCHOOL.search(text, c.start, c.end):
        return c
    before = _CALLED_FIRM.search(text, max(0, c.start - 6), c.start)
    return replace(c, cls="Company") if before or _FOUNDED.match(text, c.end) else c


def _edged(text: str, c: Candidate, opened: set[str]) -> Candidate:
    if c.cls == "Policy" and (number := _NUMBERED.search(text, c.start + 4, c.end)) is not None:
        return replace(c, end=number.start())
    if (rest := _AND_MORE.match(text, c.end)) is not None:
        return replace(c, end=rest.end())
    if c.cls not in _FIRMS:
        return c
    if c.end - c.start > 2 and _GOES_ON.match(text, c.end - 1):
        c = replace(c, end=c.end - 1)
    front = text[c.start - 1 : c.start]
    return replace(c, start=c.start - 1) if front in _OF_TIME and text[c.start - 1 : c.start + 1] in opened else c
