"""Rankings asked for at a later place, counts that sources state, sums of two firms, and what is past beside a fact."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from kg.ask import ask
from kg.engine.engine import Engine, Transaction
from kg.settings import Settings
from ontology.load import load


def graph_of(engine: Engine, home: Path) -> Any:
    return SimpleNamespace(engine=engine, ontology=load(), settings=Settings(home=home))


@pytest.fixture
def graph(harbour_engine: Engine, tmp_path: Path) -> Any:
    return graph_of(harbour_engine, tmp_path)


def test_the_second_oldest_is_told_alone(graph: Any) -> None:
    answer = ask(graph, "What is the second-oldest company?")
    assert answer.status == "answered"
    assert "Lumen Robotics (2019) has the second earliest founding date" in answer.text
    assert "Harbor Cells" not in answer.text


def test_the_second_of_each_currency_is_ranked_apart(graph: Any) -> None:
    answer = ask(graph, "Which company comes second by revenue?")
    assert "Pinecone" not in answer.text
    assert "each currency or unit is ranked apart" in answer.text


def test_where_fewer_are_ranked_the_ranking_is_told_as_that(graph: Any) -> None:
    answer = ask(graph, "What is the ninth oldest company?")
    assert answer.status == "empty"
    assert answer.text.startswith("Nothing in the graph stands alone in ninth place.")
    assert "Harbor Cells (2012-03-01)" in answer.text


def test_a_place_may_choose_what_the_rest_is_about(graph: Any) -> None:
    answer = ask(graph, "Who invested in the second-oldest company?")
    assert answer.status == "answered"
    assert "Lumen Robotics" in answer.text
    assert "Harbor Cells" not in answer.text


def test_stated_figures_rank_before_those_that_can_be_named(own_harbour: Engine, tmp_path: Path) -> None:
    question = "Which cluster has the most tenants?"
    assert "Tide Park has the most tenants in the graph: 3" in ask(graph_of(own_harbour, tmp_path), question).text

    def stated(tx: Transaction) -> None:
        row = {"id": "o_t", "of": "tenant_count", "value": 40.0, "unit": "companies", "published": "2024-10-21"}
        tx.run(
            "MATCH (e:Entity {id: 'dock'}) CREATE (e)-[:OBSERVATION]->(o:Observation {id: 'o_t'}) "
            "SET o += $row, o.statements = ['f7']",
            {"row": row},
        )

    own_harbour.writer.write(stated)
    answer = ask(graph_of(own_harbour, tmp_path), question)
    assert "Dock Hub (40) has the highest number of tenants" in answer.text
    assert "could not be ranked" in answer.text


def test_a_sum_of_two_firms_takes_one_figure_of_each(graph: Any) -> None:
    for question in (
        "What is the combined revenue of Lumen Robotics and Pinecone Chips?",
        "Add up the revenues of Lumen Robotics and Pinecone Chips.",
    ):
        answer = ask(graph, question)
        assert answer.status == "answered"
        assert "104 million yuan, over 2 of 2" in answer.text or "105 million yuan, over 2 of 2" in answer.text


def test_what_two_firms_are_asked_for_tells_which_is_whose(graph: Any) -> None:
    answer = ask(graph, "What are the revenues of Harbor Cells and Pinecone Chips?")
    assert "The revenue of Harbor Cells is 9 million US dollars" in answer.text
    assert "The revenue of Pinecone Chips is 60 million yuan" in answer.text


def test_a_past_relation_beside_a_fact_is_told_as_past(own_harbour: Engine, tmp_path: Path) -> None:
    def also_partner(tx: Transaction) -> None:
        tx.run(
            "MATCH (a:Entity {id: 'salt'}), (b:Entity {id: 'pine'}), (s:Statement {id: 's05'})-[:IN_DOCUMENT]->(d) "
            "CREATE (a)-[r:SUPPLIES]->(b) SET r.status = 'asserted', r.sources = 1, r.statements = ['s_new'] "
            "CREATE (n:Statement {id: 's_new'})-[:IN_DOCUMENT]->(d) "
            "SET n.quote = 'Saltmarsh Data supplies Pinecone Chips.', n.status = 'asserted', n.relation = 'SUPPLIES'"
        )

    own_harbour.writer.write(also_partner)
    answer = ask(graph_of(own_harbour, tmp_path), "Which suppliers of Pinecone Chips were tenants of Tide Park?")
    assert answer.status == "answered"
    assert "Saltmarsh Data supplies Pinecone Chips and was a tenant of Tide Park" in answer.text


def test_the_share_is_of_the_figures_of_one_year(own_harbour: Engine, tmp_path: Path) -> None:
    def spent(tx: Transaction) -> None:
        for n, (of, value, period) in enumerate(
            (("rd_spending", 6.0e6, "2025"), ("revenue", 5.0e7, "2024"), ("revenue", 8.0e7, "2025"))
        ):
            row = {"id": f"o_r{n}", "of": of, "value": value, "currency": "EUR", "period": period}
            tx.run(
                "MATCH (e:Entity {id: 'heron'}) CREATE (e)-[:OBSERVATION]->(o:Observation {id: $row.id}) "
                "SET o += $row, o.published = '2026-01-05', o.statements = ['s03']",
                {"row": row},
            )

    own_harbour.writer.write(spent)
    answer = ask(graph_of(own_harbour, tmp_path), "What share of Grey Heron AI's revenue is spent on research?")
    assert answer.status == "answered"
    assert "6 million euros" in answer.text
    assert answer.text.endswith("By these figures that is about 7.5%.")


def test_what_is_to_come_is_told_as_that(own_harbour: Engine, tmp_path: Path) -> None:
    own_harbour.writer.write(lambda tx: tx.run("MATCH (e:Entity {id: 'rules'}) SET e.expires = '2099-06-30'"))
    answer = ask(graph_of(own_harbour, tmp_path), "When do the Robot Support Rules expire?")
    assert "Robot Support Rules is to expire on 2099-06-30" in answer.text


def test_who_left_at_an_unknown_time_is_not_told_of_one_year(own_harbour: Engine, tmp_path: Path) -> None:
    def left(tx: Transaction) -> None:
        tx.run(
            "MATCH (:Entity {id: 'tomas'})-[r:HOLDS_POST]->(:Entity {id: 'lumen'}) "
            "SET r.valid_from = null, r.valid_to = '2025-06-01', r.end_from = 'reported'"
        )

    question = "Who was chairman of Lumen Robotics in 2024?"
    assert "Tomas Reed" in ask(graph_of(own_harbour, tmp_path), question).text
    own_harbour.writer.write(left)
    assert ask(graph_of(own_harbour, tmp_path), question).status == "empty"
