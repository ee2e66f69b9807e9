"""What a pattern needs: strings of which every match contains one. Most sentences lack them, and are told so at once.

A rule for buying needs 收购 or 购买 and a name; to look these up in what a sentence is made of takes a tenth of the
time that the search for the pattern takes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import pairwise
from re import _constants, _parser  # type: ignore[attr-defined]
from typing import Any

_MOST = 200  # characters of a class that are looked at one by one
Need = frozenset[str]  # strings of one or two characters, one of which must be there


class Screened:
    """A pattern that is only searched for, and compiled at all, where a text has what it needs."""

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self.needs = needs_of(pattern)

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The compiled pattern: most rules meet no text of theirs in a short run."""
        return re.compile(self.pattern)

    def search(self, text: str) -> re.Match[str] | None:
        """Return the first match in the text."""
        return self.compiled.search(text) if self.possible(text) else None

    def finditer(self, text: str) -> Iterable[re.Match[str]]:
        """Return all matches in the text, from left to right."""
        return self.compiled.finditer(text) if self.possible(text) else ()

    def possible(self, text: str) -> bool:
        """Say whether the text has what every match needs."""
        made_of = _made_of(text)
        for need in self.needs:  # noqa: SIM110  a generator would take as long as the whole test
            if need.isdisjoint(made_of):
                return False
        return True


class Index:
    """Many screened patterns by what they need first, so that those of one text are looked up and not asked for."""

    def __init__(self, patterns: Iterable[Screened]) -> None:
        self._by_need: dict[str, list[int]] = {}
        self._always: list[int] = []
        for number, pattern in enumerate(patterns):
            for word in pattern.needs[0] if pattern.needs else ():
                self._by_need.setdefault(word, []).append(number)
            if not pattern.needs:
                self._always.append(number)

    def possible(self, text: str) -> list[int]:
        """Return the numbers of the patterns that may match the text, in their order."""
        found = set(self._always)
        for word in self._by_need.keys() & _made_of(text):
            found.update(self._by_need[word])
        return sorted(found)


@lru_cache(maxsize=4)
def _made_of(text: str) -> Need:
    """Return the characters of a text, and its pairs of neighbours."""
    return frozenset(text).union(map("".join, pairwise(text)))


def needs_of(pattern: str) -> tuple[Need, ...]:
    """Return the needs of a pattern, the hardest to meet first; none where every text may match."""
    found = dict.fromkeys(_of_sequence(_parser.parse(pattern)))
    return tuple(sorted(found, key=_ease))


def _ease(need: Need) -> tuple[bool, int]:
    return any(len(word) == 1 for word in need), len(need)


def _of_sequence(parsed: Iterable[tuple[Any, Any]]) -> list[Need]:
    found: list[Need] = []
    literal = ""
    for kind, value in parsed:
        if kind is _constants.LITERAL:
            literal += chr(value)
            continue
        found += _of_literal(literal)
        found += _of_item(kind, value)
        literal = ""
    return found + _of_literal(literal)


def _of_literal(literal: str) -> list[Need]:
    """A literal needs each of its pairs of characters."""
    if len(literal) < 2:
        return [frozenset((literal,))] if literal else []
    return [frozenset((literal[i : i + 2],)) for i in range(len(literal) - 1)]


def _of_item(kind: Any, value: Any) -> list[Need]:
    if kind is _constants.SUBPATTERN:
        return _of_sequence(value[3])
    if kind in (_constants.MAX_REPEAT, _constants.MIN_REPEAT):
        return _of_sequence(value[2]) if value[0] else []
    if kind is _constants.ASSERT:
        return _of_sequence(value[1])
    if kind is _constants.IN:
        return [frozenset(chars)] if (chars := list(_members(value))) else []
    if kind is _constants.BRANCH:
        return _of_branches([_of_sequence(branch) for branch in value[1]])
    return []


def _of_branches(branches: Sequence[Sequence[Need]]) -> list[Need]:
    """Any branch may be the one that matches: together they need one of the hardest of each."""
    if not all(branches):
        return []
    return [frozenset().union(*(min(needs, key=_ease) for needs in branches))]


def _members(items: Sequence[tuple[Any, Any]]) -> Iterator[str]:
    """Yield the characters of a class; none when it is too wide to list them."""
    spans = [value if kind is _constants.RANGE else (value, value) for kind, value in items]
    plain = all(kind in (_constants.LITERAL, _constants.RANGE) for kind, _ in items)
    if plain and sum(last - first + 1 for first, last in spans) <= _MOST:
        for first, last in spans:
            yield from map(chr, range(first, last + 1))
