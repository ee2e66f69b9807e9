"""What money is for: "will invest $30 million in a plant at X", "part of the proceeds will go into a second factory in X"."""  # noqa: E501

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ingest.mentions.mention import Mention
from ingest.statements.english.clause import Clause, modifiers, own_word, possessors, preposition, words
from ingest.statements.english.drafts import named_by, numbers_of
from ingest.statements.english.scene import Draft, Scene
from ingest.statements.english.sites import site_role, sited
from ingest.statements.modality import status_of
from ingest.statements.quantity import Quantity
from ingest.statements.statement import Status, Value

_INVEST = words("invest|spend|commit|pour")
_GRANT = words("approve|announce|plan|unveil|confirm")
_MONEY = words("money|proceeds|proceed|fund|funds|funding|capital|cash|sum")
_PORTIONS = words("part|most|some|half|third|rest|bulk|majority|million|billion|yuan|euro|dollar|yen|pound|rupee")
_GO = words("go|flow|pay|use|fund|finance|help|serve|earmark")
_BUILD = words("build|open|set up|expand|construct|establish|complete|finish|equip|extend")
_WHERE = "in|at|near|outside"


def spending(scene: Scene) -> Iterator[Draft]:
    """Yield what a firm puts into a site, and where the site lies that its money is for."""
    for clauses in scene.clauses:
        for clause in clauses:
            yield from _invested(scene, clause)
            yield from _approved(scene, clause)
            yield from _goes_into(scene, clause)
            yield from _used(scene, clause)
            yield from _raised_for(scene, clause)


_RAISE = words("raise|secure|receive|get|land|obtain|attract|borrow")


def _raised_for(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "has secured 40 million euros for a laboratory in X": a site that is still to come."""
    if clause.lemma in _RAISE and not clause.passive and numbers_of(scene, clause.head, "money"):
        owners = named_by(scene, clause.get("subj"), "Company")[:1]
        for site in _sites(scene, _own_nouns(clause, "for"), clause):
            places = named_by(scene, modifiers(site, _WHERE), "Place", "Cluster")
            yield from sited(owners, places, scene, site, site_role(site), "planned")


def _own_nouns(clause: Clause, prep: str) -> list[Any]:
    """The nouns of a clause with "a" that a preposition leads to, whatever they hang on."""
    behind = clause.head.doc[clause.head.i : clause.head.sent.end]
    led = [t for t in behind if t.dep_ in ("nmod", "obl") and preposition(t) == prep and own_word(t, clause.head)]
    return [t for t in led if any(c.lower_ in ("a", "an") for c in t.children)]


def _used(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "will use the proceeds to develop new arms and to build a research centre in X"."""
    if clause.lemma == "use" and not clause.passive and any(_is_money(t) for t in clause.get("obj")):
        owners = named_by(scene, clause.get("subj"), "Company")[:1]
        status = status_of(clause.head)
        yield from _located(scene, owners, _sites(scene, [], clause), clause, None if status == "asserted" else status)


def _invested(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "will invest $30 million in a plant", "plans to spend $27 million on a second plant in X"."""
    if clause.lemma in _INVEST:
        sites = _sites(scene, clause.get("in|on|into|to") or _own_nouns(clause, "on"), clause)
        owners = named_by(scene, clause.get("subj"), "Company")[:1]
        sums = numbers_of(scene, clause.head, "money")
        yield from _put_in(owners, sums, sites, clause, None)
        yield from _located(scene, owners, sites, clause, None)


def _approved(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "The board approved an investment of 350 million euros in new hubs at X and Y"."""
    nouns = [t for t in clause.get("obj") if t.lemma_.lower() == "investment" and clause.lemma in _GRANT]
    for noun in nouns[:1]:
        boards = [o for t in clause.get("subj") for o in (t, *possessors(t), *modifiers(t, "of"))]
        owners = named_by(scene, boards, "Company")[:1] or _firm_spoken_of(scene, clause)
        sites = _sites(scene, [t for t in noun.subtree if t.dep_ == "nmod"] + clause.get("in|into"), clause)
        yield from _put_in(owners, numbers_of(scene, clause.head, "money"), sites, clause, "planned")
        yield from _located(scene, owners, sites, clause, "planned")


def _goes_into(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "Part of the money will go into a second factory in X", "the proceeds will be used to build a plant in X"."""
    if clause.lemma not in _GO or not any(_is_money(t) for t in clause.get("obj" if clause.passive else "subj")):
        return
    sites = _sites(scene, clause.get("into|in|towards|toward|for|to|on|" + ("" if clause.passive else "obj")), clause)
    told = status_of(clause.head)
    status: Status = "planned" if told in ("conditional", "planned", "asserted") else told
    owners = _firm_spoken_of(scene, clause)
    yield from _located(scene, owners, sites, clause, status)
    subjects = clause.get("obj" if clause.passive else "subj")
    sums = [q for i, q in scene.numbers for t in subjects if t.left_edge.i <= i <= t.right_edge.i and q.kind == "money"]
    yield from _put_in(owners, sums, sites, clause, status)


def _is_money(noun: Any) -> bool:
    part = noun.lemma_.lower() in _PORTIONS and any(m.lemma_.lower() in _MONEY for m in modifiers(noun, "of"))
    return part or noun.lemma_.lower() in _MONEY


def _sites(scene: Scene, nouns: list[Any], clause: Clause) -> list[Any]:
    """The plants, centres and offices among nouns, and those that the money is to build."""
    aims = [c for c in clause.head.children if c.dep_ in ("xcomp", "advcl")]
    aims += [c for verb in aims for c in verb.children if c.dep_ == "conj"]
    built = [verb for verb in aims if verb.lemma_.lower() in _BUILD]
    nouns = [*nouns, *(t for verb in built for t in verb.children if t.dep_ == "obj")]
    nouns += [c for n in nouns for c in n.children if c.dep_ == "conj"]
    return [t for t in nouns if site_role(t) and scene.mention(t) is None]


def _put_in(
    owners: list[Mention], sums: list[Quantity], sites: list[Any], clause: Clause, status: Status | None
) -> Iterator[Draft]:
    """One sum, for sites of one kind: with more of them nobody can say which is for what."""
    if len(owners) == 1 and len(sums) == 1 and sums[0].currency and len(sites) == 1:
        value = Value(value=sums[0].value, currency=sums[0].currency, approximate=sums[0].approximate, of="investment")
        yield Draft(
            relation="OBSERVATION", subject=owners[0], object=value, anchor=clause.head, rule="spent on site",
            confidence=0.93, status=status,
        )  # fmt: skip


def _located(
    scene: Scene, owners: list[Mention], sites: list[Any], clause: Clause, status: Status | None
) -> Iterator[Draft]:
    for site in sites:
        places = named_by(scene, modifiers(site, _WHERE), "Place", "Cluster")
        places = places or named_by(scene, clause.get("at|near|outside"), "Place", "Cluster")
        yield from sited(
            owners, places, scene, clause.head, site_role(site), status or _still_to_come(clause), sure=0.93
        )


def _still_to_come(clause: Clause) -> Status | None:
    """What money is put into stands only when it is spent."""
    return "planned" if status_of(clause.head) == "planned" else None


def _firm_spoken_of(scene: Scene, clause: Clause) -> list[Mention]:
    topic = scene.topic(clause.head.i)
    return [topic] if topic is not None and scene.is_a(topic, "Company") else []
