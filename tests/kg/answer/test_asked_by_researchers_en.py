"""English questions as a researcher types them: rounds, who joined, what grants come to, what is ranked, what is to come."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

import kg
from ingest.statements.statement import Value
from tests.kg.answer.asked import silent, told
from tests.kg.answer.stated import Said, stated

CLASSES = {
    "Fennwick Robotics": "Company",
    "Ostra Battery": "Company",
    "Halden Optics": "Company",
    "Corvid Systems": "Company",
    "Pellworm Foods": "Company",
    "Lumo Sensors": "Company",
    "Tarn Shipping": "Company",
    "Brae Capital": "Investor",
    "Sundew Ventures": "Investor",
    "Loch Partners": "Investor",
    "Nadia Brandt": "Person",
    "Owen Pryce": "Person",
    "Lea Sorensen": "Person",
    "Tom Arkwright": "Person",
    "Ina Faulk": "Person",
    "Skerry Park": "Cluster",
    "Moorgate Works": "Site",
    "Tide Mill": "Site",
    "Leith": "City",
    "Clean Tooling Scheme": "Policy",
    "Harbour Skills Fund": "Policy",
    "Ministry of Trade": "GovernmentAgency",
    "Kestrel Arm": "Product",
    "Kestrel Mini": "Product",
    "robotics": "Segment",
}


def euros(value: float) -> Value:
    return Value(value=value, currency="EUR")


def people(value: float) -> Value:
    return Value(value=value, unit="people")


# fmt: off
TEXTS: tuple[tuple[str, str, Said], ...] = (
    ("Fennwick Robotics raised 9 million euros in a Series A led by Brae Capital, joined by Loch Partners.", "2023-02-01", (
        ("Brae Capital", "INVESTED_IN", "Fennwick Robotics", {"round": "Series A", "lead": True, "date": "2023-02"}),
        ("Loch Partners", "INVESTED_IN", "Fennwick Robotics", {"round": "Series A", "date": "2023-02"}),
        ("Fennwick Robotics", "IN_SEGMENT", "robotics", {}),
    )),
    ("Fennwick Robotics closed a 30 million euro Series B led by Sundew Ventures; Brae Capital took part too.", "2025-05-02", (
        ("Sundew Ventures", "INVESTED_IN", "Fennwick Robotics", {"round": "Series B", "lead": True, "date": "2025-05"}),
        ("Brae Capital", "INVESTED_IN", "Fennwick Robotics", {"round": "Series B", "date": "2025-05"}),
        ("Fennwick Robotics", "OFFERS", "Kestrel Arm", {}),
        ("Fennwick Robotics", "OFFERS", "Kestrel Mini", {"status": "planned"}),
    )),
    ("Sundew Ventures led the seed round of Halden Optics.", "2024-03-01", (
        ("Sundew Ventures", "INVESTED_IN", "Halden Optics", {"round": "seed", "lead": True}),
    )),
    ("Nadia Brandt, until then at Corvid Systems, became chief technology officer of Fennwick Robotics in March 2025. Owen Pryce has worked there since 2024.", "2025-04-01", (
        ("Nadia Brandt", "HOLDS_POST", "Fennwick Robotics", {"title": "chief technology officer", "valid_from": "2025-03"}),
        ("Nadia Brandt", "EMPLOYED_BY", "Corvid Systems", {"status": "former", "valid_to": "2025-03"}),
        ("Owen Pryce", "EMPLOYED_BY", "Fennwick Robotics", {"valid_from": "2024"}),
    )),
    ("Lea Sorensen is chairman of Ostra Battery; Tom Arkwright will take over in June 2027. Ina Faulk left the board of Ostra Battery in 2024.", "2026-10-01", (
        ("Lea Sorensen", "HOLDS_POST", "Ostra Battery", {"title": "chairman"}),
        ("Tom Arkwright", "HOLDS_POST", "Ostra Battery", {"title": "chairman", "status": "planned", "valid_from": "2027-06"}),
        ("Ina Faulk", "HOLDS_POST", "Ostra Battery", {"title": "director", "status": "former", "valid_to": "2024"}),
    )),
    ("Under the Clean Tooling Scheme of the Ministry of Trade firms such as Halden Optics get up to 400,000 euros for a tool, 2 million euros for a line and 900 euros per trainee. The scheme has 60 million euros and runs to 2029.", "2025-01-10", (
        ("Clean Tooling Scheme", "GRANTS", euros(4e5), {"amount": 4e5, "currency": "EUR", "purpose": "tool"}),
        ("Clean Tooling Scheme", "GRANTS", euros(2e6), {"amount": 2e6, "currency": "EUR", "purpose": "line"}),
        ("Clean Tooling Scheme", "GRANTS", euros(900), {"amount": 900.0, "currency": "EUR", "per": "trainee"}),
        ("Ministry of Trade", "ISSUED", "Clean Tooling Scheme", {"date": "2025-01-10"}),
        ("Clean Tooling Scheme", "APPLIES_TO", "Halden Optics", {}),
        ("Clean Tooling Scheme", "fund_size", euros(6e7), {}),
    )),
    ("The Harbour Skills Fund has 8 million euros.", "2025-01-11", (
        ("Harbour Skills Fund", "fund_size", euros(8e6), {}),
    )),
    ("Halden Optics employs 40 people, after 12 in 2021, Ostra Battery 900 and Corvid Systems 320.", "2026-03-01", (
        ("Halden Optics", "employees", people(12), {"period": "2021"}),
        ("Halden Optics", "employees", people(40), {}),
        ("Ostra Battery", "employees", people(900), {}),
        ("Corvid Systems", "employees", people(320), {}),
    )),
    ("Ostra Battery earned 12 million euros in 2025 and Corvid Systems 31 million; Pellworm Foods lost 7 million and Tarn Shipping 19 million.", "2026-03-02", (
        ("Ostra Battery", "net_profit", euros(1.2e7), {"period": "2025"}),
        ("Corvid Systems", "net_profit", euros(3.1e7), {"period": "2025"}),
        ("Pellworm Foods", "net_profit", euros(-7e6), {"period": "2025"}),
        ("Tarn Shipping", "net_profit", euros(-1.9e7), {"period": "2025"}),
    )),
    ("Ostra Battery bought Halden Optics for 80 million euros in 2025 and Corvid Systems bought Lumo Sensors for 2.5 billion euros. Tarn Shipping plans to buy Pellworm Foods for 140 million euros.", "2026-03-05", (
        ("Ostra Battery", "ACQUIRED", "Halden Optics", {"amount": 8e7, "currency": "EUR", "date": "2025"}),
        ("Corvid Systems", "ACQUIRED", "Lumo Sensors", {"amount": 2.5e9, "currency": "EUR"}),
        ("Tarn Shipping", "ACQUIRED", "Pellworm Foods", {"amount": 1.4e8, "currency": "EUR", "status": "planned"}),
    )),
    ("Halden Optics will move into Skerry Park in May 2027. Corvid Systems has been there since 2022, and Tarn Shipping is not coming.", "2026-09-01", (
        ("Halden Optics", "TENANT_OF", "Skerry Park", {"status": "planned", "since": "2027-05"}),
        ("Corvid Systems", "TENANT_OF", "Skerry Park", {"since": "2022"}),
        ("Tarn Shipping", "TENANT_OF", "Skerry Park", {"status": "denied"}),
    )),
    ("Ostra Battery shut its Moorgate Works in May 2024; Pellworm Foods will close Tide Mill in 2028.", "2026-02-01", (
        ("Ostra Battery", "OPERATES", "Moorgate Works", {"status": "former"}),
        ("Moorgate Works", "closed", Value(value="2024-05"), {}),
        ("Pellworm Foods", "OPERATES", "Tide Mill", {}),
        ("Tide Mill", "closed", Value(value="2028"), {"status": "planned"}),
    )),
    ("Brae Capital holds 12% of Ostra Battery, which buys from Lumo Sensors and was called Ostra Cells before. Tarn Shipping lost Pellworm Foods as a customer.", "2026-04-01", (
        ("Brae Capital", "HOLDS_SHARES_IN", "Ostra Battery", {"share": 0.12}),
        ("Lumo Sensors", "SUPPLIES", "Ostra Battery", {"product": "sensors"}),
        ("Tarn Shipping", "SUPPLIES", "Pellworm Foods", {"status": "former"}),
        ("Ostra Battery", "former_name", Value(value="Ostra Cells"), {}),
    )),
)
# fmt: on


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Iterator[kg.Graph]:
    with stated(tmp_path_factory.mktemp("kg"), TEXTS, CLASSES) as opened:
        yield opened


@pytest.mark.parametrize(
    "question",
    [
        "Who led Fennwick Robotics' latest round?",
        "Who led the latest round of Fennwick?",
        "Who led Fennwick's most recent funding round?",
        "Which fund led the last financing round of Fennwick Robotics?",
        "Who was the lead investor in Fennwick's latest round?",
        "Who leads Fennwick's newest funding round?",
    ],
)
def test_who_led_the_latest_round_is_not_who_led_one_before(graph: kg.Graph, question: str) -> None:
    told(graph, question, "Sundew Ventures (Series B)", "2025-05", no=("Brae", "Loch"))


@pytest.mark.parametrize(
    "question",
    [
        "Which investors took part in Fennwick's most recent round?",
        "Who invested in the latest round of Fennwick?",
        "Who backed Fennwick most recently?",
        "When was Fennwick's last round?",
        "What was the latest funding round of Fennwick Robotics?",
    ],
)
def test_all_who_joined_the_latest_round_are_told_with_its_day(graph: kg.Graph, question: str) -> None:
    told(graph, question, "Sundew Ventures", "Brae Capital", "Series B", "2025-05", no=("Loch", "Series A"))


def test_a_round_that_no_source_dates_is_told_as_the_only_one_that_there_is(graph: kg.Graph) -> None:
    told(graph, "Who led Halden's latest round?", "Sundew Ventures", "seed round", "no source dates it")


@pytest.mark.parametrize(
    "question",
    [
        "Who leads the Series B of Fennwick?",
        "Who co-led Fennwick's Series B?",
        "Who was the lead investor in Fennwick's Series B?",
    ],
)
def test_who_leads_a_named_round(graph: kg.Graph, question: str) -> None:
    told(graph, question, "Sundew Ventures invested in Fennwick Robotics (lead, Series B)", no=("Brae",))


@pytest.mark.parametrize(
    "question", ["Which investors were in Fennwick's Series A?", "Who is behind Fennwick's Series A?"]
)
def test_who_was_in_a_named_round(graph: kg.Graph, question: str) -> None:
    told(graph, question, "Brae Capital", "Loch Partners", no=("Sundew",))


@pytest.mark.parametrize(
    "question", ["Which robotics firms raised a Series A?", "Which robotics startups raised a series a"]
)
def test_firms_of_a_field_that_raised_a_round(graph: kg.Graph, question: str) -> None:
    told(graph, question, "Fennwick Robotics", "Brae Capital and Loch Partners", no=("Halden", "Sundew"))


@pytest.mark.parametrize(
    ("question", "who", "others"),
    [
        ("Who joined Fennwick in 2025?", ("Nadia Brandt is CTO of Fennwick Robotics", "2025-03"), ("Owen",)),
        ("Which people joined Fennwick Robotics in 2024?", ("Owen Pryce works for Fennwick", "2024"), ("Nadia",)),
        ("Who has joined Fennwick?", ("Nadia Brandt", "Owen Pryce"), ("Brae",)),
        ("When did Nadia Brandt join Fennwick?", ("since 2025-03",), ("member",)),
        ("Did Nadia Brandt join Fennwick Robotics?", ("Yes", "holds a post at Fennwick"), ("member",)),
        ("Which company did Nadia Brandt join?", ("CTO of Fennwick Robotics",), ("Corvid",)),
        ("Who is joining Ostra Battery?", ("Tom Arkwright is to be chairman of Ostra Battery",), ("Lea", "Ina")),
        ("Who is joining Ostra Battery in 2027?", ("Tom Arkwright is to be chairman",), ("Lea",)),
    ],
)
def test_whoever_took_a_job_or_a_post_joined(
    graph: kg.Graph, question: str, who: tuple[str, ...], others: tuple[str, ...]
) -> None:
    told(graph, question, *who, no=others)


def test_nobody_joined_where_nobody_is_known_to_work(graph: kg.Graph) -> None:
    silent(graph, "Who joined Pellworm Foods?", "Nadia", "Owen")
    silent(graph, "Who joined Fennwick in 2021?", "Nadia Brandt is", "Owen Pryce works")


@pytest.mark.parametrize(
    "question",
    [
        "What is the highest grant under the Clean Tooling Scheme?",
        "What is the maximum grant of the Clean Tooling Scheme?",
        "What is the largest sum the Clean Tooling Scheme pays?",
        "How much can a company get at most under the Clean Tooling Scheme?",
        "What is the most a firm can get from the Clean Tooling Scheme?",
        "What is the biggest subsidy that the Clean Tooling Scheme offers?",
    ],
)
def test_the_highest_grant_is_one_of_those_that_are_given(graph: kg.Graph, question: str) -> None:
    answer = graph.ask(question)
    assert answer.text.startswith("The highest is 2 million euros"), answer.text
    assert len(answer.rows) == 1


def test_lowest_grant_and_the_policy_of_the_highest(graph: kg.Graph) -> None:
    told(graph, "What is the smallest grant under the Clean Tooling Scheme?", "The lowest is 900 euros")
    told(graph, "Which policy gives the highest grant?", "Clean Tooling Scheme (2 million euros)")


@pytest.mark.parametrize(
    "question",
    ["Who does Tom Arkwright replace?", "Whom will Tom Arkwright succeed?", "Who is Tom Arkwright taking over from?"],
)
def test_whoever_is_to_be_replaced_is_still_there(graph: kg.Graph, question: str) -> None:
    told(graph, question, "Lea Sorensen is chairman of Ostra Battery, before Tom Arkwright")


@pytest.mark.parametrize("question", ["Who will succeed Lea Sorensen?", "Who takes over from Lea Sorensen?"])
def test_whoever_is_to_follow_is_told_as_a_plan(graph: kg.Graph, question: str) -> None:
    told(graph, question, "Tom Arkwright is to be chairman of Ostra Battery, after Lea Sorensen", "2027-06")


@pytest.mark.parametrize(
    ("question", "who", "others"),
    [
        ("List acquisitions over 1 billion euros.", "Lumo Sensors was acquired by Corvid Systems (2.5 billion euros)", ("Halden",)),
        ("Which acquisitions were worth more than 50 million euros?", "Ostra Battery (80 million euros)", ("Pellworm",)),
        ("Which companies were bought for less than €100 million?", "Halden Optics", ("Lumo",)),
        ("Which planned acquisitions are worth more than 100 million euros?", "Pellworm Foods (140 million euros)", ("Halden",)),
        ("Which firms are to be acquired for at least 100 million euros?", "Tarn Shipping plans to acquire Pellworm", ("Lumo",)),
    ],
)  # fmt: skip
def test_deals_by_what_was_paid(graph: kg.Graph, question: str, who: str, others: tuple[str, ...]) -> None:
    told(graph, question, who, no=others)


def test_no_deal_of_another_currency_is_told(graph: kg.Graph) -> None:
    silent(graph, "Which deals were worth more than $3 billion?", "was acquired by Corvid Systems (")


@pytest.mark.parametrize(
    "question", ["Which sites closed?", "Which sites were shut down?", "When did Moorgate Works close?"]
)
def test_works_that_closed(graph: kg.Graph, question: str) -> None:
    told(graph, question, "Moorgate Works", no=("Tide Mill",))


def test_works_that_are_to_close(graph: kg.Graph) -> None:
    told(graph, "When does Tide Mill close?", "only as a plan", "2028")


def test_a_count_of_years_ago_is_no_count_of_now(graph: kg.Graph) -> None:
    told(graph, "Which companies employ fewer than 50 people?", "40", no=("12",))
    silent(graph, "Which companies employ fewer than 20 people?", "12")
    told(graph, "How many people did Halden employ in 2021 and how many now?", "12 (2021)", "is 40")


@pytest.mark.parametrize(
    "question", ["What were the funding rounds of Fennwick?", "Fennwick funding", "How is Fennwick funded?"]
)
def test_funding_is_who_invested_in_which_round(graph: kg.Graph, question: str) -> None:
    told(
        graph,
        question,
        "Brae Capital (Series A)",
        "Brae Capital (Series B)",
        "Sundew Ventures (Series B)",
        no=("names 4",),
    )


def test_nobody_takes_over_a_firm_by_taking_a_post(graph: kg.Graph) -> None:
    told(graph, "Who takes over at Ostra Battery?", "Tom Arkwright is to be chairman")
    silent(graph, "Which company wants to take over Ostra Battery?", "Tom Arkwright is to be")
    silent(graph, "Who wants to take over Ostra Battery?", "Tom Arkwright is to be")


@pytest.mark.parametrize(
    "question", ["Who is stepping down at Corvid Systems?", "Who was interested in Corvid Systems?"]
)
def test_what_somebody_does_is_no_title(graph: kg.Graph, question: str) -> None:
    silent(graph, question, "title")


@pytest.mark.parametrize(
    "question",
    [
        "Who is moving into Skerry Park?",
        "Which companies are moving to Skerry Park and when?",
        "Who's moving into Skerry Park next?",
        "Which tenants are coming to Skerry Park?",
        "Where is Halden moving to?",
    ],
)
def test_whoever_is_there_already_is_not_moving_in(graph: kg.Graph, question: str) -> None:
    told(graph, question, "Halden Optics plans to be a tenant of Skerry Park", no=("Corvid",))


def test_a_move_that_is_denied_and_its_day(graph: kg.Graph) -> None:
    told(graph, "Is Tarn Shipping coming to Skerry Park?", "denial")
    told(graph, "When does Halden move in at Skerry Park?", "2027-05")


@pytest.mark.parametrize(
    ("question", "who", "others"),
    [
        ("Which company is the most profitable?", "Corvid Systems (31 million euros)", ("Ostra",)),
        ("Which company made the biggest profit in 2025?", "Corvid Systems (31 million euros)", ("Tarn",)),
        ("Which company lost the most money?", "Tarn Shipping (-19 million euros)", ("Ostra", "Pellworm")),
        ("Which firm made the biggest loss in 2025?", "Tarn Shipping (-19 million euros)", ("Ostra", "Corvid")),
        ("Which acquisition was the most expensive?", "Lumo Sensors (2.5 billion euros)", ("Halden",)),
        ("What was the biggest takeover?", "Lumo Sensors (2.5 billion euros)", ("Pellworm",)),
        ("Top 3 employers", "Ostra Battery (900)", ("Fennwick",)),
        ("Rank the companies by number of employees", "Ostra Battery (900), Corvid Systems (320) and Halden", ()),
        ("Which scheme has the biggest budget?", "Clean Tooling Scheme (60 million euros)", ("Skills",)),
        ("Which programmes have a budget of more than 10 million euros?", "Clean Tooling Scheme", ("Skills",)),
    ],
)
def test_what_is_most_of_all(graph: kg.Graph, question: str, who: str, others: tuple[str, ...]) -> None:
    told(graph, question, who, no=others)


@pytest.mark.parametrize(
    "question",
    ["Brae Capital stake in Ostra", "What does Brae Capital hold in Ostra Battery?", "brae capital's holding in ostra"],
)
def test_stakes_by_keywords(graph: kg.Graph, question: str) -> None:
    told(graph, question, "Brae Capital holds shares in Ostra Battery", "12%")


@pytest.mark.parametrize(
    "question",
    [
        "Who left the board of Ostra Battery?",
        "Who resigned from Ostra Battery's board?",
        "Which director has left Ostra Battery?",
    ],
)
def test_who_left_a_board(graph: kg.Graph, question: str) -> None:
    told(graph, question, "Ina Faulk was director of Ostra Battery", no=("Lea", "Tom"))


def test_executives_who_came_from_a_firm(graph: kg.Graph) -> None:
    told(graph, "Which executives came from Corvid Systems?", "Nadia Brandt", "used to work for Corvid")
    silent(graph, "Which executives came from Tarn Shipping?", "Nadia Brandt holds")


def test_a_ranking_of_some_is_no_count_of_them(graph: kg.Graph) -> None:
    silent(graph, "Rank the tenants of Skerry Park by number of employees", "Read as", "the most people")


def test_the_highest_grant_of_all_is_not_told_as_that_of_some(graph: kg.Graph) -> None:
    told(graph, "What's the most a farm can get from the Clean Tooling Scheme?", "900 euros", no=("The highest",))
