"""Lists of things in words: one sentence each for a few, one for many, pairs, rankings, documents."""

from __future__ import annotations

from kg.answer.answer import ResultRow, Sentence
from kg.answer.by_figure import as_of, figure_of, figures_filtered
from kg.answer.from_named import from_named
from kg.answer.say import MOST_NAMES, Say
from kg.plan.number_words import ordinal
from kg.plan.plan import Filter, Term
from kg.plan.said_values import bare_value
from kg.plan.scope import relation_of
from kg.plan.simplify import is_of_a_kind
from kg.plan.site_words import ROLE, role_of
from kg.plan.verbalise import Speaker
from kg.plan.words import in_the_past

MOST_DETAILS = 3  # rows that get a sentence each, rather than a place in a list
MOST_QUOTES = 5
_WHEN = {"valid_from": ("since", "自{}起"), "since": ("since", "自{}起"), "valid_to": ("until", "至{}")}
_BARE = ("date", "amount", "title", "site_role")  # qualifiers whose value says by itself what it is


def target(say: Say, row: ResultRow) -> str:
    """Return the name of the column that holds what the row is about."""
    return say.plan.target if say.plan.target in row.values else next(iter(row.values))


def called(say: Say, row: ResultRow) -> str:
    """Return the name of what the row is about."""
    name = target(say, row)
    return say.name(row.values.get(name), name)


def listed(say: Say) -> tuple[Sentence, ...]:
    """Return a sentence for each of a few rows, or one sentence that names many and counts them."""
    if _quoted_kind(say):
        return tuple(_words_of_source(say, row) for row in say.result.rows[:MOST_NAMES])
    if not say.zh and _asks_who_said(say) and say.result.total <= MOST_DETAILS:
        return tuple(_said_by(say, row) for row in say.result.rows)
    if say.result.total <= MOST_DETAILS:
        return tuple(_row(say, row) for row in say.result.rows)
    return _written_out(say)


def _asks_who_said(say: Say) -> bool:
    """Say whether the rows are those who said certain words, best told with the words."""
    passages = {v.name for v in say.plan.variables if v.cls == "Passage"}
    alone = len(say.plan.edges) == 1 and say.plan.edges[0].subject == say.plan.target
    return alone and say.plan.edges[0].object in passages and any(f.var in passages for f in say.plan.filters)


def _said_by(say: Say, row: ResultRow) -> Sentence:
    sources = say.result.cited(row)[:1]
    name = called(say, row)
    said = f"{name} said so" if len(say.plan.filters) == 1 else f"These words are in a remark of {name}"
    text = f"{said}{say.cite(sources)}: {say.quote(sources[0])}" if sources else name
    return say.sentence(say.stop(text), [row], sources)


def _quoted_kind(say: Say) -> bool:
    """Say whether the rows are remarks or figures, which are best told in the source's own words."""
    cls = next((v.cls for v in say.plan.variables if v.name == say.plan.target), "")
    return cls in ("Passage", "Observation")


def _end_of(say: Say) -> str:
    """Return "the highest" for what stands first; of sums in several currencies, each the highest in its own."""
    if say.plan.limit != 1:
        return ""
    down = say.plan.order[0].descending
    apart = say.pick(" in its currency", "（同币种中）") if len(say.result.rows) > 1 else ""
    return say.pick("The highest" if down else "The lowest", "最高的" if down else "最低的") + apart


def _words_of_source(say: Say, row: ResultRow, *, head: str = "") -> Sentence:
    sources = say.result.cited(row)[:1]
    name = target(say, row)
    value = say.value(row, name)
    figure = next(v.cls for v in say.plan.variables if v.name == say.plan.target) == "Observation"
    if not sources:
        return say.sentence(say.stop(value), [row], [])
    first = say.pick(f"{head} is ", f"{head}为") if head else ""
    whose = str(row.values.get("name") or "")
    of = say.pick(f" ({whose})", f"（{whose}）") if whose and any(c.prop == "name" for c in say.plan.columns) else ""
    head = f"{first}{value}{of} — " if figure else ""
    text = f"{head}{say.where(sources[0])}{say.pick(': ', '：')}{say.quote(sources[0])}"
    return say.sentence(say.stop(text), [row], sources)


