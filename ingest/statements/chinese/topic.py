"""The topic that a clause without a subject continues."""

from __future__ import annotations

import re

from ingest.mentions.chinese.coreference import Reference
from ingest.mentions.mention import Mention
from ingest.statements.chinese.masked import Masked
from ingest.statements.chinese.symbols import SYMBOL, expand

_CLASS_OF = {char: name for name, char in SYMBOL.items()}
_OPENING = expand(
    r"(?:(?<=[,;:。])|^)(?:{date}|目前|其中|此外|据悉|据了解|截至目前|记者从|同时|近日|日前|另外|作为[^,。;]{2,24}|,|在{loc}+|昨天|今天|[“\s]|[一-鿿]{1,5}(?=:)|而|但|由于|随着[^,]{2,20}){0,4}(?P<t>{things}|{pers}|{unclear})"
)
_TITLED = expand(r"(?P<o>{org}|{place})(?:的)?[一-鿿A-Za-z]{0,6}{title}(?:[、兼和]{title}){0,4}(?P<p>{per})")


def topics_at(masked: Masked, position: int, kind: str) -> list[Mention]:
    """Return what a clause at `position` without a subject is about, of the kinds named; [] when unclear.

    It is what opens the nearest clause before it in the same sentence. A list that opens the clause is one topic. Where
    another thing of a fitting kind opens a clause in between, that one is the topic.
    """
    wanted = expand("{" + kind + "}")
    found: list[Mention] = []
    for match in _OPENING.finditer(masked.text, 0, position):
        if match.end("t") > position:
            break
        titled = _TITLED.match(masked.text, match.start("t"))
        span = titled.span("p") if titled and titled.end() <= position else match.span("t")
        things = list(masked.things(*span))
        if any(isinstance(thing, Reference) for thing in things):
            found = []
            continue
        mentions = [thing for thing in things if isinstance(thing, Mention)]
        if mentions and all(wanted.fullmatch(SYMBOL[m.cls]) for m in mentions):
            found = mentions
        elif titled is not None or (mentions and _takes_over(mentions[0].cls, kind)):
            found = []
    return found


def _takes_over(cls: str, kind: str) -> bool:
    """Say whether something of class `cls` at the front of a clause makes an older topic of `kind` unclear."""
    agents = expand("{org}|{per}")
    return bool(agents.fullmatch(SYMBOL[cls])) and kind in ("org", "firm", "per", "owner", "thing")


def said_in_question(text: str) -> bool:
    """Say whether a sentence asks rather than tells."""
    return bool(re.search(r"[?][”’]?\s*$", text))
