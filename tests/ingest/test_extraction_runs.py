"""Extraction in one process and in several: order kept, bad documents listed, the rest go on."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from ingest.archive import Archive, ArchiveError
from ingest.check import checked
from ingest.documents.document import Document
from ingest.documents.failure import Failure
from ingest.documents.raw import Raw
from ingest.documents.read import documents_in
from ingest.errors import IngestError
from ingest.mentions.mention import Mention
from ingest.run import How, TooLong, extract, extract_all, time_limit
from ingest.statements.statement import Extraction, Statement
from ontology.load import load
from ontology.model import Ontology
from tests.tables_filings import page, table

TEXT = "Harbor Cells has bought Lumen Wafers. Mira Jansen chairs Harbor Cells."
EXHIBIT = page("Exhibit 21", "Subsidiaries of Oak Corp", table(("Name", "State"), ("Alder Tools LLC", "Ohio")))


def raw(text: str, name: str) -> Raw:
    return Raw(data=text.encode(), origin=f"/in/{name}", name=name)


def document(text: str, name: str = "news.txt") -> Document:
    [found] = documents_in(raw(text, name))
    assert isinstance(found, Document)
    return found


def mention(text: str, cls: str = "Company") -> Mention:
    start = TEXT.index(text)
    return Mention(start=start, end=start + len(text), text=text, cls=cls, name=text)


def bought(**more: object) -> Statement:
    quote = TEXT[: TEXT.index(".") + 1]
    plain = Statement(
        relation="ACQUIRED",
        subject=mention("Harbor Cells"),
        object=mention("Lumen Wafers"),
        quote=quote,
        start=0,
        end=len(quote),
    )
    return replace(plain, **more)  # type: ignore[arg-type]


def reads_nothing(document: Document, *, ontology: Ontology) -> tuple[Sequence[Mention], Sequence[Statement]]:
    return (), ()


def test_tables_and_running_text_come_together_and_each_claim_once() -> None:
    seen: list[str] = []

    def reader(document: Document, *, ontology: Ontology) -> tuple[Sequence[Mention], Sequence[Statement]]:
        seen.append(document.text)
        return (mention("Harbor Cells"),), (bought(), bought())

    found = extract(document(TEXT), reader=reader, ontology=load())
    assert len(found.statements) == 1
    exhibit = extract(document(EXHIBIT, "ex21.htm"), reader=reader, ontology=load())
    assert "SUBSIDIARY_OF" in {s.relation for s in exhibit.statements}
    assert seen[1].strip() == ""  # a list is no running text
    assert len(seen[1]) == len(exhibit.document.text)


def test_the_check_keeps_back_what_is_forbidden_misquoted_or_unsure() -> None:
    wrong = [
        bought(object=mention("Mira Jansen", "Person")),
        bought(start=1),
        bought(confidence=0.2),
        bought(qualifiers={"share": 1.5}),
        bought(valid_from="2024-05", valid_to="2023"),
    ]
    kept, quarantined = checked([bought(), *wrong], document(TEXT), load())
    assert kept == (bought(),)
    assert len(quarantined) == len(wrong)
    assert all(q.reason for q in quarantined)
    assert "confidence 0.20" in quarantined[2].reason


@pytest.mark.parametrize("processes", [1, 2])
def test_results_keep_the_order_and_failures_their_place(processes: int) -> None:
    items = [
        raw(EXHIBIT, "a.htm"),
        raw("", "empty.txt"),
        Failure(source="x", reason="gone"),
        raw(EXHIBIT.replace("Oak", "Elm"), "b.htm"),
    ]
    results = list(extract_all(items, how=How(extractor="tables"), processes=processes))
    assert [type(r).__name__ for r in results] == ["Extraction", "Failure", "Failure", "Extraction"]
    last = results[-1]
    assert isinstance(last, Extraction)
    assert {s.object.name for s in last.statements if isinstance(s.object, Mention)} == {"Elm Corp", "Ohio"}


def test_a_document_that_takes_too_long_is_stopped() -> None:
    with pytest.raises(TooLong), time_limit(0.05):
        time.sleep(5)
    with time_limit(5):
        pass


def test_originals_are_kept_once_and_damage_is_noticed(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "archive")
    sha256 = archive.keep(b"An original.")
    assert archive.keep(b"An original.") == sha256
    assert archive.path(sha256) == tmp_path / "archive" / sha256[:2] / sha256[2:]
    assert archive.read(sha256) == b"An original."
    assert [p.name for p in archive.path(sha256).parent.iterdir()] == [sha256[2:]]
    archive.path(sha256).write_bytes(b"An origina1.")
    with pytest.raises(ArchiveError, match="damaged"):
        archive.read(sha256)
    with pytest.raises(ArchiveError, match="holds no original"):
        archive.read("0" * 64)


def test_a_dask_cluster_gives_the_same_results_in_the_same_order() -> None:
    distributed = pytest.importorskip("distributed")
    with distributed.LocalCluster(
        n_workers=1, threads_per_worker=1, processes=False, protocol="tcp", dashboard_address=None
    ) as cluster:
        items = [raw(EXHIBIT, "a.htm"), raw("", "empty.txt"), raw(EXHIBIT.replace("Oak", "Elm"), "b.htm")]
        results = list(extract_all(items, how=How(extractor="tables"), scheduler=cluster.scheduler_address))
    assert [type(r).__name__ for r in results] == ["Extraction", "Failure", "Extraction"]


def test_a_scheduler_that_is_not_there_is_one_clear_line() -> None:
    pytest.importorskip("distributed")
    with pytest.raises(IngestError, match="no dask scheduler answers"):
        list(extract_all([raw(EXHIBIT, "a.htm")], scheduler="tcp://127.0.0.1:9"))


def test_a_public_acts_own_rule_is_not_talked_over_by_the_reading() -> None:
    act = "江北区机器人产业扶持办法\n\n第一条 为落实《某省促进条例》，制定本办法。\n第二条 本办法适用于江北区。\n"
    act += "第三条 本办法自2024年4月1日起施行。\n"

    def reader(document: Document, *, ontology: Ontology) -> tuple[Sequence[Mention], Sequence[Statement]]:
        other, place = document.text.index("某省促进条例"), document.text.index("江北区。")
        law = Mention(start=other, end=other + 6, text="某省促进条例", cls="Policy", name="某省促进条例")
        district = Mention(start=place, end=place + 3, text="江北区", cls="District", name="江北区")
        start = document.text.index("第二条")
        quote = document.text[start : place + 4]
        wrong = Statement(relation="APPLIES_TO", subject=law, object=district, quote=quote, start=start, end=place + 4)
        return (law, district), (wrong,)

    found = extract(document(act), reader=reader, ontology=load())
    assert {s.subject.name for s in found.statements} == {"江北区机器人产业扶持办法"}
