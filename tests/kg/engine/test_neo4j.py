"""What goes wrong with a Neo4j by address: one clear line each, within seconds."""

from __future__ import annotations

import socket
import time
from dataclasses import replace

import pytest

from kg.engine import neo4j_schema, open_engine
from kg.engine.functions import reads_only
from kg.engine.neo4j_server import Neo4jEngine
from kg.errors import ConfigError, EngineError, KgError
from kg.settings import Settings
from ontology.derive.ddl import ENTITY_NAMES, Index, PropertyType, Unique


def failure(settings: Settings) -> KgError:
    started = time.monotonic()
    with pytest.raises(KgError) as error:
        open_engine(settings)
    assert time.monotonic() - started < 20
    assert "\n" not in str(error.value)
    assert error.value.exit_code == 3
    return error.value


def closed_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


@pytest.mark.parametrize("scheme", ["bolt", "neo4j"])
def test_a_database_that_is_down_is_named_with_its_address(settings: Settings, scheme: str) -> None:
    uri = f"{scheme}://127.0.0.1:{closed_port()}"
    error = failure(replace(settings, neo4j_uri=uri, neo4j_password="secret"))
    assert isinstance(error, EngineError)
    assert uri in str(error)
    assert "NEO4J_URI" in str(error)


def test_a_host_that_does_not_exist_is_named(settings: Settings) -> None:
    uri = "bolt://no-such-host.invalid:7687"
    assert uri in str(failure(replace(settings, neo4j_uri=uri, neo4j_password="secret")))


def test_something_else_that_listens_is_no_database(settings: Settings) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        uri = f"bolt://127.0.0.1:{other.getsockname()[1]}"
        assert uri in str(failure(replace(settings, neo4j_uri=uri, neo4j_password="secret")))


@pytest.mark.parametrize("uri", ["http://127.0.0.1:7474", "127.0.0.1:7687", "bolt://", "neo4j"])
def test_an_address_that_is_none_is_a_setting_to_mend(uri: str) -> None:
    with pytest.raises(ConfigError, match="NEO4J_URI"):
        Settings.from_env({"NEO4J_URI": uri, "NEO4J_PASSWORD": "secret"})


def test_a_wrong_password_is_said_without_showing_it(neo4j_settings: Settings) -> None:
    error = failure(replace(neo4j_settings, neo4j_password="not the password"))
    assert "NEO4J_PASSWORD" in str(error)
    assert "not the password" not in str(error)


def test_a_missing_database_is_named(neo4j_settings: Settings) -> None:
    assert "NEO4J_DATABASE" in str(failure(replace(neo4j_settings, neo4j_database="nowhere")))


def test_a_plan_tells_reading_from_writing(neo4j_settings: Settings) -> None:
    engine = Neo4jEngine(neo4j_settings)
    kind, operators = engine.explain("MATCH (a)-->(b) WHERE a.id = 'x' RETURN count(b)", {}, timeout=8)
    assert kind == "r"
    assert all(reads_only(operator) for operator in operators), operators
    kind, operators = engine.explain("MATCH (a) SET a.x = 1", {}, timeout=8)
    assert kind != "r"
    assert not all(reads_only(operator) for operator in operators)
    kind, operators = engine.explain("LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line", {}, timeout=8)
    assert not all(reads_only(operator) for operator in operators)
    engine.close()


def test_declarations_become_named_constraints_and_indexes() -> None:
    found = neo4j_schema.statements(
        [
            PropertyType(label="Entity", property="name", type="string"),
            Unique(label="Entity", property="id"),
            Index(label="Statement", property="relation"),
            ENTITY_NAMES,
        ]
    )
    assert list(found) == ["unique_entity_id", "index_statement_relation", "entity_names"]
    assert "REQUIRE n.`id` IS UNIQUE" in found["unique_entity_id"]
    assert "'cjk'" in found["entity_names"]
