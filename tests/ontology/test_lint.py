"""Lint: each mistake is named with its file and line; what is right stays silent."""

from __future__ import annotations

from pathlib import Path

import pytest

from ontology.lint import Finding, check

HEAD = """@prefix s: <https://shop.example/> .
@prefix lex: <urn:ecosystem-kg:lexicon:> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix sh: <http://www.w3.org/ns/shacl#> .
s:Shop a owl:Class ; rdfs:label "shop"@en, "店"@zh .
s:Ware a owl:Class ; rdfs:label "ware"@en, "货"@zh .
"""
SELLS = 's:SELLS a owl:ObjectProperty ; rdfs:domain s:Shop ; rdfs:range s:Ware ; rdfs:label "sells"@en, "卖"@zh'
SAMPLES = Path(__file__).resolve().parents[1] / "samples"


def findings(tmp_path: Path, *lines: str) -> list[Finding]:
    (tmp_path / "shop.ttl").write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")
    return check(tmp_path)


@pytest.mark.parametrize("folder", [None, SAMPLES / "ontology_films", SAMPLES / "ontology_companies"])
def test_our_own_folders_have_no_findings(folder: Path | None) -> None:
    assert check(folder) == []


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ('s:Till a owl:Class ; rdfs:label "till"@en .', "Till has no label in Chinese"),
        (SELLS.replace("s:Ware", "s:Goods") + " .", "range of SELLS: class Goods"),
        (SELLS + " ; lex:qualifier s:price .", "SELLS names the qualifier price"),
        (SELLS + ' ; lex:nounForm [ lex:text "seller"@en ] .', "needs lex:role"),
        (
            SELLS + ' ; lex:nounForm [ lex:text "grocer"@en ; lex:role "subject" ; lex:where "trade=food" ] .',
            "implies trade",
        ),
        ('s:Stall a owl:Class ; rdfs:label "shop"@en, "摊"@zh .', "'shop' (en) names Stall and Shop"),
        ('s:Till a owl:Class ; rdfs:label "till"@en, "柜"@zh ; lex:verbFrom "sell"@en .', "no annotation lex:verbFrom"),
        ('s:Till a owl:Class ; rdfs:subClassOf s:Thing ; rdfs:label "till"@en, "柜"@zh .', "Till is below Thing"),
        ('s:A a owl:Class ; rdfs:subClassOf s:A ; rdfs:label "a"@en, "甲"@zh .', "A comes back to itself"),
        (
            "s:Rule a sh:NodeShape ; sh:targetClass s:Shop ; sh:property [ sh:path s:name ; sh:uniqueLang true ] .",
            "sh:uniqueLang",
        ),
    ],
)
def test_a_mistake_is_named_with_its_line(tmp_path: Path, line: str, message: str) -> None:
    found = findings(tmp_path, line)
    assert [(f.file, f.line) for f in found if message in f.message] == [("shop.ttl", 9)], found


def test_a_declared_preference_settles_a_contested_phrase(tmp_path: Path) -> None:
    assert findings(tmp_path, 's:Stall a owl:Class ; rdfs:label "stall"@en, "摊"@zh ; skos:altLabel "shop"@en .') != []
    assert findings(tmp_path, 's:Stall a owl:Class ; rdfs:label "shop"@en, "摊"@zh ; lex:prefer "shop"@en .') == []


def test_a_syntax_error_is_the_only_finding(tmp_path: Path) -> None:
    [finding] = findings(tmp_path, "s:Shop a owl:Class ;;; .", "s:Shop a [ .")
    assert finding.file == "shop.ttl"
    assert finding.line in (9, 10)
    assert finding.message.startswith("not Turtle")


def test_an_empty_folder_is_a_finding(tmp_path: Path) -> None:
    [finding] = check(tmp_path)
    assert finding.message == "no .ttl file in this folder"
