"""Bytes to clean text: encodings, line ends, invisible characters and size limits."""

from __future__ import annotations

import codecs
import re

from ingest.errors import DocumentError

MAX_TEXT_BYTES = 10_000_000  # a plain text above this is a dump, not an article
MAX_PAGE_BYTES = 60_000_000  # inline XBRL pages of yearly reports reach 30 MB
MAX_TEXT_CHARACTERS = 5_000_000  # of the text that is read

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b\u2060\ufeff\ufffe\uffff\ud800-\udfff]")
_ALIASES = {"gb2312": "gb18030", "gbk": "gb18030", "gb_2312-80": "gb18030", "big5": "big5hkscs"}


def size_checked(data: bytes, source: str, limit: int) -> bytes:
    """Return `data`; raise DocumentError when it is empty or larger than `limit` bytes."""
    if not data.strip(b"\x00 \t\r\n\f" + codecs.BOM_UTF8):
        raise DocumentError(source, "is empty")
    if len(data) > limit:
        raise DocumentError(source, f"has {len(data) / 1e6:.0f} MB, the limit is {limit / 1e6:.0f} MB; split it")
    return data


def decoded(data: bytes, source: str, declared: str = "") -> str:
    """Return the text of `data`: by BOM, UTF-8, the declared charset, UTF-16, GB18030, else Western.

    Raises DocumentError when the bytes are no text.
    """
    for bom, name in _BOMS:
        if data.startswith(bom):
            return clean(data.decode(name, errors="replace"))
    for name in _candidates(data, declared):
        try:
            return _plausible(clean(data.decode(name)), source)
        except (UnicodeDecodeError, LookupError):
            continue
    return _plausible(clean(data.decode("utf-8", errors="replace")), source)


def _candidates(data: bytes, declared: str) -> list[str]:
    sample = data[:20_000]
    if sample.count(0) > len(sample) // 5:
        return ["utf-16-le" if sample[1::2].count(0) >= sample[::2].count(0) else "utf-16-be"]
    names = ["utf-8"]
    if declared:
        names.append(_ALIASES.get(declared.lower(), declared))
    high = sum(byte > 0x7F for byte in sample)
    # GB18030 text is mostly pairs with a high byte; Western text has a stray accent now and then.
    names += ["gb18030", "big5hkscs"] if high > len(sample) // 10 else ["cp1252", "gb18030"]
    return names


def clean(text: str) -> str:
    """Return `text` with LF line ends, plain spaces for odd ones, and without invisible characters."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x0c", "\n\n").replace("\x85", "\n")
    text = text.replace("\u2028", "\n").replace("\u2029", "\n\n").replace("\u00a0", " ").replace("\u202f", " ")
    return _CONTROL.sub("", text)


def _plausible(text: str, source: str) -> str:
    sample = text[:20_000]
    if sample.count("\ufffd") > max(3, len(sample) // 20):
        raise DocumentError(source, "is not a text: its bytes fit no known encoding")
    return text


def charset_of(media_type: str) -> str:
    """Return the charset named in a Content-Type, or ""."""
    found = re.search(r"charset=[\"']?([\w.:-]+)", media_type, re.I)
    return found[1] if found else ""
