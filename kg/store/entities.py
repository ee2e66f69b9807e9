"""The state of an entity, folded from its mentions in recorded order: for a new mention as for a replay."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from kg.engine.engine import GraphWriter, Row, Transaction
from kg.identity.fold import folded, has_han
from kg.identity.kinds import Kinds
from kg.identity.resolve import MOST_NAMES, Named
from kg.identity.tables import place_in_chinese, place_in_english
from kg.store.evidence import parts
from kg.store.ids import hashed
from ontology.model import Ontology

MOST_ALIASES = 60
_WHOLE = ("country", "province", "city")  # English texts name them so; of a district they also say what it is
MOST_SEEN = 60  # classes remembered: what sixty mentions agree on, one more does not change
UNLABELLED = "MATCH (e:Entity {relabel: 'yes'}) RETURN e.id AS id, e.class AS class"


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """One entity. `sources` counts independent documents, `documents` all of them."""

    id: str
    cls: str
    name: str = ""
    name_en: str | None = None
    name_zh: str | None = None
    aliases: tuple[str, ...] = ()
    short_names: tuple[str, ...] = ()
    sources: int = 0
    documents: int = 0
    first_published: str | None = None
    last_published: str | None = None
    recorded_at: str = ""
    concept: str | None = None
    retracted: bool = False
    seen_as: tuple[str, ...] = ()  # the class of each mention, in recorded order, the first MOST_SEEN

    @property
    def named(self) -> Named:
        """Return the entity as identity sees it."""
        return Named(id=self.id, cls=self.cls, names=self.aliases[:MOST_NAMES])


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """One mention with what its document adds. `fresh`: no other source has named the entity from the same original."""

    names: tuple[str, ...]
    short_names: tuple[str, ...]
    cls: str
    published: str | None
    recorded_at: str
    fresh: bool = True
    again: bool = False  # another mention of a document that already named the entity


def entity_id(mention: str) -> str:
    """Return the id of the entity that begins with this mention."""
    return hashed("e", mention)


def folded_in(state: State, seen: Sighting, kinds: Kinds) -> State:
    """Return the state after one more mention."""
    aliases = _with(state.aliases, seen.names)
    seen_as = (*state.seen_as, seen.cls)[:MOST_SEEN]
    cls = state.cls if state.concept else kinds.agreed(seen_as)
    if state.aliases and kinds.naming(cls) == "organization":
        state = _renamed(state, seen.names)
    chinese = next((n for n in aliases if has_han(n)), None)
    abroad = _in_english(chinese, cls)
    english = (state.name_en if state.name_en != abroad else None) or next((n for n in aliases if not has_han(n)), None)
    english = english or abroad
    given = place_in_chinese(english, cls.lower()) if english else ""  # a place has both names, whoever names it
    given = given or (kinds.standing(english, "zh") if english else "")
    chinese = (state.name_zh if state.name_zh != given else None) or chinese or given or None
    return replace(
        state,
        cls=cls,
        seen_as=seen_as,
        name=english or chinese or seen.names[0],
        name_en=english,
        name_zh=chinese,
        aliases=aliases,
        short_names=_with(state.short_names, seen.short_names),
        sources=state.sources + (1 if seen.fresh and not seen.again else 0),
        documents=state.documents + (0 if seen.again else 1),
        first_published=_least(state.first_published, seen.published),
        last_published=_most(state.last_published, seen.published),
        recorded_at=state.recorded_at or seen.recorded_at,
        retracted=False,
    )


def _renamed(state: State, names: tuple[str, ...]) -> State:
    """Return the state under the chief of `names` where it bears one of the others: the name it has been given since.

    Not where one is short for the other: who is also called IBM goes on as it was first called."""
    chief, others = names[0], {folded(n) for n in names[1:]}
    kept = state.name_zh if has_han(chief) else state.name_en
    if not kept or folded(kept) not in others or kept.isupper() or chief.isupper():
        return state
    left, right = folded(kept), folded(chief)
    if left in right or right in left:
        return state
    return replace(state, name_zh=chief) if has_han(chief) else replace(state, name_en=chief)


def _in_english(chinese: str | None, cls: str) -> str | None:
    """Return Norway for the country 挪威, which only Chinese sources have named so far."""
    found = place_in_english(chinese) if chinese else None
    return found[0] if found is not None and found[1] == cls.lower() and found[1] in _WHOLE else None


def _with(names: tuple[str, ...], more: Iterable[str]) -> tuple[str, ...]:
    known = {folded(n): n for n in names}
    for name in more:
        known.setdefault(folded(name), name)
    return tuple(known.values())[:MOST_ALIASES]


def _least(left: str | None, right: str | None) -> str | None:
    return min((d for d in (left, right) if d), default=None)


def _most(left: str | None, right: str | None) -> str | None:
    return max((d for d in (left, right) if d), default=None)


def properties(state: State) -> dict[str, Any]:
    """Return the state as the properties of its node, null where a property must go."""
    return {
        "id": state.id,
        "name": state.name,
        "name_en": state.name_en,
        "name_zh": state.name_zh,
        "aliases": list(state.aliases),
        "short_names": list(state.short_names),
        "class": state.cls,
        "sources": state.sources,
        "documents": state.documents,
        "first_published": state.first_published,
        "last_published": state.last_published,
        "recorded_at": state.recorded_at,
        "concept": state.concept,
        "seen_as": list(state.seen_as),
    }


def state_of(row: Mapping[str, Any], *, retracted: bool) -> State:
    """Return the state that a node's properties hold."""
    return State(
        id=row["id"],
        cls=row["class"],
        name=row["name"],
        name_en=row.get("name_en"),
        name_zh=row.get("name_zh"),
        aliases=tuple(row.get("aliases") or ()),
        short_names=tuple(row.get("short_names") or ()),
        sources=row.get("sources") or 0,
        documents=row.get("documents") or 0,
        first_published=row.get("first_published"),
        last_published=row.get("last_published"),
        recorded_at=row.get("recorded_at") or "",
        concept=row.get("concept"),
        retracted=retracted,
        seen_as=tuple(row.get("seen_as") or ()),
    )


