"""Figures of one thing that differ: between sources, or inside one sentence that counts two parts."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

from kg.ask import ask
from kg.engine.engine import Engine, Transaction
from kg.settings import Settings
from ontology.load import load

QUESTION = "What was the revenue of Lumen Robotics in 2024?"
BOTH = "Robots brought in 45 million yuan in 2024, and their repair about 44 million."


def test_what_one_sentence_says_of_two_parts_is_no_quarrel_of_sources(own_harbour: Engine, tmp_path: Path) -> None:
    def one_sentence(tx: Transaction) -> int:
        return tx.run(
            "MATCH (s:Statement)-[old:IN_DOCUMENT]->(:Document) WHERE s.id IN ['f3', 'f4'] "
            "MATCH (d:Document {id: 'd1'}) SET s.quote = $quote DELETE old CREATE (s)-[:IN_DOCUMENT]->(d) "
            "RETURN count(*) AS n",
            {"quote": BOTH},
        )[0]["n"]

    graph = SimpleNamespace(engine=own_harbour, ontology=load(), settings=Settings(home=tmp_path))
    assert ask(graph, QUESTION).text.startswith("The sources differ.")
    own_harbour.writer.write(one_sentence)
    text = ask(graph, QUESTION).text
    assert text.startswith("One source gives several figures.")
    assert "45 million yuan" in text
    assert "44 million yuan" in text
    assert BOTH in text
    assert ask(graph, "明光机器人2024年的营收是多少？").text.startswith("该来源给出了多个数字。")
