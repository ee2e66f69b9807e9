"""What is planned, rumoured or denied of one thing, whatever the relation: its statements that are no facts.

Of a place that is what concerns the places in it too: the plant that somebody plans in one of its parks.
"""

from __future__ import annotations

from collections.abc import Sequence

from ingest.statements.statement import Status
from kg.identity.kinds import Kinds
from kg.plan.clauses import Clauses, quoted, safe
from kg.plan.compiled import Compiled
from kg.plan.match import CLIMB, match_pattern
from kg.plan.plan import Pattern, Plan, Time
from kg.plan.planned import Lang
from kg.plan.returns import display
from kg.plan.scope import closure_relations
from kg.plan.site_words import is_placing
from kg.plan.when import days, on_clock

MOST_CLAIMS = 1000  # statements that are read for one answer
ANY_END = "<-[:REFERS_TO]-(:Mention)<-[:SUBJECT|OBJECT]-"
SUBJECT_END = "<-[:REFERS_TO]-(:Mention)<-[:SUBJECT]-"
_OF_ITS_OWN = ("coalesce({0}.valid_from, {0}.q_date, {0}.q_since, {0}.q_period, '')", "coalesce({0}.published, '')")


def compile_claims(plan: Plan, clauses: Clauses, *, lang: Lang) -> Compiled:
    """Return two statements, both of them run: the claims between two things, and those of a figure."""
    links, figures, at = _claims(plan, clauses)
    order = f"ORDER BY published DESC, id\nLIMIT {MOST_CLAIMS + 1}"
    claim = "s.id AS id, s.published AS published, properties(s) AS properties"
    queries = (
        f"{links}RETURN DISTINCT {_thing('a', 'subject', lang)}, {_thing('b', 'object', lang)}, {claim}\n{order}",
        f"{figures}RETURN DISTINCT {_thing(at, 'subject', lang)}, {claim}\n{order}",
    )
    return Compiled(kind="claims", queries=queries, params=clauses.params, columns=(), cap=MOST_CLAIMS)


def compile_since(plan: Plan, clauses: Clauses, statuses: Sequence[Status]) -> Compiled:
    """Return two statements: what is said later, with one of `statuses`, of the two ends or the figure of a claim."""
    links, figures, at = _claims(plan, clauses)
    said = f"d.status IN {clauses.param(list(statuses), 'since')} AND d.published >= s.published AND d.id <> s.id"
    later = " AND ".join([said, *_timely(clauses, plan, "d")])
    both = f"(a){ANY_END}(d:Statement)-[:SUBJECT|OBJECT]->(:Mention)-[:REFERS_TO]->(b)"
    told = "RETURN DISTINCT s.id AS id, s.published AS published, d.id AS since, properties(d) AS properties"
    queries = (
        f"{links}MATCH {both}\nWHERE d.relation = s.relation AND a.id <> b.id AND {later}\n{told}",
        f"{figures}MATCH ({at}){SUBJECT_END}(d:Statement)\nWHERE d.of = s.of AND {later}\n{told}",
    )
    return Compiled(kind="claims", queries=queries, params=clauses.params, columns=())


def _claims(plan: Plan, clauses: Clauses) -> tuple[str, str, str]:
    """Return the clauses that bind the claims `s` between `a` and `b`, those of a figure, and whose they are."""
    target = next(v for v in plan.variables if v.name == plan.target)
    match_pattern(clauses, Pattern(variables=(target,)))
    at = _reached(clauses, target.name, target.cls)
    wanted = f"s.status IN {clauses.param(list(plan.status), 'status')}"
    where = " AND ".join([wanted, *_timely(clauses, plan, "s")])
    ends = f"MATCH (a){SUBJECT_END}(s)-[:OBJECT]->(:Mention)-[:REFERS_TO]->(b)\n"
    links = f"{clauses.text()}\nMATCH ({at}){ANY_END}(s:Statement)\nWHERE {where}\nWITH DISTINCT s\n{ends}"
    figures = f"{clauses.text()}\nMATCH ({at}){SUBJECT_END}(s:Statement)\nWHERE {where} AND s.of IS NOT NULL\n"
    return links, figures, at


def _thing(name: str, alias: str, lang: Lang) -> str:
    return f"{name}.id AS {alias}_id, {display(name, lang)} AS {alias}, {name}.class AS {alias}_class"


def _reached(clauses: Clauses, target: str, cls: str) -> str:
    """Bind the thing itself, and of a place the places in it; return the variable."""
    ontology, kinds = clauses.scope.ontology, Kinds(clauses.scope.ontology)
    placing = [r for r in ontology.relations.values() if is_placing(r)]
    upward = sorted({name for r in placing for name in closure_relations(ontology, r, cls)})
    name = safe(target)
    if kinds.naming(cls) != "place" or not upward:
        return name
    places = clauses.param(sorted(c for c in ontology.classes if kinds.naming(c) == "place"), "places")
    path = f"({name})<-[:{'|'.join(quoted(r) for r in upward)}*0..{CLIMB}]-(kg_at)"
    clauses.match(path, [f"(kg_at.id = {name}.id OR kg_at.class IN {places})"])
    return "kg_at"


def _timely(clauses: Clauses, plan: Plan, name: str) -> list[str]:
    """Return the conditions of time: believed, told by the day looked at, of the span asked about by date or report."""
    time, found = plan.time or Time(), clauses.known_at(name)
    if time.as_of:
        found.append(f"{name}.published <= {clauses.param(days(time.as_of)[1], 'day_end')}")
    elif (time.start or time.end) and name == "s":
        low, high = clauses.interval(time)
        clocks = _OF_ITS_OWN if time.basis == "valid" else _OF_ITS_OWN[1:]
        found.append(f"({' OR '.join(on_clock(clock.format(name), low, high) for clock in clocks)})")
    return found
