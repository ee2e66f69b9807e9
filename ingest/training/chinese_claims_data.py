"""Chinese sentences as the claims network learns them: from our own news texts (written/README.md) and gold texts.

`python -m ingest.training.chinese_claims_data --gold FOLDER... --out FILE.jsonl.gz` writes them, texts held out too."""

from __future__ import annotations

import argparse
import random
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ingest.documents.document import Document
from ingest.evaluate import document_of, gold_items, same_name
from ingest.mentions.chinese.find import find_names
from ingest.mentions.chinese.plain import plain
from ingest.mentions.claims import MARKS, mark_of
from ingest.mentions.mention import Mention
from ingest.statements.chinese.heard import Place, Sentence, sentences_of
from ingest.statements.quantity_zh import quantities_in
from ingest.statements.when_zh import dates_in
from ingest.training import written
from ingest.training.claims_examples import Admitted, by_ends, pair_told, places_of, written_at
from ingest.training.claims_gold import claim_in, same_value
from ingest.training.claims_records import Before, Elsewhere, Marked, write
from ingest.training.claims_texts import Text, Told, paragraphs, pool_of, renamed, texts_in
from ingest.training.claims_titles import Posts
from ingest.training.written import SYMMETRIC

PERSON = MARKS.index("Person")
_Saying = Callable[[Place, Place], tuple[dict[str, str], set[str]]]


class Reader:
    """Reads documents to sentences as the pipeline does."""

    def __init__(self, models: Path) -> None:
        from ingest.mentions.lac import blank_chinese
        from ontology.load import load

        self.nlp, self.ontology = blank_chinese(models / "ecosystem_chinese"), load()
        self.admitted = Admitted(self.ontology)

    def sentences(self, document: Document) -> list[Sentence]:
        """The sentences of a document with their mentions and figures."""
        reading = find_names(document.text, self.nlp)
        numbers = [*dates_in(reading.plain, document.published), *quantities_in(reading.plain), *reading.titles]
        held = reading.words.stretches
        return sentences_of(reading.mentions, numbers, held, self.ontology, reading.items, reading.defined)

    def marked(
        self,
        sentence: Sentence,
        told: _Saying,
        classes: Sequence[str | None],
        text: str,
        source: str,
        filling: int,
        *,
        figures: bool = True,
        titles: bool = True,
    ) -> Marked:
        """A sentence with what is said; `classes`: of its own mentions, None where the text does not tell."""
        pairs = []
        for a, b in sentence.pairs():
            asked = b.value is None or (titles if is_title(b) else figures)
            admitted = self.admitted(a.mention.cls, b.mention.cls) if asked else ()
            if admitted:
                said, unknown = told(a, b)
                pairs.append(pair_told((a.start, a.end), (b.start, b.end), said, unknown, admitted))
        outside = tuple(
            Elsewhere(words_of(n.read), n.place.start, n.place.end, n.place.mark, p.role)
            for n, p in zip(sentence.outside, sentence.around, strict=True)
        )
        before = tuple(Before(words_of(read), marks) for read, marks in sentence.before)
        kinds = tuple(self._kinds(sentence.places, classes))
        return Marked(
            words_of(sentence.read), sentence.marks, tuple(pairs), text, source, filling, kinds, outside, before
        )

    def _kinds(self, places: Sequence[Place], classes: Sequence[str | None]) -> Iterator[tuple[int, int, int]]:
        known = self.ontology.classes
        for place, cls in zip(places, classes, strict=True):
            if place.value is None and cls is not None:
                yield place.start, place.end, mark_of((cls, *self.ontology.ancestors(cls))) if cls in known else 0
            elif place.value is None and place.mention.kind in ("name", "short"):
                yield place.start, place.end, 0


