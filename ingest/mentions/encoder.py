"""The English encoder as a spaCy component: one forward pass gives sentences, tags, trees, names and pair vectors.

Importing this module imports spaCy; `ingest.mentions.pipeline` does so when a pipeline is first loaded."""

from __future__ import annotations

import gzip
import json
import os
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc, Span

from ingest.mentions.agreement import agreed, type_shares
from ingest.mentions.claims import Claims
from ingest.mentions.kind_classes import KINDS_KEY
from ingest.mentions.name_kinds import tagger_of
from ingest.mentions.name_tags import Named, names_in, probabilities, transitions
from ingest.mentions.pairs import PairHead
from ingest.mentions.pieces import Vocabulary, case_of
from ingest.mentions.sentences import Token, sentence_starts, windows
from ingest.mentions.trees import best_tree
from ingest.statements.on_doc import offer

Array = NDArray[Any]
#: Fewer than half of the names below are right (`python -m ingest.training.evaluate`). They stay in doc.ents, since a
#: form or a known name may settle what the tagger is unsure of; the figures are given with and without them.
SURE_AT = 0.7
MOST_PIECES = 8  # of one word: what an endless word or address says is said at its start
BATCH_PIECES = 256  # what one pass holds stays in the cache, twice as fast here as 2048
_CLS, _SEP, _PAD_CASE = 101, 102, 5
PAIRS_KEY = "ecosystem_pairs"
PACKED = "encoder.onnx.gz"  # a quarter smaller; unpacking takes 0.15 s

if not Span.has_extension("confidence"):
    Span.set_extension("confidence", default=1.0)
offer()  # doc._.statements


class WeightsMissing(RuntimeError):
    """The folder of a pipeline lacks its weights."""

    def __init__(self, folder: Path) -> None:
        super().__init__(f"{folder}: no encoder.onnx.gz; `python -m ingest.training.english` writes it")


@dataclass(frozen=True)
class Window:
    """Tokens (by index in the Doc) that go through the encoder together."""

    tokens: tuple[int, ...]
    pieces: tuple[tuple[int, ...], ...]
    cases: tuple[int, ...]


@dataclass(frozen=True)
class Read:
    """What the encoder said about one window: heads are places in the window, -1 for its root."""

    window: Window
    heads: tuple[int, ...]
    arcs: tuple[str, ...]
    tags: tuple[str, ...]
    kinds: tuple[str, ...]
    names: tuple[tuple[Named, Array], ...]  # with the log of the share of each type
    pairs: Array
    lower: Array  # what the lower layers said of each piece, the end marks too
    states: Array  # what the last layer said of each word

    @property
    def pieces(self) -> tuple[int, ...]:
        """How many pieces each word has."""
        return tuple(map(len, self.window.pieces))


def session_of(model: bytes | str) -> Any:
    """An onnxruntime session on OMP_NUM_THREADS threads (default 1), so that processes, not threads, use the cores."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = int(os.environ.get("OMP_NUM_THREADS") or 1)
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])


def copy_weights(source: Path | None, target: Path) -> None:
    """Copy the weights' files of a pipeline to a folder; a file already there stays as it is."""
    target.mkdir(parents=True, exist_ok=True)
    for file in sorted(source.iterdir()) if source else ():
        if not (target / file.name).exists():
            shutil.copyfile(file, target / file.name)


