"""What is supplied or licensed, in the text's words: the goods bought, delivered, used, or that are the supplier's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ingest.mentions.english.heads import DESCRIPTORS
from ingest.mentions.mention import Mention
from ingest.statements.english.attached_words import Said
from ingest.statements.english.clause import modifiers, possessors, preposition, words
from ingest.statements.english.frames import UNITS, phrase_of
from ingest.statements.english.goods import is_goods
from ingest.statements.statement import Scalar

_PASSED_ON = words("supply|deliver|provide|ship|sell|export|furnish|make|produce|send")
_TAKEN = words("buy|purchase|order|use|source|get|procure|obtain|import|adopt|stock|carry|take|receive|install|deploy")
_PASSIVE = _PASSED_ON | _TAKEN
_RIGHTS = words("licence|license|rights|right")


def goods_of(said: Said) -> dict[str, Scalar | None]:
    """ "ships frozen shrimp to A", "A and B buy its sensors", "packaging comes from A", "X's app is used by A"."""
    told = str(said.statement.qualifiers.get("product", ""))
    if told and told.lower() not in _PARTS:
        return {"product": named} if (named := _named(said, told)) else {}
    goods = (t for t in (*_goods(said), *_parts_of(said)) if t.lemma_.lower() not in UNITS | _PARTS)
    found = [words for t in goods if (words := _words(said, t))[:1].isalnum()]
    if not found:
        return {"product": None} if told else {}
    return {"product": _named(said, found[0]) or found[0]}


_PARTS = words("half|third|quarter|fifth|most|part|rest|all|much|two thirds|two-thirds|three quarters|the rest")
_GOES = words("go|ship|sell|export|deliver|end up|supply")


def _parts_of(said: Said) -> Iterator[Any]:
    """ "Half of its meat goes to A", "a third of X's beans are shipped to A": of which a part is passed on."""
    customer = said.place(said.statement.object)
    for verb in [t for t in said.words if t.lemma_.lower() in _GOES and _under(t, customer, ("to", "at", "in"))]:
        parts = [c for c in verb.children if c.dep_.startswith("nsubj") and c.lower_.rstrip("s") in _PARTS]
        yield from (t for part in parts for t in modifiers(part, "of") if is_goods(said.scene, t))


def _named(said: Said, phrase: str) -> str:
    """The name of a product within the words for the goods: "Noor-8" of "Noor-8 container"."""
    things = (m for m in said.scene.mentions_in(said.first, said.last) if m.cls in ("Product", "Technology"))
    return next((m.text for m in things if m.kind == "name" and re.search(rf"\b{re.escape(m.text)}\b", phrase)), "")


def _words(said: Said, noun: Any) -> str:
    """The goods as the text names them, two kinds of them together: "yoghurt and cream"."""
    both = [c for c in noun.children if c.dep_ == "conj" and is_goods(said.scene, c)]
    names = [phrase_of(said.scene, t) for t in [noun, *both]]
    return " and ".join(names) if len(both) == 1 and said.scene.words[noun.i + 1].lower_ == "and" else names[0]


def licence_of(said: Said) -> dict[str, Scalar | None]:
    """ "granted A an exclusive licence to ReSkin": what the licence is to."""
    told = str(said.statement.qualifiers.get("product", ""))
    things = [m for m in said.scene.mentions_in(said.first, said.last) if m.cls in ("Product", "Technology")]
    named = {m.text for m in things if m.kind == "name"}
    if len(named) == 1:
        return {"product": named.pop()}
    last = (
        told.split()[-1] if told else ""
    )  # "granted the start-up Qubrix a licence": whoever takes it is not the goods
    return {"product": None} if last in _RIGHTS or DESCRIPTORS.get(last) in ("Company", "Investor") else {}


def _goods(said: Said) -> Iterator[Any]:
    """The nouns that may be the goods, the surest first."""
    supplier, customer = said.place(said.statement.subject), said.place(said.statement.object)
    for token in said.words:
        if token.lower_ in ("supplier", "provider", "maker", "producer", "distributor"):
            yield from (t for t in modifiers(token, "of") if is_goods(said.scene, t))
    for token in said.words:
        if token.pos_ == "VERB" or token.lemma_.lower() in _PASSIVE:
            yield from (t for t in _of_verb(token, said, supplier, customer) if is_goods(said.scene, t))
    for token in said.words:
        if is_goods(said.scene, token) and (_owner(said, token) or _comes_from(said, token)):
            yield token


def _of_verb(
    verb: Any, said: Said, supplier: tuple[int, int] | None, customer: tuple[int, int] | None
) -> Iterator[Any]:
    """What a verb of passing on or taking has for its object, where the right one of the two is its subject."""
    lemma = verb.lemma_.lower()
    subjects = [c for c in verb.children if c.dep_ == "nsubj"]
    objects = [c for c in verb.children if c.dep_ == "obj"]
    gives = lemma in _PASSED_ON and _under(verb, customer, ("to", "for", "by"))
    takes = lemma in _TAKEN and _is_subject(said, subjects, said.statement.object)
    named = lemma in _PASSED_ON and _is_subject(said, subjects, said.statement.subject) and customer is None
    if gives or takes or named:
        yield from objects
    passive = [c for c in verb.children if c.dep_ == "nsubj:pass"]
    if lemma in _PASSIVE and (_under(verb, customer, ("to", "by", "for", "at")) or _under(verb, supplier, ("from",))):
        yield from passive
    if lemma == "come" and _under(verb, supplier, ("from",)):
        yield from subjects


def _is_subject(said: Said, subjects: list[Any], end: object) -> bool:
    """Say whether one of the ends is the subject, or one of several that are."""
    return isinstance(end, Mention) and _names([m for t in subjects for m in said.scene.entities(t)], end)


def _under(verb: Any, place: tuple[int, int] | None, prepositions: tuple[str, ...]) -> bool:
    """Say whether one of the ends hangs on a verb by a preposition."""
    parts = (c for c in verb.children if c.dep_ in ("obl", "nmod", "obl:agent", "iobj", "obj"))
    near = [c for c in parts if c.dep_ == "iobj" or preposition(c) in prepositions or _nested(c, place, prepositions)]
    return place is not None and any(c.left_edge.i <= place[0] <= c.right_edge.i for c in near)


def _nested(part: Any, place: tuple[int, int] | None, prepositions: tuple[str, ...]) -> bool:
    """ "supplies panes to A": the phrase may hang on the goods."""
    inner = [c for c in part.children if c.dep_ == "nmod" and preposition(c) in prepositions]
    return place is not None and any(c.left_edge.i <= place[0] <= c.right_edge.i for c in inner)


def _owner(said: Said, noun: Any) -> bool:
    """ "Palgakas' payroll app is used by Bolt", "Its sensors are in use at A": the supplier's own goods."""
    owners = [m for t in possessors(noun) for m in said.scene.entities(t)]
    customer = said.place(said.statement.object)
    clause = noun.head if noun.dep_ in ("nsubj", "nsubj:pass", "obj") else None
    near = clause is not None and customer is not None and clause.left_edge.i <= customer[0] <= clause.right_edge.i
    return near and _names(owners, said.statement.subject)


def _comes_from(said: Said, noun: Any) -> bool:
    """ "satellite pictures from the operator A"."""
    return _names([m for t in modifiers(noun, "from") for m in said.scene.entities(t)], said.statement.subject)


def _names(found: list[Mention], wanted: Mention) -> bool:
    return any(m.name == wanted.name for m in found)
