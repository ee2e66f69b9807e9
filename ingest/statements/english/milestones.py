"""Dates in the life of things: founded, opened, released, held, closed, in effect, expired."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any as Token

from ingest.mentions.mention import Mention
from ingest.statements.english.build import belongs, in_its_year
from ingest.statements.english.clause import Clause, modifiers, possessors, words
from ingest.statements.english.drafts import named_by
from ingest.statements.english.scene import Draft, Scene
from ingest.statements.modality import status_of
from ingest.statements.statement import Status, Value
from ingest.statements.when import When, is_after

_CEREMONY = words("ceremony|inauguration|unveiling|opening|launch")


def milestones(scene: Scene) -> Iterator[Draft]:
    """Yield an OBSERVATION draft for each date of founding, opening, release and the like that a clause gives."""
    for clauses in scene.clauses:
        for clause in clauses:
            yield from _dated(scene, clause)
            yield from _unveiled(scene, clause)
            yield from _runs_until(scene, clause)
            yield from _construction(scene, clause)
    yield from _nominal(scene)


_FOUND = frozenset(
    (
        "found",
        "establish",
        "set up",
        "create",
        "incorporate",
        "start",
        "start up",
        "form",
        "co-found",
        "start out",
        "constitute",
    )
)
_OPENED = frozenset(("open", "inaugurate", "unveil", "launch", "open up"))


def _dated(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "founded in 2015", "opened in May 2021", "was released in June", "takes effect on": a date as the value."""
    when = _own_date(scene, clause)
    if when is None:
        return
    subjects = [m for t in clause.get("obj" if clause.passive else "subj") for m in scene.entities(t)]
    objects = [m for t in clause.get("obj") for m in scene.entities(t)]
    if when.until is not None:
        yield from _lasting(scene, clause, when, objects + subjects)
        return
    for name, owners in _date_properties(clause):
        active = name == "founded" and not clause.passive and not _begins_itself(clause)
        pool = objects if active else [m for m in objects + subjects if scene.is_a(m, *owners)]
        if name == "released" and not clause.passive and objects and status_of(clause.head) != "asserted":
            continue  # what a maker plans to bring out is told by what it offers
        for owner in pool[:1]:
            if scene.is_a(owner, *owners):
                value = Value(value=when.value, of=name)
                set_ = name in ("effective", "expires") and status_of(clause.head) == "planned"
                yield Draft(
                    relation="OBSERVATION", subject=owner, object=value, anchor=clause.head, rule=f"date:{name}", confidence=0.94,  # noqa: E501
                    status="asserted" if set_ else None,  # "will take effect on 1 July": the term is fixed
                )  # fmt: skip


def _date_properties(clause: Clause) -> Iterator[tuple[str, tuple[str, ...]]]:
    lemma = clause.lemma
    if any(t.lower_ in _BUILDING for t in clause.get("subj|obj")):
        return  # "work on the plant started": no firm begins
    if lemma in _FOUND or _begins_itself(clause):
        yield "founded", ("Organization", "Cluster")
    if (
        lemma in _OPENED
        or (
            lemma in ("begin", "start", "enter", "go", "come")
            and any(
                t.lower_ in ("operation", "operations", "service", "stream", "live") for t in clause.get("obj|into|on")
            )
        )
        or (lemma == "go" and any(c.lower_ == "live" for c in clause.head.children))
    ):
        yield "opened", ("Cluster", "Zone", "Site")
    on_market = any(t.lower_ in ("sale", "market", "shelves") for t in clause.get("on|to|obj"))
    if (
        lemma in ("release", "launch", "unveil", "introduce", "debut")
        or (lemma in ("go", "hit", "come") and on_market)
        or lemma == "come out"
        or (lemma == "come" and any(c.lower_ == "out" and c.i == clause.head.i + 1 for c in clause.head.children))
    ):
        yield "released", ("Product", "Technology")
    if lemma in ("hold", "take place", "stage", "host"):
        yield "held", ("Event",)
    if lemma in ("take", "enter", "come") and any(t.lower_ in ("effect", "force") for t in clause.get("obj|into")):
        yield "effective", ("Policy",)
    in_force = any(c.lower_ in ("force", "effect") for c in clause.get("in")) or lemma in ("force", "effect")
    if in_force or (lemma == "apply" and any(c.lower_ == "from" for t in clause.get("from") for c in t.children)):
        yield "effective", ("Policy",)
    if lemma in ("expire", "lapse", "laps", "end", "run out", "terminate", "run") and (
        lemma != "run" or _runs_out(clause)
    ):
        yield "expires", ("Policy",)
    if lemma in ("close", "shut") and clause.passive:
        yield "closed", ("Cluster", "Place")


