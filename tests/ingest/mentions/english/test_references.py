"""What "the company", "its", "she" mean in news: [the company|Who is meant]; [it|] must stay unresolved."""

from __future__ import annotations

import re
from functools import cache

import pytest

from ingest.mentions import pipeline
from ingest.mentions.mention import Mention
from ingest.statements.english.reader import scenes_of
from tests.ingest.statements.english.sentences import article, ontology

TEXTS = (
    # the main company, with others named between
    """When Ivar Holm left [his|Ivar Holm] post at Aker Dynamics in 2014, [he|Ivar Holm] had a boat and a borrowed sonar. Ten years on, [the company|Brinewave AS] [he|Ivar Holm] set up, Brinewave AS, employs 210 people in Bergen and sells [its|Brinewave AS] seabed sensors to Petrolia and Nordhav Shipping.

A seed round came from Fjord Seed Fund, which put 12 million kroner into [the firm|Brinewave AS] in 2016. Skagen Cables, a maker of subsea wire, has owned a tenth of [it|Brinewave AS] since 2019. Last spring Brinewave bought Echofin, a start-up in Tromsø whose software cleans sonar images.

Besides Echofin, [its|Brinewave AS] customers include the port of Narvik. [The company|Brinewave AS] plans a second plant in Stord.""",
    """Tarsus Ceramics plc said on Monday [it|Tarsus Ceramics plc] would close [its|Tarsus Ceramics plc] kiln in Hull. [The group|Tarsus Ceramics plc], which supplies Rolls-Royce and Safran, lost £12 million last year.

Analysts at Peel Hunt said rival Morgan Tiles might buy the site. Morgan Tiles declined to comment.

[The company|Tarsus Ceramics plc] has 900 employees. [Its|Tarsus Ceramics plc] shares fell 4 percent.""",
    """Otava Foods has appointed Liisa Kallio as chief executive. [She|Liisa Kallio] joins from Fazer, where [she|Liisa Kallio] ran the bakery business. [The company|Otava Foods] is based in Turku.""",
    """Quill Robotics makes picking arms. Its largest customer, Zalando, has ordered 300. [The start-up|Quill Robotics] was founded in 2019. [It|Quill Robotics] has raised $40 million.""".replace("Its", "[Its|Quill Robotics]"),
    # what the object of a sentence is does not become what the next is about
    """Helio Systems agreed to acquire Sunfold for $90 million. [The company|Helio Systems] said the deal would close in May.""",
    """Basalt Bank bought a 15 percent stake in Lumo Pay. [The lender|Basalt Bank] paid 30 million euros.""",
    """Basalt Bank sued Lumo Pay. Basalt Bank wants [the start-up|Lumo Pay] to repay 3 million euros.""",
    # binding inside a sentence
    """Tern Airlines asked Gull Aviation to lease [it|Tern Airlines] six planes.""",
    """Marrow Bio said [it|Marrow Bio] had licensed [its|Marrow Bio] enzyme to Takeda.""",
    """In [its|Corvid Motors] annual report, Corvid Motors said [it|Corvid Motors] had sold 40,000 vans.""",
    """Blue Loch Fund led [its|] round.""",
    """Ondine Energy denied that [it|Ondine Energy] had bid for Kelp Power.""",
    """Opal Chips declined to say whether [it|Opal Chips] was in talks with Intel.""",
    # people
    """Dr Rosa Meinl founded Klarfeld Optics in 2008. [She|Rosa Meinl] still owns a third of [the company|Klarfeld Optics]. Her brother, Anton Meinl, runs [its|Klarfeld Optics] factory in Graz.""".replace("Her brother", "[Her|Rosa Meinl] brother"),
    """Mr Owen Pryce told Ms Carys Bevan that [she|Carys Bevan] would succeed [him|Owen Pryce].""",
    """"He never missed a shift," said Dilys Morgan of the founder, Emrys Vaughan. [She|Dilys Morgan] now heads the union.""",
    """Tomas Lindqvist, chairman of Norrstal, met Ingrid Falk. [She|Ingrid Falk] runs Kiruna Mining.""",
    """Chairwoman Aiko Mori said [her|Aiko Mori] father, Kenji Mori, started the business in 1971. [He|Kenji Mori] died in 2010.""",
    """Samuel Oduya studied at Makerere University, from which [he|Samuel Oduya] graduated in 1999. After that [he|Samuel Oduya] worked for MTN. In 2012, with two friends, Grace Nambi and Peter Okot, [he|Samuel Oduya] founded Pesa Link. [He|Samuel Oduya] sits on the board of Stanbic.""",
    # descriptions have to fit
    """The Danish firm Vindo and Spain's Aeris both build turbines. [The Danish firm|Vindo] has 400 staff.""",
    """German carmaker Adlerwerk will buy batteries from Korean supplier Hansol Cells. [The carmaker|Adlerwerk] needs 2 million of them.""",
    """The Lagos-based lender Kobo Trust has bought Swift Remit, a Ghanaian start-up. [The start-up|Swift Remit] was valued at $8 million. [The lender|Kobo Trust] paid in cash.""",
    """Researchers at the University of Leeds and engineers of Rotherglen Steel have built a furnace. [The university|University of Leeds] paid half of the cost.""",
    """Mercia Capital invested in Dray Logistics. [The company|Dray Logistics] delivers parcels in Wales.""",
    """Fen Insurance cancelled its contract with the broker Tolley Hart. [The insurer|Fen Insurance] gave no reason.""".replace("its contract", "[its|Fen Insurance] contract"),
    # "it" is a thing without a name, or nothing
    """Castor Therapeutics opened a laboratory in Cork. [It|] covers 3,000 square metres.""",
    """Nimbus Data said a new building would open in May. [It|] was designed by Foster.""",
    """Nimbus Data grew quickly. [It|] is hard to say why.""",
    """Pallas Software reported a loss. [It|] was expected that sales would fall.""",
    # two that come equally near
    """Arbor Labs and Birch Systems signed an agreement. [The company|] will move to Porto.""",
    """Arbor Labs sued Birch Systems and Cedar Networks. [The two companies|] deny the charge.""",
    # other things that are called again
    """The Ministry of Energy of Latvia published the Grid Renewal Programme on 3 May. [The programme|Grid Renewal Programme] runs until 2030. [The ministry|Ministry of Energy of Latvia] has set aside 40 million euros.""",
    """Forty firms have moved into Hallam Science Park in Sheffield. [The park|Hallam Science Park] covers 12 hectares. [It|Hallam Science Park] houses 1,400 people.""",
    """The Fraunhofer Institute for Laser Technology has spun off Strahl GmbH. [The institute|Fraunhofer Institute for Laser Technology] keeps 10 percent of the shares.""",
    # paragraphs, headings, notices
    """Sable Instruments, Leeds. [The company|Sable Instruments] has hired Ian Rowe as finance director.

Wren Marine, Hull. [The company|Wren Marine] has moved to Beverley.

Pike Semiconductor, York. [Its|Pike Semiconductor] founder, Ada Pike, has retired.""",
    """Kestrel Ovens opened a shop in Ghent. The shop of Delhaize is next door. Delhaize has 700 shops.

[The company|Kestrel Ovens] also plans a bakery in Bruges, said Kestrel's founder, Els Maes. Kestrel Ovens employs 60 people. Kestrel Ovens was founded in 2015.""",
    """GHENT, Belgium, 4 May 2025 — Lysander Biotech NV, a developer of vaccines, today announced a Series B financing of 40 million euros. The round was led by Gimv.

Proceeds will take [the company|Lysander Biotech NV]'s lead product into the clinic.

About Lysander Biotech
Lysander Biotech was founded in 2017. [The Company|Lysander Biotech NV] is headquartered in Ghent. [It|Lysander Biotech NV] has 48 employees.""",
    """Heron Robotics makes valves. Heron Robotics is listed in Oslo.

"I can say that we have not been approached by Grundfos," [the company|Heron Robotics]'s finance director, Nils Dahl, wrote.""",
    """That Aker will bid for Brunel Robotics can be ruled out. "We have not been approached by Aker," [the company|Brunel Robotics]'s finance director, Una Daly, wrote.""",
    """Plover Telecom belongs to the insurer Zenit. Zenit says [it|Zenit] will keep [the company|Plover Telecom].""",
)  # fmt: skip
_MARK = re.compile(r"\[([^\[\]|]+)\|([^\[\]|]*)\]")


def plain(marked: str) -> tuple[str, list[tuple[int, str, str]]]:
    """The text without its marks, and (offset, words, who is meant) of each."""
    text, expected, position = "", [], 0
    for mark in _MARK.finditer(marked):
        text += marked[position : mark.start()]
        expected.append((len(text), mark[1], mark[2]))
        text += mark[1]
        position = mark.end()
    return text + marked[position:], expected


@cache
def references(text: str) -> dict[int, Mention]:
    scenes = scenes_of(article(text), pipeline.load("en"), ontology())
    return {m.start: m for scene in scenes for m in scene.mentions if m.kind in ("nominal", "pronoun")}


@pytest.mark.parametrize("marked", TEXTS)
def test_no_reference_means_the_wrong_one(marked: str) -> None:
    text, expected = plain(marked)
    found = references(text)
    wrong = {w: found[at].name for at, w, who in expected if at in found and found[at].name != who}
    assert not wrong


def test_most_references_are_resolved() -> None:
    pairs = [(references(text).get(at), who) for text, expected in map(plain, TEXTS) for at, _, who in expected if who]
    assert sum(found is not None for found, _ in pairs) >= 0.88 * len(pairs)
