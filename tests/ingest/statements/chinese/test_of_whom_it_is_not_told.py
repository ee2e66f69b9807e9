"""Claims of the network that the words beside a name speak against: a teacher, an exchange, a dateline, a sponsor of an issue."""

import pytest

from ingest.mentions.mention import Mention
from ingest.statements.chinese.claim_doubts import doubted
from ingest.statements.chinese.others import of_somebody_else


def _mention(text: str, name: str, cls: str = "Company") -> Mention:
    start = text.index(name)
    return Mention(start=start, end=start + len(name), text=name, cls=cls, name=name)


@pytest.mark.parametrize(
    ("text", "firm", "person"),
    [
        ("砺衡激光2018年由东南大学教授洪伟明的两名学生叶知行、邹立创办。", "砺衡激光", "洪伟明"),
        ("砺衡激光由沈怀瑾的学生邱立恒创办。", "砺衡激光", "沈怀瑾"),
        ("创办砺衡激光的是罗敏的妻子宋知远。", "砺衡激光", "罗敏"),
    ],
)
def test_the_teacher_or_kin_of_a_founder_founded_nothing(text: str, firm: str, person: str) -> None:
    assert doubted(text, "FOUNDED_BY", _mention(text, firm), _mention(text, person, "Person"), 0)


def test_a_founder_who_has_pupils_elsewhere_is_one() -> None:
    text = "砺衡激光由沈怀瑾创办,他的学生邱立恒任总经理。"
    assert not doubted(text, "FOUNDED_BY", _mention(text, "砺衡激光"), _mention(text, "沈怀瑾", "Person"), 0)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("在深圳创业板上市的骏览电路去年收入58亿元。", "深圳"),
        ("骏览电路已在上海证券交易所挂牌。", "上海"),
        ("路透曼谷11月19日 - 骏览电路周二表示,旗下工厂将量产。", "曼谷"),
    ],
)
def test_an_exchange_and_a_dateline_tell_no_seat(text: str, place: str) -> None:
    assert doubted(text, "LOCATED_IN", _mention(text, "骏览电路"), _mention(text, place, "City"), 0)


@pytest.mark.parametrize("told", ["保荐机构为中信建投", "主承销商是中信建投", "保荐人（主承销商）为华泰联合和中信建投"])
def test_who_sponsors_an_issue_is_no_investor(told: str) -> None:
    text = f"穹序空间递交了科创板上市申请,拟募资18.5亿元,{told}。".replace("（", "(").replace("）", ")")
    assert of_somebody_else(text, "INVESTED_IN", _mention(text, "中信建投", "Investor"), _mention(text, "穹序空间"))
    plain = "穹序空间完成5亿元融资,领投方为中信建投。"
    assert not of_somebody_else(
        plain, "INVESTED_IN", _mention(plain, "中信建投", "Investor"), _mention(plain, "穹序空间")
    )


def test_a_subsidiary_is_that_of_the_firm_before_it() -> None:
    text = "公司于8月14日与亿纬锂能(300014)的全资子公司湖北亿纬动力签订合同。"
    child = _mention(text, "湖北亿纬动力")
    assert doubted(text, "SUBSIDIARY_OF", child, _mention(text, "公司"), 0)
    assert not doubted(text, "SUBSIDIARY_OF", child, _mention(text, "亿纬锂能"), 0)


@pytest.mark.parametrize("owned", ["景德镇市国有控股企业", "景德镇市属国有企业", "景德镇市国资控股公司"])
def test_whose_a_firm_becomes_is_not_where_it_is(owned: str) -> None:
    text = f"骏览电路于2021年11月正式成为{owned}。"
    assert doubted(text, "LOCATED_IN", _mention(text, "骏览电路"), _mention(text, "景德镇市", "City"), 0)
