"""English questions as readers ask them: who holds more, named customers, lost money, for now, goods by any word."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

import kg
from ingest.statements.statement import Value
from tests.kg.answer.stated import Said, stated

CLASSES = {
    "Hallam Looms": "Company",
    "Orsted Weaving": "Company",
    "Brae Fund": "Investor",
    "Tarn Garments": "Company",
    "Dorran Outfitters": "Company",
    "Old Wharf": "Site",
    "Ina Maddox": "Person",
    "Piet Vos": "Person",
    "Karla Lind": "Person",
    "Selby Paper": "Company",
    "Norrland Bearings": "Company",
    "Falk Axles": "Company",
    "Petrel": "Product",
    "Vale Mutual": "Company",
    "Alpine Re": "Company",
    "Marsden Insurance": "Company",
    "Echo Rails": "Company",
    "Harbour Park": "Park",
    "Moss Daily": "Company",
}

# fmt: off
TEXTS: tuple[tuple[str, str, Said], ...] = (
    ("Orsted Weaving owns 60% of Hallam Looms, Brae Fund 15%. Hallam Looms sells cloth to Tarn Garments, since 2021, to Dorran Outfitters and to Orsted Weaving.", "2026-03-01", (
        ("Hallam Looms", "SUBSIDIARY_OF", "Orsted Weaving", {"share": 0.6}),
        ("Brae Fund", "HOLDS_SHARES_IN", "Hallam Looms", {"share": 0.15}),
        ("Hallam Looms", "SUPPLIES", "Tarn Garments", {"product": "cloth", "share": 0.4, "valid_from": "2021"}),
        ("Hallam Looms", "SUPPLIES", "Dorran Outfitters", {"product": "cloth", "share": 0.1}),
        ("Hallam Looms", "SUPPLIES", "Orsted Weaving", {"product": "cloth"}),
    )),
    ("Ina Maddox, formerly at Selby Paper, manages Old Wharf, which Hallam Looms operates. Karla Lind is to be president of Hallam Looms.", "2026-03-02", (
        ("Hallam Looms", "OPERATES", "Old Wharf", {}),
        ("Ina Maddox", "HOLDS_POST", "Old Wharf", {"title": "manager"}),
        ("Ina Maddox", "EMPLOYED_BY", "Selby Paper", {"status": "former"}),
        ("Karla Lind", "HOLDS_POST", "Hallam Looms", {"title": "president", "status": "planned"}),
    )),
    ("Vale Mutual lost 41 million pounds in 2025 after a profit of 18 million in 2024. Piet Vos is acting chief executive. Alpine Re sells it reinsurance. Moss Daily reported that Marsden Insurance wants to buy Vale Mutual.", "2026-03-03", (
        ("Vale Mutual", "net_profit", Value(of="", value=-41e6, currency="GBP"), {"period": "2025"}),
        ("Vale Mutual", "net_profit", Value(of="", value=18e6, currency="GBP"), {"period": "2024"}),
        ("Piet Vos", "HOLDS_POST", "Vale Mutual", {"title": "chief executive", "acting": True}),
        ("Alpine Re", "SUPPLIES", "Vale Mutual", {"product": "reinsurance"}),
        ("Marsden Insurance", "ACQUIRED", "Vale Mutual", {"status": "rumoured"}),
    )),
    ("Echo Rails offers the Petrel train. Norrland Bearings is to supply bogies and Falk Axles axles. Echo Rails moves to Harbour Park in 2027. Brae Fund is investing 9 million pounds and has sold its shares in Selby Paper. Echo Rails neither supplies Tarn Garments nor buys Falk Axles; window frames from Selby Paper are no longer used.", "2026-03-04", (
        ("Echo Rails", "OFFERS", "Petrel", {}),
        ("Norrland Bearings", "SUPPLIES", "Echo Rails", {"product": "bogies", "status": "planned"}),
        ("Falk Axles", "SUPPLIES", "Echo Rails", {"product": "axles", "status": "planned"}),
        ("Echo Rails", "TENANT_OF", "Harbour Park", {"status": "planned", "since": "2027"}),
        ("Brae Fund", "INVESTED_IN", "Echo Rails", {"amount": 9e6, "currency": "GBP"}),
        ("Brae Fund", "HOLDS_SHARES_IN", "Selby Paper", {"status": "former"}),
        ("Echo Rails", "SUPPLIES", "Tarn Garments", {"status": "denied"}),
        ("Echo Rails", "ACQUIRED", "Falk Axles", {"status": "denied"}),
        ("Selby Paper", "SUPPLIES", "Echo Rails", {"product": "window frames", "status": "former"}),
        ("Echo Rails", "employees", Value(of="", value=1900, unit="people"), {}),
        ("Vale Mutual", "employees", Value(of="", value=980, unit="people"), {}),
    )),
)
# fmt: on


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Iterator[kg.Graph]:
    with stated(tmp_path_factory.mktemp("kg"), TEXTS, CLASSES) as opened:
        yield opened


def told(graph: kg.Graph, question: str, *parts: str, never: str = "") -> None:
    answer = graph.ask(question)
    assert answer.status == "answered", (question, answer.text)
    assert not [part for part in parts if part not in answer.text], (question, answer.text)
    assert not never or never not in answer.text, (question, answer.text)


def silent(graph: kg.Graph, question: str, *never: str) -> None:
    answer = graph.ask(question)
    assert answer.status != "answered", (question, answer.text)
    assert not [name for name in never if name in answer.text], (question, answer.text)


def test_whoever_is_called_the_parent_holds_more(graph: kg.Graph) -> None:
    for question in (
        "Who holds more of Hallam Looms, Brae Fund or Orsted Weaving?",
        "Which of Brae Fund and Orsted Weaving has the larger stake in Hallam Looms?",
        "Who owns more of Hallam Looms, Orsted Weaving or Brae Fund?",
    ):
        answer = graph.ask(question)
        assert answer.status == "answered"
        assert answer.text.index("Orsted Weaving owns Hallam Looms (share 60%)") < answer.text.index("15%"), answer.text
    told(graph, "Who is the largest shareholder of Hallam Looms?", "Orsted Weaving", "60%", never="Brae")
    told(graph, "Who are the shareholders of Hallam Looms?", "Orsted Weaving", "Brae Fund")
    told(graph, "Is Brae Fund the largest shareholder of Hallam Looms?", "Orsted Weaving owns", never="Yes")
    told(graph, "Does Brae Fund hold more of Hallam Looms than Orsted Weaving?", "60%", "15%")
    none = graph.ask("Who holds more of Hallam Looms, Brae Fund or Selby Paper?")
    assert none.status == "empty"
    assert "no shares of Selby Paper in Hallam Looms" in none.text
    assert "15%" in none.text


def test_customers_that_are_named_are_those_known(graph: kg.Graph) -> None:
    for question in (
        "Which customers of Hallam Looms are named?",
        "Which customers of Hallam Looms are known by name?",
        "Which named customers does Hallam Looms have?",
        "Which customers of Hallam Looms are mentioned by name?",
    ):
        told(graph, question, "Tarn Garments", "Dorran Outfitters", "Orsted Weaving")
    told(graph, "How many customers of Hallam Looms are named?", "3 organizations")
    told(graph, "How many of Hallam Looms' customers are known by name?", "3 organizations")


@pytest.mark.parametrize("without", ["besides its parent", "other than its parent", "apart from its owner"])
def test_firms_besides_its_parent(graph: kg.Graph, without: str) -> None:
    told(graph, f"Which firms {without} buy cloth from Hallam Looms?", "Tarn", "Dorran", never="Orsted")
    told(graph, f"Who buys from Hallam Looms {without}?", "Tarn", "Dorran", never="Orsted")
    told(graph, "Which firms besides Tarn Garments buy cloth from Hallam Looms?", "Dorran", "Orsted", never="Tarn")


def test_before_a_firm_whose_site_somebody_runs(graph: kg.Graph) -> None:
    for question in (
        "Where did Ina Maddox work before she came to Hallam Looms?",
        "Where was Ina Maddox before Hallam Looms?",
        "Who employed Ina Maddox before she joined Hallam Looms?",
        "Where'd Ina Maddox work before coming to Hallam Looms?",
    ):
        told(graph, question, "used to work for Selby Paper")
    silent(graph, "Where did Ina Maddox work before she came to Vale Mutual?", "Selby")
    told(graph, "Where does Ina Maddox work?", "Old Wharf")


def test_profit_or_loss(graph: kg.Graph) -> None:
    for question in (
        "Did Vale Mutual earn or lose money in 2025, and how much?",
        "Was Vale Mutual profitable or loss-making in 2025?",
        "Did Vale Mutual make a profit or a loss in 2025?",
        "How much did Vale Mutual earn or lose in 2025?",
        "Did Vale Mutual end 2025 in the black or in the red?",
    ):
        told(graph, question, "-41 million", never="18 million")
    told(graph, "What profit did Vale Mutual make in 2024, and what loss in 2025?", "18 million", "-41 million")
    told(graph, "How much profit did Vale Mutual report for 2024, and how much in 2025?", "18 million", "-41 million")


def test_in_charge_for_now(graph: kg.Graph) -> None:
    for question in (
        "Who is in charge of Vale Mutual for now?",
        "Who runs Vale Mutual for the time being?",
        "Who is chief executive of Vale Mutual for the moment?",
        "Who is filling in as chief executive of Vale Mutual?",
    ):
        told(graph, question, "Piet Vos is acting")
    silent(graph, "Who is in charge of Hallam Looms for now?", "Karla Lind")


def test_reinsurers_sell_reinsurance(graph: kg.Graph) -> None:
    for question in (
        "Which companies reinsure Vale Mutual?",
        "Who are Vale Mutual's reinsurers?",
        "By whom is Vale Mutual reinsured?",
        "Who reinsures Vale Mutual?",
    ):
        told(graph, question, "Alpine Re supplies Vale Mutual")
    silent(graph, "Who caters for Vale Mutual?")


def test_who_reported_what_is_rumoured(graph: kg.Graph) -> None:
    for question in (
        "Which newspaper reported that Marsden Insurance wants Vale Mutual?",
        "Who reported that Marsden Insurance may bid for Vale Mutual?",
        "Which paper says that Marsden Insurance is eyeing Vale Mutual?",
    ):
        told(graph, question, "Moss Daily reported")
    silent(graph, "Which newspaper reported that Alpine Re wants Vale Mutual?", "Moss")


def test_goods_for_a_product_and_by_a_noun(graph: kg.Graph) -> None:
    for question in (
        "Who'll supply bogies for the Petrel trains?",
        "Who will make the bogies for the Petrel?",
        "Echo Rails bogie supplier",
        "Who is Echo Rails' bogie supplier?",
        "Who will supply bogies to Echo Rails?",
    ):
        told(graph, question, "Norrland Bearings", "bogies", never="Falk")
    told(graph, "So who will supply the bogies and the axles to Echo Rails?", "Norrland Bearings", "Falk Axles")
    silent(graph, "Who will supply windows for the Petrel trains?", "Norrland Bearings plans")


def test_since_when_one_buys(graph: kg.Graph) -> None:
    for question in (
        "Since when has Tarn Garments bought cloth from Hallam Looms?",
        "How long has Tarn Garments been buying cloth from Hallam Looms?",
        "Since when does Hallam Looms supply Tarn Garments?",
        "Since which year has Tarn Garments been a customer of Hallam Looms?",
    ):
        told(graph, question, "from 2021")
    none = graph.ask("Since when has Dorran Outfitters bought cloth from Hallam Looms?")
    assert none.status == "empty"
    assert "No source says since when" in none.text


def test_largest_customer_by_its_share_of_sales(graph: kg.Graph) -> None:
    for question in (
        "Which customer brings Hallam Looms the largest share of its revenue?",
        "From which customer does Hallam Looms get most of its revenue?",
        "Which customer accounts for the biggest part of Hallam Looms' sales?",
    ):
        told(graph, question, "Tarn Garments (40%)", never="Dorran")
    told(graph, "Is Dorran Outfitters the largest customer of Hallam Looms?", "Tarn Garments (40%)", never="Yes")


def test_what_will_be_is_not_what_is(graph: kg.Graph) -> None:
    told(graph, "Which tenants will Harbour Park have?", "Echo Rails plans to be a tenant")
    told(graph, "Which suppliers will Echo Rails have?", "Norrland Bearings", "Falk Axles")
    silent(graph, "Which customers will Hallam Looms have?", "Tarn Garments buys")


def test_put_into_sold_out_take_over_and_move(graph: kg.Graph) -> None:
    told(graph, "How much is Brae Fund putting into Echo Rails?", "9 million")
    told(graph, "Who is putting money into Echo Rails?", "Brae Fund")
    told(graph, "Which of Selby Paper's backers has sold out?", "Brae Fund used to hold shares")
    told(graph, "Who has cashed out of Selby Paper?", "Brae Fund used to hold shares")
    told(graph, "Who is to take over the Hallam mill one day?", "Karla Lind is to be president")
    told(graph, "Where will Echo Rails move in 2027?", "Harbour Park")
    silent(graph, "Where will Echo Rails move in 2031?")


def test_bigger_by_headcount_and_bare_words(graph: kg.Graph) -> None:
    for question in (
        "Which is bigger by headcount, Vale Mutual or Echo Rails?",
        "Which of Vale Mutual and Echo Rails employs more people?",
        "Which of Vale Mutual and Echo Rails is larger by staff?",
    ):
        told(graph, question, "Echo Rails has the higher figure")
    told(graph, "headcount Echo Rails", "1,900")
    told(graph, "Vale Mutual net profit 2024", "18 million", never="41")
    silent(graph, "happiness Echo Rails")


def test_rivals_at_home_have_no_headquarters_asked(graph: kg.Graph) -> None:
    answer = graph.ask("Who are Hallam Looms' customers at home?")
    assert answer.status == "empty"
    assert "“at home”" in answer.text
    assert "headquarters" not in answer.text


def test_denial_covers_a_part_and_either_side_of_a_merger(graph: kg.Graph) -> None:
    told(graph, "Does Echo Rails sell trains to Tarn Garments?", "said not to supply Tarn Garments")
    told(graph, "Did Falk Axles merge with Echo Rails?", "Echo Rails is said not to have acquired Falk Axles")
    silent(graph, "Does Echo Rails sell trains to Vale Mutual?", "said not")
    silent(graph, "Did Falk Axles buy Alpine Re?", "said not")


def test_former_custom_by_its_goods(graph: kg.Graph) -> None:
    for question in (
        "Which company used to get window frames from Selby Paper?",
        "Who used to buy window frames from Selby Paper?",
    ):
        told(graph, question, "Echo Rails used to buy from Selby Paper")
    told(graph, "Who used to make window frames for Echo Rails?", "Selby Paper used to supply")
    silent(graph, "Who used to buy cloth from Hallam Looms?", "Tarn Garments buys")


def test_figure_of_the_year_after(graph: kg.Graph) -> None:
    for second in ("what was it a year later", "how much was it the year after", "what in 2025"):
        told(graph, f"What was Vale Mutual's net profit in 2024, and {second}?", "18 million", "-41 million")
