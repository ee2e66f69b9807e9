# ruff: noqa: E501  (a Chinese character counts as two columns, and one rule or word list reads best on one line)
"""Rules for posts: who holds which title where, since when, until when."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from ingest.mentions.chinese.gazetteer import places
from ingest.mentions.chinese.places import class_of_place
from ingest.mentions.chinese.titles import Title
from ingest.mentions.mention import Mention
from ingest.statements.chinese.masked import Masked
from ingest.statements.chinese.rule import Match, Rule
from ingest.statements.chinese.symbols import SYMBOL, expand, screened
from ingest.statements.statement import Scalar

# 选举张三为公司第五届董事会|董事长, 任命李四为新任|总经理: which one it is, before the title.
_WHICH = r"(?:新任|新一任|首任|首届|新一届|第[一二三四五六七八九十]{1,3}届|董事会|监事会)*"
# 市委书记、市|人大常委会主任: whose council it is, is said before
TITLES = _WHICH + r"(?P<t>{title}(?:(?:(?:、|兼任?|和|及|,兼|暨|/)[省市区县州]?)?{title}){0,4})"
_WHERE = r"(?P<o>[{W}])".replace("[{W}]", "{owner}")
_WHERES = r"(?P<o>{owner}(?:(?:、|和|与|及){owner}){0,3})"  # 同时担任甲公司和乙公司董事长
_WHO = r"(?P<s>{pers})"
_CHANGED = r"(?!(?:先生|女士)?(?:变更|变为|更换|更改|调整|改任|改为|换))"  # 法定代表人由张三变更为李四
# 将董事长一职|交给李四
_HANDS = r"(?:的)?(?:一职|职务|之职|之位|职位|位置|岗位|重任|接力棒)?(?:正式)?(?:移交给?|转交给?|交棒给|交给|交由|交予|交到|传给|让给|让位于|让渡给)(?:了)?"
OF = r"(?:的)?(?P<d>[一-鿿A-Za-z]{0,8}?(?:部|事业部|事业群|团队|业务|大区|地区|处|(?<!公)司|科|系|学院|线|板块|[一-鿿]{1,3}区|事务|学部|专业|市场|区域))?"
_NO_PREDECESSOR = "(?<!接替)(?<!接棒)(?<!接任)(?<!取代)(?<!替代)(?<!替换)"  # 张三接替|李四出任…
_RANKED = r"(?:职业经理人|(?:原|前)?{owner}[^,。;\ue000-\ue0ff]{0,4}(?:校友|博士|毕业生|教师|学者|工程师)|[^,。;的任\ue000-\ue0ff]{2,6}(?:会计师|律师|工程师|华人|专家|学者|博士|科学家|企业家|投资人)|(?:前|原)?{owner}[一-鿿]{0,6}(?:高管|主管|专家)|(?:{owner}[一-鿿A-Za-z]{0,10}?|公司|集团)?{title}{1,3}|(?:原|前){owner}[一-鿿A-Za-z]{0,10}?{title}{1,3})?"
# 由其长子、总裁|李四, 由乙公司前合伙人|李四, 由曾任某职的|李四
_FOLLOWER = r"(?:其[^,。;\ue000-\ue0ff]{1,4}、?)?(?:(?:原|前|现任|公司)?{org}?(?:原|前|现任)?[^,。;\ue000-\ue0ff]{0,4}{title}{1,2}|(?:曾任|曾在)[^,。;]{1,16}的)?"
_BY = rf"(?:其)?(?:职务|职位|该职)?(?:将|已)?由?{_FOLLOWER}(?P<s>{{per}})(?:先生|女士)?(?:将|已)?(?:接任|接替|继任|接棒)(?!{{per}}|{{title}}|{{org}}|其|他|她)"
_UNTITLED = rf"[^。;{SYMBOL['title']}]"
_NEW = r"(?:获委任为?|获选为|获推选为|获提拔为|出任|就任|接任|升任|当选为?|获任|获聘为?|被任命为|获任命为|被聘为|被选举为|被推选为|受聘为|受聘担任|履新|上任|接棒|接掌|晋升为|调任|转任|改任)"
_NOW = r"(?:(?<![辞卸离])任|担任|兼任|现任|为|是|系|任职|就职|身为|作为|同时担任|并任|历任|曾任|曾担任|曾是|曾为)"

# 张三因个人原因,|辞任公司副董事长
WHY = r"(?:先生|女士|博士|教授|同志)?(?:(?:因|由于|鉴于|基于|为了?|出于)[^。;\ue000-\ue000]{1,40}?,)?"
GIVES_UP = r"(?:已)?(?:辞任|辞去|请辞|不再担任|不再出任|不再兼任|卸任|离任)(?:了)?(?:所担任的|其)?"
_FOUNDER = re.compile(r"创始人|创办人|发起人$")
_NO_POST = re.compile(r"实际控制人|实控人|合伙人代表|院士|代表$")
# Heads of a place or a party committee: a clause that leaves the body out does not mean the firm it is about.
_OF_A_PLACE = re.compile(
    r"[市区县省州镇]长$|(?<!^党委)(?<!^党委副)(?<!^党组)(?<!^党组副)书记$|常委$|教授$|研究员$|院士$|委员$|处长$|局长$|厅长$|部长$|司长$"
)


def posts_of(match: Match) -> list[str]:
    """Return the titles of a match that are posts, as written; founders and academic ranks are none."""
    found = [title.text for title in match.titles("t")]
    if match.has("d") and found:
        found[0] = match.match["d"] + found[0]  # 智能汽车事业部+总裁
    return [t for t in found if not _FOUNDER.search(t) and not _NO_POST.search(t)]


def founding(match: Match) -> bool:
    """Say whether one of the titles is that of a founder."""
    return any(_FOUNDER.search(title.text) for title in match.titles("t"))


def qualifiers_of(title: str) -> Mapping[str, Scalar]:
    """Return title, and acting where the title says so (代区长, 代理)."""
    title = re.sub(r"^(?:首任|首位|首届)(?=.{2})", "", title)  # which one it is, not what
    title = _HEAD_OF_ZONE.sub("", title)
    title = re.sub(
        r"^董事会(?=副?董事长|(?:独立|非独立|执行|非执行)?董事$)|^监事会(?=监事)", "", title
    )  # of which body
    acting = re.search(r"代理|^代(?!表)|(?<=[、])代(?!表)", title) is not None
    return {"title": title, "acting": True} if acting else {"title": title}


def left_open(match: Match) -> bool:
    """Say whether the rule took its organization from the clauses before, for a title that firms do not have."""
    return match.has("c") and any(_OF_A_PLACE.search(title.text) for title in match.titles("t"))


_NO_FIRMS = re.compile(r"(?:首任|现任|执行|常务|副|代)*(?:主任|院长|所长|校长|馆长|会长)")


def no_firms(match: Match) -> bool:
    """Say whether a title is the head's of a laboratory, institute, school or association: firms have others."""
    return any(_NO_FIRMS.fullmatch(title.text) for title in match.titles("t"))


