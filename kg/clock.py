"""What one question carries along: the dates it is asked for, today, how long each step took, what was planned."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TypeVar

from kg.errors import UsageError
from kg.plan.planned import Lang, Planned
from kg.plan.when import is_date

T = TypeVar("T")


@dataclass(slots=True)
class Clock:
    """The dates a question is asked for, today's date, and how long each step took, in milliseconds."""

    as_of: str = ""
    known_at: str = ""
    today: str = field(default_factory=lambda: datetime.now(UTC).date().isoformat())
    timings: dict[str, float] = field(default_factory=dict)
    read: dict[tuple[Lang, str], Planned] = field(default_factory=dict)  # parts of this question that were planned

    def timed(self, step: str, work: Callable[[], T]) -> T:
        """Run `work` and note how long it took."""
        began = time.perf_counter()
        try:
            return work()
        finally:
            self.timings[step] = self.timings.get(step, 0.0) + round((time.perf_counter() - began) * 1000, 2)


def date_of(text: str | None, option: str) -> str:
    """Return an ISO date, maybe partial, "" for none. UsageError: a text that is no date."""
    if text and not is_date(text):
        raise UsageError(f"{option} {text!r}: write a date as 2024, 2024-10 or 2024-10-21")
    return text or ""
