"""The items of an RSS or Atom feed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from ingest.documents.dates import declared
from ingest.errors import DocumentError

FULL_TEXT = 600  # characters of markup-free text from which on an item needs no look at its page


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One item. `html` is its longest text; `full` says whether that is the article or only a summary."""

    id: str
    title: str
    link: str
    published: str | None
    html: str
    full: bool


def is_feed(text: str) -> bool:
    """Say whether `text` begins like RSS, Atom or RDF."""
    return re.search(r"<(?:rss|feed|rdf:RDF)\b", text[:3_000]) is not None


def entries_of(data: bytes, source: str) -> tuple[str, list[Entry]]:
    """Return the feed's title and its items; raise DocumentError when the bytes are no feed."""
    import feedparser

    parsed = feedparser.parse(data, sanitize_html=False)
    if not parsed.version and not parsed.entries:
        raise DocumentError(source, "is not a feed (neither RSS nor Atom)")
    return str(parsed.feed.get("title", "")), [_entry(item) for item in parsed.entries]


def _entry(item: Any) -> Entry:
    texts = [c.get("value", "") for c in item.get("content", [])] + [item.get("summary", "")]
    html = max(texts, key=len, default="")
    words = re.sub(r"<[^>]+>|\s+", " ", html)
    return Entry(
        id=str(item.get("id") or item.get("link") or item.get("title", "")),
        title=re.sub(r"<[^>]+>", "", str(item.get("title", ""))).strip(),
        link=str(item.get("link", "")),
        published=declared(str(item.get("published") or item.get("updated") or item.get("date") or "")),
        html=html,
        full=len(words) >= (200 if item.get("content") else FULL_TEXT),
    )
