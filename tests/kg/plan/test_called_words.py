"""What the words of a text must look like for a thing to be called so."""

from __future__ import annotations

import regex

from kg.plan.called import after, before, hints

RUIDASU, SOFT = "Ruidasu", "CrackMap"


def test_a_counted_list_calls_each_of_its_names_so() -> None:
    text = "Yaoguang sells two cancer drugs, Ruidasu for lung cancer and Anlexi for lymphoma."
    for name in (RUIDASU, "Anlexi"):
        assert regex.fullmatch(before("drug") + name + "(?s:.*)", text)
    assert not regex.fullmatch(before("drug") + "Basalt" + "(?s:.*)", "It sells cheap drugs, Basalt said.")


def test_goods_are_called_by_the_noun_after_their_name_and_firms_are_not() -> None:
    text = "rotor9, whose CrackMap software is used by utilities, owes the Basalt bank loan."
    assert regex.fullmatch("(?s:.*)" + SOFT + after("software"), text)
    assert not regex.fullmatch("(?s:.*)Basalt" + after("bank"), text)


def test_every_name_of_a_kind_is_looked_for() -> None:
    assert {"dru", "pha"} <= set(hints("drugmaker"))
    assert regex.fullmatch(before("drugmaker") + RUIDASU + "(?s:.*)", "The pharmaceutical company Ruidasu grew.")
