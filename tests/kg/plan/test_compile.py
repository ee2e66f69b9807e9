"""Plans run on the invented harbour, on each engine: the rows are the ones a reader of its facts would name."""

from __future__ import annotations

from typing import Any

import pytest

from kg.answer.rows import Result, run
from kg.engine.engine import GraphReader
from kg.plan.compile import compile_plan
from kg.plan.plan import plan_from_json
from ontology.load import load

TODAY = "2026-01-15"
TIDE = {"name": "p", "cls": "Cluster", "ids": ["tide"]}
TENANT = {"relation": "TENANT_OF", "subject": "c", "object": "p", "name": "t"}
C = {"name": "c", "cls": "Company"}


def ask(reader: GraphReader, **plan: Any) -> Result:
    return run(compile_plan(plan_from_json(plan), load(), today=TODAY), reader)


def names(result: Result, column: str = "c") -> list[Any]:
    return [row.values[column] for row in result.rows]


def tenants(**more: Any) -> dict[str, Any]:
    return {"answer": "list", "target": "c", "variables": [C, TIDE], "edges": [TENANT]} | more


def test_a_list_has_each_tenant_once_with_its_quote(harbour: GraphReader) -> None:
    result = ask(harbour, **tenants())
    assert names(result) == ["Grey Heron AI", "Harbor Cells", "Lumen Robotics"]
    assert result.rows[0].entities == {"c": "heron"}
    [source] = result.cited(result.rows[0])
    assert (source.quote, source.publisher) == ("Grey Heron AI is a tenant of Tide Park.", "Alder Post")


def test_names_come_in_the_language_of_the_question(harbour: GraphReader) -> None:
    plan = plan_from_json(tenants())
    assert names(run(compile_plan(plan, load(), today=TODAY, lang="zh"), harbour))[0] == "明光机器人"


def test_former_tenants_are_those_that_left(harbour: GraphReader) -> None:
    assert names(ask(harbour, **tenants(edges=[TENANT | {"status": ["former"]}]))) == ["Saltmarsh Data"]
    both = ask(harbour, **tenants(edges=[TENANT | {"status": ["asserted", "former"]}]))
    assert len(both.rows) == 4


def test_planned_tenants_are_read_from_statements(harbour: GraphReader) -> None:
    result = ask(harbour, **tenants(edges=[TENANT | {"status": ["planned"]}]))
    assert names(result) == ["Pinecone Chips"]
    assert result.cited(result.rows[0])[0].status == "planned"


def test_what_was_done_once_was_not_done_in_a_later_year(harbour: GraphReader) -> None:
    asked = {
        "answer": "list",
        "target": "p",
        "variables": [{"name": "p", "cls": "Policy"}, {"name": "o", "cls": "Organization"}],
        "edges": [{"relation": "ISSUED", "subject": "o", "object": "p", "name": "e"}],
    }
    assert names(ask(harbour, **asked, time={"start": "2024", "end": "2024"}), "p") == ["Robot Support Rules"]
    assert names(ask(harbour, **asked, time={"start": "2025", "end": "2025"}), "p") == []
    assert names(ask(harbour, **asked, time={"as_of": "2025"}), "p") == ["Robot Support Rules"]


@pytest.mark.parametrize(
    ("time", "expected"),
    [
        ({"as_of": "2021"}, ["Saltmarsh Data"]),
        ({"as_of": "2023-06"}, ["Harbor Cells"]),
        ({"as_of": "2024-08"}, ["Grey Heron AI", "Harbor Cells", "Lumen Robotics"]),
        ({"as_of": "2024-08-14"}, ["Harbor Cells", "Lumen Robotics"]),
        ({"end": "2024-02"}, ["Harbor Cells", "Lumen Robotics", "Saltmarsh Data"]),
        ({"start": "2022", "end": "2023"}, ["Harbor Cells", "Saltmarsh Data"]),
    ],
)
def test_partial_dates_count_as_the_days_they_cover(harbour: GraphReader, time: Any, expected: list[str]) -> None:
    assert names(ask(harbour, **tenants(time=time))) == expected


