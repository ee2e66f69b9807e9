# ruff: noqa: E501  (a Chinese character counts as two columns, and one rule or word list reads best on one line)
"""Policies, products, technologies, events and invented names in quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.mentions.chinese.candidate import Candidate
from ingest.mentions.chinese.gazetteer import vocabulary
from ingest.mentions.chinese.words import Words

_TITLE = re.compile(r"《([^《》\n]{2,80}(?:《[^《》\n]{1,40}》[^《》\n]{0,40})?)》")
_POLICY = re.compile(
    r"(?:办法|条例|措施|意见|方案|规划|计划|通知|细则|规定|指南|指引|政策|法|纲要|若干|行动|目录|规范|章程|决定|条款|清单|公约|准则|制度|意见稿|举措|\d+条|[一二三四五六七八九十]条)(?:\([^()]{1,30}\))*$"
)
#: What the papers of one case are called: 《行政处罚告知书》, 《问询函》 are no policies.
CASE_PAPERS = r"处罚|告知书|判决书|裁定书|通知书|决定书|警示函|问询函|监管函|律师函|公证书|承诺函"
_NO_POLICY = re.compile(
    rf"白皮书|蓝皮书|绿皮书|报告|指数|榜|协议|合同|公告|论文|协定|备忘录|杂志|日报|招股|年报|说明书|承诺书|责任书|倡议|{CASE_PAPERS}"
)

_KINDS = "大模型 语言模型 模型 芯片 操作系统 系统 平台 机器人 处理器 服务器 一体机 引擎 数据库 车型 轿车 SUV 智能体 助手 框架 工具链 终端 眼镜 无人机 算力卡 加速卡 GPU CPU 量子计算机 电池 软件 应用 耳机 手机 灵巧手 飞行器 卫星 火箭 火箭发动机 疫苗 新药 注射液 手术机器人 解决方案 智驾系统"
_KIND = "|".join(sorted(_KINDS.split(), key=len, reverse=True))
# Nouns before or after a name in quotation marks that make it a product's: 发动机“某某一号”, “某某”系列芯片.
_THING = r"(?:发动机|电机|减速器|轿车|汽车|客车|手机|相机|显卡|仪器|设备|产品|疫苗|材料|卫星|火箭|飞机|无人车|无人机|机器人|机床|装备|电池|处理器|芯片|大模型|模型|系统|平台|软件|操作系统|终端|传感器|雷达|耳机|眼镜|饮料|品牌|药物|新药|注射液|试剂|智能体|助手|应用|App|APP|小程序|游戏|服务器|存储器|显示屏|航空器|飞行器|船|舰|光刻机|检测仪|影像|电芯|发动机|装置|胶囊|颗粒|口服液|抗体|质谱仪|色谱仪|光谱仪|分析仪|采煤机|盾构机|叉车|挖掘机|起重机|岸桥|压缩机|电机|模组|模块|探测器|控制器|充电桩|电堆|电解槽|瓶片|面板|农机|收割机|灯|泵|阀)"
_NO_NOUN = "的在将已由与和及为被获于用供向是把从等入落签发推开"  # no noun for a thing goes on over these
# What follows a name in quotation marks and only says what it is: “某某一号”|运载火箭, “某某”|系列质谱仪.
PRODUCT_NOUN = rf"(?:系列)?[^\W{_NO_NOUN}]{{0,8}}?{_THING}{{1,2}}(?:V?\d+(?:\.\d+)?)?|系列(?:产品)?"
_SERIES = rf"(?:系列|牌|品牌)?(?:[一-鿿]{{0,6}})?{_THING}|系列"
_VERB = r"(?:发布|推出|研发|自研|自主研发|开发|上线|打造|亮相|上市|交付|量产|展示|开源|研制|首发)"
_VERSION = r"(?:[ ]?V?\d+(?:\.\d+){0,2}(?:[ ]?(?:Pro|Max|Plus|Ultra|Turbo|Preview|mini|Mini|Lite|版|代))?)"
_LATIN = r"[A-Za-z][A-Za-z0-9]*(?:[-.+][A-Za-z0-9]+)*(?:[ ](?:\d+(?:\.\d+)*|Pro|Max|Plus|Ultra|Turbo|Preview|Mini|Air|[A-Z][A-Za-z0-9]*)){0,3}"
# 发布了新一代大模型“某某2.0”, “某某”大模型
_QUOTED_PRODUCT = re.compile(rf"“(?P<n>[^“”\n,。]{{1,16}})”(?P<k>{_KIND})?")
_LATIN_PRODUCT = re.compile(rf"(?<![A-Za-z0-9])(?P<n>{_LATIN})(?P<k>{_KIND})?")
_NAMED_PRODUCT = re.compile(
    rf"(?P<n>[一-鿿]{{2,6}}?)(?P<k>{_KIND})(?P<v>{_VERSION})(?![\d.]*\s?[%万亿千百余多个台家款套名元年月日倍辆架条项])"
)
LATIN_STOP = vocabulary("latin words")
_CLUSTER_END = re.compile(
    r"(?:社区|空间|小镇|岛|港|园|谷|湾|工场|工坊|部落|集聚区|孵化器|加速器|基地|园区|创新中心|街区|巢|里)$"
)
_MOVES = re.compile(
    r"(?:入驻|进驻|落户|落户于|落户在|迁入|搬入|入驻于|走进|坐落于|位于|在)(?:了)?(?:[一-鿿]{0,12}的)?$"
)
_PLACE_ACTS = re.compile(
    r"^”?(?:[一-鿿]{0,3})(?:位于|坐落|地处|总建筑面积|建筑面积|占地|揭牌|揭幕|开园|启用|入驻|开业|集聚|已集聚|入驻企业|内|园区)"
)
_GENERIC_CLUSTER = re.compile(
    r"^(?:特色|产业|创新|创业|科创|未来|开放|人工智能|国家级|一流|数字|智能|产业创新|人才|生态|文化|双创|成长|发展|应用|想象|增长|市场|利润|盈利|上升)+(?:社区|空间|小镇|岛|港|园|谷|湾|基地|园区)$"
)

_EVENT_END = "开发者大会 产业大会 创新大会 大会 论坛 峰会 高峰论坛 博览会 展览会 推介会 研讨会 沙龙 年会 交易会 洽谈会 交流会 对接会 进博会 高交会 服贸会 广交会 车展 挑战赛 创新大赛 大赛 智博会 数博会 世博会 消博会 链博会 工博会 文博会 科技节 音乐节 嘉年华"
_EVENT = re.compile("|".join(sorted(_EVENT_END.split(), key=len, reverse=True)))
_NO_EVENT = re.compile(
    r"股东大会|代表大会|人代会|常务|职工大会|党员大会|动员大会|表彰大会|总结大会|业主大会|临时股东|全体大会|联合国大会"
)
_EDITION = re.compile(
    r"(?:(?:19|20)\d{2}年?(?:第[一二三四五六七八九十百\d]{1,4}届)?|第[一二三四五六七八九十百\d]{1,4}届|首届)"
)
_HELD_IN = re.compile(rf"{_EDITION.pattern}[一-鿿]{{0,6}}\([一-鿿]{{2,5}}\)$")  # 第三届中国(福州)|数字海洋大会
_BETWEEN_TWO = re.compile(
    r"(?:第[一二三四五六七八九十百\d]{1,3}届)?(?:中国|粤港澳|上海|海峡两岸)[—\-–]{1,2}$"
)  # 中国—|中亚纺织产业合作论坛
_EVENT_STOP = vocabulary("before events")


def works_in(text: str, words: Words) -> Iterator[Candidate]:
    """Yield candidates for policies, products, events and quoted clusters in plain `text`."""
    for match in _TITLE.finditer(text):
        if _POLICY.search(match[1]) and not _NO_POLICY.search(match[1]) and len(match[1]) > 4:
            yield Candidate(start=match.start(1), end=match.end(1), cls="Policy", score=0.99)
    yield from _quoted(text)
    yield from _products(text)
    yield from _events(text, words)


def _quoted(text: str) -> Iterator[Candidate]:
    for match in _QUOTED_PRODUCT.finditer(text):
        start, end = match.span("n")
        before, after = text[max(0, start - 20) : start - 1], text[end : end + 14]
        if _METHOD.match(text, end + 1):
            yield Candidate(start=start, end=end, cls="Technology", score=0.97)
        elif match["k"] and not re.search(r"[一-鿿]{9,}", match["n"]):
            yield Candidate(start=start, end=end, cls="Product", score=0.97)
        elif _is_cluster(match["n"], before, after) or (
            re.fullmatch(r"[\w·]{2,8}", match["n"]) and _CLUSTER_KIND.match(text, end + 1)
        ):
            yield Candidate(start=start, end=end, cls="Cluster", score=0.97)
        elif re.search(r"(?:架构|算法|工艺|技术路线|技术|框架|引擎)$", before) and re.fullmatch(
            r"[\w·+. -]{2,12}", match["n"]
        ):
            yield Candidate(start=start, end=end, cls="Technology", score=0.96)
        elif _names_a_thing(match["n"], before, text[end + 1 : end + 14]):
            yield Candidate(start=start, end=end, cls="Product", score=0.96)
        elif len(match["n"]) <= 12 and (
            re.search(rf"{_VERB}(?:了)?[^,。;“”]{{0,20}}(?:{_KIND})$", before)
            or (re.search(rf"{_VERB}(?:了)?[^,。;“”]{{0,20}}$", before) and _MODEL.fullmatch(match["n"]))
        ):
            yield Candidate(start=start, end=end, cls="Product", score=0.97)


# “某某”|湿法工艺: how a thing is made, and no thing.
_METHOD = re.compile(r"[一-鿿]{0,4}(?:工艺|技术路线|算法|架构)(?![一-鿿]{0,4}(?:产品|设备|系统|平台|公司|团队|师))")
_MODEL = re.compile(r"[一-鿿A-Za-z]{1,8}[ -]?[A-Z]{0,2}\d[\w.-]{0,6}")  # 衡澜-3
# “某某坊”|人工智能孵化器
_CLUSTER_KIND = re.compile(
    rf"[^\W{_NO_NOUN}]{{0,8}}?(?:孵化器|加速器|众创空间|产业社区|创新社区|人工智能社区|产业园|科技园|创业社区|集聚区)"
)


def _names_a_thing(name: str, before: str, after: str) -> bool:
    if not re.fullmatch(r"[\w·+. -]{2,12}", name) or re.search(r"[的是要让为了在]|战略|行动|计划|工程|模式|理念", name):
        return False
    named = re.search(rf"{_THING}$", before) is not None and not re.search(
        r"(?:打造|成为|建设|实现|做|推动)[^,。]*$", before
    )
    return (
        named
        or re.match(
            rf"(?:系列|牌|品牌){_THING}?|(?:[^\W{_NO_NOUN}]{{0,8}}){_THING}(?![一-鿿]*(?:产业|行业|市场|领域|大赛|论坛|计划|工程))",
            after,
        )
        is not None
    )


def _is_cluster(name: str, before: str, after: str) -> bool:
    if not 2 <= len(name) <= 12 or not re.fullmatch(r"[\w·+-]+", name) or _GENERIC_CLUSTER.match(name):
        return False
    ends_so = bool(_CLUSTER_END.search(name))
    acts_so = bool(_MOVES.search(before)) or bool(_PLACE_ACTS.match(after))
    return (ends_so and (acts_so or not re.search(r"[的是要让为]", name))) or (
        acts_so and bool(re.search(r"(?:入驻|进驻|落户|迁入|搬入)(?:了)?$", before))
    )


def _products(text: str) -> Iterator[Candidate]:
    for match in _LATIN_PRODUCT.finditer(text):
        name, kind = match["n"], match["k"]
        if name in LATIN_STOP or name.upper() in LATIN_STOP or len(name) < 2:
            continue
        before = text[max(0, match.start() - 24) : match.start()]
        versioned = bool(re.search(r"\d", name)) and not re.fullmatch(r"[A-Z]\d?", name)
        if re.search(rf"(?:{_KIND}|[、和及]|系列|代号)$", before[-6:]) and re.fullmatch(
            r"[A-Z][A-Za-z]*[- ]?\d[\w.-]*(?: (?:Pro|Max|Plus|Ultra))?", name
        ):
            listed = re.search(rf"(?:{_KIND})(?:[A-Za-z0-9 .-]+[、和及])*$", before) is not None
            if listed and re.search(rf"{_VERB}", before):
                yield Candidate(start=match.start("n"), end=match.end("n"), cls="Product", score=0.8)
                continue
        if re.search(rf"(?:{_THING}|药|抗体|疫苗|候选药物|管线)$", before[-6:]) and re.fullmatch(
            r"[A-Z]{1,5}-?\d{2,5}[A-Z]?", name
        ):
            yield Candidate(start=match.start("n"), end=match.end("n"), cls="Product", score=0.86)
            continue
        launched = re.search(rf"{_VERB}(?:了)?[^,。;“”]{{0,20}}$", before) is not None
        if kind in ("大模型", "语言模型", "操作系统", "芯片", "机器人") or (launched and (versioned or kind)):
            yield Candidate(start=match.start("n"), end=match.end("n"), cls="Product", score=0.8)
    for match in _NAMED_PRODUCT.finditer(text):
        start = _product_start(text, match)
        if match.start("k") - start >= 2:
            yield Candidate(start=start, end=match.end(), cls="Product", score=0.8)


def _product_start(text: str, match: re.Match[str]) -> int:
    """Return where 星火大模型4.0 begins: after the last verb or 的 before its kind."""
    part = text[match.start() : match.start("k")]
    cut = re.search(
        rf".*(?:{_VERB}|印发|出台|部署|备案|日|的|了|款|全新|最新|新一代|代|个|旗下|国产|和|与|是|为|在)", part
    )
    return match.start() + (cut.end() if cut else 0)


_QUOTED_EVENT = re.compile(r"“(?P<n>[^“”\n,。;]{2,20}(?:大会|论坛|峰会|博览会|年会|发布会|大赛|挑战赛))”")


def _events(text: str, words: Words) -> Iterator[Candidate]:
    for match in _QUOTED_EVENT.finditer(text):
        if not _NO_EVENT.search(match["n"]):
            cls = "Event" if match["n"].endswith("赛") else "Conference"
            yield Candidate(start=match.start("n"), end=match.end("n"), cls=cls, score=0.98)
    for match in _EVENT.finditer(text):
        start = _event_start(text, words, match.start())
        edition = _HELD_IN.search(text, max(0, start - 24), start)
        start = edition.start() if edition is not None else start
        line = re.match(r".*[讯电][\s\u3000]+", text[start : match.start()])
        start += line.end() if line is not None else 0  # 本报某地9月18日讯 |某某大会
        day = re.match(r"\d{4}年\d{1,2}月(?:\d{1,2}日)?", text[start : match.start()])
        start += day.end() if day is not None else 0  # 2025年7月27日|推介会: when it was, not what it is called
        with_whom = _BETWEEN_TWO.search(text, max(0, start - 10), start)
        start = with_whom.start() if with_whom is not None else start
        name = text[start : match.end()]
        if start == match.start() or _NO_EVENT.search(name) or not _one_event(text, name, start, words):
            continue
        cls = "Event" if match[0].endswith(("赛", "节", "嘉年华")) else "Conference"
        yield Candidate(start=start, end=match.end(), cls=cls, score=0.93)


def _event_start(text: str, words: Words, end: int) -> int:
    start = end
    for word in words.leftward(end):
        gap = text[word.end : start]
        if (
            gap.strip()
            or end - word.start > 30
            or word.text in _EVENT_STOP
            or re.fullmatch(r"[,。;:!?、“”()\s]+", word.text)
        ):
            break
        if word.pos in ("p", "u", "c", "d", "r", "w", "xc") and word.text not in ("·", "第"):
            break
        start = word.start
        if _EDITION.match(text, start) and not re.match(r"\d", text[start - 1 : start]):
            break
    return start


def _one_event(text: str, name: str, start: int, words: Words) -> bool:
    """Say whether the words name one event: an edition, a proper name or 世界/全球/中国 in front; 相关论坛 does not."""
    if _EDITION.match(name):
        return len(name) > 6
    if re.match(r"世界|全球|中国|国际|全国|亚洲|博鳌|达沃斯", name):
        return len(name) >= 6
    inside = words.inside(start, start + len(name))
    return (
        any(word.pos in ("LOC", "ns", "nz", "ORG", "nt") and len(word.text) > 1 for word in inside) and len(name) >= 5
    )
