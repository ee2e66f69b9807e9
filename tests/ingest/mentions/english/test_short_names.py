"""Short names, shared surnames, degrees and names beside a sentence's end: who is one, where a name stops."""

from __future__ import annotations

import pytest

from ingest.mentions import pipeline
from ingest.statements.english.reader import scenes_of
from tests.ingest.statements.english.sentences import article, ontology, said


def named(text: str) -> set[tuple[str, str]]:
    """(words, fullest name) of all names in a text."""
    scenes = scenes_of(article(text), pipeline.load("en"), ontology())
    return {(m.text, m.name) for scene in scenes for m in scene.mentions if m.kind in ("name", "short")}


@pytest.mark.parametrize(
    ("text", "short", "full"),
    [
        ("Pieter van Aken joined the board. Mr van Aken is a partner at Kestrel Ventures.", "van Aken", "Pieter van Aken"),
        ("Chen Mei-ling runs Orbis Systems. Chen said her father, Chen Wen-hao, founded it. Chen has 300 staff.", "Chen", "Chen Mei-ling"),
        ("Harlow Devices Ltd opened a plant. Harlow Devices employs 90 people.", "Harlow Devices", "Harlow Devices Ltd"),
        ("Bao Minh Fisheries JSC sells shrimp. Bao Minh, founded in 2011, employs 900 people.", "Bao Minh", "Bao Minh Fisheries JSC"),
        ("Harlan-Weiss Tool & Die plans a plant in Lima. Harlan-Weiss employs 165 people.", "Harlan-Weiss", "Harlan-Weiss Tool & Die"),
        ("Jiangsu Ruiyao Biopharma sells drugs. Ruiyao employs 300 people.", "Ruiyao", "Jiangsu Ruiyao Biopharma"),
        ("The two founders still run it. (Ms Okafor, the other founder, is finance chief of Lumen Grid.) Ada Okafor studied in Leeds.", "Okafor", "Ada Okafor"),
        ("Mistral Data builds in Perth. It has founded a local firm, Mistral Johor. Mistral's sales chief, Una Daly, left.", "Mistral", "Mistral Data"),
        ("Tang Wah Coatings said on Monday that its head would leave for its Thai unit, Tang Wah Paints. Tang Wah has 90 staff.", "Tang Wah", "Tang Wah Coatings"),
        ("Corvig Sea Group farms trout. Corvig Smokehouse makes hams. Corvig has been listed in Oslo since 2012.", "Corvig", "Corvig Sea Group"),
        ("Grupo Belmar, a maker of tiles, opened a plant. Belmar, which has 300 staff, sells to builders.", "Belmar", "Grupo Belmar"),
        ("Tarn Cold Chain Holdings Limited told its results. Revenue of Tarn Cold Chain rose. Tarn Cold Chain employs 1,240.", "Tarn Cold Chain", "Tarn Cold Chain Holdings Limited"),
        ("Kobe Financial Group said profit rose. In 1987 it opened a branch in Leeds. Kobe employs 400 people.", "Kobe", "Kobe Financial Group"),
        ("Brackenshaw, Inc., a maker of fish feed, opened a mill in Bergen. Brackenshaw employs 260 people.", "Brackenshaw", "Brackenshaw, Inc."),
        ("Skerrvik AS, the firm behind the ferry app Skerrvik Go, bought a yard. Skerrvik employs 140 people in Tromsø.", "Skerrvik", "Skerrvik AS"),
        ("Heron Gap Energy agreed to sell a wind farm to Statkraft. Heron Gap will run the site. Heron Gap, which has 54 employees, is based in Leeds.", "Heron Gap", "Heron Gap Energy"),
        ("Tamara d.d. has bought a mill in Graz. Tamara employs 90 people.", "Tamara", "Tamara d.d."),
        ("Kiln Foods Sdn Bhd told its results. Kiln Foods has 900 staff.", "Kiln Foods", "Kiln Foods Sdn Bhd"),
        ("Grupo Lerdo, S.A. de C.V. said it had bought a dairy. Grupo Lerdo is based in Monterrey.", "Grupo Lerdo", "Grupo Lerdo, S.A. de C.V."),
        ("Pilot Energy (Pilot) said it had acquired 51 percent of Solvane. Pilot is based in Calgary.", "Pilot", "Pilot Energy"),
        ("Tarvik Mobility GmbH raised 120 million euros. Tarvik, which was founded in 2018, employs 340 people.", "Tarvik", "Tarvik Mobility GmbH"),
        ("Sandor Motors makes vans in Pune. Sandor built 21,000 last year, more than its rival.", "Sandor", "Sandor Motors"),
        ("The loan came from Ostrava Infrastructure. Its rivals make less than Ostrava.", "Ostrava", "Ostrava Infrastructure"),
        ("Harrow Container Terminals plc runs two quays. The older one of Harrow Terminals is full.", "Harrow Terminals", "Harrow Container Terminals plc"),
        ("The firm has moved into Severn Vale Science Park. SVSP has room for 40 firms.", "SVSP", "Severn Vale Science Park"),
        ("Rotor Acquisition has bought Halden Robotics. Rotor plans to change its name to Halden Technology Corporation. Halden has 90 staff.", "Halden", "Halden Robotics"),
        ("Among the users is Bellan. On the second day Bellan Oxides and Maasduin Towage signed an agreement.", "Bellan Oxides", "Bellan Oxides"),
    ],
)  # fmt: skip
def test_a_short_name_is_the_full_one(text: str, short: str, full: str) -> None:
    assert (short, full) in named(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Leeds-based battery recycler Voltane is close to a deal.", "Voltane"),
        ("The Latvian fund Overhill North led a seed round in Ronis Robotics.", "Overhill North"),
        ("The company thanked the IG Bau union for its patience.", "IG Bau"),
    ],
)
def test_words_that_describe_a_name_are_no_part_of_it(text: str, name: str) -> None:
    assert name in {words for words, _ in named(text)}


