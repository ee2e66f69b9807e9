# ruff: noqa: E501  (a Chinese character counts as two columns, and one rule or word list reads best on one line)
"""Rules for goods in the plain words of news: 电机购自甲, 换成了乙的产品, 拿到丙的四艘油轮订单, 近四成已被丁预订."""

from __future__ import annotations

from ingest.statements.chinese.dealings import product
from ingest.statements.chinese.rule import Rule, share_of

# What is bought or made, in words nobody read as a name, or with a name in it.
GOODS = r"(?!(?:[^,。;]{0,4}(?:竞品|对手|同行)|公司|集团|其中|资金|收入|客户|订单|利润|团队|股东|投资|现金|营收|增量|增长|压力|竞争|灵感|消息|数据|名称|学员|学生|员工|人才|管理层|董事|法定|项目|该|本|这|据|由|在|而且|大部分|一部分|主要))(?:(?!过去|以前|此前|之前|原先|原来|如今|去年|今年|目前|现在)[^,。;:!?“”()\n的由向从将把被在与和为是有\ue000-\uf8ff]|{prod}){1,12}?"
_WHOSE = r"{begin}{adv}(?P<c>)(?:公司|集团|企业|其)?(?:的|所用的?|所需的?|用的)?"
_FIRM = r"(?P<o>{firm})(?:的|所用的?|所需的?|用的)?"
_MOSTLY = r"(?:则|均|也|都|主要|大多|全部|一直|长期|目前|仍|还|多半|大部分|绝大部分){0,3}"
_SOME_FIRM = r"(?:{country}(?:的)?)?(?:[^,。;、的和与及\ue000-\ue0ff]{0,6}(?:厂商|巨头|企业|公司|商))?{firm}"
_FIRMS = rf"(?P<s>{_SOME_FIRM}(?:(?:、|和|与|及|以及){_SOME_FIRM}){{0,6}})"
_ENDS = r"(?=[,。;、]|$|等)"
_FROM = r"(?:采购自|购自|采购于|采自|买自|订自|用的是|选的是|装的是|选用|选自)"
_MADE_BY = r"(?:独家|负责|全部|长期|一家|来|统一|批量)*(?:供应|供货|供给|配套|代工|提供|打样|生产|制造|承制)"
_GIVEN_TO = r"(?:交给|交由|委托给?|外包给|包给)"
_THEN = r"(?:(?:{date}|如今|现在|目前|眼下|去年|今年|后来|随后|最近)(?:起|开始|以来)?)?"
_BUYER = r"(?:{country}(?:的)?)?(?:[^,。;、的和与及\ue000-\ue0ff]{0,8}(?:厂商|巨头|企业|公司|商|船东|航司|车企|平台|机构))?(?:{country}的?)?{org}"
_BUYERS = rf"(?P<o>{_BUYER}(?:(?:、|和|与|及|以及){_BUYER}){{0,8}})"
_MAKER = r"(?:(?P<s>{firm})(?:的)?(?:[^,。;\ue000-\ue01c]|{date}){0,12}|{begin}{adv}(?P<c>)(?:公司|集团|企业|其)?)"

