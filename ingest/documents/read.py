"""Raw bytes to documents: what kind of file it is, its content, and one document (a feed or submission: several)."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import replace

from ingest.documents.content import Content
from ingest.documents.dates import date_in_url
from ingest.documents.decode import (
    MAX_PAGE_BYTES,
    MAX_TEXT_BYTES,
    MAX_TEXT_CHARACTERS,
    charset_of,
    decoded,
    size_checked,
)
from ingest.documents.document import DateOrigin, Document, Kind
from ingest.documents.failure import Failure
from ingest.documents.filing_facts import cn_report_date, filing_date, filing_title, registrant
from ingest.documents.filing_xml import from_filing_xml
from ingest.documents.forms import form_of
from ingest.documents.from_feed import entries_of, is_feed
from ingest.documents.from_html import from_html
from ingest.documents.from_pdf import from_pdf
from ingest.documents.from_text import from_markdown, from_text
from ingest.documents.html_blocks import blocks_of, parsed
from ingest.documents.kinds import is_policy, kind_of
from ingest.documents.language import language_of
from ingest.documents.layout import laid_out
from ingest.documents.raw import Given, Raw, now
from ingest.documents.submission import is_submission, parts_of
from ingest.errors import DocumentError


def documents_in(raw: Raw) -> Iterator[Document | Failure]:
    """Yield the documents in `raw`: one for most files, one an item for a feed, one a part for a submission.

    What cannot be read is yielded as a Failure with one clear line; nothing is raised for bad input.
    """
    try:
        yield from _read(raw)
    except DocumentError as error:
        yield Failure(source=error.source, reason=error.reason)
    except ImportError as error:
        wanted = "pip install 'ecosystem-kg[ingest]'"
        yield Failure(source=raw.origin, reason=f"needs a package that is not installed ({error.name}): {wanted}")
    except (ValueError, RecursionError, ArithmeticError, LookupError) as error:
        # A parser that trips over one file must not stop the run; the file is listed like any other failure.
        yield Failure(source=raw.origin, reason=f"cannot be read ({type(error).__name__}: {error})")


def _read(raw: Raw) -> Iterator[Document | Failure]:
    if raw.data.lstrip()[:5] == b"%PDF-" or raw.name.lower().endswith(".pdf"):
        data = size_checked(raw.data, raw.origin, 2 * MAX_PAGE_BYTES)
        yield document(raw, _filed(from_pdf(data, raw.origin)))
        return
    text = _decoded(raw)
    if is_submission(text):
        yield from _submission(raw, text)
    elif is_feed(text):
        yield from feed_documents(raw)
    else:
        yield document(raw, _content(raw, text))


def _decoded(raw: Raw) -> str:
    is_markup = raw.data.lstrip()[:1] == b"<"
    data = size_checked(raw.data, raw.origin, MAX_PAGE_BYTES if is_markup else MAX_TEXT_BYTES)
    charset = charset_of(raw.media_type)
    if is_markup and not charset:
        charset = charset_of(data[:4_000].decode("latin-1")) or _xml_encoding(data)
    return decoded(data, raw.origin, charset)


def _xml_encoding(data: bytes) -> str:
    found = re.match(rb"\s*<\?xml[^>]*encoding=[\"']([\w.-]+)", data)
    return found[1].decode("ascii") if found else ""


def _content(raw: Raw, text: str) -> Content:
    name = raw.name.lower()
    if re.match(
        r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:[\w-]+:)?(?:ownershipDocument|edgarSubmission)\b", text, re.S
    ):
        return from_filing_xml(text, raw.origin)
    if _is_html(name, raw.media_type, text):
        return _page(raw, text)
    if re.match(r"\s*<\?xml", text) or name.endswith((".xml", ".rss", ".atom")):
        raise DocumentError(raw.origin, "is XML, but neither a feed nor a filing that is read")
    return _filed(from_markdown(text) if name.endswith((".md", ".markdown")) else from_text(text))


def _is_html(name: str, media_type: str, text: str) -> bool:
    if re.search(r"<(?:!doctype html|html|head|body)\b", text[:3_000], re.I) or "html" in media_type:
        return True
    return (
        name.endswith((".html", ".htm", ".xhtml", ".shtml"))
        or re.match(r"\s*<(?:p|div|article|table|h1|section)\b", text, re.I) is not None
    )


def _page(raw: Raw, html: str) -> Content:
    """Return an article's own text; filings and notices keep every block, their tables are what counts."""
    root = parsed(html)
    whole, _ = laid_out(blocks_of(root)) if root is not None else ("", ())
    form = form_of(whole)
    if form or raw.given.kind == "filing":
        return _filed(from_html(html, raw.origin, kind="filing"), form)
    content = from_html(html, raw.origin)
    act = raw.given.kind == "policy" or (raw.given.kind is None and is_policy(whole, content.title))
    return _with_title(content, whole) if act else content


