"""Dossiers, changes and connections in words: who stands where, since when, says who."""

from __future__ import annotations

from kg.answer.answer import ResultRow, Sentence
from kg.answer.say import MOST_NAMES, Say
from kg.plan.scope import relation_of
from kg.plan.words import class_words, filled, inverse, noun, third_person, verb

MOST_RELATIONS = 16  # sentences of a dossier; the rows hold everything
_NOT_SHOWN = ("relation", "outward", "other", "other_class", "status", "published", "first_published", "sources")


def description(say: Say) -> tuple[Sentence, ...]:
    """Return a short dossier: what it is, one sentence a relation, its figures; what is past is said to be past."""
    itself, *rest = say.result.rows
    name = str(itself.values["name"])
    found = [_itself(say, itself, name)]
    groups: dict[tuple[str, bool, bool], list[ResultRow]] = {}
    for row in rest:
        if row.values.get("relation"):
            relation = relation_of(say.ontology, str(row.values["relation"]), "")
            past = row.values.get("status") == "former" or _over(say, row)
            outward = bool(row.values["outward"]) or relation.symmetric
            groups.setdefault((relation.name, outward, past), []).append(row)
    ordered = sorted(groups.items(), key=lambda item: (item[0][2], -_weight(item[1])))
    found += [_related(say, name, key, rows) for key, rows in ordered[:MOST_RELATIONS]]
    figures = [row for row in rest if row.values.get("of")]
    return tuple(found + [_figure(say, name, row) for row in _latest(figures)])


def _weight(rows: list[ResultRow]) -> int:
    return sum(len(row.evidence) for row in rows)


def _over(say: Say, row: ResultRow) -> bool:
    end = row.values.get("valid_to")
    return isinstance(end, str) and end <= say.today


def _itself(say: Say, row: ResultRow, name: str) -> Sentence:
    cls = class_words(say.ontology, str(row.values.get("class") or "Entity"), say.lang, many=False)
    article = "an" if cls[:1].lower() in "aeiou" else "a"
    text = say.pick(f"{name} is {article} {cls} in the graph", f"{name}：图谱中的{cls}")
    said = []
    for prop, value in row.values.items():
        known = say.ontology.properties.get(prop)
        if known is not None and not known.observed and value not in (None, ""):
            said.append(f"{known.words.label(say.lang)}{say.pick(' ', '：')}{say.value(row, prop)}")
    if said:
        text += say.pick(f" ({'; '.join(said)})", f"（{'；'.join(said)}）")
    return say.sentence(say.stop(text), [row])


def _related(say: Say, name: str, key: tuple[str, bool, bool], rows: list[ResultRow]) -> Sentence:
    relation, outward, past = key
    shown = rows[:MOST_NAMES]
    others = say.list([f"{row.values['other']}{_details(say, row)}" for row in shown])
    text = hop(say, name, relation, others, outward=outward)
    if past:
        text = say.pick(f"No longer so: {text}", f"已成过去：{text}")
    more = len(rows) - len(shown)
    text += say.pick(f" and {more} more", f"等（另有{more}个）") if more > 0 else ""
    sources = [s for row in shown for s in say.result.cited(row)[:1]]
    return say.sentence(say.stop(f"{text}{say.cite(sources) if len(shown) == 1 else ''}"), shown, sources)


def _details(say: Say, row: ResultRow) -> str:
    """Return " (title Chairman; since 2025-02-03)"."""
    said = []
    for name, value in row.values.items():
        known = say.ontology.properties.get(name)
        if name in _NOT_SHOWN or value in (None, "") or known is None or name == "currency":
            continue
        said.append(f"{known.words.label(say.lang)}{say.pick(' ', '：')}{say.value(_money(row, name), name)}")
    start, end = row.values.get("valid_from"), row.values.get("valid_to")
    told = {v for k, v in row.values.items() if k in say.ontology.properties}
    said += [say.pick(f"from {start}", f"自{start}")] if start and start not in told else []
    said += [say.pick(f"until {end}", f"至{end}")] if end else []
    return "" if not said else say.pick(f" ({'; '.join(said)})", f"（{'；'.join(said)}）")


def _money(row: ResultRow, name: str) -> ResultRow:
    currency = row.values.get("currency")
    if name != "amount" or not currency:
        return row
    return ResultRow(id=row.id, values={**row.values, "amount_currency": currency})


