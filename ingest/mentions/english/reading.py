"""A passage as the parser sees it: brackets and the quotation marks of names left out, written-out names kept whole.

Every token keeps its place in the document, so that whatever is found has exact offsets.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from ingest.mentions.english.forms import Form, form_names
from ingest.mentions.english.heads import head_class
from ingest.mentions.english.passages import Passage
from ingest.mentions.english.places import STATES, level


@dataclass(frozen=True, slots=True)
class Bracket:
    """What stood in round brackets, left out of the parse: document offsets of the inside."""

    start: int
    end: int
    text: str
    before: int  # index of the last token before it, -1 at the start


@dataclass(frozen=True, slots=True)
class Quoted:
    """A name in quotation marks (the marks are left out of the parse): document offsets of the inside."""

    start: int
    end: int
    text: str


@dataclass(slots=True)
class Reading:
    """A parsed passage: `doc` is spaCy's, `starts` and `ends` place its tokens in the document's text."""

    passage: Passage
    doc: Any
    starts: list[int]
    ends: list[int]
    brackets: tuple[Bracket, ...] = ()
    quoted: tuple[Quoted, ...] = ()
    forms: tuple[Form, ...] = ()
    order: int = 0
    extra: dict[str, Any] = field(default_factory=dict)

    def tokens_at(self, start: int, end: int) -> tuple[int, int]:
        """Return the half-open token range that touches document offsets [start, end); empty range when none does."""
        first = bisect_right(self.ends, start)
        last = bisect_left(self.starts, end)
        return first, max(first, last)

    def in_quotation(self, index: int) -> bool:
        """Say whether a token stands between quotation marks of its passage."""
        before = self.passage.text[: self.starts[index] - self.passage.start]
        return before.count("“") > before.count("”") or (before.count('"') % 2 == 1)

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Return the document offsets of tokens first..last-1."""
        return self.starts[first], self.ends[last - 1]


_BRACKET = re.compile(r"\(([^()]{1,120})\)")
_QUOTED = re.compile(
    r"“([^“”]{2,60})”|\"([^\"]{2,60})\"|‘([^‘’]{2,60})’(?!\w)|(?<!\w)'([^']{2,60})'(?!\w)|「([^「」]{2,60})」"
)
_SENTENCE = re.compile(r"[A-Z][^.]{20,}[.!]$")  # a bracket that holds a whole sentence is read like any other
_SMALL = frozenset(["of", "the", "and", "for", "in", "on", "a", "an", "to", "&", "de", "at", "with"])


def prepare(passage: Passage, tokenizer: Any) -> tuple[Reading, list[str], list[bool]]:
    """Return a reading without its parse, and the words and following spaces that the parser is to see."""
    text = passage.text
    forms = form_names(text)
    quoted = list(_quoted_names(text))
    brackets = [m for m in _BRACKET.finditer(text) if not any(f.start < m.start() < f.end for f in forms)]
    brackets = [m for m in brackets if not _SENTENCE.match(m[1])]
    skipped = _skipped(text, quoted, brackets)
    whole = {
        f.start: (f.end, _stand_in(text[f.start : f.end], f.cls)) for f in forms if _unwieldy(text[f.start : f.end])
    }
    for match in _HYPHENED.finditer(text):
        if not any(f.start <= match.start() < f.end for f in forms):
            whole[match.start()] = (match.end(), _JOINED.get(match[0].lower(), match[0]))
    for match in SHARED_POST.finditer(text):
        whole[match.start()] = (match.end(), _ONE_OF_TWO.get(match["post"].lower(), "co-CEO"))
    for match in _SLATED.finditer(text):
        whole[match.start()] = (match.end(), "set")
    for match in _TIGHT_SCALE.finditer(text):
        whole[match.start(1)] = (match.end(), _SCALES[match[1]])
    whole |= {m.end(): (m.end() + 1, "-") for m in homes(text)}
    words, spans = _words(text, tokenizer, skipped, whole)
    spaces = [i + 1 < len(spans) and spans[i + 1][0] > spans[i][1] for i in range(len(spans))]
    at = passage.start
    reading = Reading(passage, None, [at + s for s, _ in spans], [at + e for _, e in spans])
    reading.quoted = tuple(Quoted(at + s, at + e, text[s:e]) for s, e in quoted)
    reading.forms = tuple(Form(at + f.start, at + f.end, f.cls) for f in forms)
    reading.brackets = tuple(_bracket(m, at, reading) for m in brackets)
    return reading, words, spaces


