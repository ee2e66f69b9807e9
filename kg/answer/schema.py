"""What can be asked: the classes and relations of the ontology as rows and sentences need no graph."""

from __future__ import annotations

from kg.answer.answer import Cell, ResultRow
from kg.answer.rows import Result
from kg.plan.plan import Plan
from kg.plan.planned import Lang
from kg.plan.words import class_words, verb
from ontology.model import Class, Ontology, Relation


def schema_result(plan: Plan, ontology: Ontology, lang: Lang) -> Result:
    """Return one row for each relation that can be asked about, or of the class or relation `plan.about`."""
    relations = [r for r in ontology.relations.values() if _wanted(plan.about, r, ontology)]
    rows = [_relation(ontology, r, lang) for r in relations]
    rows += [_property(ontology, name, lang) for name in _properties(plan.about, ontology)]
    numbered = tuple(ResultRow(id=f"r{at}", values=row) for at, row in enumerate(rows, start=1))
    return Result(rows=numbered, total=len(numbered))


def _wanted(about: str, relation: Relation, ontology: Ontology) -> bool:
    if not relation.words.verb_forms or relation.computed:
        return relation.name == about
    if not about:
        return True
    ends = (*relation.domain, *relation.range)
    return relation.name == about or any(ontology.is_a(about, end) for end in ends)


def _relation(ontology: Ontology, relation: Relation, lang: Lang) -> dict[str, Cell]:
    subjects, objects = (_kinds(ontology, ends, lang) for ends in (relation.domain, relation.range))
    return {"relation": relation.name, "words": verb(relation, lang), "from": subjects, "to": objects}


def _kinds(ontology: Ontology, ends: tuple[str, ...], lang: Lang) -> str:
    return ", ".join(class_words(ontology, end, lang, many=False) for end in ends)


def _properties(about: str, ontology: Ontology) -> list[str]:
    if about not in ontology.classes:
        return []
    held = (p for p in ontology.properties.values() if any(ontology.is_a(about, d) for d in p.domain))
    return [p.name for p in held]


def _property(ontology: Ontology, name: str, lang: Lang) -> dict[str, Cell]:
    return {"property": name, "words": ontology.properties[name].words.label(lang)}


def askable_classes(ontology: Ontology) -> list[Class]:
    """Return the classes whose entities can be asked for."""
    return [c for c in ontology.classes.values() if c.kind == "entity"]
