"""Who came to a park and who left it, where the sentence does not say which: "X moved in in May", "Y has plots there".

It is the park spoken of last, in that sentence and the one before, else the one that the whole text is about."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.mentions.mention import Mention
from ingest.statements.english.clause import Clause, possessors, words
from ingest.statements.english.drafts import named_by, pairs
from ingest.statements.english.scene import Draft, Scene
from ingest.statements.statement import Status

_WHERE = "in|into|at|inside|within|on|to|near|with|from|outside"
_SETTLE = words("settle|settle down|settle in|move in|arrive|set up shop")
_MOVED_IN = re.compile(
    r"mov(?:e|ed|ing) in(?: (?:last|this|next|in|early|late|soon|recently|later|two|three|\d)|[,.;]|$)"
)
_FOLLOW = words("follow|come|join")
_TENANCY = re.compile(
    r"\b(?:moved in|leases?|tenants?|tenancy|settle[ds]?|settlers|plots?|(?:on|in) (?:the|its) (?:site|park))\b"
)
_TAKE = words("keep|have|run|operate|maintain|open|set up|rent|establish|hold|take|lease|occupy|buy|get")
_BOOK = words("sign|book|reserve|secure")  # who has signed for a plot is still to come
_ROOM = words(
    "space|floor|metre|meter|foot|hall|unit|premise|room|plot|lot|warehouse|building|laboratory|lab|workshop|office|greenhouse"
    "|line|plant|factory|centre|center"
)
_GIVE_UP = words("give up|vacate|leave|abandon|clear")
_HERE = frozenset(("there", "here"))


def arrivals(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """Yield the tenants that a clause tells of without a word for where."""
    firms = named_by(scene, clause.get("subj|obj" if clause.lemma in _SETTLE else "subj"))
    if not firms or _names_place(scene, clause):
        return
    told = _told(scene, clause)
    if told is not None:
        rule, status = told
        park = _park(scene, clause, alone=rule == "plain:keeps there")
        others = [f for f in firms if park is not None and f.name != park.name]
        yield from pairs(others, [park] if park is not None else [], "TENANT_OF", clause.head, rule, 0.9, status=status)


# "Stora, which had been expected to come, has decided against it"
_STAYED_AWAY = re.compile(
    r"\b(?:decided against|decided not|changed its mind|pulled out|backed out|dropped out|called it off)\b"
)


def _told(scene: Scene, clause: Clause) -> tuple[str, Status | None] | None:
    """The rule by which a clause tells of a tenant, with the status that its words fix; None where it does not."""
    if _MOVED_IN.match(scene.doc[clause.head.i : clause.head.i + 4].text):
        return "settled", None
    if clause.lemma in _SETTLE and not (clause.lemma == "arrive" and not _after_tenants(scene, clause)):
        return "settled", None
    if clause.lemma in _FOLLOW and not clause.get("obj") and _after_tenants(scene, clause):
        return None if _STAYED_AWAY.search(clause.head.sent.text) else ("plain:followed", None)
    there = any(c.lower_ in _HERE and c.i > clause.head.i for c in clause.head.children)
    rooms = [t for t in clause.get("obj|for") if t.lemma_.lower() in _ROOM and scene.mention(t) is None]
    if clause.passive or not rooms:
        return None
    if clause.lemma in _TAKE and there:
        return "plain:keeps there", None
    if clause.lemma in _BOOK:
        return "plain:books", "planned"
    own = any(p.lower_ in ("its", "their") for t in rooms if t.dep_ == "obj" for p in possessors(t))
    return ("plain:gives up", "former") if clause.lemma in _GIVE_UP and own else None


def _names_place(scene: Scene, clause: Clause) -> bool:
    """Say whether the clause says where: "moved into Aire Park", "set up shop in Leeds"."""
    spots = clause.get(_WHERE)
    return bool(named_by(scene, spots, "Place", "Cluster", "Site")) or any(
        t.lower_ in ("town", "city", "country", "region", "area") for t in spots
    )


def _around(scene: Scene, clause: Clause) -> tuple[int, int]:
    """The tokens of a clause's sentence and the one before."""
    sentence = clause.head.sent
    return (scene.doc[sentence.start - 1].sent.start if sentence.start else 0), sentence.end


def _after_tenants(scene: Scene, clause: Clause) -> bool:
    start, _ = _around(scene, clause)
    return _TENANCY.search(scene.doc[start : clause.head.i].text) is not None


def _park(scene: Scene, clause: Clause, *, alone: bool) -> Mention | None:
    """The park; `alone`: the place named last must be one, for "there" is where that is."""
    start, _ = _around(scene, clause)
    near = list(scene.mentions_in(start, clause.head.i))
    spoken = [m for m in near if scene.is_a(m, "Cluster", "Place", "Zone", "Site")]
    parks = [m for m in near if scene.is_a(m, "Cluster")]
    main: Mention | None = scene.reading.extra.get("park")
    if alone and spoken:
        return spoken[-1] if scene.is_a(spoken[-1], "Cluster") else None
    return parks[-1] if parks else main
