"""Forms 3, 4, 5 and Schedules 13D, 13G."""

from __future__ import annotations

from tests.tables_filings import facts, page, statements, table

FORM_4 = """<?xml version="1.0"?><ownershipDocument><documentType>4</documentType><periodOfReport>2024-02-12</periodOfReport>
<issuer><issuerCik>0001234567</issuerCik><issuerName>Isar Robotics Inc</issuerName><issuerTradingSymbol>ISAR</issuerTradingSymbol></issuer>
<reportingOwner><reportingOwnerId><rptOwnerCik>0007654321</rptOwnerCik><rptOwnerName>VAN DER BERG JAN P</rptOwnerName></reportingOwnerId>
<reportingOwnerRelationship><isDirector>true</isDirector><isOfficer>1</isOfficer><officerTitle>President and CEO</officerTitle></reportingOwnerRelationship></reportingOwner>
<nonDerivativeTable><nonDerivativeTransaction><securityTitle><value>Common Stock</value></securityTitle>
<transactionDate><value>2024-02-12</value></transactionDate><postTransactionAmounts><sharesOwnedFollowingTransaction><value>51000</value></sharesOwnedFollowingTransaction></postTransactionAmounts>
<ownershipNature><directOrIndirectOwnership><value>D</value></directOrIndirectOwnership></ownershipNature></nonDerivativeTransaction></nonDerivativeTable>
<ownerSignature><signatureName>/s/ Jan P. van der Berg</signatureName><signatureDate>2024-02-14</signatureDate></ownerSignature></ownershipDocument>"""
SCHEDULE = """<?xml version="1.0"?><edgarSubmission xmlns="http://www.sec.gov/edgar/schedule13g"><headerData><submissionType>SCHEDULE 13G/A</submissionType></headerData>
<formData><coverPageHeader><securitiesClassTitle>Common Stock</securitiesClassTitle><eventDateRequiresFilingThisStatement>12/31/2024</eventDateRequiresFilingThisStatement>
<issuerInfo><issuerName>ISAR ROBOTICS INC</issuerName></issuerInfo></coverPageHeader>
<coverPageHeaderReportingPersonDetails><reportingPersonName>Lech Valley Capital LP</reportingPersonName>
<reportingPersonBeneficiallyOwnedAggregateNumberOfShares>1200000.00</reportingPersonBeneficiallyOwnedAggregateNumberOfShares><classPercent>6.4</classPercent><typeOfReportingPerson>PN</typeOfReportingPerson></coverPageHeaderReportingPersonDetails>
<coverPageHeaderReportingPersonDetails><reportingPersonName>Old Holder Trust</reportingPersonName>
<reportingPersonBeneficiallyOwnedAggregateNumberOfShares>0</reportingPersonBeneficiallyOwnedAggregateNumberOfShares><classPercent>0</classPercent><typeOfReportingPerson>OO</typeOfReportingPerson></coverPageHeaderReportingPersonDetails>
</formData></edgarSubmission>"""


def test_a_form_4_gives_the_officers_posts_and_the_holding() -> None:
    said = statements(FORM_4, "form4.xml")
    posts = [(s.subject.name, s.qualifiers["title"]) for s in said if s.relation == "HOLDS_POST"]
    assert posts == [("Jan P Van Der Berg", "President and CEO"), ("Jan P Van Der Berg", "Director")]
    [holding] = [s for s in said if s.relation == "HOLDS_SHARES_IN"]
    assert holding.qualifiers == {"shares": 51000, "date": "2024-02-12"}
    assert facts(said, "OBSERVATION") == [("Isar Robotics Inc", "0001234567")]


def test_a_13g_as_xml_gives_the_share_and_a_holder_of_nothing_gives_none() -> None:
    said = statements(SCHEDULE, "primary_doc.xml")
    [stake] = [s for s in said if s.relation == "INVESTED_IN"]
    assert (stake.subject.name, stake.subject.cls) == ("Lech Valley Capital LP", "Investor")
    assert stake.qualifiers == {"share": 0.064, "date": "2024-12-31"}
    assert facts(said, "HOLDS_SHARES_IN") == [("Lech Valley Capital LP", "Isar Robotics Inc")]


def test_a_13g_in_words_is_read_from_its_numbered_boxes() -> None:
    box = "NAMES OF REPORTING PERSONS<br>I.R.S. IDENTIFICATION NO. OF ABOVE PERSONS (ENTITIES ONLY)<br>"
    share = "PERCENT OF CLASS REPRESENTED BY AMOUNT IN ROW (9)<br>"
    said = statements(
        page(
            *("UNITED STATES SECURITIES AND EXCHANGE COMMISSION", "Washington, D.C. 20549", "SCHEDULE 13G"),
            *("Fir Robotics, Inc.", "(Name of Issuer)", "December 31, 2023"),
            "(Date of Event Which Requires Filing of this Statement)",
            table(
                ("1", box + "Gingko Capital Management LLC"),
                ("11", share + "7.2%"),
                ("12", "TYPE OF REPORTING PERSON<br>IA"),
            ),
            table(
                ("1", "NAMES OF REPORTING PERSONS<br>Helen R. Osei"),
                ("11", share + "7.2%"),
                ("12", "TYPE OF REPORTING PERSON<br>IN"),
            ),
        )
    )
    assert facts(said, "INVESTED_IN") == [
        ("Gingko Capital Management LLC", "Fir Robotics, Inc."),
        ("Helen R. Osei", "Fir Robotics, Inc."),
    ]
    assert {s.subject.cls for s in said} == {"Investor", "Person"}
    assert {s.qualifiers["date"] for s in said} == {"2023-12-31"}


def test_a_form_4_as_the_page_that_edgar_shows() -> None:
    said = statements(
        page(
            table(
                (
                    "FORM 4",
                    "UNITED STATES SECURITIES AND EXCHANGE COMMISSION STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP",
                )
            ),
            *("1. Name and Address of Reporting Person*", "BRANDT NADIA K"),
            "2. Issuer Name <b>and</b> Ticker or Trading Symbol<br>LARCH SEMICONDUCTOR CORP [ LRCH ]",
            "5. Relationship of Reporting Person(s) to Issuer<br>(Check all applicable)",
            table(
                ("X", "Director", "", "10% Owner"),
                ("X", "Officer (give title below)", "", "Other (specify below)"),
                ("", "Chief Operating Officer", "", ""),
            ),
            "6. Individual or Joint/Group Filing",
        )
    )
    assert [(s.subject.name, s.qualifiers["title"]) for s in said] == [
        ("Nadia K Brandt", "Chief Operating Officer"),
        ("Nadia K Brandt", "Director"),
    ]
    assert facts(said, "HOLDS_POST")[0][1] == "Larch Semiconductor Corp"
