"""Groups, averages, comparisons and series in words."""

from __future__ import annotations

from collections.abc import Sequence

from kg.answer.ahead import ahead
from kg.answer.answer import ResultRow, Sentence
from kg.answer.say import MOST_NAMES, Say
from kg.plan.number_words import number, ordinal
from kg.plan.plan import Measure, Part, Term
from kg.plan.verbalise import Speaker
from kg.plan.words import spoken_date


def table(say: Say) -> tuple[Sentence, ...]:
    """Return the groups with their measures, one sentence; a single number gets one of its own."""
    keys = _keys(say)
    if not keys:
        return tuple(_single(say, row) for row in say.result.rows)
    shown = say.result.rows[:MOST_NAMES]
    speaker = Speaker(say.plan, say.ontology, say.lang)
    if speaker.by_target():
        text = _by_target(say, speaker, shown, keys)
    else:
        said = [f"{_key(say, row, keys)}{say.pick(' ', '')}{_measures(say, row)}" for row in shown]
        text = f"{_head(say, speaker, len(shown))}{say.pick('; ', '；').join(said)}"
    return (say.sentence(say.stop(text), shown),)


def _keys(say: Say) -> list[str]:
    """Return the names of the columns that rows are grouped by."""
    measures = {m.name for m in say.plan.measures}
    row = say.result.rows[0]
    return [n for n in row.values if n not in measures and not any(n.startswith(f"{m}_") for m in measures)]


def _key(say: Say, row: ResultRow, keys: list[str]) -> str:
    values = [say.value(row, k) for k in keys if row.values.get(k) is not None]
    return " / ".join(values) or say.pick("not recorded", "未记录")


def _head(say: Say, speaker: Speaker, shown: int) -> str:
    what, whole = speaker.what(), say.result.total
    cut = say.pick(f" (the first {shown} of {whole:,} groups)", f"（共{whole}组，列出前{shown}组）")
    cut = cut if whole > shown else ""
    return say.pick(f"{what[0].upper()}{what[1:]} in the graph{cut}: ", f"图谱中{what}{cut}：")


def _by_target(say: Say, speaker: Speaker, shown: Sequence[ResultRow], keys: list[str]) -> str:
    """Return which thing has most of what is counted, with ties; or each thing with its measure."""
    names, over, limit = [_key(say, row, keys) for row in shown], say.plan.measures[0], say.plan.limit
    amounts = [_measures(say, row) for row in shown]
    each = [f"{n}{say.pick(f' ({m})', f'（{m}）')}" for n, m in zip(names, amounts, strict=True)]
    if limit is None or not say.plan.order:
        what = say.counted(say.result.total, speaker.what())
        cut = say.pick(f", the first {len(shown)} being", f"，前{len(shown)}个为")
        cut = cut if say.result.total > len(shown) else ""
        return say.pick(f"The graph names {what}{cut}: {say.list(each)}", f"图谱记录了{what}{cut}：{say.list(each)}")
    most = say.plan.order[0].descending
    best = speaker.superlative(over, most=most)
    among = f"Among {speaker.base()}, "
    if say.zh:
        label = speaker.measure(over).removesuffix("数量")
        end = ("最多" if over.fn == "count" else "最高") if most else ("最少" if over.fn == "count" else "最低")
        tie = "（并列）" if len(shown) > (1 if say.plan.nth else limit) else ""
        end += ordinal(limit, "zh") if say.plan.nth else ""
        return f"在{speaker.base()}中，按图谱记录，{label}{end}的是{say.list(each)}{tie}"
    best = f"{ordinal(limit, 'en')} {best}" if say.plan.nth else best
    if len(shown) > (1 if say.plan.nth else limit) and len(set(amounts)) == 1:
        return f"{among}{say.list(names)} tie for the {best} in the graph, with {amounts[0]} each"
    if len(shown) == 1:
        return f"{among}{names[0]} has the {best} in the graph: {amounts[0]}"
    tied = "; the last of them are tied" if len(shown) > limit else ""
    return f"{among}the {limit} with the {best} in the graph are {say.list(each)}{tied}"


def _measures(say: Say, row: ResultRow) -> str:
    return say.pick(", ", "，").join(_amount(say, row, m) for m in say.plan.measures)


def _amount(say: Say, row: ResultRow, measure: Measure) -> str:
    if measure.fn == "count":
        n = number(row.values.get(measure.name), say.lang)
        return f"{n}{say.classifier(measure.over.var)}" if say.zh else n
    age = measure.over.part == "age"
    shown = say.value(row, measure.name)
    return shown + (say.pick(" years", "年") if age else "")


