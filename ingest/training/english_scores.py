"""Figures of an English network in torch: names, tags and trees on held-out sentences."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import torch

from ingest.mentions.pieces import Vocabulary
from ingest.training.english_batches import collate, grouped, pair_batch
from ingest.training.english_names import spans_of
from ingest.training.english_network import Labels, Network
from ingest.training.english_trees import conllu_sentences, tree_example
from ingest.training.examples import NAME_TAGS, Example
from ingest.training.figures import f1, iob_file


@torch.no_grad()
def outputs(network: Network, examples: Sequence[Example], vocabulary: Vocabulary, labels: Labels):
    """(example, its outputs row by row) in the order of `grouped`."""
    network.eval()
    for group in grouped(examples, 3000, 0):
        batch = collate(group, vocabulary, labels)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            out = network(batch.ids, batch.cases, batch.first, batch.last, batch.style)
        for row, example in enumerate(group):
            n = len(example.words)
            yield example, {k: v[row, : n + (k == "label_head")].float() for k, v in out.items()}


def name_figures(
    network: Network, path: Path, vocabulary: Vocabulary, labels: Labels, style: int
) -> tuple[float, float, float]:
    """PER/ORG/LOC precision, recall, F1 by the best tag of each word."""
    gold_of = dict(iob_file(path))
    gold, found = [], []
    for example, out in outputs(network, [Example(words=w, style=style) for w in gold_of], vocabulary, labels):
        tags = [NAME_TAGS[i] for i in out["names"].argmax(-1).tolist()]
        gold.append(gold_of[example.words])
        found.append({s for s in spans_of(tags) if s[2] in ("PER", "ORG", "LOC")})
    return f1(gold, found)


def tree_figures(network: Network, path: Path, vocabulary: Vocabulary, labels: Labels) -> dict[str, float]:
    """Shares of words with the right XPOS, UPOS, head (UAS) and head and label (LAS), greedy heads."""
    right, words = dict.fromkeys(("XPOS", "UPOS", "UAS", "LAS"), 0), 0
    examples = [tree_example(rows, None) for rows in conllu_sentences(path)]
    for example, out in outputs(network, [e for e in examples if len(e.words) < 200], vocabulary, labels):
        n = len(example.words)
        heads = out["arcs"][:, : n + 1].argmax(-1)
        hidden = torch.relu(out["label_dependent"] + out["label_head"][heads])
        arcs = [labels.arcs[i] for i in network.label_out(hidden).argmax(-1).tolist()]
        for i in range(n):
            good = heads[i].item() == example.heads[i]
            right["UAS"] += good
            right["LAS"] += good and arcs[i] == example.arcs[i]
            right["XPOS"] += labels.tags[out["tags"][i].argmax().item()] == example.tags[i]
            right["UPOS"] += labels.kinds[out["kinds"][i].argmax().item()] == example.kinds[i]
        words += n
    return {k: round(v / words, 4) for k, v in right.items()}


@torch.no_grad()
def pair_probabilities(network: Network, examples: Sequence[Example], vocabulary: Vocabulary, labels: Labels):
    """(pair, probabilities of the relations) for every pair of the examples."""
    network.eval()
    for group in grouped(examples, 2000, 0):
        batch = collate(group, vocabulary, labels)
        pairs = pair_batch(batch, labels)
        if pairs is None:
            continue
        out = network(batch.ids, batch.cases, batch.first, batch.last, batch.style)
        scores = network.pair_scores(out["pairs"], pairs.spans, pairs.regions, pairs.distances)
        sure = torch.sigmoid(scores)
        yield from ((p, sure[i, k]) for i, e in enumerate(group) for k, p in enumerate(e.pairs))


def pair_figures(
    network: Network, examples: Sequence[Example], vocabulary: Vocabulary, labels: Labels, threshold: float = 0.5
) -> dict[str, tuple[float, float, float]]:
    """Micro precision, recall and F1 of the relations that are known for each pair, and F1 by relation."""
    counts: dict[str, list[int]] = {}
    for pair, row in pair_probabilities(network, examples, vocabulary, labels):
        for relation, holds in pair.labels.items():
            said = bool(row[labels.relations.index(relation)] >= threshold)
            count = counts.setdefault(relation, [0, 0, 0])
            count[0] += said and holds
            count[1] += said
            count[2] += holds
    counts["all"] = [sum(c[k] for c in counts.values()) for k in range(3)]
    return {r: _prf(*c) for r, c in sorted(counts.items())}


def _prf(right: int, said: int, holds: int) -> tuple[float, float, float]:
    p, r = right / max(said, 1), right / max(holds, 1)
    return round(p, 3), round(r, 3), round(2 * p * r / max(p + r, 1e-9), 3)
