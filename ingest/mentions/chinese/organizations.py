# ruff: noqa: E501  (a Chinese character counts as two columns, and one rule or word list reads best on one line)
"""Organizations by the form of their names: the ending gives the class, the words before it the beginning."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ingest.mentions.chinese.candidate import Candidate
from ingest.mentions.chinese.gazetteer import place_at, places
from ingest.mentions.chinese.words import Word, Words

# Class, weight of the form, endings. A weak ending (科技, 资本) names a company only with support from its sentence.
_STRONG: tuple[tuple[str, str], ...] = (
    ("Investor", "投资基金 创业投资基金 产业基金 产业投资基金 股权投资基金 母基金 引导基金 天使基金 种子基金 子基金 创投基金 发展基金"),
    ("Investor", "创业投资有限公司 创业投资管理有限公司 股权投资有限公司 投资管理有限公司 基金管理有限公司 创业投资集团有限公司"),
    ("Investor", "私募基金管理有限公司 投资合伙企业(有限合伙) 合伙企业(有限合伙) 投资控股有限公司 投资集团有限公司 投资有限公司 社保基金"),
    ("Company", "有限责任公司 股份有限公司 集团有限公司 集团股份有限公司 (集团)有限公司 (集团)股份有限公司 有限公司 总公司 股份公司"),
    ("Company", "集团公司 分公司 控股公司 电网公司 烟草公司 银行 证券 集团"),
    ("University", "大学 理工学院 职业技术学院 职业学院 师范学院 医学院 工程学院 工业学院 农学院 财经学院"),
    ("ResearchInstitute", "研究院 研究所 研究总院 实验室 重点实验室 研究中心 工程中心 技术中心 创新中心 科学院 工程院 科学中心"),
    ("ResearchInstitute", "设计院 设计研究院 工程研究中心 技术创新中心 制造业创新中心 创新研究院"),
    ("GovernmentBody", "人民政府 人民政府办公厅 人民政府办公室 管理委员会 管委会 人民代表大会常务委员会 人大常委会 人民代表大会 人民法院 人民检察院 政协"),
    ("PartyBody", "区委 市委 省委 县委 党委 党工委 纪委监委 纪委 组织部 宣传部 统战部 政法委 党组 网信办 团委 团市委"),
    ("Association", "协会 学会 商会 联合会 联盟 促进会 总会 联谊会 基金会 工商联 研究会 共同体 总工会"),
    ("Exchange", "证券交易所 数据交易所 期货交易所 股权交易中心 技术交易所 产权交易所 知识产权交易所 碳排放权交易所"),
    ("Hospital", "医院 人民医院 附属医院 中心医院 中医院 医学中心"),
    ("Institution", "博物馆 图书馆 美术馆 科技馆 中学 小学 幼儿园 服务中心 促进中心 发展中心 检测中心 认证中心 交易中心 数据中心"),
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
    "新三板 科创板 创业板 新交所 全国股转系统 港股主板 香港交易所 东京证券交易所 伦交所",
    "ResearchInstitute": "中国科学院 中科院 中国工程院 中国社会科学院 中国农业科学院 中国信通院 中国信息通信研究院",
    "University": "清华 北大 复旦 上海交大 浙大 中科大 中国科大 哈工大 南大 西安交大 华科 国科大 北航 同济 人大 港大 港科大 麻省理工学院 加州理工学院 "
    "帝国理工学院 北京航空航天大学 上海科技大学 国防科大 南方科技大学 中国科学技术大学",
    "Association": "全国工商联 中国贸促会 贸促会 中国科协 全国总工会",
    "Organization": "联合国 欧盟 世界银行 国际货币基金组织 世界卫生组织 世卫组织 世贸组织 北约 新华社 中新社 人民日报 央视 中央广播电视总台",
}
_WEAK: tuple[tuple[str, str], ...] = (
    ("Investor", "资本 创投 投资 基金 风投 产投 科创投 国投 科投 天使"),
    (
        "Company",
        "科技 股份 控股 汽车 电子 半导体 医药 生物 智能 机器人 能源 通信 网络 软件 信息 数据 微电子 光电 新材 重工 药业 制药 电气 新能源 传媒 物流 芯片 集成 "
        "航天 航空 动力 储能 锂电 生命科学 基因 医疗 器械 存储 显示 精密 装备 激光 量子 云 数科 智造 智行 智驾 出行 影业 互娱 集成电路 电力 材料 保险 信托 地产 置业 "
        "自动化 化工 钢铁 水泥 食品 乳业 酒业 股份公司 技术 光学 传感 电池 生科 环保 空间 创新 光伏 仪器 信科",
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
    pattern = re.compile("|".join(map(re.escape, sorted(found, key=len, reverse=True))))
    return found, pattern


# What may not stand right after an ending: 大学生, 公司化, 集团军, 局部, 科技园, 银行业.
_NOT_AFTER = re.compile(
    r"生(?!物)|化|军|业(?!务)|界|部分|部署|部门|部长|局长|厅长|院长|所长|书记|园|城|型|制度|系|者|人才|地板|家|感|力(?!合)|版|行业"
)
_NAME_POS = {"n", "nz", "nt", "ORG", "LOC", "ns", "nw", "vn", "j", "an", "a", "f", "s", "nx", "eng", "xx", "b", "nr", "PER", "m", "q", "t", "v", "d", "ad", "vd", "i", "l"}  # fmt: skip
_LOOSE = {"PER", "nr", "m", "q", "v", "d", "ad", "vd", "a", "f", "s", "t"}
_NAME_VERBS = "投资 发展 控股 管理 创新 建设 开发 运营 服务 咨询 制造 设计 贸易 工程 研究 试验 检测 监督 保护 促进 推广 改革 创业 孵化 教育 健康 传播 合作 联合 交易 审计 统计 转化 通用 应用 航空 智造 互联 先进 综合 育成 国家地方共建 共建 重点 高等 联通 移动 协同 传感 开放 融合 成果转化 集成 信息化 显示 工业 智能 数字 先导 未来 前沿 高 大 新 小 中"
_STOP_WORDS = "的 企业 公司 子公司 母公司 全资子公司 控股子公司 机构 单位 记者 旗下 国内 国外 全国 全市 全省 全球 我国 本地 当地 知名 著名 大型 龙头 领军 多家 首家 一家 这家 那家 原 前 该 本 各 某 其 董事长 总经理 总裁 院长 主任 校长 创始人 教授 市长 区长 书记 省长 独角兽 巨头 股东 客户 供应商 合作伙伴 平台 品牌 项目 包括 以及 及 与 和 由 在 对 向 从 等 为 是 被 将 了 已 并 也 所 中 一 内 里 上 下 外 还 再 曾 正 同 获 据 其中 现有 拥有 位于 成为 上市 新 成立 组建 设立 建设 打造 引进 支持 推动 鼓励 联合 携手 获得 发布 公告 称 说 表示 日前 近日 今年 去年 家 个 名 位 近 约 超 第一大 第二大 第 首个 老牌 跨国 外资 国有 民营 新型 国家级 省级 市级 区级 高校 院校 专家 团队 代表 园区 社区 头部 创业 初创 新能源汽车企业 牵头 依托 加入 进入 走进 考察 调研 采访 来自 包含 涵盖 覆盖 有关 相关 各类 主要 部分 一些 不少 许多 更多 所有 任何 其他 其它 另外 此外 同时 目前 截至 通过 根据 按照 随着 作为 对于 关于 经过 以 由于 因为 如果 虽然 但 但是 而 而且 并且 或 或者 要 能 可 会 应 须 需 不 没 未 无 都 就 只 仅 才 又 很 更 最 太 非常 十分 特别 尤其"
_STOPS = frozenset(_STOP_WORDS.split())
_VERBS = frozenset(_NAME_VERBS.split())
_GENERIC = frozenset(
    [
        "科技",
        "技术",
        "产业",
        "投资",
        "创业",
        "商业",
        "国有",
        "民营",
        "上市",
        "股份",
        "证券",
        "生物",
        "医药",
        "高新",
        "企业",
        "大型",
        "人工智能",
        "智能",
        "汽车",
        "新能源",
        "电子",
        "信息",
        "数据",
        "网络",
        "软件",
        "半导体",
        "集成电路",
        "芯片",
        "机器人",
        "医疗",
        "健康",
        "金融",
        "教育",
        "文化",
        "互联网",
        "制造",
        "制造业",
        "工业",
        "农业",
        "服务",
        "服务业",
        "现代",
        "先进",
        "数字",
        "数字经济",
        "战略",
        "战略性",
        "新兴",
        "重点",
        "联合",
        "综合",
        "专业",
        "专项",
        "行业",
        "创新",
        "创投",
        "私募",
        "股权",
        "社会",
        "民间",
        "政府",
        "国家",
        "地方",
        "区域",
        "城市",
        "国际",
        "全球",
        "中国",
        "世界",
        "高端",
        "高等",
        "普通",
        "职业",
        "一流",
        "双一流",
        "研究型",
        "综合性",
        "理工科",
        "本科",
        "公立",
        "私立",
        "三甲",
        "工程",
        "技术创新",
        "重点工程",
        "人才",
        "政策",
        "公共",
        "开放",
        "开源",
        "产教",
        "校企",
        "产学研",
        "关键",
        "核心",
        "基础",
        "前沿",
        "应用",
        "数字化",
        "智慧",
        "绿色",
        "低碳",
        "海洋",
        "航空",
        "航天",
        "军工",
        "能源",
        "材料",
        "新材料",
        "化工",
        "环保",
        "物流",
        "交通",
        "旅游",
        "消费",
        "零售",
        "食品",
        "保险",
        "信托",
        "母",
        "子",
        "引导",
        "天使",
        "种子",
        "并购",
        "市场化",
        "专业化",
        "大",
        "小",
        "新",
        "老",
        "好",
        "多",
        "总",
        "大数据",
        "云计算",
        "物联网",
        "量子",
        "算力",
        "模型",
        "大模型",
        "具身",
        "低空",
        "低空经济",
        "生命科学",
        "光电",
        "光电子",
        "显示",
        "新型显示",
        "汽车零部件",
        "零部件",
        "供应链",
        "产业链",
        "上游",
        "下游",
        "上下游",
        "生态",
        "跨境",
        "外贸",
    ]
)
MAX_NAME = 40  # characters; the longest registered names have about 35


def organizations_in(text: str, words: Words) -> Iterator[Candidate]:
    """Yield candidates for organizations in plain `text`: fixed names, then names by ending, strong and weak."""
    yield from _fixed(text)
    endings, pattern = _endings()
    for match in pattern.finditer(text):
        cls, weak = endings[match[0]]
        if _NOT_AFTER.match(text, match.end()) and not match[0].endswith("公司"):
            continue
        start = _beginning(text, words, match.start(), strict=weak)
        if start == match.start() or not _specific(text, words, start, match, weak):
            continue
        score = 0.6 if weak else 0.95 if match[0].endswith(("有限公司", "政府", "大学", "委员会")) else 0.9
        yield Candidate(
            start=start, end=match.end(), cls=_refined(text[start : match.end()], cls), score=score, weak=weak
        )


@cache
def _fixed_names() -> tuple[dict[str, str], re.Pattern[str]]:
    names = {name: cls for cls, words in _FIXED.items() for name in words.split()}
    return names, re.compile("|".join(map(re.escape, sorted(names, key=len, reverse=True))))


def _fixed(text: str) -> Iterator[Candidate]:
    names, pattern = _fixed_names()
    for match in pattern.finditer(text):
        if len(match[0]) > 2 or not re.match(r"[一-鿿]", text[match.end() : match.end() + 1]):
            yield Candidate(start=match.start(), end=match.end(), cls=names[match[0]], score=0.9)


def _beginning(text: str, words: Words, end: int, *, strict: bool) -> int:
    """Return where the name that ends with the ending at `end` begins: words that can be in a name, going left."""
    start, taken = end, 0
    for word in _going_left(words, end):
        if word.end != start or end - word.start > MAX_NAME or not _may_join(word, taken, strict):
            break
        start, taken = word.start, taken + 1
    return start if strict else _with_bracket(text, words, _with_pair(text, start), end)


# 中国科学院上海微系统与信息技术研究所: 与 joins two fields of one institute when its parent or place opens the name.
_PAIR = re.compile(r"(?:中国科学院|中科院|国家|中国|[一-鿿]{2,8}(?:大学|科学院|省|市|新区))[一-鿿]{2,10}[与和及]$")


def _with_pair(text: str, start: int) -> int:
    """Return the beginning of a name whose fields are joined by 与 or 和, when a parent or place opens it."""
    if text[start - 1 : start] not in ("与", "和", "及"):
        return start
    match = _PAIR.search(text, max(0, start - 24), start)
    if match is None or re.search(r"[在由对向于是为的了]", match[0]):
        return start
    return match.start()


def _going_left(words: Words, end: int) -> Iterator[Word]:
    """Yield the words left of `end`; a word that the ending cuts counts up to there."""
    cut = words.around(end - 1) if end else None
    if cut is not None and cut.end > end:
        yield Word(cut.start, end, cut.text[: end - cut.start], "n" if cut.pos == "v" else cut.pos)
        yield from words.before(cut.start)
    else:
        yield from words.before(end)


_INNER = re.compile(r"\((?:集团|控股|中国|[一-鿿]{2,6})\)$")


def _with_bracket(text: str, words: Words, start: int, end: int) -> int:
    """Return the beginning with 上海X(集团) or X(上海) in front of it, when such a bracket ends there."""
    match = _INNER.search(text, max(0, start - 8), start)
    if match is None:
        return start
    inner = match[0][1:-1]
    if inner not in ("集团", "控股", "中国") and place_at(inner, 0) != inner and not inner.endswith(("市", "区", "省")):
        return start
    outer = _beginning(text, words, match.start(), strict=False)
    return outer if outer < match.start() else start


def _may_join(word: Word, taken: int, strict: bool) -> bool:
    if word.text in _STOPS or word.pos not in _NAME_POS or not re.search(r"[\w]", word.text):
        return False
    if word.text in _VERBS:
        return True
    if word.pos == "TIME" or word.text.isdigit():
        return False
    if word.pos in _LOOSE and word.pos not in ("PER", "nr"):
        return not strict and taken < 2 and len(word.text) <= 2 and word.pos in ("a", "f", "s")
    if word.pos in ("PER", "nr"):
        return taken == 0
    return not (strict and taken >= 3)


def _specific(text: str, words: Words, start: int, match: re.Match[str], weak: bool) -> bool:
    """Say whether the part before the ending names something: 生物医药企业集团 and 国有银行 do not."""
    if match[0].endswith(("有限公司", "有限合伙)")):
        return match.start() - start >= 2
    inside = list(words.inside(start, match.start()))
    cut = words.around(match.start() - 1)
    if cut is not None and cut.end > match.start():
        inside = [
            *inside,
            Word(max(cut.start, start), match.start(), text[max(cut.start, start) : match.start()], cut.pos),
        ]
    rest = [word for word in inside if word.text not in _GENERIC and word.text not in _VERBS]
    if match[0] in ("区委", "市委", "省委", "县委", "政协", "人大常委会") or match[0].endswith(
        ("局", "厅", "委", "政府", "办公室")
    ):
        return bool(rest) or text[start : match.start()] in places() or text[start : match.start()] == "国家"
    if weak and len(rest) == 1 and rest[0].text in places():
        return match[0] not in ("科技", "创新", "技术", "汽车", "数据", "信息", "能源", "智能", "网络", "医疗", "空间")
    return bool(rest)


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
