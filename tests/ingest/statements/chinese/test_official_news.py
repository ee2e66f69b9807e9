"""News of offices, fairs and parks: who holds which office and till when, what is held about a fair, what a park counts."""

from collections.abc import Callable
from typing import Any

import pytest

from ingest.check import LEAST_OF_RULES
from ingest.evaluate import document_of
from ingest.run import extract_all
from ingest.statements.statement import Value

Claims = Callable[..., set[tuple[str, str, object, str]]]


def kept(text: str) -> set[tuple[str, str, object, str]]:
    """Return what a reader sees of a text, the network's claims included."""
    document = document_of({"id": "x", "lang": "zh", "text": text, "title": "", "published": "2026-03-05"})
    [found] = extract_all([document])
    assert LEAST_OF_RULES["zh"] > 0.5
    return {
        (s.relation, s.subject.name, s.object.value if isinstance(s.object, Value) else s.object.name, s.status)
        for s in found.statements
    }


def posts(text: str) -> set[tuple[str, str, object, str]]:
    """Return person, seat, title and status of each post in a text."""
    document = document_of({"id": "x", "lang": "zh", "text": text, "title": "", "published": "2026-03-05"})
    [found] = extract_all([document])
    return {
        (s.subject.name, s.object.name, s.qualifiers.get("title", ""), s.status)
        for s in found.statements
        if s.relation == "HOLDS_POST" and not isinstance(s.object, Value)
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("宁波市委常委、宣传部部长贺知远出席活动。", ("贺知远", "宁波市委", "宣传部部长", "asserted")),
        ("苏州市委常委、副市长贺知远主持会议。", ("贺知远", "苏州市", "副市长", "asserted")),
        ("贺知远任中共苏州市委常委、组织部部长。", ("贺知远", "苏州市委", "组织部部长", "asserted")),
        ("贺知远同志任中共宁波市委书记。", ("贺知远", "宁波市委", "书记", "asserted")),
        ("省委决定:贺知远同志任石家庄市委委员、常委、书记。", ("贺知远", "石家庄市委", "书记", "asserted")),
        ("贺知远同志不再担任中共淮南市委书记、常委、委员职务。", ("贺知远", "淮南市委", "书记", "former")),
        ("浙江省委常委、宁波市委书记贺知远会见客人。", ("贺知远", "浙江省委", "常委", "asserted")),
        ("现任合肥市委副书记、市长贺知远,籍贯肥东。", ("贺知远", "合肥市", "市长", "asserted")),
    ],
)
def test_posts_of_a_party_committee_are_of_the_committee(text: str, expected: tuple[str, str, str, str]) -> None:
    assert expected in posts(text)


def test_a_district_head_is_not_of_a_towns_committee() -> None:
    told = posts("杜集区委副书记、区长史远超,区委常委、石台镇党委书记魏安,副区长李知涛出席签约。")
    assert ("史远超", "杜集区", "区长", "asserted") in told
    assert not any("镇" in seat and title == "副区长" for _, seat, title, _ in told if isinstance(seat, str))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("此前,宁波市委书记是贺知远。", ("贺知远", "宁波", "市委书记", "former")),
        ("此前岭澜科技董事长为贺知远。", ("贺知远", "岭澜科技", "董事长", "former")),
        ("岭澜科技前任总裁为贺知远。", ("贺知远", "岭澜科技", "总裁", "former")),
        ("岭澜集团原董事长是贺知远。", ("贺知远", "岭澜集团", "董事长", "former")),
        ("合肥市委书记由贺知远兼任,此前贺知远任安徽省副省长。", ("贺知远", "安徽省", "副省长", "former")),
        ("岭澜科技董事长为贺知远。", ("贺知远", "岭澜科技", "董事长", "asserted")),
    ],
)
def test_who_was_it_before_is_it_no_more(text: str, expected: tuple[str, str, str, str]) -> None:
    assert expected in posts(text)


def test_a_day_of_birth_is_no_first_day_in_office() -> None:
    document = document_of(
        {
            "id": "x",
            "lang": "zh",
            "text": "贺知远,1975年出生,2019年任岭澜科技副总裁,2022年起任岭澜科技总裁。",
            "title": "",
            "published": "2026-03-05",
        }
    )
    [found] = extract_all([document])
    days = {s.qualifiers.get("title"): s.valid_from for s in found.statements if s.relation == "HOLDS_POST"}
    assert days == {"总裁": "2022", "副总裁": "2019"}


