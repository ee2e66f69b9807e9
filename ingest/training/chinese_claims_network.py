"""The Chinese claims network: transformer layers over the encoder's states of a sentence, and a head over pairs."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from ingest.mentions.chinese_claims import ROLES, STATES
from ingest.mentions.claims import MARKS
from ingest.training.english_network import PAIR, SLOTS, Network

WIDTH, HEADS, INNER, LAYERS, OWN, POSITIONS = 256, 8, 768, 3, 96, 256


class Layer(nn.Module):
    """One transformer layer, normalised before each half."""

    def __init__(self) -> None:
        super().__init__()
        self.norm1, self.norm2 = nn.LayerNorm(WIDTH), nn.LayerNorm(WIDTH)
        self.qkv, self.out = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.up, self.down = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.drop = nn.Dropout(0.15)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        b, t, _ = x.shape
        q, k, v = self.qkv(self.norm1(x)).view(b, t, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        if torch.onnx.is_in_onnx_export():
            weights = torch.softmax(torch.matmul(q, k.transpose(2, 3)) / (WIDTH // HEADS) ** 0.5 + mask, -1)
            mixed = torch.matmul(weights, v)
        else:
            mixed = F.scaled_dot_product_attention(q, k, v, attn_mask=mask, dropout_p=0.1 if self.training else 0.0)
        x = x + self.drop(self.out(mixed.transpose(1, 2).reshape(b, t, WIDTH)))
        return x + self.drop(self.down(F.gelu(self.up(self.norm2(x)))))


class ChineseClaimsNetwork(nn.Module):
    """States and marks of a sentence's units to pair vectors; a score for each relation, status and kind of a pair."""

    def __init__(self, units: int, labels: int) -> None:
        super().__init__()
        self.narrow = nn.Linear(STATES, WIDTH)
        self.own = nn.Embedding(units + 1, OWN)
        self.widen = nn.Linear(OWN, WIDTH)
        self.marks = nn.Embedding(2 * len(MARKS), WIDTH)
        self.roles = nn.Embedding(len(ROLES), WIDTH)
        self.position = nn.Embedding(POSITIONS, WIDTH)
        for table in (self.marks, self.roles, self.position):
            nn.init.normal_(table.weight, std=0.3)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.norm = nn.LayerNorm(WIDTH)
        self.drop = nn.Dropout(0.25)
        self.pair_word = nn.Linear(WIDTH, 5 * PAIR)
        self.pair_region = nn.Parameter(torch.zeros(5, SLOTS))
        self.pair_distance = nn.Embedding(8, PAIR)
        nn.init.zeros_(self.pair_distance.weight)
        self.pair_context = nn.Linear(PAIR, PAIR)
        self.pair_out = nn.Linear(PAIR, labels)
        nn.init.constant_(self.pair_out.bias, -3.0)  # nearly no label holds for a pair

    pair_scores = Network.pair_scores

    def forward(self, states: Tensor, ids: Tensor, marks: Tensor, roles: Tensor, inside: Tensor) -> Tensor:
        """Pair vectors of each unit, [sentences, units, 5 * PAIR]; `inside` is 1, behind the end of a sentence 0."""
        mask = (1 - inside)[:, None, None, :] * -1e4
        own = self.widen(self.drop(self.own(ids)))
        x = self.drop(self.narrow(states)) + own + self.marks(marks) + self.roles(roles)
        x = x + self.position.weight[: states.shape[1]]
        for layer in self.layers:
            x = layer(x, mask)
        return self.pair_word(self.drop(self.norm(x)))
