# ruff: noqa: E501  (a Chinese character counts as two columns, and one rule or word list reads best on one line)
"""Rules for the news of parks: first tenants, who settles where, who runs a place, who founded whom."""

from __future__ import annotations

from ingest.statements.chinese.grounds import branch_role
from ingest.statements.chinese.rule import Rule, subject

_MANY = r"(?:等[^,。;\ue000-\ue0ff]{0,16}(?:{count}|{other})?[^,。;\ue000-\ue0ff]{0,10})?".replace("|{other}", "")
# One of a list of tenants: 初创企业|甲, 乙|的华东总部, 来自某地的|丙.
_TENANT = r"(?:(?:来自)?{place}{0,2}的?)?(?:[^,。;、的\ue000-\ue0ff]{0,10}(?:企业|公司|厂商|独角兽|机构|院所|巨头|龙头))?{org}(?:的)?(?:[^,。;、\ue000-\ue0ff]{0,8}(?:总部|子公司|分公司|中心|基地|研究院|实验室|办事处|分支机构|分部|平台|项目))?"
_TENANTS = r"(?P<s>" + _TENANT + r"(?:(?:、|和|与|及|以及|,以及|,还有){1,2}" + _TENANT + r"){0,20})"
_FIRST = r"(?:首批|第一批|首家|首个|第{count}|第[\d一二三四五六七八九十百]+[家批个]|新一批|首[\d一二三四五六七八九十]+家|代表性|重点)?(?:的)?"
_OF_PARK = r"(?:入驻|入园|在园|落户|签约入驻|签约|进驻)(?:的)?(?:企业|机构|单位|项目|租户|公司|成员)"
_KINDS = r"(?:(?:入驻|入园|在园|园内|区内|落户|进驻|已入驻的?|签约)(?:企业|机构|单位|项目|租户|公司)|(?:代表|代表性|骨干|龙头|重点|首批)(?:性)?(?:企业|租户|机构|公司)|租户)"
_ARE = r"(?:则|主要|目前|现)?(?:包括|有|为|如|涵盖|是)(?:了)?{gap:4}"
_RUN = r"(?:负责|承担|受托|全权|具体|联合|共同|主导|牵头|投资|出资|独家|全资)*(?:投资)?(?:建设|开发|打造|招商)?(?:并|和|及|、)?(?:运营管理|管理运营|建设运营|运营|运维)"
_SET = r"(?:创办|创立|创建|发起成立|发起设立|发起|成立|设立|组建|创下)"
# A founder with what he is or was: 留美博士|甲, 曾在乙担任总监的|甲, 乙前副总裁|甲.
_WHO = r"(?:曾(?:在|于|任|担任|就职于|供职于)?[^,。;]{1,24}的|(?:原|前)?{org}[^,。;、的\ue000-\ue0ff]{0,10}(?:原|前)?{title}{0,2}|[^,。;、的\ue000-\ue0ff]{0,8}(?:博士|教授|院士|校友|工程师|科学家|专家|企业家|学者|医生|设计师|创业者|职业经理人)|{title})?(?:、(?:原|前)?{org}?[^,。;、\ue000-\ue0ff]{0,6}{title})?"
_FOUNDERS = (
    r"(?P<o>"
    + _WHO
    + r"{per}(?:(?:、|和|与|及|携手|联合)"
    + _WHO
    + r"{per}){0,5})(?:等(?:[\d一二三四五六七八九十]?人|[^,。;\ue000-\ue0ff]{0,6})?)?"
)

