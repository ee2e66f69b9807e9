from ingest.statements.quantity_zh import Quantity, number_zh, quantities_in


def only(text: str) -> Quantity:
    [found] = quantities_in(text)
    return found


def test_scales_are_multiplied_out() -> None:
    assert only("营业收入1637.92亿元").value == 163_792_000_000
    assert only("约2.4万家企业").value == 24_000


def test_money_has_an_iso_currency() -> None:
    assert [q.currency for q in quantities_in("募资2.79亿美元、34.8亿港元和20亿元人民币")] == ["USD", "HKD", "CNY"]


def test_words_before_and_after_say_how_exact_a_number_is() -> None:
    bounds = [
        only(t).bound
        for t in ("近40家", "600余家", "超过20万平方米", "不超过500万元", "约3万人", "不低于30%", "不足百家")
    ]
    assert bounds == ["nearly", "more than", "more than", "at most", "about", "at least", "less than"]


def test_chinese_numerals_count() -> None:
    assert [number_zh(t) for t in ("三百二十", "一万二千", "两千零五", "百")] == [320, 12_000, 2_005, 100]
    assert only("三十多家机构").value == 30


def test_vague_and_ordinal_numbers_have_no_value() -> None:
    assert quantities_in("数百家企业、几十人、第三项、一家企业、若干个项目") == ()


def test_a_share_is_a_fraction() -> None:
    assert only("持股63.62%").value == 0.6362
    assert only("占比百分之三十").value == 0.3


def test_a_currency_in_front_is_the_one_meant() -> None:
    found = [only(t) for t in ("营收达新台币120亿元", "约港币2.1亿元", "投资人民币约5亿元", "兑付3亿元")]
    assert [q.currency for q in found] == ["TWD", "HKD", "CNY", "CNY"]
    assert [q.bound for q in found] == ["", "about", "about", ""]
