"""What of an unknown stretch of a Chinese question may be a name: 曦智 of 曦智和, none of 谁离职了."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kg.planner.plain_words_zh import only_plain

_BEFORE = re.compile(r"^(?:[在给向被占要和与跟同是有从到对为由把将])+")
_AFTER = re.compile(r"(?:[给和与跟同向被在的了吗么过是有要会对把将从说]|公司)+$")
_ASKS = re.compile(r"[谁哪吗么]|什么|怎|为何|多少|几[个家位]")
# 在冰岛有工厂吗: what is asked is whether there is something at a place.
_THERE = re.compile(
    r"在([\u4e00-\u9fffA-Za-z·]{2,10}?)(?:有没有|是否有|是不是有|设没设|没有|还有|也有|有|设有|设了|开了|建了|建有)"
    r"[^哪谁什多几]{0,10}(?:吗|么|没有|没)?[?？]?$"
)


def place_in(text: str, unknown: Iterable[str]) -> str:
    """Return the place of which a question asks what is there, where it is all in one of the unknown stretches."""
    found = _THERE.search(text)
    return found[1] if found is not None and any(found[1] in stretch for stretch in unknown) else ""


def name_in(text: str, before: str) -> str:
    """Return the name that a stretch may be, "" for none; `before` is the question up to it."""
    if before.rstrip().endswith("的") or _ASKS.search(text):  # what stands after 的 is an attribute: X的市场份额
        return ""
    if only_plain(text):
        return ""
    bare = _AFTER.sub("", _BEFORE.sub("", text))
    return bare if len(bare) >= 2 else text if len(text) >= 2 and bare == text else ""
