"""The keeper: a small process that starts the embedded engine, watches who uses it, and stops it when nobody does.

One keeper a data folder, held by a lock that dies with it. Run as `python -m kg.engine.keeper FOLDER` with an Order on
stdin. It imports the standard library only, so it is up in a few hundredths of a second and stays small.
"""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import asdict, dataclass
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from typing import Any

from kg.engine.locks import Lock, held, leases

WATCH_SECONDS = 0.25
READY_SECONDS = 90.0  # 1 to 4 s on a free machine, 15 s seen on a busy one
STOP_SECONDS = 30.0
PORT_ATTEMPTS = 3
FATAL = 'Exception in thread "main"'
PORT_TAKEN = "the port it chose was taken by another program"
TAKEN = 75  # exit code: another keeper has the folder


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What to start: the command, with {bolt} and {http} where ports go, and what clients need to know."""

    command: list[str]
    engine: str  # version
    writer_password: str
    reader_password: str
    idle: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Endpoint:
    """Where a ready engine answers, as endpoint.json (mode 0600) says it."""

    keeper: int
    server: int
    bolt: int
    http: int
    engine: str
    writer_password: str
    reader_password: str


class StartFailed(Exception):
    """The server did not come up; the message is one line."""


@dataclass(frozen=True, slots=True)
class Paths:
    """The files of one engine folder."""

    folder: Path

    @property
    def endpoint(self) -> Path:
        return self.folder / "endpoint.json"

    @property
    def failure(self) -> Path:
        return self.folder / "start-failed.txt"

    @property
    def keeper_lock(self) -> Path:
        return self.folder / "keeper.lock"

    @property
    def start_lock(self) -> Path:
        return self.folder / "start.lock"

    @property
    def server_pid(self) -> Path:
        return self.folder / "server.pid"

    @property
    def leases(self) -> Path:
        return self.folder / "leases"

    @property
    def log(self) -> Path:
        return self.folder / "log" / "engine.log"


class Keeper:
    """Keeps one server for one folder until nobody uses it, it dies, or SIGTERM comes."""

    def __init__(self, paths: Paths, order: Order) -> None:
        self.paths, self.order, self.idle = paths, order, order.idle
        self.stopping = False
        self.server: subprocess.Popen[bytes] | None = None

    def run(self) -> int:
        """Start, watch, stop. Return the exit code."""
        lock = Lock(self.paths.keeper_lock)
        if not lock.acquire(wait=1.0, words=str(os.getpid())):
            return TAKEN
        try:
            self._listen()
            end_orphan(self.paths)
            self._start()
            self._watch()
        except (StartFailed, OSError) as failure:
            _write_quietly(self.paths.failure, str(failure))
            return 1
        finally:
            self._stop()
        return 0

    def _listen(self) -> None:
        signal.signal(signal.SIGTERM, self._on_term)
        for ignored in (signal.SIGINT, signal.SIGHUP):
            signal.signal(ignored, signal.SIG_IGN)

    def _on_term(self, *_: object) -> None:
        self.stopping = True

    def _start(self) -> None:
        for attempt in range(1, PORT_ATTEMPTS + 1):
            bolt, http = free_ports()
            self.server = spawn(self.order.command, bolt, http, self.paths)
            try:
                self._announce(bolt, http)
                return
            except StartFailed as failure:
                end(self.server)
                if str(failure) != PORT_TAKEN or attempt == PORT_ATTEMPTS:
                    raise

    def _announce(self, bolt: int, http: int) -> None:
        assert self.server is not None
        self._wait_until_ready(http)
        order = self.order
        endpoint = Endpoint(
            keeper=os.getpid(),
            server=self.server.pid,
            bolt=bolt,
            http=http,
            engine=order.engine,
            writer_password=order.writer_password,
            reader_password=order.reader_password,
        )
        write_private(self.paths.endpoint, json.dumps(asdict(endpoint)))

    def _wait_until_ready(self, http: int) -> None:
        """Return when the server answers. StartFailed when it died, said that it cannot start, or took too long:
        a server that cannot have its port prints a trace and stays alive, doing nothing."""
        end_time = time.monotonic() + READY_SECONDS
        while not answers(http):
            assert self.server is not None
            dead = self.server.poll() is not None
            if self.stopping or dead or time.monotonic() > end_time or FATAL in tail(self.paths.log):
                raise StartFailed(reason(self.paths.log))
            time.sleep(0.05)

    def _watch(self) -> None:
        assert self.server is not None
        unused_since = time.monotonic()
        while not self.stopping and self.server.poll() is None and self.paths.endpoint.exists():
            if self._used():
                unused_since = time.monotonic()
            elif time.monotonic() - unused_since >= self.idle and self._stopped_for_good():
                return
            time.sleep(WATCH_SECONDS)

    def _used(self) -> bool:
        """Say whether there are clients, and remember the idle time that the last of them asked for."""
        clients = leases(self.paths.leases)
        for _, idle in clients[-1:]:
            with suppress(ValueError):
                self.idle = float(idle)
        return bool(clients)

    def _stopped_for_good(self) -> bool:
        """Stop under the start lock: a client arrives either before it (and is seen) or after it (and starts anew)."""
        with held(self.paths.start_lock, wait=0.0) as alone:
            if not alone or self._used():
                return False
            self._stop()
            return True

    def _stop(self) -> None:
        for path in (self.paths.endpoint, self.paths.server_pid):
            with suppress(OSError):
                path.unlink()
        if self.server is not None:
            end(self.server)


def free_ports() -> tuple[int, int]:
    """Return two free ports of the loopback interface."""
    with socket.socket() as first, socket.socket() as second:
        first.bind(("127.0.0.1", 0))
        second.bind(("127.0.0.1", 0))
        return first.getsockname()[1], second.getsockname()[1]


def spawn(command: list[str], bolt: int, http: int, paths: Paths) -> subprocess.Popen[bytes]:
    """Start the server on these ports; on Linux it is told to stop when this process dies."""
    filled = [part.replace("{bolt}", str(bolt)).replace("{http}", str(http)) for part in command]
    with paths.log.open("wb") as log:
        server = subprocess.Popen(
            filled, stdin=subprocess.DEVNULL, stdout=log, stderr=log, cwd=paths.folder, preexec_fn=_die_with_parent
        )
    paths.server_pid.write_text(str(server.pid))
    return server


def _die_with_parent() -> None:
    if sys.platform == "linux":
        import ctypes

        ctypes.CDLL(None).prctl(1, signal.SIGTERM)  # PR_SET_PDEATHSIG


def answers(http: int) -> bool:
    """Say whether the server is up and serves its databases."""
    connection = HTTPConnection("127.0.0.1", http, timeout=2.0)
    try:
        connection.request("GET", "/api/v1/ready")
        return connection.getresponse().status == 204
    except (OSError, HTTPException):
        return False
    finally:
        connection.close()


def end(server: subprocess.Popen[bytes]) -> None:
    """Stop the server: politely, then by force."""
    server.terminate()
    try:
        server.wait(STOP_SECONDS)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait()


def end_orphan(paths: Paths) -> None:
    """End the server that a killed keeper left behind, if it is still there and is ours."""
    with suppress(OSError, ValueError):
        pid = int(paths.server_pid.read_text())
        end_time = time.monotonic() + STOP_SECONDS
        while _is_our_server(pid, paths):
            os.kill(pid, signal.SIGTERM if time.monotonic() < end_time else signal.SIGKILL)
            time.sleep(0.1)
    for path in (paths.server_pid, paths.endpoint, paths.failure):
        with suppress(FileNotFoundError):
            path.unlink()


def _is_our_server(pid: int, paths: Paths) -> bool:
    shown = subprocess.run(["ps", "-ww", "-o", "command=", "-p", str(pid)], capture_output=True, text=True, check=False)
    return "ArcadeDBServer" in shown.stdout and str(paths.folder) in shown.stdout


def tail(log: Path, most: int = 20_000) -> str:
    """Return the end of the server's log."""
    try:
        return log.read_bytes()[-most:].decode("utf-8", "replace")
    except FileNotFoundError:
        return ""


