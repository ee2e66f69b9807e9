"""English questions of two deeds joined by "or": each is told by itself, and neither of anybody else."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

import kg
from tests.kg.answer.stated import Said, stated

CLASSES = {
    "Harrow Milling": "Company",
    "Brackwater Grain": "Company",
    "Selkirk Foods": "Company",
    "Petrel Shipping": "Company",
    "Dunmore Yards": "Company",
    "Ebbing Capital": "Investor",
    "Quillon Labs": "Company",
    "Oslo Growth": "Investor",
    "Ridley Bottlers": "Company",
    "Tornio": "City",
    "Anna Thorne": "Person",
    "Callum Reyes": "Person",
}

# fmt: off
TEXTS: tuple[tuple[str, str, Said], ...] = (
    ("Brackwater Grain owns Harrow Milling, in which Selkirk Foods holds 12 per cent.", "2025-03-01", (
        ("Harrow Milling", "SUBSIDIARY_OF", "Brackwater Grain", {}),
        ("Selkirk Foods", "HOLDS_SHARES_IN", "Harrow Milling", {"share": 0.12}),
    )),
    ("Petrel Shipping owns Dunmore Yards and bought Ridley Bottlers in 2019.", "2025-03-02", (
        ("Dunmore Yards", "SUBSIDIARY_OF", "Petrel Shipping", {}),
        ("Petrel Shipping", "ACQUIRED", "Ridley Bottlers", {"date": "2019"}),
    )),
    ("Harrow Milling was started by Anna Thorne; Callum Reyes runs it. It operates a mill in Tornio and supplies Ridley Bottlers.", "2025-03-03", (
        ("Harrow Milling", "FOUNDED_BY", "Anna Thorne", {}),
        ("Callum Reyes", "HOLDS_POST", "Harrow Milling", {"title": "chief executive"}),
        ("Harrow Milling", "SUPPLIES", "Ridley Bottlers", {"product": "flour"}),
    )),
    ("Ebbing Capital led the Series B of Quillon Labs, Oslo Growth joined.", "2025-06-01", (
        ("Ebbing Capital", "INVESTED_IN", "Quillon Labs", {"round": "Series B", "lead": True}),
        ("Oslo Growth", "INVESTED_IN", "Quillon Labs", {"round": "Series B"}),
    )),
)
# fmt: on


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Iterator[kg.Graph]:
    with stated(tmp_path_factory.mktemp("either"), TEXTS, CLASSES) as opened:
        yield opened


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Who owns or holds shares in Harrow Milling?", ("Brackwater Grain", "Selkirk Foods")),
        ("Who holds shares in or owns Harrow Milling?", ("Selkirk Foods", "Brackwater Grain")),
        ("Which companies own or have a stake in Harrow Milling?", ("Brackwater Grain", "Selkirk Foods")),
        ("Who founded or runs Harrow Milling?", ("Anna Thorne founded", "Callum Reyes")),
        ("Who has founded or heads Harrow Milling?", ("Anna Thorne founded", "Callum Reyes")),
        ("Who chairs or runs Harrow Milling?", ("Callum Reyes",)),
        ("Which companies compete with or own Dunmore Yards?", ("no company that competes", "Petrel Shipping")),
        ("Which companies did Petrel Shipping buy or found?", ("Ridley Bottlers", "no company that was founded")),
        ("Which investors led or joined the funding of Quillon Labs?", ("Ebbing Capital", "Oslo Growth")),
    ],
)
def test_each_deed_is_told_of_the_thing_that_both_are_done_to(
    graph: kg.Graph, question: str, told: tuple[str, ...]
) -> None:
    answer = graph.ask(question)
    assert answer.status == "answered"
    for part in told:
        assert part in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Who acquired or invested in Harrow Milling?",
        "Which companies bought or compete with Harrow Milling?",
        "Who acquired or partners with Quillon Labs?",
    ],
)
def test_who_did_it_to_others_is_no_answer(graph: kg.Graph, question: str) -> None:
    answer = graph.ask(question)
    assert answer.status == "empty"
    assert "Petrel Shipping" not in answer.text
    assert "Dunmore Yards" not in answer.text


@pytest.mark.parametrize("question", ["Who bought or sells to Ridley Bottlers?", "Who sells or poured Harrow Milling?"])
def test_a_verb_without_object_is_never_done_to_anything_at_all(graph: kg.Graph, question: str) -> None:
    text = graph.ask(question).text
    assert "organizations or" not in text
    assert "Dunmore Yards" not in text
    assert "Quillon Labs" not in text


@pytest.mark.parametrize(
    "question",
    [
        "Who led the funding of Quillon Labs?",
        "Which fund led Quillon Labs's financing?",
        "Who spearheaded the fundraising of Quillon Labs?",
    ],
)
def test_who_led_the_money_of_a_firm_is_its_lead_investor(graph: kg.Graph, question: str) -> None:
    answer = graph.ask(question)
    assert answer.status == "answered"
    assert "Ebbing Capital" in answer.text
    assert "Oslo Growth" not in answer.text


@pytest.mark.parametrize(
    "question", ["Which funds joined the funding round of Quillon Labs?", "Who took part in Quillon Labs's financing?"]
)
def test_who_joined_the_money_of_a_firm_has_invested_in_it(graph: kg.Graph, question: str) -> None:
    answer = graph.ask(question)
    assert answer.status == "answered"
    assert "Ebbing Capital" in answer.text
    assert "Oslo Growth" in answer.text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Has Anna Thorne founded a company?", "Yes, Anna Thorne founded Harrow Milling"),
        ("Has Anna Thorne founded any companies?", "Yes, Anna Thorne founded Harrow Milling"),
        ("Has Anna Thorne founded Harrow Milling?", "Yes, Anna Thorne founded Harrow Milling"),
        ("Who has founded Harrow Milling?", "Anna Thorne founded Harrow Milling"),
        ("Has Petrel Shipping founded a company?", "does not record that Petrel Shipping founded a company"),
    ],
)
def test_who_has_founded_is_no_owner(graph: kg.Graph, question: str, told: str) -> None:
    assert told in graph.ask(question).text