def _single(say: Say, row: ResultRow) -> Sentence:
    what = Speaker(say.plan, say.ontology, say.lang).what()
    measure = say.plan.measures[0]
    amount = _amount(say, row, measure)
    if measure.fn == "count" and measure.over.var == say.plan.target:
        n = row.values.get("n")
        told = say.counted(int(n), say.what(many=n != 1)) if isinstance(n, int) else amount
        return say.sentence(say.pick(f"The graph has {told}.", f"图谱记录了{told}。"), [row], say.result.cited(row)[:5])
    text = say.pick(f"In the graph, {what} is {amount}", f"图谱中，{what}为{amount}")
    label = Speaker(say.plan, say.ontology, say.lang).term(Term(var=measure.over.var, prop=measure.over.prop))
    return say.sentence(say.stop(f"{text}{_covered(say, label)}"), [row], say.result.cited(row)[:5])


def _covered(say: Say, label: str) -> str:
    """Return over how many of how many a figure was computed: what has no value recorded is left out, and said so."""
    whole, known = say.result.coverage, say.result.known
    if whole is None:
        return ""
    if known is None:
        return say.pick(
            f"; of {whole}, those without a recorded {label} are left out", f"；共{whole}个，未记录{label}的不计入"
        )
    if known == whole:
        return say.pick(f", over {whole} of {whole}", f"（共{whole}个，均有{label}记录）")
    return say.pick(
        f", over the {known} of {whole} whose {label} is recorded", f"（共{whole}个，其中{known}个有{label}记录）"
    )


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
    """Return "In the graph, Tide Park has 3 tenants and Dock Hub has 1; Tide Park has more"."""
    numbers = {i: int(rows[0].values.get("n") or 0) if rows else 0 for i, rows in by_id.items()}
    said = [_has(say, part, names[i], n) for i, n in numbers.items()]
    rows = [row for found in by_id.values() for row in found]
    if not rows:
        return []
    text = f"{say.pick('In the graph, ', '按图谱记录，')}{say.pick(' and ', '，').join(said)}"
    return [say.sentence(say.stop(f"{text}{_verdict(say, part, names, numbers)}"), rows)]


def _has(say: Say, part: Part, name: str, n: int) -> str:
    if say.zh:
        counted, one = _counted(say, part), _one(say, part)
        return f"{name}有{n}{one}{counted}" if n else f"{name}没有已记录的{counted}"
    return f"{name} has {f'{n:,}' if n else 'no recorded'} {_counted(say, part, many=n > 1)}"


def _verdict(say: Say, part: Part, names: dict[str, str], numbers: dict[str, int]) -> str:
    asks = say.plan.comparison.asks if say.plan.comparison else ""
    if not asks:
        return ""
    best = (max if asks == "more" else min)(numbers.values())
    ahead = [names[i] for i, n in numbers.items() if n == best]
    if len(ahead) > 1:
        return say.pick(": equally many", "，数量相同")
    words = say.pick("more" if asks == "more" else "fewer", "更多" if asks == "more" else "更少")
    return say.pick(f"; {ahead[0]} has {words}", f"；{ahead[0]}的{_counted(say, part)}{words}")


def _mix(say: Say, part: Part, names: dict[str, str], by_id: dict[str, list[ResultRow]]) -> list[Sentence]:
    counted, found = _counted(say, part), []
    assert part.group is not None
    for i, rows in by_id.items():
        if not rows:
            continue
        said = [
            f"{row.values.get(part.group.var)} {number(row.values.get('n'), say.lang)}" for row in rows[:MOST_NAMES]
        ]
        text = say.pick(f"{counted} of {names[i]}: {', '.join(said)}", f"{names[i]}的{counted}：{'，'.join(said)}")
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
        said.append(f"{names[i]}{say.pick(' — ', '——')}{say.list(values) or say.pick('not recorded', '没有记录')}")
    if not rows:
        return []
    text = say.pick(f"{label[0].upper()}{label[1:]}: {'; '.join(said)}", f"{label}：{'；'.join(said)}")
    return [say.sentence(say.stop(f"{text}{ahead(say, part.prop, names, by_id)}"), rows)]


def _dated(say: Say, row: ResultRow, prop: str) -> str:
    when = spoken_date(str(row.values.get(f"{prop}_as_of") or ""), say.lang)
    return say.pick(f" ({when})", f"（{when}）") if when else ""


def _counted(say: Say, part: Part, *, many: bool = True) -> str:
    return Speaker(say.plan, say.ontology, say.lang).of_part(part.pattern).called(part.count, many=many)


def _one(say: Say, part: Part) -> str:
    return say.but(variables=part.pattern.variables, edges=part.pattern.edges).classifier(part.count)


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
        said.append(f"{spoken_date(str(row.values['period']), say.lang)}{say.pick(': +', '新增')}{n}{running}")
    if not said:
        return ()
    what = Speaker(say.plan, say.ontology, say.lang).what()
    text = say.pick(f"{what[0].upper()}{what[1:]} in the graph: {'; '.join(said)}", f"图谱中{what}：{'；'.join(said)}")
    found = [say.sentence(say.stop(text), dated)]
    if undated:
        n = int(undated[0].values.get("n") or 0)
        more = say.pick(f"{n} more {'have' if n > 1 else 'has'} no recorded date.", f"另有{n}个没有记录日期。")
        found.append(say.sentence(more, undated))
    return tuple(found)
