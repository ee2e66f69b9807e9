"""An industry's knowledge graph: `kg.open()` gives a Graph. Importing this costs nothing; names load when used."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ingest.statements.statement import Extraction, Statement
    from kg.answer.answer import Answer
    from kg.errors import KgError
    from kg.graph import Graph
    from kg.graph import open_graph as open
    from kg.settings import Settings

__all__ = ["Answer", "Extraction", "Graph", "KgError", "Settings", "Statement", "open"]

_HOMES = {
    "Answer": ("kg.answer.answer", "Answer"),
    "Extraction": ("ingest.statements.statement", "Extraction"),
    "Graph": ("kg.graph", "Graph"),
    "KgError": ("kg.errors", "KgError"),
    "Settings": ("kg.settings", "Settings"),
    "Statement": ("ingest.statements.statement", "Statement"),
    "open": ("kg.graph", "open_graph"),
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'kg' has no attribute {name!r}; it has {', '.join(__all__)}")
    module, attribute = _HOMES[name]
    return getattr(import_module(module), attribute)


def __dir__() -> list[str]:
    return list(__all__)
