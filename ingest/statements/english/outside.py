"""Whom a sentence may speak of without naming them: whom the document named first, and whom the sentences before did.

"Customers include X", "The round was led by Y", "Another plant opened in Z": the claims network judges these few beside
the sentence's own mentions."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ingest.mentions.claims import MARKS, ROLES, mark_of
from ingest.mentions.english.salience import SUBJECTS
from ingest.mentions.mention import Mention
from ingest.statements.english.scene import Scene

MOST = 4  # of one sentence: with two more hardly anybody else is found
BACK = 3  # sentences
_FIT = frozenset(MARKS.index(kind) for kind in ("Person", "Organization", "Cluster"))
_ORGANIZATION = MARKS.index("Organization")


@dataclass(frozen=True, slots=True)
class Outside:
    """Where somebody is named whom a sentence does not name, and how near that stands."""

    mention: Mention
    scene: Scene
    mark: int
    near: int  # 0: further away; 1: subject of the sentence before; 2: named there; 3, 4: the same further back
    first: bool  # the protagonist of the document: the company it is about, else the first organization

    @property
    def role(self) -> int:
        """The number that the network knows this by."""
        return 1 + self.near + (ROLES // 2 if self.first else 0)


@dataclass(slots=True)
class _Memory:
    """What the document has told so far."""

    main: str = ""  # the company that the document is about, where that is clear
    namings: dict[str, Outside] = field(default_factory=dict)  # the last naming of everybody
    first: Outside | None = None
    whole: bool = True  # False: an item of a digest, in which nobody is whom the document is about
    before: list[dict[str, bool]] = field(default_factory=list)  # by sentence: subjects first, then the last first

    def note(self, scene: Scene, found: Sequence[tuple[Mention, int]]) -> None:
        """Add the mentions of one sentence."""
        told: dict[str, bool] = {}
        for mention, mark in found:
            if mention.kind in ("name", "short"):
                self.namings[mention.name] = Outside(mention, scene, mark, 0, False)
                if self.first is None and self.whole and mark == _ORGANIZATION and self.main in ("", mention.name):
                    self.first = Outside(mention, scene, mark, 0, True)
            told[mention.name] = told.get(mention.name, False) or scene.root(mention).dep_ in SUBJECTS
        subjects = [name for name, subject in told.items() if subject]
        others = [name for name, subject in reversed(told.items()) if not subject]
        self.before.append(dict.fromkeys(subjects, True) | dict.fromkeys(others, False))

    def recalled(self, here: set[str]) -> list[Outside]:
        """Return whom a sentence that has the mentions `here` may speak of besides."""
        near: dict[str, int] = {}
        for back, told in enumerate(reversed(self.before[-BACK:])):
            for name, subject in told.items():
                near.setdefault(name, (1 if subject else 2) + (2 if back else 0))
        found: list[Outside] = []
        if self.first is not None and (name := self.first.mention.name) not in here:
            found.append(_placed(self.namings[name] if name in near else self.first, near.pop(name, 0), first=True))
        known = [(self.namings[name], n) for name, n in near.items() if name not in here and name in self.namings]
        return [*found, *(_placed(naming, n) for naming, n in known)][:MOST]


def _about(scenes: Sequence[Scene]) -> str:
    """The company that the document is about, "" where none is."""
    main: Mention | None = scenes[0].reading.extra.get("main") if scenes else None
    return main.name if main is not None else ""


def _placed(naming: Outside, near: int, *, first: bool = False) -> Outside:
    return Outside(naming.mention, naming.scene, naming.mark, near, first)


@dataclass(frozen=True, slots=True)
class Recalled:
    """Whom each sentence of a scene may speak of, by the token that it begins with."""

    starts: tuple[int, ...]
    found: tuple[list[Outside], ...]

    def of(self, token: int) -> list[Outside]:
        """Return those of the sentence that a token stands in."""
        place = bisect_right(self.starts, token) - 1
        return self.found[place] if place >= 0 else []


def recalled(scenes: Sequence[Scene]) -> Iterator[Recalled]:
    """Yield for each scene whom its sentences may speak of."""
    memory, item = _Memory(_about(scenes)), 0
    for scene in scenes:
        if scene.reading.extra.get("item", 0) != item:  # of a digest: whom the one before named is not spoken of
            memory, item = _Memory(whole=False), scene.reading.extra["item"]
        starts, found = [], []
        for start, here in _by_sentence(scene):
            starts.append(start)
            found.append(memory.recalled({m.name for m in here}))
            memory.note(scene, [(m, mark) for m in here if (mark := mark_in(scene, m)) in _FIT])
        yield Recalled(tuple(starts), tuple(found))


def mark_in(scene: Scene, mention: Mention) -> int:
    """Return the mark of a mention of a scene; 0: its class is none of the ontology."""
    known = mention.cls in scene.ontology.classes
    return mark_of((mention.cls, *scene.ontology.ancestors(mention.cls))) if known else 0


def _by_sentence(scene: Scene) -> Iterator[tuple[int, list[Mention]]]:
    """Yield where each sentence begins, with its mentions from left to right."""
    starts = [sent.start for sent in scene.doc.sents]
    found: list[list[Mention]] = [[] for _ in starts]
    for mention in scene.mentions:
        first, last = scene.tokens(mention)
        if first < last:
            found[bisect_right(starts, first) - 1].append(mention)
    yield from zip(starts, found, strict=True)