class EnglishEncoder:
    """Sets sentence starts, tag_, pos_, dep_ (UD), head and ents; keeps pair vectors in doc.user_data."""

    def __init__(self, nlp: Language, name: str = "ecosystem_encoder") -> None:
        self.name = name
        self.vocab = nlp.vocab
        self.folder: Path | None = None

    def from_disk(self, path: Path, exclude: Iterable[str] = ()) -> EnglishEncoder:
        """Read the weights of a folder written by ingest.training.english_export."""
        path = Path(path)
        if not (path / PACKED).exists():
            raise WeightsMissing(path)
        labels = json.loads((path / "labels.json").read_text(encoding="utf-8"))
        self.folder, self.labels = path, labels
        self.pieces = Vocabulary.read(path / "pieces.txt")
        self.session = session_of(gzip.decompress((path / PACKED).read_bytes()))
        weights = np.load(path / "heads.npz")
        self.label_out = weights["label_out"].astype(np.float32).T
        self.label_bias = weights["label_out_bias"].astype(np.float32)
        self.pair_head = PairHead.of(weights, labels["relations"])
        self.claims = Claims(path) if (path / "claims.json").exists() else None
        self.name_kinds = tagger_of(path)
        self.moves = transitions(labels["names"])
        self.types = tuple(dict.fromkeys(tag[2:] or tag for tag in labels["names"]))
        self.by_type = np.array([[(tag[2:] or tag) == t for t in self.types] for tag in labels["names"]], np.float32)
        for label in (*labels["arcs"], *labels["tags"], "dep"):
            self.vocab.strings.add(label)
        return self

    def to_disk(self, path: Path, exclude: Iterable[str] = ()) -> None:
        """Copy the weights' files to a folder."""
        copy_weights(self.folder, Path(path))

    def __call__(self, doc: Doc) -> Doc:
        """Annotate the Doc; a Doc of white space only comes back without annotations."""
        tokens = [Token(t.text, bool(t.whitespace_)) for t in doc]
        return self._annotated(doc, sentence_starts(tokens))

    def read_cut(self, doc: Doc, starts: list[int]) -> Doc:
        """Annotate the Doc with sentences from these tokens on, whatever its punctuation (for sets that come cut)."""
        return self._annotated(doc, starts)

    def _annotated(self, doc: Doc, starts: list[int]) -> Doc:
        cut = self._windows(doc, starts) if len(doc) else []
        if cut:
            found = [r for group in _batches(cut) for r in self._read(group)]
            read = sorted(found, key=lambda r: r.window.tokens[0])
            _annotate(doc, read, self.types)
            if self.name_kinds is not None:
                doc.user_data[KINDS_KEY] = list(_at_tokens(read, self.name_kinds.names(read)))
        return doc

    def pipe(self, docs: Iterable[Doc], batch_size: int = 8) -> Iterator[Doc]:
        """Documents one by one: their batches are never mixed, so a document's result never depends on others."""
        for doc in docs:
            yield self(doc)

    def _windows(self, doc: Doc, starts: list[int]) -> list[Window]:
        texts = [t.text for t in doc]
        found: list[Window] = []
        for start, end in zip(starts, [*starts[1:], len(texts)], strict=True):
            inside = [i for i in range(start, end) if not texts[i].isspace()]
            pieces = [self.pieces.split(texts[i])[:MOST_PIECES] for i in inside]
            for a, b in windows([texts[i] for i in inside], [len(p) for p in pieces], 0, len(inside)):
                cases = tuple(case_of(texts[i]) for i in inside[a:b])
                found.append(Window(tuple(inside[a:b]), tuple(pieces[a:b]), cases))
        return found

    def _read(self, group: list[Window]) -> Iterator[Read]:
        names, tags, kinds, arcs, dependent, head, pairs, lower, states = self.session.run(None, _inputs(group))
        for row, window in enumerate(group):
            n = len(window.tokens)
            wide = sum(map(len, window.pieces)) + 2
            heads = best_tree(arcs[row, :n, : n + 1])
            hidden = np.maximum(dependent[row, :n] + head[row][heads], 0)
            labels = (hidden @ self.label_out + self.label_bias).argmax(-1)
            yield Read(
                window=window,
                heads=tuple(h - 1 for h in heads),
                arcs=tuple(_arc(self.labels["arcs"][k], h) for k, h in zip(labels, heads, strict=True)),
                tags=tuple(self.labels["tags"][k] for k in tags[row, :n].argmax(-1)),
                kinds=tuple(self.labels["kinds"][k] for k in kinds[row, :n].argmax(-1)),
                names=tuple(self._names(names[row, :n])),
                pairs=pairs[row, :n].astype(np.float16),
                lower=lower[row, :wide].astype(np.float16),
                states=states[row, :n].astype(np.float16),
            )

    def _names(self, scores: Array) -> Iterator[tuple[Named, Array]]:
        sure = probabilities(scores)
        for name in names_in(scores, self.labels["names"], self.moves):
            yield name, type_shares(sure, self.by_type, name.start, name.end)


