"""Filings for tests, in the shapes that real ones take; companies and people are invented."""

from __future__ import annotations

from ingest.documents.document import Document
from ingest.documents.raw import Given, Raw
from ingest.documents.read import documents_in
from ingest.mentions.mention import Mention
from ingest.statements.statement import Statement, Value
from ingest.statements.tables import statements_from_tables
from ontology.load import load

Fact = tuple[str, str, str]


def document(text: str, name: str = "filing.htm", **given: str) -> Document:
    [found] = documents_in(Raw(data=text.encode(), origin=f"/in/{name}", name=name, given=Given(**given)))  # type: ignore[arg-type]
    assert isinstance(found, Document), found
    return found


def statements(text: str, name: str = "filing.htm", **given: str) -> list[Statement]:
    """Return the statements of a filing; each quote and mention must stand at its offsets."""
    found = document(text, name, **given)
    mentions, said = statements_from_tables(found, load())
    for s in said:
        assert found.text[s.start : s.end] == s.quote
    for m in mentions:
        assert found.text[m.start : m.end] == m.text
    return list(said)


def facts(said: list[Statement], relation: str) -> list[tuple[str, str]]:
    return [(s.subject.name, named(s)) for s in said if s.relation == relation]


def named(statement: Statement) -> str:
    return statement.object.name if isinstance(statement.object, Mention) else str(value(statement).value)


def value(statement: Statement) -> Value:
    assert isinstance(statement.object, Value)
    return statement.object


def table(*rows: tuple[str, ...]) -> str:
    cells = ("".join(f"<td>{c}</td>" for c in row) for row in rows)
    return "<table>" + "".join(f"<tr>{line}</tr>" for line in cells) + "</table>"


def page(*parts: str) -> str:
    return "<html><body>" + "".join(p if p.startswith("<table") else f"<p>{p}</p>" for p in parts) + "</body></html>"
