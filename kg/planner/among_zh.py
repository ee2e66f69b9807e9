"""Which of several named things: A、B和C中，谁在X的持股最多 is asked of those three and of nobody else."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from kg.plan.plan import Filter, Plan, Variable
from kg.plan.planned import Planned
from kg.planner.before import alone
from kg.planner.draft import ANYTHING
from kg.planner.question import unmarked
from ontology.model import Ontology

Planner = Callable[[str], Planned]

MOST = 6  # things that one question names
_AMONG = re.compile(
    r"^(?P<names>[^，,]+?)(?:这)?(?:两|三|四|几)?(?:家|个|位|者|人)?(?:公司|企业|机构|股东)?(?:之中|当中|里面|中间|中|里)[，,]?"
    r"(?P<rest>(?:是|有)?(?:谁|哪(?:一|几)?(?:家|个|位|些)(?:公司|企业|机构|股东|人)?).+)$"
)
_AND = re.compile(r"、|和|与|跟|及|以及|还有")


def plans_among(plan: Planner, whole: Planner, text: str, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plans of a question of which of several named things; none where one of the names is not known."""
    plain = unmarked(text)
    said = _AMONG.match(plain)
    names = [name for name in _AND.split(said["names"]) if name] if said is not None else []
    if said is None or not 2 <= len(names) <= MOST:
        return
    things = [thing for name in names if (thing := alone(plan(name))) is not None]
    asked = whole(said["rest"]) if len(things) == len(names) else None
    held = asked.plan if asked is not None and asked.verdict == "planned" else None
    if held is not None and (narrowed := _of_these(held, things, ontology)) is not None:
        yield narrowed


def _of_these(plan: Plan, things: list[Variable], ontology: Ontology) -> Plan | None:
    """Return a list's plan for these things alone; None where it lists nothing that they could be."""
    target = next((v for v in plan.variables if v.name == plan.target and not v.ids), None)
    plain = plan.answer == "list" and bool(plan.edges) and not (plan.group or plan.pair or plan.selections)
    if target is None or not plain or any(v.ids == t.ids for v in plan.variables for t in things):
        return None
    fits = target.cls == ANYTHING or all(ontology.is_a(t.cls, target.cls) for t in things)
    names = tuple(name for thing in things for name in thing.names)
    only = Filter(var=target.name, prop="name", op="in", values=names)
    return replace(plan, filters=(*plan.filters, only)) if fits else None
