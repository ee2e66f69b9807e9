"""What the taggers of names with their kinds share: the folder's network, its tags, and names from its scores."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ingest.mentions.name_tags import Named, names_of_words
from ingest.mentions.packed import read_packed

Array = NDArray[Any]
FILE = "kinds.onnx.xz"


@dataclass(frozen=True)
class KindTagger:
    """The tagger of a folder (kinds.onnx.xz and kinds.npz: its tags and their moves), and how it takes stretches.

    inputs: the network's inputs for some stretches; size: how long one is, batches being of like ones; places: how many
    places of one have tags; most: padded places of one pass."""

    folder: Path
    inputs: Callable[[Sequence[Any]], Mapping[str, Array]]
    size: Callable[[Any], int]
    places: Callable[[Any], int]
    most: int

    @property
    def is_there(self) -> bool:
        """Say whether the folder has a tagger yet."""
        return (self.folder / FILE).exists()

    @cached_property
    def _session(self) -> Any:
        from ingest.mentions.encoder import session_of

        return session_of(read_packed(self.folder / FILE))

    @cached_property
    def _tags(self) -> tuple[list[str], Array]:
        kept = np.load(self.folder / "kinds.npz")
        return [str(tag) for tag in kept["tags"]], kept["moves"].astype(np.float32)

    def names(self, found: Sequence[Any]) -> list[list[Named]]:
        """The names of stretches, at their places."""
        from ingest.mentions.claims import batches

        named: list[list[Named]] = [[] for _ in found]
        for group in batches([self.size(k) for k in found], self.most):
            (scores,) = self._session.run(None, dict(self.inputs([found[i] for i in group])))
            for row, i in enumerate(group):
                named[i] = names_of_words(scores[row, : self.places(found[i])], *self._tags)
        return named
