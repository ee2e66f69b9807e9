"""English questions about bids, sellers and owners to come, the ends of posts and of custom, and jobs before a job."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

import kg
from kg.settings import Settings
from tests.kg.answer.asked import silent, told
from tests.kg.answer.stated import Said, extraction

CLASSES = {
    "Harrow Milling": "Company",
    "Brackwater Grain": "Company",
    "Selkirk Foods": "Company",
    "Tornio Paper": "Company",
    "Aalto Group": "Company",
    "Petrel Shipping": "Company",
    "Dunmore Yards": "Company",
    "Corvane": "Product",
    "Kelp Coast Farms": "Company",
    "Nordhavn Seafood": "Company",
    "Isla Verde Fisheries": "Company",
    "Fenwick Glass": "Company",
    "Opaline": "Company",
    "Ridley Bottlers": "Company",
    "Marlow Instruments": "Company",
    "Quillon Labs": "Company",
    "Ebbing Capital": "Investor",
    "Gothenburg": "City",
    "Anna Thorne": "Person",
    "Callum Reyes": "Person",
    "Ingrid Vale": "Person",
    "Tomas Brandt": "Person",
    "Leon Abara": "Person",
}

# fmt: off
TEXTS: tuple[tuple[str, str, Said], ...] = (
    ("Brackwater Grain agreed to buy Harrow Milling from Selkirk Foods for 90 million pounds. Talk that Petrel Shipping had bid for Harrow Milling was wrong.", "2025-03-01", (
        ("Brackwater Grain", "ACQUIRED", "Harrow Milling", {"status": "planned", "amount": 9e7, "currency": "GBP"}),
        ("Harrow Milling", "SUBSIDIARY_OF", "Selkirk Foods", {"share": 0.7}),
        ("Petrel Shipping", "ACQUIRED", "Harrow Milling", {"status": "denied"}),
    )),
    ("Aalto Group is said to be preparing an offer for Tornio Paper, in which Nordhavn Seafood holds 30%.", "2025-03-02", (
        ("Aalto Group", "ACQUIRED", "Tornio Paper", {"status": "rumoured"}),
        ("Nordhavn Seafood", "HOLDS_SHARES_IN", "Tornio Paper", {"share": 0.3}),
    )),
    ("The shipyard Dunmore Yards is building the ferry Corvane for Petrel Shipping. It is the first yard to do so.", "2025-03-03", (
        ("Dunmore Yards", "SUPPLIES", "Petrel Shipping", {"product": "Corvane", "status": "planned"}),
        ("Petrel Shipping", "USES", "Corvane", {"status": "planned"}),
    )),
    ("Nordhavn Seafood will hold 60% of the joint venture Kelp Coast Farms, Isla Verde Fisheries 40%.", "2025-03-04", (
        ("Kelp Coast Farms", "SUBSIDIARY_OF", "Nordhavn Seafood", {"share": 0.6, "status": "planned"}),
        ("Isla Verde Fisheries", "HOLDS_SHARES_IN", "Kelp Coast Farms", {"share": 0.4, "status": "planned"}),
    )),
    ("Fenwick Glass made bottles for Ridley Bottlers until 2019; Opaline is still a customer.", "2025-03-05", (
        ("Fenwick Glass", "SUPPLIES", "Ridley Bottlers", {"product": "bottles", "status": "former", "valid_to": "2019"}),
        ("Fenwick Glass", "SUPPLIES", "Opaline", {"product": "bottles"}),
    )),
    ("Anna Thorne becomes CFO of Marlow Instruments on 1 November 2025, taking over from Callum Reyes. She was treasurer of Fenwick Glass. Callum Reyes stays until 31 March 2026.", "2025-09-30", (
        ("Anna Thorne", "HOLDS_POST", "Marlow Instruments", {"title": "CFO", "status": "planned", "valid_from": "2025-11-01"}),
        ("Anna Thorne", "HOLDS_POST", "Fenwick Glass", {"title": "treasurer", "status": "former"}),
        ("Callum Reyes", "HOLDS_POST", "Marlow Instruments", {"title": "CFO", "valid_to": "2026-03-31"}),
    )),
    ("Ingrid Vale is commercial director of Marlow Instruments; before that she was a chemist at Opaline.", "2025-09-29", (
        ("Ingrid Vale", "HOLDS_POST", "Marlow Instruments", {"title": "commercial director"}),
        ("Ingrid Vale", "EMPLOYED_BY", "Opaline", {"title": "chemist", "status": "former"}),
    )),
    ("Leon Abara, now head of sales at Opaline, will be chief executive of Dunmore Yards.", "2025-09-28", (
        ("Leon Abara", "HOLDS_POST", "Dunmore Yards", {"title": "chief executive", "status": "planned"}),
        ("Leon Abara", "HOLDS_POST", "Opaline", {"title": "head of sales"}),
    )),
    ("Ebbing Capital of Gothenburg led the Series B of Quillon Labs.", "2025-06-01", (
        ("Ebbing Capital", "INVESTED_IN", "Quillon Labs", {"round": "Series B", "lead": True}),
        ("Ebbing Capital", "LOCATED_IN", "Gothenburg", {}),
    )),
    ("Tomas Brandt worked for Aalto Group as a buyer before he founded Quillon Labs.", "2025-06-02", (
        ("Tomas Brandt", "EMPLOYED_BY", "Aalto Group", {"title": "buyer", "status": "former"}),
        ("Quillon Labs", "FOUNDED_BY", "Tomas Brandt", {}),
        ("Tomas Brandt", "HOLDS_POST", "Quillon Labs", {"title": "chief executive"}),
    )),
)
# fmt: on


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Iterator[kg.Graph]:
    with kg.open(Settings(home=tmp_path_factory.mktemp("kg"))) as opened:
        texts = [extraction(n, text, day, said, CLASSES) for n, (text, day, said) in enumerate(TEXTS)]
        assert not any(w.quarantined for w in opened.ingest(texts))
        yield opened


@pytest.mark.parametrize(
    "question",
    [
        "Who bid for Tornio Paper?",
        "Who has made an offer for Tornio Paper?",
        "Which company bid for Tornio Paper?",
        "Who is bidding for Tornio Paper?",
        "Which group has put in a takeover bid for Tornio Paper?",
        "Who launched a bid to acquire Tornio Paper?",
        "Which firms have submitted bids for Tornio Paper?",
    ],
)
def test_who_bid_is_told_with_what_is_known_of_it(graph: kg.Graph, question: str) -> None:
    told(graph, question, "Aalto Group is rumoured to acquire Tornio Paper")
    told(graph, question.replace("Tornio Paper", "Harrow Milling"), "Brackwater Grain plans to acquire Harrow Milling")


def test_denied_bid_is_told_as_denied_and_nobody_bids_for_others(graph: kg.Graph) -> None:
    told(graph, "Did Petrel Shipping bid for Harrow Milling?", "denial", "2025-03-01")
    assert "Petrel" not in graph.ask("Who bid for Harrow Milling?").text
    silent(graph, "Who bid for Fenwick Glass?", "Brackwater", "Aalto")


@pytest.mark.parametrize(
    "question",
    [
        "From whom is Brackwater buying Harrow Milling?",
        "Who is selling Harrow Milling to Brackwater?",
        "From which company does Brackwater Grain buy Harrow Milling?",
        "Whom is Brackwater Grain buying Harrow Milling from?",
        "Which group will sell Harrow Milling to Brackwater?",
        "From whom will Brackwater Grain acquire Harrow Milling?",
        "Who has agreed to sell Harrow Milling to Brackwater Grain?",
    ],
)
def test_from_whom_a_firm_is_bought(graph: kg.Graph, question: str) -> None:
    told(graph, question, "Selkirk Foods owns Harrow Milling")


def test_no_owner_is_told_for_the_seller_of_what_is_not_bought(graph: kg.Graph) -> None:
    silent(graph, "From whom is Ridley buying Harrow Milling?", "Selkirk")
    silent(graph, "Who is selling Harrow Milling to Petrel Shipping?", "Selkirk")
    silent(graph, "From whom is Brackwater buying Fenwick Glass?", "Selkirk")


@pytest.mark.parametrize(
    "question",
    [
        "Who will own Kelp Coast Farms?",
        "Who is going to own Kelp Coast Farms?",
        "Who are the future owners of Kelp Coast Farms?",
        "Which companies will own Kelp Coast Farms?",
        "Which firms are to own Kelp Coast Farms?",
        "Who is to own Kelp Coast Farms?",
    ],
)
def test_all_who_will_own_a_firm(graph: kg.Graph, question: str) -> None:
    told(graph, question, "Nordhavn Seafood", "Isla Verde Fisheries", "40%")


@pytest.mark.parametrize(
    "question",
    [
        "Until when does Callum Reyes stay at Marlow?",
        "How long will Callum Reyes stay at Marlow Instruments?",
        "When will Callum Reyes step down as CFO of Marlow Instruments?",
        "Until when will Callum Reyes remain CFO of Marlow?",
        "Till when does Callum Reyes remain at Marlow?",
        "Until when will Callum Reyes serve as CFO of Marlow?",
        "When is Callum Reyes leaving as CFO of Marlow?",
    ],
)
def test_until_when_somebody_stays(graph: kg.Graph, question: str) -> None:
    told(graph, question, "Callum Reyes", "until 2026-03-31")
    silent(graph, question.replace("Callum Reyes", "Ingrid Vale").replace("CFO", "commercial director"), "2026")


@pytest.mark.parametrize(
    "question",
    [
        "When did Ridley stop buying from Fenwick?",
        "When did Ridley stop buying bottles from Fenwick?",
        "When did Fenwick stop supplying Ridley?",
        "When did Ridley Bottlers cease to be a customer of Fenwick Glass?",
        "Until when did Fenwick Glass supply Ridley Bottlers?",
        "Until when did Ridley buy bottles from Fenwick?",
        "When did Fenwick Glass lose Ridley Bottlers as a customer?",
        "Until when was Ridley Bottlers a customer of Fenwick Glass?",
    ],
)
def test_when_custom_ended(graph: kg.Graph, question: str) -> None:
    told(graph, question, "Ridley Bottlers used to buy from Fenwick Glass", "until 2019")
    silent(graph, question.replace("Ridley Bottlers", "Ridley").replace("Ridley", "Opaline"), "2019")
    if "bottles" in question:
        silent(graph, question.replace("bottles", "valves"))


@pytest.mark.parametrize(
    "question",
    [
        "What was Ingrid Vale's job before Marlow, and where?",
        "What was Ingrid Vale's job before Marlow?",
        "What did Ingrid Vale do before Marlow?",
        "What was Ingrid Vale before Marlow Instruments?",
        "What was Ingrid Vale's position before she joined Marlow, and at which company?",
        "What was Ingrid Vale's role before joining Marlow Instruments?",
        "Where did Ingrid Vale work before Marlow, and in which post?",
    ],
)
def test_what_somebody_was_before(graph: kg.Graph, question: str) -> None:
    told(graph, question, "Ingrid Vale used to work for Opaline (chemist)")
    assert "commercial director" not in graph.ask(question).text
    silent(graph, question.replace("Marlow Instruments", "Marlow").replace("Marlow", "Aalto"), "chemist")


@pytest.mark.parametrize(
    "question",
    [
        "What is Ingrid Vale's position and where was she before?",
        "What is Ingrid Vale's job, and where did she work before?",
        "What does Ingrid Vale do at Marlow and where was she before that?",
        "What is Ingrid Vale's title and where was she previously?",
        "What is Ingrid Vale's role, and what was her job before?",
        "Which post does Ingrid Vale hold, and where was she employed before?",
    ],
)
def test_what_somebody_is_and_was(graph: kg.Graph, question: str) -> None:
    told(graph, question, "commercial director of Marlow Instruments", "used to work for Opaline")


@pytest.mark.parametrize(
    "question",
    [
        "Who will be chief executive of Dunmore Yards and where does he come from?",
        "Who will be chief executive of Dunmore Yards and where did he work before?",
        "Who takes over as chief executive of Dunmore Yards, and where does he come from?",
        "Who is to be chief executive of Dunmore Yards, and from which company does he come?",
        "Who becomes chief executive of Dunmore Yards and where was he before?",
        "Who will become chief executive of Dunmore Yards, and from where?",
    ],
)
def test_who_is_to_come_may_be_elsewhere_to_this_day(graph: kg.Graph, question: str) -> None:
    told(graph, question, "Leon Abara is to be", "works for Opaline")
    other = question.replace("chief executive of Dunmore Yards", "CFO of Marlow").replace(" he ", " she ")
    told(graph, other, "Anna Thorne is to be", "used to work for Fenwick Glass")


@pytest.mark.parametrize(
    "question",
    [
        "Who takes over from Callum Reyes as CFO of Marlow and where does she come from?",
        "Who succeeds Callum Reyes as CFO of Marlow, and where did she work before?",
        "Who becomes CFO of Marlow Instruments, and what was her job before?",
    ],
)
def test_where_a_successor_comes_from(graph: kg.Graph, question: str) -> None:
    told(graph, question, "Anna Thorne is to be CFO", "used to work for Fenwick Glass")


@pytest.mark.parametrize(
    "question",
    [
        "Who led the Series B of Quillon Labs and where is that investor based?",
        "Who led Quillon's Series B and where is that investor located?",
        "Who led Quillon's Series B, and where is that fund based?",
        "Who is the lead investor of Quillon and where is that investor based?",
        "Who backed Quillon Labs, and in which city is that firm based?",
        "Who invested in Quillon Labs and where is this investor headquartered?",
    ],
)
def test_where_that_investor_is(graph: kg.Graph, question: str) -> None:
    told(graph, question, "Ebbing Capital", "Gothenburg")


@pytest.mark.parametrize(
    "question",
    [
        "Which yard builds the Corvane?",
        "Who builds the Corvane?",
        "Which company builds Corvane?",
        "Which shipyard is building the Corvane?",
        "By which yard is the Corvane built?",
        "By whom is the Corvane being built?",
    ],
)
def test_who_builds_what_is_ordered(graph: kg.Graph, question: str) -> None:
    told(graph, question, "Dunmore Yards plans to supply Petrel Shipping")


def test_no_builder_of_another_kind(graph: kg.Graph) -> None:
    assert graph.ask("Which university builds the Corvane?").status == "empty"
    assert graph.ask("Which brewery builds the Corvane?").status == "empty"


@pytest.mark.parametrize(
    "question",
    [
        "Who is making the bottles for Opaline?",
        "Which company makes bottles for Opaline?",
        "Who makes Opaline's bottles for it?",
        "Who is making the new bottles for Opaline?",
        "Which firm is producing the bottles for Opaline?",
        "Who manufactures bottles for Opaline?",
    ],
)
def test_who_makes_goods_for_a_firm(graph: kg.Graph, question: str) -> None:
    told(graph, question, "Fenwick Glass supplies Opaline")
    silent(graph, question.replace("bottles", "valves"))
