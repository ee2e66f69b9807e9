from __future__ import annotations

import re

import pytest

from ingest.statements.chinese.needs import Screened, needs_of
from ingest.statements.chinese.reader import RULES

SENTENCES = ("甲公司收购了乙公司", "收购", "买下乙公司", "乙公司被购买", "", "甲公司发布公告")


def test_a_pattern_needs_one_of_its_branches_and_all_of_its_literals() -> None:
    assert needs_of("公司(?:收购|买下)了?") == (
        frozenset({"公司"}),
        frozenset({"收购", "买下"}),
    )


@pytest.mark.parametrize("pattern", ["(?:收购)?", "收购|", "[^收]", "(?!收购).", r"\w+"])
def test_what_may_be_absent_is_not_needed(pattern: str) -> None:
    assert needs_of(pattern) == ()


@pytest.mark.parametrize("pattern", ["(?:收购|买下)了?[乙丙]", "(?<=公司)收?购+", "公司(?=收购)", "[甲-癸]{2,3}|公"])
@pytest.mark.parametrize("text", SENTENCES)
def test_a_screened_pattern_finds_what_the_pattern_finds(pattern: str, text: str) -> None:
    compiled = re.compile(pattern)
    screened = Screened(pattern)
    assert [m.span() for m in screened.finditer(text)] == [m.span() for m in compiled.finditer(text)]
    assert (screened.search(text) is None) == (compiled.search(text) is None)


def test_most_rules_are_ruled_out_by_a_plain_sentence() -> None:
    possible = [rule.name for rule in RULES if rule.compiled.possible("今天天气很好,大家都去了公园。")]
    assert len(possible) < len(RULES) / 20