_MOTION = re.compile(r"(?:的)?(?:议案|提案|预案)")
_CARRIED = re.compile(r"通过|批准|同意")


def only_moved(match: Match) -> bool:
    """Say whether the post is that of a motion that the sentence does not say was carried."""
    text, end = match.masked.text, match.match.end()
    return _MOTION.match(text, end) is not None and not _CARRIED.search(text)


_BEFORE_THAT = re.compile(r"(?:此前|在此之前|这之前|早前)(?:的)?,?$")
_STATES = ("post-now", "post-by", "post-had", "post-carried", "career")


def was_till_then(rule: str, text: str, start: int) -> bool:
    """Say whether the claim opens with 此前 and tells what somebody was, not what he became: 此前,某市市长是张三."""
    return rule in _STATES and _BEFORE_THAT.search(text, max(0, start - 6), start) is not None


_EARLIER = re.compile(r"(?:此前|曾|早年|过去|原|先后)[^。;现目今后]*,(?:并|同时|兼)?$")


def was_before(text: str, position: int) -> bool:
    """Say whether the clauses before tell of earlier days: 此前供职于甲集团,任总工程师."""
    later = text.startswith(("现", "如今", "目前"), position) or _JOINS_THEN.match(text, position) is not None
    return not later and _EARLIER.search(text, 0, position) is not None


# 此前在甲管渠道,两年前|加盟乙,任副总裁: what somebody joins after earlier days goes on.
_JOINS_THEN = re.compile(
    rf"(?:{SYMBOL['date']}|[^,。;]{{1,3}}年前)(?:起|重新|才)?(?:加入|加盟|入职|转投|跳槽|出任|接任|升任)"
)


_HEAD_OF_PLACE = re.compile(r"(?:常务|代理)?[副代]?[省市区县州]长")


