"""What a wording is recognised by: its words, and which stand beside each other, as numbers of buckets."""

from __future__ import annotations

import re
import zlib
from itertools import pairwise

from kg.plan.planned import Lang
from kg.planner.worded.wordings import SLOT, kind_of

BUCKETS = 8192
_WORD = re.compile(r"<[a-z]+\d?>|[a-z]+|[\u4e00-\u9fff]")
_TYPED = re.compile(r"(?P<slot>\{[a-z]+2?\})|(?P<word>[a-z]+|[\u4e00-\u9fff])", re.IGNORECASE)
_ENDINGS = ("ing", "ed", "es", "s")
_SHORTEST = 4  # letters that an ending leaves


def words_of(masked: str, lang: Lang) -> list[str]:
    """Return the words of a text with slots, in Chinese its characters; the bodies are numbered as they come."""
    bodies = 0

    def told(slot: re.Match[str]) -> str:
        nonlocal bodies
        kind = kind_of(slot[1])
        bodies += kind == "org"
        return f" <{kind}{bodies if kind == 'org' else ''}> "

    plain = SLOT.sub(told, masked.replace("’", "'")).lower()
    return [stem(word) if lang == "en" else word for word in _WORD.findall(plain)]


def stem(word: str) -> str:
    """Return an English word without its ending."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST and not word.startswith("<"):
            return word[: -len(ending)]
    return word


def features_of(masked: str, lang: Lang) -> set[int]:
    """Return the buckets of a text with slots: single words, neighbours, and in English those with one between."""
    words = ["^", *words_of(masked, lang), "$"]
    runs = [words[a : a + n] for n in ((1, 2) if lang == "en" else (1, 2, 3)) for a in range(len(words) - n + 1)]
    found = {" ".join(run) for run in runs}
    if lang == "en":
        found |= {f"{a} * {b}" for a, b in zip(words, words[2:], strict=False)}
    return {zlib.crc32(text.encode()) % BUCKETS for text in found}


def unheard_in(masked: str, lang: Lang, seen: frozenset[str]) -> tuple[str, tuple[str, ...]]:
    """Return a text without the words that are not `seen`, and these.

    In Chinese, what stands in no pair of characters that is seen: "发动机" of 谁造发动机."""
    found = list(_TYPED.finditer(masked))
    known = [m["slot"] is not None or (lang == "en" and stem(m[0].lower()) in seen) for m in found]
    if lang == "zh":
        pairs = pairs_of(words_of(masked, lang))
        for n, pair in enumerate(pairs):
            if pair in seen:
                known[n] = known[n + 1] = True
    gone = [m.span() for m, is_known in zip(found, known, strict=True) if not is_known]
    runs: list[tuple[int, int]] = []
    for start, end in gone:
        if runs and lang == "zh" and runs[-1][1] == start:
            runs[-1] = (runs[-1][0], end)
        else:
            runs.append((start, end))
    kept = masked
    for start, end in reversed(runs):
        kept = kept[:start] + kept[end:]
    return kept, tuple(masked[a:b] for a, b in runs)


def pairs_of(words: list[str]) -> list[str]:
    """Return each word with the one behind it."""
    return [a + b for a, b in pairwise(words)]
