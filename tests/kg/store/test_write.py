"""Extractions into the graph: what lands, what is refused, what a second reading changes."""

from __future__ import annotations

from typing import Any

import pytest
from news import article, extraction, mention, post, says

from ingest.statements.statement import Extraction, Quarantined, Statement, Value
from kg.engine.engine import Engine
from kg.graph import Graph

HARBOR = "Mara Lindqvist is chairman of Harbor Cells Inc. Harbor Cells Inc has moved into Pier Park."


def harbor(**document: str) -> Extraction:
    firm, park = ("Harbor Cells Inc", "Company"), ("Pier Park", "Cluster")
    return extraction(
        HARBOR,
        [
            says(HARBOR, ("Mara Lindqvist", "Person"), "HOLDS_POST", firm, qualifiers={"title": "chairman"}),
            says(HARBOR, firm, "TENANT_OF", park),
            says(HARBOR, park, "OBSERVATION", Value(value=200000, unit="m2", bound="more than", of="floor_area")),
            says(HARBOR, ("Mara Lindqvist", "Person"), "SAID", Value(value="has moved into Pier Park")),
        ],
        **document,
    )


def rows(graph: Graph, cypher: str, **params: object) -> list[list[object]]:
    return graph.cypher(cypher, params)["rows"]


def test_a_document_becomes_entities_relationships_and_quotes(graph: Graph) -> None:
    [written] = graph.ingest([harbor()])
    assert (written.outcome, written.kept, written.entities, written.relationships) == ("new", 4, 3, 4)
    held = rows(
        graph, "MATCH (p:Person)-[r:HOLDS_POST]->(c:Company) RETURN p.name, r.title, c.name, r.status, r.published"
    )
    assert held == [["Mara Lindqvist", "chairman", "Harbor Cells Inc", "asserted", "2024-10-21"]]
    assert rows(
        graph, "MATCH (c:Cluster)-[:OBSERVATION]->(o:Observation) RETURN c.floor_area, o.value, o.bound, o.of"
    ) == [[200000.0, 200000.0, "more than", "floor_area"]]
    assert rows(graph, "MATCH (:Person)-[r:SAID]->(p:Passage) RETURN p.text = r.quote OR p.text CONTAINS r.quote") == [
        [True]
    ]


def test_every_relationship_leads_to_its_quote(graph: Graph) -> None:
    list(graph.ingest([harbor()]))
    found = rows(
        graph,
        "MATCH (:Company)-[r:TENANT_OF]->(:Cluster) WITH r.statements AS ids UNWIND ids AS id "
        "MATCH (s:Statement {id: id})-[:IN_PASSAGE]->(p:Passage)-[:IN_DOCUMENT]->(d:Document) "
        "RETURN s.quote, substring(p.text, s.start - p.start, s.end - s.start), d.url",
    )
    quote = "Mara Lindqvist is chairman of Harbor Cells Inc."
    assert found == [[quote, quote, harbor().document.url]]


def test_an_entity_has_the_labels_of_its_class_and_of_what_that_is_a_kind_of(graph: Graph) -> None:
    list(graph.ingest([harbor()]))
    [[labels]] = rows(graph, "MATCH (c:Company {name: 'Harbor Cells Inc'}) RETURN labels(c)")
    assert sorted(labels) == ["Company", "Entity", "Organization"]  # type: ignore[call-overload]


def test_the_same_document_twice_is_unchanged(graph: Graph) -> None:
    list(graph.ingest([harbor()]))
    before = graph.stats()
    assert [w.outcome for w in graph.ingest([harbor()])] == ["unchanged"]
    assert graph.stats() == before


def test_a_document_twice_in_one_call_lands_once(graph: Graph) -> None:
    assert [w.outcome for w in graph.ingest([harbor(), harbor()])] == ["new", "unchanged"]


