# ruff: noqa: E501  (a Chinese character counts as two columns, and one rule or word list reads best on one line)
"""Short names that a text introduces, and short names that follow from the form of the full one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.mentions.chinese.candidate import Candidate
from ingest.mentions.chinese.gazetteer import place_at
from ingest.mentions.kind_classes import CLASSES_OF_KIND

_SAID = r"(?:以下|下文|后文|下|全文)?(?:证券简称|股票简称|统称|合称|简称|又称|又名|亦称|也称|英文名|英文简称|英文名称|称)(?:为|作|是)?[::]?"
_INTRODUCED = re.compile(
    rf"[,、]?\((?:[^()\n]{{0,30}}?[,;、])?{_SAID}\s?[“《]?(?P<a>[^“”《》()\n,。;、]{{1,24}})[”》]?(?:[、或和及/]?[“《](?P<b>[^“”《》()\n]{{1,24}})[”》])?[^()\n]{{0,20}}(?:[,、;][^()\n]{{0,40}})?\)"
)
_INTRODUCED_INLINE = re.compile(r",?(?:以下)?(?:简称|又称|又名|英文名)(?:为)?“(?P<a>[^“”\n]{1,16})”")
# (“本公司”,股份代号:2597), (“本公司”,连同其附属公司统称“本集团”): a notice in Hong Kong says so without 以下简称.
_OWN = re.compile(r"\(“(?P<a>本公司|公司|发行人|本行)”(?:[,;、][^()\n]{0,60})?\)")
_BRACKET = re.compile(r"\((?P<a>[^()\n]{2,40})\)")
# 甲股份有限公司(甲股份,301000.SZ): the short name at the exchange stands before its code.
_CODED = re.compile(
    r"\((?P<a>[一-鿿A-Za-z*]{2,8})[,;、: ](?:(?:股票|证券)代码[:: ]?)?(?:\d{6}|\d{4,5}\.HK|(?:SZ|SH|BJ|HK|NASDAQ|NYSE)[: ]?\w)[^()\n]{0,20}\)"
)
_LATIN_NAME = re.compile(r"[A-Z][A-Za-z0-9&.\-']*(?: [A-Z0-9&][A-Za-z0-9&.,\-']*){0,6}")
_TICKER = re.compile(
    r"(?:\d{6}\.(?:SZ|SH|BJ|SS)|\d{4,5}\.HK|(?:SZ|SH|BJ|HK|HKEX|SSE|SZSE|NASDAQ|NYSE|纳斯达克|纽交所|港交所)[:: ]?[A-Z0-9]{1,6}|\d{6})"
)
_STOCK = re.compile(r"(?:股票|证券)(?:代码|简称)[::]?\s?“?(?P<v>[\w.\-]{2,12})”?")
_LEGAL = re.compile(
    r"(?:\((?:集团|控股|中国|[一-鿿]{2,4})\))?(?:集团|控股)?(?:股份|有限责任|责任)?(?:有限)?(?:责任)?公司$|(?:株式|有限)会社$"
)
_INDUSTRY = "智能科技 信息科技 生物科技 网络科技 新能源科技 机器人科技 半导体科技 科技发展 科技 技术 智能 信息技术 电子 半导体 生物医药 医药 生物 汽车 机器人 新能源 网络 软件 集成电路 微电子 信息 光电 材料 通信 电气 能源 数据 智造 投资管理 创业投资 投资 制药 药业 医疗"


@dataclass(frozen=True, slots=True)
class Alias:
    """A short name: where it was introduced (or -1) and the full name it stands for."""

    start: int
    end: int
    text: str
    full: str


def introduced(text: str, names: Sequence[Candidate]) -> Iterator[Alias]:
    """Yield the aliases that brackets give right after a name: (以下简称“X”), (RockAI), , 简称“X”."""
    for name in names:
        full = text[name.start : name.end]
        end = name.end + (1 if text[name.end : name.end + 1] in ("》", "”") else 0)
        coded = _CODED.match(text, end) if full.endswith("公司") else None
        if coded is not None and not re.search(r"代码|交易所|上交所|深交所|港交所|简称", coded["a"]):
            yield from _aliases(coded, full)
        for pattern in (_INTRODUCED, _INTRODUCED_INLINE, _OWN):
            match = pattern.match(text, end)
            if match is not None:
                yield from _aliases(match, full)
        if name.cls not in ("Policy", "Person"):
            yield from _latin(text, end, full)
        if name.cls not in ("Policy", "Person", "Place", "Country", "City") and _LATIN_NAME.fullmatch(full):
            yield from _rendered(text, end, full)


_LISTED_AS = re.compile(r"(?:证券|股票)简称[::]\s?“?(?P<a>[一-鿿A-Za-z*]{2,8})”?(?=[\s,。;)]|$|公告编号|编号)")


# 甲股份有限公司(股票代码:…)于…签订…: what opens its own notice so is what the notice calls 公司.
_NOTIFIES = re.compile(
    r"\s*(?P<n>[一-鿿()]{4,30}公司)\([^()\n]{0,16}?(?:股票|证券|股份)代[码号][::]?[^()\n]{2,40}\)(?!等)(?=[\s\S]*(?:公告日|特此公告|本公告|(?:^|[。;\n])\s*公司董事会|\n[一二三四五六七八九]、(?:公司|董事会)))"
)


def notifying(text: str, names: Sequence[Candidate]) -> str:
    """Return the listed company whose own notice the text is, by its first words, or ""."""
    match = _NOTIFIES.match(text)
    named = match is not None and any(text[n.start : n.end] == match["n"] for n in names)
    return match["n"] if match is not None and named else ""


def listed_as(text: str, names: Sequence[Candidate]) -> Iterator[Alias]:
    """Yield the short name a stock exchange's notice prints above its text, for the first company named in full."""
    full = next((text[n.start : n.end] for n in names if n.cls == "Company" and text[: n.end].endswith("公司")), "")
    for match in _LISTED_AS.finditer(text, 0, 400):
        if full and match["a"] != full:
            yield Alias(*match.span("a"), match["a"], full)


