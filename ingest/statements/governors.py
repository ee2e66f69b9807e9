"""What governs a predicate in the parse: the words above it, its auxiliaries, the verb of saying it is reported by."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ingest.statements.hedges import REPORT

_STOP_UP = frozenset(
    ("acl:relcl", "acl", "advcl:relcl", "appos", "parataxis", "nmod", "nsubj", "obl", "nmod:poss", "list")
)


_BACKDROP = frozenset(("since", "after", "because", "although", "though", "whereas"))


def told_apart(clause: Any) -> bool:
    """ "would be its biggest since it bought X": what is past by the time is told, whatever is above."""
    past = clause.tag_ == "VBD" or any(
        c.tag_ == "VBD" and c.dep_ in ("aux", "aux:pass", "cop") and c.lower_ not in ("would", "could", "might")
        for c in clause.children
    )
    marked = any(c.dep_ == "mark" and c.lower_ in _BACKDROP for c in clause.children)
    return clause.dep_ == "advcl" and past and marked


def speech_governor(token: Any) -> Any | None:
    """Return the verb of saying that the predicate at `token` is reported by, None when there is none."""
    for above, dep in _above(token):
        if above.lemma_.lower() in REPORT and dep in ("ccomp", "parataxis", "xcomp"):
            return above
    for child in token.children:
        if child.dep_ in ("parataxis", "advcl") and child.lemma_.lower() in REPORT and has_subject(child):
            return child
    return None


def has_subject(token: Any) -> bool:
    """Say whether the predicate has a subject of its own."""
    return any(c.dep_ in ("nsubj", "nsubj:pass") for c in token.children)


def governors(token: Any) -> Iterator[tuple[Any, str]]:
    """Yield (governor, relation to it) up the tree; conjuncts stand where their first conjunct stands."""
    if told_apart(token):
        return
    for above, dep in _above(token):
        yield above, dep
        if told_apart(above):
            return


def _above(token: Any) -> Iterator[tuple[Any, str]]:
    current, seen = token, 0
    while current.head.i != current.i and seen < 12:
        dep = current.dep_
        if dep == "conj":
            if has_own_modal(current):
                return
            current = current.head
            seen += 1
            continue
        if dep == "advcl" and any(c.dep_ == "mark" and c.lower_ == "that" for c in current.children):
            dep = "ccomp"
        yield current.head, dep
        if dep in _STOP_UP:
            return
        current = current.head
        seen += 1


def has_own_modal(token: Any) -> bool:
    """Say whether a conjunct has an auxiliary or a subject of its own, so that nothing reaches it from the first."""
    own = {c.lower_ for c in token.children if c.dep_ in ("aux", "aux:pass")}
    return bool(own) or has_subject(token)


def auxiliaries(token: Any) -> Iterator[Any]:
    """Yield the auxiliaries and copulas of a predicate; a conjunct shares those of the first."""
    yield from (c for c in token.children if c.dep_.startswith("aux") or c.dep_ == "cop")
    if token.dep_ == "conj" and not has_own_modal(token):
        yield from auxiliaries(token.head)


def modal(token: Any, words: frozenset[str]) -> bool:
    """Say whether one of these words is an auxiliary of the predicate, or of a verb it completes."""
    if any(a.lower_ in words for a in auxiliaries(token)):
        return True
    return any(
        any(a.lower_ in words for a in auxiliaries(above))
        for above, dep in governors(token)
        if dep in ("xcomp", "csubj", "advcl", "ccomp") and dep != "ccomp"
    )
