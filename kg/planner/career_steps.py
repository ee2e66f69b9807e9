"""Steps of a career: what someone did before coming to a firm, what after leaving one.

Of one who is there now, all that has ended was before; of one who has left, all that is so now came after. Where
neither is known, nothing is said.
"""

# ruff: noqa: E501  (tables: one rule a line)
from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from ingest.statements.statement import Status
from kg.plan.plan import Edge, Filter, Plan, Term, Variable
from kg.plan.planned import Planned
from kg.planner.before import alone
from kg.planner.question import unmarked

_FIRM = r"(?:company|companies|firms?|employers?|organi[sz]ations?|business|businesses|institutions?)"
_POST = r"(?:posts?|jobs?|positions?|roles?|titles?|offices?|functions?)"
_DID = r"(?:did|was|had|has|does|is|do)"
_GO = r"(?:joined|joining|came to|coming to|moved to|moving to|went to|going to|started at|starting at|was hired by|being hired by|signed with|worked (?:for|at)|working (?:for|at))"
_LEAVE = r"(?:left|leaving|quit|quitting|departed from|departing from|stepped down (?:from|at)|resigned from|parting with|retired from|the end at)"
_TURN = (
    (re.compile(rf"^(?P<asked>.+?),? (?:before|prior to|until) (?:(?:(?:s?he|they) )?{_GO} )?(?P<firm>(?:the )?[A-Z].*)$"), "before"),
    (re.compile(rf"^(?P<asked>.+?)(?: next)?,? (?:after|since|following) (?:(?:(?:s?he|they) )?{_LEAVE} )?(?P<firm>(?:the )?[A-Z].*)$"), "after"),
    (re.compile(rf"^(?P<asked>.+?),? when (?:s?he|they) {_LEAVE} (?P<firm>(?:the )?[A-Z].*)$"), "after"),
)  # fmt: skip
_POSTS = "which posts does {x} hold"
_WORK = "where does {x} work"
_ASKED = tuple(
    (re.compile(pattern, re.IGNORECASE), base)
    for pattern, base in (
        (rf"^(?:what|which) (?:other )?{_POST} {_DID} (?P<x>.+?) (?:hold|held|have|had|take|taken|took|get|fill|filled|occupy|move to|go to|take up|taken up|accept)$", _POSTS),
        (rf"^as what {_DID} (?P<x>.+?) (?:work|worked|working|serve|served)$", _POSTS),
        (rf"^what {_DID} (?P<x>.+?) (?:do|done|doing|become)$", _WORK),
        (rf"^where {_DID} (?P<x>.+?) (?:work|worked|working|employed|been|go|gone|move|moved|land|end up|find work)$", _WORK),
        (rf"^(?:for )?(?:whom|who) {_DID} (?P<x>.+?) (?:work|worked|working|join|joined)(?: for)?$", _WORK),
        (rf"^(?:for |at |to )?(?:which|what) {_FIRM} {_DID} (?P<x>.+?) (?:work|worked|working|employed|been|go|gone|move|moved|join|joined)(?: for| at| with| by| to)?$", _WORK),
        (rf"^(?:where|at which {_FIRM}|of which {_FIRM}) (?:was|is) (?P<x>(?-i:[A-Z]\S*(?: (?:[A-Z]\S*|van|von|de|da|del|der))*)) (?:an? |the )?(?P<post>(?-i:[a-z][a-z -]+?))(?: of| at)?$", "of which organizations is {x} the {post}"),
        (rf"^(?:who|(?:which|what) {_FIRM}) (?:employed|had employed|used to employ) (?P<x>.+)$", _WORK),
        (r"^where (?:was|is) (?P<x>.+)$", _WORK),
    )
)  # fmt: skip
_THERE: dict[str, tuple[tuple[Status, ...], tuple[Status, ...]]] = {
    "before": (("former",), ("asserted", "planned")),
    "after": (("asserted", "planned"), ("former",)),
}


def plans_of_steps(plan: Callable[[str], Planned], text: str) -> Iterator[Plan]:
    """Yield the plans of an English question about what someone did before or after a firm; none for any other."""
    plain = unmarked(text)
    for pattern, turn in _TURN:
        said = pattern.match(plain)
        if said is None:
            continue
        for asked, base in _ASKED:
            if (of := asked.match(said["asked"])) is not None:
                held, firm = plan(base.format(**of.groupdict())), alone(plan(said["firm"]))
                if held.verdict == "planned" and held.plan is not None and firm is not None:
                    told = _with_title(held.plan) if said["asked"].lower().startswith("what ") else held.plan
                    yield from _beside(told, firm, turn)
                break


def _with_title(held: Plan) -> Plan:
    """Return the plan of where someone works with as what: "what did X do" asks for the post."""
    plain = held.answer == "list" and len(held.edges) == 1 and held.edges[0].name and not held.columns
    return replace(held, columns=(Term(var=held.edges[0].name, prop="title"),)) if plain else held


def _beside(held: Plan, firm: Variable, turn: str) -> Iterator[Plan]:
    """Yield the plan of where someone is or was, by a firm that the one is at or has left."""
    if held.answer not in ("list", "value") or len(held.edges) != 1 or held.filters or held.time or held.without:
        return
    edge = held.edges[0]
    person = next((v for v in held.variables if v.ids and v.name in (edge.subject, edge.object)), None)
    place = next((v for v in held.variables if v.name in (edge.subject, edge.object) and v is not person), None)
    if person is None or place is None or place.ids:
        return
    status, there = _THERE[turn]
    at_firm = tuple("step1" if end == place.name else end for end in (edge.subject, edge.object))
    given = Edge(
        relation=edge.relation, others=edge.others, subject=at_firm[0], object=at_firm[1], status=there, given=True
    )
    other = tuple(Filter(var=place.name, prop="name", op="!=", value=name) for name in firm.names)
    yield replace(
        held,
        variables=(*held.variables, replace(firm, name="step1")),
        edges=(replace(edge, status=status), given),
        filters=other,
    )