def _aliases(match: re.Match[str], full: str) -> Iterator[Alias]:
    for group, value in match.groupdict().items():
        if value and value.strip("“”《》 ") and value not in (*OWN_TERMS, *TERMS):
            start = match.start(group)
            yield Alias(start, start + len(value), value, full)
        elif value in OWN_TERMS:
            yield Alias(match.start(group), match.end(group), value, full)


def _latin(text: str, end: int, full: str) -> Iterator[Alias]:
    match = _BRACKET.match(text, end)
    if match is None or _TICKER.fullmatch(match["a"]):
        return
    inner = match["a"].split(",")[0].strip()
    if _LATIN_NAME.fullmatch(inner) and not _TICKER.match(inner) and len(inner) >= 2:
        start = match.start("a")
        yield Alias(start, start + len(inner), inner, full)


# In brackets behind a foreign firm: its Chinese name, and not where it is or what it is.
_RENDERED = re.compile(r"\((?P<a>[一-鿿]{2,8})\)")
_NO_RENDERING = re.compile(
    r"公司$|企业$|集团$|机构$|^(?:以下|前身|原|即|下称|未|非|已|暂|上市|总部|母|子|全球|亚太|大中华|中国|海外)|版$|[年月日号型款代]$"
)


def _rendered(text: str, end: int, full: str) -> Iterator[Alias]:
    """Yield 诺维克 of Norvik(诺维克) where the text calls the firm so again."""
    match = _RENDERED.match(text, end)
    if match is None or _NO_RENDERING.search(match["a"]) or place_at(match["a"], 0) == match["a"]:
        return
    if match["a"] in text[match.end() :]:
        yield Alias(*match.span("a"), match["a"], full)


OWN_TERMS = ("公司", "本公司", "发行人", "本行")
# What a contract or notice calls its parties: they stand for a name and are none.
TERMS = (
    "甲方",
    "乙方",
    "丙方",
    "丁方",
    "标的公司",
    "目标公司",
    "标的企业",
    "合资公司",
    "项目公司",
    "交易对方",
    "转让方",
    "受让方",
    "出让方",
    "投资方",
    "标的基金",
)


def terms_in(text: str, names: Sequence[Candidate], issuer: str) -> dict[str, str]:
    """Return what the text calls its parties, 甲方 or 目标公司, with the names they stand for."""
    found: dict[str, str] = {}
    for name in names:
        for pattern in (_INTRODUCED, _TERM):
            match = pattern.match(text, name.end)
            if match is not None and match["a"] in TERMS:
                found.setdefault(match["a"], text[name.start : name.end])
    own = re.search(rf"(?:本公司|公司){_TERM.pattern}", text)
    if own is not None and issuer:
        found.setdefault(own["a"], issuer)
    return found


_TERM = re.compile(rf"\((?:以下)?[“]?(?P<a>{'|'.join(TERMS)})[”]?\)")


