"""Rows to the sentences of a careful analyst, in the language of the question; every sentence names its rows."""

from __future__ import annotations

from kg.answer.answer import ResultRow, Sentence
from kg.answer.dossier import changes, description, paths
from kg.answer.rows import Result
from kg.answer.say import MOST_NAMES, Say
from kg.answer.tables import comparison, series, table
from kg.answer.told import evidence
from kg.plan.plan import Edge, Plan, Term
from kg.plan.planned import Lang
from kg.plan.scope import edge_property, relation_of, title_of
from kg.plan.verbalise import Speaker
from ontology.model import Ontology

MOST_DETAILS = 3  # rows that get a sentence each, rather than a place in a list
MOST_QUOTES = 5


def compose(plan: Plan, result: Result, ontology: Ontology, *, lang: Lang, today: str) -> tuple[Sentence, ...]:
    """Return the answer's sentences; no rows, no sentences. `today` is an ISO day."""
    if not result.rows:
        return ()
    say = Say(plan, result, ontology, lang, today)
    special = {
        "count": _count,
        "bool": _bool,
        "value": _values,
        "path": paths,
        "compare": comparison,
        "describe": description,
        "changes": changes,
        "evidence": evidence,
        "series": series,
        "documents": _documents,
        "schema": _schema,
    }
    if plan.answer in special and not (plan.measures and plan.answer == "value"):
        return special[plan.answer](say)
    return table(say) if plan.measures else _list(say)


# ---- lists


def _list(say: Say) -> tuple[Sentence, ...]:
    if say.plan.pair:
        return _pairs(say)
    if _conflict(say):
        return _side_by_side(say)
    if _quoted_kind(say):
        return tuple(_words_of_source(say, row) for row in say.result.rows[:MOST_NAMES])
    if say.plan.limit is not None and say.plan.order:
        return _ranked(say)
    if say.result.total <= MOST_DETAILS:
        return tuple(_row(say, row) for row in say.result.rows)
    return _written_out(say)


def _quoted_kind(say: Say) -> bool:
    """Say whether the rows are remarks or figures, which are best told in the source's own words."""
    cls = next((v.cls for v in say.plan.variables if v.name == say.plan.target), "")
    return cls in ("Passage", "Observation")


def _words_of_source(say: Say, row: ResultRow) -> Sentence:
    sources = say.result.cited(row)[:1]
    name = _target(say, row)
    value = say.value(row, name)
    figure = next(v.cls for v in say.plan.variables if v.name == say.plan.target) == "Observation"
    if not sources:
        return say.sentence(say.stop(value), [row], [])
    head = f"{value} — " if figure else ""
    text = f"{head}{say.where(sources[0])}{say.pick(': ', '：')}{say.quote(sources[0])}"
    return say.sentence(say.stop(text), [row], sources)


def _written_out(say: Say) -> tuple[Sentence, ...]:
    shown = say.result.rows[:MOST_NAMES]
    names = say.list([_named(say, row) for row in shown])
    total, what = say.result.total, say.what()
    if total > len(shown):
        text = say.pick(
            f"The graph names {total:,} {what}; the first {len(shown)} of them are {names}.",
            f"图谱中记录的{what}共{total}个，其中前{len(shown)}个为：{names}。",
        )
    else:
        text = say.pick(f"The graph names {total} {what}: {names}.", f"图谱中记录的{what}有{total}个：{names}。")
    return (say.sentence(text, shown),)


def _named(say: Say, row: ResultRow) -> str:
    """Return a row's target with its columns and, when its news is old, the date."""
    return f"{row.values.get(_target(say, row))}{_columns(say, row)}{say.dated(row)}"


def _target(say: Say, row: ResultRow) -> str:
    return say.plan.target if say.plan.target in row.values else next(iter(row.values))


