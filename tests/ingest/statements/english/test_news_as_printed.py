"""What news of the day prints: scales in capitals, posts that are new or for now, whoever hands in a resignation."""

from __future__ import annotations

import pytest

from ingest.evaluate import document_of
from ingest.run import extract_all
from ingest.statements.statement import Extraction, Statement, Value
from tests.ingest.statements.english.test_reading import said, statements


def _kept(text: str) -> list[Statement]:
    [found] = extract_all(
        [document_of({"id": "d", "title": "", "lang": "en", "published": "2026-03-05", "text": text})]
    )
    assert isinstance(found, Extraction)
    return list(found.statements)


@pytest.mark.parametrize(
    ("text", "value", "currency"),
    [
        ("Harrow Robotics closed its Series B round of nearly $15 Million.", 15e6, "USD"),
        ("Harrow Robotics raised USD 20 Million from Northzone.", 20e6, "USD"),
        ("Harrow Robotics raised $1.2 Billion.", 1.2e9, "USD"),
        ("Harrow Robotics raised $15MM from Northzone.", 15e6, "USD"),
        ("Harrow Robotics raised Rs 120 Crore from Northzone.", 1.2e9, "INR"),
        ("Harrow Robotics raised ₹50 Cr from Northzone.", 5e8, "INR"),
        ("Harrow Robotics raised EUR 20 mio from Northzone.", 20e6, "EUR"),
    ],
)
def test_a_scale_is_read_however_it_is_printed(text: str, value: float, currency: str) -> None:
    raised = [s.object for s in statements(text) if isinstance(s.object, Value) and s.object.of == "raised"]
    assert [(v.value, v.currency) for v in raised] == [(pytest.approx(value), currency)]


@pytest.mark.parametrize(
    "text",
    ["Harrow Robotics raised $15 zillion from Northzone.", "Harrow Robotics had sales of 540 dollars last year."],
)
def test_a_sum_that_no_firm_would_tell_of_is_not_kept(text: str) -> None:
    assert not [s for s in _kept(text) if isinstance(s.object, Value) and s.object.currency]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("BrewBird, a brewery based in Ellon, announced the appointment of Chris Fielden as its first chief supply chain officer.", "chief supply chain officer"),
        ("BrewBird announced that Chris Fielden has been appointed as its first finance director.", "finance director"),
        ("The appointment of Chris Fielden as finance director was announced by BrewBird on Monday.", "finance director"),
        ("BrewBird Appoints First Chief Supply Chain Officer Chris Fielden", "Chief Supply Chain Officer"),
        ("Chris Fielden, first vice president of BrewBird, opened the plant.", "first vice president"),
    ],
)  # fmt: skip
def test_the_first_to_hold_a_post_holds_that_post(text: str, title: str) -> None:
    held = [(s.subject.name, s.qualifiers["title"]) for s in statements(text) if s.relation == "HOLDS_POST"]
    assert held == [("Chris Fielden", title)]


@pytest.mark.parametrize(
    "text",
    [
        "Beston Foods makes cheese. CEO Jonathan Hicks tendered his resignation on Monday.",
        "Beston Foods makes cheese. Chairman Jonathan Hicks has submitted his resignation.",
        "Jonathan Hicks, chief executive of Beston Foods, handed in his resignation on Monday.",
        "Jonathan Hicks announced his resignation as chief executive of Beston Foods.",
        "Beston Foods's chief financial officer Jonathan Hicks quit last week.",
    ],
)
def test_who_hands_in_a_resignation_has_left(text: str) -> None:
    assert ("HOLDS_POST", "Jonathan Hicks", "Beston Foods", "former") in said(text)
    assert ("HOLDS_POST", "Jonathan Hicks", "Beston Foods", "asserted") not in said(text)


def test_interim_is_no_firm() -> None:
    [post] = [
        s
        for s in statements("Beston Foods makes cheese. Interim CEO Darren Flew said it means that half would be used.")
        if s.relation == "HOLDS_POST"
    ]
    assert (post.subject.name, post.object.name, post.qualifiers) == (  # type: ignore[union-attr]
        "Darren Flew",
        "Beston Foods",
        {"title": "CEO", "acting": True},
    )


@pytest.mark.parametrize(
    "text",
    [
        "Investors include the Chinese platform Meituan, Hong Kong-based Everwin Investment, QC Capital and Chengbohan Fund.",
        "The backers are Northzone, Lagos-based Adaeze Investment and Kestrel Fund.",
    ],
)
def test_the_place_before_a_name_is_nobody_elses(text: str) -> None:
    told = {(s.subject.name, getattr(s.object, "name", "")) for s in statements(text) if s.relation == "LOCATED_IN"}
    assert not {("Meituan", "Hong Kong"), ("Northzone", "Lagos")} & told


def test_who_is_backed_has_not_backed_its_backer() -> None:
    text = (
        "TOKYO (Reuters) - SoftBank Group Corp-backed food service robot startup Bear Robotics has raised $81 million in "
        "a Series B funding round with investors that include Cleveland Avenue, a venture capital firm.\n\nOther "
        "investors include the private equity firm IMM and telco KT Corp, its co-founder Juan Higueros told Reuters."
    )
    told = {(s.subject.name, s.object.name) for s in _kept(text) if s.relation == "INVESTED_IN"}  # type: ignore[union-attr]
    assert ("SoftBank Group Corp", "Bear Robotics") in told
    assert ("Bear Robotics", "SoftBank Group Corp") not in told


