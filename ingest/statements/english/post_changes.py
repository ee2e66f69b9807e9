"""Posts that verbs give and end: appointments, service, departures, successions, "X heads Y"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ingest.mentions.english.reading import SHARED_POST
from ingest.mentions.mention import Mention
from ingest.statements import modality
from ingest.statements.english.clause import Clause, modifiers, possessors
from ingest.statements.english.post_clauses import (
    APPOINT,
    BECOME,
    LEAVE,
    NOMINATE,
    REMOVE,
    SERVE,
    SUCCEED,
    chosen,
    firm_before,
    people_in,
    phrase_of,
)
from ingest.statements.english.post_holdings import body_of, comes_from, ended, hired_by_main, holding
from ingest.statements.english.post_nouns import FIELDS
from ingest.statements.english.scene import Draft, Scene
from ingest.statements.english.successions import replaced_by_firm, succeeded, takes_over
from ingest.statements.english.title_holders import holders, person_beside
from ingest.statements.english.titles import Title, TitlePhrase
from ingest.statements.governors import speech_governor
from ingest.statements.statement import Status

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


def posts_by_verb(scene: Scene, clause: Clause, phrases: list[TitlePhrase], used: set[int]) -> Iterator[Draft]:
    """Yield the posts that the verb of one clause gives or ends; the titles it completes are added to `used`."""
    lemma = clause.lemma
    if lemma in APPOINT or lemma in NOMINATE:
        yield from _appointed(scene, clause, phrases, used)
    elif lemma in SUCCEED or takes_over(scene, clause):
        by_firm = list(replaced_by_firm(scene, clause, phrases, used))
        yield from by_firm or succeeded(scene, clause, phrases, used)
    elif lemma in LEAVE or lemma in REMOVE:
        yield from _left(scene, clause, phrases, used)
    elif lemma in SERVE or lemma in BECOME:
        yield from _served(scene, clause, phrases, used)
    elif lemma == "hand over":
        yield from _handed_over(scene, clause, phrases, used)
    elif lemma == "hold":
        yield from _same_elsewhere(scene, clause, phrases)
    if lemma in _HEAD:
        yield from _heads(scene, clause, phrase_of(scene, clause, phrases))


_POSTS = frozenset(("post", "position", "role", "job", "title"))


def _same_elsewhere(scene: Scene, clause: Clause, phrases: list[TitlePhrase]) -> Iterator[Draft]:
    """ "Chief executive X previously held the same post at Y": the title is that of the post X has now."""
    nouns = [t for t in clause.get("obj") if t.lower_ in _POSTS and any(c.lower_ == "same" for c in t.children)]
    places = [*clause.get("at|with|in"), *(m for t in nouns for m in modifiers(t, "at|with|in"))]
    bodies = [m for t in places for m in scene.entities(t) if scene.is_a(m, "Organization")]
    for person in people_in(scene, clause, "subj")[:1] if nouns else ():
        own = [p for p in phrases if p.token < clause.head.i and person_beside(scene, p)[0] is person]
        for body in bodies[:1]:
            for title in own[-1].titles if own else ():
                yield from holding(
                    scene, person, body, title, clause.head, rule="same post", confidence=0.92, status="former"
                )


def _appointed(scene: Scene, clause: Clause, phrases: list[TitlePhrase], used: set[int]) -> Iterator[Draft]:
    phrase = phrase_of(scene, clause, phrases)
    people = chosen(scene, clause, phrase)
    if phrase is None or not (people or _shared_by(scene, clause, phrase)):
        return
    people = _shared_by(scene, clause, phrase) or people
    used.add(phrase.token)
    employer = _appointing(scene, clause) or _appointed_at(scene, clause, phrases, people[0])
    employer = employer or firm_before(scene, clause)
    for person in people:
        for title in phrase.titles:
            status: Status | None = "planned" if clause.lemma in NOMINATE or title.planned else None
            own = title.body if title.body is None or title.body.kind != "nominal" or not employer else None
            body = own or (employer[0] if employer else body_of(scene, title, phrase, person)[0])
            body = body or (hired_by_main(scene, phrase) if clause.passive else None)
            if body is not None and not comes_from(scene, body, phrase.first):
                yield from holding(
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


def _shared_by(scene: Scene, clause: Clause, phrase: TitlePhrase) -> list[Mention]:
    """ "appointed CFO A and senior executive B as interim co-CEOs": everybody between the verb and the shared post."""
    shared = SHARED_POST.search(scene.text[phrase.titles[0].start : phrase.titles[-1].end])
    if clause.passive or shared is None or shared["several"] is None:
        return []
    return [m for m in scene.mentions_in(clause.head.i, phrase.first) if m.cls == "Person" and m.kind != "pronoun"]


def _appointed_at(scene: Scene, clause: Clause, phrases: list[TitlePhrase], person: Mention) -> list[Mention]:
    """ "At Orbit, Jane Roe was named finance chief"; "Jane Roe, head of sales at Orbit, was promoted": where she is."""
    first = clause.head.sent.start
    if not clause.passive:
        return []
    body = scene.mention(scene.doc[first + 1]) if scene.doc[first].lower_ == "at" else None
    if body is not None and scene.is_a(body, "Organization"):
        return [body]
    before = [p for p in phrases if first <= p.token < clause.head.i and person_beside(scene, p)[0] is person]
    own = [t for p in before for t in p.titles if clause.lemma == "promote"]
    return [t.body for t in own[-1:] if t.body is not None and not t.former]


def _handed_over(scene: Scene, clause: Clause, phrases: list[TitlePhrase], used: set[int]) -> Iterator[Draft]:
    """ "X handed over to Y as chief executive of Z": Y has the post, and X had it."""
    phrase = phrase_of(scene, clause, phrases)
    comes = people_in(scene, clause, "to")
    if phrase is None or not comes or scene.doc[phrase.first - 1].lower_ != "as":
        return
    used.add(phrase.token)
    goes = people_in(scene, clause, "subj")
    for title in phrase.titles:
        body = title.body or body_of(scene, title, phrase, comes[0])[0]
        if body is not None:
            common: dict[str, Any] = {"rule": "succession", "confidence": 0.93, "dated": True}
            yield from holding(scene, comes[0], body, title, clause.head, **common)
            yield from (ended(d) for p in goes[:1] for d in holding(scene, p, body, title, clause.head, **common))


def _appointing(scene: Scene, clause: Clause) -> list[Mention]:
    """Who appoints: the subject, or whose board it is ("X's board", "the directors of X")."""
    tokens = clause.get("subj")
    boards = [
        t for t in tokens if t.lower_ in ("board", "directors", "shareholders", "council", "investors", "committee")
    ]
    tokens = tokens + [o for t in boards for o in (*possessors(t), *modifiers(t, "of|at"))]
    return [m for t in tokens for m in scene.entities(t) if scene.is_a(m, "Organization")]


def _served(scene: Scene, clause: Clause, phrases: list[TitlePhrase], used: set[int]) -> Iterator[Draft]:
    phrase = phrase_of(scene, clause, phrases)
    people = people_in(scene, clause, "subj") or (people_in(scene, clause, "obj") if clause.passive else [])
    if phrase is None or not people:
        return
    preceding = scene.doc[max(phrase.first - 1, 0)].lower_
    if clause.lemma not in BECOME and preceding != "as":
        return
    used.add(phrase.token)
    spots = clause.get("obj|at|in|to")
    spots += [m for t in spots if t.lower_ in ("board", "boards") for m in (*possessors(t), *modifiers(t, "of|at"))]
    joined = [m for t in spots for m in scene.entities(t) if scene.is_a(m, "Organization", "Cluster")]
    plain_past = clause.lemma in ("serve", "work", "act") and (
        clause.head.tag_ == "VBD"
        or (clause.head.tag_ == "VBN" and not any(c.dep_.startswith("aux") for c in clause.head.children))
    )
    status: Status | None = "former" if phrase.titles[0].former or plain_past else _going_on(clause)
    for title in phrase.titles:
        body = joined[0] if joined and _after_its_comma(scene, title) else title.body
        body = body or (joined[0] if joined else body_of(scene, title, phrase, people[0])[0])
        plain = clause.lemma == "take over" and title.body is not None
        if body is None:
            continue
        for person in holders(scene, phrase, people[0]):
            yield from holding(
                scene,
                person,
                body,
                title,
                clause.head,
                rule="plain:takes over" if plain else f"verb:{clause.lemma}",
                confidence=0.94,
                dated=True,
                status=status,
            )


_STAYS = frozenset(("stay on", "stay", "remain", "continue"))


def _going_on(clause: Clause) -> Status | None:
    """ "will stay on as chief executive": the post is held already, and goes on."""
    above = clause.head.head
    if clause.lemma in BECOME and clause.head.tag_ == "VB" and above.tag_ == "VBG" and above.lemma_ == "leave":
        return "planned"  # "is leaving to become professor at Y"
    told = clause.lemma in _STAYS and modality.status_of(clause.head) == "planned"
    return "asserted" if told else None


def _after_its_comma(scene: Scene, title: Title) -> bool:
    """ "joined X as Director, Global Sales": what follows the comma is the title's field, not another employer."""
    if title.body is None:
        return False
    position = scene.tokens(title.body)[0]
    return position > 0 and scene.doc[position - 1].text == ","


