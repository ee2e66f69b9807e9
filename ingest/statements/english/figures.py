"""Figures and dates of things: floor area, companies counted, staff, revenue, sums raised, founding and opening."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ingest.mentions.mention import Mention
from ingest.statements.english.clause import Clause, modifiers, possessors, subjects_of
from ingest.statements.english.scene import Draft, Scene
from ingest.statements.quantity import Quantity
from ingest.statements.statement import Scalar, Value
from ingest.statements.when import When

_ANY_OWNER = ("Organization", "Cluster", "Place", "Product", "Technology", "Policy", "Event")


@dataclass(frozen=True, slots=True)
class Measure:
    """Words near a number that say which property it is; `owners` narrows whose it can be."""

    property: str
    kind: str
    words: re.Pattern[str]
    owners: tuple[str, ...]
    where: str = "near"  # "after": the counted noun follows; "near": anywhere close in the clause


def _measure(name: str, kind: str, words: str, owners: tuple[str, ...], where: str = "near") -> Measure:
    return Measure(name, kind, re.compile(rf"\b(?:{words})\b", re.I), owners, where)


_FIRMS = r"companies|firms|start-?ups|enterprises|businesses|tenants|occupants|manufacturers|suppliers|players|organi[sz]ations|corporations|unicorns"  # noqa: E501
_MEASURES: tuple[Measure, ...] = (
    _measure("floor_area", "m2", r"floor (?:area|space)|construction area|built-up area|building area|(?:office|industrial|lab|laboratory|commercial|research) space|floorspace|gross area|usable area|space", ("Cluster", "Place", "Organization")),  # noqa: E501
    _measure("area", "m2|km2", r"cover\w*|span\w*|area|site|land|campus|park|occup\w+|stretch\w*|extend\w*", ("Cluster", "Place")),  # noqa: E501
    _measure("tenant_count", "count", _FIRMS, ("Cluster",), "after"),
    _measure("company_count", "count", _FIRMS, ("Place",), "after"),
    _measure("researchers", "count", r"researchers|scientists", ("Organization", "Cluster", "Place"), "after"),
    _measure("employees", "count", r"employees|staff|workers|employee|people|engineers|strong|staffers|jobs|developers|specialists", ("Organization", "Cluster"), "after"),  # noqa: E501
    _measure("users", "count", r"users|subscribers|customers", ("Organization", "Product"), "after"),
    _measure("visitors", "count", r"visitors|attendees|participants|delegates", ("Event", "Cluster", "Place"), "after"),
    _measure("population", "count", r"residents|inhabitants|population", ("Place",)),
    _measure("project_count", "count", r"projects", ("Cluster", "Place", "Organization"), "after"),
    _measure("units_sold", "count", r"units|vehicles|cars|robots|devices", ("Organization", "Product"), "after"),
    _measure("parameters", "parameters", r"parameters", ("Product", "Technology")),
    _measure("compute_power", "pflops", r"[a-z]*flops|compute|computing", ("Cluster", "Organization", "Place", "Product")),  # noqa: E501
    _measure("market_value", "money", r"market (?:value|capitali[sz]ation|cap)", ("Organization",)),
    _measure("valuation", "money", r"valuation|valu(?:ed|es|ing)", ("Organization",)),
    _measure("registered_capital", "money", r"registered capital", ("Organization",)),
    _measure("net_profit", "money", r"(?:net |annual |quarterly |operating )?(?:profits?|income|earnings)", ("Organization",)),  # noqa: E501
    _measure("rd_spending", "money", r"R&D (?:spending|expenditure|investment)|research and development (?:spending|expenditure)|spen[dt]\w* on R&D", ("Organization", "Place")),  # noqa: E501
    _measure("revenue", "money", r"(?:revenues?|sales|turnover)", ("Organization",)),
    _measure("funding_total", "money", r"total funding|funding (?:to date|so far)|total (?:raised|to)|in total", ("Organization",)),  # noqa: E501
    _measure("raised", "money", r"rais(?:e|ed|es|ing)|secured|closed|completed|landed|attracted|round", ("Organization",)),  # noqa: E501
    _measure("fund_size", "money", r"funds?\b", ("Investor", "Policy")),
    _measure("output_value", "money", r"output(?: value)?|industrial (?:scale|output)|industry(?: scale)?", ("Place", "Cluster")),  # noqa: E501
    _measure("gdp", "money", r"GDP|gross domestic product", ("Place",)),
    _measure("investment", "money", r"investments?|invest(?:ed|ing)?|construction cost|cost(?:s|ing)?|built for", ("Cluster", "Place")),  # noqa: E501
    _measure("price", "money", r"pric(?:e|ed|es|ing)|sells? for|retail\w*|costs?|starts? at", ("Product",)),
)  # fmt: skip
_CHANGE = re.compile(
    r"\b(?:by|from|another|additional|further|extra|new)\s+(?:(?:about|around|nearly|almost|some|roughly|more than|over|an?)\s+)*$",  # noqa: E501
    re.I,
)


def figures(scene: Scene) -> Iterator[Draft]:
    """Yield an OBSERVATION draft for each number whose property and owner are clear, and for founding and opening dates."""  # noqa: E501
    for i, quantity in scene.numbers:
        if i < len(scene.doc):
            yield from _figure(scene, i, quantity)
    for clauses in scene.clauses:
        for clause in clauses:
            yield from _dated(scene, clause)


def _figure(scene: Scene, i: int, quantity: Quantity) -> Iterator[Draft]:
    at = scene.reading.passage.start + quantity.start
    if any(b.start <= at < b.end for b in scene.reading.brackets):
        return  # "(US$596 million)": the same sum again
    if quantity.kind == "share" or _is_year(scene, quantity) or _changes(scene, quantity) or _each(scene, quantity):
        return
    for measure in _MEASURES:
        if not _kind_fits(measure, quantity) or not _words_fit(scene, i, quantity, measure):
            continue
        owner, anchor = _owner(scene, i, measure)
        if owner is None or anchor is None or owner.cls == "Exchange":
            continue
        if measure.property == "raised" and not _raises(anchor):
            continue
        yield _observation(
            scene,
            owner,
            anchor,
            measure.property,
            quantity,
            _counted(scene, quantity) if measure.where == "after" else "",
        )
        return


_MONEY_WORDS = re.compile(
    r"\b(?:round|funding|financing|seed|series [a-h]|venture|equity|offering|IPO|share sale|capital)\b", re.I
)


def _raises(anchor: Any) -> bool:
    """Money is raised by raising it; or by closing, securing, receiving a round."""
    lemma = str(anchor.lemma_).lower()
    return lemma == "raise" or (
        lemma in ("secure", "close", "complete", "land", "attract", "receive", "bag", "collect", "announce")
        and bool(_MONEY_WORDS.search(anchor.sent.text))
    )


def _each(scene: Scene, quantity: Quantity) -> bool:
    """A price of one share is nobody's revenue."""
    at = scene.reading.passage.start
    return (
        re.match(
            r"\s?(?:a|per|each|for each) (?:share|unit|ADS)|\s?(?:apiece|each)\b",
            scene.text[at + quantity.end : at + quantity.end + 16],
        )
        is not None
    )


