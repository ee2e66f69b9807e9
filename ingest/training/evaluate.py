"""Figures of the shipped weights: `python -m ingest.training.evaluate --data ../shared/data`.

Everything here runs the shipped pipelines as users do, on sets that were not trained on."""

from __future__ import annotations

import argparse
import gzip
import json
import time
from collections.abc import Callable, Iterable, Sequence
from itertools import accumulate
from pathlib import Path
from typing import Any

from ingest.mentions.pipeline import load, pair_scores
from ingest.training.chinese_relations_scores import chinese_relations
from ingest.training.english_relations import candidates, passages, span_of, word_offsets
from ingest.training.english_trees import conllu_sentences
from ingest.training.figures import Found, f1, iob_documents, iob_file

KINDS = ("PER", "ORG", "LOC")
Triple = tuple[str, tuple[int, int], tuple[int, int]]


def _doc(nlp: Any, *sentences: Sequence[str]) -> Any:
    """The pipeline's reading of sentences that are cut already."""
    from spacy.tokens import Doc

    words = [word for sentence in sentences for word in sentence]
    ends = list(accumulate(map(len, sentences)))
    doc = Doc(nlp.vocab, words=words, spaces=[True] * len(words))
    for name, component in nlp.pipeline:
        doc = component.read_cut(doc, [0, *ends[:-1]]) if name == "ecosystem_encoder" else component(doc)
    return doc


def english_names(data: Path) -> dict[str, Any]:
    """PER, ORG and LOC on en_uner-ewt-dev, exact spans and types, on the set's own words: names with a confidence of
    SURE_AT and more, and all names; each document read whole, and each sentence by itself."""
    from ingest.mentions.encoder import SURE_AT

    nlp, documents = load("en"), iob_documents(data / "ner" / "en_uner-ewt-dev.iob2")
    gold = _found_in_documents(documents)
    whole = [_names_of(_doc(nlp, *(words for words, _spans in document))) for document in documents]
    alone = [_shifted(nlp, document) for document in documents]
    figures: dict[str, Any] = {}
    for how, found in (("documents", whole), ("sentences alone", alone)):
        sure = [{n[:3] for n in names if n[3] >= SURE_AT} for names in found]
        figures[f"{how}, confidence from {SURE_AT}"] = _by_kind(gold, sure)
        figures[f"{how}, all"] = _by_kind(gold, [{n[:3] for n in names} for names in found])
    return figures


Scored = tuple[int, int, str, float]


def _names_of(doc: Any, shift: int = 0) -> set[Scored]:
    return {(e.start + shift, e.end + shift, e.label_, e._.confidence) for e in doc.ents if e.label_ in KINDS}


def _shifted(nlp: Any, document: Sequence[tuple[Sequence[str], Found]]) -> set[Scored]:
    """Names of a document's sentences read one by one, as spans of the document's words."""
    starts = [0, *accumulate(len(words) for words, _spans in document)]
    return {n for (words, _), start in zip(document, starts, strict=False) for n in _names_of(_doc(nlp, words), start)}


def _found_in_documents(documents: Sequence[Sequence[tuple[Sequence[str], Found]]]) -> list[Found]:
    found = []
    for document in documents:
        starts = [0, *accumulate(len(words) for words, _spans in document)]
        found.append(
            {(s + at, e + at, k) for (_, spans), at in zip(document, starts, strict=False) for s, e, k in spans}
        )
    return found


def _by_kind(gold: Sequence[Found], found: Sequence[Found]) -> dict[str, Any]:
    rows = {"all": f1(gold, found)}
    for kind in KINDS:
        rows[kind] = f1([{s for s in g if s[2] == kind} for g in gold], [{s for s in f if s[2] == kind} for f in found])
    return {k: {"P": round(p, 3), "R": round(r, 3), "F1": round(f, 3)} for k, (p, r, f) in rows.items()}


def english_trees(path: Path) -> dict[str, float]:
    """Shares of words with the right tag, UPOS, lemma, head, and head with label, on gold words and sentences."""
    nlp = load("en")
    right = dict.fromkeys(("XPOS", "UPOS", "LEMMA", "UAS", "LAS"), 0)
    words = 0
    for rows in conllu_sentences(path):
        doc = _doc(nlp, [r[1] for r in rows])
        for token, row in zip(doc, rows, strict=True):
            head = 0 if token.head is token or token.dep_ == "root" else token.head.i + 1
            right["XPOS"] += token.tag_ == row[4]
            right["UPOS"] += token.pos_ == row[3]
            right["LEMMA"] += token.lemma_.lower() == row[2].lower()
            right["UAS"] += head == int(row[6])
            right["LAS"] += head == int(row[6]) and token.dep_ == row[7]
        words += len(rows)
    return {k: round(v / words, 4) for k, v in right.items()}


