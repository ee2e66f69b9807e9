"""Mergers and sales of firms that are only talked of: "is in merger talks with X", "had not held talks with Y about a sale"."""  # noqa: E501

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ingest.mentions.mention import Mention
from ingest.statements.denial import negated
from ingest.statements.english.clause import Clause, lemma_of, modifiers, possessors, preposition, subjects_of, words
from ingest.statements.english.controllers import sayer
from ingest.statements.english.drafts import named_by, pairs
from ingest.statements.english.scene import Draft, Scene
from ingest.statements.english.takeovers import as_told, fate
from ingest.statements.hedges import RUMOUR_WORDS
from ingest.statements.modality import reported_by_others, status_of
from ingest.statements.statement import Status

_TALKS = words("talk|negotiation|discussion")
_DEALS = words("merger|takeover|acquisition|buyout|sale|combination")
_UNIONS = words("merger|combination|tie-up")
_DENY = words("deny|reject|dismiss|refute")
_REACH = 14  # words between the talks and whom they are with, or what they are about


def mergers(scene: Scene) -> Iterator[Draft]:
    """Yield ACQUIRED drafts of deals that are denied, thought of or rumoured; who buys whom is the first with the other."""  # noqa: E501
    for clauses in scene.clauses:
        for clause in clauses:
            yield from _merge(scene, clause)
            yield from _merger_off(scene, clause)
            yield from _own_sale(scene, clause)
    for token in scene.doc:
        noun = token.pos_ == "NOUN" or (token.lower_ == "talks" and token.dep_.startswith("nsubj"))
        if noun and token.lemma_.lower() in _TALKS:
            yield from _talks(scene, token)


