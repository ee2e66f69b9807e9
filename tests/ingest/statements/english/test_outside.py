"""Whom a sentence may speak of without naming them."""

from __future__ import annotations

from ingest.mentions import pipeline
from ingest.statements.english.outside import MOST, Outside, recalled
from ingest.statements.english.reader import scenes_of
from tests.ingest.statements.english.sentences import article, ontology


def around(text: str) -> list[list[Outside]]:
    """Whom each sentence of a text may speak of."""
    scenes = scenes_of(article(text), pipeline.load("en"), ontology())
    return [found for whom in recalled(scenes) for found in whom.found]


def names(text: str) -> list[list[str]]:
    return [[o.mention.name for o in found] for found in around(text)]


def test_the_first_firm_and_whoever_the_sentence_before_names_in_the_order_of_their_weight() -> None:
    text = "Halvorsen Pumps builds pumps. Nordlys Bank lent the money for a hall, said Ida Moe. Another one follows."
    assert names(text)[2] == ["Halvorsen Pumps", "Nordlys Bank", "Ida Moe"]


def test_who_is_named_in_the_sentence_is_inside_it() -> None:
    assert names("Halvorsen Pumps builds pumps. Halvorsen Pumps and Nordlys Bank met.")[1] == []


def test_who_was_the_subject_before_and_who_was_only_named_differ_for_the_network() -> None:
    text = "Halvorsen Pumps builds pumps. It was a quiet year. Nordlys Bank lent to Ferro Works. The rest is cash."
    roles = {o.mention.name: (o.near, o.first) for o in around(text)[3]}
    assert roles["Nordlys Bank"] == (1, False)
    assert roles["Ferro Works"] == (2, False)
    assert roles["Halvorsen Pumps"][1]
    assert len({o.role for o in around(text)[3]}) == 3


def test_whom_a_word_stands_for_is_shown_where_the_text_names_them() -> None:
    text = "Halvorsen Pumps builds pumps.\n\nIt has grown fast. The rest is history."
    [firm] = around(text)[2]
    assert firm.mention.text == "Halvorsen Pumps"
    assert firm.near == 1


def test_a_long_list_gives_a_few_only() -> None:
    firms = "Arbel Glass, Brint Steel, Corvo Paper, Dalen Foods, Ewart Cables and Finsa Wood"
    assert len(names(f"{firms} met in Oslo. The rest stayed away.")[1]) == MOST
