"""Ownership changing hands: acquisitions, stakes, units sold, firms in hyphens ("X-owned")."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from ingest.mentions.coreference import family
from ingest.mentions.english.heads import DESCRIPTORS
from ingest.mentions.mention import Mention
from ingest.statements.english.clause import Clause, lemma_of, modifiers, possessors, words
from ingest.statements.english.drafts import ORG, money, named_by, numbers_in, numbers_of, pairs
from ingest.statements.english.frames import slot_entities
from ingest.statements.english.holdings import fraction, gapped
from ingest.statements.english.scene import Draft, Scene
from ingest.statements.english.takeovers import as_told, fate, is_planned
from ingest.statements.modality import status_of
from ingest.statements.statement import Scalar, Status

_STAKES = words("stake|share|shareholding|holding|interest|shares|equity|majority|%|percent|cent|half")
_BUY = words("acquire|buy|purchase|take|snap up|take over|pick up")
_RAISE = words("increase|raise|lift|boost|cut|reduce")
_HOLD = words("hold|own|have|control|retain|keep")
_SELL = words("sell|divest|sell off|offload|dispose")
_EQUITY = words("%|percent|cent|capital|share|stock|stake|interest|equity|all|majority|part|securities")
_DEAL_NOUNS = frozenset(["acquisition", "takeover", "purchase", "buyout"])
_FIRMS = words("unit|subsidiary|business|division|arm")


def deals(scene: Scene) -> Iterator[Draft]:
    """Yield drafts about owning and buying that no plain verb frame gives."""
    for clauses in scene.clauses:
        for clause in clauses:
            yield from _stake(scene, clause)
            yield from _completed(scene, clause)
            yield from _sold(scene, clause)
            yield from _paid_for(scene, clause)
    yield from _nominal_acquisitions(scene)
    yield from _sales(scene)
    yield from _nominal_stakes(scene)
    yield from _hyphened(scene)


def _stake(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "bought a 30 % stake in Y" (acquired a share), "holds 60 % of Y", "raised its stake in Y to 30 %" (holds)."""
    if clause.lemma not in _BUY | _HOLD | _RAISE:
        return
    for noun in clause.get("obj"):
        if noun.lower_ not in _STAKES and noun.lemma_.lower() not in _STAKES:
            continue
        spots = modifiers(noun, "in|of") + clause.get("in|of")
        spots += [m for t in spots if t.lower_ in _STAKES for m in modifiers(t, "in|of")]
        elsewhere = any(t.lower_ not in _STAKES for t in spots)  # "of the shares" says not whose
        targets = named_by(scene, spots) or ([] if elsewhere else topic_of(scene, clause))
        owners = named_by(scene, clause.get("subj"), "Organization", "Person")
        shares = numbers_in(scene, noun.left_edge.i, noun.right_edge.i + 1, "share")
        if clause.lemma in _RAISE:
            shares = [q for i, q in scene.numbers if q.kind == "share" and i and scene.doc[i - 1].lower_ == "to"]
        others = list(gapped(scene, clause.head, owners)) if shares and clause.lemma in _HOLD else []
        targets = [t for t in targets if t.name not in {m.name for m, _ in others}]
        terms: dict[str, Scalar] = {"share": shares[-1 if clause.lemma in _RAISE else 0].value} if shares else {}
        if clause.lemma in _BUY and not any(o.cls == "Person" for o in owners):
            terms |= money(numbers_of(scene, clause.head, "money"))
            yield from pairs(owners, targets, "ACQUIRED", clause.head, "stake", 0.94, qualifiers=terms)
        elif clause.lemma not in _RAISE or shares:
            yield from pairs(owners, targets, "HOLDS_SHARES_IN", clause.head, "stake", dated=False, qualifiers=terms)
            for holder, share in others:
                yield from pairs([holder], targets, "HOLDS_SHARES_IN", clause.head, "stake:gap", 0.92, dated=False, qualifiers={"share": share})  # fmt: skip  # noqa: E501


def topic_of(scene: Scene, clause: Clause) -> list[Mention]:
    """ "raised its stake to 5.2 %": in the company that the text is about."""
    main: Mention | None = scene.reading.extra.get("main")
    topic = scene.topic(clause.head.i)
    return [main] if main is not None and (topic is None or topic.name == main.name) else []


def _nominal_stakes(scene: Scene) -> Iterator[Draft]:
    """ "plans to sell its 20 % stake in Y": whatever becomes of it, it holds it now; a stake sold is past."""
    for token in scene.words:
        if token.lower_ not in ("stake", "shareholding", "holding", "interest") or scene.mention(token) is not None:
            continue
        verb = token.head if token.dep_ == "obj" else None
        sold = verb is not None and verb.lemma_.lower() in _SELL and status_of(verb) == "asserted"
        if verb is not None and lemma_of(verb) in _BUY | _HOLD | _RAISE:
            continue
        shares = numbers_in(scene, token.left_edge.i, token.i, "share")
        terms: dict[str, Scalar] = {"share": shares[0].value} if shares else {}
        owners = named_by(scene, possessors(token), "Organization", "Person")
        yield from pairs(
            owners, named_by(scene, modifiers(token, "in|of")), "HOLDS_SHARES_IN", token, "stake:noun",
            dated=False, status="former" if sold else "asserted", qualifiers=terms,
        )  # fmt: skip


