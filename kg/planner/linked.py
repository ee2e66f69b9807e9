"""The items of a question with the things that it names by less than their whole names."""

from __future__ import annotations

import datetime

from kg.planner.begun import begun
from kg.planner.field_words import with_fields
from kg.planner.index import NameIndex
from kg.planner.items import Item
from kg.planner.lexicon import lexicon_of
from kg.planner.link import items_in
from kg.planner.persons import with_persons
from kg.planner.question import Question
from kg.planner.unknown_posts import with_posts
from ontology.model import Ontology


def linked(question: Question, index: NameIndex, ontology: Ontology, today: datetime.date) -> tuple[Item, ...]:
    """Return the items of a question, left to right, as typed: misspelt names are not corrected yet."""
    items = items_in(question, lexicon_of(ontology, question.lang), index, today)
    if question.lang == "zh":
        return with_posts(begun(items, index, ontology), ontology)
    return with_fields(with_persons(items, index, ontology), index, ontology)