def hop(say: Say, name: str, relation: str, other: str, *, outward: bool) -> str:
    """Return one relationship as a clause, said from `name`: "Tide Park houses Lumen Robotics"."""
    found = relation_of(say.ontology, relation, "")
    if say.zh:
        frame = verb(found, "zh")
        left, right = (name, other) if outward else (other, name)
        return f"{left}{filled(frame, right)}"
    if outward:
        form = third_person(verb(found, "en"))
        return filled(form, other).replace("  ", " ") if "…" in form else f"{name} {form} {other}"
    backwards = inverse(found, "en")
    if backwards:
        return f"{name} {third_person(backwards)} {other}"
    role = noun(found, "subject", "en")
    return f"{name} has as {role} {other}" if role else f"{name} — {found.words.label('en')} — {other}"


def _latest(figures: list[ResultRow]) -> list[ResultRow]:
    """Return for each measure the rows of its latest date; figures of one date that differ stand side by side."""
    best: dict[str, str] = {}
    for row in figures:
        of = str(row.values["of"])
        best[of] = max(best.get(of, ""), str(row.values.get(f"{of}_as_of") or ""))
    return [r for r in figures if str(r.values.get(f"{r.values['of']}_as_of") or "") == best[str(r.values["of"])]]


def _figure(say: Say, name: str, row: ResultRow) -> Sentence:
    of = str(row.values["of"])
    known = say.ontology.properties.get(of)
    label = known.words.label(say.lang) if known else of
    when = row.values.get(f"{of}_as_of")
    dated = say.pick(f" ({when})", f"（{when}）") if when else ""
    sources = say.result.cited(row)
    text = say.pick(f"{name}, {label}: {say.value(row, of)}{dated}", f"{name}的{label}：{say.value(row, of)}{dated}")
    return say.sentence(say.stop(f"{text}{say.cite(sources)}"), [row], sources[:3])


def changes(say: Say) -> tuple[Sentence, ...]:
    """Return what began and what ended, each dated; what was only reported in the interval says so."""
    name = next(n for v in say.plan.variables if v.name == say.plan.target for n in (v.names or v.ids))
    low = (say.plan.time.start or say.plan.time.as_of) if say.plan.time else ""
    found = []
    for row in say.result.rows[:MOST_NAMES]:
        outward = bool(row.values["outward"])
        said = hop(
            say, name, str(row.values["relation"]), f"{row.values['other']}{_plain_details(say, row)}", outward=outward
        )
        text = f"{said}{say.pick(': ', '：')}{_happened(say, row, low)}"
        sources = say.result.cited(row)
        found.append(say.sentence(say.stop(f"{text}{say.cite(sources)}"), [row], sources[:2]))
    return tuple(found)


def _plain_details(say: Say, row: ResultRow) -> str:
    kept = {k: v for k, v in row.values.items() if k not in ("valid_from", "valid_to")}
    return _details(say, ResultRow(id=row.id, values=kept))


def _happened(say: Say, row: ResultRow, low: str) -> str:
    start, end = row.values.get("valid_from"), row.values.get("valid_to")
    if isinstance(end, str) and end >= low:
        return say.pick(f"ended {end}", f"于{end}结束")
    if isinstance(start, str):
        return say.pick(f"began {start}", f"始于{start}")
    first = row.values.get("first_published") or row.values.get("published")
    return say.pick(f"first reported {first}", f"首次报道于{first}")


def paths(say: Say) -> tuple[Sentence, ...]:
    """Return every connection hop by hop, shortest first, with a source for each hop."""
    found = []
    for at, row in enumerate(say.result.rows[:MOST_NAMES]):
        hops = int(row.values.get("hops") or 0)
        said = [_hop(say, row, n) for n in range(1, hops + 1)]
        head = say.pick(f"In {hops} step{'s' if hops > 1 else ''}: ", f"{hops}步：")
        text = f"{head}{say.pick('; ', '；').join(said)}"
        sources = say.result.cited(row)
        found.append(say.sentence(say.stop(text), [row], sorted(sources, key=lambda s: row.evidence.index(s.id))))
        if at >= 4:
            break
    return tuple(found)


def _hop(say: Say, row: ResultRow, n: int) -> str:
    left, right = str(row.values[f"thing{n - 1}"]), str(row.values[f"thing{n}"])
    relation, outward = str(row.values[f"relation{n}"]), bool(row.values[f"outward{n}"])
    subject, object_ = (left, right) if outward else (right, left)
    return hop(say, subject, relation, object_, outward=True)
