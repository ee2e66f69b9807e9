"""Numbers told in a row after 分别: of years, of figures (营收和净利润分别为…), of firms (甲、乙分别实现营收…)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.mentions.mention import Mention
from ingest.statements.chinese.amount import Amount, amount_of
from ingest.statements.chinese.masked import Masked
from ingest.statements.chinese.measures import MEASURES, Measure, fits
from ingest.statements.chinese.symbols import SYMBOL, expand, screened, written_out
from ingest.statements.quantity_zh import Quantity
from ingest.statements.when_zh import When

_ONE = "[" + "".join(SYMBOL[kind] for kind in ("money", "area", "count", "other")) + "]"
_AND = r"(?:、|和|与|及|以及)"
_ROW = rf"(?P<q>{_ONE}(?:(?:,|{_AND}){{1,2}}{_ONE}){{1,4}})"
_REACHES = r"(?:约|为|是|达到?|实现|录得|完成|:){0,2}"
_NOUN = r"[^,。;:、和与及分\ue000-\ue0ff]{2,12}?"
_IN_TURN = screened(
    rf"(?:(?P<s>{{owner}})(?:的)?{{gap:10}}|{{begin}}{{adv}}(?P<c>){{gap:10}})(?P<w>{_NOUN}(?:{_AND}{_NOUN}){{0,3}})(?:则|也|已|约|依次)?分别{_REACHES}{_ROW}"
)
_OF_FIRMS = screened(
    rf"(?P<l>{{owner}}(?:(?:{_AND}|,){{owner}}){{1,4}})(?:等)?(?P<w>)(?P<a>(?:[^,。;\ue000-\ue0ff]|{{date}}){{0,16}}?)分别(?P<b>[^,。;\ue000-\ue0ff]{{0,12}}?){_ROW}"
)
_NAMED = tuple(
    (measure, re.compile(rf"(?:{written_out(measure.words)})(?:已|约|为|是|达到?|实现|完成|有){{0,2}}$"))
    for measure in MEASURES
    if measure.words and not measure.after
)
_OWN_YEARS = ("revenue", "net_profit", "rd_spending", "output_value", "units_sold", "employees", "company_count")
_OWNERS = expand("{owner}")


# 同期净利润分别为…: of the years that the row before told of
_SAME_YEARS = re.compile(r"同期|(?:上述|前述|报告|各)期")


def in_turn(masked: Masked, earlier: Sequence[When] = ()) -> Iterator[tuple[Amount | None, int]]:
    """Yield what each number of a row is, with its position; None for a number that nothing tells the owner of.

    `earlier`: the years of the row before, for one of the same years (同期)."""
    if "分别" not in masked.text:
        return
    for match in _OF_FIRMS.finditer(masked.text):
        yield from _of_firms(masked, match)
    for match in _IN_TURN.finditer(masked.text):
        yield from _of_one(masked, match, earlier)


def _places(masked: Masked, match: re.Match[str]) -> list[int]:
    return [i for i in range(*match.span("q")) if isinstance(masked.units[i].thing, Quantity)]


def _of_firms(masked: Masked, match: re.Match[str]) -> Iterator[tuple[Amount | None, int]]:
    places, owners = _places(masked, match), masked.mentions(*match.span("l"))
    words = re.sub(r"[\ue000-\ue0ff]", "", match["a"]) + match["b"]
    for at, owner in zip(places, owners, strict=False):
        quantity = masked.quantities(at, at + 1)[0]
        measure = _measure(words, quantity)
        if measure is None or len(places) != len(owners) or not _may_own(measure, owner):
            yield None, at
        else:
            made = amount_of(masked, match, measure, quantity)
            yield replace(made, subject=owner, whole="", body_start=match.end("l"), at=at), at


def years_of(amounts: Sequence[Amount]) -> tuple[When, ...]:
    """Return the years of the first figure that is told for several of them."""
    rows: dict[str, list[When]] = {}
    for amount in amounts:
        if amount.when is not None and len(amount.when.value) < 10:
            rows.setdefault(amount.value.of, []).append(amount.when)
    return next(
        (tuple(years) for years in rows.values() if len({(y.value, y.until) for y in years}) == len(years) > 1), ()
    )


def _may_own(measure: Measure, owner: Mention) -> bool:
    return expand("{" + measure.owner + "}").fullmatch(SYMBOL[owner.cls]) is not None


def _of_one(masked: Masked, match: re.Match[str], earlier: Sequence[When]) -> Iterator[tuple[Amount | None, int]]:
    """Yield the amounts of one subject: several figures of one time, or one figure of several years."""
    places, nouns = _places(masked, match), re.split(_AND, match["w"])
    quantities = [masked.quantities(at, at + 1)[0] for at in places]
    several = len(nouns) > 1
    names = nouns if several else nouns * len(places)
    years: Sequence[When | None] = _years_of(masked, match, len(places), earlier) if not several else []
    names = [masked.text[max(0, match.start("w") - 1) : match.start("w")] + names[0], *names[1:]]
    if not several:
        names = names[:1] * len(places)
    for at, quantity, name, year in zip(places, quantities, names, years or [None] * len(places), strict=False):
        measure = _measure(name, quantity)
        told = len(names) == len(places) and (several or bool(years))
        if measure is None or not told or (not several and measure.of not in _OWN_YEARS):
            yield None, at
            continue
        made = amount_of(masked, match, measure, quantity)
        yield replace(made, when=made.when if several else year, at=at), at


def _measure(words: str, quantity: Quantity) -> Measure | None:
    """Return the figure that these words name and that may be such a quantity."""
    kind = {"area": "size", "other": "count"}.get(quantity.kind, quantity.kind)
    for measure, pattern in _NAMED:
        if measure.kinds == kind and fits(measure, quantity) and pattern.search(words):
            return measure
    return None


def _years_of(masked: Masked, match: re.Match[str], count: int, earlier: Sequence[When]) -> Sequence[When]:
    """Return the years of a row: those its sentence names, or those of the row before where it says 同期."""
    dates = masked.dates(0, match.start("q"))
    if not dates and len(earlier) == count and _SAME_YEARS.search(masked.text, 0, match.start("q")):
        return earlier
    return _years(dates, count)


def _each_year(when: When) -> list[When]:
    """Return the years of a span of years, any other date as it is."""
    if not when.until or len(when.value) != 4 or len(when.until) != 4:
        return [when]
    return [replace(when, value=f"{year}", until="") for year in range(int(when.value), int(when.until) + 1)]


def _years(dates: list[When], count: int) -> list[When]:
    """Return `count` years that the dates before a series name, or none when they name another number of them."""
    told = [year for when in dates for year in _each_year(when)]  # 2021年至2023年及2024年上半年: four periods
    if len(told) == count > len(dates) or (len(dates) == 1 and len(told) > 1):
        return told if len(told) == count else []
    return dates[-count:] if len({len(d.value) for d in dates[-count:]}) == 1 and len(dates) >= count else []
