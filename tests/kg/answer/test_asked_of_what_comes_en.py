"""English questions on what is to come, what stands behind a firm, what is only said, and both times at once."""

from __future__ import annotations

from kg.graph import Graph

TEXT = (
    "Torvik Cells was founded by Ida Moen and Lars Berge in 2015. Torvik Cells is a subsidiary of Nordhav Group. Skarv "
    "Optics was spun out of the University of Bergen in 2019. Skarv Optics is headed by Eva Lunde.\n\n"
    "Rowan Labs is a tenant of the Fjord Innovation Park. Pelican Data will move into the Fjord Innovation Park in 2027."
    "\n\nHalden Systems has denied that it is going to buy Torvik Cells. Una Brandt will become chief financial officer "
    "of Halden Systems on 1 September 2024. Karl Stroem will join Kestrel Works."
    "\n\nMilano Grid supplies Halden Systems with cables. Halden Systems had revenue of 40 million euros in 2023. "
    "Halden Systems expects revenue of 55 million euros in 2025."
)
NEWS = [("2024-07-13", "Harbour News", TEXT)]


def test_all_that_stand_behind_a_firm_are_told_as_what_they_are(graph: Graph) -> None:
    told = graph.ask("Who is behind Torvik Cells?").text
    assert "Ida Moen founded Torvik Cells" in told
    assert "Nordhav Group owns Torvik Cells" in told
    assert "Nordhav Group founded" not in told


def test_the_university_behind_a_firm_is_where_it_came_from(graph: Graph) -> None:
    answer = graph.ask("Which university is behind Skarv Optics?")
    assert answer.status == "answered"
    assert "University of Bergen spun off Skarv Optics" in answer.text


def test_tenants_of_now_and_of_later_each_as_what_they_are(graph: Graph) -> None:
    told = graph.ask("Which companies are or will be tenants of the Fjord Innovation Park?").text
    assert "Rowan Labs is a tenant of Fjord Innovation Park" in told
    assert "Pelican Data plans to be a tenant of Fjord Innovation Park" in told
    assert "Pelican" in graph.ask("Who are the current and future tenants of the Fjord Innovation Park?").text


def test_who_supplied_or_supplies_one_firm_is_not_who_supplies_any(graph: Graph) -> None:
    assert "Milano Grid supplies Halden Systems" in graph.ask("Who supplied or supplies Halden Systems?").text
    assert graph.ask("Who supplied or supplies Torvik Cells?").status == "empty"


def test_a_denial_is_asked_for_and_not_what_nobody_recorded(graph: Graph) -> None:
    for question in (
        "Who said that Halden Systems is not buying Torvik Cells?",
        "Who denied that Halden Systems is buying Torvik Cells?",
    ):
        answer = graph.ask(question)
        assert "has a denial of that" in answer.text
        assert "going to buy Torvik Cells" in answer.text
        assert "cables" not in answer.text
    assert graph.ask("Who said that Kestrel Works does not supply Halden Systems?").status == "empty"


def test_the_next_in_a_post_and_from_what_date(graph: Graph) -> None:
    told = graph.ask("Who will be the next chief financial officer of Halden Systems, and from what date?").text
    assert "Una Brandt is to be CFO of Halden Systems (since 2024-09-01)" in told


def test_where_somebody_is_moving(graph: Graph) -> None:
    assert "Kestrel Works" in graph.ask("Which company is Karl Stroem moving to?").text


def test_who_holds_the_majority_is_the_parent(graph: Graph) -> None:
    for question in (
        "Which company has a majority stake in Torvik Cells?",
        "Who has a controlling stake in Torvik Cells?",
    ):
        assert "Nordhav Group owns Torvik Cells" in graph.ask(question).text


def test_the_company_that_somebody_joins_is_no_member(graph: Graph) -> None:
    assert "Kestrel Works" in graph.ask("Which company is Karl Stroem joining?").text


def test_a_figure_that_is_expected_is_told_as_a_plan_of_its_year(graph: Graph) -> None:
    answer = graph.ask("How much revenue does Halden Systems expect for 2025?")
    told = answer.text
    assert answer.status == "answered"
    assert "only as a plan: the revenue of Halden Systems is 55 million euros (2025)" in told
    assert "40 million" in graph.ask("What was the revenue of Halden Systems in 2023?").text
