"""Whoever is only named for a relative does nothing there: "Hugo Lenz's wife owns Volta Cells"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ingest.mentions.english.gender import KIN
from ingest.mentions.mention import Mention
from ingest.statements.statement import Statement

_KIN = "|".join(sorted(map(re.escape, KIN), key=len, reverse=True))
_WHICH = r"(?:late|elder|eldest|older|younger|youngest|twin|former|ex|only|two|three)"
_BEHIND = re.compile(
    rf"(?:(?<=his)|(?<=her)|(?<=their)|[’']s?) (?:{_WHICH}[ -])*(?:{_KIN})(?:s|ren)?\b",
    re.I,
)
_BEFORE = re.compile(rf"\b(?:a|the|an? \w+|the \w+) (?:{_KIN}) of $", re.I)


def without_kin(text: str, statements: Iterable[Statement]) -> Iterator[Statement]:
    """Yield the statements but those of a person and a body in which a relative of the person stands for him."""
    for statement in statements:
        ends = (statement.subject, statement.object)
        people = [e for e in ends if isinstance(e, Mention) and e.cls == "Person"]
        if len(people) != 1 or not _for_kin(text, people[0]):
            yield statement


def _for_kin(text: str, person: Mention) -> bool:
    """Say whether a person stands there only as whose relative somebody is; not where more is said of the person."""
    if _BEHIND.match(text, person.end):
        return True
    return _BEFORE.search(text[: person.start]) is not None and not text.startswith(",", person.end)
