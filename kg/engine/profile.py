"""The strict profile of the embedded engine: the command that starts it and the files it reads before it starts.

Each setting marked "loss" was seen to lose or falsify data at its default.
"""

from __future__ import annotations

import base64
import hashlib
import json
import logging
import os
import secrets
import shutil
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path

from kg.engine.keeper import Paths, write_private
from kg.errors import EngineError

log = logging.getLogger(__name__)

DATABASE = "kg"
WRITER = "root"
READER = "reader"
READ_MILLISECONDS = 8_000
PBKDF2_ROUNDS = 65_536

JVM_FLAGS = (
    "-Xms64m",
    "-XX:+UseSerialGC",
    "-XX:+UseCompactObjectHeaders",
    "-XX:+ExitOnOutOfMemoryError",  # a half-dead server is worse than one that comes back in two seconds
    "--add-modules=jdk.incubator.vector",
    "--enable-native-access=ALL-UNNAMED",
    "-Djava.awt.headless=true",
    "-Dfile.encoding=UTF8",
    "-Dpolyglot.engine.WarnInterpreterOnly=false",
    "--add-opens=java.base/java.util.concurrent.atomic=ALL-UNNAMED",
    "--add-opens=java.base/java.nio.channels.spi=ALL-UNNAMED",
    "--add-opens=java.base/java.lang=ALL-UNNAMED",
)

SERVER_SETTINGS = {
    "server.mode": "development",  # production mode hides every error message
    "server.httpIncomingHost": "127.0.0.1",
    "server.httpIncomingPort": "{http}",
    "server.httpWorkerThreads": "4",
    "server.plugins": "Bolt:com.arcadedb.bolt.BoltProtocolPlugin",
    "server.defaultDatabases": f"{DATABASE}[{WRITER}]",
    "bolt.host": "127.0.0.1",
    "bolt.port": "{bolt}",
    "bolt.defaultDatabase": DATABASE,
    "bolt.maxMessageSize": "268435456",
    "bolt.packstream.maxValueLength": "268435456",
    "indexCompactionMinPagesSchedule": "0",  # loss: a kill under load corrupts the unique index
    "txWalFlush": "1",  # loss: the last transactions of a killed server
    "queryMaxHeapElementsAllowedPerOp": "-1",
    "opencypher.loadCsv.allowFileUrls": "false",
    "opencypher.loadCsv.allowRemoteUrls": "false",
    "polyglotEngineEnabled": "false",
    "serverMetrics": "false",
    "support.autoRegister": "false",
}

