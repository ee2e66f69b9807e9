"""A digest: a text whose every line is a piece of news of its own, each with a mark or a headline in front."""

from __future__ import annotations

import re

_ITEM = re.compile(r"\s*(?:[·•●■◆▪▲►★※]|\d{1,2}[.、)](?!\d)|【[^】\n]{2,40}】)")
_LEAST = 3  # lines that make a digest
_MOST_OTHERS = 0.25  # of the lines may have no mark: a heading, a closing word


def items_of(plain: str) -> tuple[int, ...]:
    """Return where the items of a digest begin; none where the text is no digest."""
    lines = [m for m in re.finditer(r"[^\n]+", plain) if m[0].strip()]
    items = tuple(m.start() for m in lines if _ITEM.match(m[0]))
    return items if len(items) >= max(_LEAST, (1 - _MOST_OTHERS) * len(lines)) else ()
