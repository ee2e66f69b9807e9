"""A name taken apart: place + core + describing words + legal form, in English and Chinese, read from both ends."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from kg.identity.fold import folded, has_han, joined, pinyin
from kg.identity.tables import Descriptor, Place, spaced, tables, world

Naming = Literal["organization", "person", "place", "thing"]
Script = Literal["zh", "en"]
_SHARE_CLASS = re.compile(r" class [a-z]$")  # of shares, as lists of listed firms write it
_BRACKETS = re.compile(r"[(（\[【]\s*([^()（）\[\]【】]*?)\s*[)）\]】]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """One name in slots. `core` is what is left when the rest is taken away, joined; empty only for an empty name."""

    raw: str
    script: Script
    naming: Naming
    full: str  # the whole name joined, without legal form and forms of address
    core: str
    skeleton: str  # the core read out in pinyin
    places: tuple[str, ...] = ()  # keys of the gazetteer, outermost first
    words: tuple[str, ...] = ()  # concepts of the describing words, in order
    weak: frozenset[str] = frozenset()  # those of `words` that short names leave out
    group: bool = False
    form: str = ""  # the legal form, as found
    family: str = ""  # the family of legal forms, where it tells one registered firm from another
    level: str = ""  # places: the level a word states
    tokens: tuple[str, ...] = ()  # people: the parts of the name
    core_is_words: bool = False  # nothing but places and describing words: the core is one of them
    inverted: bool = False  # "Bank of X", read as "X Bank"

    @property
    def strong(self) -> frozenset[str]:
        """Return the describing words that tell one firm of a family from another."""
        return frozenset(self.words) - self.weak

    @property
    def digits(self) -> tuple[str, ...]:
        """Return the numbers in the name, in order: No. 1 is not No. 2."""
        return tuple(re.findall(r"\d+", self.full))


@lru_cache(maxsize=65536)
def parse(raw: str, naming: Naming = "organization") -> Name:
    """Return `raw` in slots. An empty name gives empty slots; nothing raises."""
    script: Script = "zh" if has_han(raw) else "en"
    if naming == "person":
        return _person(raw, script)
    if naming == "place":
        return _place(raw, script)
    return _zh(raw, naming) if script == "zh" else _en(raw, naming)


@dataclass(slots=True)
class _Parts:
    """What the parser has taken off so far."""

    places: list[Place]
    words: list[Descriptor]
    form: str = ""
    family: str = ""


def _finish(raw: str, script: Script, naming: Naming, core: str, parts: _Parts, whole: str) -> Name:
    words = [w.concept for w in parts.words if w.strength != "group"]
    core, bare = _core_or_stand_in(core, parts, whole)
    return Name(
        raw=raw,
        script=script,
        naming=naming,
        full=joined(whole),
        core=core,
        skeleton=pinyin(core),
        places=tuple(p.key for p in parts.places),
        words=tuple(words),
        weak=frozenset(w.concept for w in parts.words if w.strength == "weak"),
        group=any(w.strength == "group" for w in parts.words),
        form=parts.form,
        family=parts.family,
        core_is_words=bare,
    )


def _core_or_stand_in(core: str, parts: _Parts, whole: str) -> tuple[str, bool]:
    """A name of places and describing words only ("Shanghai Bank") has its innermost place for a core."""
    if joined(core):
        return joined(core), False
    if parts.places:
        return parts.places.pop().key, True
    return joined(whole), True


def _zh(raw: str, naming: Naming) -> Name:
    text = folded(raw)
    parts = _Parts([], [])
    text = _take_brackets(text, parts, "zh")
    text, parts.form = _take_form_zh(text.replace(" ", "") if _mostly_han(text) else text)
    whole = text
    text = _take_places_zh(text, parts)
    text = _take_words_zh(text, parts)
    return _finish(raw, "zh", naming, text, parts, whole)


def _mostly_han(text: str) -> bool:
    return sum(map(has_han, text)) * 2 >= len(text)


def _take_brackets(text: str, parts: _Parts, script: Script) -> str:
    """Brackets hold a place, "Group" or a describing word in its own right; all are read as if they stood free."""

    def kept(found: re.Match[str]) -> str:
        inner = found.group(1)
        key = inner if script == "zh" else spaced(inner)
        table = tables().places_zh if script == "zh" else tables().places_en
        place = table.get(_without_level(key, script))
        if place is None:
            return inner if script == "zh" else f" {inner} "
        parts.places.append(place)
        return "" if script == "zh" else " "

    return _BRACKETS.sub(kept, text).strip()


def _without_level(key: str, script: Script) -> str:
    levels = tables().levels_zh if script == "zh" else tables().levels_en
    for word in sorted(levels, key=len, reverse=True):
        end = word if script == "zh" else f" {word}"
        if key.endswith(end) and len(key) - len(end) >= 2 and not _is_trade(key, script):
            return key[: -len(end)].strip()
    return key


def _is_trade(key: str, script: Script) -> bool:
    """The "City" of a Science City states no level."""
    return script == "en" and " ".join(key.split()[-2:]) in tables().words_en


def _take_form_zh(text: str) -> tuple[str, str]:
    for form in tables().forms_zh:
        if text.endswith(form) and len(text) > len(form):
            return text[: -len(form)], form
    return text, ""


def _take_places_zh(text: str, parts: _Parts) -> str:
    while found := _place_at_start_zh(text):
        length, place = found
        if any(place.key == p.key for p in parts.places):
            break
        parts.places.append(place)
        text = text[length:]
    return text


def _place_at_start_zh(text: str) -> tuple[int, Place] | None:
    for length in range(min(7, len(text)), 1, -1):
        place = tables().places_zh.get(_without_level(text[:length], "zh"))
        if place is not None and not _inside_a_word(text, length, place):
            return length, place
    return None


def _inside_a_word(text: str, length: int, place: Place) -> bool:
    """A bare district's name may be any firm's name: it counts as a place only before something of two characters."""
    return place.level == "district" and len(text) - length < 2 and length < len(text)


def _take_words_zh(text: str, parts: _Parts) -> str:
    taken: list[Descriptor] = []
    while text:
        for length in range(min(7, len(text)), 0, -1):
            word = tables().words_zh.get(text[-length:])
            if word is not None and (length > 1 or len(text) > 2):
                taken.insert(0, word)
                text = text[:-length]
                break
        else:
            break
    parts.words.extend(taken)
    return text


def _en(raw: str, naming: Naming) -> Name:
    parts = _Parts([], [])
    text = spaced(_take_brackets(folded(raw), parts, "en"))
    text = text.removeprefix("the ")
    text, parts.form, parts.family = _take_form_en(text)
    whole = text
    text, inverted = _turned_round(text)
    text = _take_places_en(text, parts)
    text = _take_words_en(text, parts)
    return replace(_finish(raw, "en", naming, text, parts, whole), inverted=inverted)


def _take_form_en(text: str) -> tuple[str, str, str]:
    """Take legal forms off front and end, again and again: "Holdings Co., Ltd. Class A" ends in more than one.

    The rest, the forms and their family: the innermost that has one, which "GmbH" is in "X GmbH Co."."""
    taken: list[str] = []
    families: list[str] = []
    known = tables()
    text = _SHARE_CLASS.sub("", text)
    first, _, rest = text.partition(" ")
    if rest and first in known.forms_in_front:
        text, taken, families = rest, [first], [known.forms_in_front[first]]
    while form := next((f for f in known.forms_en if text.endswith(" " + f)), ""):
        text, taken = text[: -len(form) - 1], [form, *taken]
        families.insert(0, known.forms_en[form])
    return text, " ".join(taken), next(filter(None, families), "")


def _take_places_en(text: str, parts: _Parts) -> str:
    words = text.split()
    while words:
        for length in range(min(4, len(words)), 0, -1):
            place = tables().places_en.get(_without_level(" ".join(words[:length]), "en"))
            if place is not None and place.key not in {p.key for p in parts.places}:
                parts.places.append(place)
                words = words[length:]
                break
        else:
            break
    return " ".join(words)


def _take_words_en(text: str, parts: _Parts) -> str:
    words, taken = text.split(), list[Descriptor]()
    while words:
        if words[-1] in {"and", "&"} and taken:
            words.pop()
            continue
        for length in range(min(4, len(words)), 0, -1):
            word = tables().words_en.get(" ".join(words[-length:]))
            if word is not None:
                taken.insert(0, word)
                words = words[:-length]
                break
        else:
            break
    parts.words.extend(taken)
    return " ".join(words)


def _turned_round(text: str) -> tuple[str, bool]:
    """Read "Bank of China" and "AI Institute at Y University" as "China Bank", "Y University AI Institute"."""
    left, joint, right = text.partition(" at ") if " at " in text else text.partition(" of ")
    parts = _Parts([], [])
    if joint and right and not _take_words_en(left, parts) and parts.words:
        return f"{right} {left}", True
    return text, False


def _place(raw: str, script: Script) -> Name:
    """A place is its bare name and the level that a word states: 浦东新区 is pudong at district level.

    A name outside the gazetteer that states no level ("Zhangjiang Science City") is read slot by slot, like a firm's.
    """
    text = folded(raw).replace(" ", "") if script == "zh" else spaced(raw).removeprefix("the ")
    levels = tables().levels_zh if script == "zh" else tables().levels_en
    bare = _without_level(text, script)
    level = levels.get(text[len(bare) :].strip(), "")
    places = tables().places_zh if script == "zh" else tables().places_en
    known = places.get(bare) or places.get(_place_inside(bare, script)) or _abroad(bare)
    if known is None and not level:
        return _zh(raw, "place") if script == "zh" else _en(raw, "place")
    core = known.key if known else joined(bare)
    level = level or (known.level if known else "")
    return Name(
        raw=raw, script=script, naming="place", full=joined(text), core=core, skeleton=pinyin(core), level=level
    )


def _abroad(bare: str) -> Place | None:
    """挪威 and Norway, 美国 and the US are one place: its key is that of the usual English name."""
    found = world().get(bare)
    return Place(key=joined(found[1]), level=found[2], inside="") if found else None


def _place_inside(bare: str, script: Script) -> str:
    """上海市浦东新区 and "Pudong, Shanghai" name the inner place; the outer one only says where it is."""
    parts = _Parts([], [])
    table = tables().places_zh if script == "zh" else tables().places_en
    rest = _take_places_zh(bare, parts) if script == "zh" else _take_places_en(bare, parts)
    if rest or len(parts.places) < 2:
        return ""
    inner = parts.places[-1 if script == "zh" else 0]
    return next((name for name, place in table.items() if place == inner), "")


def _person(raw: str, script: Script) -> Name:
    text = folded(raw)
    if script == "zh":
        text = text.replace(" ", "")
        for word in tables().address_zh:
            if text.endswith(word) and len(text) - len(word) >= 2:
                text = text[: -len(word)]
                break
        tokens: tuple[str, ...] = (text,)
    else:
        tokens = tuple(t for t in spaced(text).split() if t not in tables().address_en)
    core = joined("".join(tokens))
    return Name(raw=raw, script=script, naming="person", full=core, core=core, skeleton=pinyin(core), tokens=tokens)


__all__ = ["Name", "Naming", "parse"]
