"""Merging, splitting, retracting, and taking it back: layer 3 follows, and a rebuild gives the same graph."""

from __future__ import annotations

from dataclasses import replace

import pytest
from dump import derived
from news import extraction, mention, post, says

from ingest.statements.statement import Extraction
from kg.errors import UsageError
from kg.graph import Graph


def corpus() -> list[Extraction]:
    deal = "Harbor Cells acquired Lumen Wafers. Lumen Wafers supplies Borealis Works."
    acquired = says(deal, ("Harbor Cells", "Company"), "ACQUIRED", ("Lumen Wafers", "Company"), valid_from="2024-05")
    supplies = says(deal, ("Lumen Wafers", "Company"), "SUPPLIES", ("Borealis Works", "Company"))
    partner = "Borealis Works is a partner of Harbor Cells Inc."
    partners = says(partner, ("Borealis Works", "Company"), "PARTNER_OF", ("Harbor Cells Inc", "Company"))
    alias = "流明(Lumen Photonics)"
    names = [mention(alias, "流明", "Company"), mention(alias, "Lumen Photonics", "Company", "流明", "short")]
    first, second = "Ada Berg is chairman of Harbor Cells Inc.", "Ida Holm is chairman of Harbor Cells."
    return [
        post(first, "Ada Berg", "chairman", "Harbor Cells Inc", published="2023-02-01"),
        post(second, "Ida Holm", "chairman", "Harbor Cells", published="2024-02-01"),
        extraction(deal, [acquired, supplies]),
        extraction(partner, [partners], published="2024-11-02"),
        extraction(alias, mentions=names),
        post("Ada Berg is CEO of Lumen Photonics.", "Ada Berg", "CEO", "Lumen Photonics", published="2025-01-01"),
    ]  # fmt: skip


def names(graph: Graph, cypher: str) -> list[str]:
    return sorted(str(row[0]) for row in graph.cypher(cypher)["rows"])


@pytest.fixture
def filled(graph: Graph) -> Graph:
    list(graph.ingest(corpus()))
    return graph


def test_a_rebuild_gives_an_equal_graph(filled: Graph) -> None:
    before = derived(filled.engine)
    filled.rebuild()
    assert derived(filled.engine) == before


def test_documents_one_by_one_and_all_at_once_give_an_equal_graph_after_a_rebuild(graph: Graph) -> None:
    for each in corpus():
        list(graph.ingest([each]))
    before = derived(graph.engine)
    graph.rebuild()
    assert derived(graph.engine) == before


def test_a_merge_moves_everything_and_its_undoing_brings_it_back(filled: Graph) -> None:
    before = derived(filled.engine)
    change = filled.merge("Borealis Works", "Lumen Wafers", why="renamed")
    assert names(filled, "MATCH (:Company)-[:ACQUIRED]->(c) RETURN c.id") == [change["kept"]]
    merged = derived(filled.engine)
    filled.rebuild()
    assert derived(filled.engine) == merged
    filled.undo("Borealis Works", "Lumen Wafers")
    assert derived(filled.engine) == before


def test_a_split_parts_two_names_for_good_and_its_undoing_joins_them(filled: Graph) -> None:
    change = filled.split("Harbor Cells Inc", why="two firms")
    assert len(change["made"]) == 1
    assert names(filled, "MATCH (c:Company) WHERE c.name STARTS WITH 'Harbor' RETURN c.name") == [
        "Harbor Cells",
        "Harbor Cells Inc",
    ]
    parted = derived(filled.engine)
    filled.rebuild()
    assert derived(filled.engine) == parted
    filled.unsplit("Harbor Cells Inc")
    assert names(filled, "MATCH (c:Company) WHERE c.name STARTS WITH 'Harbor' RETURN c.name") == ["Harbor Cells Inc"]


