"""Figures of things: floor area, companies counted, staff, revenue, sums raised."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ingest.mentions.mention import Mention
from ingest.statements.english.clause import modifiers, possessors, preposition, subjects_of, words
from ingest.statements.english.comparisons import is_beside
from ingest.statements.english.drafts import is_back_then, is_each
from ingest.statements.english.figure_dates import period_of
from ingest.statements.english.figure_owners import WORKS, event_before, of_part, of_works_before
from ingest.statements.english.measures import FIRMS, Measure, measures_of
from ingest.statements.english.scene import Draft, Scene
from ingest.statements.english.tellings import is_told
from ingest.statements.english.years_before import with_year_before
from ingest.statements.quantity import CODES, Quantity
from ingest.statements.statement import Scalar, Status, Value

_CHANGE = re.compile(
    r"\b(?:by|from|another|additional|further|extra|new|versus|vs\.?|against|compared (?:with|to)|create|add|hire|cut|lay off|shift|move|transfer|relocate|recruit|train|send|axe|shed|save|bring|retain|dismiss|furlough(?:ed)?|let go)\s+(?:(?:about|around|nearly|almost|some|roughly|more than|over|an?)\s+)*$",  # noqa: E501
    re.I,
)


def figures(scene: Scene) -> Iterator[Draft]:
    """Yield an OBSERVATION draft for each number whose property and owner are clear."""
    for i, quantity in scene.numbers:
        if i < len(scene.doc):
            yield from _figure(scene, i, quantity)


def _figure(scene: Scene, i: int, quantity: Quantity) -> Iterator[Draft]:
    at = scene.reading.passage.start + quantity.start
    if any(b.start <= at < b.end for b in scene.reading.brackets):
        return  # "(US$596 million)": the same sum again
    if (
        quantity.kind == "share"
        or _is_year(scene, quantity)
        or _is_part(scene, quantity)
        or _changes(scene, quantity)
        or is_beside(scene.reading.passage.text, quantity)
        or (quantity.kind == "money" and not quantity.currency)
        or is_each(scene, quantity)
        or is_back_then(scene, quantity)
        or _in_compound(scene, quantity)
    ):
        return
    for measure in measures_of(scene.reading.passage.text, quantity):
        owner, anchor = figure_owner(scene, i, measure)
        if measure.property == "employees" and is_no_headcount(scene, quantity):
            continue
        if measure.where == "land" and owner is not None and owner.cls in _REALMS:
            continue  # "the two acres that she farms outside Leeds"
        if (
            owner is None
            or anchor is None
            or owner.cls == "Exchange"
            or of_works_before(scene, owner)
            or of_part(scene, owner, i)
            or not is_told(scene, measure, quantity, owner, anchor)
        ):
            continue
        yield from with_year_before(scene, _observation(scene, owner, anchor, i, measure, quantity), quantity)
        return


_REALMS = frozenset(("City", "District", "Province", "Country"))

_PASSED_ON = re.compile(r"\b(?:sold|shipped|delivered) (?:(?:about|more than|over|nearly|some) )?$")
_OF_THEM = re.compile(r"\s(?:[\w-]+ )?of (?:the|its|their|our|these|those|his|her|them|whom|which)\b")


def _is_part(scene: Scene, quantity: Quantity) -> bool:
    """ "one of the suppliers", "140 of its workers": some of a number, not the number."""
    text = scene.reading.passage.text
    passed_on = _PASSED_ON.search(text[max(0, quantity.start - 30) : quantity.start])  # "delivered 640 of its drones"
    return quantity.kind == "count" and not passed_on and _OF_THEM.match(text, quantity.end) is not None


_STAFFED = r"(?:strong|person|people|man|employee|member|odd|plus|bed|tenant|company|firm|ha\b|hectare|acre)"


def _in_compound(scene: Scene, quantity: Quantity) -> bool:
    """ "four-legged robots": a number inside an adjective counts nothing; "120-strong" does."""
    after = scene.reading.passage.text[quantity.end : quantity.end + 20]
    return quantity.kind == "count" and re.match(rf"[-‑](?!{_STAFFED})[a-z]", after) is not None


def _is_year(scene: Scene, quantity: Quantity) -> bool:
    at = scene.reading.passage.start
    written = scene.text[at + quantity.start : at + quantity.end]
    return quantity.kind == "count" and re.fullmatch(r"(?:19|20)\d\d", written) is not None


_BY_USERS = re.compile(r"\bused by (?:\w+ ){0,2}$")  # "is used by 1,400 hauliers": no difference


def _changes(scene: Scene, quantity: Quantity) -> bool:
    """ "by 30 people", "another 40 firms": a difference, not a level."""
    at = scene.reading.passage.start
    before = scene.text[max(at, at + quantity.start - 30) : at + quantity.start]
    return _CHANGE.search(before) is not None and _BY_USERS.search(before) is None


_TAKEN_ON = re.compile(
    r"\b(?:hir(?:ed|es|ing)|laid off|lays off|laying off|recruited|recruits|dismissed|sacked|shed|axed|trained|added)"
    r" (?:(?:about|around|nearly|almost|some|roughly|more than|over|another|the|its) )*$"
)
_AT_SITE = re.compile(
    r"\b(?:office|workshop|plant|factory|laborator(?:y|ies)|lab|branch|shop|depot|studio|warehouse|store)\b"
    r"[^.,;()]{0,30} (?:with|employing) (?:(?:about|around|some|nearly|more than|over) )?$"
)


_WORK_THERE = re.compile(
    r" (?:people|workers|employees|men and women)(?: (?:now|still|currently|will))? (?:works?|worked|are employed) "
    r"(?:there|here|at (?:its|the|that|this|their) (?:[\w-]+ ){0,2}?"
    r"(?:plant|yard|factory|site|mill|mine|works|refinery|smelter|shipyard|brewery|facility|office|warehouse)\b)"
)


def is_no_headcount(scene: Scene, quantity: Quantity) -> bool:
    """ "has hired 22 people", "a workshop in Graz with 24 employees", "480 people work there": not the firm's own number."""  # noqa: E501
    if _WORK_THERE.match(scene.reading.passage.text, quantity.end):
        return True
    before = scene.reading.passage.text[max(0, quantity.start - 90) : quantity.start]
    return _TAKEN_ON.search(before) is not None or _AT_SITE.search(before) is not None


