"""Firms called by where they are at home: "Munich-based Celestia", "the Bristol photonics company Varda"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ingest.mentions.english.heads import DESCRIPTORS
from ingest.mentions.english.reading import homes
from ingest.mentions.mention import Mention
from ingest.statements.english.clause import words
from ingest.statements.english.drafts import pairs
from ingest.statements.english.scene import PLURALS, Draft, Scene
from ingest.statements.statement import Scalar

#: What firms are called beside their names.
DESCRIBE = frozenset(DESCRIPTORS) | words("fund|bank|brewer|studio|investor|broker|brewery|shipyard|foundation")
_CALLED = DESCRIBE | words("rival|group|outfit|customer|partner|client|peer")
_REACH = 8  # words between a place and the name of the firm that it describes


def whereabouts(scene: Scene) -> Iterator[Draft]:
    """Yield where firms are at home, as the words right before their names tell."""
    yield from _based(scene)
    yield from _city_firms(scene)


def _based(scene: Scene) -> Iterator[Draft]:
    """ "Munich-based Celestia", "the Eindhoven-headquartered chipmaker Orbit"."""
    text, at = scene.reading.passage.text, scene.reading.passage.start
    towns = {m.end(): m.end("town") for m in homes(text)}
    for match in re.finditer(r"[-–‑](?:based|headquartered)\b", text):
        end = at + towns.get(match.start(), match.start())
        first, last = scene.reading.tokens_at(at + match.start(), at + match.end())
        place = next((m for m in scene.mentions if m.end == end and scene.is_a(m, "Place")), None)
        owner = _described_by(scene, last) if place is not None and last < len(scene.doc) else None
        if owner is not None and place is not None:
            role: dict[str, Scalar] = {"site_role": "headquarters"} if "head" in match[0] else {}
            yield from pairs(
                [owner], [place], "LOCATED_IN", scene.doc[first], "based", 0.95, dated=False, status="asserted", qualifiers=role,  # noqa: E501
            )  # fmt: skip


def _described_by(scene: Scene, position: int) -> Mention | None:
    """The organisation after "X-based": at once, or after a few words of description; or the name before the comma."""
    head = scene.doc[position]
    for i in range(position, min(position + _REACH, len(scene.doc))):
        token, mention = scene.doc[i], scene.mention(scene.doc[i])
        if mention is not None and scene.is_a(mention, "Organization"):
            own = mention.kind == "nominal" and scene.tokens(mention)[0] < position  # "the Lagos-based company"
            if own or mention.kind in ("name", "short"):
                return mention
        if _ends_description(token) or token.lower_ in PLURALS:
            head = scene.doc[i - 1]
            break
        head = token
    if head.pos_ == "PROPN" or (head.dep_ != "appos" and not any(c.dep_ == "cop" for c in head.children)):
        return None  # a name that was not found describes nobody
    return next(iter(_described(scene, head)), None)


def _described(scene: Scene, noun: Any) -> list[Mention]:
    """The organisation that a noun describes: the name before its comma, or the subject it is said of."""
    beside = scene.apposed(noun)
    if beside is None and noun.dep_ == "appos" and noun.head.i < noun.i:
        beside = scene.named(noun.head)
    found = [beside] if beside is not None else []
    if not found:
        found = [m for c in noun.children if c.dep_ == "nsubj" for m in scene.entities(_antecedent_of(c))]
    return [m for m in found if scene.is_a(m, "Organization")]


def _antecedent_of(token: Any) -> Any:
    if token.lower_ in ("which", "that", "who"):
        above = token.head
        return above.head if above.dep_ == "acl:relcl" else token
    return token


def _ends_description(token: Any) -> bool:
    """Say whether a word cannot stand in "blade-inspection firm Kite9": a verb, a preposition, a sign but the hyphen."""  # noqa: E501
    hyphened = token.text == "-" or (token.i and token.nbor(-1).text == "-")
    return not hyphened and (token.is_punct or token.pos_ in ("VERB", "AUX", "ADP"))


def _city_firms(scene: Scene) -> Iterator[Draft]:
    """ "Berlin startup Symbio Labs", "the Bristol electric-aircraft company Lark": a place, a description, a name."""
    for place in scene.mentions:
        if not scene.is_a(place, "City", "Province") or place.kind != "name":
            continue
        last = scene.tokens(place)[1]
        for i in range(last, min(last + _REACH, len(scene.doc) - 1)):
            token = scene.doc[i]
            hyphened = token.text == "-" or scene.doc[i - 1].text == "-"
            if (token.pos_ not in ("NOUN", "ADJ", "PROPN") and not hyphened) or scene.mention(token) is not None:
                break
            following = scene.mention(scene.doc[i + 1])
            firm = following is not None and following.kind == "name" and scene.is_a(following, "Company", "Investor")
            if firm and following is not None and (token.lower_ in _CALLED or _is_startup(scene, i)):
                yield from pairs([following], [place], "LOCATED_IN", token, "city startup", 0.92, dated=False, status="asserted")  # fmt: skip  # noqa: E501
                break


def _is_startup(scene: Scene, i: int) -> bool:
    return i > 1 and scene.doc[i - 2 : i + 1].text.lower() == "start-up"