def _left(scene: Scene, clause: Clause, phrases: list[TitlePhrase], used: set[int]) -> Iterator[Draft]:
    phrase = phrase_of(scene, clause, phrases)
    people = people_in(scene, clause, "obj" if clause.lemma in REMOVE else "subj")
    if phrase is None or not people or _is_next(scene, clause, phrase):
        return
    used.add(phrase.token)
    for title in phrase.titles:
        body = title.body or body_of(scene, title, phrase, people[0])[0]
        if body is not None:
            for draft in holding(
                scene, people[0], body, title, clause.head, rule=f"verb:{clause.lemma}", confidence=0.94, dated=True
            ):
                yield ended(draft)


def _is_next(scene: Scene, clause: Clause, phrase: TitlePhrase) -> bool:
    """ "left Orbit to become chief scientist of Lumen": the title is that of what comes after."""
    return any(t.tag_ == "VB" for t in scene.doc[clause.head.i + 1 : phrase.first])


def _ran(clause: Clause) -> Status | None:
    """ "ran X from 2015 to 2021" is over; "has led X since" and a passive participle are not."""
    over = clause.head.tag_ == "VBD" and not clause.passive and speech_governor(clause.head) is None
    return "former" if over and modality.status_of(clause.head) == "asserted" else None


_UNITS = frozenset([
    "business", "unit", "division", "arm", "operations", "operation", "department", "team", "office", "group", "branch",
    "lab",
])  # fmt: skip


