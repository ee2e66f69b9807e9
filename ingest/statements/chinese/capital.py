# ruff: noqa: E501  (a Chinese character counts as two columns, and one rule or word list reads best on one line)
"""Rules for money and ownership: funding rounds, acquisitions, subsidiaries, shares, listings."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ingest.statements.chinese.rule import Match, Rule, money_of, share_of, subject, whole_number
from ingest.statements.chinese.symbols import expand
from ingest.statements.statement import Scalar

ROUND = r"(?:Pre-?[A-H]\+{0,2}轮?|[A-H]\d?\+{0,2}\d?轮|天使\+{0,2}轮|种子轮|战略(?=融资|投资|入股)|Pre-IPO轮?|IPO前|首轮|新一轮|B1轮|首次公开募股|过桥轮|定增)"
_MORE = rf"(?:{{money}}|数?[千百十]?[亿万]+(?:元|美元|级)?(?:人民币)?|[近超逾约达的规模总额累计计,、及和两三连续]|{ROUND}|轮)"


def funding(match: Match) -> Mapping[str, Scalar]:
    """Return round, amount and currency of a funding round as far as the match gives them."""
    found: dict[str, Scalar] = dict(money_of(match))
    rounds = re.findall(ROUND, match.text("r")) if match.has("r") else []
    if len(rounds) == 1 and rounds[0] not in ("首轮", "新一轮"):
        found["round"] = rounds[0]
    return found


def leading(match: Match) -> Mapping[str, Scalar]:
    """Return what `funding` returns, and that the subject led the round."""
    return {**funding(match), "lead": True}


_PRICE = expand(
    r"[^。;]{0,26}?(?:价格|对价|价款|作价|交易金额|总价|转让价|收购价|转让款)(?:暂定|确定|约|合计|总计|初步|预计|共|定)*(?:为|约|达|不超过)?(?P<m>{money})"
)


def deal(match: Match) -> Mapping[str, Scalar]:
    """Return share, amount and currency of a purchase; the price may follow: 转让价格暂定为2.1亿元."""
    found = {**share_of(match), **money_of(match)}
    price = _PRICE.match(match.masked.text, match.match.end()) if "amount" not in found else None
    if price is not None:
        [money] = match.masked.quantities(*price.span("m"))
        found |= {"amount": whole_number(money.value), "currency": money.currency}
    return found


def listing(match: Match) -> Mapping[str, Scalar]:
    """Return the ticker when the words give it."""
    return {"ticker": match.text("k")} if match.text("k") else {}


def whole(match: Match) -> Mapping[str, Scalar]:
    """Return the share that the words imply: 全资 is all of it; else the one they name."""
    if re.search(r"全资", match.match[0]):
        return {"share": 1.0}
    return share_of(match)


# 在港交所公告: whoever speaks there is listed, not since that day.
_SPEAKS = r"[^,。;\ue000-\ue0ff]{0,6}(?:公告|披露|发布|刊发|开市|收市|停牌|复牌|澄清|互动|发文)"
_ENTERS = (
    rf"(?:在|于|登陆|登录|亮相)(?:了)?(?P<o>{{exchange}})(?!{_SPEAKS})"
    r"(?![^,。;\ue000-\ue01c]{0,8}(?:上市|挂牌)(?:交易)?的[^,。;\ue000-\ue0ff]{0,12}{firm})(?:{exchange}|主板|、)?{gap:4}(?:挂牌|鸣锣|敲钟|成功|正式|首发)?(?:上市|挂牌|敲钟)?(?:交易)?(?:[,(]?(?:股票|证券|股份)?(?:代码|代号)(?:为|是|:)?(?P<k>[\w.]{3,12}|{prod}|{org}))?"
)
_STAKE = r"(?:的)?(?:全部|剩余|部分|控股)?(?P<f>{share})?(?:的)?(?:股权|股份|控股权|股票)?"
_FOR = r"(?:(?:拟|将)?(?:以|斥资|出资|耗资|作价)(?:现金|自有资金|自筹资金|募集资金|支付现金|人民币|合计|总价|总额|约|不超过|近|的方式)*(?P<m>{money})(?:的价格|的对价|现金|对价|价格)?)?"
_BUY = r"(?:全资收购|全资并购|控股收购|要约收购|吸收合并|换股吸收合并|收购|并购|兼并|买下|购买|购入|购得|受让|竞得|竞购|竞买|吞并|私有化|接手)(?:了)?(?:其)?"
# What is bought is not the one who holds it: 收购乙持有的丙.
_NOT_HOLDER = r"(?!(?:等[^,。;]{0,8})?(?:合计|分别|直接|间接|共同|共)?(?:所)?(?:持有|持|拥有|控制|旗下|下属|所属|手中|位于|设在|在(?=[^,。;]{2,12}的)|全资|控股子|参股|产品|订单|业务的|服务|设备|发行|的(?:产品|设备|服务|专利|技术|商标|债权|房产|土地|货物))|(?:的)?(?:部分|核心|旗下|全部|相关)?[^,。;\ue000-\ue0ff]{0,8}?(?:资产(?!重组|管理)|业务|商标|专利|项目|地块|大厦|房产|门店|矿权|品牌)(?![^,。;]{0,3}股权)|收购|并购|入股|拟|则|{title}|{per}|{org})"
_SELLER = r"(?:其|公司|控股股东|股东|大股东|交易对方|关联方|母公司)?(?:自然人)?(?:{orgs}|{pers}|{per}(?:(?:、|和|与|及|以及)(?:{per}|{org})){1,6})(?:等[^,。;\ue000-\ue0ff]{0,12})?(?:合计|分别|直接|间接|共同|共)?(?:(?:所)?(?:持有|拥有|持|控制)的?|(?:旗下|下属|所属)(?:的)?(?:全资|控股|参股|核心|主要)?(?:子公司|公司|企业|资产)?|的?(?:全资|控股|参股)?子公司)"
_SUB = r"(?:(?:境内|境外|海外|重要|主要)?(?:的)?{place}?(?:旗下|下属|所属)?(?:一级|二级|三级)?(?:持股|持有)?(?P<f>{share})?(?:股权|股份)?(?:的)?(?:全资|控股|参股)?(?:子公司|孙公司|附属公司))"

# 某报讯, 甲的子公司: neither is the one that buys.
_ACTS = r"(?!讯|电讯|报道|记者|消息|日电|(?:的)?(?:旗下|下属)?(?:全资|控股|参股)?(?:子公司|孙公司|附属公司))"
# 子公司乙、丙: a list; 子公司乙与丙签署…: 丙 is the other party.
_LISTED = r"{firm}(?:、{firm}){0,12}(?:(?:和|与|及|以及){firm}(?=等|在内|均|都|分别|,|。|;|、|$|的|拟|将|所))?"

RULES = (
    # the round itself is read by rounds.py; these name both sides
    Rule("invested-gets", "INVESTED_IN", rf"(?P<o>{{firm}}){{gap:10}}(?:获|获得|拿到|引入|引进|获得了|宣布获得)(?:了)?(?:来自)?(?P<s>{{orgs}})(?:等)?(?:多家)?(?:投资)?(?:知名)?(?:机构|投资方|股东)?(?:的)?(?P<r>(?P<m>{_MORE}{{0,8}}))(?:联合|共同|独家|战略)?(?:投资|注资|融资|入股|增资)(?!意向)", 0.92, funding, date="date"),
    Rule("invested-gets-of", "INVESTED_IN", r"(?P<o>{firm}){gap:12}(?:获|获得|拿到|得到|接受|引入|引进|迎来|收获|吸引)(?:了|到)?(?:来自)?{who}(?P<s>{orgs})(?:等)?(?:[^,。;\ue000-\ue0ff]{0,10})?(?:的)(?P<r>(?P<m>(?:{money}|[^,。;\ue000-\ue0ff]){0,14}?))(?:投资|注资|融资|入股|增资)(?!意向|者|人)", 0.9, funding, date="date"),
    Rule("invested-gets-carried", "INVESTED_IN", r"{begin}{adv}(?P<c>)(?:获|获得|拿到|得到|接受|引入|引进|迎来)(?:了|到)?(?:来自)?{who}(?P<s>{orgs})(?:等)?(?:[^,。;\ue000-\ue0ff]{0,10})?(?:的)?(?P<r>(?P<m>(?:{money}|[^,。;\ue000-\ue0ff]){0,14}?))(?:投资|注资|融资|入股|增资)(?!意向|者|人)", 0.86, funding, carry="firm", carried="o", date="date"),
    Rule("invested-alone", "INVESTED_IN", rf"(?P<o>{{firm}}){{gap:8}}(?:获|获得)(?:了|过)?(?P<s>{{orgs}})(?:联合|共同|独家)(?:投资|领投)的(?P<m>{{money}})?(?P<r>{ROUND})", 0.93, funding, date="date"),
    Rule("invested-as", "INVESTED_IN", r"(?P<o>{firm}){gap:8}(?:引入|引进|迎来)(?:了)?{who}(?P<s>{orgs})(?:等)?(?:[^,。;\ue000-\ue0ff]{0,8})?(?:作为|为|成为|等)(?:公司|其)?(?:的)?(?:战略|财务|产业|新)*(?:投资者|投资方|股东)", 0.92, date="date"),
    Rule("invested-are", "INVESTED_IN", r"(?P<s>{orgs})(?:等)?(?:[^,。;\ue000-\ue0ff]{0,8})?(?:是|为|均为|系|都是|也是)(?P<o>{firm})(?:的)?[^,。;\ue000-\ue0ff]{0,8}?(?:投资方|投资人|投资者|投资机构)", 0.92),
    Rule("invested-round-carried", "INVESTED_IN", rf"(?P<c>)(?P<s>{{orgs}}){{gap:12}}(?:以(?P<m>{{money}}))?(?:参与|领投|跟投|参投|独家投资)(?:了)?(?:公司|其|该公司)?(?:的)?(?P<r>{ROUND})(?:融资|投资)?", 0.86, lambda m: {**funding(m), **({"lead": True} if "领投" in m.match[0] else {})}, carry="firm", carried="o", date="date"),
    # 甲连续完成两轮融资,A轮由乙投资,A+轮由丙领投
    Rule("invested-round-by", "INVESTED_IN", rf"(?P<c>)(?P<r>{ROUND})(?:融资)?(?:则)?由(?P<s>{{orgs}})(?:等)?(?:联合|独家|共同)*(?:领投|投资)(?!者|方|人|的)", 0.9, lambda m: {**funding(m), **({"lead": True} if "领投" in m.match[0] else {})}, carry="firm", carried="o"),
    Rule("invested-list", "INVESTED_IN", r"(?P<o>{firm})(?:的)?(?:主要|早期|背后|机构|天使|外部)*(?:的)?(?:投资方|投资人|投资机构|投资者)(?:还|则|主要)?(?:包括|有|为|是|涵盖)(?:了)?{gap:6}(?P<s>{orgs})", 0.92),
    Rule("invested-list-carried", "INVESTED_IN", r"{begin}{adv}(?P<c>)(?:公司|其)?(?:的)?(?:主要|早期|背后|现有|此前|历史)*(?:的)?(?:投资方|投资人|投资机构)(?:还|则|主要)?(?:包括|有|为|是|涵盖)(?:了)?{gap:6}(?P<s>{orgs})", 0.86, carry="firm", carried="o"),
    Rule("invested-buys-new", "INVESTED_IN", r"(?P<s>{orgs}){gap:10}(?:认购|参与(?:了)?|参投)(?:了)?(?P<o>{firm}){gap:10}(?:定增|定向增发|非公开发行|增发|新增注册资本|新股|融资)", 0.9, date="date"),
    Rule("invested-stake", "INVESTED_IN", r"(?P<s>{orgs}|{pers}){gap:8}(?:斥资|出资|豪掷|以)(?P<m>{money})(?:战略)?(?:投资|入股|参股|增资|注资)(?:了)?{who}(?P<o>{firm})(?:(?:,)?(?:获|获得|取得|占|持有)(?:其|后者)?(?P<f>{share}))?", 0.92, deal, date="date"),
    Rule("invested-into", "INVESTED_IN", r"(?P<s>{orgs}){gap:10}(?:向|对)(?P<o>{firm}){gap:6}(?:投资|注资|增资|出资)(?:了|约|近|超)?(?P<m>{money})?(?![一-鿿]{0,4}(?:公司|子公司|设立))", 0.92, funding, date="date"),
    Rule("invested-in", "INVESTED_IN", rf"(?P<s>{{orgs}}){_ACTS}{{gap:6}}(?:战略投资|战略入股|入股|参股(?!公司|企业|子公司|的)|参投|领投|跟投|投资|注资|增资|投资入股|加注|独家投资|持续加注)(?:了|的)?{{who}}(?P<o>{{firms}})(?:的)?(?P<r>{ROUND})?(?P<f>{{share}})?(?P<m>{{money}})?(?![一-鿿]{{0,2}}有限|{{per}}|{{title}})", 0.9, lambda m: {**funding(m), **share_of(m), **({"lead": True} if "领投" in m.match[0] else {})}, date="date"),
    Rule("acquired", "ACQUIRED", rf"(?P<s>{{orgs}}){_ACTS}{{gap:14}}{_FOR}{_BUY}{{who}}(?P<o>{{firms}}){_NOT_HOLDER}{_STAKE}", 0.93, deal, date="date"),
    Rule("acquired-carried", "ACQUIRED", rf"{{begin}}{{adv}}(?P<c>)(?:终止|放弃|取消|叫停|启动|推进|宣布|完成|拟)*(?:了)?{_FOR}{_BUY}{{who}}(?P<o>{{firms}}){_NOT_HOLDER}{_STAKE}", 0.88, deal, carry="org", date="date"),
    # 收购乙持有的丙股权, 收购乙旗下的丙
    Rule("acquired-from", "ACQUIRED", rf"(?P<s>{{orgs}}){_ACTS}{{gap:14}}{_FOR}{_BUY}{_SELLER}(?P<o>{{firms}}){_STAKE}", 0.92, deal, date="date"),
    Rule("acquired-by-then", "ACQUIRED", r"{begin}{adv}(?P<c>)由(?P<s>{org})(?:以(?P<m>{money})(?:的价格|现金)?)?(?:全资|成功)?(?:收购|并购|买下|购得)(?=[,。;]|$)", 0.9, deal, carry="firm", carried="o", date="date"),
    Rule("acquired-gets", "ACQUIRED", r"{begin}{adv}(?P<c>)(?:公司|集团)?(?:另|还|又|拟|将)*以(?P<m>{money})(?:的价格|的对价)?(?:取得|拿下|获得|购得|受让)(?:了)?{who}(?P<o>{firm})(?:的)?(?P<f>{share})(?:的)?(?:股权|股份)", 0.9, deal, carry="org", date="date"),
    Rule("acquired-of-seller-carried", "ACQUIRED", rf"{{begin}}{{adv}}(?P<c>)(?:从|向)(?:{{org}}|{{per}})(?:手中|处|手里)?(?:以(?P<m>{{money}}))?{_BUY}{{who}}(?P<o>{{firm}})(?:的)?{_STAKE}", 0.88, deal, carry="org", date="date"),
    Rule("acquired-from-carried", "ACQUIRED", rf"{{begin}}{{adv}}(?P<c>)(?:(?:同意|批准)(?:公司)?)?{_FOR}{_BUY}{_SELLER}(?P<o>{{firms}}){_STAKE}", 0.88, deal, carry="org", date="date"),
    # 向乙收购丙, 与乙就收购丙…
    Rule("acquired-of-seller", "ACQUIRED", rf"(?P<s>{{orgs}}){{gap:10}}(?:向|从)(?:{{orgs}}|{{pers}})(?:等[^,。;\ue000-\ue0ff]{{0,10}}|手中|处)?(?:支付|以){{0,1}}{{gap:8}}{_BUY}(?:其)?(?:所)?(?:持有|拥有|持)?(?:的)?(?P<o>{{firms}}){_STAKE}", 0.92, deal, date="date"),
    Rule("acquired-ba", "ACQUIRED", rf"(?P<s>{{orgs}}){{gap:10}}{_FOR}(?:将|把){{who}}(?P<o>{{firm}}){{gap:4}}(?:收入囊中|收购|纳入麾下|并入|揽入|纳入旗下|揽入怀中|私有化)", 0.9, deal, date="date"),
    Rule("acquired-passive", "ACQUIRED", rf"(?P<o>{{firm}}){_STAKE}{{gap:8}}(?:被|由|获|遭)(?P<s>{{orgs}})(?!一家|某|旗下|的){{gap:4}}{_FOR}(?:全资|全额|要约|成功|战略)?(?:收购|并购|买下|收入囊中|吸收合并|兼并|私有化)", 0.93, deal, date="date"),
    Rule("acquired-done", "ACQUIRED", rf"(?P<s>{{orgs}}){{gap:10}}(?:完成|宣布|启动|终止|推进|放弃|叫停|筹划|重启)(?:了)?(?:对)?{{who}}(?P<o>{{firm}}){_STAKE}(?:的)?(?:全资|要约|战略|整体)?(?:收购|并购)", 0.93, deal, date="date"),
    Rule("acquired-done-carried", "ACQUIRED", rf"{{begin}}{{adv}}(?P<c>)(?:完成|宣布|启动|终止|推进|放弃|叫停|筹划|重启)(?:了)?(?:对)?{{who}}(?P<o>{{firm}}){_STAKE}(?:的)?(?:全资|要约|战略|整体)?(?:收购|并购)", 0.88, deal, carry="org", date="date"),
    Rule("acquired-noun", "ACQUIRED", rf"(?P<s>{{orgs}})(?:对)(?P<o>{{firm}}){_STAKE}(?:的)(?:全资|要约|战略|整体)?(?:收购|并购)", 0.9, deal, date="date"),
    # 拟收购后者的控股权: 与乙洽谈,拟收购其控股权
    Rule("acquired-controls", "ACQUIRED", r"(?P<s>{orgs}){gap:10}(?:取得|获得|拿下|拿到|获取)(?:了)?(?:对)?(?P<o>{firm})(?:的)?(?P<f>{share})?(?:的)?(?:控股权|控制权|股权|股份)(?!激励|质押)", 0.9, deal, date="date"),
    Rule("acquired-which", "ACQUIRED", r"(?P<s>{orgs}){gap:10}(?:收购|并购|买下|购得)的(?P<o>{firm})(?!的|(?:等)?[^,。;\ue000-\ue0ff]{0,6}(?:资产|业务))", 0.88, date="date"),
    Rule("acquired-merged", "ACQUIRED", r"(?P<o>{firm}){mod}(?:并入|被并入)(?:了)?(?P<s>{firm})", 0.88, date="date"),
    # 甲将其持有的丙35%股权转让给乙
    Rule("acquired-handed", "ACQUIRED", r"(?:将|把)(?:{org}|{unclear}|{per}|公司|其)?(?:所)?(?:持有|持|拥有)?(?:的)?(?:(?:旗下|下属)?(?:的)?(?:全资|控股|参股)?(?:子公司|孙公司))?(?P<o>{firm})(?:的)?(?P<f>{share})?(?:的)?(?:全部)?(?:股权|股份|控股权)(?:以[^,。;]{0,16}?)?(?:协议)?(?:转让|出售|出让|划转|卖|售予)(?:给|予|至)?(?:了)?(?:{place}的)?(?P<s>{org}|{per})(?:,(?:转让|交易|出售)?(?:价格|对价|价款|作价)(?:暂定|确定|合计|约|共)?(?:为)?(?P<m>{money}))?", 0.9, deal, date="date"),
    # 公司将全资子公司乙转让给丙
    Rule("acquired-handed-whole", "ACQUIRED", r"(?:将|把)(?:{org}|{unclear}|公司|其)?(?:旗下|下属)?(?:的)?[^,。;\ue000-\ue0ff]{0,6}(?:子公司|孙公司)(?P<o>{firm})(?:整体|全部)?(?:以[^,。;]{0,16}?)?(?:转让|出售|出让|卖|售)(?:给|予|至)(?P<s>{org})(?:,(?:转让|交易|出售)?(?:价格|对价|价款|作价)(?:暂定|确定|合计|约|共)?(?:为)?(?P<m>{money}))?", 0.93, deal, date="date"),
    Rule("acquired-denied", "ACQUIRED", r"(?P<s>{org}){gap:3}(?P<x>否认)(?:了)?{gap:10}(?:收购|并购)(?P<o>{firm})", 0.93, date="date"),
    Rule("subsidiary-is", "SUBSIDIARY_OF", rf"(?P<s>{{firms}}){{mod}}(?:是|为|系|作为|成为)(?:{{exchange}}{{0,2}}上市公司|公司)?(?P<o>{{org}}){_SUB}", 0.95, whole),
    Rule("subsidiary-apposed", "SUBSIDIARY_OF", rf"(?P<o>{{org}}){_SUB}(?:——|、|“)?(?P<s>{_LISTED})(?!{{title}}?集团|(?:投资|控股|实业|国际|资本|置业|创投)[分与、和已将于拟就近,。])", 0.94, whole, apposed=True),
    Rule("subsidiary-new", "SUBSIDIARY_OF", r"(?P<o>{firm}){gap:14}(?:设立|成立|组建|新设|注册成立)(?:了)?(?:一家)?(?P<f>{share})?(?:全资|控股)?(?:子公司|孙公司)(?P<s>{firm})", 0.92, whole),
    Rule("subsidiary-has", "SUBSIDIARY_OF", r"(?P<o>{org}){gap:4}(?:现有|拥有|旗下(?:现)?(?:有|拥有)|下辖|下设|旗下设有|设有|控股(?:了)?|辖有)(?:了)?(?P<s>{firms})(?:等)?(?:{count}|[\d一二三四五六七八九十两多数余几]{0,4}(?:家|个))?(?:全资|控股|参股|直属|核心|主要|一级|上市|全额投资|独资)*(?:及|和|、)?(?:全资|控股)?(?:子公司|附属公司|成员企业)", 0.93, whole),
    Rule("subsidiary-list", "SUBSIDIARY_OF", r"(?P<o>{org})(?:的)?(?:旗下|下属|主要|全资|控股|重要)*子公司(?:主要)?(?:包括|有|为|涵盖){gap:4}(?P<s>{firms})", 0.93),
    Rule("subsidiary-list-carried", "SUBSIDIARY_OF", r"{begin}{adv}(?P<c>)(?:公司|集团|其)?(?:旗下|下属|主要|全资|控股|重要)*(?:子公司)?(?:主要)?(?:拥有|包括|有|下设|下辖|设有|现有)(?P<s>{firms})(?:等)?(?:{count}|[\d一二三四五六七八九十两多数余几]{0,4}(?:家|个))?(?:全资|控股|直属|核心|主要)*子公司", 0.88, carry="org", carried="o"),
    Rule("subsidiary-count", "SUBSIDIARY_OF", r"(?:(?P<o>{org}){gap:6}|{begin}{adv}(?P<c>)(?:公司|集团|其)?)(?:现有|拥有|设有|下设|旗下(?:现)?有|有|控制)(?:{count}|[一二两三四五六七八九十多数\d]+家)?(?:全资|控股|主要|境内|境外)*(?:子公司|附属公司|孙公司)(?:,|:)?(?:分别|即|包括|主要)*(?:为|是|包括|有)?(?P<s>{firms})", 0.9, whole, carry="org", carried="o"),
    Rule("subsidiary-whole", "SUBSIDIARY_OF", r"(?:(?P<o>{org}){gap:6}|{begin}{adv}(?P<c>)(?:公司|集团|其)?)(?:还|并|目前|现)*(?:全资|100%)(?:拥有|控股|持有)(?:了)?(?P<s>{firms})", 0.92, lambda m: {"share": 1.0}, carry="org", carried="o"),
    Rule("subsidiary-listed", "SUBSIDIARY_OF", r"{begin}{adv}(?P<c>)(?:公司|集团)?(?:旗下|下属)?(?:全资|控股)子公司{firm}(?:、{firm}){0,4}、(?:全资|控股)子公司(?P<s>{firm}(?:、{firm}(?!(?:的)?(?:全资|控股)?子公司)){0,4})", 0.86, carry="org", carried="o"),
    Rule("subsidiary-flag-carried", "SUBSIDIARY_OF", r"{begin}{adv}(?P<c>)(?:公司|集团)?旗下(?:的)?(?:全资|控股)?(?:[一-鿿]{0,8}(?:公司|企业|品牌|平台))?(?P<s>{firm})(?!{prod}|等)", 0.86, carry="org", carried="o", apposed=True),
    Rule("subsidiary-of-topic", "SUBSIDIARY_OF", r"{begin}{adv}(?P<c>)(?:公司|集团|其)?(?:旗下|下属|所属)?(?:的)?(?:一级|二级)?(?P<f>{share})?(?:的)?(?:全资|控股)?(?:子公司|孙公司|附属公司)(?P<s>{firm})", 0.86, whole, carry="org", carried="o"),
    Rule("subsidiary-under", "SUBSIDIARY_OF", r"(?P<s>{firms}){mod}(?:是|为|系|作为|隶属于|属于)(?:上市公司|央企|国企)?(?P<o>{firm})(?:集团)?(?:旗下|下属|控股)(?:的)?{gap:14}(?:公司|企业|品牌|平台|业务|板块|单位|机构)", 0.93),
    Rule("subsidiary-of-flag", "SUBSIDIARY_OF", r"(?P<o>{firm})(?:旗下|下属)(?:的)?(?:[一-鿿]{0,10}(?:公司|企业|平台|板块|厂商|基金|机构|银行|品牌商|工厂|船厂))?(?P<s>{firm}(?:(?:、|和|与|及){firm}){1,9}(?=等|在内|均为|都是)|{firm})(?!{prod})", 0.9, apposed=True),
    Rule("subsidiary-belongs", "SUBSIDIARY_OF", r"(?P<s>{firm})(?:隶属于|隶属|归属于|归属)(?P<o>{firm})", 0.92),
    Rule("subsidiary-held", "SUBSIDIARY_OF", r"(?P<s>{firm})由(?P<o>{org})(?P<f>{share})?(?:全资|绝对)?(?:控股|持股|持有|(?<=全资)(?:拥有|所有|出资))(?P<g>{share})?", 0.9, lambda m: {**whole(m), **share_of(m, "g")}),
    Rule("subsidiary-held-carried", "SUBSIDIARY_OF", r"{begin}{adv}(?P<c>)由(?P<o>{org})(?:全资|100%)(?:控股|持股|持有|拥有|所有|出资)(?=[,。;]|$)", 0.9, lambda m: {"share": 1.0}, carry="firm"),
    Rule("subsidiary-parent", "SUBSIDIARY_OF", r"(?P<s>{firm})(?:的)?(?:唯一股东|母公司|控股股东|控股方|控股母公司)(?:为|是|系|、|)?(?P<o>{org})(?!(?:的)?(?:控股股东|母公司|一致行动人))", 0.94),
    Rule("subsidiary-parent-carried", "SUBSIDIARY_OF", r"{begin}{adv}(?P<c>)(?:公司|其)?(?:的)?(?:母公司|控股股东)(?:为|是|系)(?P<o>{org})", 0.88, carry="firm"),
    Rule("subsidiary-carried", "SUBSIDIARY_OF", rf"{{begin}}{{adv}}(?P<c>)(?:公司|其)?(?:是|为|系|作为)(?:上市公司|公司)?(?P<o>{{org}}){_SUB}", 0.88, whole, carry="firm"),
    Rule("subsidiary-parent-topic", "SUBSIDIARY_OF", r"{begin}{adv}(?P<c>)(?:公司|其)?(?:的)?(?:控股股东|母公司)(?P<o>{org})(?!(?:的)?(?:控股股东|母公司|一致行动人|旗下|下属))", 0.86, carry="firm", apposed=True),
    # 甲将全资子公司乙…: the subsidiary is that of the one who acts
    Rule("subsidiary-own", "SUBSIDIARY_OF", r"(?:(?P<o>{org})(?:及|和|与)其?(?=(?<=其)|(?:旗下|下属)?(?:的)?(?:全资|控股))|(?<=[将把对向由与和及以])(?P<c>)(?:公司|其)?(?=(?:旗下|下属)?(?:的)?(?:全资|控股)))(?:旗下|下属)?(?:的)?(?:全资|控股)?(?:子公司|孙公司|附属公司)(?P<s>{firm})", 0.86, whole, carry="firm", carried="o", apposed=True),
    Rule("subsidiary-parent-is", "SUBSIDIARY_OF", r"(?P<o>{org}){mod}(?:为|是|系|成为)(?P<s>{firms})(?:等[^,。;\ue000-\ue0ff]{0,8})?(?:的)?(?:第一大股东、)?(?:母公司|控股股东|控股母公司|实际控制人)", 0.94),
    Rule("subsidiary-controls", "SUBSIDIARY_OF", r"(?P<o>{org}){gap:4}控股(?:了)?(?P<s>{firm})(?!{title})", 0.88),
    Rule("listed", "LISTED_ON", subject("firm", 12) + _ENTERS, 0.93, listing, carry="firm", date="date"),
    Rule("listed-speaks", "LISTED_ON", subject("firm", 12) + rf"(?:在|于)(?P<o>{{exchange}})(?={_SPEAKS})", 0.9, carry="firm"),
    Rule("listed-short", "LISTED_ON", r"(?P<s>{firm}){gap:8}(?P<o>{exchange})(?:主板)?(?:挂牌)?上市(?!申请|辅导|委)", 0.88, listing, date="date"),
    Rule("listed-company", "LISTED_ON", r"(?<![与和])(?P<o>{exchange})(?:主板)?(?:上市公司|上市企业|挂牌企业|挂牌公司)(?P<s>{firm})", 0.93, apposed=True),
    # 向深交所递交创业板上市申请, 启动科创板上市辅导
    Rule("listing-asked", "LISTED_ON", subject("firm", 12) + r"(?:向{exchange})?(?:启动|递交|提交|递表|申报|报送|申请|筹备|冲刺|推进|谋求|寻求|办理)(?:了|在|到)?(?P<o>{exchange})(?:{exchange}|主板|、)?{gap:4}(?P<x>上市|IPO|挂牌|首发)?(?:的)?(?:辅导|申请|材料|备案|招股书|招股说明书|发行)?", 0.9, carry="firm"),
    Rule("listing-plan", "LISTED_ON", r"{begin}(?:至于|对于|关于|按照)?(?P<c>)(?:公司|其)?(?:{date})?(?:登陆|登录|在)(?P<o>{exchange})(?:主板|上市|挂牌|的)*(?P<x>计划|目标|打算|设想|时间表)", 0.86, carry="firm", date="date"),
    Rule("listing-asked-of", "LISTED_ON", subject("firm", 12) + r"(?:已|正式)*向(?P<o>{exchange})(?:递交|提交|递表|申请|报送)(?:了)?(?:{exchange})?{gap:10}(?:上市|IPO|招股书|招股说明书|发行)", 0.9, carry="firm"),
    Rule("spun-out", "SPUN_OUT_OF", subject("firm") + r"(?:孵化自|脱胎于|分拆自|独立自|由(?=.{1,2}孵化)|源自|诞生于)(?P<o>{org})", 0.9, carry="firm", date="date"),
    Rule("spun-out-from", "SPUN_OUT_OF", subject("firm") + r"从(?P<o>{org})(?:内部)?(?:中)?(?:孵化|分拆|剥离|独立|脱胎)(?:而来|出来|而成|而出)?", 0.9, carry="firm", date="date"),
    Rule("spun-out-was", "SPUN_OUT_OF", subject("firm", 4) + r"(?:的)?前身(?:为|是|系)(?P<o>{org})(?:的)?[^,。;\ue000-\ue0ff]{0,14}(?:研究室|实验室|课题组|团队|研究所|中心|事业部|部门|研究组)", 0.9, carry="firm"),
)  # fmt: skip


_SOLD = re.compile(r"(?:整体|全部)?(?:以[^,。;]{0,16}?)?(?:转让|出售|出让|卖|售)(?:给|予|至)")
_TO_SELL = re.compile(r"拟|计划|打算|考虑|有意|准备|否认")


def sold_then(match: Match) -> bool:
    """Say whether a subsidiary is told of as it was sold: 将全资子公司乙转让给丙."""
    text, start = match.masked.text, match.masked.clause(match.match.start())[0]
    return (
        _SOLD.match(text, match.match.end()) is not None and _TO_SELL.search(text, start, match.match.start()) is None
    )