def _columns(say: Say, row: ResultRow) -> str:
    """Return " (title Chairman; start date 2025-02-03)" for the columns that have a value."""
    said, taken = [], {_target(say, row)}
    for term in _untold(say):
        name = next((n for n in row.values if n not in taken and n.startswith(term.prop or term.var)), None)
        if name is None or row.values[name] in (None, ""):
            continue
        taken.add(name)
        label = Speaker(say.plan, say.ontology, say.lang).term(term)
        said.append(f"{label}{say.pick(' ', '：')}{say.value(row, name)}")
    return "" if not said else say.pick(f" ({'; '.join(said)})", f"（{'；'.join(said)}）")


def _untold(say: Say) -> list[Term]:
    """Return the columns that the claim itself does not state already (title chairman)."""
    told = {f.prop for e in say.plan.edges for f in e.where if f.op == "="}
    single = say.result.total <= MOST_DETAILS and not _conflict(say)
    return [term for term in say.plan.columns if not (single and term.prop in told)]


def _row(say: Say, row: ResultRow) -> Sentence:
    """Return one row as a sentence of its own: "Mara Lind holds a post at Lumen Robotics (Alder Post, 2025-02-11)."."""
    sources = say.result.cited(row)
    claim, name = say.claim(row), row.values.get(_target(say, row))
    if not claim:
        known = say.kind(say.plan.target, many=False)
        text = say.pick(f"The graph has the {known} {name}", f"图谱中有{known}{name}")
    elif say.zh:
        text = f"{name}{claim}"
    else:
        text = f"{name} {claim}"
    when = say.dated(row) if _timed(say) else ""
    said = f"{text}{_columns(say, row)}{when}{say.cite(sources)}"
    return say.sentence(say.stop(said), [row], sources[:MOST_QUOTES])


def _timed(say: Say) -> bool:
    """Say whether the question is about another time than now; the citation dates the rest."""
    time = say.plan.time
    return bool(time and (time.as_of or time.start or time.end)) or any("former" in e.status for e in say.plan.edges)


def _pairs(say: Say) -> tuple[Sentence, ...]:
    shown = say.result.rows[:MOST_NAMES]
    left, right = say.plan.pair
    said = []
    for row in shown:
        both = say.list([str(row.values[left]), str(row.values[right])])
        said.append(f"{both}{_columns(say, row)}")
    total = say.result.total
    text = say.pick(f"The graph has {total} such pairs: {'; '.join(said)}.", f"图谱中有{total}对：{'；'.join(said)}。")
    if total == 1:
        text = say.pick(f"One pair: {said[0]}.", f"有一对：{said[0]}。")
    return (say.sentence(text, shown),)


def _ranked(say: Say) -> tuple[Sentence, ...]:
    """Return the top of a ranking with what it was ranked by, ties, and how many could be ranked at all."""
    order = say.plan.order[0]
    term = order.by
    shown = say.result.rows[:MOST_NAMES]
    said = []
    for row in shown:
        name = term.prop if term and term.prop in row.values else ""
        value = say.value(row, name) if name else ""
        said.append(f"{row.values.get(_target(say, row))}{say.pick(f' ({value})', f'（{value}）') if value else ''}")
    kinds = {(row.values.get(f"{_prop(term)}_currency"), row.values.get(f"{_prop(term)}_unit")) for row in shown}
    tie = len(shown) > (say.plan.limit or 1) * len(kinds)
    label = Speaker(say.plan, say.ontology, say.lang).term(term) if term else ""
    head = say.pick(f"By {label}, the graph puts first ", f"按{label}，图谱中居首的是")
    text = f"{head}{say.list(said)}"
    text += say.pick("; they tie for it", "（并列）") if tie else ""
    text += say.pick("; each currency or unit is ranked apart", "（不同币种或单位分别排序）") if len(kinds) > 1 else ""
    known = say.result.coverage
    if known is not None:
        ranked = _ranked_of(say, known)
        text += ranked
    return (say.sentence(say.stop(text), shown),)


def _prop(term: Term | None) -> str:
    return term.prop if term else ""


def _ranked_of(say: Say, known: int) -> str:
    term = say.plan.order[0].by
    label = Speaker(say.plan, say.ontology, say.lang).term(term) if term else ""
    return say.pick(
        f"; of {known} candidates, those without a recorded {label} are left out",
        f"；候选共{known}个，未记录{label}的不参与排序",
    )