_PARTS = FIELDS | (_UNITS - {"team", "group"}) | {"centre", "center", "laboratory", "production", "purchasing"}
_RUNS = frozenset(verb for verb, title in _HEAD.items() if title == "head")


def _owners(scene: Scene, clause: Clause, part: Any) -> list[Mention]:
    """Whose part it is: "X's test centre", "the UK arm of X", "runs sales at X"."""
    beside = (*possessors(part), *modifiers(part, "of|at"), *clause.get("at"))
    return [m for o in beside for m in scene.entities(o) if scene.is_a(m, "Organization")]


def _part(scene: Scene, noun: Any) -> str:
    """The words for a part of a firm, without its article and its owner: "UK arm", "digital strategy"."""
    first = noun.i
    while first > noun.left_edge.i and scene.doc[first - 1].dep_ in ("compound", "amod", "flat", "nmod"):
        first -= 1
    return str(scene.doc[first : noun.i + 1].text)


def _own_team(body: Mention) -> bool:
    """ "leads the battery group", "directs the lab": a part of a body, which the words do not name."""
    words = body.text.lower().split()
    described = len(words) > 2 and words[-1] == "group"
    return body.kind == "nominal" and (described or words[-1] in _UNITS - {"group", "business"})


def _scores(clause: Clause) -> bool:
    """ "led the Owls with 67 runs": the best of them in that, and not their head."""
    sentence = clause.head.sent
    behind = clause.head.doc[clause.head.i : sentence.end - 1]
    return clause.lemma == "lead" and any(t.lower_ == "with" and t.nbor().like_num for t in behind)