def _written_out(say: Say) -> tuple[Sentence, ...]:
    shown = say.result.rows[:MOST_NAMES]
    names = say.list([_named(say, row) for row in shown])
    total = say.result.total
    once = {row.entities.get(say.plan.target, row.id) for row in say.result.rows}
    what = say.counted(total, say.what())
    if len(once) < total == len(say.result.rows):  # who came twice is named twice and counts once
        what = say.pick(f"these {say.what()}", f"以下{say.what()}")
    if total > len(shown):
        text = say.pick(
            f"The graph names {what}; the first {len(shown)} of them are {names}",
            f"图谱记录了{what}，前{len(shown)}{say.classifier(say.plan.target)}为：{names}",
        )
    else:
        text = say.pick(f"The graph names {what}: {names}", f"图谱记录了{what}：{names}")
    return (say.sentence(say.stop(text), shown),)


def _named(say: Say, row: ResultRow) -> str:
    """Return a row's target with its columns, what it is linked to and, when its news is old, the date."""
    beside = [say.list([say.name(n, name) for n in names]) for name, names in row.beside.items() if names]
    linked = say.pick(f" ({'; '.join(beside)})", f"（{'；'.join(beside)}）") if beside else ""
    return f"{called(say, row)}{linked}{columns(say, row)}{say.dated(row)}"


def columns(say: Say, row: ResultRow) -> str:
    """Return " (chairman; since 2025-02-03)" for the columns that have a value."""
    said, taken = [], {target(say, row)}
    titled = say.titled(row)
    for term in _untold(say):
        if term.prop == "title" and term.var in titled:
            continue
        name = next((n for n in row.values if n not in taken and n.startswith(term.prop or term.var)), None)
        if name is None or row.values[name] in (None, ""):
            continue
        taken.add(name)
        said.append(_column(say, row, term, name))
    return "" if not said else say.pick(f" ({'; '.join(said)})", f"（{'；'.join(said)}）")


def _column(say: Say, row: ResultRow, term: Term, name: str) -> str:
    value = say.value(row, name)
    if term.prop == "valid_from" and not term.part and _is_done_once(say, term):
        return say.pick(f"{'on' if len(value) == 10 else 'in'} {value}", value)
    if term.prop in _WHEN and not term.part:
        return say.pick(f"{_WHEN[term.prop][0]} {value}", _WHEN[term.prop][1].format(value))
    if of_round(say, term):
        return say.pick(f"{value}, which may be that of the whole round", f"本轮融资{value}")
    if not say.zh and not term.part and (bare := bare_value(term.prop, value, "en")):
        return bare
    if term.prop in _BARE and not term.part:
        return f"{_held_at(say, term)}{value}"
    if not term.part and (done := happened(say, term.prop, value)):
        return done
    label = Speaker(say.plan, say.ontology, say.lang).term(term)
    if when := as_of(say, row, term.prop) if term in figures_filtered(say.plan, say.ontology) else "":
        value = say.pick(f"{value}, {when}", f"{value}，{when}")
    return f"{label}{say.pick(' ', '')}{value}" if term.prop else f"{label}{say.pick(': ', '：')}{value}"


def _held_at(say: Say, term: Term) -> str:
    """Return 在X任 before a title that is not of the post that is told last, "" where nobody can mistake it."""
    edges = [e for e in say.plan.edges if not e.given]
    edge = next((e for e in edges[:-1] if e.name == term.var), None)
    firm = next((v for v in say.plan.variables if edge is not None and v.name == edge.object and v.names), None)
    return f"在{firm.names[0]}任" if say.zh and term.prop == "title" and firm is not None else ""


