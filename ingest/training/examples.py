"""What one English training example holds, and the label sets that the heads share."""

from __future__ import annotations

from dataclasses import dataclass, field

TYPES = ("PER", "ORG", "LOC", "PRODUCT", "EVENT", "MISC")
NAME_TAGS = ("O", *(f"{place}-{kind}" for kind in TYPES for place in "BI"))
NAME_ID = {tag: i for i, tag in enumerate(NAME_TAGS)}
ANYTHING = frozenset(range(len(NAME_TAGS)))

#: A plus marks a character inside a word: names end where words end, so both are decided together.
CHINESE_TAGS = ("O", "O+", *(tag for kind in TYPES[:3] for tag in (f"B-{kind}", f"I-{kind}", f"I-{kind}+")))

#: The habits of the annotators differ; each style has a learned offset in the name head. The first one is what ships.
STYLES = ("treebank", "encyclopedia", "web", "filing", "news")


@dataclass(frozen=True, slots=True)
class Span:
    """A name over words [start, end) with every type its set leaves open."""

    start: int
    end: int
    types: frozenset[str]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two spans of words and, per relation, whether it holds; a relation that is not listed is unknown here."""

    subject: tuple[int, int]
    object: tuple[int, int]
    labels: dict[str, bool]


@dataclass(frozen=True, slots=True)
class Example:
    """One sentence. `names` gives per word the ids of the tags it may have (None: nothing is known)."""

    words: tuple[str, ...]
    names: tuple[frozenset[int], ...] | None = None
    style: int = 0
    tags: tuple[str, ...] | None = None  # XPOS
    kinds: tuple[str, ...] | None = None  # UPOS
    heads: tuple[int, ...] | None = None  # 0 is the root, words count from 1
    arcs: tuple[str, ...] | None = None
    pairs: tuple[Pair, ...] = field(default=())
    document: int = -1  # sentences of one document have the same number; -1: unknown


def allowed_tags(
    length: int, spans: list[Span], outside: frozenset[str], unknown: frozenset[int] = frozenset()
) -> tuple[frozenset[int], ...]:
    """The tag ids each word may have: a word outside every span may also be of a type in `outside`
    (types that the set does not annotate), and the words in `unknown` may be anything."""
    free = frozenset({0} | {NAME_ID[f"{p}-{t}"] for t in outside for p in "BI"})
    allowed = [free] * length
    for span in spans:
        for i in range(span.start, span.end):
            place = "B" if i == span.start else "I"
            allowed[i] = frozenset(0 if t == "O" else NAME_ID[f"{place}-{t}"] for t in span.types)
    return tuple(ANYTHING if i in unknown else tags for i, tags in enumerate(allowed))
