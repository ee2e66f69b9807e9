"""Shareholders told one after another, in brackets, or with what they pay; names are invented."""

from collections.abc import Callable

import pytest

from ingest.mentions.mention import Mention
from ingest.statements.statement import Statement

Read = Callable[..., tuple[tuple[Mention, ...], tuple[Statement, ...]]]
JOINT = "瓯江电池有限公司与东屿汽车集团将合资成立平阳瓯屿电池系统有限公司,瓯江电池有限公司出资6亿元、占股60%,东屿汽车集团出资4亿元、占股40%。"
LEADS = "雁荡智控有限公司总部位于温州市。"

HOLDINGS = [
    (JOINT, {("东屿汽车集团", "平阳瓯屿电池系统有限公司", 0.4, "planned")}),
    (
        LEADS + "主要股东包括独秀资本和楠溪基金,两者分别持股14.2%、8.7%。",
        {("独秀资本", "雁荡智控有限公司", 0.142, "asserted"), ("楠溪基金", "雁荡智控有限公司", 0.087, "asserted")},
    ),
    (
        LEADS + "IPO前,创始人周启衡持股33.8%,独秀资本和楠溪基金分别持股9.6%与7.3%。",
        {("周启衡", "雁荡智控有限公司", 0.338, "asserted"), ("楠溪基金", "雁荡智控有限公司", 0.073, "asserted")},
    ),
    (
        "雁荡智控有限公司由温州市国资委控股,持股比例为72%,其余28%由洞头海洋投资有限公司持有。",
        {
            ("温州市国资委", "雁荡智控有限公司", 0.72, "asserted"),
            ("洞头海洋投资有限公司", "雁荡智控有限公司", 0.28, "asserted"),
        },
    ),
    (
        "雁荡智控有限公司现股东为浙江楠溪控股集团有限公司(持股65%)及自然人古月明(持股35%)。",
        {
            ("浙江楠溪控股集团有限公司", "雁荡智控有限公司", 0.65, "asserted"),
            ("古月明", "雁荡智控有限公司", 0.35, "asserted"),
        },
    ),
    (
        "雁荡减速机有限公司为瓯帆重工控股子公司,本次交易前公司持有其51%股权,交易完成后公司持股比例将增至75%。",
        {
            ("瓯帆重工", "雁荡减速机有限公司", 0.51, "asserted"),
            ("瓯帆重工", "雁荡减速机有限公司", 0.75, "planned"),
        },
    ),
]


@pytest.mark.parametrize(("text", "wanted"), HOLDINGS)
def test_each_holder_has_its_share(read: Read, text: str, wanted: set[tuple[str, str, float, str]]) -> None:
    found = {
        (s.subject.name, s.object.name, s.qualifiers.get("share"), s.status)
        for s in read(text)[1]
        if s.relation == "HOLDS_SHARES_IN" and isinstance(s.object, Mention)
    }
    assert wanted <= found
    assert not any(subject == obj for subject, obj, _, _ in found)


def test_a_subsidiary_carries_the_share_its_parent_holds(read: Read) -> None:
    text = "雁荡减速机有限公司是瓯帆集团旗下控股子公司,集团持有其67%的股权。"
    found = {(s.relation, s.subject.name, s.qualifiers.get("share")) for s in read(text)[1]}
    assert found == {
        ("SUBSIDIARY_OF", "雁荡减速机有限公司", 0.67),
        ("HOLDS_SHARES_IN", "瓯帆集团", 0.67),
    }


def test_a_joint_venture_is_paid_for_by_each_founder(read: Read) -> None:
    paid = {s.subject.name: s.qualifiers.get("amount") for s in read(JOINT)[1] if s.relation == "INVESTED_IN"}
    assert paid == {"瓯江电池有限公司": 600000000, "东屿汽车集团": 400000000}


MORE = [
    (
        "截至目前,周谨言直接持有湘岳智造23.5%的股份,为公司第一大股东;橘山基金持股8%,岳山资本持股5.5%。",
        {("橘山基金", "湘岳智造", 0.08, "asserted"), ("岳山资本", "湘岳智造", 0.055, "asserted")},
    ),
    (
        "洞河传动有限公司由湘岳智造与岳山重工于2019年共同出资设立,二者分别持股51%和49%。",
        {("湘岳智造", "洞河传动有限公司", 0.51, "asserted"), ("岳山重工", "洞河传动有限公司", 0.49, "asserted")},
    ),
    ("天河集团持有国雁人寿4.5亿股,占其注册资本的51%。", {("天河集团", "国雁人寿", 0.51, "asserted")}),
    ("股权转让完成后,陆致远不再持有同川微电子股权。", {("陆致远", "同川微电子", None, "former")}),
]


@pytest.mark.parametrize(("text", "wanted"), MORE)
def test_holders_are_read_over_semicolons_foundings_and_counts_of_shares(
    read: Read, text: str, wanted: set[tuple[str, str, float, str]]
) -> None:
    test_each_holder_has_its_share(read, text, wanted)
