"""Shares on an exchange: listed, to be listed, taken off it again; offerings by their noun; tickers in brackets."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from ingest.mentions.english.exchanges import CITIES, ticker
from ingest.mentions.mention import Mention
from ingest.statements.english.clause import Clause, modifiers, possessors, words
from ingest.statements.english.deals import topic_of
from ingest.statements.english.drafts import named_by, pairs
from ingest.statements.english.scene import Draft, Scene
from ingest.statements.modality import reported_by_others, status_of
from ingest.statements.statement import Scalar, Status


def listings(scene: Scene) -> Iterator[Draft]:
    """Yield LISTED_ON drafts that no plain verb frame gives."""
    for clauses in scene.clauses:
        for clause in clauses:
            yield from _public(scene, clause)
            yield from _delisted(scene, clause)
            yield from _offering(scene, clause)
            yield from _candidate(scene, clause)
    yield from _tickers(scene)


_LEAVES = words("delist|remove|withdraw|strike off|deregister|take off|retire|drop")


def _delisted(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "was delisted from Nasdaq in 2020", "withdrew its shares from the exchange"."""
    exchanges = named_by(scene, clause.get("from"), "Exchange")
    if not exchanges or clause.lemma not in _LEAVES:
        return
    companies = named_by(scene, clause.get("obj"), "Company") or named_by(scene, clause.get("subj"), "Company")
    companies = companies or named_by(scene, [p for t in clause.get("subj|obj") for p in possessors(t)], "Company")
    over: Status | None = "former" if status_of(clause.head) == "asserted" else "asserted"
    yield from pairs(companies, exchanges, "LISTED_ON", clause.head, "delisted", 0.93, status=over)


_OFFERINGS = words("ipo|offering|listing|flotation|float|debut")
_PLAN = words(
    "postpon|file|plan|consider|prepare|postpone|delay|seek|apply|pursue|explore|weigh|mull|eye|target|aim|submit|defer|hire"
    "|push back|put off|put on hold|get|receive|launch|propose|evaluate|discuss|ready|want|start|kick off|register"
)
_GIVE_UP = words("cancel|shelve|withdraw|drop|scrap|pull|abandon|call off|ditch|suspend|terminate|rule out|reject")
_DONE = words("complete|make|finish|price|close|conclude|raise|hold|have|celebrate|carry out|collect")