def _is_year(scene: Scene, quantity: Quantity) -> bool:
    at = scene.reading.passage.start
    written = scene.text[at + quantity.start : at + quantity.end]
    return quantity.kind == "count" and re.fullmatch(r"(?:19|20)\d\d", written) is not None


def _changes(scene: Scene, quantity: Quantity) -> bool:
    """ "by 30 people", "another 40 firms": a difference, not a level."""
    at = scene.reading.passage.start
    return bool(_CHANGE.search(scene.text[max(at, at + quantity.start - 30) : at + quantity.start]))


def _kind_fits(measure: Measure, quantity: Quantity) -> bool:
    return (quantity.unit if quantity.kind == "measure" else quantity.kind) in measure.kind.split("|")


def _words_fit(scene: Scene, i: int, quantity: Quantity, measure: Measure) -> bool:
    at = scene.reading.passage.start
    after = scene.text[at + quantity.end : at + quantity.end + 70]
    if measure.where == "after":
        counted = re.match(r"-?\s?(?:or so )?(?:[\w&/’'-]+,? (?:and )?){0,5}?" + measure.words.pattern, after, re.I)
        return counted is not None and not re.search(
            r"[.;]|\b(?:former|founding)\b|\b(?:in|of|from|with|by|at|for|to|that|which)\b", counted[0]
        )
    before = scene.text[max(at, at + quantity.start - 70) : at + quantity.start]
    before = re.split(r"[.;:]\s|,\s(?=(?:and|while|but|which)\b)", before)[-1]
    follows = re.match(r"\s?(?:in |of )(?:\w+ ){0,3}?" + measure.words.pattern, after, re.I) or re.match(
        r"[\s-]?(?:\w+ ){0,2}?" + measure.words.pattern, after, re.I
    )
    return bool(measure.words.search(before) or follows)


