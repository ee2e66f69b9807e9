"""The ontology, ready to use: from a compiled copy where one fits the source files, else from the Turtle."""

from __future__ import annotations

import json
import logging
import os
from pathlib import Path
from typing import Any

from ontology.compiled import from_json, to_json
from ontology.model import Ontology
from ontology.sources import PACKAGED, folder_of, version_of

log = logging.getLogger(__name__)
PACKAGED_COPY = PACKAGED / "compiled.json"
_loaded: dict[tuple[str, str], Ontology] = {}
_compiled: dict[str, dict[str, Any]] = {}


def load(folder: Path | None = None) -> Ontology:
    """Return the ontology in `folder` (None: the packaged one).

    A compiled copy is used when its version, a hash of the source files, still fits; otherwise the Turtle is read
    and the copy written anew. A file that is not Turtle: OntologyUnreadable. No classes: OntologyEmpty."""
    at = folder_of(folder)
    key = (str(at), version_of(at))
    if key not in _loaded:
        data = compiled(at, version=key[1])
        _loaded[key] = from_json(data["ontology"])
    return _loaded[key]


def compiled(folder: Path, *, version: str) -> dict[str, Any]:
    """Return `{ontology, checks}` of `folder` as plain JSON, from a copy of this version or from the Turtle."""
    if version not in _compiled:
        found = _copy(PACKAGED_COPY, version) if folder == PACKAGED else None
        found = found or _copy(cache_file(version), version)
        if found is None:
            found = compile_folder(folder)
            keep(cache_file(version), found)
        _compiled[version] = found
    return _compiled[version]


def folder_loaded(version: str) -> Path | None:
    """Return the folder from which this process loaded the ontology of this version, None if it did not."""
    return next((Path(folder) for folder, known in _loaded if known == version), None)


def compile_folder(folder: Path) -> dict[str, Any]:
    """Return `{ontology, checks}` read from the Turtle of `folder`."""
    from ontology.read import read
    from ontology.shacl import checks_of

    ontology = read(folder)
    return {"ontology": to_json(ontology), "checks": checks_of(folder, ontology)}


def cache_file(version: str) -> Path:
    """Return where a copy of this version is kept on this machine."""
    from platformdirs import user_cache_dir

    return Path(user_cache_dir("ecosystem-kg")) / "ontology" / f"{version}.json"


def keep(path: Path, data: dict[str, Any]) -> None:
    """Write `data` to `path` in one step; a folder that cannot be written to costs speed, not the answer."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        aside = path.with_suffix(f".{os.getpid()}.tmp")
        aside.write_text(as_text(data), encoding="utf-8")
        aside.replace(path)
    except OSError as error:
        log.warning("ontology: no copy kept at %s (%s); the next start reads the Turtle again", path, error.strerror)


def as_text(data: dict[str, Any]) -> str:
    """Return the copy's text: one line an element would cost time, so it is one line."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n"


def _copy(path: Path, version: str) -> dict[str, Any] | None:
    """Return the copy at `path` when it is whole and of this version and format."""
    from ontology.compiled import FORMAT

    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        fits = data["ontology"]["version"] == version and data["ontology"]["format"] == FORMAT
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return data if fits else None


def main() -> None:
    """Write the packaged copy anew: `python -m ontology.load`."""
    PACKAGED_COPY.write_text(as_text(compile_folder(PACKAGED)), encoding="utf-8")


if __name__ == "__main__":
    main()
