"""Where organisations are: headquarters, offices and plants, "home to", tenants by what they do there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ingest.mentions.english.heads import DESCRIPTORS
from ingest.mentions.mention import Mention
from ingest.statements.english.arrivals import arrivals
from ingest.statements.english.clause import Clause, modifiers, possessors, preposition, words
from ingest.statements.english.drafts import described_status, named_by, pairs
from ingest.statements.english.scene import PLURALS, Draft, Scene
from ingest.statements.english.whereabouts import DESCRIBE, whereabouts
from ingest.statements.modality import status_of
from ingest.statements.statement import Scalar, Status, Value

_SEATS = words("headquarters|headquarter|head office|hq|seat|base")
_PLANTS = words("plant|factory|fab|facility|brewery|refinery|mill|distillery|smelter|foundry|gigafactory")
_WORKS = words(
    "abattoir|slaughterhouse|cannery|tannery|bakery|dairy|creamery|winery|kiln|sawmill|shipyard|boatyard"
    "|dry dock|greenhouse|hatchery|printworks|bottler|forge"
)
_BRANCHES = (
    _PLANTS
    | _WORKS
    | words(
        "office|branch|laboratory|lab|site|centre|center|hub|campus|showroom|store|depot|warehouse|workshop|yard|station|terminal|studio|clinic|dock|hangar"
    )
)
_ON_SITE = words("headquarters")
_OPEN = words(
    "open|have|maintain|operate|establish|set up|inaugurate|run|launch|build|keep|rent|lease|take|move"
    "|relocate|transfer|open up|shift|locate|expand|own|construct|complete|occupy"
)
_SPACE = words("space|floor|metre|meter|foot|building|unit|premise|desk|storey|room|laboratory|lab")
_INCORPORATED = frozenset(("corporation", "partnership", "trust"))  # "a Delaware corporation" says of which law
_PLACED = words(
    "centre|center|town|estate|institution|chain|facility|complex|terminal|mine|mill|plant|factory|site|yard"
)
_PARTS = words("whole|half|third|quarter|part|floor|most|all|wing")
_IN = "in|at|inside|within|on|near|outside"
_INTO = "in|at|inside|within|to|into|on|near|outside"


def sites(scene: Scene) -> Iterator[Draft]:
    """Yield drafts about where organisations sit that no plain verb frame gives."""
    for clauses in scene.clauses:
        for clause in clauses:
            yield from arrivals(scene, clause)
            yield from _moved_seat(scene, clause)
            yield from _seat(scene, clause)
            yield from _closed(scene, clause)
            yield from _seat_is(scene, clause)
            yield from _home_to(scene, clause)
            yield from _takes_space(scene, clause)
            yield from _counts_tenants(scene, clause)
            yield from _has_risen(scene, clause)
    yield from _home_beside(scene)
    yield from _seats_of(scene)
    yield from _described_in(scene)
    yield from _described_from(scene)
    yield from whereabouts(scene)


def site_role(noun: Any) -> str:
    """Return what kind of site a noun means: "headquarters", "plant", else its own words ("design centre"); or ""."""
    low = noun.lemma_.lower()
    office = low == "office" and noun.i and noun.nbor(-1).lower_ in ("head", "main", "corporate", "executive")
    if office or low in _SEATS or noun.lower_ in _SEATS:
        return "headquarters"
    if low not in _BRANCHES:
        return ""
    if low in _PLANTS:
        return "plant"
    first = noun.i
    while first > noun.sent.start and _narrows(noun.doc[first - 1], noun):
        first -= 1
    lead = noun.doc[first : noun.i].text
    return f"{lead} {low}".strip()


def _narrows(word: Any, noun: Any) -> bool:
    """Say whether a word before a site belongs to what kind it is: "sorting hub", "R&D center"; not "new", not "X's"."""  # noqa: E501
    kind = word.pos_ in ("NOUN", "PROPN") or word.tag_ == "VBG" or word.text == "&"
    return (
        kind
        and not word.ent_type_
        and word.head.i <= noun.i
        and word.dep_ in ("compound", "amod", "conj", "cc", "nmod")
    )


def sited(owners: list[Mention], places: list[Mention], scene: Scene, anchor: Any, role: str, status: Status | None = None, *, sure: float = 0.92) -> Iterator[Draft]:  # fmt: skip  # noqa: E501
    """An organisation with an office in a cluster is its tenant; a seat or a plant, and what is elsewhere, lies there."""  # noqa: E501
    clusters = [p for p in places if role.split(" ")[-1] not in _ON_SITE and scene.is_a(p, "Cluster", "Zone", "Site")]
    others = [p for p in places if p not in clusters]
    extra: dict[str, Scalar] = {"site_role": role} if role else {}
    yield from pairs(owners, clusters, "TENANT_OF", anchor, "office", sure, status=status)
    yield from pairs(owners, others, "LOCATED_IN", anchor, "office", sure, status=status, qualifiers=extra)


def _seat(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "has its headquarters in X", "opened an office in X": the place, or the cluster as tenant."""
    if clause.lemma not in _OPEN:
        return
    owners = named_by(scene, clause.get("subj"))
    for noun in [n for first in clause.get("obj") for n in _row(scene, first)]:
        role = site_role(noun)
        if role and scene.mention(noun) is None:
            spots = modifiers(noun, _IN) + clause.get(_INTO)
            spots = [_in_full(scene, t) for t in spots]
            places = named_by(scene, spots, "Place", "Cluster") or _before_where(scene, clause.head)
            standing: Status | None = "asserted" if clause.lemma == "expand" and possessors(noun) else None
            yield from sited(owners, places, scene, clause.head, role, standing)
            yield from _costing(scene, owners, noun, clause)


