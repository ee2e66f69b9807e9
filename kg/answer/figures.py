"""Numbers as people write them: with scale, unit, currency and the source's own "nearly", in both languages."""

from __future__ import annotations

from collections.abc import Mapping

from kg.answer.answer import Cell
from kg.plan.number_words import FRACTIONS, number, plain
from kg.plan.planned import Lang
from kg.plan.words import plural
from ontology.model import Ontology

_BOUNDS = {
    "about": ("about ", "约", ""),
    "at least": ("at least ", "至少", ""),
    "more than": ("more than ", "超过", ""),
    "at most": ("at most ", "至多", ""),
    "less than": ("less than ", "不到", ""),
    "nearly": ("nearly ", "近", ""),
}


def measured(ontology: Ontology, values: Mapping[str, Cell], name: str, lang: Lang) -> str:
    """Return the value `name` of a row with what the row says about it: "nearly 40 companies", "CNY 45 million".

    A fraction without unit and currency is shown in per cent.
    """
    value = values.get(name)
    shown = number(value, lang)
    currency, unit = values.get(f"{name}_currency"), values.get(f"{name}_unit")
    whole = value == 1 and name in FRACTIONS
    fraction = isinstance(value, int | float) and (0 < value < 1 or whole)
    if isinstance(value, int | float) and fraction and not currency and unit in (None, "", "fraction", "percent"):
        shown = f"{plain(value * 100)}%"
    bound = _BOUNDS.get(str(values.get(f"{name}_bound") or ("about" if values.get(f"{name}_approximate") else "")))
    shown = f"{bound[lang == 'zh'] if bound else ''}{shown}"
    if currency:
        shown = _money(ontology, shown, str(currency), lang)
    elif unit and not shown.endswith("%"):
        shown = f"{shown}{_unit(ontology, str(unit), lang)}"
    only = values.get(f"{name}_product")  # 1000 companies of one kind, the revenue of one product
    return f"{shown}（{only}）" if only and lang == "zh" else f"{shown} ({only})" if only else shown


def linked_zh(value: str) -> str:
    """Return a measured value behind its label: 为45家, but 超过20万平方米."""
    return value if value.startswith(("超过", "不到")) else f"为{value}"


def _money(ontology: Ontology, shown: str, currency: str, lang: Lang) -> str:
    known = ontology.currencies.get(currency)
    if known is None:
        return f"{shown}{'' if lang == 'zh' else ' '}{currency}"
    return f"{shown}{known.words.label('zh')}" if lang == "zh" else f"{shown} {_many(known.words.label('en'))}"


def _unit(ontology: Ontology, unit: str, lang: Lang) -> str:
    known = ontology.units.get(unit)
    if lang == "zh":
        return known.words.label("zh") if known else unit
    return f" {_many(known.words.label('en')) if known else unit}"


def _many(unit: str) -> str:
    return unit if unit.endswith(("s", "yuan", "mu", "yen", "won")) or unit.isupper() else plural(unit)
