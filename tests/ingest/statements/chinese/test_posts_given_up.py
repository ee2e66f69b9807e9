"""Posts that are given up after a reason, the day on which that takes effect, and titles that are no more than titles."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.ingest.statements.chinese.conftest import Read

Claims = Callable[..., set[tuple[str, str, object, str]]]


@pytest.mark.parametrize(
    "text",
    [
        "海澜医药公告,董事、副总经理陈志远由于工作调整,辞去副总经理职务,继续担任公司董事。",
        "海澜医药宣布,陈志远因希望有更多时间陪伴家人,辞任公司副总经理及风险委员会委员职务。",
        "海澜医药公告,副总经理陈志远先生鉴于个人身体原因,已辞任公司副总经理。",
        "海澜医药公告,副总经理陈志远为专注家庭,辞去公司副总经理的职务,即日生效。",
    ],
)
def test_a_post_given_up_after_its_reason_is_over(read: Read, text: str) -> None:
    posts = [s for s in read(text)[1] if s.relation == "HOLDS_POST" and s.qualifiers.get("title") == "副总经理"]
    assert {s.status for s in posts} == {"former"}


def test_of_two_posts_only_the_one_that_is_given_up_is_over(read: Read) -> None:
    text = "海澜医药公告,董事长兼执行董事周学文因个人身体原因,辞任董事长职务,但将继续担任公司执行董事。"
    told = {(s.qualifiers.get("title"), s.status) for s in read(text)[1] if s.relation == "HOLDS_POST"}
    assert ("董事长", "former") in told
    assert ("执行董事", "asserted") in told
    assert ("董事长", "asserted") not in told


@pytest.mark.parametrize(
    "text", ["海澜医药董事长周学文将因年龄原因辞去董事长职务。", "海澜医药董事长周学文拟因年龄原因,辞任董事长。"]
)
def test_a_post_still_to_be_given_up_is_held(claims: Claims, text: str) -> None:
    assert ("HOLDS_POST", "周学文", "海澜医药", "asserted") in claims(text)


@pytest.mark.parametrize(
    ("text", "status", "end"),
    [
        ("海澜医药宣布,许静因退休,辞任公司执行董事职务,自2024年5月1日起生效。", "former", "2024-05-01"),
        ("许静辞去海澜医药执行董事职务,于2024年5月1日生效。", "former", "2024-05-01"),
        ("许静辞去海澜医药执行董事职务,自2025年9月1日起生效。", "asserted", None),
    ],
)
def test_the_day_on_which_leaving_takes_effect_ends_the_post(
    read: Read, text: str, status: str, end: str | None
) -> None:  # published on 15 June 2025
    [post] = [s for s in read(text)[1] if s.relation == "HOLDS_POST"]
    assert (post.status, post.valid_to) == (status, end)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("许静曾担任海澜医药董事长顾问。", "董事长顾问"),
        ("海澜医药总经理特别助理许静出席。", "总经理特别助理"),
    ],
)
def test_who_advises_the_chairman_is_not_the_chairman(read: Read, text: str, title: str) -> None:
    assert {s.qualifiers.get("title") for s in read(text)[1] if s.relation == "HOLDS_POST"} == {title}


def test_what_the_notice_says_before_a_title_is_no_part_of_it(read: Read) -> None:
    text = "海澜医药发布公告公布其公司代理董事长许静博士获委任海澜医药董事长。"
    titles = {str(s.qualifiers.get("title")) for s in read(text)[1] if s.relation == "HOLDS_POST"}
    assert not [t for t in titles if "公告" in t or "公司" in t]


def test_the_head_of_a_zones_committee_is_not_the_partys(claims: Claims) -> None:
    told = claims("光谷高新区党工委书记、管委会主任沈悦出席。")
    assert ("HOLDS_POST", "沈悦", "光谷高新区党工委", "asserted") in told
    assert ("HOLDS_POST", "沈悦", "光谷高新区管委会", "asserted") in told


@pytest.mark.parametrize("lead", ["公司实际控制人", "本次发行的保荐人", "该项目的投资人"])
def test_a_name_does_not_begin_with_the_end_of_the_word_before(read: Read, lead: str) -> None:
    mentions = read(f"海澜医药公告称,{lead}中国启辰集团有限公司与长汇资本在上海签约。")[0]
    assert "中国启辰集团有限公司" in {m.name for m in mentions}
    assert not [m for m in mentions if m.name.startswith("人")]
