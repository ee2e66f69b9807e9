"""What the claims network holds of a pair: how likely each relation is, and each status."""

from __future__ import annotations

from collections.abc import Mapping

from ingest.statements.statement import Status


class Chances:
    """The chances of a pair that has `relations` (those the ontology admits) and `statuses`, 0 to 1."""

    __slots__ = ()
    relations: Mapping[str, float]
    statuses: Mapping[Status, float]

    @property
    def status(self) -> Status:
        """The likeliest status."""
        return max(self.statuses, key=lambda s: self.statuses[s])

    def chance(self, relation: str, status: Status) -> float | None:
        """How likely the relation is, with this status; None where the ontology does not admit it."""
        found = self.relations.get(relation)
        return None if found is None else round(found * self.statuses[status], 4)
