"""Who acts in what is only talked of: the firm of "is in talks to buy X", "denied that it was in talks about buying X"."""  # noqa: E501

from __future__ import annotations

from dataclasses import replace
from typing import Any

from ingest.statements.english.clause import Clause, preposition, subjects_of, words
from ingest.statements.hedges import REPORT

_TALKS = words("talk|negotiation|discussion|bid|race|process|position|line|stage|bidding|favour|favor")
_PERSONAL = words("about|set|due|ready|likely|unlikely|close|poised|bound|keen|eager|willing")
_ABOUT = ("about", "on", "over", "of", "for")
_DENY = words("deny|dismiss|refute|rebut|reject")


def with_actor(clause: Clause) -> Clause:
    """Return the clause with whoever talks of it as its subject, where it has none of its own."""
    slot = "obj" if clause.passive else "subj"
    if clause.slots.get(slot, []) not in ([], [clause.head.head]):
        return clause
    actors = _actors(clause.head)
    return replace(clause, slots={**clause.slots, slot: actors}) if actors else clause


def _actors(verb: Any) -> list[Any]:
    noun = verb.head
    if verb.dep_ == "xcomp" and noun.lower_ in _PERSONAL:
        return sayer(noun)
    if noun.pos_ != "NOUN" or noun.lemma_.lower() not in _TALKS or not _hangs(verb):
        return []
    if noun.dep_ == "nmod" and preposition(noun) == "of":
        noun = noun.head  # "in the final stage of talks to go public"
    if any(c.dep_ == "cop" for c in noun.children):
        return sayer(noun) or subjects_of(noun)
    return subjects_of(noun.head) if noun.dep_ in ("obj", "obl", "xcomp") else []


def _hangs(verb: Any) -> bool:
    """ "talks to buy", "talks about buying"."""
    if verb.dep_ not in ("acl", "nmod", "advcl", "obl"):
        return False
    infinitive = any(c.lower_ == "to" and c.dep_ in ("mark", "aux") for c in verb.children)
    gerund = verb.tag_ == "VBG" and any(c.lower_ in _ABOUT and c.dep_ in ("mark", "case") for c in verb.children)
    return infinitive or gerund


def sayer(noun: Any) -> list[Any]:
    """ "X denied that it was in talks": the "it" that the parser takes for an empty one is whoever says so."""
    empty = any(c.dep_ == "expl" and c.lower_ == "it" for c in noun.children)
    said = noun.head.lemma_.lower() in REPORT | _DENY
    return subjects_of(noun.head) if empty and said and noun.dep_ in ("ccomp", "obl", "advcl") else []
