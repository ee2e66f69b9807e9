"""A thing called by the end of its name: 支持智能终端产业发展若干政策 of the one policy whose title ends so.

A registered name often begins with a place or a university that nobody says. Only an ending that tells one thing from
all others counts, never one that is a kind of things: 人工智能产业园 may be any park, 岚州人工智能产业园 is one.
"""

from __future__ import annotations

import re

from kg.identity.fold import has_han
from kg.planner.index import Hit, NameIndex, normal
from kg.planner.lexicon import lexicon_of
from ontology.model import Ontology

_POLICY = 8  # characters of a title's end that tell a policy
_FIRM = 6  # characters of an organization's, a park's or an event's
_SHORT = 4  # of a firm whose name goes on with its legal form: 恒晟股份
_FORMS = ("股份", "集团", "控股", "银行")
_KINDS = ("Policy", "Organization", "Cluster", "Event", "Site")
_GENERIC = re.compile(r"(?:哪|些|个|家|所|座|种|什么|几|各|每|多少|的|有|和|与|、|在|是)$")
_GIVEN = re.compile(r"(?:认定为|评为|评上|获评|入选|授予|列为|获得|拿到)了?(?:首批|第[一二三]批)?$")
_GOES_ON = re.compile(r"^(?:有(?:哪些|多少|几)|数量|最多|最少|一共|总共|分别|企业|公司)")


def ended(text: str, index: NameIndex, ontology: Ontology) -> str:
    """Return the question with the end of exactly one name written in full; "" where there is none."""
    best: tuple[int, int, Hit] | None = None
    for end in range(len(text), _SHORT - 1, -1):
        if not has_han(text[end - 1]):
            continue
        start = _longest(text, end, index)
        if end - start < _SHORT or (best is not None and best[1] - best[0] >= end - start):
            continue
        hit = _one(text, start, end, index, ontology)
        best = (start, end, hit) if hit is not None else best
    return f"{text[: best[0]]}{best[2].name}{text[best[1] :]}" if best is not None else ""


def _longest(text: str, end: int, index: NameIndex) -> int:
    """Return where the longest ending of a name begins that the text has before `end`."""
    start = end
    while start > 0 and not text[start - 1].isspace() and index.ends(normal(text[start - 1 : end])):
        start -= 1
    return start


def _one(text: str, start: int, end: int, index: NameIndex, ontology: Ontology) -> Hit | None:
    """Return the one thing whose name ends in this stretch, where the stretch tells it; None otherwise."""
    said = normal(text[start:end])
    if index.exact(said) or _GENERIC.search(text[:start]) or _GOES_ON.match(text[end:]):
        return None
    found = {hit.id: hit for hit in index.tailed(said) if any(ontology.is_a(hit.cls, k) for k in _KINDS)}
    hit = next(iter(found.values())) if len(found) == 1 else None
    if hit is None:
        return None
    policy = ontology.is_a(hit.cls, "Policy")
    formed = said.endswith(_FORMS) and len(said) >= _SHORT
    given = policy and _GIVEN.search(text[:start]) is not None and len(said) >= _SHORT  # 被认定为链主企业
    if given:
        return hit
    long_enough = len(said) >= (_POLICY if policy else _FIRM) or formed
    return hit if long_enough and (policy or formed or _tells(said, index, ontology)) else None


def _tells(said: str, index: NameIndex, ontology: Ontology) -> bool:
    """Say whether an ending begins with what belongs to one thing: a place, or a word that nothing else explains."""
    words, elements = lexicon_of(ontology, "zh").words, lexicon_of(ontology, "zh").elements
    at = 0
    while at < len(said):
        known = next(
            (n for n in range(len(said) - at, 1, -1) if (piece := said[at : at + n]) in elements or piece in words), 0
        )
        named = next((n for n in range(len(said) - at, 1, -1) if index.exact(said[at : at + n])), 0)
        if named > known and not _is_concept(said[at : at + named], index, ontology):
            return True
        if not max(known, named):
            return True
        at += max(known, named)
    return False


def _is_concept(text: str, index: NameIndex, ontology: Ontology) -> bool:
    """Say whether a name is one of a field or a segment, which many things share."""
    concepts = {s.cls for s in ontology.schemes.values() if s.cls}
    return all(hit.cls in concepts for hit in index.exact(text))
