"""Where somebody worked before among those who have to do with a firm: 总裁以前在它的哪个竞争对手那里任职.

Who is meant and who those others are is planned apart; a job that has ended joins the two.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from kg.plan.plan import Edge, Plan
from kg.plan.planned import Planned
from kg.planner.before import alone
from kg.planner.lexicon import relation_of
from kg.planner.posts_zh import FOUNDER, POST
from kg.planner.question import unmarked
from ontology.model import Ontology, Relation

Planner = Callable[[str], Planned]

_POST = rf"(?:{POST}|{FOUNDER}|老板)"
_EVER = r"(?:以前|之前|曾经|曾|过去|此前|原来|早先|是)*"
_KIN = r"(?P<kin>竞争对手|对手|客户|供应商|股东|投资方|子公司|合作伙伴|合作方|母公司)"
_WORKED = r"(?:那里|那儿|处|里)?(?:任职|工作|供职|做事|干|上班|待|就职|跳槽|过来|来|挖来|挖|出来)?(?:过|的)*"
_ASKED = re.compile(
    rf"^(?P<x>.+?)的?(?P<post>{_POST}){_EVER}(?:在|来自|从)(?:它|其|公司|该公司|自家|本公司|他们|她们)?(?:的)?(?:哪(?:一)?(?:家|个)|什么){_KIN}{_WORKED}$"
)
_OF_ANOTHER = re.compile(
    rf"^(?P<who>[^的，,]+?){_EVER}(?:在|来自|从)(?P<x>[^，,]+?)的(?:哪(?:一)?(?:家|个)|什么){_KIN}{_WORKED}$"
)


def plans_of_careers_among(plan: Planner, text: str, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plan of those among a firm's rivals, customers, owners that somebody worked for before."""
    plain = unmarked(text)
    for pattern in (_ASKED, _OF_ANOTHER):
        found = pattern.match(plain)
        others = _listed(plan(f"{found['x']}的{found['kin']}有哪些")) if found else None
        if found is None or others is None:
            continue
        given = found.groupdict()
        who = _listed(plan(f"{found['x']}的{given['post']}是谁")) if given.get("post") else _named(plan, given["who"])
        works = relation_of(ontology, "供职于", "zh")
        if who is not None and works is not None and _is_person(who, ontology):
            yield _joined(who, others, works)
            return


def _listed(found: Planned) -> Plan | None:
    """Return the plan of a plain list over one edge, None of anything else."""
    plan = found.plan if found.verdict == "planned" else None
    plain = plan is not None and plan.answer == "list" and len(plan.edges) == 1 and not (plan.limit or plan.without)
    return plan if plain else None


def _named(plan: Planner, words: str) -> Plan | None:
    thing = alone(plan(words))
    return Plan(answer="list", target=thing.name, variables=(thing,)) if thing is not None else None


def _is_person(who: Plan, ontology: Ontology) -> bool:
    cls = next(v.cls for v in who.variables if v.name == who.target)
    return cls not in ontology.classes or ontology.is_a(cls, "Person")


def _joined(who: Plan, others: Plan, works: Relation) -> Plan:
    """Return the plan of those of `others` for whom one of `who` worked and works no longer."""
    names = {v.name: f"kin_{v.name}" for v in others.variables}
    kin = tuple(replace(v, name=names[v.name]) for v in others.variables)
    edges = (replace(e, subject=names[e.subject], object=names[e.object], name="") for e in others.edges)
    target = names[others.target]
    worked = Edge(relation=works.name, subject=who.target, object=target, others=works.includes, status=("former",))
    return replace(others, target=target, variables=(*who.variables, *kin), edges=(*who.edges, *edges, worked))