# "£60m." ends a sentence; the parser takes "m." for an abbreviation and reads on, so it is shown the word.
_TIGHT_SCALE = re.compile(r"(?:[$€£¥₹]|\b[A-Z]{2,3} ?)\d[\d.,]*(m|bn)\b")
_SLATED = re.compile(r"\bslated(?= to [a-z])")  # the parser takes it for an adjective
_SCALES = {"m": "million", "bn": "billion"}
# "Dayton, Ohio-based Orvane": the parser is shown "Dayton-based", or it takes the town for what is told of.
_HOME = re.compile(
    r"(?<![\w.’'-])(?P<town>[A-ZÀ-Þ][\w.’'-]*(?: [A-ZÀ-Þ][\w.’'-]*){0,3})"
    r"(?P<left_out>, (?P<state>[A-Z][\w.]*(?: [A-Z][\w.]*){0,2}))(?=[-–‑](?:based|headquartered)\b)"
)


def homes(text: str) -> Iterator[re.Match[str]]:
    """Yield "Dayton, Ohio" of each "Dayton, Ohio-based": `town`, `state` and what the parser is not shown."""
    return (m for m in _HOME.finditer(text) if state_of_home(m) is not None)


def state_of_home(match: re.Match[str]) -> str | None:
    """The class of the state or country in "Dayton, Ohio-based", where what stands before it is a town."""
    words = match["town"].split(" ")
    towns = (level(" ".join(words[i:])) for i in range(len(words)))
    state = level(STATES.get(match["state"], match["state"]))
    return state if state in ("Province", "Country") and "City" in towns else None


# What stands behind a name and tells of it: "Jane Roe, Ph.D., chief executive"; the comma before the title stays.
_CREDENTIALS = re.compile(
    r"(?<=[a-zà-ÿ]),? (?:(?:Ph\.? ?D|M\.? ?D|D\.? ?Phil|M\.? ?B\.? ?A|M\.? ?Sc|B\.? ?Sc|J\.? ?D|C\.? ?F\.? ?A|Esq|Dr\.-Ing)\.?(?=,|\s*$))(?:, (?:Ph\.? ?D|M\.? ?D|MBA|MPH|MSc)\.?(?=,))?"  # noqa: E501
)
# "Ford F.N", "Infineon IFXGn.DE": a news agency's code of the share, behind the name of its firm.
_AGENCY_CODE = re.compile(
    r"(?<=[\w&.)] )(?:[A-Z]{2,5}[a-z]?|[A-Z](?=\.[NO]\b)|\d{4,6})\.(?:N|O|OQ|K|A|L|P|PK|TO|V|T|HK|SS|SZ|KS|KQ|TW|TWO|NS|BO|AX|SI"  # noqa: E501
    r"|DE|F|PA|AS|BR|MI|MC|S|ST|CO|OL|HE|TA|SA|MX|JK|IR|VI|LS|WA|IS)(?=[\s,;:)’']|\.?$|\.\s)"
)
_HYPHENED = re.compile(
    r"\b(?:[Dd]e-list(?:ed|ing|s)?|[Ss]pin-(?:offs?|outs?)|[Ss]tart-ups?|[Ss]cale-ups?|[Cc]ofounding|[Cc]o-(?:found(?:er|ers|ed|ing)|led|host(?:s|ed)?|chair(?:man)?|CEO|organi[sz]ed|operat\w+)"
    r"|[Vv]ice-(?:president|chairman|chair|mayor|minister|chancellor)|[Ss]ecretary-general|[Dd]irector-general)\b"
)
_JOINED = {
    "start-up": "startup",
    "start-ups": "startups",
    "spin-off": "spinoff",
    "spin-offs": "spinoffs",
    "spin-out": "spinout",
    "spin-outs": "spinouts",
}
_JOINED |= {
    "co-founder": "cofounder",
    "co-founders": "cofounders",
    "co-founded": "cofounded",
    "scale-up": "company",
    "scale-ups": "companies",
    "co-founding": "founding",
    "cofounding": "founding",
    "de-list": "delist",
    "de-lists": "delists",
    "de-listed": "delisted",
    "de-listing": "delisting",
}


