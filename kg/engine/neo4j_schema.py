"""Declarations in Neo4j's words (Cypher). Typed properties need the Enterprise edition; checks at write time do."""

from __future__ import annotations

from collections.abc import Sequence

from kg.engine.bolt import quoted
from ontology.derive.ddl import Declaration, FullText, Index, PropertyType, Unique


def statements(declarations: Sequence[Declaration]) -> dict[str, str]:
    """Return the statement that creates each constraint and index, by its name."""
    return {_name(each): _statement(each) for each in declarations if not isinstance(each, PropertyType)}


def _name(declaration: Unique | Index | FullText) -> str:
    if isinstance(declaration, FullText):
        return declaration.name
    kind = "unique" if isinstance(declaration, Unique) else "index"
    return f"{kind}_{declaration.label}_{declaration.property}".lower()


def _statement(declaration: Unique | Index | FullText) -> str:
    name = quoted([_name(declaration)])[0]
    if isinstance(declaration, FullText):
        return _full_text(name, declaration)
    label, key = quoted([declaration.label, declaration.property])
    if isinstance(declaration, Unique):
        return f"CREATE CONSTRAINT {name} IF NOT EXISTS FOR (n:{label}) REQUIRE n.{key} IS UNIQUE"
    return f"CREATE INDEX {name} IF NOT EXISTS FOR (n:{label}) ON (n.{key})"


def _full_text(name: str, wanted: FullText) -> str:
    labels = "|".join(quoted(wanted.labels))
    keys = ", ".join(f"n.{key}" for key in quoted(wanted.properties))
    options = "OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}}"
    return f"CREATE FULLTEXT INDEX {name} IF NOT EXISTS FOR (n:{labels}) ON EACH [{keys}] {options}"
