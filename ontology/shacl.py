"""SHACL shapes to plain rows that `ontology.shapes` runs without rdflib. (Compiled with the ontology.)"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ontology.model import Ontology


def checks_of(folder: Path, ontology: Ontology) -> list[dict[str, Any]]:
    """Return the shapes of `folder`, one row a target class and constraint."""
    return []
