"""What every engine must do the same way."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.engine.engine import Engine, Transaction
from kg.errors import QueryFailed, QueryRefused

COMPANIES = [
    {"id": "e1", "name": "Shanghai Zhangjiang (Group) Co., Ltd.", "aliases": ["张江集团"]},
    {"id": "e2", "name": "China Petroleum & Chemical", "aliases": ["Sinopec", "中国石油化工"]},
    {"id": "e3", "name": "Harbor Cells Inc.", "aliases": []},
]


def with_companies(engine: Engine) -> Engine:
    upsert = "UNWIND $rows AS row MERGE (n:Entity {id: row.id}) SET n.name = row.name, n.aliases = row.aliases"
    engine.writer.write(lambda tx: tx.run(upsert, {"rows": COMPANIES}))
    return engine


def test_what_is_written_is_read_back_as_plain_data(engine: Engine) -> None:
    def write(tx: Transaction) -> None:
        tx.run("CREATE (:Entity:Company {id: 'e1', name: '模力社区', founded: date('2024-10-21'), share: 0.4})")
        tx.run("MERGE (n:Entity {id: 'e2'}) SET n.name = 'Harbor Cells'")
        tx.run("MATCH (a:Entity {id: 'e1'}), (b:Entity {id: 'e2'}) CREATE (a)-[:PARTNER_OF {since: '2024'}]->(b)")

    engine.writer.write(write)
    query = "MATCH p = (a:Company)-[r]->(b) RETURN a, r, [a.name, b.name] AS names, length(p) AS hops"
    [row] = engine.reader.read(query)
    assert row["a"]["id"] == "e1"
    assert row["a"]["labels"] == ["Company", "Entity"]
    assert row["a"]["properties"]["founded"] == "2024-10-21"
    assert row["r"] == {"type": "PARTNER_OF", "start": "e1", "end": None, "properties": {"since": "2024"}}
    assert (row["names"], row["hops"]) == (["模力社区", "Harbor Cells"], 1)


def test_a_path_names_its_nodes_and_relationships(engine: Engine) -> None:
    engine.writer.write(lambda tx: tx.run("CREATE (:Entity {id: 'a'})-[:PART_OF]->(:Entity {id: 'b'})"))
    [row] = engine.reader.read("MATCH p = (:Entity {id: 'a'})-[:PART_OF]->() RETURN p")
    assert [node["id"] for node in row["p"]["nodes"]] == ["a", "b"]
    assert row["p"]["relationships"] == [{"type": "PART_OF", "start": "a", "end": "b", "properties": {}}]


def test_a_failed_piece_of_work_leaves_nothing(engine: Engine) -> None:
    def half(tx: Transaction) -> None:
        tx.run("CREATE (:Entity {id: 'half'})")
        raise LookupError("the second half is missing")

    with pytest.raises(LookupError):
        engine.writer.write(half)
    with pytest.raises(FileNotFoundError):
        engine.writer.write(lambda tx: Path("no such file").read_text())
    assert engine.reader.read("MATCH (n:Entity) RETURN n") == []


def test_one_id_is_one_node_however_often_it_is_written(engine: Engine) -> None:
    with_companies(with_companies(engine))
    assert engine.reader.read("MATCH (n:Entity) RETURN count(n) AS n") == [{"n": 3}]


@pytest.mark.parametrize(
    ("text", "found"),
    [("张江", "e1"), ("石油化工", "e2"), ("sinopec", "e2"), ("Harbor", "e3"), ("zhangjiang GROUP)", "e1")],
)
def test_names_are_found_in_either_script(engine: Engine, text: str, found: str) -> None:
    assert with_companies(engine).reader.search(text)[0]["id"] == found


@pytest.mark.parametrize("text", ["", "  ", '"', "name:*", "(((", "a AND", "\\", "~^", "张江 OR )"])
def test_no_text_breaks_the_search(engine: Engine, text: str) -> None:
    assert len(with_companies(engine).reader.search(text)) <= 3


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE (:Entity {id: 'x'})",
        "MERGE (n:Entity {id: 'x'})",
        "MATCH (n:Entity) SET n.name = 'gone'",
        "MATCH (n:Entity) REMOVE n.name",
        "MATCH (n:Entity) DETACH DELETE n",
    ],
)
def test_a_reader_cannot_write(engine: Engine, statement: str) -> None:
    with_companies(engine)
    before = engine.reader.read("MATCH (n) RETURN n ORDER BY n.id")
    with pytest.raises(QueryRefused):
        engine.reader.read(statement)
    assert engine.reader.read("MATCH (n) RETURN n ORDER BY n.id") == before


def test_a_limit_bounds_the_rows(engine: Engine) -> None:
    assert len(engine.reader.read("UNWIND range(1, 100000) AS x RETURN x", limit=7)) == 7


def test_a_syntax_error_is_one_clear_line(engine: Engine) -> None:
    with pytest.raises(QueryFailed) as error:
        engine.reader.read("MATCH (n:Entity RETURN n")
    assert "\n" not in str(error.value)


def test_the_schema_can_be_applied_again(engine: Engine) -> None:
    from ontology.derive.ddl import ENTITY_NAMES, Unique

    engine.apply_schema([Unique(label="Entity", property="id"), ENTITY_NAMES])