def _owner(scene: Scene, i: int, measure: Measure) -> tuple[Mention | None, Any]:
    """Walk up from the number to the first thing it can belong to; the anchor is the predicate that tells it."""
    current = scene.doc[i]
    for _ in range(9):
        found = _owner_at(scene, current, measure, i)
        if found is not None:
            return found, _predicate(current)
        told = current.pos_ in ("VERB", "AUX") and bool(subjects_of(current)) and current.dep_ not in ("acl", "amod")
        if current.head.i == current.i or told:
            break
        current = current.head
    return _understood(scene, i, measure)


_ACCOUNTS = frozenset(("revenue", "net_profit", "market_value", "rd_spending"))


def _understood(scene: Scene, i: int, measure: Measure) -> tuple[Mention | None, Any]:
    """ "Net profit rose to $85 million": whose it is goes without saying, it is the company the text is about."""
    if measure.property not in _ACCOUNTS:
        return None, None
    verb = _predicate(scene.doc[i])
    subjects = subjects_of(verb)
    if (
        not subjects
        or not measure.words.search(scene.doc[subjects[0].left_edge.i : subjects[0].i + 1].text)
        or possessors(subjects[0])
        or modifiers(subjects[0], "of|at|in")
    ):
        return None, None
    return scene.reading.extra.get("topics", {}).get(verb.sent.start), verb


def _owner_at(scene: Scene, token: Any, measure: Measure, number: int) -> Mention | None:
    tokens = possessors(token)
    own = scene.named(token) if token.i != number else None
    if own is not None and _fits(scene, own, measure) and not _has_verb_between(token, scene.doc[number]):
        return own
    if token.pos_ in ("NOUN", "PROPN"):
        tokens = tokens + modifiers(token, "of|at|in")
    is_predicate = (
        token.pos_ in ("VERB", "AUX") or any(c.dep_ == "cop" for c in token.children) or token.dep_ in ("acl", "advcl")
    )
    if is_predicate:
        subjects = subjects_of(token)
        tokens = tokens + list(subjects) + _parts_of_unnamed(scene, subjects)
        if measure.property in ("valuation", "market_value", "price"):
            tokens = tokens + [c for c in token.children if c.dep_ == "obj"]
        if measure.where == "after":
            tokens = tokens + [c for c in token.children if c.dep_.startswith("obl") and _place_prep(c)]
    fits = [m for t in tokens for m in scene.entities(t, listed=False) if _fits(scene, m, measure)]
    return fits[0] if fits and len({m.name for m in fits}) == 1 else fits[0] if fits and is_predicate else None


def _parts_of_unnamed(scene: Scene, subjects: Any) -> list[Any]:
    """ "The staff of X": X may own the figure; a subject with a name of its own does not pass it to where it lies."""
    unnamed = [s for s in subjects if scene.named(s) is None]
    return [p for s in unnamed for p in possessors(s) + modifiers(s, "of|at|in")]


def _place_prep(token: Any) -> bool:
    return any(c.dep_ == "case" and c.lower_ in ("in", "at", "into", "inside", "within", "to") for c in token.children)


def _fits(scene: Scene, mention: Mention, measure: Measure) -> bool:
    return scene.is_a(mention, *measure.owners)


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


_UPSTREAM = frozenset(
    [
        "upstream",
        "downstream",
        "new",
        "different",
        "other",
        "and",
        "or",
        "various",
        "ecosystem",
        "local",
        "such",
        "related",
        "or",
        "so",
        "key",
        "member",
        "tenant",
        "resident",
        "full-time",
    ]
)


