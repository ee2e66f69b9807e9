# ruff: noqa: E501  (a Chinese character counts as two columns, and one rule or word list reads best on one line)
"""Rules for money and ownership: funding rounds, acquisitions, subsidiaries, shares, listings."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ingest.statements.chinese.rule import Match, Rule, money_of, share_of, subject
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


def deal(match: Match) -> Mapping[str, Scalar]:
    """Return share, amount and currency of a purchase."""
    return {**share_of(match), **money_of(match)}


def listing(match: Match) -> Mapping[str, Scalar]:
    """Return the ticker when the words give it."""
    return {"ticker": match.text("k")} if match.text("k") else {}


def whole(match: Match) -> Mapping[str, Scalar]:
    """Return the share that the words imply: 全资 is all of it; else the one they name."""
    if re.search(r"全资", match.match[0]):
        return {"share": 1.0}
    return share_of(match)


_STAKE = r"(?:的)?(?:全部|剩余|部分|控股)?(?P<f>{share})?(?:的)?(?:股权|股份|控股权|股票|资产|业务)?"
_FOR = r"(?:(?:拟|将)?(?:以|斥资|出资|耗资|作价)(?:现金|自有资金|支付现金|约|不超过)*(?P<m>{money})(?:的价格|的对价|现金|对价|价格)?)?"
_SUB = r"(?:(?:境内|境外|海外|重要|主要)?(?:的)?(?:旗下|下属|所属)?(?:一级|二级|三级)?(?P<f>{share})?(?:的)?(?:全资|控股|参股)?(?:子公司|孙公司|附属公司))"

RULES = (
    # the round itself is read by rounds.py; these name both sides
    Rule("invested-gets", "INVESTED_IN", rf"(?P<o>{{firm}}){{gap:10}}(?:获|获得|拿到|引入|引进|获得了|宣布获得)(?:了)?(?:来自)?(?P<s>{{orgs}})(?:等)?(?:多家)?(?:投资)?(?:知名)?(?:机构|投资方|股东)?(?:的)?(?P<r>(?P<m>{_MORE}{{0,8}}))(?:联合|共同|独家|战略)?(?:投资|注资|融资|入股|增资)(?!意向)", 0.92, funding, date="date"),
    Rule("invested-into", "INVESTED_IN", r"(?P<s>{orgs}){gap:10}(?:向|对)(?P<o>{firm}){gap:6}(?:投资|注资|增资|出资)(?:了|约|近|超)?(?P<m>{money})?(?![一-鿿]{0,4}(?:公司|子公司|设立))", 0.92, funding, date="date"),
    Rule("invested-in", "INVESTED_IN", rf"(?P<s>{{orgs}}){{gap:6}}(?:战略投资|战略入股|入股|参投|领投|跟投|投资|注资|增资|投资入股|加注|独家投资|持续加注)(?:了|的)?(?P<o>{{firms}})(?:的)?(?P<r>{ROUND})?(?P<f>{{share}})?(?P<m>{{money}})?(?![一-鿿]{{0,2}}有限|{{per}}|{{title}})", 0.9, lambda m: {**funding(m), **share_of(m), **({"lead": True} if "领投" in m.match[0] else {})}, date="date"),
    Rule("acquired", "ACQUIRED", rf"(?P<s>{{orgs}}){{gap:12}}{_FOR}(?:全资收购|收购|并购|买下|购买|受让|全资并购|吞并|控股收购|要约收购|吸收合并)(?:了)?(?:[一-鿿]{{0,10}}(?:公司|企业|厂商|品牌))?(?P<o>{{firm}}){_STAKE}", 0.93, deal, date="date"),
    Rule("acquired-ba", "ACQUIRED", rf"(?P<s>{{orgs}}){{gap:10}}{_FOR}(?:将|把)(?P<o>{{firm}})(?:收入囊中|收购|纳入麾下|并入|揽入)", 0.9, deal, date="date"),
    Rule("acquired-passive", "ACQUIRED", rf"(?P<o>{{firm}}){_STAKE}{{gap:8}}(?:被|由|获)(?P<s>{{orgs}}){_FOR}(?:全资|全额)?(?:收购|并购|买下|收入囊中)", 0.93, deal, date="date"),
    Rule("acquired-done", "ACQUIRED", rf"(?P<s>{{orgs}}){{gap:8}}(?:完成|宣布|启动|终止|推进)(?:了)?(?:对)?(?P<o>{{firm}}){_STAKE}(?:的)?(?:全资|要约|战略)?(?:收购|并购)", 0.93, deal, date="date"),
    Rule("acquired-denied", "ACQUIRED", r"(?P<s>{org}){gap:3}(?P<x>否认)(?:了)?{gap:10}(?:收购|并购)(?P<o>{firm})", 0.93, date="date"),
    Rule("subsidiary-is", "SUBSIDIARY_OF", rf"(?P<s>{{firms}}){{mod}}(?:是|为|系|作为|成为)(?:上市公司|公司)?(?P<o>{{org}}){_SUB}", 0.95, whole),
    Rule("subsidiary-apposed", "SUBSIDIARY_OF", rf"(?P<o>{{org}}){_SUB}(?P<s>{{firms}})(?!{{title}}?集团)", 0.94, whole),
    Rule("subsidiary-under", "SUBSIDIARY_OF", r"(?P<s>{firms}){mod}(?:是|为|系|作为|隶属于|属于)(?:上市公司|央企|国企)?(?P<o>{firm})(?:集团)?(?:旗下|下属|控股)(?:的)?{gap:14}(?:公司|企业|品牌|平台|业务|板块|单位|机构)", 0.93),
    Rule("subsidiary-of-flag", "SUBSIDIARY_OF", r"(?P<o>{firm})旗下(?:的)?(?:[一-鿿]{0,10}(?:公司|企业|品牌|平台|板块))?(?P<s>{firm}(?:(?:、|和|与|及){firm}){1,9}(?=等|在内|均为|都是)|{firm})(?!{prod})", 0.9),
    Rule("subsidiary-belongs", "SUBSIDIARY_OF", r"(?P<s>{firm})(?:隶属于|隶属|归属于|归属)(?P<o>{firm})", 0.92),
    Rule("subsidiary-held", "SUBSIDIARY_OF", r"(?P<s>{firm})由(?P<o>{org})(?P<f>{share})?(?:全资|绝对)?(?:控股|持股|持有)(?P<g>{share})?", 0.9, lambda m: {**whole(m), **share_of(m, "g")}),
    Rule("subsidiary-parent", "SUBSIDIARY_OF", r"(?P<s>{firm})(?:的)?(?:母公司|控股股东|控股方|控股母公司)(?:为|是|系|、|)?(?P<o>{org})", 0.94),
    Rule("subsidiary-parent-is", "SUBSIDIARY_OF", r"(?P<o>{org}){mod}(?:为|是|系|成为)(?P<s>{firm})(?:的)?(?:第一大股东、)?(?:母公司|控股股东|控股母公司)", 0.94),
    Rule("subsidiary-controls", "SUBSIDIARY_OF", r"(?P<o>{org}){gap:4}控股(?:了)?(?P<s>{firm})(?!{title})", 0.88),
    Rule("shares", "HOLDS_SHARES_IN", r"(?P<s>{orgs}|{pers}){gap:12}(?:持有|持|增持至|合计持有|直接持有|间接持有)(?:了)?(?P<o>{firm})(?:的)?{gap:8}(?P<f>{share})(?:的)?(?:股权|股份|股票)?", 0.94, share_of),
    Rule("shares-of", "HOLDS_SHARES_IN", r"(?P<s>{org}|{per}){gap:4}(?:对)?(?P<o>{firm})(?:的)?(?:持股比例|持股)(?:为|达|达到|增至|升至|降至)?(?P<f>{share})", 0.92, share_of),
    Rule("shares-holder", "HOLDS_SHARES_IN", r"(?P<s>{org}|{per}){mod}(?:为|是|系|成为)(?P<o>{firm})(?:的)?(?:第[一二三四五六七八九十]大|最大|重要|主要|战略)股东(?:,?持股(?:比例)?(?:为)?(?P<f>{share}))?", 0.93, share_of),
    Rule("shares-by", "HOLDS_SHARES_IN", r"(?P<o>{firm})(?:的)?(?:第[一二三四五六七八九十]大|最大|主要)?股东(?:为|是|包括|有)(?P<s>{orgs})", 0.9),
    Rule("listed", "LISTED_ON", subject("firm") + r"(?:在|于|登陆|登录)(?P<o>{exchange})(?:{exchange}|主板|、)?{gap:4}(?:挂牌|鸣锣|敲钟|成功|正式|首发)?(?:上市|挂牌|敲钟)?(?:交易)?(?:[,(]?(?:股票|证券)代码(?:为|:)?(?P<k>[\w.]{4,12}))?", 0.93, listing, carry="firm", date="date"),
    Rule("listed-short", "LISTED_ON", r"(?P<s>{firm}){gap:8}(?P<o>{exchange})(?:主板)?(?:挂牌)?上市(?!申请|辅导|委)", 0.88, listing, date="date"),
    Rule("spun-out", "SPUN_OUT_OF", subject("firm") + r"(?:孵化自|脱胎于|分拆自|独立自|由(?=.{1,2}孵化)|源自|诞生于)(?P<o>{org})", 0.9, carry="firm"),
)  # fmt: skip
