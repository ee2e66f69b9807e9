"""A question, cleaned and cut into tokens whose offsets point back into what was typed."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from kg.identity.fold import has_han

Lang = Literal["en", "zh"]
_UNSEEN = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]")
_TOKEN = re.compile(
    r"[\u3400-\u9fff]"  # one Chinese character
    r"|\d+(?:[.,]\d+)*"
    r"|['’]s\b"
    r"|\b[A-Z]{1,2}&[A-Z]{1,2}\b"  # R&D
    r"|[^\W\d_\u3400-\u9fff]+(?:['’](?!s\b)[^\W\d_\u3400-\u9fff]+)*"
    r"|[^\s\w]|_"
)
_QUOTES = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "「": '"', "」": '"', "『": '"', "』": '"'})


# Words that only a question in that language has; a Chinese name in an English question leaves it English.
_ENGLISH = re.compile(
    r"\b(who|what|which|when|where|how|is|are|was|does|did|has|the|of|in|list|show|tell)\b", re.IGNORECASE
)
_STARTS_ENGLISH = re.compile(
    r"(who|whom|whose|what|which|when|where|how|is|are|was|were|do|does|did|has|have|list|show|give|tell|name|compare)"
    r"\s+[a-z'’]+\s+\S",
    re.IGNORECASE,
)
_ASKS_ENGLISH = re.compile(
    r"(who|whom|whose|what|which|when|where|how|is|are|was|were|do|does|did|has|have)\s", re.IGNORECASE
)
_ENDS_ENGLISH = re.compile(r"['’]s( [a-z-]+){1,4}\s*[?.!]*$", re.IGNORECASE)  # "X's investors" of a Chinese name
_LEANS = re.compile(r"(?:and|but|so) ", re.IGNORECASE)
_CHINESE = re.compile(r"[的是谁哪吗有在和与了么几]|什么|多少|怎么|如何|介绍|列出")


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A word, a number, one Chinese character or one mark; offsets into `Question.text`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question ready to be understood. `text` is NFKC, simplified, with straight quotation marks."""

    typed: str
    text: str
    lang: Lang
    tokens: tuple[Token, ...]


def clean(typed: str) -> str:
    """Return `typed` in NFKC without unseen characters, in simplified Chinese, with single spaces."""
    text = _UNSEEN.sub("", unicodedata.normalize("NFKC", typed)).translate(_QUOTES)
    text = " ".join("".join(" " if unicodedata.category(c) == "Cc" else c for c in text).split())
    return _simplified(text) if has_han(text) else text


def unmarked(text: str) -> str:
    """Return a question without the marks that it ends with, and without space round it."""
    return text.strip().rstrip("?.!;。？！； ").strip()


def _simplified(text: str) -> str:
    converter = _converter()
    return text if converter is None else str(converter.convert(text))


@cache
def _converter() -> Any:
    """Return what turns traditional Chinese into simplified, made once; None where it is not installed."""
    try:
        from opencc import OpenCC
    except ImportError:
        return None
    return OpenCC("t2s")


def language(text: str) -> Lang | None:
    """Return zh for a text with Chinese characters, en for Latin letters, None for any other script."""
    if re.search(r"[\u3040-\u30ff\uac00-\ud7af]", text):  # kana, hangul: Japanese and Korean use Han too
        return None
    if has_han(text):
        if _ASKS_ENGLISH.match(text) and len(_ENGLISH.findall(text)) > 1:
            return "en"
        if _STARTS_ENGLISH.match(text) or _ENDS_ENGLISH.search(text):
            return "en"
        leans = _LEANS.match(text)  # "and 潮汐资本?" after an English question
        return "en" if (leans or len(_ENGLISH.findall(text)) > 1) and not _CHINESE.search(text) else "zh"
    letters = [c for c in text if c.isalpha()]
    latin = sum("LATIN" in unicodedata.name(c, "") for c in letters)
    return "en" if not letters or latin * 2 > len(letters) else None


_FRONTED = re.compile(r"^(in|at|to|from|for|of|with|by|on) (which|what|whom) (.+?)[\s?.!]*$", re.IGNORECASE)
_TIMELIKE = re.compile(r"^(years?|months?|dates?|days?|quarters?)\b", re.IGNORECASE)
_HAS_ITS = re.compile(r"\b(has|have|had) (?:its|their|his|her) (?=\w)", re.IGNORECASE)
_OUTSIDE = re.compile(r"\b(?:(is|are) )?(?:(located|based|headquartered) )?outside(?: of)? (?=\w)", re.IGNORECASE)
_LIST_TOP = re.compile(r",? (?:and )?(?:list|show|give) (?:only )?(?:the )?((?:top|first) \d+)[\s.!]*$", re.IGNORECASE)
_ASKS_TOP = re.compile(r"^(which|what|who) ", re.IGNORECASE)


def plainly(text: str) -> str:
    """Return an English question with its words in their plain order: "in which X ..." becomes "which X ... in"."""
    text = _HAS_ITS.sub(r"\1 ", text)
    text = _OUTSIDE.sub(lambda m: " ".join(w for w in (m[1], "not", m[2] if m[1] else "", "in") if w) + " ", text)
    if (cut := _LIST_TOP.search(text)) and (asks := _ASKS_TOP.match(text)):
        text = f"list the {cut[1]} {text[asks.end() : cut.start()]}"
    fronted = _FRONTED.match(text)
    if fronted is None or _TIMELIKE.match(fronted[3]):
        return text
    return f"{fronted[2]} {fronted[3]} {fronted[1].lower()}?"


def read(typed: str) -> Question:
    """Return `typed` as a Question. The caller has refused other languages."""
    text = clean(typed)
    text = plainly(text) if language(text) == "en" else text
    tokens = tuple(Token(start=m.start(), end=m.end(), text=m.group()) for m in _TOKEN.finditer(text))
    return Question(typed=typed, text=text, lang=language(text) or "en", tokens=tokens)
