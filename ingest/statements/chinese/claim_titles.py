"""Which of a sentence's titles somebody holds at a body, by the claims network: titles are ends of pairs for it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from ingest.statements.chinese.claim_figures import Pair
from ingest.statements.statement import Statement

POST = "HOLDS_POST"
LEAST = 0.5  # chance from which a title is somebody's
HARDLY = 0.2  # below it the title is held at another body


class TitleChances:
    """Whose each title of a document may be, and where it may be held, by sentence."""

    def __init__(self) -> None:
        self.whose: dict[tuple[int, str], list[Pair]] = defaultdict(list)
        self.where: dict[tuple[str, int], float] = {}

    def note(self, pair: Pair) -> None:
        """Keep what the network says of a person or a body and a title."""
        name, title = pair.subject.mention.name, pair.object.mention
        if "title" in pair.relations:
            self.whose[pair.sentence.start, name].append(pair)
        if "title_at" in pair.relations:
            key = (name, title.start)
            self.where[key] = max(self.where.get(key, 0.0), pair.relations["title_at"])

    def of(self, pair: Pair) -> list[tuple[Pair, str]] | None:
        """Return the post with each title that is the person's there; None: no title was asked about."""
        asked = self.whose.get((pair.sentence.start, pair.subject.mention.name))
        if not asked:
            return None
        best: dict[int, Pair] = {}
        for p in asked:
            known = best.get(p.object.start)
            if known is None or known.relations["title"] < p.relations["title"]:
                best[p.object.start] = p
        return [self._titled(pair, p) for p in best.values() if self._fits(pair, p)]

    def _fits(self, pair: Pair, title: Pair) -> bool:
        there = self.where.get((pair.object.mention.name, title.object.mention.start), 1.0)
        return title.relations["title"] >= LEAST and there >= HARDLY

    def _titled(self, pair: Pair, title: Pair) -> tuple[Pair, str]:
        sure = min(pair.relations[POST], title.relations["title"])
        return replace(pair, relations={POST: sure}, statuses=title.statuses), title.object.mention.text

    def told_in(self, statement: Statement, start: int) -> Pair | None:
        """Return what is said of the person and the title of a post in the sentence that begins at `start`."""
        title = statement.qualifiers.get("title", "")
        asked = [p for p in self.whose.get((start, statement.subject.name), ()) if p.object.mention.text == title]
        return max(asked, key=lambda p: p.relations["title"], default=None)
