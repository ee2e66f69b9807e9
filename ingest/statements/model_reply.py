"""A model's reply, taken apart: outside data, so every field is validated and what does not fit is refused."""

from __future__ import annotations

import json
import re
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from ingest.statements.statement import Scalar, Status
from ontology.model import Ontology

_DATE = Annotated[str | None, Field(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$")]


class Named(BaseModel):
    """An entity of the reply."""

    model_config = ConfigDict(extra="ignore", populate_by_name=True)
    text: str = Field(min_length=1, max_length=400)
    name: str = ""
    cls: str = Field(alias="class")


class Measured(BaseModel):
    """A quantity or date of the reply."""

    model_config = ConfigDict(extra="ignore")
    of: str = ""
    number: float | None = None
    date: _DATE = None
    unit: str | None = None
    currency: str | None = None
    approximate: bool = False


class Item(BaseModel):
    """One statement of the reply."""

    model_config = ConfigDict(extra="ignore")
    relation: str
    subject: Named
    object: Named | None = None
    value: Measured | None = None
    qualifiers: dict[str, Scalar | None] = Field(default_factory=dict)
    status: Status = "asserted"
    attributed_to: str | None = None
    valid_from: _DATE = None
    valid_to: _DATE = None
    quote: str = Field(min_length=1, max_length=4_000)


def items_in(reply: str, ontology: Ontology) -> tuple[list[Item] | None, list[str]]:
    """Return (items, reasons of refusal); items None: the reply holds no JSON object with statements."""
    found = _json_in(reply)
    listed = found.get("statements") if isinstance(found, dict) else found
    if not isinstance(listed, list):
        return None, []
    items: list[Item] = []
    refused: list[str] = []
    for number, raw in enumerate(listed, start=1):
        try:
            item = Item.model_validate(raw)
        except ValidationError as error:
            refused.append(f"statement {number}: {error.errors()[0]['msg']}")
            continue
        reason = _reason_against(item, ontology)
        if reason:
            refused.append(f"statement {number}: {reason}")
        else:
            items.append(item)
    return items, refused


def _reason_against(item: Item, ontology: Ontology) -> str:
    if item.relation not in ontology.relations:
        return f"no relation {item.relation!r}"
    unknown = [n.cls for n in (item.subject, item.object) if n is not None and n.cls not in ontology.classes]
    if unknown:
        return f"no class {unknown[0]!r}"
    has_value = item.value is not None and (item.value.number is not None or item.value.date is not None)
    return "" if item.object is not None or has_value else "neither object nor value"


def _json_in(reply: str) -> Any:
    """Return the JSON value of a reply, also from a code fence or from between words; None when there is none."""
    text = re.sub(r"<think>.*?</think>", "", reply, flags=re.S).strip()
    fenced = re.search(r"```(?:json)?\s*(.*?)```", text, re.S)
    start, end = text.find("{"), text.rfind("}")
    for candidate in (text, fenced[1] if fenced else "", text[start : end + 1] if 0 <= start < end else ""):
        try:
            return json.loads(candidate)
        except (ValueError, RecursionError):
            continue
    return None
