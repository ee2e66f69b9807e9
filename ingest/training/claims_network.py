"""The claims network: what a sentence says between two of its mentions, read from the lower layers of the encoder.

The encoder's first layers stay as they are, so that names and trees do not change; the layers above them are this
network's own. It knows where the mentions are and of what kind: a mark is added to their pieces."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from ingest.training.english_network import PAIR, SLOTS, WIDTH, Layer, Network

BELOW = 2  # layers of the encoder that the network goes on from
ABOVE = 4  # layers of its own
#: Kinds of mention that the network tells apart; a class of the ontology counts as the first that it belongs to.
MARKS = ("", "Person", "Organization", "Place", "Cluster", "Product", "Event", "Policy")
_CLASSES = {
    "Person": 1, "Cluster": 4, "Zone": 4, "Site": 4, "Organization": 2, "Place": 3, "Product": 5, "Technology": 5,
    "Event": 6, "Policy": 7,
}  # fmt: skip


def mark_of(classes: Sequence[str]) -> int:
    """Return the mark of a mention from its class and the classes above it, nearest first; 0: none."""
    return next((_CLASSES[c] for c in classes if c in _CLASSES), 0)


class ClaimsNetwork(nn.Module):
    """Layers over the encoder's, and a head over pairs of mentions."""

    def __init__(self, labels: int) -> None:
        super().__init__()
        self.marks = nn.Embedding(2 * len(MARKS), WIDTH)  # the second half: the first piece of a mention
        nn.init.normal_(self.marks.weight, std=0.3)
        with torch.no_grad():
            self.marks.weight[0] = 0
        self.layers = nn.ModuleList(Layer() for _ in range(ABOVE))
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
        for own, other in zip(self.layers, network.encoder.layers[BELOW:], strict=True):
            own.load_state_dict(other.state_dict())

    def forward(self, lower: Tensor, marks: Tensor, first: Tensor, last: Tensor) -> Tensor:
        """Pair vectors of each word, [sentences, words, 5 * PAIR].

        lower: [sentences, pieces, WIDTH], zeros behind the end; marks: [sentences, pieces]."""
        padding = (lower.abs().sum(-1) == 0)[:, None, None, :].to(lower.dtype) * -1e4
        pieces = lower + self.marks(marks)
        for layer in self.layers:
            pieces = layer(pieces, padding)
        at = lambda index: torch.gather(pieces, 1, index[:, :, None].expand(-1, -1, WIDTH))  # noqa: E731
        return self.pair_word(self.drop((at(first) + at(last)) / 2))


def lower_layers(network: Network, ids: Tensor, cases: Tensor) -> Tensor:
    """What the encoder's first layers give, [sentences, pieces, WIDTH], zeros behind the end of a sentence."""
    encoder = network.encoder
    x = encoder.norm(encoder.piece(ids) + encoder.position.weight[: ids.shape[1]] + encoder.case(cases))
    padding = (ids == 0)[:, None, None, :].to(x.dtype) * -1e4
    for layer in encoder.layers[:BELOW]:
        x = layer(x, padding)
    return x * (ids != 0)[..., None]


def claim_loss(scores: Tensor, wanted: Tensor) -> Tensor:
    """Cross-entropy summed over a pair's known labels (wanted: 1, 0, -1 unknown), those that hold counted twice."""
    known = (wanted >= 0).float()
    losses = F.binary_cross_entropy_with_logits(scores, wanted.clamp(min=0), reduction="none")
    weighted = losses * known * (1 + wanted.clamp(min=0))
    return weighted.sum() / known.amax(-1).sum().clamp(min=1)
