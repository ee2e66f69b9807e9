"""What the claims network says of a document's pairs of mentions: chances for the rules' statements, and claims that no
rule has made. One of a pair may be somebody whom the sentence does not name (ingest.statements.english.outside)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from statistics import median
from typing import Any

from ingest.mentions.claims import MARKS, Claims
from ingest.mentions.english.places import level
from ingest.mentions.figures import akin
from ingest.mentions.mention import Mention
from ingest.statements.english.build import built
from ingest.statements.english.claim_doubts import doubted
from ingest.statements.english.claim_drafts import drafts_of
from ingest.statements.english.claim_figures import has_value, property_of, written
from ingest.statements.english.claim_pairs import Pair
from ingest.statements.english.claim_questions import Asking, asked_of
from ingest.statements.english.figures import is_no_headcount
from ingest.statements.english.measures import is_of_nothing
from ingest.statements.english.outside import mark_in
from ingest.statements.english.plain_words import is_borne_out
from ingest.statements.english.scene import Scene
from ingest.statements.english.title_holders import person_beside
from ingest.statements.english.titles import title_phrases
from ingest.statements.exact import BORNE_OUT
from ingest.statements.quantity import Quantity
from ingest.statements.scorer import OTHER
from ingest.statements.statement import Statement, Status, Value

METHOD = "classifier"
FLOOR = 0.3  # a claim less likely than this is not worth a place in quarantine
_SAID_ONCE = frozenset(("PARTNER_OF", "COMPETES_WITH"))  # hold both ways round
Key = tuple[int, int, int, int]
Around = tuple[str, int, int, bool]  # the name outside, the offsets of the mention inside, whether that is the object
MATES = 2  # a row has more
NEUTRAL = 0.9  # a chance that leaves a rule's statement about as sure as its record does
SURE = 0.95  # of another kind of name than the reading took it for: 9 of 10 such changes are right on held-out texts
SURE_OF_NO_PERSON = 0.98  # what looks like somebody's name mostly is
CONTRARY = 0.9  # chance from which a sentence speaks against what another one makes of a name
KIND_CLASSES = ("Person", "Company", "Place", "Cluster", "Product", "Event", "Policy")  # in the order of MARKS


# Posts whose body the text before tells ("Luo, the chief executive", "She succeeds Ann Doe"): of 24 that the network
# did not hear of on held-out texts 19 were right.
_UNDERSTOOD = frozenset(f"rule:{name}" for name in ("title:apposition", "title:copula", "verb:succeed"))
_FROM_WORDS = frozenset(("rule:office",))  # "is building a plant": that it is a plan is in the words alone
_TITLES = ("rule:title:", "rule:years as", "rule:verb:remain", "rule:verb:become")  # rules of who bears which title
_CLUSTER = MARKS.index("Cluster")
_OWNERS = (MARKS.index("Organization"), _CLUSTER)  # where one stands beside a figure, nobody outside is its owner


@dataclass(slots=True)
class Chances:
    """The pairs of a document by the offsets of their ends, and what its names look like to the network."""

    pairs: dict[Key, Pair] = field(default_factory=dict)
    around: dict[Around, Pair] = field(default_factory=dict)  # of a mention and somebody outside its sentence
    figures: list[Pair] = field(default_factory=list)  # of a number or date and somebody
    kinds: dict[str, list[tuple[int, Any]]] = field(default_factory=dict)  # by name: the mark, the chances of each kind
    answers: dict[Any, Any] = field(default_factory=dict)  # of the network, by what it was asked

    def of(self, statement: Statement) -> float | None:
        """Return how likely the network holds a statement, its status included; None: it was not asked."""
        if not isinstance(statement.object, Mention):
            return self._of_value(statement, statement.object)
        found = self._at(statement, statement.subject, statement.object)
        if statement.relation in _SAID_ONCE:
            other = self._at(statement, statement.object, statement.subject)
            return max((x for x in (found, other) if x is not None), default=None)
        return found

    def _of_value(self, statement: Statement, value: Value) -> float | None:
        asked = (
            p.chance(name, statement.status)
            for name in akin(property_of(statement))
            for p in self.figures
            if statement.start <= p.object.start < statement.end
            if p.subject.name == statement.subject.name and has_value(p, value)
        )
        return max((c for c in asked if c is not None), default=None)

    def _at(self, statement: Statement, subject: Mention, object_: Mention) -> float | None:
        pair = (
            self.pairs.get((subject.start, subject.end, object_.start, object_.end))
            or self.around.get((subject.name, object_.start, object_.end, True))
            or self.around.get((object_.name, subject.start, subject.end, False))
        )
        if pair is None:
            return None
        chance = pair.chance(statement.relation, statement.status)
        if statement.method.startswith(_TITLES) and chance is not None and statement.object in pair.scene.mentions:
            # "a former engineer at X": whether that is a post or work is a matter of words, and the rule has read them
            other = "HOLDS_POST" if statement.relation == "EMPLOYED_BY" else "EMPLOYED_BY"
            chance = min(1.0, chance + (pair.chance(other, statement.status) or 0.0))
        if statement.method in _UNDERSTOOD and pair.here is not None and not self._posted(pair.inside):
            return NEUTRAL if chance is None else max(chance, NEUTRAL)
        if statement.status == "planned" and statement.method in _FROM_WORDS and chance is not None:
            chance = max(chance, pair.chance(statement.relation, "asserted") or 0.0)
        if statement.relation == "LOCATED_IN" and chance is not None and chance < NEUTRAL:
            # A park inside a zone: too few texts that the network has learned from tell of one.
            return None if mark_in(pair.scene, object_) == _CLUSTER else chance
        return chance

    def _posted(self, person: Mention) -> bool:
        """Say whether the network hears of a post of somebody's at a body that the sentence names."""
        posts = (p.relations.get("HOLDS_POST", 0.0) for p in self.pairs.values() if p.subject is person)
        return any(chance > FLOOR for chance in posts)

    def settled(self) -> dict[str, str]:
        """Return the classes of names that the network takes for something of quite another kind."""
        found = {}
        for name, rows in self.kinds.items():
            mark = rows[0][0]
            chances = max((row for _, row in rows), key=lambda row: float(row.max()))
            best = int(chances.argmax())
            sure = SURE_OF_NO_PERSON if MARKS[mark] == "Person" else SURE
            if best + 1 == mark or chances[best] <= sure or chances[mark - 1] >= 1 - sure:
                continue
            if any(float(row.max()) > CONTRARY and int(row.argmax()) != best for _, row in rows):
                continue  # another sentence tells of something else
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
    asked = list(asked_of(scenes, claims.relations))
    known = before.answers if before is not None else {}
    new = [a.item for a in asked if a.item.key not in known]
    found.answers = known | dict(zip((item.key for item in new), claims.chances(new), strict=True))
    for a in asked:
        _note(found, a, found.answers[a.item.key], claims)
    return found


