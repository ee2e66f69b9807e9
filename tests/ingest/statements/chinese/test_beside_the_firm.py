"""公司 goes on with the firm spoken of, and not with its customer, its holder or whoever uses its goods."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Claims = Callable[..., set[tuple[str, str, object, str]]]


@pytest.mark.parametrize(
    ("text", "firm", "number"),
    [
        (
            "澜沧计算由陈卫东2018年创办,总部位于成都,在绵阳设有数据中心。最大客户微软贡献了约四成收入。公司有540名员工。",
            "澜沧计算",
            540,
        ),
        ("澄光电子总部位于无锡。宁德时代持有其22%的股份。公司现有员工300人。", "澄光电子", 300),
        ("2024年,术明医疗在深圳上市。宁德时代是其最大客户。公司员工增加到120人。", "术明医疗", 120),
    ],
)
def test_what_follows_is_told_of_the_firm_spoken_of(text: str, firm: str, number: int, claims: Claims) -> None:
    told = {c for c in claims(text) if c[0] == "OBSERVATION" and c[2] == number}
    assert {c[1] for c in told} == {firm}