def _lasting(scene: Scene, clause: Clause, when: When, things: list[Mention]) -> Iterator[Draft]:
    """ "will take place from 4 to 7 November": the day on which an event begins and the day on which it ends."""
    if (
        clause.lemma not in ("hold", "take place", "take", "stage", "host", "run", "gather", "return")
        or when.until is None
    ):
        return
    for event in [m for m in things if scene.is_a(m, "Event", "Policy")][:1]:
        names = ("effective", "expires") if scene.is_a(event, "Policy") else ("held", "ended")
        for name, value in zip(names, (when.value, when.until), strict=True):
            yield Draft(
                relation="OBSERVATION", subject=event, object=Value(value=value, of=name), anchor=clause.head, rule=f"date:{name}", confidence=0.93,  # noqa: E501
            )  # fmt: skip


def _runs_out(clause: Clause) -> bool:
    """ "It takes effect in July and runs out on 31 December"."""
    return any(c.lower_ == "out" and c.i == clause.head.i + 1 for c in clause.head.children)


def _begins_itself(clause: Clause) -> bool:
    """ "began life in 1994", "started out in 2012", "came into being": the subject is what was founded."""
    told = {t.lower_ for t in clause.get("obj|into|in|to")}
    if clause.lemma in ("begin", "start", "come", "spring", "commence"):
        return bool(told & {"life", "being", "existence"}) or (clause.lemma == "commence" and "business" in told)
    return clause.lemma == "start out" or (clause.lemma in ("date", "date back") and bool(clause.get("to|from")))


_BUILDING = words("construction|work|works|building|ground|groundbreaking|earthworks")


