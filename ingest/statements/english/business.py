"""What firms do with each other: agreements, partnerships and their end, orders and contracts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from ingest.mentions.mention import Mention
from ingest.statements.english.clause import Clause, modifiers, own_word, possessors, words
from ingest.statements.english.drafts import ORG, mutual, named_by, pairs
from ingest.statements.english.frames import phrase_of, slot_entities
from ingest.statements.english.goods import is_goods
from ingest.statements.english.scene import Draft, Scene
from ingest.statements.modality import status_of
from ingest.statements.statement import Scalar, Status

_AGREEMENTS = words(
    "agreement|partnership|deal|memorandum|mou|cooperation|collaboration|contract|alliance|pact|venture|accord"
    "|framework|contracts|letter|tie-up"
)
_SIGN = words(
    "sign|enter|form|announce|forge|ink|reach|establish|strike|launch|conclude|seal|have|expand|extend|renew"
    "|agree|build|set|up|create|set up|enter into"
)
_OTHER_DEALS = words(
    "license|licence|licensing|investment|purchase|merger|acquisition|loan|credit|lease|supply|rental|share|sale|employment"
)
_SUPPLY_DEALS = words("supply|order|purchase|procurement|delivery")
_TOGETHER = words(
    "cooperate|co-operate|collaborate|partner|ally|co-develop|team up|join forces|partner up|work together"
)
_JOINT = frozenset(["partnership", "cooperation", "collaboration", "alliance"])


def business(scene: Scene) -> Iterator[Draft]:
    """Yield drafts of dealings between organisations that no plain verb frame and no role noun gives."""
    for clauses in scene.clauses:
        for clause in clauses:
            yield from _agreement(scene, clause)
            yield from _together(scene, clause)
            yield from _ended(scene, clause)
            yield from _supplied(scene, clause)
            yield from _awarded(scene, clause)
            yield from _goods_passed(scene, clause)
            yield from _behind(scene, clause)


def _agreement(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "signed a cooperation agreement with Y", "A and B formed a partnership"."""
    if clause.lemma not in _SIGN:
        return
    nouns = [t for t in clause.get("obj|into") if t.lemma_.lower() in _AGREEMENTS and scene.mention(t) is None]
    for noun in nouns[:1]:
        about = [t for t in scene.doc[noun.left_edge.i : min(noun.i + 6, noun.sent.end)] if _plain(scene, t)]
        if any(t.lower_ in _OTHER_DEALS for t in about) or _merges(scene, noun):
            return
        sides = named_by(scene, clause.get("subj"))
        kept = [noun, *(t for t in modifiers(noun, "of") if t.lower_ in ("understanding", "intent"))]
        others = named_by(scene, clause.get("with") + [m for t in kept for m in modifiers(t, "with")])
        between = named_by(scene, modifiers(noun, "between"))
        purpose = _purpose(scene, noun)
        if others:
            yield from pairs(sides, others, "PARTNER_OF", clause.head, "agreement", qualifiers=purpose)
        else:
            both = between if len(between) > 1 else sides
            yield from mutual(both, "PARTNER_OF", clause.head, "agreement:both", confidence=0.92, qualifiers=purpose)


def _merges(scene: Scene, noun: Any) -> bool:
    """ "an Agreement and Plan of Merger with Y" makes one firm of two."""
    start, end = scene.reading.span(noun.i, min(noun.i + 4, noun.sent.end))
    return "merger" in scene.text[start:end].lower()


def _plain(scene: Scene, token: Any) -> bool:
    """Say whether a word is no part of an organisation's name."""
    mention = scene.mention(token)
    return mention is None or not scene.is_a(mention, "Organization")


def _purpose(scene: Scene, noun: Any) -> dict[str, Scalar]:
    """What an agreement is for, in the text's words: "to develop ...", "on ...", "for ..."."""
    for child in noun.children:
        if child.i > noun.i and (
            (child.dep_ == "acl" and child.lower_ not in ("called", "named", "dubbed", "known"))
            or (child.dep_ == "nmod" and any(g.lower_ in ("on", "for") and g.dep_ == "case" for g in child.children))
        ):
            start, end = scene.reading.span(child.left_edge.i, min(child.right_edge.i + 1, child.left_edge.i + 18))
            return {"purpose": " ".join(scene.text[start:end].removeprefix("on ").split())}
    return {}


