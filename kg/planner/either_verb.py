"""English questions of two deeds with one object or one doer: "who owns or founded X", "what does X own or operate".

Each deed is asked by itself, since an answer that says "owns or founded" does not say which.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from kg.plan.plan import Plan
from kg.plan.planned import Planned
from kg.planner.question import unmarked

LONGEST = 4  # words of a deed before what it is done to: "is a shareholder of"
Plans = Callable[[str], Planned]


def questions_of_either_deed(plans: Plans, text: str) -> tuple[str, ...]:
    """Return the two questions that one with "VERB or VERB" is, () where either is not understood by itself.

    Both must be about the same thing by name, and not be the same question. `plans` reads a question.
    """
    plain = unmarked(text)
    first, joined, second = plain.partition(" or ")
    if not joined or " or " in second or "," in plain:
        return ()
    if _about(plans(first), None):
        return _of_one_doer(plans, first, second)
    for asked in _openings(first, second):
        later = plans(asked)
        if later.plan is None or not (named := _named(later.plan)):
            continue
        for said in _with_object(first, second):
            if _about(earlier := plans(said), named) and _alike(earlier.plan, later.plan):
                return (said, asked)
    return ()


def _of_one_doer(plans: Plans, first: str, second: str) -> tuple[str, ...]:
    """Return "what does X own" and "what does X operate", where the first is whole without the second."""
    earlier = plans(first)
    for asked in _openings(first, second) if earlier.plan is not None else ():
        later = plans(asked)
        if _about(later, _named(earlier.plan)) and _alike(earlier.plan, later.plan):  # type: ignore[arg-type]
            return (first, asked)
    return ()


def _openings(first: str, second: str) -> Iterator[str]:
    """Yield the second question: its deed after the first words of the whole, the fewest first."""
    words = first.split(" ")
    least = 2 if words[0].lower() in ("which", "what", "how") else 1
    for size in range(least, len(words)):
        yield f"{' '.join(words[:size])} {second}"


def _with_object(first: str, second: str) -> Iterator[str]:
    """Yield the first question with what the second deed is done to, the second's own words left out one by one."""
    words = second.split(" ")
    for size in range(1, min(LONGEST + 1, len(words))):
        yield f"{first} {' '.join(words[size:])}"


def _named(plan: Plan) -> frozenset[str]:
    """Return the ids of what a plan is about by name."""
    return frozenset(i for v in plan.variables for i in v.ids)


def _about(found: Planned, named: frozenset[str] | None) -> bool:
    """Say whether a question is understood, and about just these things; about any by name where None is given."""
    if found.verdict != "planned" or found.plan is None:
        return False
    mine = _named(found.plan)
    return bool(mine) if named is None else mine == named


def _alike(first: Plan | None, second: Plan | None) -> bool:
    """Say whether two plans ask for the same kind of answer by different edges."""
    if first is None or second is None or first.answer != second.answer:
        return False
    kinds = [[(e.relation, e.status, e.subject == p.target, e.where) for e in p.edges] for p in (first, second)]
    return all(kinds) and kinds[0] != kinds[1]
