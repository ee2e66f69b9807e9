"""Questions on another ontology, made of words by its files alone: articles, texts, flags and figures."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path

import pytest

from kg.plan.validate import validate
from kg.planner.index import NamedEntity, NameIndex
from kg.planner.planner import plan_with
from ontology.load import load
from tests.kg.planner.conftest import short

FOLDER = Path(__file__).parents[2] / "samples" / "ontology_companies"
NAMES = [("Larkspur Foods", "Organization"), ("Velden", "City"), ("Norland", "Country"), ("Dairy", "IndustryCategory")]
UNDERSTOOD = [
    (
        "Which organizations are mentioned in articles about 'oat milk' by 'Ida Brandt'?",
        "list Organization: Article MENTIONS Organization; Article.author = Ida Brandt",
    ),
    (
        "Which articles from 2021 have a negative sentiment?",
        "list Article: Article.date = 2021; Article.sentiment < 0.0",
    ),
    (
        "Which private organizations in Velden have more than 50 employees?",
        "list Organization: Organization IN_CITY Velden; Organization.isPublic = False; Organization.nbrEmployees > 50.0",
    ),
    (
        "Which organizations are based in cities not in Norland?",
        "list Organization: City IN_COUNTRY Country; Organization IN_CITY City; without City IN_COUNTRY Country",
    ),
    (
        "Which organizations have 'Oat' in their name?",
        "list Organization: Organization.name contains Oat",
    ),
    (
        "What are the top 3 highest revenue organizations that are no longer operational?",
        "list Organization: Organization.isDissolved = True; show Organization.revenue; "
        "most Organization.revenue; first 3",
    ),
    (
        "Which organizations are both suppliers and competitors of Larkspur Foods?",
        "list Organization: Larkspur Foods HAS_COMPETITOR Organization; Larkspur Foods HAS_SUPPLIER Organization",
    ),
    (
        "List the top 2 countries by the number of organizations headquartered there.",
        "list Country: City IN_COUNTRY Country; Organization IN_CITY City; count Organization; most n; first 2",
    ),
    (
        "articles where the organizations mentioned have more than 50 employees",
        "list Article: Article MENTIONS Organization; Organization.nbrEmployees > 50.0",
    ),
    (
        "List the name and the ID of cities in Norland.",
        "list City: City IN_COUNTRY Norland; show City.id",
    ),
]


@pytest.fixture(scope="module")
def said() -> Callable[[str], str]:
    index, ontology = NameIndex(":memory:"), load(FOLDER)
    rows = [
        NamedEntity(id=f"c{n}", name=name, cls=cls, names=(), short_names=()) for n, (name, cls) in enumerate(NAMES)
    ]
    index.update(rows, stamp="1")

    def say(question: str) -> str:
        found = plan_with(index, ontology, question, datetime.date(2026, 11, 24), None)
        if found.plan is not None:
            validate(found.plan, ontology)
        return short(found)

    return say


@pytest.mark.parametrize(("question", "plan"), UNDERSTOOD, ids=[q for q, _ in UNDERSTOOD])
def test_a_question_becomes_its_plan(question: str, plan: str, said: Callable[[str], str]) -> None:
    assert said(question) == plan
