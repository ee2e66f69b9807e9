"""Questions that lean on the one before: pronouns for its thing, "those ..." for its rows."""

from __future__ import annotations

from dataclasses import replace

from kg.plan.plan import Edge, Filter, Pattern, Plan, Variable
from kg.planner.index import Hit
from kg.planner.items import Element, Item
from ontology.model import Ontology

ITS = frozenset({"its", "his", "her", "their"})
# Words for one thing named before. Many of them fill other phrases too ("how sure is it that"), so place decides.
IT = frozenset({"it", "he", "she", "him", "them", "they", "它", "他", "她"})
_BEFORE_IT = frozenset({"be", "do", "have", "with"})
_AFTER_IT = frozenset({"that", "true", "whether", "if"})
_COUNTING = frozenset({"be", "filler", "det", "the", "them"})
_OPENING = frozenset({"and", "of", "about", "filler", "wh_what", "wh_how", "det", "for", "with"})
THOSE = frozenset(
    {"those", "these", "them", "they", "the ones", "ones", "其中", "其中的", "这些", "那些", "它们", "他们"}
)
ONLY = frozenset({"only", "just"})


def referring(items: tuple[Item, ...], context: Plan | None, ontology: Ontology) -> tuple[Item, ...]:
    """Return the items with pronouns standing for the one known thing of the question before.

    Without such a thing "its", "his" and "her" are words that nothing explains.
    """
    hit = _antecedent(context)
    row: list[Item] = []
    person = hit is not None and hit.cls in ontology.classes and ontology.is_a(hit.cls, "Person")
    for at, item in enumerate(items):
        if item.text in ("他", "她") and hit is not None and not person:
            row.append(replace(item, word=""))  # no firm is 他
        elif not item.hits and _stands_for_a_thing(items, at):
            row.append(replace(item, hits=(hit,) if hit else (), word="", elements=()))
        elif item.text.lower() in ITS and item.word == "det":
            row += _owner(item, None if _of_many(item, row) else _named_before(row) or hit)
        elif item.word == "them" and hit is not None:
            row.append(replace(item, hits=(hit,), word=""))
        else:
            row.append(item)
    return _opened(tuple(row)) if context is not None else tuple(row)


def _stands_for_a_thing(items: tuple[Item, ...], at: int) -> bool:
    """Say whether the word at this place is a pronoun for something named before: "who invested in it"."""
    if items[at].text.lower() not in IT or items[at].word not in ("filler", "them", ""):
        return False
    before, after = items[at - 1] if at else None, items[at + 1] if at + 1 < len(items) else None
    if after is not None and after.text.lower() in _AFTER_IT:
        return False
    if before is None:
        return after is not None and after.text != "的" and items[at].text in ("它", "他", "她")
    told = before.text.lower().endswith("about")  # "tell me more about it"
    return told or bool(before.of_kind("verb")) or before.word in _BEFORE_IT or before.word.startswith("prep")


def _of_many(item: Item, row: list[Item]) -> bool:
    """Say whether "and their" stands after a noun for many things: it means theirs, not that of a name among them."""
    linked = bool(row) and row[-1].word in ("and", "with")
    return linked and item.text.lower() == "their" and any(i.of_kind("class", "noun") and not i.hits for i in row)


def _named_before(row: list[Item]) -> Hit | None:
    """Return the one thing that this question has named so far."""
    named = [item.hits[0] for item in row if len({hit.id for hit in item.hits}) == 1]
    return named[0] if len(named) == 1 else None


def _owner(item: Item, hit: Hit | None) -> list[Item]:
    if hit is None:
        return [replace(item, word="their")]  # the question's own thing; the grammar knows which
    return [replace(item, hits=(hit,), word=""), Item(start=item.end, end=item.end, text="'s")]


def _antecedent(context: Plan | None) -> Hit | None:
    known = [v for v in context.variables if len(v.ids) == 1] if context is not None else []
    if len(known) != 1:
        return None
    name = known[0].names[0] if known[0].names else ""
    return Hit(id=known[0].ids[0], name=name, cls=known[0].cls, matched="", score=1.0)


