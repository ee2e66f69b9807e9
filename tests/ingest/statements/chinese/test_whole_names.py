"""Names that are easily cut or joined, and what 该公司, 园区 and 合资公司 stand for."""

from collections.abc import Callable
from typing import Any

import pytest

Claims = Callable[..., set[tuple[str, str, object, str]]]

CASES = [
    (
        "海晟阀门董事长罗守和持有公司12%的股份。",
        ("HOLDS_POST", "罗守和", "海晟阀门", "asserted"),
    ),
    (
        "甬川机电股份有限公司同意聘任郜云开先生为公司董事会秘书。",
        ("HOLDS_POST", "郜云开", "甬川机电股份有限公司", "asserted"),
    ),
    (
        "岭川药业股份有限公司总部设在株洲科技城新区。",
        ("LOCATED_IN", "岭川药业股份有限公司", "株洲科技城新区", "asserted"),
    ),
    (
        "淮海精工股份有限公司以1.8亿元收购加拿大Boreal Optics Inc.的全部股权。",
        ("ACQUIRED", "淮海精工股份有限公司", "Boreal Optics Inc.", "asserted"),
    ),
    (
        "临川绿芯谷农业产业园位于抚州市临川区。绿芯谷占地900亩。",
        ("OBSERVATION", "临川绿芯谷农业产业园", 600000, "asserted"),
    ),
    (
        "沂蒙重机股份有限公司拟收购杭州澜序基因技术有限公司51%股权。该公司成立于2014年。",
        ("OBSERVATION", "杭州澜序基因技术有限公司", "2014", "asserted"),
    ),
    (
        "渤川化工股份有限公司拟与唐山海汇投资有限公司共同设立唐山渤汇新材料有限公司。合资公司位于唐山市曹妃甸区。",
        ("LOCATED_IN", "唐山渤汇新材料有限公司", "曹妃甸区", "asserted"),
    ),
    (
        "滁州云脊科技园由滁州云脊园区运营有限公司运营。园内的滁州算力中心由安徽算联科技有限公司建设。"
        "目前,园区入驻企业86家。",
        ("OBSERVATION", "滁州云脊科技园", 86, "asserted"),
    ),
]


@pytest.mark.parametrize(("text", "claim"), CASES)
def test_a_name_or_what_stands_for_it_is_read_whole(
    claims: Claims, text: str, claim: tuple[str, str, object, str]
) -> None:
    assert claim in claims(text)


def test_a_city_lies_in_no_district(claims: Claims) -> None:
    found = claims("本报合肥9月18日电 位于安徽省合肥市庐阳区的云岫人工智能产业园18日正式开园。")
    assert not {c for c in found if c[0] == "LOCATED_IN" and c[1].startswith("合肥") and c[2] == "庐阳区"}


def test_the_latter_is_the_last_one_named_though_a_name_has_the_word_group(claims: Claims) -> None:
    found = claims(
        "衡岭检测有限公司是江汉实业投资集团有限公司的控股子公司,后者持有其65%的股权,其余35%由和谐医药股份有限公司持有。"
    )
    shares: set[tuple[Any, ...]] = {c[1:3] for c in found if c[0] == "HOLDS_SHARES_IN"}
    assert ("江汉实业投资集团有限公司", "衡岭检测有限公司") in shares
