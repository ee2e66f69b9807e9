"""The Chinese network: LAC's two bidirectional GRU layers over units, and a third over characters for names."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from ingest.mentions.character_features import SIZE as FEATURES
from ingest.mentions.name_tags import word_transitions
from ingest.training.examples import CHINESE_TAGS as NAME_TAGS

SIZE = 128


class Gru(nn.Module):
    """A bidirectional GRU, [B, T, in] to [B, T, 2H]; the reset gate acts before the recurrent product, as in LAC."""

    def __init__(self, inputs: int, size: int = SIZE) -> None:
        super().__init__()
        self.size = size
        self.inputs = nn.Parameter(torch.randn(2, inputs, 3 * size) / inputs**0.5)
        self.bias = nn.Parameter(torch.zeros(2, 1, 3 * size))
        self.gates = nn.Parameter(torch.randn(2, size, 2 * size) / size**0.5)
        self.candidate = nn.Parameter(torch.randn(2, size, size) / size**0.5)

    def forward(self, x: Tensor, lengths: Tensor) -> Tensor:
        back = _reversal(lengths, x.shape[1])
        turned = torch.gather(x, 1, back[:, :, None].expand_as(x))
        b, t, _ = x.shape
        into = torch.stack([x, turned]).view(2, b * t, -1)
        into = (torch.bmm(into, self.inputs) + self.bias).view(2, b, t, -1)
        gates, candidates = into[..., : 2 * self.size].unbind(2), into[..., 2 * self.size :].unbind(2)
        h = x.new_zeros(2, b, self.size)
        states = []
        for gate, candidate in zip(gates, candidates, strict=True):
            u, r = torch.sigmoid(gate + torch.bmm(h, self.gates)).chunk(2, -1)
            h = h + u * (torch.tanh(candidate + torch.bmm(r * h, self.candidate)) - h)
            states.append(h)
        forward, backward = torch.stack(states, 2).unbind(0)
        return torch.cat([forward, torch.gather(backward, 1, back[:, :, None].expand_as(backward))], -1)


def _reversal(lengths: Tensor, wide: int) -> Tensor:
    """Per row the index that turns its first `length` places round and leaves the padding where it is."""
    places = torch.arange(wide)[None].expand(len(lengths), -1)
    turned = lengths[:, None] - 1 - places
    return torch.where(turned >= 0, turned, places)


class ChineseNetwork(nn.Module):
    """Units to tags of words (LAC's), characters to names (ours)."""

    def __init__(self, rows: int, tags: int) -> None:
        super().__init__()
        self.table = nn.Embedding(rows, SIZE)
        self.first = Gru(SIZE)
        self.second = Gru(2 * SIZE)
        self.tag_out = nn.Linear(2 * SIZE, tags)
        self.moves = nn.Parameter(torch.zeros(tags + 2, tags))  # rows: start, stop, then from-tag
        self.place = nn.Embedding(4, 16)  # of a character in its unit: alone, first, inner, last
        self.third = Gru(2 * SIZE + SIZE + 16 + FEATURES)
        self.name_out = nn.Linear(2 * SIZE, len(NAME_TAGS))
        self.name_moves = nn.Parameter(torch.zeros(len(NAME_TAGS), len(NAME_TAGS)))
        self.drop = nn.Dropout(0.3)

    def load_lac(self, path: Path) -> None:
        """Take the weights of LAC 2.1.2 (checkpoints/README.md says how they are laid out)."""
        old = {k: torch.from_numpy(v.astype(np.float32)) for k, v in np.load(path).items()}
        with torch.no_grad():
            self.table.weight.copy_(old["word_emb"])
            for layer, numbers in ((self.first, (0, 1)), (self.second, (2, 3))):
                for direction, n in enumerate(numbers):
                    flat = old[f"gru_{n}_w_0"].reshape(-1)
                    layer.inputs[direction] = old[f"fc_{n}_w_0"]
                    layer.bias[direction] = old[f"fc_{n}_b_0"] + old[f"gru_{n}_b_0"]
                    layer.gates[direction] = flat[: 2 * SIZE * SIZE].view(SIZE, 2 * SIZE)
                    layer.candidate[direction] = flat[2 * SIZE * SIZE :].view(SIZE, SIZE)
            self.tag_out.weight.copy_(old["fc_4_w_0"].T)
            self.tag_out.bias.copy_(old["fc_4_b_0"])
            self.moves.copy_(old["crfw"])

    def units(self, ids: Tensor, lengths: Tensor) -> Tensor:
        """One vector a unit."""
        return self.second(self.first(self.table(ids), lengths), lengths)

    def names(self, units: Tensor, batch: dict[str, Tensor]) -> Tensor:
        """Scores of the name tags of each character."""
        spread = torch.gather(units, 1, batch["unit"][:, :, None].expand(-1, -1, units.shape[-1]))
        own = self.table(batch["chars"])
        x = torch.cat([spread, own, self.place(batch["place"]), batch["features"]], -1)
        return self.name_out(self.drop(self.third(self.drop(x), batch["char_lengths"])))


def tag_loss(scores: Tensor, moves: Tensor, wanted: Tensor, lengths: Tensor) -> Tensor:
    """Minus the mean log-likelihood of the wanted tag sequences under the CRF."""
    start, stop, step = moves[0], moves[1], moves[2:]
    b, t, _ = scores.shape
    inside = torch.arange(t)[None] < lengths[:, None]
    own = torch.gather(scores, 2, wanted[:, :, None])[:, :, 0] * inside
    gold = own.sum(1) + start[wanted[:, 0]] + (step[wanted[:, :-1], wanted[:, 1:]] * inside[:, 1:]).sum(1)
    gold = gold + stop[wanted[torch.arange(b), lengths - 1]]
    total = start + scores[:, 0]
    for i in range(1, t):
        moved = torch.logsumexp(total[:, :, None] + step, 1) + scores[:, i]
        total = torch.where(inside[:, i : i + 1], moved, total)
    return (torch.logsumexp(total + stop, 1) - gold).mean()


def legal(network: ChineseNetwork) -> Tensor:
    """The learned moves between name tags, minus a lot where a move cannot be."""
    return network.name_moves + torch.from_numpy(word_transitions(NAME_TAGS))


def name_loss(scores: Tensor, moves: Tensor, allowed: Tensor, lengths: Tensor) -> Tensor:
    """Minus the log of the share of the allowed tag sequences among all (a CRF with open labels), per character."""
    inside = torch.arange(scores.shape[1])[None] < lengths[:, None]
    first = scores[:, 0] + torch.tensor([0.0 if t[0] in "OB" and t != "O+" else -1e4 for t in NAME_TAGS])
    total, kept = first, first + (1 - allowed[:, 0]) * -1e4
    for i in range(1, scores.shape[1]):
        step = scores[:, i] + torch.logsumexp(total[:, :, None] + moves, 1)
        hold = scores[:, i] + torch.logsumexp(kept[:, :, None] + moves, 1) + (1 - allowed[:, i]) * -1e4
        total = torch.where(inside[:, i : i + 1], step, total)
        kept = torch.where(inside[:, i : i + 1], hold, kept)
    return (torch.logsumexp(total, -1) - torch.logsumexp(kept, -1)).sum() / lengths.sum()