def _note(found: Chances, asked: Asking, rows: Any, claims: Claims) -> None:
    """Keep what the network says of the pairs of a sentence."""
    kinds = len(claims.relations) + len(claims.statuses)
    places = {r: i for i, r in enumerate(claims.relations)}
    for ends, row, chance in zip(asked.pairs, rows, rows.tolist(), strict=True):
        a, b, here = ends.subject, ends.object, ends.here
        if a is b:
            found.kinds.setdefault(a.name, []).append((mark_in(asked.scene, a), row[kinds:]))
            continue
        states: dict[Status, float] = dict(zip(claims.statuses, chance[len(claims.relations) : kinds], strict=True))
        states["asserted"] = max(0.0, 1 - max(states.values()))
        likely = {r: chance[places[r]] for r in ends.admitted}
        pair = Pair(asked.scene, a, b, likely, states, here, ends.first, ends.value)
        if ends.value is not None:
            found.figures.append(pair)
        elif here is None:
            found.pairs[a.start, a.end, b.start, b.end] = pair
        else:
            found.around[(a if here is b else b).name, here.start, here.end, here is b] = pair


def with_chances(said: Sequence[Statement], chances: Chances) -> list[Statement]:
    """Return the rules' statements with the network's chance for each, and what only the network hears."""
    heard = with_mates([replace(s, chance=chances.of(s)) for s in said])
    return sorted([*heard, *unsaid(chances, heard)], key=lambda s: (s.start, s.end, s.relation, s.subject.start))


