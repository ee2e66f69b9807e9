"""The checker: a sentence stands only if its names, numbers and dates are in the rows it cites. Code, not a model."""

from __future__ import annotations

import logging
import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache

from kg.answer.answer import ResultRow, Sentence, Source
from kg.answer.grammar import EN_PLAIN, EN_UNIVERSAL, MONTHS, ZH_PLAIN, ZH_UNIVERSAL
from kg.answer.rows import Result
from kg.identity.romanise import romanised
from kg.plan.period_words import spoken_period
from ontology.model import Ontology

log = logging.getLogger(__name__)
_LATIN = re.compile(r"[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ0-9&.'’+-]*[A-Za-zÀ-ɏ0-9]|[A-Za-z]")
_CJK = re.compile(r"[㐀-鿿]+")
_NUMBER = re.compile(
    r"(?<![A-Za-z0-9.])(\d[\d,]*(?:\.\d+)?)\s*(万亿|亿|万|千|trillion|billion|million|thousand|%)?", re.IGNORECASE
)
_SCALES = {
    "万亿": 1e12,
    "亿": 1e8,
    "万": 1e4,
    "千": 1e3,
    "trillion": 1e12,
    "billion": 1e9,
    "million": 1e6,
    "thousand": 1e3,
    "%": 0.01,
}
_SCALE = re.compile(r"(?<=\d)(?:万亿|亿|万|千)")
_LINK = re.compile(r"https?://\S+|!?\[[^\]]*\]\([^)]*\)")


class Refused(ValueError):
    """A sentence that its rows do not carry; the message names the word."""


def checked(sentences: Iterable[Sentence], result: Result, *, said: str = "", words: str = "") -> tuple[Sentence, ...]:
    """Return the sentences that stand; the others are left out, and logged.

    `said` is the plan in words, whose names and numbers may be repeated; `words` is `vocabulary(ontology)`.
    """
    return tuple(s for s in sentences if _stands(s, result, said, words))


def _stands(sentence: Sentence, result: Result, said: str, words: str) -> bool:
    why = refusal(sentence, result, said=said, words=words)
    if why:
        log.warning("a sentence was left out: %s", why)
    return not why


def vocabulary(ontology: Ontology) -> str:
    """Return every word of the ontology as one text: classes, relations, properties, units; no names of entities."""
    if ontology.version not in _VOCABULARIES:
        _VOCABULARIES[ontology.version] = "\n".join(_words(ontology))
    return _VOCABULARIES[ontology.version]


_VOCABULARIES: dict[str, str] = {}


def _words(ontology: Ontology) -> Iterable[str]:
    owners = (ontology.classes, ontology.relations, ontology.properties, ontology.units, ontology.currencies)
    for words in (owner.words for group in owners for owner in group.values()):
        for forms in (words.labels, words.verb_forms, words.inverse_verb_forms, words.said, words.said_inverse):
            yield from (text for texts in forms.values() for text in texts)
        yield from (form.text for form in words.noun_forms)
        yield from (f"{n}{words.classifier}" for n in "一每" if words.classifier)


def refusal(sentence: Sentence, result: Result, *, said: str = "", words: str = "", strict: bool = False) -> str:
    """Return why `sentence` is refused, in one line, or "" when it stands.

    `strict`, for sentences of a model: titles and quotes are what someone wrote, and carry no sentence by themselves.
    """
    by_id = {row.id: row for row in result.rows}
    rows = [by_id[i] for i in sentence.row_ids if i in by_id]
    if not rows or len(rows) < len(set(sentence.row_ids)):
        return "it cites no row of this result" if not rows else "it cites a row that is not in this result"
    try:
        _check(sentence.text, _Ground(rows, result, said, words, strict=strict), whole=_whole(rows, result))
    except Refused as error:
        return str(error)
    return ""


def _whole(rows: Sequence[ResultRow], result: Result) -> bool:
    """Say whether the sentence cites all there is, so that "all" and "only" may be said."""
    return not result.truncated and len(rows) == len(result.rows)


