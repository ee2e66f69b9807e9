"""Whose a title is, and where it is held, in a text that only says who holds a post where: as far as it can be known.

A title is somebody's who holds a post by the sentence if it stands beside the name, or if the sentence has one title
and one such person. All else about people with posts and their bodies stays open."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ingest.training.claims_texts import Told

Said = tuple[dict[str, str], set[str]]


@dataclass(frozen=True, slots=True)
class Posts:
    """The posts that a sentence tells of, and how many titles it has."""

    told: tuple[Told, ...]
    titles: int

    @classmethod
    def of(cls, told: Iterable[Told], titles: int) -> Posts:
        """Those among the statements of a sentence."""
        return cls(tuple(t for t in told if t.relation == "HOLDS_POST"), titles)

    def owner(self, beside: str) -> str:
        """Whose a title is: of the person `beside` it, or of the only one; "" where that is not known."""
        people = {t.subject for t in self.told}
        if beside in people:
            return beside
        return next(iter(people)) if len(people) == 1 and self.titles == 1 else ""

    def whose(self, person: str, owner: str) -> Said:
        """What is said of a person and the title."""
        own = {t.status for t in self.told if t.subject == person}
        if not own:
            return {}, set()
        if person != owner:
            return {}, {"title"}
        return {"title": next(iter(own)) if len(own) == 1 else ""}, set()

    def where(self, body: str, owner: str, named: str) -> Said:
        """What is said of a body and the title; `named`: the body that the title's own words give."""
        bodies = {t.object: t.status for t in self.told if t.subject == owner}
        if body not in {t.object for t in self.told}:
            return {}, set()
        if body in bodies and (len(bodies) == 1 or body == named):
            return {"title_at": bodies[body]}, set()
        return {}, set() if named in bodies and body in bodies else {"title_at"}
