"""English questions about bids, sellers and owners to come, the ends of posts and of custom, and jobs before a job."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

import kg
from ingest.statements.statement import Value
from kg.settings import Settings
from tests.kg.answer.stated import Said, extraction

CLASSES = {
    "Harrow Milling": "Company",
    "Brackwater Grain": "Company",
    "Selkirk Foods": "Company",
    "Tornio Paper": "Company",
    "Aalto Group": "Company",
    "Petrel Shipping": "Company",
    "Dunmore Yards": "Company",
    "Corvane": "Product",
    "Kelp Coast Farms": "Company",
    "Nordhavn Seafood": "Company",
    "Isla Verde Fisheries": "Company",
    "Fenwick Glass": "Company",
    "Opaline": "Company",
    "Ridley Bottlers": "Company",
    "Marlow Instruments": "Company",
    "Quillon Labs": "Company",
    "Ebbing Capital": "Investor",
    "Gothenburg": "City",
    "Anna Thorne": "Person",
    "Callum Reyes": "Person",
    "Ingrid Vale": "Person",
    "Tomas Brandt": "Person",
}

# fmt: off
TEXTS: tuple[tuple[str, str, Said], ...] = (
    ("Brackwater Grain agreed to buy Harrow Milling from Selkirk Foods for 90 million pounds. Talk that Petrel Shipping had bid for Harrow Milling was wrong.", "2025-03-01", (
        ("Brackwater Grain", "ACQUIRED", "Harrow Milling", {"status": "planned", "amount": 9e7, "currency": "GBP"}),
        ("Harrow Milling", "SUBSIDIARY_OF", "Selkirk Foods", {"share": 0.7}),
        ("Petrel Shipping", "ACQUIRED", "Harrow Milling", {"status": "denied"}),
    )),
    ("Aalto Group is said to be preparing an offer for Tornio Paper, in which Nordhavn Seafood holds 30%.", "2025-03-02", (
        ("Aalto Group", "ACQUIRED", "Tornio Paper", {"status": "rumoured"}),
        ("Nordhavn Seafood", "HOLDS_SHARES_IN", "Tornio Paper", {"share": 0.3}),
    )),
    ("Dunmore Yards is building the ferry Corvane for Petrel Shipping.", "2025-03-03", (
        ("Dunmore Yards", "SUPPLIES", "Petrel Shipping", {"product": "Corvane", "status": "planned"}),
        ("Petrel Shipping", "USES", "Corvane", {"status": "planned"}),
    )),
    ("Nordhavn Seafood will hold 60% of the joint venture Kelp Coast Farms, Isla Verde Fisheries 40%.", "2025-03-04", (
        ("Kelp Coast Farms", "SUBSIDIARY_OF", "Nordhavn Seafood", {"share": 0.6, "status": "planned"}),
        ("Isla Verde Fisheries", "HOLDS_SHARES_IN", "Kelp Coast Farms", {"share": 0.4, "status": "planned"}),
    )),
    ("Fenwick Glass made bottles for Ridley Bottlers until 2019; Opaline is still a customer.", "2025-03-05", (
        ("Fenwick Glass", "SUPPLIES", "Ridley Bottlers", {"product": "bottles", "status": "former", "valid_to": "2019"}),
        ("Fenwick Glass", "SUPPLIES", "Opaline", {"product": "bottles"}),
    )),
    ("Anna Thorne becomes CFO of Marlow Instruments on 1 November 2025, taking over from Callum Reyes. She was treasurer of Fenwick Glass. Callum Reyes stays until 31 March 2026.", "2025-09-30", (
        ("Anna Thorne", "HOLDS_POST", "Marlow Instruments", {"title": "CFO", "status": "planned", "valid_from": "2025-11-01"}),
        ("Anna Thorne", "HOLDS_POST", "Fenwick Glass", {"title": "treasurer", "status": "former"}),
        ("Callum Reyes", "HOLDS_POST", "Marlow Instruments", {"title": "CFO", "valid_to": "2026-03-31"}),
    )),
    ("Ingrid Vale is commercial director of Marlow Instruments; before that she was a chemist at Opaline.", "2025-09-29", (
        ("Ingrid Vale", "HOLDS_POST", "Marlow Instruments", {"title": "commercial director"}),
        ("Ingrid Vale", "EMPLOYED_BY", "Opaline", {"title": "chemist", "status": "former"}),
    )),
    ("Ebbing Capital of Gothenburg led the Series B of Quillon Labs.", "2025-06-01", (
        ("Ebbing Capital", "INVESTED_IN", "Quillon Labs", {"round": "Series B", "lead": True}),
        ("Ebbing Capital", "LOCATED_IN", "Gothenburg", {}),
    )),
    ("Tomas Brandt worked for Aalto Group as a buyer before he founded Quillon Labs.", "2025-06-02", (
        ("Tomas Brandt", "EMPLOYED_BY", "Aalto Group", {"title": "buyer", "status": "former"}),
        ("Quillon Labs", "FOUNDED_BY", "Tomas Brandt", {}),
        ("Tomas Brandt", "HOLDS_POST", "Quillon Labs", {"title": "chief executive"}),
    )),
)
# fmt: on


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Iterator[kg.Graph]:
    with kg.open(Settings(home=tmp_path_factory.mktemp("kg"))) as opened:
        texts = [extraction(n, text, day, said, CLASSES) for n, (text, day, said) in enumerate(TEXTS)]
        assert not any(w.quarantined for w in opened.ingest(texts))
        yield opened
