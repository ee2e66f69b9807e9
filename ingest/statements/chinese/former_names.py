"""What a firm was called before: 甲公司更名为乙公司, 乙公司(原甲公司): a former name of the one that it bears now."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ingest.mentions.chinese.candidate import Candidate
from ingest.mentions.chinese.renamed import renamed_in
from ingest.mentions.mention import Mention
from ingest.statements.statement import Statement, Value


def former_names(mentions: Sequence[Mention], plain: str, text: str) -> Iterator[Statement]:
    """Yield an OBSERVATION for each former name that the text gives with the name of today."""
    names = [m for m in mentions if m.kind in ("name", "short")]
    seen: set[tuple[str, str]] = set()
    for alias in renamed_in(plain, [Candidate(start=m.start, end=m.end, cls=m.cls, score=1.0) for m in names]):
        now = next((m for m in names if plain[m.start : m.end] == alias.full), None)
        if now is None or now.name == alias.text or (now.name, alias.text) in seen:
            continue
        seen.add((now.name, alias.text))
        near = min(
            (m for m in names if m.name == now.name and m.text != alias.text),
            key=lambda m: abs(m.start - alias.end),
            default=now,
        )
        start, end = min(near.start, alias.start), max(near.end, alias.end)
        yield Statement(
            relation="OBSERVATION",
            subject=near,
            object=Value(value=text[alias.start : alias.end], of="former_name"),
            quote=text[start:end],
            start=start,
            end=end,
            confidence=0.95,
            method="rule:former name",
        )
