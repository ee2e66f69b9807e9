"""The ontology as frozen records: what can be said, by class, property and relation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Lang = Literal["en", "zh"]
Role = Literal["subject", "object"]
Datatype = Literal["string", "number", "integer", "date", "boolean"]


@dataclass(frozen=True, slots=True, kw_only=True)
class NounForm:
    """A noun that names one role of a relation: "supplier" is the subject of SUPPLIES.

    `where` holds qualifier values the noun implies: "CEO" is the subject of HOLDS_POST with title "CEO".
    """

    lang: Lang
    text: str
    role: Role
    where: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The words of one class, property or relation, by language; `labels[lang][0]` is the preferred label."""

    labels: Mapping[Lang, tuple[str, ...]] = field(default_factory=dict)
    verb_forms: Mapping[Lang, tuple[str, ...]] = field(default_factory=dict)
    inverse_verb_forms: Mapping[Lang, tuple[str, ...]] = field(default_factory=dict)
    noun_forms: tuple[NounForm, ...] = ()
    prefer: tuple[str, ...] = ()  # phrases that other elements claim too, and that mean this one first
    # Verbs that imply qualifier values; `role` is where their grammatical subject stands: "chair" is the subject of
    # HOLDS_POST with title "chairman".
    verb_phrases: tuple[NounForm, ...] = ()
    narrower: Mapping[Lang, tuple[str, ...]] = field(default_factory=dict)  # labels that name some of a class: "robot"
    firms: Mapping[Lang, tuple[str, ...]] = field(default_factory=dict)  # nouns for a firm of a segment: "shipbuilder"
    includes: Mapping[Lang, tuple[str, ...]] = field(default_factory=dict)  # what a firm makes: "trams"
    opposites: Mapping[Lang, tuple[str, ...]] = field(default_factory=dict)  # "private" of a property "public"

    # How our own sentences say it, where the first verb form reads badly; "…" is where the other thing stands.
    said: Mapping[Lang, tuple[str, ...]] = field(default_factory=dict)
    said_inverse: Mapping[Lang, tuple[str, ...]] = field(default_factory=dict)
    classifier: str = ""  # the Chinese measure word that counts it: 家 for companies

    def label(self, lang: Lang) -> str:
        """Return the preferred label in `lang`, else the English one."""
        return (self.labels.get(lang) or self.labels.get("en") or ("",))[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Property:
    """A literal-valued property of classes (`founded`, `floor_area`) or a qualifier of relations (`title`)."""

    name: str
    iri: str
    datatype: Datatype
    domain: tuple[str, ...]  # classes; empty: a qualifier
    words: Words
    units: tuple[str, ...] = ()  # accepted unit codes, the canonical one first; empty: dimensionless
    observed: bool = False  # True: values are Observation nodes (measured, dated), `of` = name
    comment: str = ""
    key: str = ""  # the property's name in the graph where it is not `name` (headline -> "title")
    money: bool = False  # True: the value is an amount and carries a currency
    prose: bool = False  # True: running text, in which a topic is looked for ("articles about solar power")
    size: bool = False  # True: it says how big something is
    identifier: str = ""  # a checksum that its values must pass: "uscc", "lei", "isin", "cik"
    counts: tuple[str, ...] = ()  # the relations whose members it is the number of; (): any that its unit fits

    @property
    def stored_as(self) -> str:
        """Return the property's name in the graph."""
        return self.key or self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class Derivation:
    """What makes an entity one of a derived class: it is a `base` in `role` of `relation` with one of `others`."""

    base: str
    relation: str
    role: Role
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Class:
    """A class of entities; `parents` are direct superclasses inside this ontology."""

    name: str
    iri: str
    parents: tuple[str, ...]
    words: Words
    comment: str = ""
    kind: Literal["entity", "evidence", "value"] = "entity"  # entity classes are found in text
    derived: Derivation | None = None  # set: a pattern, never a label and never extracted
    aligned: tuple[str, ...] = ()  # classes of other vocabularies above or equal to this one


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """A relation from subject classes to object classes, with the qualifiers it may carry."""

    name: str
    iri: str
    domain: tuple[str, ...]
    range: tuple[str, ...]  # classes, or ("Observation",) / ("Passage",)
    qualifiers: tuple[str, ...]
    words: Words
    functional: bool = False  # one object a subject at a time
    functional_per: tuple[str, ...] = ()  # one subject an object at a time for these values ("title=chairman")
    symmetric: bool = False
    transitive: bool = False
    dated: bool = True  # False: time asked on it is not in the schema
    comment: str = ""
    functional_at_level: bool = False  # one object of each class at a time: one city, one district
    computed: bool = False  # True: made by the graph itself, never extracted from text
    past: bool = False  # True: done once, so that it is told in the past: "invested in", not "invests in"
    one_way: bool = False  # True: what one did to the other, the other did not do back: who bought it was not bought
    aligned: tuple[str, ...] = ()
    venue: bool = False  # its objects bear the names of their places
    includes: tuple[str, ...] = ()  # relations that a question about this one means too
    partly: str = ""  # the relation, roles changed, of those who do so in part: who holds shares owns a part
    instead: str = ""  # the relation, same roles, that is told where this one finds nothing: in which park it sits
    near: tuple[str, ...] = ()  # relations of the same roles that are told, as such, where this one finds nothing
    inverse: str = ""  # the relation that says the same with the roles changed: has child, has parent


@dataclass(frozen=True, slots=True, kw_only=True)
class Concept:
    """One concept of a SKOS scheme, such as a segment of the industrial chain."""

    id: str
    iri: str
    scheme: str
    words: Words
    broader: tuple[str, ...] = ()
    upstream_of: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Scheme:
    """A SKOS scheme. `cls`: the class whose entities its concepts are ("Segment"), or "" when they are not entities."""

    id: str
    iri: str
    cls: str
    words: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class PostTitle:
    """A post as a concept: "CEO" and 首席执行官 are one. `ontology.titles` finds it in a printed title."""

    id: str  # "ceo"; the value of `where=(("title", "ceo"),)` in noun forms and of `functional_per` ("title=ceo")
    iri: str
    words: Words
    rank: int = 5  # 1 head .. 9 ordinary member
    sole: bool = False  # one holder at a time in an organization
    shared: bool = False  # held by many at a time: nobody takes it over from another
    sole_at: str = ""  # the class of organizations where a shared post has one holder all the same
    generic: bool = False  # "head", "boss": stands for every sole post of rank 1 (`ontology.titles.expand`)
    area: str = ""  # executive, board, party, government, academic


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A unit of measure: `value * factor` is the value in `base`."""

    id: str
    iri: str
    words: Words
    dimension: str
    base: str
    factor: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """A department that governments have, without the place: 发展和改革委员会, "Development and Reform Commission"."""

    id: str
    iri: str
    words: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Currency:
    """A currency by its ISO 4217 code, with the words and signs that texts use for it."""

    id: str
    iri: str
    words: Words
    signs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A body that is written of under several names in both languages: 港交所, "HKEX", "Hong Kong Stock Exchange"."""

    id: str
    iri: str
    words: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Ontology:
    """Everything that can be said. Read-only; made by `ontology.load.load`."""

    iri: str
    version: str  # content hash of the source files
    classes: Mapping[str, Class]
    properties: Mapping[str, Property]
    relations: Mapping[str, Relation]
    concepts: Mapping[str, Concept]
    schemes: Mapping[str, Scheme] = field(default_factory=dict)
    titles: Mapping[str, PostTitle] = field(default_factory=dict)
    units: Mapping[str, Unit] = field(default_factory=dict)
    currencies: Mapping[str, Currency] = field(default_factory=dict)
    offices: Mapping[str, Office] = field(default_factory=dict)
    bodies: Mapping[str, Body] = field(default_factory=dict)
    _above: dict[str, tuple[str, ...]] = field(default_factory=dict, init=False, repr=False, compare=False)
    _bodies: dict[str, Body] = field(default_factory=dict, init=False, repr=False, compare=False)

    def body(self, name: str) -> Body | None:
        """Return the standing body of this name, in whatever case it is written."""
        if self.bodies and not self._bodies:
            self._bodies.update({n.casefold(): b for b in self.bodies.values() for n in names_of(b)})
        return self._bodies.get(name.strip().casefold())

    def ancestors(self, name: str) -> tuple[str, ...]:
        """Return the superclasses of `name`, nearest first, without itself. Unknown class: KeyError."""
        if name not in self._above:
            self._above[name] = self._superclasses(name)
        return self._above[name]

    def _superclasses(self, name: str) -> tuple[str, ...]:
        seen: dict[str, None] = {}
        queue = list(self.classes[name].parents)
        while queue:
            parent = queue.pop(0)
            if parent not in seen:
                seen[parent] = None
                queue.extend(self.classes[parent].parents)
        return tuple(seen)

    def descendants(self, name: str) -> frozenset[str]:
        """Return the subclasses of `name` at any depth, and itself."""
        return frozenset(c for c in self.classes if c == name or name in self.ancestors(c))

    def is_a(self, name: str, parent: str) -> bool:
        """Say whether class `name` is `parent` or below it; unknown names are below nothing."""
        return name == parent or (name in self.classes and parent in self.ancestors(name))

    def allows(self, relation: str, subject: str, object_: str) -> bool:
        """Say whether the domain and range of `relation` admit these two classes."""
        found = self.relations.get(relation)
        return (
            found is not None
            and any(self.is_a(subject, d) for d in found.domain)
            and any(self.is_a(object_, r) for r in found.range)
        )


def names_of(body: Body) -> tuple[str, ...]:
    """Return all names of a standing body, the fullest of each language first."""
    return tuple(name for labels in body.words.labels.values() for name in labels)
