"""Who holds which post: appositions, titles before names, appointments, departures, successions, "X heads Y"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ingest.mentions.english.heads import HONORIFICS
from ingest.mentions.mention import Mention
from ingest.statements import modality
from ingest.statements.english.clause import Clause, lemma_of, modifiers, possessors
from ingest.statements.english.scene import Draft, Scene
from ingest.statements.english.titles import (
    CIVIC,
    FOUNDERS,
    Title,
    TitlePhrase,
    bodies_before,
    holder_of_posts,
    title_phrases,
)
from ingest.statements.statement import Scalar, Status

_APPOINT = frozenset(
    [
        "appoint",
        "name",
        "elect",
        "choose",
        "promote",
        "hire",
        "make",
        "select",
        "install",
        "confirm",
        "pick",
        "tap",
        "re-elect",
        "reappoint",
        "reelect",
        "designate",
        "assign",
    ]
)
_NOMINATE = frozenset(("nominate", "propose", "recommend"))
_SERVE = frozenset(
    (
        "serve",
        "work",
        "act",
        "take over",
        "join",
        "return",
        "step in",
        "start",
        "begin",
        "continue",
        "sign on",
        "come",
        "stay",
        "remain",
    )
)
_BECOME = frozenset(("become", "remain"))
_LEAVE = frozenset(
    ["resign", "step down", "retire", "quit", "leave", "stand down", "depart", "step aside", "step back"]
)
_REMOVE = frozenset(["dismiss", "fire", "oust", "remove", "sack", "suspend"])
_SUCCEED = frozenset(("succeed", "replace", "take over from", "follow"))
_HEAD = {
    "head": "head",
    "lead": "head",
    "chair": "chair",
    "run": "head",
    "direct": "director",
    "helm": "head",
    "head up": "head",
    "advise": "adviser",
    "co-lead": "co-head",
    "oversee": "head",
}
_COPULAS = frozenset(
    ["is", "was", "are", "were", "be", "been", "became", "becomes", "become", "remains", "remained", "being"]
)


def posts(scene: Scene) -> Iterator[Draft]:
    """Yield the drafts of posts in a passage, each from the most exact pattern that fits its words."""
    phrases = title_phrases(scene)
    used: set[int] = set()
    for sentence, clauses in zip(scene.doc.sents, scene.clauses, strict=True):
        for clause in clauses:
            yield from _by_verb(scene, clause, phrases, used)
        for phrase in phrases:
            if sentence.start <= phrase.token < sentence.end and phrase.token not in used:
                yield from _by_place(scene, phrase)


def _by_place(scene: Scene, phrase: TitlePhrase) -> Iterator[Draft]:
    """A title beside a name: "Jane Roe, chief executive of X," or "X chief executive Jane Roe"."""
    person, how = _person_beside(scene, phrase)
    if person is None:
        return
    for title in phrase.titles:
        body, sure = _body(scene, title, phrase, person)
        for held in _with_coordinated(scene, body):
            yield from _at_body(scene, phrase, title, person, held, how, sure)


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
        yield from _holding(
            scene,
            person,
            body,
            title,
            anchor,
            rule=f"title:{how}",
            confidence=sure,
            status=status,
            dated=how == "copula",
        )


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
    if not past:
        return None
    anchor = scene.doc[phrase.token]
    reported = modality.speech_governor(anchor)
    told = modality.status_of(anchor)
    return "former" if told == "asserted" and reported is None else None


def _flagged(title: Title) -> Status:
    return "former" if title.former else "planned" if title.planned else "asserted"


def _person_beside(scene: Scene, phrase: TitlePhrase) -> tuple[Mention | None, str]:
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
        before = _person_ending(scene, phrase.first - 1) if comma else None
        closes = after is not None and _closed(scene, scene.tokens(after)[1])
        if after is not None and closes and before is None and phrase.first != phrase.token:
            return after, "before"
    return _person_left(scene, phrase)


def _closed(scene: Scene, i: int) -> bool:
    return i >= len(scene.doc) or scene.doc[i].is_punct or scene.doc[i].pos_ in ("VERB", "AUX", "CCONJ")


def _person_left(scene: Scene, phrase: TitlePhrase) -> tuple[Mention | None, str]:
    i = phrase.first - 1
    if i < 1:
        return None, ""
    word = scene.doc[i].lower_
    if word in (",", "–", "—", "-", "("):
        beside = _person_ending(scene, i)
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
    direct = _person_ending(scene, i + 1)
    if direct is not None:
        return direct
    while i > 0 and scene.doc[i].lower_ in ("today", "now", "currently", "then", "later", "once", "also", "still"):
        i -= 1
    token = scene.doc[i]
    if token.lower_ == "who" and i > 0:
        return _person_ending(scene, i) or _person_ending(scene, i - 1)
    subjects = [c for c in scene.doc[post].children if c.dep_ in ("nsubj", "nsubj:pass")]
    found = [scene.named(s) for s in subjects]
    return next((m for m in found if m is not None and m.cls == "Person"), None)


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


def _person_ending(scene: Scene, i: int) -> Mention | None:
    """The person whose mention ends right before token i."""
    mention = scene.mention(scene.doc[i - 1]) if 0 < i <= len(scene.doc) else None
    return mention if mention is not None and mention.cls == "Person" and scene.tokens(mention)[1] == i else None


def _body(scene: Scene, title: Title, phrase: TitlePhrase, person: Mention) -> tuple[Mention | None, float]:
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
    alone = len(phrase.titles) == 1 and phrase.titles[0].head in CIVIC and phrase.first == phrase.token
    return alone and scene.doc[phrase.token].text[:1].isupper() and person_at(scene, phrase.last) is not None


def _elsewhere(scene: Scene, phrase: TitlePhrase) -> bool:
    """ "to serve as chairman there": the post is at a place that only the text before can tell."""
    return phrase.last < len(scene.doc) and scene.doc[phrase.last].lower_ == "there"


def _holding(
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


def _by_verb(scene: Scene, clause: Clause, phrases: list[TitlePhrase], used: set[int]) -> Iterator[Draft]:
    lemma = clause.lemma
    if lemma in _APPOINT or lemma in _NOMINATE:
        yield from _appointed(scene, clause, phrases, used)
    elif lemma in _SUCCEED or (lemma == "take over" and clause.get("from")):
        yield from _succeeded(scene, clause, phrases, used)
    elif lemma in _LEAVE or lemma in _REMOVE:
        yield from _left(scene, clause, phrases, used)
    elif lemma in _SERVE or lemma in _BECOME:
        yield from _served(scene, clause, phrases, used)
    if lemma in _HEAD:
        yield from _heads(scene, clause)


def _phrase_of(scene: Scene, clause: Clause, phrases: list[TitlePhrase]) -> TitlePhrase | None:
    """The title phrase that completes the verb: the first after it in its clause, not in apposition to a name."""
    behind = [p for p in phrases if p.first and scene.doc[p.first - 1].lower_ == "as"]
    for phrase in [*behind, *(p for p in phrases if p not in behind)]:
        if clause.head.i < phrase.token < clause.head.sent.end and phrase.token - clause.head.i < 25:
            before = scene.doc[phrase.first - 1] if phrase.first else None
            if before is not None and before.lower_ == "," and _person_ending(scene, phrase.first - 1) is not None:
                continue
            own = person_at(scene, phrase.last) if phrase not in behind else None
            if own is not None and clause.lemma in _SUCCEED:
                continue  # "succeeded by finance chief X": what X is already
            if any(t.lower_ in ("who", "whom") for t in scene.doc[clause.head.i : phrase.first]):
                return None  # of whoever the clause between is about
            return phrase if _hangs_on(scene.doc[phrase.token], clause.head) else None
    return None


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


def _people(scene: Scene, clause: Clause, slots: str) -> list[Mention]:
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


def _appointed(scene: Scene, clause: Clause, phrases: list[TitlePhrase], used: set[int]) -> Iterator[Draft]:
    phrase = _phrase_of(scene, clause, phrases)
    people = _people(scene, clause, "obj|iobj") or (_people(scene, clause, "subj") if clause.passive else [])
    if phrase is None or not people:
        return
    used.add(phrase.token)
    employer = _appointing(scene, clause)
    status: Status | None = "planned" if clause.lemma in _NOMINATE else None
    for person in people:
        for title in phrase.titles:
            body = title.body or (employer[0] if employer else _body(scene, title, phrase, person)[0])
            if body is not None:
                yield from _holding(
                    scene,
                    person,
                    body,
                    title,
                    clause.head,
                    rule=f"verb:{clause.lemma}",
                    confidence=0.95,
                    dated=True,
                    status=status,
                )


def _appointing(scene: Scene, clause: Clause) -> list[Mention]:
    """Who appoints: the subject, or whose board it is ("X's board", "the directors of X")."""
    tokens = clause.get("subj")
    boards = [
        t for t in tokens if t.lower_ in ("board", "directors", "shareholders", "council", "investors", "committee")
    ]
    tokens = tokens + [o for t in boards for o in (*possessors(t), *modifiers(t, "of|at"))]
    return [m for t in tokens for m in scene.entities(t) if scene.is_a(m, "Organization")]


def _served(scene: Scene, clause: Clause, phrases: list[TitlePhrase], used: set[int]) -> Iterator[Draft]:
    phrase = _phrase_of(scene, clause, phrases)
    people = _people(scene, clause, "subj") or (_people(scene, clause, "obj") if clause.passive else [])
    if phrase is None or not people:
        return
    preceding = scene.doc[max(phrase.first - 1, 0)].lower_
    if clause.lemma not in _BECOME and preceding != "as":
        return
    used.add(phrase.token)
    joined = [
        m for t in clause.get("obj|at|in|to") for m in scene.entities(t) if scene.is_a(m, "Organization", "Cluster")
    ]
    plain_past = clause.lemma in ("serve", "work", "act") and (
        clause.head.tag_ == "VBD"
        or (clause.head.tag_ == "VBN" and not any(c.dep_.startswith("aux") for c in clause.head.children))
    )
    status: Status | None = "former" if phrase.titles[0].former or plain_past else None
    for title in phrase.titles:
        body = joined[0] if joined and _after_its_comma(scene, title) else title.body
        body = body or (joined[0] if joined else _body(scene, title, phrase, people[0])[0])
        if body is not None:
            yield from _holding(
                scene,
                people[0],
                body,
                title,
                clause.head,
                rule=f"verb:{clause.lemma}",
                confidence=0.94,
                dated=True,
                status=status,
            )


def _after_its_comma(scene: Scene, title: Title) -> bool:
    """ "joined X as Director, Global Sales": what follows the comma is the title's field, not another employer."""
    if title.body is None:
        return False
    position = scene.tokens(title.body)[0]
    return position > 0 and scene.doc[position - 1].text == ","


