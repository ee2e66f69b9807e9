"""An area asked about by itself is the place of that name: what is told of its countries is not told of it."""

from __future__ import annotations

from dataclasses import replace

from kg.plan.planned import Planned
from kg.planner.areas import is_area
from ontology.model import Ontology


def as_one_place(found: Planned, typed: str, ontology: Ontology) -> Planned:
    """Return the plan of "tell me about Europe" for the place alone; nothing where only its countries are known."""
    plan = found.plan
    thing = plan.variables[0] if plan is not None and plan.answer == "describe" and len(plan.variables) == 1 else None
    if plan is None or thing is None or len(thing.ids) < 2 or len(thing.names) != 1:
        return found
    if not is_area(thing.names[0]):
        return found
    if thing.cls == "Country":
        message = f"The graph knows countries in {thing.names[0]}, and nothing of it by itself."
        return Planned(verdict="entity_not_found", language=found.language, message=message)
    return replace(found, plan=replace(plan, variables=(replace(thing, ids=thing.ids[:1]),)))
