"""Printed titles to posts: "Group CEO", "chief executive officer" and 首席执行官 are one post."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from ontology.model import Lang, Ontology, PostTitle

# Words before a title that say where, since when or how senior, and leave the post what it is.
_BEFORE = re.compile(
    r"(?:(?:the|its|his|her|their|then|current|new|newly appointed|acting|interim|former|ex|incoming|outgoing|"
    r"global|group|company|senior|lead|principal|executive|full time|longtime|long time|founding)\s+"
    r"|代理|代|前任|前|原|现任|时任|新任|候任|该公司|公司|集团|常务|资深|高级)",
)
_AND = re.compile(r"\s*(?:,?\s+and\s+|\s&\s|;|/|、|，|,\s+|兼任|兼|暨|及|和)\s*")
_AFTER = ("of", "at", "for", "in", "to", "with")
_TURNED = ("副", "助理", "代表", "候选", "前", "原", "荣誉", "名誉")  # before a title these make another post of it
# Before an executive's title these say that only a part of the organization is meant.
_PART = re.compile(r"(?:区|事业部|分公司|部门?|业务|产品|技术|销售|市场|运营|财务|商务|研发|中国|亚太|欧洲|北美|海外)$")


def post_of(ontology: Ontology, printed: str) -> PostTitle | None:
    """Return the post that a printed title names, the first one when it names several, else None."""
    return next(iter(posts_of(ontology, printed)), None)


def posts_of(ontology: Ontology, printed: str) -> tuple[PostTitle, ...]:
    """Return the posts of a printed title in its order: "Chairman and CEO" names two, 党委书记、董事长 too.

    Each part is looked up whole, then without words such as "acting" or 原, then by the known title that begins it
    ("Vice President of Engineering") or, in Chinese, ends it (浦东新区区委书记). A generic post ("head") is only
    found whole: a "head of AI research" heads a part, not the organization."""
    known = _known(_Key(ontology))
    whole = _one(_plain(printed), known)
    if whole is not None and _plain(printed) in known:
        return (whole,)
    parts = [_one(_plain(part), known) for part in _AND.split(printed) if part.strip()]
    if _limited(printed, parts):
        return ()
    return tuple({post.id: post for post in parts if post is not None}.values())


def expand(ontology: Ontology, post: str) -> tuple[str, ...]:
    """Return the posts that a question for `post` means: a generic one ("boss") means every post of rank 1.

    Who heads a place's administration, a generic post of the government, holds none of a party's posts.
    Unknown posts stand for themselves."""
    found = ontology.titles.get(post)
    if found is None or not found.generic:
        return (post,)
    apart = "party" if found.area == "government" else ""
    top = (t for t in ontology.titles.values() if t.rank <= 1 and not t.generic)
    return (post, *(t.id for t in top if not apart or t.area != apart))


def spellings(ontology: Ontology, post: str) -> tuple[str, ...]:
    """Return every printed form of `post` and of those it stands for, in both languages, as the Turtle writes them."""
    found = (ontology.titles[p] for p in expand(ontology, post) if p in ontology.titles)
    return tuple(dict.fromkeys(text for title in found for texts in title.words.labels.values() for text in texts))


def the_post_said(ontology: Ontology, post: str, quotes: Iterable[str]) -> str:
    """Return the one post of those that a generic `post` stands for which quotes name in either language, `post` where
    they name none or several: who is asked for as "head" is told as "managing director"."""
    if post not in ontology.titles or not ontology.titles[post].generic:
        return post
    text = " ".join(quotes)
    said: dict[str, str] = {}  # spelling -> post
    for below in expand(ontology, post)[1:]:
        for lang, labels in ontology.titles[below].words.labels.items():
            for words in labels:
                whole = re.escape(words) if lang == "zh" else rf"(?<![\w-]){re.escape(words)}(?![\w-])"
                if re.search(whole, text, re.IGNORECASE):
                    said[words.lower()] = below
    longest = {said[w] for w in said if not any(w != other and w in other for other in said)}
    return longest.pop() if len(longest) == 1 else post


def _one(text: str, known: dict[str, PostTitle]) -> PostTitle | None:
    while text and text not in known:
        shorter = _BEFORE.sub("", text, count=1) if _BEFORE.match(text) else text
        if shorter == text:
            return _ending(text, known) if _lang(text) == "zh" else _beginning(text, known)
        text = shorter
    return known.get(text)


def _limited(printed: str, parts: list[PostTitle | None]) -> bool:
    """Say whether a comma cuts the post down to a part: "President, North America" presides over no organization."""
    first = parts[0] if parts else None
    return first is not None and (first.sole or first.area == "board") and "," in printed and parts[1:] == [None]


def _ending(text: str, known: dict[str, PostTitle]) -> PostTitle | None:
    """Return the post whose title ends a Chinese one, unless what stands before it makes another post of it."""
    for at in range(1, len(text) - 1):
        post = known.get(text[at:])
        if post is not None:
            before = text[:at]
            partial = post.area == "executive" and post.sole and _PART.search(before)
            return None if post.generic or before.endswith(_TURNED) or partial else post
    return None


def _beginning(text: str, known: dict[str, PostTitle]) -> PostTitle | None:
    """Return the post whose title begins an English one and is only placed by what follows."""
    words = text.split()
    for upto in range(len(words) - 1, 0, -1):
        post = known.get(" ".join(words[:upto]))
        if post is not None:
            return post if words[upto] in _AFTER and not post.generic else None
    return None


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


@lru_cache(maxsize=8)
def _known(key: _Key) -> dict[str, PostTitle]:
    titles = key.ontology.titles.values()
    return {_plain(text): title for title in titles for texts in title.words.labels.values() for text in texts}
