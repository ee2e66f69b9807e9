"""Figures and dates of things, in the wordings of news: amounts reached, figures that describe, beginnings."""

from __future__ import annotations

import pytest

from tests.ingest.statements.english.sentences import object_of, said, statements


def observed(text: str) -> set[tuple[str, object, str]]:
    return {(s, o, status) for relation, s, o, status in said(text) if relation == "OBSERVATION"}


@pytest.mark.parametrize(
    ("text", "subject", "figure"),
    [
        ("Orvane Mills has grown from nine employees to more than 140 in a decade.", "Orvane Mills", ("employees", 140.0)),
        ("Brackley Forge, a 25-person workshop, makes hinges.", "Brackley Forge", ("employees", 25.0)),
        ("Tenants at Cullen Technology Park now number 61.", "Cullen Technology Park", ("tenant_count", 61.0)),
        ("Dunnet Foods earned $90 million on revenue of $1.2 billion in 2024.", "Dunnet Foods", ("net_profit", 9e7)),
        ("Dunnet Foods earned $90 million on revenue of $1.2 billion in 2024.", "Dunnet Foods", ("revenue", 1.2e9)),
        ("Arden Haulage turned over £31m last year.", "Arden Haulage", ("revenue", 3.1e7)),
        ("Quay Ventures manages assets of $400 million.", "Quay Ventures", ("fund_size", 4e8)),
        ("Larch Growth Fund III closed at €220 million.", "Larch Growth Fund III", ("fund_size", 2.2e8)),
        ("The Heron 5 drone went on sale in May 2023 for $899.", "Heron 5", ("price", 899.0)),
        ("Revenue at Marl Circuits climbed 9 per cent to £12m.", "Marl Circuits", ("revenue", 1.2e7)),
    ],
)  # fmt: skip
def test_a_figure_is_of_its_property(text: str, subject: str, figure: object) -> None:
    assert (subject, figure, "asserted") in observed(text)


@pytest.mark.parametrize(
    ("text", "subject", "figure", "status"),
    [
        ("The 75-strong Lowther Optics will move to Leeds.", "Lowther Optics", ("employees", 75.0), "asserted"),
        ("Corby Castings Ltd said it would cut 40 of its 310 jobs.", "Corby Castings Ltd", ("employees", 310.0), "asserted"),
        ("Orbis Sensors expects revenue of $30 million this year.", "Orbis Sensors", ("revenue", 3e7), "planned"),
    ],
)  # fmt: skip
def test_what_describes_holds_and_what_is_expected_does_not(
    text: str, subject: str, figure: object, status: str
) -> None:
    assert (subject, figure, status) in observed(text)


@pytest.mark.parametrize(
    "text",
    [
        "Tessel Foods will create 200 jobs in Hull.",
        "Tessel Foods earned $20 million from licences last year.",
        "Tessel Foods started production in 2015.",
    ],
)
def test_what_is_no_level_is_no_figure(text: str) -> None:
    assert not observed(text)


@pytest.mark.parametrize(
    ("text", "subject", "dated"),
    [
        ("Since its founding in 2004, Marrow Plastics has never made a loss.", "Marrow Plastics", ("founded", "2004")),
        ("Peel Materials began life in 1991 as a maker of bricks.", "Peel Materials", ("founded", "1991")),
        ("Vantor Vision started out in 2011 with two engineers.", "Vantor Vision", ("founded", "2011")),
        ("Ellan Bio was set up in June 2018.", "Ellan Bio", ("founded", "2018-06")),
        ("The opening of Lakeside Biotech Park in May 2020 was delayed twice.", "Lakeside Biotech Park", ("opened", "2020-05")),
        ("Ground was broken for the Lakeside Biotech Park in June 2019.", "Lakeside Biotech Park", ("construction_started", "2019-06")),
        ("Construction of Gull Point Data Campus started in April 2022.", "Gull Point Data Campus", ("construction_started", "2022-04")),
        ("Tessel Computing unveiled its Heron-2 processor in October.", "Heron-2", ("released", "2024-10")),
        ("The Quayside AI Hub has drawn 20 start-ups since it opened in 2021.", "Quayside AI Hub", ("opened", "2021")),
        ("The council adopted the Night Bus Plan in January; it takes effect on 1 July 2024.", "Night Bus Plan", ("effective", "2024-07-01")),
    ],
)  # fmt: skip
def test_a_beginning_has_its_date(text: str, subject: str, dated: object) -> None:
    assert (subject, dated) in {(s, o) for s, o, _ in observed(text)}


