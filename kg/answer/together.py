"""The answers to both parts of a question as one answer: a paragraph each, with rows and sources of its own."""

from __future__ import annotations

from dataclasses import replace

from kg.answer.answer import Answer, ResultRow, Sentence


def together(question: str, answers: tuple[Answer, ...]) -> Answer:
    """Return one answer of several: rows are numbered through, what a part found nothing for is said in its place.

    The plan and the Cypher are those of the first part; `parts` holds each answer whole.
    """
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
