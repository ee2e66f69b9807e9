# ruff: noqa: E501  (a Chinese character counts as two columns, and one rule or word list reads best on one line)
"""The edges of organizations' names: what the sentence says before or after a name is cut off, and what is left must name somebody."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from ingest.mentions.chinese.candidate import Candidate
from ingest.mentions.chinese.fronts import after_somebody
from ingest.mentions.chinese.gazetteer import companies, place_at, places
from ingest.mentions.chinese.organizations import all_generic, generic_words, is_fixed
from ingest.mentions.chinese.title_edges import before_tail, before_unit
from ingest.mentions.chinese.titles import title_end
from ingest.mentions.chinese.words import COMMON, FUNCTION_WORDS, Word, Words
from ingest.mentions.chinese.works import PRODUCT_NOUN

CERTAIN, LIKELY = 0.95, 0.7  # the tagger's, from which words of grammar, and common ones, are of a firm's name
_FIRM_KINDS = ("COM", "INV")
_BODIES = ("Company", "Investor", "ResearchInstitute", "University", "Association", "Institution")
# What a firm is, before its name: 乙醇生产商|某某集团, 主权基金|某某基金, 传感器公司|Xyz.
_KIND = re.compile(
    r"[一-鿿]{0,10}?(?:[产造应务营发售易材备制粮油茶矿采]商|零售商|贸易商|[一-鿿]{2}(?:商|集团)(?=[A-Z])|(?:工业|能源|化工|金融|科技|汽车|零售|食品|传媒|软件|矿业|电力|物流|航空|保险|医药|电信|酒店|建筑)集团(?=[一-鿿]{3})|公司|企业|工作室|投资者|竞争对手|合作方|(?:投资|主权|财富|对冲|养老|私募|公募|自有|自营|旗下|捐赠|政府|家族)基金)(?=[一-鿿A-Z])"
)
# What part a firm has, or what sort it is, in a word that no name begins with: 运营方|某某公司, 药企|某某医药.
_ROLES = "运营|产业|投资|出资|建设|承建|主办|承办|协办|合作|开发|施工|供货|采购|管理|收购|转让|受让|发起|中标|代工|总包"
_ROLES += "|设计|承租|出租|租赁|承运|托运|收货|发货|担保"
_PART = re.compile(
    rf"(?:[一-鿿]{{0,6}}?(?:{_ROLES})方|(?:[一-鿿]{{0,4}}?)(?:发行|债权|质权|保荐|投资|受托|收购|发起|出让|受让|承租|委托|申请|招标|中标)人|候选人为|(?:老|原|新|现有|原有|既有)股东|(?:创业板|科创板|新三板|主板|[北上深港]交所)公司|龙头(?!企业|公司|股份)|[一-鿿]{{0,8}}?(?:大佬|大鳄|巨鳄|新贵|黑马|龙头老大)|[一-鿿]{{0,14}}?(?:控制人|实控人|关联方|关联公司|一致行动人)"
    r"|[一-鿿]{0,6}?(?:药企|车企|酒企|房企|央企|国企|民企|外企|港企|台企|创企|厂商|船东(?!互保|保赔|协会)|货主|买主|买家|卖家|东家|房东|金主)|(?:最终|主要|首批|老|新|大)?(?:用户|客户|业主)(?=[一-鿿]{3,}(?:集团|公司)))(?=[一-鿿]{4}|[A-Z])"
)
# What a firm does or has, after its name: 某某摩托|供应轮毂轴承, 某某资本|注册资本.
_DOES = re.compile(
    r"(?<=[一-鿿]{3})(?:供应(?![链商])|交付|提供(?!商)|采购(?!中心|平台)|代工)[一-鿿]{2,}$"
    r"|(?<=[一-鿿A-Z]{2})(?:供货|供应|免费|不低于|所持|直接|主打|承诺|提醒|旗下|股票|展台|注册资本|合共投资|竞购|董事会|监事会|股东会|入园|入驻|进驻|落户|建厂|设厂|办厂|则|拟)$"
)
_TRADER = re.compile(r"[一-鿿]{2,6}?[产造应务营发售材备片件矿]商(?=[一-鿿]{4})")
_LONE_KIND = re.compile(r"商(?=[一-鿿]{4}|[A-Z])")  # 铀矿开采|商某某铀业: the tagger cut the kind in two
_GOES_ON = re.compile(
    r"(?:集团|股份|有限|控股|管理|服务|发展|研究|协会|联合|总部|家协会|投资|咨询|孵化|信用|实验室|公司|大学|学院|银行|会|联盟|基金|产业|创新|技术|家|部|处)"
)
_ENTERS = re.compile(r"(?<![省部校地方])(?:共建|合建|联建|筹建|组建|新建|共同建设|共同设立)(?=[一-鿿]{4})")
# Verbs that have a body as their object: 掌管|集团.
_GOVERNS = re.compile(
    r"(?:正在?|已|曾|将|拟|仍|再|还|也)?(?:掌管|执掌|掌舵|领导|带领|率领|推动|接手|接管|入主|离开|加入|加盟|重返|回归|创办|经营|打理|主持|负责|统领|整合|帮助|要求|督促|协助|促使|支撑)(?:集团|公司|银行|基金|研究院|研究所|实验室|协会|学院|大学)$"
)
_WENT = re.compile(r"[^《》“”]{2,24}?(?:现身|亮相|出席|参加|参展|走进|做客|受邀)(?:了|于)?(?=[^会]{1,24}[会展坛赛])")
_BOARD = re.compile(r"(?<=[一-鿿]{2})(?:董事会|监事会|股东大?会)$")
_LATER = re.compile(
    r"(?:[,(]?(?:(?:(?:19|20)\d\d)?年)?(?:\d{1,2}月)?\d{1,2}[日号](?:晚|上午|下午)?|[,(]?(?:19|20)\d\d年(?:\d{1,2}月)?|\d{1,2}月(?:份|初|底|末)?|(?<=[A-Za-z])(?:[上下]?周[一二三四五六日]|今日|昨日|近日|日前|目前|此前))$"
)
_WITHIN = re.compile(r"[内中后前间底初](?=[向与对在将由为和])")
_NO_PART = ("d", "ad", "p", "c", "u", "r", "vd")


def edged(text: str, words: Words, candidates: Iterable[Candidate]) -> Iterator[Candidate]:
    """Yield the candidates, those for organizations cut to their names; what names nobody afterwards is left out."""
    for c in candidates:
        if c.cls == "Organization" and (board := _BOARD.search(text, c.start + 2, c.end)) is not None:
            c = replace(c, cls="Company", end=board.start())  # 某某日用|董事会
        if c.cls in ("Conference", "Event") and (went := _WENT.match(text, c.start, c.end)) is not None:
            c = replace(c, start=went.end())  # 英岭CEO黄某某现身|链博会
        if c.cls == "Person" and c.end - c.start > 2 and text[c.end - 1 : c.end + 1] in _WHEN_IT_WAS:
            c = replace(c, end=c.end - 1)  # 穆斯卡|赛后说
        if c.cls in _AREAS and _ON_IT.search(text, c.start + 3, c.end) is not None:
            c = replace(c, end=c.end - 1, cls="Place")
        if c.cls in ("Conference", "Event") and (number := _NUMBERED.match(text, c.start, c.end)) is not None:
            c = replace(c, start=number.end())
        if c.cls not in _BODIES or c.end - c.start < 3:
            if c.cls not in ("Company", "Investor") or not _only_acts(text, words, c):
                yield c
            continue
        if c.cls in ("Company", "Investor") and (led := _LEADS_IN.search(text, c.start, c.end)) is not None:
            if led.start() > c.start:  # a look-behind also sees what stands before the candidate
                yield replace(c, end=led.start())
            c = replace(c, start=led.end())
        cut = _cut(text, words, c)
        if cut is not None and not _names_nobody(text, words, cut):
            yield cut


# 商汤|领投|影谱科技
_LEADS_IN = re.compile(r"(?<=[一-鿿]{2})(?:领投|跟投|参投)(?:了)?(?=[一-鿿]{3})")
_WHEN_IT_WAS = ("赛后", "赛前", "会后", "会上", "会前", "战后", "事后", "婚后", "课后", "展后")
# 清湖路|上的公司
_ON_IT = re.compile(r"(?<=[一-鿿]{2}[路街巷镇村])[上里]$")
_AREAS = ("Place", "Site", "Zone", "District", "Building", "Cluster")


# 7. 2026年某某大会, 【会展】某某大会: which item of a list it is.
_NUMBERED = re.compile(r"(?:\d{1,2}[.、]|[^()]{1,8}\))\s*(?=[一-鿿\d])")


def _only_acts(text: str, words: Words, c: Candidate) -> bool:
    """Say whether a firm's short "name" is a verb or what is said of something: 由甲|研制, 大公司|太慢."""
    inside = words.inside(c.start, c.end)
    acts = bool(inside) and all(w.pos in ("v", "vd", "d", "ad", "a", "r", "p") for w in inside)
    whole = acts and sum(len(w.text) for w in inside) == c.end - c.start
    name = text[c.start : c.end]
    known = name in companies() or words.sure_of(c.start, c.end, _FIRM_KINDS) >= LIKELY
    return whole and not known and (inside[0].pos == "d" or words.common(name))