_HEAD_OF_ZONE = re.compile(r"(?:管委会|管理委员会)(?=[副主委常])")
_ZONE_PARTY = re.compile(r"(?<=..)(?:党工委|工委|党委|(?<=[新发技济]区)委)$")


def seat_of(body: Mention, title: str) -> Mention:
    """Return whom a title beside a party committee's is of: 柯桥区委副书记、区长 heads 柯桥区, 某某高新区党工委书记、管委会主任
    its 管委会."""
    zone = _ZONE_PARTY.search(body.text) if body.cls == "PartyBody" and _HEAD_OF_ZONE.match(title) else None
    if zone is not None:
        text = body.text[: zone.start()]
        name = text + "管委会"
        return replace(body, end=body.start + len(text), text=text, cls="GovernmentBody", name=name)
    council = _COUNCIL.match(title) if body.cls == "PartyBody" and _OF_DIVISION.search(body.name) else None
    if council is not None:
        return replace(body, cls="GovernmentBody", name=body.name[:-1] + council[0])
    if body.cls != "PartyBody" or not body.text.endswith(f"{title[-2:-1]}委") or not _HEAD_OF_PLACE.fullmatch(title):
        return body
    name = body.name[:-2] if body.name.endswith("区区委") else body.name[:-1]
    left = body.text.removesuffix("委")
    return Mention(
        start=body.start,
        end=body.start + len(left),
        text=left,
        cls=class_of_place(name),
        name=name,
        confidence=body.confidence,
    )


# 岚州市委书记、市|人大常委会|主任, 政协|主席
_COUNCIL = re.compile(r"(?:人大常委会|人大|政协)(?=(?:党组)?副?(?:主任|主席|秘书长|书记))")
_OF_DIVISION = re.compile(r"[省市区县州]委$")


def told_title(seat: Mention, title: str) -> str:
    """Return the title without the council that is its seat: 主任 of 岚州市人大常委会."""
    council = _COUNCIL.match(title)
    return title[council.end() :] if council is not None and seat.name.endswith(council[0]) else title


def is_of_another_level(body: Mention, title: str) -> bool:
    """Say whether a body cannot have such a head: no 镇党委 has a 副区长, no 市人大常委会 a 市委常委 or 副市长."""
    head = _HEAD_OF_PLACE.fullmatch(title)
    if (head is not None or _IN_A_COMMITTEE.match(title)) and _NO_EXECUTIVE.search(body.text):
        return True
    level = _LEVEL.search(body.text) if head is not None else None
    return level is not None and body.text not in places() and level["l"] != title[-2]


_LEVEL = re.compile(r"(?P<l>[省市区县镇乡村])(?:党委|党工委|委|人民政府|政府|党)?$")
_IN_A_COMMITTEE = re.compile(r"[省市区县州]委")
_NO_EXECUTIVE = re.compile(r"(?:人大|人大常委会|人民代表大会常务委员会|政协|法院|检察院)$")


@dataclass(frozen=True)
class Stage:
    """One post of a career: the person (None: the topic), the organization, the title, where it stands and since when."""

    person: Mention | None
    organization: Mention
    title: str
    start: int
    end: int
    topic_at: int  # where the career begins, for its topic
    since: str | None = None  # 2019年任…


# 担任甲公司总经理,乙公司拟委派副总经理…: what 乙 does is no part of the career.
_PART = r"(?:(?!拟|委派|任命|聘任|聘请|提名|推荐|选派)[一-鿿A-Za-z]){0,10}?"
_ITEM = rf"{{owner}}(?:的)?{_PART}{{title}}(?:(?:、|兼任?|和|及|,兼|暨){{title}}){{0,3}}"
_CAREER = screened(
    rf"(?:{_NO_PREDECESSOR}(?P<s>{{per}}){{gap:12}}|{{begin}}{{adv}}(?P<c>))(?P<v>先后历任|先后担任|先后任|历任|曾任|曾担任|曾先后担任|曾先后任|此前任|此前担任|现任|任|担任|兼任|现兼任)(?:过|了)?(?P<r>{_ITEM}(?:(?:、|,并?(?:兼|任|担任)?|和|及|以及|,现任){_ITEM}){{0,9}})(?!{{per}})"
)
_STAGE = expand(rf"(?P<o>{{owner}})(?:的)?(?P<d>{_PART})(?P<t>{{title}}(?:(?:、|兼任?|和|及|,兼|暨){{title}}){{0,3}})")


