"""The name index for the ways to say one question: they share most of their words, so each is looked up once."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from kg.planner.index import Hit, NameIndex

T = TypeVar("T")


class Remembered(NameIndex):
    """An index that remembers what it was asked; it reads the same file and is thrown away with its question."""

    def __init__(self, index: NameIndex) -> None:
        self.__dict__.update(index.__dict__)
        self._found: dict[tuple[object, ...], object] = {}

    def _once(self, look: Callable[[], T], *key: object) -> T:
        if key not in self._found:
            self._found[key] = look()
        return self._found[key]  # type: ignore[return-value]

    def without(self, classes: frozenset[str]) -> NameIndex:
        """Return this index without the things of these classes, with a memory of its own."""
        return self._once(lambda: Remembered(NameIndex.without(self, classes)), "without", classes)

    def exact(self, norm: str) -> list[Hit]:
        """Return the entities one of whose names has this normal form, full names first."""
        return self._once(lambda: NameIndex.exact(self, norm), "exact", norm)

    def begins(self, norm: str) -> bool:
        """Say whether any name starts with `norm`."""
        return self._once(lambda: NameIndex.begins(self, norm), "begins", norm)

    def beginning(self, norm: str) -> list[Hit]:
        """Return the entities with a name whose first words are `norm`."""
        return self._once(lambda: NameIndex.beginning(self, norm), "beginning", norm)

    def ending(self, norm: str) -> list[Hit]:
        """Return the one entity with a name whose last words are these."""
        return self._once(lambda: NameIndex.ending(self, norm), "ending", norm)

    def called_for_short(self, words: list[str], *, first: bool = False) -> list[Hit]:
        """Return the one entity with a name of these words and more between them."""
        return self._once(lambda: NameIndex.called_for_short(self, words, first=first), "short", tuple(words), first)

    def similar(self, text: str, *, limit: int = 8, at_least: float = 0.85) -> list[Hit]:
        """Return entities with a name one typo away from `text`, best first."""
        look = lambda: NameIndex.similar(self, text, limit=limit, at_least=at_least)  # noqa: E731
        return self._once(look, "similar", text, limit, at_least)
