"""English words with the kinds of the names that they belong to, as the encoder reads them, for the tagger of kinds."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ingest.documents.document import Document
from ingest.evaluate import document_of, gold_items
from ingest.mentions.encoder import PAIRS_KEY, Read
from ingest.mentions.english.reading import Reading
from ingest.training.chinese_kinds_data import KINDS, kind_of
from ingest.training.claims_texts import Text, pool_of, renamed, running, texts_in
from ingest.training.english_names import name_examples
from ingest.training.examples import NAME_TAGS

TAGS = ("O", *(f"{place}-{kind}" for kind in KINDS for place in "BI"))
ID = {tag: i for i, tag in enumerate(TAGS)}
OPEN = frozenset(range(len(TAGS)))
#: What a type of the name sets may be here; "MISC" is nationalities, works and prizes, and much that we do not name.
_OF_TYPE = {
    "PER": ("PER",), "ORG": ("COM", "INV", "ORG"), "LOC": ("LOC", "CLU"), "PRODUCT": ("PRO",), "EVENT": ("EVT",),
    "MISC": ("O", "PRO", "EVT", "POL"),
}  # fmt: skip
_UNSURE = ("Newspaper",)  # a firm or what it prints
Name = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Tagged:
    """A window as the encoder reads it, the tags that each word may have, its names, and where it comes from."""

    read: Read
    allowed: tuple[frozenset[int], ...]
    names: tuple[Name, ...]
    source: str


class Windows:
    """Reads texts as extraction does."""

    def __init__(self) -> None:
        from ingest.mentions.pipeline import load

        self.nlp = load("en")

    def of_text(self, document: Document, forms: Mapping[str, str], source: str) -> Iterator[Tagged]:
        """Yield the windows of a text; `forms`: class of each name."""
        from ingest.statements.english.reader import parsed

        names = [(m.start(), m.end(), forms[m[0]]) for m in _pattern(forms).finditer(document.text)]
        for reading in parsed(document, self.nlp):
            yield from _of_reading(reading, names, source)

    def of_sets(self, data: Path) -> Iterator[Tagged]:
        """Yield the sentences of the name sets."""
        from spacy.tokens import Doc

        encoder: Any = self.nlp.get_pipe("ecosystem_encoder")
        for example in name_examples(data, documents=False):
            if example.names is not None:
                doc = encoder.read_cut(Doc(self.nlp.vocab, words=list(example.words)), [0])
                for read in reads_of(doc):
                    allowed = tuple(_wider(example.names[i]) for i in read.window.tokens)
                    yield Tagged(read, allowed, (), "sets")


def reads_of(doc: Any) -> list[Read]:
    """The windows of a Doc, in order."""
    return list({id(read): read for read, _ in doc.user_data.get(PAIRS_KEY, {}).values()}.values())


def _of_reading(reading: Reading, names: Sequence[Name], source: str) -> Iterator[Tagged]:
    allowed, told = [frozenset({ID["O"]})] * len(reading.doc), []
    for start, end, cls in names:
        first, last = reading.tokens_at(start, end)
        if first == last:
            continue
        whole = (reading.starts[first], reading.ends[last - 1]) == (start, end)
        kind = kind_of(cls)
        for i in range(first, last):
            allowed[i] = frozenset({ID[f"{'B' if i == first else 'I'}-{kind}"]})
        if not whole or cls in _UNSURE:
            allowed[first:last] = [OPEN] * (last - first)
        else:
            told.append((first, last, kind))
    for read in reads_of(reading.doc):
        place = {token: i for i, token in enumerate(read.window.tokens)}
        inside = [(place[s], place[e - 1] + 1, k) for s, e, k in told if s in place and e - 1 in place]
        yield Tagged(read, tuple(allowed[i] for i in read.window.tokens), tuple(inside), source)


def _wider(tags: frozenset[int]) -> frozenset[int]:
    """The tags here that tags of the name sets may mean."""
    found: set[int] = set()
    for tag in (NAME_TAGS[i] for i in tags):
        place, _, kind = tag.partition("-")
        kinds = _OF_TYPE[kind] if kind else ("O",)
        found |= {ID[f"{place}-{k}" if k != "O" else "O"] for k in kinds}
    return frozenset(found)


def _pattern(forms: Mapping[str, str]) -> re.Pattern[str]:
    words = sorted(forms, key=len, reverse=True)
    return re.compile("|".join(rf"(?<!\w){re.escape(f)}(?!\w)" for f in words) or r"(?!)")


def _forms(text: Text) -> dict[str, str]:
    return {form.strip("“”"): n.cls for n in text.names for form in (n.full, *n.short)}


def of_texts(texts: Iterable[Text], windows: Windows, source: str) -> Iterator[Tagged]:
    """Yield the windows of written texts."""
    for text in texts:
        item = {"id": text.id, "text": running(text)[0], "title": text.title, "published": text.published}
        yield from windows.of_text(document_of(item), _forms(text), source)


def of_gold(files: Iterable[Path], windows: Windows, source: str) -> Iterator[Tagged]:
    """Yield the windows of gold texts."""
    for file in files:
        for item in gold_items(file):
            if item.get("lang", "en") == "en":
                yield from windows.of_text(document_of(item), {m["text"]: m["class"] for m in item["mentions"]}, source)


def all_tagged(texts: Path, gold: Sequence[Path], data: Path, windows: Windows, times: int) -> Iterator[Tagged]:
    """Everything to learn from, and the texts held out ("held")."""
    files = sorted(texts.glob("*.txt"))
    held = [file for file in files if file.name.startswith("held_")]
    yield from of_texts([t for file in held for t in texts_in(file)], windows, "held")
    parsed = [t for file in files if file not in held for t in texts_in(file)]
    pool, dice = pool_of(parsed), random.Random(1)
    yield from of_texts(parsed, windows, "texts")
    for _ in range(1, times):
        yield from of_texts([renamed(t, pool, dice) for t in parsed], windows, "texts")
    yield from of_gold(gold, windows, "gold")
    yield from windows.of_sets(data)
