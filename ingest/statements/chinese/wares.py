"""Goods that were read as names of products: 它的六氟磷酸锂 is no product of its own, 天问机器人 is one."""

from __future__ import annotations

import re
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


# 列车制动控制单元, 低温蝶阀: parts and materials, called by nothing but what they are.
_KIND_OF_GOODS = re.compile(
    r"[一-鿿]*(?:模块|模组|单元|机组|组件|部件|配件|零件|总成|产线|生产线|药物|制剂|中间体|阀|阀门|轴承|电缆|树脂|纤维"
    r"|甲烷|燃料|发酵法|头套)"
)


def _is_ware(plain: str, thing: object, wares: Container[str]) -> bool:
    if not isinstance(thing, Mention) or thing.cls != "Product":
        return False
    if thing.text not in wares and _KIND_OF_GOODS.fullmatch(thing.text) is None:
        return False
    return plain[max(0, thing.start - 1) : thing.start] not in ("“", "《", "「", "『")
