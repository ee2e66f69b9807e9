# ruff: noqa: E501  (a Chinese character counts as two columns, and one rule or word list reads best on one line)
"""Rules for announcements: orders and what they are for, sites that a sentence only mentions, plants agreed with an authority, careers in one sentence."""

from __future__ import annotations

from ingest.statements.chinese.dealings import granted, product
from ingest.statements.chinese.grounds import branch_role
from ingest.statements.chinese.posts import TITLES
from ingest.statements.chinese.rule import Rule, subject

_WORDS = r"[^,。;:\ue000-\ue01c]"
_SOME = r"(?:等[^,。;\ue000-\ue0ff]{0,10})?"
_PACT = rf"(?:{{date}}|在{{loc}}{{1,2}}|已|正式|分别|先后|今日|近日|日前)*(?:签订|签署|签下|签了|达成|订立|续签)(?:了)?(?:一份)?{_WORDS}{{0,18}}(?:合同|协议|订单|合约|大单)(?:书)?"
# 未来三年将|…, 2026年至2028年|…: how long, between a contract and what it is for.
_MEANWHILE = rf"(?:(?:{_WORDS}|{{date}}){{0,14}}?)"
_THEM = r"(?:其|后者|对方|该公司|该集团|该行|{unclear}|{orgs})"
_WHAT = rf"(?:{{count}})?(?P<p>(?:{{prod}}|{_WORDS}{{2}})(?:{{prod}}|{_WORDS}){{0,22}}?)(?=[,。;!]|$)"
_TAKES = r"(?:采购|订购|购买|引进|购入|购置)(?:了)?"
_GOODS = r"(?:芯片|电芯|电池|电机|雷达|传感器|减速器|发动机|镜头|屏幕|显示屏|面板|原料|原料药|燃料|钢材|硅片|玻璃|材料|部件|零件|丝杠|轴承|设备|培养基|相机|模组|电解液|隔膜|正极|负极|组件|逆变器|线缆|海缆|叶片|齿轮箱|光源|物镜|晶圆|内存|显卡|服务器|算力|云服务|牛奶|面粉|包装)"
_SITE = r"(?:(?:新|二期|一期|三期|首座|首个|第[一二三四五]座?)(?:的)?)?[^,。;:的\ue000-\ue0ff]{0,8}?(?:工厂|厂房|厂区|基地|研发中心|分拨中心|数据中心|运营中心|制造中心|服务中心|设计中心|技术中心|分公司|办事处|实验室|研究院|产线|生产线|车间|仓库|海外仓|总部)"
_BUILDS = r"(?:投资|规划|新)*(?:建设|设立|建立|打造|新建|兴建|投建|扩建|布局|开设|建)(?:了|一座|一个|一条)?"
_WENT_ON = r"[^。;]*?(?:离开|离职|创办|创立|加入|跳槽|辞|转投|创业|卸任|退休)"

