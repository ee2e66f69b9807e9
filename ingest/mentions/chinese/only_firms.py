"""Places in a sentence where only a firm stands, whatever common words it is called by: 曾任|先岭技术|总经理."""

from __future__ import annotations

import re

from ingest.mentions.chinese.candidate import Candidate

_TITLE = re.compile(r"(?:副)?(?:总经理|董事长|总裁)|CEO|首席[一-鿿]{2,3}官|创始人")
_PAIRS = (
    (re.compile(r"(?:曾任|历任|现任|担任|出任|[^主责委信重]任)$"), _TITLE),
    (re.compile(r"(?:向|为)$"), re.compile(r"(?:批量|独家|长期)*(?:供货|供应|采购)")),
    (re.compile(r"(?:将|把)$"), re.compile(r"(?:[\d.]+%)?(?:的)?(?:股权|股份)?(?:出售|转让|卖)给")),
    (re.compile(r"(?:^|[,。;\n])$"), re.compile(r"(?:20\d\d年|去年|上半年)(?:实现)?(?:营收|净利润|营业收入|净亏损)")),
    (re.compile(r"(?:^|[,。;\n])$"), re.compile(r"(?:合计|直接|目前)*持有[一-鿿A-Za-z]{2,12}[\d.]+%")),
)


def only_a_firm(text: str, c: Candidate) -> bool:
    """Say whether what stands before and after the candidate leaves only a firm between."""
    before = text[max(0, c.start - 6) : c.start]
    return c.cls in ("Company", "Investor") and any(
        b.search(before) is not None and a.match(text, c.end) is not None for b, a in _PAIRS
    )
