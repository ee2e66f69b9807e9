"""Names that a trained network sees in treebank sentences, where the treebank's own tags let them stand.

EWT has no names of its own. Its gold tags say which words are proper nouns, so the network only has to say of what
type. What it says of one mention is joined with what it says of the same name elsewhere in the document and in the
treebank; some names have types that people checked. What is unsure even so stays open, and the next network learns
web text from the rest."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ingest.mentions.name_tags import Named, names_in, probabilities, transitions
from ingest.mentions.pieces import Vocabulary
from ingest.training.english_network import Labels, Network
from ingest.training.english_scores import outputs
from ingest.training.examples import NAME_TAGS, TYPES, Example, Span, allowed_tags

SURE = 0.65
IN_DOCUMENT, ELSEWHERE = 0.6, 0.2  # weight of what is said of the same name in the document, and in other documents
KINDS = ("O", *TYPES)
CHECKED = Path(__file__).parent / "checked" / "ewt_names.txt"
_PROPER = ("NNP", "NNPS")
_OTHERS = ("CD", "HYPH", "NN", "NNS", "JJ", "FW", *_PROPER)
_INNER_TEXT = """
of and & the - / ' 's for in de la , .
"""
_INNER = frozenset(_INNER_TEXT.split())
Array = NDArray[np.float32]


@dataclass(frozen=True)
class Seen:
    """A name in a sentence, with the log of the share of each of KINDS."""

    start: int
    end: int
    text: str
    shares: Array


def with_silver(network: Network, examples: Sequence[Example], vocabulary: Vocabulary, labels: Labels) -> list[Example]:
    """The treebank examples with names added where they had none."""
    bare = [e for e in examples if e.names is None]
    proper = [e for e in bare if any(t in _PROPER for t in e.tags or ())]
    scores = scores_of(network, proper, vocabulary, labels)
    seen = {id(e): names_seen(e, scores[id(e)]) for e in proper}
    joined, checked = Joined(proper, seen), checked_names(CHECKED)
    added = {id(e): _allowed(e, seen[id(e)], joined, checked) for e in proper}
    nothing = {id(e): allowed_tags(len(e.words), [], frozenset()) for e in bare if id(e) not in added}
    added |= nothing
    return [replace(e, names=added[id(e)]) if e.names is None else e for e in examples]


def scores_of(
    network: Network, examples: Sequence[Example], vocabulary: Vocabulary, labels: Labels
) -> dict[int, Array]:
    """Log of the probability of each tag in the style that ships, by the example's id()."""
    plain = {id(e): replace(e, style=0, names=None) for e in examples}
    back = {id(p): key for key, p in plain.items()}
    found = outputs(network, list(plain.values()), vocabulary, labels)
    return {back[id(e)]: np.log(probabilities(out["names"].numpy()) + 1e-9) for e, out in found}


def names_seen(example: Example, scores: Array) -> list[Seen]:
    """The names of a sentence: proper nouns are favoured, other words can only stand inside."""
    tags, pressed = example.tags or (), scores.copy()
    for i, tag in enumerate(tags):
        if tag in _PROPER:
            pressed[i, 0] -= 1.5
        elif example.words[i].lower() not in _INNER and tag not in _OTHERS:
            pressed[i, 0] += 6
    named = names_in(pressed, NAME_TAGS, transitions(NAME_TAGS))
    return [_seen(example, n, scores) for n in named if any(t in _PROPER for t in tags[n.start : n.end])]


def _seen(example: Example, name: Named, scores: Array) -> Seen:
    shares = np.exp(scores[name.start : name.end]) @ _BY_KIND
    text = " ".join(example.words[name.start : name.end])
    return Seen(name.start, name.end, text, np.log(shares + 1e-6).mean(0))


_BY_KIND = np.array([[t.removeprefix("B-").removeprefix("I-") == kind for kind in KINDS] for t in NAME_TAGS]) * 1.0


class Joined:
    """What is said of each name in its document, and in all."""

    def __init__(self, examples: Iterable[Example], seen: dict[int, list[Seen]]) -> None:
        self.here: dict[tuple[int, str], list[Array]] = defaultdict(list)
        self.all: dict[str, list[Array]] = defaultdict(list)
        for example in examples:
            for name in seen[id(example)]:
                self.here[example.document, name.text.lower()].append(name.shares)
                self.all[name.text.lower()].append(name.shares)

    def shares(self, example: Example, name: Seen) -> Array:
        """Probability of each of KINDS for a mention, given what is said of its name elsewhere."""
        here, every = self.here[example.document, name.text.lower()], self.all[name.text.lower()]
        total = name.shares + IN_DOCUMENT * _others(here, name.shares)
        total = total + ELSEWHERE * _others(every, np.sum(here, 0), len(here))
        raised = np.exp(total - total.max())
        return np.asarray(raised / raised.sum())


def _others(found: Sequence[Array], own: Array, count: int = 1) -> Array:
    """The sum of the others, grown by the root of their number only: their errors are not independent."""
    return np.asarray((np.sum(found, 0) - own) / max(1, len(found) - count) ** 0.5)


def checked_names(path: Path) -> dict[str, str]:
    """Type of each name in a file of "TYPE: name | name" lines."""
    found: dict[str, str] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            kind, names = line.split(":", 1)
            found |= dict.fromkeys((n.strip() for n in names.split(" | ")), kind)
    return found


def _allowed(
    example: Example, seen: Sequence[Seen], joined: Joined, checked: dict[str, str]
) -> tuple[frozenset[int], ...]:
    """Proper nouns in which no name is seen, though they were favoured, are no names."""
    tags, sure, unsure = example.tags or (), [], set()
    for name in seen:
        kind, share = _kind_of(example, name, joined, checked)
        if share < SURE:
            unsure |= set(range(name.start, name.end))
        elif kind != "O":
            sure.append(Span(name.start, name.end, frozenset({kind})))
    return allowed_tags(len(tags), sure, frozenset(), frozenset(unsure))


def _kind_of(example: Example, name: Seen, joined: Joined, checked: dict[str, str]) -> tuple[str, float]:
    """The type of a mention and how sure it is. A single plural that is no person ("Israelis") is no name."""
    if name.text in checked:
        return checked[name.text], 1.0
    shares = joined.shares(example, name)
    kind = KINDS[int(shares.argmax())]
    if name.end - name.start == 1 and (example.tags or ())[name.start] == "NNPS" and kind == "LOC":
        return "O", 1.0
    return kind, float(shares.max())
