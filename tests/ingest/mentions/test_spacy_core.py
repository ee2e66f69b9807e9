"""spaCy comes without its command line, and its command line is there when someone wants it."""

from __future__ import annotations

import subprocess
import sys


def output_of(code: str) -> str:
    """Run code in a fresh process: what a process has imported decides here."""
    return subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.strip()


def test_a_pipeline_starts_without_spacys_command_line() -> None:
    loaded = "import sys; from ingest.mentions.pipeline import load; load('en'); print('weasel' in sys.modules)"
    assert output_of(loaded) == "False"


def test_spacys_own_functions_are_still_there() -> None:
    both = (
        "from ingest.mentions.pipeline import load; load('en'); import spacy, spacy.cli; "
        "print(spacy.info(silent=True)['spacy_version'] == spacy.__version__, callable(spacy.cli.download))"
    )
    assert output_of(both) == "True True"
