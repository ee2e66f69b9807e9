"""What a verb of the ontology means to the planner, by one look-up."""

from __future__ import annotations

from kg.planner.lexicon import relation_of, relations_of
from ontology.model import Ontology


def test_a_verb_gives_its_relations_once_and_the_preferred_one_first(ontology: Ontology) -> None:
    found = relations_of(ontology, "供货", "zh")
    assert len(found) == len({r.name for r in found})
    assert relation_of(ontology, "供货", "zh") is found[0]


def test_a_noun_and_an_unknown_word_give_no_relation(ontology: Ontology) -> None:
    assert relations_of(ontology, "供应商", "zh") == []
    assert relation_of(ontology, "嗡嗡", "zh") is None
