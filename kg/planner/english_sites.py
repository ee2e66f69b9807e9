"""Sites by what they are: "Where are X's plants?", "Who has an office in Oulu?", "What does X have in Oulu?".

The firm and the place are planned first, each alone; what stands between them is the place, and what is there.
"""

# ruff: noqa: E501  (tables: one rule a line)
from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from itertools import chain

from ingest.statements.statement import Status
from kg.plan.called import of_one
from kg.plan.plan import Edge, Filter, Plan, Term, Variable
from kg.plan.planned import Planned
from kg.plan.scope import class_of
from kg.plan.site_words import ROLE
from kg.planner.before import alone
from kg.planner.draft import ANYTHING
from kg.planner.question import unmarked
from ontology.model import Ontology, Relation

Planner = Callable[[str], Planned]

# What each word for a site may be called by a source, in either language.
_ROLES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (r"plants?|factory|factories|works|production sites?|manufacturing sites?|manufacturing plants?|production plants?|fabs?|mills?|gigafactory|gigafactories|production lines?|lines?", ("plant", "factory", "works", "production", "manufacturing", "fab", "mill", "工厂", "厂", "生产", "基地")),
    (r"sales offices?", ("sales office", "sales", "销售")),
    (r"registered offices?|registered address(?:es)?|registered seats?|legal seats?", ("registered office", "registered", "注册", "住所")),
    (r"offices?", ("office", "办事处", "办公")),
    (r"branch offices?|branches|branch", ("branch", "分公司", "分支", "分部")),
    (r"(?:research|r&d|development|engineering|design) (?:labs?|centres?|centers?|sites?|units?|hubs?|facility|facilities)", ("research centre", "research", "r&d", "development", "design", "engineering", "laborator", "lab", "研发", "研究", "设计")),
    (r"labs?|laborator(?:y|ies)", ("laboratory", "laborator", "lab", "实验室")),
    (r"test (?:centres?|centers?|sites?|facility|facilities)", ("test site", "test", "测试", "试验")),
    (r"warehouses?|depots?|logistics centres?|logistics centers?", ("warehouse", "depot", "logistics", "仓", "物流")),
    (r"assembly (?:halls?|plants?|lines?|sites?)", ("assembly plant", "assembly", "装配", "总装", "组装")),
    (r"abattoirs?|slaughterhouses?", ("abattoir", "slaughterhouse", "屠宰")),
    (r"shipyards?|dockyards?|boatyards?", ("shipyard", "dockyard", "boatyard", "船厂")),
)  # fmt: skip
_PREMISES = frozenset({"office", "offices"})  # X's office is where it is at home, whatever a source calls it
# What only says what is made there, "battery plant", and sites that only such a word tells apart: "sorting hub".
_MADE_THERE = r"(?:[a-z][a-z-]+(?: [a-z][a-z-]+)? )?"
_TOLD_APART = r"(?:[a-z][a-z-]+ ){1,2}(?:hubs?|centres?|centers?|stores?|facility|facilities|yards?|terminals?|campus|campuses|bases?|sites?|units?|stations?|schools?|shops?|halls?|parks?)"
# Sites that one word tells, each as the sources call it.
_ONE_WORD = r"(?:foundry|foundries|smelters?|sawmills?|tannery|tanneries|workshops?|showrooms?|greenhouses?|hatchery|hatcheries)"
_SITE = rf"(?P<site>{'|'.join(words for words, _ in _ROLES)}|{_MADE_THERE}(?:{_ROLES[0][0]})|{_TOLD_APART}|{_ONE_WORD})"
_OPENED_SITE = (
    _SITE[:-1]
    + r"|stores?|shops?|outlets?|hubs?|campus|campuses|stations?|schools?|academy|academies|terminals?|bases?|clinics?|bakery|bakeries|brewery|breweries|refinery|refineries)"
)
_ADJ = r"(?:(?:an?|the|its|their|any|own|new|second|third|first|next|another|further|main|foreign|local|big|large|small|future|[a-z-]+ing|(?-i:[A-Z][a-z]+(?:ese|ean|an|ish|ch|ic))) )*"
_OWN = r"(?:'s|’s|(?<=s)['’])"
_FIRMS = r"(?:who|(?P<cls>which (?:other )?(?:compan(?:y|ies)|firms?|organi[sz]ations?|business(?:es)?|makers?|manufacturers?|groups?)))"
_HAS = r"(?:has|have|runs?|operates?|keeps?|maintains?|owns?)"
_HAS_SUCH = re.compile(
    rf"(?:does|do) .+ {_HAS} ", re.IGNORECASE
)  # whoever has offices somewhere may have more than these
_BUILD = r"(?:build|open|set up|put up|establish|have|run|construct|create|start|locate|place|put|get)"
_BUILDING = r"(?:building|opening|setting up|putting up|establishing|constructing|creating|locating|placing)"
_BUILT = r"(?:build|built|open|opened|set up|put up|establish|established|construct|constructed|locate|located)"
_TO_BUILD = rf"(?:(?P<plan>plans?|is planning|are planning|wants?|intends?|is going|are going|will|aims?|hopes?|is about|are about|is set|is due)(?: to)? {_BUILD}|(?P<soon>plans?|is planning|are planning|is building|are building|is opening|are opening|is setting up|are setting up))"
_TO = r"(?:(?:plan|planning|going|want|wanting|intend|intending|aim|aiming|hope|hoping|about|due|set|expected|expecting) to )?"
_KIND = r"(?:city|cities|town|towns|place|places|country|countries|region|regions|park|parks|zone|zones|state|states|province|provinces|county|counties|district|districts)"
_WHERE = rf"(?:where|(?P<level>(?:in|at|on) (?:which|what) (?:(?-i:[A-Z])[\w-]+ )?{_KIND}))"
_ANYWHERE = re.compile(r"\b(?:place|park|zone)s?$", re.IGNORECASE)  # parks are of several kinds
_LEVEL_LAST = rf"(?P<level>(?:which|what) (?:(?-i:[A-Z])[\w-]+ )?{_KIND})"

