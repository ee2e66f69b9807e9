"""When something began or ended: "which firms moved into X in 2024" came in that year, and were not only there in it.

A span of time beside a state asks who was in it at any time of the span; beside a word for its beginning or its end it
asks whose beginning or end lies in the span. One of whom no source says since when is none of them.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ingest.statements.statement import Status
from kg.plan.plan import Edge, Filter, Plan, Term, Time
from kg.plan.planned import Planned
from ontology.model import Ontology

_BEGAN = re.compile(
    r"\b(?:became|becomes?|appointed|named|elected|promoted|joined|joins?|hired|recruited|moved? (?:in|into|to)|"
    r"came to|signed (?:up|a lease)|took over as|took office|went public|floated|debuted|started (?:as|at)|new|"
    r"listed since|(?<!\bare )(?<!\bis )(?<!\bwere )(?<!\bwas )(?<!\bbeen )(?<!\bbe )listed (?:in|on|after|before|by) "
    r"(?:[A-Z][a-z]+ )?[12]\d{3}|"
    r"(?<!\bare )(?<!\bis )(?<!\bwere )(?<!\bwas )(?<!\bbeen )(?<!\bbe )"
    r"listed (?:in|on|at) [^,]{2,40}? (?:in|on|after|before|by|during) "
    r"(?:[A-Z][a-z]+ )?[12]\d{3})\b",
    re.IGNORECASE,
)
_ENDED = re.compile(
    r"\b(?:left|leave|leaves|quit|resigned|stepped down|departed|moved (?:out|away)|retired|withdrew|dropped out|"
    r"gave up|parted with|exited|pulled out)\b",
    re.IGNORECASE,
)
_BEGAN_ZH = re.compile(
    r"上市(?!公司|企业)|挂牌|登陆|入驻|进驻|落户|搬进|迁入|加入|入职|出任|当选|上任|就任|获任|被任命|接任|当上|就职|履新"
)
_ENDED_ZH = re.compile(r"离职|辞职|辞任|辞去|离任|卸任|离开|退出|搬离|搬出|搬走|迁出|撤出|退租|退市")


# Whose time ended in that very year: since when need not be known.
_UNTIL = re.compile(r"^who (?:was|were)\b.* until (?:the end of )?(?:19|20)\d\d\W*$", re.IGNORECASE)


def at_its_turn(found: Planned, typed: str, ontology: Ontology) -> Planned:
    """Return the plan of a question about what began or ended in a span of time, dated by that."""
    plan = found.plan
    if plan is not None and found.verdict == "planned" and _UNTIL.search(typed) is not None:
        at = _timed_state(plan, ontology) if plan.answer == "list" else None
        return found if at is None else replace(found, plan=_dated(_in_its_last_year(plan, at), at, "valid_to"))
    turns = (_BEGAN_ZH, _ENDED_ZH) if found.language == "zh" else (_BEGAN, _ENDED)
    began, ended = (turn.search(typed) is not None for turn in turns)
    if plan is None or found.verdict != "planned" or began == ended:
        return found
    if plan.answer not in ("list", "count", "bool"):
        return found
    at = _timed_state(plan, ontology)
    return found if at is None else replace(found, plan=_dated(plan, at, "valid_from" if began else "valid_to"))


def _timed_state(plan: Plan, ontology: Ontology) -> int | None:
    """Return the place of the one edge for a state with a span of time on it, None where there is none or several."""
    states = [
        n
        for n, e in enumerate(plan.edges)
        if e.relation in ontology.relations and ontology.relations[e.relation].dated and not e.given
    ]
    timed = [n for n in states if _span(plan.edges[n].time)]
    if not timed and _span(plan.time) and len(states) == 1:
        timed = states
    if len(timed) != 1 or ontology.relations[plan.edges[timed[0]].relation].past or not plan.edges[timed[0]].name:
        return None
    return timed[0]


def _span(time: Time | None) -> bool:
    return time is not None and time.basis == "valid" and bool(time.start or time.end) and not time.as_of


def _in_its_last_year(plan: Plan, at: int) -> Plan:
    """Return the plan with the end of a span as all of it."""
    edge = plan.edges[at]
    time = edge.time if _span(edge.time) else plan.time
    assert time is not None
    last = replace(edge, time=replace(time, start=time.end))
    return replace(plan, edges=(*plan.edges[:at], last, *plan.edges[at + 1 :]), time=None)


def _dated(plan: Plan, at: int, prop: str) -> Plan:
    """Return the plan with the beginning or the end of one edge in the span of time that stood on it."""
    edge = plan.edges[at]
    time = edge.time if _span(edge.time) else plan.time
    assert time is not None
    if time.start == time.end:
        bounds = [Filter(var=edge.name, prop=prop, value=time.start)]
    else:
        bounds = [Filter(var=edge.name, prop=prop, op=">=", value=time.start)] if time.start else []
        bounds += [Filter(var=edge.name, prop=prop, op="<=", value=time.end)] if time.end else []
    status: tuple[Status, ...] = ("asserted", "former") if prop == "valid_from" else ("former",)
    kept = edge.status if set(edge.status) <= {"planned", "denied", "rumoured"} else status
    dated: Edge = replace(edge, time=None, status=kept)
    shown = Term(var=edge.name, prop=prop)
    return replace(
        plan,
        edges=(*plan.edges[:at], dated, *plan.edges[at + 1 :]),
        filters=(*plan.filters, *bounds),
        columns=plan.columns if plan.answer != "list" or shown in plan.columns else (*plan.columns, shown),
        time=None if time is plan.time else plan.time,
    )
