"""The title of a text that has none: its first line or sentence, whole."""

from __future__ import annotations

import pytest

from ingest.documents.from_text import headline

REST = " It will stand beside the old one and make chips for cars, as the firm and the town have said for years." * 3


@pytest.mark.parametrize(
    "first",
    [
        "DALLAS, Feb. 15, 2023 /PRNewswire/ -- Orbit Instruments Inc. (Nasdaq: ORBT) announced plans for a plant in Lehi.",
        "Maersk A/S, an entity under A.P. Moller Holding, and Hapag-Lloyd AG plan to launch their pact in February.",
        "Kestrel Cells Co. Limited announced a plant in Debrecen.",
        "Gov. Cox and Dr. Roe opened the plant!",
    ],
)
def test_a_short_form_ends_no_title(first: str) -> None:
    assert headline(first + REST) == first