def _documents(say: Say) -> tuple[Sentence, ...]:
    shown = say.result.rows[:MOST_NAMES]
    said = []
    for row in shown:
        name = _target(say, row)
        details = [str(row.values[f"{name}_{k}"]) for k in ("publisher", "published") if row.values.get(f"{name}_{k}")]
        said.append(f"“{row.values.get(name)}”" + (f"({', '.join(details)})" if say.zh else f" ({', '.join(details)})"))
    total = say.result.total
    article = say.pick("article" if total == 1 else "articles", "篇文章")
    verb = say.pick("fits" if total == 1 else "fit", "")
    head = say.pick(f"The graph has {total} {article} that {verb}", f"图谱中有{total}{article}符合")
    return (say.sentence(say.stop(f"{head}{say.pick(': ', '：')}{say.pick('; ', '；').join(said)}"), shown),)


def _schema(say: Say) -> tuple[Sentence, ...]:
    """Return what can be asked: one sentence on relations, one on properties."""
    relations = [row for row in say.result.rows if "relation" in row.values]
    properties = [row for row in say.result.rows if "property" in row.values]
    found = []
    if relations:
        shown = relations[:40]
        said = [f"{row.values['from']} — {row.values['words']} — {row.values['to']}" for row in shown]
        text = say.pick(f"You can ask: {'; '.join(said)}.", f"可以询问：{'；'.join(said)}。")
        found.append(say.sentence(text, shown))
    if properties:
        said = [str(row.values["words"]) for row in properties]
        text = say.pick(
            f"Properties that may be recorded: {', '.join(said)}.", f"可能有记录的属性：{'、'.join(said)}。"
        )
        found.append(say.sentence(text, properties))
    return tuple(found)


# ---- conflicts


def _conflict(say: Say) -> bool:
    """Say whether only one row can be right: a relation with one holder at a time names several."""
    return len(say.result.rows) > 1 and any(_single(say, edge) for edge in say.plan.edges)


def _single(say: Say, edge: Edge) -> bool:
    relation = relation_of(say.ontology, edge.relation, "")
    ids = {v.name: v.ids for v in say.plan.variables}
    time = edge.time or say.plan.time
    over_time = time is not None and (time.start or time.end or 0 < len(time.as_of) < 10)
    if edge.status != ("asserted",) or over_time or edge.closure:
        return False
    if edge.object == say.plan.target and len(ids.get(edge.subject, ())) == 1:
        return relation.functional
    if edge.subject == say.plan.target and len(ids.get(edge.object, ())) == 1:
        return any(_sole_post(say, edge, wanted) for wanted in relation.functional_per)
    return False


def _sole_post(say: Say, edge: Edge, wanted: str) -> bool:
    name, _, value = wanted.partition("=")
    for filter_ in edge.where:
        if filter_.prop == name and filter_.op == "=":
            post = title_of(say.ontology, edge_property(say.ontology, edge, name, ""), filter_.value)
            return value == (post.id if post else filter_.value)
    return False


def _side_by_side(say: Say) -> tuple[Sentence, ...]:
    rows = say.result.rows[:MOST_NAMES]
    names = say.list([str(row.values.get(_target(say, row))) for row in rows])
    opening = say.pick(f"The sources name more than one: {names}.", f"各来源说法不一，提到了：{names}。")
    return (say.sentence(opening, rows), *(_with_quotes(say, row) for row in rows))


def _with_quotes(say: Say, row: ResultRow) -> Sentence:
    sources = say.result.cited(row)[:2]
    said = say.pick("; ", "；").join(f"{say.where(s)}{say.pick(': ', '：')}{say.quote(s)}" for s in sources)
    name = row.values.get(_target(say, row))
    return say.sentence(f"{name}{_columns(say, row)}{say.pick(' — ', '——')}{say.stop(said)}", [row], sources)


# ---- counts, yes, values, evidence


