"""Two mentions that the claims network has judged."""

from __future__ import annotations

from dataclasses import dataclass

from ingest.mentions.mention import Mention
from ingest.statements.chances import Chances
from ingest.statements.english.scene import Scene
from ingest.statements.quantity import Quantity
from ingest.statements.statement import Status
from ingest.statements.when import When


@dataclass(frozen=True, slots=True)
class Pair(Chances):
    """Two mentions, the relations that the ontology admits from one to the other, and their chances.

    `here` is the one that the sentence has, where it has only one; `first`: the other is the document's first
    organization."""

    scene: Scene
    subject: Mention
    object: Mention
    relations: dict[str, float]
    statuses: dict[Status, float]
    here: Mention | None = None
    first: bool = False
    value: Quantity | When | None = None  # of an object that is a number or date

    @property
    def inside(self) -> Mention:
        """The mention by which the sentence is found."""
        return self.here or self.object

    @property
    def token(self) -> int:
        """The token that the pair is said round."""
        if self.value is not None:
            return self.scene.reading.tokens_at(self.object.start, self.object.end)[0]
        return int(self.scene.root(self.inside).i)
