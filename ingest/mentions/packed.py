"""Packed files of weights and words; the suffix says how: .gz unpacks at once, .xz is a tenth smaller and slower."""

from __future__ import annotations

import gzip
import lzma
from pathlib import Path


def read_packed(path: Path) -> bytes:
    """The content of a .gz or .xz file."""
    content = path.read_bytes()
    return lzma.decompress(content) if path.suffix == ".xz" else gzip.decompress(content)


def write_packed(path: Path, content: bytes) -> None:
    """Write what `read_packed` reads; the same content always makes the same file."""
    packed = lzma.compress(content, preset=9) if path.suffix == ".xz" else gzip.compress(content, 9, mtime=0)
    path.write_bytes(packed)
