"""What 该公司, 公司, 其 and 李总 stand for. What is unclear stays unresolved."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from ingest.mentions.chinese import nominals
from ingest.mentions.chinese.antecedents import Antecedents
from ingest.mentions.chinese.candidate import Candidate
from ingest.mentions.chinese.interviews import Turn, other_than_speaker, selves
from ingest.mentions.chinese.items import item_of
from ingest.mentions.chinese.sentences import Sentence


@dataclass(frozen=True, slots=True)
class Reference:
    """A word that stands for a name. `name` is "" when it could not be resolved."""

    start: int
    end: int
    cls: str
    name: str
    pronoun: bool = False


def references_in(
    text: str,
    names: Sequence[Candidate],
    canonical: Mapping[str, str],
    sentences: Sequence[Sentence],
    defined: str = "",
    terms: Mapping[str, str] | None = None,
    items: Sequence[int] = (),
    turns: Sequence[Turn] = (),
) -> Iterator[Reference]:
    """Yield the nominals and pronouns of the text, resolved where one name before them is the clear choice.

    `names` are the mentions by name in text order; `canonical` maps a name used to the full one. `defined` is the
    company that the text itself calls 公司 ((以下简称“公司”)), or ""; `terms` are the other words it gives its parties;
    `turns` those of an interview. Of a digest, whose `items` begin there, each item is read as a text of its own.
    """
    for _, part in groupby(sentences, key=lambda sentence: item_of(items, sentence.end - 1)):
        here = list(part)
        own = names[bisect_left(names, here[0].start, key=_start) : bisect_left(names, here[-1].end, key=_start)]
        yield from _references_in(text, own if items else names, canonical, here, defined, terms or {}, turns)


def _start(name: Candidate) -> int:
    return name.start


def _references_in(
    text: str,
    names: Sequence[Candidate],
    canonical: Mapping[str, str],
    sentences: Sequence[Sentence],
    defined: str,
    meant: Mapping[str, str],
    turns: Sequence[Turn],
) -> Iterator[Reference]:
    state = Antecedents(text, names, canonical, defined)
    called = re.compile("|".join(meant)) if meant else None
    for sentence in sentences:
        state.enter(sentence)
        for term in called.finditer(text, sentence.start, sentence.end) if called is not None else ():
            full = canonical.get(meant[term[0]], meant[term[0]])
            state.heard(Candidate(start=term.start(), end=term.end(), cls="Company", score=1, name=full))
            yield Reference(term.start(), term.end(), "Company", full)
        own: set[int] = set()
        for turn in turns:
            for start, end, cls, name in selves(text, turn, sentence.start, sentence.end):
                own.add(start)
                state.heard(Candidate(start=start, end=end, cls=cls, score=1, name=name))
                yield Reference(start, end, cls, name, pronoun=True)
        for match, classes, start, pronoun in nominals.occurrences(text, sentence):
            if state.named[start] or start in own:
                continue  # 某某投资|集团|有限公司: part of a name
            cls, name = state.resolve(start, classes, first=match["n"] == "公司" if "n" in match.groupdict() else False)
            if pronoun and turns and cls == "Person":
                name = other_than_speaker(text, turns, start, name, names, canonical)
            if not name and classes == ("Site",) and text[start] not in "该这上前":
                continue  # 工厂…: of the firm
            if not name and text[start] == "全":
                continue  # 全市: of the place that the text is about, which the figure itself looks for
            if name:
                state.heard(Candidate(start=start, end=match.end(), cls=cls, score=1, name=name))
            yield Reference(start, match.end(), cls or classes[-1], name, pronoun)
