"""The comparison of names measured on pairs whose answer is known."""

from __future__ import annotations

import csv
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kg.errors import UsageError
from kg.identity.candidates import keys_of
from kg.identity.compare import Comparison, compare
from kg.identity.names import Name, Naming, parse

SHOWN = 20  # errors listed


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two names and whether they name one thing."""

    left: str
    right: str
    same: bool
    naming: Naming = "organization"


def evaluate(gold: Path) -> dict[str, Any]:
    """Return precision and recall of "same" on gold pairs, what became of the rest, and the first errors.

    The file: JSON lines or CSV with `left`, `right`, `same` (true/false, 1/0) and optionally `naming` (organization,
    person, place, thing). `recall_short`: with short forms taken for the same, as they are where only one firm fits.
    `candidates`: the share of true pairs that the index would bring together. UsageError: a line is not a pair."""
    return measured(pairs_in(gold))


def measured(pairs: Iterable[Pair]) -> dict[str, Any]:
    """Return the figures of `evaluate`."""
    counts: Counter[str] = Counter()
    errors: list[dict[str, Any]] = []
    for pair in pairs:
        left, right = parse(pair.left, pair.naming), parse(pair.right, pair.naming)
        found = compare(left, right)
        counts.update(_counted(pair, found, left, right))
        if (found.verdict == "same" and not pair.same) or (found.verdict == "different" and pair.same):
            errors.append({"left": pair.left, "right": pair.right, "verdict": found.verdict, "reason": found.reason})
    return {**_figures(counts), "errors": errors[:SHOWN]}


def _counted(pair: Pair, found: Comparison, left: Name, right: Name) -> Iterator[str]:
    kind = "true" if pair.same else "false"
    yield kind
    yield f"{kind} {found.verdict}"
    if found.short_form:
        yield f"{kind} short"
    if pair.same and keys_of(left) & keys_of(right):
        yield "met"


def _figures(counts: Counter[str]) -> dict[str, Any]:
    said = counts["true same"] + counts["false same"]
    short = counts["true short"] + counts["false short"]
    return {
        "pairs": counts["true"] + counts["false"],
        "true_pairs": counts["true"],
        "precision": _share(counts["true same"], said),
        "recall": _share(counts["true same"], counts["true"]),
        "precision_short": _share(counts["true same"] + counts["true short"], said + short),
        "recall_short": _share(counts["true same"] + counts["true short"], counts["true"]),
        "unsure": counts["true unsure"] + counts["false unsure"],
        "true_called_different": counts["true different"],
        "false_called_same": counts["false same"],
        "candidates": _share(counts["met"], counts["true"]),
    }


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None


def pairs_in(gold: Path) -> list[Pair]:
    """Return the pairs of a gold file."""
    try:
        text = gold.read_text(encoding="utf-8")
    except OSError as error:
        raise UsageError(f"{gold}: {error.strerror}") from error
    rows = csv.DictReader(text.splitlines()) if gold.suffix == ".csv" else _json_lines(text, gold)
    return [_pair(row, gold, number) for number, row in enumerate(rows, start=1)]


def _json_lines(text: str, gold: Path) -> Iterator[dict[str, Any]]:
    for number, line in enumerate(text.splitlines(), start=1):
        if line.strip():
            try:
                yield json.loads(line)
            except json.JSONDecodeError as error:
                raise UsageError(f"{gold}:{number}: not JSON ({error.msg})") from error


def _pair(row: dict[str, Any], gold: Path, number: int) -> Pair:
    try:
        same = str(row["same"]).strip().lower() in ("true", "1", "yes")
        return Pair(left=row["left"], right=row["right"], same=same, naming=row.get("naming") or "organization")
    except (KeyError, TypeError) as error:
        raise UsageError(f"{gold}: pair {number} has no {error}: write left, right and same") from error