_PLANNED_OF_FIRM = (
    rf"^{_WHERE} (?:will|(?:does|do)(?!.*(?<! to) (?:have|run) )) (?P<x>.+?) {_TO}{_BUILD} {_ADJ}{_SITE}$",
    rf"^{_WHERE} (?:is|are) (?P<x>.+?) (?:{_TO}{_BUILD}|{_BUILDING}|planning) {_ADJ}{_SITE}$",
    rf"^{_WHERE} (?:does|do) (?P<x>.+?) (?:plan|want|intend) {_ADJ}{_SITE}$",
    rf"^{_WHERE} (?:will|is|are) (?P<x>.+?){_OWN} {_ADJ}(?:planned )?{_SITE} (?:be|going to be|to be|planned|due to be|supposed to be)(?: built| located| opened| set up| situated)?$",
    rf"^{_LEVEL_LAST} (?:will|is|are) (?P<x>.+?){_OWN} {_ADJ}(?:planned )?{_SITE} (?:be|going to be|to be|planned|due to be)(?: built| located| opened| set up)? in$",
    rf"^{_WHERE} (?:is|are) (?P<x>.+?){_OWN} {_ADJ}(?:planned|future|coming|upcoming) {_SITE}(?: located)?$",
)
_OF_FIRM = (
    rf"^{_WHERE} (?:is|are) (?P<x>.+?){_OWN} {_ADJ}{_SITE}(?: located| based| situated)?$",
    rf"^{_WHERE} (?:is|are) the {_ADJ}{_SITE} (?:of|run by|operated by|belonging to) (?P<x>.+?)(?: located| based| situated)?$",
    rf"^{_WHERE} (?:does|do) (?P<x>.+?) {_HAS} {_ADJ}{_SITE}$",
    rf"^{_LEVEL_LAST} (?:does|do) (?P<x>.+?) {_HAS} {_ADJ}{_SITE} in$",
    rf"^{_WHERE} (?:did|has|have) (?P<x>.+?) {_BUILT} {_ADJ}{_SITE}$",
    rf"^{_LEVEL_LAST} (?:is|are) (?P<x>.+?){_OWN} {_ADJ}{_SITE} (?:located |based |situated )?in$",
    rf"^(?:what|which|list|name|show(?: me)?)(?: are)?(?: all)? (?P<x>.+?){_OWN} {_ADJ}{_SITE}$",
    rf"^(?:what|which) {_ADJ}{_SITE} (?:does|do) (?P<x>.+?) (?:have|keep|maintain|own)$",
    rf"^(?:what|which|list|name|show(?: me)?)(?: are)?(?: all)? the {_ADJ}{_SITE} of (?P<x>.+)$",
)
_IN_PLACE = (
    rf"^{_FIRMS} {_HAS} {_ADJ}{_SITE} (?:in|at|on) (?P<place>.+)$",
    rf"^{_FIRMS} {_TO_BUILD} {_ADJ}{_SITE} (?:in|at|on) (?P<place>.+)$",
    rf"^whose {_ADJ}{_SITE} (?:is|are) (?:in|at|on) (?P<place>.+)$",
)
_OF_ANYBODY = (
    rf"^{_FIRMS} {_HAS} {_ADJ}{_SITE}$",
    rf"^{_FIRMS} {_TO_BUILD} {_ADJ}{_SITE}(?:,? and where)?$",
)
_THERE = (
    r"^what(?: (?:kind|sort|type) of (?:site|facility|place|unit|operation))? (?:does|do|has|have) (?P<x>.+?) (?:have|has|run|operate|got|do)? ?(?:in|at) (?P<place>.+)$",
    r"^what(?: (?:kind|sort|type) of (?:site|facility|place|unit|operation))? (?:is|are|does|do|will) (?P<x>.+?) (?P<plan>planning|building|opening|setting up|going to build|going to open|plan|plan to build|plan to open|build|open|set up) (?:in|at) (?P<place>.+)$",
)  # fmt: skip
_IS_THERE = (
    rf"^(?:does|do) (?P<x>.+?) {_HAS} {_ADJ}{_SITE} (?:in|at|on|near) (?P<place>.+)$",
    rf"^(?:has|have|did) (?P<x>.+?) (?:already |ever )?{_BUILT} {_ADJ}{_SITE} (?:in|at|on|near) (?P<place>.+)$",
    rf"^(?:is|are) (?P<x>.+?){_OWN} {_ADJ}{_SITE} (?:located |based |situated )?(?:in|at|on|near) (?P<place>.+)$",
    rf"^is there (?:an?|any) (?P<x>.+?) {_SITE} (?:in|at|on|near) (?P<place>.+)$",
    rf"^(?P<plan>will) (?P<x>.+?) {_BUILD} {_ADJ}{_SITE} (?:in|at|on|near) (?P<place>.+)$",
    rf"^(?:does|do) (?P<x>.+?) (?P<plan>plan|want|intend|hope|aim)(?: to {_BUILD})? {_ADJ}{_SITE} (?:in|at|on|near) (?P<place>.+)$",
    rf"^(?:is|are) (?P<x>.+?) (?P<plan>{_TO}{_BUILD}|{_BUILDING}|planning) {_ADJ}{_SITE} (?:in|at|on|near) (?P<place>.+)$",
)  # fmt: skip

