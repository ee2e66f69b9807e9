"""What gold statements say of a pair of ends: a relation, or of which property a number or date is."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

from ingest.training.written import CLAIMS, RELATIONS


def claim_in(gold: Mapping[str, Any]) -> str:
    """Return what a gold statement says of a pair: its relation, or of which property its figure is; "" for neither."""
    value = gold["object"]
    if isinstance(value, str):
        return str(gold["relation"]) if gold["relation"] in RELATIONS else ""
    of = "grant" if gold["relation"] == "GRANTS" else value.get("of", "")
    return of if of in CLAIMS else ""


def same_value(gold: Mapping[str, Any], value: Any) -> bool:
    """Say whether a number or date of a text is the one of a gold statement."""
    wanted = gold["object"].get("value")
    if not hasattr(value, "kind"):  # a date
        dates = [d for d in (value.value, value.until) if d]
        return any(d.startswith(str(wanted)) or str(wanted).startswith(d) for d in dates)
    if isinstance(wanted, str) or gold["object"].get("currency", "") != value.currency:
        return False
    return math.isclose(abs(float(wanted)), value.value, rel_tol=1e-3)
