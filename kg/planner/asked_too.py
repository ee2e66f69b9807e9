"""What is asked besides at the end: "Who bought X, when, and for how much?": dates and amounts of the same relation.

The question without its end is planned first; its one relation must carry everything that the end asks for.
"""

# ruff: noqa: E501  (tables: one rule a line)
from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache

from ingest.statements.statement import Status
from kg.plan.plan import Edge, Plan, Term
from kg.planner.lexicon import lexicon_of
from kg.planner.question import unmarked
from ontology.model import Ontology, Relation

MOST = 3  # things that an end asks for
_LEAD = r"(?:,? and|,)"
_PREP = r"(?:for|at|in|on|with|by|of|from|under|as)"
_ENDS = (
    (
        rf"^(?P<rest>.+?){_LEAD} how (?:big|large|high) (?:is|are|was|were) (?:their|its|the|each|each one's) (?:stakes?|shares?|holdings?|shareholdings?|parts?)$",
        "share",
    ),
    (
        rf"^(?P<rest>.+?){_LEAD} (?:by|to|from|for|with) (?:whom|who|which (?:compan(?:y|ies)|firms?|organi[sz]ations?))$",
        "whom",
    ),
    (rf"^(?P<rest>.+?){_LEAD} (?:with|of) what$", "goods"),
    (rf"^(?P<rest>.+?){_LEAD} (?:since )?when$", "when"),
    (rf"^(?P<rest>.+?){_LEAD} in (?:which|what) year$", "when"),
    (
        rf"^(?P<rest>.+?){_LEAD} (?:{_PREP} )?(?:how much|(?:what|which) (?:(?:up-?front|total|initial|exact|overall|first) )?(?:price|sum|amount|fee|cost|payment))(?: money)?$",
        "money",
    ),
    (
        rf"^(?P<rest>.+?){_LEAD} how much (?:does|do|did|has|have|is|are) (?:each|each of them|they|it) (?:hold|own|have|held|control|holding)$",
        "share",
    ),
    (
        rf"^(?P<rest>.+?){_LEAD} how much (?:does|do|did|has|have|will|is) (?:each|each of them|they|it|s?he) (?:put in|invest|invested|pay|paid|paying|contribute|spend|spending|put up|offer)(?: for (?:it|them))?$",
        "money",
    ),
    (
        rf"^(?P<rest>.+?)(?:{_LEAD})? (?:and )?(?:with|showing) (?:their|its|the|each) (?:respective )?(?:stakes?|shares?|holdings?)(?: held| owned)?$",
        "share",
    ),
    (rf"^(?P<rest>.+?){_LEAD} how much of (?:it|them|the (?:company|firm|shares))$", "share"),
    (
        rf"^(?P<rest>.+?){_LEAD} (?:how much|what) (?:was|were|is|are) (?:the price|paid|the price paid|paid for (?:it|them))$",
        "money",
    ),
    (
        rf"^(?P<rest>.+?){_LEAD} (?:what|how much) (?:did|does|will|has) (?:it|they|he|she|this|that|the deal|the purchase) (?:pay|paid|spend|spent|cost|offer|offered|put in|invest|shell out)(?: for (?:it|them|that))?$",
        "money",
    ),
    (
        rf"^(?P<rest>.+?){_LEAD} what (?:is|was|were) (?:the|its|their) (?:purchase |asking |agreed |sale |total |upfront )?(?:price|price tag|cost|fee|sum|amount)$",
        "money",
    ),
    (
        rf"^(?P<rest>.+?){_LEAD} (?:in|with) (?:what|which) (?:proportions?|percentages?|stakes?|shares?|parts?)$",
        "share",
    ),
    (rf"^(?P<rest>.+?){_LEAD} from (?:what|which) (?:date|day|month|year|time)(?: on)?$", "when"),
    (rf"^(?P<rest>.+?){_LEAD} since (?:when|which year|what year)$", "when"),
    (
        rf"^(?P<rest>.+?){_LEAD} (?:what|which|how (?:big|large) an?) (?:share|stake|part|holding|percentage) (?:does|do|did|has|have|will|is|are) (?:each|each of them|they|it|s?he) (?:buy|take|get|acquire|hold|own|have|keep|buying|taking|acquiring|getting|hold of it)(?: of it| in it)?$",
        "share",
    ),
    (rf"^(?P<rest>.+?){_LEAD} (?:on what|what for|for what purpose|to what end|for what)$", "purpose"),
    (
        rf"^(?P<rest>.+?){_LEAD} what (?:does|do|did|will|has|have) (?:each|each of them|they|it|s?he) (?:supply|deliver|buy|sell|provide|get|order|ship)$",
        "goods",
    ),
    (
        rf"^(?P<rest>.+?){_LEAD} (?:when (?:was|is) (?:that|this)|when did (?:that|this|it) happen|in what (?:month|year))$",
        "when",
    ),
    (rf"^(?P<rest>.+?){_LEAD} (?:{_PREP} )?(?:what|which|how (?:big|large) an?) (?P<noun>[a-z]+)$", "noun"),
)


