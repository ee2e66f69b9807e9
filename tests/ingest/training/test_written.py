"""The written sentences: well formed, true to the ontology, and filled with names whose places are exact."""

from __future__ import annotations

import gzip
import random
from pathlib import Path

import pytest

from ingest.training.claims_texts import pool_of, renamed, running, texts_in
from ingest.training.written import FOLDER, filled, lines_in, marked_lines
from ingest.training.written_names import Names
from ontology.load import load

CLASSES = {
    "c": "Company", "v": "Investor", "p": "Person", "l": "City", "r": "Province", "n": "Country", "d": "District",
    "u": "University", "h": "Hospital", "o": "ResearchInstitute", "g": "GovernmentBody", "s": "Association",
    "x": "Exchange", "k": "Cluster", "m": "Product", "e": "Conference", "y": "Policy",
}  # fmt: skip
LINES = [line for file in sorted(FOLDER.glob("en_*.txt")) for line in lines_in(file)]
TEXTS = [text for file in sorted((FOLDER / "texts").glob("en_*.txt")) for text in texts_in(file)]


@pytest.fixture
def cities(tmp_path: Path) -> Path:
    """A table of cities as the training data has one."""
    file = tmp_path / "cities.csv.gz"
    rows = "name,country,subcountry,geonameid\nGraz,Austria,Styria,1\nMalmö,Sweden,Skåne,2\n"
    file.write_bytes(gzip.compress(rows.encode()))
    return file


def test_a_line_states_only_what_the_ontology_allows() -> None:
    ontology = load()
    strange = [
        f"{line.where}: {claim}"
        for line in LINES
        for claim in line.claims
        if not ontology.allows(claim.relation, CLASSES[claim.subject[0]], CLASSES[claim.object[0]])
    ]
    assert strange == []


def test_names_stand_where_their_places_say(cities: Path) -> None:
    names = Names(cities, seed=3)
    for line in LINES:
        text, places = filled(line, names)
        assert "{" not in text
        for place in places:
            assert text[place.start : place.end].strip()


def test_every_relation_of_a_line_is_in_its_example(cities: Path) -> None:
    examples = list(marked_lines(cities, times=1))
    assert len(examples) == len(LINES)
    for line, example in zip(LINES, examples, strict=True):
        found = {relation for *_, said in example.pairs for relation in said}
        assert {claim.relation for claim in line.claims} <= found, line.where


def test_a_text_has_every_name_that_it_lists() -> None:
    strange = [
        f"{text.id}: {form}"
        for text in TEXTS
        for whole in (text.title + "\n" + "\n".join(sentence for sentence, _ in text.sentences),)
        for name in text.names
        for form in (name.full, *name.short)
        if form not in whole
    ]
    assert len(TEXTS) > 500
    assert strange == []


def test_a_text_about_others_says_the_same_of_them() -> None:
    pool, dice = pool_of(TEXTS), random.Random(5)
    changed = 0
    for text in TEXTS[:60]:
        other = renamed(text, pool, dice)
        changed += other is not text
        full = {name.full for name in other.names}
        for (_, before), (_, after) in zip(text.sentences, other.sentences, strict=True):
            assert [(t.relation, t.status) for t in before] == [(t.relation, t.status) for t in after]
            assert {end for t in after for end in (t.subject, t.object)} <= full
    assert changed > 40


def test_sentences_stand_where_their_places_say() -> None:
    for text in TEXTS[:60]:
        words, spans = running(text)
        assert [words[a:b] for a, b in spans] == [sentence for sentence, _ in text.sentences]


def test_what_is_malformed_is_named_with_its_place(tmp_path: Path) -> None:
    (tmp_path / "en_bad.txt").write_text("{c1} bought {c2}. | BOUGHT c1 c2\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"en_bad\.txt:1.*BOUGHT"):
        list(lines_in(tmp_path / "en_bad.txt"))


def test_a_doctor_is_labelled_by_the_name_that_reading_gives_him(tmp_path: Path) -> None:
    file = tmp_path / "en_doctors.txt"
    file.write_text(
        "## 2025-09-09 | release | Orlow names medical chief\n"
        "@ Person: Dr. Lena Brandt (Dr. Brandt), Prof. Sir Hugh Pell; Company: Orlow Therapeutics (Orlow)\n"
        "1. ¶ Orlow Therapeutics has made Dr. Lena Brandt its medical chief.\n"
        "- HOLDS_POST: Dr. Lena Brandt > Orlow Therapeutics\n"
        "2. She succeeds Prof. Sir Hugh Pell, who founded Orlow.\n"
        "- FOUNDED_BY: Orlow Therapeutics > Prof. Sir Hugh Pell\n"
        "3. ¶ Dr. Brandt starts in May.\n-\n",
        encoding="utf-8",
    )
    (text,) = texts_in(file)
    assert [(n.full, n.short) for n in text.names[:2]] == [("Lena Brandt", ("Brandt",)), ("Hugh Pell", ())]
    assert [(t.subject, t.object) for _, told in text.sentences for t in told] == [
        ("Lena Brandt", "Orlow Therapeutics"),
        ("Orlow Therapeutics", "Hugh Pell"),
    ]
    words, spans = running(text)
    assert words.split("\n\n") == [words[: spans[1][1]], "Dr. Brandt starts in May."]
    assert words[slice(*spans[1])] == "She succeeds Prof. Sir Hugh Pell, who founded Orlow."
