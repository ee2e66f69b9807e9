"""How many of a product were sold, in everyday words; what a firm makes is no field of industry."""

from __future__ import annotations

import pytest

from ontology.model import Ontology
from tests.kg.planner.conftest import planning, short

WORLD = [("TR-600", "Product"), ("Quill Robotics", "Company"), ("Robotics", "Segment")]
READ = [
    ("How many TR-600 cards has Quill Robotics sold?", "value TR-600: show TR-600.units_sold"),
    ("How many TR-600 robots have been sold?", "value TR-600: show TR-600.units_sold"),
    ("How many robots did Quill Robotics ship?", "value Quill Robotics: show Quill Robotics.units_sold"),
    ("Have more than 500 TR-600 robots been sold?", "bool TR-600: TR-600.units_sold > 500.0"),
    ("Which robots does Quill Robotics make?", "list Entity: Quill Robotics OFFERS Entity; Entity.called contains robot"),
]  # fmt: skip


@pytest.mark.parametrize(("question", "plan"), READ)
def test_goods_are_read(question: str, plan: str, ontology: Ontology) -> None:
    assert short(planning(WORLD, ontology)(question)) == plan
