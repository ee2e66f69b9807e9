"""A small invented ecosystem, written straight into the layout of kg/store/layout.md, for tests of asking."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from kg.engine.engine import Engine, Transaction
from ontology.load import load

# id: (class, English name, Chinese name, properties)
ENTITIES: dict[str, tuple[str, str, str, dict[str, Any]]] = {
    "northshire": ("Province", "Northshire", "北郡", {}),
    "alder": ("City", "Port Alder", "赤杨港", {}),
    "mill": ("District", "Mill District", "磨坊区", {}),
    "quay": ("District", "Quay District", "码头区", {}),
    "tide": ("Cluster", "Tide Park", "潮汐园区", {"opened": "2021-06"}),
    "dock": ("Cluster", "Dock Hub", "船坞谷", {}),
    "lumen": ("Company", "Lumen Robotics", "明光机器人", {"founded": "2019"}),
    "cells": ("Company", "Harbor Cells", "港湾电芯", {"founded": "2012-03-01"}),
    "heron": ("Company", "Grey Heron AI", "灰鹭智能", {"founded": "2023-05"}),
    "pine": ("Company", "Pinecone Chips", "松果芯片", {}),
    "salt": ("Company", "Saltmarsh Data", "盐沼数据", {"founded": "2023-09"}),
    "capital": ("Investor", "Alder Capital", "赤杨资本", {}),
    "kite": ("Investor", "Kite Fund", "风筝基金", {}),
    "mara": ("Person", "Mara Lind", "", {}),
    "tomas": ("Person", "Tomas Reed", "", {}),
    "wen": ("Person", "Wen Qiao", "文桥", {}),
    "ada": ("Person", "Ada Fox", "", {}),
    "uni": ("University", "Northshire University", "北郡大学", {}),
    "bureau": ("GovernmentBody", "Mill District Commerce Bureau", "磨坊区商务局", {}),
    "rules": ("Policy", "Robot Support Rules", "机器人扶持办法", {}),
    "ai": ("Segment", "artificial intelligence", "人工智能", {}),
    "models": ("Segment", "models", "大模型", {}),
    "robots": ("Segment", "robotics", "机器人", {}),
    "chips": ("Segment", "chips", "芯片", {}),
}

# id: (title, publisher, date)
DOCUMENTS = {
    "d1": ("Tide Park fills up", "Alder Post", "2024-10-21"),
    "d2": ("Money for robots", "Mill Courier", "2024-05-02"),
    "d3": ("New chair at Lumen", "Alder Post", "2025-02-11"),
    "d4": ("Quay news", "Quay Weekly", "2023-03"),
    "d5": ("Rumours on the waterfront", "Mill Courier", "2025-03-01"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One statement, and one relationship when it is a fact."""

    id: str
    subject: str
    relation: str
    object: str
    document: str
    quote: str
    qualifiers: dict[str, Any] = field(default_factory=dict)
    status: str = "asserted"
    start: str | None = None
    end: str | None = None


def _fact(id_: str, triple: str, document: str, quote: str, **more: Any) -> Fact:
    subject, relation, object_ = triple.split()
    own = {k: more.pop(k) for k in ("status", "start", "end") if k in more}
    return Fact(
        id=id_,
        subject=subject,
        relation=relation,
        object=object_,
        document=document,
        quote=quote,
        qualifiers=more,
        **own,
    )


