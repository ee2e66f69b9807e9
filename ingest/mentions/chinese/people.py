# ruff: noqa: E501  (a Chinese character counts as two columns, and one rule or word list reads best on one line)
"""People by the form of their names: a surname and one or two characters beside a title or a verb of speech."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from ingest.mentions.chinese.candidate import Candidate
from ingest.mentions.chinese.foreign_people import FIRM_WORD
from ingest.mentions.chinese.gazetteer import places, surnames, vocabulary
from ingest.mentions.chinese.titles import Title
from ingest.mentions.chinese.words import Entity, Words

_AFTER_NAME = (
    r"(?=表示|介绍|指出|认为|说|称|坦言|透露|强调|告诉|在|为|任|等|率|与|和|及|、|,|。|;|\)|:|以|也|将|已|曾|从|出席|主持|宣布|向|对|带领|致辞|作|代表|是|于|出任|担任|接任|接替|当选|"
    r"不再|辞|博士|教授|院士|先生|女士|一行|会见|共同|创办|创立|联合|发表|调研|考察|获|被|近日|日前|\d|还|就|来|接受|参加|参与|见证|陪同|同志|兼|都|同|谈|分享|受访|领衔|牵头|发起|率队|率团|的|则|加入|加盟|赴|到|因|此前|看来|说道|补充|回忆|解释|持有|持股|所持|现任|“|\(|\s|$)"
)
_SPEECH = r"(?:表示|介绍|指出|认为|坦言|透露|强调|告诉记者|说)"
_APPOINT = r"(?:任命|聘任|聘请|选举|提名|推举|推选|由|接替|免去|决定|同意)"
_NOT_GIVEN = frozenset(
    "仅均皆亦尚的了在是为与和及等有不也将已曾从以被把对向由于到就都而或但则其此该这那我你他她它们个家名位中上下年月日会业司院市区省县长任表介指认说称"
)
_NOT_NAMES = vocabulary("not people")


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    family = "|".join(sorted(surnames(), key=len, reverse=True))
    name = rf"(?P<name>(?:{family})[一-鿿]{{1,2}}?)"
    return (
        re.compile(rf"{name}{_AFTER_NAME}"),
        re.compile(
            rf"(?:^|[,。;:、\s“”)]|\d日|近日|日前){name}(?={_SPEECH}|持有|出生|毕业于|任|担任|现任|出任|当选|辞去|历任|接任|卸任|因|不再)"
        ),
        re.compile(
            rf"{_APPOINT}{name}(?:同志|先生|女士|博士|教授)?(?:\(简历附后\))?(?=为|任|担任|出任|的[一-鿿]{{2,12}}职务|辞去|等|、|接任|创办|创立|创建|联合创|发起|主持|领衔|牵头|博士|教授|院士|和|与)"
        ),
    )


# 创始人|让·杜邦: what says who somebody is, before a foreign name.
_BEFORE_FOREIGN = re.compile(
    r"[一-鿿]*?(?:创始人|董事长|总裁|总经理|执行官|高管|教授|博士|主席|任命|聘请|总监|记者|部长|大使|总统|总理|[的由])(?=[一-鿿]+·)"
)
_FOREIGN = re.compile(r"[一-鿿]{1,6}(?:·[一-鿿A-Z]{1,8}){1,3}")


def people_in(text: str, words: Words, entities: Sequence[Entity], titles: Sequence[Title]) -> Iterator[Candidate]:
    """Yield candidates for people in plain `text`: the pipeline's, and those that a title or a verb gives away."""
    yield from _named(text, words, entities)
    after_title, speaking, appointed = _patterns()
    for title in titles:
        match = after_title.match(text, title.end)
        if match is not None and _plausible(match["name"]):
            yield _person(match, 0.86)
        latin = _LATIN_PERSON.match(text, title.end)
        if latin is not None:
            yield Candidate(start=latin.start(), end=latin.end(), cls="Person", score=0.95)
    for match in _LATIN_ACTS.finditer(text):
        yield Candidate(start=match.start("n"), end=match.end("n"), cls="Person", score=0.86)
    for pattern in (_JOURNALIST, _ALUMNUS):
        for match in pattern.finditer(text):
            if _plausible(match["name"]) and (pattern is _JOURNALIST or match["name"][0] in surnames()):
                yield _person(match, 0.9)
    for match in speaking.finditer(text):
        if _plausible(match["name"]):
            yield _person(match, 0.7)
    for match in appointed.finditer(text):
        if _plausible(match["name"]):
            yield _person(match, 0.86)
    for match in _CHANGED_TO.finditer(text):
        if match["name"][0] in surnames():
            yield _person(match, 0.9)
    for match in _KIN.finditer(text):
        yield _person(match, 0.86)
    for pattern in (_APPOINTED, _COURTESY):
        for match in pattern.finditer(text):
            yield _person(match, 0.93)  # also a name that no list of surnames has
    for match in _IS_NAMED.finditer(text):
        if words.invented(match["name"]) and not set(match["name"]) & _NOT_GIVEN:
            yield _person(match, 0.72)
    for match in _FOREIGN.finditer(text):
        if not _beside_digit(text, match):
            lead = _BEFORE_FOREIGN.match(match[0])
            start = match.start() + (lead.end() if lead is not None else 0)
            yield Candidate(start=start, end=match.end(), cls="Person", score=0.8)