RULES = (
    Rule("tenant-first", "TENANT_OF", r"(?P<c>)" + _TENANTS + _MANY + r"(?:均|都|也|分别|率先|共同|已)*(?:成为|是|为|系|作为)(?:了)?(?:该园区?|园区|社区|其)?" + _FIRST + _OF_PARK, 0.88, carry="cluster", carried="o", date="since"),
    Rule("tenant-first-of", "TENANT_OF", subject("org", 6) + r"(?:已|正式|率先)*(?:成为|是|为|作为)(?:了)?(?P<o>{cluster}|{area})(?:的)?" + _FIRST + _OF_PARK, 0.9, carry="org", date="since"),
    Rule("tenant-list", "TENANT_OF", r"(?P<o>{area})(?:的|内|内的)?" + r"(?:首批|代表性|现有|目前)*" + _KINDS + _ARE + _TENANTS, 0.92),
    Rule("tenant-list-carried", "TENANT_OF", r"{begin}{adv}(?P<c>)(?:目前,)?(?:园区|社区)?(?:首批|代表性|现有|主要)*" + _KINDS + _ARE + _TENANTS, 0.86, carry="cluster", carried="o"),
    Rule("tenant-among", "TENANT_OF", r"(?:入驻|落户|进驻|入园),(?P<c>)(?:其中)?(?:主要)?(?:包括|有|如)(?:了)?" + _TENANTS, 0.88, carry="cluster", carried="o"),
    Rule("tenant-of-whose", "TENANT_OF", r"(?P<x>意向|拟|计划)?(?:入驻|落户|进驻|签约入驻)(?:于|在|到)?(?P<o>{area})的(?:首批|第一批)?(?:企业|公司|机构|项目|单位)(?:还|主要)?(?:有|包括|为|是){gap:4}" + _TENANTS, 0.9),
    Rule("tenant-brought", "TENANT_OF", r"(?P<o>{cluster}|{area}){gap:8}(?:吸引|引进|引入|招引|迎来|引来)(?:了)?(?P<s>{org})的[^,。;\ue000-\ue0ff]{0,12}(?:中心|总部|基地|项目|实验室|研究院|公司)(?=[,。;]|入驻|落户|$)", 0.88),
    Rule("tenant-gathers", "TENANT_OF", r"(?P<o>{cluster}|{area})?(?:已|累计|目前|现已)*(?:吸引|集聚|集结|云集|汇聚|聚集|引进|引入|招引)(?:了|起)?(?:包括|如|以)?" + _TENANTS + r"(?:在内的?|等)(?:[^,。;\ue000-\ue0ff]{0,14}(?:{count})?[^,。;\ue000-\ue0ff]{0,14})(?:企业|公司|机构|院所|项目|团队)", 0.86),
    # 该基地建筑面积逾20万平方米,集结了甲、乙等近40家企业
    Rule("tenant-came-to", "TENANT_OF", r"{begin}{adv}(?P<c>)(?:已|先后|陆续|现已|目前)*(?:集结|集聚|汇聚|聚集|云集|吸引|引进|招引)(?:了|起)?(?:包括|如|以)?" + _TENANTS + r"(?:在内的?|等)[^,。;\ue000-\ue0ff]{0,14}(?:{count})?[^,。;\ue000-\ue0ff]{0,14}(?:企业|公司|机构|院所|团队)(?:入驻|落户|进驻|集聚|,|。|;|$)", 0.88, carry="cluster", carried="o"),
    Rule("tenant-came", "TENANT_OF", r"{begin}{adv}(?P<c>)(?:已|先后|陆续)*(?:入驻|引进|吸引|引入)(?:了|有)(?P<s>{orgs})(?:等[^,。;\ue000-\ue0ff]{0,12}{count}?[^,。;\ue000-\ue0ff]{0,6})?(?=[,。;]|入驻|$)", 0.88, carry="cluster", carried="o"),
    # who runs it
    Rule("runs-told", "OPERATES", r"(?:(?P<o>{area})(?:的)?|{begin}{adv}(?P<c>)(?:园区|社区)?(?:的)?)(?:日常|整体|具体)?(?:的)?(?:运营管理|运营|管理|运维)(?:工作|服务)?(?:则|均|也)?由{own}(?P<s>{orgs})(?:负责|承担|承接|主导|统筹|进行)", 0.92, carry="area", carried="o"),
    Rule("runs-noun-carried", "OPERATES", r"{begin}{adv}(?P<c>)(?:园区|社区|其)?(?:的)?(?:运营方|运营商|运营单位|运营主体|运营公司|管理方|建设运营方)(?:为|是|系|:)(?P<s>{org})", 0.9, carry="area", carried="o"),
    Rule("runs-then", "OPERATES", r"{begin}{adv}(?P<c>)由(?:[^,。;]{1,24}(?:投资|出资)?(?:建设|开发|建造),?(?:并)?(?:由)?)?{own}(?P<s>{org})" + _RUN + r"(?=[,。;]|$)", 0.9, carry="area", carried="o"),
    Rule("runs-also", "OPERATES", r"(?:(?P<s>{org})|{begin}{adv}(?P<c>))(?:还|也|同时|目前|并)*(?:负责)?(?:运营|运营管理|管理运营)(?:着|了)?(?P<o>{area})(?!的(?:企业|公司|管委会))", 0.9, carry="org"),
    # where it lies
    Rule("lies-set-up", "LOCATED_IN", r"(?P<s>{org}){gap:4}在(?P<o>{loc}{1,4})(?:正式|注册|顺利)*(?:揭牌成立|注册成立|挂牌成立|成立|揭牌|挂牌|创立|创办)(?=[,。;]|$)", 0.9),
    Rule("lies-set-up-carried", "LOCATED_IN", r"{begin}{adv}(?P<c>)(?:由[^,。;]{1,40}?)?(?:于{date})?在(?P<o>{loc}{1,4})(?:正式|注册|共同|联合)*(?:成立|创立|创办|创建|揭牌成立|注册成立|起步)(?=[,。;]|$)", 0.88, carry="org"),
    Rule("lies-unit", "LOCATED_IN", r"(?:(?P<s>{org})(?:的)?|{begin}{adv}(?P<c>)(?:公司|其)?(?:的)?)(?:海外|国内|全球|主要|核心|第二|新)?(?:研发中心|研发总部|生产基地|制造基地|工厂|运营中心|销售中心|实验室|主厂区|厂区|分公司|办事处|代表处|分支机构|办公地点|办公地|注册地)(?:则|均|也|主要|分别)?(?:位于|设在|设于|坐落于|坐落在|落户|地处|在)(?P<o>{loc}(?:(?:、|和|及|与)?{loc}){0,4})(?=[,。;、]|$|和|及)", 0.88, branch_role, carry="org"),
    Rule("lies-builds", "LOCATED_IN", r"(?:(?P<s>{org}){gap:10}|{begin}{adv}(?P<c>))在(?:国内的)?(?P<o>{loc}(?:、?{loc}){0,3})(?:投资|规划|建成|新)*(?:建设|兴建|新建|扩建|打造|建成|建了|开设|投建|建)(?:了|着|一座|一个|其|第?[一二三四五两\d]*[座个条家]?)?[^,。;\ue000-\ue0ff]{0,14}(?:工厂|基地|厂区|产线|生产线|研发中心|实验室|总部|数据中心|智算中心|产业园|电站|冷库|仓库|厂)(?=[,。;]|$|项目)", 0.88, branch_role, carry="org"),
    # 成立日本分公司
    Rule("lies-branch-named", "LOCATED_IN", subject("org", 8) + r"(?:成立|设立|开设|设有|组建|筹建)(?:了)?(?:其)?(?P<o>{place})(?:分公司|子公司|办事处|代表处|办公室|分部|分院)(?=[,。;]|$)", 0.9, branch_role, carry="org", date="since"),
    Rule("lies-inside", "LOCATED_IN", r"(?<=在)(?P<o>{area}|{place})的(?P<s>{area})", 0.88, apposed=True),
    # who founded it
    # 任命张三为总裁,接替创始人李四
    Rule("founded-replaced", "FOUNDED_BY", r"(?:(?P<s>{org}){gap:14}|{begin}{adv}(?P<c>))(?:董事会)?(?:任命|聘任|委任|聘请|选举)[^。;]{0,40}?接替(?:其|公司)?(?P<t>{title})(?P<o>{per})", 0.9, carry="org"),
    Rule("founded-is", "FOUNDED_BY", r"(?P<s>{firm}|{inst})(?:是|系|为)(?:由)?(?P<o>{org}(?:(?:、|与|和|及|同|联合){country}?{org}){1,6})(?:于)?{date}?(?:共同|联合|合资|出资|合作|携手)*(?:成立|设立|组建|创办|创立)的", 0.93, date="date"),
    Rule("founded-people", "FOUNDED_BY", r"(?:(?<![在于])(?<!{place})(?P<s>{firm}|{inst}|{cluster})(?:,|系|是|{date})*|{begin}{adv}(?P<c>))由" + _FOUNDERS + r"(?:于{date})?(?:在{loc}{1,3})?(?:联合|共同|一起|一手|牵头|携手|正式|于{date})*" + _SET + r"(?=[,。;]|$|的|于)", 0.92, carry="org", date="date"),
    Rule("founded-with", "FOUNDED_BY", r"(?P<o>{per}(?:与|和|携手|联合){per}(?:(?:、|和|与){per}){0,3})(?:等人)?(?:于{date})?(?:在{loc}{1,3})?(?:联合|共同|一起|合伙)+(?:创立|创办|创建|发起|成立)(?:了)?(?P<s>{firm}|{inst})", 0.93, date="date"),
    Rule("founded-with-carried", "FOUNDED_BY", r"{begin}{adv}(?P<c>)(?:与|和|同)[^,。;\ue000-\ue0ff]{0,8}{per}(?:等人)?(?:联合|共同|一起)+(?:创立|创办|创建|发起|成立)(?:了)?(?P<s>{firm})", 0.9, carry="per", carried="o", date="date"),
    Rule("founded-fund", "FOUNDED_BY", r"(?P<o>{orgs})(?:等[^,。;\ue000-\ue0ff]{0,8})?(?:牵头|发起|联合|共同|出资|主导)*(?:发起设立|设立|组建|成立|发起)(?:了)?(?:总?规模)?(?:为|达)?{money}?(?:的)?(?P<s>{fund})", 0.9, date="date"),
    Rule("founded-fund-of", "FOUNDED_BY", r"(?P<o>{orgs})(?:牵头|发起|联合|共同|出资|主导)*(?:发起设立|设立|组建|成立)的(?P<s>{fund})", 0.9),
    Rule("founded-joined", "FOUNDED_BY", r"(?P<o>{org}(?:将|拟|计划|已|正)?(?:联合|携手|会同){org}(?:(?:、|和|与){org}){0,6})(?:共同|发起|出资|合资)*(?:设立|成立|组建|发起设立|共建)(?:了)?(?P<s>{fund}|{firm}|{inst})", 0.9, date="date"),
)  # fmt: skip
