"""What began or ended in a span of time is dated by that: who was there all along did not come then."""

from __future__ import annotations

from collections.abc import Callable

import pytest

READ = [
    (
        "Which companies moved into Harbour Yard in 2024?",
        "list Company: Company TENANT_OF(asserted+former) Harbour Yard; TENANT_OF.valid_from = 2024; show TENANT_OF.valid_from",
    ),
    (
        "Which companies have moved into Harbour Yard since 2022?",
        "list Company: Company TENANT_OF(asserted+former) Harbour Yard; TENANT_OF.valid_from >= 2022; show TENANT_OF.valid_from",
    ),
    (
        "Who became CEO of Quill Robotics in 2023?",
        "list Person: Person HOLDS_POST[title=ceo](asserted+former) Quill Robotics; HOLDS_POST.valid_from = 2023; show HOLDS_POST.valid_from",
    ),
    (
        "Which tenants left Harbour Yard in 2023?",
        "list Organization: Organization TENANT_OF(former) Harbour Yard; TENANT_OF.valid_to = 2023; show TENANT_OF.valid_to",
    ),
    (
        "Which people left Quill Robotics between 2021 and 2023?",
        "list Person: Person EMPLOYED_BY(former) Quill Robotics; EMPLOYED_BY.valid_to >= 2021; EMPLOYED_BY.valid_to <= 2023; show EMPLOYED_BY.valid_to",
    ),
    # Who was there, and when, is asked of the whole time.
    (
        "Who was CEO of Quill Robotics in 2020?",
        "list Person: Person HOLDS_POST[title=ceo](asserted+former)@2020..2020 Quill Robotics",
    ),
    (
        "Which companies were tenants of Harbour Yard in 2024?",
        "list Company: Company TENANT_OF(asserted+former)@2024..2024 Harbour Yard",
    ),
    # A deed is dated anyhow.
    (
        "Which companies did Alder Bank buy in 2024?",
        "list Company: Alder Bank ACQUIRED(asserted+former)@2024..2024 Company",
    ),
]


@pytest.mark.parametrize(("question", "plan"), READ)
def test_a_beginning_or_an_end_lies_in_the_span(question: str, plan: str, meaning: Callable[[str], str]) -> None:
    assert meaning(question) == plan
