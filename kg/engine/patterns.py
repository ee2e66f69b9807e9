"""Regular expressions that end in reasonable time: a running match cannot be stopped from outside."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.errors import QueryRefused

MOST_CHARACTERS = 200
MOST_OPTIONAL = 8  # n of them in a row may take 2 to the n steps
MOST_OPEN = 2  # n of them may take the n-th power of the text's length; one more at the very end costs nothing
MOST_TIMES = 100

_PIECE = re.compile(
    r"""(?P<flags>\(\?[a-zA-Z-]*[:)]|\(\?<[a-zA-Z]\w*>)
      | (?P<atom>\\Q.*?\\E|\\[pP]\{\w+\}|\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[^()|])
      | (?P<open>\() | (?P<close>\)) | (?P<choice>\|)""",
    re.VERBOSE | re.DOTALL,
)
_REPEAT = re.compile(r"(?:[*+?]|\{(?P<least>\d+)(?P<comma>,?)(?P<most>\d*)\})[+?]?")


@dataclass(frozen=True, slots=True)
class _Repeat:
    written: str
    nested: bool  # it repeats a group that holds repeats or choices
    neighbour: bool  # nothing that must match stands between it and an open repeat before it
    last: bool

    @property
    def optional(self) -> bool:
        return self.written[0] == "?"

    @property
    def open(self) -> bool:
        return self.written[0] in "*+" or "," in self.written


def check_pattern(pattern: str) -> None:
    """Refuse a pattern whose matching may take forever: repeats inside repeats or next to each other, references back.

    QueryRefused says which."""
    if len(pattern) > MOST_CHARACTERS:
        raise QueryRefused(f"refused: a pattern of =~ has at most {MOST_CHARACTERS} characters")
    if re.search(r"\\[1-9k]|\(\?<?[=!]|\(\?>", pattern):
        raise QueryRefused("refused: a pattern of =~ cannot look around or refer back")
    repeats = list(_repeats(pattern))
    for repeat in repeats:
        _check_repeat(repeat)
    if sum(repeat.open and not repeat.last for repeat in repeats) > MOST_OPEN:
        raise QueryRefused(f"refused: a pattern of =~ has at most {MOST_OPEN} of * and +, and one more at its end")
    if sum(repeat.optional for repeat in repeats) > MOST_OPTIONAL:
        raise QueryRefused(f"refused: a pattern of =~ has at most {MOST_OPTIONAL} optional parts")


def _check_repeat(repeat: _Repeat) -> None:
    if repeat.nested and not repeat.optional:
        raise QueryRefused("refused: a pattern of =~ cannot repeat a group that holds repeats or choices")
    if repeat.neighbour and repeat.open:
        raise QueryRefused("refused: a pattern of =~ cannot have two open repeats next to each other")
    if any(int(times) > MOST_TIMES for times in re.findall(r"\d+", repeat.written)):
        raise QueryRefused(f"refused: a pattern of =~ repeats at most {MOST_TIMES} times by number")


def _repeats(pattern: str) -> Iterator[_Repeat]:
    position, neighbour = 0, False
    groups: list[bool] = []  # for each open group: does it hold a repeat or a choice
    while position < len(pattern):
        piece = _PIECE.match(pattern, position)
        assert piece is not None
        position, kind = piece.end(), piece.lastgroup
        nested = _track(groups, kind, piece.group())
        repeat = _REPEAT.match(pattern, position) if kind in ("atom", "close") else None
        if repeat is None:
            neighbour = neighbour and kind != "atom"
            continue
        position = repeat.end()
        found = _Repeat(repeat.group(), nested, neighbour, position == len(pattern))
        neighbour = found.open or (neighbour and (found.optional or found.written[1:2] == "0"))
        groups[-1:] = [True] if groups else []
        yield found


def _track(groups: list[bool], kind: str | None, text: str) -> bool:
    """Keep the stack of open groups; return whether a group that closes here holds a repeat or a choice."""
    if kind == "open" or (kind == "flags" and not text.endswith(")")):
        groups.append(False)
    elif kind == "choice" and groups:
        groups[-1] = True
    elif kind == "close" and groups:
        held = groups.pop()
        groups[-1:] = [groups[-1] or held] if groups else []
        return held
    return False
