"""Turns of running prose: names by their make, 的-clauses, topics that stand at the end, verbs that bring objects forward."""

from collections.abc import Callable

import pytest

Claims = Callable[..., set[tuple[str, str, object, str]]]


@pytest.mark.parametrize(
    ("text", "relation", "subject", "object_"),
    [
        # names that an invented word and a word of trade make
        ("主要客户包括晨星汽车、海拓动力的砺衡激光,是国内主要的焊接设备供应商。", "SUPPLIES", "砺衡激光", "晨星汽车"),
        (
            "本轮由启岸创投领投,老股东白桦资本跟投,芯屿微电子此前完成近亿元A轮融资,由白桦资本领投。",
            "INVESTED_IN",
            "白桦资本",
            "芯屿微电子",
        ),
        ("深交所上市公司合沃重工昨日发布公告。", "LISTED_ON", "合沃重工", "深交所"),
        ("雾凇引擎是一家从事游戏开发的公司,总部位于成都。", "LOCATED_IN", "雾凇引擎", "成都"),
        # 的-clauses
        ("总部位于宁波的绮岳光学昨日宣布扩产。", "LOCATED_IN", "绮岳光学", "宁波"),
        ("在纳斯达克上市的泓帆教育日前更换审计机构。", "LISTED_ON", "泓帆教育", "纳斯达克"),
        ("脱胎于华中科技大学的烁光激光近日搬入新址。", "SPUN_OUT_OF", "烁光激光", "华中科技大学"),
        (
            "旗下拥有禾沐种业、稼源农服等多家子公司的北岭农业今年扩大了种植面积。",
            "SUBSIDIARY_OF",
            "禾沐种业",
            "北岭农业",
        ),
        ("曾任西门子中国区副总裁的卢启安,去年出任衡川电气首席执行官。", "HOLDS_POST", "卢启安", "衡川电气"),
        ("位于松江区的九亭智谷产业园由上海亭谷发展有限公司运营。", "LOCATED_IN", "九亭智谷产业园", "松江区"),
        ("浙江大学毕业的沈亦舟去年创办砺衡激光。", "EDUCATED_AT", "沈亦舟", "浙江大学"),
        ("日前,合沃重工与东部战区老牌企业虹沃软件签约,双方将共建适配中心。", "PARTNER_OF", "合沃重工", "虹沃软件"),
        ("砺衡激光成立于2019年,由岳衡集团全资持股。", "SUBSIDIARY_OF", "砺衡激光", "岳衡集团"),
        ("济南能源投资集团持有泉林热力67%股份。", "HOLDS_SHARES_IN", "济南能源投资集团", "泉林热力"),
        ("砺衡激光去年由沈亦舟和妻子顾小满在车库里创办。", "FOUNDED_BY", "砺衡激光", "顾小满"),
        # verbs that bring their object forward, passives, nouns for verbs
        ("玖泰生物将其双抗药物的海外权益授予美国药企哈蒙制药。", "LICENSES_TO", "玖泰生物", "哈蒙制药"),
        ("沃尔玛一直是厨源电器的第一大客户。", "SUPPLIES", "厨源电器", "沃尔玛"),
        ("石昂材料是辰楠电子、拓蓝科技的铜箔供应商。", "SUPPLIES", "石昂材料", "拓蓝科技"),
        ("该项目由东南大学牵头,联合砺衡激光、芯屿微电子共同研发。", "PARTNER_OF", "东南大学", "砺衡激光"),
        ("目前,与溯岭生物建立合作关系的三甲医院已有湘雅医院、华西医院等数十家。", "PARTNER_OF", "溯岭生物", "湘雅医院"),
        ("同日,荆岳重工分别与中远物流、武汉港务集团签约,携手打造智慧港口。", "PARTNER_OF", "荆岳重工", "中远物流"),
        ("穹岳科技被业界视为砺衡激光最强劲的对手。", "COMPETES_WITH", "穹岳科技", "砺衡激光"),
        ("继去年拿下松岭仪器后,天枢光电再次出手。", "ACQUIRED", "天枢光电", "松岭仪器"),
        ("白桦资本是砺衡激光的天使投资人。", "INVESTED_IN", "白桦资本", "砺衡激光"),
        (
            "《新能源船舶补贴办法》由舟山市财政局会同舟山市交通运输局制定。",
            "ISSUED",
            "舟山市财政局",
            "新能源船舶补贴办法",
        ),
        ("根据绍兴市出台的“黄酒八条”,企业可申请贷款贴息。", "ISSUED", "绍兴市", "黄酒八条"),
        ("作为国家高新技术企业,砺衡激光去年新增专利40项。", "DESIGNATED_AS", "砺衡激光", "国家高新技术企业"),
        ("由砺衡激光自主研制的四足机器人“踏雪X3”今年量产。", "OFFERS", "砺衡激光", "踏雪X3"),
        (
            "第八届西部农机博览会,5月8日至9日在杨凌国际会展中心举行。",
            "LOCATED_IN",
            "第八届西部农机博览会",
            "杨凌国际会展中心",
        ),
    ],
)
def test_prose_says_what_it_says_in_other_turns(
    claims: Claims, text: str, relation: str, subject: str, object_: str
) -> None:
    found = {(r, s, o) for r, s, o, status in claims(text) if status in ("asserted", "former")}
    swapped = (relation, object_, subject) if relation in ("PARTNER_OF", "COMPETES_WITH") else None
    assert (relation, subject, object_) in found or swapped in found