_TIME = r"(?:when|since when|by when|until when|from when|in (?:which|what) (?:year|month|quarter)|(?:which|what) (?:year|month|quarter)|on (?:which|what) (?:day|date))(?: exactly| roughly| approximately)?"
_OPEN = r"(?:open|reopen|build|start up|launch|inaugurate|commission|complete|finish|set up|establish|start|bring on stream|bring into operation|put into operation|get|have|run|operate|begin (?:production|work|operations|operating) (?:at|in)|start (?:production|work|operations|operating|producing|manufacturing) (?:at|in))"
_OPENED = r"(?:opened|built|started up|launched|inaugurated|commissioned|completed|finished|set up|established|started|had|got|run|operated|been (?:running|operating|producing (?:at|in)))"
_GOES_ON = r"(?:open(?: its doors| for business)?|start(?: up)?(?: production| operations?| operating| producing| work)?|begin(?: production| operations?| operating| producing| work)?|launch|go (?:into (?:operation|production|service)|live|online|on stream)|come (?:on stream|online|into operation|on line)|(?:be|become) (?:opened|built|ready|finished|completed?|commissioned|inaugurated|operational|in operation|up and running|established|set up|done|open))"
_IS_SO = rf"(?:opened|built|finished|completed?|commissioned|inaugurated|established|set up|launched|ready|due|operational|opening|starting(?: up| production| operations)?|(?:due|scheduled|expected|set|supposed|planned|slated|meant|going|likely|about)(?: to (?:{_GOES_ON}))?(?: for (?:completion|opening))?)"
_HAS_OPENED = r"(?:opened|started(?: up)?(?: production| operations?| producing)?|begun(?: production| operations?)?|gone (?:into (?:operation|production|service)|live|online|on stream)|come (?:on stream|online)|been (?:open|opened|built|finished|completed|commissioned|running|operating|in operation|operational|there|up and running|active))"
_TURNS = (
    (r"(?:did|does|do|will|would|should|can|could|is|are)", rf"(?:{_GOES_ON}|{_IS_SO})"),
    (r"(?:was|were|has|have|had)", rf"(?:{_IS_SO}|{_HAS_OPENED})"),
)
_THE_SITES = (
    rf"(?P<x>.+?){_OWN} {_ADJ}{_OPENED_SITE} (?:in|at|near) (?P<place>.+?)",
    rf"(?P<x>.+?){_OWN} {_ADJ}(?P<place>(?-i:[A-Z])[^,]*?) {_OPENED_SITE}",
    rf"the {_ADJ}{_OPENED_SITE} (?:of|by|from) (?P<x>.+?) (?:in|at|near) (?P<place>.+?)",
    rf"the {_ADJ}{_OPENED_SITE} (?:in|at|near) (?P<place>.+?) (?:of|by|from) (?P<x>.+?)",
    rf"the (?P<place>(?-i:[A-Z])[^,]*?) {_OPENED_SITE} (?:of|by|from) (?P<x>.+?)",
    rf"(?:the|an?) (?P<x>(?-i:[A-Z])[^,]*?) {_OPENED_SITE} (?:in|at|near) (?P<place>.+?)",
)
_WHEN = (
    rf"^{_TIME} (?:did|does|do|will|would|is|are) (?P<x>.+?) {_TO}{_OPEN} {_ADJ}{_OPENED_SITE} (?:in|at|near) (?P<place>.+)$",
    rf"^{_TIME} (?:has|have|had) (?P<x>.+?) {_OPENED} {_ADJ}{_OPENED_SITE} (?:in|at|near) (?P<place>.+)$",
    rf"^{_TIME} (?:is|are|was|were) (?P<x>.+?) (?:opening|building|starting up|launching|inaugurating|completing|setting up|getting) {_ADJ}{_OPENED_SITE} (?:in|at|near) (?P<place>.+)$",
    *(rf"^{_TIME} {verb} {site} {turn}$" for site in _THE_SITES for verb, turn in _TURNS),
    *(rf"^(?:what is|what was) the (?:opening|start|launch|completion|inauguration) date of {site}$" for site in _THE_SITES),
)  # fmt: skip
_CLOSED = r"(?:close|closed|shut|shut down|close down|closed down|give up|given up|gave up|leave|left|abandon|abandoned|quit|vacate|vacated|move out of|moved out of|wind up|wound up|mothball|mothballed)"
_WHEN_CLOSED = (
    rf"^{_TIME} (?:did|has|have) (?P<x>.+?) {_CLOSED} {_ADJ}{_OPENED_SITE} (?:in|at|near) (?P<place>.+?)(?: down)?$",
    *(rf"^{_TIME} (?:did|was|were|has|have) {site} (?:been )?(?:close|closed|shut|shut down|closed down|close down|given up)$" for site in _THE_SITES),
)  # fmt: skip
_FORMER_OF_FIRM = (
    rf"^{_WHERE} (?:did|has|have) (?P<x>.+?) {_CLOSED} {_ADJ}{_OPENED_SITE}(?: down)?$",
    rf"^(?:which|what) {_ADJ}{_OPENED_SITE} (?:did|has|have) (?P<x>.+?) {_CLOSED}(?: down)?$",
    rf"^{_WHERE} did (?P<x>.+?) (?:use to|used to|once|formerly|previously) (?:have|run|operate|own|keep) {_ADJ}{_OPENED_SITE}$",
    rf"^{_WHERE} (?:was|were) (?P<x>.+?){_OWN} (?:former|old|previous|closed|ex-) ?{_ADJ}{_OPENED_SITE}(?: located)?$",
    rf"^{_WHERE} (?:is|are) (?P<x>.+?){_OWN} (?:former|old|previous|closed) {_ADJ}{_OPENED_SITE}(?: located)?$",
    rf"^(?:which|what) {_ADJ}{_OPENED_SITE} did (?P<x>.+?) (?:use to|used to|once|formerly|previously) (?:have|run|operate|own|keep)$",
    rf"^(?:what|which|list|name)(?: are| were)?(?: all)? (?P<x>.+?){_OWN} (?:former|closed|old|shut) {_ADJ}{_OPENED_SITE}$",
    rf"^{_WHERE} (?:was|were) (?:an? |the )?{_OPENED_SITE} of (?P<x>.+?) (?:closed|shut|shut down|closed down)$",
    rf"^(?:which|what) {_OPENED_SITE} of (?P<x>.+?) (?:was|were|has been|have been) (?:closed|shut|shut down|closed down|given up)$",
    rf"^{_WHERE} (?:does|do) (?P<x>.+?) no longer {_HAS} {_ADJ}{_OPENED_SITE}$",
    rf"^(?:which|what) of (?P<x>.+?){_OWN} {_OPENED_SITE} (?:was|were|has been|have been|has|have) (?:closed|shut|shut down|closed down|given up)$",
)  # fmt: skip


