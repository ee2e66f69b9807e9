"""Groups, averages, comparisons and series in words."""

from __future__ import annotations

from kg.answer.answer import ResultRow, Sentence
from kg.answer.figures import number
from kg.answer.say import MOST_NAMES, Say
from kg.plan.plan import Measure, Part, Term
from kg.plan.verbalise import Speaker


def table(say: Say) -> tuple[Sentence, ...]:
    """Return the groups with their measures, one sentence; a single number gets one of its own."""
    keys = _keys(say)
    if not keys:
        return tuple(_single(say, row) for row in say.result.rows)
    shown = say.result.rows[:MOST_NAMES]
    said = [f"{_key(row, keys)}{say.pick(' ', '')}{_measures(say, row)}" for row in shown]
    head = _head(say, len(shown))
    return (say.sentence(say.stop(f"{head}{say.pick('; ', '；').join(said)}"), shown),)


def _keys(say: Say) -> list[str]:
    """Return the names of the columns that rows are grouped by."""
    measures = {m.name for m in say.plan.measures}
    row = say.result.rows[0]
    return [n for n in row.values if n not in measures and not any(n.startswith(f"{m}_") for m in measures)]


def _key(row: ResultRow, keys: list[str]) -> str:
    return " / ".join(str(row.values[k]) for k in keys if row.values.get(k) is not None) or "—"


def _head(say: Say, shown: int) -> str:
    what = Speaker(say.plan, say.ontology, say.lang).what()
    if say.plan.limit is not None:
        tie = shown > say.plan.limit
        measure = say.plan.measures[0]
        by = Speaker(say.plan, say.ontology, say.lang).measure(measure.fn, measure.over)
        ends = ("highest", "最多") if all(o.descending for o in say.plan.order) else ("lowest", "最少")
        tied = (" (tied)", "（并列）") if tie else ("", "")
        return say.pick(f"By {by}, {ends[0]} in the graph{tied[0]}: ", f"图谱中{by}{ends[1]}的{tied[1]}：")
    whole = say.result.total
    cut = say.pick(f" (first {shown} of {whole:,})", f"（共{whole}组，列出前{shown}组）") if whole > shown else ""
    return say.pick(f"In the graph, {what}{cut}: ", f"图谱中，{what}{cut}：")


def _measures(say: Say, row: ResultRow) -> str:
    return say.pick(", ", "，").join(_amount(say, row, m) for m in say.plan.measures)


def _amount(say: Say, row: ResultRow, measure: Measure) -> str:
    if measure.fn == "count":
        return number(row.values.get(measure.name), say.lang)
    age = measure.over.part == "age"
    shown = say.value(row, measure.name)
    return shown + (say.pick(" years", "年") if age else "")


def _single(say: Say, row: ResultRow) -> Sentence:
    what = Speaker(say.plan, say.ontology, say.lang).what()
    measure = say.plan.measures[0]
    text = say.pick(
        f"In the graph, {what} is {_amount(say, row, measure)}", f"图谱中，{what}为{_amount(say, row, measure)}"
    )
    if say.result.coverage is not None:
        label = Speaker(say.plan, say.ontology, say.lang).term(Term(var=measure.over.var, prop=measure.over.prop))
        text += say.pick(
            f"; {say.result.coverage} were looked at, and those without a recorded {label} are left out",
            f"；共考察{say.result.coverage}个，未记录{label}的不计入",
        )
    return say.sentence(say.stop(text), [row], say.result.cited(row)[:5])


# ---- comparisons


def comparison(say: Say) -> tuple[Sentence, ...]:
    """Return one sentence for each thing compared by, and which one has more where that was asked."""
    compared = say.plan.comparison
    assert compared is not None
    anchor = next(v for v in say.plan.variables if v.name == compared.anchor)
    names = dict(zip(anchor.ids, anchor.names or anchor.ids, strict=False))
    found: list[Sentence] = []
    for part, result in zip(compared.parts, say.result.parts, strict=False):
        by_id = {i: [r for r in result.rows if r.entities.get(compared.anchor) == i] for i in names}
        write = _mix if part.group else _property if part.prop else _counts
        found += write(say, part, names, by_id)
    return tuple(found)


