"""People with more than one post: "Who holds two posts?", "Which executives have several jobs at Harbor Cells?"."""

# ruff: noqa: E501  (patterns: one a line)
from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from kg.plan.plan import Edge, Having, Measure, Plan, Term, Variable
from kg.plan.planned import Planned
from kg.planner.before import alone
from kg.planner.question import unmarked
from kg.planner.successors import post_of
from ontology.model import Ontology

_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "2": 2, "3": 3, "4": 4, "5": 5}
_SEVERAL = re.compile(
    r"^(?:who|(?:which|what) (?:people|persons?|executives?|managers?|officials?|directors?)) (?:holds?|has|have|got|occup(?:y|ies)|fills?|wears?) "
    r"(?:(?P<more>more than (?:one|a single))|(?:at least )?(?P<n>two|three|four|five|[2-5])(?: or more)?|several|multiple|many|various)"
    r"(?: different)? (?:posts?|jobs?|positions?|roles?|offices?|titles?|hats)(?: at once| at the same time| at a time| now)?"
    r"(?: (?:at|in) (?:the )?(?P<x>[A-Z0-9].*))?$",
    re.IGNORECASE,
)


def plans_of_several_posts(plan: Callable[[str], Planned], text: str, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plan of who holds posts of so many titles at least, at the named place where there is one."""
    said = _SEVERAL.match(unmarked(text))
    post = post_of(ontology)
    if said is None or post is None:
        return
    place = alone(plan(said["x"])) if said["x"] else Variable(name="v2")
    if place is not None:
        yield _of_many(
            replace(place, name="v2"), post.name, post.domain[0], _NUMBERS.get((said["n"] or "two").lower(), 2)
        )


def _of_many(place: Variable, relation: str, person: str, least: int) -> Plan:
    titles = Term(var="post1", prop="title")
    return Plan(
        answer="list",
        target="v1",
        variables=(Variable(name="v1", cls=person), place),
        edges=(Edge(relation=relation, subject="v1", object="v2", name="post1"),),
        measures=(Measure(fn="count", over=titles),),
        having=(Having(op=">=", value=float(least)),),
    )
