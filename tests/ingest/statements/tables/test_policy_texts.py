"""Policy texts in Chinese and in English translation."""

from __future__ import annotations

import pytest

from ingest.statements.statement import Statement
from tests.tables_filings import facts, statements, value

ZH = """宁波市江北区人民政府办公室关于印发《江北区促进机器人产业发展的若干措施》的通知
甬北政办发〔2024〕3号

各街道办事处、区直各单位：
《江北区促进机器人产业发展的若干措施》已经区政府同意，现印发给你们，请认真贯彻执行。

宁波市江北区人民政府办公室
宁波市江北区财政局
2024年3月15日

第一条 本措施适用于在江北区注册登记的机器人企业。
第二条 对新引进的重点项目，按实际研发投入的30%给予补贴，最高不超过1000万元。
第三条 对年营业收入首次突破1亿元、5亿元的企业，分别给予最高50万元、100万元的一次性奖励。
第四条 每年发放总额不超过5000万元的算力券，单个企业每年最高200万元。
第五条 对总投资超过10亿元的项目，采取一事一议方式给予支持。
第六条 本措施自2024年4月1日起施行，有效期三年。根据《办法》（甬政发〔2020〕9号）制定的条款不再执行。
"""
EN = """Notice of the General Office of the Ningbo Municipal People's Government on Issuing the Several Measures for Promoting the Robotics Industry in Ningbo
Yong Zheng Ban Fa [2024] No. 28

Issued by: General Office of the Ningbo Municipal People's Government
Date of issue: May 6, 2024

Article 1. These Measures apply to enterprises registered in Jiangbei District and Yinzhou District.
Article 2. Enterprises that set up a research centre will receive a one-time reward of up to RMB 5 million.
Article 3. For enterprises whose annual revenue exceeds RMB 100 million for the first time, a reward of 2 million yuan shall be granted.
Article 4. A subsidy of 30% of the actual rent, up to 1 million yuan per company per year, will be provided.
Article 5. These Measures shall take effect on June 6, 2024 and remain valid until December 31, 2026.
"""


def grants(said: list[Statement]) -> list[tuple[float | str, str, object, object]]:
    found = [s for s in said if s.relation == "GRANTS"]
    return [(value(s).value, value(s).bound, s.qualifiers.get("per"), s.qualifiers.get("share")) for s in found]


def of(said: list[Statement], name: str) -> list[float | str]:
    return [value(s).value for s in said if s.relation == "OBSERVATION" and value(s).of == name]


def test_a_chinese_notice_is_read_as_the_act_that_it_issues() -> None:
    said = statements(ZH, "policy.txt")
    assert {s.subject.name for s in said if s.relation != "ISSUED"} == {"江北区促进机器人产业发展的若干措施"}
    issued = [s for s in said if s.relation == "ISSUED"]
    assert [s.subject.name for s in issued] == ["宁波市江北区人民政府办公室", "宁波市江北区财政局"]
    assert {s.qualifiers["date"] for s in issued} == {"2024-03-15"}
    assert of(said, "policy_number") == ["甬北政办发〔2024〕3号"]
    assert (of(said, "effective"), of(said, "expires")) == (["2024-04-01"], ["2027-03-31"])
    assert ("江北区促进机器人产业发展的若干措施", "江北区") in facts(said, "APPLIES_TO")


def test_chinese_grants_have_ceilings_and_conditions_are_no_grants() -> None:
    assert grants(statements(ZH, "policy.txt")) == [
        (10_000_000, "at most", None, 0.3),
        (500_000, "at most", None, None),
        (1_000_000, "at most", None, None),
        (50_000_000, "at most", "年", None),
        (2_000_000, "at most", "企业/年", None),
    ]


def test_a_draft_for_comment_asserts_nothing() -> None:
    text = "江北区机器人产业扶持办法（征求意见稿）\n\n第一条 本办法适用于江北区。\n第二条 对机器人企业给予最高100万元奖励。\n"
    said = statements(text, "draft.txt", kind="policy")
    assert said
    assert {s.status for s in said} == {"planned"}


def test_an_english_translation_gives_the_same_parts() -> None:
    said = statements(EN, "policy.txt")
    name = "Several Measures for Promoting the Robotics Industry in Ningbo"
    assert facts(said, "ISSUED") == [("General Office of the Ningbo Municipal People's Government", name)]
    assert (of(said, "effective"), of(said, "expires")) == (["2024-06-06"], ["2026-12-31"])
    assert {o for _, o in facts(said, "APPLIES_TO")} >= {"Jiangbei District", "Yinzhou District"}
    assert grants(said) == [
        (5_000_000, "at most", None, None),
        (2_000_000, "", None, None),
        (1_000_000, "at most", "company/year", 0.3),
    ]


def test_news_about_a_policy_is_no_policy_text() -> None:
    news = "宁波市江北区近日出台机器人产业若干措施，对重点项目给予最高1000万元补贴。区政府有关负责人表示，措施将于4月起实施。"
    assert statements(news, "news.txt") == []


