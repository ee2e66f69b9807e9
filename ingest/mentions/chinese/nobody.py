# ruff: noqa: E501  (a Chinese character counts as two columns, and one rule or word list reads best on one line)
"""What looks like a name and is none: a status that is conferred, 李总, and the description of somebody named before."""

from __future__ import annotations

import re
from functools import lru_cache

from ingest.mentions.chinese.candidate import Candidate
from ingest.mentions.chinese.gazetteer import place_at
from ingest.mentions.chinese.nominals import THIS
from ingest.mentions.chinese.plants import ANY
from ingest.mentions.chinese.titles import is_title
from ingest.mentions.chinese.works import CASE_PAPERS
from ontology.load import load


def names_nobody(text: str, name: Candidate) -> bool:
    """Say whether what was found is a status, a surname with a rank, or a description."""
    return (
        _conferred(text, name)
        or _called(text, name)
        or _programme(text, name)
        or (name.cls in _BODIES and _ANY_BODY.fullmatch(text, name.start, name.end) is not None)
        or _described(text, name)
        or _one_of_a_level(text, name)
        or _sees(text, name)
        or _COUNTED.fullmatch(text, name.start, name.end) is not None
        or _AREA.fullmatch(text, name.start, name.end) is not None
        or _in_address(text, name)
        or _halves_a_word(text, name)
        or _of_a_document(text, name)
        or _of_departments(text, name)
        or _pointed_at(text, name)
        or (_MEASURED.match(text, name.start, name.end) is not None and name.cls not in ("Product", "Site"))
        or _CODE.search(text, max(0, name.start - 8), name.start) is not None
        or _RANK.fullmatch(text, name.start, name.end) is not None
        or _BELOW.search(text, name.start, name.end) is not None
        or (name.cls in _FIRMS and text[name.start - 1 : name.start] != "“" and _is_goods(text[name.start : name.end]))
        or (name.cls in _FIRMS and _DEALS_IN.match(text, name.end) is not None)
        or (name.cls in _FIRMS and _no_firm(text, name))
        or (name.cls == "Site" and _ANY_SITE.fullmatch(text, name.start, name.end) is not None)
    )


_FIRMS = ("Company", "Investor")
# 印花软件|商Colorista: what a dealer deals in.
_DEALS_IN = re.compile(r"商(?=[A-Z“]|[一-鿿]{2,}(?:公司|集团))(?!(?:业|务|贸|城|标|品|会|行|场|学|用|飞|汤|丘|洛))")
# 《上海证券|报》; 用酵母发酵法; 设在隆安的印染厂; 亚太销售|副总裁
_PAPER = re.compile(r"报(?=》|社|道|讯|\d{1,2}月|援引)")
_WAY = re.compile(r"[一-鿿]*(?:发酵|合成|提取|萃取|分离|涂布|沉积|结晶|裂解)法")
_WORKS = re.compile(
    r"[老新旧]?(?:印染|纺织|纺纱|织布|服装|水泥|钢铁|炼油|炼钢|化肥|制药|造纸|食品|家具|电子|玩具|组装|总装|包装|加工|屠宰|面粉|饲料|酿酒|制鞋|五金|机械|铸造|锻造|电镀|造船|修船|发电|净水|污水处理)厂(?:房)?"
)
_STOCK = re.compile(r"[一-鿿]*银行卡|固定资产投资?|(?:新增|原有|剩余|其余|全部|增发|限售|流通)(?:股份|资本)")
_REGION = re.compile(
    r"(?:华[东南北中]|西南|西北|东北|亚太|大中华|中国|北美|欧洲|全球|海外)区?(?:销售|市场|运营|采购|研发|技术|业务)"
)


def _no_firm(text: str, name: Candidate) -> bool:
    """Say whether a firm's "name" is half of a newspaper's, a method, works of some kind, or what a title is for."""
    if _PAPER.match(text, name.end) is not None and text[name.end - 1 : name.end] != "公":
        return True
    span = (text, name.start, name.end)
    return any(kind.fullmatch(*span) is not None for kind in (_WAY, _WORKS, _REGION, _STOCK)) or _is_sort(text, name)


_SORT = re.compile(r"[A-Z][A-Za-z]{1,4}")


