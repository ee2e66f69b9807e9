"""Dates in the life of things: founded, opened, released, held, closed, in effect, expired."""

from __future__ import annotations

from collections.abc import Iterator

from ingest.statements.english.build import belongs
from ingest.statements.english.clause import Clause, modifiers, words
from ingest.statements.english.drafts import named_by
from ingest.statements.english.scene import Draft, Scene
from ingest.statements.statement import Value
from ingest.statements.when import When

_CEREMONY = words("ceremony|inauguration|unveiling|opening|launch")


def milestones(scene: Scene) -> Iterator[Draft]:
    """Yield an OBSERVATION draft for each date of founding, opening, release and the like that a clause gives."""
    for clauses in scene.clauses:
        for clause in clauses:
            yield from _dated(scene, clause)
            yield from _unveiled(scene, clause)
            yield from _runs_until(scene, clause)


_FOUND = frozenset(("found", "establish", "set up", "create", "incorporate", "start", "start up", "form", "co-found"))
_OPENED = frozenset(("open", "inaugurate", "unveil", "launch", "open up"))


def _dated(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "founded in 2015", "opened in May 2021", "was released in June", "takes effect on": a date as the value."""
    when = _own_date(scene, clause)
    if when is None or when.until is not None:
        return
    subjects = [m for t in clause.get("obj" if clause.passive else "subj") for m in scene.entities(t)]
    objects = [m for t in clause.get("obj") for m in scene.entities(t)]
    for name, owners in _date_properties(clause):
        pool = objects if name == "founded" and not clause.passive else subjects or objects
        for owner in pool[:1]:
            if scene.is_a(owner, *owners):
                value = Value(value=when.value, of=name)
                yield Draft(
                    relation="OBSERVATION",
                    subject=owner,
                    object=value,
                    anchor=clause.head,
                    rule=f"date:{name}",
                    confidence=0.94,
                )


def _date_properties(clause: Clause) -> Iterator[tuple[str, tuple[str, ...]]]:
    lemma = clause.lemma
    if lemma in _FOUND:
        yield "founded", ("Organization", "Cluster")
    if lemma in _OPENED or (
        lemma in ("begin", "start") and any(t.lower_ in ("operation", "operations") for t in clause.get("obj"))
    ):
        yield "opened", ("Cluster", "Zone", "Site")
    if lemma in ("release", "launch", "unveil", "introduce", "debut"):
        yield "released", ("Product", "Technology")
    if lemma in ("hold", "take place", "stage", "host"):
        yield "held", ("Event",)
    if lemma in ("take", "enter", "come") and any(t.lower_ in ("effect", "force") for t in clause.get("obj|into")):
        yield "effective", ("Policy",)
    if lemma == "expire":
        yield "expires", ("Policy",)
    if lemma in ("close", "shut") and clause.passive:
        yield "closed", ("Cluster", "Place")


def _own_date(scene: Scene, clause: Clause) -> When | None:
    own = [
        w
        for i, w in scene.dates
        if i < len(scene.doc)
        and belongs(scene.doc[i], clause.head)
        and w.lead not in ("until", "till", "before", "after")
    ]
    return own[0] if len(own) == 1 else None


def _runs_until(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "the programme runs until the end of 2028": the day on which a policy expires."""
    if clause.lemma not in ("run", "remain", "last", "stay", "continue", "apply"):
        return
    ends = [
        w for i, w in scene.dates if i < len(scene.doc) and belongs(scene.doc[i], clause.head) and _is_end(scene, i)
    ]
    for policy in named_by(scene, clause.get("subj"), "Policy")[:1] if len(ends) == 1 else ():
        value = Value(value=ends[0].value, of="expires")
        yield Draft(relation="OBSERVATION", subject=policy, object=value, anchor=clause.head, rule="date:until", confidence=0.92)  # fmt: skip  # noqa: E501


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
