"""The English network: a small transformer over word pieces with heads for names, tags, trees and relations."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from ingest.mentions.pieces import CASES
from ingest.training.examples import NAME_TAGS, STYLES

WIDTH, LAYERS, HEADS, INNER, POSITIONS = 384, 6, 12, 1536, 512
ARC, LABEL, PAIR, SLOTS = 192, 128, 160, 4
LOWER = 2  # layers whose output is given out too, for networks that go on from there (claims_network)


@dataclass(frozen=True)
class Labels:
    """The label lists of the heads, in the order of their outputs."""

    tags: tuple[str, ...]
    kinds: tuple[str, ...]
    arcs: tuple[str, ...]
    relations: tuple[str, ...]

    def write(self, path: Path) -> None:
        path.write_text(json.dumps({**self.__dict__, "names": NAME_TAGS, "styles": STYLES}, indent=1))


class Layer(nn.Module):
    """One post-norm transformer layer, as in BERT."""

    def __init__(self) -> None:
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = nn.Dropout(0.1)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        b, p, _ = x.shape
        q, k, v = self.qkv(x).view(b, p, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        if torch.onnx.is_in_onnx_export():
            scores = torch.matmul(q, k.transpose(2, 3)) / (WIDTH // HEADS) ** 0.5 + mask
            mixed = torch.matmul(torch.softmax(scores, -1), v)
        else:
            mixed = F.scaled_dot_product_attention(q, k, v, attn_mask=mask, dropout_p=0.1 if self.training else 0.0)
        x = self.norm1(x + self.drop(self.out(mixed.transpose(1, 2).reshape(b, p, WIDTH))))
        return self.norm2(x + self.drop(self.down(F.gelu(self.up(x)))))


class Encoder(nn.Module):
    """Piece ids and cases to one vector a piece."""

    def __init__(self, pieces: int) -> None:
        super().__init__()
        self.piece = nn.Embedding(pieces, WIDTH)
        self.position = nn.Embedding(POSITIONS, WIDTH)
        self.case = nn.Embedding(len(CASES), WIDTH)
        nn.init.zeros_(self.case.weight)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = nn.Dropout(0.1)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))

    def forward(self, ids: Tensor, cases: Tensor) -> tuple[Tensor, Tensor]:
        """What the first LOWER layers give, and the last."""
        places = self.position.weight[: ids.shape[1]]
        x = lower = self.drop(self.norm(self.piece(ids) + places + self.case(cases)))
        mask = (ids == 0)[:, None, None, :].to(x.dtype) * -1e4
        for number, layer in enumerate(self.layers, 1):
            x = layer(x, mask)
            if number == LOWER:
                lower = x
        return lower, x

    def load_checkpoint(self, path: Path) -> None:
        """Take the weights of a BERT checkpoint in safetensors format."""
        from safetensors.torch import load_file

        old = load_file(str(path))
        new = {"piece.weight": old["embeddings.word_embeddings.weight"]}
        new["position.weight"] = old["embeddings.position_embeddings.weight"]
        new["norm.weight"] = old["embeddings.LayerNorm.weight"]
        new["norm.bias"] = old["embeddings.LayerNorm.bias"]
        new["case.weight"] = old["embeddings.token_type_embeddings.weight"][:1].repeat(len(CASES), 1)
        for n in range(LAYERS):
            new |= _layer_weights(old, n)
        self.load_state_dict(new)


def _layer_weights(old: dict[str, Tensor], n: int) -> dict[str, Tensor]:
    at = f"encoder.layer.{n}."
    new = {}
    for part in ("weight", "bias"):
        qkv = [old[f"{at}attention.self.{name}.{part}"] for name in ("query", "key", "value")]
        new[f"layers.{n}.qkv.{part}"] = torch.cat(qkv)
        new[f"layers.{n}.out.{part}"] = old[f"{at}attention.output.dense.{part}"]
        new[f"layers.{n}.norm1.{part}"] = old[f"{at}attention.output.LayerNorm.{part}"]
        new[f"layers.{n}.up.{part}"] = old[f"{at}intermediate.dense.{part}"]
        new[f"layers.{n}.down.{part}"] = old[f"{at}output.dense.{part}"]
        new[f"layers.{n}.norm2.{part}"] = old[f"{at}output.LayerNorm.{part}"]
    return new


class Network(nn.Module):
    """Encoder and heads. `forward` gives, per word, everything that the light decoders need."""

    def __init__(self, pieces: int, labels: Labels) -> None:
        super().__init__()
        self.labels = labels
        self.encoder = Encoder(pieces)
        self.root = nn.Parameter(torch.zeros(WIDTH))
        self.drop = nn.Dropout(0.2)
        self.name_hidden = nn.Linear(WIDTH, 256)
        self.style = nn.Embedding(len(STYLES), 256)
        nn.init.zeros_(self.style.weight)
        self.name_out = nn.Linear(256, len(NAME_TAGS))
        self.tag_out = nn.Linear(WIDTH, len(labels.tags))
        self.kind_out = nn.Linear(WIDTH, len(labels.kinds))
        self.arc_dependent = nn.Linear(WIDTH, ARC)
        self.arc_head = nn.Linear(WIDTH, ARC)
        self.arc_weight = nn.Parameter(torch.eye(ARC) / ARC**0.5)
        self.arc_bias = nn.Linear(ARC, 1)
        self.label_dependent = nn.Linear(WIDTH, LABEL)
        self.label_head = nn.Linear(WIDTH, LABEL)
        self.label_out = nn.Linear(LABEL, len(labels.arcs))
        self.pair_word = nn.Linear(WIDTH, 5 * PAIR)
        self.pair_region = nn.Parameter(torch.zeros(5, SLOTS))
        self.pair_distance = nn.Embedding(8, PAIR)
        nn.init.zeros_(self.pair_distance.weight)
        self.pair_context = nn.Linear(PAIR, PAIR)
        self.pair_out = nn.Linear(PAIR, len(labels.relations))

    def words(self, pieces: Tensor, first: Tensor, last: Tensor) -> Tensor:
        """One vector a word (mean of its first and last piece); place 0 of each row is the root."""
        at = lambda index: torch.gather(pieces, 1, index[:, :, None].expand(-1, -1, WIDTH))  # noqa: E731
        words = (at(first) + at(last)) / 2
        root = (words[:, :1] * 0) + self.root
        return torch.cat([root, words], 1)

    def forward(self, ids: Tensor, cases: Tensor, first: Tensor, last: Tensor, style: Tensor) -> dict[str, Tensor]:
        lower, pieces = self.encoder(ids, cases)
        vectors = self.drop(self.words(pieces, first, last))
        words = vectors[:, 1:]
        hidden = F.relu(self.name_hidden(words) + self.style(style)[:, None])
        dependent = F.relu(self.arc_dependent(words))
        head = F.relu(self.arc_head(vectors))
        arcs = dependent @ self.arc_weight @ head.transpose(1, 2) + self.arc_bias(head).transpose(1, 2)
        return {
            "names": self.name_out(self.drop(hidden)),
            "tags": self.tag_out(words),
            "kinds": self.kind_out(words),
            "arcs": arcs,
            "label_dependent": self.label_dependent(words),
            "label_head": self.label_head(vectors),
            "pairs": self.pair_word(words),
            "lower": lower,
            "words": words,
        }

    def label_scores(self, out: dict[str, Tensor], heads: Tensor) -> Tensor:
        """Arc label scores of each word under the head given (0 is the root)."""
        index = heads[:, :, None].expand(-1, -1, LABEL)
        joined = out["label_dependent"] + torch.gather(out["label_head"], 1, index)
        return self.label_out(self.drop(F.relu(joined)))

    def pair_scores(self, words: Tensor, spans: Tensor, regions: Tensor, distances: Tensor) -> Tensor:
        """Relation scores of the pairs of each sentence, [sentences, pairs, relations].

        words: [sentences, words, 5 * PAIR]; spans: [sentences, pairs, 2, words], weights of a mean; regions:
        [sentences, pairs, words] in 0..4, -1 outside the sentence; distances: [sentences, pairs]."""
        as_subject, as_object, query, key, value = words.chunk(5, -1)
        subject, object_ = spans[:, :, 0] @ as_subject, spans[:, :, 1] @ as_object
        slots = lambda x: x.unflatten(-1, (SLOTS, PAIR // SLOTS)).transpose(1, 2)  # noqa: E731
        asked = slots((spans[:, :, 0] + spans[:, :, 1]) @ query)
        scores = asked @ slots(key).transpose(2, 3) / (PAIR // SLOTS) ** 0.5
        # Not by index: the gradient of a table of five rows that is looked up a million times is slow on a GPU.
        marks = F.one_hot(regions.clamp(min=0), len(self.pair_region)).to(words.dtype) @ self.pair_region.to(
            words.dtype
        )
        marks = marks + (regions < 0)[..., None] * -1e4
        weights = torch.softmax(scores + marks.permute(0, 3, 1, 2), -1)
        context = (weights @ slots(value)).transpose(1, 2).flatten(2)
        hidden = F.relu(subject + object_ + self.pair_context(context) + self.pair_distance(distances))
        return self.pair_out(self.drop(hidden))
