"""Domain and range of every relation as SHACL: for pySHACL, the oracle of `kg validate --full` and of the tests."""

from __future__ import annotations

from ontology.model import Ontology, Relation
from ontology.vocabulary import RDFS, SH

_PREFIXES = f"@prefix sh: <{SH}> .\n@prefix rdfs: <{RDFS}> .\n"


def relation_shapes(ontology: Ontology) -> str:
    """Return Turtle: two node shapes a relation, one for its subjects and one for its objects."""
    shapes = [shape for relation in ontology.relations.values() for shape in _shapes(ontology, relation)]
    return _PREFIXES + "\n".join(shapes) + "\n"


def _shapes(ontology: Ontology, relation: Relation) -> list[str]:
    sides = (("targetSubjectsOf", relation.domain, "subject"), ("targetObjectsOf", relation.range, "object"))
    return [
        f"<{relation.iri}-{role}> a sh:NodeShape ; sh:{target} <{relation.iri}> ;\n"
        f"    {_alternatives(ontology, classes)} ;\n"
        f'    sh:message "{relation.name} has a {role} that is none of {", ".join(classes)}" .'
        for target, classes, role in sides
        if classes
    ]


def _alternatives(ontology: Ontology, classes: tuple[str, ...]) -> str:
    known = [f"sh:class <{ontology.classes[name].iri}>" for name in classes if name in ontology.classes]
    return known[0] if len(known) == 1 else "sh:or ( " + " ".join(f"[ {one} ]" for one in known) + " )"