def _count(say: Say) -> tuple[Sentence, ...]:
    row = say.result.rows[0]
    n, what = row.values.get("n") or 0, say.what()
    if not n:
        return ()
    sources = say.result.cited(row)[:MOST_QUOTES]
    text = say.pick(f"The graph names {n:,} {what}.", f"图谱中记录的{what}有{n}个。")
    return (say.sentence(text, [row], sources),)


def _bool(say: Say) -> tuple[Sentence, ...]:
    """Return a yes with the words of a source; there is no "no" here, only silence or a recorded denial."""
    rows = say.result.rows[:MOST_DETAILS]
    found: list[Sentence] = []
    for at, row in enumerate(rows):
        sources = say.result.cited(row)[:1]
        yes = say.pick("Yes", "是的") if at == 0 else say.pick("Also", "另外")
        if not sources:
            found.append(
                say.sentence(say.stop(say.pick(f"{yes}, the graph has it", f"{yes}，图谱中有记录")), [row], [])
            )
            continue
        [source] = sources
        text = say.pick(
            f"{yes}, {say.where(source)}: {say.quote(source)}", f"{yes}，{say.where(source)}：{say.quote(source)}"
        )
        found.append(say.sentence(say.stop(text), [row], sources))
    return tuple(found)


def _values(say: Say) -> tuple[Sentence, ...]:
    known = [row for row in say.result.rows if any(_cell(say, row, c.prop) for c in say.plan.columns)]
    if not known:
        return ()
    if _disagree(say, known):
        names = say.pick("The sources differ.", "各来源的数字不一致。")
        return (say.sentence(names, known), *(_value(say, row, quoted=True) for row in known[:MOST_NAMES]))
    return tuple(_value(say, row) for row in known[:MOST_NAMES])


def _cell(say: Say, row: ResultRow, prop: str) -> bool:
    return any(row.values[name] not in (None, "") for name in row.values if name == prop or name.startswith(f"{prop}_"))


def _disagree(say: Say, rows: list[ResultRow]) -> bool:
    """Say whether one thing has two values for one time."""
    seen: dict[tuple[object, ...], set[object]] = {}
    for row in rows:
        for term in say.plan.columns:
            key = (row.values.get(_target(say, row)), term.prop, row.values.get(f"{term.prop}_as_of"))
            seen.setdefault((*key, row.values.get(f"{term.prop}_currency")), set()).add(row.values.get(term.prop))
    return any(len(values) > 1 for values in seen.values())


def _value(say: Say, row: ResultRow, *, quoted: bool = False) -> Sentence:
    sources = say.result.cited(row)
    name, said = row.values.get(_target(say, row)), []
    for term in say.plan.columns:
        column = next((n for n in row.values if n in (term.prop, f"{term.prop}_{term.part}")), None)
        if column is None or row.values[column] in (None, ""):
            continue
        label = Speaker(say.plan, say.ontology, say.lang).term(term)
        when = row.values.get(f"{column}_as_of")
        value = say.value(row, column)
        dated = say.pick(f" ({when})", f"（{when}）") if when else ""
        said.append(say.pick(f"{label} {value}{dated}", f"{label}{value}{dated}"))
    whose = say.claim() if _of_edge(say) else ""
    text = say.pick(f"{name}{' ' if whose else ''}{whose}: {'; '.join(said)}", f"{name}{whose}：{'；'.join(said)}")
    if quoted and sources:
        text += say.pick(
            f" — {say.where(sources[0])}: {say.quote(sources[0])}",
            f"——{say.where(sources[0])}：{say.quote(sources[0])}",
        )
        return say.sentence(say.stop(text), [row], sources[:1])
    return say.sentence(say.stop(f"{text}{say.cite(sources)}"), [row], sources[:MOST_QUOTES])


def _of_edge(say: Say) -> bool:
    """Say whether the values belong to an edge: when did it move in, how much was invested."""
    edges = {e.name for e in say.plan.edges if e.name}
    return any(term.var in edges for term in say.plan.columns)
