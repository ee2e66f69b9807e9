"""The Chinese encoder as a spaCy component over character tokens: words with parts of speech, sentences and names.

Importing this module imports spaCy; `ingest.mentions.pipeline` does so when a pipeline is first loaded."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence, Set
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.attrs import SENT_START
from spacy.language import Language
from spacy.tokens import Doc, Span

from ingest.mentions.character_features import SIZE, features, places_in
from ingest.mentions.chinese_kinds import Known, known, tagger_of
from ingest.mentions.chinese_pairs import UNRELATED, PairReader, Placed
from ingest.mentions.chinese_pieces import NOTHING, Lowered, LowerLayers
from ingest.mentions.claims import Claims
from ingest.mentions.encoder import WeightsMissing, copy_weights, session_of
from ingest.mentions.name_tags import best_path, names_of_words
from ingest.mentions.packed import read_packed
from ingest.mentions.units import Unit, Units, places
from ingest.statements.on_doc import offer

Array = NDArray[Any]
Word = tuple[int, int, str, str]  # start and end in characters of the text, the word, its part of speech
Range = tuple[int, int]  # start and end in characters of the text
Found = tuple[int, int, str, float]  # start and end in characters, type, confidence
PACKED = "encoder.onnx.xz"
MOST_UNITS = 120  # a longer sentence is cut, at a comma where there is one
BATCH_UNITS = 4000
AT_ONCE = 256  # stretches whose names get kinds together: what is known of a character takes a kilobyte
_SENTENCE = re.compile(r"[^。！？!?\n]*(?:[。！？!?]+[”’」』）)\"']*|\n+|$)")

if not Span.has_extension("confidence"):
    Span.set_extension("confidence", default=1.0)
if not Doc.has_extension("words"):
    Doc.set_extension("words", default=())
if not Doc.has_extension("stretches"):
    Doc.set_extension("stretches", default=())
offer()  # doc._.statements


@dataclass(frozen=True)
class Stretch:
    """A piece of the text, from character `start`, that goes through the encoder at once."""

    start: int
    text: str
    units: tuple[Unit, ...]
    ends: bool  # a sentence ends here


@dataclass(frozen=True)
class Read:
    """What the encoder gives for a stretch: words, names, names with finer kinds, and the states of its units.

    Words and names stand at offsets of the text, kinds at those of the stretch; the states are [units, 256]."""

    stretch: Stretch
    words: list[Word]
    names: list[Found]
    kinds: list[Found]
    states: Array
    lowered: Lowered  # the units as the pretrained lower layers see them


class ChineseEncoder:
    """Sets doc._.words, sentence starts and ents."""

    def __init__(self, nlp: Language, name: str = "ecosystem_chinese") -> None:
        self.name = name
        self.folder: Path | None = None
        self._pairs: PairReader | None = None

    def from_disk(self, path: Path, exclude: Iterable[str] = ()) -> ChineseEncoder:
        """Read the weights of a folder written by ingest.training.chinese_export."""
        path = Path(path)
        if not (path / PACKED).exists():
            raise WeightsMissing(path)
        labels = json.loads((path / "labels.json").read_text(encoding="utf-8"))
        self.folder, self.tags, self.names = path, labels["tags"], labels["names"]
        with ThreadPoolExecutor(1) as beside:  # unpacking takes as long as the words do, and lets them run
            session = beside.submit(lambda: session_of(read_packed(path / PACKED)))
            self.units = Units(path)
            self.session = session.result()
        weights = np.load(path / "heads.npz")
        moves = weights["moves"].astype(np.float32)
        self.start, self.stop, self.moves = moves[0], moves[1], moves[2:]
        self.name_moves = weights["name_moves"].astype(np.float32)
        self.places = places_in(path)
        self.claims = Claims(path) if (path / "claims.json").exists() else None
        self.lower = LowerLayers(path)
        self.kinds = tagger_of(path)
        return self

    def to_disk(self, path: Path, exclude: Iterable[str] = ()) -> None:
        """Copy the weights' files to a folder."""
        copy_weights(self.folder, Path(path))

    def __call__(self, doc: Doc) -> Doc:
        """Annotate the Doc; white space alone gives no words and no names."""
        return self.read(doc, frozenset())

    def read(self, doc: Doc, starts: Set[int]) -> Doc:
        """Annotate the Doc; where the characters that begin words are known, names are made of whole words."""
        return _filled(doc, self._read(self.stretches(doc.text), starts))

    def pipe(self, docs: Iterable[Doc], batch_size: int = 8) -> Iterator[Doc]:
        """Documents in order, the stretches of up to `batch_size` of them in one run of the network."""
        waiting = iter(docs)
        while batch := list(islice(waiting, batch_size)):
            stretches = [self.stretches(doc.text) for doc in batch]
            read = iter(self._read([s for of_one in stretches for s in of_one], frozenset()))
            for doc, of_one in zip(batch, stretches, strict=True):
                yield _filled(doc, [next(read) for _ in of_one])

    def stretches(self, text: str) -> list[Stretch]:
        """What the encoder reads at once, in order: sentences, the longest of them cut."""
        found: list[Stretch] = []
        for match in _SENTENCE.finditer(text):
            if match[0].strip():
                found += self._cut(match.start(), match[0])
        return found

    def _cut(self, start: int, text: str) -> Iterator[Stretch]:
        units = [u for u in self.units.cut(text) if not text[u.start : u.end].isspace()]
        at = 0
        while at < len(units):
            stop = len(units)
            if stop - at > MOST_UNITS:
                reach = range(at + MOST_UNITS, at + MOST_UNITS // 3, -1)
                stop = next((i for i in reach if text[units[i - 1].start] in "，,、：:|"), at + MOST_UNITS)
            first, last = units[at].start, units[stop - 1].end
            shifted = tuple(Unit(u.start - first, u.end - first, u.id) for u in units[at:stop])
            yield Stretch(start + first, text[first:last], shifted, stop == len(units))
            at = stop

    def _read(self, stretches: Sequence[Stretch], starts: Set[int]) -> list[Read]:
        results: dict[int, Read] = {}
        lowered = self.lowered(stretches)
        for group in _batches(stretches):
            tags, names, states = self.scores([stretches[i] for i in group], ("tags", "names", "units"))
            for column, i in enumerate(group):
                held = self._held(stretches[i], names[:, column], starts)
                found = self._decoded(stretches[i], tags[:, column], held)
                own = states[: len(stretches[i].units), column].copy()
                results[i] = Read(stretches[i], *found, [], own, lowered[i])
        read = [results[i] for i in range(len(stretches))]
        return [replace(r, kinds=kinds) for r, kinds in zip(read, self._kinds(read), strict=True)]

    def lowered(self, stretches: Sequence[Stretch]) -> list[Lowered]:
        """What the pretrained lower layers say of stretches; nothing while the folder has none."""
        if not self.lower.found:
            return [NOTHING] * len(stretches)
        return self.lower.read([[s.text[u.start : u.end] for u in s.units] for s in stretches])

    def known(self, stretches: Sequence[Stretch]) -> list[Known]:
        """What is known of stretches before their names get kinds."""
        states = self._states(stretches)
        found = zip(stretches, self.lowered(stretches), strict=True)
        return [known(s, states[s], lowered, features(s.text, self.places)) for s, lowered in found]

    def scores(self, group: Sequence[Stretch], outputs: Sequence[str]) -> list[Array]:
        """Outputs of the network for stretches, time-major."""
        wide = max(len(s.units) for s in group)
        ids = np.zeros((wide, len(group)), dtype=np.int64)
        for column, stretch in enumerate(group):
            ids[: len(stretch.units), column] = [u.id for u in stretch.units]
        lengths = np.array([len(s.units) for s in group], dtype=np.int32)
        inputs = {"ids": ids, "lengths": lengths, **self.characters(group)}
        return [np.asarray(a) for a in self.session.run(outputs, inputs)]

    @property
    def pairs(self) -> PairReader:
        """The reader of relations, loaded when first asked for: most readers never do."""
        if self._pairs is None:
            if self.folder is None:
                raise WeightsMissing(Path(self.name))
            self._pairs = PairReader(self.folder)
        return self._pairs

    def placed(self, text: str, pairs: Sequence[tuple[Range, Range]]) -> list[tuple[Placed, Array] | None]:
        """Each pair of spans of characters in its stretch, with the stretch's states; None: they are not in one."""
        sentences = [m for m in _SENTENCE.finditer(text) if m[0]]
        starts = [m.start() for m in sentences]
        cut: dict[int, list[Stretch]] = {}
        found: list[tuple[Placed, Stretch] | None] = []
        for ends in pairs:
            low, high = min(e[0] for e in ends), max(e[1] for e in ends)
            at = max(bisect_right(starts, low) - 1, 0)
            if at not in cut:
                cut[at] = list(self._cut(sentences[at].start(), sentences[at][0])) if sentences else []
            stretch = next((s for s in cut[at] if s.start <= low and high <= s.start + len(s.text)), None)
            found.append(_in_stretch(stretch, ends) if stretch else None)
        states = self._states([f[1] for f in found if f])
        return [(f[0], states[f[1]]) if f else None for f in found]

    def _states(self, stretches: Iterable[Stretch]) -> dict[Stretch, Array]:
        """The states of the units of each stretch."""
        single = list(dict.fromkeys(stretches))
        states: dict[Stretch, Array] = {}
        for group in _batches(single):
            (held,) = self.scores([single[i] for i in group], ("units",))
            states |= {single[i]: held[: len(single[i].units), column].copy() for column, i in enumerate(group)}
        return states

    def characters(self, group: Sequence[Stretch]) -> dict[str, Array]:
        """Per character its unit, its own row, its place in the unit and its features; time-major."""
        most = max(len(s.text) for s in group)
        unit = np.zeros((most, len(group), 2), dtype=np.int64)
        chars, place = np.zeros((2, most, len(group)), dtype=np.int64)
        marks = np.zeros((most, len(group), SIZE), dtype=np.float32)
        for column, stretch in enumerate(group):
            for n, u in enumerate(stretch.units):
                unit[u.start :, column, 0] = n
                place[u.start : u.end, column] = places(u)
            unit[:, column, 1] = column
            chars[: len(stretch.text), column] = [self.units.char_id(c) for c in stretch.text]
            marks[: len(stretch.text), column] = features(stretch.text, self.places)
        lengths = np.array([len(s.text) for s in group], dtype=np.int32)
        return {"unit": unit, "chars": chars, "place": place, "features": marks, "char_lengths": lengths}

    def _kinds(self, read: Sequence[Read]) -> list[list[Found]]:
        if self.kinds is None:
            return [[] for _ in read]
        found: list[list[Found]] = []
        for at in range(0, len(read), AT_ONCE):
            part = read[at : at + AT_ONCE]
            some = [known(r.stretch, r.states, r.lowered, features(r.stretch.text, self.places)) for r in part]
            found += [[(n.start, n.end, n.kind, n.confidence) for n in names] for names in self.kinds.names(some)]
        return found

    def _held(self, stretch: Stretch, scores: Array, starts: Set[int]) -> Array:
        """The scores with what the known beginnings of words rule out pressed down."""
        scores = scores[: len(stretch.text)].copy()
        inner = np.array([tag.endswith("+") for tag in self.names])
        for i in range(len(scores)) if starts else ():
            scores[i, inner if stretch.start + i in starts else ~inner] -= 1e4
        return scores

    def _decoded(self, stretch: Stretch, tags: Array, names: Array) -> tuple[list[Word], list[Found]]:
        path = best_path(tags[: len(stretch.units)], self.moves, self.start, self.stop)
        words = list(_words(stretch, [self.tags[i] for i in path]))
        named = names_of_words(names, self.names, self.name_moves)
        return words, [(stretch.start + n.start, stretch.start + n.end, n.kind, n.confidence) for n in named]


def _filled(doc: Doc, read: Sequence[Read]) -> Doc:
    doc._.words = tuple(word for r in read for word in r.words)
    doc._.stretches = tuple(read)
    _annotate(doc, [r.stretch for r in read], [name for r in read for name in r.names])
    return doc


def _words(stretch: Stretch, path: Sequence[str]) -> Iterator[Word]:
    """Units joined to words by -B and -I; a unit with a new tag begins a word whatever its ending."""
    start, kind = 0, ""
    for unit, tag in [*zip(stretch.units, path, strict=True), (Unit(len(stretch.text), 0, 0), "-B")]:
        name, place = tag.rsplit("-", 1) if "-" in tag else (tag, "B")
        if kind and (place == "B" or name != kind):
            end = max(u.end for u in stretch.units if u.start < unit.start)
            yield (stretch.start + start, stretch.start + end, stretch.text[start:end], kind)
            kind = ""
        if not kind:
            start, kind = unit.start, name


def _batches(stretches: Sequence[Stretch]) -> list[list[int]]:
    groups: list[list[int]] = []
    for i in sorted(range(len(stretches)), key=lambda k: len(stretches[k].units)):
        if groups and (len(groups[-1]) + 1) * len(stretches[i].units) <= BATCH_UNITS:
            groups[-1].append(i)
        else:
            groups.append([i])
    return groups


def _annotate(doc: Doc, stretches: Sequence[Stretch], names: Sequence[Found]) -> None:
    """Sentence starts and ents; a token is a character, but a blank after one belongs to it."""
    token_at = {token.idx: token.i for token in doc}
    fresh = {s.start for s, before in zip(stretches, [True, *(s.ends for s in stretches)], strict=False) if before}
    marks = [1 if i == 0 or at in fresh else -1 for at, i in token_at.items()]
    doc.from_array([SENT_START], np.array([marks], dtype=np.int64).T.astype(np.uint64))
    spans = []
    for start, end, kind, confidence in names:
        first, last = token_at.get(start), token_at.get(end - 1)
        if first is not None and last is not None:
            spans.append(Span(doc, first, last + 1, label=kind))
            spans[-1]._.confidence = confidence
    doc.set_ents(spans)


def _in_stretch(stretch: Stretch, ends: tuple[Range, Range]) -> tuple[Placed, Stretch]:
    subject, object_ = ((start - stretch.start, end - stretch.start) for start, end in ends)
    return Placed(stretch.text, stretch.units, subject, object_), stretch


def pair_scores_of(nlp: Language, doc: Doc, pairs: list[tuple[Span, Span]]) -> list[dict[str, float]]:
    """FinRE's relations of each (subject, object), exclusive of each other; an empty dict where the two are not in
    one sentence."""
    encoder: ChineseEncoder = nlp.get_pipe("ecosystem_chinese")
    spans = [((a.start_char, a.end_char), (b.start_char, b.end_char)) for a, b in pairs]
    placed = encoder.placed(doc.text, spans)
    known = [i for i, p in enumerate(placed) if p]
    found: list[dict[str, float]] = [{} for _ in pairs]
    scores = encoder.pairs.scores(*zip(*(p for p in placed if p), strict=True)) if known else ()
    for i, row in zip(known, scores, strict=True):
        named = zip(encoder.pairs.labels, row, strict=True)
        found[i] = {label: round(float(x), 4) for label, x in named if label != UNRELATED}
    return found


@Language.factory("ecosystem_chinese", assigns=["doc.ents", "token.is_sent_start"])  # type: ignore[untyped-decorator]
def make_chinese(nlp: Language, name: str) -> ChineseEncoder:
    """An encoder without weights; from_disk reads them."""
    return ChineseEncoder(nlp, name)


def blank_chinese(weights: Path) -> Language:
    """The Chinese pipeline round the weights of a folder; spaCy's "zh" cuts into characters by default."""
    import spacy

    nlp = spacy.blank("zh")
    nlp.add_pipe("ecosystem_chinese").from_disk(weights)
    return nlp