def _counted(scene: Scene, quantity: Quantity) -> str:
    """What kind of company is counted, where the text narrows it: "AI companies", "integrated-circuit companies"."""
    at = scene.reading.passage.start
    after = scene.text[at + quantity.end : at + quantity.end + 60]
    match = re.match(rf"\s((?:[\w-]+ ){{1,3}}(?:{_FIRMS}))\b", after)
    if match is None or all(w in _UPSTREAM for w in match[1].split()[:-1]):
        return ""
    return match[1]


def _observation(scene: Scene, owner: Mention, anchor: Any, name: str, quantity: Quantity, counted: str = "") -> Draft:
    known = scene.ontology.properties.get(name)
    units = known.units if known is not None else ()
    unit = quantity.unit if quantity.unit else (units[0] if units and not quantity.currency else "")
    value = Value(
        value=quantity.value,
        unit=unit,
        currency=quantity.currency,
        approximate=quantity.approximate,
        bound=quantity.bound,
        of=name,
    )
    when = _period(scene, anchor)
    extra: dict[str, Scalar] = {"period": when.value} if when is not None and quantity.currency else {}
    if counted:
        extra["product"] = counted
    return Draft(
        relation="OBSERVATION", subject=owner, object=value, anchor=anchor, rule=f"figure:{name}", confidence=0.92, qualifiers=extra,  # noqa: E501
        valid_from=when.value if when is not None else None, status="asserted" if anchor.dep_ == "appos" else None,
    )  # fmt: skip


def _period(scene: Scene, anchor: Any) -> When | None:
    sentence = anchor.sent
    from ingest.statements.english.build import _belongs, after_report

    spots = [
        (i, w)
        for i, w in scene.dates
        if sentence.start <= i < sentence.end
        and w.until is None
        and w.lead not in ("since", "from", "after", "before", "until")
    ]
    here = [w for i, w in spots if _belongs(scene.doc[i], anchor) and not after_report(scene.doc, i, anchor)]
    return here[0] if len(here) == 1 else None


_FOUND = frozenset(("found", "establish", "set up", "create", "incorporate", "start", "start up", "form", "co-found"))
_OPENED = frozenset(("open", "inaugurate", "unveil", "launch", "open up"))


def _dated(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "founded in 2015", "opened in May 2021", "was released in June", "takes effect on": a date as the value."""
    when = _own_date(scene, clause)
    if when is None or when.until is not None:
        return
    subjects = [m for t in clause.get("obj" if clause.passive else "subj") for m in scene.entities(t)]
    objects = [m for t in clause.get("obj") for m in scene.entities(t)]
    for name, owners in _date_properties(clause):
        pool = objects if name == "founded" and not clause.passive else subjects or objects
        for owner in pool[:1]:
            if scene.is_a(owner, *owners):
                value = Value(value=when.value, of=name)
                yield Draft(
                    relation="OBSERVATION",
                    subject=owner,
                    object=value,
                    anchor=clause.head,
                    rule=f"date:{name}",
                    confidence=0.94,
                )


def _date_properties(clause: Clause) -> Iterator[tuple[str, tuple[str, ...]]]:
    lemma = clause.lemma
    if lemma in _FOUND:
        yield "founded", ("Organization", "Cluster")
    if lemma in _OPENED or (
        lemma in ("begin", "start") and any(t.lower_ in ("operation", "operations") for t in clause.get("obj"))
    ):
        yield "opened", ("Cluster", "Zone", "Site")
    if lemma in ("release", "launch", "unveil", "introduce", "debut"):
        yield "released", ("Product", "Technology")
    if lemma in ("hold", "take place", "stage", "host"):
        yield "held", ("Event",)
    if lemma in ("take", "enter", "come") and any(t.lower_ in ("effect", "force") for t in clause.get("obj|into")):
        yield "effective", ("Policy",)
    if lemma == "expire":
        yield "expires", ("Policy",)
    if lemma in ("close", "shut") and clause.passive:
        yield "closed", ("Cluster", "Place")


def _own_date(scene: Scene, clause: Clause) -> When | None:
    from ingest.statements.english.build import _belongs

    own = [
        w
        for i, w in scene.dates
        if i < len(scene.doc)
        and _belongs(scene.doc[i], clause.head)
        and w.lead not in ("until", "till", "before", "after")
    ]
    return own[0] if len(own) == 1 else None
