"""Writing folded to one form: width, script, case, accents; and Chinese read out in pinyin."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Any

_HAN = re.compile(r"[\u3400-\u9fff]")
_TITLE_MARKS = str.maketrans("", "", '《》〈〉“”"「」『』‘’`')
_NOT_WORD = re.compile(r"[^\w&]+")


@lru_cache(maxsize=1)
def _to_simplified() -> Any:
    """Return the converter, or None where the `zh` extra is not installed: then traditional writing stays as it is."""
    try:
        from opencc import OpenCC
    except ImportError:
        return None
    return OpenCC("t2s")


@lru_cache(maxsize=1)
def _reader() -> Any:
    try:
        from pypinyin import lazy_pinyin
    except ImportError:
        return None
    return lazy_pinyin


def has_han(text: str) -> bool:
    """Say whether any Chinese character stands in `text`."""
    return _HAN.search(text) is not None


@lru_cache(maxsize=65536)
def folded(text: str) -> str:
    """Return `text` in NFKC, simplified, lower case, without accents, quotation marks and doubled spaces."""
    text = unicodedata.normalize("NFKC", text).translate(_TITLE_MARKS)
    if has_han(text) and (converter := _to_simplified()) is not None:
        text = str(converter.convert(text))
    bare = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    return " ".join(bare.split())


def joined(text: str) -> str:
    """Return folded text without spaces and punctuation: "Hua-Hong" and "Huahong" become one."""
    return _NOT_WORD.sub("", folded(text)).replace("_", "").replace("&", "and")


@lru_cache(maxsize=65536)
def pinyin(text: str) -> str:
    """Return `text` with its Chinese read out in toneless pinyin, joined; Latin letters stay. Without a reader: ""."""
    if not has_han(text):
        return joined(text)
    reader = _reader()
    return "" if reader is None else joined("".join(reader(folded(text))).replace("ü", "v"))
