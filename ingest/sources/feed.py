"""RSS and Atom feeds: new and changed items, with the page behind an item that has only a summary."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urljoin

from ingest.documents.failure import Failure
from ingest.documents.from_feed import Entry, entries_of
from ingest.documents.raw import Given, Raw, now
from ingest.errors import DocumentError, FetchError
from ingest.sources.fetch import Fetcher
from ingest.sources.source import Source
from ingest.sources.state import SourceState
from ingest.sources.taken import Seen, Taken, key_of
from ingest.sources.web import given_by, page

_ACCEPT = "application/atom+xml, application/rss+xml, application/xml;q=0.9, */*;q=0.5"


def take(source: Source, state: SourceState, fetcher: Fetcher) -> Taken:
    """Return the feed's new and changed items. Not a feed, or not to be had: DocumentError.

    An item whose page fails is listed and tried again at the next visit.
    """
    answer = fetcher.get(source.url, etag=state.etag, last_modified=state.last_modified, accept=_ACCEPT)
    if answer is None:
        return Taken(cursor=state.cursor, etag=state.etag, last_modified=state.last_modified, unchanged=True)
    title, entries = entries_of(answer.data, source.url)
    seen = Seen.from_cursor(state.cursor)
    fresh = [e for e in reversed(entries) if _key(e) not in seen]
    items, failures = _items(source, title, fresh[: source.most], seen, fetcher)
    whole = len(fresh) <= source.most and not failures  # otherwise the next visit must see the whole feed again
    return Taken(
        items=tuple(items),
        failures=tuple(failures),
        cursor=seen.cursor(),
        etag=answer.etag if whole else "",
        last_modified=answer.last_modified if whole else "",
        listed=len(entries),
    )


def _key(entry: Entry) -> str:
    return key_of(entry.id, entry.link, entry.title, entry.published or "", entry.html)


def _items(
    source: Source, title: str, entries: Sequence[Entry], seen: Seen, fetcher: Fetcher
) -> tuple[list[Raw], list[Failure]]:
    items: list[Raw] = []
    failures: list[Failure] = []
    for entry in entries:
        try:
            items.append(_raw(source, title, entry, fetcher))
        except DocumentError as error:
            failures.append(Failure(source=error.source, reason=error.reason))
        else:
            seen.add(_key(entry))
    return items, failures


def _raw(source: Source, title: str, entry: Entry, fetcher: Fetcher) -> Raw:
    link = urljoin(source.url, entry.link) if entry.link else ""
    own = Given(published=entry.published, published_from="feed", title=entry.title, url=link)
    given = own.over(given_by(source)).over(Given(publisher=title))
    if source.follow and link and not entry.full:
        try:
            return page(link, given, fetcher)
        except FetchError as error:
            if "robots.txt" not in error.reason or not entry.html:
                raise
    html = f"<html><body><h1>{entry.title}</h1>{entry.html}</body></html>"
    return Raw(
        data=html.encode(),
        origin=link or f"{source.url}#{entry.id}",
        name="item.html",
        media_type="text/html; charset=utf-8",
        retrieved=now(),
        given=given,
    )
