"""What share of a whole a part is, where both figures were asked for to tell it: 研发人员占员工的比例."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.answer.answer import Answer, Cell, Sentence

_ASKED = re.compile(r"[占佔](?!地|股)|\b(?:share|percentage|portion|proportion|fraction) of\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Figure:
    """One figure: its value, and what it must have in common with another to be compared with it."""

    value: float
    whose: str
    like: tuple[Cell, ...]  # currency, unit and the day or period


def with_share(question: str, answers: Sequence[Answer]) -> tuple[Answer, ...]:
    """Return the answers with the share at the end, where they are a part and its whole of one thing and time."""
    part, whole = (_figure(a) for a in answers) if len(answers) == 2 and _ASKED.search(question) else (None, None)
    if part is None or whole is None or part.whose != whole.whose or part.like != whole.like:
        return tuple(answers)
    if not 0 < part.value <= whole.value:
        return tuple(answers)
    last = answers[1]
    share = f"{100 * part.value / whole.value:.1f}%"
    said = (
        f"按这两个数字计算，占比约为{share}。" if last.language == "zh" else f"By these figures that is about {share}."
    )
    told = Sentence(text=said, row_ids=tuple(row.id for row in last.rows), sources=last.sentences[-1].sources)
    return (answers[0], replace(last, sentences=(*last.sentences, told)))


def _figure(answer: Answer) -> _Figure | None:
    """Return the one figure that an answer tells; None where there are several, or only a bound is known."""
    plan = answer.plan
    if answer.status != "answered" or plan is None or plan.answer != "value" or len(answer.rows) != 1:
        return None
    [row] = answer.rows
    prop = plan.columns[0].prop if len(plan.columns) == 1 and plan.columns[0].var == plan.target else ""
    value = row.values.get(prop)
    known = isinstance(value, int | float) and not isinstance(value, bool)
    if not known or row.values.get(f"{prop}_bound") not in (None, "", "about") or len(row.entities) != 1:
        return None
    like = tuple(row.values.get(f"{prop}_{side}") for side in ("currency", "unit", "as_of"))
    return _Figure(value=float(value), whose=next(iter(row.entities.values())), like=like)  # type: ignore[arg-type]
