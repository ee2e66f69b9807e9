"""The ways trade papers and agencies put it: towns with their states, codes of shares, parts of firms, fields of work."""

from __future__ import annotations

import pytest

from tests.ingest.statements.english.sentences import statements
from tests.ingest.statements.english.test_who_came_and_who_went import kept


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("Lena Holt was appointed chief financial officer at Dayton, Ohio-based Corvel Foods.", ("chief financial officer", "Lena Holt", "Corvel Foods", "asserted")),
        ("Lena Holt, CEO of Boulder, Colorado-based Corvel Foods, said sales rose.", ("CEO", "Lena Holt", "Corvel Foods", "asserted")),
        ("Marc Tate will serve as president of Reno, Nevada-based Corvel Batteries.", ("president", "Marc Tate", "Corvel Batteries", "planned")),
        ("Marc Tate, president of Reno-based Corvel Batteries, said sales rose.", ("president", "Marc Tate", "Corvel Batteries", "asserted")),
        ("Kim Dale has been promoted to president for the Austin, Texas-based company Nordel Pumps.", ("president", "Kim Dale", "Nordel Pumps", "asserted")),
        ("Kim Dale was appointed CFO at Sweden-based construction firm Nordel Group.", ("CFO", "Kim Dale", "Nordel Group", "asserted")),
        ("Corvel said Kim Dale will become CEO of its unit Nordel.", ("CEO", "Kim Dale", "Nordel", "planned")),
        ("Kim Dale was named CEO of Corvel's subsidiary Nordel.", ("CEO", "Kim Dale", "Nordel", "asserted")),
        ("Kim Dale, president of Corvel's energy arm Nordel, said sales rose.", ("president", "Kim Dale", "Nordel", "asserted")),
        ("Corvel promoted Kim Dale to Senior Vice President, Human Resources.", ("Senior Vice President, Human Resources", "Kim Dale", "Corvel", "asserted")),
    ],
)  # fmt: skip
def test_a_post_is_at_the_firm_and_not_at_its_town_or_owner(text: str, post: tuple[str, ...]) -> None:
    assert kept(text, "HOLDS_POST") == {post}


@pytest.mark.parametrize(
    ("text", "firm", "town"),
    [
        ("Dayton, Ohio-based Corvel Foods has bought Nordel Pumps.", "Corvel Foods", "Dayton"),
        ("Corvel bought Austin, Texas-based chipmaker Nordel Pumps in May.", "Nordel Pumps", "Austin"),
        ("Corvel hired Marc Tate from Tulsa, Oklahoma-based Nordel Pumps.", "Nordel Pumps", "Tulsa"),
    ],
)
def test_a_firm_is_in_the_town_before_its_state(text: str, firm: str, town: str) -> None:
    places = {c[2] for c in kept(text, "LOCATED_IN") if c[1] == firm}
    assert places == {town}
    assert any(c[1] == town for c in kept(text, "LOCATED_IN"))


@pytest.mark.parametrize(
    "text",
    [
        "In the second quarter, Corvel's battery business reported revenue of $232 million.",
        "Corvel's cloud unit generated sales of $12 million in 2022.",
        "Corvel said its pumps division had sales of $12 million in 2022.",
        "Corvel's North American operations posted revenue of $2 billion.",
        "The company's solar arm employs 500 people, Corvel said.",
    ],
)
def test_a_figure_of_one_part_is_not_the_firms(text: str) -> None:
    assert not kept(text, "OBSERVATION")


def test_a_figure_of_the_whole_business_is_the_firms() -> None:
    assert kept("Corvel's overall business had sales of $12 million.", "OBSERVATION")
    assert kept("Corvel, whose foundry business is growing, reported revenue of $32 million.", "OBSERVATION")


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Ford F.N has bought Nordel Pumps, the carmaker said.", ("ACQUIRED", "Ford", "Nordel Pumps", "asserted")),
        ("Corvel Foods CRVL.O has bought Nordel Pumps NRDL.L.", ("ACQUIRED", "Corvel Foods", "Nordel Pumps", "asserted")),
        ("Tulsa, OK — Corvel Corporation has bought Nordel Pumps.", ("ACQUIRED", "Corvel Corporation", "Nordel Pumps", "asserted")),
        ("Fresno, Calif. -- Corvel Corporation bought Nordel Pumps.", ("ACQUIRED", "Corvel Corporation", "Nordel Pumps", "asserted")),
    ],
)  # fmt: skip
def test_a_code_of_shares_and_a_dateline_are_no_part_of_a_name(text: str, claim: tuple[str, ...]) -> None:
    assert claim in kept(text)


