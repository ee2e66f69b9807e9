"""Names of which the tagger of kinds is not sure: the class that the rest of the document gives them."""

from __future__ import annotations

import pytest

from ingest.mentions.english.doubts import settled_doubts


def settled(text: str, classes: dict[str, str], sure: float) -> dict[str, str]:
    """The classes of the names of a text, all marked by the tagger with one confidence, as the document settles them."""
    seen = [(name, "COM", sure) for name in classes]
    return classes | dict(settled_doubts(classes, seen, lambda _: text))


def test_a_doubtful_firm_is_the_person_of_that_surname() -> None:
    text = "The mill was founded by Ib Solvang. Solvang and his brother keep the shares."
    assert settled(text, {"Ib Solvang": "Person", "Solvang": "Company"}, 0.7)["Solvang"] == "Person"


def test_a_person_may_buy_and_sell() -> None:
    text = "Ceyda Solvang founded Bulut. Solvang sold Bulut to Lakewood."
    classes = {"Ceyda Solvang": "Person", "Solvang": "Company", "Bulut": "Company"}
    assert settled(text, classes, 0.8)["Solvang"] == "Person"


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("Ib Solvang and Solvang Mills signed. Solvang has mills in three towns.", 0.7),  # a firm bears the name too
        ("Ib Solvang owns 20 percent of Solvang. Solvang has raised money.", 0.7),  # things are said of it as of a firm
        ("Ib Solvang was silent. Solvang opened three mills.", 0.97),  # the tagger does not doubt it
    ],
)
def test_a_firm_that_bears_its_founder_s_name_stays_a_firm(text: str, sure: float) -> None:
    classes = {"Ib Solvang": "Person", "Solvang": "Company"}
    classes |= {"Solvang Mills": "Company"} if "Solvang Mills" in text else {}
    assert settled(text, classes, sure)["Solvang"] == "Company"


@pytest.mark.parametrize(
    "text",
    [
        "She joined the lender in March from Teloria.",
        "Teloria and Sunlane are among the 40 companies that have moved in.",
        "The valley branch of Teloria has moved in.",
        "It wants to sell its haulage unit, Malden Roads, to Teloria.",
        "Their customers included Sunlane, Hartwell Foods and Teloria.",
        "He is at Teloria now.",
    ],
)
def test_a_doubtful_place_that_others_deal_with_is_a_firm(text: str) -> None:
    assert settled(text, {"Teloria": "Place"}, 0.6) == {"Teloria": "Company"}


@pytest.mark.parametrize(
    "text", ["She came from Teloria.", "A road runs from here to Teloria.", "He lives in Teloria."]
)
def test_a_doubtful_place_in_which_things_are_stays_a_place(text: str) -> None:
    assert settled(text, {"Teloria": "Place"}, 0.6) == {"Teloria": "Place"}


def test_no_place_is_written_with_capitals_inside() -> None:
    text = "Their rivals from Lagos are PortlyAI and K-TOVA, near McAllen."
    classes = {"PortlyAI": "Place", "K-TOVA": "Place", "McAllen": "Place"}
    assert settled(text, classes, 0.95) == {"PortlyAI": "Company", "K-TOVA": "Company", "McAllen": "Place"}


def test_one_word_that_does_nothing_as_people_do_is_nobody() -> None:
    assert settled("Quanterra asked twice, he admits, and was told no.", {"Quanterra": "Person"}, 0.84) == {
        "Quanterra": "Company"
    }
    assert settled("Wren said the shop would close.", {"Wren": "Person"}, 0.84) == {"Wren": "Person"}


def test_a_doubtful_cluster_is_the_firm_that_its_first_word_is() -> None:
    classes = {"Selwyn Micro": "Cluster", "Selwyn": "Company"}
    seen = [("Selwyn Micro", "CLU", 0.46), ("Selwyn", "COM", 0.9)]
    assert dict(settled_doubts(classes, seen, lambda _: "")) == {"Selwyn Micro": "Company"}


def test_somebody_whom_the_text_calls_by_the_first_name_is_no_firm() -> None:
    classes = {"Mathieu Dellac": "Company", "Mathieu": "Person"}
    seen = [("Mathieu Dellac", "COM", 0.6), ("Mathieu", "PER", 0.95)]
    assert dict(settled_doubts(classes, seen, lambda _: "")) == {"Mathieu Dellac": "Person"}
    assert dict(settled_doubts(classes | {"Jean Mathieu": "Person"}, seen, lambda _: "")) == {}


def test_somebody_of_whom_the_text_goes_on_as_she_is_no_firm() -> None:
    assert settled("Berit Sloan makes brewing tanks. She began in a barn.", {"Berit Sloan": "Company"}, 0.8) == {
        "Berit Sloan": "Person"
    }
    told = "Berit Sloan makes tanks, says Tom Hale. He runs it."
    assert settled(told, {"Berit Sloan": "Company"}, 0.8) == {"Berit Sloan": "Company"}


def test_whoever_moved_before_he_founded_is_somebody() -> None:
    text = "In 2003 Kveld moved to California, and after years at Orrin Productions he set up a studio."
    assert settled(text, {"Kveld": "Person", "Orrin Productions": "Company"}, 0.84)["Kveld"] == "Person"


def test_two_surnames_beside_each_other_are_two_people_however_sure_the_tagger_is() -> None:
    text = "Alvera was founded by Nuria Orrego and Hugo Velis. Orrego and Velis keep 15% each."
    classes = {"Nuria Orrego": "Person", "Hugo Velis": "Person", "Orrego": "Investor", "Velis": "Person"}
    assert settled(text, classes, 0.99)["Orrego"] == "Person"
    beside_a_firm = "Nuria Orrego left. Orrego and Orvane keep 15% each."
    classes = {"Nuria Orrego": "Person", "Orrego": "Investor", "Orvane": "Company"}
    assert settled(beside_a_firm, classes, 0.99)["Orrego"] == "Investor"
