"""What is planned, rumoured or denied of a thing, in words: for the explanation of a plan and for an empty answer."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.statements.statement import Status
from kg.plan.planned import Lang
from kg.plan.words import joined

UNREAL: tuple[Status, ...] = ("planned", "rumoured", "denied", "conditional")  # what a claim may be that is no fact
_OF: dict[Status, tuple[str, str]] = {
    "planned": ("planned", "计划"),
    "rumoured": ("rumoured", "传闻"),
    "denied": ("denied", "否认"),
    "conditional": ("said to depend on a condition", "附条件的说法"),
}


def claims_of(thing: str, statuses: Sequence[Status], lang: Lang) -> str:
    """Return "what is planned of Selat Microtest"; 有关晟璞材料的传闻."""
    words = _words(statuses, lang)
    return f"有关{thing}的{words}" if lang == "zh" else f"what is {words} of {thing}"


def no_claims_of(thing: str, statuses: Sequence[Status], lang: Lang, *, when: str = "") -> str:
    """Return the sentence that the graph has none: "The graph records nothing planned of Selat Microtest."."""
    words = _words(statuses, lang)
    if lang == "zh":
        return f"图谱中没有{claims_of(thing, statuses, lang)}{when}。"
    return f"The graph records nothing {words} of {thing}{when}."


def _words(statuses: Sequence[Status], lang: Lang) -> str:
    """Return the statuses as words; what is planned on a condition is planned."""
    named = tuple(s for s in statuses if s != "conditional" or len(statuses) == 1)
    return joined([_OF[s][lang == "zh"] for s in named], lang, word="and" if lang == "zh" else "or")
