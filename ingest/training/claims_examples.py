"""Sentences as the claims network learns them: words, mentions as the reading finds them, pairs and what is said.

`python -m ingest.training.claims_examples --data ../shared/data --out FILE.jsonl.gz` writes them from the written lines
and texts (written/README.md) and from gold texts (`--gold`), so that training itself needs no reading."""

from __future__ import annotations

import argparse
import logging
import random
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ingest.documents.document import Document
from ingest.evaluate import document_of, gold_items, same_name
from ingest.mentions.claims import MARKS, SENTENCES, mark_of, mark_of_figure
from ingest.mentions.figures import is_figure, properties_of
from ingest.mentions.mention import Mention
from ingest.statements.english.claim_figures import figures_in
from ingest.statements.english.outside import Outside, recalled
from ingest.statements.english.scene import Scene
from ingest.statements.english.title_holders import person_beside
from ingest.statements.english.titles import TitlePhrase
from ingest.training import written
from ingest.training.claims_gold import claim_in, same_value
from ingest.training.claims_records import Before, Elsewhere, Ends, Marked, PairTold, write
from ingest.training.claims_texts import Text, Told, pool_of, renamed, running, texts_in
from ingest.training.claims_titles import Posts
from ingest.training.written import CLAIMS, RELATIONS, STATUSES, SYMMETRIC

log = logging.getLogger(__name__)
MOST_WORDS = 150  # of a sentence, as in a window of the encoder
MOST_MENTIONS = 24
PERSON = MARKS.index("Person")


@dataclass(frozen=True, slots=True)
class Place:
    """A mention with its words in the sentence and its mark; names outside stand before the sentence."""

    mention: Mention
    start: int
    end: int
    mark: int
    value: Any = None  # of a number, date or title
    holder: str = ""  # who stands beside a title, and the body that its words name
    body: str = ""


@dataclass(frozen=True, slots=True)
class Heard:
    """A sentence as the reading gives it: words, mentions, names outside, and its offsets."""

    words: tuple[str, ...]
    places: list[Place]
    around: list[Place]
    outside: tuple[Elsewhere, ...]
    span: Ends
    before: tuple[Before, ...] = ()

    @property
    def all_places(self) -> list[Place]:
        """The mentions inside and outside."""
        return [*self.around, *self.places]


class Admitted:
    """Which relations the ontology admits between two classes."""

    def __init__(self, ontology: Any) -> None:
        self.ontology = ontology
        self.found: dict[tuple[str, str], frozenset[int]] = {}

    def __call__(self, subject: str, object_: str) -> frozenset[int]:
        key = (subject, object_)
        if key not in self.found:
            named = properties_of(self.ontology, subject, object_)
            fits = (r in named if is_figure(object_) else self._fits(r, subject, object_) for r in CLAIMS)
            self.found[key] = frozenset(i for i, fit in enumerate(fits) if fit)
        return self.found[key]

    def _fits(self, relation: str, subject: str, object_: str) -> bool:
        if relation not in RELATIONS or is_figure(subject):
            return False
        known = self.ontology.relations[relation]
        is_a = self.ontology.is_a
        return any(is_a(subject, d) for d in known.domain) and any(is_a(object_, r) for r in known.range)


