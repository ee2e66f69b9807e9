"""One sentence a case, as a newspaper prints it; names are invented."""

from collections.abc import Callable

import pytest

Claims = Callable[..., set[tuple[str, str, object, str]]]

CASES = [
    (
        "苏州云栖半导体有限公司董事长林若川表示,市场正在回暖。",
        ("HOLDS_POST", "林若川", "苏州云栖半导体有限公司", "asserted"),
    ),
    ("5月6日,周启明当选合肥市市长。", ("HOLDS_POST", "周启明", "合肥市", "asserted")),
    ("何嘉不再担任武汉光迅科技股份有限公司总经理。", ("HOLDS_POST", "何嘉", "武汉光迅科技股份有限公司", "former")),
    (
        "合肥晶合集成电路股份有限公司已入驻新站高新区。",
        ("TENANT_OF", "合肥晶合集成电路股份有限公司", "新站高新区", "asserted"),
    ),
    (
        "成都蓉芯科技有限公司计划入驻成都未来科技城。",
        ("TENANT_OF", "成都蓉芯科技有限公司", "成都未来科技城", "planned"),
    ),
    (
        "苏州博众精工科技有限公司系博众集团全资子公司。",
        ("SUBSIDIARY_OF", "苏州博众精工科技有限公司", "博众集团", "asserted"),
    ),
    (
        "工业和信息化部印发《算力基础设施高质量发展行动计划》。",
        ("ISSUED", "工业和信息化部", "算力基础设施高质量发展行动计划", "asserted"),
    ),
]


@pytest.mark.parametrize(("text", "claim"), CASES)
def test_a_sentence_makes_its_claim(claims: Claims, text: str, claim: tuple[str, str, object, str]) -> None:
    assert claim in claims(text)
