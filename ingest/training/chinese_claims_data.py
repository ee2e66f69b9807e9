"""Chinese sentences as the claims network learns them: from our own news texts (written/README.md) and gold texts."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from ingest.documents.document import Document
from ingest.evaluate import document_of, gold_items, same_name
from ingest.mentions.chinese.find import find_names
from ingest.mentions.chinese_claims import Asked
from ingest.mentions.claims import mark_of
from ingest.mentions.mention import Mention
from ingest.statements.chinese.heard import Place, Sentence, sentences_of
from ingest.training.claims_examples import Admitted, by_ends, pair_told
from ingest.training.claims_records import PairTold
from ingest.training.claims_texts import Text, Told, pool_of, renamed, texts_in
from ingest.training.written import RELATIONS, SYMMETRIC


@dataclass(frozen=True, slots=True, eq=False)
class Lesson:
    """One sentence, what is said of its pairs, and what its mentions are (0: no name)."""

    asked: Asked
    pairs: tuple[PairTold, ...]
    kinds: tuple[tuple[int, int, int], ...]
    text: str
    source: str
    filling: int = 0


_Saying = Callable[[Place, Place], tuple[dict[str, str], set[str]]]


class Reader:
    """Reads documents to sentences as the pipeline does."""

    def __init__(self, models: Path) -> None:
        from ingest.mentions.lac import blank_chinese
        from ontology.load import load

        self.nlp, self.ontology = blank_chinese(models / "ecosystem_chinese"), load()
        self.admitted = Admitted(self.ontology)

    def sentences(self, document: Document) -> list[Sentence]:
        """The sentences of a document with their mentions."""
        reading = find_names(document.text, self.nlp)
        return sentences_of(reading.mentions, reading.words.stretches, self.ontology)

    def lesson(
        self, sentence: Sentence, told: _Saying, classes: Sequence[str | None], text: str, source: str, filling: int
    ) -> Lesson:
        """A sentence with what is said; `classes`: of its own mentions, None where the text does not tell."""
        pairs = []
        for a, b in sentence.pairs():
            if admitted := self.admitted(a.mention.cls, b.mention.cls):
                said, unknown = told(a, b)
                pairs.append(pair_told((a.start, a.end), (b.start, b.end), said, unknown, admitted))
        marks = tuple(p.marked for p in sentence.places)
        asked = Asked(sentence.ids, sentence.states.astype(np.float16), marks, ())
        return Lesson(asked, tuple(pairs), tuple(self._kinds(sentence.places, classes)), text, source, filling)

    def _kinds(self, places: Sequence[Place], classes: Sequence[str | None]) -> Iterator[tuple[int, int, int]]:
        known = self.ontology.classes
        for place, cls in zip(places, classes, strict=True):
            if place.role == 0 and cls is not None:
                yield place.start, place.end, mark_of((cls, *self.ontology.ancestors(cls))) if cls in known else 0
            elif place.role == 0 and place.mention.kind in ("name", "short"):
                yield place.start, place.end, 0


def of_texts(texts: Iterable[Text], reader: Reader, source: str, filling: int = 0) -> Iterator[Lesson]:
    """Yield the sentences of written texts."""
    for text in texts:
        words, spans = joined(text)
        item = {"id": text.id, "text": words, "title": text.title, "published": text.published, "lang": "zh"}
        forms = {_plain(f): n.full for n in text.names for f in (*n.short, n.full)}
        classes = {n.full: n.cls for n in text.names}
        around = {(t.subject, t.object) for t in implied(text)}
        for sentence in reader.sentences(document_of(item)):
            said = by_ends(
                t
                for (start, end), (_, told) in zip(spans, text.sentences, strict=True)
                if start < sentence.end and sentence.start < end
                for t in told
            )
            full = {id(p): _full(p, forms) for p in sentence.places}
            known = [classes.get(full[id(p)]) for p in sentence.places]
            yield reader.lesson(sentence, _Says(said, full, around), known, text.id, source, filling)


@dataclass(frozen=True, slots=True)
class _Says:
    """What a written sentence says of two places, by the full names that the text gives them."""

    said: Mapping[tuple[str, str], dict[str, str]]
    full: Mapping[int, str]
    around: set[tuple[str, str]]

    def __call__(self, a: Place, b: Place) -> tuple[dict[str, str], set[str]]:
        ends = (self.full[id(a)], self.full[id(b)])
        found = self.said.get(ends, {})
        return found, {"LOCATED_IN"} - set(found) if ends in self.around else set()


def implied(text: Text) -> Iterator[Told]:
    """Yield what lies in a city because it lies in a district of it: true, and not what the text is labelled with."""
    told = [t for _, stated in text.sentences for t in stated if t.relation == "LOCATED_IN" and t.status == "asserted"]
    stated = {(t.subject, t.object) for t in told}
    for inner in told:
        for outer in told:
            if inner.object == outer.subject and (inner.subject, outer.object) not in stated:
                yield Told("LOCATED_IN", inner.subject, outer.object)


def _full(place: Place, forms: Mapping[str, str]) -> str:
    return forms.get(_plain(place.mention.name)) or forms.get(_plain(place.mention.text)) or ""


def _plain(name: str) -> str:
    return re.sub(r"[\s“”「」‘’《》]", "", name.casefold()).replace("（", "(").replace("）", ")")


def joined(text: Text) -> tuple[str, list[tuple[int, int]]]:
    """The text in paragraphs of one to four sentences, as its id decides, and where each sentence stands."""
    dice = random.Random(text.id)
    out, spans, left = "", [], 0
    for sentence, _ in text.sentences:
        if out and left == 0:
            out += "\n"
        if left == 0:
            left = dice.choice((1, 2, 2, 3, 4))
        left -= 1
        spans.append((len(out), len(out) + len(sentence)))
        out += sentence
    return out, spans


def of_gold(files: Iterable[Path], reader: Reader, source: str = "gold") -> Iterator[Lesson]:
    """Yield the sentences of gold texts; which of several sentences says a thing is not known there."""
    for file in files:
        for item in gold_items(file):
            if item.get("lang") == "zh":
                yield from _of_item(item, reader, source)


class _Gold:
    """The statements of a gold text by the mentions that bear the names of their ends."""

    def __init__(self, rows: Iterable[Mapping[str, Any]]) -> None:
        self.by_ends: dict[tuple[str, str], list[Mapping[str, Any]]] = {}
        for row in rows:
            if row["relation"] in RELATIONS and isinstance(row["object"], str):
                self.by_ends.setdefault((row["subject"], row["object"]), []).append(row)
                if row["relation"] in SYMMETRIC:
                    self.by_ends.setdefault((row["object"], row["subject"]), []).append(row)
        self.names = {name for ends in self.by_ends for name in ends}
        self.borne: dict[tuple[str, str], list[str]] = {}

    def of(self, a: Mention, b: Mention) -> list[Mapping[str, Any]]:
        """The statements from `a` to `b`."""
        return [g for x in self._names(a) for y in self._names(b) for g in self.by_ends.get((x, y), ())]

    def _names(self, mention: Mention) -> list[str]:
        key = (mention.name, mention.text)
        if key not in self.borne:
            self.borne[key] = [name for name in self.names if same_name(name, mention)]
        return self.borne[key]


def _of_item(item: Mapping[str, Any], reader: Reader, source: str) -> Iterator[Lesson]:
    sentences = reader.sentences(document_of(item))
    stated, optional = _Gold(item["statements"]), _Gold(item.get("optional", ()))
    held: dict[int, set[int]] = {}  # the sentences that have both ends of a statement
    for number, sentence in enumerate(sentences):
        for a, b in sentence.pairs():
            for g in () if a.role or b.role else stated.of(a.mention, b.mention):
                held.setdefault(id(g), set()).add(number)
    classes = {_plain(m[key]): m["class"] for m in item.get("mentions", ()) for key in ("name", "text") if m.get(key)}

    def told(a: Place, b: Place) -> tuple[dict[str, str], set[str]]:
        said: dict[str, str] = {}
        unknown = {g["relation"] for g in optional.of(a.mention, b.mention)}
        for g in stated.of(a.mention, b.mention):
            if len(held.get(id(g), ())) == 1 and not (a.role or b.role):
                said[g["relation"]] = g.get("status", "asserted")
            else:
                unknown.add(g["relation"])
        return said, unknown - set(said)

    for sentence in sentences:
        known = [classes.get(_plain(p.mention.name)) or classes.get(_plain(p.mention.text)) for p in sentence.places]
        yield reader.lesson(sentence, told, known, str(item["id"]), source, 0)


def all_lessons(models: Path, texts: Path, gold: Sequence[Path], judge: Sequence[Path], times: int) -> Iterator[Lesson]:
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
