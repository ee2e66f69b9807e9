"""Takeovers told by their nouns: bids made, sweetened and dropped, offers received and rejected, deals that are weighed."""  # noqa: E501

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ingest.mentions.mention import Mention
from ingest.statements.denial import negated
from ingest.statements.english.clause import Clause, lemma_of, modifiers, possessors, words
from ingest.statements.english.drafts import money, named_by, numbers_of, pairs
from ingest.statements.english.parts import led_behind
from ingest.statements.english.scene import Draft, Scene
from ingest.statements.modality import reported_by_others, status_of, told_by_media
from ingest.statements.statement import Status

_BIDS = words("bid|offer|approach|proposal|takeover|buyout")
_NO_FIRM = words("contract|tender|order|project|job|licence|license|game|event|share|stock|post|seat|price|role")
_MAKE = words(
    "make|launch|submit|table|lodge|raise|increase|sweeten|improve|lower|announce|put in|put forward|present|extend"
    "|place|mount|renew|revise|recommend|back|file|send|unveil|open|start|formalise|formalize"
)
_WEIGH = words(
    "consider|weigh|mull|explore|study|prepare|plan|eye|evaluate|contemplate|ponder|discuss|propose|examine|pursue"
    "|negotiate|finance|fund|seek|ready|float|assess|review|want|draft|approve|clear|wave through"
)
_GIVE_UP = words(
    "drop|withdraw|abandon|scrap|cancel|end|shelve|pull|call off|terminate|ditch|halt|suspend|block|veto|prohibit"
    "|oppose|stop|rule out|kill|scupper|retract|break off|walk away|prevent|forbid|drop out"
)
_GET = words("receive|get|attract|draw|obtain|accept|agree to|confirm|welcome|endorse|consider|weigh|study|review")
_REJECT = words("reject|rebuff|spurn|turn down|dismiss|refuse|decline|snub|fend off|resist|fight off|repel|reject")


def takeovers(scene: Scene) -> Iterator[Draft]:
    """Yield ACQUIRED drafts of takeovers that are only offered, thought of or given up."""
    for clauses in scene.clauses:
        for clause in clauses:
            yield from _bid_for(scene, clause)
            yield from _interested(scene, clause)
            yield from _bidders(scene, clause)
            yield from _approached(scene, clause)
            for noun in [t for t in clause.get("obj") if _is_bid(scene, t)]:
                yield from _offered(scene, clause, noun)
                yield from _received(scene, clause, noun)


def fate(verb: str) -> Status:
    """Return what becomes of a deal that is the object of a verb: given up is denied, thought of is planned."""
    if verb in _GIVE_UP | _REJECT:
        return "denied"
    return "planned" if verb in _WEIGH else "asserted"


def is_planned(noun: Any) -> bool:
    """ "its planned takeover of X", "the proposed acquisition"."""
    return any(c.lower_ in _AHEAD for c in noun.children if c.dep_ == "amod")


_AHEAD = words("planned|proposed|potential|possible|intended|prospective|pending|mooted")


def _is_bid(scene: Scene, noun: Any) -> bool:
    low = noun.lemma_.lower()
    inside = {t.lemma_.lower() for t in noun.children if t.dep_ in ("compound", "amod")}
    return low in _BIDS and noun.pos_ == "NOUN" and scene.mention(noun) is None and not inside & _NO_FIRM