def _is_sort(text: str, name: Candidate) -> bool:
    """Say whether a few letters tell a sort of ware wherever they stand: KrF光刻胶“晶绘”, 在KrF领域."""
    form = text[name.start : name.end]
    if _SORT.fullmatch(form) is None:
        return False
    behind = [text[m.end() : m.end() + 8] for m in re.finditer(rf"(?<![A-Za-z]){form}(?![A-Za-z])", text)]
    wares = [any(form + b[:n] in _wares() for n in range(2, 8)) for b in behind]
    fields = [b.startswith(("领域", "技术", "工艺", "市场", "产品", "系列", "材料")) for b in behind]
    return any(wares) and all(w or f for w, f in zip(wares, fields, strict=True))


# Who deals in goods or what is said of them: 碳纤维|经销商, and no firm's name.
_DEALS = (
    "经销商|代理商|分销商|供应商|供货商|制造商|生产商|厂商|开发商|运营商|服务商|贸易商|零售商|批发商|企业|公司|厂"
    "|价格|市场|行业|产业|业务|产品|项目|技术|订单|产线|产能"
)


_DEALER = re.compile(rf"(?:{_DEALS})$")


@lru_cache(maxsize=1)
def _goods() -> frozenset[str]:
    """What the ontology's concepts are called."""
    called = (c.words.labels.get("zh", ()) for c in load().concepts.values())
    return frozenset(word for words in called for word in words if len(word) > 1)


@lru_cache(maxsize=1)
def _wares() -> frozenset[str]:
    """What the firms of the ontology's segments make and nobody is called by: 炭黑, 光刻胶."""
    ontology = load()
    made = (word for c in ontology.concepts.values() for word in c.words.includes.get("zh", ()))
    return frozenset(word for word in made if len(word) > 1 and ontology.body(word) is None)


def _is_goods(name: str) -> bool:
    """Say whether what was taken for a firm is what firms deal in: 碳纤维, 做碳纤维, 碳纤维经销商."""
    bare = name[1:] if name[:1] in "做造产卖" else name
    if bare in _wares():
        return True
    return any(word in _goods() for whole in (name, bare) for word in (whole, _DEALER.sub("", whole)))


_ADDRESS = re.compile(r"(?:https?://|www\.)[A-Za-z0-9./_?=&%#:-]+|[A-Za-z0-9._+-]+@[A-Za-z0-9.-]+")


@lru_cache(maxsize=2)
def _addresses(text: str) -> tuple[tuple[int, int], ...]:
    return tuple(match.span() for match in _ADDRESS.finditer(text))


def _in_address(text: str, name: Candidate) -> bool:
    """Say whether a name is part of the address of a page or a mailbox."""
    return any(start <= name.start and name.end <= end for start, end in _addresses(text))


# 公司|常务副|总经理: a rank, and no firm.
_RANK = re.compile(r"(?:常务|执行|首席|高级|资深|代理|联席|副|总){1,3}")
# 某某科学院下属研究所: one of several, and none by name.
_BELOW = re.compile(
    r"[省市区县州]委(?:常委|委员|副?书记)$|(?:下属|所属|直属|旗下)(?:的)?(?:研究所|研究院|公司|企业|机构|单位|医院|学院|中心|实验室)$"
)


_CONFERS = re.compile(
    r"(?:认定为|获批建设|获批成为|获批|批复为|列为|入选为?|评为|授予|获评为?|确定为|命名为|荣获)(?:了)?(?:“)?$"
)


_CONFERS_QUOTED = re.compile(r"(?:认定为|列为|评为|授予|获评为?|确定为|命名为|荣获)(?:了)?[^“”,。;]{0,8}“[^“”]{0,24}$")


def _conferred(text: str, name: Candidate) -> bool:
    """Say whether what looks like a name is a status that something is given: 认定为|国家技术创新中心."""
    before, form = text[max(0, name.start - 6) : name.start], text[name.start : name.end]
    if _CONFERS_QUOTED.search(text, max(0, name.start - 34), name.start) and text[name.end : name.end + 1] != "“":
        return True
    return bool(_CONFERS.search(before)) and bool(
        re.match(r"国家|全国|中国|专精特新|自治区|[一-鿿]{1,3}[省市]|省级|市级|首批|第[一二三四五]批", form)
    )


_LEVEL = re.compile(r"(?:国家级|省级|市级|区级)[一-鿿]{2,14}(?:中心|实验室|平台|企业|基地|工厂)")