def _left(scene: Scene, clause: Clause, phrases: list[TitlePhrase], used: set[int]) -> Iterator[Draft]:
    phrase = _phrase_of(scene, clause, phrases)
    people = _people(scene, clause, "obj" if clause.lemma in _REMOVE else "subj")
    if phrase is None or not people:
        return
    used.add(phrase.token)
    for title in phrase.titles:
        body = title.body or _body(scene, title, phrase, people[0])[0]
        if body is not None:
            for draft in _holding(
                scene, people[0], body, title, clause.head, rule=f"verb:{clause.lemma}", confidence=0.94, dated=True
            ):
                yield _ended(draft)


def _ended(draft: Draft) -> Draft:
    """A departure that is told ends the post; one that is planned or denied leaves it as it is."""
    from dataclasses import replace

    status = modality.status_of(draft.anchor)
    return replace(
        draft,
        status="former" if status in ("asserted", "former") else "asserted",
        dated=status in ("asserted", "former"),
    )


def _succeeded(scene: Scene, clause: Clause, phrases: list[TitlePhrase], used: set[int]) -> Iterator[Draft]:
    phrase = _phrase_of(scene, clause, phrases)
    incoming, outgoing = _people(scene, clause, "subj"), _people(scene, clause, "obj|from")
    if phrase is None and clause.head.dep_ == "conj":
        phrase = _left_before(scene, clause, phrases, outgoing)
        outgoing = outgoing if phrase is None else []
    if phrase is None and incoming and outgoing and outgoing[0].name not in scene.held.posts:
        phrase = next(
            (
                p
                for p in phrases
                if p.token < clause.head.i and _person_beside(scene, p)[0] == incoming[0] and not _is_past(p)
            ),
            None,
        )
        incoming = incoming if phrase is None else []  # the apposition itself says what the newcomer is
    if phrase is None and incoming and outgoing:
        yield from _same_post(scene, clause, incoming[0], outgoing[0])
    if phrase is None or not (incoming or outgoing):
        return
    if phrase.token > clause.head.i:
        used.add(phrase.token)
    for title in phrase.titles:
        body = title.body or _body(scene, title, phrase, (incoming or outgoing)[0])[0]
        if body is None:
            continue
        for person in incoming[:1]:
            yield from _holding(
                scene, person, body, title, clause.head, rule="verb:succeed", confidence=0.94, dated=True
            )
        for person in outgoing[:1]:
            for draft in _holding(
                scene, person, body, title, clause.head, rule="verb:succeed", confidence=0.92, dated=True
            ):
                yield _ended(draft)


