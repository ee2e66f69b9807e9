"""Which of a sentence's titles somebody holds at a body, by the claims network: titles are ends of pairs for it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from ingest.statements.english.build import sentence_span
from ingest.statements.english.claim_pairs import Pair
from ingest.statements.statement import Statement

POST = "HOLDS_POST"
LEAST = 0.5  # chance from which a title is somebody's
HARDLY = 0.2  # below it the title is held at another body


class TitleChances:
    """Whose each title of a document may be, and where it may be held."""

    def __init__(self) -> None:
        self.whose: dict[str, list[Pair]] = defaultdict(list)  # by the person's name
        self.where: dict[tuple[str, int], float] = {}  # by the body's name and where the title begins

    def note(self, pair: Pair) -> None:
        """Keep what the network says of a person or a body and a title."""
        if "title" in pair.relations:
            self.whose[pair.subject.name].append(pair)
        if "title_at" in pair.relations:
            key = (pair.subject.name, pair.object.start)
            self.where[key] = max(self.where.get(key, 0.0), pair.relations["title_at"])

    def of(self, pair: Pair) -> list[Pair] | None:
        """Return the post once for each title that is the person's there; None: no title was asked about."""
        start, end = sentence_span(pair.scene, pair.scene.doc[pair.token].sent)
        asked = [p for p in self.whose.get(pair.subject.name, ()) if start <= p.object.start < end]
        if not asked:
            return None
        best: dict[int, Pair] = {}
        for p in asked:
            known = best.get(p.object.start)
            if known is None or known.relations["title"] < p.relations["title"]:
                best[p.object.start] = p
        return [self._titled(pair, p) for p in best.values() if self._fits(pair, p)]

    def _fits(self, pair: Pair, title: Pair) -> bool:
        there = self.where.get((pair.object.name, title.object.start), 1.0)
        return title.relations["title"] >= LEAST and there >= HARDLY

    def _titled(self, pair: Pair, title: Pair) -> Pair:
        sure = min(pair.relations[POST], title.relations["title"])
        words = (title.object.start, title.object.end)
        return replace(pair, relations={POST: sure}, statuses=title.statuses, title=words)

    def told_in(self, statement: Statement) -> Pair | None:
        """Return what is said of the person and the title of a post, where the network was asked."""
        title = str(statement.qualifiers.get("title", "")).casefold()
        asked = [
            p
            for p in self.whose.get(statement.subject.name, ())
            if title and statement.start <= p.object.start < statement.end and p.object.text.casefold() in (title,)
        ]
        return max(asked, key=lambda p: p.relations["title"], default=None)
