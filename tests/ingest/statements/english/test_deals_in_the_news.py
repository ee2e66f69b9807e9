"""Firms and parts of firms that change hands, or do not, told in all the ways in which the news tells it."""

from __future__ import annotations

import pytest

from ingest.mentions.mention import Mention
from ingest.run import Extraction, extract
from ingest.statements.read import read
from ingest.statements.statement import Statement
from tests.ingest.statements.english.sentences import article, ontology

Deal = tuple[str, str, str]


def kept(text: str) -> tuple[Statement, ...]:
    found = extract(article(text), reader=read, ontology=ontology())
    assert isinstance(found, Extraction)
    return found.statements


def deals(text: str) -> set[Deal]:
    """What the graph gets of who bought whom, with its status."""
    return {
        (s.subject.name, s.object.name, s.status)
        for s in kept(text)
        if s.relation == "ACQUIRED" and isinstance(s.object, Mention)
    }


def terms(text: str) -> dict[str, object]:
    """The qualifiers of the only purchase of a text."""
    (bought,) = [s for s in kept(text) if s.relation == "ACQUIRED"]
    return dict(bought.qualifiers)


@pytest.mark.parametrize(
    ("text", "deal"),
    [
        ("The purchase would be Kessler's largest since it acquired Denmark's Brandt Pumper in 2019.", ("Kessler", "Brandt Pumper", "asserted")),
        ("It could be the biggest deal for Halden Paper since it bought Italy's Cartiere Rossi in 2016.", ("Halden Paper", "Cartiere Rossi", "asserted")),
        ("Halden Paper plans to hire again, two years after it acquired Cartiere Rossi.", ("Halden Paper", "Cartiere Rossi", "asserted")),
        ("Halden Paper will have five mills, because it bought Cartiere Rossi last year.", ("Halden Paper", "Cartiere Rossi", "asserted")),
        ("Navarra Foods, which Orkla bought in 2017, will close its plant in Tudela.", ("Orkla", "Navarra Foods", "asserted")),
        ("Both had been laid off at Tilda Maps, the Swiss start-up that Garmin had bought in 2016.", ("Garmin", "Tilda Maps", "asserted")),
    ],
)  # fmt: skip
def test_a_purchase_told_beside_a_plan_is_done(text: str, deal: Deal) -> None:
    assert deals(text) == {deal}


@pytest.mark.parametrize(
    ("text", "deal"),
    [
        ("Kessler has agreed to pay $74 million for a smaller competitor, Brandt Pumper, which makes pumps in Aarhus.", ("Kessler", "Brandt Pumper", "planned")),
        ("Tata Chemicals is paying 400 million rupees for a local rival, Sagar Salts.", ("Tata Chemicals", "Sagar Salts", "planned")),
        ("Grupo Nutresa will pay 90 million dollars for the Peruvian biscuit maker Galletas Condor.", ("Grupo Nutresa", "Galletas Condor", "planned")),
        ("Last year Orkla paid 2.1 billion kronor for a Danish rival, Kornbagt.", ("Orkla", "Kornbagt", "asserted")),
        ("Fletcher Timber paid NZ$31 million for its neighbour, Kaituna Sawmills, in 2022.", ("Fletcher Timber", "Kaituna Sawmills", "asserted")),
        ("Kessler, a family-owned manufacturer of pumps, has signed to buy Vermaat Pompen for 215 million euros.", ("Kessler", "Vermaat Pompen", "planned")),
    ],
)  # fmt: skip
def test_a_price_paid_for_a_firm_buys_it(text: str, deal: Deal) -> None:
    assert deals(text) == {deal}
    assert {"amount", "currency"} <= terms(text).keys()


