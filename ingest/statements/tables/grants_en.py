# ruff: noqa: E501  a pattern is easier to check on one line
"""What an English policy text grants: each amount that is given, with its ceiling, per what, and for whom."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ingest.documents.layout import Span
from ingest.statements.quantity import Quantity, quantities_in
from ingest.statements.statement import Bound
from ingest.statements.tables.policy import Grant

_SENTENCE = re.compile(r"[^\n;]+?(?:(?<!\bNo)(?<!\bCo)(?<!\bLtd)\.(?=\s|$)|[;\n]|$)")
_GIVES = re.compile(
    r"\b(?:grants?|granted|subsid\w+|rewards?|rewarded|support(?:ed)?|funding|award(?:ed|s)?|vouchers?|bonus\w*|allowance|paid|provide[ds]?|given|receive|reimburse\w*|co-?funds?|cover(?:s|ed)?|contribut\w+|financ\w+|rebate|incentive)\b",
    re.I,
)
_WHAT = re.compile(
    r"\b(?:(?:one-time|one-off|annual|rent|rental|computing|R&D|interest|cash|financial|special)\s+)*(?:subsid(?:y|ies)|rewards?|grants?|vouchers?|bonus(?:es)?|allowances?|awards?|rebates?|funding|funds?|support|incentives?|financing)\b",
    re.I,
)
_CEILING = re.compile(
    r"(?:up to|a maximum of|maximum|not (?:to )?exceed(?:ing)?|no more than|not more than|at most|capped at|a cap of|ceiling of|limit of|within)\s*(?:RMB|CNY|USD|US\$|¥|￥|yuan|of)?\s*$",
    re.I,
)
_AWARD = re.compile(
    r"(?:up to|maximum(?: amount)?(?: of)?|exceed(?:ing)?|more than|at most|capped at|cap of|ceiling of|subsid\w+ of|rewards? of|grants? of|award of|bonus of|support of|funding of|vouchers (?:worth|of)|worth(?: of)?|totall?ing|amount(?:ing)? (?:of|to)|receive|granted|given|rewarded with|allowance of|fund of|(?:lump[- ]sum|payment|prize|sum|contribution|financing|investment support) of|provide[ds]?|paid|total of|pool of|contribution of|benefit of)\s*(?:a\s+|an\s+|total\s+|of\s+|RMB|CNY|US\$|¥|￥|another\s+|approximately\s+|about\s+)*\s*$",
    re.I,
)
_CONDITION = re.compile(
    r"(?:revenue|investment|output|sales|income|turnover|financing|capital|valuation|tax\w*|cost|contract value|expenditure|reach\w*|exceeds?|above|over|at least|not less than|no less than|minimum)\s*(?:of|is|are|value|amount)?\s*(?:RMB|CNY|more than|over|at least|US\$|¥|￥|exceeding|of)*\s*$",
    re.I,
)
_AFTER = re.compile(
    r"^\s*(?:in|of|as|worth of)?\s*(?:an?\s+)?(?:(?!shall|will|be\b|is\b|are\b|can\b|may\b|to\b)[a-z-]+\s+){0,3}(?:subsid|reward(?!ed)|grant(?!ed)|support|voucher|funding|award|bonus|allowance|incentive)",
    re.I,
)
_PER = (
    (
        re.compile(
            r"\b(?:per|each|every|a single|any (?:one|single))\s+(?:\w+\s+)?(?:company|enterprise|firm|business|applicant)\b",
            re.I,
        ),
        "company",
    ),
    (
        re.compile(r"\b(?:per|each|every|a single)\s+(?:\w+\s+)?(?:institution|entity|unit|organi[sz]ation)\b", re.I),
        "institution",
    ),
    (
        re.compile(
            r"\b(?:per|each|every|a single|any (?:one|single))\s+(?:\w+\s+)?(?:project|platform|product|model|scenario|case)\b",
            re.I,
        ),
        "project",
    ),
    (re.compile(r"\b(?:per|each|every|a single)\s+(?:person|team|individual|talent)\b|\bper capita\b", re.I), "person"),
    (re.compile(r"\b(?:per|each|every|a)\s+(?:year|annum)\b|\bannual(?:ly)?\b", re.I), "year"),
    (re.compile(r"\b(?:per|each|every|a)\s+month\b|\bmonthly\b", re.I), "month"),
    (re.compile(r"\bper square met(?:er|re)\b", re.I), "square metre"),
    (
        re.compile(r"\b(?:per|each|every)\s+(?:position|job|post|hire|place|apprentice|graduate|vacancy)\b", re.I),
        "position",
    ),
    (re.compile(r"\b(?:per|each|every)\s+(?:large )?model\b", re.I), "model"),
)
_FOR = re.compile(
    r"\b(?:to|for)\s+(?P<who>(?!up to|the|a maximum)[a-z][^,.;:]{4,90}?(?:enterprises|companies|firms|institutions|organi[sz]ations|projects|platforms|teams|developers|start-?ups|tenants|users)[^,.;:]{0,80}?)(?=,|\s+(?:of|by|will|shall|up|at|with|in accordance|worth)\b|\.|;|$)",
    re.I,
)
_SUBJECT = re.compile(
    r"^(?:\W*(?:Article \d+\.?|\(?\d+[.)])?\s*)(?P<who>(?:[A-Z][\w-]*\s+)?[a-z-]*\s*(?:enterprises|companies|firms|institutions|organi[sz]ations|projects|platforms|teams|developers|start-?ups|tenants)\b[^,.;:]{0,100}?)(?=,|\s+(?:will|shall|may|can|are|is)\b)"
)


def grants_in(text: str, local: str = "USD") -> Iterator[Grant]:
    """Yield one grant for each awarded amount of each sentence, in order; a bare "$" is of the currency `local`."""
    for found in _SENTENCE.finditer(text):
        sentence = found[0].rstrip("; \n")
        lead = len(sentence) - len(sentence.lstrip())
        if _GIVES.search(sentence):
            span = (found.start() + lead, found.start() + len(sentence))
            for grant in _in_sentence(sentence[lead:], span):
                bare = grant.currency == "USD" and not _AMERICAN.search(sentence)
                yield replace(grant, currency=local) if bare else grant


_AMERICAN = re.compile(r"US\s?\$|\bUSD\b|U\.?S\.? dollars?")
_DOLLARS = (
    ("CAD", re.compile(r"\bCanad\w+|\bQu[eé]bec\b|\bOntario\b|\bBritish Columbia\b|\bAlberta\b")),
    ("AUD", re.compile(r"\bAustralian?\b|\bNew South Wales\b|\bQueensland\b|\bVictorian?\b")),
    ("SGD", re.compile(r"\bSingapore\w*")),
    ("NZD", re.compile(r"\bNew Zealand\b|\bAotearoa\b")),
    ("HKD", re.compile(r"\bHong Kong\b")),
    ("TWD", re.compile(r"\bTaiwan\w*")),
    ("USD", re.compile(r"\bUnited States\b|\bU\.S\.|\bAmerican?\b|\bFederal Register\b")),
)


def local_currency(text: str) -> str:
    """Return the currency that a bare "$" means in a policy text: that of the dollar country it names most."""
    counts = {code: len(pattern.findall(text)) for code, pattern in _DOLLARS}
    best = max(counts, key=lambda code: counts[code])
    return best if counts[best] else "USD"


def _in_sentence(sentence: str, span: Span) -> Iterator[Grant]:
    quantities = [q for q in quantities_in(sentence) if q.kind in ("money", "share") and q.value > 0]
    money = _awards(sentence, [q for q in quantities if q.kind == "money"])
    shares = [q for q in quantities if q.kind == "share" and q.value <= 1 and _is_rate(sentence, q)]
    for index, quantity in enumerate(money):
        before = money[index - 1].end if index else 0
        rate = next((s for s in reversed(shares) if before <= s.start < quantity.start), None)
        yield _grant(sentence, span, quantity, rate)
    yield from (_grant(sentence, span, s, None) for s in shares if not money)


def _awards(sentence: str, money: list[Quantity]) -> list[Quantity]:
    """Return the amounts that are given; in "RMB 1 million, RMB 2 million and RMB 3 million" the first one decides."""
    found: list[Quantity] = []
    for quantity in money:
        gap = sentence[found[-1].end : quantity.start] if found else ""
        listed = bool(found) and re.fullmatch(r"\s*(?:,\s*(?:and|or)?|and|or)\s*(?:RMB|CNY|up to)?\s*", gap) is not None
        if listed or _is_award(sentence, quantity):
            found.append(quantity)
    return found


def _is_award(sentence: str, quantity: Quantity) -> bool:
    before, after = sentence[: quantity.start], sentence[quantity.end :]
    if _AFTER.match(after) or _CEILING.search(before):
        return True
    return not _CONDITION.search(before) and bool(_AWARD.search(before))


def _is_rate(sentence: str, share: Quantity) -> bool:
    around = sentence[max(0, share.start - 60) : share.end + 60]
    grows = re.search(r"\b(?:grow|growth|increase|rise|rose|equity|stake)\w*[^,]{0,20}$", sentence[: share.start], re.I)
    return (
        grows is None
        and re.search(r"subsid|reward|grant|support|reimburs|rebate|up to|at a rate|voucher|discount", around, re.I)
        is not None
    )


def _grant(sentence: str, span: Span, quantity: Quantity, rate: Quantity | None) -> Grant:
    bound: Bound = "at most" if _CEILING.search(sentence[: quantity.start]) else quantity.bound
    who = _FOR.search(sentence) or _SUBJECT.search(sentence)
    near = sentence[max(0, quantity.start - 60) : quantity.end + 50]
    per = [name for pattern, name in _PER if pattern.search(near)]
    return Grant(
        value=quantity.value,
        currency=quantity.currency,
        bound=bound,
        approximate=bound not in ("", "at most"),
        what=_what(sentence, quantity),
        qualifiers={
            "per": "/".join(per) or None,
            "purpose": re.sub(r"^for ", "", who["who"].strip(), flags=re.I) if who else None,
            "share": rate.value if rate else None,
        },
        quote=span,
    )


def _what(sentence: str, quantity: Quantity) -> str:
    after = _WHAT.search(sentence[quantity.end : quantity.end + 40])
    if after:
        return after[0].lower()
    before = [m[0] for m in _WHAT.finditer(sentence[: quantity.start])]
    return before[-1].lower() if before else "support"
