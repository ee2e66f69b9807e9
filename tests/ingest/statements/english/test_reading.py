"""Whole sentences as the news writes them, read by the shipped pipeline."""

from __future__ import annotations

from functools import cache

import pytest

from ingest.documents.document import Document
from ingest.mentions.mention import Mention
from ingest.statements.page import page
from ingest.statements.read import read
from ingest.statements.statement import Extraction, Statement
from ontology.load import load
from ontology.model import Ontology


@cache
def ontology() -> Ontology:
    return load()


def article(text: str) -> Document:
    return Document(
        id="d0000000000000001", text=text, title="", lang="en", kind="news", publisher="", url="", origin="test",
        published="2025-03-04", published_from="given", retrieved="2025-03-04T00:00:00.000Z", sha256="",
    )  # fmt: skip


def statements(text: str) -> list[Statement]:
    return [s for s in read(article(text), ontology=ontology())[1] if not s.method.startswith("classifier:")]


def said(text: str) -> set[tuple[str, str, object, str]]:
    return {
        (s.relation, s.subject.name, s.object.name if isinstance(s.object, Mention) else (s.object.of, s.object.value), s.status)
        for s in statements(text)
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Munich-based Veltora SE acquired Kernlicht Labs.", ("ACQUIRED", "Veltora SE", "Kernlicht Labs", "asserted")),
        ("Kernlicht Labs was acquired by Veltora SE.", ("ACQUIRED", "Veltora SE", "Kernlicht Labs", "asserted")),
        ("Munich-based Veltora SE acquired Kernlicht Labs.", ("LOCATED_IN", "Veltora SE", "Munich", "asserted")),
        ("Veltora SE plans to acquire Kernlicht Labs.", ("ACQUIRED", "Veltora SE", "Kernlicht Labs", "planned")),
        ("Veltora SE has not acquired Kernlicht Labs.", ("ACQUIRED", "Veltora SE", "Kernlicht Labs", "denied")),
        ("Veltora SE reportedly wants to acquire Kernlicht Labs.", ("ACQUIRED", "Veltora SE", "Kernlicht Labs", "rumoured")),
        ("If regulators agree, Veltora SE will acquire Kernlicht Labs.", ("ACQUIRED", "Veltora SE", "Kernlicht Labs", "conditional")),
        ("Jane Roe, chief executive of Harbor Cells Inc., resigned.", ("HOLDS_POST", "Jane Roe", "Harbor Cells Inc.", "former")),
        ("Harbor Cells Inc. appointed Jane Roe as chief financial officer.", ("HOLDS_POST", "Jane Roe", "Harbor Cells Inc.", "asserted")),
        ("Scheldt Metals had belonged to the utility Voltaris since 2019.", ("SUBSIDIARY_OF", "Scheldt Metals", "Voltaris", "former")),
        ("Scheldt Metals belongs to the utility Voltaris.", ("SUBSIDIARY_OF", "Scheldt Metals", "Voltaris", "asserted")),
        ("Former Harbor Cells Inc. CEO Jane Roe spoke.", ("HOLDS_POST", "Jane Roe", "Harbor Cells Inc.", "former")),
        ("Companies such as Nexor Ltd and Dommel Robotics have settled in the Basel Science Park.", ("TENANT_OF", "Nexor Ltd", "Basel Science Park", "asserted")),
        ("Campus Partners BV operates the Basel Science Park.", ("OPERATES", "Campus Partners BV", "Basel Science Park", "asserted")),
        ("Nexor Ltd was founded by Jane Roe in 2019.", ("OBSERVATION", "Nexor Ltd", ("founded", "2019"), "asserted")),
    ],
)  # fmt: skip
def test_a_sentence_makes_the_claim_it_makes(text: str, claim: tuple[str, str, object, str]) -> None:
    assert claim in said(text)


@pytest.mark.parametrize(
    "text",
    [
        "Has Veltora SE acquired Kernlicht Labs?",
        "The “hundred model battle” has reached the Secretary.",
        "It is expected that it will rain.",
        "She said that he had left it.",
    ],
)
def test_questions_slogans_and_unclear_pronouns_make_no_claim(text: str) -> None:
    assert said(text) == set()


def test_two_posts_share_the_body_that_ends_the_row() -> None:
    text = "“We build chains,” stated Yuan Mei, Secretary of the Party Committee and Chairman of Kunlun Harbour (Group) Co., Ltd."
    posts = {str(s.qualifiers["title"]) for s in statements(text) if s.relation == "HOLDS_POST"}
    assert posts == {"Secretary of the Party Committee", "Chairman"}


def test_the_company_is_the_one_the_text_is_about() -> None:
    text = "Nexor Ltd opened a plant in Basel in May 2024. The company employs about 300 people."
    [staff] = [s for s in statements(text) if getattr(s.object, "of", "") == "employees"]
    assert (staff.subject.text, staff.subject.name) == ("The company", "Nexor Ltd")


def test_offsets_are_exact_over_line_breaks_emoji_and_right_to_left_marks() -> None:
    text = "🤖 \u200fHarbor\nCells Inc. (NASDAQ: HCEL) said on Tuesday that it had\nacquired Lumen Wafers Ltd. for $20 million.\n"
    mentions, found = read(article(text), ontology=ontology())
    assert all(text[m.start : m.end] == m.text for m in mentions)
    assert all(text[s.start : s.end] == s.quote for s in found)


def test_an_ontology_without_these_relations_gets_no_statements() -> None:
    from dataclasses import replace

    bare = replace(ontology(), relations={})
    assert read(article("Veltora SE acquired Kernlicht Labs."), ontology=bare)[1] == ()


def test_the_page_shows_text_and_claims_and_escapes_both() -> None:
    document = article("Veltora SE <b>acquired</b> Kernlicht Labs & Co. Veltora SE acquired Kernlicht Labs.")
    mentions, found = read(document, ontology=ontology())
    html = page(Extraction(document=document, mentions=mentions, statements=found))
    assert "&lt;b&gt;" in html
    assert "<b>" not in html
    assert "ACQUIRED" in html
