"""A question of two parts as far as it is understood: one part is told, and that the other is not is said plainly.

Comes last: only a question that nothing else answers is cut so. The second part is asked of what the first one names or
finds, as where both are understood (two_parts.py). While a part is not understood the question does not count as
answered: its status is that part's."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from kg.answer.answer import Answer
from kg.answer.together import together
from kg.plan.plan import Plan
from kg.plan.planned import Lang
from kg.planner.two_parts import Cut, cuts, has_pronoun, named_again, said_of_found
from ontology.model import Ontology

_LEFT = {"en": "The other part, “{}”, is not answered: {}", "zh": "另一部分“{}”没有回答：{}"}
_MOST_CUTS = 3  # places where one question is cut


def as_far_as_understood(
    question: str, text: str, lang: Lang, asked: Callable[[str], Answer], ontology: Ontology
) -> Answer | None:
    """Return the answers to the parts of a question, at least one of them told; None where it is one question.

    `text`: the question as its parts are read; `asked`: answers a part alone."""
    for cut in list(cuts(text, lang))[:_MOST_CUTS]:
        parts = _parts(cut, lang, asked)
        if any(part.status == "answered" for part in parts):
            both = together(question, tuple(_said(part, lang) for part in parts), ontology)
            left = next((part for part in parts if part.status not in ("answered", "empty")), None)
            return both if left is None else replace(both, status=left.status, unconsumed=left.unconsumed)
    return None


def _parts(cut: Cut, lang: Lang, asked: Callable[[str], Answer]) -> tuple[Answer, ...]:
    first = asked(cut.first)
    if first.status != "answered":
        alone = has_pronoun(cut.second, lang) or not cut.second
        return (first,) if alone else (asked(cut.second), first)
    seconds = [asked(said) for said in dict.fromkeys(_seconds(cut, lang, first))]
    told = [a for a in seconds if a.status == "answered"]
    if len({a.text for a in told}) == 1:
        return first, told[0]
    none = next((a for a in seconds if a.status == "empty"), None) or asked(cut.second)
    return first, replace(none, question=cut.second) if none.status != "answered" else _unclear(none, cut.second)


def _unclear(answer: Answer, second: str) -> Answer:
    """The answer to a part that may be asked of several things: none."""
    return Answer(status="not_in_schema", question=second, language=answer.language)


def _seconds(cut: Cut, lang: Lang, first: Answer) -> Iterator[str]:
    """Yield the ways to say the second part in full."""
    if cut.left_out:
        yield cut.left_out
        return
    named = _one_named(first.plan)
    target = first.plan.target if first.plan is not None else ""
    found = {str(row.values.get(target)) for row in first.rows if row.entities.get(target)}
    if len(found) == 1 and (name := found.pop()) != named:
        yield from said_of_found(cut.second, name, lang)
    if named:
        yield from named_again(cut.second, named, lang)
    if not has_pronoun(cut.second, lang):
        yield cut.second


def _one_named(plan: Plan | None) -> str:
    known = [v.names[0] for v in plan.variables if len(v.ids) == 1 and v.names] if plan is not None else []
    return known[0] if len(known) == 1 else ""


def _said(part: Answer, lang: Lang) -> Answer:
    """A part that has no answer says which it is."""
    if part.status == "answered":
        return part
    return replace(part, message=_LEFT[lang].format(part.question, part.message), sentences=())
