"""A folder that files are put into: new and changed ones."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from ingest.documents.failure import Failure
from ingest.documents.raw import Raw
from ingest.errors import FetchError
from ingest.sources.inputs import ENDINGS, InputOptions, raw_inputs
from ingest.sources.source import Source
from ingest.sources.state import SourceState
from ingest.sources.taken import Seen, Taken, key_of
from ingest.sources.web import given_by


def take(source: Source, state: SourceState) -> Taken:
    """Return the files that are new or have changed since the last visit; no such folder: FetchError."""
    folder = Path(source.url.removeprefix("file://")).expanduser()
    if not folder.is_dir():
        raise FetchError(str(folder), "is no folder; correct url in the source's spec")
    seen = Seen.from_cursor(state.cursor)
    files = [p for p in sorted(folder.rglob("*")) if p.suffix.lower() in ENDINGS and p.is_file()]
    fresh = [(p, k) for p in files if (k := _key(p)) not in seen][: source.most]
    found = [item for path, _ in fresh for item in raw_inputs([path], InputOptions())]
    for _, key in fresh:
        seen.add(key)
    return Taken(
        items=tuple(replace(r, given=r.given.over(given_by(source))) for r in found if isinstance(r, Raw)),
        failures=tuple(f for f in found if isinstance(f, Failure)),
        cursor=seen.cursor(),
        listed=len(files),
    )


def _key(path: Path) -> str:
    status = path.stat()
    return key_of(str(path), str(status.st_mtime_ns), str(status.st_size))
