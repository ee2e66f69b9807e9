"""The trade that a firm is in, as Chinese news tells it beside the firm's name."""

from collections.abc import Callable

import pytest

Claims = Callable[..., set[tuple[str, str, object, str]]]


@pytest.mark.parametrize(
    ("text", "firm", "trade"),
    [
        ("日本氢能设备商东海氢源株式会社19日宣布换帅。", "东海氢源株式会社", "氢能设备"),
        ("海上风电开发商海岳能源有限公司今天宣布签订合同。", "海岳能源有限公司", "海上风电"),
        ("跨境支付公司Payora Pte. Ltd.宣布完成融资。", "Payora Pte. Ltd.", "跨境支付"),
        ("去年，他创办了做激光雷达的武汉衡野科技有限公司。", "武汉衡野科技有限公司", "激光雷达"),
        ("专注于疫苗的苏州泽川生物科技有限公司昨日完成融资。", "苏州泽川生物科技有限公司", "疫苗"),
        ("电池回收企业循岭科技有限公司首席执行官到上海参加大会。", "循岭科技有限公司", "电池回收"),
        ("赛岭智行科技有限公司是长安汽车与地平线2021年共同成立的自动驾驶企业。", "赛岭智行科技有限公司", "自动驾驶"),
        ("深圳云帆科技有限公司主营无人机，总部位于南山区。", "深圳云帆科技有限公司", "无人机"),
        ("星河食品股份有限公司主要生产乳制品。", "星河食品股份有限公司", "乳业"),
        ("车企启源汽车有限公司宣布与宁德时代合作。", "启源汽车有限公司", "汽车制造"),
        ("巴西数字银行Banco Aroeira周四表示将裁员。", "Banco Aroeira", "数字银行"),
        ("挪威三文鱼出口商Nordhav Seafood也打算进场。", "Nordhav Seafood", "海鲜"),
        ("红火辣食品做的是辣椒酱和火锅底料。", "红火辣食品", "调味品"),
        ("A股童装企业芽尔股份的控制权之争有了结果。", "芽尔股份", "服装"),
        ("翔盛飞机工程做飞机维修，翔盛航空占股75%。", "翔盛飞机工程", "飞机维修"),
        ("Siam Polymex集团业务涉及树脂、胶粘剂和包装材料。", "Siam Polymex集团", "胶粘剂"),
    ],
)
def test_what_a_firm_makes_or_does(claims: Claims, text: str, firm: str, trade: str) -> None:
    assert ("IN_SEGMENT", firm, trade, "asserted") in claims(text)


@pytest.mark.parametrize(
    ("text", "trade"),
    [
        ("沈芯精仪科技有限公司为车企提供检测设备。", "汽车制造"),
        ("帆渡科技有限公司已与多家银行签约。", "银行"),
        ("循岭科技有限公司向电池厂销售阀门。", "电池"),
    ],
)
def test_whom_a_firm_serves_is_no_trade_of_its_own(claims: Claims, text: str, trade: str) -> None:
    assert not [c for c in claims(text) if c[0] == "IN_SEGMENT" and c[2] == trade]


def test_an_authority_that_recognizes_is_not_what_is_recognized(claims: Claims) -> None:
    told = claims("合生湾2023年获科技部批准为国家级科技企业孵化器。")
    assert {subject for relation, subject, _, _ in told if relation == "DESIGNATED_AS"} <= {"合生湾"}


def test_the_word_for_industry_before_a_ware_is_no_trade(claims: Claims) -> None:
    told = claims("大阪工业刀具厂商樫本刃物换了社长。渝彩涂料主打水性工业漆。")
    assert "制造" not in {object_ for relation, _, object_, _ in told if relation == "IN_SEGMENT"}
