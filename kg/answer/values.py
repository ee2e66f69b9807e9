"""Values of known things in words: a figure, a date, what a deal was worth; figures that differ stand side by side."""

from __future__ import annotations

from dataclasses import replace

from kg.answer.answer import ResultRow, Sentence
from kg.answer.corrected import corrected
from kg.answer.figures import linked_zh
from kg.answer.lists import MOST_QUOTES, happened, of_round, target, to_come
from kg.answer.say import MOST_NAMES, Say
from kg.plan.plan import Term
from kg.plan.scope import relation_of
from kg.plan.site_words import ROLE, role_of
from kg.plan.verbalise import Speaker
from kg.plan.words import spoken_date


def values(say: Say) -> tuple[Sentence, ...]:
    """Return a sentence for each row that has a value."""
    known = [row for row in say.result.rows if any(_has(row, c.prop) for c in say.plan.columns)]
    if not known:
        return ()
    if _disagree(say, known):
        right, wrong = corrected(known, say.result, say.plan.columns[0].prop)
        if wrong:
            return _corrections(say, right, wrong)
        return (say.sentence(_odds(say, known), known), *(_value(say, row, quoted=True) for row in known[:MOST_NAMES]))
    return (*(_value(say, row) for row in known[:MOST_NAMES]), *_unrecorded(say, known))


def _corrections(say: Say, right: list[ResultRow], wrong: list[ResultRow]) -> tuple[Sentence, ...]:
    """Return the figures that hold, after the word that a source corrects the others, and those as given before."""
    lead = say.sentence(say.pick("The figure has been corrected.", "该数字已经更正。"), [*right, *wrong])
    before = say.pick("Before the correction: ", "更正前：")
    told = [_value(say, row, quoted=True) for row in wrong[:MOST_NAMES]]
    given = (replace(sentence, text=before + sentence.text) for sentence in told)
    return (lead, *(_value(say, row, quoted=True) for row in right[:MOST_NAMES]), *given)


def _odds(say: Say, rows: list[ResultRow]) -> str:
    """Return what is said first of figures that differ: by sources, or in one sentence, each then of another part."""
    if len({source.quote for row in rows for source in say.result.cited(row)}) == 1:
        return say.pick("One source gives several figures.", "该来源给出了多个数字。")
    dates = all(term.prop in ("valid_from", "valid_to", "date") for term in say.plan.columns)
    return say.pick("The sources differ.", f"各来源的{'日期' if dates else '数字'}不一致。")


def _unrecorded(say: Say, rows: list[ResultRow]) -> tuple[Sentence, ...]:
    """Return a sentence on what was asked of a relation too and no row has: "when" beside "what"."""
    none = [c for c in say.plan.columns if _on_edge(say) and not any(_has(row, c.prop) for row in rows)]
    if not none:
        return ()
    speaker = Speaker(say.plan, say.ontology, say.lang)
    what = say.list(speaker.term(term) for term in none)
    return (say.sentence(say.pick(f"The graph does not record the {what}.", f"图谱没有记录{what}。"), rows, []),)


def _has(row: ResultRow, prop: str) -> bool:
    return any(row.values[name] not in (None, "") for name in row.values if name == prop or name.startswith(f"{prop}_"))


def _disagree(say: Say, rows: list[ResultRow]) -> bool:
    """Say whether one thing has two values for one time."""
    seen: dict[tuple[object, ...], set[object]] = {}
    several = [t for t in say.plan.columns if not (_may_be_several(say, t) or _of_any(say, t))]
    apart = [term.prop for term in say.plan.columns if _may_be_several(say, term)]  # two rounds have two amounts
    for row in rows:
        for term in several:
            when = row.values.get(f"{term.prop}_as_of")
            key = (row.values.get(target(say, row)), term.prop, when, *(row.values.get(prop) for prop in apart))
            told = (row.values.get(f"{term.prop}_{k}") for k in ("currency", "product"))
            seen.setdefault((*key, *told), set()).add(row.values.get(term.prop))
    return any(len(values) > 1 for values in seen.values())


def _of_any(say: Say, term: Term) -> bool:
    """Say whether a value is that of a link to whatever there is: who came to two firms came on two days."""
    edge = next((e for e in say.plan.edges if e.name == term.var), None)
    ends = (edge.subject, edge.object) if edge is not None else ()
    return any(not v.ids for v in say.plan.variables if v.name in ends)


def _may_be_several(say: Say, term: Term) -> bool:
    """Say whether a link may carry several of these at once: one person's posts, the rounds that one fund joined."""
    edge = next((e for e in say.plan.edges if e.name == term.var), None)
    known = say.ontology.properties.get(term.prop)
    worded = known is not None and known.datatype not in ("number", "integer", "date", "boolean")
    return edge is not None and worded


