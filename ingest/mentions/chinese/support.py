# ruff: noqa: E501  (a Chinese character counts as two columns, and one rule or word list reads best on one line)
"""Support for names whose form alone proves little: the pipeline's names, lists of companies, titles, verbs of business."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.mentions.chinese.candidate import Candidate
from ingest.mentions.chinese.fronts import trimmed_front
from ingest.mentions.chinese.gazetteer import companies, place_at, places, surnames
from ingest.mentions.chinese.only_firms import only_a_firm
from ingest.mentions.chinese.organizations import all_generic, foreign_front
from ingest.mentions.chinese.titles import Title, is_title
from ingest.mentions.chinese.words import Entity, Words

_NO_ORG = re.compile(
    r"^(?:公司|集团|企业|该公司|机构|基金|银行|大学|政府|市政府|区政府|省政府|县政府|学院|研究院|医院|记者|媒体|法院|检察院|高校|院校|外媒|官方|股东大会|董事会|监事会|人大|政协|党委|港股|A股|H股|美股|"
    r"美国|中国|央行|团队|实验室|研究所|科技|资本|中心|市委|区委|省委|县委|党组|组委会|部门|警方|证监|子公司|母公司|全资子公司|科创板|创业板|主板|华南|华东|华北|华中|西南|西北|东北|长三角|珠三角|大湾区|京津冀|标的公司|目标公司|标的企业|合资公司|合营公司|项目公司|新公司|交易对方|控股股东|实际控制人|[一-鿿]{0,4}(?:运营方|主办方|投资方|管理方|建设方|总部)|硬科技|消费|退出|基金)$"
)
_TRIM_FRONT = re.compile(
    r"^(?:以(?=.{4})|原|前(?![海程沿进锋景卫瞻方线哨])|据|由|与|和|向|对|在|其|该|新|上市公司|全资子公司|控股子公司|子公司|母公司|股东|第一大股东|旗下|公司|企业|机构|龙头企业|龙头)(?=[一-鿿A-Za-z]{2})"
)
_TRIM_BACK = re.compile(
    r"(?<=[一-鿿A-Za-z]{2})(?:方面|全资子公司|控股子公司|子公司|联合|共同|领投|跟投|继续|独家|公告|董事长|总经理|总裁|首席|创始人|联合创始人|CEO|CTO|等|拟|股票|股价|旗下|股份公告|官网|官微|公司)$"
)
_ORG_ENDS = re.compile(
    r"(?:公司|集团|银行|基金|大学|学院|研究院|研究所|实验室|协会|学会|联盟|委员会|管委会|局|厅|部|院|会|办公室|中心|政府|法院|报|社|网|台)$"
)


# 某某|24%股权, 某某|所持, 某某|发行股份: the name took along what is said of its shares.
_STOCK_AFTER = re.compile(r"(?<=..)(?:\d[\d.]*[%万亿].*|(?:发行|部分|全部|增发)股[份权]|(?<!交易|研究|事务)所)$")
_WORDS_CUT = frozenset(
    ("力争", "营收", "公告", "拥有", "获得", "宣布", "完成", "总部", "董事", "股价", "市值", "员工", "净利", "产品")
)
# 甲禾|原点跟投: what stands between a name and the verb of a round belongs to the investor's name.
_INVESTS_AS = re.compile(
    r"(?!联合|共同|继续|独家|追加|战略|持续|超额|联袂|分别|本轮|参与|[也均等曾还再又已])[一-鿿]{2}(?=(?:联合|共同|继续|独家|持续)?(?:领投|跟投|参投))"
)


def from_pipeline(
    text: str, words: Words, entities: Sequence[Entity], others: Sequence[Candidate], titles: Sequence[Title]
) -> Iterator[Candidate]:
    """Yield the pipeline's organizations with boundaries and class set right."""
    ends = {c.end: c for c in others if c.cls not in ("Person",) and not c.weak and c.score >= 0.82}
    for entity in entities:
        if entity.label != "ORG":
            continue
        start, end = _trimmed(text, words, entity.start, entity.end)
        built = _BUILT_THERE.match(text[start:end])
        if built is not None:
            yield Candidate(start=start, end=start + built.end("p"), cls="Place", score=0.66)
            continue  # 某地|建设电池工厂
        longer = _INVESTS_AS.match(text, end)
        if longer is not None:
            yield Candidate(start=start, end=longer.end(), cls="Investor", score=0.86)
            continue
        name = text[start:end]
        if (
            end - start < 2
            or _NO_ORG.match(name)
            or name in places()
            or is_title(name)
            or re.match(r"一[家处所]|某[家一]", text[end:])
            or re.search(r"[,。;:、“”《》\n]", name)
            or name.count("(") != name.count(")")
        ):
            continue
        if _places_only(name) or all_generic(name) or _place_and_verb(name) or _place_and_words(name, words):
            continue
        if len(name) == 2 and (name + "区" in places() or name + "县" in places()) and name not in companies():
            yield Candidate(start=start, end=end, cls="District", score=0.63)
            continue
        word = words.around(start)
        if word is not None and word.pos == "PER" and (word.start, word.end) == (start, end) and name[0] in surnames():
            continue  # the two layers of the tagger disagree, and it looks like a person's name
        if end in ends and ends[end].start <= start:
            continue  # the form found it already, and at least as long
        cls = ends[end].cls if end in ends else class_of_organization(name)
        of_its_own = place_at(text, start) or any(c.cls == "Exchange" and c.start == start for c in others)
        if cls == "Exchange" and end in ends and not of_its_own:
            continue  # 某某股份|科创板
        if name.endswith("工厂") and (_BUILDS.search(text, max(0, start - 4), start) or _RUNS.match(text, end)):
            cls = "Site"  # 建设的|秀岭工厂|于11月投产; a factory that is bought is a firm
        formed = end in ends or name.endswith("有限公司")  # words that all names share may hide the registered name
        yield Candidate(start=start, end=end, cls=cls, score=0.92 if formed else 0.78, weak=len(name) <= 2)


