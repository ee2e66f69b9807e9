"""Everyday English: beginnings of names, nouns beside names, goods and rounds, acting posts, times to come."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest

from kg.planner.index import NamedEntity, NameIndex
from kg.planner.planner import plan_with
from ontology.model import Ontology
from tests.kg.planner.conftest import short

NAMES = [
    ("Tessera Imaging Holdings Sdn Bhd", "Company"),
    ("Sao Linh Optics JSC", "Company"),
    ("Norrvik Batteries AB", "Company"),
    ("Solar Power Works JSC", "Company"),
    ("Birke Motors AG", "Company"),
    ("Birke Trucks AG", "Company"),
    ("Quill Robotics", "Company"),
    ("Alder Bank", "Company"),
    ("Elm Two", "Investor"),
    ("Mara Lind", "Person"),
    ("Nordan", "Country"),
    ("Reedtown", "City"),
    ("Harbour Yard", "Cluster"),
    ("Ministry of Trade", "GovernmentBody"),
    ("Robot Grant Scheme", "Policy"),
    ("Seal Guild", "Association"),
    ("TR-600", "Product"),
]
QUILL_CEO = "list Person: Person HOLDS_POST[title=ceo] Quill Robotics"
READ = [
    (
        "Who is the CEO of tessera imaging?",
        "list Person: Person HOLDS_POST[title=ceo] Tessera Imaging Holdings Sdn Bhd",
    ),
    ("Who founded Sao Linh Optics?", "list Entity: Sao Linh Optics JSC FOUNDED_BY Entity"),
    ("Who founded norrvik?", "list Entity: Norrvik Batteries AB FOUNDED_BY Entity"),
    ("Who is the head of Nordan's Ministry of Trade?", "list Person: Person HOLDS_POST[title=head] Ministry of Trade"),
    (
        "Who led Quill Robotics's Series C?",
        "list Entity: Entity INVESTED_IN[lead=True][round=Series C] Quill Robotics",
    ),
    (
        "Who invested in the series b round of Quill Robotics?",
        "list Entity: Entity INVESTED_IN[round=series b] Quill Robotics",
    ),
    ("Who makes the TR-600 app?", "list Organization: Organization OFFERS TR-600"),
    ("Which companies did the investment fund Elm Two back?", "list Company: Elm Two INVESTED_IN Company"),
    (
        "When did Nordan's Robot Grant Scheme take effect?",
        "value Robot Grant Scheme: show Robot Grant Scheme.effective",
    ),
    ("In which companies has the investor Elm Two invested?", "list Company: Elm Two INVESTED_IN Company"),
    (
        "Who owns more of Quill Robotics, Alder Bank or Elm Two?",
        "list Alder Bank or Elm Two: Alder Bank or Elm Two HOLDS_SHARES_IN Quill Robotics; show HOLDS_SHARES_IN.share;"
        " most HOLDS_SHARES_IN.share",
    ),
    (
        "How big is the stake of Alder Bank in Quill Robotics?",
        "value Alder Bank: Alder Bank HOLDS_SHARES_IN(asserted+former) Quill Robotics; show HOLDS_SHARES_IN.share",
    ),
    (
        "Who are Alder Bank's fellow shareholders in Quill Robotics?",
        "list Entity: Entity HOLDS_SHARES_IN Quill Robotics; Entity.name != Alder Bank",
    ),
    (
        "Since when has Mara Lind been chief executive of Quill Robotics?",
        "value Mara Lind: Mara Lind HOLDS_POST[title=ceo](asserted+former) Quill Robotics; show HOLDS_POST.valid_from",
    ),
    (
        "From what date will Mara Lind be CFO of Quill Robotics?",
        "value Mara Lind: Mara Lind HOLDS_POST[title=cfo](asserted+planned) Quill Robotics; show HOLDS_POST.valid_from",
    ),
    ("When is Harbour Yard due to open?", "value Harbour Yard: show Harbour Yard.opened"),
    (
        "When did Quill Robotics become a member of the Seal Guild?",
        "value Quill Robotics: Quill Robotics MEMBER_OF(asserted+former) Seal Guild; show MEMBER_OF.valid_from",
    ),
    (
        "Who was chief executive of Quill Robotics, the one before Mara Lind?",
        "list Person: Mara Lind HOLDS_POST[title=ceo] Quill Robotics; Person HOLDS_POST[title=ceo](former) Quill Robotics",
    ),
    (
        "Where did Mara Lind work before she came to Quill Robotics?",
        "list Organization: Mara Lind EMPLOYED_BY(asserted+planned) Quill Robotics; Mara Lind EMPLOYED_BY(former) Organization",
    ),
    (
        "Who supplies vanadium to Quill Robotics?",
        "list Organization: Organization SUPPLIES[product=vanadium] Quill Robotics",
    ),
    (
        "Where does Quill Robotics get its ceramic bearings?",
        "list Organization: Organization SUPPLIES[product=ceramic bearing] Quill Robotics",
    ),
    (
        "Who makes the lasers that Quill Robotics buys?",
        "list Organization: Organization SUPPLIES[product=laser] Quill Robotics",
    ),
    (
        "Which customer takes 28 percent of Quill Robotics's output?",
        "list Organization: Quill Robotics SUPPLIES[share=0.28] Organization; show SUPPLIES.share",
    ),
    (
        "Who is acting finance chief at Quill Robotics?",
        "list Person: Person HOLDS_POST[title=cfo][acting=True] Quill Robotics",
    ),
    (
        "Who manages Harbour Yard in Reedtown?",
        "list Organization: Harbour Yard LOCATED_IN Reedtown; Organization OPERATES Harbour Yard",
    ),
    (
        "How long has Mara Lind been CEO of Quill Robotics?",
        "value Mara Lind: Mara Lind HOLDS_POST[title=ceo](asserted+former) Quill Robotics; show HOLDS_POST.valid_from",
    ),
    (
        "Who was CEO of Quill Robotics before Mara Lind took over?",
        "list Person: Mara Lind HOLDS_POST[title=ceo] Quill Robotics; Person HOLDS_POST[title=ceo](former) Quill Robotics",
    ),
    (
        "Did Quill Robotics spend more on research than it earned in net profit?",
        "list Quill Robotics: show Quill Robotics.rd_spending; show Quill Robotics.net_profit",
    ),
    (
        "What is the maximum grant per project under the Robot Grant Scheme?",
        "list Observation: Robot Grant Scheme GRANTS[per=project] Observation",
    ),
    (
        "How much does the Robot Grant Scheme pay per project?",
        "list Observation: Robot Grant Scheme GRANTS[per=project] Observation",
    ),
    ("Please give me a summary of Quill Robotics.", "describe Quill Robotics: "),
    ("What do we know about Quill Robotics?", "describe Quill Robotics: "),
    (
        "Has Quill Robotics already settled in Harbour Yard, or is it still to come?",
        "bool Quill Robotics: Quill Robotics TENANT_OF(asserted+former) Harbour Yard",
    ),
    (
        "What is known about Alder Bank taking a holding in Quill Robotics?",
        "bool Alder Bank: Alder Bank HOLDS_SHARES_IN Quill Robotics",
    ),
]
DECLINED = [
    "Who founded birke?",  # two firms begin so
    "Who founded Sao Linh Capital?",  # the name goes on: another firm
    "Who founded solar power?",  # ordinary words
    "Who makes the TR-600 university?",
    "Who supplies most of the copper to Quill Robotics?",
    "Who runs Quill Robotics in Reedtown?",
    "Who sold Birke Trucks to Alder Bank?",  # a firm is no goods
    "Where does Quill Robotics get its money?",
    "Which companies sold subsidiaries to Quill Robotics?",
    "When did Quill Robotics close its Series C?",
]


@pytest.fixture(scope="module")
def asked(ontology: Ontology) -> Callable[[str], str]:
    index = NameIndex(":memory:")
    entities = [NamedEntity(id=f"n{n:02d}", name=name, cls=cls, names=()) for n, (name, cls) in enumerate(NAMES)]
    index.update(entities, stamp="1")
    return lambda question: short(plan_with(index, ontology, question, datetime.date(2026, 11, 24), None))


@pytest.mark.parametrize(("question", "plan"), READ)
def test_everyday_words_are_read(question: str, plan: str, asked: Callable[[str], str]) -> None:
    assert asked(question) == plan


@pytest.mark.parametrize("question", DECLINED)
def test_what_may_be_something_else_is_declined(question: str, asked: Callable[[str], str]) -> None:
    assert asked(question) in ("not_in_schema", "entity_not_found")
