"""A look at everything the program stands on: one line each, with what to do where something is not right."""

from __future__ import annotations

import importlib.metadata
import importlib.util
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass

from kg.errors import KgError
from kg.settings import Settings

EXTRAS = {
    "embedded": ("arcadedb_embedded",),
    "ingest": ("trafilatura", "feedparser", "pypdfium2"),
    "nlp": ("spacy", "onnxruntime"),
    "zh": ("opencc", "pypinyin"),
    "qa": ("langchain", "langchain_openai"),
    "shacl": ("pyshacl",),
}
NEEDED = ("ingest", "nlp", "zh")  # what reading needs; the others serve one feature each


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One thing looked at; `message` says what was found, and what to do when `ok` is False."""

    name: str
    ok: bool
    message: str


def examine() -> list[Check]:
    """Return the checks of this machine and environment, in the order things depend on each other."""
    checks = [_python(), *_extras()]
    try:
        settings = Settings.from_env(os.environ)
    except KgError as error:
        return [*checks, Check(name="settings", ok=False, message=str(error))]
    looks: tuple[Callable[[Settings], Check], ...] = (_home, _ontology, _models, _engine, _endpoint)
    checks += [look(settings) for look in looks]
    return [*checks, _tracing()]


def _python() -> Check:
    version = ".".join(map(str, sys.version_info[:3]))
    return Check(name="python", ok=sys.version_info >= (3, 11), message=f"{version} (3.11 or later is needed)")


def _extras() -> list[Check]:
    return [_extra(name, modules) for name, modules in EXTRAS.items()]


def _extra(name: str, modules: tuple[str, ...]) -> Check:
    missing = [module for module in modules if importlib.util.find_spec(module) is None]
    if not missing:
        return Check(name=f"extra {name}", ok=True, message="installed")
    advice = f"{', '.join(missing)} not installed: pip install 'ecosystem-kg[{name}]'"
    return Check(name=f"extra {name}", ok=name not in NEEDED, message=advice)


def _home(settings: Settings) -> Check:
    try:
        settings.home.mkdir(parents=True, exist_ok=True)
        probe = settings.home / ".probe"
        probe.write_bytes(b"")
        probe.unlink()
    except OSError as error:
        return Check(
            name="KG_HOME", ok=False, message=f"{settings.home}: {error.strerror}; set KG_HOME to a folder of yours"
        )
    return Check(name="KG_HOME", ok=True, message=str(settings.home))


def _ontology(settings: Settings) -> Check:
    from ontology.load import load

    try:
        found = load(settings.ontology)
    except Exception as error:
        return Check(name="ontology", ok=False, message=f"{error}; `kg ontology check` names file and line")
    return Check(name="ontology", ok=True, message=f"{len(found.classes)} classes, {len(found.relations)} relations")


def _models(settings: Settings) -> Check:
    from ingest.mentions.pipeline import load

    try:
        for lang in ("en", "zh"):
            load(lang)
    except Exception as error:
        return Check(name="models", ok=False, message=f"{error}; reinstall the package with the extra nlp")
    return Check(name="models", ok=True, message="English and Chinese load")


def _engine(settings: Settings) -> Check:
    from kg.engine import open_engine

    where = settings.neo4j_uri or "embedded"
    try:
        engine = open_engine(settings)
    except KgError as error:
        return Check(name="engine", ok=False, message=str(error))
    try:
        return Check(name="engine", ok=True, message=f"{engine.name} {engine.version} at {where}")
    finally:
        engine.close()


def _endpoint(settings: Settings) -> Check:
    if not settings.openai_base_url and not settings.openai_api_key:
        return Check(name="endpoint", ok=True, message="none set: questions are answered without a model")
    from kg.agent.endpoint import probe

    return probe(settings)


def _tracing() -> Check:
    on = [k for k in ("LANGSMITH_TRACING", "LANGCHAIN_TRACING_V2") if os.environ.get(k, "").lower() in ("1", "true")]
    if not on:
        return Check(name="tracing", ok=True, message="off: nothing is sent to a tracing service")
    advice = f"{on[0]} is on: prompts go to LangSmith; unset it unless you want that"
    return Check(name="tracing", ok=False, message=advice)