_FUND_AFTER = re.compile(r"(?:创投|资本|风投|产投)(?!公司|集团|机构|部|人|经理|总监|委员|圈|界|市场)")
_HONORIFIC = re.compile(r"(?<=..)(?:女士|先生|博士|教授|同志|院士|老师)$")
_LATIN_PERSON = re.compile(r"[A-Z][a-z]+(?:[ -][A-Z][a-z.]*){1,3}(?![A-Za-z])")
_LATIN_ACTS = re.compile(
    r"(?:(?<=[,。;、\n与和由])|^)(?P<n>[A-Z][a-z]+(?:[ -][A-Z][a-z.]*){1,2})(?=(?:于|在|\d|近日|日前)?[^,。;]{0,12}(?:任|出任|担任|离任|接任|辞去|表示|说|创立|创办|加入))"
)
_KIN = re.compile(
    r"(?:职业经理人|(?<!大)律师|自然人|其妻子?|其子|其女|其弟|其兄|其夫|妻子|丈夫|配偶|胞弟|胞兄)(?P<name>(?!的|和|与|等|为|共|股东|合计|分别)[一-鿿]{2,3}?)"
    r"(?=持股|持有|、|,|。|\(|和|与|及|合计|分别|担任|任|出资|以|共同|的|为|$)"
)
_APPOINTED = re.compile(
    r"(?:任命|委任|免去|补选|选举|推选|聘任|聘请)(?P<name>(?!其|公司|该|原|新|一|董|监|产|为|了|[他她])[一-鿿]{2,4}?)(?:同志)?(?=(?:为|担任|任|的)[一-鿿()]{2,24}(?:长|主任|书记|经理|总裁|主席|职务|董事|监事|委员))"
)
# 独立董事为|和丽芬|女士, 聘任|楼思远|先生为…: no surname is needed where a courtesy follows the name.
_COURTESY = re.compile(
    r"(?:(?<=[,。;:、\n（(])|^|(?:聘任|聘请|选举|提名|任命|推选|推举|增补|委任|[经由为是任与和]|长|经理|总裁|董事|监事|秘书|总监|负责人|代表人|控制人|会计师|工程师|创始人)(?:由|为|是)?)"
    r"(?P<name>(?!该|各|其|这|那|上述|公司|女士|先生|两|三|多|几|独立|为|由|是|任|原|第)[一-鿿]{2,3}?)(?=先生|女士)"
)
# 法定代表人为|者正明|。
_IS_NAMED = re.compile(
    r"(?:代表人|董事长|总经理|总裁|院长|所长|主任|秘书长|创始人|负责人|会长|理事长|[CEOTF]{3})(?:为|是|系|由)(?P<name>[一-鿿]{2,3})(?=[,。;]|担任|出任|$)"
)
# 法定代表人由张三变更为|李想: a name that may be a word.
_CHANGED_TO = re.compile(
    r"(?:代表人|董事长|总经理|总裁|负责人|[CEOTF]{3})(?:一职)?(?:由|从)[一-鿿·]{2,12}?(?:先生|女士)?(?:变更|更换|调整|变)为(?P<name>[一-鿿]{2,3})(?=[,。;]|先生|女士|$)"
)
_ALUMNUS = re.compile(r"(?<=校友)(?P<name>[一-鿿]{2,3}?)(?=[,。;、)]|创办|创立|创建|领衔|团队|于|在|和|与|等|$)")
_JOURNALIST = re.compile(r"(?:记者|通讯员)[::\s]?(?P<name>[一-鿿]{2,3})(?=[)、\s报摄]|$)")


