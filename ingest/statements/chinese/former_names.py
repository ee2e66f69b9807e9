"""What a firm was called before: 甲公司更名为乙公司, 乙公司(原甲公司): a former name of the one that it bears now.

What it grew out of, 甲公司的前身为乙厂, is told apart: the two need not be one body.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.mentions.chinese.candidate import Candidate
from ingest.mentions.chinese.nominals import PARKS
from ingest.mentions.chinese.renamed import renamed_in
from ingest.mentions.coreference import family
from ingest.mentions.mention import Mention
from ingest.statements.statement import Statement, Value

_BEGUN = r"(?:成立|创立|创办|创建|始建|建立|组建|设立|开办|建成)"
_PREDECESSOR = re.compile(
    rf"(?:的|[,(]?其|[,(])?前身(?:为|是|系|叫做?|名为|即)"
    rf"(?:(?:{_BEGUN}于)?\d{{4}}年(?:\d{{1,2}}月)?(?:\d{{1,2}}日)?{_BEGUN}?的)?“?"
)


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


def predecessors(mentions: Sequence[Mention], plain: str, text: str) -> Iterator[Statement]:
    """Yield an OBSERVATION for each body that the text says another grew out of, under the name that it gives."""
    bodies = [m for m in mentions if m.cls in PARKS or family(m.cls) == "organization"]
    named = {m.start: m for m in bodies if m.kind in ("name", "short")}
    seen: set[tuple[str, str]] = set()
    for said in _PREDECESSOR.finditer(plain):
        now, old = _just_named(bodies, plain, said.start()), named.get(said.end())
        if now is None or old is None or old.name == now.name or (now.name, old.name) in seen:
            continue
        if plain.startswith("的", old.end):
            continue  # 前身为某大学的研究室: a part of it, and not the university
        seen.add((now.name, old.name))
        yield Statement(
            relation="OBSERVATION",
            subject=now,
            object=Value(value=old.text, of="predecessor"),
            quote=text[now.start : old.end],
            start=now.start,
            end=old.end,
            confidence=0.95,
            method="rule:predecessor",
        )


def _just_named(bodies: Sequence[Mention], plain: str, end: int) -> Mention | None:
    """Return what stands right before a place in the text, else the one body that its sentence has named so far."""
    start = max(plain.rfind(sign, 0, end) for sign in "。;\n") + 1
    before = [m for m in bodies if start <= m.start and m.end <= end]
    close = next((m for m in before if m.end == end), None)
    return close or (before[-1] if len({m.name for m in before}) == 1 else None)
