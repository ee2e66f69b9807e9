"""Where people learned, worked, belong and what they founded: studies, teaching, joining and leaving, membership."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ingest.mentions.mention import Mention
from ingest.statements import modality
from ingest.statements.english.career_phrases import career_phrases
from ingest.statements.english.clause import Clause, modifiers, possessors
from ingest.statements.english.earlier_work import earlier_work
from ingest.statements.english.education import DEGREES, STUDENTS, attended, degrees, educated, people_in, students
from ingest.statements.english.former_staff import former_staff
from ingest.statements.english.frames import phrase_of
from ingest.statements.english.members import members
from ingest.statements.english.scene import Draft, Scene
from ingest.statements.english.title_holders import person_at
from ingest.statements.statement import Scalar, Status

_TEACH = frozenset(("teach", "lecture", "work", "intern"))


def careers(scene: Scene) -> Iterator[Draft]:
    """Yield drafts of where people learned, worked, belong and what they founded, beyond plain verbs and titles."""
    for clauses in scene.clauses:
        for clause in clauses:
            yield from attended(scene, clause)
            yield from _worked(scene, clause)
            yield from _spent(scene, clause)
            yield from _joined(scene, clause)
            yield from _member(scene, clause)
            yield from _founders(scene, clause)
    for token in scene.words:
        if token.lower_ in DEGREES and scene.mention(token) is None:
            yield from degrees(scene, token)
        elif token.lower_ in STUDENTS and scene.mention(token) is None:
            yield from students(scene, token)
        elif token.lower_ in ("educated", "trained") and token.i > 1 and scene.doc[token.i - 1].text == "-":
            yield from educated(scene, token)
        elif token.lower_ in ("member", "members") and scene.mention(token) is None:
            yield from _titled_member(scene, token)
        elif token.lower_ in ("founders", "co-founders", "cofounders"):
            yield from _named_founders(scene, token)
    yield from career_phrases(scene)
    yield from former_staff(scene)
    yield from earlier_work(scene)
    yield from members(scene)


def plain_past(verb: Any) -> bool:
    """Say whether a verb tells of something over: "worked at", "after working at", "having worked at"."""
    auxiliaries = [c for c in verb.children if c.dep_.startswith("aux")]
    if verb.tag_ == "VBG":
        return any(c.dep_ == "mark" and c.lower_ in ("after", "before") for c in verb.children) or any(
            a.lower_ == "having" for a in auxiliaries
        )
    return bool(verb.tag_ == "VBD" or (verb.tag_ == "VBN" and any(a.lower_ == "had" for a in auxiliaries)))


def _worked(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "taught at X", "worked in Y's research arm": who works where; a plain past is over."""
    if clause.lemma not in _TEACH or clause.passive:
        return
    employers = [m for t in clause.get("at|for") for m in scene.entities(t) if scene.is_a(m, "Organization")]
    trades = [phrase_of(scene, t) for t in clause.get("as") if t.tag_ == "NN" and scene.mention(t) is None]
    terms: dict[str, Scalar] = {"title": trades[0]} if len(trades) == 1 and clause.lemma == "work" else {}
    for person in people_in(scene, clause.get("subj")):
        for employer in employers:
            yield Draft(
                relation="EMPLOYED_BY", subject=person, object=employer, anchor=clause.head, rule=f"verb:{clause.lemma}",  # noqa: E501
                confidence=0.92, dated=True, status="former" if plain_past(clause.head) else None, qualifiers=terms,
            )  # fmt: skip


