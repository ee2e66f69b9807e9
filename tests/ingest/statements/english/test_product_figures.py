"""When a product came out, what it costs and how many were sold: as the graph gets it."""

from __future__ import annotations

import pytest

from tests.ingest.statements.english.test_who_came_and_who_went import kept


@pytest.mark.parametrize(
    ("text", "product", "of", "value", "status"),
    [
        ("Hellmann Optik's first product, the Aura-2 camera, was released in 2022.", "Aura-2", "released", "2022", "asserted"),
        ("Hellmann Optik makes cameras. The Aura 3 is to follow in September 2026.", "Aura 3", "released", "2026-09", "planned"),
        ("Hellmann Optik makes cameras. The Aura 3 is to follow in May.", "Aura 3", "released", "2026-05", "planned"),
        ("Hellmann Optik plans to release its next camera, the Aura 4, in 2027.", "Aura 4", "released", "2027", "planned"),
        ("Hellmann Optik also launched the Aura Mini camera, priced at 129 euros.", "Aura Mini", "price", 129.0, "asserted"),
        ("Hellmann Optik sells a camera called Aura for 1,680 euros.", "Aura", "price", 1680.0, "asserted"),
        ("Brightmoor sold 740,000 copies of Karusel 2 last year.", "Karusel 2", "units_sold", 740000.0, "asserted"),
        ("The first-generation Aura, introduced in 2023, has been sold 31,000 times.", "Aura", "units_sold", 31000.0, "asserted"),
    ],
)  # fmt: skip
def test_the_words_behind_a_product_tell_its_day_price_or_number(
    text: str, product: str, of: str, value: object, status: str
) -> None:
    assert ("OBSERVATION", product, (of, value), status) in kept(text, "OBSERVATION")


def test_a_price_of_another_thing_is_not_the_products() -> None:
    text = "Hellmann Optik, maker of the Aura camera, bought Lumivo for 129 million euros."
    assert not {c for c in kept(text, "OBSERVATION") if c[1] == "Aura"}
