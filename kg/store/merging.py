"""Entities joined and parted in the graph. The judgement says so (layer 2); this makes layer 3 follow."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kg.engine.engine import Transaction
from kg.identity.compare import RULES
from kg.identity.kinds import Kinds
from kg.identity.resolve import RENAMED
from kg.store.assign import Merge
from kg.store.company import company_of
from kg.store.derive import statements_in, write_slots
from kg.store.entities import State, create, write_keys
from kg.store.ids import hashed, now
from kg.store.refresh import fold_all, nodes, refold, replace_ends, sightings
from ontology.model import Ontology

TOGETHER = """
MATCH (a:Entity {id: $a})-[:MENTIONED_IN]->(d:Document)<-[:MENTIONED_IN]-(b:Entity {id: $b}) RETURN d.id AS id LIMIT 1
"""
JUDGED_DIFFERENT = """
MATCH (j:Judgement {left: $a}) WHERE j.right = $b AND j.verdict = 'different' AND j.deleted_at IS NULL
RETURN j.id AS id LIMIT 1
"""
PEOPLE_OF = """
UNWIND $ids AS id MATCH (e:Entity {id: id})--(p:Entity) RETURN DISTINCT p.id AS id, p.class AS class LIMIT 1000
"""
QUESTIONS = """
UNWIND $ids AS id MATCH (j:Judgement {SIDE: id})
WHERE j.verdict = 'unsure' AND j.deleted_at IS NULL AND j.rule ENDS WITH 'same name'
RETURN j.left AS a, j.right AS b
"""
MENTIONS_OF = "MATCH (m:Mention)-[:REFERS_TO]->(e:Entity {id: $id}) RETURN m.id AS id"
MOVE_REFERENCES = """
UNWIND $ids AS id MATCH (m:Mention {id: id})-[r:REFERS_TO]->() DELETE r
WITH m MATCH (e:Entity {id: $to}) CREATE (m)-[:REFERS_TO]->(e)
"""
DOCUMENTS_OF = """
MATCH (e:Entity {id: $id})<-[:REFERS_TO]-(:Mention)-[:IN_DOCUMENT]->(d:Document) WHERE d.retracted_at IS NULL
RETURN DISTINCT d.id AS id
"""
JUDGED = "MERGE (j:Judgement {id: $row.id}) SET j += $row"


def merge_shown(tx: Transaction, merges: Iterable[Merge], ontology: Ontology, kinds: Kinds) -> set[str]:
    """Join what a mention showed to be one, unless a document names both apart or a judgement says otherwise.

    Returns the entities that stand for more than before."""
    kept: dict[str, str] = {}
    for merge in merges:
        keep, lose = _now(kept, merge.keep), _now(kept, merge.lose)
        if keep == lose:
            continue
        renamed = merge.rule.endswith(RENAMED)  # news of a name to come gives both
        apart = judged_different(tx, keep, lose) if renamed else named_apart(tx, keep, lose)
        verdict = "unsure" if apart else "same"
        reason = f"{merge.reason}, but document {apart} names both" if apart else merge.reason
        record(tx, verdict, keep, lose, by="rule", rule=merge.rule, reason=reason, at=merge.at)
        if not apart:
            join(tx, keep, lose, ontology, kinds)
            kept[lose] = keep
    return {_now(kept, keep) for keep in kept.values()}


def meet_again(tx: Transaction, people: Iterable[str], merged: Iterable[str], ontology: Ontology, kinds: Kinds) -> None:
    """Look again at people of one name that were a question, now that more is known of whom they are with.

    `people`: those that a batch names; `merged`: entities that stand for more than before, whose people may be one."""
    wanted = set(people)
    rows = tx.run(PEOPLE_OF, {"ids": sorted(set(merged))})
    wanted.update(row["id"] for row in rows if kinds.naming(row["class"]) == "person")
    ids = {"ids": sorted(wanted)}
    asked = [r for end in ("left", "right") if wanted for r in tx.run(QUESTIONS.replace("SIDE", end), ids)]
    there = nodes(tx, sorted({r[end] for r in asked for end in ("a", "b")})) if asked else {}
    standing = {id_ for id_, state in there.items() if not state.retracted}
    pairs = sorted({(r["a"], r["b"]) for r in asked if r["a"] != r["b"] and {r["a"], r["b"]} <= standing})
    kept: dict[str, str] = {}
    for (a, b), company in zip(pairs, company_of(tx, pairs, kinds) if pairs else [], strict=True):
        if company == "shared":
            _join_people(tx, _now(kept, a), _now(kept, b), kept, ontology, kinds)


def _join_people(tx: Transaction, a: str, b: str, kept: dict[str, str], ontology: Ontology, kinds: Kinds) -> None:
    states = nodes(tx, [a, b])
    if a == b or len(states) < 2 or judged_different(tx, a, b):
        return
    keep, lose = (s.id for s in sorted(states.values(), key=lambda s: (s.recorded_at, s.id)))
    reason = "one name, and by now the same company"
    record(tx, "same", keep, lose, by="rule", rule=f"{RULES}: same name and company", reason=reason, at=now())
    join(tx, keep, lose, ontology, kinds)
    kept[lose] = keep


def _now(kept: dict[str, str], entity: str) -> str:
    while entity in kept:
        entity = kept[entity]
    return entity


def named_apart(tx: Transaction, left: str, right: str) -> str:
    """Return what speaks against joining two entities: a judgement or a document that names both; "" for nothing."""
    return judged_different(tx, left, right) or next(
        (str(row["id"]) for row in tx.run(TOGETHER, {"a": left, "b": right})), ""
    )


def judged_different(tx: Transaction, left: str, right: str) -> str:
    """Return the standing judgement that tells two entities apart, "" for none."""
    pairs = ((left, right), (right, left))
    rows = (row for a, b in pairs for row in tx.run(JUDGED_DIFFERENT, {"a": a, "b": b}))
    return next((str(row["id"]) for row in rows), "")


def record(tx: Transaction, verdict: str, left: str, right: str, *, by: str, rule: str, reason: str, at: str) -> str:
    """Write one judgement and return its id."""
    id_ = hashed("j", verdict, left, right, rule, by, at)
    row = {
        "id": id_,
        "verdict": verdict,
        "left": left,
        "right": right,
        "by": by,
        "rule": rule,
        "reason": reason,
        "at": at,
        **({"queue": "review"} if verdict == "unsure" else {}),
    }
    tx.run(JUDGED, {"row": row})
    return id_


def join(tx: Transaction, keep: str, lose: str, ontology: Ontology, kinds: Kinds) -> None:
    """Make `keep` stand for both. The other node goes; its mentions, names and relationships are `keep`'s."""
    moved = [row["id"] for row in tx.run(MENTIONS_OF, {"id": lose})]
    _move(tx, moved, keep, [keep, lose], ontology, kinds)
    tx.run("MATCH (e:Entity {id: $id}) DETACH DELETE e", {"id": lose})
    refold(tx, [keep], ontology, kinds)