@cache
def _compiled(patterns: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns)


def plans_of_sites(plan: Planner, text: str, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plans of a question about sites by what they are; none where it is of no such kind."""
    placed = _placed(ontology)
    plain = unmarked(text)
    if placed is None:
        return
    for found in _matches(_OF_FIRM, plain):
        home = found["site"].lower() in _PREMISES and not _HAS_SUCH.search(plain)
        if not home and (firm := alone(plan(found["x"]))) is not None:
            yield from _of_firm(plan, firm, placed, found.groupdict(), "asserted")
    for found in _matches(_PLANNED_OF_FIRM, plain):
        if (firm := alone(plan(found["x"]))) is not None:
            yield from _of_firm(plan, firm, placed, found.groupdict(), "planned")
    for found in _matches(_FORMER_OF_FIRM, plain):
        if (firm := alone(plan(found["x"]))) is not None:
            yield from _of_firm(plan, firm, placed, found.groupdict(), "former")
    for found in chain(_matches(_WHEN_CLOSED, plain), _matches(_WHEN, plain)):
        firm, place = alone(plan(found["x"])), alone(plan(found["place"]))
        if firm is not None and place is not None and _is_place(place, placed, ontology):
            yield _since_when(firm, place, placed, found["site"], over=found.re in _compiled(_WHEN_CLOSED))
    for found in _matches(_IN_PLACE, plain):
        place = alone(plan(found["place"]))
        if place is not None and _is_place(place, placed, ontology):
            yield _in_place(place, placed, found.groupdict())
    for found in _matches(_OF_ANYBODY, plain):
        if found["site"].islower() and " the " not in plain:  # "the Salt Centre" is one by name
            yield _anywhere(placed, found.groupdict())
    for found in _matches(_THERE, plain):
        firm, place = alone(plan(found["x"])), alone(plan(found["place"]))
        if firm is not None and place is not None and _is_place(place, placed, ontology):
            yield _there(firm, place, placed, planned="plan" in found.groupdict())
    for found in _matches(_IS_THERE, plain):
        firm, place = alone(plan(found["x"])), alone(plan(found["place"]))
        if firm is not None and place is not None and _is_place(place, placed, ontology):
            yield _is_there(firm, place, placed, found.groupdict())


def asks_for_a_site(text: str) -> bool:
    """Say whether a question asks where a firm has a site that it calls by what it is."""
    plain = unmarked(text)
    return any(True for _ in _matches((*_OF_FIRM, *_PLANNED_OF_FIRM, *_IS_THERE), plain))


def _matches(patterns: tuple[str, ...], text: str) -> Iterator[re.Match[str]]:
    return (found for pattern in _compiled(patterns) if (found := pattern.match(text)) is not None)


def _placed(ontology: Ontology) -> Relation | None:
    fit = [r for r in ontology.relations.values() if r.transitive and "site_role" in r.qualifiers]
    return fit[0] if len(fit) == 1 else None


def _is_place(one: Variable, placed: Relation, ontology: Ontology) -> bool:
    return one.cls in ontology.classes and any(ontology.is_a(one.cls, r) for r in placed.range)


def _role(site: str) -> Filter:
    """Return the condition that a site is one of this kind, by the words that sources have for it."""
    known = next((told for words, told in _ROLES if re.fullmatch(words, site, re.IGNORECASE)), ())
    if not known and re.search(rf"(?:{_ROLES[0][0]})$", site, re.IGNORECASE):
        return Filter(prop=ROLE, op="contains", values=_ROLES[0][1])  # a battery plant: the answer says "plant"
    one = re.sub(r"ies$", "y", site.lower()) if site.lower().endswith("ies") else of_one(site.lower())
    other = re.sub(r"center", "centre", one) if "center" in one else one.replace("centre", "center")
    asked = (one, other) if not known or " " in one else ()
    return Filter(prop=ROLE, op="contains", values=tuple(dict.fromkeys((*asked, *known))))


def _of_firm(
    plan: Planner, firm: Variable, placed: Relation, said: dict[str, str | None], status: Status
) -> Iterator[Plan]:
    """Yield the plan of the places, of one level where one is asked for, where a firm has such a site."""
    site = said["site"] or ""
    role = () if site.lower() in _PREMISES and status == "planned" else (_role(site),)
    if (level := said.get("level")) and not _ANYWHERE.search(level):
        asked = level if level[:2].lower() in ("in", "at", "on") else f"in {level}"
        yield from _at_level(plan(f"{asked} is {firm.names[0]} located"), firm, placed, role, status)
        return
    edge = Edge(relation=placed.name, subject="v1", object="v2", name="site1", where=role, status=(status,))
    place = Variable(name="v2", cls=class_of(placed.range))
    yield Plan(answer="list", target="v2", variables=(replace(firm, name="v1"), place), edges=(edge,))


def _at_level(
    found: Planned, firm: Variable, placed: Relation, role: tuple[Filter, ...], status: Status
) -> Iterator[Plan]:
    """Yield the plan of where a firm is at a level, of such a site of it only."""
    whole = found.plan
    if whole is None or found.verdict != "planned":
        return
    own = {v.name for v in whole.variables if v.ids == firm.ids}
    of_firm = [e for e in whole.edges if e.relation == placed.name and e.subject in own]
    if len(of_firm) == 1 and whole.answer == "list":
        site = replace(of_firm[0], name="site1", where=role, status=(status,), closure=True)
        yield replace(whole, edges=tuple(site if e is of_firm[0] else e for e in whole.edges), columns=())


def _in_place(place: Variable, placed: Relation, said: dict[str, str | None]) -> Plan:
    """Return the plan of those who have such a site at a place, or are to have one."""
    status: Status = "planned" if said.get("plan") or said.get("soon") else "asserted"
    where = (_role(said["site"] or ""),)
    edge = Edge(
        relation=placed.name, subject="v1", object="v2", name="site1", where=where, status=(status,), closure=True
    )
    firm = Variable(name="v1", cls="Organization" if said.get("cls") else ANYTHING)
    return Plan(answer="list", target="v1", variables=(firm, replace(place, name="v2")), edges=(edge,))


def _is_there(firm: Variable, place: Variable, placed: Relation, said: dict[str, str | None]) -> Plan:
    """Return the plan of whether a firm has such a site at a place, or is to have one."""
    status: Status = "planned" if said.get("plan") else "asserted"
    there = _there(firm, place, placed, planned=False).edges[0]
    edge = replace(there, where=(_role(said["site"] or ""),), status=(status,))
    known = (replace(firm, name="v1"), replace(place, name="v2"))
    return Plan(answer="bool", target="v1", variables=known, edges=(edge,))


def _since_when(firm: Variable, place: Variable, placed: Relation, site: str, *, over: bool) -> Plan:
    """Return the plan of since when a firm has such a site at a place, from when it is to, or until when it did."""
    there = _there(firm, place, placed, planned=False)
    status: tuple[Status, ...] = ("former",) if over else ("asserted", "planned")
    edge = replace(there.edges[0], where=(_role(site),), status=status)
    return replace(there, edges=(edge,), columns=(Term(var="site1", prop="valid_to" if over else "valid_from"),))


def _anywhere(placed: Relation, said: dict[str, str | None]) -> Plan:
    """Return the plan of those who have such a site, or are to have one, and of where it is."""
    status: Status = "planned" if said.get("plan") or said.get("soon") else "asserted"
    where = (_role(said["site"] or ""),)
    edge = Edge(relation=placed.name, subject="v1", object="v2", name="site1", where=where, status=(status,))
    firm = Variable(name="v1", cls="Organization")
    place = Variable(name="v2", cls=class_of(placed.range))
    return Plan(answer="list", target="v1", variables=(firm, place), edges=(edge,))


def _there(firm: Variable, place: Variable, placed: Relation, *, planned: bool) -> Plan:
    """Return the plan of what a firm has at a place, or is to have."""
    status: Status = "planned" if planned else "asserted"
    edge = Edge(relation=placed.name, subject="v1", object="v2", name="site1", status=(status,), closure=True)
    known = (replace(firm, name="v1"), replace(place, name="v2"))
    shown = Term(var="site1", prop="site_role")
    return Plan(answer="value", target="v1", variables=known, edges=(edge,), columns=(shown,))
