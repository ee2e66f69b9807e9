"""A value of a link is told in the language of the answer where the ontology has a word for it."""

from __future__ import annotations

import pytest

from kg.plan.planned import Lang
from kg.plan.said_values import said_value
from ontology.load import load


@pytest.mark.parametrize(
    ("value", "lang", "said"),
    [
        ("headquarters", "zh", "总部"),
        ("Headquarters", "zh", "总部"),
        ("registered office", "zh", "注册地"),
        ("总部", "en", "headquarters"),
        ("总部", "zh", "总部"),
        ("headquarters", "en", "headquarters"),
        ("装配车间", "zh", "装配车间"),
        ("assembly hall", "zh", "assembly hall"),
    ],
)
def test_the_kind_of_a_site_is_told_in_the_language_of_the_answer(value: str, lang: Lang, said: str) -> None:
    assert said_value(load(), "site_role", value, lang) == said


def test_what_no_noun_implies_stays_as_it_is() -> None:
    assert said_value(load(), "purpose", "headquarters", "zh") == "headquarters"
