"""Publication dates are taken from where a text gives its own date, and from nowhere else."""

from __future__ import annotations

import pytest

from ingest.documents.dates import date_in_url, dateline, dates_in, declared, iso_date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("MUNICH, May 3, 2024 (Newswire) - Isar Robotics said on Friday", "2024-05-03"),
        ("Eindhoven, 3 May 2024 – Brainport Chips has", "2024-05-03"),
        ("新华社上海2024年5月3日电 上海", "2024-05-03"),
        ("某某公司获融资\n2024-05-03 10:20 来源：港口日报\n正文", "2024-05-03"),
        ("Published: May 3, 2024\nIsar Robotics", "2024-05-03"),
        ("发布时间：2024年5月3日\n各区人民政府", "2024-05-03"),
        ("Isar Robotics\n3 May 2024\nThe company", "2024-05-03"),
    ],
)
def test_a_dateline_dates_the_text(text: str, date: str) -> None:
    assert dateline(text) == date


@pytest.mark.parametrize(
    "text",
    [
        "Isar Robotics, which was founded on 3 May 2019 in Munich, has bought a plant.",
        "公司成立于2019年5月3日，总部位于苏州。",
        "The fair takes place from 3 May 2025 to 6 May 2025 in Austin.",
    ],
)
def test_a_date_inside_a_sentence_does_not(text: str) -> None:
    assert dateline(text) is None


def test_written_forms_become_iso_dates() -> None:
    assert iso_date("二〇二三年十二月二十一日") == "2023-12-21"
    assert iso_date("the 3rd of March 2021") == "2021-03-03"
    assert iso_date("12/31/2024") == "2024-12-31"
    assert iso_date("31 February 2024") is None
    assert [d for *_, d in dates_in("from 2024年5月 to 2024-06-01")] == ["2024-05", "2024-06-01"]


def test_declared_values_and_addresses() -> None:
    assert declared("2024-05-03T23:30:00-07:00") == "2024-05-03"
    assert declared("Mon, 21 Oct 2024 00:30:00 +0800") == "2024-10-21"
    assert declared("2024-10") == "2024-10"
    assert declared("soon") is None
    assert date_in_url("https://dock.example/news/2024/05/03/plant") == "2024-05-03"
    assert date_in_url("https://dock.example/t20240503_12345.html") == "2024-05-03"
    assert date_in_url("https://dock.example/product/20241301") is None
