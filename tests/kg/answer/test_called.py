"""What sources call a thing beside its name, and what is told where nobody calls it so or nothing is found."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from kg.answer.spoken import _says
from kg.ask import ask
from kg.engine.engine import Engine, Transaction
from kg.plan.called import of_one
from kg.settings import Settings
from ontology.load import load

TEXT = (
    "Tide Park houses the drone builder Lumen Robotics, known for its gulls, and Harbor Cells, a family-owned maker of "
    "batteries. Grey Heron AI is a voice studio. The robot builder's supplier is Pinecone Chips."
)


@pytest.fixture
def graph(own_harbour: Engine, tmp_path: Path) -> Any:
    def write(tx: Transaction) -> int:
        return tx.run(
            "MATCH (d:Document {id: 'd1'}) CREATE (p:Passage {id: 'pp1', text: $text})-[:IN_DOCUMENT]->(d) "
            "RETURN count(*) AS n",
            {"text": TEXT},
        )[0]["n"]

    own_harbour.writer.write(write)
    return SimpleNamespace(engine=own_harbour, ontology=load(), settings=Settings(home=tmp_path))


def told(graph: Any, question: str) -> tuple[str, str]:
    answer = ask(graph, question)
    return answer.status, answer.text


def test_a_noun_of_the_sources_narrows_what_is_asked_for(graph: Any) -> None:
    for question, name in (
        ("Which drone builder is a tenant of Tide Park?", "Lumen Robotics"),
        ("Which battery makers are tenants of Tide Park?", "Harbor Cells"),
        ("Which voice studio is a tenant of Tide Park?", "Grey Heron AI"),
    ):
        status, text = told(graph, question)
        assert status == "answered", text
        assert name in text
        assert text.count("is called") == 1


def test_what_a_firm_makes_and_what_a_title_says_name_it_too(graph: Any) -> None:
    def more(tx: Transaction) -> None:
        text = "Saltmarsh Data, which designs and makes tide-gauge sensors for ports, left. Pinecone Chips runs cold rooms."
        tx.run("MATCH (d:Document {id: 'd4'}) SET d.title = 'Wafer maker Pinecone Chips fills Dock Hub' ")
        tx.run(
            "MATCH (d:Document {id: 'd4'}) CREATE (p:Passage {id: 'pp2', text: $text})-[:IN_DOCUMENT]->(d)",
            {"text": text},
        )

    graph.engine.writer.write(more)
    for question in ("Which wafer maker is a tenant of Dock Hub?", "Which cold room operator is a tenant of Dock Hub?"):
        status, text = told(graph, question)
        assert status == "answered", text
        assert "Pinecone Chips" in text
    status, text = told(graph, "Which tide-gauge sensor maker used to be a tenant of Tide Park?")
    assert "Saltmarsh Data" in text
    assert told(graph, "Which port maker is a tenant of Dock Hub?")[0] == "empty"


def test_nobody_is_called_what_only_stands_nearby(graph: Any) -> None:
    status, text = told(graph, "Which robot builders are tenants of Tide Park?")
    assert status == "empty"
    assert text.startswith("No source in the graph calls any of them “robot builder”.")
    assert "Lumen Robotics" in text  # what is known without the word


def test_what_nothing_is_called_is_said_so(graph: Any) -> None:
    assert told(graph, "Which lighthouse keepers are there?") == (
        "empty",
        "No source in the graph calls anything “lighthouse keeper”.",
    )


def test_two_things_that_no_relation_of_that_kind_joins_are_told_with_what_does(graph: Any) -> None:
    status, text = told(graph, "Does Kite Fund supply Lumen Robotics?")
    assert status == "empty"
    assert text.startswith("The graph does not record that Kite Fund supplies Lumen Robotics.")
    answer = ask(graph, "Did Alder Capital serenade Lumen Robotics?")
    assert answer.status == "not_in_schema"
    assert "serenade" in answer.text
    assert [(p.about, p.source.relation) for p in answer.passages] == [("Alder Capital", "INVESTED_IN")]


def test_words_are_those_of_whom_their_own_sentence_names() -> None:
    quote = 'Ann Moss said it costs a lot. "It has to be cheap," she said. Bo Reed was blunter: "Coal is winning."'
    assert _says(quote, "coal is winning", "Bo Reed")
    assert not _says(quote, "coal is winning", "Ann Moss")
    assert _says('"Coal is winning," he said.', "coal is winning", "Bo Reed")  # one remark is the statement's own


def test_one_thing_is_called_by_the_singular() -> None:
    assert [of_one(w) for w in ("breweries", "chip makers", "buses", "glass")] == [
        "brewery",
        "chip maker",
        "bus",
        "glass",
    ]


def test_one_kind_has_many_names_and_goods_are_called_so_after_theirs(graph: Any) -> None:
    def more(tx: Transaction) -> None:
        text = (
            "The chip group Pinecone Chips and its Tide Mesh software are at home in the dock. Grey Heron AI is near."
        )
        tx.run(
            "MATCH (d:Document {id: 'd4'}) CREATE (p:Passage {id: 'pp4', text: $text})-[:IN_DOCUMENT]->(d)",
            {"text": text},
        )

    graph.engine.writer.write(more)
    assert "Pinecone Chips" in told(graph, "Which semiconductor company is a tenant of Dock Hub?")[1]
    assert told(graph, "Which brewery is a tenant of Dock Hub?")[0] == "empty"


def test_those_whom_no_source_calls_so_are_named_beside_those_whom_one_does(graph: Any) -> None:
    status, text = told(graph, "Which drone builders are tenants of Tide Park?")
    assert status == "answered"
    first, beside = text.split("The same is recorded of ")
    assert "Lumen Robotics" in first
    assert "Lumen Robotics" not in beside
    assert beside.endswith("which no source calls “drone builder”.")
