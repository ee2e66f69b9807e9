"""Nothing found: which condition empties the result, what a source denies, and which id does not exist."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kg.answer.presupposed import as_list
from kg.answer.rows import Result, run
from kg.answer.say import Say
from kg.answer.values import values
from kg.engine.engine import GraphReader
from kg.identity.fold import has_han
from kg.identity.romanise import with_reading
from kg.plan.claim_words import no_claims_of
from kg.plan.compile import compile_plan
from kg.plan.errors import PlanError
from kg.plan.plan import Edge, Filter, Plan, Variable
from kg.plan.planned import Lang
from kg.plan.scope import SAID
from kg.plan.verbalise import Speaker, phrase
from kg.plan.words import class_words, classifier
from ontology.model import Ontology

MOST_NAMED = 3  # of those that fit but for one condition
MOST_TRIES = 8  # weaker questions counted to explain an empty answer
_LAYOUT = ("Document", "Passage", "Observation")


def named(plan: Plan, reader: GraphReader, ontology: Ontology, lang: Lang) -> tuple[Plan, str]:
    """Return the plan with the names that readers of `lang` know, and the first entity that the graph does not have."""
    ids = [i for v in plan.variables if v.cls not in _LAYOUT for i in v.ids]
    if not ids:
        return plan, ""
    rows = reader.read(_NAMES, {"ids": ids})
    found = {row["id"]: (row["zh"] if lang == "zh" else "") or row["name"] for row in rows}
    kinds = {row["id"]: row["class"] for row in rows}
    given = {i: n for v in plan.variables for i, n in zip(v.ids, v.names, strict=False)}
    absent = next((given.get(i, i) for i in ids if found.get(i) is None), "")
    read = {i: with_reading(n) if n and lang == "en" and kinds[i] == "Person" else n for i, n in found.items()}
    names = {v.name: _told(v, tuple(read.get(i) or given.get(i, i) for i in v.ids)) for v in plan.variables}
    variables = [replace(v, names=_of_one_body(names[v.name], ontology, lang)) for v in plan.variables]
    return replace(plan, variables=tuple(variables)), absent


def _told(variable: Variable, names: tuple[str, ...]) -> tuple[str, ...]:
    """Return the one name under which several things were asked for together: Europe, and not each country of it."""
    asked = set(variable.names) if len(variable.ids) > 1 else set()
    return tuple(asked) if len(asked) == 1 else names


def _of_one_body(names: tuple[str, ...], ontology: Ontology, lang: Lang) -> tuple[str, ...]:
    """Return one name for what only different texts name differently: "HKEX", 港交所."""
    bodies = [ontology.body(name) for name in names]
    if not bodies or bodies[0] is None or any(body is not bodies[0] for body in bodies):
        return names
    return names if len(names) == 1 and has_han(names[0]) == (lang == "zh") else (bodies[0].words.label(lang),)


_NAMES = """UNWIND $ids AS id OPTIONAL MATCH (n:Entity {id: id}) OPTIONAL MATCH (r:RetractedEntity {id: id})
RETURN id, coalesce(n.class, "") AS class, coalesce(n.name, r.name) AS name, coalesce(n.name_zh, r.name_zh) AS zh"""


def first_report(plan: Plan, result: Result, *, lang: Lang) -> str:
    """Return when something was first reported, where it is known to be so but no source says since when; else ""."""
    edges = {e.name for e in plan.edges if e.name}
    dates = sorted(s.date for row in result.rows for s in result.cited(row) if s.date)
    asked = {c.prop for c in plan.columns if c.var in edges}
    statuses = {s.status for row in result.rows for s in result.cited(row)}
    over = "valid_to" in asked and statuses == {"former"}
    if plan.answer != "value" or not dates or not (over or "valid_from" in asked):
        return ""
    known = "former" if over else "planned" if statuses == {"planned"} else "asserted"
    return _UNDATED[known][lang].format(dates[0])


_UNDATED: dict[str, dict[Lang, str]] = {
    "asserted": {
        "en": "The graph has it, but no source says since when; the earliest report is of {}.",
        "zh": "图谱中有此事，但没有来源说明时间；最早的报道是{}。",
    },
    "planned": {
        "en": "The graph has it only as a plan, and no source says when; the earliest report is of {}.",
        "zh": "图谱中仅记录为计划，没有来源说明何时；最早的报道是{}。",
    },
    "former": {
        "en": "The graph has it as over, but no source says since when; the earliest report is of {}.",
        "zh": "图谱中记录此事已结束，但没有来源说明时间；最早的报道是{}。",
    },
}


def why_empty(plan: Plan, reader: GraphReader, ontology: Ontology, *, lang: Lang, today: str) -> str:
    """Return "The graph records no ...", with the count one condition back and the condition that leaves nothing."""
    if lang == "en" and (none := _no_such_words(plan)):
        return none
    nothing = _nothing(plan, ontology, lang)
    found = []
    for weaker, dropped in _weaker(plan, ontology, lang):
        n = _count(weaker, reader, ontology, lang=lang, today=today)
        if n:
            few = _few(weaker, n, reader, ontology, lang=lang, today=today)
            found.append(_one_back(weaker, n, dropped, ontology, lang, few=few))
            break
    found.append(_at_other_times(plan, reader, ontology, lang=lang, today=today))
    found.append(_of_other_kinds(plan, reader, ontology, lang=lang, today=today))
    return ("" if lang == "zh" else " ").join([nothing, *(text for text in found if text)])


def _no_such_words(plan: Plan) -> str:
    """Return why nothing is told where somebody's remarks about a thing are asked for, "" for any other question."""
    words = [str(f.value) for f in plan.filters if f.var == plan.target and f.prop == "text" and f.op == "contains"]
    speaker = next((v.names[0] for v in plan.variables if v.ids and v.names), "")
    if plan.answer != "list" or [e.relation for e in plan.edges] != [SAID] or len(words) != 1 or not speaker:
        return ""
    return f"No remark of {speaker} that the graph has holds the word “{words[0]}”."


