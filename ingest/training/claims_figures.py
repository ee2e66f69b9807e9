"""How well the claims network tells what held-out lines say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import torch
from torch import Tensor

from ingest.training.written import RELATIONS, STATUSES

_STATUS = len(RELATIONS)
_KIND = _STATUS + len(STATUSES)


def figures_of(judged: Sequence[tuple[Tensor, Tensor]], labels: Sequence[str]) -> Iterator[str]:
    """Yield lines of figures from (scores, wanted) of batches, [sentences, pairs, labels] each."""
    scores = torch.cat([s.sigmoid().flatten(0, 1) for s, _ in judged])
    wanted = torch.cat([w.flatten(0, 1) for _, w in judged])
    pairs = wanted[:, 0] >= 0
    for mark in (0.3, 0.5, 0.7, 0.8, 0.9, 0.95):
        found, right = scores[pairs, :_STATUS] > mark, wanted[pairs, :_STATUS] > 0.5
        yield f"relations at {mark:.2f}: P {_share(found & right, found):.3f} R {_share(found & right, right):.3f}"
    told = wanted[:, _STATUS] >= 0
    for name, first, last in (("status", _STATUS, _KIND), ("kind", _KIND, len(labels))):
        rows = told if name == "status" else wanted[:, _KIND] >= 0
        found, right = scores[rows, first:last] > 0.5, wanted[rows, first:last] > 0.5
        yield f"{name} at 0.50: P {_share(found & right, found):.3f} R {_share(found & right, right):.3f}"


def _share(part: Tensor, whole: Tensor) -> float:
    return float(part.sum()) / max(1, int(whole.sum()))
