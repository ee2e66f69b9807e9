"""Whether a surname means somebody or the firm that bears it too: "Murakoshi's sales", of Murakoshi Optical."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ingest.mentions.coreference import Entity, core_of

_HAS = re.compile(
    r"[’']s (?:(?:own|first|net|annual|total|main|biggest|largest) )?(?:sales|revenues?|turnover|profits?|losses|employees"  # noqa: E501
    r"|workforce|payroll|shareholders|customers|clients|plants?|factory|factories|headquarters|products|earnings|exports"
    r"|output|order book|subsidiary|market share|chief executive|competitors?|rivals?)\b"
    r"|(?:,[^,.;\n]{1,60},)? (?:employs|posted|manufactures|exports|went public|is listed"
    r"|supplies|had (?:sales|revenues?|a turnover)|lost (?:[$€£¥]|\d)|earned (?:[$€£¥]|\d)|turned over"
    r"|was (?:founded|established|bought|acquired|listed))\b"
)  # fmt: skip
_DEALT = re.compile(
    r"\b(?:(?:hired|employed|supplied|manufactured|recruited) by|jobs? (?:with|at)|(?:stake|shares|interest) in"
    r"|(?:customers?|suppliers?|shareholders?|workers|employees|subsidiary) (?:of|to|at)|(?:works?|worked|working) (?:for|at)"  # noqa: E501
    r"|(?:orders?|bought|buys?|ordered) from|competes? with|suppl(?:y|ies|ied|ier|iers) to|merger with) $"
)  # fmt: skip


def firm_meant(text: str, start: int, end: int, entities: Mapping[str, Entity]) -> Entity | None:
    """Return the firm that a surname means where it stands: the only one that bears it; None for somebody."""
    name = text[start:end]
    if " " in name or not (_HAS.match(text, end) or _DEALT.search(text, max(0, start - 40), start)):
        return None
    firms = {
        e.name: e for e in entities.values() if e.cls in ("Company", "Investor") and name in core_of(e.name).split()
    }
    return next(iter(firms.values())) if len(firms) == 1 else None
