"""A site by its owner, its place and its kind: X在某地的工厂 is 某地工厂, where X or a subsidiary of X runs it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from kg.plan.plan import PathSpec, Plan, Variable
from kg.plan.planned import Planned
from kg.planner.before import alone
from kg.planner.lexicon import relation_of
from kg.planner.question import unmarked
from ontology.model import Ontology

Planner = Callable[[str], Planned]

_KIND = r"(?:工厂|电站|基地|冷库|仓库|产业园|智算中心|数据中心|研发中心|风电场|光伏电站|矿|港口|码头|厂区|厂)"
_SITE = re.compile(
    rf"^(?P<x>[^，,]{{2,}}?)(?:在|位于)?(?P<place>[\u4e00-\u9fff]{{2,8}}?)(?:的)?(?P<kind>{_KIND})(?P<rest>.+)$"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Owned:
    """A question about the site by its own name, and the plan that says whether it is the owner's."""

    question: str
    linked: Plan


_AT = re.compile(r"(?:在|位于|的)$")


def questions_of_sites(plan: Planner, text: str, ontology: Ontology) -> Iterator[Owned]:
    """Yield the question with the site by its own name, where one site is called by the place and the kind."""
    plain = unmarked(text)
    runs = [relation_of(ontology, verb, "zh") for verb in ("运营", "拥有", "隶属于", "建设", "控股")]
    found = _SITE.match(plain)
    for owner, name, rest in _ways(found) if found is not None else ():
        firm, site = alone(plan(owner)), alone(plan(name))
        if firm is not None and site is not None and ontology.is_a(site.cls, "Site"):
            relations = tuple(dict.fromkeys(r.name for r in runs if r is not None))
            yield Owned(question=f"{name}{rest}", linked=_linked(firm, site, relations))
            return


def _ways(found: re.Match[str]) -> Iterator[tuple[str, str, str]]:
    """Yield the owner, the site's own name and the rest of the question, however long the place's name is."""
    bare = found["x"] + found["place"]
    for at in range(2, len(bare) - 1):
        owner = _AT.sub("", bare[:at])
        yield owner, f"{bare[at:]}{found['kind']}", found["rest"]


def _linked(firm: Variable, site: Variable, relations: tuple[str, ...]) -> Plan:
    ends = (replace(firm, name="v1"), replace(site, name="v2"))
    return Plan(answer="path", variables=ends, path=PathSpec(start="v1", end="v2", relations=relations, max_hops=2))
