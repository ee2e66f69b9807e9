"""The sentences of plain Chinese text."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence by its offsets."""

    start: int
    end: int


# 600 characters end a sentence by force: an endless line must cost no more than many short ones.
_SENTENCE = re.compile(r"[^。!?;\n]{1,600}[。!?;]*[”’)]*|[。!?;\n]+[”’)]*")


def sentences_in(text: str) -> list[Sentence]:
    """Return the sentences of plain `text`: cut at 。!?; and line breaks; the signs inside a quotation cut as well."""
    found = [Sentence(m.start(), m.end()) for m in _SENTENCE.finditer(text) if m.end() > m.start()]
    return [s for s in found if text[s.start : s.end].strip()]
