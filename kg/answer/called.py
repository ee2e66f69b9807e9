"""Nothing that sources call so: what is known without that word is told, and that no source says the word of it."""

from __future__ import annotations

from dataclasses import replace

from kg.plan.plan import Filter, Plan
from ontology.model import Ontology


def asked_as(plan: Plan, ontology: Ontology) -> Filter | None:
    """Return the condition on what the target is called, None where there is none."""
    if "called" in ontology.properties:
        return None
    return next((f for f in _conditions(plan) if f.var == plan.target and f.prop == "called"), None)


def _conditions(plan: Plan) -> list[Filter]:
    return [*plan.filters, *(f for a in plan.either for p in a.patterns for f in p.filters)]


def by_any_word(plan: Plan, ontology: Ontology) -> Plan | None:
    """Return the plan without what its target is called; None where nothing else would be asked."""
    said = asked_as(plan, ontology)
    either = tuple(a for a in plan.either if not any(said in p.filters for p in a.patterns))
    rest = replace(plan, filters=tuple(f for f in plan.filters if f is not said), either=either)
    return rest if said is not None and (rest.edges or rest.filters or rest.without) else None


def none_called(words: str, *, alone: bool) -> str:
    """Return the sentence that no source uses the word, of those that fit or of anything at all."""
    return f"No source in the graph calls {'anything' if alone else 'any of them'} “{words}”."
