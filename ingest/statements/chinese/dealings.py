# ruff: noqa: E501  (a Chinese character counts as two columns, and one rule or word list reads best on one line)
"""Rules for products, policies, partners, suppliers, rivals, events and schools."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ingest.statements.chinese.rule import Match, Rule, share_of, subject, whole_number
from ingest.statements.chinese.symbols import expand
from ingest.statements.statement import Scalar


def product(match: Match) -> Mapping[str, Scalar]:
    """Return what is supplied, as the text names it."""
    words = re.sub(r"[\ue000-\ue0ff]", "", match.text("p"))
    named = [m.name for m in match.mentions("p") if m.cls == "Product" and _CODED.search(m.name)]
    if named and words.endswith(named[-1]):
        return {"product": named[-1]}  # 光互连芯片|Halo-X
    words = re.sub(r"^(?:.{1,8}?所[用需]的|使用的|采用的)", "", words)
    words = re.sub(
        r"^(?:厂内|园内|店内|站内|库内|零部件|零配件|了|的|相关|所需的?|所用的?|其|全系列|一系列|包括|多种|大量|批量|长期|主要|核心|重要|独家|一级|战略|合格|指定|优质|稳定|最大|第一大|上游|关键|首批|首个|首家|第一家|海外|国内|下游)+",
        "",
        words,
    )
    words = re.sub(r"(?:的)?(?:金额|总额|总量|数量|合计|共计|总价|价值).*$", "", words)
    words = re.sub(
        r"^[^,。;]{0,2}?[称说](?:涉事|相关|问题)?(?=..)|(?:的)?(?:近|约|超)?(?:[一二三四五六七八九]成|一半|大半|大部分|多数|继续|优先|仍旧|仍|多年来一直|一直|(?<=..)改)(?:以上|左右|多)?$",
        "",
        words,
    )
    told = 2 <= len(words) <= 24 and not re.fullmatch(
        r"优先|继续|直接|大量|批量|产品|(?:[一二两三四五六七八九十\d]+年期?|长期|年度|框架|战略|独家)+(?:的)?", words
    )
    return {"product": words} if told else {}


_CODED = re.compile(r"[A-Za-z0-9]")


def first_product(match: Match) -> Mapping[str, Scalar]:
    """Return the product that the sentence before the match is about: 甲的“某某”已…,并授权乙生产."""
    named = [m.name for m in match.masked.mentions(0, match.match.start()) if m.cls in ("Product", "Technology")]
    return {"product": named[0]} if named else {}


def licensed(match: Match) -> Mapping[str, Scalar]:
    """Return the product licensed, where it has a name, and what is paid first."""
    named = [m.name for m in match.mentions("p") if m.cls in ("Product", "Technology")]
    found: dict[str, Scalar] = {"product": named[0]} if named else dict(first_product(match))
    paid = _FIRST_PAYMENT.search(match.masked.text, match.match.end())
    if paid is not None:
        [money] = match.masked.quantities(*paid.span("m" if paid["m"] else "n"))
        found |= {"amount": whole_number(money.value), "currency": money.currency}
    return found


def granted(match: Match) -> Mapping[str, Scalar]:
    """Return what is licensed, in its words or by its name, and what is paid first."""
    return {**product(match), **licensed(match)}


_FIRST_PAYMENT = expand(
    r"(?:首付款|预付款|许可费|首期款)(?:为|共|合计|约)*(?P<m>{money})|(?P<n>{money})(?:的)?(?:首付款|预付款|首期款)"
)


def purpose(match: Match) -> Mapping[str, Scalar]:
    """Return what the partners work together on, when the words say so."""
    words = re.sub(r"[\ue000-\ue0ff]", "", match.text("p"))
    return {"purpose": words} if 4 <= len(words) <= 30 else {}


_ISSUE = (
    r"(?:联合|共同|正式|近日|日前|已|会同|先后|率先|同步|制定|研究|起草|编制|修订|并|{date}|,|等[一-鿿\d]{0,6}部门)*"
)
_ISSUED = (
    r"(?:印发|出台|发布|制定|公布|下发|颁布|制定出台|制定印发|推出|联合印发|联合发布|颁发|通过|修订发布|审议通过|发文)"
)
_NEW = r"(?:发布|推出|上线|研发|自研|自主研发|开发|开源|研制|打造|量产|首发|展示|带来|研发出|发售|交付|拥有|生产|运营|面向市场推出|构建|升级)"
# A contract to sell, lend or buy a company is no partnership.
_ON = r"(?P<p>(?:(?!和解|诉讼|采购|供货|销售|供应|服务|借款|贷款|租赁|买卖|股权|股份|转让|认购|增资|收购|保密|聘任|购销|承销|托管|置换|重组|出让|服务合同)(?:[^,。;:!?“”()\n\ue000-\uf8ff]|{prod}|{policy})){0,20}?)"
_DEAL = r"(?:签署|签订|签约|达成|开展|建立|深化|展开|进行|启动|宣布|缔结|结成|续签|形成|展开|加强)"

# 深圳的甲, 本地企业乙: one of those at a fair
_GUEST = (
    r"(?:(?:{place}){0,2}(?:的|本地|本土)?(?:[^,。;、的和与及\ue000-\ue0ff]{0,8}(?:企业|公司|厂商|巨头|龙头|商))?{org})"
)
_LICENCE = r"[^,。;\ue000-\ue0ff]{0,8}?(?:授权|许可)[^,。;\ue000-\ue0ff]{0,6}(?:协议|合同|交易|合作)"
_EACH = (
    r"(?:{country}?{org}(?:(?:、|和|与|及|以及)(?:国内|国外|海外|本土|当地)?(?:的)?{country}?{org}){0,12})(?!领域|行业)"
)
_FIRM_MAKES = r"(?:打入|进入|切入|跻身|成功进入|供应|供货|供给|配套|应用于|搭载于|装备于|交付)"
_NOT_WITH = r"(?<![与和同向对跟、为])"
# 甲母公司乙与丙签约: it is not 甲 that signs.
_SELF = r"(?!(?:的)?(?:母公司|子公司|全资子公司|控股股东|大股东|旗下))"
_WORK_TOGETHER = r"(?:等[^,。;]{0,8})?(?:在[^,。;]{2,20}?(?:方面|领域|上)|就[^,。;]{2,20}?)?(?:展开|开展|进行|达成|正在|洽谈|商谈|探讨|筹划|推进|签约|共同|联合|深度|已|长期|战略|将|拟|计划|密切|深入|保持|有)*(?:合作(?!银行|社|纠纷))?(?P<p>(?:(?:共建|联合研发|联合开发|共同开发|共同推出|共同打造|共同研发|共同建设|联合打造|联合推出|(?<=合作)(?:开发|建设|研发|推出|打造|共建|推进|成立|生产|运营|开展|研究|培养|测试|探索|设计|试点)|(?<=共同)(?:开发|建设|研发|推出|打造|推进))(?:[^,。;:!?“”()\n\ue000-\uf8ff]|{inst}|{prod}|{area}){0,18})|(?<=合作))"

RULES = (
    Rule("offers", "OFFERS", subject("org", 12) + _NEW + r"(?:了|的|出)?{gap:22}(?P<o>{prods})(?!管委会|{title})", 0.9, carry="org", date="date"),
    Rule("offers-of", "OFFERS", r"(?P<s>{org})(?:旗下(?:的)?|自研(?:的)?|自主研发(?:的)?|推出的|发布的|研发的|打造的|开发的){gap:12}(?P<o>{prods})", 0.92, apposed=True),
    Rule("offers-brand", "OFFERS", r"(?:(?P<s>{firm})(?:的)?|{begin}{adv}(?P<c>)(?:公司|我们|其)?(?:的)?)(?:旗下|主力|核心|主打|首款|自研|新款|代表性?|拳头|明星|主要|第[一二三四五]款|自有)(?:的)?{gap:6}(?:产品|品牌|机型|车型)?(?:则|目前)?(?:为|是|包括|有)?{gap:14}(?P<o>{prods})", 0.88, carry="firm"),
    Rule("offers-ours", "OFFERS", r"{begin}{adv}(?P<c>)我们(?:的|自主研发的|研发的|推出的){gap:20}(?P<o>{prods})", 0.86, carry="firm"),
    Rule("offers-by", "OFFERS", r"(?P<o>{prod})(?:(?!采用|使用|搭载|基于|应用|引入|接入|运用|配备){gap:1}){0,6}由(?:{org}旗下的?)?(?P<s>{orgs})(?:自主|联合|共同|独立|团队|全栈|负责)*(?:研发|开发|推出|打造|研制|发布|自研|建造)", 0.94),
    Rule("offers-has", "OFFERS", r"(?P<s>{firm})的{gap:10}(?P<o>{prod})(?=(?:系列)?(?:产品|大模型|芯片|平台|系统|机器人|模型|已|将|在|于|可|采用|支持|实现|是))", 0.88),
    Rule("offers-its", "OFFERS", r"(?:(?<![授予给向可])|(?<=[,。;:\n“]))(?P<s>{firm})(?:的|(?<=[,。;:\n“].))(?:最新|首款|旗舰|主力|新一代)?(?P<o>{prod})(?!{title}|{firm}|的(?:竞品|权利|许可|权益|专利|商业化))", 0.88, apposed=True),
    Rule("issued", "ISSUED", r"(?P<s>{orgs}|{place})" + _ISSUE + _ISSUED + r"(?:了)?(?:的)?(?:[一-鿿]{0,12})(?P<o>{policies})", 0.95, date="date"),
    Rule("issued-carried", "ISSUED", r"{begin}{adv}(?P<c>)" + _ISSUED + r"(?:了)?(?P<o>{policies})", 0.88, carry="org", date="date"),
    Rule("issued-by", "ISSUED", r"(?P<o>{policy}){gap:8}由(?P<s>{orgs})(?:等[一-鿿\d]{0,6})?" + _ISSUE + _ISSUED, 0.95, date="date"),
    Rule("applies", "APPLIES_TO", r"(?P<s>{policy}){gap:10}(?:适用于|适用范围为|覆盖|面向|支持|针对|聚焦)(?:在|注册在|注册于|本)?{gap:6}(?P<o>{loc}|{org})", 0.9),
    Rule("applies-carried", "APPLIES_TO", r"{begin}{adv}(?P<c>)(?:适用于|适用范围为)(?:在|注册在|注册于|本)?{gap:6}(?P<o>{loc}|{org})", 0.9, carry="policy"),
    Rule("partners", "PARTNER_OF", r"(?<![与和同向对跟、为])(?P<s>{orgs})" + _SELF + r"(?:等)?{gap:10}(?:与|和|同|跟){who}{country}?(?P<o>{orgs})(?:等[^,。;]{0,10})?{gap:12}" + _DEAL + r"(?:了)?" + _ON + r"(?:合作|协议|协定|备忘录|伙伴关系|合约|联盟|长期框架)(?!.{0,4}纠纷)", 0.94, date="date"),
    Rule("partners-list", "PARTNER_OF", r"(?<![与和同向对跟、为])(?P<s>{org})(?P<j>(?:、|与|和|及)(?P<o>{orgs}))(?:等[^,。;]{0,10})?{gap:12}" + _DEAL + r"(?:了)?" + _ON + r"(?:合作|协议|协定|备忘录|伙伴关系|合约)", 0.94, date="date"),
    Rule("partners-carried", "PARTNER_OF", r"{begin}{adv}(?P<c>)(?:与|和|同){who}{country}?(?P<o>{orgs})(?:等[^,。;]{0,10})?{gap:12}" + _DEAL + r"(?:了)?" + _ON + r"(?:合作|协议|协定|备忘录|伙伴关系)(?!.{0,4}纠纷)", 0.9, carry="org", date="date"),
    Rule("partners-with", "PARTNER_OF", r"(?<![与和同向对跟、为])(?P<s>{orgs}){gap:6}(?:联合|携手|联手|牵手)(?P<o>{orgs})(?:等[^,。;]{0,8})?(?:共同|@|,)?(?:发布|推出|打造|共建|成立|开发|研发|建设|启动|开展|举办|探索|布局|组建|建立)", 0.9, date="date"),
    Rule("partners-work", "PARTNER_OF", _NOT_WITH + r"(?P<s>{orgs})" + _SELF + r"{gap:12}(?:与|和|同){who}{country}?(?P<o>{orgs})" + _WORK_TOGETHER, 0.9, purpose, date="date"),
    Rule("partners-work-carried", "PARTNER_OF", r"{begin}{adv}(?P<c>)(?:与|和|同){who}{country}?(?P<o>{orgs})" + _WORK_TOGETHER, 0.88, purpose, carry="org", date="date"),
    Rule("partners-venture", "PARTNER_OF", _NOT_WITH + r"(?P<s>{orgs})" + _SELF + r"{gap:10}(?:与|和|同){who}(?P<o>{orgs})(?:等[^,。;]{0,8})?{gap:10}(?:成立|组建|设立|建立|共建)(?:了)?(?:一家|新的)?(?:合资公司|合资企业|联合实验室|联合创新中心|联合研发中心|联合体)(?![\ue000-\ue00b])", 0.88, date="date"),
    Rule("partners-of", "PARTNER_OF", _NOT_WITH + r"(?P<s>{org})(?:与|和|同)(?P<o>{orgs})(?:之间)?(?:的)?(?:战略|深度|长期|首次|此次|进一步|全面|技术|业务|此番|这一|后续)*合作(?!纠纷|银行|社|终止)", 0.88),
    Rule("partners-hands", "PARTNER_OF", _NOT_WITH + r"(?P<s>{orgs}){gap:8}(?:携手|联手|牵手)(?:了)?{who}(?P<o>{orgs})(?=[,。;!]|$|合作|打造|共)", 0.9, date="date"),
    Rule("partners-hands-carried", "PARTNER_OF", r"{begin}{adv}(?P<c>)(?:携手|联手|牵手|联合){who}(?P<o>{orgs})(?:等[^,。;]{0,8})?(?:共同|,)?(?:发布|推出|打造|共建|开发|研发|建设|启动|开展|探索|布局|组建)", 0.86, carry="org", date="date"),
    Rule("partners-is", "PARTNER_OF", r"(?<![与和同向对跟、为])(?P<s>{orgs})(?:是|为|成为|系)(?P<o>{orgs})(?:的)?{gap:8}(?:合作伙伴|合作方|战略伙伴)", 0.93),
    Rule("partners-named", "PARTNER_OF", r"(?<![与和同向对跟、为])(?P<s>{org})(?:的)?{gap:6}(?:合作伙伴|合作方|合作机构)(?:包括|有|为|涵盖){gap:3}(?P<o>{orgs})", 0.92),
    Rule("supplies", "SUPPLIES", r"(?P<s>{orgs}){gap:12}(?:为|向|给)(?P<o>{orgs})(?:等[^,。;]{0,12})?(?:独家|批量|长期|稳定|提供|持续|成功|全面|大规模|配套|小批量|正式|的[^,。;]{2,20})*(?:供应|供货|供给|交付|提供|配套)(?!.{0,12}(?:支持|资金|贷款|担保|融资|便利|保障|帮助|指导|建议|参考|平台支撑|服务保障|机会|场景|空间|岗位|保险))(?:了)?(?P<p>{gap:24})(?=[,。;!]|$)", 0.9, product),
    Rule("supplies-carried", "SUPPLIES", r"{begin}{adv}(?P<c>)(?:为|向|给)(?P<o>{orgs})(?:等[^,。;]{0,12})?(?:独家|批量|长期|稳定|持续|成功|正式)*(?:供应|供货|供给|交付|提供|配套)(?!.{0,12}(?:支持|资金|贷款|担保|融资|便利|保障|帮助|指导|建议|参考|平台支撑|服务保障|机会|场景|空间|岗位|保险))(?:了)?(?P<p>{gap:24})(?=[,。;!]|$)", 0.88, product, carry="firm"),
    # 供应商中,乙的采购占比最高,为22%; 第一大供应商为乙,占采购总额的22%
    Rule("supplies-share", "SUPPLIES", r"{begin}{adv}(?:上游)?供应商(?:中|里|方面|当中),(?P<c>)(?P<s>{org})(?:的)?(?:采购|采购额|供货|供应)*(?:额|量)?占比(?:最高|最大|居首)?,?(?:为|达|约|达到)?(?P<f>{share})", 0.88, share_of, carry="firm", carried="o"),
    Rule("supplies-suppliers-top", "SUPPLIES", r"(?:(?P<o>{firm})(?:的)?|{begin}{adv}(?P<c>)(?:公司|其)?(?:的)?)(?:主要|核心|上游|第?前?[一二三四五六七八九十\d]+大|最大|原材料|关键)*(?:的)?(?:供应商|供货商)(?:主要)?(?:是|为|包括|有|涵盖|:)(?:了)?(?P<s>" + _EACH + r")(?:,(?:采购(?:额|金额)?)?占(?:比)?(?:公司)?(?:采购总额|总采购额|采购额|年度采购总额|采购金额|全部采购额)?(?:的)?(?:比例|比重)?(?:为|达)?(?P<f>{share}))?", 0.9, share_of, carry="firm", carried="o"),
    Rule("supplies-sold-to", "SUPPLIES", r"(?:(?P<s>{firm}){gap:6}|{begin}{adv}(?P<c>)(?:公司|其)?)(?:对|向|来自)(?P<o>{firm})(?:的)?(?:销售(?:收入|额|金额)?|收入|订单)占(?:比)?(?:公司|其|当期|同期|全年|年度)*(?:的)?(?:营业收入|营收|总收入|收入|主营业务收入|销售总额|销售额|总营收)?(?:的)?(?:比例|比重)?(?:为|达|约)*(?P<f>{share})", 0.9, share_of, carry="firm"),
    # 其正极材料由乙独家供应
    Rule("supplies-part-by", "SUPPLIES", r"(?P<o>{firm})(?:的|所需的?|所用的?)?(?P<p>[^,。;:!?“”()\n由\ue000-\uf8ff]{2,14}?)(?:则|均|主要|全部|也|目前)*由(?:{country}的?)?(?P<s>{orgs})(?:独家|负责|全部|长期)*(?:供应|供货|代工|配套|提供)(?!资金|担保)", 0.9, product),
    # 旗下“某某”系列芯片已打入甲、乙的供应链
    Rule("supplies-made", "SUPPLIES", r"(?:(?P<s>{firm})(?:旗下)?(?:的)?|{begin}{adv}(?P<c>)(?:公司|其)?(?:旗下)?(?:的)?)(?:[^,。;\ue000-\ue0ff]{0,12})?(?P<p>{prod}(?:系列)?[^,。;\ue000-\ue0ff]{0,8}?)(?:产品)?(?:已|现已|目前|成功|先后|相继|陆续|正式|批量|规模化|大规模)*" + _FIRM_MAKES + r"(?:了|到|于)?(?P<o>" + _EACH + r")(?:等)?[^,。;\ue000-\ue0ff]{0,10}(?:供应链|供应体系|配套体系|供应商体系|供应商名录|车型|产线|生产线|工厂|客户|企业|公司|电厂|项目|[,。;]|$)", 0.88, product, carry="firm"),
    Rule("supplies-is-then", "SUPPLIES", r"(?P<s>{org})(?:是|为|系|成为|已成为|作为)(?:了)?(?P<o>{org})(?:的)?(?:长期|核心|主要|独家|重要|一级|稳定|战略)*(?:的)?(?:供应商|供货商|合作供应商),(?:长期|主要|独家|一直)*(?:(?:向|为|给)(?:{org}|其|后者)(?:独家|批量|长期)?)?(?:供应|提供|供货)(?P<p>{gap:20})(?=[,。;!]|$)", 0.94, product),
    # 乙公布某项目中标结果,甲以11亿元中标; 甲成为乙某项目的中标人
    Rule("supplies-bid-told", "SUPPLIES", r"(?P<o>{org})(?:{date})?(?:公布|发布|公示|公告|揭晓|披露)[^。;\ue000-\ue0ff]{0,30}(?:中标|招标|采购|集采|开标)[^,。;\ue000-\ue0ff]{0,12}(?:结果|公告|候选人|公示|名单)[,:](?P<s>{firm})(?:[^,。;\ue000-\ue01c]{0,16}?)(?:中标|入围|预中标)(?:(?:了|其)?(?P<p>{gap:20})(?=[,。;]|$))?", 0.9, product),
    Rule("supplies-bidder", "SUPPLIES", r"(?P<s>{firms}){gap:10}(?:中标|预中标|拿下|竞得|承接|承建|斩获)(?:了)?{who}(?P<o>{org})(?:的)?(?P<p>(?:{gap:24}))(?:项目|采购|订单|标段|集采|工程|标包|合同|大单)", 0.92, product),
    Rule("supplies-bidder-carried", "SUPPLIES", r"{begin}{adv}(?P<c>)(?:(?:以|斥资)?{money})?(?:成功)?(?:中标|拿下|斩获)(?:了)?(?P<o>{org})(?:的)?(?P<p>{gap:24})(?:项目|采购|订单|标段|集采|工程|合同|大单)", 0.88, product, carry="firm"),
    Rule("supplies-order-of", "SUPPLIES", subject("firm", 10) + r"(?:获|获得|拿下|斩获|签下|收到|喜获)(?:了)?(?:来自)?(?P<o>{orgs})(?:的)?(?P<p>(?:{gap:20}))(?:订单|定点|采购合同|供货合同|大单|定点通知书|采购订单)", 0.9, product, carry="firm"),
    Rule("supplies-contract", "SUPPLIES", subject("firm", 12) + r"(?:已|先后|分别|近日|此前|正式){0,2}(?:与|同|和)(?P<o>{orgs})(?:等[^,。;]{0,8})?(?:签订|签署|签下|达成)(?:了)?(?P<p>[^,。;\ue000-\ue0ff]{0,16}?)(?:供货|供应|销售)(?:框架|长期|年度)?(?:合同|协议|订单)", 0.88, product, carry="firm"),
    Rule("supplies-is", "SUPPLIES", r"(?P<s>{orgs})(?:是|为|系|成为|已成为|进入|作为)(?:了)?(?P<o>{orgs})(?:等[^,。;]{0,12})?(?:的)?(?P<p>{gap:14})(?:供应商|供货商|供应链|合格供应商|服务商|核心供应商|定点供应商)", 0.94, product),
    Rule("supplies-chain", "SUPPLIES", subject("firm", 16) + r"(?:打入|进入|切入|跻身|成功进入)(?:了)?(?P<o>{orgs})(?:等[^,。;]{0,12})?(?:的)?{gap:6}(?:供应链|供应体系|配套体系|供应商体系|供应商名录|供应商名单)", 0.9, carry="firm"),
    Rule("supplies-chain-product", "SUPPLIES", r"{begin}{adv}(?P<c>)(?:公司|其)?(?:旗下)?(?:的)?{gap:4}{prod}[^,。;\ue000-\ue0ff]{0,10}(?:打入|进入|切入)(?:了)?(?P<o>{orgs})(?:等[^,。;]{0,12})?(?:的)?{gap:6}(?:供应链|供应体系|配套体系)", 0.86, carry="firm"),
    Rule("supplies-from", "SUPPLIES", r"(?:(?P<o>{firm})|{begin}{adv}(?P<c>)(?:公司|其)?)(?:生产|的)?(?:所用的?|所需的?)?(?P<p>{gap:14})(?:则|均|主要|全部|大多|大部分|长期)*(?:采购自|购自|采购于|由(?={orgs}(?:独家|负责|全部|长期)?供))(?P<s>{orgs})", 0.9, product, carry="firm", carried="o"),
    Rule("supplies-by", "SUPPLIES", r"(?<=[,;。])(?P<c>)(?P<p>[^,。;:!?“”()\n\ue000-\uf8ff]{2,12}?)(?:则|均|主要|全部|也)*由(?:{country}的?)?(?P<s>{orgs})(?:独家|负责|全部|长期)*(?:供应|供货|代工|配套)", 0.86, product, carry="firm", carried="o"),
    Rule("supplies-two", "SUPPLIES", r"(?:(?P<s>{orgs}){gap:16}|{begin}{gap:20}(?P<c>))(?<![一-鿿]供)(?:供应|供货|供货给|供应给|配套)(?P<o>{orgs})(?:等)?(?:{count}|[两三四五六多数几]+家)?(?:客户|企业|公司|车企|厂商|整车厂)", 0.86, carry="firm"),
    Rule("supplies-agreed", "SUPPLIES", subject("firm", 12) + r"(?:与|同|和)(?P<o>{orgs})(?:等[^,。;]{0,8})?(?:先后|分别)?(?:签订|签署|签下|达成)[^,。;\ue000-\ue0ff]{0,20}(?:合同|协议|订单),?(?:将)?(?:为|向)(?:{count}|{org}(?=独家|批量|长期|提供|供)|[两三四五六多数几]家|双方|上述|后者|对方|该|这些)?(?:企业|公司|客户|对方)?(?:独家|批量|长期|持续)*(?:提供|供应|供货)(?P<p>{gap:20})(?=[,。;!]|$)", 0.9, product, carry="firm"),
    Rule("supplies-order-from", "SUPPLIES", r"(?P<o>{orgs}){gap:8}(?:向|给)(?P<s>{firms})(?:下达|下|发出|授予|签发)(?:了)?(?P<p>{gap:20})(?:订单|采购订单|定点|合同|中标通知书)", 0.9, product),
    Rule("supplies-bid-by", "SUPPLIES", r"(?P<o>{org})(?:的)?(?P<p>(?:{gap:24}))(?:项目|采购|订单|标段|集采|工程|标包|合同)(?:最终|已|均|则)*(?:由|被)(?P<s>{firms})(?:等[^,。;]{0,8})?(?:以{money})?(?:成功|联合)?(?:中标|竞得|拿下|摘得)", 0.92, product),
    Rule("supplies-bid", "SUPPLIES", r"(?P<s>{firms}){gap:8}中标(?:了)?(?P<o>{orgs})(?:的)?(?P<p>{gap:30})(?:项目|采购|订单|标段|集采|工程)", 0.94, product),
    Rule("supplies-order", "SUPPLIES", r"(?P<s>{firm}){gap:8}(?:获|获得|拿下|斩获|签下|收到)(?:了)?(?:来自)?(?P<o>{orgs})(?:的)?(?P<p>{gap:20})(?:订单|定点|合同|采购|大单)", 0.93, product),
    Rule("supplies-customer", "SUPPLIES", r"(?P<o>{orgs})(?:等[^,。;\ue000-\ue0ff]{0,10})?(?:则|都|均)?{mod}(?:是|为|系|成为)(?:了)?(?P<s>{firm})(?:的)?{gap:8}客户", 0.94),
    Rule("supplies-customers", "SUPPLIES", r"(?P<s>{firm})(?:的)?{gap:8}客户(?:则|主要|还)?(?:包括|有|为|涵盖|覆盖){gap:6}(?P<o>{org}(?:(?:、|和|与|及|以及)(?:[^,。;\ue000-\ue0ff]{1,10}的)?{country}?{org}){0,12})", 0.94),
    Rule("supplies-customers-carried", "SUPPLIES", r"{begin}{adv}(?P<c>)(?:公司|其)?(?:的)?(?:主要|核心|下游|终端|重要)*客户(?:包括|有|为|涵盖|覆盖|主要为){gap:6}(?P<o>{orgs})", 0.9, carry="firm"),
    Rule("supplies-customers-besides", "SUPPLIES", subject("firm", 4) + r"(?:的)?(?:主要|核心|下游|海外)*客户(?:,)?除(?:了)?(?P<o>{orgs}(?:等)?(?:外|之外|以外),?(?:还|也|另)(?:有|包括){country}?{org}(?:(?:、|和|与|及){country}?{org}){0,8})", 0.9, carry="firm"),
    Rule("supplies-suppliers", "SUPPLIES", r"(?P<o>{org})(?:的)?{gap:8}(?:供应商|供货商)(?:包括|有|为|是|涵盖){gap:6}(?P<s>{orgs})", 0.94),
    Rule("supplies-buys", "SUPPLIES", r"(?P<o>{orgs}){gap:8}(?:向|从)(?P<s>{orgs})(?:批量|大量|独家|长期)*(?:采购|订购|购买|购入|下单)(?:了)?(?P<p>{gap:20})(?=[,。;]|$)", 0.92, product),
    Rule("supplies-sells", "SUPPLIES", r"(?P<s>{orgs}){gap:12}(?:向|对)(?P<o>{orgs})(?:等[^,。;]{0,12})?(?:批量|大量|长期|直接)*销售(?:了)?(?P<p>[^,。;股资权\ue000-\ue0ff]{0,20})(?=[,。;]|$)", 0.9, product),
    Rule("supplies-serves", "SUPPLIES", r"(?P<s>{firms}){gap:8}(?:已)?(?:服务|服务于|供货|供应|供货给)(?:了)?(?P<o>{orgs})(?:等[^,。;]{0,12})?(?:[,。;]|客户)", 0.88),
    Rule("rivals", "COMPETES_WITH", r"(?P<s>{org})(?:的)?{gap:8}(?:竞争对手|对手|竞品公司)(?:包括|有|为|是|主要包括|主要有|主要为){gap:4}(?P<o>" + _EACH + r")", 0.94),
    Rule("rivals-is", "COMPETES_WITH", r"(?P<s>{orgs})(?:等)?{mod}(?:是|为|被视为|系)(?P<o>{org})(?:的)?{gap:14}(?:竞争对手|对手)", 0.94),
    Rule("rivals-between", "COMPETES_WITH", _NOT_WITH + r"(?<!面临)(?<!面对)(?<!来自)(?P<s>{org})(?:与|和|同){country}?(?P<o>{org}(?:[、和与]{country}?{org}){0,6})(?:等[^,。;]{0,8})?(?:之间)?(?:的)?(?:直接|激烈|正面|市场|价格|全面|白热化的?)*(?:竞争|争夺|较量|角逐)(?!对手|力)", 0.92),
    Rule("rivals-with-carried", "COMPETES_WITH", r"{begin}{adv}(?P<c>)(?:与|和|同){country}?(?P<o>{orgs})(?:等[^,。;]{0,8})?{gap:6}(?:展开|形成|存在|构成|直接|正面|激烈)+(?:了)?(?:直接|正面|激烈)?(?:的)?(?:竞争|抗衡)", 0.86, carry="firm"),
    Rule("rivals-carried", "COMPETES_WITH", r"{begin}{adv}(?P<c>)(?:公司|其|企业)?(?:的)?(?:主要|直接|国内|海外|最大|潜在|全球)*(?:的)?(?:竞争对手|对手|竞品公司)(?:则|主要|还)?(?:包括|有|为|是){gap:4}(?P<o>{orgs})", 0.88, carry="firm"),
    Rule("rivals-challenger", "COMPETES_WITH", subject("firm", 6) + r"(?:是|为|被视为|被看作|被认为是|视为|成为)(?:[^,。;\ue000-\ue0ff]{0,16}?)(?P<o>{firm})(?:的)?[^,。;\ue000-\ue0ff]{0,6}(?:挑战者|竞争者|劲敌|竞争对手)", 0.9, carry="firm"),
    Rule("rivals-face", "COMPETES_WITH", subject("firm", 8) + r"(?:面临|面对|遭遇)(?:着|了)?(?:来自)?{gap:4}(?P<o>{orgs})(?:等[^,。;]{0,10})?(?:的)?(?:激烈|直接|正面|强劲)?(?:的)?(?:竞争|挑战)", 0.88, carry="firm"),
    Rule("rivals-against", "COMPETES_WITH", subject("firm", 8) + r"(?:直接)?(?:对标|叫板|追赶|挑战)(?:的是|了)?(?:国际|海外|全球)?{gap:4}(?P<o>{orgs})(?=[,。;等的]|$)", 0.84, carry="firm"),
    Rule("rivals-with", "COMPETES_WITH", r"(?<!面临)(?<!面对)(?<!来自)(?P<s>{org}){gap:8}(?:与|和|同)(?P<o>{orgs})(?:等[^,。;]{0,10})?{gap:14}(?:(?:展开|形成|存在|构成|直接|正面|激烈)+(?:了)?(?:直接|正面|激烈)?(?:的)?(?<!同业)竞争(?!的消除)|竞争(?:日趋|十分|非常|愈发)?激烈)", 0.93),
    Rule("rivals-same-race", "COMPETES_WITH", _NOT_WITH + r"(?P<s>{org})(?:、|与|和|同)(?P<o>{orgs})(?:等[^,。;]{0,8})?{gap:10}(?:同台竞技|正面交锋|短兵相接|争夺市场|争夺份额|分庭抗礼|直接竞争|互为竞争对手|互为对手|是竞争对手|为竞争对手)", 0.92),
    Rule("attended", "ATTENDED", r"(?P<s>(?:(?:{owner}(?:的)?[一-鿿]{0,6}{title}(?:[、兼]{title}){0,2})?{per}(?:、|,|和|与|及|以及)?){1,12}|{orgs})(?:等[^,。;]{0,16})?{gap:14}(?:(?:到|来|前往|飞赴|赴){place}{1,2})?(?:出席|参加|亮相|参展|现身|参与|受邀参加|应邀出席|携[^,。;]{2,16}亮相|出席了|参加了|亮相于)(?:了|于|在)?(?:本届|此次|的)?(?P<o>{event})", 0.94),
    Rule("attended-here", "ATTENDED", r"(?P<c>)(?P<s>(?:(?:{owner}(?:的)?[一-鿿]{0,6}{title}(?:[、兼]{title}){0,2})?{per}(?:、|,|和|与|及|以及)?){1,12})(?:等[^,。;\ue000-\ue0ff]{0,16})?(?:共同|也|应邀|分别)*(?:出席|参加|与会)(?:了)?(?:会议|大会|活动|峰会|论坛|仪式|开幕式)?(?=[,。;并]|$)", 0.86, carry="event", carried="o"),
    # …大会将在某地举行,甲、乙将参展; 开幕式上,甲公司董事长张三发布…
    Rule("attended-shows", "ATTENDED", r"(?P<c>)(?<![^,。;:\n])(?<![展会坛赛],)(?:其中,?)?(?P<s>" + _GUEST + r"(?:(?:、|和|与|及|以及)" + _GUEST + r"){0,12})(?:等[^,。;\ue000-\ue0ff]{0,4}(?:{count})?[^,。;\ue000-\ue0ff]{0,10})?(?:{date}|将|也|均|都|受邀|应邀|届时|悉数|集中|首次)*(?:携[^,。;\ue000-\ue0ff]{1,10})?(?:参展|参会|亮相|与会)(?=[,。;]|$)", 0.9, carry="event", carried="o"),
    Rule("attended-speaks", "ATTENDED", r"(?P<c>)(?<![^,。;:\n])(?:在)?(?:开幕式|闭幕式|大会|主论坛|论坛|会议|博览会|展会|峰会)(?:上|期间|现场|中),?(?:{owner}(?:的)?[一-鿿]{0,6}{title}(?:[、兼]{title}){0,2})?(?P<s>{per}|{org})(?=[^,。;\ue000-\ue0ff]{0,6}(?:发布|表示|致辞|发表|作|指出|说|称|介绍|宣布|展示|展出|分享|透露))", 0.88, carry="event", carried="o"),
    Rule("attended-carried", "ATTENDED", r"{begin}{adv}(?P<c>)(?:出席|参加|亮相|受邀参加|应邀出席)(?:了)?(?P<o>{event})", 0.88, carry="per"),
    Rule("attended-at", "ATTENDED", r"(?P<o>{event})(?:上|期间|现场),?(?P<s>{pers}|{orgs})(?:携|展示|发布|带来|展出|亮相|作|发表|表示|推出|首次展示|签约)", 0.9),
    Rule("attended-speaker", "ATTENDED", r"(?P<s>{pers}){gap:6}在(?P<o>{event}){gap:8}(?:上|期间)?(?:表示|发表|作|致辞|演讲|透露|指出|介绍|宣布|说)", 0.93),
    Rule("hosted-by", "HOSTED", r"(?P<o>{event}){gap:6}由(?P<s>{orgs}|{place})(?:等[^,。;]{0,16})?(?:共同|联合|牵头|指导)*(?:主办|承办|举办|协办|发起|主承办)", 0.95),
    Rule("hosted-before", "HOSTED", r"由(?P<s>{orgs})(?:等)?(?:共同|联合|牵头)?(?:主办|承办|指导)[、,](?:由)?(?:{orgs}(?:等)?(?:共同|联合)?(?:承办|协办|主办)[、,]?){1,3}的(?P<o>{event})", 0.94),
    Rule("hosted-carried", "HOSTED", r"{begin}{adv}(?P<c>)由(?P<s>{orgs}|{place})(?:等[^,。;]{0,16})?(?:共同|联合|牵头|指导)*(?:主办|承办|举办|协办|发起|主承办)", 0.92, carry="event", carried="o"),
    Rule("hosted-also", "HOSTED", r"(?<=[办导持]),(?P<c>)(?:由)?(?P<s>{orgs}|{place})(?:等[^,。;]{0,16})?(?:共同|联合|具体)*(?:主办|承办|协办|执行承办)", 0.9, carry="event", carried="o"),
    Rule("hosted", "HOSTED", r"(?P<s>{orgs}){gap:10}(?:主办|承办|举办|协办|召开|举行|发起)(?:的|了)?(?P<o>{event})", 0.92),
    Rule("licenses", "LICENSES_TO", subject("org", 10) + r"(?:授权|许可)(?:了|给)?{country}?(?P<o>{orgs})(?:在[^,。;]{1,16})?(?:独家|非独家)?(?:使用|生产|销售|开发|商业化|制造|运营|经营|代理)(?P<p>{gap:20})(?=[,。;]|$)", 0.9, product, carry="org", date="date"),
    Rule("licenses-gives", "LICENSES_TO", subject("org", 10) + r"(?:将|把)(?P<p>[^,。;]{1,24}?)(?:独家|非独家)?(?:授权|许可)(?:给|予|给予){country}?(?P<o>{orgs})", 0.92, product, carry="org", date="date"),
    # 与乙就自主研发的丙达成独家许可协议; 公司的平台“丙”已授权给乙
    Rule("licenses-agreed", "LICENSES_TO", r"(?:(?P<s>{org}){gap:16}|{begin}{adv}(?P<c>))(?:与|同|和)(?P<o>{org})(?:就|围绕)(?:其|公司|{org})?(?P<p>[^,。;\ue000-\ue0ff]{0,4}(?:自主研发|自研|在研|旗下|自有|开发)(?:{prod}|{unclear}|[^,。;\ue000-\ue0ff]){2,30}?)(?:达成|签订|签署|订立)(?:了)?" + _LICENCE, 0.92, licensed, carry="org", date="date"),
    Rule("licenses-agreed-with", "LICENSES_TO", r"(?:(?P<s>{org}){gap:16}|{begin}{adv}(?P<c>))(?:就|将)(?:其|公司)?(?P<p>(?:自主研发|自研|在研|旗下|自有)(?:{prod}|{unclear}|[^,。;\ue000-\ue0ff]){2,30}?)(?:与|同|和)(?P<o>{org})(?:达成|签订|签署|订立)(?:了)?" + _LICENCE, 0.92, licensed, carry="org", date="date"),
    Rule("licenses-given", "LICENSES_TO", r"(?:(?<![将把])(?P<s>{firm})(?:的)?|{begin}{adv}(?P<c>)(?:公司|其)?(?:的)?)(?:[^,。;将把\ue000-\ue0ff]{0,14})(?P<p>{prod})[^,。;\ue000-\ue0ff]{0,6}?(?:{date}|已|于|此前|也|均|曾)*(?:独家|非独家)?(?:授权|许可)(?:给|予)(?P<o>{orgs})", 0.92, licensed, carry="org", date="date"),
    Rule("licenses-grants", "LICENSES_TO", subject("org", 10) + r"(?:授予|给予|授出|转授)(?:了)?(?P<o>{orgs})(?P<p>(?:{place}|{loc}|{prod}|{unclear}|[^,。;\ue000-\ue0ff]){0,40}?)(?:权利|许可|权益|专有权|开发权|商业化权|使用权|独家权|专利权)", 0.9, licensed, carry="org", date="date"),
    Rule("licenses-to", "LICENSES_TO", subject("org", 10) + r"向{country}?(?P<o>{orgs})(?:独家|非独家|正式|许可)*(?:授权|许可|对外授权)(?:了|使用)?(?P<p>(?:{prod}|{unclear}|[^,。;\ue000-\ue0ff]){2,30}?)(?=[,。;]|$)", 0.9, granted, carry="org", date="date"),
    Rule("licenses-got-from", "LICENSES_TO", r"(?P<o>{org}){gap:6}(?:从|自|由)(?P<s>{org})(?:处|手中)?(?:获得|取得|拿到|引进|引入)(?:了)?(?P<p>(?:{prod}|[^,。;\ue000-\ue0ff]){2,30}?)(?:的)?(?:独家|非独家|专利|技术)*(?:授权|许可)(?=[,。;]|$)", 0.9, granted, date="date"),
    Rule("licenses-made", "LICENSES_TO", r"{begin}{adv}(?P<c>)(?:独家|非独家)?(?:授权|许可)(?:了|给)?(?P<o>{org})(?:独家)?(?:生产|制造|销售|使用|代理)(?=[,。;]|$)", 0.9, first_product, carry="org"),
    Rule("licenses-from", "LICENSES_TO", r"(?P<o>{orgs}){gap:8}(?:获|获得|取得|拿到)(?:了)?(?P<s>{orgs})(?:的)?(?P<p>{gap:18})(?:独家|非独家|专利|技术)*(?:授权|许可)", 0.9, product, date="date"),
    Rule("uses", "USES", r"(?P<s>{orgs}|{prod})(?:等[^,。;\ue000-\ue0ff]{0,10})?{gap:10}(?:采用|搭载|部署|接入|使用|选用|引入|引进|试用|启用|装备|配备|上线|应用|内置|基于)(?:了|的是)?(?:{country}?{firm}(?:自研|研发)?的?)?{gap:12}(?P<o>{prods})(?=(?:系列|芯片|大模型|模型|平台|系统|方案|技术|操作系统|[^,。;的\ue000-\ue0ff]{0,6})?[,。;、的]|$)(?:[^,。;]{0,6},?用于(?P<p>{gap:20})(?=[,。;]|$))?", 0.86, purpose),
    Rule("uses-passive", "USES", r"(?P<o>{prod}){gap:8}(?:被|获|由)(?P<s>{orgs})(?:等[^,。;\ue000-\ue0ff]{0,10})?(?:率先|批量|成功|广泛)*(?:采用|选用|部署|使用|搭载|引入|应用)", 0.9),
    Rule("uses-carried", "USES", r"{begin}{adv}(?P<c>)(?:采用|搭载|部署|接入|选用|内置)(?:了|的是)?(?:{country}?{firm}(?:自研|研发)?的?)?{gap:12}(?P<o>{prods})(?=(?:系列|芯片|大模型|模型|平台|系统|方案|技术)?[,。;、的]|$)", 0.8, carry="maker"),
    Rule("member-joined-carried", "MEMBER_OF", r"{begin}{adv}(?P<c>)加入(?:了)?(?P<o>{assoc})(?=[,。;]|$)", 0.88, carry="org", date="since"),
    Rule("member-unit-carried", "MEMBER_OF", r"{begin}{adv}(?P<c>)(?:是|为|系|成为|当选|担任)(?P<o>{org})(?:的)?(?:副|常务)*(?:理事长|会长|理事|会员|成员)(?:单位)", 0.9, carry="org"),
    Rule("member-list", "MEMBER_OF", r"(?P<o>{assoc})(?:的)?(?:首批|现有|创始|理事|发起|主要)*(?:成员|会员|成员单位|会员单位|理事单位|发起单位)(?:单位|企业)?(?:包括|有|为|涵盖)(?P<s>{orgs})", 0.9),
    Rule("member", "MEMBER_OF", r"(?P<s>{orgs})(?:等)?{gap:6}(?:加入|加盟|是|为|当选|成为)(?:了)?(?P<o>{org})(?:的)?(?:副)?(?:理事长|会长|理事|会员|成员)?(?:单位)", 0.92, date="since"),
    Rule("member-joined", "MEMBER_OF", r"(?<![从自由离])(?P<s>{orgs}){gap:6}加入(?:了)?(?P<o>{org})(?=[,。;]|$)", 0.8, date="since"),
    Rule("educated", "EDUCATED_AT", r"(?P<s>{per}){gap:6}(?:本科|硕士|博士|本硕|硕博)*(?:均)?(?:毕业于|就读于|求学于|博士毕业于)(?:{place})?(?P<o>{inst})", 0.95),
    Rule("employed", "EMPLOYED_BY", r"(?P<s>{per}){gap:10}(?:任职于|就职于|供职于|效力于|任教于|工作于)(?:{place})?(?P<o>{org})", 0.92),
    Rule("educated-doctor", "EDUCATED_AT", r"(?P<o>{inst})[一-鿿]{0,6}?(?P<p>博士|硕士)(?:毕业)?(?P<s>{per})", 0.88, lambda m: {"degree": m.text("p")}, apposed=True),
    Rule("educated-this", "EDUCATED_AT", r"(?:这位|这名)(?P<o>{inst})[一-鿿]{0,8}?(?P<s>{per})", 0.88, lambda m: {"degree": m.text("s")} if m.text("s") in ("博士", "硕士") else {}),
    Rule("educated-apposed", "EDUCATED_AT", r"(?P<s>{per})(?:,(?!并)[^。;\ue000-\ue0ff]{0,16}|,[^。;\ue000-\ue0ff]{0,6}{date}(?:生|出生)?){0,3},(?P<o>{inst})[一-鿿]{0,8}?(?P<p>博士后|博士|硕士|学士|MBA|EMBA)", 0.9, lambda m: {"degree": m.text("p")}),
    Rule("educated-apposed-carried", "EDUCATED_AT", r"{begin}{adv}(?P<c>)(?P<o>{inst})[一-鿿]{0,8}?(?P<p>博士后|博士|硕士|学士|MBA|EMBA)(?=[,。;]|$|毕业)", 0.86, lambda m: {"degree": m.text("p")}, carry="per"),
    Rule("employed-in", "EMPLOYED_BY", r"(?:(?P<s>{per}){gap:10}|{begin}{adv}(?P<c>))(?:在|于)(?P<o>{org})(?:{date}|[^,。;\ue000-\ue0ff]{0,6}?)(?:工作|任职|供职|就职|任教|从业|干了|效力|从事[^,。;]{1,10})(?:了|过)?(?:[\d一二三四五六七八九十近余多]{1,4}年)?", 0.9, carry="per"),
    # 曾在甲做了七年采购经理; 前甲公司算法工程师张三, 由甲前工程师李四创办
    Rule("employed-did", "EMPLOYED_BY", r"(?:(?P<s>{per}){gap:12}|{begin}{adv}(?P<c>))(?:在|于)(?P<o>{org})(?:{place}|总部)?(?:当|做|干)(?:过|了)?[^,。;]{0,5}?(?:{title}|[^,。;\ue000-\ue0ff]{0,4}(?:师|员|家|师傅|学徒|研究|研发|编辑|记者))(?=[,。;后]|$)", 0.92, carry="per", over=True),
    Rule("employed-once", "EMPLOYED_BY", r"(?:原|前)(?P<o>{org})(?:{org}|{place})?[^,。;的\ue000-\ue0ff]{0,8}?(?:师|研究员|科学家|专家|员工|高管|骨干|程序员)(?P<s>{per})", 0.92, over=True),
    Rule("employed-once-his", "EMPLOYED_BY", r"(?P<o>{org})(?:的)?(?:原|前)(?:{org}|{place})?[^,。;的\ue000-\ue0ff]{0,8}?(?:师|研究员|科学家|专家|员工|高管|骨干|程序员)(?P<s>{per})", 0.92, over=True),
    Rule("employed-carried", "EMPLOYED_BY", r"{begin}{adv}(?P<c>)(?:任职于|就职于|供职于|效力于|任教于|曾任职于|曾就职于|曾供职于)(?P<o>{org})", 0.88, carry="per"),
    Rule("educated-major-carried", "EDUCATED_AT", r"{begin}{adv}(?P<c>)(?:早年)?(?P<o>{inst})[^,。;\ue000-\ue0ff]{0,12}(?:专业)?(?:本科|硕士|博士)?毕业(?=[,。;]|$)", 0.88, carry="per"),
    Rule("educated-carried", "EDUCATED_AT", r"{begin}{adv}(?P<c>)(?:[一-鿿]{0,4})?(?:毕业于|就读于|求学于)(?P<o>{inst})", 0.9, carry="per"),
    Rule("educated-degree", "EDUCATED_AT", r"(?P<s>{per}){gap:8}(?:获|获得|拥有|取得)(?P<o>{inst}){gap:10}(?P<p>博士|硕士|学士)(?:学位)?", 0.94, lambda m: {"degree": m.text("p")}),
    Rule("part", "PART_OF", r"(?P<s>{body})(?:是|为|系)?(?:隶属于|隶属|归属于|归属|挂靠在?|依托(?=.{1,2}(?:建设|设立|成立)))(?P<o>{org})", 0.93),
    Rule("part-is", "PART_OF", r"(?P<s>{body})(?:是|为|系)(?P<o>{org})(?:的)?(?:下属|直属|所属|内设|下设|附属)(?:的)?{gap:10}(?:单位|机构|部门|研究机构|事业单位|研究院|中心)", 0.94),
    Rule("part-of-named", "PART_OF", r"(?P<o>{org})(?:下属|直属|所属|下设|内设|附属)(?:的)?(?:{gap:8}(?:机构|单位))?(?P<s>{bodys})", 0.88, apposed=True),
    Rule("designated-by", "DESIGNATED_AS", r"(?<![被获经由])(?P<s>{loc}|{org}){gap:12}(?:被)?(?P<b>{org})?(?:认定为|授予|列为|评为|确定为|命名为|批准为|纳入|入选)(?:了)?(?P<o>{policy})", 0.93, date="date"),
)  # fmt: skip
