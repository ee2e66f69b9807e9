"""What a user names on the command line, as documents: files, folders, URLs, JSONL, feeds, `-` for stdin."""

from __future__ import annotations

import hashlib
import json
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from pydantic import BaseModel, ConfigDict, ValidationError

from ingest.documents.dates import declared
from ingest.documents.decode import MAX_PAGE_BYTES, MAX_TEXT_BYTES
from ingest.documents.document import Document, Kind, Lang
from ingest.documents.failure import Failure
from ingest.documents.raw import Given, Raw, now
from ingest.documents.read import documents_in
from ingest.errors import DocumentError

_TEXTS = (".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".shtml", ".pdf")
_LINES = (".jsonl", ".ndjson")
ENDINGS = frozenset((*_TEXTS, *_LINES, ".json", ".xml", ".rss", ".atom"))  # what is read in a folder


@dataclass(frozen=True, slots=True, kw_only=True)
class InputOptions:
    """What the caller says about every input; None: nothing. A JSONL line's own fields go first."""

    published: str | None = None
    publisher: str | None = None
    title: str | None = None
    lang: Lang | None = None
    kind: Kind | None = None

    def given(self) -> Given:
        """Return the options as what is given about a document; a date that is none raises DocumentError."""
        if self.published and not (iso := declared(self.published)):
            raise DocumentError(self.published, "is no date; write YYYY, YYYY-MM or YYYY-MM-DD")
        return Given(
            published=iso if self.published else None,
            publisher=self.publisher or "",
            title=self.title or "",
            lang=self.lang,
            kind=self.kind,
        )


class Line(BaseModel):
    """One line of a JSONL input, as cli.md promises it."""

    model_config = ConfigDict(extra="ignore")
    id: str | int | None = None
    title: str | None = None
    text: str | None = None
    html: str | None = None
    published: str | None = None
    publisher: str | None = None
    url: str | None = None
    lang: Lang | None = None
    kind: Kind | None = None


def read_inputs(inputs: Iterable[str | Path], options: InputOptions | None = None) -> Iterator[Document | Failure]:
    """Yield the documents of paths, folders, URLs and `-`, in order; what cannot be read comes as a Failure."""
    for raw in raw_inputs(inputs, options):
        if isinstance(raw, Failure):
            yield raw
        else:
            yield from documents_in(raw)


def raw_inputs(inputs: Iterable[str | Path], options: InputOptions | None = None) -> Iterator[Raw | Failure]:
    """Yield the raw items of paths, folders, URLs and `-`; this is what is archived before it is read."""
    try:
        given = (options or InputOptions()).given()
    except DocumentError as error:
        yield Failure(source="--published", reason=str(error))
        return
    for item in inputs:
        name = str(item)
        if name == "-":
            yield from _lines(sys.stdin.buffer, "-", given)
        elif re.match(r"https?://", name, re.I):
            yield from _page(name, given)
        else:
            yield from _path(Path(name).expanduser(), given)


def _page(url: str, given: Given) -> Iterator[Raw | Failure]:
    from ingest.errors import FetchError
    from ingest.sources.web import page

    try:
        yield page(url, given)
    except FetchError as error:
        yield Failure(source=error.source, reason=error.reason)


def _path(path: Path, given: Given) -> Iterator[Raw | Failure]:
    if path.is_dir():
        files = [
            p for p in sorted(path.rglob("*")) if p.suffix.lower() in ENDINGS and p.is_file() and not _hidden(p, path)
        ]
        if not files:
            yield Failure(
                source=str(path), reason="is a folder without a file that is read (" + " ".join(sorted(ENDINGS)) + ")"
            )
        for file in files:
            yield from _file(file, given)
    else:
        yield from _file(path, given)


def _hidden(path: Path, folder: Path) -> bool:
    return any(part.startswith(".") for part in path.relative_to(folder).parts)


def _file(path: Path, given: Given) -> Iterator[Raw | Failure]:
    try:
        if path.suffix.lower() in _LINES:
            with path.open("rb") as stream:
                yield from _lines(stream, str(path), given)
        elif path.stat().st_size > 2 * MAX_PAGE_BYTES:
            size = path.stat().st_size / 1e6
            yield Failure(
                source=str(path), reason=f"has {size:.0f} MB, the limit is {2 * MAX_PAGE_BYTES / 1e6:.0f} MB; split it"
            )
        elif path.suffix.lower() == ".json":
            yield from _json_file(path, given)
        else:
            yield Raw(data=path.read_bytes(), origin=str(path.resolve()), name=path.name, retrieved=now(), given=given)
    except FileNotFoundError:
        yield Failure(source=str(path), reason="does not exist")
    except OSError as error:
        yield Failure(source=str(path), reason=f"cannot be read ({error.strerror})")


def _json_file(path: Path, given: Given) -> Iterator[Raw | Failure]:
    try:
        found = json.loads(path.read_bytes())
    except (ValueError, RecursionError) as error:
        yield Failure(source=str(path), reason=f"is broken JSON ({error})")
        return
    for number, record in enumerate(found if isinstance(found, list) else [found], start=1):
        yield _record(record, str(path), number, given)


def _lines(stream: BinaryIO, source: str, given: Given) -> Iterator[Raw | Failure]:
    seen = False
    for number, line in enumerate(stream, start=1):
        if not line.strip(b"\xef\xbb\xbf \t\r\n"):
            continue
        seen = True
        yield _line(line, source, number, given)
    if not seen:
        yield Failure(source=source, reason="is empty")


def _line(line: bytes, source: str, number: int, given: Given) -> Raw | Failure:
    where = f"{source}:{number}"
    if len(line) > 4 * MAX_TEXT_BYTES:
        return Failure(
            source=where, reason=f"has {len(line) / 1e6:.0f} MB, the limit is {4 * MAX_TEXT_BYTES / 1e6:.0f} MB"
        )
    try:
        return _record(json.loads(line.decode("utf-8-sig")), source, number, given)
    except (ValueError, RecursionError) as error:
        return Failure(source=where, reason=f"is broken JSON ({error})")


def _record(record: Any, source: str, number: int, given: Given) -> Raw | Failure:
    where = f"{source}:{number}"
    try:
        line = Line.model_validate(record)
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(map(str, first["loc"])) or "line"
        return Failure(source=where, reason=f"field {field}: {first['msg']}")
    body = line.text if line.text and line.text.strip() else line.html
    if not body or not body.strip():
        return Failure(source=where, reason="has neither text nor html")
    if line.published and not declared(line.published):
        return Failure(source=where, reason=f"published {line.published!r} is no date; write YYYY-MM-DD")
    return _raw_line(line, body.encode("utf-8", "replace"), source, given)


def _raw_line(line: Line, data: bytes, source: str, given: Given) -> Raw:
    own = Given(
        published=declared(line.published),
        publisher=line.publisher or "",
        title=line.title or "",
        lang=line.lang,
        kind=line.kind,
        url=line.url or "",
    )
    is_html = not (line.text and line.text.strip())
    return Raw(
        data=data,
        origin=_origin(line, data, source),
        name="line.html" if is_html else "line.txt",
        media_type="text/html; charset=utf-8" if is_html else "text/plain; charset=utf-8",
        retrieved=now(),
        given=own.over(given),
        given_id="" if line.id is None else str(line.id),
    )


def _origin(line: Line, data: bytes, source: str) -> str:
    """Return what stays the same when the record changes: its id in its file, else its url.

    With neither (and for ids on stdin, which name no file) no later record is its update: its content is its origin.
    """
    if line.id is not None and source != "-":
        return f"{Path(source).resolve()}#{line.id}"
    return line.url or f"{source if source == '-' else Path(source).resolve()}#{hashlib.sha256(data).hexdigest()[:16]}"