@pytest.mark.parametrize(
    ("text", "subject", "of", "value"),
    [
        ("总投资36亿元的衢江锂电基地昨日开工。", "衢江锂电基地", "investment", 3_600_000_000),
        ("成立于2009年的东屿磁业主营稀土永磁。", "东屿磁业", "founded", "2009"),
        ("位于滨湖新区的巢湖智谷产业园,规划面积12平方公里。", "巢湖智谷产业园", "area", 12),
        ("截至2024年底,大榭开发区常住人口6.2万人。", "大榭开发区", "population", 62_000),
        (
            "据天眼查,北京弦月智能科技有限公司注册资本由100万元增至128万元。",
            "北京弦月智能科技有限公司",
            "registered_capital",
            1_280_000,
        ),
        ("第八届西部农机博览会昨日闭幕,共有12.8万人次参观。", "第八届西部农机博览会", "visitors", 128_000),
    ],
)
def test_a_figure_belongs_to_the_name_it_stands_before_or_after(
    claims: Claims, text: str, subject: str, of: str, value: object
) -> None:
    assert (("OBSERVATION", subject, value, "asserted")) in claims(text), of


def test_founders_are_of_the_company_and_not_of_the_fund_that_holds_it(claims: Claims) -> None:
    found = claims("远槎资本持有禾岳科技12.4%的股份,为其第二大股东;创始人潘叙直接持股31%。")
    assert not {claim for claim in found if claim[2] == "远槎资本"}


def test_a_son_takes_over_from_his_father(claims: Claims) -> None:
    found = claims("科岳股份创始人钱方舟之子钱一程,现任公司总经理。")
    assert not {c for c in found if c[0] == "HOLDS_POST" and c[1] == "钱方舟"}


def test_a_day_a_few_weeks_ahead_is_of_this_year(claims: Claims) -> None:
    found = claims("第八届西部农机博览会7月8日在杨凌举行。", published="2025-06-20")
    assert ("OBSERVATION", "第八届西部农机博览会", "2025-07-08", "asserted") in found


@pytest.mark.parametrize(
    "text",
    [
        "主要产品为液氢阀门和大型低温泵。",
        "公司眼下正与多家客户洽谈,员工210余人。",
        "社会资本和产业资本纷纷进入这一领域,耐心资本不可或缺。",
        "首台无人机昨日下线,省级机器人示范应用场景发布。",
    ],
)
def test_common_nouns_before_words_of_trade_are_no_names(read: Callable[..., tuple], text: str) -> None:
    assert [m.text for m in read(text)[0] if m.cls in ("Company", "Investor")] == []


def test_capital_that_an_increase_would_bring_is_none_yet(claims: Claims) -> None:
    found = claims("湘沅股份拟向子公司增资,增资完成后,该公司注册资本由1亿元增至3亿元。")
    assert not {c for c in found if c[0] == "OBSERVATION" and c[3] == "asserted"}
