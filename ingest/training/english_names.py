"""Readers of the English name sets: each yields examples whose unknown labels stay open."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from ingest.training.examples import STYLES, Example, Span, allowed_tags

ALL = frozenset({"PRODUCT", "EVENT", "MISC"})
NOTHING: frozenset[str] = frozenset()
_OPEN = ("MISC", "PRODUCT", "EVENT")

_TYPES: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("PER", "person", "politician", "researcher", "scientist"), ("PER",)),
    **dict.fromkeys(("ORG", "organisation", "university", "politicalparty", "corporation", "group"), ("ORG",)),
    **dict.fromkeys(("LOC", "location", "country"), ("LOC",)),
    **dict.fromkeys(("product", "programlang"), ("PRODUCT",)),
    **dict.fromkeys(("event", "election", "conference"), ("EVENT",)),
    **dict.fromkeys(("MISC", "misc"), _OPEN),
    **dict.fromkeys(("creative-work", "award", "academicjournal"), ("MISC",)),
    "astronomicalobject": ("MISC", "LOC", "O"),
}
_DEMONYM = re.compile(r"(?:ian|ean|can|ese|ish|man|nch|tch|wiss|reek|raqi|raeli|sraeli|tani|ss)s?$")


def column_sentences(lines: Iterable[str]) -> Iterator[tuple[list[str], list[str], list[list[str]]]]:
    """Words, last-column tags and all columns of each sentence of a CoNLL-like file; blank lines divide."""
    rows: list[list[str]] = []
    for line in lines:
        columns = line.rstrip("\n").split("\t") if "\t" in line else line.split()
        if line.strip() and columns[0].strip():
            rows.append([c.strip() for c in columns])
        elif rows:
            yield [r[0] for r in rows], [r[-1] for r in rows], rows
            rows = []
    if rows:
        yield [r[0] for r in rows], [r[-1] for r in rows], rows


def spans_of(tags: list[str]) -> list[tuple[int, int, str]]:
    """(start, end, type) of IOB1 or IOB2 tags."""
    spans: list[tuple[int, int, str]] = []
    start, kind = -1, ""
    for i, tag in enumerate([*tags, "O"]):
        inside = tag.startswith("I-") and kind == tag[2:]
        if not inside:
            if kind:
                spans.append((start, i, kind))
            start, kind = (i, tag[2:]) if tag != "O" and "-" in tag else (-1, "")
    return spans


def _example(
    words: list[str], tags: list[str], style: str, outside: frozenset[str], unknown: frozenset[int]
) -> Example:
    spans = [Span(s, e, frozenset(_TYPES.get(kind, ("O", *_OPEN)))) for s, e, kind in spans_of(tags)]
    names = allowed_tags(len(words), spans, outside, unknown)
    return Example(words=tuple(words), names=names, style=STYLES.index(style))


def columns_set(path: Path, style: str, outside: frozenset[str]) -> Iterator[Example]:
    """Examples of a file with a word first and a tag last on each line."""
    for words, tags, _rows in column_sentences(path.open(encoding="utf-8")):
        if words[0] != "-DOCSTART-":
            yield _example(words, tags, style, outside, frozenset())


def filings_set(path: Path) -> Iterator[Example]:
    """SEC filings: defined terms ("the Lender", "Bank") are labelled as names there; single words stay open."""
    for words, tags, _rows in column_sentences(path.open(encoding="utf-8")):
        if words[0] == "-DOCSTART-":
            continue
        single = {s for s, e, kind in spans_of(tags) if e - s == 1 and kind != "LOC"}
        yield _example(words, tags, "filing", ALL, frozenset(single))


def sentence_example(document: dict, number: int) -> Example:
    """Names of one Re-DocRED sentence; one-word places that look like demonyms ("American") stay open."""
    words, spans, unknown = document["sents"][number], [], set()
    for mention in (m for cluster in document["vertexSet"] for m in cluster if m["sent_id"] == number):
        start, end = mention["pos"]
        if mention["type"] == "LOC" and end - start == 1 and _DEMONYM.search(words[start]):
            unknown.add(start)
        elif mention["type"] in ("PER", "ORG", "LOC", "MISC"):
            spans.append(Span(start, end, frozenset(_TYPES[mention["type"]])))
    names = allowed_tags(len(words), spans, NOTHING, frozenset(unknown))
    return Example(words=tuple(words), names=names, style=STYLES.index("encyclopedia"))


def documents_set(path: Path) -> Iterator[Example]:
    """All sentences of Re-DocRED."""
    for document in json.loads(gzip.decompress(path.read_bytes())):
        yield from (sentence_example(document, number) for number in range(len(document["sents"])))


def name_examples(data: Path, *, documents: bool = True) -> list[Example]:
    """Every sentence of the name sets that may be trained on, in a fixed order; `documents`: Re-DocRED's too."""
    ner = data / "ner"
    found = list(columns_set(ner / "en_wikigold.conll", "encyclopedia", NOTHING))
    for theme in ("ai", "politics", "science"):
        for part in ("train", "dev"):
            found += columns_set(ner / f"en_crossner-{theme}-{part}.txt", "encyclopedia", NOTHING)
    found += filings_set(ner / "en_sec-fin5-train.conll")
    found += columns_set(ner / "en_wnut17-train.conll", "web", frozenset({"EVENT", "MISC"}))
    found += columns_set(ner / "en_wnut17-dev.conll", "web", frozenset({"EVENT", "MISC"}))
    if documents:
        found += documents_set(data / "relations" / "en_redocred-dev.json.gz")
    return [e for e in found if len(e.words) <= 120]
