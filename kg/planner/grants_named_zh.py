"""What is granted by a name or for a thing that only the policies' sentences have: 算力券一共发多少钱, 首台套奖励多少.

The grants of all policies are planned first; theirs are then those whose sentence has the words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from kg.plan.plan import Edge, Filter, Plan
from kg.plan.planned import Planned
from kg.planner.before import alone
from kg.planner.lexicon import lexicon_of, relation_of
from kg.planner.question import unmarked
from ontology.model import Ontology

_EACH = r"(?:对|给)?(?:单个|每个|每家|单家|每户)?(?:企业|公司|单位|项目|机构)?"
_MOST = r"(?:最高|最多|上限|一共|总共|总计|合计|总额|总规模|总)?"
_GIVES = r"(?:(?:能|可以|可)?(?:发放|给予|补贴|补助|奖励|资助|发|给|补|奖|拿|领)(?:到)?)"
_MUCH = r"(?:多少|多大|几)(?:钱|资金|亿元|亿|万元|万)?"
_ASKED = (
    re.compile(rf"^(?P<w>(?:(?![对给为])[\u4e00-\u9fffA-Za-z0-9]){{2,12}}?){_EACH}{_MOST}{_GIVES}(?:了)?{_MUCH}$"),
    re.compile(rf"^(?P<w>[\u4e00-\u9fff]{{1,8}}?(?:券|补贴|补助|奖励|奖金|津贴)){_MOST}(?:有|是|为)?{_MUCH}$"),
)
_OF_A_POLICY = re.compile(
    rf"^(?P<of>.{{4,}}?)(?:的|里的?|中的?|规定的|设立的)(?P<w>[^的，,]{{1,8}}?(?:券|补贴|补助|奖励|奖金|津贴|资助)){_MOST}(?:给|发|有|是|为|能拿|能拿到)?{_MUCH}$"
)
_UNIT = r"(?:(?:每(?:一)?(?:个|家|项|款|种|位|名|台|套)|单个|单项)[\u4e00-\u9fff]{0,4}?)?"
_IN_A_PLACE = re.compile(
    rf"^(?P<place>[^对给为，,的]{{2,8}}?)(?:的政策|政府|政策)?(?:对|给|为|针对)(?P<w>[\u4e00-\u9fffA-Za-z0-9]{{2,16}}?)(?:的)?{_UNIT}{_MOST}{_GIVES}(?:了)?{_MUCH}(?:的)?(?:奖励|补贴|补助|资助)?$"
)
_ALL = "有哪些补贴"


def plans_of_named_grants(plan: Callable[[str], Planned], text: str, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plan of the grants whose sentences have the words; none where the words are known otherwise."""
    plain = unmarked(text)
    if (part := _OF_A_POLICY.match(plain)) is not None:
        yield from _worded(plan(f"{part['of']}{_ALL}").plan, part["w"])
    if (there := _IN_A_PLACE.match(plain)) is not None:
        yield from _applied(plan, there["place"], there["w"], ontology)
    found = next((said for pattern in _ASKED if (said := pattern.match(plain))), None)
    if found is None or _is_known(plan, found["w"], ontology):
        return
    yield from _worded(plan(_ALL).plan, found["w"])


def _applied(plan: Callable[[str], Planned], where: str, words: str, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plan of those grants whose sentence has the words, of the policies that apply to a place."""
    place = alone(plan(where))
    applies = relation_of(ontology, "适用于", "zh")
    for held in _worded(plan(_ALL).plan, words) if place is not None and applies is not None else ():
        policy = next((v for v in held.variables if v.name != held.target), None)
        if place is None or applies is None or policy is None or not ontology.is_a(place.cls, "Place"):
            return
        there = Edge(relation=applies.name, subject=policy.name, object="place1", given=True)
        known = (*held.variables, replace(place, name="place1"))
        yield replace(held, variables=known, edges=(*held.edges, there))


def _worded(held: Plan | None, words: str) -> Iterator[Plan]:
    """Yield the plan of those grants whose sentence has the words."""
    target = next((v for v in held.variables if v.name == held.target), None) if held is not None else None
    if held is not None and target is not None and target.cls == "Observation" and held.answer == "list":
        yield replace(held, filters=(Filter(var=held.target, prop="quote", op="contains", value=words),))


def _is_known(plan: Callable[[str], Planned], words: str, ontology: Ontology) -> bool:
    """Say whether the words are the ontology's own, or begin with a name: then something else is asked of that."""
    begun = (alone(plan(words[:end])) for end in range(len(words), 1, -1))
    fields = {scheme.cls for scheme in ontology.schemes.values()}  # 模型 of 模型券 is a field, no name
    named = any(thing is not None and thing.cls not in fields for thing in begun)
    return named or words in lexicon_of(ontology, "zh").elements