def _counts(say: Say, part: Part, names: dict[str, str], by_id: dict[str, list[ResultRow]]) -> list[Sentence]:
    counted = _counted(say, part)
    numbers = {i: int(rows[0].values.get("n") or 0) if rows else 0 for i, rows in by_id.items()}
    said = [
        say.pick(f"{names[i]}: {n or 'no recorded one'}", f"{names[i]}：{n if n else '没有记录'}")
        for i, n in numbers.items()
    ]
    rows = [row for found in by_id.values() for row in found]
    if not rows:
        return []
    text = say.pick(
        f"Number of {counted} in the graph — {'; '.join(said)}", f"图谱中的{counted}数量——{'；'.join(said)}"
    )
    return [say.sentence(say.stop(f"{text}{_verdict(say, names, numbers)}"), rows)]


def _verdict(say: Say, names: dict[str, str], numbers: dict[str, int]) -> str:
    asks = say.plan.comparison.asks if say.plan.comparison else ""
    if not asks:
        return ""
    best = (max if asks == "more" else min)(numbers.values())
    ahead = [names[i] for i, n in numbers.items() if n == best]
    if len(ahead) > 1:
        return say.pick(". By the graph they have equally many", "。按图谱记录，两者一样多")
    words = say.pick("more" if asks == "more" else "fewer", "更多" if asks == "more" else "更少")
    return say.pick(f". By the graph, {ahead[0]} has {words}", f"。按图谱记录，{ahead[0]}{words}")


def _mix(say: Say, part: Part, names: dict[str, str], by_id: dict[str, list[ResultRow]]) -> list[Sentence]:
    counted, found = _counted(say, part), []
    assert part.group is not None
    for i, rows in by_id.items():
        if not rows:
            continue
        said = [
            f"{row.values.get(part.group.var)} {number(row.values.get('n'), say.lang)}" for row in rows[:MOST_NAMES]
        ]
        text = say.pick(f"{counted} of {names[i]} — {', '.join(said)}", f"{names[i]}的{counted}——{'，'.join(said)}")
        found.append(say.sentence(say.stop(text[0].upper() + text[1:]), rows[:MOST_NAMES]))
    return found


def _property(say: Say, part: Part, names: dict[str, str], by_id: dict[str, list[ResultRow]]) -> list[Sentence]:
    found = say.ontology.properties.get(part.prop)
    label = found.words.label(say.lang) if found else part.prop
    rows = [row for r in by_id.values() for row in r if row.values.get(part.prop) is not None]
    said = []
    for i, mine in by_id.items():
        values = [
            say.value(r, part.prop) + _dated(say, r, part.prop) for r in mine if r.values.get(part.prop) is not None
        ]
        said.append(f"{names[i]}{say.pick(': ', '：')}{say.list(values) or say.pick('not recorded', '没有记录')}")
    if not rows:
        return []
    text = f"{label[0].upper()}{label[1:]} — {'; '.join(said)}" if not say.zh else f"{label}——{'；'.join(said)}"
    return [say.sentence(say.stop(text), rows)]


def _dated(say: Say, row: ResultRow, prop: str) -> str:
    when = row.values.get(f"{prop}_as_of")
    return say.pick(f" ({when})", f"（{when}）") if when else ""


def _counted(say: Say, part: Part) -> str:
    cls = next((v.cls for v in part.pattern.variables if v.name == part.count), "Entity")
    from kg.plan.words import class_words

    return class_words(say.ontology, cls, say.lang)


# ---- series


def series(say: Say) -> tuple[Sentence, ...]:
    """Return what each period added and the running total; what has no date is counted apart."""
    plan = say.plan
    assert plan.series is not None
    dated = [row for row in say.result.rows if row.values.get("period")]
    undated = [row for row in say.result.rows if not row.values.get("period")]
    said, total = [], 0
    since = plan.time.start if plan.time else ""
    for row in dated:
        n = int(row.values.get("n") or 0)
        total += n
        if str(row.values["period"])[:4] < since[:4]:
            continue
        running = say.pick(f" (total {total})", f"（累计{total}）") if plan.series.cumulative else ""
        said.append(f"{row.values['period']}{say.pick(': +', '：新增')}{n}{running}")
    if not said:
        return ()
    text = say.pick(f"By date in the graph — {'; '.join(said)}", f"按图谱中的日期——{'；'.join(said)}")
    found = [say.sentence(say.stop(text), dated)]
    if undated:
        n = int(undated[0].values.get("n") or 0)
        more = say.pick(f"{n} more have no recorded date.", f"另有{n}个没有记录日期。")
        found.append(say.sentence(more, undated))
    return tuple(found)
