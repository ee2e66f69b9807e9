"""The way reporters put it: owners with a share each, talk of purchases and listings, what people did before."""

from __future__ import annotations

import pytest

from ingest.run import extract
from ingest.statements.read import read
from tests.ingest.statements.english.sentences import article, object_of, ontology


def told(text: str, *relations: str) -> set[tuple[str, str, object, str]]:
    """All that enters the graph of these relations."""
    found = extract(article(text), reader=read, ontology=ontology()).statements
    return {(s.relation, s.subject.name, object_of(s), s.status) for s in found if s.relation in relations}


def terms(text: str, relation: str, subject: str) -> list[dict[str, object]]:
    """The qualifiers of a relation's statements about a subject."""
    found = extract(article(text), reader=read, ontology=ontology()).statements
    return [dict(s.qualifiers) for s in found if s.relation == relation and s.subject.name == subject]


@pytest.mark.parametrize(
    ("text", "holder", "share"),
    [
        ("Brenta Ceramiche is owned by Faber Holding and by Clessidra, with 60 and 40 percent.", "Clessidra", 0.4),
        (
            "Halvorsen Shipyard today belongs to the Norwegian fund Nysnø and to Marubeni Corporation,"
            " with 70 and 30 per cent respectively.",
            "Nysnø",
            0.7,
        ),
        (
            "Posco Holdings holds 15 per cent of Sorrel Lithium, while Karrawa Resources has the rest.",
            "Karrawa Resources",
            0.85,
        ),
        ("Two thirds of Severn Rail are owned by Macquarie.", "Macquarie", 0.667),
        ("Half of Polar Salt belongs to the Icelandic pension fund Gildi and half to Samherji.", "Gildi", 0.5),
        ("The Dutch insurer NN Group paid 9 million euros for a fifth of Zorgapp.", "NN Group", 0.2),
    ],
)
def test_each_owner_has_its_share(text: str, holder: str, share: float) -> None:
    assert share in [t.get("share") for t in terms(text, "HOLDS_SHARES_IN", holder)]


def test_a_quarter_that_belongs_to_somebody_makes_no_parent() -> None:
    text = "A quarter of Lumière Studios belongs to Gaumont, its oldest customer."
    assert not told(text, "SUBSIDIARY_OF")


@pytest.mark.parametrize(
    ("text", "buyer", "target", "status"),
    [
        ("JBS, Pampa Foods' biggest rival, denied having made an offer for Frigo Sur.", "JBS", "Frigo Sur", "denied"),
        (
            "Castel was also interested in Hopworks, newspaper Les Echos reported in January, citing two bankers."
            " Castel did not answer a request for comment.",
            "Castel",
            "Hopworks",
            "rumoured",
        ),
        (
            "Lufthansa is said to be interested in the Portuguese airline Azulair.",
            "Lufthansa",
            "Azulair",
            "rumoured",
        ),
        (
            "KKR is circling the Finnish lift maker Kone, according to people familiar with the matter.",
            "KKR",
            "Kone",
            "rumoured",
        ),
        (
            "Bidders for Tasman Ferries include Brookfield and Macquarie, according to people with knowledge of the sale.",
            "Macquarie",
            "Tasman Ferries",
            "rumoured",
        ),
        ("Saudi Aramco is not interested in Repsol, its chief executive said.", "Saudi Aramco", "Repsol", "denied"),
    ],
)
def test_talk_of_a_purchase(text: str, buyer: str, target: str, status: str) -> None:
    assert ("ACQUIRED", buyer, target, status) in told(text, "ACQUIRED")


@pytest.mark.parametrize(
    "text",
    ["Students are interested in Siemens, which offers good jobs.", "Analysts have looked at Tesla and were pleased."],
)
def test_interest_alone_buys_nothing(text: str) -> None:
    assert not told(text, "ACQUIRED")


