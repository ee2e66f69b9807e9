"""Who holds shares in a firm: whoever its sources only call its parent holds them too, often the most of them."""

from __future__ import annotations

from dataclasses import replace

from kg.answer.added import with_added
from kg.answer.answer import Answer, ResultRow, Sentence
from kg.answer.beside import Near
from kg.plan.plan import Edge, Plan, Term, Variable
from kg.plan.planned import Lang
from ontology.model import Ontology

_EDGE = "parent1"
_OR: dict[Lang, str] = {"en": " or ", "zh": "和"}
_NOT_COMPARED: dict[Lang, str] = {
    "en": "The graph records no shares of {1} in {0}, so they are not compared.",
    "zh": "图谱中没有记录{1}持有{0}的股份，因此不作比较。",
}


def with_parents(told: Answer, plan: Plan, at: Near) -> Answer:
    """Return an answer of who holds shares in a firm, or what part, with its parents that the answer leaves out.

    Of named holders that are compared each must be told; where nothing is known of one, the answer says so.
    """
    asked = parents(plan, at.ontology) if told.status in ("answered", "empty") else None
    if asked is None:
        return told
    found = {row.entities.get(plan.target) for row in told.rows} if told.status == "answered" else set()
    more = at.told(_but(asked, found))
    target = next(v for v in plan.variables if v.name == plan.target)
    new = [r for r in more.rows if r.entities.get(plan.target) not in found] if more.status == "answered" else []
    known = found | {row.entities.get(plan.target) for row in new}
    lacking = [name for id_, name in zip(target.ids, target.names, strict=False) if id_ not in known]
    if lacking and plan.order:
        return _one_unknown(told, _joined(told, more, new), plan, lacking, at.lang)
    if not new or (lacking and told.status == "empty"):
        return told
    ranked = plan.order[0].descending if plan.order else None
    if plan.limit == 1 and ranked:
        return _largest(told, more, new)
    return _joined(told, more, new, first=ranked is True and _outdone(told.rows, new))


def parents(plan: Plan, ontology: Ontology) -> Plan | None:
    """Return the plan of who is called the parent of the one firm whose holders of shares a plan asks for, or None."""
    plain = plan.answer in ("list", "value") and len(plan.edges) == 1 and not (plan.either or plan.without)
    if not plain or plan.time or plan.measures or plan.group or plan.pair or plan.nth:
        return None
    [held] = plan.edges
    wholes = [r for r in ontology.relations.values() if r.partly == held.relation and "share" in r.qualifiers]
    firm = next((v for v in plan.variables if v.name == held.object and len(v.ids) == 1), None)
    holder = next((v for v in plan.variables if v.name == held.subject == plan.target), None)
    if len(wholes) != 1 or firm is None or holder is None or held.where or held.others or held.time:
        return None
    if "asserted" not in held.status or any(o.by is None or o.by.prop != "share" for o in plan.order):
        return None
    if (
        len(plan.variables) != 2
        or len(holder.ids) == 1
        or any(f.prop != "share" or f.op != "is_known" for f in plan.filters)
    ):
        return None
    if any((c.var, c.prop) != (held.name, "share") for c in plan.columns) or (plan.limit and not plan.order):
        return None
    owned = Edge(relation=wholes[0].name, subject=held.object, object=held.subject, name=_EDGE)
    share = (Term(var=_EDGE, prop="share"),)
    as_owner = replace(holder, cls="Organization")
    return Plan(answer="list", target=holder.name, variables=(as_owner, firm), edges=(owned,), columns=share)


def _but(asked: Plan, found: set[str | None]) -> Plan:
    """Return the plan of parents for those of the named holders that are not told already."""
    target = next(v for v in asked.variables if v.name == asked.target)
    pairs = [(i, n) for i, n in zip(target.ids, target.names, strict=False) if i not in found]
    ids, names = (tuple(pair[n] for pair in pairs) for n in (0, 1))
    these: Variable = replace(target, ids=ids, names=names) if pairs else target
    return replace(asked, variables=tuple(these if v is target else v for v in asked.variables))


def _share(row: ResultRow) -> float | None:
    return next((v for k, v in row.values.items() if k.endswith("share") and isinstance(v, float | int)), None)


def _outdone(rows: tuple[ResultRow, ...], new: list[ResultRow]) -> bool:
    """Say whether a parent holds more than anybody told: its share is higher, or none is told of it."""
    top = max((s for row in rows if (s := _share(row)) is not None), default=0.0)
    return all((s := _share(row)) is None or s > top for row in new)


def _largest(told: Answer, more: Answer, new: list[ResultRow]) -> Answer:
    """Return the holder of most shares: the parent whose share is higher; with no share told, both."""
    if told.status == "answered" and not _outdone(told.rows, new):
        return told
    only = told.status != "answered" or all(_share(row) is not None for row in new)
    return _joined(replace(told, status="empty") if only else told, more, new, first=True)


def _joined(told: Answer, more: Answer, new: list[ResultRow], *, first: bool = False) -> Answer:
    """Return both answers as one; of an empty one nothing is kept."""
    if told.status != "empty":
        return with_added(told, more, new, first=first)
    nothing = replace(told, status="answered", rows=(), total=0, sentences=(), message="")
    return with_added(nothing, more, new) if new else told


def _one_unknown(told: Answer, known: Answer, plan: Plan, lacking: list[str], lang: Lang) -> Answer:
    """Return what is told of some of those compared, led by whose share nobody tells: there is no more and no less."""
    firm = next(v.names[0] for v in plan.variables if v.name == plan.edges[0].object)
    none = _NOT_COMPARED[lang].format(firm, _OR[lang].join(lacking))
    if known.status != "answered":
        return replace(told, status="empty", message=none) if told.status == "answered" else told
    first = Sentence(text=none, row_ids=tuple(row.id for row in known.rows), sources=())
    return replace(known, status="empty", sentences=(first, *known.sentences), message=none)
