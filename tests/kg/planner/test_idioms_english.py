"""Idioms of analysts, officials and people in a hurry; nouns for kinds of firms, before a name and in its place."""

from __future__ import annotations

import pytest

from kg.plan.kinds import classes_of_kind, same_kind
from kg.planner.in_two import plan_in_two
from ontology.model import Ontology
from tests.kg.planner.conftest import planning, short

WORLD = [
    ("Quill Robotics", "Company"),
    ("Harbor Cells", "Company"),
    ("Mara Lind", "Person"),
    ("Alder Bank", "Company"),
    ("TR-600", "Product"),
    ("Elm Holding", "Company"),
    ("Tide Park", "Cluster"),
    ("Sensors", "Segment"),
    ("Denmark", "Country"),
]
# Of a country that the graph does not know, only the sources may call a firm so; what is no software is not led as one.
READ = [
    ("So who runs the show at Quill Robotics?", "list Person: Person HOLDS_POST[title=head] Quill Robotics"),
    ("Who calls the shots at Quill Robotics?", "list Person: Person HOLDS_POST[title=head] Quill Robotics"),
    ("Quill Robotics: who's standing in as chief exec?", "list Person: Person HOLDS_POST[title=ceo][acting=True] Quill Robotics"),
    ("Quill Robotics's new CFO - who is it?", "list Person: Person HOLDS_POST[title=cfo] Quill Robotics"),
    ("New CEO of Quill Robotics?", "list Person: Person HOLDS_POST[title=ceo] Quill Robotics"),
    ("How many competitors of Quill Robotics are known?", "count Organization: Quill Robotics COMPETES_WITH Organization"),
    ("How profitable is Quill Robotics?", "value Quill Robotics: show Quill Robotics.net_profit"),
    ("Did Quill Robotics make money in the last financial year?", "value Quill Robotics: show Quill Robotics.net_profit"),
    ("What was the revenue of Quill Robotics in 2024 versus 2023?", "value Quill Robotics: show Quill Robotics.revenue; time 2023..2024"),
    ("What was Quill Robotics's revenue in 2023 and 2024?", "value Quill Robotics: show Quill Robotics.revenue; time 2023..2024"),
    ("What is the list price of the TR-600?", "value TR-600: show TR-600.price"),
    ("What is Quill Robotics's sticker price for the TR-600?", "value TR-600: show TR-600.price"),
    ("What was the purchase price of Harbor Cells?", "list Organization: Organization ACQUIRED(asserted+former) Harbor Cells; show ACQUIRED.amount"),
    ("How much does Quill Robotics hope to raise from going public?", "value Quill Robotics: show Quill Robotics.raised"),
    ("How much could Quill Robotics's IPO bring in?", "value Quill Robotics: show Quill Robotics.raised"),
    ("Who is after Harbor Cells?", "list Organization: Organization ACQUIRED(planned) Harbor Cells"),
    ("Is Elm Holding circling Harbor Cells?", "bool Elm Holding: Elm Holding ACQUIRED(planned) Harbor Cells"),
    ("Who is the suitor for Harbor Cells?", "list Organization: Organization ACQUIRED(planned) Harbor Cells"),
    ("Who scooped up Harbor Cells?", "list Organization: Organization ACQUIRED Harbor Cells"),
    ("Who bought Harbor Cells, and what did it cost?", "list Organization: Organization ACQUIRED(asserted+former) Harbor Cells; show ACQUIRED.amount"),
    ("Who bought Harbor Cells, and what did it pay?", "list Organization: Organization ACQUIRED(asserted+former) Harbor Cells; show ACQUIRED.amount"),
    ("How big is Elm Holding's slice of Harbor Cells?", "value Elm Holding: Elm Holding HOLDS_SHARES_IN(asserted+former) Harbor Cells; show HOLDS_SHARES_IN.share"),
    ("Who bet on Harbor Cells?", "list Entity: Entity INVESTED_IN Harbor Cells"),
    ("Who took out a licence to the TR-600?", "list Organization: Organization LICENSES_TO[product=TR-600] Organization"),
    ("Which firms inked an MoU with Quill Robotics?", "list Company: Company PARTNER_OF Quill Robotics"),
    ("Who makes the batteries of Quill Robotics?", "list Organization: Organization SUPPLIES[product=batter] Quill Robotics"),
    ("Who makes Quill Robotics's motors?", "list Organization: Organization SUPPLIES[product=motor] Quill Robotics"),
    ("On whose pumps does Quill Robotics rely?", "list Organization: Organization SUPPLIES[product=pump] Quill Robotics"),
    ("Who uses Quill Robotics?", "list Organization: Quill Robotics SUPPLIES Organization"),
    ("Who uses Tide Park?", "list Organization: Organization TENANT_OF Tide Park"),
    ("Which bank did Mara Lind use to work at?", "list Entity: Mara Lind EMPLOYED_BY(former) Entity; Entity.called contains bank"),
    ("Who takes over at Quill Robotics?", "list Person: Person HOLDS_POST[title=head](planned) Quill Robotics"),
    ("Who owns Quill Robotics, and in what proportions?", "list Entity: Entity HOLDS_SHARES_IN Quill Robotics; show HOLDS_SHARES_IN.share"),
    ("Who founded the sensor maker Quill Robotics?", "list Entity: Quill Robotics FOUNDED_BY Entity"),
    ("Who bought sensor maker Quill Robotics?", "list Organization: Organization ACQUIRED Quill Robotics"),
    ("Where is the drug developer Quill Robotics based?", "list Place: Quill Robotics LOCATED_IN Place"),
    ("Which two carmakers buy from Quill Robotics?", "list Entity: Quill Robotics SUPPLIES Entity; Entity.called contains carmaker; first 2"),
    ("Which Danish carmaker buys from Quill Robotics?", "list Entity: Entity LOCATED_IN Denmark; Quill Robotics SUPPLIES Entity; Entity.called contains carmaker"),
    ("Which Peruvian carmaker buys from Quill Robotics?", "list Entity: Quill Robotics SUPPLIES Entity; Entity.called contains Peruvian carmaker"),
    ("Which retailers use the TR-600 or are going to?", "list Entity: Entity USES(asserted+planned) TR-600; Entity.called contains retailer"),
    ("Is the bank Mara Lind based in Denmark?", "not_in_schema"),
    ("Who leads the software Quill Robotics?", "not_in_schema"),
    ("Who bought half of Harbor Cells?", "list Organization: Organization ACQUIRED Harbor Cells"),
    ("How large is the stake that Elm Holding has in Harbor Cells?", "value Elm Holding: Elm Holding HOLDS_SHARES_IN(asserted+former) Harbor Cells; show HOLDS_SHARES_IN.share"),
    ("How big is the share Elm Holding holds in Harbor Cells?", "value Elm Holding: Elm Holding HOLDS_SHARES_IN(asserted+former) Harbor Cells; show HOLDS_SHARES_IN.share"),
    ("What percentage of Harbor Cells is in the hands of Elm Holding and of Alder Bank?", "value Elm Holding or Alder Bank: Elm Holding or Alder Bank HOLDS_SHARES_IN(asserted+former) Harbor Cells; show HOLDS_SHARES_IN.share"),
    ("Who's fighting with Quill Robotics for customers?", "list Organization: Organization COMPETES_WITH Quill Robotics"),
    ("Who is vying with Quill Robotics for contracts?", "list Organization: Organization COMPETES_WITH Quill Robotics"),
    ("What is the top line of Quill Robotics?", "value Quill Robotics: show Quill Robotics.revenue"),
    ("What was Quill Robotics's bottom line in 2024?", "value Quill Robotics: show Quill Robotics.net_profit; time 2024..2024"),
]  # fmt: skip


