"""Chinese questions for who came before or after somebody in a post that is not named: 谁接了X的班, X的前任是谁."""

# ruff: noqa: E501  (tables: one rule a line)
from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Literal

from ingest.statements.statement import Status
from kg.plan.plan import Plan
from kg.plan.planned import Planned
from kg.planner.question import unmarked
from kg.planner.successors import beside_in_post, post_of
from ontology.model import Ontology

_WHO = r"(?:是)?(?:谁|哪位|何人|什么人)"
_TAKES = r"(?:接替|接任|接班|接棒|接手|接|顶替|取代|继任)"
_PLACE = r"(?:的)?(?:班|位置|位子|棒|职务|职位|工作|岗位|一职|担子)?"
_MEANS = r"(?:将要|即将|将会|将|会|要|拟|计划|打算)"
_IS_WHO = r"(?:是)?(?:谁|哪位|何人)"
_LATER: tuple[tuple[str, Literal["asserted", "planned", "either"]], ...] = (
    (rf"^{_WHO}{_MEANS}(?:来)?{_TAKES}(?P<x>[^的]+?){_PLACE}$", "planned"),
    (rf"^(?P<x>.+?){_MEANS}(?:被|由){_WHO}(?:来)?{_TAKES}{_PLACE}$", "planned"),
    (rf"^(?P<x>.+?)的(?:继任者?|接班人|接任者|候任者?)(?:{_MEANS})(?:是|由){_WHO}$", "planned"),
    (rf"^{_WHO}(?:来)?{_TAKES}(?:了|的|过)?(?P<x>[^的]+?){_PLACE}(?:的)?$", "asserted"),
    (rf"^(?P<x>.+?)(?:(?:离任|卸任|离职|退休|离开|辞任|辞职|去世|逝世|病逝|落马|下台)|(?:卸任|辞去|不再担任)(?:了)?[^后]{{2,8}}?)?(?:之后|以后|后)?[，,]?(?:是)?(?:被|由){_WHO}(?:来)?{_TAKES}(?:了|的)?{_PLACE}(?:的)?$", "asserted"),
    (rf"^(?P<x>.+?)(?:离任|卸任|离职|退休|离开|辞任|辞职|去世|逝世|病逝|落马|下台)(?:之后|以后|后)[，,]?{_WHO}(?:来)?{_TAKES}(?:了|的)?{_PLACE}(?:的)?$", "asserted"),
    (rf"^(?P<x>.+?)的(?:位置|位子|职务|职位|班|工作)(?:现在|后来|是)*(?:被|由)?{_WHO}(?:来)?{_TAKES}(?:了|的|替)?(?:的)?$", "asserted"),
    (rf"^(?P<x>.+?)的(?:继任者?|接班人|接任者|后任)(?:{_IS_WHO})?$", "either"),
)  # fmt: skip
_AFTER = tuple((re.compile(pattern), status) for pattern, status in _LATER)
_BEFORE = tuple(
    re.compile(pattern)
    for pattern in (
        rf"^(?P<x>.+?)(?P<will>{_MEANS})?(?:{_TAKES})(?:的)?(?:是|了)?(?:谁|哪位|何人){_PLACE}(?:(?:担任|出任|就任|任|当|成为)[^谁哪什么，,]{{2,12}})?$",
        rf"^(?P<x>.+?)(?:的)(?:前任|上一任|前一任)(?:{_IS_WHO})?$",
        rf"^(?P<x>.+?)(?:是)?(?:从|由)(?:谁|哪位)(?:的)?(?:手里|手上|手中|那里|处)?{_TAKES}(?:过来|过|来|任)?(?:的)?$",
    )
)
_THERE: tuple[Status, ...] = ("asserted", "former")
_STATED: tuple[Status, ...] = ("asserted", "planned", "former")


def plans_of_succession_zh(plan: Callable[[str], Planned], text: str, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plans of who came before or after one named person; none where the question is of no such kind."""
    plain = unmarked(text)
    post = post_of(ontology)
    if post is None:
        return
    for pattern, status in _AFTER:
        if found := pattern.match(plain):
            gone: tuple[Status, ...] = ("asserted", "former") if status == "planned" else ("former",)
            asked_for: tuple[Status, ...] = ("asserted", "planned") if status == "either" else (status,)
            yield from beside_in_post(plan(found["x"]), post, ontology, asked=asked_for, given=gone)
    for pattern in _BEFORE:
        if found := pattern.match(plain):
            to_come = bool(found.groupdict().get("will"))  # who is to be replaced may be there still
            asked: tuple[Status, ...] = _THERE if to_come else ("former",)
            given: tuple[Status, ...] = ("planned",) if to_come else _STATED
            yield from beside_in_post(plan(found["x"]), post, ontology, asked=asked, given=given)
