"""Nothing that sources call so: what is known without that word is told, and that no source says the word of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from kg.answer.answer import Answer, Sentence
from kg.plan.plan import Filter, Plan
from ontology.model import Ontology

MOST_OTHERS = 4  # more would be a list that nobody asked for


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


def with_those_not_called(told: Answer, plan: Plan, ontology: Ontology, wide: Callable[[Plan], Answer]) -> Answer:
    """Return the list of those that sources call so with a word on the few others that fit the rest: nobody is hidden.

    `wide` answers the plan without the word.
    """
    said, wider = asked_as(plan, ontology), by_any_word(plan, ontology)
    if said is None or wider is None or told.language != "en" or plan.answer != "list" or plan.limit or plan.either:
        return told
    known = {row.entities.get(plan.target) for row in told.rows}
    found = wide(wider)
    others = [str(r.values.get(plan.target)) for r in found.rows if r.entities.get(plan.target) not in known]
    others = list(dict.fromkeys(others))
    if found.status != "answered" or not 1 <= len(others) <= MOST_OTHERS:
        return told
    text = f"The same is recorded of {_listed(others)}, which no source calls “{said.value}”."
    return replace(told, sentences=(*told.sentences, Sentence(text=text, row_ids=())))


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
