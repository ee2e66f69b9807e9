"""A question of two parts as far as it is understood: one part is told, and that the other is not is said plainly.

Comes last: only a question that nothing else answers is cut so. The second part is asked of what the first one names or
finds, as where both are understood (two_parts.py). While a part is not understood the question does not count as
answered: its status is that part's."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from kg.answer.answer import Answer
from kg.answer.together import parts_of, together
from kg.plan.plan import Plan
from kg.plan.planned import Lang
from kg.planner.two_parts import Cut, cuts, has_pronoun, named_again, said_of_found
from ontology.model import Ontology

_LEFT = {"en": "The other part, “{}”, is not answered: {}", "zh": "另一部分“{}”没有回答：{}"}
_AT_ITS = re.compile(r"在(?=(?:母公司|控股股东|大股东|子公司))")  # of what was named: 她在母公司什么职务
_MOST_CUTS = 3  # places where one question is cut


def as_far_as_understood(
    question: str, text: str, lang: Lang, asked: Callable[[str, bool], Answer], ontology: Ontology
) -> Answer | None:
    """Return the answers to the parts of a question, at least one of them told; None where it is one question.

    `text`: the question as its parts are read; `asked`: answers a part alone, and where it is a clause as typed, in
    the plain question that it most likely is."""
    for cut in list(cuts(text, lang))[:_MOST_CUTS]:
        parts = _parts(cut, lang, partial(_asked_as, asked, bool(cut.second)))
        if any(part.status == "answered" for part in parts):
            both = together(question, tuple(_said(part, lang) for part in parts), ontology)
            left = next((part for part in parts if part.status not in ("answered", "empty")), None)
            return both if left is None else replace(both, status=left.status, unconsumed=left.unconsumed)
    return None


def _asked_as(asked: Callable[[str, bool], Answer], typed: bool, part: str) -> Answer:
    return asked(part, typed)


def _parts(cut: Cut, lang: Lang, asked: Callable[[str], Answer]) -> tuple[Answer, ...]:
    first = asked(cut.first)
    alone = cut.second and not has_pronoun(cut.second, lang)
    if first.status != "answered":
        return (_of_named(asked(cut.second)), first) if alone else (first,)
    ways = dict.fromkeys(in_full(cut.second, cut.left_out, first, lang))
    seconds = [*(asked(said) for said in ways), *([_of_named(asked(cut.second))] if alone else [])]
    told = [a for a in seconds if a.status == "answered"]
    if told and (both := parts_of(first, told)):
        return both
    none = next((a for a in seconds if a.status == "empty"), None) or asked(cut.second)
    unclear = Answer(status="not_in_schema", question=cut.second, language=lang)  # it may be asked of several things
    return first, unclear if told else replace(none, question=cut.second)


def _of_named(part: Answer) -> Answer:
    """A part that names nothing is about the other part: "who granted it" alone tells all that was ever granted."""
    named = part.plan is None or any(v.ids for v in part.plan.variables)
    return part if named else Answer(status="not_in_schema", question=part.question, language=part.language)


def in_full(second: str, left_out: str, first: Answer, lang: Lang) -> Iterator[str]:
    """Yield the ways to say a second part in full: about what the first part found, and about what it named."""
    if left_out:
        yield left_out
    if left_out or first.plan is None:
        return
    named = _one_named(first.plan)
    ids = {row.entities.get(first.plan.target) for row in first.rows}
    if len(ids) == 1 and None not in ids and (found := str(first.rows[0].values[first.plan.target])) != named:
        of_named = _AT_ITS.sub(f"在{named}的", second) if named and lang == "zh" else second
        yield from said_of_found(of_named, found, lang)
    if named:
        yield from named_again(second, named, lang)


def _one_named(plan: Plan) -> str:
    known = [v.names[0] for v in plan.variables if len(v.ids) == 1 and v.names]
    return known[0] if len(known) == 1 else ""


def _said(part: Answer, lang: Lang) -> Answer:
    """A part that has no answer says which it is; what is told in its place says so itself."""
    if part.status == "answered" or (part.status == "empty" and part.sentences):
        return part
    return replace(part, message=_LEFT[lang].format(part.question, part.message), sentences=())
