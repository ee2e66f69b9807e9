"""All but one: "which backers joined X's Series B besides Y" is that question, and then not Y.

The question without its end is planned in any of its ways; what it lists must not be the one that the end names.
"Besides its parent" leaves out whoever is recorded as the parent of the one thing that the question names.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from kg.plan.plan import Filter, Pattern, Plan
from kg.plan.planned import Planned
from kg.planner.before import alone
from kg.planner.question import unmarked

_BUT = re.compile(
    r"^(?P<rest>(?:who|which|what|list|name) .+?),? (?:besides|apart from|aside from|other than|except(?: for)?|"
    r"in addition to|next to|alongside|together with|along with|not counting) "
    r"(?:(?P<one>(?:the )?[A-Z0-9].*)|(?:its|their) (?:own )?(?P<role>[a-z][a-z -]*))$"
)


def plans_all_but(plans: Callable[[str], Iterator[Plan]], plan: Callable[[str], Planned], text: str) -> Iterator[Plan]:
    """Yield the plans of a list without the one thing that the question's end names."""
    plain = unmarked(text)
    said = _BUT.match(plain[:1].lower() + plain[1:])
    one = alone(plan(said["one"])) if said is not None and said["one"] else None
    if (
        said is None
        or (one is None and not said["role"])
        or any(w in said["rest"] for w in (" besides ", " other than "))
    ):
        return
    for found in plans(said["rest"]):
        target = next((v for v in found.variables if v.name == found.target and not v.ids), None)
        if found.answer != "list" or target is None or found.limit or found.group:
            continue
        if one is None:
            yield from _without_role(found, said["role"], plan)
            continue
        other = tuple(Filter(var=target.name, prop="name", op="!=", value=name) for name in one.names)
        yield replace(found, filters=(*found.filters, *other))


def _without_role(found: Plan, role: str, plan: Callable[[str], Planned]) -> Iterator[Plan]:
    """Yield the list's plan without those who have a role to the one thing that it names."""
    known = [v for v in found.variables if len(v.ids) == 1 and v.names]
    held = plan(f"who is the {role} of {known[0].names[0]}").plan if len(known) == 1 else None
    if held is None or held.answer != "list" or len(held.edges) != 1 or held.filters or held.without or held.limit:
        return
    [edge] = held.edges
    thing = next((v for v in held.variables if v.ids == known[0].ids), None)
    if thing is None or {edge.subject, edge.object} != {thing.name, held.target}:
        return
    ends = {held.target: found.target, thing.name: f"but_{thing.name}"}
    not_so = replace(edge, name="but1", subject=ends[edge.subject], object=ends[edge.object])
    without = Pattern(variables=(replace(thing, name=f"but_{thing.name}"),), edges=(not_so,))
    yield replace(found, without=(*found.without, without))
