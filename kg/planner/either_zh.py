"""Chinese questions that are two, with 或 between what is asked: 谁创办或经营X is 谁创办X and 谁经营X.

Two verbs, two posts or two nouns may stand so; names do not, for of them only one may be meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

from kg.planner.lexicon import lexicon_of
from kg.planner.posts_zh import FOUNDER, POST
from kg.planner.question import unmarked
from ontology.model import Ontology

LONGEST = 8  # characters of a verb
_OR = re.compile(r"(?:、|，|,)?(?:或者是|或者说|或者|或是|抑或|或|还是)")
_WHEN = re.compile(r"曾经|曾|以前|现在|目前|已经|已|正在|正|打算|计划|准备|有意|想|拟|将要|将|要")
_DONE = ("过", "了")
_ASKS = re.compile(r"谁|哪|什么|多少|几|吗$")
_POST = re.compile(rf"(?:{FOUNDER}|{POST})")


def questions_of_either(text: str, ontology: Ontology) -> Iterator[tuple[str, str]]:
    """Yield the two questions that one with 或 may be, the likeliest first; nothing where it is no such question."""
    plain = unmarked(text)
    for found in _OR.finditer(plain):
        before, after = plain[: found.start()], plain[found.end() :]
        if found[0].endswith("还是") and not _ASKS.search(plain):  # X是收购还是投资了Y is two questions of yes or no
            yield from _whether(before, after, ontology)
            continue
        for (head, first), (second, rest) in product(_last(before, ontology), _first(after, ontology)):
            yield f"{head}{first}{rest}", f"{head}{second}{rest}"


def _whether(before: str, after: str, ontology: Ontology) -> Iterator[tuple[str, str]]:
    for (head, first), (second, rest) in product(_last(before, ontology), _first(after, ontology)):
        who = re.sub(r"(?:到底|究竟)?是$", "", head)
        if rest:
            yield f"{who}{first}{rest}吗", f"{who}{second}{rest}吗"


def _last(text: str, ontology: Ontology) -> Iterator[tuple[str, str]]:
    """Yield what stands before the verb or noun that a text ends with, and that word, the longest first."""
    bare = text[:-1] if text.endswith(_DONE) else text
    for size in range(min(LONGEST, len(bare)), 1, -1):
        if _is_asked(bare[-size:], ontology):
            yield bare[:-size], bare[-size:]


def _first(text: str, ontology: Ontology) -> Iterator[tuple[str, str]]:
    """Yield the verb or noun that a text begins with and what follows it, the longest first."""
    start = found.end() if (found := _WHEN.match(text)) is not None else 0
    for size in range(min(LONGEST, len(text) - start), 1, -1):
        if _is_asked(text[start : start + size], ontology):
            yield text[: start + size], text[start + size :]


def _is_asked(words: str, ontology: Ontology) -> bool:
    known = lexicon_of(ontology, "zh")
    kinds = {e.kind for e in known.elements.get(words, ())}
    around = any(before == words for before, _, _ in known.gapped_from.get(words[:1], ()))  # 持有…的股份
    return bool(kinds & {"verb", "noun"}) or around or _POST.fullmatch(words) is not None
