"""Layer 2 while documents are written: every new mention gets an entity, by a recorded judgement with its reason."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from kg.engine.engine import Row, Transaction
from kg.identity.candidates import MOST_CANDIDATES
from kg.identity.compare import RULES, Comparison
from kg.identity.kinds import Kinds
from kg.identity.names import parse
from kg.identity.resolve import MOST_NAMES, Decision, Named, decide
from kg.store.between import Between
from kg.store.company import Keeping
from kg.store.entities import Sighting, State, entity_id, folded_in, state_of
from kg.store.evidence import Evidence
from kg.store.ids import hashed

FORMER_NAME = "former_name"  # the property of the ontology that tells two names of one body

CANDIDATES = f"""
UNWIND $keys AS key MATCH (k:NameKey {{id: key}})
CALL (k) {{ MATCH (k)<-[:HAS_KEY]-(e) RETURN e LIMIT {MOST_CANDIDATES} }}
RETURN key, e.id AS id
"""
STATES = "UNWIND $ids AS id MATCH (e:Entity {id: id}) RETURN e AS node"
RETRACTED = "UNWIND $ids AS id MATCH (e:RetractedEntity {id: id}) RETURN e AS node"
COPIED = """
UNWIND $copies AS copy MATCH (d:Document {copy_of: copy})<-[:MENTIONED_IN]-(e:Entity)
RETURN DISTINCT copy, e.id AS entity
"""


@dataclass(frozen=True, slots=True)
class Merge:
    """Two entities that a mention shows to be one; `keep` is the older."""

    keep: str
    lose: str
    rule: str
    reason: str
    at: str


@dataclass(slots=True)
class Assignment:
    """What a batch of documents does to the entities. Filled in while the batch is gone through."""

    kinds: Kinds
    before: dict[str, State] = field(default_factory=dict)  # as the database has them
    states: dict[str, State] = field(default_factory=dict)  # as they are to be; new ones are not in `before`
    target: dict[str, str] = field(default_factory=dict)  # mention id -> entity id
    judgements: list[Row] = field(default_factory=list)
    merges: list[Merge] = field(default_factory=list)
    named_in: set[tuple[str, str]] = field(default_factory=set)  # (entity, document)
    named_by: set[tuple[str, str]] = field(default_factory=set)  # (entity, original of a copy)
    by_key: dict[str, dict[str, None]] = field(default_factory=dict)

    @property
    def changed(self) -> list[State]:
        """Return the known entities that the batch touches."""
        return [s for id_, s in self.states.items() if id_ in self.before and s != self.before[id_]]

    @property
    def created(self) -> list[State]:
        """Return the new entities."""
        return [s for id_, s in self.states.items() if id_ not in self.before]

    def take(self, mention: Row, evidence: Evidence, entity: str) -> None:
        """Fold one mention into its entity, which is made when nobody knows it."""
        document, copy = evidence.id, str(evidence.document["copy_of"])
        state = self.states.get(entity) or State(id=entity, cls=mention["class"])
        seen = Sighting(
            names=tuple(mention["names"]),
            short_names=tuple(mention["short_names"]),
            cls=mention["class"],
            published=evidence.document["published"],
            recorded_at=evidence.document["recorded_at"],
            fresh=(entity, copy) not in self.named_by,
            again=(entity, document) in self.named_in,
        )
        self.target[mention["id"]] = entity
        self.named_in.add((entity, document))
        self.named_by.add((entity, copy))
        self.put(folded_in(state, seen, self.kinds))

    def put(self, state: State) -> None:
        """Set a state, and let it be found by its keys."""
        self.states[state.id] = state
        for key in self.kinds.keys(state.aliases, state.cls):
            self.by_key.setdefault(key, {})[state.id] = None

    def known(self, keys: Iterable[str]) -> list[Named]:
        """Return the entities that share a key, those with most keys in common first, at most MOST_CANDIDATES."""
        shared: dict[str, int] = {}
        for key in sorted(keys):
            for entity in self.by_key.get(key, ()):
                shared[entity] = shared.get(entity, 0) + 1
        ranked = sorted(shared, key=lambda e: (-shared[e], self.states[e].recorded_at, e))
        return [self.states[e].named for e in ranked[:MOST_CANDIDATES]]


def assign(tx: Transaction, batch: Sequence[Evidence], kinds: Kinds) -> Assignment:
    """Return entities and judgements for every mention of `batch`, documents in order, people last."""
    found = Assignment(kinds)
    _load_candidates(tx, batch, found)
    _load_copied(tx, batch, found)
    between = Between.of(tx, batch, found)
    for evidence, mention in _mentions(batch, kinds, people=False):
        _settle(found, evidence, mention, _nobody, between)
    people = list(_mentions(batch, kinds, people=True))
    keeping = Keeping.of(tx, batch, found)
    for evidence, mention in people:
        _settle(found, evidence, mention, keeping.company, between)
    return found


def replay(tx: Transaction, batch: Sequence[Evidence], targets: Mapping[str, str], kinds: Kinds) -> Assignment:
    """Return the same for mentions whose judgements stand already: nothing is compared."""
    found = Assignment(kinds)
    _load_states(tx, sorted({targets[m["id"]] for e in batch for m in e.mentions}), found)
    _load_copied(tx, batch, found)
    for people in (False, True):
        for evidence, mention in _mentions(batch, kinds, people=people):
            found.take(mention, evidence, targets[mention["id"]])
    return found


def _nobody(_mention: str, _entity: str) -> Any:
    return "unknown"


def _mentions(batch: Sequence[Evidence], kinds: Kinds, *, people: bool) -> list[tuple[Evidence, Row]]:
    return [(e, m) for e in batch for m in e.mentions if (kinds.naming(m["class"]) == "person") is people]


def keys_of_mention(mention: Row, kinds: Kinds) -> frozenset[str]:
    """Return the keys that a mention's candidates are looked up by."""
    return kinds.keys(mention["names"][:MOST_NAMES], mention["class"])


