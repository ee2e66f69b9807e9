"""Counts of the graph beside the figure that a source gives: "nearly 40, says the Post; the graph names 27"."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.answer.answer import ResultRow, Sentence
from kg.answer.by_figure import as_of
from kg.answer.figures import linked_zh
from kg.answer.rows import Result, run
from kg.answer.say import Say
from kg.engine.engine import GraphReader
from kg.identity.fold import has_han
from kg.plan.compile import compile_plan
from kg.plan.plan import Plan, Term, Variable
from kg.plan.planned import Lang
from kg.plan.words import class_words
from ontology.model import Ontology


def reported_figures(
    plan: Plan, reader: GraphReader, ontology: Ontology, *, lang: Lang, today: str, taken: int
) -> tuple[tuple[Sentence, Result], ...]:
    """Return sentences on figures that sources give for what the plan counts; rows are numbered after `taken`."""
    at = _counted_at(plan)
    place, field = (at, ()) if at is not None else _field_at(plan, ontology)
    if place is None:
        return ()
    found = []
    for prop in _counting(plan, place, ontology):
        asked = Plan(
            answer="value",
            target=place.name,
            variables=(place,),
            columns=(Term(var=place.name, prop=prop),),
            time=plan.time or plan.edges[0].time,
        )
        result = run(compile_plan(asked, ontology, today=today, lang=lang), reader)
        told: set[object] = set()
        for row in result.rows:
            if row.values.get(prop) is None or (row.values[prop], row.values.get(f"{prop}_bound")) in told:
                continue
            if field and not _of_field(row, prop, field, result):
                continue
            told.add((row.values[prop], row.values.get(f"{prop}_bound")))
            taken += 1
            numbered = replace(row, id=f"r{taken}")
            one = replace(result, rows=(numbered,))
            found.append((_sentence(Say(asked, one, ontology, lang, today), prop, quoted=bool(field)), one))
    return tuple(found)


def of_that_time(plan: Plan, figures: tuple[tuple[Sentence, Result], ...]) -> bool:
    """Say whether sources give a figure of the very time that is asked about: what the graph names adds nothing."""
    time = plan.time or (plan.edges[0].time if len(plan.edges) == 1 else None)
    return bool(figures) and plan.answer == "count" and time is not None and bool(time.as_of or time.start or time.end)


def _counted_at(plan: Plan) -> Variable | None:
    """Return the known thing whose members are counted, when nothing but membership narrows the count."""
    plain = plan.answer == "count" and len(plan.edges) == 1 and not (plan.filters or plan.without or plan.either)
    if not plain or plan.edges[0].where or not _stands(plan):
        return None
    other = plan.edges[0].object if plan.edges[0].subject == plan.target else plan.edges[0].subject
    variable = next((v for v in plan.variables if v.name == other), None)
    return variable if variable is not None and len(variable.ids) == 1 else None


def _field_at(plan: Plan, ontology: Ontology) -> tuple[Variable | None, tuple[str, ...]]:
    """Return the known place whose firms of one field are counted, and all words for that field."""
    plain = plan.answer == "count" and len(plan.edges) == 2 and not (plan.filters or plan.without or plan.either)
    if not plain or any(e.where or e.status != ("asserted",) or e.subject != plan.target for e in plan.edges):
        return None, ()
    ends = [next(v for v in plan.variables if v.name == e.object) for e in plan.edges]
    concepts = {s.cls for s in ontology.schemes.values() if s.cls}
    fields = [v for v in ends if v.cls in concepts and v.names]
    places = [v for v in ends if v.cls not in concepts and len(v.ids) == 1]
    if len(fields) != 1 or len(places) != 1:
        return None, ()
    named = set(fields[0].names)
    known = [
        c.words.labels for c in ontology.concepts.values() if named & {w for ws in c.words.labels.values() for w in ws}
    ]
    words = {w for labels in known for ws in labels.values() for w in ws}
    return places[0], tuple(words | named)


def _of_field(row: ResultRow, prop: str, field: tuple[str, ...], result: Result) -> bool:
    """Say whether a figure is of the field: by what it is a figure of, else by the one sentence that gives only it."""
    only = str(row.values.get(f"{prop}_product") or "")
    quotes = [source.quote for source in result.cited(row)]
    beside = [r for r in result.rows if r is not row and any(s.quote in quotes for s in result.cited(r))]
    said = [only] if only else [] if beside else quotes
    return bool(said) and all(any(_has(text, word) for word in field) for text in said)


def _has(text: str, word: str) -> bool:
    """Say whether a text has a word: as characters in Chinese, as a whole word elsewhere."""
    return word in text if has_han(word) else re.search(rf"\b{re.escape(word)}\b", text, re.IGNORECASE) is not None


def _stands(plan: Plan) -> bool:
    """Say whether members are counted that are so now, or were so at a time: by then some may have left since."""
    status, time = plan.edges[0].status, plan.time or plan.edges[0].time
    return status == ("asserted",) or (time is not None and status == ("asserted", "former"))


def _counting(plan: Plan, place: Variable, ontology: Ontology) -> list[str]:
    """Return the observed properties of the place whose unit is what the plan counts."""
    cls = next(v.cls for v in plan.variables if v.name == plan.target)
    edge, relation = plan.edges[0], ontology.relations[plan.edges[0].relation]
    ends = relation.domain if edge.subject == plan.target else relation.range
    classes = (cls,) if cls in ontology.classes else ends  # "how many came": people, whatever else may come
    kinds = {k for c in classes for k in (c, *ontology.ancestors(c), *ontology.descendants(c))}
    called = {class_words(ontology, kind, "en").lower() for kind in kinds}
    return [
        p.name
        for p in ontology.properties.values()
        if p.observed
        and set(p.units) & called
        and (not p.counts or edge.relation in p.counts)
        and any(ontology.is_a(place.cls, d) or ontology.is_a(d, place.cls) for d in p.domain)
    ]


def _sentence(say: Say, prop: str, *, quoted: bool) -> Sentence:
    row = say.result.rows[0]
    sources = say.result.cited(row)
    label = say.ontology.properties[prop].words.label(say.lang)
    value = say.value(row, prop)
    who = (sources[0].publisher or sources[0].title) if sources else say.pick("A source", "有来源")
    when = (sources[0].date or say.pick("undated", "日期不详")) if sources else ""
    dated = say.pick(f" ({when})", f"（{when}）") if when else ""
    then = as_of(say, row, prop)
    of = say.pick(f" ({then})", f"（{then}）") if then else ""
    text = say.pick(f"{who}{dated} puts the {label} at {value}{of}", f"{who}{dated}给出的{label}{linked_zh(value)}{of}")
    if quoted and sources:
        text += say.pick(f": {say.quote(sources[0])}", f"：{say.quote(sources[0])}")
    return say.sentence(say.stop(text), [row], sources[:2])
