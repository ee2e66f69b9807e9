"""Signs and names of money that several countries share: which country's money it is, by what the text speaks of."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from ingest.statements.quantity import Quantity

# Written form: for each code the words that tell of its country.
_SHARED: Mapping[str, Mapping[str, str]] = {
    "¥": {
        "JPY": r"Japan\w*|Tokyo|Osaka|Kyoto|Nagoya|Yokohama|Kobe|Fukuoka|Sapporo|JPY|yen|Nikkei|K\.K\.",
        "CNY": r"Chin(?:a|ese)|Beijing|Shanghai|Shenzhen|Guangzhou|Hangzhou|Suzhou|CNY|RMB|yuan|renminbi",
    },
    "kroner": {
        "DKK": r"Danish|Denmark|Dane?s?|Copenhagen|Aarhus|Odense|Aalborg|Esbjerg|Jutland|DKK|ApS|A/S",
        "NOK": r"Norw(?:ay|egians?)|Oslo|Bergen|Trondheim|Stavanger|Tromsø|Ålesund|NOK|ASA",
    },
    "pesos": {
        "MXN": r"Mexic\w+|Monterrey|Guadalajara|MXN|S\.A\. de C\.V\.",
        "ARS": r"Argentin\w+|Buenos Aires|ARS",
        "CLP": r"Chilean|Chile|CLP",
        "COP": r"Colombian?s?|Bogot[aá]|Medell[ií]n|COP",
        "PHP": r"Philippines?|Filipin\w+|Manila|Cebu|PHP",
    },
    "francs": {"CHF": r"", "XOF": r"CFA", "RWF": r"Rwand\w+|Kigali", "CDF": r"Congolese|Congo|Kinshasa"},
    "crowns": {
        "SEK": r"Sw(?:eden|edish)|Stockholm|Gothenburg|Malmö|SEK",
        "CZK": r"Czech\w*|Prague|Brno|Ostrava|CZK",
        "NOK": r"Norw(?:ay|egian)|Oslo|NOK",
        "DKK": r"Danish|Denmark|Copenhagen|DKK",
    },
}
_ALIASES = {"kr": "kroner", "peso": "pesos", "crown": "crowns", "franc": "francs"}


def settled(quantity: Quantity, passage: str, text: str) -> Quantity:
    """Return the quantity with the currency that its sign or name has in `text`: "¥", "kroner"."""
    if quantity.kind != "money":
        return quantity
    written = passage[quantity.start : quantity.end]
    form = written[0] if written[0] == "¥" else re.sub(r"[^a-z]", "", written.split()[-1].lower())
    if form in ("million", "billion", "thousand", "m", "bn", "") or form not in _SHARED:
        form = "kr" if written.startswith("kr") else form
    return replace(quantity, currency=local(form, quantity.currency, text))


def local(written: str, currency: str, text: str) -> str:
    """Return the code of a sum written as `written`; "" where the text speaks of two countries, or of none that fits.

    `currency` is what the form stands for without a word about its country.
    """
    shared = _SHARED.get(_ALIASES.get(written, written))
    if shared is None:
        return currency
    told = [code for code, cues in shared.items() if cues and re.search(rf"(?<!\w)(?:{cues})(?!\w)", text)]
    if len(told) == 1:
        return told[0]
    return currency if not told or currency in told else ""


_OF_SUM = re.compile(
    r"\b(?:profits?|loss(?:es)?|revenues?|sales|turnover|income|earnings|valuation) of"
    r" (?:(?:about|around|nearly|almost|some|over|just|more than) )*$"
)
_ALONE = re.compile(
    r"\s*(?:[.,;)]|$)|\s(?:and|in|for|on|at|last|this|after|but|while|from|against|before|compared|a year|the year)\b"
)


def carried(found: Sequence[Quantity], passage: str) -> tuple[Quantity, ...]:
    """Return the quantities, a sum without its currency in that of the sum before: "6 million euros on sales of 96 million"."""  # noqa: E501
    told: list[Quantity] = []
    for quantity in found:
        before = next((q for q in reversed(told) if q.kind == "money" and q.currency), None)
        between = passage[before.end : quantity.start] if before is not None else ""
        bare = (
            quantity.kind == "count" and not quantity.unit and passage[: quantity.end].endswith(("illion", "m", "bn"))
        )
        fits = bare and before is not None and re.search(r"[.!?;]\s", between) is None
        if before is not None and fits and _OF_SUM.search(between) and _ALONE.match(passage, quantity.end):
            quantity = replace(quantity, kind="money", currency=before.currency)
        told.append(quantity)
    return tuple(told)