def _spent(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "spent four years with X": employment that is over."""
    years = [t for t in clause.get("obj") if t.lower_ in ("years", "decade", "decades", "months", "career")]
    if clause.lemma != "spend" or not years:
        return
    named = [m for t in (*clause.get("at|with"), *modifiers(years[0], "at|with")) for m in scene.entities(t)]
    employers = [m for m in named if not scene.is_a(m, "University")]  # who spent years there may have studied
    for person in people_in(scene, clause.get("subj")):
        for employer in employers:
            if _employs(scene, employer) and not scene.is_a(
                employer, "University"
            ):  # who spent years there may have studied
                yield Draft(
                    relation="EMPLOYED_BY", subject=person, object=employer, anchor=clause.head, rule="verb:spend",
                    confidence=0.92, status="former",
                )  # fmt: skip


def _joined(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "joined X in 2012" is employment; "joins from X", "left X to found Y" and "moved from X" end one."""
    if clause.lemma not in ("join", "rejoin", "leave", "quit", "move", "come", "arrive") or clause.passive:
        return
    people = people_in(scene, clause.get("subj"))
    firms = [m for t in clause.get("obj") for m in scene.entities(t) if _employs(scene, m)]
    places = list(clause.get("from"))
    places += [o for t in places if scene.mention(t) is None for o in (*possessors(t), *modifiers(t, "of"))]
    origins = [m for t in places for m in scene.entities(t) if _employs(scene, m)]
    if clause.lemma in ("leave", "quit") and _titled(scene, clause):
        return
    for person in people:
        if clause.lemma in ("join", "rejoin") and not _titled(scene, clause):
            yield from _employment(scene, person, firms, clause)
        elif clause.lemma in ("leave", "quit") and firms and _leaves_work(scene, clause):
            yield from _employment(scene, person, firms, clause, ended=True)
        if origins and clause.lemma not in ("leave", "quit"):
            yield from _employment(scene, person, origins, clause, ended=True, dated=False)


def _employs(scene: Scene, mention: Mention) -> bool:
    kinds = ("Company", "Investor", "University", "ResearchInstitute", "GovernmentBody", "Institution", "Hospital")
    return any(scene.is_a(mention, kind) for kind in kinds) and mention.kind in ("name", "short", "nominal")


def _titled(scene: Scene, clause: Clause) -> bool:
    """A post is named beside the verb: then the post says more than the employment does."""
    following = {t.lower_ for t in scene.doc[clause.head.i + 1 : min(clause.head.i + 12, clause.head.sent.end)]}
    return "as" in following or "post" in following or "board" in following


def _leaves_work(scene: Scene, clause: Clause) -> bool:
    """Somebody leaves an employer for something: to found, to join, after years there, in a year."""
    following = scene.doc[clause.head.i + 1 : clause.head.sent.end].text.lower()
    return any(
        w in following
        for w in (
            " to found",
            " to start",
            " to join",
            " to launch",
            " to set up",
            " to become",
            " to co-found",
            " after ",
        )
    ) or bool([i for i, w in scene.dates if clause.head.i < i < clause.head.sent.end])


def _employment(scene: Scene, person: Mention, firms: list[Mention], clause: Clause, *, ended: bool = False, dated: bool = True) -> Iterator[Draft]:  # fmt: skip  # noqa: E501
    told = modality.status_of(clause.head)
    status: Status | None = ("former" if told in ("asserted", "former") else None) if ended else None
    if ended and status is None and clause.lemma in ("leave", "quit"):
        return
    for firm in firms:
        yield Draft(
            relation="EMPLOYED_BY", subject=person, object=firm, anchor=clause.head, rule=f"verb:{clause.lemma}",
            confidence=0.9, dated=dated, status=status,
        )  # fmt: skip


def _member(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "was elected a member of X", "became a fellow of X", "joined the X alliance"."""
    if clause.lemma in ("join", "rejoin"):
        members = [m for t in clause.get("subj") for m in scene.entities(t) if scene.is_a(m, "Organization", "Person")]
        bodies = [m for t in clause.get("obj") for m in scene.entities(t) if scene.is_a(m, "Association", "PartyBody")]
    elif clause.lemma in ("elect", "become", "make", "name", "appoint", "admit"):
        nouns = [t for t in clause.get("comp|obj") if t.lower_ in ("member", "fellow", "academician")]
        slot = "obj|subj" if clause.passive else "subj" if clause.lemma == "become" else "obj"
        members = [m for t in clause.get(slot) for m in scene.entities(t) if scene.is_a(m, "Organization", "Person")]
        bodies = [
            m for n in nouns for t in modifiers(n, "of") for m in scene.entities(t) if scene.is_a(m, "Organization")
        ]
    else:
        return
    for member in members:
        for body in bodies:
            if member.name != body.name:
                yield _membership(member, body, clause.head, None)


def _membership(member: Mention, body: Mention, anchor: Any, status: Status | None) -> Draft:
    return Draft(
        relation="MEMBER_OF", subject=member, object=body, anchor=anchor, rule="member", confidence=0.92, status=status,
        dated=status is None,
    )  # fmt: skip


def _titled_member(scene: Scene, token: Any) -> Iterator[Draft]:
    """ "alliance member X", "X, a member of Y," and "Y members such as A and B"."""
    bodies = ("board", "committee", "council", "panel", "jury")
    if any(t.lower_ in bodies for t in modifiers(token, "of")) or (token.i and scene.doc[token.i - 1].lower_ in bodies):
        return
    before = scene.mention(scene.doc[token.i - 1]) if token.i else None
    after = scene.mention(scene.doc[token.i + 1]) if token.i + 1 < len(scene.doc) else None
    possessed = before is None and token.i > 1 and scene.doc[token.i - 1].lower_ in ("'s", "’s")
    if possessed:
        before = scene.mention(scene.doc[token.i - 2])
    former: Status = "former" if any(c.lower_ in ("former", "ex") for c in token.children) else "asserted"
    if before is not None and before.cls in ("Association", "PartyBody") and after is not None:
        holders = scene.series(after) if token.lower_ == "members" else [after]
        for holder in holders:
            if holder.kind in ("name", "short") and scene.is_a(holder, "Organization", "Person"):
                yield _membership(holder, before, token, former)
        return
    beside = scene.apposed(token)
    if token.lower_ == "member" and beside is not None and scene.is_a(beside, "Person", "Organization"):
        for body in [m for t in modifiers(token, "of") for m in scene.entities(t) if scene.is_a(m, "Organization")]:
            if body.name != beside.name:
                yield _membership(beside, body, token, former)


def _founders(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "X is one of the founders of Y"."""
    head = clause.head
    if head.lower_ != "one" or not any(c.dep_ == "cop" for c in head.children):
        return
    for noun in [t for t in modifiers(head, "of") if t.lower_ in ("founders", "co-founders", "cofounders")]:
        for body in [
            m for t in modifiers(noun, "of") for m in scene.entities(t) if scene.is_a(m, "Organization", "Cluster")
        ]:
            for person in people_in(scene, clause.get("subj")):
                yield _founded(body, person, head, None)


def _named_founders(scene: Scene, token: Any) -> Iterator[Draft]:
    """ "X's founders, A and B" and "founders A and B of X" where X is named or is "its"."""
    owners = [m for t in possessors(token) for m in scene.entities(t) if scene.is_a(m, "Organization", "Cluster")]
    owners = owners or [m for t in modifiers(token, "of") for m in scene.entities(t) if scene.is_a(m, "Organization")]
    back = 2 if token.i > 1 and scene.doc[token.i - 1].lower_ in ("'s", "’s", "'", "’") else 1
    before = scene.mention(scene.doc[token.i - back]) if token.i else None
    if not owners and before is not None and scene.is_a(before, "Organization"):
        owners = [before]
    i = token.i + 1
    if i < len(scene.doc) and scene.doc[i].text in (",", ":", "–"):
        i += 1
    first = person_at(scene, i)
    if first is None or first.cls != "Person" or not owners:
        return
    for person in scene.series(first):
        yield _founded(owners[0], person, token, "asserted")


def _founded(body: Mention, person: Mention, anchor: Any, status: Status | None) -> Draft:
    return Draft(
        relation="FOUNDED_BY",
        subject=body,
        object=person,
        anchor=anchor,
        rule="founders",
        confidence=0.93,
        status=status,
    )