@pytest.mark.parametrize(
    ("year", "expected"), [("2012", []), ("2021", ["Pinecone Chips"]), ("2025", ["Pinecone Chips"])]
)
def test_a_state_of_unknown_beginning_is_not_told_of_many_years_before_its_first_report(
    harbour: GraphReader, year: str, expected: list[str]
) -> None:
    """Pinecone Chips works in Dock Hub, says a text of 2023, and not since when."""
    dock = {"name": "p", "cls": "Cluster", "ids": ["dock"]}
    asked = tenants(variables=[C, dock], time={"start": year, "end": year})
    assert names(ask(harbour, **asked)) == expected


def test_what_was_known_then_is_less_than_what_is_known_now(harbour: GraphReader) -> None:
    assert names(ask(harbour, **tenants(time={"known_at": "2024-10"}))) == [
        "Grey Heron AI",
        "Harbor Cells",
        "Lumen Robotics",
    ]
    assert names(ask(harbour, **tenants(time={"known_at": "2024-09-30"}))) == []


def test_closure_reaches_what_lies_deeper(harbour: GraphReader) -> None:
    place = {"name": "p", "cls": "Place", "ids": ["alder"]}
    plan = {"answer": "list", "target": "c", "variables": [{"name": "c", "cls": "Company"}, place]}
    edge = {"relation": "LOCATED_IN", "subject": "c", "object": "p"}
    assert names(ask(harbour, **plan, edges=[edge])) == []
    deep = ask(harbour, **plan, edges=[edge | {"closure": True}])
    assert names(deep) == ["Lumen Robotics", "Pinecone Chips"]
    assert {s.id for s in deep.cited(deep.rows[0])} == {"s08", "s11"}
    parks_too = ask(harbour, **plan, edges=[edge | {"closure": True, "others": ["TENANT_OF"]}])
    assert names(parks_too) == ["Grey Heron AI", "Harbor Cells", "Lumen Robotics", "Pinecone Chips"]
    ai = {"name": "p", "cls": "Segment", "ids": ["ai"]}
    edge = {"relation": "IN_SEGMENT", "subject": "c", "object": "p", "closure": True}
    assert len(ask(harbour, answer="list", target="c", variables=[C, ai], edges=[edge]).rows) == 3


@pytest.mark.parametrize(
    ("title", "who"), [("chairman", "Mara Lind"), ("ceo", "Wen Qiao"), ("vice_chairman", "Wen Qiao")]
)
def test_a_post_is_found_by_its_concept_and_not_inside_a_longer_title(
    harbour: GraphReader, title: str, who: str
) -> None:
    edge = {"relation": "HOLDS_POST", "subject": "x", "object": "c", "where": [{"prop": "title", "value": title}]}
    variables = [{"name": "x", "cls": "Person"}, {"name": "c", "cls": "Company", "ids": ["lumen"]}]
    assert names(ask(harbour, answer="list", target="x", variables=variables, edges=[edge]), "x") == [who]


def test_a_derived_class_is_a_pattern(harbour: GraphReader) -> None:
    plan = {"answer": "list", "target": "x", "variables": [{"name": "x", "cls": "Official"}]}
    assert names(ask(harbour, **plan), "x") == ["Ada Fox"]


def test_filters_on_dates_qualifiers_and_names(harbour: GraphReader) -> None:
    def kept(**filter_: Any) -> list[str]:
        return names(ask(harbour, **tenants(filters=[filter_])))

    assert kept(var="c", prop="founded", op=">", value="2020") == ["Grey Heron AI"]
    assert kept(var="c", prop="founded", op="<=", value="2012") == ["Harbor Cells"]
    assert kept(var="t", prop="valid_from", op=">=", value="2024") == ["Grey Heron AI", "Lumen Robotics"]
    assert kept(var="c", prop="name", op="contains", value="机器人") == ["Lumen Robotics"]
    assert kept(var="c", prop="revenue", op=">", value=40e6, currency="CNY") == ["Lumen Robotics"]
    assert kept(var="c", prop="revenue", op="is_null") == ["Grey Heron AI"]
    assert kept(var="c", prop="founded", op="in", values=["2012", "2023"]) == ["Grey Heron AI", "Harbor Cells"]


def test_without_an_investor_means_none_is_recorded(harbour: GraphReader) -> None:
    absent = {"variables": [{"name": "i"}], "edges": [{"relation": "INVESTED_IN", "subject": "i", "object": "c"}]}
    assert names(ask(harbour, **tenants(without=[absent]))) == ["Grey Heron AI"]
    old = {"filters": [{"var": "c", "prop": "founded", "op": "<", "value": "2023"}]}
    assert names(ask(harbour, **tenants(without=[old]))) == ["Grey Heron AI"]


