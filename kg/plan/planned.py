"""What a planner hands over: a plan, or the reason why there is none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from kg.plan.plan import Plan

Lang = Literal["en", "zh"]
Verdict = Literal["planned", "ambiguous", "not_in_schema", "entity_not_found", "refused"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Nearest:
    """Something that exists and may have been meant."""

    kind: Literal["entity", "class", "relation", "property", "word"]
    id: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """The outcome of planning. `readings` are the plans to choose from, best first, when the verdict is ambiguous."""

    verdict: Verdict
    language: Lang = "en"
    plan: Plan | None = None
    readings: tuple[Plan, ...] = ()
    message: str = ""  # one line in the question's language: what was not understood, or why it is refused
    nearest: tuple[Nearest, ...] = ()
    unconsumed: tuple[str, ...] = ()
