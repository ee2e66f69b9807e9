"""Customers by their share of revenue, as filings tell them: "A and B accounted for 31% and 17% of our revenue"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from ingest.mentions.mention import Mention
from ingest.statements.english.clause import Clause, modifiers, possessors, words
from ingest.statements.english.drafts import named_by, pairs
from ingest.statements.english.frames import phrase_of
from ingest.statements.english.scene import Draft, Scene
from ingest.statements.statement import Scalar

_MAKES_UP = words("account|represent|contribute|comprise|generate|constitute|make up|amount")
_DERIVES = words("derive|generate|receive|earn|obtain|get|make")
_BOUGHT = words("purchase|buy|source|procure|supply|obtain|manufacture|assemble")
_REVENUE = words("revenue|revenues|sale|sales|turnover|income|business")


def customers(scene: Scene) -> Iterator[Draft]:
    """Yield SUPPLIES drafts with the share of the supplier's yearly revenue (a fraction) that each customer is.

    Source of the wording: ASC 280-10-50-42, customers of a tenth of revenue or more.
    """
    for clauses in scene.clauses:
        for clause in clauses:
            if clause.lemma in _MAKES_UP:
                yield from _make_up(scene, clause)
            if clause.lemma in _DERIVES:
                yield from _derived(scene, clause)
            if clause.passive and clause.lemma in _BOUGHT:
                yield from _bought(scene, clause)


def _make_up(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "A accounted for 22% of our net sales", "sales to A represented 13% of revenue"."""
    shares, revenue = _shares(scene, clause), _revenue(clause)
    if revenue is None or not (shares or _portion(scene, clause, revenue)):
        return
    subjects = clause.get("subj")
    buyers = named_by(scene, subjects) or [m for t in subjects for m in named_by(scene, modifiers(t, "to|from|with"))]
    sellers = named_by(scene, possessors(revenue) + modifiers(revenue, "of"))
    sellers = sellers or _before_possessive(scene, clause, revenue) or _whose_revenue(scene, clause)
    yield from _supplied(sellers, buyers, shares, clause)


def _derived(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "X derived 18% of its revenue from A"."""
    shares, revenue = _shares(scene, clause), _revenue(clause)
    sources = clause.get("from") + (modifiers(revenue, "from") if revenue is not None else [])
    if revenue is not None and shares and sources:
        sellers = named_by(scene, clause.get("subj"))
        yield from _supplied(sellers, named_by(scene, sources), shares, clause)


def _bought(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "Laser diodes are purchased from A and B" in a filing: by the company that files it."""
    voice = scene.reading.extra.get("voice")
    goods = [t for t in clause.get("obj") if scene.mention(t) is None]
    sellers = named_by(scene, clause.get("from|by|subj"))
    if voice is None or not goods or not sellers or (clause.lemma == "supply") == bool(clause.get("from")):
        return
    terms: dict[str, Scalar] = {"product": phrase_of(scene, goods[0])}
    yield from pairs(sellers, [voice], "SUPPLIES", clause.head, "bought", 0.92, dated=False, qualifiers=terms)


def _supplied(
    sellers: list[Mention], buyers: list[Mention], shares: Sequence[float], clause: Clause
) -> Iterator[Draft]:
    """One share for each buyer in their order; with other numbers of shares than buyers, no share."""
    each = shares if len(shares) == len(buyers) else [None] * len(buyers)
    for buyer, share in zip(buyers, each, strict=True):
        terms: dict[str, Scalar] = {} if share is None else {"share": share}
        yield from pairs(sellers[:1], [buyer], "SUPPLIES", clause.head, "customer", 0.95, dated=False, qualifiers=terms)


def _shares(scene: Scene, clause: Clause) -> list[float]:
    sentence = clause.head.sent
    return [q.value for i, q in scene.numbers if q.kind == "share" and clause.head.i < i < sentence.end]


_PORTIONS = words("half|third|quarter|fifth|most|majority|bulk|lion")


def _portion(scene: Scene, clause: Clause, revenue: Any) -> bool:
    """ "accounts for nearly half of its sales": a customer, though no figure says how large."""
    return any(t.lower_ in _PORTIONS for t in scene.doc[clause.head.i + 1 : revenue.i])


def _revenue(clause: Clause) -> Any | None:
    """The noun for the supplier's revenue after the verb."""
    following = clause.head.doc[clause.head.i + 1 : clause.head.sent.end]
    return next((t for t in following if t.lower_ in _REVENUE and t.pos_ == "NOUN"), None)


def _before_possessive(scene: Scene, clause: Clause, revenue: Any) -> list[Mention]:
    """ "of Nexor's net revenue", whatever the possessive was hung on."""
    owners = [scene.mention(t.nbor(-1)) for t in scene.doc[clause.head.i + 1 : revenue.i] if t.tag_ == "POS"]
    return [m for m in owners if m is not None and scene.is_a(m, "Organization")]


def _whose_revenue(scene: Scene, clause: Clause) -> list[Mention]:
    """ "14% of revenue": that of whose customer the subject is, else of whom the text is about."""
    own = named_by(scene, [p for t in clause.get("subj") for p in possessors(t)])
    topic = scene.topic(clause.head.i)
    return own or ([topic] if topic is not None else [])
