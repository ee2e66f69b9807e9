"""Generated questions that take more than one look-up: absence, what two share, rankings by number, evidence, paths."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from kg.evaluation.gold import GoldItem
from ontology.model import Lang, Relation, Role

if TYPE_CHECKING:
    from kg.evaluation.generate import Fact, Maker, Named

Make = Callable[[Lang], GoldItem | None]


class Shapes:
    """Makes questions from the facts that a maker draws."""

    def __init__(self, maker: Maker) -> None:
        self.maker = maker

    def kinds(self) -> tuple[tuple[str, Make], ...]:
        """Return every kind of question made here, with what makes it."""
        return (
            ("shared", self._shared),
            ("absence", self._absence),
            ("most of", self._most_of),
            ("evidence", self._evidence),
            ("connection", self._connection),
            ("about", self._about),
        )

    def _ends(self, relation: Relation, role: Role) -> tuple[str, ...]:
        """Return the classes at the other end of `role`."""
        return relation.range if role == "subject" else relation.domain

    def _counted(self, relation: Relation, role: Role, cls: str) -> list[tuple[str, int]]:
        """Return every entity of `cls` with how many things stand in `role` beside it, today."""
        from kg.evaluation.generate import NOW

        arrow = self.maker.arrow(relation.name, role)
        rows = self.maker.reader.read(
            f"MATCH (e:`{cls}`) OPTIONAL MATCH (x:Entity){arrow}(e) WHERE {NOW} "
            "RETURN e.id AS id, count(DISTINCT x) AS n ORDER BY n DESC, id",
            {"today": self.maker.today},
        )
        return [(str(row["id"]), int(row["n"])) for row in rows]

    def _shared(self, lang: Lang) -> GoldItem | None:
        """Ask what two things have in common."""
        from kg.evaluation.generate import item, plural_of

        drawn = self.maker.drawn(lang)
        other = self._partner(drawn[0], drawn[1].role) if drawn else None
        if drawn is None or other is None:
            return None
        fact, noun, known = drawn
        theirs = self.maker.others(_at(fact, noun.role, other), noun.role)
        both = tuple(sorted(set(theirs) & set(self.maker.others(fact, noun.role))))
        one, two, many = known.names[lang], other.names[lang], plural_of(noun.text, lang)
        asked = self.maker.rng.choice(
            (f"Which {many} do {one} and {two} have in common?", f"Which {many} do {one} and {two} share?")
            if lang == "en"
            else (f"{one}和{two}有哪些共同的{many}？", f"{one}与{two}共同的{many}有哪些？")
        )
        return item(asked, lang, ids=both) if both else None

    def _partner(self, fact: Fact, role: Role) -> Named | None:
        """Return another thing that has the same neighbour as the fact's known end."""
        near, far = ("subject", "object") if role == "subject" else ("object", "subject")
        same = [
            getattr(f, far)
            for f in self.maker.facts
            if f.relation == fact.relation and getattr(f, near).id == getattr(fact, near).id
        ]
        others = [named for named in same if named.id != getattr(fact, far).id]
        return self.maker.rng.choice(others) if others else None

    def _absence(self, lang: Lang) -> GoldItem | None:
        """Ask which things of a class have none of something."""
        from kg.evaluation.generate import item, plural_of

        drawn = self.maker.drawn(lang)
        if drawn is None:
            return None
        fact, noun, known = drawn
        relation, cls = self.maker.ontology.relations[fact.relation], known.cls
        if relation.symmetric or relation.transitive or self._is_concept(cls):
            return None
        ids = tuple(i for i, n in self._counted(relation, noun.role, cls) if not n)
        label, many = self.maker.ontology.classes[cls].words.label(lang), plural_of(noun.text, lang)
        asked = f"Which {plural_of(label, lang)} have no {many}?" if lang == "en" else f"哪些{label}没有{many}？"
        return item(asked, lang, ids=ids) if ids else None

    def _is_concept(self, cls: str) -> bool:
        return any(scheme.cls == cls for scheme in self.maker.ontology.schemes.values())

    def _most_of(self, lang: Lang) -> GoldItem | None:
        """Ask which thing of a class has most of something; things that tie are all right answers."""
        from kg.evaluation.generate import item, plural_of

        drawn = self.maker.drawn(lang)
        if drawn is None:
            return None
        fact, noun, known = drawn
        relation = self.maker.ontology.relations[fact.relation]
        if relation.symmetric or relation.transitive or self._is_concept(known.cls):
            return None
        counts = self._counted(relation, noun.role, known.cls)
        most = max((n for _, n in counts), default=0)
        ids = tuple(sorted(i for i, n in counts if n == most))
        label, many = self.maker.ontology.classes[known.cls].words.label(lang), plural_of(noun.text, lang)
        asked = f"Which {label} has the most {many}?" if lang == "en" else f"哪个{label}的{many}最多？"
        return item(asked, lang, ids=ids) if most else None

    def _evidence(self, lang: Lang) -> GoldItem | None:
        """Ask who says a fact."""
        from kg.evaluation.generate import item

        drawn = self.maker.drawn(lang)
        if drawn is None:
            return None
        fact, noun, known = drawn
        other = fact.subject if noun.role == "subject" else fact.object
        one, name = other.names[lang], known.names[lang]
        article = "an" if noun.text[0].lower() in "aeiou" else "a"
        asked = (
            f"Who says that {one} is {article} {noun.text} of {name}?"
            if lang == "en"
            else f"谁说{one}是{name}的{noun.text}？"
        )
        return item(asked, lang, truth=True)

    def _connection(self, lang: Lang) -> GoldItem | None:
        """Ask how two neighbours are connected."""
        from kg.evaluation.generate import item

        fact = self.maker.rng.choice(self.maker.facts)
        one, two = fact.subject.names[lang], fact.object.names[lang]
        asked = f"How is {one} connected to {two}?" if lang == "en" else f"{one}和{two}有什么关系？"
        return item(asked, lang, truth=True)

    def _about(self, lang: Lang) -> GoldItem | None:
        """Ask for all there is about one thing."""
        from kg.evaluation.generate import item

        fact = self.maker.rng.choice(self.maker.facts)
        name = self.maker.rng.choice((fact.subject, fact.object)).names[lang]
        asked = f"Tell me about {name}." if lang == "en" else f"介绍一下{name}。"
        return item(asked, lang, truth=True)


def _at(fact: Fact, role: Role, known: Named) -> Fact:
    from kg.evaluation.generate import at

    return at(fact, role, known)
