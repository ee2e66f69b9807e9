# ruff: noqa: E501  (a Chinese character counts as two columns, and one rule or word list reads best on one line)
"""Rules for owners, careers, sites, rounds and talk in the plain words of news: 其余股权归甲, 创业前是乙的总监, 在丙有两座车间."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ingest.statements.chinese.capital import ROUND, deal, funding, leading
from ingest.statements.chinese.grounds import branch_role
from ingest.statements.chinese.posts import OF, TITLES
from ingest.statements.chinese.rule import Match, Rule, share_of
from ingest.statements.statement import Scalar

_NOW = r"(?:目前|如今|现在|现|至今|仍|还|依然|依旧|一共|个人|自己|合计|直接){0,3}"
_GRIPS = r"(?:握有|手握|手里有|手中有|持有|拥有|掌握|攥着)(?:着|了)?(?:公司|集团|其|该公司)?(?:的)?(?:约|近|超过)?"
_STOCK = r"(?:的)?(?:股权|股份|股票|投票权)"
_FOR = r"[^,。;\ue000-\ue01c]{0,6}?"
# 没有名字的职务: 工艺开发|负责人
_OFFICE = r"(?P<d>[^,。;:的\ue000-\ue0ff]{0,8}?)" + TITLES
_ENGINEER = r"(?:[^,。;的\ue000-\ue0ff]{0,6}(?:工程师|研究员|科学家|设计师|分析师|程序员|员工|专家|技师|教师|老师|记者|交易员|产品经理|项目经理))"
_LEAVES = r"(?:已|已经|正式|{date}|于|日前|近日|主动|刚刚|刚)*(?:卸任|辞去|辞任|不再担任|不再兼任|离任|卸下|交出)(?:了)?(?:公司|集团|其)?(?:的)?"
_ONLY = r"(?:本人|自己|则|现|改|只|仅|继续|专心|转而|同时|但|并|仍){0,4}"
_INSIDE = r"(?:{count}|[一两二三四五六七八九十几多数]+)?(?:座|处|个|家|间|条|栋|片)?"
_PLANT = r"(?:[^,。;:的\ue000-\ue0ff]{0,10}?)(?:工厂|厂房|厂区|车间|基地|加工厂|制造厂|中心|仓库|办事处|分公司|代表处|门店|专卖店|直营店|旗舰店|体验店|实验室|研究院|产线|生产线|养殖场|牧场|农场|矿山|码头|电站|总部)"
_TALK = r"(?=(?:的|一事的|这一)?(?:传闻|传言|说法|猜测|流言))"
_BUYS = r"(?:收购|并购|买下|接手|吞并|拿下|入主|兼并|吃下|购入)(?:了)?"
_WILL = r"(?:可能|或将|或|将|要|拟|想|有意|打算|计划|正在?|即将|曾想|已){0,3}"
_INVESTORS = r"(?P<s>{org}(?:(?:、|和|与|及|以及){org}){0,6})"


def set_up(match: Match) -> Mapping[str, Scalar]:
    """Return what stands at the place: 加工厂, 直营店; a plant of any make is a plant."""
    role = dict(branch_role(match))
    named = re.search(r"直营店|专卖店|旗舰店|体验店|门店|养殖场|牧场|农场|码头|矿山", match.match[0])
    plant = re.search(r"工厂|厂房|厂区|车间|加工厂|制造厂", match.match[0])
    return role or ({"site_role": named[0]} if named else {"site_role": "工厂"} if plant else {})


RULES = (
    # -- who owns
    # 大股东为甲,持股55%,其余股权归乙
    Rule("shares-rest-goes", "HOLDS_SHARES_IN", r"(?:(?P<o>{firm})[^。;\ue000-\ue01c]{0,10}(?:股东|股权|股份)[^。;]{0,24}?|(?P<c>)(?:{begin}|(?<=[,;])))(?<=[,;])(?:其余|剩余|余下|剩下)(?:的)?(?P<f>{share})?(?:的)?(?:股权|股份|部分)?(?:则|都|全部|目前|仍|还|依旧)*(?:归|属于|归属于?|在)(?:[^,。;\ue000-\ue0ff]{0,4}{title})?(?P<s>{orgs}|{pers})(?:所有|持有|名下|手中|手里)?(?=[,。;]|$)", 0.92, share_of, carry="firm", carried="o"),
    # 创始人的女儿张三至今握有27%的股权
    Rule("shares-gripped", "HOLDS_SHARES_IN", rf"(?:(?P<c>)(?P<s>{{per}}|{{org}}){_NOW}{_GRIPS}(?P<f>{{share}}){_STOCK})", 0.9, share_of, carry="firm", carried="o"),
    Rule("shares-gripped-of", "HOLDS_SHARES_IN", rf"(?P<s>{{per}}|{{org}}){_NOW}(?:握有|手握|攥着)(?:着|了)?(?P<o>{{firm}})(?:的)?(?:约|近|超过)?(?P<f>{{share}}){_STOCK}", 0.92, share_of),
    # 目前甲持股30%,控股股东为乙; 甲持有丙30%的股份,控股股东为乙
    Rule("shares-controller-too", "HOLDS_SHARES_IN", r"(?:持有(?P<o>{firm})(?:的)?{share}(?:的)?(?:股份|股权|股票)|(?P<c>)(?:{begin}{adv}|(?<=目前)|(?<=现)){org}(?:目前|现|则|仍)?(?:持股|占股|占)(?:比例)?{share}),(?:公司|其|而)?(?:的)?(?:控股股东|大股东|第[一二三]大股东|单一最大股东|实际控制人|实控人)(?:则|目前)?(?:为|是|系)(?P<s>{org}|{per})(?=[,。;]|$)", 0.92, carry="firm", carried="o", apposed=True),
    # 股东里有甲和乙
    Rule("shares-among", "HOLDS_SHARES_IN", r"(?:(?P<o>{firm})(?:的)?|{begin}{adv}(?P<c>)(?:公司|其)?(?:的)?)(?:现有|主要|老)?股东(?:里|中|名单里|名单中|名册上|当中|之中)(?:还|也|就|则)?(?:有|包括|不乏|能看到|出现了)(?P<s>{org}(?:(?:、|和|与|及|以及){org}){0,6})", 0.92, carry="firm", carried="o"),
    Rule("subsidiary-is-whole", "SUBSIDIARY_OF", r"(?P<s>{org})(?:是|为|系)(?P<o>{org})(?:的)?全资(?:子公司|拥有|附属公司)(?=[,。;]|$)", 0.92, lambda m: {"share": 1.0}),
    Rule("part-of-under", "PART_OF", r"(?P<o>{org})(?:下属|所属|直属|下辖)(?:的)?(?P<s>{inst}|{body})", 0.9, apposed=True),
    # -- careers
    # 他的前任高某已调往乙集团担任首席风险官
    Rule("post-moved-on", "HOLDS_POST", rf"(?:(?P<s>{{per}})(?:先生|女士)?(?:{{date}}|{_FOR})|{{begin}}{{adv}}(?P<c>))(?:已|已经|早已|随后|后来|后|去年|今年)*(?:调往|调至|转往|转赴|转投|跳槽到|跳槽至|出走|转任到?|改投|去了|去到)(?P<o>{{org}}),?(?:担任|出任|任|就任|当){OF}{TITLES}", 0.92, carry="per"),
    # 此前在乙干了九年,最后的职务是养殖业务负责人
    Rule("post-last-there", "HOLDS_POST", rf"(?:(?P<s>{{per}})[^,。;\ue000-\ue0ff]{{0,8}}|{{begin}}{{adv}}(?P<c>)(?:此前|之前|早年)?)在(?P<o>{{org}})(?:工作|干|待|任职|效力|供职|服务|呆)(?:了|过)(?:[^,。;]{{1,8}}),(?:最后的?|最后一个|最高的?|离开时的?|离职时的?|离任时的?)(?:的)?(?:职务|职位|岗位|头衔|一职)(?:是|为){_OFFICE}(?=[,。;]|$)", 0.92, carry="per", over=True),
    # 创业前是甲的工程部经理; 加入前曾任…
    Rule("post-before-then", "HOLDS_POST", rf"(?:(?P<s>{{per}}){{gap:8}}|{{begin}}{{adv}}(?P<c>))(?:创业|加入|加盟|入职|上任|下海|到任|入行|来这里|履新)(?:{{org}}|公司|[^,。;\ue000-\ue0ff]{{0,4}})?(?:之)?前,?(?:曾|一直)?(?:是|为|任|担任|出任|做过)(?P<o>{{org}})(?:的)?{_OFFICE}(?=[,。;]|$)", 0.92, carry="per", over=True),
    Rule("employed-before-then", "EMPLOYED_BY", rf"(?:(?P<s>{{per}}){{gap:8}}|{{begin}}{{adv}}(?P<c>))(?:创业|加入|加盟|入职|上任|下海|到任|入行|来这里|履新)(?:{{org}}|公司|[^,。;\ue000-\ue0ff]{{0,4}})?(?:之)?前,?(?:曾|一直)?(?:是|为|任|担任|做过)(?P<o>{{org}})(?:的)?(?:一名)?{_ENGINEER}(?=[,。;]|$)", 0.92, carry="per", over=True),
    # 已卸任董事长,转任首席科学家; 把总经理一职交给李某,自己只任董事长
    Rule("post-turns-to", "HOLDS_POST", rf"(?:(?P<o>{{org}})(?:的)?|{{begin}}(?P<c>))(?:{{title}}|、|兼){{0,3}}(?P<s>{{per}})(?:先生|女士)?{_LEAVES}{{title}}(?:[、和兼]{{title}})*(?:一职|职务|之职)?,{_ONLY}(?:转任|改任|转为|改为|转做|出任|担任|任|做|留任|当)(?:公司|集团)?(?:的)?{TITLES}(?=[,。;]|$)", 0.9, carry="org", carried="o", apposed=True),
    Rule("post-turned-from", "HOLDS_POST", rf"(?:(?P<o>{{org}})(?:的)?|{{begin}}(?P<c>))(?:{{title}}|、|兼){{0,3}}(?P<s>{{per}})(?:先生|女士)?{_LEAVES}{TITLES}(?:一职|职务|之职)?,{_ONLY}(?:转任|改任|转为|改为|转做|出任|担任|任|做|留任|当)(?:公司|集团)?(?:的)?{{title}}(?=[,。;]|$)", 0.9, carry="org", carried="o", over=True),
    Rule("post-founder-hands", "HOLDS_POST", rf"(?:创立|创办|创建|创始)(?:了)?(?P<o>{{firm}}),(?:(?!拟|计划|打算)[^,。;\ue000-\ue0ff]|{{date}}){{0,8}}(?:将|把)(?:公司|集团)?(?:的)?{TITLES}(?:的)?(?:一职|职务|之职|之位|职位|位置)?(?:正式)?(?:交给|交棒给|移交给|让给|传给)(?:了)?(?:(?:曾任|曾在|来自|原|前)[^,。;]{{1,18}}的)?(?P<s>{{per}})", 0.92, apposed=True),
    Rule("post-founder-handed", "HOLDS_POST", rf"(?P<s>{{per}})[^,。;\ue000-\ue01c]{{0,12}}(?:创立|创办|创建)(?:了)?(?P<o>{{firm}}),(?:(?!拟|计划|打算)[^,。;\ue000-\ue0ff]|{{date}}){{0,8}}(?:将|把)(?:公司|集团)?(?:的)?{TITLES}(?:的)?(?:一职|职务|之职|之位|职位|位置)?(?:正式)?(?:交给|交棒给|移交给|让给|传给)", 0.92, over=True),
    Rule("post-founder-keeps", "HOLDS_POST", rf"(?P<s>{{per}})[^,。;\ue000-\ue01c]{{0,12}}(?:创立|创办|创建)(?:了)?(?P<o>{{firm}}),(?:(?!拟|计划|打算)[^,。;\ue000-\ue0ff]|{{date}}){{0,8}}(?:将|把)[^。;]{{2,50}}?(?:交给|交棒给|移交给|让给|传给)[^。;,]{{1,24}},(?:自己|本人){_ONLY}(?:任|担任|做|当|出任|留任){TITLES}(?=[,。;]|$)", 0.92, apposed=True),
    # 财务总监目前由副总经理何某代行其职: acting in one post, and in the other himself
    Rule("post-acting-his", "HOLDS_POST", rf"(?:(?P<o>{{org}})(?:的)?|{{begin}}{{adv}}(?P<c>)(?:公司|集团)?(?:的)?){TITLES}(?:一职|职务|职位)?(?:则|目前|现|暂|暂时|仍|将)*由(?:公司|集团)?(?:{{title}}|兼|、){{0,3}}(?P<s>{{per}})(?:先生|女士)?(?P<z>代行|代理|暂代|代管|代为履行)(?:{{unclear}}|{{per}}|{{org}}|其|该)?(?:职责|职务|职权|职|一职|工作)(?=[,。;]|$)", 0.92, carry="org", carried="o"),
    Rule("post-acting-own", "HOLDS_POST", rf"(?:(?P<o>{{org}})(?:的)?|{{begin}}{{adv}}(?P<c>)(?:公司|集团)?(?:的)?){{title}}(?:一职|职务|职位)?(?:则|目前|现|暂|暂时|仍|将)*由(?:公司|集团)?{TITLES}(?P<s>{{per}})(?:先生|女士)?(?:代行|代理|暂代|代管|代为履行)(?:{{unclear}}|{{per}}|{{org}}|其|该)?(?:职责|职务|职权|职|一职|工作)(?=[,。;]|$)", 0.92, carry="org", carried="o", apposed=True),
    # 她的总经理是从乙挖来的; 从乙挖来首席商务官李某: where somebody was before
    Rule("employed-poached", "EMPLOYED_BY", r"从(?P<o>{org})(?:重金|高薪|手中|那里)*(?:挖来|挖走|挖角|请来|招来|挖到)(?:了)?(?:[^,。;的\ue000-\ue0ff]{0,6})(?:{title}{0,2})(?P<s>{per})(?!的)", 0.92, over=True),
    Rule("employed-ran", "EMPLOYED_BY", r"(?:(?P<s>{per})[^,。;\ue000-\ue0ff]{0,4}|{begin}{adv}(?P<c>))(?:此前|之前|早前|过去|原来|早先|原先|先前|从前|早年)(?:一直|长期|先后|也|曾|多年)*在(?P<o>{firm}|{inst})(?:负责|主管|分管|主抓|主持|管理|管|做|干|跑|带)(?!的)(?:了|过)?[^,。;]{1,14}(?=[,。;]|$)", 0.92, carry="per", over=True),
    Rule("employed-teaches", "EMPLOYED_BY", r"(?:(?P<s>{per})(?:先生|女士)?(?:如今|现在|目前|现|眼下|后来)?|{begin}{adv}(?P<c>))在(?P<o>{inst})(?:教(?!育|研|学|授|材|务)|讲授|任教|执教|教书|开课|授课|当老师|当教授)", 0.92, carry="per"),
    Rule("post-also-teaches", "HOLDS_POST", rf"(?:(?P<s>{{per}})|{{begin}}{{adv}}(?P<c>))(?:还|也|同时|如今|目前|一直)*(?:兼着|挂着|担着|兼有|顶着)(?P<o>{{owner}})(?:的)?{OF}{TITLES}(?=[,。;]|$)", 0.92, carry="per"),
    # -- sites
    Rule("lies-has-there", "LOCATED_IN", rf"(?:(?P<s>{{firm}}){{gap:6}}|{{begin}}{{adv}}(?P<c>)(?:公司|企业|集团|我们)?)在(?P<o>{{loc}}(?:{{loc}}){{0,2}})(?:还|另|也|都|均|各|已|又)*(?:有|建有|设有|设了|拥有|落了|布了|开了|开有|办有|建了|建起了?|盖了|租了|买了|落下)(?:了)?{_INSIDE}{_PLANT}(?=[,。;、]|$)", 0.92, set_up, carry="org"),
    Rule("lies-spread", "LOCATED_IN", rf"(?:(?P<s>{{firm}})(?:的)?|{{begin}}{{adv}}(?P<c>)(?:公司|企业|集团|其)?(?:的)?){_PLANT}(?:则|主要|大多|均|都|分别|也)*(?:分布于|分布在|散布于|散布在|分设于|分设在|分处|建在|开在|落在)(?P<o>{{loc}}(?:(?:、|和|与|及|以及){{loc}}){{1,6}})", 0.92, set_up, carry="org"),
    Rule("lies-registered-there", "LOCATED_IN", r"(?:(?P<s>{firm}){gap:6}|{begin}{adv}(?P<c>)(?:公司|企业|集团)?(?:{date})?)(?:于{date})?在(?P<o>{loc}(?:{loc}){0,2})(?:完成)?(?:工商)?注册(?:成立)?(?=[,。;]|$)", 0.92, carry="org"),
    # 再往南是某市,甲买下了这里的乙
    Rule("lies-here", "LOCATED_IN", r"(?:是|到|在|来到|抵达)(?P<o>{loc}),[^。;]{0,24}?(?:这里|当地|本地|此地|那里)的(?P<s>{firm}|{inst})", 0.9),
    Rule("lies-shop-opens", "LOCATED_IN", rf"(?:(?P<s>{{firm}})(?:的)?|{{begin}}{{adv}}(?P<c>)(?:公司|集团|其)?(?:的)?)(?:[^,。;\ue000-\ue0ff]{{0,4}}(?:海外|首家|首个|首座|第[一二三四五]家|新))(?:[^,。;\ue000-\ue0ff]{{0,4}}){_PLANT}(?:{{date}}|将|拟|计划|也|已|于|定)*(?:在|落户|落子|定址|选址|落址)(?P<o>{{loc}})(?:{{loc}})?(?:开门|开业|开张|营业|迎客|启用|投产|动工|开工)", 0.92, set_up, carry="firm", date="since"),
    Rule("lies-goes-to", "LOCATED_IN", rf"(?P<c>)(?:新资金|资金|钱|投资|募资|募集资金|新产能)(?:主要|将|大多|全部|都|则|大部分)*(?:投向|用于|落在|投在|花在)(?P<o>{{loc}})[:,](?:(?:公司|在那里|在当地|计划|拟|将)*(?:建|新建|建设))?{_INSIDE}(?:[^,。;:\ue000-\ue01c]{{0,16}}){_PLANT}(?:{{date}}|将|拟|计划|也|已|于)*(?P<x>动工|开工|投产|开建|破土|奠基|建成)", 0.9, set_up, carry="firm", date="since"),
    Rule("lies-in-park", "LOCATED_IN", r"(?:(?P<o>{cluster})|(?P<c>)(?:{begin}{adv}(?:园区)?(?:内)?))(?:还|已|另|也|内|现)*(?:设有|建有)(?P<s>{inst}|{area})(?=[,。;]|$)", 0.9, carry="cluster", carried="o"),
    # -- rounds
    Rule("invested-round-was", "INVESTED_IN", rf"(?:(?P<o>{{firm}})(?:的)?|{{begin}}{{adv}}(?P<c>)(?:公司|其)?(?:的)?)(?P<r>{ROUND})(?:融资)?(?:是|由|来自|拿的是|出自){_INVESTORS}(?:给的|投的|出的|掏的|提供的|给了|投了|独家)*(?P<m>{{money}})?", 0.92, funding, carry="firm", carried="o", date="date"),
    Rule("invested-round-whose", "INVESTED_IN", rf"(?P<c>)(?<=\ue01a)?(?:参与|投|领投|跟投|参投)(?:了)?(?P<r>{ROUND})的{_INVESTORS}", 0.9, funding, carry="firm", carried="o", date="date"),
    Rule("invested-round-led-by", "INVESTED_IN", rf"(?P<c>)(?P<m>{{money}})?(?:人民币)?(?:的)?(?P<r>{ROUND})(?:融资)?(?:已|已经|刚|也|正式|终于|全部)*(?:到账|到位|落袋|交割|完成|敲定|收官|关闭|官宣),(?:牵头|领头|领投|挑头|打头)(?:的|方|人|机构)*(?:是|为){_INVESTORS}", 0.92, leading, carry="firm", carried="o", date="date"),
    Rule("invested-gave", "INVESTED_IN", r"(?P<s>{org})(?:又|还|已|曾|先后)?(?:向|给)(?:[^,。;的\ue000-\ue0ff]{0,6}(?:公司|企业|厂商))?(?P<o>{firm})(?:投|注入|投入|注资|投资|投下|砸下|砸)(?:了)?(?P<m>{money})(?=[,。;]|$)", 0.92, funding, date="date"),
    # -- talk
    Rule("acquired-talk", "ACQUIRED", rf"(?P<s>{{firm}}){_WILL}{_BUYS}(?:了)?(?:{{country}}的?)?{_FOR}(?P<o>{{firm}}){_FOR}{_TALK}", 0.92, deal),
    Rule("acquired-rumour", "ACQUIRED", rf"(?:据说|传|有传闻说|有消息称|有消息说|坊间传|市场传|网传|有人说|外界传|有报道称|传言)(?P<s>{{firm}}){_WILL}(?:把|将)(?P<o>{{firm}})(?:整个|一举|收入|全资|全盘)*(?:拿下|买下|收购|收入囊中|吃下|吞下|并入)", 0.92),
    Rule("partners-talk", "PARTNER_OF", rf"(?P<s>{{firm}}){_WILL}(?:与|和|同|跟){{who}}(?:{{country}}的?)?(?P<o>{{firm}})(?:共同|联手|携手|一起|进行|展开)*(?:合资|合作|联手|携手|结盟|联合|合建|共建){_FOR}{_FOR}{_FOR}{_TALK}", 0.92),
    Rule("lies-talk", "LOCATED_IN", rf"(?P<s>{{firm}}){_WILL}在(?P<o>{{loc}}(?:{{loc}})?)(?:投资|新|开)?(?:建厂|设厂|办厂|建[^,。;\ue000-\ue0ff]{{0,8}}(?:工厂|基地|中心|厂)|开店|设立[^,。;\ue000-\ue0ff]{{1,10}}){_TALK}", 0.92, lambda m: {"site_role": "工厂"} if "厂" in m.match[0] else {}),
    # -- who comes
    Rule("attended-will-come", "ATTENDED", r"{begin}{adv}(?P<c>)(?P<s>{org}(?:(?:、|和|与|及|以及){org}){0,8})(?:等[^,。;\ue000-\ue0ff]{0,10})?(?:均|都|也|届时|确认|已确认)*(?:将|会|确定|计划)(?:应邀)?(?:到会|到场|携[^,。;]{1,12})?(?:参展|参会|参加|出席|亮相|到会|到场)(?=[,。;]|$)", 0.92, carry="event", carried="o"),
    Rule("attended-came", "ATTENDED", r"{begin}{adv}(?P<c>)(?P<s>(?:{owner}(?:的)?[^,。;、\ue000-\ue0ff]{0,6}{title}{1,2}|{title})?{per}(?:(?:、|和|与|及|以及)(?:{owner}(?:的)?[^,。;、\ue000-\ue0ff]{0,6}{title}{1,2}|{title})?{per}){0,8})(?:等[^,。;\ue000-\ue0ff]{0,8})?(?:均|都|也|亲自|应邀|当天|一同)*(?:到会|到场|出席|莅会|到会祝贺|参会)(?=[,。;]|$)", 0.92, carry="event", carried="o"),
    Rule("attended-firm-at", "ATTENDED", r"(?<!于)(?P<s>{org})(?:{date}|今天|今日|日前|近日|昨天|也|在{loc}|,)*在(?P<o>{event})(?:上|期间|现场|开幕式上)?(?:首次|正式|集中|同时|现场)*(?:推出|发布|宣布|展出|展示|亮相|签约|首发|带来|介绍|透露)", 0.9),
    Rule("attended-addressed", "ATTENDED", r"{begin}{adv}(?P<c>)(?P<s>(?:{owner}(?:的)?[^,。;、\ue000-\ue0ff]{0,8}{title}{1,2}|{title})?{per}(?:(?:、|和|与|及|以及)(?:{owner}(?:的)?[^,。;、\ue000-\ue0ff]{0,8}{title}{1,2}|{title})?{per}){0,8})(?:等[^,。;\ue000-\ue0ff]{0,8})?(?:先后|分别|到会|现场|当天|在会上|在开幕式上)*(?:致辞|致欢迎辞|作主旨报告|作主题报告|发表演讲|发表主旨演讲|作主旨演讲)(?=[,。;]|$)", 0.92, lambda m: {"part": "致辞"} if "致" in m.match[0] else {}, carry="event", carried="o"),
    # 甲、乙等36家企业已入驻; 现有甲、乙等42家单位进驻; 丙也在其中
    Rule("tenant-many", "TENANT_OF", r"{begin}(?<!使用,)(?<!建设,)(?<!开工,)(?<!竣工,)(?<!封顶,)(?<!开建,){adv}(?P<c>)(?:现有|已有|目前已?有|现已有|吸引)?(?P<s>{org}(?:(?:、|和|与|及|以及){org}){0,12})等(?:{count}|[一两二三四五六七八九十百几多数余\d]{1,4}家)(?:[^,。;\ue000-\ue0ff]{0,6})(?:企业|单位|机构|公司)?(?:已|均|都|已经|先后)*(?:入驻|进驻|落户)(?=[,。;]|$)", 0.92, carry="cluster", carried="o"),
    # -- more of owners and rounds
    Rule("shares-among-are", "HOLDS_SHARES_IN", r"(?:(?P<o>{firm})(?:的)?|{begin}{adv}(?P<c>)(?:公司|其)?(?:的)?)(?:现有|主要|老|机构)?股东(?:还|主要|则)?(?:包括|有|涵盖)(?:了)?(?P<s>{org}(?:(?:、|和|与|及|以及){org}){0,6})(?=[,。;等]|$)", 0.92, carry="firm", carried="o"),
    Rule("shares-in-list", "HOLDS_SHARES_IN", r"{begin}{adv}(?P<c>)(?P<s>{org}(?:(?:、|和|与|及|以及){org}){0,6})(?:等[^,。;\ue000-\ue0ff]{0,8})?(?:都|均|也|皆)*(?:在|位列|名列|跻身|列|属于)(?:公司|其|它的)?(?:现有|主要)?股东(?:之列|名单|行列|名册|中)?(?:上|里|之中)?(?=[,。;]|$)", 0.92, carry="firm", carried="o"),
    Rule("shares-half-each", "HOLDS_SHARES_IN", r"(?P<o>{firm})由(?:[^,。;\ue000-\ue0ff]{0,6}{title}{0,2})?(?P<s>(?:{per}|{org})(?:(?:、|和|与|及)(?:[^,。;\ue000-\ue0ff]{0,4}{title}{0,2})?(?:{per}|{org})){1,3})(?:二人|两人|双方|两家)?各(?:自)?(?:出资|持股|占股|持有|占)(?P<f>{share})", 0.92, share_of),
    # 向乙增资,增资后持有其15%的股权; 出资16亿元,取得52%的股权; 丙以6000万元认购新增股权; 新增股份由丁认购
    Rule("shares-after-paying", "HOLDS_SHARES_IN", r"(?:(?P<s>{org})[^。;,\ue000-\ue01c]{0,24}?|{begin}{adv}(?P<c>)(?:公司)?[^。;,\ue000-\ue01c]{0,20}?)(?:向|对)(?P<o>{firm})(?:进行)?(?:增资|投资|注资)[^。;,]{0,12},(?:本次|此次)?(?:增资|投资|交易|完成)(?:完成)?后,?(?:公司|其|{org})?(?:将|合计)?(?:持有|占)(?:其|该公司|{unclear}|{org})?(?:的)?(?P<f>{share})", 0.92, share_of, carry="org"),
    Rule("invested-before-share", "INVESTED_IN", r"(?:(?P<s>{org})[^。;,\ue000-\ue01c]{0,24}?|{begin}{adv}(?P<c>)(?:公司)?[^。;,\ue000-\ue01c]{0,20}?(?P<m>{money})?)(?:向|对)(?P<o>{firm})(?:进行)?(?:增资|投资|注资)[^。;,]{0,12},(?:本次|此次)?(?:增资|投资|交易|完成)(?:完成)?后,?(?:公司|其|{org})?(?:将|合计)?(?:持有|占)(?:其|该公司|{unclear}|{org})?(?:的)?(?P<f>{share})", 0.92, lambda m: {**funding(m), **share_of(m)}, carry="org", date="date"),
    Rule("shares-for-money", "HOLDS_SHARES_IN", r"(?P<c>)(?P<s>{org})(?:已|同意|将|拟|计划|愿意|随后|当时|另)*(?:出资|斥资|投入|拿出)(?P<m>{money})(?:现金)?,(?:取得|换取|获得|拿下|换得|认购)(?:公司|其|它|该公司|(?P<o>{firm})|{unclear})?(?:的)?(?P<f>{share})(?:的)?(?:股权|股份)", 0.92, share_of, carry="firm", carried="o"),
    Rule("invested-for-share", "INVESTED_IN", r"(?P<c>)(?P<s>{org})(?:已|同意|将|拟|计划|愿意|随后|当时|另)*(?:出资|斥资|投入|拿出)(?P<m>{money})(?:现金)?,(?:取得|换取|获得|拿下|换得|认购)(?:公司|其|它|该公司|(?P<o>{firm})|{unclear})?(?:的)?(?P<f>{share})(?:的)?(?:股权|股份)", 0.92, lambda m: {**funding(m), **share_of(m)}, carry="firm", carried="o", date="date"),
    Rule("invested-takes-new", "INVESTED_IN", r"(?P<c>)(?P<s>{org})(?:拟|将|已)?(?:以(?:现金|自有资金)?(?P<m>{money})(?:现金)?)(?:认购|认缴|入股)(?:公司|其|它|该公司|(?P<o>{firm})|{unclear})?(?:的)?(?:新增|全部|部分)(?:股权|股份|注册资本|出资额|股本)", 0.92, funding, carry="firm", carried="o", date="date"),
    Rule("invested-new-by", "INVESTED_IN", r"(?:(?P<o>{firm})(?:的)?|{begin}{adv}(?P<c>)(?:公司|其|本次|此次)?(?:的)?)(?:新增(?:的)?(?:资本|股份|注册资本|股本|股权|部分)|增资部分|所增资本|新股)(?:拟|将|已|全部|均|主要)*由(?P<s>(?:(?:新|老|原|现有)?股东)?{org}(?:(?:、|和|与|及|以及)(?:(?:新|老|原|现有)?股东)?{org}){0,5})(?:共同|分别|全额|等)*(?:认购|认缴|出资|缴纳)", 0.92, carry="firm", carried="o", date="date"),
    Rule("invested-threw-in", "INVESTED_IN", rf"(?P<c>)(?<![^,。;\n])(?P<s>{{org}})(?:{{date}}|又|也|随后|还)*(?:投来|投了|投下|投入了?|给了|掏了|拿出)(?P<m>{{money}})(?:的)?(?P<r>{ROUND})(?:融资|投资)?(?=[,。;]|$)", 0.92, funding, carry="firm", carried="o", date="date"),
    # 某公司易主,甲以1.6亿元买下其全部股份; 乙买下它25%的股份
    Rule("acquired-new-owner", "ACQUIRED", r"(?P<o>{firm})(?:宣布|已|正式|就此)?(?:易主|换东家|改换门庭|换了主人),(?P<s>{org})(?:拟|将|已)?(?:(?:以|花|斥资|出资)(?P<m>{money}))?(?:买下|收购|拿下|接手|接盘)(?:了)?(?:其|它|{unclear}|{firm})?(?:的)?(?:全部|(?P<f>{share}))?", 0.92, deal, date="date"),
    Rule("acquired-part-of-it", "ACQUIRED", r"(?P<c>)(?P<s>{org})(?:(?:以|花|斥资|出资|掏)(?:了)?(?P<m>{money}))?(?:从[^,。;]{1,10}手中)?(?:买下|收购|受让|拿下|购入|买入)(?:了)?(?:它|其|她|公司|该公司|{unclear}|(?P<o>{firm}))(?:的)?(?P<f>{share})(?:的)?(?:股份|股权|权益)", 0.92, deal, carry="firm", carried="o", date="date"),
    Rule("acquired-never-by", "ACQUIRED", r"(?P<x>否认)(?:了)?[^,。;\ue000-\ue01c]{0,6}?(?P<o>{firm})(?:将|会|要|正|可能|已)?(?:被|遭|由)(?P<s>{org})(?:全资|整体)?(?:收购|并购|买下|兼并|拿下)", 0.92, deal),
    # -- rivals
    Rule("rivals-fought", "COMPETES_WITH", r"(?:(?<![与和同向对跟、为])(?P<s>{firm})|{begin}{adv}(?P<c>)(?:公司)?)(?:长期|一直|主要|直接|正|目前|多年来|还)*(?:与|和|同|跟)(?:{place}的?)?(?P<o>{firm}(?:(?:、|和|与){firm}){0,3})(?:长期|直接|正面|贴身|激烈|展开|一直|在[^,。;]{1,10})*(?:相争|竞争|争夺(?:市场|份额|客户|订单)|抢市场|抢份额|抢客户|角逐|较量|正面交锋|(?:为|是|存在|形成)竞争关系)(?=[,。;]|$)", 0.92, carry="firm"),
    Rule("rivals-old", "COMPETES_WITH", r"{begin}{adv}(?P<c>)(?:公司|其)?(?:的)?(?:老对手|老冤家|劲敌|死对头|(?:主要|最大|直接|头号)?(?:的)?竞争对手|最大的?对手|主要对手)(?:{place}(?:的)?)?(?P<o>{org}(?:(?:、|和|与|及){org}){0,3})(?=也|都|还|均|则|已|近日|日前|去年|今年|上月|上周|{date}|在|的|正|刚|率先|最近|,)", 0.92, carry="firm", apposed=True),
    Rule("rivals-likened", "COMPETES_WITH", r"(?:外界|业内|业界|市场|不少人|媒体|同行|分析师|投资者|有人)[^,。;\ue000-\ue0ff]{0,6}(?:将|把|拿)(?:{place}的?)?(?P<s>{firm})(?:与|和|同|跟)(?:{place}的?)?(?P<o>{firm}(?:(?:、|和|与|及){firm}){0,3})(?:相提并论|相比|作比|作比较|对比|放在一起比)", 0.92),
    # -- posts
    Rule("post-of-opened", "HOLDS_POST", rf"(?P<o>{{inst}}|{{assoc}}|{{firm}}|{{cluster}})(?:{{date}}|今日|今天|近日|日前|在{{loc}}{{1,2}}|正式|[^,。;\ue000-\ue0ff]){{0,10}}?(?:揭牌|成立|挂牌|揭幕|启用|开业),(?:由)?(?:{{org}}(?:的)?[^,。;\ue000-\ue0ff]{{0,6}})?(?:{{title}}){{0,3}}(?P<s>{{per}})(?:教授|博士|院士)?(?:将)?(?:任|兼任|担任|出任)(?:该院|该所|该中心|该会|实验室|研究院|研究所|中心|首任|院|首届)?(?:的)?{TITLES}(?=[,。;]|$)", 0.92),
    Rule("post-elected-at", "HOLDS_POST", rf"(?P<o>{{assoc}})[^。;]{{0,40}}?(?:大会|换届|选举|会议),(?:{{owner}}(?:的)?[^,。;\ue000-\ue0ff]{{0,6}}{{title}}{{1,2}})?(?P<s>{{per}})(?:当选|获选|被选为|连任|出任)(?:为)?(?:新一届|首届|新任)?{TITLES}(?=[,。;]|$)", 0.92, date="start"),
    Rule("post-once-did", "HOLDS_POST", rf"(?:(?P<s>{{per}})(?:曾|先后|此前|早年)?|{{begin}}{{adv}}(?P<c>)(?:曾|此前|早年)?)(?:做过|当过|干过|担任过|出任过|任过)(?:{{country}}的?)?(?P<o>{{org}})(?:的)?{_OFFICE}(?=[,。;]|$)", 0.92, carry="per", over=True),
    Rule("post-line", "HOLDS_POST", rf"(?<![^\n。])(?P<o>{{org}}|{{cluster}})(?:的)?(?P<d>[一-鿿]{{0,8}}?){TITLES}:(?P<s>{{per}})(?=[。\n]|$)", 0.92),
    Rule("post-keeps-also", "HOLDS_POST", rf"(?P<s>{{per}})[^。;\ue000]{{0,10}}(?:将|把)[^。;]{{2,24}}(?:交给|让给|传给|移交给?|交棒给)[^。;]{{1,12}},(?:自己|本人)[^。;]{{0,24}}?,(?:同时|并|还|也|仍)*(?:兼着|兼任|兼|担任|挂着)(?:了)?(?P<o>{{org}})的{TITLES}(?=[,。;]|$)", 0.92, apposed=True),
    Rule("subsidiary-set-there", "SUBSIDIARY_OF", r"(?P<o>{firm}){gap:10}(?:在(?:{loc}){1,2})?(?:{date}|正式)?(?:设立|成立|组建|新设|注册)(?:了)?(?P<f>全资|控股)子公司(?P<s>{firm})(?=[,。;]|$)", 0.92, lambda m: {"share": 1.0} if m.text("f") == "全资" else {}),
)  # fmt: skip
