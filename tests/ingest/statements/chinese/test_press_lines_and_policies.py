"""Press contacts, who hands over to whom on a day to come, what policies aim at and end, whose firm answers."""

from collections.abc import Callable

import pytest

from ingest.documents.document import Document
from ingest.run import extract_all
from ingest.statements.statement import Extraction, Value

Claims = Callable[..., set[tuple[str, str, object, str]]]


def told(text: str, *, kind: str = "news", title: str = "", published: str = "2025-06-15") -> set[tuple[object, ...]]:
    """Return what is kept of a text as (relation or property, subject, object, status), networks and scorer included."""
    document = Document(
        id="d0", text=text, title=title, lang="zh", kind=kind, publisher="", url="", origin="test",
        published=published, published_from="given", retrieved="2025-06-15T00:00:00.000Z", sha256="",
    )  # fmt: skip
    [found] = extract_all([document])
    assert isinstance(found, Extraction)
    return {
        (s.object.of, s.subject.name, s.object.value, s.status)
        if isinstance(s.object, Value)
        else (s.relation, s.subject.name, s.object.name, s.status)
        for s in found.statements
    }


@pytest.mark.parametrize(
    ("line", "claim"),
    [
        ("媒体联系人：品牌总监陆晓沅", ("HOLDS_POST", "陆晓沅")),
        ("媒体垂询：公关经理 何婧", ("HOLDS_POST", "何婧")),
        ("媒体联系人：市场部 高睿", ("EMPLOYED_BY", "高睿")),
    ],
)
def test_the_press_contact_below_a_release_is_of_the_firm_it_is_about(line: str, claim: tuple[str, str]) -> None:
    text = f"青岛海穗粮油集团有限公司（“海穗粮油”）今天宣布与鲁花集团达成战略合作。海穗粮油成立于2003年。\n{line}"
    assert (*claim, "青岛海穗粮油集团有限公司", "asserted") in told(text)


def test_a_contact_of_another_firm_is_not_claimed_for_the_issuer() -> None:
    text = "青岛海穗粮油集团有限公司今天宣布与鲁花集团达成战略合作。\n媒体联系人：蓝标传播 高睿"
    assert not {c for c in told(text) if c[1] == "高睿" and "海穗" in str(c[2])}


def test_who_is_followed_on_a_day_to_come_still_holds_the_post() -> None:
    found = told("新西兰乳品公司Kiwara Dairy董事会委任凯特·麦伦为首席财务官，7月15日到任，接替汤姆·哈里斯。")
    assert ("HOLDS_POST", "凯特·麦伦", "Kiwara Dairy", "planned") in found
    assert ("HOLDS_POST", "汤姆·哈里斯", "Kiwara Dairy", "asserted") in found


def test_who_was_followed_held_the_post() -> None:
    found = told("丹麦玩具商Klodsen任命梅特·斯科夫为首席运营官，接替退休的拉斯·尼尔森。")
    assert ("HOLDS_POST", "拉斯·尼尔森", "Klodsen", "former") in found


def test_the_post_of_who_is_named_next_is_not_that_of_who_was_named_before() -> None:
    found = told("唐卫东即将退休，现任海岳韩国公司总经理李秀贤将于明年1月1日接任。")
    assert not {c for c in found if c[0] == "HOLDS_POST" and c[1] == "唐卫东" and "韩国" in str(c[2])}


def test_competition_to_come_is_competition() -> None:
    found = told("在国内，康禾乳业将面对飞鹤和君乐宝的竞争，前者去年收入超过200亿元。")
    assert {("COMPETES_WITH", "康禾乳业", name, "asserted") for name in ("飞鹤", "君乐宝")} <= found


POLICY = """江海市文化广电和旅游局关于印发《江海市推动夜间经济高质量发展若干措施》的通知
江文旅规〔2025〕8号
各区文化和旅游局：
《江海市推动夜间经济高质量发展若干措施》已经市政府同意，现印发给你们，请遵照执行。
江海市文化广电和旅游局
2025年6月9日
江海市推动夜间经济高质量发展若干措施
一、认定青禾湾为江海市夜间经济特色园区。
二、到2027年，全市夜间经济产业规模突破800亿元。
三、本措施自2025年7月1日起施行，有效期至2028年6月30日，由市文化广电和旅游局负责解释。《江海市促进旅游业发展暂行办法》（江府办〔2020〕17号）同时废止。"""


def test_a_policy_aims_names_and_ends_what_its_articles_say() -> None:
    found = told(POLICY, kind="policy", title="关于印发《江海市推动夜间经济高质量发展若干措施》的通知")
    assert ("DESIGNATED_AS", "青禾湾", "江海市夜间经济特色园区", "asserted") in found
    goals = {c[1] for c in found if c[0] == "target_value" and c[2] == 80_000_000_000}
    assert goals
    assert goals <= {"江海市", "江海市推动夜间经济高质量发展若干措施"}
    assert ("policy_number", "江海市促进旅游业发展暂行办法", "江府办〔2020〕17号", "asserted") in found
    assert ("expires", "江海市促进旅游业发展暂行办法", "2025-07-01", "asserted") in found


def test_a_goal_in_the_news_is_that_of_the_policy() -> None:
    found = told(
        "6月9日，临江市人民政府印发《临江市中药材产业发展行动计划》，提出到2028年培育中药材企业150家，产值力争突破90亿元。"
    )
    policy = "临江市中药材产业发展行动计划"
    assert {("target_value", policy, n, "asserted") for n in (150, 9_000_000_000)} <= found


INTERVIEW = """宁波锚川船舶设备有限公司（以下简称“锚川船舶”）的车间在象山港边。创始人、董事长邱一帆每天六点到岗。
{ask}：公司目前什么规模？
{answer}：260人，去年营收3.4亿元。我们把绞车卖给招商重工和沪东中华。电机由卧龙电驱供应。
{ask}：对手是谁？
{answer}：巨力索具是很强的对手。"""


@pytest.mark.parametrize(("ask", "answer"), [("记者", "邱一帆"), ("问", "邱一帆"), ("问", "答")])
def test_answers_without_a_name_are_of_the_firm_of_who_answers(ask: str, answer: str) -> None:
    found = told(INTERVIEW.format(ask=ask, answer=answer))
    firm = "宁波锚川船舶设备有限公司"
    assert ("revenue", firm, 340_000_000, "asserted") in found
    assert {("SUPPLIES", firm, name, "asserted") for name in ("招商重工", "沪东中华")} <= found
    assert ("SUPPLIES", "卧龙电驱", firm, "asserted") in found
    assert {("COMPETES_WITH", firm, "巨力索具", "asserted"), ("COMPETES_WITH", "巨力索具", firm, "asserted")} & found


def test_a_firm_where_somebody_worked_is_not_that_of_his_answers() -> None:
    found = told(
        "作为厦门鲸屿软件有限公司的创始人兼首席执行官，洪远帆把一半时间花在东南亚。他后来出任元盛软件销售总监。\n"
        "记者：公司现在多大？\n洪远帆：“我们有320名员工。”\n记者：下一步呢？\n洪远帆：“明年在曼谷设立办事处。”"
    )
    assert not {c for c in found if c[0] == "employees" and c[1] == "元盛软件"}
    assert ("employees", "厦门鲸屿软件有限公司", 320, "asserted") in found
