"""Public bodies that a place, a zone or an academy in front gives away, whatever words the tagger cut them into."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.mentions.chinese.candidate import Candidate
from ingest.mentions.chinese.gazetteer import place_at, places

# 成都市新经济委|主任: a body of a place that its head's title gives away.
_OFFICE = re.compile(
    r"(?<![省市区县])[一-鿿]{2,6}[省市区县][一-鿿]{2,8}?(?:委|局|厅|办)(?=(?:党组|党委)?(?:副)?(?:主任|局长|厅长|书记))"
)
# 韩国|产业资源部|上月公布…
_MINISTRY = re.compile(
    r"(?:(?<=[,。;:\n“由与和及向据])|^)[一-鿿]{5,14}?部(?=[,。;、]|\d|上月|上周|近日|日前|昨日|今日|宣布|公布|发布|表示|将|推出|与|和|印发|出台|称)"
)
_SAYS = re.compile(r"隶属|属于|[是为由系将已]")  # 某某院隶属于|某某部: two bodies and a verb
_ACADEMY = re.compile(
    r"(?:中国科学院|中科院|中国农业科学院|中国工程物理研究院)[一-鿿]{2,14}?(?:研究所|研究院|所)(?=[一-鿿]?长|[,。;、与和及的在是为系由已曾也从于]|$|隶属|属于|获|联合|副|党委|研究员|院士|共|合|签|发|研|宣|成|将|已|正|团)"
)
# 嘉兴|经开区管委会: 经 is no word of its own.
_ZONE_OFFICE = re.compile(
    r"(?:国家)?(?:级)?(?:经济技术|高新技术产业|综合|经济)?(?:经开区|高新区|开发区|保税区|自贸区|新区|示范区|合作区|工业园区)(?:管委会|管理委员会|(?P<p>党工委))"
)
# 岚州市委|常委、宣传部部长: one of several in the committee, who may hold more of its posts; 市委书记 alone is a title.
_COMMITTEE = re.compile(r"[省市区县州]?委(?=(?:常委|副书记|委员|秘书长)(?![会们])|书记[、兼])")
# 国家机器人检测|与|评定中心: 与 joins two tasks of one centre.
_CENTRE = re.compile(r"国家(?P<a>[一-鿿]{2,8}?)[与和](?P<b>[一-鿿]{2,6}?(?:中心|委员会|管理局|总局|理事会))")
# 先进医用材料|与|医疗器械全国重点实验室
_LABORATORY = re.compile(
    r"(?:(?<=[,。;:、\n“])|^)(?P<a>[一-鿿]{2,10}?)[与及](?P<b>[一-鿿]{2,12}?)(?:全国|国家|教育部|省部共建)?重点实验室"
)
# 低温共烧材料|安徽省|重点实验室
_OF_A_PLACE = re.compile(r"(?:(?<=[,。;:、\n“])|^)(?P<a>[一-鿿]{2,10}?)(?P<p>[一-鿿]{2,4}[省市])重点实验室")
_NO_FIELD = re.compile(r"(?:大学|学院|学校|高校|科技|股份|医院|企业|院士|教授|[省市区县国人者们方])$")
_BODY_BEFORE = re.compile(
    r"(?:[局委部院所网办署厅]|中心|公司|集团|银行|政府)$|^(?:[将已拟在]|支持|鼓励|推动|要求|对|将|加强|重点|层面|发展改革)"
)
_COMPUTING = re.compile(r"国家超级计算[一-鿿]{2,4}中心|国家超算[一-鿿]{2,4}中心")


def bodies_in(text: str) -> Iterator[Candidate]:
    """Yield candidates for bodies of government and of academies in plain `text`."""
    for match in _OFFICE.finditer(text):
        place = place_at(text, match.start())
        if place and place[-1] in "省市区县" and len(place) < len(match[0]) - 1:
            yield Candidate(start=match.start(), end=match.end(), cls="GovernmentBody", score=0.93)
    for match in _MINISTRY.finditer(text):
        place = place_at(text, match.start())
        if place and places()[place].cls == "Country" and len(match[0]) - len(place) > 3 and not _SAYS.search(match[0]):
            yield Candidate(start=match.start(), end=match.end(), cls="GovernmentBody", score=0.91)
    for match in _ZONE_OFFICE.finditer(text):
        for start in range(max(0, match.start() - 8), match.start() - 1):
            if start + len(place_at(text, start)) == match.start():
                cls = "PartyBody" if match["p"] else "GovernmentBody"
                yield Candidate(start=start, end=match.end(), cls=cls, score=0.96)
                break
    for match in _COMMITTEE.finditer(text):
        for start in range(max(0, match.start() - 8), match.start() - 1):
            if match.start() <= start + len(place_at(text, start)) <= match.end() - 1:
                party = start > 1 and text[start - 2 : start] == "中共"
                name = text[start : match.end()] if party else ""
                yield Candidate(start=start - 2 * party, end=match.end(), cls="PartyBody", score=0.97, name=name)
                break
    for match in _CENTRE.finditer(text):
        if not _BODY_BEFORE.search(match["a"]) and not place_at(text, match.start("b")):
            country = next((n for n in (2, 3, 4, 5) if text[match.start() - n : match.start()] in places()), 0)
            cls = "Institution" if match["b"].endswith("中心") else "GovernmentBody"
            yield Candidate(start=match.start() - country, end=match.end(), cls=cls, score=0.96)
    for match in (*_LABORATORY.finditer(text), *_OF_A_PLACE.finditer(text)):
        if match.re is _OF_A_PLACE and match["p"] not in places():
            continue
        if not _BODY_BEFORE.search(match["a"]) and not _NO_FIELD.search(match["a"]) and not place_at(match["a"], 0):
            yield Candidate(start=match.start("a"), end=match.end(), cls="ResearchInstitute", score=0.96)
    for match in (*_ACADEMY.finditer(text), *_COMPUTING.finditer(text)):
        yield Candidate(start=match.start(), end=match.end(), cls="ResearchInstitute", score=0.96)