class Sentences:
    """Reads documents and gives their sentences with the mentions that have a mark."""

    def __init__(self) -> None:
        from ingest.mentions.pipeline import load
        from ontology.load import load as load_ontology

        self.ontology = load_ontology()
        self.nlp = load("en")
        self.admitted = Admitted(self.ontology)

    def of(self, document: Document) -> Iterator[Heard]:
        """Yield each sentence with two mentions, or one and a name outside."""
        from ingest.statements.english.reader import scenes_of

        scenes = scenes_of(document, self.nlp, self.ontology)
        before: tuple[Before, ...] = ()
        for scene, whom in zip(scenes, recalled(scenes), strict=True):
            for sent in scene.doc.sents:
                named = self._named(scene, sent)
                places = [*named, *_figures(scene, sent)] if len(named) <= MOST_MENTIONS else named
                around = [*_around(whom.of(sent.start))] if places else []
                words = tuple(t.text for t in sent)
                if len(places) + len(around) > 1 and len(named) <= MOST_MENTIONS and len(sent) <= MOST_WORDS:
                    span, outside = scene.reading.span(sent.start, sent.end), tuple(e for _, e in around)
                    yield Heard(words, places, [p for p, _ in around], outside, span, before)
                if len(words) <= MOST_WORDS:
                    before = (Before(words, tuple((p.start, p.end, p.mark) for p in places)), *before)[:SENTENCES]

    def _named(self, scene: Scene, sent: Any) -> list[Place]:
        return [
            Place(m, a - sent.start, b - sent.start, mark)
            for m in scene.mentions
            if m.cls in self.ontology.classes
            for a, b in (scene.tokens(m),)
            if sent.start <= a < b <= sent.end
            if (mark := mark_of((m.cls, *self.ontology.ancestors(m.cls))))
        ]

    def pairs(
        self,
        heard: Heard,
        told: Callable[[Place, Place], tuple[dict[str, str], set[str]]],
        *,
        figures: bool = True,
        titles: bool = True,
    ) -> Iterator[PairTold]:
        """Yield every pair that the ontology has a relation for, `figures` and `titles` among them.

        `told`: (relation -> status, unknown relations)."""
        inside = [p for p in heard.places if p.value is None or (titles if is_title(p) else figures)]
        for a in (*heard.around, *(p for p in inside if p.value is None)):
            for b in (*heard.around, *inside) if a.start >= 0 else inside:
                admitted = self.admitted(a.mention.cls, b.mention.cls)
                if not admitted or a.mention.name == b.mention.name or not (a.end <= b.start or b.end <= a.start):
                    continue
                said, unknown = told(a, b)
                yield pair_told((a.start, a.end), (b.start, b.end), said, unknown, admitted)

    def kinds(self, places: Sequence[Place], classes: Sequence[str | None]) -> Iterator[tuple[int, int, int]]:
        """Yield what each mention is by its class; a name that the text lacks is none, a reference is unsure."""
        for place, cls in zip(places, classes, strict=True):
            if place.value is not None:
                continue
            if cls is not None:
                known = self.ontology.classes
                yield place.start, place.end, mark_of((cls, *self.ontology.ancestors(cls))) if cls in known else 0
            elif place.mention.kind in ("name", "short"):
                yield place.start, place.end, 0


def _figures(scene: Scene, sent: Any) -> Iterator[Place]:
    """Yield the numbers and dates of a sentence that some property may have."""
    for mention, value, first, last in figures_in(scene, sent.start, sent.end):
        mark = mark_of_figure(mention.cls)
        holder, body = _beside(scene, value) if isinstance(value, TitlePhrase) else ("", "")
        yield Place(mention, first - sent.start, last - sent.start, mark, value, holder, body)


def _beside(scene: Scene, phrase: TitlePhrase) -> tuple[str, str]:
    person, body = person_beside(scene, phrase)[0], phrase.titles[0].body
    return (person.name if person is not None else "", body.name if body is not None else "")


def _around(found: Sequence[Outside]) -> Iterator[tuple[Place, Elsewhere]]:
    """Yield names outside in order, with the sentences that they stand in."""
    for k, o in enumerate(found):
        first, last = o.scene.tokens(o.mention)
        sent = o.scene.doc[first].sent
        words = tuple(t.text for t in sent)[:MOST_WORDS]
        start, end = first - sent.start, min(last - sent.start, len(words))
        if start < end:
            at = k - len(found)
            yield Place(o.mention, at, at + 1, o.mark), Elsewhere(words, start, end, o.mark, o.role)


def pair_told(
    subject: Ends, object_: Ends, said: Mapping[str, str], unknown: Iterable[str], admitted: Iterable[int]
) -> PairTold:
    """A pair with what is said of it; what is unknown or not admitted between its classes stays open."""
    open_ = {CLAIMS.index(r) for r in unknown} | (set(range(len(CLAIMS))) - set(admitted))
    statuses = set(said.values()) - {""}  # "": a title of several posts, some of them over
    status = -1 if len(statuses) != 1 else ("asserted", *STATUSES).index(next(iter(statuses)))
    return PairTold(subject, object_, tuple(sorted(CLAIMS.index(r) for r in said)), tuple(sorted(open_)), status)


