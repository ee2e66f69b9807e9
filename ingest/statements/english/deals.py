"""Ownership changing hands: acquisitions, stakes, units sold, firms in hyphens ("X-owned")."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ingest.mentions.english.heads import DESCRIPTORS
from ingest.mentions.mention import Mention
from ingest.statements.english.build import under_way
from ingest.statements.english.clause import Clause, lemma_of, modifiers, possessors, subjects_of, words
from ingest.statements.english.drafts import money, named_by, numbers_of, pairs
from ingest.statements.english.frames import slot_entities
from ingest.statements.english.holdings import gapped
from ingest.statements.english.parts import firm_at, firms_of, is_part, is_stake, led_behind, share_of
from ingest.statements.english.sales import SELL, bought, sales
from ingest.statements.english.scene import Draft, Scene
from ingest.statements.english.takeovers import is_planned, told_of
from ingest.statements.modality import status_of
from ingest.statements.statement import Scalar, Status

_BUY = words("acquire|buy|purchase|take|snap up|take over|pick up")
_RAISE = words("increase|raise|lift|boost|cut|reduce")
_HOLD = words("hold|own|have|control|retain|keep")
_DEAL_NOUNS = frozenset(["acquisition", "takeover", "purchase", "buyout"])


def deals(scene: Scene) -> Iterator[Draft]:
    """Yield drafts about owning and buying that no plain verb frame gives."""
    for clauses in scene.clauses:
        for clause in clauses:
            yield from _stake(scene, clause)
            yield from _assets(scene, clause)
            yield from _from_owner(scene, clause)
            yield from _completed(scene, clause)
            yield from _paid_for(scene, clause)
    yield from _nominal_acquisitions(scene)
    yield from sales(scene)
    yield from _nominal_stakes(scene)
    yield from _hyphened(scene)


def _stake(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "bought a 30 % stake in Y" (acquired a share), "holds 60 % of Y", "raised its stake in Y to 30 %" (holds)."""
    if clause.lemma not in _BUY | _HOLD | _RAISE:
        return
    for noun in clause.get("obj"):
        if not is_part(noun):
            continue
        spots = modifiers(noun, "in|of") + clause.get("in|of")
        elsewhere = any(not is_stake(t) for t in spots)  # "of the shares" says not whose
        targets = firms_of(scene, noun) or named_by(scene, clause.get("in|of"))
        if not targets and is_stake(noun) and not elsewhere:
            targets = topic_of(scene, clause)
        owners = named_by(scene, clause.get("subj"), "Organization", "Person")
        terms = _raised_to(scene) if clause.lemma in _RAISE else share_of(scene, noun)
        others = list(gapped(scene, clause.head, owners)) if terms and clause.lemma in _HOLD else []
        targets = [t for t in targets if t.name not in {m.name for m, _ in others}]
        if clause.lemma in _BUY and not any(o.cls == "Person" for o in owners):
            terms |= money(numbers_of(scene, clause.head, "money"))
            rule = "plain:stake" if "share" in terms and firms_of(scene, noun) else "stake"
            yield from pairs(owners, targets, "ACQUIRED", clause.head, rule, 0.94, qualifiers=terms)
        elif clause.lemma not in _RAISE or terms:
            yield from pairs(owners, targets, "HOLDS_SHARES_IN", clause.head, "stake", dated=False, qualifiers=terms)
            for holder, share in others:
                yield from pairs([holder], targets, "HOLDS_SHARES_IN", clause.head, "stake:gap", 0.92, dated=False, qualifiers={"share": share})  # fmt: skip  # noqa: E501


