"""English numbers with unit, currency, scale and hedge: "nearly 40", "US$1.2bn", "more than 200,000 square metres".

Scales are multiplied out and percentages become fractions. `bound` keeps the hedge; whatever is hedged is approximate.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.statements.statement import Bound

_WORDS = {
    w: float(n)
    for n, w in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
}
_WORDS |= {
    w: 10.0 * n for n, w in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2)
}
_SCALES = {"thousand": 1e3, "k": 1e3, "million": 1e6, "mln": 1e6, "m": 1e6, "mn": 1e6, "billion": 1e9, "bn": 1e9}
_SCALES |= {"b": 1e9, "trillion": 1e12, "tn": 1e12, "hundred": 100.0, "dozen": 12.0, "lakh": 1e5, "crore": 1e7}
_SCALES |= {"mm": 1e6, "mio": 1e6, "cr": 1e7, "lakhs": 1e5, "crores": 1e7}
_SIGNS = {
    "US$": "USD", "A$": "AUD", "C$": "CAD", "S$": "SGD", "HK$": "HKD", "NT$": "TWD", "T$": "TWD",
    "NZ$": "NZD", "R$": "BRL", "$": "USD",
    "€": "EUR", "£": "GBP", "¥": "CNY", "₹": "INR", "₩": "KRW", "₪": "ILS", "RMB": "CNY", "CNY": "CNY", "USD": "USD",
    "EUR": "EUR", "GBP": "GBP", "JPY": "JPY", "INR": "INR", "Rs": "INR", "Rs.": "INR", "CHF": "CHF", "SEK": "SEK",
    "NOK": "NOK", "DKK": "DKK", "HKD": "HKD", "SGD": "SGD", "KRW": "KRW", "TWD": "TWD", "AUD": "AUD", "CAD": "CAD",
    "RM": "MYR", "MYR": "MYR", "PLN": "PLN", "zł": "PLN", "BRL": "BRL", "ZAR": "ZAR", "AED": "AED", "NZD": "NZD", "kr": "",  # noqa: E501
}  # fmt: skip
_NAMES = {
    "yuan": "CNY", "renminbi": "CNY", "rmb": "CNY", "us dollars": "USD", "u.s. dollars": "USD", "dollars": "USD",
    "dollar": "USD", "euros": "EUR", "euro": "EUR", "pounds": "GBP", "pounds sterling": "GBP", "yen": "JPY",
    "rupees": "INR", "won": "KRW", "hong kong dollars": "HKD", "singapore dollars": "SGD", "swiss francs": "CHF", "francs": "CHF",  # noqa: E501
    "shillings": "KES", "naira": "NGN", "rand": "ZAR", "reais": "BRL", "rubles": "RUB", "roubles": "RUB", "lira": "TRY", "dirhams": "AED",  # noqa: E501
    "riyals": "SAR", "baht": "THB", "ringgit": "MYR", "rupiah": "IDR", "zloty": "PLN", "zlotys": "PLN", "forints": "HUF", "koruna": "CZK", "korunas": "CZK", "leva": "BGN", "lei": "RON", "kroner": "", "pesos": "",  # noqa: E501
    "swedish crowns": "SEK", "norwegian crowns": "NOK", "danish crowns": "DKK", "danish kroner": "DKK", "norwegian kroner": "NOK", "swedish kronor": "SEK", "canadian dollars": "CAD", "australian dollars": "AUD",  # noqa: E501
    "kronor": "SEK", "crowns": "SEK", "shekels": "ILS", "cny": "CNY", "usd": "USD", "eur": "EUR", "gbp": "GBP",
}  # fmt: skip
CODES = frozenset(code for code in (*_SIGNS.values(), *_NAMES.values()) if code)
# Unit words to (unit code, factor to it). Areas that are not metric are turned into square metres.
_UNITS: dict[str, tuple[str, float]] = {}
for _code, _factor, _forms in (
    ("m2", 1.0, "square meters|square metres|square meter|square metre|sq m|sq. m|sqm|sq. metres|m2|m²"),
    ("m2", 0.09290304, "square feet|square foot|sq ft|sq. ft|sq. ft.|sqft"),
    ("m2", 4046.8564224, "acres|acre"),
    ("m2", 10_000.0, "hectares|hectare|ha"),
    ("m2", 10_000.0 / 15, "mu"),
    ("km2", 1.0, "square kilometers|square kilometres|square kilometer|square kilometre|sq km|sq. km|km2|km²"),
    ("km2", 2.589988110336, "square miles|square mile|sq mi"),
    ("mw", 1.0, "megawatts|megawatt|MW"),
    ("mw", 1000.0, "gigawatts|gigawatt|GW"),
    ("pflops", 1.0, "petaflops|PFLOPS|petaFLOPS|PFLOPs"),
    ("pflops", 1000.0, "exaflops|EFLOPS|exaFLOPS"),
    ("parameters", 1.0, "parameters"),
):
    _UNITS |= {form.casefold(): (_code, _factor) for form in _forms.split("|")}

_HEDGES: tuple[tuple[str, Bound], ...] = (
    (r"nearly|almost|close to|just under|just short of|approaching", "nearly"),
    (r"no more than|not more than|at most|up to|as much as|as many as|a maximum of|maximum of|capped at|a ceiling of", "at most"),  # noqa: E501
    (r"no fewer than|no less than|not less than|at least|a minimum of|minimum of", "at least"),
    (r"more than|over|exceed(?:s|ed|ing)?|above|upwards? of|in excess of|surpass(?:es|ed|ing)?|topp(?:ed|ing)|well over|just over|greater than", "more than"),  # noqa: E501
    (r"less than|fewer than|under|below", "less than"),
    (r"about|around|approximately|approx\.?|roughly|some|an estimated|estimated|circa|c\.|~", "about"),
)  # fmt: skip
_BOUND_OF = [
    (
        re.compile(
            rf"(?:^|[\s(])(?<!turned )(?<!turns )(?<!turning )(?:{p})\s*(?:the\s|a\s(?=total)|a total of\s)?$", re.I
        ),
        b,
    )
    for p, b in _HEDGES
]
_SIGN = "|".join(re.escape(s) for s in sorted(_SIGNS, key=len, reverse=True))
_NAME = "|".join(re.escape(s) for s in sorted(_NAMES, key=len, reverse=True))
_SCALE = r"(?:(?i:thousand|million|billion|trillion|hundred|dozen|lakhs?|crores?|mln|mio|mn|bn|tn)|Cr)"
_UNIT = "|".join(re.escape(u).replace(r"\ ", "[ -]") for u in sorted(_UNITS, key=len, reverse=True))
_ONES = "|".join(sorted(_WORDS, key=len, reverse=True))
# "12 300" is one number, but not behind a month: "on March 12 300 workers".
_NO_MONTH = r"(?<!ary )(?<!rch )(?<!ril )(?<!May )(?<!une )(?<!uly )(?<!ust )(?<!ber )"
_NUMBER = re.compile(
    rf"(?:(?P<sign>(?<![\w$€£¥])(?:{_SIGN}))\s?|(?<![\w.,])(?<![A-Z]-))"
    rf"(?P<figure>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|{_NO_MONTH}[1-9]\d{{0,2}}(?:[ \u00a0\u2009\u202f]\d{{3}})+(?![\d,.]|[ \u00a0]\d)|\d+(?:\.\d+)?|(?i:\b(?:half a|a|(?:{_ONES})(?:-(?:{_ONES}))?)\b(?!\$)))"  # noqa: E501
    rf"(?:(?P<tight>k|K|m|M|b|B|(?i:bn|tn|mn)|MM)\b|[\s-]?(?P<scale>{_SCALE})\b(?:\s+(?P<more>(?i:thousand|million|billion)))?)?(?P<plus>\+)?",
)  # fmt: skip
_AFTER = re.compile(
    rf"\s?(?:(?P<percent>%|percent\b|per cent\b|percentage points?\b)|-?(?P<name>{_NAME})\b"
    rf"|-?(?P<unit>{_UNIT})(?![\w²]))", re.I
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """One number of a text. `kind` is money, share (a fraction), measure (has a unit) or count (of what follows)."""

    start: int  # of the number, its sign included, its hedge not
    end: int  # after unit or currency
    value: float
    kind: str
    unit: str = ""
    currency: str = ""
    bound: Bound = ""

    @property
    def approximate(self) -> bool:
        """Say whether the text hedges the number."""
        return self.bound not in ("", "at most")


def quantities_in(text: str) -> tuple[Quantity, ...]:
    """Return the numbers of `text` in order; a bare "a" or "one" counts only with a scale ("a million")."""
    found: list[Quantity] = []
    for match in _NUMBER.finditer(text):
        if not found or match.start() >= found[-1].end:
            quantity = _read(text, match)
            if quantity is not None:
                found.append(quantity)
    return tuple(found)


def _read(text: str, match: re.Match[str]) -> Quantity | None:
    value = _value(match)
    if value is None or re.match(r"[.,]?\d|-\d|[:/]\d|(?:st|nd|rd|th)\b", text[match.end() : match.end() + 4]):
        return None
    start = match.start("sign") if match["sign"] else match.start("figure")
    after = _AFTER.match(text, match.end())
    end = after.end() if after else match.end()
    bound = _bound(text, start, match)
    if match["sign"]:
        return _made(start, match.end(), value, "money", bound, currency=_SIGNS[match["sign"]])
    if after is None:
        return _made(start, match.end(), value, "count", bound)
    if after["percent"]:
        return _made(start, end, value / 100, "share", bound)
    if after["name"]:
        return _made(start, end, value, "money", bound, currency=_NAMES[after["name"].lower()])
    unit, factor = _UNITS[after["unit"].casefold().replace("-", " ")]
    return _made(start, end, value * factor, "measure", bound, unit=unit)


def _made(
    start: int, end: int, value: float, kind: str, bound: Bound, *, unit: str = "", currency: str = ""
) -> Quantity:
    return Quantity(start=start, end=end, value=round(value, 6), kind=kind, unit=unit, currency=currency, bound=bound)


def _value(match: re.Match[str]) -> float | None:
    figure, scale = match["figure"].lower(), (match["tight"] or match["scale"] or "").lower()
    if match["tight"] and not (match["sign"] or match["tight"] in ("k", "K", "bn", "tn", "mn", "m")):
        return None  # "5G", "7B" are names of things, "40M" without a currency is not safe
    if scale == "cr" and not match["sign"]:
        return None
    if figure in ("a", "half a"):
        base = 1.0 if figure == "a" else 0.5
        return base * _SCALES[scale] if scale and scale not in ("m", "b", "k") else None
    base = float(re.sub(r"[^\d.]", "", figure)) if figure[0].isdigit() else sum(_WORDS[w] for w in figure.split("-"))
    if match["more"]:
        base *= _SCALES[match["more"].lower()]
    return base * (_SCALES[scale] if scale else 1.0)


def _bound(text: str, start: int, match: re.Match[str]) -> Bound:
    before = text[max(0, start - 30) : start]
    for pattern, bound in _BOUND_OF:
        if pattern.search(before):
            return bound
    if match["plus"]:
        return "more than"
    return (
        "about" if re.match(r"[\s\w]{0,20}\b(?:or so|or thereabouts)\b", text[match.end() : match.end() + 30]) else ""
    )
