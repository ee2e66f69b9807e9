"""A failure: one input that did not become a document, and why. Failures are listed, never lost."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """`source` says where it was read (path, URL, or path:line); `reason` is one clear line."""

    source: str
    reason: str