def of_round(say: Say, term: Term) -> bool:
    """Say whether an amount is that of a whole round, in which others may have taken part.

    Investors of one round with different amounts are told what each of them paid.
    """
    amounts = {row.values.get(term.prop) for row in say.result.rows if row.values.get(term.prop) is not None}
    if len(amounts) > 1 and len({row.values.get("round") for row in say.result.rows}) == 1:
        return False
    edge = next((e for e in say.plan.edges if e.name == term.var), None)
    known = say.ontology.properties.get(term.prop)
    rounds = edge is not None and "round" in relation_of(say.ontology, edge.relation, "").qualifiers
    return rounds and known is not None and known.money


def _is_done_once(say: Say, term: Term) -> bool:
    """Say whether a date is that of a deed, such as a purchase, and not of what began then."""
    edge = next((e for e in say.plan.edges if e.name == term.var), None)
    return edge is not None and relation_of(say.ontology, edge.relation, "").past


def happened(say: Say, prop: str, date: str) -> str:
    """Return a date as what was done then: "founded in 2019", 2019年成立, "to expire in 2029" where that is to come.

    "" where there is no verb for it.
    """
    known = say.ontology.properties.get(prop)
    forms = known.words.said.get(say.lang) if known else None
    if not forms or not date:
        return ""
    if say.zh:
        return f"{date}{forms[0]}"
    done = f"to {forms[0]}" if to_come(say, date) else in_the_past(forms[0], many=False).removeprefix("was ")
    return f"{done} {'on' if len(date) == 10 else 'in'} {date}"


def to_come(say: Say, date: str) -> bool:
    """Say whether an ISO date, maybe partial, is later than today."""
    return date[:4].isdigit() and date > say.today[: len(date)]


def _untold(say: Say) -> list[Term]:
    """Return the columns that the claim itself does not state already (title chairman)."""
    told = {(e.name, f.prop) for e in say.plan.edges for f in e.where if f.op == "=" or is_of_a_kind(f)}
    few = say.result.total <= MOST_DETAILS
    return [term for term in say.plan.columns if not (few and (term.var, term.prop) in told)]


def _row(say: Say, row: ResultRow) -> Sentence:
    """Return one row as a sentence of its own: "Mara Lind is chairman of Lumen Robotics (Alder Post, 2025-02-11)."."""
    sources = say.result.cited(row)
    shown = _shown_filters(say)
    told = [f for f in shown if f.than is None]  # 接替, "after X" says that both held the same post
    plan = say.but(filters=tuple(f for f in say.plan.filters if f not in told)) if told else say
    claim, name = plan.claim(row), called(say, row)
    own = [c.prop for c in say.plan.columns if c.prop in {f.prop for f in shown}]
    dates = [d for p in own if (d := _done_on(say, row, p))]
    if not claim and dates:
        claim, rest = say.pick(" and ", "，").join(dates), say.but(columns=_without(say, own))
    elif not claim and (figure := figure_of(say, row, name)):
        text = f"{figure[:1].upper()}{figure[1:]}{say.cite(sources)}"
        return say.sentence(say.stop(text), [row], sources[:MOST_QUOTES])
    elif not claim:
        kind = say.kind(say.plan.target, many=False)
        head = say.pick(f"The graph has the {kind} {name}", f"图谱中有{kind}{name}")
        return say.sentence(say.stop(f"{head}{columns(say, row)}{say.cite(sources)}"), [row], sources[:MOST_QUOTES])
    else:
        rest = say
    text = from_named(plan, row, name) or f"{name}{say.pick(' ', '')}{claim}"
    shows = any(c.prop in ("valid_from", "valid_to") for c in rest.plan.columns)
    when = say.dated(row) if _timed(say) and not shows else ""
    rest = rest.but(columns=_without(rest, [ROLE])) if any(role_of(e) for e in say.told(row).edges) else rest
    said = f"{text}{columns(rest, row)}{when}{say.cite(sources)}"
    return say.sentence(say.stop(said), [row], sources[:MOST_QUOTES])


