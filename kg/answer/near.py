"""What comes near to what was asked and not found, told as what it is: a partner where no customer is known.

Of two things that are named everything is told that the graph says of both; of one thing what a related relation says,
or the same relation without the title or the part that was asked for.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kg.answer.answer import ResultRow, Sentence
from kg.answer.rows import Result, sources_of
from kg.answer.say import Say
from kg.engine.engine import GraphReader
from kg.plan.claim_words import UNREAL
from kg.plan.plan import Edge, Filter, Plan, Term, Variable
from kg.plan.planned import Lang
from kg.plan.scope import SAID
from kg.plan.verbalise import Speaker
from ontology.model import Ontology, Relation

MOST = 3  # statements about two things
MOST_NEAR = 8  # rows that are still near; more are another answer
NAME = "near1"
_TOLD = ("title", "part", "site_role", "product", "per", "purpose")  # what a relation may be asked for and told without
Found = tuple[Sentence, Result]

_BETWEEN = """MATCH (a:Entity)<-[:REFERS_TO]-(:Mention)<-[:SUBJECT]-(s:Statement)
MATCH (s)-[:OBJECT]->(:Mention)-[:REFERS_TO]->(b:Entity)
WHERE a.id IN $ids AND b.id IN $ids AND a.id <> b.id AND s.retracted_at IS NULL AND s.relation IN $relations
RETURN s.id AS id, s.relation AS relation, s.status AS status, a.id AS a, a.name AS a_name, b.id AS b, b.name AS b_name
ORDER BY s.published DESC, s.id LIMIT 20"""


def near_plans(plan: Plan, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plans of what comes near to a list's one relation, the nearest first."""
    yield from _near_values(plan, ontology)
    yield from _remarks(plan)
    if plan.answer == "claims":  # what is planned at all, where nothing is for that year; a rumour, where nothing is
        yield from [replace(plan, time=None)] if plan.time is not None else []
        yield replace(plan, status=tuple(s for s in UNREAL if s not in plan.status))
    edge = plan.edges[0] if plan.answer in ("list", "count") and len(plan.edges) == 1 else None
    relation = ontology.relations.get(edge.relation) if edge is not None else None
    narrowed = plan.filters or plan.without or plan.either or plan.group or plan.selections or plan.time or plan.order
    if edge is None or relation is None or narrowed or edge.status not in (("asserted",), ("planned",)) or edge.time:
        return
    known = tuple(v if v.ids else replace(v, cls="Entity") for v in plan.variables)
    bare = replace(plan, answer="list", variables=known, columns=(), measures=())
    plain = replace(edge, where=(), others=(), closure=False, name=NAME)
    if edge.where and all(f.prop in _TOLD for f in edge.where):
        columns = tuple(Term(var=NAME, prop=p) for p in dict.fromkeys(f.prop for f in edge.where))
        yield replace(bare, edges=(replace(plain, others=edge.others),), columns=columns)
    if not edge.where and edge.status == ("asserted",):
        yield from (replace(bare, edges=(replace(plain, relation=name),)) for name in relation.near)
        yield from _goods(bare, edge, relation, ontology)


def _near_values(plan: Plan, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plans of what a related relation of the same two carries: the price of a purchase, where an investment
    without a sum is asked for."""
    edge = plan.edges[0] if plan.answer == "value" and len(plan.edges) == 1 else None
    relation = ontology.relations.get(edge.relation) if edge is not None else None
    if edge is None or relation is None or plan.filters or plan.without or plan.time or edge.time or edge.where:
        return
    asked = [c.prop for c in plan.columns]
    for name in relation.near:
        if (
            asked
            and all(c.var == edge.name for c in plan.columns)
            and set(asked) <= set(ontology.relations[name].qualifiers)
        ):
            known = tuple(Filter(var=edge.name, prop=p, op="is_known") for p in asked)
            yield replace(plan, edges=(replace(edge, relation=name, others=()),), filters=known)


def _remarks(plan: Plan) -> Iterator[Plan]:
    """Yield the plan of all that somebody said, where words on one thing are asked for."""
    words = [f for f in plan.filters if f.var == plan.target and f.prop == "text"]
    alone = plan.answer == "list" and [e.relation for e in plan.edges] == [SAID] and len(plan.variables) == 2
    if alone and words and len(words) == len(plan.filters):
        yield replace(plan, filters=())


def _goods(plan: Plan, edge: Edge, relation: Relation, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plan of what a firm delivers, where no product of it is known: "frozen shrimp" to whom."""
    firm = next((v for v in plan.variables if v.name == edge.subject and v.ids), None)
    if firm is None or plan.target != edge.object or not set(relation.range) & {"Product", "Technology"}:
        return
    for other in ontology.relations.values():
        if "product" not in other.qualifiers or not any(ontology.is_a(firm.cls, d) for d in other.domain):
            continue
        sold = Edge(relation=other.name, subject=firm.name, object="near2", name=NAME)
        columns = (Term(var=NAME, prop="product"),)
        yield replace(plan, target="near2", variables=(firm, Variable(name="near2")), edges=(sold,), columns=columns)


def two_named(plan: Plan) -> tuple[str, str] | None:
    """Return the ids of the two things that a yes-or-no question is about, None where it is about others."""
    ids = [i for v in plan.variables for i in v.ids]
    if plan.answer != "bool" or len(plan.variables) != 2 or len(ids) != 2 or plan.time is not None:
        return None
    return ids[0], ids[1]


def between(
    ids: tuple[str, str], reader: GraphReader, ontology: Ontology, *, lang: Lang, today: str, taken: int = 0
) -> tuple[Found, ...]:
    """Return a sentence for each different statement about two things, facts and claims alike, with its row."""
    rows = reader.read(_BETWEEN, {"ids": list(ids), "relations": sorted(ontology.relations)})
    found: dict[str, Found] = {}
    for row in rows:
        plan = _said(row["relation"], row["status"], (row["a"], row["a_name"]), (row["b"], row["b_name"]))
        values = {"near1": row["a_name"], "near2": row["b_name"]}
        entities = {"near1": row["a"], "near2": row["b"]}
        told = ResultRow(id=f"r{taken + len(found) + 1}", values=values, entities=entities, evidence=(str(row["id"]),))
        result = Result(rows=(told,), total=1, sources=sources_of(reader, (told,)))
        say = Say(plan, result, ontology, lang, today)
        claim = Speaker(plan, ontology, lang, many=False).claim()
        if claim not in found and len(found) < MOST:
            sources = result.cited(told)[:1]
            found[claim] = (say.sentence(say.stop(f"{claim}{say.cite(sources)}"), [told], sources), result)
    return tuple(found.values())


def _said(relation: str, status: str, subject: tuple[str, str], object_: tuple[str, str]) -> Plan:
    """Return the plan of one statement about two things."""
    pair = (("near1", *subject), ("near2", *object_))
    return Plan(
        answer="bool",
        target="near1",
        variables=tuple(Variable(name=name, ids=(id_,), names=(called,)) for name, id_, called in pair),
        edges=(Edge(relation=relation, subject="near1", object="near2", status=(status,)),),  # type: ignore[arg-type]
    )
