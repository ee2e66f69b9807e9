"""Who has gone: "Did Lind leave Quill Robotics?", "Has Alder moved out of Harbour Yard?".

Whoever was there and is no longer has left; one who gave up one post there for another has not.
"""

# ruff: noqa: E501  (tables: one rule a line)
from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from kg.plan.plan import Pattern, Plan
from kg.plan.planned import Planned
from kg.planner.question import unmarked

_DID = r"(?:did|has|have|had)"
_NOW = r"(?:(?:really|already|just|now|since|ever|recently) )*"
_GONE = r"(?:leave|left|quit|resign(?:ed)? from|depart(?:ed)?(?: from)?|retired? from|step(?:ped)? down from|stood down from|stand down from|part(?:ed)? (?:ways|company) with|walk(?:ed)? out of|gone from|go from|been (?:fired|dismissed|sacked|ousted) (?:by|from|at)|moved? out of|pull(?:ed)? out of|withdr[ae]wn? from|drop(?:ped)? out of|give up|given up)"
_LEFT = re.compile(rf"^{_DID} (?P<x>.+?) {_NOW}{_GONE} (?P<y>.+)$", re.IGNORECASE)
_AS = re.compile(
    rf"^{_DID} (?P<x>.+?) {_NOW}(?:leave|left|quit|resign(?:ed)?|retired?|step(?:ped)? (?:down|aside|back)|stood down|stand down|been (?:dismissed|removed|replaced|ousted|sacked)|give up (?:his|her|the) (?:post|job|role)|given up (?:his|her|the) (?:post|job|role)) as (?:the |an? )?(?P<y>.+? (?:of|at) .+)$",
    re.IGNORECASE,
)
_ROLES = ("employee", "tenant", "member", "shareholder")


def plans_of_leavers(plan: Callable[[str], Planned], text: str) -> Iterator[Plan]:
    """Yield the plan of whether one left the other; none where the question is not of this kind."""
    plain = unmarked(text)
    if (post := _AS.match(plain)) is not None:
        held = plan(f"is {post['x']} a former {post['y']}")
        yield from [held.plan] if held.verdict == "planned" and held.plan is not None else []
        return
    if (left := _LEFT.match(plain)) is not None:
        for role in _ROLES:
            yield from _gone(plan(f"is {left['x']} a former {role} of {left['y']}"))


def _gone(found: Planned) -> Iterator[Plan]:
    """Yield the plan of whether a known thing was something to another, where it is so no longer."""
    plan = found.plan
    if found.verdict != "planned" or plan is None or plan.answer != "bool" or len(plan.edges) != 1 or plan.without:
        return
    edge = plan.edges[0]
    if edge.status == ("former",):
        yield replace(plan, without=(Pattern(edges=(replace(edge, name="", status=("asserted",)),)),))
