"""What an answer must and must not say."""

from __future__ import annotations

import kg


def told(graph: kg.Graph, question: str, *parts: str, no: tuple[str, ...] = ()) -> None:
    """Assert that a question is answered with all of some words, and none of others."""
    answer = graph.ask(question)
    assert answer.status == "answered", answer.text
    assert not [part for part in parts if part not in answer.text], answer.text
    assert not [part for part in no if part in answer.text], answer.text


def silent(graph: kg.Graph, question: str, *names: str) -> None:
    """Assert that a question has no answer, and that the reply names none of some names."""
    answer = graph.ask(question)
    assert answer.status != "answered", answer.text
    assert not [name for name in names if name in answer.text], answer.text
