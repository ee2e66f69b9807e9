"""The same question in plainer words: padding taken off, clauses in the order of a question, frames opened.

Only a question that is not understood as typed is said again; each way keeps every word that says something, so what is
not understood in the plainer words stays without an answer. Rules are pairs of a pattern and what it becomes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.planner.question import Lang, unmarked

Rules = tuple[tuple[re.Pattern[str], str], ...]

MOST_WAYS = 32  # a question is said again at most so often
MOST_STEPS = 3  # rules that may follow one another


def restated(text: str, lang: Lang) -> Iterator[str]:
    """Yield the other ways to say a question, the nearest first; never the text itself, none twice."""
    rules = _rules(lang)
    plain = unmarked(text)
    seen = {plain.casefold()}
    ways = [plain]
    if lang == "zh" and (bare := unpadded(plain)) != plain:
        seen.add(bare.casefold())
        ways = [bare, plain]
        yield bare
    for _ in range(MOST_STEPS):
        ways = [new for way in ways for new in _once(way, rules)]
        for way in ways:
            if way.casefold() not in seen and len(seen) <= MOST_WAYS:
                seen.add(way.casefold())
                yield way


@cache
def _rules(lang: Lang) -> Rules:
    """Return the rules of a language; its tables are compiled when the first question needs them."""
    if lang == "zh":
        from kg.planner import restated_zh

        return restated_zh.RULES
    from kg.planner import restated_en

    return restated_en.RULES


def settled(text: str) -> str:
    """Return a Chinese question without turns of phrase that the grammar would take for something else."""
    from kg.planner import restated_zh

    for pattern, plain in restated_zh.SETTLED:
        text = pattern.sub(plain, text)
    return text


def unpadded(text: str) -> str:
    """Return a Chinese question without all that is only said around it."""
    from kg.planner import restated_zh

    for _ in range(2):  # thanks at the end uncover what stood before them
        for pattern, plain in restated_zh.AROUND:
            text = pattern.sub(plain, text)
        text = text.strip(" ,，。.!！?？")
    return text


def _once(text: str, rules: Rules) -> Iterator[str]:
    """Yield what each rule that fits makes of the text."""
    for pattern, template in rules:
        found = pattern.search(text)
        if found is not None:
            said = text[: found.start()] + found.expand(template) + text[found.end() :]
            yield " ".join(said.split()).strip(" ,，")