@pytest.mark.parametrize(("question", "plan"), READ)
def test_an_idiom_is_its_plain_question(question: str, plan: str, ontology: Ontology) -> None:
    assert short(planning(WORLD, ontology)(question)) == plan


def test_the_seconds_of_two_questions_are_those_of_the_first(ontology: Ontology) -> None:
    plan = planning(WORLD, ontology)
    both = plan_in_two(plan, "Who takes over at Quill Robotics, and whom does she replace?", "en", ontology)
    assert both is not None
    assert [short(part) for part in both] == [
        "list Person: Person HOLDS_POST[title=head](planned) Quill Robotics",
        "list Person: Person HOLDS_POST[title=head](asserted+former) Quill Robotics",
    ]
    assert plan_in_two(plan, "Who bought Harbor Cells, and what did it cost?", "en", ontology) is None


def test_kinds_have_the_classes_of_the_ontology(ontology: Ontology) -> None:
    for words in ("carmaker", "sensor makers", "clinic", "cancer drug", "wind farm", "professor"):
        assert set(classes_of_kind(words)) <= set(ontology.classes)
        assert classes_of_kind(words)
    assert classes_of_kind("idea") == ()
    assert "lender" in same_kind("banks")
    assert "french pharma group" in same_kind("French drugmaker")
    assert same_kind("voice studio") == ("voice studio",)
