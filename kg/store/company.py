"""The company that people keep: the ground on which two people of one name are one person, or a question."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from kg.engine.engine import Row, Transaction
from kg.identity.candidates import keys_of_all
from kg.identity.kinds import Kinds
from kg.identity.resolve import Company
from kg.store.evidence import Evidence

if TYPE_CHECKING:
    from kg.store.assign import Assignment

LINKED = """
UNWIND $ids AS id MATCH (e:Entity {id: id})-[r]-(o:Entity)
RETURN DISTINCT id, o.id AS other, o.class AS class LIMIT 2000
"""
MET = """
UNWIND $rows AS row MATCH (e:Entity {id: row.id})-[:MENTIONED_IN]->(d:Document)<-[:MENTIONED_IN]-(o:Entity)
WHERE o.id IN row.others RETURN DISTINCT row.id AS id, o.id AS other
"""
ENOUGH_MET = 2  # others that two mentions have in common, when no post or tie is stated


@dataclass(slots=True)
class Keeping:
    """Whom people are tied to by statements, and whom they are merely named beside. Ids of entities, no places."""

    kinds: Kinds
    found: Assignment
    tied: dict[str, set[str]] = field(default_factory=dict)  # by mention id, and by entity id
    beside: dict[str, set[str]] = field(default_factory=dict)
    document_of: dict[str, str] = field(default_factory=dict)
    in_document: dict[str, set[str]] = field(default_factory=dict)

    @classmethod
    def of(
        cls,
        tx: Transaction,
        batch: Sequence[Evidence],
        target: Mapping[str, str],
        *,
        people_of: Assignment,
        kinds: Kinds,
    ) -> Keeping:
        """Return what the batch says, and what the graph knows of the people that the batch may mean."""
        keeping = cls(kinds, people_of)
        for evidence in batch:
            keeping._read(evidence, target)
        keeping._look_up(tx, batch)
        return keeping

    def _read(self, evidence: Evidence, target: Mapping[str, str]) -> None:
        others = {target[m["id"]] for m in evidence.mentions if self.kinds.naming(m["class"]) == "organization"}
        self.in_document[evidence.id] = others
        for mention in evidence.mentions:
            self.document_of[mention["id"]] = evidence.id
            self.beside[mention["id"]] = others
        counted = {m["id"] for m in evidence.mentions if self._counts(m["class"])}
        for statement in evidence.statements:
            for one, other in (
                (statement["subject"], statement["object"]),
                (statement["object"], statement["subject"]),
            ):
                if one and other in counted:
                    self.tied.setdefault(one, set()).add(target[other])

    def _counts(self, cls: str) -> bool:
        return self.kinds.naming(cls) in ("organization", "thing")

    def _look_up(self, tx: Transaction, batch: Sequence[Evidence]) -> None:
        pairs = {m["id"]: self._candidates(m) for e in batch for m in e.mentions if self._is_person(m)}
        ids = sorted({c for known in pairs.values() for c in known})
        for row in tx.run(LINKED, {"ids": ids}) if ids else []:
            if self._counts(row["class"]):
                self.tied.setdefault(row["id"], set()).add(row["other"])
        rows: list[Row] = [
            {"id": c, "others": sorted(self.beside[m])} for m, known in pairs.items() for c in known if self.beside[m]
        ]
        for row in tx.run(MET, {"rows": rows}) if rows else []:
            self.beside.setdefault(row["id"], set()).add(row["other"])

    def _is_person(self, mention: Row) -> bool:
        return self.kinds.naming(mention["class"]) == "person"

    def _candidates(self, mention: Row) -> Iterable[str]:
        keys = keys_of_all(mention["names"], "person")
        return [named.id for named in self.found.known(keys) if self.kinds.naming(named.cls) == "person"]

    def company(self, mention: str, entity: str) -> Company:
        """Say whether a mention and a known person are tied to the same others, to different ones, or neither."""
        mine, theirs = self.tied.get(mention, set()), self._of_entity(entity, self.tied)
        if mine and theirs:
            return "shared" if mine & theirs else "apart"
        met, known = self.beside.get(mention, set()), self._of_entity(entity, self.beside)
        if (theirs & met) or (mine & known) or len(met & known) >= ENOUGH_MET:
            return "shared"
        return "unknown"

    def _of_entity(self, entity: str, said: Mapping[str, set[str]]) -> set[str]:
        """Return what is said of an entity by the graph, and by its mentions in this batch."""
        mentions = (m for m, e in self._settled(entity))
        return set().union(said.get(entity, set()), *(said.get(m, set()) for m in mentions))

    def _settled(self, entity: str) -> Iterable[tuple[str, Any]]:
        return ((m, e) for m, e in self.found.target.items() if e == entity and m in self.document_of)
