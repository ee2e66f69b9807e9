"""Rows to the sentences of a careful analyst, in the language of the question; every sentence names its rows."""

from __future__ import annotations

from kg.answer.answer import ResultRow, Sentence
from kg.answer.by_figure import figure_of
from kg.answer.claims import claims
from kg.answer.dossier import changes, description, paths
from kg.answer.lists import MOST_DETAILS, MOST_QUOTES, called, columns, documents, listed, pairs, ranked
from kg.answer.rows import Result
from kg.answer.say import MOST_NAMES, Say
from kg.answer.tables import comparison, series, table
from kg.answer.told import evidence
from kg.answer.values import values
from kg.plan.plan import Edge, Plan
from kg.plan.planned import Lang
from kg.plan.scope import edge_property, relation_of, title_of
from kg.plan.verbalise import Speaker
from ontology.model import Ontology


def compose(plan: Plan, result: Result, ontology: Ontology, *, lang: Lang, today: str) -> tuple[Sentence, ...]:
    """Return the answer's sentences; no rows, no sentences. `today` is an ISO day."""
    if not result.rows:
        return ()
    say = Say(plan, result, ontology, lang, today)
    special = {
        "count": _count,
        "bool": _bool,
        "value": values,
        "path": paths,
        "compare": comparison,
        "describe": description,
        "changes": changes,
        "claims": claims,
        "evidence": evidence,
        "series": series,
        "documents": documents,
        "schema": _schema,
    }
    if plan.answer in special and not (plan.measures and plan.answer in ("value", "documents")):
        return special[plan.answer](say)
    return table(say) if plan.measures else _list(say)


def _list(say: Say) -> tuple[Sentence, ...]:
    if say.plan.pair:
        return pairs(say)
    if any(v.name == say.plan.target and v.cls == "Document" for v in say.plan.variables):
        return documents(say)
    if _conflict(say):
        return _side_by_side(say)
    if say.plan.limit is not None and say.plan.order:
        return ranked(say)
    return listed(say)


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
    named = {row.entities.get(say.plan.target) or called(say, row) for row in say.result.rows}
    return len(named) > 1 and any(_single(say, edge) for edge in say.plan.edges)  # one person may have come twice


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
        return is_sole_post(edge, say.ontology)
    return False


def is_sole_post(edge: Edge, ontology: Ontology) -> bool:
    """Say whether an edge is narrowed to a post that one person holds at a time."""
    posts = relation_of(ontology, edge.relation, "").functional_per
    return any(_is_post(edge, wanted, ontology) for wanted in posts)


def _is_post(edge: Edge, wanted: str, ontology: Ontology) -> bool:
    name, _, value = wanted.partition("=")
    for filter_ in edge.where:
        if filter_.prop == name and filter_.op == "=":
            post = title_of(ontology, edge_property(ontology, edge, name, ""), filter_.value)
            return value == (post.id if post else filter_.value)
    return False


def _side_by_side(say: Say) -> tuple[Sentence, ...]:
    rows = say.result.rows[:MOST_NAMES]
    names = say.list([called(say, row) for row in rows])
    opening = say.pick(f"The sources name more than one: {names}.", f"各来源说法不一，提到了：{names}。")
    return (say.sentence(opening, rows), *(_with_quotes(say, row) for row in rows))


def _with_quotes(say: Say, row: ResultRow) -> Sentence:
    sources = say.result.cited(row)[:2]
    said = say.pick("; ", "；").join(f"{say.where(s)}{say.pick(': ', '：')}{say.quote(s)}" for s in sources)
    name = called(say, row)
    return say.sentence(f"{name}{columns(say, row)}{say.pick(' — ', '——')}{say.stop(said)}", [row], sources)


# ---- counts, yes


def _count(say: Say) -> tuple[Sentence, ...]:
    row = say.result.rows[0]
    n = int(row.values.get("n") or 0)
    if not n:
        return ()
    sources = say.result.cited(row)[:MOST_QUOTES]
    what = say.counted(n, say.what(many=n != 1))
    return (say.sentence(say.stop(say.pick(f"The graph names {what}", f"图谱记录了{what}")), [row], sources),)


def _bool(say: Say) -> tuple[Sentence, ...]:
    """Return a yes with the claim and a source's words; there is no "no" here, only silence or a recorded denial."""
    rows = say.result.rows[:MOST_DETAILS]
    return tuple(_yes(say, row, first=at == 0) for at, row in enumerate(rows))


def _yes(say: Say, row: ResultRow, *, first: bool) -> Sentence:
    sources = say.result.cited(row)[:1]
    yes = say.pick("Yes", "是的") if first else say.pick("Also", "另外")
    known = any(v.name == say.plan.target and v.ids for v in say.plan.variables)
    if known:
        claim = Speaker(say.as_found(row), say.ontology, say.lang).claim()
    else:
        claim = f"{called(say, row)}{say.pick(' ', '')}{say.claim(row)}"
    told = f"{claim}{columns(say, row)}{say.dated(row) if sources else ''}"
    if known and not say.plan.edges:
        told = figure_of(say, row, called(say, row)) or told
    text = f"{yes}{say.pick(', ', '，')}{told}"
    if not sources:
        return say.sentence(say.stop(text), [row], [])
    [source] = sources
    text += say.pick(f" ({say.where(source)}): {say.quote(source)}", f"（{say.where(source)}）：{say.quote(source)}")
    return say.sentence(say.stop(text), [row], sources)
