"""Filters of a plan as Cypher conditions: dates by their prefix, texts without case, titles as posts."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from kg.plan.called import is_called
from kg.plan.clauses import Clauses, safe
from kg.plan.plan import Filter, TermPart
from kg.plan.scope import Known, title_of
from kg.plan.when import days
from ontology.model import Ontology, PostTitle
from ontology.titles import spellings

_EDGES = {"<": 0, ">=": 0, "<=": 1, ">": 1}  # which end of a partial date each comparison looks at


def condition(clauses: Clauses, filter_: Filter, owner: str, *, known: Known) -> str:
    """Return the condition that `filter_` puts on `owner`; values become parameters."""
    if known.property is None and known.name == "called":
        return is_called(clauses, owner, str(filter_.value))
    if known.property is None and known.name == "quote":
        return _stated(clauses, owner, filter_)
    if filter_.op in ("is_null", "is_known"):
        in_money = _measured(clauses, filter_, owner, known) if filter_.op == "is_known" and filter_.currency else []
        return " AND ".join([_presence(clauses, filter_, owner, known), *in_money])
    if filter_.than is not None:
        return _with_another(clauses, filter_, owner, known)
    if post := title_of(clauses.scope.ontology, known, filter_.value):
        holds = holds_post(clauses, clauses.property(owner, known), post)
        return f"NOT ({holds})" if filter_.op == "!=" else holds
    expression = part_of(clauses, clauses.property(owner, known), filter_.part)
    return " AND ".join(
        [_compared(clauses, filter_, owner, known, expression), *_measured(clauses, filter_, owner, known)]
    )


def _stated(clauses: Clauses, owner: str, filter_: Filter) -> str:
    """Return the condition that a sentence which states the figure, or the link, has the words.

    With `values` it has one of those ways to say the words, and never says what is outside of them: 大中华区以外.
    """
    edge = clauses.scope.edges.get(owner)
    stated = edge is not None and clauses.statement_edge(edge)
    quote = f"{safe(owner)}.quote" if stated else "kg_q.quote"
    has = _any_in(clauses, quote, filter_.values or (filter_.value,))
    if filter_.values:
        has = f"{has} AND NOT {_any_in(clauses, quote, [f'{filter_.value}{end}' for end in ('以外', '之外')])}"
    if stated:
        return has
    said = f"kg_q.id IN coalesce({safe(owner)}.statements, []) AND {has}"
    return f"EXISTS {{ MATCH (kg_q:Statement) WHERE {said} }}"


def _any_in(clauses: Clauses, quote: str, words: Iterable[Any]) -> str:
    held = [clauses.param(str(word), "quote") for word in words]
    return f"({' OR '.join(f'{quote} CONTAINS {word}' for word in held)})"


def _with_another(clauses: Clauses, filter_: Filter, owner: str, known: Known) -> str:
    """Compare what two things have; amounts of money in one currency only."""
    assert filter_.than is not None
    other = clauses.scope.known(filter_.than.var, filter_.than.prop, "filters")
    left, right = clauses.property(owner, known), clauses.property(filter_.than.var, other)
    plain = left
    if known.datatype == "string":
        left, right = f"toLower({left})", f"toLower({right})"
    tests = [f"{left} {_sign(filter_)} {right}"]
    if known.observed and known.money:
        holders = clauses.observation(owner, known), clauses.observation(filter_.than.var, other)
        tests.append(f"{holders[0]}.currency = {holders[1]}.currency")
    if known.name == "title":
        posts = [post for post in clauses.scope.ontology.titles.values() if post.shared]
        tests += [f"NOT ({_held_by_many(clauses, owner, plain, post)})" for post in posts]
    return " AND ".join(tests)


def _held_by_many(clauses: Clauses, owner: str, title: str, post: PostTitle) -> str:
    """Return the condition that a post has many holders at once; the director of an institution is its only one."""
    holds, edge = holds_post(clauses, title, post), clauses.scope.edges.get(owner)
    if edge is None or post.sole_at not in clauses.scope.ontology.classes:
        return holds
    return f"{holds} AND NOT {safe(edge.object)}:{safe(post.sole_at)}"


def part_of(clauses: Clauses, expression: str, part: TermPart) -> str:
    """Return the year, quarter or month of a date expression, or the full years from it to today."""
    text = f"toString({expression})"
    if part == "year":
        return f"toInteger(substring({text}, 0, 4))"
    if part == "month":
        return f"substring({text}, 0, 7)"
    if part == "quarter":
        quarter = f"toString((toInteger(substring({text}, 5, 2)) + 2) / 3)"
        return f"CASE WHEN size({text}) >= 7 THEN substring({text}, 0, 4) + '-Q' + {quarter} ELSE {text} END"
    if part == "age":
        year, rest = clauses.param(int(clauses.today[:4]), "this_year"), clauses.param(clauses.today[5:], "this_day")
        early = f"CASE WHEN size({text}) >= 7 AND substring({text}, 5) > {rest} THEN 1 ELSE 0 END"
        return f"{year} - toInteger(substring({text}, 0, 4)) - {early}"
    return expression


# Who is head of something less is not head of the whole: "head of procurement", "finance chief", "chief of staff".
_ALONE = frozenset({"head", "chief", "leader"})
_ALONE_FORMS = (
    " {} ",
    " the {} ",
    " acting {} ",
    " interim {} ",
    " new {} ",
    " overall {} ",
    " {} and founder ",
    " founder and {} ",
)


def holds_post(clauses: Clauses, expression: str, post: PostTitle) -> str:
    """Return the condition that a printed title names `post`, and not a longer title that only contains its words."""
    ontology = clauses.scope.ontology
    words = _padded(spellings(ontology, post.id))
    others = _padded(w for other in ontology.titles.values() for labels in other.words.labels.values() for w in labels)
    longer = [o for o in others if o not in words and any(word in o for word in words)]
    hint = post.id.replace("-", "_")
    title = f"' ' + replace(replace(replace(toLower({expression}), ',', ' '), '/', ' '), '-', ' ') + ' '"
    whole = [w for w in words if w.strip() in _ALONE]
    named = [w for w in words if w not in whole]
    tests = [f"any(kg_w IN {clauses.param(named, f'post_{hint}')} WHERE {title} CONTAINS kg_w)"]
    if whole:
        forms = [form.format(w.strip()) for w in whole for form in _ALONE_FORMS]
        tests = [f"({tests[0]} OR {title} IN {clauses.param(forms, f'whole_{hint}')})"]
    if longer:
        tests.append(f"none(kg_w IN {clauses.param(longer, f'not_{hint}')} WHERE {title} CONTAINS kg_w)")
    return f"({' AND '.join(tests)})"


def _padded(spelled: Iterable[str]) -> list[str]:
    """Latin words stand between spaces, so that "head" is not found in "headquarters"; Chinese has none."""
    plain = {text.lower().replace("-", " ") for text in spelled}
    return sorted(f" {text} " if text.isascii() else text for text in plain)


def _presence(clauses: Clauses, filter_: Filter, owner: str, known: Known) -> str:
    if not known.observed or owner not in clauses.scope.variables:
        found = f"{clauses.property(owner, known)} IS NOT NULL"
    else:
        of = clauses.param(known.name, f"of_{known.name}")
        found = f"EXISTS {{ MATCH ({safe(owner)})-[:OBSERVATION]->(kg_any:Observation) WHERE kg_any.of = {of} }}"
    return found if filter_.op == "is_known" else f"NOT ({found})"


def _compared(clauses: Clauses, filter_: Filter, owner: str, known: Known, expression: str) -> str:
    if known.datatype == "date" and not filter_.part:
        return _dates(clauses, filter_, expression)
    if known.datatype == "string" and not filter_.part:
        return _texts(clauses, filter_, known, expression)
    hint = filter_.prop
    if filter_.op == "in":
        return f"{expression} IN {clauses.param(list(filter_.values), hint)}"
    if known.datatype == "boolean" and filter_.value is False and owner not in clauses.scope.variables:
        expression = f"coalesce({expression}, false)"  # a statement says what is so: led the round
    value = _in_own_unit(clauses.scope.ontology, filter_, known)
    return f"{expression} {_sign(filter_)} {clauses.param(value, hint)}"


def _dates(clauses: Clauses, filter_: Filter, expression: str) -> str:
    if filter_.op == "in":
        each = (f"{expression} STARTS WITH {clauses.param(v, filter_.prop)}" for v in filter_.values)
        return f"({' OR '.join(each)})"
    if filter_.op in ("=", "!="):
        same = f"{expression} STARTS WITH {clauses.param(filter_.value, filter_.prop)}"
        return same if filter_.op == "=" else f"NOT ({same})"
    date = str(filter_.value)
    whole = date if filter_.op in ("<", ">=") else days(date)[_EDGES[filter_.op]]
    return f"{expression} {filter_.op} {clauses.param(whole, filter_.prop)}"


def _texts(clauses: Clauses, filter_: Filter, known: Known, expression: str) -> str:
    owner = expression.rpartition(".")[0]
    tests = [_text(clauses, filter_, f"toLower({expression})")]
    if known.name == "name":  # an entity answers to every name it has
        tests.append(f"any(kg_a IN coalesce({owner}.aliases, []) WHERE {_text(clauses, filter_, 'toLower(kg_a)')})")
    held = f"({' OR '.join(tests)})" if len(tests) > 1 else tests[0]
    return f"NOT {held if len(tests) > 1 else f'({held})'}" if filter_.op == "!=" else held


def _text(clauses: Clauses, filter_: Filter, lowered: str) -> str:
    if filter_.op == "contains" and filter_.values:  # any of these words in it
        several = clauses.param([str(v).lower() for v in filter_.values], filter_.prop)
        return f"any(kg_v IN {several} WHERE {lowered} CONTAINS kg_v)"
    words: Any = [str(v).lower() for v in filter_.values] if filter_.op == "in" else str(filter_.value).lower()
    sign = {"in": "IN", "contains": "CONTAINS", "starts": "STARTS WITH", "!=": "="}.get(filter_.op, filter_.op)
    return f"{lowered} {sign} {clauses.param(words, filter_.prop)}"


def _measured(clauses: Clauses, filter_: Filter, owner: str, known: Known) -> list[str]:
    """A figure is compared in one currency and one unit only."""
    if not known.observed and not filter_.currency:
        return []
    holder = clauses.observation(owner, known) if owner in clauses.scope.variables else safe(owner)
    currency = "q_currency" if _is_statement(clauses, owner) else "currency"
    found = [f"{holder}.{currency} = {clauses.param(filter_.currency, 'currency')}"] if filter_.currency else []
    unit = known.property.units[0] if filter_.unit and known.property else ""
    return [*found, *([f"{holder}.unit = {clauses.param(unit, 'unit')}"] if unit else [])]


def _is_statement(clauses: Clauses, owner: str) -> bool:
    edge = clauses.scope.edges.get(owner) if owner not in clauses.scope.variables else None
    return edge is not None and clauses.statement_edge(edge)


def _in_own_unit(ontology: Ontology, filter_: Filter, known: Known) -> Any:
    """Return the value in the property's canonical unit: 3 mu of floor area are 2,000 m2."""
    own = known.property.units[0] if known.property and known.property.units else ""
    given, canonical = ontology.units.get(filter_.unit), ontology.units.get(own)
    if not given or not canonical or filter_.unit == own or not isinstance(filter_.value, int | float):
        return filter_.value
    return filter_.value * given.factor / canonical.factor


def _sign(filter_: Filter) -> str:
    return "<>" if filter_.op == "!=" else filter_.op