KNOWN_REASONS = {
    "Unable to listen": PORT_TAKEN,
    "Address already in use": PORT_TAKEN,
    "No space left on device": "the disk is full",
    "OutOfMemoryError": "it ran out of memory; give it more with KG_ENGINE_MEMORY, such as 2g",
    "Permission denied": "it may not read or write its folder",
}


def reason(log: Path) -> str:
    """Return in one line why the server did not start: a known reason, else the log's last line that is no trace."""
    lines = [line.strip() for line in tail(log).splitlines()]
    for known, words in KNOWN_REASONS.items():
        if any(known in line for line in lines):
            return words
    if causes := [line.partition(": ")[2] for line in lines if line.startswith(("Caused by", FATAL))]:
        return causes[-1][:300]
    said = [line for line in lines if line and not line.startswith(("at ", "...", "WARNING: Using incubator"))]
    return said[-1][:300] if said else "it said nothing and did not answer"


def write_private(path: Path, text: str) -> None:
    """Write a file that only its owner can read, in one step."""
    draft = path.with_suffix(".draft")
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "w") as file:
        file.write(text)
    draft.replace(path)


def _write_quietly(path: Path, text: str) -> None:
    with suppress(OSError):
        path.write_text(text)


def main(arguments: list[str], order: dict[str, Any]) -> int:
    """Keep the engine of the folder named in `arguments`; return the exit code."""
    os.umask(0o077)
    return Keeper(Paths(Path(arguments[0])), Order(**order)).run()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], json.load(sys.stdin)))
