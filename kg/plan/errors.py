"""What can be wrong with a plan: one line each, naming the place in the plan and what would be right."""

from __future__ import annotations

from typing import Literal

Code = Literal[
    "bad_plan",  # not a plan at all: shape, types, sizes
    "unknown_class",
    "unknown_relation",
    "unknown_property",
    "unknown_variable",
    "bad_id",
    "bad_value",
    "wrong_role",  # domain or range do not admit it
    "not_dated",  # time asked of what carries no dates
    "not_connected",
    "too_far",  # hops, paths
    "too_big",
]


class PlanError(ValueError):
    """A plan that cannot be run. `code` is for programs, `where` is a path into the plan, str() is for people."""

    def __init__(self, code: Code, where: str, problem: str) -> None:
        self.code: Code = code
        self.where = where
        super().__init__(f"plan{'.' + where if where else ''}: {problem}")
