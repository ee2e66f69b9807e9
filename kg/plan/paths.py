"""How things are connected: typed paths of bounded length, the shortest first."""

from __future__ import annotations

from kg.plan.clauses import Clauses, quoted, safe
from kg.plan.compiled import Column, Compiled
from kg.plan.match import match_pattern, standing
from kg.plan.plan import Edge, PathSpec, Pattern, Plan
from kg.plan.planned import Lang
from kg.plan.returns import display

MOST_PATHS = 5  # connections shown between two things
MOST_CHAINS = 200


def compile_path(plan: Plan, clauses: Clauses, *, lang: Lang) -> Compiled:
    """Return one statement for each length when two ends are given: the shortest wins; else one for all."""
    path = plan.path
    assert path is not None
    ends = [v for v in plan.variables if v.name in (path.start, path.end)]
    match_pattern(clauses, Pattern(variables=tuple(ends)))
    types = "|".join(quoted(r) for r in path.relations or _all(clauses))
    hops = range(1, path.max_hops + 1) if path.end else [0]
    queries = tuple(_query(clauses, path, types, n, lang=lang) for n in hops)
    return Compiled(
        kind="path",
        queries=queries,
        params=clauses.params,
        columns=(Column(name="path", kind="group"),),
        cap=MOST_PATHS if path.end else MOST_CHAINS,
    )


def _all(clauses: Clauses) -> list[str]:
    """Every relation between entities; what the graph computes for itself would connect anything with anything."""
    values = {"Observation", "Passage", "Document"}
    found = clauses.scope.ontology.relations.values()
    return sorted(r.name for r in found if not r.computed and not values & set(r.range))


def _query(clauses: Clauses, path: PathSpec, types: str, hops: int, *, lang: Lang) -> str:
    length = f"*{hops}..{hops}" if path.end else f"*1..{path.max_hops}"
    body = f"[kg_hops:{types}{length}]"
    arrow = {"any": f"-{body}-", "out": f"-{body}->", "in": f"<-{body}-"}[path.direction]
    end = f"({safe(path.end)})" if path.end else "(kg_end:Entity)"
    alive = " AND ".join(standing(clauses, Edge(relation=_some(clauses), subject="", object=""), "kg_hop", dated=True))
    # No thing twice on one way: a detour through the start is no connection.
    simple = "all(kg_n IN nodes(kg_path) WHERE single(kg_o IN nodes(kg_path) WHERE kg_o.id = kg_n.id))"
    return (
        f"{clauses.text()}\nMATCH kg_path = ({safe(path.start)}){arrow}{end}\n"
        f"WHERE all(kg_hop IN relationships(kg_path) WHERE {alive}) AND {simple}\n"
        f"RETURN length(kg_path) AS hops, [kg_n IN nodes(kg_path) | kg_n.id] AS ids, "
        f"[kg_n IN nodes(kg_path) | {display('kg_n', lang)}] AS names, "
        "[kg_r IN relationships(kg_path) | type(kg_r)] AS relations, "
        "[kg_r IN relationships(kg_path) | startNode(kg_r).id] AS subjects, "
        "[kg_r IN relationships(kg_path) | coalesce(kg_r.statements, [])] AS kg_evidence\n"
        f"ORDER BY hops, ids\nLIMIT {(MOST_PATHS if path.end else MOST_CHAINS) + 1}"
    )


def _some(clauses: Clauses) -> str:
    return _all(clauses)[0]