def _nothing(plan: Plan, ontology: Ontology, lang: Lang) -> str:
    target = next((v for v in plan.variables if v.name == plan.target), None)
    if plan.answer == "claims":
        speaker = Speaker(plan, ontology, lang)
        thing, when = speaker.thing(plan.target), speaker.time(plan.time).removeprefix(",")
        return no_claims_of(thing, plan.status, lang, when=when)
    if plan.answer == "changes":
        whole = phrase(plan, ontology, lang)
        return (
            f"图谱中没有记录{whole}在此期间的变化。"
            if lang == "zh"
            else f"The graph records no change of {_stop(whole)}"
        )
    if plan.answer == "list" and target is not None and target.ids and plan.columns and not plan.edges:
        plan = replace(plan, answer="value")  # "how big is X": none of its sizes
    if target is None or target.ids or plan.answer == "value":
        whole = phrase(plan if plan.answer == "value" or not plan.target else as_list(plan), ontology, lang)
        if lang == "zh":
            when = Speaker(plan, ontology, lang).time(plan.time) if plan.answer == "value" else ""
            return f"图谱中没有记录{whole}{when}。"
        known = target is not None and target.ids and plan.edges and plan.answer != "value"
        return f"The graph does not record {'that ' if known else ''}{_stop(whole)}"
    if plan.pair:
        whole = phrase(as_list(plan), ontology, lang)
        return f"图谱中没有记录{whole}。" if lang == "zh" else f"The graph records no {_stop(whole)}"
    bare = as_list(plan)
    ranked = plan.order[0].by if plan.order else None
    if ranked is not None and ranked.prop and ranked.var in {plan.target, *(e.name for e in plan.edges)}:
        valued = Filter(var=ranked.var, prop=ranked.prop, op="is_known")
        bare = replace(bare, filters=tuple(dict.fromkeys((*bare.filters, valued))))
    thing = Speaker(bare, ontology, lang, many=lang == "zh").thing(plan.target)
    if given := _of_the_named(plan, ontology, lang):
        both = f"图谱中没有这样的记录：{given}，并有{thing}。"
        return both if lang == "zh" else f"The graph does not record both that {given} and a {_stop(thing)}"
    return f"图谱中没有记录{thing}。" if lang == "zh" else f"The graph records no {_stop(thing)}"


def _of_the_named(plan: Plan, ontology: Ontology, lang: Lang) -> str:
    """Return what a list takes for given of things that it names, which its noun does not say: X held part of Y."""
    named = {v.name for v in plan.variables if v.ids}
    given = next((e for e in plan.edges if {e.subject, e.object} <= named), None)
    if given is None:
        return ""
    ends = tuple(v for v in plan.variables if v.name in (given.subject, given.object))
    alone = replace(given, name="", given=False)
    return phrase(Plan(answer="bool", target=given.subject, variables=ends, edges=(alone,)), ontology, lang)


def _stop(text: str) -> str:
    return text if text.endswith(".") else f"{text}."


