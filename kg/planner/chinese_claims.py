"""Chinese questions about a claim: is it true, who says so, who denies it, when was it reported, who said these words.

The claim is read alone, as whether it is so; what is asked of it then is whether, or by whom, or when. Whether a rumour
is true is asked of the deed itself: the graph tells whether it is a fact, a plan, a rumour or denied.
"""

# ruff: noqa: E501  (tables: one rule a line)
from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from ingest.statements.statement import Status
from kg.plan.plan import Edge, Filter, Focus, Plan, Variable
from kg.plan.planned import Planned
from kg.planner.before import alone
from kg.planner.question import unmarked
from ontology.model import Ontology

Planner = Callable[[str], Planned]

_NEWS = r"(?:有|听说有?|据说有?)?(?:消息|传闻|传言|报道|媒体|网传|市场传闻|市场消息|外界|有人)?(?:称|说|传|传出|报道)?[，,]?"
_STORY = r"(?:的)?(?:这(?:个|条|件|一)?|那(?:个|条|件)?)?(?:消息|传闻|传言|说法|报道|新闻|事情|事儿|事|谣言|爆料)?"
_SETTLED = r"(?:已经|已|都|最终|正式|算是|算)*(?:坐实|敲定|定下来|定下|落定|定|谈成|谈妥|谈拢|拍板|成真|落实|确定|官宣|板上钉钉|签约|签署|签下来|签|达成|成)(?:了)?"
_TRUE = r"(?:到底|究竟)?(?:是)?(?:不是|否)?(?:真的|真|属实|确有其事|真实的?|准确|可靠|确实|靠谱|事实|谣言|假的|真是假)"
_WHETHER = re.compile(
    rf"^{_NEWS}(.+?)[，,]?{_STORY}[，,]?(?:{_TRUE}(?:吗|么|呢|还是假的?|还是假的?)?|{_SETTLED}(?:吗|么|没有|没))$"
)
_SAYS_SO = re.compile(
    r"^(.+?)(?:这件事|一事|这事|此事|的消息|的传闻|的说法)?[，,]?(?:公司|公司方面|官方|本人|当事人|企业|园区|双方)?(?:有没有|是否|有)?(?:已经)?"
    r"(?:承认|证实|确认|否认|辟谣|澄清)(?:了|过)?(?:吗|么|没有|没)?$"
)
_ADMITS = re.compile(
    r"^(.+?)(?:是否|有没有)?(?:已经)?(?:承认|证实|确认)(?:了|过)?(?:要|将|会)?(.+?)(?:了)?(?:吗|么|没有)$"
)
_WHO = re.compile(r"谁|哪")
_DENIES = re.compile(
    rf"^(?:是)?(?:谁|哪家公司|哪位|哪一方|哪方)(?:出来|出面|公开)?(?:否认|辟谣|驳斥|澄清)(?:了|过)?(.+?){_STORY}$"
)
_TELLS = re.compile(
    rf"^(.+?){_STORY}(?:是)?(?:由)?(?:谁|哪家媒体|哪个媒体|哪家|什么媒体|哪里)(?:最先|最早|首先)?(?:说|放出|报道|披露|传|爆料|发布|公布|透露|爆出)(?:出来|出|来)?(?:的|了)$"
)
_WHEN_TOLD = re.compile(
    rf"^(.+?){_STORY}(?:是)?(?:在)?(?:什么时候|何时|哪天|哪一天|哪年)(?:被)?(?:报道|传出|披露|公布|曝光|发布|爆出|传)(?:出来|出)?(?:的|了)?$"
)
_QUOTED = re.compile(
    r"^(?:是)?(?:谁|哪位)(?:曾|曾经)?(?:说过|说|表示过|表示|讲过|称|指出|强调)(?:了)?[：:，,]?\"(.{4,})\"(?:这(?:句)?话|的)?$"
)
_QUOTED_LAST = re.compile(
    r"^\"(.{4,})\"(?:这(?:一)?句话|这话|这(?:一)?说法)?(?:是)?(?:谁|哪位)(?:说|讲|提出)(?:过)?(?:的)?$"
)
_MARKS = re.compile(r"[，,。.；;：:、!！?？…—]+")
_ANSWERS = r"(?:是)?(?:怎么|怎样|如何|作何|有何|做何|有什么|是什么)(?:回应|表态|评论|回复|说法|态度|反应|说|看|评价|解释)(?:的)?"
_RESPONSE = re.compile(
    rf"^(?:对于|对|针对|关于|就)(?:有关|外界|市场)?(?P<claim>.+?)(?:的|这一|一事的?)*(?:报道|传闻|消息|说法|传言|猜测)[，,]?(?P<x>.+?){_ANSWERS}$"
)
_ON_TOPIC = (
    re.compile(
        rf"^(?:对于|对|针对|关于|就)(?P<topic>[^，,]{{2,12}}?)(?:一事|问题|这件事|方面)?[，,](?P<x>[^，,]+?){_ANSWERS}$"
    ),
    re.compile(
        rf"^(?P<x>[^，,]+?)(?:对于|对|针对|关于|就)(?P<topic>[^，,]{{2,12}}?)(?:一事|问题|这件事|方面)?(?:{_ANSWERS}|(?:说了|谈了|讲了|表示了)(?:些)?(?:什么|啥))$"
    ),
)
_RUMOUR = re.compile(
    r"^(?:有)?(?:传闻|传言|据传|网传|市场传闻|坊间传闻|外界传闻|小道消息|传闻称|媒体传|有人说|(?:有|听)?(?:消息|传闻|传言|报道|媒体)(?:说|称|指)|听说|据说)(?:中|里|说|称|，|,)*(?P<s>.*(?:谁|哪).*)$"
    r"|^(?P<t>.*(?:谁|哪).*?)(?:的)?(?:传闻|传言)(?:是什么|有哪些)?$"
    r"|^(?P<u>[^，,谁哪]{2,}?)(?:被传|被曝|据传|盛传)(?P<v>.*(?:谁|哪).*)$"
)
_MEANT = re.compile(
    r"(?:正在洽谈|正洽谈|洽谈|正在商谈|商谈|正在考虑|正考虑|打算要|计划要|正打算|打算|计划|将要|即将|准备|有意|想要|想|拟|将|会|要|正)"
    r"(?=.{0,2}(?:被|由|收购|并购|合并|买|入股|投资|上市|入驻|搬|与|和|跟|向|在|去|到|赴))"
)
_FOR_PARTS = re.compile(
    r"(?:(?:购买|买下|买入|收购|买)(?P<firm>[^，,的]{2,}?)(?:的)?(?:股份|股权)|(?:买下|买入|买)(?P<whole>[^，,的]{2,}))$"
)
_SITE = r"工厂|厂房|厂|生产基地|基地|研发中心|数据中心|仓库|生产线|产线|分公司|门店"
_BUILDS = re.compile(
    rf"(?:去|到|赴|在|来)(?P<place>[^，,]{{2,12}}?)(?:投资|新|筹)*(?:建设|建立|建造|建|设立|设|开设|开办|开|办)(?:一)?(?:座|个|家|条)?(?:新)?(?P<site>{_SITE})$"
)
_TO_LIST = re.compile(r"(?:去|到|赴)(?=.{2,10}(?:上市|挂牌))")
_ALL: tuple[Status, ...] = ("asserted", "former", "planned", "rumoured", "denied", "conditional")


