"""Mentions and statements made from spans of a document, and the columns of a table found by their headings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ingest.documents.document import Document, Table
from ingest.documents.layout import Span, cell_spans, row_spans
from ingest.mentions.mention import Mention, MentionKind
from ingest.statements.statement import Scalar, Statement, Status, Value

SURE = 0.98  # share of such rows that are right on hand-checked filings; what is wrong is a header taken for a row


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table with the offsets of its cells."""

    cells: tuple[str, ...]
    spans: tuple[Span, ...]
    start: int
    end: int

    def at(self, column: int | None) -> str:
        """Return the text of a column, "" when there is none."""
        return self.cells[column].strip() if column is not None and column < len(self.cells) else ""

    def place(self, column: int, text: str) -> Span:
        """Return the offsets of `text` inside a column's cell."""
        start = self.spans[column][0] + self.cells[column].index(text)
        return start, start + len(text)


def rows_of(table: Table) -> list[Row]:
    """Return the rows of `table` with their offsets."""
    lines = zip(table.rows, cell_spans(table), row_spans(table), strict=True)
    return [Row(tuple(cells), tuple(spans), start, end) for cells, spans, (start, end) in lines]


def columns_of(header: Sequence[str], roles: Mapping[str, re.Pattern[str]]) -> dict[str, int]:
    """Return the first column whose heading fits each role; a column serves one role, roles in their order."""
    found: dict[str, int] = {}
    for role, pattern in roles.items():
        for index, text in enumerate(header):
            if index not in found.values() and pattern.search(text):
                found[role] = index
                break
    return found


def headed(
    table: Table, roles: Mapping[str, re.Pattern[str]], needed: Sequence[str], *, deepest: int = 4
) -> tuple[dict[str, int], list[Row]] | None:
    """Return the columns by role and the rows under the heading, or None when a needed column is missing.

    A heading may run over several rows ("Jurisdiction of" above "incorporation"); the fewest that serve are taken.
    """
    rows = rows_of(table)
    for last in range(1, min(deepest, len(rows)) + 1):
        for first in range(last):
            header = _joined_heads(rows[first:last])
            columns = columns_of(header, roles)
            if all(role in columns for role in needed):
                while last < len(rows) and _is_heading_tail(rows[last], rows[last - 1], min(columns.values())):
                    last += 1
                columns = columns_of(_joined_heads(rows[first:last]), roles)
                return columns, [r for r in rows[last:] if not _repeats(r, rows[first:last])]
    return None


def _joined_heads(rows: Sequence[Row]) -> list[str]:
    width = max(len(r.cells) for r in rows)
    return [" ".join(dict.fromkeys(r.cells[i] for r in rows if i < len(r.cells) and r.cells[i])) for i in range(width)]


def _is_heading_tail(row: Row, above: Row, first: int) -> bool:
    """Say whether a row carries on the heading: its name cell is empty or the heading's own, and none has a number."""
    name = row.at(first)
    return (not name or name == above.at(first)) and any(row.cells) and not re.search(r"\d", "".join(row.cells))


def _repeats(row: Row, heads: Sequence[Row]) -> bool:
    """Say whether a row is the heading again, as on each page of a long table."""
    filled = [c for c in row.cells if c]
    return bool(filled) and any(row.cells == h.cells for h in heads)


def mention(document: Document, span: Span, cls: str, name: str = "", kind: MentionKind = "name") -> Mention:
    """Return the mention that stands at `span`; `name` is its proper name when the text writes it otherwise."""
    start, end = span
    text = document.text[start:end]
    return Mention(start=start, end=end, text=text, cls=cls, name=name or " ".join(text.split()), kind=kind)


def claim(
    document: Document,
    relation: str,
    subject: Mention,
    object_: Mention | Value,
    *,
    quote: Span,
    method: str,
    qualifiers: Mapping[str, Scalar | None] | None = None,
    valid_from: str | None = None,
    valid_to: str | None = None,
    confidence: float = SURE,
    status: Status = "asserted",
) -> Statement:
    """Return an asserted statement quoted from `quote`; empty qualifiers are left out. An end makes it former."""
    start, end = quote
    ended = (
        valid_to is not None and bool(document.published) and valid_to <= (document.published or "")[: len(valid_to)]
    )
    return Statement(
        relation=relation,
        subject=subject,
        object=object_,
        quote=document.text[start:end],
        start=start,
        end=end,
        qualifiers={k: v for k, v in (qualifiers or {}).items() if v not in (None, "")},
        status="former" if ended else status,
        valid_from=valid_from,
        valid_to=valid_to,
        confidence=confidence,
        method=f"table:{method}",
    )


def lines_of(text: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
    """Yield the offsets of the non-empty lines of text[start:end], blanks around them left out."""
    for found in re.finditer(r"[^\n]+", text[start:end]):
        body = found[0].strip()
        if body:
            at = start + found.start() + found[0].index(body)
            yield at, at + len(body)


_FOOTNOTE = re.compile(
    r"(?:\s*(?:\(\s*(?:\d{1,2}|[a-z])\s*\)|\[\d{1,2}\]|[*†‡§¹²³⁴⁵⁶⁷⁸⁹]+|（\d{1,2}）|(?<=[a-z.)])\d{1,2}(?=$))(?:,(?=\())?)+\s*$"
)


def without_notes(text: str) -> str:
    """Return `text` without footnote marks at its end: "Acme Ltd.(1)*" -> "Acme Ltd."."""
    return _FOOTNOTE.sub("", text).strip()


def fraction(text: str) -> float | None:
    """Return the share that a cell gives, 0 to 1: "51%", "8.5", "100 %"; None when it gives none (or "*", "<1%")."""
    found = re.fullmatch(r"\s*(?:约)?(\d{1,3}(?:\.\d+)?)\s*[%％]?\s*(?:\(\d{1,2}\))?\s*", text)
    value = float(found[1]) / 100 if found else None
    return round(value, 8) if value is not None and 0 < value <= 1 else None


def number(text: str) -> float | None:
    """Return the number in a cell ("6,125,376", "2100000.00"), None when there is none."""
    found = re.fullmatch(r"\s*[$€£¥￥]?\s*(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\s*(?:\(\d{1,2}\)|[股万])?\s*", text)
    return float(found[1].replace(",", "") + (found[2] or "")) if found else None