def of_texts(texts: Iterable[Text], reader: Reader, source: str, filling: int = 0) -> Iterator[Marked]:
    """Yield the sentences of written texts."""
    for text in texts:
        words, spans = joined(text)
        item = {"id": text.id, "text": words, "title": text.title, "published": text.published, "lang": "zh"}
        forms = {_plain(f): n.full for n in text.names for f in (*n.short, n.full)}
        classes = {n.full: n.cls for n in text.names}
        around = {(t.subject, t.object) for t in implied(text)}
        document = document_of(item)
        simple = plain(document.text)
        for sentence in reader.sentences(document):
            here = [
                (start, told)
                for (start, end), (_, told) in zip(spans, text.sentences, strict=True)
                if start < sentence.end and sentence.start < end
            ]
            figures = [
                (at, t)
                for start, told in here
                for t in told
                if t.is_figure
                for at in places_of(plain(t.object), simple, start, sentence.end)
            ]
            said = by_ends(t for _, told in here for t in told)
            full = {
                id(p): _full(p, forms) if p.value is None else written_at(p.mention, figures)
                for p in (*sentence.places, *sentence.around)
            }
            known = [classes.get(full[id(p)]) for p in sentence.places]
            posts = Posts.of((t for _, told in here for t in told), sum(map(is_title, sentence.places)))
            yield reader.marked(
                sentence,
                _Says(said, full, around, posts, beside_of(sentence)),
                known,
                text.id,
                source,
                filling,
                figures=text.has_figures,
            )


@dataclass(frozen=True, slots=True)
class _Says:
    """What a written sentence says of two places, by the full names that the text gives them."""

    said: Mapping[tuple[str, str], dict[str, str]]
    full: Mapping[int, str]
    around: set[tuple[str, str]]
    posts: Posts
    beside: Mapping[int, Place]  # who stands beside a title

    def __call__(self, a: Place, b: Place) -> tuple[dict[str, str], set[str]]:
        ends = (self.full[id(a)], self.full[id(b)])
        if is_title(b):
            holder = self.beside.get(id(b))
            owner = self.posts.owner(self.full[id(holder)] if holder is not None else "")
            return self.posts.whose(ends[0], owner) if a.mark == PERSON else self.posts.where(ends[0], owner, "")
        found = self.said.get(ends, {})
        return found, {"LOCATED_IN"} - set(found) if ends in self.around else set()


def is_title(place: Place) -> bool:
    """Say whether a place is a title's."""
    return place.mention.cls == "#title"


def beside_of(sentence: Sentence) -> dict[int, Place]:
    """Whose name stands right behind a title, or else right before it."""
    found: dict[int, Place] = {}
    for title in filter(is_title, sentence.places):
        people = [p for p in sentence.places if p.mark == PERSON]
        behind = next((p for p in people if p.mention.start == title.mention.end), None)
        ahead = next((p for p in people if p.mention.end == title.mention.start), None)
        holder = behind or ahead
        if holder is not None:
            found[id(title)] = holder
    return found


def implied(text: Text) -> Iterator[Told]:
    """Yield what lies in a city because it lies in a district of it: true, and not what the text is labelled with."""
    told = [t for _, stated in text.sentences for t in stated if t.relation == "LOCATED_IN" and t.status == "asserted"]
    stated = {(t.subject, t.object) for t in told}
    for inner in told:
        for outer in told:
            if inner.object == outer.subject and (inner.subject, outer.object) not in stated:
                yield Told("LOCATED_IN", inner.subject, outer.object)


def words_of(read: Any) -> tuple[str, ...]:
    """The units of a stretch as words."""
    return tuple(read.stretch.text[u.start : u.end] for u in read.stretch.units)


def _full(place: Place, forms: Mapping[str, str]) -> str:
    return forms.get(_plain(place.mention.name)) or forms.get(_plain(place.mention.text)) or ""


def _plain(name: str) -> str:
    return re.sub(r"[\s“”「」‘’《》]", "", name.casefold()).replace("（", "(").replace("）", ")")


def joined(text: Text) -> tuple[str, list[tuple[int, int]]]:
    """The text in paragraphs (of one to four sentences, where it does not say), and where each sentence stands."""
    out, spans = "", []
    for begins, sentence in paragraphs(text, (1, 2, 2, 3, 4)):
        out += "\n" if out and begins else ""
        spans.append((len(out), len(out) + len(sentence)))
        out += sentence
    return out, spans


def of_gold(files: Iterable[Path], reader: Reader, source: str = "gold") -> Iterator[Marked]:
    """Yield the sentences of gold texts; which of several sentences says a thing is not known there."""
    for file in files:
        for item in gold_items(file):
            if item.get("lang") == "zh":
                yield from _of_item(item, reader, source)


