"""Questions that say a thing otherwise: what a relation carries, what is asked besides, successors, exclusions, plans."""

from __future__ import annotations

from collections.abc import Callable

import pytest

READ = [
    (
        "What does Lumen Wafers sell to Quill Robotics?",
        "value Lumen Wafers GmbH: Lumen Wafers GmbH SUPPLIES(asserted+former+planned) Quill Robotics; show SUPPLIES.product",
    ),
    (
        "Which goods does Quill Robotics buy from Lumen Wafers?",
        "value Lumen Wafers GmbH: Lumen Wafers GmbH SUPPLIES(asserted+former+planned) Quill Robotics; show SUPPLIES.product",
    ),
    (
        "What share of Lumen Wafers' sales goes to Quill Robotics?",
        "value Lumen Wafers GmbH: Lumen Wafers GmbH SUPPLIES(asserted+former+planned) Quill Robotics; show SUPPLIES.share",
    ),
    (
        "How much of Lumen Wafers' revenue does Quill Robotics account for?",
        "value Lumen Wafers GmbH: Lumen Wafers GmbH SUPPLIES(asserted+former+planned) Quill Robotics; show SUPPLIES.share",
    ),
    (
        "What share of Lumen Wafers is Alder Bank buying?",
        "value Alder Bank: Alder Bank ACQUIRED(asserted+former+planned) Lumen Wafers GmbH; show ACQUIRED.share",
    ),
    (
        "How big a stake did Alder Bank acquire in Lumen Wafers?",
        "value Alder Bank: Alder Bank ACQUIRED(asserted+former+planned) Lumen Wafers GmbH; show ACQUIRED.share",
    ),
    (
        "In which round did NorthStar Capital invest in Quill Robotics?",
        "value NorthStar Capital: NorthStar Capital INVESTED_IN(asserted+former+planned) Quill Robotics; show INVESTED_IN.round",
    ),
    (
        "What did Mara Lind study at TUM?",
        "value Mara Lind: Mara Lind EDUCATED_AT(asserted+former+planned) Technical University of Munich; show EDUCATED_AT.degree",
    ),
    (
        "What do Lumen Wafers and Quill Robotics work on together?",
        "value Lumen Wafers GmbH: Lumen Wafers GmbH PARTNER_OF(asserted+former+planned) Quill Robotics; show PARTNER_OF.purpose",
    ),
    (
        "Who bought Lumen Wafers, when, and for how much?",
        "list Organization: Organization ACQUIRED(asserted+former) Lumen Wafers GmbH; show ACQUIRED.valid_from; show ACQUIRED.amount",
    ),
    (
        "Which investors back Quill Robotics, and in which round?",
        "list Entity: Entity INVESTED_IN(asserted+former) Quill Robotics; show INVESTED_IN.round",
    ),
    (
        "Who will succeed Mara Lind as CEO of Quill Robotics?",
        "list Person: Mara Lind HOLDS_POST[title=ceo](asserted+former) Quill Robotics; Person HOLDS_POST[title=ceo](planned) Quill Robotics",
    ),
    (
        "Who replaced Mara Lind as chairman of Alder Bank?",
        "list Person: Mara Lind HOLDS_POST[title=chairman](former) Alder Bank; Person HOLDS_POST[title=chairman] Alder Bank",
    ),
    (
        "Besides Mara Lind, who founded Quill Robotics?",
        "list Entity: Quill Robotics FOUNDED_BY Entity; Entity.name != Mara Lind",
    ),
    (
        "Which companies compete with Quill Robotics apart from Lumen Wafers?",
        "list Company: Company COMPETES_WITH Quill Robotics; Company.name != Lumen Wafers GmbH",
    ),
    ("Is Alder Bank going to buy Lumen Wafers?", "bool Alder Bank: Alder Bank ACQUIRED(planned) Lumen Wafers GmbH"),
    (
        "Did Alder Bank ever make a bid for Lumen Wafers?",
        "bool Alder Bank: Alder Bank ACQUIRED(planned) Lumen Wafers GmbH",
    ),
    ("Is Alder Bank rumoured to buy Lumen Wafers?", "bool Alder Bank: Alder Bank ACQUIRED(rumoured) Lumen Wafers GmbH"),
    ("Which group does Lumen Wafers belong to?", "list Organization: Lumen Wafers GmbH PART_OF Organization"),
    ("Which customers did Lumen Wafers lose?", "list Organization: Lumen Wafers GmbH SUPPLIES(former) Organization"),
    ("Which companies raised more than 50 million dollars?", "list Company: Company.raised > 50000000.0"),
    (
        "How much money has Quill Robotics taken in altogether?",
        "value Quill Robotics: show Quill Robotics.funding_total",
    ),
    (
        "Where is Quill Robotics going to open a plant?",
        "list Place: Quill Robotics LOCATED_IN[site_role=plant](planned) Place",
    ),
    ("What business is Quill Robotics in?", "list Segment: Quill Robotics IN_SEGMENT Segment"),
    ("What do Lumen Wafers and Quill Robotics have in common?", "path : "),
    (
        "Does Mara Lind hold more than one job at Alder Bank?",
        "value Mara Lind: Mara Lind HOLDS_POST Alder Bank; show HOLDS_POST.title",
    ),
    (
        "Which of Quill Robotics's investors also back Lumen Wafers?",
        "list Entity: Entity INVESTED_IN Lumen Wafers GmbH; Entity INVESTED_IN Quill Robotics",
    ),
    ("how many people work at Quill Robotics?", "value Quill Robotics: show Quill Robotics.employees"),
    (
        "Who owns more than 20% of Alder Bank?",
        "list Entity: Entity HOLDS_SHARES_IN[share=0.2] Alder Bank; show HOLDS_SHARES_IN.share",
    ),
    (
        "Which shareholders of Quill Robotics hold at least 5 percent?",
        "list Entity: Entity HOLDS_SHARES_IN[share=0.05] Quill Robotics; show HOLDS_SHARES_IN.share",
    ),
    (
        "which customers account for more than 10% of Lumen Wafers' sales?",
        "list Organization: Lumen Wafers GmbH SUPPLIES[share=0.1] Organization; show SUPPLIES.share",
    ),
    (
        "Who licensed sintering patents from Lumen Wafers?",
        "list Organization: Lumen Wafers GmbH LICENSES_TO[product=sintering patent] Organization",
    ),
    (
        "How is Quill Robotics split between its owners?",
        "list Entity: Entity HOLDS_SHARES_IN Quill Robotics; show HOLDS_SHARES_IN.share",
    ),
    ("Is Lumen Wafers still part of Alder Bank?", "bool Lumen Wafers GmbH: Lumen Wafers GmbH PART_OF Alder Bank"),
    (
        "Which trade associations is Quill Robotics a member of?",
        "list Association: Quill Robotics MEMBER_OF Association",
    ),
    ("Which firms call Harbour Yard home?", "list Company: Company TENANT_OF Harbour Yard"),
    ("Who is in charge of finance at Quill Robotics?", "list Person: Person HOLDS_POST[title=cfo] Quill Robotics"),
    ("Whose money is behind Quill Robotics?", "list Entity: Entity INVESTED_IN Quill Robotics"),
    ("Which company has Mara Lind as its chairman?", "list Company: Mara Lind HOLDS_POST[title=chairman] Company"),
    ("Who delivers parts to Quill Robotics?", "list Organization: Organization SUPPLIES Quill Robotics"),
    (
        "Which start-ups has NorthStar Capital written cheques for?",
        "list Company: NorthStar Capital INVESTED_IN Company",
    ),
    ("Who occupies space in Harbour Yard?", "list Organization: Organization TENANT_OF Harbour Yard"),
    ("What products is Lumen Wafers planning to launch?", "list Product: Lumen Wafers GmbH OFFERS(planned) Product"),
    (
        "Who bought the company that Mara Lind founded?",
        "list Organization: Company FOUNDED_BY Mara Lind; Organization ACQUIRED Company",
    ),
    (
        "What firms have the founders of Quill Robotics set up?",
        "list Company: Company FOUNDED_BY Entity; Quill Robotics FOUNDED_BY Entity",
    ),
    (
        "Which clusters does Lumen Wafers run besides Harbour Yard?",
        "list Cluster: Lumen Wafers GmbH OPERATES Cluster; Cluster.name != Harbour Yard",
    ),
    ("Which company left Harbour Yard?", "list Organization: Organization TENANT_OF(former) Harbour Yard"),
    ("Who sold their stake in Alder Bank?", "list Entity: Entity HOLDS_SHARES_IN(former) Alder Bank"),
    (
        "What does Lumen Wafers supply, and to whom?",
        "list Organization: Lumen Wafers GmbH SUPPLIES Organization; show SUPPLIES.product",
    ),
    (
        "Where did Mara Lind do her doctorate?",
        "list Organization: Mara Lind EDUCATED_AT(asserted+former) Organization; show EDUCATED_AT.degree",
    ),
    (
        "Which employer did Mara Lind leave to join Alder Bank?",
        "list Organization: Mara Lind EMPLOYED_BY(asserted+planned) Alder Bank; Mara Lind EMPLOYED_BY(former) Organization",
    ),
    (
        "Who will be the next chairman of Alder Bank?",
        "list Person: Person HOLDS_POST[title=chairman](planned) Alder Bank",
    ),
    (
        "Is it correct that Quill Robotics is opening a plant in Munich?",
        "bool Quill Robotics: Quill Robotics LOCATED_IN[site_role=plant](planned) Munich",
    ),
    (
        "Where is Lumen Wafers planning a new factory?",
        "list Place: Lumen Wafers GmbH LOCATED_IN[site_role=plant](planned) Place",
    ),
    (
        "Which investor took the lead in Quill Robotics' Series B?",
        "list Entity: Entity INVESTED_IN[lead=True][round=Series B] Quill Robotics",
    ),
    (
        "From when to when was Mara Lind chairman of Alder Bank?",
        "value Mara Lind: Mara Lind HOLDS_POST[title=chairman](asserted+former+planned) Alder Bank; show HOLDS_POST.valid_from; show HOLDS_POST.valid_to",
    ),
    (
        "How much funding has Quill Robotics received overall?",
        "value Quill Robotics: show Quill Robotics.funding_total",
    ),
    ("Which companies does Lumen Wafers build parts for?", "list Company: Lumen Wafers GmbH SUPPLIES Company"),
    ("Is Mara Lind chairman of Alder Bank?", "bool Mara Lind: Mara Lind HOLDS_POST[title=chairman] Alder Bank"),
    (
        "Who makes suction cups for Quill Robotics?",
        "list Organization: Organization SUPPLIES[product=suction cup] Quill Robotics",
    ),
    (
        "How much of Lumen Wafers belongs to Alder Bank?",
        "value Alder Bank: Alder Bank HOLDS_SHARES_IN(asserted+former) Lumen Wafers GmbH; show HOLDS_SHARES_IN.share",
    ),
    ("What kind of company is Quill Robotics?", "describe Quill Robotics: "),
    ("How many researchers does Quill Robotics have?", "value Quill Robotics: show Quill Robotics.researchers"),
    (
        "Who left Alder Bank to join Quill Robotics?",
        "list Person: Person EMPLOYED_BY Quill Robotics; Person EMPLOYED_BY(former) Alder Bank",
    ),
    ("Which companies has Mara Lind worked for?", "list Company: Mara Lind EMPLOYED_BY(asserted+former) Company"),
    (
        "Who studied at TUM and now works at Quill Robotics?",
        "list Person: Person EDUCATED_AT Technical University of Munich; Person EMPLOYED_BY Quill Robotics",
    ),
    (
        "Who are Alder Bank's shareholders and how big are their stakes?",
        "list Entity: Entity HOLDS_SHARES_IN Alder Bank; show HOLDS_SHARES_IN.share",
    ),
    (
        "Which shareholders does Alder Bank have, and how much does each hold?",
        "list Entity: Entity HOLDS_SHARES_IN Alder Bank; show HOLDS_SHARES_IN.share",
    ),
    (
        "Where did Mara Lind work before founding Quill Robotics?",
        "list Organization: Mara Lind EMPLOYED_BY(former) Organization; Quill Robotics FOUNDED_BY(asserted+former) Mara Lind",
    ),
    (
        "Which takeover of Lumen Wafers was denied?",
        "list Organization: Organization ACQUIRED(denied) Lumen Wafers GmbH",
    ),
    ("Who holds the shares of Quill Robotics?", "list Entity: Entity HOLDS_SHARES_IN Quill Robotics"),
    (
        "To whom does Lumen Wafers license sintering patents?",
        "list Organization: Lumen Wafers GmbH LICENSES_TO[product=sintering patent] Organization",
    ),
    (
        "List everyone who has ever led Quill Robotics.",
        "list Person: Person HOLDS_POST[title=head](asserted+former) Quill Robotics",
    ),
    ("Does Mara Lind sit on any boards?", "list Company: Mara Lind HOLDS_POST[title=director] Company"),
    ("On which boards does Mara Lind sit?", "list Company: Mara Lind HOLDS_POST[title=director] Company"),
    (
        "What does Mara Lind do at Alder Bank?",
        "value Mara Lind: Mara Lind HOLDS_POST Alder Bank; show HOLDS_POST.title",
    ),
    (
        "When did Mara Lind leave Alder Bank?",
        "value Mara Lind: Mara Lind EMPLOYED_BY(asserted+former+planned) Alder Bank; show EMPLOYED_BY.valid_to",
    ),
    (
        "Which companies do both NorthStar Capital and Alder Bank own shares in?",
        "list Company: Alder Bank HOLDS_SHARES_IN Company; NorthStar Capital HOLDS_SHARES_IN Company",
    ),
    ("How much did Quill Robotics raise in 2024?", "value Quill Robotics: show Quill Robotics.raised; time 2024..2024"),
    (
        "Which company did Quill Robotics buy most recently?",
        "list Organization: Quill Robotics ACQUIRED Organization; most ACQUIRED.valid_from; first 1",
    ),
    ("Has Quill Robotics made any acquisitions?", "list Company: Quill Robotics ACQUIRED Company"),
    ("Was Lumen Wafers ever sold?", "bool Lumen Wafers GmbH: Organization ACQUIRED(asserted+former) Lumen Wafers GmbH"),
    ("Who tried to take over Lumen Wafers?", "list Organization: Organization ACQUIRED(planned) Lumen Wafers GmbH"),
    ("Where are Quill Robotics shares listed?", "list Exchange: Quill Robotics LISTED_ON Exchange"),
    ("Which companies in Munich make chips?", "list Company: Company IN_SEGMENT Chips; Company LOCATED_IN Munich"),
    ("Where did Mara Lind go to university?", "list Organization: Mara Lind EDUCATED_AT Organization"),
    (
        "Which companies do NorthStar Capital and Alder Bank back?",
        "list Company: Alder Bank INVESTED_IN Company; NorthStar Capital INVESTED_IN Company",
    ),
]
DECLINED = [
    "What is Quill Robotics known for?",
    "Who owns and runs Harbour Yard?",
    "Which companies do NorthStar Capital and Alder Bank back and forth?",
    "Who left Alder Bank to join the circus?",
    "What kind of weather is Quill Robotics?",
    "Which firms have the founders of Quill Robotics set up founded?",
    "Who sold their house in Munich?",
    "Who owns more than 20% of Alder Bank and Quill Robotics?",
    "Who calls Harbour Yard names?",
    "Whose money is behind?",
    "What does Lumen Wafers sell to Quill Robotics in Munich?",
    "Which goods does Quill Robotics buy?",
    "What share of Lumen Wafers goes to Quill Robotics' founder?",
    "In which round did NorthStar Capital meet Quill Robotics?",
    "Who bought Lumen Wafers, and why?",
    "Who bought Lumen Wafers, and for which salary?",
    "Who will succeed Mara Lind at dinner?",
    "Besides Mara Lind, who likes Quill Robotics?",
    "Which customers did Lumen Wafers lose to Quill Robotics?",
    "Where is Quill Robotics going to open a bottle?",
]


@pytest.mark.parametrize(("question", "plan"), READ)
def test_other_words_mean_the_same(question: str, plan: str, meaning: Callable[[str], str]) -> None:
    assert meaning(question) == plan


@pytest.mark.parametrize("question", DECLINED)
def test_what_is_not_all_understood_is_declined(question: str, meaning: Callable[[str], str]) -> None:
    assert meaning(question) in ("not_in_schema", "entity_not_found")
