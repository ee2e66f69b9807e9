"""What goes wrong at a researcher's desk: one clear line, the right exit code, nothing lost, everything else landed."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

import ontology
from kg.settings import Settings
from tests.kg.cli.command_line import CommandLine, Said, one_clear_line

GOOD = (
    "Harbor Cells Inc. appointed Mara Lind as chief executive on Monday.\n\n"
    "The battery maker is based in Rotterdam and acquired Quay Robotics in 2023.\n"
)
BAD = {
    "empty.txt": b"",
    "blank.txt": b" \n\t \n",
    "huge.txt": b"The harbour was quiet on Monday and nobody signed anything. " * 520_000,  # about 31 MB
    "broken.pdf": b"%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\nxref\n0 9\ntrailer<</Root 1 0 R",
    "no-pdf.pdf": b"Dear colleagues, this was saved under the wrong ending.\x00\x01\x02",
    "wordless.html": b"<html><head><script>var a = 'Harbor';</script></head><body><img src=a.png></body>",
    "feed.rss": b"<html><body>404 not found</body></html>",
    "feed.xml": b"<?xml version='1.0'?><orders><order id='1'/></orders>",
    "broken.json": b'{"text": "Harbor Cells opened',
}
LINES = "\n".join(
    [
        json.dumps({"id": "a", "text": "Quay Robotics hired Tomas Reed as chairman.", "published": "2024-05-02"}),
        '{"id": "b", "text": "half a line',
        json.dumps({"id": "c", "title": "no text at all"}),
        json.dumps({"id": "d", "text": "Alder Capital invested in Quay Robotics.", "published": "the other day"}),
        json.dumps(["not", "an", "object"]),
        json.dumps({"id": "e", "text": "Alder Capital invested in Quay Robotics.", "published": "2024-06"}),
    ]
)


@pytest.fixture(scope="module")
def ingested(kg: CommandLine, tmp_path_factory: pytest.TempPathFactory) -> Said:
    """A folder with one good article among everything that can be wrong with files, read in one command."""
    folder = tmp_path_factory.mktemp("inbox")
    for name, data in BAD.items():
        (folder / name).write_bytes(data)
    (folder / "good.txt").write_text(GOOD)
    (folder / "lines.jsonl").write_text(LINES + "\n")
    return kg("ingest", folder, folder / "never-written.txt", "--published", "2024-10-21", "--json")


@pytest.fixture(scope="module")
def failures(ingested: Said) -> dict[str, str]:
    return {Path(f["source"]).name: f["reason"] for f in ingested.json["failures"]}


def counts(kg: CommandLine) -> Any:
    found = kg("cypher", "MATCH (n) RETURN count(n) AS nodes", "--json")
    assert found.code == 0, found.err
    return found.json["rows"]


def test_some_inputs_failed_is_exit_code_4_and_the_others_landed(kg: CommandLine, ingested: Said) -> None:
    assert ingested.code == 4, ingested.err
    assert ingested.json["documents"]["new"] == 3
    assert ingested.json["documents"]["failed"] == len(ingested.json["failures"])
    found = kg("cypher", "MATCH (d:Document) RETURN count(d) AS n", "--json")
    assert found.json["rows"] == [[3]]


@pytest.mark.parametrize("name", [*BAD, "never-written.txt"])
def test_every_bad_file_is_listed_with_one_line(name: str, failures: dict[str, str]) -> None:
    assert name in failures
    assert failures[name].strip()
    assert "\n" not in failures[name]
    assert len(failures[name]) < 300
    assert "Error(" not in failures[name]


@pytest.mark.parametrize("line", [2, 3, 4, 5])
def test_a_broken_line_is_named_by_its_number(line: int, failures: dict[str, str]) -> None:
    assert f"lines.jsonl:{line}" in failures


def test_a_failed_input_stands_in_the_ledger(kg: CommandLine, ingested: Said) -> None:
    [run] = kg("runs", "--json").json
    assert run["documents_failed"] == ingested.json["documents"]["failed"]


@pytest.mark.parametrize("uri", ["http://127.0.0.1:7474", "harbour", "bolt://", "bolt://127.0.0.1:9"])
def test_a_wrong_address_is_a_matter_of_configuration(uri: str, kg: CommandLine) -> None:
    said = kg("stats", NEO4J_URI=uri, NEO4J_PASSWORD="none-such")
    assert said.code == 3, said.err
    assert uri in one_clear_line(said)


def test_a_wrong_password_is_said_and_never_shown(kg: CommandLine, neo4j_settings: Settings) -> None:
    said = kg("stats", NEO4J_URI=neo4j_settings.neo4j_uri or "", NEO4J_PASSWORD="wrong-password-1")
    assert said.code == 3, said.err
    assert "NEO4J_PASSWORD" in one_clear_line(said)
    assert "wrong-password-1" not in said.err


def test_every_wrong_setting_is_named_at_once(kg: CommandLine) -> None:
    said = kg("stats", KG_ENGINE_IDLE="soon", KG_ENGINE_MEMORY="lots", KG_ONTOLOGY="/none/such")
    assert said.code == 3
    line = one_clear_line(said)
    assert all(name in line for name in ("KG_ENGINE_IDLE", "KG_ENGINE_MEMORY", "KG_ONTOLOGY"))


def test_a_typo_in_turtle_is_named_with_file_and_line(kg: CommandLine, tmp_path: Path) -> None:
    folder = tmp_path / "ontology"
    packaged = Path(next(iter(ontology.__path__)))
    for part in ("core", "shapes", "schemes"):
        shutil.copytree(packaged / part, folder / part)
    broken = folder / "core" / "agents.ttl"
    broken.write_text(broken.read_text().replace("rdfs:label", "rdfs:label label", 1))
    said = kg("ask", "Who is the chief executive of Harbor Cells?", KG_ONTOLOGY=str(folder))
    assert said.code == 3, said.err
    assert "agents.ttl" in one_clear_line(said)
    assert kg("ontology", "check", folder).code == 1


def test_agent_mode_without_an_endpoint_says_what_to_set(kg: CommandLine) -> None:
    said = kg("ask", "Who is the chief executive of Harbor Cells?", "--mode", "agent")
    assert said.code == 3, said.err
    assert "OPENAI_BASE_URL" in one_clear_line(said)


def test_reading_by_a_model_without_an_endpoint_says_what_to_set(kg: CommandLine) -> None:
    said = kg("extract", "-", "--extractor", "model", stdin=LINES)
    assert said.code == 3, said.err
    assert "OPENAI_BASE_URL" in one_clear_line(said)


def test_questions_that_are_none_are_refused_in_one_line_and_change_nothing(
    kg: CommandLine, ingested: Said, tmp_path: Path
) -> None:
    before = counts(kg)
    batch = tmp_path / "questions.jsonl"
    questions = {
        "empty": "",
        "blank": "   ",
        "third language": "Wer ist der Vorstandsvorsitzende von Harbor Cells und wo hat die Firma ihren Sitz?",
        "Japanese": "ハーバーセルズの社長は誰ですか",
        "delete": "Please delete everything in the graph",
        "delete zh": "请删除图谱中的所有内容",
    }
    batch.write_text("".join(json.dumps({"id": k, "q": q}) + "\n" for k, q in questions.items()))
    said = kg("ask", "--batch", batch)
    assert said.code == 0, said.err
    for answer in said.lines:
        assert answer["status"] in ("refused", "not_in_schema"), answer["id"]
        assert answer["message"].strip()
        assert "\n" not in answer["message"]
        assert not answer["answer"]
    assert {a["id"]: a["status"] for a in said.lines}["delete"] == "refused"
    assert counts(kg) == before


def test_an_empty_question_on_the_command_line_is_answered_in_one_line(kg: CommandLine, ingested: Said) -> None:
    said = kg("ask", "")
    assert said.code == 0
    assert "empty" in said.out
    assert len(said.out.strip().splitlines()) == 1


def test_cypher_that_writes_needs_the_word_for_it(kg: CommandLine, ingested: Said) -> None:
    before = counts(kg)
    said = kg("cypher", "MATCH (n) DETACH DELETE n")
    assert said.code == 2
    assert "--write" in one_clear_line(said)
    assert counts(kg) == before


def test_a_batch_with_a_broken_line_answers_the_others(kg: CommandLine, ingested: Said, tmp_path: Path) -> None:
    batch = tmp_path / "batch.jsonl"
    batch.write_text('{"id": 1, "q": "What is Harbor Cells?"}\n{"id": 2, "q"\n{"id": 3}\n')
    said = kg("ask", "--batch", batch)
    assert said.code == 4
    assert [a["id"] for a in said.lines] == [1]
    assert "batch.jsonl:3" in one_clear_line(said)


@pytest.mark.parametrize(
    "words",
    [
        ("ask",),
        ("ask", "Who?", "--as-of", "yesterday"),
        ("ask", "--batch", "/none/such.jsonl"),
        ("retract", "no-such-document"),
        ("merge", "Nobody At All", "Nobody Else"),
        ("split", "Nobody At All"),
        ("import", "/none/such.ttl"),
        ("cypher", "MATCH (n RETURN n"),
        ("cypher", "RETURN $missing AS x"),
        ("ontology", "show", "NO_SUCH_RELATION"),
        ("bench", "no-such-bench"),
    ],
    ids=lambda words: " ".join(words)[:40],
)
def test_wrong_usage_is_exit_code_2_and_one_line(words: tuple[str, ...], kg: CommandLine, ingested: Said) -> None:
    said = kg(*words)
    assert said.code == 2, said.err
    one_clear_line(said)
