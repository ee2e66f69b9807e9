"""What a stranger's plain wordings come to once they are read and checked; names are invented."""

from collections.abc import Callable

import pytest

from ingest.evaluate import document_of
from ingest.run import extract_all
from ingest.statements.statement import Extraction, Statement, Value

Kept = Callable[..., list[Statement]]


def _kept(text: str, published: str = "2025-05-09") -> list[Statement]:
    item = {"id": "d", "title": "", "lang": "zh", "published": published, "text": text}
    [found] = extract_all([document_of(item)])
    assert isinstance(found, Extraction)
    return list(found.statements)


def _figures(text: str, of: str, published: str = "2025-05-09") -> list[tuple[object, object]]:
    return [
        (s.object.value, s.qualifiers.get("period"))
        for s in _kept(text, published)
        if isinstance(s.object, Value) and s.object.of == of
    ]


def _pairs(text: str, relation: str, published: str = "2025-05-09") -> set[tuple[str, object, str]]:
    return {
        (s.subject.name, s.object.value if isinstance(s.object, Value) else s.object.name, s.status)
        for s in _kept(text, published)
        if s.relation == relation
    }


def test_a_firm_that_has_turned_round_makes_a_profit() -> None:
    text = "杭州映川软件股份有限公司发布年报，2024年实现营业收入3.6亿元，首次扭亏为盈，净利润约900万元。"
    assert _figures(text, "net_profit") == [(9000000, "2024")]


def test_the_same_period_is_a_year_before_the_one_told_of() -> None:
    text = "上海澜泊航运股份有限公司公告，2024年净亏损收窄至4200万元，上年同期净亏损1.3亿元。"
    assert _figures(text, "net_profit") == [(-42000000, "2024"), (-130000000, "2023")]


def test_a_row_of_the_same_years_goes_on_over_a_semicolon() -> None:
    text = (
        "2022年至2024年，宁波川岭模具股份有限公司营收分别为1.84亿元、2.97亿元和4.52亿元；"
        "同期净亏损分别为1.31亿元、1.05亿元和6800万元。"
    )
    assert _figures(text, "net_profit") == [(-131000000, "2022"), (-105000000, "2023"), (-68000000, "2024")]


def test_a_round_is_of_the_day_told_and_not_of_the_dateline() -> None:
    text = "本报成都5月9日讯（记者 李想）成都云柚科技有限公司昨日宣布完成2亿元A轮融资，由高榕资本领投。"
    [part] = [s for s in _kept(text) if s.relation == "INVESTED_IN"]
    assert part.qualifiers["date"] == "2025-05-08"


def test_a_name_that_opens_what_is_told_is_not_all_of_it() -> None:
    text = "长春启明光电有限公司CEO林澈表示，“星图2.0”的训练全部在国产芯片上完成。"
    assert _pairs(text, "SAID") == {("林澈", "“星图2.0”的训练全部在国产芯片上完成", "asserted")}


def test_a_share_before_its_holder_is_that_holders() -> None:
    text = "珠海铂澜微电子有限公司股东包括持股21%的深创投和持股9%的达晨财智。"
    held = {s.subject.name: s.qualifiers.get("share") for s in _kept(text) if s.relation == "HOLDS_SHARES_IN"}
    assert held == {"深创投": 0.21, "达晨财智": 0.09}


def test_a_post_told_with_a_joint_venture_is_held_there() -> None:
    text = (
        "济南泉工智能装备有限公司和青岛海纳电机有限公司共同出资成立山东泉海传动有限公司，"
        "泉工智能持股60%，由王建林任总经理。"
    )
    assert _pairs(text, "HOLDS_POST") == {("王建林", "山东泉海传动有限公司", "asserted")}


def test_the_code_behind_a_listing_is_its_ticker() -> None:
    [listed] = [
        s for s in _kept("武汉澄光显示技术有限公司在深圳证券交易所上市，代码301988。") if s.relation == "LISTED_ON"
    ]
    assert listed.qualifiers["ticker"] == "301988"


