"""Who holds which post: by a verb of appointing or leaving, else by a title beside a name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ingest.mentions.mention import Mention
from ingest.statements import modality
from ingest.statements.english.clause import lemma_of
from ingest.statements.english.leaving import left_by
from ingest.statements.english.post_changes import posts_by_verb
from ingest.statements.english.post_clauses import LEAVE
from ingest.statements.english.post_holdings import body_of, holding
from ingest.statements.english.post_nouns import CIVIC
from ingest.statements.english.scene import Draft, Scene
from ingest.statements.english.title_bodies import holder_of_posts
from ingest.statements.english.title_holders import holders, person_beside
from ingest.statements.english.titles import Title, TitlePhrase, title_phrases
from ingest.statements.governors import speech_governor
from ingest.statements.statement import Status


def posts(scene: Scene) -> Iterator[Draft]:
    """Yield the drafts of posts in a passage, each from the most exact pattern that fits its words."""
    phrases = title_phrases(scene)
    used: set[int] = set()
    for sentence, clauses in zip(scene.doc.sents, scene.clauses, strict=True):
        for clause in clauses:
            yield from posts_by_verb(scene, clause, phrases, used)
        for phrase in phrases:
            if sentence.start <= phrase.token < sentence.end and phrase.token not in used:
                yield from _by_place(scene, phrase)


def is_signature(scene: Scene) -> bool:
    """Say whether a line is "Jane Roe, Head of Communications, Orvane ASA" and no heading."""
    people = [m for m in scene.mentions if m.cls == "Person" and m.kind == "name"]
    end = scene.tokens(people[0])[1] if len(people) == 1 else 0
    first = scene.tokens(people[0])[0] if people else 1
    opens = first == 0 or scene.doc[first - 1].text == ":"
    return opens and 0 < end < len(scene.doc) and scene.doc[end].text == ","


_CONTACT = re.compile(
    r"[\w ]{0,30}\b(?:contacts?|enquiries|inquiries|relations|information)\b[\w ]{0,30}:", re.IGNORECASE
)


def _is_contact(scene: Scene) -> bool:
    """ "Press contact: Jane Roe, Head of Communications": a line that says whom to ask."""
    return _CONTACT.match(scene.reading.passage.text.lstrip()) is not None


def _by_place(scene: Scene, phrase: TitlePhrase) -> Iterator[Draft]:
    """A title beside a name: "Jane Roe, chief executive of X," or "X chief executive Jane Roe"."""
    person, how = person_beside(scene, phrase)
    if person is None:
        return
    for title in phrase.titles:
        body, sure = body_of(scene, title, phrase, person)
        signs = is_signature(scene) and not phrase.strange and (phrase.corporate or _is_contact(scene))
        if body is None and title.body is None and signs:
            body, sure = scene.reading.extra.get("main"), 0.9  # who signs for the firm that the text is about
        if body is not None and title.body is None and title.head not in CIVIC and scene.is_a(body, "Place"):
            continue  # a country has no chief executive
        for held in _with_coordinated(scene, body):
            for holder in holders(scene, phrase, person):
                yield from _at_body(scene, phrase, title, holder, held, how, sure)


def _with_coordinated(scene: Scene, body: Mention | None) -> list[Mention]:
    """ "chairman of A and B": both, where a bare "and" joins them and nothing follows that makes B a subject."""
    if body is None:
        return []
    if body not in scene.mentions:  # understood from the sentence before
        return [body]
    end = scene.tokens(body)[1]
    if end + 1 >= len(scene.doc) or scene.doc[end].lower_ not in ("and", "&"):
        return [body]
    step = 2 if scene.doc[end + 1].lower_ in ("at", "of", "the") else 1
    other = scene.mention(scene.doc[end + step]) if end + step < len(scene.doc) else None
    if other is None or other.kind not in ("name", "short") or not scene.is_a(other, "Organization"):
        return [body]
    last = scene.tokens(other)[1]
    closed = last >= len(scene.doc) or scene.doc[last].text in (",", ".", ";", ")")
    return [body, other] if closed else [body]


def _at_body(
    scene: Scene, phrase: TitlePhrase, title: Title, person: Mention, body: Mention, how: str, sure: float
) -> Iterator[Draft]:
    if holder_of_posts(scene, body, civic=True):
        anchor = scene.doc[phrase.token]
        status = _predicate_status(scene, phrase) if how == "copula" and not title.former else _flagged(title)
        left = left_by(scene, person, phrase.token) if status == "asserted" and how != "copula" else None
        status = "former" if status == "asserted" and how == "before" and _is_gone(scene, person) else status
        yield from holding(
            scene,
            person,
            body,
            title,
            anchor if left is None else left,
            rule=_method(how, title) if left is None else "plain:left post",
            confidence=sure,
            status=status if left is None else "former",
            dated=how == "copula" or left is not None,
        )


_GOES = LEAVE | {"die"}


def _is_gone(scene: Scene, person: Mention) -> bool:
    """ "Its chief executive, X, left in May", "lost its finance chief, X, to Y": the title is that of before."""
    root = scene.root(person)
    top = root.head if root.dep_ in ("appos", "flat", "nmod") else root
    verb = top.head
    told = verb.tag_ in ("VBD", "VBN") and modality.status_of(verb) == "asserted" and speech_governor(verb) is None
    other = any(c.lower_ == "as" for t in verb.children if t.i > verb.i for c in t.children)  # "as a director of Y"
    goes = top.dep_ == "nsubj" and lemma_of(verb) in _GOES and not other and not _leaves_board(verb)
    return told and (goes or (top.dep_ == "obj" and verb.lemma_.lower() == "lose"))


def _leaves_board(verb: Any) -> bool:
    """ "resigned from the board of Y": a seat, which the title in front need not be."""
    return any(t.lower_ in ("board", "council", "committee") and t.i > verb.i for t in verb.children)


def _method(how: str, title: Title) -> str:
    return "title:owned" if how == "before" and title.body is not None else f"title:{how}"


def _predicate_status(scene: Scene, phrase: TitlePhrase) -> Status | None:
    """ "was chief executive of X" is over, unless somebody said in the past that it was so; else the wording decides."""  # noqa: E501
    top = scene.doc[phrase.token]
    for _ in range(3):  # "was professor of X and an adviser to Y": the second post shares the verb
        if top.dep_ != "conj" or any(c.dep_ == "cop" for c in top.children):
            break
        top = top.head
    copulas = [c for c in top.children if c.dep_ == "cop"]
    i = phrase.first - 1
    while i > 0 and scene.doc[i].pos_ in ("ADV", "PART", "DET", "ADP", "PRON") and phrase.first - i < 5:
        i -= 1
    past = scene.doc[i].lower_ in ("was", "were") or any(c.lower_ in ("was", "were") for c in copulas)
    past = past or (scene.doc[i].lower_ == "been" and scene.doc[i - 1].lower_ == "had")  # "who had been head of"
    if not past:
        return None
    anchor = scene.doc[phrase.token]
    reported = speech_governor(anchor)
    told = modality.status_of(anchor)
    return "former" if told == "asserted" and reported is None else None


def _flagged(title: Title) -> Status:
    return "former" if title.former else "planned" if title.planned else "asserted"
