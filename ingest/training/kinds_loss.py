"""The loss of the taggers of names' kinds: a CRF over tags of which a place may have several."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor


def first_tags(tags: Sequence[str]) -> Tensor:
    """0 for the tags that a text may begin with, -10000 for the others."""
    return torch.tensor([0.0 if t[0] in "OB" and t != "O+" else -1e4 for t in tags])


def loss_of(scores: Tensor, moves: Tensor, allowed: Tensor, lengths: Tensor, first: Tensor) -> Tensor:
    """Minus the log of the share of the allowed tag sequences among all (a CRF with open labels), per place.

    The same for each place alone counts half as much, so that scores by themselves tell how sure the tagger is.
    scores, allowed: [sequences, places, tags]; moves: [tags, tags]; first: `first_tags`."""
    inside = torch.arange(scores.shape[1])[None] < lengths[:, None]
    total = scores[:, 0] + first
    kept = total + (1 - allowed[:, 0]) * -1e4
    for i in range(1, scores.shape[1]):
        step = scores[:, i] + torch.logsumexp(total[:, :, None] + moves, 1)
        hold = scores[:, i] + torch.logsumexp(kept[:, :, None] + moves, 1) + (1 - allowed[:, i]) * -1e4
        total = torch.where(inside[:, i : i + 1], step, total)
        kept = torch.where(inside[:, i : i + 1], hold, kept)
    alone = torch.logsumexp(scores, -1) - torch.logsumexp(scores + (1 - allowed) * -1e4, -1)
    together = (torch.logsumexp(total, -1) - torch.logsumexp(kept, -1)).sum()
    return (together + 0.5 * (alone * inside).sum()) / lengths.sum()