def _row(scene: Scene, noun: Any) -> list[Any]:
    """ "210 employees, a head office in X and a laboratory in Y": the noun and those that go on from it."""
    told = [c for c in noun.children if c.dep_ == "conj" or (c.dep_ == "appos" and site_role(c))]
    places = [_in_full(scene, t) for t in modifiers(noun, _IN)] if site_role(noun) else []
    told += [c for place in places for c in place.children if c.dep_ == "conj" and site_role(c)]
    return [noun, *(n for c in told for n in _row(scene, c))]


def _in_full(scene: Scene, place: Any) -> Any:
    """ "in Lyon's Gerland": the quarter, where a city stands before it as its owner."""
    own = scene.mention(place)
    end = scene.tokens(own)[1] if own is not None else len(scene.doc)
    quarter = scene.mention(scene.doc[end + 1]) if end + 1 < len(scene.doc) and scene.doc[end].tag_ == "POS" else None
    inside = quarter is not None and scene.is_a(quarter, "Place", "Cluster")
    return scene.root(quarter) if inside and quarter is not None else place


def _before_where(scene: Scene, verb: Any) -> list[Mention]:
    """ "in Linz, where X is building a plant": the place right before "where"."""
    where = next((c for c in verb.children if c.lower_ == "where" and c.i < verb.i), None)
    if where is None or where.i < 2:
        return []
    place = scene.mention(where.nbor(-2 if where.nbor(-1).text == "," else -1))
    return [place] if place is not None and scene.is_a(place, "Place") and place.kind == "name" else []


def _costing(scene: Scene, owners: list[Mention], site: Any, clause: Clause) -> Iterator[Draft]:
    """ "will build a 780-million-euro factory": what whoever builds it puts into it."""
    sums = [q for i, q in scene.numbers if site.left_edge.i <= i < site.i and q.kind == "money" and q.currency]
    if len(sums) == 1 and len(owners) == 1 and clause.lemma in _BUILD and site.lemma_.lower() in _PLANTS:
        value = Value(value=sums[0].value, currency=sums[0].currency, approximate=sums[0].approximate, of="investment")
        yield Draft(
            relation="OBSERVATION", subject=owners[0], object=value, anchor=clause.head, rule="cost of site", confidence=0.93,  # noqa: E501
        )  # fmt: skip


