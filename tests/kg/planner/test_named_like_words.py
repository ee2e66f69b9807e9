"""A firm that bears a word of the ontology for its name is asked for with its capital."""

from __future__ import annotations

import pytest

from ontology.model import Ontology
from tests.kg.planner.conftest import planning, short

NAMES = [("Figure", "Company"), ("Policy", "Company"), ("Ada Berg", "Person")]


@pytest.mark.parametrize(
    ("question", "meaning"),
    [
        ("Who founded Figure?", "list Entity: Figure FOUNDED_BY Entity"),
        ("Who are Figure's partners?", "list Organization: Figure PARTNER_OF Organization"),
        ("Where is Policy based?", "list Place: Policy LOCATED_IN Place"),
    ],
)
def test_a_capital_inside_a_question_is_a_names(question: str, meaning: str, ontology: Ontology) -> None:
    assert short(planning(NAMES, ontology)(question)) == meaning


@pytest.mark.parametrize("question", ["Which policy applies to Policy?", "list policies"])
def test_without_it_the_word_is_the_ontologys(question: str, ontology: Ontology) -> None:
    assert short(planning(NAMES, ontology)(question)).startswith("list Policy")
