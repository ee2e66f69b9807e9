# ruff: noqa: E501  a pattern is easier to check on one line
"""EX-21: the list of a registrant's subsidiaries, as tables, lines or running columns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.documents.document import Document, Table
from ingest.documents.filing_facts import parent_of_exhibit
from ingest.documents.layout import Span
from ingest.mentions.mention import Mention
from ingest.statements.statement import Statement
from ingest.statements.tables.claims import Row, claim, fraction, lines_of, mention, rows_of, without_notes
from ingest.statements.tables.filer_names import is_organisation, organisation_name
from ingest.statements.tables.jurisdictions import jurisdiction_in

METHOD = "EX-21"
_HEADING = re.compile(
    r"^(?:entity|entities|company|companies|corporation|legal entity)$|organi[sz]ed in|^(?:exhibit|ex-)\s*21|\bsubsidiar(?:y|ies)\b|^(?:legal\s+)?(?:entity|company|corporate)?\s*names?\b|jurisdiction|\bstate(?:/| or | of )|"
    r"country of|place of|incorporat(?:ed|ion)|organi[sz]ation|^percent|ownership|^owned|voting|^as of |^page \d|^name\b|doing business|registrant\b|"
    r"^(?:domestic|foreign|international|u\.s\.|non-u\.s\.|united states|other) (?:entities|subsidiaries|companies)?$|^december|fiscal year|^parent",
    re.I,
)
_SHARE_HEAD = re.compile(r"%|percent|ownership|owned|interest|voting|shareholding", re.I)
_LINE = (
    re.compile(r"^(?P<name>.{3,120}?)\s*(?:\.{3,}|\t+|\s{2,}|\s[-–—]\s|:\s)\s*(?P<place>[A-Z][^|]{1,60})$"),
    re.compile(
        r"^(?P<name>.{3,120}?),?\s+(?:an?|the)\s+(?P<place>[A-Z][\w .’']{1,40}?)\s+(?:corporation|company|limited|llc|general|partnership|business|trust|statutory|entity|unlimited|private|exempted)\b.*$"
    ),
    re.compile(r"^(?P<name>.{3,120}?)\s*\((?P<place>[A-Z][^()]{1,50})\)\W*$"),
)


@dataclass(frozen=True, slots=True)
class _Entry:
    """One subsidiary: where its name and its jurisdiction stand, its share, and the line to quote."""

    name: Span
    place: tuple[Span, str, str] | None  # offsets, class, usual name
    share: float | None
    quote: Span


def statements(document: Document) -> Iterator[Statement]:
    """Yield SUBSIDIARY_OF for every listed subsidiary, and LOCATED_IN (registered) where its jurisdiction stands.

    Without a named parent company the list says nothing that could be kept: no statements.
    """
    parent = _parent(document)
    if parent is None:
        return
    entries = [e for t in document.tables for e in _table_entries(t)] or list(_line_entries(document, parent.end))
    seen: set[str] = set()
    for entry in entries:
        company = mention(document, entry.name, "Company")
        if company.name.casefold() not in seen and company.name.casefold() != parent.name.casefold():
            seen.add(company.name.casefold())
            yield from _claims(document, company, parent, entry)


def _claims(document: Document, company: Mention, parent: Mention, entry: _Entry) -> Iterator[Statement]:
    yield claim(
        document, "SUBSIDIARY_OF", company, parent, quote=entry.quote, method=METHOD, qualifiers={"share": entry.share}
    )
    if entry.place is not None:
        span, cls, name = entry.place
        where = mention(document, span, cls, name)
        role = {"site_role": "registered office"}
        yield claim(document, "LOCATED_IN", company, where, quote=entry.quote, method=METHOD, qualifiers=role)


def _parent(document: Document) -> Mention | None:
    """Return the registrant: named in the exhibit's head, else the filer that the submission or the caller names."""
    if at := parent_of_exhibit(document.text):
        start, end = at
        name = without_notes(document.text[start:end])
        return mention(document, (start, start + len(name)), "Company", organisation_name(name))
    facts = dict(document.properties)
    filer = facts.get("filer", "") or ("" if document.publisher == "SEC EDGAR" else document.publisher)
    if not filer:
        return None
    heading = re.search(r"\b(?:registrant|company|subsidiaries)\b", document.text, re.I)
    span = heading.span() if heading else (0, min(len(document.text), 10))
    return mention(document, span, "Company", filer, "nominal")


