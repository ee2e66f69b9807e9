"""Two things to be compared in no particular respect: what the graph says of each stands side by side."""

from __future__ import annotations

import re
from typing import Final

from kg.plan.planned import Lang
from kg.planner.question import unmarked

_EN: Final = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        r"(?:please )?compare (?P<a>.+?) (?:and|with|to|against|versus|vs\.?) (?P<b>.+)",
        r"(?:what is|what's|what are|tell me|show me) the (?:main |key )?differences? between (?P<a>.+?) and (?P<b>.+)",
        r"how (?:do|does|did) (?P<a>.+?) (?:and|with) (?P<b>.+?) (?:differ|compare)(?: with each other)?",
        r"how (?:do|does|is|are) (?P<a>.+?) (?:differ(?:ent)? from|compare (?:with|to)) (?P<b>.+)",
    )
)
_ZH: Final = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?:请|帮我)?(?:比较|对比)(?:一下)?(?P<a>.+?)(?:和|与|跟|同|、)(?P<b>.+?)(?:的?(?:异同|区别|不同|差别|情况))?",
        r"(?P<a>.+?)(?:和|与|跟|同)(?P<b>.+?)(?:之间)?(?:有(?:什么|何|哪些)|的)(?:区别|不同|差别|异同)(?:是什么|在哪里?|有哪些)?",
    )
)


def two_compared(text: str, lang: Lang) -> tuple[str, str] | None:
    """Return the questions for what is known of each of two things to be compared, None for any other question."""
    said = unmarked(text)
    match = next((m for pattern in (_ZH if lang == "zh" else _EN) if (m := pattern.fullmatch(said))), None)
    if match is None:
        return None
    about = "介绍一下{}" if lang == "zh" else "tell me about {}"
    return about.format(match["a"]), about.format(match["b"])
