"""Where somebody works who runs a site of a firm: at that site, and so for the firm that operates it."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.answer.answer import Answer
from kg.answer.beside import Near
from kg.plan.plan import Edge, Plan, Variable
from kg.planner.lexicon import one_noun
from ontology.model import Ontology

_WHERE = re.compile(r"^(?:so |and |well )?where\b", re.IGNORECASE)


def with_sites(told: Answer, plan: Plan, question: str, at: Near) -> Answer:
    """Return an answer of where somebody works or worked, where the graph has that one at a site of the firm."""
    if told.status != "empty" or at.lang != "en" or plan.answer not in ("list", "value") or not plan.edges:
        return told
    if (site := _any_place(plan, at.ontology)) is not None and _WHERE.match(question):
        found = at.told(site)
        return found if found.status == "answered" else told
    given = [e for e in plan.edges if e.given]
    firm = next((v for v in plan.variables if given and v.name == given[0].object and v.ids), None)
    if len(given) != 1 or len(plan.edges) != 2 or firm is None or not _works(given[0], at.ontology):
        return told
    if at.told(_at_its_site(plan, given[0], firm, at.ontology)).status != "answered":
        return told
    rest = at.told(_without(plan, given[0], firm))
    return rest if rest.status == "answered" and rest.rows else told


def _works(edge: Edge, ontology: Ontology) -> bool:
    """Say whether a link is one of those that tell where a person works."""
    relation = ontology.relations[edge.relation]
    people = all(ontology.is_a(d, "Person") for d in relation.domain)
    return people and bool(edge.others) and "asserted" in edge.status


def _any_place(plan: Plan, ontology: Ontology) -> Plan | None:
    """Return the plan of where somebody works at all, be it no organization; None for any other plan."""
    [edge, *more] = plan.edges
    target = next((v for v in plan.variables if v.name == plan.target == edge.object and not v.ids), None)
    if more or target is None or target.cls != "Organization" or plan.filters or not _works(edge, ontology):
        return None
    return replace(plan, variables=tuple(replace(v, cls="Entity") if v is target else v for v in plan.variables))


def _without(plan: Plan, given: Edge, firm: Variable) -> Plan:
    kept = tuple(v for v in plan.variables if v is not firm)
    return replace(plan, edges=tuple(e for e in plan.edges if e is not given), variables=kept)


def _at_its_site(plan: Plan, given: Edge, firm: Variable, ontology: Ontology) -> Plan:
    """Return the plan of the sites of a firm at which somebody holds a post."""
    person = next(v for v in plan.variables if v.name == given.subject)
    site = Variable(name="site1", cls="Entity")
    there = replace(given, name="e1", object=site.name, given=False, status=("asserted",))
    runs = Edge(relation=one_noun("operator", ontology), subject=firm.name, object=site.name, name="e2")
    return Plan(answer="list", target=site.name, variables=(person, site, firm), edges=(there, runs))
