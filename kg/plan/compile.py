"""A validated plan as Cypher. The only code that writes Cypher for questions.

Identifiers come from the ontology, back-quoted; values are parameters; hops are bounded; every list asks for one row
more than it may show, so that a cut is known, and has a second statement that counts them all. Every row carries the
ids of the statements behind it; `EVIDENCE` turns those into quotes.
"""

from __future__ import annotations

from dataclasses import replace

from kg.plan.claims import compile_claims
from kg.plan.clauses import Clauses, is_entity, safe
from kg.plan.compiled import Column, Compiled
from kg.plan.dossier import compile_changes, compile_description
from kg.plan.match import match_plan
from kg.plan.measure import compile_count, compile_series, compile_table
from kg.plan.paths import compile_path
from kg.plan.plan import Pattern, Plan, Term, Variable
from kg.plan.planned import Lang
from kg.plan.returns import Returns, display
from kg.plan.scope import scope_of
from kg.plan.validate import MOST_ROWS, validate
from ontology.model import Ontology

EVIDENCE = """UNWIND $statements AS id
MATCH (s:Statement {id: id})-[:IN_DOCUMENT]->(d:Document)
RETURN s.id AS id, s.quote AS quote, s.relation AS relation, s.status AS status, s.confidence AS confidence,
       s.attributed_to AS attributed_to, s.q_acting AS acting,
       s.valid_from AS valid_from, s.valid_to AS valid_to, d.id AS document, d.title AS title,
       d.publisher AS publisher, d.url AS url, coalesce(d.published, s.published) AS date"""

PROPERTY_EVIDENCE = """UNWIND $entities AS id
MATCH (n:Entity {id: id})<-[:REFERS_TO]-(:Mention)<-[:SUBJECT]-(s:Statement)
WHERE s.of IN $properties AND s.retracted_at IS NULL
RETURN id AS entity, s.of AS property, s.id AS statement, s.value AS value, s.text_value AS text_value
ORDER BY s.published DESC LIMIT 2000"""

MENTION_EVIDENCE = """UNWIND $entities AS id
MATCH (n:Entity {id: id})<-[:REFERS_TO]-(:Mention)<-[:SUBJECT|OBJECT]-(s:Statement)
WHERE s.retracted_at IS NULL AND s.status = 'asserted'
RETURN id AS entity, collect(s.id)[0..2] AS statements"""

DOCUMENT_EVIDENCE = """UNWIND $documents AS document
MATCH (d:Document {id: document})<-[:IN_DOCUMENT]-(s:Statement)-[:SUBJECT|OBJECT]->(:Mention)-[:REFERS_TO]->(n:Entity)
WHERE n.id IN $entities AND s.retracted_at IS NULL
RETURN document, collect(DISTINCT s.id)[0..4] AS statements"""


def compile_plan(plan: Plan, ontology: Ontology, *, today: str, lang: Lang = "en") -> Compiled:
    """Return the Cypher of `plan`. `today` is an ISO day; names come in `lang` where the graph has them.

    An invalid plan: PlanError. A schema question needs no Cypher: its `queries` are empty.
    """
    validate(plan, ontology)
    if plan.answer == "schema":
        return Compiled(kind="schema", queries=(), params={}, columns=())
    if plan.answer == "compare":
        return _comparison(plan, ontology, today=today, lang=lang)
    clauses = Clauses(scope_of(plan, ontology), today=_day(plan, today))
    if plan.answer == "path":
        return compile_path(plan, clauses, lang=lang)
    if plan.answer in ("describe", "changes"):
        return (compile_description if plan.answer == "describe" else compile_changes)(plan, clauses, lang=lang)
    if plan.answer == "claims":
        return compile_claims(plan, clauses, lang=lang)
    if plan.answer == "series":
        return compile_series(plan, clauses, lang=lang)
    if plan.answer == "count":
        return compile_count(plan, clauses)
    return compile_table(plan, clauses, lang=lang) if plan.measures else _rows(plan, clauses, lang=lang)


def _day(plan: Plan, today: str) -> str:
    """Ages are counted to the day the plan looks at, when that is one day."""
    as_of = plan.time.as_of if plan.time else ""
    return as_of if len(as_of) == 10 else today


