"""Chinese questions about where people went: 卸任后去了哪里, 前任董事长现在做什么, 从谁手里接任, 谁还在公司.

Who is meant is planned first, by name or by what is said of them; their posts now are then what is asked for.
"""

# ruff: noqa: E501  (tables: one rule a line)
from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from ingest.statements.statement import Status
from kg.plan.plan import Edge, Filter, Plan, Term, Variable
from kg.plan.planned import Planned
from kg.planner.before import alone, plans_before
from kg.planner.draft import ANYTHING
from kg.planner.lexicon import lexicon_of
from kg.planner.question import unmarked
from ontology.model import Ontology, Relation

Planner = Callable[[str], Planned]

_NOW = r"(?:现在|目前|如今|眼下|后来|之后|接着|随后|又|则)"
_WHERE = r"(?:哪里|哪儿|哪家公司|哪家企业|哪家机构|哪个单位|哪些单位|哪个部门|哪所大学|什么单位|什么地方|哪)"
_DOES = (
    rf"(?:(?:在)?(?:做|干|担任|任|当|是|忙)(?:着|的)?(?:是)?(?:什么|啥|哪些|何)(?:职务|职位|职|官|工作|事|身份|岗位|头衔)?"
    rf"|(?:在|去了?|到了?|加入了?|加盟了?|加盟|跳槽到了?|转任到?|调到了?|调任){_WHERE}(?:任职|工作|上班|供职|就职|高就|任教|当什么|担任什么(?:职务)?)?(?:了|的)?"
    rf"|(?:的)?(?:职务|身份|职位|去向|头衔)(?:是)?(?:什么|哪里|啥)?|去哪(?:里|儿)?了)"
)
_LEAVES = r"(?:卸任|离任|离职|离开|辞职|辞任|退出|下台|调离|调走|走)"
_AFTER_LEAVING = (
    re.compile(rf"^(?P<who>.+?)(?:从|自)(?P<firm>.+?){_LEAVES}(?:以后|之后|后)?[，,]?(?:他|她)?{_NOW}*{_DOES}$"),
    re.compile(rf"^(?P<who>.+?){_LEAVES}(?:了)?(?P<firm>.+?)(?:以后|之后|后)[，,]?(?:他|她)?{_NOW}*{_DOES}$"),
)
_WENT_FROM = re.compile(
    rf"^(?P<who>.+?)(?:是)?(?:从|自)(?P<firm>.+?)(?:调任|调往|调到|调去|转任|转到|跳槽到|跳槽去|跳到|去|到|转投)(?:了)?{_WHERE}(?:任职|工作|当什么|担任什么)?(?:去)?(?:了|的)?$"
)
_DID_BEFORE = re.compile(
    r"^(?P<who>.+?)(?:来|加入|加盟|去|到|来到|入职|进)(?P<firm>.+?)(?:之前|以前|前)[，,]?(?:曾经|曾)?(?:是|在)?(?:做什么|干什么|干嘛|干啥|做啥|什么职务|担任什么职务|什么身份|任什么职)(?:工作)?(?:的)?$"
)
_BY_WORDS = re.compile(rf"^(?P<who>[^谁哪什么，,]+?)[，,]?(?:他|她)?{_NOW}+{_DOES}$")
_SECOND = re.compile(rf"^(?:他|她|此人|这个人|本人)?(?:们)?{_NOW}+{_DOES}$")
_HANDED = re.compile(
    r"^(?P<who>.+?)(?:是)?(?:从|由)(?:谁|哪位|何人)(?:的)?(?:手里|手上|手中|那里|那儿|处)?(?:接任|接替|接手|接过|接棒|继任|接下)(?:了|的|到)?(?:是)?(?P<post>.+?)(?:的|一职|职位|位置)?$"
)
_FOLLOWED = re.compile(
    r"^(?:接替|接任|取代|顶替|接了)(?:了)?(?P<who>.+?)(?:成为|担任|出任|当上|当|做|任)(?:了)?(?P<post>.+?)(?:的)?(?:人)?(?:是)?(?:谁|哪位)$"
)
_STILL = re.compile(
    r"^(?P<firm>.+?)的(?:两|三|四|几)?(?:个|位|名)?(?P<noun>创始人|联合创始人|创办人|创始团队)(?:们)?(?:里面|里|中|当中)?[，,]?(?:有)?(?:谁|哪位|哪个|哪些人|哪几位)(?:现在)?(?:还|仍|仍然)(?:在|留在)(?:公司|企业|任|职|任职|岗|那里|里面)?(?:任职|工作|上班)?$"
)
_AT_RELATED = re.compile(
    r"^(?P<who>[^，,谁哪的]{2,}?)(?:还|又|同时|现在|目前)*在(?P<firm>[^，,谁哪]{2,}?)的(?P<noun>母公司|控股股东|大股东|子公司)(?:里|那里|那边)?(?:还|又|同时|现在)*(?:担任|出任|任|做|当|是|有)?(?:的)?(?:什么|啥|何|哪个)(?:职务|职位|职|官|工作|身份)?(?:的)?$"
)
_IS_NOW = re.compile(
    rf"^(?P<who>[^谁哪什么，,]+?)(?:离职|离任|卸任|辞职|离开)?(?:了|以后|之后|后)?[，,]?(?:他|她)?{_NOW}*(?:人)?(?:在|去|去了|到|到了|跑|跑到|跳槽到|跳到)(?:了)?(?:哪里|哪儿|哪)(?:了|呢|高就|上班|干活)?$"
)
_JOINED = re.compile(
    r"^(?P<who>[^谁哪什么，,]+?)(?:是)?(?:在)?(?:什么时候|何时|哪一?年|哪天|哪一天|哪个月|几时)(?:正式)?(?:加入|加盟|入职|进入|进|来到|来)(?:了|的)?(?P<firm>.+?)(?:工作|任职)?(?:的)?$"
)
_LEFT_WHEN = re.compile(
    r"^(?P<who>.+?)(?:是)?(?:在)?(?:什么时候|何时|哪一?年|哪天|哪一天|哪个月|几时)(?:退休|卸任|离任|离职|离开|下台|辞职|走)(?:的|了)?$"
)
_NEW_IN_POST = re.compile(
    r"^(?P<firm>.+?)的(?:新任|新|候任|下一任)(?P<post>[^的]{2,8}?)(?:是)?(?:将|将要|会)?(?:在)?(?:什么时候|何时|哪天|哪一天|几号|哪个月)(?:正式)?(?:上任|就任|到任|履新|就职|到岗|接任)(?:的)?$"
)
_WAS_WHERE = re.compile(
    r"^(?P<who>.+?)(?:以前|之前|此前|过去|曾经|曾)(?:担任|任)(?:过)?哪(?:一)?(?:家|个|所)[^的]{0,4}的(?P<title>[^的，,谁哪什么]{2,10})$"
)
_WORDED_POST = re.compile(
    r"^(?P<held>[^，,谁哪]{4,}?(?:总经理|总裁|总监|经理|主管|主任|负责人|科学家|工程师|部长|厂长|校长|社长))(?:现在|目前)?(?:是谁|是哪位|叫什么|由谁担任|是谁担任)$"
)
_TURN = re.compile(
    r"下一?任|下位|上一?任|前一?任|历任|首任|现任|新任|新|继任|候任|待任|接任|代理|临时|第[一二三四]任|原|前"
)
_LIFE = re.compile(
    r"^(?:请)?(?:说说|介绍一下|介绍|讲讲|说一下|讲一下|谈谈|列出|看看|梳理一下|梳理)?(?P<who>.+?)(?:的)?(?:履历|简历|生平|职业经历|工作经历|从业经历|职业生涯|个人经历|经历|来历)(?:是)?(?:什么|怎样|如何|怎么样|啥|什么样)?(?:的)?$"
)


