# ruff: noqa: E501  a pattern is easier to check on one line
"""Cover pages of forms 8-K and 10-K: the listing, the seat and the place of incorporation of the registrant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from ingest.documents.document import Document
from ingest.documents.filing_facts import registrant
from ingest.documents.layout import Span
from ingest.mentions.mention import Mention
from ingest.statements.statement import Statement
from ingest.statements.tables.claims import claim, columns_of, mention, rows_of
from ingest.statements.tables.filer_names import organisation_name
from ingest.statements.tables.jurisdictions import jurisdiction_in

_ROLES = {"ticker": re.compile(r"trading\s+symbol|ticker", re.I), "exchange": re.compile(r"exchange|registered", re.I)}
_INCORPORATED = re.compile(r"\(\s*state\s+or\s+other\s+jurisdiction", re.I)
_ADDRESS = re.compile(
    r"(?P<address>[^\n]{8,200})\n+\s*\(\s*address\s+of\s+(?:registrant's\s+|registrant’s\s+)?principal\s+executive\s+offices?",
    re.I,
)
_CITY_STATE = re.compile(
    r"(?P<city>[A-Z][A-Za-z.' -]{2,30}?),?\s+(?P<state>[A-Z]{2}|[A-Z][a-z]+(?: [A-Z][a-z]+)?)[\s,|]+\d{5}(?:-\d{4})?\W*$"
)


def statements(document: Document) -> Iterator[Statement]:
    """Yield LISTED_ON with the ticker of shares, LOCATED_IN of the head office and of the registration."""
    company = company_of(document)
    if company is None:
        return
    method = f"{document.form} cover"
    yield from _listings(document, company, method)
    yield from _seat(document, company, method)
    yield from _incorporation(document, company, method)


def company_of(document: Document) -> Mention | None:
    """Return the registrant where its cover page names it, or None."""
    name = registrant(document.text)
    start = document.text.find(name) if name else -1
    return mention(document, (start, start + len(name)), "Company", organisation_name(name)) if start >= 0 else None


def _listings(document: Document, company: Mention, method: str) -> Iterator[Statement]:
    """Yield a listing for each class of shares; notes and rights are listed too, but they are not the company's."""
    for table in document.tables[:8]:
        rows = rows_of(table)
        columns = columns_of(rows[0].cells, _ROLES)
        if len(columns) < 2:
            continue
        for row in rows[1:]:
            ticker, exchange = row.at(columns["ticker"]), row.at(columns["exchange"])
            shares = re.search(r"common|ordinary|class [a-z] |shares?|depositary", row.at(0), re.I)
            if not (
                shares
                and re.fullmatch(r"[A-Z]{1,6}(?:[.-][A-Z]{1,2})?", ticker)
                and re.search("exchange|nasdaq|nyse|market", exchange, re.I)
            ):
                continue
            if re.search(r"\bnotes?\b|warrant|purchase rights|\bunits?\b|preferred|debenture", row.at(0), re.I):
                continue
            venue = mention(document, row.place(columns["exchange"], exchange), "Exchange")
            yield claim(
                document,
                "LISTED_ON",
                company,
                venue,
                quote=(row.start, row.end),
                method=method,
                qualifiers={"ticker": ticker},
            )


def _seat(document: Document, company: Mention, method: str) -> Iterator[Statement]:
    found = _ADDRESS.search(document.text[:15_000])
    if not found:
        return
    place = _CITY_STATE.search(found["address"].strip())
    if not place or not jurisdiction_in(place["state"]):
        return
    start = found.start("address") + found["address"].index(found["address"].strip())
    city = re.sub(
        r"^.*\s(?:street|avenue|road|drive|way|boulevard|lane|parkway|floor|suite|plaza|court|place|square|center)\s+",
        "",
        place["city"],
        flags=re.I,
    )
    at = start + place.start("city") + place["city"].rindex(city)
    where = mention(document, (at, at + len(city)), "City", city.title() if city.isupper() else city)
    quote = (start, start + len(found["address"].strip()))
    yield claim(
        document, "LOCATED_IN", company, where, quote=quote, method=method, qualifiers={"site_role": "headquarters"}
    )


def _incorporation(document: Document, company: Mention, method: str) -> Iterator[Statement]:
    span, label_end = _incorporated_in(document) or (None, 0)
    if span and (found := jurisdiction_in(document.text[slice(*span)])):
        text, cls, name = found
        at = span[0] + document.text[slice(*span)].index(text)
        where = mention(document, (at, at + len(text)), cls, name)
        yield claim(
            document,
            "LOCATED_IN",
            company,
            where,
            quote=(span[0], max(span[1], label_end)),  # a lone "Washington" does not say what lies there
            method=method,
            qualifiers={"site_role": "registered office"},
        )


def _incorporated_in(document: Document) -> tuple[Span, int] | None:
    """Return the cell above "(State or other jurisdiction of incorporation)" and where that label ends.

    In a table it is the same column, else the line before."""
    for table in document.tables[:6]:
        rows = rows_of(table)
        for above, row in pairwise(rows):
            column = next((i for i, c in enumerate(row.cells) if _INCORPORATED.search(c)), None)
            if column is not None and above.at(column):
                return above.place(column, above.at(column)), row.place(column, row.at(column))[1]
    found = re.search(
        r"([^\n|]{2,60})\n+\s*\(\s*state\s+or\s+other\s+jurisdiction[^\n)]{0,80}\)?", document.text[:15_000], re.I
    )
    if not found:
        return None
    text = found[1].strip()
    start = found.start(1) + found[1].index(text)
    return (start, start + len(text)), found.end()
