# ruff: noqa: E501  (a Chinese character counts as two columns, and one rule or word list reads best on one line)
"""Short company names by their make: an invented word before a word of trade, 澜舟|微电子, whatever stands around them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ingest.mentions.chinese.candidate import Candidate
from ingest.mentions.chinese.gazetteer import place_at, places, surnames
from ingest.mentions.chinese.titles import is_title
from ingest.mentions.chinese.trie import any_of
from ingest.mentions.chinese.words import COMMON, RARE, Words

# Words of trade that close short names of companies. Words that are verbs as well (控制, 检测, 设计, 建设) are left out.
_TRADES = (
    "科技 股份 控股 微电子 半导体 集成电路 光电 光学 声学 智造 智行 智驾 智联 智算 数智 数科 科创 信科 数码 互联 网安 重工 精密 精机 精工 仪表 电控 磁业 磁材 新材 高科 "
    "铝业 铜业 锂业 矿业 钛业 特钢 石化 化工 化学 纸业 新能 储能 氢能 绿能 光伏 锂电 锂能 电气 电力 环保 环能 水务 燃气 医药 药业 制药 生物 生科 医疗 医械 康养 眼科 口腔 种业 农服 牧业 "
    "渔业 乳业 酒业 饮品 航天 航空 宇航 重机 航运 港务 物流 速运 快递 车联 传媒 影业 互娱 文旅 文创 书局 地产 置业 实业 信托 保险 证券 银行 商贸 百货 服饰 纺织 家居 厨电 自动化 新能源 生命科学"
)
# Words that are things as well: 液氢阀门, 硅光芯片. These names need support (support.py).
_THINGS = (
    "汽车 电子 芯片 激光 红外 显示 传感 量子 光子 智能 数据 信息 软件 网络 通信 通讯 机器人 数控 机床 机械 装备 仪器 电机 电驱 电源 电缆 轴承 阀门 轮胎 橡胶 玻璃 陶瓷 石英 薄膜 新材料 材料 "
    "钢铁 水泥 树脂 纤维 能源 风电 电池 电器 家电 动力 环境 器械 基因 细胞 生命 健康 诊断 疫苗 影像 农业 农机 食品 饮料 粮油 飞行 无人机 船舶 供应链 出行 教育 出版 支付 工业"
)
_FUNDS = "资本 创投 产投 风投"
# Of the stems of 资本: kinds of capital, no names.
_KINDS_OF_CAPITAL = re.compile(
    r".*(?:社会|国有|民间|产业|金融|人力|海外|民营|耐心|风险|注册|实缴|长期|国际|股权|战略|境外|境内|创业|各类|更多|撬动|多家|一级|二级|核心|流动|优质|引入|吸引|资产|外来|集体|私募|公募|政府|地方|头部|知名|实收|净|外国|货币|知识|商业|企业|家族|本地|资源|银行|央企|国资|中央|资金|技术|人才|投机|热|众多|多元|专业|机构|行业|营运|开放|市场|天使|运作|追逐|外部|早期|大量|巨额|持续|获得|获|受|被|和|与|的|等)$"
)
_FUNCTION = frozenset(
    "由同除总座其与和向对在为是的了被将及从给让把等据获经以其于并也都还已曾拟则而且或到自跟就使令该各某每此这那个家名位年月日称说系购投又再均即便后前中上下里内外两几多第有无不未要可能会所之者们给入出达至去来做用靠含如像仅只"
)
_NOT_AFTER = re.compile(
    r"生(?!物)|化|军|业|界|部|园(?!林)|城|型|制|系|者|学院|大学|人才|家|感|力|版|级|类|品|展|局|厅|委|史|观|站|馆|岛|港|山|河|湖|路|区|村|镇|县|市|省"
)
# A common noun of the same make that a rare word can precede: 省级|机器人, 首台|无人机.
_THING_OF_A_KIND = re.compile(r"[首国省市本该全双单多高低新老大小]|.*[级型类款台台式态性色]$")


# What only a body does, is or has, right after its name; and what stands right before one.
_DOES = re.compile(
    r"(?:\([^()]{1,30}\))?(?:近日|日前|今日|昨日|昨天|昨晚|今年|去年|上周|已|已经|正式|将|也|还|便|则|又|再|再度|先后|此前|随后|同日|曾|均|就|正|一直|目前|现|并未|早|在|于|未|并|率先|成功|最终|首次){0,3}"
    r"(?:完成|宣布|宣告|发布|推出|成立于|创立于|创办于|设立|入驻|落户|落子|自研|自主|研发|获|拿下|斩获|斥资|出资|豪掷|旗下|总部|位于|主营|专注|深耕|致力|登陆|挂牌|收购|并购|入股|参股|中标|签约|签下|携手|联手|牵手|启动|跻身|入选|披露|公布|公告|早在|选用|采用|"
    r"称|表示|回应|否认|澄清|坦言|透露|拥有|现有|共有|领投|跟投|注册|股价|股东|员工|营收|市值|估值|创始人|联合创始人|董事|总经理|总裁|CEO|CTO|首席|监事|是一家|为一家|是国内|是全球|是我国|系|拟|由[^,。]{2,16}(?:创立|创办|创建|控股)|全资|控股|持股|"
    r"与[^,。]{2,20}(?:签|达成|合作|共建|联合)|为[^,。]{2,16}(?:供|提供|代工)|向[^,。]{2,16}(?:供|交付|出售|采购)|在[^,。]{2,12}(?:设|建|上市|挂牌|投资)|凭借|依托|的(?:主要|最大|第一大|全资|控股)?(?:对手|客户|供应商|股东|母公司|子公司|创始人|董事|总部|[A-Z天种战][^,。]{0,6}轮))"
)
_NAMED_BEFORE = re.compile(
    r"(?:[,。;:!?\n“、和与及由获被系向给同]|公司|企业|厂商|药企|车企|巨头|龙头|独角兽|旗下|视为|看作|携手|联合|牵手|联手|收购|并购|入股|参股|参投|投资|认购|控股|持有|起诉|加盟|加入|任职于|供职于|来自|股东|客户|对手|供应商|合作方|投资方|曾任|历任|现任|担任|出任|(?:^|\n))$"
)
_CLOSED = re.compile(
    r"[一-鿿]{0,6}(?:部|中心|事业部|分公司|区)?(?:总经理|经理|总监|工程师|主管|部长|处长|总裁|副总裁|董事)|[,。;、)”]|等|和|与|及|的|最|$|\d|近|共同|联合|签|达成|战略|独家|投资|领投|跟投|股|供应链|合作"
)


_OPENS = re.compile(r"(?:(?<=[,。;:!?\n“])|^)(?=[一-鿿]{4})")
_NO_STEM = re.compile(
    r".*(?:[区市县镇乡村路街局委厅院校所部队厂站港报台会杯赛节展奖城湾岛湖山江河园馆]|集团|公司|企业)$"
)


def placed_in(text: str, words: Words) -> Iterator[Candidate]:
    """Yield a place and an invented word that open a clause and do what bodies do: 苏州|棱图计算|创始人….

    The word needs no word of trade at its end; a level of government or a body at its end is read elsewhere.
    """
    for match in _OPENS.finditer(text):
        place = place_at(text, match.start())
        for end in range(match.start() + len(place) + 3, match.start() + len(place) + 6) if place else ():
            rest = text[match.start() + len(place) : end]
            last = words.around(end - 1)
            closed = last is not None and last.end == end and not _FUNCTION & set(rest) and not _NO_STEM.match(rest)
            if closed and words.invented(rest) and rest not in places() and _DOES.match(text, end):
                yield Candidate(start=match.start(), end=end, cls="Company", score=0.86)
                break


def _acts(text: str, start: int, end: int) -> bool:
    """Say whether the name opens a clause and does what bodies do, or stands where only a body can."""
    before = text[max(0, start - 6) : start]
    opens = (
        not before
        or before[-1] in ",。;:!?\n “"
        or re.search(r"(?:公司|企业|厂商|巨头|龙头|独角兽|日前|近日|日)$", before)
    )
    if (opens or before.endswith("的")) and _DOES.match(text, end):
        return True
    if before.endswith("的") and re.match(
        r",(?:是|系|为|现|目前|已|近日|日前|今年|去年|总部|20|正|被|由|主要)|[也均已正现]", text[end : end + 3]
    ):
        return True
    return (
        before[-1:] not in ("", ",", "。", ";", ":", "\n", "“", "、")
        and bool(_NAMED_BEFORE.search(before))
        and bool(_CLOSED.match(text, end))
        and not _OF_GOODS.search(text[max(0, start - 12) : start])
    )


_OF_GOODS = re.compile(
    r"(?:产品|业务|主业|方向|领域|赛道|主营|项目|用于|生产|研发|制造|销售|提供|采购|发展|涵盖|覆盖)[^,。;]{0,8}$"
)


# 华晟半导体|封测基地: the whole is the name of a place.
_PLACE_OF = re.compile(
    r"[一-鿿]{0,4}(?:基地|产业园|科技园|工业园|大厦|工厂|中心|研究院|研究所|学院|实验室|(?<!的)项目)"
)


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(any_of([*_TRADES.split(), *_THINGS.split(), *_FUNDS.split()]))


def coined_in(text: str, words: Words) -> Iterator[Candidate]:
    """Yield what an invented word of two to four characters and a word of trade make; nothing without a word list."""
    if not words.has_list:
        return
    for match in _pattern().finditer(text):
        if _NOT_AFTER.match(text, match.end()):
            continue
        fund = match[0] in _FUNDS.split()
        start = _stem(text, words, match.start())
        if start is None and fund and match[0] in ("资本", "创投", "产投"):
            start = _plain_stem(text, words, match.start())
        if start is None or _names_no_firm(text[start : match.start()], match[0]):
            continue
        start = _with_place(text, words, start, match.end())
        if _PLACE_OF.match(text, match.end()) and not fund:
            continue
        if match[0] in _things() and not _acts(text, start, match.end()):
            continue
        yield Candidate(
            start=start,
            end=match.end(),
            cls="Investor" if fund else "Company",
            score=0.785,
        )


def _stem(text: str, words: Words, end: int) -> int | None:
    """Return where an invented word that ends at `end` begins, or None."""
    start = end
    for a, b, kind in reversed(list(words.pieces(*_window(text, end)))):
        if kind == COMMON or end - a > 4:
            break
        if kind == RARE and b - a > 1 and _said(words, a, b):
            break
        if b - a == 1 and text[a] in _FUNCTION:
            alone = end - start == 1 and (_opens(words, a, end) or _ANNOUNCED.search(text, max(0, a - 4), a))
            start = a if alone else start
            break
        if end - start > 1 and _word_begins(words, start):
            break
        start = a
    return start if 2 <= end - start <= 4 else None


def invented_throughout(text: str, words: Words, start: int, end: int) -> bool:
    """Say whether a stretch is an invented word, with or without a word of trade at its end: 启云方, 瓦尔登|光学."""
    trade = next((n for n in (4, 3, 2) if text[end - n : end] in _trades() and end - n > start), 0)
    pieces = list(words.pieces(start, end - trade))
    return (
        2 <= end - trade - start <= 5
        and re.fullmatch(r"[一-鿿A-Za-z]+", text[start:end]) is not None
        and all(kind != COMMON and text[a:b] not in _FUNCTION for a, b, kind in pieces)
        and not any(kind == RARE and b - a > 1 and _said(words, a, b) for a, b, kind in pieces)
        and not _one_word(words, start, end)
        and text[start:end] not in places()
        and not is_title(text[start:end])
        and not _described(words, start, end)
    )


def _one_word(words: Words, start: int, end: int) -> bool:
    """Say whether the stretch is a verb or common noun to the tagger of words, and no firm to that of kinds: 研制, 传闻."""
    word = words.around(start)
    whole = word is not None and (word.start, word.end) == (start, end) and end - start == 2
    return whole and word is not None and word.pos in ("n", "v", "vn") and not words.sure_of(start, end, ("COM", "INV"))


def _described(words: Words, start: int, end: int) -> bool:
    word = words.around(start)
    return word is not None and (word.start, word.end) == (start, end) and word.pos in _NO_NAME


_NO_NAME = ("a", "ad", "d", "m", "q", "r", "t", "TIME", "f", "u", "c", "p")


@cache
def _things() -> frozenset[str]:
    return frozenset(_THINGS.split())


@cache
def _trades() -> frozenset[str]:
    return frozenset((_TRADES + " " + _THINGS + " " + _FUNDS).split())


def is_trade(word: str) -> bool:
    """Say whether a word is one of those that close short names of companies: 科技, 智能."""
    return word in _trades()


# 上市公司|同力重工: after such a word a name begins.
_ANNOUNCED = re.compile(r"(?:公司|企业|厂商|巨头|龙头|股东)$")


def _window(text: str, end: int) -> tuple[int, int]:
    left = end
    while left > 0 and end - left < 9 and "一" <= text[left - 1] <= "鿿":
        left -= 1
    return left, end


def _said(words: Words, start: int, end: int) -> bool:
    """Say whether the tagger takes the piece for a verb or a particle: what it does, not what it is called."""
    word = words.around(start)
    return (
        word is not None and (word.start, word.end) == (start, end) and word.pos in ("v", "d", "p", "c", "u", "r", "m")
    )


def _opens(words: Words, start: int, end: int) -> bool:
    """Say whether one word of the tagger has the whole name from `start` on: 同力|重工, 和元|生物."""
    word = words.around(start)
    return word is not None and word.start == start and word.end >= end


def _word_begins(words: Words, start: int) -> bool:
    word = words.around(start)
    return word is not None and word.start == start


def _plain_stem(text: str, words: Words, end: int) -> int | None:
    """Return where the common noun before 资本 begins that makes it a fund: 木棉|资本, 红杉|资本."""
    last = next(iter(reversed(list(words.pieces(*_window(text, end))))), None)
    if last is None or not 2 <= end - last[0] <= 4 or _said(words, last[0], end):
        return None
    return None if _KINDS_OF_CAPITAL.match(text[max(0, last[0] - 2) : end]) else last[0]


def _names_no_firm(stem: str, trade: str) -> bool:
    if stem in places() or place_at(stem, 0) == stem:
        return trade not in ("资本", "创投", "产投", "股份", "控股")
    if trade in ("工业", "生命", "飞行", "教育", "健康", "农业", "出行") and stem[0] in surnames():
        return True
    return _THING_OF_A_KIND.match(stem) is not None or _KINDS_OF_CAPITAL.match(stem) is not None


def _with_place(text: str, words: Words, start: int, end: int) -> int:
    """Return the beginning with the place that the tagger has in the same name: 苏州|恺达薄膜."""
    word = words.around(start)
    if word is None or word.start >= start or word.end != end or word.pos != "ORG":
        return start
    return word.start if place_at(text, word.start) == text[word.start : start] else start
