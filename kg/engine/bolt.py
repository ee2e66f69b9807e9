"""One Bolt connection, the same for both engines: managed transactions only, errors of kg.errors only."""

from __future__ import annotations

import logging
import random
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal, cast

from kg.engine.engine import Parameters, Row, T, Table, Transaction
from kg.engine.values import plain_row
from kg.errors import ConfigError, EngineError, KgError, QueryFailed, QueryRefused, QueryTimeout

if TYPE_CHECKING:
    from neo4j import Driver, Result

log = logging.getLogger(__name__)

Stage = Literal["connect", "read", "write"]

CONNECT_SECONDS = 4.0
RETRY_SECONDS = 5.0
CONSTRAINT_ATTEMPTS = 6  # a concurrent MERGE of one key fails at most once for each other writer


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """Where a database listens and as whom to speak to it; `remedy` is what to do when it does not answer."""

    uri: str
    username: str
    database: str
    remedy: str
    password: str = field(repr=False)
    retry_seconds: float = RETRY_SECONDS


class Unreachable(EngineError):
    """Nothing answers, or the connection broke and did not come back."""


class Bolt:
    """A verified connection. `read` and `write` are the only ways in; both are managed transactions."""

    def __init__(self, address: Address) -> None:
        """Connect and check that the database answers. Unreachable, ConfigError or EngineError say what to do."""
        self.address = address
        with _told(address, "connect"):
            self._driver = _driver(address)
        try:
            with _told(address, "connect"):
                self.agent = self._check()
        except BaseException:
            self._driver.close()
            raise

    def _check(self) -> str:
        self._driver.verify_connectivity()
        with self._driver.session(database=self.address.database) as session:
            return str(session.execute_read(lambda tx: tx.run("RETURN 1").consume().server.agent))

    def read(
        self, cypher: str, parameters: Parameters | None, *, timeout: float | None, limit: int | None = None
    ) -> list[Row]:
        """Return the rows of one statement in a read transaction, at most `limit` of them."""
        return self._read(lambda tx: _rows(tx.run(cypher, dict(parameters or {})), limit), timeout)

    def table(self, cypher: str, parameters: Parameters | None, *, timeout: float, limit: int) -> Table:
        """Return columns and at most `limit` rows of one statement in a read transaction."""
        return self._read(lambda tx: _table(tx.run(cypher, dict(parameters or {})), limit), timeout)

    def _read(self, work: Callable[[Any], T], timeout: float | None) -> T:
        from neo4j import READ_ACCESS, unit_of_work

        with _told(self.address, "read"), self._session(READ_ACCESS) as session:
            return cast(T, session.execute_read(unit_of_work(timeout=timeout)(work)))

    def explain(self, cypher: str, parameters: Parameters | None, *, timeout: float) -> tuple[str, Any]:
        """Return (query type, plan) of a statement without running it. Neo4j only: embedded executes some EXPLAINs."""

        def work(tx: Any) -> tuple[str, Any]:
            summary = tx.run(f"EXPLAIN {cypher}", dict(parameters or {})).consume()
            return summary.query_type, summary.plan

        return self._read(work, timeout)

    def write(self, work: Callable[[Transaction], T]) -> T:
        """Run `work` in one write transaction; conflicts with other writers are retried, then nothing or all lands."""
        from neo4j import WRITE_ACCESS
        from neo4j.exceptions import ConstraintError

        with _told(self.address, "write"), self._session(WRITE_ACCESS) as session:
            for attempt in range(1, CONSTRAINT_ATTEMPTS):
                try:
                    return cast(T, session.execute_write(lambda tx: work(_OpenTransaction(tx))))
                except ConstraintError:
                    log.debug("constraint conflict, attempt %d", attempt)
                    time.sleep(random.uniform(0.01, 0.05) * 2**attempt)
            return cast(T, session.execute_write(lambda tx: work(_OpenTransaction(tx))))

    def _session(self, access: str) -> Any:
        return self._driver.session(database=self.address.database, default_access_mode=access)

    def close(self) -> None:
        """Close every connection; safe to call twice."""
        self._driver.close()


class _OpenTransaction:
    def __init__(self, tx: Any) -> None:
        self._tx = tx

    def run(self, cypher: str, parameters: Parameters | None = None) -> list[Row]:
        return _rows(self._tx.run(cypher, dict(parameters or {})), None)

    def table(self, cypher: str, parameters: Parameters | None = None, *, limit: int) -> Table:
        return _table(self._tx.run(cypher, dict(parameters or {})), limit)


