"""What is under way: "who is buying X" asks for a purchase that is agreed as much as for one that is done.

A purchase, an investment or a listing is done once; said of it in the present continuous it is not over yet, so what
sources tell as a plan is an answer, and is told as a plan.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from kg.plan.plan import Edge
from kg.plan.planned import Planned
from kg.planner.lexicon import lexicon_of
from ontology.model import Ontology

_BE = re.compile(r"\b(?:is|are|be|been)\b(?! (?:known|recorded|written)\b)(?P<clause>[^,;?]*)", re.IGNORECASE)


_MOVING = re.compile(r"\b(?:is|are|['’]s)\b[^,;?]*\bmoving (?:in|to|into|over)\b", re.IGNORECASE)
_ORDERED = re.compile(
    r"\b(?:has|have|had|who|compan(?:y|ies)|firms?) (?:already )?ordered\b|\bplaced (?:an )?orders?\b", re.IGNORECASE
)
_HEARD = re.compile(
    r"\b(?:(?:is|are|was|were) (?:\S+ ){0,4}?(?:rumou?red|reported|said|believed|thought|understood|speculated) to\b"
    r"|reportedly|in (?:talks|negotiations|discussions)\b|considering|weighing|mulling|exploring)",
    re.IGNORECASE,
)


def as_under_way(found: Planned, typed: str, ontology: Ontology) -> Planned:
    """Return a plan in which deeds in the present continuous may be planned ones too; of yes or no, they are planned:
    "is Basalt buying Kestrel" is not answered yes by a purchase of long ago."""
    plan = found.plan
    if plan is None or found.verdict != "planned":
        return found
    if found.language == "zh" and plan.answer != "bool" and _HEARD_ZH.search(typed) is not None:
        plan = replace(plan, edges=tuple(_heard(edge) for edge in plan.edges))
        found = replace(found, plan=plan)
    if plan.answer == "bool" or found.language == "zh":
        deeds = _deeds(typed, ontology) if found.language == "en" else _deeds_zh(typed, ontology)
        agreed = _coming if plan.answer == "bool" else _agreed
        edges = tuple(agreed(edge) if edge.relation in deeds else edge for edge in plan.edges)
        return found if edges == plan.edges else replace(found, plan=replace(plan, edges=edges))
    if plan.answer not in ("list", "value", "count"):
        return found
    if _HEARD.search(typed) is not None:  # whoever asks what is said asks for rumours as much as for plans
        told = tuple(_heard(edge) for edge in plan.edges)
        return found if told == plan.edges else replace(found, plan=replace(plan, edges=told))
    if _ORDERED.search(typed) is not None:  # what is on order is still to come
        edges = tuple(_agreed(e) if "product" in ontology.relations[e.relation].qualifiers else e for e in plan.edges)
        return found if edges == plan.edges else replace(found, plan=replace(plan, edges=edges))
    if _MOVING.search(typed) is not None:  # whoever is there already is not moving there
        edges = tuple(_coming(e) if "since" in ontology.relations[e.relation].qualifiers else e for e in plan.edges)
        return found if edges == plan.edges else replace(found, plan=replace(plan, edges=edges))
    if "ing" not in typed:
        return found
    deeds = _deeds(typed, ontology)
    edges = tuple(_agreed(edge) if edge.relation in deeds else edge for edge in plan.edges)
    return found if edges == plan.edges else replace(found, plan=replace(plan, edges=edges))


def _deeds(typed: str, ontology: Ontology) -> set[str]:
    """Return the relations done once of which the text says that something "is ...ing"."""
    known = lexicon_of(ontology, "en").elements
    said = set()
    for found in _BE.finditer(typed):
        words = re.findall(r"[\w-]+", found["clause"].lower())
        for first, second in pairwise([*words, ""]):
            if first.endswith("ing"):
                said |= {e.name for w in (first, f"{first} {second}") for e in known.get(w, ()) if e.kind == "verb"}
    return {name for name in said if ontology.relations[name].past}


_RUNNING_ZH = re.compile(
    r"(?:正在|正拟|正欲|正谋求|正要|(?:谁|哪家|公司|企业)(?:现在|目前|眼下)?在|(?:现在|目前|眼下)在)(?P<deed>[^，,]{2,6})"
)


# Whoever asks who would like to, or is said to, asks for rumours as much as for plans.
_HEARD_ZH = re.compile(
    r"(?:正在|正|在|还在)(?:考虑|洽谈|商谈|谈判|谈|寻求|评估|研究|酝酿|接触)|考虑|(?:谁|哪家|公司|企业|集团|机构|人|资本|基金)(?:也|都)?(?:想|有意|有兴趣)"
    r"|想(?:要)?(?:收购|并购|买|入股|投资|上市)|有意|有兴趣|感兴趣|据说|据传|听说|被传|被曝|传出|有消息|传闻"
)


def _deeds_zh(typed: str, ontology: Ontology) -> set[str]:
    """Return the relations done once of which the text says that somebody is at it: 正在收购."""
    known = lexicon_of(ontology, "zh").elements
    said = (m["deed"][:size] for m in _RUNNING_ZH.finditer(typed) for size in range(2, 7))
    names = {e.name for words in said for e in known.get(words, ()) if e.kind == "verb"}
    return {name for name in names if ontology.relations[name].past}


def _coming(edge: Edge) -> Edge:
    return replace(edge, status=("planned",)) if edge.status in (("asserted",), ("asserted", "former")) else edge


def _heard(edge: Edge) -> Edge:
    return replace(edge, status=("planned", "rumoured")) if edge.status == ("planned",) else edge


def _agreed(edge: Edge) -> Edge:
    return (
        replace(edge, status=("asserted", "planned"))
        if edge.status in (("asserted",), ("asserted", "former"))
        else edge
    )