def ticker_after(text: str, end: int) -> str:
    """Return the ticker in the bracket right after a name ("002195.SZ"), or ""."""
    match = _BRACKET.match(text, end)
    if match is None:
        return ""
    found = _TICKER.search(match["a"]) or None
    stock = re.search(r"(?:股票|证券)代码[::]?\s?(?P<v>[\w.]{4,12})", match["a"])
    return stock["v"] if stock else found[0] if found and found[0] == match["a"] else ""


_AREA_KIND = re.compile(
    r"(?:国际|国家|现代|未来|人工智能|生物医药|数字经济|集成电路|新能源|新材料|机器人|农业|科技|创新|创业|产业|工业|智能|软件|信息|高新|高新技术|智慧|文化|创意|量子|半导体|航天|医药|健康|社区|示范)*"
    r"(?:产业园区|产业园|科技园区|科技园|工业园区|工业园|软件园|创业园|科创园|园区|基地|社区|孵化器|加速器|众创空间|开发区|示范区|集聚区)$"
)


def area_forms(full: str) -> tuple[str, ...]:
    """Return the short names that the form of a park's or cluster's name allows: 临川绿芯谷农业产业园 -> 绿芯谷.

    Only an invented part that itself ends as names of areas do, or has three characters and more, is one.
    """
    core = _AREA_KIND.sub("", full)
    if core == full:
        return ()
    forms = [core]
    place = place_at(core, 0)
    if place and len(core) - len(place) >= 2:
        forms.append(core[len(place) :])
    named = re.compile(r"[一-鿿]{2,8}[谷湾港岛坊里园巢]|[一-鿿]{4,10}(?<![城区镇道县市])")
    return tuple(f for f in forms if named.fullmatch(f) and f != place)


def area_core(full: str) -> str:
    """Return the name of a park without the words for its kind, "" where it has none."""
    core = _AREA_KIND.sub("", full)
    return core if core != full else ""


# 北京|出版社, 上海|动物园: without the place these name nobody.
_SHARED_ENDS = (
    "集团",
    "公司",
    "社",
    "厂",
    "园",
    "馆",
    "店",
    "院",
    "所",
    "中心",
    "银行",
    "通信",
    "基地",
    "机场",
    "商会",
    "总部",
)


def short_forms(full: str) -> tuple[str, ...]:
    """Return the short names that the form of a registered name allows, longest first.

    上海燧火科技股份有限公司 -> 上海燧火科技, 燧火科技, 燧火. The last kind is used only where the text supports it.
    """
    core = _LEGAL.sub("", full)
    if core == full and full.endswith("集团") and len(full) > 6:
        core = full.removesuffix("集团")
        place = place_at(core, 0)
        return tuple(form for form in (core, core[len(place) :], full[len(place) :]) if 4 <= len(form) < len(full))
    if core == full or len(core) < 2:
        rest = full[len(place_at(full, 0)) :]
        stem = next((rest[: -len(i)] for i in _INDUSTRY.split() if rest.endswith(i) and len(rest) - len(i) > 3), "")
        short = (rest, stem) if stem else (rest,)  # 厦门白鹭学堂科技: 白鹭学堂科技, 白鹭学堂
        return short if 3 <= len(rest) < len(full) and not full.endswith(_SHARED_ENDS) else ()
    group = re.sub(r"(?:股份|有限责任|责任)?(?:有限)?(?:责任)?公司$", "", full)
    forms = [group, core, re.sub(r"\([^()]*\)", "", core)]
    for _ in range(2):
        place = place_at(forms[-1], 0)
        if place and len(forms[-1]) - len(place) >= 2:
            forms.append(forms[-1][len(place) :])
    core = forms[-1]
    for industry in sorted(_INDUSTRY.split(), key=len):  # 云山智能科技: 云山智能, then 云山
        if core.endswith(industry) and len(core) - len(industry) >= 2:
            longer = [form[: -len(industry)] for form in forms if form.endswith(core) and form != core]
            stem = core[: -len(industry)]
            forms += [*longer, stem + "科技" if industry.endswith("科技") and industry != "科技" else "", stem]
    if full.endswith("有限公司") and len(core) >= 4:
        forms.append(core + "公司")  # 某某创业服务公司
    return tuple(dict.fromkeys(form for form in forms if 2 <= len(form) < len(full) and not form.endswith(("(", ")"))))


