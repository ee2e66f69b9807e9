"""Rights that pass by a licence: "X has licensed the rights to P from Y", "bought Japanese rights to P from Y"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ingest.mentions.mention import Mention
from ingest.statements.english.clause import lemma_of, subjects_of, words
from ingest.statements.english.drafts import named_by, pairs
from ingest.statements.english.scene import Draft, Scene

_TAKES = words(
    "license|licence|in-license|acquire|buy|purchase|obtain|secure|gain|get|win|regain|take|receive|land|pick up"
)
_RIGHTS = words("right|license|licence")
_NEAR = 14  # words between the verb, the rights and whoever had them
_HELPERS = words("has|have|had|also|recently|will|today|then|now|exclusively")


def rights(scene: Scene) -> Iterator[Draft]:
    """Yield whoever licenses to whom, where rights are taken "from" somebody."""
    for sentence in scene.doc.sents:
        for verb in sentence:
            if verb.lemma_.lower() in _TAKES and verb.tag_.startswith("VB") and _is_active(verb):
                yield from _taken(scene, verb, sentence)


def _is_active(verb: Any) -> bool:
    return lemma_of(verb) in _TAKES and not any(c.dep_ in ("aux:pass", "nsubj:pass") for c in verb.children)


def _taken(scene: Scene, verb: Any, sentence: Any) -> Iterator[Draft]:
    noun = _ahead(scene, verb.i + 1, sentence.end, _RIGHTS)
    if noun is None and not verb.lemma_.lower().startswith(("licen", "in-licen")):
        return
    source = _ahead(scene, (noun or verb).i + 1, sentence.end, frozenset(("from",)))
    giver = _body_at(scene, source.i + 1, sentence.end) if source is not None else None
    takers = named_by(scene, subjects_of(verb)) or _before(scene, verb)
    if giver is not None and len({t.name for t in takers}) == 1 and takers[0].name != giver.name:
        yield from pairs([giver], takers[:1], "LICENSES_TO", verb, "plain:rights", 0.92)


def _ahead(scene: Scene, start: int, end: int, wanted: frozenset[str]) -> Any:
    """The first of some words within reach, no other finite verb and no semicolon before it."""
    for token in scene.doc[start : min(start + _NEAR, end)]:
        if token.lemma_.lower() in wanted:
            return token
        if token.text == ";" or (token.tag_ in ("VBD", "VBZ", "VBP") and token.dep_ not in ("acl", "amod")):
            return None
    return None


def _body_at(scene: Scene, start: int, end: int) -> Mention | None:
    """The organization that a few words lead to: "Swiss pharmaceutical giant X"."""
    for token in scene.doc[start : min(start + 6, end)]:
        mention = scene.mention(token)
        if mention is not None and scene.is_a(mention, "Organization"):
            return mention
        if token.is_punct and token.text != "-":
            return None
    return None


def _before(scene: Scene, verb: Any) -> list[Mention]:
    at = verb.i - 1
    while at > verb.sent.start and scene.doc[at].lower_ in _HELPERS:
        at -= 1
    mention = scene.mention(scene.doc[at]) if at >= verb.sent.start else None
    return [mention] if mention is not None and scene.is_a(mention, "Organization") else []