def _table_entries(table: Table) -> Iterator[_Entry]:
    rows = rows_of(table)
    width = max(len(r.cells) for r in rows)
    places = [c for c in range(width) if _share_of_places(rows, c) >= 0.5]
    names = _name_columns(rows, width, places)
    shares = _share_column(rows, width)
    for row in rows:
        for name_column, place_column in names:
            if entry := _row_entry(row, name_column, place_column, shares):
                yield entry


def _share_of_places(rows: Sequence[Row], column: int) -> float:
    filled = [r.at(column) for r in rows if r.at(column) and not _HEADING.search(r.at(column))]
    return sum(jurisdiction_in(without_notes(t)) is not None for t in filled) / len(filled) if filled else 0.0


def _name_columns(rows: Sequence[Row], width: int, places: list[int]) -> list[tuple[int, int | None]]:
    """Return (name column, place column) pairs: the place belongs to the nearest names on its left, else its right.

    Two lists side by side make two pairs.
    """
    words = [c for c in range(width) if c not in places and _looks_like_names(rows, c)]
    if not words:
        return []
    if not places:
        return [(words[0], None)]
    pairs: list[tuple[int, int | None]] = []
    for place in places:
        left = [c for c in words if c < place and all(c > p for p in places if p < place)] or [
            c for c in words if c < place
        ]
        chosen = left[0] if left else words[0]
        if chosen not in (n for n, _ in pairs):
            pairs.append((chosen, place))
    return pairs


def _looks_like_names(rows: Sequence[Row], column: int) -> bool:
    filled = [r.at(column) for r in rows if r.at(column) and not _HEADING.search(r.at(column))]
    lettered = [t for t in filled if len(t) > 3 and re.search(r"[A-Za-z\u4e00-\u9fff]{2}", t) and fraction(t) is None]
    return len(lettered) >= max(1, len(filled) // 2)


def _share_column(rows: Sequence[Row], width: int) -> int | None:
    for column in range(width):
        heads = " ".join(r.at(column) for r in rows[:4])
        values = [r.at(column) for r in rows if r.at(column)]
        if _SHARE_HEAD.search(heads) and sum(fraction(v) is not None for v in values) >= max(1, len(values) // 3):
            return column
    return None


def _row_entry(row: Row, names: int, places: int | None, shares: int | None) -> _Entry | None:
    name = without_notes(row.at(names))
    if not _is_entity(name, alone=sum(bool(c) for c in row.cells) == 1 and len(row.cells) > 1):
        return None
    place = None
    if places is not None and _HEADING.search(row.at(places)) and not jurisdiction_in(without_notes(row.at(places))):
        return None  # a heading, once more on the next page
    if places is not None and (found := jurisdiction_in(without_notes(row.at(places)))):
        place = (row.place(places, found[0]), found[1], found[2])
    share = fraction(row.at(shares)) if shares is not None else None
    return _Entry(row.place(names, name), place, share, (row.start, row.end))


def _is_entity(name: str, *, alone: bool) -> bool:
    """Say whether a cell names a company; a cell alone in its row may be a group heading ("United Kingdom")."""
    if not 3 <= len(name) <= 150 or not re.search(r"[A-Za-z\u4e00-\u9fff]{2}", name) or jurisdiction_in(name):
        return False
    if alone or _HEADING.search(name):
        return is_organisation(name) and not _is_heading_line(name)
    return (
        not re.match(r"^(?:\*|note|total\b|the (?:above|following|names)|pursuant|in accordance)", name, re.I)
        and len(name.split()) <= 18
    )


def _is_heading_line(text: str) -> bool:
    return (
        re.search(
            r"^(?:exhibit|list of|subsidiaries|significant|name of|jurisdiction|state or|direct|wholly)", text, re.I
        )
        is not None
    )


def _line_entries(document: Document, after: int) -> Iterator[_Entry]:
    """Yield the entries of an exhibit without a table: one line a company, its place at the end or in brackets."""
    for start, end in lines_of(document.text, after):
        line = document.text[start:end]
        for pattern in _LINE:
            found = pattern.match(without_notes(line))
            place = jurisdiction_in(found["place"]) if found else None
            if found and place and _is_entity(without_notes(found["name"].strip(" .,")), alone=False):
                at = start + found.start("place") + found["place"].index(place[0])
                name = without_notes(found["name"]).rstrip(" ,")
                yield _Entry(
                    (start, start + len(name)), ((at, at + len(place[0])), place[1], place[2]), None, (start, end)
                )
                break
        else:
            name = without_notes(line)
            if (
                is_organisation(name)
                and not _HEADING.search(name)
                and len(name.split()) <= 12
                and not name.endswith(":")
                and ". " not in name.rstrip(".")
            ):
                yield _Entry((start, start + len(name)), None, None, (start, end))
