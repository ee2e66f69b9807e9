"""What the claims network says of a document's pairs of mentions: chances for the rules' statements, and claims that no
rule has made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any

from ingest.mentions.claims import MARKS, Asked, Claims, mark_of
from ingest.mentions.encoder import PAIRS_KEY
from ingest.mentions.english.gender import KIN
from ingest.mentions.english.places import level
from ingest.mentions.english.pronoun_cues import PERSON_NOUNS
from ingest.mentions.mention import Mention
from ingest.statements.english.build import built
from ingest.statements.english.scene import Draft, Scene
from ingest.statements.english.title_holders import person_beside
from ingest.statements.english.titles import Title, TitlePhrase, title_phrases
from ingest.statements.statement import Statement, Status
from ontology.model import Ontology

METHOD = "classifier"
FLOOR = 0.3  # a claim less likely than this is not worth a place in quarantine
MOST_MENTIONS = 24  # of one sentence: a longer list is a directory, and its pairs grow with the square
_SAID_ONCE = frozenset(("PARTNER_OF", "COMPETES_WITH"))  # hold both ways round
Key = tuple[int, int, int, int]
SURE = 0.95  # of another kind of name than the reading took it for: 9 of 10 such changes are right on held-out texts
UNSURE = frozenset(("Person", "Company", "Place", "Product"))  # what a name without a telling word is taken for
KIND_CLASSES = ("Person", "Company", "Place", "Cluster", "Product", "Event", "Policy")  # in the order of MARKS


@dataclass(frozen=True, slots=True)
class Pair:
    """Two mentions of a sentence, the relations that the ontology admits from one to the other, and their chances."""

    scene: Scene
    subject: Mention
    object: Mention
    relations: dict[str, float]
    statuses: dict[Status, float]

    @property
    def status(self) -> Status:
        """The likeliest status."""
        return max(self.statuses, key=lambda s: self.statuses[s])

    def chance(self, relation: str, status: Status) -> float | None:
        """How likely the relation is, with this status; None where the ontology does not admit it."""
        found = self.relations.get(relation)
        return None if found is None else round(found * self.statuses[status], 4)


@dataclass(slots=True)
class Chances:
    """The pairs of a document by the offsets of their ends, and what its names look like to the network."""

    pairs: dict[Key, Pair] = field(default_factory=dict)
    kinds: dict[str, list[tuple[int, Any]]] = field(default_factory=dict)  # by name: the mark, the chances of each kind

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
        pair = self.pairs.get((subject.start, subject.end, object_.start, object_.end))
        if pair is None:
            return None
        chance = pair.chance(statement.relation, statement.status)
        if statement.relation == "LOCATED_IN" and chance is not None and chance < 0.5:
            # A park inside a zone: hardly any text that the network has learned from tells of one.
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


_CLUSTER = MARKS.index("Cluster")


def mark_in(scene: Scene, mention: Mention) -> int:
    """Return the mark of a mention of a scene."""
    return mark_of((mention.cls, *scene.ontology.ancestors(mention.cls)))


def chances_of(scenes: Sequence[Scene], nlp: Any) -> Chances:
    """Ask the network about every pair of mentions that may have to do with each other."""
    claims: Claims | None = nlp.get_pipe("ecosystem_encoder").claims if nlp.has_pipe("ecosystem_encoder") else None
    found = Chances()
    if claims is None:
        return found
    asked: list[Asked] = []
    ends: list[tuple[Scene, list[_Ends]]] = []
    for scene in scenes:
        for item, pairs in _asked(scene, claims.relations):
            asked.append(item)
            ends.append((scene, pairs))
    kinds = len(claims.relations) + len(claims.statuses)
    for (scene, pairs), rows in zip(ends, claims.chances(asked), strict=True):
        for (a, b, admitted), row in zip(pairs, rows, strict=True):
            if a is b:
                found.kinds.setdefault(a.name, []).append((mark_in(scene, a), row[kinds:]))
            else:
                found.pairs[a.start, a.end, b.start, b.end] = _pair(scene, a, b, admitted, row, claims)
    return found


_Ends = tuple[Mention, Mention, tuple[str, ...]]


def _pair(scene: Scene, a: Mention, b: Mention, admitted: Sequence[str], row: Any, claims: Claims) -> Pair:
    chance = {r: float(row[claims.relations.index(r)]) for r in admitted}
    states = row[len(claims.relations) :][: len(claims.statuses)]
    told: dict[Status, float] = {s: float(x) for s, x in zip(claims.statuses, states, strict=True)}
    return Pair(scene, a, b, chance, told | {"asserted": max(0.0, 1 - max(told.values()))})


def _asked(scene: Scene, relations: tuple[str, ...]) -> Iterator[tuple[Asked, list[_Ends]]]:
    """Yield the sentences of a scene with mentions between which the ontology knows relations."""
    where: dict[int, tuple[Any, int]] = scene.doc.user_data.get(PAIRS_KEY, {})
    by_sentence: dict[int, tuple[Any, list[tuple[Mention, int, int, int]]]] = {}
    for mention in scene.mentions:
        first, last = scene.tokens(mention)
        if mention.cls not in scene.ontology.classes or first >= last or first not in where:
            continue
        read, start = where[first]
        close = where.get(last - 1)
        mark = mark_in(scene, mention)
        if mark and close is not None and close[0] is read:
            by_sentence.setdefault(id(read), (read, []))[1].append((mention, start, close[1] + 1, mark))
    for read, found in by_sentence.values():
        pairs = list(_pairs(found, scene.ontology, relations)) if 1 < len(found) <= MOST_MENTIONS else []
        if pairs:
            pairs += [(m, (a, b), m, (a, b), ()) for m, a, b, _ in found if m.kind == "name" and m.cls in UNSURE]
            marks = tuple((start, end, mark) for _, start, end, mark in found)
            spans = tuple((a, b) for _, a, _, b, _ in pairs)
            yield Asked(read, marks, spans), [(a, b, admitted) for a, _, b, _, admitted in pairs]


def _pairs(
    found: Sequence[tuple[Mention, int, int, int]], ontology: Ontology, relations: tuple[str, ...]
) -> Iterator[tuple[Mention, tuple[int, int], Mention, tuple[int, int], tuple[str, ...]]]:
    for a, a_start, a_end, _ in found:
        for b, b_start, b_end, _ in found:
            if a.name != b.name and (a_end <= b_start or b_end <= a_start):
                admitted = _admitted(ontology, relations, a.cls, b.cls)
                if admitted:
                    yield a, (a_start, a_end), b, (b_start, b_end), admitted


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
    for pair in chances.pairs.values():
        if pair.scene.reading.passage.kind == "headline":
            continue
        for relation, chance in pair.relations.items():
            for statement in built(pair.scene, _drafts(pair, relation, chance) if chance >= FLOOR else ()):
                sure = pair.chance(relation, statement.status)
                statement = replace(statement, method=f"{METHOD}:{relation}", confidence=sure or 0.0, chance=sure)
                keys = _keys(statement)
                if not told & keys:
                    told |= keys
                    yield statement


def _keys(statement: Statement) -> set[tuple[str, str, str, int]]:
    if not isinstance(statement.object, Mention):
        return set()
    r, a, b, at = statement.relation, statement.subject.name, statement.object.name, statement.start
    return {(r, a, b, at), (r, b, a, at)} if r in _SAID_ONCE else {(r, a, b, at)}


_DATED = frozenset(("ACQUIRED", "INVESTED_IN", "FOUNDED_BY", "LISTED_ON", "SPUN_OUT_OF", "EDUCATED_AT"))


def _drafts(pair: Pair, relation: str, chance: float) -> Iterator[Draft]:
    """Yield the claim; a post once for each of its titles, and not at all where it may have somebody else's."""
    anchor = _verb_over(pair.scene.root(pair.object))
    draft = Draft(
        relation=relation, subject=pair.subject, object=pair.object, anchor=anchor, rule=METHOD, confidence=chance,
        status=pair.status, dated=relation in _DATED,
    )  # fmt: skip
    if relation != "HOLDS_POST":
        occupation = _occupation(pair) if relation == "EMPLOYED_BY" else ""
        yield replace(draft, qualifiers={"title": occupation}) if occupation else draft
        return
    phrases = _phrases(pair)
    for title in _titles(pair, phrases):
        yield replace(draft, qualifiers={"title": pair.scene.text[title.start : title.end]})
    if not phrases:
        yield draft


