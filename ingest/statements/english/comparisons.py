"""Numbers that stand beside the figure of a text: what it is compared with, aimed at, guessed, one end of a range."""

from __future__ import annotations

import re

from ingest.statements.quantity import Quantity

# "compared with a loss of", "the previous target of", "analysts' estimates of": no level that was reached.
_COMPARED = re.compile(
    r"\b(?:compared (?:with|to)|against|versus|vs\.?|unlike|than(?= (?:the|its|last|a|an|analysts|in)\b))\s+(?:(?!(?:and|but|which|while)\b)[a-z’'-]+\s+){0,6}$",  # noqa: E501
    re.I,
)
_AIMED = re.compile(
    r"\b(?:targets?|goals?|forecasts?|guidance|estimates?|ambitions?|expectations?|consensus|hopes?|predictions?|projections?)"
    r"(?: for \w+)? (?:of|for|at) (?:(?:about|around|some|nearly|at least|more than|over|the|a)\s+)*$",
    re.I,
)
_BEHIND = re.compile(
    r"\s(?:that )?(?:(?:had been|was|were|\w+) ){0,3}(?:expected|forecast|predicted|estimated|projected|pencilled in)\b"
    r"(?! to)"
)
_GUESTS = re.compile(r"\s(?:\w+ ){0,2}(?:visitors|participants|guests|delegates|attendees) (?:are|were) expected\b")
_GUESSING = re.compile(
    r"\b(?:analysts|economists|brokers|forecasters|the market|investors|experts|observers|bankers)\b[^.;:”\"]{0,60}"
    r"\b(?:expect|forecast|predict|estimate|project|believe|think|reckon|anticipate|had expected)\w*\b[^.;:]*$",
    re.I,
)
_RANGE_FROM = re.compile(r"\bbetween\s+(?:about |around |some )?$", re.I)
_RANGE_TO = re.compile(r"\bbetween\s+[$€£¥₹]?[\w.,]+(?: [a-z]+){0,2} and\s+$", re.I)
_ENDS = re.compile(r"\s?(?:-|–|—| to )\s?[$€£¥₹]?\d")
_END = re.compile(r"\d(?:[mk]|bn| million| billion)?\s?(?:-|–|—| to )\s?$")
_MOVED = re.compile(r"\b(?:from|by|rose|grew|fell|up|down|rise|grow|fall)\b[^.;:]{0,40}$", re.I)
# "Some 210 people lost their jobs": who goes, comes or is hit is no staff.
_GOING = re.compile(
    r"\s(?:\w+ ){0,2}?(?:people|employees|workers|staff|jobs)(?: \w+){0,3}? (?:los[et]|losing|laid off|made redundant|dismissed|sacked|let go"  # noqa: E501
    r"|affected|retired|resigned|applied|attended|joined|died|injured|at risk|(?:will|would|could|may|are to|were to) (?:go|leave|be (?:cut|axed|lost|hired|created)))\b",  # noqa: E501
    re.I,
)


def is_beside(text: str, quantity: Quantity) -> bool:
    """Say whether a number only stands beside the figure told: compared, aimed at, guessed by others, a range's end."""
    before = text[max(0, quantity.start - 120) : quantity.start]
    after = text[quantity.end : quantity.end + 90]
    if _COMPARED.search(before) or _AIMED.search(before) or _GUESSING.search(before):
        return True
    if _BEHIND.match(after) and not _GUESTS.match(after):
        return True
    if _RANGE_FROM.search(before) or _RANGE_TO.search(before):
        return True
    if (_ENDS.match(after) or _END.search(before)) and not _MOVED.search(before):
        return True
    return quantity.kind == "count" and _GOING.match(after) is not None
