"""Figures of the same part of an earlier year in brackets lend theirs no period."""

from __future__ import annotations

from ingest.evaluate import document_of, extract_all


def test_the_bracket_has_the_quarter_of_the_figure_in_it() -> None:
    text = (
        "In the first quarter of 2026 Halden Optics had revenue of RMB 312 million (first quarter of 2025: "
        "RMB 247 million) and net profit of RMB 43 million."
    )
    item = {"id": "x", "text": text, "title": "", "lang": "en", "published": "2026-04-28"}
    (read,) = extract_all([document_of(item)])
    told = {(s.object.value, s.qualifiers.get("period")) for s in read.statements if s.relation == "OBSERVATION"}
    assert {(312_000_000, "2026-Q1"), (43_000_000, "2026-Q1")} <= told
    assert (247_000_000, "2026-Q1") not in told