def part(tx: Transaction, mentions: Sequence[str], from_: str, to: str, ontology: Ontology, kinds: Kinds) -> None:
    """Give mentions of one entity an entity of their own, called `to`, which is made if it does not stand."""
    if to not in nodes(tx, [to]):
        rows = [r for r in sightings(tx, [from_]).get(from_, []) if r["mention"] in set(mentions)]
        state: State = fold_all(to, rows, None, kinds)
        create(tx, [state], ontology)
        write_keys(tx, [state], {}, kinds)
    _move(tx, mentions, to, [from_, to], ontology, kinds)
    refold(tx, [from_, to], ontology, kinds)


def _move(
    tx: Transaction, mentions: Sequence[str], to: str, touched: Sequence[str], ontology: Ontology, kinds: Kinds
) -> None:
    tx.run(MOVE_REFERENCES, {"ids": list(mentions), "to": to})
    old, slots = replace_ends(tx, mentions, ontology)
    present = statements_in(tx, slots)
    write_slots(tx, ontology, {slot: [*old.get(slot, []), *present.get(slot, [])] for slot in slots}, present)
    for entity in touched:
        _mention(tx, entity)


def _mention(tx: Transaction, entity: str) -> None:
    """Make MENTIONED_IN of an entity again."""
    tx.run("MATCH (e:Entity {id: $id})-[r:MENTIONED_IN]->() DELETE r", {"id": entity})
    rows = [{"id": entity, "document": row["id"]} for row in tx.run(DOCUMENTS_OF, {"id": entity})]
    if rows:
        tx.run(
            "UNWIND $rows AS row MATCH (e:Entity {id: row.id}) MATCH (d:Document {id: row.document}) "
            "CREATE (e)-[:MENTIONED_IN]->(d)",
            {"rows": rows},
        )
