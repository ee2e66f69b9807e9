"""English questions for values: groups, averages, dates, places, qualifiers."""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import replace

from kg.plan.plan import (
    Measure,
    Order,
    Plan,
    Term,
)
from kg.planner.draft import ANYTHING, Node
from kg.planner.english_wholes import PERIODS, Wholes
from kg.planner.finished import carriers
from kg.planner.items import Item
from kg.planner.prepositions import prepositions_of
from kg.planner.said import LAUNCHES, PREPOSITIONS, ended_too


class Values(Wholes):
    """Reads questions whose answer is a value."""

    def grouping(self) -> Plan | None:
        """Break down X by Y; the number of X per Y; how many X are there in each Y."""
        self.skip("list")
        self.skip(*(("wh_what", "be") if self.s.word("wh_what") else ()))
        broken = self.s.take("group")
        counted = self.s.take("wh_how_many")
        if not (broken or counted):
            return None
        self.skip("det", "of")
        node = self.whole(self.draft)
        self.skip("be", "do")
        if self.said.each and self.s.done and not node.prop:
            return self._of_each(node)
        if not self.s.word("by", "group_by", "each", "prep_in"):
            return None
        self.skip("by", "group_by", "prep_in", "of")
        each = self.s.take("each") or broken
        if not each:
            return None
        return self._grouped(node)

    def _of_each(self, node: Node) -> Plan:
        """Read "the number of companies in each city"."""
        self.said.group.extend(Term(var=var) for var in self.said.each)
        self.said.each.clear()
        self.said.measures.append(Measure(fn="count", over=Term(var=node.var)))
        self.said.order.append(Order(measure="n", descending=True))
        return self.finish("table", node)

    def _grouped(self, node: Node) -> Plan | None:
        item = self.s.peek()
        if item is not None and item.word in PERIODS:
            return None
        self.skip("det", "each")
        by = self.noun_phrase(self.draft)
        self.said.each.clear()
        if by is None:
            raise self.stop()
        if by.prop:
            term = Term(var=node.var, prop=by.prop)
        else:
            joined = node.open and self.draft.unify(by.var, node.open)  # "investors per company": those of each
            joined = joined or (by.open and self.draft.unify(node.var, by.open))
            if not joined and not self._reaches(node.var, by.var):
                raise self.stop()
            term = Term(var=by.var)
        self.said.group.append(term)
        self.said.measures.append(Measure(fn="count", over=Term(var=node.var)))
        self.said.order.append(Order(measure="n", descending=True))
        return self.finish("table", node)

    def _qualified_by(self, node: Node) -> Plan:
        """Read "X's job": a qualifier of the one relation that carries it."""
        edge = self._carrying(node.prop, node, None)
        if edge is None:
            raise self.stop()
        self.said.columns.append(Term(var=self.draft.edges[edge].name, prop=node.prop))
        return self.finish("value", Node(var=node.var))

    def properties(self) -> Plan | None:
        """What are the names and IDs of X; list the revenue and the number of employees of X."""
        while self.s.word("list", "wh_what", "be", "det", "filler", "known") and not self.s.word("and", ahead=1):
            self.s.at += 1
        props = self._listed_properties()
        if len(props) < 2 or not self.s.take("of", "for"):
            return None
        node = self.whole(self.draft)
        cls = self.draft.find(node.var).cls if node.var else ""
        if node.prop or not node.var or not all(self.has_property(cls, p) for p in props if p != "name"):
            raise self.stop()
        self._ranking(node)
        if not self.s.done and not self.attempt(lambda: self.verb_phrase(self.draft, node) or None):
            raise self.stop()
        self.said.columns.extend(Term(var=node.var, prop=p) for p in props if p != "name" and not self.said.group)
        return self.finish("list", node)

    def _listed_properties(self) -> list[str]:
        props: list[str] = []
        while (item := self.s.peek()) is not None and (
            item.of_kind("property") or item.text.lower() in ("name", "names")
        ):
            props.append(item.of_kind("property")[0].name if item.of_kind("property") else "name")
            self.s.at += 1
            if not self.s.take("and"):
                break
            self.skip("det")
        return props

    @abstractmethod
    def _ranking(self, node: Node) -> None: ...

    @abstractmethod
    def _flat_of(self) -> Node | None:
        """Return "the tenants of X" before its verb."""

    def _reaches(self, thing: str, group: str) -> bool:
        """Join a thing to what it is grouped by, by way of the place between them where need be."""
        return self.draft.join(thing, group) is not None or self.draft.through(thing, group) is not None

    def _amount(self, node: Node) -> Plan | None:
        """Read "how many employees does X have", "what is the floor area of X"."""
        if not node.var:
            self.skip("do", "be", "modal")
            owner = self.noun_phrase_flat(self.draft)
            if owner is None or owner.prop:
                raise self.stop()
            node.var = owner.var
            self.skip("have", "with")
            self.s.text("employ", "employed")
        if not self.ontology.properties[node.prop].domain:
            return self._qualified_by(node)
        if not self.s.done and node.top is not None:
            self.attempt(lambda: self.verb_phrase(self.draft, node) or None)
        self.said.columns.append(Term(var=node.var, prop=node.prop))
        about = Node(var=node.var, top=node.top, ranking=node.ranking, superlative=node.superlative)
        return self.finish("value", about)

    def age(self) -> Plan | None:
        """How old is X; what is the age of X."""
        self.skip()
        asked = self.s.take("wh_how_old")
        if not asked:
            self.skip("wh_what", "be", "det")
            if not (self.s.take("age") and self.s.take("of")):
                return None
        self.skip("be", "det")
        node = self.noun_phrase(self.draft)
        return self._aged(node) if node is not None and node.named else None

    def _aged(self, node: Node) -> Plan:
        prop = self.date_property(self.draft.find(node.var).cls)
        if prop is None:
            raise self.stop()
        self.said.columns.append(Term(var=node.var, prop=prop, part="age"))
        return self.finish("value", node)

    def average(self) -> Plan | None:
        """What is the average age of X; the total revenue of X."""
        self.skip("wh_what", "be", "det", "list", "wh_how_much")
        item = self.s.peek()
        if item is None or item.word not in ("avg", "sum"):
            return None
        self.s.at += 1
        self.skip("det")
        aged = self.s.take("age")
        if aged:
            self.skip("of")
            node = self.whole(self.draft)
            prop = self.date_property(self.draft.find(node.var).cls) if node.var else None
        else:
            node = self.whole(self.draft)
            prop = node.prop
            if prop and not node.var and self.s.word("each", "by", "group_by"):
                domain = self.ontology.properties[prop].domain
                node.var = self.draft.variable(domain[0]) if len(domain) == 1 else ""
        if not prop or not node.var:
            raise self.stop()
        self._by_each(node)
        over = Term(var=node.var, prop=prop, part="age" if aged else "")
        self.said.measures.append(Measure(fn="avg" if item.word == "avg" else "sum", over=over, distinct=True))
        return self.finish("table", Node(var=node.var))

    def _by_each(self, node: Node) -> None:
        """Read "in each city" before, "per city", "by city" after what is averaged."""
        group = list(self.said.each)
        if self.s.take("each", "by", "group_by"):
            self.skip("det", "each")
            by = self.noun_phrase(self.draft)
            if by is None or by.prop or by.open or not self._reaches(node.var, by.var):
                raise self.stop()
            group.append(by.var)
        self.said.each.clear()
        self.said.group.extend(Term(var=var) for var in group)

    def moment(self) -> Plan | None:
        """When did X open; when was X founded; when did A invest in B."""
        self.skip()
        if not self.s.take("wh_when", "wh_since"):
            return None
        ahead = self.s.take("will")
        self.skip("be", "do", "have")
        subject = self.attempt(self._flat_of)
        if subject is not None and subject.prop and self.ontology.properties[subject.prop].datatype == "date":
            self.said.columns.append(Term(var=subject.var, prop=subject.prop))
            return self.finish("value", Node(var=subject.var))
        if subject is None or not subject.var or subject.prop:
            raise self.stop()
        self.skip("be", "do", "have")
        dated = self._date_word(subject)
        if dated:
            self.s.at += 1
            self.said.columns.append(Term(var=subject.var, prop=dated))
            return self.finish("value", Node(var=subject.var))
        before, said = len(self.draft.edges), self.s.peek()
        alone = self.attempt(lambda: self._leftover_preposition(subject, Node(var=self.draft.variable())) or None)
        if not alone and (not self.verb_phrase(self.draft, subject) or len(self.draft.edges) == before):
            raise self.stop()
        edge = self.draft.edges[-1]
        other = self.draft.find(edge.object if edge.subject == subject.var else edge.subject)
        if said is not None and said.text.lower() in LAUNCHES and other.ids and (came := self.date_property(other.cls)):
            self.draft.edges[-1] = replace(edge, given=True)
            self.said.columns.append(Term(var=other.name, prop=came))
            return self.finish("value", Node(var=other.name))
        if not self.ontology.relations[edge.relation].dated or not (other.ids or self.draft.find(subject.var).ids):
            raise self.stop()  # "when did X's head join": of what, nothing says
        self.said.columns.append(Term(var=edge.name, prop="valid_from"))
        self.said.past = not ahead
        if ahead:  # what is to come is told as a plan, or as what begins then
            self.draft.edges[-1] = replace(edge, status=("asserted", "planned"))
        return self.finish("value", Node(var=subject.var))

    def _date_word(self, subject: Node) -> str:
        """Return the date property that the next word names for the subject, when nothing follows it."""
        item = self.s.peek()
        if item is None or any(i.hits for i in self.s.items[self.s.at + 1 :]):
            return ""
        return self.dated_property(item, self.draft.find(subject.var).cls) or ""

    def place(self) -> Plan | None:
        """Where is X based?"""
        self.skip()
        if not self.s.take("wh_where"):
            return None
        self.skip("be", "do", "have", "modal")
        readers = (self._flat_of, lambda: self.noun_phrase(self.draft))  # "the company that makes X" only at the end
        found = (self.attempt(lambda r=read: self._placed(r())) for read in readers)  # type: ignore[misc]
        plan = next((plan for plan in found if plan is not None), None)
        if plan is None:
            raise self.stop()
        return plan

    def _placed(self, subject: Node | None) -> Plan:
        """Read what is asked of the place of a subject."""
        if subject is None or not subject.var or subject.prop:
            raise self.stop()
        if self._is_a_spot(subject):
            return self.finish("list", subject)
        spot = Node(var=self.draft.variable())
        self.skip("be")
        item = self.s.peek()
        if item is not None and (plan := self.attempt(lambda: self._one_of_its(subject))) is not None:
            return plan
        if item is not None and not item.of_kind("verb") and not item.when:
            raise self.stop()
        if (plan := self.attempt(lambda: self._lying(subject, spot, item))) is not None:
            return plan
        if item is not None and (plan := self.attempt(lambda: self._placed_by(subject, spot))) is not None:
            return plan
        raise self.stop()

    def _is_a_spot(self, subject: Node) -> bool:
        """Say whether a noun already means where something lies, "X's head office", and no more is asked of it."""
        edge = self.draft.edges[subject.edge] if subject.edge is not None and self.s.done else None
        return (
            edge is not None and edge.object == subject.var and edge.relation in self._placing(Node(var=edge.subject))
        )

    def _lying(self, subject: Node, spot: Node, item: Item | None) -> Plan | None:
        """Read "where is X", "where is X located": the relation that says where something lies."""
        for relation in self._placing(subject):
            if item is not None and not any(e.name == relation for e in item.of_kind("verb")):
                continue
            if self.draft.relate(relation, subject.var, spot.var) is not None:
                self.s.at += item is not None and bool(item.of_kind("verb"))
                return self.finish("list", spot)
        return None

    def _one_of_its(self, subject: Node) -> Plan | None:
        """Read "where is X a tenant": what the noun's other role is."""
        thing = self.noun_phrase_flat(self.draft)
        if thing is None or not thing.open or not self.draft.unify(subject.var, thing.var):
            return None
        return self.finish("list", Node(var=thing.open))

    def _placed_by(self, subject: Node, spot: Node) -> Plan | None:
        """Read "where does X work", "where was X spun off from": a verb whose words end in "at", "in", "from"."""
        item = self.s.next()
        for element in item.of_kind("verb"):
            relation = self.ontology.relations[element.name]
            places = prepositions_of(relation) & {"in", "at", "on", "from"}
            if element.role != "subject" or relation.transitive or not places:
                continue
            if self.draft.relate(relation.name, subject.var, spot.var) is not None:
                return self.finish("list", spot)
        return None

    def _placing(self, subject: Node) -> list[str]:
        """Return the relations that say where something is: transitive ones whose words end in "in"."""
        fit = [
            r
            for r in self.ontology.relations.values()
            if self.draft.fits(r, "subject", self.draft.find(subject.var).cls)
        ]
        return [r.name for r in fit if r.transitive and {"in", "at"} & prepositions_of(r)]

    def _leftover_preposition(self, subject: Node, node: Node) -> bool:
        """Read "which city is X in", "in which district is X based": the preposition stands last, or first."""
        item = self.s.peek()
        if item is None or self.s.peek(1) is not None:
            return False
        if item.word in PREPOSITIONS:
            self.s.at += 1
            if node.open and self.draft.unify(subject.var, node.open):
                return True
            if PREPOSITIONS[item.word] in ("for", "of", "about") and self.draft.find(node.var).cls == ANYTHING:
                return False  # "what is X known for": nothing says how the two are related
            return self.draft.join(subject.var, node.var, PREPOSITIONS[item.word]) is not None
        for element in item.of_kind("verb"):
            pair = (subject.var, node.var) if element.role == "subject" else (node.var, subject.var)
            edge = self.draft.relate(element.name, *pair) if element.stranded else None
            if edge is not None:
                self.draft.widened(edge)
                self.s.at += 1
                return True
        return False

    def qualifier(self) -> Plan | None:
        """What posts does X hold; what is the title of X at Y."""
        self.skip("list")
        if not self.s.take("wh_what", "wh_which"):
            return None
        self.skip("be", "det")
        item = self.s.peek()
        named = [e for e in item.of_kind("property") if not self.ontology.properties[e.name].domain] if item else []
        if not named:
            return None
        self.s.at += 1
        self.skip("of", "do", "be", "have", "det")
        subject = self.noun_phrase_flat(self.draft)
        if subject is None or not subject.named:
            raise self.stop()
        after = self.s.peek()
        edge = self._carrying(named[0].name, subject, after)
        if edge is None:
            raise self.stop()
        self.s.at += after is not None and (after.word in ("have", "do") or bool(after.of_kind("verb")))
        if any(i.text.lower() in ("did", "had", "was", "were") for i in self.s.items[: self.s.at]):
            ended_too(self.draft, edge)
        if self.s.word("prep_at", "prep_in", "of", "for"):
            self.s.at += 1
            owner = self.whole(self.draft)
            if not self.draft.unify(owner.var, self.draft.edges[edge].object):
                raise self.stop()
        self.said.columns.append(Term(var=self.draft.edges[edge].name, prop=named[0].name))
        return self.finish("value", subject)

    def _carrying(self, qualifier: str, subject: Node, verb: Item | None) -> int | None:
        """Add the one relation of the subject that carries this qualifier; None where several or none do."""
        cls = self.draft.find(subject.var).cls
        fit = carriers(self.ontology, self.draft, qualifier, cls, verb)
        return self.draft.relate(fit[0].name, subject.var, self.draft.variable()) if len(fit) == 1 else None

    def whose(self) -> Plan | None:
        """Whose CEO is X?"""
        self.skip()
        if not self.s.take("wh_whose"):
            return None
        target = Node(var=self.draft.variable())
        owned = self.noun_phrase(self.draft, owner=target.var)
        if owned is None or not self.s.take("be"):
            raise self.stop()
        other = self.whole(self.draft)
        if not self.draft.unify(owned.var, other.var):
            raise self.stop()
        return self.finish("list", target)