def courtesy_surnames(text: str, names: Sequence[Candidate]) -> Iterator[Alias]:
    """Yield Lindqvist先生 of Peter Lindqvist, where nobody else in the text ends so."""
    people = dict.fromkeys(text[n.start : n.end] for n in names if n.cls == "Person")
    fulls = [full for full in people if re.fullmatch(r"[A-ZÀ-Þ][\w.'-]+(?: [\w.'-]+)+", full)]
    lasts = [full.rpartition(" ")[2] for full in fulls]
    for full, last in zip(fulls, lasts, strict=True):
        if lasts.count(last) == 1 and re.search(rf"(?<![\w ]){re.escape(last)}\s?(?:先生|女士|博士|教授)", text):
            yield Alias(-1, -1, last, full)


_AT_PLACE = re.compile(r"(?P<firm>[^()]{2,})\((?!集团|控股|中国)[一-鿿]{2,6}\)(?P<rest>[^()股]{0,8}?)有限(?:责任)?公司")


_CODE = r"\((?:[A-Z]{2}[:.])?\d{6}"
_BRANCHES = ("分公司", "分行", "支行", "办事处", "代表处")


def is_branch(text: str, full: str, form: str) -> bool:
    """Say whether `full` is a firm's company at a place, and `form` the firm itself, which the text names first.

    某某轴承…旗下某某轴承(大连)有限公司: 某某轴承 is the parent, not short for its subsidiary. A joint-stock company is the
    firm itself: 某某轴承…某某轴承(大连)股份有限公司. Whoever has a 分公司 is never short for it.
    """
    if full.endswith(_BRANCHES) and not form.endswith(_BRANCHES):
        return True
    match = _AT_PLACE.fullmatch(full)
    if match is not None and match["firm"] == form and re.search(re.escape(form) + _CODE, text) is not None:
        return True  # the listed firm: 某某能源(SH:688223)
    if match is None or not -1 < text.find(form) < text.find(full):
        return False
    return match["firm"].endswith(form) or (match["firm"] + match["rest"]).endswith(form)  # 川海(南宁)食品有限公司


def latin_stems(text: str, names: Sequence[Candidate]) -> Iterator[Alias]:
    """Yield the first words of a Latin name that the text goes on with: Norvik Subsea Systems, then Norvik Subsea.

    Nothing where another name, not that of a product, begins with the same words, or where the short form stands first.
    """
    latin = dict.fromkeys(form for n in names if re.match("[A-ZÀ-Þ]", form := text[n.start : n.end]))
    firms = dict.fromkeys(
        text[n.start : n.end] for n in names if n.cls in ("Company", "Investor") and " " in text[n.start : n.end]
    )
    products = {text[n.start : n.end] for n in names if n.cls in CLASSES_OF_KIND["PRO"]}
    for full in (form for form in firms if form in latin):
        words = full.split()
        for stem in (" ".join(words[:count]) for count in range(len(words) - 1, 0, -1)):
            alone = re.compile(rf"(?<![\w&]){re.escape(stem)}(?![A-Za-zÀ-ÿ\d&'-]| [A-ZÀ-Þ\d])", re.ASCII)
            others = [form for form in latin if form.startswith(stem + " ") and form not in (full, *products)]
            used = alone.search(text)
            sure = len(stem) > 3 and (" " in stem or stem in latin)
            if sure and not others and used is not None and text.find(full) < _first_said(text, used):
                yield Alias(-1, -1, stem, full)


def _first_said(text: str, used: re.Match[str]) -> int:
    """Return where a short form first stands; what the heading of an item in brackets says counts as said below."""
    line = text.rfind("\n", 0, used.start()) + 1
    close = text.find(")", used.end(), used.end() + 24)
    heading = text[line : line + 1] == "(" and "\n" not in text[line:close] and ")" not in text[line : used.start()]
    return len(text) if heading and close > 0 else used.start()


_ABBREVIATED = ("GovernmentBody", "PartyBody", "ResearchInstitute", "Institution", "Organization", "Association")


def abbreviations(text: str, names: Sequence[Candidate]) -> Iterator[Alias]:
    """Yield the names of bodies made of characters of one longer name: 两江新区管委会, of 重庆两江新区管理委员会.

    The end must be shortened too (北京大学 abbreviates no 北京工业大学), and no other name may be made of them."""
    forms = dict.fromkeys(text[n.start : n.end] for n in names if n.cls in _ABBREVIATED)
    for short in forms:
        fulls = [f for f in forms if len(f) > len(short) + 2 and _abbreviates(short, f)]
        if len(fulls) == 1:
            yield Alias(-1, -1, short, fulls[0])


def _abbreviates(short: str, full: str) -> bool:
    if len(short) < 4 or short[-1] != full[-1] or short[-2:] == full[-2:] or short[:2] not in full:
        return False
    rest = iter(full[full.index(short[:2]) :])
    return all(char in rest for char in short)
