"""Short forms, acronyms and surnames joined to full names."""

from __future__ import annotations

from ingest.mentions.coreference import acronym, core_of, entities_of

COMPANY = "Company"


def full_names(classes: dict[str, str], aliases: list[tuple[str, str]] | None = None) -> dict[str, str]:
    found = entities_of(classes, list(classes), aliases or [])
    return {name: entity.name for name, entity in found.items()}


def test_a_company_without_its_legal_form_is_the_same_company() -> None:
    assert full_names({"Harbor Cells Inc.": COMPANY, "Harbor Cells": COMPANY})["Harbor Cells"] == "Harbor Cells Inc."


def test_a_surname_goes_with_the_one_person_who_bears_it() -> None:
    people = {"Maja Lindqvist": "Person", "Per Holm": "Person", "Lindqvist": "Person"}
    assert full_names(people)["Lindqvist"] == "Maja Lindqvist"


def test_a_surname_that_two_people_bear_stays_alone() -> None:
    people = {"Maja Holm": "Person", "Per Holm": "Person", "Holm": "Person"}
    assert full_names(people)["Holm"] == "Holm"


def test_a_company_is_not_its_sister_of_another_trade() -> None:
    assert full_names({"Siemens Energy AG": COMPANY, "Siemens": COMPANY})["Siemens"] == "Siemens"


def test_a_company_is_called_by_the_words_its_name_begins_with() -> None:
    names = ["Varda Cell Works", "Thu Bon Shipyard JSC", "Jiangsu Ruilan Biopharma", "Varda", "Thu Bon", "Ruilan"]
    found = full_names(dict.fromkeys(names, COMPANY))
    assert [found[name] for name in names[3:]] == names[:3]


def test_initials_stand_for_the_firm_whose_name_begins_with_them() -> None:
    found = full_names(dict.fromkeys(["HTC Cybernetics", "HTC", "QRV Bank", "QRV", "Tin Works", "Tin"], COMPANY))
    assert (found["HTC"], found["QRV"], found["Tin"]) == ("HTC Cybernetics", "QRV", "Tin")


def test_a_name_of_two_words_leaves_out_that_it_is_a_partnership() -> None:
    names = {"Amber Quay Partners": "Investor", "Amber Quay": COMPANY, "Varda": COMPANY, "Varda Partners": "Investor"}
    found = full_names(names)
    assert (found["Amber Quay"], found["Varda"]) == ("Amber Quay Partners", "Varda")


def test_a_firm_is_called_by_the_second_word_where_nothing_is_called_by_the_first() -> None:
    names = ["Pesquera Huanchaco", "Ceramiche Valsecca", "Hyundai Mobis", "Huanchaco", "Valsecca", "Mobis"]
    found = full_names(dict.fromkeys(names, COMPANY))
    assert [found[name] for name in names[3:]] == names[:3]


def test_the_second_word_stays_alone_where_the_first_names_somebody_or_two_names_end_so() -> None:
    apart = full_names(dict.fromkeys(["Lumen Kestrel", "Lumen", "Kestrel"], COMPANY))
    assert apart["Kestrel"] == "Kestrel"
    two = full_names(dict.fromkeys(["Tata Kestrel", "Norsk Kestrel", "Kestrel"], COMPANY))
    assert two["Kestrel"] == "Kestrel"
    assert full_names(dict.fromkeys(["Kestrel", "Lumen Kestrel"], COMPANY))["Kestrel"] == "Kestrel"  # named before it


def test_an_arm_of_a_firm_is_not_the_firm() -> None:
    assert full_names({"Varda Securities Lines": COMPANY, "Varda": COMPANY})["Varda"] == "Varda"


def test_words_that_two_companies_begin_with_stay_alone() -> None:
    names = ["Varda Cell Works", "Varda Shipping Lines", "Varda"]
    assert full_names(dict.fromkeys(names, COMPANY))["Varda"] == "Varda"


def test_a_name_told_before_the_longer_one_is_not_its_short_form() -> None:
    names = ["Varda", "Varda Cell Works"]
    assert full_names(dict.fromkeys(names, COMPANY))["Varda"] == "Varda"


def test_an_alias_from_the_text_joins_what_no_rule_would() -> None:
    found = full_names({"Guangbenwei": COMPANY, "Light Standard": COMPANY}, [("Light Standard", "Guangbenwei")])
    assert found["Light Standard"] == "Guangbenwei"


def test_acronyms_are_the_capitals_of_the_words_of_weight() -> None:
    assert acronym("Beijing Academy of Artificial Intelligence") == "BAAI"
    assert core_of("Kunlun Harbour (Group) Co., Ltd.") == "Kunlun Harbour"


def test_a_bank_and_its_asset_manager_are_two() -> None:
    assert (
        full_names({"Orvane Stanley Asset Management": COMPANY, "Orvane Stanley": COMPANY})["Orvane Stanley"]
        == "Orvane Stanley"
    )


def test_two_words_without_the_trade_are_the_firm() -> None:
    wines = {"Fennel Creek Wines": COMPANY, "Fennel Creek": COMPANY}
    assert full_names(wines)["Fennel Creek"] == "Fennel Creek Wines"
    arms = {"Harlow Stone Securities": COMPANY, "Harlow Stone": COMPANY}
    assert full_names(arms)["Harlow Stone"] == "Harlow Stone"


def test_the_coined_word_between_place_and_trade_is_the_firm() -> None:
    assert full_names({"Jiangsu Hengda Biopharma": COMPANY, "Hengda": COMPANY})["Hengda"] == "Jiangsu Hengda Biopharma"


def test_legal_forms_of_asia_are_no_part_of_a_name() -> None:
    assert core_of("Chao Nam Foods PCL") == "Chao Nam Foods"
    assert core_of("Selangit Berhad") == "Selangit"


def test_a_surname_keeps_its_particle() -> None:
    people = {"Ilse van Hoorn": "Person", "Van Hoorn": "Person"}
    assert full_names(people)["Van Hoorn"] == "Ilse van Hoorn"