def _at_other_times(plan: Plan, reader: GraphReader, ontology: Ontology, *, lang: Lang, today: str) -> str:
    """Return the figures of other times, where the graph has none of the time that was asked for."""
    if plan.answer != "value" or plan.time is None or plan.edges:
        return ""
    timeless = replace(plan, time=None)
    result = _result(timeless, reader, ontology, lang=lang, today=today)
    told = values(Say(timeless, result, ontology, lang, today)) if result is not None else ()
    if not told:
        return ""
    head = "其他时间的记录：" if lang == "zh" else "Of other times it has: "
    return head + ("" if lang == "zh" else " ").join(sentence.text for sentence in told)


def _few(weaker: Plan, n: int, reader: GraphReader, ontology: Ontology, *, lang: Lang, today: str) -> str:
    """Return the names of the few that fit but for one condition, in brackets; "" for many, or of a whole class."""
    figures = any(v.name == weaker.target and v.cls == "Observation" for v in weaker.variables)  # 2000万 is no name
    if n > MOST_NAMED or not (weaker.edges or weaker.filters) or figures:
        return ""
    result = _result(as_list(weaker), reader, ontology, lang=lang, today=today)
    rows = result.rows if result is not None else ()
    if result is None or len(rows) != n:
        return ""
    say = Say(weaker, result, ontology, lang, today)
    names = say.list(say.name(row.values[weaker.target], weaker.target) for row in rows)
    return f"（{names}）" if lang == "zh" else f" ({names})"


def _one_back(weaker: Plan, n: int, dropped: str, ontology: Ontology, lang: Lang, *, few: str) -> str:
    """Return "Of the 8 policies it has, none is recorded as one that took effect in 2024."."""
    speaker = Speaker(weaker, ontology, lang, many=n != 1)
    cls = next(v.cls for v in weaker.variables if v.name == weaker.target)
    others = all(f.prop == "name" and f.op == "!=" for f in weaker.filters)  # whoever is not the one named: anybody
    wider, bare = speaker.thing(weaker.target), others and not (weaker.edges or weaker.without)
    if lang == "zh":
        one = classifier(ontology, cls)
        if not dropped:
            return f"图谱中有{n}{one}{wider}，但每一{one}都有问题所排除的记录。"
        if bare:
            return ""  # how many people a graph has says nothing of who runs a firm
        if dropped.startswith("不是") and few:
            return f"有这一记录的只有{few[1:-1]}。"
        return f"图谱中有{n}{one}{wider}{few}，但没有一{one}有这样的记录：{dropped}。"
    if not dropped:
        return (
            f"It has {n:,} {wider}, and what the question excludes is recorded of {'it' if n == 1 else 'each of them'}."
        )
    if bare:
        return ""
    one = speaker.relative("one", [dropped], "")
    if n == 1 and (lacks := missing(wider, one)):
        return f"It has one {wider}{few}, but not recorded with {lacks}."
    if n == 1 and " who " in wider:
        return f"It has one {wider}{few}, who is not recorded as {_stop(one.replace('one that ', 'one who ', 1))}"
    if n == 1:
        return f"It has one {wider}{few}, which is not recorded as {_stop(one)}"
    return f"Of the {n:,} {wider} it has{few}, none is recorded as {_stop(one)}"


def missing(wider: str, one: str) -> str:
    """Return "product concerned containing 'robot'", where that is all that "one that buys from A (...)" adds to "that
    buys from A"."""
    clause = wider[wider.find(" that ") + 1 :] if " that " in wider else ""
    before, _, added = one.partition(f"{clause} (")
    return added.removesuffix(")") if clause and before == "one " and added.endswith(")") else ""


def _of_other_kinds(plan: Plan, reader: GraphReader, ontology: Ontology, *, lang: Lang, today: str) -> str:
    """Return what fits but is of another class than was asked for: the graph calls its parks clusters."""
    target = next((v for v in plan.variables if v.name == plan.target), None)
    if target is None or target.ids or target.cls == "Entity" or target.cls in _LAYOUT or not plan.edges:
        return ""
    variables = tuple(replace(v, cls="Entity") if v.name == plan.target else v for v in plan.variables)
    result = _result(replace(as_list(plan), variables=variables), reader, ontology, lang=lang, today=today)
    rows = result.rows[:3] if result else ()
    if not result or not rows:
        return ""
    ids = [row.entities[plan.target] for row in rows]
    kinds = {r["id"]: r["class"] for r in reader.read(_NAMES, {"ids": ids})}
    named = []
    for row, id_ in zip(rows, ids, strict=True):
        kind = class_words(ontology, str(kinds.get(id_) or "Entity"), lang, many=False)
        named.append(f"{row.values[plan.target]}（{kind}）" if lang == "zh" else f"{row.values[plan.target]} ({kind})")
    more = result.total - len(rows)
    if lang == "zh":
        return f"符合其余条件的是其他类别：{'、'.join(named)}{f'等{result.total}个' if more > 0 else ''}。"
    return f"What fits is of another kind: {', '.join(named)}{f' and {more} more' if more > 0 else ''}."