def _value(say: Say, row: ResultRow, *, quoted: bool = False) -> Sentence:
    sources = say.result.cited(row)
    known = [(t, n) for t in say.plan.columns if (n := _column(t, row))]
    text = _of_edge(say, row, known) if _on_edge(say) else _of_thing(say, row, known)
    if quoted and sources:
        text += say.pick(
            f" — {say.where(sources[0])}: {say.quote(sources[0])}",
            f"——{say.where(sources[0])}：{say.quote(sources[0])}",
        )
        return say.sentence(say.stop(text), [row], sources[:1])
    return say.sentence(say.stop(f"{text}{say.cite(sources)}"), [row], sources[:MOST_QUOTES])


def _column(term: Term, row: ResultRow) -> str:
    found = next((n for n in row.values if n in (term.prop, f"{term.prop}_{term.part}")), "")
    return found if found and row.values[found] not in (None, "") else ""


def _of_thing(say: Say, row: ResultRow, known: list[tuple[Term, str]]) -> str:
    """Return "Lumen Robotics was founded in 2019", or "The revenue of Lumen Robotics is 45 million yuan (2024)"."""
    whose, said = target(say, row), []
    name = say.name(row.values.get(whose), whose)
    for term, column in known:
        value = say.value(row, column)
        if term.var == say.plan.target and not term.part and (done := happened(say, term.prop, value)):
            be = say.ontology.properties[term.prop].words.said[say.lang][0].startswith("be ")
            was = "is " if to_come(say, value) else "was " if be else ""
            said.append(say.pick(f"{name} {was}{done}", f"{name}于{done}"))
            continue
        label = Speaker(say.plan, say.ontology, say.lang).term(term)
        begun = next(iter(say.ontology.properties[term.prop].words.said["zh"]), "") if term.part == "age" else ""
        if say.zh and begun and begun != "出生":
            said.append(f"{name}{begun}至今{value}年{dated(say, row, column)}")
            continue
        said.append(
            say.pick(
                f"{'the' if said else 'The'} {label} of {name} is {value}{dated(say, row, column)}",
                f"{name}的{label}{linked_zh(value)}{dated(say, row, column)}",
            )
        )
    return say.pick("; ", "；").join(said)


def dated(say: Say, row: ResultRow, column: str) -> str:
    """Return the date that a figure is of, in brackets; "" where the citation says the same."""
    when = str(row.values.get(f"{column}_as_of") or "")
    if not when or when in {s.date for s in say.result.cited(row)}:
        return ""
    return say.pick(f" ({spoken_date(when, 'en')})", f"（{spoken_date(when, 'zh')}）")


def _on_edge(say: Say) -> bool:
    """Say whether the values belong to an edge: when did it move in, how much was invested."""
    edges = {e.name for e in say.plan.edges if e.name}
    return any(term.var in edges for term in say.plan.columns)


def _of_edge(say: Say, row: ResultRow, known: list[tuple[Term, str]]) -> str:
    """Return "Lumen Robotics is a tenant of Tide Park (since 2023-05)", with what else was asked of the link."""
    whose = target(say, row)
    found: list[str] = []
    told = any(role_of(e) for e in say.told(row).edges)
    titled = say.titled(row)
    for term, column in known:
        value = say.value(row, column)
        if (term.prop == ROLE and told) or (term.prop == "title" and term.var in titled):
            continue
        if term.prop in ("valid_from", "since", "date") and not term.part:
            found.append(_began(say, row, term, value))
        elif term.prop == "valid_to":
            found.append(say.pick(f"until {value}", f"至{value}"))
        else:
            label = Speaker(say.plan, say.ontology, say.lang).term(term)
            whole = of_round(say, term)
            found.append(
                say.pick(
                    f"{label}{' of the round' if whole else ''}: {value}", f"{'该轮' if whole else ''}{label}：{value}"
                )
            )
    said = f"{say.name(row.values.get(whose), whose)}{say.pick(' ', '')}{say.claim(row)}"
    if not found:
        return said
    return say.pick(f"{said} ({'; '.join(found)})", f"{said}（{'，'.join(found)}）")


def _began(say: Say, row: ResultRow, term: Term, value: str) -> str:
    edge = next((e for e in say.told(row).edges if e.name == term.var), None)
    once = edge is not None and relation_of(say.ontology, edge.relation, "").past
    if once or term.prop == "date":
        return say.pick(f"{'on' if len(value) == 10 else 'in'} {value}", value)
    begins = "from" if edge is not None and edge.status == ("planned",) else "since"
    return say.pick(f"{begins} {value}", f"自{value}起")
