"""When a product came out, what it costs and how many were sold, by the order of the words around its name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.mentions.mention import Mention
from ingest.statements.english.scene import Draft, Scene
from ingest.statements.quantity import Quantity
from ingest.statements.statement import Status, Value
from ingest.statements.when import When

_AHEAD = r"(?:,? (?:is|are) (?:to (?:follow|come out|go on sale|be launched|be released)|due(?: out| to follow)?|expected)|,? will (?:follow|come out|go on sale|be launched|be released))"  # noqa: E501
_DONE = r"(?:,? (?:was|were|which was|first) (?:released|launched|introduced|unveiled)|,? (?:that |which )?(?:came out|went on sale))"  # noqa: E501
_NAMED = r"(?: [a-z-]+){0,2}"  # "the Aura-2 pocket camera"
_WHEN = r"(?: (?:in|on|from|late in|early in))? ?"
_COMES = re.compile(rf"{_NAMED}(?P<ahead>{_AHEAD}){_WHEN}|{_NAMED}{_DONE}{_WHEN}")
_PLANS = re.compile(
    r"\b(?:plans?|intends?|wants?|hopes?|will|is|are)(?: to)? (?:release|launch|introduce|unveil|bring out)\b"
    r"[^.;]{0,40}$"
)
_PRICED = re.compile(
    rf"{_NAMED},? (?:(?:which )?(?:is |are )?priced at|(?:which |and )?costs?)(?: about| around| some)? ?"
)
_SELLS = re.compile(r"\b(?:sells|sell|offers) [^.;]{0,50}$")
_COPIES = re.compile(r" (?:copies|units|sets|examples) of (?:its |the |their )?")
_SOLD = re.compile(r"\b(?:sold|shipped|delivered)(?: about| some| around| more than| over| nearly| almost)? $")
_TIMES = re.compile(r" times\b")
_MONTH = len("2026-05")
_OF_OTHER = re.compile(r"\b(?:to|of|for|with|than|on) (?:the )?$")
_FAR, _ENDS = 120, re.compile(r"[.!?;] |\n")  # characters between a name and what is told of it; the end of a sentence


def product_figures(scene: Scene) -> Iterator[Draft]:
    """Yield dates of release, prices and numbers sold of the products named in a passage."""
    for product in scene.mentions:
        if product.kind == "name" and scene.is_a(product, "Product"):
            yield from _released(scene, product)
            yield from _priced(scene, product)
            yield from _sold(scene, product)


def _released(scene: Scene, product: Mention) -> Iterator[Draft]:
    for _, when in scene.dates:
        between = _between(scene, product, when)
        told = _COMES.fullmatch(between) if between is not None else None
        if told is not None and told[0].startswith(", came") and _OF_OTHER.search(_before(scene, product)):
            continue  # "X, our answer to the Boomer, came out": X did
        planned = told is not None and told["ahead"] is not None
        if told is None and between is not None and re.fullmatch(rf",?{_WHEN}", between):
            told = _PLANS.search(_before(scene, product))
            planned = told is not None
        if told is not None:
            value = Value(value=_to_come(scene, when) if planned else when.value, of="released")
            yield _observed(scene, product, value, "planned" if planned else "asserted")


def _to_come(scene: Scene, when: When) -> str:
    """ "is to follow in September", told in October: the next one."""
    at = scene.reading.passage.start
    dated = re.search(r"\d{4}", scene.text[at + when.start : at + when.end])
    past = scene.published is not None and len(when.value) >= _MONTH and when.value[:_MONTH] < scene.published[:_MONTH]
    return f"{int(when.value[:4]) + 1}{when.value[4:]}" if past and not dated else when.value


def _priced(scene: Scene, product: Mention) -> Iterator[Draft]:
    for quantity in (q for _, q in scene.numbers if q.kind == "money" and q.currency):
        between = _between(scene, product, quantity)
        if between is None:
            continue
        sold_for = between == " for " and _SELLS.search(_before(scene, product)) is not None
        if sold_for or _PRICED.fullmatch(between):
            yield _observed(scene, product, _value(quantity, "price"), "asserted")


def _sold(scene: Scene, product: Mention) -> Iterator[Draft]:
    for quantity in (q for _, q in scene.numbers if q.kind == "count"):
        at = scene.reading.passage.start + quantity.start
        end = scene.reading.passage.start + quantity.end
        copies = _COPIES.fullmatch(scene.text, end, product.start) if end <= product.start else None
        sold = _SOLD.search(scene.text, max(0, at - 40), at) is not None
        between = _between(scene, product, quantity) or ""
        times = between.endswith(" has been sold ") and _TIMES.match(scene.text, end) is not None
        if (copies is not None and sold) or (times and "." not in between and ";" not in between):
            yield _observed(scene, product, _value(quantity, "units_sold", "pieces"), "asserted")


def _between(scene: Scene, product: Mention, told: Quantity | When) -> str | None:
    """The words from a product to what follows it in its sentence; None where it does not follow there."""
    start = scene.reading.passage.start + told.start
    if not product.end <= start <= product.end + _FAR:
        return None
    between = scene.text[product.end : start]
    return None if _ENDS.search(between) else between


def _before(scene: Scene, product: Mention) -> str:
    start = scene.reading.starts[scene.doc[scene.tokens(product)[0]].sent.start]
    return scene.text[start : product.start]


def _value(found: Quantity, name: str, unit: str = "") -> Value:
    return Value(
        value=found.value, unit=found.unit or unit, currency=found.currency, approximate=found.approximate,
        bound=found.bound, of=name,
    )  # fmt: skip


def _observed(scene: Scene, product: Mention, value: Value, status: Status) -> Draft:
    return Draft(
        relation="OBSERVATION", subject=product, object=value, anchor=scene.root(product), confidence=0.93,
        rule=f"plain:product {value.of}", status=status,
    )  # fmt: skip
