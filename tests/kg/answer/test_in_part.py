"""Where nobody owns the whole, those who own a part are told; where no place is known, the park is."""

from __future__ import annotations

from kg.answer.in_part import in_control, in_number, in_part
from kg.plan.plan import plan_from_json
from ontology.load import load

WHO_OWNS = {
    "answer": "list",
    "target": "x",
    "variables": [
        {"name": "x", "cls": "Organization"},
        {"name": "c", "cls": "Company", "ids": ["e1"], "names": ["Lumen Robotics"]},
    ],
    "edges": [{"relation": "SUBSIDIARY_OF", "subject": "c", "object": "x"}],
}
WHERE_IS = {
    "answer": "list",
    "target": "x",
    "variables": [
        {"name": "x", "cls": "Place"},
        {"name": "c", "cls": "Company", "ids": ["e1"], "names": ["Lumen Robotics"]},
    ],
    "edges": [{"relation": "LOCATED_IN", "subject": "c", "object": "x"}],
}


def test_shareholders_own_a_part() -> None:
    found = in_part(plan_from_json(WHO_OWNS), load())
    assert found is not None
    [edge] = found.edges
    assert (edge.relation, edge.subject, edge.object) == ("HOLDS_SHARES_IN", "x", "c")
    assert [c.prop for c in found.columns] == ["share"]


def test_the_park_is_told_where_no_place_is_known() -> None:
    found = in_part(plan_from_json(WHERE_IS), load())
    assert found is not None
    assert (found.edges[0].relation, found.edges[0].subject) == ("TENANT_OF", "c")


def test_what_lies_in_a_place_is_not_asked_of_its_tenants() -> None:
    assert in_part(plan_from_json(WHERE_IS | {"target": "c"}), load()) is None


def test_a_question_with_conditions_has_no_nearest() -> None:
    planned = WHO_OWNS | {"edges": [WHO_OWNS["edges"][0] | {"status": ["planned"]}]}  # type: ignore[index]
    assert in_part(plan_from_json(planned), load()) is None


def test_a_ticker_is_what_the_listing_carries() -> None:
    ticker = {"answer": "value", "target": "c", "variables": WHO_OWNS["variables"][1:]}  # type: ignore[index]
    found = in_part(plan_from_json(ticker | {"columns": [{"var": "c", "prop": "ticker"}]}), load())
    assert found is not None
    assert (found.edges[0].relation, found.columns[0].prop) == ("LISTED_ON", "ticker")


def test_whoever_holds_more_than_half_is_asked_for_before_those_who_hold_a_part() -> None:
    held = in_control(plan_from_json(WHO_OWNS), load())
    assert held is not None
    [edge] = held.edges
    assert (edge.relation, edge.subject, edge.object) == ("HOLDS_SHARES_IN", "x", "c")
    assert [(f.prop, f.op, f.value) for f in edge.where] == [("share", ">", 0.5)]
    assert in_control(plan_from_json(WHERE_IS), load()) is None


def test_a_fair_is_no_tenant_of_where_it_is_held() -> None:
    fair = {"name": "c", "cls": "Conference", "ids": ["e1"], "names": ["第五届兰溪生物医药博览会"]}
    plan = plan_from_json(WHERE_IS | {"variables": [{"name": "x", "cls": "Place"}, fair]})
    assert in_part(plan, load()) is None


def test_a_number_of_shares_is_told_where_no_share_is_known() -> None:
    plan = plan_from_json(
        {
            "answer": "value",
            "target": "p",
            "variables": [
                {"name": "p", "cls": "Person", "ids": ["e1"], "names": ["陆怀谷"]},
                {"name": "c", "cls": "Company", "ids": ["e2"], "names": ["青杉科技"]},
            ],
            "edges": [{"relation": "HOLDS_SHARES_IN", "subject": "p", "object": "c", "name": "h"}],
            "filters": [{"var": "h", "prop": "share", "op": "is_known"}],
            "columns": [{"var": "h", "prop": "share"}],
        }
    )
    found = in_number(plan, load())
    assert found is not None
    assert ([c.prop for c in found.columns], found.filters) == (["shares"], ())
    assert in_number(found, load()) is None
