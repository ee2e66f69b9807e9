"""How far two figures are apart, where that was asked and both are told: by how much did its revenue grow."""

# ruff: noqa: E501  (tables: one rule a line)
from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.answer.answer import Answer, Cell, ResultRow, Sentence
from kg.answer.figures import measured
from kg.answer.share_of_whole import Figure, figures_of
from kg.plan.planned import Lang
from ontology.model import Ontology

_ASKED = re.compile(
    r"\bhow (?:much|many|far) (?:\S+ ){0,3}?(?:more|less|fewer|higher|lower|larger|smaller|bigger|apart)\b"
    r"|\bhow (?:much |fast |strongly )?(?:did|has|have|does|do) .+ (?:differ|grown?|risen?|fall(?:en)?|chang|increas|decreas|drop|shr[iu]nk|declin|improv|develop|evolv)"
    r"|\bby (?:how many|what|which) .+ (?:did|has|have|does) |\b(?:did|was|were|is) .+ (?:rise|fall|grow|increase|decrease|drop|decline|improve|shrink|higher|larger|bigger|greater|lower|smaller|more|less|go up|go down)\b"
    r"|\braised (?:more|less|the most|the least)\b|\b(?:difference|growth|change|increase|decrease|rise|fall|drop)\b",
    re.IGNORECASE,
)
_ASKED_ZH = re.compile(
    r"比.+(?:多|少|高|低|大|小)(?:了|出|融|募|筹|拿|持有?|占|投|花)*(?:到|了)?[^，,]*多少|(?:增长|增加|提高|上升|上涨|下降|减少|下滑|变化|涨|降)(?:了|出)?(?:多少|百分之|几成|多大|几个)"
)
_YEAR = re.compile(r"^\d{4}$")


def with_difference(question: str, answers: Sequence[Answer], ontology: Ontology) -> tuple[Answer, ...]:
    """Return the answers with how far their two figures are apart, where they are alike in all but whose or of when."""
    zh = bool(answers) and answers[0].language == "zh"
    if len(answers) != 2 or not (_ASKED_ZH if zh else _ASKED).search(question):
        return tuple(answers)
    if zh and (apart := _stakes_apart(answers)):
        return (answers[0], _with(answers[1], apart))
    told = [figures_of(answer) for answer in answers]
    if any(len(figures) != 1 for figures in told):
        return tuple(answers)
    [first], [second] = told
    said = (
        _in_chinese(answers, first, second, ontology)
        if zh
        else _change(first, second, ontology) or _apart(answers, first, second, ontology)
    )
    if not said:
        return tuple(answers)
    return (answers[0], _with(answers[1], said))


def _with(answer: Answer, said: str) -> Answer:
    """Return the answer with one more sentence, on the rows and sources that it has."""
    rows = tuple(r.id for r in answer.rows)
    sentence = Sentence(text=said, row_ids=rows, sources=answer.sentences[-1].sources)
    return replace(answer, sentences=(*answer.sentences, sentence))


def _stakes_apart(answers: Sequence[Answer]) -> str:
    """Return by how many points one of two stakes in one firm is the larger, "" for anything else."""
    held = [(a.plan, a.rows[0]) for a in answers if a.plan is not None and len(a.rows) == 1]
    links = [(p.edges[0], row.values.get("share")) for p, row in held if len(p.edges) == 1 and p.answer == "value"]
    shares = [share for _, share in links if isinstance(share, float)]
    if len(shares) != 2 or len({edge.relation for edge, _ in links}) != 1 or shares[0] == shares[1]:
        return ""
    ends = [{v.name: v for v in p.variables if v.names} for p, _ in held]
    holders = [end[edge.subject] for end, (edge, _) in zip(ends, links, strict=True) if edge.subject in end]
    firms = {end[edge.object].ids for end, (edge, _) in zip(ends, links, strict=True) if edge.object in end}
    if len(holders) != 2 or len(firms) != 1:
        return ""
    larger = holders[0] if shares[0] > shares[1] else holders[1]
    return f"按这两个数字计算，{larger.names[0]}多{100 * abs(shares[0] - shares[1]):.4g}个百分点。"


def _change(first: Figure, second: Figure, ontology: Ontology) -> str:
    """Return by how much one thing's figure grew or fell from its earlier to its later time, "" for anything else."""
    comparable = first.whose == second.whose and first.prop == second.prop and first.measure == second.measure
    if not comparable or not first.when or not second.when or first.when == second.when:
        return ""
    early, late = sorted((first, second), key=lambda figure: figure.when)
    step = late.value - early.value
    if not step:
        return "By these figures there was no change."
    part = f", by {abs(step) / early.value:.1%}" if early.value > 0 else ""
    return f"By these figures it {'rose' if step > 0 else 'fell'} by {_in_words(abs(step), late, ontology)}{part}."


def _in_chinese(answers: Sequence[Answer], first: Figure, second: Figure, ontology: Ontology) -> str:
    """Return the same in Chinese: the change of one thing's figure over time, or how much more one of two has."""
    if first.prop != second.prop or first.measure != second.measure or first.value == second.value:
        return ""
    if first.whose == second.whose:
        early, late = sorted((first, second), key=lambda figure: figure.when)
        if not early.when or early.when == late.when:
            return ""
        step = late.value - early.value
        part = f"（{abs(step) / early.value:.1%}）" if early.value > 0 else ""
        words = _in_words(abs(step), late, ontology, lang="zh")
        return f"按这两个数字计算，{'增加' if step > 0 else '减少'}{words}{part}。"
    if len({figure.when for figure in (first, second) if _YEAR.match(figure.when)}) > 1:
        return ""
    larger = first if first.value > second.value else second
    name = _name(answers[0 if larger is first else 1], larger)
    words = _in_words(abs(first.value - second.value), larger, ontology, lang="zh")
    return f"按这两个数字计算，{name}多{words}。" if name else ""


def _apart(answers: Sequence[Answer], first: Figure, second: Figure, ontology: Ontology) -> str:
    """Return how much more one of two has than the other, "" where the figures are of different years or kinds."""
    if first.whose == second.whose or first.prop != second.prop or first.measure != second.measure:
        return ""
    years = {figure.when for figure in (first, second) if _YEAR.match(figure.when)}
    if len(years) > 1 or first.value == second.value:
        return "" if len(years) > 1 else "By these figures both are equal."
    larger = first if first.value > second.value else second
    name = _name(answers[0 if larger is first else 1], larger)
    step = _in_words(abs(first.value - second.value), larger, ontology)
    return f"By these figures that of {name} is larger by {step}." if name else ""


def _in_words(value: float, like: Figure, ontology: Ontology, *, lang: Lang = "en") -> str:
    currency, unit = like.measure
    said: dict[str, Cell] = {like.prop: value, f"{like.prop}_currency": currency, f"{like.prop}_unit": unit}
    return measured(ontology, said, like.prop, lang)


def _name(answer: Answer, figure: Figure) -> str:
    """Return the name under which an answer tells a figure's owner."""
    plan = answer.plan
    row: ResultRow = answer.rows[0]
    target = plan.target if plan is not None else ""
    return str(row.values.get(target) or "")
