"""A yes-or-no question about a date, 它是2019年之前成立的吗, is answered with the date, and so with yes or no."""

from __future__ import annotations

import datetime
from dataclasses import replace

from kg.answer.answer import Answer
from kg.plan.plan import Filter, Plan, Term
from kg.plan.planned import Lang
from ontology.model import Ontology

_BEGAN = ("valid_from", "valid_to")
_LEADS = {True: {"en": "Yes: ", "zh": "是的，"}, False: {"en": "No: ", "zh": "不是，"}}


def date_asked(plan: Plan, ontology: Ontology) -> Plan | None:
    """Return the plan for the date that a yes-or-no question holds against a span of time; None for any other."""
    target = next((v for v in plan.variables if v.name == plan.target and len(v.ids) == 1), None)
    asked = {Term(var=f.var, prop=f.prop) for f in plan.filters if not f.part and f.than is None}
    if plan.answer != "bool" or target is None or len(asked) != 1 or plan.without or plan.either or plan.selections:
        return None
    [term] = asked
    known = ontology.properties.get(term.prop)
    of_thing = not plan.edges and term.var == target.name and known is not None and known.datatype == "date"
    of_link = len(plan.edges) == 1 and term.var == plan.edges[0].name and term.prop in _BEGAN
    return replace(plan, answer="value", filters=(), columns=(term,)) if of_thing or of_link else None


def with_verdict(told: Answer, asked: Plan, lang: Lang) -> Answer:
    """Return the answer that tells the date, led by yes or no where every recorded date gives the same."""
    [prop] = {f.prop for f in asked.filters}
    dates = [str(row.values[prop]) for row in told.rows if row.values.get(prop)]
    verdicts = {holds(date, asked.filters) for date in dates}
    alone = bool(told.sentences) and len(told.sentences) == len(told.rows) and not told.message  # a plan is no fact
    if len(verdicts) != 1 or None in verdicts or not alone:
        return told
    lead = _LEADS[bool(verdicts.pop())][lang]
    first = told.sentences[0]
    return replace(told, sentences=(replace(first, text=f"{lead}{first.text}"), *told.sentences[1:]))


def holds(date: str, filters: tuple[Filter, ...]) -> bool | None:
    """Say whether a date, maybe known to the year only, meets all conditions; None where it is not precise enough."""
    found = [_holds(date, f) for f in filters]
    return False if False in found else None if None in found else True


def _holds(date: str, condition: Filter) -> bool | None:
    first, last = _span(date)
    low, high = _span(str(condition.value))
    if condition.op == "=":
        return True if low <= first and last <= high else False if last < low or first > high else None
    if condition.op in ("<", "<="):
        edge = high if condition.op == "<=" else low - datetime.timedelta(days=1)
        return True if last <= edge else False if first > edge else None
    if condition.op in (">", ">="):
        edge = low if condition.op == ">=" else high + datetime.timedelta(days=1)
        return True if first >= edge else False if last < edge else None
    return None


def _span(date: str) -> tuple[datetime.date, datetime.date]:
    """Return the first and the last day that a date may mean: 2019 is a whole year."""
    parts = [int(part) for part in date.split("-")[:3] if part.isdigit()]
    first = datetime.date(parts[0], *[*parts[1:], 1, 1][:2])
    if len(parts) == 3:
        return first, first
    month = parts[1] if len(parts) == 2 else 12
    after = datetime.date(parts[0] + month // 12, month % 12 + 1, 1)
    return first, after - datetime.timedelta(days=1)
