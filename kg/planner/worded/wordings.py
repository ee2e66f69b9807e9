"""The plain questions, their slots, and the other wordings of each that the recogniser learns from.

Files beside this one: `canonical.tsv` (id, English, Chinese), `en.tsv` and `zh.tsv` (id or `none`, wording)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import resources

from kg.plan.planned import Lang

NONE = "none"  # asks for nothing that a plain question asks for
SLOT = re.compile(r"\{([a-z]+2?)\}")
THINGS = ("goods", "segment")  # told apart by the question alone: both are what somebody deals in


@dataclass(frozen=True, slots=True)
class Wording:
    """One wording. `label` says which plain question and, of two bodies, which comes first: "acquired_when/f"."""

    label: str
    text: str

    @property
    def slots(self) -> tuple[str, ...]:
        """Return the kinds of slots that it has, sorted."""
        return slots_of(self.text)


def slots_of(text: str) -> tuple[str, ...]:
    """Return the kinds of slots of a text, sorted: both bodies are `org`, goods and segments `thing`."""
    return tuple(sorted(kind_of(slot) for slot in SLOT.findall(text)))


def kind_of(slot: str) -> str:
    """Return the kind of thing that a slot takes."""
    return "thing" if slot in THINGS else slot.removesuffix("2")


def label_of(question: str, text: str) -> str:
    """Return the label of a wording of a plain question; of two bodies the order counts: who buys whom."""
    slots = SLOT.findall(text)
    if question == NONE or "org" not in slots or "org2" not in slots:
        return question
    return f"{question}/{'f' if slots.index('org') < slots.index('org2') else 'b'}"


def canonical(lang: Lang) -> dict[str, str]:
    """Return the plain questions by id."""
    rows = (row.split("\t") for row in _lines("canonical.tsv"))
    return {name: english if lang == "en" else chinese for name, english, chinese in rows}


def wordings(lang: Lang) -> Iterator[Wording]:
    """Yield every wording of a language, the plain questions among them."""
    for name, text in canonical(lang).items():
        yield Wording(label_of(name, text), text)
    for row in _lines(f"{lang}.tsv"):
        name, text = row.split("\t")
        yield Wording(label_of(name, text), text)


def _lines(name: str) -> list[str]:
    text = resources.files(__package__).joinpath(name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line.strip()]
