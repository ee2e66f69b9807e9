"""Posts that several people hold one by one: 由甲与乙创办,二人分别担任董事长和总经理."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.mentions.chinese.titles import Title
from ingest.statements.chinese.appointments import Appointment
from ingest.statements.chinese.masked import Masked
from ingest.statements.chinese.rule import Match
from ingest.statements.chinese.symbols import expand, screened

_AND = r"(?:、|和|与|及|以及)"
_PEOPLE = (
    rf"{{per}}(?:先生|女士|博士|教授)?(?:{_AND}[^,。;:、\ue000-\ue0ff]{{0,8}}{{per}}(?:先生|女士|博士|教授)?){{1,4}}"
)
_EACH = screened(
    rf"(?:(?P<s>{_PEOPLE})|(?<![^,;。])(?:{{count}}|二人|两人|三人|四人|二者|两位|三位|他们|夫妻(?:俩|二人)?|兄弟(?:俩|二人)?)?)(?:则|现|目前|将)?(?:分别|依次)(?:任|担任|出任|为|是)(?P<o>{{org}}|公司|集团)?(?:的)?(?P<t>{{title}}(?:{_AND}{{title}}){{1,4}})"
)
_TOGETHER = expand(_PEOPLE)


def held_one_by_one(masked: Masked) -> Iterator[Appointment]:
    """Yield each of several people with the title that is theirs by its place in the list."""
    for match in _EACH.finditer(masked.text):
        titles = [t.text for t in masked.things(*match.span("t")) if isinstance(t, Title)]
        groups = [match] if match["s"] else list(_TOGETHER.finditer(masked.text, 0, match.start()))
        people = masked.mentions(*(groups[-1].span("s") if match["s"] else groups[-1].span())) if groups else []
        people = [m for m in people if m.cls == "Person"]
        firms = masked.mentions(*match.span("o")) if match["o"] else []
        if len({m.name for m in people}) == len(people) == len(titles):
            for person, title in zip(people, titles, strict=True):
                yield Appointment(
                    person, firms[0] if firms else None, (title,), match.start("t"), match.end(), match.start()
                )


# 由甲公司原总工程师张三|与李四联合创办: the other founder was not it too.
_FOUND_TOGETHER = re.compile(
    r"(?:联合|共同|一起|携手|合伙|合作)?(?:于|在)?[^,。;]{0,8}?(?:创办|创立|创建|成立|设立|发起)"
)
_ONE_ONLY = re.compile(
    r"(?<!副)(?<!副总)(?:董事长|总经理|总裁|首席[一-鿿]{2,3}官|CEO|CTO|CFO|COO|院长|校长|所长|总工程师|总设计师|[市区县省]长)$"
)


def of_the_first_only(match: Match) -> bool:
    """Say whether a title before two people joined by 和 or 与 is only the first one's: 前总工程师甲与乙联合创办."""
    titles = [title.text for title in match.titles("t")]
    if any(re.search(r"创始人|创办人", title) for title in titles) or not re.search(r"[和与及]", match.text("s")):
        return False
    former = match.text("x") in ("原", "前") or match.text("y") in ("原", "前")
    together = _FOUND_TOGETHER.match(match.masked.text, match.match.end()) is not None
    return (former and together) or any(_ONE_ONLY.search(title) for title in titles)
