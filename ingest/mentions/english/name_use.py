"""How names stand in a text: the words before and behind them, as patterns that are compiled once for all names."""

from __future__ import annotations

import re

_REACH = 80  # characters before a name that its pattern may take up
_EDGE = r"\b"


class NameUse:
    """Words round a name: `before` ends where the name begins, `after` begins where it ends; "" asks for nothing."""

    def __init__(self, before: str = _EDGE, after: str = _EDGE, *, reach: int = _REACH) -> None:
        # The first letter of the name is in sight, so that a word's edge is one before it too.
        self._before = re.compile(rf"(?:{before})(?=[\s\S]\Z)")
        self._after = re.compile(after)
        self._reach = 0 if before in ("", _EDGE) or before.startswith("(?<") else reach

    def holds(self, name: str, text: str) -> bool:
        """Say whether the name stands somewhere in the text between such words."""
        at = text.find(name)
        while at >= 0:
            if self._after.match(text, at + len(name)) and self._before.search(text, max(0, at - self._reach), at + 1):
                return True
            at = text.find(name, at + 1)
        return False