RULES = (
    # 甲与乙签订合同,为后者的电站供应电缆; 甲与乙签署框架协议,未来三年将向其供应储能系统
    Rule("supplies-pact", "SUPPLIES", subject("firm", 14) + rf"(?:与|同|和){{who}}(?P<o>{{orgs}}){_SOME}{_PACT},{_MEANWHILE}(?:向|为){_THEM}(?:(?:的|位于|在)?(?:{{loc}}|{{area}}|{_WORDS}){{1,16}}?)?(?:独家|批量|长期|持续|陆续)*(?:提供|供应|供货|交付|销售)(?:了)?{_WHAT}", 0.93, product, carry="firm"),
    # 甲与乙签订合同,为某电站采购46台风机; 甲与乙签署采购协议,乙三年内将采购光伏玻璃
    Rule("supplies-pact-buys", "SUPPLIES", rf"(?:(?P<o>{{firm}}){{gap:14}}|{{begin}}{{adv}}(?P<c>))(?:与|同|和){{who}}(?P<s>{{org}}){_SOME}{_PACT},{_MEANWHILE}(?:为(?:{{area}}|{{prod}}|{{country}}|{_WORDS}){{2,24}}?)?{_TAKES}{_WHAT}", 0.92, product, carry="firm", carried="o"),
    Rule("supplies-pact-named", "SUPPLIES", rf"(?P<s>{{firm}}{{gap:6}}(?:与|同|和){{who}}{{firm}}){_PACT},(?P<o>{{firm}}){_MEANWHILE}{_TAKES}{_WHAT}", 0.92, product),
    # 甲向乙订购30架丙
    Rule("supplies-ordered", "SUPPLIES", rf"(?P<o>{{orgs}}){{gap:10}}(?:向|从){{country}}?(?P<s>{{orgs}})(?:正式|再次|追加|一次性|批量)*(?:订购|采购|订下|下单|购买|增订)(?:了)?{{count}}(?P<p>(?:{{prod}}|{_WORDS}){{1,20}}?)(?=[,。;]|$)", 0.93, product),
    # 甲一半的产量将卖给乙
    Rule("supplies-output", "SUPPLIES", rf"(?:(?P<s>{{firm}})(?:的)?|{{begin}}{{adv}}(?P<c>)(?:公司|其)(?:的)?){_WORDS}{{0,10}}(?P<p>产量|产能|电量|产出|产品|矿石|精矿|余电|绿电)[^,。;\ue000-\ue01c]{{0,6}}(?:卖给|售予|售给|出售给|供应给|销售给|销往|供给)(?P<o>{{orgs}})", 0.9, carry="firm"),
    # 芯片用的是甲的,激光雷达来自乙
    Rule("supplies-goods-from", "SUPPLIES", rf"(?:(?P<o>{{firm}})(?:的|所用的?|使用的)?|(?P<c>)(?<=[,;。“])(?:而|其|公司|我们|我们的)?)(?P<p>[^,。;:的由从来自\ue000-\ue0ff]{{0,6}}{_GOODS})(?:则|均|也|主要|全部|都|大多)*(?:来自|出自|用的是|选用)(?:{{country}}的?)?(?P<s>{{orgs}})(?=[,。;、]|的[,。;、”]|$)", 0.88, product, carry="firm", carried="o"),
    # 甲与乙签订协议,授权后者在日本销售丙; 甲与乙达成协议,获得后者药物丙的开发权
    Rule("licenses-pact", "LICENSES_TO", subject("org", 14) + rf"(?:与|同|和){{who}}(?P<o>{{org}}){_PACT},(?:将|并)?(?:独家)?(?:授权|许可)(?:给)?{_THEM}(?:在[^,。;]{{1,16}}?)?(?:独家)?(?:使用|生产|销售|开发|商业化|推广|制造|经营|代理){_WHAT}", 0.93, granted, carry="org", date="date"),
    Rule("licenses-pact-got", "LICENSES_TO", rf"(?:(?P<o>{{org}}){{gap:14}}|{{begin}}{{adv}}(?P<c>))(?:与|同|和){{who}}(?P<s>{{org}}){_PACT},(?:将|并)?(?:获得|取得|引进|获)(?:了)?{_THEM}(?P<p>(?:{{prod}}|{{loc}}|{_WORDS}){{2,40}}?)(?:权利|权益|授权|许可|商业化权|开发权|销售权|独家权)", 0.92, granted, carry="org", carried="o", date="date"),
    # 甲位于某地的分拨中心启用; 甲在某地的组件工厂已投产
    Rule("lies-site-of", "LOCATED_IN", rf"(?P<s>{{firm}}|{{inst}})(?:的)?(?:位于|设在|设于|坐落于|坐落在|地处|在)(?P<o>{{loc}}(?:{{loc}}){{0,3}})的{_SITE}(?![一-鿿]{{0,2}}{{org}})", 0.9, branch_role, apposed=True),
    Rule("lies-site-of-ours", "LOCATED_IN", rf"{{begin}}{{adv}}(?P<c>)(?:公司|集团|其)(?:位于|设在|设于|坐落于|在)(?P<o>{{loc}}(?:{{loc}}){{0,3}})的{_SITE}", 0.88, branch_role, carry="org", apposed=True),
    # 甲与某市政府签署协议,将在某地建设研发中心
    Rule("lies-agreed", "LOCATED_IN", rf"(?P<s>{{firm}}){{gap:8}}(?:与|同|和)(?:{{loc}})?{{gov}}{_PACT},{_WORDS}{{0,6}}(?:将|拟|计划)(?:投资(?:{{money}})?)?在(?P<o>{{loc}}(?:{{loc}}){{0,3}}){_BUILDS}{_SITE}", 0.9, branch_role),
    # 瑞典爱立信, 英国的BP
    Rule("lies-country", "LOCATED_IN", r"(?P<o>{country})(?:的)?(?P<s>{firm})", 0.86, apposed=True),
    # 甲与乙成立合资公司丙
    Rule("founded-venture", "FOUNDED_BY", r"(?P<o>{firm}(?:(?:、|与|和|同){who}{firm}){1,5})(?:{gap:4}(?:签约|签署|签订|达成)(?:了)?[^,。;\ue000-\ue01c]{0,12},)?(?:{date}|在{loc}{1,2}|将|拟|计划|已|正式|宣布|共同|双方|联合)*(?:成立|设立|组建|新设)(?:了)?(?:一家)?(?:合资|合营)(?:公司|企业)(?P<s>{firm})", 0.92, date="date"),
    # 甲收购竞争对手乙
    Rule("rivals-bought", "COMPETES_WITH", r"(?P<s>{firm})[^。;:\ue000-\ue01c]{0,24}?(?:收购|并购|买下|吞并|合并|超越|超过|赶超|落后于|不敌|败给)(?:了)?(?:其|主要|最大|本土|国内|老|昔日|长期|海外)*(?:的)?(?:竞争对手|对手|劲敌){country}?(?P<o>{firm})", 0.9, apposed=True),
    # 甲否认入股乙; 公司从未投资乙
    Rule("invested-never", "INVESTED_IN", r"(?:(?P<s>{firm}){gap:4}|{begin}{adv}(?P<c>)(?:公司|集团)?)(?P<x>否认|从未|从没|未曾|并未|没有)(?:了|曾)?(?:参与|直接|间接)*(?:投资|入股|参股|注资|增资)(?:了|过)?{who}(?P<o>{firm})(?![^,。;]{0,4}(?:金额|比例|计划|建))", 0.92, carry="firm"),
    # 2010年加入甲,2018年起任副总裁
    Rule("post-risen", "HOLDS_POST", rf"(?:(?P<s>{{per}}){{gap:10}}|{{begin}}{{adv}}(?P<c>))(?:加入|入职|进入|加盟)(?:了)?(?P<o>{{org}})(?:工作|任职)?,(?:{{date}}|起|并|后|现|至今)*(?:任|担任|出任|升任|现任|升为|获任){TITLES}(?!{_WENT_ON})(?!(?:的)?{{owner}})", 0.92, carry="per"),
    # 成立合资公司丙,…,总经理由乙的张三担任
    Rule("post-of-venture", "HOLDS_POST", rf"(?:成立|设立|组建|新设)(?:了)?(?:一家)?(?:合资|合营)?(?:公司|企业)?(?P<o>{{firm}})[^。;]{{0,60}}?,(?:公司|合资公司|新公司|其)?{TITLES}(?:将|拟|则|暂)*由(?:{{org}}(?:委派|推荐|提名|派出|方面)?的?)?(?:{{title}})?(?P<s>{{per}})(?:担任|出任|兼任)", 0.92),
    # 张三曾是甲的工程师; 离开甲时,…
    Rule("employed-was", "EMPLOYED_BY", r"(?:(?P<s>{per}){gap:4}|{begin}{adv}(?P<c>))(?:曾|此前|原)(?:经)?(?:是|为|做过|当过)(?P<o>{firm}|{inst})(?:的)?(?:一名)?[^,。;的\ue000-\ue0ff]{0,8}(?:工程师|研究员|科学家|设计师|分析师|程序员|员工|专家)(?=[,。;]|$)", 0.92, carry="per", over=True),
    Rule("employed-leaving", "EMPLOYED_BY", r"(?:(?P<s>{per})|{begin}{adv}(?P<c>)(?:{date})?)(?:从)?(?:离开|告别|辞别)(?P<o>{firm}|{inst})(?:时|后|之后|那年|以后|创业|,)", 0.88, carry="per", over=True),
)  # fmt: skip