def careers_in(masked: Masked) -> Iterator[Stage]:
    """Yield each post of a list: 历任甲研究所所长、乙管委会副主任."""
    for match in _CAREER.finditer(masked.text):
        people = masked.mentions(*match.span("s")) if match["s"] else []
        dated = _SINCE.search(masked.text, 0, match.start("v")) if match["v"] in ("任", "担任", "兼任") else None
        since = masked.dates(*dated.span("d"))[0].value if dated is not None else None
        for part in _STAGE.finditer(masked.text, *match.span("r")):
            [organization] = masked.mentions(*part.span("o"))
            titles = [t for t in masked.things(*part.span("t")) if isinstance(t, Title)]
            for i, title in enumerate(titles):
                words = (part["d"] if i == 0 and _OF_D.search(part["d"]) else "") + title.text
                if not _FOUNDER.search(words) and not _NO_POST.search(words):
                    now = masked.text.rfind("现", match.start("r"), part.start())
                    start = now if now >= 0 else match.start()
                    person = people[0] if people else None
                    yield Stage(person, organization, words, start, part.end(), match.start(), since)


_SINCE = expand(r"(?P<d>{date})(?:起|开始|后|以来)?,?(?:调|转|升|改)?$")
_OF_D = re.compile(
    r"(?:部|群|团队|业务|大区|地区|处|司|科|系|学院|线|板块|区|事务|市场|区域|研发|技术|产品|销售|市场|财务|运营)$"
)