def _shown_filters(say: Say) -> list[Filter]:
    """Return the conditions whose exact value is a column, so that the value is told and not the condition."""
    shown = {(c.var, c.prop) for c in say.plan.columns}
    return [f for f in say.plan.filters if (f.var, f.prop) in shown and not f.part]


def _without(say: Say, props: list[str]) -> tuple[Term, ...]:
    return tuple(c for c in say.plan.columns if c.prop not in props)


def _done_on(say: Say, row: ResultRow, prop: str) -> str:
    """Return "was founded in 2019" for a date of the row that has a verb; "" otherwise."""
    value = say.value(row, prop) if prop in row.values else ""
    said = happened(say, prop, value)
    if not said or say.zh:
        return said and f"于{said}"  # Molexa于2017年成立: a Latin name and a year never run into one word
    verb = say.ontology.properties[prop].words.said["en"][0]
    return f"was {said}" if verb.startswith("be ") else said


def _timed(say: Say) -> bool:
    """Say whether the question is about another time than now; the citation dates the rest."""
    time = say.plan.time
    return bool(time and (time.as_of or time.start or time.end)) or any("former" in e.status for e in say.plan.edges)


# ---- pairs


def pairs(say: Say) -> tuple[Sentence, ...]:
    """Return the pairs with what they share."""
    shown = say.result.rows[:MOST_NAMES]
    said = [_pair(say, row) for row in shown]
    total, speaker = say.result.total, Speaker(say.but(columns=()).plan, say.ontology, say.lang)
    if total == 1:
        text = say.pick(f"The graph has one such pair: {said[0]}.", f"图谱中有一对：{said[0]}。")
    else:
        cut = say.pick(f" (the first {len(shown)} of them)", f"（列出前{len(shown)}对）") if total > len(shown) else ""
        what = speaker.what()
        text = say.pick(
            f"The graph has {total} {what}{cut}: {'; '.join(said)}.",
            f"图谱中{what}有{total}对{cut}：{'；'.join(said)}。",
        )
    return (say.sentence(text, shown),)


def _pair(say: Say, row: ResultRow) -> str:
    left, right = say.plan.pair
    both = say.list([say.name(row.values[left], left), say.name(row.values[right], right)])
    speaker = Speaker(say.plan, say.ontology, say.lang)
    shared = speaker.shared()
    if not shared or shared not in row.values or any(c.var != shared for c in say.plan.columns):
        return f"{both}{columns(say, row)}"
    what, same = speaker.called(shared), say.name(row.values[shared], shared)
    return say.pick(f"{both} share the {what} {same}", f"{both}（共同的{what}：{same}）")


# ---- rankings


def ranked(say: Say) -> tuple[Sentence, ...]:
    """Return the top of a ranking with what it was ranked by, ties, and how many could be ranked at all."""
    shown = say.result.rows[:MOST_NAMES]
    if _quoted_kind(say):
        return tuple(_words_of_source(say, row, head=_end_of(say)) for row in shown)
    term = say.plan.order[0].by
    prop = _column_of(say, term)
    kinds = {(row.values.get(f"{prop}_currency"), row.values.get(f"{prop}_unit")) for row in shown}
    k = say.plan.limit or 1
    tie = say.plan.ties and len(shown) > k * len(kinds)
    values = [say.value(row, prop) if prop else "" for row in shown]
    label = Speaker(say.plan, say.ontology, say.lang).term(term) if term else say.pick("number", "数量")
    end = Speaker(say.plan, say.ontology, say.lang).end()
    when = Speaker(say.plan, say.ontology, say.lang).time(say.plan.time)
    text = _top(say, shown, values, f"{end} {label}{when}" if not say.zh else f"{label}{end}{when}", k=k, tie=tie)
    apart = len(kinds) > 1 or (say.plan.nth and any(currency for currency, _ in kinds))
    text += say.pick("; each currency or unit is ranked apart", "（不同币种或单位分别排序）") if apart else ""
    return (say.sentence(say.stop(text + _unranked(say, label)), shown),)