def _verb_over(token: Any) -> Any:
    """The verb whose clause a token stands in, else its topmost head."""
    while token.pos_ not in ("VERB", "AUX") and token.head.i != token.i:
        token = token.head
    return token


def _occupation(pair: Pair) -> str:
    """The noun that says what a person is, right beside the name: "analyst", "research chemist"; "" where none does."""
    name = pair.scene.root(pair.subject)
    beside = [t for t in name.children if t.dep_ == "appos"]
    beside += [name.head] if name.dep_ in ("appos", "flat", "compound") and name.head.i != name.i else []
    for noun in beside:
        if noun.lower_ in PERSON_NOUNS and noun.lower_ not in KIN:
            first = min([noun.i, *(c.i for c in noun.children if c.dep_ == "compound" and c.i < noun.i)])
            return str(pair.scene.doc[first : noun.i + 1].text)
    return ""


def _phrases(pair: Pair) -> list[TitlePhrase]:
    """The title phrases of the pair's sentence."""
    first, _ = pair.scene.tokens(pair.subject)
    sentence = pair.scene.words[first].sent
    return [p for p in title_phrases(pair.scene) if sentence.start <= p.token < sentence.end]


def _titles(pair: Pair, phrases: Sequence[TitlePhrase]) -> list[Title]:
    """The titles that may be the person's at this body: of its own phrases, else of the nearest that is nobody's."""
    holders = [person_beside(pair.scene, p)[0] for p in phrases]
    own = [p for p, h in zip(phrases, holders, strict=True) if h is not None and h.name == pair.subject.name]
    free = [p for p, h in zip(phrases, holders, strict=True) if h is None and not _apart(pair, p)]
    for some in (own, sorted(free, key=lambda p: _distance(pair, p))[:1]):
        titles = [t for p in some for t in p.titles if t.body is None or t.body.name == pair.object.name]
        named = [t for t in titles if t.body is not None]
        if named or (titles and len(some) == 1):
            return named or titles
    return []


def _distance(pair: Pair, phrase: TitlePhrase) -> int:
    first, last = pair.scene.tokens(pair.subject)
    return max(phrase.first - last, first - phrase.last, 0)


def _apart(pair: Pair, phrase: TitlePhrase) -> bool:
    """Say whether another person stands between a person and a title."""
    first, last = pair.scene.tokens(pair.subject)
    low, high = min(last, phrase.last), max(first, phrase.first)
    others = (m for m in pair.scene.mentions_in(low, high) if m.cls == "Person")
    return any(m.name != pair.subject.name for m in others)
