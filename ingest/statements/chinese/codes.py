"""Codes that stand in brackets after a name or at the head of a notice: tickers of companies, numbers of policies."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.mentions.mention import Mention
from ingest.statements.statement import Statement, Value

_CODE = r"(\d{6}|0\d{4}|\d{4,5}(?=\.HK)|[A-Z]{2,5}(?=\.[NO]))(?:\.(?:SZ|SH|BJ|SS|HK|N|O))?"
_LABEL = r"(?:[一-鿿]{2,6})?(?:股票|证券|股份|上市)?(?:代码|代号)(?:为|:)?\s?"
# (688977), (股票代码:688977), (星海深冷,688977), (…股份代号:09876,以下简称…)
_AFTER = re.compile(rf"[”》]?\((?:[^()\n]{{0,16}}[,;:])?(?:{_LABEL}{_CODE}|(?:SZ|SH|HK|BJ|SSE|SZSE)?[.:]?{_CODE}\))")
_HEAD = re.compile(r"(?:证券|股票)代码[::]\s?(?P<v>\d{6}|0\d{4})")
_NUMBER = re.compile(r"》?[”]?\((?P<v>[一-鿿]{2,12}[〔\[(]\d{4}[〕\])]\d{1,4}号)")


def codes_in(mentions: Sequence[Mention], plain: str, text: str) -> Iterator[Statement]:
    """Yield the ticker of each company and the number of each policy that the text prints with its name."""
    seen: set[tuple[str, str]] = set()
    for mention in mentions:
        found = _code_of(mention, plain, text)
        if found is not None and (mention.name, found[1]) not in seen:
            seen.add((mention.name, found[1]))
            yield _statement(mention, *found, text)
    head = _HEAD.search(plain, 0, 300)
    first = next((m for m in mentions if m.cls == "Company" and m.name.endswith("公司")), None)
    if head is not None and first is not None and first.start < 400 and first.name not in {name for name, _ in seen}:
        yield _statement(first, "ticker", head["v"], head.end("v"), text)


def _code_of(mention: Mention, plain: str, text: str) -> tuple[str, str, int] | None:
    if mention.kind in ("nominal", "pronoun"):
        return None
    if mention.cls == "Company":
        match = _AFTER.match(plain, mention.end)
        value = next((v for v in match.groups() if v), "") if match is not None else ""
        return ("ticker", value, match.end()) if match is not None and value else None
    if mention.cls == "Policy":
        match = _NUMBER.match(plain, mention.end)
        if match is not None:
            at = mention.end + match.start("v") - match.start()
            return "policy_number", text[at : at + len(match["v"])], at + len(match["v"])
    return None


def _statement(mention: Mention, of: str, value: str, end: int, text: str) -> Statement:
    start, stop = min(mention.start, end), max(end, mention.end)
    return Statement(
        relation="OBSERVATION",
        subject=mention,
        object=Value(value=value, of=of),
        quote=text[start:stop],
        start=start,
        end=stop,
        confidence=0.95,
        method="rule:code",
    )
