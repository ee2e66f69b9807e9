"""The gate for Cypher that people type: reading passes, everything else leaves the graph as it was."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import suppress

import pytest

from kg.engine import embedded, gate
from kg.engine.engine import Engine
from kg.errors import KgError, QueryRefused

READING = [
    "MATCH (c:Company) WHERE c.order IS NULL AND c.count IS NULL RETURN c.limit AS skipped, c.`where` AS place",
    "MATCH (n:Company) RETURN n.name ORDER BY n.name LIMIT 10",
    "MATCH (p:Person)-[r:HOLDS_POST]->(c:Company {name: $name}) RETURN p.name, r.title, r.valid_from",
    "MATCH (c:Company) WHERE EXISTS { (c)-[:PART_OF]->() } RETURN c.name",
    "MATCH (c:Company) WHERE NOT EXISTS { MATCH (c)-[:PART_OF]->(d) WHERE d.name = 'x' } RETURN count(c) AS n",
    "MATCH (c:Company) RETURN c.name, COUNT { (c)<-[:HOLDS_POST]-() } AS posts ORDER BY posts DESC",
    "MATCH (c:Company) RETURN c.name, COLLECT { MATCH (c)<-[:HOLDS_POST]-(p) RETURN p.name } AS people",
    "MATCH p = shortestPath((a:Person {id: 'p1'})-[*..4]-(b:Company {id: 'c2'})) RETURN length(p) AS hops",
    "MATCH p = (a:Company)-[:PART_OF*1..3]->(b) RETURN [n IN nodes(p) | n.name] AS names, length(p) AS hops",
    "MATCH (a:Company) RETURN [x IN a.aliases WHERE x STARTS WITH '张' | toUpper(x)] AS some",
    "MATCH (c:Company) CALL (c) { MATCH (c)<-[r:HOLDS_POST]-() RETURN count(r) AS posts } RETURN c.name, posts",
    "MATCH (c:Company) RETURN c.name AS 名称 UNION MATCH (p:Person) RETURN p.name AS 名称",
    "UNWIND ['c1', 'c2'] AS id MATCH (c:Company {id: id}) RETURN c.name",
    "MATCH (c:Company) RETURN c {.name, .id, posts: COUNT { (c)<-[:HOLDS_POST]-() }} AS card",
    "MATCH (c:Company) WHERE c.name =~ '(?i).*group.*' RETURN c.name",
    "MATCH (c:Company) WHERE c.name =~ $pattern RETURN c.name",
    "MATCH (c:Company) WITH c ORDER BY c.name SKIP 1 LIMIT 1 RETURN c.name",
    "MATCH (c:Company) RETURN CASE WHEN c.revenue > 5 THEN 'big' ELSE 'small' END AS size, count(*) AS n",
    "MATCH (c:Company) WITH count(c) AS n, max(c.revenue) AS most RETURN n, most",
    "OPTIONAL MATCH (c:Company {id: 'none'}) RETURN c IS NULL AS missing",
    "MATCH (c:Company) // every one\nRETURN c.name /* its name */ ;",
    "MATCH (c:Company) WHERE c.name CONTAINS 'CREATE (n) DELETE n; // ' RETURN c.name",
    "MATCH (c:Company) RETURN c.`set` AS value, c.delete AS other, {create: 1, merge: c.name} AS map",
    "MATCH (n:Company|Person) RETURN labels(n) AS l, count(*) AS n",
    "CALL db.index.fulltext.queryNodes('entity_names', '张江') YIELD node, score RETURN node.name, score LIMIT 5",
    "RETURN date('2024-10-21').year AS y, duration.between(date('2024-01-01'), date('2024-10-21')).months AS m",
    "RETURN reduce(total = 0, x IN range(1, 10) | total + x) AS total",
    "MATCH (p:Person)-[r:HOLDS_POST {title: 'chairman'}]->(c) WHERE r.valid_to IS NULL RETURN p.name, c.name",
    "MATCH (a)-->(b)<--(c) WHERE a.id < c.id RETURN a.id, b.id, c.id",
    "RETURN all(x IN [1, 2] WHERE x > 0) AND any(x IN [1, 2] WHERE x = 2) OR NOT none(x IN [1] WHERE x = 3) AS ok",
    "WITH {a: {b: [1, 2, 3]}} AS m RETURN m.a.b[0..2] AS part, -1.5e3 AS x, 7 % 3 AS y, 2 ^ 3 AS z",
    'RETURN \'it\\\'s\' AS quoted, "say \\"so\\"" AS other',
]

HOSTILE = [
    "CREATE (:Entity {id: 'evil'})",
    "create (:Entity {id: 'evil'})",
    "CrEaTe (:Entity {id: 'evil'})",
    "MERGE (n:Entity {id: 'evil'}) RETURN n",
    "MATCH (n) SET n.name = 'evil'",
    "MATCH (n) SET n += {name: 'evil'} RETURN n",
    "MATCH (n) SET n:Evil RETURN n",
    "MATCH (n) REMOVE n.name RETURN n",
    "MATCH (n) REMOVE n:Company",
    "MATCH (n) DELETE n",
    "MATCH (n) DETACH DELETE n",
    "MATCH (n) NODETACH DELETE n",
    "MATCH ()-[r]->() DELETE r",
    "MATCH (n) FOREACH (x IN [1] | SET n.name = 'evil')",
    "MATCH (n) WITH n FOREACH (x IN [1] | DETACH DELETE n)",
    "UNWIND [1] AS x CREATE (:Entity {id: 'evil'}) RETURN x",
    "MATCH (n) WITH * DETACH DELETE n",
    "MATCH (n) RETURN n UNION MATCH (n) DETACH DELETE n RETURN n",
    "CALL { CREATE (:Entity {id: 'evil'}) } RETURN 1",
    "MATCH (n) CALL (n) { SET n.name = 'evil' } RETURN n",
    "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 1 ROWS",
    "MATCH (n) CALL { WITH n DETACH DELETE n } IN TRANSACTIONS",
    "MATCH (n) RETURN n; MATCH (m) DETACH DELETE m",
    "RETURN 1;CREATE (:Entity {id: 'evil'})",
    "EXPLAIN MATCH (n) DETACH DELETE n",
    "PROFILE MATCH (n) DETACH DELETE n",
    "EXPLAIN CREATE INDEX evil FOR (n:Entity) ON (n.evil)",
    "CYPHER 5 MATCH (n) DETACH DELETE n",
    "CYPHER runtime=slotted MATCH (n) SET n.x = 1",
    "USE system SHOW USERS",
    "USE neo4j MATCH (n) DETACH DELETE n",
    "MATCH (n) \\u0044ELETE n",
    "MATCH (n) \\u0053ET n.name = 'evil'",
    "RETURN '\\u0027 CREATE (:Entity {id: 1}) //'",
    "MATCH (n) ＤＥＬＥＴＥ n",
    "MATCH (n) ＳＥＴ n.name = 'evil'",
    "MATCH (n) ſET n.name = 'evil'",
    "MATCH (n) DEL\u200bETE n",
    "MATCH (n)\u00a0DELETE n",
    "MATCH (n)\u2028DELETE n",
    "MATCH (n) /* just looking */ DETACH /**/ DELETE n",
    "MATCH (n) // RETURN n\nDETACH DELETE n",
    "MATCH (n) /* open DETACH DELETE n",
    "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
    "LOAD CSV WITH HEADERS FROM 'http://127.0.0.1:9/x' AS line RETURN line",
    "RETURN 1 AS x UNION LOAD CSV FROM 'file:///etc/passwd' AS x RETURN x",
    "WITH 1 AS a LOAD CSV FROM 'http://127.0.0.1:9/?leak=' + a AS line RETURN line",
    "CALL dbms.listConfig()",
    "CALL dbms.security.createUser('evil', 'evil', false)",
    "CALL db.createLabel('Evil')",
    "CALL db.index.fulltext.drop('entity_names')",
    "CALL `db`.`createLabel`('Evil')",
    "CALL apoc.load.json('http://127.0.0.1:9')",
    "CALL apoc.cypher.doIt('MATCH (n) DETACH DELETE n', {})",
    "RETURN apoc.cypher.runFirstColumnSingle('MATCH (n) DETACH DELETE n', {})",
    "RETURN {a: apoc.cypher.runFirstColumnSingle('CREATE (n)', {})}",
    "RETURN [apoc.cypher.runFirstColumnMany('CREATE (n)', {})]",
    "RETURN `apoc`.`cypher`.runFirstColumnSingle('CREATE (n)', {})",
    "MATCH (n) RETURN n.call db.labels()",
    "MATCH (n:Return) RETURN n.by apoc.cypher.doIt('CREATE (n)', {})",
    "SHOW INDEXES",
    "SHOW USERS",
    "SHOW TRANSACTIONS",
    "TERMINATE TRANSACTIONS 'neo4j-transaction-1'",
    "CREATE INDEX evil FOR (n:Entity) ON (n.evil)",
    "CREATE CONSTRAINT evil FOR (n:Entity) REQUIRE n.evil IS UNIQUE",
    "DROP INDEX entity_names",
    "DROP CONSTRAINT unique_entity_id IF EXISTS",
    "CREATE USER evil SET PASSWORD 'evilevil'",
    "ALTER CURRENT USER SET PASSWORD FROM 'a' TO 'b'",
    "CREATE DATABASE evil",
    "STOP DATABASE neo4j",
    "GRANT ROLE admin TO neo4j",
    "INSERT (:Entity {id: 'evil'})",
    "MATCH (n) LET x = 1 RETURN x",
    "DELETE FROM Entity",
    "DROP TYPE Entity UNSAFE",
    "SELECT FROM Entity",
    "{ CREATE (n) }",
    "MATCH (n:$(['Company'])) RETURN n",
    "MATCH (n) WHERE n.name =~ '(a+)+b' RETURN n",
    "MATCH (n) WHERE n.name =~ '(a|aa)*b' RETURN n",
    "MATCH (n) WHERE n.name =~ '.*.*.*.*.*b' RETURN n",
    "MATCH (n) WHERE n.name =~ '(a' + '+)+b' RETURN n",
    "MATCH (n) WHERE n.name =~ n.pattern RETURN n",
    "MATCH (n) WHERE n.name =~ '(.)\\\\1+' RETURN n",
    "RETURN range(1, 2000000000) AS x",
    "RETURN " + "(" * 500 + "1" + ")" * 500,
    "RETURN " + "[" * 500 + "]" * 500,
    "RETURN " + "NOT " * 800 + "true",
    "RETURN '" + "x" * 5000 + "'",
    "",
    " ; ",
    "MATCH (n) RETURN n'",
    "MATCH (n) RETURN `n",
    "\x00MATCH (n) RETURN n",
]

SLOW = [
    "MATCH (a), (b), (c), (d), (e), (f), (g), (h), (i), (j), (k) RETURN count(*) AS n",
    "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a + b < 0 RETURN count(*) AS n",
    "MATCH p = (a)-[*]-(b) RETURN count(p) AS n",
    "RETURN reduce(s = 'ab', x IN range(1, 60) | s + s) AS s",
]


@pytest.fixture(scope="module")
def graph(any_engine: Engine) -> Iterator[Engine]:
    any_engine.writer.write(lambda tx: tx.run("MATCH (n) DETACH DELETE n"))
    any_engine.writer.write(
        lambda tx: tx.run(
            "CREATE (p:Entity:Person {id: 'p1', name: 'Yuan Tao'}),"
            " (c:Entity:Company {id: 'c1', name: 'Zhangjiang Group', aliases: ['张江集团']}),"
            " (d:Entity:Company {id: 'c2', name: 'Harbor Cells', revenue: 7}), (d)-[:PART_OF]->(c),"
            " (p)-[:HOLDS_POST {title: 'chairman'}]->(c), (p)-[:HOLDS_POST {title: 'director'}]->(d)"
        )
    )
    yield any_engine
    any_engine.writer.write(lambda tx: tx.run("MATCH (n) DETACH DELETE n"))


def contents(engine: Engine) -> list[object]:
    nodes = engine.writer.read("MATCH (n) RETURN n ORDER BY n.id")
    ties = engine.writer.read("MATCH (a)-[r]->(b) RETURN a.id, type(r), properties(r), b.id ORDER BY a.id, b.id")
    return [nodes, ties]


@pytest.mark.parametrize("query", READING)
def test_what_researchers_write_passes(graph: Engine, query: str) -> None:
    found = gate.read(graph, query, {"name": "Zhangjiang Group", "pattern": "Harbor.*"})
    assert found.columns
    assert not found.truncated


@pytest.mark.parametrize("query", HOSTILE, ids=range(len(HOSTILE)))
def test_what_does_not_just_read_is_refused_in_one_line(query: str) -> None:
    with pytest.raises(QueryRefused) as error:
        gate.check(query)
    assert "\n" not in str(error.value)
    assert len(str(error.value)) < 300


@pytest.mark.parametrize("query", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_statements_change_nothing(graph: Engine, query: str) -> None:
    before, started = contents(graph), time.monotonic()
    with pytest.raises(KgError):
        gate.read(graph, query)
    assert time.monotonic() - started < 15
    assert contents(graph) == before


def test_endless_queries_end(graph: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(embedded, "WATCH_SECONDS", 2.0)
    before = contents(graph)
    for query in SLOW:
        started = time.monotonic()
        with suppress(KgError):
            gate.read(graph, query, timeout=2.0)
        assert time.monotonic() - started < 30, query
    assert contents(graph) == before


def test_long_answers_are_cut_and_say_so(graph: Engine) -> None:
    found = gate.read(graph, "UNWIND range(1, 100) AS x RETURN x", limit=10)
    assert (len(found.rows), found.truncated) == (10, True)


def test_the_columns_are_there_without_rows(graph: Engine) -> None:
    assert gate.read(graph, "MATCH (n:Company {id: 'none'}) RETURN n.name AS name, n.id").columns == ("name", "n.id")


def test_writing_needs_the_other_door(graph: Engine) -> None:
    query = "MERGE (n:Entity {id: $id}) SET n.name = 'Lumen Wafers' RETURN n.name AS name"
    with pytest.raises(QueryRefused, match="--write"):
        gate.read(graph, query, {"id": "c9"})
    assert gate.write(graph, query, {"id": "c9"}).rows == (("Lumen Wafers",),)
    assert gate.write(graph, "MATCH (n:Entity {id: 'c9'}) DETACH DELETE n").rows == ()
