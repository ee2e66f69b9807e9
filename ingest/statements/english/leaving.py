"""Whether whoever is named with a post is told in the same clause to have left it: "its chairman X has resigned"."""

from __future__ import annotations

from typing import Any

from ingest.mentions.mention import Mention
from ingest.statements import modality
from ingest.statements.english.clause import Clause, modifiers
from ingest.statements.english.post_clauses import REMOVE, people_in
from ingest.statements.english.scene import Scene

_GOES = frozenset(("resign", "step down", "stand down", "step aside", "retire", "quit", "depart"))
_HANDS_IN = frozenset(("tender", "hand in", "hand", "submit", "give in", "announce"))
_POST = frozenset(("post", "position", "role", "job", "office", "duties"))
_ELSE = "as|to|for|into"  # "resigned as a director of X", "retired to Kent": not of this post, or not plainly


def left_by(scene: Scene, person: Mention, post: int) -> Any | None:
    """Return the verb that says the person named with the post at token `post` has left it, else None.

    A verb with another post, another place or a day to come as its complement says nothing of this one."""
    sentence = scene.doc[post].sent
    for clause in (c for found in scene.clauses for c in found):
        if sentence.start <= clause.head.i < sentence.end and _goes(scene, clause, person, post):
            return clause.head
    return None


def _goes(scene: Scene, clause: Clause, person: Mention, post: int) -> bool:
    removed = clause.lemma in REMOVE and clause.passive
    if not (removed or (clause.lemma in _GOES and not clause.passive)) or clause.head.i < post:
        return _resigns(scene, clause, person, post)
    if person not in people_in(scene, clause, "obj" if removed else "subj") or not _over(clause.head):
        return False
    others = [t for t in clause.get(f"obj|from|{_ELSE}") if t.i > clause.head.i]
    return all(t.lower_ in _POST and not _of_something(t) for t in others)


def _resigns(scene: Scene, clause: Clause, person: Mention, post: int) -> bool:
    """ "tendered his resignation", "handed in her resignation": of the post that is named with whoever does so."""
    given = any(t.lower_ == "resignation" and not _of_something(t) for t in clause.get("obj|in"))
    own = clause.lemma in _HANDS_IN and not clause.passive and clause.head.i > post and _over(clause.head)
    return given and own and person in people_in(scene, clause, "subj")


def _over(verb: Any) -> bool:
    """ "resigned", "has resigned", "had stepped down": done, and not to come, denied or called for."""
    helped = any(c.dep_ == "aux" and c.lemma_.lower() == "have" for c in verb.children)
    past = verb.tag_ == "VBD" or (verb.tag_ == "VBN" and helped) or any(c.dep_ == "aux:pass" for c in verb.children)
    return past and modality.status_of(verb) == "asserted"


def _of_something(noun: Any) -> bool:
    """ "from her position at the museum", "his role as director", "his board role": which one is said."""
    named = any(c.dep_ in ("compound", "amod", "acl", "acl:relcl") for c in noun.children)
    return named or bool(modifiers(noun, "at|of|as|with"))