FACTS = (
    _fact(
        "s01", "lumen TENANT_OF tide", "d1", "Lumen Robotics and Harbor Cells moved into Tide Park.", start="2024-02"
    ),
    _fact("s02", "cells TENANT_OF tide", "d1", "Lumen Robotics and Harbor Cells moved into Tide Park.", start="2023"),
    _fact("s03", "heron TENANT_OF tide", "d1", "Grey Heron AI is a tenant of Tide Park.", start="2024-08-15"),
    _fact("s04", "pine TENANT_OF dock", "d4", "Pinecone Chips works in Dock Hub."),
    _fact("s05", "salt TENANT_OF tide", "d4", "Saltmarsh Data left Tide Park in 2022.", status="former", end="2022"),
    _fact("s06", "tide LOCATED_IN mill", "d1", "Tide Park lies in Mill District."),
    _fact("s07", "dock LOCATED_IN quay", "d4", "Dock Hub lies in Quay District."),
    _fact("s08", "mill LOCATED_IN alder", "d1", "Mill District, Port Alder."),
    _fact("s09", "quay LOCATED_IN alder", "d4", "Quay District, Port Alder."),
    _fact("s10", "alder LOCATED_IN northshire", "d1", "Port Alder, Northshire."),
    _fact("s11", "lumen LOCATED_IN mill", "d1", "Lumen Robotics of Mill District."),
    _fact("s12", "pine LOCATED_IN quay", "d4", "Pinecone Chips of Quay District."),
    _fact(
        "s13",
        "capital INVESTED_IN lumen",
        "d2",
        "Alder Capital put 5 million dollars into Lumen Robotics.",
        round="A",
        amount=5e6,
        currency="USD",
        start="2024-05",
    ),
    _fact(
        "s14",
        "capital INVESTED_IN cells",
        "d2",
        "Alder Capital also holds a part of Harbor Cells.",
        amount=8e6,
        currency="CNY",
    ),
    _fact(
        "s15",
        "kite INVESTED_IN lumen",
        "d2",
        "Kite Fund joined with 2 million dollars.",
        round="A",
        amount=2e6,
        currency="USD",
    ),
    _fact(
        "s16",
        "mara HOLDS_POST lumen",
        "d3",
        "Mara Lind became chairman of Lumen Robotics on 3 February 2025.",
        title="Chairman",
        start="2025-02-03",
    ),
    _fact(
        "s17",
        "tomas HOLDS_POST lumen",
        "d2",
        "Tomas Reed, chairman of Lumen Robotics, signed.",
        title="Chairman",
        status="former",
        start="2020",
        end="2025-02-03",
    ),
    _fact(
        "s18",
        "wen HOLDS_POST lumen",
        "d2",
        "Wen Qiao, vice chairman and chief executive officer of Lumen Robotics.",
        title="Vice Chairman and Chief Executive Officer",
    ),
    _fact(
        "s19",
        "ada HOLDS_POST bureau",
        "d1",
        "Ada Fox, director of the Mill District Commerce Bureau.",
        title="Director",
    ),
    _fact("s20", "lumen FOUNDED_BY wen", "d2", "Wen Qiao founded Lumen Robotics."),
    _fact("s21", "wen EDUCATED_AT uni", "d2", "Wen Qiao studied at Northshire University."),
    _fact("s22", "lumen IN_SEGMENT robots", "d1", "Lumen Robotics makes robots."),
    _fact("s23", "heron IN_SEGMENT models", "d1", "Grey Heron AI trains language models."),
    _fact("s24", "pine IN_SEGMENT chips", "d4", "Pinecone Chips designs chips."),
    _fact("s25", "lumen PARTNER_OF cells", "d1", "Lumen Robotics and Harbor Cells are partners."),
    _fact("s26", "pine SUPPLIES lumen", "d4", "Pinecone Chips supplies Lumen Robotics.", product="chips"),
    _fact("s27", "cells SUPPLIES pine", "d4", "Harbor Cells supplies Pinecone Chips."),
    _fact("s28", "bureau ISSUED rules", "d2", "The bureau issued the Robot Support Rules.", date="2024-04-01"),
    _fact("s29", "rules APPLIES_TO robots", "d2", "The rules are for robotics."),
    _fact("s30", "pine TENANT_OF tide", "d5", "Pinecone Chips plans to move into Tide Park.", status="planned"),
    _fact(
        "s31", "capital ACQUIRED pine", "d5", "Alder Capital denied that it had bought Pinecone Chips.", status="denied"
    ),
)

# id, entity, of, value, unit, currency, approximate, bound, valid_from, document, quote
FIGURES: tuple[tuple[Any, ...], ...] = (
    ("f1", "tide", "company_count", 40, "companies", "", True, "nearly", None, "d1", "Nearly 40 companies are in it."),
    ("f2", "lumen", "revenue", 3.0e7, "", "CNY", False, "", "2023", "d2", "Revenue of 30 million yuan in 2023."),
    ("f3", "lumen", "revenue", 4.5e7, "", "CNY", False, "", "2024", "d1", "Revenue of 45 million yuan in 2024."),
    (
        "f4",
        "lumen",
        "revenue",
        4.4e7,
        "",
        "CNY",
        True,
        "about",
        "2024",
        "d3",
        "Revenue of about 44 million yuan in 2024.",
    ),
    ("f5", "cells", "revenue", 9.0e6, "", "USD", False, "", "2024", "d1", "Harbor Cells took in 9 million dollars."),
    ("f7", "dock", "floor_area", 5.2e4, "m2", "", False, "", None, "d4", "Dock Hub has 52,000 square metres of floor."),
    ("f6", "pine", "revenue", 6.0e7, "", "CNY", False, "", "2023", "d4", "Pinecone Chips took in 60 million yuan."),
)
PROPERTY_CLAIMS = (("p1", "lumen", "founded", "2019", "d2", "Lumen Robotics, founded in 2019."),)


def build(engine: Engine) -> None:
    """Write the whole of it in one transaction, into an empty graph."""
    engine.writer.write(lambda tx: tx.run("MATCH (n) DETACH DELETE n"))
    engine.writer.write(_write)


