"""A web page as a raw item."""

from __future__ import annotations

from urllib.parse import urlsplit

from ingest.documents.raw import Given, Raw, now
from ingest.sources.fetch import Answer, Fetcher


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
