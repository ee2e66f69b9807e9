"""Gold questions: what is asked, what kind of answer is expected, and the Cypher that gives the right rows."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from kg.errors import UsageError

Expected = Literal["answer", "abstain"]
_NAMED = re.compile(r"\(\s*\w*\s*:\s*`?(\w+)`?\s*\{\s*name\s*:\s*(['\"])(.+?)\2")


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldItem:
    """One question. `ids` are the right entities; `cypher` holds accepted queries; neither: only the outcome counts.

    `number` is the right count, `truth` the right yes or no, `relations` the relations that a right plan uses.
    """

    id: str
    question: str
    kind: str = ""
    lang: str = "en"
    expected: Expected = "answer"
    cypher: tuple[str, ...] = ()
    relations: tuple[str, ...] | None = None
    ids: tuple[str, ...] | None = None
    number: float | None = None
    text: str | None = None
    truth: bool | None = None


def read_items(path: Path) -> tuple[GoldItem, ...]:
    """Return the questions of a gold file: a JSON list, or one object a line. UsageError: no question in it."""
    text = path.read_text(encoding="utf-8")
    try:
        rows = json.loads(text) if text.lstrip().startswith("[") else [json.loads(x) for x in text.splitlines() if x]
        return tuple(_item(number, row) for number, row in enumerate(rows, 1))
    except (ValueError, KeyError, TypeError) as error:
        raise UsageError(f"{path}: no gold questions ({error}); each needs a question and what is expected") from error


def _item(number: int, row: Mapping[str, Any]) -> GoldItem:
    question = str(row.get("question") or row["q"])
    cypher = tuple(str(row[key]) for key in ("cypher", "cypher_a", "cypher_b") if row.get(key))
    relations = row.get("relation_set")
    return GoldItem(
        id=str(row.get("id", number)),
        question=question,
        kind=str(row.get("shape") or row.get("primary_shape") or row.get("kind") or ""),
        lang=str(row.get("lang") or ("zh" if re.search(r"[\u4e00-\u9fff]", question) else "en")),
        expected="abstain" if row.get("expected") == "abstain" else "answer",
        cypher=cypher,
        relations=tuple(relations) if relations is not None else None,
    )


def named_in(items: Sequence[GoldItem], classes: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Return (class, name) of the entities that the gold queries name, each once."""
    found = (match for item in items for query in item.cypher for match in _NAMED.finditer(query))
    return tuple(dict.fromkeys((m[1], m[3]) for m in found if m[1] in classes))