class _Ground:
    """What a sentence may draw on: the values of its rows, their sources, and the plan in words."""

    def __init__(
        self, rows: Sequence[ResultRow], result: Result, said: str, words: str, *, strict: bool = False
    ) -> None:
        sources = [result.sources[s] for row in rows for s in row.evidence if s in result.sources]
        values = [str(v) for row in rows for v in row.values.values() if v is not None]
        values += [k for row in rows for k in row.values]
        values += [spoken for v in values for lang in ("en", "zh") if (spoken := spoken_period(v, lang))]
        values += [name for row in rows for names in row.beside.values() for name in names]
        told = [t for s in sources for t in (_dated(s) if strict else _told(s))]
        told += [read for v in values if (read := romanised(str(v)))]
        told_text = fold(" \n ".join([*values, *told]))
        self.told = _latin(told_text)  # in the rows themselves
        self.told_text = told_text
        self.text = f"{told_text} \n {fold(said)}"
        self.words = _latin(self.text) | _vocabulary_words(words)
        self.pieces = _vocabulary_pieces(words)
        self.numbers = {n for n, _ in numbers_in(f"{told_text} \n {fold(said)}")} | _counts(rows, result)
        self.numbers |= {abs(float(v)) for r in rows for v in r.values.values() if isinstance(v, int | float)}
        self.links = {s.url for s in sources if s.url}


def _dated(source: Source) -> tuple[str, ...]:
    return (source.publisher, source.date, source.valid_from, source.valid_to)


def _told(source: Source) -> tuple[str, ...]:
    dates = (source.date, source.valid_from, source.valid_to)
    return (source.quote, source.publisher, source.title, source.attributed_to, *dates)


def _counts(rows: Sequence[ResultRow], result: Result) -> set[float]:
    """Numbers that are counts of what is cited, and running totals of its counts."""
    found = {float(len(rows)), float(result.total), float(len(result.rows))}
    found |= {float(len({s for row in rows for s in row.evidence}))}
    if result.coverage is not None:
        found.add(float(result.coverage))
        found |= {float(result.known), float(result.coverage - result.known)} if result.known is not None else set()
    total = 0.0
    for row in rows:
        n = row.values.get("n")
        total += float(n) if isinstance(n, int | float) else 0.0
        found.add(total)
    for row in rows:
        confidences = [result.sources[s].confidence for s in row.evidence if s in result.sources]
        found |= {round(100 * c) / 100 for c in confidences}  # as "88%" rounds it, half to even
    return found


def _check(text: str, ground: _Ground, *, whole: bool) -> None:
    for link in _LINK.findall(text):
        if link.rstrip(".,)") not in ground.links:
            raise Refused("it has a link that is not the address of a cited source")
    folded = fold(text)
    if not whole:
        _universals(folded, ground)
    _numbers(folded, ground)
    _names(text, ground)
    _chinese(_SCALE.sub(" ", folded), ground)  # 1.2亿台: the number has been held against the rows, and 台 is a unit


def fold(text: str) -> str:
    """Return the text with compatibility forms, case and spaces made one."""
    return re.sub(r"[^\S\n]+", " ", unicodedata.normalize("NFKC", text)).casefold()


def _latin(text: str) -> frozenset[str]:
    words = {w.lower().strip(".'’-") for w in _LATIN.findall(text)}
    return frozenset(words | {re.sub(r"['’]s$", "", word) for word in words})


@lru_cache(maxsize=4)
def _vocabulary_words(words: str) -> frozenset[str]:
    return _latin(fold(words))


@lru_cache(maxsize=4)
def _vocabulary_pieces(words: str) -> frozenset[str]:
    """Every stretch of two characters or more of the ontology's Chinese words."""
    runs = {run for run in _CJK.findall(fold(words)) if len(run) <= 12}
    return frozenset(run[i:j] for run in runs for i in range(len(run)) for j in range(i + 2, len(run) + 1))


