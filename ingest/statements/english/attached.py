"""What a statement's sentence adds to it: since when, how much, which part, which goods. Whatever method made the
statement, its qualifiers are read in the same way, and only where one thing alone can be meant."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from ingest.mentions.mention import Mention
from ingest.statements.english.attached_dates import (
    as_of,
    founded_when,
    holding_since,
    invested_when,
    moved_in,
    opens_when,
)
from ingest.statements.english.attached_goods import goods_of, licence_of
from ingest.statements.english.attached_money import fee_of, investment_of, price_of
from ingest.statements.english.attached_purpose import purpose_of
from ingest.statements.english.attached_shares import share_of
from ingest.statements.english.attached_wares import with_own_wares, with_shared_goods
from ingest.statements.english.attached_words import Said, degree_of, seat_of, teaches_as, ticker_of
from ingest.statements.english.periods import with_periods
from ingest.statements.english.scene import Scene
from ingest.statements.statement import Scalar, Statement

HALF = 0.5
_Reads = Callable[[Said], dict[str, Scalar | None]]
_READS: dict[str, tuple[_Reads, ...]] = {
    "FOUNDED_BY": (founded_when,),
    "HOLDS_SHARES_IN": (share_of, holding_since),
    "SUBSIDIARY_OF": (share_of,),
    "TENANT_OF": (moved_in,),
    "MEMBER_OF": (moved_in,),
    "EMPLOYED_BY": (moved_in, teaches_as),
    "OPERATES": (moved_in,),
    "SUPPLIES": (goods_of,),
    "LICENSES_TO": (licence_of, fee_of),
    "ACQUIRED": (price_of,),
    "PARTNER_OF": (purpose_of,),
    "INVESTED_IN": (investment_of, invested_when),
    "EDUCATED_AT": (degree_of,),
    "LISTED_ON": (ticker_of,),
    "LOCATED_IN": (seat_of, opens_when),
    "OBSERVATION": (as_of,),
}


def attached(scenes: Sequence[Scene], statements: Sequence[Statement]) -> list[Statement]:
    """Return the statements with what their sentences say of date, sum, share, round and goods."""
    found = []
    for said in _placed(scenes, statements):
        added: dict[str, Scalar | None] = {}
        for reads in _READS.get(said.statement.relation, ()):
            added |= reads(said)
        found.append(_with(said, added))
    kept = [s for s in map(_no_parent, found) if s is not None and not _is_some_post(s)]
    return with_periods(scenes, with_own_wares(scenes, with_shared_goods(scenes, kept)))


def _is_some_post(statement: Statement) -> bool:
    """Say whether the network hears a post that no words name: too little to tell whose it is and which."""
    untold = statement.relation == "HOLDS_POST" and not statement.qualifiers.get("title")
    return untold and statement.method.startswith("classifier:")


def _no_parent(statement: Statement) -> Statement | None:
    """Half of a firm or less makes no parent: a rule's statement is of shares held then, the network's is left out."""
    share, parent = statement.qualifiers.get("share"), statement.object
    if statement.relation != "SUBSIDIARY_OF" or not isinstance(share, float) or share > HALF:
        return statement
    if not statement.method.startswith("rule:") or not isinstance(parent, Mention):
        return None
    return replace(
        statement,
        relation="HOLDS_SHARES_IN",
        subject=parent,
        object=statement.subject,
        method="rule:owned",
        chance=None,
    )


def _placed(scenes: Sequence[Scene], statements: Sequence[Statement]) -> Iterator[Said]:
    """Yield each statement with its scene and the tokens of its sentence."""
    alike: dict[tuple[str, int], list[Statement]] = {}
    for statement in statements:
        alike.setdefault((statement.relation, statement.start), []).append(statement)
    for statement in statements:
        scene = next(s for s in scenes if s.reading.passage.start <= statement.start < s.reading.passage.end)
        first, last = scene.reading.tokens_at(statement.start, statement.end)
        yield Said(scene, statement, first, last, scenes, alike[statement.relation, statement.start])


def _with(said: Said, added: dict[str, Scalar | None]) -> Statement:
    """The statement with qualifiers set, or taken away where they are None; a date is also when it begins to hold."""
    statement = said.statement
    allowed = said.scene.ontology.relations[statement.relation].qualifiers
    kept = {k: v for k, v in {**statement.qualifiers, **added}.items() if k in allowed and v is not None}
    if kept == dict(statement.qualifiers):
        return statement
    when = added.get("date") or added.get("since")
    begins = str(when) if when and statement.relation != "OBSERVATION" and not statement.valid_to else None
    undated = "date" in added and not added["date"]
    return replace(statement, qualifiers=kept, valid_from=None if undated else begins or statement.valid_from)
