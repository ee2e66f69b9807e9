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


# 把公司交给了女儿、首席执行官|张三。她…; 与大学同学|李四合伙创办甲。她…
_HANDED = re.compile(r"(?:交给|传给|让给|让位于|移交给?|交棒给|托付给)(?:了)?[^,。;]{0,14}$")
_BESIDE = re.compile(
    r"(?:[与和跟同]|联合|拉上|找来)[^,。;]{0,8}(?:同学|师弟|师兄|师妹|师姐|校友|好友|朋友|同事|搭档|合伙人|学弟|学长|室友|同窗|妻子|丈夫)$"
)


def _person(text: str, state: Antecedents, start: int, name: str) -> str:
    """Return whom 她 at `start` means: who ends the clause before it, else whom the sentence before lets it mean."""
    here = [n for n in state.current if n.cls == "Person" and n.end <= start]
    if here and here[-1].end == start - 1 and text[start - 1] == ",":
        return state.full(here[-1])  # 继任者是张三,她此前…
    return name if here else _of_those_before(text, state, name)


def _of_those_before(text: str, state: Antecedents, name: str) -> str:
    """Return whom 她 means after a sentence: who was handed something there, nobody where it names only a companion."""
    people = [n for n in state.before if n.cls == "Person"]
    handed = [n for n in people if _HANDED.search(text, max(0, n.start - 20), n.start)]
    if handed and handed[-1] is people[-1]:
        return state.full(handed[-1])
    alone = {state.full(n) for n in people if not _BESIDE.search(text, max(0, n.start - 16), n.start)}
    return name if not people or name in alone else ""


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
            if classes == ("Person",):
                name = _person(text, state, start, name)
            if not name and classes == ("Site",) and text[start] not in "该这上前":
                continue  # 工厂…: of the firm
            if not name and text[start] == "全":
                continue  # 全市: of the place that the text is about, which the figure itself looks for
            if name:
                state.heard(Candidate(start=start, end=match.end(), cls=cls, score=1, name=name))
            yield Reference(start, match.end(), cls or classes[-1], name, pronoun)
