"""Two processes at once, and one that is killed: nothing twice, nothing half, and a rerun completes it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from dump import derived

from kg.engine.engine import Engine
from kg.graph import Graph
from kg.settings import Settings

HERE = Path(__file__).parent


@pytest.fixture
def environment(engine: Engine, request: pytest.FixtureRequest) -> dict[str, str]:
    """Settings of the engine under test, for another process."""
    settings: Settings = request.getfixturevalue(f"{engine.name}_settings")
    root = HERE.parents[2]
    given = {
        **os.environ,
        "PYTHONPATH": f"{root}{os.pathsep}{HERE}",
        "KG_HOME": str(settings.home),
        "KG_ENGINE_IDLE": "0",
    }
    given.pop("NEO4J_URI", None)
    if settings.neo4j_uri:
        given |= {"NEO4J_URI": settings.neo4j_uri, "NEO4J_PASSWORD": settings.neo4j_password}
    return given


def started(first: int, last: int, environment: dict[str, str]) -> subprocess.Popen[str]:
    command = [sys.executable, str(HERE / "writer_process.py"), str(first), str(last)]
    return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)


@pytest.mark.timeout(240)
def test_two_processes_make_one_graph_and_a_killed_one_is_completed(graph: Graph, environment: dict[str, str]) -> None:
    one, two = started(0, 14, environment), started(7, 21, environment)
    assert two.stdout is not None
    for _ in range(3):
        two.stdout.readline()
    two.send_signal(signal.SIGKILL)
    two.wait()
    assert one.wait() == 0
    assert started(7, 21, environment).wait() == 0
    counted = graph.cypher("MATCH (d:Document) RETURN count(d) AS n")["rows"]
    firms = graph.cypher("MATCH (c:Company) RETURN c.name AS name ORDER BY name")["rows"]
    assert counted == [[21]]
    assert firms == [[f"Firm{i} Robotics"] for i in range(5)]
    before = derived(graph.engine)
    graph.rebuild()
    assert derived(graph.engine) == before