def _count(plan: Plan, reader: GraphReader, ontology: Ontology, *, lang: Lang, today: str) -> int:
    try:
        result = run(compile_plan(plan, ontology, today=today, lang=lang), reader)
    except PlanError:  # a condition that held the pattern together: without it there is nothing to count
        return 0
    return int(result.rows[0].values.get("n") or 0) if result.rows else 0


def _weaker(plan: Plan, ontology: Ontology, lang: Lang) -> Iterator[tuple[Plan, str]]:
    """Yield the plan with one condition less, as a count, and the condition in words: cheapest to explain first."""
    if not plan.target or plan.answer in ("path", "compare", "describe", "changes", "claims", "schema"):
        return
    base = replace(as_list(plan), answer="count", pair=())
    target = next(v for v in plan.variables if v.name == plan.target)
    if target.ids:
        return
    tries = [
        *_less_absent(base),
        *_less_filters(base, ontology, lang),
        *_less_edges(base, ontology, lang),
    ]
    yield from tries[:MOST_TRIES]


def _less_absent(plan: Plan) -> Iterator[tuple[Plan, str]]:
    for at in range(len(plan.without)):
        yield replace(plan, without=plan.without[:at] + plan.without[at + 1 :]), ""


def _less_filters(plan: Plan, ontology: Ontology, lang: Lang) -> Iterator[tuple[Plan, str]]:
    speaker = Speaker(plan, ontology, lang, many=False)
    for at, filter_ in enumerate(plan.filters):
        rest = plan.filters[:at] + plan.filters[at + 1 :]
        yield replace(plan, filters=rest), speaker.filter(filter_, filter_.var, many=False)
    for at, edge in enumerate(plan.edges):
        if edge.where:
            bare = replace(edge, where=())
            words = speaker.clause(edge, _near(plan, edge), many=False)
            yield replace(plan, edges=(*plan.edges[:at], bare, *plan.edges[at + 1 :])), words


def _less_edges(plan: Plan, ontology: Ontology, lang: Lang) -> Iterator[tuple[Plan, str]]:
    """Leave out one edge and what only it held."""
    cls = next(v.cls for v in plan.variables if v.name == plan.target)
    last_first = plan.edges[::-1]
    for edge in sorted(last_first, key=lambda e: not _only_where(e, ontology)):  # of the known suppliers none is there
        rest = tuple(e for e in plan.edges if e is not edge)
        kept, names = _reached(plan, rest)
        variables = tuple(v for v in plan.variables if v.name in names)
        filters = tuple(f for f in plan.filters if f.var in names or f.var in {e.name for e in kept})
        if plan.target not in (edge.subject, edge.object) or (not kept and not filters and cls not in ontology.classes):
            continue
        words = Speaker(plan, ontology, lang, many=False).clause(edge, plan.target, many=False)
        weaker = replace(plan, edges=kept, variables=variables, filters=filters)
        if _uses_only(weaker, names):
            yield weaker, words


def _only_where(edge: Edge, ontology: Ontology) -> bool:
    """Say whether an edge says no more than where a thing lies."""
    relation = ontology.relations.get(edge.relation)
    return relation is not None and relation.transitive


def _reached(plan: Plan, edges: tuple[Edge, ...]) -> tuple[tuple[Edge, ...], set[str]]:
    names = {plan.target}
    for _ in edges:
        names |= {n for e in edges if {e.subject, e.object} & names for n in (e.subject, e.object)}
    return tuple(e for e in edges if {e.subject, e.object} & names), names


def _uses_only(plan: Plan, names: set[str]) -> bool:
    outer = {v.name for v in plan.variables}
    inner = [*plan.without, *(p for e in plan.either for p in e.patterns)]
    used = {n for p in inner for e in p.edges for n in (e.subject, e.object)} - {
        v.name for p in inner for v in p.variables
    }
    return used <= outer & names


def _near(plan: Plan, edge: Edge) -> str:
    """Return the end of `edge` that stands nearer to the target."""
    return edge.object if edge.object == plan.target else edge.subject


def _result(plan: Plan, reader: GraphReader, ontology: Ontology, *, lang: Lang, today: str) -> Result | None:
    try:
        return run(compile_plan(plan, ontology, today=today, lang=lang), reader)
    except PlanError:
        return None