def _places_only(name: str) -> bool:
    """Say whether a name is one place after another: 海南三亚."""
    first = place_at(name, 0)
    return bool(first) and first != name and place_at(name, len(first)) == name[len(first) :]


def _place_and_verb(name: str) -> bool:
    """Say whether a name is a place and a verb that the tagger took for a company: 河北建设(第二工厂)."""
    place = place_at(name, 0)
    return bool(place) and name[len(place) :] in (
        "建设",
        "投资",
        "发展",
        "设立",
        "推进",
        "开展",
        "启动",
        "举行",
        "举办",
        "工厂",
    )


def _place_and_words(name: str, words: Words) -> bool:
    """Say whether a name is a place and common words (无锡人工智能), or tells what gathers there (江宁集聚生物医药)."""
    if re.search(r"集聚|汇聚|聚集", name):
        return True
    rest = name[len(place_at(name, 0)) :]
    return (
        rest != name and len(rest) > 3 and words.common(rest) and not _ORG_ENDS.search(name) and not _FIRM.search(name)
    )


_FIRM = re.compile(
    r"(?:科技|股份|控股|汽车|电子|半导体|医药|生物|机器人|能源|通信|软件|重工|光电|制药|药业|电气|传媒|物流|航空|资本|创投|投资|证券|保险|信托|地产|实业|建设|发展|石化|化工|钢铁|水泥|食品|啤酒|乳业|酒业|高新|电力|燃气|水务|机场|港|路桥)$"
)


_BUILDS = re.compile(r"(?:建设|新建|扩建|兴建|投建)的?$")
_RUNS = re.compile(r"(?:已|将)?(?:于|在)?[^,。;]{0,12}(?:投产|竣工|封顶|开工|动工|启用|下线)")
_BUILT_THERE = re.compile(
    r"(?P<p>[一-鿿]{2,6}?)(?:投资建设|建设|新建|设立|兴建|扩建|投建)[一-鿿]{0,8}(?:工厂|基地|产线|生产线|中心|厂)$"
)
# 焊接设备商|Some Technik GmbH
_BEFORE_LATIN = re.compile(r"[一-鿿]{0,12}(?:商|公司|企业|巨头|龙头|厂|机构|国|基金)(?=[A-Z][A-Za-z]+ |[A-Z]{2,6}$)")
_ABBREVIATED = re.compile(r"(?: |,)(?:Inc|Corp|Ltd|Co|Pte|Bhd|Intl)$")


