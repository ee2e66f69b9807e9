"""The real command line in a process of its own: `python -m kg.cli.main`, with a KG_HOME of the tests."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

SECONDS = 240  # a loaded machine starts a process slowly


@dataclass(frozen=True, slots=True)
class Said:
    """What a command said, and how it ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def lines(self) -> list[Any]:
        return [json.loads(line) for line in self.out.splitlines()]


@dataclass(frozen=True, slots=True)
class CommandLine:
    """Runs commands on one data folder; no setting of the machine's own environment gets through."""

    home: Path

    def __call__(self, *words: str | Path, stdin: str | None = None, **env: str) -> Said:
        kept = {k: v for k, v in os.environ.items() if not k.startswith(("KG_", "NEO4J_", "OPENAI_", "LANG"))}
        given = {"KG_HOME": str(self.home), "KG_ENGINE_IDLE": "30", "OMP_NUM_THREADS": "1", "COLUMNS": "200", **env}
        done = subprocess.run(
            [sys.executable, "-m", "kg.cli.main", *map(str, words)],
            env=kept | given,
            input=stdin if stdin is not None else "",
            capture_output=True,
            encoding="utf-8",
            timeout=SECONDS,
            check=False,
        )
        return Said(done.returncode, done.stdout, done.stderr)


def one_clear_line(said: Said) -> str:
    """Return the last line on stderr, having made sure that it is one line of words and no traceback."""
    lines = [line for line in said.err.splitlines() if line.strip()]
    assert lines, f"nothing on stderr; stdout: {said.out[:300]}"
    assert "Traceback" not in said.err, said.err[-2000:]
    assert len(lines[-1]) < 400, lines[-1]
    return lines[-1]
