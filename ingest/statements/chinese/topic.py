# ruff: noqa: E501  (a Chinese character counts as two columns, and one rule or word list reads best on one line)
"""The topic that a clause without a subject continues."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.mentions.chinese.coreference import Reference
from ingest.mentions.chinese.words import Words
from ingest.mentions.mention import Mention
from ingest.statements.chinese.masked import Masked
from ingest.statements.chinese.symbols import SYMBOL, expand

_LEAD = r"(?:{org}{place}{0,2}{date}?(?:专)?[电讯](?:\([^()]*\))?|{place}{1,2},?{date}(?:专?[电讯]|——?|,)|{date}|[·•●■◆▪▲►★※]\s*(?:[一-鿿]{2,4}\s+)?|\d{1,2}[、.)]\s*|[一二三四五六七八九十]{1,3}、|\([\d一二三四五六七八九十]{1,3}\)|【|目前|其中|此外|据悉|据了解|截至目前|记者从[^,。;]{0,16}(?:获悉|了解到),?|记者从|同时|近日|日前|另外|作为[^,。;\ue000-\ue0ff]{2,24}|在{loc}+|昨天|今天|[“\s]|而|但|由于|随着|不过|值得一提的是|电|讯|\([^()]*\)|[一-鿿]{2,3}社{place}*|旗下(?:的)?|(?:旗下|下属)?(?:的)?(?:全资|控股|参股)(?:子公司|孙公司|附属公司)|早在|截至|走进|掌舵者|掌门人|创始人|当家人|带头人|负责人|老将|企业家|创业者|科学家|(?:另一家|另外一家|一家)[^,。;\ue000-\ue0ff]{0,8}(?:企业|公司|厂商|机构)|(?:这座|这家|这个|这所|这片|这位|这名)(?:由[^,。;]{1,24}的|{inst}?[^,。;\ue000-\ue01c]{0,30}?(?:的)?)|[^,。;:!?\ue000-\ue01c的]{0,12}(?:企业|公司|厂商|巨头|龙头|机构)(?=[\ue000-\ue01c])){0,4}"
_OPENING = expand(_LEAD + r"(?P<t>{things}|{pers}|{unclear})")
_TITLED = expand(
    r"(?P<o>{org}|{place}|{unclear})(?:的)?[一-鿿A-Za-z]{0,6}{title}(?:[、兼和](?:原|前)?[一-鿿A-Za-z]{0,10}?{title}){0,4}(?P<p>{per})"
)
# 市国资委提名的张三: the head comes after 的.
_RELATIVE = expand(r"{thing}[^,。;:!?\ue000-\ue0ff]{1,10}的(?P<t>{per}|{org})")
# 位于某新区的|甲产业园,… and 曾任乙公司总监的|张三,…: a clause before 的 only says which one is meant.
_HEAD = expand(
    _LEAD
    + r"(?:位于|坐落|地处|来自|扎根|成立|创立|创办|创建|诞生|始建|隶属|脱胎|孵化自|由|在|从|曾|此前|时任|担任|获|主打|主营|专注|深耕|搭载|总部|总投资|注册地|旗下|拥有|主要客户|凭借|身为|作为|被|有着|出身|毕业|建筑面积|占地|投资|掌管|执掌|面积|员工|走出|备受|刚刚|刚|号称|素有|拿下|手握|产品|定位|服务|专攻|{date}|{inst}(?=[^,。;]{0,16}毕业的)|{org}(?=(?:[与和、同]{org})?[^,。;\ue000-\ue0ff]{0,8}(?:共建|合作共建|创办|创立|设立|组建)的))"
    r"[^,。;:!?“”《》]{1,32}的(?:[^,。;:!?的和与、\ue000-\ue0ff]{0,12}(?:公司|企业|厂商|机构|独角兽|平台|基地|园区|项目|集团|工程师|博士|教授|先生|女士))?“?(?P<t>{things}|{per})”?(?=[,均也已是在今现近日昨正将宣便就再又仍还表首,成、发完获任聘推收签启]|{date}|{title}{per}|$)"
)
# 创始人张三之子|张四: the clause is about the son.
_KIN = expand(r"(?:之|的)(?:子|女|妻|夫|弟|兄|儿子|女儿|妻子|丈夫|弟弟|哥哥|长子|次子|父亲|侄子)(?P<t>{per})")
# …,某研究院研究员,…: where the person of the clause before works, and no topic of its own.
_POST_ALONE = expand(r"{org}(?:的)?[^,。;:\ue000-\ue0ff]{0,6}{title}(?:[、兼和]{title}){0,3}(?=[,。;]|$)")
_TELLS = re.compile(r"[^,。;\ue000-\ue0ff]{0,8}(?:透露|表示|介绍|称|说|坦言|告诉[^,。;\ue000-\ue0ff]{0,6})$")
_GRADUATES = re.compile(r"[^,。;\ue000-\ue0ff]{0,12}(?:毕业|博士|硕士|学士|本科|学历|MBA)")
_INSIDE = expand(r"{place}[^,。;:!?在于与和对向将被由从为是有\ue000-\ue0ff]{0,14}(?P<t>{org}|{area})")
_OF_GROUP = expand(
    r"{org}(?:的)?(?:旗下|下属|所属|控股|全资|参股|孵化|投资){1,2}(?:子公司|公司|企业|品牌)?(?:的)?(?P<t>{org})"
)
_PLAIN_LEAD = expand(_LEAD)
_SIGN = re.compile(r"[,;:。!?]")
# Nouns that belong to the topic of the clause before (其总部, 其员工); any other noun in front is a subject of its own.
_OWNED = re.compile(
    r"总|注册|员工|职工|全职|在职|厂房|客户|营|产品|业务|团队|估值|市值|研发|面积|占地|规划|建筑|首期|一期|二期|董事|创始|旗下|主营|年|月|代码|代号|核心|累计|项目总|用户|股|证券|资金|资产|净利|归母|技术|专注|致力|成立|现|拥有|公司|企业|全资|控股|母公司|合作|"
    r"供应|服务|毕业|师从|职务|时任|本科|博士|硕士|地址|本轮|募集|产能|产值|收入|利润|市场|地处|位置|领投|投资方|由|并|首个|毛利|下设|占|常住|地区|代表|重点|主要|面向|集|以|可|为|总投资|建成|最|双方|全市|全区|全省|园|区内|入驻|获|在|住所|住址|法人|经营范围|资质|股东|上游|下游|主力|代表作|品牌|算力|智能算力|参数|训练|售价|起售|定价|销量|产量|交付|前五大|第一大|机架|累计|全年|同比|环比|归属|投后|投前|我们|我司|研究生|学历|工学|理学|中共党员|汉族|本次|此次|交易|会议|智能算力|算力|产能|自有|法定|IPO|其妻|敲钟|在校|在读|师生|教师|专任|现有|发行|首日|开盘|收盘|上市|董事会|出货|产线|厂房|工厂|实验室|设备|专利|论文|拟|将|已|曾|并|先后|此前|随后|旗舰"
)

# 园内的某某机器人一家,…: a clause that only names one of many, in words nobody read as a name.
_WITHIN = re.compile(r"(?:园内|园区内|区内|市内|镇内|旗下|下属|入驻)的?[^,。;\ue000-\ue0ff]{2,14}$")

# 甲领投,乙、丙跟投; 甲持股6%: who puts money in the topic, or owns some of it, is no topic of its own.
_PUTS_IN = expand(
    r"{org}(?:(?:、|和|与|及|以及){country}?{org}){0,8}(?:等[^,。;\ue000-\ue0ff]{0,12})?(?:则|也|均|都|还|联合|共同|分别|继续|持续|合计|各|目前|仍|直接|间接|独家){0,3}"
    r"(?:(?:领投|跟投|参投|加注|加码|追加投资|继续追加|超额加注|参与投资)(?:了)?(?:本轮|此轮|该轮)?(?=[,。;、]|$)|持股(?:比例)?(?:为|约|达|各|升至|降至)*{share}|(?:贡献|占)(?:了)?(?:公司|其|总|{date})*(?:的)?(?:营收|营业收入|收入|销售额|销售收入)?(?:的)?{share}"
    r"|(?:也|都|均|皆|已|{date})*(?:是|成了|成为了?)(?:它|其|公司|{unclear}|{org})?(?:的)?[^,。;\ue000-\ue0ff]{0,8}(?:买家|买主|用户|客户|主顾)(?=[,。;]|$))"
)


def topics_at(masked: Masked, position: int, kind: str, words: Words) -> list[Mention]:
    """Return what a clause at `position` without a subject is about, of the kinds named; [] when unclear.

    It is what opens the nearest clause before it in the same sentence; a list that opens the clause is one topic. An
    unresolved word, a noun without a name, or another agent that opens a clause in between ends the topic.
    """
    wanted = expand("{" + kind + "}")
    found: list[Mention] = []
    for start, end in _clauses(masked.text, position):
        head = _headed(masked.text, start, end)
        if head is not None:
            found = [m for m in masked.mentions(*head.span("t")) if wanted.fullmatch(SYMBOL[m.cls])]
            continue
        match = _OPENING.match(masked.text, start)
        if match is None or match.end("t") > end:
            found = [] if _unnamed(masked, start, end, words) else found
            continue
        if kind != "per" and is_aside(masked.text, match.start("t")):
            continue
        titled = _TITLED.match(masked.text, match.start("t"))
        kin = _KIN.match(masked.text, titled.end() if titled else match.end("t"))
        if kin is not None and kin.end() <= end:
            found = masked.mentions(*kin.span("t")) if kind == "per" else []
            continue
        told = titled is not None and kind != "per" and _TELLS.match(masked.text, titled.end(), end) is not None
        if titled is not None and told and wanted.fullmatch(titled["o"]):
            found = masked.mentions(*titled.span("o"))  # 甲公司CEO张三透露,去年…: of 甲公司
            continue
        span = titled.span("p") if titled and titled.end() <= position else match.span("t")
        inner = _inner(masked.text, match.start("t")) if titled is None else None
        if inner is not None and inner.end() <= end:
            span = inner.span("t")  # 合肥市产业园“某某”: the place only says where the named thing is
        things = list(masked.things(*span))
        mentions = [thing for thing in things if isinstance(thing, Mention)]
        if any(isinstance(thing, Reference) for thing in things):
            found = []
        elif len(mentions) > 1 and _with_another(masked.text, match, end):
            found = mentions[:1] if wanted.fullmatch(SYMBOL[mentions[0].cls]) else []
        elif mentions and all(wanted.fullmatch(SYMBOL[m.cls]) for m in mentions):
            found = mentions
        elif kind == "per" and _GRADUATES.match(masked.text, match.end("t")):
            continue  # 某大学工学博士: still about the person
        elif titled is not None or (mentions and _takes_over(mentions[0].cls, kind)):
            found = []
    return found


_DEALS = re.compile(r"签|达成|合作|洽谈|磋商|谈判|接触|商讨|沟通|就[^,。;]{2,20}")


def _with_another(text: str, match: re.Match[str], end: int) -> bool:
    """Say whether the clause tells what its first name does with the others: 甲与乙签署协议,收购… is about 甲."""
    return re.search(r"[与和同]", match["t"]) is not None and _DEALS.search(text, match.end("t"), end) is not None


def is_aside(text: str, position: int) -> bool:
    """Say whether a clause only tells where the person of the one before works, or who owns or funds its firm."""
    return _POST_ALONE.match(text, position) is not None or _PUTS_IN.match(text, position) is not None


def opens_aside(masked: Masked) -> bool:
    """Say whether a sentence begins with who owns or funds what the one before is about."""
    match = _OPENING.match(masked.text)
    return match is not None and _PUTS_IN.match(masked.text, match.start("t")) is not None


def opening(masked: Masked, kind: str) -> list[Mention]:
    """Return what opens the sentence, or whose head does (甲公司董事长张三表示: 甲公司 and 张三)."""
    head = _headed(masked.text, 0, len(masked.text))
    if head is not None:
        return [m for m in masked.mentions(*head.span("t")) if expand("{" + kind + "}").fullmatch(SYMBOL[m.cls])]
    match = _OPENING.match(masked.text)
    if match is None:
        return []
    relative = _RELATIVE.match(masked.text, match.start("t"))
    if relative is not None:
        return [m for m in masked.mentions(*relative.span("t")) if expand("{" + kind + "}").fullmatch(SYMBOL[m.cls])]
    titled = _TITLED.match(masked.text, match.start("t"))
    end = titled.end() if titled else match.end("t")
    wanted = expand("{" + kind + "}")
    return [m for m in masked.mentions(match.start("t"), end) if wanted.fullmatch(SYMBOL[m.cls])]


def _headed(text: str, start: int, end: int) -> re.Match[str] | None:
    """Return the match of a clause whose name comes after what is told of it, or None."""
    if text.find("的", start, end) < 0:
        return None
    match = _HEAD.match(text, start)
    return match if match is not None and match.end("t") <= end else None


def opens_unnamed(masked: Masked, position: int, words: Words) -> bool:
    """Say whether a clause before `position` opens with a noun that is nobody's by name."""
    return any(_unnamed(masked, start, end, words) for start, end in _clauses(masked.text, position) if end < position)