def figure_owner(scene: Scene, i: int, measure: Measure) -> tuple[Mention | None, Any]:
    """Return the first thing up the tree that a number can belong to, and the predicate that tells it."""
    current = scene.doc[i]
    for _ in range(9):
        found = _owner_at(scene, current, measure, i)
        if found is not None:
            return found, _predicate(current)
        if measure.property in _WORTHS and current.dep_ == "acl" and current.lower_ in ("valued", "priced", "worth"):
            return None, None  # "turbines valued at": the worth of something that has no name
        told = current.pos_ in ("VERB", "AUX") and bool(subjects_of(current)) and current.dep_ not in ("acl", "amod")
        if current.head.i == current.i or told:
            break
        current = current.head
    return _understood(scene, i, measure)


_WORTHS = frozenset(("valuation", "market_value", "price"))
_BOOKS = words("accounts|books|figures|results|filings|documents")
_ACCOUNTS = words("revenue|net_profit|market_value|rd_spending|employees|funding_total|valuation")


def _understood(scene: Scene, i: int, measure: Measure) -> tuple[Mention | None, Any]:
    """ "Net profit rose to $85 million": whose it is goes without saying, it is the company the text is about."""
    verb = _predicate(scene.doc[i])
    if measure.property == "visitors":
        return event_before(scene, i), verb
    if measure.property not in _ACCOUNTS:
        return None, None
    subjects = subjects_of(verb)
    if _listed(scene, i, verb.sent, measure):
        return scene.topic(verb.i), verb.sent.root
    if not subjects or possessors(subjects[0]):
        return None, None
    noun = subjects[0]
    if noun.lower_ in _BOOKS and verb.lemma_.lower() in ("show", "report", "reveal", "give", "record", "list"):
        return scene.topic(verb.i), verb
    inside = measure.property == "rd_spending"  # "spending on research", "investment in development"
    told = scene.doc[noun.left_edge.i : (noun.right_edge.i if inside else noun.i) + 1].text
    on_sales = measure.property == "revenue" and _ON_SALES.search(scene.doc[verb.sent.start : i].text)
    if not (on_sales or measure.words.search(told)) or (not inside and modifiers(noun, "of|at|in")):
        return None, None
    at = [c for c in verb.children if c.dep_.startswith("obl") and preposition(c) in ("at", "for") and c.i < noun.i]
    named = [m for t in at for m in scene.entities(t, listed=False)]
    if named:  # "At Dalavind, sales rose to": said before the verb, the firm it is about
        return (named[0] if _fits(scene, named[0], measure) else None), verb
    return _sayer(scene, verb) or scene.topic(verb.i), verb


