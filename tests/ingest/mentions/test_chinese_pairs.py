"""Relations between two names of a Chinese sentence: how a pair is laid out, and what the shipped weights say."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc

from ingest.mentions.chinese_pairs import Placed, alike, inverse, marks, places
from ingest.mentions.pipeline import load, pair_scores
from ingest.mentions.units import Unit

BOUGHT = "澜海股份拟以5亿元收购青禾科技60%股权。"
LABELS = ("unknown", "收购", "被收购", "合作")


def pair() -> Placed:
    """Two names in a sentence cut into its characters."""
    units = tuple(Unit(i, i + 1, i) for i in range(len(BOUGHT)))
    return Placed(BOUGHT, units, (0, 4), (12, 16))


def scores(text: str, subject: str, object_: str) -> dict[str, float]:
    """The shipped weights on two names of a text."""
    doc = load("zh")(text)
    [found] = pair_scores(doc, [(span(doc, subject), span(doc, object_))])
    return found


def span(doc: Doc, name: str):  # type: ignore[no-untyped-def]
    at = doc.text.index(name)
    return doc.char_span(at, at + len(name))


def test_a_relation_is_its_passive_seen_from_the_other_name() -> None:
    assert [inverse(label, LABELS) for label in LABELS] == ["unknown", "被收购", "收购", "合作"]


def test_places_count_from_the_name_one_by_one_and_then_by_doubling() -> None:
    assert places(pair().units, (4, 6))[:9] == [4, 3, 2, 1, 0, 0, 9, 10, 11]
    assert places(tuple(Unit(i, i + 1, 0) for i in range(40)), (0, 1))[-1] == 16


def test_every_unit_stands_in_one_part_of_the_sentence() -> None:
    found = marks(pair())
    assert found.sum(1).tolist() == [1.0] * len(BOUGHT)
    assert [found[i].argmax() for i in (0, 5, 13, 17)] == [3, 1, 4, 2]
    assert pair().turned().subject == (12, 16)


def test_a_short_name_is_like_the_long_one_that_holds_its_characters() -> None:
    text = "海东重型机械集团（海重集团）"
    short = Placed(text, (), (9, 13), (0, 8))
    assert alike(short)[5] == 1.0
    assert alike(pair())[:6] == [0.0] * 6


def test_the_buyer_buys_and_the_other_is_bought() -> None:
    text = "云岭药业宣布以5亿元收购子墨生物。"
    found = scores(text, "云岭药业", "子墨生物")
    assert found["收购"] + found["拟收购"] > 0.5
    assert found["被收购"] < 0.1
    turned = scores(text, "子墨生物", "云岭药业")
    assert turned["被收购"] == pytest.approx(found["收购"], abs=1e-3)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("澜海股份持有青禾科技30%的股份，为其第二大股东。", "持股"),
        ("青禾科技是澜海股份的全资子公司。", "拥有"),
    ],
)
def test_the_likeliest_relation_of_plain_sentences(text: str, label: str) -> None:
    found = scores(text, "澜海股份", "青禾科技")
    assert max(found, key=lambda k: found[k]) == label


def test_two_firms_that_agree_to_cooperate_are_partners() -> None:
    found = scores("近日，辰光电气与北坡能源签署战略合作协议，双方将在储能领域展开合作。", "辰光电气", "北坡能源")
    assert found["合作"] + found["签约"] > 0.5


def test_shares_of_a_pair_leave_room_for_no_relation() -> None:
    found = scores("当天，辰光电气上涨，北坡能源下跌。", "辰光电气", "北坡能源")
    assert "unknown" not in found
    assert 0 <= sum(found.values()) <= 1.01


def test_names_of_two_sentences_have_no_scores() -> None:
    assert scores("辰光电气今日开业。北坡能源到场祝贺。", "辰光电气", "北坡能源") == {}


def test_no_pairs_no_scores_and_no_weights_are_read() -> None:
    from ingest.mentions.lac import blank_chinese
    from ingest.mentions.pipeline import MODELS

    nlp = blank_chinese(MODELS / "zh" / "ecosystem_chinese")
    encoder = nlp.get_pipe("ecosystem_chinese")
    assert encoder.placed("", []) == []
    assert pair_scores(nlp(""), []) == []
    nlp("辰光电气今日开业。")
    assert encoder._pairs is None


def test_a_name_before_the_last_stop_of_a_long_text_is_found_in_its_sentence() -> None:
    text = "会议昨日召开。" * 30 + "辰光电气与北坡能源签署合作协议。" + "会议今日结束。"
    assert sum(scores(text, "辰光电气", "北坡能源").values()) > 0.3
