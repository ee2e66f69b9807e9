"""Printed titles to posts: "Group CEO", "chief executive officer" and 首席执行官 are one post."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from ontology.model import Lang, Ontology, PostTitle

# Words before a title that say where or since when it is held, not which post it is.
_BEFORE = re.compile(
    r"^(?:the|its|his|her|their|then|current|new|newly appointed|acting|interim|former|ex-|incoming|outgoing|global|"
    r"group|company|firm's|company's|代理|代|前任|前|原|现任|时任|新任|候任|该公司|公司|集团)[\s-]*",
    re.IGNORECASE,
)


def post_of(ontology: Ontology, printed: str) -> PostTitle | None:
    """Return the post that a printed title names, else None.

    The whole title first, then without words such as "acting" or 原, then the longest known title that begins it
    ("Chairman of Harbor Group") or, in Chinese, ends it (浦东新区区委书记)."""
    text = _plain(printed)
    known = _known(_key(ontology))
    while text and text not in known:
        shorter = _BEFORE.sub("", text)
        if shorter == text:
            return _part(text, known)
        text = shorter
    return known.get(text)


def expand(ontology: Ontology, post: str) -> tuple[str, ...]:
    """Return the posts that a question for `post` means: a generic one ("boss") means every sole post of rank 1.

    Unknown posts stand for themselves."""
    found = ontology.titles.get(post)
    if found is None or not found.generic:
        return (post,)
    return (post, *(t.id for t in ontology.titles.values() if t.sole and t.rank <= 1 and t.id != post))


def spellings(ontology: Ontology, post: str) -> tuple[str, ...]:
    """Return every printed form of `post` and of those it stands for, in both languages, as the Turtle writes them."""
    found = (ontology.titles[p] for p in expand(ontology, post) if p in ontology.titles)
    return tuple(dict.fromkeys(text for title in found for texts in title.words.labels.values() for text in texts))


def _part(text: str, known: dict[str, PostTitle]) -> PostTitle | None:
    if _lang(text) == "zh":
        ends = (text[at:] for at in range(len(text)))
        return next((known[end] for end in ends if end in known), None)
    words = text.split()
    starts = (" ".join(words[:upto]) for upto in range(len(words) - 1, 0, -1))
    ends = (" ".join(words[at:]) for at in range(1, len(words)))
    found = next((known[start] for start in starts if start in known and _of_follows(words, start)), None)
    return found or next((known[end] for end in ends if end in known), None)


def _of_follows(words: list[str], start: str) -> bool:
    """Say whether what follows the title only places it: "of", "at", "for", a comma."""
    rest = words[len(start.split()) :]
    return bool(rest) and (rest[0] in ("of", "at", "for", "in", "and", "&", "with") or start.endswith(","))


def _plain(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text).casefold().replace("-", " ").strip(" .,;:、，。\"'“”")
    return re.sub(r"\s+", " ", folded)


def _lang(text: str) -> Lang:
    return "zh" if re.search(r"[\u4e00-\u9fff]", text) else "en"


class _Key:
    """Holds an ontology as a cache key: equal when the version is."""

    def __init__(self, ontology: Ontology) -> None:
        self.ontology = ontology
        self._mark = (ontology.iri, ontology.version)

    def __hash__(self) -> int:
        return hash(self._mark)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Key) and self._mark == other._mark


def _key(ontology: Ontology) -> _Key:
    return _Key(ontology)


@lru_cache(maxsize=8)
def _known(key: _Key) -> dict[str, PostTitle]:
    titles = key.ontology.titles.values()
    return {_plain(text): title for title in titles for texts in title.words.labels.values() for text in texts}
