"""The embedded engine: one server process a data folder, shared by every process that opens the folder.

The first client starts a keeper (kg/engine/keeper.py), the keeper starts the server. Each client holds a lease, a file
lock that the system releases however the client ends; the keeper stops the server when no lease has lived for
KG_ENGINE_IDLE seconds.
"""

from __future__ import annotations

import errno
import hashlib
import json
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from kg.engine import embedded_schema, locks, profile
from kg.engine.access import Reader, Use, Writer
from kg.engine.bolt import RETRY_SECONDS, Address, Bolt, Unreachable
from kg.engine.engine import GraphReader, GraphWriter, Parameters, T, Table
from kg.engine.keeper import READY_SECONDS, TAKEN, Endpoint, Order, Paths, write_private
from kg.errors import EngineError, KgError, QueryFailed, QueryRefused, QueryTimeout
from kg.settings import Settings
from ontology.derive.ddl import ENTITY_NAMES, Declaration

WAIT_SECONDS = READY_SECONDS * 2
POLL_SECONDS = 0.02
LEAST_FREE_BYTES = 4 << 20
WATCH_SECONDS = profile.READ_MILLISECONDS / 1000 + 3.0  # the server's own limit, which some queries never look at
NAMES_INDEXES = tuple(embedded_schema.full_text_indexes(ENTITY_NAMES))


@dataclass(frozen=True, slots=True, kw_only=True)
class EngineStatus:
    """What `kg engine status` shows. `clients` are process ids; the rest is None while nothing runs."""

    running: bool
    folder: Path
    clients: tuple[int, ...] = ()
    pid: int | None = None
    keeper: int | None = None
    port: int | None = None
    version: str | None = None


class EmbeddedEngine:
    """A client of the folder's server, which is started when it does not run, and again when it dies."""

    name = "embedded"

    def __init__(self, settings: Settings, *, read_only: bool = False) -> None:
        """Take a lease and connect. EngineError says in one line why that cannot be."""
        self._settings, self._read_only = settings, read_only
        self._paths = paths_of(settings)
        self._bolts: dict[str, Bolt] = {}
        self._guard = threading.RLock()
        profile.make_folder(self._paths)
        with disk_told(self._paths.folder):
            self._lease = locks.take_lease(self._paths.leases, str(settings.engine_idle))
            try:
                self._endpoint = running_server(self._paths, settings)
                self._bolt(profile.READER)
            except BaseException:
                self.close()
                raise

    @property
    def version(self) -> str:
        """The version of the server that runs."""
        return self._endpoint.engine

    @property
    def reader(self) -> GraphReader:
        """The read-only door: a user that may read records and nothing else, for 8 seconds a query."""
        return WatchedReader(self._watched, lambda work: self._use(profile.READER, work), NAMES_INDEXES)

    @property
    def writer(self) -> GraphWriter:
        """The writing door. QueryRefused when the engine was opened read-only."""
        if self._read_only:
            raise QueryRefused("this graph was opened for reading only")
        return Writer(lambda work: self._use(profile.WRITER, work), NAMES_INDEXES)

    def apply_schema(self, declarations: Sequence[Declaration]) -> None:
        """Declare types, typed properties and indexes that do not exist yet; must precede the first row."""
        if self._read_only:
            raise QueryRefused("this graph was opened for reading only")
        sql, there = embedded_schema.statements(declarations), self._endpoint
        mark = self._paths.folder / "declared.txt"
        stamp = _stamp(self._paths, sql)
        if mark.exists() and mark.read_text() == stamp:
            return
        with disk_told(self._paths.folder):
            embedded_schema.run_sql(there.http, profile.WRITER, there.writer_password, profile.DATABASE, sql)
            write_private(mark, stamp)

    def close(self) -> None:
        """Close the connections and give the lease back; safe to call twice."""
        with self._guard:
            for bolt in self._bolts.values():
                bolt.close()
            self._bolts.clear()
            locks.end_lease(self._lease)

    def _use(self, user: str, work: Callable[[Bolt], T]) -> T:
        """Work on a live connection. When the server has died it is started anew and the work done again: every write
        is one transaction over content ids, so doing it twice leaves the same graph."""
        bolt = self._bolt(user)
        with disk_told(self._paths.folder):
            try:
                return work(bolt)
            except Unreachable:
                self._reattach(bolt)
                return work(self._bolt(user))

    def _watched(self, work: Callable[[Bolt], T]) -> T:
        """Work for at most WATCH_SECONDS, and once: a query that the server can neither stop nor survive is not tried
        again. The server is killed (the profile makes that safe) and started anew; other clients come back by
        themselves."""
        if not _lives(self._endpoint.server):
            self._reattach(self._bolt(profile.READER))
        bolt, killed = self._bolt(profile.READER), threading.Event()
        timer = threading.Timer(WATCH_SECONDS, self._kill_server, [self._endpoint, killed])
        timer.start()
        try:
            return work(bolt)
        except Unreachable as error:
            timer.cancel()
            self._reattach(bolt)
            if killed.is_set():
                raise QueryTimeout("the query ran past its time limit and was stopped: ask for less") from error
            raise QueryFailed("the query used up the database's memory and was stopped: ask for less") from error
        finally:
            timer.cancel()

    def _kill_server(self, endpoint: Endpoint, killed: threading.Event) -> None:
        if read_endpoint(self._paths) == endpoint and locks.is_held(self._paths.keeper_lock):
            killed.set()
            with suppress(ProcessLookupError):
                os.kill(endpoint.server, signal.SIGKILL)

    def _bolt(self, user: str) -> Bolt:
        with self._guard:
            if user not in self._bolts:
                self._bolts[user] = Bolt(self._address(user))
            return self._bolts[user]

    def _reattach(self, broken: Bolt) -> None:
        with self._guard:
            if broken not in self._bolts.values():
                return  # another thread has done it
            for bolt in self._bolts.values():
                bolt.close()
            self._bolts.clear()
            self._endpoint = running_server(self._paths, self._settings)

    def _address(self, user: str) -> Address:
        there = self._endpoint
        return Address(
            uri=f"bolt://127.0.0.1:{there.bolt}",
            username=user,
            password=there.writer_password if user == profile.WRITER else there.reader_password,
            database=profile.DATABASE,
            remedy=f"the embedded engine stopped; run the command again, {self._paths.log} says why",
            retry_seconds=RETRY_SECONDS if user == profile.WRITER else 1.0,
        )


