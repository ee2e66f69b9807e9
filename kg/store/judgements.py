"""Layer 2 by people: two entities are one, or one is several. Every decision is a judgement and can be taken back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from kg.engine.engine import Row, Transaction
from kg.errors import UsageError
from kg.identity.candidates import keys_of_all
from kg.identity.fold import folded
from kg.identity.kinds import Kinds
from kg.store.assign import CANDIDATES
from kg.store.ids import hashed, now
from kg.store.merging import join, part, record
from kg.store.refresh import in_order, nodes, sightings
from ontology.model import Ontology

LIVE_MERGES = """
MATCH (j:Judgement {left: $id}) WHERE j.verdict = 'same' AND j.deleted_at IS NULL
RETURN j.id AS id, j.right AS right, j.at AS at ORDER BY at DESC, id
"""
LIVE_SPLITS = """
MATCH (j:Judgement {left: $id}) WHERE j.verdict = 'different' AND j.deleted_at IS NULL AND j.rule = 'split'
RETURN j.id AS id, j.right AS right, j.at AS at ORDER BY at DESC, id
"""
ASSIGNED = """
UNWIND $ids AS id MATCH (j:Judgement {left: id}) WHERE j.verdict = 'same' AND j.deleted_at IS NULL
RETURN id, j.right AS entity, j.at AS at, j.id AS judgement
"""
DELETE = "UNWIND $ids AS id MATCH (j:Judgement {id: id}) SET j.deleted_at = $at"
BETWEEN = """
UNWIND $pairs AS pair MATCH (j:Judgement {left: pair[0]})
WHERE j.right = pair[1] AND j.verdict = $verdict AND j.deleted_at IS NULL RETURN j.id AS id
"""


def find(tx: Transaction, text: str) -> str:
    """Return the id of the one entity that an id or exact name means. UsageError: none, or several (with their ids)."""
    if text in nodes(tx, [text]):
        return text
    keys = sorted(keys_of_all([text], "organization") | keys_of_all([text], "person") | keys_of_all([text], "place"))
    ids = sorted({row["id"] for row in tx.run(CANDIDATES, {"keys": keys})})
    wanted = folded(text)
    found = [s for s in nodes(tx, ids).values() if wanted in {folded(n) for n in (*s.aliases, *s.short_names)}]
    exact = [s for s in found if folded(s.name) == wanted] or found
    if not exact:
        raise UsageError(f"no entity is called {text!r}; `kg stats` and `kg cypher` show what there is")
    if len(exact) > 1:
        choice = ", ".join(f"{s.id} ({s.cls})" for s in exact)
        raise UsageError(f"{text!r} names {len(exact)} entities: give one of the ids {choice}")
    return exact[0].id


def merge(tx: Transaction, left: str, right: str, ontology: Ontology, kinds: Kinds, *, by: str, why: str) -> Row:
    """Judge two entities to be one and return {kept, merged, judgement}; the older id stays."""
    a, b = find(tx, left), find(tx, right)
    if a == b:
        raise UsageError(f"{left!r} and {right!r} are one entity already ({a})")
    states = nodes(tx, [a, b])
    if (
        "person" in (kinds.naming(states[a].cls), kinds.naming(states[b].cls))
        and kinds.kinship(states[a].cls, states[b].cls) == "none"
    ):
        raise UsageError(f"{left!r} is {states[a].cls}, {right!r} is {states[b].cls}: they cannot be one")
    keep, lose = (s.id for s in sorted(states.values(), key=lambda s: (s.concept is None, s.recorded_at, s.id)))
    at = now()
    _take_back_between(tx, keep, lose, "different", at)
    judged = record(tx, "same", keep, lose, by=by, rule="merge", reason=why or "judged by a person", at=at)
    join(tx, keep, lose, ontology, kinds)
    return {"kept": keep, "merged": lose, "judgement": judged}


def differ(tx: Transaction, left: str, right: str, *, by: str, why: str) -> Row:
    """Judge two entities to be different for good: no rule joins them, and the pair leaves the review queue."""
    a, b = sorted((find(tx, left), find(tx, right)))
    judged = record(tx, "different", a, b, by=by, rule="differ", reason=why or "judged by a person", at=now())
    return {"left": a, "right": b, "judgement": judged}


def undo(tx: Transaction, left: str, right: str, ontology: Ontology, kinds: Kinds) -> Row:
    """Take back the judgement that joined a pair (or that told it apart), and return {kept, restored}."""
    a, b = _id_or_none(tx, left), _id_or_none(tx, right)
    if a and b and a != b:
        return _undo_between(tx, a, b)
    keep = a or b
    if keep is None:
        raise UsageError(f"neither {left!r} nor {right!r} is an entity")
    merged = _merge_of(tx, keep, left if keep == b and a is None else right)
    if merged is None:
        raise UsageError(f"no judgement joins {left!r} and {right!r}")
    return unmerge(tx, keep, merged["right"], merged["id"], ontology, kinds)


def _id_or_none(tx: Transaction, text: str) -> str | None:
    try:
        return find(tx, text)
    except UsageError:
        return None


def _undo_between(tx: Transaction, a: str, b: str) -> Row:
    gone = _take_back_between(tx, a, b, "different", now()) + _take_back_between(tx, a, b, "same", now())
    if not gone:
        raise UsageError(f"no judgement stands between {a} and {b}")
    return {"left": a, "right": b, "judgements_taken_back": gone}


def _take_back_between(tx: Transaction, a: str, b: str, verdict: str, at: str) -> int:
    rows = tx.run(BETWEEN, {"pairs": [[a, b], [b, a]], "verdict": verdict})
    tx.run(DELETE, {"ids": [row["id"] for row in rows], "at": at})
    return len(rows)


def _merge_of(tx: Transaction, keep: str, text: str) -> Row | None:
    """Return the merge that brought `text` (an id, or a name that a merged entity began with), else the latest."""
    merges = tx.run(LIVE_MERGES, {"id": keep})
    rows = sightings(tx, [keep]).get(keep, [])
    roots = targets_of(tx, [r["mention"] for r in rows], ignoring={m["id"] for m in merges})
    names: dict[str, set[str]] = {}
    for row in rows:
        names.setdefault(roots[row["mention"]], set()).update(folded(n) for n in row["names"])
    said = next((m for m in merges if text == m["right"] or folded(text) in names.get(m["right"], ())), None)
    return said or (merges[0] if merges else None)


def unmerge(tx: Transaction, keep: str, lose: str, judgement: str, ontology: Ontology, kinds: Kinds) -> Row:
    """Take one merge back: the mentions that were the other entity's get it back under its old id."""
    tx.run(DELETE, {"ids": [judgement], "at": now()})
    mentions = [r["mention"] for r in sightings(tx, [keep]).get(keep, [])]
    roots = targets_of(tx, mentions)
    back = [m for m in mentions if roots[m] == lose]
    if back:
        part(tx, back, keep, lose, ontology, kinds)
    return {"kept": keep, "restored": lose, "mentions": len(back)}


