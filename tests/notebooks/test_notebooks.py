"""Both notebooks run from top to bottom on the sample corpus, as a researcher would run them."""

from __future__ import annotations

from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

SHOWN = {
    "1_ask_and_look": ("Model Community", "China News Service", "not_in_schema", "Wang Yifei"),
    "2_cypher_and_pictures": ("Deng Taihua", "Guangbenwei", "floor_area", "image/png"),
}
NOTEBOOKS = sorted((Path(__file__).parents[2] / "notebooks").glob("*.ipynb"))


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("notebooks")


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda p: p.stem)
def test_a_notebook_runs_and_shows_what_it_promises(path: Path, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KG_HOME", str(home))
    monkeypatch.delenv("NEO4J_URI", raising=False)
    monkeypatch.setenv("KG_ENGINE_IDLE", "5")
    notebook = nbformat.read(path, as_version=4)
    NotebookClient(notebook, timeout=300, kernel_name="python3").execute()
    shown = "\n".join(str(cell.get("outputs", "")) for cell in notebook.cells if cell.cell_type == "code")
    for text in SHOWN[path.stem]:
        assert text in shown


def test_the_committed_notebooks_carry_no_outputs() -> None:
    for path in NOTEBOOKS:
        assert all(not cell.get("outputs") for cell in nbformat.read(path, as_version=4).cells)
