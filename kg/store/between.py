"""What sources state between two entities: the ground on which a firm and a namesake of its group stay two."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kg.engine.engine import Row, Transaction
from kg.store.evidence import Evidence

if TYPE_CHECKING:
    from kg.store.assign import Assignment

STATED = """
UNWIND $ids AS id MATCH (e:Entity {id: id})-[r]->(o:Entity) WHERE o.id IN $ids AND o.id <> id
RETURN DISTINCT id, o.id AS other
"""


@dataclass(slots=True)
class Between:
    """Statements with an entity at either end: those of a batch of documents, and those of the graph when asked."""

    tx: Transaction
    found: Assignment
    stated: list[tuple[str, str]] = field(default_factory=list)  # mentions of the batch, subject and object
    related: dict[str, set[str]] = field(default_factory=dict)  # each mention with those at the other end

    @classmethod
    def of(cls, tx: Transaction, batch: Sequence[Evidence], found: Assignment) -> Between:
        """Return what the batch states between its mentions."""
        between = cls(tx, found)
        for row in (row for evidence in batch for row in evidence.statements):
            subject, end = row["subject"], row["object"]
            if end and end != subject:
                between.stated.append((subject, end))
                between.related.setdefault(subject, set()).add(end)
                between.related.setdefault(end, set()).add(subject)
        return between

    def others_of(self, mention: Row) -> set[str]:
        """Return the entities that a mention of an organization is not: its own document relates it to them.

        A list of subsidiaries that calls Harbor Cells GmbH a subsidiary of Harbor Cells holds the two apart."""
        if self.found.kinds.naming(mention["class"]) != "organization":
            return set()
        target = self.found.target
        return {target[other] for other in self.related.get(mention["id"], ()) if other in target}

    def links(self, entities: Sequence[str]) -> list[tuple[str, str]]:
        """Return subject and object of what is stated between any two of `entities`."""
        target, wanted = self.found.target, set(entities)
        rows = self.tx.run(STATED, {"ids": sorted(wanted)})
        pairs = {(str(row["id"]), str(row["other"])) for row in rows}
        settled = {(target[a], target[b]) for a, b in self.stated if a in target and b in target}
        return sorted(pairs | {(a, b) for a, b in settled if a != b and {a, b} <= wanted})