class WatchedReader(Reader):
    """A reader whose `table`, which runs what people type, is watched from outside."""

    def __init__(self, watched: Use, use: Use, indexes: Sequence[str]) -> None:
        super().__init__(use, indexes)
        self._watched = watched

    def table(
        self, cypher: str, parameters: Parameters | None = None, *, timeout: float = 8.0, limit: int = 1000
    ) -> Table:
        """See GraphReader.table."""
        return self._watched(lambda bolt: bolt.table(cypher, parameters, timeout=timeout, limit=limit))


def _stamp(paths: Paths, sql: Sequence[str]) -> str:
    """Return what tells that these declarations stand in this very database folder."""
    made = (paths.folder / "databases" / profile.DATABASE).stat()
    return f"{made.st_ino} {hashlib.sha256(chr(10).join(sql).encode()).hexdigest()}"


@contextmanager
def disk_told(folder: Path) -> Iterator[None]:
    """Turn failures that a full disk has caused (the server only says that the transaction failed) into words."""
    try:
        yield
    except (KgError, OSError) as error:
        full = isinstance(error, OSError) and error.errno == errno.ENOSPC
        if full or (isinstance(error, KgError) and shutil.disk_usage(folder).free < LEAST_FREE_BYTES):
            raise EngineError(f"{folder}: the disk is full: free some space and run the command again") from error
        raise