def targets_of(tx: Transaction, mentions: Sequence[str], *, ignoring: Iterable[str] = ()) -> dict[str, str]:
    """Return the entity of each mention by the judgements that stand, without those in `ignoring`."""
    rows = tx.run(ASSIGNED, {"ids": list(mentions)})
    direct = {r["id"]: r["entity"] for r in sorted(rows, key=lambda r: (r["at"], r["judgement"]))}
    parents = _parents(tx, set(direct.values()), set(ignoring))
    return {mention: root_of(entity, parents) for mention, entity in direct.items()}


def _parents(tx: Transaction, entities: set[str], ignoring: set[str]) -> dict[str, str]:
    """Return {merged: kept} for `entities` and whatever they were merged into."""
    found: dict[str, str] = {}
    wanted = entities
    while wanted:
        rows = tx.run(
            "UNWIND $ids AS id MATCH (j:Judgement {right: id}) WHERE j.verdict = 'same' AND j.deleted_at IS NULL "
            "RETURN id, j.left AS left, j.id AS judgement, j.at AS at",
            {"ids": sorted(wanted)},
        )
        fresh = {r["id"]: r["left"] for r in rows if r["judgement"] not in ignoring and r["left"].startswith("e")}
        wanted = {left for id_, left in fresh.items() if id_ not in found and left not in found}
        found.update(fresh)
    return found


