"""What a text calls a firm once it has named it in full, where the full name alone would leave that open.

"Siemens" beside "Siemens Energy" is another firm; "Corvane" after "Corvane Energy" is Corvane Energy, if the text never
says who Corvane is, never tells the two apart in one sentence, and goes on with the short name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise

from ingest.mentions.coreference import core_of, family
from ingest.mentions.english import heads
from ingest.mentions.english.places import well_known
from ontology.load import load
from ontology.model import Ontology

# Last words that may belong to a firm's own name; funds, clouds and regional arms are set up beside a firm.
_OWN = heads.word_set(
    "energy capital bank financial insurance aerospace automotive partners international investment investments"
    " management asset securities healthcare health services holdings group properties retail research storage"
    " mobility motors infrastructure cloud finance life wealth trust press real estate office house managers"
)
# Words before a name that say who bears it: "its former parent Siemens", "the lender Krungsiam".
_KIND = re.compile(
    r"\b(?:parent|owner|group|company|firm|giant|conglomerate|shareholder|investor|rival|competitor|supplier|customer"
    r"|client|partner|unit|affiliate|subsidiary|sister|namesake|[a-z]+maker|maker|bank|lender|operator|developer"
    r"|producer|provider|retailer|founder|part of|owned by|held by|backed by|controlled by|(?:spun|split) (?:off|out)"
    r" (?:of|from)|separate from|unlike|(?:rather|other) than)[ ,]\s?$"
)
_WHO = re.compile(r"\s?\(|, (?:an?|the|one|its|based|maker|owner|parent|formerly)\b|-(?:owned|backed|led)\b")


def called_later(classes: Mapping[str, str], order: Sequence[str], text: str) -> Iterator[tuple[str, str]]:
    """Yield (short, full): a short name of a firm and the only full one that it can stand for."""
    firms = [n for n in order if family(classes[n]) == "organization"]
    for short in firms:
        if not _may_be_short(short):
            continue
        longer = [f for f in firms if core_of(f).startswith(short + " ")]
        full = _named_before(short, longer, text)
        if full is not None and _own(short, full, classes[short]) and _only_called(short, full, longer, text):
            yield short, full


_PART = r"(?:[a-z-]+ ){0,3}(?:arm|unit|subsidiary|division|vehicle|fund|affiliate|branch|offshoot)"
_PART_OF = re.compile(rf",? (?:the|an?|its) {_PART} of (?:the )?")
_HAS_PART = re.compile(rf"[’']s {_PART}\b,? ")


def told_apart(order: Sequence[str], text: str) -> Iterator[tuple[str, str]]:
    """Yield (short, full) where the text itself has one as a part of the other: "X Ventures, the venture arm of X"."""
    for pattern, owner_first in ((_PART_OF, False), (_HAS_PART, True)):
        for match in pattern.finditer(text):
            before, after = text[max(0, match.start() - 80) : match.start()], text[match.end() : match.end() + 80]
            left = [n for n in order if before.endswith(n)]
            right = [n for n in order if after.startswith(n)]
            for one in left:
                for other in right:
                    short, full = (one, other) if owner_first else (other, one)
                    if full.startswith(short + " "):
                        yield short, full
    yield from _parents(order, text)


_PARENT = re.compile(
    r", (?:its|the (?:company|group|firm|unit)[’']s) (?:[a-z-]+ ){0,2}(?:parent|owner|shareholder)\b"
    r"|\b(?:[Ii]ts|[’']s) (?:[a-z-]+ ){0,2}(?:parent(?: company)?|owner),? "
)


def _parents(order: Sequence[str], text: str) -> Iterator[tuple[str, str]]:
    """Yield (short, full) where the short name is said to be the parent of somebody, and the full one stands before it."""  # noqa: E501
    for match in _PARENT.finditer(text):
        before, after = text[max(0, match.start() - 200) : match.start()], text[match.end() : match.end() + 80]
        named = before.endswith if match[0].startswith(",") else after.startswith
        yield from ((s, f) for s in order if named(s) for f in order if f.startswith(s + " ") and f in before)


def _may_be_short(name: str) -> bool:
    """Say whether it may be short for a name; a place may be, where the text has it as a firm: Kobe, the bank."""
    long = len(name) > 3 or (len(name) == 3 and name.isupper())
    return len(name.split()) <= 4 and long and not well_known(name) and name.lower() not in heads.STOP


def _somebody_else(short: str, full: str) -> bool:
    """Say whether the whole world knows another firm by the short name: Haier, after Haier Capital."""
    known = _standing().body(short)
    return known is not None and _standing().body(core_of(full)) is not known


@cache
def _standing() -> Ontology:
    return load()


def _own(short: str, full: str, cls: str) -> bool:
    if _somebody_else(short, full):
        return False
    rest = core_of(full).removeprefix(short + " ").split()
    own = _OWN | {"ventures", "fund"} if cls == "Investor" else _OWN
    return len(rest) <= 2 and all(w.lower() in own for w in rest)


def _named_before(short: str, longer: Sequence[str], text: str) -> str | None:
    """The only longer name that the text has used before it comes to the short one alone."""
    alone = next(_alone(short, text), None)
    before = [f for f in longer if alone is not None and -1 < text.find(f) < alone]
    cores = {core_of(f) for f in before}
    return max(before, key=len) if len(cores) == 1 else None


def _only_called(short: str, full: str, longer: Sequence[str], text: str) -> bool:
    """Say whether the text only ever calls somebody by the short name, and as often as by the full one."""
    places = list(_alone(short, text))
    if len(places) < text.count(core_of(full)):
        return False
    if _WHO.match(text, places[0] + len(short)):  # later on ", which has 54 employees" introduces nobody
        return False
    if any(_KIND.search(text, max(0, at - 40), at) for at in places):
        return False
    return not any(_both(short, f, text) for f in longer if core_of(f) == core_of(full))


def _both(short: str, full: str, text: str) -> bool:
    """Say whether one sentence tells the two names apart."""
    edges = [0, *(m.end() for m in re.finditer(r"[.!?][”\"’]?\s+(?=[\"“A-Z])|\n", text)), len(text)]
    return any(
        core_of(full) in text[start:end] and next(_alone(short, text[start:end]), None) is not None
        for start, end in pairwise(edges)
    )


def _alone(name: str, text: str) -> Iterator[int]:
    """Where a name stands as a whole: no word of a longer name before or behind it."""
    for match in re.finditer(rf"(?<![\w-])(?<![A-Z]\. ){re.escape(name)}(?![\w-]| [A-Z&])", text):
        yield match.start()
