"""What one visit to a source took: new items, what failed, and what to remember for the next visit."""

from __future__ import annotations

import hashlib
import json
from dataclasses import astuple, dataclass, field

from ingest.documents.failure import Failure
from ingest.documents.raw import Raw

MOST_REMEMBERED = 5_000  # items; a source that lists more at once is read through its own dates anyway
MOST_PAGES = 200  # articles whose pages are remembered


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


@dataclass(frozen=True, slots=True)
class PageMark:
    """What is remembered of one article: for conditional GET, a hash of its text, and the feed's words on it."""

    etag: str = ""
    last_modified: str = ""
    text: str = ""
    published: str = ""  # as the feed said, "" when it did not
    title: str = ""


@dataclass(slots=True)
class Seen:
    """The items already taken, oldest first, and the marks of their pages; kept in a source's cursor as JSON."""

    keys: dict[str, None] = field(default_factory=dict)
    pages: dict[str, PageMark] = field(default_factory=dict)  # by address

    @classmethod
    def from_cursor(cls, cursor: str) -> Seen:
        """Return what `cursor` remembers; a broken one remembers nothing (items are then taken again, harmlessly)."""
        try:
            found = json.loads(cursor or "{}")
            pages = {str(k): PageMark(*map(str, v)) for k, v in found.get("pages", {}).items()}
            return cls(dict.fromkeys(str(k) for k in found.get("seen", ())), pages)
        except (ValueError, TypeError, AttributeError):
            return cls()

    def cursor(self) -> str:
        """Return the newest keys and marks as JSON."""
        pages = {k: list(astuple(m)) for k, m in [*self.pages.items()][-MOST_PAGES:]}
        return json.dumps({"seen": [*self.keys][-MOST_REMEMBERED:], "pages": pages})

    def add(self, key: str) -> None:
        """Remember `key` as the newest."""
        self.keys.pop(key, None)
        self.keys[key] = None

    def mark(self, url: str, mark: PageMark) -> None:
        """Remember the page at `url` as the newest."""
        self.pages.pop(url, None)
        self.pages[url] = mark

    def __contains__(self, key: str) -> bool:
        return key in self.keys


def key_of(*parts: str) -> str:
    """Return a short key of an item: it changes when one of its parts does."""
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]
