"""Counts, tables of measures and series: numbers that the database computes over all rows, not over those shown."""

from __future__ import annotations

from kg.plan.clauses import Clauses, safe
from kg.plan.compiled import Column, Compiled
from kg.plan.conditions import part_of
from kg.plan.match import match_plan
from kg.plan.plan import Measure, Plan, Term
from kg.plan.planned import Lang
from kg.plan.returns import Returns
from kg.plan.validate import MOST_ROWS

PROOFS = 40  # statements collected for a count or a group; the answer quotes a few of them


def compile_count(plan: Plan, clauses: Clauses) -> Compiled:
    """Return how many different targets there are, with statements behind some of them."""
    evidence = " + ".join(match_plan(clauses, plan)) or "[]"
    target = safe(plan.target)
    query = (
        f"{clauses.text()}\nWITH {target}, collect({evidence}) AS kg_proof\n"
        f"RETURN count({target}) AS n, collect(kg_proof)[0..{PROOFS}] AS kg_evidence, "
        f"collect({target}.id)[0..{PROOFS}] AS kg_ids"
    )
    return Compiled(
        kind="count",
        queries=(query,),
        params=clauses.params,
        columns=(Column(name="n", kind="measure", var=plan.target),),
    )


def compile_table(plan: Plan, clauses: Clauses, *, lang: Lang) -> Compiled:
    """Return groups with their measures. Amounts are kept apart by currency and unit."""
    evidence = " + ".join(match_plan(clauses, plan)) or "[]"
    returns = Returns(clauses, lang=lang)
    for term in plan.group or ((Term(var=plan.target),) if plan.answer != "value" and _by_target(plan) else ()):
        returns.add(term)
    values = [_value(clauses, measure, returns) for measure in plan.measures]
    coverage = _coverage(plan, clauses, values)
    returns.items = [item for item in returns.items if not item[0].startswith("kg_")]  # who has a value makes no group
    keys = [(alias, expression) for alias, expression in returns.items]
    inner = [f"{e} AS {a}" for a, e in keys]
    inner += [f"{e} AS kg_m{at}" for at, (e, _) in enumerate(values)] + sorted({safe(o) for _, o in values if o})
    outer = [a for a, _ in keys] + [_measure(m, at, values[at]) for at, m in enumerate(plan.measures)]
    if known := next((o for m, (_, o) in zip(plan.measures, values, strict=True) if o and m.over.prop), ""):
        outer.append(f"count(DISTINCT {safe(known)}) AS kg_known")
    having = " AND ".join(
        f"{safe(h.measure)} {'<>' if h.op == '!=' else h.op} {clauses.param(h.value, 'having')}" for h in plan.having
    )
    returns.order(plan.order, required=False)
    grouped = f"{clauses.text()}\nWITH {', '.join(dict.fromkeys(inner))}, collect({evidence}) AS kg_proof"
    grouped += f"\nWITH {', '.join([*outer, f'collect(kg_proof)[0..{PROOFS}] AS kg_evidence'])}"
    grouped += f"\nWHERE {having}" if having else ""
    shown = [a for a, _ in keys] + [safe(m.name) for m in plan.measures]
    sorting = returns.sorting() or [safe(plan.measures[0].name)]
    shown += ["kg_known"] if known else []
    query = (
        f"{grouped}\nRETURN {', '.join([*shown, 'kg_evidence'])}\nORDER BY {', '.join(sorting)}\nLIMIT {MOST_ROWS + 1}"
    )
    columns = [
        *returns.columns,
        *(Column(name=safe(m.name), kind="measure", var=m.over.var, prop=m.over.prop) for m in plan.measures),
    ]
    return Compiled(
        kind="table",
        queries=(query,),
        params=clauses.params,
        columns=tuple(columns),
        total=f"{grouped}\nRETURN count(*) AS total",
        coverage=coverage,
        keep=plan.limit,
        ties=plan.ties,
        nth=plan.nth,
        tie_on=tuple(returns.order_aliases),
    )


