"""Claims that meet in one slot, added up to relationships: a pure function, for one new claim as for a replay."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from kg.store.claims import OBSERVATION, Claim, Scalar, Shape, concept_of
from kg.store.dates import latest, most_precise, surely_after
from kg.store.ids import hashed
from ontology.model import Ontology, Relation

MOST_CERTAIN = 0.99
# Qualifiers that describe a relationship; other texts among the qualifiers tell two relationships of one pair apart.
DESCRIBING = frozenset({"currency", "purpose", "by", "per", "rank", "topic", "period", "condition", "lead"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """One relationship of layer 3. `end_from` says why it ended: stated, reported (as former) or superseded."""

    id: str
    type: str
    shape: Shape
    slot: str
    subject: str
    object: str
    status: str
    valid_from: str | None
    valid_to: str | None
    end_from: str | None
    published: str | None
    first_published: str | None
    recorded_at: str
    confidence: float
    sources: int
    statements: tuple[str, ...]
    qualifiers: Mapping[str, Scalar] = field(default_factory=dict)
    value: Mapping[str, Any] = field(default_factory=dict)
    quote: str = ""
    telling: tuple[tuple[str, str], ...] = ()  # the qualifiers that set it apart
    dated: bool = False  # a source gives its beginning


def edges_of(claims: Iterable[Claim], ontology: Ontology) -> list[Edge]:
    """Return the relationships that the standing claims of one slot make, ordered by id."""
    ordered = sorted(claims, key=lambda c: (c.recorded_at, c.id))
    groups = [group for fact in _by_fact(ordered).values() for group in _groups(fact, ontology)]
    edges = [_edge(key, group, ontology) for key, group in groups]
    return sorted(_superseded(edges, ontology), key=lambda e: e.id)


def _by_fact(claims: Sequence[Claim]) -> dict[tuple[str, str, str], list[Claim]]:
    facts: dict[tuple[str, str, str], list[Claim]] = {}
    for claim in claims:
        facts.setdefault((claim.subject, claim.relation, claim.object), []).append(claim)
    return facts


def _groups(claims: list[Claim], ontology: Ontology) -> list[tuple[tuple[Any, ...], list[Claim]]]:
    """Part the claims of one pair by what tells them apart; what leaves that open joins the only one it can mean."""
    if claims[0].object == "":
        return _by(claims, _measure)
    found: list[tuple[tuple[Any, ...], list[Claim]]] = []
    for telling, group in _joined(_by(claims, lambda c: _telling(c, ontology))):
        found.extend(((telling, year), dated) for year, dated in _by_year(group))
    return found


def _by(claims: Iterable[Claim], key: Any) -> list[tuple[tuple[Any, ...], list[Claim]]]:
    groups: dict[tuple[Any, ...], list[Claim]] = {}
    for claim in claims:
        groups.setdefault(key(claim), []).append(claim)
    return list(groups.items())


def _measure(claim: Claim) -> tuple[Any, ...]:
    said = ("value", "text_value", "unit", "currency", "approximate", "bound", "of")
    telling = sorted((k, str(v)) for k, v in claim.qualifiers.items() if isinstance(v, str))
    return (*(claim.value.get(k) for k in said), claim.valid_from or "", tuple(telling))


def _telling(claim: Claim, ontology: Ontology) -> tuple[tuple[str, str], ...]:
    """Return the qualifiers that set a relationship apart, titles of one post made one."""
    texts = ((k, v) for k, v in claim.qualifiers.items() if isinstance(v, str) and k not in DESCRIBING)
    undated = ((k, v) for k, v in texts if k not in ontology.properties or ontology.properties[k].datatype != "date")
    return tuple(sorted((k, concept_of(ontology, v)) for k, v in undated))


def _joined(
    groups: list[tuple[tuple[Any, ...], list[Claim]]],
) -> list[tuple[tuple[Any, ...], list[Claim]]]:
    """A claim without a title belongs to the one post that another claim names; with two posts it stands alone."""
    kept = {telling: list(group) for telling, group in groups}
    for telling in sorted(kept, key=len):
        fuller = [other for other in kept if set(telling) < set(other)]
        if len(fuller) == 1:
            kept[fuller[0]] = sorted([*kept[fuller[0]], *kept.pop(telling)], key=lambda c: (c.recorded_at, c.id))
    return list(kept.items())


def _start(claim: Claim) -> str:
    """Return when the claim says that it began; a date among its qualifiers counts."""
    return claim.valid_from or str(claim.qualifiers.get("date") or claim.qualifiers.get("since") or "")


def _by_year(claims: list[Claim]) -> list[tuple[str, list[Claim]]]:
    """Part by the year of the beginning; undated claims join the latest beginning that they can have known of."""
    years = sorted({_start(c)[:4] for c in claims if _start(c)})
    if not years:
        return [("", claims)]
    groups: dict[str, list[Claim]] = {year: [] for year in years}
    for claim in claims:
        year = _start(claim)[:4]
        known = [y for y in years if not claim.published or y <= claim.published[:4]]
        groups[year or (known or years)[-1 if known else 0]].append(claim)
    return list(groups.items())


def _edge(key: tuple[Any, ...], claims: list[Claim], ontology: Ontology) -> Edge:
    first = claims[0]
    relation = ontology.relations.get(first.relation)
    shape: Shape = (
        "passage" if relation and relation.range == ("Passage",) else "entity" if first.object else "observation"
    )
    type_ = first.relation if relation is not None else OBSERVATION
    status, valid_to, end_from = _ending(claims)
    published = sorted(c.published for c in claims if c.published)
    started = [_start(c) for c in claims if c.valid_from] or [_start(c) for c in claims if _start(c)]
    return Edge(
        id=hashed("r", type_, first.subject, first.object, key),
        type=type_,
        shape=shape,
        slot=first.slot,
        subject=first.subject,
        object=first.object,
        status=status,
        valid_from=most_precise(started),
        valid_to=valid_to,
        end_from=end_from,
        published=published[-1] if published else None,
        first_published=published[0] if published else None,
        recorded_at=first.recorded_at,
        confidence=_confidence(claims),
        sources=len({c.source for c in claims}),
        statements=tuple(c.id for c in claims),
        qualifiers=_qualifiers(claims),
        value={**first.value, "of": _of(first)} if shape == "observation" else {},
        quote=first.quote if shape == "passage" else "",
        telling=key[0] if shape != "observation" and key and isinstance(key[0], tuple) else (),
        dated=bool(started),
    )


def _of(claim: Claim) -> str:
    return str(claim.value.get("of") or (claim.relation if claim.relation != OBSERVATION else ""))


def _confidence(claims: Sequence[Claim]) -> float:
    """Return how sure several sources make it: the chance that not all of them are wrong; copies add nothing."""
    by_source: dict[str, float] = {}
    for claim in claims:
        by_source[claim.source] = max(by_source.get(claim.source, 0.0), claim.confidence)
    wrong = 1.0
    for confidence in by_source.values():
        wrong *= 1.0 - confidence
    return round(min(1.0 - wrong, max(MOST_CERTAIN, *by_source.values())), 4)


def _qualifiers(claims: Sequence[Claim]) -> dict[str, Scalar]:
    """Return each qualifier's most supported value, the latest reported among equals."""
    names = sorted({name for c in claims for name in c.qualifiers})
    return {name: _most_said(name, claims) for name in names}


