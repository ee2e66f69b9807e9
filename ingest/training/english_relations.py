"""Readers of the relation sets: pairs of word spans with the relations known to hold, or not to hold, between them."""

from __future__ import annotations

import gzip
import json
import random
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from ingest.training.english_names import sentence_example
from ingest.training.examples import Example, Pair
from ingest.training.relations_list import KNOWLEDGENET, REDOCRED, RELATIONS

MOST_PAIRS = 24  # of one sentence in training: every pair that holds, and a draw of the others
_PRONOUNS_TEXT = """
he she it they his her its their him them who which that whose we our i my
"""
_PRONOUNS = frozenset(_PRONOUNS_TEXT.split())
_MONTHS_TEXT = """
january february march april may june july august september october november december
"""
_MONTHS = _MONTHS_TEXT.split()
_DATE = re.compile(r"^(?:1[5-9]|20)\d\d$|^\d{1,2}(?:st|nd|rd|th)?$")
Spans = list[tuple[int, int]]
Finder = Callable[[Sequence[Sequence[str]]], list[Spans]]


def passages(path: Path, folds: Sequence[int]) -> list[dict[str, Any]]:
    """KnowledgeNet's passages of some folds."""
    rows = [json.loads(line) for line in gzip.decompress(path.read_bytes()).decode("utf-8").splitlines()]
    return [row for row in rows if row["fold"] in folds]


def word_offsets(text: str) -> list[tuple[int, int]]:
    """(start, end) of the words of a text, as the pipeline's tokenizer cuts it."""
    doc = _tokenizer()(text)
    return [(t.idx, t.idx + len(t)) for t in doc if not t.is_space]


def _tokenizer() -> Any:
    import spacy

    if not hasattr(_tokenizer, "made"):
        _tokenizer.made = spacy.blank("en").tokenizer  # type: ignore[attr-defined]
    return _tokenizer.made  # type: ignore[attr-defined]


def span_of(offsets: Sequence[tuple[int, int]], start: int, end: int) -> tuple[int, int] | None:
    """The words that overlap characters [start, end)."""
    inside = [i for i, (s, e) in enumerate(offsets) if s < end and e > start]
    return (inside[0], inside[-1] + 1) if inside else None


def dates(words: Sequence[str]) -> Spans:
    """Runs of words that are a date: a year or a month with what belongs to it."""
    found: Spans = []
    part = [w.lower() in _MONTHS or bool(_DATE.match(w)) or w == "," for w in words]
    start = 0
    while start < len(words):
        end = start
        while end < len(words) and part[end]:
            end += 1
        stop = end
        while stop > start and words[stop - 1] == ",":
            stop -= 1
        inside = words[start:stop]
        if any(w.lower() in _MONTHS or len(w) == 4 for w in inside) and words[start] != ",":
            found.append((start, stop))
        start = max(end, start + 1)
    return found


def candidates(words: Sequence[str], names: Spans, gold: Spans) -> Spans:
    """Gold spans, then names, pronouns and dates that overlap none of them."""
    kept = list(dict.fromkeys(gold))
    pronouns = [(i, i + 1) for i, w in enumerate(words) if w.lower() in _PRONOUNS]
    for start, end in [*names, *dates(words), *pronouns]:
        if all(end <= s or start >= e for s, e in kept):
            kept.append((start, end))
    return sorted(kept)


def knowledgenet(path: Path, folds: Sequence[int], find: Finder, *, most: int = MOST_PAIRS) -> list[Example]:
    """A passage an example; its pairs join gold mentions and what `find` (the stage before) takes for names."""
    rows = passages(path, folds)
    cut = [word_offsets(row["text"]) for row in rows]
    words = [tuple(row["text"][s:e] for s, e in offsets) for row, offsets in zip(rows, cut, strict=True)]
    named = find(words)
    dice = random.Random(5)
    made = [_passage(*item, dice, most) for item in zip(rows, cut, words, named, strict=True) if len(item[2]) <= 120]
    return [e for e in made if e.pairs]


def _passage(
    row: dict[str, Any], offsets: Spans, words: tuple[str, ...], named: Spans, dice: random.Random, most: int
) -> Example:
    held: dict[tuple[tuple[int, int], tuple[int, int]], set[str]] = {}
    for fact in row["facts"]:
        ends = [span_of(offsets, fact[side]["start"], fact[side]["end"]) for side in ("subject", "object")]
        if ends[0] and ends[1]:
            held.setdefault((ends[0], ends[1]), set()).add(fact["property"])
    spans = candidates(words, named, [s for pair in held for s in pair])
    known = row["exhaustive_properties"]
    pairs = [Pair(a, b, {r: r in held.get((a, b), ()) for r in known}) for a in spans for b in spans if a != b]
    return Example(words=words, pairs=drawn(pairs, dice, most))


def drawn(pairs: list[Pair], dice: random.Random, most: int = MOST_PAIRS) -> tuple[Pair, ...]:
    """All pairs that hold, and others up to `most`."""
    holding = [p for p in pairs if any(p.labels.values())]
    others = [p for p in pairs if not any(p.labels.values())]
    return (*holding, *dice.sample(others, max(0, min(len(others), most - len(holding)))))


def redocred(path: Path) -> list[Example]:
    """Sentences of Re-DocRED with names (as english_names reads them) and pairs of entities named in them."""
    dice = random.Random(6)
    found = []
    for document in json.loads(gzip.decompress(path.read_bytes())):
        related = _relations_of(document)
        for number in range(len(document["sents"])):
            pairs = _sentence_pairs(document, number, related)
            found.append(replace(sentence_example(document, number), pairs=drawn(pairs, dice, 10)))
    return [e for e in found if len(e.words) <= 120]


Related = dict[tuple[int, int], list[tuple[str, list[int]]]]


def _relations_of(document: dict[str, Any]) -> Related:
    related: Related = {}
    for label in document["labels"]:
        for code, ends in ((label["r"], ("h", "t")), ("-" + label["r"], ("t", "h"))):
            pair = (label[ends[0]], label[ends[1]])
            related.setdefault(pair, []).append((REDOCRED.get(code, ""), label.get("evidence") or []))
    return related


def _sentence_pairs(document: dict[str, Any], number: int, related: Related) -> list[Pair]:
    here = {
        k: [tuple(m["pos"]) for m in cluster if m["sent_id"] == number]
        for k, cluster in enumerate(document["vertexSet"])
    }
    here = {k: spans for k, spans in here.items() if spans}
    pairs = []
    for a in here:
        for b in here:
            shared = {m["sent_id"] for m in document["vertexSet"][a]} & {m["sent_id"] for m in document["vertexSet"][b]}
            if a != b:
                labels = _labels(related.get((a, b), []), number, len(shared) == 1)
                pairs.append(Pair(here[a][0], here[b][0], labels))
    return pairs


def _labels(found: list[tuple[str, list[int]]], number: int, alone: bool) -> dict[str, bool]:
    """What the sentence is known to say of the pair; a relation without evidence counts where they meet only here."""
    if not found:
        return {r: False for r in RELATIONS if r not in ("PLACE_OF_RESIDENCE", "NATIONALITY")}
    said = {r for r, evidence in found if r and (number in evidence or (not evidence and alone))}
    unsure = {r for r, _ in found} - said
    if unsure - {""}:
        return dict.fromkeys(said, True)
    return {r: r in said for r in (*KNOWLEDGENET, "IN_PLACE", "PART_OF_WHOLE", "MADE_BY", "OWNED_BY")} if said else {}