def _assets(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "bought the assets of Y, the insolvent maker": all that is left of it; "its Spanish assets" are a part."""
    plain = [t for t in clause.get("obj") if t.lower_ == "assets" and all(c.dep_ != "amod" for c in t.children)]
    if clause.lemma in _BUY:
        for noun in plain:
            buyers = named_by(scene, clause.get("subj"), "Company", "Investor")
            yield from bought(scene, buyers, firms_of(scene, noun)[:1], clause.head, "assets")


_BUY_WHOLE = words("acquire|buy|purchase|take over|buy out|snap up")


def _from_owner(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "agreed to buy X from Y": Y has it until then; "bought X from Y": Y had it."""
    if clause.lemma not in _BUY_WHOLE or any(is_part(t) for t in clause.get("obj")):
        return
    firms = [m for t in clause.get("obj") if (m := firm_at(scene, t)) is not None and m.kind in ("name", "short")]
    agents = clause.get("subj") if clause.passive else []  # "is being bought by its managers from Y"
    owners = slot_entities(scene, clause, "from", ("Company", "Investor"))
    owners = owners or named_by(scene, [t for a in agents for t in modifiers(a, "from")], "Company", "Investor")
    owners = [m for m in owners if m.kind in ("name", "short")]
    over = status_of(clause.head) == "asserted" and not under_way(clause.head)
    status: Status = "former" if over else "asserted"
    yield from pairs(firms[:1], owners[:1], "SUBSIDIARY_OF", clause.head, "plain:bought from", dated=False, status=status)  # fmt: skip  # noqa: E501


def _raised_to(scene: Scene) -> dict[str, Scalar]:
    """ "raised its stake to 30 %": the share after it."""
    shares = [q for i, q in scene.numbers if q.kind == "share" and i and scene.doc[i - 1].lower_ == "to"]
    return {"share": shares[-1].value} if shares else {}


def topic_of(scene: Scene, clause: Clause) -> list[Mention]:
    """ "raised its stake to 5.2 %": in the company that the text is about."""
    main: Mention | None = scene.reading.extra.get("main")
    topic = scene.topic(clause.head.i)
    return [main] if main is not None and (topic is None or topic.name == main.name) else []


def _nominal_stakes(scene: Scene) -> Iterator[Draft]:
    """ "plans to sell its 20 % stake in Y": whatever becomes of it, it holds it now; a stake sold is past."""
    for token in scene.words:
        if not _own_part(token) or scene.mention(token) is not None:
            continue
        verb = token.head if token.dep_ in ("obj", "obl") and token.head.pos_ == "VERB" else None
        told = status_of(verb) if verb is not None else None
        sold = verb is not None and lemma_of(verb) in (*SELL, "part") and told == "asserted" and not under_way(verb)
        if verb is not None and (lemma_of(verb) in _BUY | _HOLD or (lemma_of(verb) in _RAISE and told == "asserted")):
            continue
        terms = share_of(scene, token)
        owners = named_by(scene, possessors(token), "Organization", "Person")
        if not owners and verb is not None and any(t.lower_ == "its" for t in possessors(token)):
            owners = named_by(scene, subjects_of(verb), "Organization")
        yield from pairs(
            owners, named_by(scene, modifiers(token, "in|of")), "HOLDS_SHARES_IN", token, "stake:noun",
            dated=False, status="former" if sold else "asserted", qualifiers=terms,
        )  # fmt: skip


def _own_part(token: Any) -> bool:
    """ "its 20 % stake", "its 20 percent of X"."""
    counted = token.lower_ in ("%", "percent", "cent") and any(c.tag_ == "PRP$" for c in token.children)
    return counted or token.lower_ in ("stake", "shareholding", "holding", "interest")


def _completed(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "completed the acquisition of Y": whoever completes it is the buyer; "approved X's takeover of Y"."""
    for noun in clause.get("obj"):
        if noun.lemma_.lower() not in _DEAL_NOUNS or _said_beside(clause, noun):
            continue
        firms = firms_of(scene, noun)
        buyers = _buyers_in(scene, noun, firms)
        plain = bool(buyers) and "Company" in {m.cls for m in firms}
        own = named_by(scene, clause.get("subj"))
        buyers = buyers or [m for m in own if m.cls != "GovernmentBody" or clause.lemma not in _APPROVE]
        rule = "plain:deal" if plain else "acquisition:verb"
        yield from bought(scene, buyers, firms, clause.head, rule, told_of(noun, clause.head))


_APPROVE = words(
    "approve|clear|block|veto|prohibit|oppose|wave through|authorise|authorize|review|examine|study|forbid|allow|back"
    "|consider|assess|permit|stop|investigate|endorse|welcome|reject"
)


def _said_beside(clause: Clause, deal: Any) -> bool:
    """ "A takeover of X by Y, much discussed in the spring, has been ruled out": the main verb tells what became of it."""  # noqa: E501
    told_elsewhere = deal.head.pos_ == "VERB" and deal.dep_.startswith(("nsubj", "obj"))
    return bool(clause.head.dep_.startswith("acl") and told_elsewhere)


def _buyers_in(scene: Scene, deal: Any, firms: list[Mention]) -> list[Mention]:
    """ "the takeover of X by Y", "Y's takeover of X": who buys, in the words of the deal itself."""
    found = named_by(scene, modifiers(deal, "by")) or [m for f in firms for m in led_behind(scene, f, "by")]
    return found or named_by(scene, possessors(deal))


def _paid_for(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "paid $10 billion for X": for a firm by its name, nothing less."""
    sums = numbers_of(scene, clause.head, "money")
    if clause.lemma == "pay" and len(sums) == 1 and not clause.passive and not clause.get("to"):
        firms = [m for t in clause.get("for") if (m := firm_at(scene, t)) is not None]
        buyers = named_by(scene, clause.get("subj"), "Company", "Investor")
        rule = "plain:paid" if all(m.kind in ("name", "short") for m in firms) else "paid"
        yield from pairs(buyers, firms, "ACQUIRED", clause.head, rule, 0.91, qualifiers=money(sums))
        yield from _paid_for_part(scene, clause, money(sums))


def _paid_for_part(scene: Scene, clause: Clause, price: dict[str, Scalar]) -> Iterator[Draft]:
    """ "paid 9 million for a fifth of X", "pays $40m for a 20% stake in X": bought, and held since."""
    for part in clause.get("for"):
        share, firms = share_of(scene, part), [m for m in firms_of(scene, part) if m.cls == "Company"]
        buyers = named_by(scene, clause.get("subj"), "Company", "Investor")[:1]
        if not share or len(firms) != 1 or not is_part(part):
            continue
        rule = "plain:paid for part"
        yield from pairs(buyers, firms, "ACQUIRED", clause.head, rule, qualifiers=share | price)
        yield from pairs(buyers, firms, "HOLDS_SHARES_IN", clause.head, rule, qualifiers=share)


_AWAITS = words("need|await|require|face|depend|hinge|wait|rest")


def _nominal_acquisitions(scene: Scene) -> Iterator[Draft]:
    """ "its acquisition of Y", "the acquisition of Y by X": told unless something above it plans or denies it."""
    for token in scene.words:
        deal = token.lemma_.lower() in _DEAL_NOUNS and token.pos_ == "NOUN" and token.dep_ != "obj"
        if deal and scene.mention(token) is None:
            firms = firms_of(scene, token)
            ahead = is_planned(token) or (token.dep_ == "nsubj" and lemma_of(token.head) in _AWAITS)
            status: Status | None = "planned" if ahead and status_of(token) == "asserted" else None
            buyers = _buyers_in(scene, token, firms)
            rule = "plain:deal" if status == "planned" and firms else "acquisition:noun"
            yield from bought(scene, buyers, firms, token, rule, status)


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