def test_a_dateline_does_not_say_where_a_firm_is() -> None:
    text = "Dayton, OH -- Corvel Foods, a maker of frozen meals, intends to invest $20 million in Clark County."
    assert not {c for c in kept(text, "LOCATED_IN") if c[1] == "Corvel Foods" and c[2] == "Dayton"}


def test_how_a_share_price_moved_is_no_holding() -> None:
    text = "Nordel, a subsidiary of London's Corvel Group (CVL 0.15%), won a $26.1 million contract."
    assert {c[:3] for c in kept(text) if c[0] in ("SUBSIDIARY_OF", "HOLDS_SHARES_IN")} == {
        ("SUBSIDIARY_OF", "Nordel", "Corvel Group")
    }


@pytest.mark.parametrize(
    "text",
    [
        "Corvel has de-listed from the NYSE.",
        "Corvel's shares were de-listed from Nasdaq.",
        "Corvel was delisted from the Oslo Stock Exchange in 2019.",
    ],
)
def test_who_is_delisted_is_listed_no_more(text: str) -> None:
    assert {c[3] for c in kept(text, "LISTED_ON")} == {"former"}


@pytest.mark.parametrize(
    "text",
    [
        "This deal is not the first partnership between Corvel and Nordel.",
        "Corvel is not the only supplier of Nordel.",
        "Corvel is not the first company to be acquired by Nordel.",
        "Nordel has not been Corvel's only customer.",
    ],
)
def test_not_the_first_and_not_the_only_one_deny_nothing(text: str) -> None:
    assert "denied" not in {c[3] for c in kept(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Mark Lund, who is head of product strategy at Corvel, will replace John Hart, who will become COO of Nordel.",
        "Mary Dale, head of sales at Corvel, will succeed John Hart, who is leaving.",
        "Mary Dale, currently CFO of Corvel, replaces John Hart, who led Nordel for nine years.",
    ],
)
def test_what_a_successor_is_till_then_is_not_the_post_of_who_goes(text: str) -> None:
    assert not {c for c in kept(text, "HOLDS_POST") if c[1] == "John Hart" and c[2] == "Corvel"}


def test_a_field_of_work_and_a_new_chief_name_no_firm() -> None:
    assert not kept("Mary Dale, Vice President, Global Sales, left in May.", "HOLDS_POST")
    assert not kept("New chief executive Mary Dale said sales rose.", "HOLDS_POST")


@pytest.mark.parametrize(
    "text",
    [
        "Marc Tate and Lena Holt were named interim co-CEOs of Corvel.",
        "Two executives, Marc Tate and Lena Holt, will serve as co-CEOs of Corvel until a replacement is found.",
        "Corvel co-CEOs Marc Tate and Lena Holt said sales rose.",
        "Marc Tate and Lena Holt, co-CEOs of Corvel, said sales rose.",
        "Corvel's co-chairmen, Marc Tate and Lena Holt, said sales rose.",
        "Marc Tate and Lena Holt became joint chief executives of Corvel in 2019.",
    ],
)
def test_a_shared_post_is_held_by_each(text: str) -> None:
    held = kept(text, "HOLDS_POST")
    assert {c[1] for c in held} == {"Marc Tate", "Lena Holt"}
    assert {c[0] for c in held} <= {"co-CEO", "co-chairman", "joint chief executive"}


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Corvel elevated its finance chief, Marc Tate, to the role of chief executive.", "chief executive"),
        ("Corvel promoted its finance chief, Marc Tate, to chief executive.", "chief executive"),
        ("Marc Tate was elevated from CFO to the newly created role of chief business officer at Corvel in 2019.", "chief business officer"),
        ("Marc Tate was promoted from CFO to chief business officer at Corvel.", "chief business officer"),
    ],
)  # fmt: skip
def test_who_rises_has_the_post_behind_to(text: str, title: str) -> None:
    assert (title, "Marc Tate", "Corvel", "asserted") in kept(text)