_OF_A_CASE = re.compile(rf"[^《》]*(?:{CASE_PAPERS})")
# 国家级专精特新“小巨人”企业, 首批省级示范企业: a status, and no policy.
_STATUS = re.compile(r"[^《》]*(?:企业|工厂|“小巨人”?)")


def _one_of_a_level(text: str, name: Candidate) -> bool:
    """Say whether a policy's "name" is what many have: 对新获批的|国家级制造业创新中心,…."""
    if name.cls == "Policy" and _OF_A_CASE.fullmatch(text, name.start, name.end) is not None:
        return True
    if name.cls == "Policy" and _STATUS.fullmatch(text, name.start, name.end) is not None:
        return text[name.start - 1 : name.start] != "《"
    whole = name.cls == "Policy" and _LEVEL.fullmatch(text, name.start, name.end) is not None
    return whole and text[name.start - 1 : name.start] in ("的", "对", "为", "各")


# 入选首批|先导区: one of a kind, and none by name.
_AREA = re.compile(r"(?:先导|示范|试验|先行)区|自治[州县区旗]")
_COUNTED = re.compile(
    r"中共|首[批台套个款家条座]|(?:19|20)\d\d年(?:\d{1,2}月(?:\d{1,2}日)?|第[一二三四]季度|[上下]半年|[年初底末])?|[一两三四五六七八九十数多几\d]+家(?:公司|企业|机构|银行|单位)"
)  # 中共|党员, 首台|(套), 2023年12月|完成融资, 三家公司
_CODE = re.compile(r"(?:股票|证券|交易)?代[码号](?:为|是)?[::\s“]*$")  # 股票代码|VLGR
_NUMBER = re.compile(r"[一-鿿]{0,3}\((?:19|20)\d\d\)第?\d+号")
_SAYS_WHO = ("GovernmentBody", "PartyBody", "Policy")


def _halves_a_word(text: str, name: Candidate) -> bool:
    """Say whether a name begins or ends inside of a word in letters: Te|chnology."""
    edges = (text[max(0, at - 1) : at + 1] for at in (name.start, name.end))
    return any(len(edge) == 2 and edge.isascii() and edge.isalpha() and edge[1].islower() for edge in edges)


def _of_a_document(text: str, name: Candidate) -> bool:
    """Say whether a name is the head of a document's number: 苏工信|发〔2024〕18号."""
    return name.cls not in _SAYS_WHO and _NUMBER.match(text, name.end) is not None


# 该|智算中心 was named before; 建设一座|绿氢工厂: any one.
_POINTED = re.compile(r"(?:[该本]|这[座家个所]|[一两三四五六七八九十几数]+座)$")
_KIND_OF_SITE = re.compile(
    r"[一-鿿]{0,8}(?:工厂|电站|电场|基地|园区|厂房|车间|矿山|码头|数据中心|智算中心|超算中心|算力中心|计算中心|研发中心|写字楼|大厦|医院|学校|机场)"
)
_ANY_SITE = re.compile(rf"(?:{ANY}){_KIND_OF_SITE.pattern}")  # 新建工厂
_MEASURED = re.compile(r"[一-鿿]{0,3}[达约超为至近]\d")  # 总算|力达12EFLOPS


def _pointed_at(text: str, name: Candidate) -> bool:
    """Say whether 该 or 一座 makes a site's "name" one of its kind, as no word in it is a place's."""
    pointed = _POINTED.search(text, max(0, name.start - 4), name.start) is not None
    kind = _KIND_OF_SITE.fullmatch(text, name.start, name.end) is not None
    return pointed and kind and not any(place_at(text, at) for at in range(name.start, name.end - 2))


def _of_departments(text: str, name: Candidate) -> bool:
    """Say whether a ministry was read in departments of no government: 财政部|门."""
    return text[name.end - 1 : name.end + 1] == "部门" and text[name.end + 1 : name.end + 2] != "户"


_ALONE = ("酒庄", "农场", "牧场", "酒厂", "船厂", "药厂")  # whichever was named before

_TRADE = re.compile(r"[^《》“”]{2,12}(?:产业|行业|领域|赛道)")


# 贯彻落实国家发展新一代人工智能|的战略部署: what is to be done, in no paper of that name
_AIMED_AT = re.compile(r"的(?:战略|决策|重大|重要|工作|总体)*(?:部署|要求|精神|号召|决策|目标|任务)")


