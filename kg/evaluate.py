"""How good are the answers? Gold questions, or questions generated from a graph whose answers are then known."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.ask import AskMode
from kg.evaluation.gold import GoldItem, read_items

if TYPE_CHECKING:
    from kg.graph import Graph


def evaluate_gold(graph: Graph, file: Path, mode: AskMode = "planner") -> dict[str, Any]:
    """Return the figures of a gold file over `graph` (kg/evaluation/gold.py has the format).

    Questions whose gold is Cypher run on invented data of the graph's ontology, which holds the things they name.
    UsageError: a file without questions.
    """
    from kg.evaluation.gold import named_in
    from kg.evaluation.invent import invented

    items = read_items(file)
    if not any(item.cypher for item in items):
        return _measured(graph, items, mode)
    with invented(graph, named_in(items, tuple(graph.ontology.classes)), seed=0) as made:
        return _measured(made, items, mode)


def evaluate_generated(
    graph: Graph, n: int, mode: AskMode = "planner", seed: int = 0, *, invent: bool = False
) -> dict[str, Any]:
    """Return the figures of `n` questions generated from the graph, or from invented data of its ontology."""
    from kg.evaluation.generate import questions_on
    from kg.evaluation.invent import invented

    if not invent:
        return _measured(graph, questions_on(graph, n, seed=seed), mode)
    with invented(graph, (), seed=seed) as made:
        return _measured(made, questions_on(made, n, seed=seed), mode)


def _measured(graph: Graph, items: Sequence[GoldItem], mode: AskMode) -> dict[str, Any]:
    from kg.evaluation.figures import figures
    from kg.evaluation.judge import judge

    return figures([judge(item, graph.ask(item.question, mode=mode), graph) for item in items])
