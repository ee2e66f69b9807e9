"""English noun phrases and verb phrases over items, read by descent; every item is used or the reading fails."""

from __future__ import annotations

from dataclasses import replace

from kg.plan.plan import Edge, Filter, Term
from kg.planner.draft import ANYTHING, Draft, Node
from kg.planner.english_verbs import Predicates
from kg.planner.items import Element, Item
from kg.planner.literals import When
from kg.planner.said import BECAME, DONE, EXCEPT, date_filters, ended_too
from ontology.model import Role

# Verbs whose participle does not end in "ed".
_PARTICIPLES_TEXT = """
bought sold taken built made held run led set spun put given hit won written chosen sought brought known seen
"""
PARTICIPLES = frozenset(_PARTICIPLES_TEXT.split())
PAST = frozenset({"ran", "led", "held", "sold", "built", "made", "had", "was", "were", "kept", "bought"})


def _is_past(verb: str) -> bool:
    """Say whether a verb tells of the past: who "owned" a firm may have sold it."""
    first = verb.lower().split()[0]
    return first.endswith("ed") or first in PAST


class Phrases(Predicates):
    """Reads noun and verb phrases into a draft."""

    def _connected(self, draft: Draft, subject: Node) -> bool:
        """Read "connected to X": any relation of the ontology between the two, either way round."""
        self.s.at += 1
        self.skip("prep_to", "with")
        node = self.coordinated(draft)
        if node is None or not node.var:
            return False
        between = [r for r, _ in draft.any_joins(subject.var, node.var)]
        if not between:
            return False
        first, *others = between
        edge = Edge(relation=first.name, subject=subject.var, object=node.var, name=draft.fresh("e"), either=True)
        draft.edges.append(replace(edge, others=tuple(r.name for r in others)))
        return True

    def _not_these(self, node: Node) -> None:
        """Read "other than X" after the clause: not the one of that name."""
        self.skip()
        while (item := self.s.peek()) is not None and item.text.lower() in EXCEPT and node.var and not node.prop:
            if not self.attempt(lambda: self._except(self.draft, node) or None):
                return

    def _sharing(self, draft: Draft, subject: Node) -> bool:
        """Read "share an investor": two of the subject's kind with one thing in common."""
        self.s.at += 1
        if self.attempt(lambda: self._shared_with(draft, subject) or None):
            return True
        node = self.noun_phrase(draft)
        return node is not None and self._in_common(draft, subject, node)

    def _shared_with(self, draft: Draft, subject: Node) -> bool:
        """Read "share an investor with X", "the same investor as X": what the subject and a named one both have."""
        self.skip("det", "same")
        node = self.noun_phrase_flat(draft)
        if node is None or node.prop or node.edge is None or not node.open or subject.named:
            return False
        item = self.s.peek(1)
        if not (self.s.word("with") or self.s.text("as")) or item is None or not item.hits:
            return False
        self.s.take("with")
        named = self._entity(draft, self.s.next())
        edge = draft.edges[node.edge]
        if not draft.unify(subject.var, node.open):
            return False
        ends = (node.var, named.var) if edge.subject == node.var else (named.var, node.var)
        if draft.relate(edge.relation, *ends, where=edge.where) is None:
            return False
        draft.filters.extend(
            Filter(var=subject.var, prop="name", op="!=", value=name) for name in draft.find(named.var).names
        )
        return True

    def _in_common(self, draft: Draft, subject: Node, node: Node) -> bool:
        """Let two of the subject's kind have one thing in common."""
        if node.prop or draft is not self.draft:
            return False
        twin = self._twin(draft, subject.var)
        if node.edge is None or not node.open:
            if not self._share_by_join(draft, subject.var, twin, node.var):
                return False
        else:
            if not draft.unify(subject.var, node.open):
                return False
            edge = draft.edges[node.edge]
            second = replace(edge, name=draft.fresh("e"))
            second = replace(second, subject=twin) if edge.subject == subject.var else replace(second, object=twin)
            draft.edges.append(second)
        self.said.pair = (subject.var, twin)
        self.said.columns.append(Term(var=node.var))
        return True

    def _share_by_join(self, draft: Draft, left: str, right: str, common: str) -> bool:
        return draft.join(left, common) is not None and draft.join(right, common) is not None

    def _twin(self, draft: Draft, var: str) -> str:
        """Add a second variable under the same conditions."""
        first = draft.find(var)
        twin = draft.variable(first.cls)
        for edge in [e for e in draft.edges if var in (e.subject, e.object)]:
            other = edge.object if edge.subject == var else edge.subject
            known = draft.find(other)
            same = other if known.ids else draft.variable(known.cls)
            pair = (twin, same) if edge.subject == var else (same, twin)
            draft.edges.append(replace(edge, subject=pair[0], object=pair[1], name=draft.fresh("e")))
        return twin

    def verb(self, draft: Draft, subject: Node, *, gap: Node | None = None) -> bool:
        """Read a verb of the lexicon with its object, by the first of its relations that admits both."""
        item = self.s.peek()
        if item is None or not subject.var:
            return False
        if (
            self._dated(draft, item, subject)
            or self._appointed(draft, item, subject)
            or self._came_about(draft, subject)
        ):
            return True
        whole = [e for e in item.of_kind("verb") if not e.stranded]
        if gap is not None and self.attempt(lambda: self._belongs(draft, whole, subject, gap) or None):
            return True
        if any(self.attempt(lambda e=element: self._at_venue(draft, e, subject) or None) for element in whole):  # type: ignore[misc]
            return True
        if any(self._tried_verb(draft, element, subject, gap) for element in whole):
            return True
        plain = [e for e in whole if not e.predicate] if item.text.endswith("ed") and gap is None else []
        if any(self.attempt(lambda e=element: self._passive_alone(draft, e, subject) or None) for element in plain):  # type: ignore[misc]
            return True
        return any(self.attempt(lambda e=element: self._passive_in(draft, e, subject) or None) for element in plain)  # type: ignore[misc]

    def _belongs(self, draft: Draft, meant: list[Element], subject: Node, gap: Node) -> bool:
        """Read "which group does X belong to": the noun is one of those that the verb may mean."""
        if not gap.open or gap.edge is None or gap.edge >= len(draft.edges):
            return False
        first = next((e for e in meant if e.name == draft.edges[gap.edge].relation), None)
        if first is None or not self._verb(draft, first, subject, gap):
            return False
        edge = draft.edges[gap.edge]
        ends = (draft.find(edge.subject).cls, draft.find(edge.object).cls)
        known = [draft.ontology.relations[e.name] for e in meant if e.role == first.role]
        fit = [r.name for r in known if draft.fits(r, "subject", ends[0]) and draft.fits(r, "object", ends[1])]
        one, *more = dict.fromkeys((*fit, *edge.others))
        draft.edges[gap.edge] = replace(edge, relation=one, others=tuple(more))
        return True

    def _at_venue(self, draft: Draft, element: Element, subject: Node) -> bool:
        """Read "listed in Hong Kong": on an exchange that bears the name of the place."""
        item = self.s.next()
        self.s.take("prep_in")
        place = self.s.peek()
        relation, role = draft.role_of(element)
        named = (
            place is not None and bool(place.hits) and item.text.lower().endswith((" in", "listed", "list", "public"))
        )
        if not relation.venue or role != "subject" or not named or place is None:
            return False
        if any(draft.fits(relation, "object", hit.cls) for hit in place.hits):
            return False
        self.s.at += 1
        venue = draft.variable()
        edge = draft.relate(relation.name, subject.var, venue)
        if edge is None:
            return False
        draft.filters.append(Filter(var=venue, prop="name", op="contains", value=place.text))
        for when in self._times():
            self.when(draft, edge, when)
        return True

    def _came_about(self, draft: Draft, subject: Node) -> bool:
        """Read "acquisitions made in 2024": the verb says no more than the noun did."""
        item, after = self.s.peek(), self.s.peek(1)
        light = item is not None and item.text.lower() in DONE and subject.edge is not None and not subject.named
        if not light or (after is not None and after.when is None):
            return False
        self.s.at += 1
        for when in self._times():
            self.when(draft, subject.edge, when)
        return True

    def _passive_alone(self, draft: Draft, element: Element, subject: Node) -> bool:
        """Read "were issued in 2023", "acquired since 2020": what was done to the subject, by whoever did it."""
        self.s.at += 1
        after = self.s.peek()
        if after is not None and after.when is None:
            return False
        relation, role = draft.role_of(element)
        cls = draft.find(subject.var).cls
        if cls == ANYTHING or draft.fits(relation, role, cls):
            return False  # it might be the one who did it
        doer = draft.variable()
        edge = draft.relate(relation.name, *((doer, subject.var) if role == "subject" else (subject.var, doer)))
        if edge is None:
            return False
        self._adjuncts(draft, edge, subject, [])
        return True

    def _is_passive(self, item: Item, draft: Draft, subject: Node) -> bool:
        """Say whether a verb after "be" tells what was done to the subject: "were acquired", "has been taken over"."""
        verbs = item.of_kind("verb")
        participle = item.text.lower().split()[0].endswith("ed") or item.text.lower().split()[0] in PARTICIPLES
        if not verbs or not participle or not subject.var or any(e.predicate or e.stranded for e in verbs):
            return False
        made = item.text.lower() in DONE and subject.edge is not None  # "acquisitions were made"
        if made or self.dated_property(item, draft.find(subject.var).cls) or item.of_kind("noun", "class"):
            return False
        after = self.s.peek(1)
        return after is None or after.when is not None or after.word in ("by", "and", "or", "filler", "known")

    def _done_to(self, draft: Draft, subject: Node) -> bool:
        """Read "were acquired by X", "have been taken over since 2020": the subject is what it was done to."""
        before = self.s.peek(-1)
        pending = before is not None and before.text.lower() == "being"  # "is being acquired": not yet so
        elements = self.s.next().of_kind("verb")
        doer = self.inside(draft, lambda: self.coordinated(draft)) if self.s.take("by") else None
        if doer is not None and (not doer.var or doer.prop or doer.no):
            return False
        for element in elements:
            relation, role = draft.role_of(element)
            by = doer.var if doer is not None else draft.variable()
            where = [Filter(prop=p, value=v) for p, v in element.where]
            pair = (by, subject.var) if role == "subject" else (subject.var, by)
            edge = draft.relate(relation.name, *pair, where=where)
            if edge is not None:
                draft.edges[edge] = replace(draft.edges[edge], status=("planned",) if pending else ("asserted",))
                self._adjuncts(draft, edge, subject, [])
                return True
            if doer is None:
                draft.variables.pop(by, None)
        return False

    def _passive_in(self, draft: Draft, element: Element, subject: Node) -> bool:
        """Read "mentioned in an article": what does it stands after "in"."""
        self.s.at += 1
        if not self.s.take("prep_in"):
            return False
        node = self.inside(draft, lambda: self.coordinated(draft))
        if node is None or not node.var or node.prop or node.no or node.top is not None or node.superlative:
            return False
        relation, role = draft.role_of(element)
        edge = draft.relate(relation.name, *((node.var, subject.var) if role == "subject" else (subject.var, node.var)))
        if edge is None:
            return False
        self._counted(subject, node)
        return True

    def _dated(self, draft: Draft, item: Item, subject: Node) -> bool:
        """Read "founded after 2020" as a condition on a date that the ontology gives the subject."""
        after = self.s.peek(1)
        prop = self.dated_property(item, draft.find(subject.var).cls)
        if prop is None or after is None or after.when is None or after.when.kind == "now":
            return False
        self.s.at += 2
        draft.filters.extend(date_filters(subject.var, prop, after.when))
        return True

    def _appointed(self, draft: Draft, item: Item, subject: Node) -> bool:
        """Read "appointed CEO of X": the noun says it all, the verb only that it began."""
        after = self.s.peek(1)
        if item.text.lower() in BECAME and after is not None and after.word == "det":
            after = self.s.peek(2)  # "became a member of X"
        same = after is not None and {e.name for e in item.of_kind("verb")} & {
            e.name for e in after.of_kind("noun", "verb")
        }
        if not same and not (after is not None and item.text.lower() in BECAME and after.of_kind("noun")):
            return False

        def read() -> bool | None:
            self.s.at += 1
            self.skip("prep_to", "det")
            return (self._is_noun(draft, subject) or self.verb(draft, subject)) or None

        return bool(self.attempt(read))

    def _tried_verb(self, draft: Draft, element: Element, subject: Node, gap: Node | None) -> bool:
        return bool(self.attempt(lambda: self._verb(draft, element, subject, gap) or None))

    def _verb(self, draft: Draft, element: Element, subject: Node, gap: Node | None) -> bool:
        said = self.s.next()
        bare, self.bare = self.bare, False
        relation, role = draft.role_of(element)
        times = self._times()
        node = None if self.s.done else self._object(draft)
        self.bare = bare
        if node is not None and node.prop:
            return False
        stood_before = node is None and gap is not None
        if stood_before:
            node = gap
        elif node is None and bare and not element.predicate and not times:
            return False
        elif node is None and self.s.word("and") and (after := self.s.peek(1)) is not None and after.of_kind("verb"):
            return False  # "owns and runs X": of what X is, the grammar reads one verb only
        var = node.var if node is not None else draft.variable()
        if node is not None and (node.no or node.top is not None or node.superlative):
            return False
        if self._same_post(draft, element, subject) and self._said_before(
            draft, relation.name, role, subject, node, var
        ):
            if node is not None and not stood_before:
                self._counted(subject, node)
            return True
        pair = (subject.var, var) if role == "subject" else (var, subject.var)
        where = [Filter(prop=p, value=v) for p, v in element.where]
        edge = draft.relate(relation.name, *pair, where=where)
        placed = said.text.lower().endswith((" in", " at", " on", " from"))  # who attends a park is not in it
        if edge is None and node is not None and not where and placed:
            edge = draft.through(*pair, names=(relation.name,))
        if edge is None:
            return False
        draft.widened(edge)
        if not (element.predicate or bare or relation.past) and _is_past(said.text):
            ended_too(draft, edge)
        if node is not None:
            self._has_in_common(node.var, subject.var, relation=relation.name, role=role)
            self.attempt(lambda: self._as_another(draft, subject) or None)
        if node is not None and not stood_before:
            self._counted(subject, node)
            if self.s.word("and") and node.named:
                self._also(draft, edge, node)
        self._adjuncts(draft, edge, subject, times)
        return True

    def _object(self, draft: Draft) -> Node | None:
        """Return the object of a verb: "backed more than 2 companies" is about things, no figure of theirs."""

        def thing() -> Node | None:
            node = self.inside(draft, lambda: self.coordinated(draft))
            return node if node is None or not node.prop else None

        figures, self.figures = self.figures, False
        node = self.attempt(thing)
        self.figures = figures
        return node if node is not None else self.inside(draft, lambda: self.coordinated(draft))

    def _same_post(self, draft: Draft, element: Element, subject: Node) -> bool:
        """Say whether a verb may mean the post that its subject's noun names: a professor who chairs X is none of X."""
        at = subject.edge
        edge = draft.edges[at] if at is not None and at < len(draft.edges) else None
        held = tuple((f.prop, f.value) for f in edge.where) if edge is not None else ()
        generic = {post.id for post in self.ontology.titles.values() if post.generic}
        wanted = tuple((prop, value) for prop, value in element.where if value not in generic)  # a CEO leads
        return not held or not wanted or held == wanted

    def _said_before(
        self, draft: Draft, relation: str, role: str, subject: Node, other: Node | None, var: str
    ) -> bool | None:
        """Read "which subsidiaries does X own": noun and verb say the same; None where they do not."""
        back = "object" if role == "subject" else "subject"
        for thing, owner, own in ((subject, var, role), (other, subject.var, back)):
            if thing is None or not thing.open or thing.edge is None or thing.edge >= len(draft.edges):
                continue  # what "without" says has edges of its own
            if draft.edges[thing.edge].relation != relation:
                continue
            edge = draft.edges[thing.edge]
            if thing.var == (edge.subject if own == "subject" else edge.object) and owner != thing.var:
                if not draft.unify(owner, thing.open):
                    return None
                thing.open = ""
                self._narrow(draft, thing.edge)
                self._adjuncts(draft, thing.edge, subject, [])
                return True
        return None

    def _also(self, draft: Draft, edge: int, node: Node) -> None:
        """Read "invested in A and B": the same of each name."""
        while self.s.word("and"):
            place, more = self.s.at, self.attempt(lambda: self._other_name(draft))
            if more is None:
                return
            first = draft.edges[edge]
            role: Role = "object" if first.object == node.var else "subject"
            if not draft.fits(self.ontology.relations[first.relation], role, draft.find(more.var).cls):
                self.s.at = place  # "organized X together with Y": no second thing of X's kind
                draft.variables.pop(more.var, None)
                return
            second = replace(first, name=draft.fresh("e"))
            second = replace(second, object=more.var) if first.object == node.var else replace(second, subject=more.var)
            draft.edges.append(second)

    def _adjuncts(self, draft: Draft, edge: int, subject: Node, times: list[When]) -> None:
        for when in times + self._times():
            self.when(draft, edge, when)