def _trimmed(text: str, words: Words, start: int, end: int) -> tuple[int, int]:
    start += trimmed_front(text[start:end])
    name = text[start:end]
    front = _TRIM_FRONT.match(name)
    start += front.end() if front and name not in places() and words.ends_at(start + front.end()) else 0
    back = _TRIM_BACK.search(text[start:end])
    if back is not None and not text[start:end].endswith(
        ("有限公司", "股份公司", "总公司", "分公司", "集团公司", "责任公司")
    ):
        stem = text[start : start + back.start()]
        alone = text.count(stem) > text.count(stem + "公司")
        end = start + back.start() if back[0] != "公司" or alone else end
    if text[start:end].endswith(("报讯", "社讯", "台讯")):
        end -= 1  # 某某日报|讯
    stock = _STOCK_AFTER.search(text[start:end])
    end = start + stock.start() if stock is not None else end
    if text[end - 1 : end + 1] in _WORDS_CUT:
        end -= 1  # 某某|营收: the name took the first half of the next word
    if text[start:end].endswith("系") and re.match(r"[持由一其公我国上]", text[end:]) and end - start > 3:
        end -= 1  # 某某集团|系公司股东
    start += foreign_front(text[start:end])
    latin = _BEFORE_LATIN.match(text[start:end])
    start += latin.end() if latin is not None else 0
    if text[end : end + 1] == "." and _ABBREVIATED.search(text[start:end]):
        end += 1  # Some Photonics Inc|.
    opened = text[start:end].count("(") - text[start:end].count(")")
    if opened > 0 and text[end : end + 1] == ")":
        end += 1
    return start, end


_NER_CLASSES: tuple[tuple[str, str], ...] = (
    (r"(?:资本|创投|基金|投资|风投|产投|国投|科投|高新投|创新投|金投|创业投|天使投)$", "Investor"),
    (r"(?:大学|学院|书院)$", "University"),
    (r"(?:研究院|研究所|实验室|科学院|研究中心|设计院)$", "ResearchInstitute"),
    (r"(?:政府|管委会|发改委|国资委|经信委|局|厅|法院|检察院|海关|证监会|人大常委会)$|^国家.{2,8}(?:部|局|委)$|(?:资源|产业|工业|贸易|科技|财政|经济|能源|外交|国防|教育|交通|商务|农业|环境|卫生)部$", "GovernmentBody"),
    (r"(?:市委|省委|区委|县委|党委|纪委|党工委)$", "PartyBody"),
    (r"(?:协会|学会|商会|联盟|联合会|促进会|基金会)$", "Association"),
    (r"交易所$", "Exchange"),
    (r"(?:产业|新能源|制造|生产|研发|储能|动力电池)基地$|厂区$|(?:数据中心|智算中心|发射场)$", "Site"),
    (r"(?:航天|航空|生物|软件|汽车|健康|医药|电子|光电|科学|科技|数字|金融|智能|创新|未来|芯片|新能源|机器人)城$", "Zone"),
    (r"医院$", "Hospital"),
    (r"(?:报|日报|晚报|电视台|通讯社|杂志|网|周刊)$", "Organization"),
    (r"(?:中学|小学|博物馆|图书馆|中心|队|俱乐部|党|军|委员会|组织|会)$", "Organization"),
)  # fmt: skip


def class_of_organization(name: str) -> str:
    """Return the class that the ending of an organization's name gives, else Company."""
    for pattern, cls in _NER_CLASSES:
        if re.search(pattern, name):
            return cls
    return "Company"


# A、B、C等近40家上下游企业: what is listed are companies, whatever they look like.
_ITEM = re.compile(r"“?[一-鿿A-Za-z0-9·.&\-()]{2,14}”?")
_AND_SO_ON = re.compile(
    r"等(?!级|候|于)[^,。;:、“”\n]{0,24}?(?P<k>投资机构|投资方|企业|公司|厂商|车企|机构|资本|巨头|客户)(?![一-鿿]?(?:家|们的))"
)
_LIST_BEGINS = re.compile(r"[,。;:!?\n]")
_BUSINESS = (
    r"(?:完成(?:了)?(?:近|超|数|约|逾)?[\d一-鿿.]{0,8}元?[^,。]{0,10}融资|宣布|发布|推出|成立于|创立于|创办于|入驻|落户|自主研发|研发|获(?:得)?[^,。]{0,12}(?:融资|投资)|旗下|总部位于|总部设在|位于|主营|专注|致力于|登陆|在[一-鿿]{2,8}上市|"
    r"收购|中标|是一家|为一家|是国内|联合创始人|创始人|CEO|首席|董事长|总经理|CTO|总裁|拟|由[^,。]{2,16}(?:创立|创办|创建)|全资|控股|与[^,。]{2,20}(?:签署|签约|达成|合作))"
)
_PRECEDED = re.compile(
    r"(?:获|获得|来自|收购|入股|投资了|领投|跟投|子公司|企业|公司|机构|由|独角兽|股东|供应商|客户|竞争对手|旗下|引进|引入|吸引|包括|携手|联合|与|和|、|系|为|起诉|控股)$"
)
_ENDED = re.compile(
    r"^(?:[,。;、)(”]|\d|近|数|战略|独家|联合|投资|注资|领投|跟投|参投|等|和|与|及|签|达|的|完成|在|成立|共|联|发|推|宣|获|是|为|将|已|持|拟|落|入|创|董|CEO|CTO|首)"
)


