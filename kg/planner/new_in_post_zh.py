"""Who comes next in a post, or is new in it: 下一任总裁是谁 asks for a plan, 新任总裁是谁 for a plan and the fact.

The one who holds it today is not the next; of the new one a source may say only that the day is set.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ingest.statements.statement import Status
from kg.plan.plan import Plan, Term
from kg.plan.planned import Planned
from kg.planner.successors import post_of
from ontology.model import Ontology

_NEXT = re.compile(r"下一?任|下一位|候任|待任|准(?:董事长|总经理|总裁|校长|院长|社长|CEO)")
_NEW = re.compile(
    r"新任|新一任|新上任|继任者|接班人|接任者|(?:由|是)?(?:谁|哪位)(?:来)?接任(?![的了])|新(?:的)?(?:[\u4e00-\u9fff]{1,6}[长裁官理任席]|C[EFTOM]O)"
)
_WHEN = re.compile(r"什么时候|何时|哪一?天|哪一?年|哪个月|几号")
_BEGINS = "valid_from"


_TAKES_OFFICE = re.compile(r"上任|就任|到任|履新|就职|到岗")


def newly_in_post(found: Planned, typed: str, ontology: Ontology) -> Planned:
    """Return the plan of who holds a post as that of who is to hold it, or with the day; any other plan as it is."""
    plan = found.plan
    if plan is not None and found.language == "zh" and _WHEN.search(typed) and _TAKES_OFFICE.search(typed):
        found = replace(found, plan=_or_to_come(plan, ontology))
    next_, new = _NEXT.search(typed), _NEW.search(typed)
    if plan is None or found.language != "zh" or not (next_ or new) or not _holders(plan, ontology):
        return found
    if next_ or _WHEN.search(typed):
        status: Status = "planned" if next_ else "asserted"
        return replace(found, plan=_since(plan, status))
    return found


def _or_to_come(plan: Plan, ontology: Ontology) -> Plan:
    """Return the plan of when somebody took office with the day that is only set: 什么时候上任 may lie ahead."""
    post = post_of(ontology)
    plan = _of_the_post(plan) if post is not None and {e.relation for e in plan.edges} == {post.name} else plan
    edge = plan.edges[0] if plan.answer == "value" and len(plan.edges) == 1 else None
    if post is None or edge is None or edge.relation != post.name or "asserted" not in edge.status:
        return plan
    return replace(plan, edges=(replace(edge, status=(*edge.status, "planned")),))


def _of_the_post(plan: Plan) -> Plan:
    """Return the plan of when whoever holds a post took that one: not any post of theirs."""
    titled = [e for e in plan.edges if any(f.prop == "title" for f in e.where)]
    open_ = [e for e in plan.edges if e not in titled and not e.where]
    dated = [c.var for c in plan.columns if c.prop == _BEGINS]
    if len(titled) != 1 or len(open_) != 1 or dated != [open_[0].name] or titled[0].subject != open_[0].subject:
        return plan
    kept = tuple(v for v in plan.variables if v.name != open_[0].object)
    return replace(plan, variables=kept, edges=(replace(titled[0], name=open_[0].name),))


def one_to_come(plan: Plan | None, typed: str, ontology: Ontology) -> Plan | None:
    """Return the plan of who is to hold the post whose new holder is asked for; None where none is."""
    if plan is None or not _NEW.search(typed) or _NEXT.search(typed) or not _holders(plan, ontology):
        return None
    return _since(plan, "planned")


def _since(plan: Plan, status: Status) -> Plan:
    """Return the plan of who holds the post so, with the day from which on."""
    [edge] = plan.edges
    since = Term(var=edge.name, prop=_BEGINS)
    columns = plan.columns if since in plan.columns else (*plan.columns, since)
    return replace(plan, edges=(replace(edge, status=(status,)),), columns=columns)


def _holders(plan: Plan, ontology: Ontology) -> bool:
    """Say whether a plan lists those who hold one post of a title now, or are to."""
    post = post_of(ontology)
    if post is None or plan.answer != "list" or len(plan.edges) != 1 or plan.order or plan.limit or plan.time:
        return False
    edge = plan.edges[0]
    of_title = any(f.prop == "title" for f in edge.where) and edge.subject == plan.target and bool(edge.name)
    return edge.relation == post.name and of_title and edge.status in (("asserted",), ("planned",)) and not edge.time
