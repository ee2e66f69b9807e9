"""Proxy statements' tables of directors, officers and holders; cover pages of 8-K and 10-K."""

from __future__ import annotations

from ingest.documents.sections import running_text, sections
from tests.tables_filings import document, facts, page, statements, table

PROXY_HEAD = (
    *("UNITED STATES", "SECURITIES AND EXCHANGE COMMISSION", "Washington, D.C. 20549", "SCHEDULE 14A"),
    *("JUNIPER NETWORK SERVICES, INC.", "(Name of Registrant as Specified In Its Charter)"),
)
FORM_8K = page(
    *("UNITED STATES", "SECURITIES AND EXCHANGE COMMISSION", "WASHINGTON, D.C. 20549", "FORM 8-K", "CURRENT REPORT"),
    *("Date of Report (Date of earliest event reported): March 4, 2024", "Larch Semiconductor Corp"),
    "(Exact name of registrant as specified in its charter)",
    table(
        ("Delaware", "001-12345", "12-3456789"),
        (
            "(State or other jurisdiction of incorporation)",
            "(Commission File Number)",
            "(IRS Employer Identification No.)",
        ),
    ),
    *("4100 Mesa Drive, Austin, Texas 78735", "(Address of principal executive offices) (Zip Code)"),
    table(
        ("Title of each class", "Trading Symbol(s)", "Name of each exchange on which registered"),
        ("Common Stock, par value $0.001 per share", "LRCH", "The Nasdaq Stock Market LLC"),
        ("2.50% notes due 2031", "LRCH31", "New York Stock Exchange"),
    ),
    "Item 5.02 Departure of Directors or Certain Officers; Appointment of Certain Officers.",
    "On March 4, 2024, the Board of Directors appointed Nadia Brandt as Chief Operating Officer of the Company, effective "
    "April 1, 2024. She succeeds Paul Iverson, who will retire.",
    "Item 9.01 Financial Statements and Exhibits.",
    table(("Exhibit No.", "Description"), ("99.1", "Press release")),
    *(
        "SIGNATURE",
        "Pursuant to the requirements of the Act the registrant has duly caused this report to be signed.",
        "Date: March 5, 2024",
    ),
)


def titles(text: str) -> dict[str, list[tuple[str, str | None]]]:
    found: dict[str, list[tuple[str, str | None]]] = {}
    for s in statements(text):
        if s.relation == "HOLDS_POST":
            found.setdefault(s.subject.name, []).append((str(s.qualifiers["title"]), s.valid_from))
    return found


def test_directors_and_officers_hold_their_posts_and_no_former_ones() -> None:
    text = page(
        *PROXY_HEAD,
        table(
            ("Name", "Age", "Position", "Director Since"),
            ("Maria T. Alvarez", "58", "Chair of the Board and Chief Executive Officer", "2016"),
            ("Kenji Watanabe(1)(2)", "63", "Director", "2012"),
            ("Dr. Samuel O. Okafor", "49", "Director; former President of Lagos Fiber plc", "2021"),
        ),
        table(
            ("Name", "", "Age", "", "Title"),
            ("Priya Raman", "", "46", "", "Executive Vice President, Chief Financial Officer and Treasurer"),
        ),
    )
    assert titles(text) == {
        "Maria T. Alvarez": [("Chair of the Board", None), ("Chief Executive Officer", None)],
        "Kenji Watanabe": [("Director", "2012")],
        "Samuel O. Okafor": [("Director", "2021")],
        "Priya Raman": [("Executive Vice President", None), ("Chief Financial Officer", None), ("Treasurer", None)],
    }


def test_large_holders_but_not_groups_and_not_less_than_one_percent() -> None:
    said = statements(
        page(
            *PROXY_HEAD,
            table(
                ("Name and Address of Beneficial Owner", "Number of Shares", "Percent of Class"),
                ("The Kestrel Group, Inc. 100 Kestrel Blvd., Malvern, PA 19355", "10,120,334", "9.8%"),
                ("Maria T. Alvarez", "1,400,000", "1.3%"),
                ("Kenji Watanabe", "20,100", "*"),
                ("All directors and executive officers as a group (11 persons)", "2,000,000", "1.9%"),
            ),
        )
    )
    assert [(s.subject.name, s.qualifiers["share"]) for s in said] == [
        ("The Kestrel Group, Inc.", 0.098),
        ("Maria T. Alvarez", 0.013),
    ]


def test_an_8k_cover_gives_listing_seat_and_incorporation() -> None:
    said = statements(FORM_8K)
    assert facts(said, "LISTED_ON") == [("Larch Semiconductor Corp", "The Nasdaq Stock Market LLC")]
    assert facts(said, "LOCATED_IN") == [
        ("Larch Semiconductor Corp", "Austin"),
        ("Larch Semiconductor Corp", "Delaware"),
    ]
    [incorporated] = [s for s in said if s.qualifiers.get("site_role") == "registered office"]
    assert incorporated.quote.startswith("Delaware")
    assert "State or other jurisdiction of incorporation" in incorporated.quote
    assert document(FORM_8K).published == "2024-03-05"


def test_an_8k_leaves_its_items_as_running_text_at_their_offsets() -> None:
    found = document(FORM_8K)
    assert [(s.number, s.title[:9]) for s in sections(found)][:1] == [("5.02", "Departure")]
    text = running_text(found)
    assert len(text) == len(found.text)
    assert "appointed Nadia Brandt as Chief Operating Officer" in text
    assert "Larch Semiconductor Corp" in text
    assert not [words for words in ("FORM 8-K", "Press release", "duly caused") if words in text]
