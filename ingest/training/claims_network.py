"""The claims network: what a sentence says between two of its mentions, read from the lower layers of the encoder.

The encoder's first layers stay as they are, so that names and trees do not change; the layers above them are this
network's own. It knows where the mentions are and of what kind: a mark is added to their pieces."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from ingest.mentions.claims import MARKS, ROLES, SENTENCES
from ingest.training.english_network import LOWER, PAIR, SLOTS, WIDTH, Layer, Network

BELOW = LOWER  # layers of the encoder that the network goes on from
ABOVE = 4  # layers of its own


class ClaimsNetwork(nn.Module):
    """Layers over the encoder's, and a head over pairs of mentions: a score for each relation, then for each status."""

    def __init__(self, labels: int, *, below: int = BELOW, above: int = ABOVE) -> None:
        super().__init__()
        self.below = below
        self.marks = nn.Embedding(2 * len(MARKS), WIDTH)  # the second half: the first piece of a mention
        nn.init.normal_(self.marks.weight, std=0.3)
        with torch.no_grad():
            self.marks.weight[0] = 0
        self.roles = nn.Embedding(1 + ROLES + SENTENCES, WIDTH)  # 0: a piece of the sentence itself
        nn.init.zeros_(self.roles.weight)
        self.layers = nn.ModuleList(Layer() for _ in range(above))
        self.drop = nn.Dropout(0.2)
        self.pair_word = nn.Linear(WIDTH, 5 * PAIR)
        self.pair_region = nn.Parameter(torch.zeros(5, SLOTS))
        self.pair_distance = nn.Embedding(8, PAIR)
        nn.init.zeros_(self.pair_distance.weight)
        self.pair_context = nn.Linear(PAIR, PAIR)
        self.pair_out = nn.Linear(PAIR, labels)
        nn.init.constant_(self.pair_out.bias, -3.0)  # nearly no label holds for a pair

    pair_scores = Network.pair_scores

    def start_from(self, network: Network) -> None:
        """Begin with the layers that the encoder has in these places."""
        last = self.below + len(self.layers)
        for own, other in zip(self.layers, network.encoder.layers[self.below : last], strict=True):
            own.load_state_dict(other.state_dict())

    def forward(self, lower: Tensor, marks: Tensor, roles: Tensor, first: Tensor, last: Tensor) -> Tensor:
        """Pair vectors of each word, [sentences, words, 5 * PAIR].

        lower: [sentences, pieces, WIDTH], zeros behind the end; marks, roles: [sentences, pieces]."""
        padding = (lower.abs().sum(-1) == 0)[:, None, None, :].to(lower.dtype) * -1e4
        pieces = lower + self.marks(marks) + self.roles(roles)
        for layer in self.layers:
            pieces = layer(pieces, padding)
        at = lambda index: torch.gather(pieces, 1, index[:, :, None].expand(-1, -1, WIDTH))  # noqa: E731
        return self.pair_word(self.drop((at(first) + at(last)) / 2))


def lower_layers(network: Network, ids: Tensor, cases: Tensor, below: int = BELOW) -> Tensor:
    """What the encoder's first layers give, [sentences, pieces, WIDTH], zeros behind the end of a sentence."""
    encoder = network.encoder
    x = encoder.norm(encoder.piece(ids) + encoder.position.weight[: ids.shape[1]] + encoder.case(cases))
    padding = (ids == 0)[:, None, None, :].to(x.dtype) * -1e4
    for layer in encoder.layers[:below]:
        x = layer(x, padding)
    return x * (ids != 0)[..., None]