_FLAG = re.compile(
    r"(?<=旗下)(?:的)?(?P<n>[一-鿿A-Za-z]{2,6}?)(?=位于|总部|发布|推出|宣布|完成|成立|获|与|、|,|。|将|已|研发|计划|拟|入驻|落户|总裁|CEO|董事长|或将|有望)"
)


# 某某(Some Name)完成…: a clause opens with a name, its foreign form in brackets, and business; or a round of funding.
_STARTS = re.compile(
    r"(?:(?<=[,。;\n])|^)(?P<n>[一-鿿A-Za-z0-9]{2,8})(?:"
    r"\([A-Z][A-Za-z .&-]{1,30}\)(?=(?:近日|日前|已|正式|宣布)*(?:完成|发布|宣布|成立|获|推出|与|是|为|总部|位于|入驻))"
    r"|(?=(?:成立于|创立于|创办于|由[^,。;]{2,6}(?:创立|创办)|总部位于|总部设在))"
    r"|(?=(?:近日|日前|已|正式|宣布)*完成[^,。;]{0,16}轮融资))"
)
_NOT_FIRST = r"(?:该|本|其|这|公司|企业|目前|同时|此外|记者|双方|今年|去年|近日|日前|由|在|对|与|和|并|且|已|也|还|据|以|为|从|将)|.*(?:公司|企业|项目|平台|产品|系统|模型|机构|宣布|近日|日前)$"


def from_context(text: str, words: Words, others: Sequence[Candidate]) -> Iterator[Candidate]:
    """Yield the items of lists of companies (甲、乙、丙等20余家企业), and what a group has under its flag (甲旗下乙)."""
    for match in _STARTS.finditer(text):
        if not all_generic(match["n"]) and match["n"] not in places() and not re.match(_NOT_FIRST, match["n"]):
            yield Candidate(start=match.start("n"), end=match.end("n"), cls="Company", score=0.73)
    for match in _FLAG.finditer(text):
        if (
            not NO_EMPLOYER.search(match["n"])
            and not all_generic(match["n"])
            and namelike(match["n"], words, *match.span("n"))
        ):
            yield Candidate(start=match.start("n"), end=match.end("n"), cls="Company", score=0.69)
    for offset, items, kind in _lists_in(text):
        for part in re.finditer(r"[^、“”]+", items):
            start, end = offset + part.start(), offset + part.end()
            start += _lead(text[start:end])
            if 2 <= end - start <= 12 and namelike(text[start:end], words, start, end):
                cls = "Investor" if kind in ("投资机构", "投资方", "资本") else "Company"
                yield Candidate(start=start, end=end, cls=cls, score=0.7)


def _lists_in(text: str) -> Iterator[tuple[int, str, str]]:
    """Yield where each list of companies begins, its words, and what it says they are; looks back from each 等."""
    for match in _AND_SO_ON.finditer(text):
        left = max(0, match.start() - 150)
        signs = [m.end() for m in _LIST_BEGINS.finditer(text, left, match.start())]
        start = signs[-1] if signs else left
        items = text[start : match.start()].split("、")
        while items and not _ITEM.fullmatch(items[0]):
            start += len(items.pop(0)) + 1
            if items and len(items[0]) > 16:
                break
        if len(items) > 1 and all(_ITEM.fullmatch(item) for item in items[1:]):
            yield start, text[start : match.start()], match["k"]


def _lead(item: str) -> int:
    """Return how much of a list's first item is the clause before it: 目前,已有X → 已有 is not the name."""
    lead = re.match(
        r".*(?:包括|如|有|引进|吸引|集聚|汇聚|培育|涌现|涌现出|聚集|以|由|与|和|及|了|为|是|对|向|在|的|例如|诸如|像|中|来自|服务|覆盖|涵盖|出|到|从|获得|获|将|等)(?=.{2})",
        item,
    )
    return lead.end() if lead else 0


