"""Small pieces of news for tests: what a reader would take from one article, written as an extraction."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Any

from ingest.documents.document import Document
from ingest.mentions.mention import Mention
from ingest.statements.statement import Extraction, Quarantined, Statement, Value


def article(text: str, *, published: str | None = "2024-10-21", origin: str = "", **other: Any) -> Document:
    """Return a document of `text`; its origin is its text's hash unless given."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    given: dict[str, Any] = {
        "id": "d" + digest[:16], "text": text, "title": text[:40], "lang": "en", "kind": "news",
        "publisher": "Harbour Wire", "url": f"https://news.example/{digest[:8]}", "origin": origin or digest[:12],
        "published": published, "published_from": "given", "retrieved": "2026-01-01T00:00:00.000Z", "sha256": digest,
    }  # fmt: skip
    return Document(**{**given, **other})


def mention(text: str, words: str, cls: str, name: str | None = None, kind: Any = "name") -> Mention:
    """Return the first place where `words` stand in `text`."""
    start = text.index(words)
    return Mention(start=start, end=start + len(words), text=words, cls=cls, name=name or words, kind=kind)


End = tuple[str, str]  # words and class


def says(
    text: str, subject: End, relation: str, object_: End | Value, quote: str | None = None, **other: Any
) -> Statement:
    """Return one statement of `text`; its quote is the sentence that holds the subject unless given."""
    at = text.index(subject[0])
    said = quote or text[text.rfind(".", 0, at) + 1 : (text.find(".", at) + 1) or len(text)].strip()
    start = text.index(said)
    end = object_ if isinstance(object_, Value) else mention(text, *object_)
    given: dict[str, Any] = {"confidence": 0.9, **other}
    return Statement(
        relation=relation, subject=mention(text, *subject), object=end, quote=said, start=start,
        end=start + len(said), **given,
    )  # fmt: skip


def extraction(
    text: str,
    statements: Sequence[Statement] = (),
    mentions: Sequence[Mention] = (),
    quarantined: Sequence[Quarantined] = (),
    **document: Any,
) -> Extraction:
    """Return what one article says."""
    return Extraction(
        document=article(text, **document),
        mentions=tuple(mentions),
        statements=tuple(statements),
        quarantined=tuple(quarantined),
    )


def post(text: str, person: str, title: str, firm: str, **other: Any) -> Extraction:
    """Return an article that says `person` is `title` of `firm`."""
    document = {k: other.pop(k) for k in ("published", "origin", "publisher") if k in other}
    said = says(text, (person, "Person"), "HOLDS_POST", (firm, "Company"), qualifiers={"title": title}, **other)
    return extraction(text, [said], **document)
