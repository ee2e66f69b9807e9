"""spaCy without its command line, which `import spacy` would load too: a third of the time until the first text.

`spacy/__init__` imports `spacy.cli.info`, and with it typer, httpx, weasel and jinja2, for one function that prints a
report. While spaCy is imported here, that module is a stand-in; afterwards `import spacy.cli` finds the real one.
"""

from __future__ import annotations

import sys
from types import ModuleType
from typing import Any


def import_spacy() -> Any:
    """Return the module `spacy`, imported at the least cost; whoever has imported it before gets what there is."""
    if "spacy" in sys.modules:
        return sys.modules["spacy"]
    names = ("spacy.cli", "spacy.cli.info")
    for name in names:
        sys.modules[name] = ModuleType(name)
    sys.modules["spacy.cli.info"].info = _info  # type: ignore[attr-defined]
    try:
        import spacy
    finally:
        for name in names:
            sys.modules.pop(name, None)
    return spacy


def _info(*arguments: Any, **options: Any) -> Any:
    from spacy.cli.info import info

    return info(*arguments, **options)
