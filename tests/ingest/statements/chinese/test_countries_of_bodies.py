"""A country right before a name is that body's, and not the next one's."""

from __future__ import annotations

import pytest

from ingest.evaluate import document_of
from ingest.run import extract_all
from ingest.statements.statement import Extraction


def _seats(text: str) -> set[tuple[str, str]]:
    """Return who the reader thinks of as lying where, what it is not sure of included."""
    [read] = extract_all([document_of({"id": "t", "text": text, "lang": "zh", "published": "2025-09-09"})])
    assert isinstance(read, Extraction)
    said = [*read.statements, *(q.statement for q in read.quarantined)]
    return {(s.subject.name, getattr(s.object, "name", "")) for s in said if s.relation == "LOCATED_IN"}


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("瑞典爱立信和芬兰诺基亚签署协议，合作建设实验室。", ("诺基亚", "瑞典"), ("诺基亚", "芬兰")),
        ("日本三井住友银行与韩国三星物产共同出资，美国贝莱德也参与其中。", ("贝莱德", "韩国"), ("贝莱德", "美国")),
    ],
)
def test_the_country_of_one_body_is_not_the_others(text: str, wrong: tuple[str, str], right: tuple[str, str]) -> None:
    found = _seats(text)
    assert wrong not in found
    assert right in found
