"""Readers of the English treebanks: tags, trees and, in GUM, names taken from its entity spans."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from pathlib import Path

from ingest.training.examples import Example, Span, allowed_tags

_KINDS = {"person": "PER", "organization": "ORG", "place": "LOC"}
_TITLES = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "miss",
        "dr",
        "prof",
        "professor",
        "president",
        "vice",
        "sir",
        "lord",
        "lady",
        "king",
        "queen",
        "prince",
        "princess",
        "justice",
        "judge",
        "senator",
        "representative",
        "governor",
        "mayor",
        "minister",
        "prime",
        "chancellor",
        "general",
        "gen",
        "colonel",
        "captain",
        "capt",
        "major",
        "lieutenant",
        "sergeant",
        "pope",
        "father",
        "saint",
        "chairman",
        "chief",
        "secretary",
        "ambassador",
        "congressman",
        "congresswoman",
        "mister",
        "reverend",
        "rev",
        "hon",
    ]
)
_LINKS_TEXT = """
of and the & - 's ' for de la del van von der al
"""
_LINKS = frozenset(_LINKS_TEXT.split())


def conllu_sentences(path: Path) -> Iterator[list[list[str]]]:
    """The word rows of each sentence; multi-word and empty rows are left out."""
    return (rows for _document, rows in document_sentences(path))


def document_sentences(path: Path) -> Iterator[tuple[int, list[list[str]]]]:
    """The same with the number of the document that each sentence stands in."""
    rows: list[list[str]] = []
    document = -1
    for line in [*gzip.decompress(path.read_bytes()).decode("utf-8").split("\n"), ""]:
        if not line.strip():
            if rows:
                yield document, rows
            rows = []
        elif line.startswith("# newdoc"):
            document += 1
        elif not line.startswith("#"):
            columns = line.rstrip("\n").split("\t")
            if columns[0].isdigit():
                rows.append(columns)
    if rows:
        yield document, rows


def tree_example(rows: list[list[str]], names: tuple[frozenset[int], ...] | None, document: int = -1) -> Example:
    """An example with tags and tree of one sentence."""
    return Example(
        words=tuple(r[1] for r in rows), names=names, style=0, document=document,
        kinds=tuple(r[3] for r in rows), tags=tuple(r[4] for r in rows),
        heads=tuple(int(r[6]) for r in rows), arcs=tuple(r[7] for r in rows),
    )  # fmt: skip


def entity_spans(rows: list[list[str]]) -> list[tuple[int, int, str]]:
    """(start, end, kind) of the entities that open and close in this sentence, longest first."""
    spans, opened = [], []
    for i, row in enumerate(rows):
        field = next((f[7:] for f in row[9].split("|") if f.startswith("Entity=")), "")
        for match in re.finditer(r"\((\d+)-([a-z]+)[^()]*(\))?|(\d+)\)", field):
            if match[1] and match[3]:
                spans.append((i, i + 1, match[2]))
            elif match[1]:
                opened.append((match[1], i, match[2]))
            else:
                at = next((k for k in range(len(opened) - 1, -1, -1) if opened[k][0] == match[4]), None)
                if at is not None:
                    _, start, kind = opened.pop(at)
                    spans.append((start, i + 1, kind))
    return sorted(spans, key=lambda s: s[0] - s[1])


def _proper(row: list[str]) -> bool:
    return row[4] in ("NNP", "NNPS")


def name_within(rows: list[list[str]], start: int, end: int) -> tuple[int, int] | None:
    """The proper name round the head of rows[start:end], titles left out; None when the head is no name."""
    inside = range(start, end)
    head = next((i for i in inside if not start < int(rows[i][6]) <= end), None)
    if head is None or not _proper(rows[head]):
        return None
    first = last = head
    while first - 1 >= start and (_proper(rows[first - 1]) or _bridges(rows, first - 1, start - 1, -1)):
        first -= 1
    while last + 1 < end and (_proper(rows[last + 1]) or _bridges(rows, last + 1, end, 1)):
        last += 1
    while first < last and rows[first][1].lower().rstrip(".") in _TITLES | _LINKS:
        first += 1
    return first, last + 1


def _bridges(rows: list[list[str]], at: int, stop: int, step: int) -> bool:
    beyond = range(at + step, min(max(at + 3 * step, -1), len(rows)), step)
    reach = [i for i in beyond if (i < stop if step > 0 else i > stop)]
    if rows[at][1].lower() not in _LINKS or not reach:
        return False
    follow = [i for i in reach if rows[i][1].lower() not in _LINKS]
    return bool(follow) and _proper(rows[follow[0]])


def gum_names(rows: list[list[str]]) -> tuple[frozenset[int], ...]:
    """Allowed name tags of a GUM sentence: PER, ORG and LOC are complete, the other types stay open."""
    spans: list[Span] = []
    taken: set[int] = set()
    for start, end, kind in entity_spans(rows):
        found = name_within(rows, start, end) if kind in _KINDS else None
        if found and kind == "person" and any(rows[i][1] == "and" for i in range(*found)):
            taken |= set(range(*found))  # two people in one span: left open
            continue
        if found and not taken & set(range(*found)):
            spans.append(Span(*found, frozenset({_KINDS[kind]})))
            taken |= set(range(*found))
    covered = {i for s, e, _k in entity_spans(rows) for i in range(s, e)}
    unknown = {i for i, row in enumerate(rows) if _proper(row) and i not in taken and i not in covered}
    unknown |= taken - {i for span in spans for i in range(span.start, span.end)}
    return allowed_tags(len(rows), spans, frozenset({"MISC", "PRODUCT", "EVENT"}), frozenset(unknown))


def tree_examples(data: Path) -> list[Example]:
    """EWT and GUM training sentences, in a fixed order."""
    trees = data / "treebank"
    found = [tree_example(rows, None, number) for number, rows in document_sentences(trees / "en_ewt-train.conllu.gz")]
    found += [tree_example(rows, gum_names(rows)) for rows in conllu_sentences(trees / "en_gum-train.conllu.gz")]
    return [e for e in found if len(e.words) <= 120]
