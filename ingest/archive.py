"""The original bytes, kept as content-addressed files: ab/cdef... below the archive's folder."""

from __future__ import annotations

import hashlib
import os
import tempfile
from dataclasses import dataclass
from pathlib import Path

from ingest.errors import IngestError


class ArchiveError(IngestError):
    """The archive cannot be written or does not hold what is asked for."""


@dataclass(frozen=True, slots=True)
class Archive:
    """A folder of originals. Writing the same bytes twice writes once."""

    folder: Path

    def path(self, sha256: str) -> Path:
        """Return where the bytes with this hash are or would be."""
        return self.folder / sha256[:2] / sha256[2:]

    def keep(self, data: bytes) -> str:
        """Store `data`, whole or not at all, and return its SHA-256 hex digest; ArchiveError when it cannot."""
        sha256 = hashlib.sha256(data).hexdigest()
        path = self.path(sha256)
        if not path.exists():
            try:
                path.parent.mkdir(parents=True, exist_ok=True)
                _write_whole(path, data)
            except OSError as error:
                raise ArchiveError(
                    f"{path}: cannot be written ({error.strerror}); free space or set KG_HOME"
                ) from error
        return sha256

    def read(self, sha256: str) -> bytes:
        """Return the bytes with this hash; ArchiveError when they are not there or damaged."""
        try:
            data = self.path(sha256).read_bytes()
        except OSError as error:
            raise ArchiveError(f"{self.folder}: holds no original {sha256}") from error
        if hashlib.sha256(data).hexdigest() != sha256:
            raise ArchiveError(f"{self.path(sha256)}: is damaged; ingest its source again")
        return data


def _write_whole(path: Path, data: bytes) -> None:
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".part-")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        os.replace(temporary, path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
