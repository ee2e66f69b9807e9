"""Plain English questions: who left, who resigned, names written in the other script, firms by what they make."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest

from kg.plan.planned import Planned
from kg.planner.index import NameIndex
from kg.planner.planner import plan_with
from ontology.model import Ontology
from tests.kg.planner.conftest import index_of_names, short

NAMES = [
    ("Quill Robotics", "Company"),
    ("Mara Lind", "Person"),
    ("Harbour Yard", "Park"),
    ("Linjiang", "Place"),
    ("Sea Gate", "District"),
    ("robots", "Segment"),
    ("Rules of Hale City on Supporting the AI Industry", "Policy"),
    ("王思远", "Person"),
    ("杭州市经济和信息化局", "GovernmentBody"),
]
READ = [
    ("Who left Quill Robotics?", "list Person: Person EMPLOYED_BY(former) Quill Robotics"),
    ("Who resigned as chief executive of Quill Robotics?", "list Person: Person HOLDS_POST[title=ceo](former) Quill Robotics"),
    ("Who stepped down as chairman of Quill Robotics?", "list Person: Person HOLDS_POST[title=chairman](former) Quill Robotics"),
    ("What happened to Quill Robotics?", "changes Quill Robotics: "),
    ("What do the sources say about Quill Robotics?", "describe Quill Robotics: "),
    ("What do the papers say about who founded Quill Robotics?", "list Entity: Quill Robotics FOUNDED_BY Entity"),
    ("Which company raised the most money?", "list Company: show Company.raised; most Company.raised; first 1"),
    ("How many large models had been filed in Sea Gate by the end of 2024?", "value Sea Gate: show Sea Gate.filed_models; time 2024..2024"),
    # Other words for what is recorded.
    ("What is Quill Robotics worth after its latest round?", "value Quill Robotics: show Quill Robotics.valuation"),
    ("Which company was split off from Quill Robotics?", "list Company: Company SPUN_OUT_OF(asserted+former) Quill Robotics"),
    ("Who is the new chief executive of Quill Robotics?", "list Person: Person HOLDS_POST[title=ceo] Quill Robotics"),
    # Names of the other script.
    ("Which posts does Wang Siyuan hold?", "value 王思远: 王思远 HOLDS_POST Entity; show HOLDS_POST.title"),
    ("Which posts does Siyuan Wang hold?", "value 王思远: 王思远 HOLDS_POST Entity; show HOLDS_POST.title"),
    ("Which policies did the Hangzhou Municipal Bureau of Economy and Information Technology issue?", "list Policy: 杭州市经济和信息化局 ISSUED Policy"),
    ("Which policies did the Hangzhou Economic and Information Technology Bureau issue?", "list Policy: 杭州市经济和信息化局 ISSUED Policy"),
    # Firms by what they make, and places of no known kind.
    ("Which robot makers are there?", "list Organization: Organization IN_SEGMENT robots"),
    ("Which companies are in Linjiang?", "list Company: Company LOCATED_IN Linjiang"),
    ("When did the AI rules of Hale City take effect?", "value Rules of Hale City on Supporting the AI Industry: show Rules of Hale City on Supporting the AI Industry.effective"),
    ("Who is the head of Sea Gate?", "list Person: Person HOLDS_POST[title=head_of_administration] Sea Gate"),
    ("Who is the head of Quill Robotics?", "list Person: Person HOLDS_POST[title=head] Quill Robotics"),
    ("Who holds two posts?", "list Person: Person HOLDS_POST Entity; count HOLDS_POST.title; having >= 2"),
    ("Which people hold more than one post at Quill Robotics?", "list Person: Person HOLDS_POST Quill Robotics; count HOLDS_POST.title; having >= 2"),
    ("Who designated Sea Gate as a pilot zone?", "list Policy: Sea Gate DESIGNATED_AS[by=None](asserted+former) Policy; Policy.name contains pilot zone; show DESIGNATED_AS.by"),
    # Who visits a park studies at nothing in it, and an ampersand within a word parts no words.
    ("Did Mara Lind visit Harbour Yard?", "not_in_schema"),
    ("Which R&D centres are in Harbour Yard?", "list Entity: Entity LOCATED_IN Harbour Yard; Entity.called contains R&D centre"),
]  # fmt: skip


@pytest.fixture(scope="module")
def index(ontology: Ontology) -> NameIndex:
    return index_of_names(NAMES, ontology)


@pytest.fixture(scope="module")
def read(index: NameIndex, ontology: Ontology) -> Callable[[str], Planned]:
    return lambda question: plan_with(index, ontology, question, datetime.date(2026, 11, 24), None)


@pytest.mark.parametrize(("question", "meaning"), READ)
def test_plain_questions_are_read(read: Callable[[str], Planned], question: str, meaning: str) -> None:
    assert short(read(question)) == meaning


def test_a_successor_at_a_named_firm_is_asked_for_there(read: Callable[[str], Planned]) -> None:
    plan = read("Who succeeded Mara Lind at Quill Robotics?").plan
    assert plan is not None
    assert [v.names for v in plan.variables] == [(), ("Quill Robotics",), ("Mara Lind",)]


def test_a_place_of_no_known_kind_may_have_tenants(read: Callable[[str], Planned]) -> None:
    plan = read("Which companies are in Linjiang?").plan
    assert plan is not None
    assert plan.edges[0].others == ("TENANT_OF",)


def test_firms_that_listed_in_a_year_came_to_the_exchange_in_it(read: Callable[[str], Planned]) -> None:
    began = "list Company: Company LISTED_ON(asserted+former) Organization; LISTED_ON.valid_from = 2025; show LISTED_ON.valid_from"
    assert short(read("Which companies listed in 2025?")) == began
    assert short(read("Which companies are listed in 2025?")) != began


def test_what_was_bought_is_no_buyer(read: Callable[[str], Planned]) -> None:
    found = read("When was Quill Robotics bought?").plan
    assert found is not None
    assert {v.name: v.names for v in found.variables}[found.edges[0].object] == ("Quill Robotics",)


def test_who_has_two_posts_is_who_holds_them(read: Callable[[str], Planned]) -> None:
    assert short(read("Who has two posts?")) == short(read("Who holds two posts?"))
