"""Whose a role is where the text does not say: "a customer since last year", "Other suppliers include A"."""

from __future__ import annotations

from typing import Any

from ingest.mentions.mention import Mention
from ingest.statements.english.clause import lemma_of, possessors, preposition, words
from ingest.statements.english.scene import Scene


def understood(scene: Scene, token: Any, relation: str, holders: set[str]) -> list[Mention]:
    """ "Embraer, a customer since last year", "among the exhibitors were A and B": whose goes without saying.

    A dealing's is the company that the whole text is about; an event's the one spoken of last."""
    if relation == "TENANT_OF":
        return _only_park(scene, token)
    if relation == "ATTENDED":
        before = [m for m in scene.mentions_in(0, token.i) if scene.is_a(m, "Event")]
        return before[-1:]
    main: Mention | None = scene.reading.extra.get("main")
    if main is not None and main.name not in holders and _opens_list(token):
        topic = scene.topic(token.i)
        return [main] if topic is None or topic.name == main.name else []
    plain = not any(c.dep_ in ("nmod:poss", "poss") or _foreign(scene, c) for c in token.children)
    if main is None or main.name in holders or relation not in ("SUPPLIES", "COMPETES_WITH"):
        return []
    ours = token.dep_ in ("appos", "root") or (token.dep_.startswith("nsubj") and token.left_edge.lower_ == "the")
    return [main] if plain and ours else []


_MORE = words("other|others|further|key|major|main|big|large|current|existing|early|leading|notable|institutional")


def _opens_list(token: Any) -> bool:
    """ "Customers include A and B", "Other suppliers are C and D": the role of a sentence that says not whose."""
    told = lemma_of(token.head) in ("include", "comprise") or any(c.dep_ == "cop" for c in token.head.children)
    bare = all(c.lower_ in _MORE for c in token.children)
    return token.tag_ == "NNS" and token.dep_ == "nsubj" and token.left_edge.is_sent_start and told and bare


def _only_park(scene: Scene, token: Any) -> list[Mention]:
    """ "The largest tenants are A and B", "Residents include C": of the park that the text is about."""
    park: Mention | None = scene.reading.extra.get("park")
    whose = possessors(token)
    unknown = all(t.lower_ in ("its", "their") and scene.mention(t) is None for t in whose)
    ours = token.dep_.startswith("nsubj") and not any(preposition(c) for c in token.children)
    return [park] if park is not None and unknown and ours else []


def _foreign(scene: Scene, child: Any) -> bool:
    """Something else than a product that a role noun is of: "a customer of the bank"."""
    named = scene.mention(child)
    product = named is not None and scene.is_a(named, "Product", "Technology")
    return preposition(child) in ("of", "to", "for") and not product
