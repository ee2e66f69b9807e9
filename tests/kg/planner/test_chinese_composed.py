"""Chinese questions put together from plainer ones: fees, parts of a product, each one's own, two things asked at once."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.plan.planned import Planned
from kg.planner.in_two import plans_in_two
from ontology.model import Ontology
from tests.kg.planner.conftest import planning, short

NAMES = [
    ("云帆汽车", "Company"),
    ("苇丛电池", "Company"),
    ("鹿鸣传感", "Company"),
    ("东川岚驰股份", "Company"),
    ("陆怀谷", "Person"),
    ("沈听澜", "Person"),
    ("岚州大学", "University"),
    ("岚州大学东浦光学研究院", "ResearchInstitute"),
    ("东浦科技园", "Park"),
    ("岚州人工智能产业园", "Park"),
    ("岚州", "City"),
    ("东浦", "District"),
    ("人工智能", "Segment"),
    ("赤鸢V2", "Product"),
    ("制造业隐形冠军企业", "Policy"),
    ("岚州市商务局支持跨境物流企业发展若干政策", "Policy"),
]


@pytest.fixture(scope="module")
def plan(ontology: Ontology) -> Callable[[str], Planned]:
    return planning(NAMES, ontology)


ASKED = [
    (
        "苇丛电池为固态隔膜专利支付了多少许可费",
        "list Organization: Organization LICENSES_TO[product=固态隔膜专利] 苇丛电池",
    ),
    (
        "赤鸢V2的激光雷达由谁供应",
        "list Organization: Organization OFFERS 赤鸢V2; Organization SUPPLIES[product=激光雷达] Organization",
    ),
    (
        "云帆汽车的董事长在苇丛电池担任什么",
        "list Person: Person HOLDS_POST 苇丛电池; Person HOLDS_POST[title=chairman] 云帆汽车; show HOLDS_POST.title",
    ),
    (
        "云帆汽车的创始人将担任什么职务",
        "list Person: Person HOLDS_POST(planned) Entity; 云帆汽车 FOUNDED_BY Person; show HOLDS_POST.title",
    ),
    (
        "岚州的跨境物流政策对每个新建海外仓最高补助多少",
        "list Observation: 岚州市商务局支持跨境物流企业发展若干政策 GRANTS[per=海外仓] Observation",
    ),
    (
        "按轮次统计融资企业数量",
        "table Organization: Entity INVESTED_IN Organization; count Organization; by INVESTED_IN.round",
    ),
    ("支持跨境物流企业发展若干政策什么时候生效", "value 岚州市商务局支持跨境物流企业发展若干政策"),
    ("东浦光学研究院的院长是谁", "list Person: Person HOLDS_POST[title=dean] 岚州大学东浦光学研究院"),
    ("岚驰股份给谁供货", "list Organization: 东川岚驰股份 SUPPLIES Organization"),
    ("苇丛电池哪年被评为制造业隐形冠军", "value 苇丛电池: 苇丛电池 DESIGNATED_AS(asserted+former) 制造业隐形冠军企业"),
    ("沈听澜对海外建厂怎么看", "list Passage: 沈听澜 SAID Passage; Passage.text contains 海外建厂"),
    ("针对云帆汽车正在洽谈收购鹿鸣传感的报道，云帆汽车如何回应", "bool 云帆汽车: 云帆汽车 ACQUIRED 鹿鸣传感"),
]


@pytest.mark.parametrize(("question", "expected"), ASKED)
def test_a_question_of_two_parts_is_put_together(plan: Callable[[str], Planned], question: str, expected: str) -> None:
    assert short(plan(question)).startswith(expected), short(plan(question))


def test_the_list_of_each_shows_whose_each_is(plan: Callable[[str], Planned]) -> None:
    found = plan("各园区分别有哪些入驻企业").plan
    assert found is not None
    shown = {v.name: v.cls for v in found.variables}
    assert [shown[c.var] for c in found.columns] == ["Zone"]


def test_a_kind_of_place_is_no_name_of_the_one_that_ends_so(plan: Callable[[str], Planned]) -> None:
    found = plan("有哪些人工智能产业园").plan
    assert found is None or not any("岚州人工智能产业园" in v.names for v in found.variables)


TWO = [
    ("苇丛电池2025年营收、净利润各多少", ("苇丛电池2025年的营收是多少", "苇丛电池2025年的净利润是多少")),
    ("苇丛电池是哪一年在哪家交易所上市的", ("苇丛电池什么时候上市", "苇丛电池在哪家交易所上市")),
    ("东浦光学研究院的院长是谁？副院长呢？", ("东浦光学研究院的院长是谁", "东浦光学研究院的副院长是谁")),
    ("苇丛电池B轮有哪些投资方，谁领投", ("苇丛电池B轮有哪些投资方", "苇丛电池B轮谁领投")),
    ("东浦科技园从动工到开园用了多久", ("东浦科技园什么时候动工", "东浦科技园什么时候开园")),
    ("苇丛电池哪年在哪里上市", ("苇丛电池什么时候上市", "苇丛电池在哪里上市")),
]  # fmt: skip


@pytest.mark.parametrize(("question", "parts"), TWO)
def test_each_half_means_the_same_as_asked_alone(
    plan: Callable[[str], Planned], ontology: Ontology, question: str, parts: tuple[str, str]
) -> None:
    found = plans_in_two(plan, question, "zh", ontology)
    assert found is not None
    assert (short(found[0]), short(found[1][0])) == (short(plan(parts[0])), short(plan(parts[1])))


def test_a_noun_of_the_kind_that_was_found_means_what_was_found(
    plan: Callable[[str], Planned], ontology: Ontology
) -> None:
    found = plans_in_two(plan, "苇丛电池加入了哪个联盟？联盟什么时候成立的？", "zh", ontology)
    assert found is not None
    second = found[1][0].plan
    assert second is not None
    assert [(c.var, c.prop) for c in second.columns] == [(second.target, "founded")]
    assert not next(v for v in second.variables if v.name == second.target).ids


def test_how_long_a_policy_holds_asks_for_no_age(plan: Callable[[str], Planned]) -> None:
    found = plan("岚州的跨境物流政策有效期多久").plan
    assert found is None or all(c.part != "age" for c in found.columns)
