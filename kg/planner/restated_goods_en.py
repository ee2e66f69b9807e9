"""How many of a product were sold, what a firm makes, and what it charges: everyday words, and the plain question."""

# ruff: noqa: E501  (tables: one rule a line)
from __future__ import annotations

import re

_NAME = r"(?-i:(?:[A-Z][\w-]*|[a-z]+[A-Z]\w*|[A-Za-z-]*\d[\w-]*)(?: (?:[A-Z][\w-]*|[A-Za-z-]*\d[\w-]*))*)"
_SOLD = r"(?:sold|sell|shipped|ship|delivered|deliver)"
_BEEN = r"(?:were|was|have been|has been|had been|got)"
_UNITS = r"(?:units|pieces|copies|sets|examples|items)"
_DO = r"(?:has|have|did|does|had)"
_KIND = r"(?: (?-i:[a-z][a-z-]+)){0,2}"
_WHEN = r"((?: (?:in|during|for|by|so far|to date|last year|this year|since) ?.*)?)"

_SOLD_OF = (
    (rf"^how many (?:of the |of its )?({_NAME}){_KIND} {_DO} (?!{_NAME} (?:have|employ)).+? (?:already |so far )?{_SOLD}{_WHEN}$", r"what are the units sold of \1\2"),
    (rf"^how many (?:of the |of its )?({_NAME}){_KIND} {_BEEN} (?:already )?{_SOLD}{_WHEN}$", r"what are the units sold of \1\2"),
    (rf"^how many {_UNITS} of (?:the |its )?(.+?) {_DO} .+? (?:already |so far )?{_SOLD}{_WHEN}$", r"what are the units sold of \1\2"),
    (rf"^how many {_UNITS} of (?:the |its )?(.+?) {_BEEN} (?:already )?{_SOLD}{_WHEN}$", r"what are the units sold of \1\2"),
    (rf"^how many {_UNITS} {_DO} (.+?) (?:already |so far )?{_SOLD}{_WHEN}$", r"what are the units sold of \1\2"),
    (rf"^how often (?:was|has) (?:the )?({_NAME}){_KIND} (?:been )?sold{_WHEN}$", r"what are the units sold of \1\2"),
    (rf"^have (more than|over|at least|fewer than|less than) ([\d,.]+(?: (?:thousand|million))?) (?:units of (?:the |its )?)?({_NAME}){_KIND} been {_SOLD}$", r"does \3 have \1 \2 units sold"),
)  # fmt: skip

SOLD = tuple((re.compile(pattern, re.IGNORECASE), said) for pattern, said in _SOLD_OF)