@pytest.mark.parametrize(
    ("text", "deal", "share"),
    [
        ("Canadian pipeline operator Enbridge is to buy half of Mesa Grid Partners, the companies said on Wednesday.", ("Enbridge", "Mesa Grid Partners", "planned"), 0.5),
        ("Buyout house Tamar Partners is to pay $86 million for 40% of Casa Lontue, the wine producer said.", ("Tamar Partners", "Casa Lontue", "planned"), 0.4),
        ("Apollo Care has signed to take 76% of Vizag Hospitals at a price of 2.1 billion rupees.", ("Apollo Care", "Vizag Hospitals", "planned"), 0.76),
        ("Engie took a third of Senegal Solaire for 9 million euros in March.", ("Engie", "Senegal Solaire", "asserted"), 0.333),
        ("Engie has acquired a quarter of the shares in Senegal Solaire.", ("Engie", "Senegal Solaire", "asserted"), 0.25),
        ("Mitsui will take a tenth of Malawi Graphite, the mining company said.", ("Mitsui", "Malawi Graphite", "planned"), 0.1),
        ("Blackstone picked up 12 percent of Gulf Hospitals from ADQ for $430m.", ("Blackstone", "Gulf Hospitals", "asserted"), 0.12),
        ("Sela Games has bought the remaining 49 per cent of Petra Studios.", ("Sela Games", "Petra Studios", "asserted"), 0.49),
    ],
)  # fmt: skip
def test_a_part_bought_is_told_with_its_share(text: str, deal: Deal, share: float) -> None:
    assert deals(text) == {deal}
    assert terms(text)["share"] == share


@pytest.mark.parametrize(
    ("text", "deal", "share"),
    [
        ("Holcim will sell its 51% interest in Ciments de Kara to Dangote Cement.", ("Dangote Cement", "Ciments de Kara", "planned"), 0.51),
        ("Vinci Airports sold its 20 percent of the airport company Lao Airports to local conglomerate Phongsavanh Group.", ("Phongsavanh Group", "Lao Airports", "asserted"), 0.2),
        ("In September Aldrina Re parted with its 30 percent of the insurance broker Corretora Sol, which went to Marsh McLennan.", ("Marsh McLennan", "Corretora Sol", "asserted"), 0.3),
        ("ADQ of Abu Dhabi has placed a tenth of Gulf Hospitals with Blackstone, for $430m.", ("Blackstone", "Gulf Hospitals", "asserted"), 0.1),
        ("Sovereign Metals sold a fifth of its project company, Malawi Graphite, to the trading house Mitsui for $40 million.", ("Mitsui", "Malawi Graphite", "asserted"), 0.2),
        ("Delta Packaging has entered into an agreement to sell its entire interest of 30% in Foshan Pulp to Nine Dragons Paper.", ("Nine Dragons Paper", "Foshan Pulp", "planned"), 0.3),
        ("The Corporation shall sell its entire 51% interest in Saranga Biodiesel, a producer of coconut methyl ester, to Chemrez Technologies.", ("Chemrez Technologies", "Saranga Biodiesel", "planned"), 0.51),
        ("Telia has transferred its 24 percent stake in Nordic Cable to Altor.", ("Altor", "Nordic Cable", "asserted"), 0.24),
        ("Shareholders approved the sale of a 60% stake in Foshan Pulp to Nine Dragons Paper.", ("Nine Dragons Paper", "Foshan Pulp", "planned"), 0.6),
    ],
)  # fmt: skip
def test_a_part_given_away_is_bought_by_who_gets_it(text: str, deal: Deal, share: float) -> None:
    assert deals(text) == {deal}
    assert terms(text)["share"] == share


