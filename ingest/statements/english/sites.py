"""Where things are and what they belong to: headquarters, tenants, "X-based", addresses, parts of bodies, designations."""  # noqa: E501

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ingest.mentions.english.heads import DESCRIPTORS
from ingest.mentions.mention import Mention
from ingest.statements.english.clause import Clause, modifiers, possessors, preposition
from ingest.statements.english.deals import _described, described_status
from ingest.statements.english.scene import PLURALS, Draft, Scene
from ingest.statements.statement import Scalar

_SEATS = frozenset(("headquarters", "headquarter", "head office", "hq", "seat", "base"))
_BRANCHES = {
    "office": "branch", "branch": "branch", "plant": "plant", "factory": "plant", "fab": "plant", "laboratory": "research", "lab": "research",  # noqa: E501
    "site": "branch", "centre": "branch", "center": "branch", "hub": "branch", "campus": "branch", "facility": "plant", "showroom": "branch", "store": "branch",  # noqa: E501
}  # fmt: skip
_OPEN = frozenset(
    (
        "open",
        "have",
        "maintain",
        "operate",
        "establish",
        "set up",
        "inaugurate",
        "run",
        "launch",
        "build",
        "keep",
        "rent",
        "lease",
        "take",
        "move",
        "relocate",
        "transfer",
    )
)
_OCCUPANTS = frozenset(("occupant", "tenant", "resident", "lodger"))
_MEMBERS = frozenset(("member",))
_LEVELS = {"Site": 0, "Cluster": 0, "Zone": 1, "District": 2, "City": 3, "Province": 4, "Country": 5, "Place": 2}


def sites(scene: Scene) -> Iterator[Draft]:
    """Yield drafts about places, tenants, parts and designations that no plain verb frame gives."""
    for clauses in scene.clauses:
        for clause in clauses:
            yield from _seat(scene, clause)
            yield from _seat_is(scene, clause)
            yield from _home_to(scene, clause)
            yield from _tenant_nouns(scene, clause)
            yield from _part_of(scene, clause)
            yield from _designated(scene, clause)
            yield from _operator(scene, clause)
            yield from _has_risen(scene, clause)
    yield from _based(scene)
    yield from _described_in(scene)
    yield from _city_startups(scene)
    yield from _apposed_tenants(scene)
    yield from _places_of_names(scene)
    yield from _parts_by_name(scene)


def _things(scene: Scene, tokens: list[Any], *classes: str) -> list[Mention]:
    found = [m for t in tokens for m in scene.entities(t) if scene.is_a(m, *classes)]
    return list({m.name: m for m in found}.values())