def with_mates(said: Sequence[Statement]) -> list[Statement]:
    """Statements of one rule about a row of names stand together: each has at least the middle chance of its row.

    "Firms such as A, B and C have settled in X": what the network thinks less of in one of them is hardly the deed."""
    rows: dict[tuple[object, ...], list[float]] = defaultdict(list)
    for s in said:
        for key in _rows_of(s):
            rows[key].append(s.chance or 0.0)
    mates = [max((median(rows[k]) for k in _rows_of(s) if len(rows[k]) > MATES), default=0.0) for s in said]
    return [s if s.chance is None else replace(s, chance=max(s.chance, m)) for s, m in zip(said, mates, strict=True)]


def _rows_of(said: Statement) -> list[tuple[object, ...]]:
    """The rows that a statement may stand in: all of its rule in its sentence with one end the same."""
    if not isinstance(said.object, Mention):
        return []
    told = (said.method, said.relation, said.status, said.start, said.end)
    return [(*told, "subject", said.subject.name), (*told, "object", said.object.name)]


def unsaid(chances: Chances, said: Sequence[Statement]) -> Iterator[Statement]:
    """Yield what the network hears and no rule has said of the same two in the same sentence."""
    told = {k for s in said for k in _keys(s)}
    taken = {_figure(s) for s in said if isinstance(s.object, Value) and (s.chance is None or s.chance >= FLOOR)}
    rows, several = _mates(said), _several(said)
    for pair, relation, chance in (*_heard(chances), *_figures_heard(chances)):
        if doubted(pair, relation):
            continue
        for statement in built(pair.scene, drafts_of(pair, relation, chance, METHOD)):
            sure = pair.chance(relation, pair.status)  # what the words make of the status is no doubt of the claim
            far = OTHER if pair.here is not None and not pair.first else ""
            borne = BORNE_OUT if is_borne_out(pair, relation) else ""
            method = f"{METHOD}:{relation}{borne}{far}"
            statement = replace(statement, method=method, confidence=sure or 0.0, chance=sure)
            keys = _keys(statement)
            if told & keys or _figure(statement) in taken or _of_one_row(statement, rows):
                continue
            if (relation, statement.start) in several or _of_another_round(statement, said):
                continue
            if relation == "LOCATED_IN" and _of_another_home(statement, said):
                continue
            if relation == "OFFERS" and _used(statement, said):
                continue
            if pair.here is not None and _filled(statement, pair.here.name, said):
                continue
            told |= keys
            yield statement


def _mates(said: Sequence[Statement]) -> dict[tuple[object, ...], set[str]]:
    """The names that a rule gives the same part in a sentence, with the same other end: "X bought A and B"."""
    rows: dict[tuple[object, ...], set[str]] = defaultdict(set)
    for s in said:
        if isinstance(s.object, Mention) and (s.chance is None or s.chance >= FLOOR):
            rows[s.relation, s.start, "object", s.subject.name].add(s.object.name)
            rows[s.relation, s.start, "subject", s.object.name].add(s.subject.name)
    return rows


def _several(said: Sequence[Statement]) -> set[tuple[str, int]]:
    """The sentences of which rules say that A bought B and C bought D, or put money in: who did which, they know."""
    told: dict[tuple[str, int], list[tuple[str, str]]] = defaultdict(list)
    for s in said:
        if s.relation in ("ACQUIRED", "INVESTED_IN") and isinstance(s.object, Mention):
            told[s.relation, s.start].append((s.subject.name, s.object.name))
    return {
        key
        for key, deals in told.items()
        if any(a[0] != b[0] and a[1] != b[1] and a[0] != b[1] for a in deals for b in deals)
    }


def _of_another_round(claim: Statement, said: Sequence[Statement]) -> bool:
    """ "A secured money, and B raised $9m from X": X's money is in B, and B has put none into A."""
    if claim.relation != "INVESTED_IN" or not isinstance(claim.object, Mention):
        return False
    rounds = [s for s in said if s.method == "rule:round:raised" and s.start == claim.start]
    return any(
        isinstance(s.object, Mention)
        and s.object.name != claim.object.name
        and claim.subject.name in (s.subject.name, s.object.name)
        for s in rounds
    )


