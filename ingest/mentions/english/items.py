"""The items of a digest: notices one below the other, each about somebody else; nothing reaches from one to another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ingest.mentions.coreference import family
from ingest.mentions.english.reading import Reading
from ingest.mentions.mention import Mention


def items_of(readings: Sequence[Reading], mentions: Sequence[Sequence[Mention]]) -> list[range]:
    """Return the passages of each item of a digest, one range of all where a text is one.

    A heading begins an item where nobody whom the item names is named in the one before it. What is no digest has
    such headings too ("Outlook"); so one of them at least must begin with a firm that is new to the text. Where the
    title or headings of one word ("CHIPS") say that a text is a digest, every paragraph about others begins one."""
    every = range(len(readings))
    if _is_digest(readings):
        return list(_by_paragraph(readings, mentions))
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


_DIGEST = re.compile(
    r"\b(?:briefs?|briefings?|round-?ups?|digest|bulletin|in short|things you|the week|this week|weekly|headlines)\b",
    re.I,
)
_SLUG = re.compile(r"\s*[A-Z][A-Z&/ -]{2,30}\s*(?:[-–—:]\s*)?$")
_RUN_IN = re.compile(r"\s*[A-Z]{3,}(?: [A-Z]{2,})* (?=[A-Z][\w’'-]*[a-z])")
_SLUGS = 3  # headings of one word that make a digest


def _is_digest(readings: Sequence[Reading]) -> bool:
    title = readings[0].extra.get("title", "") if readings else ""
    slugs = [r for r in readings if _SLUG.match(r.passage.text) or _RUN_IN.match(r.passage.text)]
    return _DIGEST.search(title) is not None or len(slugs) >= max(_SLUGS, len(readings) // 4)


def _by_paragraph(readings: Sequence[Reading], mentions: Sequence[Sequence[Mention]]) -> Iterator[range]:
    """Yield the items: a paragraph, with the heading above it, that shares nobody with those of the item before."""
    start, told = 0, set[str]()
    above = 0  # where the paragraph begins with its heading
    for i, reading in enumerate(readings):
        if reading.passage.kind == "headline" and i + 1 < len(readings):
            continue
        named = {m.name for found in mentions[above : i + 1] for m in found if _is_somebody(m)}
        if told and named and not told & named:
            yield range(start, above)
            start, told = above, set()
        told |= named
        above = i + 1
    yield range(start, len(readings))


def _is_somebody(mention: Mention) -> bool:
    return mention.cls in ("Person", "Cluster", "Policy") or family(mention.cls) == "organization"
