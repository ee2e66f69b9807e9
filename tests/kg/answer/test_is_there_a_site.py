"""Whether a firm has a plant, an office or a lab at a place: yes, only as a plan, denied, or not recorded."""

from __future__ import annotations

import pytest

from kg.graph import Graph

NEWS = [
    (
        "2026-05-04",
        "Harbour News",
        "Battery maker Alcorra Cells opened a plant in Porto in March. The company, based in Lisbon, also runs a research "
        "centre in Braga. It plans to build a second plant in Zaragoza next year.",
    ),
    ("2026-06-01", "Harbour News", "Alcorra Cells said it had dropped a plan to open a plant in Ulsan, South Korea."),
]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Does Alcorra have a plant in Porto?", "Yes, Alcorra Cells has a plant in Porto"),
        ("Has Alcorra opened a factory in Porto?", "Yes, Alcorra Cells has a plant in Porto"),
        ("Is there an Alcorra plant in Porto?", "Yes, Alcorra Cells has a plant in Porto"),
        ("Does Alcorra have a research centre in Braga?", "Yes, Alcorra Cells has a research centre in Braga"),
        ("Will Alcorra build a plant in Zaragoza?", "Yes, Alcorra Cells plans a plant in Zaragoza"),
        ("does alcorra have a plant in zaragoza", "only as a plan"),
        ("Is Alcorra's plant in Braga?", "does not record that Alcorra Cells has a plant in Braga"),
        ("Does Alcorra have a plant in Lisbon?", "does not record that Alcorra Cells has a plant in Lisbon"),
        ("Does Alcorra have a plant in Ulsan?", "Alcorra Cells is said not to have a plant in Ulsan"),
    ],
)
def test_a_site_at_a_place_is_told_as_the_source_has_it(graph: Graph, question: str, told: str) -> None:
    assert told in graph.ask(question).text