def _sure(words: Words, c: Candidate) -> bool:
    """Say whether the tagger of kinds has the very name, so that no word of the sentence is in it: 均岭电子, 先行智能."""
    return words.sure_of(c.start, c.end, _FIRM_KINDS) >= LIKELY


def _cut(text: str, words: Words, c: Candidate) -> Candidate | None:
    """Return the candidate without what stands before and after its name; None when nothing is left."""
    if text[c.start : c.end] in companies():
        return c  # 先正达: no word of the sentence stands before it
    later = _LATER.search(text, c.start, c.end)
    end = later.start() if later is not None and later.start() - c.start > 1 else c.end
    does = _DOES.search(text, c.start, end) if not text.endswith(_ENDS, c.start, end) else None
    end = does.start() if does is not None else end
    end = _before_title(text, c.start, end)
    end = before_unit(text, c.start, end)
    end = _before_tail(text, c.start, end)
    start = c.start + after_somebody(text, c.start)
    for find in (_after_lead, _after_function_words, _after_kind):
        start = find(text, words, start, end)
        if start >= end - 1:
            return None
    if _LATIN_COMPANY.fullmatch(text, start, end):
        end -= 2  # Harbor Photonics|公司
    return c if (start, end) == (c.start, c.end) else replace(c, start=start, end=end)


