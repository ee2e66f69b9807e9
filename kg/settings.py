"""Settings: read once, at the edge, from the environment."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from kg.errors import ConfigError

DEFAULT_IDLE_SECONDS = 600.0
NEO4J_SCHEMES = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything the environment decides. `neo4j_uri` None: the embedded engine; `openai_base_url` None: no model."""

    home: Path
    neo4j_uri: str | None = None
    neo4j_username: str = "neo4j"
    neo4j_password: str = field(default="", repr=False)
    neo4j_database: str = "neo4j"
    engine_idle: float = DEFAULT_IDLE_SECONDS  # seconds the embedded engine outlives its last client; 0: stops with it
    engine_memory: str = "1g"  # largest heap of the embedded engine, as the JVM writes it
    openai_base_url: str | None = None
    openai_api_key: str | None = field(default=None, repr=False)
    model: str | None = None
    ontology: Path | None = None  # None: the packaged ontology

    @classmethod
    def from_env(cls, env: Mapping[str, str]) -> Settings:
        """Return the settings that `env` gives. ConfigError lists every problem at once."""
        given = {key: value for key, raw in env.items() if (value := raw.strip())}
        if problems := [*_neo4j_problems(given), *_other_problems(given)]:
            raise ConfigError("; ".join(problems))
        return cls(
            home=Path(given["KG_HOME"]).expanduser() if "KG_HOME" in given else default_home(),
            neo4j_uri=given.get("NEO4J_URI"),
            neo4j_username=given.get("NEO4J_USERNAME", "neo4j"),
            neo4j_password=env.get("NEO4J_PASSWORD", ""),
            neo4j_database=given.get("NEO4J_DATABASE", "neo4j"),
            engine_idle=float(given.get("KG_ENGINE_IDLE", DEFAULT_IDLE_SECONDS)),
            engine_memory=given.get("KG_ENGINE_MEMORY", "1g"),
            openai_base_url=given.get("OPENAI_BASE_URL"),
            openai_api_key=given.get("OPENAI_API_KEY"),
            model=given.get("KG_MODEL"),
            ontology=Path(given["KG_ONTOLOGY"]).expanduser() if "KG_ONTOLOGY" in given else None,
        )


def default_home() -> Path:
    """Return the platform's user data folder for this program; it need not exist."""
    from platformdirs import user_data_path

    return user_data_path("ecosystem-kg", appauthor=False)


def _neo4j_problems(given: Mapping[str, str]) -> list[str]:
    if "NEO4J_URI" not in given:
        return []
    problems = []
    parts = urlsplit(given["NEO4J_URI"])
    if parts.scheme not in NEO4J_SCHEMES or not parts.hostname:
        wanted = "neo4j://host:7687, neo4j+s://host or bolt://host:7687"
        problems.append(f"NEO4J_URI {given['NEO4J_URI']!r} is no Neo4j address: write it as {wanted}")
    if "NEO4J_PASSWORD" not in given:
        problems.append("NEO4J_URI is set, NEO4J_PASSWORD is not: set it, or unset NEO4J_URI for the embedded engine")
    return problems


def _other_problems(given: Mapping[str, str]) -> list[str]:
    problems = []
    if not _is_seconds(given.get("KG_ENGINE_IDLE", "0")):
        problems.append(f"KG_ENGINE_IDLE {given['KG_ENGINE_IDLE']!r} is not a number of seconds, 0 or more")
    if not _is_heap(given.get("KG_ENGINE_MEMORY", "1g")):
        problems.append(f"KG_ENGINE_MEMORY {given['KG_ENGINE_MEMORY']!r} is no size: write it as 512m or 2g")
    if "KG_ONTOLOGY" in given and not Path(given["KG_ONTOLOGY"]).expanduser().is_dir():
        problems.append(f"KG_ONTOLOGY {given['KG_ONTOLOGY']!r} is not a folder: name one with core/*.ttl in it")
    base = given.get("OPENAI_BASE_URL")
    if base is not None and urlsplit(base).scheme not in ("http", "https"):
        problems.append(f"OPENAI_BASE_URL {base!r} is no web address: write it as http://host/v1")
    return problems


def _is_seconds(text: str) -> bool:
    try:
        return 0 <= float(text) < float("inf")
    except ValueError:
        return False


def _is_heap(text: str) -> bool:
    return text[:-1].isascii() and text[:-1].isdigit() and text[-1].lower() in "mg"