def _opened(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """Drop "and" and "what about" before a follow-up."""
    while len(items) > 1 and (items[0].word == "and" or items[0].text in ("那么", "那", ",")):
        items = items[1:]
    return items


def about_rows(items: tuple[Item, ...], context: Plan | None, ontology: Ontology) -> tuple[Item, ...] | None:
    """Return the items with "those" as a noun for the rows of the question before; None when there is no such word."""
    target = _rows_of(context)
    at = next((n for n, i in enumerate(items) if i.text.lower() in THOSE), None)
    if target is None or at is None or target.cls not in ontology.classes:
        return None
    noun = replace(items[at], word="", hits=(), elements=(Element(kind="class", name=target.cls, preferred=True),))
    if at + 1 < len(items) and items[at + 1].of_kind("class", "noun"):
        noun = items[at + 1]  # "those companies in X"
        items = items[:at] + items[at + 1 :]
    before = tuple(i for i in items[:at] if i.word != "of")
    return (*before, noun, *(i for i in items[at + 1 :] if i.text.lower() not in ONLY))


def counted_again(items: tuple[Item, ...], context: Plan | None) -> Plan | None:
    """Return the question before as a count: "how many are there?", 有几家？; None for any other question."""
    counts = any(item.word == "wh_how_many" for item in items)
    rest = [i for i in items if i.word != "wh_how_many"]
    if not counts or _rows_of(context) is None or any(i.hits or i.word not in _COUNTING for i in rest):
        return None
    assert context is not None
    return replace(context, answer="count", columns=(), order=(), limit=None)


def asked_of_another(items: tuple[Item, ...], context: Plan | None, ontology: Ontology) -> Plan | None:
    """Return the question before about another thing: "and of Model Speed Space?", 那模速空间呢？."""
    named = [item for item in items if item.hits]
    rest = [i for i in items if not i.hits]
    plain = all(i.word in _OPENING or i.text in ("那", "那么", "呢") for i in rest)
    told = any(i.word in ("and", "about") or i.text in ("那", "那么", "呢") for i in rest)
    if context is None or len(named) != 1 or not plain or not told or len({h.id for h in named[0].hits}) != 1:
        return None
    hit = named[0].hits[0]
    known = [v for v in context.variables if len(v.ids) == 1 and v.ids != (hit.id,)]
    fit = [v for v in known if v.cls == hit.cls] or [v for v in known if _akin(ontology, v.cls, hit.cls)]
    if len(fit) != 1:
        about = any(i.word == "about" or i.text == "呢" or i.text.lower().endswith("about") for i in rest)
        return _told_about(hit) if about else None
    new = replace(fit[0], ids=(hit.id,), names=(hit.name,), cls=hit.cls)
    return replace(context, variables=tuple(new if v is fit[0] else v for v in context.variables))


def _told_about(hit: Hit) -> Plan:
    """Return the plan of "what about X?" where X is nothing that the question before could be asked of."""
    thing = Variable(name="v0", cls=hit.cls, ids=(hit.id,), names=(hit.name,))
    return Plan(answer="describe", target="v0", variables=(thing,))


def _akin(ontology: Ontology, cls: str, other: str) -> bool:
    """Say whether two classes meet in a class of the ontology."""
    if cls not in ontology.classes or other not in ontology.classes:
        return False
    return bool({cls, *ontology.ancestors(cls)} & {other, *ontology.ancestors(other)})


def owned_by_rows(
    items: tuple[Item, ...], context: Plan | None, ontology: Ontology
) -> tuple[tuple[Item, ...], str] | None:
    """Return the items with "their" as "of those ..." and the class of those; None when no list came before."""
    target = _rows_of(context)
    at = next((n for n, i in enumerate(items) if i.text.lower() in ("their", "他们", "它们", "这些公司")), None)
    if target is None or at is None or target.cls not in ontology.classes or any(i.hits for i in items):
        return None
    element = Element(kind="class", name=target.cls, preferred=True)
    owner = replace(items[at], word="", hits=(), elements=(element,))
    if items[at].text.lower() != "their":
        return (*items[:at], owner, *items[at + 1 :]), target.cls
    of = Item(start=items[-1].end, end=items[-1].end, text="of", word="of")
    end = len(items) - (items[-1].word == "filler")
    return (*items[:at], *items[at + 1 : end], of, owner), target.cls


def joined(found: Plan, cls: str, context: Plan) -> Plan | None:
    """Return the plan of "their ...": what is asked now of the things of `cls` that the question before found."""
    owners = [v for v in found.variables if v.cls == cls and not v.ids and v.name != found.target]
    if len(owners) != 1 or found.answer not in ("list", "count", "value"):
        return None
    names = {v.name: f"f{v.name}" for v in context.variables} | {context.target: owners[0].name}
    more = tuple(replace(v, name=names[v.name]) for v in context.variables if v.name != context.target)
    return replace(
        found,
        variables=found.variables + more,
        edges=found.edges + tuple(_edge(e, names) for e in context.edges),
        filters=found.filters + tuple(_filter(f, names) for f in context.filters),
        without=found.without + tuple(_pattern(p, names) for p in context.without),
    )


def _rows_of(context: Plan | None) -> Variable | None:
    if context is None or context.answer not in ("list", "count") or context.limit or context.group:
        return None
    return next((v for v in context.variables if v.name == context.target and not v.ids), None)


def narrowed(context: Plan, found: Plan) -> Plan | None:
    """Return the plan of "those ...": what was asked before and what is said now, of the same things."""
    if found.answer not in ("list", "count") or found.either or found.pair or found.measures or not found.target:
        return None
    kept = next((v for v in found.variables if v.name == found.target), None)
    if kept is None or kept.ids:
        return None
    names = {v.name: f"f{v.name}" for v in found.variables} | {found.target: context.target}
    more = tuple(replace(v, name=names[v.name]) for v in found.variables if v.name != found.target)
    return replace(
        context,
        answer=found.answer,
        variables=context.variables + more,
        edges=context.edges + tuple(_edge(e, names) for e in found.edges),
        filters=context.filters + tuple(_filter(f, names) for f in found.filters),
        without=context.without + tuple(_pattern(p, names) for p in found.without),
        columns=(),
    )


def _edge(edge: Edge, names: dict[str, str]) -> Edge:
    subject, object_ = names.get(edge.subject, f"f{edge.subject}"), names.get(edge.object, f"f{edge.object}")
    return replace(edge, subject=subject, object=object_, name=f"f{edge.name}" if edge.name else "")


def _filter(filter_: Filter, names: dict[str, str]) -> Filter:
    var = names.get(filter_.var, f"f{filter_.var}" if filter_.var else "")
    than = filter_.than
    other = replace(than, var=names.get(than.var, f"f{than.var}" if than.var else "")) if than is not None else None
    return replace(filter_, var=var, than=other)


def _pattern(pattern: Pattern, names: dict[str, str]) -> Pattern:
    return Pattern(
        variables=tuple(replace(v, name=f"f{v.name}") for v in pattern.variables),
        edges=tuple(_edge(e, names) for e in pattern.edges),
        filters=tuple(_filter(f, names) for f in pattern.filters),
    )
