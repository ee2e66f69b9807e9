"""Whose answers an interview prints: questions and answers in turn, marked "Q:" and "A:", quoted or plain."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.mentions.english.nominals import ORGANIZATIONS
from ingest.mentions.mention import Mention
from ingest.statements.english.scene import Scene
from ingest.statements.english.speech import Quotation, interviewed

_ASKED, _ANSWERED = re.compile(r"Q(?:uestion)?\s?[:.]\s"), re.compile(r"A(?:nswer)?\s?[:.]\s")
_YOU = re.compile(r"\b[Yy]ou(?:r|rs)?\b")
_LONGEST = 160  # characters of a question
_FEWEST = 2  # questions that make an interview
_MARKS = '“”"'


@dataclass(frozen=True, slots=True)
class _Block:
    """One paragraph of a text."""

    start: int
    end: int
    text: str

    @property
    def marked(self) -> bool:
        """Say whether it is headed as an answer."""
        return _ANSWERED.match(self.text) is not None

    @property
    def quoted(self) -> bool:
        """Say whether it opens with a quotation mark."""
        return self.text[:1] in _MARKS

    @property
    def asks(self) -> bool:
        """A question, or a short remark to whom it is put: "You began in banking."."""
        if _ASKED.match(self.text):
            return True
        short = len(self.text) <= _LONGEST and not self.quoted and not self.marked
        return short and (self.text.endswith("?") or _YOU.search(self.text) is not None)


@dataclass(frozen=True, slots=True)
class Interview:
    """The answers, each as said by whom the interview is with; the firm that it is about, where that is clear."""

    answers: tuple[Quotation, ...]
    firm: Mention | None


def interview(text: str, scenes: Sequence[Scene]) -> Interview | None:
    """The interview that a document is, None where it is none or nobody says with whom."""
    blocks = [_Block(m.start(), m.end(), m[0]) for m in re.finditer(r"\S[^\n]*", text)]
    asked = [i for i, block in enumerate(blocks) if block.asks]
    if sum(blocks[i].text.endswith("?") for i in asked) < _FEWEST:
        return None
    first = blocks[asked[0]].start
    speaker = _with_whom(text, scenes, first)
    if speaker is None:
        return None
    given = tuple(Quotation(b.start, b.end, speaker) for b in _answering(blocks, asked))
    return Interview(given, _about(scenes, first) or _in_title(scenes, first))


def _in_title(scenes: Sequence[Scene], first: int) -> Mention | None:
    """The only firm of the words before the first question that the title names: "Interview: Jane Roe of X"."""
    title = str(scenes[0].reading.extra.get("title", ""))
    firms = {
        m.name: m for s in scenes for m in s.mentions if m.cls in ORGANIZATIONS and m.kind == "name" and m.start < first
    }
    told = [m for name, m in firms.items() if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", title)]
    return told[0] if len(told) == 1 else None


def _about(scenes: Sequence[Scene], first: int) -> Mention | None:
    """The only firm that the words before the first question name, or the only one of them that comes back later."""
    firms = [m for scene in scenes for m in scene.mentions if m.cls in ORGANIZATIONS and m.kind in ("name", "short")]
    before = {m.name: m for m in firms if m.start < first}
    later = {m.name for m in firms if m.start >= first} & before.keys()
    only = later if len(before) > 1 else before.keys()
    return before[next(iter(only))] if len(only) == 1 else None


def _answering(blocks: Sequence[_Block], asked: Sequence[int]) -> Iterator[_Block]:
    """What follows a question, up to the next; of the last one what is written as the other answers are."""
    marked = [b for b in blocks if b.marked]
    follows = [blocks[i + 1] for i in asked if i + 1 < len(blocks) and not blocks[i + 1].asks]
    quoted = sum(b.quoted for b in follows) * 2 > len(follows)
    for i, block in enumerate(blocks):
        if len(marked) >= _FEWEST:
            if block.marked:
                yield block
        elif i > asked[0] and not block.asks and block.quoted == quoted and (quoted or i <= asked[-1] + 1):
            yield block


def _with_whom(text: str, scenes: Sequence[Scene], first: int) -> Mention | None:
    """Whom the words before the first question say that they talk with, else the first whom they name."""
    people = [m for scene in scenes for m in scene.mentions if m.cls == "Person" and m.start < first]
    named = [m for m in people if m.kind == "name" and " " in m.name]
    return interviewed(text, people) or (named[0] if named else None)
