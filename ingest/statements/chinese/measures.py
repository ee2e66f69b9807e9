# ruff: noqa: E501  (a Chinese character counts as two columns, and one rule or word list reads best on one line)
"""The figures that are read, each with the words that name it and who may have it."""

from __future__ import annotations

from dataclasses import dataclass

from ingest.statements.quantity_zh import Quantity


@dataclass(frozen=True)
class Measure:
    """One property and the words that name it before (or after) its number, and which kinds of subject it may have."""

    of: str
    words: str
    kinds: str  # kinds of number: money, area, count
    owner: str = "owner"
    unit: str = ""
    after: str = ""  # words that must follow the number
    counters: str = ""  # counters the number may have


USERS = "用户"


def fits(measure: Measure, quantity: Quantity) -> bool:
    """Say whether the quantity is counted in what the figure is counted in."""
    if USERS in (measure.counters, quantity.counter):
        return measure.counters == quantity.counter  # 300户 are no users
    return not measure.counters or (quantity.counter in measure.counters and quantity.counter != "")


_STAFF = "员工|员工总数|员工人数|职工|在职员工|在职职工|在册员工|(?<!研发)(?<!科研)(?<!技术)(?<!专家)(?<!管理)(?<!销售)(?<!核心)团队(?:规模|人数|成员)?|雇员|从业人员|全职员工|用工|人员规模|就业人口|就业人数|就业人员|从业者"
MEASURES = (
    Measure("core_area", r"核心(?:承载)?(?:区|载体)(?:面积)?", "size", "loc"),
    Measure("floor_area", r"(?:总)?(?:建筑(?:总)?面积|建面|办公面积|楼面面积|载体(?:总)?面积|产业空间|孵化空间|办公空间|载体空间|厂房面积|使用面积|运营面积|建筑总量|(?:科研|办公)?用房面积|(?:科研|办公|研发)?场地(?:总)?面积|空间面积|建成(?:产业)?载体|载体规模)", "size", "owner"),
    Measure("floor_area", r"(?:车间|厂房|仓库|展厅|门店|办公楼)[^,。;\ue000-\ue0ff]{0,4},(?:建筑)?面积(?:合计|总计|一共|共)?", "size", "org"),
    Measure("area", r"(?:总|规划|规划总|占地|占地总|总占地|用地|总用地|核心区|覆盖)?面积|占地|(?:规划)?总?用地", "size", "owner"),
    Measure("tenant_count", r"(?:已|累计|现|共|目前|先后|共计)*(?:有|已有|共有|吸引|引进|引入)(?:了)?", "count", "cluster", "companies", r"[^,。;]{0,12}(?:企业|公司|机构)[^,。;]{0,4}(?:入驻|落户|进驻)", "家"),
    Measure("tenant_count", r"(?:(?:已|累计|现有|现已|共|目前|共有|成功)*(?:入驻|落户|进驻|签约入驻|落地|在孵|在园|入园)(?:了|的|各类)?(?:[^,。;\ue000-\ue0ff]{0,6}?(?:企业|机构|单位|公司))?(?:总数|数量?)?)", "count", "area", "companies", counters="家户个"),
    Measure("tenant_count", r"(?:已|累计|现有|现已|共|目前|先后|共计|成功|吸引|有|了)*(?:吸引|引进|引入|招引|集聚|聚集|汇聚|汇集|培育|拥有|孵化|入驻|落户|聚集起)(?:了|起|各类|有)?", "count", "cluster", "companies", r"(?:[一-鿿A-Za-z、]{0,16})(?:企业|公司|机构|商户|团队)(?:[一-鿿]{0,4}(?:入驻|落户|进驻))", "家户"),
    # 集聚了覆盖底层技术、应用研发等领域的模型企业近40家
    Measure("tenant_count", r"(?:已|累计|现已|共|目前|先后|共计|成功)*(?:吸引|引进|引入|招引|集聚|集结|聚集|汇聚|汇集|云集)(?:了|起)[^,。;\ue000-\ue0ff]{2,50}?(?:领域|环节|方向|赛道|类型|行业)(?:的)?[^,。;\ue000-\ue0ff]{0,10}?(?:企业|公司|机构)", "count", "cluster", "companies", counters="家"),
    Measure("tenant_count", r"其中", "count", "cluster", "companies", r"(?:企业|机构|单位)?(?:已|均|正式|陆续|先后)*(?:入驻|进驻|落户)(?=[,。;、]|$)", "家"),
    Measure("company_count", r"(?:已|累计|现有|现已|共|目前|先后|共计|成功|有|了|约有|现|辖区|全市|全区|全省)*(?:吸引|引进|引入|招引|集聚|聚集|汇聚|汇集|培育|拥有|有|共有|孵化|达到|培育形成|涌现)(?:了|起|各类|有|出)?(?:包括[^。;]{2,20}?在内的)?", "count", "loc", "companies", r"(?:[一-鿿A-Za-z、\"“”0-9()]{0,20})(?:企业|公司|厂商|机构|独角兽|“小巨人”)", "家户"),
    Measure("company_count", r"(?:[一-鿿A-Za-z“”]{0,14})(?:企业|公司)(?:数量|总数|数)?(?:已|共|累计|约|达|达到|超|突破|有|增至|增加到|为|总计|共计)*", "count", "loc", "companies", counters="家户"),
    Measure("company_count", r"(?<=[\ue000-\ue0ff])", "count", "loc", "companies", r"[一-鿿A-Za-z]{0,10}企业(?=[,。;]|$)", "家"),
    Measure("researchers", r"(?:研发(?:技术)?人员|科研人员|技术人员|研究人员|科研团队|研发团队|工程师)(?:数量|规模)?(?:已|达|达到|超过|约|为|有|共|近)*", "count", "owner", "people", counters="人名位"),
    Measure("researchers", r"(?:拥有|现有|集聚|汇聚|有)(?:了)?", "count", "owner", "people", r"(?:名)?(?:研发人员|科研人员|研究人员|工程师|科学家|研发工程师)", "人名位"),
    Measure("employees", rf"(?:拥有|现有|共有|有|全球|公司|目前|共)*(?:{_STAFF})(?:总数|人数|规模|数量?|总量)?(?:已|达|达到|超过|约|为|有|共|近)*", "count", "org", "people", counters="人名位"),
    Measure("employees", r"(?:园区)?(?:就业人口|就业人数|就业人员|从业人员|从业者|员工|职工)(?:总数|数)?(?:已|达|达到|超过|约|为|有|共|近)*", "count", "cluster", "people", counters="人名位"),
    Measure("employees", r"(?:拥有|现有|共有|有)", "count", "org", "people", r"(?:全职)?(?:员工|职工|雇员)", "人名位"),
    Measure("revenue", r"(?:实现|完成|全年|年度|合并|年|总)*(?:营业总收入|营业收入|营收|主营业务收入|主营收入|开票销售(?:收入|额)?|开票收入|旅游(?:总)?收入|总营收|销售收入|销售总额|销售额|总收入|经营总收入|经营收入|营业额|年收入|年营收|公司收入|(?<=[年度\ue000-\ue0ff现])收入)(?:规模|总额)?", "money", "owner"),
    Measure("net_profit", r"(?:净|归母净|全年|年度)*(?<!调整)(?<!调整后)(?<!调整净)(?<!调整后净)亏损(?:额)?", "money", "org"),
    Measure("raised", r"(?:首发|IPO|共|拟|累计)*(?:募集资金(?:总额|净额)?|募资(?:总额|净额)?|首发募资)", "money", "org"),
    Measure("raised", r"(?:融了|融到了?|筹到了?|筹得)", "money", "org"),
    # 一年做18亿元的生意, 交出14.6亿元营收
    Measure("revenue", r"(?:一年|每年|去年|今年|全年|上半年|{date}|能|要)*(?:做|做了|做到|卖|卖了|卖出|卖出了|交出|录得|进账)(?:了)?", "money", "org", after=r"(?:的)?(?:生意|营收|营业额|销售额|收入|流水)"),
    Measure("price", r"(?:总)?造价|(?:每[台支盒瓶套辆架颗件片枚针剂]|单价|售价|零售价)?(?:已|如今|现在|目前|也|一度)*(?:降到|降至|卖到|涨到|涨至|卖至)(?:了)?", "money", "prod"),
    Measure("employees", r"(?:公司|全厂|全公司|整个公司|企业)?(?:现有|共有|一共有?|总共有?|眼下有|目前有|如今有)", "count", "org", "people", r"(?=[,。;]|$)", "人"),
    # 如今只剩85人; 雇了900个当地人
    Measure("employees", r"(?:如今|现在|目前|眼下)?(?:只|仅|还)?(?:剩下?)(?:了)?", "count", "org", "people", r"(?=[,。;]|$|员工|职工)", "人名"),
    Measure("employees", r"(?:雇用?|雇佣|招|招收|聘用)了", "count", "org", "people", r"(?:当地|本地)?(?:人|员工|工人|职工|雇员)?(?=[,。;]|$)", "人名个"),
    # 每台68万元; 主力机型“某某”卖2380元
    Measure("price", r"每[台支盒瓶套辆架颗件片枚针剂顶双把](?:售价|定价|卖|要价)?|(?:只|仅|才)?(?:卖|标价|要价|报价)", "money", "prod", after=r"(?=[,。;]|$|一[台支盒瓶套辆架颗件])"),
    Measure("price", r"(?:官方|起|零售|指导|市场)?(?:售价|定价|起售价|指导价|单价)(?:每[台支盒瓶套辆架颗件片枚针剂])?", "money", "prodorg"),
    Measure("parameters", r"(?:总|模型)?参数(?:量|规模|总量|数量)?", "count", "prodorg", counters="参数"),
    Measure("parameters", r"(?:拥有|具有|共有|含)", "count", "prod", "parameters", counters="参数"),
    Measure("units_sold", r"(?:[一-鿿]{0,6}?)(?:出货量?|交付量?|销量|销售量|产量|装机量?|下线|售出|卖出|发货量?)(?:了)?", "count", "prodorg", "pieces", counters="台辆颗片套件只枚架艘个支袋盒瓶箱罐"),
    Measure("units_sold", r"(?:交付|售出|卖出|下线|出货|销售)(?:了)?[^,。;\ue000-\ue0ff]{1,8}?(?=[\ue000-\ue0ff超逾近约达突])", "count", "prodorg", "pieces", counters="台辆颗片套件只枚架艘支"),
    Measure("net_profit", r"(?:实现|归母|归属于上市公司股东的|归属于母公司股东的|归属于母公司所有者的)*(?<!扣非)(?<!扣非归母)(?<!调整)(?<!调整后)(?:净利润|净利|净盈利|纯利|应占(?:净)?溢利)", "money", "org"),
    Measure("rd_spending", r"(?:研发投入|研发费用|研发支出|研发经费(?:支出)?|研发开支|研发资金|研发总投入|科研投入|研究与试验发展经费)(?:总额)?", "money", "owner"),
    Measure("market_value", r"(?:总)?市值", "money", "org"),
    Measure("valuation", r"(?:投后|投前|公司|最新)?估值", "money", "org"),
    Measure("registered_capital", r"(?:注册资本(?:金)?|注册资金)(?:,?(?:由|从){money})?(?:增至|增加至|增加到|变更为|减至|减少至|增资至)?", "money", "org"),
    Measure("funding_total", r"(?:迄今|至今|成立以来|截至目前)(?:为止)?(?:,)?(?:已|共|总共|累计|合计)*(?:完成|获得|获|募集|募得)?(?:融资|募资)(?:总?额)?(?:已)?", "money", "org"),
    Measure("funding_total", r"(?:(?:累计|总)(?:完成|获得|获)?(?:融资|募资)(?:总?额|规模|金额)?(?:已)?|[两二三四五六多]轮融资(?:共计|累计|合计|共|总计)+(?:募得|融资|融得|获得|筹得)?)", "money", "org"),
    Measure("fund_size", r"(?<!产业)(?<!行业)(?<!集群),?(?:首期|总|目标|认缴|计划|资金)*规模", "money", "fund"),
    Measure("fund_size", r"(?:基金|资金|首期|认缴|管理|资产管理|在管)+(?:总|目标)?规模", "money", "org"),
    Measure("output_value", r"(?:[一-鿿A-Za-z]{0,10}?)(?:总产值|工业产值|产值|产业规模|产业总规模|产业集群规模|核心产业规模|规上工业总产值|产业总产值)(?:规模)?", "money", "owner"),
    Measure("gdp", r"(?:地区)?生产总值(?:\(GDP\))?|GDP|经济总量", "money", "loc"),
    Measure("investment", r"(?<!总)(?<!项目)投资(?:总?额)?", "money", "firm", after=r"(?:,?(?:用于|在{loc}|于{loc}|在当地|扩建|新建|建设|兴建|打造|改造|升级|建成|建起|布局))"),
    Measure("investment", r"(?:(?:项目{count}|{count}[^,。;\ue000-\ue0ff]{0,6}项目),(?:计划|合同|协议|意向)?总?投资(?:总?额)?|签约(?:总)?(?:金额|额)|(?:签约|协议|合同)总?投资额?)", "money", "event"),
    Measure("investment", r"(?:累计|已|共)*(?:项目|合同|协议|固定资产|建设|完成)?(?:计划|预计)?总?投资(?:总?额|规模)?", "money", "area"),
    Measure("population", r"(?<!就业)(?<!从业)(?:常住|户籍|总)?人口", "count", "loc", "people", counters="人"),
    Measure("visitors", r"(?:参会|参展|参观|观展|接待|吸引)(?:人数|观众|嘉宾|游客)?(?:了)?", "count", "event", "people", counters="人名位人次"),
    Measure("visitors", r"(?:累计|共|年|全年)*(?:接待|迎来|吸引)(?:了)?(?:国内外|海内外|各地)?(?:游客|访客|参观者|观众)(?:人数)?", "count", "loc", "people", counters="人名人次"),
    Measure("visitors", r"(?:专业)?(?:观众|参会者|参观者|访客)(?:人数|总数)?", "count", "event", "people", counters="人名位人次"),
    Measure("visitors", r"(?:共有|共|累计|有|吸引|迎来)", "count", "event", "people", r"(?:参观|参会|观展|到场|逛展|入场|观众|参展)", "人名位人次"),
    Measure("users", r"(?:注册|活跃|个人|企业|付费|累计|服务)*(?:客户|商户|会员|储户)(?:数量?|总数|规模)", "count", "prodorg", "people", counters="人名户"),
    Measure("users", r"(?:已有|注册|活跃|月活|日活|累计|服务|全球|拥有|付费)*(?:用户)(?:数量|规模|总数|数)?", "count", "prodorg", "people", counters="人名户"),
    Measure("users", r"(?:拥有|现有|共有|已有|有|服务|积累|累积|吸引)(?:了|着)?(?:全球)?", "count", "prodorg", "people", counters=USERS),
    Measure("compute_power", r"(?:智能|总|综合)?算力(?:规模|总规模|总量|总?容量)?", "count", "owner", counters="PFLOPSEFLOPSPFlopsEFlops"),
    Measure("compute_power", r"(?:单卡|单芯片|峰值|总)?算力", "count", "prod", counters="TOPSPFLOPS"),
    Measure("filed_models", r"", "count", "loc", "models", r"(?:生成式人工智能|人工智能|AI)?(?:大模型|大语言模型)(?:完成|通过|获|已|均)*(?:备案|登记)", "款个项"),
    Measure("filed_models", r"(?:已|累计|共|新增)*备案(?:的)?(?:生成式人工智能|人工智能|AI)?(?:大模型|模型|大语言模型)", "count", "loc", "models", counters="款个项"),
    Measure("project_count", r"(?:现场|集中|共|累计)*签约", "count", "event", "projects", r"(?:重点|重大|产业|合作)?项目", "个项"),
    Measure("project_count", r"(?:现场|集中|共|累计|已)*(?:签约)(?:落户|落地)?(?:重点|重大|产业|合作|各类|招商)?项目(?:共|总数|数)?", "count", "event", "projects", counters="个项"),
    Measure("project_count", r"(?:现场|集中|共|累计|已|签约|落户|落地|引进|引入|招引|建成|在建|储备)*(?:签约|落户|落地|引进|引入|招引)(?:重点|重大|产业|合作|各类|招商)?项目(?:共|总数|数)?", "count", "loc", "projects", counters="个项"),
)  # fmt: skip
