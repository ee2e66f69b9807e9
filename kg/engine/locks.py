"""File locks that the system releases when their process dies, however it dies. Standard library only."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from uuid import uuid4

try:
    import fcntl
except ImportError:  # Windows: kg/engine/embedded.py says so in words
    fcntl = None  # type: ignore[assignment]

POLL_SECONDS = 0.02


class Lock:
    """An exclusive lock on one file, with a few words written into it for others to read."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._handle = -1

    def acquire(self, *, wait: float = 0.0, words: str = "") -> bool:
        """Take the lock within `wait` seconds and say whether that worked."""
        self._handle = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600)
        end = time.monotonic() + wait
        while not _locked(self._handle):
            if time.monotonic() >= end:
                self.release()
                return False
            time.sleep(POLL_SECONDS)
        os.ftruncate(self._handle, 0)
        os.write(self._handle, words.encode())
        return True

    def release(self) -> None:
        """Let go of the lock; safe to call twice."""
        if self._handle >= 0:
            os.close(self._handle)
            self._handle = -1


def is_held(path: Path) -> bool:
    """Say whether a living process holds the lock on `path`."""
    try:
        handle = os.open(path, os.O_RDWR)
    except FileNotFoundError:
        return False
    try:
        return not _locked(handle)
    finally:
        os.close(handle)


@contextmanager
def held(path: Path, *, wait: float) -> Iterator[bool]:
    """Hold the lock on `path` for the length of the block, and say whether it was got within `wait` seconds."""
    lock = Lock(path)
    got = lock.acquire(wait=wait)
    try:
        yield got
    finally:
        lock.release()


def take_lease(folder: Path, words: str) -> Lock:
    """Return a lock on a file of its own in `folder`: as long as this process lives, others see it as a client."""
    while True:
        lease = Lock(folder / f"{os.getpid()}-{uuid4().hex[:8]}")
        if lease.acquire(words=words) and lease.path.exists():  # else a keeper swept it between the two steps
            return lease


def end_lease(lease: Lock) -> None:
    """Take the lease back and remove its file; safe to call twice."""
    with suppress(FileNotFoundError):
        lease.path.unlink()
    lease.release()


def leases(folder: Path) -> list[tuple[int, str]]:
    """Return (process id, words) of each living lease in `folder`, and remove what dead processes left."""
    living = []
    for path in folder.iterdir():
        if is_held(path):
            living.append((int(path.name.split("-")[0]), _words(path)))
        else:
            with suppress(FileNotFoundError):
                path.unlink()
    return living


def _words(path: Path) -> str:
    try:
        return path.read_text()
    except FileNotFoundError:
        return ""


def _locked(handle: int) -> bool:
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
