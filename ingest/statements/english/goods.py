"""Goods between firms told of the goods: "will be equipped with testers from A", "its shoes are stocked by B"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ingest.mentions.english.heads import WORKS
from ingest.mentions.mention import Mention
from ingest.statements.english.clause import Clause, modifiers, possessors, preposition, words
from ingest.statements.english.drafts import named_by, pairs
from ingest.statements.english.frames import phrase_of, slot_entities
from ingest.statements.english.own_products import own_products
from ingest.statements.english.scene import Draft, Scene
from ingest.statements.statement import Scalar

_STOCK = words("stock|carry|sell|distribute")
_TAKE = words("stock|carry|buy|purchase|order")
_FITTED = words("equip|fit|furnish|outfit|kit out|fit out")
# What comes from somebody without being goods.
_NO_GOODS = words(
    "idea|order|money|funding|fund|capital|cash|revenue|sale|income|profit|growth|demand|support|pressure|competition"
    "|proposal|offer|bid|news|report|datum|data|information|request|call|comment|name|word|staff|people|employee|founder"
    "|engineer|manager|customer|rest|half|most|part|majority|remainder|interest|loan|grant|student|visitor|business"
    "|contract|plan|share|stake|unit|subsidiary|company|firm|project|licence|license|patent|site|plant|building|land"
    "|factory|warehouse|office|it|which|what|who|he|she|they|everything|nothing|advice|approval|threat|answer|decision"
    "|talk|criticism|boost|help|executive|chief|director|reply|inspiration|success|claim|complaint|figure|estimate"
    "|statement|quote|letter|programme|program|event|stock|asset|brand|mine|arm|division|house|space|headquarters"
    "|resistance|backing|guidance|feedback|one|some|talent|leader|expert|team|recruit|worker|percent|%|cent|price|cost"
    "|bill|impetus|chairman|president|dollar|euro|pound|yen|yuan|donation|million|billion|crore|lakh|trillion|thousand|competitor|rival|investor"
    "|key|trust|confidence|relationship|tie|reputation|maker|producer|manufacturer|developer|supplier|provider|operator|retailer|lender|startup|insurer|carrier|airline"
    "|bank|brewer|distributor|owner|group|chain|builder|designer|right"
    f"|{'|'.join(sorted(WORKS))}"
)
_ABSTRACT = ("tion", "ity", "ness", "ship", "ance", "ism", "sion")


def goods(scene: Scene) -> Iterator[Draft]:
    """Yield who supplies whom where the goods are the subject, and whose product a described name is."""
    for clauses in scene.clauses:
        for clause in clauses:
            yield from _fitted(scene, clause)
            yield from _stocked(scene, clause)
            yield from _used(scene, clause)
            yield from _made_for(scene, clause)
            yield from _relied_on(scene, clause)
            yield from _delivered(scene, clause)
            yield from _delivers(scene, clause)
            yield from _under_licence(scene, clause)
            yield from _up_against(scene, clause)
            yield from _faces(scene, clause)
            yield from _sourced(scene, clause)
    yield from own_products(scene)


def is_goods(scene: Scene, token: Any) -> bool:
    """Say whether a noun may stand for goods, not for money, people or news."""
    low = "arms" if token.lower_ == "arms" else token.lemma_.lower()  # "robot arms"; an arm is a part of a firm
    plain = token.pos_ == "NOUN" and scene.mention(token) is None and low not in _NO_GOODS
    return plain and token.lower_ not in _NO_GOODS and (not low.endswith(_ABSTRACT) or low == "electricity")


def receiver(scene: Scene, noun: Any) -> list[Mention]:
    """Whose the goods are: "Nexor's soles", "the steel for its towers"; else whom the text is about where it is spoken of."""  # noqa: E501
    owned = [noun, *modifiers(noun, "for|of|in")]
    if own := named_by(scene, [p for t in owned for p in possessors(t)] + modifiers(noun, "of")):
        return own
    if any(possessors(t) for t in owned) or any(preposition(c) in ("for", "of") for c in noun.children):
        return []
    firm = scene.spoken_of(noun.i)
    return [firm] if firm is not None and scene.is_a(firm, "Company") else []


def supplies(
    scene: Scene, sellers: list[Mention], buyers: list[Mention], clause: Clause, noun: Any, rule: str
) -> Iterator[Draft]:
    terms: dict[str, Scalar] = {"product": phrase_of(scene, noun)}
    yield from pairs(sellers, buyers, "SUPPLIES", clause.head, rule, 0.9, dated=False, qualifiers=terms)


def _fitted(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "will be equipped with testers from A": whoever equips its place with them buys."""
    if clause.lemma not in _FITTED or not clause.passive:
        return
    for noun in [t for t in clause.get("with") if is_goods(scene, t)]:
        sellers = named_by(scene, modifiers(noun, "from|by"), "Company") or named_by(
            scene, clause.get("from"), "Company"
        )
        places = clause.get("obj")
        buyers = named_by(scene, [p for t in places for p in possessors(t)]) or named_by(scene, places, "Company")
        buyers = buyers or [m for t in places if scene.mention(t) is None for m in receiver(scene, t)]
        yield from supplies(scene, sellers, buyers, clause, noun, "goods:fitted")


