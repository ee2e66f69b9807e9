"""A raw item: bytes as they were read, and what is known about them from outside."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import UTC, datetime

from ingest.documents.document import DateOrigin, Kind, Lang


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What the caller, the source's spec or the JSONL line says about a document; "" or None: not said."""

    published: str | None = None
    published_from: DateOrigin = "given"
    publisher: str = ""
    title: str = ""
    lang: Lang | None = None
    kind: Kind | None = None
    url: str = ""

    def over(self, other: Given) -> Given:
        """Return what is said here, filled up with what `other` says."""
        dated = self if self.published else other
        return Given(
            published=dated.published,
            published_from=dated.published_from,
            publisher=self.publisher or other.publisher,
            title=self.title or other.title,
            lang=self.lang or other.lang,
            kind=self.kind or other.kind,
            url=self.url or other.url,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Raw:
    """The original bytes of one file, page or line, ready to be archived and read."""

    data: bytes
    origin: str  # path or URL, with ":line" for a line of a JSONL file
    name: str  # the file's name, for its ending
    media_type: str = ""  # of the HTTP answer, "" for files
    retrieved: str = ""  # ISO instant, UTC
    given: Given = field(default_factory=Given)
    facts: tuple[tuple[str, str], ...] = ()  # what the source says beside the text, such as the filer
    given_id: str = ""  # the id that a JSONL line gave itself

    @property
    def sha256(self) -> str:
        """Return the hex digest of the bytes."""
        return hashlib.sha256(self.data).hexdigest()


def now() -> str:
    """Return this instant as ISO, UTC, milliseconds, Z."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