@pytest.mark.parametrize(
    ("text", "money"),
    [
        ("Key deals include Corvel securing $50 million in a Series D round and Nordel raising $30 million in a Series E round led by Tarn Capital.", {("Tarn Capital", "Nordel")}),
        ("Corvel raised $5 million in seed funding from Tarn Capital, Nordel secured $9 million in a Series A led by Kestrel Partners.", {("Tarn Capital", "Corvel"), ("Kestrel Partners", "Nordel")}),
        ("Corvel raised $5 million in seed funding from Tarn Capital, while Nordel closed a $9 million Series A led by Kestrel Partners.", {("Tarn Capital", "Corvel"), ("Kestrel Partners", "Nordel")}),
        ("Corvel raised $2 million in a seed round. Participants in the round included Tarn Capital and Kestrel Partners.", {("Tarn Capital", "Corvel"), ("Kestrel Partners", "Corvel")}),
        ("Corvel closed a $9 million Series A led by Tarn Capital. The financing also included Kestrel Partners.", {("Tarn Capital", "Corvel"), ("Kestrel Partners", "Corvel")}),
    ],
)  # fmt: skip
def test_every_round_has_its_own_investors(text: str, money: set[tuple[str, str]]) -> None:
    assert {c[1:3] for c in kept(text, "INVESTED_IN")} == money


def test_a_sum_behind_a_total_is_that_of_one_round() -> None:
    text = "Corvel has now raised $12.8m in funding to date, most recently securing $2.3m from investors led by Tarn Capital in 2016."
    told = {(getattr(s.object, "of", ""), getattr(s.object, "value", 0)) for s in statements(text)}
    assert ("funding_total", 12800000.0) in told
    assert ("funding_total", 2300000.0) not in told


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("Halle University CFO Randy Lester confirmed his retirement, after 23 years at the university.", "EDUCATED_AT"),
        ("In 2015, Nordel completed a deal to acquire Corvel's loss-making battery business.", "ACQUIRED"),
        ("Its investor pool includes the Tarn Endowment Fund, US investor Corvel and insurer Kestrel Life.", "LOCATED_IN"),
        ("Nordel Pumps, which operates out of an industrial building on Fifth Avenue, makes pumps.", "TENANT_OF"),
        ("Corvel will deploy 200 MW/400 MWh of battery capacity.", "USES"),
        (
            "The early stage saw Vero Hospitality lead with a $10 million fundraise, followed by Curabay, Salaryze and Torro.",
            "INVESTED_IN",
        ),
    ],
)  # fmt: skip
def test_what_the_words_do_not_say_stays_unsaid(text: str, relation: str) -> None:
    assert not kept(text, relation)


def test_a_site_to_be_expanded_stands_already() -> None:
    assert {c[3] for c in kept("Corvel will expand its headquarters in Virginia.", "LOCATED_IN")} == {"asserted"}
    assert {c[3] for c in kept("Corvel will open a plant in Reno.", "LOCATED_IN")} == {"planned"}


@pytest.mark.parametrize(
    "text",
    [
        "Novara Inc. in-licensed a cancer drug known as AQ4N from Kestrel Pharmaceuticals Inc.",
        "Novara Inc. acquired exclusive rights to Lumivec in Japan from Kestrel Pharmaceuticals Inc.",
        "Novara Inc. gains an exclusive license to Lumivec from Kestrel Pharmaceuticals Inc.",
        "Novara Inc. licensed rights to the drug Lumivec from Kestrel Pharmaceuticals Inc.",
        "Novara Inc. has licensed the Chinese rights to Lumivec from Kestrel Pharmaceuticals Inc. for $20 million upfront.",
    ],
)
def test_who_takes_rights_from_another_is_licensed_by_it(text: str) -> None:
    assert kept(text, "LICENSES_TO") == {("LICENSES_TO", "Kestrel Pharmaceuticals Inc.", "Novara Inc.", "asserted")}


def test_rights_to_be_bought_are_licensed_later() -> None:
    text = "Novara Inc. said it will buy worldwide rights to the drug Lumivec from Kestrel Pharma."
    assert ("LICENSES_TO", "Kestrel Pharma", "Novara Inc.", "planned") in kept(text)