def test_the_place_before_based_says_where_a_company_spoken_of_is() -> None:
    found = said("Ada Berg runs Solvane Tools. The Turin-based group was founded in 2010, and it has 500 staff.")
    assert ("LOCATED_IN", "Solvane Tools", "Turin", "asserted") in found
    assert ("OBSERVATION", "Solvane Tools", ("founded", "2010"), "asserted") in found
    assert ("OBSERVATION", "Solvane Tools", ("employees", 500.0), "asserted") in found


@pytest.mark.parametrize(
    "text",
    [
        "Larch Growth Fund led a $14 million round in Tessel Foods.",
        "Larch Growth Fund has contributed 60 million euros to the new bridge.",
        "Four companies have signed leases at Lakeside Biotech Park.",
        "Lakeside Biotech Park in Leeds signed agreements with seven projects with an investment of $90 million.",
        "Tessel Foods makes six-wheeled robots.",
        "Tessel Foods would shift 300 staff to a new building in May.",
        "More than 900 delegates met in Leeds for a congress of dentists.",
    ],
)
def test_what_somebody_pays_or_moves_is_not_what_is_there(text: str) -> None:
    assert not {(s, o) for s, o, _ in observed(text) if o[0] not in ("founded", "opened")}  # type: ignore[index]


def test_guests_are_those_of_the_event_they_came_for() -> None:
    found = observed("More than 900 delegates gathered in Leeds on Monday for the Nordic Pump Summit.")
    assert {(s, o) for s, o, _ in found} == {("Nordic Pump Summit", ("visitors", 900.0))}


def test_a_dateline_of_two_cities_is_no_company() -> None:
    found = observed("BERN / LYON, 3 March 2025 – Solvane AG, which makes probes, has raised CHF 12 million.")
    assert {(s, o) for s, o, _ in found} == {("Solvane AG", ("raised", 1.2e7))}


@pytest.mark.parametrize(
    ("text", "who", "where"),
    [
        ("Parts come from Lyon's Orvane Plastics as well.", "Orvane Plastics", "Lyon"),
        ("The licence went to Orvane Plastics (Brazil) and to Tessel Foods (Leeds).", "Orvane Plastics", "Brazil"),
        ("The licence went to Orvane Plastics (Brazil) and to Tessel Foods (Leeds).", "Tessel Foods", "Leeds"),
    ],
)
def test_a_firm_is_where_the_words_beside_its_name_put_it(text: str, who: str, where: str) -> None:
    assert ("LOCATED_IN", who, where, "asserted") in said(text)


@pytest.mark.parametrize(
    "text",
    [
        "Tessel Foods Ltd said it had no plans to move baking to Leeds.",
        "Tessel Foods Ltd moved its annual meeting from Leeds to Lyon.",
        "The order went to Solvane Grid of Lyon, Brazil's Tessel Foods and a third firm.",
    ],
)
def test_what_else_moves_does_not_say_where_a_firm_is(text: str) -> None:
    moved = {(s, o) for relation, s, o, _ in said(text) if relation == "LOCATED_IN"}
    assert not moved & {("Tessel Foods Ltd", "Leeds"), ("Tessel Foods Ltd", "Lyon"), ("Lyon", "Brazil")}


def test_the_companies_that_a_count_names_are_tenants() -> None:
    found = said("Lakeside Biotech Park currently has 38 companies, including Solvane Grid and Tessel Foods.")
    assert ("TENANT_OF", "Solvane Grid", "Lakeside Biotech Park", "asserted") in found
    assert ("TENANT_OF", "Tessel Foods", "Lakeside Biotech Park", "asserted") in found
    assert ("OBSERVATION", "Lakeside Biotech Park", ("tenant_count", 38.0), "asserted") in found


@pytest.mark.parametrize(
    ("text", "subject", "figure"),
    [
        ("Solvane Grid, which makes glass, lost £1.9m last year on revenue of £12m.", "Solvane Grid", ("net_profit", -1.9e6)),
        ("Tessel Foods picked up $7.5 million in seed money from Larch Growth Fund.", "Tessel Foods", ("raised", 7.5e6)),
        ("Solvane AB has completed a directed share issue of SEK 130 million.", "Solvane AB", ("raised", 1.3e8)),
        ("Solvane Ltd's shares rose 14 per cent, valuing the company at $2 billion.", "Solvane Ltd", ("market_value", 2e9)),
    ],
)  # fmt: skip
def test_money_is_told_by_its_verb(text: str, subject: str, figure: object) -> None:
    assert (subject, figure, "asserted") in observed(text)


