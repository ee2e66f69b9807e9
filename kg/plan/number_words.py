"""Numbers as people write them, with words of scale in both languages."""

from __future__ import annotations

from kg.plan.planned import Lang

_EN_SCALES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))
_ZH_SCALES = ((1e12, "万亿"), (1e8, "亿"), (1e4, "万"))


def number(value: str | float | int | bool | None, lang: Lang) -> str:
    """Return a number in words of scale: 45000000 -> "45 million", 4500万. Anything else as it stands."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return "" if value is None else str(value)
    for scale, word in _ZH_SCALES if lang == "zh" else _EN_SCALES:
        if abs(value) >= scale:
            scaled = plain(value / scale)
            return f"{scaled.replace(',', '')}{word}" if lang == "zh" else f"{scaled} {word}"
    return plain(value)


def plain(value: float) -> str:
    """Return a number with commas and at most two decimals."""
    if value == int(value):
        return f"{int(value):,}"
    return f"{value:,.2f}".rstrip("0").rstrip(".") if abs(value) >= 0.01 else f"{value:.3g}"


ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


def ordinal(place: int, lang: Lang) -> str:
    """Return a place in a ranking: "second", 第2."""
    if lang == "zh":
        return f"第{place}"
    return ORDINALS[place - 1] if place <= len(ORDINALS) else f"number {place}"


FRACTIONS = ("share",)  # properties whose values are parts of a whole: one means all of it, and not one piece