def _at_tokens(read: list[Read], names: list[list[Named]]) -> Iterator[Named]:
    for item, found in zip(read, names, strict=True):
        tokens = item.window.tokens
        yield from (replace(n, start=tokens[n.start], end=tokens[n.end - 1] + 1) for n in found)


def _arc(label: str, head: int) -> str:
    if head == 0:
        return "root"
    return "dep" if label == "root" else label


def _batches(cut: list[Window]) -> list[list[Window]]:
    """Windows near in length together; at most BATCH_PIECES padded pieces, or one window."""
    groups: list[list[Window]] = []
    for window in sorted(cut, key=lambda w: sum(map(len, w.pieces))):
        size = sum(map(len, window.pieces)) + 2
        if groups and (len(groups[-1]) + 1) * size <= BATCH_PIECES:
            groups[-1].append(window)
        else:
            groups.append([window])
    return groups


def _inputs(group: list[Window]) -> dict[str, Array]:
    wide = max(sum(map(len, w.pieces)) for w in group) + 2
    words = max(len(w.tokens) for w in group)
    ids = np.zeros((len(group), wide), dtype=np.int64)
    cases = np.full((len(group), wide), _PAD_CASE, dtype=np.int64)
    first = np.zeros((len(group), words), dtype=np.int64)
    last = np.zeros((len(group), words), dtype=np.int64)
    for row, window in enumerate(group):
        flat = [_CLS, *(p for pieces in window.pieces for p in pieces), _SEP]
        ids[row, : len(flat)] = flat
        ends = np.cumsum([len(p) for p in window.pieces])
        last[row, : len(ends)] = ends
        first[row, : len(ends)] = ends - [len(p) - 1 for p in window.pieces]
        cases[row, 1 : ends[-1] + 1] = np.repeat(window.cases, [len(p) for p in window.pieces])
    return {"ids": ids, "cases": cases, "first": first, "last": last}


def _annotate(doc: Doc, read: list[Read], types: tuple[str, ...]) -> None:
    from spacy.attrs import DEP, HEAD, POS, TAG

    strings = doc.vocab.strings
    heads = np.zeros(len(doc), dtype=np.int64)
    columns = {
        name: ["_SP" if name == "tag" else "SPACE" if name == "pos" else "dep"] * len(doc)
        for name in ("dep", "tag", "pos")
    }
    real = [-1] * len(doc)
    for item in read:
        for place, token in enumerate(item.window.tokens):
            head = item.heads[place]
            heads[token] = (item.window.tokens[head] if head >= 0 else token) - token
            columns["dep"][token], columns["tag"][token] = item.arcs[place], item.tags[place]
            columns["pos"][token] = item.kinds[place]
            real[token] = token
    _attach_spaces(heads, real)
    values = {k: [strings.add(v) for v in column] for k, column in columns.items()}
    table = np.array([heads.astype(np.uint64), values["dep"], values["pos"], values["tag"]], dtype=np.uint64).T
    doc.from_array([HEAD, DEP, POS, TAG], table)
    doc.set_ents(_entities(doc, read, types))
    doc.user_data[PAIRS_KEY] = {t: (r, i) for r in read for i, t in enumerate(r.window.tokens)}


