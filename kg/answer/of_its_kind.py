"""A figure of the same kind where the one that was asked for is not recorded: 建筑面积 where no 面积 is."""

from __future__ import annotations

from dataclasses import replace

from kg.answer.rows import Result, run
from kg.engine.engine import GraphReader
from kg.plan.compile import compile_plan
from kg.plan.plan import Plan
from kg.plan.planned import Lang
from ontology.model import Ontology

_WHOLE = frozenset({"", "总", "全"})  # 总面积 is no other kind of 面积


def of_its_kind(
    plan: Plan, reader: GraphReader, ontology: Ontology, *, lang: Lang, today: str
) -> tuple[Plan, Result] | None:
    """Return the plan and the rows of a property whose label ends as the asked one's does, for one known thing.

    None where none is recorded. The answer tells the property by its own label, so nobody takes one for the other.
    """
    target = next((v for v in plan.variables if v.name == plan.target and v.ids), None)
    asked = [c for c in plan.columns if c.var == plan.target and not c.part]
    if plan.answer != "value" or target is None or len(plan.columns) != 1 or not asked or plan.edges:
        return None
    known = ontology.properties.get(asked[0].prop)
    if known is None or not known.observed or not known.units:
        return None
    word = known.words.label(lang)
    alike = [
        p.name
        for p in ontology.properties.values()
        if p.name != known.name
        and set(p.units) & set(known.units)
        and p.words.label(lang).endswith(word)
        and any(ontology.is_a(target.cls, d) or ontology.is_a(d, target.cls) for d in p.domain)
    ]
    for name in alike:
        other = replace(plan, columns=(replace(asked[0], prop=name),))
        result = run(compile_plan(other, ontology, today=today, lang=lang), reader)
        if any(row.values.get(name) not in (None, "") for row in result.rows):
            return other, result
    return None


def not_of_that_kind(question: str, plan: Plan, ontology: Ontology, lang: Lang) -> str:
    """Return what is said before a figure of another kind, where the question named its own: 占地 is no 建筑面积."""
    known = ontology.properties.get(plan.columns[0].prop) if lang == "zh" and plan.columns else None
    if known is None:
        return ""
    label = known.words.label(lang)
    words = known.words.labels.get(lang, ())
    kinds = {w.removesuffix(label) for w in words if w.endswith(label)} - _WHOLE
    named = next((kind for kind in sorted(kinds, key=len, reverse=True) if kind in question), "")
    return f"图谱没有记录{named}{label}，只有下面这一项。" if named else ""
