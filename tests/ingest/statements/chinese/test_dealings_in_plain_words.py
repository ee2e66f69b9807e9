"""Who supplies, owns, uses, rivals and leads whom, in the plain words of news: each class of wording in several turns."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Claims = Callable[..., set[tuple[str, str, object, str]]]


@pytest.mark.parametrize(
    ("text", "maker"),
    [
        ("渊岭渔业2016年成立。饲料则一直向海大集团采购。", "海大集团"),
        ("凤岭发饰去年营收5.4亿元。化纤丝从日本钟渊化学进口。", "钟渊化学"),
        ("岭川锻造2009年成立,海绵钛由遵义钛业供应,液压机是德国西马克的产品。", "西马克"),
        ("岭川锻造2009年成立。铸件一半以上来自十堰的中兴铸造。", "中兴铸造"),
        ("岭川锻造2009年成立。毛坯主要外购自江淮铸造。", "江淮铸造"),
        ("澄岭半导体2018年成立,流片放在华虹半导体。", "华虹半导体"),
        ("澄岭半导体2018年成立,封装委托通富微电完成。", "通富微电"),
        ("沅岭生物2019年成立,目前委托科丝美诗代工。", "科丝美诗"),
    ],
)
def test_a_firm_gets_its_parts_and_steps_from_another(claims: Claims, text: str, maker: str) -> None:
    firm = text[: text.index("20") if "20" in text[:8] else text.index("去年")]
    assert ("SUPPLIES", maker, firm, "asserted") in claims(text)


def test_what_was_imported_before_is_over(claims: Claims) -> None:
    text = "湘岭智控2010年成立。制动阀以前全部从德国克诺尔进口,2023年以后改用自家的产品。"
    assert ("SUPPLIES", "克诺尔", "湘岭智控", "former") in claims(text)


@pytest.mark.parametrize(
    ("text", "firm", "buyer"),
    [
        ("汉岭制动2001年成立。奇瑞和赛力斯也从它那里采购卡钳。", "汉岭制动", "奇瑞"),
        ("汉岭制动2001年成立。奇瑞和赛力斯也从它那里采购卡钳。", "汉岭制动", "赛力斯"),
        ("蝉岭食品有三十来个单品。海底捞从2022年起用它的酸汤底料。", "蝉岭食品", "海底捞"),
        ("扬岭船业去年为新加坡太平船务建造4艘集装箱船。", "扬岭船业", "太平船务"),
        ("天岭番茄主要生产番茄酱,产品出口卡夫亨氏和联合利华。", "天岭番茄", "联合利华"),
        ("听岭科技去年售出助听器21万台。京东健康和大参林是主要经销商。", "听岭科技", "大参林"),
        ("织岭新材今天宣布新纤维量产。安踏、迪卡侬为首批采购方。", "织岭新材", "安踏"),
        ("泾岭精工客户集中。美芝贡献了营收的46%,海立股份占23%。", "泾岭精工", "海立股份"),
    ],
)
def test_a_firm_sells_to_whoever_takes_its_goods(claims: Claims, text: str, firm: str, buyer: str) -> None:
    assert ("SUPPLIES", firm, buyer, "asserted") in claims(text)


@pytest.mark.parametrize(
    ("text", "holder", "firm"),
    [
        ("岭深软件2016年成立,股东包括中科创星与国投创业。", "中科创星", "岭深软件"),
        ("穹岭空间递交了上市申请。红杉中国、国投创业等都在股东之列。", "国投创业", "穹岭空间"),
        ("天岭投资由董事长阿依古丽和董事杜恒生各出资50%设立。", "杜恒生", "天岭投资"),
        ("桁岭航材以自有资金3000万元向西安锐岭增材增资,增资后持有其15%的股权。", "桁岭航材", "西安锐岭增材"),
        ("海岭重工2023年完成重整。重整时,浙江省海港集团出资16亿元,取得52%的股权。", "浙江省海港集团", "海岭重工"),
    ],
)
def test_who_pays_or_is_listed_holds_shares(claims: Claims, text: str, holder: str, firm: str) -> None:
    assert ("HOLDS_SHARES_IN", holder, firm, "asserted") in claims(text)


@pytest.mark.parametrize(
    ("text", "investor", "firm", "status"),
    [
        ("桁岭航材以自有资金3000万元向锐岭增材增资,增资后持有其15%的股权。", "桁岭航材", "锐岭增材", "asserted"),
        ("海岭重工2023年完成重整。海港集团出资16亿元,取得52%的股权。", "海港集团", "海岭重工", "asserted"),
        ("湘岭消金将增资。新增资本拟由长沙银行、三湘银行认购。", "三湘银行", "湘岭消金", "planned"),
        (
            "湘岭消金增加注册资本。新增股份由长沙银行和老股东三湘银行认购。",
            "三湘银行",
            "湘岭消金",
            "asserted",
        ),
        ("禾岭机器人转机在2022年。中科创星投来1500万元天使轮。", "中科创星", "禾岭机器人", "asserted"),
    ],
)
def test_who_puts_money_in_is_an_investor(claims: Claims, text: str, investor: str, firm: str, status: str) -> None:
    assert ("INVESTED_IN", investor, firm, status) in claims(text)


@pytest.mark.parametrize(
    ("text", "buyer", "firm", "status"),
    [
        ("乳企岭牧乳业易主,蒙牛以1.6亿元买下其全部股份。", "蒙牛", "岭牧乳业", "asserted"),
        ("果岭农业种着3100公顷果园。去年,深圳的鑫荣懋集团买下它25%的股份。", "鑫荣懋集团", "果岭农业", "asserted"),
        ("天岭数控5日证实,股东有意调整,但否认公司将被沈阳机床收购。", "沈阳机床", "天岭数控", "denied"),
    ],
)
def test_a_firm_changes_hands(claims: Claims, text: str, buyer: str, firm: str, status: str) -> None:
    assert ("ACQUIRED", buyer, firm, status) in claims(text)


@pytest.mark.parametrize(
    ("text", "rival"),
    [
        ("驰岭电动2011年创立,主要与雅迪和本田争夺市场。", "本田"),
        ("驰岭电动2011年创立,与意大利的比亚乔为竞争关系。", "比亚乔"),
        ("驰岭电动去年收入58亿元。竞争对手雅迪、本田也都在泰国设厂。", "雅迪"),
        ("驰岭电动去年收入58亿元。老对手雅迪还在无锡。", "雅迪"),
        ("有分析师将驰岭电动与雅迪、本田相提并论。", "本田"),
        ("业内常拿驰岭电动与雅迪相比。", "雅迪"),
    ],
)
def test_whom_a_firm_fights_or_is_likened_to_is_a_rival(claims: Claims, text: str, rival: str) -> None:
    assert any(r == "COMPETES_WITH" and {s, o} == {"驰岭电动", rival} for r, s, o, _ in claims(text))


@pytest.mark.parametrize(
    ("text", "person", "body", "status"),
    [
        ("智岭矿山研究院去年4月在长沙成立,三一重工副总裁戴培林兼任院长。", "戴培林", "智岭矿山研究院", "asserted"),
        ("岭南日化商会去年召开会员代表大会,蓝岭生物董事长欧阳绮雯当选会长。", "欧阳绮雯", "岭南日化商会", "asserted"),
        ("今年5月,廖惟清把总经理的位子让给冯骏,自己只做董事长,同时还兼着遥感应用协会的副理事长。", "廖惟清", "遥感应用协会", "asserted"),
        ("岭谷管理服务中心主任:葛秀英。", "葛秀英", "岭谷管理服务中心", "asserted"),
        ("岭原乳业召开董事会。会议还聘任前总监邹凯为首席运营官。", "邹凯", "岭原乳业", "asserted"),
    ],
)  # fmt: skip
def test_who_leads_a_body(claims: Claims, text: str, person: str, body: str, status: str) -> None:
    assert ("HOLDS_POST", person, body, status) in claims(text)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("岭原食品2010年成立,自有品牌“椒小岭”只贡献两成收入。", ("OFFERS", "岭原食品", "椒小岭")),
        ("岭原生物2010年成立,单品“沅色精华”售价329元。", ("OFFERS", "岭原生物", "沅色精华")),
        ("岭原生物的牌子叫“老岭红”,有三十来个单品。", ("OFFERS", "岭原生物", "老岭红")),
        ("人工膝关节“Orthelia”2023年上市,市六医院、岭南医院均已使用。", ("USES", "岭南医院", "Orthelia")),
        ("岭氢动力今日在2025中国绿氢装备大会上推出电解槽。", ("ATTENDED", "岭氢动力", "2025中国绿氢装备大会")),
        (
            "前岭机器人产业园占地800亩,均胜电子、甬机科技等36家企业已入驻。",
            ("TENANT_OF", "甬机科技", "前岭机器人产业园"),
        ),
    ],
)
def test_goods_users_guests_and_tenants(claims: Claims, text: str, claim: tuple[str, str, str]) -> None:
    assert claim in {c[:3] for c in claims(text)}