def _attach_spaces(heads: Array, real: list[int]) -> None:
    """White space hangs on the token before it, or after it at the start."""
    first = next((i for i, t in enumerate(real) if t >= 0), 0)
    before = first
    for i, token in enumerate(real):
        if token >= 0:
            before = i
        else:
            heads[i] = before - i


def _plausible(doc: Doc, tokens: tuple[int, ...], kind: str) -> bool:
    """No address is a name, and an adjective alone ("Portuguese") is none of a place."""
    if any(doc[i].like_url or doc[i].like_email for i in tokens):
        return False
    return not (len(tokens) == 1 and kind == "LOC" and doc[tokens[0]].tag_ == "JJ")


def _entities(doc: Doc, read: list[Read], types: tuple[str, ...]) -> list[Span]:
    """The names of a document; mentions with the same text are typed together."""
    seen = [(item.window.tokens[n.start : n.end], n.kind, shares) for item in read for n, shares in item.names]
    seen = [(tokens, kind, shares) for tokens, kind, shares in seen if _plausible(doc, tokens, kind)]
    texts = [doc[tokens[0] : tokens[-1] + 1].text.lower() for tokens, _kind, _shares in seen]
    found = []
    for (tokens, _kind, _shares), chances in zip(seen, agreed(texts, [s for *_, s in seen]), strict=True):
        kind = types[int(chances.argmax())]
        if kind != "O" and _plausible(doc, tokens, kind):
            span = Span(doc, tokens[0], tokens[-1] + 1, label=kind)
            span._.confidence = round(float(chances.max()), 4)
            found.append(span)
    return found


def pair_scores_of(nlp: Language, doc: Doc, pairs: list[tuple[Span, Span]]) -> list[dict[str, float]]:
    """Relation probabilities of each (subject, object); an empty dict where they are not in one sentence."""
    head: PairHead = nlp.get_pipe("ecosystem_encoder").pair_head
    found: list[dict[str, float]] = [{} for _ in pairs]
    placed = [_placed(doc, subject, object_) for subject, object_ in pairs]
    for key in {id(p[0]) for p in placed if p is not None}:
        here = [(i, p) for i, p in enumerate(placed) if p is not None and id(p[0]) == key]
        scores = head.scores_of(here[0][1][0].pairs, [p[1] for _, p in here])
        for (i, _), row in zip(here, scores, strict=True):
            found[i] = {relation: round(float(x), 4) for relation, x in zip(head.relations, row, strict=True)}
    return found


def _placed(doc: Doc, subject: Span, object_: Span) -> tuple[Read, tuple[tuple[int, int], tuple[int, int]]] | None:
    """Return the sentence that both spans stand in, with their words there; None: they are not in one sentence."""
    where: dict[int, tuple[Read, int]] = doc.user_data.get(PAIRS_KEY, {})
    ends = [where.get(i) for span in (subject, object_) for i in (span.start, span.end - 1)]
    if any(e is None or e[0] is not (ends[0] or e)[0] for e in ends):
        return None
    (read, a), (_, b), (_, c), (_, d) = (e for e in ends if e is not None)
    return read, ((a, b + 1), (c, d + 1))


@Language.factory("ecosystem_encoder", assigns=["doc.ents", "token.dep", "token.head", "token.pos", "token.tag"])  # type: ignore[untyped-decorator]
def make_encoder(nlp: Language, name: str) -> EnglishEncoder:
    """An encoder without weights; from_disk reads them."""
    return EnglishEncoder(nlp, name)


def blank_english(weights: Path) -> Language:
    """The English pipeline round the weights of a folder."""
    import spacy

    import ingest.mentions.lemmas  # noqa: F401  registers ecosystem_lemmas

    nlp = spacy.blank("en")
    nlp.add_pipe("ecosystem_encoder").from_disk(weights)
    nlp.add_pipe("ecosystem_lemmas").from_disk(weights)
    return nlp
