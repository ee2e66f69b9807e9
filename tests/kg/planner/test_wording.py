"""Ways of asking that researchers use: polite, short, turned round, in either language; and readings never taken."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.plan.planned import Planned

ENGLISH = [
    (
        "Hi, I'd like to know who currently runs Quill Robotics, please.",
        "list Person: Person HOLDS_POST[title=head] Quill Robotics",
    ),
    ("whos the ceo of quill", "list Person: Person HOLDS_POST[title=ceo] Quill Robotics"),
    ("Who founded Quill Robotics?", "list Entity: Quill Robotics FOUNDED_BY Entity"),
    ("Which subsidiaries does Alder Bank own?", "list Company: Company SUBSIDIARY_OF Alder Bank"),
    ("What acquisitions has Alder Bank made?", "list Organization: Alder Bank ACQUIRED Organization"),
    ("Where does Mara Lind work?", "list Organization: Mara Lind EMPLOYED_BY Organization"),
    ("Where was Quill Robotics spun out from?", "list Organization: Quill Robotics SPUN_OUT_OF Organization"),
    ("What is Quill Robotics said to be worth?", "value Quill Robotics: show Quill Robotics.valuation"),
    ("Where did Mara Lind work before she joined?", "list Organization: Mara Lind EMPLOYED_BY(former) Organization"),
    ("How old is Quill Robotics?", "value Quill Robotics: show Quill Robotics.founded"),
    ("Which company is the oldest?", "list Company: show Company.founded; least Company.founded; first 1"),
    (
        "Which investor has backed the most companies?",
        "list Entity: Entity INVESTED_IN Company; count Company; most n; first 1",
    ),
    (
        "Which tenants of Harbour Yard are not backed by anyone?",
        "list Organization: Organization TENANT_OF Harbour Yard; without Entity INVESTED_IN Organization",
    ),
    ("Which acquisitions are planned?", "list Organization: Organization ACQUIRED(planned) Organization"),
    (
        "What is the average revenue of companies in each city?",
        "table Company: Company LOCATED_IN City; avg Company.revenue; by City",
    ),
    (
        "Which policies were issued after 2022?",
        "list Policy: Entity ISSUED(asserted+former)@2023.. Policy",
    ),
    ("What policies are there for chips?", "list Policy: Policy APPLIES_TO Chips"),
    (
        "Which companies invested in Lumen but not in Quill?",
        "list Company: Company INVESTED_IN Lumen Wafers GmbH; without Company INVESTED_IN Company",
    ),
]
CHINESE = [
    ("羽笔机器人是不是赤杨银行的子公司？", "bool Quill Robotics: Quill Robotics SUBSIDIARY_OF Alder Bank"),
    ("赤杨银行旗下有哪些子公司？", "list Company: Company SUBSIDIARY_OF Alder Bank"),
    ("羽笔机器人是谁创立的？", "list Entity: Quill Robotics FOUNDED_BY Entity"),
    ("林玛拉是哪家公司的CEO？", "list Company: Mara Lind HOLDS_POST[title=ceo] Company"),
    ("羽笔机器人和谁合作？", "list Organization: Quill Robotics PARTNER_OF Organization"),
    ("羽笔机器人与哪些企业有合作？", "list Company: Quill Robotics PARTNER_OF Company"),
    ("羽笔机器人属于哪个环节？", "list Segment: Quill Robotics IN_SEGMENT Segment"),
    ("流明晶圆在哪里上市？", "list Organization: Lumen Wafers GmbH LISTED_ON Organization"),
    ("港湾工场里做芯片的企业", "list Company: Company IN_SEGMENT Chips; Company TENANT_OF Harbour Yard"),
    ("羽笔机器人成立多久了？", "value Quill Robotics: show Quill Robotics.founded"),
    (
        "入驻港湾工场但没有投资方的企业有哪些？",
        "list Company: Company TENANT_OF Harbour Yard; without Entity INVESTED_IN Company",
    ),
    ("哪家企业的投资方最多？", "list Company: Entity INVESTED_IN Company; count Entity; most n; first 1"),
]
NOT_TAKEN = [
    "Which areas are free trade zones?",  # no figure "area" of zones
    "Which firms build robots?",  # robots are some products, not every product
    "Which banks are in NorthStar Capital?",  # part, owner, investor: nothing says which
    "Which companies have a parent company in a different country?",  # different from whose
    "List the top 5 companies with a CEO.",  # top by what
]


@pytest.mark.parametrize(("question", "plan"), ENGLISH + CHINESE, ids=[q for q, _ in ENGLISH + CHINESE])
def test_a_question_becomes_its_plan(question: str, plan: str, meaning: Callable[[str], str]) -> None:
    assert meaning(question) == plan


@pytest.mark.parametrize("question", NOT_TAKEN)
def test_a_reading_that_nothing_supports_is_not_taken(question: str, meaning: Callable[[str], str]) -> None:
    assert meaning(question) in ("not_in_schema", "entity_not_found")


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("Which acquisitions have been dreaded?", "dreaded"),
        ("What grants does Alder Bank give?", "give"),
        ("How fast is Alder Bank?", "fast"),
    ],
)
def test_the_word_that_was_not_understood_is_never_a_mark_or_a_known_name(
    question: str, word: str, planned: Callable[[str], Planned]
) -> None:
    assert planned(question).unconsumed == (word,)


def test_outside_a_place_is_not_in_it(meaning: Callable[[str], str]) -> None:
    assert meaning("Which companies are located outside Munich?") == meaning(
        "Which companies are not located in Munich?"
    )


def test_a_noun_before_a_negated_verb_stops_no_reading(planned: Callable[[str], Planned]) -> None:
    assert planned("总部不在慕尼黑的企业有哪些？").verdict in ("planned", "not_in_schema")
