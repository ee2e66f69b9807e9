"""Chinese questions asked of each of several: A和B分别持有X多少股份, A、B的营收分别是多少; each is asked alone."""

# ruff: noqa: E501  (tables: one rule a line)
from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from kg.plan.planned import Planned
from kg.planner.before import alone
from kg.planner.posts_zh import POST
from kg.planner.question import unmarked

Planner = Callable[[str], Planned]

MOST = 4  # things that one question asks of
_AND = re.compile(r"、|和|与|跟|及|以及|还有")
_DOES = re.compile(r"^(?P<names>.+?)(?:两家|三家|两者|两人|二者)?(?:分别|各自|各)(?P<rest>[^，,]+)$")
_BOTH = re.compile(
    r"^(?P<names>.+?)(?:两家|三家|两者|两人|二者)?(?:是不是|是否)?都(?P<rest>[^，,谁哪什么多少几]+(?:吗|么))$"
)
_HAS = re.compile(r"^(?P<names>.+?)的(?P<noun>[^的，,]+?)(?:分别|各自|各)(?P<rest>(?:是|为|有|在|由)[^，,]+)$")
_ROUND = r"(?:(?:[Pp]re-?)?[A-Ha-h]\d?\+{0,2}轮|天使轮|种子轮|战略轮)"
_ROUNDS = re.compile(
    rf"^(?P<firm>.+?)(?:的)?(?P<rounds>{_ROUND}(?:(?:、|和|与|跟|及){_ROUND})+)(?:融资)?(?:分别|各自|各)?(?P<rest>(?:是|由|融|募)[^，,]+)$"
)


_BEGUN = re.compile(
    r"^(?P<names>.+?)[，,]?(?:是)?(?:哪家|哪个|哪一家|哪所|谁)(?:公司|企业)?(?:更早|最早|先|更晚|最晚|最先|后)?(?P<verb>成立|创立|创办|上市|投产|启用|开业|发布|推出)"
    r"(?:得|的时间|时间|的)?(?:要)?(?:更|最|比较)?(?:早|晚|先|后|久)?(?:一些|一点|些|的)?$"
)
_WHO = r"(?:谁|哪(?:一)?(?:家|个|座|所|方)(?:公司|企业|机构|客户|大客户|园区|产业园|园|集聚区|城市)?)"
_PAIR = r"^(?P<names>[^，,]+?)(?:相比|两家|两个|两者|两人|二者|之间|里面|里|中|比)*[，,]?(?:的)?"
_MORE = r"(?:更|比较|要|最)?(?:多|高|大|强|少|低|小)(?:一些|一点|些|点)?"
_FIRMS_IN = r"(?:(?:入驻|进驻|落户|吸引|引进)(?:了|的)*)?(?:企业|公司|机构)(?:数量|数|家数)?"
_SALES = r"(?:的|了)*(?:总)?(?:营业收入|销售收入|收入|营收|销售额|生意)(?:的)?(?:占比|比例|比重|份额)?"
_GIVEN = rf"(?:(?:给|为|对)(?P<rest>[^，,]+?)(?:贡献|带来|创造|提供){_SALES}{_MORE}|(?:占|贡献|占了)(?P<of>[^，,]+?){_SALES}{_MORE}|是(?P<to>[^，,]+?)(?:的)?(?:更|较)大的(?:客户|买家|金主))"
# Which of two has more the asker sees from both figures.
_COMPARED = (
    (re.compile(rf"{_PAIR}{_WHO}{_GIVEN}$"), "{}占{}收入多少"),
    (re.compile(rf"{_PAIR}{_WHO}(?:的)?(?:手里|手上|手中|名下)?(?:的|持有的?|握有|占|拥有)?(?P<rest>[^，,]+?)(?:的)?(?:股份|股权|持股|股)(?:比例)?{_MORE}$"), "{}持有{}多少股份"),
    (re.compile(rf"{_PAIR}(?P<year>(?:(?:19|20)\d{{2}}年|去年|前年|今年)?){_WHO}(?:在)?(?P<again>(?:(?:19|20)\d{{2}}年|去年|前年|今年)?)(?:的)?(?P<rest>{_FIRMS_IN}|[^，,的]{{2,6}}?){_MORE}$"), "{}{}的{}是多少"),
)  # fmt: skip
_TWO_POSTS = re.compile(
    rf"^(?P<x>[^，,]{{2,}}?)(?:的|[ 　]+)(?P<a>{POST})(?:和|与|跟|、|[ 　]+)(?P<b>{POST})(?:是不是|是否是|是)?(?:分别|各)?(?:是)?(?:谁|同一?个?人(?:吗|么)?)?$"
)
_THAN = re.compile(
    r"^(?P<a>[^，,比]{2,}?)(?:的)?(?P<figure>员工人数|员工数|员工|营收|营业收入|净利润|估值|注册资本|市值|面积)比(?P<b>[^，,比]{2,}?)(?:的)?(?:更|要)?(?:多|高|大|少|低|小)(?:吗|么|不)?$"
)
_COUNTED = re.compile(rf"^{_FIRMS_IN}$")
_EARLIER = re.compile(r"早|晚|先|后|久")


