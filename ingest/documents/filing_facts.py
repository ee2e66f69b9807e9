"""What a filing's own words say about it: filer, title, and the date it was signed or filed."""

from __future__ import annotations

import re

from ingest.documents.dates import dates_in, iso_date

_DATED = (
    re.compile(r"Filing Date\s*:?\s*((?:19|20)\d\d-\d\d-\d\d)"),
    re.compile(r"\bDate[d]?\s*(?:\||:)[\s|]*([A-Z][a-z]+\.? \d{1,2}, \d{4}|\d{1,2}/\d{1,2}/\d{4}|\d{4}-\d\d-\d\d)"),
    re.compile(r"Date of Report[^\n]{0,60}?(?:reported\)?)?\s*:?[\s|]*([A-Z][a-z]+ \d{1,2}, \d{4})", re.I),
    re.compile(r"([A-Z][a-z]+ \d{1,2}, \d{4})[\s|]*\n*\(?Date of (?:Report|earliest event)", re.I),
    re.compile(r"fiscal year ended\s*:?\s*([A-Z][a-z]+ \d{1,2}, \d{4})", re.I),
)
_REGISTRANT = re.compile(
    r"\n\s*([^\n]{2,120}?)[\s|]*\n+\s*\(\s*(?:Exact )?name of (?:the )?(?:registrant|issuer)", re.I
)
_PARENT = re.compile(
    r"(?:^|\n)\W*(?i:(?:list of |significant |principal |direct and indirect )*(?:the )?subsidiaries\s+of)\s+"
    r"(?P<registrant>(?i:the\s+(?:registrant|company|corporation|issuer))\W+)?(?P<name>[A-Z0-9][^\n|]{2,100}?)\s*[*†:(]*\s*(?:\n|$)"
)
_OF_THE_REGISTRANT = re.compile(r"^(?:the\s+)?(?:registrant|company|corporation|issuer)\b", re.I)
_SUBSIDIARIES_LAST = re.compile(
    r"(?:^|\n)(?P<name>[A-Z][^\n|]{2,90}?)(?:['’]s)?\s*\n*\s*(?:list of |significant )?subsidiaries\b", re.I
)
_NOT_A_NAME = re.compile(
    r"^(?:exhibit|ex-|list|as of|at|for|december|january|june|march|september|"
    r"name|schedule|form|united states|annual|state|jurisdiction|page|the following)\b",
    re.I,
)


def filing_date(text: str) -> str | None:
    """Return the filing's date: stamped, of its signature, or of its report; ISO, None without one."""
    for pattern in _DATED:
        if found := pattern.findall(text):
            return iso_date(found[-1] if pattern is _DATED[1] else found[0])
    return None


def registrant(text: str) -> str:
    """Return the filer that a cover page names, or ""."""
    found = _REGISTRANT.search(text[:15_000])
    return found[1].strip(" |*") if found else ""


def parent_of_exhibit(text: str) -> tuple[int, int] | None:
    """Return where an EX-21's head names the parent company, or None."""
    head = text[:3_000]
    for pattern in (_PARENT, _SUBSIDIARIES_LAST):
        for found in pattern.finditer(head):
            name = found["name"].strip(" *†,:")
            # After "of the registrant" any line may follow, such as a date.
            fits = is_company_line(name) if pattern is _PARENT and found["registrant"] else len(name) > 2
            if fits and not _OF_THE_REGISTRANT.match(name) and not _NOT_A_NAME.match(name):
                return found.start("name"), found.start("name") + len(name)
    return _in_sentence(head) or _line_beside_heading(head)


def _in_sentence(head: str) -> tuple[int, int] | None:
    """Return the company of "The following are the significant subsidiaries of Acme Corporation as of ..."."""
    for found in re.finditer(r"\b[Ss]ubsidiaries\s+of\s+(?P<name>[A-Z][^\n|:;]{2,90})", head):
        words = re.split(r"\s+(?:as of|at|and (?:its|their)|include|are|were|\()", found["name"])[0].rstrip(" .:,*")
        dotted = found["name"][len(words) :].startswith(".") and re.search(r"(?:Inc|Corp|Co|Ltd)$", words)
        if is_company_line(words):
            return found.start("name"), found.start("name") + len(words) + (1 if dotted else 0)
    return None


def _line_beside_heading(head: str) -> tuple[int, int] | None:
    """Return a company name on a line of its own within the first lines, such as "ACME CORP" over the heading."""
    at = 0
    for line in head.split("\n")[:12]:
        name = line.strip(" *†|")
        if "|" not in line and is_company_line(name):
            start = at + line.index(name)
            return start, start + len(name)
        at += len(line) + 1
    return None


_COMPANY_END = re.compile(
    r"(?:\b(?:inc|corp|corporation|company|co|ltd|limited|plc|llc|l\.l\.c|lp|l\.p|n\.v|s\.a|ag|se|group|holdings?|bancorp|trust)\b\.?)\W*$",
    re.I,
)


def is_company_line(line: str) -> bool:
    """Say whether a line is just a company's name."""
    words = line.split()
    return (
        1 < len(words) <= 9
        and bool(_COMPANY_END.search(line))
        and not re.search(r"\b(?:subsidiaries|exhibit)\b", line, re.I)
    )


def filing_title(form: str, text: str, title: str) -> str:
    """Return a title such as "8-K: Oracle Corporation"; the page's own when nobody is named."""
    if form == "EX-21":
        at = parent_of_exhibit(text)
        return f"Subsidiaries of {text[at[0] : at[1]]}" if at else "Subsidiaries of the registrant"
    who = registrant(text)
    return f"{form}: {who}" if who else title or form


def cn_report_date(text: str) -> str | None:
    """Return the date that stands alone in a line of a Chinese report's head or at its end, or None."""
    for part in (text[:2_500], text[-1_500:]):
        for line in part.splitlines():
            hits = [*dates_in(line)]
            if hits and len(line.strip()) <= 24 and len(hits[0][2]) == 10 and hits[0][0] <= 4:
                return hits[0][2]
    return None
