"""Goods by who makes and who takes them: "lifts them with grippers made by A", "A takes half of its output", "A buys them"."""  # noqa: E501

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from ingest.mentions.mention import Mention
from ingest.statements.english.clause import Clause, modifiers, possessors, preposition, words
from ingest.statements.english.drafts import named_by, pairs
from ingest.statements.english.frames import phrase_of, slot_entities
from ingest.statements.english.goods import (
    ORIGIN,
    and_again,
    certain_goods,
    gapped,
    is_goods,
    receiver,
    supplies,
)
from ingest.statements.english.scene import Draft, Scene
from ingest.statements.modality import status_of


def goods_taken(scene: Scene) -> Iterator[Draft]:
    """Yield who supplies whom where the goods stand with their maker, or with what a customer does with them."""
    for clauses in scene.clauses:
        for clause in clauses:
            yield from _with_makers(scene, clause)
            yield from _bought(scene, clause)
            yield from _ordered_by(scene, clause)
            yield from _share_of_output(scene, clause)
            yield from _chosen(scene, clause)
            yield from _chosen_to_supply(scene, clause)
            yield from _built_for(scene, clause)
            yield from _taken_again(scene, clause)
            yield from _handed_over(scene, clause)
    yield from _at_work(scene)


_HAVE = words("use|need|have|contain|feature|carry|buy|purchase|order|install|employ|deploy|sell|stock|import")
# "competes with pumps made by A": what is no means of whoever does it.
_NO_MEANS = words(
    "compete|vie|contend|compare|contrast|work|deal|replace|swap|return|meet|merge|come|start|begin|end|agree|struggle"
    "|clash|associate|confuse|differ|test|experiment|interfere|fill|fight|keep|face"
)


