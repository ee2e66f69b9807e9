"""Who speaks in the turns of an interview, and for whom: 王某: 我们去年交付了… is said of the firm that 王某 heads."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ingest.mentions.chinese.candidate import Candidate

_BODIES = ("Company", "Investor", "ResearchInstitute", "Institution", "University", "Hospital", "Association")
# 甲公司创始人兼首席执行官|王某
_POST = re.compile(
    r"(?:[一-鿿、&]{0,12})(?:创始人|[Cc][EeTtOo][Oo]|官|长|裁|总经理|总监|合伙人|负责人|主任|主席|经理|工程师|科学家)(?:兼[一-鿿]{2,12}|[A-Z]{3})?"
)
_TURN = re.compile(r"(?:^|(?<=\n))\s*(?P<who>[一-鿿·A-Za-z ]{1,20}?)[:：]")
_ANSWERS = ("答", "A")  # of an interview that names nobody at its lines
# 创始人、董事长|王某: of the one body that the introduction names.
_POST_ALONE = re.compile(
    r"(?:^|[。\n,“])(?:[一-鿿]{0,6}(?:创始人|[CEOTFcieotf]{3}|官|长|裁|总经理|总监|合伙人|负责人|主任|主席|经理|科学家)[、兼和]?){1,3}$"
)
# 她是甲公司的|创始人兼社长, 作为甲公司的|首席执行官
_IS_HEAD = re.compile(r"的?(?:联合)?(?:创始人|创办人|董事长|总裁|总经理|首席执行官|CEO|社长|院长|所长|会长)")
# 我 and 我们 as what acts or owns; 公司 where no other noun can own it.
_SELF = re.compile(
    r"(?<![一-鿿]我)(?P<n>我们|我(?!们|[国省市区县校院所局]|个人认为|觉得))|(?<=了)(?P<f>公司)(?=[,。;])"
    r"|(?:(?<=[,。;?!:\n“])|^)(?P<c>公司)(?=[一-鿿\d])(?!治理|名单|制|内部|文化|们|简介|股东|债|型|间|法|章程)"
)
# What whoever asks says of the one who answers: 公司现在多大?
_ASKED = re.compile(r"(?:(?<=[,。;?!:\n“说])|^)(?P<c>(?:贵|你们)?公司)(?=[一-鿿\d])(?!治理|名单|制|法|债|型|间)")


@dataclass(frozen=True, slots=True)
class Turn:
    """A turn of an interview: where, who answers ("" for who asks), and the class and name of the body spoken for."""

    start: int
    end: int
    who: str
    cls: str
    body: str


def turns_in(text: str, names: Sequence[Candidate], canonical: Mapping[str, str]) -> list[Turn]:
    """Return the turns of people who the text says hold a post at one body, and of who asks where there is one body."""
    opened = list(_TURN.finditer(text))
    if len(opened) < 2:
        return []
    speakers = Counter(match["who"] for match in opened)
    intro = [n for n in names if n.end <= opened[0].start() and n.cls in _BODIES]
    bodies = _bodies(text, names, canonical) or _of_the_introduction(text, intro, names, canonical, speakers)
    if not bodies and set(_ANSWERS) & set(speakers):
        bodies = _of_who_is_asked(text, intro, names, canonical, opened[0].start())
    people = {who: canonical.get(who, who) for who in bodies}
    for who in _ANSWERS:
        if who in speakers and len(bodies) == 1:
            people[who], bodies[who] = next(iter(people.values())), next(iter(bodies.values()))
    alone = next(iter(bodies.values())) if len({*bodies.values()}) == 1 and len(speakers) == 2 else None
    asks = {who: alone for who in speakers if alone is not None and who not in bodies}
    line = text.find("\n", opened[-1].end())
    ends = [match.start() for match in opened[1:]] + [line if line >= 0 else len(text)]
    return [
        Turn(match.end(), end, people.get(who, ""), *body)
        for match, end in zip(opened, ends, strict=True)
        if (body := bodies.get(who := match["who"]) or asks.get(who)) is not None
    ]


def _bodies(text: str, names: Sequence[Candidate], canonical: Mapping[str, str]) -> dict[str, tuple[str, str]]:
    """Return class and full name of the body of each person, where the text tells one right before the name."""
    found: dict[str, set[tuple[str, str]]] = {}
    for body, person in pairwise(names):
        if body.cls in _BODIES and person.cls == "Person" and _POST.fullmatch(text, body.end, person.start):
            used = text[body.start : body.end]
            held = found.setdefault(text[person.start : person.end], set())
            held.add((body.cls, canonical.get(used, used)))
    return {who: held.pop() for who, held in found.items() if len(held) == 1}


def _of_the_introduction(
    text: str,
    intro: Sequence[Candidate],
    names: Sequence[Candidate],
    canonical: Mapping[str, str],
    speakers: Mapping[str, int],
) -> dict[str, tuple[str, str]]:
    """Return the body of the one person who answers, where what stands before the first turn tells whose head that is.

    Either it names one body and the post alone (创始人王某), or a body right before the post (她是甲公司的创始人)."""
    people = {canonical.get(f, f): f for n in names if n.cls == "Person" for f in (text[n.start : n.end],)}
    answers = [who for who, times in speakers.items() if times > 1 and canonical.get(who, who) in people]
    if len(answers) != 1 or len(speakers) != 2:
        return {}
    full = canonical.get(answers[0], answers[0])
    headed = [b for b in intro if _IS_HEAD.match(text, b.end)]
    told = any(
        n.cls == "Person"
        and canonical.get(text[n.start : n.end], text[n.start : n.end]) == full
        and _POST_ALONE.search(text, max(0, n.start - 30), n.start)
        for n in names
    )
    named = {
        (b.cls, canonical.get(text[b.start : b.end], text[b.start : b.end])) for b in headed or (intro if told else ())
    }
    return {answers[0]: named.pop()} if len(named) == 1 else {}


# 她创办的新加坡硅光公司|Lumenca
_HAS_FOUNDED = re.compile(r"(?:创办|创立|创建|执掌|领导|掌管)的[一-鿿]{0,10}$")


def _of_who_is_asked(
    text: str, intro: Sequence[Candidate], names: Sequence[Candidate], canonical: Mapping[str, str], end: int
) -> dict[str, tuple[str, str]]:
    """Return the body of the one person of an introduction, which tells whose head or founder that is."""
    forms = {text[n.start : n.end] for n in names if n.cls == "Person" and n.end <= end}
    people = {canonical.get(form, form) for form in forms}
    theirs = [
        b for b in intro if _IS_HEAD.match(text, b.end) or _HAS_FOUNDED.search(text, max(0, b.start - 16), b.start)
    ]
    named = {(b.cls, canonical.get(form, form)) for b in theirs for form in (text[b.start : b.end],)}
    return {people.pop(): named.pop()} if len(people) == len(named) == 1 else {}


def other_than_speaker(
    text: str, turns: Sequence[Turn], start: int, who: str, names: Sequence[Candidate], canonical: Mapping[str, str]
) -> str:
    """Return whom 他 at `start` is, `who` unless that is the speaker: then the last other person since the question."""
    at = next((i for i, turn in enumerate(turns) if turn.start <= start < turn.end), -1)
    if at < 0 or not turns[at].who or turns[at].who != who:
        return who
    begin = turns[at - 1].start if at else turns[at].start
    people = [n for n in names if n.cls == "Person" and begin <= n.start < start]
    fulls = [canonical.get(text[n.start : n.end], text[n.start : n.end]) for n in people]
    others = [full for full in fulls if full != who]
    return others[-1] if others else ""


def selves(text: str, turn: Turn, start: int, end: int) -> Iterator[tuple[int, int, str, str]]:
    """Yield where a stretch of a turn says 我, 我们 or 公司 of itself, and the class and name that is meant."""
    pattern = _SELF if turn.who else _ASKED
    for match in pattern.finditer(text, max(start, turn.start), min(end, turn.end)):
        person = match[0] == "我"
        yield *match.span(), "Person" if person else turn.cls, turn.who if person else turn.body