def _same_post(scene: Scene, clause: Clause, incoming: Mention, outgoing: Mention) -> Iterator[Draft]:
    """ "She succeeds X": the post that the text gave to either of the two just before."""
    left, taken = scene.held.posts.get(outgoing.name, []), scene.held.posts.get(incoming.name, [])
    for title, body in left[-1:] or taken[-1:]:
        common: dict[str, Any] = {
            "relation": "HOLDS_POST",
            "object": body,
            "anchor": clause.head,
            "rule": "verb:succeed",
        }
        common |= {"confidence": 0.9, "qualifiers": {"title": title}, "dated": True}
        if left:
            yield Draft(subject=incoming, **common)
        yield _ended(Draft(subject=outgoing, **common))


def _left_before(
    scene: Scene, clause: Clause, phrases: list[TitlePhrase], outgoing: list[Mention]
) -> TitlePhrase | None:
    """ "retired as chairman of X and was replaced by Y": the post that the clause before says is left."""
    verb = clause.head.head
    if lemma_of(verb) not in _LEAVE | _REMOVE or not outgoing:
        return None
    return next((p for p in phrases if verb.i < p.token < clause.head.i), None)


def _is_past(phrase: TitlePhrase) -> bool:
    """Say whether a title is one that its holder has left: "a former X executive" is not what anyone succeeds to."""
    return any(title.former for title in phrase.titles)


