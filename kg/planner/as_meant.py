"""What a plan is narrowed or widened to by the words of the question that the grammar reads past, one step each."""

from __future__ import annotations

from kg.plan.planned import Planned
from kg.planner.areas_told import as_one_place
from kg.planner.chinese_careers import joined_work
from kg.planner.chinese_work import came_from, was_employed, worked_before
from kg.planner.every_relation import every_relation_said
from kg.planner.fields_below import fields_below
from kg.planner.new_in_post_zh import newly_in_post
from kg.planner.ranked_truths import as_ranked
from kg.planner.said_not import as_denied
from kg.planner.traded_zh import goods_asked
from kg.planner.turning_points import at_its_turn
from kg.planner.under_way import as_under_way
from ontology.model import Ontology

_STEPS = (
    worked_before,
    came_from,
    joined_work,
    goods_asked,
    at_its_turn,
    newly_in_post,
    as_under_way,
    every_relation_said,
    as_denied,
    as_ranked,
    as_one_place,
    fields_below,
)


def as_meant(found: Planned, typed: str, ontology: Ontology) -> Planned:
    """Return the plan after every step, each of which leaves what it is not about as it is."""
    found = was_employed(found, ontology)
    for step in _STEPS:
        found = step(found, typed, ontology)
    return found
