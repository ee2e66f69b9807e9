"""The day an office begins, and the years it was held, as the sentence tells them: 8月20日,甲公司召开董事会,选举…."""

from __future__ import annotations

import re

from ingest.statements.chinese.claims import after
from ingest.statements.chinese.masked import Masked
from ingest.statements.chinese.rule import told_between
from ingest.statements.chinese.symbols import expand
from ingest.statements.when_zh import When, is_vague

TAKES = expand(
    r"[^,。;]{0,6},?(?:任期|任职)?(?:自|从|将于|于)?(?P<d>{date})(?:起|开始|正式)?(?:履职|任职|上任|就任|就职|到任|生效|开始|履新)"
)
_TERM = expand(r"(?P<d>{date})(?:间|期间|,)?(?=[^,。;]{0,4}(?:任|担任|出任|就任))")
_FOR_A_TERM = expand(r"[^,。;]{0,6},?任期(?:自|从)(?P<d>{date})(?:起|至|开始)")
_FROM = expand(r"(?P<d>{date})(?:起|开始|以来)(?=,|[^,。;]{0,8}(?:任|担任|出任|就任|接任))")
_ENDS = expand(r"(?P<w>[^。;]{0,40}?)[自于从](?P<d>{date})(?:起|开始)?(?:正式)?生效")
# What is done on a day; somebody who 现任 or 曾任 something did not begin that day.
_APPOINTS = re.compile(
    r"选举|推选|聘任|任命|聘请|委任|当选|接任|接替|接棒|继任|出任|就任|升任|获任|获聘|交给|交由|移交|变更"
)
_STANDS = re.compile(r"现任|目前|现在|眼下|仍是|曾|历任|现为|兼任|此前|时任")


def term_before(masked: Masked, start: int, end: int, published: str | None) -> When | None:
    """Return the span of years of the claim's clause that was over at the publication: 2009年至2019年担任…."""
    left = max(masked.text.rfind(sign, 0, start) for sign in ",。;:") + 1
    spans = [d for m in _TERM.finditer(masked.text, left, end) for d in masked.dates(*m.span("d"))]
    return next((d for d in spans if d.until and after((published or "")[:4], d.until[:4])), None)


def day_in_office(masked: Masked, start: int, end: int) -> str | None:
    """Return the day from which an office is held: the one told behind it, or that of the sentence it is given in."""
    takes = TAKES.match(masked.text, end) or _FOR_A_TERM.match(masked.text, end)
    if takes is not None:
        return masked.dates(*takes.span("d"))[0].value
    begins = list(_FROM.finditer(masked.text, 0, start))
    if begins and not _STANDS.search(masked.text, start, end):
        return masked.dates(*begins[-1].span("d"))[0].value
    before = masked.dates(0, start)
    return _told_day(masked, before[-1], start, end) if before else None


def day_out_of_office(masked: Masked, end: int) -> str | None:
    """Return the day on which leaving takes effect, none of somebody's coming: 辞任董事职务,自5月1日起生效."""
    found = _ENDS.match(masked.text, end)
    if found is None or _APPOINTS.search(found["w"]):
        return None
    return masked.dates(*found.span("d"))[0].value


def _told_day(masked: Masked, when: When, start: int, end: int) -> str | None:
    """Return the day before a claim if somebody is given the office on it, and it is no day of telling."""
    at = next(i for i, unit in enumerate(masked.units) if unit.thing is when)
    given = _APPOINTS.search(masked.text, at, end) is not None and not _STANDS.search(masked.text, at, end)
    vague = is_vague(masked.plain[when.start : when.end])
    return when.value if given and not vague and not when.until and not told_between(masked, when, start) else None
