"""Policies called by their place and kind, "the Reedtown measures", and what they pay for something."""

from __future__ import annotations

import pytest

from ontology.model import Ontology
from tests.kg.planner.conftest import planning, short

TITLE = "Several Measures of Reedtown City to Promote Cold-Chain Logistics"
WORLD = [(TITLE, "Policy"), ("Reedtown", "City"), ("Alder Council", "Government"), ("measures", "Policy")]
READ = [
    ("When do the Reedtown measures expire?", f"value {TITLE}: show {TITLE}.expires"),
    ("Until when are Reedtown's cold-chain measures valid?", f"value {TITLE}: show {TITLE}.expires"),
    ("When did the Reedtown measures come into force?", f"value {TITLE}: show {TITLE}.effective"),
    ("How much do the Reedtown measures pay per depot?", f"list Observation: {TITLE} GRANTS[per=depot] Observation"),
]


@pytest.mark.parametrize(("question", "plan"), READ)
def test_a_policy_is_called_by_its_place(question: str, plan: str, ontology: Ontology) -> None:
    assert short(planning(WORLD, ontology)(question)) == plan


def test_what_is_paid_for_a_thing_is_for_each_or_for_it(ontology: Ontology) -> None:
    found = planning(WORLD, ontology)("What is the maximum reward for a cold store under the Reedtown measures?").plan
    assert found is not None
    ways = [edge.where[0] for either in found.either for way in either.patterns for edge in way.edges]
    assert [(way.prop, way.value) for way in ways] == [("per", "cold store"), ("purpose", "cold store")]


def test_two_policies_of_a_place_are_not_told_apart(ontology: Ontology) -> None:
    more = [*WORLD, ("Several Measures of Reedtown City to Promote Tourism", "Policy")]
    assert short(planning(more, ontology)("When do the Reedtown measures expire?")) != READ[0][1]
