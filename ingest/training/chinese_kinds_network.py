"""The network that tags Chinese names with their kinds: layers over the pretrained lower ones, then characters."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from ingest.mentions.character_features import SIZE
from ingest.mentions.chinese_kinds import PLACES, STATES
from ingest.mentions.name_tags import word_transitions
from ingest.training.chinese_kinds_data import TAGS
from ingest.training.english_network import WIDTH, Layer

BESIDE = STATES + SIZE + 2 * PLACES  # what is known of a character beside its piece
INNER, SPAN = 256, 5  # width of a character inside, and how many characters see each other there
ABOVE = 2  # layers of its own


class KindTagger(nn.Module):
    """Pieces as the lower layers leave them, and what else is known of each character, to scores of the tags."""

    def __init__(self, above: int = ABOVE) -> None:
        super().__init__()
        self.layers = nn.ModuleList(Layer() for _ in range(above))
        self.into = nn.Linear(WIDTH + BESIDE, INNER)
        self.near = nn.Conv1d(INNER, INNER, SPAN, padding=SPAN // 2)
        self.out = nn.Linear(INNER, len(TAGS))
        self.moves = nn.Parameter(torch.zeros(len(TAGS), len(TAGS)))
        self.drop = nn.Dropout(0.3)

    def forward(self, lower: Tensor, beside: Tensor, piece: Tensor) -> Tensor:
        """[stretches, characters, tags]; lower: [stretches, pieces, WIDTH], zeros behind the end; beside: [stretches,
        characters, BESIDE], zeros behind the end; piece: the piece of each character."""
        padding = (lower.abs().sum(-1) == 0)[:, None, None, :].to(lower.dtype) * -1e4
        for layer in self.layers:
            lower = layer(lower, padding)
        own = torch.gather(lower, 1, piece[:, :, None].expand(-1, -1, WIDTH))
        inside = (beside.abs().sum(-1, keepdim=True) > 0).to(beside.dtype)
        x = F.gelu(self.into(self.drop(torch.cat([own.to(beside.dtype), beside], -1)))) * inside
        x = x + F.gelu(self.near(self.drop(x).transpose(1, 2)).transpose(1, 2))
        return self.out(self.drop(x))

    def legal(self) -> Tensor:
        """The learned moves between tags, minus a lot where a move cannot be."""
        return self.moves + torch.from_numpy(word_transitions(TAGS))
