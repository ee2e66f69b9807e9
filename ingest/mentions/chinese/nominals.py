# ruff: noqa: E501  (a Chinese character counts as two columns, and one rule or word list reads best on one line)
"""The words that stand for something named before, and the patterns that find them: 该公司, 园区, 其, 李总."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from ingest.mentions.chinese.candidate import Candidate
from ingest.mentions.chinese.gazetteer import surnames
from ingest.mentions.chinese.sentences import Sentence

ORGS = ("Company", "Investor")
INSTITUTES = ("ResearchInstitute", "Institution", "University", "Hospital")
AREAS = ("Cluster", "Park", "Zone", "ScienceCity", "Site", "Building")
PARKS = ("Park", "Cluster", "ScienceCity", "Zone")
# Words that stand for something named before, and the classes it may have.
NOMINALS: Mapping[str, tuple[str, ...]] = {
    "公司": ORGS, "企业": ORGS, "集团": ("集团", *ORGS), "基金": ("Investor",), "机构": (*ORGS, *INSTITUTES, "Association", "GovernmentBody"),
    "院": ("ResearchInstitute", "Institution", "Hospital"), "研究院": ("ResearchInstitute", "Institution"), "研究所": ("ResearchInstitute", "Institution"), "实验室": ("ResearchInstitute", "Institution"), "校": ("University",), "大学": ("University",),
    "学院": INSTITUTES, "中心": ("ResearchInstitute", "Institution", *AREAS, "Exchange", "Organization"), "医院": ("Hospital",), "行": ("Company",), "酒庄": ORGS, "农场": ORGS, "牧场": ORGS, "酒厂": ORGS, "船厂": ORGS, "药厂": ORGS, "所": ("ResearchInstitute", "Institution", "Exchange"),
    "智算中心": ("Site",), "数据中心": ("Site",), "超算中心": ("Site",), "算力中心": ("Site",), "电站": ("Site",), "工厂": ("Site",), "厂": ("Site",), "冷库": ("Site",), "机场": ("Site",),
    "园区": PARKS, "园": PARKS, "社区": PARKS, "小镇": PARKS, "基地": AREAS, "产业园": PARKS, "科学城": PARKS, "航天城": PARKS, "孵化器": PARKS, "集聚区": PARKS,
    "平台": ("Product", "Cluster"), "产品": ("Product",), "机": ("Product",), "船": ("Product",), "轮": ("Product",), "药": ("Product",), "药物": ("Product",), "车": ("Product",), "装置": ("Product",), "设备": ("Product",), "疫苗": ("Product",), "机型": ("Product",), "车型": ("Product",), "模型": ("Product",), "大模型": ("Product",), "芯片": ("Product",), "系统": ("Product",), "机器人": ("Product",),
    "管委会": ("office", "GovernmentBody"), "管理局": ("office", "GovernmentBody"),
    "协会": ("Association",), "联盟": ("Association",), "委员会": ("GovernmentBody", "Association"),
    "政策": ("Policy",), "办法": ("Policy",), "措施": ("Policy",), "方案": ("Policy",), "条例": ("Policy",), "意见": ("Policy",), "规划": ("Policy",), "细则": ("Policy",),
    "区": ("District", "Zone"), "市": ("City",), "省": ("Province",), "县": ("District",),
    "大会": ("Conference", "Event"), "论坛": ("Conference", "Event"), "峰会": ("Conference", "Event"), "展会": ("Conference", "Event"), "博览会": ("Conference", "Event"),
}  # fmt: skip
_NOUN = "|".join(sorted(NOMINALS, key=len, reverse=True))
POINTED = re.compile(
    r"(?:该|(?<![资日基成样根])本|这家|这一|上述|前述|全(?=[省市区县]))(?P<n>"
    + _NOUN
    + r")(?!(?!去年|今年|明年|近年|当年|前年|上月|本月|近日|同日|当日|本周|上周|占地)[一-鿿]?(?:法|制|章程|周|次|报|期|届|科|级|地|土|轮|人|着|来|质|年|月))"
)
# 公司 and 园区 alone: only at the beginning of a clause or before a title, where no other noun can own them.
ALONE = re.compile(
    r"(?:(?<=[,。;:!?\n\s“])|(?<=[,。!?]”)|^|(?<=[,。;\n]目前)|(?<=[,。;\n]其中)|(?<=[,。;\n]此外)|(?<=[,。;\n][去今]年)|(?<=[,。;\n]如今)|(?<=[,。;\n]眼下)|(?<=(?<![数依根证])据)|(?<=截至目前)|(?<=[任去为由系是对有])(?=公司(?:副|董事|总|首席|执行|监事|高级|财务|常务|CEO|联席|独立)))(?P<n>公司|集团|园区|社区|小镇|基地|工厂|酒庄|农场|牧场|酒厂|船厂|药厂|冷库|电站|研究院|实验室|中心|大会|论坛|峰会|展会|博览会|研究所|管委会|管理局)"
    r"(?=[一-鿿\dA-Z,“(《])(?!治理|名单|法|章程|制|内部|文化|们|及|简介|名称|股东|债|型|间|总部经济|管理办法|登记|注册地址是|居民|服务中心|类|法人|代表|高管|级|上市|层面|股票|会)"
)
# 其中, 其余, 其妻: no reference to the one spoken of, or to somebody with no name.
_NO_ITS = r"(?!们|中|他|它|余|次|实|间|后|前|所|一|二|三|数|是|乐|妙|貌|妻|子(?!公司)|女|父|弟|兄|夫|学生|导师)"
ITS = re.compile(rf"(?:(?<=[,。;:\n、与和及由对为向在将])|^)(?:其|它){_NO_ITS}")
# 持有其51%股权, 向其供货: what the verb reaches is not the one who acts.
REACHED = re.compile(
    rf"(?:持有|收购|入股|投资|控股|参股|成为|作为|帮助|增持|供应给|为|对|与|由|从|被|给|是|使|让|及|和)(?P<n>其|它){_NO_ITS}"
)
LIVED = re.compile(
    r"(?:也|则|早年|此前|后|将|已|届时|现|转而){0,2}(?:任(?![务何意由期])|改任|转任|留任|退休|离任|离职|辞职|卸任|加盟|毕业|师从|现任|曾任|现年|出生|本科|硕士|博士|任职|担任|出任|创办|辞去|卸任)"
)
LATTER = re.compile(r"(?P<n>后者|前者)(?!们)")
# 同意公司以…, 持有公司6.8%股份: the company of a notice, or of a text about one, inside a clause.
WITHIN = re.compile(
    r"(?:持有|同意|收购|担任|提交|成为|受让|增持|减持|入股|投资|认购|控制|否认|加入|其中|随后|目前|因此|此前|同时|由|为|与|对|向|系|是|和|给|于|将|使|及|当日|近日|日前|不是|任|在|从|随|[前后时])(?P<n>公司|集团|研究院|研究所|实验室|联盟|协会|医院|园区)"
    r"(?=[一-鿿\dA-Z,。“(《])(?!治理|名单|法|章程|制|内部|文化|们|及|简介|名称|股东大会|债|型|间|总部经济|管理办法|登记|类|法人|级|上市|层面|股票|会)"
)
# 今年1月落户|园区, 在|园|内设立…: the park of the text, inside a clause.
IN_PARK = re.compile(
    r"(?:入驻|进驻|落户|迁入|搬入|入园|离开|引入|在)(?:了|到|于)?(?P<n>园区|社区|科学城|产业园|孵化器|园(?=内))(?!管委会|服务|工作|医院|居民|里的人)"
)
# 其现任某大学教授, 其1984年出生: what only a person is, was or did.
ITS_LIFE = re.compile(
    r"(?:(?<=[,。;:\n])|^)(?P<n>其)(?=(?:现任|曾任|历任|兼任|现为|毕业|曾在|此前(?:任|在|担任|曾)|先后(?:任|在|担任)|拥有[^,。;]{2,14}(?:学位|学历)|出生|\d{4}年(?:\d{1,2}月)?(?:出生|生)|现年|本科|硕士|博士|早年|自幼))"
)
# 这座总投资62亿元的园区, 这家专做芯片的公司
THIS = re.compile(
    r"(?:这座|这个|这家|这一|这所|这片)(?:[^,。;:!?“”]{0,48}的(?:[一-鿿]{2,10}?(?=公司|企业|机构))?|[^,。;:!?“”]{0,12}?)(?P<n>园区|公司|企业|研究院|研究所|实验室|社区|基地|小镇|产业园|医院|大学|孵化器|联盟|协会)(?=[^。;的和与]|$)"
)
THIS_PERSON = re.compile(
    r"(?:这位|这名)[^,。;:!?“”]{0,20}?(?P<n>博士|教授|院士|企业家|创始人|工程师|科学家|创业者|掌门人|老总|女士|先生|董事长|总经理)(?=[^,。;的和与]|$)"
)
HE = re.compile(r"(?:(?<=[,。;:\n”“])|^|(?<=由)(?=.[与和携]))(?P<n>他|她)(?!们|国|人|乡|日|者)")
TOTAL = re.compile(
    r"(?<![一-鿿])(?P<s>[一-鿿])(?:(?P<t>总|博士|教授|院士|先生|女士|主任|院长|书记|市长|区长)(?=[表介指说认为坦告透,。::在的])"
    r"|(?:博士|教授|院士|先生|女士)(?=\d|生于|出生|毕业|现[任年为]|曾|自|拥有|持有|获|历任|先后|加入|亦|任|将))"
)
# 政策明确, 出席大会: a work or event just named.
WORK = re.compile(
    r"(?:(?<=[,。;\n])|^)(?P<n>(?:若干|实施|行动|管理|暂行|扶持|支持|工作)?(?:政策|措施|办法|意见|方案|条例|规划|(?<=行动)计划|细则))(?=(?:还|同时|也)?(?:明确|提出|规定|指出|强调|要求|显示|自|将))"
    r"|(?<=按照|根据|依照|依据)(?P<a>(?:若干|实施|行动|管理|暂行|扶持|支持)?(?:政策|措施|办法|意见|方案|条例|规划|细则))(?=,)"
    r"|(?<=《)(?P<b>政策|措施|办法|意见|方案|条例|规划|细则|若干措施|行动计划|实施方案|通知)(?=》)"
    r"|(?<=出席|参加)(?:了)?(?P<m>大会|论坛|峰会)|(?<=在)(?P<k>大会|论坛|峰会)(?=上|期间)"
)
# What firms set up, without its name.
VENTURE = re.compile(
    r"(?:(?<=[,。;:\n])|^)(?P<n>合资公司|合资企业|合营公司|新公司|项目公司)(?=[一-鿿])(?!的成立|成立后|设立后)"
)
# 甲收购|乙: what 该公司 goes on to tell is told of the one that is bought or set up.
BOUGHT = re.compile(r"(?:收购|并购|入股|控股|参股|投资(?![方人者机])|增资|买下|设立|成立|组建)(?:了)?[一-鿿]{0,6}$")
SETS_UP = re.compile(r"(?:设立|成立|组建|新设|创办|合资)(?:了|一家|的)?$")


BARE = re.compile(r"(?:^|(?<=[,。;\n]))(?:目前|此外|同时|\d{4}年)?,?公司")
NOTICE = re.compile(
    r"(?:\([^()\n]{0,40}\))?[^,。;\n]{0,12}?(?:发布)?(?:晚间)?(?:公告|披露)(?:称|显示|,|表示)|关于[^\n。]{2,60}公告"
)


_POINTS = re.compile(rf"(?:该|本|这[家座个一所]|上述|前述)?(?P<n>{_NOUN})")
_ENDINGS_OF = {"工厂": ("工厂", "厂"), "电站": ("电站", "电场")}


def called_again(text: str, start: int, near: Sequence[tuple[str, str]]) -> tuple[str, str]:
    """Return the one class and name of `near` that ends with the word at `start`, else ("", ""): 该基地 calls 甲智造基地 and no zone."""
    word = _POINTS.match(text, start)
    ends = () if word is None else _ENDINGS_OF.get(word["n"], (word["n"],))
    found = {full: cls for cls, full in near if ends and full.endswith(ends)}
    return (next(iter(found.values())), next(iter(found))) if len(found) == 1 else ("", "")


# 甲与乙, 甲(简称“A”)和本科同学乙
_JOINS = re.compile(r"(?:\([^()]{0,30}\))?(?:与|和|同|及|以及)(?:[一-鿿]{1,4}国)?[一-鿿]{0,6}")


def told_apart(text: str, sentence: Sentence, names: Sequence[Candidate]) -> tuple[Candidate, Candidate] | None:
    """Return the two that the sentence joins and goes on to tell apart: 由甲与乙组建的丙,前者持股60%,后者持股40%."""
    if not all(word in text[sentence.start : sentence.end] for word in ("前者", "后者")):
        return None
    pairs = [(a, b) for a, b in pairwise(names) if _JOINS.fullmatch(text, a.end, b.start)]
    return pairs[0] if len(pairs) == 1 else None


_ACT = re.compile(r"(?:若干|实施|行动|管理|暂行|扶持|支持|工作)(?:政策|措施|办法|意见|方案|条例|规划|计划|细则)")


def policy_called(text: str, start: int, seen: Mapping[str, int]) -> tuple[str, str] | None:
    """Return class and name of the policy whose name ends with the words at `start`, ("", "") where several or none do.

    `seen` are the policies so far and where each came first; None: a word that any policy may be called by, 政策.
    """
    word = _ACT.match(text, start)
    if word is None:
        return None
    fulls = [full for full, first in seen.items() if first < start]
    ending = [full for full in fulls if re.sub(r"[（(][^（()）]*[)）]$", "", full).endswith(word[0])]
    return ("Policy", ending[0]) if len(ending) == 1 else ("", "")


_OFFICES = ("Association", "GovernmentBody")
_OF_A_FIRM = re.compile(
    r"(?:的)?(?:全资|控股|参股|海外|境外)*(?:子公司|孙公司|母公司|控股股东|大股东|股价|营收|净利润|财报|IPO)"
)
_HANDED = re.compile(r"(?:由|委托|(?:收购|并购|入股|控股|参股|投资|增资|买下|设立|成立|组建)了?)$")
_NEXT = re.compile(r"[^,。;]{0,14},")


def handed_over(text: str, name: tuple[int, int], at: int) -> bool:
    """Say whether 该公司 at `at` goes on with the name that the clause before ends in: 由甲运营,该公司…; 收购乙51%股权,该公司…"""
    return _HANDED.search(text, 0, name[0]) is not None and _NEXT.fullmatch(text, name[1], at) is not None


_SERVED = re.compile(r"(?:[卖供售交发送销租借][给予往]|供应给?|供货给|替|服务于|[购采自]自|来自|买自|用的是)(?:了)?$")


def served(text: str, start: int) -> bool:
    """Say whether the words before a name make it whom one sells to or buys from: 公司 after it is the other: 卖给甲,公司去年…"""
    return _SERVED.search(text, 0, start) is not None


# Who is told of beside the firm: its biggest customer, whoever holds a part of it, whoever used its goods first.
_ROLE_BEFORE = re.compile(
    r"(?:客户|用户|供应商|对手|股东|投资方|合作方|合作伙伴|买家|订户)(?:之一)?(?:[为是有]|包括)?(?:[一-鿿A-Za-z]{2,20}[、和与及])*$"
)
_ROLE_AFTER = re.compile(
    r"(?:[则也还仍]|目前|随后|后来)?(?:持有|拥有)?(?:其|该公司|公司)?(?:约|近)?\d+(?:\.\d+)?%的?(?:股|权益)|(?:也|还|随后)?(?:入股|领投|跟投|参投)(?=[,。;了])|持股|贡献|[则也还仍]?(?:持有|控股|参股)其"
    r"|(?:也|还)?是(?:其|它的)?(?:第一|首|最大|主要)[一-鿿]{0,3}(?:用户|客户|股东|供应商)|(?:随后|后来|之后)?也(?:装|买|用|订|采购|引进)"
)


def aside(text: str, start: int, end: int) -> bool:
    """Say whether a name is told of beside the firm that 公司 goes on with: 最大客户甲贡献四成收入, 甲持有其22%的股份."""
    if _BOUGHT_OF.search(text, max(0, start - 8), start) is not None and _BUYS.match(text, end) is not None:
        return True
    return _ROLE_BEFORE.search(text, max(0, start - 40), start) is not None or _ROLE_AFTER.match(text, end) is not None


# 制动阀以前全部从德国|甲进口
_BOUGHT_OF = re.compile(r"[从向](?:[一-鿿]{2,4})?$")
_BUYS = re.compile(r"(?:进口|采购|购买|订购|进货|拿货|定制)")


_REACHED_BY = re.compile(r"(?:持有|收购|受让|增持|减持|入股|认购|控股|参股)(?:了)?$")


def reached(text: str, start: int) -> bool:
    """Say whether 公司 at `start` is what a verb of shares reaches, and so not who holds them: 甲持有|公司4%股份."""
    return _REACHED_BY.search(text, max(0, start - 4), start) is not None  # the longest of them has three characters


_TELLS = re.compile(
    r"(?:\d{1,2}月\d{1,2}日)?[电讯](?=[\s(,:])|(?:综合)?(?:报道|报导)[,:]|(?:[一-鿿]{2}|APP|App|网|客户端)?(?:记者)?(?:独家)?(?:获悉|讯|了解到)[,:]|(?:援引|报道称|消息称|的数据显示|数据显示)[,:]?"
)


def tells(text: str, start: int, end: int) -> bool:
    """Say whether a name is only that of who tells the news: 36氪获悉,…; 从甲公司获悉 is of 甲公司."""
    return _TELLS.match(text, end) is not None and _OF_WHOM.search(text, max(0, start - 8), start) is None


_OF_WHOM = re.compile(r"从[^,。;]{0,6}$")


_WORKED = re.compile(
    r"(?:曾[任是]|历任|曾担任|曾先后|曾在|先后在|(?:此前|之前|先前|早先)[在任是为]|早年[在任]|(?:创业|加入|加盟|入职|上任)[^,。;\n]{0,4}前(?:曾)?[在任是为]|任职于|就职于|供职于|加入|加盟|效力于)[^。;\n现]{0,40}$"
)


# 在瑞士|甲做了六年工程师之后
_YEARS_AT = re.compile(
    r"(?:做|当|干|待|工作|任职|供职|担任|效力)(?:了|过)?(?:近|整整|将近|约)?[一二两三四五六七八九十\d多]{1,3}年"
)
_AT_FIRM = re.compile(r"在(?:[一-鿿]{2,4}(?:的)?)?$")


def worked_at(text: str, start: int, end: int) -> bool:
    """Say whether the words beside a name make it where somebody worked once: 公司 later on is another: 曾任甲总监,现任公司…"""
    if _YEARS_AT.match(text, end) is not None and _AT_FIRM.search(text, max(0, start - 6), start) is not None:
        return True
    return _WORKED.search(text, max(0, start - 56), start) is not None


# 总经理张三曾任某某研发经理: about neither.
_CAREER = re.compile(r"曾[任在于为供就是]|任职|供职|就职|毕业|师从|出身|跳槽")


def leads(before: str) -> bool:
    """Say whether a name with these words before it in its sentence is what the sentence is about."""
    return len(before) <= 14 and not re.search(r"[由与和对向为给从]", before[-2:]) and not _CAREER.search(before)


def comma(text: str, start: int) -> int:
    """Return where the sign stands that the clause at `start` begins after, -1 for none."""
    return max(text.rfind(sign, 0, start) for sign in ",。;:\n")


def listed(text: str, end: int) -> bool:
    """Say whether the name that ends at `end` is joined to another one: 甲和乙, 甲联合乙."""
    after = text[end : end + 3].lstrip("”》)")
    return after[:1] in ("、", "和", "与", "及") or after[:2] in ("联合", "携手", "以及")


Found = tuple[re.Match[str], tuple[str, ...], int, bool]


def occurrences(text: str, sentence: Sentence) -> list[Found]:
    """Return the words that may stand for a name in a sentence: the match, the classes it may have, where, whether a pronoun."""
    found: list[Found] = []
    for pattern in (POINTED, ALONE):
        for match in pattern.finditer(text, sentence.start, sentence.end):
            found.append((match, NOMINALS[match["n"]], match.start(), False))
    for pattern in (THIS, WITHIN):
        for match in pattern.finditer(text, sentence.start, sentence.end):
            found.append((match, NOMINALS[match["n"]], match.start("n"), False))
    for match in IN_PARK.finditer(text, sentence.start, sentence.end):
        found.append((match, NOMINALS[match["n"]], match.start("n"), False))
    for match in ITS_LIFE.finditer(text, sentence.start, sentence.end):
        found.append((match, ("他", "Person"), match.start("n"), True))
    for pattern, classes in ((VENTURE, ("合资", "Company")), (THIS_PERSON, ("Person",))):
        for match in pattern.finditer(text, sentence.start, sentence.end):
            found.append((match, classes, match.start("n"), False))
    for match in LATTER.finditer(text, sentence.start, sentence.end):
        if LIVED.match(text, match.end()):
            found.append((match, (match["n"], "Person"), match.start(), True))
            continue
        found.append((match, (match["n"], *ORGS, *INSTITUTES, *AREAS), match.start(), True))
    for match in REACHED.finditer(text, sentence.start, sentence.end):
        found.append((match, ("其", *ORGS, *INSTITUTES, *AREAS, "Association"), match.start("n"), True))
    for match in WORK.finditer(text, sentence.start, sentence.end):
        group = next(name for name, value in match.groupdict().items() if value)
        found.append((match, NOMINALS.get(match[group], ("Policy",)), match.start(group), False))
    for match in ITS.finditer(text, sentence.start, sentence.end):
        if text[match.start() - 1 : match.start()] in ("将", "把"):  # 甲将其持有的…: its own
            found.append(
                (match, ("自己", *ORGS, *INSTITUTES, "Association", "GovernmentBody", "Person"), match.start(), True)
            )
            continue
        of_firms = ORGS if _OF_A_FIRM.match(text, match.end()) else (*ORGS, *INSTITUTES, *AREAS, *_OFFICES)
        found.append((match, of_firms, match.start(), True))
    for match in HE.finditer(text, sentence.start, sentence.end):
        found.append((match, ("Person",), match.start(), True))
    for match in TOTAL.finditer(text, sentence.start, sentence.end):
        if match["s"] in surnames():
            found.append((match, ("Person:" + match["s"],), match.start(), False))
    once = {start: item for item in reversed(found) for start in [item[2]]}  # the first pattern that found it
    return [once[start] for start in sorted(once)]
