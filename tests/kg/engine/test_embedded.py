"""The embedded engine's life: who starts it, who shares it, what happens when somebody is killed."""

from __future__ import annotations

import json
import os
import signal
import socket
import stat
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from kg.engine import embedded, keeper, locks, open_engine, profile
from kg.errors import EngineError, QueryRefused
from kg.settings import Settings
from ontology.derive.ddl import Unique

SCHEMA = [Unique(label="Entity", property="id")]

WRITER = """
import sys
from pathlib import Path
from kg.engine import open_engine
from kg.settings import Settings
engine = open_engine(Settings(home=Path(sys.argv[1]), engine_idle=0.0))
print("ready", flush=True)
batch = int(sys.argv[3])
for start in range(0, int(sys.argv[2]), batch):
    rows = [{"id": f"e{i}"} for i in range(start, start + batch)]
    query = "UNWIND $rows AS row MERGE (n:Entity {id: row.id}) SET n.name = 'Company ' + row.id"
    engine.writer.write(lambda tx: tx.run(query, {"rows": rows}))
    print(start + batch, flush=True)
engine.close()
"""


def writing(settings: Settings, rows: int, batch: int = 100) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", WRITER, str(settings.home), str(rows), str(batch)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": os.getcwd()})


def line_of(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def eventually(true: Callable[[], bool], seconds: float = 30.0) -> bool:
    end = time.monotonic() + seconds
    while not true():
        if time.monotonic() > end:
            return False
        time.sleep(0.05)
    return True


def lives(pid: int) -> bool:
    """Say whether the process runs: neither gone, nor dead and not yet reaped."""
    found = subprocess.run(["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, text=True, check=False)
    return bool(found.stdout.strip()) and "Z" not in found.stdout


def assert_private(folder: Path) -> None:
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    for name in ("endpoint.json", "config/server-users.jsonl", "config/password"):
        assert stat.S_IMODE((folder / name).stat().st_mode) == 0o600


def test_one_server_is_shared_and_ends_with_its_last_client(settings: Settings) -> None:
    first, second = open_engine(settings), open_engine(settings, read_only=True)
    found = embedded.status(settings)
    assert (found.running, found.version, len(found.clients)) == (True, first.version, 2)
    assert found.pid is not None
    with pytest.raises(QueryRefused):
        _ = second.writer
    assert_private(embedded.paths_of(settings).folder)
    first.close()
    assert second.reader.read("RETURN 1 AS one") == [{"one": 1}]
    second.close()
    assert eventually(lambda: not lives(found.pid or 0))
    assert eventually(lambda: not embedded.stop(settings))
    assert not embedded.status(settings).running


def test_a_killed_server_loses_nothing_and_is_started_again(settings: Settings) -> None:
    engine = open_engine(settings)
    engine.apply_schema(SCHEMA)
    client = writing(settings, rows=1_000)
    assert line_of(client) == "ready"
    assert line_of(client) == "100"
    before = embedded.status(settings).pid or 0
    os.kill(before, signal.SIGKILL)
    assert client.wait(90) == 0, "the client did not find the new server"
    assert engine.reader.read("MATCH (n:Entity) RETURN count(n) AS n, count(DISTINCT n.id) AS ids") == [
        {"n": 1_000, "ids": 1_000}
    ]
    assert embedded.status(settings).pid != before
    engine.close()


def test_a_killed_client_leaves_neither_a_server_nor_half_a_batch(settings: Settings) -> None:
    engine = open_engine(settings)
    engine.apply_schema(SCHEMA)
    client = writing(settings, rows=50_000)
    assert [line_of(client) for _ in range(3)] == ["ready", "100", "200"]
    client.kill()
    client.wait()
    [row] = engine.reader.read("MATCH (n:Entity) RETURN count(n) AS n")
    assert row["n"] >= 200
    assert row["n"] % 100 == 0
    server = embedded.status(settings).pid or 0
    engine.close()
    assert eventually(lambda: not lives(server))


def test_a_killed_keeper_takes_its_server_along_and_blocks_nobody(settings: Settings) -> None:
    engine = open_engine(settings)
    found = embedded.status(settings)
    os.kill(found.keeper or 0, signal.SIGKILL)
    assert eventually(lambda: not lives(found.keeper or 0))
    again = open_engine(settings)
    assert again.reader.read("RETURN 1 AS one") == [{"one": 1}]
    assert eventually(lambda: not lives(found.pid or 0))
    assert engine.reader.read("RETURN 1 AS one") == [{"one": 1}], "the older client found the new server"
    again.close()
    engine.close()


def test_two_processes_write_the_same_rows_at_once(settings: Settings) -> None:
    engine = open_engine(settings)
    engine.apply_schema(SCHEMA)
    clients = [writing(settings, rows=500, batch=50), writing(settings, rows=500, batch=50)]
    assert [client.wait(90) for client in clients] == [0, 0]
    assert engine.reader.read("MATCH (n:Entity) RETURN count(n) AS n") == [{"n": 500}]
    engine.close()


def test_a_taken_port_is_left_for_another(settings: Settings, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        paths = embedded.paths_of(settings)
        profile.make_folder(paths)
        passwords = profile.configure(paths)
        order = keeper.Order(
            command=profile.command(profile.package(), paths, "512m"),
            engine="26",
            writer_password=passwords.writer,
            reader_password=passwords.reader,
            idle=0.0,
        )
        ports = iter([(taken.getsockname()[1], keeper.free_ports()[1]), keeper.free_ports()])
        monkeypatch.setattr(keeper, "free_ports", lambda: next(ports))
        monkeypatch.setattr(signal, "signal", lambda *_: None)
        assert keeper.Keeper(paths, order).run() == 0
    assert next(ports, None) is None, "the second pair was used"


def test_newer_data_is_not_opened_by_an_older_engine(settings: Settings) -> None:
    data = embedded.paths_of(settings).folder / "databases" / "kg"
    data.mkdir(parents=True)
    (data / "schema.json").write_text(json.dumps({"dbmsVersion": "99.1.0"}))
    with pytest.raises(EngineError, match=r"written by engine 99\.1\.0.*upgrade"):
        open_engine(settings)


def test_older_data_is_copied_before_a_newer_engine_opens_it(settings: Settings) -> None:
    paths = embedded.paths_of(settings)
    data = paths.folder / "databases" / "kg"
    data.mkdir(parents=True)
    (data / "schema.json").write_text(json.dumps({"dbmsVersion": "26.1.0"}))
    profile.guard_version(paths, profile.package())
    assert (paths.folder / "copies" / "kg-26.1.0" / "schema.json").exists()


def test_a_server_that_cannot_start_says_why_in_one_line(settings: Settings) -> None:
    with pytest.raises(EngineError) as error:
        open_engine(replace(settings, engine_memory="1m"))
    assert "\n" not in str(error.value)
    assert "did not start" in str(error.value)
    assert "heap" in str(error.value)


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(EngineError, match="KG_HOME"):
        open_engine(Settings(home=tmp_path / "file", engine_idle=0.0))


def test_an_idle_server_stays_for_the_next_command(settings: Settings) -> None:
    patient = replace(settings, engine_idle=60.0)
    first = embedded.start(patient)
    time.sleep(1.0)
    assert embedded.start(patient).pid == first.pid
    assert embedded.status(patient).clients == ()
    assert embedded.stop(patient)
    assert not lives(first.pid or 0)


def test_a_lease_ends_with_its_process(tmp_path: Path) -> None:
    lease = locks.take_lease(tmp_path, "5")
    assert locks.leases(tmp_path) == [(os.getpid(), "5")]
    (tmp_path / "4711-dead").write_text("600")
    assert locks.leases(tmp_path) == [(os.getpid(), "5")]
    locks.end_lease(lease)
    assert locks.leases(tmp_path) == []


def test_the_engine_is_never_imported_into_this_process(settings: Settings) -> None:
    assert "arcadedb_embedded" not in sys.modules