def root_of(entity: str, parents: Mapping[str, str]) -> str:
    """Return what an entity was merged into in the end. A ring of judgements, which no rule makes, ends somewhere."""
    seen = {entity}
    while (parent := parents.get(entity)) is not None and parent not in seen:
        entity = parent
        seen.add(entity)
    return entity


def split(
    tx: Transaction, entity: str, mentions: Sequence[str], ontology: Ontology, kinds: Kinds, *, by: str, why: str
) -> Row:
    """Judge that an entity is several and return {kept, made}. Without `mentions` (ids or names): what was merged
    comes apart; if nothing was, every distinct name becomes an entity."""
    id_ = find(tx, entity)
    merges = [] if mentions else tx.run(LIVE_MERGES, {"id": id_})
    reason = why or "judged by a person"
    made = [unmerge(tx, id_, m["right"], m["id"], ontology, kinds)["restored"] for m in merges]
    groups = [] if merges else _groups(sightings(tx, [id_]).get(id_, []), mentions)
    if not made and not groups:
        raise UsageError(f"{entity!r} cannot be split: one name only, and nothing was merged into it")
    made += [_part_off(tx, id_, group, ontology, kinds, by, reason) for group in groups]
    for other in made:
        record(tx, "different", id_, other, by=by, rule="split", reason=reason, at=now())
    return {"kept": id_, "made": made}


def _groups(rows: Sequence[Row], wanted: Sequence[str]) -> list[list[Row]]:
    if wanted:
        said = {folded(w) for w in wanted} | set(wanted)
        chosen = [r for r in rows if r["mention"] in said or folded(r["names"][0]) in said]
        return [chosen] if chosen and len(chosen) < len(rows) else []
    by_name: dict[str, list[Row]] = {}
    for row in sorted(rows, key=in_order):
        by_name.setdefault(folded(row["names"][0]), []).append(row)
    return list(by_name.values())[1:]


def _part_off(
    tx: Transaction, entity: str, rows: Sequence[Row], ontology: Ontology, kinds: Kinds, by: str, why: str
) -> str:
    mentions = [r["mention"] for r in rows]
    made = hashed("e", mentions[0], "split")
    at = now()
    old = tx.run(ASSIGNED, {"ids": mentions})
    tx.run(DELETE, {"ids": [r["judgement"] for r in old], "at": at})
    for mention in mentions:
        record(tx, "same", mention, made, by=by, rule="split", reason=why, at=at)
    part(tx, mentions, entity, made, ontology, kinds)
    return made


def unsplit(tx: Transaction, entity: str, ontology: Ontology, kinds: Kinds) -> Row:
    """Take the latest split of an entity back and return {kept, merged}."""
    id_ = find(tx, entity)
    splits = tx.run(LIVE_SPLITS, {"id": id_})
    if not splits:
        raise UsageError(f"no split of {entity!r} stands")
    last = [s for s in splits if s["at"] == splits[0]["at"]]
    for each in last:
        tx.run(DELETE, {"ids": [each["id"]], "at": now()})
        record(tx, "same", id_, each["right"], by="user", rule="merge", reason="the split was taken back", at=now())
        join(tx, id_, each["right"], ontology, kinds)
    return {"kept": id_, "merged": [each["right"] for each in last]}
