"""What a sentence says of an investor's part in a round: that it led, which round it was, and the sum that is its own.

The sum of a whole round stays with who was alone in it; of several investors, and of one that led, no part is known."""

from __future__ import annotations

import re

from ingest.statements.english.attached_words import Said
from ingest.statements.english.clause import subjects_of, words
from ingest.statements.english.drafts import is_each
from ingest.statements.english.rounds import ROUND
from ingest.statements.quantity import Quantity
from ingest.statements.statement import Scalar

_LED_BY = re.compile(r"\b(?:(?:co-)?led (?:jointly )?by|headed by|anchored by|lead investors?(?: was| were|,)?)\b")
_NO_MORE = re.compile(
    r"\b(?:with|join\w*|participa\w*|alongside|besides|existing|follow\w*|includ\w*|support\w*|back\w*|by|which|who)\b"
    r"|[;.] "
)
_WHO_LED = re.compile(
    r",? (?:which|who) (?:co-)?led\b(?! by)"
    r"|(?:,? (?:also )?| has )(?:co-)?(?:led|leads|leading) (?:the|a|an|its|this)\b"
    r"|, the lead investor\b|,? as (?:the )?lead investor\b| led[.;,]"
)
_IN_ROUND = re.compile(
    r"\b(?:the (?:round|financing|fundraising)|t(?:ook|aking|akes?) part|participa\w+|join(?:ed|s|ing)"
    r"|also (?:put|invest\w*|drew)|led|came in|lead investor|put in)\b",
    re.I,
)
_SEVERAL = re.compile(
    r"\b(?:participa\w+|alongside|joined by|joining|also|existing|other|unnamed|several|investors|backers|took part"
    r"|taking part|among (?:them|others))\b",
    re.I,
)
_PUT = words("put|invest|commit|contribute|inject|pour|pay|provide|plough")
_BACK = 500  # characters before a sentence in which its round may be named
_SENTENCE_END = re.compile(r"[.!?”\"]\s+(?=[A-Z“\"])")
_NEW_ITEM = re.compile(r"\n\s*[•*–-] ")


def investment_of(said: Said) -> dict[str, Scalar | None]:
    """Lead, round and sum of one investor."""
    lead = bool(said.statement.qualifiers.get("lead")) or _leads(said)
    found: dict[str, Scalar | None] = {"lead": True} if lead else {}
    if not said.statement.qualifiers.get("round") and (named := _round(said)):
        found["round"] = named
    own = _own_sum(said)
    if own is not None:
        return found | {"amount": own.value, "currency": own.currency}
    if said.statement.qualifiers.get("amount") and (lead or _has_company(said)):
        return found | {"amount": None, "currency": None}
    return found


def _has_company(said: Said) -> bool:
    """Say whether somebody else has put money in as well, by another statement or in the sentence's words."""
    firm, own = getattr(said.statement.object, "name", ""), said.statement.subject.name
    others = (s.subject.name for s in said.beside if getattr(s.object, "name", "") == firm)
    if any(name != own for name in others) or _SEVERAL.search(said.statement.quote):
        return True
    return len(said.scene.series(said.statement.subject)) > 1 if said.place(said.statement.subject) else False


def fee_of(said: Said) -> dict[str, Scalar | None]:
    """ "licensed it to A for an upfront fee of $8 million": the only sum of the sentence."""
    sums = _sums(said)
    if len(sums) != 1 or said.statement.qualifiers.get("amount"):
        return {}
    return {"amount": sums[0][1].value, "currency": sums[0][1].currency}


_PAID = re.compile(
    r"\b(?:for|in a|at a price of|a price of|worth|valued at|valuing it at|pays?|paid|paying)"
    r" (?:(?:about|around|some|a total of|nearly|over|more than|an undisclosed|roughly|just) )?$"
)
_EARNS = re.compile(r"\s(?:in|of) (?:annual |yearly )?(?:sales|revenues?|turnover|profits?|debt)\b")


def price_of(said: Said) -> dict[str, Scalar | None]:
    """ "to buy 62% of X, a meat exporter, for $188 million": the only sum of a sentence with one purchase."""
    sums, text = _sums(said), said.scene.reading.passage.text
    alone = len({(s.subject.name, getattr(s.object, "name", "")) for s in said.beside}) == 1
    if len(sums) != 1 or not alone or said.statement.qualifiers.get("amount") or not sums[0][1].currency:
        return {}
    price = sums[0][1]
    paid = _PAID.search(text[max(0, price.start - 40) : price.start])
    if paid is None or _EARNS.match(text, price.end):
        return {}
    return {"amount": price.value, "currency": price.currency}


def _sums(said: Said) -> list[tuple[int, Quantity]]:
    here = [(i, q) for i, q in said.scene.numbers if said.first <= i < said.last]
    return [(i, q) for i, q in here if q.kind == "money" and not is_each(said.scene, q)]


def _leads(said: Said) -> bool:
    subject, quote, start = said.statement.subject, said.statement.quote, said.statement.start
    if said.place(subject) is None:
        return False
    before, after = quote[: subject.start - start], quote[subject.end - start :]
    led = list(_LED_BY.finditer(before))
    if led and not _NO_MORE.search(before[led[-1].end() :]):
        return True
    return _WHO_LED.match(after) is not None


def _round(said: Said) -> str:
    """The only round that the sentence names, else the last one named shortly before of the same firm."""
    here = {m["round"] for m in ROUND.finditer(said.statement.quote)}
    if here:
        return here.pop() if len(here) == 1 and "had " not in said.statement.quote else ""
    if not _IN_ROUND.search(said.statement.quote):
        return ""
    text, start = said.scene.text, said.statement.start
    before = list(ROUND.finditer(text, max(0, start - _BACK), start))
    if not before or not _is_near(said, before[-1].end()):
        return ""
    return before[-1]["round"]


def _is_near(said: Said, at: int) -> bool:
    """Say whether a round was named within three sentences, where the firm is spoken of, in the same item of news."""
    words = said.scene.text[at : said.statement.start]
    if _NEW_ITEM.search(words) or len(_SENTENCE_END.findall(words)) > 3:
        return False
    named = getattr(said.statement.object, "name", "")
    return any(m.name == named and -250 < m.start - at < 150 for s in said.scenes for m in s.mentions)


def _own_sum(said: Said) -> Quantity | None:
    """The sum that the investor itself is said to put in."""
    found = [q for i, q in _sums(said) if _puts(said, i)]
    return found[0] if len(found) == 1 else None


def _puts(said: Said, i: int) -> bool:
    verb = said.scene.words[i]
    for _ in range(6):
        if verb.pos_ == "VERB" or verb.head.i == verb.i:
            break
        verb = verb.head
    if verb.lemma_.lower() not in _PUT:
        return False
    subjects = [m for t in subjects_of(verb) for m in said.scene.entities(t)]
    return [m.name for m in subjects] == [said.statement.subject.name]
