"""What is held about an event is not the event: the press conference of a fair says neither where nor when it is."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ingest.mentions.mention import Mention
from ingest.statements.statement import Statement, Value

# 某某博览会(以下简称“某博会”)首次|新闻发布会, 某某大会组委会第二次|全体会议
_ABOUT_IT = re.compile(
    r"(?:\([^()]{0,40}\))?(?:的|组委会|执委会|第?[一二三四五六七八九十\d]{1,3}[次轮场]|首[次场轮]|专场|全球|国内|境外|海外|媒体|前期)*"
    r"(?:(?:新闻|媒体)?(?:发布会|通气会|吹风会|见面会|沟通会|说明会)|启动(?:仪式|会|大会|活动)|筹备[^,。;]{0,8}会议?|组委会[^,。;]{0,8}会议?"
    r"|(?:全体|工作|调度|专题|预备|协调)会议?|动员(?:大?会|部署会)|推介(?:会|活动)|推进会|路演|招展[^,。;]{0,4}会|倒计时[^,。;]{0,10}(?:活动|仪式|会)"
    r"|签约仪式|授牌仪式|选拔赛|预选赛|分站赛|热身赛)"
)
_OF_ITS_DAY = ("held", "ended", "visitors", "project_count", "investment")
_OF_IT = ("LOCATED_IN", "HOSTED", "ATTENDED")
_EVENTS = ("Event", "Conference")


def without_gatherings(plain: str, statements: Iterable[Statement]) -> list[Statement]:
    """Return the statements without what is told of a gathering about an event and was read as told of the event."""
    return [s for s in statements if not any(_is_about(plain, m) for m in _events(s))]


def _events(statement: Statement) -> list[Mention]:
    value = statement.object
    told = value.of in _OF_ITS_DAY if isinstance(value, Value) else statement.relation in _OF_IT
    ends = (statement.subject, value) if told else ()
    return [m for m in ends if isinstance(m, Mention) and m.cls in _EVENTS]


def _is_about(plain: str, event: Mention) -> bool:
    return _ABOUT_IT.match(plain, event.end) is not None
