"""What a plan may name: its variables and edges, and the properties, qualifiers and dates each of them has."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from kg.identity.fold import has_han
from kg.plan.errors import PlanError
from kg.plan.plan import Edge, Pattern, Plan, Time, Variable
from kg.plan.planned import Lang
from ontology.model import Datatype, Ontology, PostTitle, Property, Relation, Words
from ontology.titles import post_of, spellings

ANY = "Entity"
LAYOUT_CLASSES = ("Entity", "Document", "Passage", "Observation")
MENTIONED_IN, SAID, BROADER = "MENTIONED_IN", "SAID", "BROADER"
DERIVED_STATUSES = frozenset({"asserted", "former"})  # only these have relationships; others live in statements

_LAYOUT: dict[str, dict[str, Datatype]] = {
    "Entity": {
        "name": "string",
        "called": "string",  # what sources say that it is, beside its name: no stored property
        "class": "string",
        "sources": "integer",
        "first_published": "date",
    },
    "Document": {"title": "string", "publisher": "string", "published": "date", "kind": "string", "lang": "string"},
    "Passage": {"text": "string"},
    "Observation": {
        "of": "string",
        "value": "number",
        "text_value": "string",
        "unit": "string",
        "currency": "string",
        "approximate": "boolean",
        "bound": "string",
        "valid_from": "date",
        "published": "date",
        "quote": "string",  # the sentence that states it: no stored property
    },
}
_EDGE: dict[str, Datatype] = {
    "valid_from": "date",
    "valid_to": "date",
    "published": "date",
    "first_published": "date",
    "recorded_at": "date",
    "confidence": "number",
    "sources": "integer",
    "status": "string",
    "attributed_to": "string",
    "quote": "string",  # the sentence that states it: no stored property
}


def class_of(ends: Sequence[str]) -> str:
    """Return the class of what stands at an end of a relation: the one it admits, anything where it admits more."""
    return ends[0] if len(ends) == 1 else ANY


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A property, qualifier or date that a plan names: where it is stored and of what type it is."""

    name: str
    key: str  # in the graph
    datatype: Datatype
    property: Property | None = None  # None: part of every graph's layout
    observed: bool = False
    money: bool = False


@dataclass(frozen=True, slots=True)
class Scope:
    """The variables and edges one plan (or one part of it) can name."""

    ontology: Ontology
    variables: Mapping[str, Variable]
    edges: Mapping[str, Edge] = field(default_factory=dict)
    time: Time | None = None
    counts: bool = False  # the number of what fits is asked for

    def variable(self, name: str, where: str) -> Variable:
        """Return the variable; PlanError when the plan does not declare it."""
        if name not in self.variables:
            raise PlanError("unknown_variable", where, f"no variable {name!r}; there are {_list(self.variables)}")
        return self.variables[name]

    def within(self, pattern: Pattern) -> Scope:
        """Return the scope inside `pattern`: its own variables and edges beside the outer ones."""
        inner = {v.name: v for v in pattern.variables}
        return replace(self, variables={**self.variables, **inner}, edges={**self.edges, **named(pattern.edges)})

    def known(self, owner: str, prop: str, where: str) -> Known:
        """Return what `prop` of a variable or a named edge is; PlanError when it has no such thing."""
        if owner in self.edges and owner not in self.variables:
            return edge_property(self.ontology, self.edges[owner], prop, where)
        return class_property(self.ontology, self.variable(owner, where).cls, prop, where)


def scope_of(plan: Plan, ontology: Ontology) -> Scope:
    """Return the scope of the plan's own pattern."""
    return Scope(
        ontology, {v.name: v for v in plan.variables}, named(plan.edges), plan.time, counts=plan.answer == "count"
    )


def named(edges: tuple[Edge, ...]) -> dict[str, Edge]:
    """Return the edges that have a name, by it."""
    return {edge.name: edge for edge in edges if edge.name}


def relation_of(ontology: Ontology, name: str, where: str) -> Relation:
    """Return the relation; MENTIONED_IN is part of every graph. Unknown: PlanError with what there is."""
    if name in ontology.relations:
        return ontology.relations[name]
    if name == MENTIONED_IN:
        return _MENTIONED_IN
    raise PlanError("unknown_relation", where, f"no relation {name[:40]!r}; there are {_list(ontology.relations)}")


