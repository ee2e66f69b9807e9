# ruff: noqa: E501  (a Chinese character counts as two columns, and one rule or word list reads best on one line)
"""Quantities in Chinese text: number, scale, unit, currency and how exact the text says it is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from ingest.statements.statement import Bound

QuantityKind = Literal["money", "share", "area", "count", "other"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """One quantity of a text. Values are in base units (亿, 万 multiplied out); shares are fractions, 0 to 1."""

    start: int
    end: int
    value: float
    kind: QuantityKind
    unit: str = ""
    currency: str = ""
    counter: str = ""  # the measure word or unit as written: 家, 平方米, 元
    bound: Bound = ""

    @property
    def approximate(self) -> bool:
        """Say whether the text gives the number as inexact (近, 约, 余, 超, ...)."""
        return self.bound != ""


_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "俩": 2}
_SMALL = {"十": 10, "百": 100, "千": 1000}
_BIG = {"万": 10**4, "亿": 10**8}
_SCALES = {"千": 10**3, "百万": 10**6, "千万": 10**7, "万": 10**4, "百亿": 10**10, "千亿": 10**11, "亿": 10**8}
_SCALES |= {"万亿": 10**12, "十万": 10**5, "百": 100, "": 1}

_CURRENCIES = {"元人民币": "CNY", "人民币": "CNY", "元": "CNY", "块钱": "CNY", "美元": "USD", "美金": "USD"}
_CURRENCIES |= {
    "港元": "HKD",
    "港币": "HKD",
    "欧元": "EUR",
    "日元": "JPY",
    "英镑": "GBP",
    "新台币": "TWD",
    "韩元": "KRW",
}
_CURRENCIES |= {
    "迪拉姆": "AED",
    "雷亚尔": "BRL",
    "巴西雷亚尔": "BRL",
    "丹麦克朗": "DKK",
    "瑞典克朗": "SEK",
    "挪威克朗": "NOK",
}
_CURRENCIES |= {
    "卢布": "RUB",
    "泰铢": "THB",
    "越南盾": "VND",
    "林吉特": "MYR",
    "印尼盾": "IDR",
    "里亚尔": "SAR",
    "加拿大元": "CAD",
}
_CURRENCIES |= {
    "澳大利亚元": "AUD",
    "澳门元": "MOP",
    "澳门币": "MOP",
    "台币": "TWD",
    "印度卢比": "INR",
    "沙特里亚尔": "SAR",
    "法郎": "CHF",
}
_CURRENCIES |= {
    "兹罗提": "PLN",
    "福林": "HUF",
    "捷克克朗": "CZK",
    "里拉": "TRY",
    "兰特": "ZAR",
    "谢克尔": "ILS",
    "墨西哥比索": "MXN",
    "菲律宾比索": "PHP",
    "智利比索": "CLP",
    "阿根廷比索": "ARS",
    "埃及镑": "EGP",
    "坚戈": "KZT",
    "印尼卢比": "IDR",
    "巴基斯坦卢比": "PKR",
    "新西兰元": "NZD",
    "纽元": "NZD",
    "卡塔尔里亚尔": "QAR",
}
_CURRENCIES |= {"新加坡元": "SGD", "新元": "SGD", "澳元": "AUD", "加元": "CAD", "瑞士法郎": "CHF", "卢比": "INR"}
# Written unit -> (unit code, factor to that code, kind).
_UNITS: dict[str, tuple[str, float, QuantityKind]] = {
    "平方米": ("m2", 1, "area"),
    "平米": ("m2", 1, "area"),
    "㎡": ("m2", 1, "area"),
    "平方英尺": ("m2", 0.09290304, "area"),
    "平方呎": ("m2", 0.09290304, "area"),
    "平方尺": ("m2", 0.09290304, "area"),  # of Hong Kong's buildings: square feet
    "平方公里": ("km2", 1, "area"),
    "平方千米": ("km2", 1, "area"),
    "平方": ("m2", 1, "area"),
    "方": ("m2", 1, "area"),  # 20万方, of floors
    "公顷": ("m2", 10_000, "area"),
    "亩": ("m2", 10_000 / 15, "area"),
    "人": ("people", 1, "count"),
    "名": ("people", 1, "count"),
    "位": ("people", 1, "count"),
    "人次": ("visits", 1, "count"),
    "EFLOPS": ("pflops", 1000, "other"),
    "PFLOPS": ("pflops", 1, "other"),
    "PFlops": ("pflops", 1, "other"),
    "EFlops": ("pflops", 1000, "other"),
    "参数": ("parameters", 1, "count"),
    "用户": ("people", 1, "count"),
    "P": ("pflops", 1, "other"),
    "TOPS": ("tops", 1, "other"),
}
_COUNTERS = "人次 名 位 人 家 个 项 款 台 座 所 栋 幢 间 套 件 辆 架 艘 场 次 只 支 户 吨 条 种 处 笔 门 份 批 层 倍 篇 颗 片 枚 张 袋 盒 瓶 箱 罐"
_COUNTERS += " 公里 千米 米 千瓦时 度 兆瓦 吉瓦 千瓦 兆瓦时 吉瓦时 升 公斤 千克 岁 卡 位数 参数 EFLOPS PFLOPS PFlops EFlops GWh MWh kWh MW GW"
_P = r"P(?![A-Za-z\d])"
# 万方 counts the floors of a building where nothing is named that could fill it (3万方混凝土).
_SHORT = {
    "P": _P,
    "方": r"(?<=[万余多])方(?![^\W\da-z])",
    "平方": r"(?<=[\d万余多])平方(?!公里|千米|英尺|英里|[米分厘呎尺])",
}
_ALL_UNITS = sorted({*_CURRENCIES, *_UNITS, *_COUNTERS.split()}, key=len, reverse=True)

_BEFORE: dict[str, Bound] = {"近": "nearly", "将近": "nearly", "接近": "nearly", "约": "about", "大约": "about"}
_BEFORE |= {
    "约为": "about",
    "约有": "about",
    "大概": "about",
    "逾": "more than",
    "超": "more than",
    "超过": "more than",
}
_BEFORE |= {"突破": "more than", "高于": "more than", "多达": "at least", "至少": "at least", "不少于": "at least"}
_BEFORE |= {"不低于": "at least", "上": "at least", "不超过": "at most", "最高": "at most", "最高可达": "at most"}
_BEFORE |= {"至多": "at most", "最多": "at most", "最高不超过": "at most", "不高于": "at most", "不足": "less than"}
_BEFORE |= {"低于": "less than", "少于": "less than", "不到": "less than", "累计超": "more than", "已超": "more than"}
_BEFORE |= {"已超过": "more than", "达近": "nearly", "约占": "about", "超出": "more than", "最高达": "at most"}
_AFTER: dict[str, Bound] = {"余": "more than", "多": "more than", "左右": "about", "上下": "about", "以上": "at least"}
_AFTER |= {"以下": "at most", "以内": "at most", "之多": "at least", "许": "about"}

_BEFORE_RE = "|".join(sorted(_BEFORE, key=len, reverse=True))
_UNIT_RE = "|".join(_SHORT.get(unit) or re.escape(unit) for unit in _ALL_UNITS)
# 新台币120亿元: the currency stands in front, and 元 is that of its own.
_MONEY_RE = "|".join(
    sorted((c for c in _CURRENCIES if c[-1] in "币镑" or c[0] in "美欧日韩港澳"), key=len, reverse=True)
)
_QUANTITY = re.compile(
    rf"(?:(?P<money>{_MONEY_RE})(?=(?:{_BEFORE_RE})?\d))?(?P<before>{_BEFORE_RE})?(?:人民币|(?P<own>{_MONEY_RE})(?=\d)|达到|达|为|计)?\s?"
    rf"(?P<minus>(?<![\dA-Za-z%.])[-−](?=\d[\d,.]*(?:万|亿|千万|百万)?(?:元|%)))?(?:(?P<digits>(?<![\d.A-Za-z])\d{{1,3}}(?:,\d{{3}})+(?:\.\d{{1,8}})?|(?<![\d.A-Za-z])\d{{1,15}}(?:\.\d{{1,8}})?)"
    rf"(?P<more1>[余多])?(?P<scale>万亿|千亿|百亿|千万|百万|十万|亿|万|千|百)?"
    rf"|(?P<hanzi>[一二三四五六七八九两〇零十百千万亿]{{1,12}}))"
    rf"(?P<more2>[余多])?\s?(?:(?P<percent>%|%)|(?P<unit>{_UNIT_RE}))"
    rf"(?P<after>左右|上下|以上|以下|以内|之多)?"
)
_PERCENT_WORDS = re.compile(
    r"百分之(?P<n>\d{1,3}(?:\.\d{1,4})?|[一二三四五六七八九十]{1,4})"
    r"|(?<!第)(?P<c>[一二两三四五六七八九])成(?P<half>半)?(?=[的以多左股营收,。;、]|$)"
)


def number_zh(text: str) -> float | None:
    """Return the number written in Chinese numerals (三百二十 -> 320, 百 -> 100), or None when it is none."""
    total, section, digit = 0, 0, 0
    for char in text:
        if char in _DIGITS:
            digit = _DIGITS[char] if digit == 0 else digit * 10 + _DIGITS[char]
        elif char in _SMALL:
            section, digit = section + (digit or 1) * _SMALL[char], 0
        elif char in _BIG:
            total, section, digit = (total + section + digit or 1) * _BIG[char], 0, 0
        else:
            return None
    return float(total + section + digit) if text else None


def quantities_in(text: str) -> tuple[Quantity, ...]:
    """Return the quantities of `text` in order. A vague number (数百家, 若干) has no value and is left out.

    `text` is in plain form (half-width digits); offsets count in it.
    """
    found = [q for match in _QUANTITY.finditer(text) if (q := _quantity(match, text)) is not None]
    found += [q for match in _PERCENT_WORDS.finditer(text) if (q := _percent_in_words(match)) is not None]
    taken = {offset for q in found for offset in range(q.start, q.end)}
    found += [_bare(match, text) for match in _BARE.finditer(text) if match.start("n") not in taken]
    return tuple(sorted(found, key=lambda q: q.start))


def _quantity(match: re.Match[str], text: str) -> Quantity | None:
    value = _value(match)
    if value is None or _vague(match, text) or _of_kinds(match, text):
        return None
    bound = _bound(match)
    start = match.start("minus") if match["minus"] else match.start("digits" if match["digits"] else "hanzi")
    start = match.start("before") if match["before"] else start
    start = match.start("money") if match["money"] and match["unit"] == "元" else start
    if match["percent"]:
        kind: QuantityKind = "share"
        return Quantity(start=start, end=match.end(), value=round(value / 100, 8), kind=kind, counter="%", bound=bound)
    written = match["unit"]
    front = match["money"] or match["own"]
    currency = _CURRENCIES.get(front if front and written == "元" else written, "")
    if currency:
        return Quantity(
            start=start, end=match.end(), value=value, kind="money", currency=currency, counter=written, bound=bound
        )
    unit, factor, kind = _UNITS.get(written, ("", 1.0, "count"))
    return Quantity(
        start=start, end=match.end(), value=round(value * factor, 2), kind=kind, unit=unit, counter=written, bound=bound
    )


def _of_kinds(match: re.Match[str], text: str) -> bool:
    """Say whether what looks like a few yuan tells of how many parts something is made: 三元前驱体, 二元结构."""
    few = match["hanzi"] is not None and len(match["hanzi"]) == 1 and match["unit"] == "元"
    return few and text[match.end() : match.end() + 1] not in ("", ",", "。", ";", "/", "钱", "每")


def _value(match: re.Match[str]) -> float | None:
    if not match["digits"]:
        return number_zh(match["hanzi"])
    value = float(match["digits"].replace(",", ""))
    return _scaled(value, match["scale"] or "") * (-1 if match["minus"] else 1)


def _scaled(value: float, scale: str) -> float:
    """A number times its scale, without what binary fractions leave: 4243.4亿 is 424340000000."""
    return round(value * _SCALES[scale], 6 if scale in ("", "百") else 2)


def _vague(match: re.Match[str], text: str) -> bool:
    """Say whether the match is the tail of a vague or ordinal number: 数百家, 几十人, 第三项, 十几家."""
    start = match.start("digits" if match["digits"] else "hanzi")
    front = text[max(0, start - 1) : start]
    counted = front == "数" and match["digits"] and match["digits"] not in ("10", "100", "1000")  # 员工总数7865人
    if front in ("数", "几", "第", "若", "每", "首", "这", "那", "哪") and not counted:
        return True
    single = match["hanzi"] in ("一", "十", "百", "千", "万", "亿")
    # 一家企业, 一位 are articles, not counts; a lone 百/千 counts only with a bound: 近百家, 上千人.
    return bool(single and not match["before"] and not match["more2"])


def _bound(match: re.Match[str]) -> Bound:
    if match["before"]:
        return _BEFORE[match["before"]]
    more = match["more1"] or match["more2"] or match["after"]
    return _AFTER[more] if more else ""


# 参数量达720亿, 注册用户46万: what is counted stands in front, and the number has no unit.
_BARE = re.compile(
    r"(?P<of>参数(?:量|规模|总量|数量)?|(?:用户|粉丝|会员|客户)(?:数量?|规模|总数)?)(?:已|高达|达到|达|约|近|超过|超|突破|逾|为|有|共|累计)*(?P<n>\d{1,6}(?:\.\d{1,4})?)(?P<more>[余多])?(?P<scale>万亿|千亿|百亿|亿|千万|百万|万)(?P<rest>[余多])?(?![元美港欧日英瑞韩]|[家台套个])"
)


def _bare(match: re.Match[str], text: str) -> Quantity:
    words = text[match.end("of") : match.start("n")]
    bound: Bound = next((_BEFORE[w] for w in ("超过", "超", "突破", "逾", "近", "约") if w in words), "")
    more = match["more"] or match["rest"]
    unit, counter = ("parameters", "参数") if match["of"].startswith("参数") else ("people", "人")
    return Quantity(
        start=match.start("n"),
        end=match.end(),
        value=_scaled(float(match["n"]), match["scale"]),
        kind="count",
        unit=unit,
        counter=counter,
        bound=_AFTER[more] if more else bound,
    )


def _percent_in_words(match: re.Match[str]) -> Quantity | None:
    if match["c"]:  # 三成, 六成半
        value = 10.0 * _DIGITS[match["c"]] + (5.0 if match["half"] else 0.0)
    elif (found := float(match["n"]) if match["n"][0].isdigit() else number_zh(match["n"])) is not None:
        value = found
    else:
        return None
    return Quantity(
        start=match.start(), end=match.end(), value=round(value / 100, 8), kind="share", counter="%", bound=""
    )