# "interim co-CEOs", "joint chief executives": the parser is shown one word for the post that two people share.
SHARED_POST = re.compile(
    r"\b(?:[Cc]o-|[Jj]oint (?=\w+ ?\w*s\b))(?P<post>CEO|C[FOTI]O|chief executive(?: officer)?|managing director|president|chair(?:m[ae]n)?"  # noqa: E501
    r"|head)(?P<several>s|(?<=men))?\b",
    re.I,
)
_ONE_OF_TWO = {"chair": "co-chair", "chairman": "co-chair", "chairmen": "co-chair", "president": "co-president"}
_ONE_OF_TWO |= {"head": "co-head", "managing director": "co-head"}


def _unwieldy(name: str) -> bool:
    """Say whether the parser had better see a name as one word: signs inside it, or three words and more."""
    return re.search(r"[(),.]", name) is not None or name.count(" ") >= 2


def _stand_in(name: str, cls: str) -> str:
    """The one word that the parser sees for a whole name: its head where that says what it is, else its first word."""
    words: list[str] = re.findall(r"[^\W\d_][\w’'-]*", name)
    if cls in ("Policy", "GovernmentBody", "Conference", "Exchange", "Association"):
        heads = [w for w in words if head_class(w) is not None]
        return heads[0] if heads else words[-1]
    return words[0] if words else name


def _bracket(match: re.Match[str], at: int, reading: Reading) -> Bracket:
    before = bisect_left(reading.starts, at + match.start()) - 1
    return Bracket(at + match.start(1), at + match.end(1), match[1], before)


def _quoted_names(text: str) -> Iterator[tuple[int, int]]:
    """Yield short quoted stretches written like a name: each word of weight has a capital, no sentence inside."""
    for match in _QUOTED.finditer(text):
        start, end = next((match.start(g), match.end(g)) for g in range(1, 6) if match[g] is not None)
        inside = text[start:end]
        inside = inside.rstrip(",.;").rstrip()
        if _written_as_name(inside):
            yield start, start + len(inside)


def _written_as_name(inside: str) -> bool:
    words = inside.split()
    weighty = [w for w in words if w.lower() not in _SMALL]
    if not weighty or len(words) > 7 or re.search(r"[!?;]|\.\s", inside):
        return False
    return all(w[0].isupper() or w[0].isdigit() for w in weighty) and weighty[0][0].isupper()


def _skipped(text: str, quoted: Sequence[tuple[int, int]], brackets: Sequence[re.Match[str]]) -> list[tuple[int, int]]:
    marks = [(s - 1, s) for s, _ in quoted]
    marks += [m.span() for sign in (_CREDENTIALS, _AGENCY_CODE) for m in sign.finditer(text)]
    marks += [m.span("left_out") for m in homes(text)]
    marks += [(e, e + 1) if text[e : e + 1] in "”\"’'」" else (e + 1, e + 2) for _, e in quoted]
    return sorted([*marks, *((m.start(), m.end()) for m in brackets)])


def _words(
    text: str, tokenizer: Any, skipped: list[tuple[int, int]], whole: dict[int, tuple[int, str]]
) -> tuple[list[str], list[tuple[int, int]]]:
    """Cut `text` into the parser's words, leaving out what is skipped and keeping whole names in one piece."""
    visible = _blanked(text, skipped)
    words: list[str] = []
    spans: list[tuple[int, int]] = []
    until = -1
    for token in tokenizer(visible):
        start, end = token.idx, token.idx + len(token)
        if token.is_space or start < until:
            continue
        inner = next((s for s in whole if start <= s < end), None) if whole else None
        if inner is not None:
            if start < inner:
                words.append(visible[start:inner])
                spans.append((start, inner))
            start, end = inner, max(whole[inner][0], inner + 1)
            until = end
            words.append(whole[inner][1])
            spans.append((start, end))
            last = token.idx + len(token)
            if visible[end:last] in (".", "based", "headquartered"):
                words.append(visible[end:last])
                spans.append((end, last))
                until = last
            continue
        words.append(visible[start:end])
        spans.append((start, end))
    return words, spans


def _blanked(text: str, skipped: list[tuple[int, int]]) -> str:
    pieces = list(text)
    for start, end in skipped:
        pieces[start:end] = " " * (min(end, len(pieces)) - start)
    return "".join(pieces)
