"""All who founded a firm, each with what he was before: "founded in 2015 by A, a former manager at X, and B, who taught at Y"."""  # noqa: E501

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ingest.mentions.mention import Mention
from ingest.statements.english.clause import Clause, words
from ingest.statements.english.scene import Draft, Scene
from ingest.statements.english.title_holders import person_at
from ingest.statements.statement import Value
from ingest.statements.when import When

_FOUND = words("found|co-found|cofound|establish|set up|start|create|spin out|spin off|spin")
_JOINS = frozenset(("and", "&"))
_TELLS = frozenset(("who", "whose"))
_REACH = 8  # words between "by" and the first founder: "three former Intel engineers, A, B and C"
_ASIDE = 30


def founders(scene: Scene) -> Iterator[Draft]:
    """Yield the founders behind "founded by", asides between them passed over, whatever the parse makes of those."""
    for clauses in scene.clauses:
        for clause in clauses:
            if clause.lemma in _FOUND and clause.head.tag_ == "VBN":
                yield from _founded(scene, clause)
    for token in scene.words:
        if token.lower_ in _FOUNDING:
            yield from _among_deeds(scene, token)


_FOUNDING = frozenset(("founding", "cofounding", "starting", "launching"))
_AMONG = frozenset(("including", "includes", "include", "included"))


def _among_deeds(scene: Scene, founding: Any) -> Iterator[Draft]:
    """ "known for a string of ventures, including cofounding X", "whose career includes founding X": who did it."""
    start = founding.sent.start
    if founding.i <= start or scene.doc[founding.i - 1].lower_ not in _AMONG:
        return
    people = {m.name: m for m in scene.mentions_in(start, founding.i) if m.cls == "Person"}
    firm = next(iter(scene.mentions_in(founding.i + 1, founding.i + 4)), None)
    if len(people) == 1 and firm is not None and firm.kind == "name" and scene.is_a(firm, "Organization"):
        person = next(iter(people.values()))
        yield Draft(
            relation="FOUNDED_BY", subject=firm, object=person, anchor=founding, rule="plain:among deeds",
            confidence=0.93, dated=True, status="asserted",
        )  # fmt: skip


def _founded(scene: Scene, clause: Clause) -> Iterator[Draft]:
    people, end = _row(scene, clause.head)
    opens = clause.head.i == clause.head.sent.start
    if not people or (len(people) < 2 and not opens):
        return
    firms = [m for t in clause.get("obj") for m in scene.entities(t) if scene.is_a(m, "Organization", "Cluster")]
    firms = _behind(scene, end, clause.head.sent.end) if opens else firms
    for firm in firms[:1]:
        for person in people:
            yield Draft(
                relation="FOUNDED_BY", subject=firm, object=person, anchor=clause.head, rule="founders",
                confidence=0.94, dated=True, status=None if _has_helper(clause) else "asserted",
            )  # fmt: skip
        when = _year(scene, clause, people[0]) if opens else None
        if when is not None:
            value = Value(value=when.value, of="founded")
            yield Draft(
                relation="OBSERVATION", subject=firm, object=value, anchor=clause.head, rule="date:founded",
                confidence=0.94,
            )  # fmt: skip


def _has_helper(clause: Clause) -> bool:
    """ "will be founded by", "is to be set up by"; a bare participle tells of what was."""
    return any(c.dep_.startswith("aux") for c in clause.head.children)


def _year(scene: Scene, clause: Clause, first: Mention) -> When | None:
    """The date between the verb and the first founder."""
    last = scene.tokens(first)[0]
    return next((w for i, w in scene.dates if clause.head.i < i < last and w.until is None), None)


def _row(scene: Scene, verb: Any) -> tuple[list[Mention], int]:
    """The founders from left to right, and the token behind the last one's name; none where no person stands first."""
    by = next((i for i in range(verb.i + 1, min(verb.i + 12, verb.sent.end)) if scene.doc[i].lower_ == "by"), None)
    between = scene.doc[verb.i + 1 : by] if by is not None else ()
    if by is None or any(t.pos_ in ("VERB", "AUX") or t.text in (",", ";") for t in between):
        return [], 0
    first = next((m for m in scene.mentions_in(by + 1, by + _REACH) if m.cls == "Person"), None)
    if first is None or first.kind == "pronoun" or not _leads_on(scene, by + 1, scene.tokens(first)[0]):
        return [], 0
    people = [first]
    while (following := _next(scene, people[-1], verb.sent.end)) is not None and len(people) < 12:
        people.append(following)
    return people, scene.tokens(people[-1])[1]


def _leads_on(scene: Scene, start: int, end: int) -> bool:
    return all(t.pos_ not in ("VERB", "AUX", "CCONJ", "PRON") for t in scene.doc[start:end])


def _next(scene: Scene, person: Mention, end: int) -> Mention | None:
    """Whoever comes after "and" or a comma, an aside on the one before passed over."""
    at = scene.tokens(person)[1]
    if at >= end:
        return None
    if scene.doc[at].lower_ in _JOINS:
        return _founder_at(scene, at + 1)
    if scene.doc[at].text != ",":
        return None
    listed = person_at(scene, at + 1)
    if listed is not None:
        return listed if _next(scene, listed, end) is not None else None
    for i in range(at + 2, min(at + _ASIDE, end)):
        if scene.doc[i].text in (";", ":", "("):
            return None
        if scene.doc[i].text == "," and scene.doc[i + 1].lower_ in _JOINS and _is_aside(scene, at + 1, i):
            return _founder_at(scene, i + 2)
    return None


def _is_aside(scene: Scene, start: int, end: int) -> bool:
    """ "a former manager at X", "who had run sales at X": verbs that tell belong to "who" alone."""
    told = [t for t in scene.doc[start:end] if t.tag_ in ("VBD", "VBZ", "VBP", "MD")]
    return scene.doc[start].lower_ in _TELLS or not told


def _founder_at(scene: Scene, i: int) -> Mention | None:
    """The person named here, or the firm that words describe: "the engineering group X"; no subject of a clause."""
    found = person_at(scene, i)
    if found is None and i < len(scene.doc) and scene.doc[i].lower_ == "the":
        named = next(scene.mentions_in(i + 1, i + 6), None)
        described = named is not None and scene.tokens(named)[0] > i + 1 and named.kind == "name"
        found = named if described and named is not None and scene.is_a(named, "Organization") else None
    if found is None or found.kind not in ("name", "short"):
        return None
    after = scene.tokens(found)[1]
    acts = after < len(scene.doc) and (scene.doc[after].pos_ in ("VERB", "AUX") or scene.doc[after].tag_ == "POS")
    return None if acts else found


def _behind(scene: Scene, start: int, end: int) -> list[Mention]:
    """ "Founded by A and B, a chemist, the company makes": the firm that the sentence goes on with."""
    for i in range(start, min(start + _ASIDE, end - 2)):
        if scene.doc[i].text != ",":
            continue
        first = i + 1 + (scene.doc[i + 1].lower_ == "the")
        firm = scene.mention(scene.doc[first]) or scene.mention(scene.doc[i + 1])
        if firm is None or not scene.is_a(firm, "Organization", "Cluster"):
            continue
        after = scene.tokens(firm)[1]
        if after < end and scene.tokens(firm)[0] <= first and scene.doc[after].tag_ in ("VBD", "VBZ", "VBP", "MD"):
            return [firm]
    return []
