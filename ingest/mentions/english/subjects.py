"""What a whole text is about: the companies and people named first, most often, and as subjects."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from ingest.mentions.english.reading import Reading
from ingest.mentions.english.salience import SUBJECTS, head_of, weight
from ingest.mentions.mention import Mention

_MOST = 0.45  # the prior of the entity a text is most about
_COMPANIES = frozenset(("Company", "Organization", "Investor"))


def about(readings: Sequence[Reading], mentions: Sequence[Sequence[Mention]]) -> dict[str, float]:
    """Return the company and the person that the text is most about, each with its prior, up to _MOST.

    It is the less, the nearer the next one comes. A text in which nobody is named in several paragraphs (short
    notices, a list) has no such entity.
    """
    scores: dict[bool, dict[str, float]] = {True: {}, False: {}}
    places: dict[str, set[int]] = {}
    opening = next((i for i, r in enumerate(readings) if r.passage.kind == "prose"), 0)
    title = readings[0].extra.get("title", "") if readings else ""
    for number, (reading, found) in enumerate(zip(readings, mentions, strict=True)):
        for mention in found:
            if mention.cls in _COMPANIES or mention.cls == "Person":
                head = head_of(reading, mention)
                value = 0.5 if head is None else 0.4 + weight(head)
                value += 0.5 if number <= opening else 0.0
                value += 2.0 if head is not None and number == opening and _leads(head) else 0.0
                if title and mention.name not in places and _in_title(mention, title):
                    value += _IN_TITLE
                side = scores[mention.cls == "Person"]
                side[mention.name] = side.get(mention.name, 0.0) + value
                places.setdefault(mention.name, set()).add(number)
    return {n: p for side in scores.values() for n, p in _priors(side, places, len(readings)).items()}


_IN_TITLE = 2.0  # what a name in the document's title counts beside those in its text


def _in_title(mention: Mention, title: str) -> bool:
    """Say whether the title, which is not read itself, names somebody."""
    return any(re.search(rf"\b{re.escape(name)}\b", title) for name in (mention.name, mention.text))


def _leads(head: Any) -> bool:
    """Say whether the noun is the subject of the text's first sentence."""
    return head.sent.start == 0 and weight(head) >= 0.9


def _priors(scores: Mapping[str, float], places: Mapping[str, set[int]], paragraphs: int) -> dict[str, float]:
    ranked = sorted(scores, key=lambda n: -scores[n])
    if not ranked:
        return {}
    needed = 1 if paragraphs <= 3 else min(4, max(2, round(paragraphs / 3)))
    rival = scores[ranked[1]] / scores[ranked[0]] if len(ranked) > 1 else 0.0
    prior = _MOST * max(0.0, min(1.0, 2.5 * (1 - rival) - 0.25))
    return {ranked[0]: prior} if len(places[ranked[0]]) >= needed else {}


def mainly_about(priors: Mapping[str, float], mentions: Sequence[Sequence[Mention]]) -> str:
    """Return the company that the text is about, "" where a second one comes near."""
    companies = {m.name for found in mentions for m in found if m.cls in _COMPANIES}
    return next((n for n, prior in priors.items() if n in companies and prior >= _MOST / 2), "")


def lead(mentions: Sequence[Sequence[Mention]], company: str) -> Mention | None:
    """Return the company that the document is about, where it is also the first that it names."""
    first = next((m for names in mentions for m in names if m.cls in ("Company", "Organization")), None)
    return first if first is not None and first.name == company else None


def is_main_subject(token: Any) -> bool:
    """Say whether a word is the subject of a sentence, not of an aside: "he became", not "before he became"."""
    return token.dep_ in SUBJECTS and token.head.dep_ in ("ROOT", "root", "conj", "ccomp")
