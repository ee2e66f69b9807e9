"""The reference page: every element of the ontology, for people. Committed; a stale copy fails the tests."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ontology.model import Class, Concept, Ontology, PostTitle, Property, Relation, Words

_HEAD = """# What can be said

Derived from the Turtle in this folder: `kg ontology reference --write` makes this page, a test fails when it is stale.
Words are given in English and Chinese; the first is the label, the others are understood in texts and questions."""


def reference(ontology: Ontology) -> str:
    """Return the page as Markdown, in the order of the source files."""
    of_classes = [p for p in ontology.properties.values() if p.domain]
    qualifiers = [p for p in ontology.properties.values() if not p.domain]
    parts = [
        _HEAD,
        _table("Classes", "class|is a|words|meaning", [_class(c) for c in ontology.classes.values()]),
        _table("Relations", "relation|from -> to|qualifiers|words|notes", map(_relation, ontology.relations.values())),
        _table("Properties", "property|of|type|words", map(_property, of_classes)),
        _table("Qualifiers", "qualifier|type|words", map(_qualifier, qualifiers)),
        _table("Segments", "segment|part of|delivers to|words", [_concept(c) for c in ontology.concepts.values()]),
        _table("Posts", "post|rank|one holder|words", [_title(t) for t in ontology.titles.values()]),
        _table("Offices", "office|words", [(f"`{o.id}`", _labels(o.words)) for o in ontology.offices.values()]),
        _table("Units", "unit|measures|in base units|words", _units(ontology)),
        _table("Currencies", "code|words", [(c.id, _labels(c.words)) for c in ontology.currencies.values()]),
        _table("Standing bodies", "body|words", [(f"`{b.id}`", _labels(b.words)) for b in ontology.bodies.values()]),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _table(heading: str, columns: str, rows: Iterable[Sequence[str]]) -> str:
    names = columns.split("|")
    body = ["| " + " | ".join(_cell(value) for value in row) + " |" for row in rows]
    if not body:
        return ""
    head = ["| " + " | ".join(names) + " |", "|" + "---|" * len(names)]
    return "\n".join([f"## {heading}", *head, *body])


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ").strip()


def _labels(words: Words, most: int = 12) -> str:
    parts = [", ".join(words.labels[lang][:most]) for lang in ("en", "zh") if lang in words.labels]
    return " / ".join(parts)


def _class(cls: Class) -> Sequence[str]:
    kind = "" if cls.kind == "entity" else f" ({cls.kind})"
    return (f"`{cls.name}`{kind}", ", ".join(cls.parents), _labels(cls.words), cls.comment)


def _relation(relation: Relation) -> Sequence[str]:
    ends = f"{', '.join(relation.domain)} -> {', '.join(relation.range)}"
    return (
        f"`{relation.name}`",
        ends,
        ", ".join(relation.qualifiers),
        _relation_words(relation.words),
        _notes(relation),
    )


def _relation_words(words: Words) -> str:
    plain = [form for form in words.noun_forms if not form.where]
    nouns = {role: [form.text for form in plain if form.role == role][:6] for role in ("subject", "object")}
    verbs = [verb for lang in ("en", "zh") for verb in words.verb_forms.get(lang, ())[:4]]
    parts = [_labels(words), "; ".join(verbs)]
    parts += [f"{role}: {', '.join(texts)}" for role, texts in nouns.items() if texts]
    return ". ".join(part for part in parts if part)


def _notes(relation: Relation) -> str:
    flags = {
        "one object at a time": relation.functional,
        "one object at a level": relation.functional_at_level,
        "one holder of each sole post at a time": bool(relation.functional_per),
        "symmetric": relation.symmetric,
        "transitive": relation.transitive,
        "undated": not relation.dated,
        "computed": relation.computed,
    }
    said = [words for words, holds in flags.items() if holds]
    return ". ".join(part for part in (relation.comment.rstrip("."), ", ".join(said)) if part)


def _property(prop: Property) -> Sequence[str]:
    return (f"`{prop.name}`", ", ".join(prop.domain), _type(prop), _labels(prop.words))


def _qualifier(prop: Property) -> Sequence[str]:
    return (f"`{prop.name}`", _type(prop), _labels(prop.words))


def _type(prop: Property) -> str:
    unit = "money" if prop.money else ", ".join(prop.units)
    parts = (prop.datatype, f"({unit})" if unit else "", "observed" if prop.observed else "")
    return " ".join(part for part in parts if part)


def _concept(concept: Concept) -> Sequence[str]:
    return (f"`{concept.id}`", ", ".join(concept.broader), ", ".join(concept.upstream_of), _labels(concept.words))


def _title(title: PostTitle) -> Sequence[str]:
    return (f"`{title.id}`", str(title.rank), "yes" if title.sole else "", _labels(title.words, 6))


def _units(ontology: Ontology) -> list[Sequence[str]]:
    return [(f"`{u.id}`", u.dimension, f"{u.factor:g} {u.base}", _labels(u.words)) for u in ontology.units.values()]