RULES = (
    # 甲公司董事长、总经理张三
    Rule("post-apposition", "HOLDS_POST", rf"(?P<x>原|前|时任|现任|新任|首任)?{_WHERE}(?:的)?{OF}(?P<y>原|前|时任|现任|现|新任|首任)?{TITLES}(?:拿督斯里|拿督|丹斯里|爵士)?{_WHO}", 0.95, apposed=True),
    # 甲公司董事长张三、副董事长兼总裁|李四
    *(Rule(f"post-row-{n + 1}", "HOLDS_POST", rf"(?P<o>{{org}})(?:的)?{{title}}(?:[、兼和暨]?{{title}}){{0,3}}{{per}}(?:先生|女士)?(?:[、,和](?:(?:公司|集团)?{{title}}(?:[、兼和暨]?{{title}}){{0,3}}){{per}}(?:先生|女士)?){{{n}}}(?:、|和|及|与|,)(?:公司|集团)?{TITLES}{_WHO}(?!{{title}})", 0.92, apposed=True) for n in range(4)),
    # 甲省省委副书记、乙市市委书记张三
    Rule("post-several", "HOLDS_POST", rf"(?<![任为至])(?P<x>原|前|时任|现任)?{_WHERE}{OF}{TITLES}(?:[、,兼]{{owner}}(?:的)?[一-鿿]{{0,6}}{{title}}(?:[、兼]{{title}}){{0,3}}){{1,4}}{_WHO}", 0.93),
    # 甲公司联合创始人、乙公司第一位天使投资人|张三; 甲公司创始人、智源学者|张三
    Rule("post-several-more", "HOLDS_POST", rf"(?P<x>原|前|时任|现任)?{_WHERE}{OF}{TITLES}(?:、(?:{{owner}}(?:的)?)?[^,。;、\ue000-\ue0ff]{{0,10}}(?:{{title}}|学者|投资人|股东|会员|代表|得主|博导|导师|专家|作者|校友|科学家|工程师|博士|教授)){{1,3}}{_WHO}", 0.92),
    # 张三任甲公司董事长; 张三当选某市市长
    Rule("post-new", "HOLDS_POST", rf"{_NO_PREDECESSOR}{_WHO}{{gap:10}}{_NEW}(?:了|{{date}})?{_WHERE}{OF}{TITLES}", 0.95, date="start"),
    Rule("post-now", "HOLDS_POST", rf"{_NO_PREDECESSOR}{_WHO}(?:先生|女士)?(?:,(?:男|女|现年|{{count}}|{{date}}(?=出?生))[^。]{{0,16}},)?{{gap:10}}{_NOW}{{country}}?{_WHERES}{OF}{TITLES}", 0.94, date="since"),
    # 张三任董事长 with the organization before: 甲公司由张三任董事长, 甲公司…,张三任总经理
    Rule("post-by", "HOLDS_POST", rf"{_WHERE}(?:的)?{OF}(?P<x>原|前任|前|时任|上一?任|上届)?{TITLES}(?:一职)?(?:由|为|是|系){_WHO}{_CHANGED}", 0.93),
    # 任命张三为甲公司总经理; 董事会选举张三为董事长
    Rule(
        "post-appointed",
        "HOLDS_POST",
        rf"(?:任命|聘任|聘请|选举|推选|推举|委任|提名|同意选举|同意聘任|增选|决定){_RANKED}{_WHO}(?:同志|先生|女士|博士)?(?:为|担任|出任|任|接任){_WHERE}{OF}{TITLES}",
        0.95,
        date="start",
    ),
    Rule(
        "post-appointed-here",
        "HOLDS_POST",
        rf"(?P<o>{{org}}){{gap:14}}(?:任命|聘任|聘请|选举|推选|推举|委任){_RANKED}{_WHO}(?:同志|先生|女士|博士)?(?:为|担任|出任|任|接任)(?:公司|集团|其|新任|新一任|该公司)?{OF}{TITLES}",
        0.9,
        date="start",
    ),
    Rule("post-appointed-carried", "HOLDS_POST", rf"{{begin}}{{adv}}(?P<c>)(?:董事会|会议|股东大?会|监事会)?(?:已|还|并|同时|另)*(?:任命|聘任|聘请|选举|推选|委任|增补){_RANKED}{_WHO}(?:同志|先生|女士|博士)?(?:为|担任|出任|任)(?:公司|集团|其|新任|新一任)?{TITLES}", 0.88, carry="org", carried="o", date="start"),
    Rule("post-appointed-next", "HOLDS_POST", rf"{{begin}}{{adv}}(?P<c>)(?:任命|聘任|聘请|选举|推选|委任|增补)(?:{{per}}为[一-鿿]{{0,6}}{{title}}(?:、|,|和)){{1,4}}{_WHO}为{TITLES}", 0.88, carry="org", carried="o", date="start"),
    Rule("post-replaced", "HOLDS_POST", rf"(?:任|为|担任|出任){_WHERE}(?:的)?{{title}},(?:接替|接棒)[^,。;\ue000-\ue0ff]{{0,10}}?(?:原|前)?{TITLES}{_WHO}", 0.9, date="end", over=True),
    Rule("post-two", "HOLDS_POST", rf"(?P<o>{{org}}){{gap:8}}(?:聘请|聘任|任命|选举|增补|新增)(?:了)?{{count}}?[^,。;\ue000-\ue0ff]{{0,6}}{TITLES},(?:分别)?(?:是|为)(?P<s>(?:(?:{{org}})?[^,。;\ue000-\ue0ff]{{0,6}}{{title}}?{{per}}(?:、|和|与|及)?){{1,6}})", 0.9),
    # 张三不再担任甲公司总经理; 张三辞去甲公司董事长职务
    Rule(
        "post-left",
        "HOLDS_POST",
        rf"{_WHO}{WHY}{{gap:12}}(?:不再担任|不再出任|不再兼任|卸任|辞去|辞任|离任|请辞|被免去|辞掉|卸去){_WHERE}{OF}{TITLES}",
        0.94,
        date="end",
        over=True,
    ),
    Rule("post-gives-up", "HOLDS_POST", rf"(?P<c>){{begin}}{{adv}}(?:(?:公司|集团|原)*{{title}}(?:、|兼|和)?){{0,3}}{_WHO}{WHY}{GIVES_UP}(?:公司|本公司|集团|该公司)?(?:的)?{TITLES}(?!{{per}})", 0.9, carry="org", carried="o", date="end", over=True),
    Rule("post-removed", "HOLDS_POST", rf"免去{_WHO}(?:同志)?(?:的)?{_WHERE}{OF}{TITLES}", 0.94, date="end", over=True),
    # 接替张三的李四: 李四接替张三出任甲公司总经理
    Rule("post-successor", "HOLDS_POST", rf"{_WHO}(?:已|正式|即将|拟|将|于{{date}}|{{date}}(?:起)?)*(?:接替|接棒|取代|替代|替换)(?:{{per}})(?:,)?(?:出任|担任|任|成为|就任){_WHERE}{OF}{TITLES}", 0.94, date="start"),
    Rule("post-predecessor", "HOLDS_POST", rf"{{per}}(?:已|正式)?(?:接替|接棒){_WHO}(?:,)?(?:出任|担任|任|成为|就任){_WHERE}{OF}{TITLES}", 0.9, date="end", over=True),
    Rule("post-succeeds", "HOLDS_POST", rf"{_WHERE}{OF}(?:原|前|时任|现任|现)?{TITLES}{{per}}[^。;]{{0,24}}?,(?:其)?(?:职务|职位|该职)?(?:将|已)?由?{_FOLLOWER}(?P<s>{{per}})(?:将|已)?(?:接任|接替|继任|接棒)(?!{{per}}|{{title}}|{{org}}|其|他|她)", 0.9),
    # 财务总监张三已离职,由乙公司前合伙人李四接任; 张三辞去总经理一职,由原副总经理李四继任
    Rule("post-succeeds-here", "HOLDS_POST", rf"{{begin}}{{adv}}(?P<c>)(?:公司|集团)?(?:的)?(?:原|前|时任|现任|现)?{TITLES}{{per}}{_UNTITLED}{{0,24}}?,{_BY}", 0.9, carry="org", carried="o"),
    Rule("post-succeeds-left", "HOLDS_POST", rf"(?:(?P<o>{{firm}})(?:的)?(?:{{title}}|、){{1,3}}|{{begin}}{{adv}}(?P<c>)(?:(?:{{title}}|、){{1,3}})?){{per}}{_UNTITLED}{{0,24}}?(?:辞去|卸任|不再担任|离任|辞任)(?:公司|集团|其)?{TITLES}(?:职务|一职|职位)?[^。;]{{0,16}}?,{_BY}", 0.9, carry="org", carried="o"),
    # 由董事长张三代行总经理职责
    Rule("post-acting", "HOLDS_POST", rf"(?P<c>)(?:{{begin}}|(?<=[前后]))(?:{{adv}}|暂)?(?:由|(?:(?:公司|{{org}})?(?:的)?董事会|[^,。;由\ue000-\ue0ff]{{0,8}}{{title}})?(?:授权|委托|推举|推选|指定))(?:公司|集团)?(?:{{org}})?(?:{{title}}、?){{0,3}}{_WHO}(?:先生|女士)?(?:在[^,。;]{{2,20}}(?:期间|之前|前))?(?:暂时|先行|临时|暂)?(?P<z>代行|代理|代任|暂代|代为履行|代为行使|代为执行|履行)(?:公司|集团|{{org}})?(?:的)?{TITLES}(?:的)?(?:职责|职务|一职|职权)?", 0.88, carry="org", carried="o"),
    Rule("post-joins", "HOLDS_POST", rf"{_WHO}{{gap:12}}(?:加入|加盟|入职|跳槽至)(?:了)?(?P<o>{{org}}),?(?:并|后)?(?:出任|担任|任|担纲)(?:公司|其)?{TITLES}", 0.93, date="start"),
    Rule("post-as", "HOLDS_POST", rf"{_WHO}{{gap:10}}以{_WHERE}{OF}{TITLES}(?:的)?(?:身份|名义)", 0.93),
    Rule("post-leads", "HOLDS_POST", rf"{_WHERE}{OF}{TITLES}(?:、)?(?:[一-鿿]{{2}}博士)?{_WHO}", 0.9),
    # 张三为甲公司董事长,李四为总经理
    Rule("post-second", "HOLDS_POST", rf"{{per}}(?:任|担任|为|是|出任){_WHERE}[^,。;\ue000-\ue0ff]{{0,8}}{{title}}(?:[、兼]{{title}}){{0,3}},{_WHO}(?:任|担任|为|是|出任){TITLES}", 0.92),
    # 张三为联合创始人、董事长 / 张三任总经理: the organization is the topic
    Rule("post-bare", "HOLDS_POST", rf"(?P<c>){{begin}}{{adv}}(?:由|据)?(?:(?:控股股东|第一大股东|大股东|股东|实控人)(?:、|兼|暨))?(?P<x>原|前任|前|时任|现任|新任|首任)?{TITLES}{_WHO}(?!等|{{title}}|[、和与]{{per}})", 0.86, carry="org", carried="o", apposed=True),
    Rule("post-has", "HOLDS_POST", rf"{{begin}}{{adv}}(?P<c>)(?:公司|集团|联盟|协会|其)?(?:的)?(?:现任|现|(?:分管|负责|主管)[^,。;\ue000-\ue0ff]{{2,8}}的)?{TITLES}(?:一职|职责|职务)?(?:则|现在|目前|如今|现|已|将|暂|仍)*(?:由|为|是|系|:){_RANKED}{_WHO}{_CHANGED}(?!(?:的)?(?:前任|继任|接班))(?P<z>代行|代理|暂代)?", 0.88, carry="org", carried="o"),
    Rule("post-had", "HOLDS_POST", rf"{_WHERE}(?:的)?{OF}{TITLES}(?:一职|职责|职务)?(?:[^,。;\ue000-\ue0ff]{{0,8}},)?(?:则|现|已|将|暂|仍)*(?:由|为|是|系){_RANKED}{_WHO}{_CHANGED}(?!(?:的)?(?:前任|继任|接班))(?P<z>代行|代理|暂代)?", 0.9),
    Rule("post-removed-his", "HOLDS_POST", rf"{_WHO}(?:同志)?(?:为|任|担任|出任)[^。;]{{1,30}}?,(?:同时)?免去其{_WHERE}{OF}{TITLES}", 0.92, date="end", over=True),
    Rule("post-carried", "HOLDS_POST", rf"(?P<c>){{begin}}{{adv}}(?:由)?(?:(?:原|前){{org}}[^,。;由\ue000-\ue0ff]{{0,8}}|{{org}}[^,。;\ue000-\ue0ff]{{0,4}}的)?(?:原|前)?(?:其(?:女|子|妻|弟|兄|长子|次子|女儿|儿子|妻子))?{{title}}{{0,2}}{_WHO}{{title}}?{{gap:6}}(?:(?<![辞卸离])任|担任|出任|现任|兼任|为|升任|接任|获委任为?|获任|转任|改任|履新|被任命为|当选为?|获聘为?|获聘任为|被聘为)(?:公司|集团|其|该公司|本公司|新一届|新任|首任|新一任)?{TITLES}", 0.85, carry="org", carried="o", date="since"),
    # 董事会收到财务总监张三女士的书面辞职报告
    Rule("post-resigns", "HOLDS_POST", rf"(?:(?P<o>{{org}}){{gap:12}}|{{begin}}{{adv}}(?P<c>)(?:公司|本公司)?(?:董事会|监事会)?{{gap:6}})(?:收到|接到)(?:了)?(?:公司)?(?:原)?{TITLES}{_WHO}(?:先生|女士)?(?:提交|递交)?(?:的)?(?:书面)?(?:辞职|辞任|离职)?(?:报告|申请|函|辞呈|信)", 0.92, carry="org", carried="o", date="end", over=True),
    # 曾在甲担任总监的张三
    Rule("post-once-whose", "HOLDS_POST", rf"(?P<y>曾)(?:在|于){_WHERE}[^,。;\ue000-\ue0ff]{{0,6}}(?:担任|任|出任|任职){OF}{TITLES}的[^,。;\ue000-\ue0ff]{{0,6}}{_WHO}", 0.92),
    # 张三接替李四出任董事长
    Rule("post-after", "HOLDS_POST", rf"(?P<c>)(?:{{begin}}|(?<=的子)|(?<=之子)|(?<=女儿)|(?<=长子)){{adv}}(?:{{per}}(?:之子|之女|的儿子|的女儿|之妻|之弟|之侄))?{_WHO}(?:已|正式|将)?(?:接替|接棒)(?:{{per}}|其|{{unclear}}|{{org}}),?(?:出任|担任|任|成为|就任|接任)(?:公司|集团|新任)?{TITLES}", 0.88, carry="org", carried="o", date="start"),
    Rule("post-before", "HOLDS_POST", rf"(?P<c>)(?:{{begin}}|(?<=[子女妻弟侄]))(?:{{adv}}{{per}})(?:已|正式)?(?:接替|接棒){_WHO},?(?:出任|担任|任|成为|就任|接任)(?:公司|集团|新任)?{TITLES}", 0.86, carry="org", carried="o", date="end", over=True),
    # 选举张三为董事长,接替因年龄原因卸任的李四; 任命张三为首席执行官,5月1日上任,接替创始人李四
    Rule("post-replaced-in-turn", "HOLDS_POST", rf"(?:(?P<o>{{org}}){{gap:14}}|{{begin}}{{adv}}(?P<c>)(?:董事会)?)(?:选举|聘任|任命|推选|聘请|委任){_RANKED}{{per}}(?:先生|女士)?(?:为|担任|出任|任|接任)(?:公司|集团|新任)?{TITLES}(?:,[^,。;\ue000-\ue0ff]{{0,4}}{{date}}[^,。;\ue000-\ue0ff]{{1,6}})?,(?:接替|接棒)(?:[^,。;\ue000-\ue0ff]|{{title}}|{{date}}){{0,16}}?{_WHO}", 0.88, carry="org", carried="o", date="end", over=True),
    Rule("post-takes-over", "HOLDS_POST", rf"(?:(?P<o>{{owner}})|{{begin}}{{adv}}(?P<c>))(?:的)?{TITLES}(?:一职)?(?:则|现|已|将)*由{_RANKED}{_WHO}(?:先生|女士)?(?:担任|出任|接任|接替|继任|兼任)", 0.9, carry="org", carried="o", date="start"),
    # 媒体联系人:品牌总监张三
    Rule("post-contact", "HOLDS_POST", rf"(?P<c>)(?:(?<=\n)|(?<![^\s]))(?:媒体|新闻|投资者|公司|商务|业务)*(?:关系)?(?:联系|联络|垂询|咨询|问询)(?:人|方式)?:\s*(?P<d>[一-鿿]{{0,6}}?){TITLES}[\s:]*{_WHO}", 0.9, carry="org", carried="o"),
    # 董事长由张三变更为李四; 张三将甲公司董事长一职交给李四
    Rule("post-changed", "HOLDS_POST", rf"(?:(?P<o>{{owner}})|{{begin}}{{adv}}(?P<c>)(?:公司|集团|其)?)(?:的)?{OF}{TITLES}(?:一职)?(?:由|从){{per}}(?:先生|女士)?(?:变更|变为|更换|更改|调整|改|换)(?:成|为)?{_RANKED}{_WHO}", 0.92, carry="org", carried="o", date="start"),
    Rule("post-changed-left", "HOLDS_POST", rf"(?:(?P<o>{{owner}})|{{begin}}{{adv}}(?P<c>)(?:公司|集团|其)?)(?:的)?{OF}{TITLES}(?:一职)?(?:由|从){_WHO}(?:先生|女士)?(?:变更|变为|更换|更改|调整|改|换)(?:成|为)?{_RANKED}{{per}}", 0.92, carry="org", carried="o", date="end", over=True),
    Rule("post-handed", "HOLDS_POST", rf"(?:将|把){_WHERE}(?:的)?{OF}{TITLES}{_HANDS}(?:其[^,。;\ue000-\ue0ff]{{1,4}}、?)?{_RANKED}{_WHO}", 0.92, date="start"),
    Rule("post-handed-left", "HOLDS_POST", rf"{_WHO}[^,。;\ue000-\ue0ff]{{0,6}}(?:将|把){_WHERE}(?:的)?{OF}{TITLES}{_HANDS}", 0.92, date="end", over=True),
    Rule("post-handed-here", "HOLDS_POST", rf"(?P<c>)(?:{{org}}(?:原|前)?{{title}}{{1,3}}|{{begin}}{{adv}}(?:(?:原|前)?{{title}})*){{per}}[^,。;\ue000-\ue0ff]{{0,6}}(?:将|把)(?:公司|集团)?(?:的)?{TITLES}{_HANDS}(?:其[^,。;\ue000-\ue0ff]{{1,4}}、?)?{_RANKED}{_WHO}", 0.88, carry="org", carried="o", date="start"),
    Rule("post-handed-of", "HOLDS_POST", rf"(?P<o>{{org}})(?:的)?(?:原|前|时任)?{{title}}{{1,3}}{{per}}[^,。;\ue000-\ue0ff]{{0,6}}(?:将|把)(?:公司|集团)?(?:的)?{TITLES}{_HANDS}(?:其[^,。;\ue000-\ue0ff]{{1,4}}、?)?{_RANKED}{_WHO}", 0.9, date="start"),
    # 2019年加入甲公司任首席产品官: the person is the topic
    Rule("post-joins-carried", "HOLDS_POST", rf"(?P<c>){{begin}}{{adv}}(?:[一两二三四五六七八九十几\d]{{1,3}}年前)?(?:加入|加盟|入职|跳槽至|转投)(?:了)?(?P<o>{{org}}),?(?:并|后)?(?:先后)?(?:出任|担任|任|担纲|就任)(?:公司|其)?{TITLES}(?!{{per}})", 0.88, carry="per", date="since"),
    # 张三…,现任甲公司董事长: the person is the topic
    Rule("post-topic", "HOLDS_POST", rf"(?P<c>){{begin}}{{adv}}(?:{_NOW}|{_NEW}){_WHERE}{OF}{TITLES}(?!{{per}})", 0.88, carry="per", date="since"),
    Rule("post-topic-left", "HOLDS_POST", rf"(?P<c>){{begin}}{{adv}}(?:不再担任|不再出任|卸任|辞去|离任){_WHERE}{OF}{TITLES}", 0.88, carry="per", date="end", over=True),
)  # fmt: skip