def test_new_content_of_one_origin_supersedes_the_old(graph: Graph) -> None:
    list(graph.ingest([post("Ada Berg is CEO of Lumen Wafers.", "Ada Berg", "CEO", "Lumen Wafers", origin="feed/1")]))
    second = post("Ida Holm is CEO of Lumen Wafers.", "Ida Holm", "CEO", "Lumen Wafers", origin="feed/1")
    assert [w.outcome for w in graph.ingest([second])] == ["updated"]
    assert rows(graph, "MATCH (p)-[r:HOLDS_POST]->() RETURN p.name, r.status") == [["Ida Holm", "asserted"]]
    assert rows(graph, "MATCH (d:Document) WHERE d.retracted_at IS NOT NULL RETURN d.superseded_by") == [
        [second.document.id]
    ]
    assert rows(graph, "MATCH (e:RetractedEntity) RETURN e.name") == [["Ada Berg"]]


def test_content_that_comes_back_is_a_new_version(graph: Graph) -> None:
    first = post("Ada Berg is CEO of Lumen Wafers.", "Ada Berg", "CEO", "Lumen Wafers", origin="feed/1")
    second = post("Ida Holm is CEO of Lumen Wafers.", "Ida Holm", "CEO", "Lumen Wafers", origin="feed/1")
    outcomes = [w.outcome for e in (first, second, first, first) for w in graph.ingest([e])]
    assert outcomes == ["new", "updated", "updated", "unchanged"]
    assert rows(graph, "MATCH (p)-[:HOLDS_POST]->() RETURN p.name") == [["Ada Berg"]]


def test_a_quote_that_does_not_stand_at_its_offsets_is_quarantined(graph: Graph) -> None:
    text = "Ada Berg is CEO of Lumen Wafers."
    good = says(text, ("Ada Berg", "Person"), "HOLDS_POST", ("Lumen Wafers", "Company"))
    bad = Statement(
        relation="HOLDS_POST", subject=good.subject, object=good.object, quote="Ada Berg is CEO", start=3, end=18
    )
    [written] = graph.ingest([extraction(text, [bad], quarantined=[Quarantined(statement=good, reason="told so")])])
    assert (written.kept, written.quarantined) == (0, 2)
    assert {row["reason"] for row in graph.quarantine()} == {"told so", "the quote does not stand at 3:18 of the text"}
    assert rows(graph, "MATCH ()-[r:HOLDS_POST]->() RETURN r.id") == []


@pytest.mark.parametrize("status", ["planned", "denied", "rumoured", "conditional"])
def test_what_is_not_a_fact_is_evidence_only(graph: Graph, status: str) -> None:
    text = "Harbor Cells plans to buy Lumen Wafers."
    said = says(text, ("Harbor Cells", "Company"), "ACQUIRED", ("Lumen Wafers", "Company"), status=status)
    [written] = graph.ingest([extraction(text, [said])])
    assert (written.kept, written.qualified) == (0, 1)
    assert rows(graph, "MATCH ()-[r:ACQUIRED]->() RETURN r.id") == []
    told = "MATCH (s:Statement)-[:SUBJECT]->(:Mention)-[:REFERS_TO]->(e:Entity) RETURN s.status, e.name"
    assert rows(graph, told) == [[status, "Harbor Cells"]]


def test_syndicated_copies_are_one_source(graph: Graph) -> None:
    story = (
        "HARBOUR, Oct 21. Lumen Wafers, a maker of optical chips, said on Monday that Ada Berg is CEO of Lumen Wafers, "
        "after a search that took the board the better part of a year and that led through three countries. The firm, "
        "which was founded in a garage by two students of physics, employs about four hundred people in two towns."
    )
    texts = [story, story.replace("HARBOUR, Oct 21. ", ""), "It is official: Ada Berg is CEO of Lumen Wafers."]
    list(graph.ingest(post(t, "Ada Berg", "CEO", "Lumen Wafers", origin=f"o{i}") for i, t in enumerate(texts)))
    assert rows(graph, "MATCH ()-[r:HOLDS_POST]->(c) RETURN r.sources, size(r.statements), c.sources, c.documents") == [
        [2, 3, 2, 3]
    ]


