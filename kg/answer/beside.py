"""What is recorded where nothing answers the question: the same without what only describes.

Told as such and never as the answer, unless the sources themselves call a thing what the question calls it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from kg.answer.answer import Answer, Sentence, Source
from kg.answer.attested import attested, called_so
from kg.answer.presupposed import as_list
from kg.engine.engine import GraphReader
from kg.plan.plan import Edge, Filter, Plan, Term
from kg.plan.planned import Lang
from ontology.model import Ontology

MOST = 4  # things that are told so; more would be a list that nobody asked for
MOST_READ = 40  # things whose sources are read for what they are called
_CALLED_ZH = re.compile(
    r"(?:哪(?:几)?(?:家|些|个|所|位|座|款)?|那(?:家|个|所)|的|有)([\u4e00-\u9fffA-Za-z]{1,8}?)"
    r"(企业|公司|厂商|生产商|供应商|供货商|制造商|开发商|运营商|服务商|机构|大学|高校|研究所|研究院|集团|客户|银行|厂|商|企)"
)
_DESCRIBING = ("product", "purpose", "title", "site_role", "per", "quote")  # what a link may be told without
Told = Callable[[Plan], Answer]


@dataclass(frozen=True, slots=True, kw_only=True)
class Near:
    """What looking beside a question needs: `told` answers a plan, and the engine's reader."""

    told: Told
    reader: GraphReader
    ontology: Ontology
    lang: Lang


def what_is_beside(plan: Plan, question: str, none: str, at: Near) -> Answer | None:
    """Return the answer for what stands nearest to a plan that finds nothing; None where there is nothing near.

    `none` says that nothing was found and why.
    """
    told, ontology, lang = at.told, at.ontology, at.lang
    if plan.answer not in ("list", "value", "bool") or plan.measures or plan.group or plan.pair:
        return None
    worded = any(f.prop == "quote" for e in plan.edges for f in e.where)  # no name stands for the words of a sentence
    for weaker, words in _undescribed(plan, ontology):
        plain = plan.answer == "list" and not worded
        called = so_called(weaker, (*words, *_described(question)), at) if plain else None
        if called is not None:
            return called
        found = _few(told(weaker))
        if found is not None:
            return _beside(found, none, lang)
    return None


def as_called(plan: Plan, words: tuple[str, ...], none: str, at: Near) -> Answer | None:
    """Return the answer of a list's plan for those that their sources call by one of the words; else the few there are.

    `none` says that the graph knows no such kind of thing: then what fits the rest is told as that, and no more.
    """
    if plan.answer not in ("list", "value", "bool") or plan.measures or plan.group or plan.pair or plan.without:
        return None
    if plan.answer == "list" and (called := so_called(plan, words, at)) is not None:
        return called
    named = [(i, n) for v in plan.variables for i, n in zip(v.ids, v.names, strict=False)]
    if called_so(named, words, at.reader) and (whole := at.told(plan)).status == "answered":
        return whole
    told = replace(plan, answer="value") if plan.answer == "bool" else plan  # it is no yes to what was asked
    found = _few(at.told(told))
    if found is not None and plan.answer == "value" and not plan.edges and _says(found, words):
        return found
    return _beside(found, none, at.lang) if found is not None else None


def _says(found: Answer, words: tuple[str, ...]) -> bool:
    """Say whether every source of a figure calls it by one of the words: "电池产量为180万件"."""
    quotes = [source.quote for sentence in found.sentences for source in sentence.sources]
    return bool(quotes) and bool(words) and all(any(word in quote for word in words) for quote in quotes)


def so_called(plan: Plan, words: tuple[str, ...], at: Near) -> Answer | None:
    """Return the answer of a list's plan for those alone that a source calls by one of the words."""
    wide = at.told(plan)
    if wide.status != "answered" or (wide.total or len(wide.rows)) > MOST_READ:
        return None
    rows = attested(wide, plan.target, words, at.reader)
    names = tuple(str(row.values[plan.target]) for row, _ in rows)
    if not names:
        return None
    found = _only(wide, {row.id for row, _ in rows})
    if found is None:
        named = Filter(var=plan.target, prop="name", op="in", values=names)
        found = at.told(replace(plan, filters=(*plan.filters, named)))
    calls = tuple(_called(s, found, at.lang) for s in dict.fromkeys(s for _, s in rows if s is not None))
    return replace(found, sentences=(*found.sentences, *calls)) if found.status == "answered" else None


def _only(wide: Answer, ids: set[str]) -> Answer | None:
    """Return the answer with these of its rows alone, None where a sentence of it tells of others too."""
    told = tuple(s for s in wide.sentences if ids.issuperset(s.row_ids))
    if {i for s in told for i in s.row_ids} != ids:
        return None
    rows = tuple(row for row in wide.rows if row.id in ids)
    return replace(wide, rows=rows, sentences=told, total=len(rows))