def _rows(result: Result, limit: int | None) -> list[Row]:
    keys = list(result.keys())
    if limit is not None:
        return [plain_row(keys, record.values()) for record in result.fetch(limit)]
    return [plain_row(keys, record.values()) for record in result]


def _table(result: Result, limit: int) -> Table:
    keys = list(result.keys())
    rows = [plain_row(keys, record.values()) for record in result.fetch(limit + 1)]
    return Table(tuple(keys), tuple(tuple(row.values()) for row in rows[:limit]), len(rows) > limit)


def _driver(address: Address) -> Driver:
    neo4j = _import_driver()
    driver: Driver = neo4j.GraphDatabase.driver(
        address.uri,
        auth=(address.username, address.password),
        connection_timeout=CONNECT_SECONDS,
        connection_acquisition_timeout=CONNECT_SECONDS * 2,
        max_transaction_retry_time=address.retry_seconds,
        telemetry_disabled=True,
        notifications_min_severity="OFF",
        user_agent="ecosystem-kg",
    )
    return driver


def _import_driver() -> Any:
    """Import the driver without numpy and pandas, which it would load (a third of its 0.25 s) and we never hand it."""
    alone = threading.active_count() == 1  # else another thread may be importing them right now
    absent = [name for name in ("numpy", "pandas", "pyarrow") if alone and name not in sys.modules]
    if "neo4j" not in sys.modules:
        sys.modules.update(dict.fromkeys(absent))  # type: ignore[arg-type]
    try:
        import neo4j
    finally:
        for name in absent:
            if name in sys.modules and sys.modules[name] is None:
                del sys.modules[name]
    logging.getLogger("neo4j").setLevel(logging.CRITICAL)  # it logs each failure that we raise, with a trace
    return neo4j


@contextmanager
def _told(address: Address, stage: Stage) -> Iterator[None]:
    """Turn the driver's errors into ours, each with the place and the next step."""
    try:
        yield
    except KgError:
        raise
    except Exception as error:
        told = _translated(error, address, stage)
        if told is None:
            raise
        raise told from error


def _translated(error: Exception, address: Address, stage: Stage) -> KgError | None:
    from neo4j import exceptions

    if isinstance(error, exceptions.AuthError):
        return EngineError(f"{address.uri} refuses user {address.username!r}: check NEO4J_USERNAME and NEO4J_PASSWORD")
    if isinstance(error, exceptions.ConfigurationError):
        return ConfigError(f"{address.uri}: {_line(error)}")
    if isinstance(error, exceptions.Neo4jError):
        return _server_error(error, address, stage)
    if isinstance(error, exceptions.DriverError) or (stage == "connect" and isinstance(error, OSError | ValueError)):
        return Unreachable(f"no database answers at {address.uri} ({_line(error)}): {address.remedy}")
    return None


_REFUSALS = ("AccessMode", "Forbidden", "SecurityException", "not allowed", "permission")
_TIMEOUTS = ("TransactionTimedOut", "TimeoutException", "LockClientStopped", "Terminated", "timeout")


def _server_error(error: Any, address: Address, stage: Stage) -> KgError:
    code, line = error.code or "", _line(error)
    if "DatabaseNotFound" in code:
        return EngineError(f"{address.uri} has no database {address.database!r}: set NEO4J_DATABASE")
    if "AuthenticationRateLimit" in code or "DatabaseUnavailable" in code:
        return Unreachable(f"{address.uri}: {line}: {address.remedy}")
    if any(word in code or word in line for word in _TIMEOUTS):
        return QueryTimeout("the query ran past its time limit and was stopped: ask for less, or add a LIMIT")
    if any(word in code or word in line for word in _REFUSALS):
        return QueryRefused(f"the database refused the query: {line}")
    if code.startswith("Neo.ClientError") or stage == "read":
        return QueryFailed(f"the database could not run the query: {line}")
    return EngineError(f"{address.uri}: {line}")


def _line(error: Any, most: int = 300) -> str:
    text = getattr(error, "message", None) or str(error) or type(error).__name__
    return " ".join(str(text).split())[:most]


def quoted(names: Sequence[str]) -> list[str]:
    """Return Cypher names in back-quotes, ready to stand in a statement."""
    return ["`" + name.replace("`", "``") + "`" for name in names]