def test_more_independent_sources_make_a_fact_surer(graph: Graph) -> None:
    texts = ["Ada Berg is CEO of Lumen Wafers.", "Lumen Wafers is led by its CEO Ada Berg, the papers say."]
    list(graph.ingest(post(t, "Ada Berg", "CEO", "Lumen Wafers", confidence=0.8) for t in texts))
    [[confidence, sources]] = rows(graph, "MATCH ()-[r:HOLDS_POST]->() RETURN r.confidence, r.sources")
    assert (confidence, sources) == (pytest.approx(0.96), 2)


def test_a_narrower_class_replaces_a_wider_one(graph: Graph) -> None:
    text, later = "Borealis Works opened.", "Borealis Works, a company, grew."
    list(graph.ingest([extraction(text, mentions=[mention(text, "Borealis Works", "Organization")])]))
    list(graph.ingest([extraction(later, mentions=[mention(later, "Borealis Works", "Company")])]))
    assert rows(graph, "MATCH (e:Company) RETURN e.name, e.class, e.documents") == [["Borealis Works", "Company", 2]]


def test_a_segment_named_in_a_text_is_the_segment_of_the_ontology(graph: Graph) -> None:
    text = "Lumen Wafers makes chips."
    said = says(text, ("Lumen Wafers", "Company"), "IN_SEGMENT", ("chips", "Segment"))
    list(graph.ingest([extraction(text, [said])]))
    assert rows(graph, "MATCH (:Company)-[:IN_SEGMENT]->(s:Segment) RETURN s.concept IS NOT NULL") == [[True]]


def test_a_stated_alias_joins_the_chinese_and_the_english_name(graph: Graph) -> None:
    texts = ["阶跃星辰发布新模型。", "StepFun raised money.", "阶跃星辰(StepFun)说,公司在上海。"]
    first = extraction(texts[0], mentions=[mention(texts[0], "阶跃星辰", "Company")], lang="zh")
    second = extraction(texts[1], mentions=[mention(texts[1], "StepFun", "Company")])
    both = [mention(texts[2], "阶跃星辰", "Company"), mention(texts[2], "StepFun", "Company", "阶跃星辰", "short")]
    list(graph.ingest([first, second, extraction(texts[2], mentions=both, lang="zh")]))
    assert rows(graph, "MATCH (c:Company) RETURN c.name, c.name_en, c.name_zh, c.documents") == [
        ["StepFun", "StepFun", "阶跃星辰", 3]
    ] or rows(graph, "MATCH (c:Company) RETURN c.name_en, c.name_zh, c.documents") == [["StepFun", "阶跃星辰", 3]]


def test_two_people_of_one_name_in_two_firms_go_to_review(graph: Graph) -> None:
    list(graph.ingest([post("Li Wei is CEO of Harbor Cells.", "Li Wei", "CEO", "Harbor Cells")]))
    list(graph.ingest([post("Li Wei is CFO of Lumen Wafers.", "Li Wei", "CFO", "Lumen Wafers")]))
    list(graph.ingest([post("CEO Li Wei of Harbor Cells spoke.", "Li Wei", "CEO", "Harbor Cells")]))
    assert rows(graph, "MATCH (p:Person) RETURN p.documents AS n ORDER BY n") == [[1], [2]]
    assert [(row["left_name"], row["right_name"]) for row in graph.review()] == [("Li Wei", "Li Wei")]


def test_one_bad_name_hurts_nobody(graph: Graph) -> None:
    text = "`) DETACH DELETE n // is CEO of Lumen Wafers."
    name = "`) DETACH DELETE n //"
    list(graph.ingest([post(text, name, "CEO", "Lumen Wafers")]))
    assert rows(graph, "MATCH (p:Person) RETURN p.name") == [[name]]


