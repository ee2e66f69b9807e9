"""Complete EDGAR submissions: each part that is read becomes a document that knows its filer."""

from __future__ import annotations

from ingest.documents.document import Document
from ingest.documents.failure import Failure
from ingest.documents.raw import Raw
from ingest.documents.read import documents_in
from ingest.statements.tables import statements_from_tables
from ontology.load import load
from tests.tables_filings import page, table

HEADER = """<SEC-DOCUMENT>0000111111-24-000001.txt : 20240201
<SEC-HEADER>
CONFORMED SUBMISSION TYPE:	10-K
FILED AS OF DATE:		20240201
FILER:
	COMPANY DATA:
		COMPANY CONFORMED NAME:			Larch Semiconductor Corp
</SEC-HEADER>
"""
REPORT = page(
    *("UNITED STATES", "SECURITIES AND EXCHANGE COMMISSION", "FORM 10-K", "Larch Semiconductor Corp"),
    "(Exact name of registrant as specified in its charter)",
    *("Item 1. Business", "Larch Semiconductor Corp makes sensors. Delta Motors is its largest customer."),
    "Item 10. Directors, Executive Officers and Corporate Governance",
    table(("Name", "Age", "Position"), ("Nadia K. Brandt", "46", "Chief Operating Officer")),
)
EXHIBIT = page("Exhibit 21", "Subsidiaries of the Registrant", table(("Name", "State"), ("Larch Tools LLC", "Ohio")))


def part(kind: str, name: str, body: str) -> str:
    return f"<DOCUMENT>\n<TYPE>{kind}\n<SEQUENCE>1\n<FILENAME>{name}\n<TEXT>\n{body}\n</TEXT>\n</DOCUMENT>\n"


def submission(*parts: str) -> Raw:
    return Raw(
        data=(HEADER + "".join(parts) + "</SEC-DOCUMENT>").encode(), origin="/in/0000111111.txt", name="0000111111.txt"
    )


def test_the_report_and_its_exhibit_are_two_documents_of_one_filer() -> None:
    parts = (
        part("10-K", "report.htm", REPORT),
        part("EX-21.1", "ex21.htm", EXHIBIT),
        part("GRAPHIC", "logo.jpg", "begin 644"),
    )
    report, exhibit = (d for d in documents_in(submission(*parts)) if isinstance(d, Document))
    assert (report.form, exhibit.form) == ("10-K", "EX-21")
    assert {d.published for d in (report, exhibit)} == {"2024-02-01"}
    assert exhibit.origin == "/in/0000111111.txt#ex21.htm"
    _, said = statements_from_tables(exhibit, load())
    [subsidiary] = [s for s in said if s.relation == "SUBSIDIARY_OF"]
    assert subsidiary.object.name == "Larch Semiconductor Corp"  # type: ignore[union-attr]
    _, posts = statements_from_tables(report, load())
    assert [(s.subject.name, s.qualifiers["title"]) for s in posts if s.relation == "HOLDS_POST"] == [
        ("Nadia K. Brandt", "Chief Operating Officer")
    ]


def test_a_submission_without_a_part_that_is_read_is_one_failure() -> None:
    [found] = documents_in(submission(part("GRAPHIC", "logo.jpg", "begin 644")))
    assert isinstance(found, Failure)
    assert "without a part that is read" in found.reason