def labels_of(ontology: Ontology, cls: str) -> tuple[str, ...]:
    """Return the labels of an entity of `cls`: itself and what it is a kind of. Unknown classes get Entity alone."""
    known = ontology.classes
    return ("Entity", *((cls, *(a for a in ontology.ancestors(cls) if a in known)) if cls in known else ()))


def quoted(*labels: str) -> str:
    """Return labels for Cypher. They come from the ontology; a back-quote in one would be an attack: ValueError."""
    if any("`" in label for label in labels):
        raise ValueError(f"{labels!r} holds a back-quote")
    return "".join(f":`{label}`" for label in labels)


def create(tx: Transaction, states: Iterable[State], ontology: Ontology) -> None:
    """Create entities, each class with its labels in one go."""
    for cls, group in _by_class(states).items():
        labels = quoted(*labels_of(ontology, cls))
        for part in parts([{k: v for k, v in properties(s).items() if v is not None} for s in group]):
            tx.run(f"UNWIND $rows AS row CREATE (e{labels} {{id: row.id}}) SET e += row", {"rows": part})


def update(tx: Transaction, states: Iterable[State], before: Mapping[str, State], ontology: Ontology) -> None:
    """Bring the nodes of known entities up to `states`; labels follow the class and whether anybody still vouches."""
    by_query: dict[str, list[Row]] = {}
    for state in states:
        old = before[state.id]
        change = _relabelled(None if old.retracted else old.cls, None if state.retracted else state.cls, ontology)
        base = "RetractedEntity" if old.retracted else "Entity"
        cypher = f"UNWIND $rows AS row MATCH (e:{base} {{id: row.id}}){change} SET e += row"
        by_query.setdefault(cypher, []).append(properties(state))
    for cypher, rows in by_query.items():
        for part in parts(rows):
            tx.run(cypher, {"rows": part})


