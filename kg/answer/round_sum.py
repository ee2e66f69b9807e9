"""What a firm raised in a round, where only the words of the source say of which round the firm's sum is.

No investor's part is known then: "完成4亿元B+轮融资" says what all of them paid.
"""

from __future__ import annotations

import re
from dataclasses import replace

from kg.answer.rows import Result, run
from kg.engine.engine import GraphReader
from kg.plan.compile import compile_plan
from kg.plan.plan import Plan, Term, Time, Variable
from kg.plan.planned import Lang
from ontology.model import Ontology

_ROUNDS = re.compile(r"(?:[Pp]re-?)?[A-Ha-h]\d?\+{0,2}轮|天使轮|种子轮|战略轮|[Ss]eries [A-H]\d?\+?")
_BEGAN = "1900"  # before any round


def round_sum(
    plan: Plan, reader: GraphReader, ontology: Ontology, *, lang: Lang, today: str
) -> tuple[Plan, Result] | None:
    """Return the plan and the rows of what a firm raised, of those whose sources name the round asked for and no other.

    None where the question asks for no sum of one round of one known firm, or no source says so.
    """
    found = _asked(plan, ontology)
    raised = next((p for p in ontology.properties.values() if p.observed and "FundingRound" in p.domain), None)
    if found is None or raised is None:
        return None
    firm, spelled = found
    if not any(ontology.is_a(firm.cls, d) or firm.cls == d for d in raised.domain):
        return None
    known = replace(firm, name="v1")
    whole = Plan(
        answer="value",
        target="v1",
        variables=(known,),
        columns=(Term(var="v1", prop=raised.name),),
        time=Time(start=_BEGAN),
    )
    result = run(compile_plan(whole, ontology, today=today, lang=lang), reader)
    told = [
        row
        for row in result.rows
        if row.values.get(raised.name) not in (None, "") and any(_of(s.quote, spelled) for s in result.cited(row))
    ]
    return (replace(whole, time=None), replace(result, rows=tuple(told), total=len(told))) if told else None


def _asked(plan: Plan, ontology: Ontology) -> tuple[Variable, frozenset[str]] | None:
    """Return the firm and the spellings of the round whose sum is asked for."""
    edge = plan.edges[0] if len(plan.edges) == 1 and not plan.without else None
    if edge is None or "round" not in ontology.relations[edge.relation].qualifiers:
        return None
    own = (*edge.where, *(f for f in plan.filters if f.var == edge.name))
    named = {str(v).casefold() for f in own if f.prop == "round" for v in (*f.values, f.value) if v}
    sums = [
        c
        for c in plan.columns
        if c.var == edge.name and c.prop in ontology.properties and ontology.properties[c.prop].money
    ]
    firm = next((v for v in plan.variables if v.name == edge.object and len(v.ids) == 1), None)
    others = [v for v in plan.variables if v.ids and v is not firm]
    return (firm, frozenset(named)) if firm is not None and named and sums and not others else None


def _of(quote: str, spelled: frozenset[str]) -> bool:
    """Say whether a quote names this round and no other: of two rounds nothing says which the sum is of."""
    rounds = {found.group().casefold() for found in _ROUNDS.finditer(quote)}
    return len(rounds) == 1 and rounds <= spelled