@pytest.mark.parametrize(
    ("text", "deal"),
    [
        ("Cardinal Paper Corp will sell all outstanding shares of its subsidiary Lima Carton Company to Graphic Packaging for $187.5 million.", ("Graphic Packaging", "Lima Carton Company", "planned")),
        ("Polaris Imaging Corp. entered into a definitive agreement to acquire all of the outstanding shares of Radarix AS.", ("Polaris Imaging Corp.", "Radarix AS", "planned")),
        ("The family sold Petra Studios to the American fund Sela Partners in 2021.", ("Sela Partners", "Petra Studios", "asserted")),
        ("The sale of Petra Studios to Sela Games was completed in May.", ("Sela Games", "Petra Studios", "asserted")),
        ("Embracer has agreed on the sale of Petra Studios to Sela Games.", ("Sela Games", "Petra Studios", "planned")),
        ("Embracer has called off the sale of Petra Studios to Sela Games.", ("Sela Games", "Petra Studios", "denied")),
        ("Kessler, based in Ulm, bought the assets of Voltafluid, the insolvent French maker.", ("Kessler", "Voltafluid", "asserted")),
    ],
)  # fmt: skip
def test_a_whole_firm_given_away(text: str, deal: Deal) -> None:
    assert deals(text) == {deal}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("South Africa's Prudential Authority has approved the takeover of crop insurer Orvane by Stena Lines.", "planned"),
        ("The competition commission will not oppose the proposed acquisition of Orvane by Stena Lines, subject to an undertaking.", "planned"),
        ("Shareholders approved the purchase of Orvane by Stena Lines.", "planned"),
        ("The takeover of Orvane by Stena Lines still needs the approval of the Commission.", "planned"),
        ("The acquisition of Orvane by the Swedish ferry company Stena Lines closed on 3 March.", "asserted"),
        ("The takeover of Orvane by Stena Lines made headlines in 2019.", "asserted"),
        ("A takeover of Orvane by Stena Lines, much discussed in the spring, has been ruled out by both sides.", "denied"),
        ("The purchase of Orvane by Stena Lines was called off in June.", "denied"),
        ("Stena Lines' takeover of Orvane was blocked by the regulator.", "denied"),
        ("A story in the Morning Post that Stena Lines was bidding for Orvane was denied by the company.", "denied"),
        ("Orvane denied on Tuesday that it was about to be bought by Stena Lines, as a newspaper had reported.", "denied"),
        ("Talks with Stena Lines about the sale of Orvane, a wholly owned subsidiary, have been terminated without result.", "denied"),
        ("Negotiations with Stena Lines over the sale of Orvane collapsed in June.", "denied"),
        ("Negotiations with Stena Lines over the sale of Orvane have been called off.", "denied"),
        ("Stena Lines has approached Orvane about a takeover, according to a report in the Morning Post.", "rumoured"),
        ("Stena Lines has sounded out Orvane about a takeover, two people familiar with the matter said.", "rumoured"),
        ("Stena Lines withdrew its bid for Orvane in June.", "denied"),
    ],
)  # fmt: skip
def test_what_becomes_of_a_deal_with_both_sides_named(text: str, status: str) -> None:
    assert deals(text) == {("Stena Lines", "Orvane", status)}


@pytest.mark.parametrize(
    "text",
    [
        "Orvane has ruled out a merger with Stena Lines.",
        "Orvane's merger with Stena Lines has been called off.",
        "The talks between Orvane and Stena Lines about a merger were broken off in May.",
        "Merger talks between Orvane and Stena Lines broke down over price.",
        "Orvane makes pumps in Lyon. Jane Roe, its chief executive, ruled out a merger with Stena Lines.",
        "Orvane makes pumps in Lyon. Talks with Stena Lines about a merger were broken off in May.",
        "Orvane makes pumps in Lyon. Talks about a merger with Stena Lines fell through last year.",
        "Orvane makes pumps in Lyon. Talks about a merger with Stena Lines broke down over price.",
        "Dean Forsyth, who chairs Orvane, ruled out a merger with Stena Lines, which a newspaper had suggested.",
    ],
)
def test_a_merger_that_comes_to_nothing(text: str) -> None:
    assert deals(text) == {("Orvane", "Stena Lines", "denied")}


