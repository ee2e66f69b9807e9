"""The network that tags English names with their kinds: layers over the encoder's lower ones, then words."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from ingest.mentions.name_tags import transitions
from ingest.training.english_kinds_data import TAGS
from ingest.training.english_network import WIDTH, Layer

INNER, SPAN = 256, 3  # width of a word inside, and how many words see each other there
ABOVE = 2  # layers of its own


class NameTagger(nn.Module):
    """Pieces as the lower layers leave them, and words as the last layer does, to scores of the tags."""

    def __init__(self, above: int = ABOVE) -> None:
        super().__init__()
        self.layers = nn.ModuleList(Layer() for _ in range(above))
        self.into = nn.Linear(2 * WIDTH, INNER)
        self.near = nn.Conv1d(INNER, INNER, SPAN, padding=SPAN // 2)
        self.out = nn.Linear(INNER, len(TAGS))
        self.moves = nn.Parameter(torch.zeros(len(TAGS), len(TAGS)))
        self.drop = nn.Dropout(0.3)

    def forward(self, lower: Tensor, states: Tensor, first: Tensor, last: Tensor) -> Tensor:
        """[windows, words, tags]; lower: [windows, pieces, WIDTH]; states: [windows, words, WIDTH], both zeros behind
        the end; first, last: the pieces that a word begins and ends with."""
        padding = (lower.abs().sum(-1) == 0)[:, None, None, :].to(lower.dtype) * -1e4
        for layer in self.layers:
            lower = layer(lower, padding)
        at = lambda index: torch.gather(lower, 1, index[:, :, None].expand(-1, -1, WIDTH))  # noqa: E731
        own = ((at(first) + at(last)) / 2).to(states.dtype)
        inside = (states.abs().sum(-1, keepdim=True) > 0).to(states.dtype)
        x = F.gelu(self.into(self.drop(torch.cat([own, states], -1)))) * inside
        x = x + F.gelu(self.near(self.drop(x).transpose(1, 2)).transpose(1, 2))
        return self.out(self.drop(x))

    def legal(self) -> Tensor:
        """The learned moves between tags, minus a lot where a move cannot be."""
        return self.moves + torch.from_numpy(transitions(TAGS))
