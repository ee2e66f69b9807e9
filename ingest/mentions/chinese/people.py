# ruff: noqa: E501  (a Chinese character counts as two columns, and one rule or word list reads best on one line)
"""People by the form of their names: a surname and one or two characters beside a title or a verb of speech."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from ingest.mentions.chinese.candidate import Candidate
from ingest.mentions.chinese.gazetteer import places, surnames
from ingest.mentions.chinese.titles import Title
from ingest.mentions.chinese.words import Entity, Words

_AFTER_NAME = (
    r"(?=表示|介绍|指出|认为|说|称|坦言|透露|强调|告诉|在|为|任|等|率|与|和|及|、|,|。|;|\)|:|以|也|将|已|曾|从|出席|主持|宣布|向|对|带领|致辞|作|代表|是|于|出任|担任|接任|接替|当选|"
    r"不再|辞|博士|教授|院士|先生|女士|一行|会见|共同|创办|创立|联合|发表|调研|考察|获|被|近日|日前|\d|还|就|来|接受|同志|兼|都|同|谈|分享|受访|领衔|牵头|发起|率队|率团|的|则|看来|说道|补充|回忆|解释|“|\(|\s|$)"
)
_SPEECH = r"(?:表示|介绍|指出|认为|坦言|透露|强调|告诉记者|说)"
_APPOINT = r"(?:任命|聘任|聘请|选举|提名|推举|推选|由|接替|免去|决定|同意)"
_NOT_GIVEN = frozenset(
    "的了在是为与和及等有不也将已曾从以被把对向由于到就都而或但则之其此该这那我你他她它们个家名位中上下年月日会业司院市区省县长任表介指认说称"
)
_NOT_NAMES = frozenset(
    [
        "方面",
        "相关",
        "有关",
        "负责",
        "任何",
        "高层",
        "高管",
        "时代",
        "明确",
        "全面",
        "全体",
        "全球",
        "全国",
        "安全",
        "成立",
        "成员",
        "成功",
        "应用",
        "应当",
        "平台",
        "平均",
        "常务",
        "高级",
        "高度",
        "高新",
        "和平",
        "马上",
        "时间",
        "温暖",
        "万元",
        "万家",
        "项目",
        "经营",
        "经理",
        "经济",
        "管理",
        "计划",
        "计算",
        "于是",
        "关于",
        "关键",
        "关注",
        "关系",
        "支持",
        "支撑",
        "解决",
        "通过",
        "通讯",
        "通信",
        "包括",
        "包含",
        "党委",
        "党组",
        "强化",
        "强调",
        "向前",
        "向好",
        "曾经",
        "曾任",
        "牛津",
        "石油",
        "石化",
        "金融",
        "金属",
        "金额",
        "白酒",
        "常见",
        "车企",
        "车型",
        "车载",
        "安装",
        "许可",
        "许多",
        "单位",
        "单独",
        "水平",
        "武器",
        "国内",
        "国家",
        "国际",
        "国有",
        "国资",
        "商务",
        "商业",
        "文化",
        "文旅",
        "新型",
        "新增",
        "方案",
        "方向",
        "方式",
        "任职",
        "任务",
        "任期",
        "任期制",
        "广东",
        "广州",
        "江苏",
        "江西",
        "江南",
        "海南",
        "海外",
        "海洋",
        "云南",
        "云计算",
        "华东",
        "华南",
        "华北",
        "华中",
        "东方",
        "南方",
        "北方",
        "西方",
        "明年",
        "明天",
        "明显",
        "易于",
        "习近",
        "代表",
        "代理",
        "师生",
        "师资",
        "师范",
        "连接",
        "连续",
        "连锁",
        "祖国",
        "双方",
        "双边",
        "全市",
        "全省",
        "全力",
        "全链",
        "全年",
        "全产",
        "印发",
        "印度",
        "边缘",
        "都市",
        "古代",
        "寿命",
        "农业",
        "农村",
        "充分",
        "充电",
        "时任",
        "现任",
        "干部",
        "项目方",
        "主要",
        "成都",
        "成员国",
        "成本",
        "成果",
        "成长",
        "成为",
        "高端",
        "高校",
        "高效",
        "高质",
        "高速",
        "高性",
        "温度",
        "曲线",
        "安徽",
        "安排",
        "金华",
        "石家",
        "马来",
        "泰国",
        "俄罗",
        "米兰",
        "巴西",
        "阿里",
        "利用",
        "利润",
        "毛利",
        "毛利率",
        "左右",
        "左侧",
        "步骤",
        "步伐",
        "池州",
        "贺信",
        "贺词",
        "顾问",
        "顾客",
        "顾虑",
        "平方",
        "平安",
        "余家",
        "余名",
        "余人",
        "余项",
        "余个",
        "万人",
        "万名",
        "千家",
        "千人",
        "百家",
        "元宝",
        "元宇",
        "乐观",
        "水务",
        "水利",
        "水电",
        "能源",
        "能力",
        "能够",
        "何时",
        "何种",
        "简称",
        "简介",
        "简单",
        "简历",
        "空间",
        "空中",
        "空天",
        "空调",
        "相信",
        "相比",
        "别墅",
        "别人",
        "宣布",
        "宣传",
        "宣称",
        "解放",
        "解读",
        "容量",
        "容易",
        "应对",
        "应急",
    ]
)


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    family = "|".join(sorted(surnames(), key=len, reverse=True))
    name = rf"(?P<name>(?:{family})[一-鿿]{{1,2}}?)"
    return (
        re.compile(rf"{name}{_AFTER_NAME}"),
        re.compile(rf"(?:^|[,。;:、\s“”)]|\d日|近日|日前){name}(?={_SPEECH})"),
        re.compile(
            rf"{_APPOINT}{name}(?:同志|先生|女士|博士|教授)?(?:\(简历附后\))?(?=为|任|担任|出任|的[一-鿿]{{2,12}}职务|辞去|等|、|接任)"
        ),
    )


_FOREIGN = re.compile(r"[一-鿿]{1,6}(?:·[一-鿿A-Z]{1,8}){1,3}")


def people_in(text: str, words: Words, entities: Sequence[Entity], titles: Sequence[Title]) -> Iterator[Candidate]:
    """Yield candidates for people in plain `text`: the pipeline's, and those that a title or a verb gives away."""
    yield from _named(text, entities)
    after_title, speaking, appointed = _patterns()
    for title in titles:
        match = after_title.match(text, title.end)
        if match is not None and _plausible(match["name"]):
            yield _person(match, 0.86)
    for match in speaking.finditer(text):
        if _plausible(match["name"]):
            yield _person(match, 0.7)
    for match in appointed.finditer(text):
        if _plausible(match["name"]):
            yield _person(match, 0.8)
    for match in _FOREIGN.finditer(text):
        if not _beside_digit(text, match):
            yield Candidate(start=match.start(), end=match.end(), cls="Person", score=0.8)


