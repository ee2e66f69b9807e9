"""Second names that a text introduces: in brackets, "also known as", "formerly", "abbreviated as"; and tickers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.mentions.english.candidates import Candidate
from ingest.mentions.english.exchanges import ticker
from ingest.mentions.english.reading import Reading

_QUOTES = "“”\"‘’'「」"
_LEAD = re.compile(
    r"^(?:hereinafter |hereafter |herein |collectively |or |the |referred to as |called |abbreviated (?:as |to )?|abbr\. |also known as |a\.k\.a\. |aka |formerly "  # noqa: E501
    r"(?:known as |called )?|previously |in short |short for |known as |[“\"‘'])+", re.I
)  # fmt: skip
_SECOND = re.compile(r"(?<=[”\"’'])(?:,? or|,? and|, together with).*$")  # ("Harrow" or the "Group")
_OR = re.compile(
    r"(?:\s?\([^()]{1,40}\))?, or (?:the )?[“\"‘']?(?P<name>[A-Z][\w&-]+(?: [A-Z][\w&-]+){0,2})[”\"’']?(?=,)"
)
_AFTER = re.compile(
    r"(?:\s?\([^()]{1,40}\))?,?\s(?:(?:which is |who is )?(?:also|better|commonly|formerly|previously|often) (?:known|called)|known|abbreviated|formerly|formerly known|referred to|"  # noqa: E501
    r"dubbed|nicknamed)(?:\s(?:as|to))?\s(?:the\s)?[“\"‘']?(?P<name>[A-Z][\w&.-]*(?:\s[A-Z][\w&-]*){0,4})"
)


def bracketed_alias(inside: str) -> str | None:
    """Return the second name that a bracket holds, None for a ticker, a date, a remark, a defined term."""
    text = inside.strip()
    if ticker(text) is not None:
        return None
    text = _SECOND.sub("", text)
    lead = _LEAD.match(text)
    bare = text[lead.end() if lead else 0 :].split(",")[0].split(";")[0].strip(" ." + _QUOTES)
    if bare.lower() in (
        "company",
        "group",
        "parent",
        "the company",
        "issuer",
        "purchaser",
        "seller",
        "buyer",
        "agreement",
    ):
        return None
    if lead is not None and re.match(r"[A-Z0-9\u4e00-\u9fff]", bare) and len(bare) <= 60:
        return bare
    short = re.fullmatch(r"[A-Z][A-Za-z&-]{1,9}", bare) and sum(c.isupper() for c in bare) >= 2
    return bare if short or re.fullmatch(r"[\u4e00-\u9fff（）()·]{2,30}", bare) else None


def _or_called(text: str, end: int, name: str) -> re.Match[str] | None:
    """ "X Y Berhad, or XYB," and "Fraunhofer Institute for Z, or Fraunhofer IZ,": initials, or the same first word."""
    match = _OR.match(text, end)
    if match is None:
        return None
    short = match["name"]
    capitals = iter(c for c in name if c.isupper())
    initials = short.isupper() and len(short) > 1 and all(letter in capitals for letter in short)  # in this order
    return match if initials or (" " in short and short.split()[0] == name.split()[0]) else None


def _begins(bare: str, name: str) -> bool:
    """ "Pilot Energy (Pilot)": the bracket holds the beginning of the name before it."""
    return len(bare) > 2 and bare[:1].isupper() and name.startswith(bare + " ")


def aliases_in(reading: Reading, names: Sequence[Candidate]) -> Iterator[tuple[Candidate, int, int]]:
    """Yield (named, start, end) for each second name of a name of this reading; document offsets of the alias."""
    text, at = reading.passage.text, reading.passage.start
    for bracket in reading.brackets:
        owner = next((c for c in names if 0 < bracket.start - c.end <= 3), None)
        alias = bracketed_alias(bracket.text)
        if owner is not None and alias is None:
            bare = bracket.text.strip(" ." + _QUOTES)
            alias = bare if _begins(bare, text[owner.start - at : owner.end - at]) else None
        if owner is not None and alias is not None:
            start = bracket.start + bracket.text.index(alias)
            whole = [
                c for c in names if c.end <= bracket.start and text[c.start - at : c.end - at].startswith(alias + " ")
            ]
            if whole and owner not in whole:
                owner = whole[-1]  # "Orbis Devices Ltd, registered in Wales (“Orbis”)": not the place beside it
            yield owner, start, start + len(alias)
    for owner in names:
        match = _AFTER.match(text, owner.end - at) or _or_called(
            text, owner.end - at, text[owner.start - at : owner.end - at]
        )
        if match and owner.cls != "Person":
            yield owner, at + match.start("name"), at + match.end("name")
