"""Researchers told as a part of the staff: "760 employees, 290 of them engineers", "of its 1,060 employees 830 are"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.statements.english.figures import figure_owner
from ingest.statements.english.measures import MEASURES
from ingest.statements.english.scene import Draft, Scene
from ingest.statements.quantity import Quantity
from ingest.statements.statement import Value

_WHO = r"(?:[\w&-]+ ){0,2}?(?:engineers|researchers|scientists|developers)\b"
_DO = r"(?:work(?:ing)? |employed )?(?:in|on) (?:R&D|research(?: and development)?)\b"
_OF_THEM = re.compile(rf"\s(?:people )?of (?:them|whom|these),? (?:are |were |being )?(?:{_WHO}|{_DO})", re.I)
_STAFF = r"(?:employees|staff|workers|people)"
_OUT_OF = re.compile(
    rf"\bof (?:its|the|their|[\w’'-]+(?:’|')s) (?:\w+ )?[\d,.]+ (?:\w+ )?{_STAFF},?"
    r" (?:about |some |around |more than )?$",
    re.I,
)
_ARE = re.compile(rf"\s(?:are|were) (?:{_WHO}|{_DO})|\s(?:{_DO})", re.I)
_PEOPLE = re.compile(rf"\s(?:[\w-]+ )?{_STAFF}\b")
_EMPLOYEES = next(m for m in MEASURES if m.property == "employees")


def headcounts(scene: Scene) -> Iterator[Draft]:
    """Yield the number of researchers where the text counts them out of a firm's staff."""
    for i, quantity in scene.numbers:
        whole = _staff_before(scene, i, quantity)
        if whole is not None and _counts_researchers(scene, quantity):
            owner, anchor = figure_owner(scene, whole, _EMPLOYEES)
            if owner is not None and anchor is not None and scene.is_a(owner, "Organization"):
                value = Value(value=quantity.value, unit="people", of="researchers", approximate=quantity.approximate)
                yield Draft(
                    relation="OBSERVATION", subject=owner, object=value, anchor=anchor, rule="researchers of staff",
                    confidence=0.95, status="asserted",
                )  # fmt: skip


def _counts_researchers(scene: Scene, quantity: Quantity) -> bool:
    text = scene.reading.passage.text
    if quantity.kind != "count":
        return False
    out_of = _OUT_OF.search(text[max(0, quantity.start - 90) : quantity.start])
    return _OF_THEM.match(text, quantity.end) is not None or (
        out_of is not None and _ARE.match(text, quantity.end) is not None
    )


def _staff_before(scene: Scene, i: int, part: Quantity) -> int | None:
    """The token of the number of the whole staff, in the same sentence before the part and larger than it."""
    text = scene.reading.passage.text
    sentence = scene.doc[i].sent if i < len(scene.doc) else None
    found = [
        at
        for at, q in scene.numbers
        if sentence is not None and sentence.start <= at < i and q.kind == "count" and q.value > part.value
        and _PEOPLE.match(text, q.end)
    ]  # fmt: skip
    return found[-1] if found else None