def of_texts(texts: Sequence[Text], reader: Sentences, filling: int, source: str = "texts") -> Iterator[Marked]:
    """Yield the sentences of written texts."""
    for text in texts:
        document, spans = _document(text)
        words = document.text
        forms = {_plain(f): n.full for n in text.names for f in (*n.short, n.full)}
        classes = {n.full: n.cls for n in text.names}
        for heard in reader.of(document):
            start, end = heard.span
            here = [(a, told) for (a, b), (_, told) in zip(spans, text.sentences, strict=True) if a < end and start < b]
            said = by_ends([t for _, told in here for t in told])
            ends = {(p.start, p.end): _full(p.mention, forms) for p in heard.all_places}
            figures = [
                (at, t) for a, told in here for t in told if t.is_figure for at in places_of(t.object, words, a, end)
            ]
            ends |= {(p.start, p.end): written_at(p.mention, figures) for p in heard.places if p.value is not None}
            posts = Posts.of((t for _, told in here for t in told), sum(is_title(p) for p in heard.places))

            def told_of(a: Place, b: Place) -> tuple[dict[str, str], set[str]]:
                if is_title(b):
                    return title_told(ends[a.start, a.end], a, b, posts, forms)  # noqa: B023
                return said.get((ends[a.start, a.end], ends[b.start, b.end]), {}), set()  # noqa: B023

            kinds = tuple(reader.kinds(heard.places, [classes.get(ends[p.start, p.end]) for p in heard.places]))
            pairs = tuple(reader.pairs(heard, told_of, figures=text.has_figures))
            yield marked(heard, pairs, text.id, source, filling, kinds)


def is_title(place: Place) -> bool:
    """Say whether a place is a title's."""
    return place.mention.cls == "#title"


def title_told(
    full: str, end: Place, title: Place, posts: Posts, forms: Mapping[str, str]
) -> tuple[dict[str, str], set[str]]:
    """What is said of a person or body and a title; `full`: the end's full name."""
    owner = posts.owner(forms.get(_plain(title.holder), ""))
    if end.mark == PERSON:
        return posts.whose(full, owner)
    return posts.where(full, owner, forms.get(_plain(title.body), ""))


def marked(
    heard: Heard,
    pairs: tuple[PairTold, ...],
    text: str,
    source: str,
    filling: int,
    kinds: tuple[tuple[int, int, int], ...],
) -> Marked:
    """A sentence with what is said of its pairs."""
    marks = tuple((p.start, p.end, p.mark) for p in heard.places)
    return Marked(heard.words, marks, pairs, text, source, filling, kinds, heard.outside, heard.before)


def places_of(value: str, text: str, start: int, end: int) -> Iterator[Ends]:
    """Yield where a figure is written in a stretch of a text, not as a part of a longer number."""
    for found in re.finditer(rf"(?<![\d.,]){re.escape(value)}(?!\d)", text[start:end]):
        yield start + found.start(), start + found.end()


def written_at(mention: Mention, figures: Iterable[tuple[Ends, Told]]) -> str:
    """The figure that is labelled where a number or date stands; "" where none is."""
    return next((t.object for (a, b), t in figures if a < mention.end and mention.start < b), "")


def _full(mention: Mention, forms: Mapping[str, str]) -> str:
    """The full name that the text gives to what a mention stands for; "" for what it does not name."""
    return forms.get(_plain(mention.name)) or forms.get(_plain(mention.text)) or ""


def _plain(name: str) -> str:
    return " ".join(name.casefold().removeprefix("the ").replace("’", "'").split())


def _document(text: Text) -> tuple[Document, list[Ends]]:
    words, spans = running(text)
    item = {"id": text.id, "text": words, "title": text.title, "published": text.published, "lang": "en"}
    return document_of(item), spans


def by_ends(told: Iterable[Told]) -> dict[tuple[str, str], dict[str, str]]:
    """What is said between two full names: relation -> status."""
    found: dict[tuple[str, str], dict[str, str]] = {}
    for t in told:
        found.setdefault((t.subject, t.object), {})[t.relation] = t.status
        if t.relation in SYMMETRIC:
            found.setdefault((t.object, t.subject), {})[t.relation] = t.status
    return found


def of_gold(files: Iterable[Path], reader: Sentences, source: str = "gold") -> Iterator[Marked]:
    """Yield the sentences of gold texts; which of several sentences says a thing is not known there."""
    for file in files:
        for item in gold_items(file):
            if item.get("lang", "en") == "en":
                yield from _of_item(item, reader, source)


