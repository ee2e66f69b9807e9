"""The commands on a small news file, as cli.md of the design promises them: one engine, one process a command."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.kg.cli.command_line import CommandLine, Said

NEWS = [
    {
        "id": "n1",
        "title": "Harbor Cells names a chief",
        "text": "Harbor Cells Inc. appointed Mara Lind as chief executive officer on Monday. "
        "Harbor Cells Inc. is based in Rotterdam.",
        "published": "2024-10-21",
        "publisher": "Alder Post",
        "url": "https://post.example/n1",
    },
    {
        "id": "n2",
        "title": "Quay Robotics sold",
        "text": "Harbor Cells Inc. acquired Quay Robotics Ltd. in 2023.",
        "published": "2024-11-02",
        "publisher": "Mill Courier",
    },
    {
        "id": "n3",
        "title": "明光机器人任命董事长",
        "text": "明光机器人股份有限公司任命文桥为董事长。",
        "published": "2024-12-01",
    },
]
HEAVY = ("langchain", "spacy", "neo4j", "rdflib", "onnxruntime", "trafilatura", "pandas")


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("news") / "news.jsonl"
    path.write_text("".join(json.dumps(item, ensure_ascii=False) + "\n" for item in NEWS), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def ingested(kg: CommandLine, file: Path) -> Any:
    return done(kg("ingest", file, "--json")).json


def done(said: Said) -> Said:
    assert said.code == 0, said.err
    return said


def rows(kg: CommandLine, query: str, *more: str) -> Any:
    return done(kg("cypher", query, "--json", *more)).json["rows"]


def test_the_command_line_starts_without_the_heavy_modules() -> None:
    look = f"import sys, kg.cli.main; print([m for m in {HEAVY!r} if m in sys.modules])"
    said = subprocess.run([sys.executable, "-c", look], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "[]"


def test_ingest_counts_and_a_second_time_changes_nothing(kg: CommandLine, file: Path, ingested: Any) -> None:
    assert ingested["documents"] == {"new": 3, "unchanged": 0, "updated": 0, "failed": 0}
    assert set(ingested) >= {"run", "documents", "statements", "entities", "relationships", "seconds", "failures"}
    before = rows(kg, "MATCH (n) WHERE NOT n:Run RETURN count(n) AS n")
    again = done(kg("ingest", file, "--json")).json
    assert again["documents"]["unchanged"] == 3
    assert rows(kg, "MATCH (n) WHERE NOT n:Run RETURN count(n) AS n") == before


def test_extract_needs_no_database_and_its_quotes_stand_at_their_offsets(tmp_path: Path) -> None:
    command = CommandLine(tmp_path / "unused")
    given = "".join(json.dumps(item, ensure_ascii=False) + "\n" for item in NEWS)
    found = done(command("extract", "-", "--json", stdin=given)).lines
    assert [line["id"] for line in found] == ["n1", "n2", "n3"]
    for line in found:
        assert set(line) >= {"id", "title", "published", "lang", "text", "mentions", "statements"}
        assert line["statements"], line["id"]
        for mention in line["mentions"]:
            assert line["text"][mention["start"] : mention["end"]] == mention["text"]
        for said in line["statements"]:
            assert line["text"][said["start"] : said["end"]] == said["quote"]
            assert set(said) >= {"relation", "subject", "object", "qualifiers", "status", "confidence", "method"}
            assert set(said["subject"]) >= {"text", "class", "start", "end", "name"}
    assert not (tmp_path / "unused" / "embedded").exists()


def test_a_question_is_answered_with_quote_and_source(kg: CommandLine, ingested: Any) -> None:
    answer = done(kg("ask", "Who is the CEO of Harbor Cells?", "--json")).json
    assert answer["status"] == "answered", answer["message"]
    assert "Mara Lind" in answer["text"]
    [source] = answer["answer"][0]["sources"]
    assert source["quote"] in NEWS[0]["text"]
    assert (source["publisher"], source["date"]) == ("Alder Post", "2024-10-21")
    assert answer["cypher"]
    assert set(answer) >= {"status", "question", "plan", "rows", "answer", "readings", "nearest", "unconsumed"}


def test_a_batch_answers_line_by_line_in_both_languages(kg: CommandLine, ingested: Any, tmp_path: Path) -> None:
    batch = tmp_path / "questions.jsonl"
    questions = {
        "a": "Who acquired Quay Robotics?",
        "b": "明光机器人的董事长是谁？",
        "c": "Who is the CEO of Nowhere Foods?",
    }
    batch.write_text("".join(json.dumps({"id": k, "q": q}) + "\n" for k, q in questions.items()), encoding="utf-8")
    answers = {a["id"]: a for a in done(kg("ask", "--batch", batch)).lines}
    assert "Harbor Cells" in answers["a"]["text"]
    assert "文桥" in answers["b"]["text"]
    assert answers["c"]["status"] == "entity_not_found"


def test_cypher_takes_parameters_and_tells_when_rows_are_cut(kg: CommandLine, ingested: Any) -> None:
    query = "MATCH (p:Person)-[r:HOLDS_POST]->(c) WHERE p.name = $name RETURN p.name AS who, c.name AS where"
    found = done(kg("cypher", query, "--param", "name=Mara Lind", "--json")).json
    assert found["columns"] == ["who", "where"]
    assert [row[0] for row in found["rows"]] == ["Mara Lind"]
    cut = done(kg("cypher", "UNWIND range(1, 9) AS x RETURN x", "--limit", "3", "--json")).json
    assert (len(cut["rows"]), cut["truncated"]) == (3, True)
    [[node]] = rows(kg, "MATCH (p:Person {name: 'Mara Lind'}) RETURN p")
    assert set(node) >= {"id", "labels", "properties"}


def test_stats_runs_quarantine_and_review_are_lists_of_what_happened(kg: CommandLine, ingested: Any) -> None:
    stats = done(kg("stats", "--json")).json
    assert stats["engine"] == "embedded"
    assert stats["version"]
    assert stats["relations"]["HOLDS_POST"] >= 2
    assert done(kg("runs", "--json")).json[-1]["documents_new"] == 3
    assert isinstance(done(kg("quarantine", "--json")).json, list)
    assert isinstance(done(kg("review", "--json")).json, list)


@pytest.mark.parametrize(("format", "mark"), [("turtle", "@prefix"), ("jsonld", '"@context"'), ("graphml", "<graphml")])
def test_export_writes_the_graph_to_a_file(
    format: str, mark: str, kg: CommandLine, ingested: Any, tmp_path: Path
) -> None:
    out = tmp_path / f"graph.{format}"
    done(kg("export", "--format", format, "-o", out, "--json"))
    written = out.read_text(encoding="utf-8")
    assert mark in written
    assert "Mara Lind" in written


def test_export_writes_csv_into_a_folder(kg: CommandLine, ingested: Any, tmp_path: Path) -> None:
    done(kg("export", "--format", "csv", "-o", tmp_path / "tables", "--json"))
    assert any("Mara Lind" in f.read_text(encoding="utf-8") for f in (tmp_path / "tables").rglob("*.csv"))


def test_merge_and_split_are_judgements_that_can_be_undone(kg: CommandLine, ingested: Any) -> None:
    count = "MATCH (e:Company) WHERE e.name CONTAINS 'Harbor' OR e.name CONTAINS 'Quay' RETURN count(e) AS n"
    names = [row[0] for row in rows(kg, "MATCH (a)-[:ACQUIRED]->(b) UNWIND [a.name, b.name] AS n RETURN DISTINCT n")]
    before = rows(kg, count)
    merged = done(kg("merge", *names, "--why", "one firm under two names", "--json")).json
    assert merged["kept"]
    assert rows(kg, count) == [[before[0][0] - 1]]
    done(kg("merge", *names, "--undo", "--json"))
    assert rows(kg, count) == before


def test_retract_takes_back_one_document_and_rebuild_agrees(kg: CommandLine, ingested: Any) -> None:
    held = "MATCH (:Person {name: 'Mara Lind'})-[r:HOLDS_POST]->() RETURN count(r) AS n"
    counted = "MATCH (e:Entity) OPTIONAL MATCH (e)-[r]->(:Entity) RETURN count(DISTINCT e) AS e, count(r) AS r"
    assert rows(kg, held) == [[1]]
    done(kg("retract", "https://post.example/n1", "--json"))
    assert rows(kg, held) == [[0]]
    before = rows(kg, counted)
    done(kg("rebuild", "--json"))
    assert rows(kg, counted) == before


def test_engine_status_and_doctor_speak_json(kg: CommandLine, ingested: Any) -> None:
    status = done(kg("engine", "status", "--json")).json
    assert status["running"]
    assert {"pid", "port", "folder", "clients"} <= set(status)
    looked = kg("doctor", "--json")
    assert looked.code == (0 if looked.json["ok"] else 1)
    assert {"name", "ok", "message"} <= set(looked.json["checks"][0])
    assert {c["name"]: c["ok"] for c in looked.json["checks"]}["engine"]


def test_the_ontology_can_be_shown_and_checked(kg: CommandLine) -> None:
    shown = done(kg("ontology", "show", "--json")).json
    assert {"kind", "name", "en", "zh"} <= set(shown[0])
    assert done(kg("ontology", "show", "HOLDS_POST", "--json")).json["name"] == "HOLDS_POST"
    assert done(kg("ontology", "check", "--json")).json == []
