"""A site of a firm taken for a thing of its own: "X's lab" is where X has one, no institute that owns X."""

from __future__ import annotations

from kg.plan.planned import Planned


def roundabout(found: Planned, text: str) -> bool:
    """Say whether a plan of a question for a firm's site goes by way of some thing between the firm and the place."""
    plan = found.plan
    if plan is None or len(plan.edges) < 2 or not any(v.ids for v in plan.variables):
        return False
    if all(v.ids or v.name == plan.target for v in plan.variables):
        return False
    from kg.planner.english_sites import asks_for_a_site  # rarely needed

    return asks_for_a_site(text)