def _offering(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "filed for an IPO on Nasdaq", "postponed its listing on the exchange", "raised $200m in its offering on Nasdaq"."""  # noqa: E501
    if clause.lemma not in _PLAN | _GIVE_UP | _DONE:
        return
    for noun in clause.get("obj|for|in|with|through"):
        if noun.lemma_.lower() not in _OFFERINGS or scene.mention(noun) is not None:
            continue
        exchanges = named_by(scene, modifiers(noun, "on|at"), "Exchange") or named_by(
            scene, clause.get("on"), "Exchange"
        )
        exchanges = exchanges or _exchanges_in(scene, [*modifiers(noun, "in"), *clause.get("in")])
        owners = named_by(scene, [*possessors(noun), *modifiers(noun, "of")], "Company")
        owners = owners or named_by(scene, clause.get("subj"), "Company")
        status = _of_offering(clause)
        dated = status == "asserted"
        yield from pairs(owners[:1], exchanges, "LISTED_ON", clause.head, "offering", 0.92, dated=dated, status=status)


_TIP = words("name|tip|mention|see|tout|cite|describe|regard|list|rumour|rumor|put forward")


def _candidate(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "has often been named as a candidate for a listing on Euronext", "is tipped for a flotation in Oslo": talk."""
    picked = [m for t in clause.get("as|among") for m in modifiers(t, "for")]
    nouns = [t for t in [*picked, *clause.get("for")] if t.lemma_.lower() in _OFFERINGS and scene.mention(t) is None]
    if clause.lemma in _TIP and clause.passive and nouns:
        exchanges = named_by(scene, [t for n in nouns for t in modifiers(n, "on|at")], "Exchange")
        exchanges = exchanges or _exchanges_in(scene, [t for n in nouns for t in modifiers(n, "in")])
        firms = named_by(scene, clause.get("obj"), "Company") or topic_of(scene, clause)
        denied = status_of(clause.head) == "denied"
        yield from pairs(
            firms[:1], exchanges, "LISTED_ON", clause.head, "plain:candidate", 0.92, dated=False,
            status="denied" if denied else "rumoured",
        )  # fmt: skip


def _exchanges_in(scene: Scene, places: Iterable[Any]) -> list[Mention]:
    """The exchanges that a listing "in Hong Kong" means, by the name of the city."""
    found = dict.fromkeys(m for token in places for m in scene.entities(token) if m.name in CITIES)
    return [replace(m, cls="Exchange", name=CITIES[m.name]) for m in found]


def _of_offering(clause: Clause) -> Status:
    told = status_of(clause.head)
    if clause.lemma in _GIVE_UP:
        return "planned" if told == "denied" else "denied"
    if told == "asserted" and clause.lemma in _PLAN:
        return "rumoured" if reported_by_others(clause.head) else "planned"
    return told


_LISTS = words("go|trade|make|complete|begin|start|change|price|quote|join|seek|list|debut|float")
_FLOATS = words("list|float|debut")
_SHARES = words("share|stock|debut|listing|adr|ads")
_SYMBOL = re.compile(
    r"\b(?:ticker|symbol|code)s?(?: symbol)?[,:]? [“\"'‘]?(?P<symbol>[A-Z]{1,6}(?:\.[A-Z]{1,2})?|\d{4,6})\b"
)


# "listed on Nasdaq (ABCD)", "on the Oslo Stock Exchange as ABCD"
_SYMBOL_BESIDE = re.compile(r"\s(?:as |\()(?P<symbol>[A-Z]{2,6}|\d{4,6})(?=[),.;])")


def _public(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "went public on Nasdaq", "shares of X trade on Euronext", "made its debut on the Hong Kong Stock Exchange"."""
    exchanges = [m for t in clause.get("on|at") for m in scene.entities(t) if scene.is_a(m, "Exchange")]
    goods = clause.get("subj") and any(t.lemma_.lower() not in _SHARES for t in clause.get("obj"))
    floats = clause.lemma in _FLOATS and not goods  # who lists prices in London is on no exchange
    goes = floats or any(child.lower_ == "public" for child in clause.head.children)
    exchanges = exchanges or (_exchanges_in(scene, clause.get("in")) if goes else [])
    if not exchanges or clause.lemma not in _LISTS:
        return
    companies = named_by(scene, clause.get("subj") or clause.get("obj"))
    shares = [t for t in clause.get("subj|obj") if t.lemma_.lower() in _SHARES]
    companies += named_by(scene, [p for s in shares for p in possessors(s) + modifiers(s, "of|in")])
    if not companies and any(s.left_edge.lower_ == "the" and s.head.i == clause.head.i for s in shares):
        companies = topic_of(scene, clause)  # "The stock trades on Nasdaq"
    told = scene.text[slice(*scene.reading.span(clause.head.i, clause.head.sent.end))]
    symbol = _SYMBOL.search(told) or _SYMBOL_BESIDE.match(scene.text[exchanges[-1].end :])
    terms: dict[str, Scalar] = {"ticker": symbol["symbol"]} if symbol and len(companies) == 1 else {}
    yield from pairs(companies, exchanges, "LISTED_ON", clause.head, "public", 0.96, qualifiers=terms)


def _tickers(scene: Scene) -> Iterator[Draft]:
    """ "Harbor Cells Inc. (NASDAQ: HCEL)": listed there under that ticker."""
    for bracket in scene.reading.brackets:
        found = ticker(bracket.text)
        owner = next((m for m in scene.mentions if 0 < bracket.start - m.end <= 3), None)
        if found is None or owner is None or not scene.is_a(owner, "Organization") or bracket.before < 0:
            continue
        written, name, symbol = found
        start = scene.text.index(written, bracket.start + (symbol + "." in bracket.text) * len(symbol))
        exchange = Mention(start=start, end=start + len(written), text=written, cls="Exchange", name=name, kind="name")
        yield from pairs(
            [replace(owner, cls="Company")], [exchange], "LISTED_ON", scene.doc[bracket.before], "ticker", 0.97,
            dated=False, status="asserted", qualifiers={"ticker": symbol},
        )  # fmt: skip
