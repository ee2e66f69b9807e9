"""Mentions to entities: one decision each, with its reason."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from kg.identity.kinds import Kinds
from kg.identity.resolve import Decision, Named, Together, decide, judged, worth_keeping
from kg.identity.tables import place_in_chinese
from ontology.load import load
from ontology.model import Class, Ontology, Words


def _class(name: str, *parents: str, aligned: str = "") -> Class:
    words = Words(labels={"en": (name.lower(),)})
    return Class(name=name, iri=f"urn:t:{name}", parents=parents, words=words, aligned=(aligned,) if aligned else ())


CLASSES = (
    _class("Person", aligned="https://schema.org/Person"),
    _class("Organization", aligned="http://www.w3.org/ns/org#Organization"),
    _class("Company", "Organization"),
    _class("School", "Organization"),
    _class("Place", aligned="https://schema.org/Place"),
    _class("Product"),
)
KINDS = Kinds(
    Ontology(iri="urn:t", version="1", classes={c.name: c for c in CLASSES}, properties={}, relations={}, concepts={})
)


def named(id_: str, cls: str, *names: str) -> Named:
    return Named(id=id_, cls=cls, names=names)


def decided(
    mention: Named, *known: Named, company: Together = "unknown", links: Sequence[tuple[str, str]] = ()
) -> Decision:
    return decide(mention, known, KINDS, lambda _mention, _entity: company, lambda _entities: links)


def test_a_firm_is_found_under_its_name_without_the_legal_form() -> None:
    found = decided(named("m1", "Company", "Harbor Cells"), named("e1", "Organization", "Harbor Cells Inc."))
    assert (found.entity, found.rule) == ("e1", "same name")


def test_a_person_is_never_a_company() -> None:
    assert decided(named("m1", "Person", "Jordan"), named("e1", "Company", "Jordan")).entity is None


def test_two_people_of_one_name_are_a_question_unless_they_keep_the_same_company() -> None:
    person, known = named("m1", "Person", "Li Wei"), named("e1", "Person", "李伟")
    apart = decided(person, known, company="apart")
    assert (apart.entity, [e for e, _ in apart.unsure]) == (None, ["e1"])
    assert decided(person, known, company="shared").entity == "e1"


def test_a_short_name_means_the_only_firm_that_it_fits() -> None:
    short = named("m1", "Company", "光本位")
    full = named("e1", "Company", "光本位智能科技(上海)有限公司")
    assert decided(short, full).entity == "e1"
    other = named("e2", "Company", "光本位信息技术(北京)有限公司")
    assert decided(short, full, other).entity is None


def test_a_bare_place_name_is_no_short_name_of_a_firm_called_after_it() -> None:
    assert decided(named("m1", "Company", "浦东"), named("e1", "Company", "浦东科技有限公司")).entity is None


def test_a_name_that_left_its_place_out_does_not_join_firms_of_two_cities() -> None:
    known = (named("e1", "Company", "Beijing Lumen Photonics"), named("e2", "Company", "Shanghai Lumen Photonics"))
    found = decided(named("m1", "Company", "Lumen Photonics"), *known)
    assert (found.entity, found.rule, len(found.unsure)) == (None, "ambiguous", 2)


def test_what_was_joined_without_a_place_does_not_draw_in_the_other_city() -> None:
    known = named("e1", "Company", "Shanghai Lumen Photonics", "Lumen Photonics")
    assert decided(named("m1", "Company", "Beijing Lumen Photonics"), known).entity is None


def test_an_alias_stated_in_brackets_shows_two_entities_to_be_one() -> None:
    known = (named("e1", "Company", "阶跃星辰"), named("e2", "Company", "StepFun"))
    found = decided(named("m1", "Company", "阶跃星辰", "StepFun"), *known)
    assert found.entity == "e1"
    assert [entity for entity, _ in found.also] == ["e2"]


def test_an_alias_never_joins_a_group_and_its_listed_developer() -> None:
    known = (named("e1", "Company", "张江集团"), named("e2", "Company", "张江高科"))
    found = decided(named("m1", "Company", "张江集团", "张江高科"), *known)
    assert found.also == ()


def test_sisters_of_one_class_family_need_equal_names() -> None:
    exact = judged(named("a", "Company", "Borealis Lab"), named("b", "School", "Borealis Lab"), KINDS)
    assert exact.verdict == "same"
    slots = judged(named("a", "Company", "Shanghai Borealis Lab"), named("b", "School", "Borealis Lab"), KINDS)
    assert slots.verdict == "unsure"


def test_versions_of_a_product_are_different_products() -> None:
    assert judged(named("a", "Product", "Qwen 2"), named("b", "Product", "Qwen 2.5"), KINDS).verdict == "different"


@pytest.mark.parametrize(
    ("name", "alias", "kept"),
    [
        ("阶跃星辰", "StepFun", True),
        ("上海张江高科技园区开发股份有限公司", "张江高科", True),
        ("张江集团", "张江", False),
        ("岭北区促进低空经济发展若干措施", "若干措施", False),
        ("Leinster Retrofit Measures", "the measures", False),
        ("Harbor Cells Inc.", "Harbor", True),
        ("Lumen Technology Co., Ltd.", "Lumen", False),
        ("Pudong Venture Capital", "Pudong", False),
        ("Shanghai AI Laboratory", "上海人工智能实验室", True),
    ],
)
def test_a_short_name_is_kept_for_finding_only_when_it_says_more(name: str, alias: str, kept: bool) -> None:
    assert worth_keeping(name, alias, "organization") is kept


def test_a_community_read_as_a_company_and_as_a_place_is_one_thing() -> None:
    left, right = named("a", "Company", "Harbour Speed Space"), named("b", "Place", "Harbour Speed Space", "港湾空间")
    assert judged(left, right, KINDS).verdict == "same"


def test_a_one_word_name_of_a_product_and_a_company_stays_a_question() -> None:
    assert judged(named("a", "Company", "Quill"), named("b", "Product", "Quill"), KINDS).verdict == "unsure"


def test_the_class_is_the_one_that_most_documents_give() -> None:
    assert KINDS.agreed(["Company", "Place", "Place"]) == "Place"
    assert KINDS.agreed(["Organization", "Organization", "School"]) == "School"
    assert KINDS.agreed(["Company", "Place"]) == "Company"


def test_two_funds_of_one_house_are_not_short_and_full_form_of_one() -> None:
    known = named("e1", "Organization", "Alder Harbor Quay AI Fund")
    assert decided(named("m1", "Organization", "Alder Harbor Quay Fund"), known).entity is None


@pytest.mark.parametrize(
    ("name", "level", "chinese"),
    [("Shanghai", "city", "上海"), ("Xi'an", "city", "西安"), ("Shanghai", "district", ""), ("Suzhou", "city", "")],
)
def test_a_place_has_the_one_chinese_name_that_the_gazetteer_gives(name: str, level: str, chinese: str) -> None:
    assert place_in_chinese(name, level) == chinese


def test_of_firms_of_one_name_the_bare_name_is_the_one_that_the_others_belong_to() -> None:
    firms = [named(f"e{i}", "Company", n) for i, n in enumerate(("Twillow Ltd", "Twillow, Inc.", "Twillow GmbH"))]
    bare = named("m1", "Company", "Twillow")
    found = decided(bare, *firms, links=[("e0", "e1"), ("e2", "e1")])
    assert (found.entity, found.also) == ("e1", ())
    assert decided(bare, *firms).rule == "ambiguous"
    assert decided(bare, *firms, named("e9", "Company", "Twillow")).entity == "e9"


def test_a_firm_that_shares_only_its_bare_name_is_another_one() -> None:
    parent, child = (
        named("e1", "Company", "Twillow", "Twillow, Inc."),
        named("m1", "Company", "Twillow GmbH", "Twillow"),
    )
    assert judged(child, parent, KINDS).verdict == "unsure"
    again = named("m2", "Company", "Twillow Incorporated", "Twillow")
    assert judged(again, parent, KINDS).verdict == "same"


def test_a_bare_name_known_the_world_over_makes_no_one_firm_of_two_registered_ones() -> None:
    kinds = Kinds(load())
    german, indian = named("e1", "Company", "Siemens AG", "Siemens"), named("m1", "Company", "Siemens Ltd", "Siemens")
    assert judged(indian, german, kinds).verdict == "unsure"
    assert judged(named("m2", "Company", "西门子"), german, kinds).verdict == "same"


def test_a_text_that_says_a_firm_was_renamed_makes_one_of_the_two_that_bore_its_names() -> None:
    known = (named("e1", "Company", "青岛海澜风能"), named("e2", "Company", "海澜重工"))
    names = ("海澜重工", "青岛海澜风能")
    told = decided(Named(id="m1", cls="Company", names=names, former=("青岛海澜风能",)), *known)
    assert {told.entity, *(e for e, _ in told.also)} == {"e1", "e2"}
    assert not decided(named("m1", "Company", *names), *known).also


@pytest.mark.parametrize(
    ("english", "chinese"),
    [
        ("Jiangsu Nuohai Wind Energy", "江苏诺海风能股份有限公司"),
        ("Suzhou Ruixin Packaging & Testing", "苏州瑞芯封测有限公司"),
        ("Ningbo Haitong Port Machinery", "宁波海通港机股份有限公司"),
    ],
)
def test_a_firm_of_a_place_a_name_and_a_trade_is_one_in_both_languages(english: str, chinese: str) -> None:
    pair = named("a", "Company", english), named("b", "Company", chinese)
    assert judged(*pair, KINDS).verdict == "same"


def test_another_trade_in_the_other_language_is_another_firm() -> None:
    pair = named("a", "Company", "Jiangsu Nuohai Heavy Industry"), named("b", "Company", "江苏诺海风能有限公司")
    assert judged(*pair, KINDS).verdict != "same"


def test_a_firm_that_has_changed_its_trade_is_found_under_either_name() -> None:
    known = named("e1", "Company", "苏州瑞海封测技术股份有限公司", "瑞海先进科技股份有限公司")
    assert decided(named("m1", "Company", "Ruihai Advanced Technology"), known).entity == "e1"
    assert decided(named("m2", "Company", "Ruihai Packaging & Testing Technology"), known).entity == "e1"
    assert decided(named("m3", "Company", "Ruihai Semiconductor Technology"), known).entity is None


def test_a_short_name_that_leaves_a_telling_word_out_is_kept_where_another_stays() -> None:
    assert worth_keeping("深圳市诺凡手术机器人股份有限公司", "诺凡机器人", "organization")
    assert not worth_keeping("深圳市诺凡手术机器人股份有限公司", "诺凡", "organization")
