"""Figures of many judged questions: how often right, false, silent, by kind and language."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from kg.evaluation.judge import Judged


def figures(judged: Sequence[Judged]) -> dict[str, Any]:
    """Return the figures; shares are of all questions, `wrong` lists what was not right, question by question."""
    usable = [j for j in judged if not j.gold_failed]
    return {
        **_shares(usable),
        "gold_failed": len(judged) - len(usable),
        "by_kind": _by(usable, lambda j: j.item.kind or "-"),
        "by_language": _by(usable, lambda j: j.item.lang),
        "wrong": [_line(j) for j in judged if j.outcome != "right" or j.gold_failed],
    }


def _by(judged: Sequence[Judged], key: Callable[[Judged], str]) -> dict[str, Any]:
    names = sorted({key(j) for j in judged})
    return {name: _shares([j for j in judged if key(j) == name]) for name in names}


def _shares(judged: Sequence[Judged]) -> dict[str, Any]:
    total = len(judged)
    found: dict[str, Any] = {"questions": total}
    for outcome in ("right", "empty", "abstained", "false", "error"):
        found[outcome] = sum(j.outcome == outcome for j in judged) / total if total else 0.0
    found["status_right"] = sum(j.status_right for j in judged) / total if total else 0.0
    unanswerable = [j for j in judged if j.item.expected == "abstain"]
    found["abstained_rightly"] = (
        sum(j.outcome == "right" for j in unanswerable) / len(unanswerable) if unanswerable else None
    )
    found["precision"] = _mean(j.precision for j in judged)
    found["recall"] = _mean(j.recall for j in judged)
    related = [j.relations_right for j in judged if j.relations_right is not None]
    found["relations_right"] = sum(related) / total if related else None
    return {k: v for k, v in found.items() if v is not None}


def _mean(values: Iterable[float | None]) -> float | None:
    known = [v for v in values if v is not None]
    return sum(known) / len(known) if known else None


def _line(judged: Judged) -> dict[str, str]:
    line = {"id": judged.item.id, "question": judged.item.question, "outcome": judged.outcome, "status": judged.status}
    return line | ({"gold": judged.gold_failed} if judged.gold_failed else {})
