"""Goods for a product: who supplies bogies for the Zuraw trains supplies them to whoever offers Zuraw.

And the supplier by its goods alone, "X's kiln supplier": whoever supplies them now or is to.
"""

# ruff: noqa: E501  (tables: one rule a line)
from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from kg.plan.plan import Edge, Filter, Plan, Variable
from kg.plan.planned import Planned
from kg.planner.before import alone
from kg.planner.lexicon import relation_of
from kg.planner.question import unmarked
from kg.planner.told_apart import are_goods, stem
from ontology.model import Ontology

_WHO = r"(?:who|(?:which|what) (?:compan(?:y|ies)|firms?|suppliers?|manufacturers?|makers?|organi[sz]ations?))"
_WILL = r"(?:(?P<will>will|is to|are to|is going to|are going to|is due to|plans to|plan to|is set to) )?"
_SELLS = r"(?:suppl(?:y|ies|ied)|delivers?|delivered|provides?|provided|makes?|made|builds?|built|produces?|manufactures?|sells?)"
_NAME = r"(?-i:[A-Z0-9][\w.&/-]*(?: [A-Z0-9][\w.&/-]*)*)"
_FOR = re.compile(
    rf"^{_WHO} {_WILL}{_SELLS} (?:the |its |their )?(?P<goods>[a-z][a-z-]*(?: [a-z][a-z-]*){{0,2}}?) (?:for|to|of|in|used in|that go into) (?:the |its |their )?(?P<product>{_NAME})(?: (?-i:[a-z][a-z-]*)){{0,2}}$",
    re.IGNORECASE,
)


def plans_of_goods_for(plan: Callable[[str], Planned], text: str, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plan of who supplies goods to whoever offers the one product named; none for any other question."""
    said = _FOR.match(unmarked(text))
    product = alone(plan(said["product"])) if said is not None else None
    supply, offer = relation_of(ontology, "supplies", "en"), relation_of(ontology, "offers", "en")
    if said is None or product is None or supply is None or offer is None or "product" not in supply.qualifiers:
        return
    if not any(ontology.is_a(product.cls, r) for r in offer.range) or not are_goods(plan, said["goods"], ontology):
        return
    goods = Filter(prop="product", op="contains", value=stem(said["goods"].lower()))
    sold = Edge(relation=supply.name, subject="v1", object="v2", name="e1", where=(goods,))
    sold = replace(sold, status=("planned",)) if said["will"] else sold
    offered = Edge(relation=offer.name, subject="v2", object="v3", given=True)
    known = (Variable(name="v1", cls="Organization"), Variable(name="v2", cls="Organization"))
    thing = Variable(name="v3", cls=product.cls, ids=product.ids, names=product.names)
    yield Plan(answer="list", target="v1", variables=(*known, thing), edges=(sold, offered))


_ROLE = r"(?:suppliers?|makers?|providers?|vendors?|manufacturers?|builders?)"
_WARES = r"(?P<goods>(?-i:[a-z][a-z-]*(?: [a-z][a-z-]*){0,2}?))"
_NAMED = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"^(?P<x>{_NAME}) {_WARES} {_ROLE}$",
        rf"^{_WARES} {_ROLE} (?:of|to|for) (?P<x>(?:the )?{_NAME})$",
        rf"^(?:suppliers?|providers?|makers?) of {_WARES} (?:to|for) (?P<x>(?:the )?{_NAME})$",
        rf"^(?:who|what|which) (?:is|are) (?P<x>{_NAME})(?:'s|’s|(?<=s)['’]) {_WARES} {_ROLE}$",
        rf"^(?:who|what|which) (?:is|are) the {_WARES} {_ROLE} (?:of|to|for) (?P<x>(?:the )?{_NAME})$",
        rf"^(?:who|what|which) (?:is|are) (?P<x>{_NAME})(?:'s|’s|(?<=s)['’]) (?:suppliers?|providers?|source) of {_WARES}$",
    )
)


def plans_of_goods_suppliers(plan: Callable[[str], Planned], text: str, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plan of who supplies one firm with goods, now or soon, where only a noun says so."""
    plain = unmarked(text)
    said = next((match for pattern in _NAMED if (match := pattern.match(plain)) is not None), None)
    supply = relation_of(ontology, "supplies", "en")
    if said is None or supply is None or not are_goods(plan, said["goods"], ontology):
        return
    found = plan(f"who supplies {said['x']}").plan
    if found is None or found.answer != "list" or len(found.edges) != 1 or found.edges[0].relation != supply.name:
        return
    [edge] = found.edges
    goods = Filter(prop="product", op="contains", value=stem(said["goods"].lower()))
    yield replace(found, edges=(replace(edge, name=edge.name or "e1", where=(goods,), status=("asserted", "planned")),))
