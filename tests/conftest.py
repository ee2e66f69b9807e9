"""Fixtures for every test: settings in a temporary folder, and an empty graph on each engine.

A test that takes `engine` runs twice: on the embedded engine and on Neo4j. The Neo4j is KG_TEST_NEO4J_URI with
KG_TEST_NEO4J_PASSWORD, else the one that `make neo4j` has started, else the test is skipped with a word. Its graph is
deleted between tests, so one that holds anything but a test's graph is refused. CI_REQUIRE_NEO4J=1 turns skips into
failures, and a session without a single test on Neo4j into a failed one.
"""

from __future__ import annotations

import os
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.engine import open_engine
from kg.engine.engine import Engine
from kg.errors import KgError
from kg.settings import Settings

ENGINES = ("embedded", "neo4j")
STARTED = Path(__file__).parent.parent / "build" / "neo4j" / "env"
MARK = "kg_tests"  # the name of an index: a node would be seen by tests that count nodes
REQUIRED = os.environ.get("CI_REQUIRE_NEO4J") == "1"


SLOW = (  # files, and tests by a word of their names, that start servers, kill them, or read for long
    "test_embedded.py", "test_robustness.py", "test_notebooks.py", "test_two_writers.py", "test_poisoned_documents.py",
    "test_bad_input.py", "test_commands.py", "test_agent.py", "endless", "something_else_that_listens",
)  # fmt: skip


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Every test that takes an engine is a graph test; the slow ones are left out by `make test`."""
    for item in items:
        if any(word in item.nodeid for word in SLOW):
            item.add_marker("slow")
        if {"engine", "any_engine", "neo4j_settings"} & set(getattr(item, "fixturenames", ())):
            item.add_marker("graph")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say how many tests ran on each engine."""
    counts = {name: _ran_on(terminalreporter, name) for name in ENGINES}
    if any(counts.values()):
        terminalreporter.write_line("graph tests: " + ", ".join(f"{n} on {name}" for name, n in counts.items()))
    hostile = {name: _ran_on(terminalreporter, name, about=("hostile", "poison")) for name in ENGINES}
    if any(hostile.values()):
        shown = ", ".join(f"{n} on {name}" for name, n in hostile.items())
        terminalreporter.write_line(f"of these, hostile statements, questions, plans, calls and documents: {shown}")


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """Where a Neo4j is required, a session that asked for graph tests and ran none on Neo4j has failed."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    asked = any("neo4j" in item.nodeid for item in session.items)
    if REQUIRED and asked and reporter is not None and not _ran_on(reporter, "neo4j") and exitstatus == 0:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def _ran_on(reporter: pytest.TerminalReporter, name: str, about: tuple[str, ...] = ("",)) -> int:
    done = [*reporter.stats.get("passed", ()), *reporter.stats.get("failed", ())]
    ids = [report.nodeid for report in done if report.when == "call" and name in report.nodeid.partition("[")[2]]
    return sum(any(word in id_ for word in about) for id_ in ids)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Settings with a data folder of the test's own; the embedded engine, no model, nothing left running after it."""
    return Settings(home=tmp_path / "home", engine_idle=0.0)


@pytest.fixture(scope="session")
def embedded_settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """Settings of the one embedded engine that all graph tests share."""
    return Settings(home=tmp_path_factory.mktemp("home"), engine_idle=0.0)


@pytest.fixture(scope="session")
def neo4j_settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """Settings of the Neo4j that tests may write to; skips, or fails where one is required, when there is none."""
    uri, password = _neo4j_given()
    if not uri:
        word = "no Neo4j to test on: run `make neo4j`, or set KG_TEST_NEO4J_URI and KG_TEST_NEO4J_PASSWORD"
        if REQUIRED:
            pytest.fail(word)
        pytest.skip(word)
    return Settings(home=tmp_path_factory.mktemp("home"), neo4j_uri=uri, neo4j_password=password)


def _neo4j_given() -> tuple[str, str]:
    if uri := os.environ.get("KG_TEST_NEO4J_URI", ""):
        return uri, os.environ.get("KG_TEST_NEO4J_PASSWORD", "")
    if not STARTED.exists() or not (STARTED.parent / "pid").exists():
        return "", ""
    words = shlex.split(STARTED.read_text())
    given = dict(word.split("=", 1) for word in words if "=" in word)
    return given["NEO4J_URI"], given["NEO4J_PASSWORD"]


@pytest.fixture(scope="session", params=ENGINES)
def any_engine(request: pytest.FixtureRequest) -> Iterator[Engine]:
    """One running engine of each kind for the whole session; use `engine`, which is empty at the start of a test."""
    opened = open_engine(request.getfixturevalue(f"{request.param}_settings"))
    try:
        _refuse_foreign_graph(opened)
        _declare(opened)
        yield opened
        _leave(opened)
    finally:
        opened.close()


@pytest.fixture
def engine(any_engine: Engine) -> Engine:
    """A running engine with an empty graph and the schema of the packaged ontology; every test runs on each kind."""
    empty(any_engine)
    return any_engine


def empty(engine: Engine) -> None:
    """Delete every node and relationship of a test's graph."""
    engine.writer.write(lambda tx: tx.run("MATCH (n) DETACH DELETE n"))


def _refuse_foreign_graph(engine: Engine) -> None:
    if engine.name == "embedded":
        return
    [row] = engine.reader.read("MATCH (n) RETURN count(n) AS nodes")
    marked = engine.reader.read("SHOW INDEXES YIELD name WHERE name = $mark RETURN name", {"mark": MARK})
    if row["nodes"] and not marked:
        pytest.fail("this Neo4j holds a graph that no test made, and tests delete what they find: give them another")
    engine.writer.write(lambda tx: tx.run(f"CREATE INDEX {MARK} IF NOT EXISTS FOR (n:TestGraph) ON (n.id)"))


def _leave(engine: Engine) -> None:
    """Leave an unmarked, empty Neo4j: the graph that somebody loads into it next is not ours to delete."""
    if engine.name == "neo4j":
        empty(engine)
        engine.writer.write(lambda tx: tx.run(f"DROP INDEX {MARK} IF EXISTS"))


def _declare(engine: Engine) -> None:
    """Declare the packaged ontology's schema, so that tests see the types that users' graphs have."""
    from ontology.derive import ddl
    from ontology.load import load

    try:
        engine.apply_schema(ddl.declarations(load()))
    except KgError as error:
        pytest.fail(f"{engine.name}: {error}")
