"""Now or at another time: "who is or will be a tenant of X" asks for those of both times, each told as what it is."""

# ruff: noqa: E501  (tables: one rule a line)
from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from ingest.statements.statement import Status
from kg.plan.plan import Plan
from kg.planner.question import unmarked
from ontology.model import Ontology

_ENDS = r"(?:,| already)*"
# What is said twice of two times, and what of it asks for the present alone.
_PAIRS: tuple[tuple[str, str, Status], ...] = (
        (rf"\b(is|are){_ENDS} (?:or|and) (?:will|is to|are to|is going to|are going to|will soon|plans? to)(?: be| become)?\b", r"\1", "planned"),
        (rf"\b(is|are){_ENDS} (?:or|and) (?:was|were|has been|have been|used to be)\b", r"\1", "former"),
        (rf"\b(?:was|were){_ENDS} (?:or|and) (is|are)(?: still)?\b", r"\1", "former"),
        (r"\b(has|have) or (?:had|used to have)\b", r"\1", "former"),
        (r"\b(has|have) or (?:will have|plans? to have)\b", r"\1", "planned"),
        (r"\b([a-z]+?)(e?s)? (?:or|and) (?:will|plans? to|wants? to|intends? to|is going to|are going to) (?:soon )?\1\b", r"\1\2", "planned"),
        (r",? (?:or|and) (?:will(?: soon| do so)?|plans? to|(?:are|is) (?:going|about|planning|set|due) to)(?: do so| soon)?$", "", "planned"),
        (r"\b([a-z]+?)(e?s)? or (?:used to|formerly|once) \1(?:ed|d)?\b", r"\1\2", "former"),
        (r"\b([a-z]+?)(e?s)? or \1(?:ed|d)\b", r"\1\2", "former"),
        (r"\b([a-z]+?)(?:ed|d) (?:or|and) (?:still )?(\1(?:e?s)?)\b", r"\2", "former"),
        (r"^(which|what) ([a-z ]+?) (does|do) (?:or|and) did (.+)$", r"\1 \2 \3 \4", "former"),
        (r"^(which|what) ([a-z ]+?) did (?:or|and) (does|do) (.+)$", r"\1 \2 \3 \4", "former"),
        (r"^((?:which|what|who|list|name|show)\b.*?)\b(?:current|present|existing) (?:and|or) (?:future|planned|coming|upcoming) ", r"\1", "planned"),
        (r"^((?:which|what|who|list|name|show)\b.*?)\b(?:future|planned) (?:and|or) (?:current|present|existing) ", r"\1", "planned"),
        (r"^((?:which|what|who|list|name|show)\b.*?)\b(?:current|present) (?:and|or) (?:former|past|previous|earlier) ", r"\1", "former"),
        (r"^((?:which|what|who|list|name|show)\b.*?)\b(?:former|past|previous) (?:and|or) (?:current|present) ", r"\1", "former"),
)  # fmt: skip
_TWICE = tuple((re.compile(pattern, re.IGNORECASE), plain, status) for pattern, plain, status in _PAIRS)


def plans_now_or_then(plan: Callable[[str], Iterator[Plan]], text: str, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plan of a list that takes what is so and what is to come, or is over; `plan` reads it of the present."""
    plain = unmarked(text)
    for pattern, present, status in _TWICE:
        found = pattern.search(plain)
        if found is None or re.match(r"(?:do|does|did|how) ", plain, re.IGNORECASE):
            continue
        said = plain[: found.start()] + found.expand(present) + plain[found.end() :]
        for asked in plan(" ".join(said.split())):
            if (both := _of_both_times(asked, status, ontology)) is not None:
                yield both


def _of_both_times(plan: Plan, status: Status, ontology: Ontology) -> Plan | None:
    """Return the plan with the other time for the one relation that is asked for now; None where there is none."""
    now = [e for e in plan.edges if e.status == ("asserted",) and plan.target in (e.subject, e.object)]
    known = [e for e in now if e.relation in ontology.relations and not ontology.relations[e.relation].transitive]
    if plan.answer not in ("list", "count") or len(known or now) != 1:
        return None
    [edge] = known or now
    both = replace(edge, status=("asserted", status))
    return replace(plan, edges=tuple(both if e is edge else e for e in plan.edges))