def test_a_director_who_is_not_independent_is_called_so(read: Callable[..., Any]) -> None:
    said = read("岭澜电子发布公告,公司董事会近日收到非独立董事贺知远的书面辞职报告。")[1]
    assert [s.qualifiers["title"] for s in said if s.relation == "HOLDS_POST"] == ["非独立董事"]


@pytest.mark.parametrize(
    "text",
    [
        "8月27日,新澜集团董事会主席蔡冠深来访。交通建设党委书记、董事长高屿,党委副书记、总经理李知国出席仪式。",
        "新澜集团董事会主席蔡冠深来访。城市建设董事长高屿,总经理李知国出席仪式。",
    ],
)
def test_posts_behind_a_firm_that_is_not_read_are_of_no_other(text: str) -> None:
    assert not any(person in ("高屿", "李知国") and seat == "新澜集团" for person, seat, _, _ in posts(text))


def test_founders_in_a_row_have_founded_each_their_own() -> None:
    told = kept("澜光电子创始人、董事长林屿,屿灵量子创始人兼CEO金知敏,后岭智能创始人兼CEO吴岱参加对话。")
    founders = {(firm, person) for relation, firm, person, _ in told if relation == "FOUNDED_BY"}
    assert founders <= {("澜光电子", "林屿"), ("屿灵量子", "金知敏"), ("后岭智能", "吴岱")}
    assert len(founders) == 3


@pytest.mark.parametrize(
    "text",
    [
        "1月8日上午,2026全球低空经济博览会首次新闻发布会在北京国宾酒店举行。",
        "3月2日,第六届华东储能产业大会启动仪式在杭州举行。",
        "昨日,2026岭南机器人峰会组委会第二次会议在广州召开。",
        "2026岭南机器人峰会(以下简称“岭会”)首场新闻发布会3月2日在北京举行。",
        "2月3日,第三届中国氢能大会推介会在武汉召开。",
        "2月3日,第三届中国氢能大会筹备工作会议在武汉召开。",
    ],
)
def test_what_is_held_about_a_fair_tells_neither_its_place_nor_its_day(text: str) -> None:
    assert not any(relation in ("LOCATED_IN", "OBSERVATION") and "20" in who for relation, who, _, _ in kept(text))


def test_the_fair_itself_has_its_place_and_day() -> None:
    told = kept("2026长江氢能大会新闻通气会3月1日在南京举行,大会将于6月9日在武汉国际博览中心开幕。")
    assert ("LOCATED_IN", "2026长江氢能大会", "武汉国际博览中心", "planned") in told
    assert not any(where == "南京" for _, _, where, _ in told)


def test_who_guides_a_fair_does_not_hold_it() -> None:
    told = kept("2026华东机器人大会由工业和信息化部指导,浙江省经信厅和新一代机器人产业联盟联合主办。")
    hosts = {who for relation, who, _, _ in told if relation == "HOSTED"}
    assert hosts == {"浙江省经信厅", "新一代机器人产业联盟"}


@pytest.mark.parametrize(
    "text",
    [
        "晋南经济开发区介绍,在意向入驻的16家企业中,有15家为规上企业。",
        "晋南经济开发区有15家企业入选专精特新名单。",
    ],
)
def test_some_of_the_firms_are_not_their_number(text: str) -> None:
    assert not any(relation == "OBSERVATION" for relation, *_ in kept(text))


def test_a_day_that_stands_nearer_is_that_of_the_founding() -> None:
    told = kept("从1991年进入复旦大学求学,到2016年成立澜波芯片,卢知旻走了25年。")
    assert ("OBSERVATION", "澜波芯片", "1991", "asserted") not in told


def test_who_comes_from_a_firm_works_there() -> None:
    told = kept("林屿:我来自澜光电子,我们公司是做光电子的。")
    assert ("EMPLOYED_BY", "林屿", "澜光电子", "former") not in told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("宁波市委书记、市人大常委会主任贺知远主持会议。", ("贺知远", "宁波市人大常委会", "主任", "asserted")),
        ("中共苏州市委副书记、市长贺知远出席。", ("贺知远", "苏州市", "市长", "asserted")),
        ("湖南省财政厅发布通知。省财政厅厅长贺知远作了介绍。", ("贺知远", "湖南省财政厅", "厅长", "asserted")),
    ],
)
def test_a_council_is_that_of_the_city_named_before(text: str, expected: tuple[str, str, str, str]) -> None:
    assert expected in posts(text)


