"""Dossiers, changes and connections in words: who stands where, since when, says who."""

from __future__ import annotations

from dataclasses import replace

from ingest.statements.period import ending
from kg.answer.answer import ResultRow, Sentence
from kg.answer.links import details, link, other, posts
from kg.answer.lists import happened
from kg.answer.say import MOST_NAMES, Say
from kg.answer.values import dated
from kg.identity.romanise import with_reading
from kg.plan.scope import relation_of
from kg.plan.words import a, class_words, classifier, spoken_date

MOST_RELATIONS = 16  # sentences of a dossier; the rows hold everything
_OTHER_NAMES = ("name_en", "name_zh")
Key = tuple[str, bool, bool, bool]  # relation, said from the entity, ended, with a title


def description(say: Say) -> tuple[Sentence, ...]:
    """Return a short dossier: what it is, one sentence a relation, its figures; what is past is said to be past."""
    itself, *rest = say.result.rows
    name = _own_name(say, itself)
    groups: dict[Key, list[ResultRow]] = {}
    for row in rest:
        if row.values.get("relation"):
            groups.setdefault(_key(say, row), []).append(row)
    ordered = sorted(groups.items(), key=lambda item: (item[0][2], -_weight(item[1])))
    found = [_itself(say, itself, name)]
    if itself.values.get("class") == "Person" and groups and _says_nothing_more(say, found[0], name):
        found = []
    found += [_related(say, name, key, rows) for key, rows in ordered[:MOST_RELATIONS]]
    figures = [row for row in rest if row.values.get("of") and not _told_already(say, itself, row)]
    found += [_figure(say, name, rows) for rows in _by_measure(figures)]
    return (found[0], *(_said_again(say, sentence, itself, name) for sentence in found[1:]))


def _says_nothing_more(say: Say, opening: Sentence, name: str) -> bool:
    """Say whether the opening only says that a person is a person."""
    kind = class_words(say.ontology, "Person", say.lang, many=False)
    return opening.text.rstrip(".。").endswith(kind)


def _said_again(say: Say, sentence: Sentence, itself: ResultRow, name: str) -> Sentence:
    """Return the sentence with "It" for a name that opens it; people keep their names."""
    cls = str(itself.values.get("class") or "")
    person = cls in say.ontology.classes and say.ontology.is_a(cls, "Person")
    if say.zh or person or not sentence.text.startswith(f"{name} "):
        return sentence
    return replace(sentence, text=f"It{sentence.text.removeprefix(name)}")


def _own_name(say: Say, row: ResultRow) -> str:
    name = str(row.values["name"])
    return with_reading(name) if not say.zh and row.values.get("class") == "Person" else name


def _key(say: Say, row: ResultRow) -> Key:
    relation = relation_of(say.ontology, str(row.values["relation"]), "")
    past = row.values.get("status") == "former" or _over(say, row)
    return relation.name, bool(row.values["outward"]) or relation.symmetric, past, bool(row.values.get("title"))


def _weight(rows: list[ResultRow]) -> int:
    return sum(len(row.evidence) for row in rows)


def _over(say: Say, row: ResultRow) -> bool:
    end = row.values.get("valid_to")
    return isinstance(end, str) and end <= say.today


def _itself(say: Say, row: ResultRow, name: str) -> Sentence:
    """Return "RockAI (岩芯数智) is a company, founded in 2023"."""
    cls = str(row.values.get("class") or "Entity")
    kind = class_words(say.ontology, cls, say.lang, many=False)
    also = next((str(row.values[n]) for n in _OTHER_NAMES if row.values.get(n) and str(row.values[n]) not in name), "")
    called = f"{name}{say.pick(f' ({also})', f'（{also}）')}" if also else name
    text = say.pick(f"{called} is {a(kind)}", f"{called}是一{classifier(say.ontology, cls)}{kind}")
    dates, said = [], []
    for prop, value in row.values.items():
        known = say.ontology.properties.get(prop)
        if known is None or known.observed or value in (None, ""):
            continue
        shown = say.value(row, prop)
        if done := happened(say, prop, shown):
            dates.append(done)
        else:
            said.append(f"{known.words.label(say.lang)}{say.pick(' ', '：')}{shown}")
    text += "".join(say.pick(f", {done}", f"，{done}") for done in dates)
    if said:
        text += say.pick(f" ({'; '.join(said)})", f"（{'；'.join(said)}）")
    return say.sentence(say.stop(text), [row])


def _related(say: Say, name: str, key: Key, rows: list[ResultRow]) -> Sentence:
    relation, outward, past, titled = key
    shown = list({(other(say, r), details(say, r)): r for r in rows}.values())[:MOST_NAMES]
    more = len(rows) - len(shown) if len(shown) == MOST_NAMES else 0
    if titled:
        text = posts(say, name, shown, outward=outward, past=past)
    else:
        others = say.list([f"{other(say, row)}{details(say, row)}" for row in shown])
        others += say.pick(f" and {more} more", f"等（另有{more}个）") if more else ""
        text = link(say, name, relation, others, outward=outward, past=past)
    sources = [s for row in shown for s in say.result.cited(row)[:1]]
    return say.sentence(say.stop(f"{text}{say.cite(sources)}"), shown, sources)


def _told_already(say: Say, itself: ResultRow, figure: ResultRow) -> bool:
    """Say whether a figure only repeats a property that the opening sentence has told."""
    of = str(figure.values["of"])
    known = say.ontology.properties.get(of)
    if known is None or known.observed:
        return False
    return itself.values.get(of) not in (None, "") and itself.values.get(of) == figure.values.get(of)


