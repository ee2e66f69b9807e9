"""Settings come from the environment once; every problem is said at once, and no secret is shown."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import ConfigError
from kg.settings import Settings


def test_nothing_set_means_the_embedded_engine_and_no_model() -> None:
    settings = Settings.from_env({})
    assert (settings.neo4j_uri, settings.openai_base_url, settings.engine_idle) == (None, None, 600.0)
    assert settings.home.is_absolute()


def test_the_environment_decides(tmp_path: Path) -> None:
    env = {"KG_HOME": str(tmp_path), "NEO4J_URI": "neo4j+s://graph.example.org", "NEO4J_PASSWORD": "s3cret"}
    settings = Settings.from_env({**env, "KG_ENGINE_IDLE": "0", "KG_ENGINE_MEMORY": "2g", "KG_ONTOLOGY": str(tmp_path)})
    assert settings.home == tmp_path
    assert (settings.neo4j_username, settings.neo4j_password) == ("neo4j", "s3cret")
    assert (settings.engine_idle, settings.engine_memory, settings.ontology) == (0.0, "2g", tmp_path)


def test_secrets_are_not_shown() -> None:
    env = {"NEO4J_URI": "bolt://h", "NEO4J_PASSWORD": "s3cret", "OPENAI_API_KEY": "sk-hidden"}
    shown = repr(Settings.from_env(env))
    assert "s3cret" not in shown
    assert "sk-hidden" not in shown


def test_every_problem_is_said_at_once() -> None:
    env = {"NEO4J_URI": "http://h", "KG_ENGINE_IDLE": "soon", "KG_ENGINE_MEMORY": "much", "OPENAI_BASE_URL": "h:1"}
    with pytest.raises(ConfigError) as error:
        Settings.from_env({**env, "KG_ONTOLOGY": "/no/such/folder"})
    for name in (*env, "NEO4J_PASSWORD", "KG_ONTOLOGY"):
        assert name in str(error.value)
    assert "\n" not in str(error.value)


def test_an_empty_variable_is_an_unset_one() -> None:
    assert Settings.from_env({"NEO4J_URI": " ", "OPENAI_BASE_URL": ""}).neo4j_uri is None