def _load_candidates(tx: Transaction, batch: Sequence[Evidence], found: Assignment) -> None:
    keys = sorted({key for e in batch for m in e.mentions for key in keys_of_mention(m, found.kinds)})
    rows = tx.run(CANDIDATES, {"keys": keys}) if keys else []
    _load_states(tx, sorted({row["id"] for row in rows}), found)
    for row in rows:
        if row["id"] in found.states:
            found.by_key.setdefault(row["key"], {})[row["id"]] = None


def _load_states(tx: Transaction, ids: list[str], found: Assignment) -> None:
    for query, retracted in ((STATES, False), (RETRACTED, True)):
        missing = [i for i in ids if i not in found.states]
        for row in tx.run(query, {"ids": missing}) if missing else []:
            state = state_of(row["node"]["properties"], retracted=retracted)
            found.before[state.id] = found.states[state.id] = state


def _load_copied(tx: Transaction, batch: Sequence[Evidence], found: Assignment) -> None:
    """Copies add no source to entities that the original, or another copy of it, has named."""
    copies = sorted({str(e.document["copy_of"]) for e in batch if e.document["copy_of"] != e.id})
    for row in tx.run(COPIED, {"copies": copies}) if copies else []:
        found.named_by.add((row["entity"], row["copy"]))


def _settle(found: Assignment, evidence: Evidence, mention: Row, company: Any, between: Between) -> None:
    named = Named(
        id=mention["id"], cls=mention["class"], names=tuple(mention["names"]), former=_former_names(evidence, mention)
    )
    others = between.others_of(mention)
    known = [k for k in found.known(keys_of_mention(mention, found.kinds)) if k.id not in others]
    decision = decide(named, known, found.kinds, company, between.links)
    entity = decision.entity or entity_id(mention["id"])
    at = str(evidence.document["recorded_at"])
    listed = {e for e, _ in decision.unsure if _both_registered(found, evidence, mention, e)}
    found.judgements.extend(_judgements(decision, entity, at, listed))
    found.merges.extend(_merges(found, decision, entity, at))
    found.take(mention, evidence, entity)


def _former_names(evidence: Evidence, mention: Row) -> tuple[str, ...]:
    """Return what the document says that a mention was called before."""
    rows = (row for row in evidence.statements if row["subject"] == mention["id"] and row.get("of") == FORMER_NAME)
    return tuple(str(row["text_value"]) for row in rows if row["status"] == "asserted")


def judgement(verdict: str, left: str, right: str, found: Comparison | Decision, at: str, *, by: str = "rule") -> Row:
    """Return a judgement's row. A pair asked about again is one question; decisions differ by instant."""
    if verdict == "unsure":
        left, right = sorted((left, right))
    return {
        "id": hashed("j", verdict, left, right, found.rule, by, "" if verdict == "unsure" else at),
        "verdict": verdict,
        "left": left,
        "right": right,
        "by": by,
        "rule": f"{RULES}: {found.rule}" if by == "rule" else found.rule,
        "reason": found.reason,
        "at": at,
        **({"queue": "review"} if verdict == "unsure" else {}),
    }


def _both_registered(found: Assignment, evidence: Evidence, mention: Row, entity: str) -> bool:
    """A document that gives two full registered names means two firms: nothing that a person need look at."""
    chief = found.states[entity].name
    here = (entity, evidence.id) in found.named_in
    return here and all(parse(name).form for name in (mention["names"][0], chief))


def _judgements(decision: Decision, entity: str, at: str, listed: set[str]) -> list[Row]:
    no_question = {entity, *listed}
    unsure = [judgement("unsure", entity, other, why, at) for other, why in decision.unsure if other not in no_question]
    return [judgement("same", decision.mention, entity, decision, at), *unsure[:8]]


def _merges(found: Assignment, decision: Decision, entity: str, at: str) -> list[Merge]:
    merges = []
    for other, why in decision.also:
        older, newer = sorted((found.states[entity], found.states[other]), key=lambda s: (s.recorded_at, s.id))
        if older.concept or newer.concept is None:
            merges.append(Merge(older.id, newer.id, f"{RULES}: {why.rule}", why.reason, at))
    return merges
