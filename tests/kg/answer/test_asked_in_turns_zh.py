"""Chinese questions that describe a thing before they ask, ask two things, word a policy's condition their own way."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

import kg
from ingest.statements.statement import Extraction, Value
from kg.settings import Settings
from tests.kg.answer.stated import Said, extraction

CLASSES = {
    "Aroeira Bank": "Company",
    "Pinhal Foods": "Company",
    "松川控股": "Company",
    "湖州青杉科技有限公司": "Company",
    "云帆汽车": "Company",
    "云帆集团": "Company",
    "白桦资本": "Investor",
    "松庭资本": "Investor",
    "陆怀谷": "Person",
    "周见山": "Person",
    "林若溪": "Person",
    "湖州市": "City",
    "湖州市促进光电产业若干措施": "Policy",
}


def yuan(value: float) -> Value:
    return Value(value=value, currency="CNY")


def granting(stated: Extraction) -> Extraction:
    """Return what a text states with each grant as a link of its own, as a reader of policies writes it."""
    grants = lambda s: isinstance(s.object, Value) and s.object.of == "GRANTS"  # noqa: E731
    said = (
        replace(s, relation="GRANTS", object=replace(s.object, of="")) if grants(s) else s for s in stated.statements
    )
    return replace(stated, statements=tuple(said))


# fmt: off
TEXTS: tuple[tuple[str, str, Said], ...] = (
    ("松川控股持有巴西数字银行Aroeira Bank的股份，该行用户数为2600万。", "2025-02-01", (
        ("松川控股", "HOLDS_SHARES_IN", "Aroeira Bank", {"share": 0.05}),
        ("Aroeira Bank", "users", Value(value=2.6e7, unit="people"), {}),
    )),
    ("松川控股持有食品公司Pinhal Foods三成股份，该公司有员工700人。", "2025-02-02", (
        ("松川控股", "HOLDS_SHARES_IN", "Pinhal Foods", {"share": 0.3}),
        ("Pinhal Foods", "employees", Value(value=700, unit="people"), {}),
    )),
    ("做激光雷达的湖州青杉科技有限公司由林若溪创办，投后估值12亿元。", "2025-03-01", (
        ("湖州青杉科技有限公司", "FOUNDED_BY", "林若溪", {}),
        ("湖州青杉科技有限公司", "valuation", yuan(1.2e9), {}),
    )),
    ("湖州青杉科技有限公司B轮融资由白桦资本领投，松庭资本跟投。", "2025-03-02", (
        ("白桦资本", "INVESTED_IN", "湖州青杉科技有限公司", {"round": "B轮", "lead": True}),
        ("松庭资本", "INVESTED_IN", "湖州青杉科技有限公司", {"round": "B轮"}),
    )),
    ("白桦资本持有湖州青杉科技有限公司12%的股份，松庭资本持有7.5%。", "2025-04-01", (
        ("白桦资本", "HOLDS_SHARES_IN", "湖州青杉科技有限公司", {"share": 0.12}),
        ("松庭资本", "HOLDS_SHARES_IN", "湖州青杉科技有限公司", {"share": 0.075}),
    )),
    ("周见山将出任云帆汽车首席财务官，云帆汽车是云帆集团的子公司。", "2025-05-01", (
        ("周见山", "HOLDS_POST", "云帆汽车", {"title": "首席财务官", "status": "planned"}),
        ("云帆汽车", "SUBSIDIARY_OF", "云帆集团", {}),
    )),
    ("对通过型式认证的激光雷达，每款奖励80万元，出自湖州市促进光电产业若干措施。", "2025-06-01", (
        ("湖州市促进光电产业若干措施", "GRANTS", yuan(8e5), {"per": "款"}),
    )),
    ("对新认定的省级实验室给予300万元资助，见湖州市促进光电产业若干措施。", "2025-06-02", (
        ("湖州市促进光电产业若干措施", "GRANTS", yuan(3e6), {}),
    )),
    ("湖州市促进光电产业若干措施有效期至2028年6月30日。", "2025-06-03", (
        ("湖州市促进光电产业若干措施", "expires", Value(value="2028-06-30"), {}),
    )),
)
# fmt: on


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Iterator[kg.Graph]:
    settings = Settings.from_env({"KG_HOME": str(tmp_path_factory.mktemp("turns") / "home")})
    with kg.open(settings) as opened:
        list(opened.ingest([granting(extraction(n, *text, CLASSES)) for n, text in enumerate(TEXTS)]))
        yield opened


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("松川控股持股的那家巴西银行有多少用户？", "2600万"),
        ("松川控股持股的那家食品公司有多少员工？", "700"),
        ("林若溪创办的那家公司估值多少？", "12亿"),
        ("林若溪创办的激光雷达公司，它的B轮是谁领投的？", "白桦资本"),
        ("湖州那家做激光雷达的青杉科技，投后估值多少？", "12亿"),
    ],
)
def test_what_is_described_is_found_first(graph: kg.Graph, question: str, told: str) -> None:
    answer = graph.ask(question)
    assert answer.status == "answered"
    assert told in answer.text


def test_which_one_is_meant_is_told_with_its_source(graph: kg.Graph) -> None:
    answer = graph.ask("松川控股持股的那家巴西银行有多少用户？")
    assert "松川控股持有Aroeira Bank的股份" in answer.text
    assert any("巴西数字银行" in source.quote for source in answer.evidence)


@pytest.mark.parametrize(
    "question",
    [
        "松川控股持股的那家德国银行有多少用户？",  # no source calls any of them so
        "林若溪创办的那家药企估值多少？",
        "杭州那家做咖啡的青杉科技，投后估值多少？",
    ],
)
def test_what_is_described_wrongly_or_not_enough_has_no_answer(graph: kg.Graph, question: str) -> None:
    answer = graph.ask(question)
    assert answer.status != "answered"
    assert not any(told in answer.text for told in ("2600万", "12亿元"))


@pytest.mark.parametrize(
    "question",
    [
        "周见山将去哪家公司当首席财务官，它的母公司是谁？",
        "周见山要去哪家企业做首席财务官？那家公司的母公司是谁？",
    ],
)
def test_the_second_part_is_about_what_the_first_found(graph: kg.Graph, question: str) -> None:
    answer = graph.ask(question)
    assert "云帆汽车" in answer.text
    assert "云帆集团" in answer.text


@pytest.mark.parametrize(
    "question",
    ["青杉科技的B轮是谁领投、谁跟投的？", "青杉科技B轮谁领的，谁跟的？", "青杉科技的B轮由哪家机构领投、哪些机构跟投？"],
)
def test_who_led_and_who_followed(graph: kg.Graph, question: str) -> None:
    answer = graph.ask(question)
    assert all(name in answer.text for name in ("白桦资本", "松庭资本"))


@pytest.mark.parametrize(
    "question",
    [
        "白桦资本和松庭资本，谁手里的青杉科技股份多？",
        "白桦资本与松庭资本相比，谁持有的青杉科技股权更多？",
        "松庭资本和白桦资本，哪家持有青杉科技的股份比例高？",
    ],
)
def test_who_holds_more_is_seen_from_both_shares(graph: kg.Graph, question: str) -> None:
    answer = graph.ask(question)
    assert "12%" in answer.text
    assert "7.5%" in answer.text


@pytest.mark.parametrize(
    ("question", "told", "not_told"),
    [
        ("湖州对拿到型式认证的激光雷达奖励多少？", "80万元", "300万元"),
        ("湖州的光电措施给通过型式认证的激光雷达每款奖多少钱？", "80万元", "300万元"),
        ("按湖州光电产业的政策，省级实验室最多能拿多少资助？", "300万元", "80万元"),
    ],
)
def test_a_grant_is_told_by_the_condition_of_its_sentence(
    graph: kg.Graph, question: str, told: str, not_told: str
) -> None:
    answer = graph.ask(question)
    assert answer.status == "answered"
    assert told in answer.text
    assert not_told not in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "湖州对国家级实验室给予多少资助？",
        "湖州对拿到型式认证的无人机奖励多少？",
        "宁波对拿到型式认证的激光雷达奖励多少？",
    ],
)
def test_another_condition_or_place_has_no_grant(graph: kg.Graph, question: str) -> None:
    answer = graph.ask(question)
    assert answer.status != "answered"
    assert not any(told in answer.text for told in ("80万元", "300万元"))


@pytest.mark.parametrize(
    "question",
    ["湖州的光电措施执行到什么时候？", "湖州那份光电政策有效期到哪一天为止？", "湖州光电产业的措施管到哪年？"],
)
def test_a_policy_is_named_by_some_words_of_its_title(graph: kg.Graph, question: str) -> None:
    assert "2028年6月30日" in graph.ask(question).text
