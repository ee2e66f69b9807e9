"""Gold questions are read, judged and counted; nothing false passes for right."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kg.answer.answer import Answer, ResultRow
from kg.errors import UsageError
from kg.evaluation.figures import figures
from kg.evaluation.gold import GoldItem, named_in, read_items
from kg.evaluation.judge import judge
from kg.graph import Graph
from kg.plan.plan import Plan, Variable
from kg.settings import Settings


@pytest.fixture
def graph(tmp_path: Path) -> Graph:
    """A graph that no judgement here needs to read."""
    return Graph(None, Settings(home=tmp_path))  # type: ignore[arg-type]


def answered(*ids: str) -> Answer:
    rows = tuple(
        ResultRow(id=f"r{n}", values={"v1": f"Thing {id_}"}, entities={"v1": id_}) for n, id_ in enumerate(ids)
    )
    plan = Plan(answer="list", target="v1", variables=(Variable(name="v1"),))
    return Answer(status="answered" if rows else "empty", question="?", plan=plan, rows=rows)


def test_the_right_things_and_no_others_are_right(graph: Graph) -> None:
    item = GoldItem(id="1", question="Who supplies Harbor Cells?", ids=("a", "b"))
    assert judge(item, answered("b", "a"), graph).outcome == "right"
    partly = judge(item, answered("a"), graph)
    assert (partly.outcome, partly.precision, partly.recall) == ("false", 1.0, 0.5)


def test_an_answer_where_none_can_be_given_is_false(graph: Graph) -> None:
    item = GoldItem(id="1", question="What is the shoe size of Harbor Cells?", expected="abstain")
    assert judge(item, answered("a"), graph).outcome == "false"
    refused = Answer(status="not_in_schema", question="?")
    assert judge(item, refused, graph).outcome == "right"


def test_silence_about_what_can_be_answered_is_counted_apart(graph: Graph) -> None:
    item = GoldItem(id="1", question="Who supplies Harbor Cells?", kind="things")
    judged = [judge(item, Answer(status="entity_not_found", question="?"), graph), judge(item, answered(), graph)]
    found = figures(judged)
    assert (found["abstained"], found["empty"], found["false"]) == (0.5, 0.5, 0.0)
    assert found["by_kind"]["things"]["questions"] == 2


def test_both_forms_of_gold_files_are_read_and_the_things_they_name_found(tmp_path: Path) -> None:
    file = tmp_path / "gold.json"
    rows = [
        {"question": "Who runs Quill?", "cypher_a": "MATCH (o:Firm {name: 'Quill'}) RETURN o", "relation_set": []},
        {"id": "H1", "q": "谁好？", "expected": "abstain"},
    ]
    file.write_text(json.dumps(rows), encoding="utf-8")
    first, second = read_items(file)
    assert (first.expected, first.relations, second.expected, second.lang) == ("answer", (), "abstain", "zh")
    assert named_in((first, second), ("Firm",)) == (("Firm", "Quill"),)


def test_a_file_without_questions_is_said_to_be_none(tmp_path: Path) -> None:
    file = tmp_path / "gold.json"
    file.write_text("{]", encoding="utf-8")
    with pytest.raises(UsageError, match="no gold questions"):
        read_items(file)