def _named(text: str, words: Words, entities: Sequence[Entity]) -> Iterator[Candidate]:
    for entity in entities:
        end = entity.end
        last = words.around(end - 1)
        if last is not None and last.start > entity.start and (last.pos in ("p", "c", "d", "u", "w")):
            end = last.start  # 某某|因…退休: the tagger took the word after the name along
        name = _HONORIFIC.sub("", text[entity.start : end])
        lead = _BEFORE_FOREIGN.match(name)
        start = entity.start + (lead.end() if lead is not None else 0)
        name = name[start - entity.start :]
        if "任" in name[2:4] and "·" not in name:
            name = name[: name.index("任", 2)]  # 张三任|某某公司: the tagger read over the verb
        if len(name) == 4 and name[-1] in "因任为在对将已曾" and name[:2] not in surnames():
            name = name[:-1]
        if _FUND_AFTER.match(text, start + len(name)) and len(name) < 4:
            continue  # 高榕|创投领投: the tagger took the stem of a fund for a person
        if entity.label == "PER" and _looks_like_a_name(name) and not _stands_as_a_place(text, start, name):
            yield Candidate(start=start, end=start + len(name), cls="Person", score=0.85)
    for word in words:
        if word.pos != "PER" or word.text[0] not in surnames() or len(word.text) > 3:
            continue
        if _stands_as_a_place(text, word.start, word.text) or _FUND_AFTER.match(text, word.end):
            continue
        if _looks_like_a_name(word.text):
            yield Candidate(start=word.start, end=word.end, cls="Person", score=0.79)


_WHERE_BEFORE = re.compile(r"(?:[在于到]|位于|落户|坐落|扎根|走进|来到|入驻|进驻|落地|布局)$")
_DONE_THERE = re.compile(
    r"(?:研发|设立|建设|生产|集聚|聚集|汇聚|设有|启用|落地|举行|成立|创立|创办|开园|投产|起步|揭牌|办公|规划|地区|园区|、|,|。|$)"
)
_AREA_AFTER = re.compile(
    r"(?:规划面积|占地|集聚|聚集|汇聚|地区|园区|片区|科学城|科技城|高科技园|产业园|镇|街道|新城|核心区|本地|周边)"
)


_AREA_NAMED = re.compile(r"科学城|科技城|高科技园区|开发区|高新区|新城|新区|产业园|科技园|镇|街道|国际机场")


def _stands_as_a_place(text: str, start: int, name: str) -> bool:
    """Say whether what looks like a person stands where only a place can: 在某某研发, 某某集聚企业百家."""
    if len(name) > 3:
        return False
    if len(name) == 2 and any(name + level in places() for level in "区县"):
        return True  # 柯桥, of 柯桥区
    end = start + len(name)
    there = _WHERE_BEFORE.search(text, max(0, start - 2), start) and _DONE_THERE.match(text, end)
    if there or _AREA_AFTER.match(text, end):
        return True
    return len(name) == 2 and name in _before_areas(text)


@lru_cache(maxsize=2)
def _before_areas(text: str) -> frozenset[str]:
    """Return the two characters before each word for an area, once a text: a search a name would cost its square."""
    found = (m.start() for m in _AREA_NAMED.finditer(text))
    return frozenset(text[at - 2 : at] for at in found if at >= 2)


def _looks_like_a_name(name: str) -> bool:
    if re.fullmatch(r".[总某工董]", name):
        return False  # 李总 stands for somebody named in full before
    if "·" in name or re.fullmatch(r"[A-Z][a-z]+(?: [A-Z][a-z]+)+", name):
        return FIRM_WORD.search(name) is None
    if not re.fullmatch(r"[一-鿿]{2,6}", name) or name in _NOT_NAMES or name in places():
        return False
    if name[0] == "任" and len(name) > 2 and name[1:] in _NOT_NAMES:
        return False
    if len(name) > 3 and _FIRM_END.search(name):
        return False  # 岩芯数智, 某某高科: a company that the tagger took for a person
    return name[0] in surnames() or name[:2] in surnames() or len(name) >= 4


_FIRM_END = re.compile(
    r"(?:科技|智能|数智|智造|生物|高科|半导体|电子|资本|机器人|能源|医疗|软件|芯片|汽车|材料|股份|控股|航天|动力|信息|技术|光电|微电|医药|重工|电气|集团)$"
)


def firms_read_as_people(text: str, entities: Sequence[Entity]) -> Iterator[Candidate]:
    """Yield companies by their ending among what the tagger took for people, and places by where they stand."""
    for entity in entities:
        name = text[entity.start : entity.end]
        if entity.label == "PER" and len(name) > 3 and _FIRM_END.search(name) and re.fullmatch(r"[一-鿿]{4,8}", name):
            yield Candidate(start=entity.start, end=entity.end, cls="Company", score=0.76)
        elif entity.label == "PER" and _stands_as_a_place(text, entity.start, name):
            yield Candidate(start=entity.start, end=entity.end, cls="Place", score=0.64)


def _plausible(name: str) -> bool:
    given = name[2:] if name[:2] in surnames() else name[1:]
    return (
        name not in _NOT_NAMES and name[:2] not in _NOT_NAMES and not set(given) & _NOT_GIVEN and name not in places()
    )


def _person(match: re.Match[str], score: float) -> Candidate:
    return Candidate(start=match.start("name"), end=match.end("name"), cls="Person", score=score)


def _beside_digit(text: str, match: re.Match[str]) -> bool:
    return text[match.start() - 1 : match.start()].isdigit() or "·" in text[match.end() : match.end() + 1]
