"""Names of the graph help the reading of later texts, once several sources give them."""

from __future__ import annotations

from pathlib import Path

import pytest
from news import post

from kg.graph import Graph

pytestmark = pytest.mark.graph
FIRST = "Ida Holm, chief executive of Carmenta, opened the fair."
SECOND = "The board of Carmenta, led by chief executive Ida Holm, met in Oslo."
LATER = "Officials from Carmenta and Zenseact met in Oslo."


def told(graph: Graph, *texts: str) -> None:
    """Put articles of different papers into the graph, each naming the company."""
    for text in texts:
        list(graph.ingest([post(text, "Ida Holm", "chief executive", "Carmenta", publisher=text[:12])]))


def classes_read(graph: Graph, folder: Path) -> dict[str, str]:
    """Read a further text from a file and return its names with their classes."""
    (folder / "later.txt").write_text(LATER, encoding="utf-8")
    assert graph.add(folder / "later.txt", published="2025-01-02")["documents"]["new"] == 1
    rows = graph.cypher(
        "MATCH (m:Mention)-[:IN_DOCUMENT]->(d:Document {published: '2025-01-02'}) RETURN m.name, m.class"
    )
    return {str(name): str(cls) for name, cls in rows["rows"]}


def test_a_company_that_two_papers_name_is_a_company_in_the_next_text(graph: Graph, tmp_path: Path) -> None:
    told(graph, FIRST, SECOND)
    read = classes_read(graph, tmp_path)
    assert read["Carmenta"] == "Company"
    assert read["Oslo"] == "City"


def test_what_one_paper_alone_says_teaches_the_reader_nothing(graph: Graph, tmp_path: Path) -> None:
    told(graph, FIRST)
    alone = classes_read(graph, tmp_path)
    assert not (graph.settings.home / "names" / "known.tsv").exists()
    assert alone["Oslo"] == "City"
