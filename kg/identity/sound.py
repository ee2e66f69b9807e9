"""How a foreign person's name sounds, roughly: 英格丽德·索尔海姆 and Ingrid Solheim give the same consonants."""

from __future__ import annotations

import re

from kg.identity.fold import folded, has_han, pinyin

# Letters that transcriptions into Chinese do not keep apart, one sign for each group; the longest first.
_EN = (
    ("sch", "S"), ("tch", "S"), ("ght", "T"), ("sh", "S"), ("ch", "S"), ("ck", "K"), ("ph", "F"), ("th", "S"),
    ("qu", "K"), ("x", "KS"), ("c", "K"), ("q", "K"), ("k", "K"), ("g", "K"), ("j", "S"), ("s", "S"), ("z", "S"),
    ("b", "P"), ("p", "P"), ("d", "T"), ("t", "T"), ("f", "F"), ("v", "F"), ("w", "F"), ("l", "L"), ("r", "L"),
    ("m", "M"), ("h", "H"), ("n", ""),
)  # fmt: skip
_ZH = (
    ("zh", "S"), ("ch", "S"), ("sh", "S"), ("ng", ""), ("er", "L"), ("j", "S"), ("q", "S"), ("x", "S"), ("z", "S"),
    ("c", "S"), ("s", "S"), ("g", "K"), ("k", "K"), ("b", "P"), ("p", "P"), ("d", "T"), ("t", "T"), ("f", "F"),
    ("w", "F"), ("l", "L"), ("r", "L"), ("m", "M"), ("h", "H"), ("n", ""),
)  # fmt: skip


ENOUGH = 3  # consonants in all: fewer are common to many names; whom the two are with decides
_SILENT = re.compile(r"(?<=[aeiouy])[rh](?![aeiouyh])")  # Hartmann, Dahl: nothing of it is written in Chinese


def sound(part: str, *, chinese: bool) -> str:
    """Return the consonants of one part of a name, groups that sound alike made one, doubles once; "" for none."""
    text = pinyin(part) if chinese else _SILENT.sub("", re.sub(r"[^a-z]", "", folded(part)))
    found, at = "", 0
    while at < len(text):
        letters, sign = next(((a, b) for a, b in (_ZH if chinese else _EN) if text.startswith(a, at)), (text[at], ""))
        found += "" if found.endswith(sign) and sign else sign
        at += len(letters)
    return found


def sounds_alike(chinese: str, latin: str) -> bool:
    """Say whether a foreign name written in Chinese, parts divided by "·", may be the one in Latin letters."""
    left, right = [p for p in re.split("[·•・]", chinese) if p], latin.split()
    if len(left) < 2 or len(left) != len(right):
        return False
    pairs = [(sound(a, chinese=True), sound(b, chinese=False)) for a, b in zip(left, right, strict=True)]
    told = sum(len(a) for a, _ in pairs) >= ENOUGH
    return told and all(_near(a, b) for a, b in pairs) and any(len(a) > 1 and a == b for a, b in pairs)


def sound_key(name: str) -> str:
    """Return what a name is found by: how its first part begins and its last part sounds; "" for a name of one part."""
    chinese = has_han(name)
    parts = [p for p in re.split("[·•・]", name) if p] if chinese else name.split()
    if len(parts) < 2:
        return ""
    last = sound(parts[-1], chinese=chinese)
    return f"{sound(parts[0], chinese=chinese)[:1]}.{last}" if len(last) > 1 else ""


def _near(left: str, right: str) -> bool:
    if left[:1] != right[:1]:
        return False
    from rapidfuzz.distance import Levenshtein

    return Levenshtein.distance(left, right) <= max(1, min(len(left), len(right)) // 3)