@pytest.mark.parametrize(
    "text",
    [
        "Orvane did not rule out a merger with Stena Lines.",
        "Talks with Fjordline about a merger with Orvane broke down.",
        "Stena Lines approached Orvane about a new ferry.",
        "If the takeover of Orvane by Stena Lines goes ahead, 200 jobs will go.",
        "Orvane had announced an agreement to sell a stake of 80 percent in the business to Stena Lines.",
        "Orvane bought the Spanish assets of Stena Lines.",
        "Orvane paid 4 million euros for a machine, Stena Lines said.",
        "Orvane took a third of its workers from Stena Lines.",
        "Orvane sold a quarter of its output to Stena Lines.",
        "Orvane placed an order with Stena Lines for a tenth of the price.",
    ],
)  # fmt: skip
def test_no_firm_changes_hands_in_words_like_those_of_a_deal(text: str) -> None:
    assert not {d for d in deals(text) if d[2] != "conditional"}


@pytest.mark.parametrize(
    ("text", "holder", "share"),
    [
        ("Orvane makes pumps in Lyon. The fund Astor Capital has owned 30 percent since 2021.", "Astor Capital", 0.3),
        ("Orvane makes pumps in Lyon. Astor Capital, an investment fund from Accra, has 22 percent.", "Astor Capital", 0.22),
        ("Orvane makes pumps in Lyon. Jane Roe, its founder, still keeps 44 per cent.", "Jane Roe", 0.44),
        ("Orvane makes pumps in Lyon. Astor Capital holds 16%.", "Astor Capital", 0.16),
        ("Orvane makes pumps in Lyon. Astor Capital received 12 percent; its rivals had come in earlier.", "Astor Capital", 0.12),
        ("Orvane makes pumps in Lyon. Astor Capital remains the largest shareholder with 17.8%.", "Astor Capital", 0.178),
    ],
)  # fmt: skip
def test_a_share_held_in_the_firm_that_the_text_is_about(text: str, holder: str, share: float) -> None:
    held = {(s.subject.name, s.object.name, s.qualifiers.get("share")) for s in kept(text) if s.relation == "HOLDS_SHARES_IN" and isinstance(s.object, Mention)}  # fmt: skip
    assert held == {(holder, "Orvane", share)}


def test_nobody_holds_shares_in_an_authority() -> None:
    text = "The Prudential Authority approved the deal. The Public Investment Corporation remains a holder with 16.4%."
    assert not [s for s in kept(text) if s.relation == "HOLDS_SHARES_IN"]


def held(text: str, relation: str) -> set[Deal]:
    """Who is told to be whose, or to hold shares in whom, with its status."""
    found = [s for s in kept(text) if s.relation == relation]
    return {(s.subject.name, s.object.name, s.status) for s in found if isinstance(s.object, Mention)}


@pytest.mark.parametrize(
    ("text", "owner", "status"),
    [
        ("Mowi has agreed to buy Havlos, a producer of young salmon in Bodo, from the investment company Kverna.", ("Havlos", "Kverna"), "asserted"),
        ("Najd Health will acquire Karam Clinics from Waha Capital for 1.9 billion riyals.", ("Karam Clinics", "Waha Capital"), "asserted"),
        ("Wrenbury China is being bought by its managers from the American group Lifetime Foods.", ("Wrenbury China", "Lifetime Foods"), "asserted"),
        ("Ruikang Bio bought the vaccine maker Tongde Biological from Fosun Pharma in 2021.", ("Tongde Biological", "Fosun Pharma"), "former"),
        ("In May Kessler acquired Vermaat Pompen from Sulzer Industries.", ("Vermaat Pompen", "Sulzer Industries"), "former"),
        ("Gojek has named Melissa Ong as head of PayFin, its financial arm, from 1 September.", ("PayFin", "Gojek"), "asserted"),
    ],
)  # fmt: skip
def test_whose_a_firm_is_or_was(text: str, owner: tuple[str, str], status: str) -> None:
    assert (*owner, status) in held(text, "SUBSIDIARY_OF")


