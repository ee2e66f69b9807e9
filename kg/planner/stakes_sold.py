"""A stake that changed hands: "who bought X's stake in Y", "to whom did X sell its shares in Y", X把Y的股份卖给谁了.

The plan of who bought Y is narrowed by what X held of it and holds no longer.
"""

# ruff: noqa: E501  (tables: one rule a line)
from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from ingest.statements.statement import Status
from kg.plan.plan import Plan
from kg.plan.planned import Planned
from kg.planner.question import unmarked
from ontology.model import Ontology

_STAKE = r"(?:stakes?|shares?|shareholdings?|holdings?|interests?)"
_WHO = r"(?:who|whom|(?:which|what) (?:company|firm|fund|investor|organi[sz]ation|group|business))"
_SOLD = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"^{_WHO} (?:has |have )?(?:bought|acquired|purchased|took|taken|took over|taken over|picked up|got) (?P<a>.+?)(?:'s|’s|(?<=s)['’]) {_STAKE} (?:in|of) (?P<b>.+)$",
        rf"^(?:to )?{_WHO} (?:did|has|have) (?P<a>.+?) (?:sell|sold) (?:(?:its|their|his|her|all its|a|the) )?{_STAKE} (?:in|of) (?P<b>.+?)(?: to)?$",
    )
)

_WHO_ZH = r"(?:谁|哪(?:一)?(?:家|个|位)(?:公司|企业|机构|单位|基金|集团|买家)?|什么人|何人)"
_HELD_ZH = r"(?:手里的?|手中的?|手上的?|名下的?|所持有?的?|持有的?|拥有的?|的)"
_PART_ZH = r"(?:的)?(?P<part>\d+(?:\.\d+)?%)?(?:的)?(?:全部|部分|剩余)?(?:的)?(?:股份|股权|股票|持股)(?:\((?P<more>\d+(?:\.\d+)?%)\))?"
_MEANS_ZH = r"(?P<plan>计划|打算|准备|拟|将要|即将|将|要|想|有意)?(?:全部|全|都)?"
_GIVES_ZH = r"(?:卖给|转让给|出售给|转手给|转给|让给|脱手给)(?:了)?"
_TAKES_ZH = r"(?:买走|买下|买进|买入|接手|接盘|接下|受让|收购|收走|拿走|拿下|吃下|买)(?:了|的)?"
_SOLD_ZH = tuple(
    re.compile(pattern)
    for pattern in (
        rf"^(?P<a>[^，,谁哪]{{2,}}?)(?:后来|最后|已经|已|最终)?{_MEANS_ZH}(?:把|将)(?:自己|其)?{_HELD_ZH}?(?P<b>[^，,谁哪]{{2,}}?){_PART_ZH}(?:全部|全|都)?{_GIVES_ZH}{_WHO_ZH}(?:了)?$",
        rf"^(?P<a>[^，,谁哪]{{2,}}?){_HELD_ZH}(?P<b>[^，,谁哪]{{2,}}?){_PART_ZH}(?:后来|最后|已经|已|最终)?{_MEANS_ZH}(?:被)?{_GIVES_ZH}{_WHO_ZH}(?:了)?$",
        rf"^(?P<a>[^，,谁哪]{{2,}}?){_HELD_ZH}(?P<b>[^，,谁哪]{{2,}}?){_PART_ZH}(?:后来|最后|已经|已|最终)?{_MEANS_ZH}(?:是)?(?:由|被){_WHO_ZH}{_TAKES_ZH}$",
        rf"^(?:是)?{_WHO_ZH}{_MEANS_ZH}{_TAKES_ZH}(?P<a>[^，,谁哪]{{2,}}?){_HELD_ZH}(?P<b>[^，,谁哪]{{2,}}?){_PART_ZH}$",
        rf"^(?:是)?{_WHO_ZH}{_MEANS_ZH}(?:从|向)(?P<a>[^，,谁哪]{{2,}}?)(?:手里|手中|手上|那里|处)?{_TAKES_ZH}(?P<b>[^，,谁哪]{{2,}}?){_PART_ZH}$",
    )
)


def plans_of_stakes_sold_zh(plan: Callable[[str], Planned], text: str, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plan of who bought, or is to buy, what another holds or held of a firm, in Chinese."""
    plain = unmarked(text)
    for said in (m for pattern in _SOLD_ZH if (m := pattern.match(plain)) is not None):
        part = said["part"] or said["more"]
        firm = f"{said['b']}{part}股权" if part else said["b"]
        asked = f"谁打算收购{firm}" if said["plan"] else f"谁收购了{firm}"
        bought, held = plan(asked), plan(f"{said['a']}持有{said['b']}的股份吗")
        if bought.plan is None or held.plan is None or bought.verdict != "planned" or held.verdict != "planned":
            continue
        statuses: tuple[Status, ...] = ("asserted", "former") if said["plan"] else ("former",)
        if (both := _from(bought.plan, held.plan, statuses)) is not None:
            yield both
            return


def plans_of_stakes_sold(plan: Callable[[str], Planned], text: str, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plan of who bought what another held of a firm; none where the question is of no such kind."""
    plain = unmarked(text)
    for pattern in _SOLD:
        said = pattern.match(plain)
        if said is None:
            continue
        bought, held = plan(f"who acquired {said['b']}"), plan(f"does {said['a']} hold shares in {said['b']}")
        if bought.plan is None or held.plan is None or bought.verdict != "planned" or held.verdict != "planned":
            continue
        if (both := _from(bought.plan, held.plan)) is not None:
            yield both


def _from(bought: Plan, held: Plan, statuses: tuple[Status, ...] = ("former",)) -> Plan | None:
    """Return the plan of who bought something, from the one of the other plan's yes-or-no question."""
    if bought.answer != "list" or held.answer != "bool" or len(bought.edges) != 1 or len(held.edges) != 1:
        return None
    deed, state = bought.edges[0], held.edges[0]
    seller = next((v for v in held.variables if v.name == state.subject and v.ids), None)
    firm = next((v for v in held.variables if v.name == state.object and v.ids), None)
    bought_firm = next((v for v in bought.variables if v.name == deed.object), None)
    if seller is None or firm is None or bought_firm is None or firm.ids != bought_firm.ids:
        return None
    before = replace(state, name="", subject="seller", object=deed.object, status=statuses)
    return replace(bought, variables=(*bought.variables, replace(seller, name="seller")), edges=(deed, before))
