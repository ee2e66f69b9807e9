"""A day that a source gives only in its words."""

from __future__ import annotations

import pytest

from kg.answer.dated_by_words import says_day

SAID = [
    ("截至2025年底，苇丛电池有员工265人。", "2026-03-10", "2025", True),
    ("截至2025年12月31日，苇丛电池有员工265人。", "2026-03-10", "2025", True),
    ("截至2025年6月末，苇丛电池有员工265人。", "2025-08-10", "2025", False),
    ("截至2026年6月30日，公司有员工512人。", "2026-11-17", "2026-06-30", True),
    ("截至2026年6月30日，公司有员工512人。", "2026-11-17", "2026-06", True),
    ("截至6月30日，公司有员工512人。", "2026-11-17", "2026-06-30", True),
    ("截至6月30日，公司有员工512人。", "2027-01-17", "2026-06-30", False),  # of which year is not said
    ("公司2025年成立。", "2026-03-10", "2025", False),
]


@pytest.mark.parametrize(("quote", "published", "day", "so"), SAID)
def test_a_day_is_read_off_the_words_of_the_source(quote: str, published: str, day: str, so: bool) -> None:
    assert says_day(quote, published, day) is so
