import pytest

from ingest.statements.when_zh import When, dates_in

PUBLISHED = "2024-10-21"


def only(text: str, published: str | None = PUBLISHED) -> When:
    [found] = dates_in(text, published)
    return found


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2024年8月30日", "2024-08-30"),
        ("8月30日", "2024-08-30"),
        ("11月5日", "2023-11-05"),
        ("将于12月5日", "2024-12-05"),
        ("日前", "2024-10"),
        ("去年底", "2023-12"),
        ("截至年底", "2023-12"),
        ("到年底", "2024-12"),
        ("上月", "2024-09"),
        ("昨日", "2024-10-20"),
        ("上周五", "2024-10-18"),
        ("今年9月", "2024-09"),
        ("二〇二三年三月", "2023-03"),
        ("前年", "2022"),
    ],
)
def test_an_expression_is_resolved_against_the_publication_date(text: str, value: str) -> None:
    assert only(text).value == value


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2023年至2025年", "2023", "2025"),
        ("今年上半年", "2024-01", "2024-06"),
        ("2025年第一季度", "2025-01", "2025-03"),
        ("8月26日至28日", "2024-08-26", "2024-08-28"),
    ],
)
def test_a_period_has_two_ends(text: str, first: str, last: str) -> None:
    assert (only(text).value, only(text).until) == (first, last)


def test_without_a_publication_date_relative_expressions_say_nothing() -> None:
    assert dates_in("日前,去年底,8月30日", None) == ()
    assert only("2021年5月", None).value == "2021-05"


def test_an_impossible_day_is_no_date() -> None:
    assert dates_in("2月30日", PUBLISHED) == ()