@pytest.mark.parametrize(
    "text",
    [
        "Kessler bought 20 percent of Vermaat Pompen from Sulzer Industries.",
        "Kessler bought valves from Sulzer Industries.",
    ],
)
def test_who_lists_or_sells_something_else_is_no_owner(text: str) -> None:
    assert not held(text, "SUBSIDIARY_OF")


@pytest.mark.parametrize(
    ("text", "deal"),
    [
        ("Aceites Sierra denied on Tuesday that it was about to be bought by Deoleo, the owner of two brands.", ("Deoleo", "Aceites Sierra", "denied")),
        ("Orvane makes ferries in Ghent. Orvane denied that it was negotiating a sale to Spain's Baltran.", ("Baltran", "Orvane", "denied")),
        ("Orvane is considering a sale to the Swedish shipping company Stena Lines.", ("Stena Lines", "Orvane", "planned")),
        ("Orvane makes satellites. A newspaper wrote in April that Stena Lines wanted to buy Orvane.", ("Stena Lines", "Orvane", "rumoured")),
        ("Cardinal Paper Corp will sell Lima Carton Company to Graphic Packaging for $18 million, subject to customary adjustments.", ("Graphic Packaging", "Lima Carton Company", "planned")),
        ("Dutch bottler Kolen said it had rejected a 1.4 billion euro takeover offer from French investor Astor Partners after its board met.", ("Astor Partners", "Kolen", "denied")),
        ("Adcock Holdings has agreed to a sale to Cape Pharma.", ("Cape Pharma", "Adcock Holdings", "planned")),
        ("Cape Pharma could drop its bid for Adcock Holdings.", ("Cape Pharma", "Adcock Holdings", "planned")),
        ("Cape Pharma will drop its bid for Adcock Holdings.", ("Cape Pharma", "Adcock Holdings", "denied")),
        ("The Prudential Authority has approved the bid for Adcock Holdings by Cape Pharma.", ("Cape Pharma", "Adcock Holdings", "planned")),
        ("Polaris Corp. will acquire Radarix AS, subject to approval by the antitrust authority.", ("Polaris Corp.", "Radarix AS", "planned")),
    ],
)  # fmt: skip
def test_how_sure_a_deal_is(text: str, deal: Deal) -> None:
    assert deals(text) == {deal}


def test_a_denial_that_is_not_made_denies_nothing() -> None:
    text = "Aceites Sierra did not deny that it was about to be bought by Deoleo."
    assert not {d for d in deals(text) if d[2] in ("denied", "asserted")}


@pytest.mark.parametrize(
    ("text", "holder", "status", "share"),
    [
        ("Halden Aero makes drones. Marek Sroka, a founder, has since sold his shares to a rival.", "Marek Sroka", "former", None),
        ("Halden Aero makes drones. Astor Capital sold its 35 percent in 2020.", "Astor Capital", "former", 0.35),
        ("Halden Aero makes drones. Astor Capital put in 12 million dollars in 2021 and received 22 percent.", "Astor Capital", "asserted", 0.22),
        ("Halden Aero makes drones. In 2021 Astor Capital put in 40 million yuan, for which it got 12 per cent.", "Astor Capital", "asserted", 0.12),
    ],
)  # fmt: skip
def test_shares_come_and_gone_in_the_firm_that_the_text_is_about(
    text: str, holder: str, status: str, share: float | None
) -> None:
    found = [s for s in kept(text) if s.relation == "HOLDS_SHARES_IN" and isinstance(s.object, Mention)]
    assert {(s.subject.name, s.object.name, s.status, s.qualifiers.get("share")) for s in found} == {
        (holder, "Halden Aero", status, share)
    }