def _by_class(states: Iterable[State]) -> dict[str, list[State]]:
    groups: dict[str, list[State]] = {}
    for state in states:
        groups.setdefault(state.cls, []).append(state)
    return groups


def _relabelled(old: str | None, new: str | None, ontology: Ontology) -> str:
    had = set(labels_of(ontology, old)) if old is not None else {"RetractedEntity"}
    gets = set(labels_of(ontology, new)) if new is not None else {"RetractedEntity"}
    if had == gets:
        return ""
    gone, come = sorted(had - gets), sorted(gets - had)
    if gone and come and old is not None and new is not None:
        # The embedded engine cannot exchange labels in one transaction: the new ones come in the next (settle_labels).
        return f" REMOVE e{quoted(*gone)} SET e.relabel = 'yes'"
    return (f" REMOVE e{quoted(*gone)}" if gone else "") + (f" SET e{quoted(*come)}" if come else "")


def settle_labels(writer: GraphWriter, ontology: Ontology) -> int:
    """Give entities whose class was exchanged the labels of their new class; return how many there were."""
    rows = writer.read(UNLABELLED)
    by_class: dict[str, list[Row]] = {}
    for row in rows:
        by_class.setdefault(row["class"], []).append({"id": row["id"]})
    for cls, group in by_class.items():
        labels = quoted(*labels_of(ontology, cls))
        cypher = f"UNWIND $rows AS row MATCH (e:Entity {{id: row.id}}) SET e{labels} REMOVE e.relabel"
        writer.write(lambda tx, cypher=cypher, group=group: tx.run(cypher, {"rows": group}))  # type: ignore[misc]
    return len(rows)


def write_keys(tx: Transaction, states: Iterable[State], before: Mapping[str, State], kinds: Kinds) -> None:
    """Add the keys that names are found by, those of `states` less those of the same entities in `before`."""
    states = list(states)
    for retracted in (False, True):
        rows: list[Row] = [
            {"id": key, "entity": state.id}
            for state in states
            if state.retracted is retracted
            for key in sorted(_keys(state, kinds) - _known_keys(before.get(state.id), kinds))
        ]
        _add_keys(tx, rows, "RetractedEntity" if retracted else "Entity")


def _known_keys(state: State | None, kinds: Kinds) -> frozenset[str]:
    return frozenset() if state is None else _keys(state, kinds)


def _add_keys(tx: Transaction, rows: list[Row], label: str) -> None:
    distinct: list[Row] = [{"id": key} for key in sorted({row["id"] for row in rows})]
    for part in parts(distinct):
        tx.run("UNWIND $rows AS row MERGE (k:NameKey {id: row.id})", {"rows": part})
    for part in parts(rows):
        tx.run(
            f"UNWIND $rows AS row MATCH (k:NameKey {{id: row.id}}) MATCH (e:{label} {{id: row.entity}}) "
            "CREATE (e)-[:HAS_KEY]->(k)",
            {"rows": part},
        )


def rewrite_keys(tx: Transaction, states: Iterable[State], kinds: Kinds) -> None:
    """Take the keys of entities away and write those of their present names."""
    states = list(states)
    for label in ("Entity", "RetractedEntity"):
        ids = [s.id for s in states if s.retracted is (label == "RetractedEntity")]
        if ids:
            tx.run(f"UNWIND $ids AS id MATCH (e:{label} {{id: id}})-[r:HAS_KEY]->() DELETE r", {"ids": ids})
    write_keys(tx, states, {}, kinds)


def _keys(state: State, kinds: Kinds) -> frozenset[str]:
    return kinds.keys(state.aliases, state.cls)