def _of_another_home(claim: Statement, said: Sequence[Statement]) -> bool:
    """ "X and the Lyon-based Y": the place belongs to what a rule says is called by it."""
    homes = (s for s in said if s.method == "rule:based" and isinstance(s.object, Mention))
    place = claim.object
    return isinstance(place, Mention) and any(
        isinstance(s.object, Mention) and s.object.start == place.start and s.subject.name != claim.subject.name
        for s in homes
    )


def _of_one_row(claim: Statement, rows: Mapping[tuple[object, ...], set[str]]) -> bool:
    """Say whether both ends have the same part in a rule's claim: of A and B that X bought neither bought the other."""
    if not isinstance(claim.object, Mention):
        return False
    ends = {claim.subject.name, claim.object.name}
    return any(key[:2] == (claim.relation, claim.start) and ends <= names for key, names in rows.items())


def _used(claim: Statement, said: Sequence[Statement]) -> bool:
    """ "X is built on P": what a rule says that somebody uses is no product of his."""
    told = {
        (s.subject.name, s.object.name, s.start) for s in said if s.relation == "USES" and isinstance(s.object, Mention)
    }
    return isinstance(claim.object, Mention) and (claim.subject.name, claim.object.name, claim.start) in told


def _filled(claim: Statement, here: str, said: Sequence[Statement]) -> bool:
    """ "Quarry Capital led the round": where a rule says whose round that is, it is nobody's whom others name."""
    return any(
        s.relation == claim.relation
        and s.start == claim.start
        and (s.relation == "INVESTED_IN" or (s.chance or 0.0) >= NEUTRAL)
        and isinstance(s.object, Mention)
        and isinstance(claim.object, Mention)
        and (s.subject.name == claim.subject.name == here or s.object.name == claim.object.name == here)
        for s in said
    )


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
    if chance >= FLOOR:
        left = chance * chance / sum(c for c, _ in found) * (1 - inside)
        if left >= FLOOR:
            yield replace(pair, relations={relation: left}), relation, left


def _figures_heard(chances: Chances) -> Iterator[tuple[Pair, str, float]]:
    """Yield for each number and date what it is likeliest to be of, and whose."""
    heard: dict[int, list[tuple[float, str, Pair]]] = {}
    for pair in chances.figures:
        for name, chance in pair.relations.items() if pair.scene.reading.passage.kind != "headline" else ():
            heard.setdefault(pair.object.start, []).append((chance, name, pair))
    likeliest = []
    for found in heard.values():
        chance, name, pair = max(found, key=lambda one: one[0])
        named = any(p.here is None and mark_in(p.scene, p.subject) in _OWNERS for _, _, p in found)
        if chance >= FLOOR and not (pair.here is not None and named) and not _is_other_count(pair, name):
            likeliest.append((chance, name, pair))
    yield from _once(likeliest)


def _once(heard: Sequence[tuple[float, str, Pair]]) -> Iterator[tuple[Pair, str, float]]:
    """Yield them; of two days on which somebody was founded the likelier."""
    best: dict[str, float] = {}
    for chance, name, pair in heard:
        if name == "founded":
            best[pair.subject.name] = max(chance, best.get(pair.subject.name, 0.0))
    for chance, name, pair in heard:
        if name != "founded" or chance == best[pair.subject.name]:
            yield pair, name, chance


def _is_other_count(pair: Pair, name: str) -> bool:
    """Say whether a number of people is of those taken on or let go, or of one site; a profit an operating one."""
    if not isinstance(pair.value, Quantity):
        return False
    if name in ("net_profit", "revenue"):
        return is_of_nothing(pair.scene.reading.passage.text, pair.value)
    return name == "employees" and is_no_headcount(pair.scene, pair.value)


def _figure(statement: Statement) -> tuple[object, int]:
    """A number or date and the sentence that has it; of a claim between two mentions nothing."""
    value = statement.object
    return (None, -1) if isinstance(value, Mention) else (written(value), statement.start)


def _keys(statement: Statement) -> set[tuple[str, str, str, int]]:
    if not isinstance(statement.object, Mention):
        return {(property_of(statement), statement.subject.name, written(statement.object), statement.start)}
    r, a, b, at = statement.relation, statement.subject.name, statement.object.name, statement.start
    return {(r, a, b, at), (r, b, a, at)} if r in _SAID_ONCE else {(r, a, b, at)}