def _of_item(item: Mapping[str, Any], reader: Sentences, source: str) -> Iterator[Marked]:
    sentences = list(reader.of(document_of(item)))
    stated, optional = ([g for g in item.get(k, ()) if claim_in(g)] for k in ("statements", "optional"))
    held: dict[int, set[int]] = {}  # the sentences that have both ends of a statement
    half: dict[int, set[int]] = {}  # those that have one end, the other being a name outside
    for number, heard in enumerate(sentences):
        for a in heard.all_places:
            for b in heard.all_places:
                for g in stated if max(a.start, b.start) >= 0 else ():
                    if not _joins(g, a, b):
                        continue
                    (held if min(a.start, b.start) >= 0 else half).setdefault(id(g), set()).add(number)
    classes = {_plain(m[key]): m["class"] for m in item.get("mentions", ()) for key in ("name", "text") if m.get(key)}
    for heard in sentences:

        def told(a: Place, b: Place) -> tuple[dict[str, str], set[str]]:
            said, unknown = {}, {claim_in(g) for g in optional if _joins(g, a, b)}
            for g in (g for g in stated if _joins(g, a, b)):
                inside = min(a.start, b.start) >= 0
                if len(held.get(id(g), ()) if inside else held.get(id(g), set()) | half[id(g)]) == 1:
                    said[claim_in(g)] = g.get("status", "asserted")
                else:
                    unknown.add(claim_in(g))
            return said, unknown - set(said)

        here = [classes.get(_plain(p.mention.name)) or classes.get(_plain(p.mention.text)) for p in heard.places]
        kinds, pairs = tuple(reader.kinds(heard.places, here)), tuple(reader.pairs(heard, told, titles=False))
        yield marked(heard, pairs, str(item["id"]), source, 0, kinds)


def _joins(gold: Mapping[str, Any], first: Place, second: Place) -> bool:
    a, b = first.mention, second.mention
    if not isinstance(gold["object"], str):
        valued = second.value is not None and not is_title(second)
        return valued and same_name(gold["subject"], a) and same_value(gold, second.value)
    if second.value is not None:
        return False
    there = same_name(gold["subject"], a) and same_name(gold["object"], b)
    back = gold["relation"] in SYMMETRIC and same_name(gold["subject"], b) and same_name(gold["object"], a)
    return there or back


_CLASSES = {
    "p": "Person", "c": "Company", "v": "Investor", "u": "University", "h": "Hospital", "o": "ResearchInstitute",
    "g": "GovernmentBody", "s": "Association", "x": "Exchange", "l": "City", "r": "Province", "n": "Country",
    "d": "District", "k": "Cluster", "m": "Product", "e": "Event", "y": "Policy",
}  # fmt: skip


def of_lines(cities: Path, admitted: Admitted, times: int) -> Iterator[Marked]:
    """Yield the written lines, each filled with several names."""
    for found in written.marked_lines(cities, times=times):
        pairs = [
            pair_told(a, b, said, (), allowed)
            for (x, a), (y, b), said in found.pairs
            if (allowed := admitted(_CLASSES[x[0]], _CLASSES[y[0]]))
        ]
        text = f"line{found.line}"
        yield Marked(found.words, found.marks, tuple(pairs), text, "lines", found.filling, found.kinds)


def all_examples(
    data: Path, texts: Sequence[Path], gold: Sequence[Path], judge: Sequence[Path], times: int
) -> Iterator[Marked]:
    """Everything to learn from, and what to be judged by: texts held out ("held"), gold texts ("judge")."""
    reader = Sentences()
    held = [file for file in texts if file.name.startswith("held_")]
    yield from of_texts([t for file in held for t in texts_in(file)], reader, 0, "held")
    parsed = [t for file in texts if file not in held for t in texts_in(file)]
    log.info("%d texts", len(parsed))
    pool, dice = pool_of(parsed), random.Random(1)
    yield from of_texts(parsed, reader, 0)
    for filling in range(1, times):
        yield from of_texts([renamed(t, pool, dice) for t in parsed], reader, filling)
    yield from of_gold(gold, reader)
    yield from of_gold(judge, reader, "judge")
    yield from of_lines(data / "names" / "world-cities.csv.gz", reader.admitted, times)


def main() -> None:
    """Write the examples."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--texts", type=Path, nargs="*", default=sorted((written.FOLDER / "texts").glob("*.txt")))
    parser.add_argument("--gold", type=Path, nargs="*", default=[])
    parser.add_argument("--judge", type=Path, nargs="*", default=[])
    parser.add_argument("--times", type=int, default=3, help="that each text and line is told, with other names")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    found = all_examples(options.data, options.texts, options.gold, options.judge, options.times)
    log.info("%d sentences", write(options.out, found))


if __name__ == "__main__":
    main()
