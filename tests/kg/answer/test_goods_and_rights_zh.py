"""Goods by their kind, rights to a drug, plants by their owner, jobs at a rival: asked in Chinese of a small graph."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

import kg
from ingest.evaluate import document_of
from ingest.mentions.mention import Mention
from ingest.statements.statement import Extraction, Statement, Value
from kg.settings import Settings

CLASSES = {
    "澄湖机器人": "Company",
    "广陵传动": "Company",
    "远山光电": "Company",
    "岭南巴士": "Company",
    "越秀重卡": "Company",
    "琼海生物": "Company",
    "Fjord Pharma": "Company",
    "Sakaki Materials": "Company",
    "榊电子": "Company",
    "江阴工厂": "Site",
    "江阴": "City",
    "澄步3": "Product",
    "凌霄芯片": "Product",
    "FP-110": "Product",
    "江阴医院": "Hospital",
    "祁望": "Person",
    "江阴市促进新药产业若干措施": "Policy",
}
CNY = Value(value=2e7, currency="CNY")
TEXTS: tuple[tuple[str, tuple[tuple[str, str, str | Value, dict[str, Any]], ...]], ...] = (
    ("澄湖机器人的澄步3关节由广陵传动供应，激光雷达由远山光电供应。", (("广陵传动", "SUPPLIES", "澄湖机器人", {"product": "关节"}), ("远山光电", "SUPPLIES", "澄湖机器人", {"product": "激光雷达"}), ("澄湖机器人", "OFFERS", "澄步3", {}))),
    ("澄步3采用凌霄芯片，已在江阴医院使用。", (("澄步3", "USES", "凌霄芯片", {}), ("江阴医院", "USES", "澄步3", {}))),
    ("越秀重卡在装配线上用了澄步3。", (("越秀重卡", "USES", "澄步3", {}),)),
    ("远山光电将向岭南巴士供应车灯。", (("远山光电", "SUPPLIES", "岭南巴士", {"product": "车灯", "status": "planned"}),)),
    ("琼海生物获得Fjord Pharma的FP-110在大中华区的权利，首付款2000万元。", (("Fjord Pharma", "LICENSES_TO", "琼海生物", {"product": "FP-110", "amount": 2e7, "currency": "CNY"}), ("Fjord Pharma", "OFFERS", "FP-110", {}))),
    ("Sakaki Materials的江阴工厂总投资2000万元，由子公司榊电子运营。", (("江阴工厂", "investment", CNY, {}), ("榊电子", "OPERATES", "江阴工厂", {}), ("榊电子", "SUBSIDIARY_OF", "Sakaki Materials", {}))),
    ("澄湖机器人与越秀重卡竞争。", (("澄湖机器人", "COMPETES_WITH", "越秀重卡", {}),)),
    ("澄湖机器人总裁祁望曾任越秀重卡供应链总监。", (("祁望", "HOLDS_POST", "澄湖机器人", {"title": "总裁"}), ("祁望", "HOLDS_POST", "越秀重卡", {"title": "供应链总监", "status": "former"}))),
    ("江阴市对取得证书的1类创新药，每个品种给予最高2000万元奖励。", (("江阴市促进新药产业若干措施", "GRANTS", CNY, {"amount": 2e7, "currency": "CNY", "per": "品种"}), ("江阴市促进新药产业若干措施", "APPLIES_TO", "江阴", {}))),
    ("澄湖机器人将在江阴设立服务中心。", (("澄湖机器人", "LOCATED_IN", "江阴", {"site_role": "服务中心", "status": "planned"}),)),
)  # fmt: skip


def _mention(text: str, name: str) -> Mention:
    at = max(text.find(name), 0)
    end = at + len(name) if name in text else 1
    return Mention(start=at, end=end, text=text[at:end], cls=CLASSES[name], name=name)


def _extraction(number: int, text: str, said: tuple[tuple[str, str, str | Value, dict[str, Any]], ...]) -> Extraction:
    item = {"id": f"g{number}", "lang": "zh", "kind": "news", "published": "2025-06-26", "title": "", "text": text}
    statements = []
    for subject, relation, obj, more in said:
        figure = isinstance(obj, Value) and relation != "GRANTS"
        statements.append(
            Statement(
                relation="OBSERVATION" if figure else relation,
                subject=_mention(text, subject),
                object=replace(obj, of=relation if figure else "") if isinstance(obj, Value) else _mention(text, obj),
                quote=text,
                start=0,
                end=len(text),
                qualifiers={k: v for k, v in more.items() if k != "status"},
                status=more.get("status", "asserted"),
            )
        )
    ends = [e for s in statements for e in (s.subject, s.object) if isinstance(e, Mention)]
    return Extraction(document=document_of(item), mentions=tuple(ends), statements=tuple(statements))


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Iterator[kg.Graph]:
    with kg.open(Settings(home=tmp_path_factory.mktemp("goods") / "home")) as opened:
        opened.init()
        for number, (text, said) in enumerate(TEXTS):
            list(opened.ingest([_extraction(number, text, said)]))
        yield opened


TOLD = [
    ("激光雷达的供应商有哪些？", "远山光电向澄湖机器人供货"),
    ("做激光雷达的公司有哪些？", "远山光电向澄湖机器人供货"),
    ("哪家公司供应关节？", "广陵传动向澄湖机器人供货"),
    ("澄步3的激光雷达供应商是哪家？", "远山光电向澄湖机器人"),
    ("谁供应澄湖机器人的关节？", "广陵传动向澄湖机器人供货"),
    ("广陵传动供应什么？", "涉及产品：关节"),
    ("激光雷达都卖给了谁？", "远山光电向澄湖机器人供货"),
    ("激光雷达的客户有哪些？", "远山光电向澄湖机器人供货"),
    ("哪家公司采购关节？", "广陵传动向澄湖机器人供货"),
    ("澄步3用的什么芯片？", "澄步3使用凌霄芯片"),
    ("澄步3在哪家医院用？", "江阴医院使用澄步3"),
    ("哪家公司在装配线上用了澄步3？", "越秀重卡使用澄步3（原文提到“装配线”）"),
    ("FP-110的权益卖给了谁？", "Fjord Pharma向琼海生物授权"),
    ("谁拿到了FP-110在大中华区的权利？", "原文提到“大中华区”"),
    ("FP-110的首付款是多少？", "2000万元"),
    ("琼海生物从Fjord Pharma拿到了什么权益？", "FP-110"),
    ("Sakaki Materials在江阴的工厂总投资多少？", "江阴工厂的投资额为2000万元"),
    ("Sakaki Materials的江阴工厂由谁运营？", "榊电子运营江阴工厂"),
    ("澄湖机器人的总裁以前在它的哪个竞争对手那里任职？", "且曾雇用祁望"),
    ("祁望曾在澄湖机器人的哪个竞争对手工作？", "且曾雇用祁望"),
    ("江阴对1类创新药每个品种最多奖励多少？", "2000万元"),
    ("澄湖机器人准备在哪里设服务中心？", "计划落户江阴（场所性质为服务中心）"),
]


@pytest.mark.parametrize(("question", "told"), TOLD)
def test_goods_rights_and_plants_are_told(question: str, told: str, graph: kg.Graph) -> None:
    answer = graph.ask(question)
    assert answer.status == "answered", answer.text
    assert told in answer.text


def test_goods_that_are_only_planned_are_told_so(graph: kg.Graph) -> None:
    assert "远山光电计划向岭南巴士供货" in graph.ask("车灯的供应商有哪些？").text


SILENT = [
    ("谁拿到了FP-110在欧洲的权利？", "琼海生物获得"),
    ("FP-110大中华区以外的权益归谁？", "琼海生物获得"),
    ("琼海生物在江阴的工厂总投资多少？", "2000万元"),
    ("哪家公司在仓库里用了澄步3？", "原文提到“仓库”）（gold"),
    ("电机的供应商有哪些？", "广陵传动"),
    ("苏州对1类创新药奖励多少？", "2000万元"),
]


@pytest.mark.parametrize(("question", "untold"), SILENT)
def test_what_no_source_says_is_not_answered(question: str, untold: str, graph: kg.Graph) -> None:
    answer = graph.ask(question)
    assert answer.status != "answered"
    assert untold not in answer.text
