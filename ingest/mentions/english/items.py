"""The items of a digest: notices one below the other, each about somebody else; nothing reaches from one to another."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ingest.mentions.coreference import family
from ingest.mentions.english.reading import Reading
from ingest.mentions.mention import Mention


def items_of(readings: Sequence[Reading], mentions: Sequence[Sequence[Mention]]) -> list[range]:
    """Return the passages of each item of a digest, one range of all where a text is one.

    A heading begins an item where nobody whom the item names is named in the one before it. What is no digest has
    such headings too ("Outlook"); so one of them at least must begin with a firm that is new to the text."""
    every = range(len(readings))
    firms = [{m.name for m in found if family(m.cls) == "organization"} for found in mentions]
    headings = [i for i in every[1:-1] if _is_heading(readings, i)]
    sections = [range(a, b) for a, b in zip([0, *headings], [*headings, len(readings)], strict=True)]
    apart = [s for before, s in pairwise(sections) if not _named(firms, before) & _named(firms, s)]
    if not any(_begins_anew(readings, mentions, firms, s.start) for s in apart):
        return [every]
    starts = [0, *(s.start for s in apart)]
    return [range(a, b) for a, b in zip(starts, [*starts[1:], len(readings)], strict=True)]


def _is_heading(readings: Sequence[Reading], i: int) -> bool:
    """A headline with something below it, and something to read before it."""
    kinds = [r.passage.kind for r in readings]
    return kinds[i] == "headline" and kinds[i + 1] != "headline" and any(kind != "headline" for kind in kinds[:i])


def _named(firms: Sequence[set[str]], section: range) -> set[str]:
    return {name for i in section for name in firms[i]}


def _begins_anew(
    readings: Sequence[Reading], mentions: Sequence[Sequence[Mention]], firms: Sequence[set[str]], i: int
) -> bool:
    """ "Orvane Foods cuts outlook": the heading begins with a firm that the text has not named before."""
    start = readings[i].passage.start
    first = next((m for m in mentions[i] if m.start <= start + len("The ") and family(m.cls) == "organization"), None)
    return first is not None and first.name not in _named(firms, range(i))