def test_either_keeps_the_statements_of_the_branch_that_held(harbour: GraphReader) -> None:
    district = {"name": "p", "cls": "District", "ids": ["quay"]}
    park = {"name": "k", "cls": "Cluster", "ids": ["tide"]}
    either = {
        "patterns": [
            {"variables": [district], "edges": [{"relation": "LOCATED_IN", "subject": "c", "object": "p"}]},
            {"variables": [park], "edges": [{"relation": "TENANT_OF", "subject": "c", "object": "k"}]},
        ]
    }
    result = ask(harbour, answer="list", target="c", variables=[C], either=[either])
    assert names(result) == ["Grey Heron AI", "Harbor Cells", "Lumen Robotics", "Pinecone Chips"]
    assert result.rows[3].evidence == ("s12",)


def test_counts_are_made_by_the_database(harbour: GraphReader) -> None:
    result = ask(harbour, **tenants(answer="count"))
    assert result.rows[0].values == {"n": 3}
    assert set(result.rows[0].evidence) == {"s01", "s02", "s03"}


def test_groups_have_counts_and_statements(harbour: GraphReader) -> None:
    plan = tenants(answer="table", variables=[C, TIDE, {"name": "s", "cls": "Segment"}])
    plan["edges"] = [TENANT, {"relation": "IN_SEGMENT", "subject": "c", "object": "s"}]
    count = {"fn": "count", "over": {"var": "c"}}
    result = ask(harbour, **plan, group=[{"var": "s"}], measures=[count], order=[{"measure": "n", "descending": True}])
    assert [(r.values["s"], r.values["n"]) for r in result.rows] == [("models", 1), ("robotics", 1)]
    assert "s22" in result.rows[1].evidence


def test_sums_are_kept_apart_by_currency(harbour: GraphReader) -> None:
    edge = {"relation": "INVESTED_IN", "subject": "i", "object": "c", "name": "v"}
    plan = {"answer": "table", "target": "i", "variables": [{"name": "i", "cls": "Investor", "ids": ["capital"]}, C]}
    result = ask(harbour, **plan, edges=[edge], measures=[{"fn": "sum", "over": {"var": "v", "prop": "amount"}}])
    assert {r.values["n_currency"]: r.values["n"] for r in result.rows} == {"USD": 5e6, "CNY": 8e6}


def test_an_average_says_how_many_it_could_look_at(harbour: GraphReader) -> None:
    over = {"var": "c", "prop": "founded", "part": "age"}
    plan = {"answer": "table", "target": "c", "variables": [C], "measures": [{"fn": "avg", "over": over}]}
    result = ask(harbour, **plan)
    assert result.rows[0].values["n"] == pytest.approx((7 + 13 + 2 + 2) / 4)
    assert result.coverage == 5


def test_the_oldest_and_the_top_with_ties(harbour: GraphReader) -> None:
    oldest = ask(harbour, **tenants(order=[{"by": {"var": "c", "prop": "founded"}}], limit=1))
    assert names(oldest) == ["Harbor Cells"]
    assert oldest.coverage == 3
    backed = {"relation": "INVESTED_IN", "subject": "i", "object": "c"}
    plan = {"answer": "list", "target": "i", "variables": [{"name": "i", "cls": "Investor"}, C], "edges": [backed]}
    most = {"measures": [{"fn": "count", "over": {"var": "c"}}], "order": [{"measure": "n", "descending": True}]}
    top = ask(harbour, **plan, **most, group=[{"var": "i"}], limit=1)
    assert [(r.values["i"], r.values["n"]) for r in top.rows] == [("Alder Capital", 2)]
    many = ask(harbour, **plan, **most, having=[{"op": ">=", "value": 2}], group=[{"var": "i"}])
    assert names(many, "i") == ["Alder Capital"]
    revenue = ask(
        harbour,
        answer="list",
        target="c",
        variables=[C],
        limit=1,
        order=[{"by": {"var": "c", "prop": "revenue"}, "descending": True}],
    )
    assert {r.values["c"]: r.values["revenue_currency"] for r in revenue.rows} == {
        "Pinecone Chips": "CNY",
        "Harbor Cells": "USD",
    }  # yuan and dollars are not ranked against each other