def test_the_price_stands_behind_what_the_firm_bought_is() -> None:
    text = "Campo Alto agreed on Wednesday to buy 62% of Frigolan, a Uruguayan beef exporter, for $188 million."
    [deal] = terms(text, "ACQUIRED", "Campo Alto")
    assert (deal["share"], deal["amount"], deal["currency"]) == (0.62, 188_000_000, "USD")


def test_the_sale_of_a_holding_that_a_board_approved_is_planned() -> None:
    text = (
        "The Board approved the sale of its entire holding of 51% in Goa Dyes Private Limited to the joint venture"
        " partner, Atul Pigments, for Rs 1.25 billion."
    )
    assert ("ACQUIRED", "Atul Pigments", "Goa Dyes Private Limited", "planned") in told(text, "ACQUIRED")


@pytest.mark.parametrize(
    ("text", "exchange", "status"),
    [
        ("Bolt Foods has for years been tipped for a listing in Frankfurt.", "Frankfurt Stock Exchange", "rumoured"),
        ("Bolt Foods has often been named as a candidate for a listing on Euronext.", "Euronext", "rumoured"),
        (
            "Bolt Foods makes soup. The company wants to float its shares in Stockholm next spring.",
            "Nasdaq Stockholm",
            "planned",
        ),
    ],
)
def test_listings_that_are_only_spoken_of(text: str, exchange: str, status: str) -> None:
    assert told(text, "LISTED_ON") == {("LISTED_ON", "Bolt Foods", exchange, status)}


@pytest.mark.parametrize(
    ("text", "person", "employer"),
    [
        (
            "Adaeze Obi gave up her job as a geologist at Shell and started Sahel Water with a friend, Musa Bello.",
            "Adaeze Obi",
            "Shell",
        ),
        ("Eva Lund, a Volvo veteran, takes over as chief executive of Norrtruck on 1 May.", "Eva Lund", "Volvo"),
        ("The insurer hired Paul Ndiaye away from Barclays to head its online shop.", "Paul Ndiaye", "Barclays"),
        ("Rui Costa quit a job with Galp in 2015 to start Vento Mar.", "Rui Costa", "Galp"),
        (
            "Olga Stern had been a set designer at the Royal Opera House before she joined Papierhaus.",
            "Olga Stern",
            "Royal Opera House",
        ),
        (
            "Marc Petit was named chief executive of Corvin Lens in May after two decades with Essilor.",
            "Marc Petit",
            "Essilor",
        ),
    ],
)
def test_where_somebody_worked_before(text: str, person: str, employer: str) -> None:
    assert ("EMPLOYED_BY", person, employer, "former") in told(text, "EMPLOYED_BY")


def test_a_new_post_is_at_no_employer_of_before() -> None:
    text = (
        "Aigli Maritime runs a fleet of 31 vessels. Danae Vrettou became its chief executive in January after eight"
        " years at Lloyd's Register in London."
    )
    assert told(text, "HOLDS_POST") == {("HOLDS_POST", "Danae Vrettou", "Aigli Maritime", "asserted")}
    formerly = "Arjun Mehta, formerly of Infosys, has been appointed head of the bank's digital unit."
    assert not told(formerly, "HOLDS_POST")


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "The studio Pixelloom now employs 240 people and took in 9.5 million dollars last year, up from 6 million in"
            " 2023.",
            ("Pixelloom", ("revenue", 9_500_000)),
        ),
        ("Delta Kites, with a staff of 34, expects to break even in 2027.", ("Delta Kites", ("employees", 34))),
    ],
)
def test_figures_in_plain_words(text: str, claim: tuple[str, object]) -> None:
    assert ("OBSERVATION", *claim, "asserted") in told(text, "OBSERVATION")


@pytest.mark.parametrize(
    "text",
    [
        "Sapphire Yachts cut jobs in May. About 480 people work at its yard in Viareggio.",
        "Campo Alto said it would shut its own plant in Bagé. About 480 people work there.",
    ],
)
def test_who_works_at_one_site_is_not_the_whole_staff(text: str) -> None:
    assert not told(text, "OBSERVATION")


