"""The numbers and dates of a scene as ends of pairs for the claims network, and what becomes of such a pair."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from ingest.mentions.figures import GRANT, figure, kind_of
from ingest.mentions.mention import Mention
from ingest.statements.english.claim_pairs import Pair
from ingest.statements.english.drafts import is_back_then, is_each
from ingest.statements.english.figure_dates import period_of
from ingest.statements.english.figures import counted_as, is_loss
from ingest.statements.english.scene import Draft, Scene
from ingest.statements.english.titles import TitlePhrase
from ingest.statements.quantity import Quantity
from ingest.statements.statement import Scalar, Statement, Value
from ingest.statements.when import When

Found = tuple[Mention, Quantity | When | TitlePhrase, int, int]  # with its tokens


def figures_in(scene: Scene, start: int, end: int) -> Iterator[Found]:
    """Yield the numbers and dates among the tokens [start, end) that some property may have, and the titles."""
    at = scene.reading.passage.start
    days = {(w.start, w.end) for _, w in scene.dates}
    for quantity in (q for i, q in scene.numbers if start <= i < end):
        cls = kind_of(quantity.kind, quantity.unit, quantity.currency)
        dated = any(a < quantity.end and quantity.start < b for a, b in days)
        if cls and not dated and not is_each(scene, quantity) and not is_back_then(scene, quantity):
            yield from _placed(scene, at, cls, quantity, start, end)
    for when in (w for i, w in scene.dates if start <= i < end):
        yield from _placed(scene, at, "#date", when, start, end)
    for phrase in scene.title_phrases:
        for title in phrase.titles if start <= phrase.token < end else ():
            first, last = scene.reading.tokens_at(title.start, title.end)
            if start <= first < last <= end and all(scene.mention(t) is None for t in scene.words[first:last]):
                words = scene.text[title.start : title.end]
                yield figure(title.start, title.end, words, "#title"), replace(phrase, titles=(title,)), first, last


def _placed(scene: Scene, at: int, cls: str, value: Quantity | When, start: int, end: int) -> Iterator[Found]:
    first, last = scene.reading.tokens_at(at + value.start, at + value.end)
    if not start <= first < last <= end or any(scene.mention(t) is not None for t in scene.words[first:last]):
        return  # a number in a name counts nothing
    text = scene.text[at + value.start : at + value.end]
    if not re.fullmatch(r"(?:19|20)\d\d", text) or cls == "#date":
        yield figure(at + value.start, at + value.end, text, cls), value, first, last


_COUNTS_FIRMS = ("tenant_count", "company_count")


def figure_draft(pair: Pair, name: str, anchor: Any, chance: float, rule: str) -> Draft:
    """Return the claim that a number or date is of the property `name` of its owner."""
    relation = "GRANTS" if name == GRANT else "OBSERVATION"
    draft = Draft(
        relation=relation, subject=pair.subject, object=value_of(pair, name), anchor=anchor, rule=rule,
        confidence=chance, status=pair.status,
    )  # fmt: skip
    if isinstance(pair.value, Quantity):
        terms, since = _terms(pair, pair.value, name, anchor)
        return replace(draft, qualifiers=terms, valid_from=since)
    return draft


def value_of(pair: Pair, name: str) -> Value:
    """Return the number or date of a pair as a value of a property."""
    found = pair.value
    if not isinstance(found, Quantity):
        return Value(value=found.value if isinstance(found, When) else "", of=name)
    known = pair.scene.ontology.properties.get(name)
    unit = found.unit or (known.units[0] if known is not None and known.units and not found.currency else "")
    number = -found.value if name == "net_profit" and is_loss(pair.scene, found) else found.value
    return Value(
        value=number, unit=unit, currency=found.currency, approximate=found.approximate, bound=found.bound, of=name
    )


def _terms(pair: Pair, found: Quantity, name: str, anchor: Any) -> tuple[dict[str, Scalar], str | None]:
    """The qualifiers of a figure: its sum, its period, the kind of company counted; and since when it holds."""
    if name == GRANT:
        return {"amount": found.value, "currency": found.currency}, None
    when = period_of(pair.scene, anchor, pair.token)
    terms: dict[str, Scalar] = {"period": when.value} if when is not None and found.currency else {}
    if name in _COUNTS_FIRMS and (counted := counted_as(pair.scene, found)):
        terms["product"] = counted
    return terms, when.value if when is not None else None


def property_of(statement: Statement) -> str:
    """Return the property that a statement gives a value of, as the network names it."""
    return GRANT if statement.relation == "GRANTS" else getattr(statement.object, "of", "")


def has_value(pair: Pair, value: Value) -> bool:
    """Say whether the number or date of a pair is this value."""
    found = pair.value
    if isinstance(found, Quantity):
        return isinstance(value.value, float | int) and abs(value.value) == found.value
    return isinstance(found, When) and str(value.value) in (found.value, found.until)


def written(value: Value) -> str:
    """Return a value without its sign, as a key."""
    return str(value.value).removeprefix("-")
