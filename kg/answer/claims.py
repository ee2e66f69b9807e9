"""What is planned, rumoured or denied of one thing: a sentence for each statement with its status, newest first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from ingest.statements.statement import Status
from kg.answer.answer import Cell, ResultRow, Sentence
from kg.answer.claim_rows import carried
from kg.answer.figures import linked_zh
from kg.answer.lists import listed
from kg.answer.rows import Result, sources_of
from kg.answer.say import Say
from kg.answer.values import dated
from kg.engine.engine import GraphReader, Row
from kg.identity.romanise import with_reading
from kg.plan.claim_words import claims_of
from kg.plan.claims import compile_since
from kg.plan.clauses import Clauses
from kg.plan.plan import Edge, Filter, Plan, Term, Variable
from kg.plan.scope import scope_of
from kg.store.claims import concept_of
from kg.store.edges import DESCRIBING
from ontology.model import Ontology

MOST_TOLD = 12  # sentences; the rows hold everything
_AHEAD = frozenset(("planned", "rumoured", "conditional"))  # what may come true
_FACTS: tuple[Status, ...] = ("asserted", "former")
_FIGURE = {
    "planned": ("is planned to be", "计划"),
    "rumoured": ("is rumoured to be", "据传"),
    "denied": ("is said not to be", "据称并非"),
    "conditional": ("would, on a condition, be", "在一定条件下将"),
}
Key = tuple[object, ...]


# ---- which of them stand


def standing(plan: Plan, result: Result, reader: GraphReader, ontology: Ontology, *, today: str) -> Result:
    """Return the claims once each, the latest report first, without what a later source states as a fact.

    What somebody has denied since is followed by the denial. Any other result comes back as it is."""
    if plan.answer != "claims" or not result.rows:
        return result
    facts = _since(plan, _FACTS, reader, ontology, today=today)
    rows = [row for row in result.rows if not _came_about(row, facts, ontology)]
    groups: dict[Key, list[ResultRow]] = {}
    for row in rows:
        groups.setdefault(_key(row, ontology), []).append(row)
    told = [
        replace(same[0], evidence=tuple(dict.fromkeys(s for r in same for s in r.evidence))) for same in groups.values()
    ]
    own = {i for v in plan.variables if v.name == plan.target for i in v.ids}  # what it does itself before the rest
    told.sort(key=lambda row: row.entities["subject"] not in own)
    told.sort(key=lambda row: str(row.values.get("published") or ""), reverse=True)
    denied = {} if "denied" in plan.status else _since(plan, ("denied",), reader, ontology, today=today)
    with_denials = [r for row in told for r in (row, *_denial(row, denied, ontology))]
    numbered = tuple(replace(row, id=f"r{at}") for at, row in enumerate(with_denials, start=1))
    return replace(result, rows=numbered, total=len(told), sources=sources_of(reader, numbered))


def _since(
    plan: Plan, statuses: tuple[Status, ...], reader: GraphReader, ontology: Ontology, *, today: str
) -> Mapping[str, list[Row]]:
    """Return what later sources say of the same two things, or of the same figure, by the claim that it follows."""
    compiled = compile_since(plan, Clauses(scope_of(plan, ontology), today=today), statuses)
    found: dict[str, list[Row]] = {}
    for query in compiled.queries:
        for row in reader.read(query, compiled.params):
            found.setdefault(str(row["id"]), []).append(row)
    return found


def _came_about(row: ResultRow, facts: Mapping[str, list[Row]], ontology: Ontology) -> bool:
    """Say whether a later source reports as done what a row tells as a plan or a rumour."""
    later = (f for f in _later(row, facts, ontology) if str(f["properties"]["published"]) > str(f["published"]))
    return row.values["status"] in _AHEAD and any(later)


def _denial(row: ResultRow, denied: Mapping[str, list[Row]], ontology: Ontology) -> tuple[ResultRow, ...]:
    """Return the latest denial of what a row tells, as a row; () where nobody has denied it since."""
    dated = sorted((str(f["properties"]["published"]), str(f["since"])) for f in _later(row, denied, ontology))
    since = [(day, id_) for day, id_ in dated if day >= str(row.values.get("published") or "")]
    told = {"status": "denied", "published": since[-1][0]} if since else {}
    return (replace(row, values={**row.values, **told}, evidence=(since[-1][1],)),) if since else ()


def _later(row: ResultRow, said: Mapping[str, list[Row]], ontology: Ontology) -> list[Row]:
    """Return what is said since of the same: nothing tells the two apart, such as another post or other goods."""
    own = _telling(row.values, ontology)
    since = (f for statement in row.evidence for f in said.get(statement, ()))
    return [f for f in since if _alike(own, _telling(carried(f["properties"]), ontology))]


def _alike(left: Mapping[str, str], right: Mapping[str, str]) -> bool:
    return all(left[name] == right[name] for name in left.keys() & right.keys())


def _telling(values: Mapping[str, Cell], ontology: Ontology) -> dict[str, str]:
    """Return the qualifiers by which two statements of one pair are told apart, titles of one post made one."""
    texts = {k: v for k, v in values.items() if isinstance(v, str) and k in ontology.properties}
    kept = {k for k in texts if ontology.properties[k].datatype != "date" and (k == "period" or k not in DESCRIBING)}
    return {k: concept_of(ontology, texts[k]) for k in kept if k != values.get("of")}


def _key(row: ResultRow, ontology: Ontology) -> Key:
    values = row.values
    own = tuple(sorted(_telling(values, ontology).items()))
    return (
        values["status"],
        values["relation"],
        values.get("of"),
        row.entities.get("subject"),
        row.entities.get("object"),
        own,
    )


# ---- in words


def claims(say: Say) -> tuple[Sentence, ...]:
    """Return a sentence for each claim; of many the latest, after how many there are."""
    shown = _first(say)
    told = [_figure(say, row) if row.values.get("of") else _link(say, row) for row in shown]
    n, first = say.result.total, sum(row.values["status"] in say.plan.status for row in shown)
    if n <= first:
        return tuple(told)
    name = next(n for v in say.plan.variables if v.name == say.plan.target for n in (v.names or v.ids))
    what = claims_of(name, say.plan.status, say.lang)
    text = say.pick(
        f"The graph has {n} entries of {what}; the latest {first}:", f"图谱中{what}共{n}条，最近的{first}条："
    )
    return (say.sentence(text, shown, []), *told)


def _first(say: Say) -> tuple[ResultRow, ...]:
    """Return the latest claims that are told, each with its denial."""
    asked = [at for at, row in enumerate(say.result.rows) if row.values["status"] in say.plan.status]
    return say.result.rows[: asked[MOST_TOLD] if len(asked) > MOST_TOLD else None]


def _link(say: Say, row: ResultRow) -> Sentence:
    """Return "Selat Microtest plans to be listed on Bursa Malaysia (2026-04) (publisher, date)."."""
    values = {**row.values, "object": row.values["object"]}
    title, relation = values.get("title"), say.ontology.relations[str(values["relation"])]
    where = (Filter(prop="title", value=title),) if isinstance(title, str) and title else ()
    edge = Edge(
        relation=relation.name,
        subject="subject",
        object="object",
        name="claim",
        where=where,
        status=(str(values["status"]),),  # type: ignore[arg-type]
    )
    dates = [] if {"date", "since"} & values.keys() else ["valid_from"]
    shown = [n for n in (*relation.qualifiers, *dates) if n not in ("title", "currency") and values.get(n)]
    values |= {f"{n}_currency": values["currency"] for n in shown if _is_money(say, n) and values.get("currency")}
    plan = Plan(
        answer="list",
        target="subject",
        variables=(Variable(name="subject", cls=_class(say, row, "subject")), _object(say, row)),
        edges=(edge,),
        columns=tuple(Term(var="claim", prop=name) for name in shown),
    )
    one = replace(say.result, rows=(replace(row, values=values),), total=1)
    return listed(replace(say, plan=plan, result=one))[0]


def _is_money(say: Say, name: str) -> bool:
    return name in say.ontology.properties and say.ontology.properties[name].money


def _object(say: Say, row: ResultRow) -> Variable:
    """Return what a claim links its subject to, by the name that readers know."""
    name, cls = str(row.values["object"]), _class(say, row, "object")
    person = cls in say.ontology.classes and say.ontology.is_a(cls, "Person")
    return Variable(
        name="object",
        cls=cls,
        ids=(row.entities["object"],),
        names=(with_reading(name) if person and not say.zh else name,),
    )


def _class(say: Say, row: ResultRow, end: str) -> str:
    cls = str(row.values.get(f"{end}_class") or "")
    return cls if cls in say.ontology.classes else "Entity"


def _figure(say: Say, row: ResultRow) -> Sentence:
    """Return "The number of employees of Nasca Coyol is planned to be 400 (2027) (publisher, date)."."""
    of, sources = str(row.values["of"]), say.result.cited(row)
    known = say.ontology.properties.get(of)
    label, name = known.words.label(say.lang) if known else of, str(row.values["subject"])
    value, words = f"{say.value(row, of)}{dated(say, row, of)}", _FIGURE[str(row.values["status"])]
    text = say.pick(f"The {label} of {name} {words[0]} {value}", f"{name}的{label}{words[1]}{linked_zh(value)}")
    return say.sentence(say.stop(f"{text}{say.cite(sources)}"), [row], sources[:1])
