"""The days said of an entity: founded, opened, closed, in force, held, released."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ingest.mentions.mention import Mention
from ingest.statements.chinese.amount import Amount
from ingest.statements.chinese.masked import Masked
from ingest.statements.chinese.symbols import screened
from ingest.statements.statement import Value
from ingest.statements.when_zh import When

_DAYS = (
    (
        "founded",
        "org",
        r"(?:正式)?(?:成立于|创立于|创建于|创办于|始建于|始创于|组建于|设立于|诞生于|注册成立于|创始于|(?<![投开扩])建于)(?P<d>{date})",
    ),
    (
        "founded",
        "org",
        r"(?:于)?(?P<d>{date})(?:正式|在{loc}+|由{pers}|注册|挂牌|揭牌)*(?:成立|创立|创建|创办|组建|设立)(?:于{loc})?(?=[,。;]|$|的)",
    ),
    ("founded", "org", r"(?:自|从)(?P<d>{date})(?:正式|注册)?(?:成立|创立|创办|创建|组建)(?:以来|至今|后|起)"),
    (
        "opened",
        "area",
        r"(?:自|从)(?P<d>{date})(?:正式|建成)?(?:开园|启用|投用|投运|开业|运营|揭牌|投入使用|投入运营)(?:以来|至今|后|起)",
    ),
    ("released", "prod", r"(?:自|从)(?P<d>{date})(?:正式)?(?:上线|发布|推出|上市|问世|面世)(?:以来|至今|后|起)"),
    ("founded", "cluster", r"(?:成立于|创立于|创建于|创办于|始建于|始创于|(?<![投开扩])建于)(?P<d>{date})"),
    (
        "dissolved",
        "org",
        r"(?:已|现已)?(?:于)?(?P<d>{date})(?:正式)?(?:依法)?(?:注销|解散|被吊销|清算注销)(?=[,。;]|$)",
    ),
    (
        "closed",
        "area",
        r"(?:已|将)?(?:于)?(?P<d>{date})(?:正式|全面|彻底|永久)?(?:关闭|关停|停业|停产|停运|闭园|歇业)(?=[,。;]|$)",
    ),
    (
        "opened",
        "area",
        r"(?:于)?(?P<d>{date})(?:正式|全面|顺利|在{loc}+)*(?:建成投用|建成启用|建成投产|建成开园|投产|揭牌|揭幕|开园|启用|开业|投入运营|投用|投入使用|正式运营|开园运营|投运|点亮|点亮投用|上线运行|投入运行|通车|开放|启动运营|亮相)",
    ),
    (
        "founded",
        "org",
        r"(?:(?<=[\ue000-\ue01c])|(?<=[\ue000-\ue01c],)|(?<=[,。;\n])),?(?:是|系)?由[^,。;]{1,40}?于(?P<d>{date})(?:正式|在{loc}+|联合|共同|一起)*(?:成立|创立|创建|创办|组建|设立)",
    ),
    (
        "founded",
        "org",
        r"(?:于)?(?P<d>{date})由[^,。;]{1,60}?(?:成立|创立|创建|创办|组建|设立|发起)(?=[,。;]|$)",
    ),
    ("founded", "org", r"(?P<d>{date})(?:诞生|成立|创立|创建|创办)(?:于|在){loc}"),
    ("expires", "policy", r"(?:,)?有效期?(?:至|到|截至)(?P<d>{date})"),
    ("born", "per", r"(?:(?:男|女),)?(?:[一-鿿]{1,3}族,)?(?:出生于|(?<!先)生于)(?P<d>{date})"),
    ("born", "per", r"(?:(?:男|女),)?(?:[一-鿿]{1,3}族,)?(?P<d>{date})(?:出生|生)(?=[,。;人]|$|于)"),
    ("released", "prod", r"(?:于)?(?P<d>{date})(?:起)?(?:正式)?(?:开售|发售|首销|公测|开放下载)"),
    ("expires", "policy", r"(?:已|将|即)?(?:于|至)?(?P<d>{date})(?:到期|失效|期满|废止)"),
    ("opened", "area", r"(?:启用于|投产于|开园于|建成于|投用于)(?P<d>{date})"),
    (
        "construction_started",
        "area",
        r"(?:于)?(?P<d>{date})(?:正式|在{loc}+)*(?:开工建设|开工|动工建设|动工|奠基|破土动工)",
    ),
    ("effective", "policy", r"(?:将)?(?:自|于|从)?(?P<d>{date})(?:起)?(?:正式)?(?:施行|实施|生效|执行|起施行|起实施)"),
    (
        "held",
        "event",
        r"(?:将|拟)?(?:于)?(?P<d>{date})(?:至{date})?(?:上午|下午|晚)?(?:正式)?(?:在{loc}+[一-鿿]{0,8})?(?:举行|举办|召开|开幕|启幕|拉开帷幕)",
    ),
    (
        "ended",
        "event",
        r"(?:将|拟)?(?:于|至)?(?P<d>{date})(?:上午|下午|晚)?(?:正式|圆满|顺利)*(?:在{loc}+)?(?:闭幕|落幕|收官|结束)",
    ),
    (
        "released",
        "prod",
        r"(?:将|拟|打算|准备)?(?:于)?(?P<d>{date})(?:正式|全新|率先|首次|在{loc}+)*(?:获批)?(?:发布|推出|上市|上线|亮相|问世|面市|面世)",
    ),
)
_OTHERS = re.compile(r"[于由与和向对为是及]$")
_DAY_RULES = tuple(
    (of, owner, screened(f"(?:(?P<s>{{{owner}}})(?:,)?{{gap:8}}|{{begin}}(?:公司|其|目前)?(?P<c>))(?:{words})"))
    for of, owner, words in _DAYS
)
_DAY_FIRST = tuple(
    (of, owner, screened(f"(?P<d>{{date}})(?:上午|下午|起)?,?(?P<s>{{{owner}}})(?P<w>{words})"))
    for of, owner, words in (
        ("founded", "org", r"(?:在{loc}+)?(?:正式|注册|揭牌|挂牌)*(?:成立|创立|揭牌成立)(?=[,。;]|$|于)"),
        ("opened", "area", r"(?:在{loc}+)?(?:正式)?(?:揭牌|揭幕|开园|启用|开业|投入运营|投用|投入使用)"),
        ("construction_started", "area", r"(?:在{loc}+)?(?:正式)?(?:开工|动工|奠基)"),
        ("effective", "policy", r"(?:正式|开始)*(?:施行|实施|生效|执行)"),
        ("held", "event", r"(?:在{loc}+[一-鿿]{0,8})?(?:正式)?(?:举行|举办|召开|开幕|启幕|拉开帷幕)"),
    )
)


# 成立于2008年的|甲, 2017年成立的|甲
_BORN_BEFORE = screened(
    r"(?:(?:成立于|创立于|创办于|创建于|始建于|诞生于|组建于)(?P<d>{date})(?:年底|年初)?|(?P<e>{date})(?:才|刚刚|刚)?(?:在{loc}+)?(?:注册|正式)?(?:成立|创立|创办|创建|组建|诞生))的(?:[^,。;:“”的\ue000-\ue0ff]{0,12})(?P<s>{org}|{cluster})(?!的{title}|{title})"
)
# 今天上线新一代大模型“甲”; 上个月发布的“甲”芯片
_RELEASED = screened(
    r"(?P<d>{date})(?:,)?(?:正式|重磅|全球|首次|对外|在{loc}+|面向[^,。;]{2,6})*(?:发布|推出|上线|开源|发售)(?:了|的)?(?:(?:新一代|首款|首个|全新|最新|自研|其|旗下|自主研发的|第[一二三四五六七八九十]代)*[^,。;:的\ue000-\ue0ff]{0,10})(?P<s>{prod})(?![\d.]|(?:的)?(?:升级|测试|内测|白皮书|计划|报告|路线图|预告))"
)
_DAY_BEFORE = screened(
    r"(?:{loc}|{org})(?:于)?(?P<d>{date})(?:正式)?(?:启用|揭牌|开放|启动运营|建成启用)(?:了)?(?P<s>{area})"
)


BRAND = re.compile(r"品牌(?:正式)?(?:于|[成创始][立办建]于)?$")  # 其品牌创立于2013年: no day of the firm


_FOUNDING = re.compile(r"(?:正式|注册|年?底|年?初|在[一-鿿]{2,6})*(?:成立|创立|创办|创建|诞生|组建)")


def is_founding(plain: str, when: When) -> bool:
    """Say whether a day is that on which the firm was founded: 于2021年11月成立,已完成A轮融资."""
    before = plain[max(0, when.start - 3) : when.start]
    return before in ("成立于", "创立于", "创办于") or _FOUNDING.match(plain, when.end) is not None


def days_in(masked: Masked) -> Iterator[Amount]:
    """Yield the dates said of an entity: founded, opened, in force, held, released.

    One after another they are said of one thing: 园区2021年9月动工,2023年5月开园.
    """
    last: Amount | None = None
    for day in sorted(_days(masked), key=lambda day: day.start):
        close = last is not None and day.subject is None and masked.text[last.end : day.start] in (",", ",并", "")
        if close and last is not None and last.owner == day.owner:
            day = replace(day, subject=last.subject)
        yield day
        last = day


_YEAR = re.compile(r"(?:19|20)\d\d(?!\d)")


def _in_its_year(day: str, when: When, masked: Masked, event: Mention | None) -> str:
    """Return a day told without its year in that of the event's name: 2026年某某峰会3月24日举行."""
    named = _YEAR.search(event.name) if event is not None else None
    return day if named is None or "年" in masked.plain[when.start : when.end] else named[0] + day[4:]


