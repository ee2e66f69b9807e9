"""Which plain question a wording is: one linear layer over its words, read and used without any library."""

from __future__ import annotations

import gzip
import json
import math
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path

from kg.plan.planned import Lang
from kg.planner.worded.features import features_of, stem, unheard_in
from kg.planner.worded.wordings import NONE, slots_of

SHARPNESS = 5.0  # what scores are multiplied by
# What changes what is asked wherever it stands: a plain question must have been worded with it.
_WEIGHTY_EN = """not no never without except excluding other else only both neither nor why how
    largest biggest smallest most least more less fewer than average total many much often
    first last second next previous former ex earlier after before still already ever again old young long rich
    or replac succeed successor predecessor"""  # as stems: whoever replaced somebody is somebody else
_ROLES_EN = """tenant tenants supplier suppliers customer customers client clients investor investors backer backers
    shareholder shareholders owner owners founder founders partner partners competitor competitors rival rivals
    subsidiary subsidiaries member members operator operators chairman chair director directors chief president"""
WEIGHTY: dict[Lang, frozenset[str]] = {
    "en": frozenset((*_WEIGHTY_EN.split(), *map(stem, _ROLES_EN.split()))),  # the tenants of a park are not the park
    "zh": frozenset("不没未非除只仅最首末多少比均总为怎如几都各前后曾原旧新还再又已将替继或"),
}


@dataclass(frozen=True, slots=True)
class Recogniser:
    """Weights in eight bits, [BUCKETS, labels], times `scale`; `own` are the weighty words that a label has."""

    lang: Lang
    labels: list[str]
    slots: dict[str, tuple[str, ...]]
    own: dict[str, list[str]]
    seen: frozenset[str]  # words of all wordings, in Chinese pairs of characters
    scale: float
    weights: bytes

    def guess(self, masked: str) -> tuple[str, float]:
        """Return the likeliest label of a text with slots, `none` among them, and its chance."""
        slots, found = slots_of(masked), features_of(masked, self.lang)
        admitted = [n for n, label in enumerate(self.labels) if label == NONE or self.slots[label] == slots]
        weights, width = memoryview(self.weights).cast("b"), len(self.labels)
        factor = SHARPNESS * self.scale / max(1, len(found)) ** 0.5
        scores = [factor * sum(weights[f * width + n] for f in found) for n in admitted]
        top = max(scores)
        chances = [math.exp(score - top) for score in scores]
        best = max(range(len(admitted)), key=chances.__getitem__)
        return self.labels[admitted[best]], chances[best] / sum(chances)

    def heard(self, masked: str) -> tuple[str, tuple[str, ...]]:
        """Return a text without the words that no wording has, and these."""
        return unheard_in(masked, self.lang, self.seen)

    def write(self, file: Path) -> None:
        """Write it to a file."""
        head = {
            "labels": self.labels, "slots": self.slots, "own": self.own, "seen": sorted(self.seen), "scale": self.scale,
        }  # fmt: skip
        line = json.dumps(head, ensure_ascii=False).encode()
        file.write_bytes(gzip.compress(line + b"\n" + self.weights, mtime=0))


@cache
def recogniser_of(lang: Lang) -> Recogniser:
    """Return the recogniser that ships."""
    packed = resources.files(__package__).joinpath(f"{lang}.bin.gz").read_bytes()
    line, _, weights = gzip.decompress(packed).partition(b"\n")
    head = json.loads(line)
    slots = {label: tuple(kinds) for label, kinds in head["slots"].items()}
    return Recogniser(lang, head["labels"], slots, head["own"], frozenset(head["seen"]), head["scale"], weights)