def test_the_latest_figure_counts_and_two_sources_stand_side_by_side(harbour: GraphReader) -> None:
    lumen = [{"name": "c", "cls": "Company", "ids": ["lumen"]}]
    plan = {"answer": "value", "target": "c", "variables": lumen, "columns": [{"var": "c", "prop": "revenue"}]}
    now = ask(harbour, **plan)
    assert sorted(names(now, "revenue")) == [4.4e7, 4.5e7]
    assert {r.values["revenue_currency"] for r in now.rows} == {"CNY"}
    assert names(ask(harbour, **plan, time={"as_of": "2023"}), "revenue") == [3e7]
    assert len(ask(harbour, **plan, time={"start": "2023", "end": "2024"}).rows) == 3


def test_a_plain_property_comes_with_the_statement_that_gives_it(harbour: GraphReader) -> None:
    lumen = [{"name": "c", "cls": "Company", "ids": ["lumen"]}]
    result = ask(harbour, answer="value", target="c", variables=lumen, columns=[{"var": "c", "prop": "founded"}])
    assert result.rows[0].values["founded"] == "2019"
    assert result.cited(result.rows[0])[0].quote == "Lumen Robotics, founded in 2019."


def test_pairs_share_a_third(harbour: GraphReader) -> None:
    variables = [{"name": n, "cls": "Company"} for n in ("a", "b")] + [{"name": "i", "cls": "Investor"}]
    edges = [{"relation": "INVESTED_IN", "subject": "i", "object": n} for n in ("a", "b")]
    result = ask(
        harbour, answer="list", target="a", variables=variables, edges=edges, pair=["a", "b"], columns=[{"var": "i"}]
    )
    assert [(r.values["a"], r.values["b"], r.values["i"]) for r in result.rows] == [
        ("Harbor Cells", "Lumen Robotics", "Alder Capital")
    ]


def test_the_shortest_way_between_two_things_comes_with_its_statements(harbour: GraphReader) -> None:
    ends = [{"name": "a", "ids": ["uni"]}, {"name": "b", "ids": ["pine"]}]
    result = ask(harbour, answer="path", variables=ends, path={"start": "a", "end": "b"})
    first = result.rows[0]
    assert first.values["hops"] == 3
    assert {"s21", "s26"} <= set(first.evidence)
    assert "<-EDUCATED_AT- Wen Qiao" in str(first.values["path"])
    nothing = ask(harbour, answer="path", variables=ends, path={"start": "a", "end": "b", "max_hops": 2})
    assert nothing.rows == ()


def test_a_chain_upstream_is_bounded(harbour: GraphReader) -> None:
    start = [{"name": "a", "ids": ["lumen"]}]
    path = {"start": "a", "relations": ["SUPPLIES"], "max_hops": 3, "direction": "in"}
    result = ask(harbour, answer="path", variables=start, path=path)
    assert [r.values["thing" + str(r.values["hops"])] for r in result.rows] == ["Pinecone Chips", "Harbor Cells"]


def test_several_hops_of_one_relation(harbour: GraphReader) -> None:
    variables = [{"name": "a", "cls": "Company", "ids": ["lumen"]}, C]
    edge = {"relation": "SUPPLIES", "subject": "c", "object": "a", "hops": 3}
    assert names(ask(harbour, answer="list", target="c", variables=variables, edges=[edge])) == [
        "Harbor Cells",
        "Pinecone Chips",
    ]


def test_partners_are_found_from_both_sides(harbour: GraphReader) -> None:
    for known, other in (("lumen", "Harbor Cells"), ("cells", "Lumen Robotics")):
        variables = [{"name": "a", "cls": "Company", "ids": [known]}, C]
        edge = {"relation": "PARTNER_OF", "subject": "a", "object": "c"}
        assert names(ask(harbour, answer="list", target="c", variables=variables, edges=[edge])) == [other]


def test_a_comparison_has_a_line_for_each_of_its_parts(harbour: GraphReader) -> None:
    both = [{"name": "k", "cls": "Cluster", "ids": ["tide", "dock"]}]
    edge = {"relation": "TENANT_OF", "subject": "c", "object": "k"}
    part = {"pattern": {"variables": [C], "edges": [edge]}, "count": "c"}
    mix = {
        "pattern": {
            "variables": [C, {"name": "s", "cls": "Segment"}],
            "edges": [edge, {"relation": "IN_SEGMENT", "subject": "c", "object": "s"}],
        },
        "count": "c",
        "group": {"var": "s"},
    }
    result = ask(harbour, answer="compare", variables=both, comparison={"anchor": "k", "parts": [part, mix]})
    assert [(r.values["k"], r.values["n"]) for r in result.parts[0].rows] == [("Dock Hub", 1), ("Tide Park", 3)]
    assert len(result.parts[1].rows) == 3
    assert [r.id for r in result.rows] == ["r1", "r2", "r3", "r4", "r5"]


