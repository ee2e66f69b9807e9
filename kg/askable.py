"""What a question needs of a graph."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from kg.engine.engine import Engine
    from kg.settings import Settings
    from ontology.model import Ontology


class Askable(Protocol):
    """What a question needs of a graph; `kg.graph.Graph` is one."""

    @property
    def engine(self) -> Engine: ...
    @property
    def ontology(self) -> Ontology: ...
    @property
    def settings(self) -> Settings: ...
