"""The date of a figure, as its own clause has it: no day of what it is compared with, nor of a founding."""

from __future__ import annotations

import re
from typing import Any

from ingest.statements.english.build import after_report, belongs
from ingest.statements.english.scene import Scene
from ingest.statements.when import When


def period_of(scene: Scene, anchor: Any, number: int) -> When | None:
    """Return the date that a figure is of: the nearest in its clause that nothing is compared with."""
    sentence = anchor.sent

    spots = [
        (i, w)
        for i, w in scene.dates
        if sentence.start <= i < sentence.end
        and w.until is None
        and not _AGO.search(scene.reading.passage.text, w.start, w.end)
        and w.lead not in ("since", "from", "after", "before", "until")
    ]
    here = [
        (abs(i - number), w)
        for i, w in spots
        if belongs(scene.doc[i], anchor) and not after_report(scene.doc, i, anchor) and not _compared(scene, i)
    ]
    return min(here, key=lambda pair: pair[0])[1] if here else None


_AGO = re.compile(r"\b(?:earlier|before)\b")  # "a year earlier": of the figure that this one is compared with
_SINCE = re.compile(r"\bsince (?:it|they|its|the|being)\b[^,;]{0,40}$")


def _compared(scene: Scene, i: int) -> bool:
    """ "11 % more than in 2024", "a year earlier", "since it was founded in 2014": the date of something else."""
    start = scene.doc[i].sent.start
    if _SINCE.search(scene.doc[start:i].text):
        return True
    before = [t.lower_ for t in scene.doc[max(0, i - 7) : i]]
    return bool({"than", "against", "compared", "versus", "up", "earlier", "same"} & set(before))
