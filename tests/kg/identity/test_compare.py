"""Names compared slot by slot: the pairs that must hold, in both languages."""

from __future__ import annotations

import pytest

from kg.identity.compare import compare
from kg.identity.names import Naming, parse

SAME = [
    ("苏州云港园区开发公司", "苏州云港园区开发股份有限公司"),
    ("Harbor Cells Inc.", "Harbor Cells"),
    ("Harbor Cells, Inc.", "HARBOR CELLS INCORPORATED"),
    ("Hua-Hong Semiconductor Ltd.", "Huahong Semiconductor"),
    ("Shanghai Zhangjiang (Group) Co., Ltd.", "Zhangjiang Group"),
    ("上海张江(集团)有限公司", "上海张江（集团）有限公司"),
    ("上海张江(集团)有限公司", "张江集团"),
    ("上海张江(集团)有限公司", "Shanghai Zhangjiang (Group) Co., Ltd."),
    ("張江集團", "张江集团"),
    ("衍因科技", "Yanyin Technology"),
    ("蔚勵科技", "蔚励科技有限公司"),
    ("模力社区", "Moli Community"),
    ("中国银行", "Bank of China"),
    ("上海交通大学", "Shanghai Jiao Tong University"),
    ("上海交通大学", "Shanghai Jiaotong University"),
    ("Société Générale", "Societe Generale SA"),
    ("The Lumen Wafers Company", "Lumen Wafers"),
    ("Norvik AS", "Norvik"),
    ("Norvik A/S", "NORVIK"),
    ("Vakar Zrt.", "Vakar"),
    ("Lumen Wafers OÜ", "Lumen Wafers"),
    ("PT Kaltim Foods Tbk", "Kaltim Foods"),
    ("OOO Romashka", "Romashka"),
    ("UAB Baltneta", "Baltneta UAB"),
    ("Tenaga Foods Bhd", "Tenaga Foods Berhad"),
    ("Brenner GmbH & Co. KGaA", "Brenner"),
    ("Ciervo Foods, S.A. de C.V.", "Ciervo Foods"),
    ("Elkfoss AS", "Elkfoss ASA"),
]
DIFFERENT = [
    ("模力社区", "模速空间"),
    ("岩芯数智", "岩山科技"),
    ("张江集团", "张江高科"),
    ("张江集团", "张江科投"),
    ("张江高科", "张江科投"),
    ("张江集团", "科学之门公司"),
    ("上海张江(集团)有限公司", "上海张江高科技园区开发股份有限公司"),
    ("上海张江(集团)有限公司", "上海张江科学之门科技发展有限公司"),
    ("Zhangjiang Group", "Shanghai Zhangjiang Hi-Tech Park Development Co., Ltd."),
    ("Light Standard", "Lightelligence"),
    ("光本位", "Lightelligence"),
    ("上海交通大学人工智能研究院", "上海交通大学人工智能学院"),
    ("AI Research Institute at Shanghai Jiao Tong University", "Shanghai Jiao Tong University School of AI"),
    ("Bank of China", "Bank of Communications"),
    ("Northfield Ventures", "Northfield Robotics"),
    ("Beijing Lumen Technology", "Shanghai Lumen Technology"),
    ("No. 1 Hospital", "No. 2 Hospital"),
    ("禾田精机(大连)有限公司", "禾田精机（青岛）有限公司"),
    ("Harbor Cells GmbH", "Harbor Cells B.V."),
    ("Harbor Cells Pte. Ltd.", "Harbor Cells K.K."),
    ("AB Nordcell", "Nordcell"),
]
UNSURE = [
    ("苏州市云港园区开发公司", "苏州云港园区开发股份有限公司"),
    ("张江", "张江集团"),
    ("Northfield", "Northfield Ventures"),
    ("SMIC", "Semiconductor Manufacturing International Corporation"),
    ("Bank of Shanghai", "Shanghai Bank"),
    ("Huawei", "Huawei Technologies Co., Ltd."),
    ("光本位", "光本位智能科技(上海)有限公司"),
    ("禾田精机(大连)有限公司", "禾田精机"),
    ("Harbor Cells, Inc.", "Harbor Cells GmbH"),
    ("Harbor Cells", "Harbor Cells (Shanghai) Co., Ltd."),
    ("Norvik AS", "Norvik GmbH"),
    ("Harbor Cells Asia Limited", "Harbor Cells Asia LLC"),
]


