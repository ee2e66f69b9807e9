"""Forms 3, 4 and 5: officers and directors with their titles, and holdings where a form gives them exactly."""

from __future__ import annotations

from collections.abc import Iterator

from ingest.documents.document import Document
from ingest.documents.filing_xml import OWNERS
from ingest.mentions.mention import Mention
from ingest.statements.statement import Statement, Value
from ingest.statements.tables.claims import Row, claim, mention, number, rows_of
from ingest.statements.tables.filer_names import is_organisation, organisation_class, organisation_name, person_name
from ingest.statements.tables.ownership_page import page_statements

_COLUMN = {name: index for index, name in enumerate(OWNERS)}
_AFTER, _DIRECT = 6, 7  # columns of a holdings table


def statements(document: Document) -> Iterator[Statement]:
    """Yield HOLDS_POST for each officer and director, and HOLDS_SHARES_IN for a lone owner's direct holding.

    Several owners on one form report the same shares, so none of them is given the holding.
    """
    method = f"form {document.form}"
    tables = [t for t in document.tables if t.rows and t.rows[0] == OWNERS]
    if not tables:
        yield from page_statements(document, method)
        return
    rows = [row for table in tables for row in rows_of(table)[1:]]
    for row in rows:
        yield from _posts(document, row, method)
        if "10% owner" in row.at(_COLUMN["Relationship"]) and len(rows) > 1:
            yield _large_owner(document, row, method)
    issuer = [row for table in document.tables[:1] for row in rows_of(table)[1:2]]
    for row in issuer:
        yield from _identifiers(document, row, method)
    if len(rows) == 1:
        yield from _holding(document, rows[0], method)


def _posts(document: Document, row: Row, method: str) -> Iterator[Statement]:
    held = row.at(_COLUMN["Relationship"])
    owner = _owner(document, row)
    if owner.cls != "Person":
        return
    titles = [row.at(_COLUMN["Title"])] if "Officer" in held and row.at(_COLUMN["Title"]) else []
    titles += ["Director"] if "Director" in held else []
    company = _issuer(document, row)
    # The form shows the post on the day of the event; how long it has been held it does not say.
    for title in titles or (["Officer"] if "Officer" in held else []):
        yield claim(
            document,
            "HOLDS_POST",
            owner,
            company,
            quote=(row.start, row.end),
            method=method,
            qualifiers={"title": _title(title)},
        )


def _large_owner(document: Document, row: Row, method: str) -> Statement:
    """Return that an owner of ten percent holds shares; how many of the group's are its own the form does not say."""
    owner, company = _owner(document, row), _issuer(document, row)
    return claim(document, "HOLDS_SHARES_IN", owner, company, quote=(row.start, row.end), method=method)


def _title(title: str) -> str:
    return title.title() if title.isupper() and len(title) > 5 else title


def _owner(document: Document, row: Row) -> Mention:
    name, span = row.at(0), row.spans[0]
    officer = "Officer" in row.at(_COLUMN["Relationship"])
    if is_organisation(name) and not officer:
        return mention(document, span, organisation_class(name), organisation_name(name))
    return mention(document, span, "Person", person_name(name, surname_first=True))


def _issuer(document: Document, row: Row) -> Mention:
    column = _COLUMN["Issuer"]
    return mention(document, row.spans[column], "Company", organisation_name(row.at(column)))


def _identifiers(document: Document, row: Row, method: str) -> Iterator[Statement]:
    company = mention(document, row.spans[0], "Company", organisation_name(row.at(0)))
    if row.at(1):
        yield claim(
            document,
            "OBSERVATION",
            company,
            Value(value=row.at(1), of="cik"),
            quote=(row.start, row.end),
            method=method,
        )


def _holding(document: Document, owner: Row, method: str) -> Iterator[Statement]:
    """Yield the holding of the only owner: the last direct amount of one class of shares, as the form states it."""
    held: dict[str, tuple[Row, float]] = {}
    for table in document.tables:
        if table.rows[0][0] == "Security" and _is_common(document, table.start):
            for row in rows_of(table)[1:]:
                amount = number(row.at(_AFTER))
                if amount and row.at(_DIRECT) == "D":
                    held[row.at(0)] = (row, amount)
    for row, amount in held.values():
        quote = (row.start, row.end)
        yield claim(
            document, "HOLDS_SHARES_IN", _owner(document, owner), _issuer(document, owner), quote=quote, method=method,
            qualifiers={"shares": int(amount), "date": row.at(1) or _event(document)},
        )  # fmt: skip


def _is_common(document: Document, start: int) -> bool:
    return document.text[:start].rstrip().endswith("Shares")


def _event(document: Document) -> str:
    return document.tables[0].rows[1][3] if document.tables and len(document.tables[0].rows) > 1 else ""