def _inner(text: str, position: int) -> re.Match[str] | None:
    """Return what a place or a group in front only owns: 甲集团旗下的乙公司 is about 乙公司."""
    return _INSIDE.match(text, position) or _OF_GROUP.match(text, position) or _RELATIVE.match(text, position)


def _clauses(text: str, position: int) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _SIGN.finditer(text, 0, position):
        yield start, match.start()
        start = match.end()
    if start < position:
        yield start, position


def _unnamed(masked: Masked, start: int, end: int, words: Words) -> bool:
    """Say whether a clause opens with a noun that is nobody's by name: 全国首个示范区在…启用."""
    lead = _PLAIN_LEAD.match(masked.text, start)
    at = lead.end() if lead else start
    if _WITHIN.match(masked.text, at, end):
        return True
    if at >= end or _OWNED.match(masked.text, at) or masked.text[at] == SYMBOL["title"]:
        return False
    word = words.around(masked.units[at].start)
    return word is not None and word.pos in ("n", "nz", "nw", "r", "m") and end - at > len(word.text) + 1


def _takes_over(cls: str, kind: str) -> bool:
    """Say whether something of class `cls` at the front of a clause makes an older topic of `kind` unclear."""
    agents = expand("{org}|{per}")
    return bool(agents.fullmatch(SYMBOL[cls])) and kind in ("org", "firm", "per", "owner", "thing")