def test_where_a_fund_is_from_is_no_name() -> None:
    assert "Qatari fund" not in {words for words, _ in named("A Qatari fund bought a fifth of Orbis Systems.")}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Orbis Systems closed a Series A. Halden Capital led it.", "Halden Capital"),
        ("It vies with Tokyo Keiki. Bavaria's state government owns a tenth.", "Bavaria's state government"),
    ],
)
def test_a_name_does_not_begin_before_its_sentence(text: str, name: str) -> None:
    assert name in {words for words, _ in named(text)}


def test_degrees_are_nobody_and_do_not_part_a_name_from_its_post() -> None:
    claims = said("“It works,” said Marta Lindqvist, M.D., chief executive officer of Corvia Therapeutics.")
    assert ("HOLDS_POST", "Marta Lindqvist", "Corvia Therapeutics", "asserted") in claims
    assert not [c for c in claims if "M.D." in c]


def test_a_common_word_that_opens_a_sentence_is_no_name() -> None:
    assert "Luck" not in {words for words, _ in named("Luck had little to do with it, argues Sam Elmer.")}


def test_a_dated_dateline_is_not_part_of_the_first_sentence() -> None:
    claims = said(
        "Galway, 3 March 2025: Corrib Optics Ltd, which makes lenses, has appointed Una Daly as chief executive."
    )
    assert ("HOLDS_POST", "Una Daly", "Corrib Optics Ltd", "asserted") in claims


def test_of_two_trades_that_begin_alike_none_bears_the_short_name() -> None:
    names = named("Mistral Cell Works opened a hall. Its owner is Mistral Shipping Lines. Mistral hired 40 people.")
    assert not {("Mistral", "Mistral Cell Works"), ("Mistral", "Mistral Shipping Lines")} & names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Liv Aasen of Ekkolod has bought a yard.", "Liv Aasen"),
        ("The code was written by Verdura Burgers of Chicago.", "Verdura Burgers"),
        ("Erlach Bank AG of Vienna had sounded out the government.", "Erlach Bank AG"),
    ],
)
def test_where_somebody_is_from_is_no_part_of_a_name(text: str, name: str) -> None:
    assert name in {words for words, _ in named(text)}


