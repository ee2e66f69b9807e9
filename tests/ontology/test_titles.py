"""Printed titles find their post; a general question for the head finds every top post."""

from __future__ import annotations

import pytest

from ontology.model import Ontology
from ontology.titles import expand, post_of, posts_of, spellings


@pytest.mark.parametrize(
    ("printed", "post"),
    [
        ("CEO", "ceo"),
        ("chief executive officer", "ceo"),
        ("首席执行官", "ceo"),
        ("Group CEO", "ceo"),
        ("Secretary of the Party Committee", "party_secretary"),
        ("区委书记", "party_secretary"),
        ("滨海新区区委书记", "party_secretary"),
        ("acting mayor", "mayor"),
        ("代市长", "mayor"),
        ("Deputy General Manager", "deputy_general_manager"),
        ("副总经理", "deputy_general_manager"),
        ("Chairman of Harbor Group", "chairman"),
        ("former chief scientist", "chief_scientist"),
        ("Senior Vice President, Finance", "vice_president"),
        ("大港新区区长", "governor"),
        ("Vice-President", "vice_president"),
    ],
)
def test_a_printed_title_finds_its_post(ontology: Ontology, printed: str, post: str) -> None:
    found = post_of(ontology, printed)
    assert found is not None
    assert found.id == post


@pytest.mark.parametrize(
    ("printed", "posts"),
    [
        ("Chairman and CEO", ["chairman", "ceo"]),
        ("Secretary of the Party Committee and Chairman", ["party_secretary", "chairman"]),
        ("Executive Vice President & CFO", ["vice_president", "cfo"]),
        ("市委副书记、市长", ["deputy_party_secretary", "mayor"]),
        ("联合创始人兼CEO", ["founder_post", "ceo"]),
    ],
)
def test_a_title_may_name_several_posts(ontology: Ontology, printed: str, posts: list[str]) -> None:
    assert [post.id for post in posts_of(ontology, printed)] == posts


@pytest.mark.parametrize("printed", ["Regional CEO", "President, North America", "Head of AI research", "大中华区总裁"])
def test_the_head_of_a_part_is_not_the_head_of_the_whole(ontology: Ontology, printed: str) -> None:
    assert post_of(ontology, printed) is None


@pytest.mark.parametrize("printed", ["", "marathon runner", "深夜食堂", "副总设计师"])
def test_what_is_no_title_finds_none(ontology: Ontology, printed: str) -> None:
    assert post_of(ontology, printed) is None


def test_a_question_for_the_head_means_every_sole_top_post(ontology: Ontology) -> None:
    assert {"chairman", "ceo", "mayor", "party_secretary", "dean"} <= set(expand(ontology, "head"))
    assert "deputy_mayor" not in expand(ontology, "head")
    assert expand(ontology, "cto") == ("cto",)
    assert {"首席技术官", "chief technology officer"} <= set(spellings(ontology, "cto"))


def test_a_post_is_for_one_or_for_many_never_both(ontology: Ontology) -> None:
    assert {"partner_post", "professor", "director"} <= {t.id for t in ontology.titles.values() if t.shared}
    assert not [t.id for t in ontology.titles.values() if t.shared and t.sole]
