"""A question that nothing else understands, said as the plain question that it most likely is; silence where unsure.

Nothing is dropped: every name takes a slot, a time is said with the plain question, no plain question is taken that was
never worded with the question's words of measure or denial, and words that no wording has are handed on: who answers
looks for them in the sources."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kg.askable import Askable
from kg.plan.planned import Lang
from kg.planner.items import Item
from kg.planner.linked import linked
from kg.planner.planner import index_of
from kg.planner.question import read
from kg.planner.worded.features import words_of
from kg.planner.worded.recogniser import WEIGHTY, Recogniser, recogniser_of
from kg.planner.worded.wordings import NONE, SLOT, canonical, kind_of
from ontology.model import Ontology

_KINDS = (
    ("person", ("Person",)),
    ("park", ("Cluster",)),
    ("product", ("Product", "Technology")),
    ("policy", ("Policy",)),
    ("event", ("Event",)),
    ("place", ("Place",)),
    ("org", ("Organization",)),
)
_YEAR = re.compile(r"(?:in |during )?((?:[A-Z][a-z]+ )?\d{4})|(\d{4}年(?:\d{1,2}月)?)")
_PUT_BEFORE = re.compile(r"\b(?:in|during|for)\s+$", re.IGNORECASE)
_NOT_THEN = re.compile(r"\b(?:since|before|after|until|till|by|from|between|around)\s+(?:the\s+)?$", re.IGNORECASE)
#: Who wants to do something has not done it; who wants to know only asks.
_WANTED = {
    "en": re.compile(
        r"\b(?:want(?:s|ed|ing)?|plan(?:s|ned|ning)?|intend(?:s|ed|ing)?|hop(?:es?|ed|ing)|aim(?:s|ed|ing)?) to "
        r"(?!know|find|see|learn|understand|check|ask|hear)",
        re.IGNORECASE,
    ),
    "zh": re.compile(r"(?:想要?|打算|有意|准备|拟|欲)(?!要?(?:知|了解|问|请|看|查|搞|弄|听|找|核实|确认|打听|咨询))"),
}
#: Which firms of a kind are meant; the plain question without such a word is about all of them.
_NARROWS = {
    "en": re.compile(
        r"\b(?:foreign|overseas|domestic|local|state-(?:owned|run|backed)|privately[ -](?:owned|held)|unlisted|"
        r"listed|small|large|mid-sized|leading|besides|aside|apart|outside|beyond|elsewhere)\b",
        re.IGNORECASE,
    ),
    "zh": re.compile(
        "[外中内国民私央日美德英法韩港台独]资|[外国民央私]企|国有|国营|民营|私营|海外|境外|国外|本土|本地|外地|上市|中小|小微|"
        "专精特新|高新技术|规上|规模以上|龙头|头部|知名|独角兽|初创|以外|之外|此外|另外|其他|其它|别的"
    ),
}
_DEEDS = re.compile("[投融募注筹集][过了到得]?资|收购|并购|入股|融|募|参股|股东|股份|上市|盈利|亏损|裁员")
_AHEAD = re.compile(r"\bplan\b|\bwill\b|rumoured|打算|计划|将|传闻")
SHORTEST = 3  # characters of the beginning of a name that stands for it whatever follows
#: What an English wording says and its plain question must say too: who goes is not who is there, who owns a part of a
#: firm is not where it is, and a ranking is no count.
_SAID_TOO = tuple(
    (re.compile(rf"\b(?:{said})\b", re.IGNORECASE), re.compile(rf"\b(?:{too})", re.IGNORECASE))
    for said, too in (
        (
            r"step(?:s|ped|ping)? (?:down|aside|back)|resign\w*|quits?|leav(?:e|es|ing)|left|depart\w*|retir\w*",
            r"former|used to|was|were|left|leave|no longer|predecessor",
        ),
        (r"rank|ranked|sort|sorted", r"top|rank|highest|largest|most"),
        (r"stakes?|shares|shareholdings?|holdings?", r"stake|share|hold|own|parent|invest|bought|acquire|list"),
    )
)
_AROUND_ZH = re.compile(r"^(?:以前|之前|以后|之后|以来|起|前|后|末|初|底|到)")


@dataclass(frozen=True, slots=True)
class _Masked:
    """A question with slots for what it names: the text, what stands in them as typed, and the time that it says."""

    text: str
    named: tuple[tuple[str, str], ...]  # kind of slot, words
    time: str = ""


@dataclass(frozen=True, slots=True)
class Plainly:
    """A plain question, the chance that it is meant, and the words typed that no wording has, for sources to have."""

    question: str
    chance: float
    unheard: tuple[str, ...] = ()


def plain_question(graph: Askable, typed: str, today: str) -> Plainly | None:
    """Return the plain question that a question most likely is; None where none is meant. `today` is an ISO date."""
    question = read(typed)
    items = linked(question, index_of(graph), graph.ontology, datetime.date.fromisoformat(today))
    return said_plainly(items, question.text, question.lang, graph.ontology)


def said_plainly(items: Sequence[Item], text: str, lang: Lang, ontology: Ontology) -> Plainly | None:
    """Return the plain question that a question most likely is, with its names; None where none is meant."""
    recogniser = recogniser_of(lang)
    ways = (_guess(recogniser, masked, lang) for masked in dict.fromkeys(_masked(items, text, lang, ontology)))
    return max((way for way in ways if way is not None), key=lambda way: way.chance, default=None)


def _guess(recogniser: Recogniser, masked: _Masked, lang: Lang) -> Plainly | None:
    kept, unheard = recogniser.heard(masked.text)
    label, chance = recogniser.guess(kept)
    own = recogniser.own.get(label, ())
    weighty = any(w in WEIGHTY[lang] and w not in own for w in words_of(kept, lang))
    told_less = (_only_wanted, _wider, _leaves_out)
    if label == NONE or weighty or not masked.named or any(is_so(kept, label, lang) for is_so in told_less):
        return None
    return Plainly(_filled(label, masked, lang), chance, unheard)


def _only_wanted(text: str, label: str, lang: Lang) -> bool:
    """Say whether a text asks for what somebody wants to do, and the plain question for what is done."""
    plain = canonical(lang)[label.partition("/")[0]]
    return _WANTED[lang].search(text) is not None and _AHEAD.search(plain) is None


def _wider(text: str, label: str, lang: Lang) -> bool:
    """Say whether a text asks for some firms only, and the plain question for all: 园区里的外资企业."""
    plain = canonical(lang)[label.partition("/")[0]]
    if lang == "zh" and _DEEDS.search(text) is not None and _DEEDS.search(plain) is None:
        return True
    return any(found[0] not in plain for found in _NARROWS[lang].finditer(text))


def _leaves_out(text: str, label: str, lang: Lang) -> bool:
    """Say whether the plain question leaves out that somebody goes, or owns a part."""
    plain = canonical(lang)[label.partition("/")[0]]
    return lang == "en" and any(said.search(text) and not too.search(plain) for said, too in _SAID_TOO)


def _masked(items: Sequence[Item], text: str, lang: Lang, ontology: Ontology) -> Iterator[_Masked]:
    """Yield the ways to put slots for what is named; titles, goods and fields may be plain words too."""
    if any(item.number or (item.quoted and not item.hits) for item in items):
        return
    for posts in (True, False):
        for things in (True, False):
            if (found := _with_slots(items, text, lang, ontology, posts, things)) is not None:
                yield found


def _with_slots(
    items: Sequence[Item], text: str, lang: Lang, ontology: Ontology, posts: bool, things: bool
) -> _Masked | None:
    if lang == "zh" and any(_cut_short(a, b) for a, b in pairwise(items)):
        return None
    out, named, time, at = "", [], "", 0
    for item in items:
        out, at = out + text[at : item.start], item.end
        if item.when is not None:
            said = _YEAR.fullmatch(item.text)
            if said is None or time or _NOT_THEN.search(out) or (lang == "zh" and _AROUND_ZH.match(text[item.end :])):
                return None
            time, out = said[1] or said[2], _PUT_BEFORE.sub("", out)
        elif kind := _kind(item, ontology, posts, things):
            named.append((kind, item.text))
            out += "{%s}" % ("goods" if kind == "thing" else kind)
        else:
            out += item.text
    return _Masked(out + text[at:], tuple(named), time)


def _cut_short(item: Item, after: Item) -> bool:
    """Say whether an item only begins a name and what follows may go on with another one: 月之 of 月之海."""
    begins = bool(item.hits) and all(h.score < 1 and h.name.startswith(item.text) for h in item.hits)
    return begins and len(item.text) < SHORTEST and after.start == item.end and after.word not in ("de", "be", "in")


def _kind(item: Item, ontology: Ontology, posts: bool, things: bool) -> str:
    """Return the kind of slot that an item takes, "" for plain words."""
    if item.hits:
        cls = item.hits[0].cls
        return next((kind for kind, above in _KINDS if any(ontology.is_a(cls, one) for one in above)), "")
    if posts and any(e.kind == "noun" and any(name == "title" for name, _ in e.where) for e in item.elements):
        return "title"
    return "thing" if things and item.of_kind("concept") and not item.word else ""


def _filled(label: str, masked: _Masked, lang: Lang) -> str:
    """Return the plain question of a label with what the question names in its slots."""
    name, _, order = label.partition("/")
    left = list(masked.named)
    bodies = [words for kind, words in left if kind == "org"]
    if order == "b":
        bodies.reverse()
    others = {kind: words for kind, words in left if kind != "org"}

    def words(slot: re.Match[str]) -> str:
        kind = kind_of(slot[1])
        return bodies[slot[1] == "org2"] if kind == "org" else others[kind]

    plain = SLOT.sub(words, canonical(lang)[name])
    if not masked.time:
        return plain
    return f"{masked.time}{plain}" if lang == "zh" else f"{plain.rstrip('?')} in {masked.time}?"