def _bid_for(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "would not bid for X", "is bidding for X"."""
    if clause.lemma == "bid":
        targets = named_by(scene, clause.get("for"), "Company")
        status = status_of(clause.head)
        buyers = named_by(scene, clause.get("subj"))
        yield from _drafts(scene, buyers, targets, clause, "planned" if status == "asserted" else status)


_LOOKS = {"look": "at", "circle": "obj", "court": "obj", "eye": "obj", "stalk": "obj", "covet": "obj"}


def _interested(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "was also interested in X, a newspaper reported", "has looked at X, two people said": talk of a purchase."""
    slot = "in|on" if clause.head.lower_ in ("interested", "keen") else _LOOKS.get(clause.lemma, "")
    buyers = named_by(scene, clause.get("subj"), "Company", "Investor") or named_by(scene, clause.get("obj"))
    targets = [m for t in clause.get(slot)[:1] for m in scene.entities(t) if m.cls == "Company"] if slot else []
    targets = targets or _named_behind(scene, clause, slot)
    status = status_of(clause.head)
    talk = status == "rumoured" or told_by_media(clause.head)
    if targets and (talk or status == "denied"):
        yield from pairs(
            buyers, targets[:1], "ACQUIRED", clause.head, "plain:interest", 0.92, dated=False,
            status="denied" if status == "denied" else "rumoured",
        )  # fmt: skip


def _named_behind(scene: Scene, clause: Clause, slot: str) -> list[Mention]:
    """ "interested in the Portuguese airline X": the name right behind what describes it."""
    for noun in clause.get(slot)[:1] if slot else ():
        after = scene.mention(noun.nbor()) if noun.i + 1 < len(scene.doc) else None
        return [after] if after is not None and after.cls == "Company" and noun.pos_ == "NOUN" else []
    return []


_APPROACH = words("approach|sound out|sound|contact")
_UNION = words("takeover|merger|acquisition|buyout|bid|purchase|offer|tie-up|combination")


def _approached(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "X approached Y about a takeover", "has sounded it out about a merger": asked for, and no more."""
    about = [t for t in clause.get("about|over|with|for|regarding") if t.lemma_.lower() in _UNION]
    if clause.lemma in _APPROACH and about:
        targets = named_by(scene, clause.get("obj"), "Company")
        status = as_told(clause.head, "planned")
        status = "rumoured" if status == "planned" and told_by_media(clause.head) else status
        buyers = named_by(scene, clause.get("subj"))
        yield from pairs(buyers[:1], targets[:1], "ACQUIRED", clause.head, "plain:approach", 0.92, status=status)


_BIDDERS = words("bidder|suitor")


def _bidders(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "Bidders for X include A and B", "A and B are among the suitors of X": who would buy it."""
    if clause.lemma == "include":
        nouns, named = clause.get("subj"), clause.get("obj")
    else:
        nouns, named = [clause.head, *clause.get("among")], clause.get("subj")
    for noun in [t for t in nouns if t.lemma_.lower() in _BIDDERS and scene.mention(t) is None]:
        targets = named_by(scene, [*modifiers(noun, "for|of"), *possessors(noun)], "Company")
        hedged = status_of(clause.head) == "rumoured" or told_by_media(clause.head)
        yield from pairs(
            named_by(scene, named), targets[:1], "ACQUIRED", clause.head, "plain:bidders", 0.92, dated=False,
            status="rumoured" if hedged else "planned",
        )  # fmt: skip


def _offered(scene: Scene, clause: Clause, noun: Any) -> Iterator[Draft]:
    """ "made a €2bn bid for X", "dropped its bid for X", "its offer for X was withdrawn"."""
    if clause.lemma not in _MAKE | _WEIGH | _GIVE_UP:
        return
    targets = named_by(scene, modifiers(noun, "for|of") + clause.get("for"), "Company")
    buyers = named_by(scene, [*possessors(noun), *modifiers(noun, "by|from")])
    buyers = buyers or [m for firm in targets for m in led_behind(scene, firm, "by")]
    buyers = buyers or [m for m in named_by(scene, clause.get("subj")) if m.cls != "GovernmentBody"]
    told = fate(clause.lemma)
    status = as_told(clause.head, "planned" if told == "asserted" else told)
    targets = targets or _left_unsaid(scene, noun, {m.name for m in buyers}, status)
    yield from _drafts(scene, buyers, targets, clause, status)


_PART_ON_SALE = re.compile(
    r"(?:\bits|\btheir|\bthe| [’']s?) (?:[\w&-]+ ){0,5}?(?:business|units?|division|arm|operations|subsidiary|assets)\b"
)
_ITEM = re.compile(r"[*•–—-]+ |[A-Z]{3}[A-Z &]* ?[-–—:] ")  # "** Halden Rail has", "PORTS - Halden Rail has"
_NEAR = 1500  # characters after a purchase in which an offer may be for the same firm


def _left_unsaid(scene: Scene, noun: Any, buyers: set[str], status: Status) -> list[Mention]:
    """ "denied having made an offer", "is said to have made a bid": for the firm whose purchase was told last."""
    if modifiers(noun, "for|of|to|on|from|by") or (noun.lemma_.lower() == "bid" and noun.nbor().lower_ == "to"):
        return []
    if _PART_ON_SALE.search(scene.doc[noun.sent.start : noun.i].text):
        return []  # "plans to sell its vet unit as A and B explore bids": for that, and not for the firm
    at, firm = scene.held.on_offer
    start = scene.reading.starts[noun.i]
    line = scene.text.rfind("\n", 0, start) + 1
    apart = scene.held.item != scene.reading.extra.get("item") or (at < line and _ITEM.match(scene.text, line))
    if apart or not 0 <= start - at < _NEAR:
        firm = scene.spoken_of(noun.i) if status in ("denied", "rumoured") else None
    return [firm] if firm is not None and firm.cls == "Company" and firm.name not in buyers else []


def _received(scene: Scene, clause: Clause, noun: Any) -> Iterator[Draft]:
    """ "received a takeover offer from X", "rejected X's bid", "turned down an approach by X"."""
    if clause.lemma not in _GET | _REJECT or not _of_the_whole(noun):
        return
    buyers = named_by(scene, [*possessors(noun), *modifiers(noun, "from|by"), *clause.get("from")])
    targets = named_by(scene, modifiers(noun, "for"), "Company") or named_by(scene, clause.get("subj"), "Company")
    yield from _drafts(
        scene, buyers, targets, clause, as_told(clause.head, "denied" if clause.lemma in _REJECT else "planned")
    )


def _of_the_whole(noun: Any) -> bool:
    """ "a takeover offer", "a bid", "an offer for": an offer of goods, help or a loan is none for the firm."""
    kinds = {c.lower_ for c in noun.children if c.dep_ in ("compound", "amod")}
    bought = kinds & {"takeover", "buyout", "acquisition", "purchase", "merger", "bid"}
    return bool(bought) or noun.lemma_.lower() in ("bid", "takeover", "buyout")


def told_of(deal: Any, verb: Any) -> Status | None:
    """Return what a verb tells of a deal, its object or subject; None where it is as the verb is: "completed"."""
    told = fate(lemma_of(verb))
    ahead = told == "asserted" and (is_planned(deal) or lemma_of(verb) in _AGREE)
    told = "planned" if ahead else told
    return None if told == "asserted" else as_told(verb, told)


_AGREE = words("agree|announce|authorise|authorize|sign")


def as_told(verb: Any, told: Status) -> Status:
    """Return the status of a deal: one denied, dropped or rumoured is so, whatever the noun asks for."""
    status = status_of(verb)
    if status == "denied" or (told == "denied" and negated(verb)):
        return "planned" if told == "denied" else "denied"  # "has not withdrawn its bid", "will not oppose, if"
    if status in ("conditional", "rumoured") and told == "planned":
        return status
    if told == "denied" and (status == "conditional" or _is_only_possible(verb)):
        return "planned"  # "could drop its bid", "is in a position to block the takeover": it still stands
    return "rumoured" if told == "planned" and reported_by_others(verb) else told


def _is_only_possible(verb: Any) -> bool:
    return verb.dep_ == "acl" and any(c.lower_ == "to" and c.dep_ in ("mark", "aux") for c in verb.children)


def _drafts(
    scene: Scene, buyers: list[Mention], targets: list[Mention], clause: Clause, status: Status
) -> Iterator[Draft]:
    terms = money(numbers_of(scene, clause.head, "money"))
    yield from pairs(buyers[:1], targets, "ACQUIRED", clause.head, "plain:bid", 0.92, status=status, qualifiers=terms)