def _ran(clause: Clause) -> Status | None:
    """ "ran X from 2015 to 2021" is over; "has led X since" and a passive participle are not."""
    over = clause.head.tag_ == "VBD" and not clause.passive and modality.speech_governor(clause.head) is None
    return "former" if over and modality.status_of(clause.head) == "asserted" else None


_UNITS = frozenset(
    [
        "business",
        "unit",
        "division",
        "arm",
        "operations",
        "operation",
        "department",
        "team",
        "office",
        "group",
        "branch",
        "lab",
    ]
)


def _heads(scene: Scene, clause: Clause) -> Iterator[Draft]:
    people = _people(scene, clause, "subj")
    bodies = [m for t in clause.get("obj") for m in scene.entities(t) if scene.is_a(m, "Organization", "Cluster")]
    boards = [t for t in clause.get("obj") if t.lower_ in ("board", "committee") and scene.mention(t) is None]
    if boards and not bodies and clause.lemma == "chair":
        topic = scene.topic(clause.head.i)
        bodies = [topic] if topic is not None else []
    bodies = bodies or [
        m
        for t in clause.get("obj")
        if t.lower_ in _UNITS
        for o in (*possessors(t), *modifiers(t, "of|at"))
        for m in scene.entities(o)
        if scene.is_a(m, "Organization")
    ]
    for person in people[:2]:
        for body in bodies:
            yield Draft(
                relation="HOLDS_POST",
                subject=person,
                object=body,
                anchor=clause.head,
                rule=f"verb:{clause.lemma}",
                confidence=0.9,
                qualifiers={"title": _HEAD[clause.lemma]},
                dated=True,
                status=_ran(clause),
            )
