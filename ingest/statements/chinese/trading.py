# ruff: noqa: E501  (a Chinese character counts as two columns, and one rule or word list reads best on one line)
"""Rules for goods in company news: who makes, uses, supplies and buys them, in nominal and passive turns."""

from __future__ import annotations

from collections.abc import Mapping

from ingest.statements.chinese.dealings import product
from ingest.statements.chinese.rule import Match, Rule, share_of, subject
from ingest.statements.statement import Scalar


def bought(match: Match) -> Mapping[str, Scalar]:
    """Return the share of sales and the goods, as far as the words give them."""
    return {**share_of(match), **(product(match) if match.has("p") else {})}


_NOW = r"(?:已|现已|目前|均|率先|先后|批量|成功|广泛|陆续|正式|也|还|并|又|同时|正|将|开始){0,4}"
_SOME = r"(?:等[^,。;\ue000-\ue0ff]{0,8}{count}?[^,。;\ue000-\ue0ff]{0,10})?"
_USERS = r"(?:首批|首个|种子|主要|典型|代表|重点|最大的?|首家|核心)*(?:的)?(?:用户|使用单位|使用方|应用单位|使用者)"
_LIST = r"(?:{country}?{org}(?:(?:、|和|与|及|以及)[^,。;、\ue000-\ue0ff]{0,6}{country}?{org}){0,12})"
_RIVALS = r"(?:主要|直接|最大|潜在|头号|国内|海外|老|长期)*(?:的)?(?:竞争对手|对手|竞争者)"
# 乙, 意大利的丙, 某地三文鱼出口商|丁: one of a list of buyers
_BUYER = r"(?:{place}(?:的)?)?(?:[^,。;:、和与及的\ue000-\ue0ff]{2,10}?(?:公司|企业|商|集团|平台|巨头|机构)|[^,。;:、和与及\ue000-\ue0ff]{1,6}的)?{org}"
_BUYERS = r"(?:" + _BUYER + r"(?:(?:、|和|与|及|以及)" + _BUYER + r"){0,12})"
_MADE_AS = r"(?:自主|独立|联合|共同|自行)?(?:研发|研制|开发|自研|设计|打造|生产|制造|推出)(?:生产|制造)?的"
_BUILT_WITH = r"(?:搭载|采用|配备|内置|使用|选用|接入|基于|装有|运行于|运行在|训练在|用的是)(?:了|的是|于|在)?(?:{count})?(?:国产|最新|新一代)?{country}?"
_WHOSE = r"(?:公司|集团)?(?:自研|自主研发|研发|推出|旗下)?的?(?:最新|新一代)?[“”]?"
_GOES = (
    r"(?:向|为|给)(?P<o>{orgs})"
    + _SOME
    + r"(?:批量|小批量|大批量|长期|独家|稳定|正式|规模化?|持续)*(?:供货|供应|交付|配套|出货|送样)"
)

