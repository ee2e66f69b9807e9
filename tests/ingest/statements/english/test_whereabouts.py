"""Where firms and sites are, as the words around their names tell: as the graph gets them."""

from __future__ import annotations

import pytest

from tests.ingest.statements.english.test_who_came_and_who_went import kept


def _places(text: str) -> set[tuple[str, ...]]:
    return {c[1:] for c in kept(text) if c[0] == "LOCATED_IN"}


@pytest.mark.parametrize(
    ("text", "name", "place"),
    [
        ("It will sell its Cardiff electric-bus maker Tregannon Motors to Solway Transit.", "Tregannon Motors", "Cardiff"),
        ("Nordvik will buy most of Tampere-based heat-pump firm Lumivoima for 9 million euros.", "Lumivoima", "Tampere"),
        ("Sunrise Solar of Taiwan was its largest customer last year.", "Sunrise Solar", "Taiwan"),
        ("She worked for Bergland Lasers in Stuttgart before she founded Optavia.", "Bergland Lasers", "Stuttgart"),
        ("Mareva has approved Puerto Claro, a desalination plant at Caldera in Chile.", "Puerto Claro", "Caldera"),
    ],
)  # fmt: skip
def test_a_place_beside_a_name_is_where_that_is(text: str, name: str, place: str) -> None:
    assert (name, place, "asserted") in _places(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ines Duarte, who heads Siltronic's test centre in Braga, said wages had risen.", ("Siltronic", "Braga", "asserted")),
        ("Orvella has no plans to close its Gdansk office, a spokesman said.", ("Orvella", "Gdansk", "asserted")),
        ("She told reporters in Linz, where Voltara is building a battery factory.", ("Voltara", "Linz", "planned")),
        ("Tavira Bio raised 12 million euros on Monday for a laboratory in Coimbra.", ("Tavira Bio", "Coimbra", "planned")),
        ("Mendel Robotics will spend $40 million of the proceeds on a plant in Ostrava.", ("Mendel Robotics", "Ostrava", "planned")),
    ],
)  # fmt: skip
def test_a_site_lies_where_it_is_or_will_be(text: str, told: tuple[str, ...]) -> None:
    assert told in _places(text)


def test_an_event_that_has_closed_took_place_there() -> None:
    text = "The Asian Battery Forum closed in Osaka on Friday after three days."
    assert ("Asian Battery Forum", "Osaka", "asserted") in _places(text)


def test_a_firm_may_have_a_head_office_and_other_sites_in_one_row() -> None:
    text = "Calder Fibre makes cables. It has 210 employees, its head office in Lyon and a laboratory in Grenoble."
    assert {("Calder Fibre", "Lyon", "asserted"), ("Calder Fibre", "Grenoble", "asserted")} <= _places(text)


def test_a_plant_that_was_sold_is_the_sellers_no_more() -> None:
    assert ("Ferrocar", "Zaragoza", "asserted") not in _places("Ferrocar sold its plant in Zaragoza to Iberion.")
