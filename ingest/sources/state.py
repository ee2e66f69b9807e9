"""What is remembered of a source between two runs: the record that the graph's ledger stores."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceState:
    """One source's state. Instants are ISO, UTC, with milliseconds and Z; None: never."""

    id: str  # the source's id, `Source.id`
    name: str = ""
    etag: str = ""  # of the last answer, for conditional GET
    last_modified: str = ""
    next_due: str | None = None  # None: due now
    cursor: str = ""  # the source kind's own bookmark (JSON), such as the items already taken
    failures: int = 0  # in a row; drives the back-off
    last_run: str | None = None
    last_error: str = ""
    lease_until: str | None = None  # a run holds the source until then; after it the lease is void
    lease_by: str = ""
