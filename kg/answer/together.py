"""The answers to both parts of a question as one answer: a paragraph each, with rows and sources of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.answer.answer import Answer, ResultRow, Sentence
from kg.answer.difference import with_difference
from kg.answer.share_of_whole import with_share
from kg.plan.plan import Plan
from ontology.model import Ontology

MOST_MEANT = 2  # things that "it" may be: what was named, what was found


def parts_of(first: Answer, seconds: Sequence[Answer]) -> tuple[Answer, ...]:
    """Return the answers to both parts, () where there is no telling what the second means or a part has no answer.

    Of the ways to read the second part the one that the graph can answer is meant, if it is one; where it answers two,
    of what was named and of what was found, both are told, each by its name. A second part that tells all that the
    first does and more stands for both.
    """
    told = [a for a in seconds if a.status == "answered"]
    different = {tuple(s.text for s in a.sentences): a for a in told}
    if len(different) > MOST_MEANT or not seconds or first.status not in ("answered", "empty"):
        return ()
    if len(different) > 1:
        return (first, *different.values())
    second = told[0] if told else seconds[0]
    if second.status not in ("answered", "empty"):
        return ()
    if told and {s.text for s in second.sentences} <= {s.text for s in first.sentences}:
        return (first,)
    if told and _tells_all(first, second):
        return (first,)
    same = first.plan is not None and second.plan is not None and _includes(second.plan, first.plan)
    return (second,) if same and told and len(second.rows) == len(first.rows) else (first, second)


def _tells_all(first: Answer, second: Answer) -> bool:
    """Say whether the first answer is the second and more: in which year it was listed, and where, in one sentence."""
    if first.plan is None or second.plan is None or len(first.rows) != len(second.rows):
        return False
    said = [s.text for s in first.sentences]
    bare = [s.text.rpartition("（")[0] for s in second.sentences]
    return bool(bare) and all(b and any(t.startswith(b) for t in said) for b in bare)


def _includes(second: Plan, first: Plan) -> bool:
    """Say whether a plan shows all that another one does, of the same things."""
    plain, other = ([replace(e, status=("asserted",)) for e in plan.edges] for plan in (second, first))
    now_too = all({*e.status} <= {*f.status} for e, f in zip(first.edges, second.edges, strict=False))
    same = plain == other and now_too and second.time == first.time
    same = same and [v.ids for v in second.variables] == [v.ids for v in first.variables]
    same = same and second.either == first.either
    told = second.answer != "evidence"  # who says so is no list of who does it
    return same and told and second.columns[: len(first.columns)] == first.columns


def together(question: str, answers: tuple[Answer, ...], ontology: Ontology) -> Answer:
    """Return one answer of several: rows are numbered through, what a part found nothing for is said in its place.

    The plan and the Cypher are those of the first part; `parts` holds each answer whole.
    """
    answers = with_difference(question, with_share(question, answers), ontology)
    rows: list[ResultRow] = []
    sentences: list[Sentence] = []
    for answer in answers:
        step = len(rows)
        rows += [replace(row, id=f"r{step + n}") for n, row in enumerate(answer.rows, start=1)]
        numbered = {row.id: f"r{step + n}" for n, row in enumerate(answer.rows, start=1)}
        sentences += [replace(s, row_ids=tuple(numbered.get(i, i) for i in s.row_ids)) for s in answer.sentences]
    first = answers[0]
    gap = "" if first.language == "zh" else " "
    return replace(
        first,
        question=question,
        status="answered" if any(a.status == "answered" for a in answers) else "empty",
        rows=tuple(rows),
        sentences=tuple(sentences),
        explanation=gap.join(a.explanation for a in answers if a.explanation),
        message=gap.join(a.message for a in answers if a.status != "answered" and a.message),
        truncated=any(a.truncated for a in answers),
        total=None,
        parts=answers,
    )
