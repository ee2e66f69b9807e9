"""Plain text and Markdown to content. A front matter block (--- key: value ---) is read in both."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.documents.content import Content
from ingest.documents.dates import dateline, declared
from ingest.documents.document import DateOrigin
from ingest.documents.layout import Block, laid_out, tidy_grid

MAX_TITLE = 160
_FRONT = re.compile(r"\A---[ \t]*\n(?P<head>(?:[^\n]*\n){1,40}?)---[ \t]*(?:\n|\Z)")
_FIELD = re.compile(r"^([A-Za-z_ ]{2,20}):\s*(.*?)\s*$")


def from_text(text: str) -> Content:
    """Return `text` as it stands, with its head's title and dateline; offsets count in it unchanged."""
    fields, body = front_matter(text)
    return _with_head(Content(text=body.strip("\n"), title=headline(body)), fields)


def from_markdown(text: str) -> Content:
    """Return the words of a Markdown text: marks removed, tables kept as tables."""
    fields, body = front_matter(text)
    laid, tables = laid_out(_blocks(body))
    heading = re.search(r"^#{1,2}[ \t]+(.+?)[ \t#]*$", body, re.M)
    title = _plain(heading[1]) if heading else headline(laid)
    return _with_head(Content(text=laid, title=title, tables=tables), fields)


def front_matter(text: str) -> tuple[dict[str, str], str]:
    """Return the fields of the text's front matter, keys in lower case, and the text after it."""
    found = _FRONT.match(text)
    if not found:
        return {}, text
    pairs = (_FIELD.match(line) for line in found["head"].splitlines())
    return {m[1].strip().lower(): m[2].strip("\"' ") for m in pairs if m}, text[found.end() :]


def _with_head(content: Content, fields: dict[str, str]) -> Content:
    given = declared(fields.get("published") or fields.get("date"))
    line = None if given else dateline(content.text)
    origin: DateOrigin = "meta" if given else "text" if line else "none"
    return Content(
        text=content.text,
        title=fields.get("title") or content.title,
        published=given or line,
        published_from=origin,
        publisher=fields.get("publisher") or fields.get("source") or "",
        url=fields.get("url") or fields.get("link") or "",
        tables=content.tables,
    )


def headline(text: str) -> str:
    """Return the text's first line when it reads like a headline, else the start of its first sentence."""
    first = next((line.strip() for line in text.splitlines() if line.strip()), "")
    if len(first) <= MAX_TITLE:
        return first
    sentence = first[: next((m.end() for m in _STOP.finditer(first) if not _SHORT.search(first, 0, m.end())), None)]
    return sentence if len(sentence) <= MAX_TITLE else sentence[: MAX_TITLE - 1].rstrip() + "…"


_STOP = re.compile(r"[.!?](?=\s)|[。！？]")
# "Feb. 15", "A.P. Moller", "Orbit Co. Limited": a stop that ends no sentence.
_SHORT = re.compile(
    r"\b(?:[A-Z]|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Inc|Co|Corp|Ltd|Bros|St|Dr|Mr|Mrs|Ms|Prof|Gov|Sen|Rep|No|vs)\.$"
)


def _blocks(text: str) -> Iterator[Block]:
    for part in re.split(r"\n[ \t]*\n", re.sub(r"^(```|~~~).*$", "", text, flags=re.M)):
        lines = [line for line in part.splitlines() if line.strip()]
        rows = [_row(line) for line in lines if line.count("|") >= 1 and not re.fullmatch(r"[\s|:-]+", line)]
        if len(rows) >= 2 and any(re.fullmatch(r"[\s|:-]*-{2,}[\s|:-]*", line) for line in lines):
            yield Block(rows=tidy_grid(rows))
        else:
            yield from (Block(text=_plain(p)) for p in _paragraphs(lines))


def _row(line: str) -> list[str]:
    return [_plain(part) for part in line.strip().strip("|").split("|")]


def _paragraphs(lines: list[str]) -> Iterator[str]:
    """Join soft-wrapped lines; a heading, list item or quote starts a paragraph of its own."""
    held: list[str] = []
    for line in lines:
        starts = re.match(r"\s*(#{1,6}\s|[-*+]\s|\d{1,3}[.)]\s|>)", line)
        if held and (starts or re.match(r"\s*#{1,6}\s", held[-1]) or held[-1].endswith("  ")):
            yield _joined(held)
            held = []
        held.append(line)
    if held:
        yield _joined(held)


def _joined(lines: list[str]) -> str:
    text = " ".join(line.strip() for line in lines)
    return re.sub(r"(?<=[\u3000-\u9fff\uff00-\uffef]) (?=[\u3000-\u9fff\uff00-\uffef])", "", text)


def _plain(text: str) -> str:
    text = re.sub(r"^\s*(#{1,6}\s+|[-*+]\s+|>\s?)+", "", text)
    text = re.sub(r"!\[[^\]]*\]\([^)]*\)", "", text)
    text = re.sub(r"\[([^\]]+)\]\([^)\s]*(?:\s+\"[^\"]*\")?\)", r"\1", text)
    text = re.sub(r"<(https?://[^>]+)>", r"\1", re.sub(r"</?[a-z][^>]*>", "", text, flags=re.I))
    text = re.sub(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1", r"\2", text)
    text = re.sub(r"(?<![\w*])\*(?=\S)([^*]+?)(?<=\S)\*(?![\w*])|(?<!\w)_(?=\S)([^_]+?)(?<=\S)_(?!\w)", r"\1\2", text)
    return re.sub(r"\\([\\`*_{}\[\]()#+.!|-])", r"\1", text.replace("`", "")).strip(" #")
