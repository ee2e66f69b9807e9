# ruff: noqa: E501  (a Chinese character counts as two columns, and one rule or word list reads best on one line)
"""Organizations by the form of their names: the ending gives the class, the words before it the beginning."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ingest.mentions.chinese.bodies import bodies_in
from ingest.mentions.chinese.candidate import Candidate
from ingest.mentions.chinese.fronts import trimmed_front
from ingest.mentions.chinese.gazetteer import companies, place_at, places, vocabulary
from ingest.mentions.chinese.trie import any_of
from ingest.mentions.chinese.words import Word, Words

# Class, weight of the form, endings. A weak ending (科技, 资本) names a company only with support from its sentence.
_STRONG: tuple[tuple[str, str], ...] = (
    ("Investor", "投资基金 创业投资基金 产业基金 产业投资基金 股权投资基金 母基金 引导基金 天使基金 种子基金 子基金 创投基金 发展基金"),
    ("Investor", "创业投资有限公司 创业投资管理有限公司 股权投资有限公司 投资管理有限公司 基金管理有限公司 创业投资集团有限公司"),
    ("Investor", "私募基金管理有限公司 投资合伙企业(有限合伙) 合伙企业(有限合伙) 投资控股有限公司 投资集团有限公司 投资有限公司 社保基金"),
    ("Company", "有限责任公司 股份有限公司 集团有限公司 集团股份有限公司 (集团)有限公司 (集团)股份有限公司 有限公司 总公司 股份公司"),
    ("Company", "集团公司 分公司 控股公司 电网公司 烟草公司 银行 证券 集团"),
    ("University", "大学 研究生院 理工学院 职业技术学院 职业学院 师范学院 医学院 工程学院 工业学院 农学院 财经学院"),
    ("ResearchInstitute", "研究院 研究所 研究总院 研发中心 实验室 试验站 重点实验室 全国重点实验室 国家重点实验室 国家实验室 国家工程研究中心 研究中心 工程中心 技术中心 创新中心 科学院 工程院 科学中心"),
    ("ResearchInstitute", "设计院 设计研究院 工程研究中心 技术创新中心 制造业创新中心 创新研究院"),
    ("GovernmentBody", "政府 政府办公厅 政府办公室 人民政府 人民政府办公厅 人民政府办公室 管理委员会 管委会 管理办公室 人民代表大会常务委员会 人大常委会 人民代表大会 人民法院 人民检察院 政协"),
    ("PartyBody", "区委 市委 省委 县委 党委 党工委 纪委监委 纪委 组织部 宣传部 统战部 政法委 党组 网信办 团委 团市委"),
    ("Association", "协会 分会 学会 商会 联合会 联盟 促进会 总会 联谊会 基金会 工商联 研究会 共同体 总工会"),
    ("Exchange", "证券交易所 数据交易所 期货交易所 股权交易中心 技术交易所 产权交易所 知识产权交易所 碳排放权交易所"),
    ("Hospital", "医院 人民医院 附属医院 中心医院 中医院 医学中心"),
    ("Institution", "博物馆 图书馆 美术馆 科技馆 中学 小学 幼儿园 服务中心 促进中心 发展中心 检测中心 认证中心 交易中心"),
)  # fmt: skip
_BUREAUS = "发展和改革 发展改革 工业和信息化 经济和信息化 经济信息化 科技和经济 科学技术 科技 财政 商务 教育 公安 民政 司法 人力资源和社会保障 人社"
_BUREAUS += " 自然资源 规划和自然资源 生态环境 住房和城乡建设 住建 交通运输 水利 水务 农业农村 文化和旅游 文化旅游 卫生健康 应急管理 审计 国有资产监督管理"
_BUREAUS += " 市场监督管理 市场监管 广播电视 体育 统计 知识产权 药品监督管理 地方金融监督管理 地方金融 金融监督管理 金融工作 税务 数据 大数据 数据资源 政务服务"
_BUREAUS += " 行政审批 投资促进 招商 城市管理 信访 机关事务 外事 港澳 人才工作 证券监督管理 工业信息化 科技创新 经济发展 科技经济 投资发展 建设和交通 经贸 海洋 气象"
_BUREAUS += " 能源 铁路 民用航空 邮政 林业 粮食和物资储备 移民 电影 海关 数字经济 产业发展 营商环境 国防科技工业 通信管理 社会工作 互联网信息 科技创新和 工信 经信 发改 国资"
_BUREAU_ENDS = "委员会 监督管理委员会 局 厅 部 办公室 总局 管理局 监督管理局 总署 委 署 监督局 促进局 中心支局 分局"
_FIXED: dict[str, str] = {
    "GovernmentBody": "国务院 国家发展改革委 国家发展和改革委员会 国家发改委 发改委 工信部 工业和信息化部 科技部 科学技术部 财政部 商务部 教育部 国资委 "
    "国务院国资委 外交部 公安部 民政部 司法部 人社部 自然资源部 生态环境部 住建部 交通运输部 水利部 农业农村部 文旅部 国家卫健委 卫健委 中国人民银行 证监会 中国证监会 "
    "国家金融监督管理总局 国家市场监督管理总局 市场监管总局 国家数据局 国家网信办 国家能源局 国家知识产权局 国家药监局 国家统计局 海关总署 最高人民法院 国务院办公厅 "
    "国家航天局 国家铁路局 国家税务总局 税务总局 国家发展和改革委员会 国务院国有资产监督管理委员会 中国证券监督管理委员会",
    "PartyBody": "中共中央 中央政治局 中央网信办 中央组织部 中央宣传部 中央纪委 中央纪委国家监委 中共中央办公厅 中央办公厅 共青团中央 中共中央政治局",
    "Exchange": "上交所 深交所 北交所 港交所 纽交所 纳斯达克 上海证券交易所 深圳证券交易所 北京证券交易所 香港联交所 香港联合交易所 联交所 纽约证券交易所 伦敦证券交易所 "
    "新三板 科创板 创业板 新交所 全国股转系统 港股主板 香港交易所 东京证券交易所 伦交所 科斯达克",
    "ResearchInstitute": "中国科学院 中科院 中国工程院 中国社会科学院 中国农业科学院 中国信通院 中国信息通信研究院",
    "University": "清华 北大 复旦 上海交大 浙大 中科大 中国科大 哈工大 南大 西安交大 华科 国科大 北航 同济 人大 港大 港科大 麻省理工学院 加州理工学院 "
    "帝国理工学院 电子科技大学 北京航空航天大学 上海科技大学 国防科大 南方科技大学 中国科学技术大学",
    "Association": "全国工商联 中国贸促会 贸促会 中国科协 全国总工会",
    "Organization": "联合国 欧盟 世界银行 国际货币基金组织 世界卫生组织 世卫组织 世贸组织 北约 新华社 中新社 人民日报 央视 中央广播电视总台",
}
_WEAK: tuple[tuple[str, str], ...] = (
    ("Investor", "资本 创投 投资 基金 风投 产投 科创投 创新投 高新投 国投 科投 天使"),
    (
        "Company",
        "科技 股份 控股 汽车 电子 半导体 医药 生物 智能 机器人 能源 通信 网络 软件 信息 数据 微电子 光电 新材 重工 药业 制药 电气 新能源 传媒 物流 芯片 集成 "
        "航天 航空 动力 储能 锂电 生命科学 基因 医疗 器械 存储 显示 精密 装备 激光 量子 云 数科 智造 智行 智驾 出行 影业 互娱 集成电路 电力 材料 保险 信托 地产 置业 "
        "自动化 化工 钢铁 水泥 食品 乳业 酒业 股份公司 技术 光学 传感 电池 生科 环保 创新 光伏 仪器 信科 公司",
    ),
)  # fmt: skip


@cache
def _endings() -> tuple[dict[str, tuple[str, bool]], re.Pattern[str]]:
    """Return ending -> (class, weak) and the pattern that finds them, longest first."""
    found: dict[str, tuple[str, bool]] = {}
    for cls, words in _WEAK:
        found |= dict.fromkeys(words.split(), (cls, True))
    for cls, words in _STRONG:
        found |= dict.fromkeys(words.split(), (cls, False))
    for stem in _BUREAUS.split():
        found |= {stem + end: ("GovernmentBody", False) for end in _BUREAU_ENDS.split()}
    found |= dict.fromkeys(
        ("科委", "经信委", "卫健委", "发改委", "国资委", "住建委", "科技委"), ("GovernmentBody", False)
    )
    pattern = re.compile(any_of(found))
    return found, pattern


# 市委书记 is a title of the city, 上市委 no committee of a party.
_COMMITTEE = re.compile(
    r"上市委$|上市委[^一-鿿]|上市委员|[省市区县]委(?:副?书记|常委|秘书长|委员)|党委(?:副?书记|委员|常委)|党组(?:副?书记|成员)|纪委(?:副?书记)|工委(?:副?书记|委员)"
)


def of_a_title(text: str, start: int, end: int) -> bool:
    """Say whether the ending [start, end) of a body belongs to the title behind it: 浦东新区|区委书记."""
    return _COMMITTEE.search(text[max(0, start - 1) : end + 4]) is not None


# 钱塘资本|战略投资 is what the fund does, not its name.
_INVESTS = re.compile(r"(?:资本|创投|基金|风投|集团|银行|公司|科技)(?:战略|联合|独家|共同|追加|持续)*$")
# What may not stand right after an ending: 大学生, 公司化, 集团军, 局部, 科技园, 银行业.
_NOT_AFTER = re.compile(
    r"生(?!物)|化|军|业(?!务)|界|部分|部门|园|城|型|制度|系|者|人才|地板|家|感|力(?!合)|版|行业|计师"
)
_NAME_POS = {"n", "nz", "nt", "ORG", "LOC", "ns", "nw", "vn", "j", "an", "a", "f", "s", "nx", "eng", "xx", "b", "nr", "PER", "m", "q", "t", "v", "d", "ad", "vd", "i", "l"}  # fmt: skip
_LOOSE = {"PER", "nr", "m", "q", "v", "d", "ad", "vd", "a", "f", "s", "t"}
_STOPS = vocabulary("before organizations")
_VERBS = vocabulary("verbs in names")
_GENERIC = vocabulary("common in organizations")
MAX_NAME = 40  # characters; the longest registered names have about 35


def organizations_in(text: str, words: Words) -> Iterator[Candidate]:
    """Yield candidates for organizations in plain `text`: fixed names, then names by ending, strong and weak."""
    yield from _fixed(text)
    yield from _well_known(text, words)
    yield from bodies_in(text)
    for match in _LATIN_FIRM.finditer(text):
        yield Candidate(start=match.start(), end=match.end(), cls="Company", score=0.96)
    endings, pattern = _endings()
    for match in pattern.finditer(text):
        cls, weak = endings[match[0]]
        if _NOT_AFTER.match(text, match.end()) and not match[0].endswith("公司"):
            continue
        if match[0] == "投资" and _INVESTS.search(text, max(0, match.start() - 6), match.start()):
            continue
        if of_a_title(text, match.start(), match.end()) or _TOLD_BY.match(text, match.start()):
            continue
        start = _beginning(text, words, match.start(), strict=weak)
        abbreviated = match.start() - start > 3 and _ABBREVIATED.match(text, match.end()) is not None
        if start == match.start() or not (abbreviated or _specific(text, words, start, match, weak)):
            continue
        start += trimmed_front(text[start : match.end()])
        start += _of_a_country(text[start : match.end()], cls, words)
        if "%" in text[start : match.end()]:
            continue  # 某某热力67%|股份
        if start >= match.start():
            continue
        if all_generic(text[start : match.end()]) and not abbreviated:
            continue
        score = 0.6 if weak else 0.95  # one score, so that the longer of two strong names wins
        end = match.end()
        if cls == "University" and (campus := _CAMPUS.match(text, end)) and place_at(campus[1], 0) == campus[1]:
            end = campus.end()  # 某大学(深圳)
        elif cls == "University" and (branch := _CAMPUS_NAMED.match(text, end)) is not None:
            end = branch.end()  # 加州大学|伯克利分校
        score, weak = (0.9, False) if abbreviated else (score, weak)
        yield Candidate(start=start, end=end, cls=_refined(text[start:end], cls), score=score, weak=weak)


_ABBREVIATED = re.compile(r"\([A-Z]{2,8}\)")  # 国际金融公司|(IFC): what is abbreviated is one body's name
_TOLD_BY = re.compile(r"显示(?=[,:])")  # 某某查|显示,…: what a source does
_CAMPUS = re.compile(r"\(([一-鿿]{2,4})\)")
_CAMPUS_NAMED = re.compile(r"(?![在与和及的])[一-鿿]{2,8}?(?:分校|校区)")


@cache
def _fixed_names() -> tuple[dict[str, str], re.Pattern[str]]:
    names = {name: cls for cls, words in _FIXED.items() for name in words.split()}
    return names, re.compile(any_of(names))


def is_fixed(name: str) -> bool:
    """Say whether the name is one of the bodies that everybody knows, whatever words it is made of: 中国工程院."""
    return name in _fixed_names()[0]


_NATIONAL_FIRM = re.compile(
    r"(?:国家|国际|石油|天然气|电信|航空|铁路|邮政|电力|能源|钢铁|保险|矿业|通信|航运|化工|投资|发展|开发|港务|烟草|水务)+(?:公司|集团|总公司|公社)|国家.*|.*(?:银行|部|局|厅|署|委员会|政府)"
)


def _of_a_country(name: str, cls: str, words: Words) -> int:
    """Return the length of the country in front of a name of the class that it does not belong to."""
    length = foreign_front(name) if cls not in ("University", "GovernmentBody", "Association") else 0
    firm = cls in ("Company", "Investor")
    return length if firm or words.invented(name[length:]) else 0  # 印度|血清研究所 is one name


def foreign_front(name: str) -> int:
    """Return the length of a country that only says where a company is from: 韩国|三垣重工, but 德国电信 is a name."""
    place = place_at(name, 0)
    if not place or places()[place].cls != "Country" or place == "中国" or name.endswith(("有限公司", "株式会社")):
        return 0
    rest = name[len(place) :]
    if _NATIONAL_FIRM.fullmatch(rest):
        return 0  # 新加坡石油公司, 加拿大东亚银行: the country is part of the name
    named = rest in companies() or re.match(r"[A-Z]", rest) is not None
    return len(place) if (len(rest) >= 4 or named) and not place_at(rest, 0) and not all_generic(rest) else 0


def _fixed(text: str) -> Iterator[Candidate]:
    names, pattern = _fixed_names()
    for match in pattern.finditer(text):
        if len(match[0]) > 2 or not re.match(r"[一-鿿]", text[match.end() : match.end() + 1]):
            branch = _BRANCH.match(text, match.end()) if names[match[0]] == "Exchange" else None
            end = branch.end() if branch is not None and place_at(text, match.end()) else match.end()
            yield Candidate(start=match.start(), end=end, cls=names[match[0]], score=0.9 if branch is None else 0.96)


_BRANCH = re.compile(r"[一-鿿]{2,8}?(?:证券)?交易所")  # 泛欧交易所|巴黎交易所


@cache
def _company_pattern() -> re.Pattern[str]:
    return re.compile(any_of(companies()))


def _well_known(text: str, words: Words) -> Iterator[Candidate]:
    """Yield widely known short names; one of two characters only where it is a word by itself."""
    for match in _company_pattern().finditer(text):
        behind = r"领域|行业|产业|板块" + ("|业|卡|家|间|股" if match[0].endswith("银行") else "")
        if re.match(behind, text[match.end() : match.end() + 2]):
            continue
        word = words.around(match.start())
        alone = word is not None and (word.start, word.end) == match.span()
        if alone or len(match[0]) > 3 or (len(match[0]) == 3 and word is not None and word.start == match.start()):
            yield Candidate(start=match.start(), end=match.end(), cls=companies()[match[0]], score=0.8)


# Boreal Optics Inc., Kessler Fügetechnik GmbH: the legal form says what it is.
_LATIN_FIRM = re.compile(
    r"(?<![A-Za-z])[A-ZÀ-Þ][\wÀ-ÿ&.'-]*(?: (?:&|[A-ZÀ-Þ0-9][\wÀ-ÿ&.'-]*)){0,5},? (?:Inc\b\.?|Corp\b\.?|Corporation|(?:Co\.?,? )?(?:Pte\.? )?Ltd\b\.?|Limited|GmbH|AG|SE|SA|S\.A\.|S\.p\.A\.|N\.?V\.?|B\.?V\.?|LLC|PLC|plc|(?:Sdn\.? )?(?:Bhd|Berhad)\b\.?|ASA|AB|Oyj?|K\.K\.)(?![A-Za-z])",
    re.ASCII,
)


def _beginning(text: str, words: Words, end: int, *, strict: bool) -> int:
    """Return where the name that ends with the ending at `end` begins: words that can be in a name, going left."""
    start, taken = end, 0
    for word in words.leftward(end):
        if word.end != start or end - word.start > MAX_NAME or not _may_join(word, taken, strict):
            break
        start, taken = word.start, taken + 1
    start = _after_bracket(text, start, end)
    if strict:
        return start
    return _with_bracket(text, words, _with_head(text, words, _with_pair(text, start), end), end)


def _with_head(text: str, words: Words, start: int, end: int) -> int:
    """Return the beginning with an invented word that the tagger took for a person: 沐曦|集成电路(上海)股份有限公司."""
    head = words.around(start - 1) if start else None
    if head is None or head.end != start or head.pos not in ("PER", "nr") or not _REGISTERED.match(text, end):
        return start
    return head.start if not re.match(r"[\w]", text[head.start - 1 : head.start]) else start


def _after_bracket(text: str, start: int, end: int) -> int:
    """Return the beginning, moved behind a bracket that closes in the name but opens in front of it: 上海)股份."""
    name = text[start:end]
    return end - len(name.rpartition(")")[2]) if name.count(")") > name.count("(") else start


# 中国科学院上海微系统与信息技术研究所: 与 joins two fields of one institute when its parent or place opens the name.
_PAIR = re.compile(r"(?:中国科学院|中科院|国家|中国|[一-鿿]{2,8}(?:大学|科学院|省|市|新区))[一-鿿]{2,10}[与和及]$")


def _with_pair(text: str, start: int) -> int:
    """Return the beginning of a name whose fields are joined by 与 or 和, when a parent or place opens it."""
    if text[start - 1 : start] not in ("与", "和", "及"):
        return start
    match = _PAIR.search(text, max(0, start - 24), start)
    if match is None or re.search(r"[在由对向于是为的了]|(?:院|所|公司|集团|局|委|中心|会|系)[与和及]$", match[0]):
        return start
    return match.start()


_INNER = re.compile(r"\((?:集团|控股|中国|[一-鿿]{2,8})\)$")
# X(云谷)科技有限公司: a registered name takes any place in the bracket, also one that no table has.
_REGISTERED = re.compile(r"(?:\([一-鿿]{2,8}\))?[一-鿿]{0,10}?公司")


def _with_bracket(text: str, words: Words, start: int, end: int) -> int:
    """Return the beginning with 上海X(集团) or X(上海) in front of it, when such a bracket ends there."""
    match = _INNER.search(text, max(0, start - 10), start)
    if match is None:
        return start
    inner = match[0][1:-1]
    known = inner in ("集团", "控股", "中国") or place_at(inner, 0) == inner or inner.endswith(("市", "区", "省"))
    if not known and not _REGISTERED.match(text, start):
        return start
    outer = _beginning(text, words, match.start(), strict=False)
    return outer if outer < match.start() else start


def _may_join(word: Word, taken: int, strict: bool) -> bool:
    if word.text in _STOPS or not re.search(r"[\w]", word.text):
        return False
    if word.text in _VERBS:
        return True
    if word.pos not in _NAME_POS:
        return False
    if word.pos == "TIME" or word.text.isdigit():
        return False
    if len(word.text) == 1 and word.pos in ("n", "a", "f", "s", "nz", "j"):
        return taken < 4  # an unknown name falls apart into single characters
    if word.pos in _LOOSE and word.pos not in ("PER", "nr"):
        return not strict and taken < 2 and len(word.text) <= 2 and word.pos in ("a", "f", "s")
    if word.pos in ("PER", "nr"):
        return taken == 0
    return not (strict and taken >= 3)


def _specific(text: str, words: Words, start: int, match: re.Match[str], weak: bool) -> bool:
    """Say whether the part before the ending names something: 生物医药企业集团 and 国有银行 do not."""
    if match[0] in ("政府", "政府办公厅", "政府办公室"):
        return bool(place_at(text, start))
    if re.fullmatch(r"[省市区县州]", text[start : match.start()]):
        return False  # 市人民政府: of which city, the name does not say
    if match[0].endswith(("有限公司", "有限合伙)")):
        return match.start() - start >= 2
    if _NATIONAL.fullmatch(text[start : match.end()]):
        return True
    inside = list(words.inside(start, match.start()))
    cut = words.around(match.start() - 1)
    if cut is not None and cut.end > match.start():
        inside = [
            *inside,
            Word(max(cut.start, start), match.start(), text[max(cut.start, start) : match.start()], cut.pos),
        ]
    rest = [word for word in inside if not generic_words(word.text)]
    if match[0] in ("区委", "市委", "省委", "县委", "政协", "人大常委会") or match[0].endswith(
        ("局", "厅", "委", "政府", "办公室")
    ):
        return bool(rest) or text[start : match.start()] in places() or text[start : match.start()] == "国家"
    if weak and len(rest) == 1 and rest[0].text in places():
        return match[0] not in ("科技", "创新", "技术", "汽车", "数据", "信息", "能源", "智能", "网络", "医疗", "空间")
    return bool(rest)


@cache
def _generic_pattern() -> re.Pattern[str]:
    return re.compile(
        "(?:" + "|".join(map(re.escape, sorted({*_GENERIC, *_VERBS, "AI"}, key=len, reverse=True))) + ")+"
    )


def generic_words(word: str) -> bool:
    """Say whether a word is made of words that many names share: 私募股权, 产业投资, AI创业."""
    return _generic_pattern().fullmatch(word) is not None


# 中国海洋大学, 国家海洋局: a nation's one body is named by shared words alone.
_NATIONAL = re.compile(
    r"(?:中国|国家|全国|中华)[一-鿿]{2,12}(?:大学|学院|研究院|研究所|科学院|协会|学会|商会|联合会|促进会|联盟|委员会|总局|局|署|基金会)"
)


def all_generic(name: str) -> bool:
    """Say whether a whole name is made of shared words and an ending: 私募股权基金, 产业投资集团 name nobody."""
    if _NATIONAL.fullmatch(name) or _of_a_state(name):
        return False
    known = _endings()[0]
    ending = next((name[-n:] for n in range(min(len(name), 16), 0, -1) if name[-n:] in known), "")
    return bool(ending) and (name == ending or generic_words(name.removesuffix(ending)))


# 韩国|产业银行: so many banks of a state are called; 美国|投资银行 is any of them.
_STATE_BANK = re.compile(r"(?:国家|产业|政策投资|进出口|再?开发|发展|农业|工业|工商|国民|中央|复兴信贷|储备|外贸)+银行")


def _of_a_state(name: str) -> bool:
    """Say whether a country and the words for one of its public banks make the name."""
    place = place_at(name, 0)
    return bool(place) and places()[place].cls == "Country" and bool(_STATE_BANK.fullmatch(name, len(place)))


def _refined(name: str, cls: str) -> str:
    """Return the class with what the whole name tells: X创投有限公司 is an investor, X大学附属医院 a hospital."""
    if cls == "Company" and re.search(
        r"(?:创投|创业投资|股权投资|风险投资|私募|基金管理|投资管理|资本管理|投资中心|投资基金)", name
    ):
        return "Investor"
    if cls == "Company" and re.search(r"(?:中国人民银行)", name):
        return "GovernmentBody"
    if (
        cls == "ResearchInstitute"
        and name.endswith("创新中心")
        and not re.search(r"国家|制造业|技术|研究|机器人|重点", name)
    ):
        return "Institution"
    return cls
