"""The company that people keep: the ground on which two people of one name are one person, or a question."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kg.engine.engine import Row, Transaction
from kg.identity.candidates import keys_of_all
from kg.identity.kinds import Kinds
from kg.identity.names import parse
from kg.identity.resolve import Together
from kg.store.evidence import Evidence

if TYPE_CHECKING:
    from kg.store.assign import Assignment

LINKED = """
UNWIND $ids AS id MATCH (e:Entity {id: id})-[r]-(o:Entity)
RETURN DISTINCT id, o.id AS other, o.class AS class, o.aliases AS names LIMIT 2000
"""
MET = """
UNWIND $rows AS row MATCH (e:Entity {id: row.id})-[:MENTIONED_IN]->(d:Document)<-[:MENTIONED_IN]-(o:Entity)
WHERE o.id IN row.others RETURN DISTINCT row.id AS id, o.id AS other
"""
ENOUGH_MET = 2  # organizations that two mentions have in common, when no post or tie is stated
SHORTEST_HOUSE = {
    "zh": 4,
    "en": 8,
}  # letters of a name that another one begins with: "X Group" and "X Group's party committee"


@dataclass(slots=True)
class Ties:
    """Whom people are tied to by statements, and whom they are named beside, by mention or entity id."""

    tied: dict[str, set[str]] = field(default_factory=dict)
    beside: dict[str, set[str]] = field(default_factory=dict)
    names: dict[str, tuple[str, ...]] = field(default_factory=dict)  # of those tied to

    def look_up(self, tx: Transaction, ids: Iterable[str], kinds: Kinds) -> None:
        """Add what the graph states of people."""
        wanted = sorted(set(ids))
        for row in tx.run(LINKED, {"ids": wanted}) if wanted else []:
            if kinds.naming(row["class"]) != "person":
                self.tied.setdefault(row["id"], set()).add(row["other"])
                self.names[row["other"]] = tuple(row["names"] or ())

    def look_up_met(self, tx: Transaction, others: Mapping[str, set[str]]) -> None:
        """Add which of `others`, by person, documents name beside that person."""
        rows: list[Row] = [{"id": id_, "others": sorted(them)} for id_, them in others.items() if them]
        for row in tx.run(MET, {"rows": rows}) if rows else []:
            self.beside.setdefault(row["id"], set()).add(row["other"])

    def company(self, one: Iterable[str], other: Iterable[str]) -> Together:
        """Say whether two people, each given by mention and entity ids, are tied to the same others."""
        mine, theirs = self._of(one, self.tied), self._of(other, self.tied)
        if mine and theirs:
            return "shared" if mine & theirs or self._one_house(mine, theirs) else "apart"
        met, known = self._of(one, self.beside), self._of(other, self.beside)
        if (theirs & met) or (mine & known) or len(met & known) >= ENOUGH_MET:
            return "shared"
        return "unknown"

    @staticmethod
    def _of(ids: Iterable[str], said: Mapping[str, set[str]]) -> set[str]:
        return set().union(*(said.get(id_, set()) for id_ in ids))

    def _one_house(self, mine: set[str], theirs: set[str]) -> bool:
        """Say whether a tie of one is a part of a tie of the other by its name: a firm and its party committee."""
        left, right = self._fulls(mine), self._fulls(theirs)
        return any(_part_of(a, b) or _part_of(b, a) for a in left for b in right)

    def _fulls(self, ids: set[str]) -> set[tuple[str, str]]:
        names = (parse(name) for id_ in ids for name in self.names.get(id_, ()))
        return {(name.full, name.script) for name in names}


def _part_of(part: tuple[str, str], whole: tuple[str, str]) -> bool:
    return len(whole[0]) >= SHORTEST_HOUSE[whole[1]] and part[0].startswith(whole[0])


@dataclass(slots=True)
class Keeping:
    """The ties of the people that a batch of documents names."""

    kinds: Kinds
    found: Assignment
    ties: Ties = field(default_factory=Ties)
    mentions: dict[str, str] = field(default_factory=dict)  # of the batch, with the document

    @classmethod
    def of(cls, tx: Transaction, batch: Sequence[Evidence], found: Assignment) -> Keeping:
        """Return what the batch says, and what the graph knows of the people that the batch may mean."""
        keeping = cls(found.kinds, found)
        for evidence in batch:
            keeping._read(evidence)
        people = {m["id"]: keeping._candidates(m) for e in batch for m in e.mentions if keeping._is(m, "person")}
        keeping.ties.look_up(tx, (c for known in people.values() for c in known), found.kinds)
        met: dict[str, set[str]] = {}
        for mention, known in people.items():
            for candidate in known:
                met.setdefault(candidate, set()).update(keeping.ties.beside.get(mention, ()))
        keeping.ties.look_up_met(tx, met)
        return keeping

    def _read(self, evidence: Evidence) -> None:
        target = self.found.target
        others = {target[m["id"]] for m in evidence.mentions if self._is(m, "organization")}
        ends = {m["id"] for m in evidence.mentions if not self._is(m, "person")}
        for mention in evidence.mentions:
            self.mentions[mention["id"]] = evidence.id
            self.ties.beside[mention["id"]] = others
        for row in evidence.statements:
            for one, other in ((row["subject"], row["object"]), (row["object"], row["subject"])):
                if one and other in ends:
                    self.ties.tied.setdefault(one, set()).add(target[other])
                    self.ties.names.setdefault(target[other], self.found.states[target[other]].aliases)

    def _is(self, mention: Row, naming: str) -> bool:
        return self.kinds.naming(mention["class"]) == naming

    def _candidates(self, mention: Row) -> list[str]:
        keys = keys_of_all(mention["names"], "person")
        return [named.id for named in self.found.known(keys) if self.kinds.naming(named.cls) == "person"]

    def company(self, mention: str, entity: str) -> Together:
        """Say whether a mention and a person, as the graph and this batch know them, keep the same company.

        One document means one person by one name: "Warren E Buffett" in its table, "Warren E. Buffett" below it."""
        if (entity, self.mentions[mention]) in self.found.named_in:
            return "shared"
        here = (m for m, e in self.found.target.items() if e == entity and m in self.mentions)
        return self.ties.company([mention], [entity, *here])


def company_of(tx: Transaction, pairs: Sequence[tuple[str, str]], kinds: Kinds) -> list[Together]:
    """Return the company of pairs of people that stand in the graph, in the order of `pairs`."""
    ties = Ties()
    ties.look_up(tx, {id_ for pair in pairs for id_ in pair}, kinds)
    met: dict[str, set[str]] = {}
    for a, b in pairs:
        met.setdefault(a, set()).update(ties.tied.get(b, ()))
        met.setdefault(b, set()).update(ties.tied.get(a, ()))
    ties.look_up_met(tx, met)
    return [ties.company([a], [b]) for a, b in pairs]
