"""Figures of the shipped Chinese relations on FinRE valid.

A line of FinRE is one judgement, as in the published figures: a pair with two labels is two lines, of which one
answer can meet one. `unknown` is FinRE's label of a pair without a relation."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ingest.mentions.chinese_pairs import UNRELATED
from ingest.training.chinese_relations_data import Row, finre, labels_of, nearest

#: F1 without `unknown` on FinRE's test part, which is not among our data: Li and others, Chinese Relation Extraction
#: with Multi-Grained Information and External Linguistic Knowledge, ACL 2019 (P19-1430).
PUBLISHED = {
    "BLSTM": 42.87,
    "Att-BLSTM": 41.48,
    "PCNN": 45.51,
    "PCNN+ATT": 46.13,
    "lattice": 47.41,
    "MG lattice": 49.26,
}


def chinese_relations(data: Path) -> dict[str, Any]:
    """Micro and macro F1 of the best label of each line, with and without `unknown`, and the published figures."""
    rows = finre(data, "valid")
    said = answers(rows)
    labels = labels_of(data)
    related = [label for label in labels if label != UNRELATED]
    return {
        "without unknown": figures([r.label for r in rows], said, related),
        "unknown as a label": figures([r.label for r in rows], said, labels),
        "published, test part, without unknown": PUBLISHED,
    }


def answers(rows: Sequence[Row]) -> list[str]:
    """The best label of each line by the shipped pipeline, each text read once."""
    from ingest.mentions.pipeline import load, pair_scores

    nlp, texts = load("zh"), {}
    for i, row in enumerate(rows):
        texts.setdefault(row.text, []).append(i)
    found = [UNRELATED] * len(rows)
    for text, lines in texts.items():
        doc = nlp(text)
        ends = [nearest(text, rows[i].subject, rows[i].object) for i in lines]
        scores = pair_scores(
            doc,
            [(doc.char_span(*a, alignment_mode="expand"), doc.char_span(*b, alignment_mode="expand")) for a, b in ends],
        )
        for i, score in zip(lines, scores, strict=True):
            found[i] = best(score)
    return found


def best(score: dict[str, float]) -> str:
    """The likeliest label; what is left of 1 is `unknown`'s."""
    label = max(score, key=lambda k: score[k], default=UNRELATED)
    return label if score and score[label] >= 1 - sum(score.values()) else UNRELATED


def figures(gold: Sequence[str], said: Sequence[str], labels: Sequence[str]) -> dict[str, float]:
    """Micro and macro precision, recall and F1 over some labels; a label that never occurs counts in no mean."""
    counts = {label: [0, 0, 0] for label in labels}
    for want, got in zip(gold, said, strict=True):
        for label, k in ((got if got == want else "", 0), (got, 1), (want, 2)):
            if label in counts:
                counts[label][k] += 1
    micro = _prf(*(sum(c[k] for c in counts.values()) for k in range(3)))
    each = [_prf(*c)[2] for c in counts.values() if c[2]]
    whole = dict(zip(("P", "R", "micro F1"), (round(x, 3) for x in micro), strict=True))
    return {**whole, "macro F1": round(sum(each) / max(len(each), 1), 3), "n": sum(c[2] for c in counts.values())}


def _prf(right: int, said: int, held: int) -> tuple[float, float, float]:
    p, r = right / max(said, 1), right / max(held, 1)
    return p, r, 2 * p * r / max(p + r, 1e-9)
