"""Chinese sentences with the kinds of their names, for the tagger of kinds."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ingest.evaluate import gold_items
from ingest.mentions.chinese.plain import plain
from ingest.mentions.kind_classes import CLASSES_OF_KIND
from ingest.mentions.lac import ChineseEncoder, Stretch
from ingest.training.chinese_claims_data import joined
from ingest.training.chinese_data import Line, gold_lines, silver_lines, swapped
from ingest.training.claims_texts import Text, pool_of, renamed, texts_in

#: PER person, COM company, INV investor, ORG another body, LOC place, CLU park or building, PRO product or technology,
#: EVT event, POL policy.
KINDS = ("PER", "COM", "INV", "ORG", "LOC", "CLU", "PRO", "EVT", "POL")
TAGS = ("O", "O+", *(tag for kind in KINDS for tag in (f"B-{kind}", f"I-{kind}", f"I-{kind}+")))
ID = {tag: i for i, tag in enumerate(TAGS)}
OPEN = frozenset(range(len(TAGS)))
_OF_CLASS = {cls: kind for kind, classes in CLASSES_OF_KIND.items() for cls in classes}
#: What a set of PER, ORG and LOC leaves open.
_WIDER = {"PER": ("PER",), "ORG": ("COM", "INV", "ORG"), "LOC": ("LOC", "CLU")}
_UNTOLD = ("PRO", "EVT", "POL", "CLU")


@dataclass(frozen=True, slots=True)
class Tagged:
    """A stretch with the tags that each of its characters may have, and where it comes from."""

    stretch: Stretch
    allowed: tuple[frozenset[int], ...]
    names: tuple[tuple[int, int, str], ...]
    source: str


def kind_of(cls: str) -> str:
    """The kind of a class of the texts."""
    return _OF_CLASS.get(cls, "ORG")


def _of_kinds(kinds: Iterable[str], *, first: bool) -> frozenset[int]:
    return frozenset(ID[tag] for k in kinds for tag in ((f"B-{k}",) if first else (f"I-{k}", f"I-{k}+")))


_FREE = frozenset({ID["O"], ID["O+"]})
_LOOSE = _FREE | frozenset(ID[t] for k in _UNTOLD for t in (f"B-{k}", f"I-{k}", f"I-{k}+"))


def _allowed(size: int, names: Iterable[tuple[int, int, Sequence[str]]], free: frozenset[int]) -> list[frozenset[int]]:
    found = [free] * size
    for start, end, kinds in names:
        for i in range(start, end):
            found[i] = _of_kinds(kinds, first=i == start)
    return found


class Cutter:
    """Cuts texts with names into the stretches that the encoder reads."""

    def __init__(self, encoder: ChineseEncoder) -> None:
        self.encoder = encoder

    def of_names(self, text: str, forms: Mapping[str, str], source: str) -> Iterator[Tagged]:
        """Yield the stretches of a text; `forms`: class of each name. A name of common words alone stays open."""
        names = [(m.start(), m.end(), forms[m[0]]) for m in _pattern(forms).finditer(text)]
        simple = plain(text)
        for stretch in self.encoder.stretches(simple):
            end = stretch.start + len(stretch.text)
            inside = [(s - stretch.start, e - stretch.start, c) for s, e, c in names if stretch.start <= s and e <= end]
            allowed = _allowed(len(stretch.text), ((s, e, (kind_of(c),)) for s, e, c in inside), _FREE)
            told = []
            for start, stop, cls in inside:
                if kind_of(cls) not in ("PER", "LOC") and self._says_nothing(stretch.text[start:stop]):
                    allowed[start:stop] = [OPEN] * (stop - start)
                else:
                    told.append((start, stop, kind_of(cls)))
            yield Tagged(stretch, tuple(allowed), tuple(told), source)

    def _says_nothing(self, name: str) -> bool:
        return len(name) < 4 and (name[0] in "该本我其" or self.encoder.units.ordinary(name))

    def of_line(self, line: Line, source: str) -> Iterator[Tagged]:
        """Yield a line with names of three types."""
        found = _allowed(len(line.text), ((s, e, _WIDER[k]) for s, e, k in line.names), _LOOSE)
        allowed = [OPEN if i in line.unknown else tags for i, tags in enumerate(found)]
        for stretch in self.encoder.stretches(line.text):
            end = stretch.start + len(stretch.text)
            yield Tagged(stretch, tuple(allowed[stretch.start : end]), (), source)


def _pattern(forms: Mapping[str, str]) -> re.Pattern[str]:
    return re.compile("|".join(re.escape(f) for f in sorted(forms, key=len, reverse=True)) or r"(?!)")


def _forms(text: Text) -> dict[str, str]:
    forms = ((form.strip("《》“”「」"), n.cls) for n in text.names for form in (n.full, *n.short))
    return {form: cls for form, cls in forms if cls != "Newspaper"}


def of_texts(texts: Iterable[Text], cutter: Cutter, source: str) -> Iterator[Tagged]:
    """Yield the stretches of written texts."""
    for text in texts:
        words, _ = joined(text)
        yield from cutter.of_names(words, _forms(text), source)


def of_gold(files: Iterable[Path], cutter: Cutter) -> Iterator[Tagged]:
    """Yield the stretches of gold texts."""
    for file in files:
        for item in gold_items(file):
            if item.get("lang") == "zh":
                forms = {m["text"]: m["class"] for m in item["mentions"]}
                yield from cutter.of_names(item["text"], forms, "gold")


def all_tagged(texts: Path, gold: Sequence[Path], data: Path, cutter: Cutter, times: int) -> Iterator[Tagged]:
    """Everything to learn from, and the texts held out ("held")."""
    from ingest.training.chinese_data import Names

    files = sorted(texts.glob("*.txt"))
    held = [file for file in files if file.name.startswith("held_")]
    yield from of_texts([t for file in held for t in texts_in(file)], cutter, "held")
    parsed = [t for file in files if file not in held for t in texts_in(file)]
    pool, dice = pool_of(parsed), random.Random(1)
    yield from of_texts(parsed, cutter, "texts")
    for _ in range(1, times):
        yield from of_texts([renamed(t, pool, dice, bounded=False) for t in parsed], cutter, "texts")
    yield from of_gold(gold, cutter)
    silver = list(silver_lines(data / "ner" / "zh_silver-lac.jsonl.gz", frozenset({"finre-train"})))
    names = Names(data, [line.text[s:e] for line in silver for s, e, _ in line.names])
    for line in gold_lines(data / "ner" / "zh_uner-gsdsimp-train.iob2"):
        yield from cutter.of_line(swapped(line, names, dice, 0.3), "treebank")
    for line in dice.sample(silver, len(silver) // 2):
        yield from cutter.of_line(line, "news")