def test_nothing_of_a_failed_batch_lands(graph: Graph, engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    before = graph.stats()
    monkeypatch.setattr("kg.store.write.merge_shown", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        list(graph.ingest([harbor()]))
    assert graph.stats() == before


def test_one_document_that_the_database_refuses_does_not_keep_the_others_out(
    graph: Graph, monkeypatch: pytest.MonkeyPatch
) -> None:
    from kg.errors import QueryFailed
    from kg.store import write

    def refusing(tx: object, batch: list[Extraction]) -> list[object]:
        if any("Ida Holm" in e.document.text for e in batch):
            raise QueryFailed("refused")
        return plans(tx, batch)

    plans: Any = write._plans
    monkeypatch.setattr(write, "_plans", refusing)
    texts = {
        "Ada Berg": "Ada Berg is CEO of Lumen.",
        "Ida Holm": "Ida Holm is CEO of Amber.",
        "Eva Lind": "Eva Lind is CEO of Rivet.",
    }
    with pytest.raises(QueryFailed, match="refused"):
        list(graph.ingest(post(text, name, "CEO", text.split()[-1][:-1]) for name, text in texts.items()))
    assert rows(graph, "MATCH (p:Person) RETURN p.name AS name ORDER BY name") == [["Ada Berg"], ["Eva Lind"]]


def test_an_empty_text_is_a_document_without_statements(graph: Graph) -> None:
    [written] = graph.ingest([extraction("")])
    assert (written.outcome, written.kept) == ("new", 0)
    assert article("").text == ""


def test_a_quotation_is_no_entity(graph: Graph) -> None:
    text = "“We like it here,” Ada Berg said."
    said = says(text, ("Ada Berg", "Person"), "SAID", ("“We like it here,”", "Passage"), quote=text)
    list(graph.ingest([extraction(text, [said])]))
    assert rows(graph, "MATCH (p:Person)-[r:SAID]->(q:Passage) RETURN p.name, r.quote") == [["Ada Berg", text]]
    assert rows(graph, "MATCH (e:Entity) WHERE e.concept IS NULL RETURN e.name") == [["Ada Berg"]]


def test_the_head_of_one_district_is_one_person_in_every_report(graph: Graph) -> None:
    texts = ["吴金城任浦东新区代区长。", "吴金城当选浦东新区区长。"]
    for text in texts:
        said = says(text, ("吴金城", "Person"), "HOLDS_POST", ("浦东新区", "District"), quote=text)
        list(graph.ingest([extraction(text, [said], lang="zh")]))
    assert rows(graph, "MATCH (p:Person) RETURN p.name, p.documents") == [["吴金城", 2]]


def test_people_meet_again_when_their_firms_prove_to_be_one(graph: Graph) -> None:
    list(graph.ingest([post("Ada Berg is CEO of Lumen.", "Ada Berg", "CEO", "Lumen")]))
    list(graph.ingest([post("Ada Berg is CEO of 流明科技.", "Ada Berg", "CEO", "流明科技")]))
    assert len(graph.review()) == 1
    text = "流明科技(Lumen)扩大生产。"
    both = [mention(text, "流明科技", "Company"), mention(text, "Lumen", "Company", "流明科技", "short")]
    list(graph.ingest([extraction(text, mentions=both, lang="zh")]))
    assert rows(graph, "MATCH (p:Person)-[:HOLDS_POST]->(c:Company) RETURN p.documents, c.documents") == [[2, 3]]
    assert graph.review() == []


def test_half_a_bracket_is_no_alias(graph: Graph) -> None:
    text = "流明(上海)科技扩大生产。"
    cut = mention(text, "上海)科技", "Company", "流明", "short")
    list(graph.ingest([extraction(text, mentions=[mention(text, "流明", "Company"), cut])]))
    assert rows(graph, "MATCH (c:Company) RETURN c.aliases") == [[["流明"]]]


def test_a_place_of_english_sources_has_its_chinese_name(graph: Graph) -> None:
    said = "Harbor Cells Inc is based in Hangzhou. Pier Capital is based in Suzhou."
    firm, fund = ("Harbor Cells Inc", "Company"), ("Pier Capital", "Investor")
    list(
        graph.ingest(
            [
                extraction(
                    said,
                    [
                        says(said, firm, "LOCATED_IN", ("Hangzhou", "City")),
                        says(said, fund, "LOCATED_IN", ("Suzhou", "City")),
                    ],
                )
            ]
        )
    )
    named = rows(graph, "MATCH (c:City) RETURN c.name, c.name_zh ORDER BY c.name")
    assert named == [["Hangzhou", "杭州"], ["Suzhou", None]]  # two cities are Suzhou: 苏州 and 宿州
    assert "位于杭州" in graph.ask("位于杭州的公司有哪些？", mode="planner").text