def _stocked(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "A and B stock its cream", "Nexor's shoes are stocked by A": who has the goods buys them."""
    if clause.lemma not in (_STOCK if clause.passive else _TAKE):
        return
    for noun in [t for t in clause.get("obj") if is_goods(scene, t)][:1]:
        sellers = named_by(scene, possessors(noun))
        buyers = slot_entities(scene, clause, "subj", ("Company",))
        yield from supplies(scene, sellers, buyers, clause, noun, "goods:stocked")


_USE = words("use|deploy|install|employ|run|operate|adopt|integrate|embed")
MAKE = words("make|manufacture|produce|assemble|fabricate")
ORIGIN = words("make|manufacture|produce|supply|build|develop|design|deliver")


def _used(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "BMW uses Nexor's arms", "uses arms from Nexor", "uses arms made by Nexor"; not "uses Nexor's offices"."""
    if clause.lemma not in _USE or clause.passive:
        return
    buyers = named_by(scene, clause.get("subj"), "Company")
    for noun in [t for t in clause.get("obj") if is_goods(scene, t)][:1]:
        made = [c for c in noun.children if c.dep_ == "acl" and c.lemma_.lower() in ORIGIN and c.tag_ == "VBN"]
        makers = [a for v in made for a in v.children if preposition(a) == "by"]
        sellers = named_by(scene, [*possessors(noun), *modifiers(noun, "from|by"), *makers], "Company")
        yield from supplies(scene, sellers, buyers, clause, noun, "goods:used")


def _made_for(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "TSMC manufactures Nexor's chips", "Nexor's chips are made by TSMC"."""
    if clause.lemma not in MAKE:
        return
    makers = slot_entities(scene, clause, "subj", ("Company",))
    for noun in [t for t in clause.get("obj") if is_goods(scene, t)][:1]:
        buyers = named_by(scene, possessors(noun), "Company")
        yield from supplies(scene, makers, buyers, clause, noun, "goods:made")


def _relied_on(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "relies on TSMC for its chips", "depends on TSMC to manufacture its chips"."""
    if clause.lemma not in ("rely", "depend"):
        return
    sellers = named_by(scene, clause.get("on|upon"), "Company")
    made = [c for c in clause.head.children if c.dep_ in ("advcl", "xcomp") and c.lemma_.lower() in ORIGIN]
    goods = [t for t in clause.get("for") if is_goods(scene, t)]
    goods += [t for verb in made for t in verb.children if t.dep_ == "obj" and is_goods(scene, t)]
    for noun in goods[:1]:
        buyers = named_by(scene, clause.get("subj"), "Company")
        yield from supplies(scene, sellers, buyers, clause, noun, "goods:relied on")


_DELIVER = words("supply|deliver|provide")


def _delivered(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "The motors are supplied by A and the batteries by B", "The cells come from A": to the firm spoken of."""
    finite = any(c.dep_ == "aux:pass" for c in clause.head.children)  # not "machines built by A"
    made = clause.passive and finite and clause.lemma in _DELIVER | MAKE | {"build"}
    goods = clause.get("obj" if made else "subj")
    if made and len(goods) == 1 and _is_pronoun_of_goods(scene, goods[0]):
        sellers = slot_entities(scene, clause, "subj", ("Company",)) + and_again(scene, clause.head, ("by",))
        yield from pairs(sellers, receiver(scene, goods[0]), "SUPPLIES", clause.head, "goods:by", 0.9, dated=False)
    to_come = made and clause.lemma in _DELIVER and clause.head.tag_ == "VBN"
    if (
        not goods
        or not (made or clause.lemma == "come")
        or not all(certain_goods(scene, t) or (to_come and _bare(scene, t)) for t in goods)
    ):
        return
    sellers = slot_entities(scene, clause, "subj" if made else "from", ("Company",))
    told = [(s, _passed_by(scene, s) or goods[0]) for s in sellers]
    told += list(gapped(scene, sellers[-1], "by" if made else "from")) if sellers else []
    for seller, noun in told:
        buyers = receiver(scene, goods[0])
        terms: dict[str, Scalar] = {"product": phrase_of(scene, noun)}
        yield from pairs([seller], buyers, "SUPPLIES", clause.head, "plain:delivered", dated=False, qualifiers=terms)


def _delivers(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "A and B supplied the machines", "A makes the motors": to the firm spoken of, where nobody else is named."""
    if clause.passive or clause.lemma not in _DELIVER | MAKE | {"build"} or clause.get("to|for|with"):
        return
    if any(c.lower_ == "to" for c in clause.head.children):
        return  # "was picked to deliver the batteries": see ingest.statements.english.goods_taken
    sellers = slot_entities(scene, clause, "subj", ("Company",))
    for noun in [t for t in clause.get("obj") if _the_goods(scene, t)][:1]:
        buyers = [m for m in receiver(scene, noun) if m.name not in {s.name for s in sellers}]
        terms: dict[str, Scalar] = {"product": phrase_of(scene, noun)}
        yield from pairs(sellers, buyers, "SUPPLIES", clause.head, "plain:delivered", dated=False, qualifiers=terms)


def _the_goods(scene: Scene, noun: Any) -> bool:
    """ "the machines", said with nothing behind it: those of whom the text is about."""
    definite = any(c.lower_ == "the" and c.i < noun.i for c in noun.children)
    plural = noun.tag_ == "NNS"
    return (
        definite
        and plural
        and is_goods(scene, noun)
        and not any(c.i > noun.i and c.pos_ != "PUNCT" for c in noun.children)
    )


def gapped(scene: Scene, seller: Mention, link: str) -> Iterator[tuple[Mention, Any]]:
    """ "by A and the batteries by B", "from A and software from B": whom the verb is not said of again, and what."""
    i = scene.tokens(seller)[1]
    while i < len(scene.words) and scene.words[i].lower_ in (",", "and", "while"):
        i += 1
    for k in range(i + 1, min(i + 6, len(scene.words) - 1)):
        noun, following = scene.words[k - 1], scene.mention(scene.words[k + 1])
        if scene.words[k].lower_ == link:
            fits = following is not None and scene.is_a(following, "Company") and is_goods(scene, noun)
            begins = scene.words[i].lower_ in ("the", "its", "their") or scene.words[i].pos_ in ("NOUN", "ADJ")
            if fits and following is not None and begins:
                yield following, noun
                yield from gapped(scene, following, link)
            return


def _is_pronoun_of_goods(scene: Scene, token: Any) -> bool:
    """ "They are made by X": what the sentence before told of as the firm's."""
    meant = scene.mention(token)
    return token.lower_ in ("it", "they", "these") and (meant is None or scene.is_a(meant, "Product"))


def certain_goods(scene: Scene, noun: Any) -> bool:
    """ "the motors", "its cells": goods that the text has spoken of, or that are somebody's."""
    definite = any(c.lower_ in ("the", "its", "their", "these") and c.i < noun.i for c in noun.children)
    return definite and is_goods(scene, noun)


def _bare(scene: Scene, noun: Any) -> bool:
    """ "Batteries will be supplied by A": goods without an article, of no other's."""
    alone = not any(c.dep_ in ("det", "nmod:poss", "nummod") for c in noun.children)
    return noun.tag_ == "NNS" and alone and is_goods(scene, noun)


def _passed_by(scene: Scene, seller: Mention) -> Any | None:
    """The goods right before "by A", of a row of goods: "and the batteries by A"."""
    by = scene.tokens(seller)[0] - 1
    noun = scene.words[by - 1] if by > 0 and scene.words[by].lower_ == "by" else None
    if noun is None or noun.pos_ != "NOUN" or scene.mention(noun) is not None:
        return None
    return noun if is_goods(scene, noun) or any(c.dep_ == "compound" for c in noun.children) else None


def _under_licence(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "makes the toys under licence from A", "under a licence from A"."""
    for noun in clause.get("under"):
        if noun.lemma_.lower() in ("licence", "license"):
            givers = named_by(scene, modifiers(noun, "from|of|by") + clause.get("from"))
            givers = givers or (named_by(scene, [p for t in clause.get("obj") for p in possessors(t) + modifiers(t, "of")]))  # fmt: skip  # noqa: E501
            takers = [m for m in named_by(scene, clause.get("subj")) if m.name not in {g.name for g in givers}]
            yield from pairs(takers and givers, takers, "LICENSES_TO", clause.head, "under licence", 0.91, dated=False)


def _up_against(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "it is up against A and B"."""
    if clause.lemma == "up" or any(c.lower_ == "up" for c in clause.head.children):
        rivals = named_by(scene, clause.get("against"), "Company")
        yield from pairs(named_by(scene, clause.get("subj"), "Company"), rivals, "COMPETES_WITH", clause.head, "up against", 0.92, dated=False)  # fmt: skip  # noqa: E501


_CONTEST = words("compete|vie|contend")


def _faces(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "faces competition from A and from B", "competes with A, a maker of pumps, and with B"."""
    owners = named_by(scene, clause.get("subj"), "Company")
    nouns = [t for t in clause.get("obj") if t.lower_ in ("competition", "rivalry")]
    rivals = named_by(scene, [m for t in nouns for m in modifiers(t, "from")], "Company")
    links = ("with", "against") if clause.lemma in _CONTEST else ("from",) if nouns else ()
    rivals += [m for m in and_again(scene, clause.head, links) if m not in rivals]
    yield from pairs(owners, rivals, "COMPETES_WITH", clause.head, "plain:competition", 0.94, dated=False)


def and_again(scene: Scene, verb: Any, links: tuple[str, ...]) -> list[Mention]:
    """The companies behind an "and" with the verb's preposition said again: "..., and with B"."""
    found: list[Mention] = []
    for i in range(verb.i + 3, verb.sent.end - 1):
        again = scene.words[i].lower_ in links and scene.words[i - 1].lower_ in ("and", "also")
        named = scene.mention(scene.words[i + 1]) if again else None
        if named is not None and scene.is_a(named, "Company") and named.kind in ("name", "short"):
            found += scene.series(named)
    return found


_GET = words("get|obtain|source|buy|purchase|procure|take|import")


def _sourced(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "gets its cells from A and its controllers from B", "runs on chips from A": from whom goods come supplies."""
    bought = [t for t in clause.get("obj") if is_goods(scene, t)] if clause.lemma in _GET else []
    on = [t for t in clause.get("on|upon") if is_goods(scene, t)] if clause.lemma in ("run", "depend", "rely") else []
    if clause.passive or not (bought or on):
        return
    noun = (bought or on)[0]
    sellers = named_by(scene, [*(clause.get("from") if bought else ()), *modifiers(noun, "from")], "Company")
    told = [(s, noun) for s in sellers]
    told += list(gapped(scene, sellers[-1], "from")) if sellers and bought else []
    subjects = clause.get("subj")
    buyers = named_by(scene, subjects, "Company") or [m for t in subjects[:1] if on for m in receiver(scene, t)]
    for seller, goods in told:
        terms: dict[str, Scalar] = {"product": phrase_of(scene, goods)}
        yield from pairs([seller], buyers, "SUPPLIES", clause.head, "plain:sourced", dated=False, qualifiers=terms)
