"""What a firm was called before: "X has changed its name to Y", "Y, formerly X,": a former name of Y."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.mentions.english.renamed import renamed_in
from ingest.mentions.mention import Mention
from ingest.statements.english.scene import Draft, Scene
from ingest.statements.statement import Value

_FORMERLY = re.compile(r",? ?\(?(?:formerly|previously)(?: known as| called)? (?:the )?[“\"]?(?=[A-Z])")


def former_names(scene: Scene) -> Iterator[Draft]:
    """Yield an OBSERVATION draft for each former name of a firm that the text gives with the present one."""
    names = [m for m in scene.mentions if m.kind in ("name", "short")]
    at_start = {m.start: m for m in names}
    for old, start, _ in renamed_in(scene.reading, names):
        if start in at_start:
            yield _draft(scene, at_start[start], old.text)
    text, offset = scene.reading.passage.text, scene.reading.passage.start
    for now in names:
        match = _FORMERLY.match(text, now.end - offset) if scene.is_a(now, "Organization") else None
        old_one = at_start.get(offset + match.end()) if match is not None else None
        if old_one is not None and old_one.name == now.name and old_one.text != now.text:
            yield _draft(scene, now, old_one.text)


def _draft(scene: Scene, now: Mention, old: str) -> Draft:
    first, _ = scene.tokens(now)
    return Draft(
        relation="OBSERVATION", subject=now, object=Value(value=old, of="former_name"), anchor=scene.doc[first],
        rule="former name", confidence=0.95, status="asserted",
    )  # fmt: skip