# 新韩银行|三家韩资银行
_COUNTED = re.compile(r"(?<=[一-鿿]{3})(?:[一二三四五六七八九十两]|\d{1,3})家[一-鿿]{2,}$")
_TRADES = "汽车|医药|钢铁|地产|房地产|化工|传媒|家电|电力|煤炭|有色|银行|通信|电子|计算机|零售|食品|饮料|旅游|航空|机械|建材|军工|新能源|半导体|互联网|宏观|策略"
# 国泰君安|汽车分析师: what an analyst looks at.
_LOOKED_AT = re.compile(rf"(?<=[一-鿿]{{2}})(?:{_TRADES})(?:行业)?$")
_ANALYST = re.compile(r"(?:行业|产业|板块)?(?:首席|资深|高级)?(?:分析师|研究员)")
_CHILD = re.compile(r"(?:全资|控股|参股)?(?:子公司|孙公司|分公司)")


def _before_tail(text: str, start: int, end: int) -> int:
    """Return where a name ends before what only follows it: 三家银行, a trade looked at, a child's country, 得|以."""
    name = text[start:end]
    if (counted := _COUNTED.search(name)) is not None:
        return start + counted.start()
    if (tail := before_tail(text, start, end)) < end:
        return tail
    if name in companies():
        return end
    trade = _LOOKED_AT.search(name) if _ANALYST.match(text, end) else None
    if trade is not None and text.count(name) == 1:
        return start + trade.start()
    if _CHILD.match(text, end):
        for size in range(2, min(5, len(name) - 1)):
            if (
                (rest := name[:-size])
                and place_at(text, end - size) == name[-size:]
                and (rest in companies() or text.count(rest) > text.count(name))
            ):
                return end - size
    if re.fullmatch(r"[A-Za-z][\w.&'-]*投资", name) and re.match(r"\d", text[end : end + 1]):
        return end - 2  # 向Kabam|投资17亿美元
    if name.endswith("证券") and text.startswith("事务代表", end):
        return end - 2
    if name.endswith("新") and text.startswith("的", end) and text.count(name[:-1]) > text.count(name):
        return end - 1
    return end - 1 if name.endswith("得") and text.startswith("以", end) and len(name) > 2 else end


