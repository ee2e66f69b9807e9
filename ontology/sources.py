"""The source files of an ontology folder, and one hash over their content."""

from __future__ import annotations

import hashlib
from pathlib import Path

PACKAGED = Path(__file__).resolve().parent


def folder_of(folder: Path | None) -> Path:
    """Return `folder`, or the packaged ontology's for None."""
    return PACKAGED if folder is None else Path(folder).resolve()


def source_files(folder: Path) -> list[Path]:
    """Return the Turtle files of `folder`, its own and those of its subfolders, in a fixed order."""
    return sorted(path for path in folder.rglob("*.ttl") if path.is_file())


def version_of(folder: Path) -> str:
    """Return a hash of names and content of the source files: the ontology's version (16 hex digits)."""
    digest = hashlib.sha256()
    for path in source_files(folder):
        digest.update(path.relative_to(folder).as_posix().encode())
        digest.update(b"\0")
        digest.update(path.read_bytes().replace(b"\r\n", b"\n"))
        digest.update(b"\0")
    return digest.hexdigest()[:16]
