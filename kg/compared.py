"""Which is more, asked after two questions for a figure: 哪个更多, 多多少, "which is more"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.answer.answer import Answer
    from ontology.model import Ontology

_MORE = r"(?:多|高|大|少|低|小|强|好)"
_WHICH = re.compile(
    rf"(?:那么?)?(?:这|他们|它们)?(?:两|二)?(?:者|家|个)?(?:公司|企业)?(?:之间|里面|里|中)?[，,]?(?:哪(?:一)?(?:个|家|位)(?:公司|企业)?|谁)(?:的)?(?:更|比较|要)?{_MORE}(?:一些|一点|些)?(?:呢|啊)?"
    rf"|(?:那么?)?(?:两家|两个|二者|两者|它们)?(?:之间)?(?:相差|差|{_MORE})(?:了|出)?多少(?:呢)?"
    r"|(?:and |so )?which (?:one |of (?:them|the two) )?(?:is|was|has) (?:the )?"
    r"(?:more|less|higher|lower|larger|smaller|bigger|most)"
    r"|(?:and )?(?:by )?how much (?:more|less|higher|lower)(?: is that| was that)?|what(?: is|'s) the difference",
    re.IGNORECASE,
)
_ASKS = {"zh": "甲比乙多多少", "en": "how much more"}  # what with_difference takes for such a question


def compared(typed: str, told: Sequence[Answer], ontology: Ontology) -> Answer | None:
    """Return both figures told last and how far they are apart; None where the words ask for something else."""
    from kg.answer.together import together
    from kg.planner.question import unmarked

    if len(told) < 2 or _WHICH.fullmatch(unmarked(typed)) is None or not _alike(*told[-2:]):
        return None
    first, second = told[-2:]
    return replace(together(_ASKS.get(second.language, ""), (first, second), ontology), question=typed)


def _alike(first: Answer, second: Answer) -> bool:
    """Say whether two answers tell the same of two things, or of one at two times: a figure or a stake each."""
    if first.language != second.language or first.plan is None or second.plan is None:
        return False
    links = [[e.relation for e in plan.edges] for plan in (first.plan, second.plan)]
    shown = [[c.prop for c in plan.columns] for plan in (first.plan, second.plan)]
    return links[0] == links[1] and shown[0] == shown[1] and len(shown[0]) == 1
