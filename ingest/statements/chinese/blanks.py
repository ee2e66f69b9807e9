"""Chinese typed with a blank beside every Latin word and number (成立于 2023 年 5 月): read without the blanks.

Rules, words and networks know text without them. What is found is put back to where it stands in the text as it is."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from ingest.mentions.mention import Mention
from ingest.statements.statement import Statement

_HAN, _LATIN = "㐀-鿿", "0-9A-Za-z%"
_BLANK = re.compile(rf"(?<=[{_HAN}])[ \u00a0]+(?=[{_LATIN}])|(?<=[{_LATIN}])[ \u00a0]+(?=[{_HAN}])")
_JOINED = re.compile(rf"(?<=[{_HAN}])(?=[{_LATIN}])|(?<=[{_LATIN}])(?=[{_HAN}])")
FEWEST = 3  # blanks that make a habit; a lone one may divide two things


@dataclass(frozen=True)
class Unspaced:
    """A text without such blanks, and the place that each of its characters has in the text as it is."""

    original: str
    text: str
    at: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> Unspaced | None:
        """The text without its blanks; None where it is not typed with them more often than not."""
        blanks = [match.span() for match in _BLANK.finditer(text)]
        if len(blanks) < FEWEST or len(blanks) <= len(_JOINED.findall(text)):
            return None
        left_out = {i for start, end in blanks for i in range(start, end)}
        at = tuple(i for i in range(len(text)) if i not in left_out)
        return cls(text, "".join(text[i] for i in at), at)

    def mentions(self, found: Iterable[Mention]) -> tuple[Mention, ...]:
        """Put mentions back to where they stand; their full names stay without blanks."""
        return tuple(self._mention(m) for m in found)

    def statements(self, found: Iterable[Statement]) -> tuple[Statement, ...]:
        """Put statements back to where they stand, with the quotation as it is printed."""
        return tuple(self._statement(s) for s in found)

    def _span(self, start: int, end: int) -> tuple[int, int]:
        return (self.at[start], self.at[end - 1] + 1) if end > start else (self.at[start], self.at[start])

    def _mention(self, mention: Mention) -> Mention:
        start, end = self._span(mention.start, mention.end)
        return replace(mention, start=start, end=end, text=self.original[start:end])

    def _statement(self, s: Statement) -> Statement:
        start, end = self._span(s.start, s.end)
        object_ = self._mention(s.object) if isinstance(s.object, Mention) else s.object
        subject = self._mention(s.subject)
        return replace(s, subject=subject, object=object_, start=start, end=end, quote=self.original[start:end])
