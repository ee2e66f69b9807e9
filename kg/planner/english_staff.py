"""How many people there are, in English: a figure that a source states, where those who are named are never all."""

from __future__ import annotations

from kg.plan.plan import Plan, Term
from kg.planner.draft import Node
from kg.planner.english_truths import Truths
from kg.planner.items import Item


class Staff(Truths):
    """Reads counts of people."""

    def _stated(self, item: Item | None, plan: Plan) -> Plan:
        """Return the plan for a stated figure of people, "visitors came to X": those who are named are never all."""
        figures = {e.name for e in item.of_kind("property") if self._of_people(e)} if item is not None else set()
        named = [v for v in plan.variables if v.ids]
        narrowed = plan.filters or plan.without or plan.either or plan.time or any(e.where for e in plan.edges)
        plain = len({e.relation for e in plan.edges}) == 1 and all(e.status == ("asserted",) for e in plan.edges)
        if narrowed or not plain or len(named) != 1:
            return plan
        fit = [f for f in figures if self.has_property(named[0].cls, f)]
        if len(fit) != 1 or item is None or not item.of_kind("noun"):
            return plan
        [thing] = named
        columns = (Term(var=thing.name, prop=fit[0]),)
        return Plan(answer="value", variables=(thing,), target=thing.name, columns=columns)

    def _head_count(self) -> Plan | None:
        """Read "researchers does X have": a figure for people, where those who are named are never all there are."""
        item = self.s.peek()
        figures = [e for e in item.of_kind("property") if self._of_people(e)] if item is not None else []
        after = self.s.peek(1)
        if (
            figures
            and after is not None
            and after.of_kind("verb")
            and after.text.lower().startswith(("work", "are working"))
        ):
            self.s.at += 2  # "researchers work at X": whoever is named there is not all of them
            node = self.noun_phrase(self.draft)
            return self._amount(Node(var=node.var, prop=figures[0].name)) if node is not None and node.named else None
        if not figures or not self.s.word("do", ahead=1):
            return None
        self.s.at += 1
        return self._amount(Node(prop=figures[0].name))