def _top(say: Say, shown: tuple[ResultRow, ...], values: list[str], best: str, *, k: int, tie: bool) -> str:
    more = say.but(columns=_without(say, [o.by.prop for o in say.plan.order if o.by is not None]))
    names = [f"{called(say, row)}{columns(more, row)}" for row in shown]
    what, with_values = say.what(), [_bracketed(say, n, v) for n, v in zip(names, values, strict=True)]
    among = say.pick(f"Among {what}", f"在{what}中")
    if say.plan.nth:
        best = say.pick(f"{ordinal(k, 'en')} {best}", f"{best}{ordinal(k, 'zh')}")
    if (tie or (say.plan.nth and len(shown) > 1)) and len(set(values)) == 1:
        value = f" ({values[0]})" if values[0] else ""
        return say.pick(
            f"{among}, {say.list(names)} tie for the {best} in the graph{value}",
            f"{among}，按图谱记录，{say.list(names)}并列{best}{f'（{values[0]}）' if values[0] else ''}",
        )
    tied = say.pick("; the last of them are tied", "，其中末位并列") if tie else ""
    if len(shown) == 1:
        return say.pick(
            f"{among}, {with_values[0]} has the {best} in the graph", f"{among}，按图谱记录，{best}的是{with_values[0]}"
        )
    those = f"the {k}" if 1 < k <= len(shown) and not say.plan.nth else "those"
    return say.pick(
        f"{among}, {those} with the {best} in the graph are {say.list(with_values)}{tied}",
        f"{among}，按图谱记录，{best}的{k}{say.classifier(say.plan.target)}是{say.list(with_values)}{tied}",
    )


def _bracketed(say: Say, name: str, value: str) -> str:
    return f"{name}{say.pick(f' ({value})', f'（{value}）')}" if value else name


def _column_of(say: Say, term: Term | None) -> str:
    if term is None or not say.result.rows:
        return ""
    wanted = f"{term.prop}_{term.part}" if term.part else term.prop
    return next((n for n in say.result.rows[0].values if n == wanted or n == term.prop), "")


def _unranked(say: Say, label: str) -> str:
    whole, known = say.result.coverage, say.result.known
    if whole is None:
        return ""
    missing = whole - known if known is not None else None
    if missing == 0:
        return ""
    many = say.pick(f"{whole} candidates", f"{whole}{say.classifier(say.plan.target)}候选")
    if missing is None:
        return say.pick(
            f"; of {many}, those without a recorded {label} are left out", f"；{many}中未记录{label}的不参与排序"
        )
    has = say.pick("has" if missing == 1 else "have", "")
    return say.pick(
        f"; {missing} of the {many} {has} no recorded {label} and could not be ranked",
        f"；{many}中有{missing}{say.classifier(say.plan.target)}未记录{label}，不参与排序",
    )


# ---- documents


def documents(say: Say) -> tuple[Sentence, ...]:
    """Return how many documents fit, with their titles, publishers and dates."""
    shown = say.result.rows[:MOST_NAMES]
    said = []
    for row in shown:
        name = target(say, row)
        details = [str(row.values[f"{name}_{k}"]) for k in ("publisher", "published") if row.values.get(f"{name}_{k}")]
        more = say.pick(f" ({', '.join(details)})", f"（{'，'.join(details)}）") if details else ""
        said.append(f"“{row.values.get(name)}”{more}")
    total = say.result.total
    what = say.counted(total, say.what(many=total != 1))
    cut = say.pick(f", the first {len(shown)} being", f"，前{len(shown)}篇为") if total > len(shown) else ""
    head = say.pick(f"The graph has {what}{cut}", f"图谱中有{what}{cut}")
    return (say.sentence(say.stop(f"{head}{say.pick(': ', '：')}{say.pick('; ', '；').join(said)}"), shown),)
