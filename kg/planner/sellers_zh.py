"""From whom a firm is bought, in Chinese: 谁把Y卖给X, X打算从哪家泰国公司手里买Y; whoever owns it, or owned it before."""

# ruff: noqa: E501  (tables: one rule a line)
from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from kg.plan.plan import Plan
from kg.plan.planned import Planned
from kg.planner.question import unmarked
from kg.planner.sellers_en import with_deal

_ORG = r"(?:公司|企业|集团|机构|股东|卖家|卖方|厂商)"
_WHO = rf"(?:谁|哪(?:一)?(?:家|个)(?P<kind>[\u4e00-\u9fff]{{0,6}}?){_ORG}?)"
_MEANS = r"(?P<plan>计划|打算|准备|拟|将要|即将|将|要|想要|想|有意|正)?(?:在)?"
_HANDS = r"(?:的)?(?:手里|手中|手上|之手|那里|那儿|那边|处)?"
_TAKES = r"(?:收购|并购|买下|买入|买走|接手|购买|购入|拿下|买|接盘)(?:了|来|下)?"
_GIVES = r"(?:卖给|转让给|出售给|转给|让给)(?:了)?"
_SELLER = r"(?:卖方|卖家|出让方|转让方|出售方)"
_SOLD = tuple(
    re.compile(pattern)
    for pattern in (
        rf"^(?P<x>[^，,谁哪]{{2,}}?){_MEANS}(?:是)?(?:从|向|找){_WHO}{_HANDS}{_TAKES}(?P<y>[^，,谁哪的]{{2,}}?)(?:的)?$",
        rf"^(?P<x>[^，,谁哪]{{2,}}?){_MEANS}{_TAKES}(?P<y>[^，,谁哪的]{{2,}}?)(?:的)?(?:交易|收购)?(?:的|[，,])?{_SELLER}(?:是){_WHO}$",
        rf"^(?:是)?{_WHO}{_MEANS}(?:把|将)(?P<y>[^，,谁哪]{{2,}}?){_GIVES}(?P<x>[^，,谁哪]{{2,}}?)(?:的)?$",
        rf"^(?:把|将)(?P<y>[^，,谁哪]{{2,}}?){_GIVES}(?P<x>[^，,谁哪]{{2,}}?)的(?:是){_WHO}$",
        rf"^(?P<y>[^，,谁哪]{{2,}}?)(?:是)?(?:由|被){_WHO}{_MEANS}{_GIVES}(?P<x>[^，,谁哪]{{2,}}?)(?:的)?$",
    )
)


def plans_of_sellers_zh(whole: Callable[[str], Planned], text: str) -> Iterator[Plan]:
    """Yield the plans of who owns a firm that another is buying, and of who owned one that another has bought.

    `whole` says a part again in other words. None where the question is not of this kind.
    """
    plain = unmarked(text)
    for said in (m for pattern in _SOLD if (m := pattern.match(plain)) is not None):
        kind = f"哪家{said['kind']}公司" if said["kind"] else "谁"
        deed, owns = ("打算收购", "控股") if said.groupdict().get("plan") else ("收购了", "曾经控股")
        deal, owned = whole(f"{said['x']}{deed}{said['y']}吗").plan, whole(f"{kind}{owns}{said['y']}").plan
        if deal is None or owned is None or deal.answer != "bool" or owned.answer != "list" or owned.filters:
            continue
        if len(deal.edges) == 1 and any(e.object == owned.target for e in owned.edges):
            yield with_deal(owned, deal)
            return
