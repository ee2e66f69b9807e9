"""The shipped timers name the command that does the work, and parse."""

from __future__ import annotations

import configparser
from pathlib import Path

DEPLOY = Path(__file__).parents[2] / "deploy"


def unit(name: str) -> configparser.ConfigParser:
    found = configparser.ConfigParser(strict=False, interpolation=None)
    found.optionxform = str  # type: ignore[assignment,method-assign]
    found.read(DEPLOY / "systemd" / name, encoding="utf-8")
    return found


def test_the_systemd_timer_starts_the_due_sources_and_makes_up_for_missed_times() -> None:
    service, timer = unit("ecosystem-kg-ingest.service"), unit("ecosystem-kg-ingest.timer")
    assert service["Service"]["ExecStart"].endswith("kg ingest --due")
    assert service["Service"]["SuccessExitStatus"] == "4"
    assert timer["Timer"]["Persistent"] == "true"


def test_crontab_and_compose_run_the_same_command() -> None:
    for name in ("crontab", "compose.yaml", "Dockerfile"):
        text = (DEPLOY / name).read_text(encoding="utf-8")
        assert "ingest --due" in text or '"ingest", "--due"' in text
