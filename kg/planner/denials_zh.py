"""What was denied, in Chinese: X否认了什么, 谁否认过被收购, 哪些收购传闻被否认了.

A denial is a statement of the status denied; the sources' own words are shown, for they say who denies it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from kg.plan.plan import Edge, Plan, Variable
from kg.plan.planned import Planned
from kg.plan.scope import class_of
from kg.planner.before import alone
from kg.planner.lexicon import relation_of
from kg.planner.question import unmarked
from ontology.model import Ontology, Relation

Planner = Callable[[str], Planned]

_DENIES = r"(?:否认|辟谣|澄清|驳斥)"
_RUMOURS = r"(?:传闻|传言|消息|说法|报道|谣言|事情|事)"
_WHAT = re.compile(
    rf"^(?P<x>.+?)(?:曾经|曾|最近|公开|出面|都|还)*{_DENIES}(?:了|过|的)?(?:是)?(?:些)?(?:什么|哪些|哪几条|哪条|啥)(?:样的)?(?:的)?{_RUMOURS}?$"
)
_ITSELF = re.compile(
    rf"^(?P<who>谁|(?:有)?哪(?:些|家|几家)(?:公司|企业|机构)?)(?:曾经|曾|最近|公开|出面)*{_DENIES}(?:了|过)?(?:自己|其)?(?:会|要|将)?(?P<deed>(?:被|由)[\u4e00-\u9fff]{{2,4}})(?:的)?{_RUMOURS}?$"
)
_OF_A_KIND = re.compile(
    rf"^(?:有)?(?:哪些|什么|哪几条)(?P<deed>[\u4e00-\u9fff]{{2,4}}?)(?:的)?{_RUMOURS}?(?:是)?(?:已经|已)?(?:被|遭|遭到)?{_DENIES}(?:了|过|的)?$"
)


def plans_of_denials(plan: Planner, text: str, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plans of what somebody denied, of whom a deed was denied, and of the deeds of a kind that were."""
    plain = unmarked(text)
    if (found := _WHAT.match(plain)) is not None:
        yield from _what_of(plan, found["x"], ontology)
    if (found := _ITSELF.match(plain)) is not None:
        yield from _of_whom(plan, f"哪些公司{found['deed']}")
    if (found := _OF_A_KIND.match(plain)) is not None:
        deed = relation_of(ontology, found["deed"], "zh")
        yield from (_denied(deed, _open("v1", deed.domain), _open("v2", deed.range)) for _ in (1,) if deed)


def _what_of(plan: Planner, words: str, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plan of the denied statements about one thing, at either end of what may link it to another."""
    thing = alone(plan(words))
    if thing is None:
        return
    fit = [r for r in ontology.relations.values() if r.past and _admits(thing, r, ontology)]
    if fit:
        edge = _denied(fit[0], replace(thing, name="v1"), Variable(name="v2"))
        every = replace(edge.edges[0], others=tuple(r.name for r in fit[1:]), either=True)
        yield replace(edge, edges=(every,), target="v1")


def _admits(thing: Variable, relation: Relation, ontology: Ontology) -> bool:
    ends = (relation.domain, relation.range)
    return all(any(ontology.is_a(thing.cls, end) for end in classes) for classes in ends)


def _open(name: str, ends: tuple[str, ...]) -> Variable:
    return Variable(name=name, cls=class_of(ends))


def _denied(relation: Relation, subject: Variable, object_: Variable) -> Plan:
    edge = Edge(relation=relation.name, subject=subject.name, object=object_.name, name="e1", status=("denied",))
    return Plan(answer="evidence", target=object_.name, variables=(subject, object_), edges=(edge,), focus="who")


def _of_whom(plan: Planner, asked: str) -> Iterator[Plan]:
    """Yield the plan of those of whom a deed was denied."""
    for found in (plan(f"{asked}了"), plan(asked)):
        held = found.plan if found.verdict == "planned" else None
        if held is not None and held.answer == "list" and len(held.edges) == 1:
            yield replace(held, edges=(replace(held.edges[0], status=("denied",)),))
            return
