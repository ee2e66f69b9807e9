"""The values of a plan held against the types of what they are compared with."""

from __future__ import annotations

import re

from kg.plan.claim_words import UNREAL
from kg.plan.errors import PlanError
from kg.plan.plan import Filter, Plan, Time
from kg.plan.scope import Known, Scope
from kg.plan.when import is_date
from ontology.model import Ontology

MOST_LETTERS = 60  # of what a thing is called


def check_filter(filter_: Filter, scope: Scope, owner: str, where: str) -> None:
    """Refuse a filter whose property, operator, value or unit does not fit."""
    known = scope.known(owner, filter_.prop, where)
    if known.property is None and known.name == "called":
        _words(filter_, where)
        return
    if filter_.than is not None:
        _other(filter_, known, scope, where)
        return
    if filter_.op == "in" and not filter_.values:
        raise PlanError("bad_value", where, "'in' needs values")
    several = filter_.op in ("in", "contains") and bool(filter_.values)
    if filter_.op not in ("is_null", "is_known") and filter_.value is None and not several:
        raise PlanError("bad_value", where, f"{filter_.op!r} needs a value")
    for value in filter_.values or (() if filter_.value is None else (filter_.value,)):
        _value(filter_, known, value, where)
    _unit(filter_, known, scope.ontology, where)


def _words(filter_: Filter, where: str) -> None:
    """Refuse what is no short run of plain words: it becomes part of a regular expression."""
    plain = isinstance(filter_.value, str) and re.fullmatch(r"[^\W\d_]+(?:[ &-][^\W\d_]+){0,5}", filter_.value)
    if filter_.op != "contains" or not plain or len(str(filter_.value)) > MOST_LETTERS:
        raise PlanError("bad_value", where, "called needs 'contains' with a few plain words")


def _other(filter_: Filter, known: Known, scope: Scope, where: str) -> None:
    """Hold a comparison with what another thing has against the types of both."""
    assert filter_.than is not None
    other = scope.known(filter_.than.var, filter_.than.prop, where)
    numbers = {"number", "integer"}
    if known.datatype != other.datatype and not {known.datatype, other.datatype} <= numbers:
        raise PlanError("bad_value", where, f"{known.name} and {other.name} cannot be compared")
    if filter_.op not in ("=", "!=", "<", "<=", ">", ">=") or filter_.value is not None or filter_.part:
        raise PlanError("bad_value", where, f"{filter_.op!r} does not compare two things")


def _value(filter_: Filter, known: Known, value: object, where: str) -> None:
    number = isinstance(value, int | float) and not isinstance(value, bool)
    if filter_.part in ("year", "age") or known.datatype in ("number", "integer"):
        good, wanted = number, "a number"
    elif known.datatype == "date":
        good = is_date(value) or (known.observed and number)
        wanted = "an ISO date such as 2024-10"
    elif known.datatype == "boolean":
        good, wanted = isinstance(value, bool), "true or false"
    else:
        good, wanted = isinstance(value, str), "a text"
    if filter_.op in ("contains", "starts"):
        good, wanted = isinstance(value, str) and known.datatype == "string", "a text, on a property that is one"
    if not good:
        raise PlanError("bad_value", where, f"{filter_.prop} {filter_.op} needs {wanted}, not {str(value)[:40]!r}")


def _unit(filter_: Filter, known: Known, ontology: Ontology, where: str) -> None:
    units = known.property.units if known.property else ()
    if filter_.unit and filter_.unit not in units:
        raise PlanError("bad_value", where, f"{filter_.prop} is not measured in {filter_.unit[:20]!r}")
    if filter_.currency and not known.money:
        raise PlanError("bad_value", where, f"{filter_.prop} is not an amount of money")
    if filter_.currency and ontology.currencies and filter_.currency not in ontology.currencies:
        raise PlanError("bad_value", where, f"no currency {filter_.currency[:10]!r}")


def check_time(time: Time | None, where: str) -> None:
    """Refuse dates that are none and intervals that end before they start."""
    if time is None:
        return
    for name in ("as_of", "start", "end", "known_at"):
        if (date := getattr(time, name)) and not is_date(date):
            raise PlanError("bad_value", f"{where}.{name}", f"{date[:40]!r} is no ISO date such as 2024-10")
    if time.start and time.end and time.start[: len(time.end)] > time.end[: len(time.start)]:
        raise PlanError("bad_value", where, "the interval ends before it starts")
    if time.as_of and (time.start or time.end):
        raise PlanError("bad_value", where, "either as_of or an interval")


def check_status(plan: Plan) -> None:
    """Refuse claims without a word on which, or as facts, and a status beside any other answer."""
    if (plan.answer == "claims") != bool(plan.status) or not set(UNREAL).issuperset(plan.status):
        raise PlanError("bad_plan", "status", f"claims are some of {', '.join(UNREAL)}; no other answer has a status")