# Parts of firms that no firm is called by, as 物流 and 科技 are; 投资银行|部 may lack its last character.
_FUNCTION_OF_FIRM = re.compile(
    r"(?:供应链|采购|销售|市场|营销|数字营销|财务|法务|人力资源|公共事务|政府事务|品牌|运营|投资银行|零售银行|消费银行)"
)


def _before_title(text: str, start: int, end: int) -> int:
    """Return the end of a widely known firm's name before the part of it that a title is for: 大疆|供应链副总裁."""
    known = next((at for at in range(end - 2, start + 1, -1) if text[start:at] in companies()), 0)
    if not known or _FUNCTION_OF_FIRM.fullmatch(text, known, end) is None:
        return end
    return known if title_end(text, known) > end or title_end(text, end + text.startswith("部", end)) > 0 else end


_LATIN_COMPANY = re.compile(r"[A-ZÀ-Þ][A-Za-zÀ-ÿ0-9 .&'-]+公司")
_ENDS = ("公司", "集团", "银行", "中心", "企业", "商行", "协会")
_TORN = ("企业", "公司", "集团", "机构", "对手", "包商", "应商", "造商", "发商", "营商", "务商", "产商", "售商")
_TORN_PART = re.compile(rf"(?:{_ROLES})方$")
_FORMER = re.compile(
    r"(?<![一-鿿])前(?![海程沿进锋景卫瞻方线哨])|(?<=[由任命为聘的请是])前(?![海程沿进锋景卫瞻方线哨])"
)
_OWN = ("中国", "中华")  # part of many names: 中国中车
# 印度|理工学院: the country is part of the name.
_SCHOOL_OF = re.compile(
    r"国家[一-鿿]{2}|(?:国立|国家|皇家|理工|工业|科技|科学|农业|师范|医科|医学|管理|统计|海洋|国防)+(?:大学|学院)"
)
_BRANCH = (
    "银行",
    "保险",
    "证券",
    "航空",
    "公司",
    "联盟",
    "协会",
    "学会",
    "商会",
)  # 加拿大某某银行 may be another than 某某银行


def _after_lead(text: str, words: Words, start: int, end: int) -> int:
    """Return the beginning behind half a word, 前 and the country: 企|业某某公司, 由前|某某电子总裁, 瑞典|某某资本."""
    if text[max(0, start - 1) : start + 1] in _TORN:
        start += 1
    if re.match(r"[东商企方业家头][A-Z][a-z]{2}", text[start : start + 4]):
        start += 1  # 希腊船|东Kastrion
    if text.startswith("身智能", start) and text[start - 1 : start] == "具":
        start -= 1  # 10亿元具|身智能: the tagger has the first character in the number
    start += _torn_part(text, start, end)
    start += _known_in_front(text, start, end)
    if _FORMER.match(text, start):
        start += 1
    land = place_at(text, start)
    if land and land not in _OWN and places()[land].cls == "Country" and text.startswith("前", start + len(land)):
        start += len(land) + 1  # 古巴前|国务委员会
    part = _PART.match(text, start, end)
    if part is not None and not all_generic(text[part.end() : end]):
        return part.end()
    place = place_at(text, start)
    country = place and place not in _OWN and places()[place].cls == "Country"
    if (
        country
        and end - start - len(place) > 2
        and (
            _LATIN_COMPANY.fullmatch(text, start + len(place), end)
            or (
                not text.endswith(_BRANCH, start, end)
                and not _SCHOOL_OF.match(text, start + len(place), end)
                and words.invented(text[start + len(place) : end])
            )
        )
    ):
        return start + len(place)
    return start


def _known_in_front(text: str, start: int, end: int) -> int:
    """Return the length of a widely known firm that 和 joins to the name: 比亚迪和|美的集团."""
    joined = _AND.search(text, start + 2, end)
    if joined is None or end - joined.end() < 2:
        return 0
    rest = text[joined.end() : end]
    known = text[start : joined.start()] in companies() or rest in companies() or rest.startswith("其")
    return joined.end() - start + (_KIN_OF.match(rest).end() if rest.startswith("其") else 0) if known else 0  # type: ignore[union-attr]


