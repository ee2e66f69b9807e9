"""Answers to a Chinese question read otherwise: grants by a condition, parts of products, goods, sites, posts."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from kg.answer.answer import Answer
from kg.answer.beside import Near, so_called
from kg.answer.granted_for_zh import granted_for
from kg.answer.post_of_part_zh import held_for_a_part
from kg.plan.plan import Plan
from kg.plan.planned import Planned
from ontology.model import Ontology

Planner = Callable[[str], Planned]


def read_otherwise(
    question: str, whole: Planner, told: Callable[[Plan], Answer], at: Near, ontology: Ontology
) -> Iterator[Answer]:
    """Yield the answers that tell something, the nearest to the question first.

    `whole` plans a text, `told` answers a plan, `at` reads what sources call a thing.
    """
    from kg.planner.chinese_joint_work import plans_of_joint_work
    from kg.planner.parts_used_zh import plans_of_parts
    from kg.planner.question import read
    from kg.planner.sites_of_owners_zh import questions_of_sites
    from kg.planner.traded_zh import plans_of_goods

    text = read(question).text
    if (granted := granted_for(text, at)) is not None:
        yield granted
    if (held := held_for_a_part(whole(question).plan, told, ontology)) is not None:
        yield held
    for part in plans_of_parts(whole, question, ontology):
        if (found := so_called(part.plan, part.words, at)) is not None:
            yield found
    for plan in plans_of_joint_work(whole, text, ontology):  # whoever offers no such thing may still have worked on it
        if _tells(worked := told(plan)):
            yield worked
    for plan in plans_of_goods(whole, text, ontology):
        if _tells(sold := told(plan)):
            yield sold
    for site in questions_of_sites(whole, text, ontology):
        asked = whole(site.question).plan if told(site.linked).status == "answered" else None
        if asked is not None and _tells(answer := told(asked)):
            yield answer


def _tells(answer: Answer) -> bool:
    """Say whether an answer tells what was asked, as a fact, a plan or a denial, and not only what is beside it."""
    beside = bool(answer.sentences) and answer.sentences[0].text.startswith(answer.message or "\0")
    return answer.status == "answered" or (bool(answer.sentences) and not beside)