def english_relations(data: Path, threshold: float = 0.5) -> dict[str, Any]:
    """KnowledgeNet, fold 3. `gold mentions`: every ordered pair of the passage's annotated mentions is judged;
    `all mentions`: also of the pipeline's names, of pronouns and dates. A pair counts when spans and relation agree.
    `found mentions`: nothing is given; a fact is found when both spans of a scored pair overlap the fact's."""
    rows = passages(data / "relations" / "en_knowledgenet-folds1-3.jsonl.gz", (3,))
    return {
        "gold mentions": _relation_figures(rows, threshold, others=False),
        "all mentions": _relation_figures(rows, threshold, others=True),
        "found mentions": _found_figures(rows, threshold),
    }


def _found_figures(rows: Sequence[dict[str, Any]], threshold: float) -> dict[str, Any]:
    counts: dict[str, list[int]] = {}
    for row in rows:
        said, facts = _said(row, threshold)
        for relation in row["exhaustive_properties"]:
            mine = [s for s in said if s[0] == relation]
            held = [f for f in facts if f[0] == relation]
            right = sum(any(_overlap(s, f) for f in held) for s in mine)
            seen = sum(any(_overlap(s, f) for s in mine) for f in held)
            for key in ("all", relation):
                count = counts.setdefault(key, [0, 0, 0, 0])
                for k, n in enumerate((right, len(mine), seen, len(held))):
                    count[k] += n
    return {k: _found_prf(*c) for k, c in sorted(counts.items())}


def _found_prf(right: int, said: int, seen: int, held: int) -> dict[str, float]:
    p, r = right / max(said, 1), seen / max(held, 1)
    return {"P": round(p, 3), "R": round(r, 3), "F1": round(2 * p * r / max(p + r, 1e-9), 3), "n": held}


def _overlap(said: Triple, fact: Triple) -> bool:
    return all(a[0] < b[1] and b[0] < a[1] for a, b in zip(said[1:], fact[1:], strict=True))


def _said(row: dict[str, Any], threshold: float) -> tuple[list[Triple], list[Triple]]:
    """What the pipeline says of a passage by itself, and what is annotated, as (relation, subject, object)."""
    offsets = word_offsets(row["text"])
    words = [row["text"][s:e] for s, e in offsets]
    doc = _doc(load("en"), words)
    spans = candidates(words, [(e.start, e.end) for e in doc.ents], [])
    pairs = [(a, b) for a in spans for b in spans if a != b]
    scores = pair_scores(doc, [(doc[a[0] : a[1]], doc[b[0] : b[1]]) for a, b in pairs])
    known = row["exhaustive_properties"]
    said = [(r, a, b) for (a, b), s in zip(pairs, scores, strict=True) for r in known if s.get(r, 0) >= threshold]
    ends = [[span_of(offsets, f[k]["start"], f[k]["end"]) for k in ("subject", "object")] for f in row["facts"]]
    facts = {(f["property"], a, b) for f, (a, b) in zip(row["facts"], ends, strict=True) if a and b}
    return said, sorted(facts)


def _relation_figures(rows: Sequence[dict[str, Any]], threshold: float, *, others: bool) -> dict[str, Any]:
    counts: dict[str, list[int]] = {}
    for row in rows:
        for relation, said, holds in _judged(row, threshold, others=others):
            for key in ("all", relation):
                count = counts.setdefault(key, [0, 0, 0])
                count[0] += said and holds
                count[1] += said
                count[2] += holds
    return {k: _prf(*c) for k, c in sorted(counts.items())}


def _judged(row: dict[str, Any], threshold: float, *, others: bool) -> Iterable[tuple[str, bool, bool]]:
    nlp = load("en")
    offsets = word_offsets(row["text"])
    words = [row["text"][s:e] for s, e in offsets]
    doc = _doc(nlp, words)
    held: dict[tuple[Any, Any], set[str]] = {}
    for fact in row["facts"]:
        ends = [span_of(offsets, fact[side]["start"], fact[side]["end"]) for side in ("subject", "object")]
        held.setdefault((ends[0], ends[1]), set()).add(fact["property"])
    gold = [s for pair in held for s in pair]
    spans = candidates(words, [(e.start, e.end) for e in doc.ents], gold) if others else list(dict.fromkeys(gold))
    pairs = [(a, b) for a in spans for b in spans if a != b]
    scores = pair_scores(doc, [(doc[a[0] : a[1]], doc[b[0] : b[1]]) for a, b in pairs])
    for pair, score in zip(pairs, scores, strict=True):
        for relation in row["exhaustive_properties"]:
            yield relation, score.get(relation, 0) >= threshold, relation in held.get(pair, ())