def plans_of_careers(plan: Planner, text: str, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plans of a question about people's ways; none where it is not of this kind."""
    plain = unmarked(text)
    post = _post(ontology)
    if post is None:
        return
    if (earlier := _DID_BEFORE.match(plain)) is not None:
        one, there = alone(plan(earlier["who"])), alone(plan(earlier["firm"]))
        if one is not None and there is not None and _is_person(one, post, ontology):
            yield _elsewhere(one, there, post, others=_wider(post, ontology), status=("former",))
    for left in (m for pattern in (*_AFTER_LEAVING, _WENT_FROM) if (m := pattern.match(plain)) is not None):
        who, firm = alone(plan(left["who"])), alone(plan(left["firm"]))
        if who is not None and firm is not None and _is_person(who, post, ontology):
            wider = _wider(post, ontology)
            left_it = Edge(relation=post.name, subject="v1", object="v3", others=wider, status=("former",), given=True)
            now = _elsewhere(who, firm, post, others=wider)
            yield replace(now, variables=(*now.variables, replace(firm, name="v3")), edges=(*now.edges, left_it))
    if found := _HANDED.match(plain):
        yield from plans_before(plan, f"{found['who']}之前谁是{found['post']}", "zh")
    if found := _FOLLOWED.match(plain):
        yield from plans_before(plan, f"谁接替{found['who']}担任{found['post']}", "zh")
    if (found := _STILL.match(plain)) is not None:
        yield from _still_there(plan, found["firm"], found["noun"], post)
    if (found := _AT_RELATED.match(plain)) is not None:
        yield from _at_related(plan, found, post, ontology)
    if found := _IS_NOW.match(plain):
        one = alone(plan(found["who"]))
        if one is not None and _is_person(one, post, ontology):
            yield from (p for p in (plan(f"{one.names[0]}在哪工作").plan,) if p is not None)
    if found := _LEFT_WHEN.match(plain):
        yield from _left_when(plan, found["who"], post, ontology)
    if found := _NEW_IN_POST.match(plain):
        new = plan(f"谁将担任{found['firm']}{found['post']}").plan
        if new is not None and new.answer == "list" and len(new.edges) == 1 and new.edges[0].name:
            yield replace(new, columns=(Term(var=new.edges[0].name, prop="valid_from"),))
    if found := _WAS_WHERE.match(plain):
        yield from _was_there(plan(f"{found['who']}以前供职于哪些单位"), found["title"], post, ontology)
    if found := _WORDED_POST.match(plain):
        yield from _in_worded_post(plan, found["held"], post, ontology)
    if found := _LIFE.match(plain):
        one = alone(plan(found["who"]))
        if one is not None and _is_person(one, post, ontology):
            yield Plan(answer="describe", target=one.name, variables=(one,))
    if found := _BY_WORDS.match(plain):
        held = plan(f"{found['who']}是谁")
        those = posts_of(held.plan, ontology) if held.verdict == "planned" and held.plan is not None else None
        if those is not None:
            yield those


def joined_work(found: Planned, typed: str, ontology: Ontology) -> Planned:
    """Return the plan of since when a person works at a firm, where 加入 was read as a membership."""
    asked, plan, post = _JOINED.match(unmarked(typed)), found.plan, _post(ontology)
    if asked is None or plan is None or post is None or len(plan.edges) != 1 or found.language != "zh":
        return found
    [edge] = plan.edges
    ends = {v.name: v for v in plan.variables}
    who, firm = ends[edge.subject], ends[edge.object]
    at_work = bool(who.ids and firm.ids) and ontology.is_a(firm.cls, "Company") and _is_person(who, post, ontology)
    if not at_work or edge.relation == post.name or edge.others:
        return found
    since = replace(edge, relation=post.name, others=_wider(post, ontology), where=())
    return replace(found, plan=replace(plan, edges=(since,)))


def _was_there(worked: Planned, title: str, post: Relation, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plan of where somebody worked under a title that holds the words: a post or any other job."""
    plan = worked.plan if worked.verdict == "planned" else None
    if plan is None or plan.answer != "list" or len(plan.edges) != 1 or plan.edges[0].where:
        return
    wider = _wider(post, ontology)
    by = Filter(prop="title", op="contains", value=title)
    edge = replace(plan.edges[0], relation=post.name, others=wider, where=(by,), status=("former",))
    yield replace(plan, edges=(edge,))


def _in_worded_post(plan: Planner, held: str, post: Relation, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plan of who holds a post at a firm that only sources word so: 潮汐智能硬件业务总经理."""
    for at in range(len(held) - 3, 1, -1):
        firm = alone(plan(held[:at].removesuffix("的")))
        if firm is None or not ontology.is_a(firm.cls, "Organization"):
            continue
        title = held[at:].removeprefix("的")
        if _TURN.match(title) or title in lexicon_of(ontology, "zh").elements:
            return  # 下一任总裁 says when, and no source words it so
        worded = Filter(prop="title", op="contains", value=title)
        person = Variable(name="holder1", cls=post.domain[0])
        edge = Edge(relation=post.name, subject=person.name, object=firm.name, name="post1", where=(worded,))
        yield Plan(answer="list", target=person.name, variables=(person, firm), edges=(edge,))
        return


def posts_now(first: Plan, second: str, ontology: Ontology) -> Plan | None:
    """Return the plan of what those whom `first` asks for do now, where `second` asks that: "前任CEO是谁，现在干什么"."""
    return posts_of(first, ontology) if _SECOND.match(second) else None


def posts_of(found: Plan, ontology: Ontology) -> Plan | None:
    """Return the plan of the posts that the persons of a list hold now; None where they are no persons."""
    post = _post(ontology)
    target = next((v for v in found.variables if v.name == found.target and not v.ids), None)
    plain = found.answer == "list" and not (found.limit or found.group or found.measures or found.pair or found.either)
    if post is None or target is None or not plain or not found.edges:
        return None
    if target.cls != ANYTHING and not any(ontology.is_a(target.cls, d) for d in post.domain):
        return None
    if any(not _admits(e, target.name, post, ontology) for e in found.edges):
        return None
    person = replace(target, cls=post.domain[0] if target.cls == ANYTHING else target.cls)
    known = tuple(person if v is target else v for v in found.variables)
    edges = tuple(replace(e, given=True) for e in found.edges)
    now = Edge(relation=post.name, subject=target.name, object="now9", name="post9", others=_wider(post, ontology))
    columns = (Term(var=target.name), Term(var="post9", prop="title"))
    place = Variable(name="now9", cls=ANYTHING)
    return replace(found, target="now9", variables=(*known, place), edges=(*edges, now), columns=columns, order=())


def _admits(edge: Edge, name: str, post: Relation, ontology: Ontology) -> bool:
    """Say whether what stands at `name` in an edge may be a person."""
    relation = ontology.relations[edge.relation]
    ends = [(edge.subject, relation.domain), (edge.object, relation.range)]
    wanted = [c for end, classes in ends if end == name for c in classes]
    return not wanted or any(ontology.is_a(d, w) or ontology.is_a(w, d) for d in post.domain for w in wanted)


def _post(ontology: Ontology) -> Relation | None:
    fit = [r for r in ontology.relations.values() if any(p.startswith("title") for p in r.functional_per)]
    return fit[0] if len(fit) == 1 else None


def _is_person(one: Variable, post: Relation, ontology: Ontology) -> bool:
    return one.cls in ontology.classes and any(ontology.is_a(one.cls, d) for d in post.domain)


def _wider(post: Relation, ontology: Ontology) -> tuple[str, ...]:
    """Return the relations that hold wherever a post is held: whoever is employed may have no title."""
    return tuple(r.name for r in ontology.relations.values() if post.name in r.includes)


def _elsewhere(
    who: Variable,
    firm: Variable,
    post: Relation,
    *,
    others: tuple[str, ...],
    status: tuple[Status, ...] = ("asserted",),
) -> Plan:
    """Return the plan of the work that somebody does, or did, elsewhere than at this firm."""
    person, place = replace(who, name="v1"), Variable(name="v2", cls=ANYTHING)
    edge = Edge(relation=post.name, subject="v1", object="v2", name="e1", others=others, status=status)
    other = tuple(Filter(var="v2", prop="name", op="!=", value=name) for name in firm.names)
    return Plan(
        answer="list",
        target="v2",
        variables=(person, place),
        edges=(edge,),
        filters=other,
        columns=(Term(var="e1", prop="title"), Term(var="e1", prop="valid_from")),
    )


def _still_there(plan: Planner, firm: str, noun: str, post: Relation) -> Iterator[Plan]:
    """Yield the plan of the founders who hold a post at what they founded."""
    held = plan(f"{firm}的{noun}是谁")
    named = alone(plan(firm))
    found = held.plan
    if held.verdict != "planned" or found is None or named is None or found.answer != "list" or len(found.edges) != 1:
        return
    firms = [v for v in found.variables if v.ids == named.ids]
    target = next((v for v in found.variables if v.name == found.target), None)
    if len(firms) != 1 or target is None:
        return
    person = replace(target, cls=post.domain[0])
    known = tuple(person if v is target else v for v in found.variables)
    now = Edge(relation=post.name, subject=found.target, object=firms[0].name, name="post9")
    edges = (*(replace(e, given=True) for e in found.edges), now)
    yield replace(found, variables=known, edges=edges, columns=(Term(var="post9", prop="title"),))


def _at_related(plan: Planner, found: re.Match[str], post: Relation, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plan of the post that somebody holds at the parent of a firm, or at what else is so related to it."""
    held, one = plan(f"{found['firm']}的{found['noun']}是谁"), alone(plan(found["who"]))
    there = held.plan if held.verdict == "planned" else None
    if there is None or one is None or there.answer != "list" or there.limit or not _is_person(one, post, ontology):
        return
    now = Edge(relation=post.name, subject="who9", object=there.target, name="post9")
    edges = (*(replace(e, given=True) for e in there.edges), now)
    known = (*there.variables, replace(one, name="who9"))
    yield replace(there, variables=known, edges=edges, columns=(Term(var="post9", prop="title"),))


def _left_when(plan: Planner, who: str, post: Relation, ontology: Ontology) -> Iterator[Plan]:
    """Yield the plan of when somebody left a post: one who is named, or the former holder of it."""
    one = alone(plan(who))
    if one is not None and _is_person(one, post, ontology):
        person, place = replace(one, name="v1"), Variable(name="v2", cls=ANYTHING)
        edge = Edge(relation=post.name, subject="v1", object="v2", name="e1", status=("former",))
        columns = (Term(var="e1", prop="title"), Term(var="e1", prop="valid_to"))
        known = (Filter(var="e1", prop="valid_to", op="is_known"),)
        yield Plan(answer="list", target="v2", variables=(person, place), edges=(edge,), filters=known, columns=columns)
        return
    held = plan(f"{who}是谁")
    found = held.plan if held.verdict == "planned" else None
    if found is None or found.answer != "list" or len(found.edges) != 1 or found.edges[0].relation != post.name:
        return
    edge = found.edges[0]
    if edge.name and edge.status in (("former",), ("asserted", "former")):
        ended = replace(edge, status=("former",))
        yield replace(found, edges=(ended,), columns=(Term(var=edge.name, prop="valid_to"),))
