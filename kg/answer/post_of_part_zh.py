"""Where somebody held a post of a kind: the head of a branch was a 总经理 too, and is told by the whole title."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from kg.answer.answer import Answer, ResultRow
from kg.plan.plan import Edge, Filter, Plan, Term
from ontology.model import Ontology

_LESS = ("副", "助理", "候任", "代", "前", "原")  # before a post: another one than that


def held_for_a_part(plan: Plan | None, told: Callable[[Plan], Answer], ontology: Ontology) -> Answer | None:
    """Return where a named person holds or held the post of a question for a part of a firm, None for no such one.

    `plan` found nothing under the bare title; `told` answers a plan. Of a firm whose head is asked for nothing is said.
    """
    edge = _post_somewhere(plan, ontology) if plan is not None else None
    if plan is None or edge is None:
        return None
    post = ontology.titles[str(edge.where[0].value)].words.label("zh")
    named = edge.name or "post1"
    worded = replace(edge, name=named, where=(Filter(prop="title", op="contains", values=(post,)),))  # its words
    answer = told(replace(plan, edges=(worded,), columns=(*plan.columns, Term(var=named, prop="title"))))
    rows = tuple(row for row in answer.rows if _is_for_a_part(row, named, post))
    kept = {row.id for row in rows}
    sentences = tuple(s for s in answer.sentences if set(s.row_ids) & kept)
    if answer.status != "answered" or not sentences:
        return None
    return replace(answer, rows=rows, sentences=sentences, total=len(rows))


def _post_somewhere(plan: Plan, ontology: Ontology) -> Edge | None:
    """Return the one link of a plan for where a named person holds or held a post that the ontology lists."""
    who = {v.name for v in plan.variables if len(v.ids) == 1}
    if plan.answer != "list" or len(plan.edges) != 1 or plan.filters or plan.without:
        return None
    [edge] = plan.edges
    titled = len(edge.where) == 1 and edge.where[0].prop == "title" and edge.where[0].op == "="
    asked = edge.subject in who and edge.object == plan.target and edge.object not in who
    return edge if titled and asked and edge.where[0].value in ontology.titles else None


def _is_for_a_part(row: ResultRow, edge: str, post: str) -> bool:
    """Say whether the title of a row is that of the head of a part: 苏州分公司总经理, and not 副总经理."""
    title = str(row.values.get(f"{edge}.title") or row.values.get("title") or "")
    return title.endswith(post) and not title.removesuffix(post).endswith(_LESS)