def _most_said(name: str, claims: Sequence[Claim]) -> Scalar:
    saying: dict[Scalar, tuple[int, str]] = {}
    for claim in claims:
        if (value := claim.qualifiers.get(name)) is not None:
            count, when = saying.get(value, (0, ""))
            saying[value] = (count + 1, max(when, claim.published or ""))
    return max(saying, key=lambda v: (saying[v], str(v)))


def _ending(claims: Sequence[Claim]) -> tuple[str, str | None, str | None]:
    """Return status, end, and where the end is from.

    A claim in the past tense ends it: at the end it states, else by the day on which the first of them is published, at
    the latest. Only a later report that it holds outweighs that."""
    asserted = [c for c in claims if c.status == "asserted"]
    former = [c for c in claims if c.status == "former"]
    stated = most_precise([c.valid_to for c in former or asserted if c.valid_to])
    last_held = max((c.published or "" for c in asserted), default="")
    last_former = max((c.published or "" for c in former), default="")
    if not former or (asserted and last_held > last_former and not (stated and latest(stated) > last_held)):
        until = most_precise([c.valid_to for c in asserted if c.valid_to])
        return "asserted", until, "stated" if until else None
    if stated:
        return "former", stated, "stated"
    told = min((c.published for c in former if c.published and c.published >= last_held), default=last_former)
    return "former", told or None, "reported" if told else None


def _superseded(edges: list[Edge], ontology: Ontology) -> list[Edge]:
    """Close what a later holder replaces. Without dates that settle the order, conflicting claims stay side by side."""
    relation = ontology.relations.get(edges[0].type) if edges else None
    if relation is None or edges[0].shape != "entity":
        return edges
    return [_closed(edge, edges, relation) for edge in edges]


def _closed(edge: Edge, others: Sequence[Edge], relation: Relation) -> Edge:
    if edge.status != "asserted" or edge.valid_to:
        return edge
    known = max(edge.published or "", edge.valid_from or "")
    starts = sorted(
        start
        for other in others
        if _competes(edge, other, relation) and (start := _beginning(other, relation)) and surely_after(start, known)
    )
    if not starts:
        return edge
    return replace(edge, status="former", valid_to=starts[0], end_from="superseded")


def _competes(edge: Edge, other: Edge, relation: Relation) -> bool:
    """Say whether only one of the two can hold: another object of one subject, or another holder of one post."""
    if other.id == edge.id or (other.subject, other.object) == (edge.subject, edge.object):
        return False
    if relation.functional or relation.functional_at_level:
        return other.subject == edge.subject and other.telling == edge.telling
    sole = any(f"{name}={value}" in relation.functional_per for name, value in edge.telling)
    return sole and other.object == edge.object and other.telling == edge.telling


def _beginning(edge: Edge, relation: Relation) -> str:
    """Return when an edge is known to have begun. A second place is a move only if a source dates it."""
    if relation.functional_at_level and not edge.dated:
        return ""
    return (edge.valid_from or edge.first_published or "") if edge.status == "asserted" else (edge.valid_from or "")
