"""Drafts of a post that somebody holds, from a title: its body, named or understood, and its end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from ingest.mentions.english.reading import SHARED_POST
from ingest.mentions.mention import Mention
from ingest.statements import modality
from ingest.statements.english.post_clauses import APPOINT
from ingest.statements.english.post_nouns import CIVIC, FOUNDERS, is_work
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
    seat = _only_seat(scene, title, phrase)
    if seat is not None:
        return seat, 0.86
    if not phrase.corporate or phrase.strange or _elsewhere(scene, phrase) or _of_state(scene, phrase):
        return None, 0.0
    body, sure = _understood(scene, title, phrase, person)
    return (body, sure) if body is None or scene.much_told_of(body) else (None, 0.0)


def _understood(scene: Scene, title: Title, phrase: TitlePhrase, person: Mention) -> tuple[Mention | None, float]:
    named = list(bodies_before(scene, _clause_start(scene, phrase)))
    near = {m.name: m for m in named if not _sends(scene, m, person)}
    topic = _sure_topic(scene, phrase)
    topic = None if topic is not None and any(m.name == topic.name and _was_there(scene, m) for m in named) else topic
    speaker = _speaking_for(scene, phrase, person, topic)
    if speaker is not None:
        return speaker, 0.86
    if len(near) == 1:
        alone = next(iter(near.values()))
        acts = scene.root(alone).dep_ in ("nsubj", "nsubj:pass", "nmod:poss", "root")
        return (alone, 0.86) if acts or (topic is not None and topic.name == alone.name) else (None, 0.0)
    if topic is None and not near:
        since = scene.reading.starts[phrase.first] - scene.held.at
        topic = scene.held.body if 0 < since < 300 else None
        topic = topic if topic is not None and (title.acting or scene.alone(topic, phrase.first)) else None
    return (topic, 0.86) if topic is not None and not near else (None, 0.0)


def _clause_start(scene: Scene, phrase: TitlePhrase) -> int:
    """The token up to which a body of the sentence counts: none does where a semicolon parts it from the title."""
    sentence = scene.doc[phrase.token].sent
    parted = any(scene.doc[i].text == ";" for i in range(sentence.start, phrase.first))
    return int(sentence.start) if parted else phrase.first


def _sends(scene: Scene, body: Mention, person: Mention) -> bool:
    """ "Orbit's Jane Roe becomes deputy chair": who somebody comes from is not where the new post is."""
    if person not in scene.mentions:
        return False
    end, start = scene.tokens(body)[1], scene.tokens(person)[0]
    if _was_there(scene, body):
        return True
    aside = scene.root(body)
    for _ in range(4):  # "X, a graduate of Orbit University, has been": what X is from
        if aside.dep_ == "appos" and scene.mention(aside.head) is person:
            return True
        aside = aside.head
    return end + 1 == start and scene.doc[end].lower_ in ("'s", "’s", "'", "’")


def comes_from(scene: Scene, body: Mention, token: int) -> bool:
    """Say whether "the bank" of a post is the firm that the sentence says somebody came from: then it is another."""
    named = (m for m in bodies_before(scene, token) if m.kind in ("name", "short") and m.name == body.name)
    return body.kind == "nominal" and any(_was_there(scene, m) for m in named)


def hired_by_main(scene: Scene, phrase: TitlePhrase) -> Mention | None:
    """ "X, formerly of Orbit, was hired as head of sales": by whom the text is about, where it names no other."""
    main: Mention | None = scene.reading.extra.get("main")
    topic = scene.topic(phrase.token)
    if main is None or topic is None or topic.name != main.name or phrase.strange:
        return None
    sentence = scene.doc[phrase.token].sent
    others = [m for m in scene.mentions_in(sentence.start, sentence.end) if scene.is_a(m, "Organization", "Cluster")]
    return main if all(_was_there(scene, m) for m in others) else None


def _was_there(scene: Scene, body: Mention) -> bool:
    """ "Jane Roe, formerly of Orbit, has been appointed"."""
    first = scene.tokens(body)[0]
    return any(t.lower_ in _EARLIER for t in scene.doc[max(scene.doc[first].sent.start, first - 3) : first])


_EARLIER = frozenset(("formerly", "previously", "once", "ex", "former"))


def _sure_topic(scene: Scene, phrase: TitlePhrase) -> Mention | None:
    """The company spoken of, where the whole text is about it or no other body is named since it was."""
    topic = scene.topic(phrase.token)
    main: Mention | None = scene.reading.extra.get("main")
    if topic is not None and _told_of_since(scene, topic, phrase):
        return None
    if topic is None or (main is not None and main.name == topic.name):
        return topic
    return topic if scene.alone(topic, phrase.first) else None


def _told_of_since(scene: Scene, topic: Mention, phrase: TitlePhrase) -> bool:
    """Say whether the passage has gone on to posts at another firm and names the topic no more: a column of moves."""
    body, at = scene.held.named_by
    here, end = scene.reading.starts[phrase.first], scene.doc[phrase.token].sent.end
    if body is None or body.name == topic.name or not scene.reading.passage.start <= at < scene.reading.ends[end - 1]:
        return False
    told = next((s.start for s in scene.doc.sents if scene.reading.starts[s.end - 1] >= at), 0)
    since = scene.reading.starts[told]
    return not any(m.name == topic.name and since <= m.start < here and m.kind != "pronoun" for m in scene.mentions)


_TELLING = frozenset(("say", "tell", "announce", "add", "explain", "note", "report", "confirm"))


def _speaking_for(scene: Scene, phrase: TitlePhrase, person: Mention, topic: Mention | None) -> Mention | None:
    """ "Orbit will deliver cells to Nexor, managing director Jane Roe said": the firm whose doing an officer tells."""
    first = scene.doc[phrase.token].sent.start
    if person_at(scene, phrase.last) is not person or phrase.first <= first or scene.doc[phrase.first - 1].text != ",":
        return None
    end = scene.tokens(person)[1]
    verb = scene.doc[end] if end < len(scene.doc) else None
    if verb is None or verb.lemma_ not in _TELLING or verb.pos_ != "VERB":
        return None
    subject = next((m for m in bodies_before(scene, phrase.first) if m.kind in ("name", "short")), None)
    if subject is None or scene.root(subject).dep_ not in ("nsubj", "nsubj:pass"):
        return None
    told = scene.root(subject).head
    whole = told.i == verb.i or told.head.i == verb.i or verb.head.i == told.i
    return subject if whole and (topic is None or topic.name == subject.name) else None


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


_SEATS = {"governor": "Province"}  # of mayors a text may name one whose town it does not


def _only_seat(scene: Scene, title: Title, phrase: TitlePhrase) -> Mention | None:
    """ "Governor Jane Roe" in a text that names one province or state."""
    level = _SEATS.get(title.head, "")
    if not level or phrase.strange or phrase.first != phrase.token or person_at(scene, phrase.last) is None:
        return None
    named = {m.name: m for m in scene.held.places if m.cls == level and m.kind == "name"}
    return next(iter(named.values())) if len(named) == 1 else None


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
    qualifiers: dict[str, Scalar] = {"title": title_words(scene, title)}
    over = status in ("former", "denied") or title.former
    given = scene.held.posts.get(person.name) and scene.held.at >= scene.reading.starts[anchor.sent.start]
    if rule.removeprefix("verb:") in APPOINT:
        scene.held.named_by = (body, scene.reading.starts[anchor.i])
    if not (given and rule == "title:apposition"):  # "X, currently head of Y, will become": the verb's post is told of
        scene.held.note(person, str(qualifiers["title"]), body, scene.reading.starts[anchor.i], over=over)
    if title.acting:
        qualifiers["acting"] = True
    held = Draft(
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
    yield held
    if is_work(str(qualifiers["title"]), title.head) and scene.is_a(body, "Organization"):
        yield replace(held, relation="EMPLOYED_BY")  # an engineer of a firm leads nothing there, and works there


def title_words(scene: Scene, title: Title) -> str:
    """Return a title as the text has it, with the unit that stands behind its body."""
    words = " ".join(scene.text[title.start : title.end].split())
    if (several := SHARED_POST.search(words)) is not None and several["several"] is not None:
        one = several[0][:-2] + "an" if several["several"] == "" else several[0][:-1]
        words = words.replace(several[0], one)  # "co-CEOs": each is one
    return f"{words} of {title.unit}" if title.unit else words


def ended(draft: Draft) -> Draft:
    """A departure that is told ends the post; one that is planned or denied leaves it as it is."""
    status = modality.status_of(draft.anchor)
    return replace(
        draft,
        status="former" if status in ("asserted", "former") else "asserted",
        dated=status in ("asserted", "former"),
    )
