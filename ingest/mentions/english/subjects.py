"""What a whole text is about: the companies and people named first, most often, and as subjects."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from ingest.mentions.coreference import family
from ingest.mentions.english.leaders import firms_led
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
            if family(mention.cls) == "organization" or mention.cls == "Person":
                head = head_of(reading, mention)
                value = 0.5 if head is None else 0.4 + weight(head)
                value += 0.5 if number <= opening else 0.0
                value += 2.0 if head is not None and number == opening and _leads(head) else 0.0
                if title and mention.name not in places and _in_title(mention, title):
                    value += _IN_TITLE
                side = scores[mention.cls == "Person"]
                side[mention.name] = side.get(mention.name, 0.0) + value
                places.setdefault(mention.name, set()).add(number)
    _lend(scores, places, firms_led(readings, mentions))
    others = {m.name for found in mentions for m in found if m.cls not in (*_COMPANIES, "Person")}
    priors = {n: p for side in scores.values() for n, p in _priors(side, places, len(readings)).items()}
    return {n: p for n, p in priors.items() if n not in others}  # a text about a ministry is about no company


def _lend(scores: Mapping[bool, dict[str, float]], places: dict[str, set[int]], led: Mapping[str, str]) -> None:
    """Count what is told of a firm's founders and heads as told of the firm, in part."""
    for person, firm in led.items():
        if scores[True].get(person, 0.0) > _ONCE and firm in scores[False]:
            scores[False][firm] += _LENT * scores[True][person]
            places[firm] |= places[person]


_LENT = 0.5  # of what is told of them
_ONCE = 1.5  # the most that somebody has who is named once, as whoever is quoted is
_FAR_AHEAD = 0.4  # the prior of a firm that a text may be about though it names another first
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


def lead(mentions: Sequence[Sequence[Mention]], company: str, prior: float) -> Mention | None:
    """Return the company that the document is about, where it is also the first named, or far ahead of that."""
    firms = [m for names in mentions for m in names if m.cls in ("Company", "Organization")]
    own = [m for m in firms if m.name == company]
    if not own:
        return None
    times = sum(m.name == firms[0].name for m in firms)
    return own[0] if firms[0].name == company or (prior >= _FAR_AHEAD and times <= len(own)) else None


def passing_firms(readings: Sequence[Reading], mentions: Sequence[Sequence[Mention]], main: str) -> frozenset[str]:
    """Return the firms that no more than one sentence names, but for the text's first and whom its title has.

    None where the text is about no firm (`main`: which) and comes back to none."""
    title = readings[0].extra.get("title", "") if readings else ""
    firms = [(m, r) for r, found in zip(readings, mentions, strict=True) for m in found if m.cls in _COMPANIES]
    firms = [(m, r) for m, r in firms if m.kind != "nominal"]  # which of them "the company" is, is the question
    sentences: dict[str, set[int]] = {}
    for mention, reading in firms:
        head = head_of(reading, mention)
        at = reading.passage.start if head is None else reading.starts[head.sent.start]
        sentences.setdefault(mention.name, set()).add(at)
    if not main and all(len(told) == 1 for told in sentences.values()):
        return frozenset()
    stay = {main, firms[0][0].name, *(m.name for m, _ in firms if title and _in_title(m, title))}
    return frozenset(name for name, told in sentences.items() if len(told) == 1 and name not in stay)


def is_main_subject(token: Any) -> bool:
    """Say whether a word is the subject of a sentence, not of an aside: "he became", not "before he became"."""
    return token.dep_ in SUBJECTS and token.head.dep_ in ("ROOT", "root", "conj", "ccomp")
