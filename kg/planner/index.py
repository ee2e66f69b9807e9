"""Names of the graph's entities on disk: found exactly, by their longest match, or despite a typo.

One SQLite file, made from the graph and kept in step with it. Every look-up is a bounded number of point reads,
so a question costs the same in a graph of a thousand entities and of a million; the memory used is the page cache.
"""

from __future__ import annotations

import copy
import dataclasses
import re
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from kg.identity.fold import folded, has_han

FORMAT = "16"  # of the file; another format is made anew
MOST_HITS = 50
MOST_BEFORE = 2  # words of a name that may be left out before the rest: a year, a town
MOST_CORRECTED = 4096  # words whose corrections are remembered
MOST_CANDIDATES = 200  # rows looked at for one misspelt name
SHORTEST_TYPO = 4  # letters of a Latin word, characters of a Chinese name, below which nothing is corrected

_SCHEMA = """
CREATE TABLE IF NOT EXISTS meta(key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS entities(id TEXT PRIMARY KEY, name TEXT, class TEXT, weight INT) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS names(norm TEXT, entity TEXT, full INT, PRIMARY KEY(norm, entity)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS names_entity ON names(entity);
CREATE TABLE IF NOT EXISTS tails(tail TEXT, norm TEXT, PRIMARY KEY(tail, norm)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS tokens(token TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS deletes(key TEXT, token TEXT, PRIMARY KEY(key, token)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS postings(token TEXT, norm TEXT, PRIMARY KEY(token, norm)) WITHOUT ROWID;
"""
_HAN_RUN = re.compile(r"(?<=[\u3400-\u9fff])\s+|\s+(?=[\u3400-\u9fff])")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[A-Za-z])(?=\d)|(?<=\d)(?=[A-Za-z])")
_NOT_WORD = re.compile(r"[^\w]+|_+")


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedEntity:
    """An entity as the index sees it. `weight` breaks ties of display: how many documents name it."""

    id: str
    name: str
    cls: str
    names: tuple[str, ...]
    short_names: tuple[str, ...] = ()  # names without legal form and the like: found, but ranked below a full name
    weight: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One entity that a text may name. `score` is 1 for a name in full, less for a short or misspelt one."""

    id: str
    name: str
    cls: str
    matched: str  # the normal form that matched
    score: float
    weight: int = 0


@lru_cache(maxsize=8192)  # a question is said again in other words, most of them the same
def normal(text: str) -> str:
    """Return the form names are looked up by: folded, words parted by one space, none beside Chinese characters."""
    words = _NOT_WORD.sub(" ", folded(text)).strip()
    return _HAN_RUN.sub("", words)


def forms(name: str) -> Iterator[str]:
    """Yield the normal forms of one name: as written, and with run-together capitals parted."""
    first = normal(name)
    if first:
        yield first
    parted = normal(_CAMEL.sub(" ", name))
    if parted and parted != first:
        yield parted


def _shortens(words: list[str], name: list[str]) -> bool:
    """Say whether a name begins and ends with the first and the last of these words, and has all others in order."""
    rest = iter(name)
    return name[0] == words[0] and name[-1] == words[-1] and all(word in rest for word in words)


def deletions(token: str) -> set[str]:
    """Return `token` and every form of it with one letter left out."""
    return {token} | {token[:at] + token[at + 1 :] for at in range(len(token))}


def names_of(entity: NamedEntity) -> dict[str, int]:
    """Return the normal forms an entity is found by, with 1 for a full name and 0 for a short one."""
    found = {form: 0 for name in entity.short_names for form in forms(name)}
    return found | {form: 1 for name in (entity.name, *entity.names) for form in forms(name)}


def may_be_misspelt(token: str) -> bool:
    """Say whether typos of a Latin word are looked for."""
    return len(token) >= SHORTEST_TYPO and not token.isdigit()


class NameIndex:
    """The index file of one graph. Threads take turns on it (SQLite serialises); several processes may read it."""

    def __init__(self, path: Path | str) -> None:
        if path != ":memory:":
            Path(path).parent.mkdir(parents=True, exist_ok=True)
        self._besides: dict[str, Hit] = {}
        self._left_out: frozenset[str] = frozenset()
        self._corrected: dict[str, list[str]] = {}
        self._db = sqlite3.connect(str(path), timeout=10.0, check_same_thread=False)
        self._db.execute("PRAGMA journal_mode = WAL")
        self._db.execute("PRAGMA synchronous = NORMAL")
        self._db.execute("PRAGMA cache_size = -32768")
        self._db.execute("PRAGMA mmap_size = 268435456")
        self._db.executescript(_SCHEMA)
        if self._meta("format") != FORMAT:
            self.clear()

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    @property
    def stamp(self) -> str:
        """Return the graph's change stamp that this index stands at; "" for an empty one."""
        return self._meta("stamp")

    def _meta(self, key: str) -> str:
        row = self._db.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
        return str(row[0]) if row else ""

    def clear(self) -> None:
        """Forget everything."""
        with self._db:
            for table in ("entities", "names", "tails", "tokens", "deletes", "postings", "meta"):
                self._db.execute(f"DELETE FROM {table}")
            self._db.execute("INSERT INTO meta VALUES ('format', ?)", (FORMAT,))

    def update(self, entities: Iterable[NamedEntity], *, removed: Iterable[str] = (), stamp: str) -> None:
        """Take in new and changed entities, forget the removed ones, and stand at `stamp`; all or nothing."""
        self._corrected.clear()
        with self._db:
            if self._db.execute("SELECT 1 FROM entities LIMIT 1").fetchone() is None:
                from kg.planner.index_fill import fill

                fill(self._db, entities)
                entities = ()
            for gone in removed:
                self._forget(gone)
            for entity in entities:
                self._forget(entity.id)
                self._take_in(entity)
            self._db.execute("INSERT OR REPLACE INTO meta VALUES ('stamp', ?)", (stamp,))

    def _forget(self, entity: str) -> None:
        self._db.execute("DELETE FROM names WHERE entity = ?", (entity,))
        self._db.execute("DELETE FROM entities WHERE id = ?", (entity,))

    def _take_in(self, entity: NamedEntity) -> None:
        row = (entity.id, entity.name, entity.cls, entity.weight)
        self._db.execute("INSERT OR REPLACE INTO entities VALUES (?, ?, ?, ?)", row)
        found = names_of(entity)
        rows = [(norm, entity.id, full) for norm, full in found.items()]
        self._db.executemany("INSERT OR REPLACE INTO names VALUES (?, ?, ?)", rows)
        for norm in found:
            self._take_in_words(norm)

    def _take_in_words(self, norm: str) -> None:
        if has_han(norm):
            self._db.execute("INSERT OR IGNORE INTO tails VALUES (?, ?)", (norm[::-1], norm))
            return
        for token in set(norm.split()):
            self._db.execute("INSERT OR IGNORE INTO postings VALUES (?, ?)", (token, norm))
            if (
                may_be_misspelt(token)
                and self._db.execute("INSERT OR IGNORE INTO tokens VALUES (?)", (token,)).rowcount
            ):
                keys = [(key, token) for key in deletions(token)]
                self._db.executemany("INSERT OR IGNORE INTO deletes VALUES (?, ?)", keys)

    def size(self) -> int:
        """Return the number of entities."""
        return int(self._db.execute("SELECT count(*) FROM entities").fetchone()[0])

    def beside(self, hit: Hit) -> NameIndex:
        """Return this index with one thing more, which only that knows."""
        other = copy.copy(self)
        other._besides = {hit.matched: hit}
        return other

    def without(self, classes: frozenset[str]) -> NameIndex:
        """Return this index without the things of these classes."""
        other = copy.copy(self)
        other._left_out = classes
        return other

    def exact(self, norm: str) -> list[Hit]:
        """Return the entities one of whose names has this normal form, full names first."""
        if norm in self._besides:
            return [self._besides[norm]]
        sql = (
            "SELECT e.id, e.name, e.class, n.norm, n.full, e.weight FROM names n JOIN entities e ON e.id = n.entity "
            "WHERE n.norm = ? ORDER BY n.full DESC, e.weight DESC, e.id LIMIT ?"
        )
        rows = self._db.execute(sql, (norm, MOST_HITS))
        return [
            Hit(id=i, name=n, cls=c, matched=m, score=1.0 if full else 0.95, weight=w)
            for i, n, c, m, full, w in rows
            if c not in self._left_out
        ]

    def written(self, entity: str) -> list[str]:
        """Return the normal forms by which one thing is found."""
        return [str(row[0]) for row in self._db.execute("SELECT norm FROM names WHERE entity = ?", (entity,))]

    def begins(self, norm: str) -> bool:
        """Say whether any name starts with `norm`: the look-up that lets a longest match stop early."""
        if any(name.startswith(norm) for name in self._besides):
            return True
        row = self._db.execute("SELECT norm FROM names WHERE norm >= ? LIMIT 1", (norm,)).fetchone()
        return row is not None and str(row[0]).startswith(norm)

    def beginning(self, norm: str) -> list[Hit]:
        """Return the entities with a name whose first words are `norm`: none when more than a few things share them."""
        if len(norm) < SHORTEST_TYPO or has_han(norm):
            return []
        rows = self._db.execute(
            "SELECT DISTINCT entity, norm FROM names WHERE norm >= ? AND norm < ? LIMIT 9", (norm + " ", norm + "!")
        ).fetchall()
        found = {hit.id: hit for _, name in rows for hit in self.exact(str(name))} if len(rows) < 9 else {}
        return [Hit(id=h.id, name=h.name, cls=h.cls, matched=norm, score=0.8, weight=h.weight) for h in found.values()]

    def headed(self, norm: str) -> list[Hit]:
        """Return the entities with a name that begins so, all of them or none."""
        rows = self._db.execute(
            "SELECT DISTINCT norm FROM names WHERE norm >= ? AND norm < ? LIMIT ?",
            (norm, norm + "\uffff", MOST_CANDIDATES),
        ).fetchall()
        return [hit for (name,) in rows for hit in self.exact(str(name))] if len(rows) < MOST_CANDIDATES else []

    def called_for_short(self, words: list[str], *, first: bool = False) -> list[Hit]:
        """Return the one entity with a name of these words and more between them, its last word last; else nothing.

        A single word must stand in the names of no other entity. `first`: it may be the first word as well.
        """
        if not words:
            return []
        rows = self._db.execute(
            "SELECT norm FROM postings WHERE token = ? LIMIT ?", (words[-1], MOST_CANDIDATES)
        ).fetchall()
        names = [str(norm) for (norm,) in rows] if len(rows) < MOST_CANDIDATES else []
        fit = names if len(words) == 1 else [name for name in names if _shortens(words, name.split())]
        found = {hit.id: hit for name in fit for hit in self.exact(name)}
        ends = [name.split() for name in fit]
        if len(found) != 1 or not any(e[-1] == words[-1] or (first and e[0] == words[-1]) for e in ends):
            return []
        return list(found.values())

    def holding_all(self, words: list[str]) -> list[Hit]:
        """Return the entities with a Latin name that holds all these words, in any order; nothing for common words."""
        rows = self._db.execute("SELECT norm FROM postings WHERE token = ? LIMIT ?", (words[-1], MOST_CANDIDATES))
        names = [str(norm) for (norm,) in rows]
        fit = [name for name in names if set(words) <= set(name.split())] if len(names) < MOST_CANDIDATES else []
        return [hit for name in fit for hit in self.exact(name)]

    def tailed(self, norm: str) -> list[Hit]:
        """Return the entities with a longer Chinese name that ends so: none when more than a few things share it."""
        back = norm[::-1]
        rows = self._db.execute(
            "SELECT norm FROM tails WHERE tail > ? AND tail < ? LIMIT 9", (back, back + "\uffff")
        ).fetchall()
        return [hit for (name,) in rows for hit in self.exact(str(name))] if len(rows) < 9 else []

    def ends(self, norm: str) -> bool:
        """Say whether any Chinese name ends in `norm`."""
        row = self._db.execute("SELECT tail FROM tails WHERE tail >= ? LIMIT 1", (norm[::-1],)).fetchone()
        return row is not None and str(row[0]).startswith(norm[::-1])

    def ending(self, norm: str) -> list[Hit]:
        """Return the one entity with a name whose last words are these, at most MOST_BEFORE words before them."""
        words = norm.split()
        if len(words) < 2 or has_han(norm):
            return []
        rows = self._db.execute(
            "SELECT norm FROM postings WHERE token = ? LIMIT ?", (max(words, key=len), MOST_CANDIDATES)
        ).fetchall()
        fit = [str(name) for (name,) in rows if str(name).endswith(" " + norm)] if len(rows) < MOST_CANDIDATES else []
        found = {hit.id: hit for name in fit for hit in self.exact(name)}
        near = all(len(name.split()) - len(words) <= MOST_BEFORE for name in fit)
        return [dataclasses.replace(h, score=0.8) for h in found.values()] if len(found) == 1 and near else []

    def similar(self, text: str, *, limit: int = 8, at_least: float = 0.85) -> list[Hit]:
        """Return entities with a name one typo away from `text`, best first; never the exact ones."""
        from rapidfuzz.distance import OSA

        norm = normal(text)
        found: dict[str, Hit] = {}
        for candidate in self._near(norm):
            score = OSA.normalized_similarity(norm, candidate)
            if candidate != norm and score >= at_least:
                for hit in self.exact(candidate):
                    close = Hit(
                        id=hit.id, name=hit.name, cls=hit.cls, matched=candidate, score=score, weight=hit.weight
                    )
                    found.setdefault(hit.id, close)
        return sorted(found.values(), key=lambda h: (-h.score, -h.weight, h.id))[:limit]

    def _near(self, norm: str) -> Iterable[str]:
        if len(norm) < SHORTEST_TYPO:
            return ()
        return self._near_chinese(norm) if has_han(norm) else self._near_latin(norm)

    def _near_chinese(self, norm: str) -> Iterable[str]:
        """Return names that share a half with `norm`: one wrong character leaves the other half whole."""
        half = len(norm) // 2
        head, tail = norm[:half], norm[half:][::-1]
        heads = self._db.execute(
            "SELECT norm FROM names WHERE norm >= ? AND norm < ? LIMIT ?", (head, head + "\uffff", MOST_CANDIDATES)
        )
        tails = self._db.execute(
            "SELECT norm FROM tails WHERE tail >= ? AND tail < ? LIMIT ?", (tail, tail + "\uffff", MOST_CANDIDATES)
        )
        return {str(row[0]) for rows in (heads, tails) for row in rows if abs(len(row[0]) - len(norm)) <= 1}

    def _near_latin(self, norm: str) -> Iterable[str]:
        """Return `norm` with each word replaced by known words one typo away, where such a name exists."""
        words = norm.split()
        joined = "".join(words)
        yield from (joined,) if len(words) > 1 else ()
        for at, word in enumerate(words):
            for known in self.corrections(word):
                yield " ".join((*words[:at], known, *words[at + 1 :]))
        if len(words) > 1:
            fixed = [next(iter(self.corrections(word)), word) for word in words]
            yield " ".join(fixed)

    def corrections(self, word: str) -> list[str]:
        """Return known Latin words one typo away from `word`, nearest first."""
        if len(word) < SHORTEST_TYPO or word.isdigit():
            return []
        if word not in self._corrected:
            if len(self._corrected) >= MOST_CORRECTED:
                self._corrected.clear()
            self._corrected[word] = self._corrections(word)
        return self._corrected[word]

    def _corrections(self, word: str) -> list[str]:
        from rapidfuzz.distance import OSA

        if self._db.execute("SELECT 1 FROM postings WHERE token = ? LIMIT 1", (word,)).fetchone():
            return []  # a word of some name is spelt right: Beijiang is no Beijing
        keys = sorted(deletions(word))
        marks = ",".join("?" * len(keys))
        rows = self._db.execute(
            f"SELECT DISTINCT token FROM deletes WHERE key IN ({marks}) LIMIT {MOST_CANDIDATES}", keys
        )
        scored = [(OSA.distance(word, str(token)), str(token)) for (token,) in rows]
        bound = 1 if len(word) < 9 else 2
        return [token for distance, token in sorted(scored) if 0 < distance <= bound][:8]

    def containing(self, text: str, *, limit: int = 5) -> list[Hit]:
        """Return entities whose names hold the words of `text`, for "did you mean"."""
        norm = normal(text)
        if not norm:
            return []
        found: dict[str, Hit] = {}
        for candidate in self._holding(norm):
            for hit in self.exact(candidate):
                found.setdefault(hit.id, hit)
        return sorted(found.values(), key=lambda h: (-h.weight, len(h.matched), h.id))[:limit]

    def _holding(self, norm: str) -> list[str]:
        if has_han(norm):
            rows = self._db.execute(
                "SELECT norm FROM names WHERE norm >= ? AND norm < ? LIMIT ?",
                (norm[:2], norm[:2] + "\uffff", MOST_CANDIDATES),
            )
            return [str(row[0]) for row in rows]
        rare = max(norm.split(), key=len)
        meant = (rare, *self.corrections(rare)[:2])  # Alcora is in no name, Alcorra in that of Alcorra Cells
        marks = ",".join("?" * len(meant))
        rows = self._db.execute(f"SELECT norm FROM postings WHERE token IN ({marks}) LIMIT {MOST_CANDIDATES}", meant)
        return [str(row[0]) for row in rows]