def _ended(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "A and B ended their partnership", "A terminated its cooperation with B"."""
    if clause.lemma not in ("end", "terminate", "dissolve", "exit", "sever", "quit", "leave"):
        return
    for noun in clause.get("obj"):
        if noun.lemma_.lower() in _AGREEMENTS | {"tie", "relationship"}:
            sides = named_by(scene, clause.get("subj"))
            others = named_by(scene, clause.get("with") + modifiers(noun, "with"))
            found = (
                pairs(sides, others, "PARTNER_OF", clause.head, "ended", 0.9)
                if others
                else mutual(sides, "PARTNER_OF", clause.head, "ended", confidence=0.9)
            )
            for draft in found:
                yield replace(draft, status="former" if status_of(clause.head) == "asserted" else "asserted")


_JOINT_WORK = words(
    "develop|co-develop|build|design|test|produce|research|study|explore|make|work|operate|run|construct|set up"
)


def _is_joint(clause: Clause) -> bool:
    """ "will develop memory chips together", "are jointly testing", wherever the parser hangs the word."""
    return any(t.lower_ in ("together", "jointly") and own_word(t, clause.head) for t in clause.head.sent)


def _together(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "A and B teamed up", "A, together with B, will ...", "A is working with B"."""
    subjects = named_by(scene, clause.get("subj"))
    if not subjects:
        return
    theirs = any(c.lower_ != "their" for c in possessors(clause.head))  # "A and B are its partners": not each other's
    if clause.lemma in _TOGETHER and not clause.get("with") and not theirs:
        yield from mutual(subjects, "PARTNER_OF", clause.head, "together")
    if clause.lemma == "work" and not clause.get("for|at"):
        yield from pairs(subjects, named_by(scene, clause.get("with")), "PARTNER_OF", clause.head, "work with", 0.9)
    for token in clause.get("in"):
        if token.lower_ in _JOINT:
            others = named_by(scene, modifiers(token, "with"))
            yield from pairs(subjects, others, "PARTNER_OF", clause.head, "in partnership", 0.92)
    if clause.lemma in _JOINT_WORK and len(subjects) > 1 and _is_joint(clause):
        yield from mutual(subjects, "PARTNER_OF", clause.head, "plain:jointly")
    if any(c.lower_ in ("together", "jointly", "partnering") for c in clause.head.children):
        yield from pairs(subjects, named_by(scene, clause.get("with")), "PARTNER_OF", clause.head, "jointly", 0.9)


_WIN = words("win|receive|secure|sign|land|obtain|get|book|announce|have|conclude|agree")
_DELIVER = words("supply|deliver|provide|equip|furnish")


def _supplied(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "won an order from Y", "signed a supply agreement with Y", "won a contract to supply Y": the winner supplies."""
    if clause.lemma not in _WIN:
        return
    for noun in clause.get("obj"):
        if scene.mention(noun) is not None:
            continue
        sellers = named_by(scene, clause.get("subj"))
        if _is_order(noun) or (_is_contract(noun) and clause.lemma in _GAIN):
            givers = clause.get("from") + modifiers(noun, "from")
            wanted = [*modifiers(noun, "for"), *clause.get("for"), *(m for t in givers for m in modifiers(t, "for"))]
            told = [noun, *wanted]  # "an order for twelve rigs from Y", "an order from Y for twelve rigs"
            buyers = named_by(scene, clause.get("from|with") + [m for t in told for m in modifiers(t, "from|with")])
            buyers = [b for b in buyers if "Court" not in b.name]  # "won an order from the High Court"
            rule = "plain:order won" if _is_won(scene, clause, told) else "order"
            # what was ordered is still to come; a contract may be of work that goes on
            status: Status | None = "planned" if rule != "order" and _is_goods_order(scene, told) else None
            yield from pairs(sellers, buyers, "SUPPLIES", clause.head, rule, 0.9, status=status)
        elif _is_contract(noun) and _delivers(clause):
            buyers = named_by(scene, clause.get("with") + modifiers(noun, "with"))
            yield from pairs(sellers, buyers, "SUPPLIES", clause.head, "order:with", 0.9)
        if _is_order(noun) or noun.lemma_.lower() in ("contract", "deal", "tender"):
            yield from pairs(sellers, _supplied_to(scene, noun), "SUPPLIES", clause.head, "order:to supply", 0.91)


def _is_won(scene: Scene, clause: Clause, told: list[Any]) -> bool:
    """ "won an order for twelve rigs from Y", "received a €4m contract from Y": of goods or of a sum, not a court's."""
    priced = any(q.kind == "money" and clause.head.i < i < told[0].right_edge.i + 1 for i, q in scene.numbers)
    gains = clause.lemma in _GAIN and not clause.passive
    return gains and (priced or any(is_goods(scene, t) for t in told[1:]))


def _is_goods_order(scene: Scene, told: list[Any]) -> bool:
    return told[0].lemma_.lower() == "order" and any(is_goods(scene, t) for t in told[1:])


def _is_order(noun: Any) -> bool:
    low = noun.lemma_.lower()
    return low == "order" or (
        low in ("contract", "agreement", "deal") and any(c.lower_ in _SUPPLY_DEALS for c in noun.children)
    )


_GAIN = words("win|receive|secure|land|obtain|get|book|gain|bag|clinch|score")


def _is_contract(noun: Any) -> bool:
    """ "a €40m contract": not one of work, of rent or of money."""
    kinds = {c.lower_ for c in noun.children if c.dep_ in ("compound", "amod")}
    return noun.lemma_.lower() in ("contract", "order", "tender", "commission") and not kinds & _OTHER_DEALS - {
        "supply"
    }


def _delivers(clause: Clause) -> bool:
    """ "signed a contract with Y to supply 20 robots": whoever signs delivers."""
    below = [c for c in clause.head.children if c.dep_ in ("advcl", "xcomp")]
    below += [g for c in clause.get("obj") for g in c.children if g.dep_ == "acl"]
    return any(
        c.lemma_.lower() in _DELIVER and any(g.lower_ == "to" and g.dep_ in ("mark", "aux") for g in c.children)
        for c in below
    )


def _supplied_to(scene: Scene, noun: Any) -> list[Mention]:
    """ "a contract to supply Y with sensors", "to deliver sensors to Y"."""
    tokens = [
        c
        for child in noun.children
        if child.dep_ == "acl" and child.lemma_.lower() in _DELIVER
        for c in child.children
        if c.dep_ in ("obj", "obl", "iobj") and not any(g.lower_ in ("from", "by", "in") for g in c.children)
    ]
    return named_by(scene, tokens)


_AWARDED = re.compile(
    r" (?:an?|the|another|two|three|four|five|several|its|a further) (?:(?!grant|loan|licen[sc]e|prize|right)[^\s.;]+ ){0,9}?"  # noqa: E501
    r"(?:contracts?|(?:task|delivery|purchase|production) orders?|contract (?:modification|option|extension)s?)\b"
)


def _beside_award(scene: Scene, clause: Clause) -> list[Mention] | None:
    """ "the Navy awarded Veltora a $45 million contract modification": who buys, then who supplies, right by the verb."""  # noqa: E501
    verb = clause.head
    seller = scene.mention(scene.doc[verb.i + 1]) if verb.i + 1 < len(scene.doc) else None
    at = verb.i - 1
    while at > verb.sent.start and scene.doc[at].lower_ in ("has", "have", "had", "also", "recently", "today"):
        at -= 1
    buyer = scene.mention(scene.doc[at]) if at >= verb.sent.start else None
    if clause.lemma != "award" or clause.passive or buyer is None or seller is None:
        return None
    told = scene.is_a(buyer, "Organization") and scene.is_a(seller, "Company")
    return [buyer, seller] if told and _AWARDED.match(scene.text, seller.end) is not None else None


def _awarded(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "Y awarded X a contract", "Y placed an order with X", "Y chose X as its supplier": X supplies."""
    orders = [t for t in clause.get("obj|comp") if _is_contract(t) and scene.mention(t) is None]
    buyers = named_by(scene, clause.get("subj") + [m for t in orders for m in modifiers(t, "by")])
    beside = _beside_award(scene, clause)
    if beside is not None:
        yield from pairs(beside[1:], beside[:1], "SUPPLIES", clause.head, "plain:awarded", 0.92)
    elif clause.lemma in ("award", "give", "grant") and orders:
        yield from pairs(
            named_by(scene, clause.get("iobj|to") or [t for t in clause.get("obj") if t not in orders]),
            buyers, "SUPPLIES", clause.head, "awarded", 0.9,
        )  # fmt: skip
    if clause.lemma in ("place", "sign") and any(t.lemma_.lower() == "order" for t in orders):
        goods = [m for t in orders for m in (t, *modifiers(t, "for"))]  # "an order for 20 robots with X"
        sellers = named_by(scene, clause.get("with") + [m for t in goods for m in modifiers(t, "with")])
        yield from pairs(sellers, buyers, "SUPPLIES", clause.head, "order placed", 0.91)


_BUY = words("buy|purchase|order|buy up|take")
_USE = words("use|deploy|adopt|install|employ")
_PASS_ON = words("supply|deliver|ship|sell|export|provide")


def _goods_passed(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "most of its output is bought by Y", "its chips are supplied to Y": whose goods they are supplies."""
    goods = [t for t in clause.get("obj") if scene.mention(t) is None or scene.is_a(scene.mention(t), "Product")]  # type: ignore[arg-type]
    used = clause.lemma in _USE and any(is_goods(scene, t) for t in goods)
    if not clause.passive or not goods or not (used or clause.lemma in _BUY | _PASS_ON):
        return
    owned = [t for g in goods for t in (g, *modifiers(g, "of"))]
    sellers = named_by(scene, [p for t in owned for p in possessors(t)])
    buyers = slot_entities(scene, clause, "to" if clause.lemma in _PASS_ON else "subj|at" if used else "subj", ORG)
    terms: dict[str, Scalar] = {"product": phrase_of(scene, goods[0])} if clause.lemma in _PASS_ON else {}
    yield from pairs(sellers, buyers, "SUPPLIES", clause.head, "goods", 0.91, dated=False, qualifiers=terms)


def _behind(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "Celestia is behind the Orbit chip"; the rest of products comes from the verb frames."""
    makers = named_by(scene, clause.get("subj"))
    things = named_by(scene, clause.get("behind"), "Product", "Technology")
    yield from pairs(makers, things, "OFFERS", clause.head, "behind", 0.9, dated=False)
