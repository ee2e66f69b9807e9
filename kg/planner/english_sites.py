"""Sites by what they are: "Where are X's plants?", "Who has an office in Oulu?", "What does X have in Oulu?".

The firm and the place are planned first, each alone; what stands between them is the place, and what is there.
"""

# ruff: noqa: E501  (tables: one rule a line)
from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache

from ingest.statements.statement import Status
from kg.plan.plan import Edge, Filter, Plan, Term, Variable
from kg.plan.planned import Planned
from kg.planner.before import alone
from kg.planner.draft import ANYTHING
from ontology.model import Ontology, Relation

Planner = Callable[[str], Planned]

# What each word for a site may be called by a source, in either language.
_ROLES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (r"plants?|factory|factories|works|production sites?|manufacturing sites?|manufacturing plants?|production plants?|fabs?", ("plant", "factory", "works", "production", "manufacturing", "fab", "工厂", "厂", "生产", "基地")),
    (r"sales offices?", ("sales", "销售")),
    (r"registered offices?|registered address(?:es)?|registered seats?|legal seats?", ("registered", "注册", "住所")),
    (r"offices?", ("office", "办事处", "办公")),
    (r"branch offices?|branches|branch", ("branch", "分公司", "分支", "分部")),
    (r"(?:research|r&d|development|engineering|design) (?:labs?|centres?|centers?|sites?|units?|hubs?|facility|facilities)", ("research", "r&d", "development", "laborator", "lab", "研发", "研究")),
    (r"labs?|laborator(?:y|ies)", ("laboratory", "laborator", "lab", "实验室")),
    (r"test (?:centres?|centers?|sites?|facility|facilities)", ("test", "测试", "试验")),
    (r"warehouses?|depots?|logistics centres?|logistics centers?", ("warehouse", "depot", "logistics", "仓", "物流")),
    (r"assembly (?:halls?|plants?|lines?|sites?)", ("assembly", "装配", "总装", "组装")),
)  # fmt: skip
_PREMISES = frozenset({"office", "offices"})  # where anybody is at home, whatever a source calls it
_SITE = rf"(?P<site>{'|'.join(words for words, _ in _ROLES)})"
_ADJ = r"(?:(?:an?|the|its|their|any|own|new|second|third|first|another|further|main|foreign|local|big|large|small|[a-z-]+ing) )*"
_OWN = r"(?:'s|’s|(?<=s)['’])"
_FIRMS = r"(?:who|(?P<cls>which (?:other )?(?:compan(?:y|ies)|firms?|organi[sz]ations?|business(?:es)?|makers?|manufacturers?|groups?)))"
_HAS = r"(?:has|have|runs?|operates?|keeps?|maintains?|owns?)"
_BUILD = r"(?:build|open|set up|put up|establish|have|run|construct|create|start|locate|place)"
_TO_BUILD = rf"(?:(?P<plan>plans?|is planning|are planning|wants?|intends?|is going|are going|will|aims?|hopes?|is about|are about|is set|is due)(?: to)? {_BUILD}|(?P<soon>plans?|is planning|are planning|is building|are building|is opening|are opening|is setting up|are setting up))"
_WHERE = r"(?:where|(?:in|at|on) (?:which|what) (?:city|cities|town|towns|place|places|country|countries|region|regions|park|parks))"

_OF_FIRM = (
    rf"^{_WHERE} (?:is|are) (?P<x>.+?){_OWN} {_ADJ}{_SITE}(?: located| based| situated)?$",
    rf"^{_WHERE} (?:is|are) the {_ADJ}{_SITE} (?:of|run by|operated by|belonging to) (?P<x>.+?)(?: located| based| situated)?$",
    rf"^{_WHERE} (?:does|do) (?P<x>.+?) {_HAS} {_ADJ}{_SITE}$",
    rf"^(?:what|which|list|name|show(?: me)?)(?: are)?(?: all)? (?P<x>.+?){_OWN} {_ADJ}{_SITE}$",
    rf"^(?:what|which) {_ADJ}{_SITE} (?:does|do) (?P<x>.+?) (?:have|keep|maintain|own)$",
    rf"^(?:what|which|list|name|show(?: me)?)(?: are)?(?: all)? the {_ADJ}{_SITE} of (?P<x>.+)$",
)
_IN_PLACE = (
    rf"^{_FIRMS} {_HAS} {_ADJ}{_SITE} (?:in|at|on) (?P<place>.+)$",
    rf"^{_FIRMS} {_TO_BUILD} {_ADJ}{_SITE} (?:in|at|on) (?P<place>.+)$",
    rf"^whose {_ADJ}{_SITE} (?:is|are) (?:in|at|on) (?P<place>.+)$",
)
_THERE = (
    r"^what(?: (?:kind|sort|type) of (?:site|facility|place|unit|operation))? (?:does|do|has|have) (?P<x>.+?) (?:have|has|run|operate|got|do)? ?(?:in|at) (?P<place>.+)$",
    r"^what(?: (?:kind|sort|type) of (?:site|facility|place|unit|operation))? (?:is|are|does|do|will) (?P<x>.+?) (?P<plan>planning|building|opening|setting up|going to build|going to open|plan|plan to build|plan to open|build|open|set up) (?:in|at) (?P<place>.+)$",
)  # fmt: skip