LOGGING = """handlers=java.util.logging.ConsoleHandler
.level=WARNING
com.arcadedb.bolt.level=SEVERE
java.util.logging.ConsoleHandler.level=WARNING
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """The installed engine: its folder (its own JRE and jars) and version."""

    folder: Path
    version: str


@dataclass(frozen=True, slots=True)
class Passwords:
    """Made anew for each start of the server."""

    writer: str = field(repr=False)
    reader: str = field(repr=False)


def package() -> Package:
    """Find the engine without importing it (its module starts a JVM in our process). EngineError: it is not there."""
    spec = find_spec("arcadedb_embedded")
    if spec is None or spec.origin is None:
        raise EngineError(
            "the embedded engine is not installed: pip install 'ecosystem-kg[embedded]', or set NEO4J_URI for a Neo4j"
        )
    folder = Path(spec.origin).parent
    jars = sorted((folder / "jars").glob("arcadedb-engine-*.jar"))
    if not jars or not (folder / "jre/bin/java").exists():
        raise EngineError(f"{folder} has no engine in it: reinstall arcadedb-embedded, or set NEO4J_URI for a Neo4j")
    return Package(folder=folder, version=jars[0].stem.removeprefix("arcadedb-engine-"))


def command(installed: Package, paths: Paths, heap: str) -> list[str]:
    """Return the command line of the server, with {bolt} and {http} where the ports go."""
    config = paths.folder / "config"
    settings = {
        **SERVER_SETTINGS,
        "server.rootPath": str(paths.folder),
        "server.logsDirectory": str(paths.log.parent),
        "server.rootPasswordPath": str(config / "password"),
    }
    return [
        str(installed.folder / "jre/bin/java"),
        f"-Xmx{heap}",
        *JVM_FLAGS,
        f"-Djava.util.logging.config.file={config / 'logging.properties'}",
        *(f"-Darcadedb.{key}={value}" for key, value in settings.items()),
        "-cp",
        str(installed.folder / "jars/*"),
        "com.arcadedb.server.ArcadeDBServer",
    ]


def make_folder(paths: Paths) -> None:
    """Create the folder, readable by its owner only. EngineError: it cannot be written."""
    try:
        for folder in (paths.folder, paths.leases, paths.log.parent, paths.folder / "config"):
            folder.mkdir(parents=True, exist_ok=True)
        paths.folder.chmod(0o700)
        if not os.access(paths.folder, os.W_OK):
            raise PermissionError(13, "Permission denied")
    except OSError as error:
        raise EngineError(f"{paths.folder}: {error.strerror}: set KG_HOME to a folder you can write to") from error


def configure(paths: Paths) -> Passwords:
    """Write users, groups and logging, and return the new passwords.

    The reader's group may read records and nothing else, and its queries end after READ_MILLISECONDS. It has no
    resultSetLimit: that one cuts scans inside queries as well, and the answers are wrong.
    """
    passwords = Passwords(writer=secrets.token_urlsafe(24), reader=secrets.token_urlsafe(24))
    config = paths.folder / "config"
    users = [_user(WRITER, "*", "admin", passwords.writer), _user(READER, DATABASE, "readers", passwords.reader)]
    write_private(config / "server-users.jsonl", "".join(json.dumps(user) + "\n" for user in users))
    write_private(config / "server-groups.json", json.dumps(_groups(), indent=1))
    write_private(config / "password", passwords.writer)  # without the file the server asks on a terminal, for ever
    write_private(config / "logging.properties", LOGGING)
    return passwords


def _user(name: str, database: str, group: str, password: str) -> dict[str, object]:
    salt = secrets.token_bytes(32)
    digest = hashlib.pbkdf2_hmac("sha256", password.encode(), base64.b64encode(salt), PBKDF2_ROUNDS, 32)
    parts = ["PBKDF2WithHmacSHA256", str(PBKDF2_ROUNDS), base64.b64encode(salt).decode()]
    return {
        "name": name,
        "databases": {database: [group]},
        "password": "$".join([*parts, base64.b64encode(digest).decode()]),
    }


def _groups() -> dict[str, object]:
    everything = ["createRecord", "readRecord", "updateRecord", "deleteRecord"]
    administer = ["updateSecurity", "updateSchema", "updateDatabaseSettings"]
    groups = {
        "admin": _group(-1, administer, everything),
        "readers": _group(READ_MILLISECONDS, [], ["readRecord"]),
        "*": _group(-1, [], []),
    }
    return {"databases": {"*": {"groups": groups}}, "version": 2}


def _group(milliseconds: int, access: list[str], records: list[str]) -> dict[str, object]:
    return {"resultSetLimit": -1, "readTimeout": milliseconds, "access": access, "types": {"*": {"access": records}}}


def guard_version(paths: Paths, installed: Package) -> None:
    """Keep an older engine off newer data (it opens it without complaint and falsifies it): EngineError.

    Newer engine, older data: the data folder is copied aside first, while no server runs.
    """
    data = paths.folder / "databases" / DATABASE
    found = _data_version(data)
    if found is None or found == installed.version:
        return
    if _ordered(found) > _ordered(installed.version):
        raise EngineError(
            f"{data} was written by engine {found}, installed is {installed.version}: "
            "upgrade arcadedb-embedded, or set KG_HOME to another folder"
        )
    copy = paths.folder / "copies" / f"{DATABASE}-{found}"
    if not copy.exists():
        log.warning("engine %s follows %s: the data is copied to %s first", installed.version, found, copy)
        shutil.copytree(data, copy, ignore=shutil.ignore_patterns("database.lck"))


def _data_version(data: Path) -> str | None:
    try:
        return str(json.loads((data / "schema.json").read_text())["dbmsVersion"])
    except (FileNotFoundError, KeyError, json.JSONDecodeError):
        return None


def _ordered(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("-")[0].split(".") if part.isdigit())
