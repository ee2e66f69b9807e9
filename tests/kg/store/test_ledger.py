"""Runs and sources: counts that last, and one run a source at a time."""

from __future__ import annotations

from ingest.sources.state import SourceState
from kg.engine.engine import Engine
from kg.store import ledger


def test_a_run_is_listed_with_its_counts(engine: Engine) -> None:
    run = ledger.start_run(engine.writer, "kg ingest --due")
    ledger.finish_run(engine.writer, run, {"documents_new": 3, "failures": ["feed/x: 404"]})
    [row] = ledger.runs(engine.reader)
    assert (row["id"], row["documents_new"], row["failures"]) == (run, 3, ["feed/x: 404"])
    assert row["started"] <= row["finished"]


def test_a_source_is_remembered(engine: Engine) -> None:
    state = SourceState(id="harbour", name="Harbour Wire", etag='"1"', next_due="2026-01-01T00:00:00.000Z", failures=2)
    ledger.save(engine.writer, state, url="https://news.example/feed")
    assert ledger.states(engine.reader, ["harbour", "unknown"]) == {"harbour": state}
    assert ledger.sources(engine.reader)[0]["url"] == "https://news.example/feed"


def test_a_lease_keeps_a_second_run_away_until_it_ends(engine: Engine) -> None:
    assert ledger.take_lease(engine.writer, "harbour", "run-1", seconds=60)
    assert not ledger.take_lease(engine.writer, "harbour", "run-2", seconds=60)
    assert ledger.take_lease(engine.writer, "harbour", "run-1", seconds=60)
    ledger.give_lease_back(engine.writer, "harbour", "run-2")
    assert not ledger.take_lease(engine.writer, "harbour", "run-2", seconds=60)
    ledger.give_lease_back(engine.writer, "harbour", "run-1")
    assert ledger.take_lease(engine.writer, "harbour", "run-2", seconds=60)


def test_a_lease_past_its_time_is_void(engine: Engine) -> None:
    assert ledger.take_lease(engine.writer, "harbour", "run-1", seconds=-1)
    assert ledger.take_lease(engine.writer, "harbour", "run-2", seconds=60)