def _named(text: str, entities: Sequence[Entity]) -> Iterator[Candidate]:
    for entity in entities:
        name = text[entity.start : entity.end]
        if entity.label == "PER" and _looks_like_a_name(name):
            yield Candidate(start=entity.start, end=entity.end, cls="Person", score=0.85)


def _looks_like_a_name(name: str) -> bool:
    if "·" in name or re.fullmatch(r"[A-Z][a-z]+(?: [A-Z][a-z]+)+", name):
        return True
    if not re.fullmatch(r"[一-鿿]{2,6}", name) or name in _NOT_NAMES or name in places():
        return False
    return (len(name) <= 4 and (name[0] in surnames() or name[:2] in surnames())) or len(name) in (3, 4, 5, 6)


def _plausible(name: str) -> bool:
    given = name[2:] if name[:2] in surnames() else name[1:]
    return (
        name not in _NOT_NAMES and name[:2] not in _NOT_NAMES and not set(given) & _NOT_GIVEN and name not in places()
    )


def _person(match: re.Match[str], score: float) -> Candidate:
    return Candidate(start=match.start("name"), end=match.end("name"), cls="Person", score=score)


def _beside_digit(text: str, match: re.Match[str]) -> bool:
    return text[match.start() - 1 : match.start()].isdigit() or "·" in text[match.end() : match.end() + 1]