@pytest.mark.parametrize(
    ("text", "buyer", "seller"),
    [
        ("The U.S. Army awarded Corvel Systems an $876 million contract for eight helicopters.", "U.S. Army", "Corvel Systems"),
        ("Shifting air power, the U.S. Army awarded Corvel Systems an $876 million contract for eight CH-12 helicopters.", "U.S. Army", "Corvel Systems"),
        ("The Navy awarded Corvel Shipyards a $45 million contract modification.", "Navy", "Corvel Shipyards"),
        ("NASA has awarded Nordel Space a contract to build a lander.", "NASA", "Nordel Space"),
    ],
)  # fmt: skip
def test_who_is_awarded_a_contract_supplies(text: str, buyer: str, seller: str) -> None:
    assert ("SUPPLIES", seller, buyer, "asserted") in kept(text)


@pytest.mark.parametrize(
    "text",
    [
        "Brightwell Foundation awarded Corvel Systems a grant of $2 million.",
        "A jury awarded Corvel Systems $20 million in its suit over a contract with Brightwell Group.",
    ],
)
def test_a_grant_and_a_verdict_are_no_contract(text: str) -> None:
    assert not kept(text, "SUPPLIES")


@pytest.mark.parametrize(
    "text",
    [
        "Ann Reed is known for a string of ventures, including cofounding Corvel Games.",
        "Ann Reed, whose career includes cofounding Corvel Games and running Nordel, joined Tarn Capital.",
        "Ann Reed worked at Nordel Pumps before co-founding Corvel Games in 2011.",
    ],
)
def test_cofounding_among_other_deeds_is_told(text: str) -> None:
    assert ("FOUNDED_BY", "Corvel Games", "Ann Reed", "asserted") in kept(text)


def test_a_lender_is_no_investor() -> None:
    assert not kept("Corvel has raised $18 million in debt funding led by impact investor Tarn Capital.", "INVESTED_IN")


def test_the_post_is_at_the_firm_that_names_somebody() -> None:
    text = "Corvel bought Nordel Pumps. Orvane Bakery named Mark Lund as the company's president."
    assert ("president", "Mark Lund", "Orvane Bakery", "asserted") in kept(text)


def test_who_is_slated_to_succeed_has_not_yet() -> None:
    text = "Marc Tate is slated to succeed Corvel CEO Mark Lund, who plans to retire."
    assert {("CEO", "Marc Tate", "Corvel", "planned"), ("CEO", "Mark Lund", "Corvel", "asserted")} <= kept(text)


def test_a_legal_form_is_no_name() -> None:
    assert ("CEO", "Jack Lund", "McDonald's Corp.", "asserted") in kept(
        "McDonald's Corp. CEO Jack Lund announced his retirement."
    )


def test_the_furloughed_are_not_the_staff() -> None:
    assert not kept("Corvel Aero said it will furlough around 700 employees for 21 days.", "OBSERVATION")


def test_bids_for_a_part_are_none_for_the_firm() -> None:
    text = "Corvel AG plans to sell its vet business as private equity firms such as Tarn Capital explore bids, people said."
    assert not kept(text, "ACQUIRED")


@pytest.mark.parametrize(
    "text",
    [
        "Corvel AG said the healthcare arm, which recently reported sales of 224 million pounds, was attracting interest.",
        "The two units are a similar size, with Corvel's valued at $8 billion.",
        "Corvel had core earnings of 130 million euros last year.",
    ],
)
def test_a_figure_of_something_else_is_not_the_firms(text: str) -> None:
    assert not kept(text, "OBSERVATION")


def test_a_column_of_moves_goes_from_firm_to_firm() -> None:
    text = (
        "Corvel Foods named Ann Reed as chief executive. Nordel Bakery named Mark Lund to be its president. "
        "Outgoing president Bob Hart will remain chairman."
    )
    assert not {c for c in kept(text, "HOLDS_POST") if c[1] == "Bob Hart" and c[2] == "Corvel Foods"}


def test_a_state_in_short_is_the_state() -> None:
    text = "Corvel hired Marc Tate from the Fresno, Calif.-based maker Nordel Pumps."
    assert ("LOCATED_IN", "Fresno", "California", "asserted") in kept(text)


def test_somebodys_former_post_has_founded_nothing() -> None:
    text = (
        "Redpine Metals, a battery recycling start-up founded by former Kestova CTO and cofounder Ada Berg, has a loan."
    )
    assert {founder for _, _, founder, _ in kept(text, "FOUNDED_BY")} == {"Ada Berg"}
