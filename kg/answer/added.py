"""What is told beside an answer: the rows and sentences of another one, under row ids that the first does not have."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.answer.answer import Answer, ResultRow


def with_added(told: Answer, more: Answer, new: Sequence[ResultRow] | None = None, *, first: bool = False) -> Answer:
    """Return an answer with the `new` rows of another, all of them by default, and what is said of these.

    `first` puts them before what is told already.
    """
    added = more.rows if new is None else new
    ids = {row.id for row in added}
    rows = tuple(replace(row, id=f"p{row.id}") for row in added)
    about = (s for s in more.sentences if ids & set(s.row_ids))
    said = tuple(replace(s, row_ids=tuple(f"p{i}" for i in s.row_ids)) for s in about)
    both = ((rows, told.rows), (said, told.sentences)) if first else ((told.rows, rows), (told.sentences, said))
    (a, b), (c, d) = both
    total = len(told.rows) if told.total is None else told.total
    return replace(told, rows=(*a, *b), total=total + len(rows), sentences=(*c, *d))
