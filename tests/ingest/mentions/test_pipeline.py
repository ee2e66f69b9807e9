"""The English pipeline as readers use it: the shipped weights, no stand-ins."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from spacy.language import Language
from spacy.tokens import Doc, Span

from ingest.mentions.pipeline import MODELS, load, pair_scores, register

NEWS = (
    "Harbor Cells Inc., a battery maker based in Munich, said on Tuesday that it plans to acquire Lumen Wafers. "
    '"We are delighted," said Anna Weber, the chief executive of Harbor Cells.\n\n'
    "Lumen Wafers was founded in 2015 by Jonas Beck. Mr. Beck studied in Eindhoven."
)


@pytest.fixture(scope="module")
def doc() -> Doc:
    return load("en")(NEWS)


def test_a_pipeline_is_loaded_once_a_process() -> None:
    assert load("en") is load("en")


def test_sentences_end_at_full_stops_but_not_after_titles_and_legal_forms(doc: Doc) -> None:
    assert [s.text.split()[0] for s in doc.sents] == ["Harbor", '"We', "Lumen", "Mr."]


def test_people_places_and_companies_are_named_with_a_confidence(doc: Doc) -> None:
    names = {(e.text, e.label_) for e in doc.ents}
    assert {("Munich", "LOC"), ("Anna Weber", "PER"), ("Jonas Beck", "PER"), ("Eindhoven", "LOC")} <= names
    assert all(0 < e._.confidence <= 1 for e in doc.ents)


def test_the_subject_and_the_object_of_a_verb_are_found(doc: Doc) -> None:
    [buy] = [t for t in doc if t.lemma_ == "acquire"]
    assert {t.text for t in buy.children if t.dep_ == "obj"} == {"Wafers"}
    [found] = [t for t in doc if t.lemma_ == "found"]
    assert {t.dep_ for t in found.children} >= {"nsubj:pass", "aux:pass"}


def test_every_sentence_has_one_root_and_every_head_stays_in_its_sentence(doc: Doc) -> None:
    for sentence in doc.sents:
        assert sum(t.head is t or t.head == t for t in sentence) == 1
        assert all(sentence.start <= t.head.i < sentence.end for t in sentence)


def test_verbs_and_nouns_have_their_base_form() -> None:
    text = "The companies bought shares, studied buildings and were planning offices."
    lemmas = [t.lemma_ for t in load("en")(text)]
    assert {"company", "buy", "share", "study", "building", "be", "plan", "office"} <= set(lemmas)


def test_a_founder_scores_higher_than_a_stranger_as_founder(doc: Doc) -> None:
    spans = {e.text: e for e in doc.ents}
    company = next(e for e in doc.ents if e.text == "Lumen Wafers" and e.start > 30)
    near, far = pair_scores(doc, [(company, spans["Jonas Beck"]), (company, spans["Anna Weber"])])
    assert near["FOUNDED_BY"] > 0.5
    assert far == {}


def test_a_document_reads_the_same_alone_and_among_others() -> None:
    nlp = load("en")
    alone = [(e.text, e.label_) for e in nlp(NEWS).ents]
    _, among, _ = nlp.pipe(["Rain fell on Porto.", NEWS, "The mayor of Graz resigned on Friday."])
    assert [(e.text, e.label_) for e in among.ents] == alone


@pytest.mark.parametrize(
    "text", ["", " \n ", "\n\n\n", "…", "😀" * 50, "a" * 5000, "，。！", "\u202eabc\u202c", "1 | 2 | 3\n4 | 5"]
)
def test_odd_texts_are_read_without_a_crash(text: str) -> None:
    doc = load("en")(text)
    assert doc.text == text


def test_a_sentence_without_an_end_is_cut_into_windows() -> None:
    doc = load("en")("Harbor Cells opened a plant in Graz and " * 200)
    assert len(list(doc.sents)) > 5
    assert all(t.dep_ for t in doc)


def test_the_folder_loads_as_a_spacy_pipeline() -> None:
    import spacy

    register()
    nlp: Language = spacy.load(MODELS / "en")
    assert nlp.pipe_names == ["ecosystem_encoder", "ecosystem_lemmas"]


def test_importing_the_module_imports_neither_spacy_nor_onnxruntime() -> None:
    code = "import sys, ingest.mentions.pipeline; print({'spacy', 'onnxruntime', 'numpy'} & set(sys.modules))"
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert out.stdout.strip() == "set()"


def test_all_weights_together_stay_under_40_megabytes() -> None:
    assert sum(f.stat().st_size for f in Path(MODELS).rglob("*") if f.is_file()) < 40_000_000


def test_missing_weights_are_named(tmp_path: Path) -> None:
    register()
    from ingest.mentions.encoder import EnglishEncoder, WeightsMissing

    with pytest.raises(WeightsMissing, match=r"encoder\.onnx"):
        EnglishEncoder(load("en")).from_disk(tmp_path)


def test_pairs_of_two_sentences_have_no_scores(doc: Doc) -> None:
    first, last = doc.ents[0], doc.ents[-1]
    assert isinstance(first, Span)
    assert pair_scores(doc, [(first, last)]) == [{}]
