"""Members that an association counts: "has 40 members, among them A and B", "founding members include A and B"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ingest.mentions.mention import Mention
from ingest.statements.english.clause import possessors, subjects_of
from ingest.statements.english.scene import Draft, Scene

_BODIES = ("Association", "PartyBody", "Cluster")
_LEADING = frozenset(("founding", "its", "the", "current", "other", "initial", "early", "first"))


def members(scene: Scene) -> Iterator[Draft]:
    """Yield who belongs to an association that lists its members."""
    for token in scene.doc:
        if token.lower_ in ("members", "signatories") and scene.mention(token) is None:
            body = _counting(scene, token) or _listing(scene, token)
            for member in _listed(scene, token):
                if body is not None and member.name != body.name:
                    yield Draft(
                        relation="MEMBER_OF", subject=member, object=body, anchor=token, rule="members", confidence=0.9,
                        status="asserted",
                    )  # fmt: skip


def _counting(scene: Scene, noun: Any) -> Mention | None:
    """ "The X Association has 40 members": whose they are."""
    verb = noun.head
    if verb.lemma_ not in ("have", "count", "include") or noun.dep_ != "obj":
        return None
    owners = [scene.named(t) for t in subjects_of(verb)]
    return next((m for m in owners if m is not None and scene.is_a(m, *_BODIES)), None)


def _listing(scene: Scene, noun: Any) -> Mention | None:
    """ "Founding members include A": of the association named, else of the only one spoken of before."""
    following = scene.doc[noun.i + 1].lower_ if noun.i + 1 < len(scene.doc) else ""
    if following not in ("include", "are", "included"):
        return None
    for owner in [scene.named(t) for t in possessors(noun)]:
        return owner if owner is not None and scene.is_a(owner, *_BODIES) else None
    plain = all(t.lower_ in _LEADING for t in scene.doc[noun.sent.start : noun.i])
    spoken = {m.name: m for m in scene.mentions_in(0, noun.i) if scene.is_a(m, "Association")}
    return next(iter(spoken.values())) if plain and len(spoken) == 1 else None


def _listed(scene: Scene, noun: Any) -> list[Mention]:
    """The names after "include", "among them" or "including"."""
    for i in range(noun.i + 1, min(noun.i + 5, noun.sent.end)):
        if scene.doc[i].lower_ in ("include", "included", "are", "including", "them"):
            for k in range(i + 1, min(i + 6, noun.sent.end)):
                first = scene.mention(scene.doc[k])
                if first is not None:
                    return [
                        m for m in scene.series(first) if m.kind in ("name", "short") and scene.is_a(m, "Organization")
                    ]
                if scene.doc[k].pos_ not in ("DET", "ADJ", "NOUN", "PROPN", "PUNCT"):
                    return []
    return []