def _merge(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "denied that X would merge with Y": who will be whose is open, so that only what comes to nothing is told."""
    others = named_by(scene, clause.get("with"), "Company") if clause.lemma == "merge" else []
    status = status_of(clause.head)
    if others and status in ("denied", "rumoured"):
        firms = named_by(scene, clause.get("subj"), "Company")
        yield from pairs(firms[:1], others[:1], "ACQUIRED", clause.head, "merger talks", 0.92, status=status)


def _merger_off(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "ruled out a merger with X", "its merger with X has been called off": of what comes to nothing."""
    for noun in [t for t in clause.get("obj") if t.lemma_.lower() in _UNIONS and scene.mention(t) is None]:
        others = named_by(scene, modifiers(noun, "with") + clause.get("with"), "Company")[:1]
        status = as_told(clause.head, fate(clause.lemma))
        own = named_by(scene, [*possessors(noun), *([] if clause.passive else clause.get("subj"))], "Company")
        own = own or _firm_of(scene, noun, {m.name for m in others})
        if status == "denied":
            yield from pairs(own[:1], others, "ACQUIRED", clause.head, "merger talks", 0.92, status=status)


def _own_sale(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "is considering a sale to X", "denied that it was negotiating a sale to X": of itself, where it says not of what."""  # noqa: E501
    ahead = clause.lemma == "agree" or fate(clause.lemma) == "planned"
    for noun in [t for t in clause.get("obj|to|on") if t.lemma_.lower() == "sale" and ahead]:
        bare = not modifiers(noun, "of") and not any(c.dep_ in ("compound", "amod") for c in noun.children)
        buyers = named_by(scene, modifiers(noun, "to") + clause.get("to"), "Company", "Investor")
        own = named_by(scene, clause.get("subj"), "Company")
        if bare and buyers and own:
            status = as_told(clause.head, "planned")
            yield from pairs(buyers[:1], own[:1], "ACQUIRED", clause.head, "merger talks", 0.92, status=status)


def _firm_of(scene: Scene, noun: Any, others: set[str]) -> list[Mention]:
    """Whose deal it is where nobody but people, or nobody, is its side: the only firm before it, else the text's."""
    before = {m.name: m for m in scene.mentions_in(noun.sent.start, noun.i) if scene.is_a(m, "Company")}
    firms = [m for name, m in before.items() if name not in others]
    topic = scene.spoken_of(noun.i)
    if not before and topic is not None and topic.name not in others and scene.is_a(topic, "Company"):
        firms = [topic]
    return firms if len(firms) == 1 else []


def _talks(scene: Scene, noun: Any) -> Iterator[Draft]:
    deal = _deal(scene, noun)
    between = _between(scene, noun) if deal is not None and deal.lemma_.lower() in _UNIONS else []
    if len(between) == 2:
        fate_of = _fate(noun)
        yield from pairs(between[:1], between[1:], "ACQUIRED", noun, "merger talks", 0.92, dated=False, status=fate_of)
        return
    other = _other_side(scene, noun, deal) if deal is not None else None
    if deal is None or other is None:
        return
    own = [m for m in _firms_in(scene, deal) or named_by(scene, _talkers(noun), "Company") if m.name != other.name][:1]
    own = own or _firm_of(scene, noun, {other.name})
    sides = ([other], own) if deal.lemma_.lower() == "sale" else (own, [other])
    yield from pairs(*sides, "ACQUIRED", noun, "merger talks", 0.92, dated=False, status=_fate(noun))


def _between(scene: Scene, noun: Any) -> list[Mention]:
    """ "talks between A and B about a merger", "merger talks between A and B": both sides."""
    if noun.i + 1 >= len(scene.doc) or noun.nbor().lower_ != "between":
        return []
    first = next(scene.mentions_in(noun.i + 2, noun.i + 2 + _REACH // 2), None)
    row = [m for m in scene.series(first) if m.cls == "Company"] if first is not None else []
    return row if len(row) == 2 else []


def _firms_in(scene: Scene, deal: Any) -> list[Mention]:
    """The firm of "the sale of X", "its sale"."""
    return named_by(scene, modifiers(deal, "of"), "Company") if deal.lemma_.lower() == "sale" else []


def _deal(scene: Scene, noun: Any) -> Any | None:
    """What is talked about: "merger talks", "talks about a sale"; that of a brand is none of the firm."""
    inside = [c for c in noun.children if c.dep_ == "compound" and c.lemma_.lower() in _DEALS]
    behind = noun.doc[noun.i + 1 : min(noun.i + _REACH, noun.sent.end)]
    about = [t for t in behind if t.lemma_.lower() in _DEALS and t.pos_ == "NOUN"]
    about = [t for t in about if not _of_something(t) or _firms_in(scene, t)]
    led = [t for t in about if any(c.lower_ in ("about", "on", "over", "regarding") for c in t.children)]
    return next(iter([*inside, *led]), None)


def _of_something(deal: Any) -> bool:
    return bool(deal.i + 1 < len(deal.doc) and deal.nbor(1).lower_ == "of")


def _other_side(scene: Scene, noun: Any, deal: Any) -> Mention | None:
    """ "talks with X about a sale", "talks about a sale to X"."""
    last = min(max(noun.i, deal.i) + _REACH, noun.sent.end)
    for i in range(noun.i + 1, last - 1):
        token = scene.doc[i]
        if token.pos_ == "VERB" or token.text == ";":
            return None
        if token.lower_ == "with" or (token.lower_ == "to" and i == deal.i + 1):
            found = next(scene.mentions_in(i + 1, min(i + 6, last)), None)
            return found if found is not None and scene.is_a(found, "Company", "Investor") else None
    return None


def _talkers(noun: Any) -> list[Any]:
    """Who is in the talks: the subject of "is in talks", "held talks", "denied talks"."""
    if any(c.dep_ == "cop" for c in noun.children):
        return sayer(noun) or subjects_of(noun)
    return subjects_of(noun.head) if noun.head.pos_ in ("VERB", "AUX") else []


def _fate(noun: Any) -> Status:
    copular = any(c.dep_ == "cop" for c in noun.children)
    told = noun if copular else noun.head
    status = status_of(told)
    if status == "denied" or (not copular and (told.lemma_.lower() in _DENY or _came_to_nothing(told))):
        return "denied"
    talk = RUMOUR_WORDS.search(noun.sent.text) is not None or reported_by_others(told) or status == "rumoured"
    return "rumoured" if talk else "planned"


_ENDS = words("end|collapse|fail|founder|terminate|call off|cease|abandon|suspend|halt|drop|scrap|lead nowhere")


def _came_to_nothing(verb: Any) -> bool:
    """ "the talks broke down", "have been terminated without result", "broke off talks"; not "ended in a deal"."""
    reached = any(c.lemma_.lower() in _REACHED and preposition(c) in ("in", "with") for c in verb.children)
    in_vain = any(preposition(c) in ("to", "without") and c.lower_ in ("nothing", "result") for c in verb.children)
    apart = verb.lemma_.lower() in ("fall", "come", "break") and any(c.lower_ in _APART for c in verb.children)
    return (lemma_of(verb) in _ENDS or in_vain or apart) and not reached and not negated(verb)


_APART = ("through", "apart", "down", "off", "up")
_REACHED = words("agreement|deal|accord|success|contract|signing|handshake|takeover|merger|sale")