def _days(masked: Masked) -> Iterator[Amount]:
    used: set[int] = set()
    for match in _BORN_BEFORE.finditer(masked.text):
        group = "d" if match["d"] else "e"
        [when] = masked.dates(*match.span(group))
        used.add(match.start(group))
        value = Value(value=when.value, of="founded")
        whose = masked.mentions(*match.span("s"))[0]
        yield Amount(whose, "org", value, match.start(), match.end(), match.start(group), None, "day-founded")
    for of, owner, pattern in (
        ("released", "prod", _RELEASED),
        *_DAY_RULES,
        *_DAY_FIRST,
        ("opened", "area", _DAY_BEFORE),
    ):
        for match in pattern.finditer(masked.text):
            at = match.start("d")
            when = masked.dates(at, at + 1)[0]
            if at in used or (of == "founded" and BRAND.search(masked.text, 0, at) is not None):
                continue
            used.add(at)
            groups = match.groupdict()
            subjects = masked.mentions(*match.span("s")) if groups.get("s") else []
            if (
                subjects
                and masked.text[match.start("s") : match.start("d")].endswith(",")
                and _OTHERS.search(masked.text, 0, match.start("s"))
            ):
                subjects = []  # 甲隶属于乙大学,2021年由…组建: it is 甲 that was set up
            told = [(of, when.value)] + ([("ended", when.until)] if of == "held" and len(when.until) == 10 else [])
            subject = subjects[0] if subjects else None
            for what, day in told:  # 6月3日至5日举行 tells both
                value = Value(value=_in_its_year(day, when, masked, subject) if owner == "event" else day, of=what)
                yield Amount(subject, owner, value, match.start(), match.end(), at, None, "day-" + what)
