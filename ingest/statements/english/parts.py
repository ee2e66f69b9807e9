"""A part of a firm: "a tenth of X", "all the shares of its subsidiary X", "its 51% interest in X"; of whom, and how much."""  # noqa: E501

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ingest.mentions.coreference import family
from ingest.mentions.english.heads import DESCRIPTORS
from ingest.mentions.mention import Mention
from ingest.statements.english.clause import Clause, modifiers, words
from ingest.statements.english.drafts import named_by, numbers_in
from ingest.statements.english.frames import slot_entities
from ingest.statements.english.holdings import fraction
from ingest.statements.english.scene import Scene
from ingest.statements.statement import Scalar

STAKES = words("stake|share|shareholding|holding|interest|shares|equity|majority|%|percent|cent|half|capital|stock")
_WHOLE = words("all|rest|remainder")
_PORTIONS = words("part|securities")  # of which nobody says how much
_BUYERS = ("Organization", "Person")


def is_stake(noun: Any) -> bool:
    """Say whether a noun is a word for shares: "stake", "percent"."""
    return noun.lower_ in STAKES or noun.lemma_.lower() in STAKES


def is_part(noun: Any) -> bool:
    """Say whether a noun may be a part of a firm: "a 30% stake", "a tenth", "all"."""
    return is_stake(noun) or noun.lower_ in _WHOLE or fraction(noun) is not None


def firms_of(scene: Scene, part: Any) -> list[Mention]:
    """Return the firms that a part is of: X of "a tenth of X", of "all of the shares in its subsidiary, X"."""
    spots = modifiers(part, "in|of")
    for _ in range(3):
        named = [m for m in named_by(scene, spots) if not _is_unit(m)]
        if found := named or [m for t in spots if (m := firm_at(scene, t)) is not None]:
            return found
        spots = [m for t in spots if is_part(t) or t.lower_ in _PORTIONS for m in modifiers(t, "in|of")]
    return []


def _is_unit(firm: Mention) -> bool:
    """ "a stake in the business": of some unit without a name, whatever it was taken for."""
    return firm.kind == "nominal" and firm.text.lower().endswith(("business", "unit", "division", "arm", "operation"))


def share_of(scene: Scene, part: Any) -> dict[str, Scalar]:
    """Return the share that a part is of the whole, as a qualifier; nothing where none or more than one is told."""
    shares = numbers_in(scene, part.left_edge.i, part.right_edge.i + 1, "share")
    inner = [part, *(t for t in modifiers(part, "of") if is_stake(t))]
    made_of = [f for t in inner if (f := fraction(t)) is not None]
    told = [q.value for q in shares[:1]] or made_of[:1]
    return {"share": told[0]} if told else {}


def receivers(scene: Scene, clause: Clause, preposition: str, firms: Iterable[Mention]) -> list[Mention]:
    """Return whom a clause gives firms to: its own "to Y", else what stands right behind a firm's name: "X to Y"."""
    found = slot_entities(scene, clause, preposition, _BUYERS)
    return found or [m for firm in firms for m in led_behind(scene, firm, preposition)]


_REACH = 9  # words of a description before a name


def led_behind(scene: Scene, firm: Mention, preposition: str) -> list[Mention]:
    """Return who follows a firm's name behind a preposition, wherever the parser hung it: "of X by the fund Y"."""
    if firm not in scene.mentions:
        return []
    at = _beyond_aside(scene, scene.tokens(firm)[1])
    if at >= len(scene.doc) or scene.doc[at].lower_ != preposition:
        return []
    for mention in scene.mentions_in(at + 1, min(at + _REACH, scene.doc[at].sent.end)):
        between = scene.doc[at + 1 : scene.tokens(mention)[0]]
        if any(t.pos_ in ("VERB", "AUX", "ADP") and t.tag_ != "VBN" for t in between):
            return []
        end = scene.tokens(mention)[1]
        owner = end < len(scene.doc) and scene.doc[end].tag_ == "POS"  # "to Spain's Y", "to X's rival Y"
        if not owner and scene.is_a(mention, *_BUYERS):
            return [m for m in scene.series(mention) if scene.is_a(m, *_BUYERS)]
    return []


def _beyond_aside(scene: Scene, at: int) -> int:
    """ "X, a producer of esters, to Y": the token behind what describes a name between commas."""
    if at + 1 >= len(scene.doc) or scene.doc[at].text != ",":
        return at
    if scene.doc[at + 1].lower_ in ("a", "an", "the", "its"):
        last = min(at + 16, scene.doc[at].sent.end)
        return next((i + 1 for i in range(at + 2, last - 1) if scene.doc[i].text == ","), at)
    return at + 1


def firm_at(scene: Scene, noun: Any) -> Mention | None:
    """Return a firm by its name, or by a noun for a firm before it: "for a smaller competitor, X"."""
    own = scene.mention(noun)
    if own is None and (noun.lower_ in _KINDRED or family(DESCRIPTORS.get(noun.lower_, "")) == "organization"):
        own = scene.named(noun) or _behind_comma(scene, noun)
    return own if own is not None and own.cls == "Company" and not _is_unit(own) else None


def _behind_comma(scene: Scene, noun: Any) -> Mention | None:
    """ "a local rival, X": the name right behind the comma, whatever the parser makes of it."""
    comma = noun.nbor() if noun.i + 2 < len(scene.doc) else None
    return scene.mention(comma.nbor()) if comma is not None and comma.text == "," else None


_KINDRED = words("rival|competitor|peer|neighbour|neighbor|business|maker|producer|specialist|supplier")
