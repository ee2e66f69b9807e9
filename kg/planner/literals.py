"""Literals of a question: quoted strings, numbers with scale and currency, dates and spans of time."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from typing import Literal

from kg.planner.periods_zh import periods
from kg.planner.question import Question

TimeKind = Literal["in", "since", "after", "before", "until", "between", "as_of", "now"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoted:
    """A quoted string: a name to find, or words to search for."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A number in base units. `currency` is ISO 4217; `percent` values are fractions."""

    start: int
    end: int
    value: float
    currency: str = ""
    percent: bool = False
    unit: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A span of time, ISO dates with the precision of the words; `kind` is what the preposition makes of it."""

    start: int
    end: int
    kind: TimeKind
    first: str
    last: str = ""


Literals = Quoted | Number | When

_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_MONTH = "|".join([*_MONTHS, *(m[:3] for m in _MONTHS), "sept"])
_SCALES = {
    "thousand": 1e3, "k": 1e3, "million": 1e6, "mn": 1e6, "m": 1e6, "billion": 1e9, "bn": 1e9, "b": 1e9, "trillion": 1e12,  # noqa: E501
    "千": 1e3, "万": 1e4, "百万": 1e6, "千万": 1e7, "亿": 1e8, "万亿": 1e12, "百": 1e2, "十亿": 1e9,
}  # fmt: skip
_CURRENCIES = {
    "yuan": "CNY", "rmb": "CNY", "cny": "CNY", "¥": "CNY", "元": "CNY", "人民币": "CNY",
    "usd": "USD", "dollar": "USD", "dollars": "USD", "us dollars": "USD", "us$": "USD", "$": "USD", "美元": "USD",
    "hk$": "HKD", "hkd": "HKD", "hong kong dollars": "HKD", "港元": "HKD", "港币": "HKD",
    "euro": "EUR", "euros": "EUR", "eur": "EUR", "€": "EUR", "欧元": "EUR", "£": "GBP", "pounds": "GBP", "英镑": "GBP",
    "yen": "JPY", "日元": "JPY",
}  # fmt: skip
_SMALL = {
    w: i
    for i, w in enumerate(
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
    )
}
_HAN_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"两": 2}
_SCALE = "|".join(sorted((re.escape(k) for k in _SCALES), key=len, reverse=True))
_PREFIX = r"us\$|hk\$|[$¥€£]"
_SUFFIX = r"us dollars?|hong kong dollars?|dollars?|yuan|rmb|cny|usd|hkd|eur|euros?|pounds|yen|人民币|美元|港元|港币|欧元|英镑|日元|元"  # noqa: E501
_NUMBER = re.compile(
    rf"(?P<prefix>{_PREFIX})?\s*(?P<digits>\d+(?:[,.]\d+)*)\s*(?P<scale>(?:{_SCALE})(?![a-z]))?\s*"
    rf"(?P<suffix>(?:{_SUFFIX})(?![a-z]))?\s*(?P<percent>%|percent\b|per cent\b)?",
    re.IGNORECASE,
)
_WORD_NUMBER = re.compile(rf"\b({'|'.join(_SMALL)})\b(?:\s+(thousand|million|billion))?", re.IGNORECASE)
_HAN_NUMBER = re.compile(
    r"[一二三四五六七八九两]?十[一二三四五六七八九]?(?=[家个名位条项款大强])|[一二三四五六七八九两](?=[家个名位条项款大强])"
)

_MORE_THAN_ONE = re.compile(r"(?<=不止|超过|多于|不只)一[家个位项]")

_DATE_EN = (
    rf"(?:(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<m1>{_MONTH})\.?,?\s+(?P<y1>(?:19|20)\d\d)"
    rf"|(?P<m2>{_MONTH})\.?\s+(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y2>(?:19|20)\d\d)"
    rf"|(?P<m3>{_MONTH})\.?,?\s+(?:of\s+)?(?P<y3>(?:19|20)\d\d)"
    r"|(?P<y4>(?:19|20)\d\d)-(?P<m4>\d\d)(?:-(?P<d4>\d\d))?"
    r"|(?:q(?P<q5>[1-4])\s+(?:of\s+)?|the\s+(?P<o5>first|second|third|fourth)\s+quarter\s+of\s+)(?P<y5>(?:19|20)\d\d)"
    r"|(?:h(?P<q6>[12])\s+(?:of\s+)?|the\s+(?P<o6>first|second)\s+half\s+of\s+)(?P<y7>(?:19|20)\d\d)"
    r"|(?:the\s+)?first\s+(?P<n9>\d\d?|two|three|four|five|six|seven|eight|nine|ten|eleven)\s+months\s+of\s+(?P<y9>(?:19|20)\d\d)"
    rf"|(?:the\s+)?(?:fiscal\s+|financial\s+)?(?:year|12\s+months|twelve\s+months)\s+(?:to|ended|ending|through)\s+(?:\d{{1,2}}\s+)?(?P<m8>{_MONTH})\.?,?\s+(?P<y8>(?:19|20)\d\d)"
    r"|(?:the\s+)?(?P<decade>(?:19|20)\d)0s\b"
    r"|(?P<y6>(?:19|20)\d\d)(?!\s*(?:million|billion|yuan|companies|[\d,.%]))"
    r"|(?P<r7>today|yesterday|this year|last year|this month|last month|the past year"
    r"|the (?:past|last) 12 months|this quarter|last quarter))"
)
_DATE_ZH = (
    r"(?:(?P<y1>(?:19|20)\d\d)年(?:(?P<m1>\d{1,2})月(?:(?P<d1>\d{1,2})[日号])?|(?P<h1>上半年|下半年)|第?(?P<q1>[一二三四1-4])季度)?"
    r"|(?P<y2>(?:19|20)\d\d)-(?P<m2>\d\d)(?:-(?P<d2>\d\d))?"
    r"|(?P<r3>今天|昨天|今年|去年|前年|本月|上个?月|近一年|过去一年|本季度|上个?季度))"
)
_BEFORE_EN = r"(?:\b(?P<prep>since|after|before|until|till|by|as of|as at|during|in|for|on|from|between|at the end of|at the start of)\s+)?(?:(?:the )?year\s+)?"  # noqa: E501
_WHEN_EN = re.compile(rf"{_BEFORE_EN}{_DATE_EN}", re.IGNORECASE)
_WHEN_ZH = re.compile(
    rf"(?P<prep>截至|截止|自从|自|从|在)?{_DATE_ZH}(?P<post>以来|之后|以后|后|之前|以前|前|起|底|末|初|期间|之间|间|时)?"
)
_PAST_YEARS = re.compile(
    r"\b(?:in|over|during|within|for) the (?:last|past) (\d+|two|three|four|five|six|seven|eight|nine|ten)"
    r" (years?|months?)\b"
    r"|(?:最近|近|过去)(\d+|[一二三四五六七八九十两])(年|个月)",
    re.IGNORECASE,
)
_RECENT = re.compile(r"(?<!most )\brecent\b(?! than)", re.IGNORECASE)
_NOW = {"en": re.compile(r"\b(currently|now|at present|today|nowadays|right now|these days)\b", re.IGNORECASE),
        "zh": re.compile(r"目前|现在|如今|当前|现任|眼下")}  # fmt: skip
_TOLD_THEN = re.compile(r"\b(?:publish|report|article|news|story|stories|announc|sign|happen)", re.IGNORECASE)
_RANGE_EN = re.compile(r"\b(?:and|to|until|-|–)\s*", re.IGNORECASE)


def quoted_in(question: Question) -> list[Quoted]:
    """Return quoted strings and 《…》 titles, without their marks."""
    marks = re.finditer(r'"([^"]{1,120})"|《([^》]{1,120})》|(?<!\w)\'([^\']{1,120})\'(?!\w)', question.text)
    return [Quoted(start=m.start(), end=m.end(), text=next(g for g in m.groups() if g)) for m in marks]


def numbers_in(question: Question, taken: list[tuple[int, int]]) -> list[Number]:
    """Return numbers outside the spans already taken by dates and quotations."""
    found = [_number(m) for m in _NUMBER.finditer(question.text)]
    for match in _WORD_NUMBER.finditer(question.text):
        value = _SMALL[match.group(1).lower()] * _SCALES.get((match.group(2) or "").lower(), 1.0)
        found.append(Number(start=match.start(), end=match.end(), value=float(value)))
    if question.lang == "zh":
        found += [Number(start=m.start(), end=m.end(), value=1.0) for m in _MORE_THAN_ONE.finditer(question.text)]
        found += [
            Number(start=m.start(), end=m.end(), value=_han(m.group())) for m in _HAN_NUMBER.finditer(question.text)
        ]
    return [n for n in found if not any(n.start < end and start < n.end for start, end in taken)]


def _number(match: re.Match[str]) -> Number:
    digits = match.group("digits")
    plain = digits.replace(",", "") if not re.search(r",\d{1,2}$", digits) else digits.replace(",", ".")
    value = float(plain) if plain.count(".") <= 1 else float(plain.replace(".", ""))
    value *= _SCALES.get((match.group("scale") or "").lower(), 1.0)
    word = (match.group("prefix") or match.group("suffix") or "").lower()
    percent = bool(match.group("percent"))
    end = match.start() + len(match.group().rstrip())
    currency = _CURRENCIES.get(word, _CURRENCIES.get(word.rstrip("s"), ""))
    start = match.start() + len(match.group()) - len(match.group().lstrip())
    return Number(start=start, end=end, value=value / 100 if percent else value, currency=currency, percent=percent)


def _han(text: str) -> float:
    tens, ten, ones = text.partition("十")
    if not ten:
        return float(_HAN_DIGITS[text])
    return float((_HAN_DIGITS[tens] if tens else 1) * 10 + (_HAN_DIGITS[ones] if ones else 0))


def times_in(question: Question, today: datetime.date) -> list[When]:
    """Return spans of time, with ranges joined ("between 2023 and 2025", "2023年至2025年")."""
    pattern = _WHEN_ZH if question.lang == "zh" else _WHEN_EN
    found = [when for m in pattern.finditer(question.text) if (when := _when(m, question, today))]
    if question.lang == "en" and not _TOLD_THEN.search(question.text):  # "who owns X today" asks of now
        found = [w for w in found if question.text[w.start : w.end].lower() != "today"]
    found += (
        []
        if question.lang == "en"
        else [w for m in _WHEN_EN.finditer(question.text) if (w := _when(m, question, today))]
    )
    if question.lang == "zh":
        spans = periods(question.text, today)
        found += [When(start=at, end=end, kind="in", first=first, last=last) for at, end, first, last in spans]
    found = _joined(sorted(_apart(found), key=lambda w: w.start), question.text)
    now = [
        When(start=m.start(), end=m.end(), kind="now", first="") for m in _NOW[question.lang].finditer(question.text)
    ]
    found += _recent(question, today) + _past_years(question, today)
    return found + [n for n in now if not any(n.start < w.end and w.start < n.end for w in found)]


def _recent(question: Question, today: datetime.date) -> list[When]:
    """Return "recent" as the year that ends today."""
    return [
        When(start=m.start(), end=m.end(), kind="between", first=_year_before(today), last=today.isoformat())
        for m in _RECENT.finditer(question.text)
    ]


def _past_years(question: Question, today: datetime.date) -> list[When]:
    """Return "in the last 5 years", 最近五年 as the span that ends today."""
    found = []
    for match in _PAST_YEARS.finditer(question.text):
        number, unit = match[1] or match[3], (match[2] or match[4]).lower()
        count = int(number) if number.isdigit() else _SMALL.get(number.lower(), 0) or _HAN_DIGITS.get(number, 10)
        months = count * (1 if unit.startswith("month") or unit == "个月" else 12)
        before = today.year * 12 + today.month - 1 - months
        first = f"{before // 12}-{before % 12 + 1:02d}-{min(today.day, 28):02d}"
        found.append(When(start=match.start(), end=match.end(), kind="between", first=first, last=today.isoformat()))
    return found


def _apart(found: list[When]) -> list[When]:
    kept: list[When] = []
    for when in sorted(found, key=lambda w: w.start - w.end):
        if not any(when.start < k.end and k.start < when.end for k in kept):
            kept.append(when)
    return kept


def _when(match: re.Match[str], question: Question, today: datetime.date) -> When | None:
    parts = match.groupdict()
    first, last = _span(parts, today)
    if not first:
        return None
    prep = (parts.get("prep") or "").lower()
    kind = _kind(prep, parts.get("post") or "")
    return When(start=match.start(), end=match.end(), kind=kind, first=first, last=last)


def _kind(prep: str, post: str) -> TimeKind:
    if prep in ("since", "from", "自从", "自", "从") or post in ("以来", "起"):
        return "since"
    if prep == "after" or post in ("之后", "以后", "后"):
        return "after"
    if prep == "before" or post in ("之前", "以前", "前"):
        return "before"
    if prep in ("until", "till", "by"):
        return "until"
    if prep in ("as of", "as at", "截至", "截止", "at the end of", "at the start of") or post in ("底", "末", "初"):
        return "as_of"
    return "between" if prep == "between" else "in"


def _span(parts: dict[str, str | None], today: datetime.date) -> tuple[str, str]:
    """Return first and last ISO date of the words; the last is "" where one partial date says it all."""
    year = next((parts[k] for k in ("y1", "y2", "y3", "y4", "y5", "y6", "y7") if parts.get(k)), None)
    relative = parts.get("r7") or parts.get("r3")
    if relative and relative.lower() in _LATELY:
        return _year_before(today), today.isoformat()
    if relative:
        return _relative(relative.lower(), today)
    if parts.get("m8"):
        return _twelve_months(_iso(str(parts["y8"]), parts["m8"], None))
    if (count := parts.get("n9")) and (months := int(count) if count.isdigit() else _SMALL[count.lower()]) <= 12:
        return f"{parts['y9']}-01", f"{parts['y9']}-{months:02d}"
    if parts.get("decade"):
        return f"{parts['decade']}0", f"{parts['decade']}9"
    if year is None:
        return "", ""
    quarter = _quarter(parts)
    if quarter:
        return f"{year}-{quarter * 3 - 2:02d}", f"{year}-{quarter * 3:02d}"
    if parts.get("q6") or parts.get("o6"):
        early = parts.get("q6") == "1" or (parts.get("o6") or "").lower() == "first"
        return (f"{year}-01", f"{year}-06") if early else (f"{year}-07", f"{year}-12")
    if parts.get("h1"):
        return (f"{year}-01", f"{year}-06") if parts["h1"] == "上半年" else (f"{year}-07", f"{year}-12")
    month = next((parts[k] for k in ("m1", "m2", "m3", "m4") if parts.get(k)), None)
    day = next((parts[k] for k in ("d1", "d2", "d4") if parts.get(k)), None)
    return _iso(year, month, day), ""


def _twelve_months(last: str) -> tuple[str, str]:
    """Return the first and the last of the twelve months that end with this one."""
    months = int(last[:4]) * 12 + int(last[5:]) - 12
    return f"{months // 12}-{months % 12 + 1:02d}", last


def _quarter(parts: dict[str, str | None]) -> int:
    digit = parts.get("q5") or parts.get("q1")
    if digit:
        return int(digit) if digit.isdigit() else _HAN_DIGITS[digit]
    order = ("first", "second", "third", "fourth")
    return order.index(parts["o5"].lower()) + 1 if parts.get("o5") else 0  # type: ignore[union-attr]


def _iso(year: str, month: str | None, day: str | None) -> str:
    if month is None:
        return year
    number = (
        int(month) if month.isdigit() else next(i for i, m in enumerate(_MONTHS, 1) if m.startswith(month[:3].lower()))
    )
    return f"{year}-{number:02d}" + (f"-{int(day):02d}" if day else "")


_LATELY = frozenset({"recent", "the past year", "the past 12 months", "the last 12 months", "近一年", "过去一年"})


def _year_before(today: datetime.date) -> str:
    """Return the day a year ago: what is recent began then."""
    return f"{today.year - 1}-{today:%m-%d}" if f"{today:%m-%d}" != "02-29" else f"{today.year - 1}-02-28"


def _relative(words: str, today: datetime.date) -> tuple[str, str]:
    quarter = {"this quarter": 0, "本季度": 0, "last quarter": 1, "上季度": 1, "上个季度": 1}
    if words in quarter:
        number = today.year * 4 + (today.month - 1) // 3 - quarter[words]
        first = number % 4 * 3 + 1
        return f"{number // 4}-{first:02d}", f"{number // 4}-{first + 2:02d}"
    return _named(words, today), ""


def _named(words: str, today: datetime.date) -> str:
    month = today.replace(day=1) - datetime.timedelta(days=1)
    table = {
        "today": today.isoformat(), "今天": today.isoformat(),
        "yesterday": (today - datetime.timedelta(days=1)).isoformat(),
        "昨天": (today - datetime.timedelta(days=1)).isoformat(),
        "this year": f"{today.year}", "今年": f"{today.year}",
        "last year": f"{today.year - 1}", "去年": f"{today.year - 1}", "前年": f"{today.year - 2}",
        "this month": f"{today:%Y-%m}", "本月": f"{today:%Y-%m}",
        "last month": f"{month:%Y-%m}", "上月": f"{month:%Y-%m}", "上个月": f"{month:%Y-%m}",
    }  # fmt: skip
    return table.get(words, "")


def _joined(found: list[When], text: str) -> list[When]:
    """Join two dates with "and", "to", 至 between them into one span."""
    joined: list[When] = []
    for when in found:
        before = joined[-1] if joined else None
        gap = text[before.end : when.start].strip().lower() if before else ""
        if (
            before
            and not before.last
            and gap in ("and", "to", "until", "-", "–", "至", "到", "和", "与")
            and before.kind in ("between", "since", "in")
        ):
            joined[-1] = When(start=before.start, end=when.end, kind="between", first=before.first, last=when.first)
        else:
            joined.append(when)
    return joined
