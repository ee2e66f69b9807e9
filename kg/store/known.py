"""Names that the graph is sure of, for the reading of further texts: those that several independent sources give."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from kg.engine.engine import GraphReader
from kg.identity.fold import has_han
from kg.identity.kinds import Kinds
from ontology.model import Ontology

SUPPORT = 2  # independent sources; what one text alone calls so may be that one reading's mistake
MOST = 50_000  # entities, the best supported first: what a reader holds in memory stays bounded as the graph grows
_NAMED = (
    "MATCH (e:Entity) WHERE e.sources >= $support "
    "RETURN e.aliases AS aliases, e.class AS class ORDER BY e.sources DESC, e.id LIMIT $most"
)


def known_names(reader: GraphReader, ontology: Ontology) -> Iterator[tuple[str, str]]:
    """Yield (name, class) of people, organizations and places; titles of works are too much like plain words."""
    kinds = Kinds(ontology)
    for row in reader.read(_NAMED, {"support": SUPPORT, "most": MOST}, timeout=60.0):
        cls = str(row["class"])
        if kinds.naming(cls) != "thing":
            yield from ((name, cls) for name in row["aliases"] or () if _telling(name))


def _telling(name: str) -> bool:
    """Short names are words of other names as often as not."""
    return len(name) >= (3 if has_han(name) else 4) and not any(sign in name for sign in "\t\n")


def write_known_names(file: Path, reader: GraphReader, ontology: Ontology) -> Path | None:
    """Write the names as lines "name<tab>class" for readers in any process; None: the graph knows none yet."""
    lines = [f"{name}\t{cls}\n" for name, cls in known_names(reader, ontology)]
    if not lines:
        return None
    file.parent.mkdir(parents=True, exist_ok=True)
    written = file.with_name(f"{file.name}.{os.getpid()}")
    written.write_text("".join(lines), encoding="utf-8")
    written.replace(file)  # whole or not at all: another run may be reading it
    return file
