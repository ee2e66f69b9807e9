"""What the claims network is asked about a document: each sentence with mentions and figures, and what stands before.

One end of a pair may be somebody whom the sentence does not name (ingest.statements.english.outside)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from ingest.mentions.claims import ROLES, SENTENCES, Asked, Naming, Seen, mark_of_figure, naming_of
from ingest.mentions.encoder import PAIRS_KEY
from ingest.mentions.figures import properties_of
from ingest.mentions.mention import Mention
from ingest.mentions.pairs import Span
from ingest.statements.english.claim_figures import figures_in
from ingest.statements.english.outside import Outside, Recalled, mark_in, recalled
from ingest.statements.english.scene import Scene
from ingest.statements.english.titles import TitlePhrase
from ingest.statements.quantity import Quantity
from ingest.statements.when import When
from ontology.model import Ontology

MOST_MENTIONS = 24  # of one sentence: a longer list is a directory, and its pairs grow with the square
UNSURE = frozenset(("Person", "Company", "Place", "Product"))  # what a name without a telling word is taken for


@dataclass(frozen=True, slots=True)
class Ends:
    """A pair to be judged, with its words; `here` is the one that the sentence has, where it has only one.

    `first`: the other is the document's first organization. A mention with itself asks what it is."""

    subject: Mention
    object: Mention
    span: tuple[Span, Span]
    admitted: tuple[str, ...] = ()
    here: Mention | None = None
    first: bool = False
    value: Quantity | When | None = None


@dataclass(frozen=True, slots=True)
class Asking:
    """A sentence as it is put to the network, and the pairs behind the answers."""

    scene: Scene
    item: Asked
    pairs: tuple[Ends, ...]


@dataclass(frozen=True, slots=True)
class _Placed:
    """A mention or figure with its words in the sentence and its mark."""

    mention: Mention
    start: int
    end: int
    mark: int
    value: Quantity | When | None = None


@dataclass(slots=True)
class _Sentence:
    """What the encoder read at once, from which token on, with names and figures."""

    read: Any
    token: int
    names: list[_Placed] = field(default_factory=list)
    figures: list[_Placed] = field(default_factory=list)

    @property
    def numbers(self) -> list[_Placed]:
        """The numbers and dates; titles are only marked."""
        return [p for p in self.figures if p.value is not None]

    @property
    def marks(self) -> tuple[tuple[int, int, int], ...]:
        """Where names and figures stand."""
        return tuple((p.start, p.end, p.mark) for p in (*self.names, *self.figures))


def asked_of(scenes: Sequence[Scene], relations: tuple[str, ...]) -> Iterator[Asking]:
    """Yield the sentences that have mentions between which the ontology knows relations."""
    before: tuple[Seen, ...] = ()
    for scene, whom in zip(scenes, recalled(scenes), strict=True):
        for sentence in _sentences(scene):
            if len(sentence.names) <= MOST_MENTIONS:
                found = _asking(scene, sentence, whom, relations, before)
                if found is not None:
                    yield found
            before = (Seen(sentence.read, sentence.marks), *before)[:SENTENCES]


def _asking(
    scene: Scene, sentence: _Sentence, whom: Recalled, relations: tuple[str, ...], before: tuple[Seen, ...]
) -> Asking | None:
    if not sentence.names and not sentence.figures:
        return None
    around = list(_namings(whom.of(sentence.token)))
    placed = [(m, place - len(around), naming.role) for place, (m, naming) in enumerate(around)]
    pairs = [*_pairs(sentence, scene.ontology, relations), *_pairs_around(placed, sentence, scene.ontology, relations)]
    if not pairs:
        return None
    for p in sentence.names:
        if p.mention.kind == "name" and p.mention.cls in UNSURE:
            pairs.append(Ends(p.mention, p.mention, ((p.start, p.end), (p.start, p.end))))
    outside = tuple(naming for _, naming in around)
    item = Asked(sentence.read, sentence.marks, tuple(pair.span for pair in pairs), outside, before)
    return Asking(scene, item, tuple(pairs))


