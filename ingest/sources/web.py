"""Web pages: one page as a raw item, and a watched page with the articles that it links to."""

from __future__ import annotations

import re
from urllib.parse import urljoin, urlsplit

from ingest.documents.decode import charset_of, decoded
from ingest.documents.failure import Failure
from ingest.documents.html_blocks import parsed
from ingest.documents.raw import Given, Raw, now
from ingest.errors import DocumentError
from ingest.sources.fetch import Answer, Fetcher
from ingest.sources.source import Source
from ingest.sources.state import SourceState
from ingest.sources.taken import Seen, Taken, key_of


def page(url: str, given: Given, fetcher: Fetcher | None = None) -> Raw:
    """Return the page at `url` as raw item; raise FetchError when it cannot be had."""
    if fetcher is not None:
        answer = fetcher.get(url)
    else:
        with Fetcher() as own:
            answer = own.get(url)
    assert answer is not None  # only a conditional request can be answered "not changed"
    return raw_of(answer, url, given)


def raw_of(answer: Answer, url: str, given: Given) -> Raw:
    """Return what a server answered as raw item; its origin is the address that was asked for."""
    name = urlsplit(answer.url).path.rsplit("/", 1)[-1] or "index.html"
    return Raw(data=answer.data, origin=url, name=name, media_type=answer.media_type, retrieved=now(), given=given)


def given_by(source: Source) -> Given:
    """Return what a source's spec says about each of its documents."""
    return Given(publisher=source.publisher, lang=source.language, kind=source.document_kind)


def take(source: Source, state: SourceState, fetcher: Fetcher) -> Taken:
    """Return the page when it changed, or with `links` the new articles it links to; not to be had: FetchError."""
    answer = fetcher.get(source.url, etag=state.etag, last_modified=state.last_modified)
    if answer is None:
        return Taken(cursor=state.cursor, etag=state.etag, last_modified=state.last_modified, unchanged=True)
    if source.links:
        return _linked(source, state, answer, fetcher)
    seen, key = Seen.from_cursor(state.cursor), key_of(answer.data.decode("latin-1"))
    items = () if key in seen else (raw_of(answer, source.url, given_by(source)),)
    seen.add(key)
    return Taken(items=items, cursor=seen.cursor(), etag=answer.etag, last_modified=answer.last_modified, listed=1)


def _linked(source: Source, state: SourceState, answer: Answer, fetcher: Fetcher) -> Taken:
    seen = Seen.from_cursor(state.cursor)
    links = _links(answer, source.links)
    fresh = [link for link in links if key_of(link) not in seen]
    items: list[Raw] = []
    failures: list[Failure] = []
    for link in fresh[: source.most]:
        try:
            items.append(page(link, given_by(source), fetcher))
        except DocumentError as error:
            failures.append(Failure(source=error.source, reason=error.reason))
        else:
            seen.add(key_of(link))
    whole = len(fresh) <= source.most and not failures
    etag, modified = (answer.etag, answer.last_modified) if whole else ("", "")
    return Taken(
        items=tuple(items),
        failures=tuple(failures),
        cursor=seen.cursor(),
        etag=etag,
        last_modified=modified,
        listed=len(links),
    )


def _links(answer: Answer, pattern: str) -> list[str]:
    root = parsed(decoded(answer.data, answer.url, charset_of(answer.media_type)))
    found = [] if root is None else [urljoin(answer.url, href.strip()) for href in root.xpath("//a/@href")]
    wanted = re.compile(pattern)
    return list(dict.fromkeys(link.split("#")[0] for link in found if wanted.search(link) and link.startswith("http")))
