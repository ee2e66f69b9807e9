"""Plans that answer another question: "X's lab" is where X has one, no institute that owns X.

"Which robots does X make" asks for products, not for the field of robotics.
"""

from __future__ import annotations

import re

from kg.plan.planned import Planned
from ontology.model import Ontology

_ASKS_WHICH = re.compile(r"(?:which|what|who|whom|whose|how many|list|name)\b", re.IGNORECASE)


def roundabout(found: Planned, text: str, ontology: Ontology) -> bool:
    """Say whether a plan of a question for a firm's site goes by way of some thing between the firm and the place.

    Or whether what it looks for is a field that the question names itself.
    """
    plan = found.plan
    if plan is not None and plan.answer == "bool" and _ASKS_WHICH.match(text):
        return True  # "which models does X have" asks for no yes or no
    concepts = {s.cls for s in ontology.schemes.values() if s.cls}
    named = {v.name for v in plan.variables if v.ids and v.cls in concepts} if plan is not None else set()
    if plan is not None and plan.answer == "list" and plan.edges and not plan.columns and plan.target in named:
        return True
    if plan is None or len(plan.edges) < 2 or not any(v.ids for v in plan.variables):
        return False
    if all(v.ids or v.name == plan.target for v in plan.variables):
        return False
    from kg.planner.english_sites import asks_for_a_site  # rarely needed

    return asks_for_a_site(text)