class _Gold:
    """The statements of a gold text by the mentions that bear the names of their ends."""

    def __init__(self, rows: Iterable[Mapping[str, Any]]) -> None:
        self.by_ends: dict[tuple[str, str], list[Mapping[str, Any]]] = {}
        self.figures: list[Mapping[str, Any]] = []
        for row in rows:
            if not claim_in(row):
                continue
            if not isinstance(row["object"], str):
                self.figures.append(row)
            else:
                self.by_ends.setdefault((row["subject"], row["object"]), []).append(row)
                if row["relation"] in SYMMETRIC:
                    self.by_ends.setdefault((row["object"], row["subject"]), []).append(row)
        self.names = {name for ends in self.by_ends for name in ends}
        self.borne: dict[tuple[str, str], list[str]] = {}

    def of(self, a: Place, b: Place) -> list[Mapping[str, Any]]:
        """The statements from `a` to `b`."""
        if b.value is not None:
            rows = () if is_title(b) else self.figures
            return [g for g in rows if same_name(g["subject"], a.mention) and same_value(g, b.value)]
        ends = ((x, y) for x in self._names(a.mention) for y in self._names(b.mention))
        return [g for end in ends for g in self.by_ends.get(end, ())]

    def _names(self, mention: Mention) -> list[str]:
        key = (mention.name, mention.text)
        if key not in self.borne:
            self.borne[key] = [name for name in self.names if same_name(name, mention)]
        return self.borne[key]


def _of_item(item: Mapping[str, Any], reader: Reader, source: str) -> Iterator[Marked]:
    sentences = reader.sentences(document_of(item))
    stated, optional = _Gold(item["statements"]), _Gold(item.get("optional", ()))
    held: dict[int, set[int]] = {}  # the sentences that have both ends of a statement
    for number, sentence in enumerate(sentences):
        for a, b in sentence.pairs():
            for g in () if a.role or b.role else stated.of(a, b):
                held.setdefault(id(g), set()).add(number)
    classes = {_plain(m[key]): m["class"] for m in item.get("mentions", ()) for key in ("name", "text") if m.get(key)}

    def told(a: Place, b: Place) -> tuple[dict[str, str], set[str]]:
        said: dict[str, str] = {}
        unknown = {claim_in(g) for g in optional.of(a, b)}
        for g in stated.of(a, b):
            if len(held.get(id(g), ())) == 1 and not (a.role or b.role):
                said[claim_in(g)] = g.get("status", "asserted")
            else:
                unknown.add(claim_in(g))
        return said, unknown - set(said)

    for sentence in sentences:
        known = [classes.get(_plain(p.mention.name)) or classes.get(_plain(p.mention.text)) for p in sentence.places]
        yield reader.marked(sentence, told, known, str(item["id"]), source, 0, titles=False)


def all_lessons(models: Path, texts: Path, gold: Sequence[Path], judge: Sequence[Path], times: int) -> Iterator[Marked]:
    """Everything to learn from ("texts", "gold"), and what to be judged by: texts held out, gold texts ("judge")."""
    reader = Reader(models)
    files = sorted(texts.glob("*.txt"))
    held = [file for file in files if file.name.startswith("held_")]
    yield from of_texts([t for file in held for t in texts_in(file)], reader, "held")
    parsed = [t for file in files if file not in held for t in texts_in(file)]
    pool, dice = pool_of(parsed), random.Random(1)
    yield from of_texts(parsed, reader, "texts")
    for filling in range(1, times):
        yield from of_texts([renamed(t, pool, dice, bounded=False) for t in parsed], reader, "texts", filling)
    yield from of_gold(gold, reader)
    yield from of_gold(judge, reader, "judge")


def main() -> None:
    """Write the sentences."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--models", type=Path, default=Path("ingest/models/zh"))
    parser.add_argument("--texts", type=Path, default=written.FOLDER / "texts" / "zh")
    parser.add_argument("--gold", type=Path, nargs="*", default=[])
    parser.add_argument("--judge", type=Path, nargs="*", default=[])
    parser.add_argument("--times", type=int, default=3, help="that each text is told, with other names")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    found = all_lessons(options.models, options.texts, options.gold, options.judge, options.times)
    print(f"{write(options.out, found)} sentences")


if __name__ == "__main__":
    main()
