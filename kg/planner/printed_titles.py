"""Posts by the words that sources print, where the ontology has no such post: "the insolvency administrator of X".

The question is planned for whoever works or worked there; the printed title must then hold the words.
"""

# ruff: noqa: E501  (tables: one rule a line)
from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from kg.plan.plan import Filter, Plan
from kg.plan.planned import Planned
from kg.planner.described import NO_THINGS, VAGUE
from kg.planner.index import normal
from kg.planner.lexicon import lexicon_of
from kg.planner.question import unmarked
from ontology.model import Ontology

_TITLE = r"(?P<title>[a-z][a-z'-]+(?: [a-z][a-z'-]+){0,3}?)"
_OWN = r"(?:'s|’s|'|’)"
_NOW, _THEN = "who works for {x}", "who used to work for {x}"
_ASKED = tuple(
    (re.compile(pattern, re.IGNORECASE), base)
    for pattern, base in (
        (rf"^who(?: is|'s) (?:the |an? )?(?:current |present )?{_TITLE} (?:of|at|for|in) (?P<x>.+)$", _NOW),
        (
            rf"^who (?:works|serves|is employed|is working|acts) as (?:the |an? )?{_TITLE} (?:of|at|for|in|with) (?P<x>.+)$",
            _NOW,
        ),
        (rf"^who(?: is|'s) (?P<x>.+?){_OWN} (?:current |present )?{_TITLE}$", _NOW),
        (rf"^who was (?:the |an? )?(?:former )?{_TITLE} (?:of|at|for|in) (?P<x>.+)$", _THEN),
        (rf"^who used to be (?:the |an? )?{_TITLE} (?P<at>at|of|for|in) (?P<x>.+)$", _THEN),
        (rf"^who (?:was|has been|had been) (?:once )?(?:the |an? )?{_TITLE} (?P<at>at) (?P<x>.+)$", _THEN),
        (
            rf"^who (?:worked|served|was employed|used to work|used to serve|was working|once worked) as (?:the |an? )?{_TITLE} (?:of|at|for|in|with) (?P<x>.+)$",
            _THEN,
        ),
    )
)


# What somebody does or feels is no title: "who is stepping down at X", "who was interested in X".
_NO_TITLE = re.compile(r"(?:ing|ed| (?:down|out|off|up|away|over|back|aside))$", re.IGNORECASE)


def plans_of_titles(plan: Callable[[str], Planned], text: str, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plan of who holds or held a post of a printed title; none where the ontology knows the words."""
    plain = unmarked(text)
    for pattern, base in _ASKED:
        said = pattern.match(plain)
        if said is None or not said["x"][:1].isupper():
            continue
        if not _may_be_a_title(said["title"], ontology, post=said.groupdict().get("at") == "at"):
            continue
        held = plan(base.format(x=said["x"]))
        if held.verdict == "planned" and held.plan is not None:
            yield from _titled(held.plan, said["title"].lower(), ontology)


def _may_be_a_title(words: str, ontology: Ontology, *, post: bool = False) -> bool:
    """Say whether these words may be a title that no element of the ontology is called by.

    `post`: they are what somebody is at a firm, so a noun for what only firms are, such as "producer", is a title too.
    """
    lexicon, said = lexicon_of(ontology, "en"), words.lower().split()
    if (VAGUE | NO_THINGS) & set(said) or any(w in lexicon.words for w in said) or not words.islower():
        return False
    if _NO_TITLE.search(words):
        return False
    tails = (
        " ".join(said[at:]) for at in range(len(said))
    )  # "the dreaded CEO" is a post that is known, and a word more
    known = [e for tail in tails for e in lexicon.elements.get(normal(tail), ())]
    return not [e for e in known if not (post and e.kind == "noun" and _is_of_firms(e.name, ontology))]


def _is_of_firms(relation: str, ontology: Ontology) -> bool:
    """Say whether a relation is one of firms to what they make or do, in which no person stands."""
    known = ontology.relations.get(relation)
    ends = (*known.domain, *known.range) if known is not None else ("Person",)
    return not any(ontology.is_a("Person", end) for end in ends)


def _titled(held: Plan, words: str, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plan with its one relation narrowed to posts whose printed title holds the words."""
    if held.answer != "list" or len(held.edges) != 1 or held.filters:
        return
    edge = held.edges[0]
    titled = tuple(r for r in (edge.relation, *edge.others) if "title" in ontology.relations[r].qualifiers)
    if not titled or edge.where:
        return
    title = Filter(prop="title", op="contains", value=words)
    yield replace(held, edges=(replace(edge, relation=titled[0], others=titled[1:], where=(title,)),))
