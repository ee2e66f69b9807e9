"""The name index kept in step with the graph: what changed since the last question is read, nothing else."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from kg.engine.engine import GraphReader
from kg.identity.fold import has_han
from kg.identity.kinds import Kinds
from kg.identity.names import Name, parse
from kg.planner.in_english import InEnglish
from kg.planner.index import NamedEntity, NameIndex, normal
from kg.planner.known_as import of_a_place, of_a_status, other_names, quoted_part, shortened, stock_name, without_year
from ontology.model import Ontology

PAGE = 5000  # entities read at once
MOST_CHANGES = 20_000  # entities changed since; beyond that everything is read anew

_NATIONS = ("中国", "中华")
_BRANDED = ("Company", "Investor", "Cluster")  # a university called by less than its whole name may be another one

_TURN = "MATCH (w:Writer {id: 'writer'}) RETURN w.turn AS turn"
_ALL = (
    "MATCH (e:Entity) WHERE e.id > $after RETURN e.id AS id, e.name AS name, e.class AS class, e.aliases AS aliases, "
    "e.short_names AS short_names, e.documents AS weight ORDER BY e.id LIMIT $page"
)
_SOME = (
    "UNWIND $ids AS id MATCH (e:Entity {id: id}) RETURN e.id AS id, e.name AS name, e.class AS class, "
    "e.aliases AS aliases, e.short_names AS short_names, e.documents AS weight"
)
_TOUCHED = (
    "MATCH (d:Document) WHERE d.recorded_at >= $since OR d.retracted_at >= $since "
    "MATCH (d)<-[:IN_DOCUMENT]-(:Mention)-[:REFERS_TO]->(e) RETURN DISTINCT e.id AS id LIMIT $most"
)
_JUDGED = (
    "MATCH (j:Judgement) WHERE j.at >= $since OR j.deleted_at >= $since "
    "RETURN j.left AS left, j.right AS right, j.by AS by LIMIT $most"
)
_LATEST = "MATCH (d:Document) RETURN max(d.recorded_at) AS recorded, max(d.retracted_at) AS retracted"


def index_path(home: Path, *parts: str) -> Path:
    """Return where the index of a graph stands: one file for each engine and address."""
    key = hashlib.sha256("\n".join(parts).encode()).hexdigest()[:12]
    return home / "names" / f"{key}.sqlite"


def in_step(index: NameIndex, reader: GraphReader, ontology: Ontology) -> NameIndex:
    """Bring `index` up to what the graph holds now and return it. Costs one look-up when nothing changed."""
    rows = reader.read(_TURN)
    turn = f"{rows[0]['turn']}@{ontology.version[:12]}" if rows else f"0@{ontology.version[:12]}"
    if index.stamp.partition("|")[0] == turn:
        return index
    since = index.stamp.partition("|")[2]
    latest = _latest(reader)
    known = index.stamp.partition("|")[0].partition("@")[2] == ontology.version[:12]
    changed = _changed(reader, since) if since and known else None
    if changed is None:
        index.clear()
        index.update(_named(_everything(reader), ontology), stamp=f"{turn}|{latest}")
    else:
        found = [row for part in _parts(sorted(changed)) for row in reader.read(_SOME, {"ids": part})]
        gone = changed - {row["id"] for row in found}
        index.update(_named(found, ontology), removed=gone, stamp=f"{turn}|{latest}")
    return index


def _latest(reader: GraphReader) -> str:
    row = reader.read(_LATEST)[0]
    return max(str(row["recorded"] or ""), str(row["retracted"] or ""))


def _changed(reader: GraphReader, since: str) -> set[str] | None:
    """Return the ids of entities that may have changed, or None when everything must be read."""
    judged = reader.read(_JUDGED, {"since": since, "most": MOST_CHANGES})
    if len(judged) == MOST_CHANGES or any(row["by"] != "rule" for row in judged):
        return None
    touched = reader.read(_TOUCHED, {"since": since, "most": MOST_CHANGES})
    if len(touched) == MOST_CHANGES:
        return None
    pairs = {str(row[side]) for row in judged for side in ("left", "right")}
    return {str(row["id"]) for row in touched} | {id_ for id_ in pairs if id_.startswith("e")}


def _parts(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    for at in range(0, len(ids), PAGE):
        yield ids[at : at + PAGE]


def _everything(reader: GraphReader) -> Iterator[Mapping[str, Any]]:
    after = ""
    while rows := reader.read(_ALL, {"after": after, "page": PAGE}, timeout=60.0):
        yield from rows
        after = str(rows[-1]["id"])


def _without_form(name: str) -> str:
    """Return a firm's name as people say it, "Harbor Cells" of "Harbor Cells Inc."; "" when it has no legal form."""
    norm, form = normal(name), normal(parse(name).form)
    short = norm.removesuffix(form).strip() if form else ""
    if short == norm:
        short = _without_front(norm, form.split())
    return short if len(short) > 1 and short != norm else ""


