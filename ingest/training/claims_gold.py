"""Sentences of gold texts as the reading sees them, mentions right or wrong, with what the gold says between them."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ingest.evaluate import document_of, gold_items, same_name
from ingest.mentions.mention import Mention
from ingest.training.claims_network import mark_of
from ingest.training.examples import Example, Pair
from ingest.training.written import RELATIONS, STATUSES, SYMMETRIC, MarkedExample

Item = Mapping[str, Any]
MOST_PAIRS = 20
MOST_WORDS = 150  # of a sentence, as in a window of the encoder


@dataclass(frozen=True, slots=True)
class _Sentence:
    words: tuple[str, ...]
    mentions: tuple[tuple[Mention, int, int, int], ...]  # with first word, end and mark


def gold_examples(files: Iterable[Path]) -> list[MarkedExample]:
    """Return the sentences of English gold texts that have two mentions or more."""
    dice = random.Random(1)
    found = [example for file in files for item in gold_items(file) for example in _of_item(item, dice)]
    return [MarkedExample(example, marks, number, 0) for number, (example, marks) in enumerate(found)]


def _of_item(item: Item, dice: random.Random) -> Iterator[tuple[Example, tuple[tuple[int, int, int], ...]]]:
    if item.get("lang", "en") != "en":
        return
    sentences = list(_sentences(item))
    held: dict[tuple[str, str, str], list[int]] = defaultdict(list)  # how many sentences have both ends of a claim
    for number, sentence in enumerate(sentences):
        for a, *_ in sentence.mentions:
            for b, *_ in sentence.mentions:
                for claim in _claims(item["statements"], a, b):
                    held[claim["relation"], a.name, b.name].append(number)
    for number, sentence in enumerate(sentences):
        marks = tuple((first, end, mark) for _, first, end, mark in sentence.mentions)
        pairs = _drawn(list(_pairs(item, sentence, number, held)), dice)
        yield Example(words=sentence.words, pairs=pairs), marks


def _drawn(pairs: Sequence[Pair], dice: random.Random) -> tuple[Pair, ...]:
    """Every pair of which something is said, and some of the others: a list of ten names has ninety pairs."""
    telling = [p for p in pairs if any(p.labels.values())]
    others = [p for p in pairs if not any(p.labels.values())]
    return (*telling, *dice.sample(others, min(len(others), max(4, MOST_PAIRS - len(telling)))))


def _sentences(item: Item) -> Iterator[_Sentence]:
    from ingest.mentions.pipeline import load
    from ingest.statements.english.reader import scenes_of
    from ontology.load import load as load_ontology

    ontology = load_ontology()
    for scene in scenes_of(document_of(item), load("en"), ontology):
        for sent in scene.doc.sents:
            placed = [(m, *scene.tokens(m)) for m in scene.mentions if m.cls in ontology.classes]
            inside = [(m, a, b) for m, a, b in placed if sent.start <= a < b <= sent.end]
            marked = [
                (m, a - sent.start, b - sent.start, mark)
                for m, a, b in inside
                if (mark := mark_of((m.cls, *ontology.ancestors(m.cls))))
            ]
            if len(marked) > 1 and len(sent) <= MOST_WORDS:
                yield _Sentence(tuple(t.text for t in sent), tuple(marked))


def _pairs(
    item: Item, sentence: _Sentence, number: int, held: Mapping[tuple[str, str, str], Sequence[int]]
) -> Iterator[Pair]:
    for a, a_first, a_end, _ in sentence.mentions:
        for b, b_first, b_end, _ in sentence.mentions:
            if a.name == b.name or not (a_end <= b_first or b_end <= a_first):
                continue
            labels = {f"STATED_{relation}": False for relation in RELATIONS}
            for claim in _claims(item.get("optional", ()), a, b):
                labels.pop(f"STATED_{claim['relation']}", None)
            claims = list(_claims(item["statements"], a, b))
            for claim in claims:
                label = f"STATED_{claim['relation']}"
                first = set(held[claim["relation"], a.name, b.name]) == {number}
                if first:
                    labels[label] = True
                else:  # which of several sentences says it is not known
                    labels.pop(label, None)
            told = {claim.get("status", "asserted") for claim in claims}
            if len(told) == 1:
                (status,) = told
                labels |= {f"STATUS_{s}": s == status for s in STATUSES}
            yield Pair((a_first, a_end), (b_first, b_end), labels)


def _claims(statements: Iterable[Item], a: Mention, b: Mention) -> Iterator[Item]:
    """The gold statements from one mention to another; some relations hold both ways round."""
    for gold in statements:
        if gold["relation"] not in RELATIONS or not isinstance(gold["object"], str):
            continue
        there = same_name(gold["subject"], a) and same_name(gold["object"], b)
        back = gold["relation"] in SYMMETRIC and same_name(gold["subject"], b) and same_name(gold["object"], a)
        if there or back:
            yield gold