def _with_title(content: Content, whole: str) -> Content:
    """Return a public act with its title, and the data box of its page (number, issuer, dates), at its head."""
    box = [
        line
        for line in whole.splitlines()
        if re.match(
            r"\s*(?:索\s*引\s*号|发文(?:机关|字号|日期)|成文日期|发布(?:日期|机构)|文\s*号|主题分类|有\s*效\s*性)", line
        )
    ]
    head = [line for line in (content.title, *box) if line and len(line) < 400 and line not in content.text]
    offset = sum(len(line) + 1 for line in head)
    tables = tuple(replace(t, start=t.start + offset, end=t.end + offset) for t in content.tables)
    return replace(content, text="\n".join([*head, content.text]), tables=tables)


def _filed(content: Content, form: str = "") -> Content:
    """Return the content of a filing with its form, filer and date; of anything else as it is."""
    form = form or form_of(content.text)
    if not form:
        return content
    dated = filing_date(content.text) or (cn_report_date(content.text) if form == "cn-annual" else None)
    origin: DateOrigin = "text" if dated else content.published_from
    return replace(
        content,
        form=form,
        title=content.title if form == "cn-annual" else filing_title(form, content.text, content.title),
        published=dated or content.published,
        published_from=origin,
        properties=(("filer", registrant(content.text)),) if registrant(content.text) else (),
    )


def _submission(raw: Raw, text: str) -> Iterator[Document | Failure]:
    """Yield the parts of an EDGAR submission; its header gives the filer and the filing date."""
    found = False
    for part in parts_of(text):
        found = True
        given = raw.given.over(Given(published=part.filed, published_from="meta", publisher="SEC EDGAR"))
        inner = replace(
            raw, data=part.body.encode(), name=part.file_name, origin=f"{raw.origin}#{part.file_name}", given=given
        )
        for item in documents_in(inner):
            yield _from_part(item, part.form, part.company) if isinstance(item, Document) else item
    if not found:
        raise DocumentError(
            raw.origin,
            "is a submission without a part that is read (8-K, 10-K, EX-21, DEF 14A, 3, 4, 5, 13D, 13G, EX-99)",
        )


def _from_part(found: Document, form: str, company: str) -> Document:
    facts = dict(found.properties)
    if company:
        facts.setdefault("filer", company)
    return replace(
        found, form=found.form or form, kind="filing" if form else found.kind, properties=tuple(facts.items())
    )


def feed_documents(raw: Raw) -> Iterator[Document | Failure]:
    """Yield a document for each item of a feed file, from the text that the feed itself carries."""
    title, entries = entries_of(raw.data, raw.origin)
    for entry in entries:
        given = raw.given.over(
            Given(published=entry.published, published_from="feed", publisher=title, title=entry.title, url=entry.link)
        )
        html = entry.html if "<" in entry.html else f"<p>{entry.html}</p>"
        where = entry.link or f"{raw.origin}#{entry.id}"
        item = replace(
            raw, data=html.encode(), name="item.html", media_type="text/html; charset=utf-8", origin=where, given=given
        )
        yield from documents_in(item)


def document(raw: Raw, content: Content) -> Document:
    """Return the document that `raw` and its `content` make; what is given goes before what was found."""
    given = raw.given
    if len(content.text) > MAX_TEXT_CHARACTERS:
        raise DocumentError(
            raw.origin, f"has {len(content.text)} characters of text, the limit is {MAX_TEXT_CHARACTERS}; split it"
        )
    url = given.url or (raw.origin if raw.origin.startswith(("http://", "https://")) else content.url)
    publisher = given.publisher or content.publisher
    published, origin = _dated(given, content, url)
    title = given.title or content.title
    kind: Kind = given.kind or kind_of(content.text, title, content.form)
    return Document(
        id=document_id(raw.sha256, url, publisher),
        text=content.text,
        title=title,
        lang=given.lang or language_of(content.text, raw.origin),
        kind=kind,
        publisher=publisher,
        url=url,
        origin=raw.origin,
        published=published,
        published_from=origin,
        retrieved=raw.retrieved or now(),
        sha256=raw.sha256,
        form=content.form,
        tables=content.tables,
        properties=_properties(raw, content),
    )


def _properties(raw: Raw, content: Content) -> tuple[tuple[str, str], ...]:
    """Return the facts of source and file, and the id that a JSONL line gave itself; the file goes first."""
    found = dict(raw.facts) | dict(content.properties)
    return tuple(found.items()) + ((("given_id", raw.given_id),) if raw.given_id else ())


def _dated(given: Given, content: Content, url: str) -> tuple[str | None, DateOrigin]:
    """Return the date of publication and where it is from: given > feed > meta > text > guess."""
    if given.published:
        return given.published, given.published_from
    if content.published:
        return content.published, content.published_from
    guess = date_in_url(url)
    return (guess, "guess") if guess else (None, "none")


def document_id(sha256: str, url: str, publisher: str) -> str:
    """Return a document's id: "d" and 16 hex digits of a hash over the bytes' hash, url and publisher."""
    return "d" + hashlib.sha256("\n".join((sha256, url, publisher)).encode()).hexdigest()[:16]