def _sentences(scene: Scene) -> list[_Sentence]:
    """What the encoder read of a scene, in order."""
    where: dict[int, tuple[Any, int]] = scene.doc.user_data.get(PAIRS_KEY, {})
    found: dict[int, _Sentence] = {}
    for token in sorted(where):
        read = where[token][0]
        found.setdefault(id(read), _Sentence(read, token))
    for mention in scene.mentions:
        mark = mark_in(scene, mention)
        place = _place(where, *scene.tokens(mention)) if mark else None
        if place is not None:
            found[id(place[0])].names.append(_Placed(mention, place[1], place[2], mark))
    for mention, value, first, last in figures_in(scene, 0, len(scene.words)):
        place = _place(where, first, last)
        if place is not None:
            mark, number = mark_of_figure(mention.cls), None if isinstance(value, TitlePhrase) else value
            found[id(place[0])].figures.append(_Placed(mention, place[1], place[2], mark, number))
    return list(found.values())


def _place(where: dict[int, tuple[Any, int]], first: int, last: int) -> tuple[Any, int, int] | None:
    """What the encoder read tokens [first, last) in, and the words there; None: not in one."""
    begin, close = where.get(first), where.get(last - 1)
    if first >= last or begin is None or close is None or begin[0] is not close[0]:
        return None
    return begin[0], begin[1], close[1] + 1


def _namings(outside: Sequence[Outside]) -> Iterator[tuple[Mention, Naming]]:
    """Yield whom a sentence may speak of, as the encoder has read their names."""
    for o in outside:
        where: dict[int, tuple[Any, int]] = o.scene.doc.user_data.get(PAIRS_KEY, {})
        place = _place(where, *o.scene.tokens(o.mention))
        if place is not None:
            yield o.mention, naming_of(*place, o.mark, o.role)


def _pairs(sentence: _Sentence, ontology: Ontology, relations: tuple[str, ...]) -> Iterator[Ends]:
    for a in sentence.names:
        for b in (*sentence.names, *sentence.numbers):
            if a.mention.name != b.mention.name and (a.end <= b.start or b.end <= a.start):
                admitted = _admitted(ontology, relations, a.mention.cls, b.mention.cls)
                if admitted:
                    span = ((a.start, a.end), (b.start, b.end))
                    yield Ends(a.mention, b.mention, span, admitted, value=b.value)


def _pairs_around(
    outside: Sequence[tuple[Mention, int, int]], sentence: _Sentence, ontology: Ontology, relations: tuple[str, ...]
) -> Iterator[Ends]:
    for o, at, role in outside:
        first = role > ROLES // 2
        for p in (*sentence.names, *sentence.numbers):
            m, here, there = p.mention, (p.start, p.end), (at, at + 1)
            if o.name != m.name and (admitted := _admitted(ontology, relations, o.cls, m.cls)):
                yield Ends(o, m, (there, here), admitted, m, first, p.value)
            if p.value is None and o.name != m.name and (admitted := _admitted(ontology, relations, m.cls, o.cls)):
                yield Ends(m, o, (here, there), admitted, m, first)


def _admitted(ontology: Ontology, relations: tuple[str, ...], subject: str, object_: str) -> tuple[str, ...]:
    """The relations that the ontology admits between two classes, or the properties that a figure may be of."""
    table = _tables().setdefault(ontology.version, {})
    key = (subject, object_)
    if key not in table:
        figures = [p for p in properties_of(ontology, subject, object_) if p in relations]
        table[key] = (*figures, *(r for r in relations if _allows(ontology, r, subject, object_)))
    return table[key]


def _allows(ontology: Ontology, relation: str, subject: str, object_: str) -> bool:
    known = ontology.relations.get(relation)
    return (
        known is not None
        and any(ontology.is_a(subject, d) for d in known.domain)
        and any(ontology.is_a(object_, c) for c in known.range)
    )


@cache
def _tables() -> dict[str, dict[tuple[str, str], tuple[str, ...]]]:
    return {}
