# ruff: noqa: E501  (a Chinese character counts as two columns, and one rule or word list reads best on one line)
"""Words of a Chinese text with their parts of speech: from the trained pipeline, or cut at function words without it."""

from __future__ import annotations

import logging
import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

log = logging.getLogger(__name__)

UNKNOWN, RARE, COMMON = 0, 1, 2  # kinds of a piece: not in the frequency list, below its threshold, above
Pieces = Callable[[str], "Sequence[tuple[int, int, int]]"]


@dataclass(frozen=True, slots=True)
class Word:
    """One word: offsets into the text and the part of speech (n, v, p, w, ..., PER, LOC, ORG, TIME)."""

    start: int
    end: int
    text: str
    pos: str


@dataclass(frozen=True, slots=True)
class Entity:
    """One name the trained pipeline found: PER, ORG or LOC with its confidence."""

    start: int
    end: int
    label: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Kind:
    """One name the trained pipeline found with its finer kind (`ingest.mentions.lac.Kinds`), and its confidence."""

    start: int
    end: int
    label: str
    confidence: float


class Words:
    """The words of one text in order, found by offset in logarithmic time."""

    def __init__(
        self,
        text: str,
        words: Sequence[Word],
        ordinary: Callable[[str], bool] | None = None,
        pieces: Pieces | None = None,
        stretches: Sequence[tuple[int, Any]] = (),
    ) -> None:
        self._text, self._words = text, words
        self.stretches = stretches  # what the pipeline read at once, from which offset on (ingest.mentions.lac.Read)
        self.kinds = [Kind(at + a, at + b, label, sure) for at, read in stretches for a, b, label, sure in read.kinds]
        self._kinds_at: dict[int, list[Kind]] = {}
        for kind in self.kinds:
            self._kinds_at.setdefault(kind.start, []).append(kind)
        self._ordinary, self._pieces = ordinary, pieces
        self._starts = [word.start for word in words]
        self._ends = [word.end for word in words]

    def __iter__(self) -> Iterator[Word]:
        return iter(self._words)

    def sure_of(self, start: int, end: int, labels: Sequence[str]) -> float:
        """Return how sure the tagger of kinds is that exactly this stretch is a name of one of the kinds, else 0."""
        found = self._kinds_at.get(start, ())
        return max((k.confidence for k in found if k.end == end and k.label in labels), default=0.0)

    def sure_at(self, start: int, labels: Sequence[str]) -> float:
        """Return how sure the tagger of kinds is of a name of one of the kinds that begins there, else 0."""
        return max((k.confidence for k in self._kinds_at.get(start, ()) if k.label in labels), default=0.0)

    @property
    def has_list(self) -> bool:
        """Say whether a frequency list of words is at hand."""
        return self._pieces is not None

    def pieces(self, start: int, end: int) -> Iterator[tuple[int, int, int]]:
        """Yield (start, end, kind) for the pieces into which a list of words alone cuts a stretch of the text."""
        if self._pieces is not None:
            for a, b, kind in self._pieces(self._text[start:end]):
                yield start + a, start + b, kind

    def invented(self, text: str) -> bool:
        """Say whether the characters are no sequence of common words, as most names are not."""
        return self._ordinary is not None and not self._ordinary(text)

    def common(self, text: str) -> bool:
        """Say whether the characters are a sequence of common words."""
        return self._ordinary is not None and self._ordinary(text)

    def index_before(self, offset: int) -> int:
        """Return the index of the last word that ends at or before `offset`, or -1."""
        return bisect_right(self._ends, offset) - 1

    def before(self, offset: int) -> Iterator[Word]:
        """Yield the words that end at or before `offset`, last first."""
        for i in range(self.index_before(offset), -1, -1):
            yield self._words[i]

    def leftward(self, end: int) -> Iterator[Word]:
        """Yield the words left of `end`, nearest first; a word that `end` cuts counts up to there."""
        cut = self.around(end - 1) if end else None
        if cut is not None and cut.end > end:
            yield Word(cut.start, end, cut.text[: end - cut.start], "n" if cut.pos == "v" else cut.pos)
            yield from self.before(cut.start)
        else:
            yield from self.before(end)

    def inside(self, start: int, end: int) -> Sequence[Word]:
        """Return the words that lie between the two offsets."""
        return self._words[bisect_left(self._starts, start) : bisect_right(self._ends, end)]

    def ends_at(self, offset: int) -> bool:
        """Say whether no word goes on over `offset`: 新|材料, but not 新加坡."""
        word = self.around(offset)
        return word is None or word.start == offset

    def around(self, offset: int) -> Word | None:
        """Return the word that covers the character at `offset`."""
        i = bisect_right(self._starts, offset) - 1
        return self._words[i] if i >= 0 and self._words[i].end > offset else None


_FUNCTION = "由与和向对在为是的了被将及从给让把等据获经以其于并也都还已曾拟则而且或到自跟同就让使令该各某每此这那"
# One character that is a word of grammar, and opens no name unless a tagger says so.
FUNCTION_WORDS = frozenset(
    _FUNCTION + "均皆正现仅只不没无更最很太再又便却即刚才先后共约近超达逾可会要能应须需若如因所之这那它他她"
)
_PIECE = re.compile(
    rf"(?P<w>[\s,。;:!?、“”‘’《》()—…\"'·|/]+)|(?P<p>[{_FUNCTION}])|(?P<nx>[A-Za-z][A-Za-z0-9.\-&+]*)|(?P<m>[\d.%]+)"
    rf"|(?P<n>[^\s,。;:!?、“”‘’《》()—…\"'·|/A-Za-z0-9.%{_FUNCTION}]+)"
)


