"""What was done to a thing: "when was X unveiled" asks for no deed of X."""

from __future__ import annotations

from kg.plan.plan import Plan
from kg.planner.items import Item


def takes_it_for_the_doer(plan: Plan, items: tuple[Item, ...]) -> bool:
    """Say whether a plan has the one named thing do what the question says was done to it."""
    said = [i for i in items if i.word != "filler"]
    verbs = said[-1].of_kind("verb") if said else ()
    if plan.answer != "value" or len(plan.edges) != 1 or not verbs or not said[-1].text.lower().endswith("ed"):
        return False
    [edge] = plan.edges
    active = {e.name for e in verbs if e.role == "subject" and not e.predicate}
    passive = {e.name for e in verbs if e.predicate or e.role == "object"}
    named = [v.name for v in plan.variables if v.ids]
    asked = any(i.word == "be" for i in said) and not any(i.word in ("have", "do") for i in said)
    return asked and named == [edge.subject] and edge.relation in active - passive
