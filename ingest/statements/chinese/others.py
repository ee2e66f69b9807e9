"""What the words beside two names make somebody else's: a round's adviser, a teacher's school, a figure of before."""

from __future__ import annotations

import re

from ingest.mentions.mention import Mention

# 甲资本担任独家财务顾问: no investor.
_ADVISES = re.compile(r"[^,。;]{0,8}(?:担任|出任|作为|任|为)[^,。;]{0,16}顾问")
# 师从乙院士,毕业于某大学: the school is the pupil's.
_TEACHER = re.compile(r"(?:师从|师承|导师(?:是|为|系|、)?|老师(?:是|为)?)[^,。;]{0,24}$")
_GROWS = re.compile(r"[^,。;\d]{0,4}(?:增加|增长|扩大|提升|上升|减少|下降|缩减|增|升|减|降|涨)(?:至|到|为)")
_FROM = re.compile(r"(?:由|从)(?:原来|此前|最初|原先)?的?$")


def of_somebody_else(plain: str, relation: str, subject: Mention, object_: Mention) -> bool:
    """Say whether a claim between two names is about others: the adviser of a round, the teacher of a graduate."""
    if relation == "INVESTED_IN":
        return _ADVISES.match(plain, subject.end) is not None
    if relation != "EDUCATED_AT" or object_.start < subject.end:
        return False
    between = plain[subject.end : object_.start]
    return "," in between and "后者" not in between and _TEACHER.search(plain, 0, subject.start) is not None


def outgrown(plain: str, figure: Mention) -> bool:
    """Say whether a figure is what another has grown from, with no year of its own: 由3000人减至2500人."""
    return _FROM.search(plain, 0, figure.start) is not None and _GROWS.match(plain, figure.end) is not None