def _by_measure(figures: list[ResultRow]) -> list[list[ResultRow]]:
    """Return the rows of each measure, the latest first."""
    groups: dict[str, list[ResultRow]] = {}
    for row in figures:
        groups.setdefault(str(row.values["of"]), []).append(row)
    return [sorted(rows, key=lambda r: ending(_as_of(r)) or _as_of(r), reverse=True) for rows in groups.values()]


def _as_of(row: ResultRow) -> str:
    return str(row.values.get(f"{row.values['of']}_as_of") or "")


def _figure(say: Say, name: str, rows: list[ResultRow]) -> Sentence:
    """Return the latest figure, and beside it those of the same day or before that differ."""
    of = str(rows[0].values["of"])
    known = say.ontology.properties.get(of)
    label = known.words.label(say.lang) if known else of
    different = list({say.value(row, of): row for row in reversed(rows)}.values())
    first, *others = [row for row in rows if row in different or row is rows[0]]
    others = [row for row in others if say.value(row, of) != say.value(first, of)][:3]
    sources = say.result.cited(first)
    value = f"{say.value(first, of)}{dated(say, first, of)}{say.cite(sources)}"
    text = say.pick(f"The {label} of {name} is {value}", f"{name}的{label}为{value}")
    if others:
        told = say.list([f"{say.value(r, of)}{_of_day(say, r)}" for r in others])
        text += say.pick(f"; other reports give {told}", f"；其他报道给出{told}")
    cited = [*sources[:3], *(s for row in others for s in say.result.cited(row)[:1])]
    return say.sentence(say.stop(text), [first, *others], cited)


def _of_day(say: Say, row: ResultRow) -> str:
    when = _as_of(row)
    return say.pick(f" ({spoken_date(when, 'en')})", f"（{spoken_date(when, 'zh')}）") if when else ""


# ---- changes


def changes(say: Say) -> tuple[Sentence, ...]:
    """Return what began and what ended as a chronicle, by date; what was only reported then says so."""
    name = next(n for v in say.plan.variables if v.name == say.plan.target for n in (v.names or v.ids))
    low = (say.plan.time.start or say.plan.time.as_of) if say.plan.time else ""
    high = (say.plan.time.end or "") if say.plan.time else ""
    rows = sorted(say.result.rows, key=lambda row: _happened(say, row, low, high)[0])
    return tuple(_change(say, row, name, low, high) for row in rows[:MOST_NAMES])


def _change(say: Say, row: ResultRow, name: str, low: str, high: str) -> Sentence:
    date, how = _happened(say, row, low, high)
    outward, ended = bool(row.values["outward"]), how in ("end", "结束")
    if row.values.get("title"):
        shown = row if ended else ResultRow(id=row.id, values=_without_dates(row))
        said = posts(say, name, [shown], outward=outward, past=ended or row.values.get("status") == "former")
    else:
        plain = ResultRow(id=row.id, values=_without_dates(row))
        named = f"{other(say, row)}{details(say, plain, without=('since', 'date'))}"
        said = link(say, name, str(row.values["relation"]), named, outward=outward, past=ended)
    sources = say.result.cited(row)
    day, kind = spoken_date(date, say.lang), say.pick(f" ({how})", f"（{how}）") if how else ""
    head = f"{day}{kind}{say.pick(': ', '：')}"
    return say.sentence(say.stop(f"{head}{said}{say.cite(sources)}"), [row], sources[:2])


def _without_dates(row: ResultRow) -> dict[str, str | float | int | bool | None]:
    return {k: v for k, v in row.values.items() if k not in ("valid_from", "valid_to")}


def _happened(say: Say, row: ResultRow, low: str, high: str) -> tuple[str, str]:
    """Return the date of a change that lies in the interval and what it is of: its end, its start, its first report."""
    start, end = row.values.get("valid_from"), row.values.get("valid_to")
    if isinstance(end, str) and low <= end and not _beyond(end, high):
        return end, say.pick("end", "结束")
    once = relation_of(say.ontology, str(row.values["relation"]), "").past
    if isinstance(start, str):
        return start, "" if once else say.pick("start", "开始")
    first = row.values.get("first_published") or row.values.get("published") or ""
    return str(first), say.pick("first reported", "首次报道")


def _beyond(date: str, high: str) -> bool:
    """Say whether a date lies after the interval, as far as the shorter of the two tells."""
    size = min(len(date), len(high))
    return bool(high) and date[:size] > high[:size]


# ---- connections


def paths(say: Say) -> tuple[Sentence, ...]:
    """Return every connection hop by hop, shortest first, with a source for each hop."""
    found = []
    for row in say.result.rows[:5]:
        hops = int(row.values.get("hops") or 0)
        said = [_hop(say, row, n) for n in range(1, hops + 1)]
        ends = row.values["thing0"], row.values[f"thing{hops}"]
        steps = f"{hops} step{'s' if hops > 1 else ''}"
        head = say.pick(f"{ends[0]} and {ends[1]} are linked in {steps}: ", f"{ends[0]}与{ends[1]}有{hops}步的联系：")
        text = f"{head}{say.pick('; ', '；').join(said)}"
        sources = say.result.cited(row)
        found.append(say.sentence(say.stop(text), [row], sorted(sources, key=lambda s: row.evidence.index(s.id))))
    return tuple({sentence.text: sentence for sentence in reversed(found)}.values())[::-1]


def _hop(say: Say, row: ResultRow, n: int) -> str:
    left, right = str(row.values[f"thing{n - 1}"]), str(row.values[f"thing{n}"])
    relation, outward = str(row.values[f"relation{n}"]), bool(row.values[f"outward{n}"])
    subject, object_ = (left, right) if outward else (right, left)
    return link(say, subject, relation, object_, outward=True)
