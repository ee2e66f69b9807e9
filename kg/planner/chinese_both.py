"""Chinese questions of which two things must hold at once: 哪家公司既投了X，又从它那里采购原料.

Each half is planned as a question of its own, and both are then asked of the same things; 它 in the second half is what
the first one names.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from kg.plan.plan import Plan
from kg.plan.planned import Planned
from kg.planner.draft import ANYTHING
from kg.planner.followup import narrowed
from kg.planner.question import unmarked
from kg.planner.two_parts import one_named
from ontology.model import Ontology

Planner = Callable[[str], Planned]

_WHO = r"(?P<who>(?:哪(?:些|几家|家|个|几个|一家)(?:公司|企业|机构|基金|投资机构|单位|人|大学|园区)?)|谁)"
_BOTH = (
    re.compile(rf"^{_WHO}(?:既|不但|不仅|一边)(?P<a>.+?)[，,]?(?:又|也|还|而且|并且|一边)(?P<b>.+)$"),
    re.compile(rf"^{_WHO}(?P<a>[^，,]+?)[，,]?(?:同时|并且|而且)(?:又|也|还)?(?P<b>.+)$"),
    re.compile(rf"^{_WHO}(?P<a>[^，,]+?)[，,](?:又|也|还)(?P<b>.+)$"),
)
_AMONG = re.compile(
    r"^(?P<a>.+?)的(?P<noun>公司|企业|机构|基金|投资机构|单位|人|大学|园区|产品)(?:里面|里头|里|之中|当中|中)[，,]?(?:有)?"
    r"(?P<who>哪(?:些|几家|几个|家|个|一家)(?:公司|企业|机构)?|谁)(?P<b>.+)$"
)
_IT = re.compile(r"(?:该公司|这家公司|它们|它|其|前者)(?:那里|那儿|处)?")


def plans_both_zh(plan: Planner, text: str, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plans of a question of which two things must hold; none where a half is not understood alone."""
    plain = unmarked(text)
    for said in (m for pattern in _BOTH if (m := pattern.match(plain)) is not None):
        first = _listed(plan(f"{said['who']}{said['a']}"))
        named = one_named(first) if first is not None else None
        if first is None or named is None:
            continue
        again = _IT.sub(lambda _, n=named.names[0]: n, said["b"])
        second = _listed(plan(f"{said['who']}{again}"))
        both = narrowed(first, second) if second is not None and _of_one_kind(first, second, ontology) else None
        if both is not None and both.edges[0] not in both.edges[1:]:
            yield both
            return


def plans_among_those(plan: Planner, text: str, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plan of 腾讯投资的公司里哪家总部在徐汇: what is described and what is asked, of the same."""
    said = _AMONG.match(unmarked(text))
    first = _listed(plan(f"{said['a']}的{said['noun']}有哪些")) if said is not None else None
    for way in (f"哪些{said['noun']}{said['b']}", f"{said['b']}的{said['noun']}有哪些") if said and first else ():
        second = _listed(plan(way))
        both = narrowed(first, second) if first and second and _of_one_kind(first, second, ontology) else None
        if both is not None and both.edges[0] not in both.edges[1:]:
            yield both
            return


def _listed(found: Planned) -> Plan | None:
    """Return the plan of a plain list over links, None of anything else."""
    plan = found.plan if found.verdict == "planned" else None
    plain = plan is not None and plan.answer == "list" and bool(plan.edges)
    return plan if plain and plan is not None and not (plan.limit or plan.group or plan.order or plan.time) else None


def _of_one_kind(first: Plan, second: Plan, ontology: Ontology) -> bool:
    """Say whether what both halves ask for may be the same thing."""
    a, b = (next(v.cls for v in p.variables if v.name == p.target) for p in (first, second))
    return ANYTHING in (a, b) or ontology.is_a(a, b) or ontology.is_a(b, a)
