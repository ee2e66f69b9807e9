"""Whose founder is meant where a firm buys another: "X has bought Y. Its founder, Jane Roe, stays" tells of Y's."""

from __future__ import annotations

import re
from dataclasses import replace

from ingest.mentions.mention import Mention
from ingest.statements.english.clause import Clause, modifiers, words
from ingest.statements.english.scene import Held, Scene
from ingest.statements.statement import Statement

_BUY = words("buy|acquire|purchase|take over|snap up|absorb")
_SHARE = words("half|part|majority|all|stake|control|share|shares|stock|rest|third|quarter|interest|%|percent|cent")
_NEAR = 700  # characters after a purchase in which a founder without a firm is the bought one's


def note_purchases(scene: Scene) -> None:
    """Keep who buys whom for what follows."""
    for clauses in scene.clauses:
        for clause in clauses:
            if clause.lemma in _BUY:
                _note(scene, clause)


def _note(scene: Scene, clause: Clause) -> None:
    things = clause.get("obj")
    things += [t for o in things if o.lower_ in _SHARE for t in modifiers(o, "of|in")]
    buyers = [m for t in clause.get("subj") for m in scene.entities(t) if scene.is_a(m, "Organization")]
    bought = [m for t in things for m in scene.entities(t) if scene.is_a(m, "Organization")]
    for buyer in buyers:
        if len({m.name for m in bought}) == 1 and bought[0].name != buyer.name:
            scene.held.bought[buyer.name] = (scene.reading.starts[clause.head.i], bought[0])


_STAYS = frozenset(f"rule:verb:{verb}" for verb in ("stay", "stay on", "remain", "continue"))
_REST = re.compile(r"\b(?:remaining|the rest|other (?:half|part))\b")


def of_the_bought(statement: Statement, held: Held) -> Statement:
    """A founding, a post gone on with or the rest of the shares is of the bought firm where the words name none."""
    firm = _told_of(statement)
    if firm is None or (firm.kind in ("name", "short") and statement.start <= firm.start < statement.end):
        return statement
    at, bought = held.bought.get(firm.name, (-1, None))
    since = max(statement.start, firm.start if firm.start < statement.end else 0) - at
    if bought is None or not 0 < since < _NEAR:
        return statement
    founded = statement.relation == "FOUNDED_BY"
    return replace(statement, subject=bought) if founded else replace(statement, object=bought)


def _told_of(statement: Statement) -> Mention | None:
    """The firm of a claim that may be the bought one's."""
    if statement.relation == "FOUNDED_BY":
        return None if statement.method.startswith("rule:verb") else statement.subject
    stays = statement.relation == "HOLDS_POST" and statement.method in _STAYS
    keeps = statement.relation == "HOLDS_SHARES_IN" and bool(_REST.search(_half(statement)))
    return statement.object if (stays or keeps) and isinstance(statement.object, Mention) else None


def _half(statement: Statement) -> str:
    """The words of a quote between semicolons that the subject stands in: "A holds 30%; the rest belongs to B"."""
    at = statement.subject.start - statement.start
    start = statement.quote.rfind(";", 0, max(at, 0)) + 1
    end = statement.quote.find(";", max(at, 0))
    return statement.quote[start : end if end >= 0 else None]
