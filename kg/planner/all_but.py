"""All but one: "which backers joined X's Series B besides Y" is that question, and then not Y.

The question without its end is planned in any of its ways; what it lists must not be the one that the end names.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from kg.plan.plan import Filter, Plan
from kg.plan.planned import Planned
from kg.planner.before import alone
from kg.planner.question import unmarked

_BUT = re.compile(
    r"^(?P<rest>(?:who|which|what|list|name) .+?),? (?:besides|apart from|aside from|other than|except(?: for)?|"
    r"in addition to|next to|alongside|together with|along with) (?P<one>(?:the )?[A-Z0-9].*)$"
)


def plans_all_but(plans: Callable[[str], Iterator[Plan]], plan: Callable[[str], Planned], text: str) -> Iterator[Plan]:
    """Yield the plans of a list without the one thing that the question's end names."""
    plain = unmarked(text)
    said = _BUT.match(plain[:1].lower() + plain[1:])
    one = alone(plan(said["one"])) if said is not None else None
    if said is None or one is None or any(word in said["rest"] for word in (" besides ", " other than ")):
        return
    for found in plans(said["rest"]):
        target = next((v for v in found.variables if v.name == found.target and not v.ids), None)
        if found.answer != "list" or target is None or found.limit or found.group:
            continue
        other = tuple(Filter(var=target.name, prop="name", op="!=", value=name) for name in one.names)
        yield replace(found, filters=(*found.filters, *other))