@cache
def _compiled(patterns: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns)


def plans_of_sites(plan: Planner, text: str, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plans of a question about sites by what they are; none where it is of no such kind."""
    placed = _placed(ontology)
    plain = text.strip().rstrip("?.! ").strip()
    if placed is None:
        return
    for found in _matches(_OF_FIRM, plain):
        firm = alone(plan(found["x"])) if found["site"].lower() not in _PREMISES else None
        if firm is not None:
            yield _of_firm(firm, placed, found["site"])
    for found in _matches(_IN_PLACE, plain):
        place = alone(plan(found["place"]))
        if place is not None and _is_place(place, placed, ontology):
            yield _in_place(place, placed, found.groupdict())
    for found in _matches(_THERE, plain):
        firm, place = alone(plan(found["x"])), alone(plan(found["place"]))
        if firm is not None and place is not None and _is_place(place, placed, ontology):
            yield _there(firm, place, placed, planned="plan" in found.groupdict())


def _matches(patterns: tuple[str, ...], text: str) -> Iterator[re.Match[str]]:
    return (found for pattern in _compiled(patterns) if (found := pattern.match(text)) is not None)


def _placed(ontology: Ontology) -> Relation | None:
    fit = [r for r in ontology.relations.values() if r.transitive and "site_role" in r.qualifiers]
    return fit[0] if len(fit) == 1 else None


def _is_place(one: Variable, placed: Relation, ontology: Ontology) -> bool:
    return one.cls in ontology.classes and any(ontology.is_a(one.cls, r) for r in placed.range)


def _role(site: str) -> Filter:
    """Return the condition that a site is one of this kind, by the words that sources have for it."""
    called = next(told for words, told in _ROLES if re.fullmatch(words, site, re.IGNORECASE))
    return Filter(prop="site_role", op="contains", values=called)


def _of_firm(firm: Variable, placed: Relation, site: str) -> Plan:
    """Return the plan of the places where a firm has such a site."""
    edge = Edge(relation=placed.name, subject="v1", object="v2", name="site1", where=(_role(site),))
    place = Variable(name="v2", cls=placed.range[0] if len(placed.range) == 1 else "Entity")
    return Plan(answer="list", target="v2", variables=(replace(firm, name="v1"), place), edges=(edge,))


def _in_place(place: Variable, placed: Relation, said: dict[str, str | None]) -> Plan:
    """Return the plan of those who have such a site at a place, or are to have one."""
    status: Status = "planned" if said.get("plan") or said.get("soon") else "asserted"
    where = (_role(said["site"] or ""),)
    edge = Edge(
        relation=placed.name, subject="v1", object="v2", name="site1", where=where, status=(status,), closure=True
    )
    firm = Variable(name="v1", cls="Organization" if said.get("cls") else ANYTHING)
    return Plan(answer="list", target="v1", variables=(firm, replace(place, name="v2")), edges=(edge,))


def _there(firm: Variable, place: Variable, placed: Relation, *, planned: bool) -> Plan:
    """Return the plan of what a firm has at a place, or is to have."""
    status: Status = "planned" if planned else "asserted"
    edge = Edge(relation=placed.name, subject="v1", object="v2", name="site1", status=(status,), closure=True)
    known = (replace(firm, name="v1"), replace(place, name="v2"))
    shown = Term(var="site1", prop="site_role")
    return Plan(answer="value", target="v1", variables=known, edges=(edge,), columns=(shown,))