def _universals(folded: str, ground: _Ground) -> None:
    said = set(re.findall(r"[a-z]+", folded)) & EN_UNIVERSAL - ground.told
    said |= {w for w in ZH_UNIVERSAL if w in folded and w not in ground.told_text}
    if said:
        raise Refused(f"it says {min(said)!r}, but the rows it cites are not all there are")


def numbers_in(text: str) -> list[tuple[float, str]]:
    """Return the numbers of a text with how they are written; "4,500万" is 45000000."""
    found = []
    for match in _NUMBER.finditer(text):
        plain = float(match[1].replace(",", "").rstrip("."))
        found.append((plain * _SCALES.get((match[2] or "").lower(), 1.0), match[0].strip()))
        if match[2]:
            found.append((plain, match[0].strip())) if match[2] == "%" else None
    return found


def _numbers(folded: str, ground: _Ground) -> None:
    for value, written in numbers_in(folded):
        if written.endswith("%") and value > 1:
            continue  # the same figure as a fraction follows
        if not any(abs(value - known) <= _slack(value, written) for known in ground.numbers):
            raise Refused(f"it says {written}, which is not in the rows it cites")


def _slack(value: float, written: str) -> float:
    """Allow what rounding to the digits shown can hide: 45 million for 44,980,000 is within half its last digit."""
    digits = re.sub(r"[^\d.]", "", written)
    decimals = len(digits.partition(".")[2])
    plain = float(digits.rstrip(".") or 0)
    scale = value / plain if plain else 1.0
    return 0.5 * 10**-decimals * scale if scale != 1.0 or decimals else 1e-9


def _names(text: str, ground: _Ground) -> None:
    """Every word that looks like a name must be in the rows: capitals inside a sentence, and mixed or digit words."""
    first = True
    for match in _LATIN.finditer(unicodedata.normalize("NFKC", text)):
        word = match[0].strip(".'’-")
        plain = re.sub(r"['’]s$", "", word).casefold()
        opens, first = first or _after_stop(text, match.start()), False
        named = word != word.lower() and not (opens and plain in EN_PLAIN)
        if (
            not named
            or plain in ground.words
            or _parts_known(plain, ground)
            or (opens and word[1:].islower() and plain in EN_PLAIN)
        ):
            continue
        if plain in MONTHS and MONTHS[plain] in ground.text:
            continue
        raise Refused(f"it names {word!r}, which is not in the rows it cites")


def _after_stop(text: str, at: int) -> bool:
    before = text[:at].rstrip(" “\"'(—")
    return not before or before[-1] in ".!?:;。！？：；—("


def _parts_known(word: str, ground: _Ground) -> bool:
    parts = [p for p in re.split(r"[-.'’&+]", word) if p]
    return len(parts) > 1 and all(p in ground.words or p in EN_PLAIN for p in parts)


def _chinese(folded: str, ground: _Ground) -> None:
    """Chinese has no capitals: whatever is neither in the rows nor an ordinary word may be a name."""
    for run in _CJK.findall(folded):
        unknown = _unknown(run, ground)
        if len(unknown) >= 2:
            raise Refused(f"it says {unknown!r}, which is not in the rows it cites")


def _unknown(run: str, ground: _Ground) -> str:
    """Return the first stretch of two or more characters that nothing explains."""
    free, at = "", 0
    while at < len(run):
        step = _explained(run, at, ground)
        if step:
            if len(free) >= 2:
                return free
            free, at = "", at + step
        else:
            free, at = free + run[at], at + 1
    return free


def _explained(run: str, at: int, ground: _Ground) -> int:
    """Return how many characters from `at` are in the rows or are ordinary words; 0 when none."""
    for size in range(min(12, len(run) - at), 1, -1):
        piece = run[at : at + size]
        if piece in ZH_PLAIN or piece in ground.pieces or piece in ground.text:
            return size
    return 1 if run[at] in ZH_PLAIN else 0
