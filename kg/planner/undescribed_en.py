"""An English question with a word that only describes and that the graph does not tell apart: offices abroad, a bearing
subsidiary, parts for its batteries.

Without that word the question is planned; the word goes along, so that the answer says that nothing is known of it, or
holds it against what the sources call a thing. It is never dropped in silence.
"""

# ruff: noqa: E501  (tables: one rule a line)
from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from kg.plan.plan import Plan, Term
from kg.plan.planned import Planned
from kg.planner.described import NO_THINGS
from kg.planner.lexicon import lexicon_of
from kg.planner.question import unmarked
from ontology.model import Ontology

Planner = Callable[[str], Planned]

_ABROAD = re.compile(
    r",? (?P<word>abroad|overseas|in foreign countries|in other countries|outside (?:its|their|the) (?:own |home )?country|outside its home market|at home|domestically|(?:in|on) (?:its|their) home (?:country|market))\b",
    re.IGNORECASE,
)
_FOREIGN = re.compile(
    r"\b(?P<word>foreign|overseas|domestic|international|non-domestic) (?P<noun>[a-z][a-z-]+)\b", re.IGNORECASE
)
_GOODS = r"(?:parts|components|materials|raw materials|ingredients|inputs|supplies|equipment|goods)"
_PARTS = re.compile(
    rf"^(?P<who>who|which (?:compan(?:y|ies)|firms?|suppliers?)) (?:suppl(?:y|ies)|delivers?|provides?|makes?|sells?) (?P<word>(?:the )?{_GOODS}(?: needed)? (?:for|of) (?:the |its |their )?(?P<whole>[a-z][a-z -]*?)) (?:of|to|from|made by|built by) (?P<x>(?-i:[A-Z]).+)$",
    re.IGNORECASE,
)
_PARTS_OF = re.compile(
    rf"^(?P<who>who|which (?:compan(?:y|ies)|firms?|suppliers?)) (?:suppl(?:y|ies)|delivers?|provides?|makes?|sells?) (?P<word>(?:the )?(?:{_GOODS}|[a-z][a-z -]*?)(?: needed)? (?:for|of|in)) (?P<x>(?-i:[A-Z]).+?)(?:'s|’s|(?<=s)['’]) (?P<whole>[a-z][a-z -]*)$",
    re.IGNORECASE,
)
# A word before a noun that changes what is asked, and is no mere description.
_NEVER = re.compile(
    r"\b(?:no|not|non|never|least|most|first|last|next|only|same|other|another|any|every|each|all|both|new|old|former|ex|future|planned|total|average|more|less|fewer|many|several|failed|failing|alleged|fake|false|possible|potential|rejected|denied|cancelled|second|third|biggest|largest|smallest|half|double|net|gross|\w+est|\w+ing|how|who|what|when|where|why|which)\b",
    re.IGNORECASE,
)
_PLAIN = re.compile(r"[a-z][a-z-]{2,}(?: [a-z][a-z-]{2,})?")
_MOST_TRIED = 6
_PERIODS = {
    word: (f"per {unit}", f"a {unit}", f"each {unit}", f"every {unit}", f"/{unit}")
    for word, unit in (
        ("hourly", "hour"),
        ("daily", "day"),
        ("weekly", "week"),
        ("monthly", "month"),
        ("annual", "year"),
        ("yearly", "year"),
    )
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Undescribed:
    """A question without a word that only describes, and the words by which a source may call what is meant."""

    plan: Plan
    word: str
    words: tuple[str, ...] = ()


def plans_undescribed(plan: Planner, text: str, unknown: tuple[str, ...], ontology: Ontology) -> Iterator[Undescribed]:
    """Yield the plans of a question without what only describes, where something in it is known by name."""
    plain = unmarked(re.sub(r"\balready\b ?", "", text))
    ways = (*_without_where(plain), *_without_use(plain), *_without_words(plain, unknown, ontology))
    for said, word, words in ways[:_MOST_TRIED]:
        found = plan(said).plan
        told = found is not None and found.answer in ("list", "value", "bool") and not (found.measures or found.group)
        if found is not None and told and any(v.ids for v in found.variables):
            yield Undescribed(plan=_with_goods(found, ontology), word=word, words=words)


def _without_where(text: str) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Yield the question without "abroad" or "foreign": whose home is where the graph does not say."""
    if (found := _ABROAD.search(text)) is not None:
        yield text[: found.start()] + text[found.end() :], found["word"], ()
    if (found := _FOREIGN.search(text)) is not None:
        said = f"{found['word']} {found['noun']}"
        yield text[: found.start()] + found["noun"] + text[found.end() :], found["word"], (said,)


def _without_use(text: str) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Yield who supplies a firm at all, for "who supplies parts for its batteries"."""
    for pattern in (_PARTS, _PARTS_OF):
        if (found := pattern.match(text)) is not None:
            word = found["word"] if pattern is _PARTS else f"{found['word']} {found['whole']}"
            yield f"{found['who']} {'supply' if found['who'].endswith('s') else 'supplies'} {found['x']}", word, ()


def _without_words(
    text: str, unknown: tuple[str, ...], ontology: Ontology
) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Yield the question without its one unknown word, where that stands before a noun: a bearing subsidiary."""
    word = unknown[0].strip(" ,") if len(unknown) == 1 else ""
    if not _PLAIN.fullmatch(word) or _NEVER.search(word) or word in NO_THINGS or text.count(f" {word} ") != 1:
        return
    before, after = text.split(f" {word} ")
    noun = re.match(r"[a-z][a-z-]+", after)
    known = lexicon_of(ontology, "en").elements.get(noun[0], ()) if noun is not None else ()
    if noun is not None and word in _PERIODS and any(e.kind == "property" for e in known):
        yield f"{before} {after}", f"{word} {noun[0]}", (word, *_PERIODS[word])  # "the monthly price": $89 per month
    elif noun is not None and any(e.kind in ("noun", "class") for e in known):
        yield f"{before} {after}", f"{word} {noun[0]}", (f"{word} {noun[0]}", word)


def _with_goods(plan: Plan, ontology: Ontology) -> Plan:
    """Return the plan of a list with the goods that its one link names: what they are for may be seen from them."""
    edge = plan.edges[0] if plan.answer == "list" and len(plan.edges) == 1 and not plan.columns else None
    relation = ontology.relations.get(edge.relation) if edge is not None else None
    if edge is None or relation is None or "product" not in relation.qualifiers or edge.where:
        return plan
    named = replace(edge, name=edge.name or "e0")
    return replace(plan, edges=(named,), columns=(Term(var=named.name, prop="product"),))
