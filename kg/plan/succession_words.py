"""Two who held one post, said as what it is: "A is CEO of X, after B", 甲接替乙任职于某公司."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kg.plan.plan import Edge, Filter, Plan, Variable
from kg.plan.planned import Lang

_PLANNED = "计划"


@dataclass(frozen=True, slots=True, kw_only=True)
class Succession:
    """The post that is asked about, that of the one before or after, and the condition that both are the same."""

    asked: Edge
    beside: Edge
    same: Filter

    @property
    def after(self) -> bool:
        """Say whether the one asked about came after the other."""
        gone = "former" in self.beside.status and "planned" not in self.beside.status
        return gone and self.asked.status != ("former",)


def succession_in(plan: Plan) -> Succession | None:
    """Return the two posts of one title at one place that a plan joins, None where there are no such two."""
    edges = {e.name: e for e in plan.edges if e.name}
    for same in plan.filters:
        if same.op != "=" or same.prop != "title" or same.than is None or same.than.prop != "title":
            continue
        asked, beside = edges.get(same.var), edges.get(same.than.var)
        if asked is not None and beside is not None and asked.object == beside.object:
            return Succession(asked=asked, beside=beside, same=same)
    return None


def goes_without_saying(condition: Filter, found: Succession) -> bool:
    """Say whether a succession says a condition by itself: that the titles are the same, the persons are not."""
    another = condition.var == found.asked.subject and condition.prop == "name" and condition.op == "!="
    return condition is found.same or another


def without_the_other(plan: Plan, found: Succession) -> Plan:
    """Return the plan without the other's post and what a succession says by itself."""
    filters = tuple(f for f in plan.filters if not goes_without_saying(f, found))
    return replace(plan, edges=tuple(e for e in plan.edges if e is not found.beside), filters=filters)


def in_words(found: Succession, told: str, other: str, place: Variable | None, lang: Lang) -> str:
    """Return what is said of the one asked about, who came after or before the other."""
    open_ = place is not None and not place.ids
    if lang == "en":
        order = "after" if found.after else "before"
        return f"came {order} {other} in a post" if open_ else f"{told}, {order} {other}"
    if not found.after:
        return f"是{other}的前任" if open_ else f"在{other}之前{told}"
    if open_:
        return f"接替{other}"
    if told.startswith(_PLANNED):
        return f"{_PLANNED}接替{other}{told.removeprefix(_PLANNED)}"
    return f"接替{other}{told}"
