"""English questions for how big something is and how much a deal was worth."""

from __future__ import annotations

from kg.plan.plan import Plan, Term
from kg.planner.draft import ANYTHING, Node
from kg.planner.english_values import Values

SIZES = frozenset({"how big", "how large"})


class Amounts(Values):
    """Reads questions whose answer is an amount that the question does not name."""

    def size(self) -> Plan | None:
        """How big is X: every figure that is a size and that a thing of its class may have."""
        self.skip()
        if self.s.peek() is None or self.s.peek().text.lower() not in SIZES:  # type: ignore[union-attr]
            return None
        self.s.at += 1
        if not self.s.take("be"):
            return None
        node = self.noun_phrase(self.draft)
        if node is None or not node.named or not self.s.done:
            raise self.stop()
        cls = self.draft.find(node.var).cls
        sizes = [p for p in self.ontology.properties.values() if p.size]
        fit = [p.name for p in sizes if cls != ANYTHING and self.has_property(cls, p.name)]
        if not fit:
            raise self.stop()
        self.said.columns.extend(Term(var=node.var, prop=prop) for prop in fit)
        return self.finish("value" if len(fit) == 1 else "list", Node(var=node.var))

    def paid(self) -> Plan | None:
        """How much did A invest in B, pay for B; what share does A hold in B: what the relation carries."""
        self.skip()
        asked = self._asked_amount()
        if asked is None:
            return None
        self.skip("do", "have", "be", "will", "modal")
        subject = self.noun_phrase_flat(self.draft)
        if subject is None or not subject.var:
            raise self.stop()
        if subject.prop:  # "how much did X lose": the verb is the word for a figure
            for when in self._times():
                self.when(self.draft, None, when)
            if asked or not self.s.done or not self._is_number(subject.prop):
                raise self.stop()
            self.said.columns.append(Term(var=subject.var, prop=subject.prop))
            return self.finish("value", Node(var=subject.var))
        before = len(self.draft.edges)
        if not self.verb_phrase(self.draft, subject) or len(self.draft.edges) != before + 1:
            raise self.stop()
        edge = self.draft.edges[-1]
        carried = [q for q in self.ontology.relations[edge.relation].qualifiers if self._is_asked(q, asked)]
        if len(carried) != 1 or not all(self.draft.find(v).ids for v in (edge.subject, edge.object)):
            raise self.stop()
        self.said.past = True
        self.said.columns.append(Term(var=edge.name, prop=carried[0]))
        return self.finish("value", Node(var=subject.var))

    def _asked_amount(self) -> str | None:
        """Return the qualifier that is asked for, the empty text for whatever amount of money there is."""
        item = self.s.peek()
        said = [self.ontology.properties[e.name] for e in item.of_kind("property")] if item is not None else []
        if self.s.take("wh_how_much") or any(p.money and not p.domain for p in said):
            self.s.at += not self.s.at
            self.s.text("money")
            return ""
        if self.s.take("wh_what", "wh_which") and (item := self.s.peek()) is not None:
            named = [e.name for e in item.of_kind("property") if self._is_number(e.name)]
            named = [n for n in named if not self.ontology.properties[n].domain]
            if named and self.s.word("do", "have", ahead=1):
                self.s.at += 1
                return named[0]
        return None

    def _is_asked(self, qualifier: str, asked: str) -> bool:
        return qualifier == asked if asked else self.ontology.properties[qualifier].money
