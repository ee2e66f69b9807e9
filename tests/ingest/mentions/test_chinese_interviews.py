"""Interviews and notices: who 我, 我们, 本公司 and Lindqvist先生 are."""

from __future__ import annotations

from ingest.evaluate import document_of, extract_all
from ingest.mentions.chinese.find import find_names
from ingest.mentions.pipeline import load

INTERVIEW = (
    "韩国电池回收企业Relixon首席执行官朴志勋上周到上海参会，本报记者对他进行了专访。\n"
    "问：先介绍一下Relixon。\n"
    "朴志勋：2015年我创办了公司。我们去年的营收是3100亿韩元。我在三星SDI干了七年工程师。\n"
    "问：客户主要是谁？\n"
    "朴志勋：我们国家的车企都是客户。\n"
)


def _meant(text: str) -> list[tuple[str, str]]:
    return [(m.text, m.name) for m in find_names(text, load("zh")).mentions if m.kind in ("pronoun", "nominal")]


def test_we_in_a_turn_of_an_interview_is_the_speakers_firm() -> None:
    meant = _meant(INTERVIEW)
    assert ("我", "朴志勋") in meant
    assert ("我们", "Relixon") in meant
    assert ("公司", "Relixon") in meant


def test_what_the_speaker_says_of_the_firm_and_of_himself_is_stated() -> None:
    item = {"id": "x", "text": INTERVIEW, "title": "", "lang": "zh", "published": "2025-09-09"}
    [read] = extract_all([document_of(item)])
    said = {(s.relation, s.subject.name, str(getattr(s.object, "name", ""))) for s in read.statements}
    assert ("FOUNDED_BY", "Relixon", "朴志勋") in said
    assert ("EMPLOYED_BY", "朴志勋", "三星SDI") in said
    [job] = [s for s in read.statements if s.relation == "EMPLOYED_BY"]
    assert job.qualifiers["title"] == "工程师"


def test_a_dialogue_of_people_without_a_post_names_nobody() -> None:
    assert not _meant("王强：我们去年很忙。\n李敏：我也是。\n")


def test_a_hong_kong_notice_says_who_the_company_is_and_a_surname_with_mr_is_the_person() -> None:
    text = (
        "曜芯半导体国际有限公司（“本公司”，股份代号：2597）董事会宣布，Peter Lindqvist先生获委任为独立非执行董事。"
        "Lindqvist先生现任Nordchip AB董事会主席。本公司为投资控股公司。"
    )
    names = {(m.text, m.name, m.cls) for m in find_names(text, load("zh")).mentions}
    assert ("Lindqvist", "Peter Lindqvist", "Person") in names
    assert {name for text, name, _ in names if text == "本公司"} == {"曜芯半导体国际有限公司"}


ASKED = (
    "上海砺算半导体有限公司（以下简称“砺算半导体”）的办公室在张江。创始人、董事长穆远山每天最后一个离开。\n"
    "记者：当初为什么创业？\n"
    "穆远山：2018年，我和霍行之一起成立了砺算。\n"
    "记者：霍行之已经离开了？\n"
    "穆远山：他2023年去了摩尔线程，我们还是朋友。\n"
    "记者：公司目前什么规模？\n"
    "穆远山：我们有230人。\n"
)


def test_who_answers_is_the_head_of_the_one_firm_of_the_introduction() -> None:
    meant = _meant(ASKED)
    assert ("我们", "上海砺算半导体有限公司") in meant
    assert ("公司", "上海砺算半导体有限公司") in meant


def test_he_in_a_turn_is_not_who_speaks() -> None:
    assert ("他", "霍行之") in _meant(ASKED)


def test_a_firm_founded_by_its_shortest_name_is_the_registered_one() -> None:
    found = {m.text: m.name for m in find_names(ASKED, load("zh")).mentions}
    assert found["砺算"] == "上海砺算半导体有限公司"


def test_the_head_of_a_firm_is_told_by_what_she_is() -> None:
    text = (
        "高桥真理正在调试机械臂。她是日本手术机器人公司Hikari Surgical的创始人兼社长，2008年毕业于东北大学。\n"
        "记者：公司现在多大？\n高桥：“我们有130名员工。”\n记者：下一步呢？\n高桥：“我们明年上市。”\n"
    )
    assert {name for said, name in _meant(text) if said in ("我们", "公司")} == {"Hikari Surgical"}


def test_who_answers_without_a_name_is_the_founder_that_the_introduction_tells_of() -> None:
    text = (
        "2019年离开博通时，许清越带走的只有一个想法。如今，她创办的新加坡硅光公司Lumorra已有140名员工。\n"
        "问：为什么选在新加坡？\n答：我本科在南洋理工大学读的。我们的芯片由台积电代工。\n问：最怕谁？\n答：没有。\n"
    )
    meant = _meant(text)
    assert ("我", "许清越") in meant
    assert ("我们", "Lumorra") in meant
    item = {"id": "x", "text": text, "title": "", "lang": "zh", "published": "2025-09-09"}
    (read,) = extract_all([document_of(item)])
    founded = [s for s in read.statements if s.relation == "FOUNDED_BY"]
    assert [(s.subject.name, s.object.name, s.method) for s in founded] == [("Lumorra", "许清越", "rule:founded")]
