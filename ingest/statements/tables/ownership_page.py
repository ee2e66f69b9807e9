# ruff: noqa: E501  a pattern is easier to check on one line
"""Forms 3, 4 and 5 as the printed page that EDGAR shows: the numbered boxes of its head."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.documents.document import Document
from ingest.documents.layout import Span
from ingest.statements.statement import Statement
from ingest.statements.tables.claims import claim, mention
from ingest.statements.tables.filer_names import is_organisation, organisation_class, organisation_name, person_name

_OWNER = re.compile(r"1\.\s*Name and Address of Reporting Person\W*\s*(?P<name>[A-Z][^\n|(]{2,80})", re.I)
_ISSUER = re.compile(
    r"Issuer\s+Name(?:\s+and|\s*&)?\s+Ticker\s+or\s+Trading\s+Symbol[\s|]*(?P<name>[A-Z0-9][^\n\[|]{1,90}?)\s*\[\s*(?P<ticker>[A-Z0-9. -]+?)\s*\]",
    re.I,
)
_BOX = re.compile(r"Relationship\s+of\s+Reporting\s+Person[\s\S]{0,700}?(?=\b6\.\s*Individual|\n\s*6\.|\Z)", re.I)
_TICKED = re.compile(r"\b[Xx]\b[\s|]*(?P<role>Director|Officer|10%\s+Owner)")
_TITLE = re.compile(r"Other\s*\(specify\s+below\)[\s|]*(?P<title>[A-Z][^\n|]{2,90}?)\s*(?:\n|\||$)", re.I)


def page_statements(document: Document, method: str) -> Iterator[Statement]:
    """Yield HOLDS_POST for the owner's ticked roles, HOLDS_SHARES_IN for a ticked ten percent; no head: nothing."""
    text = document.text
    owner, issuer, box = _OWNER.search(text), _ISSUER.search(text), _BOX.search(text)
    if not (owner and issuer and box):
        return
    written, company_name = owner["name"].strip(), issuer["name"].strip()
    held = {m["role"].split()[0].lower(): m for m in _TICKED.finditer(box[0])}
    who = _span(owner.start("name"), owner["name"], written)
    company = mention(
        document, _span(issuer.start("name"), issuer["name"], company_name), "Company", organisation_name(company_name)
    )
    is_person = "officer" in held or not is_organisation(written)
    person = (
        mention(document, who, "Person", person_name(written, surname_first=True))
        if is_person
        else mention(document, who, organisation_class(written), organisation_name(written))
    )
    title = _TITLE.search(box[0])
    end = box.start() + len(box[0].rstrip())
    quote = (who[0], end) if 0 < end - who[0] < 1_500 else (box.start(), end)
    for role, post in (("officer", title["title"].strip() if title else "Officer"), ("director", "Director")):
        if role in held and is_person:
            yield claim(document, "HOLDS_POST", person, company, quote=quote, method=method, qualifiers={"title": post})
    if "10%" in held:
        yield claim(document, "HOLDS_SHARES_IN", person, company, quote=quote, method=method)


def _span(start: int, cell: str, text: str) -> Span:
    at = start + cell.index(text)
    return at, at + len(text)