# What a paper, a programme or a status is called by; 大抓工业, 产业创新融合 are slogans and aims.
_PAPER_WORD = re.compile(
    r"计划|行动|方案|办法|意见|规划|条例|政策|措施|工程|战略|改革|试点|倡议|[法令约章案]$|制度|细则|通知|决定|决议|规定|纲要|指南|目录|标准|公告|条$|示范|先导|先行|试验|园|名单|企业|基地|中心|实验室|区|专项|资质|协定|协议|课题|项目|冠军|小巨人|之[都乡城]|工厂|场$|酒庄|集群|机构|平台|体系|机制|模式|奖|国家|全国|中国|级|[A-Za-z]"
)
_PROGRAMME = re.compile(
    r"”?(?:重大|产业|集群|专项|科技|三年|人才|培育|提升)*(?:计划|行动|改革|工程|专项|战略|政策|试点|规划|办法|措施|方案|意见)(?![一-鿿\d](?<![的和与中及等]))"
)


_BODIES = ("GovernmentBody", "PartyBody", "Organization", "Institution", "Company")
# 市政协, 区人民政府, 市委宣传部: of which city it does not say; 综合部, 生产部: of which firm.
_ANY_BODY = re.compile(
    r"[省市区县州](?:人大常委会|人大|政协|(?:人民)?政府|纪委(?:监委)?|委(?:[一-鿿]{2,3}部|办公室)?)"
    r"|(?:综合|生产|销售|市场|研发|人事|财务|技术|质量|采购|行政|品质|品控|设备|物流|仓储|党群|法务|审计|投资|运营|企划|人力资源|质检|项目|客服|营销|企业管理)+(?:管理|发展|保障)?(?:部|处|科)"
)


def _programme(text: str, name: Candidate) -> bool:
    """Say whether the "product" in quotation marks is what a programme is called by: “甬江引才”工程."""
    quoted = name.cls in ("Product", "Technology") and text[name.end : name.end + 1] == "”"
    return quoted and _PROGRAMME.match(text, name.end) is not None


def _sees(text: str, name: Candidate) -> bool:
    """Say whether 会见 was cut in two (书记章某峰会|见了…), or a branch of industry or an aim is taken for a policy."""
    told = name.cls == "Policy" and text[name.start - 1 : name.start] != "《"
    if told and not (_PAPER_WORD.search(text, name.start, name.end) or _PROGRAMME.match(text, name.end)):
        return True
    if name.cls == "Policy" and text[name.start - 1 : name.start] not in ("《", "“"):
        return _TRADE.fullmatch(text, name.start, name.end) is not None or _AIMED_AT.match(text, name.end) is not None
    return name.cls == "Conference" and text[name.end - 1 : name.end + 1] in ("会见", "会晤", "会谈")


# 李总; 公告|还指出, 后|同时担任: who told it, and when; 其控股|孙公司
_NO_PERSON = re.compile(
    r".[总某工董]|(?:公告|报告|报道|文章|文件|通知|声明|消息|公示|方案|会议|年报|财报|简历|其中|此后|随后|之后|后|并)(?:还|也|亦|又|均|则|同时|再|就|将|曾)+"
)
_ANY_CHILD = re.compile(r"(?:控股|全资)?[孙子分母总](?:公司|企业)")


def _called(text: str, name: Candidate) -> bool:
    """Say whether a person is only called by surname and rank, 李总: it stands for somebody named in full."""
    if _ANY_CHILD.fullmatch(text, name.start, name.end) is not None:
        return True
    if name.cls in ("Company", "Investor"):
        return text[name.start : name.end] in _ALONE or is_title(text[name.start + 1 : name.end])  # 投资|部副部长
    return name.cls == "Person" and _NO_PERSON.fullmatch(text, name.start, name.end) is not None


def _described(text: str, name: Candidate) -> bool:
    """Say whether 这家 makes a company's "name" a description of one named before: 这家成立五年的|机器人公司."""
    if name.cls not in ("Company", "Investor") or not text.endswith(("公司", "企业", "机构"), name.start, name.end):
        return False
    match = THIS.search(text, max(0, name.start - 52), name.end + 1)
    return match is not None and name.start <= match.start("n") < name.end and match.end("n") == name.end
