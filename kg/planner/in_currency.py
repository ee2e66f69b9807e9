"""Figures of one currency: "which company has the highest valuation in euros", "what is X's revenue in yen".

Nothing is converted: the figure must be recorded in that currency.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import lru_cache

from kg.plan.plan import Filter, Plan
from kg.plan.planned import Planned
from kg.planner.lexicon import Held
from kg.planner.question import unmarked
from ontology.derive.inflect import plural
from ontology.model import Ontology

_MOST_WORDS = 3  # of a currency's name


def plans_in_currency(plan: Callable[[str], Planned], text: str, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plan of an English question whose one figure is to be in a currency that it names after "in"."""
    plain = unmarked(text)
    names = _names(Held(ontology))
    for found in re.finditer(r" in (?:the )?(?=[A-Za-z])", plain):
        words = plain[found.end() :].split()
        for length in range(min(_MOST_WORDS, len(words)), 0, -1):
            code = names.get(" ".join(words[:length]).lower())
            if code is None:
                continue
            rest = plan(" ".join([plain[: found.start()], *words[length:]]))
            narrowed = _narrowed(rest.plan, code, ontology) if rest.verdict == "planned" else None
            if narrowed is not None:
                yield narrowed
            break


@lru_cache(maxsize=4)
def _names(held: Held) -> dict[str, str]:
    """Return the codes of the ontology's currencies by their English names, codes included."""
    found = {code.lower(): code for code in held.ontology.currencies}
    for code, currency in held.ontology.currencies.items():
        names = currency.words.labels.get("en", ())
        found |= {said.lower(): code for name in names for said in (name, plural(name))}
    return found


def _narrowed(plan: Plan | None, code: str, ontology: Ontology) -> Plan | None:
    """Return the plan with its one figure of money in a currency; None where there is none, or more than one."""
    if plan is None or plan.measures:
        return None
    terms = [(t.var, t.prop) for t in plan.columns] + [(o.by.var, o.by.prop) for o in plan.order if o.by]
    terms += [(f.var, f.prop) for f in plan.filters]
    money = dict.fromkeys(t for t in terms if t[1] in ontology.properties and ontology.properties[t[1]].money)
    if len(money) != 1:
        return None
    [(var, prop)] = money
    if any(f.currency not in ("", code) for f in plan.filters):
        return None
    told = any((f.var, f.prop) == (var, prop) and f.op not in ("is_known", "is_null") for f in plan.filters)
    filters = tuple(replace(f, currency=code) if (f.var, f.prop) == (var, prop) else f for f in plan.filters)
    known = () if told else (Filter(var=var, prop=prop, op="is_known", currency=code),)
    return replace(plan, filters=(*filters, *known))