NO_EMPLOYER = re.compile(
    r"(?:公司|集团|企业|机构|协会|项目|部门|学院|院|所|中心|团队|平台|基地|园区|社区|品牌|银行|大会|论坛|联盟|区|市|省|国|原|前|任|新|名|位|事业部|业务|副|兼|及|和|的|与|其|为|等|会|部|局|委|办|方)$"
)


_COMMON = re.compile(
    r"(?:人工智能|机器人|芯片|软件|大模型|半导体|生物医药|新能源|汽车|医疗|金融|教育|制造|能源|材料|智能|科技|电子|通信|算力|算法|数据|平台|企业|公司|机构|高校|院所|银行|保险|基金|证券|信托|设备|零部件|国企|央企|民企|外企|上游|下游)"
)


def namelike(name: str, words: Words, start: int, end: int) -> bool:
    if name in places() or _COMMON.fullmatch(name) or _NO_ORG.match(name):
        return False
    inside = words.inside(start, end)
    if inside and all(
        word.pos in ("n", "v", "vn", "a", "d", "p", "c", "u", "m", "q", "r", "TIME", "t", "an", "ad")
        and len(word.text) >= 2
        for word in inside
    ):
        return False
    return not any(word.pos in ("p", "u", "r", "TIME", "w", "PER") for word in inside)


def supported(
    text: str, words: Words, candidates: Sequence[Candidate], entities: Sequence[Entity], titles: Sequence[Title]
) -> Iterator[Candidate]:
    """Yield the candidates that may stand: strong ones, and weak ones that something beside their form supports."""
    counts = Counter(text[c.start : c.end] for c in candidates if c.weak)
    starts = {title.start for title in titles}
    organizations = [(e.start, e.end) for e in entities if e.label == "ORG"]
    agreed = set(organizations)
    agreed_starts = dict(organizations)
    agreed_ends = {end for _, end in organizations}
    listed = {(c.start, c.end) for c in candidates if c.score == 0.7}
    for c in candidates:
        if not c.weak:
            yield c
        elif (c.start, c.end) in agreed:
            yield replace(c, weak=False, score=0.88 if c.end - c.start > 2 else 0.77)
        elif agreed_starts.get(c.start, c.end) < c.end and _ENDED.match(text[c.end :]):
            yield replace(c, weak=False, score=0.82)  # the tagger left the ending off: 皖江|创投
        elif text[c.start : c.end].endswith("公司") and not listed.intersection({(c.start, c.end)}):
            continue  # 甲公司 in so many words is a name only where the pipeline or a list says so
        elif c.end in agreed_ends or (c.start, c.end) in listed:
            yield replace(c, weak=False, score=0.8)
        elif words.common(text[c.start : c.end]) and _ordinary_noun(words, c.start) and not only_a_firm(text, c):
            continue  # 名单显示 has an ending that companies have, and says no name
        elif (
            c.end in starts
            or only_a_firm(text, c)
            or _acts(text, c)
            or (counts[text[c.start : c.end]] > 2 and c.end - c.start > 3)
        ):
            yield replace(c, weak=False, score=0.74)
        elif c.cls == "Investor" and _is_a_fund(text[c.start : c.end], words):
            yield replace(c, weak=False, score=0.72)


def _ordinary_noun(words: Words, start: int) -> bool:
    word = words.around(start)
    return word is not None and word.start == start and word.pos in ("n", "v", "vn", "a", "d")


_FUND = re.compile(r"(?P<stem>[一-鿿]{2,6})(?P<kind>创投|产投|风投|资本)")


def _is_a_fund(name: str, words: Words) -> bool:
    """Say whether only an investor is called so: an invented word before 资本, or a place before 产投."""
    match = _FUND.fullmatch(name)
    if match is None:
        return False
    return words.invented(match["stem"]) and (match["kind"] != "资本" or match["stem"] not in places())


def _acts(text: str, c: Candidate) -> bool:
    """Say whether the candidate opens a clause and does business in it, or stands where only a company can."""
    before, after = text[max(0, c.start - 5) : c.start], text[c.end : c.end + 24]
    opens = not before or before[-1] in ",。;\n:!? ”" or before.endswith(("日前", "近日", "日"))
    if opens and re.match(rf"(?:\([^()]{{1,30}}\))?(?:近日|日前|今日|昨日|已|正式|将|也)?{_BUSINESS}", after):
        return True
    return bool(_PRECEDED.search(before)) and bool(_ENDED.match(after)) and c.end - c.start >= 4
