"""What one visit to a source took: new items, what failed, and what to remember for the next visit."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field

from ingest.documents.failure import Failure
from ingest.documents.raw import Raw

MOST_REMEMBERED = 5_000  # items; a source that lists more at once is read through its own dates anyway


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """The result of one visit. `cursor`, `etag` and `last_modified` are for the next one."""

    items: tuple[Raw, ...] = ()
    failures: tuple[Failure, ...] = ()
    cursor: str = ""
    etag: str = ""
    last_modified: str = ""
    listed: int = 0  # items the source listed, new or not
    unchanged: bool = False  # the source said that nothing has changed


@dataclass(slots=True)
class Seen:
    """The items already taken, oldest first; kept in a source's cursor as JSON."""

    keys: dict[str, None] = field(default_factory=dict)

    @classmethod
    def from_cursor(cls, cursor: str) -> Seen:
        """Return what `cursor` remembers; a broken one remembers nothing (items are then taken again, harmlessly)."""
        try:
            found = json.loads(cursor or "[]")
        except ValueError:
            found = []
        return cls(dict.fromkeys(str(k) for k in found) if isinstance(found, list) else {})

    def cursor(self) -> str:
        """Return the newest keys as JSON."""
        return json.dumps([*self.keys][-MOST_REMEMBERED:])

    def add(self, key: str) -> None:
        """Remember `key` as the newest."""
        self.keys.pop(key, None)
        self.keys[key] = None

    def __contains__(self, key: str) -> bool:
        return key in self.keys


def key_of(*parts: str) -> str:
    """Return a short key of an item: it changes when one of its parts does."""
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]