@pytest.mark.parametrize(("left", "right"), SAME)
def test_one_firm_under_two_spellings_is_the_same(left: str, right: str) -> None:
    assert compare(parse(left), parse(right)).verdict == "same"
    assert compare(parse(right), parse(left)).verdict == "same"


@pytest.mark.parametrize(("left", "right"), DIFFERENT)
def test_two_firms_with_like_names_are_never_the_same(left: str, right: str) -> None:
    assert compare(parse(left), parse(right)).verdict != "same"
    assert compare(parse(right), parse(left)).verdict != "same"


@pytest.mark.parametrize(("left", "right"), UNSURE)
def test_a_name_that_says_too_little_is_a_question(left: str, right: str) -> None:
    assert compare(parse(left), parse(right)).verdict == "unsure"


def test_every_verdict_has_a_reason_in_words() -> None:
    found = compare(parse("张江集团"), parse("张江高科"))
    assert (found.verdict, found.rule) == ("different", "group")
    assert "hitech" in found.reason


@pytest.mark.parametrize(
    ("left", "right", "verdict"),
    [
        ("Pudong", "Pudong New Area", "same"),
        ("Pudong", "浦东新区", "same"),
        ("浦东", "浦东新区", "same"),
        ("上海市浦东新区", "Pudong", "same"),
        ("Shanghai", "上海市", "same"),
        ("Shanghai", "Shanghai Port", "different"),
        ("上海", "上海港", "different"),
        ("吉林省", "吉林市", "different"),
        ("Zhangjiang Science City", "张江科学城", "same"),
        ("Pudong", "Pudong Software Park", "different"),
        ("Pudong", "Puxi", "different"),
        ("Munich", "Munich", "same"),
    ],
)
def test_places_are_told_apart_by_level_and_by_what_stands_after_them(left: str, right: str, verdict: str) -> None:
    assert compare(parse(left, "place"), parse(right, "place")).verdict == verdict


@pytest.mark.parametrize(
    ("left", "right", "verdict"),
    [
        ("Yuan Tao", "袁涛", "unsure"),
        ("袁涛", "袁涛先生", "unsure"),
        ("John Smith", "John A. Smith", "unsure"),
        ("J. Smith", "John Smith", "unsure"),
        ("John Smith", "Jane Smith", "different"),
        ("袁涛", "袁波", "different"),
    ],
)
def test_the_name_of_a_person_alone_never_proves_identity(left: str, right: str, verdict: str) -> None:
    assert compare(parse(left, "person"), parse(right, "person")).verdict == verdict


@pytest.mark.parametrize("naming", ["organization", "person", "place", "thing"])
@pytest.mark.parametrize("raw", ["", " ", "()", "公司", "Co., Ltd.", "（上海）", "😀", "of", "\u202e"])
def test_odd_names_are_parsed_without_an_error(raw: str, naming: Naming) -> None:
    assert parse(raw, naming).raw == raw
    assert compare(parse(raw, naming), parse("Harbor Cells", naming)).verdict != "same"


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("挪威", "Norway", True),
        ("美国", "the US", True),
        ("Britain", "United Kingdom", True),
        ("东京", "Tokyo", True),
        ("得州", "Texas", True),
        ("挪威", "瑞典", False),
        ("慕尼黑", "Vienna", False),
    ],
)
def test_places_abroad_have_both_names(left: str, right: str, same: bool) -> None:
    assert (compare(parse(left, "place"), parse(right, "place")).verdict == "same") is same


@pytest.mark.parametrize(
    ("chinese", "latin", "verdict"),
    [
        ("英格丽德·索尔海姆", "Ingrid Solheim", "unsure"),
        ("彼得·哈特曼", "Peter Hartmann", "unsure"),
        ("安娜·科瓦尔斯卡", "Anna Kowalska", "unsure"),
        ("安娜·科瓦尔斯卡", "Anna Kowalczyk", "different"),
        ("彼得·哈特曼", "Paul Hoffmann", "different"),
        ("约翰·史密斯", "Jane Smith", "different"),
        ("英格丽德·索尔海姆", "Lars Moen", "different"),
        ("约纳斯·埃特尔", "Jonas Ertl", "unsure"),
        ("蒂姆·库克", "Tim Cook", "unsure"),
        ("乔·李", "Joe Lee", "different"),  # too little is heard of it
    ],
)
def test_a_foreign_name_in_chinese_may_be_whoever_it_sounds_like(chinese: str, latin: str, verdict: str) -> None:
    for left, right in ((chinese, latin), (latin, chinese)):
        assert compare(parse(left, "person"), parse(right, "person")).verdict == verdict
