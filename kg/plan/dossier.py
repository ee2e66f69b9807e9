"""All about one entity: its properties, relationships and figures, or what of that changed in an interval."""

from __future__ import annotations

from kg.plan.clauses import Clauses, quoted, safe
from kg.plan.compiled import Column, Compiled
from kg.plan.match import match_pattern
from kg.plan.plan import Pattern, Plan, Time
from kg.plan.planned import Lang
from kg.plan.returns import display
from kg.plan.when import days, on_clock

MOST_FACTS = 200


def compile_description(plan: Plan, clauses: Clauses, *, lang: Lang) -> Compiled:
    """Return three statements: the entity itself, its relationships, its observations. All of them are run."""
    _target(plan, clauses)
    name, head = safe(plan.target), clauses.text()
    itself = f"{head}\nRETURN {name}.id AS id, {display(name, lang)} AS name, properties({name}) AS properties"
    facts = f"{head}\n{_facts(clauses, name, lang)}\nLIMIT {MOST_FACTS + 1}"
    figures = (
        f"{head}\nMATCH ({name})-[:OBSERVATION]->(o:Observation)\n"
        "RETURN o.of AS of, o.value AS value, o.text_value AS text_value, o.unit AS unit, o.currency AS currency, "
        "o.approximate AS approximate, o.bound AS bound, o.product AS product, o.period AS period, "
        "o.valid_from AS valid_from, o.published AS published, "
        f"coalesce(o.statements, []) AS kg_evidence\nORDER BY of, published DESC\nLIMIT {MOST_FACTS}"
    )
    columns = (Column(name="relation", kind="group"), Column(name="other", kind="entity"))
    return Compiled(kind="describe", queries=(itself, facts, figures), params=clauses.params, columns=columns)


def compile_changes(plan: Plan, clauses: Clauses, *, lang: Lang) -> Compiled:
    """Return the relationships that began, ended or were first reported in the plan's interval."""
    _target(plan, clauses)
    name, time = safe(plan.target), plan.time or Time()
    low = clauses.param(days(time.start or time.as_of)[0] if time.start or time.as_of else "0000-01-01", "day")
    high = clauses.param(days(time.end)[1] if time.end else "9999-12-31", "day_end")
    clocks = {"published": ["first_published"], "recorded": ["recorded_at"]}.get(time.basis, [])
    touched = [on_clock(f"kg_r.{stamp}", low, high) for stamp in clocks or ("valid_from", "valid_to")]
    if not clocks:
        touched.append(f"(kg_r.valid_from IS NULL AND {on_clock('kg_r.first_published', low, high)})")
    where = f"({' OR '.join(touched)})"
    query = f"{clauses.text()}\n{_facts(clauses, name, lang, where=where)}\nLIMIT {MOST_FACTS + 1}"
    columns = (Column(name="relation", kind="group"), Column(name="other", kind="entity"))
    return Compiled(kind="changes", queries=(query,), params=clauses.params, columns=columns, cap=MOST_FACTS)


def _target(plan: Plan, clauses: Clauses) -> None:
    match_pattern(clauses, Pattern(variables=tuple(v for v in plan.variables if v.name == plan.target)))


def _facts(clauses: Clauses, name: str, lang: Lang, *, where: str = "") -> str:
    relations = (
        r.name for r in clauses.scope.ontology.relations.values() if not {"Observation", "Passage"} & set(r.range)
    )
    types = "|".join(quoted(r) for r in sorted(relations))
    return (
        f"MATCH ({name})-[kg_r:{types}]-(kg_other:Entity)\n"
        + (f"WHERE {where}\n" if where else "")
        + f"RETURN type(kg_r) AS relation, startNode(kg_r).id = {name}.id AS outward, kg_other.id AS other_id, "
        f"{display('kg_other', lang)} AS other, kg_other.class AS other_class, properties(kg_r) AS properties, "
        "kg_r.valid_from AS valid_from, coalesce(kg_r.statements, []) AS kg_evidence\n"
        "ORDER BY relation, outward DESC, valid_from IS NULL, valid_from DESC, other, other_id"
    )
