"""English questions for a kind of thing that a relation is never recorded of: "which hospitals does X operate".

The ontology says of what a relation is recorded; what is asked beyond that is told so, and not taken for something else.
"""

# ruff: noqa: E501  (tables: one rule a line)
from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kg.plan.plan import Variable
from kg.plan.planned import Planned
from kg.plan.words import class_words
from kg.planner.before import alone
from kg.planner.draft import Draft
from kg.planner.lexicon import lexicon_of
from kg.planner.question import unmarked
from ontology.derive.inflect import plural, singular
from ontology.model import Ontology, Relation, Role

_ASKED = re.compile(
    r"^(?:(?:which|what|how many) )(?P<noun>[a-z][a-z-]*(?: [a-z][a-z-]*)?) (?:does|do|did|has|have|will) (?P<x>.+?) (?P<verb>[a-z]+(?: (?:in|on|at|from|to|with|of))?)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class OfNoSuchKind:
    """What is named, the class that is asked for, and the sentence that says of what the relation is recorded."""

    thing: Variable
    cls: str
    sentence: str


def of_no_such_kind(plan: Callable[[str], Planned], text: str, ontology: Ontology) -> OfNoSuchKind | None:
    """Return what is asked for of a kind that its relation does not admit, None where it is no such question."""
    found = _ASKED.match(unmarked(text))
    thing = alone(plan(found["x"])) if found is not None else None
    if found is None or thing is None or thing.cls not in ontology.classes:
        return None
    elements = lexicon_of(ontology, "en").elements
    noun = found["noun"].lower()
    classes = [e.name for w in (noun, singular(noun)) for e in elements.get(w, ()) if e.kind == "class"]
    meant = list(_meant(found["verb"].lower(), thing.cls, ontology))
    if not classes or not meant:
        return None
    cls, draft = classes[0], Draft(ontology)
    if any(draft.fits(relation, role, cls) for relation, role in meant):
        return None
    relation, role = meant[0]
    ends = relation.range if role == "object" else relation.domain
    kinds = _listed([class_words(ontology, c, "en") for c in ends if c in ontology.classes])
    what = plural(singular(noun))
    sentence = f"The graph does not record {what} as what {thing.names[0]} may {found['verb'].lower()}: it records that of {kinds}."
    return OfNoSuchKind(thing=thing, cls=cls, sentence=sentence) if kinds else None


def _meant(verb: str, cls: str, ontology: Ontology) -> Iterator[tuple[Relation, Role]]:
    """Yield the relations that a verb means of a thing of this class, each with the role of what is asked for."""
    draft = Draft(ontology)
    for element in lexicon_of(ontology, "en").elements.get(verb, ()):
        if element.kind != "verb" or element.predicate:
            continue
        relation = ontology.relations[element.name]
        own: Role = "object" if element.role == "object" else "subject"
        if draft.fits(relation, own, cls):
            yield relation, "subject" if own == "object" else "object"


def _listed(words: list[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}" if words else ""
