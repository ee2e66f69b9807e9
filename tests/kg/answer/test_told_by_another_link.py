"""What is told by another link than the one asked: who makes goods for their seller, a parent's share, a licence's price."""

from __future__ import annotations

import pytest

import kg

NEWS = (
    ("2025-06-03", "Lund Post", "Velorin launched Basalt, a heat pump for flats, in May."),
    ("2025-06-04", "Lund Post", "Tarvo Works manufactures the Basalt for Velorin."),
    ("2025-06-05", "Lund Post", "Quill Robotics is a 60%-owned subsidiary of Alder Holding."),
    ("2025-06-06", "Lund Post", "Hanlong Biotech has licensed the drug FP-110 from Fjord Pharma for $40 million."),
)


def told(graph: kg.Graph, question: str) -> list[str]:
    answer = graph.ask(question)
    return [s.text for s in answer.sentences] if answer.status == "answered" else []


@pytest.mark.parametrize(
    ("question", "sentences"),
    [
        ("Who makes Basalt?", [
            "Velorin offers Basalt (Lund Post, 2025-06-03).",
            "Tarvo Works supplies Velorin (Basalt) (Lund Post, 2025-06-04).",
        ]),
        ("Who offers Basalt?", ["Velorin offers Basalt (Lund Post, 2025-06-03)."]),
        ("What stake does Alder Holding have in Quill Robotics?", [
            "Quill Robotics is a subsidiary of Alder Holding (share: 60%) (Lund Post, 2025-06-05).",
        ]),
        ("How much did Hanlong Biotech pay for Fjord Pharma?", [
            "Fjord Pharma licenses technology to Hanlong Biotech (amount: 40 million US dollars) (Lund Post, 2025-06-06).",
        ]),
    ],
)  # fmt: skip
def test_what_comes_nearest_is_told_in_its_own_words(question: str, sentences: list[str], graph: kg.Graph) -> None:
    assert told(graph, question) == sentences