def _prf(right: int, said: int, holds: int) -> dict[str, float]:
    p, r = right / max(said, 1), right / max(holds, 1)
    return {"P": round(p, 3), "R": round(r, 3), "F1": round(2 * p * r / max(p + r, 1e-9), 3), "n": holds}


def chinese_names(data: Path) -> dict[str, Any]:
    """PER, ORG and LOC on zh_uner-gsdsimp-dev, exact characters and types: from raw text, and with the set's words."""
    from ingest.training.chinese_data import gold_lines

    nlp = load("zh")
    encoder: Any = nlp.get_pipe("ecosystem_chinese")
    gold, raw, given = [], [], []
    for line in gold_lines(data / "ner" / "zh_uner-gsdsimp-dev.iob2"):
        gold.append(set(line.names))
        raw.append({(e.start_char, e.end_char, e.label_) for e in nlp(line.text).ents})
        doc = encoder.read(nlp.make_doc(line.text), line.starts)
        given.append({(e.start_char, e.end_char, e.label_) for e in doc.ents})
    return {"raw text": _by_kind(gold, raw), "words given": _by_kind(gold, given)}


def chinese_words(data: Path) -> dict[str, float]:
    """Words and tags against LAC 2.1.2's own on the sentences of FinRE valid (kept out of training)."""
    nlp = load("zh")
    gold, found = [], []
    packed = (data / "ner" / "zh_silver-lac.jsonl.gz").read_bytes()
    for row in gzip.decompress(packed).decode("utf-8").splitlines():
        item = json.loads(row)
        if item["source"] == "finre-valid":
            doc = nlp("".join(item["words"]))
            found.append({(s, e, tag) for s, e, _w, tag in doc._.words})
            ends = [sum(map(len, item["words"][: i + 1])) for i in range(len(item["words"]))]
            starts = [0, *ends[:-1]]
            gold.append(set(zip(starts, ends, item["tags"], strict=True)))
    bare = [[{x[:2] for x in s} for s in side] for side in (gold, found)]
    return {"words F1": round(f1(*bare)[2], 4), "words with tags F1": round(f1(gold, found)[2], 4)}


def speed(lang: str, texts: Sequence[str]) -> dict[str, float]:
    """Words (Chinese: characters) a second on this machine, threads as OMP_NUM_THREADS says (default 1)."""
    nlp = load(lang)  # type: ignore[arg-type]
    nlp(texts[0])
    started, tokens = time.perf_counter(), 0
    for text in texts:
        tokens += len(nlp(text))
    return {"tokens a second": round(tokens / (time.perf_counter() - started))}


def _texts(data: Path) -> tuple[list[str], list[str]]:
    rows = list(conllu_sentences(data / "treebank" / "en_gum-dev.conllu.gz"))
    english = [" ".join(r[1] for rows_ in rows[i : i + 20] for r in rows_) for i in range(0, 400, 20)]
    lines = [line for line, _ in iob_file(data / "ner" / "zh_uner-gsdsimp-dev.iob2")]
    return english, ["".join(w for line in lines[i : i + 20] for w in line) for i in range(0, 400, 20)]


def main() -> None:
    """Print every figure as one JSON object a line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    data = parser.parse_args().data
    english, chinese = _texts(data)
    figures: dict[str, Callable[[], Any]] = {
        "English names, en_uner-ewt-dev": lambda: english_names(data),
        "English trees, en_ewt-dev": lambda: english_trees(data / "treebank" / "en_ewt-dev.conllu.gz"),
        "English trees, en_gum-dev": lambda: english_trees(data / "treebank" / "en_gum-dev.conllu.gz"),
        "English relations, KnowledgeNet fold 3": lambda: english_relations(data),
        "English speed": lambda: speed("en", english),
        "Chinese names, zh_uner-gsdsimp-dev": lambda: chinese_names(data),
        "Chinese words, FinRE valid": lambda: chinese_words(data),
        "Chinese relations, FinRE valid": lambda: chinese_relations(data),
        "Chinese speed": lambda: speed("zh", chinese),
    }
    for name, figure in figures.items():
        print(json.dumps({name: figure()}, ensure_ascii=False), flush=True)


if __name__ == "__main__":
    main()
