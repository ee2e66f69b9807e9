"""Things asked for by a figure, "which companies have more than 300 employees", are told with the figure itself."""

from __future__ import annotations

import re
from dataclasses import replace

from ingest.statements.period import ending
from kg.answer.answer import Answer, ResultRow, Sentence
from kg.answer.rows import Result
from kg.answer.say import Say
from kg.plan.called import of_one
from kg.plan.plan import Plan, Term
from kg.plan.verbalise import Speaker
from kg.plan.words import spoken_date
from ontology.model import Ontology

_UNITS = frozenset({"units", "pieces", "copies", "sets", "items"})


def figures_filtered(plan: Plan, ontology: Ontology) -> tuple[Term, ...]:
    """Return the columns with observed figures of the target that the plan filters by."""
    asked = {(f.var, f.prop) for f in plan.filters if f.var == plan.target and not f.part}
    return tuple(c for c in plan.columns if (c.var, c.prop) in asked and ontology.properties[c.prop].observed)


def latest_each(plan: Plan, result: Result, ontology: Ontology) -> Result:
    """Return the result with one row for each thing, that of the latest figure: two years of one firm are one firm."""
    shown = figures_filtered(plan, ontology)
    if len(shown) != 1 or plan.answer not in ("list", "bool") or plan.order:
        return result
    [term] = shown
    kept: dict[object, ResultRow] = {}
    for row in result.rows:
        key = tuple(sorted(row.entities.items()))
        before = kept.get(key)
        if before is None or _when(row, term) > _when(before, term):
            kept[key] = row
    return replace(result, rows=tuple(kept.values()), total=result.total - (len(result.rows) - len(kept)))


def _when(row: ResultRow, term: Term) -> str:
    told = str(row.values.get(f"{term.prop}_as_of") or "")
    return ending(told) or told


def as_of(say: Say, row: ResultRow, prop: str) -> str:
    """Return the date that a figure is of, "" where the citation says the same."""
    when = str(row.values.get(f"{prop}_as_of") or "")
    return "" if not when or when in {s.date for s in say.result.cited(row)} else spoken_date(when, say.lang)


def figure_of(say: Say, row: ResultRow, name: str) -> str:
    """Return "the revenue of Basalt is 45 million yuan (2024)" for a row that is known by its figure; "" for none."""
    shown = [c for c in figures_filtered(say.plan, say.ontology) if row.values.get(c.prop) not in (None, "")]
    if len(shown) != 1 or len(say.plan.columns) != 1:
        return ""
    [term] = shown
    label = Speaker(say.plan, say.ontology, say.lang).term(term)
    value, when = say.value(row, term.prop), as_of(say, row, term.prop)
    dated = say.pick(f" ({when})", f"（{when}）") if when else ""
    return say.pick(f"the {label} of {name} is {value}{dated}", f"{name}的{label}为{value}{dated}")


_SOLD = re.compile(
    r"^how many (?:of the )?(?P<what>[a-z][a-z -]*?) (?:has|have|did|does) .+ "
    r"(?:sell|sold|ship|shipped|deliver|delivered)\b",
    re.IGNORECASE,
)


def goods_unnamed(plan: Plan, result: Result, question: str) -> str:
    """Return the goods that are counted in a question and that no source names beside the figure, "" for none.

    "How many cars did X sell" is not answered by how many scooters X sold.
    """
    found = _SOLD.match(question.strip())
    if found is None or plan.answer != "value" or found["what"].lower() in _UNITS:
        return ""
    goods = of_one(found["what"].lower().split()[-1])
    named = any(goods in s.quote.lower() for row in result.rows for s in result.cited(row))
    return "" if named else found["what"]


def with_goods_unnamed(answer: Answer, goods: str) -> Answer:
    """Return the answer told as a figure of which no source says that it counts these goods."""
    if not goods or answer.status != "answered":
        return answer
    none = f"No source names “{goods}” beside this figure."
    first = Sentence(text=none, row_ids=tuple(row.id for row in answer.rows), sources=())
    return replace(answer, status="empty", sentences=(first, *answer.sentences), message=none)


def value_asked(plan: Plan, ontology: Ontology) -> Plan | None:
    """Return the plan for the figure of one known thing that a yes-or-no question holds against a number."""
    target = next((v for v in plan.variables if v.name == plan.target and len(v.ids) == 1), None)
    shown = figures_filtered(plan, ontology)
    if plan.answer != "bool" or target is None or plan.edges or len(plan.filters) != 1 or len(shown) != 1:
        return None
    return replace(plan, answer="value", filters=(), columns=shown)


def unproved(plan: Plan, ontology: Ontology) -> str:
    """Return the claim of such a question in English: "that Basalt has more than 300 employees"."""
    target = next(v for v in plan.variables if v.name == plan.target)
    name = Speaker(replace(plan, filters=(), columns=()), ontology, "en", many=False).thing(target.name)
    [claim] = Speaker(plan, ontology, "en", many=False).clauses(target.name, None)
    return f"The graph does not record that {name} {claim}."