def plans_of_claims(plan: Planner, text: str, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plans of a question about a claim; none where it is not of this kind or the claim is not understood."""
    plain = unmarked(text)
    yield from _quoted(plain, ontology)
    yield from _response(plan, plain)
    yield from _on_topic(plan, plain, ontology)
    yield from _rumoured(plan, plain)
    for pattern, focus, statuses in (
        (_DENIES, "who", ("denied",)),
        (_WHEN_TOLD, "when", _ALL),
        (_TELLS, "who", _ALL),
    ):
        if (found := pattern.match(plain)) and (claim := _claim(plan, found[1])) is not None:
            yield _told(claim, focus, statuses)  # type: ignore[arg-type]
            return
    for pattern in (_ADMITS, _SAYS_SO):  # whoever did it need not have admitted it: what the sources say is shown
        found = pattern.match(plain)
        if found is None or _WHO.search(found[1]):
            continue  # of a deed that nobody is named in, whether it was denied is no claim
        if (claim := _claim(plan, "".join(found.groups()))) is not None:
            yield _told(claim, "who", _ALL)
            return
    if (found := _WHETHER.match(plain)) and (claim := _claim(plan, found[1])) is not None:
        yield claim


def _claim(plan: Planner, clause: str) -> Plan | None:
    """Return the plan of whether the clause is so; what it says is meant to happen is asked of the deed itself."""
    deed = _FOR_PARTS.sub(
        lambda m: f"收购{m['firm'] or m['whole']}", _TO_LIST.sub("在", _MEANT.sub("", clause, count=1))
    )
    if (built := _BUILDS.search(deed)) is not None:  # who builds a plant there has one there, as a fact or a rumour
        site = "工厂" if built["site"] == "厂" else built["site"]
        deed = f"{deed[: built.start()]}在{built['place']}有{site}"
    for way in dict.fromkeys((f"{deed}吗", f"{deed}了吗", f"{clause}吗")):
        found = plan(way)
        held = found.plan
        if found.verdict != "planned" or held is None or not held.edges or held.group or held.measures or held.limit:
            continue
        if held.answer == "bool":
            return held
        if held.answer == "list" and held.target:  # X被收购了吗: whoever did it
            return replace(held, answer="bool", columns=())
    return None


def _response(plan: Planner, text: str) -> Iterator[Plan]:
    """Yield the plan of whether a report is so, where the one it is about is asked for an answer to it."""
    found = _RESPONSE.match(text)
    for clause in (found["claim"], f"{found['claim']}{found['x']}") if found else ():
        if (claim := _claim(plan, clause)) is not None:
            yield claim
            return


def _on_topic(plan: Planner, text: str, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plan of what somebody said of something: their words that hold the word for it."""
    found = next((m for pattern in _ON_TOPIC if (m := pattern.match(text))), None)
    who = alone(plan(found["x"])) if found else None
    if found is None or who is None or "SAID" not in ontology.relations or not ontology.is_a(who.cls, "Person"):
        return
    topic = Filter(var="v2", prop="text", op="contains", value=found["topic"])
    yield Plan(
        answer="list",
        target="v2",
        variables=(replace(who, name="v1"), Variable(name="v2", cls="Passage")),
        edges=(Edge(relation="SAID", subject="v1", object="v2", name="e1"),),
        filters=(topic,),
    )


def _rumoured(plan: Planner, text: str) -> Iterator[Plan]:
    """Yield the plan of 传闻谁要收购X: whoever is only said to."""
    found = _RUMOUR.match(text)
    clause = (found["s"] or found["t"] or f"{found['u']}{found['v']}") if found else ""
    for way in dict.fromkeys((_MEANT.sub("", clause, count=1), clause)) if clause else ():
        asked = plan(way)
        held = asked.plan if asked.verdict == "planned" else None
        if held is not None and held.answer == "list" and len(held.edges) == 1 and not held.limit:
            yield replace(held, edges=(replace(held.edges[0], status=("rumoured",)),))
            return


def _told(claim: Plan, focus: Focus, statuses: tuple[Status, ...]) -> Plan:
    edges = tuple(replace(e, status=statuses) if not e.given else e for e in claim.edges)
    return replace(claim, answer="evidence", focus=focus, edges=edges)


def _quoted(text: str, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plan of who said the words in quotation marks: 谁说“我们不造整机”."""
    found = _QUOTED.match(text) or _QUOTED_LAST.match(text)
    if found is None or "SAID" not in ontology.relations:
        return
    spoken = [part.strip() for part in _MARKS.split(found[1]) if len(part.strip()) > 1]  # marks are typed in any width
    words = tuple(Filter(var="v2", prop="text", op="contains", value=part) for part in spoken)
    yield Plan(
        answer="list",
        target="v1",
        variables=(Variable(name="v1", cls="Entity"), Variable(name="v2", cls="Passage")),
        edges=(Edge(relation="SAID", subject="v1", object="v2", name="e1"),),
        filters=words,
    )