def test_a_dossier_has_properties_relationships_and_figures(harbour: GraphReader) -> None:
    result = ask(harbour, answer="describe", target="c", variables=[{"name": "c", "cls": "Company", "ids": ["lumen"]}])
    assert result.rows[0].values["founded"] == "2019"
    relations = {r.values.get("relation") for r in result.rows}
    assert {"TENANT_OF", "INVESTED_IN", "HOLDS_POST", "SUPPLIES"} <= relations
    assert any(r.values.get("of") == "revenue" for r in result.rows)
    assert all(r.evidence for r in result.rows)


def test_changes_since_a_date(harbour: GraphReader) -> None:
    target = [{"name": "c", "cls": "Company", "ids": ["lumen"]}]
    result = ask(harbour, answer="changes", target="c", variables=target, time={"start": "2025"})
    assert sorted(names(result, "other")) == ["Mara Lind", "Tomas Reed"]


def test_documents_that_mention_both(harbour: GraphReader) -> None:
    variables = [{"name": "d", "cls": "Document"}, {"name": "a", "ids": ["lumen"]}, {"name": "b", "ids": ["tide"]}]
    edges = [{"relation": "MENTIONED_IN", "subject": n, "object": "d"} for n in ("a", "b")]
    result = ask(harbour, answer="documents", target="d", variables=variables, edges=edges)
    assert names(result, "d") == ["Quay news", "Tide Park fills up"]
    assert {"s26", "s05"} >= set(result.rows[0].evidence) > set()


def test_evidence_is_the_statements_behind_a_pattern(harbour: GraphReader) -> None:
    variables = [{"name": "c", "cls": "Company", "ids": ["lumen"]}, TIDE]
    result = ask(harbour, answer="evidence", target="c", variables=variables, edges=[TENANT], focus="who")
    assert [s.publisher for s in result.sources.values()] == ["Alder Post"]


def test_a_series_counts_by_period(harbour: GraphReader) -> None:
    result = ask(harbour, **tenants(answer="series", series={"edge": "t", "by": "quarter"}))
    assert [(r.values["period"], r.values["n"]) for r in result.rows] == [("2023", 1), ("2024-Q1", 1), ("2024-Q3", 1)]


def test_segments_here_but_not_there(harbour: GraphReader) -> None:
    here, there = ({"name": n, "cls": "District", "ids": [i]} for n, i in (("q", "quay"), ("m", "mill")))
    edges = [
        {"relation": "IN_SEGMENT", "subject": "c", "object": "s"},
        {"relation": "LOCATED_IN", "subject": "c", "object": "q", "closure": True},
    ]
    absent = {
        "variables": [{"name": "o", "cls": "Company"}, there],
        "edges": [
            {"relation": "IN_SEGMENT", "subject": "o", "object": "s"},
            {"relation": "LOCATED_IN", "subject": "o", "object": "m", "closure": True},
        ],
    }
    plan = {"answer": "list", "target": "s", "variables": [{"name": "s", "cls": "Segment"}, C, here], "edges": edges}
    assert names(ask(harbour, **plan, without=[absent]), "s") == ["chips"]


def test_a_cut_list_knows_its_true_total(harbour: GraphReader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.plan.compile.MOST_ROWS", 2)
    result = ask(harbour, **tenants())
    assert (len(result.rows), result.truncated, result.total) == (2, True, 3)


def test_comparing_a_figure_of_two_things(harbour: GraphReader) -> None:
    both = [{"name": "k", "cls": "Company", "ids": ["lumen", "pine"]}]
    result = ask(harbour, answer="compare", variables=both, comparison={"anchor": "k", "parts": [{"prop": "revenue"}]})
    assert {(r.values["k"], r.values["revenue"]) for r in result.rows} == {
        ("Lumen Robotics", 4.5e7),
        ("Lumen Robotics", 4.4e7),
        ("Pinecone Chips", 6e7),
    }