def questions_of_each(plan: Planner, text: str) -> tuple[str, ...]:
    """Return one question for each thing that a question with 分别 names, () where it is no such question."""
    plain = unmarked(text)
    if (several := _ROUNDS.match(plain)) is not None and alone(plan(several["firm"])) is not None:
        rounds = re.findall(_ROUND, several["rounds"])
        return tuple(f"{several['firm']}的{one}{several['rest']}" for one in rounds)
    if (posts := _TWO_POSTS.match(plain)) is not None and alone(plan(posts["x"])) is not None:
        return tuple(f"{posts['x']}的{posts[post]}是谁" for post in ("a", "b"))
    if (than := _THAN.match(plain)) is not None and all(alone(plan(than[name])) for name in ("a", "b")):
        figure = "员工人数" if than["figure"].startswith("员工") else than["figure"]
        return tuple(f"{than[name]}的{figure}是多少" for name in ("a", "b"))
    begun = _BEGUN.match(plain)  # which came first the asker sees from both dates
    if begun is not None and _EARLIER.search(plain[begun.end("names") :]):
        for names in _parted(begun["names"]):
            if all(alone(plan(name)) is not None for name in names):
                return tuple(f"{name}什么时候{begun['verb']}" for name in names)
    for pattern, said in _COMPARED:
        compared = pattern.match(plain)
        for names in _parted(compared["names"]) if compared is not None else ():
            held = compared.groupdict() if compared is not None else {}
            rest = held.get("rest") or held.get("of") or held.get("to") or ""
            figure = _COUNTED.sub("入驻企业数量", rest)
            said_of = [figure] if "year" not in held else [held["year"] or held["again"], figure]
            if len(names) == 2 and all(alone(plan(name)) is not None for name in names):
                return tuple(said.format(name, *said_of) for name in names)
    for pattern, said in ((_HAS, "{}的{}{}"), (_DOES, "{}{}{}"), (_BOTH, "{}{}{}")):
        found = pattern.match(plain)
        if found is None:
            continue
        noun = found["noun"] if pattern is _HAS else ""
        for names in _parted(found["names"]):
            if all(alone(plan(name)) is not None for name in names):
                return tuple(said.format(name, noun, found["rest"]) for name in names)
    return ()


def _parted(text: str) -> Iterator[tuple[str, ...]]:
    """Yield the ways to part "A、B和C" into names: 和 and 与 may stand in a name."""
    parts = _AND.split(text)
    if 2 <= len(parts) <= MOST and all(parts):
        yield tuple(parts)
    for found in _AND.finditer(text):
        first, second = text[: found.start()], text[found.end() :]
        if len(parts) > 2 and first and second:
            yield first, second