RULES = (
    Rule("offers-products", "OFFERS", r"(?:(?P<s>{firm})(?:的)?|{begin}{adv}(?P<c>)(?:公司|其)?(?:的)?)(?:现有|旗下)?(?:主要|核心|主打|主导|代表性?|拳头|明星|主力)?(?:产品|品牌|产品线)(?:则|主要|目前)?(?:包括|有|为|是|涵盖)(?:了)?[^,。;\ue000-\ue0ff]{0,10}(?P<o>{prod}(?:(?:、|和|与|及|以及)[^,。;、\ue000-\ue0ff]{0,8}{prod}){0,8})", 0.9, carry="firm"),
    Rule("offers-goods", "OFFERS", r"(?P<s>{firm}){gap:4}" + _MADE_AS + r"[^,。;\ue000-\ue0ff]{0,16}(?P<o>{prod})", 0.92, apposed=True),
    Rule("offers-its-goods", "OFFERS", r"{begin}{adv}(?P<c>)(?:公司|其)?" + _MADE_AS + r"[^,。;\ue000-\ue0ff]{0,16}(?P<o>{prod})", 0.86, carry="firm", apposed=True),
    Rule("offers-charge", "OFFERS", subject("firm", 4) + r"(?:负责|主要|专门|独家)*(?:生产|研发|制造|开发)(?:和销售|及销售|与销售)?(?:了|的)?(?P<o>{prods})(?=[,。;、]|$|等)", 0.88, carry="firm"),
    # 采用甲的乙芯片: whose it is, and what it is built into
    Rule("offers-part", "OFFERS", _BUILT_WITH + r"(?P<s>{firm})" + _WHOSE + r"(?P<o>{prod})", 0.92, apposed=True),
    Rule("uses-part", "USES", r"(?:(?P<s>{prod}|{orgs})(?:[^。;\ue000-\ue01b]|{count}|{money}){0,30}?|{begin}{adv}(?P<c>)(?:该产品|产品|其|该机|该车|系统|模型)?)" + _BUILT_WITH + r"{firm}" + _WHOSE + r"(?P<o>{prod})", 0.9, carry="prod"),
    # who uses it
    Rule("uses-by", "USES", r"(?:(?P<o>{prod})[^,。;\ue000-\ue0ff]{0,8}|{begin}{adv}(?P<c>)(?:该产品|产品|其)?)" + _NOW + r"(?:被|获)(?P<s>" + _LIST + r")" + _SOME + r"(?:率先|批量|广泛|成功|正式)*(?:采用|选用|使用|部署|搭载|引入|应用|采购|选中)", 0.9, carry="prod", carried="o"),
    Rule("uses-at", "USES", r"(?:(?P<o>{prod})[^,。;\ue000-\ue0ff]{0,8}|{begin}{adv}(?P<c>)(?:该产品|产品|其)?)(?:{date})?" + _NOW + r"(?:在|于)(?P<s>" + _LIST + r")" + _SOME + r"(?:的)?(?:{count})?[^,。;\ue000-\ue0ff]{0,12}(?:使用|应用|部署|投用|上线|投运|试用|运行|服役|落地)(?=[,。;、]|$|了)", 0.88, carry="prod", carried="o"),
    Rule("uses-in", "USES", r"(?:(?P<o>{prod})[^,。;\ue000-\ue0ff]{0,8}|{begin}{adv}(?P<c>)(?:该产品|产品|其)?)" + _NOW + r"(?:应用于|应用到|部署于|部署到|部署在|落地于?|装备于?|用在|用于)(?P<s>" + _LIST + r")(?=等|的|[,。;]|$)", 0.88, carry="prod", carried="o"),
    Rule("uses-users", "USES", r"(?:(?P<o>{prod})(?:系列|产品|平台|系统)?(?:的)?|{begin}{adv}(?P<c>)(?:该产品|产品|其|平台|系统)?(?:的)?)" + _USERS + r"(?:则|主要|还)?(?:包括|有|为|是|涵盖)(?:了)?(?P<s>" + _LIST + r")", 0.9, carry="prod", carried="o"),
    # 甲卖得不错,乙和丙都在用
    Rule("uses-too", "USES", r"(?P<o>{prod})(?:[^。;,\ue000-\ue01c]){0,20},(?P<s>" + _LIST + r")" + _SOME + r"(?:都|均|也|已|正){1,2}(?:在用|在使用|接入使用|采用|用上|投入使用|部署)(?=[,。;了]|$)", 0.88),
    Rule("uses-is", "USES", r"(?P<s>{orgs})(?:都|均|也|已)*(?:是|为|系|成为)(?:了)?(?P<o>{prod})(?:的)?" + _USERS, 0.9),
    # who supplies whom
    Rule("supplies-goods", "SUPPLIES", r"(?P<s>{firm})(?:的)?(?:" + _MADE_AS + r")?[^,。;\ue000-\ue0ff]{0,14}(?P<p>{prod})[^,。;\ue000-\ue0ff]{0,8}" + _NOW + _GOES, 0.9, product),
    Rule("supplies-goods-carried", "SUPPLIES", r"{begin}{adv}(?P<c>)(?:公司|其)?(?:" + _MADE_AS + r")?[^,。;\ue000-\ue0ff]{0,14}(?P<p>{prod})[^,。;\ue000-\ue0ff]{0,8}" + _NOW + _GOES, 0.86, product, carry="firm"),
    Rule("supplies-to", "SUPPLIES", r"{begin}{adv}(?P<c>)(?:公司|其|产品)?(?:主要|批量|独家|长期|目前|已)*(?:供应给|供应|供货给|供货|供给|销往|销售给|出售给|交付给)(?:了)?(?P<o>" + _LIST + r")(?=[,。;等]|$)", 0.86, carry="firm"),
    Rule("supplies-made-by", "SUPPLIES", r"{begin}{adv}(?P<c>)(?:公司|其)?(?:目前)?(?:的)?[^,。;\ue000-\ue0ff]{0,8}(?P<p>{prod})[^,。;\ue000-\ue0ff]{0,6}(?:则|均|主要|全部|目前)*(?:委托|由){country}?(?P<s>{orgs})(?:独家|负责|全部)*(?:代工|代为生产|流片|封装|供应|供货)", 0.88, product, carry="firm", carried="o"),
    Rule("supplies-makes-for", "SUPPLIES", r"(?P<o>{firm})(?:目前)?(?:的)?[^,。;\ue000-\ue0ff]{0,8}(?P<p>{prod})[^,。;\ue000-\ue0ff]{0,6}(?:则|均|主要|全部|目前)*(?:委托|由){country}?(?P<s>{orgs})(?:独家|负责|全部)*(?:代工|代为生产|流片|封装|供应|供货)", 0.9, product),
    Rule("supplies-of-part", "SUPPLIES", r"{begin}{adv}(?P<c>)(?:公司|其)?(?:的)?(?P<p>[^,。;:!?“”()\n由的\ue000-\uf8ff]{2,12}?)(?:的)?(?:主要|独家|核心)?(?:供应商|供货商)(?:则|主要)?(?:为|是|有|包括)(?P<s>" + _LIST + r")", 0.86, product, carry="firm", carried="o"),
    Rule("supplies-part-by-all", "SUPPLIES", r"(?P<o>{firm})(?:的)?(?P<p>[^,。;:!?“”()\n由的\ue000-\uf8ff]{2,14}?)(?:则|均|也)?由(?:{country}的?)?(?P<s>{orgs})(?:独家|全部|长期|负责)*(?:提供|供应|供货)(?=[,。;]|$)", 0.88, product),
    Rule("supplies-part-by-carried", "SUPPLIES", r"{begin}{adv}(?P<c>)(?P<p>(?!(?:资金|担保|服务|支持|政策))[^,。;:!?“”()\n由的\ue000-\uf8ff]{2,14}?)(?:则|均|也|主要|全部)*由(?:{country}的?)?(?P<s>" + _LIST + r")(?:独家|全部|长期|负责)*(?:提供|供应|供货)(?=[,。;]|$)", 0.84, product, carry="firm", carried="o"),
    Rule("supplies-top-customer", "SUPPLIES", r"(?:(?P<s>{firm})(?:的)?|{begin}{adv}(?P<c>)(?:公司)?)(?:第[一二三四五]|最)大客户(?:为|是)?(?P<o>{org})(?:的)?(?:销售(?:额|收入)?)?,?(?:占(?:比)?|贡献)(?:了|为|约|达)*(?:[^,。;\ue000-\ue0ff]{0,12})(?P<f>{share})", 0.88, share_of, carry="firm"),
    Rule("supplies-sales-share", "SUPPLIES", r"(?:(?P<s>{firm}){gap:6}|{begin}{adv}(?P<c>)(?:公司|其)?)(?:对|向)(?P<o>{org}(?:(?:、|和|与|及){org}){0,4})(?:的)?(?:销售(?:收入|额|金额)?|收入)(?:分别)?(?:占比|占(?:公司|其|同期)?(?:营业收入|总收入|总营收|营收|收入|销售总额)?(?:的)?(?:比例|比重)?)(?:分别)?(?:为|达|约)*(?P<f>{share}(?:(?:、|和|与|及){share}){0,4})", 0.9, share_of, carry="firm", zipped=True),
    Rule("supplies-bought", "SUPPLIES", r"(?:(?P<o>{firm}){gap:8}|{begin}{adv}(?P<c>)(?:公司|其)?)(?:向|从){country}?(?P<s>{orgs})(?:批量|大量|独家|长期)*(?:采购|订购|购买|购入)(?:了)?(?P<p>[^,。;\ue000-\ue0ff]{2,16})(?:,占[^,。;\ue000-\ue0ff]{0,12}(?P<f>{share}))?(?=[,。;]|$)", 0.9, bought, carry="firm", carried="o"),
    Rule("supplies-fed", "SUPPLIES", r"(?P<s>{firm}){gap:8}(?:向|为|给)(?P<o>{orgs})" + _SOME + r"(?:批量|小批量|长期|独家|稳定)*(?:供应|供货|交付|提供|出货)(?:了)?(?P<p>[^,。;\ue000-\ue01c]{2,20}?)(?:{count})(?:[^,。;\ue000-\ue0ff]{0,4})(?=[,。;]|$)", 0.88, product),
    Rule("licenses-product", "LICENSES_TO", r"{begin}{adv}(?P<c>)[^,。;\ue000-\ue0ff]{0,8}(?P<p>{prod})[^,。;\ue000-\ue0ff]{0,4}由(?P<s>{org})(?:独家)?(?:授权|许可)(?:生产|使用|开发|销售)", 0.88, product, carry="firm", carried="o"),
    Rule("licenses-its-product", "LICENSES_TO", r"(?P<o>{firm})[^,。;\ue000-\ue0ff]{0,8}(?P<p>{prod})[^,。;\ue000-\ue0ff]{0,4}由(?P<s>{org})(?:独家)?(?:授权|许可)(?:生产|使用|开发|销售)", 0.9, product),
    Rule("licenses-which", "LICENSES_TO", r"(?P<s>{org})(?:自主)?(?:研发|开发|研制)?并?(?:独家)?(?:授权|许可)给(?P<o>{org})的(?P<p>[^,。;\ue000-\ue01b]{2,20})", 0.9, product),
    Rule("subsidiary-not", "SUBSIDIARY_OF", r"(?P<s>{firm})(?P<x>并非|不是|并不是)[^,。;\ue000-\ue0ff]{0,8}(?P<o>{org})(?:的)?(?:旗下|下属|全资|控股)(?:的)?(?:企业|公司|品牌|子公司)", 0.92),
    Rule("partners-consortium", "PARTNER_OF", r"(?P<s>{org})(?:、|和|与|及)(?P<o>{orgs})(?:等[^,。;]{0,8})?(?:联合)?(?:组成|组建)的?(?:联合体|联营体)", 0.92),
    Rule("partners-made", "PARTNER_OF", r"由(?P<s>{org})(?:与|和|同|联合)(?P<o>{orgs})(?:等[^,。;]{0,8})?(?:联合|共同|合作)+(?:研制|研发|开发|攻关|设计|打造|承担|完成|建设)", 0.9),
    Rule("partners-none", "PARTNER_OF", r"(?P<s>{org})(?:与|和|同)(?P<o>{org})(?:之间)?(?:目前)?(?P<x>不存在|没有|并无|未有)(?:任何|相关)?[^,。;\ue000-\ue0ff]{0,8}合作(?=[,。;关事项]|$)", 0.92),
    Rule("partners-named-as", "PARTNER_OF", r"(?<![与和同向对跟、为])(?P<s>{org})(?:与|和|同)(?P<o>{orgs})(?:结为|结成|缔结为?|成为|互为|建立)(?:了)?[^,。;\ue000-\ue0ff]{0,8}(?:合作伙伴|战略伙伴|伙伴|合作关系|伙伴关系)", 0.92, date="date"),
    Rule("member-new", "MEMBER_OF", r"(?P<o>{assoc})(?:新增|吸纳|新吸收|迎来)(?:了)?[^,。;\ue000-\ue0ff]{0,6}(?:成员|会员)(?:单位|企业)?(?:{count})?,(?:其中)?(?:包括|有)(?P<s>" + _LIST + r")", 0.9),
    Rule("rivals-kinds", "COMPETES_WITH", r"(?:(?P<s>{org})(?:的)?{gap:10}|{begin}{adv}(?P<c>)(?:公司|其)?(?:的)?[^,。;\ue000-\ue0ff]{0,8})(?:竞争者|竞争企业|可比公司|同业竞争者|对手)(?:则|主要|目前|还)?(?:有|为|是|包括)(?P<o>" + _LIST + r")", 0.9, carry="firm"),
    Rule("rivals-in-field", "COMPETES_WITH", r"{begin}{adv}(?P<c>)在[^,。;\ue000-\ue0ff]{0,6}(?:国内|海外|市场|领域|赛道)?(?:主要)?(?:与|和|同)(?P<o>{orgs})(?:等[^,。;]{0,8})?(?:展开|形成|存在|直接)*竞争(?=[,。;]|$)", 0.88, carry="firm"),
    # 招股书将甲和乙列为主要竞争对手; 甲和乙被列为丙的主要竞争对手; 丙的主要对手甲
    Rule("rivals-listed", "COMPETES_WITH", r"(?:将|把)(?P<o>" + _LIST + r")" + _SOME + r"(?:列为|视为|视作|看作|当作|列作|列入)(?:(?P<s>{firm})|(?P<c>)(?:公司|自己|自身|其)?)(?:的)?" + _RIVALS, 0.92, carry="firm"),
    Rule("rivals-listed-as", "COMPETES_WITH", r"(?<![^,。;\n])(?P<o>" + _LIST + r")(?:[^。;\ue000-\ue01c]|{exchange}|{date}){0,30}?被(?:[^,。;\ue000-\ue0ff]{0,4})?(?:列为|视为|视作|看作|当作)(?P<s>{firm})(?:的)?" + _RIVALS, 0.92),
    Rule("rivals-pair", "COMPETES_WITH", r"(?:外界|业内|业界|市场|不少人|媒体|同行)[^,。;\ue000-\ue0ff]{0,6}(?:将|把)(?P<s>{org})(?:与|和|同)(?:{place}的?)?(?P<o>{org})(?:视为|视作|看作|当作)(?:彼此(?:的)?|互为)?(?:主要|直接)?(?:竞争)?对手", 0.92),
    Rule("rivals-named", "COMPETES_WITH", r"(?:(?P<s>{org})(?:的)?|{begin}{adv}(?P<c>)(?:公司|其)(?:的)?)" + _RIVALS + r"(?:{place}?(?:企业|公司|厂商|巨头)|{place}的)?(?P<o>{org}(?:(?:、|和|与|及){org}){0,4})", 0.9, carry="firm"),
    # 平头哥是很强的对手; 在国内,甲将面对乙和丙的竞争
    Rule("rivals-strong", "COMPETES_WITH", r"{begin}{adv}(?P<c>)(?P<o>{org}(?:(?:、|和|与|及){org}){0,3})(?:都|均|也)?是(?:我们|公司|其)?(?:的)?(?:一个|一家)?(?:很|最|非常|主要|强劲|强大|有力|直接|重要|可敬|值得尊敬|强|大|的){1,4}(?:竞争)?对手(?=[,。;]|$)", 0.88, carry="firm"),
    Rule("rivals-ahead", "COMPETES_WITH", r"(?:(?P<s>{firm})|{begin}{adv}(?P<c>))(?:未来|今后|上市后|还|也|同样)*(?:将|要)(?:直接|正面)?(?:面临|面对|迎战)(?:着|来自)?(?P<o>" + _LIST + r")(?:等[^,。;\ue000-\ue0ff]{0,10})?(?:的)?(?:激烈|直接|正面|强劲|共同)*(?:的)?(?:竞争|挑战)", 0.9, carry="firm", apposed=True),
    Rule("rivals-goods", "COMPETES_WITH", r"{begin}{adv}(?P<c>)(?:国内|海外|主要|直接|同类)*(?:的)?竞品(?:则|主要)*(?:来自|出自)(?P<o>" + _LIST + r")", 0.88, carry="firm"),
    # 冷板主要卖给甲; 甲把废料卖给乙; 首批50台于9月交付丙
    Rule("supplies-sold-to", "SUPPLIES", r"{begin}{adv}(?P<c>)(?:公司|其|我们)?(?:的)?(?P<p>(?!股份|股权)[^,。;:!?“”()\n的由将把\ue000-\uf8ff]{2,10}?)?(?:则|均|主要|大多|全部|目前|批量)*(?:卖给|卖到|售给|售予|出口给|销往|供应给|供给)(?:了)?(?P<o>" + _BUYERS + r")(?=[,。;等]|$)", 0.88, product, carry="firm"),
    Rule("supplies-sells-goods", "SUPPLIES", r"(?P<s>{orgs}|我们)(?P<c>)?(?:将|把)(?P<p>(?![^,。;]{0,6}(?:股份|股权))[^,。;:!?“”()\n\ue000-\uf8ff]{2,16}?)(?:卖给|供应给|供给|销售给|出售给|供货给)(?:了)?(?P<o>" + _BUYERS + r")(?=[,。;等]|$)", 0.9, product, carry="firm"),
    Rule("supplies-delivers", "SUPPLIES", r"(?:(?P<s>{firm}){gap:6}|{begin}{adv}(?P<c>))(?:首批|首[台架艘套辆颗]|第一批|(?:首批)?{count}[^,。;\ue000-\ue0ff]{0,8}?)(?:{count})?[^,。;\ue000-\ue0ff]{0,8}?(?:{date}|已|将|也|于|预计|计划|有望|年内|顺利)*(?:交付|供货|发货)(?:给)?(?:了)?(?:{firm}旗下的?)?(?P<o>{orgs})(?=[,。;使用]|$)", 0.88, carry="firm"),
    Rule("supplies-serves-customers", "SUPPLIES", r"{begin}{adv}(?P<c>)(?:主要|长期|已)*服务(?:于|了)?(?P<o>" + _BUYERS + r")(?:等)?[^,。;\ue000-\ue0ff]{0,8}客户", 0.88, carry="firm"),
    Rule("supplies-customer-is", "SUPPLIES", r"{begin}{adv}(?P<c>)(?:公司|我们|其)?(?:目前)?(?:的)?(?:最大|首批|第一个|首个|主要|核心)(?:的)?客户(?:是|为|有|还有|包括)(?P<o>" + _BUYERS + r"(?:,其次(?:是|为)[^,。;\ue000-\ue0ff]{0,10}{org})?)", 0.88, carry="firm"),
    Rule("supplies-runner", "SUPPLIES", r"由{country}?(?P<s>{firm})(?:投资|负责|建设|独家|并)*(?:运营|管理|运维),(?:首批|主要|目前|首个|核心)*客户(?:为|包括|有|是)(?P<o>" + _BUYERS + r")", 0.9),
    Rule("supplies-became-customer", "SUPPLIES", r"{begin}{adv}(?P<c>)(?:随后|如今|后来|去年|今年|,)*(?P<o>{orgs})(?:也|都|已|先后)*(?:是|成了|成为了?)(?:公司|其|我们)?(?:的)?(?:第一家|首家|最大|重要|首个|核心|第一个)?(?:的)?客户(?=[,。;]|$)", 0.88, carry="firm"),
    Rule("supplies-bought-from", "SUPPLIES", r"{begin}{adv}(?P<c>)(?:公司|其)?(?:的)?(?P<p>[^,。;:!?“”()\n的由将把向从\ue000-\uf8ff]{2,10}?)(?:则|均|主要|大多|全部|目前)*(?:向|从)(?P<s>{orgs})(?:等[^,。;]{0,6})?(?:采购|购买|订购|进货)(?=[,。;]|$)", 0.88, product, carry="firm", carried="o"),
    Rule("member-holds", "MEMBER_OF", r"(?:(?P<s>{org}|{per}){gap:4}|{begin}{adv}(?P<c>)(?:公司|其|现)?)(?:是|为|系)(?:[^,。;\ue000-\ue0ff]{2,20}、)?(?P<o>{assoc})(?:的)?(?:资深|执业|理事)?(?:会员|成员)(?:单位)?(?=[,。;、]|$)", 0.92, carry="org"),
    Rule("member-holds-person", "MEMBER_OF", r"{begin}{adv}(?P<c>)(?:现)?(?:是|为|系)(?P<o>{assoc})(?:的)?(?:资深|执业)?会员(?=[,。;、]|$)", 0.92, carry="per"),
    # 持有甲大学会计学学士学位及乙商学院工商管理硕士学位; 在丙获得博士学位
    Rule("educated-holds", "EDUCATED_AT", r"(?:(?P<s>{per})(?:先生|女士|博士)?{gap:4}|{begin}{adv}(?P<c>))(?:持有|拥有|取得|获得?)(?P<o>{inst})(?:的)?[^,。;、的\ue000-\ue0ff]{0,10}?(?P<p>学士|硕士|博士)学位", 0.94, lambda m: {"degree": m.text("p")}, carry="per"),
    Rule("educated-holds-too", "EDUCATED_AT", r"(?:(?P<s>{per})(?:先生|女士|博士)?{gap:4}|{begin}{adv}(?P<c>))(?:持有|拥有|取得|获得?){inst}(?:的)?[^,。;、的\ue000-\ue0ff]{0,10}学位(?:及|和|与|、|以及)(?P<o>{inst})(?:的)?[^,。;、的\ue000-\ue0ff]{0,10}?(?P<p>学士|硕士|博士)学位", 0.94, lambda m: {"degree": m.text("p")}, carry="per"),
    Rule("educated-gets", "EDUCATED_AT", r"(?:(?P<s>{per}){gap:10}|{begin}{adv}(?P<c>))在(?:{place})?(?P<o>{inst})(?:获得|拿到|取得|读完|获)(?:了)?[^,。;的\ue000-\ue0ff]{0,8}?(?P<p>本科|学士|硕士|博士)(?:学位|学历)?", 0.92, lambda m: {"degree": m.text("p")}, carry="per", date="date"),
    Rule("employed-earlier", "EMPLOYED_BY", r"(?:(?P<s>{per}){gap:10}|{begin}{adv}(?P<c>))(?:更早前|更早时?|早前|早年|再之前|在此之前|之前|此前)(?:则|还|曾)*(?:任职|就职|供职|效力)于(?P<o>{org})", 0.92, carry="per", over=True),
    # 媒体联系人:品牌部 张三
    Rule("employed-contact", "EMPLOYED_BY", r"(?P<c>)(?:(?<=\n)|(?<![^\s]))(?:媒体|新闻|投资者|公司|商务|业务)*(?:关系)?(?:联系|联络|垂询|咨询|问询)(?:人|方式)?:\s*[一-鿿]{2,8}(?:部|中心|办公室|处|团队)[\s:]*(?P<s>{per})", 0.9, carry="org", carried="o"),
    # 1997年进入甲工作,2014年加入乙
    Rule("employed-then-left", "EMPLOYED_BY", r"(?:(?P<s>{per}){gap:10}|{begin}{adv}(?P<c>))(?:毕业后|回国后)?(?:进入|加入|入职|加盟|到)(?P<o>{org})(?:{place})?(?:工作|任职|上班)?(?:,[^。;,]{2,20})?,(?:后|又|再|随后)?{date}?(?:后|又|再|随后|起)?(?:加入|加盟|跳槽|转投|离开|离职|创办|创立|辞职)", 0.9, carry="per", over=True),
    Rule("educated-alumnus", "EDUCATED_AT", r"(?P<o>{inst})[一-鿿]{0,6}校友(?:、[^,。;\ue000-\ue0ff]{0,8})?(?P<s>{per})", 0.9, apposed=True),
    Rule("educated-graduate", "EDUCATED_AT", r"(?:(?P<s>{per}){gap:6}|{begin}{adv}(?P<c>))是(?P<o>{inst})[^,。;\ue000-\ue0ff]{0,8}?毕业(?:的|生)?(?=[,。;]|$)", 0.92, carry="per"),
    Rule("educated-both", "EDUCATED_AT", r"(?:(?P<s>{per}){gap:12}|{begin}{adv}(?P<c>))(?:本科|硕士|博士|研究生)(?:和|与|及|、)(?:本科|硕士|博士|研究生)(?:阶段)?(?:均|都|皆)?(?:就读于?|毕业于?|求学于|在)(?P<o>{inst})", 0.9, carry="per"),
    Rule("educated-is", "EDUCATED_AT", r"(?P<s>{per})(?:是|系|为)(?P<o>{inst})[一-鿿]{0,8}?(?P<p>博士|硕士|学士)(?:毕业)?(?=[,。;]|$)", 0.9, lambda m: {"degree": m.text("p")}),
)  # fmt: skip