def test_an_item_of_a_digest_is_not_about_the_item_before() -> None:
    text = (
        "·苏州泽川医药有限公司的降脂药“泽舒平”获批上市。公司董事长为顾采言。\n"
        "·天津心澜动力医疗科技有限公司完成6亿元C轮融资，由高瓴创投领投。首席执行官骆川说：“今年要完成200例植入。”\n"
        "·北京玄岭智算科技股份有限公司公告，独立董事何述因个人原因辞职。公司2024年营收15.2亿元。\n"
    )
    posts = _pairs(text, "HOLDS_POST")
    assert ("骆川", "天津心澜动力医疗科技有限公司", "asserted") in posts
    assert ("何述", "北京玄岭智算科技股份有限公司", "former") in posts
    assert not any(person == "骆川" and "泽川" in str(firm) for person, firm, _ in posts)


def test_a_founding_is_of_the_year_right_before_it() -> None:
    text = (
        "白晓云是宁夏朔川运维服务有限公司总经理。她2009年从宁夏大学毕业后去了北京，在世纪互联做了六年工程师，"
        "2016年回到中卫，和丈夫马占山一起创办了朔川运维。"
    )
    assert {s.qualifiers.get("date") for s in _kept(text) if s.relation == "FOUNDED_BY"} == {"2016"}


def test_a_little_giant_is_a_status_with_both_its_quotation_marks() -> None:
    text = "合肥巢远电子有限公司去年被工业和信息化部认定为专精特新“小巨人”企业。"
    assert _pairs(text, "DESIGNATED_AS") == {("合肥巢远电子有限公司", "专精特新“小巨人”企业", "asserted")}


@pytest.mark.parametrize(
    ("relation", "text", "claim"),
    [
        (
            "COMPETES_WITH",
            "招股书将科沃斯和石头科技列为深圳扫云智能科技有限公司的主要竞争对手。",
            ("深圳扫云智能科技有限公司", "石头科技", "asserted"),
        ),
        (
            "LICENSES_TO",
            "西安秦岭动力有限公司的发动机平台“骊山”已授权给长安汽车使用。",
            ("西安秦岭动力有限公司", "长安汽车", "asserted"),
        ),
        (
            "SUPPLIES",
            "江苏恒屿能源有限公司首批50台储能柜将于9月交付国家电网。",
            ("江苏恒屿能源有限公司", "国家电网", "planned"),
        ),
        (
            "EMPLOYED_BY",
            "郭凌毕业于浙江大学，2003年进入华立仪表工作，2011年加入杭州慧测电子有限公司。",
            ("郭凌", "华立仪表", "former"),
        ),
        (
            "ATTENDED",
            "第五届长三角低空经济大会将于6月3日至5日在常州举行，由江苏省航空学会主办，亿航智能、峰飞航空将参展。",
            ("峰飞航空", "第五届长三角低空经济大会", "planned"),
        ),
        (
            "SUBSIDIARY_OF",
            "成都天榕医药有限公司今日宣布与西门子医疗旗下的瓦里安建立合作。",
            ("瓦里安", "西门子医疗", "asserted"),
        ),
        (
            "LISTED_ON",
            "针对贝川基因拟在新加坡交易所二次上市的传闻，公司昨晚回应称没有相关计划。",
            ("贝川基因", "新加坡交易所", "denied"),
        ),
    ],
)
def test_a_plain_wording_is_kept(relation: str, text: str, claim: tuple[str, object, str]) -> None:
    assert claim in _pairs(text, relation)


def test_an_event_of_several_days_ends_on_the_last() -> None:
    found = _kept("第五届长三角低空经济大会将于6月3日至5日在常州举行。")
    days = {s.object.of: s.object.value for s in found if isinstance(s.object, Value)}
    assert days == {"held": "2025-06-03", "ended": "2025-06-05"}


