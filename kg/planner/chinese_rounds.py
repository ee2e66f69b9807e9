"""Rounds of money in Chinese questions: "B轮", "Pre-A轮融资" narrow the one edge of the plan that has a round."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.plan.plan import Filter, Plan
from kg.planner.items import Item
from kg.planner.lexicon import lexicon_of
from ontology.model import Ontology

ROUND = "轮次"  # the word by which the ontology knows the round of an investment
_NAMED = re.compile(r"(?P<letter>(?:pre-?)?[a-h]\d?\+{0,2})轮|(?P<word>天使|种子|战略)轮", re.IGNORECASE)
_RAISED = ("融资", "投资")
_ENGLISH = {"天使": "angel", "种子": "seed", "战略": "strategic"}


def round_apart(items: tuple[Item, ...]) -> tuple[tuple[Item, ...], tuple[str, ...]]:
    """Return the items without the round they name, and its spellings; none where no round or more than one is."""
    text = "".join(i.text for i in items)
    found = list(_NAMED.finditer(text))
    if len(found) != 1:
        return items, ()
    start, end = found[0].span()
    end += next((len(word) for word in _RAISED if text.startswith(word, end)), 0)
    kept, at = [], 0
    for item in items:
        inside = start <= at and at + len(item.text) <= end
        if not inside and at < end and start < at + len(item.text):
            return items, ()  # a part of a longer word or name
        if not inside or item.hits:
            kept.append(item)
        at += len(item.text)
    first = next((n for n, i in enumerate(kept) if n and _follows(items, kept, n)), 0)
    if first and kept[first - 1].word == "de":
        kept.pop(first - 1)
    return tuple(_as_deed(item) for item in kept), _spelled(found[0])


def _as_deed(item: Item) -> Item:
    """Return the item without the figure it may be, where it is a verb too: 融了 in a round is what investors did."""
    deeds = tuple(e for e in item.elements if e.kind != "property")
    return replace(item, elements=deeds) if item.of_kind("verb") else item


def _follows(items: tuple[Item, ...], kept: list[Item], at: int) -> bool:
    """Say whether the round stood just before this item."""
    return items[items.index(kept[at]) - 1] is not kept[at - 1]


def _spelled(found: re.Match[str]) -> tuple[str, ...]:
    chinese = found.group()
    latin = found["letter"] or _ENGLISH[found["word"]]
    bare = latin.upper() if found["letter"] else latin
    names = (chinese, f"{chinese}融资", f"Series {bare}", f"{bare} round", bare)
    return tuple(dict.fromkeys(names))


def in_round(plan: Plan, spelled: tuple[str, ...], ontology: Ontology) -> Plan | None:
    """Return the plan with its one edge that has a round narrowed to this one; None where there is no such edge."""
    named = {e.name for e in lexicon_of(ontology, "zh").elements.get(ROUND, ())}
    carried = [
        (n, q) for n, e in enumerate(plan.edges) for q in ontology.relations[e.relation].qualifiers if q in named
    ]
    if len(carried) != 1:
        return None
    at, prop = carried[0]
    narrowed = replace(plan.edges[at], where=(*plan.edges[at].where, Filter(prop=prop, op="in", values=spelled)))
    return replace(plan, edges=(*plan.edges[:at], narrowed, *plan.edges[at + 1 :]))
