"""How much a sentence is about each thing it names: subjects most, asides least, by where the parse hangs them."""

from __future__ import annotations

from typing import Any

from ingest.mentions.english.heads import word_set
from ingest.mentions.english.reading import Reading
from ingest.mentions.mention import Mention

# What a noun's place below its verb leaves of the verb's own weight, and what a clause leaves of the one above it.
# Tuned on tests/ingest/mentions/english/test_references.py and the coreference of GUM (train part: news, biographies);
# the order matters, not the digits.
_NOUNS = {
    "nsubj": 1.0, "nsubj:pass": 0.95, "nsubj:outer": 1.0, "root": 0.7, "obj": 0.5, "iobj": 0.4, "obl": 0.3,
    "obl:agent": 0.35, "nmod:poss": 0.8, "compound": 0.7, "nmod": 0.4, "flat": 1.0, "conj": 0.9, "appos": 0.9,
    "dislocated": 0.8, "amod": 0.3,
}  # fmt: skip
_CLAUSES = {
    "root": 1.0, "conj": 0.9, "parataxis": 0.9, "ccomp": 0.9, "xcomp": 1.0, "advcl": 0.6, "acl": 0.25,
    "acl:relcl": 0.25, "csubj": 0.6,
}  # fmt: skip
_ASIDE = 0.3  # of a name behind another name: "X, a unit of Y" and the second of "X, Y"
SUBJECTS = frozenset(("nsubj", "nsubj:pass", "nsubj:outer"))
_DEEP = 8
SAYING = word_set(
    "say tell add explain note argue state comment recall remark stress claim warn write announce conclude insist"
    " believe joke laugh deny confirm report expect hope plan estimate disclose reveal declare promise suggest"
    " concede"
)


def head_of(reading: Reading, mention: Mention) -> Any:
    """Return the token of a mention that the rest of its sentence attaches to; None when the parse left it out."""
    first, last = reading.tokens_at(mention.start, mention.end)
    if first >= last:
        return None
    root = reading.doc[first] if last - first == 1 else reading.doc[first:last].root
    while root.dep_ in ("flat", "compound") and root.head.i != root.i and root.head.dep_ in SUBJECTS and root.i < first:
        root = root.head
    return root


def weight(token: Any, depth: int = 0) -> float:
    """Return how much its sentence is about the noun at `token`, from 0 to 1."""
    if depth > _DEEP:
        return 0.1
    above, dep = token.head, token.dep_
    if dep == "root" or above.i == token.i:
        return _NOUNS["root"] if token.pos_ in ("NOUN", "PROPN", "PRON", "X") else 1.0
    if dep == "appos" and above.pos_ == "PROPN":
        return _ASIDE * weight(above, depth + 1)
    if dep in SUBJECTS and above.pos_ in ("NOUN", "PROPN") and above.dep_ == "appos":
        return 0.3
    if dep in SUBJECTS and _opens(token):
        return 0.95  # "The company, founded by X, develops": the parser hung it on the participle
    if (
        dep == "obj"
        and above.lemma_.lower() in SAYING
        and above.i < token.i
        and not any(c.dep_ in SUBJECTS for c in above.children)
    ):
        return 0.9  # "..., argues Jane Roe"
    share = _NOUNS.get(dep, 0.2)
    if dep in SUBJECTS or dep in ("obj", "iobj", "obl", "obl:agent"):
        return share * clause_weight(above, depth + 1)
    return share * weight(above, depth + 1)


def _opens(token: Any) -> bool:
    verb = token.head
    return (
        verb.dep_ in ("advcl", "acl")
        and verb.i < verb.head.i
        and token.left_edge.i <= token.sent.start + 1
        and token.i < verb.i
    )


def clause_weight(verb: Any, depth: int = 0) -> float:
    """Return how much its sentence is about what the clause of `verb` says: 1 for the main one."""
    if depth > _DEEP:
        return 0.1
    if verb.dep_ == "root" or verb.head.i == verb.i:
        return 1.0
    share = _CLAUSES.get(verb.dep_)
    return share * clause_weight(verb.head, depth + 1) if share is not None else 0.4


def verb_above(token: Any) -> Any:
    """Return the predicate whose clause the token stands in."""
    current = token
    for _ in range(12):
        if current.head.i == current.i:
            return current
        if current.dep_ in _CLAUSES and current.dep_ != "conj":
            return current
        if current.dep_ == "conj" and (
            current.pos_ in ("VERB", "AUX") or any(c.dep_ == "cop" or c.dep_ in SUBJECTS for c in current.children)
        ):
            return current
        current = current.head
    return current


def subjects_over(verb: Any) -> list[Any]:
    """Return the subjects that a predicate has or shares: its own, its governor's, the noun that it describes."""
    for _ in range(6):
        own = [c for c in verb.children if c.dep_ in SUBJECTS]
        relative = [c for c in own if c.lower_ in ("who", "which", "that")]
        if own and not relative:
            return [t for s in own for t in (s, *(c for c in s.children if c.dep_ == "conj"))]
        if verb.dep_ in ("acl", "acl:relcl"):
            return [verb.head]
        told = [c for c in verb.head.children if c.dep_ in ("obj", "iobj")] if verb.dep_ == "xcomp" else []
        if told:  # "X asked Y to lease it": Y leases
            return told[:1]
        if verb.dep_ not in ("xcomp", "conj", "advcl", "parataxis") or verb.head.i == verb.i:
            return []
        verb = verb.head
    return []


def fellow_arguments(token: Any) -> set[int]:
    """Return the tokens that a pronoun or noun at `token` cannot stand for: subject and objects of its own clause."""
    verb = verb_above(token)
    fellows = [*subjects_over(verb), *(c for c in verb.children if c.dep_ in ("obj", "iobj", "obl", "obl:agent"))]
    fellows = [f for f in fellows if f.i != token.i and not (f.is_ancestor(token) and f.dep_ not in SUBJECTS)]
    others = [f for f in fellows if not (f.dep_ in SUBJECTS and token.dep_ in SUBJECTS)]
    called = [c for f in others for c in f.children if c.dep_ in ("appos", "flat", "compound") and c.i > f.i]
    return {f.i for f in (*fellows, *called)}  # "The Indian group Tata wants to buy the firm"


def speaks(token: Any) -> bool:
    """Say whether a token is the subject of a verb of saying."""
    return token.dep_ in SUBJECTS and token.head.lemma_.lower() in SAYING
