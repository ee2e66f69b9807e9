"""English questions as people who read the news type them: goods of ships, stakes of two, sites to come or gone."""

from __future__ import annotations

import pytest

from ontology.model import Ontology
from tests.kg.planner.conftest import planning, short

WORLD = [
    ("Quill Robotics", "Company"),
    ("Harbor Cells", "Company"),
    ("Mara Lind", "Person"),
    ("Alder Bank", "Company"),
    ("Elm Holding", "Company"),
    ("Denmark", "Country"),
    ("Aarhus", "City"),
]
_SUPPLY = "list Organization: Organization SUPPLIES[product={}] Quill Robotics"
_SHARES = "value Elm Holding or Alder Bank: Elm Holding or Alder Bank HOLDS_SHARES_IN(asserted+former) Harbor Cells; show HOLDS_SHARES_IN.share"
_MOST = "list Elm Holding or Alder Bank: Elm Holding or Alder Bank HOLDS_SHARES_IN Harbor Cells; show HOLDS_SHARES_IN.share; most HOLDS_SHARES_IN.share"
_SITE = "bool Quill Robotics: Quill Robotics LOCATED_IN[site_role={}] Aarhus"
_AHEAD = "list Place: Quill Robotics LOCATED_IN(planned) Place"
_AFTER = "list Organization: Organization ACQUIRED(planned+rumoured) Harbor Cells"
READ = [
    ("Who makes the engines for Quill Robotics's ferries?", _SUPPLY.format("engine")),
    ("Who supplies batteries for Quill Robotics's electric buses?", _SUPPLY.format("batter")),
    ("Who delivers the sensors in Quill Robotics's new drones?", _SUPPLY.format("sensor")),
    ("Who is building Quill Robotics's new trams?", _SUPPLY.format("tram")),
    ("Who is making Quill Robotics's ovens?", _SUPPLY.format("oven")),
    ("Who owns more of Harbor Cells, Elm Holding or Alder Bank?", _MOST),
    ("Who holds more shares in Harbor Cells: Elm Holding or Alder Bank?", _SHARES),
    ("Who has the bigger stake in Harbor Cells, Elm Holding or Alder Bank?", _MOST),
    ("Does Elm Holding or Alder Bank own more of Harbor Cells?", _SHARES),
    ("How much did Quill Robotics lose last financial year?", "value Quill Robotics: show Quill Robotics.net_profit"),
    ("How much did Quill Robotics lose in its latest fiscal year?", "value Quill Robotics: show Quill Robotics.net_profit"),
    ("Where are Quill Robotics's next charging stations planned?", "list Place: Quill Robotics LOCATED_IN[site_role=charging station](planned) Place"),
    ("Where will Quill Robotics's next data centre be built?", "list Place: Quill Robotics LOCATED_IN[site_role=data centre](planned) Place"),
    ("Does Quill Robotics still have a plant in Aarhus?", _SITE.format("plant")),
    ("Does Quill Robotics still run a plant in Aarhus?", _SITE.format("plant")),
    ("Is Quill Robotics's factory in Aarhus still running?", _SITE.format("plant")),
    ("In which towns does Quill Robotics have slaughterhouses?", "list City: Quill Robotics LOCATED_IN[site_role=abattoir] City"),
    ("Where are Quill Robotics's dockyards?", "list Place: Quill Robotics LOCATED_IN[site_role=shipyard] Place"),
    ("Where did Mara Lind start her career?", "list Organization: Mara Lind EMPLOYED_BY(former) Organization"),
    ("Who is thought to be after Harbor Cells?", _AFTER),
    ("Which firm is said to be circling Harbor Cells?", _AFTER.replace("Organization", "Company")),
    ("Who is reported to be in talks to buy Harbor Cells?", _AFTER),
    # What is made for a rival or for a branch is not made for the firm; a year that is named stays.
    ("Who will deliver the engines for Quill Robotics's subsidiary?", "not_in_schema"),
    ("How much did Quill Robotics lose in 2024?", "value Quill Robotics: show Quill Robotics.net_profit; time 2024..2024"),
]  # fmt: skip


@pytest.mark.parametrize(("question", "plan"), READ)
def test_a_reader_s_question_is_its_plain_one(question: str, plan: str, ontology: Ontology) -> None:
    assert short(planning(WORLD, ontology)(question)) == plan
