"""Answers in words on the invented harbour: what they say, what they cite, and what they never say."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from kg.answer.answer import Answer, answer_to_json
from kg.answer.check import refusal
from kg.answer.empty import missing
from kg.ask import Clock, answer_plan
from kg.engine.engine import Engine
from kg.identity.romanise import with_reading
from kg.plan.plan import plan_from_json
from kg.plan.simplify import simplified
from ontology.load import load

TODAY = "2026-01-15"
NAMES = {
    "tide": ("Tide Park", "潮汐园区"),
    "dock": ("Dock Hub", "船坞谷"),
    "lumen": ("Lumen Robotics", "明光机器人"),
    "pine": ("Pinecone Chips", "松果芯片"),
    "uni": ("Northshire University", "北郡大学"),
    "capital": ("Alder Capital", "赤杨资本"),
}


def known(name: str, cls: str, *ids: str, zh: bool = False) -> dict[str, Any]:
    return {"name": name, "cls": cls, "ids": list(ids), "names": [NAMES.get(i, (i, i))[zh] for i in ids]}


C = known("c", "Company")
TENANT = {"relation": "TENANT_OF", "subject": "c", "object": "p", "name": "t"}
BACKED = {"relation": "INVESTED_IN", "subject": "i", "object": "c", "name": "v"}


def plans(zh: bool = False) -> dict[str, dict[str, Any]]:
    tide, lumen = known("p", "Cluster", "tide", zh=zh), known("c", "Company", "lumen", zh=zh)
    person, anyone = known("x", "Person"), known("i", "Investor")
    base = {"answer": "list", "target": "c", "variables": [C, tide], "edges": [TENANT]}
    post = {"relation": "HOLDS_POST", "subject": "x", "object": "c", "name": "h"}
    chair = post | {"where": [{"prop": "title", "value": "chairman"}]}
    both = {"answer": "compare", "variables": [known("k", "Cluster", "tide", "dock", zh=zh)]}
    part = {"pattern": {"variables": [C], "edges": [TENANT | {"object": "k"}]}, "count": "c"}
    two = [known("a", "Company"), known("b", "Company"), anyone]
    return {
        "tenants": base,
        "unbacked": base | {"without": [{"variables": [anyone], "edges": [BACKED]}]},
        "count": base | {"answer": "count"},
        "planned": base | {"edges": [TENANT | {"status": ["planned"]}]},
        "former": base | {"edges": [TENANT | {"status": ["former"]}]},
        "chair": {
            "answer": "list",
            "target": "x",
            "variables": [person, lumen],
            "edges": [chair],
            "columns": [{"var": "h", "prop": "valid_from"}],
        },
        "revenue": {
            "answer": "value",
            "target": "c",
            "variables": [lumen],
            "columns": [{"var": "c", "prop": "revenue"}],
        },
        "when": {
            "answer": "value",
            "target": "c",
            "variables": [lumen, tide],
            "edges": [TENANT],
            "columns": [{"var": "t", "prop": "valid_from"}],
        },
        "bool": {"answer": "bool", "target": "c", "variables": [lumen, tide], "edges": [TENANT]},
        "average": base
        | {"answer": "table", "measures": [{"fn": "avg", "over": {"var": "c", "prop": "founded", "part": "age"}}]},
        "sum": {
            "answer": "table",
            "target": "i",
            "variables": [known("i", "Investor", "capital", zh=zh), C],
            "edges": [BACKED],
            "measures": [{"fn": "sum", "over": {"var": "v", "prop": "amount"}}],
        },
        "oldest": base | {"order": [{"by": {"var": "c", "prop": "founded"}}], "limit": 1},
        "pairs": {
            "answer": "list",
            "target": "a",
            "variables": two,
            "edges": [BACKED | {"object": n, "name": ""} for n in ("a", "b")],
            "pair": ["a", "b"],
            "columns": [{"var": "i"}],
        },
        "path": {
            "answer": "path",
            "variables": [known("a", "University", "uni", zh=zh), known("b", "Company", "pine", zh=zh)],
            "path": {"start": "a", "end": "b"},
        },
        "compare": both | {"comparison": {"anchor": "k", "parts": [part], "asks": "more"}},
        "describe": {"answer": "describe", "target": "c", "variables": [lumen]},
        "changes": {"answer": "changes", "target": "c", "variables": [lumen], "time": {"start": "2025"}},
        "evidence": {
            "answer": "evidence",
            "target": "c",
            "variables": [lumen, tide],
            "edges": [TENANT],
            "focus": "sure",
        },
        "series": base | {"answer": "series", "series": {"edge": "t", "by": "quarter"}, "time": {"start": "2024"}},
        "documents": {
            "answer": "documents",
            "target": "d",
            "variables": [known("d", "Document"), known("a", "Entity", "lumen", zh=zh)],
            "edges": [{"relation": "MENTIONED_IN", "subject": "a", "object": "d"}],
        },
        "schema": {"answer": "schema", "about": "Person"},
    }


@pytest.fixture
def graph(harbour_engine: Engine) -> Any:
    return SimpleNamespace(engine=harbour_engine, ontology=load(), settings=None)


def answered(graph: Any, plan: dict[str, Any], lang: Any = "en") -> Answer:
    return answer_plan(graph, "?", plan_from_json(plan), language=lang, clock=Clock(today=TODAY))


def test_every_kind_of_plan_is_answered_with_cited_sentences_in_both_languages(graph: Any) -> None:
    for lang in ("en", "zh"):
        for name, plan in plans(zh=lang == "zh").items():
            answer = answered(graph, plan, lang)
            assert answer.status == "answered", name
            assert answer.sentences, name
            assert all(s.row_ids for s in answer.sentences), name
            assert name == "schema" or answer.evidence, name
            assert answer_to_json(answer)["answer"], name


def test_the_checker_lets_every_sentence_of_ours_through(graph: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    refused: list[str] = []

    def keep(sentences: Any, result: Any, **said: str) -> Any:
        refused.extend(f"{why}: {s.text}" for s in sentences if (why := refusal(s, result, **said)))
        return tuple(sentences)

    monkeypatch.setattr("kg.answer.answering.checked", keep)
    for lang in ("en", "zh"):
        for plan in plans(zh=lang == "zh").values():
            answered(graph, plan, lang)
    assert refused == []


def test_a_tenant_is_named_with_publisher_and_date(graph: Any) -> None:
    answer = answered(graph, plans()["tenants"])
    assert answer.sentences[0].text == "Grey Heron AI is a tenant of Tide Park (Alder Post, 2024-10-21)."
    assert answered(graph, plans(zh=True)["planned"], "zh").text.startswith("松果芯片计划入驻潮汐园区")


def test_a_count_says_what_the_graph_names_and_what_a_source_says(graph: Any) -> None:
    text = answered(graph, plans()["count"]).text
    assert "The graph names 3 companies that are tenants of Tide Park." in text
    assert "Alder Post (2024-10-21) puts the number of companies at nearly 40." in text


def test_a_row_names_what_it_is_linked_to(graph: Any) -> None:
    plan = {
        "answer": "list",
        "target": "i",
        "variables": [known("i", "Investor"), C],
        "edges": [BACKED],
    }
    answer = answered(graph, plan)
    assert answer.sentences[0].text.startswith("Alder Capital invested in Harbor Cells and Lumen Robotics")
    assert len(answer.rows) == 2


def test_two_figures_for_one_year_stand_side_by_side(graph: Any) -> None:
    text = answered(graph, plans()["revenue"]).text
    assert text.startswith("The sources differ.")
    assert "about 44 million yuan (2024)" in text
    assert "45 million yuan (2024)" in text
    assert "4400万元" in answered(graph, plans(zh=True)["revenue"], "zh").text


def test_nothing_found_is_never_a_no(graph: Any) -> None:
    plan = plans()["tenants"] | {"filters": [{"var": "c", "prop": "founded", "op": ">", "value": "2024"}]}
    answer = answered(graph, plan)
    assert (answer.status, answer.rows, answer.sentences) == ("empty", (), ())
    assert "3 companies that are tenants of Tide Park" in answer.message
    assert "none is recorded as one that was founded after 2024" in answer.message
    bare = answered(graph, plans()["bool"] | {"edges": [TENANT | {"relation": "OPERATES", "name": ""}]})
    assert bare.status == "empty"
    assert not bare.text.startswith("No")
    assert bare.message == "The graph does not record that Lumen Robotics operates Tide Park."


def test_the_one_that_comes_near_is_told_by_what_it_lacks() -> None:
    wider, one = "organization that buys from Tide Motors", "one that buys from Tide Motors (pumps)"
    assert missing(wider, one) == "pumps"
    assert missing(wider, "one that supplies Tide Motors (pumps)") == ""


def test_a_recorded_denial_is_pointed_out(graph: Any) -> None:
    plan = {
        "answer": "bool",
        "target": "i",
        "variables": [known("i", "Investor", "capital"), known("c", "Company", "pine")],
        "edges": [{"relation": "ACQUIRED", "subject": "i", "object": "c"}],
    }
    answer = answered(graph, plan)
    told = "The graph has a denial of that, dated 2025-03-01 (Mill Courier): Alder Capital is said not to have"
    assert answer.text.startswith(told)
    assert answer.evidence[0].status == "denied"


def test_a_denial_answers_a_question_about_the_past_too(graph: Any) -> None:
    plan = {
        "answer": "bool",
        "target": "i",
        "variables": [known("i", "Investor", "capital"), known("c", "Company", "pine")],
        "edges": [{"relation": "ACQUIRED", "subject": "i", "object": "c", "status": ["asserted", "former"]}],
    }
    assert "denial" in answered(graph, plan).text


def test_what_has_ended_is_said_to_have_ended(graph: Any) -> None:
    plan = {
        "answer": "bool",
        "target": "c",
        "variables": [known("c", "Company", "salt"), known("p", "Cluster", "tide")],
        "edges": [{"relation": "TENANT_OF", "subject": "c", "object": "p"}],
    }
    answer = answered(graph, plan)
    assert "has ended" in answer.text
    assert "Saltmarsh Data left Tide Park" in answer.text


@pytest.mark.parametrize("kind", ["list", "count", "value"])
def test_a_question_that_takes_a_denied_deal_for_a_fact_is_told_so(graph: Any, kind: str) -> None:
    plan = {
        "answer": kind,
        "target": "c",
        "variables": [known("i", "Investor", "capital"), C],
        "edges": [{"relation": "ACQUIRED", "subject": "i", "object": "c", "name": "q"}],
        "columns": [{"var": "q", "prop": "valid_from"}] if kind == "value" else [],
    }
    answer = answered(graph, plan)
    assert answer.status == "empty"
    assert "denial of that, dated 2025-03-01 (Mill Courier): Pinecone Chips is said not to have been" in answer.text
    assert "否认，日期为2025-03-01（Mill Courier）" in answered(graph, plan, "zh").text


def test_an_id_that_the_graph_does_not_have_is_said_so(graph: Any) -> None:
    answer = answered(graph, {"answer": "describe", "target": "c", "variables": [known("c", "Company", "nobody")]})
    assert answer.status == "entity_not_found"


def test_an_unknown_value_is_empty_not_zero(graph: Any) -> None:
    plan = plans()["revenue"] | {"variables": [known("c", "Company", "pine")]}
    plan["columns"] = [{"var": "c", "prop": "founded"}]
    answer = answered(graph, plan)
    assert answer.status == "empty"
    assert answer.message == "The graph does not record the founding date of Pinecone Chips."


def test_a_plan_outside_the_ontology_is_an_outcome_not_a_crash(graph: Any) -> None:
    edge = {"relation": "PATENTED_BY", "subject": "c", "object": "p"}
    answer = answered(graph, plans()["tenants"] | {"edges": [edge]})
    assert answer.status == "not_in_schema"
    assert "PATENTED_BY" in answer.message


def test_as_of_and_known_at_reach_every_plan(graph: Any) -> None:
    plan = plan_from_json(plans()["tenants"])
    then = answer_plan(graph, "?", plan, language="en", clock=Clock(today=TODAY, as_of="2023-06"))
    assert [row.values["c"] for row in then.rows] == ["Harbor Cells"]
    unknown = answer_plan(graph, "?", plan, language="en", clock=Clock(today=TODAY, known_at="2020"))
    assert unknown.status == "empty"


def test_a_condition_on_a_date_is_answered_with_the_date(graph: Any) -> None:
    plan = plans()["tenants"] | {"filters": [{"var": "c", "prop": "founded", "op": ">", "value": "2020"}]}
    plan |= {"edges": [], "variables": [C]}
    assert "Grey Heron AI was founded in 2023-05" in answered(graph, plan).text
    assert "灰鹭智能于2023年5月成立" in answered(graph, plan, "zh").text


def test_a_dossier_names_posts_by_their_titles(graph: Any) -> None:
    text = answered(graph, plans()["describe"]).text
    assert text.startswith("Lumen Robotics (明光机器人) is a company, founded in 2019.")
    assert "is chairman" in text
    assert "appoints" not in text


def test_pairs_say_what_they_share(graph: Any) -> None:
    text = answered(graph, plans()["pairs"]).text
    assert text.endswith("share the investment firm Alder Capital.")
    assert "things" not in text


def test_what_fits_but_is_of_another_kind_is_named(graph: Any) -> None:
    plan = {
        "answer": "list",
        "target": "p",
        "variables": [known("p", "Park"), known("c", "Company", "lumen")],
        "edges": [TENANT],
    }
    message = answered(graph, plan).message
    assert message.startswith("The graph records no park that houses Lumen Robotics.")
    assert "What fits is of another kind: Tide Park (cluster)" in message


def test_a_link_to_just_anything_is_not_demanded_twice() -> None:
    edges = [TENANT, {"relation": "TENANT_OF", "subject": "o", "object": "p", "name": "x"}]
    plan = plan_from_json(
        {"answer": "list", "target": "p", "variables": [known("p", "Cluster"), C, {"name": "o"}], "edges": edges}
    )
    assert [v.name for v in simplified(plan).variables] == ["p", "c"]
    assert simplified(plan_from_json({**plans()["tenants"]})) == plan_from_json(plans()["tenants"])


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("刘凡平", "Liu Fanping (刘凡平)"),
        ("欧阳明", "Ouyang Ming (欧阳明)"),
        ("曾毅", "Zeng Yi (曾毅)"),
        ("Ada Fox", "Ada Fox"),
    ],
)
def test_a_chinese_name_is_read_out_in_english_answers(name: str, said: str) -> None:
    assert with_reading(name) == said
