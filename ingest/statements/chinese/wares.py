"""Goods that were read as names of products: 它的六氟磷酸锂 is no product of its own, 天问机器人 is one."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence

from ingest.mentions.mention import Mention
from ingest.statements.statement import Statement


def without_wares(
    plain: str, mentions: Iterable[Mention], statements: Sequence[Statement], wares: Container[str]
) -> tuple[list[Mention], list[Statement]]:
    """Return mentions and statements without products that only a ware of some segment names.

    `wares`: the words for what firms make. They are left out last: that a firm deals in something helps to read on.
    """
    kept = [s for s in statements if s.relation != "OFFERS" or not _is_ware(plain, s.object, wares)]
    used = {end for s in kept for end in (s.subject, s.object)}
    return [m for m in mentions if m in used or not _is_ware(plain, m, wares)], kept


def _is_ware(plain: str, thing: object, wares: Container[str]) -> bool:
    if not isinstance(thing, Mention) or thing.cls != "Product" or thing.text not in wares:
        return False
    return plain[max(0, thing.start - 1) : thing.start] not in ("“", "《", "「", "『")