# "Net income was 4 million euros on revenue of 27 million": of the same firm
_ON_SALES = re.compile(r"\bon (?:\w+ )?(?:revenues?|sales|turnover) of(?: \w+)?$")


def _sayer(scene: Scene, verb: Any) -> Mention | None:
    """ "X said sales rose to": a firm tells of its own accounts."""
    above = verb.head
    says = verb.dep_ == "ccomp" and above.lemma_.lower() in ("say", "report", "announce", "tell")
    named = [m for t in subjects_of(above) for m in scene.entities(t, listed=False)] if says else []
    return named[0] if len(named) == 1 and scene.is_a(named[0], "Company") else None


def _listed(scene: Scene, number: int, sentence: Any, measure: Measure) -> bool:
    """ "Staff number 610.": an account without a verb that the parser sees."""
    told = scene.doc[sentence.start : number].text
    match = measure.words.search(told)
    return (
        match is not None
        and _BEFORE_IT.fullmatch(told[: match.start()]) is not None
        and (_BEHIND_IT.fullmatch(told[match.end() :]) is not None)
    )


_BEFORE_IT = re.compile(r"(?:Annual |Net |Total |Current )?")
_BEHIND_IT = re.compile(
    r" ?(?:numbers?|numbered|totals?|totalled|last year|:)? ?:? ?(?:about|around|some|nearly|just over|just under|over|more than)? ?"  # noqa: E501
)


def _owner_at(scene: Scene, token: Any, measure: Measure, number: int) -> Mention | None:
    tokens = possessors(token) + _employers(token, measure)
    own = scene.named(token) if token.i != number else None
    if own is not None and _fits(scene, own, measure) and not _has_verb_between(token, scene.doc[number]):
        return own
    if token.pos_ in ("NOUN", "PROPN"):
        tokens = tokens + modifiers(token, "of" if _told_of_subject(scene, token, measure) else "of|at|in")
    is_predicate = (
        token.pos_ in ("VERB", "AUX") or any(c.dep_ == "cop" for c in token.children) or token.dep_ in ("acl", "advcl")
    )
    if is_predicate:
        subjects = subjects_of(token)
        tokens = tokens + list(subjects) + _parts_of_unnamed(scene, subjects, measure)
        if measure.property in ("valuation", "market_value", "price"):
            tokens = _valued(scene, token) or tokens + [c for c in token.children if c.dep_ == "obj"]
        if measure.where == "after":
            tokens = tokens + [c for c in token.children if c.dep_.startswith("obl") and _place_prep(c, measure)]
    fits = [m for t in tokens for m in scene.entities(t, listed=False) if _fits(scene, m, measure)]
    return fits[0] if fits and len({m.name for m in fits}) == 1 else fits[0] if fits and is_predicate else None


def _employers(token: Any, measure: Measure) -> list[Any]:
    """ "the 1,300 people that X employs", "8,000 people work for X": whose staff they are."""
    if measure.property != "employees":
        return []
    clauses = [c for c in token.children if c.dep_ == "acl:relcl" and c.lemma_.lower() == "employ"]
    if token.lemma_.lower() == "work":
        return [c for c in token.children if c.dep_.startswith("obl") and preposition(c) == "for"]
    return [s for c in clauses for s in c.children if s.dep_ == "nsubj"]