def rough_words(text: str, offset: int = 0) -> list[Word]:
    """Return `text` cut at signs and function characters: what there is without a trained pipeline."""
    return [Word(m.start() + offset, m.end() + offset, m[0], m.lastgroup or "n") for m in _PIECE.finditer(text)]


# The pipeline sees at most this many characters at once, so that one endless line stays linear in time and memory.
PIECE = 400
_CUT = re.compile(r"[^\n]{1,400}(?<=[。!?;])[”’]*|[^\n]{1,400}|\n+")


# Two names with a word between them that the pipeline took for one: 甲有限公司系乙集团.
_JOINED = re.compile(
    r"(?:(?<=公司|集团|大学|资本|政府|银行)|(?<=管委会))(?:[系为是与和及由对向]|联合|旗下|等|共建|共同|携手|持有|收购|受让)(?=[一-鿿]{2})"
    r"|(?<=基地|中心|项目|平台|园区)由(?=[一-鿿]{2})"
    r"|(?<=[一-鿿]{2})(?<!华)的(?=[一-鿿]{3})"
    r"|(?<=[一-鿿]{3})(?<!公司)(?:入选|中标|携手|牵手|联手|会同|获评|获批|并购|诉)(?=[一-鿿]{2})"
    r"|(?<=[省市区县])(?:与|和)(?=[一-鿿]{4,}(?:公司|集团|大学|研究院))"
    r"|\d{1,2}日电\s*|(?<=[一-鿿])\s+(?=[一-鿿])"
)


_SYSTEM = re.compile(
    _JOINED.pattern + r"|(?<=[一-鿿]{2})(?<![关体联星派])系(?![统列数])(?=[一-鿿]{2,14}(?:公司|集团)$)"
)


def _parted(start: int, end: int, text: str) -> Iterator[tuple[int, int, str, bool]]:
    """Yield the parts of a stretch taken for one name: (start, end, text, is a name)."""
    at = 0
    for match in (_SYSTEM if len(text) > 7 else _JOINED).finditer(text):
        yield start + at, start + match.start(), text[at : match.start()], True
        yield start + match.start(), start + match.end(), match[0], False
        at = match.end()
    yield start + at, end, text[at:], True


def read_words(text: str, nlp: Any) -> tuple[Words, tuple[Entity, ...]]:
    """Return the words and names of `text` by the pipeline `nlp`; rough words and no names when it is None."""
    if nlp is None:
        return Words(text, rough_words(text)), ()
    words: list[Word] = []
    entities: list[Entity] = []
    stretches: list[tuple[int, Any]] = []
    pieces = [(match[0], match.start()) for match in _CUT.finditer(text)]
    prose = _prose(text)
    read = nlp.pipe([piece for piece in pieces if prose(piece[1]) and not piece[0].isspace()], as_tuples=True)
    for piece, offset in pieces:
        if not prose(offset):
            words += rough_words(piece, offset)
        elif not piece.isspace():
            doc, _ = next(read)
            _add(doc, offset, words, entities)
            stretches += (
                [(offset + r.stretch.start, r) for r in doc._.stretches] if doc.has_extension("stretches") else []
            )
    units = next((component.units for _, component in nlp.pipeline if hasattr(component, "units")), None)
    ordinary, cut = (units.ordinary, units.pieces) if units is not None else (None, None)
    found = Words(text, words, ordinary, cut, stretches)
    return found, tuple(entity for entity in entities if _aligned(entity, found))


def _add(doc: Any, offset: int, words: list[Word], entities: list[Entity]) -> None:
    for start, end, word, pos in doc._.words:
        parts = _parted(start + offset, end + offset, word)
        words += [Word(a, b, part, pos if named else "p") for a, b, part, named in parts]
    for ent in doc.ents:
        confidence = float(ent._.confidence) if ent.has_extension("confidence") else 0.8
        for a, b, _, named in _parted(ent.start_char + offset, ent.end_char + offset, ent.text):
            if named:
                entities.append(Entity(a, b, ent.label_, confidence))


# A line this long with hardly a sign in it is a dump, not prose: the pipeline would spend minutes on it for nothing.
# Of an endless line with signs it reads this much (some 4 s of one core); the rest is read by the form of names alone.
_LONG = 20_000
_READ_OF_A_LINE = 30_000


def _prose(text: str) -> Callable[[int], bool]:
    """Return a test that says whether an offset lies in text that the pipeline reads."""
    skipped = []
    for match in re.finditer(rf"[^\n]{{{_LONG},}}", text):
        read = _READ_OF_A_LINE if _signs(match[0]) >= len(match[0]) / 200 else 0
        if len(match[0]) > read:
            skipped.append((match.start() + read, match.end()))
            log.info("a line of %d characters: the pipeline reads %d of them", len(match[0]), read)
    return lambda offset: not any(start <= offset < end for start, end in skipped)


def _signs(line: str) -> int:
    return sum(line.count(sign) for sign in ",。;、:!?")


def _aligned(entity: Entity, words: Words) -> bool:
    """Say whether a name begins and ends where words do; one that cuts a word is a slip of the tagger."""
    first, last = words.around(entity.start), words.around(entity.end - 1)
    return first is None or last is None or (first.start == entity.start and last.end == entity.end)