def test_an_english_list_of_policies_with_a_signed_head() -> None:
    said = statements(
        "Several Policies of Delta Industrial Park on Supporting the Sensor Industry\n\nAdministrative Committee of Delta Industrial Park\n\n"
        "(January 12, 2024)\n\nThe following policies are hereby formulated.\n\n"
        "1. Scope. These policies are applicable to companies registered in Delta Industrial Park.\n"
        "2. Rewards. Companies that go public will be rewarded with a lump sum of RMB 10 million.\n"
        "3. Thresholds. Companies whose revenue first exceeds RMB 50 million and RMB 100 million shall be rewarded with RMB 500,000 and RMB 1 million respectively.\n"
        "4. These policies shall be effective from February 1, 2024 to January 31, 2027.\n",
        "policy.txt",
    )
    assert [s.subject.name for s in said if s.relation == "ISSUED"] == [
        "Administrative Committee of Delta Industrial Park"
    ]
    assert (of(said, "effective"), of(said, "expires")) == (["2024-02-01"], ["2027-01-31"])
    assert [amount for amount, *_ in grants(said)] == [10_000_000, 500_000, 1_000_000]


def test_a_term_in_years_and_a_ceiling_a_day_and_square_metre() -> None:
    said = statements(
        "某市高新区软件产业扶持政策\n\n一、鼓励租用载体，给予不高于1.5元/平方米/天的租金补贴。\n二、本政策自2023年10月10日起施行，有效期三年。\n",
        "policy.txt",
    )
    assert grants(said) == [(1.5, "at most", "平方米/天", None)]
    assert of(said, "expires") == ["2026-10-09"]


ARC = """PROGRAMME ARC: SUPPORT FOR FOUNDRIES
Reference No. MEI-2025-117

The Ministry of Energy and Industry adopted Programme Arc on 28 April 2025. The programme comes into force on 15 May 2025.
It is open to foundries and chip firms established in Ontario. It will lapse on 31 March 2029 unless extended.

A non-repayable contribution of not more than $150,000 per project may be granted. Firms that hire a graduate receive $40,000 per position.
"""


def test_an_act_goes_by_the_name_that_its_text_uses_and_pays_in_its_countrys_dollars() -> None:
    found = statements(ARC, "policy.txt", kind="policy")
    assert {s.subject.name for s in found if s.relation in ("GRANTS", "OBSERVATION")} == {"Programme Arc"}
    grants = {(s.qualifiers["amount"], s.qualifiers["currency"], s.qualifiers["per"]) for s in found if s.relation == "GRANTS"}  # fmt: skip
    assert grants == {(150000.0, "CAD", "project"), (40000.0, "CAD", "position")}
    dated = {(s.object.of, s.object.value) for s in found if s.relation == "OBSERVATION"}  # type: ignore[union-attr]
    assert {("policy_number", "MEI-2025-117"), ("effective", "2025-05-15"), ("expires", "2029-03-31")} <= dated
    assert "Ontario" in {s.object.name for s in found if s.relation == "APPLIES_TO"}  # type: ignore[union-attr]
    assert "Ministry of Energy and Industry" in {s.subject.name for s in found if s.relation == "ISSUED"}


def test_the_date_under_a_signature_is_no_part_of_the_title_below_it() -> None:
    text = ZH.replace("2024年3月15日\n\n第一条", "2024年3月15日\n江北区促进机器人产业发展的若干措施\n第一条")
    text = text.replace("关于印发《江北区促进机器人产业发展的若干措施》的通知\n", "\n")
    assert {s.subject.name for s in statements(text, "policy.txt") if s.relation == "GRANTS"} == {
        "江北区促进机器人产业发展的若干措施"
    }


HEREINAFTER = """Rizhao Municipal People's Government, Document Rizheng [2025] No. 12

1 July 2025

Article 1. To speed up growth, the Rizhao Municipal People's Government issues the Rizhao Measures for Promoting Marine Drones (hereinafter "the Measures"). They take effect on 1 August 2025 and are valid until 31 December 2027.
Article 2. For each type certificate issued by the Maritime Safety Administration the holder receives a reward of RMB 15 million.
Article 3. A subsidy of 10 per cent of the equipment cost is granted, up to RMB 30 million per project.
"""


@pytest.mark.parametrize("title", ["Rizhao Measures for Promoting Marine Drones (2025-2027)", ""])
def test_an_act_that_only_its_first_article_names_is_read_as_the_act(title: str) -> None:
    said = statements(HEREINAFTER, kind="policy", title=title)
    assert {s.subject.name for s in said if s.relation == "GRANTS"} == {"Rizhao Measures for Promoting Marine Drones"}
    assert [value(s).value for s in said if s.relation == "GRANTS"] == [15e6, 30e6]
    assert {s.subject.name for s in said if s.relation == "ISSUED"} == {"Rizhao Municipal People's Government"}
    assert of(said, "policy_number") == ["Rizheng [2025] No. 12"]
    assert of(said, "effective") == ["2025-08-01"]
    assert of(said, "expires") == ["2027-12-31"]