_AND = re.compile(r"[和与及]")
# 某某香港与|其关联公司|某某重庆有限公司
_KIN_OF = re.compile(r"其?(?:[一-鿿]{0,4}(?:公司|股东|方|人|机构|企业)(?=[一-鿿]{4}))?")


def _torn_part(text: str, start: int, end: int) -> int:
    """Return the length of the end of a word for a part, cut in two by the tagger: 投资|方某某资本, 承|建方某某数科."""
    for rest in ("方", "建方"):
        if (
            text.startswith(rest, start)
            and end - start > len(rest) + 2
            and _TORN_PART.search(text[max(0, start - 4) : start] + rest)
        ):
            return len(rest)
    return 0


def _after_function_words(text: str, words: Words, start: int, end: int) -> int:
    """Return the beginning behind adverbs, prepositions and verbs that the sentence has before the name."""
    sure = words.sure_of(start, end, _FIRM_KINDS)
    if sure >= CERTAIN:
        return start
    if _GOVERNS.fullmatch(text, start, end):
        return end
    before = next(words.before(start), None)
    if before is not None and before.end == start and before.pos in ("m", "TIME") and _WITHIN.match(text, start, end):
        start += 2  # 五年内|向实验室
    entered = _ENTERS.match(text, start, end)
    start = entered.end() if entered is not None else start
    while (word := words.around(start)) is not None and word.start == start and word.end < end:
        verb = word.pos == "v" and len(word.text) > 1 and words.common(word.text) and _lone(text, words, word.end, end)
        if (verb and sure >= LIKELY) or _word_goes_on(words, word, end):
            break
        if not verb and (word.pos not in _NO_PART or _odd(words, word)):
            break
        start = word.end
    return start


def _word_goes_on(words: Words, word: Word, end: int) -> bool:
    """Say whether a common word begins with what the tagger took for one of grammar: 向|日葵."""
    first = next(words.pieces(word.start, end), None)
    return first is not None and len(word.text) == 1 and first[1] > word.end and first[2] == COMMON


def _odd(words: Words, word: Word) -> bool:
    """Say whether no such adverb or preposition is known: 清|控…, 逐曜|动力 open invented names."""
    return word.pos != "m" and not (word.text in FUNCTION_WORDS if len(word.text) == 1 else words.common(word.text))


def _lone(text: str, words: Words, start: int, end: int) -> bool:
    """Say whether a stretch is one word that names nobody: 推动|集团, 读完|光学."""
    return generic_words(text[start:end]) or all_generic(text[start:end])


def _after_kind(text: str, words: Words, start: int, end: int) -> int:
    """Return the beginning behind the common noun that says what the named one is."""
    lone = _LONE_KIND.match(text, start, end)
    before = next(words.before(start), None)
    if lone is not None and before is not None and before.end == start and before.pos in ("v", "vn", "n"):
        return lone.end() if words.invented(text[lone.end() : end]) else start
    traded = _TRADER.match(text, start + len(place_at(text, start)), end)
    if traded is not None and _ordinary(text, words, start + len(place_at(text, start)), traded.end()):
        return traded.end() if words.invented(text[traded.end() : end]) else start  # 香港照明零售商|某某控股
    kind = None
    for match in _KIND.finditer(text, start, end):
        if match.start() != start or _GOES_ON.match(text, match.end(), end) or end - match.end() < 3:
            break
        kind = match
    if kind is None or place_at(text, start) or not _ordinary(text, words, start, kind.end()):
        return start
    rest = text[kind.end() : end]
    fund = kind[0].endswith(("基金", "投资者", "对手")) and not all_generic(rest)
    return kind.end() if fund or words.invented(rest) else start


def _ordinary(text: str, words: Words, start: int, end: int) -> bool:
    """Say whether a stretch is common words, by the list of words or by the tagger: 钛白粉|生产商."""
    inside = words.inside(start, end)
    whole = "".join(w.text for w in inside)
    tagged = len(whole) == end - start and all(w.pos in ("n", "vn", "v", "a", "b") for w in inside)
    return tagged or words.common(text[start:end])


