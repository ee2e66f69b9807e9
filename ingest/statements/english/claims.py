"""What the claims network says of a document's pairs of mentions: chances for the rules' statements, and claims that no
rule has made. One of a pair may be somebody whom the sentence does not name (ingest.statements.english.outside)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any

from ingest.mentions.claims import MARKS, ROLES, Asked, Claims, Naming, naming_of
from ingest.mentions.encoder import PAIRS_KEY
from ingest.mentions.english.places import level
from ingest.mentions.mention import Mention
from ingest.statements.english.build import built
from ingest.statements.english.claim_drafts import drafts_of
from ingest.statements.english.claim_pairs import Pair
from ingest.statements.english.outside import Outside, Recalled, mark_in, recalled
from ingest.statements.english.scene import Scene
from ingest.statements.english.title_holders import person_beside
from ingest.statements.english.titles import title_phrases
from ingest.statements.statement import Statement, Status
from ontology.model import Ontology

METHOD = "classifier"
FLOOR = 0.3  # a claim less likely than this is not worth a place in quarantine
MOST_MENTIONS = 24  # of one sentence: a longer list is a directory, and its pairs grow with the square
_SAID_ONCE = frozenset(("PARTNER_OF", "COMPETES_WITH"))  # hold both ways round
Key = tuple[int, int, int, int]
Around = tuple[str, int, int, bool]  # the name outside, the offsets of the mention inside, whether that is the object
NEUTRAL = 0.9  # a chance that leaves a rule's statement about as sure as its record does
SURE = 0.95  # of another kind of name than the reading took it for: 9 of 10 such changes are right on held-out texts
UNSURE = frozenset(("Person", "Company", "Place", "Product"))  # what a name without a telling word is taken for
KIND_CLASSES = ("Person", "Company", "Place", "Cluster", "Product", "Event", "Policy")  # in the order of MARKS


_CLUSTER = MARKS.index("Cluster")


@dataclass(slots=True)
class Chances:
    """The pairs of a document by the offsets of their ends, and what its names look like to the network."""

    pairs: dict[Key, Pair] = field(default_factory=dict)
    around: dict[Around, Pair] = field(default_factory=dict)  # of a mention and somebody outside its sentence
    kinds: dict[str, list[tuple[int, Any]]] = field(default_factory=dict)  # by name: the mark, the chances of each kind
    answers: dict[Any, Any] = field(default_factory=dict)  # of the network, by what it was asked

    def of(self, statement: Statement) -> float | None:
        """Return how likely the network holds a statement, its status included; None: it was not asked."""
        if not isinstance(statement.object, Mention):
            return None
        found = self._at(statement, statement.subject, statement.object)
        if statement.relation in _SAID_ONCE:
            other = self._at(statement, statement.object, statement.subject)
            return max((x for x in (found, other) if x is not None), default=None)
        return found

    def _at(self, statement: Statement, subject: Mention, object_: Mention) -> float | None:
        pair = (
            self.pairs.get((subject.start, subject.end, object_.start, object_.end))
            or self.around.get((subject.name, object_.start, object_.end, True))
            or self.around.get((object_.name, subject.start, subject.end, False))
        )
        if pair is None:
            return None
        chance = pair.chance(statement.relation, statement.status)
        if statement.relation == "LOCATED_IN" and chance is not None and chance < NEUTRAL:
            # A park inside a zone: too few texts that the network has learned from tell of one.
            return None if mark_in(pair.scene, object_) == _CLUSTER else chance
        return chance

    def settled(self) -> dict[str, str]:
        """Return the classes of names that the network takes for something of quite another kind."""
        found = {}
        for name, rows in self.kinds.items():
            chances = sum(row for _, row in rows) / len(rows)
            mark = rows[0][0]
            best = int(chances.argmax())
            if best + 1 == mark or chances[best] <= SURE or chances[mark - 1] >= 1 - SURE:
                continue
            if MARKS[mark] != "Person" or not self._titled(name):
                found[name] = (level(name) or "Place") if KIND_CLASSES[best] == "Place" else KIND_CLASSES[best]
        return found

    def _titled(self, name: str) -> bool:
        """Say whether a name bears a title somewhere: "Lu Huihui, the firm's CTO" is no firm."""
        scenes = {id(p.scene): p.scene for p in self.pairs.values() if name in (p.subject.name, p.object.name)}
        holders = (person_beside(scene, p)[0] for scene in scenes.values() for p in title_phrases(scene))
        return any(holder is not None and holder.name == name for holder in holders)


def chances_of(scenes: Sequence[Scene], nlp: Any, before: Chances | None = None) -> Chances:
    """Ask the network about every pair of mentions that may have to do with each other.

    `before`: what it said of the same sentences, with some other mentions; only those that differ are asked again."""
    claims: Claims | None = nlp.get_pipe("ecosystem_encoder").claims if nlp.has_pipe("ecosystem_encoder") else None
    found = Chances()
    if claims is None:
        return found
    asked: list[Asked] = []
    ends: list[tuple[Scene, list[_Ends]]] = []
    for scene, whom in zip(scenes, recalled(scenes), strict=True):
        for item, pairs in _asked(scene, whom, claims.relations):
            asked.append(item)
            ends.append((scene, pairs))
    known = before.answers if before is not None else {}
    new = [item for item in asked if item.key not in known]
    found.answers = known | dict(zip((item.key for item in new), claims.chances(new), strict=True))
    for item, (scene, pairs) in zip(asked, ends, strict=True):
        _note(found, scene, pairs, found.answers[item.key], claims)
    return found


def _note(found: Chances, scene: Scene, pairs: Sequence[_Ends], rows: Any, claims: Claims) -> None:
    """Keep what the network says of the pairs of a sentence."""
    kinds = len(claims.relations) + len(claims.statuses)
    for (a, b, admitted, here, first), row, chance in zip(pairs, rows, rows.tolist(), strict=True):
        if a is b:
            found.kinds.setdefault(a.name, []).append((mark_in(scene, a), row[kinds:]))
            continue
        states: dict[Status, float] = dict(zip(claims.statuses, chance[len(claims.relations) : kinds], strict=True))
        states["asserted"] = max(0.0, 1 - max(states.values()))
        pair = Pair(scene, a, b, {r: chance[claims.relations.index(r)] for r in admitted}, states, here, first)
        if here is None:
            found.pairs[a.start, a.end, b.start, b.end] = pair
        else:
            found.around[(a if here is b else b).name, here.start, here.end, here is b] = pair


#: Subject, object, the relations that may hold; the mention inside, and whether the other is the first organization.
_Ends = tuple[Mention, Mention, tuple[str, ...], Mention | None, bool]
_Placed = tuple[Mention, int, int, int]  # a mention with its words in the sentence and its mark


def _asked(scene: Scene, whom: Recalled, relations: tuple[str, ...]) -> Iterator[tuple[Asked, list[_Ends]]]:
    """Yield the sentences of a scene with mentions between which the ontology knows relations."""
    where: dict[int, tuple[Any, int]] = scene.doc.user_data.get(PAIRS_KEY, {})
    by_sentence: dict[int, tuple[Any, int, list[_Placed]]] = {}
    for mention in scene.mentions:
        first, last = scene.tokens(mention)
        if mention.cls not in scene.ontology.classes or first >= last or first not in where:
            continue
        read, start = where[first]
        close = where.get(last - 1)
        mark = mark_in(scene, mention)
        if mark and close is not None and close[0] is read:
            by_sentence.setdefault(id(read), (read, first, []))[2].append((mention, start, close[1] + 1, mark))
    for read, token, found in by_sentence.values():
        if len(found) > MOST_MENTIONS:
            continue
        around = list(_namings(whom.of(token)))
        placed = [(m, place - len(around), naming.role) for place, (m, naming) in enumerate(around)]
        pairs = [*_pairs(found, scene.ontology, relations), *_pairs_around(placed, found, scene.ontology, relations)]
        if pairs:
            pairs += [
                (m, (a, b), m, (a, b), (), None, False) for m, a, b, _ in found if m.kind == "name" and m.cls in UNSURE
            ]
            marks = tuple((start, end, mark) for _, start, end, mark in found)
            spans = tuple((pair[1], pair[3]) for pair in pairs)
            outside = tuple(naming for _, naming in around)
            yield Asked(read, marks, spans, outside), [(p[0], p[2], *p[4:]) for p in pairs]


def _namings(outside: Sequence[Outside]) -> Iterator[tuple[Mention, Naming]]:
    """Yield whom a sentence may speak of, as the encoder has read their names."""
    for o in outside:
        where: dict[int, tuple[Any, int]] = o.scene.doc.user_data.get(PAIRS_KEY, {})
        first, last = o.scene.tokens(o.mention)
        begin, close = where.get(first), where.get(last - 1)
        if begin is not None and close is not None and begin[0] is close[0]:
            yield o.mention, naming_of(begin[0], begin[1], close[1] + 1, o.mark, o.role)


_Pairs = Iterator[tuple[Mention, tuple[int, int], Mention, tuple[int, int], tuple[str, ...], Mention | None, bool]]


def _pairs(found: Sequence[_Placed], ontology: Ontology, relations: tuple[str, ...]) -> _Pairs:
    for a, a_start, a_end, _ in found:
        for b, b_start, b_end, _ in found:
            if a.name != b.name and (a_end <= b_start or b_end <= a_start):
                admitted = _admitted(ontology, relations, a.cls, b.cls)
                if admitted:
                    yield a, (a_start, a_end), b, (b_start, b_end), admitted, None, False


def _pairs_around(
    outside: Sequence[tuple[Mention, int, int]],
    found: Sequence[_Placed],
    ontology: Ontology,
    relations: tuple[str, ...],
) -> _Pairs:
    for o, at, role in outside:
        first = role > ROLES // 2
        for m, start, end, _ in found:
            if o.name != m.name and (admitted := _admitted(ontology, relations, o.cls, m.cls)):
                yield o, (at, at + 1), m, (start, end), admitted, m, first
            if o.name != m.name and (admitted := _admitted(ontology, relations, m.cls, o.cls)):
                yield m, (start, end), o, (at, at + 1), admitted, m, first


def _admitted(ontology: Ontology, relations: tuple[str, ...], subject: str, object_: str) -> tuple[str, ...]:
    """The relations that the ontology admits between two classes."""
    table = _tables().setdefault(ontology.version, {})
    key = (subject, object_)
    if key not in table:
        table[key] = tuple(
            r
            for r in relations
            if (known := ontology.relations.get(r)) is not None
            and any(ontology.is_a(subject, d) for d in known.domain)
            and any(ontology.is_a(object_, c) for c in known.range)
        )
    return table[key]


@cache
def _tables() -> dict[str, dict[tuple[str, str], tuple[str, ...]]]:
    return {}


def with_chances(said: Sequence[Statement], chances: Chances) -> list[Statement]:
    """Return the rules' statements with the network's chance for each, and what only the network hears."""
    heard = [replace(s, chance=chances.of(s)) for s in said]
    return sorted([*heard, *unsaid(chances, heard)], key=lambda s: (s.start, s.end, s.relation, s.subject.start))


def unsaid(chances: Chances, said: Iterable[Statement]) -> Iterator[Statement]:
    """Yield what the network hears and no rule has said of the same two in the same sentence."""
    told = {k for s in said for k in _keys(s)}
    for pair, relation, chance in _heard(chances):
        for statement in built(pair.scene, drafts_of(pair, relation, chance, METHOD)):
            sure = pair.chance(relation, statement.status)
            statement = replace(statement, method=f"{METHOD}:{relation}", confidence=sure or 0.0, chance=sure)
            keys = _keys(statement)
            if not told & keys:
                told |= keys
                yield statement


def _heard(chances: Chances) -> Iterator[tuple[Pair, str, float]]:
    """Yield what may be worth saying of two mentions of a sentence, then of one and somebody outside it."""
    best: dict[_Slot, float] = {}  # the likeliest inside
    for pair in chances.pairs.values():
        for relation, chance in pair.relations.items() if pair.scene.reading.passage.kind != "headline" else ():
            for slot in ((relation, pair.subject.start, False), (relation, pair.object.start, True)):
                best[slot] = max(best.get(slot, 0.0), chance)
            if chance >= FLOOR:
                yield pair, relation, chance
    rivals: dict[_Slot, list[tuple[float, Pair]]] = {}
    for pair in chances.around.values():
        for relation, chance in pair.relations.items() if pair.scene.reading.passage.kind != "headline" else ():
            slot = (relation, pair.inside.start, pair.here is pair.object)
            rivals.setdefault(slot, []).append((chance, pair))
    for slot, found in rivals.items():
        yield from _outdone(slot[0], found, best.get(slot, 0.0))


_Slot = tuple[str, int, bool]  # a relation, where its end inside the sentence begins, whether that is the object


def _outdone(relation: str, found: Sequence[tuple[float, Pair]], inside: float) -> Iterator[tuple[Pair, str, float]]:
    """Yield the likeliest of those outside, less likely by what speaks for the others and for somebody inside."""
    chance, pair = max(found, key=lambda rival: rival[0])
    if chance >= FLOOR and pair.first:
        left = chance * chance / sum(c for c, _ in found) * (1 - inside)
        if left >= FLOOR:
            yield replace(pair, relations={relation: left}), relation, left


def _keys(statement: Statement) -> set[tuple[str, str, str, int]]:
    if not isinstance(statement.object, Mention):
        return set()
    r, a, b, at = statement.relation, statement.subject.name, statement.object.name, statement.start
    return {(r, a, b, at), (r, b, a, at)} if r in _SAID_ONCE else {(r, a, b, at)}
