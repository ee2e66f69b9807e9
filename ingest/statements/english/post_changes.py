"""Posts that verbs give and end: appointments, service, departures, successions, "X heads Y"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from ingest.mentions.mention import Mention
from ingest.statements import modality
from ingest.statements.english.clause import Clause, lemma_of, modifiers, possessors
from ingest.statements.english.post_holdings import body_of, ended, holding
from ingest.statements.english.post_nouns import FIELDS
from ingest.statements.english.scene import Draft, Scene
from ingest.statements.english.title_holders import person_at, person_beside, person_ending
from ingest.statements.english.titles import Title, TitlePhrase
from ingest.statements.governors import speech_governor
from ingest.statements.statement import Status

_APPOINT = frozenset([
    "appoint", "name", "elect", "choose", "promote", "hire", "make", "select", "install", "confirm", "pick", "tap",
    "re-elect", "reappoint", "reelect", "designate", "assign", "recruit", "poach", "bring in",
])  # fmt: skip
_NOMINATE = frozenset(("nominate", "propose", "recommend"))
_SERVE = frozenset([
    "serve", "work", "act", "take over", "join", "return", "step in", "start", "begin", "continue", "sign on", "come",
    "stay", "remain",
])  # fmt: skip
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


def posts_by_verb(scene: Scene, clause: Clause, phrases: list[TitlePhrase], used: set[int]) -> Iterator[Draft]:
    """Yield the posts that the verb of one clause gives or ends; the titles it completes are added to `used`."""
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
        yield from _heads(scene, clause, _phrase_of(scene, clause, phrases))


def _phrase_of(scene: Scene, clause: Clause, phrases: list[TitlePhrase]) -> TitlePhrase | None:
    """The title phrase that completes the verb: the first after it in its clause, not in apposition to a name."""
    behind = [p for p in phrases if p.first and scene.doc[p.first - 1].lower_ == "as"]
    for phrase in [*behind, *(p for p in phrases if p not in behind)]:
        if clause.head.i < phrase.token < clause.head.sent.end and phrase.token - clause.head.i < 25:
            before = scene.doc[phrase.first - 1] if phrase.first else None
            if before is not None and before.lower_ == "," and person_ending(scene, phrase.first - 1) is not None:
                continue
            own = person_at(scene, phrase.last) if phrase not in behind else None
            if own is not None and (clause.lemma in _SUCCEED or clause.lemma == "take over"):
                continue  # "succeeded by finance chief X": what X is already
            if clause.lemma in _APPOINT and phrase in behind and _resumed(scene, phrase):
                return phrase
            if any(t.lower_ in ("who", "whom") for t in scene.doc[clause.head.i : phrase.first]):
                return None  # of whoever the clause between is about
            return phrase if _hangs_on(scene.doc[phrase.token], clause.head) else None
    return None


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


def _chosen(scene: Scene, clause: Clause, phrase: TitlePhrase | None) -> list[Mention]:
    """Whom a verb of appointing appoints."""
    people = _people(scene, clause, "obj|iobj") or (_people(scene, clause, "subj") if clause.passive else [])
    if not people and phrase is not None and not clause.passive:
        before = person_ending(scene, phrase.first)  # "named Jane Roe chief executive": one noun phrase for the parser
        people = [before] if before is not None and clause.head.i < scene.tokens(before)[0] else []
    return people


def _appointed(scene: Scene, clause: Clause, phrases: list[TitlePhrase], used: set[int]) -> Iterator[Draft]:
    phrase = _phrase_of(scene, clause, phrases)
    people = _chosen(scene, clause, phrase)
    if phrase is None or not people:
        return
    used.add(phrase.token)
    employer = _appointing(scene, clause)
    status: Status | None = "planned" if clause.lemma in _NOMINATE else None
    for person in people:
        for title in phrase.titles:
            body = title.body or (employer[0] if employer else body_of(scene, title, phrase, person)[0])
            if body is not None:
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
        body = body or (joined[0] if joined else body_of(scene, title, phrase, people[0])[0])
        if body is not None:
            yield from holding(
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


def _succeeded(scene: Scene, clause: Clause, phrases: list[TitlePhrase], used: set[int]) -> Iterator[Draft]:
    phrase = _phrase_of(scene, clause, phrases)
    incoming, outgoing = _people(scene, clause, "subj"), _people(scene, clause, "obj|from")
    incoming = incoming or _appointee(scene, clause, phrases)
    if phrase is None and clause.head.dep_ == "conj":
        phrase = _left_before(scene, clause, phrases, outgoing)
        outgoing = outgoing if phrase is None else []
    if phrase is None and incoming and outgoing and outgoing[0].name not in scene.held.posts:
        phrase = next(
            (
                p
                for p in phrases
                if p.token < clause.head.i and person_beside(scene, p)[0] == incoming[0] and not _is_past(p)
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
        body = title.body or body_of(scene, title, phrase, (incoming or outgoing)[0])[0]
        if body is None:
            continue
        for person in incoming[:1]:
            yield from holding(
                scene, person, body, title, clause.head, rule="verb:succeed", confidence=0.94, dated=True
            )
        for person in outgoing[:1]:
            for draft in holding(
                scene, person, body, title, clause.head, rule="verb:succeed", confidence=0.92, dated=True
            ):
                yield _still(draft) if _yet_to_go(scene, person) else ended(draft)


def _appointee(scene: Scene, clause: Clause, phrases: list[TitlePhrase]) -> list[Mention]:
    """ "Orbit named Jane Roe chief executive, replacing Ann Doe": whoever the verb before appoints."""
    verb = clause.head.head
    if clause.head.dep_ not in ("advcl", "acl", "xcomp") or clause.head.tag_ != "VBG":
        return []
    main = next((c for found in scene.clauses for c in found if c.head.i == verb.i and c.lemma in _APPOINT), None)
    return _chosen(scene, main, _phrase_of(scene, main, phrases)) if main is not None else []


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
        left_one = Draft(subject=outgoing, **common)
        yield _still(left_one) if _yet_to_go(scene, outgoing) else ended(left_one)


_GOING = frozenset(("retiring", "leaving", "stepping", "departing", "retires", "leaves", "steps", "departs", "will"))


def _yet_to_go(scene: Scene, outgoing: Mention) -> bool:
    """ "She succeeds X, who is retiring", "who will leave in May": X still has the post."""
    end = scene.tokens(outgoing)[1]
    words = [t.lower_ for t in scene.doc[end : end + 4]]
    return words[:2] == [",", "who"] and bool(_GOING & set(words[2:]))


def _still(draft: Draft) -> Draft:
    return replace(draft, status="asserted", dated=False)


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


def _heads(scene: Scene, clause: Clause, phrase: TitlePhrase | None) -> Iterator[Draft]:
    """ "X heads Y"; "X has led Y as chief executive" gives the title itself."""
    if _scores(clause) or (clause.head.dep_ == "xcomp" and clause.head.head.lemma_ == "help"):
        return
    named = phrase is not None and scene.doc[phrase.first - 1].lower_ == "as" and phrase.titles[0].body is None
    words = scene.text[phrase.titles[0].start : phrase.titles[0].end] if named and phrase is not None else ""
    people = _people(scene, clause, "subj")
    bodies = [m for t in clause.get("obj") for m in scene.entities(t) if scene.is_a(m, "Organization", "Cluster")]
    bodies = [m for m in bodies if not _own_team(m)]
    boards = [t for t in clause.get("obj") if t.lower_ in ("board", "committee") and scene.mention(t) is None]
    if boards and not bodies and clause.lemma == "chair":
        topic = scene.topic(clause.head.i)
        bodies = [topic] if topic is not None else []
    parts = [] if bodies else [t for t in clause.get("obj") if t.lower_ in _PARTS and scene.mention(t) is None]
    bodies = bodies or [m for t in parts for m in _owners(scene, clause, t)]
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