_UNIT_OF = re.compile(r"\b(?:unit|subsidiary|division|arm|affiliate|branch|offshoot) of (?:the )?$")


def _led(scene: Scene, clause: Clause, body: Mention) -> list[Mention]:
    """ "Kestrel will become a unit of Norvane, led by Jane Roe": she leads Kestrel or the unit, and not Norvane."""
    first, last = scene.tokens(body)
    behind = scene.doc[last].text == "," and clause.head.i == last + 1 and first > 1
    if not behind or not _UNIT_OF.search(scene.text[max(0, body.start - 30) : body.start]):
        return [body]
    unit = next(t for t in reversed(scene.doc[:first]) if t.lower_ == "of").nbor(-1)
    subjects = [t for t in (*unit.children, *unit.head.children) if t.dep_ in ("nsubj", "nsubj:pass")]
    return [m for t in subjects for m in scene.entities(t) if scene.is_a(m, "Organization")][:1]


def _where(scene: Scene, clause: Clause) -> list[Mention]:
    """The body right before the "where" of a clause."""
    where = next((c for c in clause.head.children if c.lower_ == "where" and 1 < c.i < clause.head.i), None)
    body = scene.mention(where.nbor(-2 if where.nbor(-1).text == "," else -1)) if where is not None else None
    return [body] if body is not None and scene.is_a(body, "Organization") else []


def _heads(scene: Scene, clause: Clause, phrase: TitlePhrase | None) -> Iterator[Draft]:
    """ "X heads Y"; "X has led Y as chief executive" gives the title itself."""
    if _scores(clause) or (clause.head.dep_ == "xcomp" and clause.head.head.lemma_ == "help"):
        return
    named = phrase is not None and scene.doc[phrase.first - 1].lower_ == "as" and phrase.titles[0].body is None
    words = scene.text[phrase.titles[0].start : phrase.titles[0].end] if named and phrase is not None else ""
    people = people_in(scene, clause, "subj")
    bodies = [m for t in clause.get("obj") for m in scene.entities(t) if scene.is_a(m, "Organization", "Cluster")]
    bodies = [of for m in bodies if not _own_team(m) for of in _led(scene, clause, m)]
    boards = [t for t in clause.get("obj") if t.lower_ in ("board", "committee") and scene.mention(t) is None]
    if boards and not bodies and clause.lemma == "chair":
        topic = scene.topic(clause.head.i)
        bodies = [topic] if topic is not None else []
    there = _where(scene, clause)
    if any(c.lower_ == "where" for c in clause.head.children):  # "from X, where she led the trading business"
        bodies = [] if all(m.kind == "nominal" for m in bodies) else bodies
    parts = [] if bodies else [t for t in clause.get("obj") if t.lower_ in _PARTS and scene.mention(t) is None]
    bodies = bodies or [m for t in parts for m in there or _owners(scene, clause, t)]
    words = words or (f"head of {_part(scene, parts[0])}" if parts and clause.lemma in _RUNS else "")
    for person in people[:2]:
        for body in bodies:
            yield Draft(
                relation="HOLDS_POST",
                subject=person,
                object=body,
                anchor=clause.head,
                rule=f"verb:{clause.lemma}",
                confidence=0.9,
                qualifiers={"title": " ".join(words.split()) or _HEAD[clause.lemma]},
                dated=True,
                status=_ran(clause),
            )
