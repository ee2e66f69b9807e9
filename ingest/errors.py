"""What can go wrong in ingest/: one small tree; each message names the thing, the place and the next step."""

from __future__ import annotations


class IngestError(Exception):
    """Anything that stops ingest from doing what it was asked to."""


class DocumentError(IngestError):
    """One input cannot become a document. `source` is where it was read, `reason` one clear line."""

    def __init__(self, source: str, reason: str) -> None:
        super().__init__(f"{source}: {reason}")
        self.source = source
        self.reason = reason


class LanguageRefused(DocumentError):
    """The text is in a language that is not read; only English and Chinese are."""


class SourceError(IngestError):
    """A source's spec is wrong, or the source did not answer as its spec says."""


class FetchError(DocumentError):
    """A URL could not be fetched."""