def _called(source: Source, found: Answer, lang: Lang) -> Sentence:
    """Return the words by which a source calls it so."""
    by = "，".join(p for p in (source.publisher or source.title, source.date) if p)
    text = (
        f"来源的说法（{by}）：“{source.quote}”。" if lang == "zh" else f"The source's words ({by}): “{source.quote}”."
    )
    return Sentence(text=text, row_ids=tuple(row.id for row in found.rows), sources=(source,))


def _few(found: Answer) -> Answer | None:
    count = found.total if found.total is not None else len(found.rows)
    return found if found.status == "answered" and 0 < count <= MOST and found.sentences else None


def _beside(found: Answer, none: str, lang: Lang) -> Answer:
    """Return what was found as what is recorded besides, after the word that the question itself finds nothing."""
    lead = "有记载的是：" if lang == "zh" else " What is recorded:"
    head = Sentence(text=none + lead, row_ids=tuple(row.id for row in found.rows), sources=())
    return replace(found, status="empty", sentences=(head, *found.sentences), message=none)


# ---- without what only describes


def _undescribed(plan: Plan, ontology: Ontology) -> Iterator[tuple[Plan, tuple[str, ...]]]:
    """Yield the plan without each condition that only says what kind of thing is asked for, and its words."""
    for at, edge in enumerate(plan.edges):
        goods = tuple(f for f in edge.where if f.prop in _DESCRIBING and f.op in ("=", "contains"))
        if goods and "title" not in {f.prop for f in goods}:
            bare = replace(edge, where=tuple(f for f in edge.where if f not in goods), name=edge.name or "near1")
            columns = (*plan.columns, *(Term(var=bare.name, prop=f.prop) for f in goods if f.prop != "quote"))
            rest = (*plan.edges[:at], bare, *plan.edges[at + 1 :])
            told = "value" if plan.answer == "bool" else plan.answer  # it is no yes to what was asked
            yield (
                replace(plan, answer=told, edges=rest, columns=columns),
                tuple(str(f.value) for f in goods if f.value),
            )
    for at, edge in enumerate(plan.edges):
        if len(plan.edges) > 1 and _describes(edge, plan, ontology):
            other = next(v for v in plan.variables if v.name == edge.object)
            edges = plan.edges[:at] + plan.edges[at + 1 :]
            known = tuple(v for v in plan.variables if v is not other)
            yield replace(plan, edges=edges, variables=known), other.names
    yield from _plain(plan, ontology)
    parts = [f for f in plan.filters if f.op == "is_known" and f.var in {e.name for e in plan.edges}]
    if parts and plan.order and plan.answer == "list":  # the largest of those whose part nobody states
        kept = tuple(f for f in plan.filters if f not in parts)
        yield replace(as_list(plan), filters=kept), ()


def _plain(plan: Plan, ontology: Ontology) -> Iterator[tuple[Plan, tuple[str, ...]]]:
    """Yield the plan without any condition that describes, where there are several."""
    named = {v.name: v for v in plan.variables}
    gone = [e for e in plan.edges if _describes(e, plan, ontology)]
    goods = [e for e in plan.edges if any(f.prop in ("product", "purpose") for f in e.where)]
    if not gone or not goods:
        return
    kept = tuple(
        replace(e, where=tuple(f for f in e.where if f.prop not in ("product", "purpose")))
        for e in plan.edges
        if e not in gone
    )
    others = {e.object for e in gone}
    known = tuple(v for v in plan.variables if v.name not in others)
    if kept:
        yield replace(plan, edges=kept, variables=known), tuple(n for o in sorted(others) for n in named[o].names)


def _describes(edge: Edge, plan: Plan, ontology: Ontology) -> bool:
    """Say whether an edge only says of the target where it is, or what it does."""
    other = next((v for v in plan.variables if v.name == edge.object), None)
    real = {"asserted", "former"}.issuperset(edge.status)
    if edge.subject != plan.target or other is None or not other.ids or not real:
        return False
    relation = ontology.relations.get(edge.relation)
    concepts = {s.cls for s in ontology.schemes.values() if s.cls}
    used = sum(edge.object in (e.subject, e.object) for e in plan.edges)
    return relation is not None and used == 1 and (relation.transitive or other.cls in concepts)


def _described(question: str) -> tuple[str, ...]:
    """Return the words by which a Chinese question calls what it asks for: 车企, 化肥厂商."""
    found = []
    for what, kind in _CALLED_ZH.findall(question):
        found += [what + kind] if len(kind) == 1 or kind == "企业" else [what]
    return tuple(w for w in dict.fromkeys(found) if len(w) >= 2)
