"""Drafts of a post that somebody holds, from a title: its body, named or understood, and its end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from ingest.mentions.mention import Mention
from ingest.statements import modality
from ingest.statements.english.post_nouns import CIVIC, FOUNDERS
from ingest.statements.english.scene import Draft, Scene
from ingest.statements.english.title_bodies import bodies_before
from ingest.statements.english.title_holders import person_at
from ingest.statements.english.titles import Title, TitlePhrase
from ingest.statements.statement import Scalar, Status


def body_of(scene: Scene, title: Title, phrase: TitlePhrase, person: Mention) -> tuple[Mention | None, float]:
    """The title's body: named in the phrase, else the one organisation of the sentence before it, else the topic."""
    if title.body is not None:
        return title.body, 0.96
    place = _where(scene, phrase)
    if place is not None:
        return place, 0.92
    if not phrase.corporate or phrase.strange or _elsewhere(scene, phrase) or _of_state(scene, phrase):
        return None, 0.0
    near = {m.name: m for m in bodies_before(scene, phrase.first)}
    topic = scene.topic(phrase.token)
    if len(near) == 1:
        alone = next(iter(near.values()))
        acts = scene.root(alone).dep_ in ("nsubj", "nsubj:pass", "nmod:poss", "root")
        return (alone, 0.86) if acts or (topic is not None and topic.name == alone.name) else (None, 0.0)
    if topic is None and not near:
        since = scene.reading.starts[phrase.first] - scene.held.at
        topic = scene.held.body if 0 < since < 300 else None
    return (topic, 0.86) if topic is not None and not near else (None, 0.0)


def _where(scene: Scene, phrase: TitlePhrase) -> Mention | None:
    """ "taught at X, where he was professor": the body before "where"."""
    sentence = scene.doc[phrase.token].sent
    for i in range(phrase.first - 1, max(sentence.start, phrase.first - 8), -1):
        if scene.doc[i].lower_ == "where":
            back = 2 if scene.doc[i - 1].text == "," else 1
            body = scene.mention(scene.doc[i - back]) if i - back >= sentence.start else None
            return body if body is not None and scene.is_a(body, "Organization", "Cluster") else None
        if scene.doc[i].text in (",", ";", ":"):
            return None
    return None


def _of_state(scene: Scene, phrase: TitlePhrase) -> bool:
    """ "President Jane Roe": the president of a state as well as of a firm, so no firm is understood."""
    alone = len(phrase.titles) == 1 and phrase.titles[0].head in CIVIC
    alone = alone and (phrase.first == phrase.token or scene.doc[phrase.first].lower_ in CIVIC)
    return alone and scene.doc[phrase.token].text[:1].isupper() and person_at(scene, phrase.last) is not None


def _elsewhere(scene: Scene, phrase: TitlePhrase) -> bool:
    """ "to serve as chairman there": the post is at a place that only the text before can tell."""
    return phrase.last < len(scene.doc) and scene.doc[phrase.last].lower_ == "there"


def holding(
    scene: Scene,
    person: Mention,
    body: Mention,
    title: Title,
    anchor: Any,
    *,
    rule: str,
    confidence: float,
    status: Status | None = None,
    dated: bool = False,
    valid_to: str | None = None,
) -> Iterator[Draft]:
    """Yield the draft of one post held, or of a founding where the title says that."""
    if title.head in FOUNDERS:
        if scene.is_a(body, "Organization", "Cluster"):
            yield Draft(
                relation="FOUNDED_BY",
                subject=body,
                object=person,
                anchor=anchor,
                rule=rule,
                confidence=confidence,
                status=status and "asserted",
            )
        return
    qualifiers: dict[str, Scalar] = {"title": _words(scene.text[title.start : title.end])}
    over = status in ("former", "denied") or title.former
    scene.held.note(person, str(qualifiers["title"]), body, scene.reading.starts[anchor.i], over=over)
    if title.acting:
        qualifiers["acting"] = True
    yield Draft(
        relation="HOLDS_POST",
        subject=person,
        object=body,
        anchor=anchor,
        rule=rule,
        confidence=confidence,
        qualifiers=qualifiers,
        status=status,
        dated=dated,
        valid_to=valid_to,
    )


def _words(text: str) -> str:
    return " ".join(text.split())


def ended(draft: Draft) -> Draft:
    """A departure that is told ends the post; one that is planned or denied leaves it as it is."""
    status = modality.status_of(draft.anchor)
    return replace(
        draft,
        status="former" if status in ("asserted", "former") else "asserted",
        dated=status in ("asserted", "former"),
    )