def _told_of_subject(scene: Scene, noun: Any, measure: Measure) -> bool:
    """ "The park covers 40 hectares in Leith": what a verb's object measures is its subject's, not the place's."""
    subjects = subjects_of(noun.head) if noun.dep_ == "obj" else ()
    return any(_fits(scene, m, measure) for s in subjects for m in scene.entities(s, listed=False))


def _valued(scene: Scene, token: Any) -> list[Any]:
    """What a verb values when that is not its subject: "put €2m into X at a valuation of", "giving X a value of"."""
    lemma = token.lemma_.lower()
    if lemma in ("put", "invest", "inject", "pour", "lead", "back", "buy", "participate"):
        into = [c for c in token.children if c.dep_.startswith("obl") and preposition(c) in ("in", "into")]
        return into or [c for c in token.children if c.dep_ == "obj" and scene.named(c) is not None]
    if lemma in ("give", "value", "assign", "price", "put"):
        own = [c for c in token.children if c.dep_ == "iobj" and scene.named(c) is not None]
        active = not any(c.dep_ in ("nsubj:pass", "aux:pass") for c in token.children) and token.tag_ != "VBN"
        return own or ([c for c in token.children if c.dep_ == "obj"] if active else [])
    return []


def _parts_of_unnamed(scene: Scene, subjects: Any, measure: Measure) -> list[Any]:
    """ "The staff of X": X may own the figure; a subject with a name of its own does not pass it to where it lies."""
    unnamed = [s for s in subjects if scene.named(s) is None]
    if measure.property == "employees":
        unnamed = [s for s in unnamed if s.lower_ not in WORKS]
    parts = [p for s in unnamed for p in possessors(s) + modifiers(s, "of|at|in")]
    counted = [p for s in unnamed if s.lower_ == "number" for p in modifiers(s, "of")]  # "the number of staff at X"
    return parts + [p for n in counted if scene.named(n) is None for p in possessors(n) + modifiers(n, "of|at|in")]


def _place_prep(token: Any, measure: Measure) -> bool:
    """ "120 firms work in the park"; guests come to an event, or "for" it."""
    links = ("in", "at", "into", "inside", "within", "to") + (("for",) if "Event" in measure.owners else ())
    return any(c.dep_ == "case" and c.lower_ in links for c in token.children)


def _fits(scene: Scene, mention: Mention, measure: Measure) -> bool:
    named = any(c.isalpha() for c in mention.name) and mention.name not in CODES  # "NOK 4,870 million": no firm
    return named and scene.is_a(mention, *measure.owners)


def _has_verb_between(upper: Any, lower: Any) -> bool:
    """A finite verb between the number and the name: the number belongs to that verb's clause."""
    current = lower
    for _ in range(10):
        if current.i == upper.i:
            return False
        if current.dep_ in ("acl:relcl", "ccomp", "parataxis") or (
            current.pos_ == "VERB" and current.dep_ not in ("acl", "amod")
        ):
            return bool(current.dep_ != "acl:relcl")
        current = current.head
    return True


def _predicate(token: Any) -> Any:
    """The token whose status counts: the nearest predicate at or above, the noun itself inside an apposition."""
    current = token
    for _ in range(8):
        if (
            current.pos_ in ("VERB", "AUX")
            or any(c.dep_ == "cop" for c in current.children)
            or current.dep_ in ("appos", "root")
        ):
            return current
        current = current.head
    return token


_UPSTREAM = frozenset([
    "upstream", "downstream", "new", "different", "other", "and", "or", "various", "ecosystem", "local", "such",
    "related", "so", "key", "member", "tenant", "resident", "full-time",
])  # fmt: skip