def test_one_mention_can_be_split_off_by_its_name(filled: Graph) -> None:
    filled.split("Harbor Cells Inc", mentions=("Harbor Cells",))
    assert (
        names(filled, "MATCH (c:Company)<-[:HOLDS_POST]-(p) RETURN c.name + ': ' + p.name")
        == [
            "Harbor Cells Inc: Ada Berg",
            "Harbor Cells: Ida Holm",
            "流明: Ada Berg",
        ]
        or len(names(filled, "MATCH (c:Company)<-[:HOLDS_POST]-(p) RETURN c.name")) == 3
    )


def test_retracting_takes_back_what_only_that_document_supported(filled: Graph) -> None:
    [second] = [e.document for e in corpus() if "Ida Holm" in e.document.text]
    change = filled.retract(second.url)
    assert (change["documents"], change["statements"]) == (1, 1)
    assert names(
        filled, "MATCH (p)-[r:HOLDS_POST]->(:Company {name: 'Harbor Cells Inc'}) RETURN p.name + r.status"
    ) == ["Ada Bergasserted"]
    assert names(filled, "MATCH (e:RetractedEntity) RETURN e.name") == ["Ida Holm"]
    before = derived(filled.engine)
    filled.rebuild()
    assert derived(filled.engine) == before


def test_what_was_known_before_a_retraction_can_still_be_asked(filled: Graph) -> None:
    [second] = [e.document for e in corpus() if "Ida Holm" in e.document.text]
    filled.retract(second.id)
    known = (
        "MATCH (s:Statement {relation: 'HOLDS_POST'})-[:SUBJECT]->(m:Mention)-[:REFERS_TO]->(e) "
        "WHERE s.recorded_at <= $at AND (s.retracted_at IS NULL OR s.retracted_at > $at) RETURN e.name"
    )
    [[before]] = filled.cypher("MATCH (d:Document) WHERE d.retracted_at IS NOT NULL RETURN d.recorded_at")["rows"]
    rows = filled.cypher(known, {"at": before})["rows"]
    assert ["Ida Holm"] in rows


def test_a_pair_judged_different_leaves_the_queue(graph: Graph) -> None:
    list(graph.ingest([post("Li Wei is CEO of Harbor Cells.", "Li Wei", "CEO", "Harbor Cells")]))
    list(graph.ingest([post("Li Wei is CFO of Lumen Wafers.", "Li Wei", "CFO", "Lumen Wafers")]))
    [pair] = graph.review()
    graph.differ(pair["left"], pair["right"])
    assert graph.review() == []


def test_wrong_names_are_told_in_one_line(filled: Graph) -> None:
    with pytest.raises(UsageError, match="no entity is called 'Nobody Inc'"):
        filled.merge("Nobody Inc", "Harbor Cells")
    with pytest.raises(UsageError, match="Person"):
        filled.merge("Ida Holm", "Harbor Cells")
    with pytest.raises(UsageError, match="no standing document"):
        filled.retract("nowhere")
    with pytest.raises(UsageError, match="cannot be split"):
        filled.split("Borealis Works")


def test_a_list_of_subsidiaries_of_one_name_keeps_every_firm_and_no_place_of_theirs_is_the_parents(
    graph: Graph,
) -> None:
    text = "Twillow GmbH, a subsidiary of Twillow Inc., is in Germany. Twillow Ltd is a subsidiary of Twillow Inc. too."
    parent, german, british = (("Twillow Inc", "Company"), ("Twillow GmbH", "Company"), ("Twillow Ltd", "Company"))
    told = [
        says(text, german, "SUBSIDIARY_OF", parent),
        says(text, british, "SUBSIDIARY_OF", parent),
        says(text, german, "LOCATED_IN", ("Germany", "Country")),
    ]
    news = "Borealis Works supplies Twillow."
    supplies = says(news, ("Borealis Works", "Company"), "SUPPLIES", ("Twillow", "Company"))
    list(graph.ingest([extraction(text, told), extraction(news, [supplies], published="2025-01-03")]))
    children = names(graph, "MATCH (c)-[:SUBSIDIARY_OF]->(:Company {name: 'Twillow Inc'}) RETURN c.name")
    assert children == ["Twillow GmbH", "Twillow Ltd"]
    assert names(graph, "MATCH (c)-[:LOCATED_IN]->() RETURN c.name") == ["Twillow GmbH"]
    assert names(graph, "MATCH (:Company {name: 'Borealis Works'})-[:SUPPLIES]->(c) RETURN c.name") == ["Twillow Inc"]
    assert not graph.cypher("MATCH (j:Judgement {verdict: 'unsure'}) RETURN j.reason")["rows"]


