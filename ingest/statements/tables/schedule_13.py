# ruff: noqa: E501  a pattern is easier to check on one line
"""Schedules 13D and 13G: who holds what share of a company, from the XML form or from a cover page in words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.documents.dates import iso_date
from ingest.documents.document import Document
from ingest.documents.filing_xml import PERSONS
from ingest.documents.layout import Span
from ingest.mentions.mention import Mention
from ingest.statements.statement import Statement
from ingest.statements.tables.claims import claim, fraction, mention, number, rows_of
from ingest.statements.tables.filer_names import (
    is_organisation,
    organisation_class,
    organisation_name,
    person_name,
)

METHOD = "SC 13"


@dataclass(frozen=True, slots=True)
class _Person:
    """One reporting person: where the name stands, its type (IN, CO, PN, ...), share, shares and the quote."""

    name: Span
    kind: str
    share: float | None
    shares: float | None
    quote: Span


def statements(document: Document) -> Iterator[Statement]:
    """Yield HOLDS_SHARES_IN and INVESTED_IN with the share of the class for every reporting person that has one."""
    if any(t.rows[0] == PERSONS for t in document.tables):
        persons, issuer, date = [*_xml_persons(document)], _xml_issuer(document), _xml_date(document)
    else:
        persons, issuer, date = [*_cover_persons(document)], _cover_issuer(document), _cover_date(document)
    if issuer is None:
        return
    for person in persons:
        if person.share or person.shares:
            yield from _claims(document, person, issuer, date)


def _claims(document: Document, person: _Person, issuer: Mention, date: str | None) -> Iterator[Statement]:
    holder = _holder(document, person)
    share = {"share": person.share, "date": date}
    shares = int(person.shares) if person.shares else None
    yield claim(
        document,
        "HOLDS_SHARES_IN",
        holder,
        issuer,
        quote=person.quote,
        method=METHOD,
        qualifiers={**share, "shares": shares},
    )
    yield claim(document, "INVESTED_IN", holder, issuer, quote=person.quote, method=METHOD, qualifiers=share)


def _holder(document: Document, person: _Person) -> Mention:
    name = document.text[slice(*person.name)]
    if is_organisation(name, person.kind):
        return mention(document, person.name, organisation_class(name), organisation_name(name))
    # The XML form takes the name as EDGAR keeps it, surname first; a cover page writes it as it is read.
    written_first = f"{_initial_name(name)}" in document.text.replace(name, "")
    return mention(document, person.name, "Person", person_name(name, surname_first=written_first))


def _initial_name(name: str) -> str:
    """Return "Braden M" for "Leonard Braden Michael": what the text has when the surname stands first."""
    words = name.replace(",", " ").split()
    return f"{words[1]} {words[2][:1]}" if len(words) > 2 else f"{words[-1]} {words[0]}"


def _xml_persons(document: Document) -> Iterator[_Person]:
    for table in document.tables:
        if table.rows[0] == PERSONS:
            for row in rows_of(table)[1:]:
                yield _Person(row.spans[0], row.at(5), fraction(row.at(4)), number(row.at(3)), (row.start, row.end))


def _xml_issuer(document: Document) -> Mention | None:
    rows = rows_of(document.tables[0])
    return mention(document, rows[1].spans[0], "Company", organisation_name(rows[1].at(0))) if len(rows) > 1 else None


def _xml_date(document: Document) -> str | None:
    rows = document.tables[0].rows
    return iso_date(rows[1][3]) if len(rows) > 1 and len(rows[1]) > 3 else None


# ---- cover pages in words: numbered boxes "1 NAMES OF REPORTING PERSONS ... 13 PERCENT OF CLASS ... 14 TYPE OF ..."

_BOX = re.compile(
    r"names?\s+of\s+reporting\s+persons?[\s.:/|]*(?:(?:S\.?S\.?\s+or\s+)?I\.?R\.?S\.?\s+identification\s+nos?\.?\s+of\s+(?:the\s+)?above\s+persons?"
    r"[\s.:|]*(?:\(entities\s+only\))?)?",
    re.I,
)
_NOISE = re.compile(
    r"^(?:\W*|\(?\d{1,2}[.)]?\)?|[\s|]*|.*(?:i\.?r\.?s\.?|s\.?s\.?)\s*(?:or|identification|no).*|.*entities only.*|.*identification no.*|"
    r"\(?[ab]\)?\W*|.*check the appropriate.*|.*see instructions.*)$",
    re.I,
)
_PERCENT = re.compile(
    r"percent\s+of\s+(?:class|series)\s+represented\s+by\s+amount\s+in\s+row\s*\(?\d{1,2}\)?(?P<rest>[\s\S]{0,160}?)(?P<value>\d{1,3}(?:\.\d+)?)\s*%",
    re.I,
)
_AMOUNT = re.compile(
    r"aggregate\s+amount\s+(?:of\s+securities\s+)?beneficially\s+owned\s+by\s+(?:each\s+)?reporting\s+person[\s|:*]*(?P<value>\d[\d,]*)",
    re.I,
)
_TYPE = re.compile(
    r"type\s+of\s+reporting\s+person(?:\s*\([^)]*\)|\s*\*)?[\s|:]*(?P<value>[A-Z]{2}(?:\s*[,;/]\s*[A-Z]{2})*)\b", re.I
)


def _cover_persons(document: Document) -> Iterator[_Person]:
    text = document.text
    starts = [m.end() for m in _BOX.finditer(text)]
    for start, end in zip(starts, [*starts[1:], len(text)][: len(starts)], strict=True):
        box = text[start : min(end, start + 6_000)]
        name = _first_line(box)
        percent, amount, kind = _PERCENT.search(box), _AMOUNT.search(box), _TYPE.search(box)
        if name and percent:
            # The box from the name to the share, where it is short enough to be read as one quote.
            first = name[0] if percent.end() - name[0] < 1_500 else percent.start()
            quote = (start + first, start + percent.end())
            share = fraction(percent["value"])
            shares = number(amount["value"]) if amount else None
            yield _Person((start + name[0], start + name[1]), kind["value"] if kind else "", share, shares, quote)


def _first_line(box: str) -> Span | None:
    """Return where the first words after the box's label stand that are a name."""
    for found in re.finditer(r"[^\n|]+", box[:800]):
        text = re.sub(r"^[\s.:()]+|\s*\(?(?:I\.?R\.?S|S\.?S)\.?.*$|[\s:*]+$", "", found[0])
        if len(text) > 3 and not _NOISE.match(text) and text[0].isupper():
            at = found.start() + found[0].index(text)
            return at, at + len(text)
    return None


def _cover_issuer(document: Document) -> Mention | None:
    found = re.search(r"([^\n|]{3,120})[\s|]*\n\s*\(\s*name\s+of\s+issuer\s*\)", document.text, re.I)
    if not found:
        found = re.search(r"name\s+of\s+issuer[\s:.]*\n?\s*([A-Z][^\n|]{2,100})", document.text, re.I)
    if not found:
        return None
    name = found[1].strip(" _*")
    start = found.start(1) + found[1].index(name)
    return mention(document, (start, start + len(name)), "Company", organisation_name(name))


def _cover_date(document: Document) -> str | None:
    found = re.search(r"([^\n|]{6,40})[\s|]*\n\s*\(\s*date\s+of\s+event", document.text, re.I)
    return iso_date(found[1]) if found else None