_NOTICE = (
    "恒泽半导体国际有限公司（“本公司”，股份代号：2391）董事会宣布，自2025年12月12日起：（一）钱荣光先生因退休辞任执行董事及首席财务官；"
    "（二）吴婉婷女士获委任为首席财务官。\n"
    "吴女士，46岁，持有香港大学会计学学士学位及伦敦商学院工商管理硕士学位，为香港会计师公会会员。\n"
    "于本公告日期，吴婉婷女士并无持有本公司任何股份。\n"
)


def test_a_notice_of_hong_kong_gives_code_posts_degrees_and_what_is_not_held() -> None:
    said = _kept(_NOTICE, "2025-12-12")
    codes = [s.object.value for s in said if isinstance(s.object, Value) and s.object.of == "ticker"]
    assert codes == ["2391"]
    posts = {(s.subject.name, s.qualifiers["title"], s.status) for s in said if s.relation == "HOLDS_POST"}
    assert {("钱荣光", "首席财务官", "former"), ("吴婉婷", "首席财务官", "asserted")} <= posts
    schools = {
        (s.object.name, s.qualifiers.get("degree"))
        for s in said
        if s.relation == "EDUCATED_AT"
        if not isinstance(s.object, Value)
    }
    assert schools == {("香港大学", "学士"), ("伦敦商学院", "硕士")}
    assert [s.status for s in said if s.relation == "HOLDS_SHARES_IN"] == ["denied"]


def test_a_page_at_the_end_of_a_release_is_its_firms() -> None:
    text = (
        "深圳艾声智能科技有限公司（“艾声智能”）今日宣布推出新品。\n"
        "关于艾声智能：艾声智能2016年创立，专注于语音芯片研发，现有员工210人。\n"
        "网站：www.aisheng-voice.com"
    )
    assert ("www.aisheng-voice.com") in {
        s.object.value for s in _kept(text) if isinstance(s.object, Value) and s.object.of == "website"
    }


def test_half_a_year_may_stand_in_a_row_behind_whole_ones() -> None:
    text = (
        "2021年至2023年及2024年上半年，成都锦羽无人机有限公司营业收入分别为1.2亿元、1.9亿元、2.6亿元及1.5亿元，"
        "同期净亏损分别为5200万元、4100万元、2300万元及900万元。"
    )
    periods = [period for _, period in _figures(text, "net_profit")]
    assert periods == ["2021", "2022", "2023", "2024-H1"]


def test_a_bare_title_is_of_the_firm_that_its_holder_founded() -> None:
    text = (
        "新加坡，2024年9月3日——跨境支付公司Paylora Pte. Ltd.今日宣布获得新加坡金融管理局颁发的大型支付机构牌照，"
        "并任命林慧芬为首席合规官，即日生效。林慧芬曾任星展银行董事总经理。\n"
        "Paylora由郑嘉文与印尼人Rizal Hakim于2019年创办，总部位于新加坡，现有团队260人。"
        "公司为中小外贸企业提供收款服务。\n"
        "“牌照是信任的起点。”首席执行官郑嘉文说。"
    )
    assert ("郑嘉文", "Paylora Pte. Ltd.", "asserted") in _pairs(text, "HOLDS_POST", "2024-09-03")


def test_a_professor_named_with_the_university_has_a_chair_there() -> None:
    text = "西北工业大学教授裴长远表示，航空发动机的国产化还需要时间。"
    assert ("裴长远", "西北工业大学", "asserted") in _pairs(text, "HOLDS_POST")


def test_the_agency_of_a_dateline_is_not_what_the_news_is_about() -> None:
    text = "新华社东京1月19日电 日本氢能设备商东岭氢源株式会社19日宣布，社长山岸健一将于3月31日卸任。"
    posts = _pairs(text, "HOLDS_POST", "2026-01-19")
    assert ("山岸健一", "东岭氢源株式会社", "asserted") in posts
    assert not any("新华社" in str(firm) for _, firm, _ in posts)


def test_of_several_employers_none_is_left_out() -> None:
    text = "刘建军毕业于西安交通大学，曾就职于中兴通讯和华为，2016年创办西安北斗星川电子有限公司。"
    assert {firm for _, firm, _ in _pairs(text, "EMPLOYED_BY")} == {"中兴通讯", "华为"}
