"""The figures that our own texts are labelled with, as rows of gold texts: what is written, read as number or date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ingest.mentions.figures import BY_KIND, GRANT
from ingest.statements import quantity, quantity_zh, when, when_zh
from ingest.training.claims_texts import Told


def rows_of(told: Told, owner: str, lang: str, published: str) -> Iterator[dict[str, Any]]:
    """Yield the gold statements of a figure; a net loss may stand with a minus or without."""
    for value in _values(told, lang, published):
        relation = "GRANTS" if told.relation == GRANT else "OBSERVATION"
        object_ = value if told.relation == GRANT else {"of": told.relation, **value}
        yield {"relation": relation, "subject": owner, "object": object_, "status": told.status}


def _values(told: Told, lang: str, published: str) -> Iterator[dict[str, Any]]:
    if told.relation in BY_KIND["#date"]:
        found = when_zh.dates_in(told.object, published) if lang == "zh" else when.dates_in(told.object, published)
        yield from ({"value": w.value} for w in found[:1])
        return
    number = _number(told.object, lang)
    if number is None:
        return
    value, currency, unit = number
    yield {"value": value, "currency": currency, "unit": unit}
    if told.relation == "net_profit":
        yield {"value": -value, "currency": currency, "unit": unit}


def _number(written: str, lang: str) -> tuple[float, str, str] | None:
    found = quantity_zh.quantities_in(_whole(written)) if lang == "zh" else quantity.quantities_in(written)
    if found:
        return found[0].value, found[0].currency, found[0].unit if found[0].unit in ("m2", "km2", "mu", "ha") else ""
    bare = re.fullmatch(r"[\d,]+(?:\.\d+)?", written)
    return (float(written.replace(",", "")), "", "") if bare else None


def _whole(written: str) -> str:
    """A Chinese number with a counter, which the labels leave out."""
    return written + "人" if written[-1] in "0123456789万亿千百十" else written
