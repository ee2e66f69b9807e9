"""A post is the same post in every rule that reads posts."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.plan.planned import Planned
from ontology.model import Ontology
from tests.kg.planner.conftest import planning, short

NAMES = [("湖州青杉科技有限公司", "Company"), ("兰溪博物馆", "Organization"), ("陆怀谷", "Person")]


@pytest.fixture(scope="module")
def plan(ontology: Ontology) -> Callable[[str], Planned]:
    return planning(NAMES, ontology)


@pytest.mark.parametrize("post", ["董事长", "财务总监", "负责人", "行长", "馆长", "董事会秘书", "副总裁"])
def test_whoever_came_after_somebody_in_a_post_is_asked_for(post: str, plan: Callable[[str], Planned]) -> None:
    found = short(plan(f"陆怀谷卸任后，谁当上了青杉科技的{post}？"))
    assert found.startswith("list Person: Person HOLDS_POST")
    assert "陆怀谷 HOLDS_POST" in found
    assert "湖州青杉科技有限公司" in found
