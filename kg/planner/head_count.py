"""How many work at a firm is the figure it states: the people that the graph happens to know are not all of them."""

from __future__ import annotations

from kg.plan.plan import Plan, Term
from kg.planner.lexicon import lexicon_of
from ontology.model import Ontology

STAFF = "员工"  # the word by which the ontology knows both those who work somewhere and their number


def head_count(plan: Plan, ontology: Ontology) -> Plan:
    """Return the plan for the stated figure where a plan counts all who work at one named firm; else the plan."""
    elements = lexicon_of(ontology, "zh").elements.get(STAFF, ())
    works = {e.name for e in elements if e.kind == "noun"}
    figure = next((e.name for e in elements if e.kind == "property"), "")
    firms = [v for v in plan.variables if v.ids and any(v.name == e.object for e in plan.edges)]
    narrowed = plan.filters or plan.without or plan.either or plan.having or plan.group or plan.time
    if plan.answer != "count" or not figure or narrowed or len(firms) != 1 or not plan.edges:
        return plan
    if any(e.relation not in works or e.subject != plan.target or e.where or e.time for e in plan.edges):
        return plan
    if any(e.status != ("asserted",) for e in plan.edges):
        return plan
    firm = firms[0]
    return Plan(answer="value", variables=(firm,), target=firm.name, columns=(Term(var=firm.name, prop=figure),))
