"""What a text has spoken of so far, and which of it a reference means: the one far ahead of all others, or none."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

from ingest.mentions.mention import Mention

DECAY = (1.0, 0.6, 0.35, 0.2, 0.12)  # by sentences back; what was named longer ago has only its prior
OTHER_PARAGRAPH = 0.35
AHEAD = 1.35  # how far the best must be ahead of the next; below that a reference stays unresolved
LEAST = 0.12
NEAR = 2  # sentences back that a pronoun reaches
REMEMBERED = 300


@dataclass(frozen=True, slots=True)
class Spoken:
    """One thing spoken of: an entity, or (no mention) a thing without a name, such as "the plant" or "her father"."""

    key: str  # the entity's name, or the noun
    mention: Mention | None
    sentence: int
    paragraph: int
    weight: float
    token: int = -1
    stays: float = 1.0  # how likely the text goes on with it
    met: bool = False  # it does there what others do with somebody whom the sentence does not name
    made: bool = False  # it is set up there


@dataclass(slots=True)
class Discourse:
    """The things spoken of, in order; `priors` are the entities that the whole text is about."""

    priors: Mapping[str, float]
    sentence: int = 0
    paragraph: int = 0
    seen: deque[Spoken] = field(default_factory=lambda: deque(maxlen=REMEMBERED))
    last_of: dict[str, Spoken] = field(default_factory=dict)

    def add(self, key: str, mention: Mention | None, weight: float, token: int, **told: Any) -> None:
        """Note that something is spoken of in the present sentence; `told`: what else a Spoken keeps of it."""
        spoken = Spoken(key, mention, self.sentence, self.paragraph, weight, token, **told)
        self.seen.append(spoken)
        if mention is not None:
            self.last_of[key] = spoken

    def here(self) -> list[Spoken]:
        """Return what the present sentence has spoken of so far."""
        found = []
        for spoken in reversed(self.seen):
            if spoken.sentence != self.sentence:
                break
            found.append(spoken)
        return found[::-1]

    def recent(self) -> list[Spoken]:
        """Return what the present sentence and those just before it spoke of, latest first."""
        found = []
        for spoken in reversed(self.seen):
            if self.sentence - spoken.sentence >= len(DECAY):
                break
            found.append(spoken)
        return found

    def meant(
        self,
        fits: Callable[[Spoken], float],
        *,
        excluded: Collection[str] = (),
        ahead: float = AHEAD,
        near: int = 0,
        plainly: bool = False,
    ) -> Mention | None:
        """Return the mention that a reference stands for: the weightiest that fits, if far enough ahead of the next.

        `fits` gives 0 for what the words cannot mean, more than 1 for what they describe. A thing without a name
        that comes first, or comes near, leaves the reference unresolved. `near`: a pronoun, which reaches so many
        sentences back; `plainly`: what the whole text is about gets no advantage.
        """
        scores = self._scores(fits, excluded, near=near, plainly=plainly)
        if not scores:
            return None if near else self._only(fits, excluded)
        ranked = sorted(scores, key=lambda k: -scores[k])
        best = ranked[0]
        second = scores[ranked[1]] if len(ranked) > 1 else 0.0
        if scores[best] < LEAST and not near:
            return self._only(fits, excluded)
        if scores[best] < max(LEAST, ahead * second) or best not in self.last_of:
            return None
        return self.last_of[best].mention

    def _only(self, fits: Callable[[Spoken], float], excluded: Collection[str]) -> Mention | None:
        """Return the one entity of the text so far that a description fits, however long ago it was named."""
        fitting = [s for s in self.last_of.values() if fits(s) > 0]
        return fitting[0].mention if len(fitting) == 1 and fitting[0].key not in excluded else None

    def _scores(
        self, fits: Callable[[Spoken], float], excluded: Collection[str], *, near: int = 0, plainly: bool = False
    ) -> dict[str, float]:
        by_sentence: dict[tuple[str, int], float] = {}
        for spoken in self.recent():
            factor = fits(spoken) if spoken.key not in excluded else 0.0
            if factor <= 0:
                continue
            value = spoken.weight * factor * DECAY[self.sentence - spoken.sentence]
            value *= 1.0 if spoken.paragraph == self.paragraph else OTHER_PARAGRAPH
            place = (spoken.key, spoken.sentence)
            by_sentence[place] = max(by_sentence.get(place, 0.0), value)
        scores: dict[str, float] = {}
        for (key, _), value in by_sentence.items():
            scores[key] = scores.get(key, 0.0) + value
        for key, prior in self.priors.items() if not plainly else ():
            known = self.last_of.get(key)
            if known is None or key in excluded or (near and self.sentence - known.sentence > near):
                continue
            factor = fits(known)
            if factor >= 1 or (factor > 0 and key in scores):
                scores[key] = scores.get(key, 0.0) + prior * factor
        return scores
