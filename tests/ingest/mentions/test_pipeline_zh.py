"""The Chinese pipeline as readers use it: the shipped weights, no stand-ins."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc

from ingest.mentions.pipeline import load

NEWS = (
    "宁波海曙芯片科技有限公司董事长王建国8月30日在杭州表示，公司与浙江大学签署合作协议。"
    "苏州市人民政府印发《关于支持集成电路产业的若干措施》。"
)


@pytest.fixture(scope="module")
def doc() -> Doc:
    return load("zh")(NEWS)


def test_tokens_are_characters(doc: Doc) -> None:
    assert len(doc) == len(NEWS)


def test_words_cover_the_text_with_exact_offsets(doc: Doc) -> None:
    assert "".join(w[2] for w in doc._.words) == NEWS
    assert all(NEWS[start:end] == word for start, end, word, _ in doc._.words)


def test_times_and_verbs_have_their_part_of_speech(doc: Doc) -> None:
    kinds = {word: kind for _s, _e, word, kind in doc._.words}
    assert kinds["8月30日"] == "TIME"
    assert kinds["印发"] == "v"


def test_people_places_and_organisations_are_named(doc: Doc) -> None:
    names = {(e.text, e.label_) for e in doc.ents}
    assert {("王建国", "PER"), ("杭州", "LOC"), ("浙江大学", "ORG")} <= names
    assert all(0 < e._.confidence <= 1 for e in doc.ents)


def test_sentences_end_at_the_full_stop(doc: Doc) -> None:
    assert [s.text[-1] for s in doc.sents] == ["。", "。"]


@pytest.mark.parametrize(
    "text", ["", "  \n", "。。。", "😀😀", "A" * 3000, "公司" * 2000, "１２３ＡＢＣ", "東芝與華為", "\u202e中文"]
)
def test_odd_texts_are_read_without_a_crash(text: str) -> None:
    doc = load("zh")(text)
    assert doc.text == text
    assert all(text[s:e] == w for s, e, w, _ in doc._.words)


def test_names_are_made_of_whole_words_when_the_words_are_known() -> None:
    nlp = load("zh")
    text = "王建国在杭州工作。"
    doc = nlp.get_pipe("ecosystem_chinese").read(nlp.make_doc(text), frozenset({0, 3, 4, 6, 8}))
    assert all(e.start_char in {0, 3, 4, 6, 8} and e.end_char in {3, 4, 6, 8, 9} for e in doc.ents)


def test_blanks_between_latin_words_do_not_shift_names_or_sentences() -> None:
    text = "Vela Labs Ltd 与 浙江大学 合作。\n杭州 的 王建国 出席。"
    doc = load("zh")(text)
    assert ("浙江大学", "ORG") in {(e.text, e.label_) for e in doc.ents}
    assert [s.text.strip()[-1] for s in doc.sents] == ["。", "。"]
