"""The prepositions that the words of a relation end in."""

from __future__ import annotations

from ontology.model import Relation

PLACELIKE = frozenset({"in", "at", "on", "within", "inside", "into", "from", "near", "among", "of"})


def prepositions_of(relation: Relation, *, states: bool = False) -> frozenset[str]:
    """Return the prepositions that the relation's own words end in: "based in", "tenant of".

    `states`: only of words that can stand beside a noun without their verb: "be based in", not "invest in".
    """
    verbs = [v for v in relation.words.verb_forms.get("en", ()) if not states or v.startswith("be ")]
    phrases = [*relation.words.labels.get("en", ()), *verbs]
    return frozenset(
        words[-1]
        for phrase in phrases
        if len(words := phrase.split()) > 1 and words[-1] in PLACELIKE | {"for", "to", "with", "by", "about"}
    )
