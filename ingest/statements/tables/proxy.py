# ruff: noqa: E501  a pattern is easier to check on one line
"""DEF 14A and like tables: directors, nominees and executive officers with their posts, and large holders."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.documents.document import Document, Table
from ingest.documents.filing_facts import is_company_line, registrant
from ingest.mentions.mention import Mention
from ingest.statements.statement import Statement
from ingest.statements.tables.claims import Row, claim, fraction, headed, mention, number, without_notes
from ingest.statements.tables.filer_names import (
    is_organisation,
    organisation_class,
    organisation_name,
    person_in,
    person_name,
)

_OFFICERS = {
    "name": re.compile(r"\bname\b|\bdirectors?\b(?! since)|nominees?|executive officers?|officer$", re.I),
    "title": re.compile(r"position|title|office held|\brole\b", re.I),
    "since": re.compile(r"\bsince\b|year (?:first )?elected|first (?:elected|became)|served from", re.I),
    "age": re.compile(r"^age\b", re.I),
}
_BOARD = {
    "name": _OFFICERS["name"],
    "since": re.compile(r"director\s+since|since|year (?:first )?elected|first (?:elected|became)", re.I),
}
_HOLDERS = {
    "name": re.compile(r"name|beneficial owner|shareholder|stockholder|holder", re.I),
    "share": re.compile(r"percent|%", re.I),
    "shares": re.compile(r"number|amount|shares", re.I),
}
_POST = re.compile(
    r"\b(?:chief|officer|president|chair(?:man|woman|person)?|director|treasurer|secretary|counsel|controller|manager|head|partner|founder|"
    r"principal|trustee|CEO|CFO|COO|CTO|EVP|SVP|VP)\b",
    re.I,
)
_HELD_ELSEWHERE = re.compile(
    r"\b(?:of|at)\s+(?!the\s+(?:board|company|corporation|registrant|audit|compensation|nominating))[A-Z]", re.M
)
_RANKS = r"(?:chief|president|chair|director|secretary|treasurer|general counsel)"
_BETWEEN_POSTS = re.compile(rf"\s*;\s*|\s+and\s+(?={_RANKS})|,\s+(?={_RANKS}\b)", re.I)
_FORMER = re.compile(r"\bformer(?:ly)?\b|\bretired\b|\bex-", re.I)


def statements(document: Document) -> Iterator[Statement]:
    """Yield HOLDS_POST from officer and director tables, HOLDS_SHARES_IN from ownership tables; no company: none."""
    company = _company(document)
    if company is None:
        return
    method = document.form or "filing"
    for table in document.tables:
        yield from _officers(document, table, company, method)
        yield from _holders(document, table, company, method)


def _company(document: Document) -> Mention | None:
    """Return the registrant: over "(Name of Registrant ...)", else the filer known from outside."""
    text = document.text
    name = registrant(text) or dict(document.properties).get("filer", "")
    start = text.find(name) if name else -1
    if start >= 0:
        return mention(document, (start, start + len(name)), "Company", organisation_name(name))
    for line in text[:6_000].split("\n"):
        if is_company_line(line.strip()):
            at = text.index(line.strip())
            return mention(document, (at, at + len(line.strip())), "Company", organisation_name(line.strip()))
    return None


def _officers(document: Document, table: Table, company: Mention, method: str) -> Iterator[Statement]:
    found = headed(table, _OFFICERS, ("name", "title"))
    found = found if found else headed(table, _BOARD, ("name", "since"))
    if found is None:
        yield from _name_over_title(document, table, company, method)
        return
    columns, rows = found
    board = "title" not in columns
    person: Mention | None = None
    for row in rows:
        person = _person(document, row, columns["name"]) or (person if not row.at(columns["name"]) else None)
        if person is None:
            continue
        titles = ["Director"] if board else titles_in(row.at(columns["title"]))
        since = re.search(r"(?:19|20)\d\d", row.at(columns.get("since")))
        for title in titles:
            # "Director since" dates the seat on the board, not the office that stands beside it.
            dated = since[0] if since and (board or title == "Director") else None
            yield _post(document, person, company, row, title, method, dated)


def _person(document: Document, row: Row, column: int) -> Mention | None:
    text = re.split(r",?\s*\b(?:age|director since|independent)\b", row.at(column))[0]
    name = person_in(without_notes(text)) or person_in(without_notes(text.split(",")[0]))
    if not name:
        return None
    return mention(document, row.place(column, name), "Person", person_name(name, surname_first=False))


def titles_in(cell: str) -> list[str]:
    """Return the posts a cell names at the company; a post at another company, or a former one, is left out."""
    text = without_notes(re.sub(r"\s*\(.*?\)", "", cell))
    if not _POST.search(text) or len(text) > 160:
        return []
    parts = _BETWEEN_POSTS.split(text)
    return [p.strip(" ,.") for p in parts if _POST.search(p) and not _FORMER.search(p) and not _is_elsewhere(p)]


def _is_elsewhere(post: str) -> bool:
    """Say whether a post is at another body: "President of Lagos Fiber", "Chief Executive Officer, Acme Corporation"."""
    named = [part.strip() for part in post.split(",")[1:]]
    return _HELD_ELSEWHERE.search(post) is not None or any(is_organisation(n) and not _POST.search(n) for n in named)


def _post(
    document: Document, person: Mention, company: Mention, row: Row, title: str, method: str, since: str | None
) -> Statement:
    return claim(
        document, "HOLDS_POST", person, company, quote=(row.start, row.end), method=method,
        qualifiers={"title": title}, valid_from=since, confidence=0.95,
    )  # fmt: skip


def _name_over_title(document: Document, table: Table, company: Mention, method: str) -> Iterator[Statement]:
    """Yield posts from a compensation table: "Name and Principal Position", the name and the post in one cell."""
    found = headed(
        table, {"both": re.compile(r"name\s+and\s+(?:principal\s+)?(?:position|title|occupation)", re.I)}, ("both",)
    )
    if found is None:
        return
    column, last = found[0]["both"], ""
    person: Mention | None = None
    for row in found[1]:
        cell = row.at(column)
        name, title = _split_cell(re.sub(r"\s*\(\d{1,2}\)", "", cell))
        if name:
            person = mention(document, row.place(column, name), "Person", person_name(name, surname_first=False))
        for post in titles_in(title) if person and title != last else []:
            yield _post(document, person, company, row, post, method, None)  # type: ignore[arg-type]
        last = title


def _split_cell(cell: str) -> tuple[str, str]:
    """Return (name, post) of "Jane Roe Chief Financial Officer", "Jane Roe, President", "Jane Roe" or "President"."""
    words = cell.split()
    for size in range(min(6, len(words)), 1, -1):
        name = person_in(" ".join(words[:size]).rstrip(",;–-"))
        rest = " ".join(words[size:]).lstrip(" ,;–-")
        if name and (not rest or _POST.search(rest.split(",")[0]) or _POST.search(rest)) and name in cell:
            return name, rest
    return "", cell if _POST.search(cell) else ""


def _holders(document: Document, table: Table, company: Mention, method: str) -> Iterator[Statement]:
    found = headed(table, _HOLDERS, ("name", "share"))
    if found is None or not re.search(
        r"benefici|owner|held|holder", " ".join(" ".join(r) for r in table.rows[:4]), re.I
    ):
        return
    columns, rows = found
    for row in rows:
        share = fraction(row.at(columns["share"]))
        holder = _holder(document, row, columns["name"]) if share else None
        if holder is not None:
            shares = number(row.at(columns.get("shares")))
            yield claim(
                document, "HOLDS_SHARES_IN", holder, company, quote=(row.start, row.end), method=method, confidence=0.95,
                qualifiers={"share": share, "shares": int(shares) if shares else None},
            )  # fmt: skip


def _holder(document: Document, row: Row, column: int) -> Mention | None:
    if person := _person(document, row, column):
        return person
    # Large holders stand with their address: "The Vanguard Group 100 Vanguard Blvd., Malvern, PA".
    name = without_notes(re.split(r"\s+(?=\d+\s|P\.?\s?O\.?\s)|\s{2,}", row.at(column))[0]).rstrip(" ,")
    if not is_organisation(name) or re.search(r"directors|officers|as a group|total", name, re.I) or len(name) > 90:
        return None
    return mention(document, row.place(column, name), organisation_class(name), organisation_name(name))