def test_a_place_abroad_that_only_chinese_texts_name_has_its_english_name(graph: Graph) -> None:
    told, told_in_english = "明石光电位于挪威。", "Harbor Cells is based in Norway."
    chinese = says(told, ("明石光电", "Company"), "LOCATED_IN", ("挪威", "Country"), quote=told)
    list(graph.ingest([extraction(told, [chinese], lang="zh")]))
    assert names(graph, "MATCH (c:Country) RETURN c.name_en + ' ' + c.name_zh") == ["Norway 挪威"]
    english = says(told_in_english, ("Harbor Cells", "Company"), "LOCATED_IN", ("Norway", "Country"))
    list(graph.ingest([extraction(told_in_english, [english])]))
    assert names(graph, "MATCH (f)-[:LOCATED_IN]->(:Country {name: 'Norway'}) RETURN f.name") == [
        "Harbor Cells",
        "明石光电",
    ]


def test_a_foreign_head_whom_chinese_texts_write_by_sound_is_not_her_own_successor(graph: Graph) -> None:
    english = post("Ingrid Solheim is CEO of Norvik.", "Ingrid Solheim", "CEO", "Norvik", published="2026-03-02")
    told = "Norvik首席执行官英格丽德·索尔海姆出席了活动。"
    firm, person = ("Norvik", "Company"), ("英格丽德·索尔海姆", "Person")
    held = says(told, person, "HOLDS_POST", firm, quote=told, qualifiers={"title": "首席执行官"})
    list(graph.ingest([english, extraction(told, [held], published="2026-06-02", lang="zh")]))
    assert names(graph, "MATCH (p:Person)-[r:HOLDS_POST]->() RETURN p.name + ' ' + r.status") == [
        "Ingrid Solheim asserted"
    ]


def test_a_firm_that_the_world_calls_by_two_names_is_one(graph: Graph) -> None:
    english, chinese = "Tencent is a backer of Harbor Cells.", "腾讯投资了明石光电。"
    backed = says(english, ("Tencent", "Company"), "INVESTED_IN", ("Harbor Cells", "Company"))
    told = says(chinese, ("腾讯", "Investor"), "INVESTED_IN", ("明石光电", "Company"), quote=chinese)
    list(graph.ingest([extraction(english, [backed]), extraction(chinese, [told], lang="zh")]))
    assert names(graph, "MATCH (i {name: 'Tencent'})-[:INVESTED_IN]->(f) RETURN f.name") == ["Harbor Cells", "明石光电"]
    assert names(graph, "MATCH (e:Entity {name_zh: '腾讯'}) RETURN e.name_en") == ["Tencent"]


def test_a_document_that_relates_two_namesakes_holds_them_apart(graph: Graph) -> None:
    text = "Twillow GmbH is a subsidiary of Twillow."
    told = says(text, ("Twillow GmbH", "Company"), "SUBSIDIARY_OF", ("Twillow.", "Company"), quote=text)
    parent = replace(mention(text, "Twillow.", "Company", "Twillow"), text="Twillow", end=len(text) - 1)
    list(graph.ingest([extraction(text, [replace(told, object=parent)])]))
    assert names(graph, "MATCH (c)-[:SUBSIDIARY_OF]->(p) RETURN c.name + ' of ' + p.name") == [
        "Twillow GmbH of Twillow"
    ]
