"""The person a title belongs to: beside it, before its copula, or as the subject of its predicate."""

from __future__ import annotations

from ingest.mentions.english.heads import HONORIFICS
from ingest.mentions.english.reading import SHARED_POST
from ingest.mentions.mention import Mention
from ingest.statements.english.relatives import antecedent
from ingest.statements.english.scene import Scene
from ingest.statements.english.titles import TitlePhrase

_COPULAS = frozenset(
    ["is", "was", "are", "were", "be", "been", "became", "becomes", "become", "remains", "remained", "being"]
)


_AT_PRESENT = frozenset(("currently", "now", "presently", "today", "also"))


def person_beside(scene: Scene, phrase: TitlePhrase) -> tuple[Mention | None, str]:
    """Return the person a title belongs to, and how: before the name, in apposition, or by a copula."""
    after = person_at(scene, phrase.last)
    if after is not None:
        return after, "before"
    if phrase.last + 1 < len(scene.doc) and scene.doc[phrase.last].lower_ in ("is", "was", "remains"):
        after = person_at(scene, phrase.last + 1)
        if after is not None and (phrase.first < phrase.token or phrase.titles[0].body is not None):
            return after, "copula"
    if phrase.last < len(scene.doc) and scene.doc[phrase.last].lower_ == ",":
        after = person_at(scene, phrase.last + 1)
        comma = phrase.first > 0 and scene.doc[phrase.first - 1].text == ","
        before = person_ending(scene, phrase.first - 1) if comma else None
        closes = after is not None and _closed(scene, scene.tokens(after)[1])
        if after is not None and closes and before is None and phrase.first != phrase.token:
            return after, "before"
    return _person_left(scene, phrase)


def holders(scene: Scene, phrase: TitlePhrase, person: Mention) -> list[Mention]:
    """Everybody who has a post that the words give to several: "A and B, co-CEOs of X", "X co-chairs A and B"."""
    shared = SHARED_POST.search(scene.text[phrase.titles[0].start : phrase.titles[-1].end])
    if shared is None or shared["several"] is None or person not in scene.mentions:
        return [person]
    start = scene.root(person).sent.start
    rows = (scene.series(m) for m in scene.mentions_in(start, scene.tokens(person)[0] + 1) if m.cls == "Person")
    row = next((r for r in rows if person in r), [person])
    return [m for m in row if m.cls == "Person"]


def _closed(scene: Scene, i: int) -> bool:
    return i >= len(scene.doc) or scene.doc[i].is_punct or scene.doc[i].pos_ in ("VERB", "AUX", "CCONJ")


def _person_left(scene: Scene, phrase: TitlePhrase) -> tuple[Mention | None, str]:
    i = phrase.first - 1
    while i > 1 and scene.doc[i].lower_ in _AT_PRESENT and scene.doc[i - 1].text == ",":
        i -= 1  # "Jane Roe, currently head of sales at X"
    if i < 1:
        return None, ""
    word = scene.doc[i].lower_
    if word in (",", "–", "—", "-", "("):
        beside = person_ending(scene, i)
        return (beside, "apposition") if beside is not None else _predicated(scene, phrase)
    if word in ("and", "&"):
        return _predicated(scene, phrase)
    steps = 0
    while i > 0 and scene.doc[i].lower_ not in _COPULAS and scene.doc[i].pos_ in ("ADV", "PART", "AUX") and steps < 3:
        i, steps = i - 1, steps + 1
    if scene.doc[i].lower_ in _COPULAS:
        return _subject_person(scene, i, phrase.token), "copula"
    return None, ""


def _predicated(scene: Scene, phrase: TitlePhrase) -> tuple[Mention | None, str]:
    """ "X is an engineer, founder and CEO of Y": the title is coordinated with a predicate noun."""
    current = scene.doc[phrase.token]
    for _ in range(4):
        if current.dep_ not in ("conj", "appos") or current.head.i >= current.i:
            return None, ""
        current = current.head
        if any(c.dep_ == "cop" for c in current.children):
            named = [scene.mention(c) for c in current.children if c.dep_ == "nsubj"]
            return next(((m, "copula") for m in named if m is not None and m.cls == "Person"), (None, ""))
    return None, ""


def _subject_person(scene: Scene, copula: int, post: int) -> Mention | None:
    """The person right before the copula, auxiliaries between; or its subject in the parse."""
    i = copula - 1
    while i > 0 and scene.doc[i].pos_ in ("AUX", "ADV", "PART"):
        i -= 1
    direct = person_ending(scene, i + 1) or _before_aside(scene, i)
    if direct is not None:
        return direct
    while i > 0 and scene.doc[i].lower_ in ("today", "now", "currently", "then", "later", "once", "also", "still"):
        i -= 1
    token = scene.doc[i]
    if token.lower_ == "who" and i > 0:
        told = scene.named(antecedent(token))  # "A, an engineer at X, who is its chairman"
        beside = person_ending(scene, i) or person_ending(scene, i - 1)
        return beside or (told if told is not None and told.cls == "Person" else None)
    subjects = [c for c in scene.doc[post].children if c.dep_ in ("nsubj", "nsubj:pass")]
    found = [scene.named(s) for s in subjects]
    return next((m for m in found if m is not None and m.cls == "Person"), None)


def _before_aside(scene: Scene, comma: int) -> Mention | None:
    """Who is spoken of where a comma stands before the verb: "its head, Jane Roe, is", "Roe, the head, had been"."""
    if comma < 2 or scene.doc[comma].text != ",":
        return None
    named = person_ending(scene, comma)
    if named is not None:
        first = scene.tokens(named)[0]
        return named if first > 1 and scene.doc[first - 1].text == "," else None
    for i in range(comma - 1, max(comma - 8, scene.doc[comma].sent.start), -1):
        if scene.doc[i].text == ",":
            return person_ending(scene, i) if scene.doc[i + 1].lower_ in ("a", "an", "the", "its") else None
        if scene.doc[i].pos_ in ("VERB", "AUX") or scene.doc[i].is_punct:
            return None
    return None


def person_at(scene: Scene, i: int) -> Mention | None:
    """Return the person named at token i, a form of address before the name passed over."""
    while i < len(scene.doc) and scene.doc[i].lower_ in HONORIFICS and scene.mention(scene.doc[i]) is None:
        i += 1
    mention = scene.mention(scene.doc[i]) if i < len(scene.doc) else None
    return (
        mention
        if mention is not None
        and mention.cls == "Person"
        and mention.kind != "pronoun"
        and scene.tokens(mention)[0] == i
        else None
    )


def person_ending(scene: Scene, i: int) -> Mention | None:
    """The person whose mention ends right before token i."""
    mention = scene.mention(scene.doc[i - 1]) if 0 < i <= len(scene.doc) else None
    return mention if mention is not None and mention.cls == "Person" and scene.tokens(mention)[1] == i else None
