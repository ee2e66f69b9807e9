"""One value said of a subject, and how it is made of a match: whose it is, of when, whether it is only aimed at."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.mentions.mention import Mention
from ingest.statements.chinese.counted import counted_in
from ingest.statements.chinese.masked import Masked
from ingest.statements.chinese.measures import Measure
from ingest.statements.chinese.rule import whole_number
from ingest.statements.chinese.symbols import expand
from ingest.statements.quantity_zh import Quantity
from ingest.statements.statement import Value
from ingest.statements.when_zh import When


@dataclass(frozen=True)
class Amount:
    """One value said of a subject; `carried`: the subject is the topic of the clauses before."""

    subject: Mention | None
    owner: str
    value: Value
    start: int
    end: int
    body_start: int
    when: When | None
    name: str
    whole: str = ""  # 市 for 全市: the figure is that of the city the text is about
    aimed: bool = False  # told as what is to be reached
    at: int = -1  # where its number stands
    counted: str = ""  # which companies a number of companies counts


WHOLE = re.compile(r"全([市省区县州])(?!域)")
_AIMED = re.compile(r"力争|目标|确保|努力")
_STARTED = expand(
    r"(?:设立|成立|组建|新设|创办)(?:了)?(?:一家)?(?:全资|控股|合资|项目)?(?:子公司|孙公司|公司)?(?P<t>{org})(?:\([^()]{0,24}\))?,[^,。;\ue000-\ue0ff]{0,6}$"
)


def amount_of(masked: Masked, match: re.Match[str], measure: Measure, quantity: Quantity) -> Amount:
    groups = match.groupdict()
    subjects = masked.mentions(*match.span("s")) if groups.get("s") else []
    body_start = match.start("w") if "w" in groups else match.start("q")
    whole = WHOLE.search(match[0])
    started = _STARTED.search(masked.text, 0, match.start("w")) if measure.of == "registered_capital" else None
    if started is not None:  # 甲拟设立乙,注册资本1亿元: the capital is that of 乙, as planned as 乙 is
        subjects = masked.mentions(*started.span("t"))
    lost = measure.of == "net_profit" and "亏损" in (groups.get("w") or "")
    value = Value(
        value=whole_number(-abs(quantity.value) if lost else quantity.value),
        unit=measure.unit or quantity.unit,
        currency=quantity.currency,
        approximate=quantity.approximate,
        bound=quantity.bound,
        of=measure.of,
    )
    return Amount(
        subject=subjects[0] if subjects and whole is None else None,
        owner=measure.owner,
        value=value,
        start=started.start() if started is not None else match.start(),
        end=match.end(),
        body_start=body_start,
        when=_when(masked, match),
        name="amount-" + measure.of,
        whole=whole[1] if whole else "",
        aimed=_AIMED.search(match[0]) is not None,
        at=match.start("q"),
        counted=counted_in(masked.text[body_start : match.end()]) if measure.of == "company_count" else "",
    )


def _when(masked: Masked, match: re.Match[str]) -> When | None:
    groups = match.groupdict()
    if groups.get("f"):  # 从2020年的45人增至现在的310人
        after = masked.dates(match.end("f"), match.end())
        if after or groups.get("fd") or "现在" in match[0][match.end("f") - match.start() :]:
            return after[-1] if after else None
    inside = masked.dates(match.start(), match.end())
    if inside:
        return inside[-1]
    if "累计" in match[0]:
        return None  # up to now, whatever year is told of before
    for at in range(match.start() - 1, -1, -1):
        thing = masked.units[at].thing
        if isinstance(thing, When):
            around = masked.text[max(0, at - 3) : max(at + 5, match.start("w"))]
            return None if OTHER_DAY.search(around) else thing
    return None


# A date that tells of the founding or the listing says nothing about the figures after it.
OTHER_DAY = re.compile(r"[立办建]于|成立|创立|创办|上市|揭牌|启用|开园|签|宣布|公布|发布|称|表示|介绍|获悉|电")
