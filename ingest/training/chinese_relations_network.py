"""The Chinese relation network: a bidirectional GRU over the encoder's states, own words, and two marked names."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from ingest.mentions.chinese_pairs import ALIKE, MARKS, PLACES

STATES = 256  # of the encoder, a unit
OWN, NARROW, SIDE, SIZE, HIDDEN = 64, 96, 12, 96, 128


class PairNetwork(nn.Module):
    """Two names of a sentence to one score a label; inputs as ingest.mentions.chinese_pairs.inputs makes them."""

    def __init__(self, units: int, labels: int) -> None:
        super().__init__()
        self.own = nn.Embedding(units + 1, OWN)
        self.narrow = nn.Linear(STATES, NARROW)
        self.place_subject, self.place_object = nn.Embedding(PLACES, SIDE), nn.Embedding(PLACES, SIDE)
        self.gru = nn.GRU(NARROW + OWN + 2 * SIDE + MARKS, SIZE, bidirectional=True)
        self.hidden = nn.Linear(2 * SIZE * MARKS + ALIKE, HIDDEN)
        self.out = nn.Linear(HIDDEN, labels)
        self.drop = nn.Dropout(0.35)

    def forward(self, batch: dict[str, Tensor]) -> Tensor:
        """[B, labels], before the softmax."""
        place = batch["place"]
        sides = [self.place_subject(place[..., 0]), self.place_object(place[..., 1])]
        parts = [torch.tanh(self.narrow(batch["states"])), self.own(batch["ids"]), *sides, batch["marks"]]
        packed = nn.utils.rnn.pack_padded_sequence(
            self.drop(torch.cat(parts, -1)), batch["lengths"].long(), enforce_sorted=False
        )
        read, _ = nn.utils.rnn.pad_packed_sequence(self.gru(packed)[0])
        pooled = torch.cat([*pools(read, batch["marks"]), batch["alike"]], -1)
        scores: Tensor = self.out(self.drop(torch.relu(self.hidden(self.drop(pooled)))))
        return scores


def pools(read: Tensor, marks: Tensor) -> list[Tensor]:
    """The highest value of each part of the sentence; -1, the least that a GRU gives, where a part is empty."""
    return [(read * m - (1 - m)).max(0).values for m in marks.unsqueeze(-1).unbind(2)]
