"""What a clause about posts has: its verb's kind, the title that completes it, the people in its slots."""

from __future__ import annotations

from typing import Any

from ingest.mentions.mention import Mention
from ingest.statements.english.clause import Clause
from ingest.statements.english.scene import Scene
from ingest.statements.english.title_holders import person_at, person_ending
from ingest.statements.english.titles import TitlePhrase

APPOINT = frozenset([
    "appoint", "name", "elect", "choose", "promote", "hire", "make", "select", "install", "confirm", "pick", "tap",
    "re-elect", "reappoint", "reelect", "elevate", "designate", "assign", "recruit", "poach", "bring in",
])  # fmt: skip
NOMINATE = frozenset(("nominate", "propose", "recommend"))
SERVE = frozenset([
    "serve", "work", "act", "take over", "join", "return", "step in", "start", "begin", "continue", "sign on", "come",
    "stay", "stay on", "remain",
])  # fmt: skip
BECOME = frozenset(("become", "remain"))
LEAVE = frozenset(["resign", "step down", "retire", "quit", "leave", "stand down", "depart", "step aside", "step back"])
REMOVE = frozenset(["dismiss", "fire", "oust", "remove", "sack", "suspend"])
SUCCEED = frozenset(("succeed", "replace", "take over from", "follow"))


_NOW = frozenset(("now", "currently", "today", "presently"))


def phrase_of(scene: Scene, clause: Clause, phrases: list[TitlePhrase]) -> TitlePhrase | None:
    """The title phrase that completes the verb: the first after it in its clause, not in apposition to a name."""
    raised = _raised_to(scene, clause, phrases)
    if raised is not None:
        return raised
    behind = [p for p in phrases if p.first and scene.doc[p.first - 1].lower_ == "as"]
    for phrase in [*behind, *(p for p in phrases if p not in behind)]:
        if clause.head.i < phrase.token < clause.head.sent.end and phrase.token - clause.head.i < 25:
            comma = phrase.first - (2 if scene.doc[phrase.first - 1].lower_ in _NOW else 1)
            if comma > 0 and scene.doc[comma].text == "," and person_ending(scene, comma) is not None:
                continue
            own = person_at(scene, phrase.last) if phrase not in behind else None
            if own is not None and clause.lemma in APPOINT and _as_behind(scene, own, clause):
                continue  # "appointed CFO X as co-CEO": what X is already
            if own is not None and (clause.lemma in SUCCEED or clause.lemma == "take over"):
                continue  # "succeeded by finance chief X": what X is already
            right_behind = phrase in behind and person_ending(scene, phrase.first - 1) is not None
            if clause.lemma in APPOINT and phrase in behind and (right_behind or _resumed(scene, phrase)):
                return phrase
            if any(t.lower_ in ("who", "whom") for t in scene.doc[clause.head.i : phrase.first]):
                return None  # of whoever the clause between is about
            return phrase if _hangs_on(scene.doc[phrase.token], clause.head) else None
    return None


_ROLES = frozenset(("role", "post", "position", "job", "rank", "office"))


def _raised_to(scene: Scene, clause: Clause, phrases: list[TitlePhrase]) -> TitlePhrase | None:
    """ "promoted its finance chief, X, to chief executive", "elevated X to the new role of CEO": the post behind "to"."""  # noqa: E501
    if clause.lemma not in ("promote", "elevate"):
        return None
    for phrase in phrases:
        if clause.head.i < phrase.token < clause.head.sent.end and phrase.token - clause.head.i < 25:
            before = [t.lower_ for t in scene.doc[max(clause.head.i + 1, phrase.first - 6) : phrase.first]]
            role = before[-1:] == ["of"] and before[-2:-1] and before[-2] in _ROLES and "to" in before
            if before[-1:] == ["to"] or role:
                return phrase
    return None


def _as_behind(scene: Scene, person: Mention, clause: Clause) -> bool:
    """Say whether "as" stands between the person and the end of the sentence, with no comma before it."""
    rest = scene.doc[scene.tokens(person)[1] : clause.head.sent.end]
    words = [t.lower_ for t in rest]
    return "as" in words and "," not in words[: words.index("as")]


def _resumed(scene: Scene, phrase: TitlePhrase) -> bool:
    """ "hired X, who led Orbit, as chief engineer": the words behind the aside go on with the verb."""
    return phrase.first > 1 and scene.doc[phrase.first - 2].text in (",", ")", "–", "—")


def _hangs_on(token: Any, verb: Any) -> bool:
    current = token
    for _ in range(6):
        if current.i == verb.i:
            return True
        if current.dep_ in ("acl:relcl", "ccomp", "parataxis", "nsubj", "advcl") and current.head.i != verb.i:
            return False
        if current.head.i == current.i:
            return False
        current = current.head
    return False


def people_in(scene: Scene, clause: Clause, slots: str) -> list[Mention]:
    tokens = clause.get(slots)
    found = [m for t in tokens for m in scene.entities(t) if m.cls == "Person"]
    if found:
        return found  # else "X's former head of propulsion, Dan Reed, as engineer": the name stands beside the noun
    beside = [
        scene.mention(c)
        for t in tokens
        if t.pos_ == "NOUN"
        for c in t.children
        if c.dep_ == "appos" or (c.dep_ == "nmod" and scene.doc[c.i - 1].text == ",")
    ]
    return [m for m in beside if m is not None and m.cls == "Person"]


def chosen(scene: Scene, clause: Clause, phrase: TitlePhrase | None) -> list[Mention]:
    """Whom a verb of appointing appoints."""
    people = people_in(scene, clause, "obj|iobj") or (people_in(scene, clause, "subj") if clause.passive else [])
    if not people and phrase is not None and not clause.passive:
        after_as = scene.doc[phrase.first - 1].lower_ == "as"
        before = person_ending(
            scene, phrase.first - after_as
        )  # "named Jane Roe chief executive": one noun phrase for the parser
        people = [before] if before is not None and clause.head.i < scene.tokens(before)[0] else []
    return people


def firm_before(scene: Scene, clause: Clause) -> list[Mention]:
    """The organization right before the verb, where the parser gives that no subject: "Nike appointed"."""
    at = clause.head.i - 1
    while at > clause.head.sent.start and scene.doc[at].lower_ in ("has", "have", "had", "also", "recently", "then"):
        at -= 1
    firm = scene.mention(scene.doc[at])
    return [firm] if firm is not None and scene.is_a(firm, "Organization") and not clause.passive else []