def _names_nobody(text: str, words: Words, c: Candidate) -> bool:
    """Say whether common nouns are all there is: 集团, 冷链运输, 游戏集团|Xyz, 兰州冷链物流."""
    name = text[c.start : c.end]
    if _CODE.search(text, max(0, c.start - 8), c.start) or _NO_NAME.fullmatch(name):
        return True  # 股票代码|VLGR is no name
    if _says_what(text, words, c):
        return True
    if _ABBREVIATED.match(text, c.end):
        return False
    if name in companies() or is_fixed(name) or (_sure(words, c) and place_at(text, c.start) in ("", *_OWN)):
        return False
    if c.cls not in ("Company", "Investor"):
        return all_generic(name)
    if all_generic(name) or _FACILITY.fullmatch(name):
        return True
    word = words.around(c.start)
    if word is not None and (word.start, word.end) == (c.start, c.end) and word.pos in ("v", "vd", "d", "r", "m", "p"):
        return words.common(name)  # 打理, 揭牌
    place = place_at(text, c.start)
    if place and name[len(place) :] in _SHOPS:
        return True
    inside = words.inside(c.start + len(place), c.end)
    trade = len(inside) > 1 and all(generic_words(w.text) and w.pos in ("n", "vn") for w in inside)
    return trade and (bool(place) or inside[-1].pos == "vn")  # two common nouns alone may be a firm: 某某能源


def _says_what(text: str, words: Words, c: Candidate) -> bool:
    """Say whether a noun before a name says what it is: 储能公司|“砚北新能”, 数字银行|Merlio Bank, 五联疫苗|“Pentaveyr”."""
    start = c.end + (text[c.end : c.end + 1] in ("“", "‘", " "))
    if text[c.start : c.end] in companies() or _sure(words, c):
        return False
    if not text.endswith(_KINDS_OF_FIRM, c.start, c.end):
        good = _GOODS.search(text, c.start, c.end) is not None and text.count(text[c.start : c.end]) == 1
        return good and start > c.end and words.sure_at(start, ("PRO",)) >= LIKELY
    latin = re.match(r"[A-Z]", text[start : start + 1])
    if latin is not None and _SORT_OF_BANK.search(text, c.start, c.end):
        return True
    return words.sure_at(start, _FIRM_KINDS) >= LIKELY or (latin is not None and words.common(text[c.start : c.end]))


_ABBREVIATED = re.compile(r"\([A-Z]{2,8}\)")  # 国际金融公司|(IFC): what is abbreviated is one body's name
_GOODS = re.compile(rf"{PRODUCT_NOUN}$")
_SORT_OF_BANK = re.compile(r"(?:虚拟|数字|数码|网络|互联网|商业|投资|私人|民营)银行$")
_KINDS_OF_FIRM = ("集团", "公司", "工作室", "企业", "银行", "机构", "厂商")


# Figures and acts that the tagger took for firms.
_NO_NAME = re.compile(
    r"[一-鿿]{0,8}(?:销售额|营业额|交易额|成交额|亏损|净?利润|营收|收入|销量|产值|产量|增速|占比|毛利率?)|[承主协]办|首次[一-鿿]+"
    r"|[”“‘’].*|(?:新闻|产品|合作|签约|年度|媒体)?(?:发布会|论坛|年会|峰会|大会|座谈会)"
    r"|(?:涵盖|包括|包含|覆盖|横跨|涉及)[一-鿿]+|(?:有限合伙|产业|创投|并购|专项|私募|母)基金|有限合伙基金|有限合伙企业|合伙企业"
    r"|[一二三四五六七八九十两]成股份|本行|新厂|工作室|[城农]商行|助理|特助|[一-鿿]{1,4}(?:法郎|克朗|卢比|比索|兰特|里亚尔|雷亚尔|林吉特|迪拉姆|先令)|[一-鿿]{0,4}(?:[新台港]币|美元|欧元|日元|韩元)"
)
# Shops and branches, named by where they are: 上海旗舰店.
_SHOPS = ("旗舰店", "门店", "总店", "子公司", "分公司", "展台", "总部", "分店", "公司", "办事处", "代表处", "联络处")
_CODE = re.compile(r"(?:股票|证券|交易)?代[码号](?:为|是)?[:\s“]*$")
_FACILITY = re.compile(
    r"(?:[一-鿿]{0,4}?(?:智慧|智能|新|老|旧|首座|数字|无人|超级|灯塔))?(?:孵化器|工厂|园区|厂房|加速器|车间)"
)