def _with_makers(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "lifts the boxes with grippers made by A", "depends on bearings supplied by A", "have engines from A and pumps from B"."""  # noqa: E501
    told = [(t, "from") for t in clause.get("obj") if clause.lemma in _HAVE and not clause.passive]
    told += [(t, "from") for t in clause.get("with") if clause.lemma not in _NO_MEANS]
    told += [(t, "by") for t in clause.get("on|upon") if clause.lemma in ("rely", "depend", "run")]
    told += [(m, "by") for t in clause.get("obj") for m in modifiers(t, "with")]  # "lifts rods with grippers"
    for noun, link in [(t, how) for t, how in told if is_goods(scene, t)][:1]:
        makers = named_by(scene, _made_by(noun), "Company")
        sellers = makers or (named_by(scene, modifiers(noun, link), "Company") if link == "from" else [])
        buyers = _doer(scene, clause)
        rows = [(s, noun) for s in sellers] + (list(gapped(scene, sellers[-1], "from")) if sellers else [])
        for seller, goods in rows:
            rule = "plain:goods made by" if makers else "goods:with"
            yield from supplies(scene, [seller], buyers, clause, goods, rule)


def _made_by(noun: Any) -> list[Any]:
    """The agents of "made by", "supplied by" right behind goods."""
    made = [c for c in noun.children if c.dep_ == "acl" and c.lemma_.lower() in ORIGIN and c.tag_ == "VBN"]
    return [a for verb in made for a in verb.children if preposition(a) == "by"]


def _doer(scene: Scene, clause: Clause) -> list[Mention]:
    """Who has the goods: the firm that does it, or whose goods do it: "the rigs of X have engines from"."""
    subjects = clause.get("obj") if clause.passive else clause.get("subj")
    firms = named_by(scene, subjects, "Company")
    named = [t for t in subjects[:1] if (own := scene.mention(t)) is not None and scene.is_a(own, "Product")]
    firms = firms or named_by(scene, [p for t in named for p in possessors(t)], "Company")  # "X's FingerSense has"
    return firms or [m for t in subjects[:1] if is_goods(scene, t) for m in receiver(scene, t)]


_TAKE = words("buy|purchase|order|take|buy up")
_MASS = words("electricity|power|energy|gas|hydrogen|heat|steel|output|production|fuel|oil|cement|ammonia|milk|steam")


def _bought(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "The electricity will be bought by A", "the first units were ordered by A": from the firm spoken of."""
    goods = [t for t in clause.get("obj") if certain_goods(scene, t)]
    plain = [t for t in goods if t.tag_ == "NNS" or t.lemma_.lower() in _MASS]
    if clause.lemma in _TAKE and clause.passive and plain:
        buyers = slot_entities(scene, clause, "subj", ("Company", "GovernmentBody"))
        yield from supplies(scene, receiver(scene, plain[0]), buyers, clause, plain[0], "plain:goods bought")


_ORDERS = words("order|contract")


def _ordered_by(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "The order came from A", "the order was placed by A": the firm spoken of supplies A."""
    orders = [
        t
        for t in clause.get("subj|obj")
        if t.lemma_.lower() in _ORDERS and any(c.lower_ in ("the", "this") for c in t.children)
    ]
    if clause.lemma == "come" and not clause.passive and orders:
        buyers = named_by(scene, clause.get("from"), "Company", "GovernmentBody")
    elif clause.lemma in ("place", "award", "give") and clause.passive and orders:
        buyers = slot_entities(scene, clause, "subj", ("Company", "GovernmentBody"))
    else:
        return
    yield from pairs(receiver(scene, orders[0]), buyers, "SUPPLIES", clause.head, "plain:ordered by", dated=False)


_CONSUME = words("buy|take|purchase|absorb|consume|receive")
_OUTPUT = words("output|production")
_PORTION = re.compile(r"(?:half|third|quarter|fifth|tenth|two-thirds|three-quarters|most|all|bulk|majority|%|percent)")
_WHAT = re.compile(
    r" of what (?P<maker>[^,;.]{2,40}?) (?:can )?(?:produces?|makes?|builds?|manufactures?|mines?|grows?)\b"
)


def _share_of_output(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "A buys a third of X's output", "A takes half of what X produces": X supplies A."""
    if clause.lemma not in _CONSUME or clause.passive:
        return
    for part in [t for t in clause.get("obj") if _PORTION.fullmatch(t.lemma_.lower())]:
        output = [t for t in modifiers(part, "of") if t.lemma_.lower() in _OUTPUT]
        makers = named_by(scene, [p for t in output for p in possessors(t)], "Company") or _of_what(scene, part)
        yield from pairs(makers, _doer(scene, clause), "SUPPLIES", clause.head, "plain:share of output", dated=False)


def _of_what(scene: Scene, part: Any) -> list[Mention]:
    end = scene.reading.span(part.i, part.i + 1)[1]
    told = _WHAT.match(scene.text, end)
    if told is None:
        return []
    return [m for m in scene.mentions if m.start == end + told.start("maker") - told.start() and m.end == told.end("maker") and scene.is_a(m, "Company")]  # fmt: skip  # noqa: E501


_CHOOSE = words("choose|pick|select|pick out|opt")


def _chosen(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "A has chosen X's winches for six trawlers", "picked cranes from X": X will supply."""
    if clause.lemma not in _CHOOSE or clause.passive:
        return
    buyers = named_by(scene, clause.get("subj"), "Company", "GovernmentBody")
    for noun in [t for t in clause.get("obj|for") if is_goods(scene, t)][:1]:
        makers = named_by(scene, [*possessors(noun), *modifiers(noun, "from")], "Company")
        for draft in supplies(scene, makers, buyers, clause, noun, "plain:goods chosen"):
            yield draft if status_of(clause.head) != "asserted" else _planned(draft)


_HIRE = words("choose|pick|select|hire|tap|commission|contract|appoint|engage")
_GIVE = words("supply|deliver|provide|build|make|manufacture")


def _chosen_to_supply(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "A has been chosen to supply the gearboxes for X's rigs", "X picked A to build the engines"."""
    tasks = [c for c in clause.head.children if c.dep_ in ("xcomp", "advcl") and c.lemma_.lower() in _GIVE]
    if clause.lemma not in _HIRE or not tasks:
        return
    sellers = named_by(scene, clause.get("obj"), "Company")
    for noun in [t for t in tasks[0].children if t.dep_ == "obj" and is_goods(scene, t)][:1]:
        named = named_by(scene, clause.get("subj"), "Company", "GovernmentBody")
        buyers = named or (receiver(scene, noun) if clause.passive else [])
        for draft in supplies(scene, sellers, buyers, clause, noun, "plain:chosen to supply"):
            yield draft if status_of(clause.head) != "asserted" else _planned(draft)


def _planned(draft: Draft) -> Draft:
    return replace(draft, status="planned")


_CONSTRUCT = words("build|develop|design|manufacture|construct|fabricate|assemble")


def _built_for(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "A built the antennas for X", "the antenna was developed by A for X"."""
    if clause.lemma not in _CONSTRUCT:
        return
    makers = slot_entities(scene, clause, "subj", ("Company", "University", "ResearchInstitute"))
    for noun in [t for t in clause.get("obj") if is_goods(scene, t)][:1]:
        buyers = named_by(scene, modifiers(noun, "for")) or slot_entities(scene, clause, "for", ("Organization",))
        yield from supplies(scene, makers, buyers, clause, noun, "goods:built for")


def _handed_over(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "A handed over twelve rigs to X"."""
    for noun in [t for t in clause.get("obj") if clause.lemma == "hand over" and is_goods(scene, t)][:1]:
        makers = slot_entities(scene, clause, "subj", ("Company",))
        buyers = slot_entities(scene, clause, "to", ("Organization",))
        yield from supplies(scene, makers, buyers, clause, noun, "goods:built for")


_SELLS = words("make|build|produce|sell|design|develop|manufacture|supply|offer")


def _taken_again(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "X makes drill bits. A buys them, and so does B": what the sentence before tells of."""
    them = [t for t in clause.get("obj") if t.lower_ in ("them", "these")]
    if clause.lemma not in ("buy", "purchase", "order", "use", "stock") or clause.passive or not them:
        return
    made = _made_before(scene, clause.head.sent.start)
    buyers = named_by(scene, clause.get("subj"), "Company")
    buyers += [m for m in _so_do(scene, clause) if m not in buyers] if buyers else []
    if made is not None:
        yield from supplies(scene, [made[0]], buyers, clause, made[1], "plain:goods bought")


def _so_do(scene: Scene, clause: Clause) -> list[Mention]:
    """ "..., and so does B": the names behind it."""
    for i in range(clause.head.i + 2, clause.head.sent.end - 1):
        if scene.words[i].lower_ in ("does", "do", "has", "have") and scene.words[i - 1].lower_ == "so":
            named = scene.mention(scene.words[i + 1])
            return [m for m in scene.series(named) if scene.is_a(m, "Company")] if named is not None else []
    return []


def _made_before(scene: Scene, start: int) -> tuple[Mention, Any] | None:
    """Who makes which goods in the sentence before a token, where it names that one firm."""
    last = scene.words[start - 1].sent if start else None
    for clause in next((c for c in scene.clauses if c and last is not None and c[0].head.sent.start == last.start), ()):
        firms = named_by(scene, clause.get("subj"), "Company")
        goods = [t for t in clause.get("obj") if is_goods(scene, t) and t.tag_ == "NNS"]
        if clause.lemma in _SELLS and not clause.passive and len(firms) == 1 and len(goods) == 1:
            return firms[0], goods[0]
    return None


_WORKING = re.compile(
    r" (?:is|are|was|were|have been|has been) (?:already |now |also |all )?"
    r"(?:in use|in service|in operation|at work|installed|running|deployed|used) (?:at|with|by) (?:the )?"
)
_PART_OF = re.compile(r" (?:is|are) in(?:side)? (?:the )?[a-z][a-z -]{2,30} (?:of|by|from|made by) (?:the )?")
_NEXT_PART = re.compile(r",? and (?:the )?[a-z][a-z -]{2,30} (?:of|by|from) (?:the )?")


def _at_work(scene: Scene) -> Iterator[Draft]:
    """ "X's rigs are in use at A and at B", "its chips are in the bikes of A and the drills of B"."""
    for noun in [t for t in scene.words if t.tag_ in ("NNS", "NN") and is_goods(scene, t)]:
        makers = named_by(scene, possessors(noun), "Company")
        end = scene.reading.span(noun.i, noun.i + 1)[1]
        found = (_WORKING.match(scene.text, end) or _PART_OF.match(scene.text, end)) if makers else None
        if found is None:
            continue
        buyers = _companies_at(scene, found.end())
        further = _NEXT_PART.match(scene.text, buyers[-1].end) if buyers else None
        buyers += _companies_at(scene, further.end()) if further is not None else []
        for buyer in buyers:
            yield from pairs(makers, [buyer], "SUPPLIES", noun, "plain:goods at work", dated=False, qualifiers={"product": phrase_of(scene, noun)})  # fmt: skip  # noqa: E501


def _companies_at(scene: Scene, start: int) -> list[Mention]:
    first = next((m for m in scene.mentions if m.start == start and scene.is_a(m, "Company")), None)
    if first is None:
        return []
    row = scene.series(first)
    again = and_again(scene, scene.words[scene.tokens(row[-1])[1] - 3], ("at", "with", "by"))
    return row + [m for m in again if m not in row and 0 < m.start - row[-1].end < 9]
