"""Firms and parts of firms told by who gives them away: "sold its unit X to Y", "its 30% of X, which went to Y"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from ingest.mentions.coreference import family
from ingest.mentions.mention import Mention
from ingest.statements.english.clause import Clause, modifiers, words
from ingest.statements.english.drafts import ORG, money, named_by, numbers_in, numbers_of, pairs
from ingest.statements.english.frames import slot_entities
from ingest.statements.english.parts import firms_of, is_part, is_stake, led_behind, receivers, share_of
from ingest.statements.english.scene import Draft, Scene
from ingest.statements.english.takeovers import told_of
from ingest.statements.modality import status_of
from ingest.statements.statement import Status

SELL = words("sell|divest|sell off|offload|dispose")
# How else a part of a firm is given away: the slot of what goes, and before whom it goes to.
_GIVEN = {
    **dict.fromkeys(SELL, ("obj|of", "to")),
    **dict.fromkeys(words("transfer|hand over|hand|pass|cede"), ("obj", "to")),
    "place": ("obj", "with"),
    "part": ("with", "to"),
}
_FIRMS = words("unit|subsidiary|business|division|arm")


def sales(scene: Scene) -> Iterator[Draft]:
    """Yield who buys what somebody sells, firm, part of a firm or brand."""
    for clauses in scene.clauses:
        for clause in clauses:
            yield from _sold(scene, clause)
            yield from _part_sold(scene, clause)
            yield from _part_gone(scene, clause)
    for token in scene.words:
        if token.lemma_.lower() in ("sale", "disposal", "divestment", "divestiture"):
            yield from _sale(scene, token)
            yield from _sale_of_part(scene, token)


def _sold(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "sold its Worldgrid unit to Alten", "sold Worldgrid to Alten": the second buys."""
    if clause.lemma not in SELL:
        return
    yield from _brand_sold(scene, clause, slot_entities(scene, clause, "to", ORG))
    sold: list[Mention] = []
    for noun in clause.get("obj") if not any(is_part(t) for t in clause.get("obj")) else ():
        before = scene.mention(scene.doc[noun.i - 1]) if noun.i else None
        if noun.lemma_.lower() in _FIRMS and before is not None and before.kind in ("name", "short"):
            sold.append(before if scene.is_a(before, "Organization") else replace(before, cls="Company"))
        elif scene.mention(noun) is not None or noun.lemma_.lower() in _FIRMS:  # "its subsidiary, X, to Y"
            sold += named_by(scene, [noun])
    buyers = receivers(scene, clause, "to", sold)
    plain = len(buyers) == len(sold) == 1 and all(m.kind == "name" and m.cls in _BUYERS for m in (*buyers, *sold))
    yield from bought(scene, buyers, sold, clause.head, "plain:sold" if plain else "sold")


