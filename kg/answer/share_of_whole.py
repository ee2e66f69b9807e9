"""What share of a whole a part is, where both figures were asked for to tell it: 研发人员占员工的比例."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.answer.answer import Answer, Cell, ResultRow, Sentence

_ASKED = re.compile(
    r"[占佔](?!地|股)|\b(?:share|part|percentage|portion|proportion|fraction|slice|per ?cent) of\b|\bhow much of\b"
    r"|\bmargin\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One figure: its value, and what it must have in common with another to be compared with it."""

    value: float
    whose: str
    prop: str
    measure: tuple[Cell, Cell]  # currency and unit
    when: str  # the day or period, "" for none

    @property
    def like(self) -> tuple[Cell, ...]:
        """Return what makes two figures of one thing a part and its whole."""
        return (*self.measure, self.when)


def with_share(question: str, answers: Sequence[Answer]) -> tuple[Answer, ...]:
    """Return the answers with the share at the end, where they are a part and its whole of one thing and time."""
    if len(answers) != 2 or not _ASKED.search(question):
        return tuple(answers)
    found = [
        (p, w) for p in figures_of(answers[0]) for w in figures_of(answers[1]) if (p.whose, p.like) == (w.whose, w.like)
    ]
    if len(found) != 1 or not 0 < found[0][0].value <= found[0][1].value:
        return tuple(answers)
    [(part, whole)] = found
    last = answers[1]
    share = f"{100 * part.value / whole.value:.1f}%"
    said = (
        f"按这两个数字计算，占比约为{share}。" if last.language == "zh" else f"By these figures that is about {share}."
    )
    told = Sentence(text=said, row_ids=tuple(row.id for row in last.rows), sources=last.sentences[-1].sources)
    return (answers[0], replace(last, sentences=(*last.sentences, told)))


def figures_of(answer: Answer) -> list[Figure]:
    """Return the figures that an answer tells, each of a time of its own; none where only a bound is known."""
    plan = answer.plan
    if answer.status != "answered" or plan is None or plan.answer != "value":
        return []
    own = len(plan.columns) == 1 and plan.columns[0].var == plan.target
    prop = plan.columns[0].prop if own else _told_instead(answer)
    found = [figure for row in answer.rows if (figure := _figure(row, prop)) is not None]
    distinct = len({(f.whose, f.like) for f in found}) == len(found)
    return found if distinct and len(found) == len(answer.rows) else []  # two figures of one time are no one figure


def _told_instead(answer: Answer) -> str:
    """Return the one dated figure that every row tells, where the sum of a link was asked for; "" for none."""
    told = [{k.removesuffix("_as_of") for k in row.values if k.endswith("_as_of")} for row in answer.rows]
    return next(iter(told[0])) if told and len(told[0]) == 1 and all(t == told[0] for t in told) else ""


def _figure(row: ResultRow, prop: str) -> Figure | None:
    value = row.values.get(prop)
    known = isinstance(value, int | float) and not isinstance(value, bool)
    if not known or row.values.get(f"{prop}_bound") not in (None, "", "about") or len(row.entities) != 1:
        return None
    currency, unit, when = (row.values.get(f"{prop}_{side}") for side in ("currency", "unit", "as_of"))
    whose = next(iter(row.entities.values()))
    return Figure(value=float(value), whose=whose, prop=prop, measure=(currency, unit), when=str(when or ""))  # type: ignore[arg-type]
