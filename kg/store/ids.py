"""Content-hash ids and the clock: what makes every write repeatable and every instant comparable."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime, timedelta


def hashed(prefix: str, *parts: object) -> str:
    """Return `prefix` and 20 hex digits of the parts' hash. Equal parts give equal ids on every machine."""
    joined = "\x1f".join("" if part is None else str(part) for part in parts)
    return prefix + hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:20]


def instant(moment: datetime) -> str:
    """Return a UTC instant with milliseconds and Z."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.") + f"{moment.microsecond // 1000:03d}Z"


def now() -> str:
    """Return this instant."""
    return instant(datetime.now(UTC))


class Clock:
    """Instants that only go up, a millisecond apart at least: the order of recording is the order of replay."""

    def __init__(self) -> None:
        self._last = datetime.min.replace(tzinfo=UTC)

    def tick(self) -> str:
        """Return the next instant."""
        self._last = max(datetime.now(UTC), self._last + timedelta(milliseconds=1))
        return instant(self._last)