@pytest.mark.parametrize(
    ("text", "deal"),
    [
        ("JBS, its biggest rival, denied having made an offer.", ("JBS", "Frigo Sur", "denied")),
        ("Dangote Foods has withdrawn its offer.", ("Dangote Foods", "Frigo Sur", "denied")),
        ("Dangote Foods had also submitted a bid.", ("Dangote Foods", "Frigo Sur", "planned")),
        ("Talk that Dangote Foods had also made an offer was wrong, two people said.", ("Dangote Foods", "Frigo Sur", "denied")),
        ("A person close to the family called it untrue that Dangote Foods had also made an offer.", ("Dangote Foods", "Frigo Sur", "denied")),
        ("Dangote Foods is said to have made an offer last year.", ("Dangote Foods", "Frigo Sur", "rumoured")),
        ("JBS said it had not made an offer.", ("JBS", "Frigo Sur", "denied")),
        ("Dangote Foods made an offer to its customers.", None),
        ("Dangote Foods made an offer for the harbour.", None),
    ],
)  # fmt: skip
def test_an_offer_is_for_the_firm_whose_purchase_was_told(text: str, deal: Deal | None) -> None:
    first = ("Campo Foods", "Frigo Sur", "planned")
    found = deals("Campo Foods agreed to buy Frigo Sur for $188 million. " + text)
    assert found == ({first, deal} if deal else {first})


@pytest.mark.parametrize(
    ("text", "holders"),
    [
        ("It is run by Lausitz Wert GmbH, 51 per cent of which belongs to the City of Cottbus and 49 per cent to the energy company LEAG.", {("City of Cottbus", 0.51), ("LEAG", 0.49)}),
        ("The mine belongs to Minera Rey, 70% of which is owned by Antofagasta and 30% by Codelco.", {("Antofagasta", 0.7), ("Codelco", 0.3)}),
        ("The line is run by Halden Rail AS, 40 percent of which is held by the pension fund Alecta.", {("Alecta", 0.4)}),
        ("The line is run by Halden Rail AS, about 60% of which is controlled by Astor Capital.", {("Astor Capital", 0.6)}),
    ],
)  # fmt: skip
def test_who_holds_how_much_of_which(text: str, holders: set[tuple[str, float]]) -> None:
    found = [s for s in kept(text) if s.relation == "HOLDS_SHARES_IN" and s.status == "asserted"]
    assert {(s.subject.name, s.qualifiers.get("share")) for s in found} == holders


@pytest.mark.parametrize("marks", [("FOOD - ", "PORTS - ", "STEEL - "), ("** ", "** ", "** ")])
def test_an_offer_in_another_item_of_a_digest_is_for_nobody(marks: tuple[str, str, str]) -> None:
    text = (
        f"{marks[0]}Campo Foods agreed to buy Frigo Sur, a maker of ham in Montevideo, for $188 million.\n\n"
        f"{marks[1]}Halden Rail, which runs trains in Norway, has submitted an offer, it said on Monday.\n\n"
        f"{marks[2]}Kessler Stahl of Ulm will cut 200 jobs."
    )
    assert deals(text) == {("Campo Foods", "Frigo Sur", "planned")}


@pytest.mark.parametrize(
    "text",
    [
        "A spokesman for Rio Mining declined to comment on a report that it was in talks with Glenmore about a merger.",
        "Rio Mining declined to say that it would buy Glenmore.",
        "Rio Mining refused to comment on a report that it had bought Glenmore.",
        "Rio Mining declined to confirm that it had acquired Glenmore.",
    ],
)
def test_who_says_nothing_neither_denies_nor_admits(text: str) -> None:
    assert {d[2] for d in deals(text)} <= {"rumoured"}


def test_who_denies_a_plan_for_its_shares_holds_them() -> None:
    text = "Jane Roe denied that Unibanca was planning to raise its stake in Kommerz Bank."
    assert ("Unibanca", "Kommerz Bank", "asserted") in held(text, "HOLDS_SHARES_IN")
