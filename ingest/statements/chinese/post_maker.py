# ruff: noqa: E501  (a Chinese character counts as two columns, and one rule or word list reads best on one line)
"""Posts made into statements: who holds which title where, and whose firm a bare title means."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.mentions.chinese.find import Reading
from ingest.mentions.chinese.titles import Title
from ingest.mentions.mention import Mention
from ingest.statements.chinese import posts
from ingest.statements.chinese.appointments import appointments_in
from ingest.statements.chinese.figures import FigureMaker
from ingest.statements.chinese.masked import Masked
from ingest.statements.chinese.respective import held_one_by_one
from ingest.statements.chinese.rule import Match, Rule
from ingest.statements.chinese.symbols import expand
from ingest.statements.chinese.topic import topics_at
from ingest.statements.statement import Statement, Status

# 甲公司副总经理张三因个人原因辞去…: the title in front is the one given up.
_LEAVES = expand(
    # 接替退休的|李四, 未批准李四的|辞职: it is another who leaves
    r"(?![^,。;辞卸离退]{0,10}(?:将(?!其)|拟|即将|计划|预计|准备|届时))(?:(?!{per}|接替|接棒|批准|同意|接受|拒绝|挽留|否认|未(?!来)|没有|不会)[^,。;]){0,20}?(?<![将拟])(?<!即将|提出|申请)(?:辞去|不再担任|不再兼任|卸任|辞任|离任|请辞|被免|被查|已离职|离职|辞职|退休|逝世|病逝|去世|(?<![将拟])(?:转任|改任|调任))(?!的{per})"
    r"|[^,。;]{0,6}?(?:将|把)[^,。;]{0,8}(?:一职|职务|之职|之位|职位)(?:移交|转交|交给|交由|交棒|传给|让给)"
)
# 董事长兼执行董事张三因身体原因,辞任董事长职务: of the posts in front the one that is given up.
_GIVES_UP = expand(
    rf"{posts.WHY}{posts.GIVES_UP}(?:公司|本公司|集团|该公司|{{org}})?(?:的)?(?P<t>(?:[^,。;]|,(?={{title}})){{1,40}})"
)
_ONCE = ("原", "前", "前任", "时任")
_OF_OLD = re.compile(r"[一-鿿]{2,5}前(?:国|总|政府|议会|央行|内阁)")  # 古巴前国务委员会主席
_TO_COME = re.compile(r"将(?!其)|拟(?!任)|即将")
# 加入甲公司前,她担任乙公司财务总监
_JOINED_LATER = expand(
    r"(?:加入|加盟|入职|创办|创立|创建|出任|就任)(?:{org}|{date}|[^,。;\ue000-\ue0ff]){0,8}(?:之)?前,[^,。;]{0,6}$"
)
_JOINED = expand(
    r"(?<![原曾前])(?:出任|担任|就任|兼任|转任|[^责主]任)(?P<o>{org})[^,。;\ue000-\ue0ff]{0,6}{title}[^,。;\ue000-\ue0ff]{0,6},$"
)
_STARTED = expand(
    r"(?:(?:合资|共同|联合|携手|出资|发起)[^,。;\ue000-\ue0ff]{0,8}(?:成立|设立|组建|新设|创办|共建)(?:了)?|(?:成立|设立|组建|新设)(?:了)?(?:全资|控股)(?:子公司))(?P<o>{firm}|{inst})(?:\([^()]{0,20}\))?,(?:其中,?)?(?:[^。;]{0,30}?(?:持股|占股|出资|占比|认缴)[^。;,]{0,16},){0,3}(?:并)?$"
)
_POSTED = expand(
    r"(?:(?<=[,。;:\n“])|^|(?<![原曾前])(?:任|担任|现任|为|是|出任))(?P<o>{org})(?:的)?{title}(?:[、兼和]{title}){0,3}(?:{per}|[^,。;\ue000-\ue0ff]{0,4},)"
)
_CONTACT = re.compile(r"[^:]{0,8}(?:联系|联络|垂询|咨询|问询)(?:人|方式)?:")
# 某某建设董事长张三,|总经理李四: the posts are of a firm that was not read as a name.
_UNREAD = expand(
    r"(?:(?<=[,。;:\n“])|^)(?!由|据|经|其中|公司|集团|本公司|该公司|我司|我[院校所]|原|前|现任|时任|新任|控股股东)[一-鿿A-Za-z]{2,12}(?<!公司)(?<!集团)"
    r"{title}(?:[、兼和暨]{title}){0,3}{per}(?:先生|女士|同志)?[,、]$"
)
_HELD = expand(r"(?P<o>{owner})(?:的)?(?P<t>{title})")


class PostMaker(FigureMaker):
    """Makes the posts of one document."""

    reading: Reading

    def _seat(self, match: Match, topics: list[Mention]) -> list[Mention]:
        """Return where a title without a firm is held: with a predecessor where the title was just given, else by the topic.

        A notice that calls its own company 公司 means it by a bare title, unless the sentence itself is about another.
        """
        if _CONTACT.match(match.match[0]):
            return self._issuer(topics)
        titles = {t.text for t in match.titles("t")}
        if match.text("x") in ("原", "前", "前任"):
            for held in reversed(list(_HELD.finditer(match.masked.text, 0, match.match.start()))):
                [title] = [t for t in match.masked.things(*held.span("t")) if isinstance(t, Title)]
                if title.text in titles:
                    return match.masked.mentions(*held.span("o"))
        joined = _JOINED.search(match.masked.text, 0, match.match.start("c"))
        if joined is not None:
            return match.masked.mentions(*joined.span("o"))  # 张三出任甲公司首席科学家,总经理由李四担任
        started = list(_STARTED.finditer(match.masked.text, 0, match.match.start("c")))
        if started:
            return match.masked.mentions(*started[-1].span("o"))  # 与乙合资成立丙,甲持股51%,由张三任董事长: of 丙
        if not topics and not posts.left_open(match):
            named = list(_POSTED.finditer(match.masked.text, 0, match.match.start("c")))
            topics = match.masked.mentions(*named[-1].span("o")) if named else []  # 甲董事长张三是…,总裁为李四
        own = self._own_company() or (self._only_firm() if topics else None)
        here = topics_at(match.masked, match.match.start("c"), "org", self.reading.words)
        return [own] if own is not None and not here and not posts.left_open(match) else topics

    def _issuer(self, topics: list[Mention]) -> list[Mention]:
        """Return whose press contact a line below a text names: of the firm that the text is about, else of the topic."""
        issuer = self._own_company() or self._only_firm()
        firms = {m.name: m for m in self.reading.mentions if m.cls == "Company"}
        alone = [*firms.values()] if len(firms) == 1 else topics
        return [issuer] if issuer is not None else alone

    def _only_firm(self) -> Mention | None:
        """Return the company that more than a third of all namings of companies name: a profile's, no digest's."""
        firms = [m.name for m in self.reading.mentions if m.cls in ("Company", "Investor")]
        about = self.discourse.about
        clear = (
            about is not None
            and about.cls == "Company"
            and 3 * firms.count(about.name) > len(firms)
            and self.discourse.clear
        )
        return about if clear else None

    def _own_company(self) -> Mention | None:
        """Return the company that the text itself calls 公司, or None."""
        defined, plain = self.reading.defined, self.reading.plain
        return next((m for m in self.reading.mentions if defined and plain[m.start : m.end] == defined), None)

    def _post(self, rule: Rule, match: Match, s: Mention, o: Mention, confidence: float) -> Iterator[Statement]:
        start, end = match.match.span()
        if (rule.carried == "o" and posts.left_open(match)) or posts.only_moved(match):
            return
        if rule.name == "post-bare" and _UNREAD.search(match.masked.text, 0, start) is not None:
            return
        if rule.carried == "o" and not match.has("o") and o.cls in ("Company", "Investor") and posts.no_firms(match):
            return  # 首任主任由…担任: of the laboratory, not of a firm named before
        succeeds = rule.name.startswith("post-succeeds")  # who follows a founder in a post has founded nothing
        if succeeds and not _TO_COME.search(match.masked.text, start, match.match.start("s")):
            start = match.match.start(
                "s"
            )  # not of who left before the comma, nor what he was: 由乙公司前合伙人|李四接任
        if rule.name in ("post-left", "post-gives-up"):  # 因希望多陪家人,|辞任: why is no part of it
            start = max(start, match.masked.text.rfind(",", start, match.match.start("t")) + 1)
        if rule.name == "post-carried":
            start = match.match.start("s")  # 原甲公司总监张三获聘总经理: what he was is over, this begins
        if posts.founding(match) and not succeeds and "FOUNDED_BY" in self.ontology.relations:
            fixed: Status | None = "asserted" if rule.apposed else None
            yield from self._made(match.masked, "FOUNDED_BY", o, s, start, end, rule.name, confidence, {}, fixed=fixed)
        left = (
            rule.name == "post-bare" and match.text("x") in _ONCE and _LEAVES.match(match.masked.text, end) is not None
        )
        name = "post-bare-left" if left else rule.name  # 原总经理张三上月离职
        given_up = self._given_up(match.masked, end)
        for title in posts.posts_of(match):
            seat = posts.seat_of(o, title)
            if posts.is_of_another_level(seat, title):
                continue
            old = (
                _LEAVES.match(match.masked.text, end) is not None
                or title in given_up
                or match.text("x") in _ONCE
                or match.text("y") in ("原", "前", "时任", "曾", "曾任", "曾担任", "此前担任", "此前任", "原任")
                or title.startswith(("原", "前"))
            )
            qualifiers = {
                **posts.qualifiers_of(posts.told_title(seat, title)),
                **({"acting": True} if match.text("z") else {}),
            }
            old = (
                old
                or _OF_OLD.match(seat.text) is not None
                or _JOINED_LATER.search(match.masked.text, 0, start) is not None
            )
            old = old or posts.was_till_then(rule.name, match.masked.text, start)
            old = old or (match.has("c") and rule.carried == "s" and posts.was_before(match.masked.text, start))
            yield from self._made(
                match.masked,
                "HOLDS_POST",
                s,
                seat,
                start,
                end,
                name,
                confidence,
                qualifiers,
                rule=rule,
                match=match,
                old=old,
            )

    def _given_up(self, masked: Masked, end: int) -> set[str]:
        """Return the titles that whoever is named up to `end` gives up in what follows: 因个人原因,辞任董事长职务."""
        found = _GIVES_UP.match(masked.text, end)
        return {t.text for t in masked.things(*found.span("t")) if isinstance(t, Title)} if found is not None else set()

    def _careers(self, masked: Masked) -> Iterator[Statement]:
        for stage in posts.careers_in(masked):
            people = [stage.person] if stage.person else self.discourse.topics(masked, stage.topic_at, "per")[:1]
            for person in people:
                yield from self._made(
                    masked,
                    "HOLDS_POST",
                    person,
                    posts.seat_of(stage.organization, stage.title),
                    stage.start,
                    stage.end,
                    "career",
                    0.9,
                    posts.qualifiers_of(stage.title),
                    old=stage.person is None and posts.was_before(masked.text, stage.start),
                    valid=stage.since,
                )

    def _appointments(self, masked: Masked) -> Iterator[Statement]:
        for a in (*appointments_in(masked), *held_one_by_one(masked)):
            for firm in [a.firm] if a.firm else self.discourse.topics(masked, a.at, "org")[:1]:
                span = (a.start, a.end, "appointment", 0.9)
                if a.founder:
                    yield from self._made(masked, "FOUNDED_BY", firm, a.person, *span, {})
                for title in a.titles:
                    yield from self._made(
                        masked, "HOLDS_POST", a.person, firm, *span, posts.qualifiers_of(title), old=a.over
                    )