def test_what_is_lost_on_a_deal_or_in_value_is_no_annual_loss() -> None:
    assert not observed("Solvane Grid lost $30 million in market value on Monday.")
    assert not observed("Solvane Grid lost a contract worth $30 million to Tessel Foods.")


@pytest.mark.parametrize(
    ("text", "who", "where"),
    [
        ("Solvane Ltd, with headquarters in Lagos and offices in Kigali, said so.", "Solvane Ltd", "Lagos"),
        ("Solvane Ltd, with headquarters in Lagos and offices in Kigali, said so.", "Solvane Ltd", "Kigali"),
        ("The mill was sold to Larch Growth Fund, a Leeds investment company.", "Larch Growth Fund", "Leeds"),
        ("Solvane Ltd opened a depot in Jinja, Uganda.", "Solvane Ltd", "Jinja"),
    ],
)
def test_sites_and_descriptions_say_where_a_firm_is(text: str, who: str, where: str) -> None:
    assert ("LOCATED_IN", who, where, "asserted") in said(text)


def test_who_takes_the_whole_of_a_building_is_its_tenant() -> None:
    found = said("Solvane Ltd occupies the whole of the Marlow Building.")
    assert ("TENANT_OF", "Solvane Ltd", "Marlow Building", "asserted") in found


def test_a_verb_behind_a_semicolon_is_not_told_of_the_name_before_it() -> None:
    found = said(
        "Both were spun out of the University of Basel; Tessel, which is developing a drug, is based in Lausanne."
    )
    assert ("LOCATED_IN", "University of Basel", "Lausanne", "asserted") not in found


def test_a_province_is_called_by_its_name_and_a_status_without_its_quotation_marks() -> None:
    assert ("LOCATED_IN", "Chengdu", "Sichuan", "asserted") in said(
        "The works in Chengdu, Sichuan province, are large."
    )
    found = said('In May the Ministry of Science recognized Lakeside Biotech Park as a "national-level incubator".')
    assert ("DESIGNATED_AS", "Lakeside Biotech Park", "national-level incubator", "asserted") in found


def test_what_a_maker_makes_stands_in_the_singular_before_it() -> None:
    assert ("IN_SEGMENT", "Solvane Grid", "sensors", "asserted") in said("Solvane Grid, a pressure sensor maker, grew.")
    assert not [s for s in said("Solvane Grid, a sensor test house, grew.") if s[0] == "IN_SEGMENT"]


def test_an_institute_affiliated_with_a_university_is_part_of_it() -> None:
    found = said("The Tarn Institute of Mechatronics, which is affiliated with Quayside University, has a dean.")
    assert ("PART_OF", "Tarn Institute of Mechatronics", "Quayside University", "asserted") in found


def test_those_who_have_come_are_the_level_and_those_who_came_are_not() -> None:
    there = observed("Nearly 30 companies have settled in Lakeside Biotech Park.")
    then = observed("By June about 120 companies had moved into Lakeside Biotech Park.")
    assert ("Lakeside Biotech Park", ("tenant_count", 30.0), "asserted") in there
    assert ("Lakeside Biotech Park", ("tenant_count", 120.0), "asserted") in then
    assert observed("Last week five companies signed leases at Lakeside Biotech Park.") == set()


def test_the_staff_of_a_parks_firms_is_not_the_parks() -> None:
    assert ("OBSERVATION", "Orvane Park", ("employees", 3900.0), "asserted") not in said(
        "Orvane Park opened in 2012. Orvane Park houses 118 companies with 3,900 staff."
    )


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("The Orvane Growers Association, which has 58 member companies, welcomed it.", ("company_count", 58.0)),
        ("Orvane Robotics has raised $26 million since it was founded in 2016.", ("funding_total", 26_000_000.0)),
        ("The Warm Barn Programme runs from 1 September 2026 to 31 December 2030.", ("expires", "2030-12-31")),
        ("The Warm Barn Programme runs from 1 September 2026 to 31 December 2030.", ("effective", "2026-09-01")),
        ("The Warm Barn Programme lapsed on 30 June 2024.", ("expires", "2024-06-30")),
        ("The Warm Barn Programme is valid until 31 December 2028.", ("expires", "2028-12-31")),
    ],
)
def test_members_sums_in_all_and_the_term_of_a_policy(text: str, figure: tuple[str, object]) -> None:
    assert figure in {claim[2] for claim in said(text)}


