"""Codes that stand in brackets after a name or at the head of a notice: tickers of companies, numbers of policies."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.mentions.mention import Mention
from ingest.statements.chinese.former_names import former_names, predecessors
from ingest.statements.statement import Statement, Value

_CODE = r"(\d{6}|0\d{4}|\d{4,5}(?=\.HK)|[A-Z]{2,5}(?=\.[NO]))(?:\.(?:SZ|SH|BJ|SS|HK|N|O))?"
_LABEL = r"(?:(?:[一-鿿]{2,6})?(?:股票|证券|股份|上市)?(?:代码|代号)(?:为|:)?|(?:北|上|深|港)交所:)\s?"
# (688977), (股票代码:688977), (星海深冷,688977), (…股份代号:09876,以下简称…)
_AFTER = re.compile(rf"[”》]?\((?:[^()\n]{{0,16}}[,;:])?(?:{_LABEL}{_CODE}|(?:SZ|SH|HK|BJ|SSE|SZSE)?[.:]?{_CODE}\))")
# 股份代号:2597 of a Hong Kong notice
_HONG_KONG = re.compile(
    r"[”》]?\((?:[^()\n]{0,16}[,;:])?(?:港交所|联交所|香港)?股份代[号码](?:为|:)?\s?(\d{4,5})(?=[,;)])"
)
_SITE = re.compile(
    r"(?:官方网站|公司网站|官网|网站|网址)(?:地址)?(?:为|是|:)?\s*(?:请(?:访问|浏览|见))?\s*:?\s*(?P<v>(?:https?://)?(?:www\.)?[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.(?:com|cn|net|org|io|ai|co|com\.cn|com\.hk|hk|eu|de|tech)(?:\.[a-z]{2})?)(?![A-Za-z0-9.-])"
)
_CREDIT = re.compile(r"统一社会信用代码(?:为|:)?\s?(?P<v>[0-9A-HJ-NPQRTUWXY]{18})(?![0-9A-Z])")
_OWN_CODE = re.compile(r"(?:公司|股票|其)?(?:的)?(?:证券|股票)代码(?:为|是|:)?\s?(?P<v>\d{6})(?!\d)")
_HEAD = re.compile(r"(?:证券|股票)代码[::]\s?(?P<v>\d{6}|0\d{4})")
_NUMBER = re.compile(r"》?[”]?\((?P<v>[一-鿿]{2,12}[〔\[(]\d{4}[〕\])]\d{1,4}号)")


def codes_in(mentions: Sequence[Mention], plain: str, text: str) -> Iterator[Statement]:
    """Yield the ticker and former names of each company and the number of each policy, as printed with its name."""
    seen: set[tuple[str, str]] = set()
    for mention in mentions:
        found = _code_of(mention, plain, text)
        if found is not None and (mention.name, found[1]) not in seen:
            seen.add((mention.name, found[1]))
            yield _statement(mention, *found, text)
    for of, pattern in (("uscc", _CREDIT), ("ticker", _OWN_CODE)):
        for match in pattern.finditer(plain):
            owner = _owner(mentions, plain, match.start())
            if owner is not None and (owner.name, match["v"]) not in seen and (of != "ticker" or match.start() > 300):
                seen.add((owner.name, match["v"]))
                yield _statement(owner, of, match["v"], match.end("v"), text)
    yield from _sites(mentions, plain, text)
    yield from former_names(mentions, plain, text)
    yield from predecessors(mentions, plain, text)
    head = _HEAD.search(plain, 0, 300)
    first = next((m for m in mentions if m.cls == "Company" and m.name.endswith("公司")), None)
    if head is not None and first is not None and first.start < 400 and first.name not in {name for name, _ in seen}:
        yield _statement(first, "ticker", head["v"], head.end("v"), text)


def _owner(mentions: Sequence[Mention], plain: str, position: int) -> Mention | None:
    """Return the company that a code without a name is of: the first of its line, if that names its registered name."""
    line = plain.rfind("\n", 0, position) + 1
    named = [m for m in mentions if line <= m.start and m.end <= position and m.cls == "Company"]
    own = named[:1] if named and named[0].name.endswith("公司") else []
    return own[0] if own and position - own[0].start < 400 else None


def _sites(mentions: Sequence[Mention], plain: str, text: str) -> Iterator[Statement]:
    """Yield the address of the page of the one company that a release names most."""
    for match in _SITE.finditer(plain):
        names = Counter(m.name for m in mentions if m.cls == "Company" and m.start < match.start()).most_common(2)
        if not names or names[0][1] < 3 or (len(names) > 1 and 2 * names[1][1] > names[0][1]):
            continue
        owner = next(m for m in mentions if m.name == names[0][0] and m.cls == "Company")
        found = _statement(owner, "website", text[match.start("v") : match.end("v")], match.end("v"), text)
        yield replace(found, start=match.start(), quote=text[match.start() : match.end("v")])


def _code_of(mention: Mention, plain: str, text: str) -> tuple[str, str, int] | None:
    if mention.kind in ("nominal", "pronoun"):
        return None
    if mention.cls == "Company":
        match = _AFTER.match(plain, mention.end) or _HONG_KONG.match(plain, mention.end)
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