def _by_target(plan: Plan) -> bool:
    """A list sorted by a measure has one row for each target; a bare average has one row in all."""
    return plan.answer in ("list", "bool") or any(o.by is None for o in plan.order) or bool(plan.having)


def _value(clauses: Clauses, measure: Measure, returns: Returns) -> tuple[str, str]:
    """Return the expression measured and the variable whose different values are counted once."""
    term = measure.over
    if not term.prop:
        return f"{safe(term.var)}.id", ""
    known = clauses.scope.known(term.var, term.prop, "measures")
    expression = clauses.property(term.var, known)
    if known.observed and term.var in clauses.scope.variables:
        holder = clauses.observation(term.var, known)
        if measure.fn in ("sum", "avg"):
            clauses.require(_one_figure(clauses, term.var, holder))
        returns.items += [(f"{measure.name}_{k}", f"{holder}.{k}") for k in ("currency", "unit")]
    elif known.money and term.var in clauses.scope.edges:
        edge = clauses.scope.edges[term.var]
        key = "q_currency" if clauses.statement_edge(edge) else "currency"
        returns.items.append((f"{measure.name}_currency", f"{safe(term.var)}.{key}"))
    clauses.require([f"{expression} IS NOT NULL"])
    return part_of(clauses, expression, term.part), term.var


def _one_figure(clauses: Clauses, owner: str, holder: str) -> list[str]:
    """Return the condition that a thing has no later figure of its own: two years of one firm are no sum of firms.

    Of figures that one text gives, the one without a period is the present one, and the last period counts.
    """
    time = clauses.scope.time
    if time is not None and (time.start or time.end):
        return []
    rank = "coalesce({0}.period, '9999') + ' ' + {0}.id"
    same = f"kg_more.of = {holder}.of AND coalesce(kg_more.currency, '') = coalesce({holder}.currency, '')"
    later = f"{rank.format('kg_more')} > {rank.format(holder)}"
    newest = "coalesce(kg_more.valid_from, kg_more.published, '') >= coalesce({0}.valid_from, {0}.published, '')"
    found = f"MATCH ({safe(owner)})-[:OBSERVATION]->(kg_more:Observation)"
    return [f"NOT EXISTS {{ {found} WHERE {same} AND {newest.format(holder)} AND {later} }}"]


def _measure(measure: Measure, at: int, value: tuple[str, str]) -> str:
    distinct = "DISTINCT " if measure.fn == "count" and measure.distinct else ""
    return f"{measure.fn}({distinct}kg_m{at}) AS {safe(measure.name)}"


def _coverage(plan: Plan, clauses: Clauses, values: list[tuple[str, str]]) -> str:
    """Return the count of things measured or not, when the measure needs a property that some may lack."""
    over = next((m.over for m in plan.measures if m.over.prop and m.over.var in clauses.scope.variables), None)
    if over is None:
        return ""
    whole = Clauses(clauses.scope, today=clauses.today)
    whole.params = clauses.params
    match_plan(whole, plan)
    return f"{whole.text()}\nRETURN count(DISTINCT {safe(over.var)}.id) AS total"


def compile_series(plan: Plan, clauses: Clauses, *, lang: Lang) -> Compiled:
    """Return how many targets each period added; undated ones come as a row without a period."""
    assert plan.series is not None
    evidence = " + ".join(match_plan(clauses, plan)) or "[]"
    known = clauses.scope.known(plan.series.edge, "valid_from", "series")
    period = part_of(clauses, clauses.property(plan.series.edge, known), plan.series.by)
    if plan.series.by == "year":
        period = f"toString({period})"
    target = safe(plan.target)
    # A target counts once, in the first period that has it.
    query = (
        f"{clauses.text()}\nWITH {target}, min({period}) AS period, collect({evidence}) AS kg_proof\n"
        f"RETURN period, count({target}) AS n, collect(kg_proof)[0..{PROOFS}] AS kg_evidence\n"
        f"ORDER BY period IS NULL, period\nLIMIT {MOST_ROWS + 1}"
    )
    columns = (Column(name="period", kind="group"), Column(name="n", kind="measure", var=plan.target))
    return Compiled(kind="series", queries=(query,), params=clauses.params, columns=columns)