def _rows(plan: Plan, clauses: Clauses, *, lang: Lang) -> Compiled:
    evidence = match_plan(clauses, plan)
    returns = Returns(clauses, lang=lang)
    for term in _terms(plan):
        returns.add(term, optional=True)
    returns.order(plan.order, required=plan.limit is not None)
    keys = [f"{expression} AS {alias}" for alias, expression in returns.items]
    body = clauses.text()
    cap = MOST_ROWS + 1
    beside = _beside(plan, clauses, lang)
    collected = f"collect({' + '.join([*evidence, *returns.evidence]) or '[]'}) AS kg_evidence"
    query = (
        f"{body}\nRETURN {', '.join([*keys, *beside, collected])}\nORDER BY {', '.join(returns.sorting())}\nLIMIT {cap}"
    )
    return Compiled(
        kind=plan.answer,
        queries=(query,),
        params=clauses.params,
        columns=tuple(returns.columns),
        total=f"{body}\nWITH DISTINCT {', '.join(keys)}\nRETURN count(*) AS total",
        coverage=_coverage(plan, clauses) if plan.order and plan.limit else "",
        cap=MOST_ROWS,
        keep=plan.limit,
        ties=plan.ties,
        nth=plan.nth,
        tie_on=tuple(returns.order_aliases),
        apart=tuple(returns.apart()),
    )


def _beside(plan: Plan, clauses: Clauses, lang: Lang) -> list[str]:
    """Return the names of what each target is linked to, a few for each row, without more rows for them."""
    shown = {t.var for t in plan.columns} | {plan.target, *plan.pair}
    ends = [n for e in plan.edges if plan.target in (e.subject, e.object) for n in (e.subject, e.object)]
    others = [n for n in dict.fromkeys(ends) if n not in shown and is_entity(clauses.scope.variables[n])]
    told = plan.answer in ("list", "value")
    known = clauses.scope.variables
    # Which of several that are named it is, a row tells; what only two texts name differently is one.
    loose = [
        n for n in others if told and (not known[n].ids or (len(known[n].ids) > 1 and not _one_body(known[n], clauses)))
    ]
    return [f"collect(DISTINCT {display(safe(n), lang)})[0..20] AS kg_beside_{n}" for n in loose]


def _one_body(variable: Variable, clauses: Clauses) -> bool:
    """Say whether the names of a variable are those of one body of the world."""
    return any(clauses.scope.ontology.body(name) is not None for name in variable.names)


def _terms(plan: Plan) -> list[Term]:
    if plan.pair:
        first = [Term(var=name) for name in plan.pair]
    elif plan.answer == "bool":
        open_ones = [Term(var=v.name) for v in plan.variables if not v.ids]
        first = open_ones or [Term(var=plan.target)]
    else:
        first = [Term(var=plan.target)]
    return list(dict.fromkeys([*first, *plan.columns]))


def _coverage(plan: Plan, clauses: Clauses) -> str:
    """Return the count of targets whether or not what they are ranked by is known."""
    whole = Clauses(clauses.scope, today=clauses.today, parent=None)
    whole.params = clauses.params
    match_plan(whole, plan)
    return f"{whole.text()}\nRETURN count(DISTINCT {safe(plan.target)}.id) AS total"


def _comparison(plan: Plan, ontology: Ontology, *, today: str, lang: Lang) -> Compiled:
    comparison = plan.comparison
    assert comparison is not None
    parts = []
    for part in comparison.parts:
        parts.append(
            compile_plan(
                part_plan(plan, part.pattern, part.count, part.group, part.prop), ontology, today=today, lang=lang
            )
        )
    shown = "\n;\n".join(query for part in parts for query in part.queries)
    params = {key: value for part in parts for key, value in part.params.items()}
    return Compiled(kind="compare", queries=(shown,), params=params, columns=(), parts=tuple(parts))


def part_plan(plan: Plan, pattern: Pattern, count: str, group: Term | None, prop: str) -> Plan:
    """Return one line of a comparison as a plan of its own."""
    from kg.plan.plan import Measure

    assert plan.comparison is not None
    anchor = plan.comparison.anchor
    own = tuple(v for v in plan.variables if v.name == anchor)
    base = Plan(answer="table", target=anchor, variables=(*own, *pattern.variables), time=plan.time)
    base = replace(base, edges=pattern.edges, filters=pattern.filters)
    if prop:
        return replace(base, answer="value", columns=(Term(var=anchor, prop=prop),))
    keys = (Term(var=anchor), *((group,) if group else ()))
    return replace(base, group=keys, measures=(Measure(fn="count", over=Term(var=count)),))


__all__ = ["EVIDENCE", "Column", "Compiled", "compile_plan"]