@pytest.mark.parametrize(
    "text",
    [
        "Kelso district unveiled partnerships with Huawei, Tencent Cloud, and Cambridge-based DeepMind to provide pretrained models.",
        "Harrow Robotics has partnerships with Bosch, Siemens and ABB.",
        "Harrow Robotics teamed up with Bosch and ABB to build grippers.",
    ],
)
def test_partners_of_one_are_not_partners_of_one_another(text: str) -> None:
    told = {(s.subject.name, s.object.name) for s in _kept(text) if s.relation == "PARTNER_OF"}  # type: ignore[union-attr]
    assert all("Harrow Robotics" in pair for pair in told)


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("Kawasaki Plant Systems said it will build a cement plant in Vietnam. The order came from But Son Cement Joint Stock Company.", ("Kawasaki Plant Systems", "But Son Cement Joint Stock Company")),
        ("Metso won an order for a pulp line. The order was placed by Zhanjiang Chenming.", ("Metso", "Zhanjiang Chenming")),
        ("Orbit Rail won a contract for 20 trams; the order comes from Deutsche Bahn.", ("Orbit Rail", "Deutsche Bahn")),
    ],
)  # fmt: skip
def test_whoever_an_order_comes_from_is_the_customer(text: str, pair: tuple[str, str]) -> None:
    assert {(s.subject.name, s.object.name) for s in _kept(text) if s.relation == "SUPPLIES"} == {pair}  # type: ignore[union-attr]


def test_countries_are_no_customers() -> None:
    told = _kept("Metso is a technology firm. Its over 27,000 employees in approximately 50 countries serve customers.")
    assert {s.object.of for s in told if isinstance(s.object, Value)} == {"employees"}


def test_the_part_of_the_world_that_a_post_is_for_belongs_to_it() -> None:
    [post] = [
        s for s in _kept("Saint-Gobain named Rajesh Nair chief executive Asia Pacific.") if s.relation == "HOLDS_POST"
    ]
    assert post.qualifiers["title"] == "chief executive Asia Pacific"


def test_the_field_of_a_post_is_no_firm() -> None:
    [post] = [
        s
        for s in _kept(
            '"It found what the drill confirmed," said Callum Petrie, Rio Tinto\'s Head of Exploration Technology.'
        )
        if s.relation == "HOLDS_POST"
    ]
    assert post.object.name == "Rio Tinto"  # type: ignore[union-attr]


def test_who_decides_against_a_park_does_not_come() -> None:
    text = (
        "Tenants of the Aire Timber Technology Park include the sawmill Urufor. "
        "Stora Enso, which had been expected to come, has decided against it."
    )
    assert {s.subject.name for s in _kept(text) if s.relation == "TENANT_OF"} == {"Urufor"}


def test_how_much_more_is_not_how_much() -> None:
    told = _kept(
        "Harrow Energy struck a deal. The company's market worth increased by around $500 million to about $6 billion."
    )
    assert {s.object.value for s in told if isinstance(s.object, Value)} <= {6e9}


def test_the_startup_is_not_one_that_failed_and_an_investor_is_not_whoever_raised() -> None:
    text = (
        "Tokyo-based Telexia said it raised a Series B round backed by Hardbank. It will use the funds to expand, the "
        "startup said on Thursday.\n\nMany of Hardbank's previous forays into robotics have faltered, including its "
        "humanoid robot Saltie and a US$375 million investment in failed pizza startup Zumo. The Japanese investor also "
        "bought Leeds Dynamics in 2017.\n\nThe startup already works with Microsoft and Nvidia."
    )
    told = {(s.relation, s.subject.name, getattr(s.object, "name", "")) for s in _kept(text)}
    assert {pair for pair in told if pair[0] == "PARTNER_OF"} <= {
        ("PARTNER_OF", "Telexia", "Microsoft"),
        ("PARTNER_OF", "Telexia", "Nvidia"),
    }
    assert ("ACQUIRED", "Telexia", "Leeds Dynamics") not in told
    assert ("OFFERS", "Telexia", "Saltie") not in told


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("CVS Health replaced CEO Karen Lynch with company veteran David Joyner.", {("Karen Lynch", "CEO", "former"), ("David Joyner", "CEO", "asserted")}),
        ("Nestle in August replaced CEO Mark Schneider, who led the company for eight years, with veteran Laurent Freixe.", {("Mark Schneider", "CEO", "former"), ("Laurent Freixe", "CEO", "asserted")}),
        ("Harrow Robotics has replaced its finance chief Anna Thorne with Tomas Brandt.", {("Anna Thorne", "finance chief", "former"), ("Tomas Brandt", "finance chief", "asserted")}),
        ("Nike appointed former senior executive Elliott Hill as CEO.", {("Elliott Hill", "CEO", "asserted"), ("Elliott Hill", "senior executive", "former")}),
        ("Harrow Robotics appointed its finance chief Anna Thorne as chief executive.", {("Anna Thorne", "chief executive", "asserted"), ("Anna Thorne", "finance chief", "asserted")}),
    ],
)  # fmt: skip
def test_a_firm_replaces_one_by_another(text: str, posts: set[tuple[str, str, str]]) -> None:
    told = {(s.subject.name, s.qualifiers["title"], s.status) for s in _kept(text) if s.relation == "HOLDS_POST"}
    assert told == posts


def test_what_somebody_is_already_is_no_post_of_whoever_is_named_beside() -> None:
    text = "Harrow makes chips. The company appointed CFO David Zinser and senior executive Michelle Holt as interim co-CEOs."
    told = {(s.subject.name, s.qualifiers["title"]) for s in _kept(text) if s.relation == "HOLDS_POST"}
    assert ("Michelle Holt", "CFO") not in told


def test_a_first_name_is_no_month() -> None:
    text = "Baltrain did not exist. The private equity firm Amber Bay created it in 2021 and brought in Jan Mazur as president."
    [post] = [s for s in _kept(text) if s.relation == "HOLDS_POST"]
    assert (post.subject.name, post.valid_from) == ("Jan Mazur", None)
