# ruff: noqa: E501  (a Chinese character counts as two columns, and one rule or word list reads best on one line)
"""Dates in Chinese text, resolved against the publication date; the precision is the length of the ISO string."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from ingest.statements.quantity_zh import number_zh


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """One date expression. `value` is an ISO date ("2024", "2024-10", "2024-10-21"), `until` the end of a period."""

    start: int
    end: int
    value: str
    until: str = ""
    fiscal: str = ""  # 2025财年, whose months nobody knows: FY2025

    @property
    def covers(self) -> str:
        """The stretch of time that a figure told of this date covers."""
        return self.fiscal or (f"{self.value}/{self.until}" if self.until else self.value)


_YEAR = r"(?:(?P<y>(?:19|20)\d{2})年?|(?P<yz>[一二][〇零九][〇零一二三四五六七八九]{2})年|(?P<yr>今年|去年|前年|明年|后年|同年|当年|本年))"
_MONTH = r"(?P<m>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月(?:份)?"
_DAY = r"(?P<d>3[01]|[12]\d|0?[1-9]|[一二]?十[一二三四五六七八九]?|三十一?|[一二三四五六七八九])[日号]"
_PART = r"(?P<part>年?[初末底]|年?年[初中末底]|上半年|下半年|(?:第)?[一二三四1-4]季度|前三季度|前[三]?季)"

_ISO = re.compile(r"(?<!\d)(?P<y>(?:19|20)\d{2})[-/.](?P<m>1[0-2]|0?[1-9])[-/.](?P<d>3[01]|[12]\d|0?[1-9])(?!\d)")
_SPAN_YEARS = re.compile(r"(?<!\d)(?P<y>(?:19|20)\d{2})年?\s?[至到—–~-]{1,2}\s?(?P<y2>(?:19|20)\d{2})年")
_SPAN_MONTHS = re.compile(rf"{_YEAR}?(?P<m>1[0-2]|[1-9])月?\s?[至到—–~-]\s?(?P<m2>1[0-2]|[1-9])月(?!\d)")
_SPAN_DAYS = re.compile(
    rf"{_YEAR}?(?P<m>1[0-2]|[1-9])月(?P<d>3[01]|[12]\d|[1-9])日?\s?[至到—–~-]\s?"
    r"(?:(?P<m2>1[0-2]|[1-9])月)?(?P<d2>3[01]|[12]\d|[1-9])日"
)
_FULL = re.compile(rf"(?<!\d)(?:{_YEAR}的?{_MONTH}{_DAY})")
# 截至2024年6月30日止六个月, 止年度: the months that end with the day.
_SPAN_TO = re.compile(rf"{_FULL.pattern}止的?(?:(?P<n>\d\d?|[三六九]|十二)个月|年度|财年|财政年度)")
_FIRST_MONTHS = re.compile(rf"(?<!\d){_YEAR}前(?P<n>\d\d?|[二三四五六七八九十两]|十一)个月")
_YEAR_MONTH = re.compile(rf"(?<!\d){_YEAR}的?{_MONTH}(?P<end>[初末底中](?!旬)|[上中下]旬)?")
_MONTH_DAY = re.compile(rf"(?<![\d年一二三四五六七八九十]){_MONTH}{_DAY}")
_YEAR_PART = re.compile(rf"(?<!\d){_YEAR}(?P<part>[初中末底](?!期|国|小)|上半年|下半年|第?[一二三四1-4]季度|前三季度)")
_LONE_PART = re.compile(r"(?P<part>年初|年中|年末|年底|上半年|下半年|第?[一二三四]季度|前三季度)")
_LONE_YEAR = re.compile(
    r"(?<![\d.])(?:(?P<y>(?:19|20)\d{2})年(?!代|级)|(?P<yz>[一二][〇零九][〇零一二三四五六七八九]{2})年)度?"
)
_FISCAL_YEAR = re.compile(
    r"(?<![\d.])(?P<y>(?:19|20)\d{2})(?:财政年度|财年)(?P<part>上半年|下半年|第?[一二三四1-4]季度)?"
)
_RELATIVE_YEAR = re.compile(r"(?P<yr>今年以来|今年内|今年|去年|前年|明年|年内|本年度|上年)")
_LONE_MONTH = re.compile(
    r"(?<![\d年个一二三四五六七八九十.])(?P<m>1[0-2]|[1-9])月(?:份)?(?P<end>[初末底](?!旬)|[上中下]旬)?(?!\d)"
)
_RELATIVE_MONTH = re.compile(
    r"(?P<rm>本月|上个?月|下个?月|当月|月底|月初|月末)(?P<end>[初末底])?(?:(?P<d>3[01]|[12]\d|[1-9])日)?"
)
_RELATIVE_DAY = re.compile(r"(?P<rd>今日|今天|昨日|昨天|昨晚|前天|前日|明日|明天|当日|当天|即日起)")
_WEEK = re.compile(r"(?P<wk>上|本|这|下)?(?:周|星期|礼拜)(?P<wd>[一二三四五六日天])(?![年期岁])")
_LONE_WEEK = re.compile(r"(?P<wk>上|本|这)(?:个)?(?:周|星期)(?![一二三四五六日天年边围])")
_RECENT = re.compile(r"日前|近日|近期|日内|最近|新近|不久前|前不久|近来")
_LONE_DAY = re.compile(r"(?<![\d月年第.])(?P<d>3[01]|[12]\d|[1-9])日(?=[,,、上下晚至,在电讯举从获由对正宣公披发]|$|\s)")
_FUTURE = re.compile(r"(?:将|拟|定|计划|预计|有望)[于在]?$")


# 9月10日起开售: what begins on a day is told before it.
_FROM_THEN = re.compile(
    r"起(?:正式)?(?:开售|发售|施行|实施|执行|生效|上线|启用|接受|开放|调整|履职|任职|上任|就任|到任)"
)


# 9月1日起,张三将出任总裁: what is said to come on a day lies ahead.
_THEN_WILL = re.compile(
    r"起?,?[^,。;将\d]{0,10}将(?=(?:正式|在|于)?(?:加入|出任|接任|接替|接棒|担任|离任|卸任|离职|上任|举行|举办|召开|开幕|开业|开工|动工|投产|上市|启用|施行|实施|生效|上线|停止|关闭|交付|开通))"
)
# 2024年10月前: some day before it, nobody knows which.
_BEFORE = re.compile(r"(?:之|以)?前(?![期后沿])")


def dates_in(text: str, published: str | None) -> tuple[When, ...]:
    """Return the date expressions of `text` in order, longest first where they overlap.

    `published` is the document's ISO date; without it (or with a bare year) relative expressions are left out.
    """
    reader = _Reader(text, _reference(published))
    taken: list[When] = []
    covered = bytearray(len(text))
    for pattern, read in reader.patterns():
        for match in pattern.finditer(text):
            if any(covered[match.start() : match.end()]):
                continue
            if _BEFORE.match(text, match.end()):
                covered[match.start() : match.end()] = b"\x01" * (match.end() - match.start())
                continue
            found = read(match)
            if found is not None:
                taken.append(found)
                covered[match.start() : match.end()] = b"\x01" * (match.end() - match.start())
    return tuple(_compared(text, sorted(taken, key=lambda when: when.start)))


# 2024年…,上年同期…: the year before the one that is told of, which need not be that of publication.
_SAME_PERIOD = re.compile(r"(?:上年|去年|上一年|前一年)(?:度)?同期|上年(?=[^末底初]|$)")
_BREAK = re.compile(r"[。;\n]")


def _compared(text: str, dates: Sequence[When]) -> Iterator[When]:
    """Yield the dates; one told beside a period before it in the sentence (上年同期) is that period a year earlier."""
    last: When | None = None
    for when in dates:
        same = _SAME_PERIOD.match(text, when.start)
        if same is not None and last is not None and _BREAK.search(text, last.end, when.start) is None:
            yield replace(
                when, end=max(when.end, same.end()), value=_year_before(last.value), until=_year_before(last.until)
            )
            continue
        yield when
        if len(when.value) < 10:  # a day is one of telling: 4月29日公告,…
            last = when


def _year_before(value: str) -> str:
    return f"{int(value[:4]) - 1:04d}{value[4:]}" if value else ""


def _reference(published: str | None) -> date | None:
    try:
        return date.fromisoformat((published or "")[:10])
    except ValueError:
        pass
    try:
        return date.fromisoformat(f"{(published or '')[:7]}-28")
    except ValueError:
        return None


_HELD = re.compile(r",?[^,。;]{0,30}(?:举行|举办|召开|开幕|开赛|启幕|闭幕|落幕)")
_BEGINS = re.compile(r"起?(?:正式)?(?:上任|到任|履新|就任|到岗|履职|生效|交割)")
_ANNOUNCED = 40  # days; older texts say 去年12月, not 12月


def is_vague(words: str) -> bool:
    """Say whether the words name no day, month or year: 日前, 近日."""
    return _RECENT.fullmatch(words) is not None


def _number(text: str) -> int:
    return int(text) if text.isdigit() else int(number_zh(text) or 0)


_PARTS = {"初": ("01", ""), "年初": ("01", ""), "中": ("", ""), "年中": ("", "")}
_PARTS |= dict.fromkeys(("末", "底", "年末", "年底"), ("12", ""))
_PARTS |= {"上半年": ("01", "06"), "下半年": ("07", "12"), "前三季度": ("01", "09")}
_PARTS |= {
    f"{n}季度": p for n, p in zip("一二三四", (("01", "03"), ("04", "06"), ("07", "09"), ("10", "12")), strict=True)
}
_PARTS |= {f"{n}季度": _PARTS[f"{z}季度"] for n, z in zip("1234", "一二三四", strict=True)}


_IN_FORCE = re.compile(r"(?:起)?(?:正式|开始)?(?:施行|实施|生效|执行)")
_HALF_A_YEAR = 183  # days
_UP_TO = re.compile(r"截[至止]到?$")


class _Reader:
    """Turns matches into dates; `ref` is the publication date, None when it is unknown."""

    def __init__(self, text: str, ref: date | None) -> None:
        self.text, self.ref = text, ref

    def patterns(self) -> list[tuple[re.Pattern[str], Callable[[re.Match[str]], When | None]]]:
        return [
            (_ISO, self.day),
            (_SPAN_YEARS, self.span_years),
            (_SPAN_DAYS, self.span_days),
            (_SPAN_TO, self.span_to),
            (_FIRST_MONTHS, self.first_months),
            (_FULL, self.day),
            (_SPAN_MONTHS, self.span_months),
            (_YEAR_MONTH, self.month),
            (_MONTH_DAY, self.day),
            (_FISCAL_YEAR, self.fiscal_year),
            (_YEAR_PART, self.part),
            (_LONE_PART, self.part),
            (_LONE_YEAR, self.year),
            (_RELATIVE_YEAR, self.year),
            (_LONE_MONTH, self.month),
            (_RELATIVE_MONTH, self.relative_month),
            (_RELATIVE_DAY, self.relative_day),
            (_WEEK, self.week),
            (_LONE_WEEK, self.whole_week),
            (_RECENT, self.recent),
            (_LONE_DAY, self.lone_day),
        ]

    def _when(self, match: re.Match[str], value: str, until: str = "") -> When:
        return When(start=match.start(), end=match.end(), value=value, until=until)

    def _year(self, match: re.Match[str]) -> int | None:
        """Return the year that the match names or implies; None when only a reference date could tell."""
        groups = match.groupdict()
        if groups.get("y"):
            return int(groups["y"])
        if groups.get("yz"):
            return int("".join(str("〇一二三四五六七八九零".index(c) % 10) for c in groups["yz"]))
        if self.ref is None:
            return None
        word = groups.get("yr") or ""
        if word[:2] in ("同年", "当年"):
            return None  # the year of something else in the text
        shift = {"去年": -1, "上年": -1, "前年": -2, "明年": 1, "后年": 2}.get(word[:2], 0)
        return self.ref.year + shift

    def _implied_year(self, match: re.Match[str], month: int, day: int) -> int | None:
        """Return the year of a month or day without one: the nearest past, or the next one after 将于."""
        if any(match.groupdict().get(name) for name in ("y", "yz", "yr")):
            return self._year(match)
        if self.ref is None:
            return None
        future = _FUTURE.search(self.text[max(0, match.start() - 4) : match.start()]) or any(
            then.match(self.text, match.end()) for then in (_FROM_THEN, _THEN_WILL)
        )
        here = (month, day) <= (self.ref.month, self.ref.day)
        if future:
            return self.ref.year + (1 if here and (month, day) != (self.ref.month, self.ref.day) else 0)
        return self.ref.year if here or self._is_near(match.end(), month, day) else self.ref.year - 1

    def _is_near(self, end: int, month: int, day: int) -> bool:
        """Say whether a meeting or an office begins a few weeks ahead in the year of the reference: it is announced."""
        ahead = (month - self.ref.month) * 30 + day - self.ref.day if self.ref is not None else 0
        if _IN_FORCE.match(self.text, end) is not None:
            return 0 < ahead <= _HALF_A_YEAR  # 8月5日发布《…》,11月1日施行
        if _HELD.match(self.text, end) is None and _BEGINS.match(self.text, end) is None:
            return False
        return 0 < ahead <= _ANNOUNCED

    def day(self, match: re.Match[str]) -> When | None:
        month, day = _number(match["m"]), _number(match["d"])
        year = self._implied_year(match, month, day)
        value = _iso(year, month, day)
        return self._when(match, value) if value else None

    def month(self, match: re.Match[str]) -> When | None:
        month = _number(match["m"])
        year = self._implied_year(match, month, 1)
        return self._when(match, f"{year:04d}-{month:02d}") if year and 1 <= month <= 12 else None

    def year(self, match: re.Match[str]) -> When | None:
        year = self._year(match)
        return self._when(match, f"{year:04d}") if year else None

    def fiscal_year(self, match: re.Match[str]) -> When | None:
        first = _PARTS[match["part"].removeprefix("第")][0] if match["part"] else ""
        letter = "" if not first else "-H" if "半年" in match["part"] else "-Q"
        number = f"{letter}{int(first) // (6 if letter == '-H' else 3) + 1}" if letter else ""
        return replace(self._when(match, match["y"]), fiscal=f"FY{match['y']}{number}")

    def first_months(self, match: re.Match[str]) -> When | None:
        year, count = self._year(match), _number(match["n"])
        return self._when(match, f"{year:04d}-01", f"{year:04d}-{count:02d}") if year and 1 < count < 12 else None

    def span_to(self, match: re.Match[str]) -> When | None:
        """Return the months that end with a day, the year where they are those of one."""
        year, last, count = self._year(match), _number(match["m"]), _number(match["n"] or "12")
        if year is None or not _iso(year, last, _number(match["d"])) or not 1 < count <= 12:
            return None
        first = year * 12 + last - count
        if count == last == 12:
            return self._when(match, f"{year:04d}")
        return self._when(match, f"{first // 12:04d}-{first % 12 + 1:02d}", f"{year:04d}-{last:02d}")

    def part(self, match: re.Match[str]) -> When | None:
        year = self._year(match)
        if year is None:
            return None
        first, last = _PARTS.get(match["part"].removeprefix("第"), ("", ""))
        if self._is_told(match, last or first):
            year -= 1
        if last:
            return self._when(match, f"{year:04d}-{first}", f"{year:04d}-{last}")
        return self._when(match, f"{year:04d}-{first}" if first else f"{year:04d}")

    def _is_told(self, match: re.Match[str], month: str) -> bool:
        """Say whether a part of an unnamed year is over where it would lie ahead: 截至年底,员工1130人."""
        named = any(match.groupdict().get(name) for name in ("y", "yz", "yr"))
        ahead = self.ref is not None and month != "" and int(month) > self.ref.month
        return ahead and not named and _UP_TO.search(self.text, max(0, match.start() - 4), match.start()) is not None

    def span_years(self, match: re.Match[str]) -> When | None:
        return self._when(match, match["y"], match["y2"])

    def span_months(self, match: re.Match[str]) -> When | None:
        first, last = int(match["m"]), int(match["m2"])
        year = self._implied_year(match, last, 1)
        return self._when(match, f"{year:04d}-{first:02d}", f"{year:04d}-{last:02d}") if year else None

    def span_days(self, match: re.Match[str]) -> When | None:
        month = int(match["m"])
        last_month = int(match["m2"] or month)
        year = self._implied_year(match, month, int(match["d"]))
        first, last = _iso(year, month, int(match["d"])), _iso(year, last_month, int(match["d2"]))
        return self._when(match, first, last) if first and last else None

    def relative_month(self, match: re.Match[str]) -> When | None:
        if self.ref is None or match["rm"] == "当月":
            return None
        shift = -1 if match["rm"].startswith("上") else 1 if match["rm"].startswith("下") else 0
        index = self.ref.year * 12 + self.ref.month - 1 + shift
        year, month = divmod(index, 12)
        value = _iso(year, month + 1, int(match["d"])) if match["d"] else f"{year:04d}-{month + 1:02d}"
        return self._when(match, value) if value else None

    def relative_day(self, match: re.Match[str]) -> When | None:
        if self.ref is None or match["rd"].startswith("当"):
            return None
        shift = {"昨": -1, "前": -2, "明": 1}.get(match["rd"][0], 0)
        return self._when(match, (self.ref + timedelta(days=shift)).isoformat())

    def week(self, match: re.Match[str]) -> When | None:
        if self.ref is None:
            return None
        weekday = "一二三四五六日".find(match["wd"].replace("天", "日"))
        monday = self.ref - timedelta(days=self.ref.weekday())
        if match["wk"] is None:  # the nearest past one
            return self._when(match, (self.ref - timedelta(days=(self.ref.weekday() - weekday) % 7)).isoformat())
        shift = {"上": -7, "下": 7}.get(match["wk"], 0)
        return self._when(match, (monday + timedelta(days=weekday + shift)).isoformat())

    def whole_week(self, match: re.Match[str]) -> When | None:
        if self.ref is None:
            return None
        monday = self.ref - timedelta(days=self.ref.weekday() + (7 if match["wk"] == "上" else 0))
        return self._when(match, monday.isoformat()[:7])

    def recent(self, match: re.Match[str]) -> When | None:
        """Return the month of publication, or only its year in a month's first days: it may be the month before."""
        if self.ref is None:
            return None
        return self._when(match, self.ref.isoformat()[: 7 if self.ref.day > 5 else 4])

    def lone_day(self, match: re.Match[str]) -> When | None:
        if self.ref is None:
            return None
        day = int(match["d"])
        back = 0 if day <= self.ref.day else 1
        year, month = divmod(self.ref.year * 12 + self.ref.month - 1 - back, 12)
        value = _iso(year, month + 1, day)
        return self._when(match, value) if value else None


def _iso(year: int | None, month: int, day: int) -> str:
    try:
        return date(year or 0, month, day).isoformat()
    except ValueError:
        return ""
