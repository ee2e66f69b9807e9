"""What an HTML page declares about itself: title, date, publisher and address, from JSON-LD and meta tags."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ingest.documents.dates import declared

_DATE_KEYS = (
    *("article:published_time", "og:published_time", "og:article:published_time", "datepublished", "publishdate"),
    *(
        "pubdate",
        "publish_date",
        "publish-date",
        "publication_date",
        "dc.date.issued",
        "dcterms.issued",
        "dcterms.date",
    ),
    *(
        "dc.date",
        "date",
        "sailthru.date",
        "parsely-pub-date",
        "article.published",
        "weibo:article:create_at",
        "firstpublishedtime",
    ),
)
_TITLE_KEYS = ("og:title", "articletitle", "twitter:title", "dc.title", "dcterms.title")
_SITE_KEYS = ("og:site_name", "contentsource", "source", "application-name", "dc.publisher", "sitename")
_ARTICLES = re.compile(r"(?:News|Blog|Report|Scholarly|Tech)?(?:Article|Posting)|WebPage|Report|Legislation")


@dataclass(frozen=True, slots=True, kw_only=True)
class PageFacts:
    """Declared values; "" or None where the page declares nothing."""

    title: str = ""
    published: str | None = None
    publisher: str = ""
    url: str = ""


def page_facts(root: Any) -> PageFacts:
    """Return what the page says about itself. JSON-LD goes before meta tags, those before <time>."""
    meta = _meta(root)
    linked = [item for item in _json_ld(root) if _ARTICLES.search(str(item.get("@type", "")))]
    return PageFacts(
        title=_first(*(str(i.get("headline", "")) for i in linked), *_named(meta, _TITLE_KEYS)) or _page_title(root),
        published=_published(root, meta, linked),
        publisher=_first(*(_name(i.get("publisher")) for i in linked), *_named(meta, _SITE_KEYS)),
        url=_first(*root.xpath("//link[@rel='canonical']/@href"), *_named(meta, ("og:url",))),
    )


def _published(root: Any, meta: dict[str, str], linked: list[dict[str, Any]]) -> str | None:
    values = [str(i.get("datePublished") or i.get("dateCreated") or "") for i in linked]
    values += _named(meta, _DATE_KEYS)
    values += root.xpath("//*[@itemprop='datePublished']/@datetime | //*[@itemprop='datePublished']/@content")
    values += root.xpath("//time[@pubdate]/@datetime | //article//time/@datetime | //header//time/@datetime")
    return next((iso for value in values if (iso := declared(value))), None)


def _meta(root: Any) -> dict[str, str]:
    found: dict[str, str] = {}
    for tag in root.iter("meta"):
        key = (tag.get("property") or tag.get("name") or tag.get("itemprop") or "").strip().lower()
        if key and (content := (tag.get("content") or "").strip()):
            found.setdefault(key, content)
    return found


def _named(meta: dict[str, str], keys: tuple[str, ...]) -> list[str]:
    return [meta[key] for key in keys if key in meta]


def _json_ld(root: Any) -> Iterator[dict[str, Any]]:
    for script in root.xpath("//script[@type='application/ld+json']/text()"):
        try:
            yield from _items(json.loads(script, strict=False))
        except (ValueError, RecursionError):
            continue  # a page's broken JSON-LD is no reason to lose the page


def _items(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, list):
        for item in value:
            yield from _items(item)
    elif isinstance(value, dict):
        yield value
        yield from _items(value.get("@graph", []))


def _name(value: Any) -> str:
    if isinstance(value, list):
        value = value[0] if value else ""
    return str(value.get("name", "")) if isinstance(value, dict) else str(value or "")


def _first(*values: str) -> str:
    return next((v.strip() for v in values if v and v.strip()), "")


def _page_title(root: Any) -> str:
    heading = [re.sub(r"\s+", " ", h.text_content()).strip() for h in root.xpath("//h1")]
    if len([h for h in heading if h]) == 1:
        return next(h for h in heading if h)
    title = re.sub(r"\s+", " ", " ".join(root.xpath("//head/title//text()"))).strip()
    return re.split(r"\s+[|–—_-]\s+|_(?=[^_]*$)", title, maxsplit=1)[0].strip() if title else ""