def _construction(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "construction of the park started in", "ground was broken for", "broke ground on": when building began."""
    when = _own_date(scene, clause)
    if when is None or when.until is not None or clause.lemma not in ("start", "begin", "commence", "break", "get"):
        return
    nouns = [t for t in clause.get("subj|obj") if t.lower_ in _BUILDING and scene.mention(t) is None]
    if not nouns or (clause.lemma == "break" and not any(t.lower_ == "ground" for t in nouns)):
        return
    owned = [t for n in nouns for t in modifiers(n, "of|on|for|at")] + clause.get("on|for|at")
    built = ("Cluster", "Zone", "Site")
    if clause.head.dep_ == "acl:relcl" and any(t.lower_ in ("which", "that") for t in clause.head.subtree):
        owned = [*owned, clause.head.head]  # "the centre, on which work started last year"
    sites = named_by(scene, owned, *built) or named_by(scene, clause.get("subj|obj"), *built)
    for site in sites[:1]:
        value = Value(value=when.value, of="construction_started")
        yield Draft(
            relation="OBSERVATION", subject=site, object=value, anchor=clause.head, rule="date:construction", confidence=0.92,  # noqa: E501
        )  # fmt: skip


_NOUNS: dict[str, tuple[str, tuple[str, ...]]] = {
    **dict.fromkeys(
        words("founding|foundation|establishment|inception|incorporation|formation|creation"),
        ("founded", ("Organization", "Cluster")),
    ),
    **dict.fromkeys(words("opening|inauguration"), ("opened", ("Cluster", "Zone", "Site"))),
    **dict.fromkeys(words("release|launch|debut"), ("released", ("Product", "Technology"))),
}


def _nominal(scene: Scene) -> Iterator[Draft]:
    """ "since its founding in 2006", "the opening of the park in May 2020": the date of a noun of beginning."""  # noqa: E501, RUF100
    for i, when in scene.dates:
        noun = _noun_of_date(scene, i)
        if noun is None or when.until is not None or scene.mention(noun) is not None:
            continue
        name, owners = _NOUNS[noun.lower_]
        whose = possessors(noun) + [c for c in noun.children if c.tag_ == "PRP$"] + modifiers(noun, "of")
        for owner in [m for m in named_by(scene, whose, *owners) if scene.is_a(m, *owners)][:1]:
            status: Status = "planned" if is_after(when.value, scene.published) else "asserted"
            value = Value(value=when.value, of=name)
            yield Draft(
                relation="OBSERVATION", subject=owner, object=value, anchor=noun, rule=f"date:{name}", confidence=0.92, status=status,  # noqa: E501
            )  # fmt: skip


def _noun_of_date(scene: Scene, i: int) -> Token | None:
    """The noun of beginning right before a date, with nothing but whose it is between: "the founding of X in"."""  # noqa: E501, RUF100
    if i >= len(scene.doc):
        return None
    link = i - 1 if scene.doc[i].lower_ not in ("in", "on") else i
    while link > 0 and scene.doc[link].lower_ in ("early", "late", "mid", "the", "-"):
        link -= 1
    if link < 1 or scene.doc[link].lower_ not in ("in", "on"):
        return None
    before = scene.doc[link - 1]
    if before.lower_ in _NOUNS:
        return before
    for _ in range(3):
        if before.dep_ in ("compound", "flat", "nmod") and before.head.i < link:
            before = before.head
        if before.lower_ in _NOUNS:
            return before
    return None


def _own_date(scene: Scene, clause: Clause) -> When | None:
    own = [
        w
        for i, w in scene.dates
        if i < len(scene.doc)
        and belongs(scene.doc[i], clause.head)
        and w.lead not in ("until", "till", "before", "after")
    ]
    return in_its_year(scene, clause.head, own[0]) if len(own) == 1 else None


def _runs_until(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "the programme runs until the end of 2028": the day on which a policy expires."""
    if clause.lemma not in ("run", "remain", "last", "stay", "continue", "apply", "valid"):
        return
    term = [(i, w) for i, w in scene.dates if i < len(scene.doc) and belongs(scene.doc[i], clause.head)]
    if len(term) == 2 and term[0][1].lead == "from" and {"to", "until", "till", "through"} & _links(scene, term):
        for policy in named_by(scene, clause.get("subj"), "Policy")[:1]:
            for name, (_, when) in zip(("effective", "expires"), term, strict=True):
                yield Draft(
                    relation="OBSERVATION", subject=policy, object=Value(value=when.value, of=name), anchor=clause.head, rule=f"date:{name}", confidence=0.92, status=_set(clause),  # noqa: E501
                )  # fmt: skip
        return
    ends = [
        w for i, w in scene.dates if i < len(scene.doc) and belongs(scene.doc[i], clause.head) and _is_end(scene, i)
    ]
    for policy in named_by(scene, clause.get("subj"), "Policy")[:1] if len(ends) == 1 else ():
        value = Value(value=ends[0].value, of="expires")
        yield Draft(relation="OBSERVATION", subject=policy, object=value, anchor=clause.head, rule="date:until", confidence=0.92, status=_set(clause))  # fmt: skip  # noqa: E501


def _set(clause: Clause) -> Status | None:
    """ "will remain in force until 2030": the term of a policy is fixed, whenever it is told."""
    return "asserted" if status_of(clause.head) in ("asserted", "planned") else None


def _links(scene: Scene, term: list[tuple[int, When]]) -> set[str]:
    """The words between the two dates of a term."""
    return {t.lower_ for t in scene.doc[term[0][0] : term[1][0]]}


def _is_end(scene: Scene, i: int) -> bool:
    return bool({"until", "till", "through"} & {t.lower_ for t in scene.doc[max(0, i - 5) : i + 1]})


def _unveiled(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "the opening ceremony of the park was held on 19 May": the day on which the park opened."""
    when = _own_date(scene, clause)
    if when is None or clause.lemma not in ("hold", "take place", "take", "host", "attend"):
        return
    for noun in clause.get("subj|obj"):
        if noun.lower_ in _CEREMONY and scene.mention(noun) is None:
            for site in named_by(scene, modifiers(noun, "of|for|at"), "Cluster", "Zone", "Site")[:1]:
                value = Value(value=when.value, of="opened")
                yield Draft(
                    relation="OBSERVATION",
                    subject=site,
                    object=value,
                    anchor=clause.head,
                    rule="date:ceremony",
                    confidence=0.92,
                )