def counted_as(scene: Scene, quantity: Quantity) -> str:
    """What kind of company is counted, where the text narrows it: "AI companies", "integrated-circuit companies"."""
    at = scene.reading.passage.start
    after = scene.text[at + quantity.end : at + quantity.end + 60]
    match = re.match(rf"\s((?:[\w-]+ ){{1,3}}(?:{FIRMS}))\b", after)
    if match is None or all(w in _UPSTREAM for w in match[1].split()[:-1]):
        return ""
    return match[1]


def _observation(scene: Scene, owner: Mention, anchor: Any, i: int, measure: Measure, quantity: Quantity) -> Draft:
    name, counted = _priced(scene, measure.property, i), counted_as(scene, quantity) if measure.where == "after" else ""
    known = scene.ontology.properties.get(name)
    units = known.units if known is not None else ()
    unit = quantity.unit if quantity.unit else (units[0] if units and not quantity.currency else "")
    value = Value(
        value=-quantity.value if name == "net_profit" and is_loss(scene, quantity) else quantity.value,
        unit=unit,
        currency=quantity.currency,
        approximate=quantity.approximate,
        bound=quantity.bound,
        of=name,
    )
    when = period_of(scene, anchor, i)
    extra: dict[str, Scalar] = (
        {"period": when.value} if when is not None and (quantity.currency or name == "units_sold") else {}
    )
    if counted:
        extra["product"] = counted
    return Draft(
        relation="OBSERVATION", subject=owner, object=value, anchor=anchor, rule=f"figure:{name}", confidence=0.92, qualifiers=extra,  # noqa: E501
        valid_from=when.value if when is not None else None, status=_status(scene, anchor, i, owner),
    )  # fmt: skip


def _priced(scene: Scene, name: str, number: int) -> str:
    """ "Its shares rose 14 %, valuing the company at": what a stock market values a company at is its market value."""
    before = scene.doc[scene.doc[number].sent.start : number].text
    traded = re.search(
        r"\b(?:shares|stock) (?:\w+ )?(?:rose|fell|closed|jumped|gained|climbed|dropped|slid|soared)\b", before
    )
    return "market_value" if name == "valuation" and traded else name


_EXPECTING = words("expect|forecast|project|predict|target|anticipate|aim|seek|envisage|foresee|plan|hope|budget|eye")


_STANDING = re.compile(
    r"(?:\d of (?:the|its|their)|\b(?:its|their|the|current|present) (?:staff|workforce|team) of"
    r"|, with a (?:staff|workforce|team|payroll) of(?: (?:about|around|some|nearly|over|more than))?) $"
)


def _status(scene: Scene, anchor: Any, number: int, owner: Mention) -> Status | None:
    """ "the 350-strong X will", "cut 120 of its 900 jobs": what describes holds whatever is planned."""  # noqa: E501, RUF100
    if anchor.dep_ == "appos" or any(t.text == ":" for t in scene.doc[anchor.i : number]):
        return "asserted"  # "is no giant: 38 employees"
    text, quantity_at = scene.reading.passage.text, scene.reading.starts[number] - scene.reading.passage.start
    if _STANDING.search(text[:quantity_at]):
        return "asserted"  # "will lay off 140 of the 510 workers", "would add 150 people to its staff of 410"
    if anchor.lemma_.lower() in _EXPECTING and any(c.dep_.startswith("nsubj") for c in anchor.children):
        return "planned"
    noun = scene.doc[number].head if scene.doc[number].dep_ == "nummod" else scene.doc[number]
    if owner not in scene.mentions:
        return None  # the company of the text, named in another passage
    held = bool(possessors(noun)) and owner.kind != "name" and noun.dep_ != "obj"
    root = scene.root(owner)
    before = scene.is_a(owner, "Organization") and number < root.i and root.is_ancestor(scene.doc[number])
    return "asserted" if held or (before and root.dep_.startswith("nsubj")) else None


def is_loss(scene: Scene, quantity: Quantity) -> bool:
    """ "a net loss of $12 million": a profit below zero."""
    before = scene.reading.passage.text[max(0, quantity.start - 40) : quantity.start]
    return bool(re.search(r"\b(?:loss(?:es)?|lost|loses)\b(?!.*\b(?:profit|income)\b)", before, re.I))