def _lives(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except OSError:
        return False
    return True


def paths_of(settings: Settings) -> Paths:
    """Return where the embedded engine of these settings keeps its files."""
    return Paths(settings.home.expanduser().absolute() / "engine")


def running_server(paths: Paths, settings: Settings) -> Endpoint:
    """Return the endpoint of the folder's server, started if need be. The caller holds a lease already, so that the
    server cannot stop in between. EngineError: it did not start."""
    end_time = time.monotonic() + WAIT_SECONDS
    with locks.held(paths.start_lock, wait=WAIT_SECONDS) as got:
        if not got:
            raise EngineError(f"{paths.folder}: another process has been starting the engine for {WAIT_SECONDS:.0f} s")
        keeper: subprocess.Popen[bytes] | None = None
        while time.monotonic() < end_time:
            if keeper is not None and keeper.poll() not in (None, TAKEN):
                raise EngineError(f"{paths.folder}: the embedded engine did not start: {_failure(paths)}")
            if not locks.is_held(paths.keeper_lock) and (keeper is None or keeper.poll() is not None):
                keeper = start_keeper(paths, settings)
            elif (endpoint := read_endpoint(paths)) is not None and _is_current(endpoint, paths):
                return endpoint
            time.sleep(POLL_SECONDS)
    raise EngineError(f"{paths.folder}: the embedded engine did not answer in {WAIT_SECONDS:.0f} s; see {paths.log}")


def start_keeper(paths: Paths, settings: Settings) -> subprocess.Popen[bytes]:
    """Start the keeper in a session of its own, so that Ctrl-C here does not reach the server."""
    installed = profile.package()
    profile.guard_version(paths, installed)
    with suppress(FileNotFoundError):
        paths.endpoint.unlink()  # of a keeper that was killed
    passwords = profile.configure(paths)
    order = Order(
        command=profile.command(installed, paths, settings.engine_memory),
        engine=installed.version,
        writer_password=passwords.writer,
        reader_password=passwords.reader,
        idle=settings.engine_idle,
    )
    return _spawned(paths, json.dumps(asdict(order)))


def _spawned(paths: Paths, order: str) -> subprocess.Popen[bytes]:
    home = str(Path(__file__).resolve().parents[2])
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([home, os.environ.get("PYTHONPATH", "")])}
    with (paths.log.parent / "keeper.log").open("wb") as log:
        keeper = subprocess.Popen(
            [sys.executable, "-m", "kg.engine.keeper", str(paths.folder)],
            stdin=subprocess.PIPE,
            stdout=log,
            stderr=log,
            cwd=paths.folder,
            env=environment,
            start_new_session=True,
        )
    assert keeper.stdin is not None
    with suppress(BrokenPipeError), keeper.stdin as pipe:
        pipe.write(order.encode())
    return keeper


def read_endpoint(paths: Paths) -> Endpoint | None:
    """Return what endpoint.json says, None when there is none."""
    try:
        return Endpoint(**json.loads(paths.endpoint.read_text()))
    except (FileNotFoundError, json.JSONDecodeError, TypeError):
        return None


def _is_current(endpoint: Endpoint, paths: Paths) -> bool:
    """Say whether the endpoint was written by the keeper that lives now."""
    with suppress(FileNotFoundError, ValueError):
        return endpoint.keeper == int(paths.keeper_lock.read_text())
    return False


def _failure(paths: Paths) -> str:
    for path in (paths.failure, paths.log.parent / "keeper.log"):
        with suppress(FileNotFoundError):
            if lines := path.read_text().strip().splitlines():
                return f"{lines[-1]}; see {paths.log}"
    return f"see {paths.log}"


def status(settings: Settings) -> EngineStatus:
    """Return whether the folder's server runs, where, and who uses it. Starts nothing."""
    paths = paths_of(settings)
    endpoint = read_endpoint(paths)
    if endpoint is None or not locks.is_held(paths.keeper_lock):
        return EngineStatus(running=False, folder=paths.folder)
    return EngineStatus(
        running=True,
        folder=paths.folder,
        clients=tuple(pid for pid, _ in locks.leases(paths.leases)),
        pid=endpoint.server,
        keeper=endpoint.keeper,
        port=endpoint.bolt,
        version=endpoint.engine,
    )


def start(settings: Settings) -> EngineStatus:
    """Start the folder's server, or find it running, and return its status. It stops again when left idle."""
    engine = EmbeddedEngine(settings, read_only=True)
    try:
        return status(settings)
    finally:
        engine.close()


def stop(settings: Settings, *, wait: float = 40.0) -> bool:
    """Stop the folder's server, whoever uses it; say whether one ran. EngineError: it is still there after `wait` s."""
    paths = paths_of(settings)
    if not locks.is_held(paths.keeper_lock):
        return False
    with suppress(ProcessLookupError, ValueError, FileNotFoundError):
        os.kill(int(paths.keeper_lock.read_text()), signal.SIGTERM)
    end_time = time.monotonic() + wait
    while locks.is_held(paths.keeper_lock):
        if time.monotonic() > end_time:
            raise EngineError(f"{paths.folder}: the embedded engine did not stop in {wait:.0f} s")
        time.sleep(POLL_SECONDS)
    return True