def test_a_local_papers_own_council_is_not_the_visitors() -> None:
    told = posts(
        "11月25日,许昌市人大常委会主任王知堃带领代表莅临我市视察。市委副书记、市长杨知青,市人大常委会主任徐知兰,"
        "市委常委、副市长徐知慧参加视察。"
    )
    assert {person for person, seat, _, _ in told if seat == "许昌市人大常委会"} == {"王知堃"}


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("市政协党组书记、主席王知毅主持会议并讲话。", "王知毅"),
        ("区人民政府副区长王知毅参加座谈。", "王知毅"),
        ("屿岭电池有限公司副总经理周知生、综合部部长刘知涛出席。", "刘知涛"),
    ],
)
def test_a_body_that_any_city_or_firm_has_is_no_seat(text: str, person: str) -> None:
    assert not any(who == person and seat in ("市政协", "区人民政府", "综合部") for who, seat, _, _ in posts(text))


@pytest.mark.parametrize(
    ("text", "firm", "buyer", "status"),
    [
        ("屿建科技中标国家电网储能电站项目,中标金额1.2亿元。", "屿建科技", "国家电网", "asserted"),
        ("屿建科技成功中标中国移动2026年服务器集采项目。", "屿建科技", "中国移动", "asserted"),
        ("屿建科技以3200万元中标浙江大学智算中心建设项目。", "屿建科技", "浙江大学", "asserted"),
        ("浙江大学智算中心建设项目由屿建科技中标。", "屿建科技", "浙江大学", "asserted"),
        ("南方电网2026年变压器采购项目由屿建科技、屿海电气中标。", "屿海电气", "南方电网", "asserted"),
        ("屿建科技预中标南方电网储能采购项目。", "屿建科技", "南方电网", "planned"),
        ("屿建科技未中标南方电网储能采购项目。", "屿建科技", "南方电网", "denied"),
    ],
)
def test_who_wins_a_tender_supplies_who_called_for_it(text: str, firm: str, buyer: str, status: str) -> None:
    assert ("SUPPLIES", firm, buyer, status) in kept(text)


@pytest.mark.parametrize(
    "text",
    [
        "屿鑫能科控股股东上海其屿企业管理有限公司拟转让其持有的公司5.92%股份。",
        "上海其屿企业管理有限公司拟减持其所持有的屿鑫能科2%股份。",
    ],
)
def test_what_is_sold_is_not_all_that_is_held(text: str) -> None:
    document = document_of({"id": "x", "lang": "zh", "text": text, "title": "", "published": "2026-03-05"})
    [found] = extract_all([document])
    held = [s for s in found.statements if s.relation == "HOLDS_SHARES_IN"]
    assert not any("share" in s.qualifiers for s in held)
    assert all(getattr(s.object, "name", "") == "屿鑫能科" for s in held)


def test_shares_of_a_venture_without_a_name_are_of_no_founder() -> None:
    told = kept(
        "屿钢股份有限公司(简称“公司”)公告,公司拟与宝屿环境科技有限公司(简称“宝屿环科”)共同出资组建合资公司,其中:"
        "公司持股比例49%,出资人民币4900万元;宝屿环科持股比例51%,出资人民币5100万元。"
    )
    assert not any(relation == "HOLDS_SHARES_IN" for relation, *_ in told)


def test_shares_of_a_venture_with_a_name_are_its() -> None:
    told = kept("屿钢股份拟与宝屿环科设立合资公司屿宝新材料有限公司,屿钢股份持股49%,宝屿环科持股51%。")
    assert ("HOLDS_SHARES_IN", "宝屿环科", "屿宝新材料有限公司", "planned") in told


def test_what_a_board_agrees_to_sign_is_not_signed() -> None:
    told = kept("董事会同意屿钢股份与宝屿环科签署战略合作协议。")
    assert ("PARTNER_OF", "屿钢股份", "宝屿环科", "asserted") not in told


def test_a_list_begins_behind_the_words_that_there_are() -> None:
    told = kept("目前,已有问屿汽车、比亚迪、哪屿汽车等品牌入驻海峡汽车文化广场。")
    assert {who for relation, who, _, _ in told if relation == "TENANT_OF"} == {"问屿汽车", "比亚迪", "哪屿汽车"}


@pytest.mark.parametrize(
    ("text", "profits"),
    [
        ("2022年,晨屿科技亏损额为20.86亿元,经调整亏损为5.63亿元。", {-2086000000}),
        ("晨屿科技2023年净利润为2.1亿元,经调整净利润为3.4亿元;扣非净利润1.8亿元。", {210000000}),
    ],
)
def test_an_adjusted_profit_is_not_the_profit(text: str, profits: set[int]) -> None:
    assert {told for _, _, told, _ in kept(text)} == profits
