"""A word beside a name that says what the named thing is: 座舱芯片赤狐T3, “海鸥三号”火箭.

The question without it is about the same thing if the sources call that thing so: whoever asks has to look there first.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kg.plan.plan import Variable
from kg.plan.planned import Planned
from kg.planner.before import alone

Planner = Callable[[str], Planned]

MOST_WORDS = 3  # unknown stretches of one question that are looked at
_LONGEST = 16  # characters of a name
_BETWEEN = 4  # known characters between the unknown ones and the name: 座舱 芯片 赤狐T3
_HAN = re.compile(r"(?![年月日号])[\u4e00-\u9fff]{2,10}")  # never the end of a date: 去 | 年
_TAKEN_ALONG = re.compile(
    r"^(?:了|的|在|给|把|被|由|向|对|和|与)|(?:的|在|给|把|被|由|向|对|和|与|卖|用|有|是|要|谁造)$"
)
_OPENS, _CLOSES = '“"「『《', '”"」』》'


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """A question without the word for what a named thing is, that word, and the thing."""

    question: str
    word: str
    thing: Variable


def without_kind(plan: Planner, text: str, unknown: tuple[str, ...]) -> Iterator[Beside]:
    """Yield the question without each unknown word that stands right before or after a name."""
    for word in unknown[:MOST_WORDS]:
        bare = _TAKEN_ALONG.sub("", word.strip("，,。 "))
        if text.count(bare) != 1 or not _HAN.fullmatch(bare * 2 if len(bare) == 1 else bare):
            continue  # of 无人艇 only 艇 may be unknown
        start = text.index(bare)
        yield from _before_name(plan, text, start, start + len(bare))
        yield from _after_name(plan, text, start, start + len(bare))


def _before_name(plan: Planner, text: str, start: int, end: int) -> Iterator[Beside]:
    """Yield the question without what stands from `start` to the name that begins soon after `end`."""
    for at in range(min(len(text), end + _BETWEEN), end - 1, -1):  # all that says what it is: 座舱芯片, not 座舱
        if _HAN.fullmatch(text[start:at]) and (thing := _name_at(plan, text, at)) is not None:
            yield Beside(question=text[:start] + text[at:], word=text[start:at], thing=thing)


def _after_name(plan: Planner, text: str, start: int, end: int) -> Iterator[Beside]:
    """Yield the question without what follows a name that ends at `start`, up to `end`."""
    for at in range(start, max(0, start - _BETWEEN) - 1, -1):  # T3 无人 艇
        if end - at < 2:
            continue
        if not _HAN.fullmatch(text[at:end]):
            return
        for size in range(min(_LONGEST, at), 1, -1):
            name = text[at - size : at]
            if (thing := alone(plan(name.strip(_OPENS + _CLOSES)))) is not None:
                yield Beside(question=text[:at] + text[end:], word=text[at:end], thing=thing)


def _name_at(plan: Planner, text: str, at: int) -> Variable | None:
    """Return what the longest name at this place names, None where there is none."""
    for size in range(min(_LONGEST, len(text) - at), 1, -1):
        name = text[at : at + size]
        if name[0] in _OPENS and name[-1] not in _CLOSES:
            continue
        if (thing := alone(plan(name.strip(_OPENS + _CLOSES)))) is not None:
            return thing
    return None
