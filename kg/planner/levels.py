"""Places at a level: who asks "in which country" means the country that the city of a firm lies in, too."""

from __future__ import annotations

from ontology.model import Ontology, Relation


def asked_at_a_level(relation: Relation, cls: str, ontology: Ontology) -> bool:
    """Say whether what a relation leads to is asked for at one level of its hierarchy, not wherever it is."""
    return relation.functional_at_level and cls in ontology.classes and cls not in relation.range