def test_a_month_of_last_year() -> None:
    text = "In May of last year Corvex raised 72 million euros in a Series C round from Versant Ventures."
    assert [t["date"] for t in terms(text, "INVESTED_IN", "Versant Ventures")] == ["2024-05"]


@pytest.mark.parametrize(
    ("text", "product"),
    [
        ("Pampa Foods slaughters cattle. A third of its beef goes to Germany's Tönnies.", "beef"),
        ("Pampa Foods slaughters cattle. Half of its hides are shipped to Ecco, a Danish shoemaker.", "hides"),
    ],
)
def test_of_what_a_part_is_passed_on(text: str, product: str) -> None:
    assert [t.get("product") for t in terms(text, "SUPPLIES", "Pampa Foods")] == [product]


def test_a_drug_that_is_sold_changes_hands() -> None:
    text = "Takeda sold the heartburn drug Zacpac to Hikma Pharmaceuticals."
    assert told(text, "OFFERS", "SUPPLIES") == {
        ("OFFERS", "Hikma Pharmaceuticals", "Zacpac", "asserted"),
        ("OFFERS", "Takeda", "Zacpac", "former"),
    }


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "Suurmetsä Industrial Park is doing well. RWTH Aachen University keeps a laboratory there.",
            {("TENANT_OF", "RWTH Aachen University", "Suurmetsä Industrial Park", "asserted")},
        ),
        (
            "Borealis Feed will relocate its headquarters from Bergen to Stavanger next year.",
            {
                ("LOCATED_IN", "Borealis Feed", "Stavanger", "planned"),
                ("LOCATED_IN", "Borealis Feed", "Bergen", "asserted"),
            },
        ),
    ],
)
def test_sites_there_and_to_come(text: str, claims: set[tuple[str, str, object, str]]) -> None:
    assert told(text, "TENANT_OF", "LOCATED_IN") == claims


def test_what_kind_of_site_it_is() -> None:
    text = "Frigolan has abattoirs in Tacuarembó and Salto and a workforce of 2,400."
    assert [t["site_role"] for t in terms(text, "LOCATED_IN", "Frigolan")] == ["abattoir", "abattoir"]


def test_what_partners_work_on() -> None:
    text = "Heineken, which works with Siemens on heat pumps for its breweries, said so on Monday."
    assert [t["purpose"] for t in terms(text, "PARTNER_OF", "Heineken")] == ["heat pumps"]
    assert not told(text, "IN_SEGMENT")
    together = "GlobalFoundries and the Fraunhofer Institute will develop memory chips together in Dresden."
    assert told(together, "PARTNER_OF") == {("PARTNER_OF", "GlobalFoundries", "Fraunhofer Institute", "planned")}


@pytest.mark.parametrize(
    ("text", "firm", "segment"),
    [
        ("Campo Alto agreed to buy Frigolan, a Uruguayan beef exporter.", "Frigolan", "meat"),
        ("The Canadian broadcaster Corus cut 200 jobs.", "Corus", "broadcasting"),
        (
            "The board of Ferroni Presse S.p.A., one of Italy's leading builders of grinding machines, has appointed a"
            " new chief executive.",
            "Ferroni Presse S.p.A.",
            "machine tools",
        ),
        ("Zavod Papir, a Slovene producer of cardboard, will close a mill.", "Zavod Papir", "packaging"),
    ],
)
def test_trades_in_the_words_of_reporters(text: str, firm: str, segment: str) -> None:
    assert ("IN_SEGMENT", firm, segment, "asserted") in told(text, "IN_SEGMENT")


def test_a_noun_before_a_name_tells_what_that_one_does() -> None:
    text = "The airline Azulair, the hotel chain Pestana and the retailer Continente cut jobs."
    assert ("IN_SEGMENT", "Azulair", "hotels", "asserted") not in told(text, "IN_SEGMENT")
