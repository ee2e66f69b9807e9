"""RSS and Atom feeds: new and changed items, with the page behind an item that has only a summary."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from urllib.parse import urljoin

from ingest.documents.document import Document
from ingest.documents.failure import Failure
from ingest.documents.from_feed import Entry, entries_of
from ingest.documents.raw import Given, Raw, now
from ingest.documents.read import documents_in
from ingest.errors import DocumentError, FetchError
from ingest.sources.fetch import Fetcher
from ingest.sources.source import Source
from ingest.sources.state import SourceState
from ingest.sources.taken import PageMark, Seen, Taken, key_of
from ingest.sources.web import given_by, raw_of

log = logging.getLogger(__name__)
RECHECKED = 20  # known articles looked at again at each visit
_ACCEPT = "application/atom+xml, application/rss+xml, application/xml;q=0.9, */*;q=0.5"


def take(source: Source, state: SourceState, fetcher: Fetcher) -> Taken:
    """Return the feed's new and changed items. Not a feed, or not to be had: DocumentError.

    The pages of its newest items are looked at again, because articles are corrected without a word in the feed.
    An item whose page fails is listed and tried again at the next visit.
    """
    answer = fetcher.get(source.url, etag=state.etag, last_modified=state.last_modified, accept=_ACCEPT)
    seen = Seen.from_cursor(state.cursor)
    if answer is None:
        items = _changed(source, [*seen.pages][-RECHECKED:], seen, fetcher)
        return Taken(
            items=tuple(items), cursor=seen.cursor(), etag=state.etag, last_modified=state.last_modified, unchanged=True
        )
    title, entries = entries_of(answer.data, source.url)
    fresh = [e for e in reversed(entries) if _key(e) not in seen]
    fresh_links = {urljoin(source.url, e.link) for e in fresh}
    known = [link for link in [*seen.pages][-RECHECKED:] if link not in fresh_links]
    items, failures = _items(source, title, fresh[: source.most], seen, fetcher)
    whole = len(fresh) <= source.most and not failures  # otherwise the next visit must see the whole feed again
    return Taken(
        items=(*items, *_changed(source, known, seen, fetcher)),
        failures=tuple(failures),
        cursor=seen.cursor(),
        etag=answer.etag if whole else "",
        last_modified=answer.last_modified if whole else "",
        listed=len(entries),
    )


def _changed(source: Source, links: Sequence[str], seen: Seen, fetcher: Fetcher) -> list[Raw]:
    """Return the known articles at `links` whose text has changed; a page that is gone is left as it was read."""
    items = []
    for link in links:
        mark = seen.pages[link]
        try:
            answer = fetcher.get(link, etag=mark.etag, last_modified=mark.last_modified)
        except FetchError as error:
            log.info("%s: not looked at again: %s", link, error.reason)
            continue
        if answer is not None:
            own = Given(published=mark.published or None, published_from="feed", title=mark.title, url=link)
            raw = raw_of(answer, link, own.over(given_by(source)))
            text = _text_key(raw)
            if text != mark.text:
                items.append(raw)
            seen.pages[link] = PageMark(answer.etag, answer.last_modified, text, mark.published, mark.title)
    return items


def _text_key(raw: Raw) -> str:
    """Return a key of the article's words: advertisements and clocks on its page do not change it."""
    return key_of(*(d.text for d in documents_in(raw) if isinstance(d, Document)))


def _key(entry: Entry) -> str:
    return key_of(entry.id, entry.link, entry.title, entry.published or "", entry.html)


def _items(
    source: Source, title: str, entries: Sequence[Entry], seen: Seen, fetcher: Fetcher
) -> tuple[list[Raw], list[Failure]]:
    items: list[Raw] = []
    failures: list[Failure] = []
    for entry in entries:
        try:
            items.append(_raw(source, title, entry, seen, fetcher))
        except DocumentError as error:
            failures.append(Failure(source=error.source, reason=error.reason))
        else:
            seen.add(_key(entry))
    return items, failures


def _raw(source: Source, title: str, entry: Entry, seen: Seen, fetcher: Fetcher) -> Raw:
    link = urljoin(source.url, entry.link) if entry.link else ""
    own = Given(published=entry.published, published_from="feed", title=entry.title, url=link)
    given = own.over(given_by(source)).over(Given(publisher=title))
    if source.follow and link and not entry.full:
        try:
            answer = fetcher.get(link)
            assert answer is not None  # only a conditional request can be answered "not changed"
            raw = raw_of(answer, link, given)
            text = _text_key(raw)
            seen.mark(link, PageMark(answer.etag, answer.last_modified, text, entry.published or "", entry.title))
            return raw
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