def _completed(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "completed the acquisition of Y": whoever completes it is the buyer."""
    for noun in clause.get("obj"):
        if noun.lemma_.lower() not in _DEAL_NOUNS:
            continue
        bought = _bought(scene, noun)
        buyers = (
            named_by(scene, modifiers(noun, "by"))
            or named_by(scene, list(possessors(noun)))
            or named_by(scene, clause.get("subj"))
        )
        told = fate(clause.lemma)
        told = "planned" if told == "asserted" and is_planned(noun) else told
        status = None if told == "asserted" else as_told(clause, told)
        yield from _acquired(scene, buyers, bought, clause.head, "acquisition:verb", status)


def _bought(scene: Scene, deal: Any) -> list[Mention]:
    """ "the acquisition of Y", "of 100 % of the shares of Y", "of a stake in Y"."""
    spots = modifiers(deal, "of")
    for _ in range(3):
        if found := named_by(scene, spots):
            return found
        spots = [m for t in spots if t.lemma_.lower() in _EQUITY for m in modifiers(t, "of|in")]
    return []


def _sold(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "sold its Worldgrid unit to Alten", "sold Worldgrid to Alten", "sold its stake in Y to Z": the second buys."""
    if clause.lemma not in _SELL:
        return
    buyers = slot_entities(scene, clause, "to", ORG)
    yield from _brand_sold(scene, clause, buyers)
    sold: list[Mention] = []
    for noun in clause.get("obj"):
        before = scene.mention(scene.doc[noun.i - 1]) if noun.i else None
        if noun.lower_ in _STAKES:
            shares = numbers_in(scene, noun.left_edge.i, noun.right_edge.i + 1, "share")
            terms: dict[str, Scalar] = {"share": shares[0].value} if shares else {}
            terms |= {"share": 0.5} if noun.lower_ == "half" and not shares else {}
            terms |= money(numbers_of(scene, clause.head, "money"))
            yield from pairs(buyers, named_by(scene, modifiers(noun, "in|of")), "ACQUIRED", clause.head, "stake sold", qualifiers=terms)  # fmt: skip  # noqa: E501
        elif noun.lemma_.lower() in _FIRMS and before is not None and before.kind in ("name", "short"):
            sold.append(before if scene.is_a(before, "Organization") else replace(before, cls="Company"))
        elif scene.mention(noun) is not None or noun.lemma_.lower() in _FIRMS:  # "its subsidiary, X, to Y"
            sold += named_by(scene, [noun])
    yield from _acquired(scene, buyers, sold, clause.head, "sold")


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


def _paid_for(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "paid $10 billion for X": for a firm by its name, nothing less."""
    sums = numbers_of(scene, clause.head, "money")
    if clause.lemma == "pay" and len(sums) == 1 and not clause.passive and not clause.get("to"):
        bought = [m for t in clause.get("for") if (m := scene.mention(t)) is not None and m.cls == "Company"]
        buyers = named_by(scene, clause.get("subj"), "Company", "Investor")
        yield from pairs(buyers, bought, "ACQUIRED", clause.head, "paid", 0.91, qualifiers=money(sums))
        yield from _paid_for_part(scene, clause, money(sums))


def _paid_for_part(scene: Scene, clause: Clause, price: dict[str, Scalar]) -> Iterator[Draft]:
    """ "paid 9 million for a fifth of X", "pays $40m for a 20% stake in X": shares held since."""
    for part in clause.get("for"):
        shares = numbers_in(scene, part.left_edge.i, part.right_edge.i + 1, "share")
        share = shares[0].value if len(shares) == 1 else fraction(part)
        firms = named_by(scene, modifiers(part, "of|in"), "Company")
        if share and len(firms) == 1:
            buyers = named_by(scene, clause.get("subj"), "Company", "Investor")
            both: dict[str, Scalar] = {"share": share, **price}
            yield from pairs(buyers[:1], firms, "INVESTED_IN", clause.head, "plain:paid for part", qualifiers=both)
            yield from pairs(buyers[:1], firms, "HOLDS_SHARES_IN", clause.head, "plain:paid for part", qualifiers={"share": share})  # fmt: skip  # noqa: E501


def _acquired(
    scene: Scene, buyers: list[Mention], bought: list[Mention], anchor: Any, rule: str, status: Status | None = None
) -> Iterator[Draft]:
    terms = money(numbers_in(scene, anchor.sent.start, anchor.sent.end, "money"))
    for buyer in buyers:
        same = [target for target in bought if family(buyer.cls) == family(target.cls)]
        yield from pairs([buyer], same, "ACQUIRED", anchor, rule, status=status, qualifiers=terms)


def _nominal_acquisitions(scene: Scene) -> Iterator[Draft]:
    """ "its acquisition of Y", "the acquisition of Y by X": told unless something above it plans or denies it."""
    for token in scene.words:
        deal = token.lemma_.lower() in _DEAL_NOUNS and token.pos_ == "NOUN" and token.dep_ != "obj"
        if deal and scene.mention(token) is None:
            bought = _bought(scene, token)
            buyers = named_by(scene, possessors(token)) or named_by(scene, modifiers(token, "by"))
            planned = is_planned(token) and status_of(token) == "asserted"
            yield from _acquired(scene, buyers, bought, token, "acquisition:noun", "planned" if planned else None)


def _sales(scene: Scene) -> Iterator[Draft]:
    """ "the sale of X to Y": the second buys."""
    for token in scene.words:
        if token.lemma_.lower() not in ("sale", "disposal", "divestment", "divestiture"):
            continue
        yield from _sale_of_part(scene, token)
        if token.dep_ == "obj":
            continue
        sold = [t for t in modifiers(token, "of") if (m := scene.mention(t)) is not None and m.cls == "Company"]
        receivers = modifiers(token, "to") + [m for t in sold for m in modifiers(t, "to")]
        buyers = named_by(scene, receivers, "Company", "Investor")
        yield from _acquired(scene, buyers, named_by(scene, sold), _told_by(token), "sale:noun")


_AGREES = words("approve|agree|announce|plan|consider|authorise|authorize|clear|back|sign|negotiate|discuss|propose")


def _sale_of_part(scene: Scene, sale: Any) -> Iterator[Draft]:
    """ "approved the sale of its holding of 51% in X to its partner, Y": planned until it is completed."""
    for part in [t for t in modifiers(sale, "of") if t.lower_ in _STAKES]:
        inner = [part, *(t for t in modifiers(part, "of") if t.lower_ in _STAKES)]
        spots = [m for t in inner for m in modifiers(t, "in|of")]
        sold = [t for t in spots if (m := scene.mention(t)) is not None and m.cls == "Company"]
        receivers = [m for t in [sale, *inner, *sold] for m in modifiers(t, "to")]
        agreed = lemma_of(sale.head) in _AGREES and sale.dep_ == "obj"
        status: Status | None = "planned" if agreed and status_of(sale.head) == "asserted" else None
        shares = numbers_in(scene, part.left_edge.i, sold[0].i if sold else part.i, "share")
        terms: dict[str, Scalar] = {"share": shares[0].value} if shares else {}
        buyers = named_by(scene, receivers, "Company", "Investor")
        yield from pairs(buyers[:1], named_by(scene, sold), "ACQUIRED", sale.head, "plain:sale of part", status=status, qualifiers=terms)  # fmt: skip  # noqa: E501


def _told_by(noun: Any) -> Any:
    """The verb of which a noun of dealing is the subject: "the sale was completed", "is planned"; else the noun."""
    return noun.head if noun.dep_.startswith("nsubj") and noun.head.pos_ == "VERB" else noun


_HYPHENED = {"backed": "INVESTED_IN", "funded": "INVESTED_IN", "owned": "SUBSIDIARY_OF", "controlled": "SUBSIDIARY_OF", "listed": "LISTED_ON"}  # fmt: skip  # noqa: E501


def _hyphened(scene: Scene) -> Iterator[Draft]:
    """ "Sequoia-backed Celestia", "Nasdaq-listed Y": a participle before the name, or before its description."""
    for i in range(2, len(scene.doc) - 1):
        relation = _HYPHENED.get(scene.doc[i].lower_)
        if relation is None or scene.doc[i - 1].text not in ("-", "–", "‑"):
            continue
        owner, firm = scene.mention(scene.doc[i - 2]), _next_firm(scene, i + 1)
        if owner is None or firm is None or owner.name == firm.name or not scene.is_a(owner, "Organization"):
            continue
        if (relation == "LISTED_ON") != (owner.cls == "Exchange"):
            continue
        left, right = (owner, firm) if relation == "INVESTED_IN" else (firm, owner)
        yield from pairs([left], [right], relation, scene.doc[i], "hyphen", 0.92, dated=False, status="asserted")


def _next_firm(scene: Scene, start: int) -> Mention | None:
    """The organisation within a few words of description after a hyphened participle."""
    for i in range(start, min(start + 5, len(scene.doc))):
        mention = scene.mention(scene.doc[i])
        if mention is not None:
            if i + 2 < len(scene.doc) and scene.doc[i + 1].lower_ in DESCRIPTORS and scene.mention(scene.doc[i + 2]):
                continue  # "Quay-backed Pix lender Jabuti": a word of what the lender does
            return mention if scene.is_a(mention, "Organization") and mention.kind in ("name", "short") else None
        if scene.doc[i].pos_ not in ("NOUN", "ADJ", "PROPN") or scene.doc[i].tag_ == "NNS":
            return None
    return None
