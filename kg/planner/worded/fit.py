"""Fit the recognisers on the wordings: `python -m kg.planner.worded.fit [--check]`, about a minute a language.

A softmax over the plain questions that have a wording's slots, and `none`; weights ship in eight bits. `--check` leaves
out each part of the wordings in turn and prints how many of it are recognised, and how many rightly."""

from __future__ import annotations

import argparse
import logging
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from kg.plan.planned import Lang
from kg.planner.worded.features import BUCKETS, features_of, pairs_of, words_of
from kg.planner.worded.recogniser import SHARPNESS, WEIGHTY, Recogniser
from kg.planner.worded.wordings import NONE, Wording, wordings

log = logging.getLogger(__name__)
_STEPS = 200
_RATE = 0.05
_DECAY = 1e-6  # of the squares of all weights
_PARTS = 4
LANGS: tuple[Lang, ...] = ("en", "zh")


def matrix(texts: Sequence[str], lang: Lang) -> Any:
    """Return the features of texts, [texts, BUCKETS], each row of length 1."""
    rows = np.zeros((len(texts), BUCKETS), dtype=np.float32)
    for row, text in zip(rows, texts, strict=True):
        found = list(features_of(text, lang))
        row[found] = 1 / max(1, len(found)) ** 0.5
    return rows


def fitted(found: Sequence[Wording], lang: Lang) -> Recogniser:
    """Return the recogniser of these wordings."""
    labels = sorted({w.label for w in found})
    slots = {w.label: w.slots for w in found if w.label != NONE}
    x, wanted = matrix([w.text for w in found], lang), np.array([labels.index(w.label) for w in found])
    admitted = np.array([[label == NONE or slots[label] == w.slots for label in labels] for w in found])
    weights = np.zeros((BUCKETS, len(labels)), dtype=np.float32)
    first, second = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, _STEPS + 1):
        slope = x.T @ _slopes(x @ weights, admitted, wanted) + 2 * _DECAY * weights
        first = 0.9 * first + 0.1 * slope
        second = 0.999 * second + 0.001 * slope**2
        weights -= _RATE * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.999**step)) + 1e-8)
    scale = float(np.abs(weights).max()) / 127
    rounded = np.round(weights / scale).astype(np.int8)
    seen = sorted(_seen(found, lang))
    own = {label: _own(label, found, lang) for label in labels}
    return Recogniser(lang, labels, slots, own, frozenset(seen), scale, rounded.tobytes())


def _slopes(scores: Any, admitted: Any, wanted: Any) -> Any:
    """Return the slopes of the mean loss by the scores, [texts, labels]."""
    scores = np.where(admitted, SHARPNESS * scores, -1e9)
    chances = np.exp(scores - scores.max(1, keepdims=True))
    chances /= chances.sum(1, keepdims=True)
    chances[np.arange(len(wanted)), wanted] -= 1
    return SHARPNESS * chances / len(wanted)


def _own(label: str, found: Sequence[Wording], lang: Lang) -> list[str]:
    """Return the weighty words that a label was worded with."""
    return sorted({word for w in found if w.label == label for word in words_of(w.text, lang)} & WEIGHTY[lang])


def _seen(found: Sequence[Wording], lang: Lang) -> set[str]:
    """Return the words of all wordings, in Chinese the pairs of characters."""
    rows = [words_of(w.text, lang) for w in found]
    if lang == "en":
        return {word for row in rows for word in row}
    return {pair for row in rows for pair in pairs_of(row)}


def checked(lang: Lang) -> None:
    """Log, of wordings left out of learning, the share recognised and the share of these that is right, by mark."""
    found = list(wordings(lang))
    told: list[tuple[str, str, float]] = []
    size = -(-len(found) // _PARTS)
    for part in range(_PARTS):  # neighbours are by one author: whole stretches are left out
        left = found[part * size : (part + 1) * size]
        recogniser = fitted([*found[: part * size], *found[(part + 1) * size :]], lang)
        told += [(w.label, *recogniser.guess(w.text)) for w in left]
    asked = sum(label != NONE for label, _, _ in told)
    for mark in (0.5, 0.6, 0.7, 0.8, 0.9):
        kept = [(label, guess) for label, guess, chance in told if chance >= mark and guess != NONE]
        right = sum(label == guess for label, guess in kept)
        log.info("%s from %.1f: %.3f of those asked, %.3f right", lang, mark, right / asked, right / max(1, len(kept)))


def main() -> None:
    """Fit and write, or check."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--lang", choices=LANGS)
    options = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    for lang in (options.lang,) if options.lang else LANGS:
        if options.check:
            checked(lang)
            continue
        fitted(list(wordings(lang)), lang).write(Path(__file__).with_name(f"{lang}.bin.gz"))


if __name__ == "__main__":
    main()