def _without_front(norm: str, forms: list[str]) -> str:
    """Return "kawah energi" of "pt kawah energi tbk", a name with a legal form before it, and maybe one behind it."""
    words = norm.split()
    while words and words[0] in forms:
        del words[0]
    while words and words[-1] in forms:
        del words[-1]
    return " ".join(words)


def _without_place(name: str) -> str:
    """Return a registered name without the place it begins with, "Zhangjiang Group" of "Shanghai Zhangjiang (Group)
    Co., Ltd."; "" where no place leads or nothing telling is left."""
    found, short = parse(name), _without_form(name)
    if has_han(name) and short and found.places and not found.inverted:
        return _without_chinese_place(short, found)
    if not short or not found.places or not (found.words or found.group) or found.inverted:
        return ""
    place, _, rest = short.partition(" ")
    return rest if place == found.places[0] and " " in rest else ""


def _without_chinese_place(short: str, found: Name) -> str:
    """Return 锦屏激光 of 成都锦屏激光; what is left must tell a firm by itself, not name a trade alone."""
    at = short.find(found.core)
    least = 3 if found.words or found.group else 4
    nation = short.startswith(_NATIONS) and not (found.words or found.group)
    return short[at:] if at >= 2 and len(short) - at >= least and not (found.core_is_words or nation) else ""


def _last_part(name: str) -> str:
    """Return 科斯塔 of 玛丽亚·科斯塔, as people write a foreign name for short; "" where no such part stands."""
    first, dot, last = name.rpartition("·")
    return last if dot and first and len(last) > 1 and has_han(last) else ""


def _brand(name: str) -> str:
    """Return 雅江锂材 of 四川雅江锂材, a firm's name that an article wrote without its legal form; "" otherwise."""
    found = parse(name)
    led = has_han(name) and found.places and not (found.form or found.inverted)
    return _without_chinese_place(normal(name), found) if led else ""


def _named(rows: Iterable[Mapping[str, Any]], ontology: Ontology) -> Iterator[NamedEntity]:
    kinds = Kinds(ontology)
    english = InEnglish(ontology, kinds)
    for row in rows:
        cls = ontology.classes.get(str(row["class"]))
        if cls is not None and cls.kind != "entity":
            continue
        names = (str(row["name"]), *(row["aliases"] or ()))
        firm = kinds.naming(str(row["class"])) == "organization"
        ways = (
            *((_without_form, _without_place) if firm else ()),
            *((_brand,) if str(row["class"]) in _BRANDED else ()),
        )
        bare = [short(name) for name in names for short in ways]
        bare += [without_year(name, str(row["class"])) for name in names]
        bare += [_last_part(name) for name in names if str(row["class"]) == "Person"]
        said = (
            *filter(None, bare),
            *(o for n in names for ways in (of_a_place, of_a_status) for o in ways(n, str(row["class"]))),
            *(o for n in names for ways in (shortened, quoted_part) for o in ways(n)),
            *(o for n in names if firm for o in stock_name(n)),
            *(o for n in names for o in other_names(n, ontology)),
            *(o for n in names for o in english.of(n, str(row["class"]))),
        )
        yield NamedEntity(
            id=str(row["id"]),
            name=str(row["name"]),
            cls=str(row["class"]),
            names=tuple(row["aliases"] or ()),
            short_names=(
                *(row["short_names"] or ()),
                *dict.fromkeys((*said, *(o for n in said for o in shortened(n)))),
            ),
            weight=int(row["weight"] or 0),
        )