def _seat(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "has its headquarters in X", "opened an office in X": the place, or the cluster as tenant."""
    if clause.lemma not in _OPEN:
        return
    owners = _things(scene, clause.get("subj"), "Organization")
    for noun in clause.get("obj"):
        low = noun.lemma_.lower()
        role = "headquarters" if low in _SEATS or noun.lower_ in _SEATS else _BRANCHES.get(low, "")
        if not role or scene.mention(noun) is not None:
            continue
        spots = modifiers(noun, "in|at|inside|within|on") + clause.get("in|at|inside|within|to|into|on")
        for owner in owners:
            for place in _things(scene, spots, "Place", "Cluster"):
                yield from _sited(scene, owner, place, clause.head, role)


def _seat_is(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "Its headquarters are in the park", "the seat of the company is in Basel"."""
    if not any(c.dep_ == "cop" for c in clause.head.children):
        return
    for noun in clause.get("subj"):
        if noun.lower_ in _SEATS or noun.lemma_.lower() in _SEATS:
            for owner in _things(scene, possessors(noun) + modifiers(noun, "of"), "Organization"):
                for place in _things(scene, [clause.head], "Place", "Cluster"):
                    yield from _sited(scene, owner, place, clause.head, "headquarters")


def _described_in(scene: Scene) -> Iterator[Draft]:
    """ "X, an innovation centre in Nairobi", "Y, a company in Pudong": the description says where."""
    for token in scene.doc:
        if token.pos_ != "NOUN" or token.i + 1 >= len(scene.doc) or token.nbor().lower_ != "in":
            continue
        if token.lower_ not in DESCRIPTORS and token.lower_ not in (
            "centre",
            "center",
            "town",
            "estate",
            "institution",
            "chain",
        ):
            continue
        owner = scene.apposed(token)
        places = _things(scene, modifiers(token, "in"), "Place")
        if owner is not None and len(places) == 1 and owner.name != places[0].name and owner.cls != "Person":
            yield Draft(
                relation="LOCATED_IN",
                subject=owner,
                object=places[0],
                anchor=token,
                rule="described in",
                confidence=0.92,
                status=described_status(token) or "asserted",
            )


def _sited(scene: Scene, owner: Mention, place: Mention, anchor: Any, role: str) -> Iterator[Draft]:
    if owner.name == place.name:
        return
    if scene.is_a(place, "Cluster"):
        yield Draft(
            relation="TENANT_OF", subject=owner, object=place, anchor=anchor, rule="office", confidence=0.92, dated=True
        )
    else:
        yield Draft(
            relation="LOCATED_IN",
            subject=owner,
            object=place,
            anchor=anchor,
            rule="office",
            confidence=0.92,
            qualifiers={"site_role": role},
            dated=True,
        )


def _home_to(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "the park is home to A, B and C"."""
    if clause.head.lower_ != "home":
        return
    for home in _things(scene, clause.get("subj"), "Cluster", "Place"):
        relation = "TENANT_OF" if scene.is_a(home, "Cluster", "Zone", "Site") else "LOCATED_IN"
        for tenant in _things(scene, clause.get("to") + modifiers(clause.head, "to"), "Organization"):
            yield Draft(
                relation=relation, subject=tenant, object=home, anchor=clause.head, rule="home to", confidence=0.93
            )


def _cluster_of(scene: Scene, noun: Any) -> list[Mention]:
    return _things(scene, modifiers(noun, "of|in|at") + possessors(noun), "Cluster")


def _tenant_nouns(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "X is one of the key occupants of the park", "tenants of the park include A and B"."""
    head = clause.head
    nouns = (
        [head, *[t for m in modifiers(head, "of|among") for t in [m]]]
        if head.pos_ in ("NOUN", "NUM", "PRON", "ADJ", "DET")
        else []
    )
    for noun in nouns:
        if noun.lemma_.lower() in _OCCUPANTS:
            for tenant in _things(scene, clause.get("subj"), "Organization"):
                for cluster in _cluster_of(scene, noun):
                    yield Draft(
                        relation="TENANT_OF",
                        subject=tenant,
                        object=cluster,
                        anchor=head,
                        rule="occupant",
                        confidence=0.95,
                    )
    if clause.lemma in ("include", "comprise", "count"):
        for noun in clause.get("subj"):
            if noun.lemma_.lower() in _OCCUPANTS:
                for tenant in _things(scene, clause.get("obj"), "Organization"):
                    for cluster in _cluster_of(scene, noun):
                        yield Draft(
                            relation="TENANT_OF",
                            subject=tenant,
                            object=cluster,
                            anchor=head,
                            rule="occupants include",
                            confidence=0.94,
                        )
    if clause.lemma in ("include", "count", "list", "have"):
        for cluster in _things(scene, clause.get("subj"), "Cluster"):
            nouns = list(clause.get("obj|among|as"))
            if any(t.lemma_.lower() in _OCCUPANTS for t in [*clause.get("among|as"), *clause.get("obj")]):
                for tenant in _things(scene, nouns, "Organization"):
                    yield Draft(
                        relation="TENANT_OF",
                        subject=tenant,
                        object=cluster,
                        anchor=head,
                        rule="occupants",
                        confidence=0.9,
                    )


def _apposed_tenants(scene: Scene) -> Iterator[Draft]:
    """ "X, a tenant of the park,": an apposition says it."""
    for token in scene.doc:
        if token.lemma_.lower() in _OCCUPANTS and token.pos_ == "NOUN":
            owner = scene.apposed(token)
            for cluster in _cluster_of(scene, token):
                if owner is not None and scene.is_a(owner, "Organization"):
                    yield Draft(
                        relation="TENANT_OF",
                        subject=owner,
                        object=cluster,
                        anchor=token,
                        rule="apposition",
                        status=described_status(token),
                    )


def _part_of(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "X is part of Y", "X is a department of Y", "X, part of Y": bodies inside bodies."""
    if clause.head.lower_ not in ("part", "department", "institute", "school", "faculty", "unit", "member", "branch"):
        return
    if not any(c.dep_ == "cop" for c in clause.head.children):
        return
    relation = "MEMBER_OF" if clause.head.lower_ == "member" else "PART_OF"
    for inner in _things(scene, clause.get("subj"), "Organization", "Person"):
        for outer in _things(scene, modifiers(clause.head, "of") + clause.get("of"), "Organization"):
            if inner.name != outer.name and (relation == "MEMBER_OF" or inner.cls != "Person"):
                yield Draft(
                    relation=relation, subject=inner, object=outer, anchor=clause.head, rule="part of", confidence=0.93
                )


_NAMING = frozenset(
    [
        "designate",
        "name",
        "recognise",
        "recognize",
        "certify",
        "select",
        "approve",
        "list",
        "declare",
        "rate",
        "classify",
        "accredit",
        "choose",
        "identify",
        "label",
        "appoint",
        "become",
        "award",
    ]
)
_STATUS_NOUNS = frozenset(
    [
        "zone",
        "area",
        "base",
        "centre",
        "center",
        "hub",
        "park",
        "city",
        "district",
        "cluster",
        "pilot",
        "programme",
        "program",
        "demonstration",
        "platform",
        "laboratory",
        "enterprise",
        "unicorn",
        "region",
        "corridor",
        "site",
        "incubator",
        "testbed",
        "location",
        "reserve",
        "capital",
        "status",
        "scheme",
        "unit",
    ]
)


def _designated(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "X was designated (as) a national pilot zone by Y", "X becomes China's first pilot area for AI"."""
    become = clause.lemma == "become"
    if clause.lemma not in _NAMING or (clause.passive is False and not become and not clause.get("obj")):
        return
    things = _things(scene, clause.get("subj" if become else "obj|iobj"), "Place", "Cluster", "Organization")
    nouns = [t for t in clause.get("comp|as") if t.lower_ in _STATUS_NOUNS or t.lemma_.lower() in _STATUS_NOUNS]
    nouns = nouns or (
        [t for t in clause.get("obj") if t.lower_ in _STATUS_NOUNS and scene.mention(t) is None] if become else []
    )
    nouns = nouns or (
        [t for t in clause.get("obj") if t.lower_ in _STATUS_NOUNS and scene.mention(t) is None]
        if clause.lemma in ("name", "designate", "declare")
        else []
    )
    bodies = _things(scene, clause.get("subj"), "Organization") if not become else []
    if not bodies:
        bodies = _agent(scene, clause)
    for noun in [n for n in nouns if scene.mention(n) is None][:1]:
        status = status_phrase(scene, noun)
        if status is None or (become and not _official(status)):
            continue
        for thing in things:
            qualifiers: dict[str, Scalar] = {"by": bodies[0].name} if bodies else {}
            if thing.name != status.name:
                yield Draft(
                    relation="DESIGNATED_AS",
                    subject=thing,
                    object=status,
                    anchor=clause.head,
                    rule=f"status:{clause.lemma}",
                    confidence=0.92,
                    qualifiers=qualifiers,
                    dated=True,
                )


def _agent(scene: Scene, clause: Clause) -> list[Mention]:
    """The body after "by" to the right of a passive verb, wherever the parser hung it."""
    if not clause.passive:
        return []
    for i in range(clause.head.i + 1, clause.head.sent.end - 1):
        if scene.doc[i].lower_ == "by":
            found = [m for m in scene.mentions_in(i + 1, i + 4) if scene.is_a(m, "Organization")]
            return found[:1]
    return []


def _official(status: Mention) -> bool:
    """ "becomes a hub" is talk; "becomes China's first pilot area" names a status that somebody gave."""
    return bool(
        re.search(
            r"\b(?:national|provincial|state-level|pilot|demonstration|special|free trade|first|UNESCO|world heritage|reform)\b",  # noqa: E501
            status.text,
            re.I,
        )
    )


def status_phrase(scene: Scene, noun: Any) -> Mention | None:
    """Return the whole phrase of a status as a policy mention: "China's first pilot area for artificial intelligence"."""  # noqa: E501
    inside = [t for t in noun.subtree if not _outside(t, noun)]
    first, last = min(t.i for t in inside), max(t.i for t in inside) + 1
    while first < noun.i and scene.doc[first].lower_ in ("as", "a", "an", "the", "to", "be", "one", "of"):
        first += 1
    while last - 1 > noun.i and (scene.doc[last - 1].is_punct or scene.doc[last - 1].lower_ in ("in", "by", "on")):
        last -= 1
    if last - first > 16 or last - first < 2:
        return None
    start, end = scene.reading.span(first, last)
    text = scene.text[start:end]
    return Mention(
        start=start, end=end, text=text, cls="Policy", name=re.sub(r"\s+", " ", text), kind="name", confidence=0.9
    )


def _outside(token: Any, noun: Any) -> bool:
    """Clauses, agents and dates that hang on the noun are not part of the status."""
    current = token
    while current.i != noun.i:
        if (
            current.dep_
            in (
                "acl:relcl",
                "advcl",
                "cop",
                "nsubj",
                "nsubj:pass",
                "aux",
                "aux:pass",
                "punct",
                "acl",
                "parataxis",
                "mark",
                "advmod",
                "obl",
                "appos",
            )
            or (current.dep_ in ("conj", "cc") and current.head.i == noun.i)
            or preposition(current) in ("by", "in", "on", "after", "as")
        ):
            return True
        if current.head.i == current.i:
            return True
        current = current.head
    return False


def _operator(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "X is the operator of the park"."""
    head = clause.head
    if head.lower_ in ("operator", "manager", "developer") and any(c.dep_ == "cop" for c in head.children):
        for owner in _things(scene, clause.get("subj"), "Organization"):
            for place in _things(scene, modifiers(head, "of") + possessors(head), "Cluster", "Zone", "Site"):
                yield Draft(
                    relation="OPERATES", subject=owner, object=place, anchor=head, rule="operator", confidence=0.94
                )


def _has_risen(scene: Scene, clause: Clause) -> Iterator[Draft]:
    """ "In the sub-center of X, the community has risen": the place goes before."""
    if clause.lemma not in ("rise", "stand", "emerge", "grow", "open", "take shape"):
        return
    for cluster in _things(scene, clause.get("subj"), "Cluster"):
        for token in clause.get("in|at|within"):
            spread = scene.mentions_in(
                token.i, min(token.right_edge.i + 1, clause.head.i if clause.head.i > token.i else len(scene.doc))
            )
            places = _things(scene, [token], "Place") or [m for m in spread if scene.is_a(m, "Place")]
            for place in places[:1]:
                yield Draft(
                    relation="LOCATED_IN",
                    subject=cluster,
                    object=place,
                    anchor=clause.head,
                    rule="risen",
                    confidence=0.92,
                )


def _based(scene: Scene) -> Iterator[Draft]:
    """ "Munich-based Celestia", "the Eindhoven-headquartered chipmaker Orbit"."""
    text, at = scene.reading.passage.text, scene.reading.passage.start
    for match in re.finditer(r"-(?:based|headquartered)\b", text):
        first, last = scene.reading.tokens_at(at + match.start(), at + match.end())
        place = next((m for m in scene.mentions if m.end == at + match.start() and scene.is_a(m, "Place")), None)
        if place is None or last >= len(scene.doc):
            continue
        owner = _described_by(scene, last)
        if owner is not None and owner.name != place.name:
            role: dict[str, Scalar] = {"site_role": "headquarters"} if "head" in match[0] else {}
            yield Draft(
                relation="LOCATED_IN",
                subject=owner,
                object=place,
                anchor=scene.doc[first],
                rule="based",
                confidence=0.95,
                qualifiers=role,
                status="asserted",
            )


def _city_startups(scene: Scene) -> Iterator[Draft]:
    """ "Berlin startup Symbio Labs", "Cambridge chip designer Arm": a place, a description, a name."""
    for place in scene.mentions:
        if not scene.is_a(place, "City", "Province") or place.kind != "name":
            continue
        last = scene.tokens(place)[1]
        for i in range(last, min(last + 4, len(scene.doc))):
            token = scene.doc[i]
            if token.pos_ not in ("NOUN", "ADJ", "PROPN") or scene.mention(token) is not None:
                break
            following = scene.mention(scene.doc[i + 1]) if i + 1 < len(scene.doc) else None
            if (
                following is not None
                and following.kind == "name"
                and scene.is_a(following, "Company")
                and token.lower_ in DESCRIPTORS
            ):
                yield Draft(
                    relation="LOCATED_IN",
                    subject=following,
                    object=place,
                    anchor=token,
                    rule="city startup",
                    confidence=0.92,
                    status="asserted",
                )
                break


def _described_by(scene: Scene, position: int) -> Mention | None:
    """The organisation after "X-based": at once, or after a few words of description; or the name before the comma."""
    for i in range(position, min(position + 6, len(scene.doc))):
        mention = scene.mention(scene.doc[i])
        if mention is not None and scene.is_a(mention, "Organization") and mention.kind in ("name", "short"):
            return mention
        token = scene.doc[i]
        if token.is_punct or token.pos_ in ("VERB", "AUX", "ADP") or token.lower_ in PLURALS:
            head = scene.doc[i - 1]
            break
        head = token
    else:
        head = scene.doc[min(position, len(scene.doc) - 1)]
    found = _described(scene, head) if head.dep_ in ("appos",) or any(c.dep_ == "cop" for c in head.children) else []
    return found[0] if found else None


def _places_of_names(scene: Scene) -> Iterator[Draft]:
    """ "Celestia, based in Munich", "in Garching, Bavaria", "the High Tech Campus in Eindhoven", "Munich's Schwabing district"."""  # noqa: E501
    for mention in scene.mentions:
        if mention.kind == "pronoun":
            continue
        if scene.is_a(mention, "Place", "Cluster"):
            yield from _address(scene, mention)
            yield from _inside(scene, mention)
        elif scene.is_a(mention, "University", "ResearchInstitute", "Event"):
            yield from _inside(scene, mention)


def _address(scene: Scene, mention: Mention) -> Iterator[Draft]:
    """A comma between a smaller and a larger place, both known by level, is an address."""
    last = scene.tokens(mention)[1]
    if last + 1 >= len(scene.doc) or scene.doc[last].lower_ != "," or mention.kind != "name":
        return
    outer = scene.mention(scene.doc[last + 1])
    if outer is None and scene.doc[last + 1].lower_ == "the" and last + 2 < len(scene.doc):
        outer = scene.mention(scene.doc[last + 2])
    if (
        outer is None
        or outer.kind != "name"
        or outer.cls not in ("Province", "Country", "City")
        or mention.cls not in _LEVELS
    ):
        return
    closing = scene.tokens(outer)[1]
    follows = scene.doc[closing].lower_ if closing < len(scene.doc) else "."
    if (
        _LEVELS[mention.cls] < _LEVELS[outer.cls]
        and follows not in ("and", "or", "&")
        and not _in_row(scene, mention, closing)
    ):
        yield Draft(
            relation="LOCATED_IN",
            subject=mention,
            object=outer,
            anchor=scene.doc[last - 1],
            rule="address",
            confidence=0.93,
            status="asserted",
        )


def _in_row(scene: Scene, mention: Mention, closing: int) -> bool:
    """ "Munich, Bavaria, and Berlin" or "offices in Paris, France and": a row of places is no address."""
    first = scene.tokens(mention)[0]
    before = scene.doc[first - 1].lower_ if first else ""
    after = [scene.doc[i].lower_ for i in range(closing, min(closing + 2, len(scene.doc)))]
    if before in (",", "and") and first > 1 and scene.mention(scene.doc[first - 2]) is not None:
        earlier = scene.mention(scene.doc[first - 2])
        return earlier is not None and scene.is_a(earlier, "Place")
    following = scene.mention(scene.doc[closing + 1]) if after[:1] == [","] and len(after) > 1 else None
    return following is not None and scene.is_a(following, "Place")


def _inside(scene: Scene, mention: Mention) -> Iterator[Draft]:
    """ "the High Tech Campus in Eindhoven", "Munich's Werksviertel": directly attached, nothing between."""
    first, last = scene.tokens(mention)
    if last + 1 < len(scene.doc) and scene.doc[last].lower_ in ("in", "at", "on") and mention.kind == "name":
        outer = scene.mention(scene.doc[last + 1]) or (
            scene.mention(scene.doc[last + 2])
            if last + 2 < len(scene.doc) and scene.doc[last + 1].lower_ in ("the", "downtown", "central")
            else None
        )
        if (
            outer is not None
            and scene.is_a(outer, "Place")
            and outer.name != mention.name
            and _attached(scene, mention, scene.root(outer))
        ):
            yield Draft(
                relation="LOCATED_IN",
                subject=mention,
                object=outer,
                anchor=scene.root(mention),
                rule="inside",
                confidence=0.93,
                status="asserted",
            )
    if (
        first >= 2
        and scene.doc[first - 1].lower_ in ("'s", "’s", "'", "’")
        and scene.is_a(mention, "District", "Zone", "Cluster", "Site", "City")
    ):
        outer = scene.mention(scene.doc[first - 2])
        if outer is not None and scene.is_a(outer, "Place") and outer.kind == "name" and outer.name != mention.name:
            yield Draft(
                relation="LOCATED_IN",
                subject=mention,
                object=outer,
                anchor=scene.root(mention),
                rule="possessive",
                confidence=0.94,
                status="asserted",
            )


def _attached(scene: Scene, mention: Mention, place: Any) -> bool:
    """Say whether the place phrase hangs on the name itself, and is not where something else happens."""
    first, last = scene.tokens(mention)
    return bool(first <= place.head.i < last) or (
        scene.is_a(mention, "Cluster", "Site")
        and place.dep_ in ("nmod", "obl")
        and scene.root(mention).dep_ not in ("nsubj", "nsubj:pass")
    )


_PART_LINK = frozenset(("at", "of"))


def _parts_by_name(scene: Scene) -> Iterator[Draft]:
    """ "the AI Research Institute at Shanghai Jiao Tong University", "MIT's Media Lab": a body of a larger body."""
    for inner in scene.mentions:
        if inner.kind != "name" or not scene.is_a(
            inner, "ResearchInstitute", "University", "GovernmentBody", "Institution"
        ):
            continue
        first, last = scene.tokens(inner)
        outer: Mention | None = None
        if last + 1 < len(scene.doc) and scene.doc[last].lower_ in ("at", "of", "within", "under"):
            skip = 1 if scene.doc[last + 1].lower_ != "the" else 2
            outer = scene.mention(scene.doc[last + skip]) if last + skip < len(scene.doc) else None
        elif first >= 2 and scene.doc[first - 1].lower_ in ("'s", "’s", "'", "’"):
            outer = scene.mention(scene.doc[first - 2])
        if (
            outer is not None
            and scene.is_a(outer, "University", "ResearchInstitute", "GovernmentBody", "Company")
            and outer.name != inner.name
            and outer.kind != "pronoun"
        ):
            if outer.cls == "Company" and inner.cls not in ("ResearchInstitute",):
                continue
            yield Draft(
                relation="PART_OF",
                subject=inner,
                object=outer,
                anchor=scene.root(inner),
                rule="name part",
                confidence=0.93,
                status="asserted",
            )
