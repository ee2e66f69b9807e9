"""Firms that bear another name now: "X has changed its name to Y", "X was renamed Y". X stands for Y from then on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Protocol, TypeVar

from ingest.mentions.coreference import family
from ingest.mentions.english.reading import Reading

_CHANGED = re.compile(
    r"(?:(?:has |had )?(?:changed|switched) (?:its|their) (?:corporate |company |legal )?name (?:to|into)"
    r"|(?:has |had )?renamed itself(?: as)?|(?:has |had )?rebranded (?:itself )?(?:as|to)"
    r"|(?:has been|had been|was|were) (?:renamed|rebranded)(?: as| to)?"
    r"|(?:is|are) now (?:called|known as|named|trading as)) (?=[A-Z])"
)
_TO_COME = re.compile(
    r"(?:will|would|is to|are to|plans? to|intends? to|expects? to|agreed to|aims? to) (?:change (?:its|their) "
    r"(?:corporate |company |legal )?name (?:to|into)|rename itself(?: as)?|be (?:renamed|rebranded)(?: as| to)?) "
    r"(?=[A-Z])"
)
# What may stand between the firm and the verb; anything else may be about somebody else, or not have happened.
_BETWEEN = re.compile(
    r"(?:,? (?:said|says|announced))?(?:,? (?:on |in |last |this |earlier this |late )?(?:\w+day|week|month|year|\d{4}"
    r"|[A-Z][a-z]+(?: \d{1,2})?(?:, \d{4})?))*,?(?: that)?(?: it| the (?:company|group|firm))?"
    r"(?: officially| formally| also| since| recently)? ?",
)
_BEARS = re.compile(r"[A-Z][\w&-]*(?: (?:[A-Z&][\w&-]*|of|and(?= [A-Z])))*(?: (?:A/S|Inc|Ltd|N\.V\.|S\.A\.))?")
_REACH = 60


class Placed(Protocol):
    """What stands at a place of the document, of a class: a candidate or a mention."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def cls(self) -> str | None: ...


Name = TypeVar("Name", bound=Placed)


def renamed_in(reading: Reading, names: Sequence[Name]) -> Iterator[tuple[Name, int, int]]:
    """Yield (firm by its old name, start, end of the new one) in document offsets."""
    text, at = reading.passage.text, reading.passage.start
    firms = [c for c in names if family(c.cls or "") == "organization"]
    for match in _CHANGED.finditer(text):
        told = [f for f in firms if f.end - at <= match.start() and match.start() - (f.end - at) <= _REACH]
        old = max(told, key=lambda f: f.end, default=None)
        if old is None or not _BETWEEN.fullmatch(text[old.end - at : match.start()]):
            continue
        bears = _BEARS.match(text, match.end())
        if bears is not None and bears[0] != text[old.start - at : old.end - at]:
            yield old, at + bears.start(), at + bears.end()


def names_to_come(text: str) -> set[str]:
    """Return names that firms are to bear one day: nobody is called by their beginning yet."""
    return {bears[0] for match in _TO_COME.finditer(text) if (bears := _BEARS.match(text, match.end())) is not None}