def _part_sold(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "sold its stake in X to Y", "placed a tenth of X with Y": the second buys the part."""
    slot, preposition = _GIVEN.get(clause.lemma, ("", ""))
    for part in [t for t in clause.get(slot) if is_part(t)] if slot else ():
        firms = firms_of(scene, part)
        terms = share_of(scene, part) | money(numbers_of(scene, clause.head, "money"))
        buyers = receivers(scene, clause, preposition, firms)
        rule = "plain:stake sold" if terms.get("share") or part.lower_ == "shares" else "stake sold"
        yield from pairs(buyers[:1], firms[:1], "ACQUIRED", clause.head, rule, qualifiers=terms)


def _part_gone(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "its 30 percent of X, which went to Y", "the stake in X will pass to Y"."""
    helped = any(c.dep_ == "aux" for c in clause.head.children)
    if clause.lemma not in ("go", "pass") or not (helped or clause.head.tag_ == "VBD"):
        return  # "goes to": by whose word, and when, is open
    for part in [t for t in clause.get("subj") if is_part(t)]:
        buyers, share = named_by(scene, clause.get("to"), "Company", "Investor")[:1], share_of(scene, part)
        yield from pairs(buyers, firms_of(scene, part)[:1], "ACQUIRED", clause.head, "stake sold", qualifiers=share)


def bought(
    scene: Scene, buyers: list[Mention], firms: list[Mention], anchor: Any, rule: str, status: Status | None = None
) -> Iterator[Draft]:
    """Yield a purchase for each buyer and each firm of its family, with the sum that the sentence names."""
    terms = money(numbers_in(scene, anchor.sent.start, anchor.sent.end, "money"))
    for buyer in buyers:
        same = [firm for firm in firms if family(buyer.cls) == family(firm.cls)]
        yield from pairs([buyer], same, "ACQUIRED", anchor, rule, status=status, qualifiers=terms)


_BRANDS = words("drug|medicine|brand|label|franchise|app|title|magazine|newspaper|game")


def _brand_sold(scene: Scene, clause: Clause, buyers: list[Mention]) -> Iterator[Draft]:
    """ "sold the heartburn drug X to Y": a product that Y offers from then on, and the seller no more."""
    for product in [p for t in clause.get("obj") if (p := _branded(scene, t)) is not None]:
        status = status_of(clause.head)
        firms = [b for b in buyers if scene.is_a(b, "Company")][:1]
        if status not in ("asserted", "planned") or not firms:
            continue
        yield from pairs(firms, [product], "OFFERS", clause.head, "plain:brand sold", status=status)
        gone: Status = "former" if status == "asserted" else "asserted"
        sellers = named_by(scene, clause.get("subj"), "Company")
        yield from pairs(sellers[:1], [product], "OFFERS", clause.head, "plain:brand sold", dated=False, status=gone)


def _branded(scene: Scene, noun: Any) -> Mention | None:
    """ "the allergy medicine X": the product named right behind the noun for it, whichever the verb is said of."""
    own = scene.mention(noun)
    if own is None:
        own = scene.mention(noun.nbor()) if noun.i + 1 < len(scene.doc) else None
    if own is None or own.kind != "name" or not scene.is_a(own, "Product") or not scene.tokens(own)[0]:
        return None
    before = scene.doc[scene.tokens(own)[0] - 1]
    return own if before.lemma_.lower() in _BRANDS and before.pos_ == "NOUN" else None


def _sale(scene: Scene, sale: Any) -> Iterator[Draft]:
    """ "the sale of X to Y was completed", "agreed on the sale of X to Y": the second buys."""
    sold = [t for t in modifiers(sale, "of") if (m := scene.named(t)) is not None and m.cls == "Company"]
    firms = named_by(scene, sold)
    buyers = named_by(scene, modifiers(sale, "to") + [m for t in sold for m in modifiers(t, "to")], *_BUYERS)
    buyers = buyers or [m for firm in firms for m in led_behind(scene, firm, "to") if scene.is_a(m, *_BUYERS)]
    verb = _told_by(sale)
    status = None if verb is sale else told_of(sale, verb)
    yield from bought(scene, buyers[:1], firms, verb, "sale:noun", status)


def _sale_of_part(scene: Scene, sale: Any) -> Iterator[Draft]:
    """ "approved the sale of its holding of 51% in X to its partner, Y": planned until it is completed."""
    for part in [t for t in modifiers(sale, "of") if is_stake(t)]:
        inner = [part, *(t for t in modifiers(part, "of") if is_stake(t))]
        spots = [m for t in inner for m in modifiers(t, "in|of")]
        sold = [t for t in spots if (m := scene.mention(t)) is not None and m.cls == "Company"]
        firms = named_by(scene, sold)
        buyers = named_by(scene, [m for t in [sale, *inner, *sold] for m in modifiers(t, "to")], *_BUYERS)
        buyers = buyers or [m for firm in firms for m in led_behind(scene, firm, "to")]
        verb = _told_by(sale)
        status = None if verb is sale else told_of(sale, verb)
        terms = share_of(scene, part)
        yield from pairs(buyers[:1], firms, "ACQUIRED", verb, "plain:sale of part", status=status, qualifiers=terms)


_BUYERS = ("Company", "Investor")


def _told_by(noun: Any) -> Any:
    """The verb that tells of a sale: "the sale was completed", "approved the sale", "agreed on the sale"; else the noun."""  # noqa: E501
    argument = noun.dep_.startswith(("nsubj", "obj", "obl")) and noun.head.pos_ == "VERB"
    return noun.head if argument else noun