_BUILD = words("build|construct|open|set up|establish|inaugurate|plan")
_CLOSE = words("close|shut|shut down|close down|shutter|mothball|vacate|abandon|exit|wind down")
_GIVE_UP = words("scrap|abandon|cancel|shelve|drop|ditch|call off|axe|halt|rule out")


def _closed(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "closed its plant in X": over; "will close" it: still there; "scrapped plans for a plant in X": never came."""
    if clause.lemma not in _CLOSE | _GIVE_UP:
        return
    owners = named_by(scene, clause.get("subj"))
    for noun in clause.get("obj"):
        given_up = clause.lemma in _GIVE_UP
        built = modifiers(noun, "for") if noun.lemma_.lower() in ("plan", "project") and given_up else [noun]
        for site in [t for t in built if site_role(t) and scene.mention(t) is None]:
            ours = owners if given_up else named_by(scene, possessors(site)) or owners
            places = named_by(scene, modifiers(site, _IN) + clause.get(_IN), "Place", "Cluster")
            places = [p for p in places if p.cls != "Site"]  # "its branch in the High Street"
            over = status_of(clause.head) == "asserted"
            status: Status = ("denied" if given_up else "former") if over else ("planned" if given_up else "asserted")
            yield from sited(ours, places, scene, clause.head, site_role(site), status)


def _seat_is(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "Its headquarters are in the park", "the seat of the company is in Basel", "its plant is located in Y"."""
    copular = any(c.dep_ == "cop" for c in clause.head.children)
    placed = clause.lemma in ("locate", "situate", "base", "lie", "sit", "stand")
    if not (copular or placed):
        return
    spots = [clause.head] if copular else clause.get(_IN)
    for noun in clause.get("subj|obj"):
        role = site_role(noun)
        if role and scene.mention(noun) is None:
            owners = named_by(scene, possessors(noun) + modifiers(noun, "of"))
            yield from sited(owners, named_by(scene, spots, "Place", "Cluster"), scene, clause.head, role)


def _seats_of(scene: Scene) -> Iterator[Draft]:
    """ "at its headquarters in Basel", "the firm's Braga plant", "heads X's laboratory in Ghent": nominal, told as it is."""  # noqa: E501
    for token in scene.words:
        role = site_role(token) if token.pos_ in ("NOUN", "PROPN") else ""
        if not role or scene.mention(token) is not None or token.dep_ == "root":
            continue
        if any(c.lower_ in ("new", "future", "planned", "former", "old", "proposed") for c in token.children):
            continue
        acted = token.dep_ in ("obj", "nsubj", "nsubj:pass")
        owners = named_by(scene, possessors(token)) or ([] if acted else _having(scene, token))
        places = named_by(scene, [_in_full(scene, t) for t in modifiers(token, "in|at|near")], "Place", "Cluster")
        before = _place_before(scene, token)
        if not places and before is not None and possessors(token):
            places = [before]
        if not acted:
            yield from sited(owners, places[:1], scene, token, role, "asserted")
        elif (anchor := _still_there(token)) is not None:
            yield from sited(owners, places[:1], scene, anchor, role, None if anchor is token.head else "asserted")


def _place_before(scene: Scene, site: Any) -> Mention | None:
    """ "its Gdansk sales office": the place before the words that say what kind of site it is."""
    i = site.i - 1
    while i > site.sent.start and scene.mention(scene.doc[i]) is None and scene.doc[i].dep_ == "compound":
        i -= 1
    place = scene.mention(scene.doc[i]) if i >= 0 else None
    return place if place is not None and scene.is_a(place, "Place") else None


_BEGINS = words("open|start|begin|come|enter|go")
_PASSES = words("sell|buy|acquire|purchase|divest|lose|visit|tour")


def _still_there(site: Any) -> Any | None:
    """What tells of a site that something is done with: its verb where that begins it, itself where it stands anyway.

    Nothing where the verb makes or ends it, or where it may be another's: "has opened", "closed", "bought its plant"."""  # noqa: E501
    verb = site.head
    lemma = verb.lemma_.lower()
    if site.dep_ != "obj":
        return verb if lemma in _BEGINS else None if lemma in _OPEN | _CLOSE | _PASSES else site
    if lemma in _CLOSE and status_of(verb) not in ("asserted", "former"):
        return site  # "has no plans to close its office in X"
    return None if lemma in _OPEN | _CLOSE | _GIVE_UP | _PASSES else site


def _having(scene: Scene, site: Any) -> list[Mention]:
    """ "Orvane, with headquarters in Lagos and offices in Kigali": whose the sites after "with" are."""
    first = site.head if site.dep_ == "conj" else site
    if preposition(first) != "with" or first.dep_ not in ("nmod", "acl", "appos") or scene.mention(first.head) is None:
        return []
    return named_by(scene, [first.head])


def _described_in(scene: Scene) -> Iterator[Draft]:
    """ "X, an innovation centre in Nairobi", "Y, a power plant near Ruse": the description says where."""
    for token in scene.words:
        if token.pos_ != "NOUN" or token.i + 1 >= len(scene.doc) or token.nbor().lower_ not in ("in", "at", "near"):
            continue
        if token.lower_ not in DESCRIPTORS and token.lower_ not in _PLACED:
            continue
        owner = scene.apposed(token)
        places = named_by(scene, modifiers(token, "in|at|near"), "Place")
        if owner is not None and len(places) == 1 and owner.cls != "Person":
            status = described_status(token) or "asserted"
            yield from pairs([owner], places, "LOCATED_IN", token, "described in", 0.92, dated=False, status=status)


def _described_from(scene: Scene) -> Iterator[Draft]:
    """ "X, the Galway maker of heart catheters", "Y, a Toulouse company": a place inside the description."""
    for token in scene.words:
        if token.pos_ != "NOUN" or token.lower_ not in DESCRIBE or scene.mention(token) is not None:
            continue
        owner = scene.apposed(token)
        if owner is None or not scene.is_a(owner, "Company", "Investor") or token.lower_ in _INCORPORATED:
            continue
        for i in range(token.i - 1, max(token.i - 5, token.sent.start), -1):
            place = scene.mention(scene.doc[i])
            if place is not None and scene.is_a(place, "City", "Province") and place.kind == "name":
                yield from pairs(
                    [owner], [place], "LOCATED_IN", token, "described from", 0.92, dated=False, status="asserted"
                )
            if place is not None or scene.doc[i].pos_ not in ("NOUN", "ADJ", "PUNCT", "PROPN"):
                break


def _home_to(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "the park is home to A, B and C"."""
    if clause.head.lower_ != "home":
        return
    for home in named_by(scene, clause.get("subj"), "Cluster", "Place"):
        relation = "TENANT_OF" if scene.is_a(home, "Cluster", "Zone", "Site") else "LOCATED_IN"
        tenants = named_by(scene, clause.get("to") + modifiers(clause.head, "to"))
        yield from pairs(tenants, [home], relation, clause.head, "home to", dated=False)


def _home_beside(scene: Scene) -> Iterator[Draft]:
    """ "X Park, home to A and B, opened": told beside the name."""
    for token in scene.words:
        if token.lower_ == "home" and token.dep_ == "appos" and token.i > 1 and token.nbor(-1).text == ",":
            place = scene.mention(token.nbor(-2))
            if place is not None and scene.is_a(place, "Cluster", "Zone", "Site"):
                tenants = named_by(scene, [c for c in token.children if preposition(c) == "to"])
                yield from pairs(tenants, [place], "TENANT_OF", token, "home to", dated=False, status="asserted")


def _takes_space(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "has leased 2,000 square metres at the park", "rents two floors in the hub": a tenant."""
    if clause.lemma not in ("lease", "rent", "take", "occupy", "take up", "sublease", "let", "sign"):
        return
    nouns = [t for t in clause.get("obj") if t.lemma_.lower() in _SPACE | {"lease"} and scene.mention(t) is None]
    spots = clause.get(_IN) + [m for t in nouns for m in modifiers(t, _IN)]
    spots += [s for t in nouns for m in modifiers(t, "of|for") for s in modifiers(m, _IN)]
    parts = [t for t in clause.get("obj") if t.lemma_.lower() in _PARTS] if clause.lemma == "occupy" else []
    if nouns or parts:
        clusters = named_by(scene, spots, "Cluster") + named_by(
            scene, [m for t in parts for m in modifiers(t, "of")], "Cluster", "Site"
        )
        yield from pairs(named_by(scene, clause.get("subj")), clusters, "TENANT_OF", clause.head, "takes space", 0.92)


def _counts_tenants(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "The park has 46 companies, including A and B", "..., with 70 firms, among them A": those named are tenants."""
    nouns = clause.get("obj") if clause.lemma in ("have", "count", "number", "include", "boast") else []
    nouns = [t for t in nouns + clause.get("with") if t.lower_ in PLURALS and scene.mention(t) is None]
    if nouns and not clause.passive:
        parks = named_by(scene, clause.get("subj"), "Cluster")
        firms = named_by(scene, nouns)
        yield from pairs(firms, parks[:1], "TENANT_OF", clause.head, "counts tenants", 0.92, dated=False)


_MOVE = words("relocate|move|shift|transfer")


def _moved_seat(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "will relocate its headquarters from A to the park next year": at A until then, where it goes from then on."""
    seats = [t for t in clause.get("obj") if site_role(t) == "headquarters"]
    status = status_of(clause.head)
    if clause.lemma not in _MOVE or clause.passive or not seats or status not in ("asserted", "planned"):
        return
    owners = named_by(scene, [p for t in seats for p in possessors(t)]) or named_by(scene, clause.get("subj"))
    left = named_by(scene, clause.get("from") + modifiers(seats[0], "from"), "City", "District", "Province", "Country")
    seat: dict[str, Scalar] = {"site_role": "headquarters"}
    over: Status = "former" if status == "asserted" else "asserted"
    yield from pairs(owners, left[:1], "LOCATED_IN", clause.head, "plain:seat left", dated=False, status=over, qualifiers=seat)  # fmt: skip  # noqa: E501
    nested = [m for t in (seats[0], *clause.get("from"), *modifiers(seats[0], "from")) for m in modifiers(t, "to|into")]
    for place in named_by(scene, clause.get("to|into") + nested, "Place", "Cluster")[:1]:
        inside = scene.is_a(place, "Cluster", "Zone", "Site")
        terms = {} if inside else seat
        relation = "TENANT_OF" if inside else "LOCATED_IN"
        yield from pairs(owners, [place], relation, clause.head, "plain:seat moved", status=status, qualifiers=terms)


def _has_risen(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "In the sub-center of X, the community has risen": the place goes before."""
    if clause.lemma not in ("rise", "stand", "emerge", "grow", "open", "take shape"):
        return
    for cluster in named_by(scene, clause.get("subj"), "Cluster"):
        for token in clause.get("in|at|within"):
            limit = clause.head.i if clause.head.i > token.i else len(scene.doc)
            spread = scene.mentions_in(token.i, min(token.right_edge.i + 1, limit))
            places = named_by(scene, [token], "Place") or [m for m in spread if scene.is_a(m, "Place")]
            yield from pairs([cluster], places[:1], "LOCATED_IN", clause.head, "risen", 0.92, dated=False)
