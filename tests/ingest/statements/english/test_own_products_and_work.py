"""Whose a product is, who works where as what, and who is set against or has put money into whom: as the graph gets it."""

from __future__ import annotations

import pytest

from tests.ingest.statements.english.test_who_came_and_who_went import kept

NEWS = "Tavira Bio, of Coimbra, develops drugs for the lungs. "


def _claims(text: str, relation: str) -> set[tuple[object, ...]]:
    return {c[1:3] for c in kept(text) if c[0] == relation}


@pytest.mark.parametrize(
    ("text", "maker", "product"),
    [
        ("The suit was brought by Parallax, a Lyon start-up that says its Orbweb scanner was copied.", "Parallax", "Orbweb"),
        (NEWS + "Tavira won approval for its first product, the migraine drug Senalix, on Monday.", "Tavira Bio", "Senalix"),
        ("The first of them will fly on a Kite C rocket made by Lodestar.", "Lodestar", "Kite C"),
        ("Hutchby will use Quaylink's TideLine platform at the port from May.", "Quaylink", "TideLine"),
        (NEWS + "It has granted Roche a licence to its asthma antibody OP-118.", "Tavira Bio", "OP-118"),
    ],
)  # fmt: skip
def test_a_product_that_is_called_somebodys_is_offered_by_him(text: str, maker: str, product: str) -> None:
    assert (maker, product) in _claims(text, "OFFERS")


def test_an_answer_to_a_product_is_not_that_product() -> None:
    assert ("Solway Transit", "Model Y") not in _claims(
        "Solway Transit unveiled its answer to Tesla's Model Y.", "OFFERS"
    )


def test_a_product_that_somebody_gives_up_is_not_of_his_making() -> None:
    text = "Cairn Vale Hospitals will replace its ageing Vitalis software with ChartPoint, made by Lodestar Health."
    assert ("Cairn Vale Hospitals", "Vitalis") not in _claims(text, "OFFERS")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Koll was founded in 2019 by Mara Lindt, a former product manager at Klarna.", ("product manager", "Mara Lindt", "Klarna", "former")),
        ("It was started by former Spotify designer Ida Berg.", ("designer", "Ida Berg", "Spotify", "former")),
        ("He was replaced by Wanja Kamau, a former auditor at KPMG.", ("auditor", "Wanja Kamau", "KPMG", "former")),
    ],
)  # fmt: skip
def test_who_was_an_engineer_or_a_designer_of_a_firm_worked_there(text: str, told: tuple[str, ...]) -> None:
    assert told in kept(text, "EMPLOYED_BY")


def test_a_former_chief_executive_held_a_post_and_is_told_as_nothing_else() -> None:
    text = "Former Infosys chief executive Vishal Sikka now leads Vianai Systems."
    assert not kept(text, "EMPLOYED_BY")


def test_a_chief_engineer_leads_and_is_told_as_a_post_alone() -> None:
    assert not kept("Ruth Ferland, chief engineer of Itron, will speak at the fair.", "EMPLOYED_BY")


def test_as_what_somebody_worked_is_told_once() -> None:
    text = "Lena Shen, 34, previously worked at ByteDance as a product manager."
    assert kept(text, "EMPLOYED_BY") == {("product manager", "Lena Shen", "ByteDance", "former")}


@pytest.mark.parametrize(
    ("text", "rivals"),
    [
        (NEWS + "Domestic rival Corvalis Pharma is testing a similar one.", {"Tavira Bio", "Corvalis Pharma"}),
        ("Brightmoor makes bicycles. It denied that it would buy its smaller rival Solway Transit.", {"Brightmoor", "Solway Transit"}),
    ],
)  # fmt: skip
def test_a_rival_named_beside_the_word_is_the_rival_of_the_firm_spoken_of(text: str, rivals: set[str]) -> None:
    assert rivals in [set(map(str, pair)) for pair in _claims(text, "COMPETES_WITH")]


def test_who_is_among_the_investors_of_a_firm_spoken_of_has_invested_in_it() -> None:
    text = "Cordova Pay has three million users; Kappa Ventures is among its investors."
    assert ("Kappa Ventures", "Cordova Pay") in _claims(text, "INVESTED_IN")


@pytest.mark.parametrize(
    ("text", "holder", "firm"),
    [
        ("Kelda owns 51% of Siskin Char; the remaining 49% is held by Norbridge Partners.", "Norbridge Partners", "Siskin Char"),
        ("Cordova Solar was founded in 2019. A further 20% belongs to Repsol.", "Repsol", "Cordova Solar"),
        ("Lanthil Sensing makes sensors. The rest is held by its founder, Ms Hoang Thi Lan.", "Hoang Thi Lan", "Lanthil Sensing"),
        ("Fjordcell makes batteries. The chairman left after a dispute with its largest owner, Hafslund.", "Hafslund", "Fjordcell"),
    ],
)  # fmt: skip
def test_who_the_rest_is_held_by_or_is_called_owner_holds_shares(text: str, holder: str, firm: str) -> None:
    assert (holder, firm) in _claims(text, "HOLDS_SHARES_IN")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Kelda Pumps Ltd makes pumps. Kelda Pumps today announced a new order.\n\nMedia contact: Lucy Marsh, Director of Communications",
            ("Director of Communications", "Lucy Marsh", "Kelda Pumps Ltd", "asserted"),
        ),
        (
            "Fjordvik was founded in Bergen in 2017 by Inga Dahl and Jon Berg, who is the company's CTO.",
            ("CTO", "Jon Berg", "Fjordvik", "asserted"),
        ),
        (
            "Chile's Cordova Pay has appointed Tomas Prieto as chief executive from 1 January.",
            ("chief executive", "Tomas Prieto", "Cordova Pay", "planned"),
        ),
    ],
)  # fmt: skip
def test_a_post_is_at_the_firm_that_signs_that_the_words_mean_or_that_appoints(
    text: str, told: tuple[str, ...]
) -> None:
    assert told in kept(text, "HOLDS_POST")