def test_the_staff_of_a_plant_is_not_the_whole_firms() -> None:
    text = "Orvane Pumps will make it at Orvane Pumps' plant in Moss, which opened in 1997 and employs 310 people."
    assert ("Orvane Pumps", ("employees", 310.0), "asserted") not in observed(text)


def test_a_figure_of_back_then_is_none_of_now() -> None:
    assert not observed("Ivo Brandt came to Orvane Mills as a clerk. Orvane Mills' sales then were about $60 million.")
    assert observed("Orvane Mills' sales were about $60 million.")


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Orbis Chips employs about 520 people, 310 of them in research and development.", ("researchers", 310.0)),
        ("Orbis Ports has 760 employees, 290 of them engineers, and sells trucks.", ("researchers", 290.0)),
        ("Of its 1,060 employees 830 are engineers, Orbis Chips said.", ("researchers", 830.0)),
    ],
)
def test_researchers_are_counted_out_of_the_staff(text: str, figure: tuple[str, object]) -> None:
    assert figure in {(f[1]) for f in observed(text)}


def test_a_number_in_the_name_of_a_product_counts_nothing() -> None:
    found = observed("Orbis Robotics delivered 640 of its LQ-3 robots last year. Its T-7 vehicles sell well.")
    assert {f[1][1] for f in found if f[1][0] == "units_sold"} == {640.0}  # type: ignore[index]


def figures_of(text: str) -> set[tuple[str, object, object, str]]:
    """The figures with their periods and statuses."""
    return {
        (s.subject.name, object_of(s), s.qualifiers.get("period"), s.status)
        for s in statements(text)
        if s.relation == "OBSERVATION"
    }


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Aistin had revenue of 11.4 million euros in 2024, up from 6.8 million a year earlier.",
         ("Aistin", ("revenue", 6.8e6), "2023", "asserted")),
        ("Aistin reported revenue of $45 million for 2024, compared with $40 million in 2023.",
         ("Aistin", ("revenue", 40e6), "2023", "asserted")),
        ("Aistin makes sensors in Tampere. Revenue nearly quadrupled to 2.3 billion yuan in 2024 from 612 million yuan "
         "in 2023.", ("Aistin", ("revenue", 2.3e9), "2024", "asserted")),
        ("Aistin makes sensors in Tampere. Net income for 2024 was 4 million euros on revenue of 27 million euros.",
         ("Aistin", ("revenue", 27e6), "2024", "asserted")),
        ("Last year Aistin delivered 140 scanners and had sales of 5.5 million euros.",
         ("Aistin", ("units_sold", 140), "2024", "asserted")),
        ("Aistin delivered 640 of its S4 sensors in 2024.", ("Aistin", ("units_sold", 640), "2024", "asserted")),
        ("Aistin said it would add 150 people to its staff of 410.", ("Aistin", ("employees", 410), None, "asserted")),
        ("Aistin serves 61,000 households in Finland.", ("Aistin", ("users", 61000), None, "asserted")),
        ("Aistin plans to spend $27 million on a second plant in Salo.",
         ("Aistin", ("investment", 27e6), None, "planned")),
        ("TAMPERE - Aistin has raised 90 million euros.\nAbout 40 million euros of the proceeds would go into a second "
         "plant in Salo.", ("Aistin", ("investment", 40e6), None, "planned")),
    ],
)  # fmt: skip
def test_figures_of_the_year_before_of_goods_and_of_what_is_built(text: str, figure: object) -> None:
    assert figure in figures_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "Aistin sold 40 million shares to Kone.",
        "Last year Aistin delivered 140 scanners to Kone.",
        "Aistin is used by two carmakers.",
    ],
)
def test_what_goes_to_one_buyer_and_who_uses_a_thing_is_no_count_of_all(text: str) -> None:
    assert not {f for f in figures_of(text) if f[1][0] in ("units_sold", "users")}  # type: ignore[index]


@pytest.mark.parametrize(
    "text",
    [
        "TAMPERE - Aistin has raised 90 million euros.\nPart of the money will go into a second factory in Salo.",
        "TAMPERE - Aistin has raised 90 million euros.\nThe money will pay for a factory in Salo.",
        "TAMPERE - Aistin has raised 90 million euros.\nThe proceeds will be used to build a plant in Salo.",
        "The board of Aistin approved an investment of 35 million euros in a factory at Salo.",
    ],
)
def test_a_site_that_money_is_for_is_planned(text: str) -> None:
    assert ("LOCATED_IN", "Aistin", "Salo", "planned") in said(text)