def class_property(ontology: Ontology, cls: str, prop: str, where: str) -> Known:
    """Return what `prop` is for `cls`: of the ontology, of its subclasses, or of the layout."""
    layout = _LAYOUT.get(cls) or _LAYOUT["Entity"]
    found = ontology.properties.get(prop)
    if found and any(_related(ontology, cls, domain) for domain in found.domain):
        return _of_ontology(found)
    if prop in layout:
        return Known(name=prop, key=prop, datatype=layout[prop])
    raise PlanError("unknown_property", where, f"{cls} has no property {prop[:40]!r}; {_properties(ontology, cls)}")


def edge_property(ontology: Ontology, edge: Edge, prop: str, where: str) -> Known:
    """Return what `prop` is for an edge: a qualifier of its relation, or a date that every relationship has."""
    relation = relation_of(ontology, edge.relation, where)
    if prop in relation.qualifiers and prop in ontology.properties:
        return _of_ontology(ontology.properties[prop])
    if prop in _EDGE:
        return Known(name=prop, key=prop, datatype=_EDGE[prop])
    has = _list((*relation.qualifiers, *_EDGE))
    raise PlanError("unknown_property", where, f"{edge.relation} has no {prop[:40]!r}; it has {has}")


def in_statements(edge: Edge, time: Time | None) -> bool:
    """Say whether `edge` must be read from statements: other statuses, or what was known at a date."""
    when = edge.time or time
    return not DERIVED_STATUSES.issuperset(edge.status) or bool(when and when.known_at)


def closure_relations(ontology: Ontology, relation: Relation, cls: str) -> tuple[str, ...]:
    """Return the relations that lead from a `cls` to the larger `cls` that contains it.

    The relation itself when it is transitive, any transitive relation with one larger thing each between such
    classes, and the hierarchy of a concept scheme.
    """
    found = {r.name for r in ontology.relations.values() if _climbs(ontology, r, cls)}
    if relation.transitive:
        found.add(relation.name)
    if any(scheme.cls == cls for scheme in ontology.schemes.values()) and BROADER in ontology.relations:
        found = {BROADER} | ({relation.name} if relation.transitive else set())
    return tuple(sorted(found))


def title_of(ontology: Ontology, known: Known, value: object) -> PostTitle | None:
    """Return the post that `value` is the id or a spelling of, when `known` holds titles of posts."""
    if known.name != "title" or not isinstance(value, str):
        return None
    found = ontology.titles.get(value) or post_of(ontology, value)
    spelled = {text.lower() for text in spellings(ontology, found.id)} | {found.id} if found else set()
    return found if value.lower() in spelled else None


def title_of_post(ontology: Ontology, printed: str, lang: Lang) -> str:
    """Return a printed title in `lang` where it spells a known post, else as printed; what is in `lang` stays as it is.

    An institute's 所长 and an office's 处长 are one post of the list, and not one word; nor is a laboratory's director
    a member of a board.
    """
    post = title_of(ontology, Known(name="title", key="title", datatype="string"), printed)
    if post and (lang == "zh") == has_han(printed):
        return printed.lower() if printed.istitle() else printed
    if post and post.shared and " " not in printed and not has_han(printed):
        return printed  # a bare "director" may head a laboratory or sit on a board
    return post.words.label(lang) if post else printed


def _climbs(ontology: Ontology, relation: Relation, cls: str) -> bool:
    larger = relation.transitive and not relation.computed and (relation.functional or relation.functional_at_level)
    ends = (relation.domain, relation.range)
    return larger and all(any(_related(ontology, cls, end) for end in side) for side in ends)


def _of_ontology(found: Property) -> Known:
    return Known(
        name=found.name,
        key=found.stored_as,
        datatype=found.datatype,
        property=found,
        observed=found.observed,
        money=found.money,
    )


def _related(ontology: Ontology, cls: str, other: str) -> bool:
    return cls == ANY or ontology.is_a(cls, other) or ontology.is_a(other, cls)


def _properties(ontology: Ontology, cls: str) -> str:
    own = (p.name for p in ontology.properties.values() if any(_related(ontology, cls, d) for d in p.domain))
    return f"it has {_list([*own, *(_LAYOUT.get(cls) or {'name': 'string'})])}"


def _list(names: Mapping[str, object] | tuple[str, ...] | list[str] | Iterator[str]) -> str:
    return ", ".join(sorted(set(names))) or "none"


_MENTIONED_IN = Relation(
    name=MENTIONED_IN,
    iri="",
    domain=(ANY,),
    range=("Document",),
    qualifiers=(),
    words=Words(
        labels={"en": ("mentioned in",), "zh": ("见于",)},
        verb_forms={"en": ("be mentioned in",), "zh": ("见于",)},
        inverse_verb_forms={"en": ("mention",), "zh": ("提到",)},
    ),
    dated=False,
)
