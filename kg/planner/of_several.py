"""The same asked of two names: "what stakes do A and B hold in X" is what is asked of each, of both at once.

Each name is asked about alone; where both questions are one but for the name, the plan is about both. "Between them",
"combined" and "add up" ask for the sum of the one figure that is asked for.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from kg.plan.plan import Measure, Plan, Term, Variable
from kg.planner.draft import ANYTHING, Draft
from kg.planner.question import unmarked
from ontology.model import Ontology

_WORD = r"[A-ZÀ-Þ\d][^\s,?]*"
# Words are divided by blanks alone, so that there is one way to cut a name: a line of capitals takes no longer.
_NAME = rf"(?:the )?(?-i:{_WORD}(?: (?:(?:of|de|da|do|du|del|la|le|der|van|von|und|the|and|&|for) )?{_WORD})*)"
_PAIR = re.compile(rf"\b(?:both )?(?P<a>{_NAME}) and (?P<b>{_NAME})", re.IGNORECASE)
_ONE = (
    (re.compile(r"\bdo (?=NAME)"), "does "),
    (re.compile(r"\bhave (?=NAME)"), "has "),
    (re.compile(r"\b(?:are|were) (?=NAME)"), "is "),
)
# "Who are the founders of A and B": each has its own; "who backs A and B" backs both.
_EACH = re.compile(r"^(?:(?:who|what|which) (?:are|were|is|was) the |(?:list|name) the |where |when )", re.IGNORECASE)
_ONCE = re.compile(r"\b(?:each|both|respectively|either)\b", re.IGNORECASE)
_SUM = re.compile(
    r",? \b(?:between them(?:selves)?|between the two(?: of them)?|combined|put together|taken together|together"
    r"|in total|in all|altogether|all told)\b|\bthe (?:combined|joint|aggregate|summed) |\b(?:combined|joint) ",
    re.IGNORECASE,
)
_ADD = re.compile(r"^(?:please )?(?:add up|sum up|add together|total up|sum) (?:the )?", re.IGNORECASE)
_WHAT = re.compile(rf"^what is the what ({_NAME} and {_NAME}) (has|have|had|do|did|does) ", re.IGNORECASE)


def plans_of_several(plan: Callable[[str], Iterator[Plan]], text: str, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plan of an English question about two names joined by "and"; none where they are not asked alike."""
    plain = unmarked(text)
    adds = _ADD.match(plain)
    plain = f"what is the {plain[adds.end() :]}" if adds else plain
    plain = _WHAT.sub(r"how much \2 \1 ", plain)
    summed = adds is not None or _SUM.search(plain) is not None
    ways = [_SUM.sub(" ", plain).strip()] if summed else [plain]
    for way in ways:
        for found in _PAIR.finditer(way):
            both = _both(plan, way, found, ontology)
            total = _sum(both, ontology) if both is not None and summed else both
            if total is not None:
                yield total


def _both(plan: Callable[[str], Iterator[Plan]], text: str, found: re.Match[str], ontology: Ontology) -> Plan | None:
    asked = [_asked(text, found, found[name]) for name in ("a", "b")]
    first, second = (next(plan(said), None) for said in asked)
    labelled = _EACH.match(text) is not None and "both " not in found[0]
    return _of_both(first, second, ontology, labelled=labelled) if first is not None and second is not None else None


def _asked(text: str, found: re.Match[str], name: str) -> str:
    """Return the question about one of the names alone."""
    said = f"{text[: found.start()]}NAME{_ONCE.sub('', text[found.end() :])}"
    for many, one in _ONE:
        said = many.sub(one, said)
    return " ".join(said.replace("NAME", name).split())


def _of_both(first: Plan, second: Plan, ontology: Ontology, *, labelled: bool) -> Plan | None:
    """Return the plan about both names, where two plans are the same but for one named thing."""
    if len(first.variables) != len(second.variables) or first.answer not in ("value", "list"):
        return None
    pairs = list(zip(first.variables, second.variables, strict=True))
    apart = [(one, other) for one, other in pairs if one != other]
    if len(apart) != 1 or replace(second, variables=first.variables) != first:
        return None
    [(one, other)] = apart
    cls = Draft(ontology).shared_class(one.cls, other.cls)
    alike = one.cls == other.cls or cls != ANYTHING or bool(first.edges)  # a bank and a fund both own shares
    if not one.ids or not other.ids or not alike or set(one.ids) & set(other.ids):
        return None
    if first.answer == "list" and not labelled:
        return _of_each(first, one, other)
    both = Variable(name=one.name, cls=cls, ids=one.ids + other.ids, names=one.names + other.names)
    shown = (Term(var=one.name),) if first.answer == "list" and first.target != one.name else ()  # who is whose
    known = tuple(both if v is one else v for v in first.variables)
    return replace(first, variables=known, columns=(*first.columns, *shown))


def _of_each(plan: Plan, one: Variable, other: Variable) -> Plan | None:
    """Return the plan of what holds of both names: who "put money into A and B" backed each of them."""
    at = [e for e in plan.edges if one.name in (e.subject, e.object)]
    if len(at) != 1 or any(c.var == one.name for c in plan.columns):
        return None
    more = replace(other, name=f"{one.name}_too")
    ends = {end: more.name if getattr(at[0], end) == one.name else getattr(at[0], end) for end in ("subject", "object")}
    edge = replace(at[0], name="", subject=ends["subject"], object=ends["object"])
    return replace(plan, variables=(*plan.variables, more), edges=(*plan.edges, edge))


def _sum(plan: Plan, ontology: Ontology) -> Plan | None:
    """Return the plan for the sum of the one figure that is asked for; None where it is none that adds up."""
    figures = [c for c in plan.columns if c.prop in ontology.properties and not c.part]
    known = [c for c in figures if ontology.properties[c.prop].datatype in ("number", "integer")]
    if plan.answer != "value" or len(known) != 1 or len(figures) != 1 or plan.edges or plan.measures or plan.order:
        return None
    return replace(plan, answer="table", columns=(), measures=(Measure(fn="sum", over=known[0]),))