def test_a_ranking_is_no_firm() -> None:
    assert "Fortune 500" not in {
        words for words, _ in named("Varda Shipping is a Fortune 500 company. It employs 90 people.")
    }


def test_a_fund_that_a_firm_has_set_up_is_not_the_firm() -> None:
    text = "Investors include Veldra Startup Fund and Orbis Capital. Solvane Tools has a partnership with Veldra."
    assert ("Veldra", "Veldra") in named(text)


def test_a_capital_before_the_noun_makes_a_name_of_it() -> None:
    text = (
        "Ordane, a maker of cars, was founded in Leeds in 2019. Neither The Hand Company nor Orbis Capital commented."
    )
    scenes = scenes_of(article(text), pipeline.load("en"), ontology())
    assert not [m for scene in scenes for m in scene.mentions if "Hand" in m.text and m.name == "Ordane"]


@pytest.mark.parametrize(
    ("text", "short", "full"),
    [
        ("Corvane Energy, a developer of heat stores, has raised €9m. Corvane's chief executive, Ida Holm, comes from Bolt.", "Corvane", "Corvane Energy"),
        ("Corvane Financial Group will buy a broker. Corvane is listed in Tokyo. Its subsidiary, Corvane Bank, has 40 branches.", "Corvane", "Corvane Financial Group"),
    ],
)  # fmt: skip
def test_a_name_that_the_text_never_explains_is_that_of_the_firm_named_in_full(
    text: str, short: str, full: str
) -> None:
    assert (short, full) in named(text)


@pytest.mark.parametrize(
    "text",
    [
        "Corvane Energy makes turbines. It was spun off from its former parent Corvane in 2020. Corvane has 900 staff.",
        "Corvane Energy makes turbines. Corvane, a maker of ships, has 900 staff.",
        "Corvane Energy buys steel from Corvane. Corvane has 900 staff.",
        "Corvane Ventures led the round. Corvane has 900 staff.",
    ],
)
def test_a_firm_beside_another_of_its_name_is_not_that_one(text: str) -> None:
    assert ("Corvane", "Corvane") in named(text)


def test_a_firm_that_the_whole_world_knows_is_not_called_after_its_fund() -> None:
    assert ("Haier", "Haier") in named("Haier Energy led the round. Haier makes fridges in Qingdao.")
    assert ("Hillhouse", "Hillhouse Investment") in named(
        "Hillhouse Investment led the round. Hillhouse holds 8.1 percent."
    )


def test_a_local_unit_that_bears_its_owner_s_name_is_not_the_owner() -> None:
    text = (
        "Atlas Zinc Chile, a unit of Atlas Zinc, will build a plant in Antofagasta. Atlas Zinc has raised $20 million."
    )
    assert ("Atlas Zinc", "Atlas Zinc") in named(text)


def test_two_registered_forms_of_one_name_are_two_firms() -> None:
    text = "Norvik GmbH, the German arm of Norvik AS, opened an office in Hamburg."
    assert {("Norvik GmbH", "Norvik GmbH"), ("Norvik AS", "Norvik AS")} <= named(text)
    again = "Harbor Cells Inc. opened a plant. Harbor Cells Incorporated employs 90 people."
    assert len({full for _, full in named(again)}) == 1


@pytest.mark.parametrize(
    ("text", "short", "full"),
    [
        (
            "Tuna Union bought a stake in Camaronera del Norte. Norte, which has its head office in Manta, farms shrimp.",
            "Norte",
            "Camaronera del Norte",
        ),
        (
            "Petala was set up in 2020 by Juan Camilo Restrepo Uribe. Restrepo left in May to work for Kestova.",
            "Restrepo",
            "Juan Camilo Restrepo Uribe",
        ),
    ],
)
def test_last_words_behind_a_particle_and_the_first_of_two_surnames(text: str, short: str, full: str) -> None:
    assert {name for words, name in named(text) if words == short} == {full}
