"""Listings in a place that the graph does not have: the exchange's own name tells where it is."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from kg.plan.plan import Plan
from kg.plan.planned import Planned
from kg.planner.index import Hit
from ontology.model import Ontology

_ID = "e:venue"
_PLACE = r"(?P<place>[A-Z][\w-]+(?: [A-Z][\w-]+){0,2})"
_VERB = r"(?:listed|lists?|listing|trade[sd]?|traded|quoted|floated|floating|float|going public|go public|goes public)"
_LISTED = re.compile(rf"\b(?P<verb>{_VERB})(?: (?:its|their) shares)? in {_PLACE}(?=$| |\?)")


def plans_at_venues(about: Callable[[str, Hit], Planned], text: str, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plan of a question about listings in a place; `about` reads it with one more thing known.

    The place must do no more than tell the exchange: a plan that places anything else there is none.
    """
    said = _LISTED.search(text)
    if said is None or "City" not in ontology.classes:
        return
    name = said["place"]
    place = Hit(id=_ID, name=name, cls="City", matched=name.lower(), score=1.0)
    plainer = f"{text[: said.start('verb')]}{_plain(said['verb'])} in {name}{text[said.end() :]}"
    for way in dict.fromkeys((text, plainer)):
        found = about(way, place)
        if found.verdict == "planned" and found.plan is not None and _ID not in str(found.plan):
            yield found.plan
            return


def _plain(verb: str) -> str:
    """Return a verb of trading as the one of being listed: "trade in Oslo" is "are listed in Oslo"."""
    return {"trade": "are listed", "trades": "is listed"}.get(verb, verb if verb.endswith("public") else "listed")
