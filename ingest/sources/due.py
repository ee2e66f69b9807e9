"""What is due, and one visit to a source: its new items, and what to remember. Nothing here writes to the graph."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from ingest.documents.failure import Failure
from ingest.errors import DocumentError
from ingest.sources import edgar, feed, folder, web
from ingest.sources.fetch import USER_AGENT, Fetcher, Manners
from ingest.sources.source import Source
from ingest.sources.state import SourceState
from ingest.sources.taken import Taken

log = logging.getLogger(__name__)
LONGEST_BACK_OFF = 86_400  # seconds


def due(sources: Iterable[Source], states: Mapping[str, SourceState], at: str) -> list[Source]:
    """Return the sources to visit at the instant `at`: never visited, or next_due has come; longest waiting first.

    A source under another run's lease is left out.
    """
    waiting = [(states.get(s.id) or SourceState(id=s.id), s) for s in sources]
    ready = [(t.next_due or "", s) for t, s in waiting if (t.next_due or "") <= at and not _is_leased(t, at)]
    return [s for _, s in sorted(ready, key=lambda pair: (pair[0], pair[1].id))]


def _is_leased(state: SourceState, at: str) -> bool:
    return bool(state.lease_until) and str(state.lease_until) > at


def visit(source: Source, state: SourceState, fetcher: Fetcher | None = None) -> Taken:
    """Return what a visit to `source` takes. A source that cannot be read gives one Failure, and nothing is lost."""
    if fetcher is None:
        with Fetcher(manners_of(source)) as own:
            return visit(source, state, own)
    try:
        taken = _take(source, state, fetcher)
    except DocumentError as error:
        failure = Failure(source=error.source, reason=f"{error.reason} (source {source.id})")
        return Taken(failures=(failure,), cursor=state.cursor, etag=state.etag, last_modified=state.last_modified)
    if not taken.unchanged and taken.listed < source.least:
        reason = f"lists {taken.listed} items, at least {source.least} are expected; has it moved? (source {source.id})"
        taken = replace(taken, failures=(*taken.failures, Failure(source=source.url, reason=reason)))
    log.info("source %s: %d new items, %d failures", source.id, len(taken.items), len(taken.failures))
    return taken


def _take(source: Source, state: SourceState, fetcher: Fetcher) -> Taken:
    if source.kind == "feed":
        return feed.take(source, state, fetcher)
    if source.kind == "web":
        return web.take(source, state, fetcher)
    if source.kind == "edgar":
        return edgar.take(source, state, fetcher)
    return folder.take(source, state)


def manners_of(source: Source) -> Manners:
    """Return how to behave at a source's host."""
    agent = f"{USER_AGENT} {source.contact}".strip() if source.contact else USER_AGENT
    # The SEC allows ten requests a second; three leave room for others behind the same address.
    pause = max(source.pause, 0.3) if source.kind == "edgar" and "sec.gov" in source.url else source.pause
    return Manners(user_agent=agent, pause=pause)


def after(source: Source, state: SourceState, taken: Taken, at: str) -> SourceState:
    """Return the state after a visit whose items have landed: next due, bookmark, failures in a row; the lease ends.

    A visit with failures comes back sooner or later: each failure in a row doubles the wait, up to a day.
    """
    failed = bool(taken.failures)
    failures = state.failures + 1 if failed else 0
    wait = min(source.every * 2 ** min(max(failures - 1, 0), 10), max(source.every, LONGEST_BACK_OFF))
    return replace(
        state,
        name=source.name,
        etag=taken.etag,
        last_modified=taken.last_modified,
        cursor=taken.cursor,
        next_due=later(at, wait),
        failures=failures,
        last_run=at,
        last_error=taken.failures[0].reason if failed else "",
        lease_until=None,
        lease_by="",
    )


def later(instant: str, seconds: float) -> str:
    """Return the ISO instant `seconds` after `instant`."""
    moment = datetime.fromisoformat(instant.replace("Z", "+00:00")) + timedelta(seconds=seconds)
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
