# ruff: noqa: E501  (a Chinese character counts as two columns, and one rule or word list reads best on one line)
"""Rules for places and clusters: where things lie, who moved in, who runs them, who founded whom."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ingest.statements.chinese.rule import Match, Rule, subject
from ingest.statements.statement import Scalar


def site_role(match: Match) -> Mapping[str, Scalar]:
    """Return that the place is the headquarters or the registered seat where the words say so."""
    if (regional := _REGIONAL.search(match.match[0])) is not None:
        return {"site_role": regional[0]}
    if "总部" in match.match[0]:
        return {"site_role": "headquarters"}
    return {"site_role": "registered office"} if "注册" in match.match[0] else {}


def branch_role(match: Match) -> Mapping[str, Scalar]:
    """Return what stands at the place, as the words say: 在某地设有研发中心, 工厂位于某地."""
    found = [m for m in _BRANCH.finditer(match.match[0]) if not _SEVERAL.match(match.masked.text, match.match.end())]
    roles = {m[0] for m in found}
    return site_role(match) or ({"site_role": roles.pop()} if len(roles) == 1 else {})


# The seat of a part of the firm: not where the firm sits.
_REGIONAL = re.compile(r"(?:区域|地区|大区|[东西南北华]{2}|亚太|欧洲|北美|拉美|非洲|东南亚|中东|海外)(?:区域|区)?总部")
_BRANCH = re.compile(
    r"(?:分拨|分拣|仓储|转运|售后|客户|展示|备件|调度|结算|研发|设计|服务|客服|运营|制造|生产|销售|技术|测试|培训|交付|数据|物流|配送|创新|维修|采购|营销|体验|组装|总装|装配|封测)*(?:中心|基地)|(?:组装|总装|装配|封测|封装)?工厂|分公司|子公司|仓库|海外仓|地面站|服务站|办事处|办公室|代表处|实验室|研究院|生产线|产线"
)
_SEVERAL = re.compile(r"(?:和|及|与|、)[^,。;]{0,8}(?:中心|基地|工厂|办事处|公司|产线)")

_AT = r"(?:位于|坐落于|坐落在|地处|设在|设于|设立于|座落于|位处|扎根于|扎根|地址位于|地址为|落址|选址于?|落子|落地于|落地)"
_INTO = r"(?:入驻于?|进驻|落户于?|落户在|迁入|搬入|搬迁至|迁至|搬进|签约入驻|签约落户|签约落地|落地于?|安家|扎根于?|入园|落子|抢滩|布局|选择)"
_LOC = r"(?:中国|我国|国内)?(?P<o>{loc}(?:、?{loc}){0,4})"
_DONE = r"(?:了|在|到|于|至)?"

RULES = (
    Rule("lies", "LOCATED_IN", r"(?P<s>{things})(?:等[^,。;]{0,8})?(?:的)?(?:总部|注册地|注册地址|主体|一期|二期|项目|总部基地|研发总部|全球总部)?{gap:6}" + _AT + _DONE + _LOC, 0.94, site_role),
    Rule("lies-carried", "LOCATED_IN", r"{begin}{adv}(?P<c>)(?:公司|其)?(?:总部|注册地|注册地址|全球总部)?{gap:4}" + _AT + _DONE + _LOC + r"(?!的)", 0.94, site_role, carry="thing"),
    Rule("lies-hq", "LOCATED_IN", r"(?:(?P<s>{orgs})(?:的)?|{begin}(?P<c>)(?:公司|其)?)(?:全球|中国|集团|运营|研发)?总部(?:在|迁至|迁往|搬至|搬到|搬迁至|落户于?|迁入|设立在|搬到了|搬去了?)" + _LOC, 0.93, site_role, carry="org"),
    Rule("lies-settled", "LOCATED_IN", r"(?P<s>{orgs}|{area}){gap:8}(?:落户|落地|签约落户|扎根|迁至|迁入)" + _DONE + r"(?P<o>{place}(?:{place}){0,3})(?!{area})", 0.9, date="since"),
    Rule("lies-opened", "LOCATED_IN", r"(?P<s>{area}){gap:4}在(?P<o>{loc}(?:{loc}){0,3})(?:正式|挂牌)?(?:揭牌|揭幕|启用|开园|开业|投用|开工|落成|亮相|投入使用)", 0.92),
    Rule("lies-event", "LOCATED_IN", r"(?P<s>{event}){gap:8}(?:在|于)(?P<o>{loc}(?:{loc}){0,3}){gap:8}(?:举行|举办|召开|开幕|启幕|拉开帷幕|闭幕|开赛|举办)", 0.94),
    Rule("lies-event-moved", "LOCATED_IN", r"(?P<s>{event}){gap:8}(?:移师|移至|改在|移到)(?P<o>{loc}(?:{loc}){0,3}){gap:4}(?:举行|举办|召开|开幕)", 0.92),
    Rule("lies-event-first", "LOCATED_IN", r"(?:在)?(?P<o>{loc}(?:{loc}){0,2}){gap:4}(?:举行|举办|召开)(?:的|了)?(?P<s>{event})", 0.88),
    Rule("lies-from", "LOCATED_IN", r"(?:来自|位于|坐落于|地处)(?P<o>{loc}(?:{loc}){0,3})的{gap:12}(?:企业|公司|机构|高校|独角兽)?(?P<s>{orgs}|{area})", 0.9, apposed=True),
    Rule("moved-in", "TENANT_OF", subject("org", 18) + _INTO + _DONE + r"{gap:4}(?:{place}){0,3}(?:{area}(?:的|内的)?)?(?P<o>{area})(?!管委会)", 0.94, carry="org", date="since"),
    Rule("moved-in-of", "TENANT_OF", r"(?:入驻|进驻|落户|落地|迁入|搬进|搬入)(?:于|在|到|了)?(?:(?:位于|地处|坐落于|坐落在)?(?:{loc}){0,3}(?:的)?)(?P<o>{area})(?:的)(?:企业|公司|机构|[一-鿿]{0,6}企业)?(?P<s>{orgs})", 0.92),
    # 甲在园区内拥有一席之地
    Rule("moved-in-has", "TENANT_OF", subject("org", 10) + r"(?:如今|目前|现在|已经|已|就|也|便)*在{gap:4}(?P<o>{area})(?:内|里|中|之中)?(?:拥有|占有|占据|占|有)(?:了|着)?(?:一席之地|(?:自己的)?(?:办公室|办公空间|办公点|实验室|场地|一层楼|[一两三二半]层))", 0.92, carry="org"),
    Rule("took-in", "TENANT_OF", r"(?P<o>{cluster}|{area}){gap:8}(?:吸引|集聚|集结|云集|汇聚|聚集|引进|引入|引育|入驻了|入驻有|已入驻|入驻企业包括|入驻企业有|迎来|培育|落户了|集聚起|汇集|签约引进)(?:了|起|到|有)?(?:包括|如|以|像)?(?:[\ue000-\ue0ff][^,。;]{0,10}?)?(?P<s>{orgs})(?:等|在内|入驻|落户|,|。)", 0.9),
    Rule("took-in-include", "TENANT_OF", r"(?P<o>{area})(?:的|内|内的)?(?:首批|代表性|现有)?(?:入驻|在园|园内|落户)(?:企业|机构|单位)(?:包括|有|为|如|涵盖){gap:4}(?P<s>{orgs})", 0.93),
    Rule("took-in-among", "TENANT_OF", r"(?<=入驻|落户|进驻),(?P<c>)(?:其中|主要)?(?:包括|有|如)(?:了)?(?P<s>{orgs})", 0.88, carry="area", carried="o"),
    Rule("took-in-carried", "TENANT_OF", r"{begin}(?P<c>)(?:目前,)?(?:园区|社区)?(?:首批|代表性|现有)?(?:入驻|在园|园内|落户)(?:企业|机构|单位)(?:包括|有|为|如|涵盖){gap:4}(?P<s>{orgs})", 0.86, carry="area", carried="o"),
    Rule("moved-in-here", "TENANT_OF", r"(?P<c>)(?P<s>{orgs})(?:等[^,。;\ue000-\ue0ff]{0,14})?(?:{date}|先后|已|已经|相继|陆续|纷纷|也|均|都|率先|正式|成功|近期|于)*(?:落户|入驻|进驻|签约入驻)(?:了)?(?:其中|于此|这里|园区|社区|基地)?(?=[,。;]|$)", 0.86, carry="area", carried="o", date="since"),
    Rule("runs", "OPERATES", r"(?P<s>{orgs})(?:负责|承担|主要负责|参与|独家|联合|共同|受托){0,2}(?:建设|投资|开发|打造|管理)?(?:并|和|及|、)?(?:运营|运营管理|运维)(?:的|了|着)?(?P<o>{area}|{prod})", 0.92),
    Rule("runs-passive", "OPERATES", r"(?P<o>{areas}|{prod}){gap:10}由{own}(?P<s>{orgs})(?:负责|承担|联合|共同|主导|牵头|投资|出资|独家|全资|等)*(?:建设|开发|打造)?(?:并|和|及|、)?(?:运营|运营管理|管理运营|管理|运维|建设运营)", 0.94),
    Rule("runs-passive-carried", "OPERATES", r"{begin}{adv}(?P<c>)由{own}(?P<s>{orgs})(?:负责|承担|联合|共同|主导|独家)*(?:建设|开发|打造)?(?:并|和|及|、)?(?:运营|运营管理|管理运营|运维|建设运营)", 0.9, carry="area", carried="o"),
    Rule("runs-entrusted", "OPERATES", r"(?P<o>{area}){gap:10}委托{own}(?P<s>{orgs})(?:负责|进行|全权)*(?:运营|管理|运维)", 0.92),
    Rule("runs-entrusted-carried", "OPERATES", r"{begin}{adv}(?P<c>)委托{own}(?P<s>{orgs})(?:负责|进行|全权)*(?:运营|管理|运维)", 0.88, carry="area", carried="o"),
    Rule("runs-noun", "OPERATES", r"(?P<o>{area})(?:的)?(?:运营方|运营单位|运营主体|运营公司|运营商|建设运营方|管理方|运营管理方)(?:为|是|系|—|、|:)?(?P<s>{org})", 0.94),
    Rule("runs-is", "OPERATES", r"(?P<s>{org})(?:是|为|系|作为)(?P<o>{area})(?:的)?(?:运营方|运营单位|运营主体|运营商|建设运营方|管理方|建设运营单位|运营管理方)", 0.95),
    Rule("founded-by", "FOUNDED_BY", r"(?P<s>{firm}|{inst}|{cluster}|{org}){gap:10}由(?:(?:{org}|[一-鿿]{0,8})?(?:校友|学者|教授|博士|团队|专家|科学家|企业家))?(?P<o>(?:{org}{title}?)?{pers}|{orgs})(?:等(?:人)?)?(?:于{date})?(?:联合|共同|牵头|发起|携手|倡议|出资)*(?:创立|创办|创建|发起|成立|设立|发起设立|组建|发起成立|共建)", 0.93, date="date"),
    Rule("founded-by-carried", "FOUNDED_BY", r"{begin}{adv}(?P<c>)由(?:{org}[一-鿿]{0,4}{title}{0,2}(?={per}))?(?P<o>{pers}|{orgs})(?:等(?:人|[^,。;\ue000-\ue0ff]{0,8})?)?(?:于{date})?(?:联合|共同|牵头|发起|出资|投资)*(?:创立|创办|创建|发起|成立|设立|组建)", 0.9, carry="org", date="date"),
    Rule("founded", "FOUNDED_BY", r"(?P<o>{pers}){gap:20}(?:创办|创立|创建|联合创办|联合创立|共同创立|共同创办|创办了|成立|发起成立|创业成立)(?:了|的)?(?:{loc}?[^,。;\ue000-\ue0ff]{0,8}(?:公司|企业|厂商|品牌|机构))?(?P<s>{firms}|{inst})", 0.93, date="date"),
    Rule("founded-carried", "FOUNDED_BY", r"{begin}{adv}(?P<c>)(?:{date})?(?:辞职|离职|回国|下海|毕业)?(?:后)?(?:创办|创立|创建|联合创办|联合创立|共同创立|共同创办|创业成立)(?:了)?(?P<s>{firms}|{inst})", 0.88, carry="per", carried="o", date="date"),
    Rule("founded-both", "FOUNDED_BY", r"(?P<o>{org}(?:与|和|同){who}{org})[^。;]{0,40}?(?:双方|两家|二者)(?:将|拟|共同|合资|合作|联合|计划|同意|出资)*(?:成立|设立|组建|创立|共建)(?:了)?(?:一家)?(?:合资公司)?(?P<s>{org})", 0.92, date="date"),
    Rule("founded-persons", "FOUNDED_BY", r"(?P<s>{firm}|{inst}){gap:10}由(?:{org}[^,。;\ue000-\ue0ff]{0,4}{title}?)?(?P<o>{per}(?:(?:与|和|及|、)(?:其|{unclear})?[^,。;\ue000-\ue0ff]{0,6}{title}?{per}){1,5})(?:等[^,。;\ue000-\ue0ff]{0,6})?(?:于{date})?(?:联合|共同|一起)*(?:创立|创办|创建|发起|成立|设立)", 0.93, date="date"),
    Rule("lies-branch", "LOCATED_IN", r"(?:(?P<s>{org}){gap:8}|{begin}{adv}(?P<c>))在" + _LOC + r"(?:等地)?(?:均|还|也|分别)?(?:设有|设立了|建有|拥有|布局了|建成了|有(?=[一两二三四]))[^,。;\ue000-\ue0ff]{0,10}(?:中心|基地|工厂|组装厂|装配厂|办事处|分公司|子公司|实验室|研究院|分支机构)", 0.88, branch_role, carry="org"),
    Rule("founded-topic", "FOUNDED_BY", r"{begin}{adv}(?P<c>)(?:公司)?创始人(?:为|是|、)?(?P<o>{pers})", 0.86, carry="org"),
    Rule("founded-orgs", "FOUNDED_BY", r"(?P<o>{org}(?:(?:拟|将|计划)?(?:、|与|和|及|同){who}{country}?{org}){0,8})(?:等)?{gap:6}(?:联合|共同|牵头|合作|携手|合资|出资|发起)+(?:组建|成立|设立|创立|创建|共建|发起成立|发起设立)(?:了|的)?(?P<s>{org})", 0.9, date="date"),
)  # fmt: skip
