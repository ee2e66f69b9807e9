"""Status given by a body: "was designated a national pilot zone by Y", "becomes China's first pilot area for AI"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ingest.mentions.mention import Mention
from ingest.statements.english.clause import Clause, modifiers, preposition, words
from ingest.statements.english.drafts import named_by, pairs
from ingest.statements.english.scene import Draft, Scene
from ingest.statements.statement import Scalar

_NAMING = words(
    "designate|name|recognise|recognize|certify|select|approve|list|declare|rate|classify|accredit|choose"
    "|identify|label|appoint|become|award"
)
_STATUS_NOUNS = words(
    "zone|area|base|centre|center|hub|park|city|district|cluster|pilot|programme|program|demonstration"
    "|platform|laboratory|enterprise|unicorn|region|corridor|site|incubator|testbed|location|reserve|capital"
    "|status|scheme|unit|champion|giant|gazelle"
)
_OUTSIDE = words("acl:relcl|advcl|cop|nsubj|nsubj:pass|aux|aux:pass|punct|acl|parataxis|mark|advmod|obl|appos")


def designations(scene: Scene) -> Iterator[Draft]:
    """Yield DESIGNATED_AS drafts: what was given a status, the status in the text's words, who gave it and when."""
    for clauses in scene.clauses:
        for clause in clauses:
            yield from _designated(scene, clause)
            yield from _given(scene, clause)


def _designated(scene: Scene, clause: Clause) -> Iterator[Draft]:
    become = clause.lemma == "become"
    if clause.lemma not in _NAMING or (clause.passive is False and not become and not clause.get("obj")):
        return
    things = named_by(scene, clause.get("subj" if become else "obj|iobj"), "Place", "Cluster", "Organization")
    bodies = ([] if become else named_by(scene, clause.get("subj"))) or _agent(scene, clause)
    for noun in _status_nouns(scene, clause, become=become)[:1]:
        status = status_phrase(scene, noun)
        if status is None or (become and not _official(status)):
            continue
        qualifiers: dict[str, Scalar] = {"by": bodies[0].name} if bodies else {}
        rule = f"status:{clause.lemma}"
        yield from pairs(things, [status], "DESIGNATED_AS", clause.head, rule, 0.92, qualifiers=qualifiers)


_GET = words("hold|have|receive|obtain|gain|win|get|earn|secure|grant|award|give|confer|carry|achieve")
_GIVERS = words("government|ministry|council|authority|state|parliament")  # "the A Status of the Dutch government"
_STANDING = words("status|title|designation|label|rank|accreditation|distinction")


def _given(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "holds the status of National Champion", "was granted the title of national high-tech enterprise by Y"."""
    if clause.lemma not in _GET:
        return
    for noun in [t for t in clause.get("obj|comp") if t.lower_ in _STANDING and scene.mention(t) is None]:
        things = named_by(
            scene, clause.get("obj|iobj|to" if clause.passive else "subj"), "Cluster", "Organization", "Place"
        )
        bodies = _agent(scene, clause) or named_by(scene, [] if clause.passive else clause.get("from"))
        statuses = [status_phrase(scene, t) for t in modifiers(noun, "of|as")[:1] if t.lower_ not in _GIVERS]
        qualifiers: dict[str, Scalar] = {"by": bodies[0].name} if bodies else {}
        found = [s for s in statuses if s is not None]
        yield from pairs(things[:1], found, "DESIGNATED_AS", clause.head, "status:given", 0.91, qualifiers=qualifiers)


def _status_nouns(scene: Scene, clause: Clause, *, become: bool) -> list[Any]:
    """The nouns that say as what: "a pilot zone", "as a base"; the object of "becomes" and "named"."""
    nouns = [t for t in clause.get("comp|as") if t.lower_ in _STATUS_NOUNS or t.lemma_.lower() in _STATUS_NOUNS]
    if not nouns and (become or clause.lemma in ("name", "designate", "declare")):
        nouns = [t for t in clause.get("obj") if t.lower_ in _STATUS_NOUNS]
    nouns = [n for n in nouns if not (n.lower_ == "site" and any(c.lower_ == "the" for c in n.children))]
    return [n for n in nouns if scene.mention(n) is None or _is_status(scene, n)]  # "as the site of its plant": where


def _is_status(scene: Scene, noun: Any) -> bool:
    """Say whether a status is taken for a name: "a National Civil Aviation Test Zone" after "as a"."""
    mention = scene.mention(noun)
    first = scene.tokens(mention)[0] if mention is not None else 0
    return mention is not None and mention.kind == "name" and first > 0 and scene.doc[first - 1].lower_ in ("a", "an")


def _agent(scene: Scene, clause: Clause) -> list[Mention]:
    """The body after "by" to the right of a passive verb, wherever the parser hung it."""
    if not clause.passive:
        return []
    for i in range(clause.head.i + 1, clause.head.sent.end - 1):
        if scene.doc[i].lower_ == "by":
            found = [m for m in scene.mentions_in(i + 1, i + 4) if scene.is_a(m, "Organization")]
            return found[:1]
    return []


def _official(status: Mention) -> bool:
    """ "becomes a hub" is talk; "becomes China's first pilot area" names a status that somebody gave."""
    return bool(
        re.search(
            r"\b(?:national|provincial|state-level|pilot|demonstration|special|free trade|first|UNESCO|world heritage|reform)\b",  # noqa: E501
            status.text,
            re.I,
        )
    )


_LEADING = frozenset(("as", "a", "an", "the", "to", "be", "one", "of", '"', "“", "”", "'", "‘", "’", "''", "``"))


def status_phrase(scene: Scene, noun: Any) -> Mention | None:
    """Return the whole phrase of a status as a policy mention: "China's first pilot area for artificial intelligence"."""  # noqa: E501
    inside = [t for t in noun.subtree if not _outside(t, noun)]
    first, last = min(t.i for t in inside), max(t.i for t in inside) + 1
    while first < noun.i and scene.doc[first].lower_ in _LEADING:
        first += 1
    while last - 1 > noun.i and (scene.doc[last - 1].is_punct or scene.doc[last - 1].lower_ in ("in", "by", "on")):
        last -= 1
    if last - first > 16 or last - first < 2:
        return None
    start, end = scene.reading.span(first, last)
    text = scene.text[start:end]
    return Mention(
        start=start, end=end, text=text, cls="Policy", name=re.sub(r"\s+", " ", text), kind="name", confidence=0.9
    )


def _outside(token: Any, noun: Any) -> bool:
    """Clauses, agents and dates that hang on the noun are not part of the status."""
    current = token
    while current.i != noun.i:
        joined = current.dep_ in ("conj", "cc") and current.head.i == noun.i
        if current.dep_ in _OUTSIDE or joined or preposition(current) in ("by", "in", "on", "after", "as"):
            return True
        if current.head.i == current.i:
            return True
        current = current.head
    return False