@cache
def _ends() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(pattern, re.IGNORECASE), kind) for pattern, kind in _ENDS)


def plans_asked_too(plans: Callable[[str], Iterator[Plan]], text: str, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plans of a question with the columns that its end asks for; `plans` reads what stands before it."""
    rest = unmarked(text)
    asked: list[tuple[str, str]] = []
    while len(asked) < MOST and (found := _end_of(rest)) is not None:
        rest, kind, noun = found
        asked.insert(0, (kind, noun))
    if not asked:
        return
    for plan in plans(rest):
        if plan.answer not in ("list", "value") or not plan.edges or plan.measures or plan.group:
            continue
        for at in reversed(range(len(plan.edges))):  # what was said last is what is asked about
            if not plan.edges[at].given and (more := _shown(plan, at, asked, ontology)) is not None:
                yield more
                break


def _shown(plan: Plan, at: int, asked: list[tuple[str, str]], ontology: Ontology) -> Plan | None:
    """Return the plan with what one of its edges carries of all that is asked; None where it carries not all of it."""
    edge = plan.edges[at]
    relation = ontology.relations[edge.relation]
    besides = [(kind, noun) for kind, noun in asked if len(plan.edges) > 1 or not _is_told(plan, noun, ontology)]
    named = replace(edge, name=edge.name or "too1")
    told = _names_other_end(plan, edge)
    if any(kind == "whom" for kind, _ in besides) and not told and "by" not in relation.qualifiers:
        return None
    asked_for = [("noun", "by") if kind == "whom" and not told else (kind, noun) for kind, noun in besides]
    if edge.status == ("former",):  # when somebody left, not when it began
        asked_for = [("end", noun) if kind == "when" else (kind, noun) for kind, noun in asked_for]
    props = [_carried(relation, kind, noun, ontology) for kind, noun in asked_for if kind != "whom"]
    if not all(props):
        return None
    columns = tuple(Term(var=named.name, prop=prop) for prop in props)
    ended = relation.past and edge.status == ("asserted",)
    past: tuple[Status, ...] = ("asserted", "former") if ended else edge.status
    edges = (*plan.edges[:at], replace(named, status=past), *plan.edges[at + 1 :])
    return replace(plan, edges=edges, columns=(*plan.columns, *columns))


def _names_other_end(plan: Plan, edge: Edge) -> bool:
    """Say whether an edge leads to something that is not named: the answer tells who that is."""
    free = {v.name for v in plan.variables if not v.ids and v.name != plan.target}
    return len({edge.subject, edge.object} & free) == 1


def _is_told(plan: Plan, noun: str, ontology: Ontology) -> bool:
    """Say whether the noun is what the answer names anyhow: "and on which exchange" of a listing."""
    kinds = {e.name for e in lexicon_of(ontology, "en").elements.get(noun, ()) if e.kind == "class"}
    edge = plan.edges[0]
    ends = [v for v in plan.variables if v.name in (edge.subject, edge.object) and v.name != plan.target and not v.ids]
    return len(ends) == 1 and any(ends[0].cls == k or ontology.is_a(k, ends[0].cls) for k in kinds)


def _end_of(text: str) -> tuple[str, str, str] | None:
    """Return the text without the last thing asked at its end, and what kind of thing that is."""
    for pattern, kind in _ends():
        if (found := pattern.match(text)) is not None:
            return found["rest"], kind, found["noun"].lower() if kind == "noun" else ""
    return None


def _carried(relation: Relation, kind: str, noun: str, ontology: Ontology) -> str:
    """Return the one property of a relation that is asked for, "" where there is none or no telling which."""
    if kind in ("when", "end"):
        return ("valid_from" if kind == "when" else "valid_to") if relation.dated else ""
    plain = {"goods": "product", "share": "share", "purpose": "purpose"}.get(kind)
    if plain is not None:
        return plain if plain in relation.qualifiers else ""
    if kind == "money":
        fit = [q for q in relation.qualifiers if ontology.properties[q].money]
    else:
        named = {e.name for e in lexicon_of(ontology, "en").elements.get(noun, ()) if e.kind == "property"}
        fit = [q for q in relation.qualifiers if q in named or q == noun]
    return fit[0] if len(fit) == 1 else ""
