"""EX-21: lists of subsidiaries in the shapes they are filed in."""

from __future__ import annotations

from ingest.statements.statement import Statement
from tests.tables_filings import facts, page, statements, table


def subsidiaries(said: list[Statement]) -> dict[str, str]:
    return {s.subject.name: next((t.object.name for t in said if t.relation == "LOCATED_IN" and t.subject == s.subject), "") for s in said if s.relation == "SUBSIDIARY_OF"}  # type: ignore[union-attr]  # fmt: skip


def test_columns_in_any_order_footnotes_shares_and_group_headings() -> None:
    said = statements(
        page(
            *("EXHIBIT 21", "ALDER INDUSTRIES, INC.", "SUBSIDIARIES OF THE REGISTRANT", "As of December 31, 2023"),
            table(
                ("State or Other Jurisdiction of Incorporation", "Name of Subsidiary (1)", "Percentage Owned"),
                ("Delaware", "Alder Foundry LLC (2)", "100%"),
                ("Germany", "Alder Guss GmbH", "51"),
                ("", "United Kingdom", ""),
                ("England &amp; Wales", "Alder Castings Limited*", "100%"),
                ("P.R.C.", "Alder (Suzhou) Machinery Co., Ltd.", "75.5%"),
            ),
            "(1) Each subsidiary does business under its own name.",
        )
    )
    assert subsidiaries(said) == {
        "Alder Foundry LLC": "Delaware",
        "Alder Guss GmbH": "Germany",
        "Alder Castings Limited": "England and Wales",
        "Alder (Suzhou) Machinery Co., Ltd.": "China",
    }
    assert {o for _, o in facts(said, "SUBSIDIARY_OF")} == {"Alder Industries, Inc."}
    assert [s.qualifiers["share"] for s in said if s.relation == "SUBSIDIARY_OF"] == [1.0, 0.51, 1.0, 0.755]


def test_a_heading_on_every_page_and_a_trade_name_column_are_no_subsidiaries() -> None:
    head = ("Entity", "D/B/A", "Organized in")
    said = statements(
        page(
            *("Exhibit 21.1", "Subsidiaries of Elm Energy plc"),
            table(head, ("Elm Solar Holdings LLC", "", "Delaware"), ("Elm Solar One LLC", "Elm One", "Delaware")),
            table(
                head,
                ("Foreign subsidiaries:", "", ""),
                ("Elm Wind A/S", "", "Denmark"),
                ("Elm Storage AB", "", "Sweden"),
            ),
        )
    )
    assert subsidiaries(said) == {
        "Elm Solar Holdings LLC": "Delaware",
        "Elm Solar One LLC": "Delaware",
        "Elm Wind A/S": "Denmark",
        "Elm Storage AB": "Sweden",
    }


def test_two_lists_side_by_side() -> None:
    said = statements(
        page(
            *("Exhibit 21", "DOGWOOD BRANDS CORP. SUBSIDIARIES"),
            table(
                ("Legal Name", "Jurisdiction", "", "Legal Name", "Jurisdiction"),
                ("Dogwood Foods LLC", "DE", "", "Dogwood France SAS", "France"),
                ("Dogwood Pet Care, Inc.", "OH", "", "Dogwood Japan K.K.", "Japan"),
            ),
        )
    )
    assert subsidiaries(said) == {
        "Dogwood Foods LLC": "Delaware",
        "Dogwood France SAS": "France",
        "Dogwood Pet Care, Inc.": "Ohio",
        "Dogwood Japan K.K.": "Japan",
    }


def test_a_list_without_a_table() -> None:
    said = statements(
        page(
            *("Exhibit 21.1", "Subsidiaries of Cedar Health Group, Inc."),
            *("Cedar Clinics, LLC, a Texas limited liability company", "Cedar Labs Inc. (Nevada)", "Cedar Rx - Ohio"),
        )
    )
    assert subsidiaries(said) == {"Cedar Clinics, LLC": "Texas", "Cedar Labs Inc.": "Nevada", "Cedar Rx": "Ohio"}


def test_a_plain_text_exhibit_in_columns() -> None:
    text = (
        "                    Exhibit 21.1\n\n          BIRCH SOFTWARE CORPORATION\n             LIST OF SUBSIDIARIES\n\n"
        "Name                                   Jurisdiction of Incorporation\n"
        "----                                   -----------------------------\n"
        "Birch Analytics, Inc.                  California\n"
        "Birch Software (India) Private Limited India\n"
        "Birch Holdings B.V.                    The Netherlands\n"
    )
    found = subsidiaries(statements(text, "ex21.txt"))
    assert found["Birch Analytics, Inc."] == "California"
    assert found["Birch Holdings B.V."] == "Netherlands"


def test_a_list_of_nobody_says_nothing_unless_the_filer_is_known() -> None:
    text = page("Exhibit 21", "Subsidiaries of the Registrant", table(("Name", "State"), ("Fir Tools LLC", "Ohio")))
    assert statements(text) == []
    assert facts(statements(text, publisher="Fir Group Inc."), "SUBSIDIARY_OF") == [("Fir Tools LLC", "Fir Group Inc.")]


def test_the_parent_named_in_a_sentence() -> None:
    said = statements(
        page(
            *("Exhibit 21", "Subsidiaries of the Registrant"),
            "The following are the significant subsidiaries of Gum Tree Software Corporation as of June 30, 2024:",
            *("Gum Cloud, Inc. (Delaware)", "Gum Tree Ireland Limited (Ireland)"),
        )
    )
    assert {o for _, o in facts(said, "SUBSIDIARY_OF")} == {"Gum Tree Software Corporation"}
    assert subsidiaries(said) == {"Gum Cloud, Inc.": "Delaware", "Gum Tree Ireland Limited": "Ireland"}
