"""Count how often each method is right on gold texts: `python -m ingest.training.calibrate --gold FILE_OR_FOLDER...`.

Writes ingest/statements/calibration.json. Use development texts only, never those that figures are reported on.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from ingest.evaluate import Item, document_of, gold_items, same
from ingest.run import How, extract_all
from ingest.statements.calibration import TABLE, Record
from ingest.statements.statement import Extraction, Statement


def judged(gold: Iterable[Path]) -> Iterator[tuple[str, Statement, bool]]:
    """Yield (language, statement, right) for every statement that the gold texts decide; optional ones are left out."""
    for path in gold:
        items = list(gold_items(path))
        results = extract_all([document_of(item) for item in items], how=How(calibrated=False))
        for item, result in zip(items, results, strict=True):
            if isinstance(result, Extraction):
                for statement in (*result.statements, *(q.statement for q in result.quarantined)):
                    if statement.method.startswith("rule:") and (right := right_of(item, statement)) is not None:
                        yield str(item.get("lang", "en")), statement, right


def right_of(item: Item, statement: Statement) -> bool | None:
    """Say whether a gold text says what a statement says; None: it may be said, or not."""
    matches = [g for g in item["statements"] if same(g, statement)]
    if any(g.get("status", "asserted") == statement.status for g in matches):
        return True
    return None if not matches and any(same(g, statement) for g in item.get("optional", ())) else False


def records(gold: Iterable[Path]) -> dict[str, dict[str, Record]]:
    """Return the counts by language and method."""
    met: dict[str, dict[str, list[tuple[float, bool]]]] = {}
    for lang, statement, right in judged(gold):
        met.setdefault(lang, {}).setdefault(statement.method, []).append((statement.confidence, right))
    return {
        lang: {
            name: Record(len(rows), sum(r for _, r in rows), round(sum(c for c, _ in rows) / len(rows), 3))
            for name, rows in sorted(methods.items())
        }
        for lang, methods in sorted(met.items())
    }


def main() -> None:
    """Write the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", type=Path, nargs="+", required=True)
    parser.add_argument("--out", type=Path, default=TABLE)
    options = parser.parse_args()
    write_table(records(options.gold), options.out)


def write_table(table: Mapping[str, Mapping[str, Record]], out: Path) -> None:
    """Write the counts, a method a line."""
    rows = {
        lang: {name: [r.found, r.right, r.stated] for name, r in methods.items()} for lang, methods in table.items()
    }
    lines = [
        f'"{lang}": {{\n' + ",\n".join(f'"{name}": {json.dumps(row)}' for name, row in methods.items()) + "\n}"
        for lang, methods in rows.items()
    ]
    out.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
