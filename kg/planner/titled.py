"""A policy named by its place and its theme: 兰溪的生物医药若干措施 is the one policy of Lanxi whose title says so."""

from __future__ import annotations

import re

from kg.planner.index import Hit, NameIndex, normal
from ontology.model import Ontology

LONGEST = 30  # characters of such a short title
_KIND = re.compile(
    r"若干措施|若干政策|若干意见|行动计划|行动方案|实施方案|实施意见|实施细则|管理办法|措施|办法|计划|方案|细则|条例|规划|规定|意见"
    r"|新政|政策"
)
_ANY_KIND = ("政策", "新政")  # what people call a policy, whatever its title calls it
_LISTED = re.compile(r"(?:一共|都)?(?:有|包括)(?:哪些|多少|几)")  # asks for all of a kind, not about one of them
_LINKS = re.compile(r"(?:那|这)(?:一)?(?:份|项|个|部|条)|的|关于")  # what stands between the words of a title
_PLACE = 2  # characters by which a title begins
_TELLING = 2  # characters that say which policy of the place it is, and of each word that is looked for


def titled(text: str, index: NameIndex, ontology: Ontology) -> str:
    """Return the question with the short title of exactly one policy written in full; "" where there is none."""
    for kind in _KIND.finditer(text):
        if text.count("《", 0, kind.start()) > text.count("》", 0, kind.start()) or _LISTED.match(text, kind.end()):
            continue
        for start in range(max(0, kind.end() - LONGEST), kind.start() - _PLACE - _TELLING + 1):
            hit = _policy(text[start : kind.start()], kind.group(), index, ontology)
            if hit is not None:
                return f"{text[:start]}《{hit.name}》{text[kind.end() :]}"
    return ""


def _policy(words: str, kind: str, index: NameIndex, ontology: Ontology) -> Hit | None:
    """Return the one policy whose title begins as `words` do and holds all of them, and its kind, in order."""
    place, theme = normal(words[:_PLACE]), normal(_LINKS.sub("", words[_PLACE:]))
    theme = theme[1:] if theme[:1] in ("省", "市", "区", "县") else theme
    if len(place) < _PLACE or len(theme) < _TELLING:
        return None
    begun = [hit for hit in index.headed(place) if ontology.is_a(hit.cls, "Policy")]
    kind = "" if kind in _ANY_KIND else kind
    fit = {hit.id: hit for hit in begun if holds(hit.matched[_PLACE:], theme, kind)}
    return next(iter(fit.values())) if len(fit) == 1 else None


def holds(title: str, theme: str, kind: str) -> bool:
    """Say whether a title holds the words of `theme` in order, each of two characters or more, then `kind`."""
    if not theme:
        return kind in title
    for size in range(len(theme), _TELLING - 1, -1):
        at = title.find(theme[:size])
        if at >= 0 and len(theme) - size != 1 and holds(title[at + size :], theme[size:], kind):
            return True
    return False
