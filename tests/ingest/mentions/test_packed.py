"""Packed files: what is written is read, and the suffix says how."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from ingest.mentions.packed import read_packed, write_packed


@pytest.mark.parametrize("suffix", [".gz", ".xz"])
def test_what_is_written_is_read_and_the_same_content_makes_the_same_file(tmp_path: Path, suffix: str) -> None:
    first, second = tmp_path / f"a{suffix}", tmp_path / f"b{suffix}"
    for file in (first, second):
        write_packed(file, "寒武纪科技".encode())
    assert read_packed(first).decode() == "寒武纪科技"
    assert first.read_bytes() == second.read_bytes()
    assert first.read_bytes().startswith(gzip.compress(b"")[:2]) == (suffix == ".gz")