RULES = (
    # 公司的货运无人机“某某”今年3月首飞
    Rule("offers-kind-of", "OFFERS", r"(?P<s>{firm})的(?:新款|新一代|主力|旗舰|首款|主打)?[^,。;:的\ue000-\ue0ff]{2,10}“?(?P<o>{prod})”?(?=(?:已|将|也)?(?:于)?(?:{date}|今年|去年)?(?:首飞|面市|面世|问世|上市|下线|首发|亮相|量产|开售|发布))", 0.9, apposed=True),
    # 电机购自甲,控制芯片由乙供应; 公司的减速器用的是丙的产品
    Rule("supplies-parts-from", "SUPPLIES", rf"(?:{_FIRM}|{_WHOSE})(?P<p>{GOODS}){_MOSTLY}{_FROM}(?:了|于)?{_FIRMS}(?:的(?:产品|货|型号|方案|[^,。;的\ue000-\ue0ff]{{1,6}}))?{_ENDS}", 0.92, product, carry="firm", carried="o"),
    Rule("supplies-parts-come", "SUPPLIES", rf"(?:{_FIRM}|{_WHOSE})(?P<p>{GOODS}){_MOSTLY}(?:来自|出自|来源于){_FIRMS}(?:的(?:产品|货))?{_ENDS}", 0.9, product, carry="firm", carried="o"),
    Rule("supplies-parts-by", "SUPPLIES", rf"(?:{_FIRM}|{_WHOSE})(?P<p>{GOODS}){_MOSTLY}由{_FIRMS}{_MADE_BY}{_ENDS}", 0.92, product, carry="firm", carried="o"),
    Rule("supplies-parts-made", "SUPPLIES", rf"(?:{_FIRM}|{_WHOSE})(?P<p>{GOODS}){_MOSTLY}{_GIVEN_TO}{_FIRMS}(?:来)?(?:代工|生产|制造|加工|流片|封装|代为生产|灌装|代产){_ENDS}", 0.92, product, carry="firm", carried="o"),
    # 数控系统过去一直由甲提供,去年起换成了乙的产品: the first is over
    Rule("supplies-parts-once", "SUPPLIES", rf"(?:{_FIRM}|{_WHOSE})(?P<p>{GOODS})(?:过去|以前|此前|之前|原先|原来|早先|从前)(?:一直|都|长期|多年来)*(?:由|来自|购自|采购自|用的是){_FIRMS}(?:独家|长期)*(?:提供|供应|供货|配套|代工)?(?:的[^,。;\ue000-\ue0ff]{{1,6}})?{_ENDS}", 0.92, product, carry="firm", carried="o", over=True),
    Rule("supplies-parts-now", "SUPPLIES", rf"(?:{_FIRM}|{_WHOSE})(?P<p>{GOODS})(?:过去|以前|此前|之前|原先|原来|早先|从前)(?:一直|都|长期|多年来)*(?:由|来自|购自|采购自|用的是){{firm}}[^,。;\ue000-\ue0ff]{{0,8}},{_THEN}(?:已|则|都|全部|逐步)*(?:换成|改用|换用|转用|改为|切换到|改向|改由)(?:了)?{_FIRMS}(?:的(?:产品|货|[^,。;\ue000-\ue0ff]{{1,6}}))?(?:供应|采购|提供|供货)?{_ENDS}", 0.92, product, carry="firm", carried="o"),
    # 甲拿到挪威船东乙的4艘油轮订单
    Rule("supplies-order-won", "SUPPLIES", rf"{_MAKER}(?:{{date}}|已|刚|又|还|近日|日前|成功|一举)*(?:拿到|拿下|接到|接下|签下|斩获|获得|收到|揽下|赢得)(?:了)?(?:来自)?(?P<o>{_BUYER})(?:的)?(?:{{count}})?(?P<p>[^,。;:\ue000-\uf8ff]{{2,14}}?)(?:的)?(?:订单|大单|供货合同|采购合同|合同)", 0.92, product, carry="firm"),
    # 甲已同乙、丙续签供货合同
    Rule("supplies-renewed", "SUPPLIES", rf"{_MAKER}(?:已|都|均|刚|又|还|近日|日前|去年|今年)*(?:同|与|和|跟){_BUYERS}(?:等[^,。;\ue000-\ue0ff]{{0,10}})?(?:又|刚|都|均|已|分别)*(?:续签|签了|签下|签订|签署|签)(?:了)?(?:{{count}}|(?P<p>[^,。;\ue000-\ue0ff]{{0,8}}?))(?:供货|供应|供销|销售)(?:合同|协议)", 0.92, product, carry="firm"),
    Rule("supplies-goods-sold", "SUPPLIES", rf"(?P<s>{{firm}})(?:的)?(?P<p>(?![^,。;]{{0,10}}(?:股份|股权|资产|业务|地块|物业|债权)){GOODS}){_MOSTLY}(?:已|已经|先后|陆续)*(?:卖给|卖到|卖进|售给|售予|出口给|销往|供给)(?:了)?{_BUYERS}(?=[,。;等]|$)", 0.92, product),
    # 今年能酿酒50万瓶,近四成已被甲和乙预订
    Rule("supplies-reserved", "SUPPLIES", rf"{_MAKER}(?:(?:近|约|超|逾|超过|大约)?(?:{{share}}|[一二三四五六七八九]成|一半|大半|过半|全部)|产能|产量|首批|订单)(?:左右|以上|多)?(?:都|均|也)?(?:已经|已)?被{_BUYERS}(?:等[^,。;\ue000-\ue0ff]{{0,10}})?(?:全部|提前)*(?:预订|预定|订下|订走|订购|包下|买走|包销|预购)", 0.92, carry="firm"),
    Rule("supplies-reserved-of", "SUPPLIES", rf"(?P<s>{{firm}}|我们|自家)(?P<c>)[^。;\ue000-\ue01c]{{0,30}}?,(?:其中)?(?:近|约|超|逾|超过|大约)?(?:{{share}}|[一二三四五六七八九]成|一半|大半|过半|全部)(?:左右|以上|多)?(?:都|均|也)?(?:已经|已)?被{_BUYERS}(?:等[^,。;\ue000-\ue0ff]{{0,10}})?(?:全部|提前)*(?:预订|预定|订下|订走|订购|包下|买走|包销|预购)", 0.92, carry="firm"),
    # 甲、乙都是其用户; 丙去年也成了买家
    Rule("supplies-their-users", "SUPPLIES", rf"{{begin}}{{adv}}(?P<c>){_BUYERS}(?:等[^,。;\ue000-\ue0ff]{{0,10}})?(?:{{date}}|如今|现在|目前|去年|今年)*(?:都|均|也|皆)+(?:是|成了|成为|成为了)(?:它|其|公司|该公司|我们|这家企业|{{firm}}|{{unclear}})?(?:的)?(?:老|大|长期|重要|主要|忠实|首批|固定)*(?:用户|客户|买家|买主|主顾|下家)(?=[,。;]|$)", 0.92, carry="firm"),
    Rule("supplies-first-buyers", "SUPPLIES", rf"{{begin}}{{adv}}(?P<c>){_BUYERS}(?:等[^,。;\ue000-\ue0ff]{{0,10}})?(?:是|为)(?:它|其|公司|该公司|我们|{{firm}}|{{unclear}})?(?:的)?(?:在[^,。;的]{{1,8}})?(?:的)?(?:最早|最大|首批|主要|第一批|头号|第一大|头一批|最重要)(?:的)?(?:海外|国内)?(?:一批|一个)?(?:用户|客户|买家|买主|主顾)(?=[,。;]|$)", 0.92, carry="firm"),
    # 首批货下线,买主是甲和乙
    Rule("supplies-buyers-are", "SUPPLIES", rf"(?:下线|出货|发货|出口|出厂|量产|投产|采收|产量|产能|发运|装船)[^。;]{{0,16}},(?P<c>)(?:目前的?|主要|最大的?|首批|头号)*(?:买主|买家|下游客户|主顾)(?:主要|包括|有|是|为)+{_BUYERS}(?=[,。;]|$|等)", 0.92, carry="firm"),
    # 产品卖给甲和乙,其中甲一家占去年销售额的32%
    Rule("supplies-one-share", "SUPPLIES", r"{begin}(?P<c>)(?:其中,?|仅|光|单是)?(?P<o>{org})(?:一家|这一家|一个客户|单独|一项)?(?:就|便|则|约)?(?:占|贡献|占到|贡献了)(?:了)?(?:公司|其|总)?(?:{date})?(?:公司|其|全部|总|同期)*(?:的)?(?:销售额|营收|收入|销售收入|销量|营业收入|出货量|订单)(?:的)?(?:约|近|超|逾)?(?P<f>{share})", 0.9, share_of, carry="firm"),
    # 甲的隔膜通过乙验证,本季度起批量供货
    Rule("supplies-qualified", "SUPPLIES", r"(?:(?P<s>{firm})(?:的)?|{begin}{adv}(?P<c>)(?:公司|其)?(?:的)?)(?P<p>[^,。;:\ue000-\uf8ff]{0,10}(?:{prod})?[^,。;:\ue000-\uf8ff]{0,6}?)(?:已|刚|近日|日前|均|率先|顺利)*通过(?:了)?(?P<o>{org}(?:(?:、|和|与|及){org}){0,4})(?:的)?[^,。;\ue000-\ue0ff]{0,6}(?:验证|认证|测试|审核|验收),(?:{date}|本季度|下季度|下月|本月|年内|[^,。;\ue000-\ue0ff]{0,6})*(?:开始|起|已|将)*(?:批量|小批量|稳定|正式|陆续)*(?:供货|供应|出货|交货|交付)", 0.92, product, carry="firm"),
    # 首台已交付甲,另有三台年内将发往乙
    Rule("supplies-first-one", "SUPPLIES", r"(?P<c>)(?<![^,。;\n])(?:其)?(?:首|头|第一)(?:批|台|套|架|艘|辆|条|船|单)(?!样机|样品)(?P<p>(?:(?!有望|预计|计划|将)[^,。;:在于已\ue000-\uf8ff]){0,8}(?:{prod})?(?:(?!有望|预计|计划|将)[^,。;:在于已\ue000-\uf8ff]){0,6}?)(?:产品)?(?:{date}|已|也|均|近日|日前|上月|上周|刚刚|顺利|刚)*(?:交付|发往|运抵|运往|发给|交给|卖给|交付给)(?:了)?(?P<o>{org})(?=[,。;]|$)", 0.92, product, carry="firm"),
    Rule("supplies-more-to-go", "SUPPLIES", r"(?P<c>)(?<![^,。;\n])(?:其)?(?:首|头|第一)(?:批|台|套|架|艘|辆|条|船|单)[^。;]{0,24}?(?:交付|发往|运抵|运往|发给|交给|卖给)(?:了)?{org},(?:另有|还有|另外|其余|剩下的?|第二批)(?:{count}|[一两二三四五六七八九十百几]+[台套架艘辆条批])?[^,。;\ue000-\ue0ff]{0,4}(?:{date}|年内|明年|今年|年底前|下月|随后)*(?:将|会|计划|拟|预计)(?:陆续)?(?:发往|交付|运往|发给|交给|供给)(?:给)?(?P<o>{org})(?=[,。;]|$)", 0.9, carry="firm"),
)  # fmt: skip
