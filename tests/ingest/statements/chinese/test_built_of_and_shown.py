"""What goods are built of and whose that is, guests of a fair, words after a gesture, names with a wrong kind or edge."""

from collections.abc import Callable

import pytest

from ingest.mentions.mention import Mention
from ingest.statements.statement import Statement

Claims = Callable[..., set[tuple[str, str, object, str]]]
Read = Callable[..., tuple[tuple[Mention, ...], tuple[Statement, ...]]]


@pytest.mark.parametrize(
    ("text", "maker", "part", "user"),
    [
        ("酸奶机“醇一号”搭载高通QCM6490芯片,屏幕由京东方供应。", "高通", "QCM6490", "醇一号"),
        (
            "深圳木立家居有限公司发布扫地机“木立X5”。木立X5搭载英伟达Jetson Orin计算平台。",
            "英伟达",
            "Jetson Orin",
            "木立X5",
        ),
        ("悦耳科技推出助听器“听澜2”,采用楼氏电子的RA600麦克风。", "楼氏电子", "RA600麦克风", "听澜2"),
    ],
)
def test_what_a_thing_is_built_of_is_offered_by_its_maker_and_used(
    claims: Claims, text: str, maker: str, part: str, user: str
) -> None:
    found = claims(text)
    assert {("OFFERS", maker, part, "asserted"), ("USES", user, part, "asserted")} <= found


def test_the_engine_that_a_firm_lends_no_name_to_is_nothing(claims: Claims) -> None:
    found = claims("公司与高通签署协议,采用AI技术开发芯片。")
    assert not {c for c in found if c[0] in ("OFFERS", "USES")}


def test_guests_of_the_fair_that_a_report_opens_with_attended_it(claims: Claims) -> None:
    fair = "第九届西部农机博览会"
    found = claims(
        f"{fair}5月22日在杨凌国际会展中心开幕。\n陕西省副省长唐越峰出席开幕式。约翰迪尔、雷沃重工和杨凌本地企业秦川智农携新品亮相。\n"
        "深圳的大禾无人机、以色列的Tzofim Agro也携新品参展。"
    )
    guests = {s for r, s, o, _ in found if r == "ATTENDED" and o == fair}
    assert guests == {"唐越峰", "约翰迪尔", "雷沃重工", "秦川智农", "大禾无人机", "Tzofim Agro"}


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        (
            "问及是否会把酒庄卖掉,马婉清连连摆手:“没有这回事,我们会一直做下去。”",
            "马婉清",
            "没有这回事，我们会一直做下去。",
        ),
        ("谈到裁员传闻,徐立摇了摇头:“上个月我们还在招人。”", "徐立", "上个月我们还在招人。"),
    ],
)
def test_words_after_a_gesture_are_said(claims: Claims, text: str, speaker: str, words: str) -> None:
    assert ("SAID", speaker, words, "asserted") in claims(text)


@pytest.mark.parametrize(
    ("text", "name", "cls"),
    [
        ("赛诺菲的度普利尤单抗2020年上市。", "度普利尤单抗", "Product"),
        ("货运无人机企业Hokuto Airlift 5日开通航线。Hokuto Airlift由北海道大学教授佐野健一于2021年创办。", "Hokuto Airlift", "Company"),
        ("江西旭腾陶瓷股份有限公司是中国物流与采购联合会会员。", "中国物流与采购联合会", "Association"),
        ("前湾机器人产业园位于前湾新区,由前湾控股集团运营。", "前湾控股集团", "Company"),
        ("斯达半导和士兰微正成为它的主要竞争对手。", "士兰微", "Company"),
        ("具身智能公司「步原机器人」完成6亿元A轮融资,美团战投领投。", "步原机器人", "Company"),
        ("宜江市商务局印发宜江市促进首店经济发展实施办法(宜商发〔2025〕3号),自7月1日起施行。", "宜江市促进首店经济发展实施办法", "Policy"),
    ],
)  # fmt: skip
def test_a_misread_name_is_read_again(read: Read, text: str, name: str, cls: str) -> None:
    named = {(m.text, m.cls) for m in read(text)[0]}
    assert (name, cls) in named
    assert not {n for n, _ in named if n != name and (n.startswith(name) or name.endswith(n)) and n not in ("集团",)}
