"""Questions made from an ontology's labels and a graph's own facts, with answers read from the graph by Cypher."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import cycle, islice
from typing import TYPE_CHECKING, Any

from kg.errors import UsageError
from kg.evaluation.gold import GoldItem
from kg.evaluation.shapes import Shapes
from ontology.derive.inflect import plural
from ontology.model import Lang, NounForm, Ontology, Property, Relation, Role

if TYPE_CHECKING:
    from kg.graph import Graph

MOST_EDGES = 400  # of one relation, to draw from
TRIES = 30  # draws for one question before its kind is passed over
# Things that no question can be about in these words; one that is a word of the ontology is left out.
FOREIGN: Mapping[Lang, tuple[str, ...]] = {
    "en": ("blood type", "shoe size", "favourite colour", "carbon footprint", "dress code", "lunch menu"),
    "zh": ("血型", "鞋码", "幸运色", "碳足迹", "着装要求", "午餐菜单"),
}
NOBODY: Mapping[Lang, tuple[str, ...]] = {
    "en": ("Zyxwell Gromfeld", "Ploverton Quaxby", "Vintrask Obelmoor"),
    "zh": ("齉龘科创", "麤鱻集团", "犇骉实业"),
}
NOW = (
    "r.status = 'asserted' AND (r.valid_from IS NULL OR r.valid_from <= $today) "
    "AND (r.valid_to IS NULL OR r.valid_to > $today)"
)


@dataclass(frozen=True, slots=True)
class Named:
    """An entity as a question may call it."""

    id: str
    cls: str
    names: Mapping[Lang, str]


@dataclass(frozen=True, slots=True)
class Fact:
    """One current relationship."""

    relation: str
    subject: Named
    object: Named


def questions_on(graph: Graph, n: int, *, seed: int = 0) -> tuple[GoldItem, ...]:
    """Return `n` questions on what `graph` holds, every second one Chinese. UsageError: the graph holds no facts."""
    maker = Maker(graph, random.Random(seed))
    if not maker.facts:
        raise UsageError("the graph holds no relationships to ask about; read some documents first (kg ingest)")
    found = tuple(islice(maker.questions(), n))
    if len(found) < n:
        raise UsageError(f"the graph is too small for {n} different questions; it gave {len(found)}")
    return found


class Maker:
    """Draws facts from a graph and makes questions of them; what is right is read from the graph by Cypher."""

    def __init__(self, graph: Graph, rng: random.Random) -> None:
        self.reader, self.ontology, self.rng = graph.engine.reader, graph.ontology, rng
        self.today = datetime.now(UTC).date().isoformat()
        self.entities = self._named()
        self.facts = [fact for relation in self._relations() for fact in self._facts(relation)]
        self.made: set[str] = set()
        self.shapes = Shapes(self)

    # --- what the graph holds

    def _named(self) -> dict[str, Named]:
        rows = self.reader.read(
            "MATCH (e:Entity) WHERE e.concept IS NULL RETURN e.id AS id, e.class AS cls, e.name AS name, "
            "e.name_en AS en, e.name_zh AS zh LIMIT 20000"
        )
        names = [str(row["name"]) for row in rows]
        return {
            str(row["id"]): Named(str(row["id"]), str(row["cls"]), _names(row))
            for row in rows
            if row["cls"] in self.ontology.classes and names.count(str(row["name"])) == 1
        }

    def _relations(self) -> list[Relation]:
        return [r for r in self.ontology.relations.values() if not r.computed and _entities(self.ontology, r)]

    def _facts(self, relation: Relation) -> list[Fact]:
        rows = self.reader.read(
            f"MATCH (a:Entity)-[r:`{relation.name}`]->(b:Entity) WHERE {NOW} RETURN DISTINCT a.id AS a, b.id AS b "
            f"ORDER BY a, b LIMIT {MOST_EDGES}",
            {"today": self.today},
        )
        ends = [(self.entities.get(str(row["a"])), self.entities.get(str(row["b"]))) for row in rows]
        return [Fact(relation.name, a, b) for a, b in ends if a is not None and b is not None]

    def others(self, fact: Fact, role: Role) -> tuple[str, ...]:
        """Return the ids of everything that stands in `role` beside the fact's other end, as of today."""
        known = fact.object if role == "subject" else fact.subject
        arrow = self.arrow(fact.relation, role)
        rows = self.reader.read(
            f"MATCH (x:Entity){arrow}(k:Entity {{id: $k}}) WHERE {NOW} RETURN DISTINCT x.id AS id",
            {"k": known.id, "today": self.today},
        )
        return tuple(sorted(str(row["id"]) for row in rows))

    def arrow(self, relation: str, role: Role) -> str:
        """Return the Cypher edge r of a relation, from what stands in `role` to the other end."""
        edge = f"-[r:`{relation}`]-"
        if self.ontology.relations[relation].symmetric:
            return edge
        return f"{edge}>" if role == "subject" else f"<{edge}"

    # --- questions

    def questions(self) -> Iterator[GoldItem]:
        """Yield questions of each kind in turn, English and Chinese by turns, each text once."""
        idle = 0
        langs: Iterator[Lang] = cycle(("en", "zh"))
        for kind, make in cycle(self._kinds()):
            item = self._one(kind, make, next(langs))
            idle = 0 if item else idle + 1
            if item:
                yield item
            if idle > 4 * len(self._kinds()):
                return

    def _kinds(self) -> tuple[tuple[str, Callable[[Lang], GoldItem | None]], ...]:
        return (
            ("things", self._things),
            ("count", self._count),
            ("clause", self._clause),
            ("truth", self._truth),
            ("value", self._value),
            ("foreign", self._foreign),
            ("two steps", self._two_steps),
            ("nobody", self._nobody),
            ("most", self._most),
            *self.shapes.kinds(),
        )

    def _one(self, kind: str, make: Callable[[Lang], GoldItem | None], lang: Lang) -> GoldItem | None:
        for _ in range(TRIES):
            item = make(lang)
            if item is not None and item.question not in self.made:
                self.made.add(item.question)
                return GoldItem(
                    **{f: getattr(item, f) for f in GoldItem.__slots__} | {"id": str(len(self.made)), "kind": kind}
                )
        return None

    def _noun(self, fact: Fact, lang: Lang) -> NounForm | None:
        """Return the first plain noun the ontology gives a role of the fact's relation."""
        relation = self.ontology.relations[fact.relation]
        forms = [
            f for f in relation.words.noun_forms if f.lang == lang and not f.where and self._free(f.text, relation)
        ]
        form = next((f for f in forms if f.role == self.rng.choice(("subject", "object"))), None)
        climbs = form is not None and form.role == "subject" and relation.transitive
        return None if climbs else form

    def _free(self, text: str, relation: Relation) -> bool:
        """Say whether no other relation, class or property claims this word."""
        claims = [r.name for r in self.ontology.relations.values() if any(f.text == text for f in r.words.noun_forms)]
        labels = [w for c in self.ontology.classes.values() for ts in c.words.labels.values() for w in ts]
        labels += [w for p in self.ontology.properties.values() for ts in p.words.labels.values() for w in ts]
        return claims == [relation.name] and text not in labels

    def drawn(self, lang: Lang) -> tuple[Fact, NounForm, Named] | None:
        """Return a fact, a noun for one of its ends, and the thing at the other end."""
        fact = self.rng.choice(self.facts)
        noun = self._noun(fact, lang)
        if noun is None:
            return None
        return fact, noun, fact.object if noun.role == "subject" else fact.subject

    def _things(self, lang: Lang) -> GoldItem | None:
        if (drawn := self.drawn(lang)) is None:
            return None
        fact, noun, known = drawn
        name, many = known.names[lang], plural_of(noun.text, lang)
        asked = self.rng.choice(
            (f"Give me the {many} of {name}.", f"What are the {many} of {name}?", f"{name}'s {many}")
            if lang == "en"
            else (f"{name}的{many}有哪些？", f"请列出{name}的{many}", f"{name}有哪些{many}？")
        )
        return item(asked, lang, ids=self.others(fact, noun.role))

    def _count(self, lang: Lang) -> GoldItem | None:
        if (drawn := self.drawn(lang)) is None:
            return None
        fact, noun, known = drawn
        name, many = known.names[lang], plural_of(noun.text, lang)
        asked = f"How many {many} does {name} have?" if lang == "en" else f"{name}有多少{many}？"
        return item(asked, lang, number=len(self.others(fact, noun.role)))

    def _clause(self, lang: Lang) -> GoldItem | None:
        """Ask with the relation's first verb: which things do it to this one."""
        fact = self.rng.choice(self.facts)
        relation = self.ontology.relations[fact.relation]
        verbs = [v for v in relation.words.verb_forms.get(lang, ()) if self._only_verb(v, relation, lang)]
        if not verbs or relation.symmetric or relation.transitive:
            return None
        cls = self._top(fact.subject.cls, relation)
        label, name, verb = self.ontology.classes[cls].words.label(lang), fact.object.names[lang], verbs[0]
        ids = tuple(i for i in self.others(fact, "subject") if self._is_a(i, cls))
        if lang == "zh":
            return item(f"哪些{label}{verb}{name}？", lang, ids=ids)
        said = f"are {verb.removeprefix('be ')}" if verb.startswith("be ") else verb
        return item(f"Which {plural(label)} {said} {name}?", lang, ids=ids)

    def _is_a(self, entity: str, cls: str) -> bool:
        return entity in self.entities and self.ontology.is_a(self.entities[entity].cls, cls)

    def _only_verb(self, verb: str, relation: Relation, lang: Lang) -> bool:
        claims = [
            r.name
            for r in self.ontology.relations.values()
            if verb in r.words.verb_forms.get(lang, ()) or verb in r.words.inverse_verb_forms.get(lang, ())
        ]
        return claims == [relation.name] and "…" not in verb

    def _top(self, cls: str, relation: Relation) -> str:
        """Return the class of the relation's domain that covers everything it may be asked of."""
        return next((d for d in relation.domain if len(relation.domain) == 1), cls) if relation.domain else cls

    def _truth(self, lang: Lang) -> GoldItem | None:
        if (drawn := self.drawn(lang)) is None:
            return None
        fact, noun, known = drawn
        other = fact.subject if noun.role == "subject" else fact.object
        one, name = other.names[lang], known.names[lang]
        article = "an" if noun.text[0].lower() in "aeiou" else "a"
        asked = f"Is {one} {article} {noun.text} of {name}?" if lang == "en" else f"{one}是{name}的{noun.text}吗？"
        return item(asked, lang, truth=True)

    def _value(self, lang: Lang) -> GoldItem | None:
        prop, named, value = self._known_value() or (None, None, None)
        if prop is None or named is None:
            return None
        label, name = prop.words.label(lang), named.names[lang]
        asked = f"What is the {label} of {name}?" if lang == "en" else f"{name}的{label}是什么？"
        return item(asked, lang, **_gold_value(value))

    def _known_value(self) -> tuple[Property, Named, Any] | None:
        named = self.rng.choice(list(self.entities.values()))
        fit = self._plain(named.cls)
        if not fit:
            return None
        prop = self.rng.choice(fit)
        rows = self.reader.read(
            f"MATCH (e:Entity {{id: $id}}) WHERE e.`{prop.stored_as}` IS NOT NULL RETURN e.`{prop.stored_as}` AS v",
            {"id": named.id},
        )
        return (prop, named, rows[0]["v"]) if rows and not isinstance(rows[0]["v"], bool) else None

    def _plain(self, cls: str) -> list[Property]:
        return [
            p
            for p in self.ontology.properties.values()
            if not p.observed and p.datatype != "boolean" and any(self.ontology.is_a(cls, d) for d in p.domain)
        ]

    def _most(self, lang: Lang) -> GoldItem | None:
        """Ask for the largest value of a number, where one thing alone has it."""
        named = self.rng.choice(list(self.entities.values()))
        fit = [p for p in self._plain(named.cls) if p.datatype in ("number", "integer")]
        if not fit:
            return None
        prop = self.rng.choice(fit)
        rows = self.reader.read(
            f"MATCH (e:`{named.cls}`) WHERE e.`{prop.stored_as}` IS NOT NULL RETURN e.id AS id, "
            f"e.`{prop.stored_as}` AS v ORDER BY v DESC LIMIT 2"
        )
        if len(rows) < 2 or rows[0]["v"] == rows[1]["v"]:
            return None
        cls, label = self.ontology.classes[named.cls].words.label(lang), prop.words.label(lang)
        asked = f"Which {cls} has the highest {label}?" if lang == "en" else f"哪个{cls}的{label}最高？"
        return item(asked, lang, ids=(str(rows[0]["id"]),))

    def _two_steps(self, lang: Lang) -> GoldItem | None:
        first, second = self.drawn(lang), self.drawn(lang)
        if first is None or second is None:
            return None
        (fact, noun, known), (other, outer, _) = first, second
        middle = self.others(fact, noun.role)
        relation = self.ontology.relations[other.relation]
        ends = relation.range if outer.role == "subject" else relation.domain
        classes = {self.entities[m].cls for m in middle if m in self.entities}
        if not classes or not all(any(self.ontology.is_a(c, e) for e in ends) for c in classes):
            return None
        ids = {i for m in middle for i in self.others(at(other, outer.role, self.entities.get(m)), outer.role)}
        if not ids or known.id in ids:  # whether a thing is one of its owner's others is for no gold to say
            return None
        name, one, two = known.names[lang], plural_of(noun.text, lang), plural_of(outer.text, lang)
        asked = f"What are the {two} of the {one} of {name}?" if lang == "en" else f"{name}的{one}的{two}有哪些？"
        return item(asked, lang, ids=tuple(sorted(ids)))

    def _foreign(self, lang: Lang) -> GoldItem | None:
        name, word = self.rng.choice(list(self.entities.values())).names[lang], self.rng.choice(FOREIGN[lang])
        asked = f"What is the {word} of {name}?" if lang == "en" else f"{name}的{word}是什么？"
        return item(asked, lang, expected="abstain")

    def _nobody(self, lang: Lang) -> GoldItem | None:
        if (drawn := self.drawn(lang)) is None:
            return None
        name, many = self.rng.choice(NOBODY[lang]), plural_of(drawn[1].text, lang)
        asked = f"What are the {many} of {name}?" if lang == "en" else f"{name}的{many}有哪些？"
        return item(asked, lang, expected="abstain")


def _entities(ontology: Ontology, relation: Relation) -> bool:
    return all(
        c in ontology.classes and ontology.classes[c].kind == "entity" for c in (*relation.domain, *relation.range)
    )


def _names(row: Mapping[str, Any]) -> dict[Lang, str]:
    name = str(row["name"])
    return {"en": str(row["en"] or name), "zh": str(row["zh"] or name)}


def plural_of(text: str, lang: Lang) -> str:
    """Return a noun in the plural where the language has one."""
    return plural(text) if lang == "en" else text


def at(fact: Fact, role: Role, known: Named | None) -> Fact:
    """Return the fact with its end beside `role` replaced."""
    end = known or Named("", "", {})
    return Fact(fact.relation, fact.subject, end) if role == "subject" else Fact(fact.relation, end, fact.object)


def _gold_value(value: Any) -> dict[str, Any]:
    return {"number": float(value)} if isinstance(value, int | float) else {"text": str(value)}


def item(question: str, lang: Lang, **gold: Any) -> GoldItem:
    """Return a question with what is right."""
    return GoldItem(id="", question=question, lang=lang, **gold)


__all__: Sequence[str] = ("questions_on",)