def _write(tx: Transaction) -> None:
    ontology = load()
    for id_, (title, publisher, date) in DOCUMENTS.items():
        row = {"id": id_, "title": title, "publisher": publisher, "published": date, "lang": "en", "kind": "news"}
        tx.run(
            "CREATE (d:Document {id: $row.id}) SET d += $row", {"row": {**row, "url": f"https://news.example/{id_}"}}
        )
    for id_, (cls, name, zh, properties) in ENTITIES.items():
        labels = ":".join(f"`{label}`" for label in ("Entity", cls, *ontology.ancestors(cls)))
        row = {"id": id_, "name": name, "class": cls, "aliases": [name, *([zh] if zh else [])], **properties}
        tx.run(
            f"CREATE (n:{labels} {{id: $row.id}}) SET n += $row", {"row": {**row, **({"name_zh": zh} if zh else {})}}
        )
    for left, right in (("models", "ai"), ("robots", "ai"), ("chips", "ai")):
        tx.run("MATCH (a:Entity {id: $a}), (b:Entity {id: $b}) CREATE (a)-[:BROADER]->(b)", {"a": left, "b": right})
    for fact in FACTS:
        _claim(tx, fact)
        if fact.status in ("asserted", "former"):
            _relationship(tx, fact)
    for figure in FIGURES:
        _figure(tx, *figure)
    for id_, entity, of, text, document, quote in PROPERTY_CLAIMS:
        _value_claim(tx, id_, entity, document, {"of": of, "text_value": text, "quote": quote})
    _mentioned_in(tx)


def _statement(fact: Fact) -> dict[str, Any]:
    published = DOCUMENTS[fact.document][2]
    row = {"id": fact.id, "relation": fact.relation, "status": fact.status, "quote": fact.quote, "confidence": 0.9}
    row |= {"valid_from": fact.start, "valid_to": fact.end, "published": published, "document": fact.document}
    row |= {"recorded_at": f"{(published + '-01')[:10]}T08:00:00.000Z", "method": "rule:test"}
    return {k: v for k, v in row.items() if v is not None} | {f"q_{k}": v for k, v in fact.qualifiers.items()}


_MENTION = (
    "MERGE (m:Mention {id: $id}) SET m.name = $name, m.class = $cls, m.document = $document "
    "WITH m MATCH (d:Document {id: $document}) MATCH (e:Entity {id: $entity}) "
    "MERGE (m)-[:IN_DOCUMENT]->(d) MERGE (m)-[:REFERS_TO]->(e)"
)


def _mention(tx: Transaction, entity: str, document: str) -> str:
    id_ = f"m_{document}_{entity}"
    row = {"id": id_, "name": ENTITIES[entity][1], "cls": ENTITIES[entity][0], "document": document, "entity": entity}
    tx.run(_MENTION, row)
    return id_


def _claim(tx: Transaction, fact: Fact) -> None:
    subject, object_ = _mention(tx, fact.subject, fact.document), _mention(tx, fact.object, fact.document)
    tx.run(
        "MATCH (d:Document {id: $row.document}) MATCH (a:Mention {id: $a}) MATCH (b:Mention {id: $b}) "
        "CREATE (s:Statement {id: $row.id})-[:IN_DOCUMENT]->(d) SET s += $row "
        "CREATE (s)-[:SUBJECT]->(a) CREATE (s)-[:OBJECT]->(b)",
        {"row": _statement(fact), "a": subject, "b": object_},
    )


def _relationship(tx: Transaction, fact: Fact) -> None:
    statement = _statement(fact)
    row = {k: statement[k] for k in ("status", "valid_from", "valid_to", "published", "recorded_at") if k in statement}
    row |= {"first_published": statement["published"], "sources": 1, "statements": [fact.id], **fact.qualifiers}
    tx.run(
        f"MATCH (a:Entity {{id: $a}}) MATCH (b:Entity {{id: $b}}) CREATE (a)-[r:`{fact.relation}`]->(b) SET r += $row",
        {"a": fact.subject, "b": fact.object, "row": row},
    )


def _figure(
    tx: Transaction,
    id_: str,
    entity: str,
    of: str,
    value: float,
    unit: str,
    currency: str,
    about: bool,
    bound: str,
    start: str | None,
    document: str,
    quote: str,
) -> None:
    row = {"of": of, "value": float(value), "unit": unit, "currency": currency, "approximate": about, "bound": bound}
    _value_claim(tx, id_, entity, document, {**row, "quote": quote})
    more = {"id": f"o_{id_}", "published": DOCUMENTS[document][2], "statements": [id_], "sources": 1}
    more |= {"valid_from": start} if start else {}
    tx.run(
        "MATCH (e:Entity {id: $e}) CREATE (e)-[:OBSERVATION]->(o:Observation {id: $row.id}) SET o += $row",
        {"e": entity, "row": row | more},
    )


def _value_claim(tx: Transaction, id_: str, entity: str, document: str, more: dict[str, Any]) -> None:
    row = {"id": id_, "relation": "OBSERVATION", "status": "asserted", "document": document, "confidence": 0.9}
    row |= {
        "published": DOCUMENTS[document][2],
        "recorded_at": f"{(DOCUMENTS[document][2] + '-01')[:10]}T08:00:00.000Z",
    }
    tx.run(
        "MATCH (d:Document {id: $row.document}) MATCH (a:Mention {id: $a}) "
        "CREATE (s:Statement {id: $row.id})-[:IN_DOCUMENT]->(d) SET s += $row CREATE (s)-[:SUBJECT]->(a)",
        {"row": row | more, "a": _mention(tx, entity, document)},
    )


def _mentioned_in(tx: Transaction) -> None:
    tx.run("MATCH (d:Document)<-[:IN_DOCUMENT]-(:Mention)-[:REFERS_TO]->(e:Entity) MERGE (e)-[:MENTIONED_IN]->(d)")
